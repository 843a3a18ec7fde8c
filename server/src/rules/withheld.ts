import type { Submission } from '../model/submission.ts';
import { Fault } from '../text/fault.ts';
import { t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { rules } from './index.ts';
import { findingsOf } from './run.ts';

/** A place that keeps the edition that is sent from being compiled. The span is an offset in its file. */
export interface WithheldPlace {
  readonly path: Path;
  readonly span: Span;
  /** Of the finding, or of the rule that the manifest switches off there. */
  readonly code: string;
  readonly message: string;
}

/**
 * Where something may identify a victim and is neither mended nor explained. A manifest that switches such a rule
 * off is a place itself: how loud a finding is in the editor is one thing, what leaves the country another.
 *
 * Throws what a rule throws: nobody knows then what it would have found.
 */
export function withheldPlaces(submission: Submission): readonly WithheldPlace[] {
  const { manifest } = submission;
  const protecting = protectingRules();
  const silenced = manifest?.severityKeys.filter(
    ({ text }) => manifest.severity.get(text) === 'off' && protecting.some(({ code }) => code === text),
  );
  const switchedOff = silenced?.map(({ text, at }) => ({
    path: manifest?.path ?? '',
    span: at,
    code: text,
    message: t('What protects victims is switched off here; take {code} out of severity.', { code: text }),
  }));
  const open = findingsOf(submission, fail, protecting).filter(({ explained }) => !explained);
  return [
    ...(switchedOff ?? []),
    ...open.map(({ path, span, code, message }) => ({ path, span, code, message })),
  ];
}

let known: typeof rules | undefined;

/** Found when first asked for, since the list of rules is made later than this file is read. */
function protectingRules(): typeof rules {
  known ??= rules.filter(({ withholds }) => withholds === true);
  return known;
}

function fail(code: string, error: unknown): never {
  throw new Fault(`The rule ${code} failed.`, { cause: error });
}
