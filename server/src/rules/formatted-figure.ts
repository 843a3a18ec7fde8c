import { HIDDEN_MARK } from '../model/value.ts';
import { writePlainly } from './fixes/write-instead.ts';
import { problemsOf } from './read-problem.ts';
import { defineAnswerRule } from './rule.ts';

export const formattedFigure = defineAnswerRule({
  code: 'formatted-figure',
  severity: 'warning',
  scope: 'answer',
  form: true,
  title: 'A figure is written with separators',
  why: 'A comma inside braces or a list ends a figure: YAML would read 1,234 as 1 and lose the rest. A plain number is read the same everywhere, and the report prints the separators by itself.',
  mend: ['Write the digits alone: `1234` in place of `1,234` or `1,23,456`.'],
  who: 'writer',
  messages: {
    default: '{where}: write {instead} in place of {written}; the report adds the separators itself.',
    hidden:
      '{where}: write {instead} in place of {written}; that is how a figure is hidden from the edition that is sent.',
  },
  examples: [
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 1,234
  #              ^^^^^ warning formatted-figure: Victims identified: write 1234 in place of 1,234; the report adds the separators itself.
`,
      good: `
    identification:
      identification-1:
        data:
          total: 1234
`,
      fixed: true,
    },
  ],
  *check({ answer }, say) {
    for (const { span, written, where = '', instead } of problemsOf(answer, 'formatted-figure')) {
      const [plain = ''] = instead ?? [];
      const slots = { where, written, instead: plain };
      yield {
        at: span,
        message: plain.endsWith(HIDDEN_MARK) ? say('hidden', slots) : say('default', slots),
        fixes: site => writePlainly(site, span, plain),
      };
    }
  },
});
