import type { Answer } from '../model/answer.ts';
import type { Manifest, Severity } from '../model/manifest.ts';
import { placeOf } from '../model/place-of.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import { grouped } from '../text/grouped.ts';
import { ENGLISH, sayIn, t, type Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { shift } from '../text/span.ts';
import { commonFixes } from './common-fixes.ts';
import { explanationsOf, isSameFact, unnamedExplanations } from './explained.ts';
import type { Fix, Site } from './fix.ts';
import { nameFactFix } from './fixes/explain.ts';
import type { Finding, Found } from './rule.ts';
import { isAlwaysSaid, type Related, type Rule, type RuleSeverity, type Sighting } from './rule.ts';
import { sayingWhatGoes } from './what-goes.ts';

/** `all`: everything that was found, for a fix that depends on whether there is another of its kind. */
export function withFixes(found: Found, submission: Submission, all: readonly Found[]): Finding {
  const { rule, sighting, answer, offset, ...finding } = found;
  const fixes = () => fixesOf(siteOf(submission, found.path, answer, offset), found, all);
  return { ...finding, fixes };
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
    compare(sayIn(ENGLISH, a.message), sayIn(ENGLISH, b.message))
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * What a rule sees, as a finding in its file; `undefined` where the manifest switches it off. `among`: the files that it
 * may speak of.
 */
// biome-ignore lint/complexity/useMaxParams: each is of another origin, and nothing else is made of them together
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
  const explanations = explanationsOf(rule, code, answer, sighting);
  const explained = explanations.length > 0;
  const unnamed = explained ? [] : unnamedExplanations(code, answer, sighting.fact);
  const offset = placed?.offset ?? 0;
  return {
    path,
    span: shift(sighting.at, offset),
    code,
    severity: explained && own !== 'hint' ? 'information' : own,
    explained,
    explanations,
    message: inWords(sighting.message, code, explained, unnamed.length > 0),
    plain: sighting.message,
    question: sighting.question ?? answer?.question.id,
    ...(sighting.fact !== undefined && { fact: sighting.fact }),
    related: (sighting.related ?? []).map(related => place(related, path, among, answer)),
    rule,
    sighting,
    answer,
    offset,
  };
}

function inWords(finding: Words, code: string, explained: boolean, unnamed: boolean): Words {
  if (explained) return t('{finding} (explained)', { finding });
  if (!unnamed) return finding;
  const slots = { finding, code };
  return t(
    '{finding} The explanation under {code} does not say that it speaks of this; write what is marked here as its key.',
    slots,
  );
}

/** As the manifest says. */
function chosenSeverity(
  manifest: Manifest | undefined,
  rule: Rule,
  code: string,
): Severity | 'off' | undefined {
  const chosen = manifest?.severity.get(code)?.level;
  return chosen === 'off' && isAlwaysSaid(rule) ? 'information' : chosen;
}

function fixesOf(site: Site | undefined, found: Found, others: readonly Found[]): readonly Fix[] {
  if (site === undefined) return [];
  const { rule, code, answer, sighting } = found;
  const { fixes, fact } = sighting;
  const isOther = (other: Found) =>
    other.code === code && other.answer === answer && !isSameFact(other.sighting.fact, fact);
  const alone = !others.some(isOther);
  const named = nameFactFix(site, code, fact, alone);
  const own = fixes?.(site) ?? [];
  const all = [...(alone ? [...named, ...own] : [...own, ...named]), ...commonFixes(site, rule, code, fact)];
  // What protects victims is never repeated.
  const textOf = (path: Path) => sourceOf(site.submission, path);
  const marked = site.text.slice(found.span.start, found.span.end);
  return all.flatMap(
    fix => sayingWhatGoes(rule.withholds ? { ...fix, secret: true } : fix, textOf, marked) ?? [],
  );
}

function sourceOf({ manifest, responses }: Submission, path: Path): string {
  const file = manifest?.path === path ? manifest : responses.find(response => response.path === path);
  return file?.text ?? '';
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
