import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatEdits } from '../../server/src/features/format.ts';
import { submissionAt } from '../../server/src/model/submission.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import type { Node } from '../../server/src/syntax/node.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { responseFiles } from '../support/response-files.ts';

const PATH = 'main.tip.yaml';
const RUNS = Number(process.env.RUNS ?? 400);

const opened = (text: string) => workspaceOf([{ path: PATH, text }]);
const format = (text: string) => applyEdits(text, formatEdits(opened(text), `${FOLDER}/${PATH}`));

describe('formatting any file', () => {
  it('comes to rest: what is formatted stays as it is', () => {
    fc.assert(
      fc.property(responseFiles, ({ text }) => {
        const once = format(text);
        assert.equal(format(once), once);
      }),
      { numRuns: RUNS },
    );
  });

  it('changes nothing of what the file says, nor of what is wrong with it', () => {
    fc.assert(
      fc.property(responseFiles, ({ text }) => {
        assert.deepEqual(saidIn(opened(format(text))), saidIn(opened(text)));
      }),
      { numRuns: RUNS },
    );
  });

  it('drops and adds no letter, and leaves every comment as it was', () => {
    fc.assert(
      fc.property(responseFiles, ({ text }) => {
        const after = format(text);
        assert.deepEqual(lettersOf(after), lettersOf(text));
        assert.deepEqual(commentsOf(after), commentsOf(text));
        assert.equal(after.startsWith('\ufeff'), text.startsWith('\ufeff'));
        assert.equal(/(?<!\r)\n/.test(after), /(?<!\r)\n/.test(text) || !/\n/.test(text));
      }),
      { numRuns: RUNS },
    );
  });

  it('indents each level of a file without mistakes by two blanks', () => {
    fc.assert(
      fc.property(
        responseFiles.filter(({ broken }) => !broken),
        ({ text }) => {
          const after = format(text);
          const { roots, problems } = parseTree(after);
          fc.pre(problems.every(({ kind }) => kind === 'repeated-key'));
          const column = (offset: number) =>
            offset -
            Math.max(
              after.lastIndexOf('\n', offset - 1) + 1,
              after.startsWith('\ufeff') && !after.slice(0, offset).includes('\n') ? 1 : 0,
            );
          const look = (node: Node | undefined, offset: number, depth: number): void => {
            if (node === undefined || node.kind === 'scalar' || node.flow) return;
            if (node.kind === 'sequence') for (const item of node.items) look(item, offset, depth + 1);
            else
              for (const { key, value } of node.entries) {
                assert.equal(column(key.span.start + offset), depth * 2, key.text);
                look(value, offset, depth + 1);
              }
          };
          for (const { entry, offset, children } of roots) {
            assert.equal(column(entry.key.span.start + offset), 0, entry.key.text);
            if (entry.value !== undefined) look(entry.value, offset, 1);
            for (const child of children) {
              assert.equal(column(child.entry.key.span.start + child.offset), 2, child.entry.key.text);
              look(child.entry.value, child.offset, 2);
            }
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** Answers with their values and texts, and findings, without a word on where they stand. */
function saidIn(workspace: Workspace): unknown {
  const response = submissionAt(workspace, `${FOLDER}/${PATH}`)?.responses[0];
  const answers = response?.answers.map(({ answer, within }) => [
    within,
    withoutPlaces({ ...answer, question: answer.question.id }),
  ]);
  const findings = findingsIn(workspace).map(({ code, severity, message, related }) =>
    [severity, code, message, ...related.map(other => other.message).sort()].join(' '),
  );
  return { answers: answers?.map(answer => JSON.stringify(answer)).sort(), findings: findings.sort() };
}

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(([key, of]) => [key, withoutPlaces(of)]).sort();
  if (Array.isArray(value)) return value.map(withoutPlaces);
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return undefined;
  const { problems, raw, field, ...rest } = value as Record<string, unknown>;
  void raw;
  const own = Object.entries(rest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, of]) => [key, withoutPlaces(of)] as const);
  const noted = Array.isArray(problems)
    ? problems.map(each => JSON.stringify(withoutPlaces(each))).sort()
    : [];
  return { ...Object.fromEntries(own), noted, field: (field as { id?: string } | undefined)?.id };
}

function lettersOf(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('');
}

function commentsOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap(line => /(?:^|\s)(#.*)$/.exec(line.replace(/"[^"]*"|'[^']*'/g, 'quoted'))?.[1]?.trimEnd() ?? [])
    .sort();
}
