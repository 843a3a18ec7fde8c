import assert from 'node:assert/strict';
import { contextAt } from '../../server/src/features/cursor-context.ts';
import { parseFixture } from './fixture.ts';

/**
 * Where the cursor of a fixture stands, in one line: role, path, the text under the cursor with `|` for
 * the cursor, and what else is not as usual.
 */
export function describeContext(fixture: string): string {
  const file = parseFixture(fixture).find(({ cursor }) => cursor !== undefined);
  assert.ok(file?.cursor !== undefined, 'The fixture has no cursor.');
  const { text, cursor } = file;
  const context = contextAt(text, cursor);
  const { role, path, span, inItem, flow, siblings, named, glued, quote, closed } = context;
  const under = `${text.slice(span.start, cursor)}|${text.slice(cursor, span.end)}`;
  const parts = [
    role,
    path.length === 0 ? '(root)' : path.join(' > '),
    role === 'prose' || role === 'nothing' ? '' : `‹${under}›`,
    inItem ? 'in an item' : '',
    flow ? 'flow' : '',
    quote ?? '',
    named ? 'named' : '',
    glued ? 'glued' : '',
    role === 'reference' ? `closed ${closed}` : '',
    role === 'key' && !flow ? `column ${context.column}` : '',
    siblings.length === 0 ? '' : `beside ${siblings.join(', ')}`,
  ];
  return parts.filter(part => part !== '').join(' · ');
}

export function checkContext(fixture: string, expected: string): void {
  assert.equal(describeContext(fixture), expected);
}
