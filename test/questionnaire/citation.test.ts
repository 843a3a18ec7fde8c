import assert from 'node:assert/strict';
import fc from 'fast-check';
import { citationKey, readCitation } from '../../server/src/questionnaire/citation.ts';
import { withStatutes } from '../../server/src/questionnaire/provision.ts';
import { inEnglish } from '../support/in-english.ts';
import { readCatalogue } from './read-catalogue.ts';

const catalogue = readCatalogue();
const read = (written: string) => readCitation(written, catalogue, 'PPC');

/** What officers write, and what it is. */
const SPELLINGS = `
371A                        PPC 371-A
371a                        PPC 371-A
371-A                       PPC 371-A
371-a                       PPC 371-A
371/A                       PPC 371-A
371 A                       PPC 371-A
371 -A                      PPC 371-A
371 - A                     PPC 371-A
371–A                       PPC 371-A
371 (A)                     PPC 371-A
371(A)                      PPC 371-A
365- B                      PPC 365-B
364 -A                      PPC 364-A
292 A                       PPC 292-A
496/A                       PPC 496-A
0371-A                      PPC 371-A
371A.                       PPC 371-A
"371-A"                     PPC 371-A
374                         PPC 374
376(3)                      PPC 376(3)
376 (3)                     PPC 376(3)
376 ( 3 )                   PPC 376(3)
376 (1a)                    PPC 376(1A)
11(a) PRECA                 PRECA 11(a)
PTPA 3(1)(B)                PTPA 3(1)(b)
PACHTO 3(II)                PACHTO 3(ii)
sub-section (2) of section 3 of the PTPA              PTPA 3(2)
clause (a) of sub-section (2) of section 3 of the PTPA    PTPA 3(2)(a)
s. 371-A PPC                PPC 371-A
s.371-A                     PPC 371-A
s 371-A                     PPC 371-A
§ 371-A                     PPC 371-A
u/s 371-A PPC               PPC 371-A
U/S 371-A P.P.C             PPC 371-A
Sec. 371-A                  PPC 371-A
Section 371-A               PPC 371-A
offence under section 371-A PPC                       PPC 371-A
section 371-A of the Pakistan Penal Code              PPC 371-A
section 371-A of the Pakistan Penal Code, 1860        PPC 371-A
section 371-A of the Pakistan Penal Code (Act XLV of 1860)    PPC 371-A
section 371-A of Act 45 of 1860                       PPC 371-A
371-A PPC                   PPC 371-A
371-A, PPC                  PPC 371-A
371-A (PPC)                 PPC 371-A
371A PPC                    PPC 371-A
371A-PPC                    PPC 371-A
PPC 371A                    PPC 371-A
PPC371A                     PPC 371-A
PPC-371-A                   PPC 371-A
PPC: 371-A                  PPC 371-A
PPC, 371-A                  PPC 371-A
PPC s. 371-A                PPC 371-A
ppc 371a                    PPC 371-A
P.P.C. 371-A                PPC 371-A
Section 3(2) PTPA 2018      PTPA 3(2)
s. 3(2) PTPA                PTPA 3(2)
P.T.P.A. 3(2)               PTPA 3(2)
section 3(1) of the Prevention of Trafficking in Persons Act, 2018 (XXXIV of 2018)    PTPA 3(1)
3(1) PTPA Act 2018          PTPA 3(1)
11 BLSA                     BLSA 11
11 BLSAA                    BLSA 11
s. 11 Bonded Labor System (Abolition) Act 1992        BLSA 11
section 15 of the Sindh Bonded Labour System (Abolition) Act, 2016    SINDH-BLSA 15
SINDH-BLSA 15               SINDH-BLSA 15
3 V of 1991                 ECA 3
u/s 3 P&CHTO                PACHTO 3
14 Foreigners' Act 1946     FOREIGNERS 14
Section 11 THOTA            THOTA 11
art. 11 GB Order            GB-ORDER 11
334/511/342                 PPC 334 + PPC 511 + PPC 342
334/511/342/109PPC          PPC 334 + PPC 511 + PPC 342 + PPC 109
363/376(3)/34 of PPC        PPC 363 + PPC 376(3) + PPC 34
371-A/B                     PPC 371-A + PPC 371-B
371 A & B                   PPC 371-A + PPC 371-B
371-A + 371-B               PPC 371-A + PPC 371-B
371-A+371-B                 PPC 371-A + PPC 371-B
371-A, 371-B & 34           PPC 371-A + PPC 371-B + PPC 34
371-A, 371-B and 34 PPC     PPC 371-A + PPC 371-B + PPC 34
371-A; 376                  PPC 371-A + PPC 376
371-A read with 34          PPC 371-A + PPC 34
371-A read with section 109 PPC    PPC 371-A + PPC 109
371-A r/w 109               PPC 371-A + PPC 109
371 r/w 109                 PPC 371 + PPC 109
371 s. 376                  PPC 371 + PPC 376
u/s 371-A u/s 376           PPC 371-A + PPC 376
371A + 371-A                PPC 371-A
PPC 371-A + PTPA 3(2)       PPC 371-A + PTPA 3(2)
371-A + 3(2) PTPA           PPC 371-A + PTPA 3(2)
371-A, 3(2) PTPA            PPC 371-A + PTPA 3(2)
371A PPC & 3(2) PTPA        PPC 371-A + PTPA 3(2)
371-A PPC 3(2) PTPA         PPC 371-A + PTPA 3(2)
PTPA 3(1), 4                PTPA 3(1) + PTPA 4
PTPA 3(1) + 376             PTPA 3(1) + PPC 376
11/12 BLSA                  BLSA 11 + BLSA 12
BLSA 11/34                  BLSA 11 + PPC 34
17, 18 and 22 Emigration Ordinance 1979    EMIGRATION 17 + EMIGRATION 18 + EMIGRATION 22
XYZ 12                      XYZ 12
12 XYZ                      XYZ 12
ABC-DEF 12                  ABC-DEF 12
s. 9(c) CNSA 1997           CNSA 1997 9(c)
C.N.S.A. 9                  CNSA 9
PTPA 2019 3                 PTPA 2019 3
section 11 of the Bonded Labour System (Abolition) Act 2015    BLSA 2015 11
`;

