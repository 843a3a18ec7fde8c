import type { Question, Questionnaire, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import { entries, type NewEntry, word } from './content.ts';
import { blankAnswer } from './insert-answers.ts';
import { asText, entryLines } from './lay-out.ts';
import { NEW_FILE } from './style.ts';

/** A section, and those of its questions that are to be answered. */
export type BlankSections = readonly (readonly [Section, readonly Question[]])[];

/** What a new submission is made from. */
export interface SubmissionPlan {
  /** For the title page; empty for the usual one. */
  readonly title: string;
  readonly lead: RespondentId;
  readonly participants: readonly RespondentId[];
}

/** A new response file: its head, and every question blank, below a comment with its subject. */
export function responseFile(
  { id }: Questionnaire,
  respondent: RespondentId,
  sections: BlankSections = [],
): string {
  return fileOf([
    { key: 'questionnaire', value: word(id) },
    { key: 'respondent', value: word(respondent) },
    ...sections.map(
      ([section, questions]): NewEntry => ({
        key: section.id,
        value: entries(questions.map(blankAnswer)),
        comment: section.short,
        apart: true,
      }),
    ),
  ]);
}

/** The manifest of a new submission: who compiles and who takes part, with their names beside them. */
export function manifestFile(
  { id, respondents }: Questionnaire,
  { title, lead, participants }: SubmissionPlan,
): string {
  const names = new Map(respondents.map(respondent => [respondent.id, respondent.name]));
  const items = participants.map(each => {
    const name = names.get(each);
    return { value: word(each), ...(name !== undefined && { remark: name }) };
  });
  const printed = title.replace(/\s+/g, ' ').trim();
  return fileOf([
    { key: 'questionnaire', value: word(id) },
    {
      key: 'submission',
      value: entries([
        ...(printed === '' ? [] : [{ key: 'title', value: { kind: 'prose', text: printed } } as const]),
        { key: 'lead', value: word(lead) },
        ...(items.length === 0
          ? []
          : [{ key: 'respondents', value: { kind: 'items', items, inline: false } } as const]),
      ]),
    },
  ]);
}

function fileOf(all: readonly NewEntry[]): string {
  const lines = all.flatMap(entry => entryLines(entry, { column: 0, depth: 0, style: NEW_FILE }));
  return asText(lines, NEW_FILE) + NEW_FILE.lineBreak;
}
