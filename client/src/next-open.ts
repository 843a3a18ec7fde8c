import type { Overview, QuestionOverview } from '../../server/src/lsp/protocol/overview.ts';

export type Direction = 'next' | 'previous';

/** The questions in the questionnaire's order, stems and parts among them. */
function allQuestions({ sections }: Pick<Overview, 'sections'>): readonly QuestionOverview[] {
  const withParts = (question: QuestionOverview): QuestionOverview[] => [
    question,
    ...question.parts.flatMap(withParts),
  ];
  return sections.flatMap(({ questions }) => questions.flatMap(withParts));
}

/**
 * The nearest question behind `from` (or before it) that is owed and not answered, of one section where that is named.
 * Behind the last comes the first again, and `from` itself at the very end; `undefined` where none is open.
 */
export function nextOpen(
  overview: Overview,
  direction: Direction,
  from?: string,
  section?: string,
): QuestionOverview | undefined {
  const sections = overview.sections.filter(({ id }) => section === undefined || id === section);
  const questions = [...allQuestions({ sections })];
  if (direction === 'previous') questions.reverse();
  const here = questions.findIndex(({ id }) => id === from);
  const ordered = [...questions.slice(here + 1), ...questions.slice(0, here + 1)];
  return ordered.find(({ state }) => state?.open === true);
}
