import type { Answer } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { reasonBlocks } from './answer-blocks.ts';
import { strong } from './build.ts';
import { respondentOf, respondentsOf, respondentTitle } from './entries.ts';
import type { Block } from './report.ts';

/** A whole section that one respondent declines. */
export interface DeclinedSection {
  readonly respondent: string;
  readonly answer: Answer;
}

export function declinedSections({ responses }: Submission, { id }: Section): DeclinedSection[] {
  return responses.flatMap(response =>
    response.sections.flatMap(({ id: of, declined }) =>
      of === id && declined !== undefined ? [{ respondent: respondentOf(response), answer: declined }] : [],
    ),
  );
}

/** Said once, at the head of the section. */
export function declinedSectionBlocks(submission: Submission, section: Section): Block[] {
  const several = respondentsOf(submission).length > 1;
  return declinedSections(submission, section).flatMap(({ respondent, answer }) => {
    const [first, ...rest] = reasonBlocks(submission, answer);
    if (!several || first?.kind !== 'paragraph') return first === undefined ? [] : [first, ...rest];
    const whose = strong(`${respondentTitle(submission, respondent)}: `);
    return [{ ...first, content: [whose, ...first.content] }, ...rest];
  });
}
