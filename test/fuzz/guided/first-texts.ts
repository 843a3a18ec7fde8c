import { stringify } from 'yaml';
import { rules } from '../../../server/src/rules/index.ts';
import { readDefinition, readProjectFile } from '../../questionnaire/read-definition.ts';
import { parseFixture } from '../../support/fixture.ts';

/** Texts that a search through one target begins with. */
export function firstTexts(target: string): readonly string[] {
  const files = rules.flatMap(({ examples }) =>
    examples.flatMap(({ bad, good }) => [bad, good].flatMap(parseFixture)),
  );
  const isManifest = (path: string) => path.startsWith('submission.');
  switch (target) {
    case 'manifest':
      return files.filter(({ path }) => isManifest(path)).map(({ text }) => text);
    case 'definition':
      return [definition()];
    case 'citation':
      return [
        '371-A',
        's. 371A PPC',
        'PPC 371-A + PTPA 3(2)',
        'Section 3, 4/6 of the PTPA 2018',
        'BLSA 11 (b)',
        '۳۷۱',
      ];
    case 'prose':
    case 'markdown':
      return readProjectFile('samples/pakistan-2021/responses/fia.tip.yaml')
        .split(/^ +answer: /m)
        .map(text => text.replace(/^[|>]-?\n/, '').slice(0, 600));
    default:
      return files.filter(({ path }) => !isManifest(path)).map(({ text }) => text);
  }
}

/** A definition of a few questions: enough to be read, little enough to be changed anywhere. */
function definition(): string {
  const whole = readDefinition();
  const sections = whole.sections
    .slice(0, 2)
    .map(section => ({ ...section, questions: section.questions.slice(0, 2), 'owed-by': ['FIA'] }));
  return stringify({
    ...whole,
    preamble: [],
    respondents: whole.respondents.slice(0, 2),
    sections,
    checks: [],
  });
}
