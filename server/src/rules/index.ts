import { conflictingFigure } from './conflicting-figure.ts';
import { figureCheck } from './figure-check.ts';
import { formattedFigure } from './formatted-figure.ts';
import { incompleteBreakdown } from './incomplete-breakdown.ts';
import { incompleteSection } from './incomplete-section.ts';
import { mixedCurrency } from './mixed-currency.ts';
import { pathOutsideFolder } from './path-outside-folder.ts';
import { repeatedAnswer } from './repeated-answer.ts';
import type { Rule } from './rule.ts';
import { unbalancedSplit } from './unbalanced-split.ts';
import { unknownDecision } from './unknown-decision.ts';
import { unknownDuty } from './unknown-duty.ts';
import { unknownLead } from './unknown-lead.ts';
import { unknownSeverityCode } from './unknown-severity-code.ts';
import { unmatchedPattern } from './unmatched-pattern.ts';

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  formattedFigure,
  unbalancedSplit,
  incompleteBreakdown,
  mixedCurrency,
  figureCheck,
  incompleteSection,
  repeatedAnswer,
  conflictingFigure,
  pathOutsideFolder,
  unmatchedPattern,
  unknownLead,
  unknownDuty,
  unknownDecision,
  unknownSeverityCode(() => rules.map(({ code }) => code)),
];
