import type { Question, Section } from '../../questionnaire/questionnaire.ts';
import { row, type Sayable, shaped, type Words } from '../../text/l10n.ts';
import { fullText, wordsOf } from './match.ts';

/**
 * VS Code filters what the server found once more, letter by letter: the first word of the query by the name, the
 * others by the container, and of each it looks at the first 128 letters only. So the name holds the words that
 * were found in the question's text, and the container holds number and words again.
 */
const MOST = 120;

/** "prevention-2.c Reports via hotlines", and the words of its text that the query has beyond these. */
export function nameWith(question: Question, words: readonly string[]): string {
  const name = `${question.id} ${question.short}`;
  const known = wordsOf(name);
  const all = fullText(question).split(/\s+/);
  const beyond = words
    .filter(word => !known.some(other => other.startsWith(word)))
    .flatMap(word => {
      const at = all.findIndex(each => wordsOf(each).some(part => part.startsWith(word)));
      return at < 0 ? [] : [all.slice(Math.max(0, at - 1), at + 2).join(' ')];
    });
  return beyond.length === 0 ? name : cut(`${name} (… ${beyond.join(' … ')} …)`, MOST);
}

/** "Prevention", with its ID where that is none of its words: "dvc District Vigilance Committees". */
export function sectionName({ id, short }: Section): string {
  return wordsOf(short).includes(id) ? short : `${id} ${short}`;
}

/** "FIA · Prevention 2.c · How many reports of human trafficking were received". */
export function containerOf(...parts: readonly Sayable[]): Words {
  return shaped(row(parts, ' · '), short);
}

function short(text: string): string {
  return cut(text, MOST);
}

/** Whole words only. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, end < 0 ? most - 2 : end)} …`;
}
