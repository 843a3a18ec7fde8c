import { lineEnd, typedOn } from '../syntax/lines.ts';
import { t } from '../text/l10n.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unclosedBracket = defineSubmissionRule({
  code: 'unclosed-bracket',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A brace or a bracket is not closed',
  why: 'What stands in braces or brackets ends with the closing one. Without it nobody can tell which figures belong to it.',
  mend: [
    'Write the closing one behind the last figure or name: `{male: 70, female: 48}`, `[China, Oman]`.',
    'Take the opening one away where it was not meant.',
  ],
  who: 'writer',
  messages: { default: '{open} is opened here and not closed; write {close} at the end.' },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 48
  #            ^^^^^^^^^^^^^^^^^^^^^ error unclosed-bracket: { is opened here and not closed; write } at the end.
          age: {child: 20}
`,
      good: `
    identification:
      identification-1:
        data:
          sex: {male: 70, female: 48}
          age: {child: 20}
`,
      fixed: true,
    },
    {
      bad: `
    trends:
      trends-3:
        data: {countries: [China, Oman}
  #                       ^^^^^^^^^^^^^ error unclosed-bracket: [ is opened here and not closed; write ] at the end.
`,
      good: `
    trends:
      trends-3:
        data: {countries: [China, Oman]}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of syntaxProblemsOf(submission, 'unclosed-bracket')) {
      const open = problem.written.charAt(0);
      const close = open === '{' ? '}' : ']';
      const message = say('default', { open, close });
      yield { ...place, message, fixes: site => closingFix(site, place.at.start, close) };
    }
  },
});

/** Where a bracket of the other kind closes first, or the line ends. */
function closingFix(site: Site, start: number, close: string): Fix[] {
  const { text } = site;
  const end = typedOn(text, { start, end: lineEnd(text, start) }).end;
  const open: string[] = [];
  let at = start;
  for (; at < end; at++) {
    const sign = text[at] ?? '';
    if (sign === '{' || sign === '[') open.push(sign === '{' ? '}' : ']');
    if ((sign === '}' || sign === ']') && open.pop() !== sign) break;
    if (open.length === 0) break;
  }
  const edits = [replace(site, { start: at, end: at }, close)];
  return [{ title: t('Write {close}', { close }), edits }];
}
