import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules } from '../../server/src/rules/index.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { type FixtureFile, parseFixture } from '../support/fixture.ts';
import { long, sampleOf } from '../support/long.ts';

const examples = rules
  .flatMap(rule => rule.examples.flatMap(({ bad, good }) => [bad, good]))
  .map(parseFixture);

/** Runs every rule, and looks that each finding has words and lies inside a file. */
function assertSound(files: readonly FixtureFile[]): void {
  const workspace = workspaceOf(files);
  for (const { path, span, message, code, related } of findingsIn(workspace)) {
    for (const place of [{ path, span }, ...related]) {
      const text = workspace.documents.get(place.path)?.text ?? '';
      const { start, end } = place.span;
      assert.ok(
        start >= 0 && start <= end && end <= text.length,
        `${code}: ${start}–${end} of ${text.length}`,
      );
    }
    assert.match(message, /^\S[^]*[.?)]$/, code);
    assert.doesNotMatch(message, /undefined|\[object|NaN/, code);
  }
}

describe('every rule', () => {
  it('bears a file that is half typed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples), fc.nat(), fc.nat(), (files, which, cut) => {
        const half = files[which % files.length];
        assertSound(
          files.map(file =>
            file === half ? { ...file, text: file.text.slice(0, cut % (file.text.length + 1)) } : file,
          ),
        );
      }),
      { numRuns: long(200, 12_000) },
    );
  });

  it('bears a file in which something was deleted, or put in another place', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        fc.nat(),
        fc.nat(),
        fc.nat({ max: 30 }),
        (files, from, to, length) => {
          const [file, ...others] = files;
          if (file === undefined) return;
          const at = from % (file.text.length + 1);
          const moved = file.text.slice(at, at + length);
          const left = file.text.slice(0, at) + file.text.slice(at + length);
          const place = to % (left.length + 1);
          assertSound([{ ...file, text: left.slice(0, place) + moved + left.slice(place) }, ...others]);
        },
      ),
      { numRuns: long(200, 12_000) },
    );
  });

  it('says the same of a file with other line breaks', () => {
    for (const files of sampleOf(examples, 4)) {
      const findings = (end: string) =>
        findingsIn(workspaceOf(files.map(file => ({ ...file, text: file.text.replaceAll('\n', end) })))).map(
          ({ path, code, severity, message }) =>
            [path.slice(FOLDER.length + 1), code, severity, message].join(' '),
        );
      assert.deepEqual(findings('\r\n'), findings('\n'));
    }
  });
});
