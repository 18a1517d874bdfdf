/** Windows guests as the preferences that virt-operator bundles describe them. */
import { type Release } from '../src/kubevirt/release.js';
import type { StateKind, StateOptions } from './state.js';
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
export declare class Windows<K extends StateKind = StateKind> {
    #private;
    /** Whether anything is kept. */
    readonly kind: K;
    /** Name of the bundled preference. */
    readonly preference: string;
    /** A TPM and UEFI variables that are kept, and Secure Boot. */
    static readonly WINDOWS_11: Windows<"persistent">;
    /** UEFI variables that are kept, and Secure Boot; no TPM. */
    static readonly WINDOWS_10: Windows<"persistent">;
    /** A TPM and UEFI variables that are kept, and Secure Boot. */
    static readonly SERVER_2025: Windows<"persistent">;
    /** A TPM and UEFI variables that are kept, and Secure Boot. */
    static readonly SERVER_2022: Windows<"persistent">;
    /** UEFI variables that are kept, and Secure Boot; no TPM. */
    static readonly SERVER_2019: Windows<"persistent">;
    /** UEFI variables that are kept, and Secure Boot; no TPM. */
    static readonly SERVER_2016: Windows<"persistent">;
    private constructor();
    /** The same with virtio devices, for images that hold the drivers. */
    virtio(): Windows<K>;
    /** The bundled preference that a release deploys by itself; undefined where there is none. */
    preferenceIn(release: Release): string | undefined;
    /** What of the guest is kept. */
    get state(): StateOptions;
}
