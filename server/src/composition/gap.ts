import { applies, asking } from '../model/applies.ts';
import { contributionsOf } from '../model/contributions.ts';
import { filesOf, participantsOf } from '../model/participants.ts';
import type { Submission } from '../model/submission.ts';
import type { Condition, Question, Section } from '../questionnaire/questionnaire.ts';
import { commaList, english, t } from '../text/l10n.ts';
import { around, reference, text } from './build.ts';
import { isLeftOut } from './coverage.ts';
import { declinedSections } from './declined-sections.ts';
import { questionReference } from './prose.ts';
import type { Inline, Paragraph } from './report.ts';

/** What is said where a question has no answer. */
export function gapBlock(submission: Submission, section: Section, question: Question): Paragraph {
  return { kind: 'paragraph', role: 'gap', content: gap(submission, section, question) };
}

function gap(submission: Submission, section: Section, question: Question): Inline[] {
  if (isLeftOut(submission, section, question)) return [text(t('No part of this response.'))];
  const declined = declinedSections(submission, section);
  const owners = participantsOf(submission).ownersOf(section, question);
  const allDeclined = [...owners].every(id => declined.some(({ respondent }) => respondent === id));
  const [first] = declined;
  if (first !== undefined && allDeclined) {
    const head = reference(section.id, t('the head of this section'));
    return first.answer.status === 'not-applicable'
      ? around(SEE_INSTEAD, head)
      : around(english('No information; see {place}.'), head);
  }
  const decider = deciderOf(submission, question);
  if (decider !== undefined) {
    const to = questionReference(submission, decider, section.id);
    if (to !== undefined) return around(SEE_INSTEAD, to);
  }
  if (participantsOf(submission).lone && ![...owners].some(id => filesOf(submission).has(id)))
    return [text(t('Not answered here; it is asked of {owners}.', { owners: commaList([...owners]) }))];
  return [text(question.optional ? t('Not answered (optional).') : t('Not answered.'))];
}

const SEE_INSTEAD = english('Not applicable; see {place}.');

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
