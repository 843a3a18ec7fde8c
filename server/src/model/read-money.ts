import { t } from '../text/l10n.ts';
import { APPROXIMATE, DASH, toLatinDigits } from './read-count.ts';
import { type ReadResult, unreadable } from './read-result.ts';
import type { Value } from './value.ts';

const SCALE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['lakh', 1e5],
  ['lakhs', 1e5],
  ['lac', 1e5],
  ['lacs', 1e5],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['crore', 1e7],
  ['crores', 1e7],
  ['cr', 1e7],
  ['billion', 1e9],
  ['bn', 1e9],
]);
const MONEY =
  /^(?:(rs\.?|pkr|rupees|[a-z]{3}|us\$|\$|€|£) ?)?(\d[\d,]*(?:\.\d+)?) ?(?:\/-)? ?([a-z]+)? ?(rupees|pkr|rs\.?)? ?(?:\/-)?$/i;
const SIGNS: ReadonlyMap<string, string> = new Map([
  ['rs', 'PKR'],
  ['rs.', 'PKR'],
  ['rupees', 'PKR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
]);

/** An amount with its currency; a bare one is in `currency`. */
export function readMoney(text: string, currency: string): ReadResult {
  if (DASH.test(text)) return { value: unreadable(text), problem: { kind: 'ambiguous-figure' } };
  const approximate = APPROXIMATE.exec(text);
  const match = MONEY.exec(toLatinDigits(approximate?.[2] ?? text).replace(/\s+/g, ' '));
  const scaleWord = match?.[3]?.toLowerCase();
  const trailing = scaleWord !== undefined && SIGNS.has(scaleWord) ? scaleWord : undefined;
  const scale = scaleWord === undefined || trailing !== undefined ? 1 : SCALE.get(scaleWord);
  const amount = Number((match?.[2] ?? '').replace(/,/g, '')) * (scale ?? 1);
  if (match === null || scale === undefined || amount > Number.MAX_SAFE_INTEGER) {
    return {
      value: unreadable(text),
      problem: {
        kind: 'unreadable-figure',
        wanted: t('an amount of money, such as {example}', { example: `${currency} 1,250,000` }),
      },
    };
  }
  const sign = (match[1] ?? match[4] ?? trailing)?.toLowerCase();
  const named = sign === undefined ? undefined : (SIGNS.get(sign) ?? sign.toUpperCase());
  const value: Value = {
    kind: 'money',
    amount,
    currency: named ?? currency,
    ...(approximate === null ? {} : { approximate: text }),
  };
  if (named !== undefined || amount === 0) return { value };
  // "about 500" becomes "about PKR 500": the currency belongs to the figure.
  const instead =
    approximate === null
      ? `${currency} ${text}`
      : text.replace(approximate[2] ?? '', figure => `${currency} ${figure}`);
  return { value, problem: { kind: 'missing-currency', instead: [instead] } };
}
