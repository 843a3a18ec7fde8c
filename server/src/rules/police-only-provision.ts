import type { Answer } from '../model/answer.ts';
import { type CitedLaw, chargesOf } from '../model/cited-law.ts';
import type { Library } from '../model/read-scalar.ts';
import { t } from '../text/l10n.ts';
import { joined, listed } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const policeOnlyProvision = defineAnswerRule({
  code: 'police-only-provision',
  severity: 'information',
  scope: 'answer',
  explainable: true,
  title: 'A section that this agency does not investigate',
  why: 'The schedule of the Federal Investigation Agency names the laws that it may investigate. Figures under other sections come from the provincial police; the reader who is not told so takes them for the agency’s own, and counts them twice when the police send theirs.',
  mend: [
    'Say under `source` which police the figures come from.',
    'Correct the section where it is mistyped.',
  ],
  who: 'register',
  messages: {
    default:
      '{sections} {are} not among the laws that {agency} investigates; say under source which police the figures come from.',
  },
  examples: [
    {
      bad: `
    respondent: FIA
    statistics:
      statistics-4:
        data:
          convicted: {punjab: 1}
          provisions: [PTPA 3(2)]
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ information police-only-provision: PPC 371-A and PPC 370 are not among the laws that FIA investigates; say under source which police the figures come from.
            PPC 366-B: {conviction: {punjab: 1}}
            PTPA 3(2) + PPC 370: {conviction: {punjab: 1}}
  #                     ^^^^^^^ also: PPC 370 is investigated by the police.
`,
      good: `
    respondent: FIA
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
        source: Punjab Police, Investigation Branch
`,
    },
    {
      bad: `
    respondent: FIA
    statistics:
      statistics-3:
        data:
          provisions: [PPC 374]
  #                    ^^^^^^^ information police-only-provision: PPC 374 is not among the laws that FIA investigates; say under source which police the figures come from.
        source: FIA monthly return
`,
      good: `
    respondent: MOI
    statistics:
      statistics-3:
        data:
          provisions: [PPC 374]
        source: FIA monthly return
`,
    },
  ],
  *check({ answer, library, respondent }, say) {
    if (respondent?.investigator === undefined) return;
    const [first, ...others] = outsideSchedule(answer, respondent.investigator, library);
    if (first === undefined) return;
    const ids = [...new Set([first, ...others].map(({ id }) => id))];
    const sections = ids.length <= 4 ? joined(ids) : listed(ids, 3);
    const slots = { sections, are: ids.length === 1 ? 'is' : 'are', agency: respondent.id };
    const related = others.map(({ at, id, law }) => ({
      answer,
      at,
      message: t('{provision} is investigated by the {agency}.', {
        provision: id,
        agency: law.investigatedBy ?? '',
      }),
    }));
    yield { at: first.at, message: say('default', slots), related };
  },
});

/** Charges that others alone investigate, unless the source of the figures names these. */
function outsideSchedule(answer: Answer, investigator: string, library: Library): readonly CitedLaw[] {
  const source = answer.source?.text.toLowerCase() ?? '';
  return [...chargesOf(answer, library)]
    .flatMap(({ laws }) => laws)
    .filter(({ law: { investigatedBy: by } }) => {
      return by !== undefined && !by.split('-').includes(investigator) && !source.includes(by);
    });
}
