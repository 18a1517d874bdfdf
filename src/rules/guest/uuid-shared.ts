import { guestCount, type Machine } from '../../cluster/machine.js';
import { surely, type Target } from '../../cluster/target.js';
import { EXAMPLE_UUID } from '../../facts/firmware.js';
import { RECEIVER_STRATEGY } from '../../facts/run-strategies.js';
import type { Problem } from '../../finding.js';
import { indexBy } from '../../index-by.js';
import { describe, type Place } from '../../kube-object.js';
import { FIRMWARE_UUID } from '../../kubevirt/firmware.js';
import { at, get } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const placeOf = ({ object, specPath }: Machine): Place => ({ object, path: [...specPath, ...FIRMWARE_UUID] });

/** Whether it waits for the VM that it is a copy of, whose state goes where the uuid says. */
const isReceiver = ({ vmSpec }: Machine): boolean => get(vmSpec, 'runStrategy') === RECEIVER_STRATEGY;

/** The machines of each uuid that is written in them: most have one to themselves. */
function byUuid({ machines }: Target): ReadonlyMap<string, Machine | readonly Machine[]> {
  const found = new Map<string, Machine | Machine[]>();
  for (const machine of machines) {
    const uuid = at(machine.own, FIRMWARE_UUID);
    if (typeof uuid !== 'string' || machine.object.name === '' || isReceiver(machine)) continue;
    const key = uuid.toLowerCase();
    const others = found.get(key);
    if (!others) found.set(key, machine);
    else if (Array.isArray(others)) others.push(machine);
    else found.set(key, [others, machine]);
  }
  return found;
}

const isList = (found: Machine | readonly Machine[]): found is readonly Machine[] => Array.isArray(found);

const isFleet = ({ object }: Machine): boolean => guestCount(object) > 1;

/** One machine an object of that name: the same object in two folders is one VM of two clusters. */
function apart(machines: readonly Machine[]): readonly Machine[] {
  return [...indexBy(machines, ({ object }) => describe(object)).values()].map(([first]) => first as Machine);
}

export const rule = defineRule({
  id: 'guest/uuid-shared',
  severity: 'warning',
  summary: "Several VMs have the same firmware.uuid, or a VM has that of KubeVirt's example.",
  why: `The state of a TPM is kept under the uuid, and licences and management tools know a guest by it. VMs that were copied share it, and
so do all that a pool or replica set makes of its template; a state that is moved or restored is taken for the other's. The uuid of KubeVirt's own example is
reported in one VM alone as well, as info where the VM keeps no TPM.`,
  releases: 'all',
  needs: ['git'],
  sources: ['kubevirt/kubevirt#13150', 'kubevirt/kubevirt examples/vmi-windows.yaml'],
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
      name: a
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10 # ~> guest/uuid-shared
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
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
      name: a
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11
  `,
  *check(target) {
    for (const [uuid, found] of byUuid(target)) {
      if (!isList(found) && !isFleet(found) && uuid !== EXAMPLE_UUID) continue;
      const machines = apart(isList(found) ? found : [found]);
      // VMs of which nothing tells the cluster may be in different ones.
      const groups = target.cluster.unassigned === undefined ? [machines] : machines.map((machine) => [machine]);
      for (const group of groups) {
        const problem = problemOf(target, uuid, group);
        if (problem) yield problem;
      }
    }
  },
});

function problemOf(target: Target, uuid: string, machines: readonly Machine[]): Problem | undefined {
  const [first, ...others] = machines;
  if (!first) return undefined;
  if (others.length > 0) {
    // One whose guests are not counted is one all the same.
    const count = machines.reduce((all, { object }) => all + Math.max(guestCount(object), 1), 0);
    return {
      place: placeOf(first),
      message: `firmware.uuid "${uuid}" stands in ${count} VMs: they are taken for one guest; give each its own, but keep that of a VM that has TPM state`,
      related: others.map((machine) => ({
        place: placeOf(machine),
        message: `${describe(machine.object)} has it too`,
      })),
    };
  }
  if (isFleet(first)) {
    return {
      place: placeOf(first),
      message: `firmware.uuid "${uuid}" stands in the template of ${describe(first.object)}: its ${guestCount(first.object)} guests are taken for one; leave it out, so that each gets its own, but TPM state that they keep is not found again under another`,
    };
  }
  if (uuid !== EXAMPLE_UUID) return undefined;
  return {
    place: placeOf(first),
    // A TPM that is kept under it may be taken for another's; else it is a name that others have as well.
    ...(surely(target.verdict(first).state.tpm) ? {} : { severity: 'info' }),
    message: `firmware.uuid "${uuid}" is that of KubeVirt's example, which many have copied; give the VM its own unless it has TPM state already`,
  };
}
