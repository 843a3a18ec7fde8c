// Takes pictures of what a person sees.
//   node test/vscode/look.mjs --workspace COPY --file FILE --out DIR [--steps steps.mjs] [--vsix FILE | --extension DIR]
//                             [--theme NAME] [--wait CSS] [--size 1280x800]
// steps.mjs exports `async function steps({ page, shot })`; `shot('name')` writes DIR/name.png.
// Without it there is one picture, taken when the first error is underlined.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { requireBuild, root } from './paths.mjs';
import { openWorkbench } from './workbench.mjs';

const { values: options } = parseArgs({
  options: {
    extension: { type: 'string' },
    vsix: { type: 'string' },
    workspace: { type: 'string' },
    file: { type: 'string' },
    out: { type: 'string' },
    steps: { type: 'string' },
    browser: { type: 'string' },
    theme: { type: 'string', default: 'Default Light Modern' },
    wait: { type: 'string', default: '.monaco-editor .squiggly-error' },
    size: { type: 'string', default: '1280x800' },
  },
});
if (!options.workspace || !options.file || !options.out) {
  console.error('Say which pictures: --workspace COPY --file FILE --out DIR');
  process.exit(2);
}
const extension = options.extension ?? (options.vsix ? undefined : root);
if (extension) requireBuild(extension);
mkdirSync(options.out, { recursive: true });
const [width, height] = options.size.split('x').map(Number);
const { page, close } = await openWorkbench({
  ...options,
  extension,
  viewport: { width, height },
  settings: { 'workbench.colorTheme': options.theme },
});
const shot = name => page.screenshot({ path: join(options.out, `${name}.png`) });

try {
  await page.waitForSelector(options.wait, { timeout: 240_000 });
  if (options.steps) {
    const { steps } = await import(pathToFileURL(resolve(options.steps)).href);
    await steps({ page, shot });
  } else {
    await shot('opened');
  }
} catch (error) {
  console.error(error);
  await shot('failed');
  process.exitCode = 1;
} finally {
  await close();
}
