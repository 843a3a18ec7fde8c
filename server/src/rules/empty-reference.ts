import { type Reference, referencesOfFile, resolve, statementsReferredTo } from '../model/reference.ts';
import type { Words } from '../text/l10n.ts';
import { defineFileRule, type Say } from './rule.ts';

const messages = {
  answer:
    '{question} has no answer yet, so the text has nothing to refer to; answer it, or take the reference out.',
  figure:
    'Nobody has given {figure} yet, so nothing can be printed here; give the figure, or take the reference out.',
  own: '{who} has not given {figure} yet, so nothing can be printed here; give the figure, or take the reference out.',
} as const;

export const emptyReference = defineFileRule({
  code: 'empty-reference',
  severity: 'by-status',
  scope: 'file',
  unexplainable: 'the report has nothing to print in its place; give the figure, or take the reference out',
  title: 'A reference to what nobody has given yet',
  why: 'The text is ready and the figure is not. In the report a gap would stand in the middle of a sentence.',
  mend: ['Give the figure, or the answer, that the text speaks of.', 'Take the reference out of the text.'],
  messages,
  examples: [
    {
      bad: `
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1:
        status: final
        answer: Of {{identification-1.total}} victims {{MOHR:identification-1.total}} were found by the Ministry, see {{laws-3}}.
  #                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error empty-reference: MOHR has not given identification-1.total yet, so nothing can be printed here; give the figure, or take the reference out.
  #                                                                                                                   ^^^^^^^^^^ error empty-reference: laws-3 has no answer yet, so the text has nothing to refer to; answer it, or take the reference out.
      trends-2: Boys were {{identification-1.sex.male}} of them, and {{statistics-table[PPC 371-A].conviction}} were convicted.
  #                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information empty-reference: Nobody has given identification-1.sex.male yet, so nothing can be printed here; give the figure, or take the reference out.
  #                                                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information empty-reference: Nobody has given statistics-table[PPC 371-A].conviction yet, so nothing can be printed here; give the figure, or take the reference out.
    identification:
      identification-1:
        data: {total: 120}
`,
      good: `
  #- fia.tip.yaml
    respondent: FIA
    trends:
      trends-1:
        status: final
        answer: Of {{identification-1.total}} victims {{MOHR:identification-1.total}} were found by the Ministry, see {{laws-3}}.
    laws:
      laws-3: yes
    identification:
      identification-1:
        data: {total: 120, sex: not-disaggregated}
  #- mohr.tip.yaml
    respondent: MOHR
    identification:
      identification-1:
        data: {total: pending}
`,
    },
  ],
  looksAt: (response, submission) => ({
    library: submission.library,
    statements: statementsReferredTo(response, submission),
  }),
  *check(response, { library, statements }, say) {
    for (const { answer, reference } of referencesOfFile(response, library)) {
      const { kind } = resolve(statements, reference);
      if (kind !== 'empty') continue;
      const question = reference.question?.id ?? '';
      const message = reference.keys.length === 0 ? say('answer', { question }) : notGiven(reference, say);
      yield { answer, at: reference.at, message };
    }
  },
});

function notGiven(reference: Reference, say: Say<typeof messages>): Words {
  const { respondent: who } = reference;
  const figure = figureOf(reference);
  return who === undefined ? say('figure', { figure }) : say('own', { who, figure });
}

/** As written, without the agency. */
function figureOf({ written, respondent }: Reference): string {
  return respondent === undefined ? written : written.slice(written.indexOf(':') + 1).trim();
}
