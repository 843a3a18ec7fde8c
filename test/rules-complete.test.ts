import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PROTECTING_CODES } from '../server/src/model/protecting-codes.ts';
import { rules } from '../server/src/rules/index.ts';

const folder = fileURLToPath(new URL('../server/src/rules', import.meta.url));
const model = fileURLToPath(new URL('../server/src/model/problem.ts', import.meta.url));
const syntax = fileURLToPath(new URL('../server/src/syntax/node.ts', import.meta.url));

/** Rules whose examples would need more than one definition, a file that is not text, an empty one, or blanks at the end of a line. */
const TESTED_ELSEWHERE = new Set([
  'figure-check',
  'different-questionnaire',
  'unreadable-file',
  'empty-file',
  'missing-file',
  'deep-blank-line',
  'unknown-trait',
]);

/** The members of a union of strings, as its source declares it. */
function membersOf(path: string, type: string): string[] {
  const declaration =
    new RegExp(`export type ${type} =([^]*?);\\n(?:\\n|$)`).exec(readFileSync(path, 'utf8'))?.[1] ?? '';
  return [...declaration.matchAll(/\| '([a-z-]+)'/g)].map(match => match[1] ?? '');
}

describe('the list of rules', () => {
  const files = readdirSync(folder)
    .filter(name => name.endsWith('.ts'))
    .map(name => name.replace(/\.ts$/, ''));
  const sources = files.map(name => readFileSync(`${folder}/${name}.ts`, 'utf8'));

  it('holds every rule file, each under the code of its name', () => {
    const defining = files.filter((_, n) =>
      /define(Answer|File|Submission|Findings)Rule\(\{/.test(sources[n] ?? ''),
    );
    const declared = defining.filter(name => name !== 'rule');
    assert.deepEqual(rules.map(({ code }) => code).sort(), declared.sort());
    assert.equal(new Set(rules.map(({ code }) => code)).size, rules.length);
  });

  it('has words for each: a title, a reason, a way to mend it, and examples', () => {
    for (const { code, title, why, mend, examples } of rules) {
      assert.match(title, /^[A-Z].*[^.]$/, code);
      assert.match(why, /[.?]$/, code);
      assert.ok(mend.length > 0 && mend.every(way => /[.:]$/.test(way)), code);
      assert.ok(examples.length > 0 || TESTED_ELSEWHERE.has(code), `${code} has no example`);
    }
  });

  it('says of each whether it can be explained, and if not why not', () => {
    for (const { code, explainable, form, unexplainable } of rules) {
      const said = [explainable, form === true, unexplainable !== undefined].filter(Boolean);
      assert.equal(said.length, 1, code);
    }
  });

  it('names those that protect victims for the report too', () => {
    const protecting = rules.filter(({ withholds }) => withholds === true).map(({ code }) => code);
    assert.deepEqual([...PROTECTING_CODES].sort(), protecting.sort());
  });

  it('says whole sentences', () => {
    for (const { code, messages } of rules) {
      for (const [id, message] of Object.entries(messages)) {
        if (/link|first|also|here/i.test(id) || message === '{reason}') continue;
        assert.match(message, /[.?}]$/, `${code}, ${id}: ${message}`);
      }
    }
  });

  it('has a rule for every kind of problem that reading notes', () => {
    const text = sources.join('\n');
    for (const [path, type] of [
      [model, 'ReadProblemKind'],
      [model, 'FileProblemKind'],
      [syntax, 'SyntaxProblemKind'],
    ] as const) {
      const kinds = membersOf(path, type);
      assert.ok(kinds.length > 5, type);
      assert.deepEqual(
        kinds.filter(kind => !text.includes(`'${kind}'`)),
        [],
        type,
      );
    }
  });
});
