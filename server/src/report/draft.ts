import type { Draft } from '../composition/report.ts';
import { joined } from '../rules/in-words.ts';
import { counted, english, t, type Words } from '../text/l10n.ts';

/** How a draft says so, in words for a reader. */
export function draftNotice({ errors, uncounted, missing, notFinal }: Draft): Words {
  const reasons = [
    errors > 0 &&
      (uncounted === true
        ? t('errors still to be put right')
        : counted(
            errors,
            english('{count} error still to be put right'),
            english('{count} errors still to be put right'),
          )),
    missing > 0 &&
      counted(
        missing,
        english('{count} question still to be answered'),
        english('{count} questions still to be answered'),
      ),
    notFinal > 0 &&
      counted(
        notFinal,
        english('{count} answer that is not final'),
        english('{count} answers that are not final'),
      ),
  ].filter(reason => reason !== false);
  return t('DRAFT: compiled with {reasons}', { reasons: joined(reasons) });
}
