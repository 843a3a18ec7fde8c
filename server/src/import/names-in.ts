import { t } from '../text/l10n.ts';

/** A longer list is in the comment of the file anyway. */
export const MOST_NAMED = 3;

/** Some names in quotation marks, and how many more there are. */
export function namesIn(labels: readonly string[]): string {
  const named = labels
    .slice(0, MOST_NAMED)
    .map(label => `“${shortened(label)}”`)
    .join(', ');
  const more = labels.length - MOST_NAMED;
  return more > 0 ? t('{names} and {count} more', { names: named, count: more }) : named;
}

export function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
