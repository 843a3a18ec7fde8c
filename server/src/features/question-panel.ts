import { checksOf } from '../checks/checks-of.ts';
import { contributionsOf } from '../model/contributions.ts';
import { isSummed } from '../model/owed.ts';
import { participantsOf } from '../model/participants.ts';
import type { Submission } from '../model/submission.ts';
import type {
  Question,
  QuestionId,
  Questionnaire,
  RespondentId,
  Section,
} from '../questionnaire/questionnaire.ts';
import type { Finding } from '../rules/rule.ts';
import { t } from '../text/l10n.ts';
import { type Path, relativeTo } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { type AnswerContent, answerContent } from './answer-content.ts';
import { fieldSlot } from './data-slot.ts';
import { originalBlocks, type TextBlock } from './hover/question-text.ts';
import { type QuestionState, stateOf } from './question-state.ts';
import { type Standing, standingsOf } from './standing.ts';
import { answerWants, wantsInWords } from './wants.ts';

/** Everything about a question that helps to answer it. */
export interface QuestionPanel {
  readonly id: QuestionId;
  readonly number: string;
  readonly short: string;
  /** The section's short name. */
  readonly section: string;
  /** The source's line that says whom the section is asked of. */
  readonly audience?: string;
  /** Whose answer it is about; absent where it is about those of all together. */
  readonly respondent?: RespondentId;
  /** Absent for a stem. */
  readonly state?: QuestionState;
  readonly original: readonly TextBlock[];
  readonly optional: boolean;
  /** What the answer wants as a whole, in a few words each. */
  readonly wants: readonly string[];
  readonly fields: readonly WantedField[];
  /** Its lettered parts, each a question of its own. */
  readonly parts: readonly Pick<Question, 'id' | 'number' | 'short'>[];
  readonly owners: readonly Owner[];
  /** True where each owner counts its own, so that all of them are to answer. */
  readonly summed: boolean;
  readonly checks: readonly Pick<Standing, 'state' | 'text'>[];
  readonly findings: readonly PanelFinding[];
  /** The answers of the other agencies. */
  readonly others: readonly GivenAnswer[];
  /** Last year's answers, the respondent's own where it gave one; absent where no submission of last year is named. */
  readonly previous?: PreviousAnswers;
}

export interface WantedField {
  readonly id: string;
  readonly title: string;
  readonly wants: string;
  readonly optional: boolean;
}

export interface Owner {
  readonly id: RespondentId;
  readonly name: string;
}

export type PanelFinding = Pick<Finding, 'severity' | 'message' | 'path' | 'span'>;

export interface GivenAnswer {
  readonly respondent: string;
  readonly path: Path;
  /** Of its key, in its file. */
  readonly span: Span;
  readonly content: AnswerContent;
}

export type PreviousAnswers =
  | {
      readonly kind: 'answers';
      /** `file` is relative to last year's folder. */
      readonly answers: readonly (Omit<GivenAnswer, 'span'> & { readonly file: string })[];
    }
  /** A sentence that says why there is none. */
  | { readonly kind: 'none'; readonly message: string };

export function questionPanel(
  submission: Submission,
  findings: readonly Finding[],
  question: Question,
  respondent: RespondentId | undefined,
): QuestionPanel | undefined {
  const { library } = submission;
  const { questionnaire } = library;
  const section = questionnaire.sections.find(({ id }) => id === question.section);
  if (section === undefined) return undefined;
  const { id, number, short, stem, optional } = question;
  const previous = previousAnswers(submission, id, respondent);
  return {
    id,
    number,
    short,
    section: section.short,
    ...(section.audience !== undefined && { audience: section.audience }),
    ...(respondent !== undefined && { respondent }),
    ...(!stem && { state: stateOf(submission, section, question, respondent) }),
    original: originalBlocks(questionnaire, question),
    optional,
    wants: stem ? [] : answerWants(question),
    fields: question.fields.map(field => ({
      id: field.id,
      title: field.title,
      wants: wantsInWords(fieldSlot(library, question, field)),
      optional: field.optional,
    })),
    parts: question.parts.flatMap(part => partIn(questionnaire, part) ?? []),
    owners: ownersIn(submission, section, question),
    summed: isSummed(question),
    checks: standingsOf(submission, checksOf(questionnaire, question)),
    findings: findingsAt(submission, findings, id, respondent),
    others: answersTo(submission, id).filter(given => given.respondent !== respondent),
    ...(previous && { previous }),
  };
}

function partIn({ questions }: Questionnaire, part: QuestionId): QuestionPanel['parts'][number] | undefined {
  const question = questions.get(part);
  return question && { id: question.id, number: question.number, short: question.short };
}

function ownersIn(submission: Submission, section: Section, question: Question): Owner[] {
  return [...participantsOf(submission).ownersOf(section, question)].map(id => ({
    id,
    name: submission.respondents.get(id)?.name ?? id,
  }));
}

/** Those that stand in the respondent's files; of all together every one. */
function findingsAt(
  { responses }: Submission,
  findings: readonly Finding[],
  question: QuestionId,
  respondent: RespondentId | undefined,
): readonly Finding[] {
  const files = responses.filter(response => response.respondent === respondent);
  const counts = (path: Path) => respondent === undefined || files.some(file => file.path === path);
  return findings.filter(finding => finding.question === question && counts(finding.path));
}

function answersTo(submission: Submission, question: QuestionId): GivenAnswer[] {
  const given = contributionsOf(submission).get(question) ?? [];
  return given.map(({ response, placed, home }) => ({
    respondent: response.respondent ?? '',
    path: response.path,
    span: shift(placed.answer.key, placed.offset),
    content: answerContent(submission, placed, home),
  }));
}

/** What was answered last year to the question of the same ID; undefined where no submission of last year is named. */
function previousAnswers(
  { manifest, previous }: Submission,
  question: QuestionId,
  respondent: RespondentId | undefined,
): PreviousAnswers | undefined {
  const folder = manifest?.previous?.text;
  if (folder === undefined) return undefined;
  if (previous?.kind === 'unreadable')
    return {
      kind: 'none',
      message: t('Last year’s submission could not be read: {reason}', { reason: previous.reason }),
    };
  if (previous?.kind !== 'submission')
    return {
      kind: 'none',
      message: t('No response file was found in {folder}, which the manifest names as last year’s.', {
        folder,
      }),
    };
  const { submission } = previous;
  const given = answersTo(submission, question);
  const own = given.filter(each => each.respondent === respondent);
  const answers = (own.length > 0 ? own : given).map(each => ({
    ...each,
    file: relativeTo(submission.folder, each.path),
  }));
  return answers.length > 0
    ? { kind: 'answers', answers }
    : { kind: 'none', message: t('It was not answered last year.') };
}
