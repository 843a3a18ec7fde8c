import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Position } from 'vscode-languageserver-protocol';
import { indexLines, positionAt } from '../../server/src/text/line-index.ts';
import type { Random } from '../support/random.ts';
import { type Asked, uriOf, type Wire } from '../support/wire.ts';
import { REQUESTS } from './requests.ts';
import { typed, wholeText } from './texts.ts';

/** A few names, so that the same file is opened, changed, removed and made anew again and again. */
const FILES = [
  'submission.tip.yaml',
  'fia.tip.yaml',
  'responses/mofa.tip.yaml',
  'responses/mo hr (2021) ü🙂.tip.yaml',
  'responses/moi.tip.yml',
  'second/submission.tip.yaml',
  'second/fia.tip.yaml',
];
const FOLDERS = ['responses', 'second', 'annexes'];
const UNTITLED = 'untitled:Untitled-1';
const ATTACHMENTS = ['annexes/cases.csv', 'annexes/map.pdf'];
const DEFINITIONS = ['next.questionnaire.yaml', 'responses/other.questionnaire.yaml'];

const SHIPPED = readFileSync(
  join(import.meta.dirname, '../../schema/questionnaires/tip-pakistan-2021.yaml'),
  'utf8',
);
/** One questionnaire more, one that stands in the place of the shipped one, and one that cannot be read. */
const DEFINED = [
  SHIPPED.replace(/^id: .*$/m, 'id: tip-next-year'),
  SHIPPED.replace(/^id: .*$/m, 'id: tip-next-year').replace('- id: trends-1\n', '- id: trends-0\n'),
  SHIPPED.replace('name: Ministry of Human Rights', 'name: Ministry for Human Rights'),
  'id: [',
];
const NOT_UTF8 = Uint8Array.from([0x61, 0x3a, 0x20, 0xe9, 0x0a]);

/** What an editor and the people and programs beside it do to a server and to the folder that both look at. */
export interface Editor {
  /** One thing, chosen at random. */
  step(): void;
  /** One of those things that the server has to look at the disk for. */
  hurry(): void;
  /** Tells the server of every change on disk that it was not yet told of. */
  catchUp(): void;
  /** As an editor does with files that were removed from the disk and hold nothing that was not saved. */
  closeWhatIsGone(): void;
  /** The texts that are open, by path below the folder, and those that have no file by their address. */
  held(): ReadonlyMap<string, string>;
  /** Copies the folder as it would be if everything were saved. */
  saveAs(folder: string): void;
  /** How often each kind of thing was done. */
  readonly done: ReadonlyMap<string, number>;
  settings(): object;
  /** Requests that only a rude editor sends. */
  readonly malformed: ReadonlySet<Asked>;
}

interface Held {
  text: string;
  version: number;
  /** The text as it was last written to the disk, where it stands there or was removed by somebody else. */
  saved?: string;
}

