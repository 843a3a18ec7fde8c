import assert from 'node:assert/strict';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { inlayHintsIn } from '../../server/src/features/inlay-hints.ts';
import { semanticTokensIn } from '../../server/src/features/semantic-tokens.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import type { OnBug } from '../../server/src/rules/run.ts';
import { FOLDER, markAt, workspaceOf } from './check.ts';
import { type FixtureFile, type Mark, parseFixture, printFixture } from './fixture.ts';
import { inEnglish } from './in-english.ts';

export const onBug: OnBug = (code, error) => {
  throw new Error(`The rule ${code} failed.`, { cause: error });
};

/** A fixture in whose files each hint stands where an editor shows it, as `‹label›`. */
export function checkHints(fixture: string): void {
  const files = parseFixture(fixture.replace(/‹[^‹›]*›/g, ''));
  const workspace = workspaceOf(files);
  const shown = files.map(({ path, text }) => ({ path, text: withHints(workspace, path, text) }));
  assert.equal(printFixture(shown, []), fixture);
}

function withHints(workspace: Workspace, path: string, text: string): string {
  const hints = inlayHintsIn(workspace, `${FOLDER}/${path}`, { start: 0, end: text.length });
  let shown = text;
  for (const { at, label } of hints.toReversed())
    shown = `${shown.slice(0, at)}‹${inEnglish(label)}›${shown.slice(at)}`;
  return shown;
}

/** Compares the lenses of a fixture with its annotations: the title below its key, `used here` below each place it lists. */
export function checkLenses(fixture: string): void {
  checkMarks(fixture, (workspace, path) =>
    codeLensesOf(workspace, path, onBug).flatMap(({ key, title, about }) => [
      markAt(workspace, path, key, inEnglish(title)),
      ...(about.kind === 'uses' ? about.places : []).map(use =>
        markAt(workspace, use.path, use.span, 'used here'),
      ),
    ]),
  );
}

/** Compares the tokens of a fixture with its annotations, the kind of each below it. */
export function checkTokens(fixture: string): void {
  checkMarks(fixture, (workspace, path) =>
    semanticTokensIn(workspace, path, onBug).map(({ span, kind }) => markAt(workspace, path, span, kind)),
  );
}

function checkMarks(fixture: string, marksIn: (workspace: Workspace, path: string) => Mark[]): void {
  const files: FixtureFile[] = parseFixture(fixture);
  const workspace = workspaceOf(files);
  const marks = files.flatMap(({ path }) => marksIn(workspace, `${FOLDER}/${path}`));
  assert.equal(printFixture(files, marks), fixture);
}
