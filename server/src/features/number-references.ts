import { statementsOf } from '../model/contributions.ts';
import { figureReadings } from '../model/figure-readings.ts';
import { statedNumbersOf } from '../model/stated-number.ts';
import { submissionAt } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Fix } from '../rules/fix.ts';
import { withReference } from '../rules/fixes/reference-in-prose.ts';
import { t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { shift, touches } from '../text/span.ts';

/**
 * Ways to put a reference in place of the number at the cursor, where the number is right: so it stays right
 * when the figure changes. Those of a number that is wrong belong to its finding.
 */
export function numberReferencesAt(workspace: Workspace, path: Path, offset: number): Fix[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  const placed = response?.answers.find(({ extent }) => touches(extent, offset));
  if (submission === undefined || response === undefined || placed === undefined) return [];
  const { answer, offset: from } = placed;
  const site = { path, text: response.text, offset: from };
  const stated = statedNumbersOf(answer, submission.library).filter(
    ({ at, decimals }) => decimals === undefined && touches(shift(at, from), offset),
  );
  return stated.flatMap(({ at, value, written, figures }) => {
    const names = figures.flatMap(figure =>
      [...figureReadings(figure, response, statementsOf(submission))]
        .filter(({ known }) => known === value)
        .map(({ name }) => name),
    );
    return [...new Set(names)].map(name => ({
      title: t('Replace {number} by the reference {reference}', {
        number: written,
        reference: `{{${name}}}`,
      }),
      edits: withReference(site, answer, at, name),
    }));
  });
}
