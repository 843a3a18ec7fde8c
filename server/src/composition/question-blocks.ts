import { isAnswered, isDeclined } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import type { Question, Section } from '../questionnaire/questionnaire.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { agenciesTables, sideBySide } from './agencies-table.ts';
import { answerBlocks } from './answer-blocks.ts';
import { attribution, type Voice } from './attribution.ts';
import { text } from './build.ts';
import { withNotes } from './data-blocks.ts';
import { decisionRemarks } from './decisions.ts';
import { type AnswerEntry, entriesOf, respondentTitle } from './entries.ts';
import { gapBlock } from './gap.ts';
import { originsOf, sharedOrigins } from './origin.ts';
import { originalText } from './original-text.ts';
import { provisionTables } from './provision-table.ts';
import type { Block, Heading, Landscape } from './report.ts';
import { statusNotes, statusRemarks } from './status-marks.ts';

/** A question: its number and subject, its own words, what was answered, and by whom where that is not the section's voice. */
export function questionBlocks(
  submission: Submission,
  section: Section,
  question: Question,
  voice: Voice | undefined,
): (Block | Landscape)[] {
  const head: Block[] = [heading(question), originalText(question)];
  if (question.stem) return head;
  const entries = entriesOf(submission).get(question.id) ?? [];
  const answered = entries.some(({ answer }) => isAnswered(answer) || isDeclined(answer));
  const gap = answered ? [] : [gapBlock(submission, section, question)];
  const tables = provisionTables(submission, question);
  if (tables.length > 0) {
    const blocks = [...head, ...tables, ...answersBlocks(submission, question, entries, voice)];
    return [{ kind: 'landscape', blocks }];
  }
  return [...head, ...gap, ...answersBlocks(submission, question, entries, voice)];
}

function heading({ id, number, short, parent }: Question): Heading {
  return {
    kind: 'heading',
    level: parent === undefined ? 2 : 3,
    ...(number !== '' && { number }),
    content: [text(short)],
    anchor: id,
  };
}

/** The answers, each under its respondent's name where there are several, after the figures that stand side by side. */
function answersBlocks(
  submission: Submission,
  question: Question,
  entries: readonly AnswerEntry[],
  voice: Voice | undefined,
): Block[] {
  const beside = sideBySide(question, entries);
  const own = entries.map(entry => ({
    entry,
    blocks: answerBlocks(submission, entry, beside.includes(entry) ? 'elsewhere' : 'here'),
  }));
  const spoken = own.filter(({ blocks }) => blocks.length > 0);
  const combined = beside.length === 0 ? [] : combinedBlocks(submission, question, beside);
  const decisions = decisionRemarks(submission, question);
  if (entries.length > 1) {
    const named = spoken.flatMap(({ entry, blocks }) => [
      respondentHeading(respondentTitle(submission, entry.respondent)),
      ...blocks,
      ...statusRemarks(entry),
    ]);
    return [...combined, ...decisions, ...named];
  }
  return [
    ...spoken.flatMap(({ blocks }) => blocks),
    ...decisions,
    ...entries.flatMap(statusRemarks),
    ...attribution(submission, entries, voice),
  ];
}

function combinedBlocks(
  submission: Submission,
  question: Question,
  entries: readonly AnswerEntry[],
): Block[] {
  const tables = agenciesTables(submission, question, entries);
  const notes = sharedOrigins(
    entries.map(({ answer, respondent }) => ({ respondent, origins: originsOf(submission, answer) })),
  );
  const all = [...notes, ...statusNotes(submission, entries)];
  return [respondentHeading(t('Figures of all agencies')), ...(withNotes(tables, all) ?? tables)];
}

function respondentHeading(words: Sayable): Heading {
  return { kind: 'heading', level: 4, content: [text(words)] };
}
