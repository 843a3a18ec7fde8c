import { PROTECTING_CODES } from '../model/protecting-codes.ts';
import type { Submission } from '../model/submission.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { type Sayable, shaped, t, verbatim, type Words } from '../text/l10n.ts';
import { plainWords } from './build.ts';
import { dateInWords } from './dates.ts';
import { decisionsOf } from './decisions.ts';
import { type AnswerEntry, entriesOf } from './entries.ts';
import { proseInlines } from './prose.ts';
import type { Cell, Sheet } from './sheet.ts';
import { textCell } from './sheet-notes.ts';
import { statusNote } from './status-marks.ts';

/** What is said of figures and not in them: decisions of the lead, explanations, and later developments. */
export function remarksSheet(submission: Submission): Sheet[] {
  const rows = [...submission.library.questionnaire.questions.values()].flatMap(question =>
    remarksOf(submission, question),
  );
  if (rows.length === 0) return [];
  const text = (title: Words) => ({ title, kind: 'text' as const });
  return [
    {
      name: t('Remarks'),
      title: t('Decisions, explanations and later developments'),
      notes: [],
      columns: [
        ...[t('Question'), t('No.'), t('Subject'), t('Respondent'), t('Kind')].map(text),
        { title: t('Date'), kind: 'date' },
        { ...text(t('Remark')), width: 90 },
      ],
      rows,
      filter: true,
      fixed: 2,
    },
  ];
}

function remarksOf(submission: Submission, question: Question): Cell[][] {
  const entries = entriesOf(submission).get(question.id) ?? [];
  const row = (respondent: string, kind: Words, date: Cell, words: Sayable): Cell[] => [
    ...[question.id, question.number, question.short, respondent, kind].map(textCell),
    date,
    textCell(words),
  ];
  const none: Cell = { kind: 'blank' };
  return [
    ...decisionsOf(submission, question).map(({ words }) =>
      row(submission.lead, t('Decision'), none, shaped(words, capital)),
    ),
    ...entries.flatMap(entry =>
      explanationsIn(submission, entry).map(words => row(entry.respondent, t('Explanation'), none, words)),
    ),
    ...entries.flatMap(({ answer, respondent }) =>
      answer.supplements.flatMap(({ date, text }) => {
        if (text === undefined) return [];
        const words = plainWords(proseInlines(submission, text, question.section));
        const day = date?.range;
        const when: Cell =
          day === undefined
            ? none
            : day.from === day.to
              ? { kind: 'date', date: day.from }
              : textCell(dateInWords(day));
        return [row(respondent, t('Later development'), when, words)];
      }),
    ),
  ];
}

/** Those that are printed: why a number is not a victim's is for the desk. */
function explanationsIn(submission: Submission, { answer }: AnswerEntry): Sayable[] {
  return answer.explain
    .filter(({ code }) => !PROTECTING_CODES.has(code))
    .map(({ text }) => plainWords(proseInlines(submission, text, answer.question.section)));
}

/** What a reader of a question's figures is to know, a sentence each: decisions, explanations, what is not final. */
export function questionRemarks(submission: Submission, question: Question): Words[] {
  const entries = entriesOf(submission).get(question.id) ?? [];
  return [...decisionWords(submission, question), ...aboutEntries(submission, entries)];
}

function decisionWords(submission: Submission, question: Question): Words[] {
  return decisionsOf(submission, question).map(({ label, words }) => verbatim`${label}: ${words}`);
}

/** What was decided of a field: in full where it is first told of, then in a few words beside each of its figures. */
export function decisionOfField(
  submission: Submission,
  question: Question,
  field: string,
  first: { readonly ofQuestion: boolean; readonly ofField: boolean },
): Words[] {
  return decisionsOf(submission, question)
    .filter(decision => decision.field === undefined || decision.field === field)
    .map(({ field: own, label, words, whose }) =>
      (own === undefined ? first.ofQuestion : first.ofField)
        ? verbatim`${label}: ${words}`
        : t('As decided: {whose}.', { whose }),
    );
}

export function aboutEntries(submission: Submission, entries: readonly AnswerEntry[]): Words[] {
  const several = entries.length > 1;
  const status = statusNote(submission, entries);
  return [
    ...entries.flatMap(entry =>
      explanationsIn(submission, entry).map(words =>
        several
          ? t('Explanation ({respondent}): {words}', { respondent: entry.respondent, words })
          : t('Explanation: {words}', { words }),
      ),
    ),
    ...(status === undefined ? [] : [status]),
  ];
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
