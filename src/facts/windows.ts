/** What tells that a guest is Windows, whatever the user says of it elsewhere. */

/**
 * Annotations and labels that name the guest's operating system.
 * Source: kubevirt/common-templates, OpenShift's console, harvester/harvester.
 */
export const OS_KEYS: readonly string[] = ['vm.kubevirt.io/os', 'kubevirt.io/os', 'harvesterhci.io/os'];

/** Keys whose end is the operating system. Source: kubevirt/common-templates. */
export const OS_KEY_PREFIXES: readonly string[] = ['os.template.kubevirt.io/', 'name.os.template.kubevirt.io/'];

/** Names a template whose own name begins with the operating system. Source: kubevirt/common-templates. */
export const TEMPLATE_KEY = 'vm.kubevirt.io/template';

/** Label of the guest's host name in examples of KubeVirt, which often tells more than the name of the VM. */
export const DOMAIN_KEY = 'kubevirt.io/domain';

/** Label by which preferences tell for what kind of system they are. Source: kubevirt/common-instancetypes. */
export const OS_TYPE_KEY = 'instancetype.kubevirt.io/os-type';

/** A name of a Windows system, at the start of a value of the keys above or of a preference's name. */
export const WINDOWS_SYSTEM = /^(?:windows|win[-_.]?(?:10|11|2k|20|xp|vista|7|8)|microsoft[-_. ]windows)/i;

/** How releases of Windows are written after `win`; what follows must not make a longer word or number of it. */
const RELEASE = '(?:xp|vista|7|8(?:[._]?1)?|10|11|2k(?:3|8|12|16|19|22|25)?|20(?:0[38]|12|16|19|22|25))';
const EDITION = '(?:r2|pro|ent|enterprise|home|edu|iot|ltsc|core|std|dc|desktop|server|client|vm|x64|eval)';
const REST = `(?:${EDITION}[0-9]*)*(?![a-z0-9])`;
const ROLE = '(?:srv|server|vm|dc|ad|desktop|pc|client|workstation|jumphost|jumpbox|template|golden)';
const SERVER = '(?:srv|server)?[-_.]?';

/** A Windows system inside the name of a VM or image: `win11-office`, `lab-windows-2022`, but not `twin1` or `winery`. */
export const WINDOWS_NAME = new RegExp(
  [
    `(?<![a-z])windows[-_.]?${RELEASE}?${REST}`,
    `(?<![a-z])win[-_.]?${SERVER}${RELEASE}${REST}`,
    `(?<![a-z])win[-_.]?${ROLE}[0-9]*(?![a-z0-9])`,
    // Any server may be of a year, and SQL Server has the same ones: in one word, and before all else, it is Windows Server.
    `^server20(?:12|16|19|22|25)${REST}`,
  ].join('|'),
  'i',
);

/** Windows with its release, in the name of a claim: one named `windows` alone may be a share. */
export const WINDOWS_DISK_NAME = new RegExp(`(?<![a-z])win(?:dows)?[-_.]?${SERVER}${RELEASE}${REST}`, 'i');

/** Images of Windows that do not say so in a word of their own: evaluation media and Microsoft's download hosts. */
export const WINDOWS_IMAGE =
  /server_eval|cliententerpriseeval|\.prss\.microsoft\.com\/|software-download\.microsoft\.com\//i;

/** Images that hold the drivers Windows needs for virtio. Source: kubevirt/kubevirt cmd/virtio-container-disk. */
export const DRIVER_IMAGE = /virtio-(?:container-disk|win)/i;

/** Another system by name. */
export const OTHER_SYSTEM =
  /(?:^|[^a-z])(?:linux|ubuntu|debian|fedora|centos|rhel|rocky|alma(?:linux)?|alpine|arch|suse|opensuse|sles|oraclelinux|cirros|talos|flatcar|freebsd|openbsd|pfsense|opnsense|nixos)(?![a-z])/i;

/** The release in the name of a Windows system, as the bundled preferences write it after `windows.`, but for `20` in place of `2k`. */
export const WINDOWS_RELEASE =
  /(?:(?<![a-z])win(?:dows)?|(?<!sql[-_. ]?)(?<![a-z])server)[-_. ]?(?:srv|server)?[-_. ]?(xp|vista|7|8|10|11|(?:2k|20)\d\d?)(?![0-9])/i;
