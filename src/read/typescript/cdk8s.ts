/** The classes of cdk8s and constructs that make up a tree, as far as they decide what is written. */

import { Unknown } from '../../value.js';
import { API_OBJECT } from './api-object.js';
import { labour } from './budget.js';
import { unknownCall } from './calls.js';
import { instantiate } from './classes.js';
import type { ts } from './compiler.js';
import { property } from './properties.js';
import { DURATION, LAZY, PATCHES, SIZE } from './pure-classes.js';
import { addressOf, dnsLabel, idsOf, isKind, nearest, pathOf, place } from './tree.js';
import {
  argument,
  type Call,
  Dict,
  descends,
  dictOf,
  Instance,
  isPlain,
  List,
  Native,
  NativeClass,
  type Traced,
  UNDEFINED,
  unknown,
  type Value,
} from './values.js';

const nothing: Call = () => UNDEFINED;

const owner = (node: Instance): Instance => node.hidden.get('owner') as Instance;

function childOf(node: Instance, name: Value): Value {
  const { construct } = owner(node);
  if (typeof name !== 'string' || !construct) return new Unknown('the id is not known');
  return (
    construct.children.find((child) => child.construct?.id === name) ?? new Unknown(`"${name}" is not found below it`)
  );
}

/** The constructs from the root to one. */
function scopesOf(instance: Instance): Traced {
  const scopes: Instance[] = [];
  for (let current: Value = instance; current instanceof Instance; current = current.construct?.scope)
    scopes.unshift(current);
  const top = scopes[0]?.construct?.scope;
  return top instanceof Unknown ? { value: top } : listOf(scopes);
}

/** A construct with all below it, as `findAll` lists them. */
function* below(instance: Instance, isPostorder = false): Generator<Instance> {
  labour();
  if (!isPostorder) yield instance;
  for (const child of instance.construct?.children ?? []) yield* below(child, isPostorder);
  if (isPostorder) yield instance;
}

const listOf = (instances: Iterable<Instance>): Traced => ({
  value: new List([...instances].map((value) => ({ value }))),
});

const ORDER = { PREORDER: 0, POSTORDER: 1 } as const;

const all = (instance: Instance, type: string): Instance[] =>
  [...below(instance)].filter((one) => descends(one.type, type));

const findAll: Call = (_machine, args, node, { value }) => {
  const order = argument(args, 0).value ?? ORDER.PREORDER;
  if (typeof order !== 'number') return unknown('the order is not known', node);
  return { ...listOf(below(owner(value as Instance), order === ORDER.POSTORDER)), from: node };
};

/** What constructs know of their place. */
const NODE = new NativeClass(
  'Node',
  () => undefined,
  (_machine, node, name) => {
    const self = owner(node);
    const ids = idsOf(self);
    switch (name) {
      case 'id':
        return { value: self.construct?.id };
      case 'path':
        return { value: pathOf(self) };
      case 'addr':
        return { value: ids instanceof Unknown ? ids : addressOf(ids) };
      case 'scope':
        return { value: self.construct?.scope };
      case 'root':
        return { value: nearest(self, 'App') };
      case 'children':
        return listOf(self.construct?.children ?? []);
      case 'scopes':
        return scopesOf(self);
      case 'defaultChild': {
        const child = self.construct?.children.find(
          ({ construct }) => construct?.id === 'Default' || construct?.id === 'Resource',
        );
        return { value: child ?? new Unknown('its default child is not known') };
      }
      default:
        return unknown(`node.${name} is not evaluated`);
    }
  },
  {
    addDependency: nothing,
    addMetadata: nothing,
    findAll,
    lock: nothing,
    addValidation: nothing,
    setContext: nothing,
    findChild: (_machine, args, _node, self) => ({ value: childOf(self.value as Instance, argument(args, 0).value) }),
    tryFindChild: (_machine, args, _node, self) => ({
      value: childOf(self.value as Instance, argument(args, 0).value),
    }),
    getContext: (_machine, _args, node) => unknown('the context decides it', node),
    tryGetContext: (_machine, _args, node) => unknown('the context decides it', node),
  },
);

function nodeOf(instance: Instance): Traced {
  let node = instance.hidden.get('node') as Instance | undefined;
  if (!node) {
    node = new Instance(NODE, instance.made);
    node.hidden.set('owner', instance);
    instance.hidden.set('node', node);
  }
  return { value: node };
}

const pathText: Call = (_machine, _args, _node, { value }) => ({ value: pathOf(value as Instance) });

export const CONSTRUCT: NativeClass = new NativeClass(
  'Construct',
  (_machine, instance, args) => place(instance, args),
  (_machine, instance, name) => (name === 'node' ? nodeOf(instance) : undefined),
  { toString: pathText },
  undefined,
  { isConstruct: isKind('Construct') },
);

const APP = new NativeClass(
  'App',
  (machine, instance, args) => {
    instance.construct = { scope: undefined, id: '', children: [] };
    // What resolvers put in the place of values is not known.
    const resolvers = property(machine, argument(args, 0), 'resolvers').value;
    if (args.list.length > 0 && resolvers !== undefined) instance.hidden.set('resolvers', true);
  },
  (_machine, instance, name) => {
    if (name === 'charts') return listOf(all(instance, 'Chart'));
    return name === 'outdir' ? unknown(`${name} is not evaluated`) : undefined;
  },
  { synth: nothing, synthYaml: (_machine, _args, node) => unknown('it is what is written', node) },
  CONSTRUCT,
);

