/** Runs the files of a program and gives the API objects that they make. */
import { type Machine } from './machine.js';
import type { Module } from './module.js';
/** Runs modules, and then what stands in them for others to use, as with arguments that are not known. */
export declare function runModules(machine: Machine, modules: readonly Module[], library: readonly Module[]): void;
