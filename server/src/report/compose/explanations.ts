import type { Answer } from '../../model/answer.ts';
import type { Submission } from '../../model/submission.ts';
import { rules } from '../../rules/index.ts';
import { text } from '../build.ts';
import type { Remark } from '../report.ts';
import { labelled, proseBlocks } from './prose.ts';

/**
 * Why figures that seem to contradict each other are right all the same. Why a number is not a victim's is for the
 * desk, and stands in its annex.
 */
export function explanationRemarks(submission: Submission, { explain, question }: Answer): Remark[] {
  const told = [...explain].filter(([code]) => !rules.some(rule => rule.code === code && rule.withholds));
  return told.map(([code, prose]) => {
    const blocks = proseBlocks(submission, prose, question.section);
    const title = code === '' ? undefined : checkTitle(submission, code);
    return {
      kind: 'remark',
      label: 'Explanation',
      blocks: title === undefined ? blocks : labelled(text(`(${title}) `), blocks),
    };
  });
}

/** A check of the definition or a rule of the program, in words; what is neither by its code. */
export function checkTitle({ library }: Submission, code: string): string {
  const check = library.questionnaire.checks.find(({ id }) => id === code);
  return check?.title ?? rules.find(rule => rule.code === code)?.title ?? code;
}
