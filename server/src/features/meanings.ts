import type { AnswerKey } from '../model/answer.ts';
import type { Status } from '../model/status.ts';
import { english } from '../text/l10n.ts';

/** What each status says, for whoever chooses one. */
export const STATUS_MEANING: Readonly<Record<Status, string>> = {
  draft: english('Being written. What is still missing is only noted.'),
  review: english('Written, and to be checked by a colleague. What is missing is a warning.'),
  final: english('Ready for the report. What is missing is an error, and no figure may be pending.'),
  'not-applicable': english('The question does not concern the country or the agency. Say why under reason.'),
  'no-information': english('The agency has nothing to say on the question. Say why under reason.'),
};

/** What each key of an answer holds. */
export const ANSWER_KEY_MEANING: Readonly<Record<AnswerKey, string>> = {
  status: english(
    'How far the answer is: draft, review, final, not-applicable or no-information. Without it the status of its section or file counts; without any, it is a draft.',
  ),
  choice: english('One of the answers that the question offers.'),
  answer: english(
    'The answer in words: paragraphs, lists, emphasis and links in Markdown, and figures as {{references}}.',
  ),
  data: english('The figures and lists that the question asks for.'),
  attachments: english('Files of the submission, by their path in its folder, and links.'),
  supplement: english('Later developments, each with its date; compiled in an annex of their own.'),
  source: english('Where the figures come from; kept in the data workbook.'),
  period: english('The period of the figures of this answer, where it is not the reporting period.'),
  reason: english('Why there is no answer; wanted with not-applicable and no-information.'),
  explain: english('Why a figure that a check speaks of is right all the same; printed beside the figure.'),
  note: english('A remark among the drafters; it never leaves the folder.'),
};

/** What each key of an attachment and of a supplement holds. */
export const ITEM_KEY_MEANING: ReadonlyMap<string, string> = new Map([
  ['path', english('A file of the submission, by its path in the submission’s folder.')],
  ['link', english('A web address.')],
  ['title', english('What the attachment is, for the report.')],
  ['date', english('When the development happened.')],
  ['text', english('What happened.')],
]);
