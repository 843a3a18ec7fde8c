import { isDeclined } from '../model/answer.ts';
import { participantsOf } from '../model/participants.ts';
import { progressBy, type Tally, tallyOf, tallyOfAll } from '../model/progress.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import type {
  Question,
  QuestionId,
  RespondentId,
  Section,
  SectionId,
} from '../questionnaire/questionnaire.ts';
import type { Finding } from '../rules/rule.ts';
import { grouped } from '../text/grouped.ts';
import type { Path } from '../text/path.ts';
import { bySection, countsOf, type FindingCounts, findingsOfRespondent } from './finding-counts.ts';
import { type QuestionState, stateOf } from './question-state.ts';

/** A submission at a glance: its questionnaire with how far each question is, for one respondent or for all together. */
export interface Overview extends Tally, FindingCounts {
  readonly folder: Path;
  /** The manifest's title, else the questionnaire's. */
  readonly title: string;
  /** ISO date. */
  readonly due: string;
  /** Whose state it is; absent where it is that of all together. */
  readonly respondent?: RespondentId;
  /** Those that have a file or that the manifest names, the lead first. */
  readonly respondents: readonly RespondentOverview[];
  readonly sections: readonly SectionOverview[];
}

export interface RespondentOverview extends Tally, FindingCounts {
  readonly id: RespondentId;
  readonly name: string;
  readonly hasFile: boolean;
}

/** Nothing is owed of it where `owed` is 0. */
export interface SectionOverview extends Tally, FindingCounts {
  readonly id: SectionId;
  readonly short: string;
  readonly title: string;
  /** Where the whole section is set aside with a reason. */
  readonly declined?: Status;
  /** Whole questions and stems; their parts are below them. */
  readonly questions: readonly QuestionOverview[];
}

export interface QuestionOverview extends FindingCounts {
  readonly id: QuestionId;
  readonly number: string;
  readonly short: string;
  /** Its original words, without bullets. */
  readonly text: string;
  /** Absent for a stem, which takes no answer itself. */
  readonly state?: QuestionState;
  readonly parts: readonly QuestionOverview[];
}

export function overviewOf(
  submission: Submission,
  findings: readonly Finding[],
  respondent?: RespondentId,
): Overview {
  const { folder, manifest, library } = submission;
  const { questionnaire } = library;
  const own = findingsOfRespondent(submission, findings, respondent);
  const ofSection = bySection(submission, own);
  const byQuestion = grouped(own, ({ question }) => question ?? '');
  const sections = questionnaire.sections.map(section =>
    sectionOverview(submission, section, respondent, ofSection.get(section.id) ?? [], byQuestion),
  );
  return {
    folder,
    title: manifest?.title ?? questionnaire.shortTitle,
    due: questionnaire.due,
    ...(respondent !== undefined && { respondent }),
    respondents: respondentsOf(submission, findings),
    ...tallyIn(submission, respondent),
    ...countsOf(own),
    sections,
  };
}

function sectionOverview(
  submission: Submission,
  section: Section,
  respondent: RespondentId | undefined,
  found: readonly Finding[],
  byQuestion: ReadonlyMap<QuestionId, readonly Finding[]>,
): SectionOverview {
  const { id, short, title, questions } = section;
  const declined = declinedBy(submission, section, respondent);
  const overview = (question: Question): QuestionOverview => ({
    id: question.id,
    number: question.number,
    short: question.short,
    text: question.text,
    ...(!question.stem && { state: stateOf(submission, section, question, respondent) }),
    ...countsOf(byQuestion.get(question.id) ?? []),
    parts: questions.filter(({ parent }) => parent === question.id).map(overview),
  });
  return {
    id,
    short,
    title,
    ...tallyIn(submission, respondent, section),
    ...(declined !== undefined && { declined }),
    ...countsOf(found),
    questions: questions.filter(({ parent }) => parent === undefined).map(overview),
  };
}

/** Of all together each question once. */
function tallyIn(submission: Submission, respondent: RespondentId | undefined, section?: Section): Tally {
  if (respondent === undefined) return tallyOfAll(submission, section);
  const own = progressBy(submission, respondent);
  return tallyOf(own.filter(each => section === undefined || each.section === section));
}

/** Set aside by the respondent; of all together by everyone whose file has the section. */
function declinedBy(
  { responses }: Submission,
  { id }: Section,
  respondent: RespondentId | undefined,
): Status | undefined {
  const sections = responses
    .filter(response => respondent === undefined || response.respondent === respondent)
    .flatMap(response => response.sections.filter(section => section.id === id));
  const [first] = sections.map(({ declined }) => declined);
  const all = sections.every(({ declined }) => declined?.reason !== undefined && isDeclined(declined));
  return all ? first?.status : undefined;
}

/** Those that take part, the lead first. */
function respondentsOf(submission: Submission, findings: readonly Finding[]): RespondentOverview[] {
  const { responses, respondents, lead } = submission;
  const withFile = new Set(responses.flatMap(({ respondent }) => respondent ?? []));
  const taking = new Set([...withFile, ...participantsOf(submission).absent]);
  const owners = new Map(responses.map(({ path, respondent }) => [path, respondent]));
  const found = grouped(findings, ({ path }) => owners.get(path));
  return [...respondents.values()]
    .filter(({ id }) => taking.has(id))
    .map(({ id, name }) => ({
      id,
      name,
      hasFile: withFile.has(id),
      ...tallyIn(submission, id),
      ...countsOf(found.get(id) ?? []),
    }))
    .sort((a, b) => Number(b.id === lead) - Number(a.id === lead));
}
