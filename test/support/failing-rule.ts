import { defineSubmissionRule } from '../../server/src/rules/rule.ts';

/** A rule with a mistake of the kind whose error quotes the value at hand: “… on string 'the text of the answer'”. */
export const failingRule = defineSubmissionRule({
  code: 'failing-rule',
  severity: 'error',
  scope: 'submission',
  withholds: true,
  title: 'A rule that fails',
  why: 'It is for tests.',
  mend: ['It cannot be mended.'],
  messages: { default: 'This is never said.' },
  examples: [],
  check({ responses }) {
    const texts = responses.flatMap(({ answers }) => answers.map(({ answer }) => answer.prose?.text));
    throw new TypeError(`Cannot read ‘${texts.join()}’.`);
  },
});
