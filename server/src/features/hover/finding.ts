import type { Library } from '../../model/read-scalar.ts';
import { rules } from '../../rules/index.ts';
import { t, verbatim, type Words } from '../../text/l10n.ts';
import { escapeMarkdown, paragraphs } from '../markdown.ts';

/** What a code of a finding means. */
export function findingMarkdown({ questionnaire }: Library, code: string): Words | undefined {
  const rule = rules.find(each => each.code === code);
  const check = questionnaire.checks.find(({ id }) => id === code);
  const title = rule?.title ?? check?.title;
  if (title === undefined) return undefined;
  // A rule marks what is code in its words.
  const why = rule === undefined ? escapeMarkdown(t(check?.reason ?? '')) : t(rule.why);
  return paragraphs(verbatim`**${escapeMarkdown(t(title))}**`, why);
}
