/** Digits in a row with what may stand between the groups of one number. */
export interface NumberRow {
  readonly groups: readonly DigitGroup[];
}

export interface DigitGroup {
  readonly digits: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** What stands between it and the group before it in its row; empty of the first. */
  readonly joint: string;
}

/** The rows of digits of a plain text (`text/plain-text.ts`), in their order. */
export function numberRowsOf(text: string): readonly NumberRow[] {
  const rows: DigitGroup[][] = [];
  let end = 0;
  for (const { 0: digits, index } of text.matchAll(/\d+/g)) {
    const joint = text.slice(end, index);
    const row = rows.at(-1);
    const group = { digits, start: index, end: index + digits.length };
    if (row !== undefined && isJoint(joint)) row.push({ ...group, joint });
    else rows.push([{ ...group, joint: '' }]);
    end = group.end;
  }
  return rows.map(groups => ({ groups }));
}

/** Blanks, one end of a line, dashes, dots, strokes and brackets; no comma, which groups thousands. */
function isJoint(joint: string): boolean {
  return joint.length <= 4 && /^[-\s./_()~]*$/.test(joint) && joint.split('\n').length <= 2;
}

/** True where nothing but a sign joins a group to the one before it. */
function isTight(joint: string): boolean {
  return joint !== '' && !/[\s()]/.test(joint);
}

/** The digits of some groups of a row, as one number. */
export interface Stretch {
  readonly digits: string;
  readonly groups: readonly DigitGroup[];
  readonly start: number;
  readonly end: number;
}

/** No number is written in more groups. */
const MOST_GROUPS = 7;

/** Stretches of a row from one of its groups on that end where a number may end, the shortest first. */
export function* stretchesFrom(row: NumberRow, first: number, most: number): Generator<Stretch> {
  const { groups } = row;
  if (first > 0 && isTight(groups[first]?.joint ?? '')) return;
  let digits = '';
  for (let at = first; at < groups.length; at++) {
    const group = groups[at] as DigitGroup;
    digits += group.digits;
    if (digits.length > most || at - first >= MOST_GROUPS) return;
    if (isTight(groups[at + 1]?.joint ?? '')) continue;
    yield { digits, groups: groups.slice(first, at + 1), start: groups[first]?.start ?? 0, end: group.end };
  }
}
