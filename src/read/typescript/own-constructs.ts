/** The constructs of this library as programs use them. What they write they tell themselves. */

import type {
  ConstructExport,
  ConstructReader,
  Given,
  GivenConstruct,
  Marks,
  MissingGates,
} from '../../construct-reader.js';
import { holdsUnknown, markOpen, type Path, type PlainMap, Unknown } from '../../value.js';
import { generated, setUp } from './api-object.js';
import { CDK8S, CONSTRUCT } from './cdk8s.js';
import type { ts } from './compiler.js';
import { copyOf } from './copies.js';
import { givenOf, scopeOf, type ValueRecipe } from './given.js';
import { spread } from './literals.js';
import type { Machine, Made } from './machine.js';
import { fromPlain } from './plain-values.js';
import { property, spoil } from './properties.js';
import { nearest, place } from './tree.js';
import {
  type Args,
  ancestry,
  argument,
  type Call,
  ClassValue,
  Dict,
  dictOf,
  Instance,
  isPlain,
  List,
  Native,
  NativeClass,
  type Slot,
  type Traced,
  UNDEFINED,
  unknown,
  type Value,
} from './values.js';

export const OWN_PACKAGE = 'vmstate/constructs';

const API_OBJECT = CDK8S.ApiObject as NativeClass;

/**
 * The reader of constructs stands in a file of its own, with cdk8s, and is loaded when a program uses it. It is known here
 * by what it can do alone, so that its types are no part of those that are published.
 */
function load(missingGates: MissingGates | undefined): ConstructReader {
  const { readerFor } = require('../../../constructs/reading/index.js') as {
    readerFor(marks: Marks, missingGates?: MissingGates): ConstructReader;
  };
  const marks: Marks = {
    unknown: (reason) => new Unknown(reason),
    open: markOpen,
    isWhole: (value) => !holdsUnknown(value),
  };
  return readerFor(marks, missingGates);
}

const noInit = (): void => undefined;

/** Members of constructs that they ask themselves. */
const ASKED = new Set([
  'name',
  'namespace',
  'metadata',
  'apiObject',
  'release',
  'cluster',
  'kind',
  'apiVersion',
  'node',
]);

