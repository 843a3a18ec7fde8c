import { type Answer, hasUnread, isAnswered, isDeclined } from '../model/answer.ts';
import type { RecordEntry, RecordsValue, TableRow } from '../model/field-value.ts';
import type { Axis, Field, Questionnaire } from '../questionnaire/questionnaire.ts';
import { entryKeyedAt, type Located, mappingAt } from '../syntax/locate.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { blank, type Content, word } from '../writing/content.ts';
import { insertEntries } from '../writing/insert-entries.ts';
import { type Fix, inFile, type Site } from './fix.ts';
import { blankCells, missingFieldFixes } from './fixes/data-fields.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule, type Say, type Sighting } from './rule.ts';

const messages = {
  default:
    '{question} also asks for {titles}; give {fields} under data, or say why there is no figure: not-collected, not-available.',
  entry:
    '{title}: this entry has no {columns}; add what is missing, or say why: not-collected, not-available.',
  row: '{row} has no figures for {measures}; add them, 0 included.',
  table: '{question} asks for figures by law and place; give them under data, with a row for each law.',
};

export const missingFigure = defineAnswerRule({
  code: 'missing-figure',
  severity: 'by-status',
  declinable: true,
  scope: 'answer',
  unexplainable:
    'a word in place of the figure says why there is none: not-collected, not-available or pending',
  title: 'A figure that the question asks for is not given',
  why: 'The answer says something, but not the number, the date or the list that the question asks for. Prose cannot be added up or set beside last year’s figure.',
  mend: [
    'Give it under `data`.',
    'Where it is not known, say why in its place: `not-collected`, `not-available`, `withheld`. `0` means that there was none.',
    'Where there is nothing to list, write an empty list: `[]`.',
  ],
  who: 'register',
  messages,
  examples: [
    {
      bad: `
    laws:
      laws-9:
  #   ^^^^^^ error missing-figure: laws-9 also asks for peacekeepers convicted and peacekeepers sentenced; give convicted and sentenced under data, or say why there is no figure: not-collected, not-available.
        status: final
        choice: yes
        answer: Two soldiers were investigated and one is on trial.
        data: {investigated: 2, prosecuted: 1}
    statistics:
      statistics-3:
  #   ^^^^^^^^^^^^ information missing-figure: statistics-3 also asks for individuals newly prosecuted, defendants in ongoing prosecutions and prosecuted under; give newly-prosecuted, ongoing-defendants and provisions under data, or say why there is no figure: not-collected, not-available.
        answer: Prosecutions went on.
`,
      good: `
    laws:
      laws-9:
        status: final
        choice: yes
        answer: Two soldiers were investigated and one is on trial.
        data: {investigated: 2, prosecuted: 1, convicted: 0, sentenced: not-available}
      laws-10: {choice: no, answer: None became known.}
      laws-11: The Ministry of Foreign Affairs keeps these files.
    statistics:
      statistics-3:
        answer: Prosecutions went on.
        data: {newly-prosecuted: pending, ongoing-defendants: not-collected, provisions: []}
`,
    },
    {
      bad: `
    training:
      training-2:
        status: review
        data:
          events:
            - title: Training of investigators
  #           ^^^^^ warning missing-figure: Trainings: this entry has no Partners and Officials attending; add what is missing, or say why: not-collected, not-available.
              provider: UNODC
              funder: UNODC
              contribution: Rooms of the FIA Academy
              location: Islamabad
`,
      good: `
    training:
      training-2:
        status: review
        data:
          events:
            - title: Training of investigators
              provider: UNODC
              funder: UNODC
              partners: none
              contribution: Rooms of the FIA Academy
              location: Islamabad
              attendance: not-collected
`,
    },
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
  #         ^^^^^^^^^ information missing-figure: PPC 371-A has no figures for Cases registered and Prosecution; add them, 0 included.
              conviction: {punjab: 1}
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A:
              registered: not-collected
              prosecution: {punjab: 1}
              conviction: {punjab: 1}
`,
    },
    {
      bad: `
    statistics:
      statistics-table: The provinces sent their tables.
  #   ^^^^^^^^^^^^^^^^ information missing-figure: statistics-table asks for figures by law and place; give them under data, with a row for each law.
`,
      good: `
    statistics:
      statistics-table: {status: no-information, reason: The provinces sent nothing.}
`,
    },
  ],
  *check({ answer, library }, say) {
    if (!isAnswered(answer) || isDeclined(answer) || hasUnread(answer)) return;
    yield* absentFields(answer, say);
    for (const value of answer.data.values()) {
      if (value.kind === 'records') yield* absentColumns(value, say);
    }
    if (answer.question.table !== undefined) yield* absentMeasures(answer, library.questionnaire, say);
  },
});

function* absentFields(answer: Answer, say: Say<typeof messages>): Generator<Sighting> {
  const { question, data, key } = answer;
  const missing = question.fields.filter(field => isWanted(field) && !data.has(field.id));
  if (missing.length === 0 || !callsForFigures(answer)) return;
  const titles = joined(missing.map(({ title }) => title.charAt(0).toLowerCase() + title.slice(1)));
  const slots = { question: question.id, titles, fields: joined(missing.map(({ id }) => id)) };
  // A list that was told in prose is there, if not in tables.
  const told =
    answer.prose !== undefined && missing.every(({ kind }) => kind === 'records' || kind === 'list');
  yield {
    at: key,
    message: say('default', slots),
    ...(told && { severity: 'information' }),
    fixes: site => {
      const title = t('Write not-available for {fields}', { fields: slots.fields });
      return missingFieldFixes(site, answer, missing, { title, value: 'not-available' });
    },
  };
}

function recordFixes(
  site: Site,
  { at }: RecordEntry,
  order: readonly string[],
  keys: readonly string[],
): Fix[] {
  const record = mappingAt(site.tree, at.start + site.offset);
  return record === undefined ? [] : keyFixes(site, record, order, keys, blank);
}

function rowFixes(
  site: Site,
  { key }: TableRow,
  order: readonly string[],
  keys: readonly string[],
  axis: Axis | undefined,
): Fix[] {
  const row = entryKeyedAt(site.tree, key.start + site.offset);
  return row === undefined
    ? []
    : keyFixes(site, row, order, keys, axis === undefined ? blank : blankCells(axis));
}

function keyFixes(
  { path, tree }: Site,
  holder: Located,
  order: readonly string[],
  keys: readonly string[],
  waiting: Content,
): Fix[] {
  const written = (value: Content) => {
    const added = keys.map(key => ({ key, value }));
    return inFile(path, insertEntries(tree, holder, added, { keys: order }));
  };
  const edits = written(waiting);
  if (edits.length === 0) return [];
  const fields = joined(keys);
  return [
    { title: t('Insert {fields}', { fields }), edits, unfinished: true },
    { title: t('Write not-available for {fields}', { fields }), edits: written(word('not-available')) },
  ];
}

/** Bullets and breakdowns of a count have rules of their own. */
function isWanted(field: Field): boolean {
  if (field.optional || (field.kind === 'list' && field.bullet !== undefined)) return false;
  return field.kind !== 'split' || field.of === undefined;
}

/** "If so, how many" wants no number after a no, nor while the choice is open. */
function callsForFigures({ question, choice }: Answer): boolean {
  if (question.choices.length === 0) return true;
  return choice?.value.kind === 'choice' && ['yes', 'partly'].includes(choice.value.choice);
}

function* absentColumns({ field, entries }: RecordsValue, say: Say<typeof messages>): Generator<Sighting> {
  if (field.kind !== 'records') return;
  for (const entry of entries) {
    const missing = field.columns.filter(({ id, optional }) => !optional && !entry.columns.has(id));
    if (missing.length === 0) continue;
    const columns = joined(missing.map(({ title }) => title));
    const keys = missing.map(({ id }) => id);
    yield {
      at: beginningOf(entry),
      message: say('entry', { title: field.title, columns }),
      fixes: site =>
        recordFixes(
          site,
          entry,
          field.columns.map(({ id }) => id),
          keys,
        ),
    };
  }
}

function beginningOf({ at, columns }: RecordEntry): Span {
  const [first] = columns.values();
  return first?.key ?? at;
}

function* absentMeasures(
  { question, table, key }: Answer,
  { axes }: Questionnaire,
  say: Say<typeof messages>,
): Generator<Sighting> {
  const blank = table === undefined || (table.rows.length === 0 && table.total === undefined);
  if (blank) yield { at: key, message: say('table', { question: question.id }) };
  for (const row of table?.rows ?? []) {
    const missing = question.table?.measures.filter(({ id }) => !row.measures.has(id)) ?? [];
    if (missing.length === 0) continue;
    const measures = joined(missing.map(({ title }) => title));
    const order = question.table?.measures.map(({ id }) => id) ?? [];
    const cells = axes.get(question.table?.axis ?? '');
    yield {
      at: row.key,
      message: say('row', { row: row.provision, measures }),
      fixes: site =>
        rowFixes(
          site,
          row,
          order,
          missing.map(({ id }) => id),
          cells,
        ),
    };
  }
}
