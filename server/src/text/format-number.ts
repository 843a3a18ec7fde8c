/** Between these the digits that JavaScript writes are those to read, without an exponent. */
const LEAST = 0.005;
const BEYOND = 1e12;

/**
 * 1234567.5 as "1,234,567.5", with two decimals at most: what `Intl.NumberFormat` says, whose first use costs 20 ms, a
 * tenth of what a drafter waits for when the editor opens. It is asked for what no ministry counts.
 */
export function formatNumber(value: number): string {
  const size = Math.abs(value);
  if (size < LEAST) return '0';
  if (!(size < BEYOND)) return new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(value);
  const [whole = '', decimals] = String(hundredths(size) / 100).split('.');
  return (value < 0 ? '-' : '') + inThousands(whole) + (decimals === undefined ? '' : `.${decimals}`);
}

function inThousands(digits: string): string {
  return digits.length <= 3 ? digits : `${inThousands(digits.slice(0, -3))},${digits.slice(-3)}`;
}

/** Of the number as it is written: 1.005 is 101, though the machine keeps somewhat less than 1.005. */
function hundredths(size: number): number {
  return Math.round(Number(`${size}e2`));
}
