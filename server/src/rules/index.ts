import { conflictingFigure } from './conflicting-figure.ts';
import { figureCheck } from './figure-check.ts';
import { formattedFigure } from './formatted-figure.ts';
import { incompleteBreakdown } from './incomplete-breakdown.ts';
import { incompleteSection } from './incomplete-section.ts';
import { mixedCurrency } from './mixed-currency.ts';
import { pathOutsideFolder } from './path-outside-folder.ts';
import { repeatedAnswer } from './repeated-answer.ts';
import { missingReason } from './missing-reason.ts';
import { pendingInFinal } from './pending-in-final.ts';
import { missingSource } from './missing-source.ts';
import { unbegunSections } from './unbegun-sections.ts';
import { missingExplanation } from './missing-explanation.ts';
import { missingPrompt } from './missing-prompt.ts';
import { missingAttachment } from './missing-attachment.ts';
import { missingBreakdown } from './missing-breakdown.ts';
import { missingFigure } from './missing-figure.ts';
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
  unbegunSections,
  missingExplanation,
  missingPrompt,
  missingFigure,
  missingBreakdown,
  missingAttachment,
  missingReason,
  pendingInFinal,
  missingSource,
  repeatedAnswer,
  conflictingFigure,
  pathOutsideFolder,
  unmatchedPattern,
  unknownLead,
  unknownDuty,
  unknownDecision,
  unknownSeverityCode(() => rules.map(({ code }) => code)),
];
