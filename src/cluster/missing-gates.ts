/** The feature gates that the objects of a cluster need and that are surely off. */

import { isKubeVirtGroup } from '../facts/kinds.js';
import type { RelatedPlace } from '../finding.js';
import { describe, type KubeObject, type Place } from '../kube-object.js';
import { ASKING_KINDS, gateNeeds, type Requirements, requirementsFor } from '../kubevirt/gate-requirements.js';
import { gateOn } from './configuration.js';
import { gatePlace } from './machine.js';
import type { Target } from './target.js';

/** What asks for a gate that is surely off. */
export interface AskedGate {
  readonly objects: Set<KubeObject>;
  readonly places: RelatedPlace[];
}

/** What asks for each gate that is surely off, by gate. */
export function missingGates(target: Target): Map<string, AskedGate> {
  const asked = new Map<string, AskedGate>();
  const ask = (gates: readonly string[], object: KubeObject, place: Place, what: string): void => {
    const answers = gates.map((gate) => gateOn(gate, target.configuration, target.release));
    if (answers.some((answer) => answer !== false)) return;
    const gate = gates[0] as string;
    const entry = asked.get(gate) ?? { objects: new Set(), places: [] };
    asked.set(gate, entry);
    entry.objects.add(object);
    entry.places.push({ place, message: `${describe(object)} needs it${what}` });
  };
  for (const machine of target.machinesThat((one) => target.verdict(one).gates.length > 0)) {
    for (const need of target.verdict(machine).gates) {
      const { gates, path } = need.requirement;
      ask(gates, machine.object, gatePlace(machine, need), ` for ${path}`);
    }
  }
  const byKind = new Map<string, Requirements>();
  for (const object of target.cluster.objects) {
    if (!ASKING_KINDS.has(object.kind) || !isKubeVirtGroup(object.group)) continue;
    const requirements = byKind.get(object.kind) ?? requirementsFor({ kind: object.kind }, target.release);
    byKind.set(object.kind, requirements);
    for (const { requirement, path } of gateNeeds(requirements, object.value, target.release))
      ask(requirement.gates, object, { object, path }, '');
  }
  return asked;
}
