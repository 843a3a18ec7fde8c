import { codeLensesOf } from '../server/src/features/code-lenses.ts';
import { completionsAt } from '../server/src/features/completion.ts';
import { definitionAt } from '../server/src/features/definition.ts';
import { documentLinksOf } from '../server/src/features/document-links.ts';
import { documentSymbolsOf } from '../server/src/features/document-symbols.ts';
import { fixesAt, safeEdits } from '../server/src/features/fixes.ts';
import { foldingRangesOf } from '../server/src/features/folding.ts';
import { formatEdits } from '../server/src/features/format.ts';
import { highlightsAt } from '../server/src/features/highlights.ts';
import { hoverAt } from '../server/src/features/hover.ts';
import { inlayHintsIn } from '../server/src/features/inlay-hints.ts';
import { newLineAt } from '../server/src/features/new-line.ts';
import { numberReferencesAt } from '../server/src/features/number-references.ts';
import { referencesAt } from '../server/src/features/references.ts';
import { renameAt } from '../server/src/features/rename.ts';
import { selectionRangesAt } from '../server/src/features/selection-ranges.ts';
import { semanticTokensIn } from '../server/src/features/semantic-tokens.ts';
import { submissionsOf } from '../server/src/model/submission.ts';
import { withDocument } from '../server/src/model/workspace.ts';
import { writeSubmission } from '../server/src/report/write-submission.ts';
import { FAMILIES } from './fuzz/time/families.ts';
import { FOLDER, findingsIn, workspaceOf } from './support/check.ts';

const P = `${FOLDER}/main.tip.yaml`;
const onBug = (c: string, e: unknown) => {
  throw e;
};
const only = process.argv[3];
const size = Number(process.argv[2] ?? 2000);
const ops: Record<string, (w: any, text: string) => unknown> = {
  findings: w => findingsIn(w),
  completion: (w, t) => [completionsAt(w, P, t.length), completionsAt(w, P, t.length >> 1)],
  hover: (w, t) => [hoverAt(w, P, t.length), hoverAt(w, P, t.length >> 1)],
  format: w => formatEdits(w, P),
  fixes: (w, t) => fixesAt(w, P, { start: 0, end: t.length }, onBug),
  safe: w => safeEdits(w, P, onBug),
  hints: (w, t) => inlayHintsIn(w, P, { start: 0, end: t.length }),
  lenses: w => codeLensesOf(w, P, onBug),
  tokens: w => semanticTokensIn(w, P, onBug),
  symbols: w => documentSymbolsOf(w, P),
  folds: w => foldingRangesOf(w, P),
  links: w => documentLinksOf(w, P),
  definition: (w, t) => definitionAt(w, P, t.length >> 1),
  highlights: (w, t) => highlightsAt(w, P, t.length >> 1),
  references: (w, t) => referencesAt(w, P, t.length >> 1, true),
  rename: (w, t) => renameAt(w, P, t.length >> 1, 'x'),
  selection: (w, t) => selectionRangesAt(w, P, t.length >> 1),
  numbers: (w, t) => numberReferencesAt(w, P, t.length >> 1),
  docx: w => {
    const [s] = submissionsOf(w);
    return s && writeSubmission(s, findingsIn(w), 'docx');
  },
  xlsx: w => {
    const [s] = submissionsOf(w);
    return s && writeSubmission(s, findingsIn(w), 'xlsx');
  },
};
for (const [name, make] of Object.entries(FAMILIES)) {
  if (only && !name.includes(only)) continue;
  const times: Record<string, number[]> = {};
  for (const n of [size, size * 2]) {
    const text = make(n);
    let s = process.cpuUsage().user;
    let w = withDocument(workspaceOf([]), P, text);
    (times.parse ??= []).push((process.cpuUsage().user - s) / 1000);
    for (const [op, run] of Object.entries(ops)) {
      s = process.cpuUsage().user;
      try {
        run(w, text);
      } catch (e) {
        console.log('THROW', name, op, n, String((e as Error).stack).slice(0, 600));
      }
      (times[op] ??= []).push((process.cpuUsage().user - s) / 1000);
    }
  }
  const bad = Object.entries(times)
    .filter(([, [a, b]]) => b! > 150 && (b! / a! > 2.9 || b! > 1500))
    .map(([op, [a, b]]) => `${op} ${a!.toFixed(0)}→${b!.toFixed(0)}`);
  console.log(name, make(size * 2).length, bad.join(', '));
}
