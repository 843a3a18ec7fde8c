import * as vscode from 'vscode';
import type { Overview } from '../../server/src/lsp/protocol/overview.ts';
import type { Client } from './client.ts';
import type { CurrentOverview } from './current-overview.ts';
import { daysLeft, dueInWords } from './due-date.ts';
import { errorsInWords, progressInWords, sectionInWords, serverInWords } from './question-words.ts';

/**
 * "TIP FIA: 45 of 102 answered · 3 errors · 12 days left", for the respondent of the active file; while there is no
 * server to say so, that, and a click begins one.
 */
export function showStatus(client: Client, overview: CurrentOverview): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('tip.status', vscode.StatusBarAlignment.Left, 10);
  item.name = 'TIP Report';
  const draw = () => {
    const { state } = client;
    if (state !== 'running') {
      drawServer(item, state);
      return;
    }
    item.command = 'tip.questionnaire.focus';
    item.backgroundColor = undefined;
    const own = overview.own();
    if (own === undefined) {
      item.hide();
      return;
    }
    const now = new Date();
    const parts = [
      progressInWords(vscode.l10n, own),
      errorsInWords(vscode.l10n, own.errors),
      daysLeft(vscode.l10n, own.due, now) ?? '',
    ].filter(part => part !== '');
    item.text = `TIP ${parts.join(' · ')}`;
    item.tooltip = tooltip(own, now);
    item.accessibilityInformation = {
      label: `TIP Report: ${parts.join(', ')}`,
    };
    item.show();
  };
  draw();
  return vscode.Disposable.from(item, overview.onDidChange(draw), client.onDidChangeState(draw));
}

/** A server that hangs while it starts can be begun anew, too. */
function drawServer(item: vscode.StatusBarItem, state: 'starting' | 'stopped'): void {
  const isStopped = state === 'stopped';
  item.command = 'tip.restartServer';
  item.text = isStopped
    ? `$(warning) ${vscode.l10n.t('TIP: not running')}`
    : `$(sync~spin) ${vscode.l10n.t('TIP: starting')}`;
  item.backgroundColor = isStopped ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.tooltip = serverInWords(vscode.l10n, state);
  item.accessibilityInformation = { label: item.tooltip, role: 'button' };
  item.show();
}

/** By section. The due date stands here whether it is past or not.*/
function tooltip({ respondent, due, sections }: Overview, now: Date): vscode.MarkdownString {
  const whose = respondent ?? vscode.l10n.t('all agencies');
  const text = new vscode.MarkdownString('**').appendText(whose).appendMarkdown('** · ');
  text.appendText(dueInWords(vscode.l10n, due, now, vscode.env.language)).appendMarkdown('\n\n');
  for (const section of sections) {
    if (section.owed === 0 && section.declined === undefined) continue;
    text.appendMarkdown('- ').appendText(`${section.short}: ${sectionInWords(vscode.l10n, section)}`);
    text.appendMarkdown('\n');
  }
  return text;
}
