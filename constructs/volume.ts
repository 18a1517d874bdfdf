/** What a disk of a VM is made of. */

import type { Size } from 'cdk8s';
import { COPIED_SOURCES } from '../src/facts/cdi.js';
import { readQuantity } from '../src/kubevirt/quantity.js';
import { at } from '../src/value.js';
import type * as api from './api/index.js';
import { settled } from './late.js';
import type { INamed } from './resource.js';

/** A Kubernetes quantity: `Size.gibibytes(40)`, `40Gi`, or a number of bytes. */
export type Quantity = Size | string | number;

/**
 * The quantity as manifests write it.
 * @throws Error when it is none, as `40GB`.
 */
export function quantityText(quantity: Quantity): string {
  settled(quantity, 'a quantity');
  const text = typeof quantity === 'object' ? quantity.asString() : String(quantity);
  if (readQuantity(text) === undefined)
    throw new Error(`${JSON.stringify(quantity)} is no Kubernetes quantity, as 40Gi or Size.gibibytes(40)`);
  return text;
}

/**
 * The size of memory or a disk as manifests write it.
 * @throws Error when it is no quantity, or not more than 0.
 */
export function sizeText(quantity: Quantity): string {
  const text = quantityText(quantity);
  if ((readQuantity(text) ?? 0n) <= 0n)
    throw new Error(`a size must be more than 0, and ${JSON.stringify(text)} is not`);
  return text;
}

/** How a volume can be mounted; the values of cdk8s-plus' `PersistentVolumeAccessMode` are taken too. */
export type AccessMode = 'ReadWriteOnce' | 'ReadWriteMany' | 'ReadOnlyMany' | 'ReadWriteOncePod';

/** A file system or a raw device; the values of cdk8s-plus' `PersistentVolumeMode` are taken too. */
export type VolumeMode = 'Filesystem' | 'Block';

/**
 * A disk image that is downloaded, copied or made empty when the VM is created.
 * @example
 * const root = Volume.template({ source: DataVolumeSource.claim('golden', 'images'), accessModes: ['ReadWriteMany'] });
 * const data = Volume.template({ size: '200Gi', storageClass: 'rbd' });
 * new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: root }, { name: 'data', volume: data }] });
 */
export interface DataVolumeTemplate {
  /**
   * Size of the disk: more than 0, and needed by all that is no copy of a claim or snapshot.
   * @default - that of its source
   */
  readonly size?: Quantity;
  /**
   * The storage class of its claim.
   * @default - the default class of the cluster
   */
  readonly storageClass?: string | INamed;
  /**
   * How the claim can be mounted.
   * @default - the first of the class's StorageProfile
   */
  readonly accessModes?: readonly AccessMode[];
  /**
   * A file system or a raw device.
   * @default - that of the class's StorageProfile
   */
  readonly volumeMode?: VolumeMode;
  /**
   * Where the content comes from.
   * @default - a blank disk
   */
  readonly source?: DataVolumeSource;
}

/**
 * Where the content of a DataVolume comes from.
 * @example
 * const source = DataVolumeSource.registry('docker://quay.io/containerdisks/fedora:42');
 * new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.template({ size: '20Gi', source }) }] });
 */
export class DataVolumeSource {
  /** An empty disk. */
  static blank(): DataVolumeSource {
    return new DataVolumeSource({ source: { blank: {} } });
  }

  /** An image downloaded by HTTP or HTTPS. */
  static http(url: string): DataVolumeSource {
    return new DataVolumeSource({ source: { http: { url } } });
  }

  /** A container disk, pulled from a registry: `docker://quay.io/containerdisks/fedora:latest`. */
  static registry(url: string): DataVolumeSource {
    return new DataVolumeSource({ source: { registry: { url } } });
  }

  /**
   * A copy of a claim.
   * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
   */
  static claim(claim: string | INamed, namespace = namespaceOf(claim)): DataVolumeSource {
    return new DataVolumeSource({ source: { pvc: { name: nameText(claim), namespace } } }, claim);
  }

  /**
   * A copy of a volume snapshot.
   * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
   */
  static snapshot(snapshot: string | INamed, namespace = namespaceOf(snapshot)): DataVolumeSource {
    return new DataVolumeSource({ source: { snapshot: { name: nameText(snapshot), namespace } } }, snapshot);
  }

  /** What a DataSource names at the moment, as the images that DataImportCrons keep fresh. */
  static dataSource(name: string | INamed, namespace = namespaceOf(name)): DataVolumeSource {
    return new DataVolumeSource({ sourceRef: { kind: 'DataSource', name: nameText(name), namespace } }, name);
  }

  private constructor(
    /** The fields of the DataVolume's spec. */
    readonly fields: Readonly<Record<string, unknown>>,
    /** What it names: made before the DataVolume, where it is a construct. */
    readonly needs?: string | INamed,
  ) {}
}

/** The namespace of a construct: ours tell it themselves, those of cdk8s and cdk8s-plus in their metadata. */
function namespaceOf(given: string | INamed): string | undefined {
  const namespace = at(given, ['namespace']) ?? at(given, ['metadata', 'namespace']);
  return typeof namespace === 'string' ? namespace : undefined;
}

