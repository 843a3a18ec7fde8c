import type { Library } from '../../model/read-scalar.ts';
import { describePenalty } from '../../questionnaire/penalty.ts';
import { inForce, type Provision } from '../../questionnaire/provision.ts';
import type { Period } from '../../questionnaire/questionnaire.ts';
import { english, t } from '../../text/l10n.ts';
import { memo2 } from '../../text/memo.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';

const CONCERN = {
  trafficking: english('Counts as trafficking in persons.'),
  related: english('A related crime; it counts where the facts are trafficking.'),
  smuggling: english('Migrant smuggling: the questionnaire counts trafficking only.'),
  general: english('A general provision, not of trafficking itself.'),
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
      t(CONCERN[concern]),
      provision.appliesIn.length === 0
        ? undefined
        : t('Applies in: {places}.', { places: escapeMarkdown(provision.appliesIn.join(', ')) }),
      replacedBy.length === 0
        ? undefined
        : t('In its place: {provisions}.', { provisions: escapeMarkdown(replacedBy.join(', ')) }),
      note && escapeMarkdown(note),
      conflict && `**${t('Sources differ.')}** ${escapeMarkdown(conflict.text)}`,
      `*${escapeMarkdown(sourceOf(sources))}*${doubtOf(provision)}`,
    );
  },
);

/** For the edge of a list: what speaks against the provision, else its penalty. */
export function penaltyInShort(provision: Provision, period: Period): string {
  if (inForce(provision, period) === 'no') return t('not in force in {years}', { years: yearsOf(period) });
  if (provision.definition) return t('a definition');
  if (provision.concern === 'smuggling') return t('smuggling');
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
  if (definition) {
    return punishedBy.length === 0
      ? t('It defines, and punishes nothing.')
      : t('It defines, and punishes nothing; punished by {provisions}.', {
          provisions: escapeMarkdown(punishedBy.join(', ')),
        });
  }
  const lines =
    penalty === undefined
      ? []
      : [t('Penalty: {penalty}.', { penalty: escapeMarkdown(describePenalty(penalty)) })];
  for (const other of otherPenalties) {
    lines.push(`${capital(escapeMarkdown(other.when))}: ${escapeMarkdown(describePenalty(other))}.`);
  }
  if (joinder) lines.push(t('A general rule that goes with an offence, and never stands alone.'));
  if (lines.length === 0)
    lines.push(noOffence ? t('No offence.') : t('Its penalty is not in the catalogue.'));
  return lines.join('  \n');
}

function forceMarkdown({ from, until, saving }: Provision, period: Period): string {
  const dates = [from && t('from {date}', { date: from }), until && t('until {date}', { date: until })]
    .filter(Boolean)
    .join(' ');
  const behind = dates === '' ? '' : ` (${dates})`;
  switch (inForce({ ...(from && { from }), ...(until && { until }) }, period)) {
    case 'throughout':
      return t('In force throughout the reporting period{dates}.', { dates: behind });
    case 'partly':
      return t('**In force in part of the reporting period**{dates}.', { dates: behind });
    case 'no':
      return (
        t('**Not in force in the reporting period**{dates}.', { dates: behind }) +
        (saving === undefined ? '' : ` ${escapeMarkdown(saving)}`)
      );
  }
}

function sourceOf([first = '', ...others]: readonly string[]): string {
  return others.length === 0
    ? t('Source: {source}', { source: first })
    : t('Source: {source} and {count} more', { source: first, count: others.length });
}

function doubtOf({ verified, unverified }: Provision): string {
  if (verified) return '';
  return unverified.length === 0
    ? ` · **${t('not verified')}**`
    : ` · **${t('not verified')}**: ${unverified.join(', ').replaceAll('-', ' ')}`;
}

function yearsOf({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
