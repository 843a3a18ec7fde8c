import assert from 'node:assert/strict';
import { type AnyNode, parse } from 'acorn';
import { sources } from '../support/source-patterns.ts';

/** Files in which sentences stand that nobody is told, or not in a language that could be another. */
const UNTOLD: ReadonlyMap<string, string> = new Map([
  ['server/src/server-main.ts', 'printed before there is anything that could read a translation'],
  ['server/src/cli/formats/junit.ts', 'markup'],
  ['server/src/cli/help.ts', 'what is typed'],
  ['server/src/composition/original-text.ts', 'as the questionnaire has it'],
  ['server/src/features/hover/question-text.ts', 'as the questionnaire has it'],
  ['server/src/disclosure/group-in-words.ts', 'keys'],
  ['server/src/disclosure/linked-table.ts', 'keys'],
  ['server/src/disclosure/single-victims.ts', 'keys'],
  ['server/src/import/headings/heading-words.ts', 'words that are looked for'],
  ['server/src/import/headings/period-at.ts', 'words that are looked for'],
  ['server/src/import/headings/period.ts', 'words that are looked for'],
  ['server/src/import/html/markup.ts', 'names of elements'],
  ['server/src/model/stated-number.ts', 'words that are looked for'],
  ['server/src/privacy/account.ts', 'words that are looked for'],
  ['server/src/privacy/match.ts', 'words that are looked for'],
  ['server/src/privacy/victim-name.ts', 'words that are looked for'],
  ['server/src/lsp/connect.ts', 'the log'],
  ['server/src/lsp/guard.ts', 'an error for a program'],
  ['server/src/lsp/lifecycle.ts', 'errors for a program'],
  ['server/src/lsp/publisher.ts', 'the log'],
  ['server/src/lsp/served.ts', 'the log'],
  ['server/src/lsp/server.ts', 'the log'],
  ['server/src/text/fault.ts', 'the log'],
  ['server/src/questionnaire/load-catalogue.ts', 'stops the build'],
  ['server/src/questionnaire/provision.ts', 'a source that is not shown'],
  ['server/src/report/word/design.ts', 'the name of a font'],
  ['server/src/report/word/front.ts', 'markup'],
  ['server/src/report/word/notes.ts', 'markup'],
  ['server/src/report/word/pages.ts', 'markup'],
  ['server/src/report/word/paragraph-styles.ts', 'names of styles, which Word knows in English'],
  ['server/src/report/word/pictures.ts', 'markup'],
  ['server/src/report/word/styles.ts', 'names of styles, which Word knows in English'],
  ['server/src/report/xlsx.ts', 'markup'],
  ['server/src/report/xml.ts', 'markup'],
  ['server/src/report/office-package.ts', 'markup'],
  ['server/src/report/excel/sheet-part.ts', 'markup'],
  ['server/src/report/excel/strings.ts', 'markup'],
  ['server/src/report/excel/styles.ts', 'markup'],
  ['server/src/rules/small-cell.ts', 'keys of its messages'],
  ['client/src/client.ts', 'the log'],
  ['client/src/current-overview.ts', 'the log'],
  ['client/src/manual.ts', 'the log'],
  ['client/src/question-at-cursor.ts', 'the log'],
  ['client/src/question-html.ts', 'markup'],
  ['client/src/question-page.ts', 'markup'],
  ['client/src/show-completeness.ts', 'markup, and the log'],
]);

/** The product has one name. */
const NAME = /\bTIP Report\b/g;

const GATHERED: ReadonlySet<string> = new Set([
  'title',
  'why',
  'mend',
  'messages',
  'examples',
  'unexplainable',
]);

/** A key as it is written in a file. */
const KEY = /\*\*\p{Ll}+\*\*/gu;

const SENTENCE = /\p{L}{2,} \p{L}{2,}/u;
const WORD = /\p{L}{2,}/u;

describe('the source', () => {
  const found = new Map<string, string[]>();
  const signs: string[] = [];
  for (const [file, code] of sources()) {
    for (const { text, isSigns } of textsOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
      if (isSigns && WORD.test(text.replace(KEY, ''))) signs.push(`${file}: ${text}`);
      if (SENTENCE.test(text.replace(NAME, ''))) found.set(file, [...(found.get(file) ?? []), text]);
    }
  }

  it('has no sentence that no translator gets', () => {
    const untold = [...found].filter(([file]) => !UNTOLD.has(file));
    assert.deepEqual(Object.fromEntries(untold), {});
    assert.deepEqual(
      [...UNTOLD.keys()].filter(file => !found.has(file)),
      [],
    );
  });

  it('has no words between words that are said as they are', () => {
    assert.deepEqual(signs, []);
  });
});

interface Text {
  readonly text: string;
  /** Part of what `verbatim` says in no language. */
  readonly isSigns: boolean;
}

/** Every text that the code holds, but for those that translators get. */
function textsOf(node: AnyNode): Text[] {
  switch (node.type) {
    case 'CallExpression': {
      const { callee } = node;
      const name =
        callee.type === 'Identifier'
          ? callee.name
          : callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
            ? callee.property.name
            : '';
      const [, ...rest] = node.arguments;
      return ['t', 'english'].includes(name) ? rest.flatMap(textsOf) : inside(node);
    }
    case 'NewExpression':
      return node.callee.type === 'Identifier' && /^(?:Type)?Error$|^Fault$/.test(node.callee.name)
        ? []
        : inside(node);
    case 'Property':
      // What a rule says of itself, and what is gathered from it.
      return node.key.type === 'Identifier' && GATHERED.has(node.key.name) ? [] : inside(node);
    case 'VariableDeclarator':
      return node.id.type === 'Identifier' && node.id.name === 'messages' ? [] : inside(node);
    case 'TaggedTemplateExpression': {
      const isSigns = node.tag.type === 'Identifier' && node.tag.name === 'verbatim';
      return isSigns
        ? [...quasis(node.quasi).map(text => ({ text, isSigns })), ...node.quasi.expressions.flatMap(textsOf)]
        : inside(node);
    }
    case 'TemplateLiteral':
      return [{ text: quasis(node).join('…'), isSigns: false }, ...node.expressions.flatMap(textsOf)];
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, isSigns: false }] : [];
    default:
      return inside(node);
  }
}

function quasis({
  quasis: parts,
}: {
  readonly quasis: readonly { value: { cooked?: string | null } }[];
}): string[] {
  return parts.map(({ value }) => value.cooked ?? '');
}

function inside(node: AnyNode): Text[] {
  return Object.values(node).flatMap(value =>
    [value].flat().flatMap(each => (isNode(each) ? textsOf(each) : [])),
  );
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
