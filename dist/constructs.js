"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// constructs/index.ts
var constructs_exports = {};
__export(constructs_exports, {
  CDI: () => CDI,
  DataVolume: () => DataVolume,
  DataVolumeClaim: () => DataVolumeClaim,
  DataVolumeSource: () => DataVolumeSource,
  ExportSource: () => ExportSource,
  FirmwareUuid: () => FirmwareUuid,
  HyperConverged: () => HyperConverged,
  KubeVirt: () => KubeVirt,
  MigrationPolicy: () => MigrationPolicy,
  Resource: () => Resource,
  State: () => State,
  StorageClass: () => StorageClass,
  StorageProfile: () => StorageProfile,
  VirtualMachine: () => VirtualMachine,
  VirtualMachineClone: () => VirtualMachineClone,
  VirtualMachineClusterInstancetype: () => VirtualMachineClusterInstancetype,
  VirtualMachineClusterPreference: () => VirtualMachineClusterPreference,
  VirtualMachineExport: () => VirtualMachineExport,
  VirtualMachineInstanceMigration: () => VirtualMachineInstanceMigration,
  VirtualMachineInstancetype: () => VirtualMachineInstancetype,
  VirtualMachinePool: () => VirtualMachinePool,
  VirtualMachinePreference: () => VirtualMachinePreference,
  VirtualMachineRestore: () => VirtualMachineRestore,
  VirtualMachineSnapshot: () => VirtualMachineSnapshot,
  Volume: () => Volume,
  Windows: () => Windows,
  api: () => api_exports,
  guard: () => guard
});
module.exports = __toCommonJS(constructs_exports);

// constructs/api/index.ts
var api_exports = {};

// constructs/cdi.ts
var import_cdk8s4 = require("cdk8s");

// src/facts/claim-size.ts
var MINIMUM_SIZE_ANNOTATION = "cdi.kubevirt.io/minimumSupportedPvcSize";
var CLAIM_WEBHOOK_GATE = "WebhookPvcRendering";
var CDI_RAISES_SINCE = "1.63";
var CDI_WEBHOOK_DEFAULT_SINCE = "1.66";
var ROUNDED_UP_TO = { "ebs.csi.aws.com": "1Gi" };

// src/facts/kinds.ts
var KUBEVIRT_GROUP = "kubevirt.io";
var INSTANCETYPE_GROUP = "instancetype.kubevirt.io";
var CDI_GROUP = "cdi.kubevirt.io";
var HYPERCONVERGED_GROUP = "hco.kubevirt.io";
var STORAGE_GROUP = "storage.k8s.io";
var SNAPSHOT_GROUP = "snapshot.kubevirt.io";
var CLONE_GROUP = "clone.kubevirt.io";
var EXPORT_GROUP = "export.kubevirt.io";
var BACKUP_GROUP = "backup.kubevirt.io";
var POOL_GROUP = "pool.kubevirt.io";
var MIGRATIONS_GROUP = "migrations.kubevirt.io";

// src/facts/release-signs.ts
var KUBEVIRT_RELEASE_ANNOTATION = "vmstate.io/kubevirt-release";
var CDI_RELEASE_ANNOTATION = "vmstate.io/cdi-release";

// src/facts/state-claim.ts
var STATE_CLAIM_SIZE = "10Mi";
var VIRT_DEFAULT_ANNOTATION = "storageclass.kubevirt.io/is-default-virt-class";
var CLUSTER_DEFAULT_ANNOTATION = "storageclass.kubernetes.io/is-default-class";

