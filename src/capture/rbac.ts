/** The least that somebody must be allowed to capture a cluster, as manifests. */

import type { CapturedKind } from '../facts/captured.js';
import { indexBy } from '../index-by.js';
import type { PlainMap } from '../value.js';
import { kindsOf, type Scope } from './cluster.js';
import { documentsText } from './yaml.js';

const NAME = 'vmstate-capture';
const HOME = 'vmstate';
const RBAC = 'rbac.authorization.k8s.io';

/** Rules for kinds, one for each API group. */
function rulesFor(kinds: readonly CapturedKind[]): PlainMap[] {
  return [...indexBy(kinds, ({ group }) => group)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([group, own]) => ({
      apiGroups: [group],
      resources: own.map(({ resource }) => resource).sort(),
      verbs: ['list'],
    }));
}

const role = (kind: string, rules: readonly PlainMap[], namespace?: string): PlainMap => ({
  apiVersion: `${RBAC}/v1`,
  kind,
  metadata: { name: NAME, ...(namespace === undefined ? {} : { namespace }) },
  rules,
});

const binding = (kind: string, namespace?: string): PlainMap => ({
  apiVersion: `${RBAC}/v1`,
  kind: `${kind}Binding`,
  metadata: { name: NAME, ...(namespace === undefined ? {} : { namespace }) },
  roleRef: { apiGroup: RBAC, kind, name: NAME },
  subjects: [{ kind: 'ServiceAccount', name: NAME, namespace: HOME }],
});

/** A service account that may read what a capture reads, and nothing else. */
export function rbacText(scope: Scope): string {
  const kinds = kindsOf(scope);
  const { namespaces } = scope;
  const inNamespaces = kinds.filter(({ namespaced, forAll }) => namespaced && !forAll);
  const account = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: NAME, namespace: HOME } };
  if (namespaces.length === 0)
    return documentsText([account, role('ClusterRole', rulesFor(kinds)), binding('ClusterRole')]);
  const wide = kinds.filter((kind) => !inNamespaces.includes(kind) && kind.kind !== 'Namespace');
  const named = { apiGroups: [''], resourceNames: namespaces, resources: ['namespaces'], verbs: ['get'] };
  return documentsText([
    account,
    role('ClusterRole', [...rulesFor(wide), named]),
    binding('ClusterRole'),
    ...namespaces.flatMap((name) => [role('Role', rulesFor(inNamespaces), name), binding('Role', name)]),
  ]);
}
