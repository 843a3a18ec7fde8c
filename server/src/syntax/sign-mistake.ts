import { isAlias, isCollection, isMap, isPair, isScalar, type Pair } from 'yaml';
import type { Span } from '../text/span.ts';
import { foreignBlank } from './foreign-blank.ts';
import { lineEnd, lineOf, lineStart, nextLine, typedOn } from './lines.ts';
import { hide, replaceAt } from './mask.ts';
import { hiddenReference, type Mistake, problemAt } from './mistake.ts';
import { isFlow, nodesIn, spanOf } from './yaml-tree.ts';

/**
 * The first thing that YAML reads without complaint, or takes apart, though it was meant as text: a
 * sign at its beginning, a colon in it, a reference in braces.
 */
export function signMistake(contents: unknown, text: string): Mistake | undefined {
  for (const { node, pair, inFlow } of nodesIn(contents)) {
    const mistake =
      propertyMistake(node, pair, text) ??
      referenceMistake(node, text) ??
      blankMistake(node, pair, text) ??
      (pair && proseMistake(pair, inFlow, text));
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

/** `&`, `*` and `!` before a text. */
function propertyMistake(node: unknown, pair: Pair | undefined, text: string): Mistake | undefined {
  const span = spanOf(node);
  if (span === undefined) return undefined;
  if (isAlias(node)) {
    const key = spanOf(pair?.key);
    const merge = key !== undefined && text.slice(key.start, key.end) === '<<';
    const problem = merge ? problemAt('merge-key', text, key) : problemAt('leading-sign', text, span);
    return { at: span.start, problem, mended: hide(text, [span.start]) };
  }
  const { anchor, tag } = node as { readonly anchor?: string; readonly tag?: string };
  const mark = anchor !== undefined ? `&${anchor}` : tag !== undefined ? '!' : undefined;
  let start = mark === undefined ? -1 : text.lastIndexOf(mark, span.start);
  if (start < 0) return undefined;
  while (/[^\s,[{]/.test(text[start - 1] ?? ' ')) start--;
  const word = start + (/^[^\s,[\]{}]+/.exec(text.slice(start, start + 200))?.[0].length ?? 1);
  const plain = isScalar(node) && (node.type === 'PLAIN' || node.type === undefined);
  const kind = plain ? 'leading-sign' : anchor !== undefined ? 'anchor' : 'tag';
  const problem = problemAt(kind, text, { start, end: word });
  const mended = plain ? hide(text, [start]) : replaceAt(text, start, ' '.repeat(word - start));
  return { at: start, problem, mended };
}

/** A key and its value in one word: alone in its piece, or as a key without a value. `-` before a text, likewise. */
function blankMistake(node: unknown, pair: Pair | undefined, text: string): Mistake | undefined {
  const span = isScalar(node) && node.type === 'PLAIN' ? spanOf(node) : undefined;
  if (span === undefined) return undefined;
  const alone = pair === undefined || (pair.key === node && !/^\s*:/.test(text.slice(span.end)));
  const keyEnd = spanOf(pair?.key)?.end ?? span.start;
  const below = /[\r\n]/.test(text.slice(keyEnd, span.start)) && /[a-z]/.test(text[span.start] ?? '');
  return alone || below || text[span.start] === '-' ? foreignBlank(text, span.start) : undefined;
}

/** `{{…}}` at the beginning of a text is a map in a map to YAML. */
function referenceMistake(node: unknown, text: string): Mistake | undefined {
  const span = spanOf(node);
  if (span === undefined || !isMap(node) || !isFlow(node) || !text.startsWith('{{', span.start))
    return undefined;
  const braced = node.items.some(item => isPair(item) && isCollection(item.key));
  return braced ? hiddenReference(text, span.start) : undefined;
}

/** A map that begins on its key's own line is prose with a colon in it. */
function proseMistake({ key, value }: Pair, inFlow: boolean, text: string): Mistake | undefined {
  const span = spanOf(value);
  const keyEnd = spanOf(key)?.end;
  if (!isMap(value) || isFlow(value) || span === undefined || keyEnd === undefined) return undefined;
  if (/[\r\n]/.test(text.slice(keyEnd, span.start))) return undefined;
  const at = span.start;
  if (text[at] === '?') {
    const problem = problemAt('reserved-character', text, { start: at, end: at + 1 });
    return { at, problem, mended: hide(text, [at]) };
  }
  const comma = inFlow ? missingComma(text, at) : undefined;
  if (comma !== undefined) return comma;
  const end = inFlow ? span.end : endOfDeeper(text, at);
  const mended = hide(text, colonsIn(text, { start: at, end }));
  const [first] = value.items;
  const later = lineOf(text, spanOf(isPair(first) ? first.key : undefined)?.end ?? span.start);
  // A key and a colon on a line of their own were probably meant as the next key.
  if (
    later.start > span.start &&
    /^\s*["']?[\w.-]+["']?\s*:(\s|$)/.test(text.slice(later.start, later.end))
  ) {
    return { at, problem: problemAt('wrong-indentation', text, typedOn(text, later)), mended, lossy: true };
  }
  const line = typedOn(text, { start: at, end: Math.min(end, lineEnd(text, at)) });
  return { at, problem: problemAt('colon-in-text', text, line), mended };
}

/** `{male: 70 female: 48}`, or a semicolon between the two. */
function missingComma(text: string, at: number): Mistake | undefined {
  const figure = String.raw`\d[\d,.]*|not-[a-z]+|pending|withheld`;
  const pattern = new RegExp(`^(${figure})(\\s*;\\s*|\\s+)(["']?[\\w-][\\w .-]*["']?)\\s*:`);
  const [, first = '', between = '', next = ''] = pattern.exec(text.slice(at, lineEnd(text, at))) ?? [];
  if (next === '') return undefined;
  const start = at + first.length + between.length;
  const problem = problemAt('missing-comma', text, { start, end: start + next.trimEnd().length });
  const separator = at + first.length + Math.max(0, between.indexOf(';'));
  return { at, problem, mended: replaceAt(text, separator, ',') };
}

/** Where the lines end that stand deeper than the key of the line of `at`. */
function endOfDeeper(text: string, at: number): number {
  const start = lineStart(text, at);
  const column = /^\s*(?:-\s+)*/.exec(text.slice(start, at))?.[0].length ?? 0;
  let end = lineEnd(text, at);
  for (let next = nextLine(text, at); next < text.length; next = nextLine(text, next)) {
    const typed = typedOn(text, lineOf(text, next));
    if (typed.start === typed.end) continue;
    if (typed.start - next <= column) break;
    end = typed.end;
  }
  return end;
}

/** The colons that make a key to YAML. */
function colonsIn(text: string, { start, end }: Span): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(':', start); at >= 0 && at < end; at = text.indexOf(':', at + 1)) {
    if (/^(\s|$|[,[\]{}])/.test(text.slice(at + 1, at + 2))) found.push(at);
  }
  return found;
}
