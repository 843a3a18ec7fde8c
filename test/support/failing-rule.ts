import { defineAnswerRule } from '../../server/src/rules/rule.ts';

/** A rule with a mistake of the kind whose error quotes the value at hand: “… on string 'the text of the answer'”. */
export const failingRule = defineAnswerRule({
  code: 'failing-rule',
  severity: 'error',
  scope: 'answer',
  withholds: true,
  title: 'A rule that fails',
  why: 'It is for tests.',
  mend: ['It cannot be mended.'],
  messages: { default: 'This is never said.' },
  examples: [],
  check({ answer }) {
    Object.assign(answer.prose?.text as unknown as object, { length: 0 });
    throw new TypeError(`Cannot read ‘${answer.prose?.text}’.`);
  },
});
