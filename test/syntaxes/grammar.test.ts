import assert from 'node:assert/strict';
import { type IGrammar, INITIAL } from 'vscode-textmate';
import { annotate, loadGrammar } from './tokenize.ts';

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });
  const assertScopes = (fixture: string) => assert.equal(annotate(grammar, fixture), fixture);

  it('tells sections, questions, the keys of an answer and fields apart', () => {
    assertScopes(`
    questionnaire: tip-pakistan-2021
  # ^^^^^^^^^^^^^ keyword.other.header
  #              ^ punctuation.separator.key-value
  #                ^^^^^^^^^^^^^^^^^ string.unquoted.plain
    respondent: FIA  # who answers
  # ^^^^^^^^^^ keyword.other.header
  #           ^ punctuation.separator.key-value
  #             ^^^ string.unquoted.plain
  #                  ^ comment.line.number-sign punctuation.definition.comment
  #                    ^^^^^^^^^^^ comment.line.number-sign
    identification:
  # ^^^^^^^^^^^^^^ entity.name.type.section
  #               ^ punctuation.separator.key-value
      identification-1:
  #   ^^^^^^^^^^^^^^^^ entity.name.function.question
  #                   ^ punctuation.separator.key-value
        status: final
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^^ constant.language.status
        data:
  #     ^^^^ entity.name.tag.answer
  #         ^ punctuation.separator.key-value
          total: 120
  #       ^^^^^ variable.other.property
  #            ^ punctuation.separator.key-value
  #              ^^^ constant.numeric
      prevention-2.c: 4
  #   ^^^^^^^^^^^^^^ entity.name.function.question
  #                 ^ punctuation.separator.key-value
  #                   ^ constant.numeric
`);
  });

  it('tells statuses, choices, why-empty words and text apart', () => {
    assertScopes(`
        laws-2: yes
  #     ^^^^^^ entity.name.function.question
  #           ^ punctuation.separator.key-value
  #             ^^^ constant.language.choice
        status: review
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^^^ constant.language.status
        choice: being-drafted
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^^^^^^^^^^ constant.language.choice
        total: not-collected
  #     ^^^^^ variable.other.property
  #          ^ punctuation.separator.key-value
  #            ^^^^^^^^^^^^^ keyword.control.why-empty
        source: FIA AHS monthly return
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain
`);
  });

  it('reads figures, money, dates and approximations', () => {
    assertScopes(`
        a: 1,23,456
  #     ^ variable.other.property
  #      ^ punctuation.separator.key-value
  #        ^^^^^^^^ constant.numeric
        b: PKR 12.5 million
  #     ^ variable.other.property
  #      ^ punctuation.separator.key-value
  #        ^^^ keyword.other.unit.currency
  #            ^^^^ constant.numeric.money
  #                 ^^^^^^^ keyword.other.unit.scale
        c: Rs. 50,000/-
  #     ^ variable.other.property
  #      ^ punctuation.separator.key-value
  #        ^^^ keyword.other.unit.currency
  #            ^^^^^^ constant.numeric.money
        d: 2020-02-18/2020-02-20
  #     ^ variable.other.property
  #      ^ punctuation.separator.key-value
  #        ^^^^^^^^^^^^^^^^^^^^^ constant.numeric.date
        e: about 200
  #     ^ variable.other.property
  #      ^ punctuation.separator.key-value
  #        ^^^^^ storage.modifier.approximate
  #              ^^^ constant.numeric
        f: 4 of them
  #     ^ variable.other.property
  #      ^ punctuation.separator.key-value
  #        ^^^^^^^^^ string.unquoted.plain
`);
  });

  it('finds provisions as keys, as values and in prose, but no sums of money', () => {
    assertScopes(`
        PPC 371-A + PTPA 3(2):
  #     ^^^^^^^^^ variable.other.constant.provision
  #               ^ keyword.operator.charged-together
  #                 ^^^^^^^^^ variable.other.constant.provision
  #                          ^ punctuation.separator.key-value
        371/A: {2020: 1}
  #     ^^^^^ variable.other.constant.provision
  #          ^ punctuation.separator.key-value
  #            ^ meta.flow-mapping punctuation.definition.mapping.begin
  #             ^^^^ meta.flow-mapping constant.numeric.year
  #                 ^ meta.flow-mapping punctuation.separator.key-value
  #                   ^ meta.flow-mapping constant.numeric
  #                    ^ meta.flow-mapping punctuation.definition.mapping.end
        "376": [PPC 371-A, BLSA 11]
  #     ^ punctuation.definition.string
  #      ^^^ variable.other.constant.provision
  #         ^ punctuation.definition.string
  #          ^ punctuation.separator.key-value
  #            ^ meta.flow-sequence punctuation.definition.sequence.begin
  #             ^^^^^^^^^ meta.flow-sequence variable.other.constant.provision
  #                      ^ meta.flow-sequence punctuation.separator.item
  #                        ^^^^^^^ meta.flow-sequence variable.other.constant.provision
  #                               ^ meta.flow-sequence punctuation.definition.sequence.end
        answer: Charged under PPC 371-A and PPC 376, fined PKR 500.
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^^^^^^^^^^ meta.prose
  #                           ^^^^^^^^^ meta.prose variable.other.constant.provision
  #                                     ^^^ meta.prose
  #                                         ^^^^^^^ meta.prose variable.other.constant.provision
  #                                                ^^^^^^^^^^^^^^^^ meta.prose
`);
  });

  it('opens references, in prose as in quotes', () => {
    assertScopes(`
        answer: |
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^ keyword.control.block-scalar
          By {{FIA:statistics-table[PPC 371-A].conviction.punjab}}
  #       ^^ meta.prose
  #          ^^ meta.prose meta.reference punctuation.definition.template-expression.begin
  #            ^^^ meta.prose meta.reference entity.name.namespace.respondent
  #               ^ meta.prose meta.reference punctuation.separator.respondent
  #                ^^^^^^^^^^^^^^^^ meta.prose meta.reference entity.name.function.question
  #                                ^ meta.prose meta.reference punctuation.section.brackets.begin
  #                                 ^^^^^^^^^ meta.prose meta.reference variable.other.constant.provision
  #                                          ^ meta.prose meta.reference punctuation.section.brackets.end
  #                                           ^ meta.prose meta.reference punctuation.accessor
  #                                            ^^^^^^^^^^ meta.prose meta.reference variable.other.property
  #                                                      ^ meta.prose meta.reference punctuation.accessor
  #                                                       ^^^^^^ meta.prose meta.reference variable.other.property
  #                                                             ^^ meta.prose meta.reference punctuation.definition.template-expression.end
        title: "See {{prevention-2.c.reports}}"
  #     ^^^^^ variable.other.property
  #          ^ punctuation.separator.key-value
  #            ^ string.quoted.double punctuation.definition.string.begin
  #             ^^^ string.quoted.double
  #                 ^^ string.quoted.double meta.reference punctuation.definition.template-expression.begin
  #                   ^^^^^^^^^^^^^^ string.quoted.double meta.reference entity.name.function.question
  #                                 ^ string.quoted.double meta.reference punctuation.accessor
  #                                  ^^^^^^^ string.quoted.double meta.reference variable.other.property
  #                                         ^^ string.quoted.double meta.reference punctuation.definition.template-expression.end
  #                                           ^ string.quoted.double punctuation.definition.string.end
        reason: unfinished {{trends-1
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^^^^^^^ meta.prose
  #                        ^^ meta.prose meta.reference punctuation.definition.template-expression.begin
  #                          ^^^^^^^^ meta.prose meta.reference entity.name.function.question
`);
  });

  it('takes a text block to the dedent, with light Markdown', () => {
    assertScopes(`
    trends:
  # ^^^^^^ entity.name.type.section
  #       ^ punctuation.separator.key-value
      trends-1:
  #   ^^^^^^^^ entity.name.function.question
  #           ^ punctuation.separator.key-value
        answer: |-
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^ keyword.control.block-scalar
  #              ^ storage.modifier.block-scalar
          # Heading
  #       ^ meta.prose markup.heading punctuation.definition.heading.markdown
  #         ^^^^^^^ meta.prose markup.heading
          - **Bold** and *slanted* [link](https://example.gov.pk)
  #       ^ meta.prose punctuation.definition.list.begin.markdown
  #         ^^^^^^^^ meta.prose markup.bold
  #                  ^^^ meta.prose
  #                      ^^^^^^^^^ meta.prose markup.italic
  #                                ^ meta.prose punctuation.definition.link
  #                                 ^^^^ meta.prose string.other.link.title
  #                                     ^^ meta.prose punctuation.definition.link
  #                                       ^^^^^^^^^^^^^^^^^^^^^^ meta.prose markup.underline.link
  #                                                             ^ meta.prose punctuation.definition.link

          key: no key
  #       ^^^^^^^^^^^ meta.prose
        note: ask Karachi
  #     ^^^^ entity.name.tag.answer
  #         ^ punctuation.separator.key-value
  #           ^^^^^^^^^^^ comment.block.note
          for January
  #       ^^^^^^^^^^^ comment.block.note
        source: FIA
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^ string.unquoted.plain
`);
  });

  it('ends a text block with nothing in it at once', () => {
    assertScopes(`
        answer: |
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^ keyword.control.block-scalar
        source: FIA
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^ string.unquoted.plain
        supplement:
  #     ^^^^^^^^^^ entity.name.tag.answer
  #               ^ punctuation.separator.key-value
          - text: >
  #       ^ punctuation.definition.sequence
  #         ^^^^ variable.other.property
  #             ^ punctuation.separator.key-value
  #               ^ keyword.control.block-scalar
            date: 2021-02-18
  #         ^^^^ variable.other.property
  #             ^ punctuation.separator.key-value
  #               ^^^^^^^^^^ constant.numeric.date
          - |
  #       ^ punctuation.definition.sequence
  #         ^ keyword.control.block-scalar
            Prose
  #         ^^^^^ meta.prose
          - plain
  #       ^ punctuation.definition.sequence
  #         ^^^^^ string.unquoted.plain
`);
  });

  it('reads flow style over lines', () => {
    assertScopes(`
        data: {
  #     ^^^^ entity.name.tag.answer
  #         ^ punctuation.separator.key-value
  #           ^ meta.flow-mapping punctuation.definition.mapping.begin
          male: 70, note: not yet, choice: no,
  #       ^^^^ meta.flow-mapping variable.other.property
  #           ^ meta.flow-mapping punctuation.separator.key-value
  #             ^^ meta.flow-mapping constant.numeric
  #               ^ meta.flow-mapping punctuation.separator.item
  #                 ^^^^ meta.flow-mapping entity.name.tag.answer
  #                     ^ meta.flow-mapping punctuation.separator.key-value
  #                       ^^^^^^^ meta.flow-mapping comment.block.note
  #                              ^ meta.flow-mapping punctuation.separator.item
  #                                ^^^^^^ meta.flow-mapping entity.name.tag.answer
  #                                      ^ meta.flow-mapping punctuation.separator.key-value
  #                                        ^^ meta.flow-mapping constant.language.choice
  #                                          ^ meta.flow-mapping punctuation.separator.item
          "of age": [1, 'two''s'],
  #       ^ meta.flow-mapping punctuation.definition.string
  #        ^^^^^^ meta.flow-mapping variable.other.property
  #              ^ meta.flow-mapping punctuation.definition.string
  #               ^ meta.flow-mapping punctuation.separator.key-value
  #                 ^ meta.flow-mapping meta.flow-sequence punctuation.definition.sequence.begin
  #                  ^ meta.flow-mapping meta.flow-sequence constant.numeric
  #                   ^ meta.flow-mapping meta.flow-sequence punctuation.separator.item
  #                     ^ meta.flow-mapping meta.flow-sequence string.quoted.single punctuation.definition.string.begin
  #                      ^^^ meta.flow-mapping meta.flow-sequence string.quoted.single
  #                         ^^ meta.flow-mapping meta.flow-sequence string.quoted.single constant.character.escape
  #                           ^ meta.flow-mapping meta.flow-sequence string.quoted.single
  #                            ^ meta.flow-mapping meta.flow-sequence string.quoted.single punctuation.definition.string.end
  #                             ^ meta.flow-mapping meta.flow-sequence punctuation.definition.sequence.end
  #                              ^ meta.flow-mapping punctuation.separator.item
        }
  #     ^ meta.flow-mapping punctuation.definition.mapping.end
        total: 2
  #     ^^^^^ variable.other.property
  #          ^ punctuation.separator.key-value
  #            ^ constant.numeric
`);
  });

  it('lets go of an open quote, bracket or block at the next key', () => {
    assertScopes(`
        title: "open
  #     ^^^^^ variable.other.property
  #          ^ punctuation.separator.key-value
  #            ^ string.quoted.double punctuation.definition.string.begin
  #             ^^^^ string.quoted.double
          still the same
  #       ^^^^^^^^^^^^^^ string.quoted.double
        source: [a, {b: 1
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^ meta.flow-sequence punctuation.definition.sequence.begin
  #              ^ meta.flow-sequence string.unquoted.plain
  #               ^ meta.flow-sequence punctuation.separator.item
  #                 ^ meta.flow-sequence meta.flow-mapping punctuation.definition.mapping.begin
  #                  ^ meta.flow-sequence meta.flow-mapping variable.other.property
  #                   ^ meta.flow-sequence meta.flow-mapping punctuation.separator.key-value
  #                     ^ meta.flow-sequence meta.flow-mapping constant.numeric
        period: 2020
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^ constant.numeric
`);
  });

  it('shows what YAML would swallow', () => {
    assertScopes(`
        source: FIR # 44 of 2020
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^ string.unquoted.plain
  #                 ^ comment.line.number-sign punctuation.definition.comment
  #                   ^^^^^^^^^^ comment.line.number-sign
        reason: &FIA
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^^^ invalid.illegal.unsupported
        answer: {{identification-1.total}}
  #     ^^^^^^ entity.name.tag.answer
  #           ^ punctuation.separator.key-value
  #             ^^ meta.reference punctuation.definition.template-expression.begin
  #               ^^^^^^^^^^^^^^^^ meta.reference entity.name.function.question
  #                               ^ meta.reference punctuation.accessor
  #                                ^^^^^ meta.reference variable.other.property
  #                                     ^^ meta.reference punctuation.definition.template-expression.end
`);
  });

  it('reads a manifest', () => {
    assertScopes(`
    submission:
  # ^^^^^^^^^^ keyword.other.header
  #           ^ punctuation.separator.key-value
      title: Response of the Government
  #   ^^^^^ variable.other.property
  #        ^ punctuation.separator.key-value
  #          ^^^^^^^^^^^^^^^^^^^^^^^^^^ string.unquoted.plain
      respondents:
  #   ^^^^^^^^^^^ variable.other.property
  #              ^ punctuation.separator.key-value
        - {id: SWD-PUNJAB, place: punjab, sections: [protection]}
  #     ^ punctuation.definition.sequence
  #       ^ meta.flow-mapping punctuation.definition.mapping.begin
  #        ^^ meta.flow-mapping variable.other.property
  #          ^ meta.flow-mapping punctuation.separator.key-value
  #            ^^^^^^^^^^ meta.flow-mapping string.unquoted.plain
  #                      ^ meta.flow-mapping punctuation.separator.item
  #                        ^^^^^ meta.flow-mapping variable.other.property
  #                             ^ meta.flow-mapping punctuation.separator.key-value
  #                               ^^^^^^ meta.flow-mapping string.unquoted.plain
  #                                     ^ meta.flow-mapping punctuation.separator.item
  #                                       ^^^^^^^^ meta.flow-mapping variable.other.property
  #                                               ^ meta.flow-mapping punctuation.separator.key-value
  #                                                 ^ meta.flow-mapping meta.flow-sequence punctuation.definition.sequence.begin
  #                                                  ^^^^^^^^^^ meta.flow-mapping meta.flow-sequence string.unquoted.plain
  #                                                            ^ meta.flow-mapping meta.flow-sequence punctuation.definition.sequence.end
  #                                                             ^ meta.flow-mapping punctuation.definition.mapping.end
      decisions:
  #   ^^^^^^^^^ variable.other.property
  #            ^ punctuation.separator.key-value
        identification-1: {use: FIA, reason: counted calls}
  #     ^^^^^^^^^^^^^^^^ entity.name.function.question
  #                     ^ punctuation.separator.key-value
  #                       ^ meta.flow-mapping punctuation.definition.mapping.begin
  #                        ^^^ meta.flow-mapping variable.other.property
  #                           ^ meta.flow-mapping punctuation.separator.key-value
  #                             ^^^ meta.flow-mapping string.unquoted.plain
  #                                ^ meta.flow-mapping punctuation.separator.item
  #                                  ^^^^^^ meta.flow-mapping entity.name.tag.answer
  #                                        ^ meta.flow-mapping punctuation.separator.key-value
  #                                          ^^^^^^^^^^^^^ meta.flow-mapping string.unquoted.plain
  #                                                       ^ meta.flow-mapping punctuation.definition.mapping.end
`);
  });

  it('colours the next section alike, wherever the text before it breaks off', () => {
    const next = ['laws:', '  laws-3: The {{trends-1}} # so', '  laws-4: {status: final}'];
    const fresh = scopesAfter(grammar, '', next);
    for (let end = 0; end <= UNFINISHED.length; end++) {
      const begun = UNFINISHED.slice(0, end);
      assert.deepEqual(scopesAfter(grammar, begun, next), fresh, `after ${JSON.stringify(begun.slice(-40))}`);
    }
  });
});

const UNFINISHED = `respondent: FIA # who
trends:
  trends-1:
    status: final
    choice: 'y''es'
    answer: |-
      # Heading
      - **Bold** in {{FIA:statistics-table[PPC 371-A].conviction.punjab}}

    source: "quoted \\" {{trends-2}}
      over two lines"
    attachments:
      - {path: a.pdf, title: [A, "B"]}
      - >
        Folded
    "data": {total: {male: 1,
      female: 2}, nationality: not-disaggregated}
    note: *alias
      more
`;

/** The scopes of each token of `lines`, read behind `before`. */
function scopesAfter(grammar: IGrammar, before: string, lines: readonly string[]): string[] {
  let stack = INITIAL;
  const found: string[] = [];
  const begun = before.split('\n');
  [...begun, ...lines].forEach((line, number) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    if (number < begun.length) return;
    for (const { startIndex, endIndex, scopes } of tokens) {
      found.push(`${line.slice(startIndex, endIndex)} ${scopes.join(' ')}`);
    }
  });
  return found;
}
