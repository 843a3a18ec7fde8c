import type { Axis, Question } from '../../questionnaire/questionnaire.ts';
import { t } from '../../text/l10n.ts';
import { fieldSlot } from '../data-slot.ts';
import { escapeMarkdown } from '../markdown.ts';
import type { Scene } from '../scene.ts';
import type { Slot, SplitSlot } from '../slot.ts';
import { unitOf, wantsInWords } from '../wants.ts';
import { notBeside, type Offer } from './offer.ts';
import { braces, entrySkeleton, fieldSkeleton, render, rowSkeleton, splitBraces } from './skeleton.ts';

/** The fields of a question that are not stated yet, optional ones last; of its table the rows and the total. */
export function fieldOffers(scene: Scene, question: Question): Offer[] {
  const { table } = question;
  if (table !== undefined) return notBeside(scene, tableKeys(scene, question, table));
  const fields = [...question.fields].sort((a, b) => Number(a.optional) - Number(b.optional));
  const offers = fields.map((field): Offer => {
    const slot = fieldSlot(scene.library, question, field);
    const wants = wantsInWords(slot);
    return {
      label: field.id,
      kind: 'field',
      detail: field.title,
      words: field.title,
      documentation: `${escapeMarkdown(field.title)}: ${wants}.`,
      ...(field.optional ? { description: t('optional') } : {}),
      ...insertion(scene, field.id, slot),
    };
  });
  return notBeside(scene, offers);
}

function insertion(
  { context, home }: Scene,
  id: string,
  slot: Slot,
): Pick<Offer, 'insert' | 'snippet' | 'retrigger'> {
  if (context.named) return {};
  const retrigger = hasList(slot);
  return context.flow
    ? { insert: `${id}: `, retrigger }
    : { ...render(fieldSkeleton(id, slot, home), context), retrigger };
}

/** True where a closed list, or one to search, comes next. */
function hasList(slot: Slot): boolean {
  if (slot.kind === 'list') return slot.field.type === 'provision' || slot.field.type === 'place';
  return slot.kind === 'scalar' && ['choice', 'yes-no', 'place', 'provision'].includes(slot.type);
}

type Table = NonNullable<Question['table']>;

function tableKeys({ context }: Scene, question: Question, table: Table): Offer[] {
  const rows = render(
    [
      { depth: 0, text: 'rows:' },
      { depth: 1, text: '' },
    ],
    context,
  );
  const total = render(rowSkeleton('total', table.measures, table.printed), context);
  const inline = context.flow || context.named;
  const name = (key: string) => (context.named ? key : `${key}: `);
  return [
    {
      label: 'rows',
      kind: 'field',
      detail: t('one for each legal provision'),
      retrigger: true,
      ...(inline ? { insert: name('rows') } : rows),
    },
    {
      label: 'total',
      kind: 'field',
      detail: t('the sum of the rows'),
      documentation: t('The last line of the table of {question}.', { question: question.id }),
      ...(inline ? { insert: name('total') } : total),
    },
  ];
}

/** The measures that a row of the table does not have yet. */
export function measureOffers(scene: Scene, table: Table): Offer[] {
  const { context } = scene;
  const offers = table.measures.map(({ id, title, unit }): Offer => {
    const text = context.flow
      ? { insert: `${id}: ` }
      : render([{ depth: 0, text: `${id}: ${braces(table.printed)}` }], context);
    return {
      label: id,
      kind: 'field',
      detail: `${title} (${unitOf(unit)})`,
      words: title,
      ...(context.named ? {} : text),
    };
  });
  return notBeside(scene, offers);
}

/** The cells that a split does not have yet. */
export function cellOffers(scene: Scene, { axes }: SplitSlot): Offer[] {
  const { context } = scene;
  const [axis, inner] = axes;
  const stated = new Set(context.siblings);
  const values = (axis?.values ?? []).filter(
    ({ id, title, aliases }) => ![id, title, ...aliases].some(name => stated.has(name)),
  );
  const kind = axis?.id === 'place' || axis?.id === 'government' ? 'place' : 'value';
  const offers = values.map(
    ({ id, title, aliases }): Offer => ({
      label: id,
      kind,
      detail: title === id ? '' : title,
      words: [title, ...aliases].join(' '),
    }),
  );
  const others: Offer[] = [
    { label: 'unspecified', kind: 'value', detail: t('what could not be told apart') },
    { label: 'total', kind: 'value', detail: t('what the cells add up to') },
  ];
  return notBeside(scene, [...offers, ...others]).map(offer =>
    context.named ? offer : { ...offer, ...behind(offer.label) },
  );

  function behind(cell: string): Pick<Offer, 'insert' | 'snippet'> {
    if (inner === undefined || context.flow || cell === 'total') return { insert: `${cell}: ` };
    return render([{ depth: 0, text: `${cell}: ${braces(inner.values.map(({ id }) => id))}` }], context);
  }
}

/** All cells of a split at once, behind its key. */
export function wholeSplitOffer({ home, context }: Scene, { axes }: SplitSlot): Offer[] {
  const [axis, inner] = axes;
  if (axis === undefined || inner !== undefined || context.quote !== undefined) return [];
  const cells = splitBraces(axis, home);
  if (!cells.startsWith('{')) return [];
  const names = axis.values.map(({ id }) => id);
  return [
    {
      label: `{${shortList(names)}}`,
      kind: 'value',
      detail: t('by {axis}', { axis: lowerTitle(axis) }),
      ...render([{ depth: 0, text: cells }], context),
    },
  ];
}

/** The columns that an entry of records does not have yet. */
export function columnOffers(scene: Scene, slot: Slot & { readonly kind: 'records' }): Offer[] {
  const { context } = scene;
  const offers = slot.field.columns.map(({ id, title, type, optional }): Offer => {
    const retrigger = ['choice', 'yes-no', 'place', 'provision'].includes(type);
    const after = context.named ? {} : { insert: `${id}: `, retrigger };
    return {
      label: id,
      kind: 'field',
      detail: title,
      words: title,
      ...(optional ? { description: t('optional') } : {}),
      ...after,
    };
  });
  return notBeside(scene, offers);
}

/** A whole entry of records; `dashed` where its dash stands already. */
export function entryOffer(
  { context }: Scene,
  slot: Slot & { readonly kind: 'records' },
  dashed: boolean,
): Offer[] {
  if (context.flow) return [];
  const names = slot.field.columns.map(({ id }) => id);
  const lines = entrySkeleton(slot).map(({ depth, text }) => ({
    depth,
    text: dashed ? text.slice(2) : text,
  }));
  return [{ label: shortList(names), kind: 'field', detail: t('a new entry'), ...render(lines, context) }];
}

function shortList(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', ');
}

function lowerTitle({ title }: Axis): string {
  return title.toLowerCase();
}
