import type { Diagnostic } from 'vscode-languageserver';
import type { Client } from '../client.ts';

/** A finding without what the client does not show. */
export function wordDiagnostic(
  diagnostic: Diagnostic,
  { related, links }: Client['diagnostics'],
): Diagnostic {
  const { relatedInformation, codeDescription, ...rest } = diagnostic;
  return {
    ...rest,
    ...(links && codeDescription && { codeDescription }),
    ...(related && relatedInformation && { relatedInformation }),
  };
}
