import type { Answer } from '../model/answer.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import type { PlacedReading } from '../model/read-part.ts';
import { type Response, withParts } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { rules } from '../rules/index.ts';
import { memo } from '../text/memo.ts';
import { isSameList } from '../text/same-list.ts';

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
  const ofPart = (placed: PlacedReading): PlacedReading => {
    const answers = placed.reading.answers.map(place);
    return isSameList(answers, placed.reading.answers)
      ? placed
      : { ...placed, reading: { ...placed.reading, answers } };
  };
  const ofFile = (response: Response): Response => {
    const parts = response.parts.map(ofPart);
    return isSameList(parts, response.parts) ? response : withParts(response, parts);
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
