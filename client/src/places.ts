import * as vscode from 'vscode';

/** A place as the protocol says it. */
interface Position {
  readonly line: number;
  readonly character: number;
}

interface Range {
  readonly start: Position;
  readonly end: Position;
}

export function toPosition({ line, character }: Position): vscode.Position {
  return new vscode.Position(line, character);
}

export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

export function toLocation({ uri, range }: { readonly uri: string; readonly range: Range }): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri), toRange(range));
}

/** A range of the editor as the protocol says it. */
export function fromRange({ start, end }: vscode.Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
