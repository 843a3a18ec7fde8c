import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, folderOf, MANIFEST, openFiles, until, write } from './support.ts';

/** Both servers have something to say of it: the first line even invites the other one. */
const TEXT = `# yaml-language-server: $schema=./schema.json
questionnaire: tip-pakistan-2021
respondent: FIA
trends:
  trends-1: {status: final,   choice: no}

`;

/** What the YAML server finds, offers and explains can be told by this schema. */
const SCHEMA = {
  required: ['only-yaml-asks'],
  properties: { 'only-yaml-asks': {}, respondent: { description: 'Only YAML says so.' } },
};

/** Red Hat's YAML server runs beside ours, in the same folder: nothing is answered twice. */
describe('beside the YAML extension', () => {
  let ours: vscode.TextDocument;
  let theirs: vscode.TextDocument;

  before(async () => {
    const folder = folderOf('beside');
    await write(folder, 'schema.json', JSON.stringify(SCHEMA));
    const [first, second] = await openFiles(folder, {
      'fia.tip.yaml': TEXT,
      'x.yaml': TEXT,
      'submission.tip.yaml': MANIFEST,
    });
    assert.ok(first && second);
    ours = first;
    theirs = second;
    // From here on the other one is at work, and silence means that it has nothing to say.
    await until('finding of theirs', () => sourcesOf(theirs).length > 0);
    await until('finding of ours', () => sourcesOf(ours).length > 0);
  });

  after(closeAll);

  it('each has files of its own language', () => {
    assert.equal(theirs.languageId, 'yaml');
    assert.equal(ours.languageId, 'tip-response');
  });

  it('each finds what is wrong in its own files', () => {
    assert.ok(
      vscode.languages.getDiagnostics(theirs.uri).some(({ message }) => message.includes('only-yaml-asks')),
    );
    assert.ok(!sourcesOf(theirs).includes('TIP Report'));
    assert.deepEqual([...new Set(sourcesOf(ours))], ['TIP Report']);
  });

  it('each completes in its own files', async () => {
    const end = new vscode.Position(5, 0);
    assert.ok((await completionsAt(theirs, end)).includes('only-yaml-asks'));
    const offered = await completionsAt(ours, end);
    assert.ok(offered.includes('efforts'), offered.join(', '));
    assert.ok(!offered.includes('only-yaml-asks'));
    assert.equal(new Set(offered).size, offered.length, offered.join(', '));
  });

  it('each explains its own files', async () => {
    const respondent = new vscode.Position(2, 3);
    assert.match((await hoversAt(theirs, respondent)).join('\n'), /Only YAML says so/);
    const shown = await hoversAt(ours, respondent);
    assert.equal(shown.length, 1);
    assert.doesNotMatch(shown.join('\n'), /Only YAML says so/);
  });

  it('each outlines its own files', async () => {
    assert.deepEqual(await outlineOf(theirs), ['questionnaire', 'respondent', 'trends']);
    assert.deepEqual(await outlineOf(ours), ['Trends']);
  });

  it('each formats its own files', async () => {
    const spaced = '{ status: final, choice: no }';
    assert.ok((await formatted(theirs)).includes(spaced));
    assert.ok(!(await formatted(ours)).includes(spaced));
  });
});

function sourcesOf({ uri }: vscode.TextDocument): (string | undefined)[] {
  return vscode.languages.getDiagnostics(uri).map(({ source }) => source);
}

async function completionsAt({ uri }: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

async function hoversAt({ uri }: vscode.TextDocument, at: vscode.Position): Promise<string[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers.map(({ contents }) => contents.map(part => (part as vscode.MarkdownString).value).join('\n'));
}

async function outlineOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols.map(({ name }) => name);
}

/** The text as the editor's “Format Document” leaves it. */
async function formatted(document: vscode.TextDocument): Promise<string> {
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    'vscode.executeFormatDocumentProvider',
    document.uri,
    { tabSize: 2, insertSpaces: true },
  );
  let text = document.getText();
  for (const { range, newText } of (edits ?? []).toReversed()) {
    text = text.slice(0, document.offsetAt(range.start)) + newText + text.slice(document.offsetAt(range.end));
  }
  return text;
}
