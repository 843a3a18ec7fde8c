import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';

/** What is typed at a place: some characters of the line go away, a text comes. */
export interface Edit extends Position {
  readonly remove?: number;
  readonly insert?: string;
}

/** A text as an editor holds it: it knows its version, and each edit as the protocol tells it to a server. */
export interface Document {
  version(): number;
  text(): string;
  /** Changes the text; returns the change that the server is told. */
  edit(edit: Edit): TextDocumentContentChangeEvent[];
  /** Brings back the text as it was opened; returns the changes, which are none where it is the same already. */
  undo(): TextDocumentContentChangeEvent[];
}

export function createDocument(original: string): Document {
  const lines = original.split('\n');
  let version = 1;
  /** For each edit the one that takes it back, the latest at the end. */
  let undoing: Edit[] = [];
  const text = () => lines.join('\n');
  const apply = ({ line, character, remove = 0, insert = '' }: Edit): TextDocumentContentChangeEvent => {
    const end = forward(lines, { line, character }, remove);
    const before = lines[line]?.slice(0, character) ?? '';
    const after = lines[end.line]?.slice(end.character) ?? '';
    const removed = [...lines.slice(line, end.line), lines[end.line]?.slice(0, end.character)].join('\n');
    lines.splice(line, end.line - line + 1, ...`${before}${insert}${after}`.split('\n'));
    undoing.push({ line, character, remove: insert.length, insert: removed.slice(character) });
    return { range: { start: { line, character }, end }, text: insert };
  };
  return {
    version: () => version,
    text,
    edit: edit => {
      version++;
      return [apply(edit)];
    },
    undo: () => {
      if (text() === original) return [];
      version++;
      const backwards = undoing.reverse();
      undoing = [];
      const changes = backwards.map(apply);
      undoing = [];
      return changes;
    },
  };
}

/** The place that lies some characters after another; the end of a line counts as one. */
function forward(lines: readonly string[], { line, character }: Position, distance: number): Position {
  let end = { line, character: character + distance };
  for (;;) {
    const { length } = lines[end.line] ?? '';
    if (end.character <= length || end.line === lines.length - 1) return end;
    end = { line: end.line + 1, character: end.character - length - 1 };
  }
}
