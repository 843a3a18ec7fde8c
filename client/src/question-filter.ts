import type {
  Overview,
  QuestionOverview,
  SectionOverview,
  StateKind,
} from '../../server/src/lsp/protocol/overview.ts';

/** A state to be shown; `unanswered`: owed and without an answer, however far it is. */
export type FilterState = StateKind | 'unanswered';

/** Which questions are shown. What is absent or empty hides nothing. */
export interface QuestionFilter {
  /** An agency, whose own questions are shown; null for all agencies together. Absent: that of the active file. */
  readonly respondent?: string | null;
  /** Shown is what is in one of them. */
  readonly states: readonly FilterState[];
  /** Only questions with errors. */
  readonly errors: boolean;
}

export const NO_FILTER: QuestionFilter = { states: [], errors: false };

export function isFiltering({ respondent, states, errors }: QuestionFilter): boolean {
  return respondent !== undefined || states.length > 0 || errors;
}

/** The sections that hold something to be shown, each with that only. A question stays for the sake of its parts. */
export function filterSections({ sections }: Overview, filter: QuestionFilter): readonly SectionOverview[] {
  if (!isFiltering(filter)) return sections;
  return sections
    .map(section => ({ ...section, questions: filterQuestions(section, section.questions, filter) }))
    .filter(({ questions }) => questions.length > 0);
}

function filterQuestions(
  section: SectionOverview,
  questions: readonly QuestionOverview[],
  filter: QuestionFilter,
): readonly QuestionOverview[] {
  return questions.flatMap(question => {
    const parts = filterQuestions(section, question.parts, filter);
    return parts.length > 0 || isShown(section, question, filter) ? [{ ...question, parts }] : [];
  });
}

function isShown(
  { owed }: SectionOverview,
  { state, errors }: QuestionOverview,
  filter: QuestionFilter,
): boolean {
  if (state === undefined) return false;
  if (filter.errors && errors === 0) return false;
  if (typeof filter.respondent === 'string' && !isOwn(state.kind, owed > 0)) return false;
  return filter.states.length === 0 || filter.states.some(wanted => isIn(state, wanted));
}

/** What an agency has written or is to write. */
function isOwn(kind: StateKind, owesOfSection: boolean): boolean {
  if (kind === 'elsewhere' || kind === 'not-owed') return false;
  return owesOfSection || (kind !== 'optional' && kind !== 'needless');
}

function isIn({ kind, open }: NonNullable<QuestionOverview['state']>, wanted: FilterState): boolean {
  return wanted === 'unanswered' ? open : kind === wanted;
}

/** How many questions there are, stems not counted. */
export function countQuestions(sections: readonly SectionOverview[]): number {
  const count = (questions: readonly QuestionOverview[]): number =>
    questions.reduce((sum, { state, parts }) => sum + Number(state !== undefined) + count(parts), 0);
  return sections.reduce((sum, { questions }) => sum + count(questions), 0);
}
