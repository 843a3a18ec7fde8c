import { conflictingFigure } from '../../server/src/rules/conflicting-figure.ts';
import { missingBreakdown } from '../../server/src/rules/missing-breakdown.ts';
import { missingFigure } from '../../server/src/rules/missing-figure.ts';
import { unknownDecision } from '../../server/src/rules/unknown-decision.ts';
import { unknownKey } from '../../server/src/rules/unknown-key.ts';
import { checkRules } from '../support/check.ts';
import { checkFix } from '../support/fixes.ts';

/** A key or a cell without a value waits for the person, and is asked for until it has one. */
describe('what is left blank', () => {
  it('is no unknown key of a decision, and no reason', () => {
    checkRules(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        identification-1: {use: FIA, reason: ""}
  #     ^^^^^^^^^^^^^^^^ error unknown-decision: Say why the figure of FIA counts: add reason: … to the decision on identification-1.
        identification-2:
  #     ^^^^^^^^^^^^^^^^ error unknown-decision: Say why the figure of FIA counts: add reason: … to the decision on identification-2.
          use: FIA
          reason:
        training-3:
  #     ^^^^^^^^^^ error unknown-decision: Say whose figure counts for training-3: use: FIA, for instance.
          use:
          reason: It counted the contingents.
  #- fia.tip.yaml
    respondent: FIA
`,
      [unknownDecision, unknownKey],
    );
  });

  it('is no part of a breakdown', () => {
    checkRules(
      `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: , sindh: , total: 17}
  #                                                      ^^ information missing-breakdown: New investigations is 17 in all, and not broken down by place; write {punjab: …, sindh: …}, or unspecified where it is not known.
`,
      [missingBreakdown],
    );
  });

  it('is no row of the table', () => {
    checkRules(
      `
    statistics:
      statistics-table:
  #   ^^^^^^^^^^^^^^^^ information missing-figure: statistics-table asks for figures by law and place; give them under data, with a row for each law.
        answer: The table follows.
        data:
          rows:
`,
      [missingFigure],
    );
  });

  it('stays to be filled in after a fix has inserted it', () => {
    const after = `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: , sindh: , kpk: , balochistan: , ict: , ajk: , gb: , total: 9}
  #                                                                                                ^ information missing-breakdown: New investigations is 9 in all, and not broken down by place; write {punjab: …, sindh: …}, or unspecified where it is not known.
`;
    checkRules(after, [missingBreakdown]);
    checkFix(
      `
    statistics:
      statistics-2:
        data:
          new-investigations: 9$0
`,
      'Insert punjab, sindh, kpk, balochistan, ict, ajk, gb',
      after.replace(/\n {2}#.*/, ''),
    );
  });

  it('asks for the reason of a decision that a fix has made', () => {
    checkRules(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions:
        training-3.peacekeepers: {use: FIA, reason: ""}
  #     ^^^^^^^^^^^^^^^^^^^^^^^ error unknown-decision: Say why the figure of FIA counts: add reason: … to the decision on training-3.peacekeepers.
  #- fia.tip.yaml
    respondent: FIA
    training:
      training-3: {data: {peacekeepers: 40}}
  #- mofa.tip.yaml
    respondent: MOFA
    training:
      training-3: {data: {peacekeepers: 60}}
`,
      [conflictingFigure, unknownDecision],
    );
  });
});
