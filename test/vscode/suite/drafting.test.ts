import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { canSee, textsAt } from './page.ts';
import { closeAll, codeOf, eventually, folderOf, openDraft, show, until } from './support.ts';

const MESSAGES = '.notifications-center';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
  
`;

/** What a drafter does between opening a file and sending the report, in a real VS Code. */
describe('drafting', () => {
  let document: vscode.TextDocument;

  before(async () => {
    document = await openDraft('drafting', FIA);
  });

  beforeEach(async () => {
    await show(document, FIA);
    await diagnostic('unbalanced-split');
  });

  after(closeAll);

  it('marks the incomplete section on its key, as an error', async () => {
    const finding = await diagnostic('incomplete-section');
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Error);
    assert.equal(document.getText(finding.range), 'identification');
    assert.match(finding.message, /^1 of \d+ questions answered; missing: identification-2/);
  });

  it('marks a sum that does not add up at its total, with a link to each figure', async () => {
    const finding = await diagnostic('unbalanced-split');
    assert.equal(finding.message, 'Male 70 + female 52 = 122, but the total is 120 (2 too many).');
    assert.equal(document.getText(finding.range), '120');
    const linked = finding.relatedInformation?.map(({ location }) => document.getText(location.range));
    assert.deepEqual(linked, ['70', '52']);
  });

  it('shows the original question on hover', async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(3, 6),
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map(part => (part as vscode.MarkdownString).value))
      .join('\n');
    assert.match(
      text,
      /What is the total number of trafficking victims identified during the reporting period\?/,
    );
    assert.match(text, /How many were victims of sex trafficking\./);
  });

  it('completes question IDs, the missing ones first', async () => {
    const items = await completionsAt(new vscode.Position(7, 2));
    assert.match(labelOf(items[0]), /^identification-2/);
    assert.ok(!items.some(item => /^identification-1\b(?!\d)/.test(labelOf(item))));
  });

  it('completes a section of the Penal Code by its number and by the words of its heading', async () => {
    await show(document, `${FIA}statistics:\n  statistics-4:\n    data:\n      provisions: [`);
    const end = document.positionAt(document.getText().length);
    const items = await completionsAt(end);
    const slavery = items.filter(({ filterText }) => filterText?.toLowerCase().includes('slave'));
    assert.ok(slavery.some(item => labelOf(item).startsWith('PPC 370')));
    assert.ok(items.some(({ filterText, label }) => `${filterText ?? label}`.includes('371-A')));
  });

  it('compiles the Word document and the Excel workbook', async () => {
    // The message at the end waits for an answer; the files are what counts here.
    void vscode.commands.executeCommand('tip.compileReport', document.uri);
    for (const name of ['tip-pakistan-2021-DRAFT.docx', 'tip-pakistan-2021-DRAFT.xlsx']) {
      const file = vscode.Uri.joinPath(folderOf('drafting'), 'report', name);
      const bytes = await eventually(name, async () => {
        try {
          return await vscode.workspace.fs.readFile(file);
        } catch {
          // Not written yet.
          return undefined;
        }
      });
      assert.equal(new TextDecoder().decode(bytes.slice(0, 2)), 'PK', name);
    }
    // A desktop's window is beyond reach.
    if (!canSee) return;
    await vscode.commands.executeCommand('notifications.showList');
    await until('message', async () =>
      (await textsAt(`${MESSAGES} .notification-list-item-message`)).some(text =>
        /^Report compiled: 2 files\. ./.test(text),
      ),
    );
    // The message that it is being compiled may stand there a moment longer.
    const buttons = await textsAt(
      `${MESSAGES} .notification-list-item:has-text("Report compiled: 2 files.") .monaco-button`,
    );
    assert.deepEqual(buttons, ['Show Problems', 'Open', 'Show in Folder']);
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  if (canSee) {
    it('finds “TIP: Compile Report” first where “TIP: Compile” is typed into the palette', async () => {
      await vscode.commands.executeCommand('workbench.action.quickOpen', '>TIP: Compile');
      const names = await eventually('commands', async () => {
        const shown = await textsAt('.quick-input-list .monaco-list-row .label-name');
        return shown.length > 0 ? shown : undefined;
      });
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      assert.deepEqual(names, ['TIP: Compile Report', 'TIP: Compile Report for Sending']);
    });
  }

  async function completionsAt(position: vscode.Position): Promise<vscode.CompletionItem[]> {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
    );
    return [...items].sort((a, b) => ((a.sortText ?? labelOf(a)) < (b.sortText ?? labelOf(b)) ? -1 : 1));
  }

  function diagnostic(code: string): Promise<vscode.Diagnostic> {
    return eventually(`finding ${code}`, () =>
      vscode.languages.getDiagnostics(document.uri).find(found => codeOf(found) === code),
    );
  }
});

function labelOf(item: vscode.CompletionItem | undefined): string {
  return typeof item?.label === 'string' ? item.label : (item?.label.label ?? '');
}
