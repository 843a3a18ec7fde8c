import type { Media, Relations } from '../office-package.ts';
import type { PictureFile } from '../picture-file.ts';
import type { Picture } from '../said.ts';
import { type Xml, xml } from '../xml.ts';

/** The pictures of a file, by their addresses in the prose; each is stored once. */
export class Pictures {
  readonly media: Media[] = [];
  readonly #known: ReadonlyMap<string, PictureFile>;
  readonly #paths = new Map<PictureFile, string>();
  #drawn = 0;

  constructor(known: ReadonlyMap<string, PictureFile>) {
    this.#known = known;
  }

  /** `undefined` where there is no such picture. */
  draw({ address, alt }: Picture, relations: Relations): Xml | undefined {
    const file = this.#known.get(address);
    if (file === undefined) return undefined;
    const id = ++this.#drawn;
    const relation = relations.toPart('image', this.#pathOf(file));
    const { width, height } = printedSize(file);
    const extent = xml`cx="${width}" cy="${height}"`;
    return xml`<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
      <wp:extent ${extent}/><wp:docPr id="${id}" name="Picture ${id}" descr="${alt}"/>
      <a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">
        <pic:pic xmlns:pic="${drawing}/picture">
          <pic:nvPicPr><pic:cNvPr id="${id}" name="Picture ${id}" descr="${alt}"/><pic:cNvPicPr/></pic:nvPicPr>
          <pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
          <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm>
            <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
        </pic:pic>
      </a:graphicData></a:graphic>
    </wp:inline></w:drawing></w:r>`;
  }

  #pathOf(file: PictureFile): string {
    const known = this.#paths.get(file);
    if (known !== undefined) return known;
    const path = `word/media/picture${this.#paths.size + 1}.${file.type}`;
    this.#paths.set(file, path);
    this.media.push({ path, bytes: file.bytes });
    return path;
  }
}

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';

/** In English Metric Units, 9,525 to a pixel of 96 to the inch; no wider than the text and no higher than half a page. */
function printedSize({ width, height }: PictureFile): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, WIDEST / (width * PIXEL), HIGHEST / (height * PIXEL));
  const size = (pixels: number) => Math.max(1, Math.round(pixels * PIXEL * scale));
  return { width: size(width), height: size(height) };
}

const PIXEL = 9_525;
const CENTIMETRE = 360_000;
const WIDEST = 16 * CENTIMETRE;
const HIGHEST = 12 * CENTIMETRE;
