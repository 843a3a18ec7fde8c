/** The translations that the editor sends at the start, `{translations: {English: text}}`; none from any other editor. */
export function readTranslations(options: unknown): ReadonlyMap<string, string> {
  const { translations } = (options ?? {}) as { readonly translations?: unknown };
  if (typeof translations !== 'object' || translations === null) return new Map();
  return new Map(
    Object.entries(translations).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * What the address of every page of the manual begins with (`tip-manual:`), for an editor that asks for such a
 * page with `tip/findingPage`. Any other editor gets findings without a link.
 */
export function readManual(options: unknown): string | undefined {
  const { manual } = (options ?? {}) as { readonly manual?: unknown };
  return typeof manual === 'string' ? manual : undefined;
}

/** The commands that the editor says it has, `{commands: [name]}`; none from an editor that knows nothing of them. */
export function readCommands(options: unknown): ReadonlySet<string> {
  const { commands } = (options ?? {}) as { readonly commands?: unknown };
  return new Set(Array.isArray(commands) ? commands.filter(name => typeof name === 'string') : []);
}
