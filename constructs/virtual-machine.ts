import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { FIRMWARE_UUID } from '../src/kubevirt/firmware.js';
import { legacyUuid } from '../src/kubevirt/firmware-uuid.js';
import type { Release } from '../src/kubevirt/release.js';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import { isUnknown, text } from '../src/value.js';
import type { VirtualMachineSpec } from './api/index.js';
import { captured } from './cluster.js';
import { type ExposeOptions, expose, type ISelecting, type ServiceClass } from './expose.js';
import { FirmwareUuid, type UuidSubject } from './firmware-uuid.js';
import type { Found } from './guard.js';
import { joined, type Some } from './joined.js';
import { Machine } from './machine.js';
import type { DiskProps, FirmwareUuidProps, MachineProps, NetworkProps, RunProps } from './machine-props.js';
import { type INamed, Resource, type ResourceProps } from './resource.js';
import type { State, StateKind } from './state.js';
import { VirtualMachineClone, type VirtualMachineCloneOptions } from './virtual-machine-clone.js';
import { VirtualMachineSnapshot, type VirtualMachineSnapshotOptions } from './virtual-machine-snapshot.js';
import { vmSpec } from './vm-spec.js';

type Fields = Readonly<Record<string, unknown>>;

/** A VM of the app, or one that exists. */
export interface IVirtualMachine<K extends StateKind = StateKind> extends INamed {
  /** Its namespace; undefined where none is written. */
  readonly namespace: string | undefined;
  /** What it keeps; undefined where that is not known. */
  readonly state: State<K> | undefined;
}

/** What a VirtualMachine is made of. */
export interface VirtualMachineProps<K extends StateKind = StateKind>
  extends ResourceProps,
    MachineProps<K>,
    RunProps,
    FirmwareUuidProps {
  /**
   * Any other field of the VirtualMachine's spec; a field that a prop sets too must agree with it, lists are joined.
   * @default - none
   */
  readonly spec?: Some<Omit<VirtualMachineSpec, 'running'>>;
}

const UUID_FIELD = ['spec', 'template', 'spec', ...FIRMWARE_UUID];
const UUID_RULE = 'change/uuid-changed';

/** The label by which KubeVirt itself names the VM of a pod. */
const NAME_LABEL = 'vm.kubevirt.io/name';

/** Values of labels end at 63 characters; a longer name cannot be selected by. */
const nameLabel = (name: string): Record<string, string> => (name.length > 63 ? {} : { [NAME_LABEL]: name });

/**
 * A virtual machine whose TPM and UEFI state persists where it is meant to.
 * @see https://kubevirt.io/user-guide/user_workloads/lifecycle/
 * @example
 * // Windows 11 that may move between nodes. TPM, UEFI variables and Secure Boot come with the preset.
 * new VirtualMachine(chart, 'win11', {
 *   windows: Windows.WINDOWS_11,
 *   cpu: 4,
 *   memory: Size.gibibytes(8),
 *   liveMigration: true,
 *   disks: [
 *     {
 *       name: 'root',
 *       volume: Volume.template({
 *         size: Size.gibibytes(64),
 *         accessModes: ['ReadWriteMany'],
 *         volumeMode: 'Block',
 *         source: DataVolumeSource.dataSource('windows-11', 'images'),
 *       }),
 *     },
 *   ],
 * });
 * @example
 * // cloud-init and a claim of cdk8s-plus; any other field of the API stands in spec.
 * const claim = new kplus.PersistentVolumeClaim(chart, 'root', { storage: Size.gibibytes(20) });
 * const vm = new VirtualMachine(chart, 'db', {
 *   instancetype: 'u1.large',
 *   disks: [{ name: 'root', volume: Volume.claim(claim) }],
 *   spec: { template: { spec: { terminationGracePeriodSeconds: 600 } } },
 * });
 * vm.addDisk({ name: 'init', volume: Volume.cloudInitNoCloud('#cloud-config\nhostname: db\n') });
 * @example
 * // The type tells what a VM keeps. Without an argument it stands for any VM, and the synth alone refuses a clone.
 * const desktops: VirtualMachine[] = [new VirtualMachine(chart, 'desktop', { windows: Windows.WINDOWS_11 })];
 */
// With another default a VM whose props say nothing had no clone, or the plain name could not stand for one that keeps state.
// biome-ignore lint/suspicious/noExplicitAny: what nothing is said of is taken for either
export class VirtualMachine<K extends StateKind = any> extends Resource implements IVirtualMachine<K> {
  /**
   * A VM that is not of this app.
   * @param state What it keeps, where that is known: only a VM that keeps nothing can be cloned.
   */
  static fromVirtualMachineName<K extends StateKind = StateKind>(
    name: string,
    namespace?: string,
    state?: State<K>,
  ): IVirtualMachine<K> {
    return { name, namespace, state };
  }

