// Runs the suite inside the extension host of a real VS Code, on a copy of the sample submission.
//   node test/vscode/run.mjs [--desktop] [--extension DIR] [--workspace DIR] [--timeout SECONDS] [--verbose]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './bundle.mjs';
import { copyInto, out, requireBuild, root, sample, temporaryFolder, yaml } from './paths.mjs';
import { serverRunsHere } from './server.mjs';

const MARK = 'suite| ';
/** A line of the suite that begins so asks for a paste: no command of an editor in a browser pastes what a person would. */
const PASTE = `${MARK}paste `;

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean', default: false },
    extension: { type: 'string', default: root },
    workspace: { type: 'string', default: sample },
    timeout: { type: 'string', default: '300' },
    verbose: { type: 'boolean', default: false },
  },
});

requireBuild(options.extension);
try {
  if (options.desktop || !serverRunsHere) await runInDesktop();
  else await runInServer();
  process.exit(0);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

async function runInDesktop() {
  if (!options.desktop) {
    console.log(
      'The packaged VS Code runs on Linux (x64) alone; the suite runs in the desktop VS Code instead.',
    );
  }
  const desktop = await import('./desktop.mjs');
  await desktop.runInDesktop(options);
}

/** Throws when a test fails or time runs out. The last picture is kept as `out/vscode-suite.png`. */
async function runInServer() {
  const { openWorkbench } = await import('./workbench.mjs');
  const tests = await bundleSuite();
  const opened = openWorkbench({
    extension: options.extension,
    // The whole suite runs beside it, and not only the tests of what the two have in common.
    beside: [yaml],
    workspace: copyInto(temporaryFolder('workspace'), options.workspace),
    tests,
    env: { TIP_SUITE_MARK: MARK },
    onLog: (_type, [first, ...rest]) => {
      if (String(first).startsWith(PASTE))
        void opened.then(({ page }) => paste(page, first.slice(PASTE.length)));
      else printLog(first, rest);
    },
  });
  const { page, exitCode, close } = await opened;
  try {
    const code = await Promise.race([exitCode, timeUp(Number(options.timeout))]);
    if (code !== 0) throw new Error('The suite in VS Code failed.');
  } finally {
    mkdirSync(out, { recursive: true });
    await page.screenshot({ path: join(out, 'vscode-suite.png') }).catch(printNoPicture);
    await close();
  }
}

/** Mocha's lines alone, or with `--verbose` everything that the workbench logs. */
function printLog(first, rest) {
  if (typeof first === 'string' && first.startsWith(MARK)) console.log(first.slice(MARK.length));
  else if (options.verbose) console.error(first, ...rest);
}

/** Puts texts by their types on the clipboard, as JSON, and pastes them where the cursor is. */
async function paste(page, json) {
  await page.evaluate(async texts => {
    const types = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types))]);
  }, JSON.parse(json));
  await page.keyboard.press('Control+V');
}

function printNoPicture(error) {
  console.error(`No picture of the last state could be taken: ${error.message}`);
}

function timeUp(seconds) {
  return new Promise((_, fail) => {
    const late = () =>
      fail(new Error(`The suite gave no result within ${seconds} seconds; run it with --verbose.`));
    setTimeout(late, seconds * 1000).unref();
  });
}
