import { isAnswered } from '../model/answer.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import type { Response } from '../model/response.ts';
import { counted, english, t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { headerFix } from './fixes/header.ts';
import { firstLine } from './header-line.ts';
import { listed } from './in-words.ts';
import { defineFileRule } from './rule.ts';

export const missingStatus = defineFileRule({
  code: 'missing-status',
  severity: 'information',
  scope: 'file',
  unexplainable: 'it asks how far the answers are; write a status at the head of the file',
  title: 'Answers do not say how far they are',
  why: 'What says nowhere how far it is counts as a draft, and while any answer is a draft the report is a DRAFT, on every page and in its name.',
  mend: [
    'When all answers of the file are final, write `status: final` at its head, below `respondent`. An answer or a section that says otherwise stays what it says.',
    'Where some are still being written, give each answer its own status, or each section.',
    'The lead can send answers that are not final without the word DRAFT: `output: {accept-drafts: yes}` in the manifest.',
  ],
  who: 'respondent',
  messages: {
    default:
      'No status is given for {answers}, so the report is a DRAFT; when they are final, write status: final at the head of this file.',
    one: 'No status is given for {answer}, so the report is a DRAFT; when it is final, write status: final under it or at the head of this file.',
  },
  examples: [
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
  # ^^^^^^^^^^ information missing-status: No status is given for 2 answers, so the report is a DRAFT; when they are final, write status: final at the head of this file.
    trends:
      trends-1: None.
      trends-2: None.
    atu:
      atu-1: {status: review, data: 4}
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    status: final
    trends:
      trends-1: None.
      trends-2: None.
    atu:
      atu-1: {status: review, data: 4}
`,
      fixed: true,
    },
    {
      bad: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
  # ^^^^^^^^^^ information missing-status: No status is given for trends-4, so the report is a DRAFT; when it is final, write status: final under it or at the head of this file.
    trends:
      trends-1: {status: final, answer: None.}
      trends-4: no
`,
      good: `
    questionnaire: tip-pakistan-2021
    respondent: FIA
    trends:
      status: final
      trends-1: None.
      trends-2: {status: draft, answer: None.}
      trends-4: no
`,
    },
  ],
  looksAt: () => ({}),
  *check(response, _looked, say) {
    const silent = silentAnswers(response);
    const [first] = silent;
    if (first === undefined) return;
    const answers = counted(silent.length, english('{count} answer'), english('{count} answers'));
    yield {
      at: response.respondentKey?.key ?? firstLine(response.text),
      message:
        silent.length === 1 ? say('one', { answer: first.answer.question.id }) : say('default', { answers }),
      fixes: site => [finalFix(site, response)],
    };
  },
});

/** What holds something, and neither says how far it is nor stands where that is said of all. */
function silentAnswers({ answers, sections, statusKey }: Response): readonly PlacedAnswer[] {
  if (statusKey?.value !== undefined) return [];
  const told = sections.filter(({ stage }) => stage !== undefined);
  return answers.filter(
    ({ answer, extent }) =>
      answer.status === undefined &&
      isAnswered(answer) &&
      !told.some(section => section.extent.start <= extent.start && extent.end <= section.extent.end),
  );
}

/** One line makes the file final; what says otherwise itself is named, since it stays what it says. */
function finalFix(site: Site, { answers, sections }: Response): Fix {
  const others = [
    ...sections.flatMap(({ id, stage }) =>
      stage === undefined || stage === 'final' ? [] : [{ id, status: stage }],
    ),
    ...answers.flatMap(({ answer: { question, status } }) =>
      status === 'draft' || status === 'review' ? [{ id: question.id, status }] : [],
    ),
  ];
  const fix = headerFix(site, 'status', 'final');
  if (others.length === 0) return { ...fix, title: t('Make all answers of this file final') };
  const stay = listed(
    others.map(({ id, status }) => `${id} (${status})`),
    6,
  );
  return { ...fix, title: t('Make all answers of this file final, but for {others}', { others: stay }) };
}
