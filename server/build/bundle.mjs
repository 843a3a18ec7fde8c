// Bundles the extension, the server, the command line and the report writer into dist/, and the server for browsers into dist/web/.
//   node server/build/bundle.mjs [--dev]     --dev: readable code with source maps

import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, parse, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import * as yaml from 'yaml';
import { writeBillOfMaterials } from './bill-of-materials.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values: options } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const REPORT = 'report/write-submission.ts';
/** Stand-ins for what Node brings and the server is not to use, or not at its start. */
const server = {
  net: './server/build/no-network.cjs',
  child_process: './server/build/no-processes.cjs',
  crypto: './server/build/late-crypto.cjs',
};
const bundles = [
  {
    entry: 'client/src/extension.ts',
    out: 'dist/extension.js',
    external: ['vscode'],
    // The extension starts the server; nothing that is shipped can open a connection (test/private.test.ts looks).
    alias: { net: server.net },
  },
  { entry: 'server/src/server-main.ts', out: 'dist/server.js', alias: server },
  { entry: 'server/src/language-server.ts', out: 'dist/language-server.js', alias: server },
  { entry: 'server/src/cli-main.ts', out: 'dist/cli.js', executable: true, alias: server },
  { entry: `server/src/${REPORT}`, out: 'dist/report.js', alias: server },
  { entry: 'yaml', out: 'dist/yaml.js' },
  { entry: 'server/src/composition/parse-markdown.ts', out: 'dist/parse-markdown.js' },
  { entry: 'server/src/import/html/html-tokens.ts', out: 'dist/html-tokens.js' },
  { entry: 'server/src/generated/validate-questionnaire.js', out: 'dist/validate-questionnaire.js' },
  { entry: 'server/src/web-main.ts', out: 'dist/web/server.js', host: 'browser' },
];

/**
 * Leaves a late import, `import('…/report/write-submission.ts')`, out of the bundle: it becomes a `require` of its own
 * bundle when it is run. (esbuild splits ES modules only, and ours are CommonJS for VS Code's sake.) A plain `import`
 * of it would load Word and Excel code with every start, so it is an error.
 */
const late = {
  name: 'late',
  setup({ onResolve }) {
    onResolve({ filter: /\/(report\/write-submission|language-server)\.ts$/ }, ({ kind, importer, path }) => {
      if (kind === 'entry-point') return undefined;
      const own = path.endsWith(REPORT) ? './report.js' : './language-server.js';
      if (kind === 'dynamic-import') return { path: own, external: true };
      const text = `${relative(root, importer)} loads ${path} at the start; import it as host/load-report.ts does, where it is needed.`;
      return { errors: [{ text }] };
    });
  },
};

/**
 * A CommonJS package is copied into an ES module for each file that imports it, hundreds of names at every start. By way
 * of one module between, it is copied once.
 */
const once = {
  name: 'once',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^vscode-languageserver$/ }, ({ path, importer, namespace }) =>
      namespace === 'once' || importer.includes('node_modules') ? undefined : { path, namespace: 'once' },
    );
    onLoad({ filter: /./, namespace: 'once' }, ({ path }) => ({
      contents: `export * from '${path}';`,
      resolveDir: root,
    }));
  },
};

/**
 * What few starts need is a bundle of its own for all others: the YAML package, since most answers are read without it
 * (`syntax/common-shapes.ts`), the readers of Markdown, since few texts have signs of it, and of HTML, which a paste alone
 * needs, and the schema of definitions. Each is loaded when one of its functions is first called.
 */
