/**
 * What a YAML scalar means to Kubernetes, which reads YAML with a fork of go-yaml v2: YAML 1.1 booleans, octal numbers
 * with a leading zero, underscores in numbers, no base 60, no timestamps.
 * Source: resolve.go of sigs.k8s.io/yaml/goyaml.v2 and the key conversion of sigs.k8s.io/yaml; proved on their verdicts.
 */

export type Scalar = string | number | boolean | null;

const WORDS = new Map<string, Scalar>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, Number.NaN] as const),
  ...['.inf', '.Inf', '.INF', '+.inf', '+.Inf', '+.INF'].map((word) => [word, Number.POSITIVE_INFINITY] as const),
  ...['-.inf', '-.Inf', '-.INF'].map((word) => [word, Number.NEGATIVE_INFINITY] as const),
]);
const LONGEST_WORD = 5;

const INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const LEADING_DOT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
const INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
const UINT64_MOST = 2n ** 64n - 1n;

/** The digits of an integer as BigInt; undefined if it is none of at most 64 bits. */
function integer(plain: string): bigint | undefined {
  const match = INTEGER.exec(plain);
  if (!match) return undefined;
  const [, sign, hex, binary, octal, decimal] = match;
  const size = BigInt(hex ? `0x${hex}` : binary ? `0b${binary}` : octal ? `0o${octal}` : (decimal as string));
  const value = sign === '-' ? -size : size;
  return value >= INT64.least && value <= (sign === '' ? UINT64_MOST : INT64.most) ? value : undefined;
}

function float(plain: string, pattern: RegExp): number | undefined {
  if (!pattern.test(plain)) return undefined;
  const value = Number(plain);
  return Number.isFinite(value) ? value : undefined;
}

const SAFE_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;

function number(text: string): number | undefined {
  if (SAFE_DECIMAL.test(text)) return Number(text);
  if (text.startsWith('.')) return float(text, LEADING_DOT);
  const plain = text.includes('_') ? text.replaceAll('_', '') : text;
  const whole = integer(plain);
  return whole === undefined ? float(plain, FLOAT) : Number(whole);
}

/** Codes of the characters that something other than text may start with. */
const FIRST = new Set(Array.from('+-0123456789.yYnNtTfFoO~', (character) => character.charCodeAt(0)));
const NINE = '9'.charCodeAt(0);

/** What a plain scalar means. Infinity and NaN are given as such; JSON cannot hold them, so they are errors as values. */
export function resolvePlain(text: string): Scalar {
  if (text === '') return null;
  const first = text.charCodeAt(0);
  if (!FIRST.has(first)) return text;
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  if (first > NINE) return text;
  return number(text) ?? text;
}

/** The shortest text of a 32-bit float, with an exponent from a million on: what Kubernetes makes of a key. */
function floatKey(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(Math.fround(value))) return value > 0 ? '.inf' : '-.inf';
  const single = Math.fround(value);
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  let digits = 1;
  while (Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa, exponent] = single.toExponential(digits - 1).split('e') as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 6) return String(Number(single.toPrecision(digits)));
  return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
}

/** The JSON key that a plain scalar becomes; undefined for what cannot be one: null, and whole numbers beyond int64. */
export function plainKey(text: string): string | undefined {
  const value = resolvePlain(text);
  if (typeof value === 'string') return value;
  if (value === null) return undefined;
  if (typeof value === 'boolean') return String(value);
  const whole = integer(text.replaceAll('_', ''));
  if (whole === undefined) return floatKey(value);
  return whole > INT64.most ? undefined : String(whole);
}
