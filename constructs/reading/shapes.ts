/**
 * What each prop may be. Where a program gives a value that is not known, constructs are made once for each sample of it:
 * what they write the same in all of them does not hang on it. So the samples of a prop must differ in whatever its values
 * can make differ; a text that is only copied needs two.
 */

import { CDI_RAISES_SINCE, CDI_WEBHOOK_DEFAULT_SINCE } from '../../src/facts/claim-size.js';
import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../../src/facts/releases.js';
import { KNOWN_RELEASES } from '../../src/kubevirt/release.js';
import { FirmwareUuid } from '../firmware-uuid.js';
import { State, type StateOptions } from '../state.js';
import { ExportSource } from '../virtual-machine-export.js';
import { DataVolumeSource, Volume } from '../volume.js';
import { Windows } from '../windows.js';
import { GATES, rawSamples } from './raw-shapes.js';

/** Makes what stands for a value that is not known. */
export interface Mint {
  text(): string;
  /** Too long for the value of a label. */
  longText(): string;
  number(): number;
  uuid(): string;
  /** An item of a list behind which nothing is known. */
  more(): string;
  /** A key of a map that may hold more, as may whatever it holds. */
  rest(): string;
  /** What has no name of its own. */
  unknown(): unknown;
  /** Something of a shape. */
  some(shape: Shape): unknown;
}

/** One thing that a value that is not known is taken for. */
export type Sample = (mint: Mint) => unknown;

