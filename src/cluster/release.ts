/** Which KubeVirt release a cluster runs, and where that was read. */

import { HYPERCONVERGED_GROUP, KUBEVIRT_GROUP, OLM_GROUP } from '../facts/kinds.js';
import { CSV_VERSION, HYPERCONVERGED_PACKAGES, OPERATOR_IMAGE, RELEASE_URL } from '../facts/release-signs.js';
import { HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES } from '../facts/releases.js';
import { describe, type KubeObject } from '../kube-object.js';
import { type Release, readRelease } from '../kubevirt/release.js';
import { get, items, text } from '../value.js';
import type { Cluster } from './cluster.js';

/** A release that was read, and where. `newer`: what stands there is beyond the releases known. */
export interface ReleaseSign {
  readonly release: Release;
  readonly from: string;
  readonly object: KubeObject;
  readonly newer?: string;
}

type Reading = Generator<[object: KubeObject, version: string, where: string]>;
type Reader = (cluster: Cluster) => Reading;

function* statusOf(cluster: Cluster): Reading {
  for (const object of cluster.captured(KUBEVIRT_GROUP, 'KubeVirt')) {
    for (const field of ['observedKubeVirtVersion', 'targetKubeVirtVersion']) {
      const version = text(object.value, 'status', field);
      if (typeof version === 'string') yield [object, version, `status.${field} of ${describe(object)}`];
    }
  }
}

function* imageTag(cluster: Cluster): Reading {
  for (const object of cluster.all(KUBEVIRT_GROUP, 'KubeVirt')) {
    const tag = text(object.value, 'spec', 'imageTag');
    if (typeof tag === 'string') yield [object, tag, `spec.imageTag of ${describe(object)}`];
  }
}

function* operatorImage(cluster: Cluster): Reading {
  for (const object of cluster.all('apps', 'Deployment')) {
    for (const container of items(object.value, 'spec', 'template', 'spec', 'containers')) {
      const tag = OPERATOR_IMAGE.exec(String(get(container, 'image') ?? ''))?.[1];
      if (tag !== undefined) yield [object, tag, `the image of ${describe(object)}`];
    }
  }
}

/** The version in the URL of a KubeVirt release that a kustomization names among its resources. */
export function releaseUrlVersion({ value }: KubeObject): string | undefined {
  for (const resource of [...items(value, 'resources'), ...items(value, 'bases')]) {
    const version = RELEASE_URL.exec(String(resource))?.[1];
    if (version !== undefined) return version;
  }
  return undefined;
}

function* releaseUrl(cluster: Cluster): Reading {
  for (const object of cluster.objects) {
    const version = object.kind === 'Kustomization' ? releaseUrlVersion(object) : undefined;
    if (version !== undefined) yield [object, version, `a release URL in ${object.document?.file ?? describe(object)}`];
  }
}

const own = (table: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

const minorOf = (version: string): string => version.split('.').slice(0, 2).join('.');

function* hyperconvergedStatus(cluster: Cluster): Reading {
  for (const object of cluster.captured(HYPERCONVERGED_GROUP, 'HyperConverged')) {
    const entry = items(object.value, 'status', 'versions').find((item) => get(item, 'name') === 'operator');
    const minor = minorOf(String(get(entry, 'version') ?? ''));
    const hyperconverged = own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor;
    const version = own(HYPERCONVERGED_RELEASES, hyperconverged);
    if (version !== undefined) yield [object, version, `status.versions of ${describe(object)}`];
  }
}

function* subscription(cluster: Cluster): Reading {
  for (const object of cluster.all(OLM_GROUP, 'Subscription')) {
    const minor = CSV_VERSION.exec(String(get(object.value, 'spec', 'startingCSV') ?? ''))?.[1];
    if (minor === undefined) continue;
    const name = get(object.value, 'spec', 'name');
    const openshift =
      name === HYPERCONVERGED_PACKAGES.openshift ? own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) : undefined;
    const upstream = name === HYPERCONVERGED_PACKAGES.upstream ? minor : openshift;
    const version = upstream === undefined ? undefined : own(HYPERCONVERGED_RELEASES, upstream);
    // Operators update themselves within a minor: its latest patch is judged.
    if (version !== undefined) yield [object, minorOf(version), `spec.startingCSV of ${describe(object)}`];
  }
}

/** In order of trust: what runs, then what Git deploys. */
const READERS: readonly Reader[] = [statusOf, imageTag, operatorImage, releaseUrl, hyperconvergedStatus, subscription];

/** The release of a cluster as its objects tell it; undefined when none does, or when they disagree. */
export function readReleaseOf(cluster: Cluster): ReleaseSign | undefined {
  if (cluster.unassigned !== undefined) return undefined;
  for (const reader of READERS) {
    const signs = [...reader(cluster)].flatMap(([object, version, from]) => sign(object, version, from));
    const [first] = signs;
    if (!first) continue;
    return signs.every(({ release }) => release.version === first.release.version) ? first : undefined;
  }
  return undefined;
}

function sign(object: KubeObject, version: string, from: string): ReleaseSign[] {
  const reading = readRelease(version);
  if ('release' in reading) return [{ object, release: reading.release, from }];
  return 'newer' in reading ? [{ object, release: reading.newer, from, newer: version }] : [];
}
