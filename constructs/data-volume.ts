import { Construct, Dependable } from 'constructs';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import { at, isMap } from '../src/value.js';
import { joined } from './joined.js';
import { type INamed, nameOf, Resource, type ResourceProps } from './resource.js';
import { type DataVolumeTemplate, dataVolumeSpec } from './volume.js';

/** A DataVolume of the app, or one that exists. */
export interface IDataVolume extends INamed {
  readonly namespace: string | undefined;
}

export interface DataVolumeProps extends ResourceProps, DataVolumeTemplate {
  /**
   * Any other field of the DataVolume's spec; a field that a prop sets too must agree with it. `pvc` takes the place of
   * what the props say of the claim, and `source` or `sourceRef` that of a blank disk.
   * @default - none
   */
  readonly spec?: Readonly<Record<string, unknown>>;
}

/** The claim that CDI makes for a DataVolume, under its name: what cdk8s-plus takes as `IPersistentVolumeClaim`. */
export class DataVolumeClaim extends Construct {
  readonly apiVersion = 'v1';
  readonly apiGroup = '';
  readonly kind = 'PersistentVolumeClaim';
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

  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName(): string {
    return this.name;
  }
}

/** What fills a DataVolume, or gives it a claim of another shape. */
const SOURCES = ['source', 'sourceRef'] as const;

/** What the props say of the claim and its content; without what the raw spec says in their place. */
function typedSpec(props: DataVolumeProps): Readonly<Record<string, unknown>> {
  const { storage, ...source } = dataVolumeSpec(props);
  const { spec = {} } = props;
  const filledRaw = props.source === undefined && SOURCES.some((key) => spec[key] !== undefined);
  const { size, storageClass, accessModes, volumeMode } = props;
  const isSaid = [size, storageClass, accessModes, volumeMode].some((said) => said !== undefined);
  return { ...(spec.pvc === undefined || isSaid ? { storage } : {}), ...(filledRaw ? {} : source) };
}

/** CDI takes one claim and one source: what the raw spec adds to those of the props would be a second one. */
function single(spec: unknown, path: string): void {
  const source = at(spec, ['source']);
  const sources = [...(isMap(source) ? Object.keys(source) : []), ...(at(spec, ['sourceRef']) ? ['sourceRef'] : [])];
  const claims = ['storage', 'pvc'].filter((key) => at(spec, [key]) !== undefined);
  for (const found of [sources, claims])
    if (found.length > 1) throw new Error(`${path}: a DataVolume takes one of ${found.join(' and ')}`);
}

/**
 * A disk that CDI makes and fills; its claim carries its name.
 * @see https://github.com/kubevirt/containerized-data-importer/blob/main/doc/datavolumes.md
 */
export class DataVolume extends Resource implements IDataVolume {
  /** A DataVolume that is not of this app. */
  static fromDataVolumeName(name: string, namespace?: string): IDataVolume {
    return { name, namespace };
  }

  readonly resourceType = 'datavolumes';
  /** Its claim, for pods of cdk8s-plus and for copies of it. */
  readonly claim: DataVolumeClaim;
  readonly #spec: unknown;

  /** @throws Error when props and raw spec name two claims or two sources, or the size is no quantity. */
  constructor(scope: Construct, id: string, props: DataVolumeProps) {
    super(scope, id, props, {
      kind: 'DataVolume',
      apiVersion: (release) => writtenVersion('DataVolume', release),
      body: () => ({ spec: this.#spec }),
    });
    this.#spec = joined(typedSpec(props), props.spec, 'spec');
    single(this.#spec, this.node.path);
    this.claim = new DataVolumeClaim(this);
    for (const needed of [props.storageClass, props.source?.needs]) if (needed !== undefined) nameOf(this, needed);
  }
}
