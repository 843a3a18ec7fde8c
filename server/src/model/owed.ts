import type { Condition, Question, RespondentId, Section, Side } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { isAnswered } from './answer.ts';
import { combinedQuantity, contributionsOf } from './contributions.ts';
import type { Quantity } from './quantity.ts';
import type { PlacedAnswer, Response } from './response.ts';
import { entryCount, sideOf } from './side-quantity.ts';
import type { Submission } from './submission.ts';

/** What one respondent owes of one section, and how far it is. */
export interface OwedSection {
  readonly section: Section;
  readonly response: Response;
  /** Questions owed, in the questionnaire's order; optional and discharged ones are not among them. */
  readonly owed: readonly Question[];
  readonly missing: readonly Question[];
  /** True when the file has the section's key. */
  readonly begun: boolean;
}

/** What every response file owes, file by file and in the questionnaire's order. */
export const owedBy: (submission: Submission) => readonly OwedSection[] = memo(submission => {
  const { questionnaire } = submission.library;
  return submission.responses
    .filter(response => response.respondent !== undefined && submission.respondents.has(response.respondent))
    .flatMap(response =>
      questionnaire.sections.flatMap(section => owedIn(submission, response, section) ?? []),
    );
});

function owedIn(submission: Submission, response: Response, section: Section): OwedSection | undefined {
  const found = response.sections.find(({ id }) => id === section.id);
  if (found?.declined?.reason !== undefined || found?.broken === true) return undefined;
  const owed = section.questions.filter(question => owes(submission, response, section, question));
  if (owed.length === 0) return undefined;
  const missing = owed.filter(question => !isDischarged(submission, response, question));
  return { section, response, owed, missing, begun: found !== undefined };
}

/** True when this file's respondent is to answer the question. A submission of one file owes everything. */
export function owes(
  submission: Submission,
  response: Response,
  section: Section,
  question: Question,
): boolean {
  if (question.stem || question.optional) return false;
  if (!applies(submission, question)) return false;
  if (submission.responses.length === 1 && submission.manifest === undefined) return true;
  return owersOf(submission, section, question).has(response.respondent ?? '');
}

/** The respondents that take part and are to answer a question, by the manifest's word or the definition's. */
export function owersOf(submission: Submission, section: Section, question: Question): Set<RespondentId> {
  const taking = takingPart(submission);
  const owers = new Set<RespondentId>();
  for (const id of taking) {
    const own = submission.manifest?.respondents.find(respondent => respondent.id === id)?.owes;
    if (own !== undefined) {
      if (own.some(({ text }) => text === section.id || text === question.id)) owers.add(id);
    } else if ((question.owedBy ?? section.owedBy).some(pattern => matches(pattern, id))) owers.add(id);
  }
  if (owers.size === 0) {
    for (const id of taking) if (section.elseOwedBy.some(pattern => matches(pattern, id))) owers.add(id);
  }
  // What nobody that takes part owes falls to the lead, so that no question is lost.
  if (owers.size === 0 && taking.has(submission.lead)) owers.add(submission.lead);
  return owers;
}

/** Only respondents that have a file, or that the manifest names, owe anything. */
const takingPart: (submission: Submission) => ReadonlySet<RespondentId> = memo(submission => {
  const ids = submission.responses.flatMap(({ respondent }) => respondent ?? []);
  return new Set([...ids, ...(submission.manifest?.respondents ?? []).map(({ id }) => id)]);
});

function matches(pattern: string, id: RespondentId): boolean {
  return pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : pattern === id;
}

/**
 * A question whose figures are summed is owed by each; any other is discharged by its first answer
 * from anyone, and what nobody answered is missing in one file only: the lead's, if it owes it.
 */
function isDischarged(submission: Submission, response: Response, question: Question): boolean {
  const own = response.byQuestion.get(question.id);
  if (own !== undefined && isAnswered(own.answer)) return true;
  if (isSummed(question)) return false;
  if ((contributionsOf(submission).get(question.id) ?? []).length > 0) return true;
  const section = submission.library.questionnaire.sections.find(({ id }) => id === question.section);
  const reporter = section && reporterOf(submission, section, question);
  return reporter !== undefined && reporter !== response;
}

function isSummed({ fields }: Question): boolean {
  return fields.some(field => field.combine === 'sum');
}

/** The file in which an unanswered question is reported. */
function reporterOf(submission: Submission, section: Section, question: Question): Response | undefined {
  const owers = owersOf(submission, section, question);
  const files = submission.responses.filter(({ respondent }) => owers.has(respondent ?? ''));
  return files.find(({ respondent }) => respondent === submission.lead) ?? files[0];
}

/** False when another answer makes this one needless: a parent's "no", a count of none. */
export function applies(submission: Submission, question: Question): boolean {
  const condition = question.appliesWhen;
  return condition === undefined || holds(submission, condition);
}

function holds(submission: Submission, condition: Condition): boolean {
  switch (condition.kind) {
    case 'unless-choice': {
      const answers = contributionsOf(submission).get(condition.question) ?? [];
      const chosen = answers.map(({ placed }) => choiceOf(placed));
      return (
        chosen.length === 0 ||
        !chosen.every(choice => choice !== undefined && condition.choices.includes(choice))
      );
    }
    case 'above-zero':
      return (sideQuantity(submission, condition.side)?.value ?? 0) > 0;
    case 'unless-equal': {
      const left = sideQuantity(submission, condition.left)?.value;
      return left === undefined || left !== sideQuantity(submission, condition.right)?.value;
    }
  }
}

function choiceOf({ answer }: PlacedAnswer): string | undefined {
  return answer.choice?.value.kind === 'choice' ? answer.choice.value.choice : undefined;
}

/** What a side amounts to in the combined submission; `undefined` where a term is not stated. */
function sideQuantity(submission: Submission, side: Side): Quantity | undefined {
  const { questions } = submission.library.questionnaire;
  const contributions = contributionsOf(submission);
  return sideOf(side, {
    quantity: ({ question: id, keys }) => {
      const question = questions.get(id);
      return question && combinedQuantity(submission, question, keys);
    },
    entries: ({ question, keys }) =>
      entryCount(
        (contributions.get(question) ?? []).map(({ placed }) => placed.answer),
        keys,
      ),
  });
}
