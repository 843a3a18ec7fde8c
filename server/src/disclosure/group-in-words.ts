import { placeAxisOf } from '../model/trait.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { english, t, type Words } from '../text/l10n.ts';
import type { Region } from './region.ts';
import { REST } from './table.ts';

/** "the girls in Punjab", "the women elsewhere", "the children": a group that no figure counts. */
export function groupInWords(region: Region, questionnaire: Questionnaire): Words {
  const people = t(
    PEOPLE.get(`${region.get('sex') ?? ''} ${region.get('age') ?? ''}`) ?? english('the victims'),
  );
  const place = region.get('place');
  if (place === undefined) return people;
  if (place === REST) return t('{people} elsewhere', { people });
  if (!place.endsWith(REST))
    return t('{people} in {place}', { people, place: titleOf(place, questionnaire) });
  const around = titleOf(place.slice(0, -REST.length), questionnaire);
  return t('{people} elsewhere in {place}', { people, place: around });
}

function titleOf(place: string, questionnaire: Questionnaire): string {
  return placeAxisOf(questionnaire)?.values.find(({ id }) => id === place)?.title ?? capitals(place);
}

const PEOPLE: ReadonlyMap<string, string> = new Map([
  ['female child', english('the girls')],
  ['male child', english('the boys')],
  ['female adult', english('the women')],
  ['male adult', english('the men')],
  ['female ', english('the women and girls')],
  ['male ', english('the men and boys')],
  ['transgender ', english('the transgender persons')],
  ['transgender child', english('the transgender children')],
  ['transgender adult', english('the transgender adults')],
  [' child', english('the children')],
  [' adult', english('the adults')],
]);

function capitals(name: string): string {
  return name.replace(/(?<!\p{L})\p{Ll}/gu, letter => letter.toUpperCase());
}