export interface Shape {
  /** What a value may be that is not known. None, and no entries or items: nothing can be said then. */
  readonly samples: readonly Sample[];
  /** The shapes of the entries of a map. */
  readonly entries?: Readonly<Record<string, Shape>>;
  /** The shape of each item of a list, or of each entry of a map of any keys. */
  readonly each?: Shape;
  /** Whether it is only copied: what it is decides about nothing else, but whether it is there. */
  readonly isCopied?: boolean;
  /** Whether it is a list of maps. */
  readonly isList?: boolean;
  /** Whether it cannot be absent. */
  readonly isNeeded?: boolean;
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
const copied = (...samples: readonly Sample[]): Shape => ({ ...leaf(...samples), isCopied: true });
const needed = (shape: Shape): Shape => ({
  ...shape,
  samples: shape.samples.filter((sample) => sample !== absent),
  isNeeded: true,
});

const aText: Sample = (mint) => mint.text();
const aNumber: Sample = (mint) => mint.number();

export const TEXT: Shape = copied(aText, aText);
export const NEEDED_TEXT: Shape = needed(TEXT);
const NAME: Shape = copied(aText, aText, (mint) => mint.longText());
const FLAG: Shape = leaf(constant(true), constant(false));
export const COUNT: Shape = copied(aNumber, aNumber);
const QUANTITY: Shape = copied(
  (mint) => `${mint.number()}Gi`,
  (mint) => `${mint.number()}M`,
);
const UUID: Shape = copied(
  (mint) => mint.uuid(),
  (mint) => mint.uuid(),
);
const choice = (...values: readonly unknown[]): Shape => leaf(...values.map(constant));

/** Of a value that is not known everything stays open. */
export const NOTHING: Shape = { samples: [] };

/** A map of props. */
const map = (entries: Readonly<Record<string, Shape>>): Shape => ({ samples: [], entries });

/** A list of maps. */
const list = (each: Shape): Shape => ({ samples: [], each: needed(each), isList: true });

/** A map of texts by any keys. */
const TEXTS: Shape = {
  samples: [(mint) => ({ [mint.text()]: mint.text() }), () => ({}), absent],
  each: TEXT,
  isCopied: true,
};

/** A list of texts; of one that is a set, with what its members are that decide more than themselves. */
const texts = (...members: readonly string[]): Shape => ({
  samples: [(mint) => [mint.more(), ...members], () => [], absent],
  each: TEXT,
  isSet: members.length > 0,
  isCopied: members.length === 0,
});

const raw = (...path: readonly string[]): Shape => ({ samples: rawSamples(path), raw: path });

/** Something with a name: a construct, or what a program says of one. */
const NAMED: Shape = copied(aText, (mint) => ({ name: mint.text(), namespace: mint.text() }));

const METADATA: Shape = map({
  name: NAME,
  namespace: TEXT,
  labels: TEXTS,
  annotations: TEXTS,
  finalizers: texts(),
  ownerReferences: { ...texts(), each: raw('ownerReference') },
});

const OBJECT = {
  metadata: METADATA,
  // A reason cannot be absent.
  accept: { ...TEXTS, each: needed(TEXT) },
  argoCd: map({ prune: FLAG, delete: FLAG, skipDryRunOnMissingResource: FLAG, syncWave: COUNT }),
} as const;

const RESOURCE = { ...OBJECT, cluster: NOTHING } as const;

const STATE: Shape = leaf(
  ...[undefined, 'persistent', 'volatile', 'none'].flatMap((tpm) =>
    [undefined, 'persistent', 'volatile'].map(
      (efi): Sample =>
        () =>
          State.of({ ...(tpm && { tpm }), ...(efi && { efi }) } as StateOptions),
    ),
  ),
);

const WINDOWS: Shape = leaf(
  () => Windows.WINDOWS_11,
  () => Windows.SERVER_2019,
  () => Windows.SERVER_2025.virtio(),
);

const MATCHED: Shape = copied(aText, (mint) => ({ name: mint.text(), kind: mint.text() }));

const PREFERENCE: Shape = leaf(
  (mint) => ({ name: mint.text(), kind: mint.text(), state: mint.some(STATE), secureBoot: mint.some(FLAG) }),
  aText,
  // One with a TPM and one without.
  () => Windows.WINDOWS_11.preference,
  () => Windows.SERVER_2019.preference,
);

const SOURCE: Shape = leaf(
  // Without a size copies alone are taken.
  (mint) => DataVolumeSource.claim(mint.text(), mint.text()),
  (mint) => DataVolumeSource.dataSource(mint.text()),
  (mint) => Object.assign(DataVolumeSource.blank(), { fields: { source: { [mint.rest()]: true } } }),
);

const TEMPLATE = {
  size: QUANTITY,
  storageClass: NAMED,
  accessModes: texts(),
  volumeMode: TEXT,
  source: SOURCE,
} as const;

const template: Sample = (mint) => Volume.template(mint.some(needed(map(TEMPLATE))) as object);

const VOLUME: Shape = {
  samples: [(mint) => Volume.of({ [mint.rest()]: true } as object), template, template],
  isCopied: true,
};

const DISK: Shape = map({
  name: needed(TEXT),
  volume: needed(VOLUME),
  type: choice('disk', 'cdrom', 'lun'),
  bus: TEXT,
  bootOrder: COUNT,
  fields: raw('disk'),
});

const NETWORK: Shape = map({
  name: needed(TEXT),
  multus: TEXT,
  binding: choice('bridge', 'masquerade', 'sriov'),
  model: TEXT,
  macAddress: TEXT,
  fields: raw('interface'),
});

const MACHINE = {
  windows: WINDOWS,
  state: STATE,
  secureBoot: FLAG,
  instancetype: MATCHED,
  preference: PREFERENCE,
  cpu: COUNT,
  memory: QUANTITY,
  architecture: choice('amd64', 'arm64', 's390x'),
  disks: list(DISK),
  networks: list(NETWORK),
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

const aMachine: Sample = (mint) => ({ name: mint.text(), namespace: mint.text() });
const aSnapshot: Sample = (mint) => ({ name: mint.text(), namespace: mint.text(), virtualMachine: aMachine(mint) });

const VM: Shape = { samples: [aMachine, aMachine, (mint) => ({ name: mint.text() })] };
const SNAPSHOT: Shape = { samples: [aSnapshot, aSnapshot] };

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

const CLAIM_PROPERTIES = map({ accessModes: needed(texts()), volumeMode: needed(TEXT) });

const EXPOSE: Shape = map({
  ports: list(map({ name: TEXT, port: needed(COUNT), targetPort: COUNT, protocol: TEXT })),
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
      featureGates: texts(...GATES),
      spec: raw('CDI.spec'),
    }),
  ],
  DataVolume: [map({ ...RESOURCE, ...TEMPLATE, spec: raw('DataVolume.spec') })],
  HyperConverged: [
    map({
      ...OBJECT,
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
      ...OBJECT,
      release: RELEASE,
      vmStateStorageClass: NAMED,
      featureGates: texts(...GATES),
      disabledFeatureGates: texts(...GATES),
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
        (mint) => FirmwareUuid.of(mint.uuid()),
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
          (mint) => ExportSource.virtualMachine(aMachine(mint) as never),
          (mint) => ExportSource.claim(mint.text()),
          (mint) => ExportSource.snapshot(aSnapshot(mint) as never),
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
  addDisk: [needed(DISK)],
  addNetwork: [needed(NETWORK)],
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
