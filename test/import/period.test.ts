import assert from 'node:assert/strict';
import { readPeriod, standingOf } from '../../server/src/import/headings/period.ts';
import { shippedLibrary } from '../support/import.ts';

describe('a period in a heading', () => {
  const { questionnaire } = shippedLibrary();
  const own = [
    ...[
      '2020',
      '2020*',
      'CY2020',
      'CY 2020',
      'Year 2020',
      'calendar year 2020',
      'during 2020',
      'for the year 2020',
    ],
    ...[
      '2020 (P)',
      '2020 [1]',
      'سال 2020',
      '2020ء',
      'Jan-Dec 2020',
      'Jan–Dec, 2020',
      'January to December 2020',
    ],
    ...[
      '01.01.2020 to 31.12.2020',
      '01/01/2020 - 31/12/2020',
      '1st Jan 2020 to 31st Dec 2020',
      '1 Jan - 31 Dec 2020',
    ],
    ...[
      '2020-01-01 to 2020-12-31',
      'Jan 1 to Dec 31, 2020',
      '2020 (Jan-Dec)',
      'as on 31.12.2020',
      'up to 31 December 2020',
    ],
  ];
  const part = [
    ...[
      'FY 2019-20',
      'FY2019-20',
      'F.Y. 2019–20',
      '2019-20',
      '2019/20',
      '2019-2020',
      '2020-21',
      'FY 2020',
      'FY20',
    ],
    ...[
      'Q1 2020',
      '1st quarter 2020',
      '2020 Q3',
      'H1 2020',
      'Jan-20',
      'December 2020',
      'Jan-Jun 2020',
      '2015-2020',
    ],
    ...['July 2019 to June 2020', '2020 (Jan-Jun)', 'up to June 30, 2020'],
  ];
  const outside = [
    '2019',
    'CY2019',
    '2018-19',
    'FY 2018-19',
    '2021',
    'Jan–Dec 2019',
    'Q4 2019',
    'Dec-19',
    '2021-22',
  ];
  const none = [
    ...[
      '371-A',
      '496/A',
      'PPC 370-71',
      '3(2) PTPA',
      '2,020',
      '12020',
      '2020.5',
      '20',
      'Act 2018',
      'PEMRA Ordinance, 2002',
    ],
    ...['Trafficking in Persons Report 2021', 'Section 2020-A', 'may', 'March on', '42-2020', '1,2020'],
  ];
  for (const [standing, texts] of [
    ['own', own],
    ['part', part],
    ['outside', outside],
  ] as const) {
    it(`is read: ${standing}`, () => {
      for (const text of texts) {
        const period = readPeriod(text);
        assert.ok(period, text);
        assert.equal(standingOf(period, questionnaire), standing, `${text}: ${period.from} – ${period.to}`);
        assert.equal(period.rest, '', text);
      }
    });
  }
  it('is not seen in what is none', () => {
    for (const text of none) assert.equal(readPeriod(text), undefined, text);
  });
  it('leaves the words beside it', () => {
    for (const text of [
      'Registered 2019',
      'Registered, 2019',
      'Registered (2019)',
      '2019 Registered',
      'Registered in 2019',
    ])
      assert.equal(readPeriod(text)?.rest, 'Registered', text);
  });
});
