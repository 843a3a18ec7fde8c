import { SUPPLEMENTS } from '../composition/answer-blocks.ts';
import { attachmentsAnnex } from '../composition/attachments.ts';
import type { Block, Chapter, Landscape } from '../composition/report.ts';
import { supplementsAnnex, supplementsTitle } from '../composition/supplements-annex.ts';
import type { Edition } from '../model/manifest.ts';
import type { Submission } from '../model/submission.ts';
import type { Finding } from '../rules/rule.ts';
import { completenessAnnex } from './annexes/completeness-annex.ts';
import { explainedAnnex } from './annexes/explained-annex.ts';
import { provisionsAnnex } from './annexes/provisions-annex.ts';

interface Annex {
  readonly anchor: string;
  readonly title: string;
  readonly blocks: readonly (Block | Landscape)[];
}

/** The annexes that have anything in them, lettered. The supplements come first and so are always Annex A. */
export function annexes(submission: Submission, findings: readonly Finding[], edition: Edition): Chapter[] {
  const all: readonly Annex[] = [
    { anchor: SUPPLEMENTS, title: supplementsTitle(submission), blocks: supplementsAnnex(submission) },
    ...(edition === 'internal' ? deskAnnexes(submission, findings) : []),
    { anchor: 'annex-provisions', title: 'Legal provisions cited', blocks: provisionsAnnex(submission) },
    { anchor: 'annex-attachments', title: 'Attachments', blocks: attachmentsAnnex(submission) },
  ];
  return all
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ anchor, title, blocks }, at) => {
      const letter = String.fromCharCode(65 + at);
      return { anchor, title: `ANNEX ${letter}. ${title.toUpperCase()}`, short: `Annex ${letter}`, blocks };
    });
}

/** What the desk works with. A reader finds each explanation beside its figures, and what is open is none of theirs. */
function deskAnnexes(submission: Submission, findings: readonly Finding[]): readonly Annex[] {
  const isDraft = findings.some(({ severity }) => severity === 'error');
  return [
    { anchor: 'annex-completeness', title: 'Completeness', blocks: completenessAnnex(submission) },
    {
      anchor: 'annex-explained',
      title: isDraft ? 'Explanations and errors' : 'Explanations',
      blocks: explainedAnnex(submission, findings),
    },
  ];
}
