/** The settings below `tip` that the server itself heeds; what is missing or of another type has its default. */
export interface Settings {
  /** Definitions beside the shipped ones: files, or folders of them. */
  readonly questionnaires: readonly string[];
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
}

export const DEFAULT_SETTINGS: Settings = { questionnaires: [], inlayHints: true, codeLens: true };

/** What an editor answered when it was asked for the section `tip`. */
export function readSettings(given: unknown): Settings {
  const section = isObject(given) ? given : {};
  const { questionnaires, inlayHints, codeLens } = section;
  return {
    questionnaires: Array.isArray(questionnaires)
      ? questionnaires.filter(name => typeof name === 'string')
      : DEFAULT_SETTINGS.questionnaires,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : DEFAULT_SETTINGS.inlayHints,
    codeLens: typeof codeLens === 'boolean' ? codeLens : DEFAULT_SETTINGS.codeLens,
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
