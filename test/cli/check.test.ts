import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkJson, tip } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';

const ATU = `questionnaire: tip-pakistan-2021
respondent: FIA
atu:
  atu-1: 4
  atu-2: [{name: Karachi, place: sindh, staff: 4}, {name: Lahore, place: punjab, staff: 4}, {name: Quetta, place: balochistan, staff: 4}, {name: Peshawar, place: kpk, staff: 4}]
  atu-3: unchanged
  atu-4: {status: no-information, reason: The units keep no such record.}
  atu-5: They worked with the police of two provinces.
  atu-5.a: None.
  atu-5.b: No changes.
status: final
`;
const NARROWED = `questionnaire: tip-pakistan-2021
submission:
  lead: FIA
  respondents: [{id: FIA, sections: [atu]}]
  severity:
    missing-source: {level: off, reason: illustrative figures}
    missing-attachment: {level: off, reason: illustrative figures}
`;

describe('tip check', () => {
  let folder: TestFolder;
  afterEach(() => folder.remove());

  it('says that nothing is wrong, and exits with 0', () => {
    folder = testFolder({ 'submission.tip.yaml': NARROWED, 'fia.tip.yaml': ATU });
    assert.deepEqual(tip(folder.path, 'check'), {
      code: 0,
      out: '0 errors, 0 warnings, 0 remarks in 2 files.\n7 of 7 answered.\nNot reported: missing-source (illustrative figures)\nNot reported: missing-attachment (illustrative figures)\n',
      err: '',
    });
  });

  it('prints a finding with its line, severity, sentence and code, and exits with 1', () => {
    const text = ATU.replace('atu-1: 4', 'atu-1: four');
    folder = testFolder({ 'submission.tip.yaml': NARROWED, 'fia.tip.yaml': text });
    const { code, out } = tip(folder.path, 'check', 'fia.tip.yaml');
    assert.equal(code, 1);
    assert.match(out, /^fia\.tip\.yaml\n {2}4:10 +error +.*four.*\(unreadable-figure\)$/m);
    assert.match(out, /1 error, 0 warnings, 0 remarks in 1 file\.\nFIA: 7 of 7 answered\.\nNot reported: /);
  });

  it('C2: ends with 1 while anything that is owed is missing, however quiet the findings are', () => {
    const text = ATU.replace(/ {2}atu-1: .*\n {2}atu-2: .*\n/, '');
    const quiet = NARROWED.replace(
      'severity:',
      'severity:\n    incomplete-section: {level: off, reason: illustrative}\n    unbegun-sections: {level: off, reason: illustrative}',
    );
    folder = testFolder({ 'submission.tip.yaml': quiet, 'fia.tip.yaml': text });
    assert.deepEqual(tip(folder.path, 'check'), {
      code: 1,
      out: [
        '0 errors, 0 warnings, 0 remarks in 2 files.',
        '5 of 7 answered; 2 missing, so the report is a draft.',
        'Not reported: incomplete-section (illustrative)',
        'Not reported: unbegun-sections (illustrative)',
        'Not reported: missing-source (illustrative figures)',
        'Not reported: missing-attachment (illustrative figures)',
        '',
      ].join('\n'),
      err: '',
    });
    const { progress } = JSON.parse(tip(folder.path, 'check', '--format', 'json').out);
    assert.deepEqual(progress, [
      { folder: '.', respondent: null, owed: 7, answered: 5, missing: 2, left: 0 },
    ]);
  });

  it('C2: measures a lone file of a province by its own duties, and says so', () => {
    folder = testFolder({ 'swd-gb.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: SWD-GB\n' });
    const { code, out } = tip(folder.path, 'check');
    assert.equal(code, 1);
    assert.match(
      out,
      /SWD-GB has not begun 3 sections that it owes: protection \(20 questions\), identification/,
    );
    assert.match(
      out,
      /0 errors, 0 warnings, 1 remark in 1 file\.\nSWD-GB: 0 of 44 answered; 44 missing, so the report is a draft\. These are the questions asked of SWD-GB; no manifest says who answers the others\.\n$/,
    );
  });

  it('C1: says of one file how far its respondent is, and what it leaves to others', () => {
    folder = testFolder({
      'submission.tip.yaml':
        'questionnaire: tip-pakistan-2021\nsubmission: {lead: FIA, respondents: [{id: FIA, sections: [efforts]}, {id: MOI, sections: [efforts]}]}\n',
      'fia.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: FIA\nefforts:\n  efforts-1:\n',
      'moi.tip.yaml': 'questionnaire: tip-pakistan-2021\nrespondent: MOI\nefforts:\n  efforts-1:\n',
    });
    const moi = tip(folder.path, 'check', 'moi.tip.yaml');
    assert.deepEqual(moi, {
      code: 0,
      out: '0 errors, 0 warnings, 0 remarks in 1 file.\nMOI: 0 of 14 answered, 14 left to FIA.\n',
      err: '',
    });
    const all = tip(folder.path, 'check');
    assert.equal(all.code, 1);
    assert.match(all.out, /\n0 of 14 answered; 14 missing, so the report is a draft\.\n$/);
  });

  it('prints JSON with places from 0, files relative to the working folder, sorted', () => {
    const text = ATU.replace('atu-1: 4', 'atu-1: 1,234').replace('unchanged', 'unchnged');
    folder = testFolder({ 'a/submission.tip.yaml': NARROWED, 'a/fia.tip.yaml': text });
    const { version, findings } = checkJson(folder.path);
    assert.equal(version, 1);
    const formatted = findings.find(({ code }) => code === 'formatted-figure');
    assert.deepEqual(
      {
        file: formatted?.file,
        range: formatted?.range,
        severity: formatted?.severity,
        question: formatted?.question,
      },
      {
        file: 'a/fia.tip.yaml',
        range: { start: { line: 3, character: 9 }, end: { line: 3, character: 14 } },
        severity: 'warning',
        question: 'atu-1',
      },
    );
    const places = findings.map(
      ({ file, range }) => [file, range.start.line, range.start.character] as const,
    );
    assert.deepEqual(
      places,
      [...places].sort((a, b) => a[1] - b[1] || a[2] - b[2]),
    );
  });

  it('given one file, loads its whole submission and reports on that file alone', () => {
    const mohr =
      'questionnaire: tip-pakistan-2021\nrespondent: MOHR\nidentification:\n  identification-1: 5\n';
    const fia =
      'questionnaire: tip-pakistan-2021\nrespondent: FIA\nidentification:\n  identification-2: 12\n';
    folder = testFolder({
      'submission.tip.yaml': NARROWED.replace('[atu]', '[]'),
      'responses/mohr.tip.yaml': mohr,
      'responses/fia.tip.yaml': fia,
    });
    const { findings } = checkJson(folder.path, 'responses/fia.tip.yaml');
    assert.deepEqual(new Set(findings.map(({ file }) => file)), new Set(['responses/fia.tip.yaml']));
    const compared = findings.find(({ code }) => code === 'more-referred-than-identified');
    assert.equal(compared?.severity, 'error');
    assert.equal(compared?.related.length, 1);
  });

  it('reports a file that it cannot read, and never passes it over', () => {
    folder = testFolder({
      'fia.tip.yaml': ATU,
      'mofa.tip.yaml': Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]),
    });
    const unreadable = checkJson(folder.path).findings.filter(({ file }) => file === 'mofa.tip.yaml');
    assert.deepEqual(
      unreadable.map(({ code, severity }) => ({ code, severity })),
      [{ code: 'unreadable-file', severity: 'error' }],
    );
    assert.match(unreadable[0]?.message ?? '', /UTF-8/);
  });

  it('reads a definition that lies beside the answers, and says what is wrong with another', () => {
    const shipped = readFileSync(join(root, 'schema/questionnaires/tip-pakistan-2021.yaml'), 'utf8');
    const own = shipped.replace(/^id: .*$/m, 'id: tip-next-year');
    folder = testFolder({
      'next.questionnaire.yaml': own,
      'broken.questionnaire.yaml': own.replace(/^id: .*$/m, 'id: 7'),
      'fia.tip.yaml': 'questionnaire: tip-next-year\nrespondent: FIA\natu:\n  atu-1: four\n',
    });
    const { out } = tip(folder.path, 'check');
    assert.match(out, /four.*\(unreadable-figure\)$/m);
    assert.match(out, /This definition cannot be used: id should be of the kind string\./);
  });

  it('says what is wrong with the call, and exits with 2', () => {
    folder = testFolder({ 'notes.txt': 'x' });
    for (const [args, words] of [
      [['check', 'nowhere.tip.yaml'], /There is no file or folder nowhere\.tip\.yaml\./],
      [['check', 'notes.txt'], /no response file/],
      [['check', '--format', 'xml'], /^--format takes text, json, sarif, junit or github, not xml\.\n$/],
      [['check', '--fast'], /fast/],
      [['chek'], /^There is no command chek; did you mean check\?\n$/],
      [[], /Usage:/],
    ] as const) {
      const { code, out, err } = tip(folder.path, ...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(out + err, words);
    }
  });
});
