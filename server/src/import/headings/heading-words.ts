import { toLatinDigits } from '../../model/read-count.ts';

/** Words that name no figure: what is counted, and how a heading begins. */
const FILLER = new Set(
  (
    'a an all and any by case cases count during figure figures for from in individual individuals no nos ' +
    'number numbers of official officials on or per person persons people s the their to total under victim victims with ' +
    'کی کے کا میں سے اور پر تعداد مقدمات مقدمہ کیس کیسز افراد فرد متاثرین متاثرہ'
  ).split(' '),
);

/** Headings of columns that hold names or figures, and say nothing of them. */
const CAPTIONS = new Set(
  (
    'act age agency area article category circle country date description detail details district districts fia gender head heading ' +
    'indicator indicators item kind law laws legal measure measures month months name nature nationality offence offences offense ' +
    'offenses parameter particulars period place places ppc province provinces provincial provision provisions region regions section ' +
    'sections service services sex statute territory title type unit wing wise year years zone ' +
    'صوبہ صوبے ضلع اضلاع جنس عمر قسم تفصیل سال علاقہ علاقے قانون دفعہ نام مد ماہ'
  ).split(' '),
);

/** What officers say for a step of a case, or of a training. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['fir', 'register'],
  ['firs', 'register'],
  ['regd', 'register'],
  ['registration', 'register'],
  ['registrations', 'register'],
  ['labour', 'labor'],
  ['imprisonment', 'prison'],
  ['jail', 'prison'],
  ['venue', 'location'],
  ['participants', 'attending'],
  ['trainees', 'attending'],
  // A challan is the police's report that sends a case for trial.
  ...['challan', 'challans', 'challaned', 'challanned', 'chalan', 'chalans', 'chalaned', 'چالان'].map(
    word => [word, 'prosecution'] as const,
  ),
  ...['ri', 'si'].map(word => [word, 'prison'] as const),
  ...['درج', 'اندراج', 'رجسٹرڈ'].map(word => [word, 'register'] as const),
  ...['سزا', 'سزائیں', 'سزایافتہ', 'یافتہ'].map(word => [word, 'conviction'] as const),
  ...['تفتیش', 'تفتیشیں'].map(word => [word, 'investigation'] as const),
  ...['شناخت'].map(word => [word, 'identified'] as const),
]);

/** Capitals, full-width letters and digits of other scripts made plain. */
export function plainLabel(label: string): string {
  // Raised digits are signs of footnotes; made plain they would be a part of the name.
  const text = label.replace(/[⁰¹²³⁴-⁹]/g, '').normalize('NFKC');
  return toLatinDigits(text).replace(/\s+/g, ' ').trim();
}

/** The words of a text, in small letters; R.I. and S.I., rigorous and simple imprisonment, are one each. */
function wordsOf(text: string): string[] {
  const plain = plainLabel(text)
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])([rs])\.\s?i(?:\.|(?!\p{L}))/gu, '$1i');
  return plain.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The roots of the words of a heading that name something: "No. of Cases Registered" has one, "register". */
export function rootsOf(label: string): string[] {
  const words = wordsOf(label);
  return [...new Set(words.filter(word => !FILLER.has(word)).map(rootOf))];
}

/**
 * The words by which a name is known: the roots of those that name something, else what is counted, "Victims" where
 * that is all.
 */
function nameWords(name: string): string[] {
  const roots = rootsOf(name);
  if (roots.length > 0) return roots;
  const words =
    plainLabel(name)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words
    .filter(word => !/^(?:nos?|numbers?|total|of|the|by)$/.test(word))
    .map(word => word.replace(/s$/, ''));
}

/**
 * How the words of a heading stand to the names of what they may name: they are the same, fewer, "Registered" for "Newly registered", or more;
 * `undefined` where they name something else.
 */
