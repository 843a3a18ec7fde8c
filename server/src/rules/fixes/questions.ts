import type { Submission } from '../../model/submission.ts';
import type { Question, Questionnaire, Section } from '../../questionnaire/questionnaire.ts';
import { endOfLines, insertEntry, type NewEntry } from '../../syntax/insert-entry.ts';
import { withChildren } from '../../syntax/locate.ts';
import { lineBreakOf } from '../../syntax/write-scalar.ts';
import type { FileEdit, Site } from '../fix.ts';

/** A file into which questions are written. */
type Target = Pick<Site, 'path' | 'text' | 'tree'>;

/**
 * The edits that begin questions of one section: a key for each, below a comment with its subject, in the
 * questionnaire's order among the answers that are there. A section that the file does not have is begun
 * behind the one that comes before it.
 */
export function addQuestions(
  target: Target,
  { library: { questionnaire } }: Submission,
  section: Section,
  questions: readonly Question[],
): readonly FileEdit[] {
  const { path, text, tree } = target;
  const root = tree.roots.find(({ entry }) => entry.key.text === section.id);
  if (root === undefined) {
    const { lines } = together(questions);
    return [newSection(target, questionnaire, section, lines.map(indented))];
  }
  const located = withChildren(root);
  const ranks = new Map(section.questions.map(({ id }, n) => [id, n]));
  const rankOf = (key: string) => ranks.get(key) ?? -1;
  const blank = located.entry.value === undefined || isEmpty(located.entry.value);
  const edits = blank
    ? [insertEntry(text, located, together(questions), () => false)]
    : questions.map(question =>
        insertEntry(text, located, blankAnswer(question), key => rankOf(key) < rankOf(question.id)),
      );
  return edits.flatMap(edit => (edit === undefined ? [] : [{ path, ...edit }]));
}

/** The edit that writes a section with the lines below it, behind the sections that come before it. */
export function newSection(
  { path, text, tree }: Target,
  { sections }: Questionnaire,
  { id }: Section,
  below: readonly string[],
): FileEdit {
  const rankOf = (key: string) => sections.findIndex(section => section.id === key);
  const before = tree.roots.findLast(({ entry }) => rankOf(entry.key.text) < rankOf(id));
  const at = endOfLines(text, before?.extent.end ?? text.length);
  const lineBreak = lineBreakOf(text);
  const lines = [`${id}:`, ...below];
  const newText = lines.map((line, n) => (n === 0 ? lineBreak : '') + lineBreak + line).join('');
  return { path, span: { start: at, end: at }, newText: at === text.length ? newText + lineBreak : newText };
}

/** "# 3 Child sex tourism", and the key below it. */
function blankAnswer({ id, number, short }: Question): NewEntry {
  return { lines: [`# ${[number, short].filter(Boolean).join(' ')}`, `${id}:`], flow: `${id}: ` };
}

function together(questions: readonly Question[]): NewEntry {
  const all = questions.map(blankAnswer);
  return { lines: all.flatMap(({ lines }) => lines), flow: all.map(({ flow }) => flow).join(', ') };
}

function indented(line: string): string {
  return `  ${line}`;
}

function isEmpty(value: { readonly kind: string }): boolean {
  return value.kind === 'mapping' && 'entries' in value && (value.entries as readonly unknown[]).length === 0;
}
