import type { FoundName } from './found-name.ts';
import type { Scene } from './match.ts';

/** The names of a list that is brought in as one of victims: "The victims are: (1) …; (2) …", "the following girls:". */
export function* listedNames({ tokens, runs }: Scene): Generator<FoundName> {
  for (let colon = 0; colon < tokens.length; colon++) {
    if (tokens[colon]?.word !== ':' || !bringsVictims(tokens, colon)) continue;
    let at = colon + 1;
    for (; at < tokens.length && !endsList(tokens, at); at++) {
      const run = runs.get(at);
      if (run === undefined || !beginsItem(tokens, at)) continue;
      const known = run.known || run.titled;
      if (known || (run.words > 1 && endsItem(tokens, run.end))) yield { run, certain: known };
      at = run.end - 1;
    }
    colon = Math.max(colon, at - 2);
  }
}

/** Words before the colon that are looked at. */
const NEAR = 14;

/** True where the words before a colon are of victims, and say neither where they are nor who helps them. */
function bringsVictims(tokens: Scene['tokens'], colon: number): boolean {
  let victims = false;
  for (let at = colon - 1; at >= 0 && at > colon - NEAR; at--) {
    const { shape, classes } = tokens[at] as Scene['tokens'][number];
    if (shape === 'stop') break;
    if (at === colon - 1 && !LAST.some(name => classes.has(name))) return false;
    if (!victims && NEVER.some(name => classes.has(name)) && !classes.has('homeward')) return false;
    victims ||= classes.has('victim') || classes.has('young') || classes.has('harmed');
  }
  return victims;
}

/** What may stand last before the colon. */
const LAST = [
  'victim',
  'young',
  'worker',
  'be',
  'done',
  'moved',
  'name-word',
  'named',
  'ageword',
  'relation',
  'introduces',
  'years',
];
const NEVER = ['official', 'accused', 'institution', 'office', 'area', 'paper', 'thing', 'law'];

/** At the first word behind a sentence that is no item: behind an empty line, and after the list. */
function endsList(tokens: Scene['tokens'], at: number): boolean {
  const token = tokens[at];
  if (token?.shape !== 'stop') return false;
  const next = tokens[at + 1];
  return next !== undefined && next.shape !== 'item' && !(next.begins && tokens[at - 1]?.word === ':');
}

function beginsItem(tokens: Scene['tokens'], at: number): boolean {
  const before = tokens[at - 1];
  if (before === undefined || before.shape === 'item' || tokens[at]?.begins === true) return true;
  return BEFORE.has(before.word) || before.shape === 'stop';
}

const BEFORE = new Set([':', ';', ',', 'and', '&', '،', 'اور', '؛', ')']);

function endsItem(tokens: Scene['tokens'], end: number): boolean {
  const token = tokens[end];
  if (token === undefined || token.begins || token.shape === 'stop' || token.shape === 'item') return true;
  return AFTER.has(token.word) || token.classes.has('ageword');
}

const AFTER = new Set([',', ';', '(', '-', '–', '—', 'and', '،', 'اور', ':']);
