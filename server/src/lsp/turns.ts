import type { Path } from '../text/path.ts';

/** Folders are read one after the other, and files that change meanwhile afterwards. */
export interface Turns {
  areOver(): boolean;
  /** Settles when nothing is read, nor waits to be. */
  end(): Promise<void>;
  /** Does the work when those before it are done. */
  take<T>(work: () => Promise<T>): Promise<T>;
  /** True while folders are read: what is read of the file may be older, and it is told of again afterwards. */
  defer(path: Path): boolean;
}

/** `over` is called when all folders are read; then `again` for each file that was told of meanwhile. */
export function createTurns(over: () => void, again: (path: Path) => Promise<void>): Turns {
  let reading = 0;
  let last: Promise<unknown> = Promise.resolve();
  const deferred = new Set<Path>();
  const waiting: (() => void)[] = [];
  const done = async () => {
    reading--;
    if (reading > 0) return;
    over();
    const paths = [...deferred];
    deferred.clear();
    try {
      await Promise.all(paths.map(again));
    } finally {
      if (reading === 0) for (const go of waiting.splice(0)) go();
    }
  };
  return {
    areOver: () => reading === 0,
    end: () => (reading === 0 ? Promise.resolve() : new Promise(go => waiting.push(go))),
    take: async work => {
      reading++;
      const own = last.then(work);
      last = own.catch(() => undefined);
      try {
        return await own;
      } finally {
        await done();
      }
    },
    defer: path => {
      if (reading === 0) return false;
      deferred.add(path);
      return true;
    },
  };
}
