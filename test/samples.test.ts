import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkWorkspace } from '../server/src/cli/check.ts';
import { load } from '../server/src/cli/load.ts';
import { fromNative } from '../server/src/host/node/native-path.ts';
import { relativeTo } from '../server/src/text/path.ts';

describe('samples', () => {
  it('has no finding at all in the complete one', async () => {
    assert.deepEqual(await findingsBelow('complete'), []);
  });

  it('has exactly those of pakistan-2021 that its README lists', async () => {
    assert.deepEqual(await findingsBelow('pakistan-2021'), await listedIn('pakistan-2021/README.md'));
  });
});

const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url));

/** Each finding as the README has it: file, question or section, severity, code, and what it says. */
async function findingsBelow(name: string): Promise<string[]> {
  const folder = `${SAMPLES}/${name}`;
  const { workspace } = await load([folder], SAMPLES);
  return checkWorkspace(workspace)
    .map(({ path, question, span, severity, code, message }) => {
      const marked = workspace.documents.get(path)?.text.slice(span.start, span.end);
      const file = relativeTo(fromNative(folder), path);
      return row([file, question ?? marked ?? '', severity, code, message]);
    })
    .sort();
}

/** The rows of the tables whose first column is a file: the same five cells, and what is wrong as a last one. */
async function listedIn(readme: string): Promise<string[]> {
  const text = await readFile(`${SAMPLES}/${readme}`, 'utf8');
  return text
    .split('\n')
    .filter(line => /^\| `[^`]+\.tip\.yaml` \|/.test(line))
    .map(line => row(line.split(' | ').slice(0, 5)))
    .sort();
}

function row(cells: readonly string[]): string {
  return cells.map(cell => cell.replace(/[`|]/g, '').trim()).join(' | ');
}
