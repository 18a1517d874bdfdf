import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'meta/duplicate-key',
  severity: 'error',
  summary: 'A key stands twice in one map.',
  why: `The API server refuses the text in strict mode. kubectl keeps the last value and drops the earlier one without a
word, as a whole block: a second \`devices:\` below \`domain:\` takes the TPM of the first away.`,
  releases: 'all',
  needs: ['git'],
  sources: ['sigs.k8s.io/yaml', 'kubectl create: its YAML to JSON step'],
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
    kind: VirtualMachineInstance
    metadata:
      name: probe
    spec:
      domain:
        devices:
          rng: {}
        devices: {} # ~> meta/duplicate-key
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
    kind: VirtualMachineInstance
    metadata:
      name: probe
    spec:
      domain:
        devices:
          rng: {}
  `,
});

/** What to say of a later duplicate of a key. */
export function duplicateKeyMessage(path: string, firstLine: number | undefined): string {
  return `key "${path}" stands a second time (first on line ${firstLine}); the API server refuses this, kubectl keeps only the last; remove one`;
}
