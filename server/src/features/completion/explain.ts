import type { Question } from '../../questionnaire/questionnaire.ts';
import { figureCheck } from '../../rules/figure-check.ts';
import { rules } from '../../rules/index.ts';
import { t } from '../../text/l10n.ts';
import type { Scene } from '../scene.ts';
import { checksOf } from '../standing.ts';
import { notBeside, type Offer } from './offer.ts';

/** What an answer can explain: the checks that its figures enter, then findings of other kinds. */
export function explainOffers(scene: Scene, question: Question): Offer[] {
  const { context, library } = scene;
  const checks = checksOf(library.questionnaire, question);
  const others = rules.filter(rule => rule.explainable && rule !== figureCheck);
  const all = [
    ...checks.map(({ id, title }) => ({ id, title })),
    ...others.map(({ code, title }) => ({ id: code, title })),
  ];
  const after = context.named ? '' : ': ';
  return notBeside(
    scene,
    all.map(
      ({ id, title }): Offer => ({
        label: id,
        kind: 'key',
        detail: t(title),
        words: title,
        insert: id + after,
      }),
    ),
  );
}
