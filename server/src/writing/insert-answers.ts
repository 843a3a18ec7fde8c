import { HEADER_KEYS } from '../model/header.ts';
import { questionTitle } from '../questionnaire/question-title.ts';
import type { Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import { lineStart } from '../syntax/lines.ts';
import { withChildren } from '../syntax/locate.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import { blank, entries, type NewEntry } from './content.ts';
import { insertEntries } from './insert-entries.ts';
import { asText, entryLines, written } from './lay-out.ts';
import { endIn, endOfLines, insertion } from './place.ts';
import { styleAt } from './style.ts';

/**
 * The edits that write entries below a section, in the questionnaire's order among the answers that are there. A section that
 * the file does not have is begun behind the one that comes before it. `undefined` where a text stands in the section's place.
 */
export function insertAnswers(
  tree: Tree,
  questionnaire: Questionnaire,
  section: Section,
  added: readonly NewEntry[],
): readonly TextEdit[] | undefined {
  const root = tree.roots.find(({ entry }) => entry.key.text === section.id);
  if (root === undefined) return [insertSection(tree, questionnaire, section, added)];
  const keys = ['status', 'reason', ...section.questions.map(({ id }) => id)];
  return insertEntries(tree, withChildren(root), added, { keys });
}

/** A question that waits for its answer: "# 3 Child sex tourism", and the key below it. */
export function blankAnswer(question: Question): NewEntry {
  return { key: question.id, value: blank, comment: questionTitle(question) };
}

/** The edit that writes a section with what stands below it, behind the sections that come before it. */
function insertSection(
  tree: Tree,
  { sections }: Questionnaire,
  { id }: Section,
  added: readonly NewEntry[],
): TextEdit {
  const { text, roots } = tree;
  const order = [...HEADER_KEYS, ...sections.map(each => each.id)];
  const own = order.indexOf(id);
  const ranks = roots.map(({ entry }) => order.indexOf(entry.key.text));
  const behind = ranks.findLastIndex(rank => rank >= 0 && rank < own);
  const before = ranks.findIndex(rank => rank > own);
  const style = styleAt(tree, roots[behind]?.extent.start ?? 0);
  const layout = { column: 0, depth: 0, style };
  const section: NewEntry = { key: id, value: entries(added) };
  const [first] = roots;
  if (first === undefined) {
    const lines = entryLines(section, layout);
    const end = endOfLines(text, text.length);
    return text.trim() === ''
      ? insertion(text.length, asText(lines, style) + style.lineBreak)
      : insertion(end, written(lines, style) + (end === text.length ? style.lineBreak : ''));
  }
  const last = roots[behind >= 0 ? behind : before > 0 ? before - 1 : before < 0 ? roots.length - 1 : -1];
  if (last === undefined) {
    const start = first.entry.key.span.start + first.offset;
    return insertion(
      lineStart(text, start),
      asText(entryLines(section, layout), style) + style.lineBreak + style.lineBreak,
    );
  }
  const lines = entryLines({ ...section, apart: true }, layout);
  return insertion(endIn(tree, last.entry, last.offset, 0), written(lines, style));
}
