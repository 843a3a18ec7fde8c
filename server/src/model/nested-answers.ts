import type { Question, Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Entry, Mapping } from '../syntax/node.ts';
import { memo } from '../text/memo.ts';

/** An answer that stands inside another, where its question's ID cannot be read. */
export interface NestedAnswer {
  readonly entry: Entry;
  readonly question: Question;
}

/** `a:` or `prevention-2.a:` below `prevention-2:`, and whole questions that were indented too far. */
export function nestedIn(
  { value }: Entry,
  outer: Question,
  questionnaire: Questionnaire,
): readonly NestedAnswer[] {
  if (value?.kind !== 'mapping') return [];
  return value.entries.flatMap(entry => {
    const question = nestedQuestion(entry.key.text, outer, questionnaire);
    return question === undefined ? [] : [{ entry, question }];
  });
}

function nestedQuestion(key: string, outer: Question, { questions }: Questionnaire): Question | undefined {
  const letter = /^\(?([a-z])[).]?$/i.exec(key)?.[1]?.toLowerCase();
  const part = letter === undefined ? undefined : `${outer.id}.${letter}`;
  return part !== undefined && outer.parts.includes(part) ? questions.get(part) : questions.get(key);
}

/** The entry of an answer without the answers nested in it; without a value where there is nothing else. */
export const withoutNested = memo((questionnaire: Questionnaire) =>
  memo((entry: Entry): Entry => {
    const { value, ...rest } = entry;
    const outer = questionnaire.questions.get(entry.key.text);
    if (value?.kind !== 'mapping' || outer === undefined) return entry;
    const nested = new Set(nestedIn(entry, outer, questionnaire).map(found => found.entry));
    const entries = value.entries.filter(inner => !nested.has(inner));
    const left: Mapping = { ...value, entries };
    return entries.length === 0 ? rest : { ...rest, value: left };
  }),
);
