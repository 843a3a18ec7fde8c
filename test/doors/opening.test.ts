import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { checkWorkspace } from '../../server/src/cli/check.ts';
import { load } from '../../server/src/cli/load.ts';
import { fromNative } from '../../server/src/host/node/native-path.ts';
import { nodeHost } from '../../server/src/host/node/node-host.ts';
import { createSession } from '../../server/src/lsp/session.ts';
import type { Workspace } from '../../server/src/model/workspace.ts';
import type { Path } from '../../server/src/text/path.ts';
import { testFolder } from '../support/folder.ts';
import { long } from '../support/long.ts';
import { NEXT_YEAR } from './texts.ts';

const TREES = long(8, 300);

/** A folder with what may lie in it, and the folders below. */
interface Tree {
  readonly files: readonly (readonly [name: string, content: string | Uint8Array])[];
  readonly folders: readonly (readonly [name: string, tree: Tree])[];
}

const MANIFESTS = [
  'questionnaire: tip-pakistan-2021\n',
  'questionnaire: tip-pakistan-2021\nsubmission: {privacy: {smallest-cell: 5}, lead: MOHR}\n',
  'questionnaire: tip-pakistan-2021\nsubmission: {files: [responses/*.tip.yaml], severity: {small-cell: off}}\n',
  'questionnaire: tip-next-year\nsubmission: {respondents: [{id: FIA, sections: [laws]}], previous: ../old}\n',
  Uint8Array.from([0xff, 0xfe, 0x61, 0x00]),
];
const HEADS = ['questionnaire: tip-pakistan-2021\n', 'questionnaire: tip-next-year\n', ''];
const BODIES = [
  'identification:\n  identification-1:\n    data: {total: 4, sex: {female: 4}, as-reported: {girls: 4}, place: {punjab: 4}}\n    attachments: [annexes/list.csv, list.csv]\n',
  'identification:\n  identification-1: 9\n  identification-2: 12\n',
  'laws:\n  laws-3: Under review, see {{identification-1.total}}.\n',
];
const response = fc
  .tuple(
    fc.constantFrom('fia.tip.yaml', 'mohr.tip.yml', 'FIA.TIP.YAML'),
    fc.constantFrom(...HEADS),
    fc.constantFrom('FIA', 'MOHR'),
    fc.constantFrom(...BODIES),
  )
  .map(([name, head, who, body]): Tree['files'][number] => [name, `${head}respondent: ${who}\n${body}`]);
const manifest = fc
  .tuple(fc.constantFrom('submission.tip.yaml', 'submission.tip.yml'), fc.constantFrom(...MANIFESTS))
  .map(([name, text]): Tree['files'][number] => [name, text]);
const definition = fc.constant<Tree['files'][number]>(['next.questionnaire.yaml', NEXT_YEAR]);
const attachment = fc.constant<Tree['files'][number]>(['list.csv', 'a,b\n']);

const tree = fc.letrec<{ tree: Tree }>(tie => ({
  tree: fc.record({
    files: fc.uniqueArray(
      fc.oneof(
        { weight: 4, arbitrary: response },
        { weight: 2, arbitrary: manifest },
        { weight: 1, arbitrary: definition },
        { weight: 1, arbitrary: attachment },
      ),
      { maxLength: 3, selector: ([name]) => name },
    ),
    folders: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constant([]),
      fc.uniqueArray(
        fc.tuple(
          fc.constantFrom('responses', 'annexes', 'punjab', 'out', '.drafts', 'Urdu اردو'),
          tie('tree'),
        ),
        { minLength: 1, maxLength: 2, selector: ([name]) => name },
      ),
    ),
  }),
})).tree;

/**
 * What a file means must not depend on how its folder was opened. Each generated folder is opened at its root, at each
 * folder below, and at each file; by the command line and by a session of an editor; from several working folders, with a
 * slash at the end, and through a link.
 */
