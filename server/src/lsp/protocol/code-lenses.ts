/**
 * Commands of the client that a code lens may run. An editor names those that it has when it starts the
 * server, as `initializationOptions.commands`; where it lacks one the lens is a text.
 */
export const showReferencesCommand = 'tip.showReferences';

/** The arguments of `tip.showReferences`, as the protocol writes positions and places. */
export type ShowReferencesArguments = readonly [
  uri: string,
  position: { readonly line: number; readonly character: number },
  places: readonly ReferencePlace[],
];

export interface ReferencePlace {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** Its arguments are the file's URI and the section to look in first. */
export const nextUnansweredCommand = 'tip.nextUnanswered';
