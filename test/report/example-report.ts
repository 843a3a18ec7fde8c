import {
  bullets,
  cell,
  emphasis,
  footnote,
  link,
  paragraph,
  reference,
  strong,
  text,
} from '../../server/src/composition/build.ts';
import { FRAME } from '../../server/src/composition/frame.ts';
import { markdownBlocks } from '../../server/src/composition/markdown.ts';
import type {
  Block,
  Chapter,
  Report as Composed,
  Table,
  TableRow,
} from '../../server/src/composition/report.ts';
import { draftNotice } from '../../server/src/report/draft.ts';
import type { Report } from '../../server/src/report/said.ts';
import { inEnglish } from '../support/in-english.ts';
import { exampleSheets } from './example-sheets.ts';

/** A report with one of everything. The questions are the questionnaire's; every answer and figure is illustrative. */

const notCollected = footnote(text('Not collected: no office keeps this figure.'));
const notDisaggregated = footnote(text('Not disaggregated: the total is known, its parts are not.'));

const victims: Table = {
  kind: 'table',
  caption: [text('Victims identified')],
  description: 'Victims identified, in total and by sex, age and nationality.',
  columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'figure' }],
  head: [{ cells: [cell('Breakdown'), cell('Group'), cell('Victims')] }],
  body: [
    { cells: [cell('Sex'), cell('Male'), cell(70)] },
    { cells: [cell(), cell('Female'), cell(48)] },
    { cells: [cell(), cell('Transgender'), cell(2)] },
    { cells: [cell('Age'), cell('Child'), cell('about 20')] },
    { cells: [cell(), cell('Adult'), cell(emphasis('not collected'), notCollected)] },
    { cells: [cell(), cell('Unspecified'), cell(emphasis('not collected'), notCollected)] },
    { cells: [cell('Nationality'), cell('All'), cell(emphasis('not disaggregated'), notDisaggregated)] },
    { cells: [cell('Total'), cell(), cell(120)], total: true },
  ],
  notes: [
    [text('Period of these figures: 1 July 2019 to 30 June 2020.')],
    [text('Source: FIA AHS monthly return, December 2020.')],
  ],
};

const places = [
  'Punjab',
  'Sindh',
  'Khyber Pakhtunkhwa',
  'Balochistan',
  'Islamabad',
  'AJK',
  'Gilgit-Baltistan',
];

const byPlace: Table = {
  kind: 'table',
  description: 'Individuals investigated, prosecuted and convicted, by place.',
  columns: [{ kind: 'text' }, { kind: 'figure' }, { kind: 'figure' }, { kind: 'figure' }],
  head: [{ cells: [cell('Place'), cell('Investigated'), cell('Prosecuted'), cell('Convicted')] }],
  body: [
    ...places.map((place, n) => ({ cells: [cell(place), cell(1200 - n * 37), cell(40 - n), cell(n)] })),
    { cells: [cell('Total'), cell(7623), cell(259), cell(21)], total: true },
  ],
  notes: [],
};

const sections =
  '332, 334/511/342, 335, 336, 336-A, 362, 363, 364-A, 365-B, 366-A, 366-B, 367, 367-A, 369-A, 370, 371-A, 371-B, 374, 376, 496-A'.split(
    ', ',
  );

const provisions: Table = {
  kind: 'table',
  caption: [text('Cases registered, prosecuted and convicted by provision and province')],
  description: 'For each provision, cases registered, prosecutions and convictions in each province.',
  columns: [
    { kind: 'text' },
    ...Array.from({ length: 3 * (places.length + 1) }, () => ({ kind: 'figure' }) as const),
  ],
  head: [
    {
      cells: [
        { ...cell('Law/Section'), tall: true },
        ...['Cases registered', 'Prosecution', 'Conviction'].map(title => ({
          ...cell(title),
          span: places.length + 1,
        })),
      ],
    },
    { cells: [cell(), ...[1, 2, 3].flatMap(() => [...places, 'Total'].map(place => cell(place)))] },
  ],
  body: [
    ...sections.map((section, row): TableRow => {
      const figures = [0, 1, 2].flatMap(measure => {
        const one = places.map((_, place) => ((row + 3) * (place + 1)) % (9 - measure * 2));
        return [...one, one.reduce((sum, figure) => sum + figure, 0)];
      });
      return { cells: [cell(`PPC ${section}`), ...figures.map(figure => cell(figure))] };
    }),
    { cells: [cell('Total'), ...Array.from({ length: 24 }, (_, n) => cell(60 + n))], total: true },
  ],
  notes: [[text('An empty cell is not stated, and not zero.')]],
};

