/** Trees of constructs as a program makes them, one for each way in which its unknown values are taken. */

import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import type { Given, GivenConstruct, GivenScope, MissingGates } from '../../src/construct-reader.js';
import * as constructs from '../index.js';
import { Resource } from '../index.js';
import { treeOf } from '../tree.js';
import { type Realizer, Unreadable } from './realize.js';
import { ARGUMENTS, METHOD_ARGUMENTS } from './shapes.js';

/** A call of a method that changes a construct, or of `guard`. */
export interface GivenCall {
  readonly method: string;
  readonly args: readonly Given[];
}

/** The names that charts give, which only the program itself can tell. */
let making: { name(): string } | undefined;

class ReadChart extends Chart {
  override generateObjectName(object: ApiObject): string {
    return making?.name() ?? super.generateObjectName(object);
  }
}

type Class = new (scope: Construct, id: string, ...args: readonly unknown[]) => Construct;
type Member = (...args: readonly unknown[]) => unknown;

export class World {
  readonly #made = new Map<object, Construct>();
  #placeholders = 0;
  readonly #apps: App[] = [];

  constructor(
    private readonly namespaceOf: (scope: GivenScope) => string | undefined,
    private readonly missingGates: MissingGates | undefined,
  ) {}

  get(key: object): Construct | undefined {
    return this.#made.get(key);
  }

  scope(scope: GivenScope): Construct {
    const known = this.#made.get(scope.key);
    if (known) return known;
    const made = this.#newScope(scope);
    this.#made.set(scope.key, made);
    return made;
  }

  #newScope(scope: GivenScope): Construct {
    const { parent, type } = scope;
    if (type === 'App' || !parent) return this.#newApp();
    const above = this.scope(parent);
    const id = this.#freeId(above, scope.id);
    if (type !== 'Chart') return new Construct(above, id);
    const namespace = this.namespaceOf(scope);
    return new ReadChart(above, id, namespace === undefined ? {} : { namespace });
  }

  #newApp(): App {
    const app = new App({ outdir: '/nowhere' });
    if (this.missingGates) treeOf(app).missingGates = this.missingGates;
    this.#apps.push(app);
    return app;
  }

  /** Has what is learnt of all objects kept: no object that others look for is made from here on. */
  settle(): void {
    for (const app of this.#apps) treeOf(app).writing++;
  }

  /** The id, unless it is not known or what another way of the program makes has it. */
  #freeId(scope: Construct, id: string | undefined): string {
    if (id !== undefined && !scope.node.tryFindChild(id)) return id;
    return `placeholder-${this.#placeholders++}`;
  }

  /** @throws what the construct throws. */
  make(given: GivenConstruct, realizer: Realizer, name: () => string): Construct {
    if (!given.scope) throw new Unreadable('it does not stand in an app that is known');
    const scope = this.scope(given.scope);
    const id = this.#freeId(scope, given.id);
    making = { name };
    try {
      const made = this.#new(given, realizer, scope, id);
      this.#made.set(given.key, made);
      return made;
    } catch (error) {
      scope.node.tryRemoveChild(id);
      throw error;
    } finally {
      making = undefined;
    }
  }

  #new({ type, maker, args }: GivenConstruct, realizer: Realizer, scope: Construct, id: string): Construct {
    const owner = (constructs as Readonly<Record<string, unknown>>)[type] as Class & Readonly<Record<string, Member>>;
    if (!maker) return new owner(scope, id, ...realizer.args(args, ARGUMENTS[type]));
    if (!maker.on)
      return owner[maker.method]?.(
        scope,
        id,
        ...realizer.args(args, METHOD_ARGUMENTS[`${type}.${maker.method}`]),
      ) as Construct;
    const [first, ...rest] = realizer.args(args, METHOD_ARGUMENTS[maker.method]);
    const on = this.#made.get(maker.on) as unknown as Readonly<Record<string, Member>> | undefined;
    if (!on) throw new Unreadable('what makes it is not made');
    return on[maker.method]?.(first, id, ...rest) as Construct;
  }

  /** Calls a method of a construct. */
  call(key: object, { method, args }: GivenCall, realizer: Realizer): void {
    const made = this.#made.get(key) as unknown as Readonly<Record<string, Member>> | undefined;
    made?.[method]?.(...realizer.args(args, METHOD_ARGUMENTS[method]));
  }

  forget(key: object): void {
    const made = this.#made.get(key);
    this.#made.delete(key);
    if (!made) return;
    if (made instanceof Resource) treeOf(made).resources.delete(made.apiObject);
    made.node.scope?.node.tryRemoveChild(made.node.id);
  }

  /** An object that no construct of this library makes, as it stands in the tree. */
  object(scope: GivenScope, manifest: Readonly<Record<string, unknown>>): ApiObject {
    const above = this.scope(scope);
    return new ReadObject(above, this.#freeId(above, undefined), manifest);
  }
}

/** An object whose manifest is known as a whole. */
class ReadObject extends ApiObject {
  constructor(
    scope: Construct,
    id: string,
    private readonly manifest: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id, manifest as unknown as { apiVersion: string; kind: string });
  }

  override toJson(): unknown {
    return this.manifest;
  }
}
