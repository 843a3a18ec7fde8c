import type { Keys } from '../model/quantity.ts';
import type { Question, RespondentId, Section } from '../questionnaire/questionnaire.ts';
import type { Path } from '../text/path.ts';

/** What a name in a response file or a manifest stands for. */
export type Target =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'question'; readonly question: Question }
  | Figure
  | OwnName
  | { readonly kind: 'respondent'; readonly id: RespondentId }
  | { readonly kind: 'attachment'; readonly path: Path }
  /** One section of law, canonical. */
  | { readonly kind: 'provision'; readonly id: string }
  /** A check of the questionnaire, by its ID. */
  | { readonly kind: 'check'; readonly id: string };

/** A figure of one respondent, or of the whole submission where none is named. */
export interface Figure {
  readonly kind: 'figure';
  readonly question: Question;
  readonly keys: Keys;
  readonly respondent?: RespondentId;
}

/**
 * A name of figures that the writer chose and the questionnaire leaves open: the provision of a row of the table, a
 * label where any may stand. `keys` lead to it, itself included.
 */
export interface OwnName {
  readonly kind: 'own-name';
  readonly question: Question;
  readonly keys: Keys;
  readonly respondent?: RespondentId;
}

/** True when two names stand for the same; a figure of the submission is that of each of its respondents. */
export function isSame(a: Target, b: Target): boolean {
  switch (a.kind) {
    case 'section':
      return b.kind === a.kind && a.section.id === b.section.id;
    case 'question':
      return b.kind === a.kind && a.question.id === b.question.id;
    case 'figure':
    case 'own-name':
      return (
        b.kind === a.kind &&
        isOfSame(a, b) &&
        a.keys.length === b.keys.length &&
        leadsTo(a.keys, b.keys) &&
        a.question.id === b.question.id
      );
    case 'attachment':
      return b.kind === a.kind && a.path === b.path;
    default:
      return b.kind === a.kind && a.id === b.id;
  }
}

/** True when two names stand for the same, or for a whole and a part of it: `sex` and `sex.male`. */
export function isRelated(a: Target, b: Target): boolean {
  if (a.kind !== 'figure' || b.kind !== 'figure') return isSame(a, b);
  if (a.question.id !== b.question.id || !isOfSame(a, b)) return false;
  return leadsTo(a.keys, b.keys) || leadsTo(b.keys, a.keys);
}

/** A figure's keys in the one way of writing them: the total of a split is the split itself. */
export function figureKeys(question: Question, keys: Keys): Keys {
  const least = question.table === undefined ? 1 : 2;
  const isSplit =
    question.table !== undefined ||
    question.fields.some(({ id, kind }) => id === keys[0] && kind === 'split');
  return isSplit && keys.length > least && keys.at(-1) === 'total' ? keys.slice(0, -1) : keys;
}

function isOfSame(a: Figure | OwnName, b: Figure | OwnName): boolean {
  return a.respondent === undefined || b.respondent === undefined || a.respondent === b.respondent;
}

/** `rows` stands for every row of the table, but not for its total. */
function leadsTo(from: Keys, to: Keys): boolean {
  return from.every((key, n) => {
    const other = to[n];
    if (n === 0 && (key === 'rows' || other === 'rows')) return key !== 'total' && other !== 'total';
    return key === other;
  });
}
