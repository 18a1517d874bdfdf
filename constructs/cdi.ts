import { ApiObject, type ApiObjectMetadata } from 'cdk8s';
import type { Construct } from 'constructs';
import { CLAIM_WEBHOOK_GATE } from '../src/facts/claim-size.js';
import { CDI_GROUP, STORAGE_GROUP } from '../src/facts/kinds.js';
import { CDI_RELEASE_ANNOTATION } from '../src/facts/release-signs.js';
import { canRaise, raisesByGate, refusesStateClaim, smallestClaim } from '../src/kubevirt/claim-size.js';
import { holds, isSince, type Release } from '../src/kubevirt/release.js';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import { at } from '../src/value.js';
import type { CDISpec } from './api/index.js';
import { clusterOf, factsOf } from './cluster.js';
import { filled, joined, type Some } from './joined.js';
import { pathIn, refuseLate } from './late.js';
import { annotated, Resource, type ResourceProps } from './resource.js';
import { treeOf } from './tree.js';

/** What a CDI is made of. */
export interface CDIProps extends ResourceProps {
  /**
   * Metadata of the object.
   * @default - name `cdi`; labels of the chart
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The release of CDI that runs or will run in the cluster, as `1.63` or `1.63.1`. It decides whether claims that are too
   * small are raised, and by what. It is written as the annotation `vmstate.io/cdi-release`, by which the linter knows it.
   * @default - read from the facts; where they do not tell it, not known
   */
  readonly release?: string;
  /**
   * Whether CDI raises the claims of TPM and UEFI state, of 10Mi, to the smallest that their class grants: the feature
   * gate `WebhookPvcRendering` is added where the release of CDI has it and does not raise claims without it.
   * @default - true where a StorageClass of the app or the facts grants none so small, and KubeVirt's release lets CDI
   */
  readonly raiseStateClaims?: boolean;
  /**
   * Feature gates to enable beside that one. CDI's own manifest lists `HonorWaitForFirstConsumer`.
   * @default - none
   */
  readonly featureGates?: readonly string[];
  /**
   * Any other field of the CDI object's spec; a field that a prop sets too must agree with it, lists are joined.
   * @default - none
   */
  readonly spec?: Some<CDISpec>;
}

/** What decides how small a claim may be. */
const SIZING_KINDS: readonly string[] = [`${STORAGE_GROUP}/StorageClass`, `${CDI_GROUP}/StorageProfile`];

const NAME = 'cdi';

/**
 * The CDI object, which has cdi-operator deploy the Containerized Data Importer and configures it for a cluster.
 * @see https://github.com/kubevirt/containerized-data-importer/blob/main/doc/cdi-config.md
 * @example
 * // The class grants nothing below 1Gi, so CDI is told to raise the claims of 10Mi that KubeVirt makes for state.
 * const storageClass = new StorageClass(chart, 'array', { provisioner: 'csi.example.org' });
 * const claimPropertySets = [{ accessModes: ['ReadWriteMany'], volumeMode: 'Filesystem' }] as const;
 * new StorageProfile(chart, 'profile', { storageClass, minimumSize: '1Gi', claimPropertySets });
 * new KubeVirt(chart, 'kubevirt', { release: '1.8', vmStateStorageClass: storageClass });
 * new CDI(chart, 'cdi', { release: '1.63' });
 */
export class CDI extends Resource {
  readonly resourceType = 'cdis';
  readonly #props: CDIProps;

  /** @throws Error when the release is no version, or raises no claims although it is told to. */
  constructor(scope: Construct, id: string, props: CDIProps = {}) {
    refuseLate('CDI', props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: { name: NAME, ...annotated(props.metadata, { [CDI_RELEASE_ANNOTATION]: props.release }) } },
      {
        kind: 'CDI',
        clusterScoped: true,
        apiVersion: (release) => writtenVersion('CDI', release),
        body: (release) => ({ spec: this.#spec(release) }),
      },
    );
    this.#props = props;
    checkRelease(props, this.node.path);
  }

  /** The release of CDI: what was given, else what was captured; undefined where neither tells it. */
  get cdiRelease(): string | undefined {
    const captured = factsOf(treeOf(this), clusterOf(this, this.cluster)).find(isKind('CDI'));
    const observed = at(captured, ['status', 'observedVersion']);
    return this.#props.release ?? (typeof observed === 'string' ? observed : undefined);
  }

  #spec(release: Release): unknown {
    const { featureGates = [], spec } = this.#props;
    const gates = this.#raises(release) ? [...featureGates, CLAIM_WEBHOOK_GATE] : featureGates;
    const config = filled({ featureGates: gates.length > 0 ? [...new Set(gates)] : undefined });
    return joined(filled({ config }) ?? {}, spec, 'spec');
  }

  /** Whether the gate is to be listed. */
  #raises(release: Release): boolean {
    const { raiseStateClaims } = this.#props;
    const wanted = raiseStateClaims ?? (holds('stateClaimRaised', release) && this.#isTooSmall());
    return wanted && raisesByGate(this.cdiRelease);
  }

  /** Whether a class of the cluster grants no claim as small as KubeVirt asks for. */
  #isTooSmall(): boolean {
    const objects = this.#sizing();
    const profiles = objects.filter(isKind('StorageProfile'));
    return objects.filter(isKind('StorageClass')).some((storageClass) => {
      const own = profiles.filter((profile) => nameIn(profile) === nameIn(storageClass));
      const least = smallestClaim(storageClass, own);
      return typeof least === 'string' && refusesStateClaim(least, storageClass);
    });
  }

  /** The StorageClasses and StorageProfiles of the cluster: what the app writes, and what was captured. */
  #sizing(): unknown[] {
    const tree = treeOf(this);
    const cluster = clusterOf(this, this.cluster);
    const written = tree.root.node
      .findAll()
      .filter(ApiObject.isApiObject)
      .filter((object) => SIZING_KINDS.includes(`${object.apiGroup}/${object.kind}`))
      .filter((object) => clusterOf(object, tree.resources.get(object)?.cluster) === cluster);
    return [...written.map((object) => tree.manifests?.get(object) ?? object.toJson()), ...factsOf(tree, cluster)];
  }
}

const nameIn = (object: unknown): unknown => at(object, ['metadata', 'name']);

const isKind = (kind: string) => (object: unknown) => at(object, ['kind']) === kind;

function checkRelease({ release, raiseStateClaims }: CDIProps, path: string): void {
  if (release === undefined) return;
  if (isSince(release, release) === undefined)
    throw new Error(`${path}: CDI release ${JSON.stringify(release)} is no version, which is numbers parted by dots`);
  if (raiseStateClaims && !canRaise(release))
    throw new Error(`${path}: CDI ${release} raises no claims; leave raiseStateClaims out, or take a newer release`);
}
