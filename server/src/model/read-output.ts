import type { Entry, Node } from '../syntax/node.ts';
import { commaList, t } from '../text/l10n.ts';
import { shift } from '../text/span.ts';
import { EDITIONS, OUTPUT_KEYS } from './manifest.ts';
import { type Found, noteShape, noteUnknown } from './manifest-reader.ts';
import { REPORT_FORMATS } from './report-format.ts';

/** Reads where the report is written, in which formats, whom it is for, and whether drafts may be sent. */
export function readOutput(found: Found, node: Node | undefined, offset: number): void {
  for (const entry of node?.kind === 'mapping' ? node.entries : []) {
    const { key, value } = entry;
    if (key.text === 'formats') readFormats(found, entry, offset);
    else if (key.text === 'edition') readEdition(found, value, offset);
    else if (key.text === 'accept-drafts') readAcceptsDrafts(found, value, offset);
    else if (key.text !== 'folder') noteUnknown(found, entry, offset, OUTPUT_KEYS, 'output');
    else if (value?.kind === 'scalar')
      found.outputFolder = { text: value.text.trim(), at: shift(value.span, offset) };
    else if (value !== undefined) noteShape(found, value, offset, 'folder', t('a folder, such as report'));
  }
}

function readEdition(found: Found, node: Node | undefined, offset: number): void {
  if (node === undefined) return;
  const written = node.kind === 'scalar' ? node.text.trim().toLowerCase() : '';
  const edition = EDITIONS.find(each => each === written);
  if (edition !== undefined) found.edition = edition;
  else noteShape(found, node, offset, 'edition', t('one of {values}', { values: commaList(EDITIONS) }));
}

function readAcceptsDrafts(found: Found, node: Node | undefined, offset: number): void {
  if (node === undefined) return;
  const written = node.kind === 'scalar' ? node.text.trim().toLowerCase() : '';
  if (['yes', 'true'].includes(written)) found.acceptsDrafts = true;
  else if (['no', 'false'].includes(written)) found.acceptsDrafts = false;
  else noteShape(found, node, offset, 'accept-drafts', t('yes or no'));
}

function readFormats(found: Found, { value }: Entry, offset: number): void {
  const nodes = value?.kind === 'sequence' ? value.items : value === undefined ? [] : [value];
  const named = new Set<string>();
  for (const node of nodes) {
    const format = node.kind === 'scalar' ? node.text.trim() : '';
    if ((REPORT_FORMATS as readonly string[]).includes(format)) named.add(format);
    else
      noteShape(found, node, offset, 'formats', t('one of {values}', { values: commaList(REPORT_FORMATS) }));
  }
  // Without any that is known both are written, as without the key.
  if (named.size > 0) found.formats = REPORT_FORMATS.filter(format => named.has(format));
}
