import type { Edition } from '../model/manifest.ts';
import type { Submission } from '../model/submission.ts';
import { type Sayable, t, type Words } from '../text/l10n.ts';
import { isLeftOut } from './coverage.ts';
import { dayInWords, rangeInWords } from './dates.ts';
import { respondentsOf, respondentTitle } from './entries.ts';
import type { Fact } from './report.ts';

/** The manifest's title, else the response of the government that the questionnaire is put to. */
export function titleOf({ manifest, library }: Submission): Sayable {
  const { government } = library.questionnaire;
  return manifest?.title ?? t('Response of the {government}', { government });
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
    return id === lead && respondentsOf(submission).length > 1 ? t('{name}, compiling', { name }) : name;
  });
  const facts: Fact[] = [
    { label: t('Questionnaire'), lines: [title] },
    { label: t('Reporting period'), lines: [rangeOf(period)] },
    { label: manifest?.date === undefined ? t('Due') : t('Date'), lines: [dayInWords(dateOf(submission))] },
    { label: agencies.length === 1 ? t('Agency') : t('Agencies'), lines: agencies },
    ...partOf(submission, edition),
    { label: t('Sent to'), lines: sendTo },
    { label: t('Edition'), lines: edition === 'internal' ? [INTERNAL] : [] },
  ];
  return facts.filter(({ lines }) => lines.length > 0);
}

/** Both editions have the same cover, and only one of them may be sent. */
const INTERNAL = t('Internal: for the agencies, not to be sent');

/** How much of the questionnaire is answered at all, where the manifest leaves questions out. */
function partOf(submission: Submission, edition: Edition): Fact[] {
  const { sections } = submission.library.questionnaire;
  const all = sections.flatMap(section => section.questions.map(question => ({ section, question })));
  const asked = all.filter(({ question }) => !question.stem);
  const covered = asked.filter(({ section, question }) => !isLeftOut(submission, section, question));
  if (covered.length === asked.length) return [];
  const slots = { count: covered.length, all: asked.length };
  const line =
    edition === 'internal'
      ? t('{count} of the {all} questions; the others are named in the annex on completeness', slots)
      : t('{count} of the {all} questions', slots);
  return [{ label: t('Part answered'), lines: [line] }];
}

/** In full, since a title page is read by itself: "1 January 2020 to 31 December 2020". */
function rangeOf({ from, to }: { readonly from: string; readonly to: string }): Words {
  return from === to
    ? rangeInWords(from, to)
    : t('{from} to {to}', { from: dayInWords(from), to: dayInWords(to) });
}
