import { type CancellationToken, RequestType } from 'vscode-languageserver';
import { compileSubmission, withheldSentence } from '../../host/compile.ts';
import { HostError } from '../../host/host.ts';
import { loadReport } from '../../host/load-report.ts';
import { clearedSentences } from '../../host/standing-reports.ts';
import { submissionAt } from '../../model/submission.ts';
import { draftSentence } from '../../rules/draft.ts';
import { faultOf } from '../../text/fault.ts';
import { t } from '../../text/l10n.ts';
import { type CompileParams, type CompileResult, compileRequest } from '../protocol/compile.ts';
import { findingsFor, type Request, type Served } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const compile: Request = {
  serve: served =>
    served.connection.onRequest(
      new RequestType<CompileParams, CompileResult, void>(compileRequest),
      (params, token) => compileForEditor(served, params, token),
    ),
};

/** Compiles the submission of a file or folder as the editor shows it, unsaved text included. */
async function compileForEditor(
  served: Served,
  { uri, formats, edition }: CompileParams,
  token: CancellationToken,
): Promise<CompileResult> {
  const { session, host, log } = served;
  // A report of half of the agencies would look like one of all.
  await session.loaded();
  const submission = submissionAt(session.workspace(), toPath(uri));
  if (submission === undefined || submission.responses.length === 0) {
    return {
      kind: 'refused',
      message: t(
        'There is no response file (*.tip.yaml) here to compile. Open one, or make one with "TIP: New Response File".',
      ),
    };
  }
  const findings = findingsFor(served, submission);
  try {
    const writer = await loadReport();
    const { files, errors, warnings, withheld, draft, cleared } = await compileSubmission(
      submission,
      findings,
      writer,
      host,
      {
        ...(edition && { edition }),
        ...(formats && { formats }),
        isCancelled: () => token.isCancellationRequested,
      },
    );
    if (withheld.length > 0) {
      const places = withheld.map(({ path, span }) => ({
        uri: toUri(path),
        range: toRange(session.workspace(), path, span),
      }));
      return { kind: 'withheld', message: withheldSentence(withheld), places };
    }
    if (files.length === 0)
      return { kind: 'refused', message: t('The report was cancelled; nothing was written.') };
    return {
      kind: 'written',
      files: files.map(toUri),
      errors,
      warnings,
      ...(draft && { draft: draftSentence(draft) }),
      notes: clearedSentences(cleared),
    };
  } catch (error) {
    if (error instanceof HostError) return { kind: 'refused', message: error.message };
    log(`compile: ${faultOf(error)}`);
    return {
      kind: 'refused',
      message: t(
        'The report could not be composed. This is a fault of the program: the output "TIP Report" says which. Nothing was changed.',
      ),
    };
  }
}
