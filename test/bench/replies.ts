import type { CompletionItem, CompletionList, DocumentSymbol, Hover } from 'vscode-languageserver-protocol';
import type { Typed } from './editor.ts';
import type { Server } from './servers.ts';

/** A reply that is fast and wrong measures nothing, so the first one ends the run. */
class WrongReply extends Error {}

/** The findings of a text that gained a mistake: one more than before. */
export function checkMoreFindings({ name }: Server, { diagnostics }: Typed, before: number): void {
  if (diagnostics.length > before) return;
  throw new WrongReply(
    `${name} found ${diagnostics.length} things in a text with a mistake, ${before} in it without.`,
  );
}

/** The findings of a text that gained nothing to find. */
export function checkSameFindings({ name }: Server, { diagnostics }: Typed, before: number): void {
  if (diagnostics.length === before) return;
  throw new WrongReply(
    `${name} found ${diagnostics.length} things after a keystroke in prose, not ${before}.`,
  );
}

/** One of the items offered is the one expected. */
export function checkCompletion({ name }: Server, result: unknown, expected: string): void {
  const items = Array.isArray(result)
    ? (result as CompletionItem[])
    : ((result as CompletionList | null)?.items ?? []);
  if (items.some(({ label }) => label === expected)) return;
  throw new WrongReply(`${name} did not offer ${expected} among ${items.length} items.`);
}

/** The text that is shown holds the question's. */
export function checkHover({ name }: Server, result: unknown, expected: string): void {
  const shown = plain(hoverText((result as Hover | null)?.contents));
  if (shown.includes(plain(expected))) return;
  throw new WrongReply(`${name} showed “${shown.slice(0, 100)}” and not “${expected}”.`);
}

/** The outline holds every answer, or as many symbols as the server lists at most. */
export function checkSymbols({ name, mostSymbols }: Server, result: unknown, answers: number): void {
  const count = countSymbols(result as DocumentSymbol[]);
  if (count >= Math.min(answers, mostSymbols)) return;
  throw new WrongReply(`${name} listed ${count} symbols of a file with ${answers} answers.`);
}

function countSymbols(symbols: readonly DocumentSymbol[]): number {
  return symbols.reduce((sum, { children }) => sum + 1 + countSymbols(children ?? []), 0);
}

function hoverText(contents: Hover['contents'] | undefined): string {
  if (contents === undefined) return '';
  if (typeof contents === 'string') return contents;
  return Array.isArray(contents) ? contents.map(hoverText).join('\n') : contents.value;
}

/** Without what Markdown adds: escapes, and blanks of other widths. */
function plain(text: string): string {
  return text
    .replace(/\\(.)/g, '$1')
    .replace(/&nbsp;|&emsp;/g, ' ')
    .replace(/\s+/g, ' ');
}
