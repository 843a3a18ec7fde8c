import type {
  Position,
  TextDocumentContentChangeEvent,
  TextDocumentsConfiguration,
} from 'vscode-languageserver';
import type { Span } from '../text/span.ts';
import { editText, sliceOf, type Text, textOf } from '../text/text.ts';

/** What the editor holds of a file: a value for each version of it, of which each shares all with the one before but what was typed. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: Text;
}

export const openDocuments: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, languageId, version, content) => ({ uri, languageId, version, text: textOf(content) }),
  update: (document, changes, version) => ({
    ...document,
    version,
    text: changes.reduce(changed, document.text),
  }),
};

function changed(text: Text, change: TextDocumentContentChangeEvent): Text {
  if (!('range' in change)) return textOf(change.text);
  const { start, end } = change.range;
  return editText(text, { span: inOrder(offsetOf(text, start), offsetOf(text, end)), newText: change.text });
}

function inOrder(a: number, b: number): Span {
  return a <= b ? { start: a, end: b } : { start: b, end: a };
}

/** A column beyond its line is the line's end, where its break begins. */
function offsetOf(text: Text, { line, character }: Position): number {
  if (line < 0) return 0;
  const start = text.startOf(line);
  if (start === undefined) return text.length;
  const end = Math.min(start + Math.max(0, character), text.startOf(line + 1) ?? text.length);
  const last = sliceOf(text, { start: Math.max(start, end - 2), end });
  return end - (/[\r\n]*$/.exec(last)?.[0].length ?? 0);
}
