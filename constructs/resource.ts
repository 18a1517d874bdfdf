/** What all our constructs share: one API object, the cluster it belongs to, and how it is delivered. */

import { ApiObject, type ApiObjectMetadata, type ApiObjectMetadataDefinition, type ApiObjectProps } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { ARGO_SYNC_OPTIONS, ARGO_SYNC_WAVE } from '../src/facts/gitops.js';
import { newestRelease, type Release } from '../src/kubevirt/release.js';
import { type ICluster, releaseOf } from './cluster.js';
import { type Check, guarded } from './guard.js';
import { filled, joined } from './joined.js';
import { refuseLate, settled } from './late.js';
import { whole } from './numbers.js';
import { treeOf } from './tree.js';

/** Anything with the name of a Kubernetes object: a construct of this library, of cdk8s-plus, or an `ApiObject`. */
export interface INamed {
  /** The name of the object in Kubernetes. */
  readonly name: string;
}

/** How Argo CD treats one object. Source: argoproj/argo-cd docs/user-guide/sync-options.md and sync-waves.md. */
export interface ArgoCdOptions {
  /**
   * Whether Argo CD deletes the object when it is gone from Git. `false` keeps a VM, and with it the claim that holds its
   * TPM and UEFI state: sync option `Prune=false`.
   * @default - Argo CD's own: true
   */
  readonly prune?: boolean;
  /**
   * Whether the object goes when its Application is deleted: `false` is sync option `Delete=false`.
   * @default - Argo CD's own: true
   */
  readonly delete?: boolean;
  /**
   * Whether a sync may begin before the CustomResourceDefinition of the object exists: sync option
   * `SkipDryRunOnMissingResource=true`.
   * @default false
   */
  readonly skipDryRunOnMissingResource?: boolean;
  /**
   * The wave the object is synced in; lower ones come first.
   * @default - none, which Argo CD takes for 0
   */
  readonly syncWave?: number;
}

/** What every construct of this library takes. */
export interface ResourceProps {
  /**
   * Metadata of the object.
   * @default - name made from the construct path; labels of the chart, and its namespace but for cluster-wide objects
   */
  readonly metadata?: ApiObjectMetadata;
  /**
   * The cluster it belongs to: its release and configuration decide.
   * @default - the only cluster of the app, else the one nearest in the tree
   */
  readonly cluster?: ICluster;
  /**
   * Warnings that are accepted: rule id or family (`state/*`) with the reason. They become the annotation
   * `vmstate.io/ignore`, so that every later run of the linter accepts them too.
   * @default - none
   */
  readonly accept?: Readonly<Record<string, string>>;
  /**
   * How Argo CD treats the object.
   * @default - as it treats any
   */
  readonly argoCd?: ArgoCdOptions;
}

/** The annotation that takes findings out, with their reasons. */
const IGNORE = 'vmstate.io/ignore';

/** Entries are parted by `;`, so a reason may not hold what begins another. */
const BREAKS_REASON = /;\s*[\w-]+\/|\n/;

function ignoreAnnotation(accept: Readonly<Record<string, string>>, path: string): string {
  // The order in which a literal is written must not show in the manifest.
  return Object.entries(accept)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([rule, reason]) => {
      if (reason.trim() === '') throw new Error(`${path}: accept of "${rule}" needs a reason`);
      if (BREAKS_REASON.test(reason))
        throw new Error(`${path}: the reason to accept "${rule}" may hold no line break and no ";" before a rule`);
      return `${rule}: ${reason.trim()}`;
    })
    .join('; ');
}

function syncOptions({ prune, delete: deletes, skipDryRunOnMissingResource }: ArgoCdOptions): string {
  return [
    ...(prune === undefined ? [] : [`Prune=${prune}`]),
    ...(deletes === undefined ? [] : [`Delete=${deletes}`]),
    ...(skipDryRunOnMissingResource ? ['SkipDryRunOnMissingResource=true'] : []),
  ].join(',');
}

const waveText = (wave: number, path: string): string =>
  String(whole(wave, Number.MIN_SAFE_INTEGER, `${path}: argoCd.syncWave`));

function annotationsOf({ metadata, accept = {}, argoCd = {} }: ResourceProps, path: string): Record<string, string> {
  const given = (key: string): string | undefined =>
    settled(metadata?.annotations?.[key], `${path}: annotation ${key}`);
  const options = [given(ARGO_SYNC_OPTIONS), syncOptions(argoCd)].filter(Boolean).join(',');
  const ignored = [given(IGNORE), ignoreAnnotation(accept, path)].filter(Boolean).join('; ');
  return {
    ...metadata?.annotations,
    ...(options === '' ? {} : { [ARGO_SYNC_OPTIONS]: options }),
    ...(argoCd.syncWave === undefined ? {} : { [ARGO_SYNC_WAVE]: waveText(argoCd.syncWave, path) }),
    ...(ignored === '' ? {} : { [IGNORE]: ignored }),
  };
}

/** What a resource writes beside its metadata. */
export interface ManifestOptions {
  readonly kind: string;
  /**
   * Whether the object belongs to no namespace, so that the chart's is not written.
   * @default false
   */
  readonly clusterScoped?: boolean;
  /** API version for the release that the object is made for. */
  apiVersion(release: Release): string;
  /** Everything beside `apiVersion`, `kind` and `metadata`; asked at synth. */
  body(release: Release): Readonly<Record<string, unknown>>;
  /** What the linter cannot find in the manifest; asked at synth. */
  readonly check?: Check;
}