const apart = {
  name: 'apart',
  setup({ onResolve, onLoad }) {
    onResolve(
      { filter: /^yaml$|\/(?:yaml|html-tokens|parse-markdown|validate-questionnaire)\.[jt]s$/ },
      ({ kind, path, importer, namespace }) => {
        if (namespace === 'apart') return { path, external: true };
        if (kind === 'entry-point' || importer.includes('node_modules')) return undefined;
        return { path: parse(path).name, namespace: 'apart' };
      },
    );
    onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({
      contents: APART[path]
        .map(name => `export const ${name} = (...values) => require('./${path}.js').${name}(...values);`)
        .join('\n'),
    }));
  },
};
const APART = {
  yaml: Object.entries(yaml)
    .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name) && name !== 'default')
    .map(([name]) => name),
  'html-tokens': ['readHtml'],
  'validate-questionnaire': ['problemsOf'],
  'parse-markdown': ['parseMarkdown'],
};

/** The report's files that got into a bundle that should load them late, by way of a plain `import`. */
function earlyReportFiles({ inputs }) {
  return Object.keys(inputs).filter(path => path.startsWith('server/src/report/'));
}

/**
 * One letter beyond Latin-1 doubles what an engine needs for a program, and reading it takes longer. esbuild writes
 * such letters as escapes everywhere but in regular expressions, where escapes mean the same.
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

const HOSTS = {
  node: {
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Late imports are `require`s, which every host of ours runs. `\p{…}` it runs too; otherwise each call makes it anew.
    supported: { 'dynamic-import': false, 'regexp-unicode-property-escapes': true },
    plugins: [late, once, apart],
    // A bundle is CommonJS, which has its own word for the folder it stands in.
    define: { TIP_VERSION: JSON.stringify(version), 'import.meta.dirname': '__dirname' },
  },
  // One classic script for a worker, whatever is late included: in Chromium a module cannot be one that is made of a
  // text, nor can one load what lies beside its page on a disk.
  browser: {
    platform: 'browser',
    // Packages that have a way of their own for pages would look for a document.
    conditions: ['worker'],
    target: ['chrome111', 'firefox115', 'safari16.4'],
    format: 'iife',
    supported: { 'regexp-unicode-property-escapes': true },
    plugins: [once],
    define: { TIP_VERSION: JSON.stringify(version) },
  },
};

async function bundle({ entry, out, external = [], alias, executable = false, host = 'node' }) {
  const { metafile } = await build({
    ...HOSTS[host],
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: out,
    bundle: true,
    // The packages' ES modules: a UMD `main` hides its parts from the bundler behind a `require` of its own.
    mainFields: ['module', 'main'],
    external,
    alias,
    banner: executable ? { js: '#!/usr/bin/env node' } : {},
    minify: !options.dev,
    sourcemap: options.dev,
    sourcesContent: false,
    legalComments: 'linked',
    metafile: true,
    logLevel: 'warning',
  });
  const early = host === 'browser' || entry.endsWith(REPORT) ? [] : earlyReportFiles(metafile);
  if (early.length > 0) {
    throw new Error(
      `${out} holds code of the report (${early.join(', ')}), which would be read at every start. Import types only, or load it through host/load-report.ts.`,
    );
  }
  if (executable) chmodSync(join(root, out), 0o755);
  if (!options.dev) {
    rmSync(join(root, `${out}.map`), { force: true });
    writeFileSync(join(root, out), inAscii(readFileSync(join(root, out), 'utf8')));
  }
  const size = `${out} ${Math.round(statSync(join(root, out)).size / 1024)} kB`;
  return { size, metafile };
}

// A package has no path.
const missing = bundles.filter(({ entry }) => entry.includes('/') && !existsSync(join(root, entry)));
if (missing.length > 0) {
  console.error(`Nothing was bundled: ${missing.map(({ entry }) => entry).join(', ')} does not exist.`);
  process.exit(1);
}
try {
  const made = await Promise.all(bundles.map(bundle));
  writeBillOfMaterials(
    root,
    made.map(({ metafile }) => metafile),
  );
  console.log(made.map(({ size }) => size).join(', '));
} catch (error) {
  // What esbuild found is on the screen already.
  if (!('errors' in error)) console.error(error.message);
  process.exit(1);
}
