import { type PrintedText, placeIn, textIn } from '../composition/printed-text.ts';
import { printedTextsOf } from '../composition/printed-texts.ts';
import type { Limits } from '../disclosure/audit.ts';
import { toldInTable } from '../disclosure/told-in-table.ts';
import { questionsOfVictims } from '../disclosure/victim-figures.ts';
import type { Answer } from '../model/answer.ts';
import { countedVictimsIn } from '../model/counted-victims.ts';
import type { TextCell } from '../model/counted-victims-table.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { grouped } from '../text/grouped.ts';
import type { Span } from '../text/span.ts';

/** So few victims told by a text of an answer that it may point at a person. Spans are relative to the answer's piece. */
export interface ToldInText {
  readonly at: Span;
  /** What an explanation of it names: "Two girls, Skardu"; of a cell its row and its column. */
  readonly fact: string;
  readonly kind: 'sentence' | 'table' | 'withheld';
  /** What to withhold: the places, or the cell with those that would bring it back. */
  readonly withhold: readonly Span[];
}

/** In every text of an answer that is printed, tables of prose among them. */
export function* toldInTexts(
  answer: Answer,
  questionnaire: Questionnaire,
  limits: Limits,
): Generator<ToldInText> {
  const { id, short } = answer.question;
  const subject = questionsOfVictims(questionnaire).has(id) ? short : '';
  const printed = printedTextsOf(questionnaire)(answer);
  for (const text of printed.filter(({ cell }) => cell === undefined)) {
    const telling = { questionnaire, ...limits, about: `${subject} ${text.about}`, lead: text.lead };
    for (const { at, places } of countedVictimsIn(text.text, telling)) {
      const fact = [at, ...places].map(span => textIn(text, span)).join(', ');
      const withhold = places.map(place => placeIn(text, place));
      yield { at: placeIn(text, at), fact, kind: 'sentence', withhold };
    }
  }
  for (const { rows, caption } of tablesOf(printed)) {
    const telling = { questionnaire, ...limits, about: subject, lead: '' };
    for (const { at, withhold, kind } of toldInTable(rows, caption, telling)) {
      yield { at, fact: cellInWords(rows, at), kind, withhold };
    }
  }
}

/** A cell by its row and its column: "Khuzdar, Girls, 1". */
function cellInWords(rows: readonly (readonly TextCell[])[], at: Span): string {
  const row = rows.find(cells => cells.some(cell => cell.at === at)) ?? [];
  const column = row.findIndex(cell => cell.at === at);
  const texts = [row[0]?.text, rows[0]?.[column]?.text, row[column]?.text];
  return texts.filter(text => text !== undefined && text !== '').join(', ');
}

interface TextTable {
  readonly rows: readonly (readonly TextCell[])[];
  readonly caption: string;
}

/** The tables of prose, cell by cell; where nothing stands, a cell is empty. */
function tablesOf(printed: readonly PrintedText[]): TextTable[] {
  const cells = printed.flatMap(text => (text.cell === undefined ? [] : [{ text, cell: text.cell }]));
  return [...grouped(cells, ({ cell }) => cell.table).values()].map(own => {
    const rows: TextCell[][] = [];
    for (const { text, cell } of own) {
      while (rows.length <= cell.row) rows.push([]);
      const row = rows[cell.row] ?? [];
      while (row.length < cell.column) row.push({ text: '', at: text.at });
      // Beside its words a cell may have an address, or a note.
      if (row.length > cell.column) continue;
      row.push({ text: text.text.trim(), at: placeIn(text, { start: 0, end: text.text.length }) });
    }
    return { rows, caption: own[0]?.cell.caption ?? '' };
  });
}
