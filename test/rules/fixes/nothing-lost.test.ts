import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { safeEdits } from '../../../server/src/features/fixes.ts';
import type { FileEdit, Fix } from '../../../server/src/rules/fix.ts';
import { rules } from '../../../server/src/rules/index.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { FOLDER, findingsIn, workspaceOf } from '../../support/check.ts';
import { withEdits } from '../../support/fixes.ts';
import { type FixtureFile, parseFixture } from '../../support/fixture.ts';
import { long, sampleOf } from '../../support/long.ts';
import { slipped } from '../../support/mutate.ts';
import { root } from '../../support/tip.ts';
import {
  behindSignIn,
  commentIn,
  isYaml,
  missing,
  namedIn,
  standingIn,
  typedIn,
} from '../../support/typed.ts';

/** What edits do to what was typed in the files that they touch. */
interface Loss {
  /** What stands nowhere in them any more. */
  readonly lost: readonly string[];
  /** What was a comment, and is read as an answer now. */
  readonly shown: readonly string[];
  /** What stood behind no `#`, and is a comment now. */
  readonly hidden: readonly string[];
}

function lossBy(files: readonly FixtureFile[], edits: readonly FileEdit[]): Loss {
  const isTouched = ({ path }: FixtureFile) => edits.some(edit => edit.path === `${FOLDER}/${path}`);
  const texts = (all: readonly FixtureFile[]) => all.filter(isTouched).map(({ text }) => text);
  const [before, after] = [texts(files), texts(withEdits(files, edits))];
  const typed = before.flatMap(typedIn);
  const lost = missing(typed, after.flatMap(standingIn));
  const [was, is] = [before.flatMap(commentIn), after.flatMap(commentIn)];
  // What is a comment is known where the whole file can be read, before as after.
  if (![...before, ...after].every(isYaml)) return { lost, shown: [], hidden: [] };
  const read = missing(typed, before.flatMap(behindSignIn));
  return {
    lost,
    shown: missing(missing(was, is), lost),
    hidden: missing(missing(read, missing(after.flatMap(standingIn), is)), lost),
  };
}

const listing = (files: readonly FixtureFile[]) => files.map(({ text }) => text).join('\n---\n');

