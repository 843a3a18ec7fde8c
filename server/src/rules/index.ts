import { ambiguousFigure } from './ambiguous-figure.ts';
import { anachronism } from './anachronism.ts';
import { answeredStem } from './answered-stem.ts';
import { changedName } from './changed-name.ts';
import { colonInText } from './colon-in-text.ts';
import { commentInText } from './comment-in-text.ts';
import { conflictingFigure } from './conflicting-figure.ts';
import { contradictingChoice } from './contradicting-choice.ts';
import { contradictingNumber } from './contradicting-number.ts';
import { cutText } from './cut-text.ts';
import { dateOutsidePeriod } from './date-outside-period.ts';
import { deepBlankLine } from './deep-blank-line.ts';
import { definitionAsOffence } from './definition-as-offence.ts';
import { differentQuestionnaire } from './different-questionnaire.ts';
import { emptyFile } from './empty-file.ts';
import { emptyReference } from './empty-reference.ts';
import { figureCheck } from './figure-check.ts';
import { figureWithText } from './figure-with-text.ts';
import { fileOutsideSubmission } from './file-outside-submission.ts';
import { foreignBlank } from './foreign-blank.ts';
import { formattedFigure } from './formatted-figure.ts';
import { hiddenCharacter } from './hidden-character.ts';
import { htmlInText } from './html-in-text.ts';
import { identityNumber } from './identity-number.ts';
import { incompleteBreakdown } from './incomplete-breakdown.ts';
import { incompleteSection } from './incomplete-section.ts';
import { joinderAlone } from './joinder-alone.ts';
import { mergeConflict } from './merge-conflict.ts';
import { misplacedAnswer } from './misplaced-answer.ts';
import { misplacedFigure } from './misplaced-figure.ts';
import { misplacedSection } from './misplaced-section.ts';
import { misplacedSign } from './misplaced-sign.ts';
import { missingAttachment } from './missing-attachment.ts';
import { missingBreakdown } from './missing-breakdown.ts';
import { missingColon } from './missing-colon.ts';
import { missingComma } from './missing-comma.ts';
import { missingCurrency } from './missing-currency.ts';
import { missingExplanation } from './missing-explanation.ts';
import { missingFigure } from './missing-figure.ts';
import { missingFile } from './missing-file.ts';
import { missingPrevious } from './missing-previous.ts';
import { missingPrompt } from './missing-prompt.ts';
import { missingQuestionnaire } from './missing-questionnaire.ts';
import { missingReason } from './missing-reason.ts';
import { missingRespondent } from './missing-respondent.ts';
import { missingSource } from './missing-source.ts';
import { missingSpace } from './missing-space.ts';
import { missingStatus } from './missing-status.ts';
import { missingValue } from './missing-value.ts';
import { mistakenProvision } from './mistaken-provision.ts';
import { mixedCurrency } from './mixed-currency.ts';
import { namedVictim } from './named-victim.ts';
import { nilFigure } from './nil-figure.ts';
import { outsideAttachment } from './outside-attachment.ts';
import { pathOutsideFolder } from './path-outside-folder.ts';
import { penalizedVictim } from './penalized-victim.ts';
import { pendingInFinal } from './pending-in-final.ts';
import { personalDetail } from './personal-detail.ts';
import { personalEmail } from './personal-email.ts';
import { personalPhone } from './personal-phone.ts';
import { policeOnlyProvision } from './police-only-provision.ts';
import { possibleVictimName } from './possible-victim-name.ts';
import { presumedInaction } from './presumed-inaction.ts';
import { provisionNotInForce } from './provision-not-in-force.ts';
import { provisionOutsidePlace } from './provision-outside-place.ts';
import { recoverableCell } from './recoverable-cell.ts';
import { repeatedAnswer } from './repeated-answer.ts';
import { repeatedKey } from './repeated-key.ts';
import { repeatedProvision } from './repeated-provision.ts';
import { reservedCharacter } from './reserved-character.ts';
import type { Rule } from './rule.ts';
import { secondDocument } from './second-document.ts';
import { sectionStatus } from './section-status.ts';
import { sentenceOutsideRange } from './sentence-outside-range.ts';
import { singleVictim } from './single-victim.ts';
import { smallCell } from './small-cell.ts';
import { smugglingProvision } from './smuggling-provision.ts';
import { splitFigure } from './split-figure.ts';
import { spreadsheetFigure } from './spreadsheet-figure.ts';
import { supplementOutsidePeriod } from './supplement-outside-period.ts';
import { surplusCell } from './surplus-cell.ts';
import { swallowedComment } from './swallowed-comment.ts';
import { swallowedKey } from './swallowed-key.ts';
import { tabIndentation } from './tab-indentation.ts';
import { tooDeep } from './too-deep.ts';
import { unbalancedSplit } from './unbalanced-split.ts';
import { unbegunSections } from './unbegun-sections.ts';
import { uncanonicalProvision } from './uncanonical-provision.ts';
import { unclosedBracket } from './unclosed-bracket.ts';
import { unclosedQuote } from './unclosed-quote.ts';
import { unexpectedText } from './unexpected-text.ts';
import { unguardedText } from './unguarded-text.ts';
import { unheededExplanation } from './unheeded-explanation.ts';
import { unknownChoice } from './unknown-choice.ts';
import { unknownDecision } from './unknown-decision.ts';
import { unknownDuty } from './unknown-duty.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownLead } from './unknown-lead.ts';
import { unknownPlace } from './unknown-place.ts';
import { unknownProvision } from './unknown-provision.ts';
import { unknownQuestionnaire } from './unknown-questionnaire.ts';
import { unknownReference } from './unknown-reference.ts';
import { unknownRespondent } from './unknown-respondent.ts';
import { unknownSeverityCode } from './unknown-severity-code.ts';
import { unknownStatus } from './unknown-status.ts';
import { unknownTrait } from './unknown-trait.ts';
import { unmatchedPattern } from './unmatched-pattern.ts';
import { unprintedPicture } from './unprinted-picture.ts';
import { unquotedReference } from './unquoted-reference.ts';
import { unreadableDate } from './unreadable-date.ts';
import { unreadableDuration } from './unreadable-duration.ts';
import { unreadableFigure } from './unreadable-figure.ts';
import { unreadableFile } from './unreadable-file.ts';
import { unreadableProvision } from './unreadable-provision.ts';
import { unreportedFinding } from './unreported-finding.ts';
import { unsafeLink } from './unsafe-link.ts';
import { unsupportedYaml } from './unsupported-yaml.ts';
import { unusedDecision } from './unused-decision.ts';
import { wrongEscape } from './wrong-escape.ts';
import { wrongIndentation } from './wrong-indentation.ts';
import { wrongShape } from './wrong-shape.ts';

