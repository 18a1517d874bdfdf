/** The kinds that decide about state, by API group, and how their specs nest. Source: kubevirt.io/api, CDI and HCO types. */
export declare const KUBEVIRT_GROUP = "kubevirt.io";
export declare const INSTANCETYPE_GROUP = "instancetype.kubevirt.io";
export declare const CDI_GROUP = "cdi.kubevirt.io";
export declare const HYPERCONVERGED_GROUP = "hco.kubevirt.io";
export declare const STORAGE_GROUP = "storage.k8s.io";
export declare const VOLUME_SNAPSHOT_GROUP = "snapshot.storage.k8s.io";
export declare const SNAPSHOT_GROUP = "snapshot.kubevirt.io";
export declare const CLONE_GROUP = "clone.kubevirt.io";
export declare const EXPORT_GROUP = "export.kubevirt.io";
export declare const BACKUP_GROUP = "backup.kubevirt.io";
export declare const POOL_GROUP = "pool.kubevirt.io";
export declare const MIGRATIONS_GROUP = "migrations.kubevirt.io";
export declare const ARGO_GROUP = "argoproj.io";
export declare const FLUX_KUSTOMIZE_GROUP = "kustomize.toolkit.fluxcd.io";
export declare const OLM_GROUP = "operators.coreos.com";
/** Whether an API group is KubeVirt's own, or one below it. */
export declare const isKubeVirtGroup: (group: string) => boolean;
/** Whether objects of an API group are read for verdicts: KubeVirt's own, and the storage they stand on. */
export declare const isJudgedGroup: (group: string) => boolean;
/** Objects that bring forth VirtualMachineInstances. */
export interface MachineKind {
    readonly group: string;
    readonly kind: string;
    /** Path of the VirtualMachine's spec; absent when there is no VirtualMachine between. */
    readonly vm?: readonly string[];
    /** Path of the VirtualMachineInstance's metadata and spec. */
    readonly vmi: readonly string[];
}
export declare const MACHINE_KINDS: readonly MachineKind[];
/** The kinds of preferences, in the group of instance types. */
export declare const PREFERENCE_KINDS: readonly string[];
/**
 * Text that a document must hold to be worth parsing: it names a judged API group, a kind of one (the
 * group may be misspelt, or missing), or an object that decides for one. */
export declare const RELEVANT_TEXT: RegExp;
/** API groups whose unreadable documents are errors rather than notes. */
export declare const JUDGED_TEXT: RegExp;
/** Files that kustomize reads although they may carry no apiVersion and kind. */
export declare const KUSTOMIZATION_FILES: readonly string[];
/** Annotations by which GitOps tools delete an object and make it anew where it cannot be changed. Source: Argo CD and Flux documentation. */
export declare const FORCED_SYNC: readonly {
    readonly annotation: string;
    readonly pattern: RegExp;
}[];
