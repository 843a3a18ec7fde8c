import type { Answer, Explanation } from '../model/answer.ts';
import type { Manifest, Severity } from '../model/manifest.ts';
import type { Library } from '../model/read-scalar.ts';
import type { Response } from '../model/response.ts';
import type { Status } from '../model/status.ts';
import type { Submission } from '../model/submission.ts';
import type { Respondent } from '../questionnaire/questionnaire.ts';
import { showHidden } from '../text/hidden.ts';
import { type Sayable, shaped, t, type Words, withTexts } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import type { Fix, Site } from './fix.ts';

/** What a rule tells of one place. The runner adds the code, the severity and the file's offsets. */
export interface Sighting {
  readonly at: Span;
  readonly message: Words;
  /** Other places that the finding speaks of, with a sentence each. */
  readonly related?: readonly Related[];
  /** The question it is about, where it is not the answer's own. */
  readonly question?: string;
  /** Instead of the rule's severity. */
  readonly severity?: Severity;
  /** Instead of the rule's code: a check of the definition is a code of its own. */
  readonly code?: string;
  /**
   * What may point at a victim, as it is printed: a number, a name, the path of a figure below its question. An
   * explanation settles it where it names the same (`model/fact.ts`); a rule that `withholds` and is explainable always
   * says it. The message does not repeat it.
   */
  readonly fact?: string;
  /** Ways to mend it, best first; asked for when somebody looks, of the file as it then is. */
  readonly fixes?: (site: Site) => readonly Fix[];
}

export interface Related {
  /** The file, where it is not the finding's own. */
  readonly path?: Path;
  /** Relative to this answer, where the place is in one; else an offset in the file. */
  readonly answer?: Answer;
  readonly at: Span;
  readonly message: Words;
}

/** A sighting anywhere in a submission. */
export interface PlacedSighting extends Sighting {
  readonly path: Path;
  /** Relative to this answer, where the place is in one; else an offset in the file. */
  readonly answer?: Answer;
}

/**
 * How loud a finding is: *error*: the report would be wrong; *warning*: it would be right but weaker;
 * *information*: worth a look; *hint*: a matter of form. `by-status` follows the answer's status:
 * information in a draft, a warning under review, an error when final.
 */
export type RuleSeverity = Severity | 'by-status';

/**
 * Who can answer a finding: *writer*: whoever types, since it is a matter of form; *respondent*: the file's
 * office; *register*: who keeps the figure there; *law*: who knows under which section a case was charged;
 * *agencies*: several offices together; *lead*: who keeps the manifest.
 */
export type Who = 'writer' | 'respondent' | 'register' | 'law' | 'agencies' | 'lead';

interface RuleBase {
  /** Never changes once released. */
  readonly code: string;
  readonly severity: RuleSeverity;
  /** A few words for the manual's heading: "A breakdown does not add up". */
  readonly title: string;
  /** What is wrong and why the reader of the report cares: the manual page. Plain sentences; `code` in backticks. */
  readonly why: string;
  /** How to mend it, two worked ways where there are two; `code` in backticks. */
  readonly mend: readonly string[];
  /** Who can answer it; by the rule's scope where it does not say. */
  readonly who?: Who;
  /** True when `explain:` turns it into information. */
  readonly explainable: boolean;
  /**
   * True when it is a matter of form: something cannot be read, or is written as nobody should write it. It can neither
   * be explained nor left unreported, only made quieter.
   */
  readonly form?: true;
  /** Why an explanation does not settle it, and what does; behind "because". Where it is neither explainable nor form. */
  readonly unexplainable?: string;
  /**
   * True when it protects victims: while a finding of it is open, the edition that is sent is not compiled. It is
   * settled by an explanation that names its `fact` under its own code, and a manifest that says `off` makes it an
   * information.
   */
  readonly withholds?: true;
  /** True when an answer that is not applicable settles it. */
  readonly declinable?: boolean;
  readonly messages: Readonly<Record<string, string>>;
  /** Fixtures (`test/support/fixture.ts`): tests and manual examples at once. */
  readonly examples: readonly Example[];
}

export interface Example {
  /** Findings of this rule stand below what they mark. */
  readonly bad: string;
  /** The same without any finding of this rule. */
  readonly good: string;
  /** True where the first fix of each finding, one after the other, leads from the bad one to the good one. */
  readonly fixed?: true;
}

/** Looks at one answer by itself, so what it sees is remembered with the answer. */
export interface AnswerRule extends RuleBase {
  readonly scope: 'answer';
  readonly check: (subject: AnswerSubject) => Iterable<Sighting>;
}

export interface AnswerSubject extends Surroundings {
  readonly answer: Answer;
}

/** What an answer rule may know beside the answer; all of it stays the same while answers are typed. */
export interface Surroundings {
  readonly library: Library;
  /** Whose file it stands in. */
  readonly respondent: Respondent | undefined;
  readonly manifest: Manifest | undefined;
  /** How far an answer is that does not say it itself: what its section says, else its file. */
  readonly stage: Status;
}

/** Looks at a file as part of its submission. */
export interface FileRule extends RuleBase {
  readonly scope: 'file';
  /**
   * All that it looks at beside the file, by name; it is handed nothing else, and what it finds is remembered with the file
   * for as long as each of these is the same, so its links must lead into the same file.
   */
  readonly looksAt: (response: Response, submission: Submission) => object;
  readonly check: (response: Response, looked: object) => Iterable<Sighting & { readonly answer?: Answer }>;
}

