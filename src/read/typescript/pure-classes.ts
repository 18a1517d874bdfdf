/** Classes of cdk8s that are values: sizes, patches, and what is produced late. */

import { Unknown } from '../../value.js';
import {
  type Args,
  argument,
  type Call,
  Instance,
  isUnknown,
  type List,
  Native,
  NativeClass,
  type Traced,
  unknown,
  type Value,
} from './values.js';

const noInit = (): void => undefined;

const UNITS = [
  ['kibibytes', 'Ki', 'toKibibytes'],
  ['mebibytes', 'Mi', 'toMebibytes'],
  ['gibibytes', 'Gi', 'toGibibytes'],
  ['tebibytes', 'Ti', 'toTebibytes'],
  ['pebibyte', 'Pi', 'toPebibytes'],
] as const;

const sizeText: Call = (_machine, _args, node, { value }) => {
  const amount = (value as Instance).hidden.get('amount') as Value;
  return {
    value: isUnknown(amount) ? amount : `${String(amount)}${(value as Instance).hidden.get('unit') as string}`,
    from: node,
  };
};

/** Only whole results: others are rounded or refused as options say. */
const converted =
  (to: number): Call =>
  (_machine, args, node, { value }) => {
    const { hidden } = value as Instance;
    const from = UNITS.findIndex(([, unit]) => unit === hidden.get('unit'));
    const result = Number(hidden.get('amount')) * 1024 ** (from - to);
    return Number.isInteger(result) && args.list.length === 0
      ? { value: result, from: node }
      : unknown('it is rounded', node);
  };

export const SIZE: NativeClass = new NativeClass(
  'Size',
  noInit,
  undefined,
  {
    asString: sizeText,
    ...Object.fromEntries(UNITS.map(([, , name], index) => [name, converted(index)])),
  },
  undefined,
  Object.fromEntries(
    UNITS.map(([name, unit]) => [
      name,
      new Native(`Size.${name}`, (_machine, args, node) => {
        const { value, from } = argument(args, 0);
        const size = new Instance(SIZE, node);
        size.hidden.set(
          'amount',
          typeof value === 'number' || isUnknown(value) ? value : new Unknown('its amount is no number'),
        );
        size.hidden.set('unit', unit);
        size.hidden.set('recipe', { of: 'Size', member: name, args: [{ value, from }] });
        return { value: size, from: from ?? node };
      }),
    ]),
  ),
);

/** A span of time: what it comes to only constructs of this library ask. */
const DURATION_VALUE = new NativeClass('Duration', noInit, (_machine, instance, name) =>
  unknown(`${name} is not evaluated`, instance.made),
);

export const DURATION = new Native(
  'Duration',
  undefined,
  Object.fromEntries(
    ['millis', 'seconds', 'minutes', 'hours', 'days', 'parse'].map((member) => [
      member,
      new Native(`Duration.${member}`, (_machine, args, node) => {
        const duration = new Instance(DURATION_VALUE, node);
        duration.hidden.set('recipe', { of: 'Duration', member, args: args.list });
        return { value: duration, from: node };
      }),
    ]),
  ),
);

/** One operation of a JSON patch. */
export interface PatchOperation {
  readonly op: string;
  readonly path: Traced;
  readonly value: Traced;
}

export const PATCH = new NativeClass('JsonPatch', noInit);

const operation =
  (op: string): Call =>
  (_machine, args: Args, node) => {
    const patch = new Instance(PATCH, node);
    patch.hidden.set('operation', { op, path: argument(args, 0), value: argument(args, 1) } satisfies PatchOperation);
    return { value: patch, from: node };
  };

export const PATCHES = new Native(
  'JsonPatch',
  undefined,
  Object.fromEntries(
    ['add', 'remove', 'replace', 'test', 'copy', 'move'].map((op) => [
      op,
      new Native(`JsonPatch.${op}`, operation(op)),
    ]),
  ),
);

export const LAZY_VALUE = new NativeClass('Lazy', noInit);

export const LAZY = new Native('Lazy', undefined, {
  any: new Native('Lazy.any', (_machine, args, node) => {
    const lazy = new Instance(LAZY_VALUE, node);
    lazy.hidden.set('producer', argument(args, 0));
    return { value: lazy, from: node };
  }),
});

/** The operations in a list of patches; undefined where there may be others. */
export function operationsOf(patches: List): PatchOperation[] | undefined {
  if (patches.open !== undefined) return undefined;
  const operations = patches.items.map(({ value }) =>
    value instanceof Instance ? (value.hidden.get('operation') as PatchOperation | undefined) : undefined,
  );
  return operations.every((one) => one !== undefined) ? operations : undefined;
}
