import type { LongRun } from '../main.ts';
import { randomFrom } from '../random.ts';
import { timeOf } from '../time/measure.ts';
import { watchCoverage } from './coverage.ts';

const BATCH = 20;

/**
 * Texts that are edited from those before them, of which the ones are kept that led through code that none had
 * led through: so the search goes deeper and deeper into the program. Stops at the first text that is not borne.
 */
export async function fuzzGuided({ count, seed, target: name, isOver }: LongRun): Promise<boolean> {
  const coverage = watchCoverage();
  const { TARGETS } = await import('./targets.ts');
  const { firstTexts } = await import('./first-texts.ts');
  const { editText } = await import('../edits/text-edit.ts');
  const target = TARGETS[name];
  if (target === undefined) {
    console.error(`There is no target ${name}; there are ${Object.keys(TARGETS).join(', ')}.`);
    return false;
  }
  const random = randomFrom(seed);
  const kept: string[] = [''];
  const texts = firstTexts(name);
  const waiting = [...texts];
  let runs = 0;
  const isBorne = (text: string) => {
    runs++;
    try {
      const time = timeOf(() => target(text));
      if (time <= 1000 + 0.1 * text.length) return true;
      console.log(`${name} took ${time.toFixed(0)} ms: ${JSON.stringify(text)}`);
    } catch (error) {
      const told = error instanceof Error ? [error.stack, error.cause].join('\n') : String(error);
      console.log(`${name}: ${JSON.stringify(text)}\n${told}`);
    }
    return false;
  };
  while (runs < count && !isOver()) {
    // To look what was covered takes longer than to run: it is done for several at once, and each of them if need be.
    const batch = Array.from({ length: BATCH }, () => waiting.pop() ?? edited());
    if (!batch.every(isBorne)) return false;
    if (!coverage.isNew()) continue;
    for (const text of batch) {
      if (!isBorne(text)) return false;
      if (coverage.remember()) kept.push(text);
    }
  }
  console.log(`${name}: ${runs} runs, ${kept.length} texts kept: all borne.`);
  return true;

  function edited(): string {
    // A new text is worth more tries than an old one.
    const late = random.chance(0.5) ? kept.at(-1 - random.below(Math.min(30, kept.length))) : undefined;
    let text = late ?? random.any(kept) ?? '';
    for (let n = 1 + random.below(4); n > 0; n--)
      text = editText(text, random, [random.any(kept) ?? '', random.any(texts) ?? '']).text;
    return text.slice(0, 4000);
  }
}
