import type {
  QuestionOverview,
  QuestionState,
  SectionOverview,
  StateKind,
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

/** How far a question is, and whose matter it is: "draft", "answered by MOFA", "asked of MOHR". */
export function stateInWords(l10n: Translator, { kind, open, who }: QuestionState): string {
  const names = who.join(', ');
  if (kind === 'elsewhere') return l10n.t('answered by {0}', names);
  if (kind === 'not-owed') return names === '' ? kindInWords(l10n, kind) : l10n.t('asked of {0}', names);
  const word = kindInWords(l10n, kind);
  if (!open || kind === 'not-begun') return word;
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

/** "draft · 2 errors"; of a stem how many of its parts are answered. */
export function questionInWords(l10n: Translator, question: QuestionOverview): string {
  const { state, parts } = question;
  const first = state === undefined ? partsInWords(l10n, parts) : stateInWords(l10n, state);
  const counts = countsInWords(l10n, state === undefined ? added(parts) : question);
  return [first, counts].filter(Boolean).join(' · ');
}

/** "2 errors · 5 of 8 answered", or that it is set aside: a narrow view cuts off the end, which then counts least. */
export function sectionInWords(l10n: Translator, section: SectionOverview): string {
  const { answered, owed, declined } = section;
  const first =
    declined !== undefined
      ? kindInWords(l10n, declined)
      : owed === 0
        ? l10n.t('nothing owed')
        : answeredInWords(l10n, answered, owed);
  return [countsInWords(l10n, section), first].filter(Boolean).join(' · ');
}

export function answeredInWords(l10n: Translator, answered: number, owed: number): string {
  return l10n.t('{0} of {1} answered', answered, owed);
}

function partsInWords(l10n: Translator, parts: readonly QuestionOverview[]): string {
  const owed = parts.filter(({ state }) => state !== undefined && (state.open || isAnswer(state.kind)));
  if (owed.length === 0) return '';
  return answeredInWords(l10n, owed.filter(({ state }) => state?.open === false).length, owed.length);
}

function isAnswer(kind: StateKind): boolean {
  return !['not-begun', 'optional', 'needless', 'not-owed'].includes(kind);
}

function added(parts: readonly QuestionOverview[]): FindingCounts {
  return {
    errors: parts.reduce((sum, { errors }) => sum + errors, 0),
    warnings: parts.reduce((sum, { warnings }) => sum + warnings, 0),
  };
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
