import { coveredQuestions } from '../composition/coverage.ts';
import { FRAME } from '../composition/frame.ts';
import type { Report as Composed, Draft } from '../composition/report.ts';
import { sectionChapter } from '../composition/section-chapter.ts';
import { sheetsOf } from '../composition/sheets.ts';
import { dateOf, factsOf, titleOf } from '../composition/title-page.ts';
import type { Edition } from '../model/manifest.ts';
import { publishedSubmission } from '../model/published.ts';
import type { Submission } from '../model/submission.ts';
import { draftOf } from '../rules/draft.ts';
import type { Finding } from '../rules/rule.ts';
import { ENGLISH, type Language, saidIn } from '../text/l10n.ts';
import { annexes } from './annexes.ts';
import { withCheckTitles } from './check-titles.ts';
import { draftNotice } from './draft.ts';
import { withHeededExplanations } from './heeded-explanations.ts';
import type { Report } from './said.ts';

/**
 * The report of a submission as plain values, said in its language. The same submission and findings are the same report. The edition that
 * is sent leaves out what the agencies tell each other: what is still open, and explanations of what is no matter of
 * figures, or that explain nothing; and it is composed of a submission that no longer holds the figures that are hidden. What is not final is marked
 * in both.
 */
export function composeReport(
  written: Submission,
  findings: readonly Finding[],
  edition: Edition = 'internal',
  language = ENGLISH,
): Report {
  return saidIn(language, composed(written, findings, edition, language));
}

function composed(
  written: Submission,
  findings: readonly Finding[],
  edition: Edition,
  language: Language,
): Composed {
  const submission = edition === 'external' ? publishedSubmission(withHeededExplanations(written)) : written;
  const { questionnaire } = submission.library;
  const draft = draftFor(submission, written, findings);
  return {
    title: titleOf(submission),
    questionnaire: questionnaire.shortTitle,
    government: questionnaire.government,
    date: dateOf(submission),
    language: language.tag === ENGLISH.tag ? 'en-GB' : language.tag,
    facts: factsOf(submission, edition),
    ...(draft !== undefined && { draft: { ...draft, notice: draftNotice(draft) } }),
    frame: FRAME,
    chapters: [
      ...questionnaire.sections
        .filter(section => coveredQuestions(submission, section).length > 0)
        .map(section => withCheckTitles(submission, sectionChapter(submission, section))),
      ...annexes(submission, findings, edition),
    ],
    sheets: sheetsOf(submission),
  };
}

/** Whether a hidden figure agrees with the others decides how many errors there are: where one is hidden, nobody is told. */
function draftFor(
  submission: Submission,
  written: Submission,
  findings: readonly Finding[],
): Draft | undefined {
  const draft = draftOf(written, findings);
  return draft === undefined || submission === written ? draft : { ...draft, uncounted: true };
}
