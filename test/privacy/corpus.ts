import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { root } from '../support/tip.ts';

/** A text of a corpus: what it is of, and whether it leads to a person. */
export interface Entry {
  readonly group: string;
  readonly identifies: boolean;
  /** Prose of one answer; or a whole body of a response file. */
  readonly text?: string;
  readonly yaml?: string;
  /** Of a body: what it shows. */
  readonly name?: string;
  /** A file that lies beside it. */
  readonly file?: readonly [path: string, text: string];
  /** Keys of the manifest, below `submission`. */
  readonly manifest?: string;
  /** Who answers; FIA where absent. */
  readonly respondent?: string;
  /** False where what identifies is not printed, so that nothing need be found. */
  readonly printed?: boolean;
  /** One of each three is not looked at while words and forms are chosen. */
  readonly heldBack?: boolean;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(root, 'test/privacy', `${name}.json`), 'utf8'));
}

/** Half of a corpus that was written by somebody else. */
export const given = read('given') as readonly Entry[];

/** A group that was written to choose words and forms by. */
const SEEN = / \(seen\)$/;

export const facts = grouped('facts', true);
export const innocents = grouped('innocents', false);

function grouped(name: string, identifies: boolean): readonly Entry[] {
  const groups = Object.entries(read(name) as Record<string, readonly string[]>);
  return groups.flatMap(([group, texts]) =>
    texts.map((text, n) => ({
      group: group.replace(SEEN, ''),
      text,
      identifies,
      heldBack: n % 3 === 2 && !SEEN.test(group),
    })),
  );
}

/** Figures that count few victims are other rules’ than what names one. */
const OF_FIGURES = ['small-cell', 'recoverable-cell', 'single-victim'];
const PROTECTING = rules.filter(({ withholds, code }) => withholds === true && !OF_FIGURES.includes(code));
const FIGURES = rules.filter(({ code }) => OF_FIGURES.includes(code));

/** What the rules that protect victims find in an entry. */
export function foundIn(entry: Entry): readonly Finding[] {
  const { text, yaml, manifest, respondent = 'FIA', file } = entry;
  const prose = text
    ?.split('\n')
    .map(line => `      ${line}`)
    .join('\n');
  const body = yaml ?? `protection:\n  protection-5:\n    answer: |\n${prose}\n`;
  const files = [
    { path: 'fia.tip.yaml', text: `questionnaire: tip-pakistan-2021\nrespondent: ${respondent}\n${body}` },
    ...(manifest === undefined
      ? []
      : [
          {
            path: 'submission.tip.yaml',
            text: `questionnaire: tip-pakistan-2021\nsubmission:\n${manifest}`,
          },
        ]),
    ...(file === undefined ? [] : [{ path: file[0], text: file[1] }]),
  ];
  return findingsIn(workspaceOf(files), entry.group === 'small cell' ? FIGURES : PROTECTING).filter(
    ({ explained }) => !explained,
  );
}
