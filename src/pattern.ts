/**
 * Regular expressions of Go, as Kubernetes, kustomize and schemas take them, matched in time that grows with the text and
 * the pattern alone: those of JavaScript may take forever, and a checkout writes the patterns and the texts.
 */

/** Tells whether a text holds a match; undefined where that would take too long. */
export type Matcher = (text: string) => boolean | undefined;

/** Gives the state that a part begins with, where another one follows it. */
type Part = (next: number) => number;

type State =
  | { readonly takes: (character: string) => boolean; readonly next: number }
  | { readonly branches: readonly number[] }
  | { readonly at: 'start' | 'end'; readonly next: number }
  | 'match';

const LONGEST_PATTERN = 1_000;
const MOST_STATES = 10_000;
/** What a match may cost, in states for each character. */
const MOST_STEPS = 20_000_000;
const MOST_TIMES = 1_000;

/** What is not read here, or is no regular expression. */
class Unread extends Error {}

type Test = (character: string) => boolean;

const DIGIT: Test = (character) => /^[0-9]$/.test(character);
const WORD: Test = (character) => /^\w$/.test(character);
const SPACE: Test = (character) => '\t\n\f\r '.includes(character);
const not =
  (test: Test): Test =>
  (character) =>
    !test(character);

const CLASSES: ReadonlyMap<string, Test> = new Map([
  ['d', DIGIT],
  ['w', WORD],
  ['s', SPACE],
  ['D', not(DIGIT)],
  ['W', not(WORD)],
  ['S', not(SPACE)],
]);
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['t', '\t'],
  ['n', '\n'],
  ['r', '\r'],
  ['f', '\f'],
]);

class Reader {
  readonly states: State[] = ['match'];
  readonly #characters: readonly string[];
  #at = 0;

  constructor(source: string) {
    this.#characters = [...source];
  }

  /** The state that the whole pattern begins with. */
  read(): number {
    const whole = this.#alternatives();
    if (this.#at < this.#characters.length) throw new Unread();
    return whole(0);
  }

  get #next(): string {
    return this.#characters[this.#at] ?? '';
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false;
    this.#at++;
    return true;
  }

