import { codeActions } from './requests/code-actions.ts';
import { compile } from './requests/compile.ts';
import { completion } from './requests/completion.ts';
import { definition } from './requests/definition.ts';
import { documentLinks } from './requests/document-links.ts';
import { documentSymbols } from './requests/document-symbols.ts';
import { folding } from './requests/folding.ts';
import { highlights } from './requests/highlights.ts';
import { hover } from './requests/hover.ts';
import { newResponseFile } from './requests/new-response-file.ts';
import { references } from './requests/references.ts';
import { rename } from './requests/rename.ts';
import { selectionRanges } from './requests/selection-ranges.ts';
import { workspaceSymbols } from './requests/workspace-symbols.ts';
import type { Request } from './served.ts';

/** Everything that the server answers: one file each. */
export const requests: readonly Request[] = [
  completion,
  hover,
  documentSymbols,
  folding,
  definition,
  references,
  highlights,
  rename,
  documentLinks,
  selectionRanges,
  workspaceSymbols,
  codeActions,
  compile,
  newResponseFile,
];
