import type { Span } from '../text/span.ts';
import { NO_NAMES } from './no-names.ts';

/** A name that a sentence gives to a victim. Offsets in the text. */
export interface VictimName {
  /** The name, and the father's or husband's behind it. */
  readonly at: Span;
  /** What may be left out so that the sentence still stands: "named …". Absent where the name is its subject. */
  readonly leaveOut?: Span;
}

// Latin letters alone: with all of Unicode's, engines take a third of a second to prepare the forms, at every start.
const UPPER = '[A-ZÀ-ÖØ-ÞĀ-ſ]';
const LOWER = '[a-zß-öø-ſ]';
const LETTER = '[A-Za-zÀ-ÖØ-öø-ſ]';
const WORD = String.raw`${UPPER}${LOWER}+(?:['’-]${LETTER}+)*`;
const NAME = String.raw`${WORD}(?:\s+(?:(?:bin|bint|ul|ur|al)[\s-]+)?${WORD}){0,3}(?!${LETTER})`;
const HONORIFIC = String.raw`(?:Mst|Ms|Miss|Mrs|Mr|Musammat|Baby|Master)\b\.?`;
const TITLED = String.raw`(?:${HONORIFIC}\s+)?${NAME}`;

/** "d/o", "daughter of": who is named behind it points at the victim as well. */
const RELATION = String.raw`,?\s+(?:[dswDSW]\/[oO]\.?|(?:the\s+)?(?:daughter|son|wife|widow)\s+of)\s+`;
const RELATED = String.raw`${TITLED}(?:${RELATION}${TITLED})?`;

const VICTIM = '(?:[Vv]ictims?|[Ss]urvivors?)';
const YOUNG = '(?:[Gg]irls?|[Bb]oys?|[Cc]hild(?:ren)?|[Mm]inors?|[Ii]nfants?)';
const WORKER = String.raw`(?:wom[ae]n|lad(?:y|ies)|labou?rers?|maids?|(?:domestic\s+)?workers?)`;
/** Words that, with the one before them, are a victim's: "minor girl", "rescued labourer". */
const HARMED = String.raw`(?:[Mm]inor|[Uu]nderage|[Vv]ictim|[Tt]rafficked|[Rr]escued|[Rr]ecovered|[Kk]idnapped|[Aa]bducted|[Mm]issing)\s+(?:${YOUNG}|${WORKER})`;
const PERSON = String.raw`\b(?:${VICTIM}|${YOUNG}|${HARMED})`;
const RELATIVE = '(?:mother|father|brother|sister|husband|wife|uncle|aunt|guardian|parents)';

/** What is done to victims and never to the accused. */
const DONE = String.raw`(?:who\s+)?(?:was|were|is|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?:rescued|recovered|trafficked|abducted|kidnapped|lured|exploited|repatriated|sold|identified\s+as\s+a\s+victim)\b`;
const AGE = String.raw`(?:,?\s+\(?aged?\s+(?:about\s+|around\s+)?\d{1,2}(?:\s+years?)?\)?|\s+\(\d{1,2}(?:\s+years?)?\)|,\s+an?\s+\d{1,2}[-\s]years?[-\s]old(?:\s+${LOWER}+)?)`;
/** Emphasis and quotation marks may stand around a name. */
const OPEN = '[*_"“‘]*';
const ACCUSED = String.raw`(?<!\b(?:[Aa]ccused|[Ss]uspects?|[Aa]gents?|[Tt]raffickers?|[Cc]onvicts?)\s+)`;

