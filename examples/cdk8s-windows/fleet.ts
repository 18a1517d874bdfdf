import { Chart, type ChartProps, Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-34';
import { Construct } from 'constructs';
import {
  DataVolumeSource,
  HyperConverged,
  type ICluster,
  KubeVirt,
  State,
  VirtualMachine,
  VirtualMachinePool,
  Volume,
  Windows,
} from 'vmstate/constructs';
import { Storage } from './storage';

export interface WindowsFleetProps extends ChartProps {
  /** Release of KubeVirt, where its own operator installs it. */
  readonly kubevirt?: string;
  /** Release of HyperConverged, where that owns KubeVirt. */
  readonly hyperconverged?: string;
}

const DESKTOPS = ['ada', 'ben', 'cleo'];
const SERVERS = ['dc1', 'sql1'];
const IMAGES = 'https://images.example.com';

/** Windows 11 desktops and Windows Server 2025 VMs with BitLocker, and kiosks that keep nothing. */
export class WindowsFleet extends Chart {
  private readonly storage: Storage;

  constructor(scope: Construct, id: string, props: WindowsFleetProps) {
    super(scope, id, props);
    this.storage = new Storage(this, 'storage');
    this.cluster(props);
    const answers = new kplus.Secret(this, 'answers', {
      metadata: { name: 'answers' },
      stringData: { 'unattend.xml': '<unattend xmlns="urn:schemas-microsoft-com:unattend"/>' },
    });
    for (const owner of DESKTOPS) this.desktop(owner, answers);
    for (const name of SERVERS) this.server(name, answers);
    this.kiosks();
  }

  private cluster({ kubevirt, hyperconverged }: WindowsFleetProps): ICluster {
    const vmStateStorageClass = this.storage.state;
    if (hyperconverged !== undefined)
      return new HyperConverged(this, 'hyperconverged', { release: hyperconverged, vmStateStorageClass });
    return new KubeVirt(this, 'kubevirt', { release: kubevirt ?? '1.8', vmStateStorageClass });
  }

  private desktop(owner: string, answers: kplus.ISecret): VirtualMachine<'persistent'> {
    return this.machine(`win11-${owner}`, Windows.WINDOWS_11, answers);
  }

  private server(name: string, answers: kplus.ISecret): void {
    const machine = this.machine(name, Windows.SERVER_2025, answers);
    machine.exposeViaService(kplus.Service, {
      metadata: { name: `${name}-rdp` },
      ports: [{ name: 'rdp', port: 3389 }],
    });
    machine.snapshot('before-updates', { metadata: { name: `${name}-before-updates` } });
  }

  private machine(name: string, windows: Windows<'persistent'>, answers: kplus.ISecret): VirtualMachine<'persistent'> {
    return new VirtualMachine(this, name, {
      metadata: { name },
      windows,
      cpu: 4,
      memory: Size.gibibytes(8),
      liveMigration: true,
      // A VM that Argo CD prunes takes its BitLocker keys with it.
      argoCd: { prune: false, syncWave: 10 },
      disks: [
        {
          name: 'root',
          bootOrder: 1,
          volume: Volume.template({
            size: Size.gibibytes(80),
            storageClass: this.storage.disks,
            accessModes: [kplus.PersistentVolumeAccessMode.READ_WRITE_MANY],
            volumeMode: kplus.PersistentVolumeMode.BLOCK,
            source: DataVolumeSource.http(`${IMAGES}/${windows.preference}.qcow2`),
          }),
        },
        { name: 'answers', type: 'cdrom', volume: Volume.sysprepSecret(answers) },
      ],
    });
  }

  private kiosks(): void {
    new VirtualMachinePool(this, 'kiosks', {
      metadata: { name: 'kiosks' },
      replicas: 3,
      windows: Windows.WINDOWS_11,
      // Kiosks encrypt nothing: a new one is as good as the last.
      state: State.volatile(),
      memory: Size.gibibytes(4),
      disks: [{ name: 'root', volume: Volume.containerDisk('registry.example.com/kiosk:11') }],
    });
  }
}
