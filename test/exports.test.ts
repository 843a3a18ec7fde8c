import assert from 'node:assert/strict';
import { join, relative } from 'node:path';
import { filesIn, type Module, readModule } from './support/modules.ts';
import { root } from './support/tip.ts';

/** What begins by itself, or is begun by a tool: nobody imports it, and its exports are the tool's. */
const BEGUN: readonly string[] = [
  'client/src/extension.ts',
  'server/src/cli-main.ts',
  'server/src/web-main.ts',
  'server/build/generate.ts',
  'test/run.ts',
  'test/support/nothing-left.ts',
  'test/bench/main.ts',
  'test/bench/inside-vscode.ts',
  'test/vscode/suite/index.ts',
];

/** Names that several files declare, by how many do: each waits for a name of its own. None may be added; strike out what is gone. */
const REPEATED: Readonly<Record<number, string>> = {
  2: `
    AnswerContent AskedPlace Change Chapter Choice Client Command Definition Detail Draft Footnote
    GivenAnswer Inline Kept Landscape Line List Match NewResponseFile Notes Origin Original Overview
    Page PagePart PanelFinding Phrase Position PreviousAnswers QuestionOverview QuestionPanel
    QuestionState Reading Reference Remark Report RespondentOverview Role Row Rule Running Said Scene
    SectionOverview Sheet SheetColumn Sign Slot StateKind Tally Target Term TextBlock Token WantedField
    Word Written answeredInWords asText bullets cellTitle cellsOf commentInText compileReport
    completeness completenessPage dateInWords deepBlankLine distinct entriesOf figureInWords folderOf
    foreignBlank greatest inOrder indentOf isKnown isUnfinished isWithin lineAt matchAt missingColon
    movedProblem nameOf named noteShape numberOf originalText ownerOf paste questionTitle rangeInWords
    secondDocument spreadsheetFigure submissionOf textOf titleOf toRange typedOn unclosedBracket
    unclosedQuote unexpectedText unitOf wordsOf wrongEscape
  `,
  3: `
    Block Cell Frame Group Heading NewFile Piece Place Range Shown Standing Surroundings TableCell
    TableRow Text TextCell compile isBlank newResponseFile newSubmission placeOf plainText rangeOf
  `,
  4: `
    Found Stretch Table escapeMarkdown
  `,
  5: `
    Part
  `,
};

describe('what files export', () => {
  const modules = ['client/src', 'server', 'test'].flatMap(folder =>
    filesIn(join(root, folder)).map(readModule),
  );
  const named = ({ path }: Module) => relative(root, path).replaceAll('\\', '/');
  const taken = new Map<string, Set<string>>();
  for (const { imports } of modules) {
    for (const { from, names } of imports) taken.set(from, new Set([...(taken.get(from) ?? []), ...names]));
  }

  it('is imported somewhere, as every file is that does not begin by itself', () => {
    const known = modules.map(named);
    assert.deepEqual(
      BEGUN.filter(file => !known.includes(file)),
      [],
    );
    const others = modules.filter(module => !BEGUN.includes(named(module)));
    const alone = others.filter(({ path }) => !taken.has(path) && !path.endsWith('.test.ts'));
    assert.deepEqual(alone.map(named), []);
    const unused = others.flatMap(module => {
      const names = taken.get(module.path) ?? new Set();
      return module.exports
        .filter(({ name }) => !names.has(name) && !names.has('*'))
        .filter(({ name, isType, isOwn }) => !(isType && isOwn && isSpokenOf(name, module)))
        .map(({ name }) => `${named(module)} ${name}`);
    });
    assert.deepEqual(unused, []);
  });

  it('has a name that no other file gives to something else, but for those that wait for a better one', () => {
    const files = new Map<string, number>();
    for (const module of modules.filter(each => /^(?:client|server)\/src\//.test(named(each)))) {
      for (const { name, isOwn } of module.exports) if (isOwn) files.set(name, (files.get(name) ?? 0) + 1);
    }
    const repeated = [...files].flatMap(([name, count]) => (count > 1 ? [`${name} ×${count}`] : []));
    const known = Object.entries(REPEATED).flatMap(([count, names]) =>
      names.split(/\s+/).flatMap(name => (name === '' ? [] : `${name} ×${count}`)),
    );
    assert.deepEqual(repeated.toSorted(), known.toSorted());
  });
});

/** Beyond its own line. */
function isSpokenOf(name: string, { text }: Module): boolean {
  return text.split(new RegExp(`\\b${name}\\b`)).length > 2;
}
