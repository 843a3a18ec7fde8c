import { ENGLISH, type Language } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Host } from './host.ts';

/** The language of a tag, as BCP 47 writes it; English where it has no translation. */
export type Languages = (tag: string) => Promise<Language>;

/**
 * Languages by the files of their translations, `bundle.l10n.ur.json`: those that VS Code reads for the extension. They lie in a
 * folder beside the program.
 */
export function languagesIn(host: Host, folder: Path): Languages {
  return async tag => {
    const named = tag.toLowerCase();
    // What is no tag must not lead into another folder.
    if (!/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/.test(named)) return ENGLISH;
    const [language = ''] = named.split('-');
    for (const known of new Set([named, language])) {
      const translations =
        known === ENGLISH.tag ? undefined : await read(host, `${folder}/bundle.l10n.${known}.json`);
      if (translations !== undefined) return { tag, translations };
    }
    return ENGLISH;
  };
}

async function read(host: Host, path: Path): Promise<ReadonlyMap<string, string> | undefined> {
  if ((await host.kind(path)) !== 'file') return undefined;
  try {
    const texts: unknown = JSON.parse(new TextDecoder().decode(await host.read(path)));
    return translationsIn(texts);
  } catch {
    // A translation that cannot be read is none, and everything is said in English.
    return undefined;
  }
}

/** Texts by their English ones; whatever else stands among them is left out. */
export function translationsIn(texts: unknown): ReadonlyMap<string, string> {
  if (typeof texts !== 'object' || texts === null) return new Map();
  return new Map(
    Object.entries(texts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The language that a terminal names in its surroundings: `ur_PK.UTF-8` is `ur-PK`. */
export function terminalLanguage(env: Readonly<Record<string, string | undefined>>): string {
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const [tag = ''] = named.split(/[.@]/);
  return tag === '' || tag === 'C' || tag === 'POSIX' ? ENGLISH.tag : tag.replace('_', '-');
}
