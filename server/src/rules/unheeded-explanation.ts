import type { Answer, Explanation } from '../model/answer.ts';
import { factKey } from '../model/fact.ts';
import type { Response } from '../model/response.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { grouped } from '../text/grouped.ts';
import { t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { nearest } from '../text/nearest.ts';
import { figureCheck } from './figure-check.ts';
import { speakOfFixes, takeOutExplanationFix } from './fixes/explain.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { didYouMean } from './read-problem.ts';
import type { Found } from './rule.ts';
import { defineFindingsRule, type FindingsRule, type Rule } from './rule.ts';

/** `rules`: every rule that an explanation may speak of; the checks of the definition are known besides. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: most of it are the examples of the rule
export function unheededExplanation(rules: () => readonly Rule[]): FindingsRule {
  return defineFindingsRule({
    code: 'unheeded-explanation',
    severity: 'warning',
    scope: 'findings',
    unexplainable: 'it speaks of an explanation itself',
    title: 'An explanation settles nothing',
    why: 'Whoever writes an explanation believes that a finding is settled. Under a misspelt code, or one that cannot be explained, nothing is; and what was mended since needs no explanation any more, which the report would print all the same.',
    mend: [
      'Copy the code from the finding itself: it stands behind the message in Problems.',
      'Where the finding cannot be explained, mend it as its message says.',
      'Where nothing needs the explanation any more, take it out.',
    ],
    messages: {
      unknown: 'No finding has the code {code}, so that this explains nothing.{near}',
      form: '{code} cannot be explained, because it is a matter of form; mend what is marked.',
      never: '{code} cannot be explained, because {why}.',
      unnamed:
        'This does not say of which number, name or figure it speaks, and settles nothing; write that as its key, below {code}.',
      general:
        'A text for all checks says nothing of what may point at a victim; write it below the code of the finding.',
      unreported: 'The manifest leaves {code} unreported, so that nothing needs this explanation.',
      elsewhere: 'What this explanation names is found here as {other}; write it below that code.',
      another: 'What this explanation names is found here no more, so that nothing needs it; take it out.',
      settled: 'Nothing here needs this explanation; take it out, or keep it for the reader.',
    },
    examples: [
      {
        bad: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 52}
        explain:
          unbalanced-spilt: Two were counted at both shelters.
  #       ^^^^^^^^^^^^^^^^ warning unheeded-explanation: No finding has the code unbalanced-spilt, so that this explains nothing. Did you mean unbalanced-split?
`,
        good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70, female: 52}
        explain:
          unbalanced-split: Two were counted at both shelters.
`,
        fixed: true,
      },
      {
        bad: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 122
          sex: {male: 70, female: 52}
        explain: {missing-breakdown: Not counted., unbalanced-split: Two were counted twice.}
  #               ^^^^^^^^^^^^^^^^^ warning unheeded-explanation: missing-breakdown cannot be explained, because a word in place of the parts says why there are none: not-disaggregated.
  #                                                ^^^^^^^^^^^^^^^^ information unheeded-explanation: Nothing here needs this explanation; take it out, or keep it for the reader.
`,
        good: `
    respondent: FIA
    identification:
      identification-1:
        data:
          total: 122
          sex: {male: 70, female: 52}
`,
        fixed: true,
      },
    ],
    *check(found, submission, failed, say) {
      const heeded = new Set(found.flatMap(({ explanations }) => explanations));
      const unheeded = submission.responses.flatMap(response =>
        explainedIn(response).flatMap(answer =>
          answer.explain.flatMap(one =>
            heeded.has(one) ? [] : { path: response.path, answer, explanation: one },
          ),
        ),
      );
      if (unheeded.length === 0) return;
      const known = codesOf(rules)(submission.library.questionnaire);
      const byAnswer = grouped(
        found.filter(({ explained }) => !explained),
        ({ answer }) => answer,
      );
      const openIn = memo((answer: Answer) => inShort(byAnswer.get(answer) ?? []));
      for (const { path, answer, explanation } of unheeded) {
        const { code, key } = explanation;
        const rule = known.get(code);
        const open = openIn(answer);
        const unreported = submission.manifest?.severity.get(code)?.level === 'off';
        const verdict = judge(explanation, rule, open, unreported);
        // Nobody knows what would have been found.
        if (NEEDLESS.has(verdict) && (answer.broken || failed.size > 0)) continue;
        const near = verdict === 'unknown' ? nearest(code, known.keys(), 1) : [];
        const other = verdict === 'elsewhere' ? open.facts.get(factKey(explanation.fact ?? '')) : undefined;
        const slots = { code, near: didYouMean(near), why: t(rule?.unexplainable ?? ''), other: other ?? '' };
        yield {
          path,
          answer,
          at: key,
          message: say(verdict, slots),
          ...(NEEDLESS.has(verdict) && { severity: 'information' }),
          fixes: site => [
            ...(verdict === 'unknown'
              ? writeInstead(site, key, [...new Set([...near, ...open.explainable])])
              : []),
            ...(verdict === 'unnamed' ? speakOfFixes(site, explanation, open.all) : []),
            ...takeOutExplanationFix(site, explanation, open.protecting || rule?.withholds === true),
          ],
        };
      }
    },
  });
}

type Verdict =
  | 'unknown'
  | 'form'
  | 'never'
  | 'unnamed'
  | 'general'
  | 'unreported'
  | 'elsewhere'
  | 'another'
  | 'settled';

/** Nothing is wrong, and a text stands that nobody needs. */
const NEEDLESS: ReadonlySet<Verdict> = new Set(['unreported', 'another', 'settled']);

/** Why an explanation settles nothing. `rule`: what its code stands for; `open`: what is found in its answer and not explained. */
function judge(
  { code, fact }: Explanation,
  rule: Rule | undefined,
  open: Open,
  unreported: boolean,
): Verdict {
  if (code === '') return open.protecting ? 'general' : 'settled';
  if (rule === undefined) return 'unknown';
  if (!rule.explainable) return rule.form ? 'form' : 'never';
  if (fact === undefined && open.factual.has(code)) return 'unnamed';
  if (fact !== undefined && open.facts.has(factKey(fact))) return 'elsewhere';
  if (unreported) return 'unreported';
  return fact === undefined ? 'settled' : 'another';
}

/** What is found in an answer and not explained. */
interface Open {
  readonly all: readonly Found[];
  /** Codes that an explanation would settle. */
  readonly explainable: ReadonlySet<string>;
  /** Codes of which each finding wants its own fact named. */
  readonly factual: ReadonlySet<string>;
  /** The code of each fact. */
  readonly facts: ReadonlyMap<string, string>;
  /** True where something may point at a victim. */
  readonly protecting: boolean;
}

function inShort(all: readonly Found[]): Open {
  const codes = (some: readonly Found[]) => new Set(some.map(({ code }) => code));
  return {
    all,
    explainable: codes(all.filter(({ rule }) => rule.explainable)),
    factual: codes(all.filter(({ sighting }) => sighting.fact !== undefined)),
    facts: new Map(
      all.flatMap(({ code, sighting: { fact } }) =>
        fact === undefined ? [] : [[factKey(fact), code] as const],
      ),
    ),
    protecting: all.some(({ rule }) => rule.withholds === true),
  };
}

const explainedIn = memo(({ answers }: Response) =>
  answers.map(({ answer }) => answer).filter(({ explain }) => explain.length > 0),
);

/** What each code stands for. A check of the definition has a code of its own, and the rule that runs it none. */
const codesOf = memo((rules: () => readonly Rule[]) =>
  memo(({ checks }: Questionnaire): ReadonlyMap<string, Rule> => {
    const own = rules().filter(rule => rule !== figureCheck);
    return new Map([
      ...own.map(rule => [rule.code, rule] as const),
      ...checks.map(({ id }) => [id, figureCheck] as const),
    ]);
  }),
);
