import { participantsOf } from '../model/participants.ts';
import { progressBy, type Tally, tallyOf, tallyOfAll } from '../model/progress.ts';
import { type Submission, submissionsOf } from '../model/submission.ts';
import type { Workspace } from '../model/workspace.ts';
import type { RespondentId } from '../questionnaire/questionnaire.ts';
import { answeredInWords } from '../rules/progress-in-words.ts';
import { commaList, t, verbatim, type Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';

/** How far a submission is, or, where only some of its files were asked about, how far one of their respondents is. */
export interface AskedProgress extends Tally {
  readonly folder: Path;
  readonly respondent?: RespondentId;
  /** The file that says so: the manifest, else the first of its files. */
  readonly at: Path;
  /** Of one office that is measured by its own duties, since no manifest says that it answers for others. */
  readonly lone: boolean;
}

export function progressAsked(
  workspace: Workspace,
  isAsked: (path: Path) => boolean,
): readonly AskedProgress[] {
  return submissionsOf(workspace).flatMap(submission => {
    const { folder, responses, manifest } = submission;
    const asked = responses.filter(({ path }) => isAsked(path));
    const { lone } = participantsOf(submission);
    const whole = manifest === undefined ? asked.length === responses.length : isAsked(manifest.path);
    const ids =
      whole && !lone ? [undefined] : [...new Set(asked.flatMap(({ respondent }) => respondent ?? []))];
    return ids
      .map(id => {
        const own = asked.find(({ respondent }) => id === undefined || respondent === id);
        const at = (id === undefined ? manifest?.path : undefined) ?? own?.path ?? folder;
        return { folder, lone, at, ...(id !== undefined && { respondent: id }), ...tallyFor(submission, id) };
      })
      .filter(({ owed }) => owed > 0);
  });
}

function tallyFor(submission: Submission, respondent: RespondentId | undefined): Tally {
  return respondent === undefined ? tallyOfAll(submission) : tallyOf(progressBy(submission, respondent));
}

/** "120 of 143 answered; 23 missing, so the report is a draft." */
export function progressSentence(progress: AskedProgress, folder?: string): Words {
  const { respondent, lone, missing } = progress;
  const where = [folder, respondent].filter(part => part !== undefined);
  const answered = answeredInWords(progress);
  const said =
    missing === 0
      ? t('{answered}.', { answered })
      : t('{answered}; {missing} missing, so the report is a draft.', { answered, missing });
  const whole = where.length === 0 ? said : verbatim`${commaList(where)}: ${said}`;
  if (!lone) return whole;
  return t(
    '{progress} These are the questions asked of {respondent}; no manifest says who answers the others.',
    {
      progress: whole,
      respondent: respondent ?? '',
    },
  );
}
