import { t } from '../text/l10n.ts';
import type { CheckDefinition, Note } from './definition.ts';
import { findTarget, instead, type Lookup, type Target } from './field-target.ts';
import type { Check, Condition, QuestionId, Side } from './questionnaire.ts';
import { readSide } from './side.ts';

/** The slots that a check's message may hold. */
export const MESSAGE_SLOTS = ['left', 'right', 'by', 'more-or-fewer', 'cell', 'row', 'name'] as const;

/** A check whose sides lead to figures that can be compared; `undefined` where a side cannot be read. */
export function loadCheck(
  written: CheckDefinition,
  path: string,
  lookup: Lookup,
  note: Note,
): Check | undefined {
  const { id, title, reason, relation, severity, message } = written;
  const forEach = written['for-each'];
  const left = loadSide(written.left, `${path}/left`, lookup, note);
  const right = loadSide(written.right, `${path}/right`, lookup, note);
  checkMessage(written, path, note);
  if (left === undefined || right === undefined) return undefined;
  const targets = [...left.targets, ...right.targets];
  if (relation === 'names-in') checkNames(written, targets, path, note);
  else checkFigures(written, targets, path, note);
  return {
    id,
    title,
    reason,
    left: left.side,
    relation,
    right: right.side,
    ...(forEach === undefined ? {} : { forEach }),
    severity,
    message,
  };
}

interface LoadedSide {
  readonly side: Side;
  /** What each term leads to; a number of entries is a count. */
  readonly targets: readonly Target[];
}

function loadSide(written: string, path: string, lookup: Lookup, note: Note): LoadedSide | undefined {
  const { value: side, problem } = readSide(written, lookup.questions);
  if (side === undefined) {
    note(path, problem);
    return undefined;
  }
  const targets = resolveSide(side, path, lookup, note);
  return targets && { side, targets };
}

/** What each term leads to; `undefined`, with a note at `path`, where one leads nowhere. */
function resolveSide(side: Side, path: string, lookup: Lookup, note: Note): readonly Target[] | undefined {
  const targets: Target[] = [];
  for (const term of side.terms) {
    const { value, problem } = findTarget(lookup, term.path);
    if (value === undefined) {
      note(path, problem);
      return undefined;
    }
    if (term.kind === 'figure') targets.push(value);
    else if (value.kind === 'records' || value.kind === 'values') targets.push(ENTRIES);
    else {
      note(path, t('entries(…) counts the entries of a list or of records, and this is a single value.'));
      return undefined;
    }
  }
  return targets;
}

const ENTRIES: Target = { kind: 'figure', type: 'count', axes: [], rows: false };

function checkNames({ id }: CheckDefinition, targets: readonly Target[], path: string, note: Note): void {
  if (targets.some(target => target.kind !== 'values' || target.type !== 'text')) {
    note(path, t('The check {id} compares names; both sides must be lists, or columns, of text.', { id }));
  }
}

function checkFigures(written: CheckDefinition, targets: readonly Target[], path: string, note: Note): void {
  const figures = targets.filter(target => target.kind === 'figure');
  if (figures.length < targets.length) {
    note(
      path,
      t('The check {check} compares figures; both sides must be counts or money.', { check: written.id }),
    );
    return;
  }
  if (new Set(figures.map(({ type }) => type)).size > 1) {
    note(
      path,
      t('The check {check} compares a count with money; only like is compared with like.', {
        check: written.id,
      }),
    );
  }
  const axes = new Set(figures.map(figure => figure.axes.join()));
  if (written['for-each'] !== undefined && (axes.size > 1 || axes.has(''))) {
    note(
      path,
      t('The check {check} runs over cells, so every figure of it must be split along one same axis.', {
        check: written.id,
      }),
    );
  }
  if (written['for-each'] === 'row' && !figures.every(({ rows }) => rows)) {
    note(
      path,
      t("The check {check} runs over rows, so both sides must be measures of a table's rows.", {
        check: written.id,
      }),
    );
  }
}

function checkMessage({ id, message, ...written }: CheckDefinition, path: string, note: Note): void {
  const allowed = MESSAGE_SLOTS.filter(slot => {
    if (slot === 'name') return written.relation === 'names-in';
    if (slot === 'row') return written['for-each'] === 'row';
    return written.relation !== 'names-in';
  });
  for (const [, slot = ''] of message.matchAll(/\{([^{}]*)\}/g)) {
    if (!allowed.some(name => name === slot)) {
      note(`${path}/message`, () =>
        t('The message of {id} has a slot {{slot}} that nothing fills{instead}', {
          id,
          slot,
          instead: instead(slot, allowed),
        }),
      );
    }
  }
}

/** Notes at `path` a condition that asks for a question, a choice or a figure that is not there. */
export function checkCondition(
  condition: Condition,
  owner: QuestionId,
  path: string,
  lookup: Lookup,
  note: Note,
): void {
  switch (condition.kind) {
    case 'unless-choice': {
      const asked = lookup.questions.get(condition.question);
      const known = asked?.choices.map(({ id }) => id) ?? [];
      if (asked === undefined || asked.id === owner) {
        note(
          `${path}/question`,
          t('{owner} depends on "{question}"; name another question.', {
            owner,
            question: condition.question,
          }),
        );
        return;
      }
      for (const [index, choice] of condition.choices.entries()) {
        if (known.includes(choice)) continue;
        note(`${path}/choices/${index}`, () =>
          t('{asked} has no choice "{choice}"{instead}', {
            asked: asked.id,
            choice,
            instead: instead(choice, known),
          }),
        );
      }
      return;
    }
    case 'above-zero':
      checkSide(condition.side, `${path}/side`, lookup, note);
      return;
    case 'unless-equal':
      checkSide(condition.left, `${path}/left`, lookup, note);
      checkSide(condition.right, `${path}/right`, lookup, note);
  }
}

function checkSide(side: Side, path: string, lookup: Lookup, note: Note): void {
  const targets = resolveSide(side, path, lookup, note);
  if (targets?.some(target => target.kind !== 'figure') === true) {
    note(path, t('This must be a count or an amount of money.'));
  }
}