  readonly resourceType = 'virtualmachines';
  /** What was asked to be kept; undefined where the preference alone decides. */
  readonly state: State<K> | undefined;
  readonly #props: VirtualMachineProps<K>;
  readonly #machine: Machine;

  constructor(scope: Construct, id: string, props: VirtualMachineProps<K> = {}) {
    super(scope, id, props, {
      kind: 'VirtualMachine',
      apiVersion: (release) => writtenVersion('VirtualMachine', release),
      body: (release) => ({ spec: this.#spec(release) }),
      check: (manifest) => this.#uuidChange(manifest),
    });
    this.#props = props;
    this.state = props.state;
    this.#machine = new Machine(this, props, props.spec);
  }

  /**
   * Adds a disk behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addDisk(disk: DiskProps): void {
    this.#machine.addDisk(disk);
  }

  /**
   * Adds a network behind those there are.
   * @throws Error when its name is taken or empty, or it cannot be bound so.
   */
  addNetwork(network: NetworkProps): void {
    this.#machine.addNetwork(network);
  }

  /** Has a snapshot taken of the VM: its disks and, in releases that can, its TPM and UEFI state. */
  snapshot(id: string, options: VirtualMachineSnapshotOptions = {}): VirtualMachineSnapshot<K> {
    return new VirtualMachineSnapshot(this, id, { ...options, virtualMachine: this });
  }

  /**
   * Has KubeVirt make a copy of the VM. One that keeps state cannot be cloned: where its type tells that, it does not compile;
   * else the synth fails.
   */
  clone(this: VirtualMachine<'stateless'>, id: string, options: VirtualMachineCloneOptions = {}): VirtualMachineClone {
    return new VirtualMachineClone(this, id, { ...options, source: this });
  }

  /**
   * Exposes the VM by a Service of cdk8s-plus, which selects its pod.
   * @param service The class `Service` of the cdk8s-plus that the app uses.
   * @throws Error when the name of the VM is too long to be the value of a label.
   */
  exposeViaService<S extends ISelecting, P extends object>(service: ServiceClass<S, P>, props: P, id?: string): S;
  /**
   * Exposes the VM by a Service, which selects its pod.
   * @throws Error when the name of the VM is too long to be the value of a label.
   */
  exposeViaService(options: ExposeOptions, id?: string): ApiObject;
  exposeViaService(first: ServiceClass<ISelecting, object> | ExposeOptions, ...rest: readonly unknown[]): unknown {
    return expose(this, this.#labels, first, rest);
  }

  get #labels(): Readonly<Record<string, string>> {
    return nameLabel(this.name);
  }

  #spec(release: Release): unknown {
    const own = this.#machine.spec(release, this.name);
    const uuid = this.#uuid(own, release);
    return vmSpec(this.#machine, this.#props, {
      release,
      name: this.name,
      instance: uuid === undefined ? own : joined(own, { domain: { firmware: { uuid } } }, 'spec'),
      labels: this.#labels,
      raw: this.#props.spec,
      where: 'spec',
    });
  }

  /** The uuid that is written; undefined where the VM keeps no state and nobody asked for one. */
  #uuid(spec: Fields, release: Release): string | undefined {
    const { firmwareUuid } = this.#props;
    if (firmwareUuid) return firmwareUuid.uuidOf(this);
    if (text(spec, ...FIRMWARE_UUID) !== undefined) return undefined;
    const stored = this.#captured(this);
    if (stored) return stored;
    return this.#machine.keepsState(spec, release) === true ? FirmwareUuid.ofName().uuidOf(this) : undefined;
  }

  /** The uuid that a captured VM has: where none is stored, KubeVirt derives it from the name. */
  #captured({ name, namespace = 'default' }: UuidSubject): string | undefined {
    const found = captured(this, this.kind, namespace, name);
    if (found === undefined) return undefined;
    const uuid = text(found, ...UUID_FIELD);
    return typeof uuid === 'string' ? uuid : legacyUuid(name);
  }

  /** A patch may name another VM, or another uuid, than the props do: what is written counts. */
  #uuidChange(manifest: unknown): Found | undefined {
    const { metadata } = manifest as { readonly metadata: UuidSubject };
    const was = this.#captured(metadata);
    const is = text(manifest, ...UUID_FIELD) ?? '';
    if (!was || isUnknown(is)) return undefined;
    const becomes = is === '' ? legacyUuid(metadata.name) : is;
    if (becomes.toLowerCase() === was.toLowerCase()) return undefined;
    const how = is === '' ? `is left out, so that KubeVirt derives "${becomes}": it` : `"${becomes}"`;
    return {
      rule: UUID_RULE,
      severity: 'error',
      message: `firmware.uuid ${how} is not "${was}", which the VM has in the cluster: its TPM state is lost; leave out what sets another one, or write FirmwareUuid.of('${was}')`,
      path: UUID_FIELD.join('.'),
      docs: `vmstate explain ${UUID_RULE}`,
    };
  }
}
