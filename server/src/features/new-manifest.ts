import type { Manifest } from '../model/manifest.ts';
import type { Questionnaire, RespondentId } from '../questionnaire/questionnaire.ts';
import type { FileEdit } from '../rules/fix.ts';

/** What a new submission is made from. */
export interface SubmissionPlan {
  /** For the title page; empty for the usual one. */
  readonly title: string;
  readonly lead: RespondentId;
  readonly participants: readonly RespondentId[];
}

/** The manifest of a new submission: who compiles and who takes part, with their names beside them. */
export function manifestText(
  { id, respondents }: Questionnaire,
  { title, lead, participants }: SubmissionPlan,
): string {
  const names = new Map(respondents.map(respondent => [respondent.id, respondent.name]));
  const listed = participants.map(each => {
    const name = names.get(each);
    return `    - ${each}${name === undefined ? '' : `  # ${name}`}\n`;
  });
  return [
    `questionnaire: ${id}\n`,
    'submission:\n',
    title.trim() === '' ? '' : `  title: ${quoted(title.trim())}\n`,
    `  lead: ${lead}\n`,
    listed.length === 0 ? '' : `  respondents:\n${listed.join('')}`,
  ].join('');
}

/** A text of one line, in quotes where it could be read as anything else. */
function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return /^\p{L}[\p{L}\p{N} .,;()–—/-]*$/u.test(line) && !/^(?:yes|no|true|false|null|on|off)$/i.test(line)
    ? line
    : `'${line.replaceAll("'", "''")}'`;
}

/** How to add a respondent to the list of a manifest; `undefined` where it is on the list, or there is none. */
export function findListing(
  { path, text, respondents }: Manifest,
  respondent: RespondentId,
): FileEdit | undefined {
  const [first] = respondents;
  if (first === undefined || respondents.some(({ id }) => id === respondent)) return undefined;
  // It becomes the first entry: where the list begins is known for sure, where it ends only in its own style.
  const key = text.lastIndexOf('respondents:', first.at.start);
  const opening = /\[|^( *)- /m.exec(text.slice(key, first.at.start));
  if (key < 0 || opening === null) return undefined;
  const [sign, indentation] = opening;
  const start = key + opening.index + (sign === '[' ? 1 : 0);
  const newText = sign === '[' ? `${respondent}, ` : `${indentation}- ${respondent}\n`;
  return { path, span: { start, end: start }, newText };
}
