import { PROTECTING_CODES } from '../model/protecting-codes.ts';
import type { Submission } from '../model/submission.ts';
import type { Question } from '../questionnaire/questionnaire.ts';
import { plainText } from './build.ts';
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
  const titles = ['Question', 'No.', 'Subject', 'Respondent', 'Kind', 'Date', 'Remark'];
  return [
    {
      name: 'Remarks',
      title: 'Decisions, explanations and later developments',
      notes: [],
      columns: titles.map(title => ({
        title,
        kind: title === 'Date' ? ('date' as const) : ('text' as const),
        ...(title === 'Remark' && { width: 90 }),
      })),
      rows,
      filter: true,
      fixed: 2,
    },
  ];
}

function remarksOf(submission: Submission, question: Question): Cell[][] {
  const entries = entriesOf(submission).get(question.id) ?? [];
  const row = (respondent: string, kind: string, date: Cell, words: string): Cell[] => [
    ...[question.id, question.number, question.short, respondent, kind].map(textCell),
    date,
    textCell(words),
  ];
  const none: Cell = { kind: 'blank' };
  return [
    ...decisionsOf(submission, question).map(({ words }) =>
      row(submission.lead, 'Decision', none, words.charAt(0).toUpperCase() + words.slice(1)),
    ),
    ...entries.flatMap(entry =>
      explanationsIn(submission, entry).map(words => row(entry.respondent, 'Explanation', none, words)),
    ),
    ...entries.flatMap(({ answer, respondent }) =>
      answer.supplements.flatMap(({ date, text }) => {
        if (text === undefined) return [];
        const words = plainText(proseInlines(submission, text, question.section));
        const day = date?.range;
        const when: Cell =
          day === undefined
            ? none
            : day.from === day.to
              ? { kind: 'date', date: day.from }
              : textCell(dateInWords(day));
        return [row(respondent, 'Later development', when, words)];
      }),
    ),
  ];
}

/** Those that are printed: why a number is not a victim's is for the desk. */
function explanationsIn(submission: Submission, { answer }: AnswerEntry): string[] {
  return answer.explain
    .filter(({ code }) => !PROTECTING_CODES.has(code))
    .map(({ text }) => plainText(proseInlines(submission, text, answer.question.section)));
}

/** What a reader of a question's figures is to know, a sentence each: decisions, explanations, what is not final. */
export function questionRemarks(submission: Submission, question: Question): string[] {
  const entries = entriesOf(submission).get(question.id) ?? [];
  return [...decisionWords(submission, question), ...aboutEntries(submission, entries)];
}

function decisionWords(submission: Submission, question: Question): string[] {
  return decisionsOf(submission, question).map(({ label, words }) => `${label}: ${words}`);
}

/** What was decided of a field: in full where it is first told of, then in a few words beside each of its figures. */
export function decisionOfField(
  submission: Submission,
  question: Question,
  field: string,
  first: { readonly ofQuestion: boolean; readonly ofField: boolean },
): string[] {
  return decisionsOf(submission, question)
    .filter(decision => decision.field === undefined || decision.field === field)
    .map(({ field: own, label, words, whose }) =>
      (own === undefined ? first.ofQuestion : first.ofField) ? `${label}: ${words}` : `As decided: ${whose}.`,
    );
}

export function aboutEntries(submission: Submission, entries: readonly AnswerEntry[]): string[] {
  const several = entries.length > 1;
  const status = statusNote(submission, entries);
  return [
    ...entries.flatMap(entry =>
      explanationsIn(submission, entry).map(
        words => `Explanation${several ? ` (${entry.respondent})` : ''}: ${words}`,
      ),
    ),
    ...(status === undefined ? [] : [status]),
  ];
}
