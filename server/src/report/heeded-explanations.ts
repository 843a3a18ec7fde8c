import type { Answer } from '../model/answer.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { rules } from '../rules/index.ts';
import { memo } from '../text/memo.ts';

/**
 * A submission without the explanations that no finding can heed: under a code that nothing has, or under one that cannot
 * be explained. They settle nothing, and whoever reads them in the edition that is sent would take what they are about
 * for settled; among the agencies they are printed, and a finding says so.
 */
export const withHeededExplanations: (submission: Submission) => Submission = memo(submission => {
  const codes = explainableCodes(submission.library.questionnaire);
  const isHeeded = ({ code }: Answer['explain'][number]) => code === '' || codes.has(code);
  const place = (placed: PlacedAnswer): PlacedAnswer =>
    placed.answer.explain.every(isHeeded)
      ? placed
      : { ...placed, answer: { ...placed.answer, explain: placed.answer.explain.filter(isHeeded) } };
  const ofFile = (response: Response): Response => {
    const placed = new Map(response.answers.map(each => [each, place(each)]));
    return [...placed].every(([before, after]) => before === after)
      ? response
      : {
          ...response,
          answers: [...placed.values()],
          byQuestion: new Map([...response.byQuestion].map(([id, each]) => [id, placed.get(each) ?? each])),
        };
  };
  const responses = submission.responses.map(ofFile);
  return responses.every((response, n) => response === submission.responses[n])
    ? submission
    : { ...submission, responses };
});

const explainableCodes = memo(
  ({ checks }: Questionnaire): ReadonlySet<string> =>
    new Set([
      ...rules.filter(({ explainable }) => explainable).map(({ code }) => code),
      ...checks.map(({ id }) => id),
    ]),
);
