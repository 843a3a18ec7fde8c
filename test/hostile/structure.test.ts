import assert from 'node:assert/strict';
import { codesBelow, endure, endureCommand, endureServer } from '../support/endure.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
const ANSWER = `${HEAD}trends:\n  trends-1: `;
const DEEP = 10_000;

/** Ten lists, each nine times the one before: three thousand million entries, were they written out. */
function aliasBomb(indent: string): string {
  return [...'abcdefghij']
    .map((name, n, all) => {
      const items = Array.from({ length: 9 }, () => (n === 0 ? 'x' : `*${all[n - 1]}`));
      return `${indent}${name}: &${name} [${items.join(', ')}]\n`;
    })
    .join('');
}

function stairs(indent: number): string {
  return Array.from({ length: DEEP / 4 }, (_, n) => `${' '.repeat(indent + n)}a:\n`).join('');
}

interface Case {
  readonly what: string;
  readonly text: string;
  /** What is found in it. */
  readonly code: string;
  readonly file?: string;
}

/** The nearest that a person can read of what is wrong with each. */
const CASES: readonly Case[] = [
  { what: 'aliases in a section', text: `${HEAD}trends:\n${aliasBomb('  ')}`, code: 'unsupported-yaml' },
  { what: 'aliases in an answer', text: `${ANSWER}\n${aliasBomb('    ')}`, code: 'unsupported-yaml' },
  { what: 'aliases at the root', text: `${aliasBomb('')}${HEAD}`, code: 'unsupported-yaml' },
  {
    what: 'aliases in a manifest',
    file: 'submission.tip.yaml',
    text: `questionnaire: tip-pakistan-2021\nsubmission:\n${aliasBomb('  ')}  respondents: *j\n`,
    code: 'unsupported-yaml',
  },
  {
    what: 'aliases in a definition',
    file: 'own.questionnaire.yaml',
    text: `${aliasBomb('')}id: own\nsections: *j\n`,
    code: 'unreadable-file',
  },
  { what: 'an anchor in itself', text: `${HEAD}trends: &t\n  trends-1: *t\n`, code: 'unsupported-yaml' },
  { what: 'merge keys', text: `${HEAD}trends:\n  <<: *all\n  trends-1: x\n`, code: 'unsupported-yaml' },
  { what: 'a tag that makes things', text: `${ANSWER}!!js/function "x => x"\n`, code: 'unsupported-yaml' },
  { what: 'blocks in blocks', text: `${ANSWER}\n${stairs(4)}`, code: 'too-deep' },
  {
    what: 'blocks in the data',
    text: `${HEAD}identification:\n  identification-1:\n    data:\n${stairs(6)}`,
    code: 'too-deep',
  },
  { what: 'brackets', text: `${ANSWER}${'['.repeat(DEEP)}\n`, code: 'too-deep' },
  {
    what: 'brackets that are closed',
    text: `${ANSWER}${'['.repeat(DEEP)}${']'.repeat(DEEP)}\n`,
    code: 'too-deep',
  },
  { what: 'braces', text: `${ANSWER}${'{a: '.repeat(DEEP)}\n`, code: 'too-deep' },
  {
    what: 'braces that are closed',
    text: `${ANSWER}${'{a: '.repeat(DEEP)}${'}'.repeat(DEEP)}\n`,
    code: 'too-deep',
  },
  { what: 'lists in lists', text: `${ANSWER}\n    ${'- '.repeat(DEEP)}x\n`, code: 'too-deep' },
  { what: 'keys of keys', text: `${ANSWER}\n    ${'? '.repeat(DEEP)}x\n`, code: 'too-deep' },
  { what: 'brackets at the root', text: '['.repeat(DEEP), code: 'too-deep' },
  { what: 'lists at the root', text: '- '.repeat(DEEP), code: 'too-deep' },
  { what: 'quotes in quotes', text: `${ANSWER}${'"\''.repeat(DEEP)}\n`, code: 'unexpected-text' },
  { what: 'quotes alone', text: `${HEAD}${'"'.repeat(DEEP)}`, code: 'unexpected-text' },
  { what: 'colons', text: `${ANSWER}${': '.repeat(DEEP)}\n`, code: 'colon-in-text' },
  { what: 'comments in a line', text: `${ANSWER}a${' #'.repeat(DEEP)}\n`, code: 'swallowed-comment' },
  {
    what: 'documents',
    text: `${HEAD}trends:\n  trends-1: x\n${'---\n'.repeat(DEEP)}`,
    code: 'second-document',
  },
  {
    what: 'the same key',
    text: `${HEAD}trends:\n${'  trends-1: x\n'.repeat(DEEP / 4)}`,
    code: 'repeated-key',
  },
  {
    what: 'unknown keys',
    text: `${HEAD}trends:\n${Array.from({ length: DEEP / 4 }, (_, n) => `  k${n}: x\n`).join('')}`,
    code: 'unknown-key',
  },
  {
    what: 'a reference in a reference',
    text: `${ANSWER}|\n    ${'{{'.repeat(DEEP)}x${'}}'.repeat(DEEP)}\n`,
    code: 'unknown-reference',
  },
  {
    what: 'references',
    text: `${ANSWER}|\n    ${'{{identification-1.total}} '.repeat(DEEP / 4)}\n`,
    code: 'empty-reference',
  },
  {
    what: 'quotations in quotations',
    text: `${ANSWER}|\n    ${'> '.repeat(DEEP)}x\n`,
    code: 'incomplete-section',
  },
  { what: 'lists in prose', text: `${ANSWER}|\n    ${'- '.repeat(DEEP)}x\n`, code: 'incomplete-section' },
  { what: 'emphasis', text: `${ANSWER}|\n    ${'**a*'.repeat(DEEP)}x\n`, code: 'incomplete-section' },
  {
    what: 'links in links',
    text: `${ANSWER}|\n    ${'['.repeat(DEEP)}x${'](a)'.repeat(DEEP)}\n`,
    code: 'incomplete-section',
  },
  {
    what: 'many laws charged together',
    text: `${HEAD}statistics:\n  statistics-table:\n    data:\n      rows:\n        ${Array.from({ length: 3000 }, (_, n) => `PPC ${n}`).join(' + ')}: {registered: {punjab: 1}}\n`,
    code: 'unknown-provision',
  },
];

