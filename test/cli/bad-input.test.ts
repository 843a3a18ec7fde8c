import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, tip } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
const UTF_16 = Uint8Array.from([0xff, 0xfe, 0x61, 0x00, 0x3a, 0x00, 0x0a, 0x00]);

interface Case {
  readonly what: string;
  readonly file?: string;
  readonly content: string | Uint8Array;
  readonly code: string;
  readonly words: RegExp;
}

/** Each gives a clear sentence at its place, and the file stays as it was. */
const CASES: readonly Case[] = [
  {
    what: 'an unknown key',
    content: `${HEAD}trends:\n  trends-1:\n    anser: None.\n`,
    code: 'unknown-key',
    words: /anser.*answer/s,
  },
  {
    what: 'an unknown question',
    content: `${HEAD}trends:\n  trend-1: None.\n`,
    code: 'unknown-key',
    words: /trend-1.*trends-1/s,
  },
  {
    what: 'a key twice',
    content: `${HEAD}trends:\n  trends-1: None.\n  trends-1: Some.\n`,
    code: 'repeated-key',
    words: /trends-1/,
  },
  { what: 'tabs', content: `${HEAD}trends:\n\ttrends-1: None.\n`, code: 'tab-indentation', words: /tab/i },
  {
    what: 'a colon in prose',
    content: `${HEAD}trends:\n  trends-1:\n    answer: Note: none.\n`,
    code: 'colon-in-text',
    words: /colon/,
  },
  {
    what: 'a list where a text belongs',
    content: `${HEAD}trends:\n  trends-1:\n    answer: [one, two]\n`,
    code: 'wrong-shape',
    words: /answer/,
  },
  {
    what: 'words where a figure belongs',
    content: `${HEAD}identification:\n  identification-2: many\n`,
    code: 'unreadable-figure',
    words: /many/,
  },
  {
    what: 'an unknown questionnaire',
    content: 'questionnaire: tip-pakistan-2012\nrespondent: FIA\n',
    code: 'unknown-questionnaire',
    words: /tip-pakistan-2012.*tip-pakistan-2021/s,
  },
  {
    what: 'an unknown respondent',
    content: 'questionnaire: tip-pakistan-2021\nrespondent: FAI\n',
    code: 'unknown-respondent',
    words: /FAI.*FIA/s,
  },
  {
    what: 'a file that is not UTF-8',
    content: Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
    code: 'unreadable-file',
    words: /not saved as UTF-8/,
  },
  { what: 'a file saved as UTF-16', content: UTF_16, code: 'unreadable-file', words: /UTF-16/ },
  { what: 'an empty file', content: '', code: 'empty-file', words: /questionnaire/ },
  {
    what: 'a manifest that points outside its folder',
    file: 'submission.tip.yaml',
    content: 'questionnaire: tip-pakistan-2021\nsubmission:\n  files: [../other/*.tip.yaml]\n',
    code: 'path-outside-folder',
    words: /\.\.\/other/,
  },
  {
    what: 'an unclosed quote',
    content: `${HEAD}trends:\n  trends-1: "None.\n  trends-2: None.\n`,
    code: 'unclosed-quote',
    words: /quot/i,
  },
  {
    what: 'a figure cut by its comma',
    content: `${HEAD}identification:\n  identification-1:\n    data: {total: 1,234, sex: {male: 700}}\n`,
    code: 'split-figure',
    words: /1,234/,
  },
];

describe('bad input', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  for (const { what, file = 'fia.tip.yaml', content, code, words } of CASES) {
    it(`says what is wrong with ${what}`, () => {
      folder = testFolder({ [file]: content });
      const { findings } = checkJson(folder.path);
      const found = findings.filter(finding => finding.code === code);
      assert.ok(found.length > 0, `${code} is not among ${findings.map(finding => finding.code).join(', ')}`);
      assert.match(found[0]?.message ?? '', words);
      assert.equal(found[0]?.severity, 'error');
      const after = readFileSync(join(folder.path, file));
      assert.ok(after.equals(Buffer.from(content as string)), 'the file is as it was');
    });
  }

  it('says nothing in the words of a YAML parser or a schema validator', () => {
    const jargon =
      /implicit|scalar|mapping|node|token|flow|schema|must (be|have|NOT)|property|undefined|null\b/i;
    for (const { file = 'fia.tip.yaml', content } of CASES) {
      folder = testFolder({ [file]: content });
      for (const { message } of checkJson(folder.path).findings) assert.doesNotMatch(message, jargon);
      folder.remove();
    }
  });

  it('compiles what can be read all the same, as a DRAFT', () => {
    folder = testFolder({
      'fia.tip.yaml': `${HEAD}trends:\n  trends-1:\n    answer: Note: none.\n  trends-2: "None.\n`,
    });
    assert.equal(tip(folder.path, 'compile').code, 1);
  });
});
