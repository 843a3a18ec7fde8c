import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reference, text } from '../../server/src/composition/build.ts';
import { markdownBlocks } from '../../server/src/composition/markdown.ts';
import type { Block, Inline } from '../../server/src/composition/report.ts';

describe('prose', () => {
  it('is paragraphs with emphasis, code and line breaks', () => {
    shows('One *two* **three** `four`\nfive  \nsix', 'p: One |_two_| |*three*| |`four`| five|/|six');
  });

  it('has headings below those of the report', () => {
    shows('# A\n\n## B\n\n#### C', 'h5: A', 'h6: B', 'h6: C');
    assert.deepEqual(
      markdownBlocks('## B', { heading: 4 }).map(block => block.kind === 'heading' && block.level),
      [5],
    );
  });

  it('has lists within lists, and numbers that begin where the writer began', () => {
    shows(
      '3. a\n   - b\n\n     c\n4. d',
      'number from 3:',
      '- p: a',
      '- bullet from 1:',
      '- - p: b',
      '- - p: c',
      '- p: d',
    );
  });

  it('has quotes, code and breaks of thought', () => {
    shows('> q\n\n---\n\n```\na  b\n```', 'quote:', '- p: q', 'rule', 'code: a  b');
  });

  it('has tables, with figures to the right', () => {
    const [table] = markdownBlocks('| A | B | C |\n|---|--:|---|\n| x | y | 1,204 |\n| z<br>*w* | | 7 % |');
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.columns.map(({ kind }) => kind),
      ['text', 'figure', 'figure'],
    );
    assert.deepEqual(
      table.head.map(row => row.cells.map(({ content }) => shown(content))),
      [['A', 'B', 'C']],
    );
    assert.deepEqual(
      table.body.map(row => row.cells.map(({ content }) => shown(content))),
      [
        ['x', 'y', '1,204'],
        ['z|/|_w_', '', '7 %'],
      ],
    );
    assert.equal(table.description, 'Columns: A, B, C');
  });

  it('leads only to the web and to e-mail', () => {
    shows('[a](https://x.gov.pk) [b](mailto:a@x.gov.pk)', 'p: a<https://x.gov.pk>| |b<mailto:a@x.gov.pk>');
    shows(
      '[a](javascript:alert(1)) [b](annexes/sop.pdf)',
      'p: a| (javascript:alert(1))| |b| (annexes/sop.pdf)',
    );
    shows('[a][r]\n\n[r]: file:///etc/passwd', 'p: a| (file:///etc/passwd)');
    shows('[a][r] [b][none]\n\n[r]: https://x.gov.pk', 'p: a<https://x.gov.pk>| [b][none]');
  });

  it('finds bare addresses and leaves the end of the sentence outside', () => {
    shows(
      'See https://x.gov.pk/a_b?c=1. (https://x.gov.pk)',
      'p: See |https://x.gov.pk/a_b?c=1<https://x.gov.pk/a_b?c=1>|. (|https://x.gov.pk<https://x.gov.pk>|)',
    );
  });

  it('shows raw HTML and stands words for pictures', () => {
    shows('a <b>c</b>', 'p: a |<b>|c|</b>');
    shows('<script>\nalert(1)\n</script>', 'p: <script>\nalert(1)\n</script>');
    shows(
      '![Map](https://x.gov.pk/m.png) ![](m.png)',
      'p: Map (|https://x.gov.pk/m.png<https://x.gov.pk/m.png>|)| |Picture (|m.png|)',
    );
  });

  it('puts what references stand for in their place, in the form around them', () => {
    const resolve = (written: string): readonly Inline[] | undefined =>
      ({
        a: [text('120')],
        'statistics-table[PPC 371-A].conviction.punjab': [text('1*')],
        q: [reference('q', 'Question 1')],
      })[written];
    shows(
      '**{{a}}** of {{ statistics-table[PPC 371-A].conviction.punjab }}; {{q}}, {{unknown}} `{{a}}`',
      'p: *120*| of |1*|; |Question 1#q|, {{unknown}} |`{{a}}`',
      resolve,
    );
    shows('| {{a}} |\n|---|', 'table', resolve);
  });

  it('never throws, whatever is typed', () => {
    const fragment = fc.constantFrom(
      '#',
      '*',
      '_',
      '`',
      '>',
      '- ',
      '1. ',
      '[',
      ']',
      '(',
      ')',
      '|',
      '---',
      '\n',
      '\n\n',
      '    ',
      '<b>',
      '![',
      '{{',
      '}}',
      '\\',
      '&amp;',
      'https://',
      'word',
      '\u0000',
      '\ud800',
      '😀',
      'متاثرین',
    );
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), parts => {
        assert.ok(Array.isArray(markdownBlocks(parts.join(''))));
      }),
      { numRuns: 300 },
    );
    assert.deepEqual(markdownBlocks(''), []);
    assert.ok(markdownBlocks(`${'>'.repeat(3000)} deep`).length > 0);
  });
});

/** What prose becomes, a line for each block, inline content between bars. */
function shows(
  source: string,
  ...rest: readonly (string | ((written: string) => readonly Inline[] | undefined))[]
): void {
  const resolve = rest.find(one => typeof one === 'function');
  const expected = rest.filter(one => typeof one === 'string');
  const blocks = markdownBlocks(source, resolve === undefined ? {} : { resolve });
  assert.deepEqual(blocks.flatMap(outline), expected);
}

function outline(block: Block): string[] {
  const inside = (blocks: readonly Block[]) => blocks.flatMap(outline).map(line => `- ${line}`);
  switch (block.kind) {
    case 'paragraph':
      return [`p: ${shown(block.content)}`];
    case 'heading':
      return [`h${block.level}: ${shown(block.content)}`];
    case 'list':
      return [`${block.marker} from ${block.start ?? 1}:`, ...block.items.flatMap(inside)];
    case 'quote':
      return ['quote:', ...inside(block.blocks)];
    case 'code':
      return [`code: ${block.text}`];
    default:
      return [block.kind];
  }
}

function shown(content: readonly Inline[]): string {
  return content
    .map(inline => {
      if (inline.kind === 'break') return '/';
      if (inline.kind === 'footnote') return '^';
      if (inline.kind === 'link') return `${shown(inline.content)}<${inline.address}>`;
      if (inline.kind === 'reference') return `${shown(inline.content)}#${inline.anchor}`;
      const mark = inline.code ? '`' : inline.strong ? '*' : inline.emphasis ? '_' : '';
      return `${mark}${inline.text}${mark}`;
    })
    .join('|');
}
