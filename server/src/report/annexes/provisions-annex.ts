import { cell, reference, text } from '../../composition/build.ts';
import { entriesOf } from '../../composition/entries.ts';
import { NOT_STATED } from '../../composition/not-stated.ts';
import { sortKey } from '../../composition/provision-figures.ts';
import type { Block, Inline, TableRow } from '../../composition/report.ts';
import type { Answer } from '../../model/answer.ts';
import { dataByPlace } from '../../model/data-by-place.ts';
import type { Submission } from '../../model/submission.ts';
import { type CitedSection, readCitation } from '../../questionnaire/citation.ts';
import { describePenalty } from '../../questionnaire/penalty.ts';
import { findProvision, findStatute, inForce, type Provision } from '../../questionnaire/provision.ts';
import { commaList, row, type Sayable, shaped, t, verbatim, type Words } from '../../text/l10n.ts';

/** Each legal provision of the answers' figures and lists: what it says, its penalty, whether it was in force, and where it is cited. */
export function provisionsAnnex(submission: Submission): Block[] {
  const { catalogue, questionnaire } = submission.library;
  const cited = citedIn(submission);
  const key = (id: string) => sortKey(id, catalogue, questionnaire.statute);
  const ids = [...cited.keys()].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  if (ids.length === 0) return [];
  return [
    {
      kind: 'table',
      description: t('The legal provisions cited, with heading, penalty, and where each is cited.'),
      columns: ['text', 'text', 'text', 'text', 'text'].map(() => ({ kind: 'text' as const })),
      head: [
        {
          cells: [
            cell(t('Provision')),
            cell(t('Heading')),
            cell(t('Penalty')),
            cell(t('In force')),
            cell(t('Cited in')),
          ],
        },
      ],
      body: ids.map(id => provisionRow(submission, id, cited.get(id) ?? new Set())),
      notes: statuteNotes(submission, ids),
    },
  ];
}

/** The questions that cite each section, in the questionnaire's order. */
function citedIn(submission: Submission): Map<string, Set<string>> {
  const cited = new Map<string, Set<string>>();
  for (const question of submission.library.questionnaire.questions.keys()) {
    for (const { answer } of entriesOf(submission).get(question) ?? []) {
      for (const { id } of sectionsOf(submission, answer)) {
        const places = cited.get(id) ?? new Set();
        cited.set(id, places.add(question));
      }
    }
  }
  return cited;
}

function sectionsOf({ library }: Submission, answer: Answer): CitedSection[] {
  const typed = [...dataByPlace(library.questionnaire, answer).values()].flatMap(({ value }) =>
    value.kind === 'provision' ? value.citation.sections : [],
  );
  const rows = (answer.table?.rows ?? []).flatMap(
    ({ provision }) => readCitation(provision, library.catalogue, library.questionnaire.statute).sections,
  );
  return [...typed, ...rows];
}

function provisionRow(submission: Submission, id: string, places: ReadonlySet<string>): TableRow {
  const { catalogue, questionnaire } = submission.library;
  const provision = findProvision(catalogue, id);
  return {
    cells: [
      cell(id),
      cell(provision?.heading ?? NOT_STATED),
      cell(provision === undefined ? NOT_STATED : penaltyText(provision)),
      cell(provision === undefined ? t('Not known') : forceText(provision, questionnaire.period)),
      cell(...placeLinks(submission, places)),
    ],
  };
}

function penaltyText({ penalty, otherPenalties, definition, punishedBy, noOffence }: Provision): Sayable {
  const parts = [
    ...(penalty === undefined ? [] : [describePenalty(penalty)]),
    ...otherPenalties.map(other => verbatim`${other.when}: ${describePenalty(other)}`),
  ].map(words => shaped(words, upperFirst));
  if (parts.length > 0) return t('{penalties}.', { penalties: row(parts, '. ') });
  if (definition) {
    return punishedBy.length === 0
      ? t('A definition.')
      : t('A definition; punished under {provisions}.', { provisions: commaList(punishedBy) });
  }
  return noOffence ? t('No offence.') : NOT_STATED;
}

function forceText(provision: Provision, period: Parameters<typeof inForce>[1]): Words {
  const { from, until } = provision;
  const dates = commaList([
    ...(from === undefined ? [] : [t('from {date}', { date: from })]),
    ...(until === undefined ? [] : [t('until {date}', { date: until })]),
  ]);
  switch (inForce(provision, period)) {
    case 'throughout':
      return t('Yes');
    case 'partly':
      return t('In part of the period ({dates})', { dates });
    case 'no':
      return t('Not in the period ({dates})', { dates });
  }
}

/** "Law enforcement statistics 3, 4, 7.c; Laws and prosecution 6". */
function placeLinks(submission: Submission, places: ReadonlySet<string>): Inline[] {
  const { questions, sections } = submission.library.questionnaire;
  return sections
    .map(section => ({ section, ids: section.questions.map(({ id }) => id).filter(id => places.has(id)) }))
    .filter(({ ids }) => ids.length > 0)
    .flatMap(({ section, ids }, at): Inline[] => [
      text(`${at === 0 ? '' : '; '}${section.short} `),
      ...ids.flatMap((id, place): Inline[] => {
        const question = questions.get(id);
        return [
          ...(place === 0 ? [] : [text(', ')]),
          reference(id, question?.number || `“${question?.short}”`),
        ];
      }),
    ]);
}

/** The laws by their full names. */
function statuteNotes(
  { library: { catalogue, questionnaire } }: Submission,
  ids: readonly string[],
): Inline[][] {
  const statutes = ids.flatMap(
    id => readCitation(id, catalogue, questionnaire.statute).sections[0]?.statute ?? [],
  );
  return [...new Set(statutes)].flatMap(id => {
    const statute = findStatute(catalogue, id);
    if (statute === undefined || statute.title === id) return [];
    const act = statute.act === undefined ? '' : ` (${statute.act})`;
    return [[text(`${id}: ${statute.title}${act}`)]];
  });
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
