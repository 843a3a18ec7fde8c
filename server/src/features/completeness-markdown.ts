import { dateInWords, joined } from '../rules/in-words.ts';
import { leftInWords } from '../rules/progress-in-words.ts';
import { counted, english, row, type Sayable, t, verbatim, type Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import type {
  AgencyCompleteness,
  Completeness,
  Place,
  SectionCompleteness,
  Standing,
} from './completeness.ts';
import { escapeMarkdown, lines, paragraphs } from './markdown.ts';

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
): Sayable {
  const { title, due, agencies, absent } = completeness;
  const link = (words: Sayable, place: Place) => verbatim`[${escapeMarkdown(words)}](${address(place)})`;
  const isOwn = ({ files }: AgencyCompleteness) => files.includes(asker);
  const byNearness = (a: AgencyCompleteness, b: AgencyCompleteness) => Number(isOwn(b)) - Number(isOwn(a));
  return verbatim`${paragraphs(
    verbatim`# ${t('How far it is')}`,
    escapeMarkdown(title),
    verbatim`${inSentence(completeness)} ${dueInWords(due, today)}`,
    agencies.length + absent.length > 1
      ? t(
          'Of all agencies together each question is counted once, and answered when nobody owes it any more.',
        )
      : undefined,
    absent.length === 0
      ? undefined
      : t('No file yet from {agencies}.', {
          agencies: row(
            absent.map(({ id, name }) => escapeMarkdown(`${name} (${id})`)),
            '; ',
          ),
        }),
    agencies.length + absent.length > 1 ? agenciesTable(completeness, link) : undefined,
    ...agencies.toSorted(byNearness).flatMap(agency => agencyMarkdown(agency, link)),
  )}\n`;
}

type Link = (words: Sayable, place: Place) => Words;

/** "118 of 136 questions answered, 6 left to FIA. Drafts: 12. Errors: 5. Warnings: 4." */
function inSentence(standing: Standing): Sayable {
  const { answered, owed, drafts, errors, warnings } = standing;
  const left = escapeMarkdown(leftInWords(standing));
  const done = t('**{answered} of {owed} questions answered{left}.**', { answered, owed, left });
  const open = t('Drafts: {drafts}. Errors: {errors}. Warnings: {warnings}.', { drafts, errors, warnings });
  return verbatim`${done} ${open}`;
}

/** How many days are left until an ISO date; both are days and no times. */
function dueInWords(due: string, today: string): Sayable {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  const date = dateInWords(due);
  if (Number.isNaN(days)) return '';
  if (days === 0) return t('Due today, {date}.', { date });
  if (days === 1) return t('Due tomorrow, {date}.', { date });
  if (days > 0)
    return t('Due on {date}: {left}.', {
      date,
      left: counted(days, english('{count} day is left'), english('{count} days are left')),
    });
  return t('It was due on {date}.', { date });
}

function agenciesTable({ agencies, absent, ...all }: Completeness, link: Link): Sayable {
  return table(t('Agency'), [
    ...agencies.map(agency => [link(agency.id, agency.place), ...figures(agency)]),
    ...absent.map(agency => [escapeMarkdown(agency.id), ...figures(agency)]),
    [t('All together'), ...figures(all)],
  ]);
}

function agencyMarkdown(agency: AgencyCompleteness, link: Link): Sayable[] {
  const { id, name, place, sections } = agency;
  const missing = sections.filter(section => section.missingQuestions.length > 0);
  return [
    `## ${escapeMarkdown(name === id ? id : `${id}: ${name}`)}`,
    verbatim`${inSentence(agency)} ${link(t('Open the file'), place)}`,
    missing.length === 0 ? t('Nothing is missing here.') : t('Missing:'),
    ...(missing.length === 0 ? [] : [lines(missing.map(section => missingOf(section, link)))]),
    table(
      t('Section'),
      sections.map(section => [link(section.section.short, section.place), ...figures(section)]),
    ),
  ];
}

/** A section's missing questions, each a link. */
function missingOf({ section, missingQuestions, onBehalfOf }: SectionCompleteness, link: Link): Sayable {
  const each = missingQuestions.map(
    ({ question, place }) => verbatim`  - ${link(question.id, place)} ${escapeMarkdown(question.short)}`,
  );
  const short = escapeMarkdown(section.short);
  const heading =
    onBehalfOf.length === 0
      ? short
      : t('{section}, for {agencies} without a file', { section: short, agencies: joined(onBehalfOf) });
  return lines([verbatim`- ${heading}`, ...each]);
}

function figures({ owed, answered, missing, left, drafts, errors, warnings }: Standing): Sayable[] {
  return [
    owed === 0 ? '–' : t('{answered} of {owed}', { answered, owed }),
    ...[missing, left, drafts, errors, warnings].map(String),
  ];
}

function table(first: Words, rows: readonly (readonly Sayable[])[]): Words {
  const head = [
    first,
    t('Answered'),
    t('Missing'),
    t('Left to others'),
    t('Drafts'),
    t('Errors'),
    t('Warnings'),
  ];
  const line = (cells: readonly Sayable[]) => verbatim`| ${row(cells, ' | ')} |`;
  return lines([line(head), '|:--|--:|--:|--:|--:|--:|--:|', ...rows.map(line)]);
}
