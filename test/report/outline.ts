import type {
  Block,
  Cell,
  Chapter,
  Inline,
  Landscape,
  Report,
  Sheet,
  Table,
  TableRow,
} from '../../server/src/report/said.ts';

/** A report in a form to read: headings with #, the questionnaire's words with >, tables with |, footnotes as [^…]. */

export function chapterOutline(report: Report, anchor: string): string {
  const chapter = report.chapters.find(one => one.anchor === anchor);
  return chapter === undefined ? 'no such chapter' : print(chapter, chapter.blocks);
}

/** What stands from a question's heading to the next one that is as high. */
export function questionOutline(report: Report, anchor: string): string {
  const blocks = report.chapters.flatMap(flat);
  const start = blocks.findIndex(block => block.kind === 'heading' && block.anchor === anchor);
  const first = blocks[start];
  if (first?.kind !== 'heading') return 'no such question';
  const end = blocks.findIndex(
    (block, at) => at > start && block.kind === 'heading' && block.level <= first.level,
  );
  return blockLines(blocks.slice(start, end < 0 ? undefined : end)).join('\n');
}

/** A sheet with a column for each of its own, and what stands below it. */
export function sheetOutline(report: Report, name: string): string {
  const sheet = report.sheets.find(one => one.name === name);
  if (sheet === undefined) return `no such sheet; there are ${report.sheets.map(one => one.name).join(', ')}`;
  const groups = sheet.columns.map(({ group = '' }) => group);
  return [
    ...(groups.some(group => group !== '') ? [groups.join(' | ')] : []),
    sheet.columns.map(({ title }) => title).join(' | '),
    ...sheet.rows.map(row => row.map(cell => cellText(cell, sheet)).join(' | ')),
    ...(sheet.total === undefined ? [] : [`${sheet.total}: ${totals(sheet)}`]),
    ...sheet.notes.map(note => `(${note})`),
  ]
    .map(line => line.trimEnd())
    .join('\n');
}

function totals({ columns }: Sheet): string {
  return columns
    .filter(({ total }) => total)
    .map(({ title, total }) => `${title}${total === 'partial' ? ' (partial)' : ''}`)
    .join(', ');
}

function cellText(cell: Cell, { columns }: Sheet): string {
  switch (cell.kind) {
    case 'text':
      return cell.text.replaceAll('\n', ' / ');
    case 'number':
      return `${cell.value}${mark(cell)}`;
    case 'money':
      return `${cell.currency} ${cell.amount}${mark(cell)}`;
    case 'date':
      return cell.date;
    case 'sum':
      return `=${cell.columns.map(at => columns[at]?.title).join('+')}${mark(cell)}`;
    case 'blank':
      return '';
  }
}

function mark({ partial }: { readonly partial?: boolean }): string {
  return partial === true ? ' (partial)' : '';
}

function print(chapter: Chapter, blocks: readonly (Block | Landscape)[]): string {
  const audience = chapter.audience === undefined ? [] : [`(${chapter.audience})`];
  return [`# ${chapter.title}`, ...audience, ...blockLines(blocks)].join('\n');
}

function flat({ blocks }: Chapter): Block[] {
  return blocks.flatMap(block => (block.kind === 'landscape' ? block.blocks : [block]));
}

function blockLines(blocks: readonly (Block | Landscape)[]): string[] {
  return blocks.flatMap(oneBlock);
}

function oneBlock(block: Block | Landscape): string[] {
  switch (block.kind) {
    case 'landscape':
      return ['<wide>', ...blockLines(block.blocks), '</wide>'];
    case 'heading': {
      const number = block.number === undefined ? '' : `${block.number} `;
      return [`${'#'.repeat(block.level)} ${number}${inlines(block.content)}`];
    }
    case 'paragraph':
      return [`${block.role === undefined ? '' : `[${block.role}] `}${inlines(block.content)}`];
    case 'list':
      return block.items.flatMap((item, at) => {
        const [first = '', ...rest] = blockLines(item);
        const mark = block.marker === 'bullet' ? '-' : `${at + (block.start ?? 1)}.`;
        return [`${block.marker === 'letter' ? `${String.fromCharCode(97 + at)}.` : mark} ${first}`, ...rest];
      });
    case 'quote':
      return blockLines(block.blocks).map(line => `“ ${line}`);
    case 'code':
      return [`\`${block.text}\``];
    case 'rule':
      return ['* * *'];
    case 'original':
      return blockLines(block.blocks).map(line => `> ${line}`);
    case 'remark': {
      const [first = '', ...rest] = blockLines(block.blocks);
      return [`${block.label}: ${first}`, ...rest];
    }
    case 'table':
      return tableLines(block);
  }
}

function tableLines({ caption, head, body, notes }: Table): string[] {
  const line = ({ cells }: TableRow) =>
    cells.map(({ content, span = 1 }) => `${inlines(content)}${span > 1 ? ` <${span}>` : ''}`).join(' | ');
  return [
    ...(caption === undefined ? [] : [`Table: ${inlines(caption)}`]),
    ...head.map(row => `|| ${line(row)}`),
    ...body.map(row => `${row.total ? '|=' : '| '} ${line(row)}`),
    ...notes.map(note => `   ${inlines(note)}`),
  ].map(line => line.trimEnd());
}

function inlines(content: readonly Inline[]): string {
  return content.map(oneInline).join('');
}

function oneInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const mark = inline.strong ? '**' : inline.emphasis ? '*' : '';
      return `${mark}${inline.text}${mark}`;
    }
    case 'break':
      return ' / ';
    case 'link':
      return `[${inlines(inline.content)}](${inline.address})`;
    case 'reference':
      return `[${inlines(inline.content)}](#${inline.anchor})`;
    case 'footnote':
      return `[^${inlines(inline.content)}]`;
    case 'picture':
      return `![${inline.alt}](${inline.address})`;
  }
}
