import { OUTPUT_KEYS, PRIVACY_KEYS, SEVERITY_KEYS, SUBMISSION_KEYS } from '../../model/manifest.ts';
import { type ManifestSlot, manifestSlotAt } from '../manifest-slot.ts';
import type { Order } from './order.ts';
import { byKey } from './response-order.ts';

/** What a mapping of a manifest holds, in the order in which people fill it. */
const KEYS: Readonly<Partial<Record<ManifestSlot, readonly string[]>>> = {
  file: ['questionnaire', 'submission'],
  submission: SUBMISSION_KEYS,
  respondents: ['id', 'name', 'place', 'sections'],
  decision: ['use', 'reason'],
  level: SEVERITY_KEYS,
  provisions: ['statute', 'title'],
  privacy: PRIVACY_KEYS,
  output: OUTPUT_KEYS,
};

/** The order of a manifest. Decisions, severities and the items of lists stay as typed. */
export function manifestOrder(path: readonly string[] = []): Order {
  const slot = manifestSlotAt(path);
  const keys = slot && KEYS[slot];
  return {
    rankOf: keys === undefined ? () => 0 : byKey(keys),
    inside: key => manifestOrder([...path, key]),
    holdsCells: () => false,
  };
}
