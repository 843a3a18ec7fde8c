import { type Answer, isDeclined } from '../model/answer.ts';
import type { Severity } from '../model/manifest.ts';
import type { PlacedAnswer, Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import { t } from '../text/l10n.ts';
import { memo, memoList } from '../text/memo.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import { commonFixes } from './common-fixes.ts';
import type { Fix, Site } from './fix.ts';
import { rules as allRules } from './index.ts';
import type {
  AnswerRule,
  AnswerSubject,
  Related,
  Rule,
  RuleSeverity,
  Sighting,
  Surroundings,
} from './rule.ts';

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

/** What to do when a rule itself fails: the others go on. Tests throw. */
export type OnBug = (code: string, error: unknown) => void;

/** Every finding of a submission, by file, position and code; worked out once, bugs told of once. */
export function findingsOf(
  submission: Submission,
  onBug: OnBug,
  rules: readonly Rule[] = allRules,
): readonly Finding[] {
  const known = knownFindings(submission);
  const found = known.get(rules) ?? findFindings(submission, onBug, rules);
  known.set(rules, found);
  return found;
}

const knownFindings = memo((_: Submission) => new Map<readonly Rule[], readonly Finding[]>());

function findFindings(submission: Submission, onBug: OnBug, rules: readonly Rule[]): Finding[] {
  const found: Finding[] = [];
  const places = placesOf(submission);
  const faulty = new Set<Rule>();
  const noteBug = (rule: Rule, error: unknown) => {
    if (!faulty.has(rule)) onBug(rule.code, error);
    faulty.add(rule);
  };
  const report = (rule: Rule, path: Path, answer: Answer | undefined, sighting: Sighting) => {
    const finding = toFinding(submission, places, rule, path, answer, sighting);
    if (finding !== undefined) found.push(finding);
  };
  for (const response of submission.responses) {
    const seen = seenIn(rules)(surroundingsOf(submission, response));
    for (const { answer } of response.answers) {
      const { sightings, faults } = seen(answer);
      for (const { rule, sighting } of sightings) report(rule, response.path, answer, sighting);
      for (const { rule, error } of faults) noteBug(rule, error);
    }
  }
  for (const rule of rules) {
    try {
      if (rule.scope === 'file') {
        for (const response of submission.responses) {
          for (const { answer, ...sighting } of rule.check(response, submission)) {
            report(rule, response.path, answer, sighting);
          }
        }
      } else if (rule.scope === 'submission') {
        for (const { answer, path, ...sighting } of rule.check(submission))
          report(rule, path, answer, sighting);
      }
    } catch (error) {
      noteBug(rule, error);
    }
  }
  return found.sort(byPlace);
}

/** What all answer rules together see in one answer. */
interface Seen {
  readonly sightings: readonly { readonly rule: AnswerRule; readonly sighting: Sighting }[];
  readonly faults: readonly { readonly rule: AnswerRule; readonly error: unknown }[];
}

/** Remembered with the answer, for as long as neither its text nor what surrounds it changes. */
const seenIn = memo((rules: readonly Rule[]) => {
  const own = rules.filter(rule => rule.scope === 'answer');
  return memo((around: Surroundings) => memo((answer: Answer) => look(own, { answer, ...around })));
});

const NOTHING_SEEN: Seen = { sightings: [], faults: [] };

function look(rules: readonly AnswerRule[], subject: AnswerSubject): Seen {
  const sightings: Seen['sightings'][number][] = [];
  const faults: Seen['faults'][number][] = [];
  for (const rule of rules) {
    try {
      for (const sighting of rule.check(subject)) sightings.push({ rule, sighting });
    } catch (error) {
      faults.push({ rule, error });
    }
  }
  return sightings.length + faults.length === 0 ? NOTHING_SEEN : { sightings, faults };
}

function surroundingsOf(
  { library, respondents, manifest }: Submission,
  { respondent: id = '' }: Response,
): Surroundings {
  const respondent = respondents.get(id);
  return knownSurroundings(
    [library, respondent?.id, respondent?.place, respondent?.investigator, manifest],
    () => ({
      library,
      respondent,
      manifest,
    }),
  );
}

/** The same object for the same things, so that it can be remembered by. */
const knownSurroundings = memoList<Surroundings>();

interface Place {
  readonly response: Response;
  readonly placed: PlacedAnswer;
}

/** Where each answer stands. */
const placesOf = memo((submission: Submission) => {
  const places = new Map<Answer, Place>();
  for (const response of submission.responses) {
    for (const placed of response.answers) places.set(placed.answer, { response, placed });
  }
  return places as ReadonlyMap<Answer, Place>;
});

function toFinding(
  submission: Submission,
  places: ReadonlyMap<Answer, Place>,
  rule: Rule,
  path: Path,
  answer: Answer | undefined,
  sighting: Sighting,
): Finding | undefined {
  const code = sighting.code ?? rule.code;
  const chosen = chosenSeverity(submission, rule, code);
  if (chosen === 'off') return undefined;
  const own = chosen ?? severityOf(sighting.severity ?? rule.severity, answer);
  const explained = rule.explainable && isExplained(rule, code, answer, sighting);
  const offset = answer === undefined ? 0 : (places.get(answer)?.placed.offset ?? 0);
  return {
    path,
    span: shift(sighting.at, offset),
    code,
    severity: explained && own !== 'hint' ? 'information' : own,
    explained,
    message: explained ? t('{finding} (explained)', { finding: sighting.message }) : sighting.message,
    question: sighting.question ?? answer?.question.id,
    related: (sighting.related ?? []).map(related => place(related, path, places, answer)),
    fixes: () => fixesOf(siteOf(submission, path, answer, offset), sighting, rule),
  };
}

/** As the manifest says. What protects victims can be made quiet there, and never silent. */
function chosenSeverity({ manifest }: Submission, rule: Rule, code: string): Severity | 'off' | undefined {
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
  places: ReadonlyMap<Answer, Place>,
  subject: Answer | undefined,
): Finding['related'][number] {
  const of = answer ?? (path === undefined ? subject : undefined);
  const found = of === undefined ? undefined : places.get(of);
  if (found === undefined) return { path: path ?? own, span: at, message };
  return { path: found.response.path, span: shift(at, found.placed.offset), message };
}

function severityOf(severity: RuleSeverity, answer: Answer | undefined): Severity {
  if (severity !== 'by-status') return severity;
  if (answer?.status === 'final') return 'error';
  return answer !== undefined && (answer.status === 'review' || isDeclined(answer))
    ? 'warning'
    : 'information';
}

function byPlace(a: Finding, b: Finding): number {
  return (
    compare(a.path, b.path) ||
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    compare(a.code, b.code) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
