import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { formatEdits } from '../../server/src/features/format.ts';
import { submissionAt } from '../../server/src/model/submission.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import type { Node } from '../../server/src/syntax/node.ts';
import { parseTree } from '../../server/src/syntax/tree.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { formattedText } from '../support/format.ts';
import { long, sampleOf } from '../support/long.ts';
import { responseFiles } from '../support/response-files.ts';

const PATH = 'main.tip.yaml';
const RUNS = long(30, 2_000);
const [questionnaire] = shippedQuestionnaires().values();

/** What half-typed files are made of. */
const soup = fc
  .array(
    fc.constantFrom(
      ...[
        'questionnaire: a',
        'trends:',
        '  trends-1:',
        '  trends-2: ',
        'laws:',
        'answer: ',
        'data: ',
        'status: final',
      ],
      ...[
        '\n',
        '\n',
        '\n  ',
        '\n    ',
        '\n      ',
        '\r\n',
        '\r',
        '\t',
        ' ',
        '  ',
        '\ufeff',
        '- ',
        '-',
        '? ',
        ': ',
        ':',
      ],
      ...[
        '{',
        '}',
        '[',
        ']',
        ', ',
        '"',
        "'",
        '|',
        '>-',
        '|2',
        '|+',
        '{{x}}',
        '&a',
        '*a',
        '!t',
        '# ',
        '#',
        '---',
        '...',
      ],
      ...['text', 'two words', '1,234', 'a: b', 'trends-1', '👍'],
    ),
    { maxLength: 40 },
  )
  .map(parts => parts.join(''));

const opened = (text: string) => workspaceOf([{ path: PATH, text }]);
const format = (text: string) => applyEdits(text, formatEdits(opened(text), `${FOLDER}/${PATH}`));

describe('formatting any file', function () {
  this.timeout(long(60_000, 3_600_000));

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

  it('brings the answers of a section into the order of the questionnaire, but for those that keep their place', () => {
    fc.assert(
      fc.property(
        responseFiles.filter(({ broken, text }) => !broken && !/[|>]\d?\+/.test(text)),
        ({ text }) => {
          const { roots, problems } = parseTree(format(text));
          fc.pre(problems.every(({ kind }) => kind === 'repeated-key'));
          for (const { entry, children } of roots) {
            const own = questionnaire?.sections.find(({ id }) => id === entry.key.text)?.questions ?? [];
            const places = children.map(child =>
              own.findIndex(({ id, stem }) => id === child.entry.key.text && !stem),
            );
            places.forEach((place, n) => {
              const before = places[n - 1] ?? -1;
              assert.ok(
                place < 0 || before <= place,
                `${children[n - 1]?.entry.key.text} above ${children[n]?.entry.key.text}`,
              );
            });
          }
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('leaves any text as it is that it cannot lay out, and never fails', () => {
    fc.assert(
      fc.property(soup, written => {
        // A byte-order mark before a line is a blank, and goes with the others; a finding of its own says so.
        const text = written.replace(/(?<=.)\ufeff/gs, '');
        const once = format(text);
        assert.deepEqual(saidIn(opened(once)), saidIn(opened(text)));
        assert.equal(format(once), once);
      }),
      { numRuns: long(150, 12_000) },
    );
  });

  it('does the same to the examples of rules, in whole and in part', () => {
    const examples = rules.flatMap(({ examples }) => examples.flatMap(({ bad, good }) => [bad, good]));
    for (const files of sampleOf(examples, 5).map(parseFixture)) {
      const workspace = workspaceOf(files);
      const before = findingsIn(workspace).map(wordsOf).sort();
      for (const { path, text } of files) {
        if (!/\.ya?ml$/.test(path)) continue;
        const once = applyEdits(text, formatEdits(workspace, `${FOLDER}/${path}`));
        const after = workspaceOf(files.map(file => (file.path === path ? { path, text: once } : file)));
        assert.deepEqual(findingsIn(after).map(wordsOf).sort(), before, text);
        assert.deepEqual(formatEdits(after, `${FOLDER}/${path}`), [], text);
        const half = formatEdits(workspace, `${FOLDER}/${path}`, { start: 0, end: text.length / 2 });
        const halved = workspaceOf(
          files.map(file => (file.path === path ? { path, text: applyEdits(text, half) } : file)),
        );
        assert.deepEqual(findingsIn(halved).map(wordsOf).sort(), before, text);
      }
    }
  });

  it('finds the samples in their usual layout', () => {
    for (const name of readdirSync(SAMPLES, { recursive: true, encoding: 'utf8' })) {
      if (name.endsWith('.tip.yaml'))
        assert.equal(
          formattedText(readFileSync(`${SAMPLES}/${name}`, 'utf8'), basename(name)),
          readFileSync(`${SAMPLES}/${name}`, 'utf8'),
          name,
        );
    }
  });
});

const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

/** Answers with their values and texts, and findings, without a word on where they stand. */
function saidIn(workspace: Workspace): unknown {
  const response = submissionAt(workspace, `${FOLDER}/${PATH}`)?.responses[0];
  const answers = response?.answers.map(({ answer, within }) => [
    within,
    withoutPlaces({ ...answer, question: answer.question.id }),
  ]);
  const findings = findingsIn(workspace).map(wordsOf).sort();
  return { answers: answers?.map(answer => JSON.stringify(answer)).sort(), findings };
}

function wordsOf({ path, severity, code, message, related }: Finding): string {
  // A sum is told in the order of its figures, the first of them with a capital.
  const told = [message, ...related.map(other => other.message)].join(' ').toLowerCase();
  const words = told.split(/\s+/).sort();
  return [path, severity, code, ...words].join(' ');
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
