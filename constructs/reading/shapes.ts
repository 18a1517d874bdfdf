/**
 * What each prop may be. Where a program gives a value that is not known, constructs are made once for each sample of it:
 * what they write the same in all of them does not hang on it. So the samples of a prop must differ in whatever its values
 * can make differ; a text that is only copied needs two.
 */

import { CDI_RAISES_SINCE, CDI_WEBHOOK_DEFAULT_SINCE } from '../../src/facts/claim-size.js';
import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../../src/facts/releases.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { FirmwareUuid } from '../firmware-uuid.js';
import { State } from '../state.js';
import { ExportSource } from '../virtual-machine-export.js';
import { DataVolumeSource, Volume } from '../volume.js';
import { Windows } from '../windows.js';
import { rawSamples } from './raw-shapes.js';
import type { Tokens } from './tokens.js';

/** Makes one sample; tokens are made for a reason. */
export type Sample = (tokens: Tokens, reason: string) => unknown;

export interface Shape {
  /** What a value may be that is not known. None: nothing can be said then. */
  readonly samples: readonly Sample[];
  /** The shapes of the entries of a map. */
  readonly entries?: Readonly<Record<string, Shape>>;
  /** The shape of each item of a list, or of each entry of a map of any keys. */
  readonly each?: Shape;
  /** The path in the API at which raw fields stand. */
  readonly raw?: readonly string[];
  /** Whether items of the list may be taken out where they stand twice. */
  readonly isSet?: boolean;
}

const absent: Sample = () => undefined;
const constant =
  (value: unknown): Sample =>
  () =>
    value;
const leaf = (...samples: readonly Sample[]): Shape => ({ samples: [...samples, absent] });

const aText: Sample = (tokens, reason) => tokens.text(reason);

export const TEXT: Shape = leaf(aText, aText);
const NAME: Shape = leaf(aText, aText, (tokens, reason) => tokens.longText(reason));
const FLAG: Shape = leaf(constant(true), constant(false));
export const COUNT: Shape = leaf(
  (tokens, reason) => tokens.number(reason),
  (tokens, reason) => tokens.number(reason),
);
const QUANTITY: Shape = leaf(
  (tokens, reason) => `${tokens.number(reason)}Gi`,
  (tokens, reason) => `${tokens.number(reason)}M`,
);
const UUID: Shape = leaf(
  (tokens, reason) => tokens.uuid(reason),
  (tokens, reason) => tokens.uuid(reason),
);
const choice = (...values: readonly unknown[]): Shape => leaf(...values.map(constant));

/** Of a value that is not known everything stays open. */
export const NOTHING: Shape = { samples: [] };

const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

/** A map of props: absent, empty, and filled in several ways. */
function map(entries: Readonly<Record<string, Shape>>): Shape {
  const filled =
    (turn: number): Sample =>
    (tokens, reason) =>
      Object.fromEntries(
        Object.entries(entries).map(([key, { samples }], index) => [
          key,
          pick(samples, turn === 0 ? 0 : turn + index)?.(tokens, reason),
        ]),
      );
  return { samples: [filled(0), filled(1), filled(2), filled(3), () => ({}), absent], entries };
}

/** A map of texts by any keys. */
const TEXTS: Shape = {
  samples: [(tokens, reason) => ({ [tokens.text(reason)]: tokens.text(reason) }), () => ({}), absent],
  each: TEXT,
};

const texts = (isSet = false): Shape => ({
  samples: [(tokens, reason) => [tokens.more(reason)], () => [], absent],
  each: TEXT,
  isSet,
});

/** A list of maps: none, one or two more. */
function list(each: Shape): Shape {
  const items =
    (...turns: readonly number[]): Sample =>
    (tokens, reason) =>
      turns.map((turn) => each.samples[turn]?.(tokens, reason));
  return { samples: [items(0), items(1, 2), () => [], absent], each };
}

const raw = (...path: readonly string[]): Shape => ({ samples: rawSamples(path), raw: path });

/** Something with a name: a construct, or what a program says of one. */
const NAMED: Shape = leaf(aText, (tokens, reason) => ({ name: tokens.text(reason), namespace: tokens.text(reason) }));