// src/value.ts
var Unknown = class {
  /** @param reason Why it cannot be known, as a clause that reads after "unknown: ". */
  constructor(reason) {
    this.reason = reason;
  }
  reason;
  toJSON() {
    return { unknown: this.reason };
  }
};
var OPEN = /* @__PURE__ */ Symbol("open");
function isUnknown(value) {
  return value instanceof Unknown;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function markOpen(value, reason) {
  Object.defineProperty(value, OPEN, { value: reason, enumerable: false, configurable: true });
  return value;
}
function openReason(value) {
  if (typeof value !== "object" || value === null) return void 0;
  return value[OPEN];
}
var INHERITED = Object.prototype;
function child(parent, key) {
  if (typeof parent !== "object" || parent === null) return void 0;
  if (parent instanceof Unknown) return parent;
  const value = parent[key];
  if (value !== void 0 && typeof value !== "function" && value !== INHERITED && !Array.isArray(parent)) return value;
  if (value === void 0 && parent[OPEN] === void 0) return void 0;
  if (Object.hasOwn(parent, key)) return value;
  const open = openReason(parent);
  return open === void 0 ? void 0 : new Unknown(open);
}
var get = (root, ...path) => at(root, path);
function at(root, path) {
  let value = root;
  for (let step = 0; step < path.length && value !== void 0; step++)
    value = child(value, path[step]);
  return value === null ? void 0 : value;
}
var isThere = (value) => isUnknown(value) ? value : value !== void 0;
function text(root, ...path) {
  const value = at(root, path);
  return typeof value === "string" || value instanceof Unknown ? value : void 0;
}
function map(root, ...path) {
  const value = at(root, path);
  return isMap(value) || value instanceof Unknown ? value : void 0;
}
function list(root, ...path) {
  const value = at(root, path);
  if (value instanceof Unknown) return value;
  return Array.isArray(value) ? value : [];
}
function items(root, ...path) {
  const value = at(root, path);
  return Array.isArray(value) ? value : [];
}
function or(...values) {
  let answer = false;
  for (const value of values) {
    if (value === true) return true;
    if (answer === false) answer = value;
  }
  return answer;
}
function and(...values) {
  let answer = true;
  for (const value of values) {
    if (value === false) return false;
    if (answer === true) answer = value;
  }
  return answer;
}
function not(value) {
  return value instanceof Unknown ? value : !value;
}

// src/kubevirt/quantity.ts
var QUANTITY = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;
var DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
var BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
var SCALE = 9;
var MOST_DIGITS = 100;
var power = (base, exponent) => base ** BigInt(exponent);
function readQuantity(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const match = QUANTITY.exec(String(value));
  if (!match) return void 0;
  const [, sign, digits = "", suffix = "", exponent] = match;
  if (digits.length > MOST_DIGITS) return void 0;
  const [whole2 = "", fraction = ""] = digits.split(".");
  const binary = BINARY.indexOf(suffix);
  const factor = binary < 0 ? 1n : power(1024n, binary + 1);
  const tens = SCALE - fraction.length + (exponent === void 0 ? DECIMAL[suffix] ?? 0 : Number(exponent));
  const amount = BigInt(`${whole2}${fraction}`) * factor;
  const scaled = tens >= 0 ? amount * power(10n, tens) : dividedUp(amount, power(10n, -tens));
  return sign === "-" ? -scaled : scaled;
}
var dividedUp = (amount, by) => (amount + by - 1n) / by;

// src/facts/behaviours.ts
var since = (from, source) => ({ ranges: [{ from }], source });
var between = (from, to, source) => ({ ranges: [{ from, to }], source });
var BACKEND_STORAGE = "pkg/storage/backend-storage/backend-storage.go";
var SCHEMA = "staging/src/kubevirt.io/api/core/v1/schema.go";
var VMI_ADMITTER = "pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go";
var GATES = "pkg/virt-config/featuregate/feature-gates.go func IsEnabled";
var BEHAVIOURS = {
  /** The field `efi.persistent` exists; before, the API server drops it. */
  efiPersistentField: since("1.1.0", `${SCHEMA} type EFI`),
  /** The field `tpm.enabled` exists; `false` switches a TPM off whatever else stands there. */
  tpmEnabledField: {
    ranges: [{ from: "1.4.1", to: "1.4" }, { from: "1.5.1" }],
    source: `${SCHEMA} type TPMDevice; pkg/tpm func HasDevice`
  },
  /** Without `vmStateStorageClass` no state claim is made. */
  stateClassMandatory: between("1.0.0", "1.2", `${BACKEND_STORAGE} func CreateIfNeeded`),
  /** The state claim always asks for ReadWriteMany. */
  stateAlwaysReadWriteMany: between("1.0.0", "1.2", `${BACKEND_STORAGE} func CreateIfNeeded`),
  /** A class annotated as default virtualization class is preferred to the cluster default. */
  virtDefaultClass: since("1.4.0", `${BACKEND_STORAGE} func getStorageClass`),
  /** The state's volume in the pod carries the VM's name, so the pod breaks on one that is no DNS label. */
  stateVolumeNamedAfterVm: between("1.0.0", "1.2", "v1.2.2 pkg/virt-controller/services/rendervolumes.go"),
  /** ReadWriteOnce state makes the VM not live-migratable. */
  rwoStateBlocksMigration: between("1.3.0", "1.3", "v1.3.1 pkg/virt-handler/vm.go func checkVolumesForMigration"),
  /** ReadWriteOnce state is copied into a second claim at each live migration. */
  rwoStateCopied: since("1.4.0", "pkg/virt-controller/watch/migration/migration.go func handleBackendStorage"),
  /** The claim's name is generated and it is found by label. */
  stateClaimLabelled: since("1.4.0", `${BACKEND_STORAGE} func PVCForVMI`),
  /** The claim carries the label by which CDI's webhook raises it to the least that its class grants. */
  stateClaimRaised: {
    ranges: [{ from: "1.4.1", to: "1.4" }, { from: "1.5.2" }],
    source: `${BACKEND_STORAGE} func createPVC, label cdi.kubevirt.io/applyStorageProfile`
  },
  /** Changed block tracking keeps its data on the state claim, which is no larger for it. */
  trackingFillsState: between("1.7.0", "1.9", `${BACKEND_STORAGE} const PVCSize; kubevirt/kubevirt#18470`),
  /** Changed block tracking needs the state claim too, and a claim that nothing needs any more is deleted at start. */
  unneededStateDeleted: since("1.7.0", `${BACKEND_STORAGE} func IsBackendStorageNeeded`),
  /** Snapshot, restore and export include the state. */
  snapshotIncludesState: since("1.4.1", "pkg/storage/utils/volumes.go; persistence-changes of v1.4.1"),
  /** Snapshot and export cannot hold the state: a VM with a persistent TPM is refused, or the state is left out. */
  snapshotWithoutState: between("1.0.0", "1.4.0", "pkg/storage/utils/volumes.go; persistence-changes of v1.4.1"),
  /** Snapshot and clone guards see a persistent EFI in the VM object. */
  efiSeenByGuards: since("1.4.1", `${BACKEND_STORAGE} func IsBackendStorageNeededForVM`),
  /** A preference can carry `preferredEfi`, and with it persistence. */
  preferredEfi: since("1.4.0", "pkg/instancetype/preference/apply/firmware.go"),
  /** The fields `preferredUseEfi` and `preferredUseSecureBoot` of preferences are deprecated. */
  preferredUseEfiDeprecated: since("1.5.0", "staging/src/kubevirt.io/api/instancetype/v1beta1/types.go"),
  /** Bundled preferences are deployed unless the KubeVirt CR opts out. */
  bundledPreferencesDeployed: since("1.4.0", "pkg/virt-operator/resource/generate/components"),
  /** HyperConverged has a field that keeps the bundled preferences from being deployed. */
  hyperconvergedBundleSwitch: since(
    "1.5.0",
    "kubevirt/hyperconverged-cluster-operator v1.15.0 api/v1beta1 hyperconverged_types.go CommonInstancetypesDeployment"
  ),
  /** A preference adds a panic device to a VM that has none. */
  preferredPanicDevice: since("1.6.0", "pkg/instancetype/preference/apply/device.go func applyPanicDevicePreferences"),
  /** A preference can carry `preferredLaunchSecurity`. */
  preferredLaunchSecurity: since("1.9.0", "pkg/instancetype/preference/apply"),
  /** A preference can carry `preferredArchitecture`. */
  preferredArchitecture: since(
    "1.7.0",
    "pkg/instancetype/preference/apply/architecture.go; kubevirt.io/api instancetype/v1beta1 type VirtualMachinePreferenceSpec"
  ),
  /** An instance type can carry `nodeSelector`. */
  instancetypeNodeSelector: since(
    "1.1.0",
    "pkg/instancetype/apply/nodeselector.go; kubevirt.io/api instancetype/v1beta1 type VirtualMachineInstancetypeSpec"
  ),
  /** A new VM gets a random firmware.uuid; before, it is derived from the VM's name. */
  randomFirmwareUuid: since("1.6.0", "pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go"),
  /** On arm64 a Secure Boot that is not set counts as off. */
  arm64SecureBootDefaultsOff: since("1.8.3", "pkg/defaults/arm64.go; pkg/virt-api/webhooks/arm64.go"),
  /** TDX guests may boot with Secure Boot although SMM is off. */
  tdxWithoutSmm: { ranges: [], source: `${VMI_ADMITTER} func validateDomainSpec: at HEAD only` },
  /** The firmware of SNP and TDX guests is checked, as that of SEV guests always was. */
  snpAndTdxChecked: since("1.7.0", "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"),
  /** Length and characters of firmware.serial are checked. */
  serialChecked: between("1.0.0", "1.4", `${VMI_ADMITTER} func validateFirmwareSerial`),
  /** disabledFeatureGates counts, and Beta gates are on unless listed there. */
  betaGatesOn: since("1.9.0", GATES),
  /** The field `disabledFeatureGates` exists; a name in both lists is refused. */
  disabledGatesField: since(
    "1.8.0",
    "pkg/virt-operator/webhooks/kubevirt-update-admitter.go func validateFeatureGates"
  ),
  /** A Discontinued gate stays off even if listed. */
  discontinuedGatesOff: between("1.2.0", "1.2", "v1.2.2 pkg/virt-config/feature-gates.go func isFeatureGateEnabled"),
  /** Listing a Discontinued gate makes admission refuse a VM that uses its API. */
  discontinuedGatesRefused: since("1.3.0", "pkg/virt-config/featuregate func ValidateFeatureGates"),
  /** A gate name that is not registered is always off. */
  unregisteredGatesOff: since("1.9.0", GATES),
  /** `referencePolicy` expand or expandAll stores the expanded spec in the VM. */
  referencePolicy: since("1.4.0", "pkg/instancetype/webhooks/vm; gate InstancetypeReferencePolicy"),
  /** The field `running` is deprecated: each apply of a VM that sets it is answered with a warning. */
  runningDeprecated: since(
    "1.4.0",
    "kubevirt.io/api core/v1/types.go type VirtualMachineSpec; vms-admitter.go func Admit"
  ),
  /** The run strategy of a VM that waits for another cluster to send it exists. */
  waitAsReceiver: since("1.6.0", "kubevirt.io/api core/v1/types.go RunStrategyWaitAsReceiver"),
  /** A VM can migrate to another namespace or cluster; ReadWriteMany state counts as shared there and is not copied. */
  decentralizedMigration: since("1.6.0", "pkg/virt-controller/watch/migration; kubevirt/user-guide#914"),
  /** Such a migration loses the state of a TPM in any access mode. */
  decentralizedTpmBroken: between("1.6.0", "1.6.0", "v1.6.1 release notes: decentralized migration with vTPM fixed"),
  /** VMs with long names cannot migrate persistent state; each range is a minor that was never or later fixed. */
  longNamesBreakMigration: {
    ranges: [
      { from: "1.4.0", to: "1.6.4" },
      { from: "1.7.0", to: "1.7.2" },
      { from: "1.8.0", to: "1.8.1" }
    ],
    source: `${BACKEND_STORAGE} func CurrentPVCName`
  }
};

// src/facts/releases.ts
var KUBEVIRT_RELEASES = [
  ["1.0", "1.0.1"],
  ["1.1", "1.1.1"],
  ["1.2", "1.2.2"],
  ["1.3", "1.3.1"],
  ["1.4", "1.4.1"],
  ["1.5", "1.5.3"],
  ["1.6", "1.6.6"],
  ["1.7", "1.7.4"],
  ["1.8", "1.8.4"],
  ["1.9", "1.9.0"]
];
var HYPERCONVERGED_RELEASES = {
  "1.10": "1.0.1",
  "1.11": "1.1.1",
  "1.12": "1.2.2",
  "1.13": "1.3.1",
  "1.14": "1.4.0",
  "1.15": "1.5.2",
  "1.16": "1.6.2",
  "1.17": "1.7.1",
  "1.18": "1.8.4"
};
var OPENSHIFT_VIRTUALIZATION_RELEASES = {
  "4.14": "1.10",
  "4.15": "1.11",
  "4.16": "1.12",
  "4.17": "1.13",
  "4.18": "1.14",
  "4.19": "1.15",
  "4.20": "1.16"
};

// src/kubevirt/release.ts
var VERSION = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;
var MINOR_STEP = 1e3;
var ANY_PATCH = MINOR_STEP - 1;
var parsed = /* @__PURE__ */ new Map();
function parse(version) {
  const match = VERSION.exec(version);
  if (!match) return void 0;
  return [Number(match[1]), Number(match[2]), match[3] === void 0 ? void 0 : Number(match[3])];
}
function parts(version) {
  if (!parsed.has(version)) parsed.set(version, parse(version));
  return parsed.get(version);
}
function orderOf(version, missingPatch) {
  const [major, minor, patch] = parts(version) ?? [0, 0, 0];
  return (major * MINOR_STEP + minor) * MINOR_STEP + Math.min(patch ?? missingPatch, ANY_PATCH);
}
function releaseAt(version) {
  const [major, minor] = parts(version) ?? [0, 0];
  return { version, minor: `${major}.${minor}`, label: `KubeVirt v${version}`, order: orderOf(version, 0) };
}
var KNOWN_RELEASES = KUBEVIRT_RELEASES.map(([, patch]) => releaseAt(patch));
var OLDEST = KNOWN_RELEASES[0];
var NEWEST = KNOWN_RELEASES.at(-1);
var newestRelease = () => NEWEST;
function readRelease(version) {
  const [major, minor, patch] = parts(version.trim()) ?? [];
  if (major === void 0 || minor === void 0) return { unknown: "not a version" };
  const known2 = KNOWN_RELEASES.find((release) => release.minor === `${major}.${minor}`);
  if (known2) return { release: patch === void 0 ? known2 : releaseAt(`${major}.${minor}.${patch}`) };
  const order = orderOf(`${major}.${minor}`, 0);
  if (order > NEWEST.order) return { newer: NEWEST };
  return { unknown: order < OLDEST.order ? "older than any known" : "no such release" };
}
var isWithin = (order, { from, to }) => order >= orderOf(from, 0) && (to === void 0 || order <= orderOf(to, ANY_PATCH));
var inRange = (release, range) => isWithin(release.order, range);
var known = /* @__PURE__ */ new WeakMap();
function holds(behaviour, release) {
  let answers = known.get(release);
  if (!answers) {
    answers = /* @__PURE__ */ new Map();
    known.set(release, answers);
  }
  let answer = answers.get(behaviour);
  if (answer === void 0) {
    const row = BEHAVIOURS[behaviour];
    answer = row.ranges.some((range) => inRange(release, range));
    answers.set(behaviour, answer);
  }
  return answer;
}
function isSince(version, first) {
  return parts(version) && orderOf(version, 0) >= orderOf(first, 0);
}
function rangeText(range) {
  const from = `v${range.from.replace(/\.0$/, "")}`;
  if (range.to === void 0) return `from ${from}`;
  const to = `v${range.to}`;
  if (from.startsWith(`${to}.`)) return `${to} since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
function inForce(history, release) {
  let found;
  for (const [from, value] of history) if (orderOf(from, 0) <= release.order) found = value;
  return found;
}
var behaviourText = (behaviour) => BEHAVIOURS[behaviour].ranges.map(rangeText).join(", ");

// src/facts/provisioner-keys.ts
var FSTYPE = "csi.storage.k8s.io/fstype";
var one = (parameter, ...values) => ({ parameter, is: "one of", values });
var lower = (parameter, ...values) => ({
  parameter,
  is: "one of",
  values,
  ignoreCase: true
});
var otherwise = (key) => ({ when: [], key });
var sharedNfs = {
  parameter: "sharedv4_mount_options",
  is: "lists all",
  values: ["vers=3.0", "nolock"],
  separators: /,/
};
var nfsWhen = (provisioner, test) => [
  { when: [test], key: `${provisioner}/nfs` },
  otherwise(provisioner)
];
var PROVISIONER_KEYS = {
  "kubevirt.io.hostpath-provisioner": [
    { when: [{ parameter: "overlayCSI", is: "present" }], key: "kubevirt.io.hostpath-provisioner/overlay" },
    otherwise("kubevirt.io.hostpath-provisioner")
  ],
  "kubernetes.io/portworx-volume": nfsWhen("kubernetes.io/portworx-volume", sharedNfs),
  "pxd.portworx.com": [
    { when: [one("backend", "pure_block")], key: "pxd.portworx.com/pure_block" },
    { when: [one("backend", "pure_fa_file")], key: "pxd.portworx.com/pure_fa_file" },
    { when: [{ parameter: "backend", is: "present" }], key: "pxd.portworx.com" },
    { when: [sharedNfs], key: "pxd.portworx.com/nfs" },
    otherwise("pxd.portworx.com")
  ],
  "csi.trident.netapp.io": [
    {
      when: [{ parameter: "backendType", is: "starts with", text: "ontap-nas" }],
      key: "csi.trident.netapp.io/ontap-nas"
    },
    {
      when: [{ parameter: "backendType", is: "starts with", text: "ontap-san" }],
      key: "csi.trident.netapp.io/ontap-san"
    },
    {
      when: [
        one("backendType", "google-cloud-netapp-volumes"),
        { parameter: "selector", is: "lists all", values: ["performance=flex"], separators: /[;,]/ }
      ],
      key: "csi.trident.netapp.io/gcnv-flex"
    },
    otherwise(void 0)
  ],
  "infinibox-csi-driver": [
    { when: [one("storage_protocol", "iscsi", "fc")], key: "infinibox-csi-driver/iscsiorfibrechannel" },
    { when: [one("storage_protocol", "nvme")], key: "infinibox-csi-driver/nvme" },
    { when: [one("storage_protocol", "nfs", "nfs_treeq")], key: "infinibox-csi-driver/nfs" },
    otherwise(void 0)
  ],
  "csi.vsphere.vmware.com": nfsWhen("csi.vsphere.vmware.com", { parameter: FSTYPE, is: "contains", text: "nfs" }),
  "csi-unity.dellemc.com": nfsWhen("csi-unity.dellemc.com", lower("protocol", "nfs")),
  "csi-powerstore.dellemc.com": nfsWhen("csi-powerstore.dellemc.com", lower(FSTYPE, "nfs")),
  "csi-vxflexos.dellemc.com": nfsWhen("csi-vxflexos.dellemc.com", lower(FSTYPE, "nfs")),
  "csi-powermax.dellemc.com": nfsWhen("csi-powermax.dellemc.com", lower(FSTYPE, "nfs")),
  "csi.huawei.com": nfsWhen("csi.huawei.com", one("protocol", "nfs")),
  "driver.longhorn.io": [
    { when: [one("migratable", "true")], key: "driver.longhorn.io/migratable" },
    { when: [{ parameter: "nfsOptions", is: "filled" }], key: "driver.longhorn.io/nfs" },
    { when: [{ parameter: "fsType", is: "filled" }], key: "driver.longhorn.io/fs" },
    otherwise("driver.longhorn.io")
  ],
  "ebs.csi.aws.com": [
    { when: [one("type", "io1")], key: "ebs.csi.aws.com/io1" },
    { when: [one("type", "io2")], key: "ebs.csi.aws.com/io2" },
    { when: [one("type", "gp2", "gp3")], key: "ebs.csi.aws.com/gp" },
    otherwise("ebs.csi.aws.com")
  ],
  "pd.csi.storage.gke.io": [
    {
      when: [one("type", "hyperdisk-balanced", "hyperdisk-balanced-high-availability")],
      key: "pd.csi.storage.gke.io/hyperdisk"
    },
    otherwise("pd.csi.storage.gke.io")
  ],
  "csi.san.synology.com": [
    { when: [one("protocol", "iscsi", "")], key: "csi.san.synology.com/iscsi" },
    { when: [one("protocol", "smb")], key: "csi.san.synology.com/smb" },
    { when: [one("protocol", "nfs", "nfs_treeq")], key: "csi.san.synology.com/nfs" },
    otherwise(void 0)
  ],
  "vpc.file.csi.ibm.io": [
    { when: [one("profile", "rfs"), one("vmState", "true")], key: "vpc.file.csi.ibm.io/rfs-rwo" },
    { when: [one("profile", "rfs")], key: "vpc.file.csi.ibm.io/rfs" },
    { when: [one("profile", "dp2"), one("vmState", "true")], key: "vpc.file.csi.ibm.io/dp2-rwo" },
    { when: [one("profile", "dp2")], key: "vpc.file.csi.ibm.io/dp2" },
    otherwise("vpc.file.csi.ibm.io")
  ]
};

// src/facts/storage-capabilities.ts
var PROVISIONERS = {
  "kubevirt.io.hostpath-provisioner": { capabilities: ["RWO Filesystem"] },
  "kubevirt.io.hostpath-provisioner/overlay": { capabilities: ["RWX Filesystem"], since: "1.65" },
  "kubevirt.io/hostpath-provisioner": { capabilities: ["RWO Filesystem"] },
  "k8s.io/minikube-hostpath": { capabilities: ["RWO Filesystem"], since: "1.59" },
  "nfs.csi.k8s.io": { capabilities: ["RWX Filesystem"] },
  "k8s-sigs.io/nfs-subdir-external-provisioner": { capabilities: ["RWX Filesystem"] },
  "kubernetes.io/rbd": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"] },
  "rbd.csi.ceph.com": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "rook-ceph.rbd.csi.ceph.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "openshift-storage.rbd.csi.ceph.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "cephfs.csi.ceph.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [{ until: "1.62", capabilities: ["RWX Filesystem"] }]
  },
  "rook-ceph.cephfs.csi.ceph.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "openshift-storage.cephfs.csi.ceph.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [{ until: "1.62", capabilities: ["RWX Filesystem"] }]
  },
  "linstor.csi.linbit.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"]
  },
  "csi-unity.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"]
  },
  "csi-unity.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "csi-vxflexos.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "csi-vxflexos.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "csi-isilon.dellemc.com": {
    capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "csi-powermax.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block"],
    cloneStrategy: "csi-clone"
  },
  "csi-powermax.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "csi-powerstore.dellemc.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block"],
    cloneStrategy: "copy"
  },
  "csi-powerstore.dellemc.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "kubernetes.io/storageos": { capabilities: ["RWO Filesystem"] },
  storageos: { capabilities: ["RWO Filesystem"] },
  "kubernetes.io/aws-ebs": { capabilities: ["RWO Block"] },
  "ebs.csi.aws.com": { capabilities: ["RWO Block"] },
  "ebs.csi.aws.com/io1": { capabilities: ["RWO Block"], since: "1.63", minimumSize: "4Gi" },
  "ebs.csi.aws.com/io2": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.58",
    minimumSize: "4Gi"
  },
  "ebs.csi.aws.com/gp": { capabilities: ["RWO Block"], since: "1.63", minimumSize: "1Gi" },
  "efs.csi.aws.com": { capabilities: ["RWX Filesystem", "RWO Filesystem"] },
  "kubernetes.io/azure-disk": { capabilities: ["RWO Block"] },
  "disk.csi.azure.com": { capabilities: ["RWO Block"] },
  "kubernetes.io/azure-file": { capabilities: ["RWX Filesystem"] },
  "file.csi.azure.com": { capabilities: ["RWX Filesystem"] },
  "kubernetes.io/gce-pd": {
    capabilities: ["RWO Block", "RWO Filesystem"],
    earlier: [{ until: "1.64", capabilities: ["RWO Block"] }]
  },
  "pd.csi.storage.gke.io": {
    capabilities: ["RWO Block", "RWO Filesystem"],
    cloneStrategy: "snapshot",
    earlier: [{ until: "1.64", capabilities: ["RWO Block"] }]
  },
  "pd.csi.storage.gke.io/hyperdisk": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.61",
    minimumSize: "4Gi",
    cloneStrategy: "snapshot"
  },
  "hspc.csi.hitachi.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "csi.hpe.com": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "spectrumscale.csi.ibm.com": { capabilities: ["RWX Filesystem", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "block.csi.ibm.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [
      { until: "1.57", capabilities: ["RWO Block", "RWO Filesystem"] },
      { until: "1.62", capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "RWX Filesystem"] }
    ]
  },
  "vpc.block.csi.ibm.io": { capabilities: ["RWO Block", "RWO Filesystem"], since: "1.64", cloneStrategy: "copy" },
  "vpc.file.csi.ibm.io": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.66",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/dp2": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.66",
    minimumSize: "10Gi",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/dp2-rwo": {
    capabilities: ["RWO Filesystem"],
    since: "1.66",
    minimumSize: "10Gi",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/rfs": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.66",
    minimumSize: "1Gi",
    cloneStrategy: "snapshot"
  },
  "vpc.file.csi.ibm.io/rfs-rwo": {
    capabilities: ["RWO Filesystem"],
    since: "1.66",
    minimumSize: "1Gi",
    cloneStrategy: "snapshot"
  },
  "kubernetes.io/portworx-volume/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem"], since: "1.63" },
  "kubernetes.io/portworx-volume": {
    capabilities: ["RWX Block", "RWX Filesystem", "RWO Block", "RWO Filesystem"],
    earlier: [{ until: "1.62", capabilities: ["RWO Filesystem"] }]
  },
  "pxd.portworx.com/nfs": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "pxd.portworx.com": {
    capabilities: ["RWX Block", "RWX Filesystem", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone",
    earlier: [{ until: "1.60", capabilities: ["RWX Filesystem", "RWO Block", "RWO Filesystem"] }]
  },
  "pxd.portworx.com/pure_block": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "pxd.portworx.com/pure_fa_file": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    cloneStrategy: "csi-clone"
  },
  "csi.trident.netapp.io/ontap-nas": { capabilities: ["RWX Filesystem", "RWO Filesystem"], cloneStrategy: "snapshot" },
  "csi.trident.netapp.io/ontap-san": { capabilities: ["RWX Block"], cloneStrategy: "snapshot" },
  "csi.trident.netapp.io/gcnv-flex": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "snapshot"
  },
  "topolvm.cybozu.com": { capabilities: ["RWO Block", "RWO Filesystem"], cloneStrategy: "copy" },
  "topolvm.io": { capabilities: ["RWO Block", "RWO Filesystem"], cloneStrategy: "copy" },
  "cinder.csi.openstack.org": { capabilities: ["RWO Block", "RWO Filesystem"] },
  "manila.csi.openstack.org": { capabilities: ["RWX Filesystem"] },
  "csi.ovirt.org": { capabilities: ["RWO Block", "RWO Filesystem"] },
  "infinibox-csi-driver/iscsiorfibrechannel": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    cloneStrategy: "csi-clone"
  },
  "infinibox-csi-driver/nvme": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.62",
    cloneStrategy: "csi-clone"
  },
  "infinibox-csi-driver/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem"], cloneStrategy: "csi-clone" },
  "csi.vsphere.vmware.com": { capabilities: ["RWO Block", "RWO Filesystem"] },
  "csi.vsphere.vmware.com/nfs": { capabilities: ["RWX Filesystem", "RWO Block", "RWO Filesystem"] },
  "csi.huawei.com": { capabilities: ["RWX Block", "RWO Block", "RWO Filesystem", "ROX Block", "ROX Filesystem"] },
  "csi.huawei.com/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem", "ROX Filesystem"] },
  "kubesan.gitlab.io": {
    capabilities: ["RWX Block", "ROX Block", "RWO Block", "RWO Filesystem"],
    since: "1.60",
    cloneStrategy: "csi-clone"
  },
  "driver.longhorn.io": { capabilities: ["RWO Block"] },
  "driver.longhorn.io/migratable": { capabilities: ["RWX Block", "RWO Block"] },
  "driver.longhorn.io/nfs": { capabilities: ["RWX Filesystem", "RWO Filesystem"], since: "1.63" },
  "driver.longhorn.io/fs": { capabilities: ["RWO Filesystem"], since: "1.63" },
  "blockvolume.csi.oraclecloud.com": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.61",
    cloneStrategy: "csi-clone"
  },
  "csi.san.synology.com/iscsi": {
    capabilities: ["RWX Block", "RWO Block", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "csi.san.synology.com/nfs": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "csi.san.synology.com/smb": {
    capabilities: ["RWX Filesystem", "RWO Filesystem"],
    since: "1.63",
    minimumSize: "1Gi",
    cloneStrategy: "csi-clone"
  },
  "directpv-min-io": { capabilities: ["RWO Filesystem"], since: "1.66" }
};

// src/kubevirt/storage-capabilities.ts
var words = (value, separators) => value.split(separators).map((word) => word.trim());
function passes(test, value) {
  switch (test.is) {
    case "present":
      return value !== void 0;
    case "filled":
      return value !== void 0 && value !== "";
    case "absent":
      return value === void 0;
    case "one of":
      return test.values.includes((test.ignoreCase ? value?.toLowerCase() : value) ?? "");
    case "starts with":
      return value?.startsWith(test.text) ?? false;
    case "contains":
      return value?.toLowerCase().includes(test.text) ?? false;
    case "lists all":
      return test.values.every((wanted) => words(value ?? "", test.separators).includes(wanted));
  }
}
function keyOf(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (provisioner === void 0 || isUnknown(provisioner)) return provisioner;
  const rows = Object.hasOwn(PROVISIONER_KEYS, provisioner) ? PROVISIONER_KEYS[provisioner] : void 0;
  for (const row of rows ?? []) {
    const values = row.when.map(({ parameter }) => get(storageClass, "parameters", parameter));
    const unknown = values.find(isUnknown);
    if (unknown) return unknown;
    const met = row.when.every(
      (test, index) => passes(test, typeof values[index] === "string" ? values[index] : void 0)
    );
    if (met) return row.key;
  }
  return rows ? void 0 : provisioner;
}
function providedMinimum(storageClass) {
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.minimumSize : void 0;
}

// src/kubevirt/claim-size.ts
var roundedUpTo = (provisioner) => typeof provisioner === "string" && Object.hasOwn(ROUNDED_UP_TO, provisioner) ? ROUNDED_UP_TO[provisioner] : void 0;
function refusesStateClaim(minimum, storageClass) {
  const least = readQuantity(minimum);
  if (least === void 0) return false;
  const rounded = roundedUpTo(get(storageClass, "provisioner"));
  return least > (readQuantity(rounded ?? STATE_CLAIM_SIZE) ?? 0n);
}
var raisesByGate = (version) => version === void 0 || isSince(version, CDI_RAISES_SINCE) !== false && isSince(version, CDI_WEBHOOK_DEFAULT_SINCE) === false;
var canRaise = (version) => isSince(version, CDI_RAISES_SINCE) !== false;
function smallestClaim(storageClass, profiles) {
  const written2 = profiles.map((profile) => text(profile, "metadata", "annotations", MINIMUM_SIZE_ANNOTATION));
  return written2.find((size) => size !== void 0) ?? providedMinimum(storageClass);
}

// src/facts/api-versions.ts
var API_VERSIONS = {
  [KUBEVIRT_GROUP]: { v1alpha3: { from: "1.0.0" }, v1: { from: "1.0.0" } },
  [SNAPSHOT_GROUP]: { v1alpha1: { from: "1.0.0" }, v1beta1: { from: "1.3.0" } },
  [CLONE_GROUP]: { v1alpha1: { from: "1.0.0" }, v1beta1: { from: "1.5.0" } },
  [EXPORT_GROUP]: { v1alpha1: { from: "1.0.0", to: "1.8" }, v1beta1: { from: "1.3.0" }, v1: { from: "1.9.0" } },
  [BACKUP_GROUP]: { v1alpha1: { from: "1.8.0" } },
  [POOL_GROUP]: { v1alpha1: { from: "1.0.0" }, v1beta1: { from: "1.7.0" } },
  [MIGRATIONS_GROUP]: { v1alpha1: { from: "1.0.0" } },
  [INSTANCETYPE_GROUP]: {
    v1alpha1: { from: "1.0.0", to: "1.5" },
    v1alpha2: { from: "1.0.0", to: "1.5" },
    v1beta1: { from: "1.0.0" }
  },
  [CDI_GROUP]: { v1beta1: { from: "1.0.0" } },
  [HYPERCONVERGED_GROUP]: { v1beta1: { from: "1.0.0" }, v1: { from: "1.8.0" } }
};
var WRITTEN_KINDS = {
  CDI: CDI_GROUP,
  CDIConfig: CDI_GROUP,
  DataImportCron: CDI_GROUP,
  DataSource: CDI_GROUP,
  DataVolume: CDI_GROUP,
  HyperConverged: HYPERCONVERGED_GROUP,
  KubeVirt: KUBEVIRT_GROUP,
  MigrationPolicy: MIGRATIONS_GROUP,
  StorageProfile: CDI_GROUP,
  VirtualMachine: KUBEVIRT_GROUP,
  VirtualMachineBackup: BACKUP_GROUP,
  VirtualMachineClone: CLONE_GROUP,
  VirtualMachineClusterInstancetype: INSTANCETYPE_GROUP,
  VirtualMachineClusterPreference: INSTANCETYPE_GROUP,
  VirtualMachineExport: EXPORT_GROUP,
  VirtualMachineInstance: KUBEVIRT_GROUP,
  VirtualMachineInstanceMigration: KUBEVIRT_GROUP,
  VirtualMachineInstanceReplicaSet: KUBEVIRT_GROUP,
  VirtualMachineInstancetype: INSTANCETYPE_GROUP,
  VirtualMachinePool: POOL_GROUP,
  VirtualMachinePreference: INSTANCETYPE_GROUP,
  VirtualMachineRestore: SNAPSHOT_GROUP,
  VirtualMachineSnapshot: SNAPSHOT_GROUP
};
var KIND_GROUPS = {
  ...WRITTEN_KINDS,
  VirtualMachineBackupTracker: BACKUP_GROUP,
  VirtualMachineInstancePreset: KUBEVIRT_GROUP,
  VirtualMachineSnapshotContent: SNAPSHOT_GROUP
};

// src/kubevirt/written-version.ts
var servedVersions = (kind, release) => Object.entries(API_VERSIONS[WRITTEN_KINDS[kind]] ?? {}).flatMap(
  ([version, range]) => inRange(release, range) ? [version] : []
);
function writtenVersion(kind, release) {
  const newest = servedVersions(kind, release).at(-1);
  if (newest === void 0) throw new RangeError(`${release.label} does not serve ${kind}`);
  return `${WRITTEN_KINDS[kind]}/${newest}`;
}

// constructs/cluster.ts
var import_src3 = require("./index.js");

// constructs/facts.ts
var import_node_fs = require("node:fs");
var import_node_path = require("node:path");
var import_src = require("./index.js");
function textOf(file, path) {
  try {
    return (0, import_node_fs.readFileSync)(file, "utf8");
  } catch (error) {
    throw new Error(`facts: ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}
var read = /* @__PURE__ */ new Map();
function objectsOf(path) {
  const file = (0, import_node_path.resolve)(path);
  const known2 = read.get(file);
  if (known2) return known2;
  const objects = objectsIn(textOf(file, path), path);
  read.set(file, objects);
  return objects;
}
function objectsIn(text2, path) {
  const { values, errors } = (0, import_src.readYaml)(text2);
  const [error] = errors;
  if (error) throw new Error(`facts: ${path}:${error.line}:${error.column}: ${error.message}`);
  const documents = values.filter((value) => value !== null && value !== void 0);
  if (documents.length === 0)
    throw new Error(`facts: ${path} holds no Kubernetes object; capture with kubectl get -o yaml`);
  return documents.flatMap(itemsOf);
}
function itemsOf(value) {
  const items2 = at(value, ["items"]);
  return at(value, ["kind"]) === "List" && Array.isArray(items2) ? items2 : [value];
}
function readFacts(files) {
  if (files === void 0) return [];
  const paths = typeof files === "string" ? [files] : files;
  return paths.flatMap((path) => [...objectsOf(path)]);
}

// constructs/tree.ts
var import_cdk8s = require("cdk8s");
var import_src2 = require("./index.js");
var trees = /* @__PURE__ */ new WeakMap();
function treeOf(construct) {
  const { root } = construct.node;
  let tree = trees.get(root);
  if (!tree) {
    tree = {
      root,
      clusters: [],
      resources: /* @__PURE__ */ new Map(),
      options: {},
      missingGates: import_src2.missingGates,
      manifests: void 0,
      kinds: void 0,
      writing: 0
    };
    trees.set(root, tree);
  }
  return tree;
}
function objectsByKind(tree) {
  const found = /* @__PURE__ */ new Map();
  for (const construct of tree.root.node.findAll()) {
    if (!import_cdk8s.ApiObject.isApiObject(construct)) continue;
    const group = found.get(construct.kind);
    if (group) group.push(construct);
    else found.set(construct.kind, [construct]);
  }
  return found;
}
function objectsOfKind(tree, kind) {
  const kinds = tree.kinds ?? objectsByKind(tree);
  if (tree.writing > 0) tree.kinds = kinds;
  return kinds.get(kind) ?? [];
}
function whileWriting(tree, run) {
  tree.writing++;
  try {
    return run();
  } finally {
    tree.writing--;
    if (tree.writing === 0) {
      tree.manifests = void 0;
      tree.kinds = void 0;
    }
  }
}

// constructs/cluster.ts
function shared(left, right) {
  const [one2, other] = [left.node.scopes, right.node.scopes];
  let count = 0;
  while (count < one2.length && one2[count] === other[count]) count++;
  return count;
}
function nearest(construct, clusters) {
  const distances = clusters.map((cluster) => shared(construct, cluster));
  const most = Math.max(...distances);
  const found = clusters.filter((_, index) => distances[index] === most);
  return found.length === 1 ? found[0] : void 0;
}
function clusterOf(construct, named) {
  const { clusters } = treeOf(construct);
  if (named !== void 0 || clusters.length === 0) return named;
  return clusters.length === 1 ? clusters[0] : nearest(construct, clusters);
}
var facts = /* @__PURE__ */ new WeakMap();
function factsOf(tree, cluster) {
  const key = cluster ?? tree.root;
  let known2 = facts.get(key);
  if (!known2) {
    if (tree.options.facts !== void 0 && tree.clusters.length > 1)
      throw new Error("facts: the app has several clusters; give each its own, not the guard of all");
    known2 = [...readFacts(cluster?.facts), ...readFacts(tree.options.facts)];
    facts.set(key, known2);
  }
  return known2;
}
var indexes = /* @__PURE__ */ new WeakMap();
var keyOf2 = (kind, namespace, name) => [kind, namespace, name].join("\0");
var indexOf = (objects) => new Map(
  objects.map((object) => {
    const [namespace, name] = [text(object, "metadata", "namespace"), text(object, "metadata", "name")];
    return [keyOf2(text(object, "kind"), namespace, name), object];
  })
);
function captured(construct, kind, namespace, name) {
  const objects = factsOf(treeOf(construct), clusterOf(construct, construct.cluster));
  if (objects.length === 0) return void 0;
  const index = indexes.get(objects) ?? indexOf(objects);
  indexes.set(objects, index);
  return index.get(keyOf2(kind, namespace, name));
}
var releaseText = (tree, cluster) => cluster?.kubevirtRelease ?? tree.options.release;
function releaseOf(construct, named) {
  const tree = treeOf(construct);
  const cluster = clusterOf(construct, named);
  const version = releaseText(tree, cluster) ?? capturedRelease(factsOf(tree, cluster));
  return version === void 0 ? void 0 : knownRelease(version);
}
function knownRelease(version) {
  const reading = readRelease(version);
  if ("release" in reading) return reading.release;
  const known2 = KNOWN_RELEASES.map(({ minor }) => minor).join(", ");
  throw new Error(`KubeVirt release ${JSON.stringify(version)} is not known; known are ${known2}`);
}
var releases = /* @__PURE__ */ new WeakMap();
function capturedRelease(objects) {
  if (objects.length === 0) return void 0;
  if (!releases.has(objects)) {
    const [target] = (0, import_src3.lintObjects)([], { facts: objects, complete: false }).targets;
    releases.set(objects, target === void 0 || target.from === "not known" ? void 0 : target.kubevirt);
  }
  return releases.get(objects);
}

// constructs/joined.ts
var isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value) && Object.getPrototypeOf(value) === Object.prototype;
var isPlain = (value) => typeof value !== "object" || value === null;
function together(left, right, where) {
  const all = [...left, ...right].filter((item) => item !== void 0);
  if (all.every(isPlain)) return [...new Set(all)];
  const names = all.map((item) => isFields(item) ? item.name : void 0).filter((name) => name !== void 0);
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== void 0)
    throw new Error(
      `${where} has the name ${JSON.stringify(twice)} by the props and by the raw spec; set it in one of them`
    );
  return all;
}
function opened(typed, reason) {
  if (Array.isArray(typed)) return markOpen([...typed], reason);
  if (!isFields(typed)) return typed;
  const entries = Object.entries(typed).map(([key, value]) => [key, opened(value, reason)]);
  return markOpen(Object.fromEntries(entries), reason);
}
function joined(typed, raw, where) {
  if (raw === void 0) return typed;
  if (typed === void 0 || Object.is(typed, raw)) return raw;
  if (raw instanceof Unknown) return opened(typed, raw.reason);
  if (Array.isArray(typed) && Array.isArray(raw)) return together(typed, raw, where);
  if (!isFields(typed) || !isFields(raw))
    throw new Error(
      `${where} is ${JSON.stringify(typed)} by the props and ${JSON.stringify(raw)} by the raw spec; set it in one of them`
    );
  const both = { ...typed };
  for (const [key, value] of Object.entries(raw)) both[key] = joined(typed[key], value, `${where}.${key}`);
  return both;
}
function filled(fields) {
  const left = Object.entries(fields).filter(([, value]) => value !== void 0);
  return left.length === 0 ? void 0 : Object.fromEntries(left);
}

