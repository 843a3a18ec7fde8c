import { text } from '../composition/build.ts';
import { labelled } from '../composition/prose.ts';
import type { Block, Chapter, Landscape } from '../composition/report.ts';
import type { Submission } from '../model/submission.ts';
import { rules } from '../rules/index.ts';

/** A check of the definition or a rule of the program, in words; what is neither by its code. */
export function checkTitle({ library }: Submission, code: string): string {
  const check = library.questionnaire.checks.find(({ id }) => id === code);
  return check?.title ?? rules.find(rule => rule.code === code)?.title ?? code;
}

/** A chapter in which each explanation begins with the title of the check that it is about. */
export function withCheckTitles(submission: Submission, chapter: Chapter): Chapter {
  const titled = <B extends Block | Landscape>(block: B): B => {
    if (block.kind === 'landscape') return { ...block, blocks: block.blocks.map(titled) };
    if (block.kind !== 'remark' || block.explains === undefined) return block;
    const title = text(`(${checkTitle(submission, block.explains)}) `);
    return { ...block, blocks: labelled(title, block.blocks) };
  };
  return { ...chapter, blocks: chapter.blocks.map(titled) };
}
