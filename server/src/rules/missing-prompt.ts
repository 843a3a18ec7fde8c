import { hasUnread, isAnswered, isDeclined } from '../model/answer.ts';
import type { ListField } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { missingFieldFixes } from './fixes/data-fields.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const missingPrompt = defineAnswerRule({
  code: 'missing-prompt',
  severity: 'by-status',
  declinable: true,
  scope: 'answer',
  unexplainable: 'a list of which there is nothing is written as [] under data',
  title: 'A bullet of the question is not answered',
  why: 'The question says what to include, in bullets. Each of them is wanted whatever the choice is: “no change” still leaves the reader without the regions.',
  mend: [
    'Give each bullet its list under `data`: `source-countries: [Nepal, Bangladesh]`.',
    'Where there is none, write an empty list: `[]`.',
  ],
  messages: {
    default: '{question} also asks for {titles}; list them under data as {fields}, or write [] for none.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-4:
  #   ^^^^^^^^ warning missing-prompt: trends-4 also asks for regions of recruitment and regions of exploitation; list them under data as recruitment-regions and exploitation-regions, or write [] for none.
        status: review
        choice: no
        data:
          source-countries: []
`,
      good: `
    trends:
      trends-4:
        status: review
        choice: no
        data:
          source-countries: []
          recruitment-regions: [southern Punjab, interior Sindh]
          exploitation-regions: not-available
`,
    },
  ],
  *check({ answer }, say) {
    if (!isAnswered(answer) || isDeclined(answer) || hasUnread(answer)) return;
    const missing = answer.question.fields.filter(
      (field): field is ListField =>
        field.kind === 'list' && field.bullet !== undefined && !field.optional && !answer.data.has(field.id),
    );
    if (missing.length === 0) return;
    const titles = joined(missing.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)));
    const slots = { question: answer.question.id, titles, fields: joined(missing.map(({ id }) => id)) };
    yield {
      at: answer.key,
      message: say('default', slots),
      fixes: site => {
        const title = t('Write [] (none) for {fields}', { fields: slots.fields });
        return missingFieldFixes(site, answer, missing, { title, value: '[]' });
      },
    };
  },
});
