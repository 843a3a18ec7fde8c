import { dataOf } from '../model/held-datum.ts';
import { nearestStatus } from '../model/status.ts';
import { counted, english, t } from '../text/l10n.ts';
import { setAnswerKey } from '../writing/answer.ts';
import { word } from '../writing/content.ts';
import { inFile } from './fix.ts';
import { defineAnswerRule } from './rule.ts';

export const pendingInFinal = defineAnswerRule({
  code: 'pending-in-final',
  severity: 'error',
  scope: 'answer',
  unexplainable: 'a final answer waits for nothing; write not-available, or set the status to draft',
  title: 'A final answer waits for a figure',
  why: 'Pending says that a figure will still come, and final says that nothing will. The reader would wait for a figure that never arrives.',
  mend: [
    'Give the figure.',
    'Set the status back to `review` until it has come.',
    'Where it will not come, write `not-available` in its place.',
  ],
  who: 'register',
  messages: {
    default: '{question} is final, but {pending} pending; give what is missing, or set the status to review.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-2:
        status: final
  #             ^^^^^ error pending-in-final: statistics-2 is final, but 2 figures are still pending; give what is missing, or set the status to review.
        data:
          new-investigations: {punjab: 4, sindh: pending, kpk: pending}
  #                                              ^^^^^^^ also: New investigations, Sindh is pending.
  #                                                            ^^^^^^^ also: New investigations, KPK is pending.
`,
      good: `
    statistics:
      statistics-2:
        status: final
        data:
          new-investigations: {punjab: 4, sindh: 2, kpk: not-available}
      statistics-4:
        status: review
        data: {convicted: pending}
`,
    },
    {
      bad: `
    statistics:
      statistics-5:
        status: final
  #             ^^^^^ error pending-in-final: statistics-5 is final, but 1 figure is still pending; give what is missing, or set the status to review.
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 2, prison: pending}
  #                                                                     ^^^^^^^ also: Sentences, Prison is pending.
`,
      good: `
    statistics:
      statistics-5:
        status: final
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 2, prison: life}
`,
    },
  ],
  *check({ answer, library, stage }, say) {
    if (nearestStatus(answer.status, stage) !== 'final') return;
    const pending = dataOf(answer, library.questionnaire).filter(
      ({ datum: { value } }) => value.kind === 'word' && value.word === 'pending',
    );
    if (pending.length === 0) return;
    const how = counted(
      pending.length,
      english('{count} figure is still'),
      english('{count} figures are still'),
    );
    yield {
      at: answer.statusAt ?? answer.key,
      message: say('default', { question: answer.question.id, pending: how }),
      fixes: site => [
        {
          title: t('Set the status to review'),
          edits: inFile(site.path, setAnswerKey(site, answer, { key: 'status', value: word('review') })),
        },
      ],
      related: pending.map(({ datum, title }) => ({
        answer,
        at: datum.at,
        message: t('{figure} is pending.', { figure: title }),
      })),
    };
  },
});
