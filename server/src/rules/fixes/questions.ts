import type { Submission } from '../../model/submission.ts';
import type { Question, Questionnaire, Section } from '../../questionnaire/questionnaire.ts';
import { endOfLines, insertEntries, type NewEntry } from '../../syntax/insert-entry.ts';
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
    const lines = questions.flatMap(question => blankAnswer(question).lines);
    return [newSection(target, questionnaire, section, lines.map(indented))];
  }
  const located = withChildren(root);
  const ranks = new Map(section.questions.map(({ id }, n) => [id, n]));
  const rankOf = (key: string) => ranks.get(key) ?? -1;
  const edits = insertEntries(
    text,
    located,
    questions.map(question => ({ id: question.id, ...blankAnswer(question) })),
    (key, { id }) => rankOf(key) < rankOf(id),
  );
  return edits.map(edit => ({ path, ...edit }));
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

function indented(line: string): string {
  return `  ${line}`;
}
