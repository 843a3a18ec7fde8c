import type { Submission } from '../model/submission.ts';
import { rules } from './index.ts';
import { isAlwaysSaid } from './rule.ts';

/** A finding that the manifest leaves unreported: whatever lists findings says so, since none of it is among them. */
export interface Unreported {
  readonly code: string;
  /** Absent where the manifest gives none. */
  readonly reason?: string;
}

export function unreportedIn({ manifest, library }: Submission): Unreported[] {
  const checks = library.questionnaire.checks.map(({ id }) => id);
  const codes = rules.filter(rule => !isAlwaysSaid(rule)).map(({ code }) => code);
  const known = new Set([...codes, ...checks]);
  return [...(manifest?.severity ?? [])].flatMap(([code, { level, reason }]) =>
    level === 'off' && known.has(code) ? { code, ...(reason !== undefined && { reason }) } : [],
  );
}
