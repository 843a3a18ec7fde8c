import { unfinishedEntries } from '../composition/unfinished.ts';
import { compileSubmission, withheldSentence } from '../host/compile.ts';
import { HostError } from '../host/host.ts';
import { loadReport } from '../host/load-report.ts';
import { fromNative, toNative } from '../host/node/native-path.ts';
import { nodeHost } from '../host/node/node-host.ts';
import { whyUnreadable } from '../host/nothing-to-compile.ts';
import { clearedSentences } from '../host/standing-reports.ts';
import { EDITIONS } from '../model/manifest.ts';
import { REPORT_FORMATS } from '../model/report-format.ts';
import { type Submission, submissionAt, submissionsOf } from '../model/submission.ts';
import { draftSentence } from '../rules/draft.ts';
import { listed } from '../rules/in-words.ts';
import { grouped } from '../text/grouped.ts';
import { isInside, relativeTo } from '../text/path.ts';
import { checkWorkspace } from './check.ts';
import type { Chosen, Command } from './command.ts';
import { rangeOf } from './formats/told.ts';
import { load, nothingIn } from './load.ts';
import { ExitCode, type Terminal, UsageError } from './terminal.ts';

/**
 * `tip compile`: writes the report; while errors remain, answers that are owed are missing or others are not final it is
 * marked DRAFT and the exit code is 1. So it is where the edition to be sent is withheld, and nothing is written.
 */
export const compile: Command = {
  name: 'compile',
  takes: '[PATH]',
  most: 1,
  says: [
    'Writes the report of a submission as a Word document and an Excel workbook. The external edition is the one',
    'to send; it is not written while a victim may be identified in it.',
  ],
  options: [
    {
      name: 'edition',
      values: EDITIONS,
      says: ['internal, for the agencies, or external; else as the manifest says.'],
    },
    {
      name: 'format',
      values: REPORT_FORMATS,
      several: true,
      says: ['One or both; else as the manifest says.'],
    },
    {
      name: 'output',
      takes: 'folder',
      says: ['Where the report is written; else as the manifest says.'],
    },
  ],
  run: compileIn,
};

async function compileIn(paths: readonly string[], options: Chosen, terminal: Terminal): Promise<number> {
  const named = options.get('format');
  const formats = named && REPORT_FORMATS.filter(format => named.includes(format));
  const edition = EDITIONS.find(each => options.get('edition')?.includes(each));
  const [output] = options.get('output') ?? [];
  const { workspace, asked, manifests } = await load(paths.length === 0 ? ['.'] : paths, terminal.folder);
  for (const sentence of manifests) terminal.complain(sentence);
  const [path = ''] = asked;
  const own = submissionAt(workspace, path);
  const inside = submissionsOf(workspace).filter(
    ({ folder, responses }) => isInside(path, folder) && responses.length > 0,
  );
  // A manifest at the folder or above it decides; without one a folder stands for the only submission below it.
  const submission = own?.manifest === undefined && inside.length === 1 ? inside[0] : own;
  if (submission === undefined || submission.responses.length === 0) {
    const why = inside.length > 1 ? undefined : whyUnreadable(workspace, submission?.folder ?? path);
    if (why !== undefined) throw new HostError(why, path);
    throw new UsageError(
      inside.length > 1
        ? `There are ${inside.length} submissions below ${paths[0] ?? 'this folder'}; name one of ${inside.map(({ folder }) => relativeTo(terminal.folder, folder)).join(', ')}.`
        : nothingIn(paths),
    );
  }
  const findings = checkWorkspace(workspace).filter(
    ({ path: of }) => submissionAt(workspace, of) === submission,
  );
  const result = await compileSubmission(submission, findings, await loadReport(), nodeHost, {
    ...(edition && { edition }),
    ...(formats && { formats }),
    ...(output === undefined ? {} : { folder: fromNative(output) }),
  });
  if (result.withheld.length + result.seen.length > 0) {
    terminal.complain(withheldSentence(result));
    for (const { path, span, code, message } of result.withheld) {
      const { line, character } = rangeOf(workspace, path, span).start;
      terminal.complain(
        `  ${relativeTo(terminal.folder, path)}:${line + 1}:${character + 1}  ${message}  (${code})`,
      );
    }
    return ExitCode.errors;
  }
  for (const file of result.files) terminal.print(toNative(file));
  for (const sentence of clearedSentences(result.cleared)) terminal.complain(sentence);
  if (result.draft === undefined) return ExitCode.clean;
  terminal.complain(draftSentence(result.draft));
  if (result.draft.notFinal > 0)
    for (const line of notFinalLines(submission, terminal)) terminal.complain(line);
  if (result.draft.errors + result.draft.missing > 0)
    terminal.complain('Run tip check to see what is wrong or missing.');
  return ExitCode.errors;
}

/** By file, the answers that are not final. */
function notFinalLines(submission: Submission, { folder }: Terminal): string[] {
  const byFile = grouped(unfinishedEntries(submission), ({ response }) => response.path);
  return [...byFile].map(([path, entries]) => {
    const ids = entries.map(({ answer, status }) => `${answer.question.id} (${status})`);
    return `  ${relativeTo(folder, path)}  ${listed(ids, 6)}`;
  });
}
