/**
 * Which interfaces the constructs' types of the API are, what each is called and where it stands.
 *
 * A type has the name that it has in Go. Where two API versions of a product share one, the newest has it and the others
 * end in their version (`VirtualMachineCloneSpecV1alpha1`). Where a product builds on another that has the name, its own
 * type begins with the product (`KubeVirtResourceRequirements`). Types of HyperConverged have no names in its CRD: they
 * are named after the fields that lead to them, as many of the last as make the name its own.
 *
 * A type that two products embed is one interface; its fields are those of all of them.
 */

import { WRITTEN_KINDS } from '../src/facts/api-versions.js';
import { SERVER_METADATA } from '../src/facts/server-fields.js';
import {
  type ApiField,
  type ApiType,
  elementOf,
  type ProductApi,
  type ProductName,
} from '../src/kubevirt/api-types.js';

export type Home = 'kubernetes' | ProductName;

export const PRODUCT = {
  kubernetes: 'Kubernetes',
  cdi: 'CDI',
  kubevirt: 'KubeVirt',
  hyperconverged: 'HyperConverged',
} as const;

/** Each file may import those before it. */
export const HOMES: readonly Home[] = ['kubernetes', 'cdi', 'kubevirt', 'hyperconverged'];

/** A type of the table, and where it is found first. */
export interface Reached {
  readonly api: ProductApi;
  readonly type: ApiType;
  readonly kind: string;
  /** The API version of the kind, where the type belongs to that alone. */
  readonly version?: string | undefined;
  /** Names of fields that lead to it, from `spec` on. */
  readonly path: readonly string[];
}

/** An interface to write. */
export interface Shape {
  readonly home: Home;
  /** Name of the type without its API version. */
  readonly stem: string;
  readonly version: string;
  /** The same type in each product that has it. */
  readonly sources: readonly Reached[];
}

export type Names = ReadonlyMap<ApiType, { readonly home: Home; readonly name: string }>;

export const stemOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** The fields of a type, without those that the cluster writes: metadata of its own, and the status of an object. */
export function writtenFields({ name, fields }: ApiType): readonly ApiField[] {
  const isMetadata = stemOf(name) === 'ObjectMeta';
  const isObject = fields.some((field) => field.name === 'spec');
  return fields.filter(
    (field) => !(isMetadata && SERVER_METADATA.has(field.name)) && !(isObject && field.name === 'status'),
  );
}

/** The specs of the kinds that constructs write, newest API versions first. */
function specsOf(api: ProductApi): Reached[] {
  const rows = api.kinds
    .filter(({ kind }) => Object.hasOwn(WRITTEN_KINDS, kind))
    .flatMap(({ kind, types }) => types.map((row) => ({ kind, ...row })))
    .sort((left, right) => api.releases.indexOf(right.from) - api.releases.indexOf(left.from));
  return rows.flatMap(({ kind, type, version }) => {
    const spec = api.type(type)?.fields.find(({ name }) => name === 'spec');
    const found = spec && api.type(spec.type);
    return found ? [{ api, type: found, kind, version, path: ['spec'] }] : [];
  });
}

/** Every type that specs lead to, each by its shortest path; a path of the newest API version goes first. */
function reachedFrom(specs: readonly Reached[]): Reached[] {
  const found = new Map<ApiType, Reached>();
  const queue = [...specs];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (found.has(at.type)) continue;
    found.set(at.type, at);
    for (const field of writtenFields(at.type)) {
      const type = at.api.type(elementOf(field.type).type);
      if (type) queue.push({ ...at, type, path: [...at.path, field.name] });
    }
  }
  return [...found.values()];
}

function reachedIn(api: ProductApi): Reached[] {
  const specs = specsOf(api);
  const versions = new Set(specs.map(({ version }) => version));
  const found = new Map<ApiType, Reached>();
  for (const version of versions)
    for (const one of reachedFrom(specs.filter((spec) => spec.version === version)))
      if (!found.has(one.type)) found.set(one.type, one);
  return [...found.values()];
}

