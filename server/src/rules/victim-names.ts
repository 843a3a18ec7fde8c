import type { PrintedText } from '../composition/printed-text.ts';
import type { Manifest } from '../model/manifest.ts';
import { institutionsIn } from '../privacy/institution.ts';
import { type VictimName, victimNamesIn } from '../privacy/victim-name.ts';
import { memo } from '../text/memo.ts';

/** The names of victims in a printed text; remembered with it, since several rules ask. */
const namesIn = memo((printed: PrintedText) => victimNamesIn(printed.text, printed));

/**
 * The names of victims in a printed text that are certain, or likely, or were changed as the text says; without those
 * that the manifest says to be institutions'.
 */
export function victimNamesOf(
  printed: PrintedText,
  manifest: Manifest | undefined,
  kind: 'certain' | 'likely' | 'changed',
): readonly VictimName[] {
  const found = namesIn(printed).filter(name => kindOf(name) === kind);
  if (found.length === 0) return found;
  const names = manifest?.institutions.map(({ text }) => text) ?? [];
  const institutions = institutionsIn(printed.text, names);
  return found.filter(({ at }) => !institutions.some(({ start, end }) => start <= at.start && at.end <= end));
}

function kindOf({ changed, certain }: VictimName): 'certain' | 'likely' | 'changed' {
  return changed ? 'changed' : certain ? 'certain' : 'likely';
}
