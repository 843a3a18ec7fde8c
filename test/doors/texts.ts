import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parse, stringify } from 'yaml';
import { root } from '../support/tip.ts';

/** Another questionnaire: one section of the one that ships, so that it is quickly read. */
export const NEXT_YEAR = nextYear();

function nextYear(): string {
  const text = readFileSync(join(root, 'schema/questionnaires/tip-pakistan-2021.yaml'), 'utf8');
  const shipped = parse(text) as { readonly sections: readonly { readonly id: string }[] };
  const sections = shipped.sections.filter(({ id }) => id === 'laws');
  return stringify({ ...shipped, id: 'tip-next-year', sections, checks: [] });
}

export const MANIFEST = 'questionnaire: tip-pakistan-2021\n';

/** Four victims told by sex and age: too few where the manifest says that five are the smallest number. */
export const FEW = `${MANIFEST}respondent: SWD-GB
identification:
  identification-1:
    data: {total: 4, sex: {female: 4}, age: {child: 4}, as-reported: {girls: 4}}
`;
export const FIVE = `${MANIFEST}submission: {privacy: {smallest-cell: 5}}\n`;

/** An agency that counts so many victims. */
export function countOf(respondent: string, total: number): string {
  return `${MANIFEST}respondent: ${respondent}\nidentification:\n  identification-1: ${total}\n`;
}

/** The text of a Word report. */
export function wordsOf(docx: string): string {
  const document = unzipSync(new Uint8Array(readFileSync(docx)))['word/document.xml'];
  return new TextDecoder().decode(document).replace(/<[^>]*>/g, ' ');
}
