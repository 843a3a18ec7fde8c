import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAnswered } from '../../server/src/model/answer.ts';
import type { Response } from '../../server/src/model/response.ts';
import { STAGES, STATUSES, type Stage } from '../../server/src/model/status.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { withEdits } from '../support/fixes.ts';
import { long } from '../support/long.ts';

const PATH = 'main.tip.yaml';

function responseOf(text: string): Response {
  const [submission] = submissionsOf(workspaceOf([{ path: PATH, text }]));
  assert(submission?.responses[0] !== undefined);
  return submission.responses[0];
}

const statusesOf = (text: string) =>
  new Map(responseOf(text).answers.map(({ answer, status }) => [answer.question.id, status] as const));

const findingsOf = (text: string, code: string): Finding[] =>
  findingsIn(workspaceOf([{ path: PATH, text }])).filter(finding => finding.code === code);

/** The same word as people write it. */
const spelled = (status: string) =>
  fc.constantFrom(
    status,
    status.toUpperCase(),
    `"${status}"`,
    `'${status}'`,
    `${status}  # so far`,
    status.replace('-', ' '),
    status.replace('-', '_'),
  );

const maybe = <T extends string>(...statuses: readonly T[]) =>
  fc.option(fc.constantFrom(...statuses), { nil: undefined });
const withSpelling = <T extends string>(
  status: T | undefined,
): fc.Arbitrary<{ readonly status: T | undefined; readonly text: string }> =>
  status === undefined
    ? fc.constant({ status, text: '' })
    : spelled(status).map(word => ({ status, text: `status: ${word}` }));

interface Written {
  readonly text: string;
  readonly head: Stage | undefined;
  readonly sections: readonly {
    readonly stage: Stage | undefined;
    readonly answers: readonly { readonly id: string; readonly own: string | undefined }[];
  }[];
}

const IDS = { trends: ['trends-1', 'trends-5', 'trends-8'], laws: ['laws-2', 'laws-3'], dvc: ['dvc-1.a'] };

const answered = fc.record({
  own: maybe(...STATUSES),
  form: fc.constantFrom('short' as const, 'braces' as const, 'lines' as const),
});

const files: fc.Arbitrary<Written> = fc
  .record({
    head: maybe(...STAGES).chain(withSpelling),
    headLast: fc.boolean(),
    lineBreak: fc.constantFrom('\n', '\r\n'),
    sections: fc.tuple(
      ...Object.values(IDS).map(ids =>
        fc.record({
          whole: maybe(...STAGES).chain(withSpelling),
          last: fc.boolean(),
          answers: fc.tuple(...ids.map(() => answered)),
        }),
      ),
    ),
  })
  .map(({ head, headLast, lineBreak, sections }) => {
    const body = Object.entries(IDS).flatMap(([section, ids], n) => {
      const { whole, last, answers } = sections[n] ?? assert.fail();
      const status = whole.text === '' ? [] : [`  ${whole.text}`];
      const lines = ids.flatMap((id, at) => {
        const { own, form } = answers[at] ?? assert.fail();
        if (own === undefined && form === 'short') return [`  ${id}: Three.`];
        const keys = [...(own === undefined ? [] : [`status: ${own}`]), 'reason: Three.', 'answer: Three.'];
        if (form === 'lines') return [`  ${id}:`, ...keys.map(key => `    ${key}`)];
        return [`  ${id}: {${keys.join(', ')}}`];
      });
      return [`${section}:`, ...(last ? [...lines, ...status] : [...status, ...lines])];
    });
    const atHead = head.text === '' ? [] : [head.text];
    const header = ['questionnaire: tip-pakistan-2021', 'respondent: FIA'];
    const text = [...header, ...(headLast ? [...body, ...atHead] : [...atHead, ...body]), ''];
    return {
      text: text.join(lineBreak),
      head: head.status,
      sections: Object.values(IDS).map((ids, n) => ({
        stage: sections[n]?.whole.status,
        answers: ids.map((id, at) => ({ id, own: sections[n]?.answers[at]?.own })),
      })),
    };
  });