const METADATA: Shape = map({
  name: NAME,
  namespace: TEXT,
  labels: TEXTS,
  annotations: TEXTS,
  finalizers: texts(),
  ownerReferences: raw('metadata', 'ownerReferences'),
});

const RESOURCE = {
  metadata: METADATA,
  cluster: NOTHING,
  accept: TEXTS,
  argoCd: map({ prune: FLAG, delete: FLAG, skipDryRunOnMissingResource: FLAG, syncWave: COUNT }),
} as const;

const STATE: Shape = leaf(
  () => State.of({ tpm: 'persistent', efi: 'volatile' }),
  () => State.of({ tpm: 'volatile', efi: 'persistent' }),
  () => State.persistent(),
  () => State.none(),
  () => State.of({}),
);

const WINDOWS: Shape = leaf(
  () => Windows.WINDOWS_11,
  () => Windows.SERVER_2019,
  () => Windows.SERVER_2025.virtio(),
);

const MATCHED: Shape = leaf(aText, (tokens, reason) => ({ name: tokens.text(reason), kind: tokens.text(reason) }));

const preference =
  (state: () => State | undefined, secureBoot: boolean | undefined): Sample =>
  (tokens, reason) => ({ name: tokens.text(reason), kind: tokens.text(reason), state: state(), secureBoot });

const PREFERENCE: Shape = leaf(
  aText,
  constant('windows.11'),
  preference(() => State.persistent(), false),
  preference(() => State.persistentTpm(), undefined),
  preference(() => State.none(), true),
);

const SOURCE: Shape = leaf(
  (tokens, reason) => DataVolumeSource.http(tokens.text(reason)),
  (tokens, reason) => DataVolumeSource.dataSource(tokens.text(reason)),
  (tokens, reason) => DataVolumeSource.claim(tokens.text(reason)),
);

const TEMPLATE = {
  size: QUANTITY,
  storageClass: NAMED,
  accessModes: texts(),
  volumeMode: TEXT,
  source: SOURCE,
} as const;

const VOLUME: Shape = {
  samples: [
    (tokens, reason) => Volume.of({ [tokens.rest(reason)]: true } as object),
    (tokens, reason) => Volume.template(map(TEMPLATE).samples[1]?.(tokens, reason) as object),
    (tokens, reason) => Volume.template(map(TEMPLATE).samples[2]?.(tokens, reason) as object),
    (tokens, reason) => Volume.template(map(TEMPLATE).samples[0]?.(tokens, reason) as object),
  ],
};

const DISK: Shape = map({
  name: TEXT,
  volume: VOLUME,
  type: choice('disk', 'cdrom', 'lun'),
  bus: TEXT,
  bootOrder: COUNT,
  fields: raw('disk'),
});

/** An item cannot be absent, and has what it must have. */
const required = (shape: Shape, names: readonly string[]): Shape => {
  const samples = shape.samples.slice(0, 4).map(
    (sample): Sample =>
      (tokens, reason) => {
        const value = sample(tokens, reason) as Record<string, unknown>;
        for (const name of names) value[name] ??= shape.entries?.[name]?.samples[0]?.(tokens, reason);
        return value;
      },
  );
  return { ...shape, samples };
};

const DISK_ITEM = required(DISK, ['name', 'volume']);

const NETWORK: Shape = map({
  name: TEXT,
  multus: TEXT,
  binding: choice(undefined, 'bridge', 'masquerade', 'sriov'),
  model: TEXT,
  macAddress: TEXT,
  fields: raw('interface'),
});
const NETWORK_ITEM = required(NETWORK, ['name']);

const MACHINE = {
  windows: WINDOWS,
  state: STATE,
  secureBoot: FLAG,
  instancetype: MATCHED,
  preference: PREFERENCE,
  cpu: COUNT,
  memory: QUANTITY,
  architecture: choice('amd64', 'arm64', 's390x'),
  disks: list(DISK_ITEM),
  networks: list(NETWORK_ITEM),
  liveMigration: FLAG,
} as const;

const RUN = {
  runStrategy: TEXT,
  podMetadata: map({ labels: TEXTS, annotations: TEXTS }),
} as const;

