import type { AxisId, Field, Question } from '../questionnaire/questionnaire.ts';
import { memo, memo2 } from '../text/memo.ts';
import { sentencesOf, stemOf, type Token } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import { type FigureNames, figureNamesOf, type NamedFigure, nameKey } from './figure-names.ts';
import type { Keys } from './quantity.ts';
import type { Library } from './read-scalar.ts';
import type { Response } from './response.ts';

/** A number typed into prose that plainly speaks of a figure: "identified 117 victims". */
export interface StatedNumber {
  /** Relative to the answer's piece. */
  readonly at: Span;
  readonly written: string;
  readonly value: number;
  /** The figures that the sentence may speak of, those of its own question first. */
  readonly figures: readonly SpokenFigure[];
  /** Of a percentage: digits behind its point. What it is of are the figures' wholes. */
  readonly decimals?: number;
}

export interface SpokenFigure {
  readonly question: Question;
  readonly keys: Keys;
  /** Of a part ("children"): the figure that it is a part of. */
  readonly whole: Keys;
}

/** The numbers of an answer's prose that speak plainly of a figure of the questionnaire. */
export function statedNumbersOf(answer: Answer, library: Library): readonly StatedNumber[] {
  return statedNumbersBy(library)(answer);
}

/** Those of every answer of a file. */
export const statedNumbersOfFile = memo2((response: Response, library: Library) =>
  response.answers.flatMap(({ answer }) =>
    statedNumbersOf(answer, library).map(stated => ({ answer, stated })),
  ),
);

const statedNumbersBy = memo((library: Library) =>
  memo((answer: Answer): readonly StatedNumber[] => {
    const { prose, question } = answer;
    if (prose === undefined || !/\d/.test(prose.raw)) return [];
    const names = figureNamesOf(library.questionnaire);
    const { from, to } = library.questionnaire.period;
    const years = { from: Number(from.slice(0, 4)), to: Number(to.slice(0, 4)) };
    const found = sentencesOf(prose.raw).flatMap(sentence => statedIn(sentence, { names, question, years }));
    return found.map(({ at, ...stated }) => ({
      ...stated,
      at: { start: at.start + prose.at.start, end: at.end + prose.at.start },
    }));
  }),
);

interface Reading {
  readonly names: FigureNames;
  readonly question: Question;
  /** The first and the last year of the reporting period. */
  readonly years: { readonly from: number; readonly to: number };
}

/** A value of an axis where a sentence names it: from and to are positions of tokens. */
interface Mention {
  readonly axis: AxisId;
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Silence is the rule: a sentence speaks of a figure only when its words are the figure's name and nothing
 * that narrows, compares or guesses. A false alarm costs more trust than a missed mistake.
 */
function statedIn(sentence: readonly Token[], reading: Reading): StatedNumber[] {
  if (!sentence.some(({ kind }) => kind === 'number')) return [];
  if (sentence.some(({ stem, text }) => NARROWING.has(stem) || isOtherYear(text, reading))) return [];
  const mentions = mentionsIn(sentence, reading.names);
  if (mentions.length > 1) return [];
  return sentence.flatMap((token, n) => {
    if (token.kind !== 'number' || !isPlain(sentence, n, reading)) return [];
    const value = numberOf(token.text);
    const clause = clauseAround(sentence, n);
    if (value === undefined || !isPlainBefore(sentence, clause.from, reading)) return [];
    const [mention] = mentions;
    if (mention !== undefined && (mention.from < clause.from || mention.to > clause.to)) return [];
    const percent = isPercent(sentence, n);
    const figures = figuresNamed(sentence, clause, n, mention, reading);
    const fitting = percent ? figures.filter(({ keys, whole }) => keys !== whole) : figures;
    if (fitting.length === 0) return [];
    const decimals = token.text.split('.')[1]?.length ?? 0;
    return [
      {
        at: token.span,
        written: token.text,
        value,
        figures: fitting,
        ...(percent && { decimals }),
      },
    ];
  });
}

/** The figures whose name the clause is, with at most one value of an axis beside it. */
function figuresNamed(
  sentence: readonly Token[],
  { from, to }: Clause,
  number: number,
  mention: Mention | undefined,
  { names, question }: Reading,
): SpokenFigure[] {
  const stems: string[] = [];
  for (let at = from; at < to; at++) {
    const token = sentence[at] as Token;
    if (at === number || token.kind === 'sign' || isYear(token.text)) continue;
    if (token.kind !== 'word') return [];
    if (mention !== undefined && at >= mention.from && at < mention.to) continue;
    if (PERCENT.has(token.text.toLowerCase()) || isFiller(token, names)) continue;
    stems.push(token.stem);
  }
  const key = nameKey(stems);
  const named = names.figures.get(key) ?? (mention === undefined ? [] : withoutVictims(names, stems));
  const figures = named.flatMap(figure => spokenFigure(figure, mention));
  const own = figures.filter(figure => figure.question === question);
  return own.length > 0 ? own : figures;
}

/** "20 children were identified": the value stands in the place of who is counted. */
function withoutVictims({ figures }: FigureNames, stems: readonly string[]): readonly NamedFigure[] {
  return ['victims', 'persons'].flatMap(who => figures.get(nameKey([...stems, stemOf(who)])) ?? []);
}

function spokenFigure({ question, field, keys }: NamedFigure, mention: Mention | undefined): SpokenFigure[] {
  if (mention === undefined) return [{ question, keys, whole: keys }];
  const split = question.fields.find(other => isSplitBy(other, mention.axis, field));
  return split === undefined ? [] : [{ question, keys: [split.id, mention.value], whole: keys }];
}

/** True for a breakdown along the axis that is the figure itself, or divides it. */
function isSplitBy(field: Field, axis: AxisId, of: Field): boolean {
  return field.kind === 'split' && field.axes[0] === axis && (field === of || field.of === of.id);
}

interface Clause {
  readonly from: number;
  readonly to: number;
}

function clauseAround(sentence: readonly Token[], at: number): Clause {
  let from = at;
  while (from > 0 && !isBoundary(sentence[from - 1] as Token)) from--;
  let to = at + 1;
  while (to < sentence.length && !isBoundary(sentence[to] as Token)) to++;
  return { from, to };
}

function isBoundary({ kind, text }: Token): boolean {
  return kind === 'sign' ? /[,;:()—–]/.test(text) : BOUNDARIES.has(text.toLowerCase());
}

/** What comes before the clause may hold its subject: a word that is not known there may narrow it. */
function isPlainBefore(sentence: readonly Token[], clause: number, { names }: Reading): boolean {
  return sentence
    .slice(0, clause)
    .every(
      token =>
        token.kind !== 'word' ||
        BOUNDARIES.has(token.text.toLowerCase()) ||
        names.stems.has(token.stem) ||
        isFiller(token, names),
    );
}

function isFiller({ text, stem }: Token, { actors }: FigureNames): boolean {
  return FILLERS.has(text.toLowerCase()) || actors.has(stem);
}

/** No year, no number of a section or a list, no date, no part of another number, no guess, alone in its clause. */
function isPlain(sentence: readonly Token[], at: number, reading: Reading): boolean {
  const token = sentence[at] as Token;
  const before = sentence[at - 1];
  const after = sentence[at + 1];
  if (isYear(token.text) || (token.text.includes('.') && !isPercent(sentence, at))) return false;
  if (before !== undefined && (touching(before, token) ? before.text !== '*' : isLabel(before, reading)))
    return false;
  if (after !== undefined && touching(token, after) && !/^[.,;:!?)%*]$/.test(after.text)) return false;
  if (after !== undefined && (after.kind === 'number' || SCALES.has(after.text.toLowerCase()))) return false;
  for (let n = Math.max(0, at - 4); n < at; n++) {
    if (GUESSES.has((sentence[n] as Token).text.toLowerCase())) return false;
  }
  const { from, to } = clauseAround(sentence, at);
  return sentence
    .slice(from, to)
    .every((other, n) => from + n === at || other.kind !== 'number' || isYear(other.text));
}

