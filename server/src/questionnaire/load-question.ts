import { t } from '../text/l10n.ts';
import type { ConditionDefinition, Note, QuestionDefinition, SectionDefinition } from './definition.ts';
import { instead } from './field-target.ts';
import { loadField } from './load-field.ts';
import { type ClosedLists, noteAxis, noteChoiceList } from './load-scalar.ts';
import type { Condition, Field, Question, Table } from './questionnaire.ts';
import { type KnownQuestions, readSide } from './side.ts';

/** What loading a question needs to know of the whole definition. */
export interface Surroundings extends ClosedLists {
  readonly questions: KnownQuestions;
  /** Notes at `path` every owner that no respondent fits. */
  readonly checkOwners: (owners: readonly string[], path: string) => void;
  readonly note: Note;
}

/** The section's questions in the questionnaire's order, each followed by its lettered parts. */
export function loadQuestions(section: SectionDefinition, path: string, around: Surroundings): Question[] {
  const found: Question[] = [];
  for (const [index, question] of section.questions.entries()) {
    const at = `${path}/questions/${index}`;
    if (!question.id.startsWith(`${section.id}-`)) {
      around.note(
        `${at}/id`,
        t("The ID {question} must begin with its section's: {section}-.", {
          question: question.id,
          section: section.id,
        }),
      );
    }
    found.push(loadQuestion(question, section.id, undefined, at, around));
    for (const [partIndex, part] of (question.parts ?? []).entries()) {
      const partAt = `${at}/parts/${partIndex}`;
      if (!part.id.startsWith(`${question.id}.`)) {
        around.note(
          `${partAt}/id`,
          t("The ID {part} must begin with its question's: {question}.", {
            part: part.id,
            question: question.id,
          }),
        );
      }
      if (part.parts !== undefined) {
        around.note(
          `${partAt}/parts`,
          t('{part} is a part and cannot have parts; list them in {question}.', {
            part: part.id,
            question: question.id,
          }),
        );
      }
      found.push(loadQuestion(part, section.id, question.id, partAt, around));
    }
  }
  return found;
}

function loadQuestion(
  question: QuestionDefinition,
  section: string,
  parent: string | undefined,
  path: string,
  around: Surroundings,
): Question {
  const { id, short, text, note, attachments } = question;
  const owedBy = question['owed-by'];
  if (owedBy !== undefined) around.checkOwners(owedBy, `${path}/owed-by`);
  const appliesWhen = loadCondition(question['applies-when'], `${path}/applies-when`, around);
  const table = loadTable(question, `${path}/table`, around);
  const loaded: Question = {
    id,
    section,
    number: question.number ?? id.slice(section.length + 1),
    short,
    text,
    ...(parent === undefined ? {} : { parent }),
    parts: parent === undefined ? (question.parts ?? []).map(part => part.id) : [],
    stem: question.stem ?? false,
    bullets: question.bullets ?? [],
    lettered: question.lettered ?? [],
    ...(note === undefined ? {} : { note }),
    ...(owedBy === undefined ? {} : { owedBy }),
    ...loadChoices(question, path, around),
    ...(attachments === undefined ? {} : { attachments }),
    optional: question.optional ?? false,
    ...(question.presumed === true && { presumed: true }),
    ...(question.charges === true && { charges: true }),
    ...(appliesWhen === undefined ? {} : { appliesWhen }),
    fields: loadFields(question, path, around),
    ...(table === undefined ? {} : { table }),
  };
  checkStem(loaded, path, around.note);
  return loaded;
}

function checkStem(question: Question, path: string, note: Note): void {
  const { id, stem, parts, choices, fields, table } = question;
  if (stem && parts.length === 0)
    note(path, t('{id} is a stem, which introduces parts, but it has none; add parts.', { id }));
  if (stem && choices.length + fields.length > 0) {
    note(
      path,
      t('{id} is a stem and takes no answer itself; move its choices and fields to its parts.', { id }),
    );
  }
  if (table !== undefined && (stem || choices.length + fields.length > 0)) {
    note(path, t('{id} is a table; leave out its choices, its fields and stem.', { id }));
  }
}

