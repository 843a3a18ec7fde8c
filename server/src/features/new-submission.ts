import type { Workspace } from '../model/workspace.ts';
import type { Questionnaire, RespondentId } from '../questionnaire/questionnaire.ts';
import { manifestFile, responseFile, type SubmissionPlan } from '../writing/new-file.ts';
import { type NewFile, nameFor, owedBy, submissionOf } from './new-response-file.ts';

/**
 * The files of a new submission, by their paths below its folder: the manifest, and a response file for each that
 * takes part, with the questions that it owes beside the others. Who owes nothing gets the head of a file alone.
 */
export function newSubmission(
  workspace: Workspace,
  questionnaire: Questionnaire,
  plan: SubmissionPlan,
): readonly NewFile[] {
  const participants = [...new Set([plan.lead, ...plan.participants])];
  const submission = submissionOf(workspace, questionnaire, plan.lead, participants);
  return [
    { name: 'submission.tip.yaml', text: manifestFile(questionnaire, { ...plan, participants }) },
    ...participants.map(id => ({
      name: `responses/${nameFor(id)}`,
      text: responseFile(questionnaire, id, owedBy(submission, id)),
    })),
  ];
}

/** How many questions each respondent of a questionnaire owes when all take part. */
export function owedCounts(
  workspace: Workspace,
  questionnaire: Questionnaire,
): ReadonlyMap<RespondentId, number> {
  const ids = questionnaire.respondents.map(({ id }) => id);
  const submission = submissionOf(workspace, questionnaire, questionnaire.lead, ids);
  const count = (id: RespondentId) =>
    owedBy(submission, id).reduce((sum, [, questions]) => sum + questions.length, 0);
  return new Map(ids.map(id => [id, count(id)]));
}
