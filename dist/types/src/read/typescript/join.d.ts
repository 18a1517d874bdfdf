/** Joins what two branches come to when it cannot be told which of them is taken. */
import { Dict, List, type Store, type Traced, type Value } from './values.js';
export declare const UNDECIDED = "a condition that cannot be evaluated decides it";
/** One of two values: the value itself where they agree. */
export declare function join(one: Traced, two: Traced, depth?: number): Traced;
/** Puts a store into the state that both of two states agree on. */
export declare function joinState(store: Store, one: unknown, two: unknown): void;
/** The value that each option of an unsure value comes to, joined; undefined for any other value. */
export declare function eachOption(value: Value, of: (option: Traced) => Traced): Traced | undefined;
/** Whether a value may be written to by others: what a call that is not known may change. */
export declare const isMutable: (value: Value) => value is Dict | List;
