/**
 * Machines of one model: a fleet is mostly one machine written many times. What does not depend on that in which its
 * machines differ is decided once for all of them.
 */

import { field, isMap, openReason, type PlainMap } from '../value.js';
import type { Machine } from './machine.js';

/**
 * Whether two values are alike. Those that must be the same are told by being one value, as what comes again in plain YAML
 * is: so a difference may be seen where there is none, which costs nothing but time.
 */
type Alike = (one: unknown, other: unknown) => boolean;

const isWhole = (value: unknown): boolean => openReason(value) === undefined;

/** Maps with the same keys and values, but for what is alike by a rule of its own: that of a key, else that of all. */
const maps =
  (parts: Readonly<Record<string, Alike>>, all?: Alike): Alike =>
  (one, other) => {
    if (one === other) return true;
    return isMap(one) && isMap(other) && isWhole(one) && isWhole(other) && areAlike(one, other, parts, all);
  };

function areAlike(one: PlainMap, other: PlainMap, parts: Readonly<Record<string, Alike>>, all?: Alike): boolean {
  let more = 0;
  for (const key in one) {
    const value = one[key];
    const second = other[key];
    if (value !== second) {
      const alike = Object.hasOwn(parts, key) ? parts[key] : all;
      if (!alike?.(value, second)) return false;
    }
    more++;
  }
  for (const _ in other) more--;
  return more === 0;
}

/** Lists of as many items, each alike to that in its place. */
const lists =
  (items: Alike): Alike =>
  (one, other) => {
    if (one === other) return true;
    if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return false;
    if (!isWhole(one) || !isWhole(other)) return false;
    for (let index = 0; index < one.length; index++) if (!items(one[index], other[index])) return false;
    return true;
  };

const bothMaps: Alike = (one, other) => isMap(one) && isMap(other);
const bothTexts: Alike = (one, other) => typeof one === 'string' && typeof other === 'string';
const whatever: Alike = () => true;

/** Specs of instances, but for the uuid, the addresses of interfaces, and what is below the kind of a volume. */
const areAlikeSpecs = maps({
  volumes: lists(maps({}, bothMaps)),
  domain: maps({
    firmware: maps({ uuid: bothTexts }),
    devices: maps({ interfaces: lists(maps({ macAddress: bothTexts })) }),
  }),
});

/** Specs of VirtualMachines, where the template is compared by itself. */
const areAlikeVms = maps({ template: whatever, dataVolumeTemplates: whatever });

/**
 * Names, namespaces, labels and files are not compared. What is added to a spec is told by what it refers to: nothing, the
 * same for all, else by each for itself.
 */
function areOfOneModel(one: Machine, other: Machine): boolean {
  return (
    one.specPath === other.specPath &&
    one.instancetype === other.instancetype &&
    one.preference === other.preference &&
    areAlikeSpecs(one.own, other.own) &&
    areAlikeVms(one.vmSpec, other.vmSpec) &&
    field(one.metadata, 'annotations') === field(other.metadata, 'annotations')
  );
}

/** How many models with the same disks are tried for a machine: where there are more, some stand for the same. */
const TRIED = 4;

/** The models of machines that are met one after the other. */
export class Models {
  readonly #byDisks = new Map<unknown, Machine[]>();
  #next = 0;

  /** The first machine of the model of another one: itself where none of its model was met. */
  of(machine: Machine): Machine {
    const disks = field(field(field(machine.spec, 'domain'), 'devices'), 'disks');
    const tried = this.#byDisks.get(disks);
    if (!tried) this.#byDisks.set(disks, [machine]);
    else {
      for (const model of tried) if (areOfOneModel(model, machine)) return model;
      tried[tried.length < TRIED ? tried.length : this.#next++ % TRIED] = machine;
    }
    return machine;
  }
}
