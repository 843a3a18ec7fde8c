import { dateInWords, joined } from '../rules/in-words.ts';
import { leftInWords } from '../rules/progress-in-words.ts';
import { t } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type {
  AgencyCompleteness,
  Completeness,
  Place,
  SectionCompleteness,
  Standing,
} from './completeness.ts';
import { escapeMarkdown, paragraphs } from './markdown.ts';

export interface CompletenessOptions {
  /** The day on which it is asked for, an ISO date. */
  readonly today: string;
  /** The file from which it is asked for; its agency comes first in what follows the table of agencies. */
  readonly asker: Path;
  /** The address of a place in a file, for a link. */
  readonly address: (place: Place) => string;
}

/**
 * How far a submission is, as Markdown: one table of the agencies, then one of sections for each, with links to
 * what is missing. Headings and tables, so that a screen reader can walk through it.
 */
export function completenessMarkdown(
  completeness: Completeness,
  { today, asker, address }: CompletenessOptions,
): string {
  const { title, due, agencies, absent } = completeness;
  const link = (words: string, place: Place) => `[${escapeMarkdown(words)}](${address(place)})`;
  const isOwn = ({ files }: AgencyCompleteness) => files.includes(asker);
  const byNearness = (a: AgencyCompleteness, b: AgencyCompleteness) => Number(isOwn(b)) - Number(isOwn(a));
  return `${paragraphs(
    `# ${t('How far it is')}`,
    escapeMarkdown(title),
    `${inSentence(completeness)} ${dueInWords(due, today)}`,
    agencies.length + absent.length > 1
      ? t(
          'Of all agencies together each question is counted once, and answered when nobody owes it any more.',
        )
      : undefined,
    absent.length === 0
      ? undefined
      : t('No file yet from {agencies}.', {
          agencies: absent.map(({ id, name }) => escapeMarkdown(`${name} (${id})`)).join('; '),
        }),
    agencies.length + absent.length > 1 ? agenciesTable(completeness, link) : undefined,
    ...agencies.toSorted(byNearness).flatMap(agency => agencyMarkdown(agency, link)),
  )}\n`;
}

type Link = (words: string, place: Place) => string;

/** "118 of 136 questions answered, 6 left to FIA. Drafts: 12. Errors: 5. Warnings: 4." */
function inSentence(standing: Standing): string {
  const { answered, owed, drafts, errors, warnings } = standing;
  const left = escapeMarkdown(leftInWords(standing));
  const done = t('**{answered} of {owed} questions answered{left}.**', { answered, owed, left });
  const open = t('Drafts: {drafts}. Errors: {errors}. Warnings: {warnings}.', { drafts, errors, warnings });
  return `${done} ${open}`;
}

/** How many days are left until an ISO date; both are days and no times. */
function dueInWords(due: string, today: string): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  const date = dateInWords(due);
  if (Number.isNaN(days)) return '';
  if (days === 0) return t('Due today, {date}.', { date });
  if (days === 1) return t('Due tomorrow, {date}.', { date });
  if (days > 0) return t('Due on {date}: {days} days are left.', { date, days });
  return t('It was due on {date}.', { date });
}

function agenciesTable({ agencies, absent, ...all }: Completeness, link: Link): string {
  return table(t('Agency'), [
    ...agencies.map(agency => [link(agency.id, agency.place), ...figures(agency)]),
    ...absent.map(agency => [escapeMarkdown(agency.id), ...figures(agency)]),
    [t('All together'), ...figures(all)],
  ]);
}

function agencyMarkdown(agency: AgencyCompleteness, link: Link): string[] {
  const { id, name, place, sections } = agency;
  const missing = sections.filter(section => section.missingQuestions.length > 0);
  return [
    `## ${escapeMarkdown(name === id ? id : `${id}: ${name}`)}`,
    `${inSentence(agency)} ${link(t('Open the file'), place)}`,
    missing.length === 0 ? t('Nothing is missing here.') : t('Missing:'),
    missing.map(section => missingOf(section, link)).join('\n'),
    table(
      t('Section'),
      sections.map(section => [link(section.section.short, section.place), ...figures(section)]),
    ),
  ];
}

/** A section's missing questions, each a link. */
function missingOf({ section, missingQuestions, onBehalfOf }: SectionCompleteness, link: Link): string {
  const lines = missingQuestions.map(
    ({ question, place }) => `  - ${link(question.id, place)} ${escapeMarkdown(question.short)}`,
  );
  const short = escapeMarkdown(section.short);
  const heading =
    onBehalfOf.length === 0
      ? short
      : t('{section}, for {agencies} without a file', { section: short, agencies: joined(onBehalfOf) });
  return [`- ${heading}`, ...lines].join('\n');
}

function figures({ owed, answered, missing, left, drafts, errors, warnings }: Standing): string[] {
  return [
    owed === 0 ? '–' : t('{answered} of {owed}', { answered, owed }),
    ...[missing, left, drafts, errors, warnings].map(String),
  ];
}

function table(first: string, rows: readonly (readonly string[])[]): string {
  const head = [
    first,
    t('Answered'),
    t('Missing'),
    t('Left to others'),
    t('Drafts'),
    t('Errors'),
    t('Warnings'),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), '|:--|--:|--:|--:|--:|--:|--:|', ...rows.map(line)].join('\n');
}
