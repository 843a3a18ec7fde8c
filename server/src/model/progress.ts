import type {
  Question,
  QuestionId,
  Respondent,
  RespondentId,
  Section,
} from '../questionnaire/questionnaire.ts';
import { memo, memo2, memoLooked } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { type Answer, holdsSomething, isAnswered, isDeclined } from './answer.ts';
import { isSummed, type Owed, owedIn, owes } from './owed.ts';
import { filesOf, participantsOf } from './participants.ts';
import type { PlacedAnswer, ResponseSection } from './placed-answer.ts';
import type { PartReading } from './read-part.ts';
import { firstAnswersIn, partsOn, type Response } from './response.ts';
import type { Stage } from './status.ts';
import type { Submission } from './submission.ts';

/*
 * The one counter: what each respondent owes and how far it is. Tree, lenses, status bar, completeness, panel, annex,
 * findings and the command line word it, and count nothing themselves.
 */

/**
 * How far a respondent is with a question that it owes. *declined*: answered by a reason why there is no answer; *left*:
 * nobody has answered, and it is asked for once, in the file of another who owes it too.
 */
export type DutyState = 'not-begun' | 'begun' | 'answered' | 'declined' | 'left';

/** A question that a respondent owes; optional and needless ones, and those of a section that it declines, are none. */
export interface Duty {
  readonly question: Question;
  readonly state: DutyState;
  /** Of one that is left. */
  readonly leftTo?: RespondentId;
  /** Owners of which none has a file, where the lead is asked in their place. */
  readonly onBehalfOf: readonly RespondentId[];
}

/** What one respondent owes of one section, in the questionnaire's order; never empty. */
export interface SectionProgress {
  readonly respondent: RespondentId;
  readonly section: Section;
  readonly duties: readonly Duty[];
  /** Its file with the section's key, else with an answer of it, else its first; absent where it has none. */
  readonly path?: Path;
  /**
   * True when somebody has set about it: when an answer in it holds something, when its key stands bare, or when its office
   * calls it final.
   */
  readonly begun: boolean;
}

/** How many questions are owed, and how far they are: `owed` is the sum of the other three. */
export interface Tally {
  readonly owed: number;
  /** By an answer, or by a reason why there is none. */
  readonly answered: number;
  /** Asked for here. */
  readonly missing: number;
  /** Asked for in the files of others. */
  readonly left: number;
  readonly leftTo: readonly RespondentId[];
}

export function isOpen({ state }: Duty): boolean {
  return state !== 'answered' && state !== 'declined';
}

/** Open, and asked for here. */
export function isMissing({ state }: Duty): boolean {
  return state === 'not-begun' || state === 'begun';
}

export function tallyOf(progress: readonly SectionProgress[]): Tally {
  const duties = progress.flatMap(section => section.duties);
  const missing = duties.filter(isMissing).length;
  const left = duties.filter(({ state }) => state === 'left');
  return {
    owed: duties.length,
    answered: duties.length - missing - left.length,
    missing,
    left: left.length,
    leftTo: [...new Set(left.flatMap(({ leftTo }) => leftTo ?? []))],
  };
}

/** What every respondent owes: those with a file first, the lead before them, then those without. */
export const progressOf: (submission: Submission) => readonly SectionProgress[] = memo(submission =>
  [...filesOf(submission).keys(), ...participantsOf(submission).absent].flatMap(id =>
    progressBy(submission, id),
  ),
);

/** What one respondent owes, in the questionnaire's order. */
export function progressBy(
  submission: Submission,
  respondent: RespondentId | undefined,
): readonly SectionProgress[] {
  if (respondent === undefined) return [];
  const known = progressIn(submission);
  const found = known.get(respondent) ?? progressByOne(submission, respondent);
  known.set(respondent, found);
  return found;
}

const progressIn = memo((_submission: Submission) => new Map<RespondentId, readonly SectionProgress[]>());

/** That of a file's respondent which is asked for in this file; the same thing while what it follows from is. */
export function progressInFile(
  submission: Submission,
  { respondent, path }: Response,
): readonly SectionProgress[] {
  return progressBy(submission, respondent).filter(own => own.path === path);
}

function progressByOne(submission: Submission, respondent: RespondentId): readonly SectionProgress[] {
  const files = filesOf(submission).get(respondent) ?? [];
  const whose = submission.respondents.get(respondent);
  return submission.library.questionnaire.sections.flatMap(section => {
    const looked = lookedAt(files, section, owedIn(submission, section));
    const found =
      whose === undefined
        ? progressInSection(respondent, section, looked)
        : latestProgress(placeToRemember(whose, section), looked);
    return found ?? [];
  });
}

/** What how far a respondent is with a section follows from. */
interface Looked {
  readonly owed: Owed;
  /** The parts of its own files that speak of the section, and of each its file and what stands at that one's head. */
  readonly readings: readonly PartReading[];
  readonly paths: readonly Path[];
  readonly heads: readonly (Stage | undefined)[];
  /** Its files, and what stands at their heads. */
  readonly files: readonly Path[];
  readonly stages: readonly (Stage | undefined)[];
}

function lookedAt(files: readonly Response[], { id }: Section, owed: Owed): Looked {
  const readings: PartReading[] = [];
  const paths: Path[] = [];
  const heads: (Stage | undefined)[] = [];
  for (const file of files) {
    for (const { reading } of partsOn(file, id)) {
      readings.push(reading);
      paths.push(file.path);
      heads.push(file.stage);
    }
  }
  return {
    owed,
    readings,
    paths,
    heads,
    files: files.map(({ path }) => path),
    stages: files.map(({ stage }) => stage),
  };
}

