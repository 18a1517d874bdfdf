/**
 * Where manifests hold values that are secret. Source: kubevirt.io/api/core/v1 schema.go (CloudInitNoCloudSource,
 * CloudInitConfigDriveSource, SysprepSource), annotations.go (kubevirt.io/ignitiondata), k8s.io/api/core/v1 types.go (Secret).
 */
/** Fields whose values are secret wherever they stand, in small letters. */
export declare const SECRET_FIELDS: readonly string[];
/** Fields whose values are secret where a Secret may be meant: its own, and those of kustomize's generator. */
export declare const FIELDS_OF_SECRETS: readonly string[];
/** Methods of constructs whose arguments are secret, in small letters. */
export declare const SECRET_CALLS: readonly string[];
/** What shows that a text may hold a Secret: its kind, kustomize's generator, or a construct of that name. */
export declare const SECRET_OBJECT: RegExp;
/** What begins a text that is secret wherever it stands: cloud-init's, and answers for sysprep. */
export declare const SECRET_TEXT: RegExp;
/** What a JSON patch sets at a path. */
export declare const PATCH_VALUE = "value";
