/** Which KubeVirt release a cluster runs, and where that was read. */

import { HYPERCONVERGED_GROUP, KUBEVIRT_GROUP, OLM_GROUP } from '../facts/kinds.js';
import {
  CSV_VERSION,
  HYPERCONVERGED_PACKAGES,
  KUBEVIRT_RELEASE_ANNOTATION,
  MANUAL_APPROVAL,
  OPERATOR_IMAGE,
  RELEASE_URL,
} from '../facts/release-signs.js';
import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../facts/releases.js';
import { describe, type KubeObject } from '../kube-object.js';
import { shippedKubevirt } from '../kubevirt/hyperconverged-release.js';
import { type Release, readRelease } from '../kubevirt/release.js';
import { get, items, type Path, text } from '../value.js';
import { Cluster } from './cluster.js';

/** A release that was read, and where. `newer`: what stands there is beyond the releases known. */
export interface ReleaseSign {
  readonly release: Release;
  readonly from: string;
  readonly object: KubeObject;
  /** Where in the object it stands, as far as one field tells it. */
  readonly path: Path;
  readonly newer?: string;
}

type Reading = Generator<[object: KubeObject, version: string, where: string, path: Path]>;
type Reader = (cluster: Cluster) => Reading;

function* statusOf(cluster: Cluster): Reading {
  for (const object of cluster.captured(KUBEVIRT_GROUP, 'KubeVirt')) {
    for (const field of ['observedKubeVirtVersion', 'targetKubeVirtVersion']) {
      const version = text(object.value, 'status', field);
      if (typeof version === 'string')
        yield [object, version, `status.${field} of ${describe(object)}`, ['status', field]];
    }
  }
}

function* imageTag(cluster: Cluster): Reading {
  for (const object of cluster.all(KUBEVIRT_GROUP, 'KubeVirt')) {
    const tag = text(object.value, 'spec', 'imageTag');
    if (typeof tag === 'string') yield [object, tag, `spec.imageTag of ${describe(object)}`, ['spec', 'imageTag']];
  }
}

function* operatorImage(cluster: Cluster): Reading {
  for (const object of cluster.all('apps', 'Deployment')) {
    const path = ['spec', 'template', 'spec', 'containers'];
    for (const [index, container] of items(object.value, ...path).entries()) {
      const tag = OPERATOR_IMAGE.exec(String(get(container, 'image') ?? ''))?.[1];
      if (tag !== undefined) yield [object, tag, `the image of ${describe(object)}`, [...path, index, 'image']];
    }
  }
}

/** The versions in URLs of KubeVirt releases that a kustomization names among its resources, each with its path. */
function* releaseUrls({ value }: KubeObject): Generator<[version: string, path: Path]> {
  for (const field of ['resources', 'bases'])
    for (const [index, resource] of items(value, field).entries()) {
      const version = RELEASE_URL.exec(String(resource))?.[1];
      if (version !== undefined) yield [version, [field, index]];
    }
}

/** The version in the URL of a KubeVirt release that a kustomization names among its resources. */
export function releaseUrlVersion(kustomization: KubeObject): string | undefined {
  const [first] = releaseUrls(kustomization);
  return first?.[0];
}

function* releaseUrl(cluster: Cluster): Reading {
  for (const object of cluster.objects) {
    if (object.kind !== 'Kustomization') continue;
    const where = `a release URL in ${object.document?.file ?? describe(object)}`;
    for (const [version, path] of releaseUrls(object)) yield [object, version, where, path];
  }
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.');

function* hyperconvergedStatus(cluster: Cluster): Reading {
  for (const object of cluster.captured(HYPERCONVERGED_GROUP, 'HyperConverged')) {
    const entry = items(object.value, 'status', 'versions').find((item) => get(item, 'name') === 'operator');
    const version = shippedKubevirt(String(get(entry, 'version') ?? ''));
    if (version !== undefined)
      yield [object, version, `status.versions of ${describe(object)}`, ['status', 'versions']];
  }
}

function* subscription(cluster: Cluster): Reading {
  for (const object of cluster.all(OLM_GROUP, 'Subscription')) {
    const csv = CSV_VERSION.exec(String(get(object.value, 'spec', 'startingCSV') ?? ''))?.[1];
    if (csv === undefined) continue;
    const name = get(object.value, 'spec', 'name');
    const minor = minorOf(csv);
    const openshift =
      name === HYPERCONVERGED_PACKAGES.openshift ? own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) : undefined;
    const upstream = name === HYPERCONVERGED_PACKAGES.upstream ? minor : openshift;
    const shipped = upstream === undefined ? undefined : own(HYPERCONVERGED_RELEASES, upstream);
    if (shipped === undefined) continue;
    // Operators update themselves within a minor, unless each step is approved: its latest patch is judged.
    const stays = csv === `${upstream}.0` && get(object.value, 'spec', 'installPlanApproval') === MANUAL_APPROVAL;
    const version = stays ? shipped : minorOf(shipped);
    yield [object, version, `spec.startingCSV of ${describe(object)}`, ['spec', 'startingCSV']];
  }
}

function* annotated(cluster: Cluster): Reading {
  const path = ['metadata', 'annotations', KUBEVIRT_RELEASE_ANNOTATION];
  const objects = [...cluster.of(KUBEVIRT_GROUP, 'KubeVirt'), ...cluster.of(HYPERCONVERGED_GROUP, 'HyperConverged')];
  for (const object of objects) {
    const version = text(object.value, ...path);
    if (typeof version === 'string') yield [object, version, `an annotation of ${describe(object)}`, path];
  }
}

/** In order of trust: what runs, then what Git deploys, then what it says. */
const READERS: readonly Reader[] = [
  statusOf,
  imageTag,
  operatorImage,
  releaseUrl,
  hyperconvergedStatus,
  subscription,
  annotated,
];

/** The release of a cluster as its objects tell it; undefined when none does, or when they disagree. */
export function readReleaseOf(cluster: Cluster): ReleaseSign | undefined {
  if (cluster.unassigned !== undefined) return undefined;
  for (const reader of READERS) {
    const signs = [...reader(cluster)].flatMap(([object, version, from, path]) =>
      sign(version, { object, from, path }),
    );
    const [first] = signs;
    if (!first) continue;
    return signs.every(({ release }) => release.version === first.release.version) ? first : undefined;
  }
  return undefined;
}

/** A version that the objects tell and that is older than any known, with where it stands. */
export function olderReleaseOf(cluster: Cluster): string | undefined {
  for (const reader of READERS)
    for (const [, version, from] of reader(cluster)) {
      const reading = readRelease(version);
      if ('unknown' in reading && reading.unknown === 'older than any known') return `KubeVirt "${version}" (${from})`;
    }
  return undefined;
}

/** The release as Git tells it, whatever runs. */
export const writtenReleaseOf = ({ objects, unassigned }: Cluster): ReleaseSign | undefined =>
  readReleaseOf(new Cluster({ objects, complete: false, ...(unassigned === undefined ? {} : { unassigned }) }));

function sign(version: string, where: Pick<ReleaseSign, 'object' | 'from' | 'path'>): ReleaseSign[] {
  const reading = readRelease(version);
  if ('release' in reading) return [{ ...where, release: reading.release }];
  return 'newer' in reading ? [{ ...where, release: reading.newer, newer: version }] : [];
}
