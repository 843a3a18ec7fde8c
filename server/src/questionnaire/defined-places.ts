import { isMapping, isScalar, isSequence, type Mapping, type Node } from '../syntax/node.ts';
import { parsePiece } from '../syntax/parse-piece.ts';
import { memo } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';

/** The text of a definition or of a file of laws, as it ships or as a workspace brings it. */
export interface SourceFile {
  readonly path: Path;
  readonly text: string;
}

/** What a source file defines and other files name. */
export type DefinedKind = 'section' | 'question' | 'respondent' | 'check' | 'provision';

/** Where something is defined: offsets in its file. */
export interface DefinedPlace {
  readonly path: Path;
  /** Its name. */
  readonly at: Span;
  /** All that is said of it. */
  readonly whole: Span;
}

/**
 * The place where something is defined; `undefined` where no source file has it. Of files that define the same
 * questionnaire the last counts; laws are of every questionnaire.
 */
export function findDefinedPlace(
  sources: ReadonlyMap<Path, SourceFile>,
  questionnaire: string,
  kind: DefinedKind,
  id: string,
): DefinedPlace | undefined {
  const wanted = kind === 'provision' ? LAWS : DEFINITION;
  return [...sources.values()]
    .filter(({ text }) => wanted.test(text))
    .map(placesIn)
    .filter(found => kind === 'provision' || found.questionnaire === questionnaire)
    .findLast(({ places }) => places.has(`${kind} ${id}`))
    ?.places.get(`${kind} ${id}`);
}

/** Reading a definition whole takes a tenth of a second: only files that can hold the place are read, and once. */
const LAWS = /^statutes:/m;
const DEFINITION = /^sections:/m;

interface Places {
  readonly questionnaire?: string;
  /** By kind and ID: `question trends-1`. */
  readonly places: ReadonlyMap<string, DefinedPlace>;
}

const placesIn = memo(({ path, text }: SourceFile): Places => {
  const root = parsePiece(text).value;
  const places = new Map<string, DefinedPlace>();
  const add = (kind: DefinedKind, whole: Node, key: string, prefix = '') => {
    const name = valueUnder(whole, key);
    if (!isScalar(name)) return;
    places.set(`${kind} ${prefix}${name.text}`, { path, at: name.span, whole: whole.span });
  };
  for (const respondent of itemsOf(root, 'respondents')) add('respondent', respondent, 'id');
  for (const check of itemsOf(root, 'checks')) add('check', check, 'id');
  for (const section of itemsOf(root, 'sections')) {
    add('section', section, 'id');
    for (const question of itemsOf(section, 'questions')) {
      add('question', question, 'id');
      for (const part of itemsOf(question, 'parts')) add('question', part, 'id');
    }
  }
  for (const statute of itemsOf(root, 'statutes')) {
    const name = valueUnder(statute, 'statute');
    for (const provision of itemsOf(statute, 'provisions')) {
      if (isScalar(name)) add('provision', provision, 'section', `${name.text} `);
    }
  }
  const id = valueUnder(root, 'id');
  return { places, ...(isScalar(id) && { questionnaire: id.text }) };
});

function valueUnder(node: Node | undefined, key: string): Node | undefined {
  return isMapping(node) ? node.entries.find(entry => entry.key.text === key)?.value : undefined;
}

function itemsOf(node: Node | undefined, key: string): readonly Mapping[] {
  const value = valueUnder(node, key);
  return isSequence(value) ? value.items.filter(isMapping) : [];
}
