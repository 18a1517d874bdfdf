/** Stand-ins for values that are not known: whatever of what is written holds one is not known either. */

const TEXT = /unknown-value-(\d+)-end/;
const NUMBER = /777\d{6}(?!\d)/;
const UUID = /00000000-0000-4000-8000-(\d{12})/;
const MORE = /^unknown-more-(\d+)-end$/;
const REST = /^unknown-rest-(\d+)-end$/;

const FIRST_NUMBER = 777_000_000;
const LAST = 999_999;

/** Where tokens are in a text. */
const PATTERNS = [TEXT, UUID, /unknown-(?:more|rest)-(\d+)-end/];

const ANY = new RegExp([...PATTERNS, NUMBER].map(({ source }) => source).join('|'), 'g');

/** A text in which all tokens are alike: each time a construct is made it has others. */
export const withoutTokens = (text: string): string => text.replace(ANY, 'unknown');

export class Tokens {
  readonly #reasons: string[] = [];

  #next(reason: string): number {
    // What is counted on beyond this is told by the last of them, which is not known all the same.
    if (this.#reasons.length < LAST) this.#reasons.push(reason);
    return this.#reasons.length - 1;
  }

  text(reason: string): string {
    return `unknown-value-${this.#next(reason)}-end`;
  }

  /** Too long for the value of a label. */
  longText(reason: string): string {
    return this.text(reason).padEnd(90, '-x');
  }

  number(reason: string): number {
    return FIRST_NUMBER + this.#next(reason);
  }

  uuid(reason: string): string {
    return `00000000-0000-4000-8000-${String(this.#next(reason)).padStart(12, '0')}`;
  }

  /** An item of a list behind which nothing is known. */
  more(reason: string): string {
    return `unknown-more-${this.#next(reason)}-end`;
  }

  /** A key of a map that may hold more, and whose maps and lists may. */
  rest(reason: string): string {
    return `unknown-rest-${this.#next(reason)}-end`;
  }

  /** The numbers of all tokens in a value. */
  all(value: unknown): number[] {
    if (typeof value === 'number') return value >= FIRST_NUMBER ? [value - FIRST_NUMBER] : [];
    if (typeof value !== 'string') return [];
    const texts = PATTERNS.flatMap((pattern) => [...value.matchAll(new RegExp(pattern, 'g'))]);
    const numbers = [...value.matchAll(new RegExp(NUMBER, 'g'))].map(([number]) => Number(number) - FIRST_NUMBER);
    return [...texts.map(([, number]) => Number(number)), ...numbers];
  }

  /** Why a text is not known; undefined where it is. */
  inText(text: string): string | undefined {
    for (const pattern of PATTERNS) {
      const found = pattern.exec(text);
      if (found) return this.#reasons[Number(found[1])] ?? '';
    }
    const number = NUMBER.exec(text);
    return number ? this.#reasons[Number(number[0]) - FIRST_NUMBER] : undefined;
  }

  inNumber(value: number): string | undefined {
    return this.#reasons[value - FIRST_NUMBER];
  }

  /** Why a list goes on where an item stands. */
  inItem(item: unknown): string | undefined {
    const found = typeof item === 'string' ? MORE.exec(item) : null;
    return found ? (this.#reasons[Number(found[1])] ?? '') : undefined;
  }

  /** Why a map goes on that has a key, and whether what it holds does too. */
  inKey(key: string): { readonly reason: string; readonly deep: boolean } | undefined {
    const reason = this.inText(key);
    return reason === undefined ? undefined : { reason, deep: REST.test(key) };
  }
}
