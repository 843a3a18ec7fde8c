import assert from 'node:assert/strict';
import { formatEdits } from '../../../server/src/features/format.ts';
import { withText } from '../../../server/src/host/load-workspace.ts';
import type { Workspace } from '../../../server/src/model/workspace.ts';
import { shippedCatalogue, shippedQuestionnaires } from '../../../server/src/questionnaire/shipped.ts';
import { applyEdits, type TextEdit } from '../../../server/src/text/edit.ts';
import type { Path } from '../../../server/src/text/path.ts';
import { openOffice, parseXml } from '../../report/office-file.ts';
import { type Folder, readAfresh } from '../edits/folder.ts';
import type { Random } from '../random.ts';
import { leastTime, timeOf } from '../time/measure.ts';
import { type Place, USES } from '../uses.ts';

/** What was done with the texts of a folder. */
export interface Borne {
  readonly characters: number;
  readonly uses: number;
  /** What went wrong: a throw, a hang, a wrong result. */
  readonly failure?: string;
}

/** How often what is made whole, and costs most, is made. */
const COMPILED = 0.15;

/** Puts the texts of a folder through everything that the program does, with the cursor anywhere. */
export function bear(folder: Folder, random: Random): Borne {
  const characters = [...folder.texts.values()].reduce((sum, { length }) => sum + length, 0);
  const most = 200 + 0.04 * characters;
  let uses = 0;
  try {
    const read = () => readAfresh(SHELF, folder);
    const reading = leastTime(() => timeOf(read), most);
    assert.ok(reading <= most, `reading took ${reading.toFixed(0)} ms for ${characters} characters`);
    const workspace = read();
    const path = random.any([...folder.texts.keys()]) ?? '';
    const text = folder.texts.get(path) ?? '';
    for (const [name, run] of Object.entries(USES)) {
      const whole = name === 'docx' || name === 'xlsx';
      if (whole && !random.chance(COMPILED)) continue;
      for (let n = 0; n < (whole ? 1 : 3); n++) {
        const place = { workspace, path, text, offset: cursorIn(text, random) };
        let result: unknown;
        let time = timeOf(() => {
          result = run(place);
        });
        if (time > most) time = leastTime(() => timeAfresh(name, { ...place, workspace: read() }), most);
        assert.ok(time <= most, `${name} took ${time.toFixed(0)} ms for ${characters} characters`);
        check(name, result, place);
        uses++;
      }
    }
    if (workspace.documents.has(path)) checkFormat(workspace, path, text);
    return { characters, uses };
  } catch (error) {
    const failure = error instanceof Error ? [error.stack, error.cause].join('\n') : String(error);
    return { characters, uses, failure };
  }
}

const SHELF = { questionnaires: shippedQuestionnaires(), catalogue: shippedCatalogue() };

/** Of a text that was not read before, with the findings known that all else builds on. */
function timeAfresh(name: string, place: Place): number {
  if (name !== 'findings') USES.findings?.(place);
  return timeOf(() => USES[name]?.(place));
}

/** At the end of a line, behind a sign, or anywhere. */
function cursorIn(text: string, random: Random): number {
  const somewhere = random.below(text.length + 1);
  const behind = random.one([/$/gm, /[:{[,"'|]\s?/g, /\{\{/g, /(?:)/g]);
  behind.lastIndex = somewhere;
  const found = behind.exec(text);
  return found === null ? somewhere : Math.min(text.length, found.index + found[0].length);
}

function check(name: string, result: unknown, { workspace }: Place): void {
  if (result instanceof Uint8Array) {
    for (const [part, content] of openOffice(result)) if (/\.(?:xml|rels)$/.test(part)) parseXml(content);
  }
  for (const { path, span } of editsIn(result)) {
    const { length = 0 } = workspace.documents.get(path)?.text ?? '';
    assert.ok(
      0 <= span.start && span.start <= span.end && span.end <= length,
      `${name} edits beyond ${path}`,
    );
  }
}

/** The edits of files among the results of a use. */
function editsIn(result: unknown): readonly (TextEdit & { readonly path: Path })[] {
  if (typeof result !== 'object' || result === null) return [];
  const all = Array.isArray(result) ? result : [result];
  return all
    .flatMap(one => ('fix' in one ? one.fix.edits : 'edits' in one ? one.edits : []))
    .filter(edit => 'path' in edit);
}

/** What is formatted stays as it is. */
function checkFormat(workspace: Workspace, path: Path, text: string): void {
  const once = applyEdits(text, formatEdits(workspace, path));
  const again = withText(workspace, path, once);
  assert.equal(
    applyEdits(once, formatEdits(again, path)),
    once,
    'what is formatted is formatted otherwise again',
  );
}
