/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Words of the field without any figure, law or date, so that what is found in the file is about its data. */
const WORDS =
  `the of and to in for on with that by as at from this which their during government province police officials
agency section report training labour kiln workers women migrants border airport recruitment agents overseas employment
committee district shelter referral court judge prosecutor evidence compensation federal provincial ministry
coordination plan funding budget previous including however although because several relevant standard procedures
screening vulnerable populations awareness campaign cooperation bilateral memorandum data collected verified appeal
complaint interviews statement protection witness legal aid counselling medical psychosocial support`.split(
    /\s+/,
  );
const SPICE = [
  '“bonded labour”',
  '— reportedly —',
  'Sukkur',
  'Torkham',
  '(see the annex)',
  'naïve',
  'e.g.',
  '**rescued**',
];

/** Lines of sentences without meaning, none longer than `width`. */
export function proseLines(next: () => number, count: number, width: number): string[] {
  const pick = (words: readonly string[]) => words[Math.floor(next() * words.length)] ?? '';
  const lines: string[] = [];
  let line = '';
  for (let left = 0; lines.length < count; left--) {
    let word = next() < 0.03 ? pick(SPICE) : pick(WORDS);
    if (left <= 0) {
      left = 8 + Math.floor(next() * 14);
      word = word.charAt(0).toUpperCase() + word.slice(1);
    } else if (left === 1) word += '.';
    if (line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
