import type { Folder } from './folder.ts';
import { shrink } from './shrink.ts';
import { type Deviation, failure, walkThrough } from './walk.ts';

/** A deviation in words: the seed and the step that show it again, what differs, and the least folders that do. */
export function deviationInWords(
  seed: number,
  step: number,
  { folders, cursor, difference }: Deviation,
): string {
  const deviates = (fewer: readonly Folder[]) => failure(() => walkThrough(fewer, cursor)) !== undefined;
  const least = deviates(folders) ? shrink(folders, deviates, 20_000) : folders.slice(-2);
  return [
    `Seed ${seed}, edit ${step} (npm run fuzz -- edits 1 --seed ${seed}): ${difference}`,
    ...(deviates(least) ? [] : ['(seen again only with what was asked in between)']),
    ...least.map((folder, n) => [n === 0 ? 'From' : 'then', ...filesOf(folder)].join('\n')),
  ].join('\n');
}

/** The files of a folder, a line each. */
export function filesOf({ texts, others, locked }: Folder): string[] {
  return [
    ...[...texts].map(([path, text]) => `  ${path}: ${JSON.stringify(text)}`),
    ...(others.size === 0 ? [] : [`  beside ${[...others].join(', ')}`]),
    ...(locked.size === 0 ? [] : [`  locked ${[...locked].join(', ')}`]),
  ];
}
