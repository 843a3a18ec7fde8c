/** A page of the manual: what a finding is, for whoever has to answer it. */
export interface Page {
  /** The finding's code. */
  readonly code: string;
  readonly title: string;
  /** How loud it is, and what that says of the report: a sentence. */
  readonly loudness: string;
  readonly parts: readonly PagePart[];
}

export interface PagePart {
  readonly heading: string;
  /** Markdown. */
  readonly body: string;
}

/** The page as Markdown, its title a heading of the level given. */
export function pageMarkdown({ code, title, loudness, parts }: Page, level = 1): string {
  const sign = '#'.repeat(level);
  const below = parts.map(({ heading, body }) => `${sign}# ${heading}\n\n${body}`);
  return `${[`${sign} ${title}`, `\`${code}\` – ${loudness}`, ...below].join('\n\n')}\n`;
}

export function bullets(lines: readonly string[]): string {
  return lines.map(line => `- ${line}`).join('\n');
}

export function yaml(lines: readonly string[]): string {
  return ['```yaml', ...lines, '```'].join('\n');
}
