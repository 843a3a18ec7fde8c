import type { Answer } from '../../model/answer.ts';
import type { Keys } from '../../model/quantity.ts';
import type { Response } from '../../model/response.ts';
import type { Submission } from '../../model/submission.ts';
import { counted, english, type Words } from '../../text/l10n.ts';
import { type Span, shift } from '../../text/span.ts';
import { type FigureUse, usesOf } from '../figure-uses.ts';
import type { CodeLens } from './code-lens.ts';

/** "used in 3 answers" above each line with a figure that the texts of other answers speak of. */
export function figureLenses(submission: Submission, response: Response): CodeLens[] {
  const byLine = new Map<number, { readonly key: Span; readonly uses: Set<FigureUse> }>();
  for (const { answer, offset } of response.answers) {
    for (const { keys, key } of figuresIn(answer)) {
      const uses = usesOf(submission, response, answer, keys);
      if (uses.length === 0) continue;
      const place = shift(key, offset);
      const line = response.text.lastIndexOf('\n', place.start);
      const before = byLine.get(line);
      // One line of words above one line: figures that stand side by side share it.
      byLine.set(line, { key: before?.key ?? place, uses: new Set([...(before?.uses ?? []), ...uses]) });
    }
  }
  return [...byLine.values()].map(({ key, uses }) => ({
    key,
    title: usedIn(new Set([...uses].map(({ answer }) => answer)).size),
    about: { kind: 'uses', places: [...uses].map(({ path, span }) => ({ path, span })) },
  }));
}

function usedIn(answers: number): Words {
  return counted(answers, english('used in 1 answer'), english('used in {count} answers'));
}

/** The figures of an answer that are referred to as a whole or by a cell; of its table each column of each row. */
function* figuresIn({ data, table }: Answer): Generator<{ readonly keys: Keys; readonly key: Span }> {
  for (const { field, key } of data.values()) yield { keys: [field.id], key };
  if (table === undefined) return;
  yield { keys: ['rows'], key: table.key };
  for (const { provision, measures } of table.rows) {
    for (const [id, { key }] of measures) yield { keys: [provision, id], key };
  }
  for (const [id, { key }] of table.total?.measures ?? []) yield { keys: ['total', id], key };
}
