import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';

/**
 * Runs every compiled test file beside this one, in the extension host; VS Code calls it.
 * Each line of mocha begins with the environment's `TIP_SUITE_MARK`, where it is set, so that a caller can
 * tell it from the editor's own log. Rejects when a test fails, and when there is none.
 */
export async function run(): Promise<void> {
  // Not bundled, and loaded here: mocha finds its reporters at run time.
  const { default: Mocha } = await import('mocha');
  const mark = process.env.TIP_SUITE_MARK ?? '';
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  // What a test waits for ends the wait, with its name; this is for a promise that never settles.
  const mocha = new Mocha({ ui: 'bdd', timeout: 180_000, color: false });
  if (process.env.TIP_GREP) mocha.grep(process.env.TIP_GREP);
  for (const file of readdirSync(__dirname)
    .filter(name => name.endsWith('.test.js'))
    .sort()) {
    mocha.addFile(join(__dirname, file));
  }
  await mocha.loadFilesAsync();
  await new Promise<void>((done, fail) => {
    const runner = mocha.run(failures => {
      if (failures > 0) fail(new Error(`${failures} failed.`));
      else if (!runner.stats?.passes) fail(new Error('No test ran.'));
      else done();
    });
  });
}
