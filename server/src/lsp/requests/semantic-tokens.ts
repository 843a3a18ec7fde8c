import {
  SemanticTokenModifiers,
  SemanticTokensBuilder,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { type SemanticToken, semanticTokensIn } from '../../features/semantic-tokens.ts';
import { linesOf } from '../../model/workspace.ts';
import { offsetAt, positionAt, type Range } from '../../text/line-index.ts';
import type { Client } from '../client.ts';
import { answers, logged, type Request, type Served } from '../served.ts';
import { toPath } from '../uri.ts';

/**
 * What each kind may be called, the best first: `unknown` and `provision` are our own, and package.json says what they look
 * like. A kind for which the editor has no name is not coloured.
 */
const NAMES: Readonly<Record<SemanticToken['kind'], readonly string[]>> = {
  unknown: ['unknown', SemanticTokenTypes.variable],
  ended: ['provision', SemanticTokenTypes.type],
  unlisted: [SemanticTokenTypes.string],
};

export const semanticTokens: Request = {
  capabilities: ({ tokens }) => {
    if (tokens === undefined || legendOf(tokens).tokenTypes.length === 0) return {};
    const { full, range } = tokens;
    return { semanticTokensProvider: { legend: legendOf(tokens), full, range } };
  },
  serve: served => {
    answers(served, SemanticTokensRequest.type, NONE, ({ textDocument: { uri } }) => tokensIn(served, uri));
    answers(served, SemanticTokensRangeRequest.type, NONE, ({ textDocument: { uri }, range }) =>
      tokensIn(served, uri, range),
    );
  },
};

const NONE = { data: [] };

type Tokens = NonNullable<Client['tokens']>;

function nameOf(kind: SemanticToken['kind'], { types }: Tokens): string | undefined {
  return NAMES[kind].find(name => types.has(name));
}

function legendOf(tokens: Tokens) {
  const kinds = Object.keys(NAMES) as SemanticToken['kind'][];
  const modifiers = [SemanticTokenModifiers.deprecated];
  return {
    tokenTypes: [...new Set(kinds.flatMap(kind => nameOf(kind, tokens) ?? []))],
    tokenModifiers: modifiers.filter(name => tokens.modifiers.has(name)),
  };
}

function tokensIn({ workspace, log, client }: Served, uri: string, range?: Range) {
  const path = toPath(uri);
  const document = workspace().documents.get(path);
  const { tokens } = client();
  if (document === undefined || tokens === undefined) return NONE;
  const { tokenTypes, tokenModifiers } = legendOf(tokens);
  const lines = linesOf(document);
  const within = range && { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
  const onBug = logged(log);
  const builder = new SemanticTokensBuilder();
  for (const { span, kind } of semanticTokensIn(workspace(), path, onBug, within)) {
    const { line, character } = positionAt(lines, span.start);
    const type = tokenTypes.indexOf(nameOf(kind, tokens) ?? '');
    const modifiers = kind === 'ended' && tokenModifiers.length > 0 ? 1 : 0;
    if (type >= 0) builder.push(line, character, span.end - span.start, type, modifiers);
  }
  return builder.build();
}
