import assert from 'node:assert/strict';
import type { Node } from '../../server/src/syntax/node.ts';
import type { PlacedEntry } from '../../server/src/syntax/placed.ts';
import { parseTree, type Tree } from '../../server/src/syntax/tree.ts';
import { indexLines, positionAt } from '../../server/src/text/line-index.ts';
import { type Mark, parseFixture, printFixture } from '../support/fixture.ts';

/** Compares the mistakes of a text with its annotations, and what was read with an outline of it. */
function check(fixture: string, outline: string): void {
  const [file] = parseFixture(fixture);
  assert.ok(file);
  const tree = parseTree(file.text);
  const marks = tree.problems.flatMap(({ kind, span, first }) => [
    markOf(file.text, span, kind),
    ...(first === undefined ? [] : [markOf(file.text, first, 'first')]),
  ]);
  assert.equal(printFixture([file], marks), fixture);
  assert.equal(`\n${outlineOf(tree)}\n`, outline);
}

function markOf(text: string, span: { readonly start: number; readonly end: number }, label: string): Mark {
  const lines = indexLines(text);
  const start = positionAt(lines, span.start);
  const end = positionAt(lines, span.end);
  const length = /^[^\r\n]*/.exec(text.slice(span.start))?.[0].length ?? 0;
  const last = end.line === start.line ? end.character : start.character + length;
  return { path: 'main.tip.yaml', line: start.line, start: start.character, end: last, label };
}

/** The entries of a tree, one a line, each with its value as it was read. */
function outlineOf({ roots }: Tree): string {
  return roots.flatMap(root => linesOf(root, '    ')).join('\n');
}

function linesOf({ entry, children, broken }: PlacedEntry, indent: string): string[] {
  const head = `${indent}${entry.key.text}${broken ? ' (broken)' : ''}`;
  if (indent.length === 4 && children.length > 0)
    return [head, ...children.flatMap(child => linesOf(child, `${indent}  `))];
  return [entry.value === undefined ? head : `${head} = ${inWords(entry.value)}`];
}

function inWords(node: Node): string {
  switch (node.kind) {
    case 'scalar':
      return JSON.stringify(node.text);
    case 'sequence':
      return `[${node.items.map(inWords).join(', ')}]`;
    case 'mapping':
      return `{${node.entries.map(({ key, value }) => `${key.text}: ${value === undefined ? '' : inWords(value)}`).join(', ')}}`;
  }
}

