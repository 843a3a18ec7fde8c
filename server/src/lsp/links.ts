import type { Host } from '../host/host.ts';
import { folderOf, isInside, nameOf, type Path } from '../text/path.ts';

/** A file or folder as the editor names it, and as the disk does. */
interface Link {
  readonly named: Path;
  readonly real: Path;
  /** False where it is a single file: the disk's name of it serves as well. */
  readonly isFolder: boolean;
}

/**
 * The links that the editor's folders and documents lead through. The core knows each file by its path on the disk alone,
 * so that one that is opened by two ways is one; the editor is answered in the names that it uses.
 */
let links: readonly Link[] = [];

/** Finds out what a document of the editor's is on the disk, and remembers how it came there. */
export async function followDocument(host: Host, named: Path): Promise<Path> {
  const real = await host.realPath(named);
  if (throughLinks(named) === real) return real;
  if (named === real) {
    // What was a link when it was opened before is none any more.
    links = links.filter(link => !isInside(link.named, named));
    return real;
  }
  // A system without shares takes the name of one for a folder of its own.
  if (named.startsWith('//') && !real.startsWith('//')) return named;
  const isLink = nameOf(named) !== nameOf(real) || (await host.isLink(named));
  remember(isLink ? { named, real, isFolder: false } : await shortest(host, folderOf(named), folderOf(real)));
  return real;
}

/** The same of a folder that it has open, whose name counts before others. */
export async function followFolder(host: Host, named: Path): Promise<Path> {
  const real = await host.realPath(named);
  remember({ named, real, isFolder: true });
  return real;
}

function remember(link: Link): void {
  links = [...links.filter(({ named }) => named !== link.named), link];
}

/** The folder that is the link, so that what lies beside the document is known too. Each step is shorter, to the root. */
async function shortest(host: Host, named: Path, real: Path): Promise<Link> {
  let link = { named, real };
  while (link.named !== '' && nameOf(link.named) === nameOf(link.real)) {
    const above = { named: folderOf(link.named), real: folderOf(link.real) };
    if ((await host.realPath(above.named)) !== above.real) break;
    link = above;
  }
  return { ...link, isFolder: true };
}

/** The path on the disk of one that the editor names, as far as is known. */
export function throughLinks(named: Path): Path {
  const link = longest(links, each => (isInside(each.named, named) ? each.named : undefined));
  return link === undefined ? named : link.real + named.slice(link.named.length);
}

/** The editor's name of a path on the disk. */
export function asNamed(real: Path): Path {
  const link = longest(links, ({ real: at, isFolder }) => (isFolder && isInside(at, real) ? at : undefined));
  return link === undefined ? real : link.named + real.slice(link.real.length);
}

/** The first of those that match the most of a path. */
function longest(all: readonly Link[], part: (link: Link) => Path | undefined): Link | undefined {
  let best: Link | undefined;
  let length = -1;
  for (const link of all) {
    const matched = part(link);
    if (matched === undefined || matched.length <= length) continue;
    best = link;
    length = matched.length;
  }
  return best;
}
