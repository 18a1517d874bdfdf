/** Makes trees of manifests for the benchmark: the same seed gives the same bytes. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Workload {
  /** Virtual machines in all. */
  readonly machines: number;
  readonly machinesPerFile: number;
  /** Manifests that are no business of KubeVirt's. */
  readonly others: number;
  /** What each machine has: an anchor, which is no plain YAML, or devices that no other one has. Default: neither. */
  readonly each?: 'anchor' | 'devices';
}

/** One VM in so many has a finding. */
const FAULTY_EVERY = 100;

const hex = (number: number): string => (number & 0xff).toString(16).padStart(2, '0');

function machine(index: number, each?: Workload['each']): string {
  const anchored = each === 'anchor';
  const own = each === 'devices' ? `\n              macAddress: 02:00:00:${hex(index >> 8)}:${hex(index)}:01` : '';
  const name = `vm-${String(index).padStart(6, '0')}`;
  const smm = index % FAULTY_EVERY === 0 ? 'false' : 'true';
  return `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ${name}
  namespace: team-${index % 20}
  labels:
    app.kubernetes.io/name: ${anchored ? '&name ' : ''}${name}
    app.kubernetes.io/part-of: fleet
spec:
  runStrategy: Always
  dataVolumeTemplates:
    - metadata:
        name: ${name}-root
      spec:
        storage:
          accessModes:
            - ReadWriteMany
          volumeMode: Block
          resources:
            requests:
              storage: 60Gi
        sourceRef:
          kind: DataSource
          name: win2k22
          namespace: images
  template:
    metadata:
      labels:
        kubevirt.io/vm: ${anchored ? '*name' : name}
    spec:
      evictionStrategy: LiveMigrate
      domain:
        cpu:
          cores: 4
        memory:
          guest: 8Gi
        devices:
          tpm:
            persistent: true
          disks:
            - name: root
              bootOrder: 1
              disk:
                bus: virtio
            - name: sysprep
              cdrom:
                bus: sata
          interfaces:
            - name: default
              model: virtio${own}
              masquerade: {}
        features:
          acpi: {}
          apic: {}
          smm:
            enabled: ${smm}
          hyperv:
            relaxed: {}
            vapic: {}
        firmware:
          uuid: 00000000-0000-4000-8000-${String(index).padStart(12, '0')}
          bootloader:
            efi:
              secureBoot: true
              persistent: true
      networks:
        - name: default
          pod: {}
      volumes:
        - name: root
          dataVolume:
            name: ${name}-root
        - name: sysprep
          sysprep:
            configMap:
              name: ${name}-unattend
`;
}

const CLUSTER = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata:
  name: kubevirt
  namespace: kubevirt
spec:
  imageTag: v1.8.4
  configuration:
    vmStateStorageClass: cephfs
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata:
  name: cephfs
provisioner: cephfs.csi.ceph.com
`;

/** A KubeVirt object, a class and a VM with state in which there is nothing to find. */
export const CLEAN_FILE = `${CLUSTER}---\n${machine(1)}`;

function other(index: number): string {
  const name = `service-${index}`;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  replicas: 2
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      containers:
        - name: main
          image: example.org/${name}:1.0.${index}
          ports:
            - containerPort: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: ${name}
spec:
  selector:
    app: ${name}
  ports:
    - port: 80
      targetPort: 8080
`;
}

/** The files of a workload. */
export interface Written {
  readonly kubevirt: string[];
  readonly all: string[];
}

/** Writes a workload below a folder. */
export function generate(folder: string, { machines, machinesPerFile, others, each }: Workload): Written {
  const written: Written = { kubevirt: [], all: [] };
  const write = (path: string, text: string, kubevirt: boolean): void => {
    const file = join(folder, path);
    mkdirSync(join(file, '..'), { recursive: true });
    writeFileSync(file, text);
    written.all.push(file);
    if (kubevirt) written.kubevirt.push(file);
  };
  write('cluster/kubevirt.yaml', CLUSTER, true);
  for (let first = 0; first < machines; first += machinesPerFile) {
    const count = Math.min(machinesPerFile, machines - first);
    const texts = Array.from({ length: count }, (_, index) => machine(first + index, each));
    write(`vms/${Math.floor(first / 1000)}/${first}.yaml`, texts.join('---\n'), true);
  }
  for (let index = 0; index < others; index++) write(`apps/${index % 50}/${index}.yaml`, other(index), false);
  return written;
}
