import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension, ID } from './support.ts';

describe('the extension', () => {
  it('is present', () => {
    assert.ok(vscode.extensions.getExtension(ID), `${ID} is not among the extensions`);
  });

  it('becomes active when a response file is opened, in a language of its own', async () => {
    const [file] = await vscode.workspace.findFiles('**/*.tip.yaml', undefined, 1);
    assert.ok(file, 'the workspace holds no response file');
    const document = await vscode.workspace.openTextDocument(file);
    assert.equal(document.languageId, 'tip-response');
    await vscode.window.showTextDocument(document);
    // Without calling `activate()`, which would hide that opening the file does not do it.
    await extension();
  });
});
