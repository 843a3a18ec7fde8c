import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isScalar, parseDocument, visit } from 'yaml';
import { printedProse } from '../../server/src/composition/printed-prose.ts';
import { placeIn } from '../../server/src/composition/printed-text.ts';
import type { Report } from '../../server/src/composition/report.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import { findingsOf } from '../../server/src/rules/run.ts';
import { withheldBy } from '../../server/src/rules/withheld.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { type FixtureFile, parseFixture } from '../support/fixture.ts';
import { long, sampleOf } from '../support/long.ts';

/** The number of an identity card; what of it a search finds however it is set. */
const CARD = '35202-1234567-1';
const TRACE = '1234567';

/** Every kind of field, every key of an answer, and all that a manifest prints. */
const EVERYTHING = `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response of the Government
      date: 2021-01-04
      lead: FIA
      respondents:
        - {id: FIA, sections: [identification, statistics, prevention]}
        - {id: SWD-GB, name: Social Welfare, sections: [identification, dvc]}
      decisions:
        identification-1: {use: FIA, reason: MoHR counted calls}
      provisions:
        Sindh Children Act: {title: The Sindh Children Act}
      severity: {missing-source: off}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        status: final
        answer: |
          There were several.

          | Place | Girls |
          |---|--:|
          | Punjab | 12 |

          See [the report](https://example.org/report) and ![Chart](annexes/chart.png).
        data:
          total: 120
          sex: {male: 70, female: 50}
          type: not-disaggregated
          as-reported: {girls: 40, boys: 80}
        source: Monthly return
        period: 2020-01/2020-06
        attachments:
          - annexes/a.pdf
          - {file: annexes/b.pdf, title: The second}
          - {link: https://example.org/c, title: The third}
        supplement: [{date: 2021-02-18, text: Five more.}]
        explain: {unbalanced-split: One was not asked.}
        note: ask Karachi
      identification-4: The shelter is open.
      identification-6: {status: not-applicable, reason: No such office.}
    prevention:
      prevention-2.a:
        data:
          hotlines:
            - {name: Helpline, number: 1099, level: national}
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 4, sindh: 2, kpk: 0}
      statistics-4: {data: {convicted: {punjab: 3, total: 3}, provisions: [PPC 371-A]}}
      statistics-5:
        data: {sentences: [{place: punjab, provision: PPC 371-A, persons: 2, prison: 5 years, fine: PKR 50000}]}
  #- gb.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: SWD-GB
    identification:
      identification-1: {choice: yes, data: {total: 7}, source: Register}
    dvc:
      status: no-information
      reason: There are none.
`;

/** The files with the number written into each of their keys and values in turn, and what was written into. */
function* marked(files: readonly FixtureFile[]): Generator<{ workspace: Workspace; where: string }> {
  const unmarked = workspaceOf(files);
  for (const file of files) {
    const places: { start: number; end: number; text: string }[] = [];
    visit(parseDocument(file.text), (_, node) => {
      if (!isScalar(node) || !node.range) return;
      const [start, end] = node.range;
      places.push({ start, end, text: String(node.source ?? node.value ?? '') });
    });
    for (const { start, end, text } of places) {
      for (const written of sampleOf([CARD, `${text.trimEnd()} ${CARD}`], 2)) {
        const behind = file.text.slice(start, end).endsWith('\n') ? '\n' : '';
        const changed = `${file.text.slice(0, start)}${JSON.stringify(written)}${behind}${file.text.slice(end)}`;
        const where = `${file.path}: ${text.slice(0, 40)} → ${written.slice(0, 60)}`;
        yield { workspace: withDocument(unmarked, `${FOLDER}/${file.path}`, changed), where };
      }
    }
  }
}

/** Whether the edition that is sent prints the number anywhere, and whether a rule keeps the edition back. */
function fateOf(workspace: Workspace): { readonly printed: boolean; readonly withheld: boolean } {
  const all = submissionsOf(workspace).map(submission => ({
    printed: prints(composeReport(submission, findingsOf(submission, fail), 'external')),
    withheld: withheldBy(submission).length > 0,
  }));
  return { printed: all.some(({ printed }) => printed), withheld: all.some(({ withheld }) => withheld) };
}

function fail(code: string, error: unknown): never {
  throw new Error(`The rule ${code} failed.`, { cause: error });
}

function prints(report: Report): boolean {
  return JSON.stringify(report).includes(TRACE);
}

describe('what is printed and leads to a person', () => {
  it('is seen, wherever it was written', () => {
    const all = [...marked(parseFixture(EVERYTHING))].map(({ workspace, where }) => ({
      ...fateOf(workspace),
      where,
    }));
    const printing = all.filter(({ printed }) => printed);
    assert.deepEqual(
      printing.filter(({ withheld }) => !withheld).map(({ where }) => where),
      [],
    );
    assert.ok(
      all.length > long(100, 200) && printing.length > long(35, 80),
      `${printing.length} of ${all.length} are printed`,
    );
  }).timeout(long(60_000, 1_200_000));
});

