import { ANSWER_KEYS, type Answer, type Prose } from '../model/answer.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { columnOf } from '../syntax/lines.ts';
import { locate } from '../syntax/locate.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import { answerEntry, hasKey } from '../writing/answer.ts';
import type { FileEdit, Fix, Site } from './fix.ts';
import { defineAnswerRule } from './rule.ts';

export const swallowedKey = defineAnswerRule({
  code: 'swallowed-key',
  severity: 'error',
  scope: 'answer',
  form: true,
  title: 'A key stands inside a text',
  why: 'Below `answer: |` every line that is indented deeper belongs to the text. A key that is typed there (after Enter the editor keeps the margin of the text) is printed as a sentence, and what it was to say is not known: the source is missing, the status stays as it was, a note among the drafters goes abroad.',
  mend: [
    'Move the line to the left, below the key of the text.',
    'Where it is a sentence of the text, begin it with a capital letter.',
  ],
  who: 'writer',
  messages: {
    key: '{key}: stands inside the text of {holder}, and is printed as a part of it; move it to the left, below {holder}:, or begin it with a capital letter where it is a sentence.',
    question:
      '{key}: stands inside the answer to {question}, and is printed as a part of it; move it to the left, below {question}:, or word it otherwise where it is a sentence.',
  },
  examples: [
    {
      bad: `
    protection:
      protection-5:
        answer: |
          The Bureau keeps a register of shelters.
          source: Register of the Bureau
  #       ^^^^^^^ error swallowed-key: source: stands inside the text of answer, and is printed as a part of it; move it to the left, below answer:, or begin it with a capital letter where it is a sentence.
          status: final
  #       ^^^^^^^ error swallowed-key: status: stands inside the text of answer, and is printed as a part of it; move it to the left, below answer:, or begin it with a capital letter where it is a sentence.
`,
      good: `
    protection:
      protection-5:
        answer: |
          The Bureau keeps a register of shelters.
        source: Register of the Bureau
        status: final
`,
      fixed: true,
    },
    {
      bad: `
    trends:
      trends-1: |
        Recruitment moved online.
        trends-2: No.
  #     ^^^^^^^^^ error swallowed-key: trends-2: stands inside the answer to trends-1, and is printed as a part of it; move it to the left, below trends-1:, or word it otherwise where it is a sentence.
`,
      good: `
    trends:
      trends-1: |
        Recruitment moved online.
      trends-2: No.
`,
      fixed: true,
    },
  ],
  *check({ answer, library: { questionnaire } }, say) {
    for (const { prose, holder } of textsOf(answer)) {
      const swallowed = [...keysIn(prose, questionnaire)];
      for (const { key, at, kind } of swallowed) {
        const message =
          kind === 'key'
            ? say('key', { key, holder })
            : say('question', { key, question: answer.question.id });
        yield { at, message, fixes: site => moveFixes(site, answer, prose, swallowed) };
      }
    }
  },
});

interface Swallowed {
  readonly key: string;
  readonly kind: 'key' | 'question';
  readonly at: Span;
}

function textsOf(answer: Answer): readonly { readonly prose: Prose; readonly holder: string }[] {
  const { prose, reason, source, explain, supplements, note } = answer;
  return [
    { prose, holder: 'answer' },
    { prose: reason, holder: 'reason' },
    { prose: source, holder: 'source' },
    { prose: note, holder: 'note' },
    ...explain.map(({ text }) => ({ prose: text, holder: 'explain' })),
    ...supplements.map(({ text }) => ({ prose: text, holder: 'text' })),
  ].flatMap(({ prose: text, holder }) => (text?.style === 'block' ? [{ prose: text, holder }] : []));
}

/** Keys at the margin of a block's text. */
function* keysIn({ raw, at }: Prose, { questions, sections }: Questionnaire): Generator<Swallowed> {
  const margin = marginOf(raw);
  for (const { 0: line, 1: key = '', index } of raw.matchAll(/^ *([a-z][\w.-]*):(?=[ \t\r\n]|$)/gm)) {
    const start = index + line.length - key.length - 1;
    if (line.length - key.length - 1 !== margin || index === 0) continue;
    const kind = KEYS.has(key)
      ? 'key'
      : questions.has(key) || sections.some(({ id }) => id === key)
        ? 'question'
        : undefined;
    if (kind !== undefined) {
      yield { key, kind, at: { start: at.start + start, end: at.start + start + key.length + 1 } };
    }
  }
}

const KEYS: ReadonlySet<string> = new Set(ANSWER_KEYS);

/** Blanks before the first line of a block that has any text. */
function marginOf(raw: string): number {
  return /\n( *)[^\s]/.exec(raw)?.[1]?.length ?? 0;
}

/** All lines from the first key on, where each of them is a key at the margin or belongs to one. */
function moveFixes(site: Site, answer: Answer, { raw, at }: Prose, swallowed: readonly Swallowed[]): Fix[] {
  const [first] = swallowed;
  const own = answerEntry(site, answer);
  const holder = locate(site.tree, at.start + site.offset).at(-1);
  if (first === undefined || own === undefined || holder === undefined || holder.flow) return [];
  if (
    swallowed.some(
      ({ kind, key }) => kind !== first.kind || (kind === 'key' && hasKey(site, answer, key as never)),
    )
  ) {
    return [];
  }
  const entry = first.kind === 'key' ? holder : own;
  if (first.kind === 'key' && holder.entry === own.entry) return [];
  const margin = marginOf(raw);
  const column = columnOf(site.text, entry.entry.key.span.start + entry.offset);
  const lineStarts = new Set(swallowed.map(({ at: { start } }) => start - at.start - margin));
  const edits: FileEdit[] = [];
  const from = first.at.start - at.start - margin;
  for (const { 0: blanks, index } of raw.slice(from).matchAll(/^ +(?=\S)/gm)) {
    const start = from + index;
    if (blanks.length <= margin && !lineStarts.has(start)) return [];
    const offset = at.start + start + site.offset;
    edits.push({ path: site.path, span: { start: offset + column, end: offset + margin }, newText: '' });
  }
  return margin > column && edits.length > 0 ? [{ title: t('Move it out of the text'), edits }] : [];
}