function touching(a: Token, b: Token): boolean {
  return a.span.end === b.span.start;
}

/** "section 371", "PPC 371", "Rs 500", "No. 5": the word says what the number is. */
function isLabel({ text, kind }: Token, { names }: Reading): boolean {
  if (kind === 'sign') return /[#§$.£€]/.test(text);
  return (
    LABELS.has(text.toLowerCase()) || (/^[A-Z]{2,}$/.test(text) && !names.values.has(text.toLowerCase()))
  );
}

function isPercent(sentence: readonly Token[], at: number): boolean {
  return PERCENT.has(sentence[at + 1]?.text.toLowerCase() ?? '');
}

/** Without a separator, a number of this size may always be a year. */
function isYear(text: string): boolean {
  return /^(?:19|20)\d\d$/.test(text);
}

function isOtherYear(text: string, { years }: Reading): boolean {
  return isYear(text) && (Number(text) < years.from || Number(text) > years.to);
}

/** "1,203", "1,23,456" and "1203"; of a percentage also "16.7". */
function numberOf(text: string): number | undefined {
  if (!/^\d{1,3}(?:,\d{2,3})*(?:\.\d+)?$|^\d+(?:\.\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll(',', ''));
}

function mentionsIn(sentence: readonly Token[], { values, actors }: FigureNames): Mention[] {
  const found: Mention[] = [];
  for (let at = 0; at < sentence.length; at++) {
    const token = sentence[at] as Token;
    if (token.kind !== 'word' || actors.has(token.stem)) continue;
    const spoken = values
      .get(token.text.toLowerCase())
      ?.find(({ words }) => words.every((word, n) => sentence[at + n]?.text.toLowerCase() === word));
    if (spoken === undefined) continue;
    const to = at + spoken.words.length;
    found.push({ axis: spoken.axis, value: spoken.value, from: at, to });
    at = to - 1;
  }
  return found;
}

function words(text: string): Set<string> {
  return new Set(text.trim().split(/\s+/));
}

const BOUNDARIES = words('and but while whereas which who whom whose where including');

/** Words that leave a sentence about the whole figure what it is. */
const FILLERS = words(`
  a an the this that these it its we our they there were was are is be been being has have had of in by at as to for from
  during within over throughout reporting period year government governments authorities agency agencies country
  nation national state federal total number overall altogether all only new newly also and or both or reported
  recorded trafficking human persons person percent cent per`);

/** Stems of words that narrow a figure, compare it with another, or speak of another time. */
const NARROWING = new Set(
  [
    ...words(`
      previous last prior earlier preceding former formerly compared comparison than increase increased decrease
      decreased rise rose fell decline declined target planned plan expected estimate estimated further additional
      another other others each every average remaining respectively among some most half third quarter least first
      second not no none neither never if would could might may until since between through initial initially again
      january february march april june july august september october november december monthly weekly daily
      district districts province provinces provincial court courts`),
  ].map(stemOf),
);

const GUESSES = words(`
  about around approximately approx roughly nearly almost some over under above below exceeding minimum maximum
  circa up more less fewer least most estimated`);

const LABELS = words(`
  section sections s ss sec article articles art rule rules clause question questions no nos number paragraph para
  page annex table figure form fir firs rs pkr usd january february march april may june july august september
  october november december`);

const SCALES = words('million billion lakh lakhs crore crores thousand hundred dozen');

const PERCENT = words('percent % per');
