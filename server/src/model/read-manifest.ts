import type { Entry, Node } from '../syntax/node.ts';
import type { Tree } from '../syntax/tree.ts';
import { commaList, english, t } from '../text/l10n.ts';
import { folderOf, type Path } from '../text/path.ts';
import { shift } from '../text/span.ts';
import { headerOf } from './header.ts';
import {
  type Manifest,
  type ManifestRespondent,
  PRIVACY_KEYS,
  SUBMISSION_KEYS,
  type Written,
} from './manifest.ts';
import { entriesIn, type Found, noteShape, noteUnknown } from './manifest-reader.ts';
import { readDecisions } from './read-decisions.ts';
import { readOutput } from './read-output.ts';
import { readSeverity } from './read-severity.ts';
import { REPORT_FORMATS } from './report-format.ts';

/** Reads a manifest. Never throws; what it could not place is among `problems`. */
export function readManifest(path: Path, tree: Tree): Manifest {
  const found: Found = {
    path,
    folder: folderOf(path),
    text: tree.text,
    tree,
    ...headerOf(tree),
    files: [],
    respondents: [],
    decisions: new Map(),
    provisions: new Map(),
    severity: new Map(),
    institutions: [],
    formats: REPORT_FORMATS,
    syntaxProblems: tree.problems,
    problems: [],
  };
  for (const root of tree.roots) {
    const name = root.entry.key.text;
    if (name === 'questionnaire') continue;
    if (name !== 'submission') {
      noteUnknown(found, root.entry, root.offset, ['questionnaire', 'submission'], '');
      continue;
    }
    const { value } = root.entry;
    if (value !== undefined && value.kind !== 'mapping') {
      noteShape(
        found,
        value,
        root.offset,
        'submission',
        t('keys such as {keys}', { keys: commaList(SUBMISSION_KEYS.slice(0, 4)) }),
      );
    }
    for (const child of root.children) readKey(found, child.entry, child.offset);
  }
  return found;
}

/** What each key holds: the shapes of its value, and what to say where it has another. */
const SHAPES: ReadonlyMap<string, readonly [readonly Node['kind'][], string]> = new Map([
  ['title', [['scalar'], english('a text')]],
  ['lead', [['scalar'], english('the short name of one respondent')]],
  ['previous', [['scalar'], english('a folder, such as ../2020')]],
  ['files', [['scalar', 'sequence'], english('patterns in brackets, such as [responses/*.tip.yaml]')]],
  ['respondents', [['sequence'], english('a list, such as [{id: MOHR, sections: [protection]}]')]],
  ['decisions', [['mapping'], english('question IDs, each with {use: …, reason: …}')]],
  ['provisions', [['sequence'], english('a list, such as [{statute: PDWA, title: …}]')]],
  ['severity', [['mapping'], english('codes, such as {missing-source: {level: off, reason: …}}')]],
  [
    'privacy',
    [
      ['mapping'],
      english('what may be told of victims, such as {smallest-cell: 3, institutions: [Kashana]}'),
    ],
  ],
  ['output', [['mapping'], english('a folder and formats, such as {folder: report, formats: [docx, xlsx]}')]],
]);

function readKey(found: Found, entry: Entry, offset: number): void {
  const { value } = entry;
  const [kinds, wanted] = SHAPES.get(entry.key.text) ?? [];
  if (value !== undefined && kinds !== undefined && !kinds.includes(value.kind)) {
    noteShape(found, value, offset, entry.key.text, t(wanted ?? ''));
    return;
  }
  switch (entry.key.text) {
    case 'title':
      if (value?.kind === 'scalar') found.title = value.text.trim();
      return;
    case 'date':
      readDate(found, value, offset);
      return;
    case 'lead':
      setWritten(found, 'lead', value, offset);
      return;
    case 'previous':
      setWritten(found, 'previous', value, offset);
      return;
    case 'files':
      found.files = listOf(value, offset);
      return;
    case 'respondents':
      found.respondents = readRespondents(found, value, offset);
      return;
    case 'decisions':
      readDecisions(found, value, offset);
      return;
    case 'provisions':
      readProvisions(found, value, offset);
      return;
    case 'severity':
      readSeverity(found, value, offset);
      return;
    case 'privacy':
      readPrivacy(found, value, offset);
      return;
    case 'output':
      readOutput(found, value, offset);
      return;
    default:
      noteUnknown(found, entry, offset, SUBMISSION_KEYS, 'submission');
  }
}

