import { english, row, type Sayable, t, type Words } from '../text/l10n.ts';
import type { Command, Option } from './command.ts';

/** A sentence of the help, and how far it stands in; undefined for an empty line. */
type Line = { readonly said: Sayable; readonly indent: number } | undefined;

const EVERYWHERE: readonly Line[] = [
  at(2, '-h, --help'),
  at(6, t('Says this.')),
  at(2, '-v, --version'),
  at(6, t('Says which version this is.')),
];

const EXIT_CODES: readonly (readonly [number, string])[] = [
  [0, english('done, and nothing to mend')],
  [
    1,
    english(
      'something is to be mended first: there are errors, answers that somebody owes are missing, the report is a DRAFT, or there is nothing that may be sent',
    ),
  ],
  [2, english('a wrong call, or a file that cannot be read or written')],
  [3, english('a fault of the program')],
];

export function helpOfAll(commands: readonly Command[], say: (said: Sayable) => string): string {
  return written(
    [
      at(0, t('Usage:')),
      ...commands.flatMap(command => [at(2, callOf(command)), at(6, t(command.says))]),
      at(2, 'tip help COMMAND'),
      at(6, t('Says what the options of a command are.')),
      at(2, 'tip --help | --version'),
      undefined,
      at(0, t('PATH is the present folder where it is left out.')),
      undefined,
      ...exitCodes(),
    ],
    say,
  );
}

export function helpOf(command: Command, say: (said: Sayable) => string): string {
  return written(
    [
      at(0, t('Usage: {call}', { call: callOf(command) })),
      undefined,
      at(0, t(command.says)),
      undefined,
      ...command.options.flatMap(option => [at(2, writtenAs(option)), at(6, t(option.says))]),
      ...EVERYWHERE,
      undefined,
      ...exitCodes(),
    ],
    say,
  );
}

function exitCodes(): readonly Line[] {
  const codes = EXIT_CODES.map(([code, meaning]) => at(2, row([`${code}  `, t(meaning)], ' ')));
  return [at(0, t('Exit code of every command:')), ...codes];
}

function at(indent: number, said: Words | string): Line {
  return { said, indent };
}

function callOf({ name, takes, options }: Command): string {
  return [
    takes === '' ? `tip ${name}` : `tip ${name} ${takes}`,
    ...options.map(option => `[${writtenAs(option)}]`),
  ].join(' ');
}

function writtenAs({ name, values, several = false, takes = '' }: Option): string {
  const value = values === undefined ? takes.toUpperCase() : values.join(several ? ',' : '|');
  return `--${name} ${value}`;
}

/** As wide as a terminal mostly is. */
const WIDTH = 112;

/** Each sentence in lines of whole words; the further lines of a numbered one stand below its words. */
function written(lines: readonly Line[], say: (said: Sayable) => string): string {
  return lines.flatMap(line => (line === undefined ? [''] : wrapped(say(line.said), line.indent))).join('\n');
}

function wrapped(text: string, indent: number): string[] {
  const hanging = indent + (/^\d {3}/.exec(text)?.[0].length ?? 0);
  const found: string[] = [];
  let line = ' '.repeat(indent);
  for (const [n, word] of text.split(/(?<! ) (?! )/).entries()) {
    if (n > 0 && line.length + 1 + word.length > WIDTH) {
      found.push(line);
      line = ' '.repeat(hanging) + word;
    } else line += n === 0 ? word : ` ${word}`;
  }
  return [...found, line];
}
