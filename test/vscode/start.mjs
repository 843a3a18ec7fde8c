// Opens a copy of the sample submission in VS Code with the extension running: `npm start [-- --code PATH]`.
// With `--workspace FOLDER` it opens that folder itself.
// An installed VS Code where there is one; else the packaged server, shown by any browser of this computer.
import { cpSync, existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findCode, runCode } from './installed.mjs';
import { copyInto, firstResponseFile, requireBuild, root, sample, temporaryFolder } from './paths.mjs';
import { serverFolders, serverRunsHere, startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    code: { type: 'string' },
    extension: { type: 'string', default: root },
    workspace: { type: 'string' },
  },
});
requireBuild(options.extension);
try {
  const code = findCode(options.code);
  if (code) openInstalled(code);
  else if (serverRunsHere) await serve();
  else
    throw new Error('Install VS Code and its "code" command, or say where it is: npm start -- --code PATH');
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** A copy of the sample stays, with what was tried out in it, until the system clears it away. */
function folderToOpen() {
  return options.workspace ?? copyInto(mkdtempSync(join(tmpdir(), 'tip-report-sample-')), sample);
}

function openInstalled(code) {
  const development = `--extensionDevelopmentPath=${options.extension}`;
  const workspace = folderToOpen();
  const file = firstResponseFile(workspace);
  if (!runCode(code, [development, '--new-window', workspace, file])) {
    throw new Error(`VS Code (${code}) did not start; what it said stands above.`);
  }
  console.log(`VS Code opens ${workspace} with TIP Report running.`);
}

/** Serves until it is interrupted. The edits stay; everything else is temporary and goes at the end. */
async function serve() {
  const interrupted = new Promise(done => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, done);
  });
  const workspace = folderToOpen();
  const folders = serverFolders(temporaryFolder('start'));
  install(options.extension, folders);
  install(join(root, 'test/vscode/opener'), folders);
  const server = await startServer({
    folders,
    workspace,
    env: { TIP_OPEN_FILE: firstResponseFile(workspace) },
  });
  announce(server, workspace);
  const byItself = await Promise.race([interrupted.then(() => false), server.exited.then(() => true)]);
  await server.stop();
  if (byItself) throw new Error('The VS Code server ended by itself.');
}

function announce({ origin, token }, workspace) {
  console.log(`
Open this address in a browser on this computer:

  ${origin}/?${new URLSearchParams({ tkn: token, folder: workspace })}

VS Code comes up with the sample submission and TIP Report running. Your edits are kept in
  ${workspace}
Nobody gets in without this address. Press Ctrl-C to stop.
`);
}

/** Lays an extension where the server looks for installed ones: the parts that its `files` name, or all of its folder. */
function install(extension, folders) {
  const { publisher, name, version, files } = JSON.parse(
    readFileSync(join(extension, 'package.json'), 'utf8'),
  );
  const target = join(folders.extensions, `${publisher}.${name}-${version}`);
  // `dist/*`, without the folders in it, is copied with them.
  const parts = files ? ['package.json', ...files.map(part => part.replace(/\/\*$/, ''))] : ['.'];
  for (const part of parts.filter(part => existsSync(join(extension, part)))) {
    cpSync(join(extension, part), join(target, part), { recursive: true });
  }
}
