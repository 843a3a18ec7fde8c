import { lineStart, nextLine } from '../syntax/lines.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { FileEdit, Fix, Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const mergeConflict = defineSubmissionRule({
  code: 'merge-conflict',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'Two versions stand below each other',
  why: 'Two persons changed the same lines, and the program that joins their files (Git) could not choose: it left both versions, one below the other, with a line of signs before, between and behind them. As it stands the file says both.',
  mend: [
    'Choose one of the two versions, or write what both mean, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`.',
  ],
  who: 'respondent',
  messages: {
    first:
      'Two versions of these lines stand below each other, since two persons changed them at once; keep one, and delete this line and those of ======= and >>>>>>> below.',
    between: 'Here the second of two versions begins; keep one of the two, and delete this line.',
    last: 'Here the second of two versions ends; keep one of the two, and delete this line.',
  },
  examples: [
    {
      bad: `
    trends:
    <<<<<<< HEAD
  # ^^^^^^^^^^^^ error merge-conflict: Two versions of these lines stand below each other, since two persons changed them at once; keep one, and delete this line and those of ======= and >>>>>>> below.
      trends-1: yes
    =======
  # ^^^^^^^ error merge-conflict: Here the second of two versions begins; keep one of the two, and delete this line.
      trends-1: no
    >>>>>>> provinces
  # ^^^^^^^^^^^^^^^^^ error merge-conflict: Here the second of two versions ends; keep one of the two, and delete this line.
`,
      good: `
    trends:
      trends-1: yes
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'merge-conflict')) {
      const sign = problem.written.slice(0, 1);
      const message = say(sign === '<' ? 'first' : sign === '>' ? 'last' : 'between', {});
      yield { ...place, message, fixes: site => (sign === '<' ? versionFixes(site, place.at.start) : []) };
    }
  },
});

function versionFixes(site: Site, start: number): Fix[] {
  const conflict = conflictAt(site.text, start);
  if (conflict === undefined) return [];
  const { upper, lower } = conflict;
  return [
    {
      title: t('Keep the upper version; the {count} lines of the lower one are deleted', {
        count: linesIn(site.text, lower),
      }),
      edits: without(
        site,
        { start: conflict.start, end: upper.start },
        { start: upper.end, end: conflict.end },
      ),
    },
    {
      title: t('Keep the lower version; the {count} lines of the upper one are deleted', {
        count: linesIn(site.text, upper),
      }),
      edits: without(
        site,
        { start: conflict.start, end: lower.start },
        { start: lower.end, end: conflict.end },
      ),
    },
  ];
}

interface Conflict extends Span {
  readonly upper: Span;
  readonly lower: Span;
}

/** The conflict that begins at a line; `undefined` where it has no end, or another begins within it. */
function conflictAt(text: string, at: number): Conflict | undefined {
  const start = lineStart(text, at);
  const upper = { start: nextLine(text, start), end: -1 };
  let lower = -1;
  for (let line = upper.start; line < text.length; line = nextLine(text, line)) {
    const sign = text.slice(line, line + 7);
    if (sign === '<<<<<<<') return undefined;
    // Some programs show below the upper version what both were before.
    if ((sign === '|||||||' || sign === '=======') && upper.end < 0) upper.end = line;
    if (sign === '=======') lower = nextLine(text, line);
    if (sign !== '>>>>>>>') continue;
    if (lower < 0) return undefined;
    return { start, end: nextLine(text, line), upper, lower: { start: lower, end: line } };
  }
  return undefined;
}

function without({ path }: Site, ...spans: readonly Span[]): FileEdit[] {
  return spans.map(span => ({ path, span, newText: '' }));
}

function linesIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).split(/\r\n?|\n/).length - 1;
}
