import type { Answer } from '../model/answer.ts';
import type { ReadProblem, ReadProblemKind } from '../model/problem.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { joined } from './in-words.ts';

/** What reading an answer noted of one kind, for the rule that puts that kind into words. */
export function problemsOf({ problems }: Answer, kind: ReadProblemKind): readonly ReadProblem[] {
  return problems.filter(problem => problem.kind === kind);
}

/** ` Did you mean total or sex?`, or nothing where nothing is near. */
export function didYouMean(candidates: readonly string[] = []): Sayable {
  return candidates.length === 0 ? '' : t(' Did you mean {near}?', { near: joined(candidates, 'or') });
}
