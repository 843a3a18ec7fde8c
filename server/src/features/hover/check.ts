import type { Check } from '../../questionnaire/questionnaire.ts';
import { english, t, verbatim, type Words } from '../../text/l10n.ts';
import { escapeMarkdown, lines, paragraphs } from '../markdown.ts';
import type { Standing } from '../standing.ts';

const SIGN = {
  fails: english('✗ Fails: {check}'),
  holds: english('✓ Holds: {check}'),
  open: english('○ Not known yet: {check}'),
} as const;

/** More of those that hold, or that wait for figures, are counted only. */
const MOST = 3;

/** How checks stand, each in a line with a word and the figures. */
export function checksMarkdown(standings: readonly Standing[]): Words | undefined {
  if (standings.length === 0) return undefined;
  const below = (['fails', 'holds', 'open'] as const).flatMap(state => {
    const all = standings.filter(each => each.state === state);
    const shown = all.slice(0, state === 'fails' ? all.length : MOST);
    const more = all.length - shown.length;
    return [
      ...shown.map(({ text }) => verbatim`- ${t(SIGN[state], { check: escapeMarkdown(text) })}`),
      ...(more === 0 ? [] : [verbatim`- ${t(SIGN[state], { check: t('{count} more.', { count: more }) })}`]),
    ];
  });
  return lines([verbatim`**${t('Checks')}**`, ...below]);
}

/** A check by itself: what it finds, why that matters, how it stands. */
export function checkMarkdown({ title, reason }: Check, standing: Standing): Words {
  return paragraphs(
    verbatim`**${escapeMarkdown(t(title))}**`,
    t(SIGN[standing.state], { check: escapeMarkdown(standing.text) }),
    escapeMarkdown(t(reason)),
  );
}
