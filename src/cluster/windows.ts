/** Tells whether a machine's guest is Windows. */

import { CDI_GROUP } from '../facts/kinds.js';
import {
  DOMAIN_KEY,
  DRIVER_IMAGE,
  OS_KEY_PREFIXES,
  OS_KEYS,
  OS_TYPE_KEY,
  OTHER_SYSTEM,
  TEMPLATE_KEY,
  WINDOWS_DISK_NAME,
  WINDOWS_IMAGE,
  WINDOWS_NAME,
  WINDOWS_RELEASE,
  WINDOWS_SYSTEM,
} from '../facts/windows.js';
import type { KubeObject } from '../kube-object.js';
import { get, isMap, isUnknown, items, map, type Path, text } from '../value.js';
import type { Cluster } from './cluster.js';
import type { Machine } from './machine.js';

/** Whether a group of Hyper-V features has any that is not switched off. */
const hasFeature = (features: unknown): boolean =>
  isMap(features) && Object.values(features).some((feature) => feature !== null && get(feature, 'enabled') !== false);

/** Hyper-V features of a guest, each with what tells that it is not switched off. */
const HYPERV: readonly (readonly [path: Path, isOn: (value: unknown) => boolean])[] = [
  [['domain', 'features', 'hyperv'], hasFeature],
  [['domain', 'features', 'hypervPassthrough'], (all) => isMap(all) && (get(all, 'enabled') ?? false) !== false],
  [['domain', 'clock', 'timer', 'hyperv'], (timer) => isMap(timer) && get(timer, 'present') !== false],
];

/** Labels and annotations of the guest and of its object. */
function* metadataOf({ metadata, object }: Machine): Generator<readonly [key: string, value: string]> {
  for (const root of [metadata, object.value.metadata]) {
    for (const where of ['annotations', 'labels']) {
      const entries = map(root, where);
      if (!isMap(entries)) continue;
      for (const [key, value] of Object.entries(entries)) if (typeof value === 'string') yield [key, value];
    }
  }
}

/** The systems that keys meant for it name, each with how it was told. */
function* namedSystems(machine: Machine): Generator<readonly [system: string, by: string]> {
  const preference = text(machine.vmSpec, 'preference', 'name');
  if (typeof preference === 'string') yield [preference, `the preference ${preference}`];
  for (const [key, value] of metadataOf(machine)) {
    const prefix = OS_KEY_PREFIXES.find((one) => key.startsWith(one));
    if (prefix !== undefined) yield [key.slice(prefix.length), `the label ${key}`];
    else if (OS_KEYS.includes(key) || key === TEMPLATE_KEY) yield [value, `${key}: ${value}`];
  }
  const type = text(machine.preference.object?.value, 'metadata', 'labels', OS_TYPE_KEY);
  if (typeof type === 'string') yield [type, `the preference's label ${OS_TYPE_KEY}: ${type}`];
}

const isWindows = (system: string): boolean => WINDOWS_SYSTEM.test(system) || WINDOWS_NAME.test(system);

/** Whether a name is one of Windows, and of no other system besides, as `ubuntu-server2022` is. */
const namesWindows = (name: string): boolean => WINDOWS_NAME.test(name) && !OTHER_SYSTEM.test(name);

const fileOf = (url: string): string => url.split('/').findLast((part) => part !== '') ?? url;

/** What an image tells: its own name, not the folders or the registry it lies in. */
function* fromImage(url: string): Generator<string> {
  if (DRIVER_IMAGE.test(fileOf(url))) yield `the driver disk ${url}`;
  else if (namesWindows(fileOf(url)) || WINDOWS_IMAGE.test(url)) yield `the image ${url}`;
}

const URL_SOURCES = ['http', 'registry', 's3', 'gcs'];
const NAME_SOURCES = ['pvc', 'snapshot'];

/** The images that a DataVolume is filled from, by URL or by the name of another object. */
function* imagesOf(spec: unknown): Generator<string> {
  const found = [
    ...URL_SOURCES.map((source) => text(spec, 'source', source, 'url')),
    ...NAME_SOURCES.map((source) => text(spec, 'source', source, 'name')),
    text(spec, 'sourceRef', 'name'),
  ];
  for (const image of found) if (typeof image === 'string') yield image;
}

