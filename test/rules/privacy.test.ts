import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { submissionsOf } from '../../server/src/model/submission.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import { rules } from '../../server/src/rules/index.ts';
import { withheldBy } from '../../server/src/rules/withheld.ts';
import { checkRules, findingsIn, workspaceOf } from '../support/check.ts';
import { checkFixTitles } from '../support/fixes.ts';
import { parseFixture } from '../support/fixture.ts';
import { inEnglish } from '../support/in-english.ts';
import { root } from '../support/tip.ts';

const PROTECTING = rules.filter(({ withholds }) => withholds);

/** A file with one answer whose prose is a text, each line with its margin. */
function withProse(text: string): string {
  const lines = text.split('\n').map(line => `      ${line}`);
  return [
    'questionnaire: tip-pakistan-2021',
    'respondent: FIA',
    'protection:',
    '  protection-5:',
    '    answer: |',
    ...lines,
  ].join('\n');
}

/** What the rules mark in a text, with the code of each. */
function marked(prose: string): string[] {
  const text = withProse(prose);
  const workspace = workspaceOf([{ path: 'fia.tip.yaml', text }]);
  return findingsIn(workspace, PROTECTING).map(
    ({ code, span }) => `${code}: ${text.slice(span.start, span.end)}`,
  );
}