/** Asserts of each fix that what it takes away is named in its title, in quotes; gives the number of fixes. */
function checkNothingLost(files: readonly FixtureFile[], findings: readonly Finding[]): number {
  let fixes = 0;
  for (const finding of findings) {
    for (const fix of finding.fixes()) {
      fixes++;
      const { lost, shown } = lossBy(files, fix.edits);
      const unnamed = missing(lost, [...namedIn(fix.title), ...secretOf(files, finding, fix)]);
      const says = `${finding.code}, “${fix.title}”`;
      assert.deepEqual(unnamed, [], `${says} loses ${unnamed.join(' ')}:\n${listing(files)}`);
      if (shown.length > 0 && !isMeantAsText(finding, files))
        assert.match(fix.title, /“#/, `${says} prints the comment ${shown.join(' ')}:\n${listing(files)}`);
    }
  }
  return fixes;
}

/** What a title does not repeat: what the finding marks, or the whole explanation that it names by its key. */
function secretOf(files: readonly FixtureFile[], { path, span }: Finding, fix: Fix): string[] {
  if (!fix.secret) return [];
  const text = files.find(file => `${FOLDER}/${file.path}` === path)?.text ?? '';
  const [edit] = fix.edits;
  const isWhole = /under “/.test(fix.title) && edit !== undefined && edit.span.start <= span.start;
  const { start, end } = isWhole ? edit.span : span;
  // With a sign before it, which is one of a figure alone.
  return typedIn(`: ${/[-+<>~]$/.exec(text.slice(0, start))?.[0] ?? ''}${text.slice(start, end)}`);
}

/** `answer:|`, `source:"`: what follows is text, as soon as the blank is there. */
function isMeantAsText({ code, path, span }: Finding, files: readonly FixtureFile[]): boolean {
  const text = files.find(file => `${FOLDER}/${file.path}` === path)?.text ?? '';
  return code === 'missing-space' && /^[^\n]*?:[|>"']/.test(text.slice(span.start));
}

/** Nothing is decided by these: they write one thing in the words of the format. */
const SAME_VALUE = new Set(['nil-figure', 'uncanonical-provision']);

/**
 * Asserts that mending everything at once loses no figure, and no word but what says the same as what is written; and
 * that it prints no comment, and makes none of what was read.
 */
function checkFixAllKeeps(files: readonly FixtureFile[], findings: readonly Finding[]): void {
  const workspace = workspaceOf(files);
  const excused = findings
    .filter(({ code }) => SAME_VALUE.has(code))
    .flatMap(finding => finding.fixes().flatMap(fix => (fix.safe ? lossBy(files, fix.edits).lost : [])))
    .filter(token => !/^\p{N}/u.test(token));
  for (const { path } of files) {
    const edits = safeEdits(workspace, `${FOLDER}/${path}`, code => assert.fail(code));
    const { lost, shown, hidden } = lossBy(files, edits);
    const unsaid = {
      lost: missing(lost, excused),
      shown: MEANT_AS_TEXT.test(listing(files)) ? [] : shown,
      hidden,
    };
    assert.deepEqual(unsaid, { lost: [], shown: [], hidden: [] }, `“fix all”:\n${listing(files)}`);
  }
}

const MEANT_AS_TEXT = /^[^\n]*?:[|>"']/m;

const EXAMPLES = rules.flatMap(({ examples }) =>
  examples.flatMap(({ bad, good }) => [parseFixture(bad), parseFixture(good)]),
);

const SAMPLES = readdirSync(join(root, 'samples'), { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.tip.yaml'))
  .map(name => readFileSync(join(root, 'samples', name), 'utf8'));

/** A few answers of a sample below their section: a whole one takes too long to be looked at often. */
const excerpts = SAMPLES.flatMap(text => {
  const sections = text.split(/^(?=[a-z][\w-]*:[ \t]*$)/m).slice(1);
  return sections.flatMap(section => {
    const [head = '', ...answers] = section.split(/^(?= {2}[a-z][\w.-]*:)/m);
    const groups = Array.from({ length: Math.ceil(answers.length / 3) }, (_, n) =>
      answers.slice(3 * n, 3 * n + 3),
    );
    const header = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n\n';
    return groups.map(group => [{ path: 'main.tip.yaml', text: header + head + group.join('') }]);
  });
});

describe('F1: no fix loses anything', function () {
  this.timeout(long(120_000, 3_600_000));

  it('in examples of rules', () => {
    let fixes = 0;
    for (const files of sampleOf(EXAMPLES, 5)) {
      const findings = findingsIn(workspaceOf(files));
      fixes += checkNothingLost(files, findings);
      checkFixAllKeeps(files, findings);
    }
    assert.ok(fixes > long(200, 1_000), `only ${fixes} fixes`);
  });

  const mutated = (all: readonly (readonly FixtureFile[])[]) =>
    fc
      .constantFrom(...all)
      .chain(([first, ...others]) =>
        first === undefined
          ? fc.constant<FixtureFile[]>([])
          : slipped(first.text).map(text => [{ path: first.path, text }, ...others]),
      );

  for (const [name, files, numRuns] of [
    ['mutated examples', EXAMPLES, long(120, 6_000)],
    ['mutated answers of the samples', excerpts, long(60, 3_000)],
  ] as const) {
    it(`in ${name}`, () => {
      fc.assert(
        fc.property(mutated(files), documents => {
          const findings = findingsIn(workspaceOf(documents));
          checkNothingLost(documents, findings);
          checkFixAllKeeps(documents, findings);
        }),
        { numRuns },
      );
    });
  }
});
