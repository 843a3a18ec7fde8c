import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printedProse } from '../../server/src/composition/printed-prose.ts';
import { victimNamesIn } from '../../server/src/privacy/victim-name.ts';
import { root } from '../support/tip.ts';
import { type Entry, facts, foundIn, given, innocents } from './corpus.ts';

/** What was found of a group: in how many of its texts anything, and in how many nothing but items for review. */
interface Score {
  readonly texts: number;
  readonly found: number;
  readonly review: number;
}

const isLooked = ({ printed }: Entry) => printed !== false;

function scoreOf(entries: readonly Entry[]): Score {
  const all = entries.map(foundIn);
  const found = all.filter(findings => findings.length > 0);
  const review = found.filter(findings => findings.every(({ code }) => code === 'possible-victim-name'));
  return { texts: entries.length, found: found.length, review: review.length };
}

function scoresOf(entries: readonly Entry[]): ReadonlyMap<string, Score> {
  const groups = [...new Set(entries.map(({ group }) => group))];
  return new Map(
    groups.map(group => [group, scoreOf(entries.filter(entry => entry.group === group))] as const),
  );
}

function sumOf(scores: Iterable<Score>): Score {
  return [...scores].reduce(
    (sum, { texts, found, review }) => ({
      texts: sum.texts + texts,
      found: sum.found + found,
      review: sum.review + review,
    }),
    { texts: 0, found: 0, review: 0 },
  );
}

const share = ({ texts, found }: Score) => found / texts;

/** One table a part of the corpora, as `npm test` shows it. */
function print(title: string, scores: ReadonlyMap<string, Score>): void {
  const lines = [...scores, ['together', sumOf(scores.values())] as const].map(([group, score]) => {
    const { texts, found, review } = score;
    const percent = (100 * share(score)).toFixed(1).padStart(6);
    return `      ${group.padEnd(28)}${String(found).padStart(4)} of ${String(texts).padStart(4)}${percent} %, for review ${review}`;
  });
  console.log([`    ${title}:`, ...lines].join('\n'));
}

const NARRATED = /^name(?: narrated| in Urdu)?$/;

/** The least that is found, of labelled facts and numbers, and of names that are narrated; by part of the corpora. */
const REACHED = {
  given: { plain: 0.97, narrated: 1, innocent: 0 },
  seen: { plain: 0.99, narrated: 0.98, innocent: 0.01 },
  heldBack: { plain: 0.93, narrated: 0.84, innocent: 0.025 },
} as const;

const PARTS: readonly (readonly [keyof typeof REACHED, string, readonly Entry[]])[] = [
  ['given', 'the half of a corpus that others wrote', given],
  [
    'seen',
    'the corpora that words and forms were chosen by',
    [...facts, ...innocents].filter(e => !e.heldBack),
  ],
  [
    'heldBack',
    'the third of them that was held back meanwhile',
    [...facts, ...innocents].filter(e => e.heldBack),
  ],
];

describe('the corpora of what leads to a person', function () {
  this.timeout(240_000);

  it('are as large as they are meant to be', () => {
    assert.ok(facts.length >= 400, `${facts.length} facts`);
    assert.ok(innocents.length >= 300, `${innocents.length} innocent texts`);
    assert.equal(
      new Set([...facts, ...innocents].map(({ text }) => text)).size,
      facts.length + innocents.length,
    );
  });

  for (const [part, title, entries] of PARTS) {
    it(`finds as much of ${title} as was reached, and no more of what is innocent`, () => {
      const looked = entries.filter(isLooked);
      const found = scoresOf(looked.filter(({ identifies }) => identifies));
      const innocent = scoresOf(looked.filter(({ identifies }) => !identifies));
      print(`Found of ${title}`, found);
      print(`Found in innocent texts of ${title}`, innocent);
      const narrated = sumOf([...found].flatMap(([group, score]) => (NARRATED.test(group) ? [score] : [])));
      const plain = sumOf([...found].flatMap(([group, score]) => (NARRATED.test(group) ? [] : [score])));
      assert.ok(share(plain) >= REACHED[part].plain, `${plain.found} of ${plain.texts} labelled or numbers`);
      assert.ok(share(narrated) >= REACHED[part].narrated, `${narrated.found} of ${narrated.texts} narrated`);
      const wrong = sumOf(innocent.values());
      assert.ok(share(wrong) <= REACHED[part].innocent, `${wrong.found} of ${wrong.texts} innocent texts`);
    });
  }

  it('put at most five names for review in ten thousand words of innocent prose', () => {
    const prose = [
      ...innocents.filter(({ group }) => group === 'paragraph').map(({ text = '' }) => text),
      ...PROSE.map(path => readFileSync(join(root, path), 'utf8').replace(/\r/g, '')),
    ];
    const words = prose.join(' ').split(/\s+/).length;
    const names = prose.flatMap(text =>
      [...printedProse({ text, raw: text, style: 'plain', at: { start: 0, end: text.length } })].flatMap(
        printed => victimNamesIn(printed.text, printed).map(({ at }) => printed.text.slice(at.start, at.end)),
      ),
    );
    console.log(`    ${names.length} names in ${words} words of innocent prose`);
    assert.ok(words >= 10_000, `${words} words`);
    assert.ok(names.length * 10_000 <= 5 * words, names.join('; '));
  });
});

/** Texts of the field that name nobody: the questionnaire, a filled-in submission, the laws. */
const PROSE = [
  'test/questionnaire/source-2020-2021.txt',
  ...['fia', 'mofa', 'mohr', 'mophrd', 'swd-punjab'].map(
    name => `samples/pakistan-2021/responses/${name}.tip.yaml`,
  ),
  'samples/complete/labour-punjab.tip.yaml',
  'samples/pakistan-2021/README.md',
];
