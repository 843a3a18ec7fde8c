import type { NamedPeriod } from '../headings/headings.ts';
import { makeUp } from '../headings/period.ts';
import type { AskedFigures } from '../target/asked-figures.ts';
import { isTotalStrip, type Layout, type Strip } from './layout.ts';

/**
 * The layout without the figures of other periods than the questionnaire's. A single period that overlaps it is all that an office
 * has, a fiscal year for instance: it stays, and is told. Where others make it up, four quarters, their total is the figure.
 */
export function withPeriods(layout: Layout, { library }: AskedFigures): Layout {
  const rows = ofOnePeriod(layout.rows, library.questionnaire.period);
  const columns = ofOnePeriod(layout.columns, library.questionnaire.period);
  return rows === layout.rows && columns === layout.columns ? layout : { ...layout, rows, columns };
}

function ofOnePeriod(strips: readonly Strip[], whole: { from: string; to: string }): readonly Strip[] {
  const periods = new Map<string, NamedPeriod>();
  for (const { period } of strips)
    if (period !== undefined) periods.set(`${period.from} ${period.to}`, period);
  if (periods.size === 0) return strips;
  const all = [...periods.values()];
  const hasOwn = all.some(({ standing }) => standing === 'own');
  const isOnly = periods.size === 1;
  const isMadeUp = !hasOwn && makeUp(all, whole);
  return strips.map((strip): Strip => {
    const { period, meaning } = strip;
    if (isMadeUp && period === undefined && meaning !== undefined && isTotalStrip(strip)) {
      const { total: _, ...said } = meaning;
      return { ...strip, meaning: said };
    }
    if (period === undefined || period.standing === 'own' || (isOnly && period.standing === 'part'))
      return strip;
    return { ...strip, leftOut: 'period' };
  });
}
