import assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { checkJson } from '../support/built-tip.ts';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { long } from '../support/long.ts';
import { randomOf, SEED_OF_RUN } from '../support/random.ts';
import { uriOf, type Wire, wireTo } from '../support/wire.ts';
import { onDisk } from './disk.ts';
import { type Editor, editorOf } from './editor.ts';
import { REQUESTS } from './requests.ts';
import { settle } from './settle.ts';
import { FIA, MANIFEST, MOFA } from './texts.ts';

const STEPS = long(300, 2000);
const ROUNDS = process.env.TIP_SEED === undefined ? long(3, 50) : 1;

/** RequestCancelled, ContentModified, RequestFailed (a name that cannot be changed), InvalidParams. */
const ALLOWED = new Set([-32800, -32801, -32803, -32602]);

/**
 * What an editor, its user and other programs may do, at random and all at once: whatever came before, the server knows
 * in the end what a new one knows that is given the same texts, and what the command line finds in them.
 */
describe('a conversation at random', () => {
  after(() => {
    if (process.env.TIP_LONG === '1') console.log(Object.fromEntries(totals));
  });
  for (let round = 0; round < ROUNDS; round++) {
    const seed = SEED_OF_RUN + round;
    it(`ends with what a new server would find (seed ${seed})`, async () => {
      const made = testFolder({
        'work/submission.tip.yaml': MANIFEST,
        'work/fia.tip.yaml': FIA,
        'work/responses/mofa.tip.yaml': MOFA,
        'work/annexes/cases.csv': 'a,b\n',
      });
      const started: Wire[] = [];
      try {
        await converse(seed, made, started);
      } finally {
        for (const wire of started) wire.kill();
        made.remove();
      }
    }).timeout(long(60_000, 300_000));
  }
});

async function converse(seed: number, made: TestFolder, started: Wire[]): Promise<void> {
  const random = randomOf(seed);
  const folder = join(made.path, 'work');
  let settings = () => ({});
  const start = async (disk = {}) => {
    const wire = await wireTo({
      folder,
      settings: () => settings(),
      capabilities: CAPABILITIES,
      ...onDisk(disk),
    });
    started.push(wire);
    return wire;
  };
  // Every other server looks at its folder over a network, where a later answer may come first.
  const disk = seed % 2 === 0 ? {} : { slow: 100 };
  let wire = await start(disk);
  // Every fourth editor now and then asks for nothing that could be answered.
  const isRude = seed % 4 === 0;
  const editor = editorOf(() => wire, folder, random, { isRude });
  settings = editor.settings;
  // Every third server crashes on the way; an editor starts another and opens what it holds.
  const crash = seed % 3 === 0 ? random.below(STEPS) : undefined;
  for (let step = 0; step < STEPS; step++) {
    if (step === crash) {
      wire.kill();
      await wire.exit;
      wire = await start(disk);
      open(wire, folder, editor.held());
    }
    editor.step();
    if (random.once(5)) await pause(random.below(3));
    // A person does not outrun the server for long.
    while (unanswered(wire).length > 64) await pause(1);
  }
  // The last that happens to a file must count, whatever was under way before it.
  for (let step = 0; step < 20; step++) {
    editor.hurry();
    await pause(random.below(20));
  }
  editor.catchUp();
  editor.closeWhatIsGone();
  // A report is made of what the disk has then, and every other disk is slow.
  await settle('Every request is answered', () => unanswered(wire), [], 30_000);

  const expected = join(made.path, 'expected/work');
  editor.saveAs(expected);
  const found = checked(expected);
  await settle('The findings are those of the command line', () => publishedBelow(folder, wire), found);
  const fresh = await start();
  open(fresh, folder, editor.held());
  await settle('A new server finds the same', () => publishedBelow(folder, fresh), found);
  // A file that was never saved may come a moment after the others.
  await settle('They publish the same', () => differing(all(wire), all(fresh)), []);
  assert.deepEqual(await answers(wire, folder, editor), await answers(fresh, folder, editor));

  const faults = wire.asked().flatMap(asked => {
    const { method, replies } = asked;
    const [first] = replies;
    const isAllowed =
      first?.error === undefined || ALLOWED.has(first.error.code) || editor.malformed.has(asked);
    return replies.length === 1 && isAllowed ? [] : [{ method, replies }];
  });
  assert.deepEqual(faults, [], 'each request is answered once, and none with a fault');
  if (!isRude) assert.deepEqual(wire.log(), [], 'there is nothing in the log');
  assert.equal(await wire.end(), 0, 'the server ends when it is asked to');
  assert.equal(await fresh.end(), 0);
  count(
    'requests',
    started.reduce((sum, each) => sum + each.asked().length, 0),
  );
  count('crashes', crash === undefined ? 0 : 1);
  for (const [what, times] of editor.done) count(what, times);
}

