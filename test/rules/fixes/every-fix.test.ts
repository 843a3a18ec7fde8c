import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeEdits } from '../../../server/src/features/fixes.ts';
import type { Fix } from '../../../server/src/rules/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { FOLDER, findingsIn, workspaceOf } from '../../support/check.ts';
import { withEdits } from '../../support/fixes.ts';
import { type FixtureFile, parseFixture } from '../../support/fixture.ts';
import { long, sampleOf } from '../../support/long.ts';

const examples = rules.flatMap(({ examples }) => examples.map(({ bad }) => parseFixture(bad)));

const onBug = (code: string, error: unknown) => {
  throw new Error(`A fix of ${code} failed.`, { cause: error });
};

function findings(files: readonly FixtureFile[]): Finding[] {
  return findingsIn(workspaceOf(files));
}

/** What may be left of a finding that was mended: it says something else, or stands no more. */
function count(found: readonly Finding[], { code, message }: Finding): number {
  return found.filter(other => other.code === code && other.message === message).length;
}

/** Applies a fix: `withEdits` asserts that its edits lie inside their files and do not overlap. */
function applied(files: readonly FixtureFile[], { title, edits }: Fix): FixtureFile[] {
  assert.match(title, /^\S.*[^.]$/, title);
  assert.ok(edits.length > 0, `“${title}” changes nothing`);
  const after = withEdits(files, edits);
  assert.notDeepEqual(after, files, `“${title}” changes nothing`);
  return after;
}

/** A file cut, or with a stretch of it moved, as people leave it. */
const mutated = fc
  .tuple(fc.constantFrom(...examples), fc.nat(), fc.nat(), fc.nat({ max: 30 }), fc.boolean())
  .map(([files, from, to, length, cut]): FixtureFile[] => {
    const [file, ...others] = files;
    if (file === undefined) return [];
    const at = from % (file.text.length + 1);
    if (cut) return [{ ...file, text: file.text.slice(0, at) }, ...others];
    const moved = file.text.slice(at, at + length);
    const left = file.text.slice(0, at) + file.text.slice(at + length);
    const place = to % (left.length + 1);
    return [{ ...file, text: left.slice(0, place) + moved + left.slice(place) }, ...others];
  });

describe('every fix', function () {
  this.timeout(long(120_000, 3_600_000));

  it('settles its finding, in examples of rules', () => {
    for (const files of sampleOf(examples, 4)) {
      const found = findings(files);
      for (const finding of found) {
        for (const fix of finding.fixes().filter(({ unfinished }) => unfinished !== true)) {
          const after = findings(applied(files, fix));
          assert.ok(
            count(after, finding) < count(found, finding),
            `${finding.code}, “${fix.title}” leaves: ${finding.message}\n${files.map(({ text }) => text).join('\n')}`,
          );
        }
      }
    }
  });

  it('can be applied to a file in any state', () => {
    fc.assert(
      fc.property(mutated, files => {
        for (const finding of findings(files)) for (const fix of finding.fixes()) applied(files, fix);
      }),
      { numRuns: long(100, 6_000) },
    );
  });

  it('ends its lines as the file does', () => {
    for (const files of sampleOf(examples, 4)) {
      const crlf = files.map(file => ({ ...file, text: file.text.replaceAll('\n', '\r\n') }));
      for (const finding of findings(crlf)) {
        for (const fix of finding.fixes()) {
          // A file of one line shows no line end of its own.
          for (const { text } of applied(crlf, fix).filter((_, n) => crlf[n]?.text.includes('\r\n'))) {
            assert.doesNotMatch(text, /(?<!\r)\n|\r(?!\n)/, `${finding.code}, “${fix.title}”`);
          }
        }
      }
    }
  });
});

describe('mending everything at once', () => {
  it('comes to an end, and adds no error', () => {
    for (const files of sampleOf(examples, 4)) {
      let now: FixtureFile[] = files;
      let errors = errorsIn(now);
      for (let round = 0; ; round++) {
        assert.ok(round < 6, `it comes to no end:\n${now.map(({ text }) => text).join('\n')}`);
        const workspace = workspaceOf(now);
        const edits = now.flatMap(({ path }) => safeEdits(workspace, `${FOLDER}/${path}`, onBug));
        if (edits.length === 0) break;
        now = withEdits(now, edits);
        const left = errorsIn(now);
        assert.ok(
          left <= errors,
          `${errors} errors became ${left}:\n${now.map(({ text }) => text).join('\n')}`,
        );
        errors = left;
      }
    }
  });
});

function errorsIn(files: readonly FixtureFile[]): number {
  return findings(files).filter(({ severity }) => severity === 'error').length;
}
