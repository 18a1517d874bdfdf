/** What tells that a guest is Windows, whatever the user says of it elsewhere. */
/**
 * Annotations and labels that name the guest's operating system.
 * Source: kubevirt/common-templates, OpenShift's console, harvester/harvester.
 */
export declare const OS_KEYS: readonly string[];
/** Keys whose end is the operating system. Source: kubevirt/common-templates. */
export declare const OS_KEY_PREFIXES: readonly string[];
/** Names a template whose own name begins with the operating system. Source: kubevirt/common-templates. */
export declare const TEMPLATE_KEY = "vm.kubevirt.io/template";
/** Label of the guest's host name in examples of KubeVirt, which often tells more than the name of the VM. */
export declare const DOMAIN_KEY = "kubevirt.io/domain";
/** Label by which preferences tell for what kind of system they are. Source: kubevirt/common-instancetypes. */
export declare const OS_TYPE_KEY = "instancetype.kubevirt.io/os-type";
/** A name of a Windows system, at the start of a value of the keys above or of a preference's name. */
export declare const WINDOWS_SYSTEM: RegExp;
/** A Windows system inside the name of a VM or image: `win11-office`, `lab-windows-2022`, but not `twin1` or `winery`. */
export declare const WINDOWS_NAME: RegExp;
/** Windows with its release, in the name of a claim: one named `windows` alone may be a share. */
export declare const WINDOWS_DISK_NAME: RegExp;
/** Images of Windows that do not say so in a word of their own: evaluation media and Microsoft's download hosts. */
export declare const WINDOWS_IMAGE: RegExp;
/** Images that hold the drivers Windows needs for virtio. Source: kubevirt/kubevirt cmd/virtio-container-disk. */
export declare const DRIVER_IMAGE: RegExp;
/** Another system by name. */
export declare const OTHER_SYSTEM: RegExp;
/** The release in the name of a Windows system, as the bundled preferences write it after `windows.`, but for `20` in place of `2k`. */
export declare const WINDOWS_RELEASE: RegExp;
