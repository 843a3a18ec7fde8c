import type { Field, Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import { stemOf } from '../text/sentences.ts';
import type { Keys } from './quantity.ts';

/** A count of a question, by the words in which people speak of it. */
export interface NamedFigure {
  readonly question: Question;
  readonly field: Field;
  readonly keys: Keys;
}

/** One value of an axis, as a sentence may name it: "Khyber Pakhtunkhwa", "sex trafficking". */
export interface SpokenValue {
  readonly axis: string;
  readonly value: string;
  /** In small letters. */
  readonly words: readonly string[];
}

export interface FigureNames {
  /** By `nameKey` of the stems. */
  readonly figures: ReadonlyMap<string, readonly NamedFigure[]>;
  /** By their first word, the longest first. */
  readonly values: ReadonlyMap<string, readonly SpokenValue[]>;
  /** Every stem that a name has. */
  readonly stems: ReadonlySet<string>;
  /** Stems of the words for who acts: the government's name. */
  readonly actors: ReadonlySet<string>;
}

/** Words that add nothing to a name: "new" says what the reporting period says. */
const SILENT = new Set([
  'new',
  'total',
  'number',
  'trafficking',
  'human',
  'in',
  'of',
  'the',
  'to',
  'via',
  'by',
  'for',
]);
const SILENT_STEMS = new Set([...SILENT].map(stemOf));

/** Individuals, persons and people are one. */
const SAME: ReadonlyMap<string, string> = new Map([[stemOf('individuals'), stemOf('persons')]]);

/** Stems in any order as one text, to look a name up by. */
export function nameKey(stems: Iterable<string>): string {
  const kept = [...stems].filter(stem => !SILENT_STEMS.has(stem)).map(stem => SAME.get(stem) ?? stem);
  return [...new Set(kept)].sort().join(' ');
}

/** How the figures of a questionnaire are spoken of. */
export const figureNamesOf: (questionnaire: Questionnaire) => FigureNames = memo(questionnaire => {
  const figures = new Map<string, NamedFigure[]>();
  const stems = new Set<string>();
  for (const question of questionnaire.questions.values()) {
    for (const field of question.fields) {
      if (!isCount(field)) continue;
      for (const key of new Set(namesOf(field))) {
        figures.set(key, [...(figures.get(key) ?? []), { question, field, keys: [field.id] }]);
        for (const stem of key.split(' ')) stems.add(stem);
      }
    }
  }
  const actors = new Set(wordsOf(questionnaire.government).map(stemOf));
  return { figures, values: spokenValues(questionnaire), stems, actors };
});

/** A breakdown of another count is spoken of by that count's name. */
function isCount(field: Field): boolean {
  if (field.kind === 'scalar') return field.type === 'count';
  return field.kind === 'split' && field.type === 'count' && field.of === undefined;
}

/** A title of one word says too little to be known by in a sentence. */
function namesOf({ title, spoken }: Field): string[] {
  const own = nameKey(wordsOf(title).map(stemOf));
  const others = spoken.map(phrase => nameKey(wordsOf(phrase).map(stemOf)));
  return [...(own.includes(' ') ? [own] : []), ...others];
}

function spokenValues({ axes }: Questionnaire): Map<string, readonly SpokenValue[]> {
  const found = new Map<string, SpokenValue[]>();
  for (const axis of axes.values()) {
    for (const { id, title, aliases } of axis.values) {
      for (const name of new Set([title, ...aliases])) {
        const words = wordsOf(name);
        // "m", "f", "KP" and "sex" are too short to mean a value wherever they stand.
        if (words.join('').length < 4 && !/^[A-Z]{3}$/.test(name)) continue;
        const [first = ''] = words;
        const all = [...(found.get(first) ?? []), { axis: axis.id, value: id, words }];
        found.set(
          first,
          all.sort((a, b) => b.words.length - a.words.length),
        );
      }
    }
  }
  return found;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}\p{M}'’]*/gu) ?? [];
}
