import assert from 'node:assert/strict';
import { cpSync, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { WHOLE } from '../support/abilities.ts';
import { checkJson, tip } from '../support/built-tip.ts';
import { editorHere } from '../support/editor-here.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';
import { uriOf } from '../support/wire.ts';
import { openChromium } from '../vscode/browser.mjs';
import { filesIn, openWorkerPage, type WorkerPage } from './worker-page.ts';

const SCHEMA = join(root, 'schema');
const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

/** What both servers are told at the start; `tip/changed` says that all findings are published. */
function initialize(folder: string) {
  const uri = uriOf(folder);
  return {
    processId: null,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'sample' }],
    capabilities: WHOLE,
    initializationOptions: { manual: 'tip-manual:', hears: ['tip/changed'] },
  };
}

/** The latest findings of each file that has any. */
function findingsIn(published: readonly unknown[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const latest = new Map<string, readonly Diagnostic[]>();
  for (const { uri, diagnostics } of published as PublishDiagnosticsParams[]) latest.set(uri, diagnostics);
  return new Map([...latest].filter(([, diagnostics]) => diagnostics.length > 0).sort());
}

/** An answer of the server of Node as the page gets it, where the shipped definitions lie at the root. */
function asInPage(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(uriOf(SCHEMA), uriOf('/schema')));
}

