import { type Citation, type CitedSection, readCitation } from '../questionnaire/citation.ts';
import { findProvision, findStatute, type Provision, type Statute } from '../questionnaire/provision.ts';
import { memo } from '../text/memo.ts';
import type { Span } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { RecordEntry, RecordsValue, TableRow } from './field-value.ts';
import type { Library } from './read-scalar.ts';
import type { Value } from './value.ts';

/** A place of an answer where laws are data: a row of the table, an item of a list, a column of a record. */
export interface Citing {
  /** All of it, relative to the answer's piece. */
  readonly at: Span;
  readonly written: string;
  readonly citation: Citation;
  readonly row?: TableRow;
  readonly record?: { readonly value: RecordsValue; readonly entry: RecordEntry };
}

/** One law that is cited there and that the catalogue has. */
export interface CitedLaw {
  /** The section with its own statute where that stands beside it. */
  readonly at: Span;
  /** "PPC 371-A"; of a law as a whole, its short name. */
  readonly id: string;
  /** The section's entry, else its statute's: of both, dates, places and concern are known. */
  readonly law: Provision | Statute;
  /** Absent where the catalogue has the statute alone. */
  readonly provision?: Provision;
}

/** Every place of an answer where laws are data, in the order of the fields and of the rows. */
export function citingsOf(answer: Answer, library: Library): readonly Citing[] {
  return citingsBy(library)(answer);
}

const citingsBy = memo((library: Library) => memo((answer: Answer) => [...readCitings(answer, library)]));

function* readCitings(answer: Answer, library: Library): Generator<Citing> {
  for (const value of answer.data.values()) {
    if (value.kind === 'list' && value.field.kind === 'list' && value.field.type === 'provision') {
      for (const datum of value.items) yield* citing(library, datum.at, datum.value);
    }
    if (value.kind !== 'records' || value.field.kind !== 'records') continue;
    for (const entry of value.entries) {
      for (const { id, type } of value.field.columns) {
        const datum = type === 'provision' ? entry.columns.get(id)?.datum : undefined;
        if (datum === undefined) continue;
        for (const found of citing(library, datum.at, datum.value))
          yield { ...found, record: { value, entry } };
      }
    }
  }
  for (const row of answer.table?.rows ?? []) {
    const citation = readCitation(row.written, library.catalogue, library.questionnaire.statute);
    yield { at: row.key, written: row.written, citation, row };
  }
}

/** The same, of an answer whose provisions are those that cases were brought under; with the laws at each place. */
export function* chargesOf(
  answer: Answer,
  library: Library,
): Generator<Citing & { readonly laws: readonly CitedLaw[] }> {
  if (answer.question.charges === undefined) return;
  for (const each of citingsOf(answer, library)) yield { ...each, laws: lawsAt(each, library) };
}

function* citing({ catalogue, questionnaire }: Library, at: Span, value: Value): Generator<Citing> {
  if (value.kind === 'provision') yield { at, written: value.written, citation: value.citation };
  if (value.kind !== 'text') return;
  yield { at, written: value.text, citation: readCitation(value.text, catalogue, questionnaire.statute) };
}

/** The laws cited there, in the order written; none where the text cannot be read. */
export function lawsAt({ at, written, citation }: Citing, { catalogue }: Library): readonly CitedLaw[] {
  const whole = findStatute(catalogue, citation.problem?.statute ?? '');
  if (whole !== undefined) return [{ at, id: whole.id, law: whole }];
  return citation.sections.flatMap(section => {
    const provision = findProvision(catalogue, section.id);
    const law = provision ?? findStatute(catalogue, section.statute);
    if (law === undefined) return [];
    return [{ at: placeOf(section, at, written), id: section.id, law, ...(provision && { provision }) }];
  });
}

/** Where a section stands; of a text with quotes or escapes the whole of it. */
export function placeOf(
  { start, end }: Pick<CitedSection, 'start' | 'end'>,
  at: Span,
  written: string,
): Span {
  const exact = at.end - at.start === written.length;
  return exact ? { start: at.start + start, end: at.start + end } : at;
}

/** True of a section that someone can be charged with by itself; of a law as a whole nothing is known against it. */
export function isOffence(law: Provision | Statute): boolean {
  return !('definition' in law) || !(law.definition || law.joinder || law.noOffence);
}
