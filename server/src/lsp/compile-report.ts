import { compileSubmission, withheldSentence } from '../host/compile.ts';
import { HostError } from '../host/host.ts';
import { loadReport } from '../host/load-report.ts';
import { clearedSentences } from '../host/standing-reports.ts';
import { EDITIONS } from '../model/manifest.ts';
import { REPORT_FORMATS } from '../model/report-format.ts';
import { draftSentence } from '../rules/draft.ts';
import { faultOf } from '../text/fault.ts';
import { t } from '../text/l10n.ts';
import { compilableAt } from './compilable.ts';
import type { Running } from './progress.ts';
import type { CompileParams, CompileResult } from './protocol/compile.ts';
import { findingsFor, type Served } from './served.ts';
import { toRange } from './to-lsp.ts';
import { toUri } from './uri.ts';

/** Compiles the submission of a file or folder as the editor shows it, unsaved text included. */
export async function compileReport(
  served: Served,
  { uri, formats, edition }: CompileParams,
  running: Running,
): Promise<CompileResult> {
  const { session, host, log } = served;
  try {
    running.step(t('Reading the files of the submission'), 10);
    const submission = await compilableAt(served, uri);
    running.step(t('Checking the answers'), 30);
    const findings = findingsFor(served, submission);
    const wanted = REPORT_FORMATS.filter(format => formats?.includes(format));
    running.step(t('Writing the report'), 50);
    const writer = await loadReport();
    const compiled = await compileSubmission(submission, findings, writer, host, {
      ...(EDITIONS.includes(edition ?? 'internal') && edition && { edition }),
      ...(wanted.length > 0 && { formats: wanted }),
      isCancelled: running.isCancelled,
    });
    const { files, errors, warnings, withheld, seen, draft, cleared } = compiled;
    if (seen.length > 0) return { kind: 'refused', message: withheldSentence(compiled) };
    if (withheld.length > 0) {
      const places = withheld.map(({ path, span }) => ({
        uri: toUri(path),
        range: toRange(session.workspace(), path, span),
      }));
      return { kind: 'withheld', message: withheldSentence(compiled), places };
    }
    if (files.length === 0)
      return { kind: 'refused', message: t('The report was cancelled; nothing was written.') };
    const { manifest } = session.extents().find(({ folder }) => folder === submission.folder) ?? {};
    return {
      kind: 'written',
      files: files.map(toUri),
      errors,
      warnings,
      ...(draft && { draft: draftSentence(draft) }),
      notes: clearedSentences(cleared),
      ...(manifest !== undefined && { manifest: host.toNative(manifest) }),
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
