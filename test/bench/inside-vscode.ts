import * as vscode from 'vscode';

const ID = 'tip-report.tip-report';

/**
 * Runs inside VS Code, on a submission whose response file it opens; once the extension is active, it logs the line of
 * VS Code's own table of activations (“Developer: Startup Performance”) that is about it, after `ACTIVATION_MARK`.
 */
export async function run(): Promise<void> {
  const [file] = await vscode.workspace.findFiles('**/fia.tip.yaml', undefined, 1);
  if (file === undefined) throw new Error('The workspace holds no response file.');
  await vscode.window.showTextDocument(file);
  await until(() => vscode.extensions.getExtension(ID)?.isActive);
  await vscode.commands.executeCommand('perfview.show');
  const line = await until(() => {
    const table = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf');
    return table
      ?.getText()
      .split('\n')
      .find(text => text.includes(ID));
  });
  console.log(`${process.env.ACTIVATION_MARK}${line}`);
}

async function until<T>(find: () => T | undefined | false): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await new Promise(done => setTimeout(done, 50));
  }
}