  #any(): string {
    const character = this.#characters[this.#at++];
    if (character === undefined) throw new Unread();
    return character;
  }

  #add(state: State): number {
    if (this.states.length === MOST_STATES) throw new Unread();
    return this.states.push(state) - 1;
  }

  #alternatives(): Part {
    const parts = [this.#sequence()];
    while (this.#take('|')) parts.push(this.#sequence());
    return (next) => this.#add({ branches: parts.map((part) => part(next)) });
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#next !== '' && this.#next !== '|' && this.#next !== ')') parts.push(this.#repeated());
    return (next) => parts.reduceRight((after, part) => part(after), next);
  }

  #repeated(): Part {
    const isAnchor = this.#next === '^' || this.#next === '$';
    const part = this.#atom();
    const times = this.#times();
    if (!times) return part;
    if (isAnchor) throw new Unread();
    // Which match is taken does not matter here, only whether there is one.
    this.#take('?');
    if (this.#times()) throw new Unread();
    const [least, most] = times;
    return (next) => {
      let after = most === undefined ? this.#loop(part, next) : next;
      for (let more = least; more < (most ?? 0); more++) after = this.#add({ branches: [part(after), next] });
      for (let more = 0; more < least; more++) after = part(after);
      return after;
    };
  }

  #loop(part: Part, next: number): number {
    const branches = [next];
    const loop = this.#add({ branches });
    branches.push(part(loop));
    return loop;
  }

  /** How often what stands before may come. */
  #times(): readonly [least: number, most: number | undefined] | undefined {
    if (this.#take('*')) return [0, undefined];
    if (this.#take('+')) return [1, undefined];
    if (this.#take('?')) return [0, 1];
    const rest = this.#characters.slice(this.#at, this.#at + 12).join('');
    const [text, least, comma, most] = /^\{(\d+)(,?)(\d*)\}/.exec(rest) ?? [];
    if (text === undefined) return undefined;
    this.#at += text.length;
    const from = Number(least);
    const to = comma === '' ? from : most === '' ? undefined : Number(most);
    if (Math.max(from, to ?? 0) > MOST_TIMES || (to ?? from) < from) throw new Unread();
    return [from, to];
  }

  #atom(): Part {
    const character = this.#any();
    if (character === '(') return this.#group();
    if (character === '^') return (next) => this.#add({ at: 'start', next });
    if (character === '$') return (next) => this.#add({ at: 'end', next });
    if ('*+?'.includes(character)) throw new Unread();
    const takes = this.#test(character);
    return (next) => this.#add({ takes, next });
  }

  #group(): Part {
    if (this.#take('?') && !this.#take(':')) throw new Unread();
    const inner = this.#alternatives();
    if (!this.#take(')')) throw new Unread();
    return inner;
  }

  #test(character: string): Test {
    if (character === '.') return (one) => one !== '\n';
    if (character === '[') return this.#set();
    if (character !== '\\') return (one) => one === character;
    const escaped = this.#escaped();
    return typeof escaped === 'string' ? (one) => one === escaped : escaped;
  }

  #escaped(): string | Test {
    const character = this.#any();
    const known = CLASSES.get(character) ?? CONTROLS.get(character);
    if (known === undefined && /[\w\s]/.test(character)) throw new Unread();
    return known ?? character;
  }

  #set(): Test {
    const isNegated = this.#take('^');
    const tests: Test[] = [];
    do {
      const from = this.#member();
      if (typeof from !== 'string') tests.push(from);
      else if (this.#next !== '-' || this.#characters[this.#at + 1] === ']') tests.push((one) => one === from);
      else tests.push(this.#range(from));
    } while (!this.#take(']'));
    const holds: Test = (one) => tests.some((test) => test(one));
    return isNegated ? not(holds) : holds;
  }

  #range(from: string): Test {
    this.#at++;
    const to = this.#member();
    if (typeof to !== 'string') throw new Unread();
    const [first, last] = [from, to].map((one) => one.codePointAt(0) ?? 0) as [number, number];
    if (last < first) throw new Unread();
    return (one) => {
      const code = one.codePointAt(0) ?? 0;
      return first <= code && code <= last;
    };
  }

  #member(): string | Test {
    const character = this.#any();
    if (character === '[' && this.#next === ':') throw new Unread();
    return character === '\\' ? this.#escaped() : character;
  }
}

/** Follows all ways through the states at once. */
class Run {
  readonly #seen: Int32Array;
  #current: number[] = [];

  constructor(
    private readonly states: readonly State[],
    private readonly start: number,
  ) {
    this.#seen = new Int32Array(states.length).fill(-1);
  }

  holds(characters: readonly string[]): boolean {
    for (let at = 0; at <= characters.length; at++) {
      const open = [...this.#current, this.start];
      this.#current = [];
      if (this.#reach(open, at, characters)) return true;
    }
    return false;
  }

  /** Goes from some states as far as one character leads; true at a match. */
  #reach(open: number[], at: number, characters: readonly string[]): boolean {
    const character = characters[at];
    const next = new Set<number>();
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      if (this.#seen[index] === at) continue;
      this.#seen[index] = at;
      const state = this.states[index] as State;
      if (state === 'match') return true;
      if ('branches' in state) open.push(...state.branches);
      else if ('takes' in state) {
        if (character !== undefined && state.takes(character)) next.add(state.next);
      } else if (state.at === 'start' ? at === 0 : at === characters.length) open.push(state.next);
    }
    this.#current = [...next];
    return false;
  }
}

/** A matcher of a pattern; undefined for one that is none, or that is not read here. */
export function matcher(pattern: string): Matcher | undefined {
  if (pattern.length > LONGEST_PATTERN) return undefined;
  try {
    const reader = new Reader(pattern);
    const start = reader.read();
    return (text) => {
      if (text.length * reader.states.length > MOST_STEPS) return undefined;
      return new Run(reader.states, start).holds([...text]);
    };
  } catch (error) {
    if (error instanceof Unread) return undefined;
    throw error;
  }
}
