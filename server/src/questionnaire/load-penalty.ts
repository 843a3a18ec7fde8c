import type { PenaltyEntry } from './catalogue-file.ts';
import type { Fine, Imprisonment, Penalty, Term } from './penalty.ts';

/** The penalty that an entry of a catalogue file states; fines without a currency are in `currency`. */
export function loadPenalty(entry: PenaltyEntry, currency: string): Penalty {
  return {
    ...(entry.imprisonment && { imprisonment: loadImprisonment(entry.imprisonment) }),
    ...(entry.fine && { fine: loadFine(entry.fine, currency) }),
    ...(entry.relation && { relation: entry.relation }),
    ...(entry.forfeiture && { forfeiture: true }),
    ...(entry['in-addition'] && { inAddition: true }),
    ...(entry['depends-on'] !== undefined && { dependsOn: entry['depends-on'] }),
  };
}

function loadImprisonment(entry: NonNullable<PenaltyEntry['imprisonment']>): Imprisonment {
  const { min, max, 'remainder-of-life': remainder, ...rest } = entry;
  return {
    ...rest,
    ...(min !== undefined && { min: loadTerm(min) }),
    ...(max !== undefined && { max: loadTerm(max) }),
    ...(remainder && { remainderOfLife: true }),
  };
}

function loadFine(entry: NonNullable<PenaltyEntry['fine']>, currency: string): Fine {
  return { ...entry, currency: entry.currency ?? currency };
}

/** "25 years", "1 month", "7 days": the schema admits no other. */
function loadTerm(written: string): Term {
  const [amount = '0', unit = ''] = written.split(' ');
  return {
    amount: Number(amount),
    unit: unit.startsWith('year') ? 'year' : unit.startsWith('month') ? 'month' : 'day',
  };
}
