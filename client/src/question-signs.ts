import type { QuestionOverview, SectionOverview, StateKind } from '../../server/src/lsp/protocol/overview.ts';
import { countsBelow } from './question-words.ts';

/** A sign by its name among the editor's icons, and what its colour says beside. */
export interface Sign {
  readonly name: string;
  readonly tone?: 'wrong' | 'doubtful' | 'done';
}

/** A sign of its own for each state, so that none is told by its colour. */
const SIGNS: Readonly<Record<StateKind, string>> = {
  'not-begun': 'circle-large-outline',
  begun: 'color-mode',
  left: 'arrow-right',
  draft: 'edit',
  review: 'eye',
  final: 'pass-filled',
  'not-applicable': 'circle-slash',
  'no-information': 'question',
  optional: 'circle-outline',
  elsewhere: 'organization',
  needless: 'dash',
  'not-owed': 'dash',
};

/** That something is wrong with it or with a part of it, else how far it is. */
export function questionSign(question: QuestionOverview): Sign {
  const { state } = question;
  const { errors, warnings } = countsBelow(question);
  if (errors > 0) return WRONG;
  if (state === undefined) return toned('list-tree', warnings, false);
  return toned(SIGNS[state.kind], warnings, state.kind === 'final');
}

/** That something is wrong in it, else an empty circle, a half one, a full one. */
export function sectionSign(section: SectionOverview): Sign {
  const { answered, owed, declined, errors, warnings } = section;
  if (errors > 0) return WRONG;
  if (declined !== undefined) return toned(SIGNS[declined], warnings, false);
  if (owed === 0) return toned('dash', warnings, false);
  if (answered === owed) return toned('pass-filled', warnings, true);
  return toned(answered === 0 ? 'circle-large-outline' : 'color-mode', warnings, false);
}

const WRONG: Sign = { name: 'error', tone: 'wrong' };

function toned(name: string, warnings: number, done: boolean): Sign {
  if (warnings > 0) return { name, tone: 'doubtful' };
  return done ? { name, tone: 'done' } : { name };
}
