// Runs the suite inside the extension host of a real VS Code, on a copy of the sample submission.
//   node test/vscode/run.mjs [--desktop] [--extension DIR] [--workspace DIR] [--below FOLDER] [--timeout SECONDS] [--grep PATTERN] [--verbose]
// With `--below`, a folder of the submission is opened instead of its root, and the tests of just that are run.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './bundle.mjs';
import { copyInto, out, requireBuild, root, sample, temporaryFolder, yaml } from './paths.mjs';
import { watchPopUps } from './pop-ups.mjs';
import { serverRunsHere } from './server.mjs';
import { BrowserEnded, openWorkbench } from './workbench.mjs';

const MARK = 'suite| ';
/** A line of the suite that begins so asks for a paste: no command of an editor in a browser pastes what a person would. */
const PASTE = `${MARK}paste `;
/** And one that begins so, for what stands in the window at a selector: the suite cannot see it. */
const TEXTS = `${MARK}texts `;

/** Nothing that moves or is drawn for its looks: most of the time would go there. And what is saved, a test saves. */
const PLAIN = {
  'editor.cursorBlinking': 'solid',
  'editor.minimap.enabled': false,
  'files.autoSave': 'off',
  'workbench.reduceMotion': 'on',
};

const { values: options } = parseArgs({
  options: {
    desktop: { type: 'boolean', default: false },
    extension: { type: 'string', default: root },
    workspace: { type: 'string', default: sample },
    below: { type: 'string', default: '' },
    timeout: { type: 'string', default: process.env.TIP_LONG === '1' ? '7200' : '900' },
    grep: { type: 'string', default: '' },
    verbose: { type: 'boolean', default: false },
  },
});

requireBuild(options.extension);
endWithin(Number(options.timeout) * 1.5);
try {
  if (options.desktop || !serverRunsHere) await runInDesktop();
  else await runInServer().catch(onceMore);
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
  const tests = await bundleSuite();
  console.log('Opening VS Code.');
  const opened = openWorkbench({
    extension: options.extension,
    // The whole suite runs beside it, and not only the tests of what the two have in common.
    beside: [yaml],
    workspace: join(copyInto(temporaryFolder('workspace'), options.workspace), options.below),
    tests,
    settings: PLAIN,
    viewport: { width: 1024, height: 640 },
    env: { TIP_SUITE_MARK: MARK, TIP_GREP: options.grep, TIP_SUITE_BELOW: options.below },
    onLog: (_type, [first, ...rest]) => {
      if (String(first).startsWith(PASTE))
        void opened.then(({ page }) => paste(page, JSON.parse(first.slice(PASTE.length))));
      else if (String(first).startsWith(TEXTS))
        void opened.then(({ page }) => writeTexts(page, JSON.parse(first.slice(TEXTS.length))));
      else printLog(first, rest);
    },
  });
  const { page, exitCode, close } = await opened;
  console.log('VS Code is open; its suite begins.');
  const foreignWords = await watchPopUps(page);
  try {
    const code = await Promise.race([exitCode, timeUp(Number(options.timeout))]);
    if (code !== 0) throw new Error('The suite in VS Code failed.');
    const foreign = await foreignWords();
    if (foreign.length > 0)
      throw new Error(`A message was shown in words that are not ours:\n${foreign.join('\n')}`);
  } finally {
    mkdirSync(out, { recursive: true });
    await page.screenshot({ path: join(out, 'vscode-suite.png') }).catch(printNoPicture);
    await close();
  }
}

/** A browser that crashes is no fault of what is tested; one that does so twice may be. */
async function onceMore(error) {
  if (!(error instanceof BrowserEnded)) throw error;
  console.error(`${error.message} The suite begins again.`);
  await runInServer();
}

/** Mocha's lines alone, or with `--verbose` everything that the workbench logs. */
function printLog(first, rest) {
  if (typeof first === 'string' && first.startsWith(MARK)) console.log(first.slice(MARK.length));
  else if (options.verbose) console.error(first, ...rest);
}

/** Puts texts by their types on the clipboard and pastes them where the cursor is. */
async function paste(page, given) {
  await page.evaluate(async texts => {
    const types = Object.entries(texts).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(types))]);
  }, given);
  await page.keyboard.press('Control+V');
}

/** Writes the texts at a selector, as a person reads them, to the file that the suite waits for. */
async function writeTexts(page, { selector, file }) {
  const texts = await page.locator(selector).allInnerTexts();
  writeFileSync(`${file}.part`, JSON.stringify(texts));
  renameSync(`${file}.part`, file);
}

function printNoPicture(error) {
  console.error(`No picture of the last state could be taken: ${error.message}`);
}

/** Whatever hangs, and in whichever step: of a browser that does, no promise is ever settled. */
function endWithin(seconds) {
  const late = () => {
    console.error(`The run in VS Code did not end within ${seconds} seconds.`);
    process.exit(1);
  };
  setTimeout(late, seconds * 1000).unref();
}

function timeUp(seconds) {
  return new Promise((_, fail) => {
    const late = () =>
      fail(new Error(`The suite gave no result within ${seconds} seconds; run it with --verbose.`));
    setTimeout(late, seconds * 1000).unref();
  });
}
