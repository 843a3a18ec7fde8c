import { filesOf } from '../edits/report.ts';
import { shrink } from '../edits/shrink.ts';
import { randomFrom } from '../random.ts';
import { oddFolder } from '../texts.ts';
import { type Borne, bear } from './bear.ts';

/** What became of the odd folder of a seed; a failure is told with the least folder that shows it. */
export function bearSeed(seed: number): Borne {
  const random = randomFrom(seed);
  const folder = oddFolder(random);
  const borne = bear(folder, random);
  if (borne.failure === undefined) return borne;
  const kind = kindOf(borne.failure);
  const [least = folder] = shrink([folder], ([smaller]) => failsAlike(smaller, kind), 20_000);
  const told = bear(least, randomFrom(seed)).failure ?? borne.failure;
  return {
    ...borne,
    failure: [`Seed ${seed} (npm run fuzz -- any-text 1 --seed ${seed}): ${told}`, ...filesOf(least)].join(
      '\n',
    ),
  };

  function failsAlike(smaller: typeof folder | undefined, wanted: string): boolean {
    if (smaller === undefined || smaller.texts.size === 0) return false;
    // The cursor is put anywhere: what one seed does not meet another may.
    return [seed, 1, 2, 3].some(n => kindOf(bear(smaller, randomFrom(n)).failure ?? '') === wanted);
  }
}

/** The first line, without figures and names. */
function kindOf(failure: string): string {
  return (failure.split('\n', 1)[0] ?? '').replace(/[\d/].*/, '');
}
