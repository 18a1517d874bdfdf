/** The VirtualMachineInstance that the props of a machine make. */

import { BINDINGS } from '../src/facts/networks.js';
import { expand } from '../src/kubevirt/expand.js';
import { stateNeed, TPM } from '../src/kubevirt/firmware.js';
import { holds, type Release } from '../src/kubevirt/release.js';
import { at, isMap, isUnknown, type Maybe, type PlainMap } from '../src/value.js';
import { filled, joined } from './joined.js';
import { refuseLate, settled } from './late.js';
import type { DiskProps, IMatched, IPreference, MachineProps, NetworkProps } from './machine-props.js';
import { checkName } from './names.js';
import { whole } from './numbers.js';
import { PREFERENCE_KIND, type PreferenceMatcher, preferredSpec } from './preferred.js';
import { type INamed, nameOf, Resource } from './resource.js';
import type { StateOptions } from './state.js';
import { dataVolumeSpec, sizeText } from './volume.js';

type Fields = Readonly<Record<string, unknown>>;

/** A template that stands in the spec of the VM beside that of the instance. */
export interface DataVolumeTemplateFields {
  readonly metadata: { readonly name: string };
  readonly spec: Fields;
}

/** A network card bound to the pod network, which moves with the VM. */
const POD_NETWORK: NetworkProps = { name: 'default' };

/** Fields that say how a machine is connected. */
const NETWORK_FIELDS = [
  ['networks'],
  ['domain', 'devices', 'interfaces'],
  ['domain', 'devices', 'autoattachPodInterface'],
] as const;

const INSTANCETYPE_KIND = 'VirtualMachineClusterInstancetype';

export class Machine {
  readonly #disks: DiskProps[] = [];
  readonly #networks: NetworkProps[] = [];
  /** Fields of the instance's spec that the user wrote in the terms of the API. */
  private readonly raw: Fields | undefined;

  constructor(
    private readonly owner: Resource,
    private readonly props: MachineProps,
    /** Fields of the VM's spec that the user wrote in the terms of the API. */
    private readonly vm: object | undefined,
  ) {
    this.raw = at(vm, ['template', 'spec']) as Fields | undefined;
    if (props.cpu !== undefined) whole(props.cpu, 1, `${owner.node.path}: cpu`);
    for (const disk of props.disks ?? []) this.addDisk(disk);
    for (const network of props.networks ?? []) this.addNetwork(network);
    for (const matched of [props.instancetype, props.preference]) if (matched) nameOf(owner, matched);
    owner.node.addValidation({ validate: () => this.#sizedTwice() });
  }

  /**
   * What KubeVirt refuses: it takes a size from an instance type or from the machine, never from both. cdk8s tells the path.
   * Source: kubevirt/kubevirt, pkg/instancetype/apply, the conflicts of CPU and memory.
   */
  #sizedTwice(): string[] {
    const { instancetype, cpu, memory } = this.props;
    if (instancetype === undefined) return [];
    return Object.entries({ cpu, memory })
      .filter(([, size]) => size !== undefined)
      .map(
        ([name]) =>
          `${name} stands beside instancetype, and KubeVirt refuses a machine with both; leave one of them out`,
      );
  }

  /** @throws Error when the name is taken, or none that it can have. */
  addDisk(disk: DiskProps): void {
    const { path } = this.owner.node;
    refuseLate('disk', disk, path, ` of disk "${disk.name}"`);
    // A DataVolume is named after it, and KubeVirt takes it for the name of a container.
    if (disk.volume.template) settled(disk.name, `${path}: name of a disk`);
    checkName(disk.name, 'label', `${path}: name of a disk`);
    this.#refuseTwice(this.#disks, disk);
    if (disk.bootOrder !== undefined) whole(disk.bootOrder, 1, `${this.owner.node.path}: bootOrder of "${disk.name}"`);
    this.#disks.push(disk);
    if (disk.volume.needs !== undefined) nameOf(this.owner, disk.volume.needs);
  }

  /** @throws Error when the name is taken or empty, or the network cannot be bound so. */
  addNetwork(network: NetworkProps): void {
    const { path } = this.owner.node;
    refuseLate('network', network, path, ` of network "${network.name}"`);
    if (network.name === '') throw new Error(`${path}: name of a network is empty; give one`);
    this.#refuseTwice(this.#networks, network);
    this.#refuseBinding(network);
    this.#networks.push(network);
  }

  #refuseTwice(among: readonly INamed[], { name }: INamed): void {
    if (among.some((one) => one.name === name))
      throw new Error(`${this.owner.node.path}: the name "${name}" is taken; each disk and network needs its own`);
  }