export function matchByWords(
  heading: string,
  { id, title }: { readonly id: string; readonly title: string },
): 'same' | 'fewer' | 'more' | undefined {
  const words = nameWords(heading);
  const names = [nameWords(id), nameWords(title)];
  const isFewer = names.map(name => areAmong(words, name));
  const isMore = names.map(name => areAmong(name, words));
  if (names.some((_, n) => isFewer[n] && isMore[n])) return 'same';
  if (isFewer.includes(true)) return 'fewer';
  return isMore.includes(true) ? 'more' : undefined;
}

function areAmong(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every(word => all.includes(word));
}

function rootOf(word: string): string {
  const one = (SAME.get(word) ?? word).replace(/(?<!s)s$/, '');
  return one.length <= 4 ? one : one.replace(/(?:ation|ated|ating|ate|ion|ing|ed)$/, '');
}

/** True for a heading that only says that there are figures, or names, below it. */
export function isCaption(label: string): boolean {
  return wordsOf(label).every(word => FILLER.has(word) || CAPTIONS.has(word)) && !isTotal(label);
}

/** True for a heading that says that things are counted below it, and nothing more: "No. of cases". */
export function isCountCaption(label: string): boolean {
  const words = wordsOf(label);
  return words.length > 0 && words.every(word => FILLER.has(word));
}

const TOTAL =
  /^(?:(?:g(?:rand|ross)?|sub|over\s?all|all)[\s.-]*)?totals?\b|^(?:sum|overall|all\s?pakistan)$|\btotal$|^(?:کل|میزان|ٹوٹل|مجموعہ)(?:\s|$)/i;

/** "Total", "G. Total", "Grand Total", کل: the sum of what stands beside it. */
export function isTotal(label: string): boolean {
  const plain = plainLabel(label);
  return TOTAL.test(plain) && !/^total\s+(?:no|nos|number|numbers)\b/i.test(plain);
}

const SERIAL =
  /^(?:s|sr|ser|serial|sl)\b[\s./-]*(?:(?:no|nos|number|n|#)[\s.]*)?$|^(?:#|no|nos)\.?$|^s\s?no\.?$|^(?:نمبر شمار|نمبر)$/i;

/** "S. No.", "Sr.", "#": the column only counts its rows. */
export function isSerial(label: string): boolean {
  return SERIAL.test(plainLabel(label));
}

const SHARE =
  /(?<![\d.])\s?[%٪]|(?<!\p{L})(?:per\s?cent(?:age)?s?|share|proportion|ratio|rate)(?!\p{L})|فی\s?صد|تناسب/giu;

/** "%", "Percent", "Share of total", فیصد: the column says what part of a whole others are. */
export function isShare(label: string): boolean {
  return plainLabel(label).search(SHARE) >= 0;
}

/** A heading without the words that say it is a share: "Male" of "Male (%)". */
export function withoutShare(label: string): string {
  return label
    .replace(SHARE, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words that say sex and age at once, as the police count. */
const BY_SEX_AND_AGE: readonly (readonly [word: string, pattern: RegExp])[] = [
  ['men', /^(?:adult )?m[ae]n$|^مرد(?: حضرات)?$/i],
  ['women', /^(?:adult )?wom[ae]n$|^(?:عورت|عورتیں|خواتین|خاتون)$/i],
  ['boys', /^boys?$|^(?:لڑکا|لڑکے)$/i],
  ['girls', /^girls?$|^(?:لڑکی|لڑکیاں|بچی|بچیاں)$/i],
];

/** Men, women, boys or girls, where a heading says that and no more; what stands in brackets behind only explains it. */
export function bySexAndAge(label: string): string | undefined {
  const bare = /^([^(]*[^(\s])\s*\([^()]*\)$/.exec(label)?.[1] ?? label;
  return BY_SEX_AND_AGE.find(([, pattern]) => pattern.test(bare.replace(/(?<![:*])[:*]+$/, '')))?.[0];
}

export function isUnspecified(label: string): boolean {
  return /^(?:un|not )(?:specified|known|stated|identified)$/i.test(plainLabel(label));
}
