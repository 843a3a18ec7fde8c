import assert from 'node:assert/strict';
import { fixesAt, type OfferedFix } from '../../server/src/features/fixes.ts';
import type { FileEdit } from '../../server/src/rules/fix.ts';
import type { Rule } from '../../server/src/rules/rule.ts';
import type { OnBug } from '../../server/src/rules/run.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { FOLDER, foundBy, workspaceOf } from './check.ts';
import { open } from './features.ts';
import { type FixtureFile, parseFixture, printFixture } from './fixture.ts';

const onBug: OnBug = (code, error) => {
  throw new Error(`The rule ${code}, or a fix of it, failed.`, { cause: error });
};

/** The fixture once the fix with a title is applied that is offered at `$0`. */
export function checkFix(before: string, title: string, after: string): void {
  const opened = open(before);
  const offered = fixesAtCursor(before);
  const [chosen, ...others] = offered.filter(({ fix }) => fix.title === title);
  assert.ok(
    chosen,
    `There is no fix “${title}” here, but: ${offered.map(({ fix }) => fix.title).join(' | ')}`,
  );
  assert.equal(others.length, 0, `There are several fixes “${title}”.`);
  assert.equal(printFixture(withEdits(opened.documents, chosen.fix.edits), []), after);
}

/** The titles of the fixes at `$0`, one to a line, with the code of the finding; `(nothing)` where there are none. */
export function checkFixTitles(fixture: string, expected: string): void {
  const lines = fixesAtCursor(fixture).map(({ finding, fix }) => `    ${finding.code}: ${fix.title}`);
  assert.equal(`\n${lines.length === 0 ? '    (nothing)' : lines.join('\n')}\n`, expected);
}

/** Applies the first fix of each finding of a rule, one after the other, until none offers one. */
export function fixedBy(rule: Rule, bad: string): string {
  let documents = parseFixture(bad);
  for (let round = 0; round < 50; round++) {
    const fixable = foundBy(rule, workspaceOf(documents))
      .map(finding => finding.fixes()[0])
      .find(fix => fix !== undefined);
    if (fixable === undefined) return printFixture(documents, []);
    documents = withEdits(documents, fixable.edits);
  }
  throw new Error(`The fixes of ${rule.code} come to no end.`);
}

/** The files with the edits of a fix in them; edits must not overlap, and lie inside their files. */
export function withEdits(documents: readonly FixtureFile[], edits: readonly FileEdit[]): FixtureFile[] {
  const paths = new Set(documents.map(({ path }) => `${FOLDER}/${path}`));
  for (const { path } of edits) assert.ok(paths.has(path), `${path} is no file of the fixture.`);
  return documents.map(({ path, text }) => ({
    path,
    text: applyEdits(text, ofFile(`${FOLDER}/${path}`, text, edits)),
  }));
}

function ofFile(path: string, text: string, edits: readonly FileEdit[]): FileEdit[] {
  const own = edits.filter(edit => edit.path === path).sort((a, b) => a.span.start - b.span.start);
  let from = 0;
  for (const { span } of own) {
    assert.ok(from <= span.start && span.start <= span.end && span.end <= text.length, 'Edits overlap.');
    from = span.end;
  }
  return own;
}

function fixesAtCursor(fixture: string): OfferedFix[] {
  const { workspace, path, cursor } = open(fixture);
  return fixesAt(workspace, path, { start: cursor, end: cursor }, onBug);
}
