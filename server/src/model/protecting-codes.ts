/**
 * The codes of what protects victims: an explanation below one of them is for the desk, and is printed in no edition that
 * is sent. `test/rules-complete.test.ts` holds them against the rules.
 */
export const PROTECTING_CODES: ReadonlySet<string> = new Set([
  'identity-number',
  'named-victim',
  'personal-detail',
  'personal-email',
  'personal-phone',
  'possible-victim-name',
  'recoverable-cell',
  'single-victim',
  'small-cell',
]);
