import { type PrintedText, saidOf } from '../composition/printed-text.ts';
import { countedVictimsIn } from '../model/counted-victims.ts';
import { type Manifest, smallestCellOf } from '../model/manifest.ts';
import { singlePersonsIn } from '../model/single-person.ts';
import { accountsIn } from '../privacy/account.ts';
import { identityNumbersIn } from '../privacy/identity-number.ts';
import { mailAddressesIn } from '../privacy/mail-address.ts';
import { phoneNumbersIn } from '../privacy/phone-number.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import { victimNamesOf } from './victim-names.ts';

/** What leads to a person in a text, and where; offsets in the text. */
export interface Detail {
  readonly kind: 'number' | 'phone' | 'email' | 'account' | 'name' | 'possible' | 'count' | 'person';
  readonly at: Span;
}

export interface Surroundings {
  readonly questionnaire: Questionnaire;
  readonly manifest: Manifest | undefined;
}

/** Everything in a printed text that leads to a person, by all that the guard knows. */
export function detailsIn(
  printed: PrintedText,
  { questionnaire, manifest }: Surroundings,
): readonly Detail[] {
  const { text } = printed;
  const said = saidOf(printed);
  const all = (kind: Detail['kind'], found: readonly (Span | { readonly at: Span })[]): Detail[] =>
    found.map(one => ({ kind, at: 'at' in one ? one.at : one }));
  return [
    ...all('number', identityNumbersIn(text, printed)),
    ...all('phone', phoneNumbersIn(text, said)),
    ...all('email', mailAddressesIn(text, said, questionnaire.sendTo)),
    ...all('account', accountsIn(text, said)),
    ...all('name', victimNamesOf(printed, manifest, 'certain')),
    ...all('possible', victimNamesOf(printed, manifest, 'likely')),
    ...victimsIn(printed, questionnaire, smallestCellOf(manifest)),
  ];
}

/** So few victims with their place, and single ones of whom more is said. */
function victimsIn(
  { text, about, lead }: PrintedText,
  questionnaire: Questionnaire,
  smallest: number,
): Detail[] {
  if (smallest < 2) return [];
  const counted = countedVictimsIn(text, { questionnaire, smallest, about, lead, placed: false });
  const persons = singlePersonsIn(text, { questionnaire, about, lead }).filter(
    ({ at }) => !counted.some(one => one.at.start < at.end && at.start < one.at.end),
  );
  return [
    ...counted.map(({ at }): Detail => ({ kind: 'count', at })),
    ...persons.map(({ at }): Detail => ({ kind: 'person', at })),
  ];
}
