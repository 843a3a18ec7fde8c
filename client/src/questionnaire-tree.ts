import * as vscode from 'vscode';
import type { QuestionOverview, SectionOverview } from '../../server/src/lsp/protocol/overview.ts';
import type { CurrentOverview } from './current-overview.ts';
import { filterSections, isFiltering } from './question-filter.ts';
import { iconOf } from './question-icons.ts';
import { questionSign, sectionSign } from './question-signs.ts';
import { questionInWords, questionTitle, sectionInWords } from './question-words.ts';

/** A line of the tree. */
export type Branch =
  | { readonly kind: 'section'; readonly section: SectionOverview }
  | { readonly kind: 'question'; readonly question: QuestionOverview; readonly above: Branch };

/** The questionnaire as a tree: section, question, part, as far as the filter shows them. */
export interface QuestionnaireTree extends vscode.TreeDataProvider<Branch> {
  getParent(branch: Branch): Branch | undefined;
  /** The line of a question, where the filter shows it. */
  find(question: string): Branch | undefined;
}

export function questionnaireTree(overview: CurrentOverview): QuestionnaireTree {
  const sections = () => {
    const shown = overview.shown();
    return shown === undefined ? [] : filterSections(shown, overview.filter());
  };
  const children = (branch?: Branch): Branch[] => {
    if (branch === undefined) return sections().map(section => ({ kind: 'section', section }));
    const below = branch.kind === 'section' ? branch.section.questions : branch.question.parts;
    return below.map(question => ({ kind: 'question', question, above: branch }));
  };
  const find = (id: string, branches: readonly Branch[]): Branch | undefined => {
    for (const branch of branches) {
      if (branch.kind === 'question' && branch.question.id === id) return branch;
      const found = find(id, children(branch));
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return {
    onDidChangeTreeData: listener => overview.onDidChange(() => listener(undefined)),
    getChildren: children,
    getParent: branch => (branch.kind === 'question' ? branch.above : undefined),
    getTreeItem: branch =>
      branch.kind === 'section'
        ? sectionItem(branch.section, isFiltering(overview.filter()))
        : questionItem(branch.question, overview),
    find: id => find(id, children()),
  };
}

function sectionItem(section: SectionOverview, open: boolean): vscode.TreeItem {
  const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(section.short, open ? Expanded : Collapsed);
  // What is opened by hand stays as it is; a filter begins anew.
  item.id = open ? `filtered ${section.id}` : section.id;
  item.description = sectionInWords(vscode.l10n, section);
  item.iconPath = iconOf(sectionSign(section));
  item.tooltip = section.title;
  item.accessibilityInformation = { label: spoken(section.short, item.description) };
  return item;
}

function questionItem(question: QuestionOverview, overview: CurrentOverview): vscode.TreeItem {
  const { id, parts, state, text } = question;
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const title = questionTitle(question);
  const item = new vscode.TreeItem(title, parts.length > 0 ? Expanded : None);
  item.id = id;
  item.description = questionInWords(vscode.l10n, question);
  item.iconPath = iconOf(questionSign(question));
  item.tooltip = `${id}\n\n${text}`;
  item.accessibilityInformation = { label: spoken(title, item.description) };
  const uri = overview.target();
  if (state !== undefined && uri !== undefined) {
    const respondent = overview.filter().respondent;
    const target = { uri, question: id, ...(typeof respondent === 'string' && { respondent }) };
    item.command = {
      command: 'tip.goToQuestion',
      title: vscode.l10n.t('Open the answer'),
      arguments: [target],
    };
  }
  return item;
}

function spoken(...parts: readonly string[]): string {
  return parts.filter(part => part !== '').join(', ');
}
