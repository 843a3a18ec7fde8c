import copied from './copied.json' with { type: 'json' };

/** A range that was copied in LibreOffice Calc (see copy.py), where it is pasted, and what comes of it. */
export interface CopiedRange {
  readonly what: string;
  readonly clipboard: { readonly 'text/html': string; readonly 'text/plain': string };
  readonly question: string;
  /** The lines that stand behind the key of the question then. */
  readonly after: string;
  readonly notes: readonly string[];
}

export const COPIED: readonly CopiedRange[] = [
  {
    what: 'a year above the figures, a blank, stars, and a raised sign that the copy made a digit of: the total tells',
    clipboard: copied.provinces,
    question: 'statistics-2',
    after: `
    data:
      new-investigations: {punjab: 481, sindh: 77, balochistan: 18, ict: 1234}
    # Totals that were copied with it:
    #   The row “Total” says 1,377, but the rows add up to 1,810 (433 too many).
    # Notes that were copied with it:
    #   Balochistan, 2020: 18*
    #   1Includes two cases of 2019
    #   * Provisional
`,
    notes: [
      'Signs of footnotes were taken off: “Balochistan, 2020: 18*”.',
      'The row “Total” says 1,377, but the rows add up to 1,810 (433 too many).',
      'Notes of the copied table stand as a comment below the answer.',
    ],
  },
  {
    what: 'the table by law: a title and two rows of headings merged, one law without figures, Nil, totals on both sides',
    clipboard: copied.laws,
    question: 'statistics-table',
    after: `
    data:
      rows:
        PPC 371-A:
          registered: {punjab: 12, sindh: 3}
          prosecution: {punjab: 7, sindh: 0}
        PTPA 3(2):
          registered: {punjab: 5, sindh: 4}
          prosecution: {punjab: 2, sindh: 1}
`,
    notes: [],
  },
  {
    what: 'several years and their total',
    clipboard: copied.years,
    question: 'statistics-2',
    after: `
    data:
      new-investigations: {punjab: 49, sindh: 9}
`,
    notes: ['Left out, since the question asks for 2020: “2018-19”, “2019”.'],
  },
  {
    what: 'percentages beside counts, and a total that differs',
    clipboard: copied.sexes,
    question: 'identification-1',
    after: `
    data:
      total: 122
      sex: {male: 70, female: 48, transgender: 2}
`,
    notes: [
      'Percentages were left out: “%”.',
      'The row “Total” says 122, but the rows add up to 120 (2 too few).',
    ],
  },
  {
    what: 'districts with the totals of their provinces, one of which differs',
    clipboard: copied.districts,
    question: 'statistics-2',
    after: `
    data:
      new-investigations: {punjab: 30, sindh: 10}
    # Copied, but not matched to this question:
    #   “Karachi” – Cases: 5
    #   “Hyderabad” – Cases: 4
    # Totals that were copied with it:
    #   The row “Sindh Total” says 10, but the rows add up to 9 (1 too few).
`,
    notes: [
      'Not asked for by itself, and a part of the total that was pasted: “Lahore”, “Multan”.',
      '“Karachi”, “Hyderabad” could not be matched and stand as a comment below the answer.',
      'The row “Sindh Total” says 10, but the rows add up to 9 (1 too few).',
    ],
  },
  {
    what: 'Urdu headings, digits and separators, a blank above the total',
    clipboard: copied.urdu,
    question: 'statistics-2',
    after: `
    data:
      new-investigations: {punjab: 86, sindh: 1234, kpk: 5}
`,
    notes: [],
  },
  {
    what: 'women, men, boys and girls',
    clipboard: copied['women-and-girls'],
    question: 'identification-1',
    after: `
    data:
      total: 120
      as-reported: {women: 48, men: 60, boys: 7, girls: 5}
`,
    notes: ['Percentages were left out: “Percent”.'],
  },
  {
    what: 'a date, a power of ten, lakhs, less than zero, a decimal, an error, a figure crossed out: most of it as a text',
    clipboard: copied.odd,
    question: 'statistics-2',
    after: ` |
    | Province | Cases |
    |---|---|
    | Punjab | 4-May |
    | Sindh | 1.21E+05 |
    | KPK | 12,34,567 |
    | Balochistan | -3 |
    | ICT | 2.5 |
    | GB | #DIV/0! |
    | AJK |  |
`,
    notes: [
      'Most of the copied table could not be matched to the figures of statistics-2. A spreadsheet made a date of what was typed; write the figure yourself: “Punjab, Cases: 4-May”. Shown as a power of ten; widen the column in the spreadsheet and copy again: “Sindh, Cases: 1.21E+05”. No whole number; write the figure yourself: “ICT, Cases: 2.5”. Less than zero; write the figure yourself: “Balochistan, Cases: -3”. Crossed out in the copied table: “AJK, Cases: (crossed out: 9)”.',
      'It was pasted as a table in the text.',
      'What is crossed out was left out: “9”.',
    ],
  },
  {
    what: 'sentences as entries, R.I. above them, and a total that differs',
    clipboard: copied.sentences,
    question: 'statistics-5',
    after: `
    data:
      sentences:
        - {place: punjab, provision: PPC 371-A, persons: 3, prison: 3 years R.I., fine: "Rs. 50,000/-"}
        - {place: kpk, provision: PPC 371-B, persons: 1, prison: life}
    # Totals that were copied with it:
    #   In the column “No. of persons” the row “Total” says 5, but the rows add up to 4 (1 too few).
`,
    notes: ['In the column “No. of persons” the row “Total” says 5, but the rows add up to 4 (1 too few).'],
  },
  {
    what: 'years as rows, sex by age under merged headings',
    clipboard: copied['sex-by-age'],
    question: 'identification-1',
    after: `
    data:
      total: 118
      as-reported: {"Adults, Male": 60, "Adults, Female": 40, "Children, Male": 10, "Children, Female": 8}
`,
    notes: ['Left out, since the question asks for 2020: “2019”.'],
  },
];

/** The file that a range is pasted into, up to the cursor and behind it. */
export function fileFor({ question }: CopiedRange): { readonly before: string; readonly behind: string } {
  const section = question.slice(0, question.lastIndexOf('-'));
  return {
    before: `questionnaire: tip-pakistan-2021\nrespondent: FIA\n${section}:\n  ${question}:`,
    behind: '\n',
  };
}
