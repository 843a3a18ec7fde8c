import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import type { CatalogueFile } from '../../server/src/questionnaire/catalogue-file.ts';
import { loadCatalogue } from '../../server/src/questionnaire/load-catalogue.ts';
import {
  appliesIn,
  findProvision,
  findStatute,
  inForce,
  type Provision,
  withStatutes,
} from '../../server/src/questionnaire/provision.ts';
import { nearestProvisions, searchProvisions } from '../../server/src/questionnaire/provision-search.ts';
import { readCatalogue, readCatalogueFiles } from './read-catalogue.ts';
import { readProjectFile } from './read-definition.ts';

const catalogue = readCatalogue();
const YEAR_2020 = { from: '2020-01-01', to: '2020-12-31' };

function provision(id: string): Provision {
  const found = findProvision(catalogue, id);
  assert.ok(found, `${id} is in the catalogue`);
  return found;
}

function idsWhere(test: (provision: Provision) => boolean): string[] {
  return catalogue.provisions.filter(test).map(({ id }) => id);
}

/** Every section that the facts gathered for the catalogue name, by statute. */
const SECTIONS: Readonly<Record<string, string>> = {
  PPC: `34 107 109 114 120-A 120-B 506 511
    292-A 292-B 292-C 310-A 328 328-A
    340 341 342 343 344 345 346 347 348 354 354-A
    359 360 361 362 363 364 364-A 365 365-A 365-B 366 366-A 366-B 367 367-A 368 369 369-A
    370 371 371-A 371-B 372 373 374 374(2)
    375 375-A 376 376(1) 376(1A) 376(2) 376(3) 376(4) 376-A 377 377-A 377-B
    419 420 468 471
    493-A 496 496-A 496-B 496-C 497 498 498-A 498-B 498-C`,
  PTPA: '1 2 3 3(1) 3(2) 4 5 6 7 8 9 10 11 12 13 14 15 16',
  PSMA: '',
  PACHTO: '3',
  EMIGRATION: '17 18 19 20 21 22 23 24',
  'EXIT-CONTROL': '',
  FOREIGNERS: '13 13-A 13-B 14 14-A 14-B 14-C',
  PASSPORTS: '3 4 6',
  BLSA: '8 8(2) 11 12 13 14 15 16 17',
  ECA: '14 14(1) 14(2)',
  'PLEDGING-OF-LABOUR': '',
  THOTA: '10 11',
  ZARRA: '',
  NCRC: '',
  NCSW: '',
  NCHR: '',
  PECA: '22',
  JJSA: '',
  'ANTI-RAPE-ORDINANCE': '',
  'ANTI-RAPE': '',
  CRPC: '',
  'AJK-BLSA': '',
  'AJK-BRICK-KILNS': '',
  'AJK-CHILD-EMPLOYMENT': '',
  'AJK-CHILD-RIGHTS': '',
  'BALOCHISTAN-BLSA': '',
  'BALOCHISTAN-CHILD-EMPLOYMENT': '',
  'BALOCHISTAN-CPA': '',
  'BALOCHISTAN-WITNESS-PROTECTION': '',
  'GB-BLSA': '',
  'GB-CHILD-EMPLOYMENT': '',
  'GB-CHILD-PROTECTION': '',
  'GB-ORDER': '11',
  'ICT-CPA': '',
  'KPK-BLSA': '',
  'KPK-CHILD-EMPLOYMENT': '',
  'KPK-CPWA': '48 50',
  'PUNJAB-BLSA-AMENDMENT': '',
  PRECA: '11 11(a)',
  'PUNJAB-BRICK-KILNS': '',
  PDWA: '',
  PDNC: '34 36 36-A 36-B 37 38',
  'PUNJAB-WITNESS-PROTECTION': '',
  'SINDH-BLSA': '15',
  'SINDH-CHILD-EMPLOYMENT': '',
  'SINDH-CPA': '',
  'SINDH-WITNESS-PROTECTION': '',
};

