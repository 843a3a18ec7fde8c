/** Texts of a kind that could take more than their share of time, of any size: `n` of what they are made of. */
export const FAMILIES: Readonly<Record<string, (n: number) => string>> = {
  'quotes, open and closed': n => answer('"a\' '.repeat(n)),
  'open quotes, a line each': n => `${HEADER}trends:\n${lines(n / 2, () => '  trends-1: "open')}`,
  'braces that open': n => answer('{'.repeat(n)),
  'braces that close': n => answer('}'.repeat(n)),
  'brackets that open and close': n => answer('[a, '.repeat(n) + ']'.repeat(n)),
  'braces beside each other': n => answer(`[${'{a: 1}, '.repeat(n)}]`),
  'cells of one breakdown': n => data(`{${Array.from({ length: n }, (_, i) => `c${i}: ${i}`).join(', ')}}`),
  'cells of one name': n => data(`{${'male: 1, '.repeat(n)}}`),
  colons: n => answer(':'.repeat(n)),
  'keys within keys on a line': n => answer('a: '.repeat(n)),
  'keys of one name': n => `${HEADER}trends:\n  trends-1:\n${lines(n, () => '    note: x')}`,
  'unknown keys': n => `${HEADER}trends:\n  trends-1:\n${lines(n / 10, i => `    nte${100_000 + i}: x`)}`,
  'unknown sections': n => HEADER + lines(n / 10, i => `trend${100_000 + i}:\n  trends-1: x`),
  'unknown questions': n => `${HEADER}trends:\n${lines(n, i => `  trend-${100_000 + i}: x`)}`,
  'answers of one question': n => `${HEADER}trends:\n${lines(n, i => `  trends-1: Text ${i}.`)}`,
  'sections of one name': n => HEADER + lines(n / 10, i => `trends:\n  trends-1: Text ${i}.`),
  'deep indentation': n => HEADER + lines(Math.ceil(Math.sqrt(n)), i => `${' '.repeat(i)}a:`),
  'steps back of indentation': n => `${HEADER}trends:\n${lines(n, i => `${' '.repeat(40 - (i % 40))}a: b`)}`,
  'dashes within dashes': n => `${HEADER}trends:\n  trends-1:\n    ${'- '.repeat(n)}`,
  'items of a list': n =>
    `${HEADER}trends:\n  trends-4:\n    data:\n      recruitment-regions:\n${lines(n, i => `        - Place ${i}`)}`,
  'one long line': n => answer('word '.repeat(n)),
  'one long word': n => answer('w'.repeat(n)),
  'short lines': n => lines(n, () => 'a'),
  'blank lines': n => `${HEADER}trends:\n  trends-1: |\n${'\n'.repeat(n)}    x\n`,
  'blanks at the end of a line': n => answer(`x${' '.repeat(n)}`),
  comments: n => `${HEADER}trends:\n${lines(n, i => `  # comment ${i}`)}`,
  tabs: n => `${HEADER}trends:\n${lines(n, () => '\ttrends-1: x')}`,
  'carriage returns': n => `${HEADER}trends:\r${'\r'.repeat(n)}`,
  'document markers': n => lines(n, () => '---'),
  'lines of prose': n =>
    prose(lines(n, i => `In ${2000 + (i % 30)} some ${i} victims were identified in Punjab.`)),
  'references in prose': n => prose(lines(n, () => '{{identification-1.total}} of {{FIA:trends-1}}.')),
  'references in one line': n => prose('{{identification-1.total}} '.repeat(n)),
  'open references': n => prose('{{'.repeat(n)),
  'numbers in a sentence': n => prose(Array.from({ length: n }, (_, i) => `${i} victims`).join(' ')),
  'digits of one number': n => prose(`${'1234567890'.repeat(n)} victims`),
  'names in a sentence': n => prose('Punjab Sindh women children FIA '.repeat(n)),
  'laws in a sentence': n => prose('section 371-A PPC, PTPA 3(2), '.repeat(n)),
  'sections of one law': n => row(Array.from({ length: n }, (_, i) => `${i}-A`).join(', ')),
  'rows of the table': n =>
    `${HEADER}statistics:\n  statistics-table:\n    data:\n      rows:\n${lines(n / 4, i => `        PPC ${i}: {registered: {punjab: ${i}}}`)}`,
  attachments: n =>
    `${HEADER}trends:\n  trends-1:\n    attachments:\n${lines(n, i => `      - annexes/file-${i}.pdf`)}`,
  'emphasis in prose': n => prose('*a **b '.repeat(n)),
  'links in prose': n => prose('[a](b '.repeat(n)),
  'brackets in prose': n => prose('['.repeat(n)),
  'quotations in prose': n => prose(lines(Math.ceil(Math.sqrt(n)), i => '> '.repeat(i))),
  'backticks in prose': n =>
    prose(Array.from({ length: Math.ceil(Math.sqrt(n)) }, (_, i) => '`'.repeat(i)).join('a')),
  'tables in prose': n => prose(`| a |\n| --- |\n${lines(n, i => `| ${i} |`)}`),
  'list items in prose': n => prose(lines(n, i => `- item ${i}`)),
  explanations: n => `${HEADER}trends:\n  trends-1:\n    explain:\n${lines(n, i => `      check-${i}: x`)}`,
  'anchors and aliases': n => answer(`[${'&a x, *a, '.repeat(n / 2)}]`),
};

const HEADER = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';

function lines(n: number, line: (i: number) => string): string {
  return Array.from({ length: n }, (_, i) => `${line(i)}\n`).join('');
}

function answer(text: string): string {
  return `${HEADER}trends:\n  trends-1:\n    answer: ${text}\n`;
}

function data(text: string): string {
  return `${HEADER}identification:\n  identification-1:\n    data:\n      sex: ${text}\n`;
}

function row(law: string): string {
  return `${HEADER}statistics:\n  statistics-table:\n    data:\n      rows:\n        PPC ${law}: {registered: {punjab: 4}}\n`;
}

function prose(text: string): string {
  return `${HEADER}trends:\n  trends-1:\n    answer: |\n${text.replace(/^(?=.)/gm, '      ')}\n`;
}
