import type { PlacedAnswer } from '../model/placed-answer.ts';
import type { Response } from '../model/response.ts';
import type { Question, Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import { indentAt, lineEnd, lineStart } from '../syntax/lines.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import type { TextEdit } from '../text/edit.ts';
import { BLANK, layOut, type SkeletonLine } from './completion/skeleton.ts';

/** An answer to be begun, and where the cursor then stands: an offset in the text with the edit in it. */
export interface AnswerInsertion {
  /** Absent where the key is there already and wants nothing but a value. */
  readonly edit?: TextEdit;
  readonly cursor: number;
}

type Skeleton = readonly SkeletonLine[];

/** Blanks by which a file is indented whose answers do not show it. */
const STEP = 2;

/** The rest of a skeleton behind a key that stands there without a value. */
export function fillBlank(
  response: Response,
  { answer, offset }: PlacedAnswer,
  skeleton: Skeleton,
): AnswerInsertion {
  const { text, tree } = response;
  const key = offset + answer.key.start;
  const colon = text.indexOf(':', offset + answer.key.end);
  const behind = colon < 0 ? offset + answer.key.end : colon + 1;
  const [first, ...rest] = skeleton;
  if (rest.length === 0 || first === undefined || isInFlow(tree.roots, key)) {
    return text[behind] === ' '
      ? { cursor: behind + 1 }
      : { edit: { span: { start: behind, end: behind }, newText: ' ' }, cursor: behind + 1 };
  }
  const column = indentAt(text, key);
  const lines = [{ depth: 0, text: '' }, ...rest];
  // A remark behind the key stays there.
  return insert(lineEnd(text, behind), layOut(lines, { column, step: stepOf(response) }, breakOf(text)));
}

/**
 * A new answer in its section, in the questionnaire's order; with the section's key where the file does not have
 * it. `undefined` where a text stands in the section's place.
 */
export function insertAnswer(
  response: Response,
  { sections: order }: Questionnaire,
  section: Section,
  question: Question,
  skeleton: Skeleton,
): AnswerInsertion | undefined {
  const { text, tree, sections } = response;
  const { roots } = tree;
  const key = sections.find(({ id }) => id === section.id)?.key;
  const root = roots.find(({ entry, offset }) => entry.key.span.start + offset === key?.start);
  const lineBreak = breakOf(text);
  const step = stepOf(response);
  if (root !== undefined) return insertBelow(text, root, step, section, question, skeleton);
  const rank = ({ entry }: PlacedEntry) => order.findIndex(({ id }) => id === entry.key.text);
  const before = roots.findLast(each => rank(each) < order.indexOf(section));
  const lines = [
    { depth: 0, text: `${section.id}:` },
    ...skeleton.map(({ depth, text: line }) => ({ depth: depth + 1, text: line })),
  ];
  const newText = layOut(lines, { column: 0, step }, lineBreak);
  if (before !== undefined) return insert(endOf(text, before, 0), lineBreak + lineBreak + newText);
  const [first] = roots;
  return first === undefined
    ? insert(text.length, (/[^\r\n]$/.test(text) ? lineBreak : '') + newText)
    : insert(lineStart(text, startOf(first)), newText, lineBreak + lineBreak);
}

// biome-ignore lint/complexity/useMaxParams: where, and what is written there
function insertBelow(
  text: string,
  { entry, offset, children }: PlacedEntry,
  step: number,
  section: Section,
  question: Question,
  skeleton: Skeleton,
): AnswerInsertion | undefined {
  const { value, key } = entry;
  const lineBreak = breakOf(text);
  const behindKey = text.indexOf(':', offset + key.span.end) + 1;
  if (value !== undefined && value.kind !== 'mapping') return undefined;
  const [only] = children;
  const column = only === undefined || value?.flow === true ? step : indentAt(text, startOf(only));
  const newText = lineBreak + ' '.repeat(column) + layOut(skeleton, { column, step }, lineBreak);
  if (value?.flow === true) {
    const end = value.span.end + offset;
    if (value.entries.length > 0) return insertInFlow(text, end - 1, skeleton);
    return {
      ...insert(behindKey, newText),
      edit: { span: { start: behindKey, end }, newText: blankless(newText) },
    };
  }
  const rank = (child: PlacedEntry) => section.questions.findIndex(({ id }) => id === child.entry.key.text);
  const wanted = section.questions.indexOf(question);
  const before = children.findLast(child => rank(child) < wanted);
  return insert(before === undefined ? lineEnd(text, behindKey) : endOf(text, before, column), newText);
}

/** Between braces only the key and its colon have room. */
function insertInFlow(text: string, brace: number, [first]: Skeleton): AnswerInsertion {
  const inside = text.slice(0, brace).trimEnd();
  const key = first?.text.split(':', 1)[0] ?? '';
  const newText = `${inside.endsWith(',') ? '' : ','} ${key}: ${BLANK}`;
  return insert(inside.length, newText);
}

/** Inserts a text; the cursor goes to its first blank. */
function insert(at: number, text: string, behind = ''): AnswerInsertion {
  const blank = text.indexOf(BLANK);
  const newText = blankless(text);
  return {
    edit: { span: { start: at, end: at }, newText: newText + behind },
    cursor: at + (blank < 0 ? newText.length : blank),
  };
}

function blankless(text: string): string {
  return text.replaceAll(BLANK, '');
}

/**
 * The end of the last line that belongs to an entry: blank lines, and remarks that are indented no deeper than its key,
 * belong to what comes below.
 */
function endOf(text: string, { extent }: PlacedEntry, column: number): number {
  let end = extent.end;
  for (;;) {
    const trimmed = text.slice(extent.start, end).trimEnd();
    const start = lineStart(trimmed, trimmed.length);
    const line = trimmed.slice(start);
    const isRemark = line.trimStart().startsWith('#') && line.length - line.trimStart().length <= column;
    if (!isRemark || start === 0) return extent.start + trimmed.length;
    end = extent.start + start;
  }
}

function startOf({ entry, offset }: PlacedEntry): number {
  return entry.key.span.start + offset;
}

function isInFlow(roots: readonly PlacedEntry[], at: number): boolean {
  return roots.some(({ entry: { value }, extent }) => {
    const inside = extent.start <= at && at < extent.end;
    return inside && value?.kind === 'mapping' && value.flow;
  });
}

/** What the first answer of the file is indented by. */
function stepOf({ text, tree }: Response): number {
  const [child] = tree.roots.flatMap(({ entry: { value }, children }) =>
    value?.kind === 'mapping' && value.flow ? [] : children,
  );
  return child === undefined ? STEP : indentAt(text, startOf(child)) || STEP;
}

function breakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
