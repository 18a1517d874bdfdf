/** `ApiObject` of cdk8s: what it is given, and the metadata that its chart adds. Source: cdk8s/lib/api-object.ts. */

import type { Unknown } from '../../value.js';
import { callMethod } from './calls.js';
import type { ts } from './compiler.js';
import { join } from './join.js';
import { spread } from './literals.js';
import type { Machine } from './machine.js';
import { property, setProperty } from './properties.js';
import { isKind, nearest, place } from './tree.js';
import {
  type Args,
  argument,
  type Call,
  Dict,
  descends,
  Instance,
  isPlain,
  isUnknown,
  List,
  Native,
  NativeClass,
  type Slot,
  type Traced,
  UNDEFINED,
  unknown,
} from './values.js';

const isNothing = ({ value }: Traced): boolean => value === undefined || value === null;

/** The first of two values unless it is absent; either where that cannot be told. */
function orElse(first: Traced, second: () => Traced): Traced {
  if (isNothing(first)) return second();
  return isUnknown(first.value) ? join(first, second()) : first;
}

/** Adds to one of the maps of metadata. */
const adds =
  (name: string): Call =>
  (machine, args, node, self) => {
    const metadata = (self.value as Instance).hidden.get('data') as Dict;
    const [key, value] = [argument(args, 0), argument(args, 1)];
    setProperty(machine, metadata.entries.get(name)?.value, key.value, { ...value, key: node, use: node });
    return UNDEFINED;
  };

const METADATA = new NativeClass(
  'ApiObjectMetadataDefinition',
  () => undefined,
  (machine, instance, name) => property(machine, { value: instance.hidden.get('data') as Dict }, name),
  {
    addLabel: adds('labels'),
    addAnnotation: adds('annotations'),
    add: (machine, args, node, self) => {
      const data = (self.value as Instance).hidden.get('data') as Dict;
      const name = argument(args, 0).value;
      // What is named so is written over by what cdk8s keeps itself.
      if (typeof name !== 'string' || !KEPT.has(name))
        setProperty(machine, data, name, { ...argument(args, 1), key: node, use: node });
      return UNDEFINED;
    },
    getLabel: (machine, args, node, self) => {
      const labels = property(machine, { value: (self.value as Instance).hidden.get('data') as Dict }, 'labels');
      const name = argument(args, 0).value;
      return typeof name === 'string' ? property(machine, labels, name) : unknown('the label is not known', node);
    },
    addFinalizers: (machine, args, node, self) => callMethod(machine, listIn(self, 'finalizers'), 'push', args, node),
    addOwnerReference: (machine, args, node, self) =>
      callMethod(machine, listIn(self, 'ownerReferences'), 'push', args, node),
  },
);

const KEPT = new Set(['name', 'namespace', 'labels', 'annotations', 'finalizers', 'ownerReferences']);

const listIn = ({ value }: Traced, name: string): Traced =>
  ((value as Instance).hidden.get('data') as Dict).entries.get(name) ?? UNDEFINED;

/** A copy of a map that later calls may add to. */
function copied(machine: Machine, ...sources: readonly Traced[]): Slot {
  const dict = new Dict();
  for (const source of sources) spread(machine, dict, source);
  return { value: dict, from: sources.find(({ from }) => from)?.from };
}

function copiedList({ value, from }: Traced): Slot {
  const list = new List(value instanceof List ? [...value.items] : []);
  list.open = value instanceof List ? value.open : isUnknown(value) ? value.reason : undefined;
  return { value: list, from };
}

