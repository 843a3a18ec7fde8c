import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { rules } from '../rules/index.ts';
import { checkPage } from './manual/check-page.ts';
import type { Page } from './manual/page.ts';
import { rulePage } from './manual/rule-page.ts';

/** The manual's page of a finding: of a rule, or of a check of the definition; `undefined` for a code that is neither. */
export function findFindingPage(questionnaire: Questionnaire | undefined, code: string): Page | undefined {
  const rule = rules.find(found => found.code === code);
  if (rule !== undefined) return rulePage(rule);
  const check = questionnaire?.checks.find(({ id }) => id === code);
  return questionnaire && check && checkPage(check, questionnaire);
}

/** Every page, in the manual's order. The rule that runs the checks finds nothing under its own code. */
export function findingPages(questionnaire: Questionnaire): readonly Page[] {
  return [
    ...rules.filter(({ messages }) => Object.keys(messages).length > 0).map(rulePage),
    ...questionnaire.checks.map(check => checkPage(check, questionnaire)),
  ];
}
