import { evictsByMigration, hasNoStrategy, type Obstacle, strategySource, whoText } from '../../cluster/eviction.js';
import type { Machine } from '../../cluster/machine.js';
import { byPlace } from '../../cluster/places.js';
import { judgedPlace } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { MigrationBlockerId } from '../../facts/migration-blockers.js';
import type { Problem } from '../../finding.js';
import { describe } from '../../kube-object.js';
import { get, isUnknown, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** What other rules report with their own remedy. */
const ELSEWHERE: readonly MigrationBlockerId[] = ['claim-not-shared', 'state-rwo'];

export const rule = defineRule({
  id: 'migration/blocked-device',
  severity: 'error',
  summary: 'A VM that must be evicted by live migration has a device, binding or feature that cannot move.',
  why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Where the VM
chooses no eviction strategy, and the cluster none or an unknown one, it is a note: the VM is shut down when its node is drained.`,
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
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
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
    for (const group of byPlace(devices(target))) {
      const held = group.filter(({ machine }) => evictsByMigration(target, machine) === true);
      yield held.length > 0 ? holdsUpDrains(target, held) : shutDown(target, group);
    }
  },
});

/** What surely keeps machines from migrating that must, or for which nobody chose a strategy. */
function* devices(target: Target): Generator<Obstacle> {
  for (const machine of target.machinesThat(
    (one) => evictsByMigration(target, one) === true || hasNoStrategy(target, one),
  )) {
    for (const blocker of target.verdict(machine).blockers) {
      if (blocker.blocks !== true || ELSEWHERE.includes(blocker.blocker.id)) continue;
      yield { machine, blocker, place: judgedPlace(target, machine, blocker.path) };
    }
  }
}

function holdsUpDrains(target: Target, group: readonly Obstacle[]): Problem {
  const machines = group.map(({ machine }) => machine);
  return problem(
    group,
    `${factText(target, group)}, and ${strategySource(target, machines)} makes drains wait for that; set evictionStrategy to LiveMigrateIfPossible or None`,
    'error',
  );
}

function shutDown(target: Target, group: readonly Obstacle[]): Problem {
  const unsure = isUnknown(target.configuration.evictionStrategy);
  const held = unsure ? ', or waits for ever where the cluster sets evictionStrategy LiveMigrate' : '';
  const message = `${factText(target, group)}, so a drain shuts it down${held}; set evictionStrategy None to say that this is meant`;
  return problem(group, message, 'info');
}

function factText(target: Target, group: readonly Obstacle[]): string {
  const [{ machine, blocker }] = group as [Obstacle];
  const name = nameAt(machine, blocker.path);
  const named = name === undefined ? '' : ` ("${name}")`;
  const who = whoText(group.map((obstacle) => obstacle.machine));
  return `${who} cannot live-migrate in ${target.release.label} because ${blocker.blocker.what}${named}`;
}

/** The name of the interface, disk or volume that a path leads into, or of the first of a list of devices. */
function nameAt({ spec }: Machine, path: Path): string | undefined {
  for (const part of [[...path, 0], path, path.slice(0, -1), path.slice(0, -2)]) {
    const name = get(spec, ...part, 'name');
    if (typeof name === 'string') return name;
  }
  return undefined;
}

function problem(group: readonly Obstacle[], message: string, severity: 'error' | 'info'): Problem {
  const [{ place }] = group as [Obstacle];
  const elsewhere = group.filter(({ machine }) => machine.object !== place.object);
  const related = elsewhere.map(({ machine }) => ({
    place: { object: machine.object, path: ['metadata', 'name'] },
    message: `${describe(machine.object)} cannot live-migrate`,
  }));
  return { place, message, severity, related };
}
