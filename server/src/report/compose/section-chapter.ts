import type { Submission } from '../../model/submission.ts';
import type { Section } from '../../questionnaire/questionnaire.ts';
import { paragraph } from '../build.ts';
import type { Chapter, Original } from '../report.ts';
import { voiceOf, voiceRemark } from './attribution.ts';
import { declinedSectionBlocks } from './declined-sections.ts';
import { questionBlocks } from './question-blocks.ts';

/** A section of the questionnaire with its answers. */
export function sectionChapter(submission: Submission, section: Section): Chapter {
  const { id, title, short, audience, intro, questions } = section;
  const introduction: Original[] =
    intro === undefined ? [] : [{ kind: 'original', blocks: [paragraph(intro)] }];
  const voice = voiceOf(submission, section);
  return {
    anchor: id,
    title,
    short,
    ...(audience !== undefined && { audience }),
    blocks: [
      ...introduction,
      ...(voice === undefined ? [] : [voiceRemark(submission, voice)]),
      ...declinedSectionBlocks(submission, section),
      ...questions.flatMap(question => questionBlocks(submission, section, question, voice)),
    ],
  };
}
