import { citingsOf } from '../model/cited-law.ts';
import { writePlainly } from './fixes/write-instead.ts';
import { defineAnswerRule } from './rule.ts';

export const uncanonicalProvision = defineAnswerRule({
  code: 'uncanonical-provision',
  severity: 'warning',
  scope: 'answer',
  form: true,
  title: 'A section is written in another way than the report prints it',
  why: 'Officers write `371A`, `371/A` or `s. 371-A PPC` for one section, and each is understood. In the report, in the table and in references it has one spelling, so that it can be found and is never counted as two.',
  mend: ['Write the law’s short name and the section: `PPC 371-A`, `PTPA 3(2)`, `PPC 371-A + PTPA 3(2)`.'],
  who: 'writer',
  messages: {
    default: 'Write {canonical} in place of {written}.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-3:
        data:
          provisions: [371/A, s. 3(2) PTPA]
  #                    ^^^^^ warning uncanonical-provision: Write PPC 371-A in place of 371/A.
  #                           ^^^^^^^^^^^^ warning uncanonical-provision: Write PTPA 3(2) in place of s. 3(2) PTPA.
      statistics-table:
        data:
          rows:
            371A: {conviction: {punjab: 1}}
  #         ^^^^ warning uncanonical-provision: Write PPC 371-A in place of 371A.
            "334/342": {conviction: {punjab: 1}}
  #         ^^^^^^^^^ warning uncanonical-provision: Write PPC 334 + PPC 342 in place of 334/342.
`,
      good: `
    statistics:
      statistics-3:
        data:
          provisions: [PPC 371-A, PTPA 3(2)]
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
            PPC 334 + PPC 342: {conviction: {punjab: 1}}
            Punjab Brick Kilns Act: {conviction: {punjab: 1}}
`,
    },
  ],
  *check({ answer, library }, say) {
    for (const { at, written, citation } of citingsOf(answer, library)) {
      const { canonical } = citation;
      if (canonical !== '' && canonical !== written.trim())
        yield {
          at,
          message: say('default', { canonical, written }),
          fixes: site => writePlainly(site, at, canonical),
        };
    }
  },
});
