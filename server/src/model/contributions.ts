import type { RespondentId } from '../questionnaire/questionnaire.ts';
import { memo, memoLooked } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { type Answer, isAnswered } from './answer.ts';
import type { PlacedAnswer } from './placed-answer.ts';
import type { Response } from './response.ts';
import type { Statement, Statements } from './statement.ts';
import type { Submission } from './submission.ts';

/** One respondent's answer to a question, with the file it stands in. */
export interface Contribution extends Statement {
  readonly response: Response;
  readonly placed: PlacedAnswer;
}

/** The answers that each question got, the lead's first. Blank ones are left out. */
export const contributionsOf: (submission: Submission) => ReadonlyMap<string, readonly Contribution[]> = memo(
  submission => {
    const found = new Map<string, Contribution[]>();
    for (const response of submission.responses) {
      const home = submission.respondents.get(response.respondent ?? '')?.place;
      for (const [id, contribution] of contributionsIn(response, { home })) {
        const list = found.get(id);
        if (list === undefined) found.set(id, [contribution]);
        else list.push(contribution);
      }
    }
    return found;
  },
);

/** Those of one file, by question. */
const contributionsIn = memoLooked(
  ({ home }: { home: string | undefined }, response: Response): ReadonlyMap<string, Contribution> => {
    const found = new Map<string, Contribution>();
    for (const [id, placed] of response.byQuestion) {
      const { answer } = placed;
      const { path, respondent } = response;
      if (isAnswered(answer))
        found.set(id, { response, placed, answer, path, respondent, ...(home !== undefined && { home }) });
    }
    return found;
  },
);

/** Those of a whole submission. */
export const statementsOf: (submission: Submission) => Statements<Contribution> = memo(submission => {
  const { library, manifest, lead, respondents } = submission;
  return { library, manifest, lead, respondents, byQuestion: contributionsOf(submission) };
});

/**
 * Those on some questions, always in the same list: the same thing as long as no answer to them changes, and neither does
 * the manifest.
 */
export function statementsOn(submission: Submission, questions: readonly string[]): Statements {
  const { library, manifest, lead, respondents } = submission;
  const lists = questions.map(id => statedOn(submission, id));
  return latestOn(questions, { library, manifest, lead, respondents, lists });
}

const latestOn = memoLooked(
  (
    { lists, ...rest }: Omit<Statements, 'byQuestion'> & { lists: readonly (readonly Statement[])[] },
    questions: readonly string[],
  ): Statements => {
    const stated = questions.flatMap((id, n) => (lists[n]?.length ? [[id, lists[n] ?? []] as const] : []));
    return { ...rest, byQuestion: new Map(stated) };
  },
);

/** The same list as long as no answer to the question changes. */
function statedOn(submission: Submission, id: string): readonly Statement[] {
  const lists = listsIn(submission);
  const known = lists.get(id) ?? findStated(submission, id);
  lists.set(id, known);
  return known;
}

const listsIn = memo((_submission: Submission) => new Map<string, readonly Statement[]>());

function findStated(submission: Submission, id: string): readonly Statement[] {
  const question = submission.library.questionnaire.questions.get(id);
  const contributions = contributionsOf(submission).get(id);
  if (question === undefined || contributions === undefined) return NOTHING;
  const flat = contributions.flatMap(({ answer, path, respondent, home }) => [
    answer,
    path,
    respondent,
    home,
  ]);
  return latestList(question, { flat });
}

const NOTHING: readonly Statement[] = [];

const latestList = memoLooked(({ flat }: { flat: readonly unknown[] }): readonly Statement[] => {
  const found: Statement[] = [];
  for (let n = 0; n < flat.length; n += 4) {
    const [answer, path, respondent, home] = flat.slice(n, n + 4) as [
      Answer,
      Path,
      RespondentId | undefined,
      string | undefined,
    ];
    found.push({ answer, path, respondent, ...(home !== undefined && { home }) });
  }
  return found;
});
