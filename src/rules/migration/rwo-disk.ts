import { evictsByMigration, type Obstacle, strategySource, whoText } from '../../cluster/eviction.js';
import { type Machine, placeOf } from '../../cluster/machine.js';
import { byPlace } from '../../cluster/places.js';
import { isJudged } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { ClaimAccess } from '../../cluster/volumes.js';
import { describe, type Place } from '../../kube-object.js';
import { get } from '../../value.js';
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
              accessModes: [ReadWriteOnce] # ~> migration/rwo-disk
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
    for (const group of byPlace(disksNotShared(target))) {
      const [{ access, place }] = group as [Disk];
      const machines = [...new Set(group.map(({ machine }) => machine))];
      const modes = (access.modes as readonly string[]).join(', ');
      const by = access.profile === undefined ? '' : ` by the StorageProfile of "${access.profile}"`;
      yield {
        place,
        message: `claim "${access.claim}" is ${modes}${by}; ${target.release.label} cannot live-migrate ${whoText(machines)}, and ${strategySource(target, machines)} makes drains wait for that; use ReadWriteMany of a class that gives it, or evictionStrategy LiveMigrateIfPossible or None`,
        related: group
          .filter(({ volume }) => volume.object !== place.object)
          .map(({ volume, machine }) => ({
            place: volume,
            message: `a volume of ${describe(machine.object)} is on it`,
          })),
      };
    }
  },
});

interface Disk extends Obstacle {
  readonly access: ClaimAccess;
  /** The volume that is on the claim. */
  readonly volume: Place;
}

/** The volumes on claims that surely lack ReadWriteMany, of machines that must migrate. */
function* disksNotShared(target: Target): Generator<Disk> {
  for (const machine of target.machinesThat((one) => evictsByMigration(target, one) === true)) {
    for (const blocker of target.verdict(machine).blockers) {
      if (blocker.blocker.id !== 'claim-not-shared' || blocker.blocks !== true) continue;
      const access = target.volumes.access(get(machine.spec, ...blocker.path), machine);
      const volume = placeOf(machine, [...blocker.path, 'name']);
      yield { machine, blocker, access, volume, place: accessPlace(target, machine, access) ?? volume };
    }
  }
}

/** Where the access modes are decided, if that can be mended in Git. */
function accessPlace(target: Target, machine: Machine, { object, path }: ClaimAccess): Place | undefined {
  if (path === undefined) return undefined;
  if (object) return isJudged(target, object) ? { object, path } : undefined;
  return { object: machine.object, path: [...(machine.vmPath ?? []), ...path] };
}
