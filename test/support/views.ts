import assert from 'node:assert/strict';
import { type AnswerPlace, placeOfAnswer, respondentAt } from '../../server/src/features/begin-answer.ts';
import { type Overview, overviewOf, type QuestionOverview } from '../../server/src/features/overview.ts';
import { type QuestionPanel, questionPanel } from '../../server/src/features/question-panel.ts';
import { type Submission, submissionAt } from '../../server/src/model/submission.ts';
import type { Question } from '../../server/src/questionnaire/questionnaire.ts';
import { FOLDER, findingsIn, workspaceOf } from './check.ts';
import { parseFixture, printFixture } from './fixture.ts';

/** The submission of a fixture, as its first file belongs to it. */
export function submissionOf(fixture: string): Submission {
  const documents = parseFixture(fixture);
  const submission = submissionAt(workspaceOf(documents), `${FOLDER}/${documents[0]?.path}`);
  assert.ok(submission);
  return submission;
}

export function overviewIn(fixture: string, respondent?: string): Overview {
  return overviewOf(submissionOf(fixture), findingsIn(workspaceOf(parseFixture(fixture))), respondent);
}

/**
 * One section for a respondent, or for all together: `atu  4 of 7 answered  1 error`, and below it each question with
 * its state, `open` where it is missing, and who else it is a matter of.
 */
export function checkSection(
  fixture: string,
  id: string,
  respondent: string | undefined,
  expected: string,
): void {
  const section = overviewIn(fixture, respondent).sections.find(each => each.id === id);
  assert.ok(section);
  const { answered, owed, declined } = section;
  const head = [id, `${answered} of ${owed} answered`, declined, ...counts(section)];
  const lines = (question: QuestionOverview, depth: number): string[] => {
    const { kind = 'stem', open = false, who = [] } = question.state ?? {};
    const about = [question.id, kind, open && 'open', who.join(', '), ...counts(question)];
    return [
      '  '.repeat(depth) + about.filter(Boolean).join('  '),
      ...question.parts.flatMap(part => lines(part, depth + 1)),
    ];
  };
  const found = [head.filter(Boolean).join('  '), ...section.questions.flatMap(each => lines(each, 1))];
  assert.equal(`\n${found.map(line => `    ${line}`).join('\n')}\n`, expected);
}

function counts({ errors, warnings }: { readonly errors: number; readonly warnings: number }): string[] {
  return [
    ...(errors === 0 ? [] : [`${errors} ${errors === 1 ? 'error' : 'errors'}`]),
    ...(warnings === 0 ? [] : [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`]),
  ];
}

/** Where the answer to a question stands or is begun, asked from the first file of a fixture. */
export function placeIn(fixture: string, id: string, respondent?: string): AnswerPlace {
  const [first] = parseFixture(fixture);
  const submission = submissionOf(fixture);
  const path = `${FOLDER}/${first?.path}`;
  return placeOfAnswer(submission, questionOf(submission, id), {
    path,
    ...(respondent !== undefined && { respondent }),
  });
}

/** The fixture once the answer to a question is begun from its first file, with `$0` where the cursor is put. */
export function checkBegun(before: string, id: string, after: string, respondent?: string): void {
  const place = placeIn(before, id, respondent);
  assert.ok(place.kind === 'place', place.kind === 'refused' ? place.message : '');
  const files = parseFixture(before).map(file => {
    if (`${FOLDER}/${file.path}` !== place.path) return file;
    return { ...file, text: `${place.text.slice(0, place.cursor)}$0${place.text.slice(place.cursor)}` };
  });
  assert.equal(printFixture(files, []), after.replace(/[ \t]+$/gm, ''));
}

/** What the panel shows of a question, for the respondent of the fixture's first file. */
export function panelIn(fixture: string, id: string): QuestionPanel {
  const [first] = parseFixture(fixture);
  const submission = submissionOf(fixture);
  const findings = findingsIn(workspaceOf(parseFixture(fixture)));
  const respondent = respondentAt(submission, `${FOLDER}/${first?.path}`);
  const panel = questionPanel(submission, findings, questionOf(submission, id), respondent);
  assert.ok(panel);
  return panel;
}

function questionOf({ library }: Submission, id: string): Question {
  const question = library.questionnaire.questions.get(id);
  assert.ok(question, `There is no question ${id}.`);
  return question;
}
