import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { type Clipboard, type Paste, pastesAt } from '../../server/src/features/paste.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { asPages, asText, type MadeCell, type MadeRange, makeRange } from '../import/copied/generated.ts';
import { FOLDER, workspaceOf } from '../support/check.ts';
import { long } from '../support/long.ts';
import { randomOf, SEED_OF_RUN } from '../support/random.ts';

/** Ranges of made-up figures; each is pasted as text alone and as the pages of four programs. */
const RANGES = Number(process.env.TIP_RANGES ?? long(60, 3_000));

describe('a range of figures, in whatever way it is written', () => {
  it('keeps each number: in its place, compared, left out by a rule that is said, or listed', function () {
    this.timeout(long(180_000, 3_600_000));
    let placed = 0;
    let offered = 0;
    for (let seed = SEED_OF_RUN; seed < SEED_OF_RUN + RANGES; seed++) {
      const range = makeRange(randomOf(seed));
      const text = asText(range);
      // A raised sign is lost in the text alone.
      const alone = range.rows.flat().some(({ html }) => html !== undefined) ? [] : [{ text }];
      const clipboards: Clipboard[] = [...alone, ...asPages(range).map(html => ({ text, html }))];
      for (const clipboard of clipboards) {
        try {
          const figures = check(range, clipboard);
          placed += figures;
          offered += figures > 0 ? 1 : 0;
        } catch (error) {
          const page = clipboard.html === undefined ? '' : `\n${clipboard.html.slice(0, 60)}`;
          throw new Error(
            `Range ${seed} (TIP_SEED=${seed} TIP_RANGES=1):\n${text}${page}\n${error instanceof Error ? error.message : error}`,
          );
        }
      }
    }
    assert.ok(placed > RANGES * 8, `Only ${placed} figures were placed.`);
    assert.ok(offered > RANGES * 3, `Only ${offered} ranges became figures.`);
  });
});

/** How many figures were placed; throws where one is lost, changed, or in another's place. */
function check(range: MadeRange, clipboard: Clipboard): number {
  const section = range.question.slice(0, range.question.lastIndexOf('-'));
  const before = `questionnaire: tip-pakistan-2021\nrespondent: FIA\n${section}:\n  ${range.question}:`;
  const [first, ...others] = pastesAt(
    workspaceOf([{ path: 'main.tip.yaml', text: `${before}\n` }]),
    `${FOLDER}/main.tip.yaml`,
    { start: before.length, end: before.length },
    clipboard,
  );
  const paste = first?.kind === 'range' ? first : others.find(({ kind }) => kind === 'range');
  if (first === undefined) throw new Error('Nothing is offered.');
  if (paste === undefined) {
    const isBlank = range.rows
      .flat()
      .every(({ number, kind, text }) => number === undefined && !(kind === 'odd' && /[\d#]/.test(text)));
    assert.ok(isBlank || first.notes.length > 0, 'nothing says why there are no figures');
    return 0;
  }
  if (paste !== first) assert.ok(first.notes.length > 0, 'nothing says why the figures come second');
  const after = applyEdits(`${before}\n`, paste.edits);
  const figures = figuresIn(after, section, range.question);
  const cells = range.rows.flat();
  for (const [path, number] of figures) checkPlaced(path, number, cells);
  const numbers = new Set(figures.map(([, number]) => number));
  for (const cell of cells) checkTold(cell, numbers, after, paste);
  return figures.length;
}

/** The figures of an answer by their path. */
function figuresIn(text: string, section: string, question: string): [path: string, number: number][] {
  const found: [string, number][] = [];
  const walk = (value: unknown, path: readonly string[]) => {
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, [...path, key]);
    else if (/^\d+$/.test(String(value))) found.push([path.join('/'), Number(value)]);
  };
  walk(parse(text)[section][question].data, []);
  return found;
}

function checkPlaced(path: string, number: number, cells: readonly MadeCell[]): void {
  const own = cells.filter(cell => cell.number === number);
  assert.ok(own.length > 0, `${path}: ${number} was in no cell`);
  const belongs = own.some(cell => cell.path === path || (cell.kind === 'total' && path === 'total'));
  assert.ok(belongs, `${path}: ${number} belongs to ${own.map(cell => cell.path ?? cell.kind).join(' or ')}`);
}

/** What was typed and is not in the answer stands in the comment, or a sentence says by which rule it is left out. */
function checkTold(cell: MadeCell, placed: ReadonlySet<number>, after: string, { notes }: Paste): void {
  const told = plain(`${after}\n${notes.join('\n')}`);
  const said = (sentence: RegExp) => assert.match(notes.join('\n'), sentence, `${cell.text} is lost`);
  if (cell.kind === 'share') said(/Percentages were left out/);
  if (cell.kind === 'other-year') said(/Left out, since the question asks for 2020/);
  if (['share', 'other-year', 'head', 'blank'].includes(cell.kind)) return;
  if (cell.number !== undefined && placed.has(cell.number)) return;
  if (told.includes(plain(cell.text)) || (cell.number !== undefined && told.includes(String(cell.number))))
    return;
  if (cell.kind === 'total' && cell.wrong !== true) return;
  assert.match(
    notes.join('\n'),
    /Not asked for by itself/,
    `${cell.text} is lost in\n${after}\n${notes.join('\n')}`,
  );
}

/** Without separators, quotes and signs of footnotes in brackets, which are written in more ways than one. */
function plain(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/[\s"'\\]+/g, ' ')
    .trim();
}