/** The metadata that is written: what was given, with what the chart adds. */
function metadataOf(
  machine: Machine,
  given: Traced,
  chart: Instance | Unknown | undefined,
  name: Traced,
  node: ts.Node,
): Dict {
  const of = (key: string): Traced => (isNothing(given) ? UNDEFINED : property(machine, given, key));
  const ofChart = (key: string): Traced =>
    chart instanceof Instance ? property(machine, { value: chart }, key) : unknown('its chart is not known', node);
  const own = given.value instanceof Dict ? given.value.entries : undefined;
  const data = new Dict();
  data.entries.set('name', { ...own?.get('name'), ...name });
  spread(machine, data, isNothing(given) ? { value: new Dict() } : given);
  data.entries.set('name', { ...own?.get('name'), ...(own?.has('name') && isNothing(of('name')) ? UNDEFINED : name) });
  data.entries.set('namespace', { ...own?.get('namespace'), ...orElse(of('namespace'), () => ofChart('namespace')) });
  data.entries.set('labels', { ...own?.get('labels'), ...copied(machine, ofChart('labels'), of('labels')) });
  data.entries.set('annotations', { ...own?.get('annotations'), ...copied(machine, of('annotations')) });
  data.entries.set('finalizers', { ...own?.get('finalizers'), ...copiedList(of('finalizers')) });
  data.entries.set('ownerReferences', { ...own?.get('ownerReferences'), ...copiedList(of('ownerReferences')) });
  return data;
}

/** The name that its chart gives an object. */
export function generated(machine: Machine, chart: Instance | Unknown | undefined, instance: Instance): Traced {
  if (!(chart instanceof Instance)) return unknown('its place in the tree is not known', instance.made);
  return callMethod(
    machine,
    { value: chart },
    'generateObjectName',
    { list: [{ value: instance }], open: undefined },
    instance.made,
  );
}

function init(machine: Machine, instance: Instance, args: Args): void {
  place(instance, args);
  const props = argument(args, 2);
  const given = isPlain(props.value)
    ? property(machine, props, 'metadata')
    : unknown(isUnknown(props.value) ? props.value.reason : 'it is given no props');
  instance.hidden.set('props', props);
  setUp(machine, instance, given, false);
}

/** Completes an object that stands in the tree with its metadata. */
export function setUp(machine: Machine, instance: Instance, given: Traced, isClusterScoped: boolean): void {
  const chart = nearest(instance, 'Chart');
  const named = isNothing(given) ? UNDEFINED : property(machine, given, 'name');
  const name = orElse(named, () => generated(machine, chart, instance));
  const metadata = new Instance(METADATA, instance.made);
  const data = metadataOf(machine, given, chart, name, instance.made);
  if (isClusterScoped) data.entries.set('namespace', UNDEFINED);
  metadata.hidden.set('data', data);
  instance.hidden.set('metadata', metadata);
  instance.hidden.set('name', name);
  instance.hidden.set('chart', chart);
  instance.hidden.set('patches', new List());
  machine.record(instance, instance.made);
}

const group = ({ value, from }: Traced): Traced =>
  typeof value === 'string'
    ? { value: value.includes('/') ? value.slice(0, value.indexOf('/')) : 'core', from }
    : { value, from };

function get(machine: Machine, instance: Instance, name: string): Traced | undefined {
  switch (name) {
    case 'name':
      return instance.hidden.get('name') as Traced;
    case 'metadata':
      return { value: instance.hidden.get('metadata') as Instance };
    case 'chart':
      return { value: instance.hidden.get('chart') as Instance | Unknown | undefined };
    case 'kind':
    case 'apiVersion':
      return property(machine, instance.hidden.get('props') as Traced, name);
    case 'apiGroup':
      return group(property(machine, instance.hidden.get('props') as Traced, 'apiVersion'));
    default:
      return undefined;
  }
}

/** The object that stands for a construct: itself, or its default child. */
const objectOf: Call = (_machine, args, node) => {
  let { value } = argument(args, 0);
  for (let depth = 0; value instanceof Instance && depth < 50; depth++) {
    if (descends(value.type, 'ApiObject')) return { value, from: node };
    value = value.construct?.children.find(
      ({ construct }) => construct?.id === 'Default' || construct?.id === 'Resource',
    );
  }
  return unknown('its object is not known', node);
};

export const API_OBJECT = (base: NativeClass): NativeClass =>
  new NativeClass(
    'ApiObject',
    init,
    get,
    {
      addDependency: () => UNDEFINED,
      addJsonPatch: (machine, args, node, self) =>
        callMethod(machine, { value: (self.value as Instance).hidden.get('patches') as List }, 'push', args, node),
      toJson: (_machine, _args, node) => unknown('it is what is written', node),
    },
    base,
    { of: new Native('ApiObject.of', objectOf), isApiObject: isKind('ApiObject') },
  );