interface Form {
  /** What a text needs to have for the form to fit. To look for it costs little; to prepare a form costs milliseconds. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
}

/** Of a father, a husband or a mother. */
const RELATED_SIGN = /\b[dswDSW]\/[oO]|\b(?:daughter|son|wife|widow)\s+of\s/;
const HARMED_SIGN =
  /(?:inor|nderage|ictim|rafficked|escued|ecovered|idnapped|bducted|issing)\s+[GgBbCcMmIiwld]/;

/**
 * How officials name a victim. Each form names somebody and says that they are the victim, side by side: a name
 * elsewhere in a sentence about victims is a minister's, a judge's or the accused's.
 */
const FORMS: readonly Form[] = (
  [
    // "a victim named …", "the girl from Multan, namely …"; not "the victim named … as her agent".
    [
      /name/,
      String.raw`${PERSON}(?:\s+[a-zß-öø-ſ\d]+|\s+(?:from|of)\s+${LETTER}+|,){0,4}(?<out>,?\s+(?:named|namely|by\s+the\s+names?\s+of|whose\s+names?\s+(?:is|was|are|were))[\s:]+${OPEN}(?<name>${RELATED}))(?![^.;\n]{0,40}\b(?:as|in\s+(?:her|his|their))\b)`,
    ],
    // "the victim was identified as Mst. …".
    [
      /identified\s+as/,
      String.raw`${PERSON}(?:\s+(?:was|were))?(?:\s+later)?\s+identified\s+as[\s:]+${OPEN}(?<name>${HONORIFIC}\s+${NAME}|${WORD}\s+${NAME})`,
    ],
    // "victim Ms. …", "the victim, Mst. … d/o …".
    [
      /\b(?:Mst|Ms|Miss|Mrs|Mr|Musammat|Baby|Master)\b/,
      String.raw`${PERSON}(?<out>[,:]?\s+${OPEN}(?<name>${HONORIFIC}\s+${RELATED}))`,
    ],
    // "the victim, … daughter of …", "victim … s/o …".
    [RELATED_SIGN, String.raw`${PERSON}(?<out>[,:]?\s+${OPEN}(?<name>${NAME}${RELATION}${TITLED}))`],
    // "minor girl …", "the rescued labourer, …, was".
    [
      HARMED_SIGN,
      String.raw`\b${HARMED}(?<out>(?:\s+${OPEN}(?<name>${NAME})|,\s+${OPEN}(?<apart>${NAME})(?=${OPEN}[,)])))`,
    ],
    // "victim …", in the middle of a sentence and two words at least: no heading.
    [/victim\s/, String.raw`(?<=${LETTER}\s)victim(?<out>\s+${OPEN}(?<name>${WORD}\s+${NAME}))`],
    // "…, aged 14, was rescued", "… (14) was recovered".
    [/\d/, String.raw`(?<![A-Za-zÀ-ÖØ-öø-ſ-])(?<name>${RELATED})${AGE},?\s+${DONE}`],
    // "… d/o … was rescued".
    [
      RELATED_SIGN,
      String.raw`(?<![A-Za-zÀ-ÖØ-öø-ſ-])${ACCUSED}(?<name>${TITLED}${RELATION}${TITLED}),?\s+${DONE}`,
    ],
    // "14-year-old girl …", "the 9-year-old boy, …, was rescued".
    [
      /\d[-\s]years?[-\s]old/,
      String.raw`\b\d{1,2}[-\s]years?[-\s]old\s+(?:${VICTIM}|${YOUNG}|${WORKER}|${HARMED})(?<out>,?\s+${OPEN}(?<name>${RELATED}))`,
    ],
    // "the victim’s mother, …": who names the family names the victim.
    [
      /['’]s?\s+(?:mother|father|brother|sister|husband|wife|uncle|aunt|guardian|parents)/,
      String.raw`\b${VICTIM}['’]s?\s+${RELATIVE}(?<out>,?\s+${OPEN}(?<name>${TITLED}))(?=${OPEN}[,.;)]|\s+(?:was|is|had|has|said|told)\b)`,
    ],
  ] as const
).map(([sign, form]) => ({ sign, pattern: new RegExp(form, 'dgu') }));

/** The names that a text gives to victims, in their order. */
export function victimNamesIn(text: string): readonly VictimName[] {
  const found: VictimName[] = [];
  const fitting = FORMS.filter(({ sign }) => sign.test(text));
  for (const match of fitting.flatMap(({ pattern }) => [...text.matchAll(pattern)])) {
    const { name, apart, out } = match.indices?.groups ?? {};
    const at = nameIn(text, name ?? apart);
    if (at === undefined || found.some(other => at.start < other.at.end && other.at.start < at.end)) continue;
    found.push({ at, ...(out && { leaveOut: { start: out[0], end: Math.min(out[1], at.end) } }) });
  }
  return found.sort((a, b) => a.at.start - b.at.start);
}

/** The words up to the first that is none of a name; `undefined` where that is the first. */
function nameIn(text: string, place: readonly [number, number] | undefined): Span | undefined {
  if (place === undefined) return undefined;
  const [start, end] = place;
  const words = [...text.slice(start, end).matchAll(/\p{L}+/gu)];
  const other = words.findIndex(([word]) => NO_NAMES.has(word));
  if (other === 0) return undefined;
  const last = other < 0 ? undefined : words[other - 1];
  return { start, end: last === undefined ? end : start + last.index + last[0].length };
}
