import { type Migration, migrationsOf } from '../../cluster/migrations.js';
import { isJudged, judgedPlace } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { describe } from '../../kube-object.js';
import type { Blocker } from '../../kubevirt/live-migration.js';
import { defineRule, yaml } from '../define.js';

/** Disks are moved along to another namespace or cluster, so what is wrong with them does not matter there. */
const DISK_REASON = 'DisksNotLiveMigratable';

export const rule = defineRule({
  id: 'migration/request-refused',
  severity: 'error',
  summary: 'A VirtualMachineInstanceMigration asks for a VM that cannot live-migrate.',
  why: `KubeVirt refuses the object with "Cannot migrate VMI" and the reason of the VM's LiveMigratable condition.`,
  releases: 'by obstacle; see the sources',
  needs: ['release'],
  sources: [
    'kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/migration-create-admitter.go',
    'kubevirt/kubevirt pkg/virt-handler/vm.go func calculateLiveMigrationCondition',
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
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: move-render
    spec:
      vmiName: render # ~> migration/request-refused
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
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: move-app
    spec:
      vmiName: app
  `,
  *check(target) {
    for (const migration of migrationsOf(target)) {
      const found = obstacles(target, migration);
      if (found.length === 0) continue;
      const { machine, place } = migration;
      const why = [...new Set(found.map(({ blocker }) => blocker.what))].join(', and ');
      yield {
        place,
        message: `${target.release.label} refuses to migrate ${describe(machine.object)} because ${why}; mend that, or stop the VM and start it elsewhere`,
        related: found
          .map(({ path }) => judgedPlace(target, machine, path))
          .filter(({ object }) => isJudged(target, object))
          .map((where) => ({ place: where, message: `this keeps ${describe(machine.object)} from migrating` })),
      };
    }
  },
});

/** What surely keeps the machine from the migration that is asked for. */
function obstacles(target: Target, { machine, decentralized }: Migration): Blocker[] {
  return target
    .verdict(machine)
    .blockers.filter(({ blocks, blocker }) => blocks === true && !(decentralized && blocker.reason === DISK_REASON));
}
