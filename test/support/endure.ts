import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { converse, uriOf } from './lsp-client.ts';
import { type CheckOutput, root } from './tip.ts';

/** What the program may take for anything hostile. A busy machine is slow; what explodes takes far more. */
const LIMIT = { seconds: 20, heapMegabytes: 512, peakMegabytes: 700 };

const HEAP = `--max-old-space-size=${LIMIT.heapMegabytes}`;
const TELL_PEAK =
  'data:text/javascript,process.on("exit",()=>{const used=process.resourceUsage();console.error("peak",used.maxRSS,Math.round((used.userCPUTime+used.systemCPUTime)/1e6))})';

export interface Endured {
  readonly code: number | null;
  readonly findings: CheckOutput['findings'];
  readonly err: string;
}

/** `tip check` of a folder by the built program, within the limits; a fault of the program fails. */
export function endure(folder: string, path = '.'): Endured {
  const { code, out, err } = endureCommand(folder, 'check', path, '--format', 'json');
  const { findings } = out === '' ? { findings: [] } : (JSON.parse(out) as CheckOutput);
  return { code, findings, err };
}

export function endureCommand(folder: string, ...args: readonly string[]) {
  const program = [HEAP, '--import', TELL_PEAK, join(root, 'dist/cli.js'), ...args];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, program, {
    cwd: folder,
    encoding: 'utf8',
    // What runs beside it takes its time from it; what the program itself takes is counted below.
    timeout: 4 * LIMIT.seconds * 1000,
    killSignal: 'SIGKILL',
    maxBuffer: 512 * 1024 * 1024,
  });
  assert.equal(signal, null, `tip ${args[0]} took longer than ${4 * LIMIT.seconds} s`);
  const used = /^peak (\d+) (\d+)$/m.exec(stderr);
  const seconds = Number(used?.[2]);
  assert.ok(seconds <= LIMIT.seconds, `tip ${args[0]} took ${seconds} s of the processor`);
  const peak = Number(used?.[1]) / 1024;
  assert.ok(
    peak <= LIMIT.peakMegabytes,
    `tip ${args[0]} took ${Math.round(peak)} MB: ${stderr.slice(0, 500)}`,
  );
  const err = stderr.replace(/^peak \d+ \d+\n/m, '');
  assert.ok(status !== 3, err);
  return { code: status, out: stdout, err };
}

/** The codes found in files below a folder of the one that was checked. */
export function codesBelow({ findings }: Endured, folder: string): Set<string> {
  return new Set(findings.filter(({ file }) => file.startsWith(`${folder}/`)).map(({ code }) => code));
}

/** Requests that an editor sends about a file by itself. */
const ASKED = [
  'hover',
  'completion',
  'definition',
  'documentHighlight',
  'references',
  'prepareRename',
] as const;
const ASKED_OF_FILE = [
  'documentSymbol',
  'foldingRange',
  'documentLink',
  'codeLens',
  'semanticTokens/full',
  'formatting',
] as const;

/**
 * Opens each text in the built server, and asks about it what an editor asks, within the limits. What comes back are
 * the codes found in each.
 */
export async function endureServer(
  folder: string,
  texts: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const server = await converse(folder, {}, [HEAP]);
  const found = new Map<string, ReadonlySet<string>>();
  try {
    for (const [name, text] of texts) {
      const path = join(folder, name);
      const began = performance.now();
      await server.open(path, text);
      const published = await server.diagnostics(path, ({ version }) => version === 1);
      found.set(name, new Set(published.map(({ code }) => String(code))));
      const textDocument = { uri: uriOf(path) };
      const lines = text.split('\n', 6);
      for (const request of ASKED_OF_FILE) {
        const options = { tabSize: 2, insertSpaces: true };
        await server.connection.sendRequest(`textDocument/${request}`, { textDocument, options });
      }
      for (const [line, written] of lines.entries()) {
        const position = { line, character: Math.min(written.length, 14) };
        for (const request of ASKED) {
          const more = { context: { includeDeclaration: true } };
          // A place without a name to change is answered by a refusal.
          await server.connection
            .sendRequest(`textDocument/${request}`, { textDocument, position, ...more })
            .catch(refusal => assert.match(String(refusal), /ResponseError|Error/));
        }
      }
      const seconds = (performance.now() - began) / 1000;
      assert.ok(seconds < LIMIT.seconds, `${name} took ${seconds.toFixed(1)} s`);
      await server.connection.sendNotification('textDocument/didClose', { textDocument });
    }
  } finally {
    assert.equal(await server.end(), 0, 'the server lives to its end');
  }
  return found;
}
