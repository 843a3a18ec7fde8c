import type { Check } from '../../questionnaire/questionnaire.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';
import type { Standing } from '../standing.ts';

const SIGN = { fails: '✗ Fails:', open: '○ Not known yet:', holds: '✓ Holds:' } as const;

/** More than these are counted only. */
const MOST = 5;

/** How checks stand, each in a line with a word and the figures. */
export function checksMarkdown(standings: readonly Standing[]): string | undefined {
  if (standings.length === 0) return undefined;
  const lines = standings.slice(0, MOST).map(({ state, text }) => `- ${SIGN[state]} ${escapeMarkdown(text)}`);
  const rest = standings.slice(MOST);
  const counts = (['fails', 'open', 'holds'] as const).flatMap(state => {
    const count = rest.filter(each => each.state === state).length;
    return count === 0 ? [] : `${count} ${{ fails: 'fail', open: 'not known yet', holds: 'hold' }[state]}`;
  });
  return ['**Checks**', ...lines, ...(counts.length > 0 ? [`- … ${counts.join(', ')}`] : [])].join('\n');
}

/** A check by itself: what it finds, why that matters, how it stands. */
export function checkMarkdown({ title, reason }: Check, standing: Standing): string {
  return paragraphs(
    `**${escapeMarkdown(title)}**`,
    `${SIGN[standing.state]} ${escapeMarkdown(standing.text)}`,
    escapeMarkdown(reason),
  );
}
