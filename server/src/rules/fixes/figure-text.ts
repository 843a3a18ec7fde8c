import { marked } from '../../model/hidden-mark.ts';
import { isHidden, type Value } from '../../model/value.ts';

/** A figure as it can be typed everywhere: a comma would end it inside braces. */
export function figureText(value: number, currency?: string): string {
  return currency === undefined ? String(value) : `${currency} ${value}`;
}

/** A figure in place of another: what was hidden stays so. */
export function figureInstead(of: Value | undefined, value: number, currency?: string): string {
  const text = figureText(value, currency);
  return isHidden(of) ? marked(text) : text;
}
