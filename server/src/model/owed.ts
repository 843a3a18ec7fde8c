import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import { memo, memoLooked } from '../text/memo.ts';
import { applies, thoseItAppliesTo } from './applies.ts';
import { contributionsOf } from './contributions.ts';
import { type Participants, participantsOf } from './participants.ts';
import type { Submission } from './submission.ts';

/** Who owes what, and whether anybody has answered it: all that the duties of a respondent follow from beside its own files. */
export interface Owed {
  readonly participants: Participants;
  readonly sections: readonly Section[];
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

/** The same as long as nothing of it changes. */
export const owedIn: (submission: Submission) => Owed = memo(submission => {
  const { sections } = submission.library.questionnaire;
  const participants = participantsOf(submission);
  const contributions = contributionsOf(submission);
  const applying: boolean[] = [];
  const bearers: (readonly RespondentId[])[] = [];
  const answered: boolean[] = [];
  for (const section of sections) {
    for (const question of section.questions) {
      applying.push(applies(submission, question));
      bearers.push(findBearers(submission, section, question));
      answered.push(contributions.has(question.id));
    }
  }
  return latestOwed(participants, { sections, applying, bearers, answered });
});

interface Looked {
  readonly sections: readonly Section[];
  readonly applying: readonly boolean[];
  readonly bearers: readonly (readonly RespondentId[])[];
  readonly answered: readonly boolean[];
}

const latestOwed = memoLooked(
  ({ sections, applying, bearers, answered }: Looked, participants: Participants): Owed => {
    const places = new Map(
      sections.flatMap(({ questions }) => questions).map((question, n) => [question, n]),
    );
    const at = (question: Question) => places.get(question) ?? -1;
    return {
      participants,
      sections,
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

function findBearers(submission: Submission, section: Section, question: Question): readonly RespondentId[] {
  const participants = participantsOf(submission);
  const present = participants.presentOf(section, question);
  if (present.length > 0) return thoseItAppliesTo(submission, present, question);
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
