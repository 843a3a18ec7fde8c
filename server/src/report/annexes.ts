import { SUPPLEMENTS } from '../composition/answer-blocks.ts';
import { attachmentsAnnex } from '../composition/attachments.ts';
import { annexName } from '../composition/build.ts';
import type { Block, Chapter, Landscape } from '../composition/report.ts';
import { supplementsAnnex, supplementsTitle } from '../composition/supplements-annex.ts';
import type { Edition } from '../model/manifest.ts';
import type { Submission } from '../model/submission.ts';
import type { Finding } from '../rules/rule.ts';
import { shaped, t, type Words } from '../text/l10n.ts';
import { completenessAnnex } from './annexes/completeness-annex.ts';
import { explainedAnnex } from './annexes/explained-annex.ts';
import { provisionsAnnex } from './annexes/provisions-annex.ts';

interface Annex {
  readonly anchor: string;
  readonly title: Words;
  readonly blocks: readonly (Block | Landscape)[];
}

/** The annexes that have anything in them, lettered. The supplements come first and so are always Annex A. */
export function annexes(submission: Submission, findings: readonly Finding[], edition: Edition): Chapter[] {
  const all: readonly Annex[] = [
    { anchor: SUPPLEMENTS, title: supplementsTitle(submission), blocks: supplementsAnnex(submission) },
    ...(edition === 'internal' ? deskAnnexes(submission, findings) : []),
    { anchor: 'annex-provisions', title: t('Legal provisions cited'), blocks: provisionsAnnex(submission) },
    { anchor: 'annex-attachments', title: t('Attachments'), blocks: attachmentsAnnex(submission) },
  ];
  return all
    .filter(({ blocks }) => blocks.length > 0)
    .map(({ anchor, title, blocks }, at) => {
      const letter = String.fromCharCode(65 + at);
      const heading = t('ANNEX {letter}. {title}', { letter, title: shaped(title, capitals) });
      return { anchor, title: heading, short: annexName(letter), blocks };
    });
}

/** What the desk works with. A reader finds each explanation beside its figures, and what is open is none of theirs. */
function deskAnnexes(submission: Submission, findings: readonly Finding[]): readonly Annex[] {
  const isDraft = findings.some(({ severity }) => severity === 'error');
  return [
    { anchor: 'annex-completeness', title: t('Completeness'), blocks: completenessAnnex(submission) },
    {
      anchor: 'annex-explained',
      title: isDraft ? t('Explanations and errors') : t('Explanations'),
      blocks: explainedAnnex(submission, findings),
    },
  ];
}

function capitals(words: string): string {
  return words.toUpperCase();
}
