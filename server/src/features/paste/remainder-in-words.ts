import { MOST_NAMED, namesIn, shortened } from '../../import/names-in.ts';
import type { Leftover, Remainder } from '../../import/remainder/leftover.ts';
import { t } from '../../text/l10n.ts';
import type { Kept } from './merge.ts';
import type { WrittenLine } from './wanted.ts';

/**
 * What could not be put into the answer, as a comment to be written below it: nothing that was copied is lost, and nothing of
 * it is compiled. A `note` would be a part of the answer that nobody asked for, and may be there already.
 */
export function remainderLines(
  { leftovers, totals, notes }: Remainder,
  kept: readonly Kept[],
): WrittenLine[] {
  return [
    ...listed(t('Copied, but not matched to this question:'), leftovers.map(leftoverLine)),
    ...listed(t('Copied, but another value was here already:'), kept.map(keptLine)),
    ...listed(
      t('Totals that were copied with it:'),
      totals.flatMap(({ sentence, listed }) => (listed ? [sentence] : [])),
    ),
    ...listed(t('Notes that were copied with it:'), notes),
  ];
}

function listed(heading: string, lines: readonly string[]): WrittenLine[] {
  if (lines.length === 0) return [];
  return [`# ${heading}`, ...lines.map(line => `#   ${line}`)].map(text => ({ depth: 0, text }));
}

function leftoverLine({ label, cells }: Leftover): string {
  const texts = cells
    .map(cell => (cell.label === '' ? cell.text : `${cell.label}: ${cell.text}`))
    .join(' · ');
  return [`“${label}”`, texts].filter(part => part !== '' && part !== '“”').join(' – ');
}

function keptLine({ path, pasted }: Kept): string {
  return `${placeName(path)}: ${pasted}`;
}

function placeName(path: readonly string[]): string {
  return path.filter(key => key !== 'data' && key !== 'rows').join(', ');
}

/** Sentences for whoever pasted; none where everything went into the answer and every total agrees. */
export function remainderNotes(
  { leftovers, totals, notes, said }: Remainder,
  kept: readonly Kept[],
): string[] {
  return [
    ...said,
    ...leftoverNotes(leftovers),
    ...keptNotes(kept),
    ...totals.slice(0, MOST_NAMED).map(({ sentence }) => sentence),
    ...(totals.length > MOST_NAMED
      ? [t('{count} more totals do not agree.', { count: totals.length - MOST_NAMED })]
      : []),
    ...(notes.length > 0 ? [t('Notes of the copied table stand as a comment below the answer.')] : []),
  ];
}

function leftoverNotes(all: readonly Leftover[]): string[] {
  const leftovers = all.filter(({ told }) => told !== true);
  if (leftovers.length === 0) return [];
  const names = namesIn(leftovers.map(nameOf));
  return [
    leftovers.length === 1
      ? t('{names} could not be matched and stands as a comment below the answer.', {
          names,
        })
      : t('{names} could not be matched and stand as a comment below the answer.', {
          names,
        }),
  ];
}

/** A cell by itself is named with what it says, a row or a column by its heading. */
function nameOf({ label, cells }: Leftover): string {
  const [first] = cells;
  const alone = cells.length === 1 && first?.label === '';
  return alone || label === '' ? [label, first?.text ?? ''].filter(Boolean).join(': ') : label;
}

function keptNotes(kept: readonly Kept[]): string[] {
  const named = kept.slice(0, MOST_NAMED).map(({ path, there, pasted }) =>
    t('{place} says {there} already, which was kept; {pasted} was copied.', {
      place: placeName(path),
      there: shortened(there),
      pasted: shortened(pasted),
    }),
  );
  const more = kept.length - named.length;
  return more > 0
    ? [
        ...named,
        t('{count} more places say something else already; a comment below the answer lists them.', {
          count: more,
        }),
      ]
    : named;
}
