import { isAnswered, isDeclined } from '../model/answer.ts';
import { applies, appliesTo, asking } from '../model/applies.ts';
import { contributionsOf } from '../model/contributions.ts';
import { participantsOf } from '../model/participants.ts';
import { type Duty, isOpen, progressBy, sharedDuties } from '../model/progress.ts';
import type { Response } from '../model/response.ts';
import { STATUSES, type Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';

/**
 * How far a question is. Beside the statuses that are written: *not-begun*: owed, and nothing is there; *begun*: owed,
 * and what is there is no answer yet; *left*: owed, and asked for in another's file; *elsewhere*: others have answered it, and that is enough; *optional*: not answered, and need not be;
 * *needless*: another answer makes it so; *not-owed*: it is for others to answer.
 */
export type StateKind =
  | Status
  | 'not-begun'
  | 'begun'
  | 'left'
  | 'elsewhere'
  | 'optional'
  | 'needless'
  | 'not-owed';

export interface QuestionState {
  readonly kind: StateKind;
  /** True when it is owed and not answered, so that a section is incomplete by it. */
  readonly open: boolean;
  /**
   * Who answered it (*elsewhere*), who is to (*not-owed*, *left*, and *not-begun* of all together), or of whom an
   * answer is still wanted, where others have given theirs; else empty.
   */
  readonly who: readonly RespondentId[];
}

/** How far a respondent is with a question; all together where none is named. */
export function stateOf(
  submission: Submission,
  section: Section,
  question: Question,
  respondent?: RespondentId,
): QuestionState {
  return respondent === undefined
    ? stateOfAll(submission, section, question)
    : stateOfOne(submission, section, question, respondent);
}

function stateOfOne(
  submission: Submission,
  section: Section,
  question: Question,
  respondent: RespondentId,
): QuestionState {
  const duty = dutyOf(submission, section, question, respondent);
  const open = duty !== undefined && isOpen(duty);
  const written = writtenIn(filesOf(submission, respondent), section, question);
  if (written !== undefined) return { kind: written, open, who: [] };
  if (open && duty.leftTo !== undefined) return { kind: 'left', open, who: [duty.leftTo] };
  if (open) return { kind: duty.state === 'begun' ? 'begun' : 'not-begun', open, who: [] };
  const others = answeredBy(submission, question);
  if (others.length > 0) return { kind: 'elsewhere', open, who: others };
  if (!applies(asking(submission), question) || !appliesTo(asking(submission), respondent, question))
    return { kind: 'needless', open, who: [] };
  return unanswered(submission, section, question, respondent);
}

/** Of several answers the one that is furthest from final counts. */
function stateOfAll(submission: Submission, section: Section, question: Question): QuestionState {
  const { wanting = [], begun = false } = sharedDuties(submission).get(question.id) ?? {};
  const open = wanting.length > 0;
  const statuses = (contributionsOf(submission).get(question.id) ?? []).map(({ placed }) => placed.status);
  const least = STATUSES.find(status => statuses.includes(status));
  if (least !== undefined) return { kind: least, open, who: wanting };
  if (open) return { kind: begun ? 'begun' : 'not-begun', open, who: wanting };
  const declined = writtenIn(submission.responses, section, question);
  if (declined !== undefined) return { kind: declined, open, who: [] };
  return applies(asking(submission), question)
    ? unanswered(submission, section, question)
    : { kind: 'needless', open, who: [] };
}

/** Of what nobody has answered and is not missing. */
function unanswered(
  submission: Submission,
  section: Section,
  question: Question,
  respondent?: RespondentId,
): QuestionState {
  const owners = [...participantsOf(submission).ownersOf(section, question)];
  // Its own question in a section that could not be read is no one else's.
  const own = respondent !== undefined && owners.includes(respondent);
  if (question.optional) return { kind: 'optional', open: false, who: [] };
  return own ? { kind: 'not-begun', open: false, who: [] } : { kind: 'not-owed', open: false, who: owners };
}

/** The answer that says how far it is: one that counts or is marked as none, else the word on the whole section. */
function writtenIn(files: readonly Response[], section: Section, question: Question): Status | undefined {
  const own = files.flatMap(({ byQuestion }) => byQuestion.get(question.id) ?? []);
  const placed = own.find(({ answer }) => isAnswered(answer)) ?? own.find(({ answer }) => isDeclined(answer));
  if (placed !== undefined) return placed.status;
  const sections = files.flatMap(({ sections }) => sections.filter(({ id }) => id === section.id));
  return sections.flatMap(({ declined }) => declined?.status ?? [])[0];
}

function filesOf({ responses }: Submission, respondent: RespondentId): readonly Response[] {
  return responses.filter(response => response.respondent === respondent);
}

function answeredBy(submission: Submission, { id }: Question): RespondentId[] {
  const answers = contributionsOf(submission).get(id) ?? [];
  return [...new Set(answers.flatMap(({ response }) => response.respondent ?? []))];
}

function dutyOf(
  submission: Submission,
  section: Section,
  question: Question,
  respondent: RespondentId,
): Duty | undefined {
  return progressBy(submission, respondent)
    .find(each => each.section === section)
    ?.duties.find(each => each.question === question);
}