describe('what protects victims', () => {
  it('finds nothing in real texts of the field', () => {
    for (const prose of REAL) assert.deepEqual(marked(prose), [], prose);
  });

  it('finds nothing in the samples, in the questionnaire and in the laws', () => {
    for (const path of textsBelow(
      'samples',
      'schema/questionnaires',
      'schema/provisions',
      'test/questionnaire',
    )) {
      // Without its punctuation of YAML nothing of it is a text of Markdown.
      const text = readFileSync(path, 'utf8').replace(/\r/g, '');
      assert.deepEqual(marked(text), [], path);
    }
  });

  it('finds what an official writes of one person', () => {
    for (const [prose, ...found] of PERSONAL) assert.deepEqual(marked(prose), found, prose);
  });

  it('reads digits of any script, with marks of direction between them', () => {
    const zeros = ['0', '٠', '۰', '०', '০', '௦', '０', '𝟎', '𝟘'].map(zero => zero.codePointAt(0) ?? 0);
    const written = (digits: string, zero: number) =>
      [...digits]
        .map(digit => (/\d/.test(digit) ? String.fromCodePoint(zero + Number(digit)) : digit))
        .join('');
    const seam = fc.constantFrom('', '\u200e', '\u200f', '\u061c', '\u200b');
    fc.assert(
      fc.property(fc.constantFrom(...zeros), seam, fc.nat(9), (zero, mark, digit) => {
        const card = written(`3520${digit}-1234567-${digit}`, zero).split('-').join(`${mark}-`);
        const phone = written(`0300-123456${digit}`, zero).split('-').join(`${mark}-`);
        assert.deepEqual(marked(`کارڈ ${card}، فون ${phone}۔`), [
          `identity-number: ${card}`,
          `personal-phone: ${phone}`,
        ]);
      }),
    );
  });

  it('never repeats in a finding, nor in a fix, what it marks', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-8]\\d{${length - 1}}$`));
    const name = fc
      .stringMatching(/^[A-Z][a-z]{3,8}$/)
      .filter(word => marked(`victim named ${word}.`).length === 1);
    fc.assert(
      fc.property(digits(13), digits(7), name, (card, phone, person) => {
        const text = withProse(
          `CNIC ${card}, 0301-${phone}, x${phone}@example.com, the victim named ${person}.`,
        );
        const workspace = workspaceOf([{ path: 'fia.tip.yaml', text }]);
        const findings = findingsIn(workspace, PROTECTING);
        assert.equal(findings.length, 4);
        for (const { message, fixes, related } of findings) {
          const said = inEnglish([
            message,
            ...related.map(other => other.message),
            ...fixes().map(({ title }) => title),
          ]);
          for (const secret of [card, phone, person]) assert.ok(!said.join('\n').includes(secret));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('takes no time to speak of, whatever is written', () => {
    const part = fc.constantFrom(
      ...[
        'victim ',
        'minor girl, ',
        'Fulana ',
        'Mst. ',
        'd/o ',
        ', aged 14',
        ' was rescued',
        '0300-',
        '123',
        '1 ',
        '+92 ',
      ],
      ...['(', '. ', '\n', '\n\n', '- ', '| ', 'a@', 'b.c', 'passport ', 'No. ', 'hotline ', 'her ', '‏', '۳'],
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 200, max: 1500 }),
        (parts, times) => {
          const before = performance.now();
          marked(parts.join('').repeat(times).slice(0, 10_000));
          assert.ok(performance.now() - before < 3_000, JSON.stringify(parts));
        },
      ),
      { numRuns: 60 },
    );
  }).timeout(120_000);
});

describe('the edition that is sent', () => {
  const withheld = (fixture: string) => {
    const workspace: Workspace = workspaceOf(parseFixture(fixture));
    return submissionsOf(workspace).flatMap(submission =>
      withheldBy(submission).map(({ path, span, code }) => {
        const text = workspace.documents.get(path)?.text ?? '';
        return `${code}: ${text.slice(span.start, span.end)}`;
      }),
    );
  };

  it('is withheld until what identifies is explained under its own code', () => {
    assert.deepEqual(
      withheld(`
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5:
        answer: Call 0300-0000000 or show 12345-1234567-1.
        explain: {personal-phone: {"0300 0000000": It is the number of the control room.}}
      protection-6:
        answer: Call 0301-0000000.
        explain: All figures are right.
`),
      ['identity-number: 12345-1234567-1', 'personal-phone: 0301-0000000'],
    );
  });

  it('is withheld whatever the manifest says of how loud the findings are', () => {
    assert.deepEqual(
      withheld(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      severity: {personal-phone: off, identity-number: hint, missing-source: off}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: Call 0300-0000000 or show 12345-1234567-1.
`),
      ['personal-phone: 0300-0000000', 'identity-number: 12345-1234567-1'],
    );
  });

  it('is withheld for cells of a definition that crosses place and sex, and not for one trait alone', () => {
    assert.deepEqual(
      withheld(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {privacy: {smallest-cell: 4}}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    identification:
      identification-1:
        data: {total: 2, sex: {female: 2}, age: {child: 2}, as-reported: {"women, Sindh": 3, women: 2, "men, KPK": 4}}
`),
      ['small-cell: 3'],
    );
  });

  it('has no fix that silences what protects victims', () => {
    checkFixTitles(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {lead: FIA}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5:
        answer: Call $00300-0000000.
`,
      `
    personal-phone: Write (withheld) in its place
    personal-phone: Say why this is right
`,
    );
  });

  it('can be made quiet by the manifest, and not silent', () => {
    checkRules(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission: {severity: {personal-email: off}}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: Write to someone@example.com.
  #                          ^^^^^^^^^^^^^^^^^^^ information personal-email: This looks like the e-mail address of a person; take it out, or say in the sentence which office it is of.
`,
      PROTECTING,
    );
  });

  it('shows an explained finding as information', () => {
    checkRules(
      `
    protection:
      protection-5:
        answer: Call 0300-0000000.
  #                  ^^^^^^^^^^^^ information personal-phone: This looks like a telephone number, and the sentence does not say that it is a hotline’s or an office’s; take it out, or say whose it is. (explained)
        explain: {personal-phone: {"0300 0000000": It is the number of the control room.}}
`,
      PROTECTING,
    );
  });
});

function textsBelow(...folders: readonly string[]): string[] {
  return folders.flatMap(folder =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(name => /\.(ya?ml|md|txt|csv)$/.test(name))
      .map(name => join(root, folder, name)),
  );
}

/** As officials, courts, newspapers and the State Department write: numbers and names that lead to no victim. */
const REAL = [
  'FIA cases 2016: Punjab 3,349, KP 140, Sindh 77, Balochistan 181, ICT 349 = 4,096; arrests 3,635 / 138 / 29 / 11 / 420.',
  'Notification No. 0681924019 of 2020; S.R.O. 1234(I)/2018; FIR No. 123/2020; PLD 2019 SC 1; Act XXXIV of 2018.',
  'The helpline 1099, the Child Protection helpline 1121 and the Madadgaar number 1098 are free; 0800-22444 is toll-free.',
  'UAN 111-345-786, or 051-111-345-786 from abroad (+92-51-111-345-786).',
  'The office of the Deputy Director answers at 042-99200000 and by fax at (042) 99200001.',
  'PKR 1,250,000,000 was spent; Rs. 12500000/- was fined; USD 3520212345671; PKR 3520212345671.',
  'Address: dir.ahs@fia.gov.pk, htmsrdc@gmail.com, complaints@cpwb.punjab.gov.pk, info@example.org.',
  'See 22 U.S.C. 7106(b)(1), PPC 371-A and 371-B, BLSA 11, CrPC 203-C; 2020-02-18/2020-02-20; 01.01.2020-31.12.2020.',
  'The Minister for Human Rights, Dr. Fulana Khan, met victims at the Dar-ul-Aman in Multan.',
  'The victims named in the FIR were heard. The victim named Fulan as her agent.',
  'The Victim Support Unit and the Witness Protection Act help victims; victims from Punjab, Sindh and KPK.',
  'The accused Fulan s/o Fulan was arrested with two agents; Judge Fulan Ahmed heard the case.',
  'Shelter Dastak took in minor girls from Lahore. Children, aged 5 to 14, were rescued from kilns in Kasur.',
  'Multan (14) and Lahore (22) reported most; Bangladeshi (3), aged 20, were identified as victims.',
  'In Lahore, aged women were rescued. A 14-year-old Afghan girl and a 16-year-old boy were referred.',
  'The rescued labourers, Punjab said, were paid. Every minor girl In Need Foundation cares for goes to school.',
  'The Bureau rescued child beggars; a Child Protection Officer, Ms. Fulana, heard the victim.',
  '| Helpline | Number |\n|---|---|\n| Lahore | 0300-0000000 |\n| Karachi | 0301-0000000 |',
  'The hotlines are:\n\n- Lahore: 0300-0000000\n- Karachi: 021-00000000',
  'ISBN 978-969-8755-00-0, ISBN 9789698755000, IBAN PK36SCBL0000001123456702, vehicle LEA-1234, page 1234567.',
  'NADRA verified 1234567 passports and 35202 cards. Passport offices issued 2345678 of them in 2020.',
  'UN General Assembly resolution 55/25 of 2000; ILO C029, C105, C138, C182; A/RES/64/293; Case 1234567/2020.',
];

/** A text, and what is found in it. */
const PERSONAL: readonly (readonly [string, ...string[]])[] = [
  ['CNIC: 12345 - 1234567 - 1', 'identity-number: 12345 - 1234567 - 1'],
  ['ID card 3520212345671 was seized', 'identity-number: 3520212345671'],
  ['her passport (No. A1234567)', 'identity-number: A1234567'],
  ['Indian passport no. Z1234567 and AB1234567', 'identity-number: Z1234567', 'identity-number: AB1234567'],
  ['Her uncle’s mobile is +92 300 0000000.', 'personal-phone: +92 300 0000000'],
  ['A caller rang the hotline from (0300) 0000000', 'personal-phone: (0300) 0000000'],
  ['The office is open. Her number is 042-00000000.', 'personal-phone: 042-00000000'],
  ['write to her at some.one@example.net', 'personal-email: some.one@example.net'],
  ['**victim Mst. Fulana Bibi** w/o Fulan', 'named-victim: Mst. Fulana Bibi** w/o Fulan'],
  ['The girl, aged 14, named Fulana Bibi d/o Fulan, was sold', 'named-victim: Fulana Bibi d/o Fulan'],
  ['Fulana Bibi (14) was recovered from Multan', 'named-victim: Fulana Bibi'],
  ['the victim’s father, Fulan Khan, said', 'named-victim: Fulan Khan'],
  ['the 9-year-old maid, Fulana, was beaten', 'named-victim: Fulana'],
  ['Fulana d/o Fulan was rescued', 'named-victim: Fulana d/o Fulan'],
];
