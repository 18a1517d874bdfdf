/** What tells that a guest is Windows, whatever the user says of it elsewhere. */

/** Annotations and labels that name the guest's operating system. Source: kubevirt/common-templates, OpenShift's console. */
export const OS_KEYS: readonly string[] = ['vm.kubevirt.io/os', 'kubevirt.io/os'];

/** Labels whose key ends with the operating system. Source: kubevirt/common-templates. */
export const OS_LABEL_PREFIX = 'os.template.kubevirt.io/';

/** A name of a Windows system, at the start of a value of the keys above or of a preference's name. */
export const WINDOWS_SYSTEM = /^(?:windows|win(?:10|11|2k|20))/i;

/** A Windows system inside the name of a VM: `win11-office`, `lab-windows-2022`, but not `twin1` or `winery`. */
export const WINDOWS_NAME = /(?:^|[^a-z])(?:windows|win-?(?:10|11|2k|20))(?![a-z])/i;

/** Images that hold the drivers Windows needs for virtio. Source: kubevirt/kubevirt cmd/virtio-container-disk. */
export const DRIVER_IMAGE = /virtio-(?:container-disk|win)/;
