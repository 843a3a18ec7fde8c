import type { Attachment } from '../model/answer.ts';
import type { Submission } from '../model/submission.ts';
import { t } from '../text/l10n.ts';
import { nearest } from '../text/nearest.ts';
import { folderOf, isInside, nameOf, type Path, relativeTo, resolvePath } from '../text/path.ts';
import { scalarText } from '../writing/scalar.ts';
import { type Fix, replace, type Site } from './fix.ts';
import { defineFileRule } from './rule.ts';

export const missingFile = defineFileRule({
  code: 'missing-file',
  severity: 'error',
  scope: 'file',
  unexplainable: 'what is not there cannot be sent; put the file into the folder, or take it off the list',
  title: 'An attached file is not there',
  why: 'The report lists its attachments, and they are sent with it. One that is not in the folder cannot be sent, and the reader looks for it in vain.',
  mend: [
    'Put the file into the folder of the submission.',
    'Correct the path: it counts from the folder of the manifest, or of the response file where there is none.',
  ],
  messages: {
    default: 'There is no file {written} in the folder of the submission{instead}.',
    folder: '{written} is a folder; name each of its files that is to be sent.',
    empty: 'This attachment names no file; write its path, such as annexes/procedures.pdf.',
  },
  examples: [
    {
      bad: `
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-5:
        choice: yes
        attachments:
          - annexes/sop-2002.pdf
  #         ^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file annexes/sop-2002.pdf in the folder of the submission; perhaps annexes/sop-2020.pdf is meant.
          - {path: Annexes/SOP-2020.PDF, title: Procedures}
  #                ^^^^^^^^^^^^^^^^^^^^ error missing-file: There is no file Annexes/SOP-2020.PDF in the folder of the submission; perhaps annexes/sop-2020.pdf is meant.
          - sop-2020.pdf
  #         ^^^^^^^^^^^^ error missing-file: There is no file sop-2020.pdf in the folder of the submission; perhaps annexes/sop-2020.pdf is meant.
          - annexes
  #         ^^^^^^^ error missing-file: annexes is a folder; name each of its files that is to be sent.
          - victims.xlsx
  #         ^^^^^^^^^^^^ error missing-file: There is no file victims.xlsx in the folder of the submission.
  #- annexes/sop-2020.pdf
    %PDF-1.7
`,
      good: `
  #- fia.tip.yaml
    respondent: FIA
    identification:
      identification-5:
        choice: yes
        attachments:
          - annexes/sop-2020.pdf
          - ./annexes/../annexes/sop-2020.pdf
          - {link: "https://example.gov.pk/sop"}
  #- annexes/sop-2020.pdf
    %PDF-1.7
`,
    },
    {
      bad: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
  #- responses/fia.tip.yaml
    respondent: FIA
    atu:
      atu-3: {choice: unchanged, attachments: chart.pdf}
  #                                           ^^^^^^^^^ error missing-file: There is no file chart.pdf in the folder of the submission; perhaps responses/chart.pdf is meant.
  #- responses/chart.pdf
    %PDF-1.7
`,
      good: `
  #- submission.tip.yaml
    questionnaire: tip-pakistan-2021
  #- responses/fia.tip.yaml
    respondent: FIA
    atu:
      atu-3: {choice: unchanged, attachments: responses/chart.pdf}
  #- responses/chart.pdf
    %PDF-1.7
`,
      fixed: true,
    },
  ],
  looksAt: (_, { folder, files, isListed }) => ({ folder, files, isListed }),
  *check(response, looked, say) {
    // A host that lists no files says nothing of what is there.
    if (!looked.isListed) return;
    for (const { answer } of response.answers) {
      for (const attachment of answer.attachments) {
        const { address, addressAt: at } = attachment;
        if (attachment.target === 'link') continue;
        if (address === '') yield { answer, at, message: say('empty', {}) };
        const path = pathOf(attachment, looked.folder);
        if (path === undefined || looked.files.has(path)) continue;
        const isFolder = [...looked.files].some(file => isInside(path, file));
        const instead = near(path, folderOf(response.path), looked);
        const message = isFolder
          ? say('folder', { written: address })
          : say('default', {
              written: address,
              instead: instead === undefined ? '' : t('; perhaps {file} is meant', { file: instead }),
            });
        const fixes = (site: Site): Fix[] =>
          instead === undefined || isFolder
            ? []
            : [
                {
                  title: t('Attach {file}', { file: instead }),
                  edits: [replace(site, at, scalarText(instead))],
                },
              ];
        yield { answer, at, message, fixes };
      }
    }
  },
});

/** The file that is meant; `undefined` for what leads out of the submission, which another rule speaks of. */
function pathOf({ address }: Attachment, folder: Path): Path | undefined {
  const path = resolvePath(folder, address);
  return path !== undefined && isInside(folder, path) ? path : undefined;
}

/** The same way from the response file's own folder, the same name elsewhere, or one that differs by a few letters. */
function near(
  path: Path,
  home: Path,
  { files, folder }: Pick<Submission, 'files' | 'folder'>,
): string | undefined {
  const relative = relativeTo(folder, path);
  const own = [...files].filter(file => isInside(folder, file));
  const beside = own.find(file => file === resolvePath(home, relative));
  const name = nameOf(path).toLowerCase();
  const namesake = own.find(file => nameOf(file).toLowerCase() === name);
  const found =
    beside ??
    namesake ??
    nearest(
      relative,
      own.map(file => relativeTo(folder, file)),
      1,
    )[0];
  return found === undefined ? undefined : relativeTo(folder, found);
}
