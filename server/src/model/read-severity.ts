import type { Entry, Node } from '../syntax/node.ts';
import { commaList, t, type Words } from '../text/l10n.ts';
import { shift } from '../text/span.ts';
import { type ChosenSeverity, SEVERITY_KEYS, type Severity } from './manifest.ts';
import { entriesIn, type Found, noteShape, noteUnknown } from './manifest-reader.ts';

const LEVELS = ['error', 'warning', 'information', 'hint', 'off'];

/** Reads how loud findings are made: `code: off`, or `code: {level: off, reason: …}`. */
export function readSeverity(found: Found, node: Node | undefined, offset: number): void {
  for (const entry of node?.kind === 'mapping' ? node.entries : []) {
    const { key, value } = entry;
    const at = shift(key.span, offset);
    const chosen = value?.kind === 'mapping' ? readLongForm(found, entry, value, offset) : undefined;
    found.severity.set(key.text, { at, ...(chosen ?? readLevel(found, entry, key.text, offset)) });
  }
}

function readLongForm(found: Found, { key }: Entry, value: Node, offset: number): Omit<ChosenSeverity, 'at'> {
  let chosen: Omit<ChosenSeverity, 'at'> = {};
  for (const child of entriesIn(found, value, offset, key.text)) {
    if (child.key.text === 'level') chosen = { ...chosen, ...readLevel(found, child, 'level', offset) };
    else if (child.key.text !== 'reason') noteUnknown(found, child, offset, SEVERITY_KEYS, key.text);
    else if (child.value?.kind === 'scalar') {
      const reason = child.value.text.trim();
      if (reason !== '') chosen = { ...chosen, reason };
    } else if (child.value !== undefined) noteShape(found, child.value, offset, 'reason', t('a text'));
  }
  if (chosen.level === undefined && chosen.reason !== undefined)
    noteShape(found, value, offset, key.text, wanted());
  return chosen;
}

function readLevel(
  found: Found,
  { key, value }: Entry,
  where: string,
  offset: number,
): Pick<ChosenSeverity, 'level'> {
  const level = value?.kind === 'scalar' ? value.text.trim().toLowerCase() : '';
  if (LEVELS.includes(level)) return { level: level as Severity | 'off' };
  noteShape(found, value ?? key, offset, where, wanted());
  return {};
}

function wanted(): Words {
  return t('one of {values}', { values: commaList(LEVELS) });
}
