import { readChoice } from '../../model/read-scalar.ts';
import { onlyScalar } from '../../model/read-short-form.ts';
import { readCitation } from '../../questionnaire/citation.ts';
import { findProvision } from '../../questionnaire/provision.ts';
import type { Choice, Question } from '../../questionnaire/questionnaire.ts';
import { commaList, english, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import type { Span } from '../../text/span.ts';
import { columnSlot, fieldSlot } from '../data-slot.ts';
import { code, escapeMarkdown, paragraphs } from '../markdown.ts';
import { type Scene, wordOf } from '../scene.ts';
import type { ScalarSlot, Slot, SplitSlot } from '../slot.ts';
import { slotAt } from '../slot-at.ts';
import { standingsOf } from '../standing.ts';
import { unitOf, wantsInWords } from '../wants.ts';
import { checkMarkdown } from './check.ts';
import { cellMarkdown, fieldMarkdown } from './field.ts';
import { findingMarkdown } from './finding.ts';
import type { Hover } from './hover.ts';
import { provisionMarkdown } from './provision.ts';
import { questionMarkdown } from './question.ts';
import { respondentMarkdown } from './respondent.ts';
import { sectionMarkdown } from './section.ts';
import {
  answerKeyMarkdown,
  axisValueMarkdown,
  itemKeyMarkdown,
  statusMarkdown,
  whyEmptyMarkdown,
} from './words.ts';

/** What stands under the cursor of a response file. */
export function responseHover(scene: Scene): Hover | undefined {
  const { context, library } = scene;
  const { role, span } = context;
  const slot = slotAt(library, context.path);
  if (slot === undefined || span.start === span.end) return undefined;
  if (role === 'key' && slot.kind === 'rows') return provisionHover(scene);
  if (role === 'key') return hover(span, keyMarkdown(scene, slot));
  if (role !== 'value' && role !== 'item') return undefined;
  const type = slot.kind === 'scalar' ? slot.type : slot.kind === 'list' ? slot.field.type : undefined;
  return type === 'provision' && whyEmptyMarkdown(wordOf(scene)) === undefined
    ? provisionHover(scene)
    : hover(span, valueMarkdown(scene, slot));
}

function hover(span: Span, markdown: Sayable | undefined): Hover | undefined {
  return markdown === undefined ? undefined : { span, markdown };
}

function keyMarkdown(scene: Scene, slot: Slot): Sayable | undefined {
  const { submission, library, response } = scene;
  const word = wordOf(scene);
  const { questionnaire } = library;
  switch (slot.kind) {
    case 'file': {
      const section = questionnaire.sections.find(({ id }) => id === word);
      if (section !== undefined) return sectionMarkdown(submission, section, response);
      const header = HEADER_KEYS.get(word);
      return header === undefined ? questionOf(scene) : t(header);
    }
    case 'section':
      return questionOf(scene) ?? answerKeyMarkdown(word);
    case 'answer':
      return answerKeyMarkdown(word);
    case 'data':
      return dataKeyMarkdown(scene, slot.question);
    case 'split':
      return cellKeyMarkdown(scene, slot);
    case 'row': {
      const measure = slot.table.measures.find(({ id }) => id === word);
      return (
        measure &&
        t('**{measure}**, in {unit}, by {axis}.', {
          measure: escapeMarkdown(measure.title),
          unit: unitOf(measure.unit),
          axis: escapeMarkdown(slot.table.axis),
        })
      );
    }
    case 'records': {
      const column = columnSlot(library, slot, word);
      return (
        column &&
        verbatim`**${escapeMarkdown(column.title)}** · ${escapeMarkdown(slot.field.title)}: ${escapeMarkdown(wantsInWords(column))}.`
      );
    }
    case 'explain': {
      const check = questionnaire.checks.find(({ id }) => id === word);
      const [standing] = check === undefined ? [] : standingsOf(submission, [check]);
      return check && standing ? checkMarkdown(check, standing) : findingMarkdown(library, word);
    }
    case 'facts':
      return t('What the explanation speaks of: it holds for this alone, and is not sent.');
    case 'attachments':
    case 'supplement':
      return itemKeyMarkdown(word);
    default:
      return undefined;
  }
}

const HEADER_KEYS: ReadonlyMap<string, string> = new Map([
  ['questionnaire', english('**questionnaire** What is answered: the ID of a questionnaire.')],
  ['respondent', english('**respondent** Who answers: the ID of an agency.')],
  [
    'status',
    english(
      '**status** How far the answers of this file are that do not say it themselves: draft, review or final.',
    ),
  ],
]);

function questionOf(scene: Scene): Words | undefined {
  const { submission, library } = scene;
  const question = library.questionnaire.questions.get(wordOf(scene));
  return question && questionMarkdown(submission, question);
}

function dataKeyMarkdown(scene: Scene, question: Question): Words | undefined {
  const { library } = scene;
  const word = wordOf(scene);
  const field = question.fields.find(({ id }) => id === word);
  if (field !== undefined) return fieldMarkdown(scene, question, field, fieldSlot(library, question, field));
  if (question.table === undefined) return undefined;
  if (word === 'rows')
    return verbatim`**rows** ${t('One for each legal provision.')} ${escapeMarkdown(question.table.instruction)}`;
  return word === 'total'
    ? verbatim`**total** ${t('The last line of the table: what the rows add up to.')}`
    : undefined;
}

function cellKeyMarkdown(scene: Scene, slot: SplitSlot): Words | undefined {
  const meaning = axisValueMarkdown(slot.axes[0], wordOf(scene));
  const cell = slotAt(scene.library, [...scene.context.path, wordOf(scene)]);
  const figure = cell?.kind === 'scalar' || cell?.kind === 'split' ? cellMarkdown(scene, cell) : undefined;
  return meaning === undefined ? undefined : paragraphs(meaning, figure);
}

function valueMarkdown(scene: Scene, slot: Slot): Sayable | undefined {
  const { submission } = scene;
  const word = wordOf(scene);
  switch (slot.kind) {
    case 'questionnaire':
      return questionnaireMarkdown(scene);
    case 'respondent':
      return respondentMarkdown(submission, word);
    case 'status':
      return statusMarkdown(word);
    case 'choice':
      return choiceMarkdown(word, slot.question.choices, slot.question.explainAfter);
    case 'answer':
      return shortFormMarkdown(scene, slot.question);
    case 'scalar':
      return whyEmptyMarkdown(word) ?? scalarMarkdown(scene, slot);
    case 'split':
      return whyEmptyMarkdown(word) ?? cellMarkdown(scene, slot);
    case 'list':
    case 'records':
      return whyEmptyMarkdown(word);
    default:
      return undefined;
  }
}

/** A word of the list, or the question's one figure; a text in words says enough by itself. */
function shortFormMarkdown(scene: Scene, question: Question): Words | undefined {
  const choice = choiceMarkdown(wordOf(scene), question.choices, question.explainAfter);
  if (choice !== undefined) return choice;
  const field = question.choices.length === 0 ? onlyScalar(question) : undefined;
  if (field === undefined) return undefined;
  return (
    whyEmptyMarkdown(wordOf(scene)) ??
    fieldMarkdown(scene, question, field, fieldSlot(scene.library, question, field))
  );
}

function scalarMarkdown(scene: Scene, slot: ScalarSlot): Words | undefined {
  switch (slot.type) {
    case 'choice':
      return choiceMarkdown(wordOf(scene), slot.values, []);
    case 'place':
      return axisValueMarkdown(slot.axis, wordOf(scene));
    case 'text':
      return undefined;
    default:
      return slot.keys.length === 0 ? undefined : cellMarkdown(scene, slot);
  }
}

function choiceMarkdown(
  word: string,
  choices: readonly Choice[],
  explainAfter: readonly string[],
): Words | undefined {
  if (choices.length === 0) return undefined;
  const { value } = readChoice(word, choices);
  const choice = value.kind === 'choice' ? choices.find(({ id }) => id === value.choice) : undefined;
  if (choice === undefined) return undefined;
  const more = explainAfter.includes(choice.id)
    ? verbatim` ${t('The question then asks for a description.')}`
    : '';
  return verbatim`${code(choice.id)} ${escapeMarkdown(choice.title)}.${more}`;
}

function questionnaireMarkdown(scene: Scene): Words | undefined {
  const { questionnaire } = scene.library;
  if (wordOf(scene) !== questionnaire.id) return undefined;
  const { title, period, due, sendTo } = questionnaire;
  return paragraphs(
    `**${escapeMarkdown(title)}**`,
    t('Reporting period {from} to {to}; due {due}; sent to {addresses}.', {
      ...period,
      due,
      addresses: escapeMarkdown(commaList(sendTo)),
    }),
  );
}

/** The provision under the cursor, of several that are charged together. */
function provisionHover(scene: Scene): Hover | undefined {
  const { context, library } = scene;
  const { catalogue, questionnaire } = library;
  const { sections } = readCitation(wordOf(scene), catalogue, questionnaire.statute);
  const at = context.offset - context.span.start;
  const section = sections.find(({ start, end }) => start <= at && at <= end);
  if (section === undefined) return undefined;
  const { start, end, id } = section;
  const span = { start: context.span.start + start, end: context.span.start + end };
  const provision = findProvision(catalogue, id);
  if (provision === undefined)
    return {
      span,
      markdown: t('**{provision}** is not in the catalogue of provisions.', {
        provision: escapeMarkdown(id),
      }),
    };
  return { span, markdown: provisionMarkdown(library, provision) };
}