// constructs/late.ts
var import_cdk8s2 = require("cdk8s");
var OBJECT = [
  "metadata.name",
  "metadata.namespace",
  "metadata.labels",
  "metadata.annotations",
  "cluster",
  "accept.*",
  "argoCd.*",
  "spec"
];
var MACHINE = [
  "windows",
  "state",
  "secureBoot",
  "instancetype",
  "preference.name",
  "preference.kind",
  "cpu",
  "memory",
  "disks",
  "networks",
  "liveMigration",
  "podMetadata.labels"
];
var TEMPLATE = ["size", "storageClass", "source"];
var below = (name, reads) => reads.map((read3) => `${name}.${read3}`);
var VM_SPEC = ["template.spec", "template.metadata", "preference.name"];
var READ = {
  CDI: ["release", "raiseStateClaims", "featureGates"],
  DataVolume: [...TEMPLATE, ...below("spec", ["source", "storage", "pvc"])],
  HyperConverged: ["release", "kubevirt", "apiVersion", "vmStateStorageClass", "facts.*"],
  KubeVirt: ["release", "vmStateStorageClass", "featureGates", "disabledFeatureGates", "facts.*", "spec.imageTag"],
  MigrationPolicy: ["bandwidthPerMigration", "completionTimeoutPerGiB"],
  StorageClass: ["default", "virtDefault", "fields"],
  StorageProfile: ["storageClass", "claimPropertySets.*", "snapshotClass", "minimumSize"],
  VirtualMachine: [...MACHINE, "firmwareUuid", ...below("spec", VM_SPEC)],
  VirtualMachineClone: ["source"],
  VirtualMachineClusterInstancetype: ["cpu", "memory"],
  VirtualMachineClusterPreference: ["state", "secureBoot", "requirements.memory"],
  VirtualMachineExport: ["source", "ttlDuration", "tokenSecretRef"],
  VirtualMachineInstanceMigration: ["virtualMachine"],
  VirtualMachineInstancetype: ["cpu", "memory"],
  VirtualMachinePool: [
    ...MACHINE,
    "replicas",
    "labels",
    ...below("spec.virtualMachineTemplate", ["metadata", ...below("spec", VM_SPEC)])
  ],
  VirtualMachinePreference: ["state", "secureBoot", "requirements.memory"],
  VirtualMachineRestore: ["snapshot"],
  VirtualMachineSnapshot: ["virtualMachine", "failureDeadline"],
  disk: ["volume", ...below("volume.template", TEMPLATE), "type", "bootOrder", "fields"],
  network: ["binding", "fields"],
  guard: ["facts.*", "release", "rules.*", "failOn"],
  import: ["facts.*", "release", "kubevirt"],
  service: ["ports", "metadata"]
};
function lateAt(value, [step, ...rest], at2) {
  if (value instanceof import_cdk8s2.Lazy) return at2.join(".") || "what is given";
  if (step === void 0 || typeof value !== "object" || value === null) return void 0;
  for (const key of step === "*" ? Object.keys(value) : [step]) {
    const found = lateAt(value[key], rest, [...at2, key]);
    if (found !== void 0) return found;
  }
  return void 0;
}
var lateError = (what) => new Error(
  `${what} is a Lazy, which cdk8s resolves only while it writes, and it is read before; give the value itself`
);
function settled(value, what) {
  if (value instanceof import_cdk8s2.Lazy) throw lateError(what);
  return value;
}
function refuseLate(kind, given, where, whose = "") {
  for (const read3 of [...OBJECT, ...READ[kind] ?? []]) {
    const found = lateAt(given, read3.split("."), []);
    if (found !== void 0) throw lateError(`${where}: ${found}${whose}`);
  }
}
var pathIn = (scope, id) => [scope.node.path, id].filter(Boolean).join("/");

// constructs/resource.ts
var import_cdk8s3 = require("cdk8s");
var import_constructs = require("constructs");

// src/facts/gitops.ts
var ARGO_SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
var ARGO_SYNC_WAVE = "argocd.argoproj.io/sync-wave";
var FLUX_LEAVES = {
  "kustomize.toolkit.fluxcd.io/reconcile": ["disabled"],
  "kustomize.toolkit.fluxcd.io/ssa": ["Ignore", "IfNotPresent"]
};
var FLUX_KEEPS = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/prune": ["disabled"] };
var FLUX_UNFORCED = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/force": ["disabled"] };

// constructs/guard.ts
var import_src5 = require("./index.js");

// constructs/sources.ts
var import_node_path2 = require("node:path");
var import_node_url = require("node:url");
var import_src4 = require("./index.js");
var FRAME = /^\s+at (?:.*\()?((?:file:\/\/|\/|[A-Za-z]:[\\/])[^()]*?):(\d+):\d+\)?$/gm;
var isOfUser = (file) => !/[\\/]node_modules[\\/]/.test(file) && (0, import_node_path2.dirname)(file) !== __dirname;
function callsUnderWay() {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Number.POSITIVE_INFINITY;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  if (typeof stack !== "string") return [];
  return [...stack.matchAll(FRAME)].map(([, file = "", line]) => ({ file: /^file:/.test(file) ? (0, import_node_url.fileURLToPath)(file) : file, line: Number(line) })).filter(({ file }) => isOfUser(file)).reverse();
}
function entriesOf(running) {
  const started = [require.main?.filename, process.argv[1]].filter((file) => file !== void 0);
  return [.../* @__PURE__ */ new Set([...running.map(({ file }) => file), ...started.filter(isOfUser)])];
}
var before;
function sourceTexts() {
  let app;
  return (construct, field) => {
    if (!app) {
      const running = callsUnderWay();
      before = new import_src4.AppSources(entriesOf(running), process.cwd(), before);
      app = { running, sources: before };
    }
    return app.sources.find(construct, field, app.running)?.text ?? "";
  };
}

