/** A text on which a regular expression takes far longer than the text's length explains. */
export interface Attack {
  readonly prefix: string;
  readonly pump: string;
  readonly suffix: string;
  /** How long the text was that took too long. */
  readonly length: number;
}

const STEPS = [20, 22, 24, 60, 200, 400];
const FAR_TOO_LONG_MS = 20;
const SHORT = 1_000;
const LONG = 8 * SHORT;
/** What a linear expression stays well below on the short text. */
const SUSPECT_MS = 0.4;
/** Eight times the text costs a linear expression eight times as much, a quadratic one sixty-four times. */
const SUPER_LINEAR = 24;

/**
 * An attack on an expression, or `undefined` where none was found. Tried are all texts that begin as the expression
 * does, go on with one or two of its letters over and over, and end with what it does not expect.
 */
export function findAttack(pattern: RegExp): Attack | undefined {
  const sample = [...sampleOf(pattern.source)];
  const pumps = new Set([...sample, ...sample.map((letter, n) => letter + (sample[n + 1] ?? '')), ...ALWAYS]);
  const prefixes = new Set(['', '\0', ...sample.map((_, n) => sample.slice(0, n).join(''))]);
  for (const pump of pumps) {
    for (const prefix of prefixes) {
      for (const suffix of ['\0', '\n\0']) {
        const text = (length: number) => prefix + pump.repeat(length / pump.length) + suffix;
        const ms = (length: number) => time(pattern, text(length));
        const least = (length: number) => Math.min(ms(length), ms(length), ms(length));
        // What doubles with each letter must be found before it is given many.
        const step = STEPS.find(length => ms(length) > FAR_TOO_LONG_MS && least(length) > FAR_TOO_LONG_MS);
        if (step !== undefined) return { prefix, pump, suffix, length: step };
        if (ms(SHORT) < SUSPECT_MS) continue;
        const short = least(SHORT);
        if (short < SUSPECT_MS) continue;
        if (short > FAR_TOO_LONG_MS || least(LONG) > SUPER_LINEAR * short) {
          return { prefix, pump, suffix, length: SHORT };
        }
      }
    }
  }
  return undefined;
}

/** White space of each kind: what expressions are most often careless about. */
const ALWAYS = ['\t', '\n', ' \n', '\u2028', 'a\u2028'];

function time(pattern: RegExp, text: string): number {
  const begin = performance.now();
  // As the program uses them: all matches of a global one, the first of another.
  if (pattern.global) text.replace(pattern, '');
  else pattern.exec(text);
  return performance.now() - begin;
}

/** One letter for each thing that an expression asks for, in its order: `^\s*([a-z]+):` gives a blank, a letter, a colon. */
function sampleOf(source: string): string {
  let sample = '';
  for (const [part] of source.matchAll(PART)) {
    if (part.startsWith('['))
      sample += [...CANDIDATES].find(letter => new RegExp(part, 'u').test(letter)) ?? '';
    else if (/^\\[a-zA-Z]/.test(part))
      sample += [...CANDIDATES].find(letter => new RegExp(part, 'u').test(letter)) ?? '';
    else if (part.startsWith('\\')) sample += part.slice(1);
    else if (part.length === 1 && !'^$|)(*+?.'.includes(part)) sample += part;
    else if (part === '.') sample += 'x';
  }
  return sample;
}

const PART =
  /\\[pP]\{[^}]*\}|\\u[\da-f]{4}|\\[^u]|\[(?:\\.|[^\]\\])*\]|\(\?(?:<?[=!]|:)|\{\d+(?:,\d*)?\}|[^]/g;
const CANDIDATES = ' \tab0A.:-,([{"\'|>#_/کα\0';
