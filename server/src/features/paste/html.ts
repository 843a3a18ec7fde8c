import { decodeEntities } from './entities.ts';

/** HTML as a row of tags and texts; nothing is required to match. */
export type HtmlToken =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: 'close'; readonly name: string }
  /** White space as it stands in the source, entities as the letters that they mean. */
  | { readonly kind: 'text'; readonly text: string };

/** What stands between these tags is no text of the page. */
const HIDDEN = new Set(['style', 'script', 'title', 'xml', 'template', 'comment', 'noscript']);

/** The tags and texts of a page, in their order. Comments are left out, with what Office hides in them. Linear. */
export function* readHtml(html: string): Generator<HtmlToken> {
  let at = 0;
  while (at < html.length) {
    const next = html.indexOf('<', at);
    const end = next < 0 ? html.length : next;
    if (end > at) yield { kind: 'text', text: decodeEntities(html.slice(at, end)) };
    if (next < 0) return;
    const tag = readTag(html, next);
    at = tag.end;
    if (tag.token === undefined) continue;
    yield tag.token;
    if (tag.token.kind === 'open' && HIDDEN.has(tag.token.name)) at = endOfHidden(html, at, tag.token.name);
  }
}

function readTag(html: string, at: number): { readonly token?: HtmlToken; readonly end: number } {
  if (html.startsWith('<!--', at)) return { end: behind(html, '-->', at + 4) };
  if (html[at + 1] === '!' || html[at + 1] === '?') return { end: behind(html, '>', at) };
  NAME.lastIndex = at;
  const match = NAME.exec(html);
  if (match === null) return { token: { kind: 'text', text: '<' }, end: at + 1 };
  const name = (match[2] ?? '').toLowerCase();
  const from = at + match[0].length;
  const close = endOfTag(html, from);
  if (match[1] === '/') return { token: { kind: 'close', name }, end: close };
  return {
    token: { kind: 'open', name, attributes: readAttributes(html.slice(from, close - 1)) },
    end: close,
  };
}

const NAME = /<(\/?)([a-z][\w:-]*)/iy;

/** Behind the `>` of a tag, those in quoted values left aside. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const sign = html[at];
    if (sign === '>') return at + 1;
    if ((sign === '"' || sign === "'") && html[at - 1] === '=') {
      const close = html.indexOf(sign, at + 1);
      if (close > 0) at = close;
    }
  }
  return html.length;
}

const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g;

function readAttributes(written: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', value = ''] of written.matchAll(ATTRIBUTE)) {
    found.set(name.toLowerCase(), decodeEntities(value.replace(/^(["'])([\s\S]*)\1$/, '$2')));
  }
  return found;
}

function behind(html: string, sign: string, from: number): number {
  const at = html.indexOf(sign, from);
  return at < 0 ? html.length : at + sign.length;
}

function endOfHidden(html: string, from: number, name: string): number {
  const close = new RegExp(`</${name}\\b`, 'gi');
  close.lastIndex = from;
  return close.exec(html)?.index ?? html.length;
}
