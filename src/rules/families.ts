/** What the rules of each family are about. */

export const FAMILIES: Readonly<Record<string, string>> = {
  change: 'What a change does to state that exists; reported by `vmstate diff`.',
  gates: 'Feature gates of KubeVirt: missing, misspelt, or meant for another release.',
  gitops: 'What Argo CD, Flux and operators do with the objects in Git.',
  guest: 'The TPM, the firmware and the identity of a virtual machine.',
  meta: 'What keeps vmstate itself from a verdict.',
  migration: 'What keeps a virtual machine from live migration.',
  schema: 'What the API server refuses or drops.',
  snapshot: 'Snapshots, restores, clones, exports and backups.',
  state: 'The claim that keeps TPM and UEFI state, and its storage class.',
};

/** The family of a rule id. */
export const familyOf = (id: string): string => id.slice(0, id.indexOf('/'));
