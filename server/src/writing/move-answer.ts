import type { Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import { columnOf, lineStart, nextLine } from '../syntax/lines.ts';
import type { Located } from '../syntax/locate.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { insertAnswers } from './insert-answers.ts';
import { endOfLines, keyStart, replacement } from './place.ts';

/** What is moved, and where it belongs. */
export interface AnswerMove {
  readonly located: Located;
  readonly section: Section;
  readonly question: Question;
}

/**
 * The edits that move an answer, wherever it stands, to its own section, below the answers that come before it; the section is
 * made where the file has none. Its lines keep every byte but their margin, and a key of a part alone (`a:`) gets its whole ID.
 * `undefined` of what does not stand in lines, and where the section has no room for them.
 */
export function moveAnswer(
  tree: Tree,
  questionnaire: Questionnaire,
  { located, section, question }: AnswerMove,
): readonly TextEdit[] | undefined {
  const { text } = tree;
  const { entry, offset, flow } = located;
  const start = keyStart(located);
  const from = lineStart(text, start);
  if (flow || text.slice(from, start).trim() !== '') return undefined;
  const to = nextLine(text, endOfLines(text, entry.span.end + offset));
  const own = entry.key.span.end - entry.key.span.start;
  const [first = '', ...rest] = shifted(text.slice(from, to).trimEnd(), columnOf(text, start));
  const value = { kind: 'lines', lines: [first.slice(own), ...rest] } as const;
  const inserted = insertAnswers(tree, questionnaire, section, [{ key: question.id, value }]);
  const isWithin = inserted?.some(({ span }) => from < span.start && span.start < to);
  return inserted === undefined || isWithin ? undefined : [replacement(from, to, ''), ...inserted];
}

/** The lines of an entry as they stand below the left margin. */
function shifted(typed: string, column: number): string[] {
  return typed.split(/\r\n?|\n/).map(line => {
    const blanks = line.length - line.trimStart().length;
    return line.slice(Math.min(column, blanks));
  });
}
