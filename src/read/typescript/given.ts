/** Values of a program on their way to constructs of this library. */

import type { Given, GivenScope } from '../../construct-reader.js';
import { Unknown } from '../../value.js';
import type { Machine } from './machine.js';
import { property } from './properties.js';
import { descends, Instance, isPlain, isScalar, isUnknown, List, type Traced, Unsure, type Value } from './values.js';

/** How a value is made that only constructs of this library and cdk8s need to know. */
export interface ValueRecipe {
  readonly of: string | Instance;
  readonly member: string;
  readonly args?: readonly Traced[];
}

const DEEPEST = 60;

const unknownGiven = (reason: string, options: readonly Given[] = []): Given => ({ is: 'unknown', reason, options });

export function givenOf(machine: Machine, value: Value, depth = 0): Given {
  machine.tick();
  if (depth > DEEPEST) return unknownGiven('it is nested too deeply');
  const inner = (one: Value): Given => givenOf(machine, one, depth + 1);
  if (isUnknown(value)) {
    const options = value instanceof Unsure ? value.options.map((option) => inner(option.value)) : [];
    return unknownGiven(value.reason, options);
  }
  if (isScalar(value)) return { is: 'scalar', value };
  if (value instanceof List)
    return { is: 'list', items: value.items.map((item) => inner(item.value)), open: value.open };
  if (isPlain(value)) {
    const entries = new Map([...value.entries].map(([key, slot]) => [key, inner(slot.value)]));
    return { is: 'map', entries, open: value.open };
  }
  return value instanceof Instance ? instanceGiven(machine, value, inner) : unknownGiven('it is no plain data');
}

function instanceGiven(machine: Machine, instance: Instance, inner: (value: Value) => Given): Given {
  const recipe = instance.hidden.get('recipe') as ValueRecipe | undefined;
  if (recipe) return { is: 'recipe', recipe: recipeGiven(recipe, inner) };
  if (instance.hidden.has('object')) return { is: 'construct', key: instance };
  if (descends(instance.type, 'ApiObject')) return named(machine, instance, inner);
  return unknownGiven('what it makes is not read');
}

const recipeGiven = ({ of, member, args }: ValueRecipe, inner: (value: Value) => Given) => ({
  of: typeof of === 'string' ? of : inner(of),
  member,
  ...(args && { args: args.map(({ value }) => inner(value)) }),
});

/** What others see of an API object. */
function named(machine: Machine, instance: Instance, inner: (value: Value) => Given): Given {
  const of = (base: Traced, name: string): Traced => property(machine, base, name);
  const object = { value: instance };
  const metadata = new Map([['namespace', inner(of(of(object, 'metadata'), 'namespace').value)]]);
  const entries = new Map<string, Given>([
    ['name', inner(of(object, 'name').value)],
    ['kind', inner(of(object, 'kind').value)],
    ['metadata', { is: 'map', entries: metadata, open: undefined }],
  ]);
  return { is: 'map', entries, open: undefined };
}

const MOST_SCOPES = 200;

/** A place in the tree; undefined where it does not stand in an app that is known. */
export function scopeOf(machine: Machine, value: Value, depth = 0): GivenScope | undefined {
  if (!(value instanceof Instance) || depth > MOST_SCOPES) return undefined;
  const known = value.hidden.get('scope') as GivenScope | undefined;
  if (known) return known;
  const scope = newScope(machine, value, depth);
  if (scope) value.hidden.set('scope', scope);
  return scope;
}

function newScope(machine: Machine, instance: Instance, depth: number): GivenScope | undefined {
  const { construct } = instance;
  if (!construct) return undefined;
  if (descends(instance.type, 'App')) return { key: instance, type: 'App', parent: undefined, id: '' };
  const parent = scopeOf(machine, construct.scope, depth + 1);
  if (!parent) return undefined;
  const id = construct.id instanceof Unknown ? undefined : construct.id;
  if (!descends(instance.type, 'Chart')) return { key: instance, type: 'Construct', parent, id };
  const namespace = givenOf(machine, property(machine, { value: instance }, 'namespace').value);
  return { key: instance, type: 'Chart', parent, id, namespace };
}
