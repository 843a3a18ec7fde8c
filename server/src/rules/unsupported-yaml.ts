import { lineStart, nextLine } from '../syntax/lines.ts';
import type { SyntaxProblemKind } from '../syntax/node.ts';
import type { PlacedProblem } from '../syntax/placed.ts';
import { t } from '../text/l10n.ts';
import type { Fix, Site } from './fix.ts';
import { asTextFixes } from './fixes/as-text.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const unsupportedYaml = defineSubmissionRule({
  code: 'unsupported-yaml',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A text begins with &, * or !',
  why: 'At the beginning of a text `&` gives it a name, `*` repeats a named text and `!` says of what kind it is. The response format knows none of these; other programs would lose the word, or refuse the file.',
  mend: [
    'Put the text in quotes: `"*confidential*"`.',
    'Write a longer text with emphasis below its key: write `|` behind the key and the text, indented, on the lines below.',
  ],
  who: 'writer',
  messages: {
    sign: 'A text cannot begin with {sign}; put it in quotes, or write | before it and the text, indented, below.',
    name: '{written} is no part of the response format; take it away.',
    merge: '<< is no part of the response format; write the keys themselves.',
    line: 'A line that begins with % is no part of the response format; take it away.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
        answer: *Recruitment* moved online.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error unsupported-yaml: A text cannot begin with *; put it in quotes, or write | before it and the text, indented, below.
        source: &FIA
  #             ^^^^ error unsupported-yaml: A text cannot begin with &; put it in quotes, or write | before it and the text, indented, below.
        note: !important
  #           ^^^^^^^^^^ error unsupported-yaml: A text cannot begin with !; put it in quotes, or write | before it and the text, indented, below.
`,
      good: `
    trends:
      trends-1:
        answer: |
          *Recruitment* moved online.
        source: "&FIA"
        note: Important!
`,
    },
    {
      bad: `
    %YAML 1.2
  # ^^^^^^^^^ error unsupported-yaml: A line that begins with % is no part of the response format; take it away.
    ---
    trends:
      trends-1: &first
  #             ^^^^^^ error unsupported-yaml: &first is no part of the response format; take it away.
        answer: No.
      trends-2:
        <<: *first
  #     ^^ error unsupported-yaml: << is no part of the response format; write the keys themselves.
`,
      good: `
    trends:
      trends-1:
        answer: No.
      trends-2:
        answer: No.
`,
    },
  ],
  *check(submission, say) {
    const kinds = ['leading-sign', 'anchor', 'tag', 'merge-key', 'directive'] as const;
    for (const { problem, place } of syntaxProblemsOf(submission, ...kinds)) {
      const { kind, written } = problem;
      const message = say(MESSAGES.get(kind) ?? 'name', { written, sign: written.charAt(0) });
      yield { ...place, message, fixes: site => fixesOf(site, problem) };
    }
  },
});

const MESSAGES: ReadonlyMap<SyntaxProblemKind, 'sign' | 'merge' | 'line'> = new Map([
  ['leading-sign', 'sign'],
  ['merge-key', 'merge'],
  ['directive', 'line'],
] as const);

function fixesOf(site: Site, { kind, span }: PlacedProblem): Fix[] {
  const { path, text } = site;
  if (kind === 'leading-sign') return asTextFixes(site, span);
  if (kind === 'merge-key') return [];
  const gone =
    kind === 'directive'
      ? { start: lineStart(text, span.start), end: nextLine(text, span.start) }
      : { start: span.start, end: span.end + (/^[ \t]*/.exec(text.slice(span.end))?.[0].length ?? 0) };
  return [
    {
      title: t('Take “{text}” away', { text: text.slice(span.start, span.end) }),
      edits: [{ path, span: gone, newText: '' }],
      safe: true,
    },
  ];
}
