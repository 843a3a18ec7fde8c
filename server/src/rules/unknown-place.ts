import { findAxisValue } from '../model/read-scalar.ts';
import { commaList, t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import type { Site } from './fix.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { readProblemsOf } from './problems.ts';
import { didYouMean } from './read-problem.ts';
import { defineSubmissionRule } from './rule.ts';

export const unknownPlace = defineSubmissionRule({
  code: 'unknown-place',
  severity: 'error',
  scope: 'submission',
  form: true,
  title: 'A place is not known',
  why: 'Figures are added up by place; one under an unknown name is in no sum.',
  mend: [
    'Write a place of the questionnaire: `punjab`, `sindh`, `kpk`, `balochistan`, `ict`, `ajk` or `gb`.',
    'Where it is none of these, add the figure under `unspecified`.',
  ],
  who: 'writer',
  messages: { default: '{where}: there is no place {written}; write {wanted}.{near}' },
  examples: [
    {
      bad: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: panjab, provision: PPC 371-A, persons: 1}
  #                   ^^^^^^ error unknown-place: Place: there is no place panjab; write one of punjab, sindh, kpk, balochistan, ict, ajk, gb. Did you mean punjab?
`,
      good: `
    statistics:
      statistics-5:
        data:
          sentences:
            - {place: punjab, provision: PPC 371-A, persons: 1}
`,
      fixed: true,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [{id: POLICE-SINDH, place: Sindhh}]
  #                                           ^^^^^^ error unknown-place: POLICE-SINDH: there is no place Sindhh; write one of punjab, sindh, kpk, balochistan, ict, ajk, gb. Did you mean sindh?
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      respondents: [{id: POLICE-SINDH, place: Sindh}]
`,
    },
  ],
  *check(submission, say) {
    for (const { problem, place } of readProblemsOf(submission, 'unknown-place')) {
      yield {
        ...place,
        message: say('default', {
          where: problem.where ?? '',
          written: problem.written,
          wanted: problem.wanted ?? t('a place'),
          near: didYouMean(problem.instead),
        }),
        fixes: site => writeInstead(site, place.at, problem.instead),
      };
    }
    const axis = submission.library.questionnaire.axes.get('place');
    const known = axis?.values.map(({ id }) => id) ?? [];
    for (const { id, place, placeAt } of submission.manifest?.respondents ?? []) {
      if (submission.manifest === undefined || place === undefined || placeAt === undefined) continue;
      if (place === '' || findAxisValue(axis, place) !== undefined) continue;
      const slots = { where: id, written: place, wanted: t('one of {values}', { values: commaList(known) }) };
      const near = nearest(place, known, 1);
      const message = say('default', { ...slots, near: didYouMean(near) });
      const fixes = (site: Site) => writeInstead(site, placeAt, near);
      yield { path: submission.manifest.path, at: placeAt, message, fixes };
    }
  },
});
