import { type Answer, isDeclined } from '../model/answer.ts';
import { type OwedSection, owedInFile } from '../model/owed.ts';
import type { Response } from '../model/response.ts';
import { english, t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { addQuestions } from './fixes/questions.ts';
import { declineSectionFix } from './fixes/sections.ts';
import { counted, joined, listed } from './in-words.ts';
import { defineFileRule, type Related } from './rule.ts';

export const incompleteSection = defineFileRule({
  code: 'incomplete-section',
  severity: 'error',
  scope: 'file',
  title: 'Questions of a section are not answered',
  why: 'American law (22 U.S.C. 7106) takes a figure that was asked for and not given as effort not made. A question without an answer reads like a question with a bad one.',
  mend: [
    'Answer each question that the finding names.',
    'Where nothing can be said, say so: `{status: no-information, reason: …}`. Where the question does not concern the country: `{status: not-applicable, reason: …}`.',
    'A whole section can be set aside in the same way, below its key.',
  ],
  messages: {
    default: '{answered} of {owed} questions answered; missing: {missing}.',
    absent:
      '{answered} of {owed} questions answered; missing, and owed by {agencies} without a file: {missing}.',
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
      atu-2:
  #   ^^^^^ also: atu-2 is begun and holds nothing yet.
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
  grounds: (response, submission) => owedInFile(submission, response),
  *check(response, submission, say) {
    const undone = new Set<string>();
    for (const { id, key, declined } of response.sections) {
      if (declined === undefined || declined.reason !== undefined) continue;
      undone.add(id);
      yield { at: key, message: say('declined', { section: id, status: declined.status ?? '' }) };
    }
    for (const found of owedInFile(submission, response)) {
      const { section, owed, missing, begun, onBehalfOf } = found;
      if (!begun || missing.length === 0 || undone.has(section.id)) continue;
      const key = response.sections.find(({ id }) => id === section.id)?.key;
      if (key === undefined) continue;
      const slots = {
        answered: owed.length - missing.length,
        owed: owed.length,
        missing: listed(missing.map(({ id }) => id)),
        agencies: joined(onBehalfOf),
      };
      const message = say(onBehalfOf.length > 0 ? 'absent' : 'default', slots);
      const fixes = (site: Site) => sectionFixes(site, response, found);
      yield { at: key, message, related: begunAnswers(response, found), fixes };
    }
  },
});

/** The questions that have no key yet; where nothing is answered, the whole section may be set aside. */
function sectionFixes(site: Site, { byQuestion }: Response, { section, owed, missing }: OwedSection): Fix[] {
  const absent = missing.filter(({ id }) => !byQuestion.has(id));
  const edits = addQuestions(site, site.submission, section, absent);
  const title = counted(
    absent.length,
    english('Insert the unanswered question'),
    english('Insert the {count} unanswered questions'),
  );
  const insert = absent.length === 0 || edits.length === 0 ? [] : [{ title, edits, unfinished: true }];
  return owed.length === missing.length ? [...insert, ...declineSectionFix(site, section)] : insert;
}

/** Links to the missing answers whose keys stand there, with what each still needs. */
function begunAnswers(response: Response, { missing }: OwedSection): readonly Related[] {
  return missing.flatMap(({ id }) => {
    const answer = response.byQuestion.get(id)?.answer;
    return answer === undefined ? [] : [{ answer, at: answer.key, message: whatIsLeft(answer) }];
  });
}

function whatIsLeft(answer: Answer): string {
  const { question, status = '' } = answer;
  return isDeclined(answer)
    ? t('{question} is marked {status} and gives no reason.', { question: question.id, status })
    : t('{question} is begun and holds nothing yet.', { question: question.id });
}
