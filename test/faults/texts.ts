import fc from 'fast-check';
import type { Random } from '../support/random.ts';
import { responseFiles } from '../support/response-files.ts';

/** What stands in the folder at the beginning, and what is made of it by typing. Figures are illustrative. */
export const MANIFEST = `questionnaire: tip-pakistan-2021
submission:
  lead: FIA
  respondents: [FIA, MOFA, MOHR]
  decisions:
    identification-1: {use: FIA, reason: The Agency's register takes in the others.}
`;

export const FIA = `questionnaire: tip-pakistan-2021
respondent: FIA
identification:
  identification-1:
    data:
      total: 120
      sex: {male: 70, female: 52}
    attachments: [{title: Cases, path: annexes/cases.csv}]
  identification-2: Of {{identification-1.total}} victims, {{identification-1.sex.female}} were women 🙂.
trends:
  trends-1:
    status: final
    answer: |
      Recruitment moved to the 𝒩et.
`;

export const MOFA = `questionnaire: tip-pakistan-2021\r
respondent: MOFA\r
identification:\r
  identification-1: {data: {total: 4}}\r
training:\r
  training-3: {data: {total: 40}, source: "Academy 🏛"}\r
`;

const PIECES = [
  '0',
  '7',
  '1,234',
  '{male: 3, female: 4}',
  '{{identification-1.total}}',
  '{{mofa.identification-1.total}}',
  '"',
  "'",
  ': ',
  ' #',
  '- ',
  '[',
  '}',
  '\t',
  '\n',
  '\r\n',
  '\n  ',
  '\n\n\n',
  '🙂',
  '𝒳𝒴',
  'é\u0301',
  '\u202e',
  'PPC 371-A',
  'section 4 of PTPA',
  '\n  identification-2: 5\n',
  '\nprevention:\n  prevention-2.c: 17\n',
  '\n    status: final',
  '\n    explain: {unbalanced-split: Counted twice.}',
  '\n    attachments: [{title: Map, path: annexes/map.pdf}]',
  '\nrespondent: MOHR\n',
  '\nquestionnaire: tip-next-year\n',
];

/** A text as somebody might begin it. */
export function wholeText(random: Random): string {
  if (random.once(3))
    return random.pick([FIA, MOFA, MANIFEST, '', 'respondent: MOHR\n', '{', '# nothing yet']);
  const [file] = fc.sample(responseFiles, { numRuns: 1, seed: random.below(2 ** 31) });
  // An editor shows a text without its byte-order mark.
  return file?.text.replace(/^\ufeff/, '') ?? '';
}

/** What replaces a passage. */
export function typed(random: Random): string {
  if (random.once(4)) return '';
  return random.once(6) ? random.pick(PIECES) + random.pick(PIECES) : random.pick(PIECES);
}
