/** A cell in quotes, as a spreadsheet writes one with a line break or a tab inside. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\r|\n|$)/y;
const PLAIN = /[^\t\r\n]*/y;
const BREAK = /\r\n|\r|\n/y;

/**
 * The cells of text whose columns are parted by tabs and whose rows by line breaks, as a spreadsheet puts it on
 * the clipboard. A cell that only begins with a quote is not in quotes: those without a line break inside are not quoted.
 */
export function readTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? matchAt(QUOTED, text, at) : undefined;
    const cell = quoted ?? matchAt(PLAIN, text, at);
    row.push(quoted === undefined ? (cell?.[0] ?? '') : (quoted[1] ?? '').replaceAll('""', '"'));
    at += cell?.[0].length ?? 0;
    if (text[at] === '\t') {
      at++;
      continue;
    }
    rows.push(row);
    row = [];
    at += matchAt(BREAK, text, at)?.[0].length ?? 0;
    if (at >= text.length) return rows;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}
