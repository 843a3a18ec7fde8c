import { shippedQuestionnaires } from '../questionnaire/shipped.ts';
import { type Command, ExitCode, UsageError } from './terminal.ts';

/** `tip questionnaire`: every ID that takes an answer, with its number and subject. */
export const questionnaire: Command = async ([id, ...more], _options, terminal) => {
  const known = shippedQuestionnaires();
  if (more.length > 0) throw new UsageError('questionnaire takes one ID');
  if (id !== undefined && !known.has(id)) {
    throw new UsageError(`There is no questionnaire ${id}; there is ${[...known.keys()].join(', ')}`);
  }
  for (const definition of id === undefined ? known.values() : [known.get(id)]) {
    if (definition === undefined) continue;
    terminal.print(`${definition.id}: ${definition.shortTitle}`);
    for (const section of definition.sections) {
      terminal.print(`\n${section.id}: ${section.title}`);
      for (const question of section.questions) {
        if (!question.stem) terminal.print(`  ${question.id.padEnd(20)} ${question.short}`);
      }
    }
  }
  return ExitCode.clean;
};
