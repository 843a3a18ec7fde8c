import { least } from './many.ts';
/**
 * The candidates that `written` was probably meant to be, equally near: those that differ by a third of
 * its letters at most (capital letters and separators do not count), or that it begins.
 */
export function nearest(written: string, candidates: Iterable<string>, most = 3): string[] {
  const wanted = simplify(written);
  if (wanted === '') return [];
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly candidate: string; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    // Simplifying only shortens, and a file may have names by the ten thousand.
    if (candidate.length < wanted.length - limit) continue;
    const simple = simplify(candidate);
    const begun = wanted.length >= 3 && simple.length > wanted.length && simple.startsWith(wanted);
    const distance = begun ? 1 : editDistance(wanted, simple, limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  // Of identification-1 to -11 only the one that was mistyped is worth naming, or those equally near.
  const best = least(found.map(({ distance }) => distance));
  return found
    .filter(({ distance }) => distance === best)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** True when two names differ in capital letters and separators at most. */
export function sameName(a: string, b: string): boolean {
  return simplify(a) === simplify(b);
}

function simplify(text: string): string {
  return text
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_.-]+/g, '-');
}

/** Insertions, deletions, replacements and swaps of neighbours that lead from one to the other. */
function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, n) => n);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (before[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    if (least(row) > limit && least(previous) > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return previous[b.length] ?? limit + 1;
}
