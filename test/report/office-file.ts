import assert from 'node:assert/strict';
import { DOMParser, type Document, type Element, onErrorStopParsing } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word or Excel file, in the order in which they are stored. */
export type OfficeFile = ReadonlyMap<string, string>;

export function openOffice(bytes: Uint8Array): OfficeFile {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

export function markupOf(file: OfficeFile, path: string): string {
  const markup = file.get(path);
  assert.ok(markup !== undefined, `no part ${path}; there are ${[...file.keys()].join(', ')}`);
  return markup;
}

/** The part parsed; throws where it is not well-formed. */
export function parsed(file: OfficeFile, path: string): Document {
  return parseXml(markupOf(file, path));
}

export function parseXml(markup: string): Document {
  // The parser itself lets pass what XML 1.0 does not allow in a document.
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(markup);
  assert.equal(forbidden, null, `U+${forbidden?.[0].codePointAt(0)?.toString(16)} is no character of XML`);
  return new DOMParser({ onError: onErrorStopParsing }).parseFromString(markup, 'text/xml');
}

/** Elements of that name, prefix included, in the order of the document. */
export function all(within: Document | Element, name: string): Element[] {
  return [...within.getElementsByTagName(name)];
}

export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  assert.ok(value !== null, `<${element.tagName}> has no ${name}`);
  return value;
}

/** The words of an element as a reader sees them. */
export function words(element: Element): string {
  return element.textContent ?? '';
}

/** The paragraphs of a Word part that have this style. */
export function styled(within: Document | Element, style: string): Element[] {
  return all(within, 'w:p').filter(paragraph =>
    all(paragraph, 'w:pStyle').some(one => attribute(one, 'w:val') === style),
  );
}

/** The one element for which `test` holds. */
export function only(elements: readonly Element[], test: (element: Element) => boolean): Element {
  const found = elements.filter(test);
  assert.equal(found.length, 1, `${found.length} elements fit, not one`);
  return found[0] as Element;
}
