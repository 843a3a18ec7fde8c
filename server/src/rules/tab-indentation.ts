import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const tabIndentation = defineSubmissionRule({
  code: 'tab-indentation',
  severity: 'error',
  scope: 'submission',
  title: 'Lines are indented by tabs',
  why: 'How far a line is indented says what it belongs to, and a tab is as wide as each program likes. Other programs refuse a file that is indented by tabs.',
  mend: [
    'Indent by blanks, two for each level. In VS Code: the command “Convert Indentation to Spaces”.',
    'Text from a web page or from Word may bring blanks of another kind; type them anew.',
  ],
  who: 'writer',
  messages: {
    tab: 'This line is indented by a tab; indent it by blanks, two for each level.',
    tabs: 'This line and others below are indented by tabs; indent them by blanks, two for each level.',
    blank:
      'This line is indented by blanks of another kind, as web pages have them; type ordinary ones, two for each level.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
    	answer: Recruitment moved online.
  # ^ error tab-indentation: This line is indented by a tab; indent it by blanks, two for each level.
      trends-2: yes
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment moved online.
      trends-2: yes
`,
    },
    {
      bad: `
    trends:
    	trends-1: yes
  # ^ error tab-indentation: This line and others below are indented by tabs; indent them by blanks, two for each level.
    	trends-2: yes
`,
      good: `
    trends:
      trends-1: yes
      trends-2: |
        A table:
        	1	2
`,
    },
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
    \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0sex: {male: 70}
  # ^^^^^^ error tab-indentation: This line is indented by blanks of another kind, as web pages have them; type ordinary ones, two for each level.
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70}
`,
    },
  ],
  *check(submission, say) {
    // One finding for each file: who uses tabs uses them everywhere.
    const found = [...syntaxProblemsOf(submission, 'tab-indentation')];
    const seen = new Set<string>();
    for (const { place, problem } of found) {
      if (seen.has(place.path)) continue;
      seen.add(place.path);
      const several = found.filter(other => other.place.path === place.path).length > 1;
      yield {
        ...place,
        message: say(!problem.written.includes('\t') ? 'blank' : several ? 'tabs' : 'tab', {}),
      };
    }
  },
});
