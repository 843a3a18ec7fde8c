import { withDocument } from '../../../server/src/model/workspace.ts';
import { FOLDER, workspaceOf } from '../../support/check.ts';
import { USES } from '../uses.ts';
import { leastTime, timeOf } from './measure.ts';

/** What takes more of its time than its text has of twice the length. */
export interface Growth {
  readonly use: string;
  /** In milliseconds: of a text, and of one twice as long. */
  readonly times: readonly [number, number];
}

/** Below this nothing is felt, and a measurement says little. */
const UNFELT = 60;
/** Twice the time is as it should be; four times would be the square. */
const MOST = 3;

/** The uses of a text whose time grows faster than its length, measured again and again before they are told. */
export function growthsOf(textOf: (n: number) => string, n: number, unfelt = UNFELT): Growth[] {
  const small = timesOf(textOf(n));
  const large = timesOf(textOf(2 * n));
  return [...large].flatMap(([use, longer]) => {
    const first = small.get(use) ?? 0;
    if (longer <= Math.max(unfelt, MOST * first)) return [];
    // Once it may have been quick by chance.
    const shorter = Math.max(first, timesOf(textOf(n), use).get(use) ?? 0);
    const most = Math.max(unfelt, MOST * shorter);
    const again = leastTime(() => timesOf(textOf(2 * n), use).get(use) ?? 0, most);
    return again <= most ? [] : [{ use, times: [shorter, again] as const }];
  });
}

/** Of every use, or of those up to one, the time on a text that was not read before. */
function timesOf(text: string, last?: string): ReadonlyMap<string, number> {
  const path = `${FOLDER}/main.tip.yaml`;
  let workspace = workspaceOf([]);
  const reading = timeOf(() => {
    workspace = withDocument(workspace, path, text);
  });
  const times = new Map([['reading', reading]]);
  for (const [use, run] of Object.entries(USES)) {
    if (times.has(last ?? '')) break;
    if (last !== undefined && use !== 'findings' && use !== last) continue;
    times.set(
      use,
      timeOf(() => run({ workspace, path, text, offset: text.length >> 1 })),
    );
  }
  return times;
}
