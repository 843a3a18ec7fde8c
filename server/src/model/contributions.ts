import type {
  Question,
  QuestionId,
  Questionnaire,
  RespondentId,
  Section,
  SectionId,
} from '../questionnaire/questionnaire.ts';
import { memo, memoLooked } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { type Answer, isAnswered } from './answer.ts';
import type { PlacedAnswer } from './placed-answer.ts';
import type { PartReading } from './read-part.ts';
import { firstAnswersIn, partsBySection, type Response } from './response.ts';
import type { Statement, Statements } from './statement.ts';
import type { Submission } from './submission.ts';

/** One respondent's answer to a question, with the file it stands in. */
export interface Contribution extends Statement {
  readonly response: Response;
  readonly placed: PlacedAnswer;
}

/** The answers that each question got, the lead's first. Blank ones are left out. */
export const contributionsOf: (submission: Submission) => ReadonlyMap<string, readonly Contribution[]> = memo(
  submission => {
    const found = new Map<string, Contribution[]>();
    for (const response of submission.responses) {
      const home = submission.respondents.get(response.respondent ?? '')?.place;
      for (const [id, contribution] of contributionsIn(response, { home })) {
        const list = found.get(id);
        if (list === undefined) found.set(id, [contribution]);
        else list.push(contribution);
      }
    }
    return found;
  },
);

/** Those of one file, by question. */
const contributionsIn = memoLooked(
  ({ home }: { home: string | undefined }, response: Response): ReadonlyMap<string, Contribution> => {
    const found = new Map<string, Contribution>();
    for (const [id, placed] of response.byQuestion) {
      const { answer } = placed;
      const { path, respondent } = response;
      if (isAnswered(answer))
        found.set(id, { response, placed, answer, path, respondent, ...(home !== undefined && { home }) });
    }
    return found;
  },
);

/** Those of a whole submission. */
export const statementsOf: (submission: Submission) => Statements<Contribution> = memo(submission => {
  const { library, manifest, lead, respondents } = submission;
  return { library, manifest, lead, respondents, byQuestion: contributionsOf(submission) };
});

/**
 * Those on the questions of one section: the same thing as long as no part of a file that speaks of it changes, and neither
 * does the manifest. To see whether it does costs a glance at each of these parts.
 */
export function statementsIn(submission: Submission, section: Section): Statements {
  const known = knownIn(submission);
  const found = known.get(section) ?? findStatements(submission, section);
  known.set(section, found);
  return found;
}

const knownIn = memo((_submission: Submission) => new Map<Section, Statements>());

function findStatements(submission: Submission, section: Section): Statements {
  const { library, manifest, lead, respondents } = submission;
  const { readings = [], paths = [], whose = [], homes = [] } = sourcesOf(submission).get(section.id) ?? {};
  return latestIn(section, { library, manifest, lead, respondents, readings, paths, whose, homes });
}

/** What a section's statements are read from: parts of files, and of each its file, whose it is, and where that is at home. */
interface Sources {
  readonly readings: PartReading[];
  readonly paths: Path[];
  readonly whose: (RespondentId | undefined)[];
  readonly homes: (string | undefined)[];
}

const sourcesOf = memo(({ responses, respondents }: Submission): ReadonlyMap<SectionId, Sources> => {
  const found = new Map<SectionId, Sources>();
  for (const response of responses) {
    const { path, respondent } = response;
    const home = respondents.get(respondent ?? '')?.place;
    for (const [section, parts] of partsBySection(response)) {
      const { readings, paths, whose, homes } = found.get(section) ?? fresh(found, section);
      for (const { reading } of parts) {
        readings.push(reading);
        paths.push(path);
        whose.push(respondent);
        homes.push(home);
      }
    }
  }
  return found;
});

function fresh(all: Map<SectionId, Sources>, section: SectionId): Sources {
  const sources: Sources = { readings: [], paths: [], whose: [], homes: [] };
  all.set(section, sources);
  return sources;
}

const latestIn = memoLooked(
  (
    { readings, paths, whose, homes, ...rest }: Sources & Omit<Statements, 'byQuestion'>,
    section: Section,
  ) => {
    const flat = new Map<QuestionId, { readonly question: Question; readonly stated: unknown[] }>();
    /** The file that last answered a question: of several answers there the first counts. */
    const lastIn = new Map<QuestionId, Path>();
    for (const [n, reading] of readings.entries()) {
      for (const [id, { answer }] of firstAnswersIn(reading)) {
        const { question } = answer;
        if (question.section !== section.id || lastIn.get(id) === paths[n]) continue;
        lastIn.set(id, paths[n] ?? '');
        if (!isAnswered(answer)) continue;
        const stated: unknown[] = flat.get(id)?.stated ?? [];
        stated.push(answer, paths[n], whose[n], homes[n]);
        flat.set(id, { question, stated });
      }
    }
    const byQuestion = new Map<QuestionId, readonly Statement[]>();
    for (const [id, { question, stated }] of flat) byQuestion.set(id, latestList(question, { stated }));
    return { ...rest, byQuestion };
  },
);

/** The same list as long as no answer to the question changes. */
const latestList = memoLooked(({ stated }: { stated: readonly unknown[] }): readonly Statement[] => {
  const found: Statement[] = [];
  for (let n = 0; n < stated.length; n += 4) {
    const [answer, path, respondent, home] = stated.slice(n, n + 4) as [
      Answer,
      Path,
      RespondentId | undefined,
      string | undefined,
    ];
    found.push({ answer, path, respondent, ...(home !== undefined && { home }) });
  }
  return found;
});

/**
 * Those on some questions, always in the same list: the same thing as long as no answer to them changes, and neither does
 * the manifest.
 */
export function statementsOn(submission: Submission, questions: readonly QuestionId[]): Statements {
  const { library, manifest, lead, respondents } = submission;
  const lists = questions.map(id => {
    const section = sectionOf(library.questionnaire, id);
    return (section && statementsIn(submission, section).byQuestion.get(id)) ?? NOTHING;
  });
  return latestOn(questions, { library, manifest, lead, respondents, lists });
}

/** The same of what is stated in the sections that these questions stand in. */
export function statementsAmong(all: readonly Statements[], questions: readonly QuestionId[]): Statements {
  const [{ library, manifest, lead, respondents }] = all as [Statements];
  const lists = questions.map(id => all.map(({ byQuestion }) => byQuestion.get(id)).find(Boolean) ?? NOTHING);
  return latestOn(questions, { library, manifest, lead, respondents, lists });
}

const NOTHING: readonly Statement[] = [];

const latestOn = memoLooked(
  (
    { lists, ...rest }: Omit<Statements, 'byQuestion'> & { lists: readonly (readonly Statement[])[] },
    questions: readonly string[],
  ): Statements => {
    const stated = questions.flatMap((id, n) => (lists[n]?.length ? [[id, lists[n] ?? []] as const] : []));
    return { ...rest, byQuestion: new Map(stated) };
  },
);

/** The section of a question, or of none where there is no such question. */
function sectionOf(questionnaire: Questionnaire, id: QuestionId): Section | undefined {
  const question = questionnaire.questions.get(id);
  return question && sectionsById(questionnaire).get(question.section);
}

/** Of some questions the sections that they stand in, each once. */
export function sectionsOf(questionnaire: Questionnaire, ids: readonly QuestionId[]): readonly Section[] {
  return [...new Set(ids.flatMap(id => sectionOf(questionnaire, id) ?? []))];
}

const sectionsById = memo(
  ({ sections }: Questionnaire) => new Map(sections.map(section => [section.id, section])),
);
