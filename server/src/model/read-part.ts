import type { Part } from '../syntax/part.ts';
import { memo, memoListed } from '../text/memo.ts';
import { shift } from '../text/span.ts';
import { HEADER_KEYS } from './header.ts';
import { placeRoot } from './place-answers.ts';
import type { PlacedAnswer, ResponseSection } from './placed-answer.ts';
import type { FileProblem } from './problem.ts';
import type { Library } from './read-scalar.ts';
import type { Stage } from './status.ts';

/**
 * What a part of a response file means: a section's key with its answers. It is a value, like the part: what follows from it
 * is worked out once, wherever it stands. All spans and offsets count from its beginning.
 */
export interface PartReading {
  readonly part: Part;
  readonly sections: readonly ResponseSection[];
  /** Every answer of a known question. */
  readonly answers: readonly PlacedAnswer[];
  readonly problems: readonly FileProblem[];
}

/** A part where it stands in its file. */
export interface PlacedReading {
  readonly reading: PartReading;
  readonly offset: number;
}

/** What it follows from beside the part. */
export interface Reading {
  readonly library: Library;
  /** What stands at the head of the file. */
  readonly stage: Stage | undefined;
  /** False where so many names above are unknown that what each was meant to be is not asked any more. */
  readonly isPatient: boolean;
}

/** The reader of the parts of a file. */
export const partReader: (reading: Reading) => (part: Part) => PartReading = memoListed(
  ({ library, stage, isPatient }) =>
    memo(part => {
      const sections: ResponseSection[] = [];
      const answers: PlacedAnswer[] = [];
      const problems: FileProblem[] = [];
      for (const root of part.roots) {
        if (HEADER_KEYS.includes(root.entry.key.text)) continue;
        placeRoot(root, library, { sections, answers, problems, isPatient, ...(stage && { stage }) });
      }
      // Where the text itself is at fault, the same place needs no second finding.
      const faulty = new Set(part.problems.map(({ span }) => span.start));
      return {
        part,
        sections,
        answers,
        problems: faulty.size === 0 ? problems : problems.filter(({ span }) => !faulty.has(span.start)),
      };
    }),
);

export function movedAnswer(placed: PlacedAnswer, by: number): PlacedAnswer {
  return by === 0 ? placed : { ...placed, offset: placed.offset + by, extent: shift(placed.extent, by) };
}

export function movedSection(section: ResponseSection, by: number): ResponseSection {
  return by === 0 ? section : { ...section, key: shift(section.key, by), extent: shift(section.extent, by) };
}

export function movedProblem(problem: FileProblem, by: number): FileProblem {
  return by === 0 ? problem : { ...problem, span: shift(problem.span, by) };
}
