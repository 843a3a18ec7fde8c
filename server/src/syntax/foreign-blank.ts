import { isOddBlank } from './indentation.ts';
import { replaceAt } from './mask.ts';
import { type Mistake, problemAt } from './mistake.ts';

/** A key and a colon, or the dash of a list, with a blank behind them that is none to YAML: `total:\\u00a0120`. */
export function foreignBlank(text: string, start: number): Mistake | undefined {
  const key = /^(?:["']?[\w.-]+["']?:|-)(?=[^\s]|[\u00a0\u2000-\u200a\u202f\u3000])/.exec(
    text.slice(start, start + 120),
  )?.[0];
  const at = start + (key?.length ?? 0);
  if (key === undefined || text[at] === '\t' || !isOddBlank(text[at])) return undefined;
  const problem = problemAt('foreign-blank', text, { start, end: at + 1 });
  return {
    at: start,
    problem: { ...problem, written: text.slice(start, at + 1) },
    mended: replaceAt(text, at, ' '),
  };
}
