import { codeLensesOf } from '../../../server/src/features/code-lenses.ts';
import { completenessOf } from '../../../server/src/features/completeness.ts';
import { completionsAt } from '../../../server/src/features/completion.ts';
import { definitionAt } from '../../../server/src/features/definition.ts';
import { documentLinksOf } from '../../../server/src/features/document-links.ts';
import { documentSymbolsOf } from '../../../server/src/features/document-symbols.ts';
import { foldingRangesOf } from '../../../server/src/features/folding.ts';
import { formatEdits } from '../../../server/src/features/format.ts';
import { highlightsAt } from '../../../server/src/features/highlights.ts';
import { hoverAt } from '../../../server/src/features/hover.ts';
import { inlayHintsIn } from '../../../server/src/features/inlay-hints.ts';
import { overviewOf } from '../../../server/src/features/overview.ts';
import { referencesAt } from '../../../server/src/features/references.ts';
import { selectionRangesAt } from '../../../server/src/features/selection-ranges.ts';
import { semanticTokensIn } from '../../../server/src/features/semantic-tokens.ts';
import { workspaceSymbolsOf } from '../../../server/src/features/workspace-symbols.ts';
import type { Response } from '../../../server/src/model/response.ts';
import { submissionsOf } from '../../../server/src/model/submission.ts';
import type { Document, Workspace } from '../../../server/src/model/workspace.ts';
import { composeReport } from '../../../server/src/report/compose-report.ts';
import type { Finding } from '../../../server/src/rules/rule.ts';
import { findingsOf, type OnBug } from '../../../server/src/rules/run.ts';
import type { Path } from '../../../server/src/text/path.ts';

/** Where an editor's cursor stands. */
export interface Cursor {
  readonly path: Path;
  readonly offset: number;
}

/** What an editor shows of a workspace while one types: trees, answers, findings, and what is drawn in each file. */
export function seenIn(workspace: Workspace): unknown {
  return {
    files: [...workspace.documents.values()]
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(document => fileOf(workspace, document)),
    submissions: submissionsOf(workspace).map(submission => ({
      folder: submission.folder,
      manifest: submission.manifest,
      leftOutBy: submission.leftOutBy?.path,
      lead: submission.lead,
      respondents: submission.respondents,
      unreadable: submission.unreadable,
      responses: submission.responses.map(responseOf),
      findings: findingsOf(submission, fail).map(withFixes),
    })),
  };
}

/** What is asked of a file with the cursor in it. */
export function askedAt(workspace: Workspace, { path, offset }: Cursor): unknown {
  const { length = 0 } = workspace.documents.get(path)?.text ?? '';
  return {
    hints: inlayHintsIn(workspace, path, { start: 0, end: length }),
    links: documentLinksOf(workspace, path),
    format: formatEdits(workspace, path),
    completions: completionsAt(workspace, path, offset),
    hover: hoverAt(workspace, path, offset),
    definition: definitionAt(workspace, path, offset),
    references: referencesAt(workspace, path, offset, true),
    highlights: highlightsAt(workspace, path, offset),
    selections: selectionRangesAt(workspace, path, offset),
  };
}

/** What is made of whole submissions when somebody wants it. */
export function madeOf(workspace: Workspace): unknown {
  return {
    symbols: workspaceSymbolsOf(workspace, 'prevention 2'),
    submissions: submissionsOf(workspace).map(submission => {
      const findings = findingsOf(submission, fail);
      return {
        completeness: completenessOf(submission, findings),
        overview: overviewOf(submission, findings),
        report: composeReport(submission, findings),
      };
    }),
  };
}

function fileOf(workspace: Workspace, { path, tree }: Document): unknown {
  return {
    path,
    roots: tree.roots,
    problems: tree.problems,
    symbols: documentSymbolsOf(workspace, path),
    folds: foldingRangesOf(workspace, path),
    tokens: semanticTokensIn(workspace, path, fail),
    lenses: codeLensesOf(workspace, path, fail),
  };
}

function responseOf(response: Response): unknown {
  const { path, respondent, questionnaireKey, respondentKey, sections, answers, byQuestion } = response;
  const { syntaxProblems, problems } = response;
  return {
    path,
    respondent,
    questionnaireKey,
    respondentKey,
    sections,
    answers,
    firsts: [...byQuestion].map(([id, { offset }]) => [id, offset]),
    syntaxProblems,
    problems,
  };
}

function withFixes({ fixes, ...finding }: Finding): unknown {
  return { ...finding, fixes: fixes() };
}

const fail: OnBug = (code, error) => {
  throw new Error(`The rule ${code} failed.`, { cause: error });
};
