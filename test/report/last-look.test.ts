import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { compile } from '../../server/src/cli/compile.ts';
import { ExitCode } from '../../server/src/cli/terminal.ts';
import type { Report } from '../../server/src/composition/report.ts';
import { reportTexts } from '../../server/src/composition/report-texts.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { composeReport } from '../../server/src/report/compose-report.ts';
import { lastLook } from '../../server/src/rules/last-look.ts';
import { findingsIn, workspaceOf } from '../support/check.ts';
import { testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';

const FILE = `questionnaire: tip-pakistan-2021
respondent: FIA
status: final
protection:
  protection-5:
    answer: |
      The hotline of the Bureau is 0300-0000000, as the mother said.
    explain: {personal-phone: {"0300-0000000": It is the office’s.}}
    attachments: [{file: annexes/a.pdf, title: Procedure}]
identification:
  identification-1: {data: {total: 40, sex: {male: 30, female: 10}, as-reported: {"men, Punjab": 30}}}
`;

const workspace = workspaceOf([{ path: 'fia.tip.yaml', text: FILE }]);
const [submission] = submissionsOf(workspace);
assert.ok(submission);
const report = composeReport(submission, findingsIn(workspace), 'external');

describe('the last look at the report that is sent', () => {
  it('sees nothing in what the rules saw, in what was explained, and in the samples', () => {
    assert.deepEqual(lastLook(reportTexts(report), submission), []);
    const folder = join(root, 'samples/pakistan-2021');
    const files = ['responses', '.'].flatMap(below =>
      readdirSync(join(folder, below))
        .filter(name => name.endsWith('.tip.yaml'))
        .map(name => ({ path: `${below}/${name}`, text: readFileSync(join(folder, below, name), 'utf8') })),
    );
    for (const sample of submissionsOf(workspaceOf(files))) {
      const composed = composeReport(sample, [], 'external');
      assert.deepEqual(lastLook(reportTexts(composed), sample), []);
    }
  });

  it('sees a person in every text of it, wherever that stands, and names the place', () => {
    const places = textPlaces(report);
    assert.ok(places.length > 200, `${places.length} texts`);
    const secret = fc.constantFrom(
      ['35202-1234567-1', /identity card/],
      ['The mother is on 0301-7654321', /telephone/],
      ['Name of victim: Shazia Bibi', /name of a victim/],
      ['ayesha.k@example.com', /e-mail/],
      ['Two girls from Skardu were identified.', /So few victims/],
    ) as fc.Arbitrary<readonly [string, RegExp]>;
    fc.assert(
      fc.property(fc.nat(places.length - 1), secret, (at, [text, said]) => {
        const place = places[at] ?? [];
        // In a table of offices a number or an address may be theirs.
        fc.pre(
          text.startsWith('35202') ||
            !place.some(step => ['sheets', 'head', 'body', 'facts'].includes(String(step))),
        );
        const sentences = lastLook(reportTexts(replaced(report, place, text) as Report), submission);
        assert.ok(
          sentences.some(sentence => said.test(sentence)),
          `${place.join('.')}: ${text}`,
        );
        for (const sentence of sentences) {
          assert.match(sentence, / (?:in the (?:chapter|sheet|properties)|on the title page)/);
          assert.ok(!sentence.includes(text));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes an explanation for just the person whom it names', () => {
    const explained = FILE.replace(
      'explain: {',
      'explain: {named-victim: {"Shazia Bibi": She speaks in public., Ali: So does he.}, ',
    );
    const [own] = submissionsOf(workspaceOf([{ path: 'fia.tip.yaml', text: explained }]));
    assert.ok(own);
    const sentencesOn = (title: string) => lastLook(reportTexts({ ...report, title }), own);
    assert.deepEqual(sentencesOn('Name of victim: Shazia Bibi'), []);
    for (const other of ['Khalida', 'Ali Khan', 'Shazia Bibi Khan', 'Alia Bibi'])
      assert.equal(sentencesOn(`Name of victim: ${other}`).length, 1, other);
  });

  it('keeps back what a definition prints and no rule looks at, with a sentence for the place', async () => {
    const shipped = readFileSync(join(root, 'schema/questionnaires/tip-pakistan-2021.yaml'), 'utf8');
    const definition = shipped
      .replace(/^id: .*$/m, 'id: another')
      .replace(/^government: .*$/m, 'government: Government of Pakistan, 35202-1234567-1');
    const folder = testFolder({
      'another.questionnaire.yaml': definition,
      'submission.tip.yaml': 'questionnaire: another\nsubmission: {title: Response}\n',
      'fia.tip.yaml': FILE.replace('tip-pakistan-2021', 'another'),
      'annexes/a.pdf': 'x',
    });
    const said: string[] = [];
    const terminal = {
      folder: fromNative(folder.path),
      version: '0',
      print: (text: string) => said.push(text),
      complain: (text: string) => said.push(text),
    };
    try {
      assert.equal(
        await compile.run([folder.path], new Map([['edition', ['external']]]), terminal),
        ExitCode.errors,
      );
      assert.match(
        said.join('\n'),
        /^Nothing was compiled to be sent\. What looks like the number of an identity card or a passport stands in the properties of the files; take it out/m,
      );
      assert.ok(!readdirSync(folder.path).includes('report'));
    } finally {
      folder.remove();
    }
  });
});

type Step = string | number;

/** Where the texts of a report stand that its reader gets, the questionnaire's own words left out. */
function textPlaces(value: unknown, path: readonly Step[] = []): (readonly Step[])[] {
  if (typeof value === 'string') return isText(path) && value.trim() !== '' ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const { kind, number } = value as { kind?: unknown; number?: unknown };
  if (kind === 'original' || (kind === 'heading' && number !== undefined)) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    textPlaces(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Not what a kind of block is called, an anchor, a date, what only says how a text looks. */
function isText(path: readonly Step[]): boolean {
  const last = path.at(-1);
  return (
    ['text', 'title', 'name', 'government', 'questionnaire'].includes(String(last)) ||
    path.at(-2) === 'lines' ||
    path.at(-2) === 'notes'
  );
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], text: string): unknown {
  if (step === undefined) return text;
  if (Array.isArray(value)) return value.map((one, at) => (at === step ? replaced(one, rest, text) : one));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: replaced(object[step], rest, text) };
}
