import { isInside, resolvePath } from '../text/path.ts';
import { defineFileRule } from './rule.ts';

export const outsideAttachment = defineFileRule({
  code: 'outside-attachment',
  severity: 'error',
  scope: 'file',
  unexplainable: 'what lies outside the submission is not sent with it; copy the file into its folder',
  title: 'An attachment lies outside the submission',
  why: 'A submission is its folder: it is copied and sent as it is. A file on somebody’s drive is not there for anyone else, and a path that leads out of the folder could send what was never meant to be sent.',
  mend: [
    'Copy the file into the folder of the submission, and write its path from there: `annexes/procedures.pdf`.',
    'Where the document is public, link to it: `{link: "https://fia.gov.pk"}`.',
  ],
  who: 'writer',
  messages: {
    outside:
      '{written} leads out of the folder of the submission; copy the file into it, and write its path from there.',
    absolute:
      '{written} is a place on one computer; copy the file into the folder of the submission, and write its path from there.',
  },
  examples: [
    {
      bad: `
    respondent: FIA
    identification:
      identification-5:
        choice: yes
        attachments:
          - ../annexes/sop.pdf
  #         ^^^^^^^^^^^^^^^^^^ error outside-attachment: ../annexes/sop.pdf leads out of the folder of the submission; copy the file into it, and write its path from there.
          - /home/fia/sop.pdf
  #         ^^^^^^^^^^^^^^^^^ error outside-attachment: /home/fia/sop.pdf is a place on one computer; copy the file into the folder of the submission, and write its path from there.
          - {path: 'C:\\Users\\FIA\\sop.pdf', title: Procedures}
  #                ^^^^^^^^^^^^^^^^^^^^^^ error outside-attachment: C:\\Users\\FIA\\sop.pdf is a place on one computer; copy the file into the folder of the submission, and write its path from there.
          - '\\\\server\\share\\sop.pdf'
  #         ^^^^^^^^^^^^^^^^^^^^^^^^ error outside-attachment: \\\\server\\share\\sop.pdf is a place on one computer; copy the file into the folder of the submission, and write its path from there.
          - ~/sop.pdf
  #         ^^^^^^^^^ error outside-attachment: ~/sop.pdf is a place on one computer; copy the file into the folder of the submission, and write its path from there.
          - annexes/../../../../sop.pdf
  #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ error outside-attachment: annexes/../../../../sop.pdf leads out of the folder of the submission; copy the file into it, and write its path from there.
`,
      good: `
    respondent: FIA
    identification:
      identification-5:
        choice: yes
        attachments:
          - annexes/sop.pdf
          - annexes\\guides\\sop.pdf
          - ./annexes/../sop.pdf
          - https://example.gov.pk/sop.pdf
`,
    },
  ],
  looksAt: (_, { folder }) => ({ folder }),
  *check(response, { folder }, say) {
    for (const { answer } of response.answers) {
      for (const { address, addressAt: at, target } of answer.attachments) {
        if (target === 'link' || address === '') continue;
        const path = resolvePath(folder, address);
        if (path !== undefined && isInside(folder, path)) continue;
        const absolute = /^([/\\~]|[a-z]:)/i.test(address);
        yield { answer, at, message: say(absolute ? 'absolute' : 'outside', { written: address }) };
      }
    }
  },
});
