import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import { grouped } from '../text/grouped.ts';
import { memo, memoLatest, memoList } from '../text/memo.ts';
import { isAnswered } from './answer.ts';
import { applies, thoseItAppliesTo } from './applies.ts';
import { contributionsOf } from './contributions.ts';
import type { Response } from './response.ts';
import type { Submission } from './submission.ts';

/** What one respondent owes of one section, and how far it is. */
export interface OwedSection {
  readonly section: Section;
  /** The respondent's file that has the section's key, else its first. */
  readonly response: Response;
  /** Questions owed, in the questionnaire's order; optional and discharged ones are not among them. */
  readonly owed: readonly Question[];
  readonly missing: readonly Question[];
  /** True when one of the respondent's files has the section's key. */
  readonly begun: boolean;
  /** Who owes what is missing, where none of them has a file and the lead's speaks for them. */
  readonly onBehalfOf: readonly RespondentId[];
}

/** What every respondent with a file owes, the lead first and in the questionnaire's order. */
export const owedBy: (submission: Submission) => readonly OwedSection[] = memo(submission =>
  [...filesOf(submission)].flatMap(([respondent, files]) => owedByOne(submission, respondent, files)),
);

/** Those that are reported in a file. */
export function owedInFile(submission: Submission, response: Response): readonly OwedSection[] {
  return owedByFile(submission).get(response) ?? [];
}

const owedByFile = memo((submission: Submission) => grouped(owedBy(submission), ({ response }) => response));

/** While a respondent's own files stay the same, and the duties of all, so does what it owes. */
function owedByOne(
  submission: Submission,
  respondent: RespondentId,
  files: readonly Response[],
): readonly OwedSection[] {
  const [first] = files;
  const find = () =>
    submission.library.questionnaire.sections.flatMap(
      section => owedIn(submission, respondent, section) ?? [],
    );
  // Alone it has nothing to remember: what is typed is typed there.
  if (first === undefined || filesOf(submission).size === 1) return find();
  return latestOwed(first, [dutiesOf(submission), ...files], find);
}

const latestOwed = memoLatest<Response, readonly OwedSection[]>();

/** A thing that is another as soon as it changes who is to answer a question, or whether anyone has. */
const dutiesOf = memo((submission: Submission): object => {
  const partakers = partakersOf(submission);
  const contributions = contributionsOf(submission);
  const grounds = submission.library.questionnaire.sections.flatMap(section =>
    section.questions.flatMap(question => [
      applies(submission, question),
      bearersOf(submission, section, question),
      contributions.has(question.id),
    ]),
  );
  return latestDuties(partakers, grounds, () => ({}));
});

const latestDuties = memoLatest<Partakers, object>();

function owedIn(submission: Submission, respondent: RespondentId, section: Section): OwedSection | undefined {
  const files = filesOf(submission).get(respondent) ?? [];
  const home = files.find(file => sectionsOf(file).has(section.id));
  const response = home ?? files[0];
  if (response === undefined) return undefined;
  const own = files.flatMap(file => sectionsOf(file).get(section.id) ?? []);
  if (own.some(({ declined, broken }) => declined?.reason !== undefined || broken)) return undefined;
  const owed = section.questions.filter(question => owes(submission, respondent, section, question));
  if (owed.length === 0) return undefined;
  const missing = owed.filter(question => !isDischarged(submission, respondent, section, question));
  const absent = missing.flatMap(question => {
    const owers = ownersOf(submission, section, question);
    return owers.has(respondent) ? [] : [...owers];
  });
  return { section, response, owed, missing, begun: home !== undefined, onBehalfOf: [...new Set(absent)] };
}

/** A section's key may stand twice. */
const sectionsOf = memo(({ sections }: Response) => grouped(sections, ({ id }) => id));

/** The files of each known respondent that has one, the lead's first. */
const filesOf: (submission: Submission) => ReadonlyMap<RespondentId, readonly Response[]> = memo(
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

/** True when the respondent is to answer the question. Who is alone in a submission owes everything. */
export function owes(
  submission: Submission,
  respondent: RespondentId,
  section: Section,
  question: Question,
): boolean {
  if (question.stem || question.optional || !applies(submission, question)) return false;
  return bearersOf(submission, section, question).includes(respondent);
}

/** The respondents that take part and are to answer a question, by the manifest's word or the definition's. */
export function ownersOf(
  submission: Submission,
  section: Section,
  question: Question,
): ReadonlySet<RespondentId> {
  const { owners } = partakersOf(submission);
  const known = owners.get(question) ?? findOwners(submission, section, question);
  owners.set(question, known);
  return known;
}

/** Who takes part, and what follows from that alone. */
interface Partakers {
  readonly taking: ReadonlySet<RespondentId>;
  /** Who compiles, alone. */
  readonly lead: readonly RespondentId[];
  /** Asked for several times for each question. */
  readonly owners: Map<Question, ReadonlySet<RespondentId>>;
  /** Owners with a file, of each question. */
  readonly present: Map<Question, readonly RespondentId[]>;
}

/** The same while answers are typed: it changes with the manifest, and with the files and whose they are. */
const partakersOf: (submission: Submission) => Partakers = memo(submission => {
  const { library, manifest, lead } = submission;
  const present = [...filesOf(submission).keys()];
  return knownPartakers([library, manifest, lead, ...present], () => {
    const named = (manifest?.respondents ?? []).map(({ id }) => id).filter(id => id !== '');
    return { taking: new Set([...present, ...named]), lead: [lead], owners: new Map(), present: new Map() };
  });
});

const knownPartakers = memoList<Partakers>();

function findOwners(submission: Submission, section: Section, question: Question): ReadonlySet<RespondentId> {
  const { taking } = partakersOf(submission);
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
  const present = filesOf(submission);
  return [...partakersOf(submission).taking].filter(id => !present.has(id));
}

function matches(pattern: string, id: RespondentId): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/**
 * Those with a file in which a missing answer can be reported, the lead first: the question's owners
 * but for whom it does not apply; the lead for owners of which none has a file.
 */
function bearersOf(submission: Submission, section: Section, question: Question): readonly RespondentId[] {
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
  const known = partakersOf(submission).present;
  const present = known.get(question) ?? [...files.keys()].filter(id => owners.has(id));
  known.set(question, present);
  if (present.length > 0) return thoseItAppliesTo(submission, present, question);
  return owners.size > 0 && files.has(submission.lead) ? partakersOf(submission).lead : NOBODY;
}

/**
 * A question whose figures are summed is owed by each of its owners; any other is discharged by its
 * first answer from anyone, and what nobody answered is missing in one file only: the lead's where it
 * is to answer, else the first that is.
 */
function isDischarged(
  submission: Submission,
  respondent: RespondentId,
  section: Section,
  question: Question,
): boolean {
  for (const { byQuestion } of filesOf(submission).get(respondent) ?? []) {
    const own = byQuestion.get(question.id);
    if (own !== undefined && isAnswered(own.answer)) return true;
  }
  if (isSummed(question) && ownersOf(submission, section, question).has(respondent)) return false;
  if (contributionsOf(submission).has(question.id)) return true;
  return bearersOf(submission, section, question)[0] !== respondent;
}

/** True when each respondent counts its own, so that one answer does not stand for the others. */
export const isSummed: (question: Question) => boolean = memo(({ fields }) =>
  fields.some(field => field.combine === 'sum'),
);
