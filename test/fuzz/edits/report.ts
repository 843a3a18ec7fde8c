import type { Folder } from './folder.ts';
import { shrink } from './shrink.ts';
import { type Deviation, walkThrough } from './walk.ts';

/** A deviation in words: the seed and the step that show it again, what differs, and the least folders that do. */
export function deviationInWords(
  seed: number,
  step: number,
  { folders, cursor, difference }: Deviation,
): string {
  const deviates = (fewer: readonly Folder[]) => fails(() => walkThrough(fewer, cursor));
  const least = deviates(folders) ? shrink(folders, deviates, 20_000) : folders.slice(-2);
  return [
    `Seed ${seed}, edit ${step} (npm run fuzz -- edits 1 --seed ${seed}): ${difference}`,
    ...(deviates(least) ? [] : ['(seen again only with what was asked in between)']),
    ...least.map(({ texts }, n) => {
      const files = [...texts].map(([path, text]) => `  ${path}: ${JSON.stringify(text)}`);
      return [n === 0 ? 'From' : 'then', ...files].join('\n');
    }),
  ].join('\n');
}

function fails(run: () => string | undefined): boolean {
  try {
    return run() !== undefined;
  } catch {
    return true;
  }
}
