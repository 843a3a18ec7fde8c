import { beginAnswer } from './requests/begin-answer.ts';
import { codeActions } from './requests/code-actions.ts';
import { codeLenses } from './requests/code-lenses.ts';
import { compile } from './requests/compile.ts';
import { completeness } from './requests/completeness.ts';
import { completion } from './requests/completion.ts';
import { definition } from './requests/definition.ts';
import { documentLinks } from './requests/document-links.ts';
import { documentSymbols } from './requests/document-symbols.ts';
import { executeCommand } from './requests/execute-command.ts';
import { findingPage } from './requests/finding-page.ts';
import { folding } from './requests/folding.ts';
import { formatting } from './requests/formatting.ts';
import { highlights } from './requests/highlights.ts';
import { hover } from './requests/hover.ts';
import { inlayHints } from './requests/inlay-hints.ts';
import { newResponseFile } from './requests/new-response-file.ts';
import { newSubmission } from './requests/new-submission.ts';
import { overview } from './requests/overview.ts';
import { paste } from './requests/paste.ts';
import { pullDiagnostics } from './requests/pull-diagnostics.ts';
import { question } from './requests/question.ts';
import { questionnaires } from './requests/questionnaires.ts';
import { references } from './requests/references.ts';
import { rename } from './requests/rename.ts';
import { selectionRanges } from './requests/selection-ranges.ts';
import { semanticTokens } from './requests/semantic-tokens.ts';
import { workspaceSymbols } from './requests/workspace-symbols.ts';
import type { Request } from './served.ts';

/** Everything that the server answers: one file each. */
export const requests: readonly Request[] = [
  completion,
  hover,
  documentSymbols,
  folding,
  formatting,
  definition,
  references,
  highlights,
  rename,
  documentLinks,
  selectionRanges,
  workspaceSymbols,
  codeActions,
  executeCommand,
  pullDiagnostics,
  findingPage,
  completeness,
  inlayHints,
  codeLenses,
  semanticTokens,
  compile,
  questionnaires,
  newResponseFile,
  newSubmission,
  overview,
  question,
  beginAnswer,
  paste,
];
