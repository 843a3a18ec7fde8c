import assert from 'node:assert/strict';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { hoverAt } from '../../server/src/features/hover.ts';
import type { Question, Questionnaire } from '../../server/src/questionnaire/questionnaire.ts';
import { readProjectFile, readQuestionnaire } from '../questionnaire/read-definition.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { inEnglish } from '../support/in-english.ts';

describe('hover of a question', () => {
  const questionnaire = readQuestionnaire();
  const answerable = [...questionnaire.questions.values()].filter(({ stem }) => !stem);
  const source = sourceTexts();

  it('is asked of 154 IDs', () => assert.equal(answerable.length, 154));

  for (const question of answerable) {
    it(`shows ${question.id} word for word`, () => {
      const shown = quotedTexts(hoverOf(question));
      assert.deepEqual(shown, original(questionnaire, question));
      for (const text of shown) assert.ok(source.has(text), `The source has no line “${text}”.`);
    });
  }

  it('shows section, number and whom the question is asked of', () => {
    for (const question of answerable) {
      const { title, audience } = sectionOf(questionnaire, question);
      const text = plainText(fromMarkdown(hoverOf(question)));
      for (const part of [title, question.number, audience ?? '']) assert.ok(text.includes(part), part);
    }
  });

  it('is no wall of text beside its question', () => {
    for (const question of answerable) {
      const lines = hoverOf(question)
        .split('\n')
        .filter(line => line !== '' && !line.startsWith('>'));
      assert.ok(lines.length <= 20, `${question.id} has ${lines.length} lines.`);
    }
  });
});

/** The Markdown shown on a question's key, in a file that begins its answer. */
function hoverOf({ id, section }: Question): string {
  const text = `respondent: FIA\n${section}:\n  ${id}:\n`;
  const workspace = workspaceOf([{ path: 'main.tip.yaml', text }]);
  return inEnglish(hoverAt(workspace, `${FOLDER}/main.tip.yaml`, text.lastIndexOf(id) + 1)?.markdown ?? '');
}

function sectionOf({ sections }: Questionnaire, { section }: Question) {
  const found = sections.find(({ id }) => id === section);
  assert.ok(found);
  return found;
}

/** The texts of the definition that belong to a question, its stem's before its own. */
function original({ questions }: Questionnaire, question: Question): string[] {
  const { text, bullets, lettered, note, number, parent } = question;
  const stem = questions.get(parent ?? '');
  const letter = stem === undefined ? '' : `${number.split('.').at(-1)}. `;
  return [
    ...(stem === undefined ? [] : [stem.text, ...stem.bullets]),
    letter + text,
    ...bullets,
    ...lettered,
    ...(note === undefined ? [] : [`NOTE: ${note} END NOTE.`]),
  ];
}

/** The paragraphs of the quotation in a Markdown text, as a reader sees them. */
function quotedTexts(markdown: string): string[] {
  const quote = fromMarkdown(markdown).children.find(({ type }) => type === 'blockquote');
  assert.ok(quote, 'Nothing is quoted.');
  return paragraphsOf(quote).map(text => text.replace(/\s+/g, ' ').trim());
}

function paragraphsOf(node: Nodes): string[] {
  if (node.type === 'paragraph') return [plainText(node)];
  return 'children' in node ? node.children.flatMap(paragraphsOf) : [];
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join(node.type === 'root' ? '\n' : '') : '';
}

/** The lines of the source document, white space aside, with and without their number or bullet. */
function sourceTexts(): ReadonlySet<string> {
  const lines = readProjectFile('test/questionnaire/source-2020-2021.txt')
    .split('\n')
    .map(line => line.replace(/\s+/g, ' ').trim());
  return new Set(lines.flatMap(line => [line, line.replace(/^(?:\d+\.|·) /, '')]));
}
