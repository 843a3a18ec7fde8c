import { OUTPUT_KEYS, PRIVACY_KEYS, SUBMISSION_KEYS } from '../model/manifest.ts';
import { findEntry } from '../syntax/locate.ts';
import type { Tree } from '../syntax/tree.ts';
import { t } from '../text/l10n.ts';
import type { Content } from './content.ts';
import { LAST, type Order } from './insert-entries.ts';
import { type Shape, setValue, type ValuePath } from './set-value.ts';
import { spotOf } from './spot.ts';
import { refused, type Written } from './written.ts';

/** Makes a value stand at a path below `submission` of a manifest; what is missing on the way is begun. */
export function setInManifest(tree: Tree, path: ValuePath, content: Content): Written {
  const submission = findEntry(tree, ['submission']);
  return submission === undefined
    ? refused(t('The manifest has no submission: yet; begin it with that key.'))
    : setValue(spotOf(tree, submission), path, content, SHAPE);
}

const ORDERS = new Map<ValuePath[number] | undefined, Order>([
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
