import { RequestType } from 'vscode-languageserver';
import { t } from '../../text/l10n.ts';
import { compileReport } from '../compile-report.ts';
import { withProgress } from '../progress.ts';
import { type CompileParams, type CompileResult, compileRequest } from '../protocol/compile.ts';
import { answers, type Request } from '../served.ts';

export const compile: Request = {
  serve: served =>
    answers(
      served,
      new RequestType<CompileParams, CompileResult | null, void>(compileRequest),
      null,
      (params, token) =>
        withProgress(
          served,
          { title: t('Compiling the report'), workDoneToken: params.workDoneToken ?? null, token },
          running => compileReport(served, params, running),
        ),
    ),
};
