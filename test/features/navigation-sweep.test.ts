import assert from 'node:assert/strict';
import { definitionAt } from '../../server/src/features/definition.ts';
import { documentLinksOf } from '../../server/src/features/document-links.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { occurrencesOf } from '../../server/src/features/occurrences.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { renamableAt, renameAt } from '../../server/src/features/rename.ts';
import { selectionRangesAt } from '../../server/src/features/selection-ranges.ts';
import { workspaceSymbolsOf } from '../../server/src/features/workspace-symbols.ts';
import { submissionAt } from '../../server/src/model/submission.ts';
import { type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { readProjectFile } from '../questionnaire/read-definition.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { cutsOf, long } from '../support/long.ts';
import { shippedSources } from '../support/navigation.ts';

const PATH = `${FOLDER}/main.tip.yaml`;
const sample = readProjectFile('test/features/sample.tip.yaml');

let workspace: Workspace = {
  ...workspaceOf([{ path: 'main.tip.yaml', text: '' }]),
  sources: shippedSources(),
};

/** The sample up to an offset, typed on from the one before. */
function truncated(end: number): Workspace {
  workspace = withDocument(workspace, PATH, sample.slice(0, end));
  return workspace;
}

describe('navigation at every truncation of a sample', function () {
  this.timeout(long(60_000, 1_200_000));

  it('throws nothing, and stays inside the file', () => {
    for (const end of cutsOf(sample)) {
      const cut = truncated(end);
      const fits = (span: { start: number; end: number }, what: string) =>
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= end, `${what} at ${end}`);
      for (const found of highlightsAt(cut, PATH, end)) fits(found.span, 'a highlight');
      for (const found of referencesAt(cut, PATH, end, true)) fits(found.span, 'a reference');
      for (const found of documentLinksOf(cut, PATH)) fits(found.span, 'a link');
      const definition = definitionAt(cut, PATH, end);
      if (definition !== undefined) fits(definition.origin, 'a definition');
      for (const place of definition?.places ?? []) if (place.path === PATH) fits(place.at, 'a definition');
      const name = renamableAt(cut, PATH, end);
      if (name?.kind === 'name') fits(name.span, 'a name');
      const renaming = renameAt(cut, PATH, end, 'annexes/other');
      if (renaming?.kind === 'edits') for (const edit of renaming.edits) fits(edit.span, 'an edit');
      if (end % 2 === 0) workspaceSymbolsOf(cut, sample.slice(end - 10, end));
      let last = { start: end, end };
      for (const step of selectionRangesAt(cut, PATH, end)) {
        fits(step, 'a selection');
        assert.ok(step.start <= last.start && last.end <= step.end, `a selection shrinks at ${end}`);
        last = step;
      }
    }
  });
});

describe('what the sample names', () => {
  const whole = truncated(sample.length);
  const submission = submissionAt(whole, PATH);
  assert.ok(submission);
  const all = [...occurrencesOf(whole, submission)];

  it('is many things of every kind', () => {
    const kinds = new Set(all.map(({ target }) => target.kind));
    assert.deepEqual([...kinds].sort(), [
      'attachment',
      'check',
      'figure',
      'own-name',
      'provision',
      'question',
      'respondent',
      'section',
    ]);
    assert.ok(all.length > 150, `${all.length} names`);
  });

  it('is written there, and has a hover and a highlight of its own', () => {
    for (const { span, target } of all) {
      const written = sample.slice(span.start, span.end);
      assert.ok(written !== '' && written === written.trim() && !/["'{}]/.test(written), written);
      // A file is its own description.
      if (target.kind !== 'attachment') {
        const hover = hoverAt(whole, PATH, span.start + 1);
        assert.ok(hover !== undefined, `${written} (${target.kind}) has no hover`);
      }
      const own = highlightsAt(whole, PATH, span.start + 1).some(
        found => found.span.start <= span.start && span.end <= found.span.end,
      );
      assert.ok(own || target.kind === 'own-name', `${written} (${target.kind}) is not among its highlights`);
    }
  });
});
