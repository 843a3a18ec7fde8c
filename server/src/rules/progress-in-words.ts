import { isMissing, type SectionProgress, type Tally } from '../model/progress.ts';
import type { RespondentId } from '../questionnaire/questionnaire.ts';
import { type Sayable, t, type Words } from '../text/l10n.ts';
import { joined } from './in-words.ts';

/** "0 of 8 answered, 6 left to FIA". */
export function answeredInWords(tally: Tally): Words {
  const { answered, owed } = tally;
  return t('{answered} of {owed} answered{left}', { answered, owed, left: leftInWords(tally) });
}

/** ", 6 left to FIA"; nothing where nothing is. */
export function leftInWords({ left, leftTo }: Tally): Sayable {
  return left === 0 ? '' : t(', {left} left to {agencies}', { left, agencies: joined(leftTo) });
}

/** In whose place what is missing is asked for: owners of whom none has a file. */
export function inPlaceOf({ duties }: SectionProgress): readonly RespondentId[] {
  return [...new Set(duties.filter(isMissing).flatMap(({ onBehalfOf }) => onBehalfOf))];
}
