import { type Document, isScalar } from 'yaml';
import { lineEnd, lineOf, typedOn } from './lines.ts';
import { hide, replaceAt } from './mask.ts';
import { hiddenReference, type Mistake, problemAt } from './mistake.ts';
import { isFlow, nodesIn, spanOf, spansOf, type Visited } from './yaml-tree.ts';

/** A backslash in double quotes; the text is kept as it is. */
export function wrongEscape(document: Document, text: string, at: number): Mistake | undefined {
  const quoted = spansOf(document, node => isScalar(node) && node.type === 'QUOTE_DOUBLE');
  const span = quoted.find(({ start, end }) => start < at && at < end);
  if (span === undefined) return undefined;
  return {
    at,
    problem: problemAt('wrong-escape', text, { start: at, end: at + 2 }),
    mended: hide(text, [span.start]),
  };
}

/** Without its opening sign a text is plain, and ends where it seems to. */
export function unclosedQuote(document: Document, text: string): Mistake | undefined {
  const [span] = spansOf(document, node => isScalar(node) && node.type?.startsWith('QUOTE') === true).filter(
    ({ start, end }) => end - start < 2 || text[end - 1] !== text[start],
  );
  if (span === undefined) return undefined;
  const line = typedOn(text, { start: span.start, end: lineEnd(text, span.start) });
  return {
    at: span.start,
    problem: problemAt('unclosed-quote', text, line),
    mended: hide(text, [span.start]),
  };
}

export function unclosedBracket(document: Document, text: string): Mistake | undefined {
  const span = spansOf(document, isFlow)
    .filter(({ start, end }) => end - start < 2 || text[end - 1] !== (text[start] === '{' ? '}' : ']'))
    .at(-1);
  if (span === undefined) return undefined;
  const line = typedOn(text, { start: span.start, end: lineEnd(text, span.start) });
  return { at: span.start, problem: problemAt('unclosed-bracket', text, line), lossy: true };
}

/** Text behind a closed quote or bracket, behind `|`, or after a sign that begins a list. */
export function unexpectedText(document: Document, text: string, at: number): Mistake | undefined {
  const line = lineOf(text, at);
  if (/^(---|\.\.\.)/.test(text.slice(line.start, line.end))) {
    return { at, problem: problemAt('second-document', text, typedOn(text, line)), lossy: true };
  }
  const reference = braceInText(text, at);
  if (reference !== undefined) return reference;
  const rest = typedOn(text, { start: at, end: line.end });
  if (/[:-]\s+$/.test(text.slice(line.start, at)) && /[-?\]},]/.test(text[at] ?? '')) {
    return {
      at,
      problem: problemAt('reserved-character', text, { start: at, end: at + 1 }),
      mended: hide(text, [at]),
    };
  }
  if (text[at] === ',') {
    const problem = problemAt('unexpected-text', text, { start: at, end: at + 1 });
    return { at, problem, mended: replaceAt(text, at, ' ') };
  }
  const { node, inFlow } = markedBefore(document, text, at) ?? {};
  const value = spanOf(node);
  if (value === undefined) return undefined;
  const word = /^["']?[\w.-]+["']?(?=\s*:)/.exec(text.slice(at, line.end))?.[0];
  if (inFlow === true && word !== undefined && text[at - 1] === ' ') {
    const problem = problemAt('missing-comma', text, { start: at, end: at + word.length });
    return { at: value.start, problem, mended: replaceAt(text, at - 1, ',') };
  }
  const span = { start: value.start, end: Math.max(rest.end, value.start) };
  return {
    at: value.start,
    problem: problemAt('unexpected-text', text, span),
    mended: hide(text, [value.start]),
  };
}

export function braceInText(text: string, at: number): Mistake | undefined {
  return text.startsWith('{{', at) ? hiddenReference(text, at) : undefined;
}

/** The quoted text, list or map in braces, or block sign that ends right before `at` on its line. */
function markedBefore(document: Document, text: string, at: number): Visited | undefined {
  for (const visited of nodesIn(document.contents)) {
    const { node } = visited;
    const span = spanOf(node);
    if (span === undefined || span.start >= at) continue;
    const type = isScalar(node) ? node.type : undefined;
    if (!isFlow(node) && (type === undefined || type === 'PLAIN')) continue;
    const end = type?.startsWith('BLOCK') === true ? span.start + 1 : span.end;
    if (end <= at && /^[ \t+\d-]*$/.test(text.slice(end, at))) return visited;
  }
  return undefined;
}
