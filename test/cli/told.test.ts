import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FORMATS } from '../../server/src/cli/formats/index.ts';
import { fails, named, onOneLine, rangeOf, type Told } from '../../server/src/cli/formats/told.ts';
import { shippedWorkspace } from '../../server/src/host/load-workspace.ts';
import { withDocument } from '../../server/src/model/workspace.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { showHidden } from '../../server/src/text/hidden.ts';
import { long } from '../support/long.ts';
import { assertSarif } from '../support/sarif.ts';
import { type Entry, readGithub, readJson, readJunit, readSarif, readText } from '../support/told.ts';

const HOSTILE = [
  ']]>',
  '<!--',
  '&amp;',
  '::error::',
  '##[error]',
  '%0A',
  '\n',
  '\r\n',
  '\u0007',
  '\u001b[2J',
];
const MORE = [
  '😀',
  '\ud800',
  '\ufffe',
  '\u202e',
  '{0}',
  '{{x}}',
  '[a](b)',
  '"',
  ',',
  ':',
  '\\',
  'پنجاب',
  ' ',
];
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE, ...MORE), fc.string({ unit: 'binary', maxLength: 4 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map(parts => parts.join(''));
/** A file is named by whole characters and without the sign between folders. */
const name = words.map(text => `x${text.replace(/[/\0]|[\ud800-\udfff]/gu, '-')}.tip.yaml`);
const finding = fc.record({
  file: fc.nat(2),
  from: fc.nat(40),
  length: fc.nat(20),
  code: fc.constantFrom('unknown-key', 'incomplete-section', 'a-check-of-its-own'),
  severity: fc.constantFrom('error', 'warning', 'information', 'hint'),
  message: words.map(text => `A ${text}.`),
});
const progress = fc.record({ respondent: words, owed: fc.nat(9), missing: fc.nat(2) });

const recipe = fc.record({
  names: fc.uniqueArray(name, { minLength: 3, maxLength: 3 }),
  text: fc.string({ unit: fc.constantFrom('a', ':', '\n', ' ', '😀', 'م'), maxLength: 60 }),
  found: fc.array(finding, { maxLength: 5 }),
  progress: fc.array(progress, { maxLength: 2 }),
  failOn: fc.constantFrom('error' as const, 'warning' as const),
  unreported: fc.array(fc.record({ code: fc.constant('missing-source'), reason: words }), { maxLength: 1 }),
});
type Recipe = typeof recipe extends fc.Arbitrary<infer Made> ? Made : never;

const SHIPPED = shippedWorkspace();

/** Made within a property, so that one that fails prints no laws. */
function told({ names, text, found, progress, failOn, unreported }: Recipe): Told {
  const paths = names.map(each => `/here/${each}`).sort();
  const findings = found.map(({ file, from, length, ...rest }) => {
    const start = Math.min(from, text.length);
    const span = { start, end: Math.min(start + length, text.length) };
    const kept = { explained: false, explanations: [], question: undefined, related: [], fixes: () => [] };
    return { ...rest, ...kept, path: paths[file] ?? '', span } as Finding;
  });
  return {
    workspace: paths.reduce((workspace, path) => withDocument(workspace, path, text), SHIPPED),
    // Sorted as check sorts them, so that the text has a block for each file.
    findings: findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)),
    progress: progress.map(each => ({
      ...each,
      folder: '/here',
      at: paths[0] ?? '',
      lone: false,
      answered: 0,
      left: 0,
      unanswered: [],
    })) as unknown as Told['progress'],
    unreported,
    files: paths,
    failOn,
    folder: '/here',
    version: '1.0',
  };
}

const LEVELS: Readonly<Record<string, string>> = { information: 'notice', hint: 'notice' };

/** What each format should tell of a finding, and how it is read. `shown`: as the format shows what nobody sees. */
const READERS: Readonly<
  Record<
    string,
    { read(text: string): Entry[]; shown(text: string): string; level(severity: string): string }
  >
> = {
  text: { read: readText, shown: onOneLine, level: each => each },
  json: { read: readJson, shown: text => text, level: each => each },
  sarif: {
    read: text => readSarif(text).filter(({ code }) => code !== 'DRAFT'),
    shown: text => text,
    level: each => (LEVELS[each] ? 'note' : each),
  },
  junit: {
    read: text => readJunit(text).filter(({ code, file }) => code !== 'no findings' && file !== 'answered'),
    shown: text => showHidden(text).replace(/[\ufffe\uffff]|[\ud800-\udfff]/gu, named),
    level: each => each,
  },
  github: {
    read: text => (text === '' ? [] : readGithub(text)).filter(({ code }) => code !== '' && code !== 'DRAFT'),
    shown: showHidden,
    level: each => LEVELS[each] ?? each,
  },
};

describe('X1: the formats of tip check', () => {
  it('are all read here', () => {
    assert.deepEqual(Object.keys(READERS), [...FORMATS.keys()]);
  });

  for (const [format, { read, shown, level }] of Object.entries(READERS)) {
    it(`${format}: tells each finding once, with its place, whatever it holds`, () => {
      fc.assert(
        fc.property(recipe, made => {
          const all = told(made);
          const expected = all.findings.map(({ path, span, code, severity, message }): Entry => {
            const { start, end } = rangeOf(all.workspace, path, span);
            return {
              file: shown(path.slice('/here/'.length)),
              line: start.line + 1,
              ...((format !== 'github' || start.line === end.line) && { column: start.character + 1 }),
              code,
              level: level(severity),
              message: shown(message),
            };
          });
          const entries = read(FORMATS.get(format)?.(all) ?? '').map(
            ({ file, line, column, code, level, message }) => ({
              ...{ file, line, ...(column !== undefined && { column }) },
              ...{ code, level, message },
            }),
          );
          assert.deepEqual(entries, expected);
        }),
        { numRuns: long(200, 20_000) },
      );
    });
  }

  it('sarif: is what SARIF 2.1.0 says, whatever it holds', () => {
    fc.assert(
      fc.property(recipe, made => {
        assertSarif(FORMATS.get('sarif')?.(told(made)) ?? '');
      }),
      { numRuns: long(200, 20_000) },
    );
  });

  it('none says that nothing is wrong where the exit code does', () => {
    fc.assert(
      fc.property(recipe, made => {
        const all = told(made);
        const unfinished = all.progress.filter(({ missing }) => missing > 0).length;
        const failing = all.findings.filter(each => fails(all, each)).length;
        const written = (format: string) => FORMATS.get(format)?.(all) ?? '';
        const [run] = JSON.parse(written('sarif')).runs;
        assert.equal(run.results.filter(({ ruleId }: any) => ruleId === 'DRAFT').length, unfinished);
        assert.equal(run.invocations[0].exitCode, failing + unfinished > 0 ? 1 : 0);
        assert.equal(readJunit(written('junit')).filter(({ failed }) => failed).length, failing + unfinished);
        const log = written('github');
        const drafts = log === '' ? [] : readGithub(log).filter(({ code }) => code === 'DRAFT');
        assert.deepEqual(
          drafts.map(({ level }) => level),
          Array(unfinished).fill('error'),
        );
        assert.equal(written('text').split('so the report is a draft').length - 1 >= unfinished, true);
      }),
      { numRuns: long(200, 20_000) },
    );
  });
});
