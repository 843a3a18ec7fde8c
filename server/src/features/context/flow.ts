import { skipBlanks, trimEnd } from './line.ts';

/**
 * What stands between braces and brackets, read as far as it goes: half-typed text is the rule where
 * a cursor stands. Offsets in the file, end exclusive.
 */
export type FlowNode = FlowMap | FlowList | FlowText;

export interface FlowMap {
  readonly kind: 'map';
  readonly start: number;
  /** Behind the closing brace; where there is none, behind the last character that belongs to it. */
  readonly end: number;
  readonly closed: boolean;
  readonly entries: readonly FlowEntry[];
}

export interface FlowEntry {
  readonly key: FlowText;
  /** Offset of the colon; absent where there is none. */
  readonly colon?: number;
  readonly value?: FlowNode;
  /** Where the comma, the closing brace or the end of what was read stands. */
  readonly end: number;
}

export interface FlowList {
  readonly kind: 'list';
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly items: readonly FlowItem[];
}

export interface FlowItem {
  readonly value: FlowNode;
  readonly end: number;
}

export interface FlowText {
  readonly kind: 'text';
  /** Quotes included. */
  readonly start: number;
  readonly end: number;
  readonly quote?: '"' | "'";
  readonly closed: boolean;
}

/** Deeper nesting is part of no form. */
const MAX_DEPTH = 32;

/** True where a brace opens a mapping; two of them open a reference. */
export function opensFlow(text: string, at: number): boolean {
  return text[at] === '[' || (text[at] === '{' && text[at + 1] !== '{');
}

/** Reads the value that begins at `start`; nothing from `limit` on belongs to it. */
export function parseFlow(text: string, start: number, limit: number, depth = 0): FlowNode {
  if (!opensFlow(text, start) || depth > MAX_DEPTH) return parseText(text, start, limit);
  return text[start] === '{' ? parseMap(text, start, limit, depth) : parseList(text, start, limit, depth);
}

/** The text without its quotes. */
export function textOfFlow(text: string, { start, end, quote, closed }: FlowText): string {
  return quote === undefined ? text.slice(start, end) : text.slice(start + 1, closed ? end - 1 : end);
}

/** A text in quotes: to the closing one, else to the end of its line. */
export function parseQuoted(text: string, start: number, limit: number): FlowText {
  const quote = text[start] === "'" ? "'" : '"';
  let at = start + 1;
  while (at < limit) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote)
        return { kind: 'text', start, end: at + 1, quote, closed: true };
      at++;
    }
    at++;
  }
  return { kind: 'text', start, end: lineEnd(text, start, limit), quote, closed: false };
}

function parseMap(text: string, start: number, limit: number, depth: number): FlowMap {
  const entries: FlowEntry[] = [];
  let at = skipSpace(text, start + 1, limit);
  while (at < limit && text[at] !== '}' && text[at] !== ']') {
    const entry = text[at] === ',' ? undefined : parseEntry(text, at, limit, depth);
    if (entry !== undefined) entries.push(entry);
    at = entry?.end ?? at;
    at = skipSpace(text, text[at] === ',' ? at + 1 : at, limit);
  }
  const closed = at < limit && text[at] === '}';
  return { kind: 'map', start, end: closed ? at + 1 : at, closed, entries };
}

function parseEntry(text: string, start: number, limit: number, depth: number): FlowEntry {
  if (opensFlow(text, start)) {
    const value = parseFlow(text, start, limit, depth + 1);
    return {
      key: { kind: 'text', start, end: start, closed: true },
      value,
      end: progress(text, start, value.end, limit),
    };
  }
  const key = parseText(text, start, limit);
  const colon = skipBlanks(text, key.end, limit);
  if (text[colon] !== ':' || colon >= limit) return { key, end: progress(text, start, colon, limit) };
  const from = skipBlanks(text, colon + 1, limit);
  if (from >= limit || isEnd(text[from]) || isBreak(text[from]) || text[from] === '#') {
    return { key, colon, end: from };
  }
  const value = parseFlow(text, from, limit, depth + 1);
  return { key, colon, value, end: skipBlanks(text, value.end, limit) };
}

function parseList(text: string, start: number, limit: number, depth: number): FlowList {
  const items: FlowItem[] = [];
  let at = skipSpace(text, start + 1, limit);
  while (at < limit && text[at] !== ']' && text[at] !== '}') {
    if (text[at] !== ',') {
      const value = parseFlow(text, at, limit, depth + 1);
      const end = progress(text, at, value.end, limit);
      items.push({ value, end });
      at = end;
    }
    at = skipSpace(text, text[at] === ',' ? at + 1 : at, limit);
  }
  const closed = at < limit && text[at] === ']';
  return { kind: 'list', start, end: closed ? at + 1 : at, closed, items };
}

/**
 * A text: in quotes, or up to a comma, a closing bracket, a colon that ends a key, a comment, the line's end.
 * Nothing is looked for beyond it, since thousands may stand on one line.
 */
function parseText(text: string, start: number, limit: number): FlowText {
  if (text[start] === '"' || text[start] === "'") return parseQuoted(text, start, limit);
  let at = start;
  let inReference = false;
  // Each letter is looked at once: there may be thousands of texts on one line.
  while (at < limit && !isBreak(text[at]) && !beginsComment(text, at, start)) {
    if (inReference) {
      inReference = !text.startsWith('}}', at);
      at += inReference ? 1 : 2;
    } else if (text.startsWith('{{', at)) {
      inReference = true;
      at += 2;
    } else if (isEnd(text[at]) || (text[at] === ':' && endsKey(text[at + 1]))) break;
    else at++;
  }
  return { kind: 'text', start, end: trimEnd(text, start, Math.min(at, limit)), closed: true };
}

function beginsComment(text: string, at: number, start: number): boolean {
  return text[at] === '#' && (at === start || text[at - 1] === ' ' || text[at - 1] === '\t');
}

function isBreak(character: string | undefined): boolean {
  return character === '\n' || character === '\r';
}

function endsKey(next: string | undefined): boolean {
  return next === undefined || /[\s,{}[\]]/.test(next);
}

function isEnd(character: string | undefined): boolean {
  return character === ',' || character === '}' || character === ']';
}

/** What stands where nothing can be read is passed over, so that reading always ends. */
function progress(text: string, start: number, end: number, limit: number): number {
  const at = skipBlanks(text, end, limit);
  return at > start ? at : start + 1;
}

function skipSpace(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    if (/\s/.test(text[at] ?? '')) at++;
    else if (text[at] === '#' && /\s/.test(text[at - 1] ?? '')) at = lineEnd(text, at, limit);
    else break;
  }
  return at;
}

function lineEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isBreak(text[at])) at++;
  return at;
}
