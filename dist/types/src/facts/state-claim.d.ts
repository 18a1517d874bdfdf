/** The claim that KubeVirt makes for TPM and UEFI state. Source: kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go. */
/** Requested size in every release up to v1.9. */
export declare const STATE_CLAIM_SIZE = "10Mi";
/** Volume mode in every release. */
export declare const STATE_CLAIM_VOLUME_MODE = "Filesystem";
/** Name up to v1.3; prefix of the generated name from v1.4. */
export declare const STATE_CLAIM_PREFIX = "persistent-state-for-";
/** Label whose value is the VM's name, from v1.4. */
export declare const STATE_CLAIM_LABEL = "persistent-state-for";
/** StorageClass annotations whose value `true` makes a class the default. */
export declare const VIRT_DEFAULT_ANNOTATION = "storageclass.kubevirt.io/is-default-virt-class";
export declare const CLUSTER_DEFAULT_ANNOTATION = "storageclass.kubernetes.io/is-default-class";
/** Both, in the order in which KubeVirt prefers them. */
export declare const DEFAULT_CLASS_ANNOTATIONS: readonly string[];
/** How long a volume of a pod may be named: a DNS label. */
export declare const VOLUME_NAME_LIMIT = 63;
/** What followed the VM's name in the name of the pod's volume, while that carried it: by release. Source: as of the behaviour. */
export declare const STATE_VOLUME_SUFFIXES: readonly (readonly [from: string, suffix: string])[];
/** What Kubernetes keeps of a generateName before it adds five characters. Source: k8s.io/apiserver pkg/storage/names. */
export declare const GENERATED_NAME_LIMIT = 58;