describe('the status of an answer', () => {
  it('is the nearest of its own, its section’s and its file’s, and draft where none says anything', () => {
    fc.assert(
      fc.property(files, ({ text, head, sections }) => {
        const found = statusesOf(text);
        for (const { stage, answers } of sections) {
          for (const { id, own } of answers)
            assert.equal(found.get(id), own ?? stage ?? head ?? 'draft', text);
        }
      }),
      { numRuns: long(200, 10_000) },
    );
  });

  it('is final in the whole file after one fix, but for what says otherwise itself, which is named', () => {
    fc.assert(
      fc.property(files, ({ text, head, sections }) => {
        const silent = sections.flatMap(({ stage, answers }) =>
          answers.filter(({ own }) => (own ?? stage ?? head) === undefined),
        );
        const [finding, ...more] = findingsOf(text, 'missing-status');
        assert.deepEqual(more, []);
        assert.equal(finding === undefined, silent.length === 0, text);
        const [fix] = finding?.fixes() ?? [];
        if (fix === undefined) return;
        const [after] = withEdits([{ path: PATH, text }], fix.edits);
        const before = statusesOf(text);
        for (const [id, status] of statusesOf(after?.text ?? '')) {
          const isSilent = silent.some(one => one.id === id);
          assert.equal(status, isSilent ? 'final' : before.get(id));
        }
        for (const { stage, answers } of sections) {
          if (stage === 'draft' || stage === 'review') assert.match(fix.title, new RegExp(`\\(${stage}\\)`));
          for (const { id, own } of answers) {
            if (own === 'draft' || own === 'review')
              assert.match(fix.title, new RegExp(`${id} \\(${own}\\)|more$`));
          }
        }
        const [edit, ...others] = fix.edits;
        assert.deepEqual(others, []);
        assert.match(edit?.newText ?? '', /^[\r\n]*status: final[\r\n]*$/);
      }),
      { numRuns: long(150, 6_000) },
    );
  });

  it('makes what is missing an error where the head of the file says final', () => {
    const text =
      'questionnaire: tip-pakistan-2021\nrespondent: FIA\nSTATUS\nstatistics:\n  statistics-2: {answer: Some.}\n';
    const severity = (status: string) =>
      findingsOf(text.replace('STATUS', status), 'missing-figure').map(found => found.severity)[0];
    assert.deepEqual(['', 'status: draft', 'status: review', 'status: final'].map(severity), [
      'information',
      'information',
      'warning',
      'error',
    ]);
  });

  it('is told anew by every rule when the head of the file changes', () => {
    const body =
      'statistics:\n  statistics-2: {data: {new-investigations: pending}}\n  statistics-4: {status: final, data: {convicted: pending}}\n';
    const header = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
    let workspace = workspaceOf([{ path: PATH, text: header + body }]);
    const pending = () =>
      findingsIn(workspace)
        .filter(({ code }) => code === 'pending-in-final')
        .map(({ question }) => question);
    assert.deepEqual(pending(), ['statistics-4']);
    workspace = withDocument(workspace, `${FOLDER}/${PATH}`, `${header}status: final\n${body}`);
    assert.deepEqual(pending(), ['statistics-2', 'statistics-4']);
    workspace = withDocument(workspace, `${FOLDER}/${PATH}`, `${header}status: review\n${body}`);
    assert.deepEqual(pending(), ['statistics-4']);
  });

  for (const [written, why] of [
    ['finl', 'a misspelt one'],
    ['not-applicable', 'one that a whole file cannot have'],
    ['[final]', 'a list'],
  ] as const) {
    it(`is draft below ${why}, and that is said`, () => {
      const text = `questionnaire: tip-pakistan-2021\nrespondent: FIA\nstatus: ${written}\ntrends:\n  trends-1: None.\n`;
      assert.equal(statusesOf(text).get('trends-1'), 'draft');
      const said = [...findingsOf(text, 'unknown-status'), ...findingsOf(text, 'wrong-shape')];
      assert.equal(said.length, 1);
    });
  }

  it('of an answer that cannot be read is a draft, whatever surrounds it', () => {
    const text =
      'questionnaire: tip-pakistan-2021\nrespondent: FIA\nstatus: final\ntrends:\n  trends-1: {status: finl, answer: None.}\n';
    assert.equal(statusesOf(text).get('trends-1'), 'draft');
  });

  it('of an answer in the wrong place is that of the section that it stands in', () => {
    const text =
      'questionnaire: tip-pakistan-2021\nrespondent: FIA\nlaws:\n  status: final\n  trends-1: None.\ntrends-5: None.\n';
    assert.deepEqual(
      [...statusesOf(text)],
      [
        ['trends-1', 'final'],
        ['trends-5', 'draft'],
      ],
    );
    assert.ok(responseOf(text).answers.every(({ answer }) => isAnswered(answer)));
  });
});
