import { OUTPUT_KEYS, PRIVACY_KEYS, SUBMISSION_KEYS } from '../model/manifest.ts';
import { findEntry } from '../syntax/locate.ts';
import type { Tree } from '../syntax/tree.ts';
import { t } from '../text/l10n.ts';
import type { Content } from './content.ts';
import { type KeyOrder, LAST } from './insert-entries.ts';
import { type Shape, setValue, type ValuePath } from './set-value.ts';
import { valueSpot } from './spot.ts';
import { refused, type WriteResult } from './write-result.ts';

/** Makes a value stand at a path below `submission` of a manifest; what is missing on the way is begun. */
export function setInManifest(tree: Tree, path: ValuePath, content: Content): WriteResult {
  const submission = findEntry(tree, ['submission']);
  return submission === undefined
    ? refused(t('The manifest has no submission: yet; begin it with that key.'))
    : setValue(valueSpot(tree, submission), path, content, SHAPE);
}

const ORDERS = new Map<ValuePath[number] | undefined, KeyOrder>([
  [undefined, { keys: SUBMISSION_KEYS }],
  ['privacy', { keys: PRIVACY_KEYS }],
  ['output', { keys: OUTPUT_KEYS }],
]);

const SHAPE: Shape = {
  orderAt: ([first, ...rest]) => {
    if (rest.length === 0) return ORDERS.get(first) ?? LAST;
    if (first === 'decisions') return { keys: ['use', 'reason'] };
    return { keys: first === 'severity' ? ['level', 'reason'] : [] };
  },
  isInline: ([first, ...rest]) => rest.length > 0 && (first === 'decisions' || first === 'severity'),
};