export class OwnConstructs {
  readonly reader: ConstructReader;
  readonly members: Readonly<Record<string, Value>>;
  readonly #classes = new Map<string, NativeClass>();
  /** What came of a recipe. */
  readonly #value: NativeClass = new NativeClass('Value', noInit, (machine, instance, name) =>
    this.#read(machine, { value: instance }, name),
  );
  /** A cluster that is managed elsewhere. */
  readonly #imported: NativeClass = new NativeClass(
    'ImportedCluster',
    noInit,
    (machine, instance, name) => this.#ofImported(machine, instance, name),
    {},
    CONSTRUCT,
  );

  constructor(missingGates: MissingGates | undefined) {
    this.reader = load(missingGates);
    const all = Object.entries(this.reader.exports);
    this.members = Object.fromEntries(all.map(([name, one]) => [name, this.#member(name, one)]));
  }

  /**
   * Tells of all objects before what hangs on them is written: preferences decide for machines, and all of them for the
   * cluster.
   * @param plain The manifest of an object.
   */
  finish(machine: Machine, made: readonly Made[], plain: (object: Instance) => PlainMap): void {
    const others = made.filter(({ instance }) => !instance.hidden.has('writer'));
    if (machine.stranger !== undefined) this.reader.doubt(machine.stranger);
    this.reader.others(
      others.map(({ instance, certain }) => ({
        key: instance,
        scope: scopeOf(machine, instance.construct?.scope),
        manifest: plain(instance),
        certain,
      })),
    );
    const own = made.map(({ instance }) => instance).filter((instance) => instance.hidden.has('writer'));
    const keyOf = (object: Instance): object => object.hidden.get('writer') as object;
    const turn = (object: Instance): number => this.reader.turnOf(keyOf(object));
    for (const object of own.sort((one, two) => turn(one) - turn(two)))
      this.reader.written(keyOf(object), plain(object));
  }

  /** The part of what a construct was given that decides a field of its object. */
  origin(object: Instance, path: Path): Slot | undefined {
    const key = object.hidden.get('writer') as Instance;
    const way = this.reader.origin(key, path);
    if (!way) return undefined;
    const calls = key.hidden.get('calls') as Traced[][] | undefined;
    const [first, index, ...rest] = way;
    const start =
      first === 'calls'
        ? calls?.[Number(index)]?.[Number(rest[0])]
        : (key.hidden.get('args') as Traced[])[Number(first)];
    const steps = first === 'calls' ? rest.slice(1) : way.slice(1);
    return steps.reduce<Slot | undefined>((slot, step) => {
      const part = slot && partOf(slot, step);
      return part ? usedIn(part, slot) : slot;
    }, start);
  }

  #member(name: string, given: ConstructExport): Value {
    if (given.is === 'resource') return this.#resource(name, given);
    if (given.is === 'function' && name === 'guard') return new Native(name, this.#guard);
    if (given.is === 'values') return new Native(name, undefined, this.#statics(name, given));
    return new Unknown(`"${name}" is not evaluated`);
  }

  #statics(name: string, { calls, makers, values }: ConstructExport): Readonly<Record<string, Value>> {
    const made = (member: string): Value => this.#recipe({ of: name, member });
    return Object.fromEntries<Value>([
      ...calls.map((member) => [member, new Native(`${name}.${member}`, this.#calling(name, member))] as const),
      ...makers.map((member) => [member, new Native(`${name}.${member}`, this.#importing(name, member))] as const),
      ...values.map((member) => [member, made(member)] as const),
    ]);
  }

  #recipe(recipe: ValueRecipe, node?: ts.Node): Instance {
    const { of } = recipe;
    const name = typeof of === 'string' ? of : ((of.hidden.get('recipe') as ValueRecipe).of as string);
    const turns = this.reader.exports[name]?.turns ?? [];
    const type =
      turns.length === 0
        ? this.#value
        : new NativeClass(
            name,
            noInit,
            this.#value.get,
            Object.fromEntries(turns.map((member) => [member, this.#turning(member)])),
          );
    const instance = new Instance(type, node as ts.Node);
    instance.hidden.set('recipe', recipe);
    return instance;
  }

  readonly #calling =
    (of: string, member: string): Call =>
    (_machine, args, node) => {
      if (args.open !== undefined) return unknown(args.open, node);
      return { value: this.#recipe({ of, member, args: args.list.map(copied) }, node), from: node };
    };

  readonly #turning =
    (member: string): Call =>
    (_machine, args, node, self) => ({
      value: this.#recipe({ of: self.value as Instance, member, args: args.list.map(copied) }, node),
      from: node,
    });

  /** A scalar that only the real value tells. */
  #read(machine: Machine, { value, from }: Traced, name: string): Traced {
    const read = this.reader.property(givenOf(machine, value), name);
    return read ? { value: read.value, from } : unknown(`${name} is not evaluated`, from);
  }

  readonly #importing =
    (type: string, method: string): Call =>
    (machine, args, node) => {
      const instance = new Instance(this.#imported, node);
      place(instance, args);
      const rest = args.list.slice(2).map(copied);
      instance.hidden.set('args', rest);
      instance.hidden.set('object', instance);
      if (!machine.isQuiet) this.reader.construct(this.#given(machine, instance, { type, maker: { method } }, node));
      return { value: instance, from: node };
    };

  #ofImported(machine: Machine, instance: Instance, name: string): Traced | undefined {
    if (name === 'node') return undefined;
    return name === 'name'
      ? ((instance.hidden.get('args') as Traced[])[0] ?? UNDEFINED)
      : this.#read(machine, { value: instance }, name);
  }

  readonly #guard: Call = (machine, args, node) => {
    const scope = argument(args, 0).value;
    const root = scope instanceof Instance ? scopeOf(machine, nearest(scope, 'App')) : undefined;
    if (root && !machine.isQuiet)
      this.reader.guard(root, this.#argument(machine, argument(args, 1), node), machine.branch === undefined);
    return UNDEFINED;
  };

  #resource(name: string, given: ConstructExport): NativeClass {
    const methods = Object.fromEntries([
      ...given.changes.map((member) => [member, this.#changing(member)] as const),
      ...given.below.map((member) => [member, this.#exposing(member)] as const),
      ...Object.entries(given.makes).map(([member, { type, as }]) => [member, this.#making(type, as)] as const),
    ]);
    const type = new NativeClass(
      name,
      (machine, instance, args, node) => this.#init(machine, name, instance, args, node),
      (machine, instance, member) => this.#get(machine, instance, member),
      methods,
      CONSTRUCT,
      this.#statics(name, given),
    );
    this.#classes.set(name, type);
    return type;
  }

  /** What a class of the program puts in the place of what the construct itself asks. */
  #isOverridden(instance: Instance): boolean {
    for (const type of ancestry(instance.type))
      if (type instanceof ClassValue && type.node.members.some(({ name }) => name && ASKED.has(name.getText())))
        return true;
    return false;
  }

  #init(machine: Machine, type: string, instance: Instance, args: Args, node: ts.Node): void {
    place(instance, args);
    const rest = args.open === undefined ? args.list.slice(2).map(copied) : [unknown(args.open)];
    instance.hidden.set('args', rest);
    const object = new Instance(API_OBJECT, instance.made);
    instance.hidden.set('object', object);
    // Constructs read their props when they are written.
    for (const { value } of args.list.slice(2))
      watch(machine, value, () => object.hidden.set('spoiled', 'its props are changed after it is made'));
    place(object, { list: [{ value: instance }, { value: 'Resource' }], open: undefined });
    this.#setUp(machine, object, this.#given(machine, instance, { type }, node), rest[0] ?? UNDEFINED);
  }

  #given(
    machine: Machine,
    instance: Instance,
    made: Pick<GivenConstruct, 'type' | 'maker'>,
    node: ts.Node,
  ): GivenConstruct {
    const { construct } = instance;
    const object = instance.hidden.get('object') as Instance;
    const args = (instance.hidden.get('args') as Traced[]).map((arg) => this.#argument(machine, arg, node));
    instance.hidden.set('branch', machine.branch);
    return {
      ...made,
      key: instance,
      scope: this.#isOverridden(instance) ? undefined : scopeOf(machine, construct?.scope),
      id: typeof construct?.id === 'string' ? construct.id : undefined,
      args,
      certain: machine.branch === undefined,
      generatedName: () => givenOf(machine, generated(machine, nearest(object, 'Chart'), object).value),
    };
  }

  /** An argument; files of facts that it names are read. */
  #argument(machine: Machine, { value }: Traced, node: ts.Node): Given {
    const given = givenOf(machine, value);
    const facts = given.is === 'map' ? given.entries.get('facts') : undefined;
    if (given.is !== 'map' || !facts || (facts.is === 'scalar' && facts.value === undefined)) return given;
    return { ...given, entries: new Map([...given.entries, ['facts', this.#facts(machine, facts, node)]]) };
  }

  #facts(machine: Machine, given: Given, node: ts.Node): Given {
    const paths = given.is === 'list' && given.open === undefined ? given.items : [given];
    const texts = paths.map((path) =>
      path.is === 'scalar' && typeof path.value === 'string'
        ? machine.modules.text(node.getSourceFile(), path.value)
        : undefined,
    );
    return texts.every((text) => text !== undefined)
      ? { is: 'facts', texts }
      : { is: 'unknown', reason: 'facts are read from a file', options: [] };
  }

  /** Gives an object the metadata that its construct has for it, and what it writes. */
  #setUp(machine: Machine, object: Instance, given: GivenConstruct, props: Traced): void {
    const type = { value: given.type, from: object.made };
    object.hidden.set('props', { value: dictOf([['kind', type]]) });
    const own = property(machine, props.value === undefined ? { value: new Dict() } : props, 'metadata');
    if (machine.isQuiet) {
      setUp(machine, object, own.value === undefined ? unknown('it is not read') : own, false);
      return;
    }
    const read = this.reader.construct(given);
    if ('unread' in read) {
      if (read.fails) object.hidden.set('unwritten', true);
      setUp(machine, object, withName(own, read.unread), false);
    } else setUp(machine, object, fromPlain(read.value, own), read.clusterScoped);
    object.hidden.set('written', () => this.reader.fields(given.key));
    object.hidden.set('writer', given.key);
  }

  #get(machine: Machine, instance: Instance, name: string): Traced | undefined {
    const object = instance.hidden.get('object') as Instance;
    const props = (instance.hidden.get('args') as Traced[])[0] ?? UNDEFINED;
    switch (name) {
      case 'node':
        return undefined;
      case 'apiObject':
        return { value: object };
      case 'name':
      case 'metadata':
        return property(machine, { value: object }, name);
      case 'resourceName':
        return property(machine, { value: object }, 'name');
      case 'namespace':
        return property(machine, property(machine, { value: object }, 'metadata'), 'namespace');
      case 'claim':
        return { value: claimOf(machine, instance) };
      case 'state':
      case 'provisioner':
      case 'cluster':
      case 'secureBoot':
      case 'facts':
      case 'virtualMachine':
      case 'snapshot':
        return props.value === undefined ? UNDEFINED : property(machine, props, name);
      default:
        return this.#read(machine, { value: instance, from: instance.made }, name);
    }
  }

  readonly #changing =
    (method: string): Call =>
    (machine, args, node, self) => {
      const { value } = self;
      if (!(value instanceof Instance)) return UNDEFINED;
      if (args.open !== undefined) spoil(machine, value, args.open);
      if (machine.isQuiet) return UNDEFINED;
      const given = args.list.map((arg) => this.#argument(machine, copied(arg), node));
      this.reader.call(value, method, given, machine.branch === value.hidden.get('branch'));
      const calls = (value.hidden.get('calls') as Traced[][] | undefined) ?? [];
      value.hidden.set('calls', [...calls, args.list]);
      return UNDEFINED;
    };

  /** Makes another construct below one, with it as a prop. */
  readonly #making =
    (type: string, as: string): Call =>
    (machine, args, node, self) => {
      const native = this.#classes.get(type) as NativeClass;
      const made = new Instance(native, node);
      const props = new Dict();
      spread(machine, props, argument(args, 1));
      props.entries.set(as, { value: self.value, from: self.from ?? node });
      native.init(machine, made, { list: [self, argument(args, 0), { value: props }], open: args.open }, node);
      return { value: made, from: node };
    };

  readonly #exposing =
    (method: string): Call =>
    (machine, args, node, self) => {
      const [options, id] = [argument(args, 0), argument(args, 1)];
      if (!isPlain(options.value)) return unknown('what it makes is not read', node);
      const object = new Instance(API_OBJECT, node);
      place(object, { list: [self, id.value === undefined ? { value: 'Service' } : id], open: undefined });
      object.hidden.set('args', [copied(options)]);
      object.hidden.set('object', object);
      const maker = { on: self.value as Instance, method };
      this.#setUp(machine, object, this.#given(machine, object, { type: 'Service', maker }, node), options);
      return { value: object, from: node };
    };
}

/** A part of what is handed over somewhere as a whole: there it is used, too. */
function usedIn(part: Slot, whole: Slot): Slot {
  const { from, use } = whole;
  const isHanded = use !== undefined && !isWithin(from, use);
  return { ...part, key: part.key ?? whole.key, use: isHanded && isWithin(part.use, from) ? use : (part.use ?? use) };
}

const isWithin = (inner: ts.Node | undefined, outer: ts.Node | undefined): boolean =>
  inner === undefined ||
  (outer !== undefined &&
    inner.getSourceFile() === outer.getSourceFile() &&
    inner.pos >= outer.pos &&
    inner.end <= outer.end);

/** A part of a value; `(0)` is the first argument of what made it. */
function partOf({ value }: Slot, step: string | number): Slot | undefined {
  if (value instanceof List) return value.items[Number(step)];
  const recipe = value instanceof Instance ? (value.hidden.get('recipe') as ValueRecipe | undefined) : undefined;
  if (recipe) return recipe.args?.[Number(String(step).slice(1, -1))];
  return value instanceof Dict ? value.entries.get(String(step)) : undefined;
}

/** Has something done when a value, or what it holds, is written to. */
function watch(machine: Machine, value: Value, then: () => void, depth = 0): void {
  if (depth > DEEPEST || !(value instanceof List || isPlain(value))) return;
  machine.watch(value, then);
  const slots = value instanceof List ? value.items : value.entries.values();
  for (const slot of slots) watch(machine, slot.value, then, depth + 1);
}

const DEEPEST = 30;

const copied = ({ value, from }: Traced): Traced => ({ value: copyOf(value), from });

/** Metadata of which only what was given is known. */
function withName({ value }: Traced, reason: string): Traced {
  const given = isPlain(value) ? value.entries : new Map();
  const kept = ['name', 'namespace'].filter((key) => given.get(key) !== undefined);
  const metadata = dictOf(kept.map((key) => [key, given.get(key)]));
  metadata.open = reason;
  return { value: metadata };
}

/** The claim that CDI makes for a DataVolume. */
function claimOf(machine: Machine, instance: Instance): Dict {
  const of = (name: string): Traced => property(machine, { value: instance }, name);
  return dictOf([
    ['name', of('name')],
    ['resourceName', of('name')],
    ['namespace', of('namespace')],
    ['kind', { value: 'PersistentVolumeClaim' }],
    ['apiVersion', { value: 'v1' }],
    ['apiGroup', { value: '' }],
    ['resourceType', { value: 'persistentvolumeclaims' }],
  ]);
}
