/** How far a text is that answers a question. */
export type Stage = 'draft' | 'review' | 'final';

/** How far an answer is, or that there is none and why. */
export type Status = Stage | 'not-applicable' | 'no-information';

export const STAGES: readonly Stage[] = ['draft', 'review', 'final'];

export const STATUSES: readonly Status[] = [...STAGES, 'not-applicable', 'no-information'];

/** The status that somebody wrote, in capitals or with blanks too; `undefined` where there is none of that name. */
export function statusNamed(written: string): Status | undefined {
  const name = written
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return STATUSES.find(status => status === name);
}

export function isStage(status: Status | undefined): status is Stage {
  return STAGES.some(stage => stage === status);
}

/** The nearest counts: an answer's own, else its section's, else its file's; what has none anywhere is a draft. */
export function nearestStatus(...from: readonly (Status | undefined)[]): Status {
  return from.find(status => status !== undefined) ?? 'draft';
}
