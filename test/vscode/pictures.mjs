// Takes the pictures of the README and of the walkthrough anew, in the real VS Code: client/images/*.png.
//   node test/vscode/pictures.mjs [NAME…]
// The page of the report needs LibreOffice and poppler (`soffice`, `pdftoppm`); where they are not, that picture stays.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireBuild, root, temporaryFolder } from './paths.mjs';
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

/** What is done before each picture, and which part of the window it shows. */
const PICTURES = {
  squiggle: async page => {
    await putCursor(page, 8, 14);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForSelector('.monaco-hover-content:has-text("Male 70")');
    await page.waitForSelector('.monaco-hover-content:has-text("Stated")');
    return { width: 795, height: 330 };
  },
  hover: async page => {
    await putCursor(page, 5, 6);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.waitForSelector('.monaco-hover-content:has-text("identified")');
    return { width: 795, height: 330 };
  },
  completion: async page => {
    await putCursor(page, 18, 20);
    await page.keyboard.type('slav', { delay: 40 });
    await page.keyboard.press('Control+Space');
    await page.waitForSelector('.suggest-widget .monaco-list-row');
    return { width: 690, height: 330, from: '.view-lines' };
  },
  fixes: async page => {
    await putCursor(page, 8, 14);
    await page.keyboard.press('Control+.');
    await page.waitForSelector('.action-widget .monaco-list-row');
    return { width: 700, height: 400, from: '.view-lines' };
  },
  palette: async page => {
    await page.keyboard.press('F1');
    await page.keyboard.type('TIP: Compile', { delay: 40 });
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Compile Report")');
    return { width: 948, height: 360, top: true };
  },
  questionnaire: async page => {
    await putCursor(page, 5, 6);
    await page.keyboard.press('F1');
    await page.keyboard.type('View: Show TIP Report', { delay: 20 });
    await page.waitForSelector('.quick-input-list .monaco-list-row:has-text("TIP Report")');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.pane-body .monaco-list-row:has-text("Identification")');
    return { width: 942, height: 560, top: true };
  },
};

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

/** A rectangle of the window: from its left edge, or from that of the text. */
async function take(page, name, { width, height, from, top }) {
  const box = from === undefined ? undefined : await page.locator(from).first().boundingBox();
  const editor = await page.locator('.editor-group-container').first().boundingBox();
  const x = top ? 0 : Math.max(0, (box?.x ?? editor?.x ?? 0) - (box ? 70 : 0));
  const y = top ? 0 : (editor?.y ?? 0) + 36;
  await page.screenshot({ path: join(images, `${name}.png`), clip: { x, y, width, height } });
  console.log(`client/images/${name}.png`);
}

async function ofWindow() {
  const names = Object.keys(PICTURES).filter(name => wanted.length === 0 || wanted.includes(name));
  for (const name of names) {
    const workspace = join(temporaryFolder('pictures'), 'tip-2021');
    mkdirSync(workspace, { recursive: true });
    writeFileSync(join(workspace, 'submission.tip.yaml'), MANIFEST);
    const file = join(workspace, 'fia.tip.yaml');
    writeFileSync(file, DRAFT);
    const { page, close } = await openWorkbench({
      extension: root,
      workspace,
      file,
      viewport: { width: 960, height: 700 },
      settings: {
        'workbench.colorTheme': 'Default Light Modern',
        'editor.minimap.enabled': false,
        'editor.stickyScroll.enabled': false,
        'workbench.startupEditor': 'none',
      },
    });
    try {
      await page.waitForSelector('.monaco-editor .squiggly-error', { timeout: 120_000 });
      await take(page, name, await PICTURES[name](page));
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
  console.log('client/images/report.png');
}

/** One with a question, its answer, and figures. */
const PAGE = 20;

requireBuild(root);
await ofWindow();
ofReport();
