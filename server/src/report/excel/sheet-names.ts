import { cleanText } from '../xml.ts';

const longest = 31;

/** Names that Excel accepts: 31 characters, none of `[]:*?/\`, no two alike but for capital letters. */
export function sheetNames(wanted: readonly string[]): string[] {
  const used = new Set<string>();
  return wanted.map(name => {
    const plain = cleanText(name)
      .replace(/[[\]:*?/\\\s]+/g, ' ')
      .replace(/^[\s']+|(?<![\s'])[\s']+$/g, '');
    const base = /^(?:history)?$/i.test(plain) ? `${plain} sheet`.trim() : plain;
    let candidate = cut(base, longest);
    for (let count = 2; used.has(candidate.toLowerCase()); count++) {
      candidate = `${cut(base, longest - 4)} ${count}`;
    }
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/(?<![\s'])[\s']+$/, '');
}
