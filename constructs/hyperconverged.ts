import type { ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import {
  HYPERCONVERGED_BUNDLE_SWITCH,
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_NAME,
  HYPERCONVERGED_NAMESPACES,
  HYPERCONVERGED_STATE_CLASS,
  type HyperconvergedPaths,
} from '../src/facts/hyperconverged.js';
import { HYPERCONVERGED_GROUP } from '../src/facts/kinds.js';
import { KUBEVIRT_RELEASE_ANNOTATION } from '../src/facts/release-signs.js';
import {
  isOpenShiftVirtualization,
  shippedKubevirt,
  shippedReleasesText,
} from '../src/kubevirt/hyperconverged-release.js';
import { behaviourText, holds, type Release } from '../src/kubevirt/release.js';
import { servedVersions } from '../src/kubevirt/written-version.js';
import type { HyperConvergedSpec, HyperConvergedSpecV1beta1 } from './api/index.js';
import { type ICluster, knownRelease } from './cluster.js';
import type { FactsFiles } from './facts.js';
import { ImportedCluster } from './imported-cluster.js';
import { joined, type Some } from './joined.js';
import { pathIn, refuseLate } from './late.js';
import type { EvictionStrategy } from './machine-props.js';
import { annotated, type INamed, nameOf, Resource, type ResourceProps } from './resource.js';
import { treeOf } from './tree.js';

/** An API version of HyperConverged. */
export type HyperConvergedVersion = 'v1beta1' | 'v1';

/** What a HyperConverged is made of. */
export interface HyperConvergedProps extends Omit<ResourceProps, 'cluster'> {
  /**
   * Metadata of the object.
   * @default - name `kubevirt-hyperconverged`, and the namespace of that name, or `openshift-cnv` for OpenShift Virtualization;
   * labels of the chart
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The release of HyperConverged that runs or will run in the cluster, as `1.15`, or that of OpenShift Virtualization, as
   * `4.19`. It tells the KubeVirt release, at its latest known patch since the operator updates itself, by which objects
   * are written and everything in the app is judged.
   */
  readonly release: string;
  /**
   * The KubeVirt release that runs, as `1.5` or `1.5.2`.
   * @default - the one that the release ships
   */
  readonly kubevirt?: string;
  /**
   * The API version in which the object is written; some fields stand elsewhere in each.
   * @default - the newest that the release serves
   */
  readonly apiVersion?: HyperConvergedVersion;
  /**
   * The storage class of the claims that hold TPM and UEFI state.
   * @default - none: KubeVirt takes a default class, or, up to v1.2, makes no claim
   */
  readonly vmStateStorageClass?: string | INamed;
  /**
   * What a node drain does with VMs that do not say so themselves.
   * @default - HyperConverged's own: LiveMigrate, or None on a single node
   */
  readonly evictionStrategy?: EvictionStrategy;
  /**
   * Whether the instance types and preferences that KubeVirt bundles are deployed. HyperConverged has the field since 1.15.
   * @default - HyperConverged's own: true
   */
  readonly commonInstancetypesDeployment?: boolean;
  /**
   * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
   * @default - none: what the app does not hold is unknown
   */
  readonly facts?: FactsFiles;
  /**
   * Any other field of the HyperConverged object's spec; a field that a prop sets too must agree with it.
   * @default - none
   */
  readonly spec?: Some<HyperConvergedSpec> | Some<HyperConvergedSpecV1beta1>;
}

/** How to tell of a HyperConverged that the app does not hold. */
export interface HyperConvergedImportOptions {
  /**
   * Its release, as `1.15`, or that of OpenShift Virtualization, as `4.19`.
   * @default - read from the facts
   */
  readonly release?: string;
  /**
   * The KubeVirt release that runs, as `1.5` or `1.5.2`.
   * @default - the one that the release ships
   */
  readonly kubevirt?: string;
  /**
   * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
   * @default - none: what the app does not hold is unknown
   */
  readonly facts?: FactsFiles;
}

/** The KubeVirt release of a HyperConverged; of a patch that is not told, the latest of its minor. */
function kubevirtOf(release: string, kubevirt: string | undefined): Release {
  const shipped = kubevirt ?? shippedKubevirt(release);
  if (shipped === undefined)
    throw new Error(
      `HyperConverged release ${JSON.stringify(release)} is not known; known are ${shippedReleasesText()}; for another, name the KubeVirt release it ships: kubevirt`,
    );
  return kubevirt === undefined ? knownRelease(knownRelease(shipped).minor) : knownRelease(shipped);
}

function versionFor({ apiVersion }: HyperConvergedProps, release: Release): string {
  const served = servedVersions('HyperConverged', release);
  if (apiVersion !== undefined && !served.includes(apiVersion))
    throw new Error(`HyperConverged with ${release.label} serves ${served.join(', ')}, not ${apiVersion}`);
  return apiVersion ?? (served.at(-1) as string);
}

/** A value at a path, in as many maps. */
const placed = (path: readonly string[], value: unknown): unknown =>
  path.reduceRight((inner, key) => ({ [key]: inner }), value);

/**
 * The HyperConverged object, which has its operator deploy and configure KubeVirt and CDI. It keeps the feature gates that
 * persistent state needs on itself.
 * @see https://github.com/kubevirt/hyperconverged-cluster-operator/blob/main/docs/cluster-configuration.md
 * @example
 * new HyperConverged(chart, 'hco', { release: '1.15', vmStateStorageClass: 'cephfs' });
 * new VirtualMachine(chart, 'vm', { state: State.persistent() });
 */
export class HyperConverged extends Resource implements ICluster {
  /**
   * A HyperConverged that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
   * @param name Name of the HyperConverged object.
   * @throws Error when the release is none that is known.
   */
  static fromHyperConvergedName(
    scope: Construct,
    id: string,
    name: string,
    options: HyperConvergedImportOptions = {},
  ): ICluster & INamed {
    refuseLate('import', options, pathIn(scope, id));
    const { release, kubevirt, facts } = options;
    const known = release ?? kubevirt;
    const version = known === undefined ? undefined : kubevirtOf(known, kubevirt).version;
    return new ImportedCluster(scope, id, name, version, facts);
  }

  readonly resourceType = 'hyperconvergeds';
  readonly kubevirtRelease: string;
  readonly facts: FactsFiles | undefined;
  readonly #props: HyperConvergedProps;
  readonly #version: string;
  readonly #stateClass: string | undefined;

  /** @throws Error when the release is none that is known, or lacks the API version or a field that is set. */
  constructor(scope: Construct, id: string, props: HyperConvergedProps) {
    refuseLate('HyperConverged', props, pathIn(scope, id));
    const release = kubevirtOf(props.release, props.kubevirt);
    const version = versionFor(props, release);
    const { openshift, upstream } = HYPERCONVERGED_NAMESPACES;
    const namespace = isOpenShiftVirtualization(props.release) ? openshift : upstream;
    super(
      scope,
      id,
      {
        ...props,
        metadata: {
          name: HYPERCONVERGED_NAME,
          namespace,
          ...annotated(props.metadata, { [KUBEVIRT_RELEASE_ANNOTATION]: release.version }),
        },
      },
      {
        kind: 'HyperConverged',
        apiVersion: () => `${HYPERCONVERGED_GROUP}/${version}`,
        body: () => this.#body(),
      },
    );
    if (props.commonInstancetypesDeployment !== undefined && !holds('hyperconvergedBundleSwitch', release))
      throw new Error(
        `${this.node.path}: HyperConverged with ${release.label} has no commonInstancetypesDeployment; those with KubeVirt ${behaviourText('hyperconvergedBundleSwitch')} have it`,
      );
    this.#props = props;
    this.#version = version;
    this.kubevirtRelease = release.version;
    this.facts = props.facts;
    this.#stateClass = props.vmStateStorageClass === undefined ? undefined : nameOf(this, props.vmStateStorageClass);
    treeOf(this).clusters.push(this);
  }

  /** The release given to this object, which no other cluster decides. */
  override get release(): Release {
    return knownRelease(this.kubevirtRelease);
  }

  #body(): Readonly<Record<string, unknown>> {
    const { evictionStrategy, commonInstancetypesDeployment, spec } = this.#props;
    const values: readonly (readonly [HyperconvergedPaths, unknown])[] = [
      [HYPERCONVERGED_STATE_CLASS, this.#stateClass],
      [HYPERCONVERGED_EVICTION_STRATEGY, evictionStrategy],
      [HYPERCONVERGED_BUNDLE_SWITCH, commonInstancetypesDeployment],
    ];
    const typed = values
      .filter(([, value]) => value !== undefined)
      .map(([paths, value]) => placed(paths[this.#version] ?? [], value));
    const all = [...typed, { spec: spec ?? {} }];
    return all.reduce((left, right) => joined(left, right, 'HyperConverged'), { spec: {} }) as { spec: unknown };
  }
}
