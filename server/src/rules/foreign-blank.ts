import { t, type Words } from '../text/l10n.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const foreignBlank = defineSubmissionRule({
  code: 'foreign-blank',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A blank behind a colon or a dash is none to YAML',
  why: 'Web pages and word processors write blanks at which no line is broken. They look like a blank, and programs that read the file take them for a letter: the key and its value become one word.',
  mend: ['Delete the blank, and type it anew with the space bar; the quick fix does.'],
  who: 'writer',
  messages: {
    default:
      'Behind {written} stands {blank}, which looks like a blank and is none to YAML; type it anew with the space bar.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:\u00a0yes
  #   ^^^^^^^^^^ error foreign-blank: Behind trends-1: stands a no-break space, which looks like a blank and is none to YAML; type it anew with the space bar.
    identification:
      identification-1:
        status:\u00a0final
  #     ^^^^^^^^ error foreign-blank: Behind status: stands a no-break space, which looks like a blank and is none to YAML; type it anew with the space bar.
        data:
          total: 120
          sex: {male:\u202f70, female: 50}
  #             ^^^^^^ error foreign-blank: Behind male: stands a narrow no-break space, which looks like a blank and is none to YAML; type it anew with the space bar.
`,
      good: `
    trends:
      trends-1: yes
    identification:
      identification-1:
        status: final
        data:
          total: 120
          sex: {male: 70, female: 50}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'foreign-blank')) {
      const key = problem.written.slice(0, -1);
      const blank = problem.written.slice(-1);
      const message = say('default', { written: key, blank: nameOf(blank) });
      yield { ...place, message, fixes: site => blankFix(site, place.at.end) };
    }
  },
});

/** The blank is the last letter of the problem's place. */
function blankFix(site: Site, end: number): Fix[] {
  const edits = [replace({ ...site, offset: 0 }, { start: end - 1, end }, ' ')];
  return [{ title: t('Write an ordinary blank'), edits, safe: true }];
}

function nameOf(blank: string): Words {
  if (blank === '\u00a0') return t('a no-break space');
  if (blank === '\u202f') return t('a narrow no-break space');
  if (blank === '\u3000') return t('an ideographic space');
  return t('a blank of another kind');
}
