import { chargesOf } from '../model/cited-law.ts';
import { type Catalogue, findProvision, inForce, type Provision } from '../questionnaire/provision.ts';
import type { Period } from '../questionnaire/questionnaire.ts';
import { writeInstead } from './fixes/write-instead.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule } from './rule.ts';

export const mistakenProvision = defineAnswerRule({
  code: 'mistaken-provision',
  severity: 'information',
  scope: 'answer',
  explainable: true,
  title: 'A section that is easily typed for another',
  why: 'It exists, and has nothing to do with trafficking; another section that differs by a letter does. A figure under the wrong one is lost to the reader.',
  mend: ['Correct the section.', 'Where it is meant, say under `explain` what the case was about.'],
  who: 'law',
  messages: {
    default: '{id} (“{heading}”) is easily typed for another section; write {meant} if that is meant.',
  },
  examples: [
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 376-A: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ information mistaken-provision: PPC 376-A (“Disclosure of identity of victim of rape, etc.”) is easily typed for another section; write PPC 371-A or PPC 376 if that is meant.
            PPC 369: {conviction: {punjab: 1}}
  #         ^^^^^^^ information mistaken-provision: PPC 369 (“Kidnapping or abducting child under ten years with intent to steal from its person”) is easily typed for another section; write PTPA 3(1), PTPA 3(2) or PPC 371-A if that is meant.
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
            PPC 369-A: {conviction: {punjab: 1}}
            PPC 376: {conviction: {punjab: 1}}
`,
    },
  ],
  *check({ answer, library }, say) {
    const { period } = library.questionnaire;
    for (const { laws } of chargesOf(answer, library)) {
      for (const { at, id, provision } of laws) {
        // One that was not in force is spoken of by another rule.
        if (provision === undefined || inForce(provision, period) === 'no') continue;
        const meant = meantBy(provision, library.catalogue, period);
        if (meant.length === 0) continue;
        yield {
          at,
          message: say('default', { id, heading: provision.heading, meant: joined(meant, 'or') }),
          fixes: site => writeInstead(site, at, meant),
        };
      }
    }
  },
});

/** What is perhaps meant; in place of a section that is no longer in force what one would look at today. */
function meantBy({ mistakenFor }: Provision, catalogue: Catalogue, period: Period): readonly string[] {
  const today = mistakenFor.flatMap(id => {
    const provision = findProvision(catalogue, id);
    if (provision === undefined || inForce(provision, period) !== 'no') return [id];
    return [...provision.replacedBy, ...provision.mistakenFor];
  });
  return [...new Set(today)];
}
