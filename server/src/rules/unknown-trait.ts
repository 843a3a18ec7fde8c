import { traitOf } from '../model/trait.ts';
import type { Axis, Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { joined } from './in-words.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownTrait = defineSubmissionRule({
  code: 'unknown-trait',
  severity: 'warning',
  scope: 'submission',
  unexplainable: 'it speaks of the definition of the questionnaire; say there what the axis tells',
  title: 'Nobody knows whether an axis tells sex, age or place',
  why: 'Small numbers of victims are looked for where a figure tells their place together with sex or age. What an axis tells is said by its definition, else by its name and those of its values, in the words of some languages. Where none of them says it, figures along this axis are not looked at, and what they tell of a person leaves with the report.',
  mend: [
    'Say in the definition what the axis tells: `trait: sex`, `trait: age` or `trait: place`.',
    'Where it tells none of them, write `trait: none` there.',
  ],
  who: 'lead',
  messages: {
    default:
      'It is not known whether {axes} of this questionnaire tells sex, age or place, so figures of victims by it are not looked at; write trait: in the definition.',
  },
  examples: [],
  *check({ manifest, responses, library: { questionnaire } }, say) {
    const axes = unknownAxes(questionnaire);
    const key = manifest?.questionnaireKey;
    const [response] = responses.filter(({ questionnaireKey }) => questionnaireKey !== undefined);
    const at = key?.at ?? response?.questionnaireKey?.at;
    const path = key === undefined ? response?.path : manifest?.path;
    if (axes.length === 0 || at === undefined || path === undefined) return;
    yield {
      path,
      at,
      message: say('default', {
        axes: joined(
          axes.map(({ title }) => `“${title}”`),
          'or',
        ),
      }),
    };
  },
});

/** The axes along which victims are counted, and of which nothing says what they tell. */
const unknownAxes: (questionnaire: Questionnaire) => readonly Axis[] = memo(({ questions, axes }) => {
  const fields = [...questions.values()].flatMap(({ fields: own }) => own);
  const ids = fields.flatMap(field => (field.kind === 'split' && field.unit === 'victims' ? field.axes : []));
  return [...new Set(ids)].flatMap(id => axes.get(id) ?? []).filter(axis => traitOf(axis) === undefined);
});
