/** What tells that a guest is Windows, whatever the user says of it elsewhere. */
/** Annotations and labels that name the guest's operating system. Source: kubevirt/common-templates, OpenShift's console. */
export declare const OS_KEYS: readonly string[];
/** Labels whose key ends with the operating system. Source: kubevirt/common-templates. */
export declare const OS_LABEL_PREFIX = "os.template.kubevirt.io/";
/** A name of a Windows system, at the start of a value of the keys above or of a preference's name. */
export declare const WINDOWS_SYSTEM: RegExp;
/** A Windows system inside the name of a VM: `win11-office`, `lab-windows-2022`, but not `twin1` or `winery`. */
export declare const WINDOWS_NAME: RegExp;
/** Images that hold the drivers Windows needs for virtio. Source: kubevirt/kubevirt cmd/virtio-container-disk. */
export declare const DRIVER_IMAGE: RegExp;
