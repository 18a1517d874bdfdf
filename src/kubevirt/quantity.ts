/** Kubernetes quantities, read exactly. Source: k8s.io/apimachinery pkg/api/resource. */

const QUANTITY = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;

/** Powers of ten of the decimal suffixes, and how often 1024 stands in the binary ones. */
const DECIMAL: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** Quantities are counted in billionths; what is finer is rounded away from zero, as Kubernetes does. */
const SCALE = 9;

/** More digits than any quantity has: 2^63 has 19. */
const MOST_DIGITS = 100;

const power = (base: bigint, exponent: number): bigint => base ** BigInt(exponent);

/** A number of billionths; undefined for what is no quantity. */
export function readQuantity(value: unknown): bigint | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const match = QUANTITY.exec(String(value));
  if (!match) return undefined;
  const [, sign, digits = '', suffix = '', exponent] = match;
  if (digits.length > MOST_DIGITS) return undefined;
  const [whole = '', fraction = ''] = digits.split('.');
  const binary = BINARY.indexOf(suffix);
  const factor = binary < 0 ? 1n : power(1024n, binary + 1);
  const tens = SCALE - fraction.length + (exponent === undefined ? (DECIMAL[suffix] ?? 0) : Number(exponent));
  const amount = BigInt(`${whole}${fraction}`) * factor;
  const scaled = tens >= 0 ? amount * power(10n, tens) : dividedUp(amount, power(10n, -tens));
  return sign === '-' ? -scaled : scaled;
}

const dividedUp = (amount: bigint, by: bigint): bigint => (amount + by - 1n) / by;

/** A quantity as a whole number, rounded up. */
export const wholeNumber = (billionths: bigint): bigint => dividedUp(billionths, power(10n, SCALE));

/** A quantity in words: with the largest binary suffix that leaves no rest. */
export function quantityText(billionths: bigint): string {
  const bytes = wholeNumber(billionths);
  for (let at = BINARY.length; at > 0; at--) {
    const unit = power(1024n, at);
    if (bytes >= unit && bytes % unit === 0n) return `${bytes / unit}${BINARY[at - 1]}`;
  }
  return String(bytes);
}
