import type { Question } from '../../questionnaire/questionnaire.ts';
import { endOfLines, insertEntry } from '../../syntax/insert-entry.ts';
import { columnOf, lineStart, nextLine } from '../../syntax/lines.ts';
import { entryKeyedAt, withChildren } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import type { FileEdit, Fix, Site } from '../fix.ts';
import { newSection } from './questions.ts';

/**
 * Moves the answer whose key stands at a place of the file to its own section, below the answers that come
 * before it; the section is made where the file has none. Its lines keep every byte but their indentation,
 * and a key of a part alone (`a:`) gets its whole ID.
 */
export function moveAnswerFix(site: Site, key: Span, question: Question): Fix[] {
  const { path, text, tree, submission } = site;
  const { questionnaire } = submission.library;
  const located = entryKeyedAt(tree, key.start);
  const section = questionnaire.sections.find(({ id }) => id === question.section);
  if (located === undefined || located.flow || section === undefined) return [];
  const from = lineStart(text, key.start);
  if (text.slice(from, key.start).trim() !== '') return [];
  const to = nextLine(text, endOfLines(text, located.entry.span.end + located.offset));
  const typed = text.slice(from, to).trimEnd();
  const lines = shifted(typed, columnOf(text, key.start));
  const own = text.slice(key.start, key.end);
  lines[0] = question.id + (lines[0] ?? '').slice(own.length);
  const root = tree.roots.find(({ entry }) => entry.key.text === section.id);
  const ids = section.questions.map(({ id }) => id);
  const precedes = (other: string) => ids.includes(other) && ids.indexOf(other) < ids.indexOf(question.id);
  const insert: FileEdit | undefined =
    root === undefined ? newSection(site, questionnaire, section, lines.map(indented)) : insertedBelow();
  if (insert === undefined || (from < insert.span.start && insert.span.start < to)) return [];
  const title = t('Move {question} to the section {section}', { question: question.id, section: section.id });
  return [{ title, edits: [{ path, span: { start: from, end: to }, newText: '' }, insert] }];

  function insertedBelow(): FileEdit | undefined {
    const holder = root && withChildren(root);
    if (holder === undefined || (holder.entry.value?.kind === 'mapping' && holder.entry.value.flow))
      return undefined;
    const edit = insertEntry(text, holder, { lines, flow: '' }, precedes);
    return edit && { path, ...edit };
  }
}

/** The lines of an entry as they stand below the left margin. */
function shifted(typed: string, column: number): string[] {
  return typed.split(/\r\n?|\n/).map(line => {
    const blanks = line.length - line.trimStart().length;
    return line.slice(Math.min(column, blanks));
  });
}

function indented(line: string): string {
  return line === '' ? '' : `  ${line}`;
}
