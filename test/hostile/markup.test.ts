import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { html } from '../../client/src/html.ts';
import { questionHtml } from '../../client/src/question-html.ts';
import { questionPage } from '../../client/src/question-page.ts';
import { completenessOf } from '../../server/src/features/completeness.ts';
import { completenessMarkdown } from '../../server/src/features/completeness-markdown.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { code, escapeMarkdown } from '../../server/src/features/markdown.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { writeSubmission } from '../../server/src/report/write-submission.ts';
import { openOffice } from '../report/office-file.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { inEnglish } from '../support/in-english.ts';

/** What would run, load or open something, were it taken for more than text. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<a href="javascript:alert(1)">x</a>',
  '<style>@import "https://evil.example"</style>',
  '![x](https://evil.example/x.png)',
  '![x][y]',
  '[x](command:workbench.action.terminal.new)',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](file:///etc/passwd)',
  '<command:workbench.action.quit>',
  '<javascript:alert(1)>',
  '<https://evil.example>',
  '[y]: https://evil.example "x"',
  '`` ` `` <b>x</b>',
  '```',
  '~~~',
  '| a | b |',
  '&lt;script&gt;&#60;b&#62;',
  '$(alert) \\\\[x](command:x)',
  '<!-- --> <?php ?> <![CDATA[ <b> ]]>',
  '"><svg onload=alert(1)>',
  "' onmouseover='alert(1)",
];

const quoted = (text: string) => JSON.stringify(text);

/** A submission with a hostile text wherever somebody can type one. */
function filesWith(text: string) {
  const response = `questionnaire: tip-pakistan-2021
respondent: ${quoted(text)}
${quoted(text)}: x
trends:
  ${quoted(text)}: x
  trends-1:
    ${quoted(text)}: x
    status: ${quoted(text)}
    choice: ${quoted(text)}
    answer: ${quoted(`${text} {{${text.replace(/[{}]/g, '')}}}`)}
    source: ${quoted(text)}
    note: ${quoted(text)}
    explain: ${quoted(text)}
    attachments:
      - {path: ${quoted(text)}, title: ${quoted(text)}}
      - {link: ${quoted(text)}, title: ${quoted(text)}}
    supplement:
      - {date: ${quoted(text)}, text: ${quoted(text)}}
identification:
  identification-1:
    data:
      total: ${quoted(text)}
      ${quoted(text)}: 3
      sex: {${quoted(text)}: ${quoted(text)}}
      as-reported: {${quoted(text)}: 3}
statistics:
  statistics-table:
    data:
      rows:
        ${quoted(text)}:
          registered: {punjab: 1}
`;
  const manifest = `questionnaire: tip-pakistan-2021
submission:
  title: ${quoted(text)}
  lead: ${quoted(text)}
  respondents: [{id: ${quoted(text)}, name: ${quoted(text)}, place: ${quoted(text)}, sections: [${quoted(text)}, trends]}]
  decisions: {${quoted(text)}: {use: ${quoted(text)}, reason: ${quoted(text)}}}
  provisions: [{statute: ${quoted(text)}, title: ${quoted(text)}}]
  severity: {${quoted(text)}: off}
`;
  return [
    { path: 'submission.tip.yaml', text: manifest },
    { path: 'a.tip.yaml', text: response },
  ];
}

function parse(markdown: string): Nodes {
  return fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
}

