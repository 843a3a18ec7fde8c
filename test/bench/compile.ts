import assert from 'node:assert/strict';
import { cpSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type TestFolder, testFolder } from '../support/folder.ts';
import { root } from '../support/tip.ts';
import { type Alone, repeat } from './alone.ts';
import { timeTip } from './cli.ts';
import { benchSubmission } from './submission.ts';

/** `tip compile`, from the start of the command to the written document and workbook. */
export function measureCompile(repetitions: number): Alone[] {
  const sample = testFolder();
  cpSync(join(root, 'samples/pakistan-2021'), sample.path, { recursive: true });
  const { text, files } = benchSubmission(10);
  const large = testFolder({ ...files, 'fia.tip.yaml': text });
  return [
    compileOften('tip compile, the sample submission', sample, repetitions),
    compileOften('tip compile, a file of ten questionnaires', large, Math.min(repetitions, 3)),
  ];
}

function compileOften(measure: string, folder: TestFolder, repetitions: number): Alone {
  try {
    return repeat(measure, repetitions, () => {
      const { ms, printed } = timeTip(folder.path, 'compile');
      const files = printed.trim().split('\n');
      assert.equal(files.length, 2, 'a document and a workbook');
      for (const file of files) assert.ok(statSync(file).size > 10_000, `${file} holds a report`);
      return ms;
    });
  } finally {
    folder.remove();
  }
}
