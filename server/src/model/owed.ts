import type { Question, Questionnaire, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import { memo, memoLooked } from '../text/memo.ts';
import { type Ask, applies, askedAbout, thoseItAppliesTo } from './applies.ts';
import { sectionsOf, statementsAmong, statementsIn } from './contributions.ts';
import { type Participants, participantsOf } from './participants.ts';
import type { Statements } from './statement.ts';
import type { Submission } from './submission.ts';

/**
 * Who owes what of a section, and whether anybody has answered it: all that the duties of a respondent follow from beside its
 * own files. The same as long as nothing of it changes.
 */
export interface Owed {
  readonly participants: Participants;
  /** False where another answer makes the question needless. */
  applies(question: Question): boolean;
  /**
   * Those with a file in which a missing answer can be reported, the lead first: the question's owners but for those who
   * decline the section and those to whom it does not apply; the lead for owners of which none has a file.
   */
  bearersOf(question: Question): readonly RespondentId[];
  /** True when anybody has answered it. */
  isAnswered(question: Question): boolean;
}

export function owedIn(submission: Submission, section: Section): Owed {
  const others = othersAskedAbout(submission.library.questionnaire)(section);
  const stated = [section, ...others].map(each => statementsIn(submission, each));
  return latestOwed(section, findOwed(section, { participants: participantsOf(submission), stated }));
}

/** The sections with the questions on which it hangs whether those of a section apply. */
const othersAskedAbout = memo((questionnaire: Questionnaire) =>
  memo((section: Section) =>
    sectionsOf(questionnaire, askedAbout(section.questions)).filter(each => each !== section),
  ),
);

/** Of each question of a section in its order. */
interface Answers {
  readonly participants: Participants;
  readonly applying: readonly boolean[];
  readonly bearers: readonly (readonly RespondentId[])[];
  readonly answered: readonly boolean[];
}

const findOwed = memoLooked(
  (
    { participants, stated }: { participants: Participants; stated: readonly Statements[] },
    section: Section,
  ): Answers => {
    const { questions } = section;
    const ask: Ask = ids => statementsAmong(stated, ids);
    return {
      participants,
      applying: questions.map(question => applies(ask, question)),
      bearers: questions.map(question => findBearers({ participants, ask }, section, question)),
      answered: questions.map(({ id }) => stated.some(({ byQuestion }) => byQuestion.has(id))),
    };
  },
);

/** The same for the same answers to each question. */
const latestOwed = memoLooked(
  ({ participants, applying, bearers, answered }: Answers, { questions }: Section): Owed => {
    const places = new Map(questions.map((question, n) => [question, n]));
    const at = (question: Question) => places.get(question) ?? -1;
    return {
      participants,
      applies: question => applying[at(question)] ?? true,
      bearersOf: question => bearers[at(question)] ?? NOBODY,
      isAnswered: question => answered[at(question)] ?? false,
    };
  },
);

/** True when the respondent is to answer the question. Who is alone below a manifest owes everything. */
export function owes(owed: Owed, respondent: RespondentId, section: Section, question: Question): boolean {
  if (question.stem || question.optional || !owed.applies(question)) return false;
  const { participants } = owed;
  if (participants.hasFile(respondent)) return owed.bearersOf(question).includes(respondent);
  return (
    participants.absent.includes(respondent) &&
    participants.ownersOf(section, question).has(respondent) &&
    !isSetAside(participants, section, question)
  );
}

/** True where the lead, in the name of owners without a file, says of the whole section why there is no answer. */
function isSetAside(participants: Participants, section: Section, question: Question): boolean {
  const present = [...participants.ownersOf(section, question)].some(id => participants.hasFile(id));
  return !present && participants.lead.some(id => participants.declines(id, section));
}

const NOBODY: readonly RespondentId[] = [];

function findBearers(
  { participants, ask }: { readonly participants: Participants; readonly ask: Ask },
  section: Section,
  question: Question,
): readonly RespondentId[] {
  const present = participants.presentOf(section, question);
  if (present.length > 0) return thoseItAppliesTo(ask, present, question);
  const owners = participants.ownersOf(section, question);
  const orphaned = owners.size > 0 && ![...owners].some(id => participants.hasFile(id));
  const { lead, lone } = participants;
  const willing = lead.every(id => participants.hasFile(id) && !participants.declines(id, section));
  return orphaned && !lone && willing ? lead : NOBODY;
}

/** True when each respondent counts its own, so that one answer does not stand for the others. */
export const isSummed: (question: Question) => boolean = memo(({ fields }) =>
  fields.some(field => field.combine === 'sum'),
);