interface Whose {
  readonly respondent: RespondentId;
  readonly section: Section;
}

const placeToRemember = memo2(({ id }: Respondent, section: Section): Whose => ({ respondent: id, section }));

const latestProgress = memoLooked((looked: Looked, { respondent, section }: Whose) =>
  progressInSection(respondent, section, looked),
);

function progressInSection(
  respondent: RespondentId,
  section: Section,
  looked: Looked,
): SectionProgress | undefined {
  const { owed: all, readings, paths, files } = looked;
  const keys = readings.map(reading => keysIn(reading, section));
  if (keys.flat().some(({ declined, broken }) => declined?.reason !== undefined || broken)) return undefined;
  const owed = section.questions.filter(question => owes(all, respondent, section, question));
  if (owed.length === 0) return undefined;
  const holder = paths[readings.findIndex(reading => holdsAny(reading, section))];
  const keyed = paths[keys.findIndex(own => own.length > 0)];
  const path = keyed ?? holder ?? files[0];
  return {
    respondent,
    section,
    duties: owed.map(question => dutyOf(looked, question, { respondent, section })),
    ...(path !== undefined && { path }),
    begun:
      holder !== undefined ||
      keys.flat().some(({ bare, declined }) => bare || declined !== undefined) ||
      isCalledFinal(keys, looked),
  };
}

/**
 * A question whose figures are summed is owed by each of its owners; any other is discharged by its first answer from
 * anyone, and what nobody answered is asked for in one file only: the lead's where it is to answer, else the first
 * that is.
 */
function dutyOf(looked: Looked, question: Question, { respondent, section }: Whose): Duty {
  const { owed } = looked;
  const owners = owed.participants.ownersOf(section, question);
  const onBehalfOf = owners.has(respondent) ? [] : [...owners];
  const duty = (state: DutyState): Duty => ({ question, state, onBehalfOf });
  const own = ownAnswers(looked, question);
  const answer = own.find(placed => isAnswered(placed.answer))?.answer;
  if (answer !== undefined) return duty(isDeclined(answer) ? 'declined' : 'answered');
  const [bearer] = owed.bearersOf(question);
  // Where no owner has a file, the lead speaks for each of them, whatever is counted.
  const countsItself =
    isSummed(question) && owners.has(respondent) && (bearer === undefined || owners.has(bearer));
  if (!countsItself && owed.isAnswered(question)) return duty('answered');
  if (!countsItself && bearer !== undefined && bearer !== respondent)
    return { ...duty('left'), leftTo: bearer };
  return duty(own.some(isBegun) ? 'begun' : 'not-begun');
}

/** The first answer to a question in each file. */
function ownAnswers({ readings, paths }: Looked, { id }: Question): readonly PlacedAnswer[] {
  const found: PlacedAnswer[] = [];
  let last: Path | undefined;
  for (const [n, reading] of readings.entries()) {
    const placed = firstAnswersIn(reading).get(id);
    if (placed === undefined || paths[n] === last) continue;
    last = paths[n];
    found.push(placed);
  }
  return found;
}

/** A section's key may stand twice. */
function keysIn({ sections }: PartReading, { id }: Section): readonly ResponseSection[] {
  return sections.filter(section => section.id === id);
}

/** True where the keys of a section say so, or the heads of the files that they stand in; of one without a key, all files. */
function isCalledFinal(
  keys: readonly (readonly ResponseSection[])[],
  { heads, stages: all }: Looked,
): boolean {
  const own = keys.flatMap((some, n) => some.map(({ stage = heads[n] }) => stage));
  const stages = own.length > 0 ? own : all;
  return stages.length > 0 && stages.every(stage => stage === 'final');
}

/** True where a part has an answer of a section that is begun. */
function holdsAny({ answers }: PartReading, { id }: Section): boolean {
  return answers.some(placed => placed.answer.question.section === id && isBegun(placed));
}

/** What is for review or final is no blank any more, whether it says so itself or its section or file does. */
function isBegun({ answer, status }: PlacedAnswer): boolean {
  return status !== 'draft' || holds(answer);
}

/** Remembered with the answer. */
const holds = memo((answer: Answer): boolean => holdsSomething(answer));

/** A question that somebody owes, over all respondents together. */
export interface SharedDuty {
  readonly question: Question;
  /** Of whom an answer is wanted still; nobody where it is answered. */
  readonly wanting: readonly RespondentId[];
  /** True when one of these has begun. */
  readonly begun: boolean;
}

/** By question what anyone owes, each question once, in no order. */
export const sharedDuties: (submission: Submission) => ReadonlyMap<QuestionId, SharedDuty> = memo(
  submission => {
    const shared = new Map<QuestionId, SharedDuty>();
    for (const { respondent, duties } of progressOf(submission)) {
      for (const duty of duties) {
        const { wanting, begun } = shared.get(duty.question.id) ?? { wanting: [], begun: false };
        shared.set(duty.question.id, {
          question: duty.question,
          wanting: isOpen(duty) ? [...wanting, respondent] : wanting,
          begun: begun || duty.state === 'begun',
        });
      }
    }
    return shared;
  },
);

/** Of all respondents together, each question once: answered when nobody is to answer it any more. */
export function tallyOfAll(submission: Submission, section?: Section): Tally {
  const shared = [...sharedDuties(submission).values()].filter(
    ({ question }) => section === undefined || question.section === section.id,
  );
  const missing = shared.filter(({ wanting }) => wanting.length > 0).length;
  return { owed: shared.length, answered: shared.length - missing, missing, left: 0, leftTo: [] };
}