const RELEASE: Shape = { samples: KNOWN_RELEASES.map(({ minor }) => constant(minor)) };
/** Before CDI raised claims, when it does by its gate, and when it does by itself. */
const CDI_RELEASE: Shape = choice('0.1', CDI_RAISES_SINCE, CDI_WEBHOOK_DEFAULT_SINCE);
const SHIPPING_RELEASE: Shape = {
  samples: [HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES].flatMap((releases) =>
    Object.keys(releases).map(constant),
  ),
};
const FACTS: Shape = NOTHING;

const VM_STAND_IN: Sample = (tokens, reason) => ({ name: tokens.text(reason), namespace: tokens.text(reason) });
const VM: Shape = { samples: [VM_STAND_IN, VM_STAND_IN, (tokens, reason) => ({ name: tokens.text(reason) })] };

const snapshotStandIn: Sample = (tokens, reason) => ({
  name: tokens.text(reason),
  namespace: tokens.text(reason),
  virtualMachine: VM_STAND_IN(tokens, reason),
});
const SNAPSHOT: Shape = { samples: [snapshotStandIn, snapshotStandIn] };

const SNAPSHOT_OPTIONS = {
  ...RESOURCE,
  failureDeadline: TEXT,
  deletionPolicy: TEXT,
  spec: raw('spec'),
} as const;

const CLONE_OPTIONS = {
  ...RESOURCE,
  targetName: TEXT,
  labelFilters: texts(),
  annotationFilters: texts(),
  newMacAddresses: TEXTS,
  newSMBiosSerial: TEXT,
  spec: raw('spec'),
} as const;

const INSTANCETYPE = { ...RESOURCE, cpu: COUNT, memory: QUANTITY, spec: raw('spec') } as const;

const PREFERENCE_PROPS = {
  ...RESOURCE,
  state: STATE,
  secureBoot: FLAG,
  preferredDiskBus: TEXT,
  preferredCdromBus: TEXT,
  preferredLunBus: TEXT,
  preferredInterfaceModel: TEXT,
  requirements: map({ cpu: COUNT, memory: QUANTITY }),
  spec: raw('Preference.spec'),
} as const;

const CLAIM_PROPERTIES = required(map({ accessModes: texts(), volumeMode: TEXT }), ['accessModes', 'volumeMode']);

const EXPOSE: Shape = map({
  ports: list(required(map({ name: TEXT, port: COUNT, targetPort: COUNT, protocol: TEXT }), ['port'])),
  type: TEXT,
  metadata: METADATA,
});

const CLUSTER_IMPORT: Shape = map({ release: RELEASE, kubevirt: RELEASE, facts: FACTS });

