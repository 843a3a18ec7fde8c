import { unknownKey } from '../../server/src/rules/unknown-key.ts';
import { checkRules } from '../support/check.ts';

describe("a manifest's keys", () => {
  it('are those of the format alone, and no word that programs know', () => {
    checkRules(
      `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      constructor: FIA
  #   ^^^^^^^^^^^ error unknown-key: There is no key constructor in submission; write one of title, date, lead, files, respondents, decisions, provisions, previous and 3 more, or take it out.
      toString: [a]
  #   ^^^^^^^^ error unknown-key: There is no key toString in submission; write one of title, date, lead, files, respondents, decisions, provisions, previous and 3 more, or take it out.
      __proto__: {a: b}
  #   ^^^^^^^^^ error unknown-key: There is no key __proto__ in submission; write one of title, date, lead, files, respondents, decisions, provisions, previous and 3 more, or take it out.
      lead: FIA
`,
      [unknownKey],
    );
  });
});
