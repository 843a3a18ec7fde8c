import { type Profiler, Session } from 'node:inspector';

/** What the runs so far went through of our own code and of the YAML parser's. */
export interface Coverage {
  /** True where what ran since the last question went through a piece of code that nothing remembered did. */
  isNew(): boolean;
  /** The same, and remembers it. */
  remember(): boolean;
}

/** Watches what is loaded from now on: code that was compiled before has no counters. */
export function watchCoverage(): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: false, detailed: true });
  const covered = new Map<string, Known>();
  const look = (remembering: boolean) => {
    let isNew = false;
    for (const { url, functions } of taken(session)) {
      if (!/\/(?:server\/src|node_modules\/yaml)\//.test(url)) continue;
      for (const { ranges } of functions) {
        if (ranges[0]?.count !== 0 && paint(covered, url, ranges, remembering)) isNew = true;
      }
    }
    return isNew;
  };
  return { isNew: () => look(false), remember: () => look(true) };
}

/** What is covered of one function. */
interface Known {
  /** 1 for each of its characters that some run went through. */
  readonly characters: Uint8Array;
  /** The shapes of coverage that are part of that. */
  readonly shapes: Set<string>;
}

function taken(session: Session): readonly Profiler.ScriptCoverage[] {
  let found: readonly Profiler.ScriptCoverage[] = [];
  // Within one process the answer is there at once.
  session.post('Profiler.takePreciseCoverage', (error, { result }) => {
    if (error !== null) throw error;
    found = result;
  });
  return found;
}

/** True where calls of a function went through characters of it that are not known; marks them if so asked. */
function paint(
  covered: Map<string, Known>,
  url: string,
  ranges: readonly Profiler.CoverageRange[],
  remembering: boolean,
): boolean {
  const [whole, ...blocks] = ranges;
  if (whole === undefined) return false;
  const { startOffset, endOffset } = whole;
  const key = `${url} ${startOffset} ${endOffset}`;
  const known = covered.get(key) ?? {
    characters: new Uint8Array(endOffset - startOffset),
    shapes: new Set(),
  };
  const shape = blocks.map(block => `${block.startOffset} ${block.endOffset} ${block.count}`).join();
  if (known.shapes.has(shape)) return false;
  const now = new Uint8Array(endOffset - startOffset).fill(1);
  // The outer blocks come before the inner ones.
  for (const block of blocks)
    now.fill(Math.min(1, block.count), block.startOffset - startOffset, block.endOffset - startOffset);
  const isNew = now.some((count, n) => count === 1 && known.characters[n] === 0);
  if (remembering || !isNew) known.shapes.add(shape);
  if (remembering) {
    for (let n = 0; n < now.length; n++) if (now[n] === 1) known.characters[n] = 1;
    covered.set(key, known);
  }
  return isNew;
}
