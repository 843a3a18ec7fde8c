import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/tip.ts';

const OFFICE = 'samples/pakistan-2021/responses/swd-punjab.tip.yaml';

/**
 * A submission of many: a manifest, and a response file for each of so many invented offices of the province, which
 * all answer what the department of the sample answers. Every figure is so combined out of as many contributions.
 */
export function offices(count: number, questionnaire = 'tip-pakistan-2021'): Record<string, string> {
  const answers = readFileSync(join(root, OFFICE), 'utf8');
  const ids = Array.from({ length: count }, (_, n) => `OFFICE-${n + 1}`);
  const responses = ids.map(id => [
    `responses/${id.toLowerCase()}.tip.yaml`,
    answers
      .replace(/^questionnaire: .*$/m, `questionnaire: ${questionnaire}`)
      .replace(/^respondent: .*$/m, `respondent: ${id}`),
  ]);
  return { 'submission.tip.yaml': manifest(ids, questionnaire), ...Object.fromEntries(responses) };
}

function manifest(ids: readonly string[], questionnaire: string): string {
  const respondents = ids.map(
    id =>
      `    - {id: ${id}, name: District office ${id}, place: punjab, sections: [protection, identification, prevention]}`,
  );
  return [
    `questionnaire: ${questionnaire}`,
    'submission:',
    '  title: A submission of many offices',
    '  lead: FIA',
    '  respondents:',
    '    - FIA',
    ...respondents,
    '',
  ].join('\n');
}
