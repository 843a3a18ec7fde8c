import { markdownBlocks } from '../../../server/src/composition/markdown.ts';
import { withDocument } from '../../../server/src/model/workspace.ts';
import { readCitation } from '../../../server/src/questionnaire/citation.ts';
import { readDefinition } from '../../../server/src/questionnaire/read-definition.ts';
import { shippedCatalogue } from '../../../server/src/questionnaire/shipped.ts';
import { FOLDER, workspaceOf } from '../../support/check.ts';
import { USES } from '../uses.ts';

/** What a fuzzer that is led by coverage calls with text after text; whatever they throw was found. */
export const TARGETS: Readonly<Record<string, (text: string) => void>> = {
  check: text => useFile('main.tip.yaml', text, ['findings', 'fixes', 'tokens', 'symbols', 'folds']),
  complete: text => useFile('main.tip.yaml', text, ['completions', 'hover', 'definition', 'rename']),
  format: text => useFile('main.tip.yaml', text, ['format', 'new line']),
  compile: text => useFile('main.tip.yaml', text, ['docx', 'xlsx']),
  manifest: text =>
    useFile('submission.tip.yaml', text, ['findings', 'completions', 'hover', 'format', 'symbols']),
  prose: text =>
    useFile('main.tip.yaml', `trends:\n  trends-1: |\n${text.replace(/^/gm, '    ')}`, ['findings', 'hints']),
  definition: text => {
    readDefinition(text);
  },
  citation: text => {
    readCitation(text, shippedCatalogue(), 'PPC');
  },
  markdown: text => {
    markdownBlocks(text);
  },
};

function useFile(name: string, text: string, uses: readonly string[]): void {
  const path = `${FOLDER}/${name}`;
  const workspace = withDocument(workspaceOf([OTHER]), path, text);
  for (const use of uses) USES[use]?.({ workspace, path, text, offset: cursorIn(text) });
}

/** A file beside, so that references and sums lead somewhere. */
const OTHER = {
  path: 'other.tip.yaml',
  text: 'questionnaire: tip-pakistan-2021\nrespondent: MOHR\n\nidentification:\n  identification-1: {data: {total: 5, sex: {male: 5}}}\n',
};

/** Behind the first `$0`, which a fuzzer may put anywhere, else at the end. */
function cursorIn(text: string): number {
  const marked = text.indexOf('$0');
  return marked < 0 ? text.length : marked;
}