// constructs/guard.ts
var checks = /* @__PURE__ */ new WeakMap();
var watches = /* @__PURE__ */ new WeakMap();
function guard(scope, options = {}) {
  const tree = treeOf(scope);
  refuseLate("guard", options, "guard");
  tree.options = { ...tree.options, ...filled({ ...options }), rules: { ...tree.options.rules, ...options.rules } };
  watch(tree);
}
function guarded(resource, check) {
  if (check) checks.set(resource.apiObject, check);
  const tree = treeOf(resource);
  const watching = watch(tree);
  judgeOnceIn(resource.apiObject.chart, tree, watching);
  resource.node.addValidation({ validate: () => watching.judged?.failures.get(resource) ?? [] });
}
function watch(tree) {
  const known2 = watches.get(tree);
  if (known2) return known2;
  const watching = { judged: void 0, printed: /* @__PURE__ */ new Set() };
  watches.set(tree, watching);
  tree.root.node.addValidation({ validate: () => validateRoot(tree, watching) });
  judgeOnceIn(tree.root, tree, watching);
  return watching;
}
function validateRoot(tree, watching) {
  if (tree.writing > 0 && watching.judged) return [];
  const sources = sourceTexts();
  const judged = whileWriting(tree, () => judge(tree, sources));
  watching.judged = judged;
  for (const warning of judged.warnings) print(tree, warning, sources, watching);
  return judged.failures.get(tree.root) ?? [];
}
function print(tree, told, sources, { printed }) {
  const { path } = constructOf(tree, told.object).node;
  const known2 = `${path} ${textOf2(told)}`;
  if (printed.has(known2)) return;
  printed.add(known2);
  process.stderr.write(`[${path}] ${textOf2(told, sources)}
`);
}
var WRITES = ["synth", "synthYaml", "toJson"];
function judgeOnceIn(construct, tree, watching) {
  const writer = construct;
  for (const name of WRITES) {
    const own2 = writer[name];
    if (typeof own2 !== "function" || Object.hasOwn(writer, name)) continue;
    const once = (...given) => {
      if (tree.writing === 0) watching.judged = void 0;
      return whileWriting(tree, () => own2.apply(writer, given));
    };
    Object.defineProperty(writer, name, { value: once, configurable: true, writable: true });
  }
}
function byCluster(tree) {
  const found = /* @__PURE__ */ new Map();
  for (const object of [...tree.kinds?.values() ?? []].flat()) {
    const cluster = clusterOf(object, tree.resources.get(object)?.cluster);
    const group = found.get(cluster);
    if (group) group.push(object);
    else found.set(cluster, [object]);
  }
  return found;
}
var FAIL_ON = ["error", "warning", void 0];
function judge(tree, sources) {
  const { failOn } = tree.options;
  if (!FAIL_ON.includes(failOn)) throw new Error(`guard: failOn takes error or warning, not ${JSON.stringify(failOn)}`);
  const judged = { failures: /* @__PURE__ */ new Map(), warnings: [] };
  tree.kinds = objectsByKind(tree);
  const groups = byCluster(tree);
  tree.manifests = manifestsOf(tree, [...groups.values()].flat());
  for (const [cluster, objects] of groups) judgeCluster(tree, cluster, objects, sources, judged);
  return judged;
}
function manifestsOf(tree, objects) {
  const manifests = /* @__PURE__ */ new Map();
  tree.manifests = manifests;
  const isCluster = (object) => tree.clusters.some((cluster) => cluster === object.node.scope);
  for (const late of [false, true])
    for (const object of objects) if (isCluster(object) === late) manifests.set(object, object.toJson());
  return manifests;
}
function judgeCluster(tree, cluster, objects, sources, judged) {
  const kubevirt = releaseText(tree, cluster);
  const { findings } = (0, import_src5.lintObjects)(
    objects.map((object) => tree.manifests?.get(object)),
    {
      complete: false,
      observed: false,
      // What is accepted on constructs are warnings.
      ignoreErrors: false,
      facts: factsOf(tree, cluster),
      rules: tree.options.rules ?? {},
      ...kubevirt === void 0 ? {} : { kubevirt }
    }
  );
  for (const object of objects) {
    const finding = checks.get(object)?.(tree.manifests?.get(object));
    if (finding) sort(tree, { finding, own: object, object }, sources, judged);
  }
  if (findings.length === 0) return;
  const known2 = new Map(objects.map((object) => [keyOf3(tree.manifests?.get(object)), object]));
  for (const finding of findings) sort(tree, blamed(tree, finding, known2), sources, judged);
}
function blamed(tree, finding, known2) {
  const [own2, ...others] = [finding, ...finding.related ?? []].map(({ object }) => known2.get(refKey(object)));
  const isOurs = (object) => object !== void 0 && tree.resources.has(object);
  return { finding, own: own2, object: isOurs(own2) ? own2 : others.find(isOurs) ?? own2 };
}
var refKey = (ref) => ref === void 0 ? "" : [ref.apiVersion, ref.kind, ref.namespace ?? "", ref.name].join("\0");
function keyOf3(manifest) {
  const { apiVersion, kind, metadata } = manifest;
  return refKey({ apiVersion, kind, namespace: metadata.namespace, name: metadata.name });
}
var constructOf = (tree, object) => (object && tree.resources.get(object)) ?? object ?? tree.root;
function sort(tree, told, sources, judged) {
  const resource = told.object && tree.resources.get(told.object);
  if (fails(told.finding, resource, tree.options)) {
    const text2 = textOf2(told, sources);
    const { path } = constructOf(tree, told.object).node;
    const [at2, line] = resource ? [resource, text2] : [tree.root, `${path}: ${text2}`];
    judged.failures.set(at2, [...judged.failures.get(at2) ?? [], line]);
  } else if (told.finding.severity !== "info") {
    judged.warnings.push(told);
  }
}
var isMeta = ({ rule }) => rule.startsWith("meta/");
function fails(finding, resource, { failOn }) {
  if (finding.severity === "error") return true;
  if (finding.severity === "info" || failOn === "error") return false;
  return failOn === "warning" || resource !== void 0 && !isMeta(finding);
}
function textOf2({ finding, own: own2, object: blamed2 }, sources = () => "") {
  const { severity, rule, message, path = "", docs, object } = finding;
  const accepted = severity === "warning" && !rule.startsWith("meta/") ? `; or accept it: accept: { '${rule}': 'why' }` : "";
  const elsewhere = object && object.name !== blamed2?.name ? `${object.kind} ${object.name} ` : "";
  const field = own2 ? sources(own2.node.path, path) : "";
  const [place, far] = own2 === blamed2 ? [field, ""] : [blamed2 ? sources(blamed2.node.path) : "", field && ` ${field}`];
  const where = path === "" && far === "" ? "" : `${elsewhere}${path}${far}; `;
  return `${place && `${place}: `}${severity} ${rule}: ${message}${accepted} (${where}${docs})`;
}

// constructs/numbers.ts
function whole(value, least, what) {
  if (Number.isSafeInteger(value) && value >= least) return value;
  const range = least === Number.MIN_SAFE_INTEGER ? "a whole number" : `a whole number from ${least} on`;
  throw new Error(`${what} must be ${range}, not ${value}`);
}

// constructs/resource.ts
var IGNORE = "vmstate.io/ignore";
var BREAKS_REASON = /;\s*[\w-]+\/|\n/;
function ignoreAnnotation(accept, path) {
  return Object.entries(accept).sort(([left], [right]) => left < right ? -1 : 1).map(([rule, reason]) => {
    if (reason.trim() === "") throw new Error(`${path}: accept of "${rule}" needs a reason`);
    if (BREAKS_REASON.test(reason))
      throw new Error(`${path}: the reason to accept "${rule}" may hold no line break and no ";" before a rule`);
    return `${rule}: ${reason.trim()}`;
  }).join("; ");
}
function syncOptions({ prune, delete: deletes, skipDryRunOnMissingResource }) {
  return [
    ...prune === void 0 ? [] : [`Prune=${prune}`],
    ...deletes === void 0 ? [] : [`Delete=${deletes}`],
    ...skipDryRunOnMissingResource ? ["SkipDryRunOnMissingResource=true"] : []
  ].join(",");
}
var waveText = (wave, path) => String(whole(wave, Number.MIN_SAFE_INTEGER, `${path}: argoCd.syncWave`));
function annotationsOf({ metadata, accept = {}, argoCd = {} }, path) {
  const given = (key) => settled(metadata?.annotations?.[key], `${path}: annotation ${key}`);
  const options = [given(ARGO_SYNC_OPTIONS), syncOptions(argoCd)].filter(Boolean).join(",");
  const ignored = [given(IGNORE), ignoreAnnotation(accept, path)].filter(Boolean).join("; ");
  return {
    ...metadata?.annotations,
    ...options === "" ? {} : { [ARGO_SYNC_OPTIONS]: options },
    ...argoCd.syncWave === void 0 ? {} : { [ARGO_SYNC_WAVE]: waveText(argoCd.syncWave, path) },
    ...ignored === "" ? {} : { [IGNORE]: ignored }
  };
}
function withoutNamespace({ kind, metadata }, given, path) {
  if (given !== void 0)
    throw new Error(`${path}: a ${kind} belongs to no namespace; leave metadata.namespace ${given} out`);
  Object.defineProperty(metadata, "namespace", { value: void 0 });
}
var LateObject = class extends import_cdk8s3.ApiObject {
  #resource;
  #options;
  constructor(resource, props, options) {
    super(resource, "Resource", props);
    this.#resource = resource;
    this.#options = options;
    Object.defineProperty(this, "apiVersion", { get: () => options.apiVersion(resource.release) });
    if (options.clusterScoped) withoutNamespace(this, props.metadata?.namespace, resource.node.path);
  }
  toJson() {
    const judged = treeOf(this).manifests?.get(this);
    if (judged !== void 0) return judged;
    Object.defineProperty(this, "props", { value: this.fields(), configurable: true });
    return super.toJson();
  }
  /** The fields of an object of this class: `instanceof` holds for all API objects. */
  static fieldsOf(object) {
    return #resource in object ? object.fields() : void 0;
  }
  /** Everything beside metadata, before cdk8s takes out what is absent. */
  fields() {
    const { release } = this.#resource;
    return { apiVersion: this.#options.apiVersion(release), kind: this.kind, ...this.#body(release) };
  }
  /** What cannot be written is said of the construct and the release. */
  #body(release) {
    try {
      return this.#options.body(release);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new Error(`${this.#resource.node.path} (${release.label}): ${why}`, { cause: error });
    }
  }
};
var Resource = class extends import_constructs.Construct {
  /** The API object: for JSON patches, metadata and dependencies. */
  apiObject;
  /** The cluster that was named for it. */
  cluster;
  constructor(scope, id, props, options) {
    super(scope, id);
    refuseLate(options.kind, props, this.node.path);
    this.cluster = props.cluster;
    const annotations = annotationsOf(props, this.node.path);
    const metadata = { ...props.metadata, ...Object.keys(annotations).length > 0 ? { annotations } : {} };
    const { kind } = options;
    this.apiObject = new LateObject(this, { apiVersion: options.apiVersion(newestRelease()), kind, metadata }, options);
    treeOf(this).resources.set(this.apiObject, this);
    guarded(this, options.check);
  }
  /** The release that the object is made for; the newest known where nothing tells it. */
  get release() {
    return releaseOf(this, this.cluster) ?? newestRelease();
  }
  /** The metadata of the object: for labels and annotations that are added later. */
  get metadata() {
    return this.apiObject.metadata;
  }
  /** The name of the object in Kubernetes. */
  get name() {
    return this.apiObject.name;
  }
  /** The namespace of the object; undefined where none is written, as for all cluster-wide objects. */
  get namespace() {
    return this.metadata.namespace;
  }
  /** Group and version of the object, as the release has them. */
  get apiVersion() {
    return this.apiObject.apiVersion;
  }
  /** The group alone. */
  get apiGroup() {
    return this.apiObject.apiGroup;
  }
  /** The kind of the object. */
  get kind() {
    return this.apiObject.kind;
  }
  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName() {
    return this.name;
  }
  /** This object as a resource of an RBAC rule of cdk8s-plus. */
  asApiResource() {
    return this;
  }
  /** No resource is a URL of the API server. */
  asNonApiResource() {
    return void 0;
  }
};
function annotated(metadata, own2) {
  const annotations = joined(filled(own2), metadata?.annotations, "metadata.annotations");
  return { ...metadata, ...annotations ? { annotations } : {} };
}
function nameOf(from, given) {
  if (typeof given === "string") return given;
  if (import_constructs.Construct.isConstruct(given) && given.node.root === from.node.root) from.node.addDependency(given);
  return given.name;
}

// constructs/cdi.ts
var SIZING_KINDS = [`${STORAGE_GROUP}/StorageClass`, `${CDI_GROUP}/StorageProfile`];
var NAME = "cdi";
var CDI = class extends Resource {
  resourceType = "cdis";
  #props;
  /** @throws Error when the release is no version, or raises no claims although it is told to. */
  constructor(scope, id, props = {}) {
    refuseLate("CDI", props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: { name: NAME, ...annotated(props.metadata, { [CDI_RELEASE_ANNOTATION]: props.release }) } },
      {
        kind: "CDI",
        clusterScoped: true,
        apiVersion: (release) => writtenVersion("CDI", release),
        body: (release) => ({ spec: this.#spec(release) })
      }
    );
    this.#props = props;
    checkRelease(props, this.node.path);
  }
  /** The release of CDI: what was given, else what was captured; undefined where neither tells it. */
  get cdiRelease() {
    const captured2 = factsOf(treeOf(this), clusterOf(this, this.cluster)).find(isKind("CDI"));
    const observed = at(captured2, ["status", "observedVersion"]);
    return this.#props.release ?? (typeof observed === "string" ? observed : void 0);
  }
  #spec(release) {
    const { featureGates = [], spec } = this.#props;
    const gates = this.#raises(release) ? [...featureGates, CLAIM_WEBHOOK_GATE] : featureGates;
    const config = filled({ featureGates: gates.length > 0 ? [...new Set(gates)] : void 0 });
    return joined(filled({ config }) ?? {}, spec, "spec");
  }
  /** Whether the gate is to be listed. */
  #raises(release) {
    const { raiseStateClaims } = this.#props;
    const wanted = raiseStateClaims ?? (holds("stateClaimRaised", release) && this.#isTooSmall());
    return wanted && raisesByGate(this.cdiRelease);
  }
  /** Whether a class of the cluster grants no claim as small as KubeVirt asks for. */
  #isTooSmall() {
    const objects = this.#sizing();
    const profiles = objects.filter(isKind("StorageProfile"));
    return objects.filter(isKind("StorageClass")).some((storageClass) => {
      const own2 = profiles.filter((profile) => nameIn(profile) === nameIn(storageClass));
      const least = smallestClaim(storageClass, own2);
      return typeof least === "string" && refusesStateClaim(least, storageClass);
    });
  }
  /** The StorageClasses and StorageProfiles of the cluster: what the app writes, and what was captured. */
  #sizing() {
    const tree = treeOf(this);
    const cluster = clusterOf(this, this.cluster);
    const written2 = tree.root.node.findAll().filter(import_cdk8s4.ApiObject.isApiObject).filter((object) => SIZING_KINDS.includes(`${object.apiGroup}/${object.kind}`)).filter((object) => clusterOf(object, tree.resources.get(object)?.cluster) === cluster);
    return [...written2.map((object) => tree.manifests?.get(object) ?? object.toJson()), ...factsOf(tree, cluster)];
  }
};
var nameIn = (object) => at(object, ["metadata", "name"]);
var isKind = (kind) => (object) => at(object, ["kind"]) === kind;
function checkRelease({ release, raiseStateClaims }, path) {
  if (release === void 0) return;
  if (isSince(release, release) === void 0)
    throw new Error(`${path}: CDI release ${JSON.stringify(release)} is no version, which is numbers parted by dots`);
  if (raiseStateClaims && !canRaise(release))
    throw new Error(`${path}: CDI ${release} raises no claims; leave raiseStateClaims out, or take a newer release`);
}

// constructs/data-volume.ts
var import_constructs2 = require("constructs");

// src/facts/cdi.ts
var COPIED_SOURCES = ["pvc", "snapshot"];

