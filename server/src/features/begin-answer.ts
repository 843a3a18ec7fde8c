import { isAnswered, isDeclined } from '../model/answer.ts';
import { contributionsOf } from '../model/contributions.ts';
import { participantsOf } from '../model/participants.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import { applyEdits, type TextEdit } from '../text/edit.ts';
import { t, type Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { answerEntry } from '../writing/answer.ts';
import { beginBehindKey, beginInSection } from '../writing/begin-answer.ts';
import { answerSkeleton, beginsWithList } from '../writing/skeleton.ts';
import { stateOf } from './question-state.ts';

/** Who wants to answer: the file in front of them, and in whose name where that is not the file's respondent. */
export interface Writer {
  readonly path?: Path;
  readonly respondent?: RespondentId;
}

/** Where an answer stands, or is begun. */
export type AnswerPlace =
  | {
      readonly kind: 'place';
      readonly path: Path;
      /** What must be inserted first; absent where the answer is there. */
      readonly edit?: TextEdit;
      /** The file's text once the edit is made. */
      readonly text: string;
      /** Where the cursor belongs: an offset in that text. */
      readonly cursor: number;
      /** True where a list of what can be typed is of help there. */
      readonly listed: boolean;
    }
  /** A sentence that says why there is none and what to do. */
  | { readonly kind: 'refused'; readonly message: Words };

/**
 * The writer's answer to a question where there is one; the answer of another where that is enough; else the
 * place for a new one, in the writer's file, with the edit that begins it as its question wants. Of a stem its
 * first part.
 */
export function placeOfAnswer(submission: Submission, asked: Question, writer: Writer): AnswerPlace {
  const { questions, sections } = submission.library.questionnaire;
  const question = (asked.stem ? questions.get(asked.parts[0] ?? '') : undefined) ?? asked;
  const section = sections.find(({ id }) => id === question.section);
  if (section === undefined) return refused(t('{question} is in no section.', { question: question.id }));
  const respondent = writer.respondent ?? respondentAt(submission, writer.path);
  return (
    whereAnswered(submission, section, question, respondent) ??
    whereBegun(submission, section, question, respondent, writer.path)
  );
}

/** Whose state is shown for a file: its own respondent's, where that is known; else that of all together. */
export function respondentAt({ responses, respondents }: Submission, path?: Path): RespondentId | undefined {
  const respondent = responses.find(response => response.path === path)?.respondent;
  return respondent !== undefined && respondents.has(respondent) ? respondent : undefined;
}

function whereAnswered(
  submission: Submission,
  section: Section,
  question: Question,
  respondent: RespondentId | undefined,
): AnswerPlace | undefined {
  const own = submission.responses.filter(
    response => respondent === undefined || response.respondent === respondent,
  );
  for (const response of own) {
    const placed = response.byQuestion.get(question.id);
    if (placed !== undefined && (isAnswered(placed.answer) || isDeclined(placed.answer)))
      return at(response, placed.offset + placed.answer.key.start);
    const aside = response.sections.find(({ id, declined }) => id === section.id && declined !== undefined);
    if (aside !== undefined) return at(response, aside.key.start);
  }
  if (stateOf(submission, section, question, respondent).open) return undefined;
  const [other] = contributionsOf(submission).get(question.id) ?? [];
  return other && at(other.response, other.placed.offset + other.placed.answer.key.start);
}

function at({ path, text }: Response, cursor: number): AnswerPlace {
  return { kind: 'place', path, text, cursor, listed: false };
}

function whereBegun(
  submission: Submission,
  section: Section,
  question: Question,
  respondent: RespondentId | undefined,
  path: Path | undefined,
): AnswerPlace {
  const response = fileFor(submission, section, question, respondent, path);
  if (response === undefined) return refused(noFile(respondent));
  const home = submission.respondents.get(response.respondent ?? '')?.place;
  const skeleton = answerSkeleton(submission.library, question, home);
  const blank = response.byQuestion.get(question.id);
  const { tree } = response;
  const located = blank && answerEntry({ tree, offset: blank.offset }, blank.answer);
  const begun =
    located === undefined
      ? beginInSection(tree, submission.library.questionnaire, section, skeleton)
      : beginBehindKey(tree, located, skeleton);
  if (begun === undefined) {
    return refused(
      t('Below {section} stands a text that is no answer. Mend that first; Problems says how.', {
        section: section.id,
      }),
    );
  }
  const { edit, cursor } = begun;
  return {
    kind: 'place',
    path: response.path,
    ...(edit && { edit }),
    text: edit === undefined ? response.text : applyEdits(response.text, [edit]),
    cursor,
    listed: beginsWithList(question),
  };
}

/**
 * The file that a new answer belongs in: of the respondent's files the one that has begun the answer, else the
 * one in front of the writer, else the one with the section; without a respondent the file of who owes it.
 */
function fileFor(
  submission: Submission,
  section: Section,
  question: Question,
  respondent: RespondentId | undefined,
  path: Path | undefined,
): Response | undefined {
  const { responses } = submission;
  const owners = participantsOf(submission).ownersOf(section, question);
  const owes = (response: Response) => owners.has(response.respondent ?? '');
  const own = responses.filter(response =>
    respondent === undefined ? owes(response) : response.respondent === respondent,
  );
  const files = own.length > 0 || respondent !== undefined ? own : responses;
  const hasSection = (response: Response) => response.sections.some(({ id }) => id === section.id);
  return (
    files.find(({ byQuestion }) => byQuestion.has(question.id)) ??
    files.find(response => response.path === path && hasSection(response)) ??
    files.find(hasSection) ??
    files.find(response => response.path === path) ??
    files[0]
  );
}

function noFile(respondent: RespondentId | undefined): Words {
  return respondent === undefined
    ? t('There is no response file here yet. Make one with “TIP: New Response File”.')
    : t('{respondent} has no response file yet. Make one with “TIP: New Response File”.', { respondent });
}

function refused(message: Words): AnswerPlace {
  return { kind: 'refused', message };
}
