import { type Document, parseDocument } from 'yaml';
import { readCommonShapes } from './common-shapes.ts';
import { errorMistake } from './error-mistake.ts';
import { oddIndentation } from './indentation.ts';
import { canHide } from './mask.ts';
import { withoutMarkers } from './merge-conflict.ts';
import { type Mistake, problemAt } from './mistake.ts';
import type { Node, SyntaxProblem } from './node.ts';
import { readNode } from './read-node.ts';
import { signMistake } from './sign-mistake.ts';

/** A stretch of text parsed by itself. Spans of its nodes count from its first character. */
export interface Piece {
  readonly text: string;
  /** Absent for a piece of blanks and comments only. */
  readonly value?: Node;
  /** In the order of the text, one for each place. */
  readonly problems: readonly SyntaxProblem[];
  /** True when not all of it could be read: what is missing from `value` may still be in the text. */
  readonly broken: boolean;
}

/** Mistakes mended in one piece; each costs another parse. */
const MOST_MISTAKES = 24;
const MOST_IN_LONG_PIECE = 4;

/**
 * Reads a piece of YAML for what was typed. One mistake brings others after it, so the first is taken
 * out of a copy of the same length, which is parsed again. Never throws.
 */
export function parsePiece(text: string): Piece {
  const joined = withoutMarkers(text);
  if (joined !== undefined) {
    const { problems, ...piece } = parsePiece(joined.text);
    return { ...piece, text, problems: inOrder([...joined.problems, ...problems]), broken: true };
  }
  const value = readCommonShapes(text);
  return value === undefined ? parseAny(text) : { text, value, problems: [], broken: false };
}

/** The same by the `yaml` package, for any text. */
export function parseAny(text: string): Piece {
  // YAML knows no line break of a lone carriage return.
  let legible = text.replace(/\r(?!\n)/g, '\n');
  const most = !canHide(text) ? 0 : text.length > 20_000 ? MOST_IN_LONG_PIECE : MOST_MISTAKES;
  const problems: SyntaxProblem[] = [];
  const mendedAt = new Set<number>();
  let broken = false;
  let document = parse(legible);
  const odd = document && oddIndentation(document, legible);
  if (odd !== undefined) {
    problems.push(odd.problem);
    broken = true;
    const mended = parse(odd.mended);
    if (mended?.errors.length === 0) {
      legible = odd.mended;
      document = mended;
    }
  }
  for (let round = 0; document !== undefined; round++) {
    const mistake = firstMistake(document, legible);
    if (mistake === undefined) break;
    // After a tab YAML complains of much that is no mistake.
    if (odd === undefined || mistake.mended !== undefined) problems.push(mistake.problem);
    broken ||= mistake.lossy === true || mistake.mended === undefined;
    if (mistake.mended === undefined || round >= most) {
      broken = true;
      break;
    }
    mendedAt.add(mistake.problem.span.start);
    legible = mistake.mended;
    document = parse(legible);
  }
  if (document === undefined) {
    const tooDeep = problemAt('too-deep', text, { start: 0, end: text.search(/[\r\n]|$/) });
    return { text, problems: [tooDeep], broken: true };
  }
  const { value, found } = readNode(document.contents, { typed: text, legible }, problems, mendedAt);
  return { text, problems: inOrder(found), broken, ...(value === undefined ? {} : { value }) };
}

/** `undefined` where nesting exhausts the parser. */
function parse(text: string): Document | undefined {
  try {
    return parseDocument(text, {
      // Failsafe: everything stays text, and each field reads its own source.
      schema: 'failsafe',
      // Its check is quadratic in a map; ours reads the keys once.
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
  } catch {
    return undefined;
  }
}

function firstMistake(document: Document, text: string): Mistake | undefined {
  const sign = signMistake(document.contents, text);
  const [error] = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const complaint = error && errorMistake(error, document, text);
  if (sign === undefined || complaint === undefined) return sign ?? complaint;
  return complaint.at < sign.at ? complaint : sign;
}

/** One for each place; what is too deep is so all the way down. */
function inOrder(problems: readonly SyntaxProblem[]): SyntaxProblem[] {
  const seen = new Set<number | string>();
  return [...problems]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ kind, span: { start } }) => {
      const key = kind === 'too-deep' ? kind : start;
      return !seen.has(key) && seen.add(key);
    });
}
