import assert from 'node:assert/strict';
import type { Overview, QuestionOverview } from '../../server/src/features/overview.ts';
import type { Tally } from '../../server/src/model/progress.ts';
import { type Submission, submissionsOf } from '../../server/src/model/submission.ts';
import { emptyWorkspace, type Workspace, withDocument } from '../../server/src/model/workspace.ts';
import { shippedCatalogue } from '../../server/src/questionnaire/shipped.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { FOLDER, findingsIn } from '../support/check.ts';
import { type Count, type Counted, countByHand } from './count.ts';
import { RESPONDENTS, SECTIONS, smallQuestionnaire } from './definition.ts';
import { type Plan, textsOf } from './plan.ts';

export const questionnaire = smallQuestionnaire();
const empty = emptyWorkspace(new Map([[questionnaire.id, questionnaire]]), shippedCatalogue());

/** A submission as it is read, and as it is counted by hand. */
export interface Case {
  readonly plan: Plan;
  readonly workspace: Workspace;
  readonly submission: Submission;
  readonly findings: readonly Finding[];
  readonly count: Count;
}

export function read(plan: Plan): Case {
  const workspace = textsOf(plan).reduce(
    (before, { path, text }) => withDocument(before, `${FOLDER}/${path}`, text),
    empty,
  );
  const [submission] = submissionsOf(workspace);
  assert.ok(submission);
  return { plan, workspace, submission, findings: findingsIn(workspace), count: countByHand(plan) };
}

/** One office, several, and all of them, who have written nothing. */
export const FRESH: [Plan][] = [['PROV-A'], ['LEAD', 'OFFICE'], [...RESPONDENTS]].map(ids => [
  {
    files: ids.map(respondent => ({
      respondent,
      sections: new Map(SECTIONS.map(id => [id, { kind: 'absent' as const }])),
    })),
  },
]);

const open = ({ state }: Counted) => state !== 'answered' && state !== 'declined';
export const missing = ({ state }: Counted) => state === 'begun' || state === 'not-begun';

export function tallyByHand(duties: readonly Counted[]): Tally {
  const left = duties.filter(({ state }) => state === 'left');
  return {
    owed: duties.length,
    answered: duties.filter(duty => !open(duty)).length,
    missing: duties.filter(missing).length,
    left: left.length,
    leftTo: [...new Set(left.flatMap(({ leftTo }) => leftTo ?? []))],
  };
}

export function dutiesIn({ duties }: Count, respondent: string, section?: string): Counted[] {
  const own = [...(duties.get(respondent) ?? [])];
  return own.filter(([id]) => section === undefined || id === section).flatMap(([, each]) => each);
}

/** Of all together each question once. */
export function tallyOfAllByHand({ duties }: Count, section?: string): Tally {
  const all = [...duties.values()].flatMap(sections =>
    [...sections].filter(([id]) => section === undefined || id === section).flatMap(([, each]) => each),
  );
  const owed = new Set(all.map(({ question }) => question));
  const wanted = new Set(all.filter(open).map(({ question }) => question));
  return { owed: owed.size, answered: owed.size - wanted.size, missing: wanted.size, left: 0, leftTo: [] };
}

export function words({ answered, owed, left, leftTo }: Tally): string {
  return `${answered} of ${owed} answered${left === 0 ? '' : `, ${left} left to ${joined(leftTo)}`}`;
}

export const joined = (ids: readonly string[]) =>
  ids.length < 2 ? ids.join('') : `${ids.slice(0, -1).join(', ')} and ${ids.at(-1)}`;

export function tallyIn({ owed, answered, missing, left, leftTo }: Tally): Tally {
  return { owed, answered, missing, left, leftTo };
}

/** A section without duties is counted as one of which nothing is owed. */
export const whose = ({ count }: Case) => [...count.duties.keys()];

export function allOf(questions: readonly QuestionOverview[]): QuestionOverview[] {
  return questions.flatMap(question => [question, ...allOf(question.parts)]);
}

export function statesIn({ sections }: Overview): ReadonlyMap<string, QuestionOverview['state']> {
  return new Map(sections.flatMap(({ questions }) => allOf(questions)).map(({ id, state }) => [id, state]));
}
