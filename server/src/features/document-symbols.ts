import type { Answer } from '../model/answer.ts';
import type { FieldValue } from '../model/field-value.ts';
import { cellsOf } from '../model/quantity.ts';
import type { PlacedAnswer, Response } from '../model/response.ts';
import { submissionAt } from '../model/submission.ts';
import { describeValue } from '../model/value.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';

/** An entry of the outline: a section, an answer below it, a figure below that. Spans are offsets in the file. */
export interface DocumentSymbol {
  readonly kind: 'section' | 'answer' | 'figure';
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  /** What is selected when the entry is chosen: the key. */
  readonly key: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of a response file; empty for a manifest. */
export function documentSymbolsOf(workspace: Workspace, path: Path): DocumentSymbol[] {
  const submission = submissionAt(workspace, path);
  const response = submission?.responses.find(found => found.path === path);
  if (submission === undefined || response === undefined) return [];
  const titles = new Map(submission.library.questionnaire.sections.map(({ id, short }) => [id, short]));
  const atRoot = response.answers.filter(({ within }) => within === '').map(answerSymbol);
  const sections = response.sections.map(({ id, key, extent }) => ({
    kind: 'section' as const,
    name: id,
    detail: titles.get(id) ?? '',
    span: trimmed(response, extent),
    key,
    children: response.answers
      .filter(
        placed =>
          placed.within === id && placed.extent.start >= extent.start && placed.extent.end <= extent.end,
      )
      .map(answerSymbol),
  }));
  return [...sections, ...atRoot].sort((a, b) => a.span.start - b.span.start);
}

function answerSymbol({ answer, offset }: PlacedAnswer): DocumentSymbol {
  const { id, number, short } = answer.question;
  return {
    kind: 'answer',
    name: id,
    detail: [number, short].filter(Boolean).join(' '),
    span: shift(answer.span, offset),
    key: shift(answer.key, offset),
    children: figureSymbols(answer, offset),
  };
}

function figureSymbols(answer: Answer, offset: number): DocumentSymbol[] {
  if (answer.form === 'short') return [];
  const fields = [...answer.data.values()].map(value => ({
    kind: 'figure' as const,
    name: value.field.id,
    detail: detailOf(value),
    span: shift(spanOf(value), offset),
    key: shift(value.key, offset),
    children: [],
  }));
  const rows = (answer.table?.rows ?? []).map(row => {
    const end = Math.max(row.key.end, ...[...row.measures.values()].map(({ at }) => at.end));
    return {
      kind: 'figure' as const,
      name: row.provision,
      detail: '',
      span: shift({ start: row.key.start, end }, offset),
      key: shift(row.key, offset),
      children: [],
    };
  });
  return [...fields, ...rows];
}

function spanOf(value: FieldValue): Span {
  return { start: value.key.start, end: value.kind === 'scalar' ? value.datum.at.end : value.at.end };
}

/** The figure, or how many there are. */
function detailOf(value: FieldValue): string {
  switch (value.kind) {
    case 'scalar':
      return describeValue(value.datum.value);
    case 'split': {
      const { whole, total } = value.split;
      const stated = whole ?? total?.datum;
      return stated === undefined
        ? `${[...cellsOf(value.split)].length} figures`
        : describeValue(stated.value);
    }
    case 'list':
      return value.whole === undefined ? `${value.items.length} entries` : describeValue(value.whole.value);
    case 'records':
      return value.whole === undefined ? `${value.entries.length} entries` : describeValue(value.whole.value);
  }
}

/** Without the blank lines at the end of a stretch. */
export function trimmed({ text }: Pick<Response, 'text'>, { start, end }: Span): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