export function editorOf(
  wire: () => Wire,
  folder: string,
  random: Random,
  { isRude }: { readonly isRude: boolean },
): Editor {
  const held = new Map<string, Held>();
  /** Changes on disk that the server will hear of later, as from a file system that is slow to tell. */
  const untold: string[] = [];
  const done = new Map<string, number>();
  const malformed = new Set<Asked>();
  let settings = {};

  /** One half of all that happens, happens to two files, so that it meets what is still under way there. */
  const anyFile = () => random.pick(random.once(2) ? FILES.slice(1, 3) : FILES);
  const addressOf = (name: string) => (name === UNTITLED ? name : uriOf(join(folder, name)));
  const told = (names: readonly string[]) =>
    wire().tell('workspace/didChangeWatchedFiles', {
      changes: names.map(name => ({ uri: addressOf(name), type: random.below(3) + 1 })),
    });
  const catchUp = () => {
    if (untold.length > 0) told(untold.splice(0));
  };
  const onDisk = (name: string, content: string | Uint8Array | 'folder' | undefined) => {
    const path = join(folder, name);
    rmSync(path, { recursive: true, force: true });
    if (content === 'folder') mkdirSync(path, { recursive: true });
    else if (content !== undefined) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    untold.push(name);
    if (!random.once(4)) catchUp();
  };

  const open = () => {
    const name = random.once(8) ? UNTITLED : anyFile();
    if (held.has(name)) return;
    const file = { text: wholeText(random), version: random.below(1000) };
    held.set(name, file);
    wire().tell('textDocument/didOpen', {
      textDocument: { uri: addressOf(name), languageId: 'tip-response', ...file },
    });
  };
  const onHeld = (act: (name: string, file: Held) => void) => () => {
    if (held.size === 0) return open();
    const [name, file] = random.pick([...held]);
    act(name, file);
  };
  const change = onHeld((name, file) => {
    const contentChanges: object[] = [];
    for (let count = 1 + (random.once(4) ? random.below(5) : 0); count > 0; count--) {
      if (random.once(40) || file.text.length > 20_000) {
        file.text = wholeText(random);
        contentChanges.push({ text: file.text });
        continue;
      }
      const { start, end } = passage(file.text, random);
      const text = typed(random);
      const lines = indexLines(file.text);
      contentChanges.push({ range: { start: positionAt(lines, start), end: positionAt(lines, end) }, text });
      file.text = file.text.slice(0, start) + text + file.text.slice(end);
    }
    file.version += 1 + random.below(2);
    wire().tell('textDocument/didChange', {
      textDocument: { uri: addressOf(name), version: file.version },
      contentChanges,
    });
  });
  const close = onHeld(name => {
    held.delete(name);
    wire().tell('textDocument/didClose', { textDocument: { uri: addressOf(name) } });
  });
  const save = onHeld((name, file) => {
    if (name === UNTITLED) return;
    file.saved = file.text;
    onDisk(name, file.text);
    wire().tell('textDocument/didSave', { textDocument: { uri: addressOf(name) } });
  });
  const writeFile = () =>
    onDisk(
      random.pick(FILES),
      random.once(8) ? random.pick([NOT_UTF8, 'folder' as const]) : wholeText(random),
    );
  const removeFile = () => onDisk(random.once(4) ? random.pick(ATTACHMENTS) : anyFile(), undefined);
  const attach = () => onDisk(random.pick(ATTACHMENTS), 'x');
  const define = () => onDisk(random.pick(DEFINITIONS), random.pick([...DEFINED, undefined]));
  const removeFolder = () => onDisk(random.pick(FOLDERS), undefined);
  /** The event of a folder names no file of it; a folder that is moved back brings everything with it. */
  const moveFolder = () => {
    const [from, to] = random.once(2) ? ['responses', 'annexes/old'] : ['annexes/old', 'responses'];
    if (!existsSync(join(folder, from))) return;
    rmSync(join(folder, to), { recursive: true, force: true });
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    renameSync(join(folder, from), join(folder, to));
    untold.push(from, to);
    if (!random.once(4)) catchUp();
  };
  /** A file system also tells of what did not change, and twice. */
  const tellAgain = () => told([random.pick(FILES), random.pick(FILES), random.pick(ATTACHMENTS)]);

  const ask = () => {
    const method = random.pick(METHODS);
    const name = random.pick([...FILES, UNTITLED, 'none.tip.yaml', '']);
    const text = held.get(name)?.text ?? wholeText(random);
    const lines = indexLines(text);
    const { start, end } = passage(text, random);
    const position = random.once(10) ? random.pick(NOWHERE) : positionAt(lines, start);
    const place = { folder: uriOf(folder), uri: addressOf(name), position };
    const params = REQUESTS[method]?.(
      { ...place, range: { start: position, end: positionAt(lines, end) } },
      random,
    );
    const isMalformed = isRude && random.once(20);
    const asked = wire().ask(method, isMalformed ? random.pick(MALFORMED) : params);
    if (isMalformed) malformed.add(asked);
    if (random.once(6)) wire().cancel(asked.id);
  };
  const compile = () => {
    const name = random.pick(FILES);
    const { id } = wire().ask('tip/compile', { uri: addressOf(name) });
    if (random.once(3)) wire().cancel(id);
  };
  /** Of an answer that is on its way, that was given long ago, or that nobody asked for. */
  const cancel = () => {
    const count = wire().asked().length;
    wire().cancel(random.pick([count - random.below(8), random.below(count) + 1, count + 100, 'none']));
  };
  const configure = () => {
    settings = { inlayHints: random.once(2), codeLens: random.once(2) };
    wire().tell('workspace/didChangeConfiguration', { settings: null });
  };

  const steps: Readonly<Record<string, readonly [weight: number, act: () => void]>> = {
    change: [300, change],
    ask: [400, ask],
    cancel: [60, cancel],
    open: [40, open],
    close: [30, close],
    save: [30, save],
    'write a file': [40, writeFile],
    'remove a file': [20, removeFile],
    'remove a folder': [6, removeFolder],
    'move a folder': [8, moveFolder],
    attach: [15, attach],
    define: [8, define],
    'tell again': [15, tellAgain],
    'catch up': [20, catchUp],
    compile: [4, compile],
    configure: [5, configure],
  };
  const chances = Object.entries(steps).flatMap(([name, [weight]]) =>
    Array.from({ length: weight }, () => name),
  );
  const act = (name: string) => {
    done.set(name, (done.get(name) ?? 0) + 1);
    steps[name]?.[1]();
  };
  return {
    step: () => act(random.pick(chances)),
    hurry: () =>
      act(
        random.pick([
          'open',
          'close',
          'save',
          'write a file',
          'remove a file',
          'move a folder',
          'tell again',
        ]),
      ),
    catchUp,
    closeWhatIsGone: () => {
      for (const [name, { text, saved }] of held) {
        const path = join(folder, name);
        if (saved === undefined || !isSameText(text, saved) || (existsSync(path) && statSync(path).isFile()))
          continue;
        held.delete(name);
        wire().tell('textDocument/didClose', { textDocument: { uri: addressOf(name) } });
      }
    },
    held: () => new Map([...held].map(([name, { text }]) => [name, text])),
    saveAs: target => {
      cpSync(folder, target, { recursive: true });
      for (const [name, { text }] of held) {
        if (name === UNTITLED) continue;
        rmSync(join(target, name), { recursive: true, force: true });
        mkdirSync(dirname(join(target, name)), { recursive: true });
        writeFileSync(join(target, name), text);
      }
    },
    done,
    settings: () => settings,
    malformed,
  };
}

function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

const METHODS = Object.keys(REQUESTS).filter(method => method !== 'tip/compile');

const MALFORMED = [{}, [], null, { textDocument: 7 }, { textDocument: { uri: 'file:///%ff' }, position: {} }];

/** Positions that an editor should not send, and some do. */
const NOWHERE: readonly Position[] = [
  { line: 100_000, character: 0 },
  { line: 0, character: 100_000 },
  { line: -1, character: -1 },
  { line: 2 ** 31 - 1, character: 2 ** 31 - 1 },
];

/** A short passage, empty as often as not, that cuts neither a character nor a line break in two. */
function passage(text: string, random: Random): { start: number; end: number } {
  const whole = (offset: number) => {
    const before = text.charCodeAt(offset - 1);
    const cuts = (before >= 0xd800 && before < 0xdc00) || (before === 13 && text[offset] === '\n');
    return cuts ? offset + 1 : offset;
  };
  const start = random.below(text.length + 1);
  const length = random.once(2) ? 0 : random.below(random.once(5) ? 200 : 8);
  return { start: whole(start), end: whole(Math.min(start + length, text.length)) };
}
