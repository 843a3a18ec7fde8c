import * as vscode from 'vscode';
import type { QuestionOverview, SectionOverview, StateKind } from '../../server/src/lsp/protocol/overview.ts';

/** A sign of its own for each state, so that none is told by its colour. */
const SIGNS: Readonly<Record<StateKind, string>> = {
  'not-begun': 'circle-large-outline',
  draft: 'edit',
  review: 'eye',
  final: 'pass-filled',
  'not-applicable': 'circle-slash',
  'no-information': 'question',
  optional: 'circle-outline',
  elsewhere: 'organization',
  needless: 'dash',
  'not-owed': 'dash',
};

export function questionIcon({ state, errors, warnings }: QuestionOverview): vscode.ThemeIcon {
  if (state === undefined) return new vscode.ThemeIcon('list-tree');
  return new vscode.ThemeIcon(SIGNS[state.kind], colorOf(errors, warnings, state.kind === 'final'));
}

/** An empty circle, a half one, a full one. */
export function sectionIcon(section: SectionOverview): vscode.ThemeIcon {
  const { answered, owed, declined } = section;
  if (declined !== undefined) return new vscode.ThemeIcon(SIGNS[declined]);
  if (owed === 0) return new vscode.ThemeIcon('dash');
  if (answered === owed) return new vscode.ThemeIcon('pass-filled', colorOf(0, 0, true));
  return new vscode.ThemeIcon(answered === 0 ? 'circle-large-outline' : 'color-mode');
}

function colorOf(errors: number, warnings: number, done: boolean): vscode.ThemeColor | undefined {
  if (errors > 0) return new vscode.ThemeColor('list.errorForeground');
  if (warnings > 0) return new vscode.ThemeColor('list.warningForeground');
  return done ? new vscode.ThemeColor('testing.iconPassed') : undefined;
}
