import { t } from '../text/l10n.ts';
import { type Span, shift } from '../text/span.ts';
import { addAnswerKeys, hasKey } from '../writing/answer.ts';
import { type Fix, inFile, replace, type Site } from './fix.ts';
import { readProblemsOf, short } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const figureWithText = defineSubmissionRule({
  code: 'figure-with-text',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A figure and words stand together',
  why: 'The figure goes into sums and tables, the words do not; what the words say would be lost there.',
  mend: [
    'Put the figure below `data:` and the words under `answer:`.',
    'Where the words say where the figure comes from, put them under `source:`.',
  ],
  who: 'writer',
  messages: {
    default: '{where}: put the figure {figure} below data: and the words “{words}” under answer:.',
  },
  examples: [
    {
      bad: `
    complicity:
      complicity-7: 4 (FIA only)
  #                 ^^^^^^^^^^^^ error figure-with-text: Officials disciplined: put the figure 4 below data: and the words “FIA only” under answer:.
`,
      good: `
    complicity:
      complicity-7:
        data: {count: 4}
        answer: FIA only.
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'figure-with-text')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          figure: problem.instead?.[0] ?? '',
          words: short(problem.instead?.[1] ?? '', 40),
        }),
        fixes: site => partingFixes(site, place.at, problem.instead ?? []),
      };
    }
  },
});

/** Words that say what every figure there counts: under answer nobody would miss them. */
const UNIT = /^(?:cases?|victims?|persons?|individuals?|people|nos?\.?|numbers?|in (?:all|total))$/i;

/** The figure stays, and the words go under answer where nothing stands yet, or go. */
function partingFixes(site: Site, at: Span, [figure, words]: readonly string[]): Fix[] {
  // Over several lines something else is wrong, and has a finding of its own.
  const typed = shift(at, site.offset);
  if (figure === undefined || words === undefined || /[\r\n]/.test(site.text.slice(typed.start, typed.end)))
    return [];
  const alone = { title: t('Write {figure}', { figure }), edits: [replace(site, at, figure)] };
  const parted = partingFix(site, at, figure, words);
  return UNIT.test(words) ? [alone, ...parted] : [...parted.map(fix => ({ ...fix, safe: true })), alone];
}

function partingFix(site: Site, at: Span, figure: string, words: string): Fix[] {
  const { answer } = site;
  if (answer === undefined || hasKey(site, answer, 'answer')) return [];
  const prose = inFile(
    site.path,
    addAnswerKeys(site, answer, [{ key: 'answer', value: { kind: 'prose', text: words } }]),
  );
  if (prose.length === 0) return [];
  const title = t('Write {figure}, and “{words}” under answer', { figure, words: short(words, 40) });
  return [{ title, edits: [...prose, replace(site, at, figure)] }];
}