/** Every image behind the volumes of a machine, as far as it is to be seen. */
function* allImages({ spec, vmSpec, object }: Machine, cluster: Cluster): Generator<string> {
  for (const template of items(vmSpec, 'dataVolumeTemplates')) yield* imagesOf(get(template, 'spec'));
  for (const volume of items(spec, 'volumes')) {
    const image = text(volume, 'containerDisk', 'image');
    if (typeof image === 'string') yield image;
    const name = text(volume, 'dataVolume', 'name') ?? text(volume, 'persistentVolumeClaim', 'claimName');
    const found = typeof name === 'string' ? cluster.find(CDI_GROUP, 'DataVolume', name, object.namespace) : [];
    if (!isUnknown(found) && found.length === 1) yield* imagesOf(get(found[0]?.value, 'spec'));
  }
}

function* fromVolumes({ spec }: Machine): Generator<string> {
  for (const volume of items(spec, 'volumes')) {
    if (isMap(get(volume, 'sysprep'))) yield 'a sysprep volume';
    const claim = text(volume, 'dataVolume', 'name') ?? text(volume, 'persistentVolumeClaim', 'claimName');
    if (typeof claim === 'string' && WINDOWS_DISK_NAME.test(claim)) yield `its disk ${claim}`;
  }
}

function* fromNames(machine: Machine): Generator<string> {
  if (namesWindows(machine.object.name)) yield `its name ${machine.object.name}`;
  const domain = text(machine.metadata, 'labels', DOMAIN_KEY);
  if (typeof domain === 'string' && namesWindows(domain)) yield `the label ${DOMAIN_KEY}: ${domain}`;
}

/** Hyper-V enlightenments are made for Windows, but some templates give them to every guest. */
function* fromHyperV(machine: Machine, images: readonly string[]): Generator<string> {
  const { spec, object, preference } = machine;
  if ([object.name, ...images.map(fileOf)].some((name) => OTHER_SYSTEM.test(name))) return;
  if (HYPERV.some(([path, isOn]) => isOn(get(spec, ...path)))) yield 'Hyper-V enlightenments';
  if (hasFeature(get(preference.applied, 'features', 'preferredHyperv')))
    yield 'the Hyper-V enlightenments of its preference';
}

/** Everything that tells that a machine's guest is Windows, as nouns; nothing where a key names another system. */
function* evidence(machine: Machine, cluster: Cluster): Generator<string> {
  const systems = [...namedSystems(machine)];
  const windows = systems.filter(([system]) => isWindows(system));
  if (windows.length === 0 && systems.some(([system]) => OTHER_SYSTEM.test(system))) return;
  for (const [, by] of windows) yield by;
  yield* fromNames(machine);
  yield* fromVolumes(machine);
  const images = [...allImages(machine, cluster)];
  for (const image of images) yield* fromImage(image);
  yield* fromHyperV(machine, images);
}

/** Why a machine's guest is taken for Windows, as a noun; undefined when nothing tells so. */
export function windowsEvidence(machine: Machine, cluster: Cluster): string | undefined {
  for (const found of evidence(machine, cluster)) return found;
  return undefined;
}

/** Why a preference is taken for one of Windows, as a noun; undefined when nothing tells so. */
export function preferenceEvidence({ name, value }: KubeObject): string | undefined {
  const type = text(value, 'metadata', 'labels', OS_TYPE_KEY);
  if (typeof type === 'string') return isWindows(type) ? `its label ${OS_TYPE_KEY}: ${type}` : undefined;
  return namesWindows(name) ? `its name ${name}` : undefined;
}

/** A release of Windows as the bundled preferences write it, and what tells that the guest is one. */
export interface WindowsRelease {
  readonly release: string;
  readonly evidence: string;
}

/** The release of Windows that a machine's guest is; undefined when nothing tells, or not all that does agrees. */
export function windowsRelease(machine: Machine, cluster: Cluster): WindowsRelease | undefined {
  let first: WindowsRelease | undefined;
  for (const found of evidence(machine, cluster)) {
    const release = WINDOWS_RELEASE.exec(found)?.[1]?.toLowerCase().replace(/^20/, '2k');
    // Drivers are made for several releases.
    if (release === undefined || DRIVER_IMAGE.test(found)) continue;
    if (first && first.release !== release) return undefined;
    first ??= { release, evidence: found };
  }
  return first;
}
