import { contributionsOf } from '../../model/contributions.ts';
import { questionAtStart } from '../../model/reference.ts';
import { searchProvisions } from '../../questionnaire/provision-search.ts';
import { questionTitle } from '../../questionnaire/question-title.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import { isSameWords, t, verbatim } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import {
  cellFigures,
  type FigurePlace,
  figureInWords,
  figuresOf,
  nothingYet,
  rowFigures,
  rowsOf,
} from '../figures.ts';
import { figureMarkdown } from '../hover/figure.ts';
import type { Scene } from '../scene.ts';
import type { Offer } from './offer.ts';

/**
 * What can stand between `{{` and `}}`: figures that have a value first, then answers by their number, then
 * what is still empty. Behind a question's ID its own figures, cell by cell.
 */
export function referenceOffers(scene: Scene): Offer[] {
  const { context, library } = scene;
  const [before = '', respondent] = /^\s*(?:([A-Za-z][\w-]*)\s*:\s*)?/.exec(context.typed) ?? [];
  const typed = context.typed.slice(before.length);
  const span = { start: context.span.start + before.length, end: context.span.end };
  const question = questionAtStart(typed, library);
  const behind = question === undefined ? '' : typed.slice(question.id.length);
  const at: Place = { scene, span, respondent };
  if (question !== undefined && /^[.[]/.test(behind)) return figuresBelow(at, question, behind);
  return [...anyFigure(at), ...(respondent === undefined ? respondents(at) : [])];
}

/** Where offers go, and whose figures they are; the combined ones where no respondent is named. */
interface Place {
  readonly scene: Scene;
  readonly span: Span;
  readonly respondent: string | undefined;
}

function anyFigure(at: Place): Offer[] {
  const { submission, library } = at.scene;
  const answered = contributionsOf(submission);
  const figures: Offer[] = [];
  const empty: Offer[] = [];
  const answers: Offer[] = [];
  const others: Offer[] = [];
  for (const question of library.questionnaire.questions.values()) {
    for (const figure of figuresOf(question)) {
      const offer = figureOffer(at, question, figure);
      (isSameWords(offer.detail ?? '', verbatim`= ${nothingYet()}`) ? empty : figures).push(offer);
    }
    const own = at.scene.context.path.includes(question.id);
    if (!own) (answered.has(question.id) ? answers : others).push(answerOffer(at, question));
  }
  return [...figures, ...answers, ...empty, ...others];
}

/** The figures of a question whose ID is typed, and the lettered parts that its ID begins. */
function figuresBelow(at: Place, question: Question, behind: string): Offer[] {
  const { library } = at.scene;
  const places =
    question.table === undefined || behind.startsWith('.')
      ? [...figuresOf(question), ...cellFigures(library, question)]
      : [];
  const rows = question.table === undefined ? [] : tableRows(at, question, behind);
  const parts = question.parts.flatMap(id => library.questionnaire.questions.get(id) ?? []);
  return [
    ...sorted(places, question).map(place => byLabel(figureOffer(at, question, place))),
    ...rows,
    ...parts
      .flatMap(part => [answerOffer(at, part), ...figuresOf(part).map(place => figureOffer(at, part, place))])
      .map(byLabel),
  ];
}

/** Behind a question's ID a figure is found by its path alone. */
function byLabel(offer: Offer): Offer {
  return { ...offer, filter: offer.label };
}

/** A field's cells behind the field, in the question's order. */
function sorted(places: readonly FigurePlace[], { fields, table }: Question): FigurePlace[] {
  const order = (table?.measures ?? fields).map(({ id }) => id);
  const rank = ({ keys }: FigurePlace) => order.indexOf((table === undefined ? keys[0] : keys[1]) ?? '');
  return [...places].sort((a, b) => rank(a) - rank(b));
}

/** The rows that the table has; while it has none, any provision. */
function tableRows(at: Place, question: Question, behind: string): Offer[] {
  const { submission, library } = at.scene;
  const { catalogue } = library;
  const headings = new Map(
    catalogue.provisions.map(({ id, heading, keywords }) => [id, [heading, ...keywords].join(' ')]),
  );
  const rows = rowsOf(submission, question);
  const provisions =
    rows.length > 0 ? rows : searchProvisions(catalogue, '', catalogue.provisions.length).map(({ id }) => id);
  const [, typedRow] = /^\[([^\]]+)\]/.exec(behind) ?? [];
  const inRow = typedRow !== undefined;
  const meant = inRow ? [typedRow] : provisions;
  return meant.flatMap(provision =>
    rowFigures(library, question, provision)
      .filter(({ keys }) => inRow || keys.length === 2)
      .map(place => {
        const offer = figureOffer(at, question, place);
        return {
          ...offer,
          words: verbatim`${offer.words ?? ''} ${provision.replace('-', '')} ${headings.get(provision) ?? ''}`,
        };
      }),
  );
}

function figureOffer(at: Place, question: Question, { keys, written, title }: FigurePlace): Offer {
  const { submission } = at.scene;
  const value = figureInWords(submission, question, keys, at.respondent);
  const words = verbatim`${question.short}, ${title}`;
  return offer(at, `${question.id}${written}`, {
    detail: verbatim`= ${value}`,
    description: title,
    words,
    ...(isSameWords(value, nothingYet())
      ? {}
      : { documentation: figureMarkdown(submission, question, keys, title) }),
  });
}

function answerOffer(at: Place, question: Question): Offer {
  return offer(at, question.id, {
    detail: questionTitle(question),
    description: t('the answer'),
    words: question.short,
    documentation: t('The answer by its number in the report.'),
  });
}

/** The closing braces are part of it, so that the cursor comes to stand behind them. */
function offer({ scene, span }: Place, label: string, about: Partial<Offer>): Offer {
  const whole = { start: span.start, end: span.end + scene.context.closed };
  return { kind: 'reference', label, insert: `${label}}}`, span: whole, ...about };
}

/** One agency's figures: those that have a file. */
function respondents({ scene, span }: Place): Offer[] {
  const ids = new Set(scene.submission.responses.flatMap(({ respondent }) => respondent ?? []));
  if (ids.size < 2) return [];
  return [...ids].map(id => ({
    kind: 'respondent',
    label: `${id}:`,
    detail: t('its own figures'),
    words: scene.submission.respondents.get(id)?.name ?? '',
    insert: `${id}:`,
    retrigger: true,
    span,
  }));
}
