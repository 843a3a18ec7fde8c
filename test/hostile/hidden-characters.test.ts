import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits } from '../../server/src/text/edit.ts';
import { hiddenIn, showHidden } from '../../server/src/text/hidden.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { endure, endureCommand } from '../support/endure.ts';
import { testFolder } from '../support/folder.ts';
import { inEnglish } from '../support/in-english.ts';

const HIDDEN = [
  0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x1b, 0x7f, 0x85, 0x9b, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x202a,
  0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0x2063, 0x2066, 0x2067, 0x2068, 0x2069, 0x206a, 0x3164, 0xfeff,
  0xffa0, 0xfff9, 0xe0001, 0xe0041, 0xe0100,
];

const HEAD = 'questionnaire: tip-pakistan-2021\nrespondent: FIA\n';
const name = (code: number) => `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;

/** Texts as people write them: nothing in them is hidden. */
const RIGHTFUL = [
  'متأثرین می\u200cخواہند', // a non-joiner within an Urdu or Persian word
  'ہو\u200dا',
  'क्\u200dष', // a joiner that Devanagari needs
  '👩\u200d👧 \u2764\ufe0f',
  'FIR \u200e44\u200f درج', // marks of direction beside signs
  '\u061c12',
  'a\u00a0b\u202fc\tx',
  'naïve e\u0301 ‘quoted’ – — …',
  '\ufeffquestionnaire',
];

describe('characters that nobody sees', () => {
  it(`are warned of wherever they stand, shown by their names, and taken out by the fix (${HIDDEN.length} of them)`, () => {
    for (const code of HIDDEN) {
      const sign = String.fromCodePoint(code);
      for (const plain of [
        `${HEAD}trends:\n  trends-1: FIA identified four victims.\n`,
        `${HEAD}identification:\n  identification-1:\n    data: {total: 4}\n`,
        `${HEAD}# a note for us\n`,
      ]) {
        const at = plain.search(/our|otal|note/) + 1;
        const text = plain.slice(0, at) + sign + plain.slice(at);
        const findings = findingsIn(workspaceOf([{ path: 'a.tip.yaml', text }]));
        const found = findings.filter(finding => finding.code === 'hidden-character');
        assert.equal(found.length, 1, name(code));
        assert.equal(found[0]?.severity, 'warning');
        assert.ok(inEnglish(found[0]?.message).includes(name(code)), inEnglish(found[0]?.message));
        const [fix] = found[0]?.fixes() ?? [];
        const mended = applyEdits(text, fix?.edits ?? []);
        assert.equal(
          mended.replace(/f ?o ?u|t ?o ?t|n ?o ?t/, all => all.replace(' ', '')),
          plain,
        );
        for (const { message } of findings)
          assert.deepEqual([...hiddenIn(inEnglish(message))], [], inEnglish(message));
      }
    }
  });

  it('are not what Urdu and other writing need', () => {
    for (const text of RIGHTFUL) assert.deepEqual([...hiddenIn(text)], [], showHidden(text));
    assert.equal([...hiddenIn('pun\u200cjab')].length, 1, 'a non-joiner in a Latin word');
    assert.equal([...hiddenIn('م\u200cx')].length, 1, 'one at the edge of an Urdu word');
  });

  it('are said once where a file is full of them', () => {
    const text = `${HEAD}trends:\n  trends-1: ${'a\u200b'.repeat(50_000)}\n`;
    const found = findingsIn(workspaceOf([{ path: 'a.tip.yaml', text }])).filter(
      ({ code }) => code === 'hidden-character',
    );
    assert.equal(found.length, 100);
    assert.match(inEnglish(found.at(-1)?.message ?? ''), /49900 places below/);
    const all = found[0]?.fixes()[1];
    assert.equal(applyEdits(text, all?.edits ?? []), text.replaceAll('\u200b', ''));
  });

  it('stand in manifests and in the names of files too', () => {
    const manifest = 'questionnaire: tip-pakistan-2021\nsubmission: {lead: F\u202eIA}\n';
    const findings = findingsIn(
      workspaceOf([
        { path: 'submission.tip.yaml', text: manifest },
        { path: 'fia\u202elmay.pit.tip.yaml', text: HEAD },
      ]),
    ).filter(({ code }) => code === 'hidden-character');
    assert.deepEqual(findings.map(({ path }) => path).toSorted(), [
      `${FOLDER}/fia\u202elmay.pit.tip.yaml`,
      `${FOLDER}/submission.tip.yaml`,
    ]);
    assert.match(
      findings.map(({ message }) => inEnglish(message)).join(' '),
      /fia‹U\+202E›lmay\.pit\.tip\.yaml/,
    );
  });

  it('do not steer a terminal', function () {
    if (process.platform === 'win32') this.skip();
    const folder = testFolder();
    try {
      mkdirSync(join(folder.path, 'a'));
      folder.write(
        'a/x\u001b[31m\u202ey.tip.yaml',
        `${HEAD}trends:\n  tr\u001b]0;owned\u0007ends-1: x\n  "e\u009b31m": x\n`,
      );
      const { out } = endureCommand(folder.path, 'check', 'a');
      assert.match(out, /x‹U\+001B›\[31m‹U\+202E›y\.tip\.yaml/);
      assert.doesNotMatch(out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      const { out: json } = endureCommand(folder.path, 'check', 'a', '--format', 'json');
      assert.doesNotMatch(json, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      assert.equal(JSON.parse(json).findings[0].file, 'a/x\u001b[31m\u202ey.tip.yaml');
      assert.ok(endure(folder.path, 'a').findings.some(({ code }) => code === 'hidden-character'));
      const { err } = endureCommand(folder.path, 'check', 'no\u001b[31mfile');
      assert.doesNotMatch(err, /\u001b/);
    } finally {
      folder.remove();
    }
  });
});