/** A name made of the place of a construct. */
function generatedName(instance: Instance, includeHash: Value, maxLen: number, node: ts.Node): Traced {
  const ids = idsOf(instance);
  if (ids instanceof Unknown) return unknown(ids.reason, node);
  if (typeof includeHash !== 'boolean') return unknown('whether names have a hash is not known', node);
  return { value: dnsLabel(ids, { maxLen, delimiter: '-', includeHash, extra: [] }), from: node };
}

const LONGEST_NAME = 63;
const LONGEST_CRON_JOB = 52;

const generateObjectName: Call = (machine, args, node, self) => {
  const chart = self.value as Instance;
  const object = argument(args, 0).value;
  if (!(object instanceof Instance)) return unknown('the object is not known', node);
  const disabled = chart.hidden.get('disableResourceNameHashes') as Value;
  const isCronJob = property(machine, { value: object }, 'kind').value === 'CronJob';
  const isOn = disabled === undefined ? true : typeof disabled === 'boolean' ? !disabled : disabled;
  return generatedName(object, isOn, isCronJob ? LONGEST_CRON_JOB : LONGEST_NAME, node);
};

const CHART: NativeClass = new NativeClass(
  'Chart',
  (machine, instance, args) => {
    place(instance, args);
    const props = argument(args, 2);
    for (const name of ['namespace', 'labels', 'disableResourceNameHashes'])
      instance.hidden.set(name, props.value === undefined ? UNDEFINED : property(machine, props, name));
    instance.hidden.set(
      'disableResourceNameHashes',
      (instance.hidden.get('disableResourceNameHashes') as Traced).value,
    );
  },
  (_machine, instance, name) => {
    if (name === 'namespace') return instance.hidden.get('namespace') as Traced;
    if (name === 'apiObjects')
      return listOf((instance.construct?.children ?? []).filter(({ type }) => descends(type, 'ApiObject')));
    if (name !== 'labels') return undefined;
    const labels = instance.hidden.get('labels') as Traced;
    return labels.value === undefined ? { value: new Dict() } : labels;
  },
  {
    addDependency: nothing,
    generateObjectName,
    toJson: (_machine, _args, node) => unknown('it is what is written', node),
  },
  CONSTRUCT,
  {
    of: new Native('Chart.of', (_machine, args, node) => nearestOf(argument(args, 0), 'Chart', node)),
    isChart: isKind('Chart'),
  },
);

function nearestOf({ value }: Traced, type: string, node: ts.Node): Traced {
  const found = value instanceof Instance ? nearest(value, type) : new Unknown('its place in the tree is not known');
  return found ? { value: found, from: node } : unknown(`there is no ${type} above it`, node);
}

const toDnsLabel: Call = (machine, args, node) => {
  const { value } = argument(args, 0);
  const options = argument(args, 1).value;
  const ids = value instanceof Instance ? idsOf(value) : new Unknown('the construct is not known');
  if (ids instanceof Unknown) return unknown(ids.reason, node);
  if (options !== undefined && !isPlain(options)) return unknown('its options are not known', node);
  const given = (name: string): Value =>
    options === undefined ? undefined : property(machine, { value: options }, name).value;
  const [maxLen = LONGEST_NAME, delimiter = '-', includeHash = true] = ['maxLen', 'delimiter', 'includeHash'].map(
    given,
  );
  const extra = given('extra');
  if (
    typeof maxLen !== 'number' ||
    typeof delimiter !== 'string' ||
    typeof includeHash !== 'boolean' ||
    extra !== undefined
  )
    return unknown('its options are not known', node);
  return { value: dnsLabel(ids, { maxLen, delimiter, includeHash, extra: [] }), from: node };
};

/** What tests make and look at: nothing of it changes. */
const TESTING = new Native('Testing', undefined, {
  app: new Native('Testing.app', (machine, args, node) => ({
    value: instantiate(machine, APP, args, node),
    from: node,
  })),
  chart: new Native('Testing.chart', (machine, _args, node) => {
    const app = instantiate(machine, APP, { list: [], open: undefined }, node);
    const place = { list: [{ value: app }, { value: 'test' }], open: undefined };
    const value = instantiate(machine, CHART, place, node);
    machine.note(value, place, node);
    return { value, from: node };
  }),
  synth: new Native('Testing.synth', (_machine, _args, node) => unknown('it is what is written', node)),
});

/** A class of which nothing needs to be known. */
const opaque = (name: string): Native =>
  new Native(name, (machine, args, node) => unknownCall(machine, args, `${name} is not evaluated`, node, false));

/** A class that makes objects of all kinds out of what it loads, also those that others of the app hang on. */
const loading = (name: string): Unknown => new Unknown(`what ${name} loads is not read`);

const yamlOutput = dictOf(
  ['FILE_PER_APP', 'FILE_PER_CHART', 'FILE_PER_RESOURCE', 'FOLDER_PER_CHART_FILE_PER_RESOURCE'].map((name, value) => [
    name,
    { value },
  ]),
);

export const CDK8S: Readonly<Record<string, Value>> = {
  App: APP,
  Chart: CHART,
  ApiObject: API_OBJECT(CONSTRUCT),
  Include: loading('Include'),
  Helm: loading('Helm'),
  JsonPatch: PATCHES,
  Lazy: LAZY,
  Size: SIZE,
  Duration: DURATION,
  YamlOutputType: yamlOutput,
  Testing: TESTING,
  Names: new Native('Names', undefined, { toDnsLabel: new Native('Names.toDnsLabel', toDnsLabel) }),
  Yaml: new Native('Yaml', undefined, { load: opaque('Yaml.load') }),
};

export const CONSTRUCTS: Readonly<Record<string, Value>> = {
  Construct: CONSTRUCT,
  ConstructOrder: dictOf(Object.entries(ORDER).map(([name, value]) => [name, { value }])),
};
