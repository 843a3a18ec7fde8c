/**
 * What a snippet inserts before anybody fills it in, for a client that takes plain texts alone: `$1` and `$0` are gone, a
 * placeholder is its text, a choice its first word, and what was escaped is itself.
 */
export function snippetless(snippet: string): string {
  return readUntil(snippet, 0, '').text;
}

interface Read {
  readonly text: string;
  readonly end: number;
}

/** Reads to one of the letters of `stops`, which it does not pass, else to the end. */
function readUntil(snippet: string, start: number, stops: string): Read {
  let text = '';
  let at = start;
  while (at < snippet.length && !stops.includes(snippet.charAt(at))) {
    const letter = snippet.charAt(at);
    if (letter === '\\' && ESCAPED.includes(snippet.charAt(at + 1)) && at + 1 < snippet.length) {
      text += snippet.charAt(at + 1);
      at += 2;
      continue;
    }
    const stop = letter === '$' ? readStop(snippet, at) : undefined;
    text += stop?.text ?? letter;
    at = stop?.end ?? at + 1;
  }
  return { text, end: at };
}

/** Within a choice a comma and a bar are escaped as well. */
const ESCAPED = '\\$},|';

/** `$1`, `${1}`, `${1:text}` and `${1|one,two|}`; undefined where a dollar is a dollar. */
function readStop(snippet: string, at: number): Read | undefined {
  const [bare] = STOP.exec(snippet.slice(at, at + LONGEST_STOP)) ?? [];
  if (bare !== undefined) return { text: '', end: at + bare.length };
  const [begun] = BEGUN_STOP.exec(snippet.slice(at, at + LONGEST_STOP)) ?? [];
  if (begun === undefined) return undefined;
  const inside = at + begun.length;
  if (begun.endsWith('}')) return { text: '', end: inside };
  const { text, end } = readUntil(snippet, inside, begun.endsWith('|') ? ',|' : '}');
  const close = begun.endsWith('|') ? snippet.indexOf('|}', end) : end;
  if (close < 0 || close >= snippet.length) return undefined;
  return { text, end: close + (begun.endsWith('|') ? 2 : 1) };
}

const STOP = /^\$\d+/;
const BEGUN_STOP = /^\$\{\d+[:|}]/;
const LONGEST_STOP = 12;