const totals = new Map<string, number>();

function count(what: string, times: number): void {
  totals.set(what, (totals.get(what) ?? 0) + times);
}

const CAPABILITIES = {
  workspace: { configuration: true, didChangeWatchedFiles: { dynamicRegistration: true } },
  textDocument: { completion: { completionItem: { snippetSupport: true } } },
};

function unanswered(wire: Wire): string[] {
  return wire.asked().flatMap(({ method, replies }) => (replies.length === 0 ? [method] : []));
}

function open(wire: Wire, folder: string, held: ReadonlyMap<string, string>): void {
  for (const [name, text] of held) {
    const uri = name.startsWith('untitled:') ? name : uriOf(join(folder, name));
    wire.tell('textDocument/didOpen', {
      textDocument: { uri, languageId: 'tip-response', version: 1, text },
    });
  }
}

/** A line for each finding, sorted. */
type Lines = readonly string[];

function checked(folder: string): Lines {
  return checkJson(folder)
    .findings.map(({ file, range, severity, code, message }) =>
      JSON.stringify([file, range.start, range.end, severity, code, message]),
    )
    .sort();
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

function publishedBelow(folder: string, wire: Wire): Lines {
  const base = decodeURIComponent(uriOf(folder));
  return [...wire.findings()]
    .filter(([uri]) => uri.startsWith(`${base}/`))
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map(({ range, severity = 0, code, message }) =>
        JSON.stringify([
          uri.slice(base.length + 1),
          range.start,
          range.end,
          SEVERITIES[severity],
          code,
          message,
        ]),
      ),
    )
    .sort();
}

/** With what they are related to, and of files that were never saved as well. */
function all(wire: Wire): readonly (readonly [string, readonly Diagnostic[]])[] {
  return [...wire.findings()].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Nothing where both are the same. */
function differing<T>(one: T, other: T): readonly T[] {
  return isDeepStrictEqual(one, other) ? [] : [one, other];
}

/** What a server answers about every open file, asked the same way of each. */
async function answers(wire: Wire, folder: string, editor: Editor): Promise<unknown[]> {
  const random = randomOf(1);
  const found: unknown[] = [];
  for (const [name] of editor.held()) {
    const uri = name.startsWith('untitled:') ? name : uriOf(join(folder, name));
    const position = { line: random.below(12), character: random.below(20) };
    const place = {
      folder: uriOf(folder),
      uri,
      position,
      range: { start: { line: 0, character: 0 }, end: position },
    };
    for (const [method, params] of Object.entries(REQUESTS)) {
      if (method === 'tip/compile') continue;
      const { result, error } = await wire.ask(method, params(place, random)).reply;
      found.push([name, method, without('resultId', result) ?? error]);
    }
  }
  return found;
}

/** Tokens are numbered by the time of the day. */
function without(key: string, result: unknown): unknown {
  if (typeof result !== 'object' || result === null) return result;
  return Array.isArray(result) ? result : { ...result, [key]: undefined };
}
