import { printedTextsOf } from '../composition/printed-texts.ts';
import type { ReportText, Where } from '../composition/report-texts.ts';
import { PROTECTING_CODES } from '../model/protecting-codes.ts';
import type { Submission } from '../model/submission.ts';
import { ENGLISH, english, sayIn, t, type Words } from '../text/l10n.ts';
import { type Detail, detailsIn, type Surroundings } from './details-in-text.ts';

/**
 * What leads to a person in a composed report and no explanation speaks of: a sentence each, which names the place. The
 * rules looked at every text where it was typed; this looks at what the reader gets, whatever it was made of.
 */
export function lastLook(texts: Iterable<ReportText>, submission: Submission): readonly Words[] {
  const { library, manifest } = submission;
  const around = { questionnaire: library.questionnaire, manifest };
  const settled = settledFacts(submission);
  const found = new Map<string, Words>();
  const looked = new Set<string>();
  const known = textsOfAnswers(submission);
  for (const text of texts) {
    const { printed, where } = text;
    // Word and workbook print much alike.
    const key = [printed.text, printed.about, printed.table, printed.lead].join('\n');
    if (!MAY_LEAD.test(printed.text) || known.has(printed.text) || looked.has(key)) continue;
    looked.add(key);
    for (const detail of detailsIn(printed, around)) {
      if (!isSettled(text, detail, settled)) {
        const slots = { what: t(WHAT[detail.kind]), where: inWords(where, name => quoted(name, around)) };
        const sentence = t('{what} {where}; take it out where it was typed, or explain it there.', slots);
        found.set(sayIn(ENGLISH, sentence), sentence);
      }
    }
  }
  return [...found.values()];
}

/** A word, or as many digits as a telephone has; most cells are a number. */
const MAY_LEAD = /\p{L}{2}|\d\D{0,3}\d\D{0,3}\d\D{0,3}\d\D{0,3}\d/u;

/** What is printed as it was typed: the rules looked at it, and at what its field says of it. */
function textsOfAnswers({ responses, library }: Submission): ReadonlySet<string> {
  const printedTexts = printedTextsOf(library.questionnaire);
  return new Set(
    responses.flatMap(({ answers }) =>
      answers.flatMap(({ answer }) => printedTexts(answer).map(({ text }) => text)),
    ),
  );
}

/** What somebody looked at and explained, wherever it is printed again. */
function settledFacts({ responses }: Submission): readonly string[] {
  return responses.flatMap(({ answers }) =>
    answers.flatMap(({ answer }) =>
      answer.explain.flatMap(({ code, fact }) =>
        fact !== undefined && PROTECTING_CODES.has(code) ? [plain(fact)] : [],
      ),
    ),
  );
}

function isSettled({ printed }: ReportText, { at }: Detail, settled: readonly string[]): boolean {
  // In whole words, and no more than was explained: “Ali” speaks neither of Khalid nor of Ali Khan.
  const text = ` ${plain(printed.text.slice(at.start, at.end))} `;
  return settled.some(fact => ` ${fact} `.includes(text));
}

/** What identifies somebody is not said again. */
function quoted(name: string, around: Surroundings): string {
  const at = { start: 0, end: name.length };
  const isSafe = detailsIn({ text: name, at, about: '', table: '', lead: '' }, around).length === 0;
  return isSafe ? name : '…';
}

function inWords(where: Where, quote: (name: string) => string): Words {
  if (where.kind === 'title-page') return t('on the title page');
  if (where.kind === 'properties') return t('in the properties of the files');
  if (where.kind === 'sheet') {
    const { row } = where;
    const name = quote(where.name);
    return row === undefined
      ? t('in the sheet “{name}”', { name })
      : t('in the sheet “{name}”, row {row} of its table', { name, row });
  }
  const { number } = where;
  const title = quote(where.title);
  return number === undefined
    ? t('in the chapter “{title}”', { title })
    : t('in the chapter “{title}”, at question {number}', { title, number });
}

/** However it is spaced and marked. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const WHAT: Readonly<Record<Detail['kind'], string>> = {
  number: english('What looks like the number of an identity card or a passport stands'),
  phone: english('What looks like a person’s telephone number stands'),
  email: english('What looks like a person’s e-mail address stands'),
  account: english('What looks like a person’s account of a network stands'),
  name: english('What looks like the name of a victim stands'),
  possible: english('What may be the name of a victim stands'),
  count: english('So few victims that they may be known are told'),
  person: english('So much of one victim that somebody may know who it is stands'),
};