/** Every rule, in the order of the manual. */
export const rules: readonly Rule[] = [
  unreadableFile,
  emptyFile,
  missingQuestionnaire,
  unknownQuestionnaire,
  differentQuestionnaire,
  missingRespondent,
  unknownRespondent,
  colonInText,
  tabIndentation,
  wrongIndentation,
  deepBlankLine,
  missingColon,
  missingSpace,
  missingComma,
  unclosedQuote,
  unclosedBracket,
  unexpectedText,
  reservedCharacter,
  wrongEscape,
  unquotedReference,
  swallowedComment,
  commentInText,
  repeatedKey,
  unsupportedYaml,
  secondDocument,
  mergeConflict,
  swallowedKey,
  surplusCell,
  htmlInText,
  unprintedPicture,
  foreignBlank,
  tooDeep,
  hiddenCharacter,
  unknownKey,
  misplacedAnswer,
  misplacedSection,
  answeredStem,
  sectionStatus,
  misplacedFigure,
  wrongShape,
  unknownStatus,
  unknownChoice,
  unreadableFigure,
  figureWithText,
  spreadsheetFigure,
  misplacedSign,
  splitFigure,
  cutText,
  missingValue,
  formattedFigure,
  nilFigure,
  ambiguousFigure,
  missingCurrency,
  unreadableDate,
  unreadableDuration,
  unreadableProvision,
  unknownPlace,
  unbalancedSplit,
  incompleteBreakdown,
  mixedCurrency,
  contradictingChoice,
  contradictingNumber,
  figureCheck,
  dateOutsidePeriod,
  supplementOutsidePeriod,
  anachronism,
  identityNumber,
  namedVictim,
  possibleVictimName,
  changedName,
  personalPhone,
  personalEmail,
  smallCell,
  singleVictim,
  recoverableCell,
  unknownTrait,
  personalDetail,
  unguardedText,
  unknownProvision,
  uncanonicalProvision,
  repeatedProvision,
  provisionNotInForce,
  provisionOutsidePlace,
  definitionAsOffence,
  joinderAlone,
  smugglingProvision,
  penalizedVictim,
  mistakenProvision,
  policeOnlyProvision,
  sentenceOutsideRange,
  unknownReference,
  emptyReference,
  missingFile,
  outsideAttachment,
  unsafeLink,
  incompleteSection,
  unbegunSections,
  missingExplanation,
  missingPrevious,
  missingPrompt,
  missingFigure,
  missingBreakdown,
  missingAttachment,
  missingReason,
  pendingInFinal,
  missingSource,
  missingStatus,
  presumedInaction,
  repeatedAnswer,
  conflictingFigure,
  pathOutsideFolder,
  unmatchedPattern,
  fileOutsideSubmission,
  unknownLead,
  unknownDuty,
  unknownDecision,
  unusedDecision,
  unheededExplanation(() => rules),
  unreportedFinding(() => rules),
  unknownSeverityCode(() => rules.map(({ code }) => code)),
];
