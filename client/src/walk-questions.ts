import * as vscode from 'vscode';
import {
  type Overview,
  type OverviewParams,
  overviewRequest,
} from '../../server/src/lsp/protocol/overview.ts';
import { activeResponseEditor } from './active-response.ts';
import type { Client } from './client.ts';
import { type Direction, nextOpen } from './next-open.ts';
import { openAnswer } from './open-answer.ts';
import { askAtCursor } from './question-at-cursor.ts';
import { showFault } from './show-fault.ts';

/** Where to walk: in the file of `uri`, and in one section of it only. */
export interface Walk {
  readonly uri?: string;
  readonly section?: string;
}

/**
 * "TIP: Next Unanswered Question" and its counterpart: the cursor goes to the nearest question that the file's
 * respondent owes and nobody has answered. `fallback` is the submission where no response file is in front.
 */
export async function walkQuestions(
  client: Client,
  direction: Direction,
  fallback: string | undefined,
  { uri: wanted, section }: Walk = {},
): Promise<void> {
  const active = activeResponseEditor()?.document.uri.toString();
  const uri = wanted ?? active ?? fallback;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'Open a response file (*.tip.yaml) first; then its unanswered questions can be walked through.',
      ),
    );
    return;
  }
  try {
    const params: OverviewParams = { uri };
    const overview = await client.sendRequest<Overview | null>(overviewRequest, params);
    if (overview === null) throw new Error(`The server knows no submission of ${uri}.`);
    const here = uri === active ? (await askAtCursor(client))?.id : undefined;
    const question = nextOpen(overview, direction, here, section);
    if (question !== undefined) await openAnswer(client, { uri, question: question.id });
    else void vscode.window.showInformationMessage(nothingOpen(overview, section));
  } catch (cause) {
    await showFault(client, vscode.l10n.t('The next question could not be found.'), cause);
  }
}

function nothingOpen({ respondent, sections }: Overview, section: string | undefined): string {
  const short = sections.find(({ id }) => id === section)?.short;
  if (short !== undefined) return vscode.l10n.t('Nothing is left to answer in {0}.', short);
  return respondent === undefined
    ? vscode.l10n.t('Every question that is owed is answered.')
    : vscode.l10n.t('Every question that {0} owes is answered.', respondent);
}