  #refuseBinding({ name, multus, binding }: NetworkProps): void {
    const possible: readonly string[] = multus === undefined ? BINDINGS.pod : BINDINGS.multus;
    if (binding === undefined || possible.includes(binding)) return;
    const network = multus === undefined ? 'the pod network' : 'a network of Multus';
    throw new Error(
      `${this.owner.node.path}: "${name}" is on ${network}, which is bound by ${possible.join(' or ')}, not ${binding}`,
    );
  }

  /** What is namespaced is looked for in the namespace of the VM. */
  #refuseElsewhere(matched: string | IMatched | undefined): void {
    const { namespace } = this.owner;
    if (!(matched instanceof Resource) || namespace === undefined) return;
    if (matched.namespace === undefined || matched.namespace === namespace) return;
    throw new Error(
      `${matched.kind} "${matched.name}" stands in namespace "${matched.namespace}", and the ${this.owner.kind} in "${namespace}"; put both in one, or make it cluster-wide`,
    );
  }

  /** `spec.instancetype` or `spec.preference`. */
  matchers(release: Release): { readonly instancetype?: Fields; readonly preference?: PreferenceMatcher } {
    const { instancetype, preference, windows } = this.props;
    for (const matched of [instancetype, preference]) this.#refuseElsewhere(matched);
    const preferred = preference ?? windows?.preferenceIn(release);
    return {
      ...(instancetype !== undefined && { instancetype: matcher(instancetype, INSTANCETYPE_KIND) }),
      ...(preferred !== undefined && { preference: matcher(preferred, PREFERENCE_KIND) }),
    };
  }

  /** The spec of the instance without a firmware.uuid. */
  spec(release: Release, vm: string): Fields {
    const networks = this.#networks.length > 0 || this.#connectsItself() ? this.#networks : [POD_NETWORK];
    const { liveMigration, architecture } = this.props;
    const typed = filled({
      architecture,
      domain: this.#domain(release, networks),
      evictionStrategy: liveMigration === undefined ? undefined : liveMigration ? 'LiveMigrate' : 'None',
      networks: networks.length > 0 ? networks.map(networkFields) : undefined,
      volumes: this.#disks.length > 0 ? this.#disks.map((disk) => volumeFields(disk, vm)) : undefined,
    });
    return joined(typed ?? {}, this.raw, 'spec.template.spec') as Fields;
  }

  /** The DataVolumes that are made with the VM. */
  templates(vm: string): DataVolumeTemplateFields[] {
    return this.#disks.flatMap((disk) => {
      const { template } = disk.volume;
      return template ? [{ metadata: { name: templateName(disk, vm) }, spec: dataVolumeSpec(template) }] : [];
    });
  }

  /** Whether the machine keeps TPM or UEFI state, by its own spec and its preference as far as that is known. */
  keepsState(spec: Fields, release: Release): Maybe<boolean> {
    return stateNeed(expand(spec, undefined, this.#preferred(release), release).spec, release).needed;
  }

  /** Whether the raw spec says how the machine is connected. */
  #connectsItself(): boolean {
    return NETWORK_FIELDS.some((path) => at(this.raw, path) !== undefined);
  }

  #preferred(release: Release): Maybe<PlainMap> | undefined {
    const named = this.matchers(release).preference ?? at(this.vm, ['preference']);
    return isMap(named) ? preferredSpec(this.owner, named, release) : undefined;
  }

  /** What the preference keeps is written too, since snapshots and clones read the VM without its preference. */
  get #state(): StateOptions {
    const { state, windows, preference } = this.props;
    return { ...keptBy(preference), ...(state?.options ?? windows?.state) };
  }

  #domain(release: Release, networks: readonly NetworkProps[]): Fields {
    const { cpu, memory } = this.props;
    const devices = filled({
      disks: this.#disks.length > 0 ? this.#disks.map(diskFields) : undefined,
      interfaces: networks.length > 0 ? networks.map(interfaceFields) : undefined,
      tpm: this.#tpm(release),
    });
    return {
      ...filled({
        cpu: cpu === undefined ? undefined : { cores: cpu },
        memory: memory === undefined ? undefined : { guest: sizeText(memory) },
        ...this.#firmware(release),
      }),
      devices: devices ?? {},
    };
  }

  #tpm(release: Release): Fields | undefined {
    switch (this.#state.tpm) {
      case 'persistent':
        return { persistent: true };
      case 'volatile':
        // Written out, it says that this is meant.
        return { persistent: false };
      case 'none':
        return this.#noTpm(release);
      case undefined:
        return undefined;
    }
  }

  /** @throws Error where the preference gives a TPM and the release has no field to take it away. */
  #noTpm(release: Release): Fields | undefined {
    const preferred = at(expand({}, undefined, this.#preferred(release), release).spec, TPM);
    if (preferred === undefined) return undefined;
    if (holds('tpmEnabledField', release)) return { enabled: false };
    // A preference that is not known most likely gives none.
    if (isUnknown(preferred)) return undefined;
    throw new Error(
      'state: the preference gives a TPM, which this release cannot take away; take State.volatile(), whose TPM forgets',
    );
  }

  #firmware(release: Release): Fields {
    const { efi } = this.#state;
    const { secureBoot, preference, architecture } = this.props;
    if (efi === undefined && secureBoot === undefined) return {};
    const persistent = efi === undefined ? {} : { persistent: efi === 'persistent' };
    // Where the field does not exist nothing is kept, and only the wish to keep is to be refused.
    const isWritten = efi === 'persistent' || holds('efiPersistentField', release);
    const preferred = isPreference(preference) ? preference.secureBoot : undefined;
    const isOn = secureBoot ?? preferred ?? settled(architecture, 'architecture') !== 'arm64';
    return {
      firmware: { bootloader: { efi: { ...(isWritten ? persistent : {}), secureBoot: isOn } } },
      ...(isOn ? { features: { smm: { enabled: true } } } : {}),
    };
  }
}

