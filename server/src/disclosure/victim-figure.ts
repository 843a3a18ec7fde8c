import type { Trait } from '../questionnaire/questionnaire.ts';
import type { Span } from '../text/span.ts';
import type { Region } from './region.ts';

/** A number of victims where it stands in an answer. */
export interface VictimFigure {
  /** Relative to the answer's piece. */
  readonly at: Span;
  /** Below the question: `['sex', 'female']`. */
  readonly path: readonly string[];
  /** What an explanation of it names: where it stands below its question, an entry of a list by what it says. */
  readonly fact: string;
  /** "Victims identified", "Female", "girls, Punjab". */
  readonly title: string;
  /** What it counts, however roughly; `undefined` where the file does not say. */
  readonly count: number | undefined;
  /**
   * `shown`: the reader gets the number. `about`: and that it is not exact. `hidden`: by its mark. `withheld`: by the word in
   * place of a number. `unknown`: nobody has it.
   */
  readonly state: 'shown' | 'about' | 'hidden' | 'withheld' | 'unknown';
  /** Whom it counts of its population. */
  readonly region: Region;
  /** False of a label that says more than its region: "girls in brick kilns". */
  readonly wholeRegion: boolean;
  /** What is said of whom it counts. */
  readonly traits: ReadonlySet<Trait>;
  /** The count that it is a part of, by the ID of its field; none of an entry of a list. */
  readonly population?: string;
  /** False of an entry of a list that stands for one victim: there is no number to mark. */
  readonly isNumber: boolean;
}

/** Parts that make up a region, nobody left out: what the reader may add up and subtract. */
export interface Division {
  readonly population: string;
  readonly region: Region;
  readonly parts: readonly Region[];
}

export interface VictimFigures {
  readonly figures: readonly VictimFigure[];
  readonly divisions: readonly Division[];
}
