import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'meta/ignore-unused',
  severity: 'warning',
  summary: 'An ignore takes nothing out.',
  why: `What it was for is mended, or stands elsewhere, or the rule is misspelt. Left in place it hides the next defect of
that kind. It is not reported where the rule is off, or where something that was not seen may decide.`,
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
        vmstate.io/ignore: "guest/bios-and-efi: until the image boots by UEFI" # ~> meta/ignore-unused
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
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
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
            devices: {}
  `,
});

/** What to say of an ignore that takes nothing out; `line` is that which a comment is for, if it is a comment. */
export function unusedMessage(ignored: string, line: number | 'none' | undefined): string {
  if (line === undefined) return `"${ignored}" is not reported of this object; remove the ignore`;
  const where = line === 'none' ? 'below this comment' : `on line ${line}`;
  return `"${ignored}" is not reported ${where}; remove the ignore, or put it right above the line that is reported`;
}
