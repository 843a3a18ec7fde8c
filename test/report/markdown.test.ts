import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reference, text } from '../../server/src/composition/build.ts';
import { markdownBlocks } from '../../server/src/composition/markdown.ts';
import type { Block, Inline } from '../../server/src/composition/report.ts';
import { inEnglish } from '../support/in-english.ts';

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
    assert.equal(inEnglish(table.description), 'Columns: A, B, C');
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
      'p: Map (|https://x.gov.pk/m.png<https://x.gov.pk/m.png>|)| |![Picture](m.png)',
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

  it('prints what is struck out, what stands below and above the line, and footnotes', () => {
    shows('~~old~~ new, H<sub>2</sub>O, 48<SUP>a</SUP>', 'p: -old-| new, H|,2,|O, 48|^a^');
    shows(
      'One[^1] and two[^n].\n\n[^1]: Dawn, *3 May*\n[^n]: See [x](https://x.org)',
      'p: One|(Dawn, |_3 May_)| and two|(See |x<https://x.org>)|.',
    );
    shows('A ~one~ tilde, <sub>open', 'p: A ~one~ tilde, |<sub>|open');
  });

  it('prints definitions that nothing refers to as they stand, and titles behind their links', () => {
    shows(
      '[Note]: word\n\n[1]: https://x.org "The Report"',
      'p: [Note]: word',
      'p: [1]: https://x.org "The Report"',
    );
    shows('[^2]: Dawn', 'p: [^2]: Dawn');
    shows(
      '[x][1]\n\n[1]: https://x.org "The Report"\n[1]: https://y.org',
      'p: x<https://x.org>| (The Report)',
      'p: [1]: https://y.org',
    );
  });

  it('keeps the numbers of a list, and the cells that its heading has no place for', () => {
    shows('3. a\n7. b\n8. c', 'number from 3:', '- p: a', 'number from 7:', '- p: b', '- p: c');
    const [table] = markdownBlocks('| Year | Cases |\n|---|---|\n| 2019 | 10 | 4,096 |');
    assert.ok(table?.kind === 'table');
    assert.deepEqual(
      table.body.map(row => row.cells.map(({ content }) => shown(content))),
      [['2019', '10', '4,096']],
    );
    assert.equal(table.columns.length, 3);
  });

  it('prints every word and every figure that was typed', () => {
    const shapes: readonly ((word: string) => string)[] = [
      word => word,
      word => `**${word}**`,
      word => `~~${word}~~`,
      word => `*${word}`,
      word => `[${word}]`,
      word => `[${word}](https://x.org "${word}t")`,
      word => `![${word}](annexes/${word}p.png "${word}t")`,
      word => `[${word}][r]`,
      word => `<sub>${word}</sub>`,
      word => `<b>${word}</b>`,
      word => `<!-- ${word} -->`,
      word => `[^${word}]`,
      word => `\n\n[^${word}]: ${word}f\n\n`,
      word => `\n\n[${word}]: ${word}d\n\n`,
      word => `\n\n[r]: https://y.org/${word}a "${word}t"\n\n`,
      word => `\n\n\`\`\`${word}\n${word}c\n\`\`\`\n\n`,
      word => `\n\n| ${word} | b |\n|---|---|\n| c | d | ${word}e |\n\n`,
      word => `\n\n${word.slice(1)}. ${word}\n`,
      word => `\n- ${word}\n`,
      word => `\n# ${word} #\n`,
      word => `\n\n> ${word}\n\n`,
      word => `\n\n${word}\n===\n\n`,
      word => `\`${word}\``,
      word => `<https://x.org/${word}>`,
      word => `\\${word}`,
      word => `${word}|`,
    ];
    const document = fc
      .array(fc.nat(shapes.length - 1), { minLength: 1, maxLength: 8 })
      .map(choices => choices.map((choice, n) => shapes[choice]?.(`w${n + 10}`) ?? '').join(' '));
    fc.assert(
      fc.property(document, typed => {
        const printed = JSON.stringify(inEnglish(markdownBlocks(typed)));
        for (const [word] of typed.matchAll(/w\d\d[a-z]?/g)) {
          // A footnote's name is a number on the page, and an address without a word that leads to it stands in the link.
          const name = typed.includes(`[^${word}]`);
          assert.ok(
            name || printed.includes(word),
            `${word} of ${JSON.stringify(typed)} is not in ${printed}`,
          );
        }
      }),
      { numRuns: 600 },
    );
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
      if (inline.kind === 'footnote') return `(${shown(inline.content)})`;
      if (inline.kind === 'link') return `${shown(inline.content)}<${inline.address}>`;
      if (inline.kind === 'picture') return `![${inline.alt}](${inline.address})`;
      if (inline.kind === 'reference') return `${shown(inline.content)}#${inline.anchor}`;
      const mark = inline.code
        ? '`'
        : inline.strong
          ? '*'
          : inline.emphasis
            ? '_'
            : inline.strike
              ? '-'
              : inline.shift === 'below'
                ? ','
                : inline.shift === 'above'
                  ? '^'
                  : '';
      return `${mark}${inEnglish(inline.text)}${mark}`;
    })
    .join('|');
}
