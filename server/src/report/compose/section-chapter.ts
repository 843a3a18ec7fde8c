import type { Submission } from '../../model/submission.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { paragraph } from '../build.ts';
import type { Chapter, Original } from '../report.ts';
import { declinedSectionBlocks } from './declined-sections.ts';
import { entriesOf, respondentsOf } from './entries.ts';
import { answeredBy, questionBlocks } from './question-blocks.ts';

/** A section of the questionnaire with its answers. */
export function sectionChapter(submission: Submission, section: Section): Chapter {
  const { id, title, short, audience, intro, questions } = section;
  const introduction: Original[] =
    intro === undefined ? [] : [{ kind: 'original', blocks: [paragraph(intro)] }];
  const only = onlyRespondent(submission, section);
  return {
    anchor: id,
    title,
    short,
    ...(audience !== undefined && { audience }),
    blocks: [
      ...introduction,
      ...(only === undefined ? [] : [answeredBy(submission, only)]),
      ...declinedSectionBlocks(submission, section),
      ...questions.flatMap(question => questionBlocks(submission, section, question, only !== undefined)),
    ],
  };
}

/** Who alone answered the section, where others take part in the submission. */
function onlyRespondent(submission: Submission, { questions }: Section): string | undefined {
  if (respondentsOf(submission).length < 2) return undefined;
  const entries = questions.flatMap(({ id }) => entriesOf(submission).get(id) ?? []);
  const [only, ...others] = new Set(entries.map(({ respondent }) => respondent));
  return others.length === 0 ? only : undefined;
}
