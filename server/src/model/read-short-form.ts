import type { Field, Question } from '../questionnaire/questionnaire.ts';
import type { Entry, Node, Scalar } from '../syntax/node.ts';
import { commaList, t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { ANSWER_KEYS, type DraftAnswer as Draft } from './answer.ts';
import { readField } from './read-field.ts';
import { readChoice, readScalar } from './read-scalar.ts';
import { isBlank, noteCommentBelow, proseOf } from './read-text.ts';
import { noteGlued, noteShape, noteSwallowed, type Reader } from './reader.ts';

/** A choice, the one figure, or prose: whichever the text is first. */
export function readShortForm(reader: Reader, draft: Draft, entry: Entry, node: Scalar): void {
  const { question } = draft;
  if (isBlank(node)) return;
  if (GLUED_KEY.test(node.text) && noteGlued(reader, node, question.id)) {
    draft.prose = proseOf(reader, node, 'answer');
    return;
  }
  if (question.choices.length > 0) {
    const { value, problem } = readChoice(node.text.trim(), question.choices);
    if (problem === undefined) {
      draft.choice = { at: node.span, value };
      return;
    }
  }
  const field = onlyScalar(question);
  if (field !== undefined) {
    const { value, problem } = readScalar(node.text, field.type, reader.library, field.values);
    const figures = question.choices.length === 0 && field.type === 'count';
    if (
      figures ||
      problem === undefined ||
      (value.kind !== 'unreadable' && problem.kind !== 'figure-with-text')
    ) {
      if (problem !== undefined) {
        reader.problems.push({ where: field.title, ...problem, span: node.span, written: node.text });
      }
      if (problem?.kind === 'unreadable-figure' && isProse(node.text)) {
        draft.prose = proseOf(reader, node, 'answer');
        return;
      }
      draft.data.set(field.id, { kind: 'scalar', field, key: draft.key, datum: { at: node.span, value } });
      return;
    }
  }
  if (isMistypedChoice(node.text.trim(), question)) {
    noteSwallowed(reader, node, 'text', question.id);
    const { value, problem } = readChoice(node.text.trim(), question.choices);
    if (problem !== undefined) {
      reader.problems.push({ where: question.id, ...problem, span: node.span, written: node.text });
    }
    draft.choice = { at: node.span, value };
    return;
  }
  noteCommentBelow(reader, entry, question.id);
  draft.prose = proseOf(reader, node, 'answer');
}

/** A word or two that are no sentence: `yess`, `maybe`. */
function isMistypedChoice(text: string, { choices }: Question): boolean {
  if (choices.length === 0 || isProse(text) || !/^\p{L}/u.test(text)) return false;
  const ids = choices.map(({ id }) => id);
  return !text.endsWith('.') || nearest(text.slice(0, -1), ids).length > 0;
}

/** Three words and more are no figure that was mistyped. */
export function isProse(text: string): boolean {
  return /\p{L}\P{L}+\p{L}+\P{L}+\p{L}/u.test(text);
}

/** `status:final` alone is no prose. */
const GLUED_KEY = new RegExp(`^(?:${ANSWER_KEYS.join('|')}):\\S`);

/** The field that a figure without a name is of: the question's only scalar that is no text. */
export function onlyScalar({ fields }: Question): Extract<Field, { kind: 'scalar' }> | undefined {
  const scalars = fields.filter(field => field.kind === 'scalar');
  const [only] = scalars;
  return scalars.length === 1 && only !== undefined && only.type !== 'text' ? only : undefined;
}

/** A bare list at a question whose only field is a list or records is that field. */
export function readSequence(reader: Reader, draft: Draft, node: Node): void {
  const lists = draft.question.fields.filter(({ kind }) => kind === 'list' || kind === 'records');
  const [only] = lists;
  if (lists.length !== 1 || only === undefined) {
    const wanted = onlyScalar(draft.question) === undefined ? t('a text') : t('one figure');
    noteShape(
      reader,
      node.span,
      draft.question.id,
      t('{wanted}, or the keys {keys}', { wanted, keys: commaList(ANSWER_KEYS.slice(0, 4)) }),
    );
    return;
  }
  draft.form = 'short';
  const key: Scalar = { kind: 'scalar', style: 'plain', text: only.id, raw: only.id, span: draft.key };
  const value = readField(reader, only, { key, value: node, span: node.span, colon: true });
  if (value !== undefined) draft.data.set(only.id, value);
}
