import type { Library } from '../../model/read-scalar.ts';
import { describePenalty } from '../../questionnaire/penalty.ts';
import { inForce, type Provision } from '../../questionnaire/provision.ts';
import type { Period } from '../../questionnaire/questionnaire.ts';
import { memo2 } from '../../text/memo.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';

const CONCERN = {
  trafficking: 'Counts as trafficking in persons.',
  related: 'A related crime; it counts where the facts are trafficking.',
  smuggling: 'Migrant smuggling: the questionnaire counts trafficking only.',
  general: 'A general provision, not of trafficking itself.',
} as const;

/** A provision: heading, penalty in words, whether in force in the reporting period, concern, notes, source. */
export const provisionMarkdown: (library: Library, provision: Provision) => string = memo2(
  (library, provision) => {
    const { questionnaire } = library;
    const { id, heading, concern, note, conflict, replacedBy, sources } = provision;
    return paragraphs(
      `**${escapeMarkdown(id)}** ${escapeMarkdown(heading)}`,
      penaltyMarkdown(provision),
      forceMarkdown(provision, questionnaire.period),
      CONCERN[concern],
      provision.appliesIn.length === 0
        ? undefined
        : `Applies in: ${escapeMarkdown(provision.appliesIn.join(', '))}.`,
      replacedBy.length === 0 ? undefined : `In its place: ${escapeMarkdown(replacedBy.join(', '))}.`,
      note && escapeMarkdown(note),
      conflict && `**Sources differ.** ${escapeMarkdown(conflict.text)}`,
      `*${escapeMarkdown(sourceOf(sources))}*${doubtOf(provision)}`,
    );
  },
);

/** For the edge of a list: what speaks against the provision, else its penalty. */
export function penaltyInShort(provision: Provision, period: Period): string {
  if (inForce(provision, period) === 'no') return `not in force in ${yearsOf(period)}`;
  if (provision.definition) return 'a definition';
  if (provision.concern === 'smuggling') return 'smuggling';
  return provision.penalty === undefined ? '' : describePenalty(provision.penalty);
}

function penaltyMarkdown({
  penalty,
  otherPenalties,
  definition,
  noOffence,
  joinder,
  punishedBy,
}: Provision): string {
  const punished = punishedBy.length === 0 ? '' : `; punished by ${escapeMarkdown(punishedBy.join(', '))}`;
  if (definition) return `It defines, and punishes nothing${punished}.`;
  const lines = penalty === undefined ? [] : [`Penalty: ${escapeMarkdown(describePenalty(penalty))}.`];
  for (const other of otherPenalties) {
    lines.push(`${capital(escapeMarkdown(other.when))}: ${escapeMarkdown(describePenalty(other))}.`);
  }
  if (joinder) lines.push('A general rule that goes with an offence, and never stands alone.');
  if (lines.length === 0) lines.push(noOffence ? 'No offence.' : 'Its penalty is not in the catalogue.');
  return lines.join('  \n');
}

function forceMarkdown({ from, until, saving }: Provision, period: Period): string {
  const dates = [from && `from ${from}`, until && `until ${until}`].filter(Boolean).join(' ');
  const behind = dates === '' ? '' : ` (${dates})`;
  switch (inForce({ ...(from && { from }), ...(until && { until }) }, period)) {
    case 'throughout':
      return `In force throughout the reporting period${behind}.`;
    case 'partly':
      return `**In force in part of the reporting period**${behind}.`;
    case 'no':
      return `**Not in force in the reporting period**${behind}.${saving === undefined ? '' : ` ${escapeMarkdown(saving)}`}`;
  }
}

function sourceOf([first = '', ...others]: readonly string[]): string {
  return `Source: ${first}${others.length === 0 ? '' : ` and ${others.length} more`}`;
}

function doubtOf({ verified, unverified }: Provision): string {
  if (verified) return '';
  return unverified.length === 0
    ? ' · **not verified**'
    : ` · **not verified**: ${unverified.join(', ').replaceAll('-', ' ')}`;
}

function yearsOf({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
