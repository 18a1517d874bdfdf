/**
 * Where manifests hold values that are secret. Source: kubevirt.io/api/core/v1 schema.go (CloudInitNoCloudSource,
 * CloudInitConfigDriveSource, SysprepSource), annotations.go (kubevirt.io/ignitiondata), k8s.io/api/core/v1 types.go (Secret).
 */

/** Fields whose values are secret wherever they stand, in small letters. */
export const SECRET_FIELDS: readonly string[] = [
  'userdata',
  'userdatabase64',
  'networkdata',
  'networkdatabase64',
  'stringdata',
  'kubevirt.io/ignitiondata',
  // Answers for sysprep, by the names that KubeVirt looks for in a ConfigMap or Secret.
  'autounattend.xml',
  'unattend.xml',
  // kubectl keeps the whole object in it, whatever it holds.
  'kubectl.kubernetes.io/last-applied-configuration',
];

/** Fields whose values are secret where a Secret may be meant: its own, and those of kustomize's generator. */
export const FIELDS_OF_SECRETS: readonly string[] = ['data', 'literals'];

/** Methods of constructs whose arguments are secret, in small letters. */
export const SECRET_CALLS: readonly string[] = ['addstringdata', 'cloudinitnocloud', 'cloudinitconfigdrive'];

/** What shows that a text may hold a Secret: its kind, kustomize's generator, or a construct of that name. */
export const SECRET_OBJECT = /\bkind["'`]?\s*[:=]\s*(?:[!&|>]\S*\s+)*["'`]?Secret|\bsecretGenerator\b|\b\w*Secret\s*\(/;

/** What begins a text that is secret wherever it stands: cloud-init's, and answers for sysprep. */
export const SECRET_TEXT = /#cloud-config|#cloud-boothook|<unattend\b/;

/** What a JSON patch sets at a path. */
export const PATCH_VALUE = 'value';