describe('the tree of a file', () => {
  it('reads sections, answers and keys', () => {
    check(
      `
    questionnaire: tip-pakistan-2021
    respondent: FIA # the lead
    trends:
      trends-1:
        status: final
        answer: |
          Recruitment moved: online.

          # A heading
        data: {countries: [China, Oman]}
      # a remark
      trends-2: "yes"
    laws: {laws-3: no}
    efforts:
`,
      `
    questionnaire = "tip-pakistan-2021"
    respondent = "FIA"
    trends
      trends-1 = {status: "final", answer: "Recruitment moved: online.\\n\\n# A heading\\n", data: {countries: ["China", "Oman"]}}
      trends-2 = "yes"
    laws
      laws-3 = "no"
    efforts
`,
    );
  });

  it('keeps a text with a colon', () => {
    check(
      `
    trends:
      trends-1:
        answer: The change: online.
  #             ^^^^^^^^^^^^^^^^^^^ colon-in-text
        status: final
      trends-2: Two lines: one
  #             ^^^^^^^^^^^^^^ colon-in-text
        and: another
      trends-3: ends with a colon:
  #             ^^^^^^^^^^^^^^^^^^ colon-in-text
        - first
      trends-4: {source: FIA: monthly, note: x}
  #                      ^^^^^^^^^^^^ colon-in-text
      trends-5: at 10:30, see https://example.gov.pk
`,
      `
    trends
      trends-1 = {answer: "The change: online.", status: "final"}
      trends-2 = "Two lines: one and: another"
      trends-3 = "ends with a colon: - first"
      trends-4 = {source: "FIA: monthly", note: "x"}
      trends-5 = "at 10:30, see https://example.gov.pk"
`,
    );
  });

  it('keeps a text that begins with a sign', () => {
    check(
      `
    trends:
      trends-1: *Recruitment* moved online.
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ leading-sign
      trends-2: &FIA
  #             ^^^^ leading-sign
      trends-3: !important
  #             ^^^^^^^^^^ leading-sign
      trends-4: - a dash
  #             ^^^^^^^^ reserved-character
      trends-5: @FIA
  #             ^^^^ reserved-character
      trends-6: {a: *x, b: &y z, c: !t}
  #                 ^^ leading-sign
  #                        ^^^^ leading-sign
  #                                 ^^ leading-sign
      trends-7: [*x, !!str y]
  #              ^^ leading-sign
  #                  ^^^^^^^ leading-sign
      trends-8: ? what
  #             ^^^^^^ reserved-character
      trends-9: %ages
  #             ^^^^^ reserved-character
`,
      `
    trends
      trends-1 = "*Recruitment* moved online."
      trends-2 = "&FIA"
      trends-3 = "!important"
      trends-4 = "- a dash"
      trends-5 = "@FIA"
      trends-6 = {a: "*x", b: "&y z", c: "!t"}
      trends-7 = ["*x", "!!str y"]
      trends-8 = "? what"
      trends-9 = "%ages"
`,
    );
  });

  it('leaves out what names and kinds add to lists and keys', () => {
    check(
      `
    trends: &all
  #         ^^^^ anchor
      trends-1: !kind
  #             ^^^^^ tag
        answer: No.
      trends-2:
        <<: *all
  #     ^^ merge-key
      trends-3: !kind "No."
  #             ^^^^^ tag
`,
      `
    trends
      trends-1 = {answer: "No."}
      trends-2 = {<<: "*all"}
      trends-3 = "No."
`,
    );
  });

  it('keeps a text that begins with a reference', () => {
    check(
      `
    trends:
      trends-1: {{identification-1.total}} victims
  #             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unquoted-reference
      trends-2: {status: draft, answer: {{a}} and {{b}}}
  #                                     ^^^^^^^^^^^^^^^ unquoted-reference
  #                                               ^^^^^ unquoted-reference
      trends-3: {answer: there were {{a}}}
  #                                 ^^^^^ unquoted-reference
      trends-4: There were {{a}}.
`,
      `
    trends
      trends-1 = "{{identification-1.total}} victims"
      trends-2 = {status: "draft", answer: "{{a}} and {{b}}"}
      trends-3 = {answer: "there were {{a}}"}
      trends-4 = "There were {{a}}."
`,
    );
  });

  it('keeps a text that goes on behind a quote, a bracket or a bar', () => {
    check(
      `
    trends:
      trends-1: "Recruitment" moved.
  #             ^^^^^^^^^^^^^^^^^^^^ unexpected-text
      trends-2: 'Pakistan's law'
  #             ^^^^^^^^^^^^^^^^ unexpected-text
      trends-3: [FIA] said so
  #             ^^^^^^^^^^^^^ unexpected-text
      trends-4: | on the same line
  #             ^^^^^^^^^^^^^^^^^^ unexpected-text
      trends-5: > folded
  #             ^^^^^^^^ unexpected-text
        and more
      trends-6: {a: "b" c, d: e}
  #                 ^^^^^ unexpected-text
`,
      `
    trends
      trends-1 = "\\"Recruitment\\" moved."
      trends-2 = "'Pakistan's law'"
      trends-3 = "[FIA] said so"
      trends-4 = "| on the same line"
      trends-5 = "> folded and more"
      trends-6 = {a: "\\"b\\" c", d: "e"}
`,
    );
  });

  it('ends a text whose quote is not closed at the next key', () => {
    check(
      `
    trends:
      trends-1:
        answer: "Recruitment moved
  #             ^^^^^^^^^^^^^^^^^^ unclosed-quote
          online.
        status: final
      trends-2: 'No
  #             ^^^ unclosed-quote
      trends-3: {a: "b, c: d}
  #                 ^^ unclosed-quote
      trends-4: yes
`,
      `
    trends
      trends-1 = {answer: "\\"Recruitment moved online.", status: "final"}
      trends-2 = "'No"
      trends-3 = {a: "\\"b", c: "d"}
      trends-4 = "yes"
`,
    );
  });

  it('keeps backslashes that mean nothing', () => {
    check(
      `
    trends:
      trends-1: "C:\\data\\query"
  #                ^^ wrong-escape
      trends-2: "tab\\t"
`,
      `
    trends
      trends-1 = "\\"C:\\\\data\\\\query\\""
      trends-2 = "tab\\t"
`,
    );
  });

  it('reads what it can of braces that are not closed', () => {
    check(
      `
    trends:
      trends-1:
        data: {a: 1, b: [2
  #                     ^^ unclosed-bracket
        status: final
      trends-2: no
`,
      `
    trends
      trends-1 (broken) = {data: {a: "1", b: ["2"]}, status: "final"}
      trends-2 = "no"
`,
    );
  });

  it('joins a text that a line with # divides', () => {
    check(
      `
    trends:
      trends-1:
        answer: First,
          # second
  #       ^^^^^^^^ comment-in-text
          third.
        status: final
      trends-2: First # second
  #                   ^^^^^^^^ comment-in-text
        third
`,
      `
    trends
      trends-1 = {answer: "First, # second third.", status: "final"}
      trends-2 = "First # second third"
`,
    );
  });

  it('says where a line is indented wrongly', () => {
    check(
      `
    trends:
      trends-1:
        answer: No.
          status: final
  #       ^^^^^^^^^^^^^ wrong-indentation
        note: x
      trends-2:
        answer: No.
       status: final
  #    ^^^^^^^^^^^^^ wrong-indentation
     trends-3: no
        trends-4: no
  #     ^^^^^^^^^^^^ wrong-indentation
`,
      `
    trends
      trends-1 (broken) = {answer: "No. status: final", note: "x"}
      trends-2 (broken) = {answer: "No."}
      status (broken) = "final"
      trends-3 (broken) = "no trends-4: no"
`,
    );
  });

  it('reads lines that are indented by tabs', () => {
    check(
      `
    trends:
    \ttrends-1:
  # ^ tab-indentation
    \t\tanswer: No.
    \ttrends-2: no
  # ^ tab-indentation
    laws:
      laws-1:
    \t\tanswer: No.
  # ^^ tab-indentation
      laws-2: no
`,
      `
    trends
      trends-1 (broken) = {answer: "No."}
      trends-2 (broken) = "no"
    laws
      laws-1 (broken)
      answer (broken) = "No."
      laws-2 = "no"
`,
    );
  });

  it('reads lines that are indented by blanks of a web page', () => {
    check(
      `
    trends:
      trends-1:
        data:
          a: 1
    \u00a0\u00a0\u00a0\u00a0\u00a0\u00a0b: 2
  # ^^^^^^ tab-indentation
      trends-2: no
`,
      `
    trends
      trends-1 (broken) = {data: {a: "1", b: "2"}}
      trends-2 = "no"
`,
    );
  });

  it('gives a name above deeper lines its colon', () => {
    check(
      `
    trends
  # ^^^^^^ missing-colon
      trends-1
  #   ^^^^^^^^ missing-colon
        answer: No.
      trends-2:
        status draft
  #     ^^^^^^^^^^^^ missing-colon
        answer: No.
      trends-3:
        status:final
  #     ^^^^^^^^^^^^ missing-space
        answer: No.
        not
  #     ^^^ missing-colon
      tren
  #   ^^^^ missing-colon
`,
      `
    trends (broken)
      trends-1 (broken) = {answer: "No."}
      trends-2 (broken) = {answer: "No."}
      trends-3 (broken) = {answer: "No.", not: }
      tren (broken)
`,
    );
  });

  it('finds the section again below text without indentation', () => {
    check(
      `
    trends:
      trends-1:
        answer: |
    Pasted from Word.
  # ^^^^^^^^^^^^^^^^^ missing-colon
    A second line.
    Note: a third one
  # ^^^^^^^^^^^^^^^^^ wrong-indentation
      trends-2: no
    laws:
      laws-1: yes
    A last line.
  # ^^^^^^^^^^^^ missing-colon
    efforts:
      efforts-1: no
`,
      `
    trends
      trends-1 (broken) = {answer: ""}
      Note (broken) = "a third one"
      trends-2 = "no"
    laws
      laws-1 (broken) = "yes"
    efforts
      efforts-1 = "no"
`,
    );
  });

  it('reads braces over several lines, also at the margin', () => {
    check(
      `
    {questionnaire: a,
    trends: {
    trends-1: {status: final}
    }}
`,
      `
    questionnaire = "a"
    trends
      trends-1 = {status: "final"}
`,
    );
  });

  it('reads braces that are closed below their key', () => {
    check(
      `
    trends:
      trends-1: {
        data: {
          a: 1
        }
      }
      trends-2: no
`,
      `
    trends
      trends-1 = {data: {a: "1"}}
      trends-2 = "no"
`,
    );
  });

  it('reads a file whose lists are not indented', () => {
    check(
      `
    submission:
      files:
      - a
      - b
      lead: FIA
`,
      `
    submission
      files = ["a", "b"]
      lead = "FIA"
`,
    );
  });

  it('parts entries in braces where a comma is missing, and none where one is too many', () => {
    check(
      `
    trends:
      trends-1: {a: 1 b: 2; c: not-collected d: {e: 3} f: 4}
  #                   ^ missing-comma
  #                         ^ missing-comma
  #                                          ^ missing-comma
  #                                                    ^ missing-comma
      trends-2: {, a: 1,, b: [2,, 3],}
  #              ^ unexpected-text
  #                     ^ unexpected-text
  #                             ^ unexpected-text
`,
      `
    trends
      trends-1 = {a: "1", b: "2", c: "not-collected", d: {e: "3"}, f: "4"}
      trends-2 = {a: "1", b: ["2", "3"]}
`,
    );
  });

  it('marks keys that stand twice, with the first', () => {
    check(
      `
    trends:
  # ^^^^^^ first
      trends-1: no
  #   ^^^^^^^^ first
      trends-1: yes
  #   ^^^^^^^^ repeated-key
    laws: {laws-1: no, laws-1: yes}
  #        ^^^^^^ first
  #                    ^^^^^^ repeated-key
    trends:
  # ^^^^^^ repeated-key
      trends-2: no
      trends-1: no
`,
      `
    trends
      trends-1 = "no"
      trends-1 = "yes"
    laws
      laws-1 = "no"
      laws-1 = "yes"
    trends
      trends-2 = "no"
      trends-1 = "no"
`,
    );
  });

  it('sees a line of dashes between entries, and none at the ends', () => {
    check(
      `
    ---
    questionnaire: a
    ---
  # ^^^ second-document
    trends:
      trends-1: no
    ...
`,
      `
    questionnaire = "a"
    trends
      trends-1 = "no"
`,
    );
  });

  it('leaves a directive out', () => {
    check(
      `
    %YAML 1.2
  # ^^^^^^^^^ directive
    ---
    trends: no
`,
      `
    trends = "no"
`,
    );
  });

  it('has words for text that is no map', () => {
    check(
      `
    just text
  # ^^^^^^^^^ missing-colon
    over two lines
`,
      `

`,
    );
  });

  it('has words for a value without a key', () => {
    check(
      `
    trends:
      trends-1:
        : no
  #     ^^^^ unexpected-text
      trends-2: {[a]: b}
  #              ^^^^^^ unexpected-text
      ? trends-3
  #     ^^^^^^^^ missing-colon
      : no
  #   ^^^^ unexpected-text
`,
      `
    trends
      trends-1 = {}
      trends-2 = {}
      trends-3
`,
    );
  });

  it('mends nothing where the text has the letters it hides behind', () => {
    check(
      `
    trends:
      trends-1: \ue021 one: two
  #             ^^^^^^^^^^ colon-in-text
      trends-2: one: two
  #             ^^^^^^^^ colon-in-text
`,
      `
    trends
      trends-1 (broken) = {\ue021 one: "two"}
      trends-2 = "one: two"
`,
    );
  });
});