function question(anchor: string, number: string, title: string): Block {
  return { kind: 'heading', level: 2, anchor, content: [text(title)], ...(number !== '' && { number }) };
}

function original(words: string, points: readonly string[] = []): Block {
  return { kind: 'original', blocks: [paragraph(words), ...(points.length > 0 ? [bullets(...points)] : [])] };
}

function choice(words: string): Block {
  return { kind: 'paragraph', role: 'choice', content: [text(words)] };
}

const trends: Chapter = {
  anchor: 'trends',
  title: 'HUMAN TRAFFICKING TRENDS',
  short: 'Trends',
  blocks: [
    question('trends-1', '1', 'Notable changes in trends'),
    original(
      'Have there been any notable changes in human trafficking trends in Pakistan during the reporting period?',
    ),
    choice('Yes'),
    ...markdownBlocks(
      `Recruitment moved **online** during the year. The government identified {{identification-1.total}} victims;
see {{identification-1}} and the [annual report](https://example.gov.pk/report).

1. Advertisements on social media took the place of agents:
   - *domestic work* in the Gulf,
   - "modelling" in the large cities.
2. Brick kilns in Punjab closed early, and families moved to Sindh.

> Families told us that the advance had doubled within a year.

| District | Cases | Remark |
|---|--:|---|
| Kasur | 12 | \`FIR\` series 2020<br>two transferred |
| Tando Allahyar | 1,204 | |

Last year's change of <b>method</b> went on. متاثرین کی شناخت 120 ہے in Urdu, and English again (371-A).

صوبائی محکمہ سماجی بہبود نے PPC 371-A کے تحت 12 مقدمات درج کیے (دسمبر 2020)۔`,
      {
        resolve: written =>
          written === 'identification-1'
            ? [reference('identification-1', 'Victim Identification and Referral, question 1')]
            : [text('120')],
      },
    ),
    { kind: 'remark', label: 'Source', blocks: [paragraph('FIA AHS monthly return, December 2020')] },
    question('trends-4', '4', 'Areas of recruitment and exploitation'),
    original(
      'Has there been a change during the reporting period in areas where trafficking victims are most commonly recruited and exploited?  Please include:',
      [
        'Regions in Pakistan where trafficking victims are recruited (either for exploitation in Pakistan, or abroad).',
        'Countries from which victims are trafficked into Pakistan to be exploited.',
        'The main regions in Pakistan where trafficked victims (both Pakistani and foreign) are exploited. ',
      ],
    ),
    { kind: 'paragraph', role: 'gap', content: [text('Not answered.')] },
    question('trends-9', '9', 'Other information'),
    original(
      'Is there any other information the Government of Pakistan would like to share about human trafficking trends in Pakistan?',
    ),
    {
      kind: 'paragraph',
      role: 'gap',
      content: [strong('Not applicable. '), text('Nothing to add this year.')],
    },
  ],
};

const identification: Chapter = {
  anchor: 'identification',
  title: 'VICTIM IDENTIFICATION AND REFERRAL',
  short: 'Identification',
  audience:
    'For input from multiple agencies, including Provincial Departments of Social Welfare, MoHR, and MoFA',
  blocks: [
    question('identification-1', '1', 'Victims identified'),
    original(
      'What is the total number of trafficking victims identified during the reporting period?  Please indicate:',
      [
        'The number of male vs female, child vs adult, and Pakistani citizens vs foreign nationals;',
        'How many were victims of labor trafficking (such as forced and bonded labor in brick kilns and the agricultural sector);',
        'How many were victims of sex trafficking. ',
      ],
    ),
    { kind: 'heading', level: 4, content: [text('Federal Investigation Agency (FIA)')] },
    paragraph('The figures count persons, each once, by the date of the first interview.'),
    victims,
    {
      kind: 'remark',
      label: 'Explanation',
      blocks: [paragraph('Two victims gave no date of birth; they are counted as unspecified.')],
    },
    {
      kind: 'remark',
      label: 'Attachments',
      blocks: [
        {
          kind: 'list',
          marker: 'bullet',
          items: [
            [paragraph('Victims by district (annexes/victims-by-district.xlsx)')],
            [
              paragraph(
                link('https://example.gov.pk/sop', 'Standard operating procedures for identification'),
              ),
            ],
          ],
        },
      ],
    },
    { kind: 'heading', level: 4, content: [text('Social Welfare Department, Punjab (SWD-PUNJAB)')] },
    ...markdownBlocks('The department runs *Dar-ul-Aman* shelters in 36 districts.'),
  ],
};