/** Two blanks or more part what is written from what it is. */
function rows(table: string): [written: string, canonical: string][] {
  return table
    .trim()
    .split('\n')
    .map(line => line.split(/ {2,}/))
    .map(([written = '', canonical = '']) => [written, canonical]);
}

describe('citation', () => {
  describe('reads what officers write', () => {
    for (const [written, canonical] of rows(SPELLINGS)) {
      it(`${JSON.stringify(written)} is ${canonical}`, () => {
        const citation = read(written);
        assert.equal(citation.problem?.message, undefined);
        assert.equal(citation.canonical, canonical);
      });
    }
  });

  describe('says what it cannot read', () => {
    const problems: [string, string, string][] = [
      ['', 'empty', ''],
      ['  ', 'empty', '  '],
      ['PTPA', 'no-section', 'PTPA'],
      ['371-A + PTPA', 'no-section', 'PTPA'],
      ['PPC PTPA 3', 'no-section', 'PPC'],
      ['under the', 'no-section', 'under the'],
      ['370-374', 'range', '370-374'],
      ['PPC 370 to 374', 'range', '370 to 374'],
      ['370 – 374', 'range', '370 – 374'],
      ['2020', 'year', '2020'],
      ['371-A in 2020', 'unreadable', 'in'],
      ['371-A 4', 'unseparated', '4'],
      ['371-A (attempt)', 'unreadable', 'attempt'],
      ['12345', 'unreadable', '12345'],
      ['0', 'unreadable', '0'],
      ['Lahore', 'unreadable', 'Lahore'],
      ['371-A 👮', 'unreadable', '👮'],
      ['(2)', 'unreadable', '(2)'],
    ];
    for (const [written, kind, part] of problems) {
      it(`${JSON.stringify(written)}: ${kind}`, () => {
        const { sections, canonical, problem } = read(written);
        assert.equal(problem?.kind, kind);
        assert.equal(written.slice(problem.start, problem.end), part);
        assert.deepEqual([sections, canonical], [[], '']);
        assert.match(inEnglish(problem.message), /write (?:the|each|\+)/);
      });
    }

    it('names the law that stands without a section, for where a whole law may be meant', () => {
      assert.equal(read('Punjab Domestic Workers Act 2019').problem?.statute, 'PDWA');
      assert.equal(read('371-A + CNSA').problem?.statute, 'CNSA');
      assert.equal(read('under the').problem?.statute, undefined);
    });
  });

  it('says where each section stands, with the statute beside it', () => {
    const written = 'u/s 334/511 PPC + PTPA 3(2), 12 XYZ';
    const found = read(written).sections.map(({ id, start, end }) => [id, written.slice(start, end)]);
    assert.deepEqual(found, [
      ['PPC 334', '334'],
      ['PPC 511', '511 PPC'],
      ['PTPA 3(2)', 'PTPA 3(2)'],
      ['XYZ 12', '12 XYZ'],
    ]);
  });

  it('says what the catalogue knows of it', () => {
    const { sections } = read('PPC 371-A + PPC 376(5) + PPC 302 + ZARRA 5 + XYZ 12');
    assert.deepEqual(
      sections.map(({ id, known }) => `${id}: ${known}`),
      [
        'PPC 371-A: provision',
        'PPC 376(5): provision',
        'PPC 302: statute',
        'ZARRA 5: statute',
        'XYZ 12: unknown',
      ],
    );
  });

  it('reads over the end of a line', () => {
    assert.equal(read('371-A\n  + 376').canonical, 'PPC 371-A + PPC 376');
  });

  it('keeps the sub-section apart from the section', () => {
    const [section] = read('PPC 376(3)').sections;
    assert.deepEqual([section?.section, section?.subsection], ['376', '(3)']);
  });

  it('takes a bare number for one of the given statute', () => {
    assert.equal(readCitation('3(2)', catalogue, 'PTPA').canonical, 'PTPA 3(2)');
    assert.equal(readCitation('7', catalogue, 'XYZ').canonical, 'XYZ 7');
  });

  it('knows a statute that a manifest adds by its short name and its title', () => {
    const more = withStatutes(catalogue, [
      { statute: 'CNSA', title: 'Control of Narcotic Substances Act 1997' },
    ]);
    for (const written of ['9 CNSA', 's. 9 of the Control of Narcotic Substances Act, 1997']) {
      const citation = readCitation(written, more, 'PPC');
      assert.deepEqual([citation.canonical, citation.sections[0]?.known], ['CNSA 9', 'statute']);
    }
  });

  it('has one key for the same sections in any order', () => {
    assert.equal(citationKey(read('PTPA 3(2) + 371A')), citationKey(read('371-A PPC, s. 3(2) PTPA')));
    assert.notEqual(citationKey(read('371-A')), citationKey(read('371-A + 34')));
  });

  describe('whatever is written', () => {
    const fragment = fc.oneof(
      fc.constantFrom(
        ...[
          '371',
          '371-A',
          '371A',
          '3(2)',
          '(2)',
          '(A)',
          '(a)',
          'A',
          'b',
          '34',
          '1900',
          '2018',
          '007',
          '-',
          '/',
        ],
        ...[
          ' ',
          ' ',
          ' ',
          '  ',
          '+',
          ',',
          '&',
          ' and ',
          'read with',
          'r/w',
          'u/s',
          's.',
          'section ',
          'of',
          'the',
        ],
        ...[
          'PPC',
          'ppc',
          'P.P.C.',
          'PTPA',
          'BLSA',
          'ABC',
          'ABC-DEF',
          'X.Y.Z.',
          'SINDH-BLSA',
          'P&CHTO',
          'Act',
        ],
        ...[
          'Act XLV of 1860',
          'Pakistan Penal Code',
          'V',
          '(',
          ')',
          '.',
          ':',
          '\n',
          '–',
          'ß',
          '👮',
          'AND',
          'S',
          'RW',
        ],
      ),
      fc.string({ maxLength: 4 }),
    );
    const written = fc.array(fragment, { maxLength: 9 }).map(parts => parts.join(''));

    it('never throws, and stays inside the text', () => {
      fc.assert(
        fc.property(written, text => {
          const { sections, problem } = read(text);
          for (const { start, end } of problem ? [problem] : sections) {
            assert.ok(0 <= start && start <= end && end <= text.length);
          }
          sections.reduce((before, { start, end }) => {
            assert.ok(before <= start && start < end, 'in order, apart, and not empty');
            return end;
          }, 0);
        }),
        { numRuns: 4000 },
      );
    });

    it('has a canonical form that is its own', () => {
      fc.assert(
        fc.property(written, text => {
          const { canonical } = read(text);
          if (canonical !== '') assert.equal(read(canonical).canonical, canonical);
        }),
        { numRuns: 4000 },
      );
    });

    it('gives sections or a problem, never both and never neither', () => {
      fc.assert(
        fc.property(written, text => {
          const { sections, canonical, problem } = read(text);
          assert.equal(problem === undefined, sections.length > 0);
          assert.equal(problem === undefined, canonical !== '');
        }),
      );
    });
  });

  it('takes time in proportion to the text', () => {
    const time = (count: number) => {
      const texts = ['371 -', ' ', '(', '371/', 'Pakistan Penal ', 'ABC ', 'A.', 'P,', '371-A, '];
      const start = performance.now();
      for (const text of texts) read(text.repeat(count));
      return performance.now() - start;
    };
    time(1000);
    const [one, eight] = [Math.max(time(2000), 5), time(16000)];
    assert.ok(eight < one * 8 * 5, `${eight} ms for eight times what took ${one} ms`);
  });
});
