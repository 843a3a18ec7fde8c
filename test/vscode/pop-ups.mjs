import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Notes every message that pops up in the workbench from now on.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<string[]>>} tells which of them were not made of our own sentences: what a library
 *   says of connections and requests helps nobody who fills in a questionnaire
 */
export async function watchPopUps(page) {
  await page.evaluate(() => {
    const shown = new Set();
    globalThis.popUpsShown = shown;
    const look = () => {
      for (const message of document.querySelectorAll(
        '.notification-toast .notification-list-item-message',
      )) {
        shown.add(message.textContent ?? '');
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
    look();
  });
  return async () => {
    const shown = await page.evaluate(() => [...globalThis.popUpsShown]);
    const isOurs = ownWords();
    return shown.filter(text => text !== '' && !isOurs.test(text));
  };
}

/** One or more of the sentences that a translator is given, whatever is filled into them. */
function ownWords() {
  const texts = Object.keys(JSON.parse(readFileSync(join(root, 'client/l10n/bundle.l10n.json'), 'utf8')));
  const patterns = texts.map(text =>
    text
      .split(/\{\d+\}/)
      .map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
      .join('[^]*'),
  );
  return new RegExp(`^(?:${patterns.join('|')})(?: (?:${patterns.join('|')}))*$`);
}
