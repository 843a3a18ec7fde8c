// Takes the pictures of the README and of the walkthrough anew, in the real VS Code: client/images/*.png.
//   node test/vscode/pictures.mjs [NAME…]
// The page of the report needs LibreOffice and poppler (`soffice`, `pdftoppm`); where they are not, that picture stays. All are
// made small by ImageMagick (`convert`).
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { out, requireBuild, root, temporaryFolder } from './paths.mjs';
import { openWorkbench } from './workbench.mjs';

const images = join(root, 'client/images');
const wanted = process.argv.slice(2);

const DRAFT = `questionnaire: tip-pakistan-2021
respondent: FIA

identification:
  identification-1:
    status: review
    data:
      total: 120
      sex: {male: 70, female: 52}
      age: not-disaggregated
      nationality: not-disaggregated
      type: not-disaggregated
    source: Illustrative figures

statistics:
  statistics-3:
    data:
      provisions: []
`;

const MANIFEST = `questionnaire: tip-pakistan-2021
submission:
  lead: FIA
  respondents: [{id: FIA, sections: [identification, statistics]}]
`;

/** In pixels of the window: a line of text, the numbers left of it, how much of it is shown, and the space around. */
const LINE = 19;
const GUTTER = 50;
const TEXT = 640;
const MARGIN = 6;

/**
 * What is done before each picture. What comes back is what it shows: the parts of the window, and the space below the last
 * line of text that is to be seen.
 */
const PICTURES = {
  squiggle: async page => {
    await putCursor(page, 8, 14);
    await showHover(page, 'Stated');
    return { parts: ['.view-lines', HOVER], lines: 13 };
  },
  hover: async page => {
    await putCursor(page, 5, 6);
    await showHover(page, 'identified');
    return { parts: ['.view-lines', HOVER], lines: 8 };
  },
  completion: async page => {
    await putCursor(page, 18, 20);
    await page.keyboard.type('slav', { delay: 40 });
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget .monaco-list-row');
    return { parts: ['.view-lines', '.suggest-widget', '.suggest-details'], lines: 18, from: 13 };
  },
  fixes: async page => {
    await putCursor(page, 8, 14);
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget .monaco-list-row');
    return { parts: ['.view-lines', '.action-widget'], lines: 13 };
  },
  palette: async page => {
    await page.keyboard.press('F1');
    await page.keyboard.type('TIP: Compile', { delay: 40 });
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Compile Report")');
    return { parts: ['.quick-input-widget', '.editor-group-container .title'], lines: 0 };
  },
  questionnaire: async page => {
    await putCursor(page, 5, 6);
    await page.keyboard.press('F1');
    await page.keyboard.type('View: Show TIP Report', { delay: 20 });
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("TIP Report")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane-body .monaco-list-row:has-text("Identification")');
    return { parts: ['.part.sidebar', '.part.editor'], lines: 0 };
  },
};

