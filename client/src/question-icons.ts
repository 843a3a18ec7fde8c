import * as vscode from 'vscode';
import type { Sign } from './question-signs.ts';

const COLOURS: Readonly<Record<NonNullable<Sign['tone']>, string>> = {
  wrong: 'list.errorForeground',
  doubtful: 'list.warningForeground',
  done: 'testing.iconPassed',
};

export function iconOf({ name, tone }: Sign): vscode.ThemeIcon {
  return new vscode.ThemeIcon(name, tone && new vscode.ThemeColor(COLOURS[tone]));
}
