import { stateClaimRaising } from '../../cluster/cdi.js';
import { knownClass, persistencePlace, relatedMachines, stateful } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import type { RelatedPlace } from '../../finding.js';
import { describe, type Place } from '../../kube-object.js';
import { refusesStateClaim } from '../../kubevirt/claim-size.js';
import { isUnknown } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** What cannot be told, as clauses, and the kinds to capture for it. */
interface Gap {
  readonly what: string;
  readonly why: string;
  readonly kinds: readonly string[];
}

/** Gates that machines with state need and that may be on or off. */
function gateGap(target: Target): Gap | undefined {
  const { moreGates } = target.configuration;
  // HyperConverged keeps the gate of persistent state on in every release; what else it sets is its own matter.
  if (!moreGates || target.configuration.hyperconverged) return undefined;
  const gates = new Set<string>();
  for (const machine of stateful(target)) {
    for (const { requirement } of target.verdict(machine).gates) gates.add(requirement.gates[0]);
  }
  if (gates.size === 0) return undefined;
  return {
    what: `whether feature gate ${[...gates].sort().join(', ')} is on`,
    why: moreGates.reason,
    kinds: ['kubevirt'],
  };
}

/** The claim of the machines with state, or of the class that is named. */
function claimGap(target: Target): Gap | undefined {
  const { claim, configuration } = target;
  if (claim.storageClassCandidates) return undefined;
  if (isUnknown(claim.storageClass)) {
    return {
      what: 'which StorageClass the state claim gets',
      why: claim.storageClass.reason,
      kinds: ['kubevirt', 'storageclass'],
    };
  }
  const named = claim.storageClass;
  const missing = named === undefined ? undefined : target.storage.exists(named);
  if (!isUnknown(missing) && !isUnknown(claim.accessMode)) return undefined;
  const why = isUnknown(missing) ? missing.reason : isUnknown(claim.accessMode) ? claim.accessMode.reason : '';
  const what =
    configuration.stateClassPlace && claim.explicit
      ? `whether StorageClass "${named}" can hold state`
      : 'which access mode the state claim gets';
  return { what, why, kinds: ['storageclass', 'storageprofile'] };
}

/** Whether a claim is granted that is smaller than the least of its class: CDI decides, which may be out of sight. */
function sizeGap(target: Target): Gap | undefined {
  const name = knownClass(target);
  const minimum = name === undefined ? undefined : target.storage.minimumSize(name);
  if (name === undefined || minimum === undefined || isUnknown(minimum) || target.configuration.hyperconverged)
    return undefined;
  if (!refusesStateClaim(minimum, target.storage.class(name)?.value)) return undefined;
  const raising = stateClaimRaising(target);
  if (!isUnknown(raising)) return undefined;
  return {
    what: `whether CDI raises the state claim to the ${minimum} that StorageClass "${name}" grants at least`,
    why: raising.reason,
    kinds: ['cdi'],
  };
}

function classField({ configuration, claim }: Target): RelatedPlace[] {
  const place: Place | undefined = configuration.stateClassPlace;
  if (!place || claim.explicit !== true) return [];
  return [{ place, message: `${describe(place.object)} names the class` }];
}

export const rule = defineRule({
  id: 'meta/needs-facts',
  severity: 'warning',
  summary: 'Whether state persists depends on objects that are not in scope.',
  why: `Git alone does not tell which feature gates are on or what a StorageClass can do, so part of the verdict is open. It is
said once for each cluster. Objects captured from the cluster close the gap: give them with --facts.`,
  releases: 'all',
  needs: ['cluster facts'],
  sources: ['kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go'],
  bad: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate # ~> meta/needs-facts
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
        vmStateStorageClass: vmstate
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: vmstate
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const machines = stateful(target).filter((machine) => !target.existingClaim(machine.object));
    const related = [...classField(target), ...relatedMachines(target, machines)];
    const [first] = related;
    if (!first) return;
    const gaps = [gateGap(target), claimGap(target), sizeGap(target)].filter((gap) => gap !== undefined);
    if (gaps.length === 0) return;
    const kinds = [...new Set(gaps.flatMap((gap) => gap.kinds))].join(',');
    const said = gaps.map(({ what, why }) => `${what} (${why})`).join(', and ');
    const [machine] = machines;
    yield {
      place: machine && !classField(target)[0] ? persistencePlace(target, machine) : first.place,
      message: `it cannot be told ${said}; capture it with "kubectl get ${kinds} -A -o yaml" and give the file with --facts`,
      related,
    };
  },
});
