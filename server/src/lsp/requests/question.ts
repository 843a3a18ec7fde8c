import { RequestType } from 'vscode-languageserver';
import { answerAt } from '../../features/answer-content.ts';
import { respondentAt } from '../../features/begin-answer.ts';
import {
  type PreviousAnswers,
  type QuestionPanel as PurePanel,
  previousAnswers,
  questionPanel,
} from '../../features/question-panel.ts';
import { type Host, HostError } from '../../host/host.ts';
import { isOurs, readOwn, withFound } from '../../host/load-workspace.ts';
import type { Manifest } from '../../model/manifest.ts';
import { type Submission, submissionAt } from '../../model/submission.ts';
import { emptyWorkspace, isManifestPath, linesOf, type Workspace } from '../../model/workspace.ts';
import type { Question, RespondentId } from '../../questionnaire/questionnaire.ts';
import { type Said, saidIn, t } from '../../text/l10n.ts';
import { offsetAt } from '../../text/line-index.ts';
import { memo } from '../../text/memo.ts';
import { type Path, resolvePath } from '../../text/path.ts';
import { type QuestionPanel, type QuestionParams, questionRequest } from '../protocol/question.ts';
import { answers, findingsFor, type Request } from '../served.ts';
import { toRange } from '../to-lsp.ts';
import { toPath, toUri } from '../uri.ts';

export const question: Request = {
  serve: served => {
    const lastYear = lastYearBy(served.host);
    answers(
      served,
      new RequestType<QuestionParams, QuestionPanel | null, void>(questionRequest),
      null,
      async ({ uri, at, respondent }) => {
        const workspace = served.workspace();
        const path = toPath(uri);
        const submission = submissionAt(workspace, path);
        const asked = submission && questionAt(workspace, submission, path, at);
        if (submission === undefined || asked === undefined) return null;
        const whose = respondent === undefined ? respondentAt(submission, path) : (respondent ?? undefined);
        const previous = await lastYear(workspace, submission, asked, whose);
        const findings = findingsFor(served, submission);
        const panel = questionPanel(submission, findings, asked, whose, previous);
        return panel === undefined ? null : toProtocol(workspace, saidIn(served.client().language, panel));
      },
    );
  },
};

function questionAt(
  workspace: Workspace,
  { library, responses }: Submission,
  path: Path,
  at: QuestionParams['at'],
): Question | undefined {
  if (typeof at === 'string') return library.questionnaire.questions.get(at);
  const document = workspace.documents.get(path);
  const response = responses.find(each => each.path === path);
  if (document === undefined || response === undefined) return undefined;
  return answerAt(response, offsetAt(linesOf(document), at))?.answer.question;
}

type LastYear = (
  workspace: Workspace,
  submission: Submission,
  question: Question,
  respondent: RespondentId | undefined,
) => Promise<PreviousAnswers | undefined>;

/**
 * Looks up last year's answers: in the open folders where it lies there, else on the disk. What is on the disk is read
 * once for each state of the manifest: last year's answers are sent and change no more.
 */
function lastYearBy(host: Host): LastYear {
  const readFor = memo((_: Manifest) => new Map<Path, Promise<Workspace>>());
  return async (workspace, { manifest, folder }, { id }, respondent) => {
    const named = manifest?.previous?.text;
    if (manifest === undefined || named === undefined) return undefined;
    const path = resolvePath(folder, named);
    if (path === undefined) return previousAnswers(undefined, named, id, respondent);
    const open = submissionAt(workspace, path);
    if (open !== undefined && open.manifest !== manifest) return previousAnswers(open, named, id, respondent);
    const known = readFor(manifest);
    const { questionnaires, catalogue } = workspace;
    const reading = known.get(path) ?? readSubmission(host, emptyWorkspace(questionnaires, catalogue), path);
    known.set(path, reading);
    try {
      return previousAnswers(submissionAt(await reading, path), named, id, respondent);
    } catch (error) {
      known.delete(path);
      const message = t('Last year’s submission could not be read: {reason}', {
        reason: error instanceof HostError ? error.sentence : String(error),
      });
      return { kind: 'none', message };
    }
  };
}

/** A folder without a manifest has no folders of its own below: `previous: ../../..` does not read the whole disk. */
async function readSubmission(host: Host, workspace: Workspace, folder: Path): Promise<Workspace> {
  const own = await host.list(folder, { deep: false });
  const { files } = own.files.some(isManifestPath) ? await host.list(folder, { deep: true }) : own;
  let read = workspace;
  for (const path of files) if (isOurs(path)) read = withFound(read, path, await readOwn(host, path));
  return read;
}

function toProtocol(workspace: Workspace, panel: Said<PurePanel>): QuestionPanel {
  return {
    ...panel,
    findings: panel.findings.map(({ severity, message, path, span }) => ({
      severity,
      message,
      uri: toUri(path),
      position: toRange(workspace, path, span).start,
    })),
    others: panel.others.map(({ respondent, content }) => ({ respondent, content })),
  };
}
