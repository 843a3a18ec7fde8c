import { isPrintedPicture } from '../composition/markdown-inline.ts';
import { oddMarkupIn } from '../composition/odd-markup.ts';
import { printedProsesOf } from '../composition/printed-texts.ts';
import { isInside, resolvePath } from '../text/path.ts';
import { short } from './problems.ts';
import { defineFileRule } from './rule.ts';

export const unprintedPicture = defineFileRule({
  code: 'unprinted-picture',
  severity: 'warning',
  scope: 'file',
  unexplainable: 'the report cannot show such a picture; write another one, or attach it',
  title: 'A picture that the report cannot show',
  why: 'The report shows pictures that lie in the folder of the submission, as PNG or JPEG. Of any other its reader gets the description, with where it is: nothing is fetched from the web when a report is compiled.',
  mend: [
    'Put the picture into the folder of the submission, as PNG or JPEG, and write where it lies there: `![Shelters by year](annexes/shelters.png)`.',
    'Where its reader should fetch it, write a link: `[Shelters by year](https://…)`.',
  ],
  who: 'writer',
  messages: {
    missing:
      'There is no picture {written} in the folder of the submission, so its description is printed in its place; put it there, or write where it lies.',
    other:
      '{written} is no picture that the report can show, so its description is printed in its place; save it as PNG or JPEG in the folder of the submission.',
  },
  examples: [
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: |
        Shelters: ![by year](annexes/chart.png), ![by place](https://example.org/map.png), ![plan](annexes/plan.svg)
  #               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unprinted-picture: There is no picture annexes/chart.png in the folder of the submission, so its description is printed in its place; put it there, or write where it lies.
  #                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning unprinted-picture: https://example.org/map.png is no picture that the report can show, so its description is printed in its place; save it as PNG or JPEG in the folder of the submission.
  #                                                                                        ^^^^^^^^^^^^^^^^^^^^^^^^^ warning unprinted-picture: annexes/plan.svg is no picture that the report can show, so its description is printed in its place; save it as PNG or JPEG in the folder of the submission.
  #- annexes/plan.svg
    <svg/>
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
  #- fia.tip.yaml
    questionnaire: tip-pakistan-2021
    respondent: FIA
    protection:
      protection-5: |
        Shelters: ![by year](annexes/chart.png)
  #- annexes/chart.png
    x
`,
    },
  ],
  looksAt: (_, { folder, files, isListed }) => ({ folder, files, isListed }),
  *check(response, { folder, files, isListed }, say) {
    for (const { answer } of response.answers) {
      for (const prose of printedProsesOf(answer)) {
        for (const { kind, at, written } of oddMarkupIn(prose)) {
          if (kind !== 'picture') continue;
          const slots = { written: short(written) };
          if (!isPrintedPicture(written)) yield { answer, at, message: say('other', slots) };
          const path = resolvePath(folder, written);
          // A host that lists no files says nothing of what is there.
          const isThere = !isListed || (path !== undefined && isInside(folder, path) && files.has(path));
          if (isPrintedPicture(written) && !isThere) yield { answer, at, message: say('missing', slots) };
        }
      }
    }
  },
});
