import type { Answer } from '../model/answer.ts';
import { hasUnread, isDeclined } from '../model/answer.ts';
import { contributionsOf } from '../model/contributions.ts';
import type { Response } from '../model/response.ts';
import { commaList, t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { addAnswerKeys, hasKey } from '../writing/answer.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { defineFileRule } from './rule.ts';

export const missingExplanation = defineFileRule({
  code: 'missing-explanation',
  severity: 'by-status',
  declinable: true,
  scope: 'file',
  unexplainable: 'what explains a choice belongs under answer, where the report prints it',
  title: 'A bare choice where the question asks for more',
  why: 'The question goes on after its first words: please describe, please specify, if so how many. A bare “yes” claims something and shows nothing, and the reader cannot use it.',
  mend: [
    'Say under `answer` what the question asks to describe.',
    'Where the question has fields, give them under `data`; where it has lettered parts, answer these.',
  ],
  messages: {
    default: '{question} asks to go on after “{choice}”; write under answer what there is to say{more}.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        status: final
        choice: yes
  #             ^^^ error missing-explanation: trends-1 asks to go on after “yes”; write under answer what there is to say.
      trends-2: partly
  #             ^^^^^^ information missing-explanation: trends-2 asks to go on after “partly”; write under answer what there is to say.
    laws:
      laws-9:
        status: review
        choice: yes
  #             ^^^ warning missing-explanation: laws-9 asks to go on after “yes”; write under answer what there is to say, or give the figures under data.
`,
      good: `
    trends:
      trends-1:
        status: final
        choice: yes
        answer: Recruitment moved online during the year.
      trends-2: no
    laws:
      laws-9:
        status: review
        choice: yes
        data: {investigated: 1}
    efforts:
      efforts-11: yes
`,
    },
    {
      bad: `
    dvc:
      dvc-1: yes
  #          ^^^ information missing-explanation: dvc-1 asks to go on after “yes”; write under answer what there is to say, or answer dvc-1.a, dvc-1.b, dvc-1.c.
    other:
      other-3: {choice: no, attachments: https://example.gov.pk/report}
  #                     ^^ information missing-explanation: other-3 asks to go on after “no”; write under answer what there is to say.
`,
      good: `
    dvc:
      dvc-1: yes
      dvc-1.c: They met every quarter.
    other:
      other-3: {choice: no, answer: The provinces rehabilitate the children.}
`,
    },
  ],
  looksAt: (response, submission) => ({
    answered: bareIn(response)
      .flatMap(({ question }) => question.parts)
      .filter(id => contributionsOf(submission).has(id)),
  }),
  *check(response, { answered }, say) {
    for (const answer of bareIn(response)) {
      const { choice, question } = answer;
      if (choice?.value.kind !== 'choice') continue;
      // Somebody else may have answered a lettered part.
      if (question.parts.some(id => answered.includes(id))) continue;
      const parts =
        question.parts.length === 0 ? '' : t(', or answer {parts}', { parts: commaList(question.parts) });
      const fields = question.fields.length === 0 ? '' : t(', or give the figures under data');
      const slots = { question: question.id, choice: choice.value.choice, more: parts || fields };
      yield { answer, at: choice.at, message: say('default', slots), fixes: site => beginText(site, answer) };
    }
  },
});

/** The answers of a file whose choice should be explained, and which say nothing else. */
const bareIn = memo(({ answers }: Response) =>
  answers
    .map(({ answer }) => answer)
    .filter(answer => {
      const { choice, question, prose, data } = answer;
      if (choice?.value.kind !== 'choice' || !question.explainAfter.includes(choice.value.choice))
        return false;
      return prose === undefined && data.size === 0 && !isDeclined(answer) && !hasUnread(answer);
    }),
);

/** A text block that waits for its text. */
function beginText(site: Site, answer: Answer): Fix[] {
  if (hasKey(site, answer, 'answer')) return [];
  const edits = inFile(
    site.path,
    addAnswerKeys(site, answer, [{ key: 'answer', value: { kind: 'prose', text: '' } }]),
  );
  return edits.length === 0 ? [] : [{ title: t('Insert answer'), edits, unfinished: true }];
}
