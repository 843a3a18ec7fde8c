import type { Answer } from '../model/answer.ts';
import { dataByPlace } from '../model/data-by-place.ts';
import { placeOf } from '../model/place-of.ts';
import type { Quantity, QuantityFigure } from '../model/quantity.ts';
import type { Statement, Statements } from '../model/statement.ts';
import type { Submission } from '../model/submission.ts';
import type { Check } from '../questionnaire/questionnaire.ts';
import { commaList, type Sayable, t, type Words } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { figureInstead } from './fixes/figure-text.ts';
import { amount, capital } from './in-words.ts';
import type { PlacedSighting, Related } from './rule.ts';

/** "2 + 1 = 3", or the figure alone where it is one; "at least 3" where a part of it is unknown. */
export function workedOut({ value, atLeast, figures, currency }: Quantity): Sayable {
  const known = figures.flatMap(figure => figure.value ?? []);
  const sum = amount(atLeast, currency);
  const parts = known.map(part => amount(part, currency)).join(' + ');
  const text = known.length > 1 && known.length <= 6 ? `${parts} = ${sum}` : sum;
  return value === undefined ? t('at least {amount}', { amount: text }) : text;
}

/** The lead's figure, else the first contributor's; of a sum and the one figure that it should make up, the latter. */
function mainFigure(
  check: Check,
  statements: Statements,
  left: Quantity,
  right: Quantity,
): QuantityFigure | undefined {
  const overRows = check.forEach !== 'row' && check.left.terms.some(({ path }) => path.keys[0] === 'rows');
  const totalIsRight = right.figures.length === 1 && (overRows || left.figures.length > 1);
  const figures = totalIsRight ? [...right.figures, ...left.figures] : [...left.figures, ...right.figures];
  const ofLead = ({ answer }: QuantityFigure) => sourceOf(statements, answer)?.respondent === statements.lead;
  return figures.find(ofLead) ?? figures[0];
}

/** At that figure, with links to all others. */
export function atMainFigure(
  check: Check,
  statements: Statements,
  message: Words,
  left: Quantity,
  right: Quantity,
): PlacedSighting | undefined {
  const main = mainFigure(check, statements, left, right);
  const others = [...left.figures, ...right.figures].filter(figure => figure !== main);
  const links = others.map(figure => link(statements, figure, left.currency));
  const found = main && sightingAt(check, statements, message, main, links);
  return found && { ...found, fixes: totalFixes(check, left, right) };
}

/** Made here, so that it keeps nothing but these: what a check has found is remembered longer than its submission. */
function totalFixes(check: Check, left: Quantity, right: Quantity) {
  return ({ submission }: Site) => totalFix(check, submission, left, right);
}

/** A figure that others make up can be set to their sum; of two single figures nobody can know which is wrong. */
function totalFix(check: Check, submission: Submission, left: Quantity, right: Quantity): Fix[] {
  const [total, ...others] = right.figures;
  if (check.relation !== 'equals' || left.figures.length < 2 || left.value === undefined) return [];
  const home = total && placeOf(submission.responses, total.answer);
  if (total === undefined || home === undefined || others.length > 0) return [];
  const site = { path: home.response.path, offset: home.placed.offset };
  const title = t('Set {name} to {figure}', {
    name: total.row ?? total.label,
    figure: amount(left.value, left.currency),
  });
  const written = dataByPlace(submission.library.questionnaire, total.answer).get(total.at)?.value;
  return [{ title, edits: [replace(site, total.at, figureInstead(written, left.value, left.currency))] }];
}

/** Under the check's own code and severity. */
export function sightingAt(
  { id: code, severity }: Check,
  statements: Statements,
  message: Words,
  { answer, at }: Pick<QuantityFigure, 'answer' | 'at'>,
  related: readonly Related[],
): PlacedSighting | undefined {
  const path = sourceOf(statements, answer)?.path;
  return path === undefined ? undefined : { path, answer, at, code, severity, message, related };
}

/** The statement that an answer is. */
function sourceOf(statements: Statements, answer: Answer): Statement | undefined {
  return byAnswer(statements).get(answer);
}

const byAnswer = memo(
  ({ byQuestion }: Statements) =>
    new Map([...byQuestion.values()].flat().map(statement => [statement.answer, statement])),
);

/** "statistics-4, Punjab: 6"; in the table "PPC 371-A, Punjab: 4". */
function link(
  statements: Statements,
  { answer, at, value, label, row }: QuantityFigure,
  currency: string | undefined,
): Related {
  const title = label === row ? [] : [cellTitle(statements, label)];
  const subject = commaList([row ?? answer.question.id, ...title]);
  return {
    answer,
    at,
    message: t('{title}: {figure}', {
      title: subject,
      figure: value === undefined ? t('not known') : amount(value, currency),
    }),
  };
}

/** The title of a cell by its ID; any other label with a capital. */
export function cellTitle({ library }: Statements, cell: string): string {
  for (const { values } of library.questionnaire.axes.values()) {
    const value = values.find(({ id }) => id === cell);
    if (value !== undefined) return value.title;
  }
  return capital(cell);
}
