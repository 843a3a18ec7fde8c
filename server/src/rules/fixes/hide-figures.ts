import type { VictimFigure } from '../../disclosure/victim-figure.ts';
import { HIDDEN_MARK } from '../../model/value.ts';
import type { FileEdit, Site } from '../fix.ts';

/** Puts the mark behind figures, which stay as they are; of a quoted one inside its quotes. */
export function hideFigures(
  { path, offset, text }: Pick<Site, 'path' | 'offset' | 'text'>,
  figures: readonly VictimFigure[],
): FileEdit[] {
  return figures.map(({ at }) => {
    const end = at.end + offset;
    const isQuoted = /["']/.test(text.charAt(end - 1));
    const place = isQuoted ? end - 1 : end;
    return { path, span: { start: place, end: place }, newText: ` ${HIDDEN_MARK}` };
  });
}
