import assert from 'node:assert/strict';
import type { Workspace } from '../../server/src/model/workspace.ts';
import { missingFile } from '../../server/src/rules/missing-file.ts';
import { FOLDER, findingsIn, workspaceOf } from '../support/check.ts';
import { inEnglish } from '../support/in-english.ts';

function workspaceWith(attachment: string, files: readonly string[]): Workspace {
  const text = `respondent: FIA\natu:\n  atu-3: {choice: unchanged, attachments: [${attachment}]}\n`;
  const workspace = workspaceOf([{ path: 'fia.tip.yaml', text }]);
  return { ...workspace, files: new Set(files) };
}

function messagesFor(attachment: string, files: readonly string[]): string[] {
  return findingsIn(workspaceWith(attachment, files), [missingFile]).map(({ message }) => inEnglish(message));
}

/** What depends on the files that a host lists, beyond the rule's examples. */
describe('missing-file', () => {
  const listed = `${FOLDER}/chart.pdf`;

  it('finds a file that the host does not list', () => {
    assert.deepEqual(messagesFor('annex.docx', [listed]), [
      'There is no file annex.docx in the folder of the submission.',
    ]);
  });

  it('says nothing where the host lists no files', () => {
    assert.deepEqual(messagesFor('annex.docx', []), []);
  });

  it('finds a file that lies beside the folder of the submission missing in it', () => {
    assert.deepEqual(messagesFor('annex.docx', [listed, '/elsewhere/annex.docx']), [
      'There is no file annex.docx in the folder of the submission.',
    ]);
  });

  it('leaves a path out of the submission to its own rule, even where the file is there', () => {
    assert.deepEqual(messagesFor('../chart.pdf', [listed, '/chart.pdf']), []);
    assert.deepEqual(messagesFor('/fixture/chart.pdf', [listed]), []);
  });

  it('asks for the path of an attachment that names none', () => {
    assert.deepEqual(messagesFor('{path: ""}', [listed]), [
      'This attachment names no file; write its path, such as annexes/procedures.pdf.',
    ]);
  });
});