describe('provisions', () => {
  describe('as files', () => {
    const validate = new Ajv({ allErrors: true, strict: true }).compile(
      JSON.parse(readProjectFile('schema/provisions.schema.json')),
    );
    for (const [name, file] of readCatalogueFiles()) {
      it(`${name} fits the schema`, () => {
        validate(file);
        assert.deepEqual(validate.errors ?? [], []);
      });
    }

    it('refuses what would be read wrongly', () => {
      const file = (provision: object) => ({
        title: 'T',
        statutes: [
          {
            statute: 'T',
            title: 'T',
            concern: 'general',
            currency: 'PKR',
            source: ['s'],
            verified: true,
            provisions: [{ section: '1', heading: 'H', ...provision }],
          },
        ],
      });
      assert.ok(validate(file({})));
      const wrong = [
        { section: '371A' },
        { penalty: { imprisonment: { max: '25' } } },
        { penalty: { imprisonment: { max: '25 years' }, fine: {} } },
        { penalty: { fine: {}, relation: 'and' } },
        { verified: false },
        { unverified: ['penalty'] },
        { 'in-force': { from: '2 June 2018' } },
        { headings: 'H' },
      ];
      for (const each of wrong) assert.ok(!validate(file(each)), JSON.stringify(each));
    });

    it('name each source that is used, and use each source that is named', () => {
      const files = [...readCatalogueFiles().values()];
      const named = files.flatMap(({ sources }) => Object.keys(sources ?? {}));
      const used = new Set<string>();
      const collect = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        for (const [key, each] of Object.entries(value)) {
          if (key === 'source') for (const id of each as string[]) used.add(id);
          else collect(each);
        }
      };
      collect(files.map(({ statutes }) => statutes));
      assert.deepEqual([...used].sort(), named.sort());
    });
  });

  describe('as a catalogue', () => {
    it('have every statute and section of the facts gathered, and no other', () => {
      const expected = Object.entries(SECTIONS).flatMap(([statute, sections]) =>
        (sections.match(/\S+/g) ?? []).map(section => `${statute} ${section}`),
      );
      assert.deepEqual(idsWhere(() => true).sort(), expected.sort());
      assert.deepEqual(catalogue.statutes.map(({ id }) => id).sort(), Object.keys(SECTIONS).sort());
    });

    it('state for each entry where it was read, and what of it was not verified', () => {
      for (const entry of [...catalogue.statutes, ...catalogue.provisions]) {
        assert.ok(entry.sources.length > 0, `${entry.id} has a source`);
        assert.ok(
          entry.sources.every(title => title.length > 20),
          `${entry.id} has sources by their title`,
        );
        assert.equal(entry.verified, entry.unverified.length === 0, entry.id);
        const unread = entry.sources.some(title => title.startsWith('No source was read'));
        assert.ok(!(unread && entry.verified), `${entry.id} is unverified`);
      }
    });

    it('put the Penal Code and the Act of 2018 first', () => {
      assert.deepEqual(
        catalogue.statutes.slice(0, 2).map(({ id }) => id),
        ['PPC', 'PTPA'],
      );
    });

    it('tell the definitions, with what punishes them', () => {
      const definitions = catalogue.provisions.filter(({ definition }) => definition);
      assert.deepEqual(
        definitions.map(({ id, punishedBy }) => [id, ...punishedBy].join(' > ')),
        [
          'PPC 107 > PPC 109',
          'PPC 120-A > PPC 120-B',
          'PPC 292-B > PPC 292-C',
          'PPC 340 > PPC 342',
          'PPC 359 > PPC 363',
          'PPC 360 > PPC 363',
          'PPC 361 > PPC 363',
          'PPC 362 > PPC 363',
          'PPC 375 > PPC 376',
          'PPC 377-A > PPC 377-B',
          'PTPA 2',
        ],
      );
    });

    it('tell the general rules that are no row of their own', () => {
      const joinder = idsWhere(each => each.joinder);
      assert.deepEqual(joinder, [
        ...['PPC 34', 'PPC 107', 'PPC 109', 'PPC 114', 'PPC 120-A', 'PPC 120-B', 'PPC 511'],
        ...['PTPA 5', 'BLSA 14'],
      ]);
    });

    it('tell trafficking from smuggling', () => {
      const concern = (id: string) => provision(id).concern;
      for (const id of [
        'PPC 366-A',
        'PPC 370',
        'PPC 371',
        'PPC 371-A',
        'PPC 371-B',
        'PPC 374',
        'PTPA 4',
        'BLSA 11',
      ]) {
        assert.equal(concern(id), 'trafficking', id);
      }
      for (const id of ['PPC 376', 'PPC 496-A', 'PPC 365-B']) assert.equal(concern(id), 'related', id);
      for (const id of ['EMIGRATION 17', 'FOREIGNERS 14', 'PASSPORTS 6'])
        assert.equal(concern(id), 'smuggling', id);
      assert.equal(findStatute(catalogue, 'PSMA')?.concern, 'smuggling');
      for (const id of ['PPC 369', 'PPC 34', 'PPC 376-A']) assert.equal(concern(id), 'general', id);
    });

    it('show a conflict of sources from both sides', () => {
      const { penalty, conflict } = provision('PPC 374');
      assert.deepEqual(penalty?.imprisonment?.max, { amount: 1, unit: 'year' });
      assert.deepEqual(conflict?.penalty?.imprisonment?.max, { amount: 5, unit: 'year' });
      assert.ok(conflict?.sources.some(title => title.includes('Trafficking in Persons Reports')));
    });

    it('say who investigates', () => {
      assert.deepEqual(
        idsWhere(({ statute, investigatedBy }) => statute === 'PPC' && investigatedBy === 'police'),
        [
          ...['PPC 364-A', 'PPC 365-B', 'PPC 366-A', 'PPC 370', 'PPC 371', 'PPC 371-A', 'PPC 371-B'],
          ...['PPC 372', 'PPC 373', 'PPC 374', 'PPC 374(2)'],
        ],
      );
      assert.deepEqual(
        idsWhere(({ statute, investigatedBy }) => statute === 'PPC' && investigatedBy === 'police-or-fia'),
        ['PPC 342', 'PPC 348', 'PPC 365-A', 'PPC 366-B', 'PPC 419', 'PPC 420', 'PPC 468', 'PPC 471'],
      );
      assert.equal(provision('PTPA 3(1)').investigatedBy, 'fia-if-cross-border');
    });

    it('point from slips and repealed sections to what was meant', () => {
      assert.deepEqual(provision('PPC 369').mistakenFor, ['PPC 369-A']);
      assert.deepEqual(provision('PPC 369-A').mistakenFor, ['PPC 371-A']);
      assert.deepEqual(provision('PPC 369-A').replacedBy, ['PTPA 3(1)', 'PTPA 3(2)']);
      assert.deepEqual(provision('PPC 376-A').mistakenFor, ['PPC 371-A', 'PPC 376']);
      assert.deepEqual(
        idsWhere(each => each.penalizesVictims),
        ['PPC 496-B'],
      );
    });
  });

  describe('in force', () => {
    const in2020 = (id: string) => inForce(provision(id), YEAR_2020);

    it('in the calendar year 2020', () => {
      const expected: Record<string, string> = {
        'PPC 369-A': 'no',
        'PPC 371-A': 'throughout',
        'PPC 375': 'throughout',
        'PPC 375-A': 'partly',
        'PACHTO 3': 'no',
        'PTPA 3(1)': 'throughout',
        'PPC 292-C': 'throughout',
        'PPC 376(2)': 'throughout',
      };
      for (const [id, answer] of Object.entries(expected)) assert.equal(in2020(id), answer, id);
      assert.deepEqual(
        idsWhere(each => inForce(each, YEAR_2020) === 'no'),
        ['PPC 366', 'PPC 369-A', 'PPC 372', 'PPC 373', 'PPC 497', 'PPC 498', 'PACHTO 3'],
      );
    });

    it('of statutes, too', () => {
      const statute = (id: string) => inForce(findStatute(catalogue, id) ?? {}, YEAR_2020);
      assert.equal(statute('ZARRA'), 'partly');
      assert.equal(statute('GB-BLSA'), 'partly');
      assert.equal(statute('BALOCHISTAN-BLSA'), 'no');
      assert.equal(statute('SINDH-BLSA'), 'throughout');
    });

    it('on its first and its last day', () => {
      const day = (from: string) => ({ from, to: from });
      const law = { from: '2018-06-02', until: '2020-12-31' };
      assert.equal(inForce(law, day('2018-06-01')), 'no');
      assert.equal(inForce(law, day('2018-06-02')), 'throughout');
      assert.equal(inForce(law, day('2020-12-31')), 'throughout');
      assert.equal(inForce(law, day('2021-01-01')), 'no');
      assert.equal(inForce({}, YEAR_2020), 'throughout');
    });

    it('is not said surely of a year of which the day is unknown', () => {
      assert.equal(inForce({ from: '2020' }, YEAR_2020), 'partly');
      assert.equal(inForce({ from: '2019' }, YEAR_2020), 'throughout');
      assert.equal(inForce({ from: '2020-03' }, { from: '2020-04-01', to: '2020-12-31' }), 'throughout');
      assert.equal(inForce({ until: '2020' }, YEAR_2020), 'partly');
      assert.equal(inForce({ until: '2021' }, YEAR_2020), 'throughout');
      assert.equal(inForce({ until: '2019' }, YEAR_2020), 'no');
      assert.equal(inForce({ from: '2021' }, YEAR_2020), 'no');
    });

    it('and old cases under the Ordinance of 2002 are explained', () => {
      assert.match(provision('PACHTO 3').saving ?? '', /16\(2\)/);
    });
  });

  it('know where they apply', () => {
    assert.ok(appliesIn(provision('PPC 371-A'), 'sindh'));
    assert.ok(appliesIn(provision('PDNC 36'), 'punjab'));
    assert.ok(!appliesIn(provision('PDNC 36'), 'sindh'));
    assert.ok(!appliesIn(provision('BLSA 11'), 'kpk'));
  });

  it('are found by their citation, a missing sub-section by its section', () => {
    assert.equal(findProvision(catalogue, 'PPC 376(5)(a)')?.id, 'PPC 376');
    assert.equal(findProvision(catalogue, 'PTPA 3(2)(a)')?.id, 'PTPA 3(2)');
    assert.equal(findProvision(catalogue, 'PPC 302'), undefined);
  });

  it('take statutes that a manifest adds, and keep their own', () => {
    const more = withStatutes(catalogue, [
      { statute: 'PDWA', title: 'Another title' },
      { statute: 'CNSA', title: 'Control of Narcotic Substances Act 1997' },
      { statute: 'CNSA', title: 'Twice' },
    ]);
    assert.equal(more.statutes.length, catalogue.statutes.length + 1);
    assert.equal(findStatute(more, 'PDWA')?.title, 'Punjab Domestic Workers Act 2019');
    assert.equal(findStatute(more, 'CNSA')?.title, 'Control of Narcotic Substances Act 1997');
    assert.equal(withStatutes(catalogue, []), catalogue);
  });

  describe('are searched', () => {
    const search = (query: string, most = 4) => searchProvisions(catalogue, query, most).map(({ id }) => id);

    it('by number, however it is written', () => {
      assert.deepEqual(search('371'), ['PPC 371', 'PPC 371-A', 'PPC 371-B']);
      for (const query of ['371a', '371-A', '371/a', '371 A', 'PPC 371-A', 'section 371A']) {
        assert.deepEqual(search(query), ['PPC 371-A'], query);
      }
      assert.deepEqual(search('3(2)'), ['PTPA 3(2)']);
      assert.deepEqual(search('ptpa 3'), ['PTPA 3', 'PTPA 3(1)', 'PTPA 3(2)']);
    });

    it('by words of the heading and of everyday speech', () => {
      assert.deepEqual(search('slavery').slice(0, 2), ['PPC 370', 'PPC 371']);
      assert.ok(search('slavery').includes('PPC 367'));
      assert.deepEqual(search('prostitution').slice(0, 2), ['PPC 371-A', 'PPC 371-B']);
      assert.deepEqual(search('forced labor', 9), search('forced labour', 9));
      assert.ok(search('forced labour').includes('PPC 374'));
      assert.deepEqual(search('begging'), ['PDNC 36', 'PDNC 36-A']);
      assert.deepEqual(search('unicorn'), []);
    });

    it('while a word is being typed', () => {
      for (const query of ['pros', 'prosti', 'selling pros'])
        assert.equal(search(query)[0], 'PPC 371-A', query);
    });

    it('without words as a whole, trafficking first and the repealed last', () => {
      const all = search('', 1000);
      assert.equal(all.length, catalogue.provisions.length);
      assert.equal(provision(all[0] ?? '').concern, 'trafficking');
      assert.ok(all.indexOf('PPC 372') > all.indexOf('PPC 506'));
    });
  });

  it('are offered where a section does not exist', () => {
    const nearest = (statute: string, section: string) =>
      nearestProvisions(catalogue, { statute, section }).map(({ id }) => id);
    assert.deepEqual(nearest('PPC', '371-C'), ['PPC 371-A', 'PPC 371-B', 'PPC 371']);
    assert.equal(nearest('PPC', '317-A')[0], 'PPC 371-A');
    assert.deepEqual(nearest('PCC', '371-A'), ['PPC 371-A']);
    assert.deepEqual(nearest('PPC', '999'), []);
    assert.deepEqual(nearest('XYZW', '1'), []);
  });

  describe('loaded from files that do not fit together', () => {
    const statute = {
      title: 'A Law',
      concern: 'general',
      currency: 'PKR',
      source: ['s'],
      verified: true,
    } as const;
    const load = (...statutes: NonNullable<CatalogueFile['statutes']>) =>
      loadCatalogue([{ title: 'T', sources: { s: { title: 'S', 'read-in': 'S' } }, statutes }]).problems.map(
        ({ where, message }) => `${where} ${message}`,
      );

    it('say what is wrong, and where', () => {
      const one = { section: 1, heading: 'H' };
      assert.deepEqual(load({ ...statute, statute: 'A', provisions: [one] }), []);
      assert.deepEqual(load({ ...statute, statute: 'A', provisions: [one, one] }), [
        'A 1 stands in the catalogue twice',
      ]);
      assert.deepEqual(load({ ...statute, statute: 'A', source: ['x'] }), [
        'A names the source x, which no file has',
      ]);
      assert.deepEqual(load({ ...statute, statute: 'A' }, { ...statute, statute: 'B' }), [
        'A and B share the name “A Law”',
      ]);
      assert.deepEqual(load({ ...statute, statute: 'A', provisions: [{ ...one, 'replaced-by': ['A 2'] }] }), [
        'A 1 refers to A 2, which is missing',
      ]);
      assert.deepEqual(
        load({ ...statute, statute: 'A', provisions: [{ ...one, 'in-force': { from: 2020, until: 2019 } }] }),
        ['A 1 is in force from 2020 until 2019, which is earlier'],
      );
      const penalty = { imprisonment: { min: '3 years', max: '18 months' } };
      assert.deepEqual(load({ ...statute, statute: 'A', provisions: [{ ...one, penalty }] }), [
        'A 1 has a shortest term above its longest',
      ]);
    });
  });
});
