/** A figure as it can be typed everywhere: a comma would end it inside braces. */
export function figureText(value: number, currency?: string): string {
  return currency === undefined ? String(value) : `${currency} ${value}`;
}
