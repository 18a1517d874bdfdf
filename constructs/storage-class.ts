import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { STORAGE_GROUP } from '../src/facts/kinds.js';
import { CLUSTER_DEFAULT_ANNOTATION, VIRT_DEFAULT_ANNOTATION } from '../src/facts/state-claim.js';
import type { StorageClassFields } from './api/index.js';
import { joined, type Some } from './joined.js';
import { pathIn, refuseLate } from './late.js';
import { annotated, type INamed, Resource, type ResourceProps } from './resource.js';

/** A StorageClass of the app, or one that exists; `name` is what `storageClassName` of cdk8s-plus takes. */
export interface IStorageClass extends INamed {}

/** What a StorageClass is made of. */
export interface StorageClassProps extends ResourceProps {
  /** Name of the driver that makes the volumes, as `rook-ceph.rbd.csi.ceph.com`. */
  readonly provisioner: string;
  /**
   * What the driver is told; its own documentation says what it takes.
   * @default - none
   */
  readonly parameters?: Readonly<Record<string, string>>;
  /**
   * What becomes of a volume whose claim is deleted.
   * @default - that of Kubernetes: Delete
   */
  readonly reclaimPolicy?: 'Delete' | 'Retain';
  /**
   * When a claim gets its volume: at once, or on the node of the first pod that uses it.
   * @default - that of Kubernetes: Immediate
   */
  readonly volumeBindingMode?: 'Immediate' | 'WaitForFirstConsumer';
  /**
   * Whether claims can be made larger.
   * @default - that of Kubernetes: false
   */
  readonly allowVolumeExpansion?: boolean;
  /**
   * Options that volumes are mounted with.
   * @default - none
   */
  readonly mountOptions?: readonly string[];
  /**
   * Whether claims that name no class get this one: annotation `storageclass.kubernetes.io/is-default-class`.
   * @default - not written
   */
  readonly default?: boolean;
  /**
   * Whether disks and state of VMs that name no class get this one, before the default of the cluster: annotation
   * `storageclass.kubevirt.io/is-default-virt-class`.
   * @default - not written
   */
  readonly virtDefault?: boolean;
  /**
   * Any other field of the StorageClass, as `allowedTopologies`; a field that a prop sets too must agree with it.
   * @default - none
   */
  readonly fields?: Some<StorageClassFields>;
}

/** Annotations hold text. */
const mark = (given: boolean | undefined): string | undefined => (given === undefined ? undefined : String(given));

function metadataOf({ metadata, default: cluster, virtDefault }: StorageClassProps): ApiObjectMetadata {
  return annotated(metadata, {
    [CLUSTER_DEFAULT_ANNOTATION]: mark(cluster),
    [VIRT_DEFAULT_ANNOTATION]: mark(virtDefault),
  });
}

/**
 * A class of storage, and who gets it when no class is asked for.
 * @see https://kubernetes.io/docs/concepts/storage/storage-classes/
 * @example
 * const shared = new StorageClass(chart, 'cephfs', {
 *   metadata: { name: 'cephfs' },
 *   provisioner: 'rook-ceph.cephfs.csi.ceph.com',
 *   reclaimPolicy: 'Retain',
 * });
 * new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: shared });
 */
export class StorageClass extends Resource implements IStorageClass {
  /** A class that is not of this app. */
  static fromStorageClassName(name: string): IStorageClass {
    return { name };
  }

  readonly resourceType = 'storageclasses';
  /** Name of the driver that makes the volumes. */
  readonly provisioner: string;
  readonly #props: StorageClassProps;

  /** @throws Error when `default` or `virtDefault` contradicts an annotation that is given. */
  constructor(scope: Construct, id: string, props: StorageClassProps) {
    refuseLate('StorageClass', props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: metadataOf(props) },
      {
        kind: 'StorageClass',
        clusterScoped: true,
        apiVersion: () => `${STORAGE_GROUP}/v1`,
        body: () => this.#body(),
      },
    );
    this.#props = props;
    this.provisioner = props.provisioner;
  }

  #body(): Readonly<Record<string, unknown>> {
    const { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion, mountOptions } =
      this.#props;
    const typed = { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion, mountOptions };
    return joined(typed, this.#props.fields, 'StorageClass') as Readonly<Record<string, unknown>>;
  }
}
