import type * as composed from '../composition/report.ts';
import type * as composedSheet from '../composition/sheet.ts';

/** A report, and its parts, as the writers of files have it: all that it says is a text in the report's language. */
export type Report = composed.Report<string>;
export type Chapter = composed.Chapter<string>;
export type Block = composed.Block<string>;
export type Heading = composed.Heading<string>;
export type List = composed.List<string>;
export type Original = composed.Original<string>;
export type Remark = composed.Remark<string>;
export type Landscape = composed.Landscape<string>;
export type Table = composed.Table<string>;
export type TableRow = composed.TableRow<string>;
export type TableCell = composed.TableCell<string>;
export type Inline = composed.Inline<string>;
export type Text = composed.Text<string>;
export type Footnote = composed.Footnote<string>;
export type Sheet = composedSheet.Sheet<string>;
export type SheetColumn = composedSheet.SheetColumn<string>;
export type Cell = composedSheet.Cell<string>;
export type TextCell = composedSheet.TextCell<string>;
export type { Anchor, Picture } from '../composition/report.ts';
export type { SumCell } from '../composition/sheet.ts';
