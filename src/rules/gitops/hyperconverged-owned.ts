import type { Target } from '../../cluster/target.js';
import { HYPERCONVERGED_OPERANDS, HYPERCONVERGED_STATE_CLASS } from '../../facts/hyperconverged.js';
import { CDI_GROUP, HYPERCONVERGED_GROUP, KUBEVIRT_GROUP } from '../../facts/kinds.js';
import { describe, type KubeObject } from '../../kube-object.js';
import { get, isMap } from '../../value.js';
import { defineRule, yaml } from '../define.js';

const OPERANDS = [
  { group: KUBEVIRT_GROUP, kind: 'KubeVirt' },
  { group: CDI_GROUP, kind: 'CDI' },
] as const;

/** Whether HyperConverged takes an object for the one it makes: by name, or since there is only one in its namespace. */
const isOwned = (object: KubeObject, owner: KubeObject | undefined, name: string): boolean =>
  object.name === name || (object.namespace !== undefined && object.namespace === owner?.namespace);

/** The object that owns the cluster's KubeVirt, where there is exactly one. */
function ownerIn({ cluster }: Target): KubeObject | undefined {
  const [owner, ...more] = cluster.all(HYPERCONVERGED_GROUP, 'HyperConverged');
  return cluster.unassigned === undefined && more.length === 0 ? owner : undefined;
}

/** Where HyperConverged itself takes what the object sets. */
function remedy(spec: unknown, owner: KubeObject | undefined, patch: string): string {
  const path =
    owner && Object.hasOwn(HYPERCONVERGED_STATE_CLASS, owner.version) && HYPERCONVERGED_STATE_CLASS[owner.version];
  if (path && get(spec, 'configuration', 'vmStateStorageClass') !== undefined)
    return `set ${path.join('.')} of HyperConverged instead`;
  return `set it in HyperConverged, or by its annotation ${patch}`;
}

export const rule = defineRule({
  id: 'gitops/hyperconverged-owned',
  severity: 'warning',
  summary: 'A KubeVirt or CDI object in Git sets what HyperConverged reverts.',
  why: `HyperConverged makes these objects itself and puts back every field that somebody else sets. A GitOps tool that brings one fights
with the operator, and what Git says of storage classes and gates does not hold.`,
  releases: 'all',
  needs: ['git'],
  sources: [
    'kubevirt/hyperconverged-cluster-operator docs/cluster-configuration.md',
    'kubevirt/hyperconverged-cluster-operator controllers/handlers/kubevirt.go',
  ],
  bad: yaml`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
    ---
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt-kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec: # ~> gitops/hyperconverged-owned
      configuration:
        vmStateStorageClass: cephfs
  `,
  good: yaml`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
      vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const owner = ownerIn(target);
    for (const { group, kind } of OPERANDS) {
      const { name, patch } = HYPERCONVERGED_OPERANDS[kind];
      for (const object of target.cluster.of(group, kind)) {
        const spec = get(object.value, 'spec');
        // One that was observed is as HyperConverged made it.
        if (object.observed || !isMap(spec) || Object.keys(spec).length === 0) continue;
        if (!isOwned(object, owner, name)) continue;
        yield {
          place: { object, path: ['spec'], at: 'key' },
          message: `${describe(object)} sets ${Object.keys(spec).join(', ')}, which ${owner ? describe(owner) : 'HyperConverged'} owns and reverts; ${remedy(spec, owner, patch)}`,
          related: owner
            ? [{ place: { object: owner, path: ['spec'], at: 'key' }, message: 'HyperConverged owns it' }]
            : [],
        };
      }
    }
  },
});
