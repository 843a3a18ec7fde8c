import type { Question, Section } from '../../questionnaire/questionnaire.ts';
import { memo } from '../../text/memo.ts';

/** How well a query finds a question: 0 is best. */
export interface Match {
  readonly rank: number;
  /** The words of the query. */
  readonly words: readonly string[];
}

/** How a query finds a question; `undefined` where it does not, and without any word. */
export function matchOf(section: Section, question: Question, query: string): Match | undefined {
  const words = wordsOf(query);
  const id = idOf(query);
  if (id === '') return undefined;
  if (question.id === id) return { rank: 0, words };
  if (question.id.startsWith(id)) return { rank: 1, words };
  const short = [...wordsOf(`${section.id} ${section.short}`), ...shortWords(question)];
  if (beginAll(words, short)) return { rank: 2, words };
  return beginAll(words, [...short, ...textWords(question)]) ? { rank: 3, words } : undefined;
}

/** How well a query finds a section; without any word it finds each. */
export function sectionMatch({ id, short, title }: Section, query: string): number | undefined {
  const wanted = idOf(query);
  if (id === wanted) return 0;
  if (id.startsWith(wanted)) return 1;
  return beginAll(wordsOf(query), wordsOf(`${id} ${short} ${title}`)) ? 2 : undefined;
}

/** Letters and digits, in small letters. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** "Prevention 2" as the beginning of an ID. */
function idOf(query: string): string {
  return query.trim().toLowerCase().replace(/\s+/g, '-');
}

function beginAll(wanted: readonly string[], words: readonly string[]): boolean {
  return wanted.length > 0 && wanted.every(each => words.some(word => word.startsWith(each)));
}

const shortWords = memo(({ id, number, short }: Question) => wordsOf(`${id} ${number} ${short}`));

const textWords = memo((question: Question) => wordsOf(fullText(question)));

/** Everything that the questionnaire says in a question, and how its figures are called. */
export function fullText({ text, bullets, lettered, note = '', fields }: Question): string {
  return [text, ...bullets, ...lettered, note, ...fields.map(({ title }) => title)].join(' ');
}
