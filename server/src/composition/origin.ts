import type { Answer } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import { commaList, ENGLISH, type Sayable, sayIn, t, verbatim, type Words } from '../text/l10n.ts';
import { plainWords, text } from './build.ts';
import { dateInWords } from './dates.ts';
import { proseInlines } from './prose.ts';
import type { Inline, Remark } from './report.ts';

/** Which period figures are of, where it is not the reporting period, and where they come from. */
export interface Origin {
  readonly label: Words;
  readonly content: readonly Inline[];
}

export function originsOf(submission: Submission, { period, source, question }: Answer): Origin[] {
  const found: Origin[] = [];
  if (period !== undefined) {
    found.push({ label: t('Period of these figures'), content: [text(dateInWords(period.range))] });
  }
  if (source !== undefined) {
    found.push({ label: t('Source'), content: proseInlines(submission, source, question.section) });
  }
  return found;
}

/** As a line below a table; `whose` figures, where the table has those of several. */
export function originNote({ label, content }: Origin, whose?: Sayable): Inline[] {
  return [text(whose === undefined ? verbatim`${label}: ` : verbatim`${label} (${whose}): `), ...content];
}

/** The origins of several respondents' figures; what several say in the same words is said once. */
export function sharedOrigins(
  all: readonly { readonly respondent: string; readonly origins: readonly Origin[] }[],
): Inline[][] {
  const said = new Map<string, { readonly origin: Origin; readonly whose: string[] }>();
  for (const { respondent, origins } of all) {
    for (const origin of origins) {
      const words = sayIn(ENGLISH, verbatim`${origin.label}: ${plainWords(origin.content)}`);
      const known = said.get(words);
      if (known === undefined) said.set(words, { origin, whose: [respondent] });
      else known.whose.push(respondent);
    }
  }
  return [...said.values()].map(({ origin, whose }) => originNote(origin, commaList(whose)));
}

export function originRemark({ label, content }: Origin): Remark {
  return { kind: 'remark', label, blocks: [{ kind: 'paragraph', content }] };
}
