import type { Folder } from './edits/folder.ts';
import { editFolder } from './edits/folder-edit.ts';
import { startFolder } from './edits/start.ts';
import { type Random, weighted } from './random.ts';

/** A folder of texts that nobody would write: edited beyond recognition, cut, or put together from signs. */
export function oddFolder(random: Random): Folder {
  let folder = startFolder(random);
  for (let n = random.below(12); n > 0; n--) folder = editFolder(folder, random).folder;
  const path = random.any([...folder.texts.keys()].filter(name => name.includes('.tip.')));
  if (path === undefined || random.chance(0.6)) return folder;
  const text = weighted(random, [
    [2, () => cut(folder.texts.get(path) ?? '', random)],
    [3, () => signs(random)],
    [1, () => letters(random)],
    [1, () => noise(folder.texts.get(path) ?? '', random)],
  ])();
  return { ...folder, texts: new Map(folder.texts).set(path, text) };
}

function cut(text: string, random: Random): string {
  return text.slice(0, random.below(text.length + 1));
}

function signs(random: Random): string {
  return Array.from({ length: random.below(60) }, () => random.any(PARTS)).join('');
}

/** Any code units at all, halves of pairs and control characters among them. */
function letters(random: Random): string {
  const codes = Array.from({ length: random.below(200) }, () =>
    random.chance(0.7) ? random.below(0x80) : random.below(0x10000),
  );
  return String.fromCharCode(...codes);
}

/** The text with some of its letters replaced. */
function noise(text: string, random: Random): string {
  const share = random.one([0.001, 0.01, 0.2]);
  return text.replace(/[^]/g, letter => (random.chance(share) ? (random.any(PARTS) ?? '') : letter));
}

const PARTS: readonly string[] = [
  ...[
    'questionnaire: tip-pakistan-2021\n',
    'respondent: FIA\n',
    'submission:\n',
    'trends:\n',
    '  trends-1:',
    '  laws-3: ',
  ],
  ...[
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\n      ',
    '\n\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '    ',
    '\ufeff',
    '\u00a0',
    '\u2028',
  ],
  ...[
    'status: final',
    'answer: ',
    'answer: |\n',
    'data:',
    'data: {',
    'explain: ',
    'attachments: ',
    'supplement: ',
  ],
  ...[
    '- ',
    '-',
    '? ',
    ': ',
    ':',
    '{',
    '}',
    '[',
    ']',
    ', ',
    ',',
    '"',
    "'",
    '|',
    '>-',
    '|2',
    '{{',
    '}}',
    '{{x}}',
    '\\',
  ],
  ...[
    '&a ',
    '*a',
    '!t ',
    '<<: ',
    '# ',
    '#',
    '%',
    '@',
    '`',
    '---',
    '...',
    '~',
    'null',
    '0x1f',
    '1e400',
    '.inf',
    '-0',
  ],
  ...[
    '1,234',
    '12 crore',
    'PKR 5',
    '2020-02-30',
    '3 years',
    'PPC 371-A',
    's. 3/4 PTPA',
    'PPC 371-A + PTPA 3(2)',
  ],
  ...[
    'identification',
    '  identification-1:\n    data: ',
    'total: ',
    'sex: ',
    'male',
    'statistics-table',
    'rows: ',
  ],
  ...[
    '120 victims were identified in Punjab.',
    '{{identification-1.total}}',
    '{{FIA:identification-1.sex.male}}',
  ],
  ...[
    '**bold',
    '[a](javascript:b)',
    '![x](http://a)',
    '| a |\n',
    '<script>',
    '👍',
    '\ud83d',
    '\u0000',
    '\u202e',
    'é',
    '۱۲',
  ],
  ...['__proto__', 'constructor', 'toString', '*', '_', '~~', '```', '> ', '1. ', 'https://example.gov.pk'],
];
