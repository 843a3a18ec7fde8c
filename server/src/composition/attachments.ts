import type { Attachment } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import { t } from '../text/l10n.ts';
import { nameOf } from '../text/path.ts';
import { cell, link, text } from './build.ts';
import { entriesOf } from './entries.ts';
import { isOutside } from './markdown-inline.ts';
import { questionReference } from './prose.ts';
import type { Block, Inline, TableRow } from './report.ts';

/** "Standard operating procedures (sop-2020.pdf)"; a web address as a link. */
export function attachmentInlines({ target, address, title }: Attachment): Inline[] {
  if (target === 'link' && isOutside(address)) return [link(address, title ?? address)];
  const file = target === 'file' ? nameOf(address) : address;
  return [text(title === undefined ? file : `${title} (${file})`)];
}

/** Every file and link that answers bring, in the questionnaire's order. */
export function attachmentsAnnex(submission: Submission): Block[] {
  const rows = [...submission.library.questionnaire.questions.keys()].flatMap(id =>
    (entriesOf(submission).get(id) ?? []).flatMap(({ answer, respondent }) =>
      answer.attachments.map((attachment): TableRow => {
        const to = questionReference(submission, id);
        const { target, address, title } = attachment;
        const where = target === 'link' && isOutside(address) ? link(address) : text(address);
        return {
          cells: [
            cell(title ?? nameOf(address)),
            cell(where),
            cell(...(to === undefined ? [] : [to])),
            cell(respondent),
          ],
        };
      }),
    ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      description: t('The files and links that belong to the answers.'),
      columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
      head: [
        { cells: [cell(t('Document')), cell(t('File or link')), cell(t('Question')), cell(t('Respondent'))] },
      ],
      body: rows,
      notes: [],
    },
  ];
}