const KUBERNETES_PACKAGES = ['k8s.core.v1.', 'meta.'];

/** Whose type one is: KubeVirt's API description holds Kubernetes' and CDI's, and CDI's holds Kubernetes'. */
function homeOf({ api, type }: Reached, apis: Readonly<Record<ProductName, ProductApi>>): Home {
  const { name } = type;
  if (api.name === 'hyperconverged') return 'hyperconverged';
  if (api.name === 'kubevirt' && KUBERNETES_PACKAGES.some((start) => name.startsWith(start))) return 'kubernetes';
  if (api.name === 'cdi' && KUBERNETES_PACKAGES.some((start) => apis.kubevirt.type(start + stemOf(name))))
    return 'kubernetes';
  const ofCdi = apis.cdi.kinds.some(({ served }) => Object.keys(served).some((own) => name.startsWith(`${own}.`)));
  return ofCdi && apis.cdi.type(name) ? 'cdi' : api.name;
}

function shapesOf(reached: readonly Reached[], apis: Readonly<Record<ProductName, ProductApi>>): Shape[] {
  const shapes = new Map<string, Shape>();
  for (const one of reached) {
    const [home, stem] = [homeOf(one, apis), stemOf(one.type.name)];
    const key = `${home} ${home === 'kubernetes' ? stem : one.type.name}`;
    const sources = [...(shapes.get(key)?.sources ?? []), one];
    const version = one.type.name.slice(0, -stem.length - 1);
    shapes.set(key, { home, stem, version: one.version ?? version, sources });
  }
  return [...shapes.values()];
}

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Orders API versions newest first: v1, v1beta1, v1alpha1. */
const byVersion = (left: Shape, right: Shape): number => right.version.localeCompare(left.version);
const isStable = ({ version }: Shape): boolean => !/alpha|beta/.test(version);
const newestFirst = (left: Shape, right: Shape): number =>
  Number(isStable(right)) - Number(isStable(left)) || byVersion(left, right);

/** Names that a shape may have, the best first. */
function candidates({ home, stem, version, sources }: Shape): string[] {
  const end = capitalized(version);
  if (home !== 'hyperconverged') return [stem, PRODUCT[home] + stem, stem + end];
  const path = sources[0]?.path ?? [];
  const older = /alpha|beta/.test(version) ? end : '';
  return path.map(
    (_, index) =>
      PRODUCT[home] +
      path
        .slice(-index - 1)
        .map(capitalized)
        .join('') +
      older,
  );
}

function namesOf(shapes: readonly Shape[]): Names {
  const names = new Map<ApiType, { home: Home; name: string }>();
  const taken = new Map<string, Home>();
  for (const shape of HOMES.flatMap((home) => shapes.filter((own) => own.home === home).sort(newestFirst))) {
    const own = candidates(shape).filter((name) => !taken.has(name));
    // An older version of this product's own type: the product's name before it would not tell them apart.
    const name = taken.get(shape.stem) === shape.home ? own.at(-1) : own[0];
    if (name === undefined) throw new Error(`no name is left for ${shape.stem} of ${PRODUCT[shape.home]}`);
    taken.set(name, shape.home);
    for (const { type } of shape.sources) names.set(type, { home: shape.home, name });
  }
  return names;
}

export interface Shapes {
  readonly shapes: readonly Shape[];
  /** What the interface of a type is called, and the file that holds it. */
  readonly names: Names;
}

/** Every interface of the products' specs. */
export function shapesOfAll(products: readonly ProductApi[]): Shapes {
  const apis = Object.fromEntries(products.map((api) => [api.name, api])) as Record<ProductName, ProductApi>;
  const shapes = shapesOf(products.flatMap(reachedIn), apis);
  return { shapes, names: namesOf(shapes) };
}
