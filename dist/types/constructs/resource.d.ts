/** What all our constructs share: one API object, the cluster it belongs to, and how it is delivered. */
import { ApiObject, type ApiObjectMetadata, type ApiObjectMetadataDefinition } from 'cdk8s';
import { Construct, type IConstruct } from 'constructs';
import { type Release } from '../src/kubevirt/release.js';
import { type ICluster } from './cluster.js';
import { type Check } from './guard.js';
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
/** What a resource of this library writes beside metadata; undefined for any other object. */
export declare const fieldsOf: (object: ApiObject) => Readonly<Record<string, unknown>> | undefined;
/**
 * A Kubernetes object of this library: a construct with an `ApiObject` below it, whose id is `Resource`.
 * @example
 * const vm = new VirtualMachine(chart, 'vm', { argoCd: { prune: false, syncWave: 2 } });
 * vm.metadata.addLabel('team', 'desktops');
 * // Whatever no prop reaches can be patched.
 * vm.apiObject.addJsonPatch(JsonPatch.add('/spec/template/spec/hostname', 'reception'));
 */
export declare abstract class Resource extends Construct {
    /** The API object: for JSON patches, metadata and dependencies. */
    readonly apiObject: ApiObject;
    /** The cluster that was named for it. */
    readonly cluster: ICluster | undefined;
    /** The plural by which the API server serves it, as RBAC rules name it. */
    abstract readonly resourceType: string;
    constructor(scope: Construct, id: string, props: ResourceProps, options: ManifestOptions);
    /** The release that the object is made for; the newest known where nothing tells it. */
    get release(): Release;
    /** The metadata of the object: for labels and annotations that are added later. */
    get metadata(): ApiObjectMetadataDefinition;
    /** The name of the object in Kubernetes. */
    get name(): string;
    /** The namespace of the object; undefined where none is written, as for all cluster-wide objects. */
    get namespace(): string | undefined;
    /** Group and version of the object, as the release has them. */
    get apiVersion(): string;
    /** The group alone. */
    get apiGroup(): string;
    /** The kind of the object. */
    get kind(): string;
    /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
    get resourceName(): string;
    /** This object as a resource of an RBAC rule of cdk8s-plus. */
    asApiResource(): this;
    /** No resource is a URL of the API server. */
    asNonApiResource(): undefined;
}
/**
 * Metadata with the annotations that props stand for.
 * @throws Error when the same annotation is given with another value.
 */
export declare function annotated(metadata: ApiObjectMetadata | undefined, own: Readonly<Record<string, string | undefined>>): ApiObjectMetadata;
/** The name of what is given by name or as a construct; a construct is made a dependency, so that it is written first. */
export declare function nameOf(from: IConstruct, given: string | INamed): string;
