import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { WRITTEN } from '../../server/src/host/written.ts';
import { testFolder } from '../support/folder.ts';
import { long } from '../support/long.ts';
import { type Run, root } from '../support/tip.ts';
import { type DiskPlan, onDisk } from './disk.ts';
import { FIA, MOFA } from './texts.ts';

/** What is written of a submission with errors in it. */
export const REPORTS = ['tip-pakistan-2021-DRAFT.docx', 'tip-pakistan-2021-DRAFT.xlsx'] as const;

/** A submission with an old report in it, which is none: whatever replaces it is seen at once. */
export interface Submission {
  readonly path: string;
  readonly report: string;
  /** The built command line, on a disk that does what the plan says. */
  compile(plan?: DiskPlan): Run & { readonly signal: NodeJS.Signals | null };
  /** Fails unless every source is as it was and each report is the old one or a whole new one; which of them are new. */
  check(): readonly string[];
  /** What stands in the report's folder beside the reports. */
  leftovers(): readonly string[];
  /** Puts the old report in place again, and nothing else. */
  renew(): void;
  remove(): void;
}

/** A copy of the sample where there is much time, else a small one. */
export function submission(): Submission {
  const isSmall = long(1, 0) === 1;
  const folder = testFolder(
    isSmall ? { 'submission/fia.tip.yaml': FIA, 'submission/mofa.tip.yaml': MOFA } : {},
  );
  const path = join(folder.path, 'submission');
  const report = join(path, 'report');
  if (!isSmall) cpSync(join(root, 'samples/pakistan-2021'), path, { recursive: true });
  const before = contents(path);
  const renew = () => {
    rmSync(report, { recursive: true, force: true });
    for (const name of REPORTS) folder.write(`submission/report/${name}`, old(name));
    // So that the program knows them for its own.
    const files = REPORTS.map(name => ({
      path: name,
      sha256: createHash('sha256').update(old(name)).digest('hex'),
    }));
    folder.write(`submission/report/${WRITTEN}`, JSON.stringify({ reports: [{ files, sources: [] }] }));
  };
  renew();
  return {
    path,
    report,
    compile: (plan = {}) => {
      const { node, environment } = onDisk(plan);
      const { status, signal, stdout, stderr } = spawnSync(
        process.execPath,
        [...node, join(root, 'dist/cli.js'), 'compile', path],
        { encoding: 'utf8', env: { ...process.env, ...environment } },
      );
      return { code: status, signal, out: stdout, err: stderr };
    },
    check: () => {
      for (const [name, content] of before) {
        assert.ok(readFileSync(join(path, name)).equals(content), `${name} is as it was`);
      }
      return REPORTS.filter(name => {
        const content = readFileSync(join(report, name));
        if (content.toString() === old(name)) return false;
        assert.ok(Object.keys(unzipSync(content)).includes('[Content_Types].xml'), `${name} is whole`);
        return true;
      });
    },
    leftovers: () =>
      readdirSync(report).filter(name => name !== WRITTEN && !(REPORTS as readonly string[]).includes(name)),
    renew,
    remove: folder.remove,
  };
}

function old(name: string): string {
  return `The old ${name}.`;
}

function contents(path: string): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const name = join(entry.parentPath, entry.name);
    files.set(name.slice(path.length + 1), readFileSync(name));
  }
  assert.ok(files.size > 0 && existsSync(path));
  return files;
}
