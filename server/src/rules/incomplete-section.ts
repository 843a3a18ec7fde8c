import { type Answer, isDeclined } from '../model/answer.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import { isMissing, progressInFile, type SectionProgress, tallyOf } from '../model/progress.ts';
import type { Response } from '../model/response.ts';
import { t, type Words } from '../text/l10n.ts';
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
    'Where the file or the section is not final yet, take `status: final` away there.',
  ],
  messages: {
    default: '{answered} of {owed} questions answered{left}; missing: {missing}.',
    absent:
      '{answered} of {owed} questions answered{left}; missing, and owed by {agencies} without a file: {missing}.',
    final:
      '{section} is final, as all of this file is: {answered} of {owed} questions answered{left}; missing: {missing}.',
    finalAbsent:
      '{section} is final, as all of this file is: {answered} of {owed} questions answered{left}; missing, and owed by {agencies} without a file: {missing}.',
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
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    status: final
  #         ^^^^^ error incomplete-section: complicity is final, as all of this file is: 0 of 8 questions answered; missing: complicity-1, complicity-2, complicity-3, complicity-4, complicity-5, complicity-6, complicity-7, complicity-11.
    identification: {status: not-applicable, reason: The Ministry identifies no victims.}
    prevention: {status: no-information, reason: To follow.}
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: MOFA
    status: final
    complicity: {status: no-information, reason: The inquiry is not closed.}
    identification: {status: not-applicable, reason: The Ministry identifies no victims.}
    prevention: {status: no-information, reason: To follow.}
`,
    },
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
  # ^^^ error incomplete-section: 3 of 7 questions answered; missing: atu-4, atu-5, atu-5.a, atu-5.b.
      status: final
      atu-1: 4
      atu-2: 70
      atu-3: unchanged
      atu-4:
  #   ^^^^^ also: atu-4 is final and has no answer.
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      status: final
      atu-1: 4
      atu-2: 70
      atu-3: unchanged
      atu-4: unchanged
      atu-5: None.
      atu-5.a: None.
      atu-5.b: None.
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
        section: section.id,
        answered: tally.answered,
        owed: tally.owed,
        left: leftInWords(tally),
        missing: listed(missing),
        agencies: joined(agencies),
      };
      const place = placeOf(response, progress);
      const isAtHead = place.at === response.statusKey?.at;
      const message =
        agencies.length > 0
          ? say(isAtHead ? 'finalAbsent' : 'absent', slots)
          : say(isAtHead ? 'final' : 'default', slots);
      const fixes = (site: Site) => completeSectionFixes(site, response, progress);
      const related = begunAnswers(response, progress);
      yield { ...place, message, related, fixes };
    }
  },
});

/** Its key; where that is missing the answer that stands outside of its section, else the word that calls all final. */
function placeOf(
  { sections, answers, statusKey, respondentKey }: Response,
  { section }: SectionProgress,
): { readonly at: Span; readonly answer?: Answer } {
  const key = sections.find(({ id }) => id === section.id)?.key;
  if (key !== undefined) return { at: key };
  const answer = answers.find(placed => placed.answer.question.section === section.id)?.answer;
  if (answer !== undefined) return { at: answer.key, answer };
  return { at: (statusKey ?? respondentKey)?.at ?? NOWHERE };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** Links to the missing answers that are begun, with what each still needs. What nobody has begun is no mistake. */
function begunAnswers(response: Response, { duties }: SectionProgress): readonly Related[] {
  return duties.flatMap(({ question, state }) => {
    const placed = response.byQuestion.get(question.id);
    if (placed === undefined || state !== 'begun') return [];
    const { answer } = placed;
    return [{ answer, at: answer.key, message: whatIsLeft(placed) }];
  });
}

function whatIsLeft({ answer, status }: PlacedAnswer): Words {
  const { question } = answer;
  if (isDeclined(answer))
    return t('{question} is marked {status} and gives no reason.', { question: question.id, status });
  return status === 'final'
    ? t('{question} is final and has no answer.', { question: question.id })
    : t('{question} is begun and has no answer yet.', { question: question.id });
}
