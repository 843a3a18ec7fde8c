import type { Edition } from '../model/manifest.ts';
import type { Submission } from '../model/submission.ts';
import { isLeftOut } from './coverage.ts';
import { dayInWords, rangeInWords } from './dates.ts';
import { respondentsOf, respondentTitle } from './entries.ts';
import type { Fact } from './report.ts';

/** The manifest's title, else the response of the government that the questionnaire is put to. */
export function titleOf({ manifest, library }: Submission): string {
  return manifest?.title ?? `Response of the ${library.questionnaire.government}`;
}

/** The manifest's date, else the day that the answers are due: never the day of compiling, so that the same answers are the same report. */
export function dateOf({ manifest, library }: Submission): string {
  return manifest?.date ?? library.questionnaire.due;
}

/** The lines of the title page. */
export function factsOf(submission: Submission, edition: Edition): Fact[] {
  const { library, manifest, lead } = submission;
  const { title, period, sendTo } = library.questionnaire;
  const agencies = respondentsOf(submission).map(id => {
    const name = respondentTitle(submission, id);
    return id === lead && respondentsOf(submission).length > 1 ? `${name}, compiling` : name;
  });
  const facts: Fact[] = [
    { label: 'Questionnaire', lines: [title] },
    { label: 'Reporting period', lines: [rangeOf(period)] },
    { label: manifest?.date === undefined ? 'Due' : 'Date', lines: [dayInWords(dateOf(submission))] },
    { label: agencies.length === 1 ? 'Agency' : 'Agencies', lines: agencies },
    ...partOf(submission, edition),
    { label: 'Sent to', lines: sendTo },
    { label: 'Edition', lines: edition === 'internal' ? [INTERNAL] : [] },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

/** Both editions have the same cover, and only one of them may be sent. */
const INTERNAL = 'Internal: for the agencies, not to be sent';

/** How much of the questionnaire is answered at all, where the manifest leaves questions out. */
function partOf(submission: Submission, edition: Edition): Fact[] {
  const { sections } = submission.library.questionnaire;
  const all = sections.flatMap(section => section.questions.map(question => ({ section, question })));
  const asked = all.filter(({ question }) => !question.stem);
  const covered = asked.filter(({ section, question }) => !isLeftOut(submission, section, question));
  if (covered.length === asked.length) return [];
  const count = `${covered.length} of the ${asked.length} questions`;
  const others = edition === 'internal' ? '; the others are named in the annex on completeness' : '';
  return [{ label: 'Part answered', lines: [`${count}${others}`] }];
}

/** In full, since a title page is read by itself: "1 January 2020 to 31 December 2020". */
function rangeOf({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? rangeInWords(from, to) : `${dayInWords(from)} to ${dayInWords(to)}`;
}