describe('a structure made to exhaust', () => {
  let folder: TestFolder;
  const folderOf = (n: number) => `case-${n}`;
  before(() => {
    folder = testFolder();
    for (const [n, { text, file = 'fia.tip.yaml' }] of CASES.entries()) {
      folder.write(`${folderOf(n)}/${file}`, text);
      if (file !== 'fia.tip.yaml') folder.write(`${folderOf(n)}/fia.tip.yaml`, HEAD);
    }
  });
  after(() => folder.remove());

  it(`is told of by the command line, ${CASES.length} of them in one run`, function () {
    this.timeout(100_000);
    const endured = endure(folder.path);
    const missed = CASES.flatMap(({ what, code }, n) => {
      const codes = codesBelow(endured, folderOf(n));
      return codes.has(code) ? [] : [`${what}: ${code} is not among ${[...codes].join(', ')}`];
    });
    assert.deepEqual(missed, []);
    const long = endured.findings.filter(({ message }) => message.length > 3_000);
    assert.deepEqual(
      long.map(({ code }) => code),
      [],
      'a message is one that a person can read',
    );
  });

  it('is told of by the server, which goes on answering', async function () {
    this.timeout(60_000);
    const texts = CASES.flatMap(({ text, file = 'fia.tip.yaml' }, n) =>
      file.endsWith('.tip.yaml') ? [[`${folderOf(n)}/${file}`, text] as const] : [],
    );
    // As typed and not yet saved: the folder holds none of them.
    const found = await endureServer(`${folder.path}/typed`, new Map(texts));
    for (const [name, codes] of found) assert.ok(codes.size > 0, name);
  });

  it('compiles into a draft, or says what to do', function () {
    this.timeout(60_000);
    // Two stand for all: what is deep in YAML, and what is deep in prose.
    for (const what of ['brackets that are closed', 'lists in prose']) {
      const n = CASES.findIndex(found => found.what === what);
      const { code } = endureCommand(folder.path, 'compile', folderOf(n));
      assert.equal(code, 1, what);
    }
  });
});