const isPreference = (matched: MachineProps['preference']): matched is IPreference =>
  typeof matched === 'object' && 'state' in matched;

/** What a preference of the app keeps. */
function keptBy(preference: MachineProps['preference']): StateOptions {
  const { tpm, efi } = (isPreference(preference) && preference.state?.options) || {};
  return { ...(tpm === 'persistent' && { tpm }), ...(efi === 'persistent' && { efi }) };
}

const matcher = (matched: string | IMatched, kind: string): Fields =>
  typeof matched === 'string' ? { name: matched, kind } : { name: matched.name, kind: matched.kind };

const templateName = ({ name }: DiskProps, vm: string): string => `${vm}-${name}`;

function volumeFields(disk: DiskProps, vm: string): Fields {
  const { volume } = disk;
  const source = volume.template ? { dataVolume: { name: templateName(disk, vm) } } : volume.fields;
  return { name: disk.name, ...source };
}

function diskFields({ name, type = 'disk', bus, bootOrder, fields }: DiskProps): unknown {
  return joined({ name, bootOrder, [type]: filled({ bus }) ?? {} }, fields, `disk ${name}`);
}

function interfaceFields({ name, multus, binding, model, macAddress, fields }: NetworkProps): unknown {
  const how = binding ?? (multus === undefined ? 'masquerade' : 'bridge');
  return joined({ name, [how]: {}, model, macAddress }, fields, `interface ${name}`);
}

const networkFields = ({ name, multus }: NetworkProps): Fields =>
  multus === undefined ? { name, pod: {} } : { name, multus: { networkName: multus } };
