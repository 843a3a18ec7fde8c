import { codeActions } from './requests/code-actions.ts';
import { codeLenses } from './requests/code-lenses.ts';
import { compile } from './requests/compile.ts';
import { completion } from './requests/completion.ts';
import { documentSymbols } from './requests/document-symbols.ts';
import { folding } from './requests/folding.ts';
import { hover } from './requests/hover.ts';
import { inlayHints } from './requests/inlay-hints.ts';
import { newResponseFile } from './requests/new-response-file.ts';
import { semanticTokens } from './requests/semantic-tokens.ts';
import type { Request } from './served.ts';

/** Everything that the server answers: one file each. */
export const requests: readonly Request[] = [
  completion,
  hover,
  documentSymbols,
  folding,
  codeActions,
  inlayHints,
  codeLenses,
  semanticTokens,
  compile,
  newResponseFile,
];
