import { figureCheck } from './figure-check.ts';
import { formattedFigure } from './formatted-figure.ts';
import { incompleteBreakdown } from './incomplete-breakdown.ts';
import { incompleteSection } from './incomplete-section.ts';
import { mixedCurrency } from './mixed-currency.ts';
import type { Rule } from './rule.ts';
import { unbalancedSplit } from './unbalanced-split.ts';

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  formattedFigure,
  unbalancedSplit,
  incompleteBreakdown,
  mixedCurrency,
  figureCheck,
  incompleteSection,
];
