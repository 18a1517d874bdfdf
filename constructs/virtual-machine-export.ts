import type { Duration } from 'cdk8s';
import type { Construct } from 'constructs';
import { KUBEVIRT_GROUP, SNAPSHOT_GROUP } from '../src/facts/kinds.js';
import { writtenVersion } from '../src/kubevirt/written-version.js';
import type { VirtualMachineExportSpec } from './api/index.js';
import { filled, joined, type Some } from './joined.js';
import { pathIn, refuseLate } from './late.js';
import { durationText, type ISubject, Operation } from './operation.js';
import { type INamed, nameOf, type ResourceProps } from './resource.js';
import type { IVirtualMachine } from './virtual-machine.js';
import type { IVirtualMachineSnapshot } from './virtual-machine-snapshot.js';

/** What is exported. */
export class ExportSource {
  /** The disks of a VM, and in releases that can its TPM and UEFI state; it must be off. */
  static virtualMachine(virtualMachine: IVirtualMachine): ExportSource {
    return new ExportSource(virtualMachine, KUBEVIRT_GROUP, 'VirtualMachine');
  }

  /** What a snapshot holds. */
  static snapshot(snapshot: IVirtualMachineSnapshot): ExportSource {
    return new ExportSource(snapshot, SNAPSHOT_GROUP, 'VirtualMachineSnapshot');
  }

  /** One PersistentVolumeClaim: its name, or one of cdk8s-plus. */
  static claim(claim: string | ISubject): ExportSource {
    return new ExportSource(typeof claim === 'string' ? { name: claim } : claim, '', 'PersistentVolumeClaim');
  }

  private constructor(
    /** The object that is exported. */
    readonly subject: ISubject,
    /** Its API group. */
    readonly apiGroup: string,
    /** Its kind. */
    readonly kind: string,
  ) {}
}

/** What a VirtualMachineExport is made of. */
export interface VirtualMachineExportProps extends ResourceProps {
  /** What is exported. The export stands in its namespace and is made after it. */
  readonly source: ExportSource;
  /**
   * How long the export stays: a `Duration`, or text such as `2h`.
   * @default - KubeVirt's own: 2 hours
   */
  readonly ttlDuration?: Duration | string;
  /**
   * The Secret with the token that downloads need: its name, or one of cdk8s-plus.
   * @default - KubeVirt makes one
   */
  readonly tokenSecretRef?: string | INamed;
  /**
   * Any other field of the export's spec; a field that a prop sets too must agree with it.
   * @default - none
   */
  readonly spec?: Some<VirtualMachineExportSpec>;
}

/**
 * Has KubeVirt serve disks for download.
 * @see https://kubevirt.io/user-guide/storage/export_api/
 * @example
 * new VirtualMachineExport(chart, 'export', { source: ExportSource.claim('golden'), ttlDuration: '30m' });
 */
export class VirtualMachineExport extends Operation {
  readonly resourceType = 'virtualmachineexports';

  /** @throws Error when a namespace is asked for that is not that of the source. */
  constructor(scope: Construct, id: string, props: VirtualMachineExportProps) {
    refuseLate('VirtualMachineExport', props, pathIn(scope, id));
    const { source, ttlDuration, tokenSecretRef, spec } = props;
    const { apiGroup, kind, subject } = source;
    super(scope, id, props, subject, {
      kind: 'VirtualMachineExport',
      apiVersion: (release) => writtenVersion('VirtualMachineExport', release),
      body: () => ({
        spec: joined(
          filled({
            source: { apiGroup, kind, name: subject.name },
            tokenSecretRef: typeof tokenSecretRef === 'object' ? tokenSecretRef.name : tokenSecretRef,
            ttlDuration: ttlDuration === undefined ? undefined : durationText(ttlDuration),
          }),
          spec,
          'spec',
        ),
      }),
    });
    if (tokenSecretRef !== undefined) nameOf(this, tokenSecretRef);
  }
}
