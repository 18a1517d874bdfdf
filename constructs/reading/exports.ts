/** The names that programs import from this library, as far as what they stand for is read. */

import type { ConstructExport, MadeByMethod } from '../../src/construct-reader.js';
import * as constructs from '../index.js';
import { Resource } from '../index.js';

/** Methods that change a construct, by name. */
const CHANGES = ['addDisk', 'addNetwork', 'addFeatureGate'];
/** Methods that make an object below a construct. */
const BELOW = ['exposeViaService'];

const MAKES: Readonly<Record<string, Readonly<Record<string, MadeByMethod>>>> = {
  VirtualMachine: {
    snapshot: { type: 'VirtualMachineSnapshot', as: 'virtualMachine' },
    clone: { type: 'VirtualMachineClone', as: 'source' },
  },
  VirtualMachineSnapshot: { restore: { type: 'VirtualMachineRestore', as: 'snapshot' } },
};

/** Static methods that make constructs rather than values. */
const MAKERS = ['fromKubeVirtName', 'fromHyperConvergedName'];

const BUILT_IN = new Set(['length', 'name', 'prototype', 'constructor']);

const namesOf = (owner: object): string[] => Object.getOwnPropertyNames(owner).filter((name) => !BUILT_IN.has(name));

const isMethod = (owner: object, name: string): boolean =>
  typeof Object.getOwnPropertyDescriptor(owner, name)?.value === 'function';

type Class = (new (...args: never[]) => object) & object;

function exportOf(name: string, value: unknown): ConstructExport {
  const none = { calls: [], makers: [], values: [], changes: [], turns: [], makes: {}, below: [] };
  if (typeof value !== 'function') return { ...none, is: 'other' };
  const { prototype } = value as Class;
  // The prototype of a class cannot be replaced, that of a function can.
  if (Object.getOwnPropertyDescriptor(value, 'prototype')?.writable !== false) return { ...none, is: 'function' };
  const statics = namesOf(value);
  const isResource = prototype instanceof Resource;
  const methods = namesOf(prototype).filter((member) => isMethod(prototype, member));
  const calls = statics.filter((member) => isMethod(value, member));
  return {
    is: isResource ? 'resource' : calls.length + statics.length > 0 ? 'values' : 'other',
    calls: calls.filter((member) => !MAKERS.includes(member)),
    makers: calls.filter((member) => MAKERS.includes(member)),
    values: statics.filter((member) => !isMethod(value, member)),
    changes: methods.filter((member) => CHANGES.includes(member)),
    turns: isResource ? [] : methods,
    makes: MAKES[name] ?? {},
    below: methods.filter((member) => BELOW.includes(member)),
  };
}

export const EXPORTS: Readonly<Record<string, ConstructExport>> = Object.fromEntries(
  Object.entries(constructs).map(([name, value]) => [name, exportOf(name, value)]),
);
