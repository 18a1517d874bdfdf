/** Which feature gates an object needs, as KubeVirt's admission decides it. */

import { GATE_REQUIREMENTS, type GateCondition, type GateRequirement } from '../facts/gate-requirements.js';
import { at, get, isMap, isUnknown, items, type Maybe, moreItems, type Path, Unknown } from '../value.js';
import { hasPersistentTpm } from './firmware.js';
import { inRange, type Release } from './release.js';

/** A place of an object that asks for a gate. */
export interface GateNeed {
  readonly requirement: GateRequirement;
  /** Path of the value that asks, in the spec or object given. */
  readonly path: Path;
}

/** What is asked of: the effective VMI spec, with the template's metadata beside it. */
export type Subject = { readonly spec: unknown; readonly metadata: unknown };

type Answer = Maybe<boolean>;
type Decide = (root: unknown, path: Path, value: unknown, release: Release) => Answer;

const isFilled = (value: unknown): boolean =>
  typeof value === 'string' || Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;

const CONFIG_VOLUMES = ['configMap', 'secret', 'serviceAccount', 'downwardAPI'];
const STORAGE_VOLUMES = ['persistentVolumeClaim', 'dataVolume'];

/** Whether a virtiofs filesystem stands on a volume of one of the kinds (or of none of them). */
function virtiofsOn(root: unknown, kinds: readonly string[], expected: boolean): Answer {
  const volumes = items(root, 'volumes');
  const more = moreItems(root, 'volumes') ?? moreItems(root, 'domain', 'devices', 'filesystems');
  for (const filesystem of items(root, 'domain', 'devices', 'filesystems')) {
    if (get(filesystem, 'virtiofs') === undefined) continue;
    const name = get(filesystem, 'name');
    const volume = volumes.find((candidate) => get(candidate, 'name') === name);
    if (volume !== undefined && kinds.some((kind) => get(volume, kind) !== undefined) === expected) return true;
  }
  return more ?? false;
}

function cdromWithoutVolume(root: unknown, path: Path): Answer {
  const name = at(root, [...path.slice(0, -1), 'name']);
  if (isUnknown(name)) return name;
  if (items(root, 'volumes').some((volume) => get(volume, 'name') === name)) return false;
  return moreItems(root, 'volumes') ?? true;
}

function containerPathFilesystem(root: unknown, path: Path): Answer {
  const name = at(root, [...path.slice(0, -1), 'name']);
  const used = items(root, 'domain', 'devices', 'filesystems').some((item) => get(item, 'name') === name);
  return used || (moreItems(root, 'domain', 'devices', 'filesystems') ?? false);
}

const architectureIs =
  (matches: (architecture: unknown) => boolean): Decide =>
  (root) => {
    const architecture = get(root, 'architecture');
    return isUnknown(architecture) ? architecture : matches(architecture);
  };

const CONDITIONS: Readonly<Record<Extract<GateCondition, string>, Decide>> = {
  set: () => true,
  true: (_root, _path, value) => value === true,
  filled: (_root, _path, value) => isFilled(value),
  'persistent-tpm': (root, _path, _value, release) => hasPersistentTpm(root, release),
  'privileged-virtiofs': (root) => virtiofsOn(root, CONFIG_VOLUMES, false),
  'virtiofs-config-volume': (root) => virtiofsOn(root, CONFIG_VOLUMES, true),
  'virtiofs-storage-volume': (root) => virtiofsOn(root, STORAGE_VOLUMES, true),
  'launch-security-amd64': architectureIs((architecture) => architecture !== 's390x'),
  'launch-security-s390x': architectureIs((architecture) => architecture === 's390x'),
  'cdrom-without-volume': cdromWithoutVolume,
  'container-path-filesystem': containerPathFilesystem,
  // virt-api compares with the architecture it runs on itself, which no manifest tells.
  'other-architecture': () => new Unknown('the architecture that virt-api runs on'),
};

