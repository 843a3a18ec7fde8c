import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodeAction, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import { rules } from '../../server/src/rules/index.ts';
import { WHOLE } from '../support/abilities.ts';
import { bracketed, textsBelow, textsIn, Written } from '../support/brackets.ts';
import { type EditorHere, editorHere } from '../support/editor-here.ts';
import { parseFixture } from '../support/fixture.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { uriOf } from '../support/lsp-client.ts';
import { root } from '../support/tip.ts';

/** Names, addresses, what is inserted into a file, and what the program keeps for itself. */
const FOR_PROGRAMS = new Set(
  'uri target targetUri href newText insertText filterText sortText text data kind code codeDescription command arguments changes documentChanges edits id source'.split(
    ' ',
  ),
);

describe('an editor in another language', function () {
  this.timeout(120_000);
  let folder: TestFolder;
  let editor: EditorHere;
  let written: Written;
  const fixtures = rules.flatMap(({ code, examples }) =>
    examples.map(({ bad }, n) => ({ name: `rules/${code}-${n}`, files: parseFixture(bad) })),
  );

  before(async () => {
    folder = testFolder();
    for (const { name, files } of fixtures)
      for (const { path, text } of files) folder.write(join(name, path), text);
    folder.write(
      'year/submission.tip.yaml',
      `questionnaire: ${QUESTIONNAIRE}\nsubmission: {previous: ../last}\n`,
    );
    folder.write(
      'year/fia.tip.yaml',
      `questionnaire: ${QUESTIONNAIRE}\nrespondent: FIA\nlaws: {laws-4: yes}\n`,
    );
    cpSync(join(root, 'samples'), join(folder.path, 'samples'), { recursive: true });
    written = new Written([
      ...textsBelow(folder.path, join(root, 'schema')),
      ...rules.map(({ code }) => code),
      ...[...shippedQuestionnaires().values()].flatMap(({ sections }) =>
        sections.map(({ id, title, short }) => `${id} ${title} | ${id} ${short}`),
      ),
      ...['paste.tip.yaml', 'stranger.txt', 'external DRAFT', folder.path],
    ]);
    editor = await editorHere(
      {
        rootUri: uriOf(folder.path),
        workspaceFolders: [{ uri: uriOf(folder.path), name: 'test' }],
        initializationOptions: { translations: bracketed, hears: ['tip/changed'] },
        capabilities: WHOLE,
        locale: 'ur',
      },
      () => null,
    );
    await editor.hears(({ method }) => method === 'tip/changed');
  });
  after(() => {
    editor.close();
    folder.remove();
  });

  const published = (): readonly PublishDiagnosticsParams[] =>
    editor
      .said()
      .filter(({ method }) => method === 'textDocument/publishDiagnostics')
      .map(({ params }) => params as PublishDiagnosticsParams);
  const checkTexts = (texts: readonly string[]) => {
    const strange = new Map(texts.flatMap(text => written.strangers(text).map(phrase => [phrase, text])));
    assert.deepEqual(
      Object.fromEntries([...strange].map(([phrase, text]) => [phrase, text.slice(0, 300)])),
      {},
    );
  };

  it('has every finding in it', () => {
    const messages = published().flatMap(({ diagnostics }) =>
      diagnostics.flatMap(({ message, relatedInformation = [] }) => [
        `${message}`,
        ...relatedInformation.map(related => related.message),
      ]),
    );
    checkTexts(messages);
    const bare = published().flatMap(({ diagnostics }) =>
      diagnostics.flatMap(({ message }) => (`${message}`.includes('⟦') ? [] : [message])),
    );
    assert.deepEqual(bare, []);
    assert.ok(published().length > 100);
  });

  it('has every fix in it', async () => {
    const titles: string[] = [];
    for (const { uri, diagnostics } of published()) {
      const actions = (await editor.ask('textDocument/codeAction', {
        textDocument: { uri },
        range: whole(diagnostics),
        context: { diagnostics },
      })) as readonly CodeAction[];
      titles.push(...textsIn(actions, new Set([...FOR_PROGRAMS, 'diagnostics'])));
    }
    checkTexts(titles);
    assert.ok(titles.length > 300);
  });

  it('has everything that is asked of a file in it', async () => {
    const texts: string[] = [];
    for (const path of sampleFiles) {
      const uri = uriOf(join(folder.path, 'samples', path));
      const text = readFileSync(join(root, 'samples', path), 'utf8');
      editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'tip', version: 1, text } });
      const textDocument = { uri };
      const ask = async (method: string, params: object = {}) => {
        const answer = await editor.ask(method, { textDocument, ...params });
        texts.push(...textsIn(answer, FOR_PROGRAMS));
        return answer;
      };
      const lines = text.split('\n');
      const range = { start: { line: 0, character: 0 }, end: { line: lines.length, character: 0 } };
      for (const method of ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink'])
        await ask(`textDocument/${method}`);
      await ask('textDocument/inlayHint', { range });
      for (const [line, written] of lines.entries()) {
        for (const character of new Set([
          written.search(/\S|$/) + 1,
          Math.trunc(written.length / 2),
          written.length,
        ])) {
          const position = { line, character };
          await ask('textDocument/hover', { position });
          if (line % 5 === 0) {
            await ask('textDocument/completion', { position });
          }
        }
      }
    }
    checkTexts(texts);
    assert.ok(texts.length > 1000);
  });

  it('has the views, and whatever they refuse, in it', async () => {
    const texts: string[] = [];
    const ask = async (method: string, params: object) => {
      const answer = await editor.ask(method, params);
      texts.push(...textsIn(answer, FOR_PROGRAMS));
      return answer;
    };
    const uri = uriOf(join(folder.path, 'samples/pakistan-2021/responses/fia.tip.yaml'));
    const stranger = 'file:///nowhere/x.tip.yaml';
    await ask('tip/overview', { uri });
    for (const today of ['2020-01-01', '2031-01-01']) await ask('tip/completeness', { uri, today });
    const { questions } = [...shippedQuestionnaires().values()].find(({ id }) => id === QUESTIONNAIRE) ?? {};
    for (const [id] of questions ?? []) {
      await ask('tip/question', { uri, at: id });
      await ask('tip/beginAnswer', { uri, question: id });
    }
    await ask('tip/question', { uri: uriOf(join(folder.path, 'year/fia.tip.yaml')), at: 'laws-4' });
    await ask('tip/beginAnswer', { uri, question: 'no-such' });
    await ask('tip/beginAnswer', { uri: stranger, question: 'laws-4' });
    await ask('tip/questionnaires', { folder: folder.path });
    await ask('workspace/symbol', { query: '' });
    for (const position of [
      { line: 0, character: 3 },
      { line: 3, character: 4 },
    ]) {
      const params = { textDocument: { uri }, position, newName: 'a b' };
      for (const method of ['prepareRename', 'rename'])
        await editor
          .ask(`textDocument/${method}`, params)
          .catch((error: unknown) => texts.push((error as Error).message));
    }
    checkTexts(texts);
    assert.ok(texts.length > 1000);
  });

  it('has the pages of findings in it, but for what examples quote', async () => {
    const quoted = new Written([
      ...textsBelow(join(root, 'schema')),
      ...rules.flatMap(({ code, examples }) => [code, ...examples.flatMap(each => textsIn(each, new Set()))]),
    ]);
    for (const { code } of rules) {
      const page = await editor.ask('tip/findingPage', { code, questionnaire: QUESTIONNAIRE });
      const texts = textsIn(page, new Set());
      assert.ok(texts.length > 0, code);
      assert.deepEqual(
        texts.flatMap(text => quoted.strangers(text)),
        [],
        code,
      );
    }
  });

  it('has what is said of a copied text in it', async () => {
    const uri = uriOf(join(folder.path, 'paste.tip.yaml'));
    const text = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nstatistics:\n  statistics-4:\n    \n';
    editor.tell('textDocument/didOpen', { textDocument: { uri, languageId: 'tip', version: 1, text } });
    const at = { line: 4, character: 4 };
    const copied = [
      '\t2019\t2020\tShare',
      'Punjab\t7\t20 (12%)\t40%',
      'Sindh [1]\t9\tabout 7\tx',
      'Mars\t1\t2\t3',
      'Total\t17\t30\t',
      'Source: own figures',
    ].join('\n');
    const pasted = [copied, `Convicted\t${copied}`, 'Nothing\tof\nthis\tfits'];
    const known = new Written([...textsBelow(folder.path, join(root, 'schema')), text, ...pasted]);
    for (const each of pasted) {
      const offers = await editor.ask('tip/paste', { uri, range: { start: at, end: at }, text: each });
      assert.deepEqual(
        textsIn(offers, FOR_PROGRAMS).flatMap(said => known.strangers(said)),
        [],
      );
    }
  });

  it('hears of what was done, and of why it was not, in it', async () => {
    const before = editor.said().length;
    const texts: string[] = [];
    const run = async (command: string, ...args: readonly unknown[]) => {
      const params = { command, arguments: args, workDoneToken: `${texts.length} ${command}` };
      await editor.ask('workspace/executeCommand', params).then(
        answer => texts.push(...textsIn(answer, new Set([...FOR_PROGRAMS, 'files', 'manifest', 'title']))),
        (error: unknown) => texts.push((error as Error).message),
      );
    };
    const uri = uriOf(join(folder.path, 'samples/pakistan-2021/responses/fia.tip.yaml'));
    const complete = uriOf(join(folder.path, 'samples/complete/submission.tip.yaml'));
    const stranger = uriOf(join(folder.path, 'stranger.txt'));
    for (const command of ['tip.compile', 'tip.compileExternal', 'tip.completeness', 'tip.showNext'])
      for (const each of [uri, complete, stranger]) await run(command, { uri: each, today: '2021-01-01' });
    await run('tip.explain', { uri, position: { line: 0, character: 0 } });
    await run('tip.explain', { code: 'no-such' });
    await run('tip.createSubmission', {
      folder: uriOf(join(folder.path, 'samples/complete')),
      title: 'T',
      lead: 'FIA',
    });
    await run('tip.createSubmission', { folder: uriOf(join(folder.path, 'new')), lead: 'a b' });
    await run('tip.createSubmission', { questionnaire: 'no-such' });
    await run('tip.createResponseFile', { folder: uriOf(join(folder.path, 'new')) });
    await run('tip.createResponseFile', { uri, respondent: 'FIA' });
    await run('tip.showPlaces', uri, {}, [
      { uri, range: whole([]) },
      { uri: complete, range: whole([]) },
    ]);
    await run('no-such');
    const heard = editor
      .said()
      .slice(before)
      .filter(({ method }) => /show|progress|applyEdit/i.test(method));
    texts.push(...textsIn(heard, new Set([...FOR_PROGRAMS, 'method', 'token'])));
    checkTexts(texts);
    assert.ok(heard.length > 10);
  });
});

const QUESTIONNAIRE = 'tip-pakistan-2021';

const sampleFiles = ['pakistan-2021/submission.tip.yaml', 'pakistan-2021/responses/fia.tip.yaml'];

function whole(diagnostics: readonly Diagnostic[]) {
  const last = Math.max(0, ...diagnostics.map(({ range }) => range.end.line));
  return { start: { line: 0, character: 0 }, end: { line: last + 1, character: 0 } };
}
