import { SemanticTokensBuilder, SemanticTokenTypes } from 'vscode-languageserver';
import { type SemanticToken, semanticTokensIn } from '../../features/semantic-tokens.ts';
import { linesOf } from '../../model/workspace.ts';
import { offsetAt, positionAt, type Range } from '../../text/line-index.ts';
import { answer, logged, type Request, type Served } from '../served.ts';
import { toPath } from '../uri.ts';

/** `unknown` and `provision` are our own: package.json says what they look like. */
const TOKEN_TYPES = ['unknown', 'provision', SemanticTokenTypes.string];
const TOKEN_MODIFIERS = ['deprecated'];

/** Index of the type, and bits of the modifiers. */
const ENCODED: Readonly<Record<SemanticToken['kind'], readonly [type: number, modifiers: number]>> = {
  unknown: [0, 0],
  ended: [1, 1],
  unlisted: [2, 0],
};

export const semanticTokens: Request = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: TOKEN_TYPES, tokenModifiers: TOKEN_MODIFIERS },
      full: true,
      range: true,
    },
  },
  serve: served => {
    const { semanticTokens: asked } = served.connection.languages;
    asked.on(({ textDocument: { uri } }, token) =>
      answer(served, 'semanticTokens', NONE, token, () => tokensIn(served, uri)),
    );
    asked.onRange(({ textDocument: { uri }, range }, token) =>
      answer(served, 'semanticTokens/range', NONE, token, () => tokensIn(served, uri, range)),
    );
  },
};

const NONE = { data: [] };

function tokensIn({ workspace, log }: Served, uri: string, range?: Range) {
  const path = toPath(uri);
  const document = workspace().documents.get(path);
  if (document === undefined) return NONE;
  const lines = linesOf(document);
  const within = range && { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
  const onBug = logged(log);
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of semanticTokensIn(workspace(), path, onBug, within)) {
    const { line, character } = positionAt(lines, span.start);
    const [type, modifiers] = ENCODED[kind];
    builder.push(line, character, span.end - span.start, type, modifiers);
  }
  return builder.build();
}
