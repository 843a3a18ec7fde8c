import { placeOfAnswer } from '../../server/src/features/begin-answer.ts';
import { codeLensesOf } from '../../server/src/features/code-lenses.ts';
import { completenessOf } from '../../server/src/features/completeness.ts';
import { completionsAt } from '../../server/src/features/completion.ts';
import { definitionAt } from '../../server/src/features/definition.ts';
import { documentLinksOf } from '../../server/src/features/document-links.ts';
import { documentSymbolsOf } from '../../server/src/features/document-symbols.ts';
import { fixesAt, safeEdits } from '../../server/src/features/fixes.ts';
import { foldingRangesOf } from '../../server/src/features/folding.ts';
import { formatEdits } from '../../server/src/features/format.ts';
import { highlightsAt } from '../../server/src/features/highlights.ts';
import { hoverAt } from '../../server/src/features/hover.ts';
import { inlayHintsIn } from '../../server/src/features/inlay-hints.ts';
import { newLineEdits } from '../../server/src/features/new-line.ts';
import { numberReferencesAt } from '../../server/src/features/number-references.ts';
import { overviewOf } from '../../server/src/features/overview.ts';
import { pastesAt } from '../../server/src/features/paste.ts';
import { questionPanel } from '../../server/src/features/question-panel.ts';
import { referencesAt } from '../../server/src/features/references.ts';
import { renamableAt, renameAt } from '../../server/src/features/rename.ts';
import { selectionRangesAt } from '../../server/src/features/selection-ranges.ts';
import { semanticTokensIn } from '../../server/src/features/semantic-tokens.ts';
import { workspaceSymbolsOf } from '../../server/src/features/workspace-symbols.ts';
import { submissionAt } from '../../server/src/model/submission.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import { writeSubmission } from '../../server/src/report/write-submission.ts';
import { findingsOf, type OnBug } from '../../server/src/rules/run.ts';
import type { Path } from '../../server/src/text/path.ts';

/** A file of a workspace, with the cursor in it. */
export interface Place {
  readonly workspace: Workspace;
  readonly path: Path;
  readonly text: string;
  readonly offset: number;
}

/** Everything that the program does with a file, by name; the first ones are what the others build on. */
export const USES: Readonly<Record<string, (place: Place) => unknown>> = {
  findings: ({ workspace, path }) => {
    const submission = submissionAt(workspace, path);
    return submission && findingsOf(submission, fail);
  },
  completions: ({ workspace, path, offset }) => completionsAt(workspace, path, offset),
  hover: ({ workspace, path, offset }) => hoverAt(workspace, path, offset),
  definition: ({ workspace, path, offset }) => definitionAt(workspace, path, offset),
  references: ({ workspace, path, offset }) => referencesAt(workspace, path, offset, true),
  highlights: ({ workspace, path, offset }) => highlightsAt(workspace, path, offset),
  renamable: ({ workspace, path, offset }) => renamableAt(workspace, path, offset),
  rename: ({ workspace, path, offset }) => renameAt(workspace, path, offset, 'NEW-NAME'),
  selections: ({ workspace, path, offset }) => selectionRangesAt(workspace, path, offset),
  fixes: ({ workspace, path, offset }) => fixesAt(workspace, path, { start: offset, end: offset }, fail),
  'safe edits': ({ workspace, path }) => safeEdits(workspace, path, fail, 'unknown-key'),
  'number references': ({ workspace, path, offset }) => numberReferencesAt(workspace, path, offset),
  format: ({ workspace, path }) => formatEdits(workspace, path),
  'new line': ({ text, offset }) => newLineEdits(text, offset),
  hints: ({ workspace, path, text }) => inlayHintsIn(workspace, path, { start: 0, end: text.length }),
  lenses: ({ workspace, path }) => codeLensesOf(workspace, path, fail),
  tokens: ({ workspace, path }) => semanticTokensIn(workspace, path, fail),
  symbols: ({ workspace, path }) => documentSymbolsOf(workspace, path),
  folds: ({ workspace, path }) => foldingRangesOf(workspace, path),
  links: ({ workspace, path }) => documentLinksOf(workspace, path),
  'paste of a range': place => pasted(place, 'Province\tMale\tFemale\nPunjab\t4\t5\nSindh\t1\t2\n'),
  'paste of a text': place => pasted(place, 'Some words: more # words\n\n- {{an item}}\n'),
  'symbols of all': ({ workspace, text, offset }) =>
    workspaceSymbolsOf(workspace, text.slice(offset, offset + 12)),
  completeness: place => withFindings(place, completenessOf),
  overview: place => withFindings(place, overviewOf),
  panels: place =>
    withFindings(place, (submission, findings) =>
      ['trends-1', 'identification-1', 'statistics-table'].flatMap(id => {
        const question = submission.library.questionnaire.questions.get(id);
        if (question === undefined) return [];
        const panel = questionPanel(submission, findings, question, submission.lead);
        return [panel, placeOfAnswer(submission, question, { path: place.path })];
      }),
    ),
  docx: place =>
    withFindings(place, (submission, findings) =>
      writeSubmission(submission, findings, { format: 'docx', edition: 'internal' }),
    ),
  xlsx: place =>
    withFindings(place, (submission, findings) =>
      writeSubmission(submission, findings, { format: 'xlsx', edition: 'internal' }),
    ),
};

function pasted({ workspace, path, offset }: Place, text: string): unknown {
  return pastesAt(workspace, path, { start: offset, end: offset }, { text });
}

function withFindings<Out>(
  { workspace, path }: Place,
  use: (...of: Parameters<typeof completenessOf>) => Out,
): Out | undefined {
  const submission = submissionAt(workspace, path);
  return submission && use(submission, findingsOf(submission, fail));
}

const fail: OnBug = (code, error) => {
  throw new Error(`The rule ${code} failed.`, { cause: error });
};
