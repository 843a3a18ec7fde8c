import type { Answer } from '../model/answer.ts';
import { type CitedLaw, type Citing, chargesOf } from '../model/cited-law.ts';
import type { Datum } from '../model/field-value.ts';
import { describeValue } from '../model/value.ts';
import { appliesIn } from '../questionnaire/provision.ts';
import type { Axis } from '../questionnaire/questionnaire.ts';
import { t } from '../text/l10n.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const provisionOutsidePlace = defineAnswerRule({
  code: 'provision-outside-place',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A law does not apply in the place',
  why: 'A provincial law is no law in another province. A figure in that column is in the wrong row or in the wrong column, and makes both places wrong.',
  mend: ['Move the figure to the law that applies there.', 'Move it to the place where the case was.'],
  who: 'law',
  messages: {
    default:
      '{id} does not apply in {places}, only in {where}; move the figure to a law that does, or to another place.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: KP, provision: BLSA 11, persons: 2, prison: 3 years}
  #                   ^^ warning provision-outside-place: BLSA 11 does not apply in KPK, only in Punjab, Sindh, Balochistan, ICT and GB; move the figure to a law that does, or to another place.
      statistics-table:
        data:
          rows:
            PDNC 36:
              registered: {punjab: 4, sindh: 2, kpk: 0}
  #                                          ^ warning provision-outside-place: PDNC 36 does not apply in Sindh and Balochistan, only in Punjab; move the figure to a law that does, or to another place.
              conviction: {punjab: 1, sindh: 1, kpk: not-available, balochistan: about 3}
  #                                          ^ also: Sindh: 1
  #                                                                              ^^^^^^^ also: Balochistan: about 3
`,
      good: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: BLSA 11, persons: 2, prison: 3 years}
            - {place: kpk, provision: BLSA 11, persons: 0, prison: 3 years}
      statistics-table:
        data:
          rows:
            PDNC 36:
              registered: {punjab: 4, sindh: 0, kpk: not-collected}
            PPC 371-A:
              registered: {punjab: 4, sindh: 3, ajk: 2}
`,
    },
    {
      bad: `
    respondent: SWD-SINDH
    statistics:
      statistics-table:
        data:
          rows:
            PDNC 36 + PPC 34: {conviction: 4}
  #                                        ^ warning provision-outside-place: PDNC 36 does not apply in Sindh, only in Punjab; move the figure to a law that does, or to another place.
`,
      good: `
    respondent: SWD-PUNJAB
    statistics:
      statistics-table:
        data:
          rows:
            PDNC 36 + PPC 34: {conviction: 4}
`,
    },
  ],
  *check({ answer, library, respondent }, say) {
    const axis = library.questionnaire.axes.get(answer.question.table?.axis ?? 'place');
    for (const { laws, ...citing } of chargesOf(answer, library)) {
      const figures = [...figuresOf(citing, respondent?.place)];
      for (const cited of laws) {
        const astray = figures.filter(({ place }) => !mayApply(cited, place));
        const [first, ...others] = astray;
        if (first === undefined) continue;
        const places = joined([...new Set(astray.map(({ place }) => titleOf(axis, place)))]);
        const where = joined(cited.law.appliesIn.map(place => titleOf(axis, place)));
        const related = others.map(other => link(answer, axis, other));
        yield { at: first.datum.at, message: say('default', { id: cited.id, places, where }), related };
      }
    }
  },
});

interface PlacedFigure {
  readonly place: string;
  /** The figure, or the place that is named beside it. */
  readonly datum: Datum;
}

/** Where there are figures above 0 under a law. */
function* figuresOf({ row, record }: Citing, home: string | undefined): Generator<PlacedFigure> {
  for (const { split } of row?.measures.values() ?? []) {
    if (home !== undefined && split.whole !== undefined && isSome(split.whole))
      yield { place: home, datum: split.whole };
    for (const [place, { datum }] of split.cells)
      if (datum !== undefined && isSome(datum)) yield { place, datum };
  }
  const data = [...(record?.entry.columns.values() ?? [])].map(({ datum }) => datum);
  const place = data.find(({ value }) => value.kind === 'place');
  const none = data.some(({ value }) => value.kind === 'count' && value.count === 0);
  if (place?.value.kind === 'place' && !none) yield { place: place.value.place, datum: place };
}

function isSome({ value }: Datum): boolean {
  return value.kind === 'count' && value.count > 0;
}

/** Nothing is said of a law whose places are not certain. */
function mayApply({ law }: CitedLaw, place: string): boolean {
  return appliesIn(law, place) || law.unverified.includes('places');
}

function titleOf(axis: Axis | undefined, place: string): string {
  return axis?.values.find(({ id }) => id === place)?.title ?? place;
}

function link(answer: Answer, axis: Axis | undefined, { place, datum }: PlacedFigure) {
  const message = t('{title}: {figure}', { title: titleOf(axis, place), figure: describeValue(datum.value) });
  return { answer, at: datum.at, message };
}
