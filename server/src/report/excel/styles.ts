import { color } from '../colors.ts';
import { type Xml, xml, xmlName } from '../xml.ts';

/** How a cell looks. */
export interface CellForm {
  readonly font?: keyof typeof fonts;
  readonly fill?: 'wash';
  readonly border?: keyof typeof borders;
  /** A rule before it, where a group of columns begins. */
  readonly groupStart?: boolean;
  /** A number format in Excel's own notation. */
  readonly format?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly wrap?: boolean;
  /** Text that would be read as a formula or number if it were typed. */
  readonly quoted?: boolean;
}

const fonts = {
  usual: { size: 11, color: color.text },
  strong: { size: 11, color: color.text, bold: true },
  head: { size: 11, color: color.accent, bold: true },
  title: { size: 16, color: color.accent, bold: true },
  quiet: { size: 10, color: color.quiet },
  draft: { size: 10, color: color.draft, bold: true },
  link: { size: 11, color: color.link, underline: true },
} as const satisfies Readonly<Record<string, Font>>;

interface Font {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly underline?: boolean;
}

/** The line of a side: its weight and colour. */
type Line = readonly ['thin' | 'medium' | 'hair', string];

const borders = {
  none: {},
  row: { bottom: ['thin', color.rule] },
  group: { bottom: ['thin', color.accent] },
  head: { bottom: ['medium', color.accent] },
  total: { top: ['thin', color.accent], bottom: ['medium', color.accent] },
} as const satisfies Readonly<Record<string, { readonly top?: Line; readonly bottom?: Line }>>;

const fontNames = Object.keys(fonts) as (keyof typeof fonts)[];
const borderNames = Object.keys(borders) as (keyof typeof borders)[];
const firstFreeFormat = 164;

/** The cell forms of a workbook, each kept once. */
export class CellStyles {
  readonly #forms = new Map<string, Xml>();
  readonly #formats: string[] = [];

  constructor() {
    this.id({});
  }

  /** The index by which a cell names its form. */
  id(form: CellForm): number {
    const markup = this.#form(form);
    const known = [...this.#forms.keys()].indexOf(markup.markup);
    if (known >= 0) return known;
    this.#forms.set(markup.markup, markup);
    return this.#forms.size - 1;
  }

  root(): Xml {
    const formats = this.#formats.map(
      (code, index) => xml`<numFmt numFmtId="${firstFreeFormat + index}" formatCode="${code}"/>`,
    );
    return xml`<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
      ${formats.length > 0 && xml`<numFmts count="${formats.length}">${formats}</numFmts>`}
      <fonts count="${fontNames.length}">${fontNames.map(name => font(fonts[name]))}</fonts>
      <fills count="3">
        <fill><patternFill patternType="none"/></fill>
        <fill><patternFill patternType="gray125"/></fill>
        <fill><patternFill patternType="solid"><fgColor rgb="FF${color.wash}"/></patternFill></fill>
      </fills>
      <borders count="${2 * borderNames.length}">
        ${[false, true].flatMap(rule => borderNames.map(name => border(borders[name], rule)))}
      </borders>
      <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
      <cellXfs count="${this.#forms.size}">${[...this.#forms.values()]}</cellXfs>
      <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
    </styleSheet>`;
  }

  #form(form: CellForm): Xml {
    const { font: face = 'usual', fill, border: edge = 'none', format, align, wrap, quoted } = form;
    const lines = borderNames.indexOf(edge) + (form.groupStart === true ? borderNames.length : 0);
    const vertical = face === 'head' || edge === 'total' ? 'center' : 'top';
    return xml`<xf numFmtId="${this.#format(format)}" fontId="${fontNames.indexOf(face)}"
      fillId="${fill === 'wash' ? 2 : 0}" borderId="${lines}" xfId="0"
      ${quoted === true && xml` quotePrefix="1"`} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"
      applyAlignment="1">
      <alignment vertical="${vertical}"${align !== undefined && xml` horizontal="${align}"`}
        ${align === 'right' && xml` indent="1"`}${wrap === true && xml` wrapText="1"`}/>
    </xf>`;
  }

  #format(code: string | undefined): number {
    if (code === undefined) return 0;
    const known = this.#formats.indexOf(code);
    if (known >= 0) return firstFreeFormat + known;
    return firstFreeFormat + this.#formats.push(code) - 1;
  }
}

function font({ size, color: shade, bold, underline }: Font): Xml {
  return xml`<font>${bold === true && xml`<b/>`}${underline === true && xml`<u/>`}
    <sz val="${size}"/><color rgb="FF${shade}"/><name val="Calibri"/><family val="2"/></font>`;
}

function border(lines: { readonly top?: Line; readonly bottom?: Line }, groupStart: boolean): Xml {
  const side = (name: 'left' | 'top' | 'bottom', line: Line | undefined) =>
    line === undefined
      ? xml`<${xmlName(name)}/>`
      : xml`<${xmlName(name)} style="${line[0]}"><color rgb="FF${line[1]}"/></${xmlName(name)}>`;
  const left = side('left', groupStart ? ['thin', color.rule] : undefined);
  return xml`<border>${left}<right/>${side('top', lines.top)}${side('bottom', lines.bottom)}<diagonal/></border>`;
}
