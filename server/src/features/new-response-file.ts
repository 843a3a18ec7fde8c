import type { Questionnaire, Section } from '../questionnaire/questionnaire.ts';

/** A new response file: its name, and its text with the questions that the respondent owes. */
export interface NewFile {
  readonly name: string;
  readonly text: string;
}

/**
 * The response file of a respondent: every question of the sections that it owes, blank, each below
 * a comment with its subject. Where nothing is owed to it by name, all sections.
 */
export function newResponseFile(questionnaire: Questionnaire, respondent: string): NewFile {
  const owed = questionnaire.sections.filter(section => owes(section, respondent));
  const sections = owed.length > 0 ? owed : questionnaire.sections;
  const head = `questionnaire: ${questionnaire.id}\nrespondent: ${respondent}\n`;
  return {
    name: `${respondent.toLowerCase()}.tip.yaml`,
    text: head + sections.map(section => sectionText(section, respondent)).join(''),
  };
}

function owes({ owedBy, questions }: Section, respondent: string): boolean {
  return [owedBy, ...questions.flatMap(question => question.owedBy ?? [])]
    .flat()
    .some(pattern => matches(pattern, respondent));
}

function matches(pattern: string, respondent: string): boolean {
  return pattern.endsWith('*') ? respondent.startsWith(pattern.slice(0, -1)) : pattern === respondent;
}

function sectionText({ id, short, questions }: Section, respondent: string): string {
  const wanted = questions.filter(
    ({ stem, optional, owedBy }) =>
      !stem && !optional && (owedBy === undefined || owedBy.some(pattern => matches(pattern, respondent))),
  );
  const lines = wanted.map(
    question => `  # ${[question.number, question.short].filter(Boolean).join(' ')}\n  ${question.id}:\n`,
  );
  return `\n# ${short}\n${id}:\n${lines.join('')}`;
}