/** The arguments behind scope and id of each class. */
export const ARGUMENTS: Readonly<Record<string, readonly Shape[]>> = {
  CDI: [
    map({
      ...RESOURCE,
      release: CDI_RELEASE,
      raiseStateClaims: FLAG,
      featureGates: texts(true),
      spec: raw('CDI.spec'),
    }),
  ],
  DataVolume: [map({ ...RESOURCE, ...TEMPLATE, spec: raw('DataVolume.spec') })],
  HyperConverged: [
    map({
      ...RESOURCE,
      release: SHIPPING_RELEASE,
      kubevirt: RELEASE,
      apiVersion: choice('v1beta1', 'v1'),
      vmStateStorageClass: NAMED,
      evictionStrategy: TEXT,
      commonInstancetypesDeployment: FLAG,
      facts: FACTS,
      spec: raw('spec'),
    }),
  ],
  KubeVirt: [
    map({
      ...RESOURCE,
      release: RELEASE,
      vmStateStorageClass: NAMED,
      featureGates: texts(true),
      disabledFeatureGates: texts(true),
      evictionStrategy: TEXT,
      facts: FACTS,
      spec: raw('KubeVirt.spec'),
    }),
  ],
  MigrationPolicy: [
    map({
      ...RESOURCE,
      namespaceSelector: TEXTS,
      virtualMachineInstanceSelector: TEXTS,
      bandwidthPerMigration: QUANTITY,
      completionTimeoutPerGiB: COUNT,
      allowAutoConverge: FLAG,
      allowPostCopy: FLAG,
      spec: raw('spec'),
    }),
  ],
  StorageClass: [
    map({
      ...RESOURCE,
      provisioner: TEXT,
      parameters: TEXTS,
      reclaimPolicy: TEXT,
      volumeBindingMode: TEXT,
      allowVolumeExpansion: FLAG,
      mountOptions: texts(),
      default: FLAG,
      virtDefault: FLAG,
      fields: raw('fields'),
    }),
  ],
  StorageProfile: [
    map({
      ...RESOURCE,
      storageClass: NAMED,
      claimPropertySets: list(CLAIM_PROPERTIES),
      cloneStrategy: TEXT,
      snapshotClass: NAMED,
      dataImportCronSourceFormat: TEXT,
      minimumSize: QUANTITY,
      spec: raw('spec'),
    }),
  ],
  VirtualMachine: [
    map({
      ...RESOURCE,
      ...MACHINE,
      ...RUN,
      firmwareUuid: leaf(
        (tokens, reason) => FirmwareUuid.of(tokens.uuid(reason)),
        () => FirmwareUuid.ofName(),
      ),
      spec: raw('VirtualMachine.spec'),
    }),
  ],
  VirtualMachineClone: [map({ ...CLONE_OPTIONS, source: { samples: [...VM.samples, ...SNAPSHOT.samples] } })],
  VirtualMachineClusterInstancetype: [map(INSTANCETYPE)],
  VirtualMachineClusterPreference: [map(PREFERENCE_PROPS)],
  VirtualMachineExport: [
    map({
      ...RESOURCE,
      source: {
        samples: [
          (tokens, reason) => ExportSource.virtualMachine(VM_STAND_IN(tokens, reason) as never),
          (tokens, reason) => ExportSource.claim(tokens.text(reason)),
          (tokens, reason) => ExportSource.snapshot(snapshotStandIn(tokens, reason) as never),
        ],
      },
      ttlDuration: TEXT,
      tokenSecretRef: NAMED,
      spec: raw('spec'),
    }),
  ],
  VirtualMachineInstanceMigration: [map({ ...RESOURCE, virtualMachine: VM, spec: raw('spec') })],
  VirtualMachineInstancetype: [map(INSTANCETYPE)],
  VirtualMachinePool: [
    map({ ...RESOURCE, ...MACHINE, ...RUN, replicas: COUNT, labels: TEXTS, spec: raw('VirtualMachinePool.spec') }),
  ],
  VirtualMachinePreference: [map(PREFERENCE_PROPS)],
  VirtualMachineRestore: [map({ ...RESOURCE, snapshot: SNAPSHOT, spec: raw('spec') })],
  VirtualMachineSnapshot: [map({ ...SNAPSHOT_OPTIONS, virtualMachine: VM })],
};

/** The arguments of methods and static methods, where they are no texts. */
export const METHOD_ARGUMENTS: Readonly<Record<string, readonly Shape[]>> = {
  addDisk: [DISK_ITEM],
  addNetwork: [NETWORK_ITEM],
  addFeatureGate: [NAME],
  exposeViaService: [EXPOSE],
  'State.of': [map({ tpm: choice('persistent', 'volatile', 'none'), efi: choice('persistent', 'volatile') })],
  'Volume.template': [map(TEMPLATE)],
  'Volume.of': [raw('volume')],
  'Volume.emptyDisk': [QUANTITY],
  'FirmwareUuid.of': [UUID],
  'ExportSource.virtualMachine': [VM],
  'ExportSource.snapshot': [SNAPSHOT],
  'KubeVirt.fromKubeVirtName': [TEXT, CLUSTER_IMPORT],
  'HyperConverged.fromHyperConvergedName': [TEXT, CLUSTER_IMPORT],
  'VirtualMachine.fromVirtualMachineName': [TEXT, TEXT, STATE],
  'VirtualMachineSnapshot.fromVirtualMachineSnapshotName': [TEXT, VM],
  guard: [map({ release: RELEASE, facts: FACTS, rules: TEXTS, failOn: TEXT })],
};
