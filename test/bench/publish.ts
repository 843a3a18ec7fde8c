import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { drawKeystrokes } from './keystroke-curves.ts';
import type { Run } from './run.ts';
import { tables } from './table.ts';

const here = (name: string) => new URL(name, import.meta.url);
const BEGIN = '<!-- the last run -->';
const END = '<!-- end of the last run -->';

/** Writes a run down where the project keeps the last one: its figures, the table of the README, the picture. */
export function publish(run: Run): void {
  mkdirSync(here('results/'), { recursive: true });
  writeFileSync(here('results/last.json'), `${JSON.stringify(run)}\n`);
  writeFileSync(here('keystroke.svg'), drawKeystrokes(run));
  const readme = readFileSync(here('README.md'), 'utf8');
  writeFileSync(here('README.md'), withRun(readme, run));
}

function withRun(readme: string, run: Run): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) {
    throw new Error(`README.md has no place for the run, between ${BEGIN} and ${END}.`);
  }
  const { date, machine, node, peer, sizes } = run;
  const files = sizes.map(
    ({ scale, answers, lines, bytes }) =>
      `${scale}x is ${answers} answers, ${lines} lines, ${(bytes / 1e6).toFixed(2)} MB`,
  );
  const taken = `Taken on ${date.slice(0, 10)}: ${machine.processor}, ${machine.cores} cores, load ${machine.load} before; Node ${node}, yaml-language-server ${peer}. ${files.join('; ')}.`;
  return `${before}${BEGIN}\n\n${taken}\n\n${tables(run)}\n\n${END}${after}`;
}
