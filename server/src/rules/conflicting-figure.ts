import { countingStatements } from '../model/combined.ts';
import { statementsOn } from '../model/contributions.ts';
import { cellsAt, type Keys, type Quantity, quantityAt } from '../model/quantity.ts';
import type { Statement, Statements } from '../model/statement.ts';
import type { Field, Question } from '../questionnaire/questionnaire.ts';
import { formatNumber } from '../text/format-number.ts';
import { t } from '../text/l10n.ts';
import { memo, memoLooked } from '../text/memo.ts';
import { blankWords, braces, word } from '../writing/content.ts';
import { setInManifest } from '../writing/manifest.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { defineSubmissionRule, type PlacedSighting, type Say } from './rule.ts';

const messages = {
  default:
    '{field}: {figure} here, but {other} says {otherFigure}; agree on one, or let the lead decide in the manifest.',
  link: '{other} says {otherFigure}.',
};

export const conflictingFigure = defineSubmissionRule({
  code: 'conflicting-figure',
  severity: 'error',
  scope: 'submission',
  explainable: true,
  title: 'Two agencies state different figures for one thing',
  why: 'Both speak of the same thing, so one of the two is wrong, and the report can print only one.',
  mend: [
    'Ask the other agency, and correct the figure that is wrong.',
    'Let the lead decide in the manifest, with a reason: `decisions: {atu-1: {use: FIA, reason: …}}`. The report prints the decision.',
  ],
  messages,
  examples: [
    {
      bad: `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
  #          ^ also: FIA says 4.
  #          ^ error conflicting-figure: Units in operation: 4 here, but MOI says 5; agree on one, or let the lead decide in the manifest.
  #- moi.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOI
    atu:
      atu-1: 5
  #          ^ also: MOI says 5.
  #          ^ error conflicting-figure: Units in operation: 5 here, but FIA says 4; agree on one, or let the lead decide in the manifest.
`,
      good: `
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    atu:
      atu-1: 4
  #- moi.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: MOI
    atu:
      atu-1: 4
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      decisions: {atu-1: {use: FIA, reason: It runs the units.}}
`,
    },
  ],
  *check(submission, say) {
    for (const question of submission.library.questionnaire.questions.values()) {
      for (const field of question.fields) {
        if (field.combine !== 'agree') continue;
        yield* conflictsIn(field, { statements: statementsOn(submission, only(question)), question, say });
      }
    }
  },
});

/** A list of one question, always the same. */
const only = memo(({ id }: Question) => [id]);

interface Compared {
  readonly statements: Statements;
  readonly question: Question;
  readonly say: Say<typeof messages>;
}

const conflictsIn = memoLooked((compared: Compared, field: Field) => [...conflicts(compared, field)]);

interface Stated extends Statement {
  readonly quantity: Quantity;
}

function* conflicts({ statements, question, say }: Compared, field: Field): Generator<PlacedSighting> {
  const counting = countingStatements(statements, question, [field.id]);
  if (counting.length < 2) return;
  for (const keys of comparedKeys(counting, field)) {
    const stated = counting.flatMap((statement): Stated[] => {
      const { answer, home } = statement;
      const quantity = quantityAt(answer, keys, home);
      return quantity?.value === undefined ? [] : [{ ...statement, quantity }];
    });
    const [first] = stated;
    for (const statement of stated) {
      const other = stated.find(({ quantity }) => quantity.value !== statement.quantity.value);
      if (first === undefined || other === undefined) continue;
      yield { ...sighting(statement, other, field, say), fixes: decisionFixes(question, field, stated) };
    }
  }
}

/** The field itself, and of a split each cell that somebody states. */
function comparedKeys(counting: readonly Statement[], field: Field): Keys[] {
  if (field.kind !== 'split') return [[field.id]];
  const cells = counting.flatMap(({ answer, home }) => [...cellsAt(answer, [field.id], home).keys()]);
  return [...new Set(cells)].map(cell => [field.id, cell]);
}

function sighting(
  { path, answer, quantity }: Stated,
  other: Stated,
  field: Field,
  say: Say<typeof messages>,
): PlacedSighting {
  const slots = {
    other: other.respondent ?? '',
    otherFigure: formatNumber(other.quantity.value ?? 0),
  };
  return {
    path,
    answer,
    at: quantity.figures[0]?.at ?? answer.key,
    message: say('default', { field: field.title, figure: formatNumber(quantity.value ?? 0), ...slots }),
    related: [
      {
        path: other.path,
        answer: other.answer,
        at: other.quantity.figures[0]?.at ?? other.answer.key,
        message: say('link', slots),
      },
    ],
  };
}

/** The lead's word on whose figure counts; why is for the person to say. */
function decisionFixes(question: Question, field: Field, statements: readonly Stated[]) {
  return ({ submission: { manifest } }: Site): Fix[] => {
    if (manifest === undefined) return [];
    return statements.flatMap(({ respondent, quantity }) => {
      if (respondent === undefined) return [];
      const decision = braces([
        { key: 'use', value: word(respondent) },
        { key: 'reason', value: blankWords },
      ]);
      const edits = inFile(
        manifest.path,
        setInManifest(manifest.tree, ['decisions', `${question.id}.${field.id}`], decision),
      );
      const figure = formatNumber(quantity.value ?? 0);
      const title = t('Use the figure of {respondent} ({figure})', { respondent, figure });
      return edits.length === 0 ? [] : [{ title, edits }];
    });
  };
}