// constructs/volume.ts
function quantityText(quantity) {
  settled(quantity, "a quantity");
  const text2 = typeof quantity === "object" ? quantity.asString() : String(quantity);
  if (readQuantity(text2) === void 0)
    throw new Error(`${JSON.stringify(quantity)} is no Kubernetes quantity, as 40Gi or Size.gibibytes(40)`);
  return text2;
}
function sizeText(quantity) {
  const text2 = quantityText(quantity);
  if ((readQuantity(text2) ?? 0n) <= 0n)
    throw new Error(`a size must be more than 0, and ${JSON.stringify(text2)} is not`);
  return text2;
}
var DataVolumeSource = class _DataVolumeSource {
  constructor(fields, needs) {
    this.fields = fields;
    this.needs = needs;
  }
  fields;
  needs;
  /** An empty disk. */
  static blank() {
    return new _DataVolumeSource({ source: { blank: {} } });
  }
  /** An image downloaded by HTTP or HTTPS. */
  static http(url) {
    return new _DataVolumeSource({ source: { http: { url } } });
  }
  /** A container disk, pulled from a registry: `docker://quay.io/containerdisks/fedora:latest`. */
  static registry(url) {
    return new _DataVolumeSource({ source: { registry: { url } } });
  }
  /**
   * A copy of a claim.
   * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
   */
  static claim(claim, namespace = namespaceOf(claim)) {
    return new _DataVolumeSource({ source: { pvc: { name: nameText(claim), namespace } } }, claim);
  }
  /**
   * A copy of a volume snapshot.
   * @param namespace Where it is; by default that of the construct, else that of the DataVolume.
   */
  static snapshot(snapshot, namespace = namespaceOf(snapshot)) {
    return new _DataVolumeSource({ source: { snapshot: { name: nameText(snapshot), namespace } } }, snapshot);
  }
  /** What a DataSource names at the moment, as the images that DataImportCrons keep fresh. */
  static dataSource(name, namespace = namespaceOf(name)) {
    return new _DataVolumeSource({ sourceRef: { kind: "DataSource", name: nameText(name), namespace } }, name);
  }
};
function namespaceOf(given) {
  const namespace = at(given, ["namespace"]) ?? at(given, ["metadata", "namespace"]);
  return typeof namespace === "string" ? namespace : void 0;
}
function nameText(given) {
  const name = typeof given === "string" ? given : settled(given, "what a disk is made of").name;
  if (name === "") throw new Error("the name of what a disk is made of is empty; give the name of an object");
  return name;
}
function dataVolumeSpec(template) {
  const { size, storageClass, accessModes, volumeMode, source = DataVolumeSource.blank() } = template;
  return {
    storage: {
      ...size === void 0 ? {} : { resources: { requests: { storage: sizeText(size) } } },
      storageClassName: storageClass && nameText(storageClass),
      accessModes,
      volumeMode
    },
    ...source.fields
  };
}
var CLAIMS = ["storage", "pvc"];
function sizeProblem(spec) {
  if (CLAIMS.some((key) => at(spec, [key, "resources", "requests", "storage"]) !== void 0)) return void 0;
  const [source] = Object.keys(at(spec, ["source"]) ?? {});
  if (source === void 0 || COPIED_SOURCES.includes(source)) return void 0;
  return `a DataVolume needs a size; only copies take that of their source, and this one is ${source}`;
}
var Volume = class _Volume {
  constructor(fields, needs, template) {
    this.fields = fields;
    this.needs = needs;
    this.template = template;
  }
  fields;
  needs;
  template;
  /** A DataVolume that exists or stands in the app. */
  static dataVolume(dataVolume) {
    return new _Volume({ dataVolume: { name: nameText(dataVolume) } }, dataVolume);
  }
  /** A DataVolume of the VM's own, made and deleted with it. */
  static template(template) {
    const { size, source = DataVolumeSource.blank() } = template;
    const problem = size === void 0 ? sizeProblem(source.fields) : void 0;
    if (problem !== void 0) throw new Error(`a template of a disk: ${problem}`);
    return new _Volume({}, template.storageClass, template);
  }
  /** A PersistentVolumeClaim: its name, or one of cdk8s-plus. */
  static claim(claim) {
    return new _Volume({ persistentVolumeClaim: { claimName: nameText(claim) } }, claim);
  }
  /** An image from a registry; what is written to it is gone at every stop. */
  static containerDisk(image) {
    return new _Volume({ containerDisk: { image } });
  }
  /** Scratch space that is gone at every stop. */
  static emptyDisk(capacity) {
    return new _Volume({ emptyDisk: { capacity: sizeText(capacity) } });
  }
  /** cloud-init by a disk without network: its user data as text, or a Secret with the key `userdata`. */
  static cloudInitNoCloud(userData) {
    return new _Volume({ cloudInitNoCloud: userDataOf(userData) }, userData);
  }
  /** cloud-init by a config drive: its user data as text, or a Secret with the key `userdata`. */
  static cloudInitConfigDrive(userData) {
    return new _Volume({ cloudInitConfigDrive: userDataOf(userData) }, userData);
  }
  /** Answer files for Windows Setup from a Secret: `Autounattend.xml` or `Unattend.xml`. */
  static sysprepSecret(secret) {
    return new _Volume({ sysprep: { secret: { name: nameText(secret) } } }, secret);
  }
  /** Answer files for Windows Setup from a ConfigMap. */
  static sysprepConfigMap(configMap) {
    return new _Volume({ sysprep: { configMap: { name: nameText(configMap) } } }, configMap);
  }
  /** The keys of a Secret as files. */
  static secret(secret) {
    return new _Volume({ secret: { secretName: nameText(secret) } }, secret);
  }
  /** The keys of a ConfigMap as files. */
  static configMap(configMap) {
    return new _Volume({ configMap: { name: nameText(configMap) } }, configMap);
  }
  /** Any other volume, by the fields of the API beside its name. */
  static of(fields) {
    return new _Volume({ ...fields });
  }
};
var userDataOf = (userData) => typeof userData === "string" ? { userData } : { secretRef: { name: settled(userData, "user data").name } };