/** What cdk8s gave an object from its chart, taken away where the object stands in no namespace. */
function withoutNamespace({ kind, metadata }: ApiObject, given: string | undefined, path: string): void {
  if (given !== undefined)
    throw new Error(`${path}: a ${kind} belongs to no namespace; leave metadata.namespace ${given} out`);
  // Nobody may set it later either: cdk8s reads it at synth.
  Object.defineProperty(metadata, 'namespace', { value: undefined });
}

/** An API object whose version and fields are decided at synth, when the release is known. */
class LateObject extends ApiObject {
  readonly #resource: Resource;
  readonly #options: ManifestOptions;

  constructor(resource: Resource, props: ApiObjectProps, options: ManifestOptions) {
    super(resource, 'Resource', props);
    this.#resource = resource;
    this.#options = options;
    // The release may be known only after this object was made.
    Object.defineProperty(this, 'apiVersion', { get: () => options.apiVersion(resource.release) });
    if (options.clusterScoped) withoutNamespace(this, props.metadata?.namespace, resource.node.path);
  }

  override toJson(): unknown {
    // While an app is synthesized, what was judged is what is written.
    const judged = treeOf(this).manifests?.get(this);
    if (judged !== undefined) return judged;
    // cdk8s keeps props private and reads them here alone.
    Object.defineProperty(this, 'props', { value: this.fields(), configurable: true });
    return super.toJson();
  }

  /** The fields of an object of this class: `instanceof` holds for all API objects. */
  static fieldsOf(object: ApiObject): Readonly<Record<string, unknown>> | undefined {
    return #resource in object ? object.fields() : undefined;
  }

  /** Everything beside metadata, before cdk8s takes out what is absent. */
  fields(): Readonly<Record<string, unknown>> {
    const { release } = this.#resource;
    return { apiVersion: this.#options.apiVersion(release), kind: this.kind, ...this.#body(release) };
  }

  /** What cannot be written is said of the construct and the release. */
  #body(release: Release): Readonly<Record<string, unknown>> {
    try {
      return this.#options.body(release);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.#resource.node.path} (${release.label}): ${why}`, { cause: error });
    }
  }
}

/** What a resource of this library writes beside metadata; undefined for any other object. */
export const fieldsOf = (object: ApiObject): Readonly<Record<string, unknown>> | undefined =>
  LateObject.fieldsOf(object);

/**
 * A Kubernetes object of this library: a construct with an `ApiObject` below it, whose id is `Resource`.
 * @example
 * const vm = new VirtualMachine(chart, 'vm', { argoCd: { prune: false, syncWave: 2 } });
 * vm.metadata.addLabel('team', 'desktops');
 * // Whatever no prop reaches can be patched.
 * vm.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/hostname', 'reception'));
 */
export abstract class Resource extends Construct {
  /** The API object: for JSON patches, metadata and dependencies. */
  readonly apiObject: ApiObject;
  /** The cluster that was named for it. */
  readonly cluster: ICluster | undefined;
  /** The plural by which the API server serves it, as RBAC rules name it. */
  abstract readonly resourceType: string;

  constructor(scope: Construct, id: string, props: ResourceProps, options: ManifestOptions) {
    super(scope, id);
    refuseLate(options.kind, props, this.node.path);
    this.cluster = props.cluster;
    const annotations = annotationsOf(props, this.node.path);
    const metadata = { ...props.metadata, ...(Object.keys(annotations).length > 0 ? { annotations } : {}) };
    const { kind } = options;
    this.apiObject = new LateObject(this, { apiVersion: options.apiVersion(newestRelease()), kind, metadata }, options);
    treeOf(this).resources.set(this.apiObject, this);
    guarded(this, options.check);
  }

  /** The release that the object is made for; the newest known where nothing tells it. */
  get release(): Release {
    return releaseOf(this, this.cluster) ?? newestRelease();
  }

  /** The metadata of the object: for labels and annotations that are added later. */
  get metadata(): ApiObjectMetadataDefinition {
    return this.apiObject.metadata;
  }

  /** The name of the object in Kubernetes. */
  get name(): string {
    return this.apiObject.name;
  }

  /** The namespace of the object; undefined where none is written, as for all cluster-wide objects. */
  get namespace(): string | undefined {
    return this.metadata.namespace;
  }

  /** Group and version of the object, as the release has them. */
  get apiVersion(): string {
    return this.apiObject.apiVersion;
  }

  /** The group alone. */
  get apiGroup(): string {
    return this.apiObject.apiGroup;
  }

  /** The kind of the object. */
  get kind(): string {
    return this.apiObject.kind;
  }

  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName(): string {
    return this.name;
  }

  /** This object as a resource of an RBAC rule of cdk8s-plus. */
  asApiResource(): this {
    return this;
  }

  /** No resource is a URL of the API server. */
  asNonApiResource(): undefined {
    return undefined;
  }
}

/**
 * Metadata with the annotations that props stand for.
 * @throws Error when the same annotation is given with another value.
 */
export function annotated(
  metadata: ApiObjectMetadata | undefined,
  own: Readonly<Record<string, string | undefined>>,
): ApiObjectMetadata {
  const annotations = joined(filled(own), metadata?.annotations, 'metadata.annotations');
  return { ...metadata, ...(annotations ? { annotations: annotations as Record<string, string> } : {}) };
}

/** The name of what is given by name or as a construct; a construct is made a dependency, so that it is written first. */
export function nameOf(from: IConstruct, given: string | INamed): string {
  if (typeof given === 'string') return given;
  if (Construct.isConstruct(given) && given.node.root === from.node.root) from.node.addDependency(given);
  return given.name;
}
