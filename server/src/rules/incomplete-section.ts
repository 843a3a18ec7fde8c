import { type Answer, isDeclined } from '../model/answer.ts';
import { isMissing, progressInFile, type SectionProgress, tallyOf } from '../model/progress.ts';
import type { Response } from '../model/response.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { Site } from './fix.ts';
import { completeSectionFixes } from './fixes/sections.ts';
import { joined, listed } from './in-words.ts';
import { inPlaceOf, leftInWords } from './progress-in-words.ts';
import { defineFileRule, type Related } from './rule.ts';

export const incompleteSection = defineFileRule({
  code: 'incomplete-section',
  severity: 'error',
  scope: 'file',
  unexplainable:
    'it speaks of a whole section; answer what is missing, or set it to not-applicable with a reason',
  title: 'Questions of a section that is begun are not answered',
  why: 'American law (22 U.S.C. 7106) takes a figure that was asked for and not given as effort not made. A question without an answer reads like a question with a bad one.',
  mend: [
    'Answer each question that the finding names.',
    'Where nothing can be said, say so: `{status: no-information, reason: …}`. Where the question does not concern the country: `{status: not-applicable, reason: …}`.',
    'A whole section can be set aside in the same way, below its key.',
  ],
  messages: {
    default: '{answered} of {owed} questions answered{left}; missing: {missing}.',
    absent:
      '{answered} of {owed} questions answered{left}; missing, and owed by {agencies} without a file: {missing}.',
    declined: 'The section {section} is marked {status} without a reason; say why under reason.',
  },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
  # ^^^ error incomplete-section: 4 of 7 questions answered; missing: atu-2, atu-4, atu-5.a.
      atu-1: 4
      atu-2: {note: Karachi has the list.}
  #   ^^^^^ also: atu-2 is begun and has no answer yet.
      atu-3: unchanged
      atu-4: {status: no-information}
  #   ^^^^^ also: atu-4 is marked no-information and gives no reason.
      atu-5: The units worked with two provincial police forces.
      atu-5.b: No changes.
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
      atu-2: not-available
      atu-3: unchanged
      atu-4: {status: no-information, reason: The units keep no such record.}
      atu-5: The units worked with two provincial police forces.
      atu-5.a: None.
      atu-5.b: No changes.
`,
    },
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    dvc:
  # ^^^ error incomplete-section: The section dvc is marked not-applicable without a reason; say why under reason.
      status: not-applicable
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    dvc:
      status: not-applicable
      reason: The committees answer to the provincial Labour Departments.
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [MOFA, MOPHRD]
  #- fia.tip.yaml
    respondent: FIA
    recruitment:
  # ^^^^^^^^^^^ error incomplete-section: 7 of 9 questions answered; missing, and owed by MOPHRD without a file: recruitment-8, recruitment-9.
      recruitment-1: The Bureau of Emigration licenses the agencies.
      recruitment-2: no
      recruitment-3: Nine licences were cancelled.
      recruitment-4: no
      recruitment-5: yes
      recruitment-6: None.
      recruitment-7: no
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [MOFA, MOPHRD]
  #- fia.tip.yaml
    respondent: FIA
    recruitment:
      recruitment-1: The Bureau of Emigration licenses the agencies.
      recruitment-2: no
      recruitment-3: Nine licences were cancelled.
      recruitment-4: no
      recruitment-5: yes
      recruitment-6: None.
      recruitment-7: no
      recruitment-8: {status: no-information, reason: The Ministry has not answered.}
      recruitment-9: {status: no-information, reason: The Ministry has not answered.}
`,
    },
  ],
  looksAt: (response, submission) => ({ progress: progressInFile(submission, response) }),
  *check(response, { progress: own }, say) {
    const undone = new Set<string>();
    for (const { id, key, declined } of response.sections) {
      if (declined === undefined || declined.reason !== undefined) continue;
      undone.add(id);
      yield { at: key, message: say('declined', { section: id, status: declined.status ?? '' }) };
    }
    for (const progress of own) {
      const { section, duties, begun } = progress;
      const missing = duties.filter(isMissing).map(({ question }) => question.id);
      if (!begun || missing.length === 0 || undone.has(section.id)) continue;
      const tally = tallyOf([progress]);
      const agencies = inPlaceOf(progress);
      const slots = {
        answered: tally.answered,
        owed: tally.owed,
        left: leftInWords(tally),
        missing: listed(missing),
        agencies: joined(agencies),
      };
      const message = say(agencies.length > 0 ? 'absent' : 'default', slots);
      const fixes = (site: Site) => completeSectionFixes(site, response, progress);
      const related = begunAnswers(response, progress);
      yield { ...placeOf(response, progress), message, related, fixes };
    }
  },
});

/** Its key; where an answer stands outside of its section, and the section has no key, the answer's. */
function placeOf(
  { sections, answers, respondentKey }: Response,
  { section }: SectionProgress,
): { readonly at: Span; readonly answer?: Answer } {
  const key = sections.find(({ id }) => id === section.id)?.key;
  if (key !== undefined) return { at: key };
  const answer = answers.find(placed => placed.answer.question.section === section.id)?.answer;
  return answer === undefined ? { at: respondentKey?.at ?? NOWHERE } : { at: answer.key, answer };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Links to the missing answers that are begun, with what each still needs. What nobody has begun is no mistake. */
function begunAnswers(response: Response, { duties }: SectionProgress): readonly Related[] {
  return duties.flatMap(({ question, state }) => {
    const answer = response.byQuestion.get(question.id)?.answer;
    if (answer === undefined || state !== 'begun') return [];
    return [{ answer, at: answer.key, message: whatIsLeft(answer) }];
  });
}

function whatIsLeft(answer: Answer): string {
  const { question, status = '' } = answer;
  return isDeclined(answer)
    ? t('{question} is marked {status} and gives no reason.', { question: question.id, status })
    : t('{question} is begun and has no answer yet.', { question: question.id });
}
