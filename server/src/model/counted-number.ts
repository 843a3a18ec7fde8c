/** What stands before a number of a paper, a case or an amount of money. */
const COUNTED =
  /(?:\b(?:firs?|f\.i\.r|sros?|s\.r\.o|notifications?|gazette|petition|writ|case|crime|complaint|tracking|ref(?:erence)?|letter|diary|dispatch|memo|file|order|invoice|cheque|docket|serial|registration|isbn|iban|tender|contract|page)\.?(?:\s+(?:nos?|numbers?|vide))?|\b(?:pkr|rs|rupees|usd|eur|gbp)|[$€£₨])[\s.:#(-]*$/i;

/** True of a number at an offset that the text says is of a paper (an FIR, a notification) or of money. */
export function isCounted(text: string, start: number): boolean {
  return COUNTED.test(text.slice(Math.max(0, start - 40), start));
}
