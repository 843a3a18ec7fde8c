import type { Answer } from '../model/answer.ts';
import { combineOf, countingStatements } from '../model/combined.ts';
import { contributionsOf } from '../model/contributions.ts';
import type { Keys } from '../model/quantity.ts';
import { type StatedNumber, statedNumbersOfFile } from '../model/stated-number.ts';
import type { Statements } from '../model/statement.ts';
import type { Submission } from '../model/submission.ts';
import type { Check, FieldPath, QuestionId, Side } from '../questionnaire/questionnaire.ts';
import { memoTexts } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { answerTable } from './answer-table.ts';
import { consistent, isHiddenCell, shownNumber } from './audit.ts';
import { WHOLE } from './region.ts';
import { type Cell, difference, type Table } from './table.ts';
import { questionsOfVictims } from './victim-figures.ts';
import type { Constraint, Terms } from './whole-numbers.ts';

/** A number typed into prose that speaks of one figure of victims. */
export interface TypedNumber {
  readonly path: Path;
  readonly answer: Answer;
  readonly stated: StatedNumber;
}

/** The numbers in the prose of a submission that speak of a figure of victims, and of one alone. */
export function typedNumbers({ responses, library }: Submission): readonly TypedNumber[] {
  const ofVictims = questionsOfVictims(library.questionnaire);
  return responses.flatMap(response =>
    statedNumbersOfFile(response, library).flatMap(({ answer, stated }) => {
      const { figures, decimals } = stated;
      const [only, ...others] = figures;
      const isOfOne =
        decimals === undefined &&
        only !== undefined &&
        others.length === 0 &&
        ofVictims.has(only.question.id);
      return isOfOne ? [{ path: response.path, answer, stated }] : [];
    }),
  );
}

/**
 * The questions of which something is hidden, with those whose figures are linked to theirs: the others need no look, and
 * where nothing is hidden nothing is revealed.
 */
export function linkedQuestions(submission: Submission): readonly QuestionId[] {
  const { questionnaire } = submission.library;
  const answered = new Set(
    [...questionsOfVictims(questionnaire).keys()].filter(id => contributionsOf(submission).has(id)),
  );
  const linked = new Set(
    typedNumbers(submission).flatMap(({ stated }) => stated.figures.map(each => each.question.id)),
  );
  for (const { left, right } of questionnaire.checks) {
    const ids = [...left.terms, ...right.terms].map(({ path }) => path.question);
    if (ids.every(id => answered.has(id))) for (const id of ids) linked.add(id);
  }
  for (const id of answered) {
    const fields = questionnaire.questions.get(id)?.fields ?? [];
    if (fields.some(({ combine }) => combine === 'agree')) linked.add(id);
  }
  const ids = [...linked].filter(id => answered.has(id));
  const isHiding = (id: QuestionId) =>
    (contributionsOf(submission).get(id) ?? []).some(
      ({ answer }) => answerTable(questionnaire)(answer)?.cells.some(isHiddenCell) === true,
    );
  return ids.some(isHiding) ? sameIds(...ids) : [];
}

/** The same list for the same questions: what they state is remembered by it. */
const sameIds = memoTexts(16, (...ids: readonly QuestionId[]): readonly QuestionId[] => ids);

/**
 * The figures of victims of several answers as one table, with what links them: the checks of the definition, figures that
 * all agencies state of one thing, and numbers typed into prose. `undefined` where nothing does.
 */
export function linkedTable(statements: Statements, numbers: readonly TypedNumber[]): Table | undefined {
  const { questionnaire } = statements.library;
  const cells: Cell[] = [];
  const own: Constraint[] = [];
  let size = 0;
  for (const { answer } of [...statements.byQuestion.values()].flat()) {
    const table = answerTable(questionnaire)(answer);
    if (table === undefined) continue;
    const shift = (terms: Terms): Terms =>
      new Map([...terms].map(([variable, times]) => [variable + size, times]));
    cells.push(...table.cells.map(cell => ({ ...cell, terms: shift(cell.terms), answer })));
    own.push(...table.rules.map(rule => ({ ...rule, terms: shift(rule.terms) })));
    size += table.size;
  }
  const links = new Links(statements, cells);
  const typed = links.typed(numbers);
  const rules = [...questionnaire.checks.flatMap(check => [...links.ofCheck(check)]), ...links.ofAgreement()];
  if (typed.length + rules.length === 0) return undefined;
  const all = { cells: [...cells, ...typed], rules: [...own, ...rules], groups: [], size };
  return consistent(all, [...rules, ...typed.map(shownNumber)]);
}

