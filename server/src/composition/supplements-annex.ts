import type { Supplement } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import { row, t, type Words } from '../text/l10n.ts';
import { text } from './build.ts';
import { dateInWords, rangeInWords } from './dates.ts';
import { type AnswerEntry, entriesOf, respondentsOf, respondentTitle } from './entries.ts';
import { proseBlocks, questionReference } from './prose.ts';
import type { Block } from './report.ts';
import { stageWords } from './status-marks.ts';

/** "Later developments, February to March 2021". */
export function supplementsTitle({ library }: Submission): Words {
  const { from, to } = library.questionnaire.supplements;
  return t('Later developments, {period}', { period: rangeInWords(from, to) });
}

/** Later developments by question, and below it by date. */
export function supplementsAnnex(submission: Submission): Block[] {
  const { questions } = submission.library.questionnaire;
  return [...questions.keys()].flatMap(id => {
    const told = (entriesOf(submission).get(id) ?? []).flatMap(entry =>
      entry.answer.supplements.map(supplement => ({ entry, supplement })),
    );
    const texts = told.filter(({ supplement }) => supplement.text !== undefined).sort(byDate);
    const title = questionReference(submission, id);
    if (texts.length === 0 || title === undefined) return [];
    return [
      { kind: 'heading', level: 3, content: [title] } as const,
      ...texts.flatMap(({ entry, supplement }) => supplementBlocks(submission, entry, supplement)),
    ];
  });
}

interface Told {
  readonly entry: AnswerEntry;
  readonly supplement: Supplement;
}

/** What has no date comes last; the sort keeps the respondents' order within a day. */
function byDate(a: Told, b: Told): number {
  const left = a.supplement.date?.range.from ?? '9999';
  const right = b.supplement.date?.range.from ?? '9999';
  return left < right ? -1 : left > right ? 1 : 0;
}

function supplementBlocks(
  submission: Submission,
  entry: AnswerEntry,
  { date, text: prose }: Supplement,
): Block[] {
  if (prose === undefined) return [];
  const { respondent, answer } = entry;
  const stage = stageWords(entry);
  const several = respondentsOf(submission).length > 1;
  const head = [
    date === undefined ? t('No date') : dateInWords(date.range),
    ...(several ? [respondentTitle(submission, respondent)] : []),
    ...(stage === '' ? [] : [stage]),
  ];
  return [
    { kind: 'heading', level: 4, content: [text(row(head, ' · '))] },
    ...proseBlocks(submission, prose, answer.question.section),
  ];
}
