import { Relations } from '../office-package.ts';
import type { Footnote } from '../said.ts';
import { type Xml, xml } from '../xml.ts';
import type { Anchors, Bookmark } from './anchors.ts';
import { wordRoot } from './namespaces.ts';
import type { NoteScope } from './note-scope.ts';
import { wordParagraph } from './paragraph.ts';
import { runs } from './runs.ts';

/** The footnotes of a file, in the order in which the text refers to them, which is how Word numbers them. */
export class Notes {
  readonly relations = new Relations();
  readonly #anchors: Anchors;
  readonly #notes: Xml[] = [];

  constructor(anchors: Anchors) {
    this.#anchors = anchors;
  }

  /** Within one scope (a table, a paragraph) the same note is printed once, however often it is referred to. */
  scope(): NoteScope {
    const known = new Map<string, { readonly number: number; readonly bookmark: Bookmark }>();
    return {
      refer: content => {
        const key = JSON.stringify(content);
        const before = known.get(key);
        if (before !== undefined) return again(before.number, before.bookmark.name);
        const number = this.#add(content);
        const bookmark = this.#anchors.add(`note_${number}`);
        known.set(key, { number, bookmark });
        return xml`<w:bookmarkStart w:id="${bookmark.id}" w:name="${bookmark.name}"/>
          <w:r>${referenceStyle}<w:footnoteReference w:id="${number}"/></w:r>
          <w:bookmarkEnd w:id="${bookmark.id}"/>`;
      },
    };
  }

  root(): Xml {
    const mark = (id: number, type: string, line: Xml) =>
      xml`<w:footnote w:type="${type}" w:id="${id}">
        <w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r>${line}</w:r></w:p>
      </w:footnote>`;
    return wordRoot('footnotes', [
      mark(-1, 'separator', xml`<w:separator/>`),
      mark(0, 'continuationSeparator', xml`<w:continuationSeparator/>`),
      ...this.#notes,
    ]);
  }

  #add(content: Footnote['content']): number {
    const number = this.#notes.length + 1;
    const inside = runs(content, { relations: this.relations, anchors: this.#anchors });
    const line = [
      xml`<w:r>${referenceStyle}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`,
    ];
    this.#notes.push(
      xml`<w:footnote w:id="${number}">${wordParagraph([...line, ...inside], { style: 'FootnoteText' })}</w:footnote>`,
    );
    return number;
  }
}

const referenceStyle = xml`<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`;

/** A second mark of a note: Word's own field for it, with its number already in place. */
function again(number: number, bookmark: string): Xml {
  return xml`<w:r>${referenceStyle}<w:fldChar w:fldCharType="begin"/></w:r>
    <w:r>${referenceStyle}<w:instrText xml:space="preserve"> NOTEREF ${bookmark} \\f \\h </w:instrText></w:r>
    <w:r>${referenceStyle}<w:fldChar w:fldCharType="separate"/></w:r>
    <w:r>${referenceStyle}<w:t>${number}</w:t></w:r>
    <w:r>${referenceStyle}<w:fldChar w:fldCharType="end"/></w:r>`;
}
