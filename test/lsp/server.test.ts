import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  CodeLens,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InlayHint,
  SemanticTokens,
  TextEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { READER } from '../support/abilities.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { type Conversation, converse, uriOf } from '../support/lsp-client.ts';

const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
`;

/** The built server over stdio: a few whole conversations, as any editor would hold them. */
/** What the server answers to a compile that wrote something. */
interface Written {
  readonly kind: string;
  readonly files: readonly string[];
  readonly errors: number;
  readonly draft: string;
  readonly notes: readonly string[];
}

describe('the language server', () => {
  let folder: TestFolder;
  let server: Conversation;
  afterEach(async () => {
    assert.equal(await server.end(), 0, 'the server ends when it is asked to');
    folder.remove();
  });

  it('reads the folder, publishes findings of files that no editor holds, and follows what is typed', async () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    const path = join(folder.path, 'fia.tip.yaml');
    server = await converse(folder.path);
    const closed = await server.diagnostics(path, ({ diagnostics }) => diagnostics.length > 0);
    const sum = closed.find(({ code }) => code === 'unbalanced-split');
    assert.equal(sum?.message, 'Male 70 + female 52 = 122, but the total is 120 (2 too many).');
    assert.deepEqual(sum?.range, { start: { line: 5, character: 13 }, end: { line: 5, character: 16 } });
    assert.deepEqual(
      sum?.relatedInformation?.map(({ message, location }) => [message, location.range.start.character]),
      [
        ['Male: 70', 18],
        ['Female: 52', 30],
      ],
    );

    await server.open(path, FIA);
    await server.change(path, 2, FIA.replace('52', '48, unspecified: 2'));
    const mended = await server.diagnostics(path, ({ version }) => version === 2);
    assert.deepEqual(
      mended.filter(({ code }) => code === 'unbalanced-split'),
      [],
    );
    assert.ok(mended.some(({ code, severity }) => code === 'incomplete-section' && severity === 1));
  });

  it('says nothing of a file before it has read the others of its submission', async () => {
    const manifest = 'questionnaire: tip-pakistan-2021\nsubmission: {lead: FIA}\n';
    const mohr = 'respondent: MOHR\nprevention:\n  prevention-2.c: 1,234\n';
    const filler = Array.from({ length: 30 }, (_, n) => [`notes/${n}/fia-${n}.tip.yaml`, FIA]);
    folder = testFolder({
      ...Object.fromEntries(filler),
      'submission.tip.yaml': manifest,
      'fia.tip.yaml': FIA,
      'mohr.tip.yaml': mohr,
    });
    const path = join(folder.path, 'mohr.tip.yaml');
    server = await converse(folder.path);
    await server.open(path, mohr);
    await server.diagnostics(path, ({ version }) => version === 1);
    await server.change(path, 2, mohr.replace('1,234', '1,235'));
    await server.diagnostics(path, ({ version }) => version === 2);
    const alone = server
      .published()
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(
        ({ message }) => `${message}`.includes('MOHR has not begun 1') && `${message}`.includes('trends'),
      );
    assert.deepEqual(alone, []);
  });

  it('formats a file, a selection, and the line that Enter begins', async () => {
    folder = testFolder();
    const path = join(folder.path, 'fia.tip.yaml');
    server = await converse(folder.path);
    const text =
      'trends:\n    trends-2:   no\n    trends-1:\n        answer: |\n            Note:\n              \n';
    await server.open(path, text);
    const textDocument = { uri: uriOf(path) };
    const options = { tabSize: 4, insertSpaces: true };
    const edits = (method: string, more: object) =>
      server.connection.sendRequest<TextEdit[]>(`textDocument/${method}`, { textDocument, options, ...more });
    const whole = TextDocument.create(textDocument.uri, 'tip-response', 1, text);
    assert.equal(
      TextDocument.applyEdits(whole, await edits('formatting', {})),
      'trends:\n  trends-1:\n    answer: |\n      Note:\n        \n  trends-2: no\n',
    );
    const range = { start: { line: 1, character: 6 }, end: { line: 1, character: 8 } };
    assert.equal(
      TextDocument.applyEdits(whole, await edits('rangeFormatting', { range })),
      text.replace('trends-2:   no', 'trends-2: no'),
    );
    const position = { line: 5, character: 14 };
    const zero = { line: 5, character: 0 };
    assert.deepEqual(await edits('onTypeFormatting', { position, ch: '\n' }), [
      { range: { start: zero, end: { line: 5, character: 2 } }, newText: '' },
    ]);
  });

  it('answers completion, hover, symbols and folding', async () => {
    folder = testFolder();
    const path = join(folder.path, 'fia.tip.yaml');
    server = await converse(folder.path);
    const text = `${FIA}  \n`;
    await server.open(path, text);
    const textDocument = { uri: uriOf(path) };
    const completion = await server.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument,
      position: { line: 7, character: 2 },
    });
    const [first] = completion.items;
    assert.match(first?.label ?? '', /^identification-2/);
    const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
      textDocument,
      position: { line: 3, character: 6 },
    });
    assert.match(
      JSON.stringify(hover.contents),
      /What is the total number of trafficking victims identified/,
    );
    const symbols = await server.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.ok(
      symbols.some(({ children }) => children?.some(({ name }) => name.includes('identification-1'))),
    );
    const folds = await server.connection.sendRequest<unknown[]>('textDocument/foldingRange', {
      textDocument,
    });
    assert.ok(folds.length >= 2);
  });

  it('answers inlay hints, code lenses and semantic tokens', async () => {
    folder = testFolder();
    const path = join(folder.path, 'fia.tip.yaml');
    server = await converse(folder.path, {
      commands: ['tip.showReferences'],
      tokenTypes: ['unknown', 'provision'],
    });
    await server.open(
      path,
      `${FIA}  identification-2: Of {{identification-1.total}}, {{identification-1.totl}}.\n`,
    );
    const textDocument = { uri: uriOf(path) };
    const hints = await server.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument,
      range: { start: { line: 6, character: 0 }, end: { line: 8, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ position, label }) => [position.line, position.character, label]),
      [
        [6, 33, 'sum 122'],
        [7, 49, '= 120'],
      ],
    );
    const lenses = await server.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
    // A click needs a command that the editor has; nothing is shown of the other.
    assert.deepEqual(
      lenses.map(({ range, command }) => [range.start.line, command?.command]),
      [[5, 'tip.showReferences']],
    );
    const { data } = await server.connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument,
    });
    assert.deepEqual(data, [7, 69, 5, 0, 0]);
  });

  it('gives the same findings as the command line for the same files', async () => {
    // The samples are the largest real input there is.
    folder = testFolder();
    const sample = join(import.meta.dirname ?? __dirname, '../../samples/pakistan-2021');
    server = await converse(sample);
    const { checkJson } = await import('../support/built-tip.ts');
    const { findings } = checkJson(sample);
    for (const file of new Set(findings.map(finding => finding.file))) {
      const own = findings.filter(finding => finding.file === file);
      const published = await server.diagnostics(
        join(sample, file),
        ({ diagnostics }) => diagnostics.length === own.length,
      );
      assert.deepEqual(
        published.map(({ code, message, range }) => ({ code, message, range })),
        own.map(({ code, message, range }) => ({ code, message, range })),
        file,
      );
    }
    assert.ok(findings.length > 0);
  });

  it('compiles what the editor shows, unsaved text included', async () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    const path = join(folder.path, 'fia.tip.yaml');
    server = await converse(folder.path);
    await server.open(path, FIA.replace('total: 120', 'total: 122'));
    const compile = () => server.connection.sendRequest<Written>('tip/compile', { uri: uriOf(path) });
    const result = await compile();
    assert.equal(result.kind, 'written');
    assert.deepEqual(result.files, [
      uriOf(join(folder.path, 'report/tip-pakistan-2021-DRAFT.docx')),
      uriOf(join(folder.path, 'report/tip-pakistan-2021-DRAFT.xlsx')),
    ]);
    assert.equal(
      readFileSync(join(folder.path, 'report/tip-pakistan-2021-DRAFT.docx')).subarray(0, 2).toString(),
      'PK',
    );
    assert.ok(result.errors > 0);
    assert.match(
      result.draft,
      /^The report is marked DRAFT: \d+ errors? remains?, \d+ questions are not answered and 1 answer is not final\.$/,
    );
    assert.deepEqual(result.notes, []);
    folder.write('report/tip-pakistan-2021-DRAFT.docx', 'edited');
    const [note = '', ...more] = (await compile()).notes;
    assert.match(
      note,
      /^tip-pakistan-2021-DRAFT\.docx was changed since it was compiled, and is kept as “.*\(edited /,
    );
    assert.deepEqual(more, []);
  });

  it('says in a sentence why it does not compile', async () => {
    folder = testFolder();
    server = await converse(folder.path);
    const result = await server.connection.sendRequest<{ kind: string; message: string }>('tip/compile', {
      uri: uriOf(folder.path),
    });
    assert.equal(result.kind, 'refused');
    assert.match(result.message, /There is no response file/);
  });

  it('makes a new response file with the sections that the respondent owes', async () => {
    folder = testFolder();
    server = await converse(folder.path);
    const file = await server.connection.sendRequest<{ name: string; text: string }>('tip/newResponseFile', {
      questionnaire: 'tip-pakistan-2021',
      respondent: 'MOPHRD',
      folder: uriOf(folder.path),
    });
    assert.equal(file.name, 'mophrd.tip.yaml');
    const roots = file.text.split('\n').filter(line => /^[a-z]+:/.test(line));
    assert.deepEqual(roots, [
      'questionnaire: tip-pakistan-2021',
      'respondent: MOPHRD',
      'protection:',
      'recruitment:',
      'prevention:',
      'other:',
    ]);
  });

  it('makes a submission of a manifest and a file for each agency', async () => {
    folder = testFolder();
    server = await converse(folder.path);
    const { files } = await server.connection.sendRequest<{ files: { name: string }[] }>(
      'tip/newSubmission',
      {
        questionnaire: 'tip-pakistan-2021',
        title: 'Response',
        lead: 'FIA',
        participants: ['FIA', 'MOFA'],
      },
    );
    assert.deepEqual(
      files.map(({ name }) => name),
      ['submission.tip.yaml', 'responses/fia.tip.yaml', 'responses/mofa.tip.yaml'],
    );
  });

  it('says how far a submission is, with links that run the command of the editor', async () => {
    folder = testFolder();
    const path = folder.write(
      'fia.tip.yaml',
      'questionnaire: tip-pakistan-2021\nrespondent: FIA\natu:\n  atu-1: 4\n',
    );
    server = await converse(folder.path);
    await server.open(path, 'questionnaire: tip-pakistan-2021\nrespondent: FIA\natu:\n  atu-1: 4\n');
    const page = await server.connection.sendRequest<{ markdown: string }>('tip/completeness', {
      uri: uriOf(path),
      today: '2021-01-02',
    });
    assert.match(page.markdown, /1 of \d+ questions answered/);
    const [, written = ''] = /\[atu-2\]\(command:tip\.openPlace\?([^)]+)\)/.exec(page.markdown) ?? [];
    assert.deepEqual(JSON.parse(decodeURIComponent(written)), [uriOf(path), 2, 0]);
  });

  it('serves the manual, and links findings to it for an editor that can open its pages', async () => {
    folder = testFolder();
    const path = folder.write('fia.tip.yaml', '');
    const publishDiagnostics = { codeDescriptionSupport: true };
    server = await converse(folder.path, { manual: 'tip-manual:', commands: ['tip.explainFinding'] }, [], {
      textDocument: { ...READER.textDocument, publishDiagnostics },
    });
    await server.open(path, 'questionnaire: tip-pakistan-2021\nrespondent: FIA\ntrends:\n');
    // Of the empty file on disk it finds something else.
    const isOfText = ({ code }: Diagnostic) => code === 'unbegun-sections';
    const [found] = await server.diagnostics(path, ({ diagnostics }) => diagnostics.some(isOfText));
    const href = `tip-manual:/tip-pakistan-2021/${found?.code}.md`;
    assert.equal(found?.codeDescription?.href, href);
    const actions = await server.connection.sendRequest<{ command?: { arguments: string[] } }[]>(
      'textDocument/codeAction',
      { textDocument: { uri: uriOf(path) }, range: found?.range, context: { diagnostics: [found] } },
    );
    assert.deepEqual(actions.at(-1)?.command?.arguments, [href]);
    const page = await server.connection.sendRequest<{ markdown: string }>('tip/findingPage', {
      questionnaire: 'tip-pakistan-2021',
      code: found?.code,
    });
    assert.match(page.markdown, /^# .+\n\n`unbegun-sections` – Information: worth a look\./);
  });

  it('gives any other editor findings without a link, and no action that it could not run', async () => {
    folder = testFolder();
    const path = folder.write('fia.tip.yaml', '');
    server = await converse(folder.path);
    await server.open(path, 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n');
    const [found] = await server.diagnostics(path, ({ diagnostics }) => diagnostics.length > 0);
    assert.equal(found?.codeDescription, undefined);
    const actions = await server.connection.sendRequest<{ command?: unknown }[]>('textDocument/codeAction', {
      textDocument: { uri: uriOf(path) },
      range: found?.range,
      context: { diagnostics: [found] },
    });
    assert.deepEqual(
      actions.filter(({ command }) => command !== undefined),
      [],
    );
  });

  it('takes in many files that appear at the same time', async () => {
    folder = testFolder({ 'fia.tip.yaml': FIA });
    server = await converse(folder.path);
    await server.diagnostics(join(folder.path, 'fia.tip.yaml'), ({ diagnostics }) => diagnostics.length > 0);
    const agencies = ['mofa', 'mohr', 'mophrd', 'moi', 'swd-sindh', 'swd-kpk'];
    const paths = agencies.map(agency =>
      folder.write(
        `${agency}.tip.yaml`,
        `questionnaire: tip-pakistan-2021\nrespondent: ${agency.toUpperCase()}\nanswers: 1\n`,
      ),
    );
    await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: paths.map(path => ({ uri: uriOf(path), type: 1 })),
    });
    for (const path of paths) {
      const found = await server.diagnostics(path, ({ diagnostics }) => diagnostics.length > 0);
      assert.ok(
        found.some(({ code }) => code === 'unknown-key'),
        path,
      );
    }
  });
});
