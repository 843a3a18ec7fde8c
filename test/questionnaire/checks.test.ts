import assert from 'node:assert/strict';
import { findTarget } from '../../server/src/questionnaire/field-target.ts';
import { MESSAGE_SLOTS } from '../../server/src/questionnaire/load-check.ts';
import type { Check, Side } from '../../server/src/questionnaire/questionnaire.ts';
import { writePath } from '../../server/src/questionnaire/side.ts';
import { readQuestionnaire } from './read-definition.ts';

/** Every comparison of the questionnaire, in a line: severity, left, relation, right, what it runs over. */
const COMPARISONS = `
error        identification-2.referred <= identification-1.total
error        identification-4.assisted <= identification-2.referred
error        identification-4.shelter <= identification-4.assisted
error        identification-4.medical <= identification-4.assisted
error        identification-4.psycho-social <= identification-4.assisted
warning      protection-11.b.foreign-victims-assisted <= identification-1.nationality.foreign
warning      identification-8.embassies.victims <= identification-1.nationality.foreign
warning      protection-13.deportation-relief <= identification-1.nationality.foreign
warning      assistance-6.count <= assistance-2.count
error        complicity-8.count + complicity-9.count + complicity-10.count <= complicity-7.count
error        dvc-1.b.newly-established <= dvc-1.a.operating, each cell
warning      entries of atu-2.units = atu-1.units
warning      prevention-2.d.victims <= identification-1.total
warning      prevention-2.e.investigations <= prevention-2.c.reports
warning      prevention-2.b.hotlines.name in prevention-2.a.hotlines.name
warning      atu-4.units.name in atu-2.units.name
warning      statistics-6.no-jail-or-suspended <= statistics-4.convicted, each cell
warning      statistics-5.sentences.persons = statistics-4.convicted
information  laws-12.prosecutions <= statistics-1.prosecuted
information  laws-12.convictions <= statistics-1.convicted
information  laws-9.prosecuted <= laws-9.investigated
information  laws-9.convicted <= laws-9.prosecuted
information  laws-9.sentenced <= laws-9.convicted
information  laws-12.convictions <= laws-12.prosecutions
information  laws-12.sentences <= laws-12.convictions
information  statistics-table.rows.conviction <= statistics-table.rows.prosecution, each row
error        statistics-table.rows.registered = statistics-table.total.registered, each cell
error        statistics-table.rows.prosecution = statistics-table.total.prosecution, each cell
error        statistics-table.rows.conviction = statistics-table.total.conviction, each cell
warning      statistics-table.rows.registered = statistics-2.new-investigations, each cell
warning      statistics-table.rows.prosecution = statistics-3.newly-prosecuted, each cell
warning      statistics-table.rows.conviction = statistics-4.convicted, each cell
warning      statistics-7.a.convicted = statistics-4.convicted, each cell
warning      statistics-3.newly-prosecuted <= statistics-7.a.prosecuted, each cell
warning      statistics-7.a.prosecuted <= statistics-3.newly-prosecuted + statistics-3.ongoing-defendants, each cell
error        statistics-7.b.investigated <= statistics-7.a.investigated, each cell
error        statistics-7.b.prosecuted <= statistics-7.a.prosecuted, each cell
error        statistics-7.b.convicted <= statistics-7.a.convicted, each cell
warning      protection-12.spending.federal <= efforts-9.funding.federal.2020`;

describe('the checks of the 2021 questionnaire', () => {
  it('are the comparisons between its figures', () => {
    assert.deepEqual(readQuestionnaire().checks.map(comparison), COMPARISONS.trim().split('\n'));
  });

  it('lead to figures, lists and records that are there', () => {
    const questionnaire = readQuestionnaire();
    const paths = questionnaire.checks.flatMap(({ left, right }) => [...left.terms, ...right.terms]);
    const astray = paths.filter(({ path }) => findTarget(questionnaire, path).value === undefined);
    assert.deepEqual(
      astray.map(({ path }) => writePath(path)),
      [],
    );
    assert.equal(paths.length, 81);
  });

  for (const check of readQuestionnaire().checks) {
    it(`${check.id} says what is wrong and what to do, with its figures`, () => {
      const slots = [...check.message.matchAll(/\{([^}]*)\}/g)].map(([, slot]) => slot);
      assert.deepEqual(
        slots.filter(slot => !MESSAGE_SLOTS.some(known => known === slot)),
        [],
      );
      const wanted = check.relation === 'names-in' ? ['name'] : ['left', 'right', 'by'];
      const each = check.forEach === undefined ? [] : [check.forEach];
      const either = check.relation === 'equals' ? ['more-or-fewer'] : [];
      assert.deepEqual(slots.toSorted(), [...wanted, ...each, ...either].toSorted());
      assert.match(check.message, /; .*(correct|list|add|use|check) [^;]*\.$/);
      assert.ok(sentences(check.reason) >= 2 && sentences(check.reason) <= 4, check.reason);
    });
  }
});

function comparison({ severity, left, relation, right, forEach }: Check): string {
  const sign = { 'at-most': '<=', equals: '=', 'names-in': 'in' }[relation];
  const over = forEach === undefined ? '' : `, each ${forEach}`;
  return `${severity.padEnd(13)}${written(left)} ${sign} ${written(right)}${over}`;
}

function written({ terms }: Side): string {
  return terms
    .map(({ kind, path }) => (kind === 'entries' ? 'entries of ' : '') + writePath(path))
    .join(' + ');
}

function sentences(text: string): number {
  return text.split(/[.?!](?:\s|$)/).filter(sentence => sentence !== '').length;
}
