import { checksOf } from '../../checks/checks-of.ts';
import { factKey } from '../../model/fact.ts';
import { PROTECTING_CODES } from '../../model/protecting-codes.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { figureCheck } from '../../rules/figure-check.ts';
import { rules } from '../../rules/index.ts';
import type { Finding } from '../../rules/rule.ts';
import { findingsOf } from '../../rules/run.ts';
import { t } from '../../text/l10n.ts';
import { doubleQuoted } from '../../writing/scalar.ts';
import type { Scene } from '../scene.ts';
import { notBeside, type Offer } from './offer.ts';

/**
 * What an answer can explain: what is found in it and not explained, the checks that its figures enter, then findings of
 * other kinds.
 */
export function explainOffers(scene: Scene, question: Question): Offer[] {
  const { context, library } = scene;
  const checks = checksOf(library.questionnaire, question);
  const others = rules.filter(rule => rule.explainable && rule !== figureCheck);
  const all = [
    ...checks.map(({ id, title }) => ({ id, title })),
    ...others.map(({ code, title }) => ({ id: code, title })),
  ];
  const found = new Set(openAt(scene).map(({ code }) => code));
  const isOpen = ({ id }: { readonly id: string }) => found.has(id);
  const after = context.named ? '' : ': ';
  return notBeside(
    scene,
    [...all.filter(isOpen), ...all.filter(each => !isOpen(each))].map(
      (each): Offer => ({
        label: each.id,
        kind: 'key',
        detail: t(each.title),
        words: t(each.title),
        insert: each.id + after,
        retrigger: PROTECTING_CODES.has(each.id) && !context.named,
        ...(isOpen(each) && { description: t('open here') }),
      }),
    ),
  );
}

/** The facts that a code still speaks of in the answer, as keys; behind the code itself, each in braces. */
export function factOffers(scene: Scene, code: string): Offer[] {
  const { named, role } = scene.context;
  const facts = new Map(
    openAt(scene).flatMap(found =>
      found.code === code && found.fact ? [[factKey(found.fact), found.fact] as const] : [],
    ),
  );
  const offers = [...facts.values()].map((fact): Offer => {
    const key = doubleQuoted(fact);
    const escaped = key.replace(/[\\$}]/g, '\\$&');
    if (named) return { label: key, kind: 'key' };
    return role === 'value'
      ? { label: key, kind: 'key', insert: `{${escaped}: "$0"\\}`, snippet: true }
      : { label: key, kind: 'key', insert: `${key}: ` };
  });
  return role === 'value' ? offers : notBeside(scene, offers);
}

/** What is found in the answer at the cursor, and not explained. */
function openAt({ submission, path, context, response }: Scene): Finding[] {
  const placed = response?.answers.find(
    ({ extent }) => extent.start <= context.offset && context.offset <= extent.end,
  );
  if (placed === undefined) return [];
  const { start, end } = placed.extent;
  // Whoever pushes the findings tells of a rule that fails.
  return findingsOf(submission, () => undefined).filter(
    finding =>
      finding.path === path && !finding.explained && start <= finding.span.start && finding.span.end <= end,
  );
}
