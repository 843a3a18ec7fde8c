import type {
  Definition,
  FieldDefinition,
  QuestionDefinition,
  ScalarDefinition,
} from '../../server/src/questionnaire/definition.ts';
import { proseLines, random } from './prose.ts';
import { ownCopy, questionsOf, scaledDefinition } from './scaled-definition.ts';

/** A response file to measure with, the definition that it answers, and where to type in it. */
export interface BenchSubmission {
  readonly text: string;
  /** The other files of its folder, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly points: Points;
  /** The JSON schema of `text` for an editor that knows YAML alone. */
  readonly schema: object;
  readonly meta: { readonly answers: number; readonly lines: number; readonly bytes: number };
}

/** Lines and columns from 0, columns in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly character: number;
  /** The character that a keystroke types there. */
  readonly type?: string;
  /** A line that is put in beforehand, unmeasured, and taken out afterwards. */
  readonly prepare?: { readonly line: number; readonly character: number; readonly insert: string };
  /** What a right answer holds. */
  readonly expect?: string;
}

export interface Points {
  readonly prose: Point;
  readonly number: Point;
  readonly hover: Point;
  readonly completionId: Point;
  readonly completionField: Point;
  readonly completionValue: Point;
  /** An edit that brings a finding more. */
  readonly invalid: Point & { readonly delete: number; readonly insert: string };
}

interface Written {
  readonly question: QuestionDefinition;
  /** Its first line, and the one after its last. */
  readonly line: number;
  readonly end: number;
  readonly own: boolean;
}

const WIDTH = 66;
/** Left out, so that there is an ID to complete. */
const LEFT_OUT = 'protection-3';

/** A whole file of one respondent, `scale` times the questionnaire long. The same for the same scale. */
export function benchSubmission(scale: number): BenchSubmission {
  const scaled = scaledDefinition(scale);
  const definition = scale === 1 ? scaled : { ...scaled, id: `scaled-${scale}` };
  const lines = [
    '# ILLUSTRATIVE: text without meaning, to measure with.',
    `questionnaire: ${definition.id}`,
    'respondent: FIA',
  ];
  const written: Written[] = [];
  const perCopy = definition.sections.length / scale;
  for (const [n, section] of definition.sections.entries()) {
    lines.push('', `${section.id}:`);
    for (const question of questionsOf([section])) {
      if (question.stem || question.table !== undefined || question.id === LEFT_OUT) continue;
      const line = lines.length;
      lines.push(...answerLines(definition, question));
      const own = Math.floor(n / perCopy) === ownCopy(scale);
      written.push({ question, line, end: lines.length, own });
    }
  }
  const text = `${lines.join('\n')}\n`;
  return {
    text,
    files: scale === 1 ? {} : { 'scaled.questionnaire.yaml': JSON.stringify(definition) },
    points: pointsOf(lines, written),
    schema: schemaOf(definition),
    meta: { answers: written.length, lines: lines.length, bytes: Buffer.byteLength(text) },
  };
}

function answerLines(definition: Definition, question: QuestionDefinition): string[] {
  const next = random(hash(question.id));
  const lines = [`  ${question.id}:`, '    status: final'];
  const choices = question.choices === undefined ? [] : (definition['choice-lists'][question.choices] ?? []);
  if (choices[0] !== undefined) lines.push(`    choice: ${choices[0].id}`);
  const count = question.fields === undefined ? 9 + Math.floor(next() * 11) : 3 + Math.floor(next() * 6);
  lines.push('    answer: |', ...proseLines(next, count, WIDTH - 6).map(line => `      ${line}`));
  if (question.fields !== undefined) {
    lines.push('    data:', ...question.fields.flatMap(field => fieldLines(definition, field)));
  }
  if (question.attachments === 'wanted')
    lines.push('    attachments:', '      - https://example.org/annex.pdf');
  lines.push('    source: Illustrative text');
  return lines;
}

