import type { PlacedAnswer } from '../model/placed-answer.ts';
import type { Response } from '../model/response.ts';
import { t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { nameOf } from '../text/path.ts';
import type { Fix, Site } from './fix.ts';
import { defineSubmissionRule } from './rule.ts';

export const repeatedAnswer = defineSubmissionRule({
  code: 'repeated-answer',
  severity: 'error',
  scope: 'submission',
  unexplainable: 'nobody can tell which of two answers counts; keep one of them',
  title: 'One respondent answers a question twice',
  why: 'Which of the two is the office’s answer cannot be known, and figures that are added up would be counted twice.',
  mend: [
    'Keep one of the two answers, and take the other out.',
    'Where each says what the other does not, put both together into one.',
  ],
  who: 'respondent',
  messages: {
    default: '{respondent} answers {question} in {other} too; keep one of the two answers.',
    same: '{question} is answered twice in this file; keep one of the two answers.',
    first: '{question} is answered here first.',
  },
  examples: [
    {
      bad: `
  #- fia-1.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
  #   ^^^^^ also: atu-1 is answered here first.
  #- fia-2.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 5
  #   ^^^^^ error repeated-answer: FIA answers atu-1 in fia-1.tip.yaml too; keep one of the two answers.
`,
      good: `
  #- fia-1.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
  #- fia-2.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-2:
      atu-5: With the police of two provinces.
`,
    },
    {
      bad: `
    respondent: FIA
    trends:
      trends-1: no
  #   ^^^^^^^^ also: trends-1 is answered here first.
    laws:
      trends-1: yes
  #   ^^^^^^^^ error repeated-answer: trends-1 is answered twice in this file; keep one of the two answers.
`,
      good: `
    respondent: FIA
    trends:
      trends-1: no
    laws:
      laws-1: yes
`,
    },
  ],
  *check({ responses }, say) {
    const first = new Map<string, Place>();
    for (const response of filesThatRepeat(responses)) {
      const { respondent } = response;
      for (const placed of response.answers) {
        const { answer } = placed;
        const question = answer.question.id;
        const key = `${respondent ?? response.path} ${question}`;
        const earlier = first.get(key);
        if (answer.form === 'blank' || isRepeatedKey(response, placed)) continue;
        if (earlier === undefined) {
          first.set(key, { response, placed });
          continue;
        }
        const { path } = earlier.response;
        const message =
          path === response.path
            ? say('same', { question })
            : say('default', { respondent: respondent ?? '', question, other: nameOf(path) });
        const at = earlier.placed.answer.key;
        const related = [{ path, answer: earlier.placed.answer, at, message: say('first', { question }) }];
        const fixes = (site: Site) => removalFix(site, placed, earlier);
        yield { path: response.path, answer, at: answer.key, message, related, fixes };
      }
    }
  },
});

/** Those that answer a question twice, or have an answer of another file of the same respondent. */
function filesThatRepeat(responses: readonly Response[]): Response[] {
  const answered = new Set<string>();
  const repeating = new Set<string>();
  for (const { respondent, path, answers, byQuestion } of responses) {
    const whose = respondent ?? path;
    if (answered.has(whose) || answers.length > byQuestion.size) repeating.add(whose);
    answered.add(whose);
  }
  return responses.filter(({ respondent, path }) => repeating.has(respondent ?? path));
}

/** Only of two that say the same can either be taken out. */
function removalFix({ path, text }: Site, { answer, offset, extent }: PlacedAnswer, first: Place): Fix[] {
  const own = text.slice(answer.span.start + offset, answer.span.end + offset).trim();
  const { placed, response } = first;
  const other = response.text
    .slice(placed.answer.span.start + placed.offset, placed.answer.span.end + placed.offset)
    .trim();
  return own === other
    ? [{ title: t('Take this answer out'), edits: [{ path, span: extent, newText: '' }] }]
    : [];
}

interface Place {
  readonly response: Response;
  readonly placed: PlacedAnswer;
}

/** The same key twice in one section is a mistake of the text itself, and a finding of its own. */
function isRepeatedKey(response: Response, { answer, offset }: PlacedAnswer): boolean {
  return repeatedKeysIn(response).has(answer.key.start + offset);
}

/** Where they begin in the file. */
const repeatedKeysIn = memo(
  ({ syntaxProblems }: Response) =>
    new Set(syntaxProblems.filter(({ kind }) => kind === 'repeated-key').map(({ span }) => span.start)),
);
