import { cell, paragraph, reference, text } from '../../composition/build.ts';
import { respondentOf } from '../../composition/entries.ts';
import { proseInlines } from '../../composition/prose.ts';
import type { Block, TableRow } from '../../composition/report.ts';
import type { Submission } from '../../model/submission.ts';
import type { Finding } from '../../rules/rule.ts';
import { unreportedIn } from '../../rules/unreported.ts';
import { t } from '../../text/l10n.ts';
import { nameOf } from '../../text/path.ts';
import { checkTitle } from '../check-titles.ts';

/** What looks like a contradiction and was explained, what is not reported at all, and, in a draft, what is still to be put right. */
export function explainedAnnex(submission: Submission, findings: readonly Finding[]): Block[] {
  return [
    ...explainedBlocks(submission, findings),
    ...unreportedBlocks(submission),
    ...errorBlocks(submission, findings),
  ];
}

function explainedBlocks(submission: Submission, findings: readonly Finding[]): Block[] {
  const rows = findings.flatMap((finding): TableRow[] => {
    const [explanation] = finding.explanations;
    if (explanation === undefined) return [];
    return [
      {
        cells: [
          cell(...placeOf(submission, finding)),
          cell(checkTitle(submission, finding.code) ?? finding.code),
          cell(finding.plain),
          cell(...proseInlines(submission, explanation.text)),
        ],
      },
    ];
  });
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 3, content: [text(t('Explained'))] },
    {
      kind: 'table',
      description: t('Figures that seem to contradict each other, with the explanation of each.'),
      columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
      head: [{ cells: [cell(t('Question')), cell(t('Check')), cell(t('Figures')), cell(t('Explanation'))] }],
      body: rows,
      notes: [],
    },
  ];
}

/** What the manifest leaves unreported is found nowhere in this report, which does not mean that there is none. */
function unreportedBlocks(submission: Submission): Block[] {
  const unreported = unreportedIn(submission);
  if (unreported.length === 0) return [];
  return [
    { kind: 'heading', level: 3, content: [text(t('Not reported'))] },
    paragraph(
      t(
        'The manifest of the submission leaves these findings out of every list. There may be some all the same.',
      ),
    ),
    {
      kind: 'table',
      description: t('The findings that the manifest leaves unreported, with the reason of each.'),
      columns: [{ kind: 'text' }, { kind: 'text' }],
      head: [{ cells: [cell(t('Check')), cell(t('Reason'))] }],
      body: unreported.map(({ code, reason }) => ({
        cells: [cell(checkTitle(submission, code) ?? code), cell(reason ?? t('No reason is given.'))],
      })),
      notes: [],
    },
  ];
}

function errorBlocks(submission: Submission, findings: readonly Finding[]): Block[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return [];
  return [
    { kind: 'heading', level: 3, content: [text(t('Still to be put right'))] },
    paragraph(t('This report is a draft. The following must be put right before it is sent.')),
    {
      kind: 'table',
      description: t('The errors that the submission still has, with the place of each.'),
      columns: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }],
      head: [{ cells: [cell(t('Question')), cell(t('Respondent')), cell(t('What is wrong'))] }],
      body: errors.map(error => ({
        cells: [cell(...placeOf(submission, error)), cell(whoseOf(submission, error)), cell(error.message)],
      })),
      notes: [],
    },
  ];
}

function whoseOf(submission: Submission, { path }: Finding): string {
  const response = submission.responses.find(one => one.path === path);
  return response === undefined ? nameOf(path) : respondentOf(response);
}

/** A link to the question, else to the section that the finding stands in, else nothing. */
function placeOf(submission: Submission, { question, path, span }: Finding) {
  const { questions, sections } = submission.library.questionnaire;
  const known = question === undefined ? undefined : questions.get(question);
  if (known !== undefined) {
    const section = sections.find(({ id }) => id === known.section);
    return [reference(known.id, [section?.short, known.number || known.short].join(' '))];
  }
  const response = submission.responses.find(one => one.path === path);
  const within = response?.sections.find(
    ({ extent }) => extent.start <= span.start && span.start < extent.end,
  );
  const section = sections.find(({ id }) => id === within?.id);
  return section === undefined ? [] : [reference(section.id, section.short)];
}
