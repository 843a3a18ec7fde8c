import type { Site } from './fix.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { everyProblemOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const missingValue = defineSubmissionRule({
  code: 'missing-value',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A name inside braces has no value',
  why: 'A name alone says nothing: is it 0, or not known?',
  mend: [
    'Write a figure behind it: `{punjab: 4, sindh: 0}`.',
    'Take the name out: what is not named counts as not stated, and never as 0.',
  ],
  who: 'register',
  messages: { default: '{written} has no value; write one behind it, such as {written}: 0, or take it out.' },
  examples: [
    {
      bad: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh}
  #                                       ^^^^^ error missing-value: sindh has no value; write one behind it, such as sindh: 0, or take it out.
`,
      good: `
    statistics:
      statistics-2:
        data:
          new-investigations: {punjab: 4, sindh: 0}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of everyProblemOf(submission, 'missing-value')) {
      const message = say('default', { written: problem.written });
      // What a comma without a blank cuts in two (`punjab1,234`) is a figure that lost its colon: there is no 0 in it.
      const isCut = (site: Site) => /^,\d/.test(site.text.slice(place.at.end + site.offset));
      const fixes = (site: Site) =>
        isCut(site) ? [] : writeInstead(site, place.at, [`${problem.written}: 0`]);
      yield { ...place, message, fixes };
    }
  },
});
