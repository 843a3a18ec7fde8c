import type { Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import type { Located } from '../syntax/locate.ts';
import type { Tree } from '../syntax/tree.ts';
import { asOneEdit, type TextEdit } from '../text/edit.ts';
import { type NewEntry, STOP, stop } from './content.ts';
import { insertAnswers } from './insert-answers.ts';
import { fill } from './insert-entries.ts';

/** An answer to be begun, and where the cursor then stands: an offset in the text with the edit in it. */
export interface Beginning {
  /** Absent where the key is there already and wants nothing but a value. */
  readonly edit?: TextEdit;
  readonly cursor: number;
}

/** Begins an answer in its section, in the questionnaire's order; `undefined` where a text stands in the section's place. */
export function beginInSection(
  tree: Tree,
  questionnaire: Questionnaire,
  section: Section,
  answer: NewEntry,
): Beginning | undefined {
  const root = tree.roots.find(({ entry }) => entry.key.text === section.id)?.entry.value;
  const inBraces = root?.kind === 'mapping' && root.flow && root.entries.length > 0;
  // Between braces only the key and its colon have room.
  const added = inBraces ? { ...answer, value: stop } : answer;
  const edits = insertAnswers(tree, questionnaire, section, [added]);
  return edits && withCursor(tree.text, edits);
}

/** The same behind a key that stands there without a value. */
export function beginBehindKey(tree: Tree, located: Located, { value }: NewEntry): Beginning {
  const { edit, cursor } = withCursor(tree.text, fill(tree, located, located.flow ? stop : value));
  return edit?.newText === '' ? { cursor } : { ...(edit && { edit }), cursor };
}

function withCursor(text: string, edits: readonly TextEdit[]): Beginning {
  const { span, newText } = asOneEdit(text, edits);
  const at = newText.indexOf(STOP);
  const typed = newText.replaceAll(STOP, '');
  return { edit: { span, newText: typed }, cursor: span.start + (at < 0 ? typed.length : at) };
}
