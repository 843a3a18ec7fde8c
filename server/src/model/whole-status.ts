import type { PlacedEntry } from '../syntax/placed.ts';
import { commaList, t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { shift } from '../text/span.ts';
import type { Answer } from './answer.ts';
import type { HeaderValue } from './header.ts';
import type { FileProblem } from './problem.ts';
import { isStage, STAGES, type Stage, statusNamed } from './status.ts';

/** How far all of a file or of a section is, but for what says otherwise itself; what is wrong with that word. */
export interface WholeStatus {
  readonly stage?: Stage;
  readonly problems: readonly FileProblem[];
}

/** What stands at the head of a file. A file as a whole is not declined: nobody would send it. */
export function statusOfFile(header: HeaderValue | undefined): WholeStatus {
  if (header === undefined || header.at === header.key) return { problems: [] };
  const { value, at: span } = header;
  if (value === undefined) {
    const wanted = t('one of {values}', { values: commaList(STAGES) });
    const problem: FileProblem = {
      kind: 'wrong-shape',
      span,
      written: '',
      instead: [],
      within: 'status',
      wanted,
    };
    return { stage: 'draft', problems: [problem] };
  }
  const status = statusNamed(value);
  if (isStage(status)) return { stage: status, problems: [] };
  const instead = nearest(value, STAGES);
  return {
    stage: 'draft',
    problems: [{ kind: 'unknown-status', span, written: value, instead, within: '' }],
  };
}

/** What stands below a section's key and does not decline it, read as an answer's status is. */
export function statusOfSection(
  id: string,
  { status, problems: read }: Answer,
  keys: readonly PlacedEntry[],
): WholeStatus {
  const at = keys.find(({ entry }) => entry.key.text === 'status')?.offset ?? 0;
  const problems = read.flatMap(({ kind, span, written, instead = [], wanted }): FileProblem[] =>
    kind === 'unknown-status' || kind === 'wrong-shape'
      ? [
          {
            kind,
            span: shift(span, at),
            written,
            instead,
            within: id,
            ...(wanted !== undefined && { wanted }),
          },
        ]
      : [],
  );
  return isStage(status) ? { stage: status, problems } : { problems };
}
