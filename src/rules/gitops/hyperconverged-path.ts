import { mergeOf, placeIn } from '../../cluster/kustomize-patches.js';
import type { Target } from '../../cluster/target.js';
import {
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_STATE_CLASS,
  type HyperconvergedPaths,
} from '../../facts/hyperconverged.js';
import { HYPERCONVERGED_GROUP } from '../../facts/kinds.js';
import type { Fix } from '../../finding.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { at, isMap, type Path, type PlainMap } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** What is looked for, and what is lost where it is dropped. */
const FIELDS: readonly { readonly paths: HyperconvergedPaths; readonly lost: string }[] = [
  { paths: HYPERCONVERGED_STATE_CLASS, lost: 'the state class is not set' },
  { paths: HYPERCONVERGED_EVICTION_STRATEGY, lost: 'the eviction strategy is not set' },
];

/** Every place below a map that holds a key. */
function pathsOf(value: unknown, key: string, above: Path = []): Path[] {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const path = [...above, name];
    return name === key ? [path] : pathsOf(inner, key, path);
  });
}

/** HyperConverged as it is written somewhere: an object, or a merge patch of one. */
interface Written {
  readonly value: PlainMap;
  readonly name: string;
  readonly apiVersion: string;
  place(path: Path): Place;
}

function* written({ cluster }: Target): Generator<Written> {
  for (const object of cluster.of(HYPERCONVERGED_GROUP, 'HyperConverged')) yield asWritten(object, describe(object));
  for (const patch of cluster.patches) {
    const merge = mergeOf(patch);
    if (merge?.kind !== 'HyperConverged' || merge.group !== HYPERCONVERGED_GROUP) continue;
    yield { ...asWritten(merge, 'this patch'), place: (path) => placeIn(patch, path, 'key') };
  }
}

const asWritten = (object: KubeObject, name: string): Written => ({
  value: object.value,
  name,
  apiVersion: object.apiVersion,
  place: (path) => ({ object, path, at: 'key' }),
});

/** The field goes where it belongs, where nothing stands there and it is written once. */
function fixOf(place: Place, wrong: readonly Path[], right: string): { readonly fix?: Fix } {
  const { object, path } = place;
  const to = right.split('.');
  const [only] = wrong;
  if (wrong.length > 1 || only?.join('.') !== path.join('.')) return {};
  if (typeof at(object.value, path) !== 'string' || at(object.value, to) !== undefined) return {};
  return {
    fix: { title: `move ${path.join('.')} to ${right}`, safety: 'safe', changes: [{ op: 'move', object, path, to }] },
  };
}

/** The places where a field stands and its API version does not have it, and the one where it belongs. */
function misplaced({ value, apiVersion }: Written, paths: HyperconvergedPaths): { wrong: Path[]; right: string } {
  const version = apiVersion.slice(HYPERCONVERGED_GROUP.length + 1);
  const right = Object.hasOwn(paths, version) ? paths[version] : undefined;
  const key = right?.at(-1);
  if (!right || key === undefined) return { wrong: [], right: '' };
  const { metadata: _metadata, status: _status, ...rest } = value;
  const wanted = right.join('.');
  return { wrong: pathsOf(rest, key).filter((path) => path.join('.') !== wanted), right: wanted };
}

export const rule = defineRule({
  id: 'gitops/hyperconverged-path',
  severity: 'error',
  summary: 'HyperConverged sets a field where its API version does not have it.',
  why: `The two API versions keep vmStateStorageClass and evictionStrategy at different paths, and documents have named a third. The API
server refuses the object where it validates strictly, and else drops the field without a word: state goes to a default class, or to
none.`,
  releases: 'by API version of HyperConverged',
  needs: ['git'],
  fix: { safety: 'safe', does: 'It moves the field to where the API version has it, where nothing stands there.' },
  sources: [
    'kubevirt/hyperconverged-cluster-operator api/v1beta1/hyperconverged_types.go type HyperConvergedSpec',
    'kubevirt/hyperconverged-cluster-operator api/v1/hyperconverged_types.go type StorageConfig',
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
    apiVersion: hco.kubevirt.io/v1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      virtualization:
        vmStateStorageClass: cephfs # ~> gitops/hyperconverged-path
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
    apiVersion: hco.kubevirt.io/v1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      storage:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    for (const one of written(target)) {
      for (const { paths, lost } of FIELDS) {
        const { wrong, right } = misplaced(one, paths);
        for (const path of wrong) {
          const place = one.place(path);
          yield {
            place,
            ...fixOf(place, wrong, right),
            message: `${one.name} sets "${path.join('.')}", which ${one.apiVersion} does not have: the API server refuses or drops it, so ${lost}; write ${right}`,
          };
        }
      }
    }
  },
});
