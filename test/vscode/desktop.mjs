import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.mjs';
import { findCode, programOf } from './installed.mjs';
import { copyInto, temporaryFolder, yaml } from './paths.mjs';

/**
 * Runs the suite in a desktop VS Code: the one at VSCODE_PATH, else the `code` on the PATH, else a downloaded one.
 *
 * @param {{extension: string, workspace: string}} options folders; the workspace is copied first
 * @throws {Error} where there is no VS Code, or a test failed
 */
export async function runInDesktop({ extension, workspace }) {
  const vscodeExecutablePath = await findProgram();
  const temporary = temporaryFolder('desktop');
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: [extension, yaml],
    extensionTestsPath: await bundleSuite(),
    launchArgs: [
      copyInto(temporary, workspace),
      '--disable-extensions',
      '--disable-workspace-trust',
      `--user-data-dir=${join(temporary, 'data')}`,
    ],
  });
}

async function findProgram() {
  const code = findCode(process.env.VSCODE_PATH);
  if (code) return programOf(code);
  try {
    return await downloadAndUnzipVSCode();
  } catch (cause) {
    const remedy = 'Install VS Code, or set VSCODE_PATH to where its "code" command is.';
    throw new Error(`No desktop VS Code is installed, and none could be downloaded. ${remedy}`, { cause });
  }
}
