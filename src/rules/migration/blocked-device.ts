import { evictsByMigration, hasNoStrategy, strategySource } from '../../cluster/eviction.js';
import { placeOf } from '../../cluster/machine.js';
import type { MigrationBlockerId } from '../../facts/migration-blockers.js';
import { describe } from '../../kube-object.js';
import { defineRule, yaml } from '../define.js';

/** What other rules report with their own remedy. */
const ELSEWHERE: readonly MigrationBlockerId[] = ['claim-not-shared', 'state-rwo'];

export const rule = defineRule({
  id: 'migration/blocked-device',
  severity: 'error',
  summary: 'A VM that must be evicted by live migration has a device, binding or feature that cannot move.',
  why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Where neither
the VM nor the cluster chooses an eviction strategy it is a note: the VM is shut down when its node is drained.`,
  releases: 'by device; see the sources',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-handler/vm.go func calculateLiveMigrationCondition',
    'kubevirt/kubevirt pkg/network/vmispec func VerifyVMIMigratable',
    'kubevirt/kubevirt#6379',
  ],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrate
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              gpus: # ~> migration/blocked-device
                - name: gpu
                  deviceName: example.com/gpu
  `,
  good: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrate
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            devices:
              gpus:
                - name: gpu
                  deviceName: example.com/gpu
  `,
  *check(target) {
    for (const machine of target.machines) {
      const evicts = evictsByMigration(target, machine) === true;
      if (!evicts && !hasNoStrategy(target, machine)) continue;
      for (const { blocker, blocks, path } of target.verdict(machine).blockers) {
        if (blocks !== true || ELSEWHERE.includes(blocker.id)) continue;
        const fact = `${describe(machine.object)} cannot live-migrate in ${target.release.label} because ${blocker.what}`;
        yield {
          place: placeOf(machine, path),
          severity: evicts ? 'error' : 'info',
          message: evicts
            ? `${fact}, and ${strategySource(target, machine)} makes drains wait for that; set evictionStrategy to LiveMigrateIfPossible or None`
            : `${fact}; it is shut down when its node is drained; set evictionStrategy None to say that this is meant`,
        };
      }
    }
  },
});
