import type { Check, Questionnaire } from '../src/questionnaire/questionnaire.ts';
import type { Rule } from '../src/rules/rule.ts';

/** The manual of findings: a page for each code, from the rules and from a definition's checks. */
export function manual(rules: readonly Rule[], questionnaire: Questionnaire): string {
  const pages = [
    // The checks of the definition have pages of their own.
    ...rules.filter(({ messages }) => Object.keys(messages).length > 0).map(rulePage),
    ...questionnaire.checks.map(check => checkPage(check, questionnaire)),
  ];
  return `<!-- Generated from server/src/rules and schema/questionnaires by "npm run generate". Do not edit. -->

# What TIP Report finds

Every finding carries a code. Below stands for each code what is wrong, why the reader of the report
cares, and how to mend it. The manifest can make a finding louder, quieter or silent:
\`severity: {missing-source: off}\`.

An **error** would make the report wrong. A **warning** makes it weaker. Where the severity follows the
answer's **status**, it is information in a draft, a warning under review and an error in a final answer.

${pages.join('\n')}`;
}

function rulePage({ code, title, severity, why, mend, examples, explainable }: Rule): string {
  const [example] = examples;
  return `## ${code}

**${title}** (${severity === 'by-status' ? 'by status' : severity}${explainable ? ', can be explained' : ''})

${why}

${mend.map(way => `- ${way}`).join('\n')}

${example === undefined ? '' : `${fence(example.bad)}\nMended:\n\n${fence(example.good)}`}`;
}

function fence(fixture: string): string {
  return `\`\`\`yaml\n${dedent(fixture)}\n\`\`\`\n`;
}

/** A fixture without its gutter; its annotations become comments. */
function dedent(fixture: string): string {
  return fixture
    .replace(/^\n|\n$/g, '')
    .split('\n')
    .map(line => (/^ {2}#/.test(line) ? `#${line.slice(5)}` : line.slice(4)))
    .join('\n');
}

function checkPage(
  { id, title, severity, reason, left, right }: Check,
  questionnaire: Questionnaire,
): string {
  const asked = [...new Set([...left.terms, ...right.terms].map(({ path }) => path.question))];
  const subjects = asked.map(
    question => `${question} (${questionnaire.questions.get(question)?.short ?? ''})`,
  );
  return `## ${id}

**${title}** (${severity}, can be explained)

${reason.trim()}

It compares ${subjects.join(', ')}.

- Correct the figure that is wrong.
- Where both are right, say why: \`explain: {${id}: …}\` in the answer; it is printed beside the figure.
`;
}
