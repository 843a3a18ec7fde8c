import type { Answer } from '../../model/answer.ts';
import type { Axis, Field, Questionnaire } from '../../questionnaire/questionnaire.ts';
import { insertEntries, type NewEntry } from '../../syntax/insert-entry.ts';
import type { Located } from '../../syntax/locate.ts';
import { t } from '../../text/l10n.ts';
import type { FileEdit, Fix, Site } from '../fix.ts';
import { joined } from '../in-words.ts';
import { addAnswerKeys, answerEntry } from './answer-keys.ts';

/** A field of a question with what is to be written behind its key. */
export interface NewField {
  readonly field: Field;
  readonly value: string;
}

/** A field that waits for its figures: a breakdown with a place for each cell. */
function blankField(field: Field, { axes }: Questionnaire): NewField {
  const axis = field.kind === 'split' && field.axes.length === 1 ? axes.get(field.axes[0] ?? '') : undefined;
  return { field, value: axis === undefined ? '' : blankCells(axis) };
}

/** `{male: , female: , transgender: }` */
export function blankCells({ values }: Axis, others: readonly string[] = []): string {
  return `{${[...values.map(({ id }) => `${id}: `), ...others].join(', ')}}`;
}

/** The edits that write fields below `data`, which is made where it is missing, in the question's order. */
export function addFields(site: Site, answer: Answer, added: readonly NewField[]): readonly FileEdit[] {
  const { path, text } = site;
  const located = answerEntry(site, answer);
  const data = located && dataEntry(located);
  const entries = added.map(({ field, value }) => entryOf(field.id, value));
  if (data === undefined) {
    const flow = `data: {${entries.map(each => each.flow).join(', ')}}`;
    const lines = ['data:', ...entries.flatMap(each => each.lines.map(line => `  ${line}`))];
    return addAnswerKeys(site, answer, [{ key: 'data', lines, flow }]);
  }
  const { value } = data.entry;
  if (value?.kind === 'scalar') return besideBareFigure(site, answer, data, entries);
  const order = answer.question.fields.map(({ id }) => id);
  const edits = insertEntries(
    text,
    data,
    added.map(({ field, value }) => ({ id: field.id, ...entryOf(field.id, value) })),
    (key, { id }) => order.indexOf(key) < order.indexOf(id),
  );
  return edits.map(edit => ({ path, ...edit }));
}

/** Fields that are missing wait for their figures, or all get the same word in place of them. */
export function missingFieldFixes(
  site: Site,
  answer: Answer,
  missing: readonly Field[],
  instead: { readonly title: string; readonly value: string },
): Fix[] {
  const { questionnaire } = site.submission.library;
  return [
    {
      title: t('Insert {fields}', { fields: joined(missing.map(({ id }) => id)) }),
      edits: addFields(
        site,
        answer,
        missing.map(field => blankField(field, questionnaire)),
      ),
      unfinished: true,
    },
    {
      title: instead.title,
      edits: addFields(
        site,
        answer,
        missing.map(field => ({ field, value: instead.value })),
      ),
    },
  ];
}

/** `data: 96` is short for its one figure, which takes its name when others come beside it. */
function besideBareFigure(
  { path, text }: Site,
  answer: Answer,
  { entry, offset }: Located,
  added: readonly NewEntry[],
): FileEdit[] {
  const [figure] = answer.data.values();
  const { value } = entry;
  if (figure === undefined || value === undefined) return [];
  const span = { start: value.span.start + offset, end: value.span.end + offset };
  const own = `${figure.field.id}: ${text.slice(span.start, span.end)}`;
  return [{ path, span, newText: `{${[own, ...added.map(({ flow }) => flow)].join(', ')}}` }];
}

function dataEntry({ entry: { value }, offset }: Located): Located | undefined {
  const found = value?.kind === 'mapping' ? value.entries.find(({ key }) => key.text === 'data') : undefined;
  return found && value?.kind === 'mapping' ? { entry: found, offset, flow: value.flow } : undefined;
}

/** One line of a mapping. */
export function entryOf(key: string, value: string): NewEntry {
  return { lines: [`${key}: ${value}`.trimEnd()], flow: `${key}: ${value}` };
}