describe('D1: a submission gives the same findings', () => {
  it(`wherever it is opened (${TREES} folders)`, async () => {
    let openings = 0;
    const here = process.cwd();
    await fc.assert(
      fc.asyncProperty(tree, async generated => {
        const made = testFolder();
        try {
          const root = join(made.path, 'w');
          const { folders, files } = plant(root, generated);
          symlinkSync(root, join(made.path, 'link'));
          const whole = new Map<Path, string>();
          for (const path of [root, ...folders, ...files]) {
            const opened = await findingsOf((await load([path], '')).workspace);
            for (const [file, found] of opened) agree(whole, file, found, `tip check ${path}`);
            openings++;
            const edited = await findingsOf(await inEditor(path, files.includes(path)));
            for (const [file, found] of edited) agree(whole, file, found, `an editor at ${path}`);
            openings++;
          }
          for (const from of [made.path, root, ...folders.slice(0, 2)]) {
            process.chdir(from);
            const [path = root] = folders.slice(-1);
            const linked = join('link', relative(root, path));
            const ways = [
              relative(from, path) || '.',
              `${relative(from, path) || '.'}/`,
              `${join(relative(from, made.path), linked)}/`,
            ];
            for (const way of ways) {
              const { workspace, isAsked } = await load([way], fromNative('.'));
              const found = await findingsOf(workspace);
              for (const [file, text] of found) agree(whole, file, text, `tip check ${way} in ${from}`);
              assert.ok([...workspace.documents.keys()].every(file => !file.includes('/link/')));
              assert.equal(isAsked(`${fromNative(path)}/x`), true);
              openings++;
            }
          }
          const two = await findingsOf((await load([root, ...folders], '')).workspace);
          for (const [file, found] of two) agree(whole, file, found, 'all folders at once');
        } finally {
          process.chdir(here);
          made.remove();
        }
      }),
      { numRuns: TREES },
    );
    console.log(`      ${openings} openings`);
  }).timeout(long(120_000, 3_600_000));
});

/** The same as every other way of opening found of this file. */
function agree(known: Map<Path, string>, file: Path, found: string, how: string): void {
  const before = known.get(file);
  if (before === undefined) known.set(file, found);
  else assert.equal(found, before, `${file}, ${how}`);
}

function plant(folder: string, { files, folders }: Tree): { folders: string[]; files: string[] } {
  mkdirSync(folder, { recursive: true });
  const made = { folders: [] as string[], files: [] as string[] };
  for (const [name, content] of files) {
    writeFileSync(join(folder, name), content);
    if (/\.tip\.ya?ml$/.test(name)) made.files.push(join(folder, name));
  }
  for (const [name, below] of folders) {
    const all = plant(join(folder, name), below);
    made.folders.push(join(folder, name), ...all.folders);
    made.files.push(...all.files);
  }
  return made;
}

/** The findings of each file that was read, one text each; an empty one where there is none. */
async function findingsOf(workspace: Workspace): Promise<ReadonlyMap<Path, string>> {
  const found = new Map<Path, string[]>();
  for (const path of [...workspace.documents.keys(), ...workspace.unreadable.keys()]) found.set(path, []);
  for (const { path, span, code, severity, message } of checkWorkspace(workspace))
    found.get(path)?.push(`${span.start} ${severity} ${code} ${message}`);
  return new Map([...found].map(([path, lines]) => [path, lines.join('\n')]));
}

async function inEditor(native: string, isFile: boolean): Promise<Workspace> {
  const session = createSession(nodeHost, '', () => undefined, assert.fail);
  const path = fromNative(native);
  if (!isFile) await session.openFolders(async () => [path]);
  else {
    const bytes = Buffer.from(await nodeHost.read(path));
    // What is no text is not opened as one.
    if (bytes[0] !== 0xff) session.edit(path, bytes.toString(), true);
    await session.reach(path);
  }
  await session.loaded();
  return session.workspace();
}
