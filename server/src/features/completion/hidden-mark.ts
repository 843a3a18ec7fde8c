import { marked } from '../../model/hidden-mark.ts';
import { HIDDEN_MARK } from '../../model/value.ts';
import { recoverableCell } from '../../rules/recoverable-cell.ts';
import { findingsOf } from '../../rules/run.ts';
import { singleVictim } from '../../rules/single-victim.ts';
import { smallCell } from '../../rules/small-cell.ts';
import { t } from '../../text/l10n.ts';
import { type Scene, wordOf } from '../scene.ts';
import type { Offer } from './offer.ts';

/** What is found at figures that may point at a person. */
const OF_FIGURES = [smallCell, singleVictim, recoverableCell];

/** Behind a figure that may point at a person, the mark that withholds it from the edition that is sent. */
export function hiddenMarkOffers(scene: Scene): Offer[] {
  const { context, path, submission } = scene;
  const figure = wordOf(scene);
  if (!/\d/.test(figure) || figure.includes(HIDDEN_MARK)) return [];
  const { start, end } = context.span;
  // A rule that fails finds nothing to offer for; the publisher says that it failed.
  // What a withheld figure follows from may be withheld with it.
  const isFound = findingsOf(submission, () => {}, OF_FIGURES)
    .flatMap(finding => [finding, ...finding.related])
    .some(place => place.path === path && place.span.start < end && start < place.span.end);
  if (!isFound) return [];
  return [
    {
      label: marked(figure),
      kind: 'value',
      detail: t('known, and not to be sent'),
      documentation: t(
        'In this file and in the internal edition the figure stays, and it counts in every sum and check. The edition that is sent prints “withheld” in its place, in tables, sums and references alike.',
      ),
    },
  ];
}
