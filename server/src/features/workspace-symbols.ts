import { isAnswered } from '../model/answer.ts';
import type { Response } from '../model/response.ts';
import { type Submission, submissionsOf } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import { findDefinedPlace } from '../questionnaire/defined-places.ts';
import type { Question, Section } from '../questionnaire/questionnaire.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { nameOf, type Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { type Match, matchOf, sectionMatch } from './workspace-symbols/match.ts';
import { containerOf, nameWith, sectionName } from './workspace-symbols/names.ts';

/** An entry of the search over all files. */
export interface WorkspaceSymbol {
  /** A section of a file, an answer in one, or a question that nobody has answered, where the questionnaire asks it. */
  readonly kind: 'section' | 'answer' | 'question';
  readonly name: string;
  /** Whose it is, its number, and how its question begins. */
  readonly container: Sayable;
  readonly path: Path;
  readonly span: Span;
}

/**
 * The answers, the open questions and the sections that a query finds by number or by words in any order, best
 * first: its ID, the beginning of its ID, words of its short title, words of its text; of equals what is answered
 * first. Without words every section.
 */
export function workspaceSymbolsOf(workspace: Workspace, query: string): WorkspaceSymbol[] {
  const found = submissionsOf(workspace).flatMap(submission => symbolsIn(workspace, submission, query));
  // Submissions of one questionnaire leave the same questions open.
  const once = new Map(found.map(each => [`${each.symbol.path} ${each.symbol.span.start}`, each]));
  const open = ({ symbol }: Found) => Number(symbol.kind === 'question');
  return [...once.values()].sort((a, b) => a.rank - b.rank || open(a) - open(b)).map(({ symbol }) => symbol);
}

interface Found {
  readonly symbol: WorkspaceSymbol;
  readonly rank: number;
}

function symbolsIn(workspace: Workspace, submission: Submission, query: string): Found[] {
  return submission.library.questionnaire.sections.flatMap(section => [
    ...sectionsNamed(submission, section, query),
    ...section.questions.flatMap(question => {
      const match = matchOf(section, question, query);
      return match === undefined ? [] : questionSymbols(workspace, submission, section, question, match);
    }),
  ]);
}

function sectionsNamed({ responses }: Submission, section: Section, query: string): Found[] {
  const rank = sectionMatch(section, query);
  if (rank === undefined) return [];
  return responses.flatMap(response =>
    response.sections
      .filter(({ id }) => id === section.id)
      .map(({ key }): Found => {
        const { path } = response;
        const container = containerOf(whoAnswers(response), section.audience ?? section.title);
        return { symbol: { kind: 'section', name: sectionName(section), container, path, span: key }, rank };
      }),
  );
}

function questionSymbols(
  workspace: Workspace,
  { responses, library }: Submission,
  section: Section,
  question: Question,
  { rank, words }: Match,
): Found[] {
  const name = nameWith(question, words);
  const number = [section.short, question.number].filter(Boolean).join(' ');
  const answers = responses.flatMap((response): Found[] => {
    const placed = response.byQuestion.get(question.id);
    if (placed === undefined || !isAnswered(placed.answer)) return [];
    const container = containerOf(whoAnswers(response), number, question.text);
    const span = shift(placed.answer.key, placed.offset);
    return [{ symbol: { kind: 'answer', name, container, path: response.path, span }, rank }];
  });
  if (answers.length > 0) return answers;
  const place = findDefinedPlace(workspace.sources, library.questionnaire.id, 'question', question.id);
  if (place === undefined) return [];
  const state = question.stem ? t('asked in parts') : t('not answered yet');
  const container = containerOf(state, number, question.text);
  return [{ symbol: { kind: 'question', name, container, path: place.path, span: place.at }, rank }];
}

function whoAnswers({ respondent, path }: Response): string {
  return respondent ?? nameOf(path);
}
