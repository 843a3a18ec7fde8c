import type { Question } from './questionnaire.ts';

/** "1 Victims identified": the number in the questionnaire and our few words. */
export function questionTitle({ number, short }: Question): string {
  return number === '' ? short : `${number} ${short}`;
}
