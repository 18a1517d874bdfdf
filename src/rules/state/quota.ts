import { stateClaimRaising } from '../../cluster/cdi.js';
import {
  claimsInSight,
  copying,
  type KnownClaim,
  newClaims,
  newlyClaiming,
  stateClaimOf,
} from '../../cluster/claims.js';
import type { Machine } from '../../cluster/machine.js';
import { countText, isJudged, knownClass, persistencePlace, relatedMachines } from '../../cluster/state-cause.js';
import type { Target } from '../../cluster/target.js';
import { CLAIM_LIMIT } from '../../facts/quota.js';
import { STATE_CLAIM_SIZE } from '../../facts/state-claim.js';
import type { Problem } from '../../finding.js';
import type { KubeObject, Place } from '../../kube-object.js';
import { quantityText, readQuantity, wholeNumber } from '../../kubevirt/quantity.js';
import { type ClaimLimit, claimLimit } from '../../kubevirt/quota.js';
import { behaviourText } from '../../kubevirt/release.js';
import { get, isMap, isUnknown, items, map, type Path } from '../../value.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'state/quota',
  severity: 'warning',
  summary: 'A ResourceQuota or LimitRange leaves no room for the state claims of its namespace.',
  why: `Every VM that keeps state, each of a pool too, needs a claim of ${STATE_CLAIM_SIZE} of its own, which counts like any other; live migration of
ReadWriteOnce state needs a second one (${behaviourText('rwoStateCopied')}). What the namespace does not allow is not made: the VM
does not start (FailedBackendStorageCreate), or the migration fails.`,
  releases: `all; a second claim for migration ${behaviourText('rwoStateCopied')}`,
  needs: ['git'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func createPVC, CreatePVCForMigrationTarget',
    'kubernetes/kubernetes pkg/quota/v1/evaluator/core/persistent_volume_claims.go',
    'kubevirt/kubevirt#13667',
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
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: claims
      namespace: books
    spec:
      hard:
        persistentvolumeclaims: "1" # ~> state/quota
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
      namespace: books
    spec:
      accessModes: [ReadWriteMany]
      storageClassName: cephfs
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: books
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
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: claims
      namespace: books
    spec:
      hard:
        persistentvolumeclaims: "2"
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
      namespace: books
    spec:
      accessModes: [ReadWriteMany]
      storageClassName: cephfs
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: books
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
    for (const quota of target.cluster.all('', 'ResourceQuota')) yield* exceeded(target, quota);
    for (const range of target.cluster.all('', 'LimitRange')) yield* refused(target, range);
  },
});

/** Where a limit stands, or, where that was captured, the first VM that it stops. */
function limitPlace(target: Target, object: KubeObject, path: Path, machines: readonly Machine[]): Place | undefined {
  if (isJudged(target, object)) return { object, path };
  const [first] = machines;
  return first && persistencePlace(target, first);
}

/** The limits of a quota that the claims known exceed. One with scopes counts other things than claims. */
function* exceeded(target: Target, quota: KubeObject): Generator<Problem> {
  const hard = map(quota.value, 'spec', 'hard');
  const scoped = ['scopes', 'scopeSelector'].some((key) => get(quota.value, 'spec', key) !== undefined);
  if (!isMap(hard) || scoped || quota.namespace === undefined) return;
  for (const [key, value] of Object.entries(hard)) {
    const limit = claimLimit(key);
    const allowed = readQuantity(value);
    if (!limit || allowed === undefined) continue;
    const found = demandOf(target, limit, quota.namespace, allowed);
    const place = found && limitPlace(target, quota, ['spec', 'hard', key], found.machines);
    if (!place) continue;
    yield {
      place,
      message: `ResourceQuota "${quota.name}" allows ${key} ${String(value)}, but namespace ${quota.namespace} needs ${found.text}; raise it`,
      related: relatedMachines(target, found.machines, found.what),
    };
  }
}

const ONE = readQuantity(1) ?? 0n;

interface Demand {
  readonly machines: readonly Machine[];
  readonly text: string;
  readonly what: string;
}

/** What a namespace surely needs beyond what is allowed, if it does. */
function demandOf(target: Target, limit: ClaimLimit, namespace: string, allowed: bigint): Demand | undefined {
  const counts = ({ storageClass }: KnownClaim): boolean =>
    limit.storageClass === undefined || limit.storageClass === storageClass;
  const amount = ({ size }: KnownClaim): bigint => (limit.counts === 'size' ? size : ONE);
  const sum = (claims: readonly KnownClaim[]): bigint =>
    claims.filter(counts).reduce((all, claim) => all + amount(claim), 0n);
  const state = stateClaimOf(target);
  if (!counts(state)) return undefined;
  const machines = newlyClaiming(target, namespace);
  const guests = machines.reduce((all, machine) => all + newClaims(target, machine), 0);
  const needed = sum([...claimsInSight(target, namespace).values()]) + BigInt(guests) * amount(state);
  const said = (all: bigint): string => (limit.counts === 'size' ? quantityText(all) : `${wholeNumber(all)} claims`);
  if (machines.length > 0 && needed > allowed)
    return {
      machines,
      text: `${said(needed)} with the state of ${countText({ length: guests })}`,
      what: 'needs a state claim',
    };
  const moving = copying(target, namespace);
  const most = needed + amount(state);
  if (moving.length === 0 || most <= allowed) return undefined;
  const why = `for the second claim that ${target.release.label} makes while ReadWriteOnce state migrates`;
  return { machines: moving, text: `${said(most)} ${why}`, what: 'copies its state to migrate' };
}

/** The items of a LimitRange that refuse claims as small as those for state. */
function* refused(target: Target, range: KubeObject): Generator<Problem> {
  if (range.namespace === undefined) return;
  const machines = newlyClaiming(target, range.namespace);
  if (machines.length === 0) return;
  for (const [index, item] of items(range.value, 'spec', 'limits').entries()) {
    const least = get(item, 'min', 'storage');
    const billionths = readQuantity(least);
    if (get(item, 'type') !== CLAIM_LIMIT || billionths === undefined) continue;
    if (billionths <= stateClaimOf(target).size || mayBeRaised(target, billionths)) continue;
    const path = ['spec', 'limits', index, 'min', 'storage'];
    const place = limitPlace(target, range, path, machines);
    if (!place) continue;
    yield {
      place,
      message: `LimitRange "${range.name}" refuses claims below ${String(least)}, but ${target.release.label} asks for ${STATE_CLAIM_SIZE} for ${countText(machines)} in namespace ${range.namespace}; lower it`,
      related: relatedMachines(target, machines),
    };
  }
}

/** Whether CDI may raise the state claim far enough: not where nothing does, or the class has no such minimum. */
function mayBeRaised(target: Target, least: bigint): boolean {
  const raising = stateClaimRaising(target);
  if (!isUnknown(raising) && raising.by === 'nothing') return false;
  const name = knownClass(target);
  if (name === undefined || !target.storage.class(name)) return true;
  const minimum = target.storage.minimumSize(name);
  return isUnknown(minimum) || (readQuantity(minimum) ?? 0n) >= least;
}
