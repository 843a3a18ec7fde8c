import { isDeclined } from '../model/answer.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import type {
  Question,
  QuestionId,
  RespondentId,
  Section,
  SectionId,
} from '../questionnaire/questionnaire.ts';
import type { Finding } from '../rules/finding.ts';
import { grouped } from '../text/grouped.ts';
import type { Path } from '../text/path.ts';
import { progressOf } from './progress.ts';
import { type QuestionState, stateOf } from './question-state.ts';

/** How many findings of the two loud kinds there are. */
export interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** A submission at a glance: its questionnaire with how far each question is, for one respondent or for all together. */
export interface Overview extends FindingCounts {
  readonly folder: Path;
  /** The manifest's title, else the questionnaire's. */
  readonly title: string;
  /** ISO date. */
  readonly due: string;
  /** Whose state it is; absent where it is that of all together. */
  readonly respondent?: RespondentId;
  /** Those that have a file or that the manifest names, the lead first. */
  readonly respondents: readonly RespondentOverview[];
  readonly answered: number;
  readonly owed: number;
  readonly sections: readonly SectionOverview[];
}

export interface RespondentOverview {
  readonly id: RespondentId;
  readonly name: string;
  readonly hasFile: boolean;
}

export interface SectionOverview extends FindingCounts {
  readonly id: SectionId;
  readonly short: string;
  readonly title: string;
  readonly answered: number;
  /** 0 where nothing of the section is owed. */
  readonly owed: number;
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
  const { folder, manifest, library, responses } = submission;
  const { questionnaire } = library;
  const files = responses.filter(each => respondent === undefined || each.respondent === respondent);
  const paths = new Set(files.map(({ path }) => path));
  const own = findings.filter(({ path }) => respondent === undefined || paths.has(path));
  const bySection = grouped(own, finding => sectionOf(submission, finding) ?? '');
  const byQuestion = grouped(own, ({ question }) => question ?? '');
  const sections = questionnaire.sections.map(section =>
    sectionOverview(submission, section, respondent, bySection, byQuestion),
  );
  return {
    folder,
    title: manifest?.title ?? questionnaire.shortTitle,
    due: questionnaire.due,
    ...(respondent !== undefined && { respondent }),
    respondents: respondentsOf(submission),
    answered: sum(sections.map(({ answered }) => answered)),
    owed: sum(sections.map(({ owed }) => owed)),
    ...countsOf(own),
    sections,
  };
}

function sectionOverview(
  submission: Submission,
  section: Section,
  respondent: RespondentId | undefined,
  bySection: ReadonlyMap<SectionId, readonly Finding[]>,
  byQuestion: ReadonlyMap<QuestionId, readonly Finding[]>,
): SectionOverview {
  const { id, short, title, questions } = section;
  const declined = declinedBy(submission, section, respondent);
  const { owed, open } = owedIn(submission, section, respondent);
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
    answered: owed - open,
    owed,
    ...(declined !== undefined && { declined }),
    ...countsOf(bySection.get(id) ?? []),
    questions: questions.filter(({ parent }) => parent === undefined).map(overview),
  };
}

/** Of all together what anyone owes, and what is missing from anyone. */
function owedIn(
  submission: Submission,
  { id }: Section,
  respondent: RespondentId | undefined,
): { owed: number; open: number } {
  const whose = respondent === undefined ? respondentsOf(submission).map(each => each.id) : [respondent];
  const own = whose.flatMap(each => progressOf(submission, each).filter(({ section }) => section.id === id));
  const count = (questions: readonly Question[]) => new Set(questions).size;
  return {
    owed: count(own.flatMap(({ owed }) => owed)),
    open: count(own.flatMap(({ open }) => open)),
  };
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

/** The section of the question that a finding is about, else the one that it stands in. */
function sectionOf({ library, responses }: Submission, finding: Finding): SectionId | undefined {
  const { question, path, span } = finding;
  if (question !== undefined) return library.questionnaire.questions.get(question)?.section ?? question;
  const response = responses.find(each => each.path === path);
  return response?.sections.find(({ key, extent }) => key.start <= span.start && span.start < extent.end)?.id;
}

export function respondentsOf({ manifest, responses, respondents, lead }: Submission): RespondentOverview[] {
  const withFile = new Set(responses.flatMap(({ respondent }) => respondent ?? []));
  const named = (manifest?.respondents ?? []).map(({ id }) => id);
  const taking = [...respondents.values()].filter(({ id }) => withFile.has(id) || named.includes(id));
  return taking
    .map(({ id, name }) => ({ id, name, hasFile: withFile.has(id) }))
    .sort((a, b) => Number(b.id === lead) - Number(a.id === lead));
}

function countsOf(findings: readonly Finding[]): FindingCounts {
  const count = (severity: string) => findings.filter(finding => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning') };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