/** How the number may be typed, so that it is printed plainly. */
const FORMS = [
  CARD,
  `**35202**-1234567-1`,
  `**${CARD}**`,
  '35202&#45;1234567&#x2d;1',
  '35202&ndash;1234567&ndash;1',
  String.raw`35202\-1234567\-1`,
  '35202-\n1234567-1',
  '35202-1234567-**1**',
  `\`${CARD}\``,
  `[${CARD}](https://example.org/x)`,
  `[the card](https://example.org/${CARD})`,
  `<https://example.org/${CARD}>`,
  `https://example.org/?card=${CARD}`,
  `![Card ${CARD}](annexes/a.png)`,
  `*35202*-***1234567***-1`,
  `\u200b35202-1234567-1`,
  `35202\u20131234567\u20131`,
  `35202\u00a0-\u00a01234567-1`,
];

/** Scalars that YAML reads as a text, each in its own style. */
const SCALARS: readonly ((text: string) => string)[] = [
  text => `|\n${text.replace(/^/gm, '        ')}`,
  text => `|2-\n${text.replace(/^/gm, '      ')}`,
  text => `>\n${text.replace(/^/gm, '        ')}`,
  text => JSON.stringify(text),
  text =>
    JSON.stringify(text).replace(
      /[^ -~]|[-&*\d]/g,
      sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  text => `'${text.replace(/'/g, "''").replace(/\n/g, '\n\n          ')}'`,
];

describe('a text as it is printed', () => {
  it('shows a number however it was typed, and says where', () => {
    for (const [n, scalar] of SCALARS.entries()) {
      for (const form of FORMS) {
        // A folded text has no place for a line that is wrapped by the writer; a quoted one keeps its backslash.
        const prose = `It’s “her” card, ${form}, which was *seen*.`;
        const text = `questionnaire: tip-pakistan-2021\nrespondent: FIA\nprotection:\n  protection-5:\n    answer: ${scalar(prose)}\n`;
        const [submission] = submissionsOf(workspaceOf([{ path: 'fia.tip.yaml', text }]));
        assert.ok(submission !== undefined);
        const found = withheldBy(submission);
        assert.equal(found.length, 1, `${n}: ${text}`);
        const typed = text.slice(found[0]?.span.start, found[0]?.span.end);
        const read: string = n === 4 ? JSON.parse(`"${typed}"`) : typed;
        const digits = read.replace(/&[^;]+;/g, '');
        assert.equal(digits.replace(/\D/g, '').slice(-13), '3520212345671', `${n}: ${typed} of ${text}`);
        assert.doesNotMatch(typed, /which|card,/, text);
      }
    }
  });

  it('is the same whether Markdown was read or no sign of it was seen', () => {
    const word = fc.constantFrom(
      'girls',
      '12',
      '-',
      '1.',
      '(a)',
      '٣٥',
      'x',
      '!',
      'd/o',
      '"',
      '—',
      '3)',
      '#5',
      '+92',
    );
    const line = fc.array(word, { maxLength: 5 }).map(words => words.join(' '));
    const indent = fc.constantFrom('', ' ', '   ');
    const text = fc
      .array(fc.tuple(indent, line), { maxLength: 6 })
      .map(lines => lines.map(([before, words]) => before + words).join('\n'));
    fc.assert(
      fc.property(text, typed => {
        const read = (written: string) => [
          ...printedProse({
            text: written,
            raw: written,
            style: 'plain',
            at: { start: 0, end: written.length },
          }),
        ];
        // An address at the end is a sign, and so all of the text is read as Markdown.
        const plain = read(typed).map(run => run.text);
        const parsed = read(`${typed}\n\n<https://x.org>`).map(run => run.text);
        assert.deepEqual([...plain, 'https://x.org'], parsed);
      }),
      { numRuns: long(600, 40_000) },
    );
  });

  it('knows where each of its letters was typed', () => {
    const part = fc.constantFrom(
      'girl ',
      '12',
      '**b**',
      '*c* ',
      '&amp;',
      '&#45;',
      '\\-',
      '\\*',
      '`d e`',
      '\n',
      '[f](https://x.org) ',
      '&ouml;',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), parts => {
        const typed = parts.join('');
        for (const run of printedProse({
          text: typed,
          raw: typed,
          style: 'plain',
          at: { start: 0, end: typed.length },
        })) {
          for (const { 0: word, index } of run.text.matchAll(/girl|12/g)) {
            const at = placeIn(run, { start: index, end: index + word.length });
            assert.equal(typed.slice(at.start, at.end), word, JSON.stringify(typed));
          }
        }
      }),
      { numRuns: long(600, 40_000) },
    );
  });
});
