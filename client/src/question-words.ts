import type {
  Overview,
  QuestionOverview,
  QuestionState,
  SectionOverview,
  StateKind,
  Tally,
} from '../../server/src/lsp/protocol/overview.ts';
import type { Translator } from './translator.ts';

interface FindingCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Why nothing is shown. */
export function serverInWords(l10n: Translator, state: 'starting' | 'stopped'): string {
  return state === 'starting'
    ? l10n.t('TIP Report is starting.')
    : l10n.t('TIP Report is not running, so that nothing is checked. Run “TIP: Restart Server”.');
}

/** One word or two for how far a question is. */
export function kindInWords(l10n: Translator, kind: StateKind): string {
  switch (kind) {
    case 'not-begun':
      return l10n.t('not begun');
    case 'begun':
      return l10n.t('begun');
    case 'left':
      return l10n.t('left to another agency');
    case 'draft':
      return l10n.t('draft');
    case 'review':
      return l10n.t('review');
    case 'final':
      return l10n.t('final');
    case 'not-applicable':
      return l10n.t('not applicable');
    case 'no-information':
      return l10n.t('no information');
    case 'optional':
      return l10n.t('optional');
    case 'elsewhere':
      return l10n.t('answered elsewhere');
    case 'needless':
      return l10n.t('not needed');
    case 'not-owed':
      return l10n.t('not asked');
  }
}

/** How far a question is, and whose matter it is: "draft", "answered by MOFA", "left to FIA", "asked of MOHR". */
export function stateInWords(l10n: Translator, { kind, open, who }: QuestionState): string {
  const names = who.join(', ');
  if (kind === 'elsewhere') return l10n.t('answered by {0}', names);
  if (kind === 'left') return l10n.t('left to {0}', names);
  if (kind === 'not-owed') return names === '' ? kindInWords(l10n, kind) : l10n.t('asked of {0}', names);
  const word = kindInWords(l10n, kind);
  if (!open || kind === 'not-begun' || kind === 'begun') return word;
  return names === '' ? l10n.t('{0}, not complete', word) : l10n.t('{0}, {1} to answer', word, names);
}

/** "2 errors, 1 warning"; empty where there is neither. */
export function countsInWords(l10n: Translator, { errors, warnings }: FindingCounts): string {
  return [errorsInWords(l10n, errors), warningsInWords(l10n, warnings)].filter(Boolean).join(', ');
}

/** Empty for none. */
export function errorsInWords(l10n: Translator, errors: number): string {
  if (errors === 0) return '';
  return errors === 1 ? l10n.t('1 error') : l10n.t('{0} errors', errors);
}

function warningsInWords(l10n: Translator, warnings: number): string {
  if (warnings === 0) return '';
  return warnings === 1 ? l10n.t('1 warning') : l10n.t('{0} warnings', warnings);
}

/** "draft · 2 errors", its parts' among them; of a stem how many of its parts are answered. */
export function questionInWords(l10n: Translator, question: QuestionOverview): string {
  const { state, parts } = question;
  const first = state === undefined ? partsInWords(l10n, parts) : stateInWords(l10n, state);
  return [first, countsInWords(l10n, countsBelow(question))].filter(Boolean).join(' · ');
}

/** What is wrong with a question and all its parts: what is wrong below shows above. */
export function countsBelow({ errors, warnings, parts }: QuestionOverview): FindingCounts {
  const below = parts.map(countsBelow);
  return {
    errors: below.reduce((sum, part) => sum + part.errors, errors),
    warnings: below.reduce((sum, part) => sum + part.warnings, warnings),
  };
}

/** "2 errors · 5 of 8 answered", or that it is set aside: a narrow view cuts off the end, which then counts least. */
export function sectionInWords(l10n: Translator, section: SectionOverview): string {
  const { owed, declined } = section;
  const first =
    declined !== undefined
      ? kindInWords(l10n, declined)
      : owed === 0
        ? l10n.t('nothing owed')
        : answeredInWords(l10n, section);
  return [countsInWords(l10n, section), first].filter(Boolean).join(' · ');
}

/** "TIP FIA: 45 of 102 answered, 6 left to MOI": whose questions are counted, and each once where they are all agencies'. */
export function progressInWords(l10n: Translator, overview: Overview): string {
  const whose = overview.respondent ?? l10n.t('all agencies');
  return l10n.t('{0}: {1}', whose, answeredInWords(l10n, overview));
}

/** "0 of 8 answered, 6 left to FIA". */
export function answeredInWords(l10n: Translator, { answered, owed, left, leftTo }: Tally): string {
  const done = l10n.t('{0} of {1} answered', answered, owed);
  return left === 0 ? done : l10n.t('{0}, {1} left to {2}', done, left, joined(l10n, leftTo));
}

/** "A", "A and B", "A, B and C". */
function joined(l10n: Translator, names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : l10n.t('{0} and {1}', names.slice(0, -1).join(', '), last);
}

function partsInWords(l10n: Translator, parts: readonly QuestionOverview[]): string {
  const owed = parts.filter(({ state }) => state !== undefined && (state.open || isAnswer(state.kind)));
  if (owed.length === 0) return '';
  const answered = owed.filter(({ state }) => state?.open === false).length;
  return l10n.t('{0} of {1} answered', answered, owed.length);
}

function isAnswer(kind: StateKind): boolean {
  return !['not-begun', 'begun', 'left', 'optional', 'needless', 'not-owed'].includes(kind);
}

/** "2.c Reports via hotlines". */
export function questionTitle({
  number,
  short,
}: {
  readonly number: string;
  readonly short: string;
}): string {
  return number === '' ? short : `${number} ${short}`;
}
