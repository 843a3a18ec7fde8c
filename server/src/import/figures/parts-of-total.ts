import { isTotalStrip, type Strip } from '../layout/layout.ts';

/**
 * The sets of rows, or of columns, that a total may be the total of, the likeliest first: those since the total before it, all
 * before it, the totals before it, all but those that are parts of others. A grand total is of all.
 */
export function partsOfTotal(
  strips: readonly Strip[],
  at: number,
  total: Strip,
): readonly (readonly Strip[])[] {
  const before = strips.slice(0, at);
  if (!before.some(strip => !isTotalStrip(strip))) {
    return [strips.slice(at + 1).filter(strip => !isTotalStrip(strip) && speaksOf(strip, total))];
  }
  const plain = before.filter(strip => !isTotalStrip(strip) && speaksOf(strip, total));
  const last = before.findLast(isTotalStrip);
  const since = last === undefined ? plain : plain.filter(strip => strip.at > last.at);
  const totals = before.filter(strip => isTotalStrip(strip) && strip.meaning?.cells.size !== 0);
  const isGrand = since.length === 0 || /\bgrand\b|^g\b/i.test(total.label);
  const likely = isGrand ? [plain, since] : [since, plain];
  // A total of totals, and of what stands between them without one.
  const loose = totals.length === 0 ? [] : [...totals, ...since];
  return [...likely, totals, loose].filter((set, n) => n === 0 || set.length > 0);
}

/** True where a strip is of all that the total is of: "Registered, Total" adds up what is registered. */
function speaksOf({ meaning, group }: Strip, total: Strip): boolean {
  if (total.meaning === undefined) return false;
  if (group !== undefined && group === total.group) return true;
  const { figure, cells } = total.meaning;
  if (meaning === undefined) return figure === undefined;
  return (
    (figure === undefined || meaning.figure === undefined || meaning.figure === figure) &&
    [...cells].every(([axis, value]) => (meaning.cells.get(axis) ?? value) === value)
  );
}
