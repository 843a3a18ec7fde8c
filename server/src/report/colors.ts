/** The colours of the report, as six hexadecimal digits. */
export const color = {
  text: '1A1F26',
  /** Headings, rules of weight, the edge of the questionnaire's words. */
  accent: '1F3A5F',
  /** Labels, notes, the head and foot of pages. */
  quiet: '57606C',
  link: '1B5A96',
  rule: 'CBD2DA',
  wash: 'F2F5F8',
  draft: 'B3261E',
} as const;
