import { type Answer, isDeclined } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import { english, t, verbatim } from '../text/l10n.ts';
import { attachmentInlines } from './attachments.ts';
import { annexName, around, paragraph, reference, strong, text } from './build.ts';
import { dataBlocks, withNotes } from './data-blocks.ts';
import type { AnswerEntry } from './entries.ts';
import { explanationRemarks } from './explanations.ts';
import { originNote, originRemark, originsOf } from './origin.ts';
import { labelled, proseBlocks } from './prose.ts';
import type { Block, Paragraph } from './report.ts';
import { valueText } from './value-text.ts';

/** Anchor of the annex that holds the supplements. */
export const SUPPLEMENTS = 'annex-supplements';

/** One answer as printed. Where its figures stand in a table with those of others, they are left out here. */
export function answerBlocks(
  submission: Submission,
  entry: AnswerEntry,
  figures: 'here' | 'elsewhere',
): Block[] {
  const { answer } = entry;
  const { section } = answer.question;
  const data = dataBlocks(submission, entry, figures === 'here');
  const origins = figures === 'here' ? originsOf(submission, answer) : [];
  const noted = withNotes(
    data,
    origins.map(origin => originNote(origin)),
  );
  return [
    ...reasonBlocks(submission, answer),
    ...choiceBlocks(submission, answer),
    ...(answer.prose === undefined ? [] : proseBlocks(submission, answer.prose, section)),
    ...(answer.broken ? [BROKEN] : []),
    ...(noted ?? [...data, ...origins.map(originRemark)]),
    ...explanationRemarks(submission, answer),
    ...attachmentBlocks(answer),
    ...supplementPointer(answer),
  ];
}

const BROKEN: Paragraph = {
  kind: 'paragraph',
  role: 'gap',
  content: [text(t('Part of this answer could not be read and is missing here.'))],
};

/** "Not applicable: there is no such office." */
export function reasonBlocks(submission: Submission, answer: Answer): Block[] {
  const { reason, question } = answer;
  const blocks = reason === undefined ? [] : proseBlocks(submission, reason, question.section);
  if (!isDeclined(answer)) return blocks.length === 0 ? [] : [{ kind: 'remark', label: t('Reason'), blocks }];
  const words = answer.status === 'not-applicable' ? t('Not applicable') : t('No information');
  const label = strong(blocks.length === 0 ? t('{words}.', { words }) : verbatim`${words}: `);
  return labelled(label, blocks).map((block, at) =>
    at === 0 && block.kind === 'paragraph' ? { ...block, role: 'gap' } : block,
  );
}

function choiceBlocks({ library }: Submission, { choice, question }: Answer): Block[] {
  if (choice === undefined) return [];
  const words = valueText(choice.value, { ...library, values: question.choices });
  return [{ kind: 'paragraph', role: 'choice', content: [text(words)] }];
}

function attachmentBlocks({ attachments }: Answer): Block[] {
  if (attachments.length === 0) return [];
  const items = attachments.map(attachment => [paragraph(...attachmentInlines(attachment))]);
  const [only, ...others] = items;
  const blocks: Block[] =
    others.length === 0 && only !== undefined ? only : [{ kind: 'list', marker: 'bullet', items }];
  return [{ kind: 'remark', label: others.length === 0 ? t('Attachment') : t('Attachments'), blocks }];
}

function supplementPointer({ supplements }: Answer): Block[] {
  if (supplements.every(({ text: prose }) => prose === undefined)) return [];
  const blocks = [paragraph(...around(english('see {place}.'), reference(SUPPLEMENTS, annexName('A'))))];
  return [{ kind: 'remark', label: t('Later developments'), blocks }];
}
