import type { Answer } from '../model/answer.ts';
import type { FieldValue } from '../model/field-value.ts';
import { type DocumentKind, documentKind } from '../model/file-kind.ts';
import type { PlacedAnswer } from '../model/placed-answer.ts';
import { quantityAt } from '../model/quantity.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import { submissionAt } from '../model/submission.ts';
import { describeValue } from '../model/value.ts';
import type { Document, Workspace } from '../model/workspace.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { PlacedEntry } from '../syntax/placed.ts';
import { grouped } from '../text/grouped.ts';
import { greatest } from '../text/many.ts';
import { memo } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { quantityInWords, valueInWords } from './figures.ts';

/** An entry of the outline. Spans are offsets in the file. */
export interface DocumentSymbol {
  /** A section, an answer below it, a figure below that; a `key` of a manifest. */
  readonly kind: 'section' | 'answer' | 'figure' | 'key';
  /** Never empty. */
  readonly name: string;
  /** Its value in a few words; may be empty. */
  readonly detail: string;
  readonly span: Span;
  /** What is selected when the entry is chosen: the key. */
  readonly key: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a response file, by section and question, or of a manifest, by key. */
export function documentSymbolsOf(workspace: Workspace, path: Path): DocumentSymbol[] {
  const document = workspace.documents.get(path);
  if (document === undefined) return [];
  const kind = documentKind(path);
  return kind === undefined ? [] : OUTLINES[kind](workspace, document);
}

const OUTLINES: Readonly<
  Record<DocumentKind, (workspace: Workspace, document: Document) => DocumentSymbol[]>
> = {
  response: outlineOfResponse,
  manifest: (_, { tree }) => tree.roots.map(keySymbol),
};

function outlineOfResponse(workspace: Workspace, { path }: Document): DocumentSymbol[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  return submission === undefined || response === undefined
    ? []
    : responseSymbols(submission.library.questionnaire)(response);
}

/** Asked for again whenever the editor shows another file. */
const responseSymbols = memo((questionnaire: Questionnaire) =>
  memo((response: Response) => findSymbols(response, questionnaire)),
);

/** More answers than any questionnaire asks for: figures below each would make the outline no overview any more. */
const MOST_WITH_FIGURES = 1000;

function findSymbols(response: Response, { sections }: Questionnaire): DocumentSymbol[] {
  const { answers, text } = response;
  const titles = new Map(sections.map(({ id, short }) => [id, short]));
  const figures = answers.length <= MOST_WITH_FIGURES;
  const below = grouped(answers, ({ within }) => within);
  const atRoot = (below.get('') ?? []).map(answer => answerSymbol(answer, figures));
  const found = response.sections.map(({ id, key, extent, declined }): DocumentSymbol => {
    // The section's key may stand twice.
    const own = (below.get(id) ?? []).filter(
      answer => answer.extent.start >= extent.start && answer.extent.end <= extent.end,
    );
    const end = Math.max(key.end, extent.start + text.slice(extent.start, extent.end).trimEnd().length);
    return {
      kind: 'section',
      name: titles.get(id) ?? id,
      detail: declined === undefined ? id : `${id}, ${declined.status}`,
      span: { start: Math.min(extent.start, key.start), end },
      key,
      children: own.map(answer => answerSymbol(answer, figures)),
    };
  });
  return [...found, ...atRoot].sort((a, b) => a.span.start - b.span.start);
}

/** The ID holds the number; the words beside it are found by typing. */
function answerSymbol({ answer, offset, status }: PlacedAnswer, figures: boolean): DocumentSymbol {
  const { id, short } = answer.question;
  return {
    kind: 'answer',
    name: `${id} ${short}`,
    detail: answerInWords(answer, status),
    span: shift(answer.span, offset),
    key: shift(answer.key, offset),
    children: answer.form === 'short' || !figures ? [] : figureSymbols(answer, offset),
  };
}

/** Its choice or its one figure, and its status where it is no draft. */
function answerInWords(answer: Answer, status: Status): string {
  const [only] = answer.form === 'short' ? [...answer.data.values()] : [];
  const value = answer.choice === undefined ? only && valueInWords(only) : describeValue(answer.choice.value);
  return [value, status === 'draft' ? undefined : status].filter(part => part !== undefined).join(', ');
}

function figureSymbols(answer: Answer, offset: number): DocumentSymbol[] {
  const figure = (name: string, detail: string, key: Span, end: number): DocumentSymbol => ({
    kind: 'figure',
    name: name || '–',
    detail,
    span: shift({ start: key.start, end: Math.max(end, key.end) }, offset),
    key: shift(key, offset),
    children: [],
  });
  const fields = [...answer.data.values()].map(value =>
    figure(value.field.title, figureInWords(answer, value), value.key, endOf(value)),
  );
  const rows = (answer.table?.rows ?? []).map(({ provision, key, measures }) => {
    const sums = [...measures.keys()].map(
      id => `${id} ${quantityInWords(quantityAt(answer, [provision, id]))}`,
    );
    return figure(
      provision,
      sums.join(', '),
      key,
      Math.max(key.end, ...[...measures.values()].map(({ at }) => at.end)),
    );
  });
  return [...fields, ...rows];
}

/** Of a split without a total what its cells add up to. */
function figureInWords(answer: Answer, value: FieldValue): string {
  if (value.kind !== 'split' || value.split.whole !== undefined) return valueInWords(value);
  return quantityInWords(quantityAt(answer, [value.field.id]));
}

function endOf(value: FieldValue): number {
  return value.kind === 'scalar' ? value.datum.at.end : value.at.end;
}

function keySymbol({ entry, offset, extent, children }: PlacedEntry): DocumentSymbol {
  const { key, value } = entry;
  const end = greatest(
    children.map(child => child.entry.span.end + child.offset),
    entry.span.end + offset,
  );
  return {
    kind: 'key',
    name: key.text || '–',
    detail: value?.kind === 'scalar' ? (value.text.split('\n', 1)[0] ?? '') : '',
    span: { start: Math.min(extent.start, key.span.start + offset), end },
    key: shift(key.span, offset),
    children: children.map(keySymbol),
  };
}
