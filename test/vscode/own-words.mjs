import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Tells whether a text is one or more of the sentences that a translator is given, whatever is filled into them. In steps
 * that grow with the text alone: the same as a regular expression goes back and forth for ever where it is nearly true.
 *
 * @returns {(text: string) => boolean}
 */
export function ownWords() {
  const texts = Object.keys(JSON.parse(readFileSync(join(root, 'client/l10n/bundle.l10n.json'), 'utf8')));
  const sentences = texts.filter(isSentence).map(text => text.split(/\{\w+\}/));
  return text => {
    const begins = new Set([0]);
    // What is added while it is walked through is walked through as well, and each position only once.
    for (const begin of begins) {
      for (const sentence of sentences) {
        for (const end of endsOf(sentence, text, begin)) {
          if (end === text.length) return true;
          if (text[end] === ' ') begins.add(end + 1);
        }
      }
    }
    return false;
  };
}

/** Where a sentence that begins there may end: its fixed parts follow each other with anything between them. */
function endsOf([head, ...parts], text, begin) {
  if (!text.startsWith(head, begin)) return [];
  let earliest = begin + head.length;
  if (parts.length === 0) return [earliest];
  const last = parts.pop();
  for (const part of parts) {
    const found = text.indexOf(part, earliest);
    if (found < 0) return [];
    earliest = found + part.length;
  }
  const ends = [];
  for (let found = text.indexOf(last, earliest); found >= 0; found = text.indexOf(last, found + 1)) {
    ends.push(found + last.length);
    if (found + last.length >= text.length) break;
  }
  return ends;
}

/** What is little but filled in would be like anything. */
function isSentence(text) {
  return text.replace(/\{\w+\}/g, '').length > 12;
}
