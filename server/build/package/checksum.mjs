import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * Writes the SHA-256 of a file beside it, as `sha256sum -c` reads it: `tip-report-0.1.0.vsix.sha256`.
 *
 * @param {string} file
 * @returns {string} the path of what was written
 */
export function writeChecksum(file) {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const beside = `${file}.sha256`;
  writeFileSync(beside, `${sha256}  ${basename(file)}\n`);
  return beside;
}
