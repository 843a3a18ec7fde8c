import assert from 'node:assert/strict';
import { semanticTokensIn } from '../../server/src/features/semantic-tokens.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { checkTokens, onBug } from '../support/hints.ts';

describe('semantic tokens', () => {
  it('mark names that lead nowhere', () =>
    checkTokens(`
    questionnaire: tip-pakistan-2021
    respondent: FAI
  #             ^^^ unknown
    trends:
      trends-1:
        status: finished
  #             ^^^^^^^^ unknown
        choice: perhaps
  #             ^^^^^^^ unknown
        anser: None.
  #     ^^^^^ unknown
      trends-99: no
  #   ^^^^^^^^^ unknown
      trends-2: Of {{identification-1.totl}}, {{FIB:identification-1}} and {{identification-1.total}}.
  #                                  ^^^^^ unknown
  #                                             ^^^ unknown
    identification:
      identification-1:
        data: {total: 120, sex: {males: 70}}
    trend: no
  # ^^^^^ unknown
`));

  it('mark laws that were not in force, and those that are no laws of the catalogue', () =>
    checkTokens(`
    statistics:
      statistics-table:
        data:
          rows:
            PPC 369-A: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ ended
            PPC 371-A + 366: {conviction: {punjab: 1}}
  #                     ^^^ ended
            PPC 375-A: {conviction: {punjab: 1}}
            CNSA 9: {conviction: {punjab: 1}}
  #         ^^^^^^ unlisted
            PTPA 3(1): {conviction: {punjab: 1}}
`));

  it('mark what a manifest names and nobody knows', () =>
    checkTokens(`
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      lead: FAI
  #         ^^^ unknown
      titel: Response
  #   ^^^^^ unknown
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1: no
`));

  it('follow the manifest, which can say that a law is meant', () =>
    checkTokens(`
  #- submission.tip.yaml
    submission:
      provisions: [{statute: CNSA}]
  #- fia.tip.yaml
    respondent: FIA
    laws:
      laws-6: {choice: yes, data: {provisions: [CNSA 9]}}
`));

  it('are asked for a stretch, and are those of that stretch', () => {
    const text = 'respondent: FAI\ntrends:\n  trends-1: {status: finl}\n  trends-99: no\n';
    const workspace = workspaceOf([{ path: 'fia.tip.yaml', text }]);
    const path = `${FOLDER}/fia.tip.yaml`;
    const within = { start: text.indexOf('  trends-1'), end: text.indexOf('  trends-99') };
    const words = semanticTokensIn(workspace, path, onBug, within).map(({ span }) =>
      text.slice(span.start, span.end),
    );
    assert.deepEqual(words, ['finl']);
  });
});