/** What it takes is made in an empty folder, with what each step offers. */
const OF_NOTHING = {
  submission: async page => {
    await page.keyboard.press('F1');
    await page.keyboard.type('TIP: New Submission', { delay: 20 });
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("New Submission")');
    await page.keyboard.press('Enter');
    const title = page.locator('.quick-input-titlebar .quick-input-title');
    for (let step = 1; step <= STEPS; step++) {
      await title.filter({ hasText: `(${step}/${STEPS})` }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.waitForSelector('.explorer-folders-view .monaco-list-row:has-text("fia.tip.yaml")');
    await page.waitForSelector('.view-lines:has-text("trends-1")');
    return { parts: ['.part.sidebar', '.part.editor'], lines: 0 };
  },
};

/** How many questions the command asks. */
const STEPS = 3;

const HOVER = '.monaco-hover:has(.hover-contents, .monaco-hover-content):visible';

async function showHover(page, words) {
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Control+i');
  await page.waitForSelector(`.monaco-hover-content:has-text("${words}")`);
}

async function putCursor(page, line, column) {
  await page.keyboard.press('Escape');
  await page
    .locator('.monaco-editor .view-lines')
    .first()
    .click({ position: { x: 400, y: 10 } });
  await page.keyboard.press('Control+g');
  await page.waitForSelector('.quick-input-widget input');
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.quick-input-widget', { state: 'hidden' });
}

/** The smallest rectangle of the window that holds the parts, with the text from and up to the lines that are named. */
async function take(page, name, { parts, lines, from = 1 }) {
  const { width, height } = page.viewportSize();
  const boxes = [];
  for (const part of parts) {
    for (const found of await page.locator(part).all()) {
      const box = (await found.isVisible()) && (await found.boundingBox());
      if (!box) continue;
      const text = part === '.view-lines';
      const top = text ? box.y + (from - 1) * LINE : box.y;
      const left = text ? box.x - GUTTER : box.x;
      boxes.push({
        left,
        top,
        right: text ? left + TEXT : box.x + box.width,
        bottom: text ? box.y + lines * LINE : box.y + box.height,
      });
    }
  }
  const x = Math.max(0, Math.min(...boxes.map(box => box.left)) - MARGIN);
  const y = Math.max(0, Math.min(...boxes.map(box => box.top)) - MARGIN);
  const clip = {
    x,
    y,
    width: Math.min(width, Math.max(...boxes.map(box => box.right)) + MARGIN) - x,
    height: Math.min(height, Math.max(...boxes.map(box => box.bottom)) + MARGIN) - y,
  };
  await page.screenshot({ path: join(images, `${name}.png`), clip });
  makeSmall(name);
}

/** A third of the size, to the eye the same: a window has few colours, and a picture is downloaded by everybody. */
function makeSmall(name) {
  const file = join(images, `${name}.png`);
  const { error } = spawnSync('convert', [file, '+dither', '-colors', '48', `PNG8:${file}`]);
  console.log(
    `client/images/${name}.png${error === undefined ? '' : ' (whole: there is no ImageMagick here)'}`,
  );
}

async function ofWindow() {
  const all = { ...PICTURES, ...OF_NOTHING };
  const names = Object.keys(all).filter(name => wanted.length === 0 || wanted.includes(name));
  for (const name of names) {
    const begun = Object.hasOwn(PICTURES, name);
    const workspace = join(temporaryFolder('pictures'), 'tip-2021');
    mkdirSync(workspace, { recursive: true });
    const file = join(workspace, 'fia.tip.yaml');
    if (begun) {
      writeFileSync(join(workspace, 'submission.tip.yaml'), MANIFEST);
      writeFileSync(file, DRAFT);
    }
    const { page, close } = await openWorkbench({
      extension: root,
      workspace,
      ...(begun && { file }),
      viewport: { width: 900, height: 620 },
      settings: {
        'workbench.colorTheme': 'Default Light Modern',
        'editor.minimap.enabled': false,
        'editor.stickyScroll.enabled': false,
        'workbench.startupEditor': 'none',
        'editor.lineHeight': LINE,
        'editor.hover.above': false,
        'workbench.layoutControl.enabled': false,
        'breadcrumbs.enabled': false,
      },
    });
    try {
      if (begun) {
        await page.waitForSelector('.monaco-editor .squiggly-error', { timeout: 120_000 });
        // The files of the folder are not what these show, and take the room of what they do.
        await page.keyboard.press('Control+b');
      } else await page.waitForSelector('.explorer-folders-view', { timeout: 120_000 });
      await take(page, name, await all[name](page));
    } catch (error) {
      mkdirSync(out, { recursive: true });
      await page.screenshot({ path: join(out, `failed-${name}.png`) });
      throw error;
    } finally {
      await close();
    }
  }
}

/** A page of the sample's report, as a word processor shows it. */
function ofReport() {
  if (wanted.length > 0 && !wanted.includes('report')) return;
  if (['soffice', 'pdftoppm'].some(program => spawnSync(program, ['--help']).error !== undefined)) {
    console.log('client/images/report.png stays: there is no LibreOffice or no poppler here.');
    return;
  }
  const folder = temporaryFolder('report-picture');
  // The sample has mistakes to find, so its report is a draft and the command ends with 1.
  spawnSync(process.execPath, [
    join(root, 'dist/cli.js'),
    'compile',
    join(root, 'samples/pakistan-2021'),
    '--format',
    'docx',
    '--output',
    folder,
  ]);
  const [document] = readdirSync(folder).filter(name => name.endsWith('.docx'));
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, document)]);
  const pdf = join(folder, document.replace(/docx$/, 'pdf'));
  const page = String(PAGE);
  execFileSync('pdftoppm', [
    '-png',
    '-r',
    '90',
    '-f',
    page,
    '-l',
    page,
    '-singlefile',
    pdf,
    join(images, 'report'),
  ]);
  makeSmall('report');
}

/** One with a question, its answer, and figures. */
const PAGE = 22;

requireBuild(root);
await ofWindow();
ofReport();
