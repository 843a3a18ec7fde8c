import assert from 'node:assert/strict';
import fc from 'fast-check';
import { factKey } from '../../server/src/model/fact.ts';
import { rules } from '../../server/src/rules/index.ts';
import { checkRules, findingsIn, workspaceOf } from '../support/check.ts';
import { checkFix, checkFixTitles } from '../support/fixes.ts';
import { parseFixture } from '../support/fixture.ts';

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
      ['small-cell: 2'],
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
