import assert from 'node:assert/strict';
import fc from 'fast-check';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Question } from '../../server/src/questionnaire/questionnaire.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import { writeSubmission } from '../../server/src/report/write-submission.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { long } from '../support/long.ts';
import { openOffice } from './office-file.ts';

const [questionnaire] = [...shippedQuestionnaires().values()];
assert(questionnaire !== undefined);
const { sections } = questionnaire;
const questions = [...questionnaire.questions.values()].filter(({ stem }) => !stem);

const SECRET = 'kept-among-the-drafters';

/** What one respondent types for one question: prose, or a reason, or figures; a note always. */
const typed = fc.record({
  question: fc.constantFrom(...questions),
  how: fc.constantFrom('prose', 'declined', 'figures', 'blank'),
  status: fc.constantFrom('draft', 'review', 'final'),
  figure: fc.constantFrom('7', 'about 200', 'not-available', 'four', '{punjab: 3, gb: pending}', '[]'),
  supplement: fc.boolean(),
});
type Typed = typeof typed extends fc.Arbitrary<infer T> ? T : never;

const respondent = fc.record({
  id: fc.constantFrom('FIA', 'MOHR', 'SWD-PUNJAB', 'NOBODY'),
  answers: fc.uniqueArray(typed, { selector: ({ question }) => question.id, maxLength: 12 }),
});

const submission = fc.uniqueArray(respondent, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });

function proseOf(respondent: string, { id }: Question): string {
  return `What ${respondent} says of ${id}.`;
}

function answerLines(respondent: string, { question, how, status, figure, supplement }: Typed): string[] {
  const prose = proseOf(respondent, question);
  const body = {
    prose: [`status: ${status}`, `answer: ${prose}`],
    declined: ['status: no-information', `reason: ${prose}`],
    figures: [
      `status: ${status}`,
      ...(question.table === undefined
        ? ['data:', ...question.fields.map(({ id }) => `  ${id}: ${figure}`)]
        : [`data: {rows: {PPC 371-A: {conviction: ${figure}}}}`]),
    ],
    blank: [],
  }[how];
  const later = supplement ? [`supplement: {date: 2021-02-18, text: "Later: ${prose}"}`] : [];
  const lines = [...body, ...later, `note: ${SECRET}`];
  return [`  ${question.id}:`, ...lines.map(line => `    ${line}`)];
}

function fileOf({ id, answers }: { readonly id: string; readonly answers: readonly Typed[] }): string {
  const lines = sections.flatMap(section => {
    const own = answers.filter(({ question }) => question.section === section.id);
    return own.length === 0 ? [] : [`${section.id}:`, ...own.flatMap(answer => answerLines(id, answer))];
  });
  return ['questionnaire: tip-pakistan-2021', `respondent: ${id}`, ...lines, ''].join('\n');
}

function submit(all: readonly { readonly id: string; readonly answers: readonly Typed[] }[]) {
  let workspace = workspaceOf([]);
  for (const one of all) workspace = withDocument(workspace, `${FOLDER}/${one.id}.tip.yaml`, fileOf(one));
  const [found] = submissionsOf(workspace);
  assert(found !== undefined);
  return { submission: found, findings: findingsIn(workspace) };
}

describe('every report', () => {
  it('has all that was said, and never a note', () => {
    fc.assert(
      fc.property(submission, all => {
        const { submission, findings } = submit(all);
        const report = JSON.stringify(composeReport(submission, findings));
        for (const { id, answers } of all) {
          for (const { question, how, supplement } of answers) {
            const prose = proseOf(id, question);
            if (how === 'prose' || how === 'declined') assert(report.includes(`"${prose}"`), prose);
            if (supplement) assert(report.includes(`"Later: ${prose}"`), prose);
          }
        }
        assert(!report.includes(SECRET));
      }),
      { numRuns: long(25, 1_200) },
    );
  });

  it("has every question with its number and words, and its chapters' anchors once", () => {
    fc.assert(
      fc.property(submission, all => {
        const { submission, findings } = submit(all);
        const { chapters } = composeReport(submission, findings);
        const blocks = chapters.flatMap(chapter =>
          chapter.blocks.flatMap(block => (block.kind === 'landscape' ? block.blocks : [block])),
        );
        const anchors = blocks.flatMap(block => (block.kind === 'heading' ? (block.anchor ?? []) : []));
        assert.deepEqual(anchors, [...questionnaire.questions.keys()]);
        const places = [...anchors, ...chapters.map(({ anchor }) => anchor)];
        assert.equal(new Set(places).size, places.length);
      }),
      { numRuns: long(10, 400) },
    );
  });

  it('fills no row of a table beyond its columns', () => {
    fc.assert(
      fc.property(submission, all => {
        const { submission, findings } = submit(all);
        const { chapters, sheets } = composeReport(submission, findings);
        for (const chapter of chapters) {
          for (const outer of chapter.blocks) {
            for (const block of outer.kind === 'landscape' ? outer.blocks : [outer]) {
              if (block.kind !== 'table') continue;
              for (const { cells } of [...block.head, ...block.body]) {
                const width = cells.reduce((sum, { span = 1 }) => sum + span, 0);
                assert.equal(width, block.columns.length, block.description);
              }
            }
          }
        }
        for (const { name, columns, rows } of sheets) {
          for (const row of rows) assert.equal(row.length, columns.length, name);
        }
      }),
      { numRuns: long(25, 1_200) },
    );
  });

  it('is the same bytes for the same answers, without a note in any part', () => {
    fc.assert(
      fc.property(submission, all => {
        const first = submit(all);
        const second = submit(all);
        for (const format of ['docx', 'xlsx'] as const) {
          const bytes = writeSubmission(first.submission, first.findings, format, 'internal');
          assert.deepEqual(bytes, writeSubmission(second.submission, second.findings, format, 'internal'));
          for (const [path, part] of openOffice(bytes)) assert(!part.includes(SECRET), path);
        }
      }),
      { numRuns: long(3, 100) },
    );
  });
});
