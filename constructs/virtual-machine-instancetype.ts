import type { Construct } from 'constructs';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import type { VirtualMachineInstancetypeSpec } from './api/index.js';
import { joined, type Some } from './joined.js';
import type { IMatched } from './machine-props.js';
import { Resource, type ResourceProps } from './resource.js';
import { type Quantity, sizeText } from './volume.js';

type InstancetypeKind = 'VirtualMachineInstancetype' | 'VirtualMachineClusterInstancetype';

/** What a VirtualMachineInstancetype is made of. */
export interface VirtualMachineInstancetypeProps extends ResourceProps {
  /** Number of virtual CPUs; how they are spread over sockets, cores and threads is for a preference to say. */
  readonly cpu: number;
  /** Memory of the guest. */
  readonly memory: Quantity;
  /**
   * Any other field of the instance type's spec; a field that a prop sets too must agree with it.
   * @default - none
   */
  readonly spec?: Some<VirtualMachineInstancetypeSpec>;
}

/** What the instance types of both scopes are. */
abstract class Instancetype extends Resource implements IMatched {
  constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps, kind: InstancetypeKind) {
    const { cpu, memory, spec } = props;
    super(scope, id, props, {
      kind,
      clusterScoped: kind === 'VirtualMachineClusterInstancetype',
      apiVersion: (release) => writtenVersion(kind, release),
      body: () => ({ spec: joined({ cpu: { guest: cpu }, memory: { guest: sizeText(memory) } }, spec, 'spec') }),
    });
    if (!Number.isInteger(cpu) || cpu < 1)
      throw new Error(`${this.node.path}: cpu is ${cpu}, but a guest has a whole number of CPUs, at least 1`);
  }
}

/**
 * A size of VMs, for VMs of its namespace.
 * @see https://kubevirt.io/user-guide/user_workloads/instancetypes/
 * @example
 * const instancetype = new VirtualMachineInstancetype(chart, 'desktop', { cpu: 4, memory: '8Gi' });
 * new VirtualMachine(chart, 'vm', { instancetype });
 */
export class VirtualMachineInstancetype extends Instancetype {
  /** An instance type that is not of this app, in the namespace of the VM that names it. */
  static fromVirtualMachineInstancetypeName(name: string): IMatched {
    return { name, kind: 'VirtualMachineInstancetype' };
  }

  readonly resourceType = 'virtualmachineinstancetypes';

  /** @throws Error when `cpu` is no whole number of at least 1. */
  constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps) {
    super(scope, id, props, 'VirtualMachineInstancetype');
  }
}

/**
 * A size of VMs, for VMs of all namespaces.
 * @see https://kubevirt.io/user-guide/user_workloads/instancetypes/
 * @example
 * const instancetype = new VirtualMachineClusterInstancetype(chart, 'desktop', { cpu: 4, memory: Size.gibibytes(8) });
 * new VirtualMachine(chart, 'vm', { instancetype });
 */
export class VirtualMachineClusterInstancetype extends Instancetype {
  /** A cluster-wide instance type that is not of this app, as `u1.medium` of those that KubeVirt deploys. */
  static fromVirtualMachineClusterInstancetypeName(name: string): IMatched {
    return { name, kind: 'VirtualMachineClusterInstancetype' };
  }

  readonly resourceType = 'virtualmachineclusterinstancetypes';

  /** @throws Error when `cpu` is no whole number of at least 1, or a namespace is given. */
  constructor(scope: Construct, id: string, props: VirtualMachineInstancetypeProps) {
    super(scope, id, props, 'VirtualMachineClusterInstancetype');
  }
}
