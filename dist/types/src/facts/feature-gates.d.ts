/**
 * KubeVirt feature gates and the stage each is in, by release.
 *
 * Source: kubevirt/kubevirt pkg/virt-config (feature-gates.go, deprecation.go; from v1.4 featuregate/), read at the
 * latest patch tag of each minor v1.0 to v1.9. Releases before v1.5 declare no stage for most gates: those are opt-in
 * and stand as Alpha. Rows are append-only; an entry holds from its release until the next entry's.
 */
export type GateStage = 'Alpha' | 'Beta' | 'GA' | 'Deprecated' | 'Discontinued' | 'Removed';
/** [first release of the stage, stage]. */
export type GateHistory = readonly (readonly [from: string, stage: GateStage])[];
export declare const FEATURE_GATES: Readonly<Record<string, GateHistory>>;
/** Gates that the main branch registers and no release known does. */
export declare const UNRELEASED_GATES: readonly string[];
/**
 * The interface binding that a Discontinued gate once enabled: a VM that uses it is refused while the gate is listed.
 * Source: pkg/virt-config/featuregate/inactive.go, the VmiSpecUsed functions.
 */
export declare const DISCONTINUED_BINDINGS: Readonly<Record<string, string>>;
/**
 * Gates in whose place a field below `spec.configuration` decides, from a release on: where it says nothing, the list does,
 * whatever the stage. Source: pkg/virt-config/virt-config.go func PersistentReservationEnabled.
 */
export declare const GATE_FIELDS: Readonly<Record<string, {
    readonly from: string;
    readonly path: readonly string[];
}>>;
/** The gate of persistent TPM and UEFI state. */
export declare const STATE_GATE = "VMPersistentState";
