import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factKey } from '../../server/src/model/fact.ts';
import { submissionsOf } from '../../server/src/model/submission.ts';
import { addAnswerKeys } from '../../server/src/rules/fixes/answer-keys.ts';
import { rules } from '../../server/src/rules/index.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { checkRules, FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { checkFix, checkFixTitles } from '../support/fixes.ts';
import { type FixtureFile, parseFixture } from '../support/fixture.ts';
import { long, sampleOf } from '../support/long.ts';

const PROTECTING = rules.filter(({ withholds }) => withholds);

/** What a fixture still has open of what protects victims: the code, and what is marked. */
function open(fixture: string): string[] {
  const workspace = workspaceOf(parseFixture(fixture));
  return findingsIn(workspace, PROTECTING)
    .filter(({ explained }) => !explained)
    .map(({ code, path, span }) => {
      const text = workspace.documents.get(path)?.text ?? '';
      return `${code}: ${text.slice(span.start, span.end)}`;
    });
}

describe('R3c: an explanation of what may point at a victim', () => {
  it('holds for what it names, and not for a second number', () => {
    assert.deepEqual(
      open(`
    respondent: FIA
    protection:
      protection-5:
        answer: Call 0300-1234567 or 0301-7654321.
        explain:
          personal-phone:
            "0300 1234567": It is the shelter’s own line.
`),
      ['personal-phone: 0301-7654321'],
    );
  });

  it('asks anew when a digit, a name or a cell is another one', () => {
    const of = (answer: string, explain: string) =>
      open(`
    respondent: SWD-GB
    identification:
      identification-1:
        ${answer}
        explain: ${explain}
`);
    assert.deepEqual(
      of('answer: Her card is 12345-1234567-1.', '{identity-number: {"12345 1234567 1": x}}'),
      [],
    );
    assert.equal(
      of('answer: Her card is 12345-1234567-2.', '{identity-number: {"12345 1234567 1": x}}').length,
      1,
    );
    assert.deepEqual(of('answer: A victim named Fulana Bibi.', '{named-victim: {FULANA  BIBI: x}}'), []);
    assert.equal(of('answer: A victim named Fulana Khan.', '{named-victim: {Fulana Bibi: x}}').length, 1);
    assert.deepEqual(of('answer: Write to a.b@example.com.', '{personal-email: {A.B@example.com: x}}'), []);
    assert.equal(of('answer: Write to ab@example.com.', '{personal-email: {a.b@example.com: x}}').length, 1);
    assert.deepEqual(of('data: {as-reported: {girls: 1}}', '{small-cell: {as-reported.girls: x}}'), []);
    assert.equal(of('data: {as-reported: {boys: 1}}', '{small-cell: {as-reported.girls: x}}').length, 1);
    assert.deepEqual(
      of(
        'data: {total: 2, sex: {female: 2}, age: {child: 2}, as-reported: {"girls, Sindh": 2}}',
        '{small-cell: {total: x}}',
      ),
      ['small-cell: 2', 'small-cell: 2', 'small-cell: 2'],
    );
  });

  it('names it in whatever digits, dashes and blanks', () => {
    const zeros = ['0', '٠', '۰', '०', '𝟎'].map(zero => zero.codePointAt(0) ?? 0);
    const seam = fc.constantFrom('', '-', ' ', '–', ' - ', '\u200f-', '\u00a0');
    const spelt = fc.tuple(fc.constantFrom(...zeros), seam, seam).map(([zero, one, two]) => {
      const digits = (text: string) =>
        [...text].map(digit => String.fromCodePoint(zero + Number(digit))).join('');
      return `${digits('0300')}${one}${digits('123')}${two}${digits('4567')}`;
    });
    fc.assert(
      fc.property(spelt, written => assert.equal(factKey(written), '03001234567')),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.stringMatching(/^0300-\d{7}$/), number => {
        assert.equal(factKey(number) === factKey('0300 1234567'), number.replace('-', '') === '03001234567');
      }),
    );
  });

  it('settles nothing where it is a text alone, and the finding says so', () => {
    checkRules(
      `
    protection:
      protection-5:
        answer: Call 0300-0000000.
  #                  ^^^^^^^^^^^^ warning personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is. The explanation under personal-phone does not say that it speaks of this; write what is marked here as its key.
        explain: {personal-phone: It is the control room’s.}
`,
      PROTECTING,
    );
  });

  it('is put under its number by the first fix, where there is one number', () => {
    const before = `
    protection:
      protection-5:
        answer: Call 0300-00$000000.
        explain:
          personal-phone: |
            It is the control room’s,
              and published.
`;
    checkFixTitles(
      before,
      `
    personal-phone: Say that the explanation speaks of this
    personal-phone: Write (withheld) in its place
`,
    );
    checkFix(
      before,
      'Say that the explanation speaks of this',
      `
    protection:
      protection-5:
        answer: Call 0300-0000000.
        explain:
          personal-phone:
            "0300-0000000": |
              It is the control room’s,
                and published.
`,
    );
    checkFix(
      `
    protection:
      protection-5:
        answer: Call 0300-00$000000.
        explain: {personal-phone: It is the control room’s.}
`,
      'Say that the explanation speaks of this',
      `
    protection:
      protection-5:
        answer: Call 0300-0000000.
        explain: {personal-phone: {"0300-0000000": It is the control room’s.}}
`,
    );
  });

  it('is put under the one that is chosen, where there are several', () => {
    const before = `
    protection:
      protection-5:
        answer: Call 0300-0000000 or 0301-00$000000.
        explain: {personal-phone: It is the control room’s.}
`;
    checkFixTitles(
      before,
      `
    personal-phone: Write (withheld) in its place
    personal-phone: Say that the explanation speaks of this
`,
    );
    checkFix(
      before,
      'Say that the explanation speaks of this',
      `
    protection:
      protection-5:
        answer: Call 0300-0000000 or 0301-0000000.
        explain: {personal-phone: {"0301-0000000": It is the control room’s.}}
`,
    );
  });

  it('is begun by the fix with its fact as the key, beside others', () => {
    const title = 'Say why this is right';
    checkFix(
      `
    protection:
      protection-5: Call 0300-00$000000.
`,
      title,
      `
    protection:
      protection-5:
        answer: Call 0300-0000000.
        explain:
          personal-phone:
            "0300-0000000":
`,
    );
    checkFix(
      `
    protection:
      protection-5:
        answer: Call 0300-0000000 or 0301-00$000000.
        explain:
          personal-phone:
            "0300-0000000": It is the control room’s.
`,
      title,
      `
    protection:
      protection-5:
        answer: Call 0300-0000000 or 0301-0000000.
        explain:
          personal-phone:
            "0300-0000000": It is the control room’s.
            "0301-0000000":
`,
    );
    checkFix(
      `
    identification:
      identification-1: {data: {as-reported: {"girls, Sindh": $01}}}
`,
      title,
      `
    identification:
      identification-1: {data: {as-reported: {"girls, Sindh": 1}}, explain: {small-cell: {"as-reported.girls, Sindh": ""}}}
`,
    );
  });

  it('is not begun a second time where its fact is a key already', () => {
    const titles = (explain: string) => {
      const files = parseFixture(`
    protection:
      protection-5:
        answer: Call 0300-0000000.
        explain: ${explain}
`);
      return findingsIn(workspaceOf(files), PROTECTING).flatMap(finding =>
        finding.fixes().map(({ title }) => title),
      );
    };
    for (const explain of [
      '{personal-phone: {0300 0000000: }}',
      '{personal-phone: {"0300-0000000": It is ours.}}',
    ]) {
      assert.deepEqual(titles(explain), ['Write (withheld) in its place'], explain);
    }
  });

  it('can be written for whatever a protecting rule finds in an answer', () => {
    let found = 0;
    for (const rule of PROTECTING.filter(({ explainable }) => explainable)) {
      for (const { bad } of rule.examples) {
        for (const finding of findingsIn(workspaceOf(parseFixture(bad)), [rule])) {
          found++;
          const titles = finding.fixes().map(({ title }) => title);
          assert.ok(titles.includes('Say why this is right'), `${rule.code}: ${titles.join(' | ')}`);
          const written = finding.fixes().find(({ title }) => title === 'Say why this is right')?.edits ?? [];
          const added = written.map(({ newText }) => newText).join('');
          assert.match(added, new RegExp(`${rule.code}:\\s*\\{?".+":`), rule.code);
        }
      }
    }
    assert.ok(found > 10);
  });
});

