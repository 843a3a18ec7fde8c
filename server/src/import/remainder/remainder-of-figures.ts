import { t } from '../../text/l10n.ts';
import type { ReadCell } from '../figures/read-cell.ts';
import type { RangeReading } from '../figures/read-figures.ts';
import { cellWithMarks, textsOf } from '../grid/grid.ts';
import { sayPeriod } from '../headings/period.ts';
import type { Strip } from '../layout/layout.ts';
import { namesIn } from '../names-in.ts';
import type { AskedFigures } from '../target/asked-figures.ts';
import { markedCells, marksSaid, sharesBesideSaid } from './beside-figures.ts';
import type { Leftover, Remainder } from './leftover.ts';
import { leftoversOf, takenCells } from './leftovers-of-figures.ts';
import { listedCells, oddSentences } from './odd-cells.ts';

/** What of a range did not become a figure of the answer, each piece with its list or its sentence. */
export function remainderOf(reading: RangeReading): Remainder {
  const doubtful = yearsBesideFigures(reading);
  return {
    leftovers: [...leftoversOf(reading), ...doubtful.map(({ leftover }) => leftover)],
    totals: reading.totals.flatMap(({ sentence, read }) => {
      const own = reading.cells.find(each => each.row === read.row && each.column === read.column);
      return sentence === undefined ? [] : [{ sentence, listed: !isWatched(own, reading.reader.asked) }];
    }),
    notes: [...markedCells(takenCells(reading)), ...textsBeside(reading)],
    said: [
      ...reading.layout.taken.map(taken => t('“{label}” was taken to be “{figure}”.', { ...taken })),
      ...doubtful.map(({ sentence }) => sentence),
      ...periodsSaid(reading),
      ...sharesSaid(reading),
      ...withinSaid(reading),
      ...oddSentences(listedCells(reading)),
      ...marksSaid(takenCells(reading)),
    ],
  };
}

/** True for a total that became the count which the question's breakdowns divide: where they differ is a finding then. */
function isWatched(total: ReadCell | undefined, { figures }: AskedFigures): boolean {
  const { fate } = total ?? {};
  return fate?.kind === 'placed' && figures.some(({ of }) => of === fate.at.figure.id);
}

/** A year beside the name of a figure, which was read as a heading: whoever meant it as a figure is told. */
function yearsBesideFigures({
  layout,
  placed,
  reader: { meaningOf, periodOf },
}: RangeReading): { readonly leftover: Leftover; readonly sentence: string }[] {
  const { grid, titles, heads, names } = layout;
  const known = new Set(placed.map(({ at }) => at.figure.id));
  return grid.slice(titles, titles + heads).flatMap(row =>
    row.slice(0, names).flatMap(({ text: label }, column) => {
      const figure = meaningOf(label)?.figure;
      if (figure === undefined || known.has(figure)) return [];
      const beside = [...row.slice(names), ...grid.slice(titles + heads).flatMap(each => each[column] ?? [])];
      const year = beside.find(({ text }) => periodOf(text)?.bare === true)?.text;
      if (year === undefined) return [];
      const sentence = t('“{year}” beside “{label}” was read as a year, not as a figure.', { year, label });
      return [{ leftover: { label, cells: [{ label: '', text: year }] }, sentence }];
    }),
  );
}

function periodsSaid({ layout, cells, reader: { asked, periodOf } }: RangeReading): string[] {
  const period = sayPeriod(asked.library.questionnaire.period);
  const strips = [...layout.rows, ...layout.columns].filter(each => each.period !== undefined);
  const left = labelsOf(cells, 'period');
  const part = strips.filter(strip => strip.period?.standing === 'part' && strip.leftOut === undefined);
  const said: string[] = [];
  if (left.length > 0)
    said.push(
      t('Left out, since the question asks for {period}: {names}.', { names: namesIn(left), period }),
    );
  if (part.length > 0)
    said.push(
      t('Not quite the period that the question asks for, {period}; check the figures: {names}.', {
        names: namesIn([...new Set(part.map(({ label }) => label))]),
        period,
      }),
    );
  // A title that speaks of another year than the questionnaire's, and of no other.
  const { grid, titles, heads, names } = layout;
  const above = [
    ...grid.slice(0, titles).flat(),
    ...grid.slice(titles, titles + heads).flatMap(row => row.slice(0, names)),
  ];
  const spoken = [...new Set(textsOf(above))].flatMap(text => periodOf(text) ?? []);
  const [first] = spoken;
  if (first !== undefined && strips.length === 0 && spoken.every(({ standing }) => standing === 'outside'))
    said.push(
      t('The copied table speaks of {written}; the question asks for {period}.', {
        written: first.written,
        period,
      }),
    );
  return said;
}

/** The headings of rows and columns that were left out by a rule. */
function labelsOf(cells: readonly ReadCell[], rule: 'period' | 'share'): string[] {
  const strips = new Set<Strip>();
  for (const { row, column, fate } of cells) {
    if (fate.kind !== 'left-out' || fate.rule !== rule) continue;
    strips.add(row.leftOut === rule ? row : column);
  }
  return [...new Set([...strips].map(({ label }) => label))];
}

function sharesSaid({ cells }: RangeReading): string[] {
  const said: string[] = [];
  const strips = labelsOf(cells, 'share').map(label => label || '%');
  if (strips.length > 0) said.push(t('Percentages were left out: {names}.', { names: namesIn(strips) }));
  return [...said, ...sharesBesideSaid(cells.filter(({ fate }) => fate.kind === 'placed'))];
}

/** Rows and columns that are not asked for by themselves, since their total is. */
function withinSaid({ cells }: RangeReading): string[] {
  const labels = new Set<string>();
  for (const { row, column, fate } of cells) {
    if (fate.kind !== 'left-out' || fate.rule !== 'within-total') continue;
    labels.add(row.meaning === undefined ? row.label : column.label);
  }
  if (labels.size === 0) return [];
  return [
    t('Not asked for by itself, and a part of the total that was pasted: {names}.', {
      names: namesIn([...labels]),
    }),
  ];
}

/** Rows of text: notes below the table, and what stands between its rows. */
function textsBeside({ layout: { grid, rows } }: RangeReading): string[] {
  return rows
    .filter(({ kind }) => kind === 'text')
    .map(({ at }) =>
      [...new Set(grid[at])]
        .map(cellWithMarks)
        .filter(text => text !== '')
        .join(' '),
    );
}
