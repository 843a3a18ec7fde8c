import type { Axis, Choice, ScalarType } from '../../questionnaire/questionnaire.ts';
import { t } from '../../text/l10n.ts';
import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';
import { provisionOffers } from './provisions.ts';
import { choiceOffers, whyEmptyOffers, yesNoOffers } from './words.ts';

/** What a value is to be: its type, of a choice its list, of a place its axis. */
export interface ValueType {
  readonly type: ScalarType;
  readonly values?: readonly Choice[];
  readonly axis?: Axis;
}

/** What one value of a type may be, and why there may be none. */
export function scalarOffers(scene: Scene, wanted: ValueType): Offer[] {
  const own = typedOffers(scene, wanted);
  return wanted.type === 'text' ? own : [...own, ...whyEmptyOffers()];
}

/** What one value of a type may be. */
export function typedOffers(scene: Scene, { type, values = [], axis }: ValueType): Offer[] {
  const { library } = scene;
  switch (type) {
    case 'choice':
      return choiceOffers({ choices: values, explainAfter: [] });
    case 'yes-no':
      return yesNoOffers();
    case 'place':
      return placeOffers(axis ?? library.questionnaire.axes.get('place'));
    case 'provision':
      return provisionOffers(scene);
    case 'money':
      return [
        {
          label: `${library.questionnaire.currency} `,
          kind: 'value',
          detail: t('an amount, such as 12,500,000 or 1.25 crore'),
        },
      ];
    case 'year':
      return yearsOf(scene).map(label => ({ label, kind: 'value' }));
    default:
      return [];
  }
}

/** The values of an axis, to be found by their aliases too. */
export function placeOffers(axis: Axis | undefined): Offer[] {
  return (axis?.values ?? []).map(({ id, title, aliases }) => ({
    label: id,
    kind: 'place',
    detail: title === id ? (aliases[0] ?? '') : title,
    words: [title, ...aliases].join(' '),
  }));
}

/** The years of the reporting period and of the supplements. */
function yearsOf({ library: { questionnaire } }: Scene): string[] {
  const { period, supplements } = questionnaire;
  return [...new Set([period.from, period.to, supplements.to].map(date => date.slice(0, 4)))];
}
