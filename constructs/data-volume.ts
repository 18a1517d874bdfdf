import { Construct, Dependable } from 'constructs';
import { COPIED_SOURCES } from '../src/facts/cdi.js';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import { at, isMap } from '../src/value.js';
import type { DataVolumeSpec } from './api/index.js';
import { joined, type Some } from './joined.js';
import { type INamed, nameOf, Resource, type ResourceProps } from './resource.js';
import { CLAIMS, type DataVolumeTemplate, dataVolumeSpec, sizeProblem } from './volume.js';

type Fields = Readonly<Record<string, unknown>>;

/** A DataVolume of the app, or one that exists. */
export interface IDataVolume extends INamed {
  /** Its namespace; undefined where none is written. */
  readonly namespace: string | undefined;
}

/** What a DataVolume is made of. */
export interface DataVolumeProps extends ResourceProps, DataVolumeTemplate {
  /**
   * Any other field of the DataVolume's spec; a field that a prop sets too must agree with it. `pvc` takes the place of
   * what the props say of the claim, and `source` or `sourceRef` that of a blank disk.
   * @default - none
   */
  readonly spec?: Some<DataVolumeSpec>;
}

/** The claim that CDI makes for a DataVolume, under its name: what cdk8s-plus takes as `IPersistentVolumeClaim`. */
export class DataVolumeClaim extends Construct {
  /** The version of claims. */
  readonly apiVersion = 'v1';
  /** The group of claims, which has no name. */
  readonly apiGroup = '';
  /** The kind of claims. */
  readonly kind = 'PersistentVolumeClaim';
  /** The plural by which the API server serves claims, as RBAC rules name it. */
  readonly resourceType = 'persistentvolumeclaims';
  readonly #dataVolume: DataVolume;

  constructor(dataVolume: DataVolume) {
    super(dataVolume, 'Claim');
    this.#dataVolume = dataVolume;
    // It holds no object itself: what depends on it is written behind the DataVolume.
    Dependable.implement(this, { dependencyRoots: [dataVolume] });
  }

  /** The name of the claim in Kubernetes. */
  get name(): string {
    return this.#dataVolume.name;
  }

  /** The namespace of the claim; undefined where none is written. */
  get namespace(): string | undefined {
    return this.#dataVolume.namespace;
  }

  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName(): string {
    return this.name;
  }
}

/** Where the content of a DataVolume is told. */
const SOURCES = ['source', 'sourceRef'] as const;

/** What the props say of the claim and its content; without what the raw spec says in their place. */
function typedSpec(props: DataVolumeProps): Fields {
  const { storage, ...source } = dataVolumeSpec(props);
  const { spec = {} } = props;
  const filledRaw = props.source === undefined && SOURCES.some((key) => spec[key] !== undefined);
  const { size, storageClass, accessModes, volumeMode } = props;
  const isSaid = [size, storageClass, accessModes, volumeMode].some((said) => said !== undefined);
  return { ...(spec.pvc === undefined || isSaid ? { storage } : {}), ...(filledRaw ? {} : source) };
}

/** The spec with the namespace of what is copied, which CDI wants to be told also where it is the same. */
function withNamespace(spec: Fields, namespace: string | undefined): Fields {
  const source = { ...(spec.source as Fields | undefined) };
  for (const key of COPIED_SOURCES) {
    const copied = source[key];
    if (isMap(copied)) source[key] = { ...copied, namespace: copied.namespace ?? namespace };
  }
  return spec.source === undefined ? spec : { ...spec, source };
}

/** CDI takes one claim and one source: what the raw spec adds to those of the props would be a second one. */
function single(spec: unknown, path: string): void {
  const source = at(spec, ['source']);
  const sources = [...(isMap(source) ? Object.keys(source) : []), ...(at(spec, ['sourceRef']) ? ['sourceRef'] : [])];
  const claims = CLAIMS.filter((key) => at(spec, [key]) !== undefined);
  for (const found of [sources, claims])
    if (found.length > 1) throw new Error(`${path}: a DataVolume takes one of ${found.join(' and ')}`);
}

/**
 * A disk that CDI makes and fills; its claim carries its name.
 * @see https://github.com/kubevirt/containerized-data-importer/blob/main/doc/datavolumes.md
 * @example
 * const source = DataVolumeSource.http('https://images.example.org/fedora.qcow2');
 * const root = new DataVolume(chart, 'root', { size: Size.gibibytes(20), source });
 * new VirtualMachine(chart, 'vm', { disks: [{ name: 'root', volume: Volume.dataVolume(root) }] });
 * @example
 * // The claim that CDI makes, for a pod of cdk8s-plus.
 * const data = new DataVolume(chart, 'data', { size: '5Gi' });
 * kplus.Volume.fromPersistentVolumeClaim(chart, 'volume', data.claim);
 */
export class DataVolume extends Resource implements IDataVolume {
  /** A DataVolume that is not of this app. */
  static fromDataVolumeName(name: string, namespace?: string): IDataVolume {
    return { name, namespace };
  }

  readonly resourceType = 'datavolumes';
  /** Its claim, for pods of cdk8s-plus and for copies of it. */
  readonly claim: DataVolumeClaim;
  readonly #spec: Fields;

  /** @throws Error when the size is missing or no quantity, or props and raw spec name two claims or two sources. */
  constructor(scope: Construct, id: string, props: DataVolumeProps) {
    super(scope, id, props, {
      kind: 'DataVolume',
      apiVersion: (release) => writtenVersion('DataVolume', release),
      body: () => ({ spec: withNamespace(this.#spec, this.namespace) }),
    });
    this.#spec = joined(typedSpec(props), props.spec, 'spec') as Fields;
    single(this.#spec, this.node.path);
    const problem = sizeProblem(this.#spec);
    if (problem !== undefined) throw new Error(`${this.node.path}: ${problem}`);
    this.claim = new DataVolumeClaim(this);
    for (const needed of [props.storageClass, props.source?.needs]) if (needed !== undefined) nameOf(this, needed);
  }
}
