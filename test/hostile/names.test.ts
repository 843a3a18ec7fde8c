import assert from 'node:assert/strict';
import { completionsAt } from '../../server/src/features/completion.ts';
import { documentSymbolsOf } from '../../server/src/features/document-symbols.ts';
import { formatEdits } from '../../server/src/features/format.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { endure } from '../support/endure.ts';
import { testFolder } from '../support/folder.ts';
import { inEnglish } from '../support/in-english.ts';

/** What every object of JavaScript has, and what sets what it has. */
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'prototype',
];

const each = (write: (name: string) => string) => NAMES.map(write).join('');

const RESPONSE = `questionnaire: tip-pakistan-2021
respondent: constructor
${each(name => `${name}: x\n`)}trends:
${each(name => `  ${name}: {answer: x}\n`)}  trends-1:
${each(name => `    ${name}: x\n`)}    status: __proto__
    choice: constructor
    explain: {__proto__: a, constructor: b}
    answer: "${each(name => `{{${name}}} {{${name}:identification-1.total}} {{identification-1.${name}}} {{statistics-table[${name}].${name}.${name}}} `)}"
identification:
  identification-1:
    data:
${each(name => `      ${name}: 3\n`)}      sex: {${NAMES.map(name => `${name}: 1`).join(', ')}}
statistics:
  statistics-table:
    data:
      rows:
${each(name => `        ${name}:\n          ${name}: {${name}: 3}\n          registered: {${name}: 3}\n`)}`;

const MANIFEST = `questionnaire: tip-pakistan-2021
${each(name => `${name}: x\n`)}submission:
${each(name => `  ${name}: x\n`)}  lead: __proto__
  respondents:
${each(name => `    - {id: ${name}, ${name}: 3, sections: [${name}], place: ${name}}\n`)}  decisions: {${NAMES.map(name => `${name}: {use: ${name}, reason: x, ${name}: x}`).join(', ')}}
  provisions:
${each(name => `    - {statute: ${name}, ${name}: x}\n`)}  severity: {${NAMES.map(name => `${name}: off`).join(', ')}}
  output: {folder: __proto__, formats: [__proto__], toString: x}
`;

const FILES = [
  { path: 'submission.tip.yaml', text: MANIFEST },
  { path: 'constructor.tip.yaml', text: RESPONSE },
  { path: '__proto__.tip.yaml', text: RESPONSE.replace('respondent: constructor', 'respondent: __proto__') },
];

describe('names that every object has', () => {
  it('are names like any other: unknown where they are unknown', () => {
    const findings = findingsIn(workspaceOf(FILES));
    for (const { path } of FILES) {
      const unknown = findings.filter(
        found => found.path === `${FOLDER}/${path}` && found.code === 'unknown-key',
      );
      for (const name of NAMES) {
        assert.ok(
          unknown.some(({ message }) => inEnglish(message).includes(name)),
          `${name} in ${path} is not among: ${unknown.map(({ message }) => inEnglish(message)).join(' ')}`,
        );
      }
    }
    for (const { message } of findings)
      assert.doesNotMatch(inEnglish(message), /\[native code\]|\[object|undefined|function/);
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  it('are hovered, completed, outlined and formatted like any other', () => {
    const workspace = workspaceOf(FILES);
    for (const { path: name, text } of FILES) {
      const path = `${FOLDER}/${name}`;
      assert.ok(documentSymbolsOf(workspace, path).length > 0);
      formatEdits(workspace, path);
      for (const { index } of text.matchAll(/[\w-]+/g)) {
        const shown = hoverAt(workspace, path, index + 1)?.markdown ?? '';
        assert.doesNotMatch(inEnglish(shown), /\[native code\]|\[object|undefined|function/);
        completionsAt(workspace, path, index + 1);
      }
    }
  });

  it('are told of by the built program', () => {
    const folder = testFolder(Object.fromEntries(FILES.map(({ path, text }) => [path, text])));
    try {
      const { code, findings } = endure(folder.path);
      assert.equal(code, 1);
      assert.ok(findings.length > 100, `${findings.length} findings`);
    } finally {
      folder.remove();
    }
  });
});
