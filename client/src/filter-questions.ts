import * as vscode from 'vscode';
import type { Overview, StateKind } from '../../server/src/lsp/protocol/overview.ts';
import type { CurrentOverview } from './current-overview.ts';
import type { FilterState, QuestionFilter } from './question-filter.ts';
import { answeredInWords, countsInWords, kindInWords } from './question-words.ts';

/** A choice of the filter: what it adds to it. */
interface Choice extends vscode.QuickPickItem {
  readonly state?: FilterState;
  readonly errors?: true;
  /** Null for all agencies together. */
  readonly respondent?: string | null;
}

/** "TIP: Filter Questions…". Several may be ticked: states add to each other, of the agencies one counts. */
export async function filterQuestions(overview: CurrentOverview): Promise<void> {
  const own = await overview.asked();
  if (own === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a response file (*.tip.yaml) first; then its questions can be filtered.'),
    );
    return;
  }
  const choices = choicesOf(own);
  const filter = await pick(choices, isChosen(overview.filter()));
  if (filter !== undefined) await overview.setFilter(filter);
}

function choicesOf({ respondents }: Overview): readonly Choice[] {
  const states: readonly StateKind[] = ['draft', 'review', 'final', 'not-applicable', 'no-information'];
  return [
    separator(vscode.l10n.t('Status')),
    ...(['unanswered', ...states] as const).map(state => ({ label: capital(stateWord(state)), state })),
    separator(vscode.l10n.t('Findings')),
    { label: capital(vscode.l10n.t('with errors')), errors: true },
    separator(vscode.l10n.t('Agency')),
    { label: capital(vscode.l10n.t('all agencies')), respondent: null },
    ...respondents.map(agency => ({
      label: agency.id,
      description: [agency.name, countsInWords(vscode.l10n, agency), answeredInWords(vscode.l10n, agency)]
        .filter(Boolean)
        .join(' · '),
      respondent: agency.id,
    })),
  ];
}

function separator(label: string): Choice {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

function stateWord(state: FilterState): string {
  return state === 'unanswered' ? vscode.l10n.t('unanswered') : kindInWords(vscode.l10n, state);
}

function capital(words: string): string {
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}

function isChosen({ states, errors, respondent }: QuestionFilter): (choice: Choice) => boolean {
  return choice =>
    (choice.state !== undefined && states.includes(choice.state)) ||
    (choice.errors === true && errors) ||
    (choice.respondent !== undefined && choice.respondent === respondent);
}

function pick(
  choices: readonly Choice[],
  chosen: (choice: Choice) => boolean,
): Promise<QuestionFilter | undefined> {
  const picker = vscode.window.createQuickPick<Choice>();
  picker.title = vscode.l10n.t('Which questions shall be shown?');
  picker.placeholder = vscode.l10n.t('Tick what shall be shown; nothing ticked shows everything.');
  picker.canSelectMany = true;
  picker.items = choices;
  picker.selectedItems = choices.filter(chosen);
  picker.matchOnDescription = true;
  let agency = picker.selectedItems.find(({ respondent }) => respondent !== undefined);
  picker.onDidChangeSelection(selected => {
    const agencies = selected.filter(({ respondent }) => respondent !== undefined);
    const newest = agencies.find(each => each !== agency) ?? agencies[0];
    agency = newest;
    if (agencies.length < 2) return;
    picker.selectedItems = selected.filter(each => each.respondent === undefined || each === newest);
  });
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      resolve(filterOf(picker.selectedItems));
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function filterOf(choices: readonly Choice[]): QuestionFilter {
  const respondent = choices.find(choice => choice.respondent !== undefined)?.respondent;
  return {
    states: choices.flatMap(({ state }) => state ?? []),
    errors: choices.some(({ errors }) => errors === true),
    ...(respondent !== undefined && { respondent }),
  };
}

/** "MOFA, unanswered, with errors". */
export function filterInWords({ respondent, states, errors }: QuestionFilter): string {
  const whose = respondent === undefined ? [] : [respondent ?? vscode.l10n.t('all agencies')];
  const which = states.map(stateWord).join(vscode.l10n.t(' or '));
  return [...whose, which, errors ? vscode.l10n.t('with errors') : ''].filter(Boolean).join(', ');
}
