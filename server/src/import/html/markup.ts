import type { HtmlToken } from './html-tokens.ts';

/** What a tag, or its style, says of the text inside: a sign raised above the line, one set below it, or text crossed out. */
export type Emphasis = 'raised' | 'lowered' | 'crossed-out';

type Open = Extract<HtmlToken, { kind: 'open' }>;

/** The classes of a page's style sheets that say something of a text. */
export type StyleClasses = ReadonlyMap<string, Emphasis>;

const TAGS: ReadonlyMap<string, Emphasis> = new Map([
  ['sup', 'raised'],
  ['sub', 'lowered'],
  ['s', 'crossed-out'],
  ['strike', 'crossed-out'],
  ['del', 'crossed-out'],
]);

/** What a tag says of its text, by its name, its style, or a class: Word raises a footnote's sign by a class of its own. */
export function emphasisOf({ name, attributes }: Open, classes?: StyleClasses): Emphasis | undefined {
  const own = TAGS.get(name) ?? emphasisIn(attributes.get('style') ?? '');
  if (own !== undefined) return own;
  for (const each of (attributes.get('class') ?? '').split(/\s+/)) {
    if (/^mso(?:footnote|endnote)reference$/i.test(each)) return 'raised';
    const known = classes?.get(each);
    if (known !== undefined) return known;
  }
  return undefined;
}

function emphasisIn(style: string): Emphasis | undefined {
  if (/text-decoration[\w-]*\s*:[^;]*line-through/i.test(style)) return 'crossed-out';
  const align = /vertical-align\s*:\s*(super|sub)\b/i.exec(style)?.[1]?.toLowerCase();
  return align === 'super' ? 'raised' : align === 'sub' ? 'lowered' : undefined;
}

/** Reads a style sheet as Excel writes it: `.xl66 {…; text-decoration:line-through;}`. */
export function classesIn(sheet: string): Map<string, Emphasis> {
  const found = new Map<string, Emphasis>();
  for (const block of sheet.split('}')) {
    const at = block.indexOf('{');
    const emphasis = at < 0 ? undefined : emphasisIn(block.slice(at + 1));
    if (emphasis === undefined) continue;
    for (const [, name = ''] of block.slice(0, at).matchAll(/\.([\w-]+)/g)) found.set(name, emphasis);
  }
  return found;
}

/** Raised signs that are no sign of a footnote: the end of an ordinal, "1st". */
export function isOrdinalEnd(raised: string): boolean {
  return /^(?:st|nd|rd|th|er|re|e|è?me|o|a|º|ª)$/i.test(raised.trim()) && !/^[oae]$/i.test(raised.trim());
}

/** Tags that have no end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Tags whose text stands apart from what is before and behind. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main nav ol p pre search section summary ul'
  ).split(' '),
);
