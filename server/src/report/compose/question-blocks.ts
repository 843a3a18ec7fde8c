import { isAnswered, isDeclined } from '../../model/answer.ts';
import type { Submission } from '../../model/submission.ts';
import type { Question, Section } from '../../questionnaire/questionnaire.ts';
import { paragraph, text } from '../build.ts';
import type { Block, Heading, Landscape, Remark } from '../report.ts';
import { agenciesTable, sideBySide } from './agencies-table.ts';
import { answerBlocks } from './answer-blocks.ts';
import { decisionRemarks } from './decisions.ts';
import { type AnswerEntry, entriesOf, respondentsOf, respondentTitle } from './entries.ts';
import { gapBlock } from './gap.ts';
import { originsOf, sharedOrigins } from './origin.ts';
import { originalText } from './original-text.ts';
import { provisionTables } from './provision-table.ts';

/** A question: its number and subject, its own words, and what was answered; by whom, unless that is said for the whole section. */
export function questionBlocks(
  submission: Submission,
  section: Section,
  question: Question,
  attributed: boolean,
): (Block | Landscape)[] {
  const head: Block[] = [heading(question), originalText(question)];
  if (question.stem) return head;
  const entries = entriesOf(submission).get(question.id) ?? [];
  const answered = entries.some(({ answer }) => isAnswered(answer) || isDeclined(answer));
  const gap = answered ? [] : [gapBlock(submission, section, question)];
  const tables = provisionTables(submission, question);
  if (tables.length > 0) {
    const blocks = [...head, ...tables, ...answersBlocks(submission, question, entries, attributed)];
    return [{ kind: 'landscape', blocks }];
  }
  return [...head, ...gap, ...answersBlocks(submission, question, entries, attributed)];
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
  attributed: boolean,
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
    ]);
    return [...combined, ...decisions, ...named];
  }
  return [
    ...spoken.flatMap(({ blocks }) => blocks),
    ...decisions,
    ...(attributed ? [] : attribution(submission, entries)),
  ];
}

function combinedBlocks(
  submission: Submission,
  question: Question,
  entries: readonly AnswerEntry[],
): Block[] {
  const table = agenciesTable(submission, question, entries);
  const notes = sharedOrigins(
    entries.map(({ answer, respondent }) => ({ respondent, origins: originsOf(submission, answer) })),
  );
  return [respondentHeading('Figures of all agencies'), { ...table, notes: [...table.notes, ...notes] }];
}

function respondentHeading(words: string): Heading {
  return { kind: 'heading', level: 4, content: [text(words)] };
}

/** Who answered, where more than one respondent takes part. */
function attribution(submission: Submission, entries: readonly AnswerEntry[]): Block[] {
  const [only] = entries;
  if (only === undefined || respondentsOf(submission).length < 2) return [];
  return [answeredBy(submission, only.respondent)];
}

export function answeredBy(submission: Submission, respondent: string): Remark {
  const blocks = [paragraph(respondentTitle(submission, respondent))];
  return { kind: 'remark', label: 'Answered by', blocks };
}
