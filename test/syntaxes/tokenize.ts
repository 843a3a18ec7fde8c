import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';
import { type FixtureFile, type Mark, parseFixture, printFixture } from '../support/fixture.ts';

const GRAMMAR = new URL('../../syntaxes/tip-response.tmLanguage.json', import.meta.url);
const require = createRequire(import.meta.url);

/** The grammar as VS Code runs it: the same tokenizer, the same regular expressions. */
export async function loadGrammar(): Promise<IGrammar> {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(Uint8Array.from(wasm).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), 'tip-response.tmLanguage.json'),
  });
  const grammar = await registry.loadGrammar('source.tip-response');
  if (grammar === null) throw new Error('The grammar has no scope source.tip-response.');
  return grammar;
}

/** The fixture with every token marked by its scopes, the language's own name left out. */
export function annotate(grammar: IGrammar, fixture: string): string {
  const files = parseFixture(fixture);
  return printFixture(
    files,
    files.flatMap(file => tokenMarks(grammar, file)),
  );
}

/** Blanks, and text without a scope of its own, are not marked; neighbours with the same scopes are one. */
function tokenMarks(grammar: IGrammar, { path, text }: FixtureFile): Mark[] {
  let stack = INITIAL;
  return text.split('\n').flatMap((content, line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(content, stack);
    stack = ruleStack;
    const marks: Mark[] = [];
    for (const { startIndex, endIndex, scopes } of tokens) {
      const piece = content.slice(startIndex, endIndex);
      const label = scopes
        .slice(1)
        .map(scope => scope.replace(/\.tip-response$/, ''))
        .join(' ');
      if (label === '' || piece.trim() === '') continue;
      const start = startIndex + (piece.length - piece.trimStart().length);
      const mark: Mark = { path, line, start, end: startIndex + piece.trimEnd().length, label };
      const last = marks.at(-1);
      const joins = last?.label === label && content.slice(last.end, start).trim() === '';
      if (joins) marks[marks.length - 1] = { ...last, end: mark.end };
      else marks.push(mark);
    }
    return marks;
  });
}