function fieldLines(definition: Definition, field: FieldDefinition): string[] {
  if (field.split !== undefined) {
    const [outer, inner] = field.split;
    if (outer === undefined) return [`      ${field.id}: {Men: ${WHOLE}}`];
    if (inner === undefined) return [`      ${field.id}: ${cells(definition, outer, field)}`];
    const rows = valuesOf(definition, outer).map(
      value => `        ${value}: ${cells(definition, inner, field)}`,
    );
    return [`      ${field.id}:`, ...rows];
  }
  if (field.list !== undefined) {
    const one = scalar(definition, { ...field, type: field.list });
    return [`      ${field.id}: [${one}]`];
  }
  if (field.records !== undefined) {
    const columns = field.records.map(column => `${column.id}: ${scalar(definition, column)}`);
    return [`      ${field.id}:`, ...columns.map((text, n) => `        ${n === 0 ? '-' : ' '} ${text}`)];
  }
  return [`      ${field.id}: ${scalar(definition, field)}`];
}

/** Every count is this, and every breakdown adds up to it. */
const WHOLE = 120;

function cells(definition: Definition, axis: string, { type }: FieldDefinition): string {
  const currency = type === 'money' ? `${definition.currency} ` : '';
  const values = valuesOf(definition, axis);
  const each = Math.floor(WHOLE / values.length);
  const first = WHOLE - each * (values.length - 1);
  return `{${values.map((value, n) => `${value}: ${currency}${n === 0 ? first : each}`).join(', ')}}`;
}

function valuesOf({ axes }: Definition, axis: string): string[] {
  const own = axes[axis]?.values.map(({ id }) => id) ?? [];
  const more = axes[axis]?.with;
  return more === undefined ? own : [...own, ...(axes[more]?.values.map(({ id }) => id) ?? [])];
}

function scalar(definition: Definition, { type = 'text', values }: ScalarDefinition): string {
  switch (type) {
    case 'count':
      return String(WHOLE);
    case 'money':
      return 'PKR 12.5 million';
    case 'date':
      return '2020-02-18';
    case 'duration':
      return '3 years';
    case 'year':
      return '"2020"';
    case 'yes-no':
      return 'yes';
    case 'place':
      return 'punjab';
    case 'provision':
      return 'PTPA 3(2)';
    case 'choice':
      return definition['choice-lists'][values ?? '']?.[0]?.id ?? 'yes';
    default:
      return 'Illustrative entry';
  }
}

function pointsOf(lines: readonly string[], written: readonly Written[]): Points {
  const own = written.filter(each => each.own);
  const find = (id: string) => own.find(({ question }) => question.id === id) as Written;
  const prose = find('protection-2');
  const proseLine = prose.line + 8;
  const counted = find('identification-1');
  const total = lines.findIndex((line, n) => n > counted.line && /^ {6}total: /.test(line));
  const hovered = find('assistance-2');
  const blank = prose.end;
  const typed = LEFT_OUT.slice(0, 4);
  return {
    prose: { line: proseLine, character: 30, type: 'x' },
    number: { line: total, character: (lines[total] ?? '').length, type: '7' },
    hover: { line: hovered.line, character: 6, expect: hovered.question.text.slice(0, 40) },
    completionId: {
      line: blank,
      character: 2 + typed.length,
      type: LEFT_OUT.charAt(4),
      prepare: { line: blank, character: 0, insert: `  ${typed}\n` },
      expect: LEFT_OUT,
    },
    completionField: {
      line: prose.line + 2,
      character: 5,
      type: 'o',
      prepare: { line: prose.line + 2, character: 0, insert: '    s\n' },
      expect: 'supplement',
    },
    completionValue: { line: prose.line + 1, character: 12, expect: 'review' },
    invalid: { line: prose.line + 1, character: 12, delete: 1, insert: 'Q' },
  };
}

function schemaOf(definition: Definition): object {
  const text = { type: 'string' };
  const properties = (question: QuestionDefinition) => ({
    status: { enum: ['draft', 'review', 'final', 'not-applicable', 'no-information'] },
    choice: text,
    answer: text,
    data: {
      type: 'object',
      properties: Object.fromEntries((question.fields ?? []).map(({ id }) => [id, {}])),
    },
    attachments: { type: 'array' },
    source: text,
    note: text,
    supplement: { type: 'array' },
  });
  const answer = (question: QuestionDefinition) => ({
    description: question.text,
    anyOf: [
      { type: ['string', 'number'] },
      { type: 'object', additionalProperties: false, properties: properties(question) },
    ],
  });
  const sections = definition.sections.map(section => [
    section.id,
    {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries([...questionsOf([section])].map(each => [each.id, answer(each)])),
    },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    type: 'object',
    properties: { questionnaire: text, respondent: text, ...Object.fromEntries(sections) },
  };
}

function hash(text: string): number {
  let state = 2166136261;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return state;
}
