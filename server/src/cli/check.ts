import { submissionsOf } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { Finding } from '../rules/rule.ts';
import { findingsOf } from '../rules/run.ts';
import { type Unreported, unreportedIn } from '../rules/unreported.ts';
import { Fault } from '../text/fault.ts';
import { english } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Command } from './command.ts';
import { FORMATS } from './formats/index.ts';
import { asText } from './formats/text.ts';
import { FAIL_ON, fails, isUnfinished, type Told } from './formats/told.ts';
import { load, nothingIn } from './load.ts';
import { progressAsked } from './progress-line.ts';
import { ExitCode, UsageError } from './terminal.ts';

/** `tip check`: findings on standard output, sorted by file, position and code. */
export const check: Command = {
  name: 'check',
  takes: '[PATH…]',
  most: Number.POSITIVE_INFINITY,
  says: english('Says what is wrong or missing in a response file, a folder or a submission.'),
  options: [
    {
      name: 'format',
      values: [...FORMATS.keys()],
      says: english(
        'text for people, which is the usual one; json, sarif (SARIF 2.1.0) and junit (JUnit’s XML) for other programs; github for annotations in GitHub Actions.',
      ),
    },
    {
      name: 'fail-on',
      values: FAIL_ON,
      says: english('From which findings on the exit code is 1: error, which is the usual one, or warning.'),
    },
  ],
  async run(paths, options, terminal) {
    const { workspace, isAsked, manifests } = await load(paths.length === 0 ? ['.'] : paths, terminal.folder);
    for (const sentence of manifests) terminal.complain(sentence);
    const files = [...workspace.documents.keys(), ...workspace.unreadable.keys()].filter(isAsked);
    if (files.length === 0 && ![...workspace.definitions.keys()].some(isAsked))
      throw new UsageError(nothingIn(paths));
    const [chosen] = options.get('fail-on') ?? [];
    const told: Told = {
      workspace,
      findings: checkWorkspace(workspace).filter(({ path }) => isAsked(path)),
      progress: progressAsked(workspace, isAsked),
      unreported: unreported(workspace, isAsked),
      files,
      failOn: FAIL_ON.find(each => each === chosen) ?? 'error',
      folder: terminal.folder,
      version: terminal.version,
      say: terminal.say,
    };
    const [format = 'text'] = options.get('format') ?? [];
    terminal.print((FORMATS.get(format) ?? asText)(told));
    const failed = told.findings.some(finding => fails(told, finding)) || told.progress.some(isUnfinished);
    return failed ? ExitCode.errors : ExitCode.clean;
  },
};

/** Every finding of every submission. A rule that fails is a fault of the program. */
export function checkWorkspace(workspace: Workspace): Finding[] {
  const onBug = (code: string, error: unknown) => {
    throw new Fault(`The rule ${code} failed.`, { cause: error });
  };
  return submissionsOf(workspace)
    .flatMap(submission => findingsOf(submission, onBug))
    .sort((a, b) => compare(a.path, b.path) || a.span.start - b.span.start || compare(a.code, b.code));
}

/** A count of none says little where the manifest hides what would be counted. */
function unreported(workspace: Workspace, isAsked: (path: Path) => boolean): Unreported[] {
  return submissionsOf(workspace)
    .filter(({ manifest, responses }) =>
      [...(manifest ? [manifest] : []), ...responses].some(({ path }) => isAsked(path)),
    )
    .flatMap(unreportedIn);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
