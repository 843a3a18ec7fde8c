import type { AxisId } from '../../questionnaire/questionnaire.ts';

/** What a heading says of the figures in its row or column; nothing at all where it is a mere caption. */
export interface Meaning {
  /** The field, or the measure of the table. */
  readonly figure?: string;
  /** Values by axis; `unspecified` under the axis `ANY`, whose value it is of whichever axis the figure has. */
  readonly cells: ReadonlyMap<AxisId, string>;
  /** Canonical where it could be read. */
  readonly provision?: string;
  readonly total?: true;
}

export const ANY: AxisId = '*';

export const NO_MEANING: Meaning = { cells: new Map() };

/** Both together; `undefined` where they contradict each other. */
export function bothOf(a: Meaning, b: Meaning): Meaning | undefined {
  const cells = new Map(a.cells);
  for (const [axis, value] of b.cells) {
    if ((cells.get(axis) ?? value) !== value) return undefined;
    cells.set(axis, value);
  }
  const figure = a.figure ?? b.figure;
  const provision = a.provision ?? b.provision;
  if (figure !== (b.figure ?? figure) || provision !== (b.provision ?? provision)) return undefined;
  return {
    cells,
    ...(figure !== undefined && { figure }),
    ...(provision !== undefined && { provision }),
    ...((a.total ?? b.total) && { total: true }),
  };
}

export function saysNothing({ figure, cells, provision, total }: Meaning): boolean {
  return figure === undefined && provision === undefined && total === undefined && cells.size === 0;
}

/** What a meaning speaks of: axes, the figure, the law. */
export function dimensionsOf({ figure, cells, provision }: Meaning): string[] {
  return [
    ...cells.keys(),
    ...(figure === undefined ? [] : ['figure']),
    ...(provision === undefined ? [] : ['provision']),
  ];
}
