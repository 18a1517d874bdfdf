/** Names: declared in frames, found from within. */

import type { Machine } from './machine.js';
import { type Binding, Frame, type Traced, UNDEFINED, unknown, type Value } from './values.js';

export function declare(frame: Frame, name: string, binding: Binding): void {
  frame.names.set(name, binding);
}

/** The binding of a name, and the frame it stands in. */
export function find(frame: Frame, name: string): { frame: Frame; binding: Binding } | undefined {
  for (let current: Frame | undefined = frame; current; current = current.parent) {
    const binding = current.names.get(name);
    if (binding) return { frame: current, binding };
  }
  return undefined;
}

/** The value of a binding; one that is being found out already is not known, as in a cycle of imports. */
export function bindingValue(binding: Binding, name: string): Traced {
  if (binding.slot) return binding.slot;
  if (!binding.found && binding.late) {
    binding.found = unknown(`"${name}" is made of itself`);
    binding.found = binding.late();
  }
  return binding.found ?? unknown(`"${name}" is read before it is set`);
}

const CONSTANTS = new Map<string, Value>([
  ['undefined', undefined],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
]);

export function lookUp(machine: Machine, frame: Frame, name: string): Traced {
  const found = find(frame, name);
  if (found) return bindingValue(found.binding, name);
  if (CONSTANTS.has(name)) return { value: CONSTANTS.get(name) };
  const value = machine.modules.global(name);
  return value === undefined ? unknown(`"${name}" is not known`) : { value };
}

export function assign(machine: Machine, frame: Frame, name: string, traced: Traced): void {
  const found = find(frame, name);
  if (!found) return;
  machine.touch(found.frame);
  found.binding.slot = traced;
}

/** `this` where a frame stands. */
export function selfOf(frame: Frame): Traced {
  for (let current: Frame | undefined = frame; current; current = current.parent) if (current.self) return current.self;
  return UNDEFINED;
}

/** The class whose code runs where a frame stands. */
export function homeOf(frame: Frame): Frame['home'] {
  for (let current: Frame | undefined = frame; current; current = current.parent) if (current.home) return current.home;
  return undefined;
}

export const blockOf = (frame: Frame): Frame => new Frame(frame);
