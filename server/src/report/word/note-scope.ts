import type { Footnote } from '../said.ts';
import type { Xml } from '../xml.ts';

export interface NoteScope {
  /** The mark in the text that leads to the note. */
  refer(content: Footnote['content']): Xml;
}
