import assert from 'node:assert/strict';
import fc from 'fast-check';
import { knowsCountry, knowsLanguage, languages } from '../../server/src/privacy/coverage.ts';
import { formsFrom } from '../../server/src/privacy/form.ts';
import { identityNumbersIn } from '../../server/src/privacy/identity-number.ts';
import { lexicon, lookedUp } from '../../server/src/privacy/lexicon.ts';
import { formDefinitions, packs } from '../../server/src/privacy/pack.ts';
import { phoneNumbersIn } from '../../server/src/privacy/phone-number.ts';
import { tokensOf } from '../../server/src/privacy/tokens.ts';
import { victimNamesIn } from '../../server/src/privacy/victim-name.ts';

const classes = new Set(packs.flatMap(({ words = {} }) => Object.keys(words)));
const parts = new Set(packs.flatMap(pack => Object.keys(pack.parts ?? {})));

describe('the packs of words and forms', () => {
  it('name in their forms only classes and parts that they have', () => {
    const rows = [
      ...formDefinitions.map(({ form }) => form),
      ...packs.flatMap(pack => Object.values(pack.parts ?? {}).flat()),
    ];
    const named = rows.flatMap(row => [...row.matchAll(/<([\w-]+)>/g)].map(match => match[1] ?? ''));
    const known = new Set([...classes, ...parts, 'name', 'names', 'figure', 'stop', 'item']);
    assert.deepEqual(
      [...new Set(named)].filter(name => !known.has(name)),
      [],
    );
    assert.ok(rows.length > 100);
  });

  it('can all be read', () => {
    const [token] = tokensOf('victim');
    assert.ok(token !== undefined && formsFrom(token).length > 20);
  });

  it('hold words as they are looked up', () => {
    for (const { title, words = {} } of packs) {
      for (const [name, list] of Object.entries(words)) {
        for (const word of list) assert.ok(tokensOf(word).length > 0, `${title}, ${name}: ${word}`);
      }
    }
    assert.ok(lexicon().words.size > 2_000);
  });

  it('make what is not a word of theirs no name twice over: letters that look alike are one', () => {
    assert.equal(lookedUp('متاثرة'), lookedUp('متاثره'));
    assert.equal(lookedUp('علي'), lookedUp('علی'));
  });

  it('say which languages and countries they know', () => {
    assert.deepEqual([...languages].sort(), ['en', 'ur']);
    assert.ok(knowsLanguage('en-GB') && knowsLanguage('ur') && !knowsLanguage('fr') && !knowsLanguage('bn'));
    assert.ok(knowsCountry('PKR') && !knowsCountry('BDT'));
  });
});

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const dash = fc.constantFrom(
  '-',
  '–',
  '—',
  '−',
  '‑',
  '.',
  '/',
  '_',
  ' - ',
  ' ',
  '-\n',
  '\u00a0',
  '\u200b-',
  'ـ',
);
const name = fc.constantFrom(
  'Ayesha',
  'Zarlasht',
  'Gulmeena',
  'Bushra',
  'Nadia',
  'Rashida Bibi',
  'Saima Noreen',
);

describe('numbers and names in any dress', () => {
  it('are found as cards, whatever stands between their groups, and nothing beside them is marked', () => {
    fc.assert(
      fc.property(
        digits(4),
        digits(7),
        digits(1),
        dash,
        fc.constantFrom('1', '3', '5', '8'),
        (a, b, c, sign, first) => {
          const card = `${first}${a}${sign}${b}${sign}${c}`;
          const text = `Her card, ${card}, was seen.`;
          const found = identityNumbersIn(text);
          assert.deepEqual(
            found.map(({ at }) => text.slice(at.start, at.end)),
            [card],
          );
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('are found as telephones, however their digits are grouped', () => {
    const groups = fc.constantFrom([4, 7], [4, 3, 4], [4, 2, 2, 3], [11], [4, 4, 3]);
    fc.assert(
      fc.property(digits(9), groups, fc.constantFrom('-', ' ', '.', '–', '_'), (rest, lengths, sign) => {
        const all = `03${rest.replace(/^[89]/, '0')}`;
        fc.pre(/^03[0-7]/.test(all));
        const ends = lengths.map((_, n) =>
          lengths.slice(0, n + 1).reduce((sum: number, length) => sum + length, 0),
        );
        const written = ends.map((end, n) => all.slice(ends[n - 1] ?? 0, end)).join(sign);
        const text = `Her mother has ${written}, she said.`;
        assert.deepEqual(
          phoneNumbersIn(text, '').map(({ start, end }) => text.slice(start, end)),
          [written],
        );
      }),
      { numRuns: 1_000 },
    );
  });

  it('are found as names, in letters and capitals, behind every label', () => {
    const label = fc.constantFrom(
      'Name of victim: ',
      'Victim’s name: ',
      'VICTIM NAME: ',
      'Name of the victim - ',
      'Victim: ',
    );
    fc.assert(
      fc.property(
        label,
        name,
        fc.boolean(),
        fc.constantFrom('', '.', ', 14', ' (14)', '; District: Multan'),
        (said, who, loud, end) => {
          const written = loud ? who.toUpperCase() : who;
          const text = `${said}${written}${end}`;
          assert.deepEqual(
            victimNamesIn(text).map(({ at }) => text.slice(at.start, at.end)),
            [written],
          );
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are told whole, with places in the text that was typed', () => {
    const part = fc.constantFrom(
      'victim ',
      'Ayesha ',
      'named ',
      '. ',
      '\n\n',
      '- ',
      '(14) ',
      'd/o ',
      '35202-1234567-1 ',
      '0300-1234567 ',
      'عائشہ ',
      '\u200f',
      ': ',
      'Mst. ',
      '“',
      '12 ',
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 14 }).map(all => all.join('')),
        text => {
          const spans = [
            ...victimNamesIn(text).map(({ at }) => at),
            ...identityNumbersIn(text).map(({ at }) => at),
            ...phoneNumbersIn(text, ''),
          ];
          for (const { start, end } of spans) {
            assert.ok(0 <= start && start < end && end <= text.length, JSON.stringify(text));
            assert.equal(text.slice(start, end).trim(), text.slice(start, end), JSON.stringify(text));
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });
});
