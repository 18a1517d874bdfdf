import type { Severity } from '../../finding.js';
import { defineRule, yaml } from '../define.js';

export const rule = defineRule({
  id: 'meta/parse',
  severity: 'error',
  summary: 'A document cannot be read, so nothing in it was judged.',
  why: `The API server would refuse the text, and the objects in it were not judged. It is an error where the text names
an API group that is judged, and a note elsewhere. A template is always a note: render it, or lint what it renders to.`,
  releases: 'all',
  needs: ['git'],
  sources: ['sigs.k8s.io/yaml'],
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
      name: a: b # ~> meta/parse
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
      name: a-b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
});

/** What to say of a document that cannot be read, or of a template; `judged`: its text names a judged API group. */
export function parseReport(
  problem: { readonly kind: string; readonly message?: string },
  judged: boolean,
): { message: string; severity: Severity } {
  if (problem.kind === 'template') {
    const what = problem.message ?? 'this is a template; values that expressions fill in are unknown';
    return { message: `${what}; lint what it renders to for a full verdict`, severity: 'info' };
  }
  return {
    message: `the document cannot be read, so nothing in it is judged: ${problem.message ?? ''}; correct it here`,
    severity: judged ? 'error' : 'info',
  };
}
