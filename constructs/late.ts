/**
 * Values that cdk8s resolves only while it writes, as `Lazy.any` makes them. What a construct hands on to its manifest may be
 * one. What it reads itself may not: it is asked before, and would take the wrapper for the value.
 */

import { Lazy } from 'cdk8s';
import type { IConstruct } from 'constructs';

/** Paths of what is read; `*` is each item or entry. What stands above the end of a path is read too. */
type Reads = readonly string[];

const OBJECT: Reads = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.annotations',
  'cluster',
  'accept.*',
  'argoCd.*',
  'spec',
];

const MACHINE: Reads = [
  'windows',
  'state',
  'secureBoot',
  'instancetype',
  'preference.name',
  'preference.kind',
  'cpu',
  'memory',
  'disks',
  'networks',
  'liveMigration',
  'podMetadata.labels',
];

const TEMPLATE: Reads = ['size', 'storageClass', 'source'];

const below = (name: string, reads: Reads): Reads => reads.map((read) => `${name}.${read}`);

/** What is read of the raw spec of a VM. */
const VM_SPEC: Reads = ['template.spec', 'template.metadata', 'preference.name'];

/** What is read of the props of each kind of object, and of what else is given, beside what is read of any object. */
const READ: Readonly<Record<string, Reads>> = {
  CDI: ['release', 'raiseStateClaims', 'featureGates'],
  DataVolume: [...TEMPLATE, ...below('spec', ['source', 'storage', 'pvc'])],
  HyperConverged: ['release', 'kubevirt', 'apiVersion', 'vmStateStorageClass', 'facts.*'],
  KubeVirt: ['release', 'vmStateStorageClass', 'featureGates', 'disabledFeatureGates', 'facts.*', 'spec.imageTag'],
  MigrationPolicy: ['bandwidthPerMigration', 'completionTimeoutPerGiB'],
  StorageClass: ['default', 'virtDefault', 'fields'],
  StorageProfile: ['storageClass', 'claimPropertySets.*', 'snapshotClass', 'minimumSize'],
  VirtualMachine: [...MACHINE, 'firmwareUuid', ...below('spec', VM_SPEC)],
  VirtualMachineClone: ['source'],
  VirtualMachineClusterInstancetype: ['cpu', 'memory'],
  VirtualMachineClusterPreference: ['state', 'secureBoot', 'requirements.memory'],
  VirtualMachineExport: ['source', 'ttlDuration', 'tokenSecretRef'],
  VirtualMachineInstanceMigration: ['virtualMachine'],
  VirtualMachineInstancetype: ['cpu', 'memory'],
  VirtualMachinePool: [
    ...MACHINE,
    'replicas',
    'labels',
    ...below('spec.virtualMachineTemplate', ['metadata', ...below('spec', VM_SPEC)]),
  ],
  VirtualMachinePreference: ['state', 'secureBoot', 'requirements.memory'],
  VirtualMachineRestore: ['snapshot'],
  VirtualMachineSnapshot: ['virtualMachine', 'failureDeadline'],
  disk: ['volume', ...below('volume.template', TEMPLATE), 'type', 'bootOrder', 'fields'],
  network: ['binding', 'fields'],
  guard: ['facts.*', 'release', 'rules.*', 'failOn'],
  import: ['facts.*', 'release', 'kubevirt'],
  service: ['ports', 'metadata'],
};

/** Where a path meets a value that comes late; undefined where it meets none. */
function lateAt(value: unknown, [step, ...rest]: readonly string[], at: readonly string[]): string | undefined {
  if (value instanceof Lazy) return at.join('.') || 'what is given';
  if (step === undefined || typeof value !== 'object' || value === null) return undefined;
  for (const key of step === '*' ? Object.keys(value) : [step]) {
    const found = lateAt((value as Readonly<Record<string, unknown>>)[key], rest, [...at, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

const lateError = (what: string): Error =>
  new Error(
    `${what} is a Lazy, which cdk8s resolves only while it writes, and it is read before; give the value itself`,
  );

/** @throws Error for a value that comes late. */
export function settled<T>(value: T, what: string): T {
  if (value instanceof Lazy) throw lateError(what);
  return value;
}

/**
 * Refuses what comes late where it is read.
 * @param where Path of the construct.
 * @param whose What tells it from others of the construct, as ` of disk "root"`.
 */
export function refuseLate(kind: string, given: unknown, where: string, whose = ''): void {
  for (const read of [...OBJECT, ...(READ[kind] ?? [])]) {
    const found = lateAt(given, read.split('.'), []);
    if (found !== undefined) throw lateError(`${where}: ${found}${whose}`);
  }
}

/** The path of a construct that is not made yet. */
export const pathIn = (scope: IConstruct, id: string): string => [scope.node.path, id].filter(Boolean).join('/');