/** What a Markdown text holds beside words: markup, pictures, and links that lead anywhere but to \`ours\`. */
function active(markdown: string, ours = /^(?:command:tip\.|file:\/\/\/fixture\/)/): string[] {
  const found: string[] = [];
  const walk = (node: Nodes) => {
    if (['html', 'image', 'imageReference', 'definition', 'linkReference'].includes(node.type))
      found.push(node.type);
    if (node.type === 'link' && !ours.test(node.url)) found.push(`link ${node.url}`);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(parse(markdown));
  return found;
}

describe('markup in what is typed', () => {
  it(`does nothing in hovers and completions, wherever it stands (${HOSTILE.length} texts)`, () => {
    let looked = 0;
    for (const text of HOSTILE) {
      const files = filesWith(text);
      const workspace = workspaceOf(files);
      for (const { path: name, text: written } of files) {
        const path = `${FOLDER}/${name}`;
        // Everything that begins with a letter, a sign or a quote has its own hover.
        for (const { index } of written.matchAll(/[\w"{<[(]+/g)) {
          const shown = hoverAt(workspace, path, index + 1)?.markdown;
          if (shown === undefined) continue;
          looked++;
          assert.deepEqual(active(inEnglish(shown)), [], `${text} in the hover\n${inEnglish(shown)}`);
        }
        for (const { index } of written.matchAll(/: |\{\{/g)) {
          for (const { documentation = '' } of completionsAt(workspace, path, index + 2)) {
            assert.deepEqual(
              active(inEnglish(documentation)),
              [],
              `${text} in a completion\n${inEnglish(documentation)}`,
            );
          }
        }
      }
    }
    assert.ok(looked > 300, `${looked} hovers`);
  });

  it('does nothing on the page of completeness', () => {
    for (const text of HOSTILE) {
      const workspace = workspaceOf(filesWith(text));
      const findings = findingsIn(workspace);
      for (const submission of submissionsOf(workspace)) {
        const page = completenessMarkdown(completenessOf(submission, findings), {
          today: '2020-12-31',
          asker: `${FOLDER}/a.tip.yaml`,
          address: () => 'command:tip.openPlace',
        });
        assert.deepEqual(active(inEnglish(page)), [], `${text}\n${inEnglish(page)}`);
      }
    }
  });

  it('is escaped, whatever stands before and behind it', () => {
    for (const text of HOSTILE) {
      for (const around of ['', '\n', '\n\n', '- ', '> ', '1. ']) {
        assert.deepEqual(active(around + escapeMarkdown(`${around}${text}`)), [], text);
      }
      for (const around of ['', '\n', '\n\n', '`', '``', ' ` ', '\\']) {
        assert.deepEqual(active(code(text + around + text)), [], code(text + around + text));
      }
    }
  });

  it('is text in the view “Question”, where a script needs the nonce', () => {
    const l10n = { t: (english: string) => english };
    for (const text of HOSTILE) {
      const words = { id: text, number: text, short: text, section: text };
      const panel = {
        ...words,
        original: [
          { kind: 'paragraph', text },
          { kind: 'bullets', items: [text] },
        ],
        findings: [
          { severity: 'error', message: text, uri: 'file:///x', position: { line: 0, character: 0 } },
        ],
        wants: [text],
        fields: [{ id: text, title: text, wants: text, optional: false }],
        parts: [],
        checks: [{ state: 'fails', text }],
        others: [],
        owners: [{ id: text, name: text }],
        audience: text,
        summed: false,
        optional: false,
      } as unknown as Parameters<typeof questionHtml>[1];
      const page = questionPage(questionHtml(l10n as never, panel), 'en', 'N0nce');
      const body = page.slice(page.indexOf('<body>'), page.lastIndexOf('<script nonce'));
      const tags = new Set([...body.matchAll(/<\/?([a-z]\w*)/gi)].map(([, name]) => name));
      for (const tag of ['script', 'img', 'iframe', 'a', 'style', 'svg', 'b'])
        assert.ok(!tags.has(tag), `${text}: ${tag}`);
      assert.doesNotMatch(body.replace(/>[^<]*</g, '><').replace(/"[^"]*"/g, '""'), /\son\w+=/i, text);
      assert.match(page, /default-src 'none'; style-src 'nonce-N0nce'; script-src 'nonce-N0nce'/);
    }
    assert.equal(
      html`<p title="${`"'<&>`}">${`"'<&>`}</p>`.markup,
      '<p title="&quot;&#39;&lt;&amp;&gt;">&quot;&#39;&lt;&amp;&gt;</p>',
    );
  });

  it('makes no link in a report that leads anywhere but to the web and to mail', () => {
    for (const text of HOSTILE) {
      const workspace = workspaceOf(filesWith(text));
      const findings = findingsIn(workspace);
      for (const submission of submissionsOf(workspace)) {
        for (const format of ['docx', 'xlsx'] as const) {
          for (const [path, markup] of openOffice(
            writeSubmission(submission, findings, { format, edition: 'internal' }),
          )) {
            for (const [relation] of markup.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
              assert.match(relation, /Target="(?:https?:|mailto:)/, `${text} in ${path}`);
              assert.match(relation, /relationships\/hyperlink"/, `${text} in ${path}`);
            }
            assert.doesNotMatch(
              markup,
              /<w:(?:fldSimple|instrText)[^>]*>[^<]*(?:DDE|INCLUDE|HYPERLINK|evil)/i,
              path,
            );
          }
        }
      }
    }
  });
});
