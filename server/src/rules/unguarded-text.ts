import { placeIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import type { Answer } from '../model/answer.ts';
import { knowsCountry, knowsLanguage, unreadIn } from '../privacy/coverage.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo2 } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import { defineFileRule } from './rule.ts';

export const unguardedText = defineFileRule({
  code: 'unguarded-text',
  severity: 'warning',
  scope: 'file',
  unexplainable:
    'it speaks of all texts of the file; have somebody read them, and make it quieter in the manifest',
  title: 'A text in which names of victims are not looked for',
  why: 'Names of victims are found by the ways in which a language gives them, and numbers of documents and telephones by the forms of a country. They are known for English and Urdu, and for Pakistan; in any other text only what every country has in common is found, and nothing here says so unless this finding does.',
  mend: [
    'Have somebody who reads the language look through the text for names and numbers before anything is sent.',
    'Where the text is a quotation that the report can do without, give it in English.',
  ],
  messages: {
    language:
      'Names of victims are looked for in English and Urdu only, and this questionnaire is in another language; have somebody read the answers for names before anything is sent.',
    country:
      'Numbers of documents and telephones are looked for as Pakistan has them, and this questionnaire is of another country; have somebody read the answers for such numbers before anything is sent.',
    script:
      'Names of victims are looked for in English and Urdu only, and this text is in another script; have somebody who reads it look for names before anything is sent.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5: The note of the victim reads “আমাকে সাহায্য করুন”, and was translated.
  #                                               ^^^^^^^^^^^^^^^^^^ warning unguarded-text: Names of victims are looked for in English and Urdu only, and this text is in another script; have somebody who reads it look for names before anything is sent.
`,
      good: `
    protection:
      protection-5: The note of the victim reads “help me” in Bangla, or in Urdu «میری مدد کریں».
`,
    },
  ],
  looksAt: (_, { library }) => ({ questionnaire: library.questionnaire }),
  *check({ questionnaireKey, answers }, { questionnaire }, say) {
    if (questionnaireKey !== undefined && !knowsLanguage(questionnaire.language)) {
      yield { at: questionnaireKey.at, message: say('language', {}) };
    } else {
      for (const { answer } of answers) {
        const at = unreadOf(questionnaire, answer).at;
        if (at === undefined) continue;
        // Once for a file: whoever reads it reads all of it.
        yield { at, answer, message: say('script', {}) };
        break;
      }
    }
    if (questionnaireKey !== undefined && !knowsCountry(questionnaire.currency)) {
      yield { at: questionnaireKey.at, message: say('country', {}) };
    }
  },
});

/** Where the first text of an answer stands that is in another script. */
const unreadOf = memo2((questionnaire: Questionnaire, answer: Answer): { readonly at?: Span } => {
  for (const printed of printedTextsOf(questionnaire)(answer)) {
    const found = unreadIn(printed.text);
    if (found !== undefined) return { at: placeIn(printed, found) };
  }
  return {};
});
