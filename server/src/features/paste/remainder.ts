import { t } from '../../text/l10n.ts';
import type { RangeAnswer } from './figures.ts';
import type { Leftover } from './leftover.ts';
import type { Kept } from './merge.ts';
import type { WrittenLine } from './wanted.ts';

/** A longer list is in the comment of the file anyway. */
const MOST_NAMED = 3;

/**
 * What could not be put into the answer, as a comment to be written below it: nothing that was copied is lost, and nothing of
 * it is compiled. A `note` would be a part of the answer that nobody asked for, and may be there already.
 */
export function remainderLines(leftovers: readonly Leftover[], kept: readonly Kept[]): WrittenLine[] {
  const lines: string[] = [];
  if (leftovers.length > 0)
    lines.push(t('Copied, but not matched to this question:'), ...leftovers.map(leftoverLine));
  if (kept.length > 0) lines.push(t('Copied, but another value was here already:'), ...kept.map(keptLine));
  return lines.map((text, n) => ({ depth: 0, text: `# ${n > 0 && !text.endsWith(':') ? '  ' : ''}${text}` }));
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
export function remainderNotes({ leftovers, totals, taken }: RangeAnswer, kept: readonly Kept[]): string[] {
  return [
    ...taken.map(({ label, figure }) => t('“{label}” was taken to be “{figure}”.', { label, figure })),
    ...leftoverNotes(leftovers),
    ...keptNotes(kept),
    ...totals.slice(0, MOST_NAMED),
    ...(totals.length > MOST_NAMED
      ? [t('{count} more totals do not agree.', { count: totals.length - MOST_NAMED })]
      : []),
  ];
}

function leftoverNotes(leftovers: readonly Leftover[]): string[] {
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

function namesIn(labels: readonly string[]): string {
  const named = labels
    .slice(0, MOST_NAMED)
    .map(label => `“${shortened(label)}”`)
    .join(', ');
  const more = labels.length - MOST_NAMED;
  return more > 0 ? t('{names} and {count} more', { names: named, count: more }) : named;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
