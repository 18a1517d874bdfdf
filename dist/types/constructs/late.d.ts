/**
 * Values that cdk8s resolves only while it writes, as `Lazy.any` makes them. What a construct hands on to its manifest may be
 * one. What it reads itself may not: it is asked before, and would take the wrapper for the value.
 */
import type { IConstruct } from 'constructs';
/** @throws Error for a value that comes late. */
export declare function settled<T>(value: T, what: string): T;
/**
 * Refuses what comes late where it is read.
 * @param where Path of the construct.
 * @param whose What tells it from others of the construct, as ` of disk "root"`.
 */
export declare function refuseLate(kind: string, given: unknown, where: string, whose?: string): void;
/** The path of a construct that is not made yet. */
export declare const pathIn: (scope: IConstruct, id: string) => string;
