const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;

/** The letters that Windows has at the places of the second set of control signs: a text that was read as Latin-1 has them there. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * The text with the signs made plain that look like nothing or like a blank: every kind of blank but a line
 * break becomes a blank, soft hyphens and signs without width go. Between Arabic letters a joiner or a
 * non-joiner is spelling, and stays.
 */
export function plainBlanks(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  return (
    text
      .replace(/[\u0080-\u0084\u0086-\u009f]/g, sign => WINDOWS[sign.charCodeAt(0) - 0x80] ?? '')
      .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g, ' ')
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/[\u200c\u200d]/g, (sign, at: number) =>
        ARABIC.test(text.charAt(at - 1)) || ARABIC.test(text.charAt(at + 1)) ? sign : '',
      )
      .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
      // Other signs that control something are no text, and YAML does not allow them.
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
  );
}
