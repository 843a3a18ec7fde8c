import type { Answer } from '../model/answer.ts';
import type { Response } from '../model/response.ts';
import type { Submission } from '../model/submission.ts';
import type { Tree } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Words } from '../text/l10n.ts';
import type { Path } from '../text/path.ts';
import { type Span, shift } from '../text/span.ts';
import type { WriteResult } from '../writing/write-result.ts';

/** One way to mend a finding: edits that change only the bytes they must. */
export interface Fix {
  /** What it does, as a request without a full stop: "Write 1234". */
  readonly title: Words;
  readonly edits: readonly FileEdit[];
  /** True where nothing is decided by it, so that all fixes of its kind may be applied at once. */
  readonly safe?: boolean;
  /** True where the words that it takes away say the same as those that it writes: `nil` and 0, `s. 3` and 3. */
  readonly sameValue?: boolean;
  /** True where it is what nearly everybody wants, though something is decided by it. */
  readonly preferred?: boolean;
  /** True where it leaves what is wrong as it is: every other fix comes before it. */
  readonly lastResort?: boolean;
  /** True where what it takes away may identify somebody, so that its title does not repeat it. */
  readonly secret?: boolean;
  /** Of a secret one what its title names as a whole, as it was typed: the explanation under a code. */
  readonly whole?: string;
  /** True where the person has something to write before the finding is settled. */
  readonly unfinished?: boolean;
}

/** An edit where it belongs: an offset in its file. */
export interface FileEdit extends TextEdit {
  readonly path: Path;
}

/** The file that a finding stands in, for whoever writes an edit of it. */
export interface Site {
  readonly path: Path;
  readonly text: string;
  readonly tree: Tree;
  /** What the spans of the finding's rule are relative to: where its answer stands, else 0. */
  readonly offset: number;
  readonly submission: Submission;
  /** Absent in a manifest. */
  readonly response?: Response;
  /** The answer that the finding stands at. */
  readonly answer?: Answer;
}

/** What is written into a file, as edits of that file; none where nothing is. */
export function inFile(
  path: Path,
  written: readonly TextEdit[] | WriteResult | undefined,
): readonly FileEdit[] {
  if (written === undefined) return [];
  const edits = 'kind' in written ? (written.kind === 'edits' ? written.edits : []) : written;
  return edits.map(edit => ({ path, ...edit }));
}

/** Puts a text in place of a stretch that the rule knows. */
export function replace(
  { path, offset }: Pick<Site, 'path' | 'offset'>,
  span: Span,
  newText: string,
): FileEdit {
  return { path, span: shift(span, offset), newText };
}
