import type { Question } from '../questionnaire/questionnaire.ts';
import { paragraph } from './build.ts';
import type { List, Original } from './report.ts';

/** The questionnaire's own words for a question: text, bullets, lettered list, NOTE. */
export function originalText({ text, bullets, lettered, note }: Question): Original {
  return {
    kind: 'original',
    blocks: [
      paragraph(text),
      ...(bullets.length === 0 ? [] : [listOf(bullets, 'bullet')]),
      ...(lettered.length === 0 ? [] : [letteredList(lettered)]),
      ...(note === undefined ? [] : [paragraph(`NOTE: ${note} END NOTE.`)]),
    ],
  };
}

/** The letters of the source become the marks of a list, where they are a, b, c in order. */
function letteredList(lettered: readonly string[]): List {
  const letters = lettered.map(item => /^([a-z])[.)]\s+/.exec(item));
  const inOrder = letters.every((match, at) => match?.[1] === String.fromCharCode(97 + at));
  if (!inOrder) return listOf(lettered, 'bullet');
  return listOf(
    lettered.map((item, at) => item.slice(letters[at]?.[0].length)),
    'letter',
  );
}

function listOf(items: readonly string[], marker: List['marker']): List {
  return { kind: 'list', marker, items: items.map(item => [paragraph(item)]) };
}
