import { evictsByMigration, strategySource } from '../../cluster/eviction.js';
import { placeOf } from '../../cluster/machine.js';
import { describe } from '../../kube-object.js';
import { get, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'migration/rwo-disk',
  severity: 'error',
  summary: 'A VM that must be evicted by live migration has a disk without ReadWriteMany.',
  why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Every claim and
DataVolume of the VM must be ReadWriteMany for it to move.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/kubevirt pkg/virt-handler/vm.go func checkVolumesForMigration',
    'kubevirt/kubevirt pkg/virt-api/webhooks pod-eviction-admitter.go',
    'kubevirt/kubevirt#9798',
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
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      dataVolumeTemplates:
        - metadata:
            name: ledger-root
          spec:
            storage:
              accessModes: [ReadWriteOnce]
              resources:
                requests:
                  storage: 30Gi
            source:
              blank: {}
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root # ~> migration/rwo-disk
              dataVolume:
                name: ledger-root
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
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      dataVolumeTemplates:
        - metadata:
            name: ledger-root
          spec:
            storage:
              accessModes: [ReadWriteMany]
              volumeMode: Block
              resources:
                requests:
                  storage: 30Gi
            source:
              blank: {}
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              dataVolume:
                name: ledger-root
  `,
  *check(target) {
    for (const machine of target.machines) {
      if (evictsByMigration(target, machine) !== true) continue;
      for (const { blocker, blocks, path } of target.verdict(machine).blockers) {
        if (blocker.id !== 'claim-not-shared' || blocks !== true) continue;
        const volume = get(machine.spec, ...path);
        const claim = text(volume, 'persistentVolumeClaim', 'claimName') ?? text(volume, 'dataVolume', 'name');
        const modes = target.volumes.accessModes(volume, machine.vmSpec, machine.object.namespace);
        yield {
          place: placeOf(machine, [...path, 'name']),
          message: `volume "${String(get(volume, 'name'))}" of ${describe(machine.object)} is on claim "${String(claim)}" with ${(modes as readonly string[]).join(', ') || 'no access mode'}; ${target.release.label} cannot live-migrate it, and ${strategySource(target, machine)} makes drains wait for that; use ReadWriteMany, or evictionStrategy LiveMigrateIfPossible or None`,
        };
      }
    }
  },
});