/** The built server in a worker of a page, beside the command line and the server of Node. */
describe('the server in a worker of a page', function () {
  // A browser, on a machine with other work.
  this.timeout(120_000);
  let browser: Browser;
  before(async () => {
    browser = await openChromium();
  });
  after(() => browser.close());

  for (const sample of ['pakistan-2021', 'complete']) {
    describe(`with ${sample}`, () => {
      let folder: TestFolder;
      let path: string;
      let page: WorkerPage;
      before(async () => {
        folder = testFolder();
        path = join(folder.path, sample);
        cpSync(join(root, 'samples', sample), path, { recursive: true });
        page = await openWorkerPage(browser);
        const schema = [...filesIn(SCHEMA)].map(
          ([file, content]) => [file.slice(root.length - 1), content] as const,
        );
        await page.put(new Map([...filesIn(path), ...schema]));
        await page.ask('initialize', initialize(path));
        await page.tell('initialized', {});
        await page.hears('tip/changed');
      });
      after(async () => {
        await page.close();
        folder.remove();
      });

      it('finds what the command line finds', async () => {
        const above = `${uriOf(path)}/`;
        const nameOf = (uri: string) => decodeURIComponent(uri.slice(above.length));
        const published = findingsIn(await page.said('textDocument/publishDiagnostics'));
        const found = [...published].flatMap(([uri, diagnostics]) =>
          diagnostics.map(({ range, code, severity = 0, message, relatedInformation = [] }) => ({
            file: nameOf(uri),
            range,
            code,
            severity: SEVERITIES[severity],
            message,
            related: relatedInformation.map(({ location: { uri, range }, message }) => ({
              file: nameOf(uri),
              range,
              message,
            })),
          })),
        );
        // The question is not said in the protocol, and the order is the editor's.
        const told = checkJson(path).findings.map(({ question, ...finding }) => finding);
        const sorted = (findings: readonly object[]) => findings.map(each => JSON.stringify(each)).sort();
        const keys = ({ file, range, code, severity, message, related }: (typeof told)[number]) => ({
          file,
          range,
          code,
          severity,
          message,
          related,
        });
        assert.deepEqual(sorted(found), sorted(told.map(keys)));
      });

      it('answers at every place as the server of Node does', async () => {
        const editor = await editorHere(initialize(path));
        try {
          await editor.hears(({ method }) => method === 'tip/changed');
          const findings = findingsIn(await page.said('textDocument/publishDiagnostics'));
          const published = editor
            .said()
            .filter(({ method }) => method === 'textDocument/publishDiagnostics');
          assert.deepEqual(findings, findingsIn(published.map(({ params }) => params)));
          const requests = [...filesIn(path)].flatMap(([file, content]) =>
            file.endsWith('.tip.yaml')
              ? requestsIn(uriOf(file), Buffer.from(content).toString(), findings.get(uriOf(file)) ?? [])
              : [],
          );
          const own = await Promise.all(requests.map(([method, params]) => editor.ask(method, params)));
          const answers = await page.askAll(requests);
          for (const [n, request] of requests.entries())
            assert.deepEqual(answers[n], asInPage(own[n]), JSON.stringify(request));
          const isEmpty = (answer: unknown) => ['[]', 'null'].includes(JSON.stringify(answer));
          const said = answers.filter(answer => !isEmpty(answer)).length;
          assert.ok(said > answers.length / 3, `${said} of ${answers.length} answers say something`);
        } finally {
          editor.close();
        }
      });

      for (const edition of ['internal', 'external']) {
        it(`compiles the ${edition} edition to the bytes of the command line, or refuses it as that does`, async () => {
          const out = join(folder.path, edition);
          const { code } = tip(path, 'compile', '.', '--edition', edition, '--output', out);
          const before = await page.written();
          const { kind } = (await page.ask('tip/compile', { uri: uriOf(path), edition })) as { kind: string };
          const written = [...(await page.written())].filter(
            ([file]) => !before.has(file) && !file.endsWith('.json'),
          );
          if (!existsSync(out)) {
            assert.deepEqual({ kind, code, written }, { kind: 'withheld', code: 1, written: [] });
            return;
          }
          const reports = [...filesIn(out)].filter(([file]) => !file.endsWith('.json'));
          assert.equal(reports.length, 2);
          const named = (files: readonly (readonly [string, Uint8Array | null])[]) =>
            new Map(files.map(([file, content]) => [basename(file), Buffer.from(content ?? [])]));
          const expected = named(reports);
          assert.deepEqual([...named(written).keys()].sort(), [...expected.keys()].sort());
          for (const [name, content] of named(written)) assert.ok(expected.get(name)?.equals(content), name);
        });
      }

      it('follows what the page changes, and what is typed', async () => {
        const file = join(path, 'ecp.tip.yaml');
        const head = 'questionnaire: tip-pakistan-2021\nrespondent: ECP\nidentification:\n';
        const sum = (total: number) =>
          `  identification-1: {data: {total: ${total}, sex: {male: 2, female: 3}}}\n`;
        const codes = async () => {
          const found = findingsIn(await page.said('textDocument/publishDiagnostics'));
          return (found.get(uriOf(file)) ?? []).map(({ code }) => code);
        };
        const published = async (change: () => Promise<void>) => {
          const { length } = await page.said('tip/changed');
          await change();
          await page.hears('tip/changed', length);
        };
        await published(async () => {
          await page.put(new Map([[file, Buffer.from(head + sum(4))]]));
          await page.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(file), type: 1 }] });
        });
        assert.ok((await codes()).includes('unbalanced-split'));
        const textDocument = {
          uri: uriOf(file),
          languageId: 'tip-response',
          version: 1,
          text: head + sum(5),
        };
        await published(() => page.tell('textDocument/didOpen', { textDocument }));
        assert.ok(!(await codes()).includes('unbalanced-split'));
      });

      it('loads nothing but its page, and sends nothing', () => {
        assert.deepEqual(
          page.requested.map(address => address.slice(0, 5)),
          ['file:', 'blob:'],
        );
      });
    });
  }
});

/** Completion and the question at places all over a file, and the fixes of each of its findings. */
function requestsIn(uri: string, text: string, diagnostics: readonly Diagnostic[]) {
  const textDocument = { uri };
  const lines = text.split('\n');
  const places = lines.flatMap((line, n) =>
    n % 29 === 0 ? [0, line.indexOf(':') + 1, line.length].map(character => ({ line: n, character })) : [],
  );
  const ofFile = ['documentSymbol', 'foldingRange', 'documentLink', 'codeLens'];
  const atPlace = ['completion', 'hover', 'definition'];
  return [
    ...ofFile.map(name => [`textDocument/${name}`, { textDocument }] as const),
    ...atPlace.flatMap(name =>
      places.map(position => [`textDocument/${name}`, { textDocument, position }] as const),
    ),
    ...diagnostics.map(diagnostic => {
      const context = { diagnostics: [diagnostic] };
      return ['textDocument/codeAction', { textDocument, range: diagnostic.range, context }] as const;
    }),
  ];
}
