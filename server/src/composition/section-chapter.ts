import type { Submission } from '../model/submission.ts';
import type { Section } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { voiceOf, voiceRemark } from './attribution.ts';
import { paragraph, text } from './build.ts';
import { coveredQuestions } from './coverage.ts';
import { declinedSectionBlocks } from './declined-sections.ts';
import { questionBlocks } from './question-blocks.ts';
import type { Chapter, Original, Paragraph } from './report.ts';

const OTHERS_LEFT_OUT: Paragraph = {
  kind: 'paragraph',
  role: 'gap',
  content: [text(t('The other questions of this section are no part of this response.'))],
};

/** A section of the questionnaire with its answers. */
export function sectionChapter(submission: Submission, section: Section): Chapter {
  const { id, title, short, audience, intro } = section;
  const questions = coveredQuestions(submission, section);
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
      ...(questions.length < section.questions.length ? [OTHERS_LEFT_OUT] : []),
      ...declinedSectionBlocks(submission, section),
      ...questions.flatMap(question => questionBlocks(submission, section, question, voice)),
    ],
  };
}
