import type { Library } from '../../model/read-scalar.ts';
import { describePenalty } from '../../questionnaire/penalty.ts';
import { type Doubt, inForce, type Provision } from '../../questionnaire/provision.ts';
import type { Period } from '../../questionnaire/questionnaire.ts';
import { commaList, english, row, type Sayable, t, verbatim, type Words } from '../../text/l10n.ts';
import { memo2 } from '../../text/memo.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';

const CONCERN = {
  trafficking: english('Counts as trafficking in persons.'),
  related: english('A related crime; it counts where the facts are trafficking.'),
  smuggling: english('Migrant smuggling: the questionnaire counts trafficking only.'),
  general: english('A general provision, not of trafficking itself.'),
} as const;

const UNVERIFIED: Readonly<Record<Doubt, string>> = {
  title: english('title'),
  section: english('section'),
  heading: english('heading'),
  penalty: english('penalty'),
  dates: english('dates'),
  places: english('places'),
  'investigated-by': english('investigated by'),
};

/** A provision: heading, penalty in words, whether in force in the reporting period, concern, notes, source. */
export const provisionMarkdown: (library: Library, provision: Provision) => Words = memo2(
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
        : t('Applies in: {places}.', { places: escapeMarkdown(commaList(provision.appliesIn)) }),
      replacedBy.length === 0
        ? undefined
        : t('In its place: {provisions}.', { provisions: escapeMarkdown(commaList(replacedBy)) }),
      note && escapeMarkdown(note),
      conflict && verbatim`**${t('Sources differ.')}** ${escapeMarkdown(conflict.text)}`,
      verbatim`*${escapeMarkdown(sourceOf(sources))}*${doubtOf(provision)}`,
    );
  },
);

/** For the edge of a list: what speaks against the provision, else its penalty. */
export function penaltyInShort(provision: Provision, period: Period): Sayable {
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
}: Provision): Sayable {
  if (definition) {
    return punishedBy.length === 0
      ? t('It defines, and punishes nothing.')
      : t('It defines, and punishes nothing; punished by {provisions}.', {
          provisions: escapeMarkdown(commaList(punishedBy)),
        });
  }
  const lines =
    penalty === undefined
      ? []
      : [t('Penalty: {penalty}.', { penalty: escapeMarkdown(describePenalty(penalty)) })];
  for (const other of otherPenalties) {
    lines.push(verbatim`${capital(escapeMarkdown(other.when))}: ${escapeMarkdown(describePenalty(other))}.`);
  }
  if (joinder) lines.push(t('A general rule that goes with an offence, and never stands alone.'));
  if (lines.length === 0)
    lines.push(noOffence ? t('No offence.') : t('Its penalty is not in the catalogue.'));
  return row(lines, '  \n');
}

function forceMarkdown({ from, until, saving }: Provision, period: Period): Sayable {
  const dates = [
    ...(from === undefined ? [] : [t('from {date}', { date: from })]),
    ...(until === undefined ? [] : [t('until {date}', { date: until })]),
  ];
  const behind = dates.length === 0 ? '' : verbatim` (${row(dates, ' ')})`;
  switch (inForce({ ...(from && { from }), ...(until && { until }) }, period)) {
    case 'throughout':
      return t('In force throughout the reporting period{dates}.', { dates: behind });
    case 'partly':
      return t('**In force in part of the reporting period**{dates}.', { dates: behind });
    case 'no':
      return t('**Not in force in the reporting period**{dates}.{saving}', {
        dates: behind,
        saving: saving === undefined ? '' : ` ${escapeMarkdown(saving)}`,
      });
  }
}

function sourceOf([first = '', ...others]: readonly string[]): Words {
  return others.length === 0
    ? t('Source: {source}', { source: first })
    : t('Source: {source} and {count} more', { source: first, count: others.length });
}

function doubtOf({ verified, unverified }: Provision): Sayable {
  if (verified) return '';
  return unverified.length === 0
    ? verbatim` · **${t('not verified')}**`
    : verbatim` · **${t('not verified')}**: ${commaList(unverified.map(what => t(UNVERIFIED[what])))}`;
}

function yearsOf({ from, to }: Period): string {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  return first === last ? first : `${first}–${last}`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
