import type { Answer } from '../model/answer.ts';
import { type Citing, citingsOf, isOffence, placeOf } from '../model/cited-law.ts';
import { type CitedSection, readCitation } from '../questionnaire/citation.ts';
import { findStatute } from '../questionnaire/provision.ts';
import { nearestProvisions } from '../questionnaire/provision-search.ts';
import { type Sayable, t } from '../text/l10n.ts';
import { memo } from '../text/memo.ts';
import { joined } from './in-words.ts';
import { defineAnswerRule, type Say, type Sighting, type Surroundings } from './rule.ts';

const messages = {
  section:
    'The catalogue of laws has no {id}; {near}if it is right, name it under provisions in the manifest.',
  law: 'The catalogue of laws does not have {statute}; {near}if it is right, name it under provisions in the manifest.',
  whole: '“{written}” names no section; write the section that was used, for example {example}.',
  unread: '{problem}',
};

export const unknownProvision = defineAnswerRule({
  code: 'unknown-provision',
  severity: 'warning',
  scope: 'answer',
  explainable: true,
  title: 'A law that the catalogue does not have',
  why: 'A figure under a section that does not exist cannot be checked by anyone. Most often one letter is wrong. The catalogue is not complete, though: a law that it does not have is welcome, and naming it in the manifest says that it was meant.',
  mend: [
    'Correct the section, or the short name of the law.',
    'Where it is right, name it in the manifest: `provisions: [{statute: CNSA, title: Control of Narcotic Substances Act 1997}]`.',
    'Where you do not keep the manifest, say under `explain` which law it is.',
  ],
  who: 'law',
  messages,
  examples: [
    {
      bad: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-C: {conviction: {punjab: 1}}
  #         ^^^^^^^^^ warning unknown-provision: The catalogue of laws has no PPC 371-C; perhaps PPC 371-A, PPC 371-B or PPC 371 is meant; if it is right, name it under provisions in the manifest.
            CNSA 9: {conviction: {punjab: 1}}
  #         ^^^^^^ warning unknown-provision: The catalogue of laws does not have CNSA; if it is right, name it under provisions in the manifest.
            PTPA: {conviction: {sindh: 2}}
  #         ^^^^ warning unknown-provision: “PTPA” names no section; write the section that was used, for example PTPA 3(1).
            370-374: {conviction: {sindh: 2}}
  #         ^^^^^^^ warning unknown-provision: “370-374” reads as a range; write each section, with + between them.
`,
      good: `
    statistics:
      statistics-table:
        data:
          rows:
            PPC 371-A: {conviction: {punjab: 1}}
            PTPA 3(1): {conviction: {sindh: 2}}
            PPC 376(5): {conviction: {sindh: 2}}
            Punjab Brick Kilns Act: {conviction: {punjab: 1}}
`,
    },
    {
      bad: `
    laws:
      laws-6:
        choice: yes
        data:
          provisions: [Industrial Relations Act 2012, PDWA, PPC 371-A + CNSA 9]
  #                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unknown-provision: The catalogue of laws does not have Industrial Relations Act 2012; if it is right, name it under provisions in the manifest.
  #                                                                     ^^^^^^ warning unknown-provision: The catalogue of laws does not have CNSA; if it is right, name it under provisions in the manifest.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      provisions:
        - {statute: Industrial Relations Act 2012}
        - {statute: CNSA, title: Control of Narcotic Substances Act 1997}
        - PPC 371-C
  #- fia.tip.yaml
    respondent: FIA
    laws:
      laws-6:
        choice: yes
        data:
          provisions: [Industrial Relations Act 2012, PDWA, PPC 371-A + CNSA 9, 371C]
`,
    },
  ],
  *check({ answer, ...around }, say) {
    for (const citing of citingsOf(answer, around.library)) {
      if (namedByManifest(around).has(citing.written.toLowerCase())) continue;
      yield* citing.citation.problem === undefined
        ? unknownSections(citing, around, say)
        : unreadable(citing, answer, around, say);
    }
  },
});

/** What the manifest says was meant, as written and in its canonical form. */
const namedByManifest = memo(({ library, manifest }: Surroundings): ReadonlySet<string> => {
  const names = [...(manifest?.provisions.keys() ?? [])];
  const canonical = (name: string) =>
    readCitation(name, library.catalogue, library.questionnaire.statute).canonical;
  return new Set(names.flatMap(name => [name, canonical(name)]).map(name => name.toLowerCase()));
});

function* unknownSections(
  { at, written, citation }: Citing,
  around: Surroundings,
  say: Say<typeof messages>,
): Generator<Sighting> {
  const { catalogue } = around.library;
  const named = namedByManifest(around);
  for (const section of citation.sections) {
    const { id, statute, known } = section;
    const meant = [id, statute, `${statute} ${section.section}`];
    if (known === 'provision' || meant.some(name => named.has(name.toLowerCase()))) continue;
    // Of a law whose sections the catalogue does not have, any is as good as another.
    if (known === 'statute' && !catalogue.provisions.some(each => each.statute === statute)) continue;
    const near = nearTo(section, around);
    const place = placeOf(section, at, written);
    yield {
      at: place,
      message: known === 'statute' ? say('section', { id, near }) : say('law', { statute, near }),
    };
  }
}

function nearTo(section: CitedSection, { library: { catalogue } }: Surroundings): Sayable {
  const near = nearestProvisions(catalogue, section).map(({ id }) => id);
  return near.length === 0 ? '' : t('perhaps {near} is meant; ', { near: joined(near, 'or') });
}

/** A law without a section is nothing to say about where no case was brought under it. */
function* unreadable(
  { at, written, citation, row }: Citing,
  { question }: Answer,
  { library: { catalogue } }: Surroundings,
  say: Say<typeof messages>,
): Generator<Sighting> {
  const { problem } = citation;
  const statute = findStatute(catalogue, problem?.statute ?? '');
  if (statute !== undefined) {
    const example = catalogue.provisions.find(
      provision =>
        provision.statute === statute.id && isOffence(provision) && provision.penalty !== undefined,
    );
    if (question.charges === undefined || example === undefined) return;
    yield { at, message: say('whole', { written, example: example.id }) };
  } else if (row === undefined) {
    yield { at, message: say('law', { statute: written, near: '' }) };
  } else if (problem !== undefined) {
    yield { at, message: say('unread', { problem: problem.message }) };
  }
}
