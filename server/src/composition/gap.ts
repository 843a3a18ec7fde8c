import { applies, asking } from '../model/applies.ts';
import { contributionsOf } from '../model/contributions.ts';
import { filesOf, participantsOf } from '../model/participants.ts';
import type { Submission } from '../model/submission.ts';
import type { Condition, Question, Section } from '../questionnaire/questionnaire.ts';
import { reference, text } from './build.ts';
import { isLeftOut } from './coverage.ts';
import { declinedSections } from './declined-sections.ts';
import { questionReference } from './prose.ts';
import type { Inline, Paragraph } from './report.ts';

/** What is said where a question has no answer. */
export function gapBlock(submission: Submission, section: Section, question: Question): Paragraph {
  return { kind: 'paragraph', role: 'gap', content: gap(submission, section, question) };
}

function gap(submission: Submission, section: Section, question: Question): Inline[] {
  if (isLeftOut(submission, section, question)) return [text('No part of this response.')];
  const declined = declinedSections(submission, section);
  const owners = participantsOf(submission).ownersOf(section, question);
  const allDeclined = [...owners].every(id => declined.some(({ respondent }) => respondent === id));
  const [first] = declined;
  if (first !== undefined && allDeclined) {
    const words = first.answer.status === 'not-applicable' ? 'Not applicable' : 'No information';
    return [text(`${words}; see `), reference(section.id, 'the head of this section'), text('.')];
  }
  const decider = deciderOf(submission, question);
  if (decider !== undefined) {
    const to = questionReference(submission, decider, section.id);
    if (to !== undefined) return [text('Not applicable; see '), to, text('.')];
  }
  if (participantsOf(submission).lone && ![...owners].some(id => filesOf(submission).has(id)))
    return [text(`Not answered here; it is asked of ${[...owners].join(', ')}.`)];
  return [text(question.optional ? 'Not answered (optional).' : 'Not answered.')];
}

/** The answered question that makes this one needless. */
function deciderOf(submission: Submission, question: Question): string | undefined {
  const { appliesWhen } = question;
  if (appliesWhen === undefined || applies(asking(submission), question)) return undefined;
  const answered = contributionsOf(submission);
  return questionsOf(appliesWhen).find(id => answered.has(id));
}

function questionsOf(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case 'unless-choice':
      return [condition.question];
    case 'above-zero':
      return condition.side.terms.map(({ path }) => path.question);
    case 'unless-equal':
      return [condition.left, condition.right].flatMap(({ terms }) => terms.map(({ path }) => path.question));
  }
}