/** Splits a row's path; `\.` is a dot inside a key, `[]` any item of a list. */
function segments(path: string): string[] {
  return path
    .replace(/\[\]/g, '.[]')
    .split(/(?<!\\)\./)
    .map((part) => part.replace(/\\\./g, '.'));
}

/** The paths of several rows as one tree, so that what they share is walked once. */
interface Tree {
  readonly rows: GateRequirement[];
  readonly children: Map<string, Tree>;
}

const newTree = (): Tree => ({ rows: [], children: new Map() });

function treeOf(rows: readonly GateRequirement[]): Tree {
  const root = newTree();
  for (const row of rows) {
    let node = root;
    for (const key of segments(row.path)) {
      const next = node.children.get(key) ?? newTree();
      node.children.set(key, next);
      node = next;
    }
    node.rows.push(row);
  }
  return root;
}

type Visit = (row: GateRequirement, path: Path, value: unknown) => void;

/**
 * Visits every value that a path of the tree leads to. What is unknown, or below it, asks for nothing.
 * @param path Where the value stands: one list, longer and shorter on the way.
 */
function walk(value: unknown, { rows, children }: Tree, path: (string | number)[], visit: Visit): void {
  if (value === undefined || isUnknown(value)) return;
  for (const row of rows) visit(row, path, value);
  if (children.size === 0) return;
  if (Array.isArray(value)) {
    const child = children.get('[]');
    for (let index = 0; child && index < value.length; index++) below(value[index], child, index, path, visit);
  } else if (isMap(value)) {
    // A spec has fewer keys than the tree.
    for (const key in value) {
      const child = children.get(key);
      if (child) below(value[key], child, key, path, visit);
    }
  }
}

function below(value: unknown, tree: Tree, key: string | number, path: (string | number)[], visit: Visit): void {
  path.push(key);
  walk(value, tree, path, visit);
  path.pop();
}

function asks(row: GateRequirement, root: unknown, path: Path, value: unknown, release: Release): Answer {
  if (typeof row.when === 'object') return value === row.when.equals;
  return CONDITIONS[row.when](root, path, value, release);
}

/** The rows of a subject that hold in a release, made ready for many objects. */
export interface Requirements {
  readonly rows: readonly GateRequirement[];
  readonly tree: Tree;
}

/** The kinds of objects that ask for gates themselves, in any release. */
export const ASKING_KINDS: ReadonlySet<string> = new Set(
  GATE_REQUIREMENTS.flatMap(({ subject }) => (Array.isArray(subject) ? (subject as readonly string[]) : [])),
);

/** The rows of a subject that hold in a release. */
export function requirementsFor(
  subject: 'machine' | 'VirtualMachine' | { kind: string },
  release: Release,
): Requirements {
  const rows = GATE_REQUIREMENTS.filter((row) => {
    if (!inRange(release, row)) return false;
    if (typeof subject === 'string') return row.subject === subject;
    return Array.isArray(row.subject) && row.subject.includes(subject.kind);
  });
  return { rows, tree: treeOf(rows) };
}

const NO_NEEDS: readonly GateNeed[] = [];

/**
 * The places of a spec or object that ask for a gate, one a row at most. What cannot be known asks for nothing.
 * @param metadata Metadata beside a spec, whose paths begin with `metadata`.
 */
export function gateNeeds(
  { rows, tree }: Requirements,
  root: unknown,
  release: Release,
  metadata?: unknown,
): readonly GateNeed[] {
  let found: Map<GateRequirement, Path> | undefined;
  const visit = (row: GateRequirement, path: Path, value: unknown): void => {
    if (found?.has(row) || asks(row, root, path, value, release) !== true) return;
    found ??= new Map();
    found.set(row, [...path]);
  };
  walk(root, tree, [], visit);
  const beside = metadata === undefined ? undefined : tree.children.get('metadata');
  if (beside) walk(metadata, beside, ['metadata'], visit);
  if (!found) return NO_NEEDS;
  const asking = found;
  return rows.flatMap((requirement) => {
    const path = asking.get(requirement);
    return path ? [{ requirement, path }] : [];
  });
}
