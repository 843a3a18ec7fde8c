import { type Sayable, verbatim, type Words } from '../../text/l10n.ts';
import { lines, paragraphs } from '../markdown.ts';
/** A page of the manual: what a finding is, for whoever has to answer it. */
export interface Page {
  /** The finding's code. */
  readonly code: string;
  readonly title: Sayable;
  /** How loud it is, and what that says of the report: a sentence. */
  readonly loudness: Words;
  readonly parts: readonly PagePart[];
}

export interface PagePart {
  readonly heading: Words;
  /** Markdown. */
  readonly body: Words;
}

/** The page as Markdown, its title a heading of the level given. */
export function pageMarkdown({ code, title, loudness, parts }: Page, level = 1): Words {
  const sign = '#'.repeat(level);
  const below = parts.map(({ heading, body }) => verbatim`${sign}# ${heading}\n\n${body}`);
  const all = paragraphs(verbatim`${sign} ${title}`, verbatim`\`${code}\` – ${loudness}`, ...below);
  return verbatim`${all}\n`;
}

export function bullets(items: readonly Sayable[]): Words {
  return lines(items.map(item => verbatim`- ${item}`));
}

export function yaml(text: readonly Sayable[]): Words {
  return lines(['```yaml', ...text, '```']);
}