function loadChoices(
  question: QuestionDefinition,
  path: string,
  around: Surroundings,
): Pick<Question, 'choices' | 'explainAfter'> {
  const choices = question.choices === undefined ? [] : around.choices.get(question.choices);
  if (choices === undefined) noteChoiceList(question.choices ?? '', `${path}/choices`, around, around.note);
  const explainAfter = question['explain-after'] ?? [];
  const known = (choices ?? []).map(({ id }) => id);
  for (const [index, choice] of explainAfter.entries()) {
    if (choices !== undefined && !known.includes(choice)) {
      around.note(`${path}/explain-after/${index}`, () =>
        t('{question} has no choice "{choice}"{instead}', {
          question: question.id,
          choice,
          instead: instead(choice, known),
        }),
      );
    }
  }
  return { choices: choices ?? [], explainAfter };
}

function loadFields(question: QuestionDefinition, path: string, around: Surroundings): readonly Field[] {
  const bullets = question.bullets?.length ?? 0;
  const fields = (question.fields ?? []).map((field, index) =>
    loadField(field, `${path}/fields/${index}`, bullets, around, around.note),
  );
  const byId = new Map<string, Field>();
  for (const [index, field] of fields.entries()) {
    if (byId.has(field.id)) {
      around.note(
        `${path}/fields/${index}/id`,
        t('{question} has two fields "{field}"; rename one.', { question: question.id, field: field.id }),
      );
    }
    byId.set(field.id, field);
  }
  for (const [index, field] of fields.entries()) {
    if (field.kind !== 'split' || field.of === undefined) continue;
    const whole = byId.get(field.of);
    const like = whole?.kind === 'scalar' && whole.type === field.type && whole.unit === field.unit;
    if (!like) {
      around.note(
        `${path}/fields/${index}/of`,
        t('"{field}" divides "{of}", which is no {type} of {unit} in {question}; name one that is.', {
          field: field.id,
          of: field.of,
          type: field.type,
          unit: field.unit,
          question: question.id,
        }),
      );
    }
  }
  return fields;
}

function loadTable(question: QuestionDefinition, path: string, around: Surroundings): Table | undefined {
  const { table } = question;
  if (table === undefined) return undefined;
  const axis = around.axes.get(table.axis);
  if (axis === undefined) noteAxis(table.axis, `${path}/axis`, around, around.note);
  const known = axis?.values.map(({ id }) => id) ?? table.printed;
  for (const [index, value] of table.printed.entries()) {
    if (!known.includes(value)) {
      around.note(`${path}/printed/${index}`, () =>
        t('The axis "{axis}" has no "{value}"{instead}', {
          axis: table.axis,
          value,
          instead: instead(value, known),
        }),
      );
    }
  }
  const measures = table.measures.map(({ id }) => id);
  for (const [index, id] of measures.entries()) {
    if (measures.indexOf(id) < index) {
      around.note(`${path}/measures/${index}/id`, t('There are two measures "{id}"; rename one.', { id }));
    }
  }
  return { instruction: question.text, ...table };
}

/** The sides are read here; that they lead to figures is looked at when every question is known. */
function loadCondition(
  written: ConditionDefinition | undefined,
  path: string,
  { questions, note }: Surroundings,
): Condition | undefined {
  if (written === undefined) return undefined;
  const side = (key: 'side' | 'left' | 'right') => {
    const { value, problem } = readSide(written[key] ?? '', questions);
    if (problem !== undefined) note(`${path}/${key}`, problem);
    return value ?? { terms: [] };
  };
  switch (written.kind) {
    case 'unless-choice':
      return { kind: 'unless-choice', question: written.question ?? '', choices: written.choices ?? [] };
    case 'above-zero':
      return { kind: 'above-zero', side: side('side') };
    case 'unless-equal':
      return { kind: 'unless-equal', left: side('left'), right: side('right') };
  }
}
