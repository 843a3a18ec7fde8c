/** The settings below `tip` that the server itself heeds; what is missing or of another type has its default. */
export interface Settings {
  /** Definitions beside the shipped ones: files, or folders of them. */
  readonly questionnaires: readonly string[];
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export const DEFAULT_SETTINGS: Settings = { questionnaires: [], inlayHints: true, codeLens: true };

/**
 * What an editor says of the section `tip`: the section itself, or everything that it holds (`{tip: {codeLens: false}}`).
 * `base` holds where it says nothing.
 */
export function readSettings(given: unknown, base: Settings): Settings {
  const all = isObject(given) ? given : {};
  const section = isObject(all.tip) ? all.tip : all;
  const { questionnaires, inlayHints, codeLens } = section;
  return {
    questionnaires: Array.isArray(questionnaires)
      ? questionnaires.filter(name => typeof name === 'string')
      : base.questionnaires,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : base.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : base.codeLens,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