function setWritten(found: Found, key: 'lead' | 'previous', node: Node | undefined, offset: number): void {
  if (node?.kind === 'scalar') found[key] = { text: node.text.trim(), at: shift(node.span, offset) };
}

function readDate(found: Found, node: Node | undefined, offset: number): void {
  if (node === undefined) return;
  const written = node.kind === 'scalar' ? node.text.trim() : '';
  if (isDay(written)) {
    found.date = written;
    return;
  }
  noteShape(found, node, offset, 'date', t('one day, such as 2021-01-04'));
}

/** True for an ISO date of a day that the calendar has. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function listOf(node: Node | undefined, offset: number): Written[] {
  const nodes = node?.kind === 'sequence' ? node.items : node === undefined ? [] : [node];
  return nodes.flatMap(item =>
    item.kind === 'scalar' ? [{ text: item.text.trim(), at: shift(item.span, offset) }] : [],
  );
}

/** A list of IDs, or of entries with `id`. */
function readRespondents(found: Found, node: Node | undefined, offset: number): ManifestRespondent[] {
  const nodes = node?.kind === 'sequence' ? node.items : [];
  return nodes.flatMap(item => {
    const at = shift(item.span, offset);
    if (item.kind === 'scalar') return [{ id: item.text.trim(), at }];
    if (item.kind !== 'mapping') {
      noteShape(found, item, offset, 'respondents', t('a respondent, such as {id: MOHR}'));
      return [];
    }
    let respondent: ManifestRespondent = { id: '', at };
    for (const entry of entriesIn(found, item, offset, 'respondents')) {
      const { value } = entry;
      const text = value?.kind === 'scalar' ? value.text.trim() : '';
      if (entry.key.text === 'id')
        respondent = { ...respondent, id: text, ...(value && { at: shift(value.span, offset) }) };
      else if (entry.key.text === 'name') respondent = { ...respondent, name: text };
      else if (entry.key.text === 'place')
        respondent = { ...respondent, place: text, ...(value && { placeAt: shift(value.span, offset) }) };
      else if (entry.key.text === 'sections') respondent = { ...respondent, owes: listOf(value, offset) };
      else noteUnknown(found, entry, offset, ['id', 'name', 'place', 'sections'], 'respondents');
    }
    if (respondent.id === '') noteShape(found, item, offset, 'respondents', t('an id, such as {id: MOHR}'));
    return [respondent];
  });
}

function readProvisions(found: Found, node: Node | undefined, offset: number): void {
  for (const item of node?.kind === 'sequence' ? node.items : []) {
    if (item.kind === 'scalar') {
      found.provisions.set(item.text.trim(), { title: item.text.trim(), at: shift(item.span, offset) });
    }
    if (item.kind !== 'mapping') continue;
    const entries = entriesIn(found, item, offset, 'provisions');
    const text = (key: string) => {
      const value = entries.find(entry => entry.key.text === key)?.value;
      return value?.kind === 'scalar' ? value.text.trim() : undefined;
    };
    for (const entry of entries) {
      if (!['statute', 'title'].includes(entry.key.text))
        noteUnknown(found, entry, offset, ['statute', 'title'], 'provisions');
    }
    const statute = text('statute');
    if (statute !== undefined) {
      found.provisions.set(statute, { title: text('title') ?? statute, at: shift(item.span, offset) });
    }
  }
}

function readPrivacy(found: Found, node: Node | undefined, offset: number): void {
  for (const entry of node?.kind === 'mapping' ? node.entries : []) {
    const { key, value } = entry;
    if (key.text === 'institutions') {
      found.institutions = listOf(value, offset);
      if (value?.kind === 'mapping')
        noteShape(found, value, offset, 'institutions', t('names in brackets, such as [Kashana]'));
      continue;
    }
    if (key.text !== 'smallest-cell') {
      noteUnknown(found, entry, offset, PRIVACY_KEYS, 'privacy');
      continue;
    }
    const written = value?.kind === 'scalar' ? value.text.trim() : '';
    if (/^[1-9]\d{0,3}$/.test(written)) found.smallestCell = Number(written);
    else if (value !== undefined)
      noteShape(found, value, offset, 'smallest-cell', t('a whole number from 1, such as 3'));
  }
}
