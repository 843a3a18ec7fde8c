import type { CodeLens, DocumentLink, Location, LocationLink } from 'vscode-languageserver';
import type { Client } from '../client.ts';
import { commandFor } from './command.ts';

/** Where a definition stands, with what surrounds it where the client shows that. */
export function wordDefinition(
  links: readonly LocationLink[] | null,
  { definitionLinks }: Client,
): LocationLink[] | Location[] | null {
  if (links === null) return null;
  return definitionLinks
    ? [...links]
    : links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
}

export function wordLinks(
  links: readonly DocumentLink[] | null,
  { linkTooltips }: Client,
): DocumentLink[] | null {
  return (
    links?.map(({ tooltip, ...link }) => (linkTooltips && tooltip ? { ...link, tooltip } : link)) ?? null
  );
}

/** A lens is a command, and none where its command cannot be run. */
export function wordLenses(lenses: readonly CodeLens[] | null, client: Client): CodeLens[] | null {
  return (
    lenses?.flatMap(({ command, ...lens }) => {
      const runnable = command && commandFor(command, client);
      return runnable ? [{ ...lens, command: runnable }] : [];
    }) ?? null
  );
}
