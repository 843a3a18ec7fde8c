import { STAGES, STATUSES, type Status } from '../../model/status.ts';
import { WHY_EMPTY } from '../../model/value.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { shaped, t } from '../../text/l10n.ts';
import { STATUS_MEANING } from '../meanings.ts';
import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';

/** How far an answer is, or all of a section; a file as a whole is not declined. */
export function statusOffers(of: 'file' | 'section' | 'answer'): Offer[] {
  const statuses: readonly Status[] = of === 'file' ? STAGES : STATUSES;
  return statuses.map(status => ({
    label: status,
    kind: 'status',
    detail: shaped(t(STATUS_MEANING[status]), firstSentence),
    documentation: t(STATUS_MEANING[status]),
  }));
}

function firstSentence(text: string): string {
  return text.split(/[.۔]/, 1)[0] ?? '';
}

/** Why there is no figure. */
export function whyEmptyOffers(): Offer[] {
  return [...WHY_EMPTY.values()].map(({ word, footnote }) => ({
    label: word,
    kind: 'word',
    detail: shaped(t(footnote), withoutWord),
  }));
}

/** Of a footnote what stands behind the word that it explains. */
function withoutWord(footnote: string): string {
  return footnote.replace(/^[^:]*: |[.۔]$/g, '');
}

export function choiceOffers({ choices, explainAfter }: Pick<Question, 'choices' | 'explainAfter'>): Offer[] {
  return choices.map(({ id, title }) => ({
    label: id,
    kind: 'choice',
    detail: explainAfter.includes(id) ? t('{choice}; to be described', { choice: title }) : title,
    words: title,
  }));
}

/** An answer, or a whole section, that is declined with a reason. */
export function decliningOffers({ context }: Scene): Offer[] {
  if (context.flow || context.quote !== undefined) return [];
  return (['not-applicable', 'no-information'] as const).map(status => ({
    label: status,
    kind: 'status',
    detail: shaped(t(STATUS_MEANING[status]), firstSentence),
    documentation: t(STATUS_MEANING[status]),
    insert: `{status: ${status}, reason: "$0"\\}`,
    snippet: true,
  }));
}

export function yesNoOffers(): Offer[] {
  return ['yes', 'no'].map(label => ({ label, kind: 'choice' }));
}