/** Looks at all files of a submission together, the manifest included. */
export interface SubmissionRule extends RuleBase {
  readonly scope: 'submission';
  readonly check: (submission: Submission) => Iterable<PlacedSighting>;
}

/** Looks at what all other rules found, and at what answers them. */
export interface FindingsRule extends RuleBase {
  readonly scope: 'findings';
  /** `failed`: rules of which nobody knows what they would have found. */
  readonly check: (
    found: readonly Found[],
    submission: Submission,
    failed: ReadonlySet<Rule>,
  ) => Iterable<PlacedSighting>;
}

/** True of what a manifest can make quiet and not silent: what protects victims, and what cannot be read. */
export function isAlwaysSaid({ form, withholds }: Pick<Rule, 'form' | 'withholds'>): boolean {
  return form === true || withholds === true;
}

export type Rule = AnswerRule | FileRule | SubmissionRule | FindingsRule;

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
/** What is wrong at one place of a file, in words. Spans are offsets in their file. */
export interface Finding {
  readonly path: Path;
  readonly span: Span;
  readonly code: string;
  readonly severity: Severity;
  /** True where an answer says why it is right. */
  readonly explained: boolean;
  /** The texts that say so, the closest first. */
  readonly explanations: readonly Explanation[];
  readonly message: Words;
  /** The same without a word on its explanation. */
  readonly plain: Words;
  readonly question: string | undefined;
  /** What it says may point at a victim, as an explanation names it. */
  readonly fact?: string;
  readonly related: readonly { readonly path: Path; readonly span: Span; readonly message: Words }[];
  /** Ways to mend it, best first; worked out when asked for. */
  readonly fixes: () => readonly Fix[];
}

/** The words between braces in a message. */
type Slots<Message extends string> = Message extends `${string}{${infer Slot}}${infer Rest}`
  ? Slot | Slots<Rest>
  : never;

export type Say<M extends Readonly<Record<string, string>>> = <K extends keyof M & string>(
  id: K,
  slots: Readonly<Record<Slots<M[K]>, Sayable | number>>,
) => Words;

type Defined<R extends RuleBase, M> = Omit<R, 'messages' | 'check' | 'explainable'> & {
  readonly messages: M;
  readonly explainable?: boolean;
};

type CheckOf<R> = R extends { readonly check: (...subjects: infer Subjects) => infer Found }
  ? { readonly subjects: Subjects; readonly found: Found }
  : never;

/**
 * Declares a rule. Messages are sentences with `{slots}`; `check` gets `say` as its last argument,
 * and a message that is unknown, or a slot that is missing, does not compile.
 */
export function defineAnswerRule<const M extends Readonly<Record<string, string>>>(
  rule: Defined<AnswerRule, M> & {
    readonly check: (...of: [...CheckOf<AnswerRule>['subjects'], Say<M>]) => CheckOf<AnswerRule>['found'];
  },
): AnswerRule {
  const say = sayer(rule.messages);
  return {
    ...rule,
    explainable: rule.explainable ?? false,
    check: subject => rule.check(subject, say),
  };
}

export function defineFileRule<const M extends Readonly<Record<string, string>>, Looked extends object>(
  rule: Omit<Defined<FileRule, M>, 'looksAt'> & {
    readonly looksAt: (response: Response, submission: Submission) => Looked;
    readonly check: (response: Response, looked: Looked, say: Say<M>) => CheckOf<FileRule>['found'];
  },
): FileRule {
  const say = sayer(rule.messages);
  return {
    ...rule,
    explainable: rule.explainable ?? false,
    // What it is handed is what its own `looksAt` returned.
    check: (response, looked) => rule.check(response, looked as Looked, say),
  };
}

export function defineSubmissionRule<const M extends Readonly<Record<string, string>>>(
  rule: Defined<SubmissionRule, M> & {
    readonly check: (
      ...of: [...CheckOf<SubmissionRule>['subjects'], Say<M>]
    ) => CheckOf<SubmissionRule>['found'];
  },
): SubmissionRule {
  const say = sayer(rule.messages);
  return {
    ...rule,
    explainable: rule.explainable ?? false,
    check: submission => rule.check(submission, say),
  };
}

export function defineFindingsRule<const M extends Readonly<Record<string, string>>>(
  rule: Defined<FindingsRule, M> & {
    readonly check: (...of: [...CheckOf<FindingsRule>['subjects'], Say<M>]) => CheckOf<FindingsRule>['found'];
  },
): FindingsRule {
  const say = sayer(rule.messages);
  return {
    ...rule,
    explainable: rule.explainable ?? false,
    check: (found, submission, failed) => rule.check(found, submission, failed, say),
  };
}

function sayer<M extends Readonly<Record<string, string>>>(messages: M): Say<M> {
  return (id, slots) => t(messages[id] ?? '', shownSlots(slots));
}

/** What was typed as a message shows it: hidden characters by their names, and no more of it than one can read. */
function shownSlots(slots: Readonly<Record<string, Sayable | number>>): Record<string, Sayable | number> {
  const shown = (slot: Sayable | number) => {
    if (typeof slot === 'number') return slot;
    return typeof slot === 'string'
      ? readable(showHidden(slot))
      : shaped(withTexts(slot, showHidden), readable);
  };
  return Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, shown(slot)]));
}

function readable(slot: string): string {
  return slot.length > LONGEST_SLOT ? `${slot.slice(0, LONGEST_SLOT)} …` : slot;
}

/** Longer than any list of questions that a section has. */
const LONGEST_SLOT = 2_000;
