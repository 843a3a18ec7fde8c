import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manual } from '../server/build/manual.ts';
import { responseSchema } from '../server/build/response-schema.ts';
import { translatable } from '../server/build/translatable.ts';
import { shippedQuestionnaires } from '../server/src/questionnaire/shipped.ts';
import { rules } from '../server/src/rules/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'server/src');

/** Folders from the left to the right: one imports from those to its left and from itself. */
const LAYERS: readonly (readonly string[])[] = [
  ['text'],
  ['syntax'],
  ['generated'],
  ['questionnaire', 'privacy'],
  ['model'],
  ['composition', 'disclosure', 'checks', 'import'],
  ['rules'],
  ['features', 'report'],
  ['host'],
  ['lsp', 'cli'],
  [''],
];

/** Packages that one folder alone may import. */
const PACKAGES: readonly { readonly name: RegExp; readonly folders: readonly string[] }[] = [
  { name: /^yaml$/, folders: ['syntax'] },
  { name: /^ajv/, folders: ['questionnaire', 'generated'] },
  { name: /^vscode-languageserver(?!\/)/, folders: ['lsp', ''] },
  // How messages travel is known where the program begins alone.
  { name: /^vscode-languageserver\/(node|browser)$/, folders: [''] },
  { name: /^(mdast|micromark)/, folders: ['composition'] },
  { name: /^fflate/, folders: ['report'] },
  { name: /^htmlparser2$/, folders: ['import'] },
  { name: /^node:/, folders: ['host/node', 'cli', ''] },
];

/** True of a folder that is among those named, or below one of them. */
function isAmong(folders: readonly string[], directory: string): boolean {
  return folders.some(
    folder => directory === folder || (folder !== '' && directory.startsWith(`${folder}/`)),
  );
}

interface Import {
  readonly file: string;
  readonly folder: string;
  /** The way to its folder. */
  readonly directory: string;
  readonly from: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => join(folder, name));
}

function importsOf(file: string, base: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const directory = relative(base, dirname(file)).replaceAll('\\', '/');
  const folder = folderOf(relative(base, file));
  return [...text.matchAll(/(?:^|\n)\s*(?:import|export)[^;'"]*?from\s*'([^']+)'|import\('([^']+)'\)/g)].map(
    match => ({
      file: relative(root, file),
      folder,
      directory,
      from: match[1] ?? match[2] ?? '',
    }),
  );
}

function folderOf(path: string): string {
  const name = dirname(path).split(/[\\/]/)[0] ?? '';
  return name === '.' ? '' : name;
}

function layerOf(folder: string): number {
  return LAYERS.findIndex(layer => layer.includes(folder));
}

describe('the repository', () => {
  const imports = sourceFiles(source).flatMap(file => importsOf(file, source));

  it('keeps its layers: a folder imports from its left and from itself', () => {
    const wrong = imports
      .filter(({ from }) => from.startsWith('.'))
      .filter(({ file, folder, from }) => {
        const target = folderOf(relative(source, resolve(root, dirname(file), from)));
        // The host's interface names nothing but paths, so that a report can be written through it.
        return target !== folder && layerOf(target) >= layerOf(folder);
      });
    assert.deepEqual(
      wrong.map(({ file, from }) => `${file} imports ${from}`),
      [],
    );
    assert.ok(imports.length > 100, 'the imports were found');
  });

  it('binds packages to folders', () => {
    const wrong = imports.filter(({ directory, from }) =>
      PACKAGES.some(({ name, folders }) => name.test(from) && !isAmong(folders, directory)),
    );
    assert.deepEqual(
      wrong.map(({ file, from }) => `${file} imports ${from}`),
      [],
    );
  });

  it('takes into a worker of a browser nothing that Node alone has', () => {
    const reached = new Set([join(source, 'web-main.ts')]);
    const wrong: string[] = [];
    for (const file of reached) {
      for (const { from } of imports.filter(each => join(root, each.file) === file)) {
        const isNode = /^node:|\/node$|\/node\//.test(from);
        if (isNode) wrong.push(`${relative(source, file)} imports ${from}`);
        else if (/^\..*\.ts$/.test(from)) reached.add(resolve(dirname(file), from));
      }
    }
    assert.deepEqual(wrong, []);
    assert.ok(reached.size > 400, `${reached.size} files were reached`);
  });

  it('lets the client alone import vscode, and of the server only the protocol', () => {
    const client = join(root, 'client/src');
    const fromClient = sourceFiles(client).flatMap(file => importsOf(file, client));
    const beyond = fromClient.filter(
      ({ from }) => from.includes('/server/') && !/\/lsp\/protocol\/[\w-]+\.ts$/.test(from),
    );
    assert.deepEqual(
      beyond.map(({ file, from }) => `${file} imports ${from}`),
      [],
    );
    assert.deepEqual(
      imports.filter(({ from }) => /^vscode(-languageclient.*)?$/.test(from)),
      [],
    );
  });

  it('has no circles of files', () => {
    const ways = new Map<string, string[]>();
    for (const { file, from } of imports) {
      if (!from.startsWith('.')) continue;
      const path = resolve(root, file);
      ways.set(path, [...(ways.get(path) ?? []), resolve(dirname(path), from)]);
    }
    // What leads nowhere, and what nothing leads to, is taken away until nothing is left but circles.
    for (let before = -1; before !== ways.size; ) {
      before = ways.size;
      for (const [file, targets] of ways) if (!targets.some(target => ways.has(target))) ways.delete(file);
      const reached = new Set([...ways.values()].flat());
      for (const file of ways.keys()) if (!reached.has(file)) ways.delete(file);
    }
    assert.deepEqual(
      [...ways.keys()].map(file => relative(source, file)),
      [],
    );
  });

  it('computes what is remembered at the margin, where nothing is in reach but what it is remembered by', () => {
    const places = sourceFiles(source)
      .filter(file => !file.endsWith('text/memo.ts'))
      .flatMap(file =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, n, lines) => {
            if (!/\bmemo(?:Looked|Listed|Texts)\(/.test(line)) return [];
            // One in another: `memo((rule) =>` at the margin, and what it returns below it.
            const isAtMargin = /^(?:export )?const /.test(line) || /^ {2}memo/.test(line);
            const isBelow = /^(?:export )?const |^ {2}memo|^ {2}\w+ =>$/.test(lines[n - 1] ?? '');
            return isAtMargin || isBelow ? [] : [`${relative(source, file)}:${n + 1} ${line.trim()}`];
          }),
      );
    assert.deepEqual(places, []);
  });

  it('has generated pages that are current (mend with: npm run generate)', () => {
    const [questionnaire] = [...shippedQuestionnaires().values()].slice(-1);
    assert.ok(questionnaire);
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    assert.equal(read('schema/findings.md'), manual(questionnaire));
    assert.deepEqual(JSON.parse(read('schema/response.schema.json')), responseSchema(questionnaire));
    assert.deepEqual(
      JSON.parse(read('client/l10n/bundle.l10n.json')),
      translatable(root, rules, questionnaire),
    );
  });
});
