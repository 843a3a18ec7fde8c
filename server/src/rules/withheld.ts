import type { Submission } from '../model/submission.ts';
import { Fault } from '../text/fault.ts';
import { rules } from './index.ts';
import type { Finding } from './rule.ts';
import { findingsOf } from './run.ts';

/**
 * The findings that keep the edition that is sent from being compiled: something may identify a victim, and is neither
 * mended nor explained. However loud the manifest makes them in the editor, what leaves the country is another matter.
 *
 * Throws where a rule fails: nobody knows then what it would have found.
 */
export function withheldBy(submission: Submission): readonly Finding[] {
  const protecting = rules.filter(({ withholds }) => withholds === true);
  return findingsOf(submission, fail, protecting).filter(({ explained }) => !explained);
}

function fail(code: string, error: unknown): never {
  throw new Fault(`The rule ${code} failed.`, { cause: error });
}
