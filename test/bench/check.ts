import assert from 'node:assert/strict';
import { testFolder } from '../support/folder.ts';
import { type Alone, repeat } from './alone.ts';
import { timeTip } from './cli.ts';
import { offices } from './offices.ts';

const FILES = 200;

/**
 * `tip check` over one submission of many files, and not over as many submissions: the figures of all are combined
 * and checked against each other, which is the harder work.
 */
export function measureCheck(repetitions: number): Alone {
  const folder = testFolder(offices(FILES));
  try {
    return repeat(`tip check, a submission of ${FILES} response files`, repetitions, () => {
      const { ms, printed } = timeTip(folder.path, 'check');
      assert.match(printed, new RegExp(`in ${FILES + 1} files\\.\\s*$`), 'every file was read');
      return ms;
    });
  } finally {
    folder.remove();
  }
}
