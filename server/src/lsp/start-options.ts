import { translationsIn } from '../host/languages.ts';
import { DEFAULT_SETTINGS, readSettings, type Settings } from './settings.ts';

/** What an editor says of itself as `initializationOptions`, beyond the protocol; any other editor says nothing. */
export interface StartOptions {
  /** `{translations: {English: text}}`. */
  readonly translations: ReadonlyMap<string, string>;
  /**
   * What the address of every page of the manual begins with (`tip-manual:`), for an editor that asks for such a
   * page with `tip/findingPage`.
   */
  readonly manual?: string;
  /** The commands that it has, by their names. */
  readonly commands: ReadonlySet<string>;
  /** Notifications of ours that it wants: `tip/changed`. */
  readonly hears: ReadonlySet<string>;
  /** Types of semantic tokens of ours that it knows beside the standard ones. */
  readonly tokenTypes: ReadonlySet<string>;
  /** Which way findings are to come, where it takes both. */
  readonly diagnostics?: 'pushed' | 'pulled';
  /** As in the settings, for an editor that has no section `tip` of them. */
  readonly settings: Settings;
}

export function readStartOptions(options: unknown): StartOptions {
  const given = (options ?? {}) as Readonly<Record<string, unknown>>;
  const { manual, diagnostics } = given;
  const way = (['pushed', 'pulled'] as const).find(each => each === diagnostics);
  return {
    translations: translationsIn(given.translations),
    ...(typeof manual === 'string' && { manual }),
    commands: namesIn(given.commands),
    hears: namesIn(given.hears),
    tokenTypes: namesIn(given.tokenTypes),
    ...(way !== undefined && { diagnostics: way }),
    settings: readSettings(options, DEFAULT_SETTINGS),
  };
}

function namesIn(list: unknown): ReadonlySet<string> {
  return new Set(Array.isArray(list) ? list.filter(name => typeof name === 'string') : []);
}
