import { placeIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import { defineAnswerRule } from './rule.ts';
import { victimNamesOf } from './victim-names.ts';

export const changedName = defineAnswerRule({
  code: 'changed-name',
  severity: 'information',
  scope: 'answer',
  explainable: true,
  title: 'A name that was changed',
  why: 'A victim under another name is welcome in a report: the case can be told, and nobody is found by it. The changed name protects only as long as nothing else leads to the person, such as the village, the day, the employer or a number of the family.',
  mend: ['Read the rest of the text for what leads to the person: place, day, employer, family.'],
  messages: {
    default:
      'This name is said to be changed, which is welcome; see that no place, day or relative beside it leads to the person.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5: Fulana (not her real name), a girl of 14, was recovered.
  #                 ^^^^^^ information changed-name: This name is said to be changed, which is welcome; see that no place, day or relative beside it leads to the person.
`,
      good: `
    protection:
      protection-5: A girl of 14 was recovered.
`,
    },
  ],
  *check({ answer, library, manifest }, say) {
    for (const printed of printedTextsOf(library.questionnaire)(answer)) {
      for (const found of victimNamesOf(printed, manifest, 'changed')) {
        yield { at: placeIn(printed, found.at), message: say('default', {}) };
      }
    }
  },
});
