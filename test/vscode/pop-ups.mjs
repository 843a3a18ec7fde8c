import { ownWords } from './own-words.mjs';

/**
 * Notes every message that the workbench shows from now on, as it reads them out: a window that is driven by a program has
 * them in its list alone.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<() => Promise<string[]>>} tells which of them were not made of our own sentences: what a library
 *   says of connections and requests helps nobody who fills in a questionnaire
 */
export async function watchPopUps(page) {
  await page.evaluate(() => {
    const said = new Set();
    globalThis.messagesSaid = said;
    const listen = () => {
      for (const { textContent } of document.querySelectorAll('.monaco-alert, .monaco-status')) {
        const [, message] = /^(?:Error|Warning|Info): ([^]*)$/.exec(textContent ?? '') ?? [];
        if (message !== undefined) said.add(message);
      }
    };
    new MutationObserver(listen).observe(document.body, { childList: true, subtree: true });
  });
  return async () => {
    const said = await page.evaluate(() => [...globalThis.messagesSaid]);
    if (said.length === 0) throw new Error('No message was heard, though some are shown.');
    const isOurs = ownWords();
    // What takes its time is read out as its title and its step.
    return said.filter(
      text => !isOurs(text) && !text.split(': ').every(isOurs) && !OF_THE_EXPLORER.test(text),
    );
  };
}

/** The Explorer's own word, where the suite takes a folder away while it unfolds it. */
const OF_THE_EXPLORER = /^Unable to resolve nonexistent file '[^']*\/disk'$/;
