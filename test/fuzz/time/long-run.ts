import type { LongRun } from '../main.ts';
import { FAMILIES } from './families.ts';
import { growthsOf } from './growth.ts';

/** Every family of texts, of `count` and of twice as many of what it is made of; says what grows faster than its text. */
export function fuzzTime({ count, isOver }: LongRun): boolean {
  let well = true;
  for (const [name, textOf] of Object.entries(FAMILIES)) {
    if (isOver()) break;
    const begun = Date.now();
    const growths = growthsOf(textOf, count);
    const told = growths.map(({ use, times: [a, b] }) => `${use} ${a.toFixed(0)} → ${b.toFixed(0)} ms`);
    const length = textOf(2 * count).length.toLocaleString('en');
    console.log(
      `${name} (${length} characters, ${Date.now() - begun} ms): ${told.join(', ') || 'as it should be'}`,
    );
    well &&= growths.length === 0;
  }
  return well;
}