describe('E1: an explanation is heeded, or answered', () => {
  const said = (fixture: string) =>
    findingsIn(workspaceOf(parseFixture(fixture)))
      .filter(({ code }) => code === 'unheeded-explanation')
      .map(({ severity, message }) => `${severity}: ${message}`);

  it('settles a number in the text that differs from its figure', () => {
    checkRules(
      `
    identification:
      identification-1:
        data: {total: 120}
        answer: The Government of Pakistan identified 117 victims during the reporting period.
  #                                                   ^^^ hint contradicting-number: The text says 117, but identification-1.total is 120; put {{identification-1.total}} in place of the number, or correct one of them. (explained)
        explain: {contradicting-number: That is another year.}
`,
      rules.filter(({ code }) => code === 'contradicting-number'),
    );
  });

  it('says why a missing breakdown cannot be explained, and that a code is none', () => {
    assert.deepEqual(
      said(`
    respondent: FIA
    identification:
      identification-1:
        data: {total: 120}
        explain: {missing-breakdown: Not counted., nonsense-code: x, formatted-figure: y, figure-check: z}
`),
      [
        'warning: missing-breakdown cannot be explained, because a word in place of the parts says why there are none: not-disaggregated.',
        'warning: No finding has the code nonsense-code, so that this explains nothing.',
        'warning: formatted-figure cannot be explained, because it is a matter of form; mend what is marked.',
        'warning: No finding has the code figure-check, so that this explains nothing.',
      ],
    );
  });

  it('says what a protecting code asks for', () => {
    assert.deepEqual(
      said(`
    protection:
      protection-5:
        answer: Call 0300-0000000.
        explain: {personal-phone: It is the control room’s.}
      protection-6:
        answer: Call 0300-0000000.
        explain: It is the control room’s.
      protection-7:
        answer: Call nobody.
        explain: {personal-phone: {"0300 0000000": It is the control room’s.}}
      protection-8:
        answer: Call 0300-0000000.
        explain: {identity-number: {"0300 0000000": It is no card, but the control room’s telephone.}}
`),
      [
        'warning: This does not say of which number, name or figure it speaks, and settles nothing; write that as its key, below personal-phone.',
        'warning: A text for all checks says nothing of what may point at a victim; write it below the code of the finding.',
        'information: What this explanation names is found here no more, so that nothing needs it; take it out.',
        'warning: What this explanation names is found here as personal-phone; write it below that code.',
      ],
    );
  });

  it('says so when the manifest leaves the finding unreported, or nothing is left to explain', () => {
    assert.deepEqual(
      said(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {severity: {unbalanced-split: {level: off, reason: The registers overlap.}}}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 120, sex: {male: 70, female: 52}}
        explain: {unbalanced-split: Two were counted twice.}
      identification-2:
        explain: Two were counted twice.
`),
      [
        'information: The manifest leaves unbalanced-split unreported, so that nothing needs this explanation.',
        'information: Nothing here needs this explanation; take it out, or keep it for the reader.',
      ],
    );
  });

  it('is silent where an answer that the finding speaks of explains it under its code', () => {
    assert.deepEqual(
      said(`
    respondent: FIA
    identification:
      identification-1: {data: {total: 5}}
      identification-2: {data: {referred: 7}, explain: {more-referred-than-identified: Two were identified in 2019.}}
`),
      [],
    );
  });

  it('is taken out by the fix, which says what goes', () => {
    checkFix(
      `
    identification:
      identification-1:
        data: {total: 120}
        explain:
          missing-br$0eakdown: Not counted. # ask Multan
        note: to be checked
`,
      'Take out “explain: missing-breakdown: Not counted.”',
      `
    identification:
      identification-1:
        data: {total: 120}
        # ask Multan
        note: to be checked
`,
    );
  });

  it('whatever the code and the answer that it stands in (property)', () => {
    const codes = [...rules.map(({ code }) => code), 'more-referred-than-identified', 'nonsense-code'];
    const examples = rules.flatMap(({ examples }) => examples.flatMap(({ bad, good }) => [bad, good]));
    let explanations = 0;
    for (const files of sampleOf(examples, 5).map(parseFixture)) {
      const explained = files.map(file => ({ ...file, text: withExplanations(files, file.path, codes) }));
      const workspace = workspaceOf(explained);
      const findings = findingsIn(workspace);
      const heeded = new Set(findings.flatMap(finding => finding.explanations));
      for (const submission of submissionsOf(workspace)) {
        for (const { path, answers } of submission.responses) {
          for (const { answer, offset } of answers) {
            for (const explanation of answer.explain) {
              explanations++;
              const answered = findings.some(
                finding =>
                  finding.path === path &&
                  finding.code === 'unheeded-explanation' &&
                  finding.span.start === explanation.key.start + offset,
              );
              // Of an answer that could not be read nobody knows what needs an explanation.
              assert.ok(
                heeded.has(explanation) || answered || answer.broken,
                `${explanation.code} passes without a word:\n${explained.map(({ text }) => text).join('\n')}`,
              );
            }
          }
        }
      }
    }
    assert.ok(explanations > long(1_500, 10_000), `only ${explanations} explanations`);
  }).timeout(long(120_000, 1_200_000));
});

/** The file with a text under each code at each of its answers that has none. */
function withExplanations(files: readonly FixtureFile[], path: string, codes: readonly string[]): string {
  const workspace = workspaceOf(files);
  const [submission] = submissionsOf(workspace);
  const response = submission?.responses.find(found => found.path === `${FOLDER}/${path}`);
  const text = files.find(file => file.path === path)?.text ?? '';
  if (submission === undefined || response === undefined) return text;
  const lines = ['explain:', ...codes.map(code => `  ${code}: It is right.`)];
  const flow = `explain: {${codes.map(code => `${code}: It is right.`).join(', ')}}`;
  const edits = response.answers.flatMap(({ answer, offset }, n) => {
    if (answer.explain.length > 0) return [];
    const site = { ...response, offset, submission, response, answer };
    const bare = { key: 'explain', lines: ['explain: It is right.'], flow: 'explain: It is right.' } as const;
    return addAnswerKeys(site, answer, [n % 2 === 0 ? { key: 'explain', lines, flow } : bare]);
  });
  // Of answers that stand in each other the outer one alone.
  return applyEdits(
    text,
    edits
      .toSorted((a, b) => a.span.start - b.span.start)
      .filter(({ span }, n, all) => n === 0 || span.start >= (all[n - 1]?.span.end ?? 0)),
  );
}
