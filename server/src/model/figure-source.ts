import type { FieldPath, RespondentId, Side } from '../questionnaire/questionnaire.ts';
import { memo } from '../text/memo.ts';
import type { Answer } from './answer.ts';
import { combinedCells, combinedQuantity, countingStatements } from './combined.ts';
import { entryCount, type NamedPlace, namesAt } from './entries.ts';
import { add, cellsAt, type Keys, type Quantity, quantityAt } from './quantity.ts';
import type { Statements } from './statement.ts';

/** Where the terms of a condition or a check take their figures from: one answer, one respondent, or all combined. */
export interface TermSource {
  readonly quantity: (path: FieldPath) => Quantity | undefined;
  readonly entries: (path: FieldPath) => Quantity | undefined;
}

/** That of a check, which also compares cells, names and rows. */
export interface FigureSource extends TermSource {
  /** By the axis value's ID. */
  readonly cells: (path: FieldPath) => ReadonlyMap<string, Quantity>;
  readonly names: (path: FieldPath) => readonly NamedPlace[];
  /** The provisions of a table's rows, each once. */
  readonly rows: (question: string) => readonly string[];
}

/** What a side of a check amounts to; `undefined` where a term is not stated. */
export function sideOf({ terms }: Side, source: TermSource): Quantity | undefined {
  const parts: Quantity[] = [];
  for (const { kind, path } of terms) {
    const part = kind === 'entries' ? source.entries(path) : source.quantity(path);
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return add(parts);
}

/** What all agencies' answers amount to together, the lead's decisions applied. */
export const combined: (statements: Statements) => FigureSource = memo(statements => {
  const { questions } = statements.library.questionnaire;
  const answers = (id: string, keys: Keys): readonly Answer[] => {
    const question = questions.get(id);
    if (question === undefined) return [];
    return countingStatements(statements, question, keys).map(({ answer }) => answer);
  };
  return {
    quantity: oncePerPath(({ question: id, keys }) => {
      const question = questions.get(id);
      return question && combinedQuantity(statements, question, keys);
    }),
    cells: oncePerPath(({ question: id, keys }) => {
      const question = questions.get(id);
      return question === undefined ? new Map() : combinedCells(statements, question, keys);
    }),
    entries: ({ question, keys }) => entryCount(answers(question, keys), keys),
    names: ({ question, keys }) => answers(question, keys).flatMap(answer => namesAt(answer, keys)),
    rows: id => rowsOf(answers(id, [])),
  };
});

/** Several checks look at one path. */
function oncePerPath<T>(look: (path: FieldPath) => T): (path: FieldPath) => T {
  const known = new Map<string, { readonly found: T }>();
  return path => {
    const key = [path.question, ...path.keys].join('\n');
    const entry = known.get(key) ?? { found: look(path) };
    known.set(key, entry);
    return entry.found;
  };
}

/** What one answer states. `home` is the place of a respondent that answers for one place only. */
export function ofAnswer(answer: Answer, home: string | undefined): FigureSource {
  return {
    quantity: ({ keys }) => quantityAt(answer, keys, home),
    cells: oncePerPath(({ keys }) => cellsAt(answer, keys, home)),
    entries: ({ keys }) => entryCount([answer], keys),
    names: ({ keys }) => namesAt(answer, keys),
    rows: () => rowsOf([answer]),
  };
}

/** What one respondent states, whatever the others say and the lead decides. */
export function ofRespondent({ byQuestion }: Statements, respondent: RespondentId): TermSource {
  const own = (id: string) => (byQuestion.get(id) ?? []).filter(each => each.respondent === respondent);
  return {
    quantity: ({ question, keys }) => {
      const stated = own(question).flatMap(({ answer, home }) => quantityAt(answer, keys, home) ?? []);
      return stated.length === 0 ? undefined : add(stated);
    },
    entries: ({ question, keys }) =>
      entryCount(
        own(question).map(({ answer }) => answer),
        keys,
      ),
  };
}

function rowsOf(answers: readonly Answer[]): readonly string[] {
  return [...new Set(answers.flatMap(({ table }) => table?.rows.map(({ provision }) => provision) ?? []))];
}
