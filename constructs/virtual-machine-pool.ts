import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Release } from '../src/kubevirt/release.js';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import { at } from '../src/value.js';
import type { VirtualMachinePoolSpec, VirtualMachinePoolSpecV1alpha1 } from './api/index.js';
import { type ExposeOptions, expose, type ISelecting, type ServiceClass } from './expose.js';
import { joined, type Some } from './joined.js';
import { Machine } from './machine.js';
import type { DiskProps, MachineProps, NetworkProps, RunProps } from './machine-props.js';
import { whole } from './numbers.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import type { State, StateKind } from './state.js';
import { vmSpec } from './vm-spec.js';

type Fields = Readonly<Record<string, unknown>>;
type Labels = Readonly<Record<string, string>>;

/** What a VirtualMachinePool is made of. */
export interface VirtualMachinePoolProps<K extends StateKind = StateKind>
  extends ResourceProps,
    MachineProps<K>,
    RunProps {
  /**
   * Number of VMs.
   * @default - KubeVirt's own: 1
   */
  readonly replicas?: number;
  /**
   * Labels that the pool gives to its VMs and their pods, and by which it knows them.
   * @default - `kubevirt.io/vmpool` with the name of the pool
   */
  readonly labels?: Labels;
  /**
   * Any other field of the pool's spec, as `nameGeneration` and `scaleInStrategy`; a field that a prop sets too must agree
   * with it, lists are joined.
   * @default - none
   */
  readonly spec?: Some<VirtualMachinePoolSpec> | Some<VirtualMachinePoolSpecV1alpha1>;
}

/** The label of KubeVirt's own examples. */
const POOL_LABEL = 'kubevirt.io/vmpool';

/** Values of labels end at 63 characters. */
const LABEL_LIMIT = 63;

function labelsOf({ name, node }: VirtualMachinePool, given: Labels | undefined): Labels {
  if (given === undefined ? name.length > LABEL_LIMIT : Object.keys(given).length === 0)
    throw new Error(`${node.path}: no label tells the VMs of pool "${name}" from others; give it labels`);
  return given ?? { [POOL_LABEL]: name };
}

const TEMPLATE = 'virtualMachineTemplate';

/**
 * Like VMs that come and go. What a VM of a pool keeps of TPM and UEFI state is deleted with the VM when the pool is scaled
 * in, so a pool with state fails the synth unless `guest/pool-state` is accepted with a reason. A firmware.uuid belongs to
 * one VM, so a pool has none: each VM gets its own.
 * @see https://kubevirt.io/user-guide/user_workloads/pool/
 * @example
 * const pool = new VirtualMachinePool(chart, 'runners', {
 *   replicas: 3,
 *   cpu: 2,
 *   memory: '4Gi',
 *   disks: [{ name: 'root', volume: Volume.containerDisk('quay.io/containerdisks/fedora:42') }],
 * });
 * pool.exposeViaService(kplus.Service, { ports: [{ port: 22 }] });
 */
export class VirtualMachinePool<K extends StateKind = StateKind> extends Resource {
  /** A pool that is not of this app. */
  static fromVirtualMachinePoolName(name: string): INamed {
    return { name };
  }

  readonly resourceType = 'virtualmachinepools';
  /** What was asked to be kept by each VM; undefined where the preference alone decides. */
  readonly state: State<K> | undefined;
  readonly #props: VirtualMachinePoolProps<K>;
  readonly #machine: Machine;
  readonly #labels: Labels;

  /** @throws Error when there is no label by which the pool could know its VMs. */
  constructor(scope: Construct, id: string, props: VirtualMachinePoolProps<K> = {}) {
    super(scope, id, props, {
      kind: 'VirtualMachinePool',
      apiVersion: (release) => writtenVersion('VirtualMachinePool', release),
      body: (release) => ({ spec: this.#spec(release) }),
    });
    this.#props = props;
    if (props.replicas !== undefined) whole(props.replicas, 0, `${this.node.path}: replicas`);
    this.#machine = new Machine(this, props, at(props.spec, [TEMPLATE, 'spec']) as Fields);
    this.state = props.state;
    this.#labels = labelsOf(this, props.labels);
  }

  /**
   * Adds a disk to each VM, behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addDisk(disk: DiskProps): void {
    this.#machine.addDisk(disk);
  }

  /**
   * Adds a network to each VM, behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addNetwork(network: NetworkProps): void {
    this.#machine.addNetwork(network);
  }

  /**
   * Exposes the VMs by a Service of cdk8s-plus, which selects their pods.
   * @param service The class `Service` of the cdk8s-plus that the app uses.
   */
  exposeViaService<S extends ISelecting, P extends object>(service: ServiceClass<S, P>, props: P, id?: string): S;
  /** Exposes the VMs by a Service, which selects their pods. */
  exposeViaService(options: ExposeOptions, id?: string): ApiObject;
  exposeViaService(first: ServiceClass<ISelecting, object> | ExposeOptions, ...rest: readonly unknown[]): unknown {
    return expose(this, this.#labels, first, rest);
  }

  #spec(release: Release): unknown {
    const { replicas, spec: raw } = this.#props;
    const labels = this.#labels;
    const { [TEMPLATE]: template = {}, ...rest } = (raw ?? {}) as {
      [TEMPLATE]?: { metadata?: unknown; spec?: Fields };
    };
    const virtualMachineTemplate = {
      metadata: joined({ labels }, template.metadata, `spec.${TEMPLATE}.metadata`),
      spec: vmSpec(this.#machine, this.#props, {
        release,
        name: this.name,
        instance: this.#machine.spec(release, this.name),
        labels,
        raw: template.spec,
        where: `spec.${TEMPLATE}.spec`,
      }),
    };
    return joined({ replicas, selector: { matchLabels: labels }, virtualMachineTemplate }, rest, 'spec');
  }
}
