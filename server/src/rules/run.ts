import type { Answer } from '../model/answer.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import { append } from '../text/many.ts';
import { memo, memoListed, memoLooked } from '../text/memo.ts';
import { inOrder, toFound, withFixes } from './finding.ts';
import { rules as allRules } from './index.ts';
import type {
  AnswerRule,
  AnswerSubject,
  FileRule,
  Finding,
  Found,
  PlacedSighting,
  Rule,
  Sighting,
  Surroundings,
} from './rule.ts';

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
  const found: Found[] = [];
  const faulty = new Set<Rule>();
  const noteBug = (rule: Rule, error: unknown) => {
    if (!faulty.has(rule)) onBug(rule.code, error);
    faulty.add(rule);
  };
  const attempt = (rule: Rule, find: () => readonly Found[]) => {
    try {
      append(found, find());
    } catch (error) {
      noteBug(rule, error);
    }
  };
  const { responses } = submission;
  for (const response of responses) {
    const around = surroundingsOf(submission, response);
    const own = foundInAnswers(rules)(around)(response);
    append(found, own.found);
    for (const { rule, error } of own.faults) noteBug(rule, error);
    for (const rule of rules) {
      if (rule.scope === 'file') attempt(rule, () => foundInFile(rule, response, submission));
    }
  }
  for (const rule of rules) {
    if (rule.scope === 'submission')
      attempt(rule, () => foundInAll(rule, submission, rule.check(submission)));
  }
  for (const rule of rules) {
    if (rule.scope !== 'findings') continue;
    attempt(rule, () => foundInAll(rule, submission, rule.check(found, submission, faulty)));
  }
  const all = inOrder(found);
  return all.map(one => withFixes(one, submission, all));
}

function foundInAll(rule: Rule, submission: Submission, seen: Iterable<PlacedSighting>): Found[] {
  const found: Found[] = [];
  for (const { answer, path, ...sighting } of seen) {
    const one = toFound(submission.manifest, submission.responses, rule, path, answer, sighting);
    if (one !== undefined) found.push(one);
  }
  return found;
}

/** What a rule finds in a file, remembered with it for as long as what the rule looks at is the same. */
function foundInFile(rule: FileRule, response: Response, submission: Submission): readonly Found[] {
  const { manifest } = submission;
  return latestBy(rule)(response, { manifest, ...rule.looksAt(response, submission) });
}

const latestBy = memo((rule: FileRule) =>
  memoLooked((looked: { readonly manifest: Manifest | undefined }, response: Response): readonly Found[] => {
    const found: Found[] = [];
    for (const { answer, ...sighting } of rule.check(response, looked)) {
      const one = toFound(looked.manifest, [response], rule, response.path, answer, sighting);
      if (one !== undefined) found.push(one);
    }
    return found;
  }),
);

/** What the answer rules find in a file; remembered with it. */
const foundInAnswers = memo((rules: readonly Rule[]) =>
  memo((around: Surroundings) =>
    memo((response: Response) => {
      const seenAt = memoStage(stage => seenIn(rules)(withStage(around, stage)));
      const among = [response];
      const found: Found[] = [];
      const faults: Seen['faults'][number][] = [];
      for (const { answer, status } of response.answers) {
        // One that says itself how far it is need not be looked at again when what surrounds it changes.
        const stage = answer.status === undefined ? status : around.stage;
        const own = seenAt(stage)(answer);
        for (const { rule, sighting } of own.sightings) {
          const one = toFound(around.manifest, among, rule, response.path, answer, sighting);
          if (one !== undefined) found.push(one);
        }
        append(faults, own.faults);
      }
      return { found, faults };
    }),
  ),
);

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
  return knownSurroundings({ library, respondent, manifest });
}

function withStage(around: Surroundings, stage: Status): Surroundings {
  return stage === around.stage ? around : stagedIn(around)(stage);
}

/** The same object for the same surroundings and stage. */
const stagedIn = memo((around: Surroundings) => memoStage(stage => ({ ...around, stage })));

function memoStage<Out>(compute: (stage: Status) => Out): (stage: Status) => Out {
  const known = new Map<Status, Out>();
  return stage => {
    const found = known.get(stage) ?? compute(stage);
    known.set(stage, found);
    return found;
  };
}

/** The same object for the same things, so that it can be remembered by. */
const knownSurroundings = memoListed(
  (known: Omit<Surroundings, 'stage'>): Surroundings => ({ ...known, stage: 'draft' }),
);
