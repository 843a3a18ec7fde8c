import { ANSWER_KEYS } from '../src/model/answer.ts';
import { STAGES, STATUSES } from '../src/model/status.ts';
import { HIDDEN_MARK, WHY_EMPTY } from '../src/model/value.ts';
import type {
  Axis,
  Column,
  Field,
  Question,
  Questionnaire,
  Table,
} from '../src/questionnaire/questionnaire.ts';

type Schema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema of the response files of one questionnaire, so that any YAML editor offers its IDs
 * with the questions' text. It is looser than the program: it accepts text, number and boolean
 * wherever the source text rules, and knows no arithmetic.
 */
export function responseSchema(questionnaire: Questionnaire): Schema {
  const { id, title, sections, axes } = questionnaire;
  return {
    $comment: 'Generated from schema/questionnaires by "npm run generate". Do not edit.',
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: `Response to: ${title}`,
    type: 'object',
    required: ['questionnaire', 'respondent'],
    additionalProperties: false,
    properties: {
      questionnaire: { const: id, description: 'Which questionnaire this file answers.' },
      respondent: {
        type: 'string',
        description: 'Who answers: an ID of the questionnaire, or one that the manifest adds.',
        examples: questionnaire.respondents.map(respondent => respondent.id),
      },
      status: {
        enum: [...STAGES, null],
        description: 'How far the answers of this file are that do not say it themselves.',
      },
      ...Object.fromEntries(
        sections.map(section => [
          section.id,
          {
            description: [section.title, section.audience, section.intro].filter(Boolean).join('\n\n'),
            type: ['object', 'null'],
            additionalProperties: false,
            properties: {
              status: { $ref: '#/definitions/status' },
              reason: { $ref: '#/definitions/reason' },
              note: { $ref: '#/definitions/note' },
              ...Object.fromEntries(
                section.questions
                  .filter(({ stem }) => !stem)
                  .map(question => [question.id, answerSchema(question, questionnaire)]),
              ),
            },
          },
        ]),
      ),
    },
    definitions: {
      text: text('A text.'),
      status: {
        enum: [...STATUSES, null],
        description: 'How far it is; without it as far as its section or file says, else a draft.',
      },
      choice: text('This question has no list to choose from.'),
      answer: text('Prose: Markdown.'),
      attachments: listed('Files of the submission, or links.'),
      supplement: listed('Later developments, with their date.'),
      source: text('Where the figures come from.'),
      period: text('The period of the figures, where it is not the reporting period.'),
      reason: text('Why there is no answer.'),
      explain: {
        description:
          'Why a check that fails is right all the same: one text, or texts by the code of a finding. What may point at a victim has a text for each number, name or figure: {personal-phone: {"0300-0000000": …}}.',
        type: ['string', 'object', 'null'],
      },
      note: text('A remark among the drafters; never compiled.'),
      figure: {
        type: ['string', 'number', 'boolean', 'null'],
        description: `A figure, with ${HIDDEN_MARK} behind it where it is not to be sent, or why there is none: ${[...WHY_EMPTY.keys()].join(', ')}.`,
      },
      ...Object.fromEntries([...axes.values()].map(axis => [`split-${axis.id}`, splitSchema([axis])])),
    },
  };
}

function text(description: string): Schema {
  return { description, type: ['string', 'number', 'boolean', 'null'] };
}

function listed(description: string): Schema {
  return { description, type: ['array', 'string', 'object', 'null'] };
}

function answerSchema(question: Question, questionnaire: Questionnaire): Schema {
  const { choices, fields, table } = question;
  const keys: Record<string, Schema> = Object.fromEntries(
    ANSWER_KEYS.map(key => [key, { $ref: `#/definitions/${key}` }]),
  );
  if (choices.length > 0) keys.choice = { enum: [...choices.map(({ id }) => id), true, false, null] };
  keys.data = table === undefined ? dataSchema(fields, questionnaire) : tableSchema(table, questionnaire);
  return {
    description: questionText(question, questionnaire),
    type: ['object', 'string', 'number', 'boolean', 'array', 'null'],
    additionalProperties: false,
    properties: keys,
  };
}

/** The question as the source prints it, a lettered part below its stem. */
function questionText(question: Question, { questions }: Questionnaire): string {
  const stem = question.parent === undefined ? undefined : questions.get(question.parent);
  const bullets = question.bullets.map(bullet => `· ${bullet}`);
  return [
    stem?.text,
    question.text,
    ...bullets,
    ...question.lettered,
    question.note && `NOTE: ${question.note}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

function dataSchema(fields: readonly Field[], questionnaire: Questionnaire): Schema {
  return {
    description: fields.length === 0 ? 'This question has no figures.' : 'The figures of this question.',
    type: ['object', 'string', 'number', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(fields.map(field => [field.id, fieldSchema(field, questionnaire)])),
  };
}

function fieldSchema(field: Field, { axes }: Questionnaire): Schema {
  const { title } = field;
  switch (field.kind) {
    case 'scalar':
      return { $ref: '#/definitions/figure', title };
    case 'split':
      return { title, ...splitSchema(field.axes.map(id => axes.get(id)).filter(axis => axis !== undefined)) };
    case 'list':
      return { title, type: ['array', 'string', 'number', 'null'], items: { $ref: '#/definitions/text' } };
    case 'records':
      return { title, type: ['array', 'object', 'string', 'null'], items: recordSchema(field.columns) };
  }
}

/** A split accepts the aliases of its axis too, so its keys are open; what it offers is the IDs. */
function splitSchema([axis, ...rest]: readonly Axis[]): Schema {
  const cell: Schema = rest.length === 0 ? { $ref: '#/definitions/figure' } : splitSchema(rest);
  return {
    type: ['object', 'string', 'number', 'null'],
    properties: {
      ...Object.fromEntries((axis?.values ?? []).map(value => [value.id, { title: value.title, ...cell }])),
      unspecified: cell,
      total: { $ref: '#/definitions/figure' },
    },
  };
}

function recordSchema(columns: readonly Column[]): Schema {
  return {
    type: ['object', 'string', 'number'],
    additionalProperties: false,
    properties: Object.fromEntries(
      columns.map(({ id, title }) => [id, { title, $ref: '#/definitions/text' }]),
    ),
  };
}

function tableSchema(table: Table, { axes }: Questionnaire): Schema {
  const axis = axes.get(table.axis);
  const cells = axis === undefined ? {} : { $ref: `#/definitions/split-${axis.id}` };
  const row: Schema = {
    type: ['object', 'null'],
    additionalProperties: false,
    properties: Object.fromEntries(table.measures.map(({ id, title }) => [id, { title, ...cells }])),
  };
  return {
    description: table.instruction,
    type: ['object', 'null'],
    additionalProperties: false,
    properties: {
      rows: {
        description: 'By legal provision, such as PPC 371-A.',
        type: ['object', 'null'],
        additionalProperties: row,
        properties: Object.fromEntries(table.given.map(provision => [provision, row])),
      },
      total: row,
    },
  };
}
