import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './support.ts';

const mark = process.env.TIP_SUITE_MARK;

/** Whether whoever runs the suite can see the window; a desktop's is beyond reach. */
export const canSee = mark !== undefined;

/** What stands in the window at a CSS selector, as a person reads it. */
export async function textsAt(selector: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tip-page-'));
  const file = join(folder, 'texts.json');
  try {
    console.log(`${mark}texts ${JSON.stringify({ selector, file })}`);
    return await eventually(`answer about ${selector}`, () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as readonly string[];
      } catch {
        // Not written yet.
        return undefined;
      }
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts texts, by their types, on the clipboard and pastes them where the cursor is. */
export function pasteInWindow(clipboard: Readonly<Record<string, string>>): void {
  console.log(`${mark}paste ${JSON.stringify(clipboard)}`);
}
