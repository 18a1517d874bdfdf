import type { Machine } from '../../cluster/machine.js';
import { claiming, classPlace, countText, isJudged, knownClass, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { KubeObject, Place } from '../../kube-object.js';
import { bindsAtOnce } from '../../kubevirt/storage-capabilities.js';
import { get, items } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** What becomes of the claim. */
const EFFECTS = {
  refused: 'which this provisioner refuses',
  picked: 'perhaps on another node than the disks, and then no node can run the VM',
} as const;

export const rule = defineRule({
  id: 'state/node-local-immediate',
  severity: 'warning',
  summary: 'State lies on a node-local StorageClass that binds claims before a node is chosen.',
  why: `A volume of such a class can be used on its own node only. With volumeBindingMode Immediate, the default, the state
claim is bound before the VM has a node, apart from the disks: the VM then waits with "volume node affinity conflict".
Some provisioners cannot serve the claim at all and leave it pending.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/kubevirt#4764',
    'kubevirt/kubevirt#5362',
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsPVCReady',
    'rancher/local-path-provisioner provisioner.go',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: lvm
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: topolvm.io
    volumeBindingMode: Immediate # ~> state/node-local-immediate
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: lvm
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: lvm
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: topolvm.io
    volumeBindingMode: WaitForFirstConsumer
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: lvm
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
  *check(target) {
    const { claim, storage, cluster } = target;
    const name = knownClass(target);
    const object = name === undefined ? undefined : storage.class(name);
    const binding = name === undefined ? undefined : storage.nodeBinding(name);
    // A class that is asked for ReadWriteMany is another matter, and on a single node all volumes are where the VM is.
    if (!object || !binding || claim.accessMode === 'ReadWriteMany' || bindsAtOnce(object.value) !== true) return;
    if (cluster.captured('', 'Node').length === 1) return;
    const machines = claiming(target).filter((machine) => binding === 'refused' || hasNodeBoundDisk(target, machine));
    const place = machines.length > 0 ? bindingPlace(target, object, machines) : undefined;
    if (!place) return;
    const written = get(object.value, 'volumeBindingMode') === undefined ? ' by default' : '';
    yield {
      place,
      message: `StorageClass "${name}" is node-local and binds claims at once (Immediate${written}); ${target.release.label} makes the state claim of ${countText(machines)} before a node is chosen, ${EFFECTS[binding]}; use volumeBindingMode WaitForFirstConsumer`,
      related: relatedMachines(target, machines),
    };
  },
});

/** Whether one of the machine's disks surely is on a node-local volume. */
function hasNodeBoundDisk({ volumes, storage }: Target, machine: Machine): boolean {
  return items(machine.spec, 'volumes').some((volume) => {
    const name = volumes.storageClass(volume, machine);
    return typeof name === 'string' && storage.nodeBinding(name) !== undefined;
  });
}

function bindingPlace(target: Target, object: KubeObject, machines: readonly Machine[]): Place | undefined {
  if (!isJudged(target, object)) return classPlace(target, machines);
  const written = get(object.value, 'volumeBindingMode') !== undefined;
  return { object, path: [written ? 'volumeBindingMode' : 'provisioner'] };
}
