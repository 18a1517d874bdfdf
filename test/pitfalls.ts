/** The ways to lose the state of VMs, numbered as our survey of them numbers them. */

/** One fixture of a pitfall, and its twin. */
export interface Scene {
  /** Its file in fixtures/pitfalls. */
  readonly fixture: string;
  /** What must be found, each with its severity: E error, W warning, I info. */
  readonly caught: readonly string[];
  /** Releases in which it is judged. */
  readonly releases: readonly string[];
  /** Releases in which the pitfall does not exist. */
  readonly not?: readonly string[];
}

export interface Pitfall {
  readonly id: string;
  readonly title: string;
  readonly scenes?: readonly Scene[];
  /** Why no rule can catch it. */
  readonly uncovered?: string;
}

export const PITFALLS: readonly Pitfall[] = [
  {
    id: 'P01',
    title: 'a Windows guest with a TPM that forgets',
    scenes: [
      { fixture: 'P01-tpm', caught: ['guest/volatile-tpm W'], releases: ['1.6', '1.8'] },
      { fixture: 'P01-guest', caught: ['guest/volatile-tpm W'], releases: ['1.3', '1.5', '1.9'] },
      { fixture: 'P01-instance', caught: ['guest/unowned-instance I'], releases: ['1.8'] },
      { fixture: 'P01-preference', caught: ['guest/volatile-tpm W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P02',
    title: 'of TPM and UEFI variables only one persists',
    scenes: [
      { fixture: 'P02-efi', caught: ['guest/split-persistence W'], releases: ['1.6', '1.9'], not: ['1.0'] },
      { fixture: 'P02-decided', caught: ['guest/split-persistence W'], releases: ['1.8'] },
      { fixture: 'P02-windows', caught: ['guest/split-persistence W'], releases: ['1.8'] },
      { fixture: 'P02-tpm', caught: ['guest/split-persistence W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P03',
    title: 'a TPM of its own hides the persistent one of the preference',
    scenes: [
      { fixture: 'P03-inline-tpm', caught: ['guest/shadowed-preference W'], releases: ['1.6', '1.8'], not: ['1.3'] },
      { fixture: 'P03-own-preference', caught: ['guest/shadowed-preference W'], releases: ['1.6', '1.9'] },
    ],
  },
  {
    id: 'P04',
    title: 'a boot loader of its own hides the persistent EFI of the preference',
    scenes: [
      { fixture: 'P04-efi', caught: ['guest/shadowed-preference W'], releases: ['1.6', '1.8'], not: ['1.3'] },
      { fixture: 'P04-bios', caught: ['guest/shadowed-preference W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P05',
    title: 'a preference that asks for EFI by fields which cannot persist it',
    scenes: [
      { fixture: 'P05-use-efi', caught: ['guest/deprecated-preference W'], releases: ['1.6', '1.9'], not: ['1.3'] },
    ],
  },
  {
    id: 'P06',
    title: 'the state is deleted with its VM',
    scenes: [
      { fixture: 'P06-argo-prune', caught: ['gitops/prune W'], releases: ['1.8'] },
      { fixture: 'P06-argo-state', caught: ['gitops/prune W'], releases: ['1.8'] },
      { fixture: 'P06-argo-replace', caught: ['gitops/prune I'], releases: ['1.8'] },
      { fixture: 'P06-flux', caught: ['gitops/prune W'], releases: ['1.8'] },
      { fixture: 'P06-renamed', caught: ['change/renamed E'], releases: ['1.6', '1.8'] },
      { fixture: 'P06-moved', caught: ['change/renamed E'], releases: ['1.8'] },
      { fixture: 'P06-prefix', caught: ['change/renamed E'], releases: ['1.8'] },
      { fixture: 'P06-annotated', caught: ['gitops/prune W'], releases: ['1.8'] },
      { fixture: 'P06-removed', caught: ['change/renamed I'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P07',
    title: 'another firmware.uuid is another TPM',
    scenes: [
      { fixture: 'P07-edited', caught: ['change/uuid-changed E'], releases: ['1.6', '1.8'] },
      { fixture: 'P07-replace', caught: ['gitops/prune W'], releases: ['1.6', '1.8'] },
      { fixture: 'P07-unpinned', caught: ['guest/uuid-unpinned W'], releases: ['1.6', '1.8'], not: ['1.5'] },
      { fixture: 'P07-dropped', caught: ['change/uuid-changed E'], releases: ['1.6', '1.8'] },
      { fixture: 'P07-added', caught: ['change/uuid-changed E'], releases: ['1.3', '1.5'] },
    ],
  },
  {
    id: 'P08',
    title: 'several VMs with one firmware.uuid',
    scenes: [
      { fixture: 'P08-copied', caught: ['guest/uuid-shared W'], releases: ['1.3', '1.8'] },
      { fixture: 'P08-sample', caught: ['guest/uuid-shared I'], releases: ['1.3', '1.8'] },
    ],
  },
  {
    id: 'P09',
    title: 'an instance without a VM takes its state along',
    scenes: [{ fixture: 'P09-bare', caught: ['guest/unowned-instance W'], releases: ['1.6', '1.9'] }],
  },
  {
    id: 'P10',
    title: 'a disk that starts over beside a TPM that does not',
    scenes: [
      { fixture: 'P10-container-disk', caught: ['guest/ephemeral-root W'], releases: ['1.6', '1.9'] },
      { fixture: 'P10-ephemeral', caught: ['guest/ephemeral-root W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P11',
    title: 'persistence is switched on or off later',
    scenes: [
      { fixture: 'P11-on', caught: ['change/persistence-toggled E'], releases: ['1.6', '1.8'] },
      { fixture: 'P11-off', caught: ['change/persistence-toggled E'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P12',
    title: 'a preference becomes persistent',
    scenes: [
      { fixture: 'P12-catalogue', caught: ['gates/missing E'], releases: ['1.4', '1.5'], not: ['1.3', '1.6'] },
      { fixture: 'P12-upgrade', caught: ['change/persistence-toggled W'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P13',
    title: 'state in pools and replica sets',
    scenes: [
      { fixture: 'P13-pool', caught: ['guest/pool-state W'], releases: ['1.7', '1.9'] },
      { fixture: 'P13-replica-set', caught: ['guest/pool-state W'], releases: ['1.8'] },
      { fixture: 'P13-preference', caught: ['guest/pool-state W'], releases: ['1.7', '1.9'] },
    ],
  },
  {
    id: 'P14',
    title: 'a feature gate is missing',
    scenes: [
      { fixture: 'P14-gate', caught: ['gates/missing E'], releases: ['1.0', '1.3', '1.5'], not: ['1.6', '1.9'] },
      { fixture: 'P14-hyperconverged', caught: ['gates/missing E'], releases: ['1.5'], not: ['1.0', '1.6'] },
    ],
  },
  {
    id: 'P15',
    title: 'a class is named that has no file systems to share',
    scenes: [
      { fixture: 'P15-ebs', caught: ['state/rwx-unsupported E'], releases: ['1.6', '1.9'] },
      { fixture: 'P15-local-path', caught: ['state/rwx-unsupported E'], releases: ['1.8'] },
      { fixture: 'P15-profile', caught: ['state/rwx-unsupported E'], releases: ['1.8'] },
      { fixture: 'P15-longhorn', caught: ['state/no-filesystem-set W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P16',
    title: 'no class is chosen at all',
    scenes: [
      { fixture: 'P16-none', caught: ['state/no-storage-class E'], releases: ['1.6', '1.9'] },
      { fixture: 'P16-mandatory', caught: ['state/no-storage-class E'], releases: ['1.0', '1.2'], not: ['1.3', '1.5'] },
    ],
  },
  {
    id: 'P17',
    title: 'a class is named that does not exist',
    scenes: [{ fixture: 'P17-typo', caught: ['state/unknown-storage-class E'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P18',
    title: 'Secure Boot without System Management Mode',
    scenes: [
      { fixture: 'P18-default', caught: ['guest/secure-boot-without-smm E'], releases: ['1.3', '1.5', '1.9'] },
      { fixture: 'P18-off', caught: ['guest/secure-boot-without-smm E'], releases: ['1.0', '1.8'] },
    ],
  },
  {
    id: 'P19',
    title: 'a storage that grants no claim as small as that of state',
    scenes: [{ fixture: 'P19-minimum', caught: ['state/claim-too-small E'], releases: ['1.6'] }],
  },
  {
    id: 'P20',
    title: 'changed block tracking fills the state claim',
    scenes: [
      { fixture: 'P20-tracking', caught: ['state/backup-overhead W'], releases: ['1.7', '1.8', '1.9'], not: ['1.6'] },
    ],
  },
  {
    id: 'P21',
    title: 'null that a patch leaves behind',
    uncovered: 'the server drops the key, which the schema check tells',
  },
  {
    id: 'P22',
    title: 'fields that are misplaced or misspelt',
    uncovered: 'what the API does not have is for the schema check',
  },
  {
    id: 'P23',
    title: 'a persistent TPM on arm64',
    scenes: [
      { fixture: 'P23-arm64', caught: ['guest/tpm-arch E'], releases: ['1.6', '1.9'] },
      { fixture: 'P23-node', caught: ['guest/tpm-arch E'], releases: ['1.8'] },
      { fixture: 'P23-default', caught: ['guest/tpm-arch E'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P24',
    title: 'a policy that refuses the state claim',
    uncovered: 'policies are programs of their own (Kyverno, CEL, webhooks), not data that tells what they refuse',
  },
  {
    id: 'P25',
    title: 'a quota without room for state claims',
    scenes: [
      { fixture: 'P25-quota', caught: ['state/quota W'], releases: ['1.6', '1.8'] },
      { fixture: 'P25-limit', caught: ['state/quota W'], releases: ['1.6', '1.8'] },
      { fixture: 'P25-second-claim', caught: ['state/quota W'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P26',
    title: 'dots in the name of a VM with state',
    scenes: [
      { fixture: 'P26-dots', caught: ['guest/name-with-dots E'], releases: ['1.0', '1.2'], not: ['1.3', '1.8'] },
    ],
  },
  {
    id: 'P27',
    title: 'a VM that says not at all or twice whether it runs',
    scenes: [
      { fixture: 'P27-neither', caught: ['gitops/run-strategy E'], releases: ['1.5', '1.8'] },
      { fixture: 'P27-both', caught: ['gitops/run-strategy E'], releases: ['1.5', '1.8'] },
    ],
  },
  {
    id: 'P28',
    title: 'BIOS beside preferredEfi',
    uncovered:
      'no release has it: preferredEfi came with v1.4.0, which keeps a BIOS of the VM already (P04-bios shows what that hides)',
  },
  {
    id: 'P29',
    title: 'tpm.enabled before it exists',
    scenes: [
      {
        fixture: 'P29-enabled',
        caught: ['guest/unsupported-field E'],
        releases: ['1.3', '1.4.0', '1.5.0'],
        not: ['1.4.1', '1.5.1', '1.6'],
      },
    ],
  },
  {
    id: 'P30',
    title: 'state and disk on different nodes',
    scenes: [{ fixture: 'P30-local', caught: ['state/node-local-immediate W'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P31',
    title: 'a VM that must migrate has a disk that cannot be shared',
    scenes: [
      { fixture: 'P31-class', caught: ['migration/rwo-disk E'], releases: ['1.3', '1.8'] },
      { fixture: 'P31-strategy', caught: ['migration/rwo-disk E'], releases: ['1.3', '1.8'] },
    ],
  },
  {
    id: 'P32',
    title: 'a VM that must migrate has what cannot move',
    scenes: [
      { fixture: 'P32-gpu', caught: ['migration/blocked-device E'], releases: ['1.5', '1.8'] },
      { fixture: 'P32-bridge', caught: ['migration/blocked-device E'], releases: ['1.3', '1.8'] },
      { fixture: 'P32-passthrough', caught: ['migration/blocked-device E'], releases: ['1.3', '1.8'] },
      { fixture: 'P32-sev', caught: ['migration/blocked-device E'], releases: ['1.9'] },
    ],
  },
  {
    id: 'P33',
    title: 'the cluster makes every VM migrate',
    scenes: [
      { fixture: 'P33-cluster', caught: ['migration/cluster-default W'], releases: ['1.5', '1.8'] },
      { fixture: 'P33-hyperconverged', caught: ['migration/cluster-default W'], releases: ['1.5', '1.8'] },
    ],
  },
  {
    id: 'P34',
    title: 'state that only one node can hold, believed to pin the VM',
    scenes: [
      { fixture: 'P34-rwo', caught: ['state/rwo E'], releases: ['1.3'] },
      { fixture: 'P34-unmeant', caught: ['state/rwo W'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P35',
    title: 'old releases ask every class to share',
    scenes: [
      { fixture: 'P35-block', caught: ['state/rwx-unsupported E'], releases: ['1.0', '1.2'], not: ['1.3', '1.8'] },
    ],
  },
  {
    id: 'P36',
    title: 'a swtpm too old for shared state',
    uncovered: 'no manifest tells which swtpm the launcher image holds',
  },
  {
    id: 'P37',
    title: 'the second migration hangs',
    uncovered:
      'a bug of single patch releases that no manifest shows; change/release-boundary tells of upgrades that matter',
  },
  {
    id: 'P38',
    title: 'a name too long for the claim',
    scenes: [
      {
        fixture: 'P38-name',
        caught: ['guest/name-too-long W'],
        releases: ['1.6.4', '1.7.2', '1.8.1'],
        not: ['1.6.5', '1.7.3', '1.8.2', '1.9'],
      },
    ],
  },
  {
    id: 'P39',
    title: 'a volume migration that leaves the state out',
    uncovered: 'v1.4.0 alone refuses it, as its condition says (repaired in v1.4.1, kubevirt/kubevirt#13621)',
  },
  {
    id: 'P40',
    title: 'another class moves nothing',
    scenes: [{ fixture: 'P40-class', caught: ['change/state-class-moved W'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P41',
    title: 'a migration to another namespace or cluster',
    scenes: [
      { fixture: 'P41-send', caught: ['migration/cross-namespace W'], releases: ['1.7', '1.8'] },
      { fixture: 'P41-shared', caught: ['migration/cross-namespace W'], releases: ['1.7', '1.8'] },
    ],
  },
  {
    id: 'P42',
    title: 'a profile promises what the class cannot do',
    scenes: [{ fixture: 'P42-profile', caught: ['state/rwx-unsupported E'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P43',
    title: 'variants of Longhorn',
    scenes: [{ fixture: 'P43-longhorn', caught: ['state/no-filesystem-set W'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P44',
    title: 'a clone of a VM with state',
    scenes: [
      { fixture: 'P44-clone', caught: ['snapshot/clone E'], releases: ['1.6', '1.8'] },
      { fixture: 'P44-preference', caught: ['snapshot/preference-invisible W'], releases: ['1.6', '1.8'] },
      { fixture: 'P44-snapshot', caught: ['snapshot/clone E'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P45',
    title: 'a restore into another VM',
    scenes: [{ fixture: 'P45-elsewhere', caught: ['snapshot/restore-elsewhere E'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P46',
    title: 'persistence by a preference that snapshots do not see',
    scenes: [{ fixture: 'P46-snapshot', caught: ['snapshot/preference-invisible W'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P47',
    title: 'a snapshot that old releases cannot hold',
    scenes: [
      { fixture: 'P47-old', caught: ['snapshot/unsupported E'], releases: ['1.3', '1.4.0'], not: ['1.4.1', '1.5'] },
      { fixture: 'P47-efi', caught: ['snapshot/unsupported W'], releases: ['1.3', '1.4.0'], not: ['1.4.1'] },
    ],
  },
  {
    id: 'P48',
    title: 'a class of state that cannot be snapshotted',
    scenes: [{ fixture: 'P48-driver', caught: ['state/no-snapshot-class W'], releases: ['1.6', '1.8'] }],
  },
  {
    id: 'P49',
    title: 'a backup that leaves out the claim',
    scenes: [
      { fixture: 'P49-velero', caught: ['snapshot/backup-selector W'], releases: ['1.6', '1.8'] },
      { fixture: 'P49-resources', caught: ['snapshot/backup-selector W'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P50',
    title: 'an export without the state',
    scenes: [
      { fixture: 'P50-export', caught: ['snapshot/export W'], releases: ['1.3', '1.4.0'], not: ['1.4.1', '1.8'] },
    ],
  },
  {
    id: 'P51',
    title: 'a VM that was imported',
    scenes: [
      { fixture: 'P51-imported', caught: ['guest/secure-boot-without-smm E'], releases: ['1.6', '1.8'] },
      { fixture: 'P51-bios', caught: ['guest/volatile-tpm W'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P52',
    title: 'a patch that drops the gate',
    scenes: [
      { fixture: 'P52-patch', caught: ['gates/list-replaced W'], releases: ['1.5'] },
      { fixture: 'P52-flux', caught: ['gates/list-replaced W'], releases: ['1.6'] },
    ],
  },
  {
    id: 'P53',
    title: 'what HyperConverged owns, and where it has it',
    scenes: [
      { fixture: 'P53-both', caught: ['gitops/hyperconverged-owned W'], releases: ['1.8'] },
      { fixture: 'P53-path-v1', caught: ['gitops/hyperconverged-path E'], releases: ['1.8'] },
      { fixture: 'P53-path-v1beta1', caught: ['gitops/hyperconverged-path E'], releases: ['1.8'] },
      { fixture: 'P53-captured', caught: ['gitops/hyperconverged-owned W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P54',
    title: 'a field that undoes every stop',
    scenes: [{ fixture: 'P54-running', caught: ['gitops/running-field W'], releases: ['1.5', '1.8'] }],
  },
  {
    id: 'P55',
    title: 'drift of what KubeVirt fills in',
    scenes: [
      { fixture: 'P55-drift', caught: ['gitops/drift I'], releases: ['1.8'] },
      { fixture: 'P55-server-fields', caught: ['gitops/server-field I'], releases: ['1.8'] },
      { fixture: 'P55-status', caught: ['gitops/server-field I'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P56',
    title: 'a stopped VM that a sync waits for',
    scenes: [{ fixture: 'P56-halted', caught: ['gitops/halted-wave W'], releases: ['1.8'] }],
  },
  {
    id: 'P57',
    title: 'a DataVolume that CDI collects',
    scenes: [
      { fixture: 'P57-default', caught: ['gitops/datavolume-gc W'], releases: ['1.0'] },
      { fixture: 'P57-collected', caught: ['gitops/datavolume-gc W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P58',
    title: 'a field that cannot be changed',
    scenes: [
      { fixture: 'P58-datavolume', caught: ['change/immutable E'], releases: ['1.8'] },
      { fixture: 'P58-instance', caught: ['change/immutable E'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P59',
    title: 'a StorageProfile that does nothing',
    scenes: [
      { fixture: 'P59-status', caught: ['state/profile-status-in-git W'], releases: ['1.8'] },
      { fixture: 'P59-incomplete', caught: ['state/profile-incomplete W'], releases: ['1.8'] },
    ],
  },
  {
    id: 'P60',
    title: 'several default classes',
    scenes: [
      { fixture: 'P60-virt', caught: ['state/ambiguous-default W'], releases: ['1.6', '1.8'], not: ['1.3'] },
      { fixture: 'P60-cluster', caught: ['state/ambiguous-default W'], releases: ['1.6', '1.8'] },
    ],
  },
  {
    id: 'P61',
    title: 'gates that do nothing, or harm',
    scenes: [
      { fixture: 'P61-redundant', caught: ['gates/redundant I'], releases: ['1.6', '1.8'] },
      { fixture: 'P61-deprecated', caught: ['gates/deprecated W'], releases: ['1.8'], not: ['1.6'] },
      { fixture: 'P61-conflict', caught: ['gates/conflict E'], releases: ['1.8', '1.9'], not: ['1.7'] },
    ],
  },
  {
    id: 'P62',
    title: 'VMs before what they need',
    scenes: [
      { fixture: 'P62-argo', caught: ['gitops/order W'], releases: ['1.8'] },
      { fixture: 'P62-flux', caught: ['gitops/order W'], releases: ['1.8'] },
      { fixture: 'P62-operator', caught: ['gitops/order W'], releases: ['1.8'] },
    ],
  },
];

/** What is easily taken for a pitfall: nothing but the marked lines may be found. */
export interface Trap {
  readonly title: string;
  readonly fixture: string;
  readonly releases: readonly string[];
}

export const TRAPS: readonly Trap[] = [
  { title: 'a gate is not asked for once it is generally available', fixture: 'trap-gate', releases: ['1.6', '1.9'] },
  {
    title: 'a gate is not asked for where HyperConverged sets it',
    fixture: 'trap-hyperconverged-gate',
    releases: ['1.2', '1.3', '1.5'],
  },
  {
    title: 'ReadWriteOnce state keeps no VM from migrating',
    fixture: 'trap-rwo-state',
    releases: ['1.6', '1.9'],
  },
  {
    title: 'an smm without more is on, as Secure Boot is in an efi',
    fixture: 'trap-smm',
    releases: ['1.0', '1.5', '1.9'],
  },
  {
    title: 'volumes need no disk entry, and some are no obstacle to migration',
    fixture: 'trap-volumes',
    releases: ['1.3', '1.5', '1.9'],
  },
  { title: 'Ceph RBD gives ReadWriteOnce state, named or not', fixture: 'trap-rbd', releases: ['1.6', '1.9'] },
  { title: 'other projects have a VirtualMachine too', fixture: 'trap-foreign-kinds', releases: ['1.3', '1.9'] },
  {
    title: 'a clone or restore of what is not in Git is unknown',
    fixture: 'trap-source-out-of-sight',
    releases: ['1.6', '1.9'],
  },
  { title: 'a reboot of the guest loses no TPM', fixture: 'trap-reboot', releases: ['1.3', '1.9'] },
];
