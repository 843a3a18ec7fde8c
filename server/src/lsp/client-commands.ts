/** The commands that the editor says it has, `{commands: [name]}`; none from an editor that knows nothing of them. */
export function readCommands(options: unknown): ReadonlySet<string> {
  const { commands } = (options ?? {}) as { readonly commands?: unknown };
  return new Set(Array.isArray(commands) ? commands.filter(name => typeof name === 'string') : []);
}
