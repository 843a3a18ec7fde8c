import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Element } from '@xmldom/xmldom';
import { load } from '../../server/src/cli/load.ts';
import { EDITIONS } from '../../server/src/model/manifest.ts';
import { REPORT_FORMATS } from '../../server/src/model/report-format.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import { shippedQuestionnaires } from '../../server/src/questionnaire/shipped.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import { writeReport } from '../../server/src/report/write-report.ts';
import { rules } from '../../server/src/rules/index.ts';
import { all, type OfficeFile, openOffice, parseXml, words } from '../report/office-file.ts';
import { BRACKETS, textsBelow, textsIn, Written } from '../support/brackets.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { parseFixture } from '../support/fixture.ts';
import { root } from '../support/tip.ts';

/** What no reader sees: kinds of blocks and the like, names of sheets’ styles, addresses. */
const KEYS = new Set('kind language anchor target tone align format id total'.split(' '));

describe('a report in another language', function () {
  this.timeout(120_000);
  const schema = new Written([
    ...textsBelow(join(root, 'schema')),
    // The name of a sheet.
    ...[...shippedQuestionnaires().values()].flatMap(({ sections }) =>
      sections.flatMap(section => section.questions.map(({ short }) => `${section.short} ${short}`)),
    ),
  ]);

  const strangersIn = (workspace: Workspace, known: Written): string[] =>
    submissionsOf(workspace).flatMap(submission =>
      EDITIONS.flatMap(edition => {
        const report = composeReport(submission, findingsIn(workspace), edition, BRACKETS);
        return textsIn(report, KEYS).flatMap(text =>
          known.strangers(text).map(phrase => `${phrase}: ${text}`),
        );
      }),
    );

  for (const name of ['complete', 'pakistan-2021']) {
    it(`is in it as a whole, in both editions: ${name}`, async () => {
      const folder = join(root, 'samples', name);
      const { workspace } = await load([folder], root);
      assert.deepEqual(strangersIn(workspace, schema.and(...textsBelow(folder))), []);
    });
  }

  it('is in it when Word and Excel open it', async () => {
    const folder = join(root, 'samples/pakistan-2021');
    const { workspace } = await load([folder], root);
    const known = schema.and(...textsBelow(folder));
    const [submission] = submissionsOf(workspace);
    assert.ok(submission);
    for (const edition of EDITIONS)
      for (const format of REPORT_FORMATS) {
        const report = composeReport(submission, findingsIn(workspace), edition, BRACKETS);
        const texts = textsShown(openOffice(writeReport(report, format)));
        assert.ok(texts.length > 300, `${texts.length} texts`);
        const found = texts.flatMap(text => known.strangers(text).map(phrase => `${phrase}: ${text}`));
        assert.deepEqual(found, [], `${edition} ${format}`);
      }
  });

  it('is in it whatever is wrong', () => {
    for (const { code, examples } of rules)
      for (const { bad } of examples) {
        const known = schema.and(bad, code);
        assert.deepEqual(strangersIn(workspaceOf(parseFixture(bad)), known), [], code);
      }
  });
});

/** The texts of paragraphs and cells, of headers and footers, of the title and the like, and the names of sheets. */
function textsShown(file: OfficeFile): string[] {
  return [...file].flatMap(([path, markup]) => {
    if (!path.endsWith('.xml')) return [];
    const part = parseXml(markup.replaceAll('<w:tab/>', '<w:t> </w:t>'));
    const runs = ['w:p', 'si', 'is', 'oddHeader', 'oddFooter', 'dc:title', 'dc:subject', 'dc:description'];
    const names = ['sheet', 'tableColumn', 'wp:docPr'].flatMap(name =>
      all(part, name).flatMap(each => [each.getAttribute('name') ?? '', each.getAttribute('descr') ?? '']),
    );
    return [...runs.flatMap(name => all(part, name).map(shownText)), ...names];
  });
}

/** Without the instructions of fields, and the codes of headers. */
function shownText(element: Element): string {
  return all(element, 'w:t').length > 0
    ? all(element, 'w:t').map(words).join('')
    : words(element).replace(/&(?:"[^"]*"|K[\dA-F]{6}|[A-Z\d])/g, '\n');
}
