import { manifestTexts, responseTexts } from '../composition/frame-texts.ts';
import { placeIn } from '../composition/printed-text.ts';
import { type Manifest, smallestCellOf } from '../model/manifest.ts';
import type { Response } from '../model/response.ts';
import { memo2, memoListed } from '../text/memo.ts';
import { type Detail, detailsIn, type Surroundings } from './details-in-text.ts';
import { withholdFix } from './fixes/withhold.ts';
import { defineSubmissionRule } from './rule.ts';

export const personalDetail = defineSubmissionRule({
  code: 'personal-detail',
  severity: 'error',
  scope: 'submission',
  unexplainable: 'it stands outside the answers; take it out there',
  withholds: true,
  title:
    'What leads to a person outside the answers: a number, an address, a name, so few victims that one may be known',
  why: 'The title, the names of agencies, the reasons of decisions and of sections that are declined are printed like the answers, and go abroad with them. What leads to a victim has no place there, and nobody looks for it there.',
  mend: [
    'Take it out, or write `(withheld)` in its place.',
    'Where a number is an office’s, say so in the same sentence, or leave it to an answer, where it can be explained.',
  ],
  messages: {
    number:
      'This looks like the number of an identity card or a passport, which leads to one person; take it out.',
    phone: 'This looks like a telephone number, and nothing says that it is an office’s; take it out.',
    email: 'This looks like the e-mail address of a person; take it out.',
    account: 'This looks like a person’s account of a network or a messenger; take it out.',
    name: 'This looks like the name of a victim; leave it out of the report.',
    count:
      'This tells of fewer than {smallest} victims where they are from, and their sex or age, which may point at a person; take it out.',
    person: 'This says so much of one victim that somebody may know who it is; take it out.',
    possible:
      'This may be the name of a victim or of the family; leave it out, or say beside it whose it is.',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response of the Government of Pakistan (0300-0000000)
  #                                                  ^^^^^^^^^^^^ error personal-detail: This looks like a telephone number, and nothing says that it is an office’s; take it out.
      decisions:
        identification-1: {use: FIA, reason: MoHR counted 12345-1234567-1 twice}
  #                                                       ^^^^^^^^^^^^^^^ error personal-detail: This looks like the number of an identity card or a passport, which leads to one person; take it out.
        identification-2: {use: FIA, reason: MoHR left out one girl from Skardu who was identified}
  #                                                        ^^^^^^^^ error personal-detail: This tells of fewer than 3 victims where they are from, and their sex or age, which may point at a person; take it out.
        identification-3: {use: FIA, reason: The only survivor from Thatta was counted twice}
  #                                              ^^^^^^^^^^^^^ error personal-detail: This says so much of one victim that somebody may know who it is; take it out.
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    dvc:
      status: no-information
      reason: ask someone@example.com
  #               ^^^^^^^^^^^^^^^^^^^ error personal-detail: This looks like the e-mail address of a person; take it out.
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
    submission:
      title: Response of the Government of Pakistan ((withheld))
      decisions:
        identification-1: {use: FIA, reason: MoHR counted (withheld) twice}
        identification-2: {use: FIA, reason: MoHR left out (withheld) from Skardu who was identified}
        identification-3: {use: FIA, reason: The (withheld) from Thatta was counted twice}
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    dvc:
      status: no-information
      reason: ask (withheld)
`,
      fixed: true,
    },
  ],
  *check({ manifest, responses, library }, say) {
    const { questionnaire } = library;
    const around = surroundingsOf({ questionnaire, manifest });
    for (const file of [...(manifest === undefined ? [] : [manifest]), ...responses]) {
      for (const { kind, at } of detailsOf(file, around)) {
        const smallest = smallestCellOf(manifest);
        yield { path: file.path, at, message: say(kind, { smallest }), fixes: site => withholdFix(site, at) };
      }
    }
  },
});

/** Remembered with the file, since a keystroke in another changes nothing of it. */
const detailsOf = memo2((file: Manifest | Response, submission: Surroundings): readonly Detail[] => {
  const texts = 'sections' in file ? responseTexts(file) : manifestTexts(file);
  return [...texts].flatMap(printed =>
    detailsIn(printed, submission).map(({ kind, at }) => ({ kind, at: placeIn(printed, at) })),
  );
});

/** The same object for the same two. */
const surroundingsOf = memoListed((surroundings: Surroundings) => surroundings);
