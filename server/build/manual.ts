import { findingPages } from '../src/features/finding-page.ts';
import { pageMarkdown } from '../src/features/manual/page.ts';
import type { Questionnaire } from '../src/questionnaire/questionnaire.ts';
import { ENGLISH, type Sayable, sayIn } from '../src/text/l10n.ts';

/** The manual of findings for the web: the pages that the editor shows, behind a table of contents. */
export function manual(questionnaire: Questionnaire): string {
  const pages = findingPages(questionnaire);
  const say = (said: Sayable) => sayIn(ENGLISH, said);
  return `<!-- Generated from server/src/rules and schema/questionnaires by "npm run generate". Do not edit. -->

# What TIP Report finds

Every finding carries a code. Below stands for each code what is wrong, why the reader of the report
cares, how to mend it, and who can answer. In VS Code, click the code in Problems, or run
**TIP: Explain This Finding**. The manifest can make a finding louder, quieter or,
with a reason, silent: \`severity: {missing-source: {level: off, reason: …}}\`.

${pages.map(({ code, title }) => `- [${code}](#${code}): ${say(title)}`).join('\n')}

${pages.map(page => `## ${page.code}\n\n${say(pageMarkdown(page, 3))}`).join('\n')}`;
}
