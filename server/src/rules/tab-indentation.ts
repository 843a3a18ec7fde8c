import { indentAt, lineEnd, lineStart, nextLine } from '../syntax/lines.ts';
import { t } from '../text/l10n.ts';
import type { Span } from '../text/span.ts';
import type { FileEdit, Fix, Site } from './fix.ts';
import { syntaxProblemsOf } from './problems.ts';
import { defineSubmissionRule } from './rule.ts';

export const tabIndentation = defineSubmissionRule({
  code: 'tab-indentation',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'Lines are indented by tabs',
  why: 'How far a line is indented says what it belongs to, and a tab is as wide as each program likes. Other programs refuse a file that is indented by tabs.',
  mend: [
    'Indent by blanks, two for each level. In VS Code: the command “Convert Indentation to Spaces”.',
    'Text from a web page or from Word may bring blanks of another kind; type them anew.',
  ],
  who: 'writer',
  messages: {
    tab: 'This line is indented by a tab; indent it by blanks, two for each level.',
    tabs: 'This line and others below are indented by tabs; indent them by blanks, two for each level.',
    blank:
      'This line is indented by blanks of another kind, as web pages have them; type ordinary ones, two for each level.',
  },
  examples: [
    {
      bad: `
    trends:
      trends-1:
    	answer: Recruitment moved online.
  # ^ error tab-indentation: This line is indented by a tab; indent it by blanks, two for each level.
      trends-2: yes
`,
      good: `
    trends:
      trends-1:
        answer: Recruitment moved online.
      trends-2: yes
`,
      fixed: true,
    },
    {
      bad: `
    trends:
    	trends-1: yes
  # ^ error tab-indentation: This line and others below are indented by tabs; indent them by blanks, two for each level.
    	trends-2: yes
`,
      good: `
    trends:
      trends-1: yes
      trends-2: |
        A table:
        	1	2
`,
    },
    {
      bad: `
    identification:
      identification-1:
        data:
          total: 120
    \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0sex: {male: 70}
  # ^^^^^^ error tab-indentation: This line is indented by blanks of another kind, as web pages have them; type ordinary ones, two for each level.
`,
      good: `
    identification:
      identification-1:
        data:
          total: 120
          sex: {male: 70}
`,
      fixed: true,
    },
  ],
  *check(submission, say) {
    // One finding for each file: who uses tabs uses them everywhere.
    const found = [...syntaxProblemsOf(submission, 'tab-indentation')];
    const seen = new Set<string>();
    for (const { place, problem } of found) {
      if (seen.has(place.path)) continue;
      seen.add(place.path);
      const several = found.filter(other => other.place.path === place.path).length > 1;
      yield {
        ...place,
        message: say(!problem.written.includes('\t') ? 'blank' : several ? 'tabs' : 'tab', {}),
        fixes: site =>
          blanksFix(
            site,
            found.filter(other => other.place.path === place.path).map(other => other.place.at),
          ),
      };
    }
  },
});

/** Blanks in place of tabs: two more than the key above where the line stands below one, else as many as the line above. */
function blanksFix({ path, text }: Site, spans: readonly Span[]): Fix[] {
  const edits: FileEdit[] = [];
  const margins = new Map<number, number>();
  for (const { start } of spans) {
    const line = lineStart(text, start);
    const typed = /^[\s\u00a0]*/.exec(text.slice(line, lineEnd(text, line)))?.[0] ?? '';
    const margin = typed.includes('\t') ? marginOf(line, typed) : typed.length;
    margins.set(line, margin);
    edits.push({ path, span: { start: line, end: line + typed.length }, newText: ' '.repeat(margin) });
  }
  return [
    {
      title: t('Indent by blanks'),
      edits,
      safe: [...margins].every(([line, margin]) => keepsBlock(line, margin)),
    },
  ];

  /** False where a text in a block (`answer: |`) would no longer stand below its key: that is for a person to see. */
  function keepsBlock(line: number, margin: number): boolean {
    if (!/:\s*[|>][-+\d]*\s*$/.test(text.slice(line, lineEnd(text, line)))) return true;
    let below = nextLine(text, line);
    while (below < text.length && text.slice(below, lineEnd(text, below)).trim() === '')
      below = nextLine(text, below);
    return below >= text.length || margins.has(below) || indentAt(text, below) > margin;
  }

  function marginOf(line: number, typed: string): number {
    let above = line;
    let content = '';
    do {
      if (above === 0) return 2;
      above = lineStart(text, above - 1);
      content = text.slice(above, lineEnd(text, above));
    } while (content.trim() === '' || content.trim().startsWith('#'));
    const blanks = content.length - content.trimStart().length;
    const margin = margins.get(above) ?? blanks;
    const tabs = (part: string) => part.split('\t').length - 1;
    const before = margins.has(above) ? tabs(content.slice(0, blanks)) : undefined;
    if (/:\s*$/.test(content)) return margin + 2;
    return before === undefined ? margin : Math.max(0, margin + 2 * (tabs(typed) - before));
  }
}
