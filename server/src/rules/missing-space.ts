import { t } from '../text/l10n.ts';
import { type Span, shift } from '../text/span.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { everyProblemOf, short, syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingSpace = defineSubmissionRule({
  code: 'missing-space',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A blank is missing behind a colon',
  why: 'Without the blank, `punjab:4` is one word to every program that reads the file, and the figure is lost.',
  mend: ['Write a blank behind the colon: `{punjab: 4}`.'],
  who: 'writer',
  messages: { default: 'Write a blank behind the colon: {instead}.' },
  examples: [
    {
      bad: `
    respondent:FIA
  # ^^^^^^^^^^^^^^ error missing-space: Write a blank behind the colon: respondent: FIA.
    identification:
      identification-1:
        status:final
  #     ^^^^^^^^^^^^ error missing-space: Write a blank behind the colon: status: final.
        data:
          sex: {male:70, female: 48}
  #             ^^^^^^^ error missing-space: Write a blank behind the colon: male: 70.
          age:
            child:20
  #         ^^^^^^^^ error missing-space: Write a blank behind the colon: child: 20.
`,
      good: `
    respondent: FIA
    identification:
      identification-1:
        status: final
        data:
          sex: {male: 70, female: 48}
          age:
            child: 20
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'missing-space')) {
      const message = say('default', { instead: problem.written.replace(':', ': ') });
      yield { ...place, message, fixes: site => blankFix(site, place.at) };
    }
    for (const { problem, place } of everyProblemOf(submission, 'missing-space')) {
      const message = say('default', { instead: short(problem.instead?.[0] ?? '') });
      yield { ...place, message, fixes: site => blankFix(site, place.at) };
    }
  },
});

function blankFix(site: Site, at: Span): Fix[] {
  const { start, end } = shift(at, site.offset);
  const colon = site.text.slice(start, end).indexOf(':');
  const behind = at.start + colon + 1;
  // Behind a blank the sign would begin a comment, and hide what follows.
  return colon < 0 || site.text.charAt(shift({ start: behind, end: behind }, site.offset).start) === '#'
    ? []
    : [
        {
          title: t('Write a blank behind the colon'),
          edits: [replace(site, { start: behind, end: behind }, ' ')],
          safe: true,
        },
      ];
}
