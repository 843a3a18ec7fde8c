import type { Answer } from '../model/answer.ts';
import type { Manifest, Severity } from '../model/manifest.ts';
import { placeOf } from '../model/place-of.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import { grouped } from '../text/grouped.ts';
import { t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { commonFixes } from './common-fixes.ts';
import type { Fix, Site } from './fix.ts';
import type { Related, Rule, RuleSeverity, Sighting } from './rule.ts';

/** What is wrong at one place of a file, in words. Spans are offsets in their file. */
export interface Finding {
  readonly path: Path;
  readonly span: Span;
  readonly code: string;
  readonly severity: Severity;
  /** True where the answer says why it is right. */
  readonly explained: boolean;
  readonly message: string;
  readonly question: string | undefined;
  readonly related: readonly { readonly path: Path; readonly span: Span; readonly message: string }[];
  /** Ways to mend it, best first; worked out when asked for. */
  readonly fixes: () => readonly Fix[];
}

/**
 * A finding and what it came from: what can be remembered of it. Fixes follow from all that is typed later, so they are
 * no part of it.
 */
export interface Found extends Omit<Finding, 'fixes'> {
  readonly rule: Rule;
  readonly sighting: Sighting;
  readonly answer: Answer | undefined;
  /** Where its answer stands, else 0. */
  readonly offset: number;
}

export function withFixes(found: Found, submission: Submission): Finding {
  const { path, span, code, severity, explained, message, question, related } = found;
  const { rule, sighting, answer, offset } = found;
  const fixes = () => fixesOf(siteOf(submission, path, answer, offset), sighting, rule);
  return { path, span, code, severity, explained, message, question, related, fixes };
}

/** By file, position and code. */
export function inOrder(found: readonly Found[]): Found[] {
  const byPath = grouped(found, ({ path }) => path);
  return [...byPath.keys()].sort().flatMap(path => (byPath.get(path) ?? []).sort(byPlace));
}

function byPlace(a: Found, b: Found): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What a rule sees, as a finding in its file; `undefined` where the manifest switches it off. `among`: the files that it
 * may speak of.
 */
export function toFound(
  manifest: Manifest | undefined,
  among: readonly Response[],
  rule: Rule,
  path: Path,
  answer: Answer | undefined,
  sighting: Sighting,
): Found | undefined {
  const code = sighting.code ?? rule.code;
  const chosen = chosenSeverity(manifest, rule, code);
  if (chosen === 'off') return undefined;
  const placed = answer && placeOf(among, answer, path)?.placed;
  const own = chosen ?? severityOf(sighting.severity ?? rule.severity, placed?.status ?? answer?.status);
  const explained = rule.explainable && isExplained(rule, code, answer, sighting);
  const offset = placed?.offset ?? 0;
  return {
    path,
    span: shift(sighting.at, offset),
    code,
    severity: explained && own !== 'hint' ? 'information' : own,
    explained,
    message: explained ? t('{finding} (explained)', { finding: sighting.message }) : sighting.message,
    question: sighting.question ?? answer?.question.id,
    related: (sighting.related ?? []).map(related => place(related, path, among, answer)),
    rule,
    sighting,
    answer,
    offset,
  };
}

/** As the manifest says. What protects victims can be made quiet there, and never silent. */
function chosenSeverity(
  manifest: Manifest | undefined,
  rule: Rule,
  code: string,
): Severity | 'off' | undefined {
  const chosen = manifest?.severity.get(code);
  return chosen === 'off' && rule.withholds ? 'information' : chosen;
}

function fixesOf(site: Site | undefined, { fixes, code }: Sighting, rule: Rule): readonly Fix[] {
  if (site === undefined) return [];
  return [...(fixes?.(site) ?? []), ...commonFixes(site, rule, code ?? rule.code)];
}

/** A file that could not be read is no site. */
function siteOf(
  submission: Submission,
  path: Path,
  answer: Answer | undefined,
  offset: number,
): Site | undefined {
  const { manifest, responses } = submission;
  const response = responses.find(found => found.path === path);
  const file = response ?? (manifest?.path === path ? manifest : undefined);
  if (file === undefined) return undefined;
  const { text, tree } = file;
  return {
    path,
    text,
    tree,
    offset,
    submission,
    ...(response && { response }),
    ...(answer && { answer }),
  };
}

/**
 * By the answer that it stands at, or under its own code by another that it speaks of. A text for every check was
 * written of figures, and says nothing of what protects victims.
 */
function isExplained(
  { withholds }: Rule,
  code: string,
  answer: Answer | undefined,
  { related = [] }: Sighting,
): boolean {
  if (answer?.explain.has(code) || (answer?.explain.has('') && !withholds)) return true;
  return related.some(other => other.answer?.explain.has(code) === true);
}

function place(
  { path, answer, at, message }: Related,
  own: Path,
  among: readonly Response[],
  subject: Answer | undefined,
): Finding['related'][number] {
  const of = answer ?? (path === undefined ? subject : undefined);
  const found = of === undefined ? undefined : placeOf(among, of, path ?? own);
  if (found === undefined) return { path: path ?? own, span: at, message };
  return { path: found.response.path, span: shift(at, found.placed.offset), message };
}

function severityOf(severity: RuleSeverity, status: Status | undefined): Severity {
  if (severity !== 'by-status') return severity;
  if (status === 'final') return 'error';
  return status === undefined || status === 'draft' ? 'information' : 'warning';
}
