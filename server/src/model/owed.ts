import type { Question, RespondentId, Section, SectionId } from '../questionnaire/questionnaire.ts';
import { memo, memoList } from '../text/memo.ts';
import { applies, thoseItAppliesTo } from './applies.ts';
import type { Response } from './response.ts';
import type { Submission } from './submission.ts';

/** The files of each known respondent that has one, the lead's first. */
export const filesOf: (submission: Submission) => ReadonlyMap<RespondentId, readonly Response[]> = memo(
  submission => {
    const files = new Map<RespondentId, Response[]>();
    for (const response of submission.responses) {
      const { respondent } = response;
      if (respondent === undefined || !submission.respondents.has(respondent)) continue;
      files.set(respondent, [...(files.get(respondent) ?? []), response]);
    }
    return files;
  },
);

/** True when the respondent is to answer the question. Who is alone below a manifest owes everything. */
export function owes(
  submission: Submission,
  respondent: RespondentId,
  section: Section,
  question: Question,
): boolean {
  if (question.stem || question.optional || !applies(submission, question)) return false;
  if (filesOf(submission).has(respondent))
    return bearersOf(submission, section, question).includes(respondent);
  return (
    absentees(submission).includes(respondent) &&
    ownersOf(submission, section, question).has(respondent) &&
    !isSetAside(submission, section, question)
  );
}

/** True where the lead, in the name of owners without a file, says of the whole section why there is no answer. */
function isSetAside(submission: Submission, section: Section, question: Question): boolean {
  const files = filesOf(submission);
  const present = [...ownersOf(submission, section, question)].some(id => files.has(id));
  return !present && declines(submission, submission.lead, section);
}

/** The respondents that take part and are to answer a question, by the manifest's word or the definition's. */
export function ownersOf(
  submission: Submission,
  section: Section,
  question: Question,
): ReadonlySet<RespondentId> {
  const { taking, owners } = partakersOf(submission);
  const known = owners.get(question) ?? findOwners(submission, taking, section, question);
  owners.set(question, known);
  return known;
}

/** Who takes part, and what follows from that alone. */
interface Partakers {
  readonly taking: ReadonlySet<RespondentId>;
  /** Those that the manifest names and that have no file. */
  readonly absent: readonly RespondentId[];
  /** True of one office without a manifest: it owes what is asked of it, since nothing says that it answers for others. */
  readonly lone: boolean;
  /** Who compiles, alone. */
  readonly lead: readonly RespondentId[];
  /** Asked for several times for each question. */
  readonly owners: Map<Question, ReadonlySet<RespondentId>>;
  /** Owners with a file who have not declined the section, of each question. */
  readonly present: Map<Question, readonly RespondentId[]>;
}

/** The same while answers are typed: it changes with the manifest, the files, whose they are, and what they decline. */
export const partakersOf: (submission: Submission) => Partakers = memo(submission => {
  const { library, manifest, lead } = submission;
  const files = [...filesOf(submission)];
  const grounds = files.flatMap(([id, own]) => [id, own.flatMap(declinedIn).join(' ')]);
  return knownPartakers([library, manifest, lead, ...grounds], () => {
    const present = files.map(([id]) => id);
    const named = (manifest?.respondents ?? []).map(({ id }) => id).filter(id => id !== '');
    const everyone = new Set(submission.respondents.keys());
    const lone = manifest === undefined && present.length === 1 && isAsked(submission, everyone, present);
    const taking = lone ? everyone : new Set([...present, ...named]);
    const absent = lone ? [] : [...taking].filter(id => !present.includes(id));
    return { taking, absent, lone, lead: [lead], owners: new Map(), present: new Map() };
  });
});

const knownPartakers = memoList<Partakers>();

/** True when the definition asks anything of one of these beside all the others. */
function isAsked(
  submission: Submission,
  taking: ReadonlySet<RespondentId>,
  [id = '']: readonly RespondentId[],
): boolean {
  return submission.library.questionnaire.sections.some(section =>
    section.questions.some(
      question =>
        !question.stem && !question.optional && findOwners(submission, taking, section, question).has(id),
    ),
  );
}

function findOwners(
  submission: Submission,
  taking: ReadonlySet<RespondentId>,
  section: Section,
  question: Question,
): ReadonlySet<RespondentId> {
  const narrowed = new Map((submission.manifest?.respondents ?? []).map(({ id, owes: own }) => [id, own]));
  if (taking.size === 1 && [...narrowed.values()].every(own => own === undefined)) return taking;
  const named = [section.id, question.id, question.parent];
  const byWord = [...taking].filter(id => {
    const own = narrowed.get(id);
    if (own !== undefined) return own.some(({ text }) => named.includes(text));
    return (question.owedBy ?? section.owedBy).some(pattern => matches(pattern, id));
  });
  if (byWord.length > 0) return new Set(byWord);
  // Whose duties the manifest lists, owes no others.
  const free = [...taking].filter(id => narrowed.get(id) === undefined);
  const otherwise = free.filter(id => section.elseOwedBy.some(pattern => matches(pattern, id)));
  if (otherwise.length > 0) return new Set(otherwise);
  // What nobody that takes part owes falls to the lead, so that no question is lost.
  return new Set(free.filter(id => id === submission.lead));
}

/** Those that the manifest names and that have no file. */
export function absentees(submission: Submission): readonly RespondentId[] {
  return partakersOf(submission).absent;
}

function matches(pattern: string, id: RespondentId): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/**
 * Those with a file in which a missing answer can be reported, the lead first: the question's owners but for those who
 * decline the section and those to whom it does not apply; the lead for owners of which none has a file.
 */
export function bearersOf(
  submission: Submission,
  section: Section,
  question: Question,
): readonly RespondentId[] {
  const known = bearersIn(submission);
  const bearers = known.get(question) ?? findBearers(submission, section, question);
  known.set(question, bearers);
  return bearers;
}

/** Every respondent asks for those of every question; in a submission of hundreds of files that is often. */
const bearersIn = memo((_submission: Submission) => new Map<Question, readonly RespondentId[]>());

const NOBODY: readonly RespondentId[] = [];

function findBearers(submission: Submission, section: Section, question: Question): readonly RespondentId[] {
  const owners = ownersOf(submission, section, question);
  const files = filesOf(submission);
  const { present: known, lead, lone } = partakersOf(submission);
  const willing = (id: RespondentId) => files.has(id) && !declines(submission, id, section);
  const present = known.get(question) ?? [...files.keys()].filter(id => owners.has(id) && willing(id));
  known.set(question, present);
  if (present.length > 0) return thoseItAppliesTo(submission, present, question);
  const orphaned = owners.size > 0 && ![...owners].some(id => files.has(id));
  return orphaned && !lone && willing(submission.lead) ? lead : NOBODY;
}

/** True when one of the respondent's files says of the whole section, with a reason, why there is no answer. */
function declines(submission: Submission, respondent: RespondentId, { id }: Section): boolean {
  return (filesOf(submission).get(respondent) ?? []).some(file => declinedIn(file).includes(id));
}

const declinedIn = memo(({ sections }: Response): readonly SectionId[] =>
  sections.flatMap(({ id, declined }) => (declined?.reason === undefined ? [] : [id])),
);

/** True when each respondent counts its own, so that one answer does not stand for the others. */
export const isSummed: (question: Question) => boolean = memo(({ fields }) =>
  fields.some(field => field.combine === 'sum'),
);
