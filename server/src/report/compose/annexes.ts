import type { Submission } from '../../model/submission.ts';
import type { Finding } from '../../rules/run.ts';
import type { Block, Chapter, Landscape } from '../report.ts';
import { SUPPLEMENTS } from './answer-blocks.ts';
import { attachmentsAnnex } from './attachments.ts';
import { completenessAnnex } from './completeness-annex.ts';
import { explainedAnnex } from './explained-annex.ts';
import { provisionsAnnex } from './provisions-annex.ts';
import { supplementsAnnex, supplementsTitle } from './supplements-annex.ts';

/** The annexes that have anything in them, lettered. The supplements come first and so are always Annex A. */
export function annexes(submission: Submission, findings: readonly Finding[]): Chapter[] {
  const all: { anchor: string; title: string; blocks: readonly (Block | Landscape)[] }[] = [
    { anchor: SUPPLEMENTS, title: supplementsTitle(submission), blocks: supplementsAnnex(submission) },
    { anchor: 'annex-completeness', title: 'Completeness', blocks: completenessAnnex(submission) },
    {
      anchor: 'annex-explained',
      title: findings.some(({ severity }) => severity === 'error')
        ? 'Explanations and errors'
        : 'Explanations',
      blocks: explainedAnnex(submission, findings),
    },
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