const statistics: Chapter = {
  anchor: 'statistics',
  title: 'LAW ENFORCEMENT STATISTICS',
  short: 'Statistics',
  blocks: [
    original(
      'Please provide information from the 2020 calendar year, broken down by province, to remain consistent with statistics reported in the most recent TIP Report:',
    ),
    question('statistics-7', '7', 'Cases, officials and provisions'),
    {
      kind: 'original',
      blocks: [
        paragraph('For each of the TIP cases investigated, prosecuted, and convicted, please indicate: '),
        {
          kind: 'list',
          marker: 'letter',
          items: [
            [paragraph('The number of individuals investigated, prosecuted, and convicted.')],
            [paragraph('The number of individuals who were public officials.')],
          ],
        },
      ],
    },
    {
      kind: 'heading',
      level: 3,
      number: '7.a',
      anchor: 'statistics-7.a',
      content: [text('Individuals by stage')],
    },
    original('The number of individuals investigated, prosecuted, and convicted.'),
    byPlace,
    question('statistics-table', '', 'Cases by provision and province'),
    original(
      'Please break down the convictions by Law/Pakistan Penal Code section, and by province.  Please also include cases from AJK and GB, if applicable.  If there are additional relevant provincial or national laws not listed in this table, please include.',
    ),
    { kind: 'landscape', blocks: [provisions] },
    question('statistics-9', '9', 'Other cases and investigations'),
    original('Are there any other cases or related investigations not covered by the questions above?'),
    paragraph('Begging rings were prosecuted under the Punjab Destitute and Neglected Children Act.'),
  ],
};

const unanswered: Chapter = {
  anchor: 'annex-unanswered',
  title: 'ANNEX B. UNANSWERED QUESTIONS',
  short: 'Annex B',
  blocks: [
    {
      kind: 'table',
      caption: [text('Questions without an answer')],
      description: 'The questions nobody has answered, with the agency that owes each.',
      columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
      head: [{ cells: [cell('Section'), cell('Question'), cell('Owed by')] }],
      body: [
        {
          cells: [
            cell('Trends'),
            cell(reference('trends-4', '4. Areas of recruitment and exploitation')),
            cell('FIA'),
          ],
        },
        { cells: [cell('Trends'), cell(reference('no-such-place', '5. High-risk groups')), cell('MoHR')] },
      ],
      notes: [],
    },
  ],
};

const DRAFT = { errors: 12, missing: 3, notFinal: 0 };

const composed: Composed = {
  title: 'Response of the Government of Pakistan',
  questionnaire: 'Trafficking in Persons Report Questionnaire 2020–2021',
  government: 'Government of Pakistan',
  date: '2021-01-05',
  language: 'en-GB',
  draft: { ...DRAFT, notice: draftNotice(DRAFT) },
  frame: FRAME,
  facts: [
    {
      label: 'Questionnaire',
      lines: [
        '2020 – 2021 Department of State Trafficking in Persons Report Questionnaire for MOI/FIA/Ministry of Foreign Affairs; Ministry of Overseas Pakistanis and Human Resource Development; Ministry of Human Rights; Provincial Social Welfare and Labour Departments',
      ],
    },
    { label: 'Reporting period', lines: ['1 January 2020 to 31 December 2020'] },
    { label: 'Date', lines: ['5 January 2021'] },
    {
      label: 'Agencies',
      lines: [
        'Federal Investigation Agency (compiling)',
        'Ministry of Foreign Affairs',
        'Ministry of Human Rights',
        'Social Welfare Department, Punjab',
      ],
    },
  ],
  chapters: [trends, identification, statistics, unanswered],
  sheets: exampleSheets,
};

export const exampleReport: Report = inEnglish(composed);
