import { unmetMinimum } from '../../cluster/claim-faults.js';
import { claiming, classPlace, relatedMachines } from '../../cluster/state-cause.js';
import { CDI_WEBHOOK_DEFAULT_SINCE, CLAIM_WEBHOOK_GATE } from '../../facts/claim-size.js';
import { STATE_CLAIM_SIZE } from '../../facts/state-claim.js';
import type { Raising } from '../../kubevirt/claim-size.js';
import { behaviourText } from '../../kubevirt/release.js';
import { defineRule, yaml } from '../define.js';

const ANOTHER = 'take a class that grants small claims';

/** Why nothing raises the claim, and what to do. */
const REASONS = {
  release: ['nothing raises it in this release', `${ANOTHER}, or a KubeVirt that labels the claim for CDI`],
  webhook: [
    "CDI's webhook, which would raise it, is off",
    `enable ${CLAIM_WEBHOOK_GATE} in spec.config of the CDI object`,
  ],
  'CDI release': ['this CDI does not raise it', `${ANOTHER}, or upgrade CDI`],
} as const;

const BY_VERSION = [
  `only CDI from v${CDI_WEBHOOK_DEFAULT_SINCE} raises it by itself, and the release of CDI is not known`,
  `list ${CLAIM_WEBHOOK_GATE} in spec.config.featureGates of the CDI object`,
] as const;

const reasonOf = (raising: Exclude<Raising, { by: 'CDI' }>): readonly [why: string, remedy: string] =>
  raising.by === 'nothing' ? REASONS[raising.because] : BY_VERSION;

export const rule = defineRule({
  id: 'state/claim-too-small',
  severity: 'error',
  summary: 'The state claim is smaller than the least that its StorageClass grants, and nothing raises it.',
  why: `KubeVirt asks for ${STATE_CLAIM_SIZE}. Some arrays and clouds refuse so little: the claim stays pending and the VM does not
start. KubeVirt labels the claim for CDI (${behaviourText('stateClaimRaised')}), whose webhook then raises it to the minimum of the
StorageProfile, if it is on. A warning where that hangs on a release of CDI that is not known.`,
  releases: `all; where the claim is labelled (${behaviourText('stateClaimRaised')}) only without CDI's webhook`,
  needs: ['release', 'cluster facts'],
  sources: [
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func createPVC',
    'kubevirt/containerized-data-importer pkg/controller/datavolume/util.go func renderPvcSpecVolumeSize',
    'kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go',
    'kubevirt/kubevirt#13800',
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
        vmStateStorageClass: hyperdisk # ~> state/claim-too-small
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        featureGates: [HonorWaitForFirstConsumer]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: hyperdisk
    provisioner: pd.csi.storage.gke.io
    parameters:
      type: hyperdisk-balanced
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
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
        vmStateStorageClass: hyperdisk
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        featureGates: [HonorWaitForFirstConsumer, WebhookPvcRendering]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: hyperdisk
    provisioner: pd.csi.storage.gke.io
    parameters:
      type: hyperdisk-balanced
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
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
  `,
  *check(target) {
    const machines = claiming(target);
    const unmet = machines.length === 0 ? undefined : unmetMinimum(target);
    const place = unmet && classPlace(target, machines);
    if (!place) return;
    const { storageClass, minimum, raising } = unmet;
    const [why, remedy] = reasonOf(raising);
    yield {
      place,
      severity: raising.by === 'nothing' ? 'error' : 'warning',
      message: `StorageClass "${storageClass}" grants no claim below ${minimum}, but ${target.release.label} asks it for ${STATE_CLAIM_SIZE}; ${why}; ${remedy}`,
      related: relatedMachines(target, machines),
    };
  },
});
