import type { Answer, Explanation } from '../model/answer.ts';
import { factKey } from '../model/fact.ts';
import type { Rule, Sighting } from './rule.ts';

/**
 * The explanations that settle what a rule sees, the closest first: under its code where it stands, under its code at
 * another answer that it speaks of, and the text for every check. That text was written of figures, and says nothing of
 * what protects victims; there an explanation holds for the one fact that it names.
 */
export function explanationsOf(
  rule: Pick<Rule, 'explainable' | 'withholds'>,
  code: string,
  answer: Answer | undefined,
  { fact, related = [] }: Pick<Sighting, 'fact' | 'related'>,
): readonly Explanation[] {
  if (!rule.explainable) return [];
  const answers = new Set([answer, ...related.map(other => other.answer)]);
  const named = [...answers].flatMap(one =>
    (one?.explain ?? []).filter(each => each.code === code && isSameFact(each.fact, fact)),
  );
  return rule.withholds ? named : [...named, ...(answer?.explain ?? []).filter(each => each.code === '')];
}

/** Texts under the code of a sighting that do not say of which fact they speak, so that they settle nothing. */
export function unnamedExplanations(
  code: string,
  answer: Answer | undefined,
  fact: string | undefined,
): readonly Explanation[] {
  if (fact === undefined) return [];
  return (answer?.explain ?? []).filter(each => each.code === code && each.fact === undefined);
}

/** However each is spelt; what says of no fact is the same as another that does not. */
export function isSameFact(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined ? one === other : factKey(one) === factKey(other);
}
