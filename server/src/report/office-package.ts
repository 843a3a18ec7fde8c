import { strToU8, zipSync } from 'fflate';
import { folderOf, nameOf } from '../text/path.ts';
import { type Xml, xml, xmlPart } from './xml.ts';

/** One XML file inside a Word or Excel file. */
export interface Part {
  /** From the package's root, without a slash before it: "word/document.xml". */
  readonly path: string;
  /** Its content type, without the beginning that all share. */
  readonly type: string;
  readonly root: Xml;
  readonly relations?: Relations;
}

/** A picture inside a Word or Excel file. Its path ends in its type: "word/media/picture1.png". */
export interface Media {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a file manager and a screen reader say about the file. */
export interface Properties {
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO date. */
  readonly date: string;
  readonly language: string;
}

/** Links of one part to other parts and to addresses, numbered in the order in which they were asked for. */
export class Relations {
  readonly #ids = new Map<string, string>();
  readonly #entries: Xml[] = [];

  /** The ID of the relation to another part, given by its path from the package's root. */
  toPart(type: string, path: string): string {
    return this.#add(`${officeRelations}/${type}`, `/${path}`, false);
  }

  /** The ID of the relation to an address outside the file. */
  toAddress(address: string): string {
    return this.#add(`${officeRelations}/hyperlink`, address, true);
  }

  /** The part that lists them, or nothing where there are none. */
  root(): Xml | undefined {
    if (this.#entries.length === 0) return undefined;
    return xml`<Relationships xmlns="${packageNamespace}/relationships">${this.#entries}</Relationships>`;
  }

  #add(type: string, target: string, external: boolean): string {
    const key = `${type} ${target}`;
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    const id = `rId${this.#ids.size + 1}`;
    this.#ids.set(key, id);
    const mode = external && xml` TargetMode="External"`;
    this.#entries.push(xml`<Relationship Id="${id}" Type="${type}" Target="${target}"${mode}/>`);
    return id;
  }
}

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const officeType = 'application/vnd.openxmlformats-officedocument.';
const packageType = 'application/vnd.openxmlformats-package.';

/** The bytes of an Office file; the first part is the one that opens. */
export function officePackage(
  { parts, media = [] }: { readonly parts: readonly Part[]; readonly media?: readonly Media[] },
  properties: Properties,
): Uint8Array {
  const files = new Map<string, Xml | Uint8Array>();
  files.set('[Content_Types].xml', contentTypes(parts));
  files.set('_rels/.rels', packageRelations(parts));
  for (const { path, root, relations } of parts) {
    files.set(path, root);
    const links = relations?.root();
    if (links !== undefined) files.set(`${folderOf(path)}/_rels/${nameOf(path)}.rels`, links);
  }
  for (const { path, bytes } of media) files.set(path, bytes);
  files.set('docProps/core.xml', coreProperties(properties));
  files.set('docProps/app.xml', appProperties());
  return zip(files);
}

function zip(files: ReadonlyMap<string, Xml | Uint8Array>): Uint8Array {
  const entries = [...files].map(
    ([path, root]) => [path, root instanceof Uint8Array ? root : strToU8(xmlPart(root))] as const,
  );
  // A zip entry's time has no zone: fflate writes the local one, so a local time is the same bytes everywhere.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1) });
}

function contentTypes(parts: readonly Part[]): Xml {
  const override = (path: string, type: string) =>
    xml`<Override PartName="/${path}" ContentType="${type}+xml"/>`;
  return xml`<Types xmlns="${packageNamespace}/content-types">
    <Default Extension="rels" ContentType="${packageType}relationships+xml"/>
    <Default Extension="xml" ContentType="application/xml"/>
    <Default Extension="png" ContentType="image/png"/>
    <Default Extension="jpeg" ContentType="image/jpeg"/>
    ${parts.map(({ path, type }) => override(path, officeType + type))}
    ${override('docProps/core.xml', `${packageType}core-properties`)}
    ${override('docProps/app.xml', `${officeType}extended-properties`)}
  </Types>`;
}

function packageRelations(parts: readonly Part[]): Xml {
  const main = parts[0]?.path ?? '';
  return xml`<Relationships xmlns="${packageNamespace}/relationships">
    <Relationship Id="rId1" Type="${officeRelations}/officeDocument" Target="${main}"/>
    <Relationship Id="rId2" Type="${packageNamespace}/relationships/metadata/core-properties"
      Target="docProps/core.xml"/>
    <Relationship Id="rId3" Type="${officeRelations}/extended-properties" Target="docProps/app.xml"/>
  </Relationships>`;
}

function coreProperties({ title, subject, author, date, language }: Properties): Xml {
  const when = `${date}T00:00:00Z`;
  return xml`<cp:coreProperties xmlns:cp="${packageNamespace}/metadata/core-properties"
    xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
    <dc:title>${title}</dc:title>
    <dc:subject>${subject}</dc:subject>
    <dc:creator>${author}</dc:creator>
    <cp:lastModifiedBy>${author}</cp:lastModifiedBy>
    <dcterms:created xsi:type="dcterms:W3CDTF">${when}</dcterms:created>
    <dcterms:modified xsi:type="dcterms:W3CDTF">${when}</dcterms:modified>
    <dc:language>${language}</dc:language>
  </cp:coreProperties>`;
}

function appProperties(): Xml {
  return xml`<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
    <Application>TIP Report</Application>
  </Properties>`;
}
