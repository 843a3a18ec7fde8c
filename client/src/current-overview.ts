import * as vscode from 'vscode';
import {
  type Overview,
  type OverviewParams,
  overviewRequest,
} from '../../server/src/lsp/protocol/overview.ts';
import { activeResponseEditor } from './active-response.ts';
import { chooseSubmission, findSubmissions } from './choose-submission.ts';
import type { Client } from './client.ts';
import { isFiltering, NO_FILTER, type QuestionFilter } from './question-filter.ts';
import { logFault } from './show-fault.ts';
import { throttle } from './throttle.ts';

/** The submission in front of the person, at a glance, kept up to date. */
export interface CurrentOverview extends vscode.Disposable {
  /** Of the active file's respondent, or of all together; absent while there is no submission. */
  own(): Overview | undefined;
  /**
   * The same as soon as a server has said it; begins one where there is none.
   *
   * @throws {NotRunning} where there is none in spite of that
   */
  asked(): Promise<Overview | undefined>;
  /** As the filter wants it. */
  shown(): Overview | undefined;
  /** A file or folder of the submission, as a URI. */
  target(): string | undefined;
  filter(): QuestionFilter;
  setFilter(filter: QuestionFilter): Promise<void>;
  /** Lets the person say which of several submissions is meant. */
  choose(): Promise<void>;
  /** Something may have changed. */
  refresh(): void;
  readonly onDidChange: vscode.Event<void>;
}

/** A few times a second is enough for the eye. */
const PAUSE = 250;

/**
 * The submission is the one of the active editor, else the last that was looked at, else the only one. It is asked for
 * anew when the editor changes and when `refresh` is called.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one state, and all that changes it
export function followOverview(client: Client): CurrentOverview {
  const changed = new vscode.EventEmitter<void>();
  let target: string | undefined;
  let filter = NO_FILTER;
  let own: Overview | undefined;
  let shown: Overview | undefined;
  let told = '';

  const look = async () => {
    if (!client.isRunning()) return forget();
    if (target === undefined) {
      const only = await onlySubmission();
      // Meanwhile a file may have been opened, and its agency is meant.
      target ??= only;
    }
    const next = target === undefined ? undefined : await ask(client, { uri: target });
    const wanted = filter.respondent;
    own = next;
    shown =
      wanted === undefined || next === undefined || target === undefined
        ? next
        : await ask(client, { uri: target, respondent: wanted });
    tell();
  };
  /** What an ended server said is no longer known to be true. */
  const forget = () => {
    own = undefined;
    shown = undefined;
    tell();
  };
  const tell = () => {
    const text = JSON.stringify([own, shown, filter]);
    if (text === told) return;
    told = text;
    changed.fire();
  };
  const throttled = throttle(PAUSE, look);
  const follow = (editor: vscode.TextEditor | undefined) => {
    const uri = activeResponseEditor(editor)?.document.uri.toString();
    if (uri === undefined || uri === target) return;
    target = uri;
    void onlySubmission();
    throttled.soon();
  };
  const follows = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(follow),
    client.onDidChangeState(state => (state === 'running' ? throttled.soon() : forget())),
  );
  follow(vscode.window.activeTextEditor);
  throttled.soon();
  return {
    own: () => own,
    asked: async () => {
      if (own !== undefined) return own;
      await client.start();
      await look();
      return own;
    },
    shown: () => shown,
    target: () => target,
    filter: () => filter,
    setFilter: async next => {
      filter = next;
      await vscode.commands.executeCommand('setContext', 'tip.filtered', isFiltering(filter));
      await look();
    },
    choose: async () => {
      const question = vscode.l10n.t('Which submission shall be shown?');
      const chosen = await chooseSubmission(await findSubmissions(), question);
      if (chosen === undefined) return;
      target = chosen.folder;
      await look();
    },
    refresh: throttled.soon,
    onDidChange: changed.event,
    dispose: () => {
      follows.dispose();
      throttled.dispose();
      changed.dispose();
    },
  };
}

/** Where there are several, the view offers to choose. */
async function onlySubmission(): Promise<string | undefined> {
  const submissions = await findSubmissions();
  await vscode.commands.executeCommand('setContext', 'tip.severalSubmissions', submissions.length > 1);
  return submissions.length === 1 ? submissions[0]?.folder : undefined;
}

/** A server that does not answer has said why in its log; the views then show what they show without a submission. */
async function ask(client: Client, params: OverviewParams): Promise<Overview | undefined> {
  try {
    return (await client.sendRequest<Overview | null>(overviewRequest, params)) ?? undefined;
  } catch (cause) {
    logFault(client, 'The overview could not be asked for.', cause);
    return undefined;
  }
}
