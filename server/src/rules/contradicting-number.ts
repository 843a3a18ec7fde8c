import { statementsOn } from '../model/contributions.ts';
import { type FigureReading, figureReadings } from '../model/figure-readings.ts';
import type { Library } from '../model/read-scalar.ts';
import type { Response } from '../model/response.ts';
import { type StatedNumber, statedNumbersOfFile } from '../model/stated-number.ts';
import type { Statements } from '../model/statement.ts';
import { formatNumber } from '../text/format-number.ts';
import { t } from '../text/l10n.ts';
import { memo2 } from '../text/memo.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { withReference } from './fixes/reference-in-prose.ts';
import { defineFileRule } from './rule.ts';

export const contradictingNumber = defineFileRule({
  code: 'contradicting-number',
  severity: 'hint',
  scope: 'file',
  explainable: true,
  title: 'A number in the text differs from the figure it speaks of',
  why: 'The reader meets two numbers for one thing and trusts neither. It happens when a figure is corrected and the sentence is forgotten.',
  mend: [
    'Put a reference in place of the number: {{identification-1.total}}. The report prints the figure, and the two can never differ again.',
    'Correct the number, or the figure, whichever is wrong.',
    'Where both are right, since the sentence speaks of something else, say of what: `explain: {contradicting-number: …}`.',
  ],
  messages: {
    number:
      'The text says {written}, but {figure} is {value}; put {reference} in place of the number, or correct one of them.',
    percent:
      'The text says {written} percent, but {part} of {whole} ({figure}) is {share} percent; correct the text or the figures.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
          age: {child: 20, adult: 100}
        answer: |
          The Government of Pakistan identified 117 victims during the reporting period.
  #                                             ^^^ hint contradicting-number: The text says 117, but identification-1.total is 120; put {{identification-1.total}} in place of the number, or correct one of them.
          In 2020, 25 children were identified, and a total of 120 victims.
  #                ^^ hint contradicting-number: The text says 25, but identification-1.age.child is 20; put {{identification-1.age.child}} in place of the number, or correct one of them.
          Over 100 victims were identified. In 2019 the authorities identified 90 victims.
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          age: {child: 20, adult: 100}
        answer: |
          The Government of Pakistan identified {{identification-1.total}} victims during the reporting period.
          In 2020, {{identification-1.age.child}} children were identified, and a total of 120 victims.
          Over 100 victims were identified. In 2019 the authorities identified 90 victims.
`,
      fixed: true,
    },
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
          age: {child: 20, adult: 100}
        answer: Children were 27 percent of the victims identified.
  #                           ^^ hint contradicting-number: The text says 27 percent, but 20 of 120 (identification-1.age.child of identification-1.total) is 16.7 percent; correct the text or the figures.
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          age: {child: 20, adult: 100}
        answer: Children were 17 percent of the victims identified.
`,
      fixed: true,
    },
  ],
  looksAt: (response, submission) => ({
    library: submission.library,
    statements: statementsOn(submission, questionsSpokenOf(response, submission.library)),
  }),
  *check(response, { library, statements }, say) {
    for (const { answer, stated } of statedNumbersOfFile(response, library)) {
      const { at, written } = stated;
      const found = contradictedBy(stated, response, statements);
      if (found === undefined) continue;
      const { name, known, whole } = found;
      if (whole === undefined) {
        const message = say('number', {
          written,
          figure: name,
          value: formatNumber(known),
          reference: `{{${name}}}`,
        });
        yield { answer, at, message, fixes: site => numberFixes(site, found, stated) };
      } else {
        const share = formatNumber(round((known / whole.known) * 100, Math.max(1, stated.decimals ?? 0)));
        const message = say('percent', {
          written,
          part: formatNumber(known),
          whole: formatNumber(whole.known),
          figure: `${name} of ${whole.name}`,
          share,
        });
        yield { answer, at, message, fixes: site => percentFixes(site, found, stated) };
      }
    }
  },
});

/** The questions whose figures a file's sentences may speak of. */
const questionsSpokenOf = memo2((response: Response, library: Library) => [
  ...new Set(
    statedNumbersOfFile(response, library).flatMap(({ stated }) =>
      stated.figures.map(({ question }) => question.id),
    ),
  ),
]);

/** `undefined` where the number is right of any figure that the sentence may speak of, or none of them is known. */
function contradictedBy(
  { value, figures, decimals }: StatedNumber,
  response: Response,
  statements: Statements,
): FigureReading | undefined {
  let first: FigureReading | undefined;
  for (const figure of figures) {
    for (const { known, whole, name } of figureReadings(figure, response, statements)) {
      if (decimals === undefined) {
        if (known === value) return undefined;
        first ??= { name, known };
      } else if (whole !== undefined && whole.known > 0) {
        if (isShare(value, known / whole.known, decimals)) return undefined;
        first ??= { name, known, whole };
      }
    }
  }
  return first;
}

/** Rounded or cut at the digits given. */
function isShare(percent: number, share: number, decimals: number): boolean {
  return Math.abs(percent - share * 100) < 10 ** -decimals;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

function numberFixes(site: Site, { name, known }: FigureReading, { at, written }: StatedNumber): Fix[] {
  const reference = `{{${name}}}`;
  const value = formatNumber(known);
  return [
    {
      title: t('Put {reference} ({value}) in place of “{written}”', { reference, value, written }),
      edits: withReference(site, site.answer, at, name),
    },
    { title: t('Write {value}', { value }), edits: [replace(site, at, value)] },
  ];
}

function percentFixes(site: Site, { known, whole }: FigureReading, { at, decimals }: StatedNumber): Fix[] {
  if (whole === undefined) return [];
  const value = formatNumber(round((known / whole.known) * 100, decimals ?? 0));
  return [{ title: t('Write {value}', { value }), edits: [replace(site, at, value)] }];
}
