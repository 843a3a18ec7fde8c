import { text } from '../composition/build.ts';
import { labelled } from '../composition/prose.ts';
import type { Block, Chapter, Landscape, Remark } from '../composition/report.ts';
import type { Submission } from '../model/submission.ts';
import { rules } from '../rules/index.ts';
import { t, verbatim, type Words } from '../text/l10n.ts';

/** A check of the definition or a rule of the program, in words; `undefined` of a code that is neither. */
export function checkTitle({ library }: Submission, code: string): Words | undefined {
  const check = library.questionnaire.checks.find(({ id }) => id === code);
  const title = check?.title ?? rules.find(rule => rule.code === code)?.title;
  return title === undefined ? undefined : t(title);
}

/** A chapter in which each explanation begins with the title of the check that it is about. */
export function withCheckTitles(submission: Submission, chapter: Chapter): Chapter {
  const titled = (block: Block): Block => (block.kind === 'remark' ? withTitle(submission, block) : block);
  const blocks = chapter.blocks.map((block): Block | Landscape =>
    block.kind === 'landscape' ? { ...block, blocks: block.blocks.map(titled) } : titled(block),
  );
  return { ...chapter, blocks };
}

function withTitle(submission: Submission, { explains, ...remark }: Remark): Remark {
  const title = explains === undefined ? undefined : checkTitle(submission, explains);
  return title === undefined
    ? remark
    : { ...remark, blocks: labelled(text(verbatim`(${title}) `), remark.blocks) };
}
