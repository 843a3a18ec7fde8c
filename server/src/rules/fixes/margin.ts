import { ANSWER_KEYS } from '../../model/answer.ts';
import { columnOf, lineEnd, lineStart, nextLine } from '../../syntax/lines.ts';
import { entryKeyedAt } from '../../syntax/locate.ts';
import type { PlacedEntry } from '../../syntax/placed.ts';
import { t } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { styleAt } from '../../writing/style.ts';
import type { Fix, Site } from '../fix.ts';

/** Gives a line that begins with the ID of a question, or with a key of an answer, the margin of its kind there. */
export function marginFix(site: Site, at: number): Fix[] {
  const { path, text, tree, submission } = site;
  const start = lineStart(text, at);
  const word = /^["']?([\w.-]+)["']?\s*:/.exec(text.slice(at, lineEnd(text, at)))?.[1] ?? '';
  const section = tree.roots.findLast(({ entry, offset }) => entry.key.span.start + offset < at);
  const questions = section && childColumn(text, section.children);
  if (section === undefined || questions === undefined) return [];
  const known = submission.library.questionnaire.questions.has(word);
  const isKey = (ANSWER_KEYS as readonly string[]).includes(word);
  const answer = section.children.findLast(({ entry, offset }) => entry.key.span.start + offset < start);
  const column = known ? questions : isKey && answer ? keyColumn(site, answer) : undefined;
  if (column === undefined || column === at - start) return [];
  const edits = [{ start, end: at }, ...marginsOfText(text, at)].map(({ start: from, end }) => ({
    path,
    span: { start: from, end },
    newText: ' '.repeat(column + end - from - (at - start)),
  }));
  return [{ title: t('Give the line its margin'), edits }];
}

/** The margins of a text in a block (`answer: |`), which stays below its key. */
function marginsOfText(text: string, at: number): Span[] {
  const margins: Span[] = [];
  if (!/:\s*[|>][-+\d]*\s*$/.test(text.slice(at, lineEnd(text, at)))) return margins;
  const column = columnOf(text, at);
  for (let line = nextLine(text, at); line < text.length; line = nextLine(text, line)) {
    const typed = text.slice(line, lineEnd(text, line));
    const margin = typed.length - typed.trimStart().length;
    if (typed.trim() === '') continue;
    if (margin <= column) break;
    margins.push({ start: line, end: line + margin });
  }
  return margins;
}

function childColumn(text: string, [first]: readonly PlacedEntry[]): number | undefined {
  return first && columnOf(text, first.entry.key.span.start + first.offset);
}

function keyColumn({ tree, text }: Site, { entry, offset }: PlacedEntry): number {
  const key = entry.key.span.start + offset;
  const value = entryKeyedAt(tree, key)?.entry.value;
  const first = value?.kind === 'mapping' && !value.flow ? value.entries[0] : undefined;
  return first === undefined
    ? columnOf(text, key) + styleAt(tree, key).step(ANSWER_DEPTH)
    : columnOf(text, first.key.span.start + offset);
}

/** An answer stands in its section. */
const ANSWER_DEPTH = 1;