// constructs/data-volume.ts
var DataVolumeClaim = class extends import_constructs2.Construct {
  /** The version of claims. */
  apiVersion = "v1";
  /** The group of claims, which has no name. */
  apiGroup = "";
  /** The kind of claims. */
  kind = "PersistentVolumeClaim";
  /** The plural by which the API server serves claims, as RBAC rules name it. */
  resourceType = "persistentvolumeclaims";
  #dataVolume;
  constructor(dataVolume) {
    super(dataVolume, "Claim");
    this.#dataVolume = dataVolume;
    import_constructs2.Dependable.implement(this, { dependencyRoots: [dataVolume] });
  }
  /** The name of the claim in Kubernetes. */
  get name() {
    return this.#dataVolume.name;
  }
  /** The namespace of the claim; undefined where none is written. */
  get namespace() {
    return this.#dataVolume.namespace;
  }
  /** The same as `name`: how cdk8s-plus names a resource in RBAC rules. */
  get resourceName() {
    return this.name;
  }
};
var SOURCES = ["source", "sourceRef"];
function typedSpec(props) {
  const { storage, ...source } = dataVolumeSpec(props);
  const { spec = {} } = props;
  const filledRaw = props.source === void 0 && SOURCES.some((key) => spec[key] !== void 0);
  const { size, storageClass, accessModes, volumeMode } = props;
  const isSaid = [size, storageClass, accessModes, volumeMode].some((said) => said !== void 0);
  return { ...spec.pvc === void 0 || isSaid ? { storage } : {}, ...filledRaw ? {} : source };
}
function withNamespace(spec, namespace) {
  const source = { ...spec.source };
  for (const key of COPIED_SOURCES) {
    const copied = source[key];
    if (isMap(copied)) source[key] = { ...copied, namespace: copied.namespace ?? namespace };
  }
  return spec.source === void 0 ? spec : { ...spec, source };
}
function single(spec, path) {
  const source = at(spec, ["source"]);
  const sources = [...isMap(source) ? Object.keys(source) : [], ...at(spec, ["sourceRef"]) ? ["sourceRef"] : []];
  const claims = CLAIMS.filter((key) => at(spec, [key]) !== void 0);
  for (const found of [sources, claims])
    if (found.length > 1) throw new Error(`${path}: a DataVolume takes one of ${found.join(" and ")}`);
}
var DataVolume = class extends Resource {
  /** A DataVolume that is not of this app. */
  static fromDataVolumeName(name, namespace) {
    return { name, namespace };
  }
  resourceType = "datavolumes";
  /** Its claim, for pods of cdk8s-plus and for copies of it. */
  claim;
  #spec;
  /** @throws Error when the size is missing or no quantity, or props and raw spec name two claims or two sources. */
  constructor(scope, id, props) {
    super(scope, id, props, {
      kind: "DataVolume",
      apiVersion: (release) => writtenVersion("DataVolume", release),
      body: () => ({ spec: withNamespace(this.#spec, this.namespace) })
    });
    this.#spec = joined(typedSpec(props), props.spec, "spec");
    single(this.#spec, this.node.path);
    const problem = sizeProblem(this.#spec);
    if (problem !== void 0) throw new Error(`${this.node.path}: ${problem}`);
    this.claim = new DataVolumeClaim(this);
    for (const needed of [props.storageClass, props.source?.needs]) if (needed !== void 0) nameOf(this, needed);
  }
};

// src/facts/firmware.ts
var LEGACY_UUID_NAMESPACE = "6a1a24a1-4061-4607-8bf4-a3963d0c5895";

// src/kubevirt/firmware-uuid.ts
function uuid5(namespace, name) {
  const { createHash } = require("node:crypto");
  const bytes = createHash("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name).digest();
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
var legacyUuid = (vm) => uuid5(LEGACY_UUID_NAMESPACE, vm);

// constructs/firmware-uuid.ts
var NAMESPACE = uuid5("6ba7b810-9dad-11d1-80b4-00c04fd430c8", "vmstate.io");
var UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
var FirmwareUuid = class _FirmwareUuid {
  constructor(uuidOf) {
    this.uuidOf = uuidOf;
  }
  uuidOf;
  /**
   * The uuid that a VM has already.
   * @throws Error when it is no UUID.
   */
  static of(uuid) {
    if (!UUID.test(uuid)) throw new Error(`firmware uuid ${JSON.stringify(uuid)} is no UUID`);
    return new _FirmwareUuid(() => uuid);
  }
  /**
   * The uuid that KubeVirt itself derived from the VM's name up to v1.5: for VMs made then without one of their own.
   * It is the same for VMs of one name in several namespaces.
   * @see https://github.com/kubevirt/kubevirt/blob/main/pkg/virt-controller/watch/vm/firmware.go
   */
  static legacy() {
    return new _FirmwareUuid(({ name }) => legacyUuid(name));
  }
  /** UUIDv5 of namespace and name: for VMs that are new to the cluster. It is what a VM that keeps state gets by itself. */
  static ofName() {
    return new _FirmwareUuid(({ name, namespace = "default" }) => uuid5(NAMESPACE, `${namespace}/${name}`));
  }
};

// src/facts/hyperconverged.ts
var HYPERCONVERGED_STATE_CLASS = {
  v1beta1: ["spec", "vmStateStorageClass"],
  v1: ["spec", "storage", "vmStateStorageClass"]
};
var HYPERCONVERGED_EVICTION_STRATEGY = {
  v1beta1: ["spec", "evictionStrategy"],
  v1: ["spec", "virtualization", "evictionStrategy"]
};
var HYPERCONVERGED_BUNDLE_SWITCH = {
  v1beta1: ["spec", "CommonInstancetypesDeployment", "enabled"],
  v1: ["spec", "workloadSources", "commonInstancetypesDeployment", "enabled"]
};
var HYPERCONVERGED_NAME = "kubevirt-hyperconverged";
var HYPERCONVERGED_NAMESPACES = {
  upstream: "kubevirt-hyperconverged",
  openshift: "openshift-cnv"
};

// src/kubevirt/hyperconverged-release.ts
var own = (table, key) => Object.hasOwn(table, key) ? table[key] : void 0;
var numbersOf = (version) => version.replace(/^v/, "").split(".");
function shippedKubevirt(version) {
  const minor = numbersOf(version).slice(0, 2).join(".");
  return own(HYPERCONVERGED_RELEASES, own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor);
}
function isOpenShiftVirtualization(version) {
  const [major] = numbersOf(version);
  return Object.keys(OPENSHIFT_VIRTUALIZATION_RELEASES).some((known2) => numbersOf(known2)[0] === major);
}
var shippedReleasesText = () => {
  const [hyperconverged, openshift] = [HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES].map(
    (releases2) => Object.keys(releases2).join(", ")
  );
  return `${hyperconverged}, and of OpenShift Virtualization ${openshift}`;
};

// constructs/imported-cluster.ts
var import_constructs3 = require("constructs");
var ImportedCluster = class extends import_constructs3.Construct {
  constructor(scope, id, name, kubevirtRelease, facts2) {
    super(scope, id);
    this.name = name;
    this.kubevirtRelease = kubevirtRelease;
    this.facts = facts2;
    treeOf(this).clusters.push(this);
  }
  name;
  kubevirtRelease;
  facts;
};

// constructs/hyperconverged.ts
function kubevirtOf(release, kubevirt) {
  const shipped = kubevirt ?? shippedKubevirt(release);
  if (shipped === void 0)
    throw new Error(
      `HyperConverged release ${JSON.stringify(release)} is not known; known are ${shippedReleasesText()}; for another, name the KubeVirt release it ships: kubevirt`
    );
  return kubevirt === void 0 ? knownRelease(knownRelease(shipped).minor) : knownRelease(shipped);
}
function versionFor({ apiVersion }, release) {
  const served = servedVersions("HyperConverged", release);
  if (apiVersion !== void 0 && !served.includes(apiVersion))
    throw new Error(`HyperConverged with ${release.label} serves ${served.join(", ")}, not ${apiVersion}`);
  return apiVersion ?? served.at(-1);
}
var placed = (path, value) => path.reduceRight((inner, key) => ({ [key]: inner }), value);
var HyperConverged = class extends Resource {
  /**
   * A HyperConverged that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
   * @param name Name of the HyperConverged object.
   * @throws Error when the release is none that is known.
   */
  static fromHyperConvergedName(scope, id, name, options = {}) {
    refuseLate("import", options, pathIn(scope, id));
    const { release, kubevirt, facts: facts2 } = options;
    const known2 = release ?? kubevirt;
    const version = known2 === void 0 ? void 0 : kubevirtOf(known2, kubevirt).version;
    return new ImportedCluster(scope, id, name, version, facts2);
  }
  resourceType = "hyperconvergeds";
  kubevirtRelease;
  facts;
  #props;
  #version;
  #stateClass;
  /** @throws Error when the release is none that is known, or lacks the API version or a field that is set. */
  constructor(scope, id, props) {
    refuseLate("HyperConverged", props, pathIn(scope, id));
    const release = kubevirtOf(props.release, props.kubevirt);
    const version = versionFor(props, release);
    const { openshift, upstream } = HYPERCONVERGED_NAMESPACES;
    const namespace = isOpenShiftVirtualization(props.release) ? openshift : upstream;
    super(
      scope,
      id,
      {
        ...props,
        metadata: {
          name: HYPERCONVERGED_NAME,
          namespace,
          ...annotated(props.metadata, { [KUBEVIRT_RELEASE_ANNOTATION]: release.version })
        }
      },
      {
        kind: "HyperConverged",
        apiVersion: () => `${HYPERCONVERGED_GROUP}/${version}`,
        body: () => this.#body()
      }
    );
    if (props.commonInstancetypesDeployment !== void 0 && !holds("hyperconvergedBundleSwitch", release))
      throw new Error(
        `${this.node.path}: HyperConverged with ${release.label} has no commonInstancetypesDeployment; those with KubeVirt ${behaviourText("hyperconvergedBundleSwitch")} have it`
      );
    this.#props = props;
    this.#version = version;
    this.kubevirtRelease = release.version;
    this.facts = props.facts;
    this.#stateClass = props.vmStateStorageClass === void 0 ? void 0 : nameOf(this, props.vmStateStorageClass);
    treeOf(this).clusters.push(this);
  }
  /** The release given to this object, which no other cluster decides. */
  get release() {
    return knownRelease(this.kubevirtRelease);
  }
  #body() {
    const { evictionStrategy, commonInstancetypesDeployment, spec } = this.#props;
    const values = [
      [HYPERCONVERGED_STATE_CLASS, this.#stateClass],
      [HYPERCONVERGED_EVICTION_STRATEGY, evictionStrategy],
      [HYPERCONVERGED_BUNDLE_SWITCH, commonInstancetypesDeployment]
    ];
    const typed = values.filter(([, value]) => value !== void 0).map(([paths, value]) => placed(paths[this.#version] ?? [], value));
    const all = [...typed, { spec: spec ?? {} }];
    return all.reduce((left, right) => joined(left, right, "HyperConverged"), { spec: {} });
  }
};

// constructs/kubevirt.ts
var import_cdk8s5 = require("cdk8s");
var NAME2 = "kubevirt";
var KubeVirt = class extends Resource {
  /**
   * A KubeVirt that runs already and is managed elsewhere, so that VMs of this app are made and judged for it.
   * @param name Name of the KubeVirt object.
   * @throws Error when the release is none that is known.
   */
  static fromKubeVirtName(scope, id, name, options = {}) {
    refuseLate("import", options, pathIn(scope, id));
    const { release, facts: facts2 } = options;
    return new ImportedCluster(scope, id, name, release && knownRelease(release).version, facts2);
  }
  resourceType = "kubevirts";
  kubevirtRelease;
  facts;
  #props;
  #stateClass;
  #gates;
  /** @throws Error when the release is none that is known, or `spec.imageTag` deploys another one. */
  constructor(scope, id, props) {
    refuseLate("KubeVirt", props, pathIn(scope, id));
    const own2 = annotated(props.metadata, { [KUBEVIRT_RELEASE_ANNOTATION]: props.release });
    const metadata = { name: NAME2, namespace: NAME2, ...own2 };
    super(
      scope,
      id,
      { ...props, metadata },
      {
        kind: "KubeVirt",
        apiVersion: (release) => writtenVersion("KubeVirt", release),
        body: (release) => ({ spec: this.#spec(release) })
      }
    );
    this.#props = props;
    this.kubevirtRelease = knownRelease(props.release).version;
    this.facts = props.facts;
    this.#gates = [...props.featureGates ?? []];
    this.#stateClass = props.vmStateStorageClass === void 0 ? void 0 : nameOf(this, props.vmStateStorageClass);
    this.#refuseOtherImage();
    if (props.disabledFeatureGates && !holds("disabledGatesField", this.release))
      throw new Error(
        `${this.node.path}: ${this.release.label} has no disabledFeatureGates (${behaviourText("disabledGatesField")})`
      );
    treeOf(this).clusters.push(this);
  }
  /** What the tag deploys is what runs. */
  #refuseOtherImage() {
    const tag = this.#props.spec?.imageTag;
    const reading = tag === void 0 ? void 0 : readRelease(tag);
    if (!reading || !("release" in reading) || reading.release.minor === this.release.minor) return;
    throw new Error(`${this.node.path}: spec.imageTag "${tag}" deploys another release than "${this.kubevirtRelease}"`);
  }
  /** The release given to this object, which no other cluster decides. */
  get release() {
    return knownRelease(this.kubevirtRelease);
  }
  /** Enables a feature gate. */
  addFeatureGate(gate) {
    if (!this.#gates.includes(gate)) this.#gates.push(gate);
  }
  #spec(release) {
    const own2 = this.#specWith(this.#gates);
    const needed = treeOf(this).missingGates([...this.#others(), this.#manifest(own2)], {
      kubevirt: release.version,
      complete: false,
      observed: false,
      facts: factsOf(treeOf(this), this)
    });
    const added = needed.filter((gate) => !this.#props.disabledFeatureGates?.includes(gate));
    return added.length === 0 ? own2 : this.#specWith([...this.#gates, ...added]);
  }
  #specWith(gates) {
    const { disabledFeatureGates, evictionStrategy, spec } = this.#props;
    const developerConfiguration = filled({
      featureGates: gates.length > 0 ? gates : void 0,
      disabledFeatureGates
    });
    const configuration = filled({ vmStateStorageClass: this.#stateClass, evictionStrategy, developerConfiguration });
    return joined(filled({ configuration }) ?? {}, spec, "spec");
  }
  #manifest(spec) {
    const { apiVersion, kind, metadata } = this;
    return { apiVersion, kind, metadata: metadata.toJson(), spec };
  }
  /** The manifests of all other objects of this cluster. */
  #others() {
    return whileWriting(treeOf(this), () => this.#written());
  }
  #written() {
    const tree = treeOf(this);
    const objects = tree.root.node.findAll().filter(import_cdk8s5.ApiObject.isApiObject);
    return objects.filter((object) => object !== this.apiObject).filter((object) => clusterOf(object, tree.resources.get(object)?.cluster) === this).map((object) => tree.manifests?.get(object) ?? object.toJson());
  }
};

// constructs/migration-policy.ts
var MigrationPolicy = class extends Resource {
  resourceType = "migrationpolicies";
  #props;
  #bandwidth;
  /** @throws Error when a number is none that the API takes. */
  constructor(scope, id, props = {}) {
    super(scope, id, props, {
      kind: "MigrationPolicy",
      clusterScoped: true,
      apiVersion: (release) => writtenVersion("MigrationPolicy", release),
      body: () => ({ spec: this.#spec() })
    });
    const { bandwidthPerMigration, completionTimeoutPerGiB: seconds } = props;
    if (seconds !== void 0 && !(Number.isInteger(seconds) && seconds >= 0))
      throw new Error(`${this.node.path}: completionTimeoutPerGiB takes whole seconds, 0 or more, not ${seconds}`);
    this.#bandwidth = bandwidthPerMigration === void 0 ? void 0 : quantityText(bandwidthPerMigration);
    this.#props = props;
  }
  #spec() {
    const { namespaceSelector, virtualMachineInstanceSelector, spec } = this.#props;
    const { completionTimeoutPerGiB, allowAutoConverge, allowPostCopy } = this.#props;
    const typed = {
      // The API asks for the key even where the policy holds for all.
      selectors: { namespaceSelector, virtualMachineInstanceSelector },
      bandwidthPerMigration: this.#bandwidth,
      completionTimeoutPerGiB,
      allowAutoConverge,
      allowPostCopy
    };
    return joined(typed, spec, "spec");
  }
};

// constructs/state.ts
var State = class _State {
  constructor(kind, options) {
    this.kind = kind;
    this.options = options;
  }
  kind;
  options;
  /** A TPM and UEFI variables that are kept: what Windows with BitLocker needs. */
  static persistent() {
    return new _State("persistent", { tpm: "persistent", efi: "persistent" });
  }
  /** A TPM that is kept; the boot loader is left to the preference. */
  static persistentTpm() {
    return new _State("persistent", { tpm: "persistent" });
  }
  /** Boot by UEFI with variables that are kept; the TPM is left to the preference. */
  static persistentEfi() {
    return new _State("persistent", { efi: "persistent" });
  }
  /** A TPM and UEFI variables that are gone at every power-off: for guests that seal nothing. */
  static volatile() {
    return new _State("stateless", { tpm: "volatile", efi: "volatile" });
  }
  /** No TPM, also where a preference would give one; UEFI variables are left to the preference, which may keep them. */
  static none() {
    return new _State("stateless", { tpm: "none" });
  }
  /** Any other combination. */
  static of(options) {
    const kept = options.tpm === "persistent" || options.efi === "persistent";
    return new _State(kept ? "persistent" : "stateless", options);
  }
};

// constructs/storage-class.ts
var mark = (given) => given === void 0 ? void 0 : String(given);
function metadataOf({ metadata, default: cluster, virtDefault }) {
  return annotated(metadata, {
    [CLUSTER_DEFAULT_ANNOTATION]: mark(cluster),
    [VIRT_DEFAULT_ANNOTATION]: mark(virtDefault)
  });
}
var StorageClass = class extends Resource {
  /** A class that is not of this app. */
  static fromStorageClassName(name) {
    return { name };
  }
  resourceType = "storageclasses";
  /** Name of the driver that makes the volumes. */
  provisioner;
  #props;
  /** @throws Error when `default` or `virtDefault` contradicts an annotation that is given. */
  constructor(scope, id, props) {
    refuseLate("StorageClass", props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: metadataOf(props) },
      {
        kind: "StorageClass",
        clusterScoped: true,
        apiVersion: () => `${STORAGE_GROUP}/v1`,
        body: () => this.#body()
      }
    );
    this.#props = props;
    this.provisioner = props.provisioner;
  }
  #body() {
    const { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion, mountOptions } = this.#props;
    const typed = { provisioner, parameters, reclaimPolicy, volumeBindingMode, allowVolumeExpansion, mountOptions };
    return joined(typed, this.#props.fields, "StorageClass");
  }
};

// constructs/storage-profile.ts
function metadataOf2({ metadata, storageClass, minimumSize }) {
  const name = typeof storageClass === "string" ? storageClass : storageClass.name;
  if (metadata?.name !== void 0 && metadata.name !== name)
    throw new Error(`a StorageProfile is named after its StorageClass "${name}", not "${metadata.name}"`);
  const minimum = minimumSize === void 0 ? void 0 : quantityText(minimumSize);
  return { ...annotated(metadata, { [MINIMUM_SIZE_ANNOTATION]: minimum }), name };
}
var StorageProfile = class extends Resource {
  resourceType = "storageprofiles";
  #props;
  #snapshotClass;
  /** @throws Error when metadata names it otherwise than its class, or a set of claim properties is not complete. */
  constructor(scope, id, props) {
    refuseLate("StorageProfile", props, pathIn(scope, id));
    super(
      scope,
      id,
      { ...props, metadata: metadataOf2(props) },
      {
        kind: "StorageProfile",
        clusterScoped: true,
        apiVersion: (release) => writtenVersion("StorageProfile", release),
        body: () => ({ spec: this.#spec() })
      }
    );
    for (const set of props.claimPropertySets ?? []) complete(set, this.node.path);
    this.#props = props;
    this.#snapshotClass = props.snapshotClass && nameOf(this, props.snapshotClass);
    nameOf(this, props.storageClass);
  }
  #spec() {
    const { claimPropertySets, cloneStrategy, dataImportCronSourceFormat, spec } = this.#props;
    const typed = { claimPropertySets, cloneStrategy, snapshotClass: this.#snapshotClass, dataImportCronSourceFormat };
    return joined(typed, spec, "spec");
  }
};
function complete({ accessModes, volumeMode }, path) {
  if (volumeMode === void 0 || (accessModes ?? []).length === 0)
    throw new Error(`${path}: each of claimPropertySets needs accessModes and a volumeMode, or CDI ignores them all`);
}

// src/kubevirt/firmware.ts
var TPM = ["domain", "devices", "tpm"];
var BOOTLOADER = ["domain", "firmware", "bootloader"];
var EFI = [...BOOTLOADER, "efi"];
var BIOS = [...BOOTLOADER, "bios"];
var FIRMWARE_UUID = ["domain", "firmware", "uuid"];
var SMM = ["domain", "features", "smm"];
var ENABLED = ["enabled"];
var PERSISTENT = ["persistent"];
var TPM_PERSISTENT = [...TPM, "persistent"];
var EFI_PERSISTENT = [...EFI, "persistent"];
var VolatileUnknown = class extends Unknown {
};
function is(wanted, spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value === wanted;
}
var isSwitchedOff = (tpm, release) => holds("tpmEnabledField", release) && is(false, tpm, ENABLED);
var isTpm = (tpm, release) => and(isThere(tpm), not(isSwitchedOff(tpm, release)));
function hasPersistentTpm(spec, release) {
  const tpm = at(spec, TPM);
  return and(isTpm(tpm, release), is(true, tpm, PERSISTENT));
}
function hasPersistentEfi(spec, release) {
  if (!holds("efiPersistentField", release) || at(spec, EFI_PERSISTENT) instanceof VolatileUnknown) return false;
  return is(true, spec, EFI_PERSISTENT);
}
function stateNeed(spec, release) {
  const tpm = hasPersistentTpm(spec, release);
  const efi = hasPersistentEfi(spec, release);
  return { needed: or(tpm, efi), tpm, efi };
}

// constructs/expose.ts
var import_cdk8s6 = require("cdk8s");
var DEFAULT_ID = "Service";
var metadataIn = ({ namespace }, metadata) => ({
  ...namespace === void 0 ? {} : { namespace },
  ...metadata
});
function expose(from, labels, first, rest) {
  if (Object.keys(labels).length === 0)
    throw new Error(`${from.node.path}: no label selects its pods; give it a name of at most 63 characters, or labels`);
  refuseLate("service", typeof first === "function" ? rest[0] : first, `${from.node.path}: exposeViaService`);
  if (typeof first !== "function") return plainService(from, labels, first, rest[0]);
  const [props, id = DEFAULT_ID] = rest;
  const service = new first(from, id, { ...props, metadata: metadataIn(from, props.metadata) });
  for (const [key, value] of Object.entries(labels)) service.selectLabel(key, value);
  return service;
}
function plainService(from, selector, { ports, type, metadata }, id = DEFAULT_ID) {
  const spec = filled({ type, ports: ports.map((port) => filled({ ...port })), selector });
  return new import_cdk8s6.ApiObject(from, id, { apiVersion: "v1", kind: "Service", metadata: metadataIn(from, metadata), spec });
}

// src/facts/networks.ts
var BINDINGS = {
  pod: ["masquerade", "bridge"],
  multus: ["bridge", "sriov"]
};

// src/facts/migration-blockers.ts
var INTERFACE_BINDINGS = [
  "binding",
  "bridge",
  "macvtap",
  "masquerade",
  "passt",
  "passtBinding",
  "slirp",
  "sriov"
];

// src/kubevirt/expand.ts
var Draft = class {
  constructor(spec) {
    this.spec = spec;
  }
  spec;
  origins = /* @__PURE__ */ new Map();
  has(path) {
    return get(this.spec, ...path) !== void 0;
  }
  /** Adds a value where the VM says nothing. A place the VM may have filled (unknown) is left alone. */
  add(path, value, from, at2) {
    if (value === void 0 || this.has(path)) return;
    this.spec = withValue(this.spec, path, value);
    this.origins.set(path.join("."), { from, path: at2 });
  }
};
function withValue(parent, path, value) {
  const [key, ...rest] = path;
  if (key === void 0) return value;
  const copy = Array.isArray(parent) ? [...parent] : { ...isMap(parent) ? parent : {} };
  const open = openReason(parent);
  if (open !== void 0) Object.defineProperty(copy, OPEN, { value: open });
  copy[key] = withValue(parent?.[key], rest, value);
  return copy;
}
function read2(applied, ...path) {
  return isUnknown(applied) ? applied : get(applied, ...path);
}
var INSTANCETYPE_FIELDS = [
  [["domain", "devices", "gpus"], ["gpus"]],
  [["domain", "devices", "hostDevices"], ["hostDevices"]],
  [["domain", "launchSecurity"], ["launchSecurity"]],
  [
    ["domain", "cpu", "dedicatedCpuPlacement"],
    ["cpu", "dedicatedCPUPlacement"]
  ],
  [
    ["domain", "cpu", "isolateEmulatorThread"],
    ["cpu", "isolateEmulatorThread"]
  ],
  [
    ["domain", "cpu", "numa"],
    ["cpu", "numa"]
  ]
];
var PREFERENCE_FIELDS = [
  [TPM, ["devices", "preferredTPM"]],
  [SMM, ["features", "preferredSmm"]],
  [
    ["domain", "devices", "autoattachPodInterface"],
    ["devices", "preferredAutoattachPodInterface"]
  ]
];
function applyInstancetype(draft, applied, release) {
  for (const [to, from] of INSTANCETYPE_FIELDS) draft.add(to, read2(applied, ...from), "instancetype", from);
  const chosen = isUnknown(applied) ? void 0 : get(applied, "nodeSelector");
  if (holds("instancetypeNodeSelector", release)) draft.add(["nodeSelector"], chosen, "instancetype", ["nodeSelector"]);
}
function applyPreference(draft, applied, release) {
  for (const [to, from] of PREFERENCE_FIELDS) draft.add(to, read2(applied, ...from), "preference", from);
  applyBootloader(draft, applied, release);
  applyMasquerade(draft, applied);
  if (holds("preferredPanicDevice", release)) applyPanicDevice(draft, applied);
  if (holds("preferredLaunchSecurity", release)) {
    const from = ["preferredLaunchSecurity"];
    draft.add(["domain", "launchSecurity"], read2(applied, ...from), "preference", from);
  }
}
function applyBootloader(draft, applied, release) {
  const addFlagged = (to, name) => {
    const wanted = read2(applied, "firmware", name);
    if (draft.has(EFI) || draft.has(BIOS)) return;
    if (wanted === true) draft.add(to, {}, "preference", ["firmware", name]);
    if (isUnknown(wanted)) draft.add(to, wanted, "preference", ["firmware", name]);
  };
  if (isUnknown(applied)) return applyUnknownBootloader(draft, applied, release);
  addFlagged(BIOS, "preferredUseBios");
  const efi = holds("preferredEfi", release) ? read2(applied, "firmware", "preferredEfi") : void 0;
  if (efi !== void 0 && !draft.has(EFI) && !draft.has(BIOS)) {
    return draft.add(EFI, efi, "preference", ["firmware", "preferredEfi"]);
  }
  addFlagged(EFI, "preferredUseEfi");
  if (!draft.has(EFI)) return;
  const secureBoot = ["firmware", "preferredUseSecureBoot"];
  draft.add([...EFI, "secureBoot"], read2(applied, ...secureBoot), "preference", secureBoot);
}
function applyUnknownBootloader(draft, applied, release) {
  if (draft.has(BIOS)) return;
  if (draft.has(EFI)) return draft.add([...EFI, "secureBoot"], applied, "preference", []);
  const efi = holds("preferredEfi", release) ? applied : new VolatileUnknown(applied.reason);
  draft.add(EFI, efi, "preference", []);
  draft.spec = withValue(draft.spec, BIOS, applied);
}
function applyMasquerade(draft, applied) {
  const from = ["devices", "preferredInterfaceMasquerade"];
  const masquerade = read2(applied, ...from);
  if (masquerade === void 0) return;
  items(draft.spec, "domain", "devices", "interfaces").forEach((item, index) => {
    const path = ["domain", "devices", "interfaces", index];
    if (!isMap(item) || INTERFACE_BINDINGS.some((name) => get(item, name) !== void 0)) return;
    draft.add([...path, "masquerade"], masquerade, "preference", from);
  });
}
function applyPanicDevice(draft, applied) {
  const from = ["devices", "preferredPanicDeviceModel"];
  const model = read2(applied, ...from);
  const own2 = list(draft.spec, "domain", "devices", "panicDevices");
  if (model === void 0 || isUnknown(own2) || own2.length > 0 || openReason(own2) !== void 0) return;
  const path = ["domain", "devices", "panicDevices"];
  draft.spec = withValue(draft.spec, path, isUnknown(model) ? model : [{ model }]);
  draft.origins.set(path.join("."), { from: "preference", path: from });
}
var NO_ORIGINS = /* @__PURE__ */ new Map();
function expand(spec, instancetype, preference, release) {
  if (instancetype === void 0 && preference === void 0) return { spec, origins: NO_ORIGINS };
  const draft = new Draft(spec);
  if (instancetype !== void 0) applyInstancetype(draft, instancetype, release);
  if (preference !== void 0) applyPreference(draft, preference, release);
  return { spec: draft.spec, origins: draft.origins };
}

// src/facts/names.ts
var NAME_MOST = 253;
var LABEL_MOST = 63;
var SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
var DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

// constructs/names.ts
var NAMES = {
  label: { pattern: DNS_LABEL, most: LABEL_MOST, signs: 'digits and "-"' },
  object: { pattern: SUBDOMAIN, most: NAME_MOST, signs: 'digits, "-" and "."' }
};
function checkName(name, kind, what) {
  if (typeof name !== "string") return;
  if (name === "") throw new Error(`${what} is empty; give one`);
  const { pattern, most, signs } = NAMES[kind];
  if (name.length <= most && pattern.test(name)) return;
  throw new Error(
    `${what} is ${JSON.stringify(name)}, but it may hold lower case letters, ${signs} only, begin and end with a letter or digit, and have ${most} characters at most`
  );
}

// src/facts/preferences.ts
var NOTHING = {};
var EFI_WITHOUT_SECURE_BOOT = { firmware: { preferredEfi: { secureBoot: false } } };
var USE_EFI = { firmware: { preferredUseEfi: true, preferredUseSecureBoot: false } };
var USE_SECURE_BOOT = {
  features: { preferredSmm: {} },
  firmware: { preferredUseEfi: true, preferredUseSecureBoot: true }
};
var SECURE_BOOT = {
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { secureBoot: true } }
};
var VOLATILE_TPM = { ...USE_SECURE_BOOT, devices: { preferredTPM: {} } };
var PERSISTENT2 = {
  devices: { preferredTPM: { persistent: true } },
  features: { preferredSmm: {} },
  firmware: { preferredEfi: { persistent: true, secureBoot: true } }
};
var EARLY_SECURE_BOOT_GUEST = [
  ["1.1.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT]
];
var SECURE_BOOT_GUEST = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT]
];
var OLD_WINDOWS = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", NOTHING]
];
var TPM_WINDOWS = [
  ["1.1.0", VOLATILE_TPM],
  ["1.4.0", PERSISTENT2]
];
var BUNDLED_PREFERENCES = {
  debian: [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
  fedora: EARLY_SECURE_BOOT_GUEST,
  "linux.efi": [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
  oraclelinux: [["1.6.0", EFI_WITHOUT_SECURE_BOOT]],
  "rhel.10": [
    ["1.3.0", USE_EFI],
    ["1.4.0", SECURE_BOOT]
  ],
  "rhel.9": EARLY_SECURE_BOOT_GUEST,
  "rhel.9.desktop": EARLY_SECURE_BOOT_GUEST,
  "rhel.9.dpdk": SECURE_BOOT_GUEST,
  "rhel.9.realtime": [
    ["1.3.0", USE_SECURE_BOOT],
    ["1.4.0", SECURE_BOOT]
  ],
  "windows.10": SECURE_BOOT_GUEST,
  "windows.10.virtio": SECURE_BOOT_GUEST,
  "windows.11": TPM_WINDOWS,
  "windows.11.virtio": TPM_WINDOWS,
  "windows.2k12": OLD_WINDOWS,
  "windows.2k12.virtio": OLD_WINDOWS,
  "windows.2k16": SECURE_BOOT_GUEST,
  "windows.2k16.virtio": SECURE_BOOT_GUEST,
  "windows.2k19": SECURE_BOOT_GUEST,
  "windows.2k19.virtio": SECURE_BOOT_GUEST,
  "windows.2k22": TPM_WINDOWS,
  "windows.2k22.virtio": TPM_WINDOWS,
  "windows.2k25": [["1.4.0", PERSISTENT2]],
  "windows.2k25.virtio": [["1.4.0", PERSISTENT2]]
};
var PLAIN_BUNDLED_PREFERENCES = [
  "alpine",
  "centos.stream10",
  "centos.stream10.desktop",
  "centos.stream9",
  "centos.stream9.desktop",
  "centos.stream9.dpdk",
  "cirros",
  "fedora.arm64",
  "fedora.s390x",
  "legacy",
  "linux",
  "linux.virtiotransitional",
  "opensuse.leap",
  "opensuse.tumbleweed",
  "rhel.10.arm64",
  "rhel.10.s390x",
  "rhel.7",
  "rhel.7.desktop",
  "rhel.8",
  "rhel.8.desktop",
  "rhel.8.dpdk",
  "rhel.9.arm64",
  "rhel.9.s390x",
  "sles",
  "ubuntu",
  "windows.2k3",
  "windows.2k8",
  "windows.2k8.virtio",
  "windows.7",
  "windows.7.virtio",
  "windows.xp"
];

// src/kubevirt/bundled-preferences.ts
function bundledPreference(name, release) {
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  if (history) return inForce(history, release);
  return PLAIN_BUNDLED_PREFERENCES.includes(name) ? {} : void 0;
}

// constructs/preferred.ts
var PREFERENCE_KIND = "VirtualMachineClusterPreference";
function written(owner, kind, name) {
  const tree = treeOf(owner);
  const cluster = clusterOf(owner, owner.cluster);
  return objectsOfKind(tree, kind).find((object) => {
    if (object.name !== name || clusterOf(object, tree.resources.get(object)?.cluster) !== cluster) return false;
    return kind === PREFERENCE_KIND || object.metadata.namespace === owner.namespace;
  });
}
function preferredSpec(owner, { name, kind = PREFERENCE_KIND }, release) {
  if (typeof name !== "string" || typeof kind !== "string") return void 0;
  const object = written(owner, kind, name);
  const manifest = object ? treeOf(owner).manifests?.get(object) ?? object.toJson() : void 0;
  const found = manifest ?? captured(owner, kind, kind === PREFERENCE_KIND ? void 0 : owner.namespace, name);
  if (isMap(found)) return map(found, "spec") ?? {};
  const bundled = kind === PREFERENCE_KIND ? bundledPreference(name, release) : void 0;
  return bundled ?? new Unknown(`${kind} "${name}" is not in the app`);
}

// constructs/machine.ts
var POD_NETWORK = { name: "default" };
var NETWORK_FIELDS = [
  ["networks"],
  ["domain", "devices", "interfaces"],
  ["domain", "devices", "autoattachPodInterface"]
];
var INSTANCETYPE_KIND = "VirtualMachineClusterInstancetype";
var Machine = class {
  constructor(owner, props, vm) {
    this.owner = owner;
    this.props = props;
    this.vm = vm;
    this.raw = at(vm, ["template", "spec"]);
    if (props.cpu !== void 0) whole(props.cpu, 1, `${owner.node.path}: cpu`);
    for (const disk of props.disks ?? []) this.addDisk(disk);
    for (const network of props.networks ?? []) this.addNetwork(network);
    for (const matched of [props.instancetype, props.preference]) if (matched) nameOf(owner, matched);
    owner.node.addValidation({ validate: () => this.#sizedTwice() });
  }
  owner;
  props;
  vm;
  #disks = [];
  #networks = [];
  /** Fields of the instance's spec that the user wrote in the terms of the API. */
  raw;
  /**
   * What KubeVirt refuses: it takes a size from an instance type or from the machine, never from both. cdk8s tells the path.
   * Source: kubevirt/kubevirt, pkg/instancetype/apply, the conflicts of CPU and memory.
   */
  #sizedTwice() {
    const { instancetype, cpu, memory } = this.props;
    if (instancetype === void 0) return [];
    return Object.entries({ cpu, memory }).filter(([, size]) => size !== void 0).map(
      ([name]) => `${name} stands beside instancetype, and KubeVirt refuses a machine with both; leave one of them out`
    );
  }
  /** @throws Error when the name is taken, or none that it can have. */
  addDisk(disk) {
    const { path } = this.owner.node;
    refuseLate("disk", disk, path, ` of disk "${disk.name}"`);
    if (disk.volume.template) settled(disk.name, `${path}: name of a disk`);
    checkName(disk.name, "label", `${path}: name of a disk`);
    this.#refuseTwice(this.#disks, disk);
    if (disk.bootOrder !== void 0) whole(disk.bootOrder, 1, `${this.owner.node.path}: bootOrder of "${disk.name}"`);
    this.#disks.push(disk);
    if (disk.volume.needs !== void 0) nameOf(this.owner, disk.volume.needs);
  }
  /** @throws Error when the name is taken or empty, or the network cannot be bound so. */
  addNetwork(network) {
    const { path } = this.owner.node;
    refuseLate("network", network, path, ` of network "${network.name}"`);
    if (network.name === "") throw new Error(`${path}: name of a network is empty; give one`);
    this.#refuseTwice(this.#networks, network);
    this.#refuseBinding(network);
    this.#networks.push(network);
  }
  #refuseTwice(among, { name }) {
    if (among.some((one2) => one2.name === name))
      throw new Error(`${this.owner.node.path}: the name "${name}" is taken; each disk and network needs its own`);
  }
  #refuseBinding({ name, multus, binding }) {
    const possible = multus === void 0 ? BINDINGS.pod : BINDINGS.multus;
    if (binding === void 0 || possible.includes(binding)) return;
    const network = multus === void 0 ? "the pod network" : "a network of Multus";
    throw new Error(
      `${this.owner.node.path}: "${name}" is on ${network}, which is bound by ${possible.join(" or ")}, not ${binding}`
    );
  }
  /** What is namespaced is looked for in the namespace of the VM. */
  #refuseElsewhere(matched) {
    const { namespace } = this.owner;
    if (!(matched instanceof Resource) || namespace === void 0) return;
    if (matched.namespace === void 0 || matched.namespace === namespace) return;
    throw new Error(
      `${matched.kind} "${matched.name}" stands in namespace "${matched.namespace}", and the ${this.owner.kind} in "${namespace}"; put both in one, or make it cluster-wide`
    );
  }
  /** `spec.instancetype` or `spec.preference`. */
  matchers(release) {
    const { instancetype, preference, windows } = this.props;
    for (const matched of [instancetype, preference]) this.#refuseElsewhere(matched);
    const preferred = preference ?? windows?.preferenceIn(release);
    return {
      ...instancetype !== void 0 && { instancetype: matcher(instancetype, INSTANCETYPE_KIND) },
      ...preferred !== void 0 && { preference: matcher(preferred, PREFERENCE_KIND) }
    };
  }
  /** The spec of the instance without a firmware.uuid. */
  spec(release, vm) {
    const networks = this.#networks.length > 0 || this.#connectsItself() ? this.#networks : [POD_NETWORK];
    const { liveMigration, architecture } = this.props;
    const typed = filled({
      architecture,
      domain: this.#domain(release, networks),
      evictionStrategy: liveMigration === void 0 ? void 0 : liveMigration ? "LiveMigrate" : "None",
      networks: networks.length > 0 ? networks.map(networkFields) : void 0,
      volumes: this.#disks.length > 0 ? this.#disks.map((disk) => volumeFields(disk, vm)) : void 0
    });
    return joined(typed ?? {}, this.raw, "spec.template.spec");
  }
  /** The DataVolumes that are made with the VM. */
  templates(vm) {
    return this.#disks.flatMap((disk) => {
      const { template } = disk.volume;
      return template ? [{ metadata: { name: templateName(disk, vm) }, spec: dataVolumeSpec(template) }] : [];
    });
  }
  /** Whether the machine keeps TPM or UEFI state, by its own spec and its preference as far as that is known. */
  keepsState(spec, release) {
    return stateNeed(expand(spec, void 0, this.#preferred(release), release).spec, release).needed;
  }
  /** Whether the raw spec says how the machine is connected. */
  #connectsItself() {
    return NETWORK_FIELDS.some((path) => at(this.raw, path) !== void 0);
  }
  #preferred(release) {
    const named = this.matchers(release).preference ?? at(this.vm, ["preference"]);
    return isMap(named) ? preferredSpec(this.owner, named, release) : void 0;
  }
  /** What the preference keeps is written too, since snapshots and clones read the VM without its preference. */
  get #state() {
    const { state, windows, preference } = this.props;
    return { ...keptBy(preference), ...state?.options ?? windows?.state };
  }
  #domain(release, networks) {
    const { cpu, memory } = this.props;
    const devices2 = filled({
      disks: this.#disks.length > 0 ? this.#disks.map(diskFields) : void 0,
      interfaces: networks.length > 0 ? networks.map(interfaceFields) : void 0,
      tpm: this.#tpm(release)
    });
    return {
      ...filled({
        cpu: cpu === void 0 ? void 0 : { cores: cpu },
        memory: memory === void 0 ? void 0 : { guest: sizeText(memory) },
        ...this.#firmware(release)
      }),
      devices: devices2 ?? {}
    };
  }
  #tpm(release) {
    switch (this.#state.tpm) {
      case "persistent":
        return { persistent: true };
      case "volatile":
        return { persistent: false };
      case "none":
        return this.#noTpm(release);
      case void 0:
        return void 0;
    }
  }
  /** @throws Error where the preference gives a TPM and the release has no field to take it away. */
  #noTpm(release) {
    const preferred = at(expand({}, void 0, this.#preferred(release), release).spec, TPM);
    if (preferred === void 0) return void 0;
    if (holds("tpmEnabledField", release)) return { enabled: false };
    if (isUnknown(preferred)) return void 0;
    throw new Error(
      "state: the preference gives a TPM, which this release cannot take away; take State.volatile(), whose TPM forgets"
    );
  }
  #firmware(release) {
    const { efi } = this.#state;
    const { secureBoot, preference, architecture } = this.props;
    if (efi === void 0 && secureBoot === void 0) return {};
    const persistent = efi === void 0 ? {} : { persistent: efi === "persistent" };
    const isWritten = efi === "persistent" || holds("efiPersistentField", release);
    const preferred = isPreference(preference) ? preference.secureBoot : void 0;
    const isOn = secureBoot ?? preferred ?? settled(architecture, "architecture") !== "arm64";
    return {
      firmware: { bootloader: { efi: { ...isWritten ? persistent : {}, secureBoot: isOn } } },
      ...isOn ? { features: { smm: { enabled: true } } } : {}
    };
  }
};
var isPreference = (matched) => typeof matched === "object" && "state" in matched;
function keptBy(preference) {
  const { tpm, efi } = isPreference(preference) && preference.state?.options || {};
  return { ...tpm === "persistent" && { tpm }, ...efi === "persistent" && { efi } };
}
var matcher = (matched, kind) => typeof matched === "string" ? { name: matched, kind } : { name: matched.name, kind: matched.kind };
var templateName = ({ name }, vm) => `${vm}-${name}`;
function volumeFields(disk, vm) {
  const { volume } = disk;
  const source = volume.template ? { dataVolume: { name: templateName(disk, vm) } } : volume.fields;
  return { name: disk.name, ...source };
}
function diskFields({ name, type = "disk", bus, bootOrder, fields }) {
  return joined({ name, bootOrder, [type]: filled({ bus }) ?? {} }, fields, `disk ${name}`);
}
function interfaceFields({ name, multus, binding, model, macAddress, fields }) {
  const how = binding ?? (multus === void 0 ? "masquerade" : "bridge");
  return joined({ name, [how]: {}, model, macAddress }, fields, `interface ${name}`);
}
var networkFields = ({ name, multus }) => multus === void 0 ? { name, pod: {} } : { name, multus: { networkName: multus } };

// constructs/operation.ts
var GO_DURATION = /^(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/;
function durationText(duration) {
  if (typeof duration === "string") {
    if (GO_DURATION.test(duration)) return duration;
    throw new Error(`${JSON.stringify(duration)} is no duration, as 1h30m or Duration.minutes(90)`);
  }
  const seconds = duration.toSeconds();
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [hours > 0 ? `${hours}h` : "", seconds >= 60 ? `${minutes}m` : "", `${seconds % 60}s`].join("");
}
var namespaceOf2 = ({ namespace, metadata }) => namespace ?? metadata?.namespace;
function within(subject, props) {
  const namespace = namespaceOf2(subject);
  const cluster = props.cluster ?? (subject instanceof Resource ? subject.cluster : void 0);
  return {
    ...props,
    ...cluster === void 0 ? {} : { cluster },
    ...namespace === void 0 ? {} : { metadata: { namespace, ...props.metadata } }
  };
}
var Operation = class extends Resource {
  /** @throws Error when a namespace is asked for that is not that of the subject. */
  constructor(scope, id, props, subject, options) {
    refuseLate(options.kind, props, pathIn(scope, id));
    super(scope, id, within(subject, props), options);
    nameOf(this, subject instanceof Resource ? subject.apiObject : subject);
    const namespace = namespaceOf2(subject);
    if (namespace !== void 0 && this.namespace !== namespace)
      throw new Error(
        `${this.node.path}: a ${this.kind} stands in the namespace of "${subject.name}", "${namespace}", not in "${this.namespace}"`
      );
  }
};

// constructs/virtual-machine-clone.ts
var sourceFields = (source) => "virtualMachine" in source ? { apiGroup: SNAPSHOT_GROUP, kind: "VirtualMachineSnapshot", name: source.name } : { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: source.name };
var VirtualMachineClone = class extends Operation {
  resourceType = "virtualmachineclones";
  /** @throws Error when a namespace is asked for that is not that of the source, or a name that no VM can have. */
  constructor(scope, id, props) {
    const { source, targetName, labelFilters, annotationFilters, newMacAddresses, newSMBiosSerial, spec } = props;
    super(scope, id, props, source, {
      kind: "VirtualMachineClone",
      apiVersion: (release) => writtenVersion("VirtualMachineClone", release),
      body: () => ({
        spec: joined(
          filled({
            source: sourceFields(source),
            target: targetName && { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: targetName },
            labelFilters,
            annotationFilters,
            newMacAddresses,
            newSMBiosSerial
          }),
          spec,
          "spec"
        )
      })
    });
    if (targetName !== void 0) checkName(targetName, "object", `${this.node.path}: targetName`);
  }
};

// constructs/virtual-machine-restore.ts
var VirtualMachineRestore = class extends Operation {
  resourceType = "virtualmachinerestores";
  /** The snapshot that is restored. */
  snapshot;
  /** @throws Error when a namespace is asked for that is not that of the snapshot. */
  constructor(scope, id, props) {
    const { snapshot, spec } = props;
    super(scope, id, props, snapshot, {
      kind: "VirtualMachineRestore",
      apiVersion: (release) => writtenVersion("VirtualMachineRestore", release),
      body: () => ({
        spec: joined(
          {
            target: { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: snapshot.virtualMachine.name },
            virtualMachineSnapshotName: snapshot.name
          },
          spec,
          "spec"
        )
      })
    });
    this.snapshot = snapshot;
  }
};

// constructs/virtual-machine-snapshot.ts
var VirtualMachineSnapshot = class extends Operation {
  /** A snapshot that is not of this app, with the VM that it was taken of. */
  static fromVirtualMachineSnapshotName(name, virtualMachine) {
    return { name, namespace: virtualMachine.namespace, virtualMachine };
  }
  resourceType = "virtualmachinesnapshots";
  /** The VM that it is taken of. */
  virtualMachine;
  /** @throws Error when a namespace is asked for that is not that of the VM. */
  constructor(scope, id, props) {
    const { virtualMachine, failureDeadline, deletionPolicy, spec } = props;
    super(scope, id, props, virtualMachine, {
      kind: "VirtualMachineSnapshot",
      apiVersion: (release) => writtenVersion("VirtualMachineSnapshot", release),
      body: () => ({
        spec: joined(
          filled({
            source: { apiGroup: KUBEVIRT_GROUP, kind: "VirtualMachine", name: virtualMachine.name },
            failureDeadline: failureDeadline === void 0 ? void 0 : durationText(failureDeadline),
            deletionPolicy
          }),
          spec,
          "spec"
        )
      })
    });
    this.virtualMachine = virtualMachine;
  }
  /** Has the VM restored from this snapshot: disks and, where it holds it, TPM and UEFI state. */
  restore(id, options = {}) {
    return new VirtualMachineRestore(this, id, { ...options, snapshot: this });
  }
};

// constructs/vm-spec.ts
function labelsOf(selected, given = {}) {
  for (const [key, value] of Object.entries(selected))
    if (given[key] !== void 0 && given[key] !== value)
      throw new Error(`podMetadata.labels: "${key}" is "${value}", by which the pod is selected, not "${given[key]}"`);
  return filled({ ...selected, ...given });
}
function vmSpec(machine, { runStrategy, podMetadata }, options) {
  const { release, name, instance, labels, raw, where } = options;
  const { template = {}, ...rest } = raw ?? {};
  const templates = machine.templates(name);
  const metadata = filled({ labels: labelsOf(labels, podMetadata?.labels), annotations: podMetadata?.annotations });
  const typed = {
    ...machine.matchers(release),
    runStrategy: runStrategy ?? rest.runStrategy ?? "Always",
    dataVolumeTemplates: templates.length > 0 ? templates : void 0,
    template: { metadata: joined(metadata, template.metadata, `${where}.template.metadata`), spec: instance }
  };
  return joined(typed, rest, where);
}

// constructs/virtual-machine.ts
var UUID_FIELD = ["spec", "template", "spec", ...FIRMWARE_UUID];
var UUID_RULE = "change/uuid-changed";
var NAME_LABEL = "vm.kubevirt.io/name";
var nameLabel = (name) => name.length > 63 ? {} : { [NAME_LABEL]: name };
var VirtualMachine = class extends Resource {
  /**
   * A VM that is not of this app.
   * @param state What it keeps, where that is known: only a VM that keeps nothing can be cloned.
   */
  static fromVirtualMachineName(name, namespace, state) {
    return { name, namespace, state };
  }
  resourceType = "virtualmachines";
  /** What was asked to be kept; undefined where the preference alone decides. */
  state;
  #props;
  #machine;
  constructor(scope, id, props = {}) {
    super(scope, id, props, {
      kind: "VirtualMachine",
      apiVersion: (release) => writtenVersion("VirtualMachine", release),
      body: (release) => ({ spec: this.#spec(release) }),
      check: (manifest) => this.#uuidChange(manifest)
    });
    this.#props = props;
    this.state = props.state;
    this.#machine = new Machine(this, props, props.spec);
  }
  /**
   * Adds a disk behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addDisk(disk) {
    this.#machine.addDisk(disk);
  }
  /**
   * Adds a network behind those there are.
   * @throws Error when its name is taken or empty, or it cannot be bound so.
   */
  addNetwork(network) {
    this.#machine.addNetwork(network);
  }
  /** Has a snapshot taken of the VM: its disks and, in releases that can, its TPM and UEFI state. */
  snapshot(id, options = {}) {
    return new VirtualMachineSnapshot(this, id, { ...options, virtualMachine: this });
  }
  /**
   * Has KubeVirt make a copy of the VM. One that keeps state cannot be cloned: where its type tells that, it does not compile;
   * else the synth fails.
   */
  clone(id, options = {}) {
    return new VirtualMachineClone(this, id, { ...options, source: this });
  }
  exposeViaService(first, ...rest) {
    return expose(this, this.#labels, first, rest);
  }
  get #labels() {
    return nameLabel(this.name);
  }
  #spec(release) {
    const own2 = this.#machine.spec(release, this.name);
    const uuid = this.#uuid(own2, release);
    return vmSpec(this.#machine, this.#props, {
      release,
      name: this.name,
      instance: uuid === void 0 ? own2 : joined(own2, { domain: { firmware: { uuid } } }, "spec"),
      labels: this.#labels,
      raw: this.#props.spec,
      where: "spec"
    });
  }
  /** The uuid that is written; undefined where the VM keeps no state and nobody asked for one. */
  #uuid(spec, release) {
    const { firmwareUuid } = this.#props;
    if (firmwareUuid) return firmwareUuid.uuidOf(this);
    if (text(spec, ...FIRMWARE_UUID) !== void 0) return void 0;
    const stored = this.#captured(this);
    if (stored) return stored;
    return this.#machine.keepsState(spec, release) === true ? FirmwareUuid.ofName().uuidOf(this) : void 0;
  }
  /** The uuid that a captured VM has: where none is stored, KubeVirt derives it from the name. */
  #captured({ name, namespace = "default" }) {
    const found = captured(this, this.kind, namespace, name);
    if (found === void 0) return void 0;
    const uuid = text(found, ...UUID_FIELD);
    return typeof uuid === "string" ? uuid : legacyUuid(name);
  }
  /** A patch may name another VM, or another uuid, than the props do: what is written counts. */
  #uuidChange(manifest) {
    const { metadata } = manifest;
    const was = this.#captured(metadata);
    const is2 = text(manifest, ...UUID_FIELD) ?? "";
    if (!was || isUnknown(is2)) return void 0;
    const becomes = is2 === "" ? legacyUuid(metadata.name) : is2;
    if (becomes.toLowerCase() === was.toLowerCase()) return void 0;
    const how = is2 === "" ? `is left out, so that KubeVirt derives "${becomes}": it` : `"${becomes}"`;
    return {
      rule: UUID_RULE,
      severity: "error",
      message: `firmware.uuid ${how} is not "${was}", which the VM has in the cluster: its TPM state is lost; leave out what sets another one, or write FirmwareUuid.of('${was}')`,
      path: UUID_FIELD.join("."),
      docs: `vmstate explain ${UUID_RULE}`
    };
  }
};

// constructs/virtual-machine-export.ts
var ExportSource = class _ExportSource {
  constructor(subject, apiGroup, kind) {
    this.subject = subject;
    this.apiGroup = apiGroup;
    this.kind = kind;
  }
  subject;
  apiGroup;
  kind;
  /** The disks of a VM, and in releases that can its TPM and UEFI state; it must be off. */
  static virtualMachine(virtualMachine) {
    return new _ExportSource(virtualMachine, KUBEVIRT_GROUP, "VirtualMachine");
  }
  /** What a snapshot holds. */
  static snapshot(snapshot) {
    return new _ExportSource(snapshot, SNAPSHOT_GROUP, "VirtualMachineSnapshot");
  }
  /** One PersistentVolumeClaim: its name, or one of cdk8s-plus. */
  static claim(claim) {
    return new _ExportSource(typeof claim === "string" ? { name: claim } : claim, "", "PersistentVolumeClaim");
  }
};
var VirtualMachineExport = class extends Operation {
  resourceType = "virtualmachineexports";
  /** @throws Error when a namespace is asked for that is not that of the source. */
  constructor(scope, id, props) {
    refuseLate("VirtualMachineExport", props, pathIn(scope, id));
    const { source, ttlDuration, tokenSecretRef, spec } = props;
    const { apiGroup, kind, subject } = source;
    super(scope, id, props, subject, {
      kind: "VirtualMachineExport",
      apiVersion: (release) => writtenVersion("VirtualMachineExport", release),
      body: () => ({
        spec: joined(
          filled({
            source: { apiGroup, kind, name: subject.name },
            tokenSecretRef: typeof tokenSecretRef === "object" ? tokenSecretRef.name : tokenSecretRef,
            ttlDuration: ttlDuration === void 0 ? void 0 : durationText(ttlDuration)
          }),
          spec,
          "spec"
        )
      })
    });
    if (tokenSecretRef !== void 0) nameOf(this, tokenSecretRef);
  }
};

// constructs/virtual-machine-instance-migration.ts
var VirtualMachineInstanceMigration = class extends Operation {
  resourceType = "virtualmachineinstancemigrations";
  /** @throws Error when a namespace is asked for that is not that of the VM. */
  constructor(scope, id, props) {
    const { virtualMachine, spec } = props;
    super(scope, id, props, virtualMachine, {
      kind: "VirtualMachineInstanceMigration",
      apiVersion: (release) => writtenVersion("VirtualMachineInstanceMigration", release),
      body: () => ({ spec: joined({ vmiName: virtualMachine.name }, spec, "spec") })
    });
  }
};

// constructs/virtual-machine-instancetype.ts
var Instancetype = class extends Resource {
  constructor(scope, id, props, kind) {
    const { cpu, memory, spec } = props;
    super(scope, id, props, {
      kind,
      clusterScoped: kind === "VirtualMachineClusterInstancetype",
      apiVersion: (release) => writtenVersion(kind, release),
      body: () => ({ spec: joined({ cpu: { guest: cpu }, memory: { guest: sizeText(memory) } }, spec, "spec") })
    });
    if (!Number.isInteger(cpu) || cpu < 1)
      throw new Error(`${this.node.path}: cpu is ${cpu}, but a guest has a whole number of CPUs, at least 1`);
  }
};
var VirtualMachineInstancetype = class extends Instancetype {
  /** An instance type that is not of this app, in the namespace of the VM that names it. */
  static fromVirtualMachineInstancetypeName(name) {
    return { name, kind: "VirtualMachineInstancetype" };
  }
  resourceType = "virtualmachineinstancetypes";
  /** @throws Error when `cpu` is no whole number of at least 1. */
  constructor(scope, id, props) {
    super(scope, id, props, "VirtualMachineInstancetype");
  }
};
var VirtualMachineClusterInstancetype = class extends Instancetype {
  /** A cluster-wide instance type that is not of this app, as `u1.medium` of those that KubeVirt deploys. */
  static fromVirtualMachineClusterInstancetypeName(name) {
    return { name, kind: "VirtualMachineClusterInstancetype" };
  }
  resourceType = "virtualmachineclusterinstancetypes";
  /** @throws Error when `cpu` is no whole number of at least 1, or a namespace is given. */
  constructor(scope, id, props) {
    super(scope, id, props, "VirtualMachineClusterInstancetype");
  }
};

// constructs/virtual-machine-pool.ts
var POOL_LABEL = "kubevirt.io/vmpool";
var LABEL_LIMIT = 63;
function labelsOf2({ name, node }, given) {
  if (given === void 0 ? name.length > LABEL_LIMIT : Object.keys(given).length === 0)
    throw new Error(`${node.path}: no label tells the VMs of pool "${name}" from others; give it labels`);
  return given ?? { [POOL_LABEL]: name };
}
var TEMPLATE2 = "virtualMachineTemplate";
var VirtualMachinePool = class extends Resource {
  /** A pool that is not of this app. */
  static fromVirtualMachinePoolName(name) {
    return { name };
  }
  resourceType = "virtualmachinepools";
  /** What was asked to be kept by each VM; undefined where the preference alone decides. */
  state;
  #props;
  #machine;
  #labels;
  /** @throws Error when there is no label by which the pool could know its VMs. */
  constructor(scope, id, props = {}) {
    super(scope, id, props, {
      kind: "VirtualMachinePool",
      apiVersion: (release) => writtenVersion("VirtualMachinePool", release),
      body: (release) => ({ spec: this.#spec(release) })
    });
    this.#props = props;
    if (props.replicas !== void 0) whole(props.replicas, 0, `${this.node.path}: replicas`);
    this.#machine = new Machine(this, props, at(props.spec, [TEMPLATE2, "spec"]));
    this.state = props.state;
    this.#labels = labelsOf2(this, props.labels);
  }
  /**
   * Adds a disk to each VM, behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addDisk(disk) {
    this.#machine.addDisk(disk);
  }
  /**
   * Adds a network to each VM, behind those there are.
   * @throws Error when its name is taken, or none that it can have.
   */
  addNetwork(network) {
    this.#machine.addNetwork(network);
  }
  exposeViaService(first, ...rest) {
    return expose(this, this.#labels, first, rest);
  }
  #spec(release) {
    const { replicas, spec: raw } = this.#props;
    const labels = this.#labels;
    const { [TEMPLATE2]: template = {}, ...rest } = raw ?? {};
    const virtualMachineTemplate = {
      metadata: joined({ labels }, template.metadata, `spec.${TEMPLATE2}.metadata`),
      spec: vmSpec(this.#machine, this.#props, {
        release,
        name: this.name,
        instance: this.#machine.spec(release, this.name),
        labels,
        raw: template.spec,
        where: `spec.${TEMPLATE2}.spec`
      })
    };
    return joined({ replicas, selector: { matchLabels: labels }, virtualMachineTemplate }, rest, "spec");
  }
};

// constructs/virtual-machine-preference.ts
var TPM_FIELDS = { persistent: { persistent: true }, volatile: { persistent: false }, none: void 0 };
function firmware(efi, secureBoot, release) {
  const persistent = efi === void 0 ? {} : { persistent: efi === "persistent" };
  if (efi === "persistent" || holds("preferredEfi", release)) return { preferredEfi: { ...persistent, secureBoot } };
  return { preferredUseEfi: true, preferredUseSecureBoot: secureBoot };
}
function firmwareAndFeatures({ state, secureBoot }, release) {
  const efi = state?.options.efi;
  if (efi === void 0 && secureBoot === void 0) return {};
  const isOn = secureBoot ?? true;
  return { firmware: firmware(efi, isOn, release), ...isOn ? { features: { preferredSmm: {} } } : {} };
}
function devices(props) {
  const { state, preferredDiskBus, preferredCdromBus, preferredLunBus, preferredInterfaceModel } = props;
  const tpm = state?.options.tpm;
  return filled({
    preferredTPM: tpm && TPM_FIELDS[tpm],
    preferredDiskBus,
    preferredCdromBus,
    preferredLunBus,
    preferredInterfaceModel
  });
}
function requirements({ cpu, memory }) {
  return filled({
    cpu: cpu === void 0 ? void 0 : { guest: cpu },
    memory: memory === void 0 ? void 0 : { guest: quantityText(memory) }
  });
}
function specOf(props, release) {
  const typed = filled({
    devices: devices(props),
    ...firmwareAndFeatures(props, release),
    requirements: props.requirements && requirements(props.requirements)
  });
  return joined(typed ?? {}, props.spec, "spec");
}
var Preference = class extends Resource {
  /** What is preferred of TPM and UEFI state. */
  state;
  /** Whether Secure Boot was asked for. */
  secureBoot;
  constructor(scope, id, props, kind) {
    super(scope, id, props, {
      kind,
      clusterScoped: kind === "VirtualMachineClusterPreference",
      apiVersion: (release) => writtenVersion(kind, release),
      body: (release) => ({ spec: specOf(props, release) })
    });
    this.state = props.state;
    this.secureBoot = props.secureBoot;
  }
};
var VirtualMachinePreference = class extends Preference {
  /** A preference that is not of this app, in the namespace of the VM that names it. */
  static fromVirtualMachinePreferenceName(name) {
    return { name, kind: "VirtualMachinePreference" };
  }
  resourceType = "virtualmachinepreferences";
  constructor(scope, id, props = {}) {
    super(scope, id, props, "VirtualMachinePreference");
  }
};
var VirtualMachineClusterPreference = class extends Preference {
  /** A cluster-wide preference that is not of this app, as `windows.11` of those that KubeVirt deploys. */
  static fromVirtualMachineClusterPreferenceName(name) {
    return { name, kind: "VirtualMachineClusterPreference" };
  }
  resourceType = "virtualmachineclusterpreferences";
  /** @throws Error when a namespace is given. */
  constructor(scope, id, props = {}) {
    super(scope, id, props, "VirtualMachineClusterPreference");
  }
};

// constructs/windows.ts
var VIRTIO = ".virtio";
var Windows = class _Windows {
  constructor(kind, preference) {
    this.kind = kind;
    this.preference = preference;
  }
  kind;
  preference;
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static WINDOWS_11 = new _Windows("persistent", "windows.11");
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static WINDOWS_10 = new _Windows("persistent", "windows.10");
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static SERVER_2025 = new _Windows("persistent", "windows.2k25");
  /** A TPM and UEFI variables that are kept, and Secure Boot. */
  static SERVER_2022 = new _Windows("persistent", "windows.2k22");
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static SERVER_2019 = new _Windows("persistent", "windows.2k19");
  /** UEFI variables that are kept, and Secure Boot; no TPM. */
  static SERVER_2016 = new _Windows("persistent", "windows.2k16");
  /** The same with virtio devices, for images that hold the drivers. */
  virtio() {
    if (this.preference.endsWith(VIRTIO)) return this;
    return new _Windows(this.kind, `${this.preference}${VIRTIO}`);
  }
  /** The bundled preference that a release deploys by itself; undefined where there is none. */
  preferenceIn(release) {
    const deployed = holds("bundledPreferencesDeployed", release);
    return deployed && bundledPreference(this.preference, release) ? this.preference : void 0;
  }
  /** What of the guest is kept. */
  get state() {
    const spec = this.#newest;
    const tpm = at(spec, ["devices", "preferredTPM"]) === void 0 ? void 0 : "persistent";
    const efi = at(spec, ["firmware", "preferredEfi"]) === void 0 ? void 0 : "persistent";
    return { ...tpm && { tpm }, ...efi && { efi } };
  }
  get #newest() {
    const specs = KNOWN_RELEASES.map((release) => bundledPreference(this.preference, release));
    return specs.findLast((spec) => spec !== void 0) ?? {};
  }
};
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  CDI,
  DataVolume,
  DataVolumeClaim,
  DataVolumeSource,
  ExportSource,
  FirmwareUuid,
  HyperConverged,
  KubeVirt,
  MigrationPolicy,
  Resource,
  State,
  StorageClass,
  StorageProfile,
  VirtualMachine,
  VirtualMachineClone,
  VirtualMachineClusterInstancetype,
  VirtualMachineClusterPreference,
  VirtualMachineExport,
  VirtualMachineInstanceMigration,
  VirtualMachineInstancetype,
  VirtualMachinePool,
  VirtualMachinePreference,
  VirtualMachineRestore,
  VirtualMachineSnapshot,
  Volume,
  Windows,
  api,
  guard
});
