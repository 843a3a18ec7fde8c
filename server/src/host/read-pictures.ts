import type { Path } from '../text/path.ts';
import { isInside, resolvePath } from '../text/path.ts';
import type { Host } from './host.ts';

/**
 * The pictures of a submission by their addresses. One that lies outside of its folder, that is not there or that cannot
 * be read is left out, and its description stands in its place; a rule has said so.
 */
export async function readPictures(
  host: Host,
  folder: Path,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const address of addresses) {
    const path = resolvePath(folder, decoded(address));
    if (path === undefined || !isInside(folder, path)) continue;
    try {
      if ((await host.kind(path)) !== 'file') continue;
      if (!isInside(await host.realPath(folder), await host.realPath(path))) continue;
      found.set(address, await host.read(path));
    } catch {
      // It went away between two looks, or may not be read.
    }
  }
  return found;
}

/** `annexes/chart%202.png` is the file `chart 2.png`. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
