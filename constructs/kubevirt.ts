import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { KUBEVIRT_RELEASE_ANNOTATION } from '../src/facts/release-signs.js';
import { behaviourText, holds, type Release, readRelease } from '../src/kubevirt/release.js';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import type { KubeVirtSpec } from './api/index.js';
import { clusterOf, factsOf, type ICluster, knownRelease } from './cluster.js';
import type { FactsFiles } from './facts.js';
import { ImportedCluster } from './imported-cluster.js';
import { filled, joined, type Some } from './joined.js';
import { pathIn, refuseLate } from './late.js';
import type { EvictionStrategy } from './machine-props.js';
import { annotated, type INamed, nameOf, Resource, type ResourceProps } from './resource.js';
import { treeOf, whileWriting } from './tree.js';

/** What a KubeVirt object is made of. */
export interface KubeVirtProps extends Omit<ResourceProps, 'cluster'> {
  /**
   * Metadata of the object.
   * @default - name and namespace `kubevirt`; labels of the chart
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The KubeVirt release that runs or will run in the cluster, as `1.8` (its latest known patch) or `1.8.4`. It decides
   * which feature gates are added, in which API versions objects are written, and how everything in the app is judged. It is
   * written as the annotation `vmstate.io/kubevirt-release`, by which the linter knows it; it deploys nothing by itself.
   */
  readonly release: string;
  /**
   * The storage class of the claims that hold TPM and UEFI state.
   * @default - none: KubeVirt takes a default class, or, up to v1.2, makes no claim
   */
  readonly vmStateStorageClass?: string | INamed;
  /**
   * Feature gates to enable beside those that the objects of the app need, which are added by themselves.
   * @default - those that are needed
   */
  readonly featureGates?: readonly string[];
  /**
   * Feature gates to disable.
   * @default - none
   */
  readonly disabledFeatureGates?: readonly string[];
  /**
   * What a node drain does with VMs that do not say so themselves.
   * @default - KubeVirt's own: None
   */
  readonly evictionStrategy?: EvictionStrategy;
  /**
   * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
   * @default - none: what the app does not hold is unknown
   */
  readonly facts?: FactsFiles;
  /**
   * Any other field of the KubeVirt object's spec; a field that a prop sets too must agree with it.
   * @default - none
   */
  readonly spec?: Some<KubeVirtSpec>;
}

/** How to tell of a KubeVirt that the app does not hold. */
export interface KubeVirtImportOptions {
  /**
   * Its release, as `1.8` or `1.8.4`.
   * @default - read from the facts
   */
  readonly release?: string;
  /**
   * Files captured from the cluster (`kubectl get ... -o yaml`), relative to the working directory.
   * @default - none: what the app does not hold is unknown
   */
  readonly facts?: FactsFiles;
}

const NAME = 'kubevirt';

/**
 * The KubeVirt object, which has virt-operator deploy KubeVirt and configures it for a cluster.
 * @see https://kubevirt.io/user-guide/cluster_admin/installation/
 * @example
 * // The gates that the VMs of the app need are added: here VMPersistentState, which v1.5 has.
 * new KubeVirt(chart, 'kubevirt', { release: '1.5', vmStateStorageClass: 'cephfs' });
 * new VirtualMachine(chart, 'vm', { state: State.persistent() });
 * @example
 * // Not of this app: VMs are made and judged for the release, and with what was captured from the cluster.
 * const prod = KubeVirt.fromKubeVirtName(chart, 'prod', 'kubevirt', { release: '1.8.4', facts: 'facts/prod.yaml' });
 * new VirtualMachine(chart, 'vm', { cluster: prod, memory: '2Gi' });
 */
export class KubeVirt extends Resource implements ICluster {
  /**
   * A KubeVirt that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
   * @param name Name of the KubeVirt object.
   * @throws Error when the release is none that is known.
   */
  static fromKubeVirtName(
    scope: Construct,
    id: string,
    name: string,
    options: KubeVirtImportOptions = {},
  ): ICluster & INamed {
    refuseLate('import', options, pathIn(scope, id));
    const { release, facts } = options;
    return new ImportedCluster(scope, id, name, release && knownRelease(release).version, facts);
  }

