import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'meta/ignore-without-reason',
  severity: 'warning',
  summary: 'An ignore gives no reason, so it has no effect.',
  why: `Who reads it later cannot tell whether it still holds, and state that is lost is not found again. The reason stands
after the rule and a colon, in the annotation as in the comment.`,
  releases: 'all',
  needs: ['git'],
  sources: ['src/suppress.ts'],
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
      name: app
      annotations:
        vmstate.io/ignore: guest/bios-and-efi # ~> meta/ignore-without-reason
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {} # ~> guest/bios-and-efi
                efi:
                  secureBoot: false
            devices: {}
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
      name: app
      annotations:
        vmstate.io/ignore: "guest/bios-and-efi: the importer writes both, its webhook drops one"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
                efi:
                  secureBoot: false
            devices: {}
  `,
});

/** What to say of an ignore without a reason; the rule is empty where it names none. */
export function withoutReasonMessage(ignored: string): string {
  if (ignored === '') return 'this ignore names no rule, so it has no effect; write "family/rule: reason"';
  return `the ignore of "${ignored}" gives no reason, so it has no effect; write "${ignored}: reason"`;
}
