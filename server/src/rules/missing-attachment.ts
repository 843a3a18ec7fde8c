import { type Answer, hasUnread, isAnswered, isDeclined } from '../model/answer.ts';
import { t } from '../text/l10n.ts';
import { isInside, nameOf, relativeTo } from '../text/path.ts';
import { addAnswerKeys, hasKey } from '../writing/answer.ts';
import { type Content, word } from '../writing/content.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { insertKeyFix } from './fixes/answer-keys.ts';
import { defineAnswerRule } from './rule.ts';

export const missingAttachment = defineAnswerRule({
  code: 'missing-attachment',
  severity: 'by-status',
  declinable: true,
  scope: 'answer',
  title: 'A copy that the question asks for is not attached',
  why: 'The question asks for a document: a law, a report, a chart. The reader reads the document itself, and has to ask again for one that is only mentioned.',
  mend: [
    'Add the file, or a link to it, under `attachments`.',
    'Where there is none to send, answer no, or say why under `answer` and explain it: `explain: {missing-attachment: …}`.',
  ],
  explainable: true,
  messages: {
    wanted: '{question} asks for a copy; add the file or a link under attachments.',
    available: '{question} asks for a copy if there is one; add the file or a link under attachments.',
  },
  examples: [
    {
      bad: `
    laws:
      laws-1:
        status: final
        choice: yes
  #             ^^^ error missing-attachment: laws-1 asks for a copy; add the file or a link under attachments.
        answer: Both laws are in force.
    atu:
      atu-3: unchanged
  #          ^^^^^^^^^ information missing-attachment: atu-3 asks for a copy; add the file or a link under attachments.
    prevention:
      prevention-9:
        status: final
        choice: yes
  #             ^^^ information missing-attachment: prevention-9 asks for a copy if there is one; add the file or a link under attachments.
`,
      good: `
    laws:
      laws-1:
        status: final
        choice: yes
        attachments: [annexes/ajk-brick-kilns-2017.pdf]
    efforts:
      efforts-7:
        choice: yes
        answer: The yearly report is at https://example.gov.pk/report.
    atu:
      atu-3: {status: no-information, reason: No chart is kept.}
    prevention:
      prevention-9: no
`,
    },
  ],
  *check({ answer }, say) {
    const { question, choice, key } = answer;
    if (question.attachments === undefined || !isAnswered(answer) || isDeclined(answer)) return;
    if (hasUnread(answer) || answer.attachments.length > 0 || deniesIt(answer) || hasLink(answer)) return;
    const wanted = question.attachments === 'wanted';
    const message = say(wanted ? 'wanted' : 'available', { question: question.id });
    yield {
      at: choice?.at ?? key,
      message,
      ...(!wanted && { severity: 'information' as const }),
      fixes: site => attachingFixes(site, answer),
    };
  },
});

/** After a "no" there is nothing to send. */
function deniesIt({ choice }: Answer): boolean {
  return choice?.value.kind === 'choice' && ['no', 'unknown'].includes(choice.value.choice);
}

function hasLink({ prose }: Answer): boolean {
  return prose !== undefined && /https?:\/\//i.test(prose.text);
}

/** More files than a person wants to choose from here are found by completion. */
const MOST_FILES = 5;

/** Files of the submission that no answer attaches yet, else an empty list of attachments. */
function attachingFixes(site: Site, answer: Answer): readonly Fix[] {
  const { submission } = site;
  if (hasKey(site, answer, 'attachments')) return [];
  const attached = new Set(
    submission.responses.flatMap(({ answers }) =>
      answers.flatMap(placed => placed.answer.attachments.map(({ address }) => address)),
    ),
  );
  const free = [...submission.files]
    .filter(path => isInside(submission.folder, path) && !/\.ya?ml$|^readme\b/i.test(nameOf(path)))
    .map(path => relativeTo(submission.folder, path))
    .filter(path => !attached.has(path) && !path.startsWith(`${outputOf(site)}/`))
    .sort();
  const attach = free.slice(0, MOST_FILES).map(path => {
    const value: Content = { kind: 'items', items: [{ value: word(path) }], inline: true };
    const edits = inFile(site.path, addAnswerKeys(site, answer, [{ key: 'attachments', value }]));
    return { title: t('Attach {file}', { file: path }), edits };
  });
  return [...attach.filter(({ edits }) => edits.length > 0), ...insertKeyFix(site, answer, 'attachments')];
}

/** Reports that were compiled are nothing to attach. */
function outputOf({ submission: { manifest } }: Site): string {
  return manifest?.outputFolder?.text ?? 'report';
}