  readonly resourceType = 'kubevirts';
  readonly kubevirtRelease: string;
  readonly facts: FactsFiles | undefined;
  readonly #props: KubeVirtProps;
  readonly #stateClass: string | undefined;
  readonly #gates: string[];

  /** @throws Error when the release is none that is known, or `spec.imageTag` deploys another one. */
  constructor(scope: Construct, id: string, props: KubeVirtProps) {
    refuseLate('KubeVirt', props, pathIn(scope, id));
    const own = annotated(props.metadata, { [KUBEVIRT_RELEASE_ANNOTATION]: props.release });
    const metadata = { name: NAME, namespace: NAME, ...own };
    super(
      scope,
      id,
      { ...props, metadata },
      {
        kind: 'KubeVirt',
        apiVersion: (release) => writtenVersion('KubeVirt', release),
        body: (release) => ({ spec: this.#spec(release) }),
      },
    );
    this.#props = props;
    this.kubevirtRelease = knownRelease(props.release).version;
    this.facts = props.facts;
    this.#gates = [...(props.featureGates ?? [])];
    this.#stateClass = props.vmStateStorageClass === undefined ? undefined : nameOf(this, props.vmStateStorageClass);
    this.#refuseOtherImage();
    if (props.disabledFeatureGates && !holds('disabledGatesField', this.release))
      throw new Error(
        `${this.node.path}: ${this.release.label} has no disabledFeatureGates (${behaviourText('disabledGatesField')})`,
      );
    treeOf(this).clusters.push(this);
  }

  /** What the tag deploys is what runs. */
  #refuseOtherImage(): void {
    const tag = this.#props.spec?.imageTag;
    const reading = tag === undefined ? undefined : readRelease(tag);
    if (!reading || !('release' in reading) || reading.release.minor === this.release.minor) return;
    throw new Error(`${this.node.path}: spec.imageTag "${tag}" deploys another release than "${this.kubevirtRelease}"`);
  }

  /** The release given to this object, which no other cluster decides. */
  override get release(): Release {
    return knownRelease(this.kubevirtRelease);
  }

  /** Enables a feature gate. */
  addFeatureGate(gate: string): void {
    if (!this.#gates.includes(gate)) this.#gates.push(gate);
  }

  #spec(release: Release): unknown {
    const own = this.#specWith(this.#gates);
    const needed = treeOf(this).missingGates([...this.#others(), this.#manifest(own)], {
      kubevirt: release.version,
      complete: false,
      observed: false,
      facts: factsOf(treeOf(this), this),
    });
    // A gate that the user switches off is not switched on behind his back: the linter says who needs it.
    const added = needed.filter((gate) => !this.#props.disabledFeatureGates?.includes(gate));
    return added.length === 0 ? own : this.#specWith([...this.#gates, ...added]);
  }

  #specWith(gates: readonly string[]): unknown {
    const { disabledFeatureGates, evictionStrategy, spec } = this.#props;
    const developerConfiguration = filled({
      featureGates: gates.length > 0 ? gates : undefined,
      disabledFeatureGates,
    });
    const configuration = filled({ vmStateStorageClass: this.#stateClass, evictionStrategy, developerConfiguration });
    return joined(filled({ configuration }) ?? {}, spec, 'spec');
  }

  #manifest(spec: unknown): unknown {
    const { apiVersion, kind, metadata } = this;
    return { apiVersion, kind, metadata: metadata.toJson(), spec };
  }

  /** The manifests of all other objects of this cluster. */
  #others(): unknown[] {
    return whileWriting(treeOf(this), () => this.#written());
  }

  #written(): unknown[] {
    const tree = treeOf(this);
    const objects = tree.root.node.findAll().filter(ApiObject.isApiObject);
    return objects
      .filter((object) => object !== this.apiObject)
      .filter((object) => clusterOf(object, tree.resources.get(object)?.cluster) === this)
      .map((object) => tree.manifests?.get(object) ?? object.toJson());
  }
}
