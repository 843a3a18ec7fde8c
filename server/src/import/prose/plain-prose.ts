import { plainBlanks } from '../plain-blanks.ts';
import { readMarker } from './list-marker.ts';

/** A bullet or number with a tab, or a bullet with a blank, as Word puts lists into plain text. */
const ITEM = /^([ \t]*)(\S{1,5})(?:\t[ \t]*| {2,})(?=\S)/;
const SIGN_ITEM = /^([ \t]*)([•·▪▫■□●○◦‣⁃➢➤►\uf000-\uf0ff])\s*(?=\S)/;

/**
 * Plain text as Markdown: odd blanks made plain, bullets and numbers as lists, and a blank line between paragraphs where
 * each is one long line, as Word writes them. Words, figures and quotation marks stay as they are.
 */
export function readPlainProse(text: string): string {
  const lines = text
    .replace(/\r\n?|[\u000b\u2028\u2029]/g, '\n')
    .split('\n')
    .map(readLine);
  const [first, last] = [lines.findIndex(isFilled), lines.findLastIndex(isFilled)];
  const filled = lines.slice(first, last + 1);
  const apart = !filled.some(line => !isFilled(line)) && !isWrapped(filled);
  return filled
    .map((line, n) => {
      const next = filled[n + 1];
      return line.text + (next !== undefined && apart && !(line.item && next.item) ? '\n' : '');
    })
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

interface ProseLine {
  readonly text: string;
  readonly item: boolean;
}

function isFilled({ text }: ProseLine): boolean {
  return text !== '';
}

function readLine(line: string): ProseLine {
  const match = ITEM.exec(line) ?? SIGN_ITEM.exec(line);
  const marker = match === null ? undefined : readMarker(match[2] ?? '');
  if (match !== null && marker !== undefined) {
    const nested = match[2] === 'o' || /[\u00a7▪\uf0a7]/.test(match[2] ?? '') || (match[1] ?? '') !== '';
    const sign = marker.number === undefined ? '-' : `${marker.number}.`;
    return { text: `${nested ? '  ' : ''}${sign} ${plainLine(line.slice(match[0].length))}`, item: true };
  }
  const text = plainLine(line);
  const swallowed = /^(?:#{1,6}|\+)(?=\s)/.test(text) ? `\\${text}` : text;
  return { text: swallowed, item: /^(?:[-*]|\d{1,4}[.)])\s/.test(text) };
}

/** Blanks at the beginning would make a line code, two at its end a break. */
function plainLine(line: string): string {
  return plainBlanks(line.replace(/\t/g, ' ')).replace(/ {2,}/g, ' ').trim();
}

/** Lines of a letter or an e-mail, broken where the page ended: a paragraph goes on in the next. */
function isWrapped(lines: readonly ProseLine[]): boolean {
  const plain = lines.slice(0, -1).filter(({ item }) => !item);
  const broken = plain.filter(
    ({ text }) => text.length > 40 && text.length <= 90 && !/[.:;!?۔]["”’)]?$/.test(text),
  );
  return plain.length > 0 && broken.length * 2 > plain.length;
}
