import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, folderOf, MANIFEST, openFiles, set, show, type, until } from './support.ts';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
trends:
  trends-1: We identified {{identification-1.total}} victims.
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
statistics:
  statistics-table:
    data:
      rows:
        PPC 369-A: {conviction: {punjab: 1}}
`;

const MOHR = 'respondent: MOHR\nidentification:\n  identification-1: {data: {total: 3}}\n';

/** The small words among and above the lines, in a real VS Code. */
describe('hints, lenses and tokens', () => {
  let document: vscode.TextDocument;
  let other: vscode.TextDocument;

  before(async () => {
    const [fia, mohr] = await openFiles(folderOf('hints'), {
      'fia.tip.yaml': FIA,
      'mohr.tip.yaml': MOHR,
      'submission.tip.yaml': MANIFEST,
    });
    assert.ok(fia && mohr);
    document = fia;
    other = mohr;
  });

  beforeEach(async () => {
    await show(other, MOHR);
    await show(document, FIA);
    await untilHinted('= 123');
  });

  after(closeAll);

  function untilHinted(label: string): Promise<readonly vscode.InlayHint[]> {
    return eventually(`hint ${label}`, async () => {
      const hints = await hintsOf(document);
      return hints.some(hint => hint.label === label) ? hints : undefined;
    });
  }

  async function lenses(): Promise<readonly vscode.CodeLens[]> {
    return eventually('lens', async () => {
      const found = await lensesOf(document);
      return found.length > 0 ? found : undefined;
    });
  }

  it('shows the value of a reference, the sum of a breakdown and the subject of a question', async () => {
    const hints = await untilHinted('= 123');
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, label]),
      [
        [3, '= 123'],
        [4, 'Identification and referral'],
        [5, 'Victims identified'],
        [8, 'sum 122'],
        [9, 'Law enforcement statistics'],
        [10, 'Table by law and place'],
      ],
    );
    assert.match((hints[0]?.tooltip as vscode.MarkdownString | undefined)?.value ?? '', /FIA 120, MOHR 3/);
  });

  it('follows a figure that changes in another file', async () => {
    await type(other, 'total: 3', 'total: 5');
    await untilHinted('= 125');
  });

  it('says above a section how far it is, and above a figure where it is used', async () => {
    const titles = (await lenses()).map(({ range, command }) => `${range.start.line} ${command?.title}`);
    assert.ok(
      titles.some(title => /^4 \d+ of \d+ answered · 2 errors$/.test(title)),
      titles.join('\n'),
    );
    assert.ok(titles.includes('7 used in 1 answer'), titles.join('\n'));
  });

  it('lists the places where a figure is used, at a click', async () => {
    const lens = (await lenses()).find(({ command }) => command?.title.startsWith('used in'));
    const { command = '', arguments: given = [] } = lens?.command ?? {};
    assert.equal(command, 'tip.showReferences');
    // The editor's own command takes nothing but its own classes: it fails where a place is not turned into one.
    await vscode.commands.executeCommand(command, ...given);
    await vscode.commands.executeCommand('goToNextReference');
    const selected = await eventually('place in the list', () => {
      const { document: shown, selection } = vscode.window.activeTextEditor ?? {};
      return shown === document && selection?.start.line === 3 ? selection : undefined;
    });
    assert.equal(selected.start.line, 3);
    await vscode.commands.executeCommand('closeReferenceSearch');
  });

  it('marks a law that was not in force', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const [line = 0, character = 0, length = 0, type = 0, modifiers] = tokens.data;
    assert.equal(document.getText(new vscode.Range(line, character, line, character + length)), 'PPC 369-A');
    assert.deepEqual([legend.tokenTypes[type], modifiers], ['provision', 1]);
  });

  it('is silent when it is switched off', async () => {
    await set('tip', 'inlayHints', false);
    await set('tip', 'codeLens', false);
    try {
      await until('silence of the hints', async () => (await hintsOf(document)).length === 0);
      await until('silence of the lenses', async () => (await lensesOf(document)).length === 0);
    } finally {
      await set('tip', 'inlayHints', undefined);
      await set('tip', 'codeLens', undefined);
    }
    await untilHinted('= 123');
  });
});

function hintsOf(document: vscode.TextDocument): Thenable<vscode.InlayHint[]> {
  const all = new vscode.Range(new vscode.Position(0, 0), document.positionAt(document.getText().length));
  return vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, all);
}

function lensesOf(document: vscode.TextDocument): Thenable<vscode.CodeLens[]> {
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
}
