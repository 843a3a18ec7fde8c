import type { Entry, Mapping, Node } from '../syntax/node.ts';
import { t } from '../text/l10n.ts';
import type { Attachment, DraftAnswer as Draft, Supplement } from './answer.ts';
import { proseOf, rangeOf, textOf } from './read-text.ts';
import { entriesOf, noteShape, noteSwallowed, noteUnknownKey, type Reader, readDatum } from './reader.ts';

const ATTACHMENT_KEYS = ['path', 'link', 'title'];
const SUPPLEMENT_KEYS = ['date', 'text'];

/** A path, a web address, or `{path: …, title: …}`; one alone or a list of them. */
export function readAttachments(reader: Reader, draft: Draft, { value }: Entry): void {
  draft.attachments = itemsOf(value).flatMap(node => readAttachment(reader, node) ?? []);
}

function readAttachment(reader: Reader, node: Node): Attachment | undefined {
  if (node.kind === 'scalar') {
    const address = node.text.trim();
    if (address === '') return undefined;
    noteSwallowed(reader, node, 'text', 'attachments');
    const target = isWebAddress(address) ? 'link' : 'file';
    return { at: node.span, target, address, addressAt: node.span };
  }
  if (node.kind === 'sequence') {
    noteShape(reader, node.span, 'attachments', t('a path or a link'));
    return undefined;
  }
  return readLongAttachment(reader, node);
}

function readLongAttachment(reader: Reader, node: Mapping): Attachment | undefined {
  const before = reader.problems.length;
  let found: Pick<Attachment, 'target' | 'address' | 'addressAt'> | undefined;
  let title: Pick<Attachment, 'title' | 'titleAt'> = {};
  for (const entry of entriesOf(reader, node, 'attachments')) {
    const { text: key } = entry.key;
    const { value } = entry;
    if (!ATTACHMENT_KEYS.includes(key)) noteUnknownKey(reader, entry, ATTACHMENT_KEYS, 'attachments');
    else if (value === undefined) continue;
    else if (value.kind !== 'scalar') noteShape(reader, value.span, `attachments, ${key}`, t('a text'));
    else {
      noteSwallowed(reader, value, 'text', `attachments, ${key}`);
      const address = value.text.trim();
      if (key === 'title') title = { title: value.text, titleAt: value.span };
      else found = { target: key === 'link' ? 'link' : 'file', address, addressAt: value.span };
    }
  }
  if (found === undefined) {
    if (reader.problems.length === before) noteShape(reader, node.span, 'attachments', t('a path or a link'));
    return undefined;
  }
  return { at: node.span, ...found, ...title };
}

function isWebAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text) || /^(mailto|javascript|command|data):/i.test(text);
}

/** A list of `{date: …, text: …}`; a text alone is a supplement without a date. */
export function readSupplements(reader: Reader, draft: Draft, { value }: Entry): void {
  draft.supplements = itemsOf(value).flatMap(node => readSupplement(reader, node) ?? []);
}

function readSupplement(reader: Reader, node: Node): Supplement | undefined {
  if (node.kind === 'scalar') {
    return { at: node.span, text: proseOf(reader, node, 'supplement') };
  }
  if (node.kind === 'sequence') {
    noteShape(reader, node.span, 'supplement', t('a date and a text'));
    return undefined;
  }
  let supplement: Supplement = { at: node.span };
  for (const entry of entriesOf(reader, node, 'supplement')) {
    if (entry.key.text === 'date') {
      const date = rangeOf(readDatum(reader, entry.value, 'date', 'date'));
      if (date !== undefined) supplement = { ...supplement, date };
    } else if (entry.key.text === 'text') {
      const text = textOf(reader, entry);
      if (text !== undefined) supplement = { ...supplement, text };
    } else {
      noteUnknownKey(reader, entry, SUPPLEMENT_KEYS, 'supplement');
    }
  }
  return supplement;
}

function itemsOf(node: Node | undefined): readonly Node[] {
  if (node === undefined) return [];
  return node.kind === 'sequence' ? node.items : [node];
}
