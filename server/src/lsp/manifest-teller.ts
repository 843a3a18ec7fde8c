import type { Extent } from '../host/extent.ts';
import type { Host } from '../host/host.ts';
import { t } from '../text/l10n.ts';

/** Says once of each manifest that lies above what was opened, that it is used. */
export function createTeller(
  { toNative }: Host,
  say: (sentence: string) => void,
): (extents: readonly Extent[]) => void {
  const told = new Set<string>();
  return extents => {
    for (const { manifest } of extents) {
      if (manifest === undefined || told.has(manifest)) continue;
      told.add(manifest);
      say(
        t('What was opened is part of the submission above it: its manifest is {file}.', {
          file: toNative(manifest),
        }),
      );
    }
  };
}
