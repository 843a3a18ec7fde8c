import assert from 'node:assert/strict';
import { inlayHintsIn } from '../../server/src/features/inlay-hints.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { checkHints } from '../support/hints.ts';
import { inEnglish } from '../support/in-english.ts';

describe('inlay hints', () => {
  it('say behind a reference what the report puts there', () =>
    checkHints(`
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: |
        We identified {{identification-1.total}}‹= 1,223› victims, {{FIA:identification-1.total}}‹= 1,203› of them alone,
        and {{FIA:identification-1.age.child}}‹= about 30› children; {{identification-2.referred}}‹nothing yet› were referred.
      trends-2:‹Changes in sex and labor trafficking›
        choice: yes
        source: From {{statistics-2.new-investigations}}‹= at least 6› cases
    identification:‹Identification and referral›
      identification-1:‹Victims identified›
        data: {total: 1203, age: {child: about 30}}
    statistics:‹Law enforcement statistics›
      statistics-2:‹New investigations›
        data:
          new-investigations: {punjab: 4, sindh: 2, kpk: pending}
  #- mohr.tip.yaml
    respondent: MOHR
    identification:‹Identification and referral›
      identification-1:‹Victims identified›
        data: {total: 20}
        explain: See {{identification-1}}‹question 1 (Victims identified)› and {{statistics-table}}‹Table by law and place›.
`));

  it('say nothing of a reference that leads nowhere, nor of what is no reference', () =>
    checkHints(`
    trends:
      trends-1: |
        Not {{identification-99}}, {{identification-1.men}}, {{FIB:identification-1.total}} or {{}}; {identification-1.total}.
`));

  it('say what a breakdown adds up to, where that is not written there', () =>
    checkHints(`
    identification:‹Identification and referral›
      identification-1:‹Victims identified›
        data:
          total: 120
          sex: {male: 70, female: 48, transgender: 2}
          age: {child: 20, adult: 90}‹sum 110›
          type: {forced-labor: 80, sex-trafficking: pending}
          nationality: not-disaggregated
    statistics:‹Law enforcement statistics›
      statistics-2:‹New investigations›
        data:
          new-investigations: {punjab: 4, sindh: 2, total: 9}‹sum 6›
      statistics-3:‹Individuals prosecuted›
        data:
          newly-prosecuted:‹total 18›
            punjab: 4
            sindh: 2
            unspecified: 12
      statistics-table:‹Table by law and place›
        data:
          rows:
            PPC 371-A:
              registered: {punjab: 4, sindh: 2, kpk: 0, balochistan: 1}‹sum 7›
              prosecution: {punjab: 0, sindh: 0}
              conviction: {punjab: 1}
          total:
            registered: {punjab: 1004, sindh: 2,
              unspecified: 3}‹total 1,009›
`));

  it('say of money its currency, and nothing of sums over places and years', () =>
    checkHints(`
    efforts:‹Government efforts›
      efforts-9:‹Funding›
        data:
          funding:
            federal: {2020: PKR 10 million, 2021: PKR 12 million}
            punjab: {2020: PKR 5 million, 2021: PKR 5 million}
`));

  it('say what a question is about, where nothing is pushed away', () =>
    checkHints(`
    trends:
      trends-1:‹Changes in trends›
      trends-2: no‹Changes in sex and labor trafficking›
      trends-3: The closure of airports made it rare.
      trends-5: {status: final, choice: no, source: "return of the year"}
      trends-6: no # ask Karachi
    complicity:‹Complicity and corruption›
      complicity-7: 4‹Officials disciplined›
      complicity-8: {data: 2}‹Officials permanently removed›
    other: {status: not-applicable, reason: "It is with the ministry."}
`));

  it('say nothing that the comment above says already', () =>
    checkHints(`
    # Identification and referral
    identification:
      # 1 Victims identified
      identification-1:
      # Of the others:
      identification-2:‹Victims referred›
`));

  it('are asked for a stretch, and are those of that stretch', () => {
    const text = 'laws:\n  laws-9: no\n  laws-10: no\n  laws-11: no\n';
    const workspace = workspaceOf([{ path: 'fia.tip.yaml', text }]);
    const labels = (start: number, end: number) =>
      inlayHintsIn(workspace, `${FOLDER}/fia.tip.yaml`, { start, end }).map(({ label }) => label);
    const second = text.indexOf('  laws-10');
    assert.deepEqual(labels(second, text.indexOf('  laws-11')), ['Foreign diplomats in Pakistan']);
    assert.deepEqual(labels(0, 5), ['Laws and prosecution']);
    assert.equal(labels(0, text.length).length, 4);
  });

  it('show the sum and what it leaves out on a closer look', () => {
    const text = 'statistics:\n  statistics-2:\n    data:\n      new-investigations: {punjab: 4, sindh: 2}\n';
    const workspace = workspaceOf([{ path: 'fia.tip.yaml', text }]);
    const [hint] = inlayHintsIn(workspace, `${FOLDER}/fia.tip.yaml`, {
      start: text.length - 2,
      end: text.length,
    });
    assert.match(inEnglish(hint?.tooltip ?? ''), /^Punjab 4 \+ Sindh 2 = 6\. Not stated: /);
  });
});
