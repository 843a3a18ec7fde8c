import type { AnswerKey, Status } from '../model/answer.ts';

/** What each status says, for whoever chooses one. */
export const STATUS_MEANING: Readonly<Record<Status, string>> = {
  draft: 'Being written. What is still missing is only noted.',
  review: 'Written, and to be checked by a colleague. What is missing is a warning.',
  final: 'Ready for the report. What is missing is an error, and no figure may be pending.',
  'not-applicable': 'The question does not concern the country or the agency. Say why under reason.',
  'no-information': 'The agency has nothing to say on the question. Say why under reason.',
};

/** What each key of an answer holds. */
export const ANSWER_KEY_MEANING: Readonly<Record<AnswerKey, string>> = {
  status:
    'How far the answer is: draft, review, final, not-applicable or no-information. Without it the answer is a draft.',
  choice: 'One of the answers that the question offers.',
  answer:
    'The answer in words: paragraphs, lists, emphasis and links in Markdown, and figures as {{references}}.',
  data: 'The figures and lists that the question asks for.',
  attachments: 'Files of the submission, by their path in its folder, and links.',
  supplement: 'Later developments, each with its date; compiled in an annex of their own.',
  source: 'Where the figures come from; kept in the data workbook.',
  period: 'The period of the figures of this answer, where it is not the reporting period.',
  reason: 'Why there is no answer; wanted with not-applicable and no-information.',
  explain: 'Why a figure that a check speaks of is right all the same; printed beside the figure.',
  note: 'A remark among the drafters; it never leaves the folder.',
};

/** What each key of an attachment and of a supplement holds. */
export const ITEM_KEY_MEANING: ReadonlyMap<string, string> = new Map([
  ['path', 'A file of the submission, by its path in the submission’s folder.'],
  ['link', 'A web address.'],
  ['title', 'What the attachment is, for the report.'],
  ['date', 'When the development happened.'],
  ['text', 'What happened.'],
]);