class Links {
  readonly #statements: Statements;
  readonly #cells = new Map<Answer, Map<string, Cell>>();

  constructor(statements: Statements, cells: readonly Cell[]) {
    this.#statements = statements;
    for (const cell of cells) {
      if (cell.answer === undefined) continue;
      const own = this.#cells.get(cell.answer) ?? new Map<string, Cell>();
      this.#cells.set(cell.answer, own.set(cell.figure.path.join('\n'), cell));
    }
  }

  /** Within what nobody leaves out: a figure that an agency does not state is no zero. */
  *ofCheck({ left, right, relation, forEach }: Check): Generator<Constraint> {
    if (relation === 'names-in' || forEach === 'row') return;
    for (const ending of forEach === 'cell' ? this.#cellsOf(left) : [[]]) {
      const lower = this.#sum(left, ending);
      const upper = this.#sum(right, ending);
      if (lower === undefined || upper === undefined) continue;
      const terms = difference(lower, upper);
      yield { terms, relation: relation === 'equals' ? 'equals' : 'at-most', constant: 0 };
    }
  }

  /** What each agency states of one and the same thing. */
  *ofAgreement(): Generator<Constraint> {
    for (const [answer, own] of this.#cells) {
      const [other] = this.#statements.byQuestion.get(answer.question.id) ?? [];
      if (other === undefined || other.answer === answer) continue;
      for (const [key, cell] of own) {
        const first = this.#cells.get(other.answer)?.get(key);
        if (first === undefined || combineOf(answer.question, cell.figure.path) !== 'agree') continue;
        yield { terms: difference(cell.terms, first.terms), relation: 'equals', constant: 0 };
      }
    }
  }

  /** A number in prose is of the answer that it stands in where that has it, else of all together. */
  typed(numbers: readonly TypedNumber[]): Cell[] {
    return numbers.flatMap(({ answer, stated: { at, written, value, figures } }): Cell[] => {
      const [spoken] = figures;
      if (spoken === undefined) return [];
      const path: FieldPath = { question: spoken.question.id, keys: spoken.keys };
      const own = this.#cells.get(answer)?.get(spoken.keys.join('\n'));
      const terms =
        own?.figure.count === value ? own.terms : this.#sum({ terms: [{ kind: 'figure', path }] }, []);
      if (terms === undefined) return [];
      const figure = {
        at,
        path: ['in words', written],
        fact: written,
        title: written,
        count: value,
        state: 'shown' as const,
        region: WHOLE,
        wholeRegion: true,
        traits: new Set<never>(),
        isNumber: false,
      };
      return [{ figure, terms, answer, reference: [path.question, ...path.keys].join('.') }];
    });
  }

  #sum({ terms }: Side, ending: Keys): Terms | undefined {
    const sum = new Map<number, number>();
    for (const { kind, path } of terms) {
      const question = this.#statements.library.questionnaire.questions.get(path.question);
      if (kind !== 'figure' || question === undefined) return undefined;
      const keys = [...path.keys, ...ending];
      const counting = countingStatements(this.#statements, question, keys);
      if (counting.length === 0) return undefined;
      for (const { answer } of counting) {
        const cell = this.#cells.get(answer)?.get(keys.join('\n'));
        if (cell === undefined) return undefined;
        for (const [variable, times] of cell.terms) sum.set(variable, (sum.get(variable) ?? 0) + times);
      }
    }
    return sum;
  }

  #cellsOf({ terms }: Side): Keys[] {
    const keys = terms[0]?.path.keys ?? [];
    const endings = [...this.#cells.values()].flatMap(own =>
      [...own.values()].filter(
        ({ figure: { path } }) =>
          path.length === keys.length + 1 && keys.every((key, at) => key === path[at]),
      ),
    );
    return [...new Set(endings.map(({ figure }) => figure.path.at(-1) ?? ''))].map(ending => [ending]);
  }
}
