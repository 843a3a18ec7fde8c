import type { Translator } from './translator.ts';

const DAY = 24 * 60 * 60 * 1000;

/** Days from today to an ISO date, as a calendar counts them; below 0 once it is past. */
function daysUntil(date: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${date}T00:00:00Z`) - today) / DAY);
}

/** "12 days left"; `undefined` once the date is past. */
export function daysLeft(l10n: Translator, date: string, now: Date): string | undefined {
  const days = daysUntil(date, now);
  if (Number.isNaN(days) || days < 0) return undefined;
  if (days === 0) return l10n.t('due today');
  return days === 1 ? l10n.t('1 day left') : l10n.t('{0} days left', days);
}

/** "due on 5 January 2021", or that it was. */
export function dueInWords(l10n: Translator, date: string, now: Date, language: string): string {
  const written = dateInWords(date, language);
  return daysUntil(date, now) < 0 ? l10n.t('was due on {0}', written) : l10n.t('due on {0}', written);
}

function dateInWords(date: string, language: string): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  // The plain "en" of the editor would put the month first, as nobody does who answers the questionnaire.
  const locale = language === 'en' ? 'en-GB' : language;
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}
