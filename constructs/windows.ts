/** Windows guests as the preferences that virt-operator bundles describe them. */

import { bundledPreference } from '../src/kubevirt/bundled-preferences.js';
import { holds, KNOWN_RELEASES, type Release } from '../src/kubevirt/release.js';
import { at, type PlainMap } from '../src/value.js';
import type { StateKind, StateOptions } from './state.js';

/** What the bundle appends to the names of preferences for images with virtio drivers. */
const VIRTIO = '.virtio';

/**
 * A release of Windows. A VM made for it names the bundled preference where its KubeVirt release deploys one, and keeps
 * the state that the newest bundle asks for in its own spec, where snapshots and upgrades see it.
 * Source: kubevirt/common-instancetypes, as virt-operator bundles it.
 * @example
 * // The image holds the virtio drivers.
 * new VirtualMachine(chart, 'sql', {
 *   windows: Windows.SERVER_2025.virtio(),
 *   cpu: 8,
 *   memory: '32Gi',
 *   disks: [{ name: 'root', volume: Volume.claim('sql-root') }],
 * });
 */
export class Windows<K extends StateKind = StateKind> {
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static readonly WINDOWS_11 = new Windows('persistent', 'windows.11');
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static readonly WINDOWS_10 = new Windows('persistent', 'windows.10');
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static readonly SERVER_2025 = new Windows('persistent', 'windows.2k25');
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static readonly SERVER_2022 = new Windows('persistent', 'windows.2k22');
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static readonly SERVER_2019 = new Windows('persistent', 'windows.2k19');
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static readonly SERVER_2016 = new Windows('persistent', 'windows.2k16');

  private constructor(
    /** Whether anything is kept. */
    readonly kind: K,
    /** Name of the bundled preference. */
    readonly preference: string,
  ) {}

  /** The same with virtio devices, for images that hold the drivers. */
  virtio(): Windows<K> {
    if (this.preference.endsWith(VIRTIO)) return this;
    return new Windows(this.kind, `${this.preference}${VIRTIO}`);
  }

  /** The bundled preference that a release deploys by itself; undefined where there is none. */
  preferenceIn(release: Release): string | undefined {
    const deployed = holds('bundledPreferencesDeployed', release);
    return deployed && bundledPreference(this.preference, release) ? this.preference : undefined;
  }

  /** What of the guest is kept. */
  get state(): StateOptions {
    const spec = this.#newest;
    const tpm = at(spec, ['devices', 'preferredTPM']) === undefined ? undefined : 'persistent';
    const efi = at(spec, ['firmware', 'preferredEfi']) === undefined ? undefined : 'persistent';
    return { ...(tpm && { tpm }), ...(efi && { efi }) };
  }

  get #newest(): PlainMap {
    const specs = KNOWN_RELEASES.map((release) => bundledPreference(this.preference, release));
    return specs.findLast((spec) => spec !== undefined) ?? {};
  }
}