/** @throws Error when it is empty, as where an environment variable is not set: Kubernetes takes it for none at all. */
function nameText(given: string | INamed): string {
  const name = typeof given === 'string' ? given : settled(given, 'what a disk is made of').name;
  if (name === '') throw new Error('the name of what a disk is made of is empty; give the name of an object');
  return name;
}

/** The spec of a DataVolume. Sizes and modes go to `storage`, where CDI completes them from the StorageProfile. */
export function dataVolumeSpec(template: DataVolumeTemplate): Readonly<Record<string, unknown>> {
  const { size, storageClass, accessModes, volumeMode, source = DataVolumeSource.blank() } = template;
  return {
    storage: {
      ...(size === undefined ? {} : { resources: { requests: { storage: sizeText(size) } } }),
      storageClassName: storageClass && nameText(storageClass),
      accessModes,
      volumeMode,
    },
    ...source.fields,
  };
}

/** Where the size of a DataVolume's claim is told. */
export const CLAIMS = ['storage', 'pvc'] as const;

/** What is wrong with a DataVolume that tells no size: CDI takes copies alone without. */
export function sizeProblem(spec: unknown): string | undefined {
  if (CLAIMS.some((key) => at(spec, [key, 'resources', 'requests', 'storage']) !== undefined)) return undefined;
  const [source] = Object.keys((at(spec, ['source']) ?? {}) as Readonly<Record<string, unknown>>);
  if (source === undefined || COPIED_SOURCES.includes(source)) return undefined;
  return `a DataVolume needs a size; only copies take that of their source, and this one is ${source}`;
}

/**
 * What a disk stands on.
 * @example
 * const answers = new kplus.Secret(chart, 'answers', { stringData: { 'Autounattend.xml': '<unattend/>' } });
 * new VirtualMachine(chart, 'vm', {
 *   disks: [
 *     { name: 'root', volume: Volume.claim('root') },
 *     { name: 'answers', type: 'cdrom', volume: Volume.sysprepSecret(answers) },
 *     { name: 'host', volume: Volume.of({ downwardMetrics: {} }) },
 *   ],
 * });
 */
export class Volume {
  /** A DataVolume that exists or stands in the app. */
  static dataVolume(dataVolume: string | INamed): Volume {
    return new Volume({ dataVolume: { name: nameText(dataVolume) } }, dataVolume);
  }

  /** A DataVolume of the VM's own, made and deleted with it. */
  static template(template: DataVolumeTemplate): Volume {
    const { size, source = DataVolumeSource.blank() } = template;
    const problem = size === undefined ? sizeProblem(source.fields) : undefined;
    if (problem !== undefined) throw new Error(`a template of a disk: ${problem}`);
    return new Volume({}, template.storageClass, template);
  }

  /** A PersistentVolumeClaim: its name, or one of cdk8s-plus. */
  static claim(claim: string | INamed): Volume {
    return new Volume({ persistentVolumeClaim: { claimName: nameText(claim) } }, claim);
  }

  /** An image from a registry; what is written to it is gone at every stop. */
  static containerDisk(image: string): Volume {
    return new Volume({ containerDisk: { image } });
  }

  /** Scratch space that is gone at every stop. */
  static emptyDisk(capacity: Quantity): Volume {
    return new Volume({ emptyDisk: { capacity: sizeText(capacity) } });
  }

  /** cloud-init by a disk without network: its user data as text, or a Secret with the key `userdata`. */
  static cloudInitNoCloud(userData: string | INamed): Volume {
    return new Volume({ cloudInitNoCloud: userDataOf(userData) }, userData);
  }

  /** cloud-init by a config drive: its user data as text, or a Secret with the key `userdata`. */
  static cloudInitConfigDrive(userData: string | INamed): Volume {
    return new Volume({ cloudInitConfigDrive: userDataOf(userData) }, userData);
  }

  /** Answer files for Windows Setup from a Secret: `Autounattend.xml` or `Unattend.xml`. */
  static sysprepSecret(secret: string | INamed): Volume {
    return new Volume({ sysprep: { secret: { name: nameText(secret) } } }, secret);
  }

  /** Answer files for Windows Setup from a ConfigMap. */
  static sysprepConfigMap(configMap: string | INamed): Volume {
    return new Volume({ sysprep: { configMap: { name: nameText(configMap) } } }, configMap);
  }

  /** The keys of a Secret as files. */
  static secret(secret: string | INamed): Volume {
    return new Volume({ secret: { secretName: nameText(secret) } }, secret);
  }

  /** The keys of a ConfigMap as files. */
  static configMap(configMap: string | INamed): Volume {
    return new Volume({ configMap: { name: nameText(configMap) } }, configMap);
  }

  /** Any other volume, by the fields of the API beside its name. */
  static of(fields: Omit<api.Volume, 'name'>): Volume {
    return new Volume({ ...fields });
  }

  private constructor(
    /** The fields of the volume beside its name; of a template they are known with the VM's name. */
    readonly fields: Readonly<Record<string, unknown>>,
    /** What it names: made before the VM, where it is a construct. */
    readonly needs?: string | INamed,
    /** The DataVolume that is made with the VM. */
    readonly template?: DataVolumeTemplate,
  ) {}
}

const userDataOf = (userData: string | INamed): Readonly<Record<string, unknown>> =>
  typeof userData === 'string' ? { userData } : { secretRef: { name: settled(userData, 'user data').name } };
