import { RequestType } from 'vscode-languageserver';
import { completenessPage } from '../completeness-page.ts';
import {
  type CompletenessPage,
  type CompletenessParams,
  completenessRequest,
  openPlaceCommand,
} from '../protocol/completeness.ts';
import { answers, type Request } from '../served.ts';

export const completeness: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<CompletenessParams, CompletenessPage | null, void>(completenessRequest),
      null,
      params => completenessPage(served, params, commandAddress),
    ),
};

/** A link that runs the editor's command, which opens a file at a line and a character, counted from 0. */
function commandAddress(uri: string, line: number, character: number): string {
  const written = encodeURIComponent(JSON.stringify([uri, line, character]));
  // Parentheses would end the link in Markdown.
  return `command:${openPlaceCommand}?${written.replaceAll('(', '%28').replaceAll(')', '%29')}`;
}
