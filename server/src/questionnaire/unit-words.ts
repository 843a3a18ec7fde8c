import { english } from '../text/l10n.ts';
import type { Unit } from './questionnaire.ts';

/** What a unit counts, in the plural; texts for `t`. */
export const UNIT_WORDS: Readonly<Record<Unit, string>> = {
  persons: english('persons'),
  cases: english('cases'),
  victims: english('victims'),
  officials: english('officials'),
  events: english('events'),
  reports: english('reports'),
  units: english('units'),
  meetings: english('meetings'),
  committees: english('committees'),
  currency: english('money'),
};
