import { type Answer, hasUnread, isAnswered, isDeclined } from '../model/answer.ts';
import { defineAnswerRule } from './rule.ts';

export const missingAttachment = defineAnswerRule({
  code: 'missing-attachment',
  severity: 'by-status',
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
    yield { at: choice?.at ?? key, message, ...(!wanted && { severity: 'information' as const }) };
  },
});

/** After a "no" there is nothing to send. */
function deniesIt({ choice }: Answer): boolean {
  return choice?.value.kind === 'choice' && ['no', 'unknown'].includes(choice.value.choice);
}

function hasLink({ prose }: Answer): boolean {
  return prose !== undefined && /https?:\/\//i.test(prose.text);
}
