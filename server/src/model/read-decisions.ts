import type { Node } from '../syntax/node.ts';
import { t } from '../text/l10n.ts';
import { shift } from '../text/span.ts';
import type { Decision, Written } from './manifest.ts';
import { entriesIn, type Found, noteShape, noteUnknown } from './manifest-reader.ts';

const DECISION_KEYS: readonly string[] = ['use', 'reason'];

/** Reads whose figure counts, and why. A key that holds nothing waits for the person, like one that is not there. */
export function readDecisions(found: Found, node: Node | undefined, offset: number): void {
  for (const { key, value } of node?.kind === 'mapping' ? node.entries : []) {
    let decision: Decision = { at: shift(key.span, offset) };
    if (value?.kind === 'scalar') decision = withKey(decision, 'use', writtenIn(value, offset));
    for (const child of entriesIn(found, value, offset, 'decisions')) {
      if (!DECISION_KEYS.includes(child.key.text))
        noteUnknown(found, child, offset, DECISION_KEYS, 'decisions');
      else if (child.value?.kind === 'scalar')
        decision = withKey(decision, child.key.text, writtenIn(child.value, offset));
      else if (child.value !== undefined) noteShape(found, child.value, offset, child.key.text, t('a text'));
    }
    found.decisions.set(key.text, decision);
  }
}

function writtenIn({ text, span }: Node & { readonly kind: 'scalar' }, offset: number): Written {
  return { text: text.trim(), at: shift(span, offset) };
}

function withKey(decision: Decision, key: string, written: Written): Decision {
  if (written.text === '') return decision;
  return key === 'use' ? { ...decision, use: written } : { ...decision, reason: written.text };
}
