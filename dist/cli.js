#!/usr/bin/env node
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target2, all) => {
  for (var name in all)
    __defProp(target2, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from2, except, desc) => {
  if (from2 && typeof from2 === "object" || typeof from2 === "function") {
    for (let key of __getOwnPropNames(from2))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from2[key], enumerable: !(desc = __getOwnPropDesc(from2, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/nearest.ts
function nearest(name, candidates2) {
  const wanted = name.toLowerCase();
  let best;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates2) {
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
function editDistance(left2, right, limit) {
  if (Math.abs(left2.length - right.length) >= limit) return limit;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row2 = 1; row2 <= left2.length; row2++) {
    const current = [row2];
    for (let column = 1; column <= right.length; column++) {
      const same4 = left2[row2 - 1] === right[column - 1] ? 0 : 1;
      const replaced = (previous[column - 1] ?? 0) + same4;
      current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[right.length] ?? limit;
}
var init_nearest = __esm({
  "src/nearest.ts"() {
    "use strict";
  }
});

// src/problems.ts
var UsageError;
var init_problems = __esm({
  "src/problems.ts"() {
    "use strict";
    UsageError = class extends Error {
      name = "UsageError";
    };
  }
});

// src/commands/arguments.ts
function parse(argv, table2) {
  try {
    const options2 = Object.fromEntries(
      Object.entries(table2).map(([name, { type, short, multiple }]) => [
        name,
        { type, ...short === void 0 ? {} : { short }, ...multiple ? { multiple } : {} }
      ])
    );
    return (0, import_node_util.parseArgs)({ args: [...argv], options: options2, allowPositionals: true, strict: true });
  } catch (error2) {
    throw new UsageError(usageText(error2, table2));
  }
}
function usageText({ code, message }, table2) {
  const name = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (/argument (?:is ambiguous|missing)/.test(message)) return `${name} needs a value; see --help`;
  if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION" || name === void 0)
    return (message.split("\n")[0] ?? message).replace(/\.$/, "");
  const near = nearest(name.replace(/^-+/, "").replace(/=.*/s, ""), Object.keys(table2));
  return `there is no option ${name}${near === void 0 ? "; see --help" : `; did you mean --${near}?`}`;
}
function choice(parsed2, name, allowed) {
  const value = parsed2.values[name];
  if (value === void 0) return void 0;
  const found = allowed.find((word2) => word2 === value);
  if (found === void 0)
    throw new UsageError(`--${name} takes ${allowed.join(", ")}; "${String(value)}" is none of them`);
  return found;
}
function helpText(usage, about, table2) {
  const rows = Object.entries(table2).map(([name, { short, value, help }]) => {
    const flags = `${short === void 0 ? "    " : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
    return `  ${flags.padEnd(28)}${help}`;
  });
  return `Usage: ${usage}

${about}

Options:
${rows.join("\n")}
`;
}
function wantsColour(parsed2, io) {
  if (parsed2.values["no-color"] === true || (io.env.NO_COLOR ?? "") !== "") return false;
  if ((io.env.FORCE_COLOR ?? "") !== "" && io.env.FORCE_COLOR !== "0") return true;
  return io.stdout.isTTY === true && io.env.TERM !== "dumb";
}
var import_node_util, COMMON_OPTIONS, FILE_OPTIONS, LEVEL_OPTIONS;
var init_arguments = __esm({
  "src/commands/arguments.ts"() {
    "use strict";
    import_node_util = require("node:util");
    init_nearest();
    init_problems();
    COMMON_OPTIONS = {
      help: { type: "boolean", short: "h", help: "show this help" }
    };
    FILE_OPTIONS = {
      kubevirt: {
        type: "string",
        value: "RELEASE",
        help: "KubeVirt release: a minor or a full version (default: read from the files)"
      },
      facts: {
        type: "string",
        multiple: true,
        value: "FILE",
        help: "objects of the cluster, as kubectl get -o yaml prints them"
      },
      config: { type: "string", value: "FILE", help: "configuration to use (default: the nearest vmstate.yaml upward)" },
      "no-config": { type: "boolean", help: "use no configuration" },
      "force-exclude": { type: "boolean", help: "leave out what the configuration excludes also where it is named itself" },
      cluster: { type: "string", value: "NAME", help: "judge this cluster only" },
      render: { type: "boolean", help: "run the render commands of the configuration, and judge what they print" },
      format: { type: "string", value: "FORMAT", help: "text (default) or json" },
      "no-context": { type: "boolean", help: "judge the named paths alone, without the Git work tree around them" },
      "stdin-filename": { type: "string", value: "NAME", help: "the file that standard input stands for" },
      quiet: { type: "boolean", short: "q", help: "show errors only" },
      verbose: { type: "boolean", short: "v", help: "show every related place and trace" },
      "no-color": { type: "boolean", help: "no colours" }
    };
    LEVEL_OPTIONS = {
      rule: { type: "string", multiple: true, value: "RULE=LEVEL", help: "set a rule to error, warning, info or off" },
      "fail-on": { type: "string", value: "LEVEL", help: "error (default), warning, info or never: when to exit with 1" }
    };
  }
});

// src/version.ts
var VERSION;
var init_version = __esm({
  "src/version.ts"() {
    "use strict";
    VERSION = require("../package.json").version;
  }
});

// src/finding.ts
var SEVERITIES;
var init_finding = __esm({
  "src/finding.ts"() {
    "use strict";
    SEVERITIES = ["error", "warning", "info"];
  }
});

// src/facts/behaviours.ts
var since, between, BACKEND_STORAGE, SCHEMA, VMI_ADMITTER, GATES, BEHAVIOURS;
var init_behaviours = __esm({
  "src/facts/behaviours.ts"() {
    "use strict";
    since = (from2, source) => ({ ranges: [{ from: from2 }], source });
    between = (from2, to, source) => ({ ranges: [{ from: from2, to }], source });
    BACKEND_STORAGE = "pkg/storage/backend-storage/backend-storage.go";
    SCHEMA = "staging/src/kubevirt.io/api/core/v1/schema.go";
    VMI_ADMITTER = "pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go";
    GATES = "pkg/virt-config/featuregate/feature-gates.go func IsEnabled";
    BEHAVIOURS = {
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
      /** virtiofs needs migration-safe handling: volumes shared through filesystems are left out of the disk check. */
      filesystemVolumesSkipped: since("1.5.0", "pkg/virt-handler/vm.go func checkVolumesForMigration"),
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
  }
});

// src/facts/releases.ts
var KUBEVIRT_RELEASES, SUPPORTED_MINORS, HYPERCONVERGED_RELEASES, OPENSHIFT_VIRTUALIZATION_RELEASES;
var init_releases = __esm({
  "src/facts/releases.ts"() {
    "use strict";
    KUBEVIRT_RELEASES = [
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
    SUPPORTED_MINORS = 3;
    HYPERCONVERGED_RELEASES = {
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
    OPENSHIFT_VIRTUALIZATION_RELEASES = {
      "4.14": "1.10",
      "4.15": "1.11",
      "4.16": "1.12",
      "4.17": "1.13",
      "4.18": "1.14",
      "4.19": "1.15",
      "4.20": "1.16"
    };
  }
});

// src/kubevirt/release.ts
function parse2(version2) {
  const match = VERSION2.exec(version2);
  if (!match) return void 0;
  return [Number(match[1]), Number(match[2]), match[3] === void 0 ? void 0 : Number(match[3])];
}
function parts(version2) {
  if (!parsed.has(version2)) parsed.set(version2, parse2(version2));
  return parsed.get(version2);
}
function orderOf(version2, missingPatch) {
  const [major, minor, patch] = parts(version2) ?? [0, 0, 0];
  return (major * MINOR_STEP + minor) * MINOR_STEP + Math.min(patch ?? missingPatch, ANY_PATCH);
}
function releaseAt(version2) {
  const [major, minor] = parts(version2) ?? [0, 0];
  return { version: version2, minor: `${major}.${minor}`, label: `KubeVirt v${version2}`, order: orderOf(version2, 0) };
}
function readRelease(version2) {
  const [major, minor, patch] = parts(version2.trim()) ?? [];
  if (major === void 0 || minor === void 0) return { unknown: "not a version" };
  const known6 = KNOWN_RELEASES.find((release2) => release2.minor === `${major}.${minor}`);
  if (known6) return { release: patch === void 0 ? known6 : releaseAt(`${major}.${minor}.${patch}`) };
  const order = orderOf(`${major}.${minor}`, 0);
  if (order > NEWEST.order) return { newer: NEWEST };
  return { unknown: order < OLDEST.order ? "older than any known" : "no such release" };
}
function holds(behaviour, release2) {
  let answers = known.get(release2);
  if (!answers) {
    answers = /* @__PURE__ */ new Map();
    known.set(release2, answers);
  }
  let answer = answers.get(behaviour);
  if (answer === void 0) {
    const row2 = BEHAVIOURS[behaviour];
    answer = row2.ranges.some((range) => inRange(release2, range));
    answers.set(behaviour, answer);
  }
  return answer;
}
function isSince(version2, first3) {
  return parts(version2) && orderOf(version2, 0) >= orderOf(first3, 0);
}
function nextMinor(minor) {
  const [major, number2] = parts(minor) ?? [0, 0];
  return `${major}.${number2 + 1}`;
}
function rangeText(range) {
  const from2 = `v${range.from.replace(/\.0$/, "")}`;
  if (range.to === void 0) return `from ${from2}`;
  const to = `v${range.to}`;
  if (from2.startsWith(`${to}.`)) return `${to} since ${from2}`;
  return from2 === to ? from2 : `${from2} to ${to}`;
}
function inForce(history, release2) {
  let found;
  for (const [from2, value] of history) if (orderOf(from2, 0) <= release2.order) found = value;
  return found;
}
function boundaries(versions) {
  const all = /* @__PURE__ */ new Set([...KNOWN_RELEASES.map(({ minor }) => `${minor}.0`), ...versions]);
  return [...all].map(releaseAt).sort((left2, right) => left2.order - right.order);
}
function before({ version: version2, minor }) {
  const patch = parts(version2)?.[2] ?? 0;
  if (patch > 0) return `${minor}.${patch - 1}`;
  const index = KNOWN_RELEASES.findIndex((release2) => release2.minor === minor);
  return KNOWN_RELEASES[index - 1]?.minor ?? minor;
}
function changes(versions, valueIn, same4) {
  const found = [];
  for (const release2 of boundaries(versions)) {
    const [value, last] = [valueIn(release2), found.at(-1)];
    if (last && same4(last.value, value)) continue;
    if (last) found[found.length - 1] = { ...last, range: { ...last.range, to: before(release2) } };
    found.push({ range: { from: release2.version }, value });
  }
  return found;
}
var VERSION2, MINOR_STEP, ANY_PATCH, parsed, KNOWN_RELEASES, OLDEST, NEWEST, newestRelease, supportedReleases, isWithin, inRange, versionInRange, known, behaviourText;
var init_release = __esm({
  "src/kubevirt/release.ts"() {
    "use strict";
    init_behaviours();
    init_releases();
    VERSION2 = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;
    MINOR_STEP = 1e3;
    ANY_PATCH = MINOR_STEP - 1;
    parsed = /* @__PURE__ */ new Map();
    KNOWN_RELEASES = KUBEVIRT_RELEASES.map(([, patch]) => releaseAt(patch));
    OLDEST = KNOWN_RELEASES[0];
    NEWEST = KNOWN_RELEASES.at(-1);
    newestRelease = () => NEWEST;
    supportedReleases = () => KNOWN_RELEASES.slice(-SUPPORTED_MINORS);
    isWithin = (order, { from: from2, to }) => order >= orderOf(from2, 0) && (to === void 0 || order <= orderOf(to, ANY_PATCH));
    inRange = (release2, range) => isWithin(release2.order, range);
    versionInRange = (version2, range) => isWithin(orderOf(version2, 0), range);
    known = /* @__PURE__ */ new WeakMap();
    behaviourText = (behaviour) => BEHAVIOURS[behaviour].ranges.map(rangeText).join(", ");
  }
});

// src/facts/kinds.ts
var KUBEVIRT_GROUP, INSTANCETYPE_GROUP, CDI_GROUP, HYPERCONVERGED_GROUP, STORAGE_GROUP, VOLUME_SNAPSHOT_GROUP, SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP, POOL_GROUP, MIGRATIONS_GROUP, ARGO_GROUP, FLUX_KUSTOMIZE_GROUP, OLM_GROUP, isKubeVirtGroup, isJudgedGroup, MACHINE_KINDS, PREFERENCE_KINDS, RELEVANT_TEXT, JUDGED_TEXT, KUSTOMIZATION_FILES, FORCED_SYNC;
var init_kinds = __esm({
  "src/facts/kinds.ts"() {
    "use strict";
    KUBEVIRT_GROUP = "kubevirt.io";
    INSTANCETYPE_GROUP = "instancetype.kubevirt.io";
    CDI_GROUP = "cdi.kubevirt.io";
    HYPERCONVERGED_GROUP = "hco.kubevirt.io";
    STORAGE_GROUP = "storage.k8s.io";
    VOLUME_SNAPSHOT_GROUP = "snapshot.storage.k8s.io";
    SNAPSHOT_GROUP = "snapshot.kubevirt.io";
    CLONE_GROUP = "clone.kubevirt.io";
    EXPORT_GROUP = "export.kubevirt.io";
    BACKUP_GROUP = "backup.kubevirt.io";
    POOL_GROUP = "pool.kubevirt.io";
    MIGRATIONS_GROUP = "migrations.kubevirt.io";
    ARGO_GROUP = "argoproj.io";
    FLUX_KUSTOMIZE_GROUP = "kustomize.toolkit.fluxcd.io";
    OLM_GROUP = "operators.coreos.com";
    isKubeVirtGroup = (group2) => group2 === KUBEVIRT_GROUP || group2.endsWith(`.${KUBEVIRT_GROUP}`);
    isJudgedGroup = (group2) => isKubeVirtGroup(group2) || group2 === STORAGE_GROUP;
    MACHINE_KINDS = [
      { group: KUBEVIRT_GROUP, kind: "VirtualMachine", vm: ["spec"], vmi: ["spec", "template"] },
      { group: KUBEVIRT_GROUP, kind: "VirtualMachineInstance", vmi: [] },
      { group: KUBEVIRT_GROUP, kind: "VirtualMachineInstanceReplicaSet", vmi: ["spec", "template"] },
      {
        group: POOL_GROUP,
        kind: "VirtualMachinePool",
        vm: ["spec", "virtualMachineTemplate", "spec"],
        vmi: ["spec", "virtualMachineTemplate", "spec", "template"]
      }
    ];
    PREFERENCE_KINDS = ["VirtualMachinePreference", "VirtualMachineClusterPreference"];
    RELEVANT_TEXT = /kubevirt\.io|storage\.k8s\.io|PersistentVolume|kind: Namespace\b|kustomize\.config\.k8s\.io|argoproj\.io|toolkit\.fluxcd\.io|velero\.io|velero-plugin|oadp\.openshift\.io|operators\.coreos\.com|ResourceQuota|LimitRange|virt-operator/;
    JUDGED_TEXT = /kubevirt\.io/;
    KUSTOMIZATION_FILES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
    FORCED_SYNC = [
      { annotation: "argocd.argoproj.io/sync-options", pattern: /(?:^|,)\s*Force=true/ },
      { annotation: "kustomize.toolkit.fluxcd.io/force", pattern: /^enabled$/i }
    ];
  }
});

// src/facts/release-signs.ts
var OPERATOR_IMAGE, RELEASE_URL, CDI_OPERATOR_IMAGE, CDI_RELEASE_URL, KUBEVIRT_RELEASE_ANNOTATION, CDI_RELEASE_ANNOTATION, HYPERCONVERGED_PACKAGES, CSV_VERSION;
var init_release_signs = __esm({
  "src/facts/release-signs.ts"() {
    "use strict";
    OPERATOR_IMAGE = /(?:^|\/)virt-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
    RELEASE_URL = /github\.com\/kubevirt\/kubevirt\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;
    CDI_OPERATOR_IMAGE = /(?:^|\/)cdi-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
    CDI_RELEASE_URL = /github\.com\/kubevirt\/containerized-data-importer\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;
    KUBEVIRT_RELEASE_ANNOTATION = "vmstate.io/kubevirt-release";
    CDI_RELEASE_ANNOTATION = "vmstate.io/cdi-release";
    HYPERCONVERGED_PACKAGES = {
      upstream: "community-kubevirt-hyperconverged",
      openshift: "kubevirt-hyperconverged"
    };
    CSV_VERSION = /\.v(\d+\.\d+)\.\d+/;
  }
});

// src/kube-object.ts
function refOf(object) {
  const { apiVersion, kind, namespace, name } = object;
  return { apiVersion, kind, ...namespace === void 0 ? {} : { namespace }, name };
}
function describe(object) {
  const name = object.name === "" ? "(unnamed)" : object.name;
  return `${object.kind} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${name}`;
}
function asKubeObject(value, rest2) {
  const { apiVersion, kind } = value;
  if (typeof apiVersion !== "string" || typeof kind !== "string" || kind === "") return void 0;
  const slash = apiVersion.indexOf("/");
  const metadata = typeof value.metadata === "object" && value.metadata || {};
  const { name, namespace } = metadata;
  return {
    apiVersion,
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind,
    name: typeof name === "string" ? name : "",
    ...typeof namespace === "string" && namespace !== "" ? { namespace } : {},
    value,
    ...rest2
  };
}
var pathOf, kindKey;
var init_kube_object = __esm({
  "src/kube-object.ts"() {
    "use strict";
    pathOf = ({ document }) => document?.path ?? "";
    kindKey = (group2, kind) => `${group2}/${kind}`;
  }
});

// src/kubevirt/hyperconverged-release.ts
function shippedKubevirt(version2) {
  const minor = numbersOf(version2).slice(0, 2).join(".");
  return own(HYPERCONVERGED_RELEASES, own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor);
}
var own, numbersOf;
var init_hyperconverged_release = __esm({
  "src/kubevirt/hyperconverged-release.ts"() {
    "use strict";
    init_releases();
    own = (table2, key) => Object.hasOwn(table2, key) ? table2[key] : void 0;
    numbersOf = (version2) => version2.replace(/^v/, "").split(".");
  }
});

// src/value.ts
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
function child(parent, key) {
  if (typeof parent !== "object" || parent === null) return void 0;
  if (parent instanceof Unknown) return parent;
  const value = parent[key];
  if (value !== void 0 && value !== INHERITED[key] && !Array.isArray(parent)) return value;
  if (value === void 0 && parent[OPEN] === void 0) return void 0;
  if (Object.hasOwn(parent, key)) return value;
  const open = openReason(parent);
  return open === void 0 ? void 0 : new Unknown(open);
}
function at(root, path) {
  let value = root;
  for (let step2 = 0; step2 < path.length && value !== void 0; step2++)
    value = child(value, path[step2]);
  return value === null ? void 0 : value;
}
function text(root, ...path) {
  const value = at(root, path);
  return typeof value === "string" || value instanceof Unknown ? value : void 0;
}
function flag(root, ...path) {
  const value = at(root, path);
  return typeof value === "boolean" || value instanceof Unknown ? value : void 0;
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
function moreItems(root, ...path) {
  const value = list(root, ...path);
  if (value instanceof Unknown) return value;
  const open = openReason(value);
  return open === void 0 ? void 0 : new Unknown(open);
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
var Unknown, OPEN, INHERITED, get;
var init_value = __esm({
  "src/value.ts"() {
    "use strict";
    Unknown = class {
      /** @param reason Why it cannot be known, as a clause that reads after "unknown: ". */
      constructor(reason) {
        this.reason = reason;
      }
      reason;
      toJSON() {
        return { unknown: this.reason };
      }
    };
    OPEN = /* @__PURE__ */ Symbol("open");
    INHERITED = Object.prototype;
    get = (root, ...path) => at(root, path);
  }
});

// src/cluster/index-by.ts
function indexBy(all, keyOf3) {
  const index = /* @__PURE__ */ new Map();
  for (const one2 of all) {
    const key = keyOf3(one2);
    if (key === void 0) continue;
    const list4 = index.get(key);
    if (list4) list4.push(one2);
    else index.set(key, [one2]);
  }
  return index;
}
var init_index_by = __esm({
  "src/cluster/index-by.ts"() {
    "use strict";
  }
});

// src/cluster/cluster.ts
var Cluster, byKind;
var init_cluster = __esm({
  "src/cluster/cluster.ts"() {
    "use strict";
    init_kube_object();
    init_value();
    init_index_by();
    Cluster = class _Cluster {
      name;
      unassigned;
      objects;
      facts;
      /** Every Argo CD Application and Flux Kustomization of the repository, whatever cluster it brings things to. */
      deliveries;
      patches;
      /** The release that the configuration gives it; undefined where it is to be read. */
      release;
      #input;
      #complete;
      #nearby;
      #judged;
      #captured;
      #named = /* @__PURE__ */ new Map();
      constructor(input) {
        this.#input = input;
        this.name = input.name;
        this.unassigned = input.unassigned;
        this.objects = input.objects;
        this.facts = input.facts ?? [];
        this.deliveries = input.deliveries ?? [];
        this.patches = input.patches ?? [];
        this.release = input.release;
        this.#complete = input.complete;
        this.#nearby = input.nearby ?? [];
        this.#judged = byKind(this.objects);
        this.#captured = byKind(this.facts);
      }
      /** The judged objects of a kind, in order of reading. */
      of(group2, kind) {
        return this.#judged.get(kindKey(group2, kind)) ?? [];
      }
      /** The captured objects of a kind. */
      captured(group2, kind) {
        return this.#captured.get(kindKey(group2, kind)) ?? [];
      }
      /** The objects of a kind known to exist: judged ones first, then captured ones that Git does not hold. */
      all(group2, kind) {
        const judged = this.of(group2, kind);
        const captured = this.captured(group2, kind);
        if (captured.length === 0) return judged;
        const held = new Set(judged.map((object) => `${object.namespace ?? ""}/${object.name}`));
        return [...judged, ...captured.filter((object) => !held.has(`${object.namespace ?? ""}/${object.name}`))];
      }
      /** Whether no object of a kind exists beside those of `all`. */
      knowsAll(group2, kind) {
        return this.#complete || this.captured(group2, kind).length > 0;
      }
      /**
       * The objects of a kind with a name; without a namespace on either side the name decides. Unknown when none is known
       * but one may exist.
       */
      find(group2, kind, name, namespace) {
        const found = (this.#byName(group2, kind).get(name) ?? []).filter(
          (object) => object.namespace === void 0 || namespace === void 0 || object.namespace === namespace
        );
        if (found.length > 0) return found;
        if (this.isNearby(group2, kind, name))
          return new Unknown(`${kind} "${name}" stands where it cannot be told to which cluster it belongs`);
        if (this.knowsAll(group2, kind)) return found;
        return new Unknown(`${kind} "${name}" is not in scope`);
      }
      /** The same cluster with objects captured from it. */
      withFacts(facts) {
        return new _Cluster({ ...this.#input, facts: [...this.facts, ...facts] });
      }
      /** What brings an object of Git into this cluster, as far as it is to be seen. */
      deliveriesOf({ document }) {
        return document === void 0 ? [] : this.deliveries.filter(({ brings: brings2 }) => brings2(document.path));
      }
      /** Whether an object of that name may belong to this cluster or to another one. */
      isNearby(group2, kind, name) {
        return this.#nearby.some((object) => object.group === group2 && object.kind === kind && object.name === name);
      }
      #byName(group2, kind) {
        const key = kindKey(group2, kind);
        let index = this.#named.get(key);
        if (!index) {
          index = indexBy(this.all(group2, kind), (object) => object.name);
          this.#named.set(key, index);
        }
        return index;
      }
    };
    byKind = (objects) => indexBy(objects, ({ group: group2, kind }) => kindKey(group2, kind));
  }
});

// src/cluster/release.ts
function* statusOf(cluster2) {
  for (const object of cluster2.captured(KUBEVIRT_GROUP, "KubeVirt")) {
    for (const field of ["observedKubeVirtVersion", "targetKubeVirtVersion"]) {
      const version2 = text(object.value, "status", field);
      if (typeof version2 === "string")
        yield [object, version2, `status.${field} of ${describe(object)}`, ["status", field]];
    }
  }
}
function* imageTag(cluster2) {
  for (const object of cluster2.all(KUBEVIRT_GROUP, "KubeVirt")) {
    const tag = text(object.value, "spec", "imageTag");
    if (typeof tag === "string") yield [object, tag, `spec.imageTag of ${describe(object)}`, ["spec", "imageTag"]];
  }
}
function* operatorImage(cluster2) {
  for (const object of cluster2.all("apps", "Deployment")) {
    const path = ["spec", "template", "spec", "containers"];
    for (const [index, container] of items(object.value, ...path).entries()) {
      const tag = OPERATOR_IMAGE.exec(String(get(container, "image") ?? ""))?.[1];
      if (tag !== void 0) yield [object, tag, `the image of ${describe(object)}`, [...path, index, "image"]];
    }
  }
}
function* releaseUrls({ value }) {
  for (const field of ["resources", "bases"])
    for (const [index, resource] of items(value, field).entries()) {
      const version2 = RELEASE_URL.exec(String(resource))?.[1];
      if (version2 !== void 0) yield [version2, [field, index]];
    }
}
function releaseUrlVersion(kustomization) {
  const [first3] = releaseUrls(kustomization);
  return first3?.[0];
}
function* releaseUrl(cluster2) {
  for (const object of cluster2.objects) {
    if (object.kind !== "Kustomization") continue;
    const where = `a release URL in ${object.document?.file ?? describe(object)}`;
    for (const [version2, path] of releaseUrls(object)) yield [object, version2, where, path];
  }
}
function* hyperconvergedStatus(cluster2) {
  for (const object of cluster2.captured(HYPERCONVERGED_GROUP, "HyperConverged")) {
    const entry = items(object.value, "status", "versions").find((item) => get(item, "name") === "operator");
    const version2 = shippedKubevirt(String(get(entry, "version") ?? ""));
    if (version2 !== void 0)
      yield [object, version2, `status.versions of ${describe(object)}`, ["status", "versions"]];
  }
}
function* subscription(cluster2) {
  for (const object of cluster2.all(OLM_GROUP, "Subscription")) {
    const minor = CSV_VERSION.exec(String(get(object.value, "spec", "startingCSV") ?? ""))?.[1];
    if (minor === void 0) continue;
    const name = get(object.value, "spec", "name");
    const openshift = name === HYPERCONVERGED_PACKAGES.openshift ? own2(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) : void 0;
    const upstream = name === HYPERCONVERGED_PACKAGES.upstream ? minor : openshift;
    const version2 = upstream === void 0 ? void 0 : own2(HYPERCONVERGED_RELEASES, upstream);
    if (version2 !== void 0)
      yield [object, minorOf(version2), `spec.startingCSV of ${describe(object)}`, ["spec", "startingCSV"]];
  }
}
function* annotated(cluster2) {
  const path = ["metadata", "annotations", KUBEVIRT_RELEASE_ANNOTATION];
  const objects = [...cluster2.of(KUBEVIRT_GROUP, "KubeVirt"), ...cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")];
  for (const object of objects) {
    const version2 = text(object.value, ...path);
    if (typeof version2 === "string") yield [object, version2, `an annotation of ${describe(object)}`, path];
  }
}
function readReleaseOf(cluster2) {
  if (cluster2.unassigned !== void 0) return void 0;
  for (const reader of READERS) {
    const signs = [...reader(cluster2)].flatMap(
      ([object, version2, from2, path]) => sign(version2, { object, from: from2, path })
    );
    const [first3] = signs;
    if (!first3) continue;
    return signs.every(({ release: release2 }) => release2.version === first3.release.version) ? first3 : void 0;
  }
  return void 0;
}
function olderReleaseOf(cluster2) {
  for (const reader of READERS)
    for (const [, version2, from2] of reader(cluster2)) {
      const reading = readRelease(version2);
      if ("unknown" in reading && reading.unknown === "older than any known") return `KubeVirt "${version2}" (${from2})`;
    }
  return void 0;
}
function sign(version2, where) {
  const reading = readRelease(version2);
  if ("release" in reading) return [{ ...where, release: reading.release }];
  return "newer" in reading ? [{ ...where, release: reading.newer, newer: version2 }] : [];
}
var own2, minorOf, READERS, writtenReleaseOf;
var init_release2 = __esm({
  "src/cluster/release.ts"() {
    "use strict";
    init_kinds();
    init_release_signs();
    init_releases();
    init_kube_object();
    init_hyperconverged_release();
    init_release();
    init_value();
    init_cluster();
    own2 = (table2, key) => Object.hasOwn(table2, key) ? table2[key] : void 0;
    minorOf = (version2) => version2.split(".").slice(0, 2).join(".");
    READERS = [
      statusOf,
      imageTag,
      operatorImage,
      releaseUrl,
      hyperconvergedStatus,
      subscription,
      annotated
    ];
    writtenReleaseOf = ({ objects, unassigned }) => readReleaseOf(new Cluster({ objects, complete: false, ...unassigned === void 0 ? {} : { unassigned } }));
  }
});

// src/facts/state-claim.ts
var STATE_CLAIM_SIZE, STATE_CLAIM_VOLUME_MODE, STATE_CLAIM_PREFIX, STATE_CLAIM_LABEL, VIRT_DEFAULT_ANNOTATION, CLUSTER_DEFAULT_ANNOTATION, DEFAULT_CLASS_ANNOTATIONS, VOLUME_NAME_LIMIT, STATE_VOLUME_SUFFIXES, GENERATED_NAME_LIMIT;
var init_state_claim = __esm({
  "src/facts/state-claim.ts"() {
    "use strict";
    STATE_CLAIM_SIZE = "10Mi";
    STATE_CLAIM_VOLUME_MODE = "Filesystem";
    STATE_CLAIM_PREFIX = "persistent-state-for-";
    STATE_CLAIM_LABEL = "persistent-state-for";
    VIRT_DEFAULT_ANNOTATION = "storageclass.kubevirt.io/is-default-virt-class";
    CLUSTER_DEFAULT_ANNOTATION = "storageclass.kubernetes.io/is-default-class";
    DEFAULT_CLASS_ANNOTATIONS = [VIRT_DEFAULT_ANNOTATION, CLUSTER_DEFAULT_ANNOTATION];
    VOLUME_NAME_LIMIT = 63;
    STATE_VOLUME_SUFFIXES = [
      ["1.0.0", "-tpm"],
      ["1.1.0", "-state"]
    ];
    GENERATED_NAME_LIMIT = 58;
  }
});

// src/kubevirt/backend-storage.ts
function classStep(answer, because, input) {
  return { decides: "storageClass", answer, because, input };
}
function chooseClass(storage, release2) {
  const { value, from: from2 } = storage.stateClass;
  if (isUnknown(value)) {
    return { storageClass: value, explicit: false, step: classStep("unknown", value.reason, from2) };
  }
  if (value !== void 0 && value !== "") {
    return { storageClass: value, explicit: true, step: classStep(value, "vmStateStorageClass names it", from2) };
  }
  if (holds("stateClassMandatory", release2)) {
    return { error: CLASS_REQUIRED, explicit: false, step: classStep("none", CLASS_REQUIRED, from2) };
  }
  return chooseDefault(storage, release2);
}
function chooseDefault(storage, release2) {
  const kinds = holds("virtDefaultClass", release2) ? ["virt", "cluster"] : ["cluster"];
  let more;
  for (const kind of kinds) {
    const found = storage.defaults(kind);
    more ??= found.more;
    const [name] = found.names;
    if (name === void 0) continue;
    if (found.names.length > 1) return ambiguous(found.names, kind);
    return {
      storageClass: name,
      explicit: false,
      step: classStep(name, `it is the ${WORDS[kind]}`, `StorageClass ${name}`)
    };
  }
  if (more) return { storageClass: more, explicit: false, step: classStep("unknown", more.reason, "StorageClasses") };
  return { error: NO_DEFAULT, explicit: false, step: classStep("none", NO_DEFAULT, "StorageClasses") };
}
function ambiguous(names2, kind) {
  const reason = `${names2.length} classes are each marked as the ${WORDS[kind]}; which one is taken is random`;
  return {
    storageClass: new Unknown(reason),
    candidates: names2,
    explicit: false,
    step: classStep("unknown", reason, names2.map((name) => `StorageClass ${name}`).join(", "))
  };
}
function modeStep(answer, because, input) {
  const text3 = isUnknown(answer) ? "unknown" : answer;
  return [answer, { decides: "accessMode", answer: text3, because, input }];
}
function accessModeOf(storageClass, explicit, storage, release2) {
  if (holds("stateAlwaysReadWriteMany", release2)) {
    return modeStep("ReadWriteMany", "this release always asks for ReadWriteMany", release2.label);
  }
  const { value: sets, from: from2 } = storage.profile(storageClass);
  if (isUnknown(sets)) return modeStep(sets, sets.reason, from2);
  const fallback = explicit ? "ReadWriteMany" : "ReadWriteOnce";
  const why = explicit ? "vmStateStorageClass is set" : "vmStateStorageClass is not set";
  if (sets === void 0) return modeStep(fallback, `there is no StorageProfile and ${why}`, from2);
  if (sets.length === 0) return modeStep(fallback, `the StorageProfile has no claim property sets and ${why}`, from2);
  const modes = sets.filter((set3) => set3.volumeMode === STATE_CLAIM_VOLUME_MODE).flatMap((set3) => set3.accessModes ?? []);
  for (const mode of ["ReadWriteMany", "ReadWriteOnce"]) {
    if (modes.includes(mode)) return modeStep(mode, `a Filesystem claim property set has ${mode}`, from2);
  }
  return modeStep(
    fallback,
    `no claim property set is Filesystem with ReadWriteMany or ReadWriteOnce, and ${why}`,
    from2
  );
}
function agreed(modes, reason) {
  const [first3] = modes;
  const same4 = first3 !== void 0 && modes.every((mode) => mode === first3);
  return same4 && first3 !== void 0 ? first3 : new Unknown(reason);
}
function stateClaim(storage, release2) {
  const choice3 = chooseClass(storage, release2);
  if (choice3.error !== void 0) return { error: choice3.error, trace: [choice3.step] };
  const { storageClass, candidates: candidates2, explicit, step: step2 } = choice3;
  const rest2 = { volumeMode: STATE_CLAIM_VOLUME_MODE, size: STATE_CLAIM_SIZE, explicit };
  if (storageClass === void 0) return { ...rest2, trace: [step2] };
  if (candidates2) {
    const results = candidates2.map((name) => accessModeOf(name, explicit, storage, release2));
    const accessMode2 = agreed(
      results.map(([mode]) => mode),
      "the classes that may be taken differ in access mode"
    );
    const trace = [step2, ...results.map(([, modeTrace2]) => modeTrace2)];
    return { storageClass, storageClassCandidates: candidates2, accessMode: accessMode2, ...rest2, trace };
  }
  if (isUnknown(storageClass)) {
    const always = holds("stateAlwaysReadWriteMany", release2);
    return { storageClass, accessMode: always ? "ReadWriteMany" : storageClass, ...rest2, trace: [step2] };
  }
  const [accessMode, modeTrace] = accessModeOf(storageClass, explicit, storage, release2);
  return { storageClass, accessMode, ...rest2, trace: [step2, modeTrace] };
}
var CLASS_REQUIRED, NO_DEFAULT, WORDS;
var init_backend_storage = __esm({
  "src/kubevirt/backend-storage.ts"() {
    "use strict";
    init_state_claim();
    init_value();
    init_release();
    CLASS_REQUIRED = "vmStateStorageClass is not set and this release takes no default class";
    NO_DEFAULT = "vmStateStorageClass is not set and no StorageClass is marked as default";
    WORDS = { virt: "default virtualization class", cluster: "cluster's default class" };
  }
});

// src/facts/firmware.ts
var WITHOUT_PERSISTENT_TPM, ARCHITECTURE_LABEL, EXAMPLE_UUID, SERIAL_LIMIT, SERIAL_CHARACTERS, LEGACY_UUID_NAMESPACE;
var init_firmware = __esm({
  "src/facts/firmware.ts"() {
    "use strict";
    WITHOUT_PERSISTENT_TPM = ["arm64"];
    ARCHITECTURE_LABEL = "kubernetes.io/arch";
    EXAMPLE_UUID = "5d307ca9-b3ef-428c-8861-06e72d69f223";
    SERIAL_LIMIT = 256;
    SERIAL_CHARACTERS = /^[A-Za-z0-9_.+-]+$/;
    LEGACY_UUID_NAMESPACE = "6a1a24a1-4061-4607-8bf4-a3963d0c5895";
  }
});

// src/kubevirt/firmware.ts
function present(spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value !== void 0;
}
function is(wanted, spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value === wanted;
}
function hasTpm(spec, release2) {
  const device = present(spec, TPM);
  if (!holds("tpmEnabledField", release2)) return device;
  return and(device, not(is(false, spec, TPM_ENABLED)));
}
function hasPersistentTpm(spec, release2) {
  return and(hasTpm(spec, release2), is(true, spec, TPM_PERSISTENT));
}
function hasPersistentEfi(spec, release2) {
  if (!holds("efiPersistentField", release2)) return false;
  return is(true, spec, EFI_PERSISTENT);
}
function hasBiosAndEfi(spec) {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(present(spec, EFI), bios);
}
function hasSecureBoot(spec, release2) {
  const efi = hasEfi(spec);
  if (efi === false) return false;
  const written4 = at(spec, SECURE_BOOT);
  if (written4 === true || written4 === false) return written4;
  if (isUnknown(written4)) return written4;
  const onArm = text(spec, "architecture") === "arm64" && holds("arm64SecureBootDefaultsOff", release2);
  return onArm ? false : efi;
}
function hasSmm(spec) {
  return and(present(spec, SMM), not(is(false, spec, SMM_ENABLED)));
}
function lacksSmmForSecureBoot(spec, release2) {
  const secureBoot = hasSecureBoot(spec, release2);
  if (secureBoot === false) return false;
  const exempt = holds("tdxWithoutSmm", release2) ? present(spec, ["domain", "launchSecurity", "tdx"]) : false;
  return and(secureBoot, not(hasSmm(spec)), not(exempt));
}
function hasImpossibleBios(spec) {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(bios, isArm(spec));
}
function hasImpossibleSecureBoot(spec, release2) {
  if (holds("arm64SecureBootDefaultsOff", release2)) return false;
  return and(isArm(spec), hasSecureBoot(spec, release2));
}
function hasImpossibleTpm(spec, release2) {
  const architecture = text(spec, "architecture") ?? text(spec, "nodeSelector", ARCHITECTURE_LABEL);
  const lacking2 = isUnknown(architecture) ? architecture : WITHOUT_PERSISTENT_TPM.includes(architecture ?? "");
  return and(hasPersistentTpm(spec, release2), lacking2);
}
function stateNeed(spec, release2) {
  const tpm = hasPersistentTpm(spec, release2);
  const efi = hasPersistentEfi(spec, release2);
  return { needed: or(tpm, efi), tpm, efi };
}
function serialFault(spec, release2) {
  const serial = text(spec, ...FIRMWARE_SERIAL);
  if (typeof serial !== "string" || serial === "" || !holds("serialChecked", release2)) return void 0;
  if (serial.length > SERIAL_LIMIT) return `has ${serial.length} characters, and at most ${SERIAL_LIMIT} are taken`;
  return SERIAL_CHARACTERS.test(serial) ? void 0 : 'has characters other than letters, digits and "_", ".", "+", "-"';
}
var TPM, BOOTLOADER, EFI, BIOS, FIRMWARE_UUID, FIRMWARE_SERIAL, SMM, TPM_ENABLED, TPM_PERSISTENT, EFI_PERSISTENT, SECURE_BOOT, SMM_ENABLED, hasEfi, isArm;
var init_firmware2 = __esm({
  "src/kubevirt/firmware.ts"() {
    "use strict";
    init_firmware();
    init_value();
    init_release();
    TPM = ["domain", "devices", "tpm"];
    BOOTLOADER = ["domain", "firmware", "bootloader"];
    EFI = [...BOOTLOADER, "efi"];
    BIOS = [...BOOTLOADER, "bios"];
    FIRMWARE_UUID = ["domain", "firmware", "uuid"];
    FIRMWARE_SERIAL = ["domain", "firmware", "serial"];
    SMM = ["domain", "features", "smm"];
    TPM_ENABLED = [...TPM, "enabled"];
    TPM_PERSISTENT = [...TPM, "persistent"];
    EFI_PERSISTENT = [...EFI, "persistent"];
    SECURE_BOOT = [...EFI, "secureBoot"];
    SMM_ENABLED = [...SMM, "enabled"];
    hasEfi = (spec) => present(spec, EFI);
    isArm = (spec) => {
      const architecture = text(spec, "architecture");
      return isUnknown(architecture) ? architecture : architecture === "arm64";
    };
  }
});

// src/facts/gate-requirements.ts
var ADMITTERS, VMI, NETWORK, GATE_REQUIREMENTS;
var init_gate_requirements = __esm({
  "src/facts/gate-requirements.ts"() {
    "use strict";
    ADMITTERS = "pkg/virt-api/webhooks/validating-webhook/admitters";
    VMI = `${ADMITTERS}/vmi-create-admitter.go`;
    NETWORK = "pkg/network/admitter";
    GATE_REQUIREMENTS = [
      {
        id: "tpm-persistent",
        gates: ["VMPersistentState"],
        from: "1.0.0",
        to: "1.5",
        subject: "machine",
        path: "domain.devices.tpm.persistent",
        when: "persistent-tpm",
        source: `${VMI} func validatePersistentState`
      },
      {
        id: "efi-persistent",
        gates: ["VMPersistentState"],
        from: "1.1.0",
        to: "1.5",
        subject: "machine",
        path: "domain.firmware.bootloader.efi.persistent",
        when: "true",
        source: `${VMI} func validatePersistentState`
      },
      {
        id: "gpus",
        gates: ["GPU"],
        from: "1.0.0",
        to: "1.3",
        subject: "machine",
        path: "domain.devices.gpus",
        when: "set",
        source: `${VMI} func validateGPUsWithPassthroughEnabled`
      },
      {
        id: "host-devices",
        gates: ["HostDevices"],
        from: "1.0.0",
        subject: "machine",
        path: "domain.devices.hostDevices",
        when: "set",
        source: `${VMI} func validateHostDevicesWithPassthroughEnabled`
      },
      {
        id: "virtiofs-privileged",
        gates: ["ExperimentalVirtiofsSupport"],
        from: "1.0.0",
        to: "1.1",
        subject: "machine",
        path: "domain.devices.filesystems",
        when: "privileged-virtiofs",
        source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
      },
      {
        id: "virtiofs-config",
        gates: ["EnableVirtioFsConfigVolumes", "ExperimentalVirtiofsSupport"],
        from: "1.5.0",
        to: "1.7",
        subject: "machine",
        path: "domain.devices.filesystems",
        when: "virtiofs-config-volume",
        source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
      },
      {
        id: "virtiofs-storage",
        gates: ["EnableVirtioFsStorageVolumes", "ExperimentalVirtiofsSupport"],
        from: "1.5.0",
        to: "1.7",
        subject: "machine",
        path: "domain.devices.filesystems",
        when: "virtiofs-storage-volume",
        source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
      },
      {
        id: "virtiofs-storage-only",
        gates: ["EnableVirtioFsStorageVolumes"],
        from: "1.8.0",
        subject: "machine",
        path: "domain.devices.filesystems",
        when: "virtiofs-storage-volume",
        source: `${VMI} func validateFilesystemsWithVirtIOFSEnabled`
      },
      {
        id: "launch-security",
        gates: ["WorkloadEncryptionSEV"],
        from: "1.0.0",
        to: "1.6",
        subject: "machine",
        path: "domain.launchSecurity",
        when: "launch-security-amd64",
        source: `${VMI} func validateLaunchSecurity`
      },
      {
        id: "launch-security-sev",
        gates: ["WorkloadEncryptionSEV"],
        from: "1.7.0",
        subject: "machine",
        path: "domain.launchSecurity.sev",
        when: "set",
        source: "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
      },
      {
        id: "launch-security-snp",
        gates: ["WorkloadEncryptionSEV"],
        from: "1.7.0",
        subject: "machine",
        path: "domain.launchSecurity.snp",
        when: "set",
        source: "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
      },
      {
        id: "launch-security-tdx",
        gates: ["WorkloadEncryptionTDX"],
        from: "1.7.0",
        subject: "machine",
        path: "domain.launchSecurity.tdx",
        when: "set",
        source: "pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
      },
      {
        id: "secure-execution",
        gates: ["SecureExecution"],
        from: "1.6.0",
        to: "1.8",
        subject: "machine",
        path: "domain.launchSecurity",
        when: "launch-security-s390x",
        source: "pkg/virt-api/webhooks/s390x.go func ValidateLaunchSecurityS390x"
      },
      {
        id: "numa",
        gates: ["NUMA"],
        from: "1.0.0",
        to: "1.3",
        subject: "machine",
        path: "domain.cpu.numa.guestMappingPassthrough",
        when: "set",
        source: `${VMI} func validateNUMA`
      },
      {
        id: "ignition",
        gates: ["ExperimentalIgnitionSupport"],
        from: "1.0.0",
        subject: "machine",
        path: "metadata.annotations.kubevirt\\.io/ignitiondata",
        when: "filled",
        source: `${VMI} func ValidateVirtualMachineInstanceMetadata`
      },
      {
        id: "hook-sidecars",
        gates: ["Sidecar"],
        from: "1.0.0",
        subject: "machine",
        path: "metadata.annotations.hooks\\.kubevirt\\.io/hookSidecars",
        when: "filled",
        source: `${VMI} func ValidateVirtualMachineInstanceMetadata`
      },
      {
        id: "downward-metrics-volume",
        gates: ["DownwardMetrics"],
        from: "1.0.0",
        subject: "machine",
        path: "volumes[].downwardMetrics",
        when: "set",
        source: `${VMI} func validateVolumes`
      },
      {
        id: "downward-metrics-device",
        gates: ["DownwardMetrics"],
        from: "1.1.0",
        subject: "machine",
        path: "domain.devices.downwardMetrics",
        when: "set",
        source: `${VMI} func validateDownwardMetrics`
      },
      {
        id: "host-disk",
        gates: ["HostDisk"],
        from: "1.0.0",
        subject: "machine",
        path: "volumes[].hostDisk",
        when: "set",
        source: `${VMI} func validateVolumes`
      },
      {
        id: "vsock",
        gates: ["VSOCK"],
        from: "1.0.0",
        subject: "machine",
        path: "domain.devices.autoattachVSOCK",
        when: "true",
        source: VMI
      },
      {
        id: "persistent-reservation",
        gates: ["PersistentReservation"],
        from: "1.0.0",
        to: "1.8",
        subject: "machine",
        path: "domain.devices.disks[].lun.reservation",
        when: "true",
        source: `${VMI} func validatePersistentReservation`
      },
      {
        id: "architecture",
        gates: ["MultiArchitecture"],
        from: "1.0.0",
        to: "1.7",
        subject: "machine",
        path: "architecture",
        when: "other-architecture",
        source: VMI
      },
      {
        id: "live-update-features",
        gates: ["VMLiveUpdateFeatures"],
        from: "1.0.0",
        to: "1.1",
        subject: "VirtualMachine",
        path: "spec.liveUpdateFeatures",
        when: "set",
        source: `${ADMITTERS}/vms-admitter.go`
      },
      {
        id: "binding-plugin",
        gates: ["NetworkBindingPlugins"],
        from: "1.1.0",
        to: "1.4",
        subject: "machine",
        path: "domain.devices.interfaces[].binding",
        when: "set",
        source: `v1.4.1 ${NETWORK}/binding.go`
      },
      {
        id: "macvtap",
        gates: ["Macvtap"],
        from: "1.0.0",
        to: "1.7",
        subject: "machine",
        path: "domain.devices.interfaces[].macvtap",
        when: "set",
        source: `v1.7.4 ${NETWORK}/macvtap.go`
      },
      {
        id: "passt",
        gates: ["Passt"],
        from: "1.0.0",
        to: "1.7",
        subject: "machine",
        path: "domain.devices.interfaces[].passt",
        when: "set",
        source: `v1.7.4 ${NETWORK}/passt.go`
      },
      {
        id: "passt-binding",
        gates: ["PasstBinding"],
        from: "1.8.0",
        subject: "machine",
        path: "domain.devices.interfaces[].passtBinding",
        when: "set",
        source: `${NETWORK}/passt.go`
      },
      {
        id: "port-ranges",
        gates: ["PortRangesSpec"],
        from: "1.9.0",
        subject: "machine",
        path: "domain.devices.interfaces[].portRanges",
        when: "set",
        source: `${NETWORK}/netiface.go func validatePortRangesConfiguration`
      },
      {
        id: "network-claim",
        gates: ["NetworkDevicesWithDRA"],
        from: "1.9.0",
        subject: "machine",
        path: "networks[].resourceClaim",
        when: "set",
        source: `${NETWORK}/dra.go`
      },
      {
        id: "update-volumes-strategy",
        gates: ["VolumesUpdateStrategy"],
        from: "1.3.0",
        to: "1.4",
        subject: "VirtualMachine",
        path: "spec.updateVolumesStrategy",
        when: "set",
        source: `${ADMITTERS}/vms-admitter.go`
      },
      {
        id: "volume-migration",
        gates: ["VolumeMigration"],
        from: "1.3.0",
        to: "1.4",
        subject: "VirtualMachine",
        path: "spec.updateVolumesStrategy",
        when: { equals: "Migration" },
        source: `${ADMITTERS}/vms-admitter.go`
      },
      {
        id: "gpu-claim",
        gates: ["GPUsWithDRA"],
        from: "1.6.0",
        subject: "machine",
        path: "domain.devices.gpus[].claimName",
        when: "set",
        source: "pkg/dra/admitter/dra_admitter.go"
      },
      {
        id: "gpu-claim-request",
        gates: ["GPUsWithDRA"],
        from: "1.6.0",
        subject: "machine",
        path: "domain.devices.gpus[].requestName",
        when: "set",
        source: "pkg/dra/admitter/dra_admitter.go"
      },
      {
        id: "host-device-claim",
        gates: ["HostDevicesWithDRA"],
        from: "1.8.0",
        subject: "machine",
        path: "domain.devices.hostDevices[].claimName",
        when: "set",
        source: "pkg/dra/admitter/dra_admitter.go"
      },
      {
        id: "host-device-claim-request",
        gates: ["HostDevicesWithDRA"],
        from: "1.8.0",
        subject: "machine",
        path: "domain.devices.hostDevices[].requestName",
        when: "set",
        source: "pkg/dra/admitter/dra_admitter.go"
      },
      {
        id: "empty-cdrom",
        gates: ["DeclarativeHotplugVolumes"],
        from: "1.6.0",
        subject: "machine",
        path: "domain.devices.disks[].cdrom",
        when: "cdrom-without-volume",
        source: VMI
      },
      {
        id: "video",
        gates: ["VideoConfig"],
        from: "1.6.0",
        to: "1.8",
        subject: "machine",
        path: "domain.devices.video",
        when: "set",
        source: `${VMI} func validateVideoConfig`
      },
      {
        id: "panic-devices",
        gates: ["PanicDevices"],
        from: "1.6.0",
        to: "1.8",
        subject: "machine",
        path: "domain.devices.panicDevices",
        when: "filled",
        source: `${VMI} func validatePanicDevices`
      },
      {
        id: "reboot-policy",
        gates: ["RebootPolicy"],
        from: "1.8.0",
        subject: "machine",
        path: "domain.rebootPolicy",
        when: "set",
        source: VMI
      },
      {
        id: "reserved-overhead",
        gates: ["ReservedOverheadMemlock"],
        from: "1.8.0",
        subject: "machine",
        path: "domain.memory.reservedOverhead",
        when: "set",
        source: `${VMI} func validateReservedOverheadMemlock`
      },
      {
        id: "utility-volumes",
        gates: ["UtilityVolumes"],
        from: "1.8.0",
        subject: "machine",
        path: "utilityVolumes",
        when: "filled",
        source: "pkg/storage/admitters/storagehotplug.go"
      },
      {
        id: "container-path",
        gates: ["ContainerPathVolumes"],
        from: "1.8.0",
        subject: "machine",
        path: "volumes[].containerPath",
        when: "container-path-filesystem",
        source: "pkg/virt-controller/watch/vmi/lifecycle.go"
      },
      {
        id: "wait-as-receiver",
        gates: ["DecentralizedLiveMigration"],
        from: "1.6.0",
        subject: "VirtualMachine",
        path: "spec.runStrategy",
        when: { equals: "WaitAsReceiver" },
        source: `${ADMITTERS}/vms-admitter.go`
      },
      {
        id: "migration-send",
        gates: ["DecentralizedLiveMigration"],
        from: "1.6.0",
        subject: ["VirtualMachineInstanceMigration"],
        path: "spec.sendTo",
        when: "set",
        source: `${ADMITTERS}/migration-create-admitter.go`
      },
      {
        id: "migration-receive",
        gates: ["DecentralizedLiveMigration"],
        from: "1.6.0",
        subject: ["VirtualMachineInstanceMigration"],
        path: "spec.receive",
        when: "set",
        source: `${ADMITTERS}/migration-create-admitter.go`
      },
      {
        id: "migration-priority",
        gates: ["MigrationPriorityQueue"],
        from: "1.7.0",
        to: "1.8",
        subject: ["VirtualMachineInstanceMigration"],
        path: "spec.priority",
        when: "set",
        source: `${ADMITTERS}/migration-create-admitter.go`
      },
      {
        id: "snapshot",
        gates: ["Snapshot"],
        from: "1.0.0",
        subject: ["VirtualMachineSnapshot", "VirtualMachineRestore", "VirtualMachineClone"],
        path: "kind",
        when: "set",
        source: "pkg/storage/admitters/vmsnapshot.go, vmrestore.go; vmclone-admitter.go"
      },
      {
        id: "export",
        gates: ["VMExport"],
        from: "1.0.0",
        to: "1.8",
        subject: ["VirtualMachineExport"],
        path: "kind",
        when: "set",
        source: "pkg/storage/admitters/vmexport.go"
      },
      {
        id: "template-export",
        gates: ["OCIExport"],
        from: "1.9.0",
        subject: ["VirtualMachineExport"],
        path: "spec.source.kind",
        when: { equals: "VirtualMachineTemplate" },
        source: "pkg/storage/admitters/vmexport.go"
      },
      {
        id: "backup",
        gates: ["IncrementalBackup"],
        from: "1.8.0",
        subject: ["VirtualMachineBackup", "VirtualMachineBackupTracker"],
        path: "kind",
        when: "set",
        source: "pkg/storage/admitters/backup.go"
      },
      {
        id: "max-downtime",
        gates: ["MigrationStallDetection"],
        from: "1.9.0",
        subject: ["MigrationPolicy"],
        path: "spec.maxDowntimeMs",
        when: "set",
        source: `${ADMITTERS}/migrationpolicy-admitter.go`
      },
      {
        id: "stall-detector",
        gates: ["MigrationStallDetection"],
        from: "1.9.0",
        subject: ["MigrationPolicy"],
        path: "spec.experimental.stallDetector",
        when: "set",
        source: `${ADMITTERS}/migrationpolicy-admitter.go`
      },
      {
        id: "plugin",
        gates: ["Plugins"],
        from: "1.9.0",
        subject: ["Plugin"],
        path: "kind",
        when: "set",
        source: `${ADMITTERS}/plugin-admitter.go`
      },
      {
        id: "role-aggregation",
        gates: ["OptOutRoleAggregation"],
        from: "1.8.0",
        subject: ["KubeVirt"],
        path: "spec.configuration.roleAggregationStrategy",
        when: { equals: "Manual" },
        source: "pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
      },
      {
        id: "virt-template",
        gates: ["Template"],
        from: "1.8.0",
        subject: ["KubeVirt"],
        path: "spec.configuration.virtTemplateDeployment.enabled",
        when: "true",
        source: "pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
      }
    ];
  }
});

// src/facts/feature-gates.ts
var FEATURE_GATES, UNRELEASED_GATES, DISCONTINUED_BINDINGS, STATE_GATE;
var init_feature_gates = __esm({
  "src/facts/feature-gates.ts"() {
    "use strict";
    FEATURE_GATES = {
      AlignCPUs: [["1.1.1", "Alpha"]],
      AutoResourceLimitsGate: [
        ["1.0.1", "Alpha"],
        ["1.5.0", "GA"]
      ],
      BochsDisplayForEFIGuests: [
        ["1.1.0", "Alpha"],
        ["1.4.0", "GA"]
      ],
      CPUManager: [["1.0.0", "Alpha"]],
      CPUNodeDiscovery: [
        ["1.0.0", "Alpha"],
        ["1.1.0", "GA"]
      ],
      ClusterProfiler: [
        ["1.0.0", "Alpha"],
        ["1.6.0", "GA"]
      ],
      CommonInstancetypesDeploymentGate: [
        ["1.1.0", "Alpha"],
        ["1.3.0", "Beta"],
        ["1.4.0", "GA"]
      ],
      ConfigurableHypervisor: [["1.8.0", "Alpha"]],
      ContainerPathVolumes: [["1.8.0", "Alpha"]],
      CrossArchitectureVirtualization: [["1.9.0", "Alpha"]],
      DecentralizedLiveMigration: [["1.6.0", "Alpha"]],
      DeclarativeHotplugVolumes: [
        ["1.6.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      DisableCustomSELinuxPolicy: [
        ["1.0.0", "Alpha"],
        ["1.5.0", "GA"]
      ],
      DisableMDEVConfiguration: [
        ["1.0.0", "Alpha"],
        ["1.8.0", "Deprecated"]
      ],
      DockerSELinuxMCSWorkaround: [
        ["1.0.0", "Alpha"],
        ["1.4.0", "Deprecated"]
      ],
      DownwardMetrics: [["1.0.0", "Alpha"]],
      DynamicPodInterfaceNaming: [
        ["1.4.0", "Alpha"],
        ["1.5.0", "GA"]
      ],
      EnableVirtioFsConfigVolumes: [
        ["1.5.0", "Alpha"],
        ["1.8.0", "GA"]
      ],
      EnableVirtioFsStorageVolumes: [["1.5.0", "Alpha"]],
      ExpandDisks: [
        ["1.0.0", "Alpha"],
        ["1.9.0", "GA"]
      ],
      ExperimentalIgnitionSupport: [["1.0.0", "Alpha"]],
      ExperimentalVirtiofsSupport: [
        ["1.0.0", "Alpha"],
        ["1.5.0", "Deprecated"],
        ["1.8.0", "Discontinued"]
      ],
      ExternalNetResourceInjection: [["1.8.0", "Beta"]],
      FirmwareAutoSelection: [["1.9.0", "Alpha"]],
      GPU: [
        ["1.0.0", "Alpha"],
        ["1.4.0", "GA"]
      ],
      GPUsWithDRA: [
        ["1.6.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      GraceIOVirtualization: [["1.9.0", "Alpha"]],
      HostDevices: [["1.0.0", "Alpha"]],
      HostDevicesWithDRA: [
        ["1.6.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      HostDisk: [["1.0.0", "Alpha"]],
      HotplugNICs: [
        ["1.0.0", "Alpha"],
        ["1.3.0", "Beta"],
        ["1.4.0", "GA"]
      ],
      HotplugVolumes: [
        ["1.0.0", "Alpha"],
        ["1.9.0", "Deprecated"]
      ],
      HypervStrictCheck: [["1.0.0", "Alpha"]],
      IOMMUFD: [["1.9.0", "Alpha"]],
      ImageVolume: [
        ["1.6.0", "Alpha"],
        ["1.7.0", "Beta"]
      ],
      IncrementalBackup: [["1.7.0", "Alpha"]],
      InstancetypeReferencePolicy: [
        ["1.4.0", "Alpha"],
        ["1.5.0", "Beta"],
        ["1.6.0", "GA"]
      ],
      KubevirtSeccompProfile: [
        ["1.0.0", "Alpha"],
        ["1.7.0", "Beta"]
      ],
      LibvirtHooksServerAndClient: [
        ["1.8.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      LiveMigration: [["1.0.0", "GA"]],
      LiveUpdateNADRef: [
        ["1.8.0", "Beta"],
        ["1.9.0", "GA"]
      ],
      Macvtap: [
        ["1.0.0", "Alpha"],
        ["1.2.0", "Deprecated"],
        ["1.3.0", "Discontinued"]
      ],
      MigrationPriorityQueue: [
        ["1.7.0", "Alpha"],
        ["1.8.0", "Beta"],
        ["1.9.0", "GA"]
      ],
      MigrationStallDetection: [["1.9.0", "Alpha"]],
      MultiArchitecture: [
        ["1.0.0", "Alpha"],
        ["1.8.0", "Deprecated"]
      ],
      NUMA: [
        ["1.0.0", "Alpha"],
        ["1.4.0", "GA"]
      ],
      NetworkBindingPlugins: [
        ["1.1.0", "Alpha"],
        ["1.4.0", "Beta"],
        ["1.5.0", "GA"]
      ],
      NetworkDevicesWithDRA: [["1.9.0", "Alpha"]],
      NodeRestriction: [
        ["1.3.0", "Alpha"],
        ["1.6.0", "Beta"]
      ],
      NonRoot: [["1.0.0", "GA"]],
      NonRootExperimental: [
        ["1.0.0", "GA"],
        ["1.2.0", "Removed"]
      ],
      OCIExport: [["1.9.0", "Alpha"]],
      ObjectGraph: [["1.6.0", "Alpha"]],
      OptOutRoleAggregation: [
        ["1.8.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      PCINUMAAwareTopology: [["1.8.0", "Alpha"]],
      PSA: [["1.0.0", "GA"]],
      PanicDevices: [
        ["1.6.0", "Alpha"],
        ["1.7.0", "Beta"],
        ["1.9.0", "GA"]
      ],
      Passt: [
        ["1.0.0", "Alpha"],
        ["1.2.0", "Deprecated"],
        ["1.3.0", "Discontinued"]
      ],
      PasstBinding: [["1.8.0", "Beta"]],
      PasstIPStackMigration: [
        ["1.6.0", "Alpha"],
        ["1.8.0", "Discontinued"]
      ],
      PersistentReservation: [
        ["1.0.0", "Alpha"],
        ["1.9.0", "GA"]
      ],
      Plugins: [["1.9.0", "Alpha"]],
      PodSecondaryInterfaceNamingUpgrade: [["1.8.0", "Beta"]],
      PortRangesSpec: [["1.9.0", "Alpha"]],
      RebootPolicy: [
        ["1.8.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      ReservedOverheadMemlock: [["1.8.0", "Alpha"]],
      Root: [["1.0.0", "Alpha"]],
      SRIOVLiveMigration: [["1.0.0", "GA"]],
      SecureExecution: [
        ["1.6.0", "Alpha"],
        ["1.7.0", "Beta"],
        ["1.9.0", "GA"]
      ],
      Sidecar: [["1.0.0", "Alpha"]],
      Snapshot: [
        ["1.0.0", "Alpha"],
        ["1.6.0", "Beta"]
      ],
      Template: [
        ["1.8.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      UtilityVolumes: [["1.8.0", "Alpha"]],
      VGPULiveMigration: [["1.9.0", "Alpha"]],
      VMExport: [
        ["1.0.0", "Alpha"],
        ["1.6.0", "Beta"],
        ["1.9.0", "GA"]
      ],
      VMLiveUpdateFeatures: [
        ["1.0.0", "Alpha"],
        ["1.5.0", "GA"]
      ],
      VMPersistentState: [
        ["1.0.0", "Alpha"],
        ["1.6.0", "GA"]
      ],
      VMStatsCollector: [["1.9.0", "Alpha"]],
      VSOCK: [["1.0.0", "Alpha"]],
      VideoConfig: [
        ["1.6.0", "Alpha"],
        ["1.7.0", "Beta"],
        ["1.9.0", "GA"]
      ],
      VmiMemoryOverheadReport: [
        ["1.8.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      VolumeMigration: [
        ["1.3.0", "Alpha"],
        ["1.5.0", "GA"]
      ],
      VolumesUpdateStrategy: [
        ["1.3.0", "Alpha"],
        ["1.5.0", "GA"]
      ],
      WorkloadEncryptionSEV: [
        ["1.0.0", "Alpha"],
        ["1.9.0", "Beta"]
      ],
      WorkloadEncryptionTDX: [["1.7.0", "Alpha"]]
    };
    UNRELEASED_GATES = ["MigrationDowntimeTuning"];
    DISCONTINUED_BINDINGS = { Macvtap: "macvtap", Passt: "passt" };
    STATE_GATE = "VMPersistentState";
  }
});

// src/facts/gate-effects.ts
var GATE_EFFECTS, GATE_SUCCESSORS;
var init_gate_effects = __esm({
  "src/facts/gate-effects.ts"() {
    "use strict";
    GATE_EFFECTS = [
      {
        gate: "CPUManager",
        on: "domain.cpu.dedicatedCpuPlacement",
        effect: "while it is off no node is labelled cpumanager=true, so the pod of such a VM is not scheduled",
        source: "pkg/virt-handler/heartbeat"
      },
      {
        gate: "ExpandDisks",
        on: "the claims of a running VM",
        effect: "while it is on the disk grows with its claim",
        source: "pkg/virt-handler"
      },
      {
        gate: "FirmwareAutoSelection",
        on: "domain.firmware.bootloader.efi.secureBoot",
        effect: "while it is on libvirt chooses the firmware image",
        source: "pkg/virt-controller/services/template.go: --firmware-auto-selection"
      },
      {
        gate: "HypervStrictCheck",
        on: "domain.features.hyperv",
        effect: "while it is on the pod may run only on nodes that have the enlightenments asked for",
        source: "pkg/virt-controller/services/template.go"
      },
      {
        gate: "IncrementalBackup",
        on: "KubeVirt spec.configuration.changedBlockTrackingLabelSelectors",
        effect: "while it is on the VMs that match get a state claim, also those without a persistent TPM or EFI",
        source: "pkg/storage/cbt"
      },
      {
        gate: "InstancetypeReferencePolicy",
        on: "KubeVirt spec.configuration.instancetype.referencePolicy",
        effect: "while it is off the policy counts for nothing",
        source: "pkg/instancetype/webhooks/vm"
      },
      {
        gate: "Root",
        on: "every VM",
        effect: "while it is off virt-launcher runs without root",
        source: "pkg/virt-api/webhooks/mutating-webhook/mutators/vmi-mutator.go"
      }
    ];
    GATE_SUCCESSORS = {
      DisableMDEVConfiguration: "KubeVirt spec.configuration.mediatedDevicesConfiguration.enabled",
      ExperimentalVirtiofsSupport: "EnableVirtioFsConfigVolumes and EnableVirtioFsStorageVolumes",
      HotplugVolumes: "DeclarativeHotplugVolumes",
      Macvtap: "a network binding plugin: domain.devices.interfaces[].binding",
      Passt: "a network binding plugin: domain.devices.interfaces[].binding",
      PersistentReservation: "KubeVirt spec.configuration.persistentReservationConfiguration.enabled"
    };
  }
});

// src/kubevirt/feature-gates.ts
function stageOf(gate, release2) {
  const history = Object.hasOwn(FEATURE_GATES, gate) ? FEATURE_GATES[gate] : void 0;
  const stage = history && inForce(history, release2);
  return stage === "Removed" ? void 0 : stage;
}
function isGateOn(gate, release2, lists2) {
  const stage = stageOf(gate, release2);
  if (stage === void 0 && holds("unregisteredGatesOff", release2)) return false;
  if (stage === "GA") return true;
  if (stage === "Discontinued" && holds("discontinuedGatesOff", release2)) return false;
  if (lists2.featureGates.includes(gate)) return true;
  if (!holds("betaGatesOn", release2)) return false;
  return stage === "Beta" && !lists2.disabledFeatureGates.includes(gate);
}
function nearestGate(name) {
  return nearest(name, Object.keys(FEATURE_GATES));
}
var isKnownGate, successorOf;
var init_feature_gates2 = __esm({
  "src/kubevirt/feature-gates.ts"() {
    "use strict";
    init_feature_gates();
    init_gate_effects();
    init_nearest();
    init_release();
    isKnownGate = (gate) => Object.hasOwn(FEATURE_GATES, gate) || UNRELEASED_GATES.includes(gate);
    successorOf = (gate) => Object.hasOwn(GATE_SUCCESSORS, gate) ? GATE_SUCCESSORS[gate] : void 0;
  }
});

// src/kubevirt/gate-requirements.ts
function virtiofsOn(root, kinds, expected) {
  const volumes = items(root, "volumes");
  const more = moreItems(root, "volumes") ?? moreItems(root, "domain", "devices", "filesystems");
  for (const filesystem of items(root, "domain", "devices", "filesystems")) {
    if (get(filesystem, "virtiofs") === void 0) continue;
    const name = get(filesystem, "name");
    const volume = volumes.find((candidate) => get(candidate, "name") === name);
    if (volume !== void 0 && kinds.some((kind) => get(volume, kind) !== void 0) === expected) return true;
  }
  return more ?? false;
}
function cdromWithoutVolume(root, path) {
  const name = get(root, ...path.slice(0, -1), "name");
  if (isUnknown(name)) return name;
  if (items(root, "volumes").some((volume) => get(volume, "name") === name)) return false;
  return moreItems(root, "volumes") ?? true;
}
function containerPathFilesystem(root, path) {
  const name = get(root, ...path.slice(0, -1), "name");
  const used3 = items(root, "domain", "devices", "filesystems").some((item) => get(item, "name") === name);
  return used3 || (moreItems(root, "domain", "devices", "filesystems") ?? false);
}
function segments(path) {
  return path.replace(/\[\]/g, ".[]").split(/(?<!\\)\./).map((part2) => part2.replace(/\\\./g, "."));
}
function treeOf(rows) {
  const root = newTree();
  for (const row2 of rows) {
    let node = root;
    for (const key of segments(row2.path)) {
      const next = node.children.get(key) ?? newTree();
      node.children.set(key, next);
      node = next;
    }
    node.rows.push(row2);
  }
  return root;
}
function walk(value, tree, path, visit) {
  for (const row2 of tree.rows) visit(row2, path, value);
  if (tree.children.size === 0) return;
  if (Array.isArray(value)) {
    const child3 = tree.children.get("[]");
    if (!child3) return;
    for (const [index, item] of value.entries()) if (!isUnknown(item)) walk(item, child3, [...path, index], visit);
  } else if (isMap(value)) {
    for (const key of Object.keys(value)) {
      const child3 = tree.children.get(key);
      const next = child3 && get(value, key);
      if (child3 && next !== void 0 && !isUnknown(next)) walk(next, child3, [...path, key], visit);
    }
  }
}
function asks(row2, root, path, value, release2) {
  if (typeof row2.when === "object") return value === row2.when.equals;
  return CONDITIONS[row2.when](root, path, value, release2);
}
function requirementsFor(subject2, release2) {
  const rows = GATE_REQUIREMENTS.filter((row2) => {
    if (!inRange(release2, row2)) return false;
    if (typeof subject2 === "string") return row2.subject === subject2;
    return Array.isArray(row2.subject) && row2.subject.includes(subject2.kind);
  });
  return { rows, tree: treeOf(rows) };
}
function gateNeeds({ rows, tree }, root, release2, metadata) {
  let found;
  const visit = (row2, path, value) => {
    if (found?.has(row2) || asks(row2, root, path, value, release2) !== true) return;
    found ??= /* @__PURE__ */ new Map();
    found.set(row2, path);
  };
  walk(root, tree, [], visit);
  const beside = metadata === void 0 ? void 0 : tree.children.get("metadata");
  if (beside) walk(metadata, beside, ["metadata"], visit);
  if (!found) return [];
  const asking = found;
  return rows.flatMap((requirement) => {
    const path = asking.get(requirement);
    return path ? [{ requirement, path }] : [];
  });
}
var isFilled, CONFIG_VOLUMES, STORAGE_VOLUMES, architectureIs, CONDITIONS, newTree;
var init_gate_requirements2 = __esm({
  "src/kubevirt/gate-requirements.ts"() {
    "use strict";
    init_gate_requirements();
    init_value();
    init_feature_gates2();
    init_firmware2();
    init_release();
    isFilled = (value) => typeof value === "string" || Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
    CONFIG_VOLUMES = ["configMap", "secret", "serviceAccount", "downwardAPI"];
    STORAGE_VOLUMES = ["persistentVolumeClaim", "dataVolume"];
    architectureIs = (matches2) => (root) => {
      const architecture = get(root, "architecture");
      return isUnknown(architecture) ? architecture : matches2(architecture);
    };
    CONDITIONS = {
      set: () => true,
      true: (_root, _path, value) => value === true,
      filled: (_root, _path, value) => isFilled(value),
      "persistent-tpm": (root, _path, _value, release2) => hasPersistentTpm(root, release2),
      "privileged-virtiofs": (root) => virtiofsOn(root, CONFIG_VOLUMES, false),
      "virtiofs-config-volume": (root) => virtiofsOn(root, CONFIG_VOLUMES, true),
      "virtiofs-storage-volume": (root) => virtiofsOn(root, STORAGE_VOLUMES, true),
      "launch-security-amd64": architectureIs((architecture) => architecture !== "s390x"),
      "launch-security-s390x": architectureIs((architecture) => architecture === "s390x"),
      "cdrom-without-volume": cdromWithoutVolume,
      "container-path-filesystem": containerPathFilesystem,
      // virt-api compares with the architecture it runs on itself, which no manifest tells.
      "other-architecture": () => new Unknown("the architecture that virt-api runs on")
    };
    newTree = () => ({ rows: [], children: /* @__PURE__ */ new Map() });
  }
});

// src/facts/migration-blockers.ts
var MIGRATION_BLOCKERS, ALLOW_BRIDGE_MIGRATION_ANNOTATION, VGPU_MIGRATION_GATE, INTERFACE_BINDINGS, MIGRATABLE_POD_BINDINGS, MIGRATABLE_PLUGINS;
var init_migration_blockers = __esm({
  "src/facts/migration-blockers.ts"() {
    "use strict";
    MIGRATION_BLOCKERS = [
      {
        id: "state-rwo",
        from: "1.3.0",
        to: "1.3",
        reason: "DisksNotLiveMigratable",
        path: "",
        what: "its TPM or UEFI state is on a ReadWriteOnce claim"
      },
      {
        id: "claim-not-shared",
        from: "1.0.0",
        reason: "DisksNotLiveMigratable",
        path: "volumes",
        what: "a disk is on a claim without ReadWriteMany"
      },
      {
        id: "host-disk",
        from: "1.0.0",
        reason: "DisksNotLiveMigratable",
        path: "volumes",
        what: "a hostDisk is not shared"
      },
      {
        id: "pod-network",
        from: "1.0.0",
        reason: "InterfaceNotLiveMigratable",
        path: "domain.devices.interfaces",
        what: "an interface on the pod network has a binding that cannot move"
      },
      {
        id: "virtiofs",
        from: "1.0.0",
        to: "1.4",
        reason: "VirtIOFSNotLiveMigratable",
        path: "domain.devices.filesystems",
        what: "it uses virtiofs"
      },
      {
        id: "host-devices",
        from: "1.0.0",
        to: "1.8",
        reason: "HostDeviceNotLiveMigratable",
        path: "domain.devices.hostDevices",
        what: "it uses host devices"
      },
      {
        id: "gpus",
        from: "1.0.0",
        to: "1.8",
        reason: "HostDeviceNotLiveMigratable",
        path: "domain.devices.gpus",
        what: "it uses GPUs"
      },
      {
        id: "host-devices-v19",
        from: "1.9.0",
        reason: "HostDeviceNotLiveMigratable",
        path: "domain.devices.hostDevices",
        what: "it uses host devices"
      },
      {
        id: "gpus-v19",
        from: "1.9.0",
        reason: "HostDeviceNotLiveMigratable",
        path: "domain.devices.gpus",
        what: "it uses GPUs"
      },
      {
        id: "sev",
        from: "1.0.0",
        reason: "SEVNotLiveMigratable",
        path: "domain.launchSecurity.sev",
        what: "it uses AMD SEV"
      },
      {
        id: "snp",
        from: "1.7.0",
        reason: "SEVNotLiveMigratable",
        path: "domain.launchSecurity.snp",
        what: "it uses AMD SEV-SNP"
      },
      {
        id: "tdx",
        from: "1.7.0",
        reason: "TDXNotLiveMigratable",
        path: "domain.launchSecurity.tdx",
        what: "it uses Intel TDX"
      },
      {
        id: "secure-execution",
        from: "1.6.0",
        reason: "SecureExecutionNotLiveMigratable",
        path: "domain.launchSecurity",
        what: "it uses IBM Secure Execution"
      },
      {
        id: "persistent-reservation",
        from: "1.0.0",
        to: "1.8",
        reason: "PersistentReservationNotLiveMigratable",
        path: "domain.devices.disks",
        what: "a LUN uses SCSI persistent reservation"
      },
      {
        id: "hyperv-passthrough",
        from: "1.3.0",
        reason: "HypervPassthroughNotLiveMigratable",
        path: "domain.features.hypervPassthrough",
        what: "it uses Hyper-V passthrough"
      },
      {
        id: "isolated-emulator",
        from: "1.0.0",
        to: "1.0",
        reason: "DedicatedCPUNotLiveMigratable",
        path: "domain.cpu",
        what: "it uses dedicated CPUs with an isolated emulator thread"
      }
    ];
    ALLOW_BRIDGE_MIGRATION_ANNOTATION = "kubevirt.io/allow-pod-bridge-network-live-migration";
    VGPU_MIGRATION_GATE = "VGPULiveMigration";
    INTERFACE_BINDINGS = [
      "binding",
      "bridge",
      "macvtap",
      "masquerade",
      "passt",
      "passtBinding",
      "slirp",
      "sriov"
    ];
    MIGRATABLE_POD_BINDINGS = [
      { binding: "masquerade", from: "1.0.0" },
      { binding: "passtBinding", from: "1.8.0" }
    ];
    MIGRATABLE_PLUGINS = { from: "1.2.0" };
  }
});

// src/kubevirt/live-migration.ts
function isShared(modes) {
  return isUnknown(modes) ? modes : modes.includes("ReadWriteMany");
}
function* claimsNotShared(spec, inputs, release2) {
  for (const [index, volume] of items(spec, "volumes").entries()) {
    const path = ["volumes", index];
    if (isUnknown(volume)) yield { answer: volume, path };
    else if (get(volume, "persistentVolumeClaim") === void 0 && get(volume, "dataVolume") === void 0) continue;
    else if (holds("filesystemVolumesSkipped", release2) && isFilesystem(spec, get(volume, "name"))) continue;
    else yield { answer: not(isShared(inputs.claimAccessModes(index))), path };
  }
  const more = moreItems(spec, "volumes");
  if (more) yield { answer: more, path: ["volumes"] };
}
function isFilesystem(spec, name) {
  return items(spec, "domain", "devices", "filesystems").some((item) => get(item, "name") === name);
}
function* hostDisks(spec) {
  for (const [index, volume] of items(spec, "volumes").entries()) {
    if (isUnknown(volume) || get(volume, "hostDisk") === void 0) continue;
    const shared2 = flag(volume, "hostDisk", "shared");
    yield { answer: isUnknown(shared2) ? shared2 : shared2 !== true, path: ["volumes", index, "hostDisk"] };
  }
}
function present2(root, key) {
  const value = get(root, key);
  return isUnknown(value) ? value : value !== void 0;
}
function canMove(item, inputs, release2) {
  for (const { binding, from: from2 } of MIGRATABLE_POD_BINDINGS) {
    const movable = inRange(release2, { from: from2 }) ? present2(item, binding) : false;
    if (movable !== false) return movable;
  }
  if (INTERFACE_BINDINGS.every((binding) => present2(item, binding) === false))
    return new Unknown("the interface names no binding");
  const plugin = text(item, "binding", "name");
  if (plugin === void 0) return and(present2(item, "bridge"), bridgeAllowed(inputs));
  if (!inRange(release2, MIGRATABLE_PLUGINS)) return false;
  if (isUnknown(plugin)) return plugin;
  const migration = get(inputs.configuration, "network", "binding", plugin, "migration");
  return isUnknown(migration) ? migration : migration !== void 0;
}
function bridgeAllowed(inputs) {
  const allowed = get(inputs.metadata, "annotations", ALLOW_BRIDGE_MIGRATION_ANNOTATION);
  return isUnknown(allowed) ? allowed : allowed !== void 0;
}
function isOnPodNetwork(spec, item) {
  const name = get(item, "name");
  const candidates2 = items(spec, "networks").map((network) => {
    const other = get(network, "name");
    const same4 = isUnknown(other) ? other : isUnknown(name) ? name : other === name;
    return and(same4, present2(network, "pod"));
  });
  return or(...candidates2, moreItems(spec, "networks") ?? false);
}
function* podNetwork(spec, inputs, release2) {
  for (const [index, item] of items(spec, "domain", "devices", "interfaces").entries()) {
    const path = ["domain", "devices", "interfaces", index];
    if (isUnknown(item)) yield { answer: item, path };
    if (!isMap(item)) continue;
    const movable = canMove(item, inputs, release2);
    if (movable !== true) yield { answer: and(isOnPodNetwork(spec, item), not(movable)), path };
  }
  const more = moreItems(spec, "domain", "devices", "interfaces");
  if (more) yield { answer: more };
}
function* gpus(spec, inputs, release2) {
  const path = ["domain", "devices", "gpus"];
  const found = items(spec, ...path);
  const more = moreItems(spec, ...path);
  if (found.length === 0) return yield { answer: more ?? false, path };
  if (found.length > 1) return yield { answer: true, path };
  yield { answer: not(and(more ? not(more) : true, isMovableGpu(found[0], inputs, release2))), path };
}
function isMovableGpu(gpu, inputs, release2) {
  if (isUnknown(inputs.gates)) return inputs.gates;
  if (!isGateOn(VGPU_MIGRATION_GATE, release2, inputs.gates)) return false;
  const name = get(gpu, "deviceName");
  const devices2 = ["permittedHostDevices", "mediatedDevices"];
  const mediated = items(inputs.configuration, ...devices2).some((device) => get(device, "resourceName") === name);
  return mediated || (moreItems(inputs.configuration, ...devices2) ?? false);
}
function* reservations(spec) {
  for (const [index, disk] of items(spec, "domain", "devices", "disks").entries()) {
    const reservation = flag(disk, "lun", "reservation");
    const answer = isUnknown(reservation) ? reservation : reservation === true;
    yield { answer, path: ["domain", "devices", "disks", index, "lun", "reservation"] };
  }
}
function blockersOf(release2) {
  let blockers = ofRelease.get(release2);
  if (!blockers) {
    blockers = MIGRATION_BLOCKERS.filter((blocker) => inRange(release2, blocker));
    ofRelease.set(release2, blockers);
  }
  return blockers;
}
function migrationBlockers(spec, inputs, release2) {
  const found = [];
  for (const blocker of blockersOf(release2)) {
    for (const { answer, path } of CONDITIONS2[blocker.id](spec, inputs, release2)) {
      if (answer === false) continue;
      found.push({ blocker, blocks: answer, path: path ?? blocker.path.split(".").filter(Boolean) });
    }
  }
  return found;
}
function isMigratable(blockers) {
  return not(or(...blockers.map(({ blocks: blocks2 }) => blocks2)));
}
function wantsLiveMigration(own3, cluster2) {
  const strategy = own3 === void 0 ? cluster2 : own3;
  if (isUnknown(strategy)) return new Unknown(`eviction strategy: ${strategy.reason}`);
  return strategy === "LiveMigrate" || strategy === "LiveMigrateIfPossible";
}
var NOTHING, setAt, filled, isTrueAt, CONDITIONS2, ofRelease;
var init_live_migration = __esm({
  "src/kubevirt/live-migration.ts"() {
    "use strict";
    init_migration_blockers();
    init_value();
    init_feature_gates2();
    init_release();
    NOTHING = [];
    setAt = (...path) => (spec) => {
      const value = at(spec, path);
      return value === void 0 ? NOTHING : [{ answer: isUnknown(value) ? value : true, path }];
    };
    filled = (...path) => (spec) => {
      if (at(spec, path) === void 0) return NOTHING;
      const answer = items(spec, ...path).length > 0 || (moreItems(spec, ...path) ?? false);
      return [{ answer, path }];
    };
    isTrueAt = (...path) => (spec) => {
      const value = at(spec, path);
      return value === void 0 ? NOTHING : [{ answer: isUnknown(value) ? value : value === true, path }];
    };
    CONDITIONS2 = {
      "state-rwo": (_spec, { stateAccessMode: mode }) => [{ answer: isUnknown(mode) ? mode : mode === "ReadWriteOnce" }],
      "claim-not-shared": claimsNotShared,
      "host-disk": hostDisks,
      "pod-network": podNetwork,
      virtiofs: filled("domain", "devices", "filesystems"),
      "host-devices": filled("domain", "devices", "hostDevices"),
      gpus: filled("domain", "devices", "gpus"),
      "host-devices-v19": filled("domain", "devices", "hostDevices"),
      "gpus-v19": gpus,
      sev: setAt("domain", "launchSecurity", "sev"),
      snp: setAt("domain", "launchSecurity", "snp"),
      tdx: setAt("domain", "launchSecurity", "tdx"),
      "secure-execution": (spec) => [
        {
          answer: and(text(spec, "architecture") === "s390x", present2(get(spec, "domain"), "launchSecurity")),
          path: ["domain", "launchSecurity"]
        }
      ],
      "persistent-reservation": reservations,
      "hyperv-passthrough": isTrueAt("domain", "features", "hypervPassthrough", "enabled"),
      "isolated-emulator": (spec) => {
        const isolated = flag(spec, "domain", "cpu", "isolateEmulatorThread");
        const dedicated = flag(spec, "domain", "cpu", "dedicatedCpuPlacement");
        const answers = [isolated, dedicated].map((value) => isUnknown(value) ? value : value === true);
        return [{ answer: and(...answers), path: ["domain", "cpu", "isolateEmulatorThread"] }];
      }
    };
    ofRelease = /* @__PURE__ */ new WeakMap();
  }
});

// src/kubevirt/snapshot.ts
function sightOf(stored, need, release2) {
  if (need.needed === false) return "no state";
  const written4 = stateNeed(stored, release2);
  const seen = holds("efiSeenByGuards", release2) ? written4.needed : written4.tpm;
  if (seen === true) return "seen";
  const doubt = [need.needed, seen, written4.needed].find(isUnknown);
  return doubt ?? (written4.needed === true ? "EFI only" : "by preference");
}
function snapshotFate(sight, release2) {
  if (sight !== "seen") return leftOut(sight);
  if (holds("snapshotIncludesState", release2))
    return { outcome: "included", why: "if the class of the state claim has a VolumeSnapshotClass" };
  return { outcome: "refused", why: "this release does not snapshot VMs with backend storage" };
}
function cloneFate(sight) {
  if (sight === "seen") return { outcome: "refused", why: "VMs with backend storage cannot be cloned" };
  return { outcome: "left out", why: `${UNSEEN[sight]}; the clone starts with an empty state` };
}
function restoreFate(sight, release2) {
  if (!holds("snapshotIncludesState", release2))
    return { outcome: "left out", why: "no snapshot of this release holds the state" };
  if (sight !== "seen") return leftOut(sight);
  return { outcome: "included", why: "into the same VM (same UID) only; into any other it is refused" };
}
function fates(stored, need, handMadeClaim, release2) {
  const sight = sightOf(stored, need, release2);
  if (sight === "no state") return { snapshot: NO_STATE, clone: NO_STATE, restore: NO_STATE, onDelete: NO_STATE };
  const onDelete = handMadeClaim ? { outcome: "kept", why: "the claim was made by hand and has no owner" } : { outcome: "deleted", why: "the claim is owned by the VM" };
  if (!isUnknown(sight)) {
    const snapshot = snapshotFate(sight, release2);
    return { snapshot, clone: cloneFate(sight), restore: restoreFate(sight, release2), onDelete };
  }
  const unknown4 = { outcome: "unknown", why: sight.reason };
  return { snapshot: unknown4, clone: unknown4, restore: unknown4, onDelete: isUnknown(need.needed) ? unknown4 : onDelete };
}
var NO_STATE, UNSEEN, leftOut, refusesRestoreElsewhere;
var init_snapshot = __esm({
  "src/kubevirt/snapshot.ts"() {
    "use strict";
    init_value();
    init_firmware2();
    init_release();
    NO_STATE = { outcome: "no state", why: "the VM keeps no TPM or UEFI state" };
    UNSEEN = {
      "by preference": "persistence comes from a preference, which is not read",
      "EFI only": "this release looks at the TPM only, and the state is that of UEFI"
    };
    leftOut = (sight) => ({ outcome: "left out", why: UNSEEN[sight] });
    refusesRestoreElsewhere = (sight, release2) => sight === "seen" && holds("snapshotIncludesState", release2);
  }
});

// src/facts/hyperconverged.ts
var HYPERCONVERGED_GATES, HYPERCONVERGED_STATE_CLASS, HYPERCONVERGED_JSON_PATCH, HYPERCONVERGED_EVICTION_STRATEGY, HYPERCONVERGED_REFERENCE_POLICY, HYPERCONVERGED_FEATURE_GATES, HYPERCONVERGED_BUNDLE_SWITCH, HYPERCONVERGED_GATE_ANNOTATIONS, HYPERCONVERGED_OPERANDS;
var init_hyperconverged = __esm({
  "src/facts/hyperconverged.ts"() {
    "use strict";
    HYPERCONVERGED_GATES = [
      "CPUManager",
      "HostDevices",
      "KubevirtSeccompProfile",
      "Snapshot",
      "VMPersistentState"
    ];
    HYPERCONVERGED_STATE_CLASS = {
      v1beta1: ["spec", "vmStateStorageClass"],
      v1: ["spec", "storage", "vmStateStorageClass"]
    };
    HYPERCONVERGED_JSON_PATCH = "kubevirt.kubevirt.io/jsonpatch";
    HYPERCONVERGED_EVICTION_STRATEGY = {
      v1beta1: ["spec", "evictionStrategy"],
      v1: ["spec", "virtualization", "evictionStrategy"]
    };
    HYPERCONVERGED_REFERENCE_POLICY = {
      v1beta1: ["spec", "instancetypeConfig", "referencePolicy"],
      v1: ["spec", "workloadSources", "instancetypeConfig", "referencePolicy"]
    };
    HYPERCONVERGED_FEATURE_GATES = ["spec", "featureGates"];
    HYPERCONVERGED_BUNDLE_SWITCH = {
      v1beta1: ["spec", "CommonInstancetypesDeployment", "enabled"],
      v1: ["spec", "workloadSources", "commonInstancetypesDeployment", "enabled"]
    };
    HYPERCONVERGED_GATE_ANNOTATIONS = {
      PasstBinding: "deployPasstNetworkBinding"
    };
    HYPERCONVERGED_OPERANDS = {
      KubeVirt: { name: "kubevirt-kubevirt-hyperconverged", patch: HYPERCONVERGED_JSON_PATCH },
      CDI: { name: "cdi-kubevirt-hyperconverged", patch: "containerizeddataimporter.kubevirt.io/jsonpatch" }
    };
  }
});

// src/cluster/paths.ts
var CONFIGURATION, FEATURE_GATES_PATH, DISABLED_GATES_PATH, STATE_CLASS_PATH, EVICTION_STRATEGY_PATH, REFERENCE_POLICY_PATH;
var init_paths = __esm({
  "src/cluster/paths.ts"() {
    "use strict";
    CONFIGURATION = ["spec", "configuration"];
    FEATURE_GATES_PATH = [...CONFIGURATION, "developerConfiguration", "featureGates"];
    DISABLED_GATES_PATH = [...CONFIGURATION, "developerConfiguration", "disabledFeatureGates"];
    STATE_CLASS_PATH = [...CONFIGURATION, "vmStateStorageClass"];
    EVICTION_STRATEGY_PATH = [...CONFIGURATION, "evictionStrategy"];
    REFERENCE_POLICY_PATH = [...CONFIGURATION, "instancetype", "referencePolicy"];
  }
});

// src/cluster/configuration.ts
function only(objects, kind) {
  return objects.length > 1 ? new Unknown(`there are ${objects.length} ${kind} objects`) : objects[0];
}
function pick(cluster2, group2, kind) {
  if (cluster2.unassigned !== void 0) return new Unknown(cluster2.unassigned);
  const judged = only(cluster2.of(group2, kind), kind);
  return judged ?? only(cluster2.captured(group2, kind), kind);
}
function known2(object, path) {
  return items(object.value, ...path).filter((item) => typeof item === "string");
}
function gateLists(object) {
  return { featureGates: known2(object, FEATURE_GATES_PATH), disabledFeatureGates: known2(object, DISABLED_GATES_PATH) };
}
function unknownGates(object) {
  const more = moreItems(object.value, ...FEATURE_GATES_PATH);
  return more ?? items(object.value, ...FEATURE_GATES_PATH).find(isUnknown);
}
function hyperconvergedPath(object, table2) {
  return Object.hasOwn(table2, object.version) ? table2[object.version] : void 0;
}
function absent(why, complete) {
  const nothing4 = complete ? void 0 : why;
  const stateClass = { value: nothing4, from: complete ? "no KubeVirt object" : why.reason };
  const rest2 = { evictionStrategy: nothing4, referencePolicy: void 0 };
  return { configuration: why, gates: NO_GATES, moreGates: why, stateClass, ...rest2 };
}
function ofKubeVirt(object) {
  const made2 = object.name === HYPERCONVERGED_OPERANDS.KubeVirt.name && !object.observed;
  const more = made2 ? HIDDEN_GATES : unknownGates(object);
  return {
    kubevirt: object,
    configuration: get(object.value, ...CONFIGURATION) ?? {},
    gates: gateLists(object),
    ...more ? { moreGates: more } : {},
    stateClass: {
      value: text(object.value, ...STATE_CLASS_PATH),
      from: `${describe(object)} ${STATE_CLASS_PATH.join(".")}`
    },
    stateClassPlace: { object, path: STATE_CLASS_PATH },
    evictionStrategy: text(object.value, ...EVICTION_STRATEGY_PATH),
    evictionStrategyPlace: { object, path: EVICTION_STRATEGY_PATH },
    referencePolicy: text(object.value, ...REFERENCE_POLICY_PATH)
  };
}
function referencePolicyOf(hyperconverged) {
  const path = hyperconvergedPath(hyperconverged, HYPERCONVERGED_REFERENCE_POLICY);
  return path && text(hyperconverged.value, ...path);
}
function ofHyperConverged(object, captured) {
  const classPath = hyperconvergedPath(object, HYPERCONVERGED_STATE_CLASS);
  const evictionPath = hyperconvergedPath(object, HYPERCONVERGED_EVICTION_STRATEGY);
  const patched4 = get(object.value, "metadata", "annotations", HYPERCONVERGED_JSON_PATCH);
  const version2 = new Unknown(`${object.apiVersion} is not a version of HyperConverged that is known`);
  const eviction = evictionPath && text(object.value, ...evictionPath);
  return {
    ...captured ? { kubevirt: captured } : {},
    hyperconverged: object,
    configuration: captured ? get(captured.value, ...CONFIGURATION) ?? {} : HIDDEN_GATES,
    gates: captured ? gateLists(captured) : { featureGates: HYPERCONVERGED_GATES, disabledFeatureGates: [] },
    ...captured ? {} : { moreGates: HIDDEN_GATES },
    stateClass: {
      value: patched4 === void 0 ? classPath ? text(object.value, ...classPath) : version2 : new Unknown("a JSON patch annotation"),
      from: `${describe(object)}${classPath ? ` ${classPath.join(".")}` : ""}`
    },
    ...classPath ? { stateClassPlace: { object, path: classPath } } : {},
    evictionStrategy: patched4 === void 0 && eviction !== void 0 ? eviction : new Unknown("HyperConverged chooses it by the number of nodes"),
    ...evictionPath ? { evictionStrategyPlace: { object, path: evictionPath } } : {},
    referencePolicy: captured ? text(captured.value, ...REFERENCE_POLICY_PATH) : referencePolicyOf(object)
  };
}
function configurationOf(cluster2) {
  const hyperconverged = pick(cluster2, HYPERCONVERGED_GROUP, "HyperConverged");
  const kubevirt = pick(cluster2, KUBEVIRT_GROUP, "KubeVirt");
  if (isUnknown(hyperconverged)) return absent(hyperconverged, false);
  if (hyperconverged) {
    const captured = only(cluster2.captured(KUBEVIRT_GROUP, "KubeVirt"), "KubeVirt");
    return ofHyperConverged(hyperconverged, isUnknown(captured) ? void 0 : captured);
  }
  if (isUnknown(kubevirt)) return absent(kubevirt, false);
  if (kubevirt) return ofKubeVirt(kubevirt);
  return absent(
    new Unknown("no KubeVirt or HyperConverged object is in scope"),
    cluster2.knowsAll(KUBEVIRT_GROUP, "KubeVirt")
  );
}
function gateOn(gate, configuration, release2) {
  if (isGateOn(gate, release2, configuration.gates)) return true;
  return configuration.moreGates ?? false;
}
var HIDDEN_GATES, NO_GATES;
var init_configuration = __esm({
  "src/cluster/configuration.ts"() {
    "use strict";
    init_hyperconverged();
    init_kinds();
    init_kube_object();
    init_feature_gates2();
    init_value();
    init_paths();
    HIDDEN_GATES = new Unknown("HyperConverged sets the gates of the KubeVirt object");
    NO_GATES = { featureGates: [], disabledFeatureGates: [] };
  }
});

// src/facts/instancetypes.ts
var PLAIN_INSTANCETYPE_SERIES, EXPANDING_POLICIES, REFERENCE_POLICY_GATE;
var init_instancetypes = __esm({
  "src/facts/instancetypes.ts"() {
    "use strict";
    PLAIN_INSTANCETYPE_SERIES = ["m1", "o1", "u1"];
    EXPANDING_POLICIES = ["expand", "expandAll"];
    REFERENCE_POLICY_GATE = "InstancetypeReferencePolicy";
  }
});

// src/kubevirt/expand.ts
function withValue(parent, path, value) {
  const [key, ...rest2] = path;
  if (key === void 0) return value;
  const copy = Array.isArray(parent) ? [...parent] : { ...isMap(parent) ? parent : {} };
  const open = openReason(parent);
  if (open !== void 0) Object.defineProperty(copy, OPEN, { value: open });
  copy[key] = withValue(parent?.[key], rest2, value);
  return copy;
}
function read(applied, ...path) {
  return isUnknown(applied) ? applied : get(applied, ...path);
}
function applyInstancetype(draft, applied) {
  for (const [to, from2] of INSTANCETYPE_FIELDS) draft.add(to, read(applied, ...from2), "instancetype", from2);
}
function applyPreference(draft, applied, release2) {
  for (const [to, from2] of PREFERENCE_FIELDS) draft.add(to, read(applied, ...from2), "preference", from2);
  applyBootloader(draft, applied, release2);
  applyMasquerade(draft, applied);
  if (holds("preferredPanicDevice", release2)) applyPanicDevice(draft, applied);
  if (holds("preferredLaunchSecurity", release2)) {
    const from2 = ["preferredLaunchSecurity"];
    draft.add(["domain", "launchSecurity"], read(applied, ...from2), "preference", from2);
  }
}
function applyBootloader(draft, applied, release2) {
  const addFlagged = (to, name) => {
    const wanted = read(applied, "firmware", name);
    if (draft.has(EFI) || draft.has(BIOS)) return;
    if (wanted === true) draft.add(to, {}, "preference", ["firmware", name]);
    if (isUnknown(wanted)) draft.add(to, wanted, "preference", ["firmware", name]);
  };
  if (isUnknown(applied)) return applyUnknownBootloader(draft, applied);
  addFlagged(BIOS, "preferredUseBios");
  const efi = holds("preferredEfi", release2) ? read(applied, "firmware", "preferredEfi") : void 0;
  if (efi !== void 0 && !draft.has(EFI) && !draft.has(BIOS)) {
    return draft.add(EFI, efi, "preference", ["firmware", "preferredEfi"]);
  }
  addFlagged(EFI, "preferredUseEfi");
  if (!draft.has(EFI)) return;
  const secureBoot = ["firmware", "preferredUseSecureBoot"];
  draft.add([...EFI, "secureBoot"], read(applied, ...secureBoot), "preference", secureBoot);
}
function applyUnknownBootloader(draft, applied) {
  if (draft.has(BIOS)) return;
  if (draft.has(EFI)) return draft.add([...EFI, "secureBoot"], applied, "preference", []);
  draft.add(EFI, applied, "preference", []);
  draft.spec = withValue(draft.spec, BIOS, applied);
}
function applyMasquerade(draft, applied) {
  const from2 = ["devices", "preferredInterfaceMasquerade"];
  const masquerade = read(applied, ...from2);
  if (masquerade === void 0) return;
  items(draft.spec, "domain", "devices", "interfaces").forEach((item, index) => {
    const path = ["domain", "devices", "interfaces", index];
    if (!isMap(item) || INTERFACE_BINDINGS.some((name) => get(item, name) !== void 0)) return;
    draft.add([...path, "masquerade"], masquerade, "preference", from2);
  });
}
function applyPanicDevice(draft, applied) {
  const from2 = ["devices", "preferredPanicDeviceModel"];
  const model = read(applied, ...from2);
  const own3 = list(draft.spec, "domain", "devices", "panicDevices");
  if (model === void 0 || isUnknown(own3) || own3.length > 0 || openReason(own3) !== void 0) return;
  const path = ["domain", "devices", "panicDevices"];
  draft.spec = withValue(draft.spec, path, isUnknown(model) ? model : [{ model }]);
  draft.origins.set(path.join("."), { from: "preference", path: from2 });
}
function expand(spec, instancetype, preference, release2) {
  if (instancetype === void 0 && preference === void 0) return { spec, origins: NO_ORIGINS };
  const draft = new Draft(spec);
  if (instancetype !== void 0) applyInstancetype(draft, instancetype);
  if (preference !== void 0) applyPreference(draft, preference, release2);
  return { spec: draft.spec, origins: draft.origins };
}
var Draft, INSTANCETYPE_FIELDS, PREFERENCE_FIELDS, NO_ORIGINS;
var init_expand = __esm({
  "src/kubevirt/expand.ts"() {
    "use strict";
    init_migration_blockers();
    init_value();
    init_firmware2();
    init_release();
    Draft = class {
      constructor(spec) {
        this.spec = spec;
      }
      spec;
      origins = /* @__PURE__ */ new Map();
      has(path) {
        return get(this.spec, ...path) !== void 0;
      }
      /** Adds a value where the VM says nothing. A place the VM may have filled (unknown) is left alone. */
      add(path, value, from2, at6) {
        if (value === void 0 || this.has(path)) return;
        this.spec = withValue(this.spec, path, value);
        this.origins.set(path.join("."), { from: from2, path: at6 });
      }
    };
    INSTANCETYPE_FIELDS = [
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
    PREFERENCE_FIELDS = [
      [TPM, ["devices", "preferredTPM"]],
      [SMM, ["features", "preferredSmm"]],
      [
        ["domain", "devices", "autoattachPodInterface"],
        ["devices", "preferredAutoattachPodInterface"]
      ]
    ];
    NO_ORIGINS = /* @__PURE__ */ new Map();
  }
});

// src/facts/preferences.ts
var BUNDLE_GATE, NOTHING2, EFI_WITHOUT_SECURE_BOOT, USE_EFI, USE_SECURE_BOOT, SECURE_BOOT2, VOLATILE_TPM, PERSISTENT, EARLY_SECURE_BOOT_GUEST, SECURE_BOOT_GUEST, OLD_WINDOWS, TPM_WINDOWS, BUNDLED_PREFERENCES, PREFERRED_EFI_VERSIONS, DEPRECATED_EFI_FIELDS, PLAIN_BUNDLED_PREFERENCES;
var init_preferences = __esm({
  "src/facts/preferences.ts"() {
    "use strict";
    BUNDLE_GATE = "CommonInstancetypesDeploymentGate";
    NOTHING2 = {};
    EFI_WITHOUT_SECURE_BOOT = { firmware: { preferredEfi: { secureBoot: false } } };
    USE_EFI = { firmware: { preferredUseEfi: true, preferredUseSecureBoot: false } };
    USE_SECURE_BOOT = {
      features: { preferredSmm: {} },
      firmware: { preferredUseEfi: true, preferredUseSecureBoot: true }
    };
    SECURE_BOOT2 = {
      features: { preferredSmm: {} },
      firmware: { preferredEfi: { secureBoot: true } }
    };
    VOLATILE_TPM = { ...USE_SECURE_BOOT, devices: { preferredTPM: {} } };
    PERSISTENT = {
      devices: { preferredTPM: { persistent: true } },
      features: { preferredSmm: {} },
      firmware: { preferredEfi: { persistent: true, secureBoot: true } }
    };
    EARLY_SECURE_BOOT_GUEST = [
      ["1.1.0", USE_SECURE_BOOT],
      ["1.4.0", SECURE_BOOT2]
    ];
    SECURE_BOOT_GUEST = [
      ["1.2.0", USE_SECURE_BOOT],
      ["1.4.0", SECURE_BOOT2]
    ];
    OLD_WINDOWS = [
      ["1.2.0", USE_SECURE_BOOT],
      ["1.4.0", NOTHING2]
    ];
    TPM_WINDOWS = [
      ["1.1.0", VOLATILE_TPM],
      ["1.4.0", PERSISTENT]
    ];
    BUNDLED_PREFERENCES = {
      debian: [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
      fedora: EARLY_SECURE_BOOT_GUEST,
      "linux.efi": [["1.5.0", EFI_WITHOUT_SECURE_BOOT]],
      oraclelinux: [["1.6.0", EFI_WITHOUT_SECURE_BOOT]],
      "rhel.10": [
        ["1.3.0", USE_EFI],
        ["1.4.0", SECURE_BOOT2]
      ],
      "rhel.9": EARLY_SECURE_BOOT_GUEST,
      "rhel.9.desktop": EARLY_SECURE_BOOT_GUEST,
      "rhel.9.dpdk": SECURE_BOOT_GUEST,
      "rhel.9.realtime": [
        ["1.3.0", USE_SECURE_BOOT],
        ["1.4.0", SECURE_BOOT2]
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
      "windows.2k25": [["1.4.0", PERSISTENT]],
      "windows.2k25.virtio": [["1.4.0", PERSISTENT]]
    };
    PREFERRED_EFI_VERSIONS = ["v1beta1"];
    DEPRECATED_EFI_FIELDS = ["preferredUseEfi", "preferredUseSecureBoot"];
    PLAIN_BUNDLED_PREFERENCES = [
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
  }
});

// src/kubevirt/bundled-preferences.ts
function bundledPreference(name, release2) {
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  if (history) return inForce(history, release2);
  return PLAIN_BUNDLED_PREFERENCES.includes(name) ? {} : void 0;
}
var init_bundled_preferences = __esm({
  "src/kubevirt/bundled-preferences.ts"() {
    "use strict";
    init_preferences();
    init_release();
  }
});

// src/cluster/references.ts
function kindOf(kind, written4) {
  if (written4 === void 0 || written4 === "") return KINDS[kind].cluster;
  const plain2 = written4.toLowerCase().replace(/s$/, "");
  return Object.values(KINDS[kind]).find((name) => name.toLowerCase() === plain2);
}
function specOf(object) {
  return map(object.value, "spec") ?? {};
}
function bundledInstancetype(name) {
  return PLAIN_INSTANCETYPE_SERIES.includes(name.split(".")[0] ?? "") ? {} : void 0;
}
function isDeployed(configuration, release2) {
  if (!holds("bundledPreferencesDeployed", release2)) return gateOn(BUNDLE_GATE, configuration, release2) === true;
  const { configuration: own3, hyperconverged } = configuration;
  const path = hyperconverged && HYPERCONVERGED_BUNDLE_SWITCH[hyperconverged.version];
  const switches2 = [flag(own3, "commonInstancetypesDeployment", "enabled"), path && flag(hyperconverged.value, ...path)];
  return !switches2.includes(false);
}
function bundled(kind, name, configuration, release2) {
  if (!isDeployed(configuration, release2)) return void 0;
  return kind === "preference" ? bundledPreference(name, release2) : bundledInstancetype(name);
}
function follow(kind, vm, cluster2, configuration, release2) {
  const matcher2 = get(vm.spec, kind);
  if (matcher2 === void 0) return NONE;
  if (isUnknown(matcher2)) return { applied: matcher2 };
  const name = text(matcher2, "name");
  const written4 = text(matcher2, "kind");
  if (isUnknown(name)) return { applied: name };
  if (isUnknown(written4)) return { applied: written4 };
  if (name === void 0 || name === "") {
    return get(matcher2, "inferFromVolume") === void 0 ? NONE : unknown(`the ${kind} is inferred from a volume`);
  }
  const target2 = kindOf(kind, written4);
  if (target2 === void 0) return NONE;
  return lookUp(kind, target2, name, vm.namespace, cluster2, configuration, release2);
}
function lookUp(kind, target2, name, namespace, cluster2, configuration, release2) {
  const clusterWide = target2 === KINDS[kind].cluster;
  const found = cluster2.find(INSTANCETYPE_GROUP, target2, name, clusterWide ? void 0 : namespace);
  const objects = isUnknown(found) ? [] : found;
  const [object] = objects;
  if (objects.length > 1) return unknown(`there are ${objects.length} objects ${target2} "${name}"`);
  if (object) return { applied: specOf(object), object };
  if (isUnknown(found) && cluster2.isNearby(INSTANCETYPE_GROUP, target2, name)) return { applied: found };
  const spec = clusterWide ? bundled(kind, name, configuration, release2) : void 0;
  if (spec) return { applied: spec, bundled: name };
  return isUnknown(found) ? { applied: found } : NONE;
}
var KINDS, NONE, unknown;
var init_references = __esm({
  "src/cluster/references.ts"() {
    "use strict";
    init_hyperconverged();
    init_instancetypes();
    init_kinds();
    init_preferences();
    init_bundled_preferences();
    init_release();
    init_value();
    init_configuration();
    KINDS = {
      instancetype: { cluster: "VirtualMachineClusterInstancetype", namespaced: "VirtualMachineInstancetype" },
      preference: { cluster: "VirtualMachineClusterPreference", namespaced: "VirtualMachinePreference" }
    };
    NONE = { applied: void 0 };
    unknown = (reason) => ({ applied: new Unknown(reason) });
  }
});

// src/cluster/machine.ts
function mapAt(value, path) {
  const found = get(value, ...path);
  return isMap(found) ? found : void 0;
}
function withArchitecture(spec, { configuration }) {
  const wanted = text(configuration, "architectureConfiguration", "defaultArchitecture");
  if (wanted === void 0 || isUnknown(configuration) || get(spec, "architecture") !== void 0) return spec;
  return { ...spec, architecture: wanted };
}
function machineOf(object, kind, cluster2, configuration, release2) {
  const specPath = [...kind.vmi, "spec"];
  const own3 = mapAt(object.value, specPath);
  if (!own3) return void 0;
  const vmSpec = kind.vm && mapAt(object.value, kind.vm);
  const vm = { spec: vmSpec, namespace: object.namespace };
  const instancetype = follow("instancetype", vm, cluster2, configuration, release2);
  const preference = follow("preference", vm, cluster2, configuration, release2);
  const { spec, origins } = expand(
    withArchitecture(own3, configuration),
    instancetype.applied,
    preference.applied,
    release2
  );
  const metadata = mapAt(object.value, [...kind.vmi, "metadata"]) ?? {};
  return { object, vmSpec, vmPath: kind.vm, specPath, own: own3, spec, metadata, origins, instancetype, preference };
}
function machinesOf(cluster2, configuration, release2) {
  const machines = [];
  for (const kind of MACHINE_KINDS) {
    for (const object of cluster2.of(kind.group, kind.kind)) {
      const machine = machineOf(object, kind, cluster2, configuration, release2);
      if (machine) machines.push(machine);
    }
  }
  return machines;
}
function machineFrom(object, cluster2, configuration, release2) {
  const kind = MACHINE_KINDS.find(({ group: group2, kind: name }) => group2 === object.group && name === object.kind);
  return kind && machineOf(object, kind, cluster2, configuration, release2);
}
function storedSpec(machine, configuration, release2) {
  const { own: own3, spec } = machine;
  if (own3 === spec) return own3;
  const expanded2 = storesExpanded(configuration, release2);
  return isUnknown(expanded2) ? expanded2 : expanded2 ? spec : own3;
}
function storesExpanded(configuration, release2) {
  if (!holds("referencePolicy", release2)) return false;
  const policy = configuration.referencePolicy;
  if (isUnknown(policy)) return policy;
  if (policy === void 0 || !EXPANDING_POLICIES.includes(policy)) return false;
  return gateOn(REFERENCE_POLICY_GATE, configuration, release2);
}
function placeOf(machine, path, at6 = "value") {
  for (let length = path.length; length > 0; length--) {
    const origin = machine.origins.get(path.slice(0, length).join("."));
    if (!origin) continue;
    const object = machine[origin.from].object;
    if (object) return { object, path: ["spec", ...origin.path, ...path.slice(length)], at: at6 };
    return { object: machine.object, path: [...machine.vmPath ?? [], origin.from, "name"], at: at6 };
  }
  return { object: machine.object, path: [...machine.specPath, ...path], at: at6 };
}
function gatePlace(machine, need) {
  const { object, specPath, vmPath } = machine;
  if (need.requirement.subject === "VirtualMachine") {
    return { object, path: [...vmPath ?? [], ...need.path.slice(1)] };
  }
  if (need.path[0] === "metadata") return { object, path: [...specPath.slice(0, -1), ...need.path] };
  return placeOf(machine, need.path);
}
var init_machine = __esm({
  "src/cluster/machine.ts"() {
    "use strict";
    init_instancetypes();
    init_kinds();
    init_expand();
    init_release();
    init_value();
    init_configuration();
    init_references();
  }
});

// src/cluster/operations.ts
function only2(target2, group2, kind, name, namespace) {
  const found = target2.cluster.find(group2, kind, name, namespace);
  if (isUnknown(found)) {
    const missing = target2.cluster.isNearby(group2, kind, name) ? {} : { missing: kind };
    return { object: found, ...missing };
  }
  const [object] = found;
  return { object: found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : object };
}
function machineNamed(target2, name, namespace) {
  const { object, ...rest2 } = only2(target2, KUBEVIRT_GROUP, "VirtualMachine", name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest2 };
  return { machine: object && target2.machine(object) };
}
function ofSnapshot(target2, name, namespace) {
  const { object, ...rest2 } = only2(target2, SNAPSHOT_GROUP, "VirtualMachineSnapshot", name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest2 };
  if (!object) return { machine: void 0 };
  const vm = text(object.value, ...BY_SOURCE.name);
  if (get(object.value, ...BY_SOURCE.of) !== "VirtualMachine" || vm === void 0) return { machine: void 0 };
  return { ...isUnknown(vm) ? { machine: vm } : machineNamed(target2, vm, object.namespace), snapshot: object };
}
function sourceOf(target2, object, { name: path, of: of2 }) {
  const name = text(object.value, ...path);
  const kind = of2 === void 0 ? "VirtualMachineSnapshot" : text(object.value, ...of2);
  const doubt = [name, kind].find(isUnknown);
  if (doubt) return { machine: doubt };
  if (typeof name !== "string" || name === "") return { machine: void 0 };
  if (kind === "VirtualMachine") return machineNamed(target2, name, object.namespace);
  return kind === "VirtualMachineSnapshot" ? ofSnapshot(target2, name, object.namespace) : { machine: void 0 };
}
function operationsOf(target2) {
  return KINDS2.flatMap(
    (kind) => target2.cluster.of(kind.group, kind.kind).map((object) => ({
      what: kind.what,
      object,
      place: { object, path: kind.name },
      ...sourceOf(target2, object, kind)
    }))
  );
}
function* knownOperations(target2, what) {
  for (const operation2 of target2.operations) {
    const { machine } = operation2;
    if ((what === void 0 || operation2.what === what) && machine !== void 0 && !isUnknown(machine))
      yield { ...operation2, machine };
  }
}
var BY_SOURCE, KINDS2;
var init_operations = __esm({
  "src/cluster/operations.ts"() {
    "use strict";
    init_kinds();
    init_value();
    BY_SOURCE = { name: ["spec", "source", "name"], of: ["spec", "source", "kind"] };
    KINDS2 = [
      { what: "snapshot", group: SNAPSHOT_GROUP, kind: "VirtualMachineSnapshot", ...BY_SOURCE },
      {
        what: "restore",
        group: SNAPSHOT_GROUP,
        kind: "VirtualMachineRestore",
        name: ["spec", "virtualMachineSnapshotName"]
      },
      { what: "clone", group: CLONE_GROUP, kind: "VirtualMachineClone", ...BY_SOURCE },
      { what: "export", group: EXPORT_GROUP, kind: "VirtualMachineExport", ...BY_SOURCE }
    ];
  }
});

// src/facts/provisioner-keys.ts
var FSTYPE, one, lower, otherwise, sharedNfs, nfsWhen, PROVISIONER_KEYS, NODE_LOCAL_PROVISIONERS, NODE_BOUND_PROVISIONERS, NO_PROVISIONER, BINDING_DEFAULT, SHARES_ON_CONDITION;
var init_provisioner_keys = __esm({
  "src/facts/provisioner-keys.ts"() {
    "use strict";
    FSTYPE = "csi.storage.k8s.io/fstype";
    one = (parameter, ...values) => ({ parameter, is: "one of", values });
    lower = (parameter, ...values) => ({
      parameter,
      is: "one of",
      values,
      ignoreCase: true
    });
    otherwise = (key) => ({ when: [], key });
    sharedNfs = {
      parameter: "sharedv4_mount_options",
      is: "lists all",
      values: ["vers=3.0", "nolock"],
      separators: /,/
    };
    nfsWhen = (provisioner, test) => [
      { when: [test], key: `${provisioner}/nfs` },
      otherwise(provisioner)
    ];
    PROVISIONER_KEYS = {
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
    NODE_LOCAL_PROVISIONERS = ["openebs.io/local", "rancher.io/local-path"];
    NODE_BOUND_PROVISIONERS = {
      "directpv-min-io": "picked",
      "kubevirt.io.hostpath-provisioner": "picked",
      "local.csi.openebs.io": "picked",
      "openebs.io/local": "refused",
      "rancher.io/local-path": "refused",
      "topolvm.cybozu.com": "picked",
      "topolvm.io": "picked",
      "zfs.csi.openebs.io": "picked"
    };
    NO_PROVISIONER = "kubernetes.io/no-provisioner";
    BINDING_DEFAULT = "Immediate";
    SHARES_ON_CONDITION = {
      "driver.longhorn.io": "Longhorn shares file systems by NFS where the nodes have an NFS client",
      "csi.vsphere.vmware.com": "vSphere shares file systems where vSAN file services run"
    };
  }
});

// src/facts/claim-size.ts
var MINIMUM_SIZE_ANNOTATION, CLAIM_WEBHOOK_GATE, CDI_GATES_PATH, CLAIM_WEBHOOK_PATH, CLAIM_WEBHOOK_OFF, CDI_RAISES_SINCE, CDI_WEBHOOK_DEFAULT_SINCE, ROUNDED_UP_TO, SIZE_NOT_ENFORCED;
var init_claim_size = __esm({
  "src/facts/claim-size.ts"() {
    "use strict";
    MINIMUM_SIZE_ANNOTATION = "cdi.kubevirt.io/minimumSupportedPvcSize";
    CLAIM_WEBHOOK_GATE = "WebhookPvcRendering";
    CDI_GATES_PATH = ["spec", "config", "featureGates"];
    CLAIM_WEBHOOK_PATH = ["spec", "config", "webhookPvcRendering"];
    CLAIM_WEBHOOK_OFF = "Disabled";
    CDI_RAISES_SINCE = "1.63";
    CDI_WEBHOOK_DEFAULT_SINCE = "1.66";
    ROUNDED_UP_TO = { "ebs.csi.aws.com": "1Gi" };
    SIZE_NOT_ENFORCED = [
      "rancher.io/local-path",
      "kubevirt.io.hostpath-provisioner",
      "kubevirt.io/hostpath-provisioner",
      "k8s.io/minikube-hostpath",
      "nfs.csi.k8s.io",
      "k8s-sigs.io/nfs-subdir-external-provisioner",
      "efs.csi.aws.com"
    ];
  }
});

// src/kubevirt/quantity.ts
function readQuantity(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const match = QUANTITY.exec(String(value));
  if (!match) return void 0;
  const [, sign2, digits = "", suffix = "", exponent] = match;
  const [whole = "", fraction = ""] = digits.split(".");
  const binary2 = BINARY.indexOf(suffix);
  const factor = binary2 < 0 ? 1n : power(1024n, binary2 + 1);
  const tens = SCALE - fraction.length + (exponent === void 0 ? DECIMAL[suffix] ?? 0 : Number(exponent));
  const amount = BigInt(`${whole}${fraction}`) * factor;
  const scaled = tens >= 0 ? amount * power(10n, tens) : dividedUp(amount, power(10n, -tens));
  return sign2 === "-" ? -scaled : scaled;
}
function quantityText(billionths) {
  const bytes = wholeNumber(billionths);
  for (let at6 = BINARY.length; at6 > 0; at6--) {
    const unit = power(1024n, at6);
    if (bytes >= unit && bytes % unit === 0n) return `${bytes / unit}${BINARY[at6 - 1]}`;
  }
  return String(bytes);
}
var QUANTITY, DECIMAL, BINARY, SCALE, power, dividedUp, wholeNumber;
var init_quantity = __esm({
  "src/kubevirt/quantity.ts"() {
    "use strict";
    QUANTITY = /^([+-]?)(\d+\.?\d*|\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;
    DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
    BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
    SCALE = 9;
    power = (base, exponent) => base ** BigInt(exponent);
    dividedUp = (amount, by) => (amount + by - 1n) / by;
    wholeNumber = (billionths) => dividedUp(billionths, power(10n, SCALE));
  }
});

// src/facts/storage-capabilities.ts
var PROVISIONERS;
var init_storage_capabilities = __esm({
  "src/facts/storage-capabilities.ts"() {
    "use strict";
    PROVISIONERS = {
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
  }
});

// src/kubevirt/storage-capabilities.ts
function asSet(capability) {
  const [mode, volumeMode] = capability.split(" ");
  return { accessModes: [ACCESS_MODES[mode]], volumeMode };
}
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
  for (const row2 of rows ?? []) {
    const values = row2.when.map(({ parameter }) => get(storageClass, "parameters", parameter));
    const unknown4 = values.find(isUnknown);
    if (unknown4) return unknown4;
    const met = row2.when.every(
      (test, index) => passes(test, typeof values[index] === "string" ? values[index] : void 0)
    );
    if (met) return row2.key;
  }
  return rows ? void 0 : provisioner;
}
function providedCapabilities(storageClass) {
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.capabilities.map(asSet) : void 0;
}
function providedMinimum(storageClass) {
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key;
  return Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key]?.minimumSize : void 0;
}
function capabilitiesIn(key, provisioner, cdi) {
  const row2 = Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key] : void 0;
  if (row2?.since !== void 0 && isSince(cdi, row2.since) === false)
    return key === provisioner ? [] : capabilitiesIn(provisioner, provisioner, cdi);
  const earlier = row2?.earlier?.find(({ until }) => isSince(cdi, nextMinor(until)) === false);
  return (earlier ?? row2)?.capabilities ?? [];
}
function claimPropertySetsOf(storageClass, cdi) {
  if (get(storageClass, "provisioner") === NO_PROVISIONER) {
    return new Unknown("CDI derives the StorageProfile from the PersistentVolumes of the class");
  }
  if (cdi === void 0) return providedCapabilities(storageClass) ?? [];
  const key = keyOf(storageClass);
  if (key === void 0 || isUnknown(key)) return key ?? [];
  return capabilitiesIn(key, String(get(storageClass, "provisioner")), cdi).map(asSet);
}
function grantsSharedFilesystem(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (typeof provisioner === "string" && NODE_LOCAL_PROVISIONERS.includes(provisioner)) return false;
  const capabilities = providedCapabilities(storageClass);
  if (isUnknown(capabilities)) return capabilities;
  if (capabilities === void 0) return new Unknown("the provisioner is not known");
  const granted = capabilities.some(
    (set3) => set3.volumeMode === "Filesystem" && set3.accessModes?.includes("ReadWriteMany")
  );
  const condition = typeof provisioner === "string" && Object.hasOwn(SHARES_ON_CONDITION, provisioner) ? SHARES_ON_CONDITION[provisioner] : void 0;
  return granted || condition === void 0 ? granted : new Unknown(condition);
}
function nodeBinding(storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (typeof provisioner !== "string" || !Object.hasOwn(NODE_BOUND_PROVISIONERS, provisioner)) return void 0;
  const capabilities = providedCapabilities(storageClass);
  if (isUnknown(capabilities)) return void 0;
  const shared2 = capabilities?.some(({ accessModes }) => accessModes?.includes("ReadWriteMany"));
  return shared2 ? void 0 : NODE_BOUND_PROVISIONERS[provisioner];
}
function bindsAtOnce(storageClass) {
  const mode = get(storageClass, "volumeBindingMode") ?? BINDING_DEFAULT;
  return isUnknown(mode) ? mode : mode === BINDING_DEFAULT;
}
var ACCESS_MODES, words;
var init_storage_capabilities2 = __esm({
  "src/kubevirt/storage-capabilities.ts"() {
    "use strict";
    init_provisioner_keys();
    init_storage_capabilities();
    init_value();
    init_release();
    ACCESS_MODES = { RWO: "ReadWriteOnce", RWX: "ReadWriteMany", ROX: "ReadOnlyMany" };
    words = (value, separators) => value.split(separators).map((word2) => word2.trim());
  }
});

// src/kubevirt/claim-size.ts
function raisingOf(cdi, version2) {
  const listed5 = items(cdi, ...CDI_GATES_PATH).includes(CLAIM_WEBHOOK_GATE);
  const policy = text(cdi, ...CLAIM_WEBHOOK_PATH);
  const doubt = listed5 ? void 0 : moreItems(cdi, ...CDI_GATES_PATH) ?? items(cdi, ...CDI_GATES_PATH).find(isUnknown);
  const isOn = version2 === void 0 ? void 0 : isSince(version2, CDI_WEBHOOK_DEFAULT_SINCE);
  if (version2 !== void 0 && isSince(version2, CDI_RAISES_SINCE) === false)
    return { by: "nothing", because: "CDI release" };
  if (isOn !== false && isUnknown(policy)) return policy;
  if (isOn === true) return policy === CLAIM_WEBHOOK_OFF ? { by: "nothing", because: "webhook" } : { by: "CDI" };
  if (listed5) return { by: "CDI" };
  if (doubt) return doubt;
  if (isOn === false || policy === CLAIM_WEBHOOK_OFF) return { by: "nothing", because: "webhook" };
  return { by: "a newer CDI only" };
}
function raising(cdi, version2, release2) {
  if (!holds("stateClaimRaised", release2)) return { by: "nothing", because: "release" };
  if (cdi === void 0) return new Unknown("no CDI object is in scope");
  return isUnknown(cdi) ? cdi : raisingOf(cdi, version2);
}
function holdsAnyway(size, minimum, storageClass) {
  const provisioner = text(storageClass, "provisioner");
  if (typeof provisioner === "string" && SIZE_NOT_ENFORCED.includes(provisioner)) return true;
  const needed = readQuantity(size) ?? 0n;
  return [minimum, roundedUpTo(provisioner)].some((least) => (readQuantity(least) ?? 0n) >= needed);
}
function refusesStateClaim(minimum, storageClass) {
  const least = readQuantity(minimum);
  if (least === void 0) return false;
  const rounded = roundedUpTo(get(storageClass, "provisioner"));
  return least > (readQuantity(rounded ?? STATE_CLAIM_SIZE) ?? 0n);
}
function smallestClaim(storageClass, profiles) {
  const written4 = profiles.map((profile) => text(profile, "metadata", "annotations", MINIMUM_SIZE_ANNOTATION));
  return written4.find((size) => size !== void 0) ?? providedMinimum(storageClass);
}
var roundedUpTo;
var init_claim_size2 = __esm({
  "src/kubevirt/claim-size.ts"() {
    "use strict";
    init_claim_size();
    init_state_claim();
    init_value();
    init_quantity();
    init_release();
    init_storage_capabilities2();
    roundedUpTo = (provisioner) => typeof provisioner === "string" && Object.hasOwn(ROUNDED_UP_TO, provisioner) ? ROUNDED_UP_TO[provisioner] : void 0;
  }
});

// src/cluster/cdi-release.ts
function* deployed(cluster2) {
  for (const { value } of cluster2.all("apps", "Deployment")) {
    for (const container of items(value, "spec", "template", "spec", "containers"))
      yield CDI_OPERATOR_IMAGE.exec(String(get(container, "image") ?? ""))?.[1];
  }
  for (const { kind, value } of cluster2.objects) {
    if (kind !== "Kustomization") continue;
    for (const resource of [...items(value, "resources"), ...items(value, "bases")])
      yield CDI_RELEASE_URL.exec(String(resource))?.[1];
  }
}
function cdiRelease(cluster2) {
  for (const signs of [observed(cluster2), [...deployed(cluster2)], annotated2(cluster2)]) {
    const versions = new Set(signs.filter((sign2) => typeof sign2 === "string"));
    if (versions.size > 0) return versions.size === 1 ? [...versions][0] : void 0;
  }
  return void 0;
}
var observed, annotated2;
var init_cdi_release = __esm({
  "src/cluster/cdi-release.ts"() {
    "use strict";
    init_kinds();
    init_release_signs();
    init_release();
    init_value();
    observed = (cluster2) => cluster2.captured(CDI_GROUP, "CDI").map(({ value }) => text(value, "status", "observedVersion"));
    annotated2 = (cluster2) => cluster2.of(CDI_GROUP, "CDI").map(({ value }) => text(value, "metadata", "annotations", CDI_RELEASE_ANNOTATION)).filter((version2) => typeof version2 === "string" && isSince(version2, version2));
  }
});

// src/cluster/storage.ts
function defaultMark(object, kind) {
  return get(object.value, "metadata", "annotations", DEFAULT_ANNOTATION[kind]);
}
function profileSets(profile) {
  const where = profile.observed && get(profile.value, "status") !== void 0 ? "status" : "spec";
  const sets = get(profile.value, where, "claimPropertySets");
  if (sets === void 0 || isUnknown(sets)) return sets;
  const open = openReason(sets);
  return open === void 0 ? list(sets) : new Unknown(open);
}
function asClaimPropertySet(value) {
  if (isUnknown(value)) return value;
  const modes = get(value, "accessModes");
  const volumeMode = get(value, "volumeMode");
  const unknown4 = [modes, volumeMode, ...Array.isArray(modes) ? modes : []].find(isUnknown);
  if (unknown4) return unknown4;
  return {
    ...Array.isArray(modes) ? { accessModes: modes.filter((mode) => typeof mode === "string") } : {},
    ...typeof volumeMode === "string" ? { volumeMode } : {}
  };
}
function readClaimPropertySets(values) {
  const sets = values.filter((value) => isMap(value) || isUnknown(value)).map(asClaimPropertySet);
  const unknown4 = sets.find(isUnknown);
  return unknown4 ?? sets;
}
function takenOver(profile, sets) {
  if (profile.observed || isUnknown(sets)) return sets;
  const complete = sets.every((set3) => set3.volumeMode !== void 0 && (set3.accessModes?.length ?? 0) > 0);
  return complete ? sets : new Unknown(`${describe(profile)} has an incomplete claim property set, so its spec is not taken over`);
}
var DEFAULT_ANNOTATION, ClusterStorage;
var init_storage = __esm({
  "src/cluster/storage.ts"() {
    "use strict";
    init_kinds();
    init_provisioner_keys();
    init_state_claim();
    init_kube_object();
    init_claim_size2();
    init_storage_capabilities2();
    init_value();
    init_cdi_release();
    DEFAULT_ANNOTATION = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION };
    ClusterStorage = class {
      constructor(cluster2, configuration) {
        this.cluster = cluster2;
        this.stateClass = configuration.stateClass;
        this.classes = cluster2.all(STORAGE_GROUP, "StorageClass");
        this.cdi = cdiRelease(cluster2);
      }
      cluster;
      stateClass;
      classes;
      /** The release of CDI, if it is known. */
      cdi;
      #profiles = /* @__PURE__ */ new Map();
      /** The StorageClass with a name, if it is known. */
      class(name) {
        return this.classes.find((object) => object.name === name);
      }
      /** Whether a class of that name exists. */
      exists(name) {
        if (this.class(name)) return true;
        return this.knowsAllClasses ? false : new Unknown(`StorageClass "${name}" is not in scope`);
      }
      /** Whether every class there is is known by its name. */
      get knowsAllClasses() {
        return this.cluster.knowsAll(STORAGE_GROUP, "StorageClass") && this.classes.every(({ name }) => name !== "");
      }
      /** The classes marked as default. */
      defaultClasses(kind) {
        return this.classes.filter((object) => object.name !== "" && defaultMark(object, kind) === "true");
      }
      defaults(kind) {
        const names2 = [...new Set(this.defaultClasses(kind).map(({ name }) => name))];
        const doubt = this.classes.map((object) => defaultMark(object, kind)).find(isUnknown);
        if (doubt) return { names: names2, more: doubt };
        if (this.knowsAllClasses) return { names: names2 };
        return { names: names2, more: new Unknown("the StorageClasses of the cluster are not in scope") };
      }
      /** The StorageProfile object of a class, if it is known: from Git when its spec decides, else captured. */
      profileObject(name) {
        const found = this.cluster.find(CDI_GROUP, "StorageProfile", name);
        const captured = this.cluster.captured(CDI_GROUP, "StorageProfile").find((object) => object.name === name);
        const judged = isUnknown(found) ? void 0 : found[0];
        if (judged === void 0 || judged === captured) return captured;
        return captured && items(judged.value, "spec", "claimPropertySets").length === 0 ? captured : judged;
      }
      profile(name) {
        let found = this.#profiles.get(name);
        if (!found) {
          found = this.#readProfile(name);
          this.#profiles.set(name, found);
        }
        return found;
      }
      #readProfile(name) {
        const profile = this.profileObject(name);
        const sets = profile && profileSets(profile);
        if (profile && sets !== void 0) {
          const value = isUnknown(sets) ? sets : takenOver(profile, readClaimPropertySets(sets));
          if (profile.observed || isUnknown(value) || value.length > 0) return { value, from: describe(profile) };
        }
        if (profile?.observed && get(profile.value, "status") !== void 0) return { value: [], from: describe(profile) };
        return this.#made(name);
      }
      /** The sets of the profile that CDI makes for a class of itself. */
      #made(name) {
        const object = this.class(name);
        if (!object) {
          if (this.knowsAllClasses) return { value: void 0, from: `no StorageClass ${name}` };
          return { value: new Unknown(`StorageClass "${name}" is not in scope`), from: `StorageClass ${name}` };
        }
        return { value: claimPropertySetsOf(object.value, this.cdi), from: `${describe(object)} provisioner` };
      }
      /** What the provisioner of a class can do, by CDI's table: undefined when the table does not know it. */
      capabilities(name) {
        const object = this.class(name);
        return object ? providedCapabilities(object.value) : new Unknown(`StorageClass "${name}" is not in scope`);
      }
      /** The smallest claim that a class grants: as its StorageProfile says, else by CDI's table; undefined where nothing does. */
      minimumSize(name) {
        const found = this.cluster.find(CDI_GROUP, "StorageProfile", name);
        const captured = this.cluster.captured(CDI_GROUP, "StorageProfile").filter((object) => object.name === name);
        const profiles = isUnknown(found) ? captured : [...found, ...captured];
        return smallestClaim(
          this.class(name)?.value,
          profiles.map(({ value }) => value)
        );
      }
      /** What becomes of a claim of a class whose volumes are bound to one node, as far as that is known. */
      nodeBinding(name) {
        const object = this.class(name);
        if (!object || get(object.value, "provisioner") !== NO_PROVISIONER) return object && nodeBinding(object.value);
        const volumes = this.cluster.all("", "PersistentVolume");
        const local = volumes.some(
          ({ value }) => get(value, "spec", "storageClassName") === name && isMap(get(value, "spec", "local"))
        );
        return local ? "picked" : void 0;
      }
    };
  }
});

// src/facts/volumes.ts
var EPHEMERAL_VOLUMES, VOLUMES_WITHOUT_SYSTEM, CLAIM_TEMPLATES_ANNOTATION;
var init_volumes = __esm({
  "src/facts/volumes.ts"() {
    "use strict";
    EPHEMERAL_VOLUMES = ["containerDisk", "ephemeral"];
    VOLUMES_WITHOUT_SYSTEM = [
      "cloudInitConfigDrive",
      "cloudInitNoCloud",
      "configMap",
      "downwardAPI",
      "downwardMetrics",
      "emptyDisk",
      "secret",
      "serviceAccount",
      "sysprep"
    ];
    CLAIM_TEMPLATES_ANNOTATION = "harvesterhci.io/volumeClaimTemplates";
  }
});

// src/cluster/volumes.ts
function strings(values) {
  if (isUnknown(values)) return values;
  const known6 = values.filter((value) => typeof value === "string");
  const open = openReason(values);
  const doubt = values.find(isUnknown) ?? (open === void 0 ? void 0 : new Unknown(open));
  return known6.includes(SHARED) ? known6 : doubt ?? known6;
}
function dataVolumeAccess(spec, storage) {
  for (const part2 of ["pvc", "storage"]) {
    const modes = strings(list(spec, part2, "accessModes"));
    if (isUnknown(modes) || modes.length > 0) return { modes, path: [part2, "accessModes"] };
  }
  const wanted = get(spec, "storage");
  if (wanted === void 0) return { modes: new Unknown("the DataVolume names no access mode") };
  if (isUnknown(wanted)) return { modes: wanted };
  const storageClass = claimClass(text(wanted, "storageClassName"), storage);
  if (isUnknown(storageClass)) return { modes: storageClass };
  return {
    modes: profileModes(storageClass, text(wanted, "volumeMode"), storage),
    path: ["storage"],
    profile: storageClass
  };
}
function profileModes(storageClass, volumeMode, storage) {
  const sets = storage.profile(storageClass).value;
  if (isUnknown(sets)) return sets;
  if (isUnknown(volumeMode)) return volumeMode;
  const chosen = sets?.find((set3) => volumeMode === void 0 || set3.volumeMode === volumeMode);
  if (chosen?.accessModes?.length) return chosen.accessModes;
  return new Unknown(`the StorageProfile of "${storageClass}" gives no access mode`);
}
function claimClass(written4, storage) {
  if (written4 !== void 0) return written4;
  for (const kind of ["virt", "cluster"]) {
    const [name, other] = storage.defaults(kind).names;
    if (name !== void 0) return other === void 0 ? name : new Unknown("several default StorageClasses");
  }
  return new Unknown("the default StorageClass is not in scope");
}
function claimModes(claim) {
  if (claim.observed) {
    const bound2 = strings(list(claim.value, "status", "accessModes"));
    if (!isUnknown(bound2) && bound2.length > 0) return bound2;
  }
  const wanted = strings(list(claim.value, "spec", "accessModes"));
  return isUnknown(wanted) || wanted.length > 0 ? wanted : new Unknown("the claim names no access mode");
}
function harvesterClaim(name, { object }) {
  const written4 = text(object.value, "metadata", "annotations", CLAIM_TEMPLATES_ANNOTATION);
  if (typeof written4 !== "string") return void 0;
  try {
    const template2 = items({ claims: JSON.parse(written4) }, "claims").find(
      (item) => get(item, "metadata", "name") === name
    );
    return template2 === void 0 ? void 0 : { spec: { pvc: get(template2, "spec") } };
  } catch {
    return void 0;
  }
}
function classOf({ claim, spec }, storage) {
  const written4 = claim ? text(spec, "storageClassName") : text(spec, "pvc", "storageClassName") ?? text(spec, "storage", "storageClassName");
  if (written4 !== void 0) return written4;
  if (!claim && get(spec, "storage") !== void 0) return claimClass(void 0, storage);
  return new Unknown("the claim names no class");
}
function within(base, { path, ...access2 }) {
  return base && path ? { ...access2, path: [...base, "spec", ...path] } : access2;
}
var SHARED, Volumes;
var init_volumes2 = __esm({
  "src/cluster/volumes.ts"() {
    "use strict";
    init_kinds();
    init_volumes();
    init_value();
    SHARED = "ReadWriteMany";
    Volumes = class {
      constructor(cluster2, storage) {
        this.cluster = cluster2;
        this.storage = storage;
      }
      cluster;
      storage;
      /** The access modes of the claim behind a volume of a machine. */
      accessModes(volume, owner3) {
        return this.access(volume, owner3).modes;
      }
      /** The same, with where they are decided. */
      access(volume, owner3) {
        const claim = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
        if (isUnknown(claim)) return { modes: claim };
        if (claim === void 0) return { modes: new Unknown("the volume names no claim") };
        return { claim, ...this.claim(claim, owner3) };
      }
      /** The class of the claim behind a volume; unknown where nobody names it and the default is not sure. */
      storageClass(volume, owner3) {
        const name = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
        if (name === void 0 || isUnknown(name)) return name;
        const source = this.source(name, owner3);
        return isUnknown(source) ? source : classOf(source, this.storage);
      }
      claim(name, owner3) {
        const source = this.source(name, owner3);
        if (isUnknown(source)) return { modes: source };
        const { claim, object, spec, base } = source;
        if (claim) return { modes: claimModes(claim), object: claim, path: ["spec", "accessModes"] };
        return { ...object ? { object } : {}, ...within(base, dataVolumeAccess(spec, this.storage)) };
      }
      /** What makes the claim of a name: itself, the VM's own template for it or for a DataVolume, or a DataVolume. */
      source(name, owner3) {
        const { namespace } = owner3.object;
        const claim = this.one("", "PersistentVolumeClaim", name, namespace);
        if (isUnknown(claim)) return claim;
        if (claim) return { claim, spec: get(claim.value, "spec"), base: [] };
        const templates = items(owner3.vmSpec, "dataVolumeTemplates");
        const index = templates.findIndex((item) => get(item, "metadata", "name") === name);
        if (index >= 0) return { spec: get(templates[index], "spec"), base: ["dataVolumeTemplates", index] };
        const object = this.one(CDI_GROUP, "DataVolume", name, namespace);
        if (isUnknown(object)) return object;
        if (object) return { object, spec: get(object.value, "spec"), base: [] };
        return harvesterClaim(name, owner3) ?? new Unknown(`PersistentVolumeClaim "${name}" is not in scope`);
      }
      /** The only object of a name that is known; undefined when none is, unknown when several are. */
      one(group2, kind, name, namespace) {
        const found = this.cluster.find(group2, kind, name, namespace);
        if (isUnknown(found)) return void 0;
        return found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : found[0];
      }
    };
  }
});

// src/cluster/target.ts
function stateClaimsOf(claims) {
  const label = ({ value }) => asText(text(value, "metadata", "labels", STATE_CLAIM_LABEL));
  const named3 = claims.filter(({ name }) => name.startsWith(STATE_CLAIM_PREFIX));
  return { labelled: indexBy(claims, label), named: indexBy(named3, ({ name }) => name) };
}
function stateMode(need, mode) {
  if (need.needed === false) return void 0;
  return isUnknown(need.needed) ? need.needed : mode;
}
var Target, asText, surely;
var init_target = __esm({
  "src/cluster/target.ts"() {
    "use strict";
    init_state_claim();
    init_kube_object();
    init_backend_storage();
    init_firmware2();
    init_gate_requirements2();
    init_live_migration();
    init_release();
    init_snapshot();
    init_value();
    init_configuration();
    init_index_by();
    init_machine();
    init_operations();
    init_storage();
    init_volumes2();
    Target = class {
      constructor(cluster2, release2, reading = { known: true }) {
        this.cluster = cluster2;
        this.release = release2;
        this.reading = reading;
        this.configuration = configurationOf(cluster2);
        this.storage = new ClusterStorage(cluster2, this.configuration);
        this.volumes = new Volumes(cluster2, this.storage);
        this.claim = stateClaim(this.storage, release2);
      }
      cluster;
      release;
      reading;
      configuration;
      storage;
      volumes;
      /** The state claim of any VM of the cluster that needs one. */
      claim;
      #verdicts = /* @__PURE__ */ new Map();
      #machines;
      #byObject;
      #operations;
      #stateClaims;
      get machines() {
        this.#machines ??= machinesOf(this.cluster, this.configuration, this.release);
        return this.#machines;
      }
      /** The machine of an object, which may be a captured one. */
      machine(object) {
        this.#byObject ??= new Map(this.machines.map((machine) => [machine.object, machine]));
        if (!this.#byObject.has(object))
          this.#byObject.set(object, machineFrom(object, this.cluster, this.configuration, this.release));
        return this.#byObject.get(object);
      }
      /** The snapshots, restores, clones and exports in Git. */
      get operations() {
        this.#operations ??= operationsOf(this);
        return this.#operations;
      }
      /** The spec that the cluster keeps of a machine. */
      stored(machine) {
        const stored = storedSpec(machine, this.configuration, this.release);
        return stored !== machine.own && this.cluster.facts.includes(machine.object) ? machine.own : stored;
      }
      /** What snapshot, restore, clone and export see of a machine's state. */
      sight(machine) {
        return sightOf(this.stored(machine), this.verdict(machine).state, this.release);
      }
      verdict(machine) {
        let verdict2 = this.#verdicts.get(machine);
        if (!verdict2) {
          verdict2 = this.#judge(machine);
          this.#verdicts.set(machine, verdict2);
        }
        return verdict2;
      }
      /** The state claim of one machine: the one that exists, which is reused as it is, else the one KubeVirt makes. */
      claimOf(machine) {
        const existing = this.existingClaim(machine.object);
        if (!existing) return this.claim;
        const modes = claimModes(existing);
        const name = describe(existing);
        const step2 = {
          decides: "storageClass",
          answer: name,
          because: "a claim that exists is reused",
          input: name
        };
        return {
          existingClaim: existing,
          storageClass: text(existing.value, "spec", "storageClassName") ?? new Unknown("the claim names no class"),
          accessMode: isUnknown(modes) ? modes : modes.includes("ReadWriteMany") ? "ReadWriteMany" : "ReadWriteOnce",
          volumeMode: asText(text(existing.value, "spec", "volumeMode")) ?? STATE_CLAIM_VOLUME_MODE,
          trace: [step2]
        };
      }
      /** The claim in scope that KubeVirt takes for a VM's state: by label where the release looks for it, else by name. */
      existingClaim({ name, namespace }) {
        if (name === "") return void 0;
        this.#stateClaims ??= stateClaimsOf(this.cluster.all("", "PersistentVolumeClaim"));
        const here = (claim) => claim.namespace === void 0 || namespace === void 0 || claim.namespace === namespace;
        const { labelled: labelled2, named: named3 } = this.#stateClaims;
        const byLabel = holds("stateClaimLabelled", this.release) ? labelled2.get(name)?.find(here) : void 0;
        return byLabel ?? named3.get(`${STATE_CLAIM_PREFIX}${name}`)?.find(here);
      }
      /** The machines that need, or may need, a state claim. */
      withState() {
        return this.machines.filter((machine) => this.verdict(machine).state.needed !== false);
      }
      /** The access mode the claim would have if its class were named by vmStateStorageClass, or were the default. */
      accessModeIf(storageClass, explicit) {
        return accessModeOf(storageClass, explicit, this.storage, this.release)[0];
      }
      #judge(machine) {
        const state = stateNeed(machine.spec, this.release);
        const blockers = migrationBlockers(machine.spec, this.#migrationInputs(machine, state), this.release);
        const own3 = text(machine.spec, "evictionStrategy");
        return {
          state,
          blockers,
          migratable: isMigratable(blockers),
          wanted: wantsLiveMigration(own3, this.configuration.evictionStrategy),
          gates: this.#gates(machine)
        };
      }
      #migrationInputs(machine, state) {
        const { gates, moreGates, configuration } = this.configuration;
        return {
          metadata: machine.metadata,
          stateAccessMode: stateMode(state, this.claimOf(machine).accessMode),
          claimAccessModes: (index) => this.volumes.accessModes(items(machine.spec, "volumes")[index], machine),
          configuration,
          gates: moreGates ?? gates
        };
      }
      /** The feature gates that an effective spec asks for. */
      gatesOf(spec, metadata = {}) {
        return gateNeeds(this.#rows("machine"), spec, this.release, metadata);
      }
      #gates(machine) {
        const ofSpec = this.gatesOf(machine.spec, machine.metadata);
        if (machine.vmSpec === void 0) return ofSpec;
        return [...ofSpec, ...gateNeeds(this.#rows("VirtualMachine"), { spec: machine.vmSpec }, this.release)];
      }
      #rowsOf = /* @__PURE__ */ new Map();
      #rows(subject2) {
        let rows = this.#rowsOf.get(subject2);
        if (!rows) {
          rows = requirementsFor(subject2, this.release);
          this.#rowsOf.set(subject2, rows);
        }
        return rows;
      }
    };
    asText = (value) => isUnknown(value) ? void 0 : value;
    surely = (value) => !isUnknown(value) && value;
  }
});

// src/cluster/targets.ts
function targetsOf(cluster2, kubevirt) {
  if (kubevirt) return { targets: [new Target(cluster2, kubevirt)], from: "given" };
  if (cluster2.release) return { targets: [new Target(cluster2, cluster2.release)], from: "configured" };
  const sign2 = readReleaseOf(cluster2);
  if (!sign2) {
    const targets = supportedReleases().map((release2) => new Target(cluster2, release2, { known: false }));
    return { targets, from: "not known" };
  }
  const newer = sign2.newer === void 0 ? {} : { newer: sign2.newer };
  return { targets: [new Target(cluster2, sign2.release, { known: true, ...newer })], from: sign2.from };
}
var init_targets = __esm({
  "src/cluster/targets.ts"() {
    "use strict";
    init_release();
    init_release2();
    init_target();
  }
});

// src/config/globs.ts
function globProblem(glob3) {
  if (glob3.length > LONGEST_GLOB) return "this glob is longer than any path; shorten it";
  if (glob3.startsWith("!"))
    return `glob ${JSON.stringify(glob3)} is negated, which is not supported; name what is meant`;
  if (/^(?:\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))/.test(glob3))
    return `glob ${JSON.stringify(glob3)} leads out of the folder of the configuration; write it relative to that folder`;
  return void 0;
}
function expanded(glob3) {
  const plain2 = glob3.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  if (plain2 === "" || plain2 === ".") return ["**"];
  return GLOB.test(plain2) && !glob3.endsWith("/") ? [plain2] : [plain2, `${plain2}/**`];
}
function globMatcher(globs2) {
  return matcher(globs2.flatMap(expanded));
}
function matcher(globs2) {
  return globs2.length === 0 ? () => false : require("picomatch")(globs2, { dot: true });
}
function within2(folder, matches2) {
  return (absolute) => {
    const path = (0, import_node_path.relative)(folder, absolute).split(import_node_path.sep).join("/");
    return path !== "" && !path.startsWith("../") && matches2(path);
  };
}
var import_node_path, GLOB, LONGEST_GLOB, below, wholly;
var init_globs = __esm({
  "src/config/globs.ts"() {
    "use strict";
    import_node_path = require("node:path");
    GLOB = /[*?[\](){}!+@]/;
    LONGEST_GLOB = 4096;
    below = (folder, globs2) => within2(folder, globMatcher(globs2));
    wholly = (folder, globs2) => within2(folder, matcher(globs2.flatMap(expanded).filter((glob3) => glob3 === "**" || glob3.endsWith("/**"))));
  }
});

// src/config/names.ts
function withFamilies(rules2) {
  const families = Object.keys(rules2).map((id) => [familyOf(id), `All rules of ${familyOf(id)}.`]);
  return { ...rules2, ...Object.fromEntries(families) };
}
function unknownRule(name, rules2) {
  const known6 = Object.keys(rules2);
  const near = known6.find((rule75) => rule75 === `${name}/*` || rule75.endsWith(`/${name}`)) ?? nearest(name, known6);
  return `there is no rule ${JSON.stringify(name)}; ${near === void 0 ? "vmstate rules lists them" : `did you mean ${near}?`}`;
}
var LEVELS, familyOf, levelIn;
var init_names = __esm({
  "src/config/names.ts"() {
    "use strict";
    init_finding();
    init_nearest();
    LEVELS = [...SEVERITIES, "off"];
    familyOf = (rule75) => `${rule75.split("/")[0]}/*`;
    levelIn = (levels, rule75) => levels.get(rule75) ?? levels.get(familyOf(rule75));
  }
});

// src/config/levels.ts
function readLevels(given, rules2) {
  const names2 = withFamilies(rules2);
  const levels = /* @__PURE__ */ new Map();
  for (const [rule75, word2] of given) {
    const level = LEVELS.find((one2) => one2 === word2);
    if (!Object.hasOwn(names2, rule75)) throw new UsageError(unknownRule(rule75, names2));
    if (level === void 0)
      throw new UsageError(`${JSON.stringify(word2)} is no level for ${rule75}; levels are ${LEVELS.join(", ")}`);
    levels.set(rule75, level);
  }
  return levels;
}
function remembered(matches2) {
  const answers = /* @__PURE__ */ new Map();
  return (file2) => {
    let answer = answers.get(file2);
    if (answer === void 0) {
      answer = matches2(file2);
      answers.set(file2, answer);
    }
    return answer;
  };
}
var import_node_path2, NONE2, Levels;
var init_levels = __esm({
  "src/config/levels.ts"() {
    "use strict";
    import_node_path2 = require("node:path");
    init_problems();
    init_globs();
    init_names();
    NONE2 = /* @__PURE__ */ new Map();
    Levels = class {
      /** @param given Levels that win over those of the configuration. */
      constructor(config, given = NONE2, cwd = "") {
        this.given = given;
        this.cwd = cwd;
        this.#rules = config?.rules ?? NONE2;
        this.#overrides = (config?.overrides ?? []).map(({ files, rules: rules2 }) => ({ rules: rules2, matches: remembered(below(config?.folder ?? "", files)) })).reverse();
      }
      given;
      cwd;
      #overrides;
      #rules;
      /** What a rule is set to in a file, by its path as the user knows it; undefined leaves each finding its own severity. */
      of(rule75, file2) {
        const given = levelIn(this.given, rule75);
        if (given !== void 0) return given;
        for (const { rules: rules2, matches: matches2 } of this.#overrides) {
          const level = levelIn(rules2, rule75);
          if (level !== void 0 && file2 !== void 0 && matches2((0, import_node_path2.resolve)(this.cwd, file2))) return level;
        }
        return levelIn(this.#rules, rule75);
      }
      /** What a rule is set to where nothing else is said. */
      usual(rule75) {
        return levelIn(this.given, rule75) ?? levelIn(this.#rules, rule75);
      }
      /** Whether a rule reports nowhere, so that it need not run. */
      isOff(rule75) {
        if (this.usual(rule75) !== "off") return false;
        if (levelIn(this.given, rule75) !== void 0) return true;
        return this.#overrides.every(({ rules: rules2 }) => (levelIn(rules2, rule75) ?? "off") === "off");
      }
    };
  }
});

// src/judge.ts
function* problemsOf(rules2, subject2, levelOf) {
  for (const rule75 of rules2) {
    try {
      for (const problem5 of subject2.problems(rule75)) {
        const severity = levelOf(rule75.id, problem5.place.object.document?.file) ?? problem5.severity ?? rule75.severity;
        if (severity !== "off") yield { ...problem5, severity, rule: rule75.id };
      }
    } catch (cause2) {
      throw new RuleError(`rule ${rule75.id} failed for ${subject2.release.label}: ${String(cause2)}`, { cause: cause2 });
    }
  }
}
function isSameFix(one2, other) {
  if (!one2 || !other || one2.safety !== other.safety || one2.changes.length !== other.changes.length) return false;
  return one2.changes.every((change, index) => {
    const second = other.changes[index];
    if (!second || changeKey(change) !== changeKey(second)) return false;
    const [{ document, base }, { document: document2, base: base2 }] = [change.object, second.object];
    return document ? document === document2 && base.join("/") === base2.join("/") : change.object === second.object;
  });
}
function commonFix(problems2) {
  const fix2 = problems2[0]?.fix;
  return problems2.every((problem5) => isSameFix(problem5.fix, fix2)) ? fix2 : void 0;
}
function merge({ releases, problems: problems2 }, judged) {
  const { fix: _, ...newest } = problems2.at(-1);
  const last = releases.at(-1);
  const label = `KubeVirt ${names(releases)}`;
  const message = newest.message.replaceAll(last.label, label);
  if (releases.length === judged.length) {
    const fix2 = commonFix(problems2);
    return {
      ...newest,
      message,
      severity: mildest(problems2.map(({ severity }) => severity)),
      ...fix2 ? { fix: fix2 } : {}
    };
  }
  return {
    ...newest,
    message: `${message} (holds in ${names(releases)} only; the release is not known)`,
    severity: "info"
  };
}
function judgeEach(rules2, subjects, levelOf) {
  const [only5] = subjects;
  if (subjects.length === 1 && only5) return [...problemsOf(rules2, only5, levelOf)];
  const keys = new Keys();
  const held = /* @__PURE__ */ new Map();
  for (const subject2 of subjects) {
    for (const problem5 of problemsOf(rules2, subject2, levelOf)) {
      const key = keys.of(problem5);
      const entry = held.get(key) ?? { releases: [], problems: [] };
      held.set(key, entry);
      if (entry.releases.at(-1) !== subject2.release) entry.releases.push(subject2.release);
      entry.problems.push(problem5);
    }
  }
  const judged = subjects.map(({ release: release2 }) => release2);
  return [...held.values()].map((entry) => merge(entry, judged));
}
function judge(rules2, { targets }, levelOf) {
  const subjects = targets.map((target2) => ({
    release: target2.release,
    problems: (rule75) => rule75.check?.(target2) ?? []
  }));
  return judgeEach(rules2, subjects, levelOf);
}
function judgeChange(rules2, changes2, levelOf) {
  const subjects = changes2.map((change) => ({
    release: change.release,
    problems: (rule75) => rule75.compare?.(change) ?? []
  }));
  return judgeEach(rules2, subjects, levelOf);
}
var RuleError, Keys, mildest, names, changeKey;
var init_judge = __esm({
  "src/judge.ts"() {
    "use strict";
    init_finding();
    RuleError = class extends Error {
      name = "RuleError";
    };
    Keys = class {
      #ids = /* @__PURE__ */ new Map();
      of({ rule: rule75, place: place3 }) {
        return `${rule75} ${this.#id(place3)} ${place3.path.join("\0")} ${place3.at ?? "value"}`;
      }
      #id({ object }) {
        const id = this.#ids.get(object) ?? this.#ids.size;
        this.#ids.set(object, id);
        return id;
      }
    };
    mildest = (severities) => SEVERITIES.findLast((severity) => severities.includes(severity)) ?? "info";
    names = (releases) => releases.map(({ minor }) => `v${minor}`).join(", ");
    changeKey = ({ object: _, ...change }) => JSON.stringify(change);
  }
});

// src/read/reading.ts
function problemAt(text3, offset, message) {
  const before2 = text3.slice(0, offset);
  const start = before2.lastIndexOf("\n") + 1;
  return { problem: { message, line: before2.split("\n").length, column: offset - start + 1 } };
}
function textProblem(text3) {
  if (isTooLong(text3))
    return problemAt(text3, 0, "it has more than 16 Mi characters; no API server takes an object of a tenth of that");
  const offset = text3.search(NOT_ALLOWED);
  if (offset < 0) return void 0;
  const code = text3.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  return problemAt(text3, offset, `the control character U+${code} is not allowed in YAML; is this a text file?`);
}
var DocumentError, NOT_ALLOWED, LONGEST_DOCUMENT, isTooLong, TOO_DEEP;
var init_reading = __esm({
  "src/read/reading.ts"() {
    "use strict";
    DocumentError = class extends Error {
      constructor(message, offset) {
        super(message);
        this.offset = offset;
      }
      offset;
    };
    NOT_ALLOWED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;
    LONGEST_DOCUMENT = 16 * 1024 * 1024;
    isTooLong = (text3) => text3.length > LONGEST_DOCUMENT;
    TOO_DEEP = "it is nested too deeply; flatten it";
  }
});

// src/read/yaml-scalars.ts
function integer(plain2) {
  const match = INTEGER.exec(plain2);
  if (!match) return void 0;
  const [, sign2, hex, binary2, octal, decimal] = match;
  const size = BigInt(hex ? `0x${hex}` : binary2 ? `0b${binary2}` : octal ? `0o${octal}` : decimal);
  const value = sign2 === "-" ? -size : size;
  return value >= INT64.least && value <= (sign2 === "" ? UINT64_MOST : INT64.most) ? value : void 0;
}
function float(plain2, pattern) {
  if (!pattern.test(plain2)) return void 0;
  const value = Number(plain2);
  return Number.isFinite(value) ? value : void 0;
}
function number(text3) {
  if (SAFE_DECIMAL.test(text3)) return Number(text3);
  if (text3.startsWith(".")) return float(text3, LEADING_DOT);
  const plain2 = text3.includes("_") ? text3.replaceAll("_", "") : text3;
  const whole = integer(plain2);
  return whole === void 0 ? float(plain2, FLOAT) : Number(whole);
}
function resolvePlain(text3) {
  const [first3] = text3;
  if (first3 === void 0) return null;
  if (!FIRST.has(first3)) return text3;
  if (text3.length <= LONGEST_WORD) {
    const word2 = WORDS2.get(text3);
    if (word2 !== void 0) return word2;
  }
  if (first3 > "9") return text3;
  return number(text3) ?? text3;
}
function floatKey(value) {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(Math.fround(value))) return value > 0 ? ".inf" : "-.inf";
  const single = Math.fround(value);
  if (single === 0) return Object.is(single, -0) ? "-0" : "0";
  let digits = 1;
  while (Math.fround(Number(single.toPrecision(digits))) !== single) digits++;
  const [mantissa, exponent] = single.toExponential(digits - 1).split("e");
  const power2 = Number(exponent);
  if (power2 >= -4 && power2 < 6) return String(Number(single.toPrecision(digits)));
  return `${mantissa}e${power2 < 0 ? "-" : "+"}${String(Math.abs(power2)).padStart(2, "0")}`;
}
function plainKey(text3) {
  const value = resolvePlain(text3);
  if (typeof value === "string") return value;
  if (value === null) return void 0;
  if (typeof value === "boolean") return String(value);
  const whole = integer(text3.replaceAll("_", ""));
  if (whole === void 0) return floatKey(value);
  return whole > INT64.most ? void 0 : String(whole);
}
var WORDS2, LONGEST_WORD, INTEGER, FLOAT, LEADING_DOT, INT64, UINT64_MOST, SAFE_DECIMAL, FIRST;
var init_yaml_scalars = __esm({
  "src/read/yaml-scalars.ts"() {
    "use strict";
    WORDS2 = new Map([
      ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word2) => [word2, true]),
      ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word2) => [word2, false]),
      ...["", "~", "null", "Null", "NULL"].map((word2) => [word2, null]),
      ...[".nan", ".NaN", ".NAN"].map((word2) => [word2, Number.NaN]),
      ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word2) => [word2, Number.POSITIVE_INFINITY]),
      ...["-.inf", "-.Inf", "-.INF"].map((word2) => [word2, Number.NEGATIVE_INFINITY])
    ]);
    LONGEST_WORD = 5;
    INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
    FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
    LEADING_DOT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
    INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
    UINT64_MOST = 2n ** 64n - 1n;
    SAFE_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;
    FIRST = new Set("+-0123456789.yYnNtTfFoO~");
  }
});

// src/read/yaml-document.ts
function yaml() {
  loaded ??= require("yaml");
  return loaded;
}
function parseFirst(text3, keepSourceTokens = false) {
  const { Composer, Parser } = yaml();
  const composer = new Composer({
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: false,
    logLevel: "silent",
    keepSourceTokens
  });
  for (const document of composer.compose(new Parser().parse(text3), true, text3.length)) return document;
  return void 0;
}
function tagOf(scalar) {
  if (scalar === null) return "null";
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "int" : "float";
  return typeof scalar === "boolean" ? "bool" : "str";
}
function sourceOf2(node) {
  return typeof node.value === "string" ? node.value : "";
}
function decodeBase64(text3, node) {
  const packed = text3.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed))
    throw new DocumentError("the !!binary value is no base64 text", startOf(node));
  return Buffer.from(packed, "base64").toString("utf8");
}
function tagged(text3, tag, node) {
  if (tag === `${TAG}str`) return text3;
  if (tag === `${TAG}binary`) return decodeBase64(text3, node);
  const value = resolvePlain(text3);
  const wanted = tag.slice(TAG.length);
  const actual = tagOf(value);
  const fits = actual === wanted || wanted === "float" && typeof value === "number";
  if (fits) return value;
  if (wanted === "timestamp" && /^\d{4}-\d{1,2}-\d{1,2}/.test(text3)) return text3;
  throw new DocumentError(`cannot read "${text3}" as !!${wanted}`, startOf(node));
}
function anchorsOf(document) {
  const { isAlias, visit } = yaml();
  const named3 = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target2 = named3.get(node.source);
        if (target2) anchors.set(node, target2);
      } else if ("anchor" in node && typeof node.anchor === "string") named3.set(node.anchor, node);
    }
  });
  return anchors;
}
function keyText(node) {
  const { isScalar: isScalar2 } = yaml();
  if (!isScalar2(node)) return void 0;
  const text3 = sourceOf2(node);
  return node.type === "PLAIN" && !isExplicit(node) ? plainKey(text3) : text3;
}
function set(map3, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map3, key, { value, enumerable: true, configurable: true, writable: true });
  else map3[key] = value;
}
function isExplicit(node) {
  return node.tag !== void 0;
}
function isMerge(node) {
  const { isScalar: isScalar2 } = yaml();
  return isScalar2(node) && node.value === "<<" && (node.type === "PLAIN" && !isExplicit(node) || node.tag === MERGE_TAG);
}
function plainMessage(message) {
  if (message.includes("call stack")) return TOO_DEEP;
  const [first3 = message] = message.split("\n");
  return first3.replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
function documentValue(text3, overlay) {
  const unfit = textProblem(text3);
  if (unfit) return unfit;
  try {
    const document = parseFirst(text3);
    if (!document) return { value: null, duplicates: false };
    const [error2] = document.errors;
    if (error2) return problemAt(text3, error2.pos[0], plainMessage(error2.message));
    const { explicit, version: version2 } = document.directives.yaml;
    if (explicit && !/^1\.[01]$/.test(version2))
      return problemAt(text3, 0, `Kubernetes refuses %YAML ${version2}; leave the directive out`);
    const decoder = new Decoder(document, overlay);
    const value = decoder.value(document.contents);
    return { value, duplicates: decoder.duplicates };
  } catch (error2) {
    if (error2 instanceof DocumentError) return problemAt(text3, error2.offset, error2.message);
    if (error2 instanceof RangeError) return problemAt(text3, 0, TOO_DEEP);
    throw error2;
  }
}
var loaded, TAG, SCALAR_TAGS, MERGE_TAG, startOf, Decoder;
var init_yaml_document = __esm({
  "src/read/yaml-document.ts"() {
    "use strict";
    init_reading();
    init_yaml_scalars();
    TAG = "tag:yaml.org,2002:";
    SCALAR_TAGS = new Set(["str", "bool", "int", "float", "null", "timestamp", "binary"].map((name) => TAG + name));
    MERGE_TAG = `${TAG}merge`;
    startOf = (node) => node.range?.[0] ?? 0;
    Decoder = class {
      constructor(document, overlay) {
        this.overlay = overlay;
        this.#anchors = anchorsOf(document);
      }
      overlay;
      #anchors;
      #open = /* @__PURE__ */ new Set();
      #decoded = 0;
      #byAlias = 0;
      #aliasDepth = 0;
      duplicates = false;
      value(node) {
        if (!node) return null;
        this.#count(node);
        const replaced = this.overlay?.replace(node, "value");
        if (replaced !== void 0) return replaced;
        const { isAlias, isMap: isMap2, isSeq } = yaml();
        if (isAlias(node)) return this.#aliased(node, (target2) => this.value(target2));
        if (isMap2(node)) return this.#map(node);
        if (isSeq(node)) {
          const list4 = node.items.map((item) => this.value(item));
          return this.overlay ? this.overlay.finish(list4, node) : list4;
        }
        return this.#scalar(node);
      }
      /** The limits of go-yaml: few aliases may make much of a document only while it is small. */
      #count(node) {
        this.#decoded++;
        if (this.#aliasDepth > 0) this.#byAlias++;
        if (this.#byAlias <= 100 || this.#decoded <= 1e3) return;
        const share = this.#byAlias / this.#decoded;
        const grown = Math.min(1, Math.max(0, (this.#decoded - 4e5) / 36e5));
        if (share > 0.99 - grown * 0.89)
          throw new DocumentError("its aliases repeat too much of it; write some of it out", startOf(node));
      }
      #target(node) {
        const target2 = this.#anchors.get(node);
        if (!target2)
          throw new DocumentError(
            `there is no anchor "${node.source}" before this alias; define it first, or quote the text`,
            startOf(node)
          );
        if (this.#open.has(target2))
          throw new DocumentError(`the value of anchor "${node.source}" contains itself`, startOf(node));
        return target2;
      }
      #aliased(node, read3) {
        const target2 = this.#target(node);
        this.#open.add(target2);
        this.#aliasDepth++;
        const value = read3(target2);
        this.#aliasDepth--;
        this.#open.delete(target2);
        return value;
      }
      #scalar(node) {
        const text3 = sourceOf2(node);
        const { tag } = node;
        if (tag !== void 0 && SCALAR_TAGS.has(tag) && isExplicit(node))
          return this.#finite(tagged(text3, tag, node), node);
        if (node.type !== "PLAIN" || isExplicit(node)) return text3;
        return this.#finite(resolvePlain(text3), node);
      }
      #finite(value, node) {
        if (typeof value === "number" && !Number.isFinite(value))
          throw new DocumentError("JSON has no infinity and no NaN; quote it if it is meant as text", startOf(node));
        return value;
      }
      #map(node) {
        const result3 = {};
        const written4 = /* @__PURE__ */ new Set();
        for (const pair2 of node.items) this.#pair(pair2, result3, written4);
        return this.overlay ? this.overlay.finish(result3, node) : result3;
      }
      #pair(pair2, result3, written4) {
        if (isMerge(pair2.key)) {
          this.#merge(pair2.value, result3, pair2.key);
          return;
        }
        const replaced = pair2.key ? this.overlay?.replace(pair2.key, "key") : void 0;
        const key = this.#key(pair2.key);
        const value = this.value(pair2.value);
        if (replaced !== void 0 && replaced !== null) set(result3, key, replaced);
        else if (replaced !== null) set(result3, key, value);
        if (written4.has(key)) this.duplicates = true;
        written4.add(key);
      }
      #key(node) {
        if (!node) throw new DocumentError('a key is missing before ":"', 0);
        const { isAlias, isScalar: isScalar2 } = yaml();
        if (isAlias(node)) return this.#key(this.#target(node));
        if (!isScalar2(node)) throw new DocumentError("a key must be plain text, not a map or a list", startOf(node));
        const text3 = sourceOf2(node);
        const { tag } = node;
        const explicit = isExplicit(node);
        if (explicit && tag !== void 0 && SCALAR_TAGS.has(tag)) {
          const value = tagged(text3, tag, node);
          if (value === null) throw new DocumentError("a key must not be null; quote it", startOf(node));
          return typeof value === "string" ? value : plainKey(text3) ?? text3;
        }
        if (node.type !== "PLAIN" || explicit) return text3;
        const key = plainKey(text3);
        if (key === void 0) throw new DocumentError(`"${text3}" cannot be a key; quote it`, startOf(node));
        return key;
      }
      /** Merges act in order: what is merged overrides what stands before, and is overridden by what follows. */
      #merge(node, result3, key) {
        const { isAlias, isMap: isMap2, isSeq } = yaml();
        const from2 = isAlias(node) ? this.#target(node) : node;
        if (isMap2(from2)) Object.assign(result3, this.value(node));
        else if (isSeq(from2) && !isAlias(node)) {
          for (const item of [...from2.items].reverse()) {
            const target2 = isAlias(item) ? this.#target(item) : item;
            if (!isMap2(target2)) throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
            Object.assign(result3, this.value(item));
          }
        } else throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
      }
    };
  }
});

// src/read/template.ts
function* expressions(text3) {
  let from2 = 0;
  const missing = /* @__PURE__ */ new Set();
  for (const { 0: start, index } of text3.matchAll(STARTS)) {
    const ending = ENDINGS[start];
    if (index < from2 || missing.has(ending)) continue;
    const end = text3.indexOf(ending, index + 2);
    if (end < 0) missing.add(ending);
    else {
      from2 = end + 2;
      yield { source: text3.slice(index, from2), index };
    }
  }
}
function hasVariable(text3) {
  return text3.includes("${") && /^[^#\n]*?(?::|-)[^\S\n]+["']?\$\{[A-Za-z_][^{}\n]*\}["']?[^\S\n]*(?:#.*)?$/m.test(text3);
}
function mask(text3) {
  if (cache.text === text3 && cache.result) return cache.result;
  const result3 = new Masking(text3).result();
  cache.text = text3;
  cache.result = result3;
  return result3;
}
function lineAt(starts, offset) {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (starts[middle] <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
function maskTemplate(text3) {
  return mask(text3).text;
}
function readTemplate(text3) {
  const masked = mask(text3);
  const reading = documentValue(masked.text, new TemplateOverlay(masked));
  return "problem" in reading ? reading : { value: reading.value, duplicates: false };
}
var ENDINGS, STARTS, VARIABLE, OPENS, ENDS, SILENT, DEFINES, isTemplate, cache, Masking, FILLED_IN, CONDITIONAL, MAY_ADD, TemplateOverlay;
var init_template = __esm({
  "src/read/template.ts"() {
    "use strict";
    init_value();
    init_yaml_document();
    ENDINGS = { "{{": "}}", "{%": "%}", "{#": "#}" };
    STARTS = /\{[{%#]/g;
    VARIABLE = /\$\{[A-Za-z_][^{}\n]*\}/g;
    OPENS = /^\{[{%][-+~]?\s*(?:if|range|with|define|block|for|macro|call|filter|raw|unless)\b/;
    ENDS = /^\{[{%][-+~]?\s*end\w*\b/;
    SILENT = /^\{(?:#|[{%][-+~]?\s*(?:\/\*|end\w*\b|else\b|elif\b|elsif\b|set\b|import\b|from\b|\$\w+\s*:?=))/;
    DEFINES = /^\{[{%][-+~]?\s*(?:define|macro)\b/;
    isTemplate = (text3) => text3.includes("{{") || text3.includes("{%") || hasVariable(text3);
    cache = {};
    Masking = class {
      constructor(text3) {
        this.text = text3;
        this.#masked = new Uint8Array(text3.length);
        for (let at6 = text3.indexOf("\n"); at6 >= 0; at6 = text3.indexOf("\n", at6 + 1)) this.#starts.push(at6 + 1);
      }
      text;
      #masked;
      #starts = [0];
      #emitting = /* @__PURE__ */ new Set();
      #regions = [];
      result() {
        const open = [];
        const alone = [];
        for (const { source, index } of expressions(this.text)) {
          const end = index + source.length;
          this.#masked.fill(1, index, end);
          if (OPENS.test(source)) open.push({ first: this.#lineOf(index), defines: DEFINES.test(source) });
          else if (ENDS.test(source)) this.#close(open.pop(), this.#lineOf(index));
          else if (!SILENT.test(source)) alone.push({ start: index, end });
        }
        for (const left2 of open) this.#close(left2, this.#starts.length);
        for (const { 0: source, index } of this.text.matchAll(VARIABLE)) this.#masked.fill(1, index, index + source.length);
        const standing = this.#standing();
        for (const { start } of alone) if (standing.has(this.#lineOf(start))) this.#emitting.add(this.#lineOf(start));
        const text3 = this.#write(standing);
        return { text: text3, masked: this.#masked, emitting: this.#emitting, conditional: this.#conditional(text3) };
      }
      #lineOf(offset) {
        return lineAt(this.#starts, offset);
      }
      #close(region, last) {
        if (region) this.#regions.push({ ...region, last });
      }
      /** Lines of which nothing but expressions of a template language stands. */
      #standing() {
        const standing = /* @__PURE__ */ new Set();
        for (let line = 0; line < this.#starts.length; line++) {
          const [start, end] = this.#line(line);
          let some = false;
          let other = false;
          for (let at6 = start; at6 < end; at6++) {
            if (this.#masked[at6]) some = true;
            else if (this.text.charCodeAt(at6) > 32) other = true;
          }
          if (some && !other && /^\s*(?:\{[{%#]|[^$])/.test(this.text.slice(start, end))) standing.add(line);
        }
        return standing;
      }
      #line(line) {
        return [this.#starts[line], this.#starts[line + 1] ?? this.text.length];
      }
      /** Expressions become spaces where they stand alone, and else one word; the text keeps its length and lines. */
      #write(standing) {
        const parts2 = [];
        let inside = false;
        for (let line = 0; line < this.#starts.length; line++) {
          const [start, end] = this.#line(line);
          const blank = standing.has(line) || inside && this.#masked[start] === 1;
          let written4 = "";
          for (let at6 = start; at6 < end; at6++) {
            const character = this.text[at6];
            written4 += !this.#masked[at6] || character === "\n" || character === "\r" ? character : blank ? " " : "x";
          }
          parts2.push(written4);
          inside = this.#masked[end - 1] === 1;
        }
        return parts2.join("");
      }
      /** Lines under a condition. One around all that the document holds does not count: it is judged as if it held. */
      #conditional(text3) {
        const content = text3.split("\n").flatMap((line, at6) => /^\s*[^\s#]/.test(line) && !/^---/.test(line) ? [at6] : []);
        const first3 = content[0] ?? 0;
        const last = content.at(-1) ?? 0;
        const lines = /* @__PURE__ */ new Set();
        for (const region of this.#regions) {
          if (!region.defines && region.first < first3 && region.last > last) continue;
          for (let line = region.first; line <= region.last; line++) lines.add(line);
        }
        return lines;
      }
    };
    FILLED_IN = "a template expression fills it in";
    CONDITIONAL = "it stands under a template condition";
    MAY_ADD = "a template expression may add to it";
    TemplateOverlay = class {
      constructor(masked) {
        this.masked = masked;
        const lines = masked.text.split("\n");
        this.#filled = lines.map((line) => /^\s*[^\s#]/.test(line));
        for (let at6 = 0, line = 0; line < lines.length; line++) {
          this.#lines.push(at6);
          at6 += lines[line].length + 1;
        }
      }
      masked;
      #lines = [];
      #filled;
      replace(node, role) {
        const [start, end] = node.range ?? [0, 0];
        if (role === "key") {
          if (this.#touched(start, end)) return null;
          return this.masked.conditional.has(this.#lineOf(start)) ? new Unknown(CONDITIONAL) : void 0;
        }
        if ("items" in node) return void 0;
        if (this.#touched(start, end)) return new Unknown(FILLED_IN);
        return end === start && this.#emptyBefore(start) ? new Unknown(FILLED_IN) : void 0;
      }
      finish(value, node) {
        const [start, end] = node.range ?? [0, 0];
        const first3 = this.#lineOf(start);
        const last = this.#lineOf(Math.max(start, end - 1));
        if (Array.isArray(value)) {
          for (const [index, item] of node.items.entries()) {
            const at6 = item?.range?.[0] ?? start;
            if (!this.masked.conditional.has(this.#lineOf(at6))) continue;
            value[index] = new Unknown(CONDITIONAL);
            markOpen(value, CONDITIONAL);
          }
        }
        const keys = "items" in node ? node.items.map((item) => item.key) : [];
        const written4 = keys.some((key) => key?.range && this.#touched(key.range[0], key.range[1]));
        const conditional3 = this.masked.conditional.has(first3);
        if (written4 || conditional3 || this.#mayGrow(first3, last)) markOpen(value, conditional3 ? CONDITIONAL : MAY_ADD);
        return value;
      }
      #lineOf(offset) {
        return lineAt(this.#lines, offset);
      }
      #touched(start, end) {
        for (let at6 = start; at6 < end; at6++) if (this.masked.masked[at6]) return true;
        return false;
      }
      /** Whether an expression stands where a value that is empty would go on. */
      #emptyBefore(start) {
        const line = this.#lineOf(start);
        return this.#expressionIn(line + 1, this.#nextFilled(line));
      }
      #nextFilled(line) {
        const next = this.#filled.indexOf(true, line + 1);
        return next < 0 ? this.#filled.length : next;
      }
      #expressionIn(from2, to) {
        for (let line = from2; line < to; line++) if (this.masked.emitting.has(line)) return true;
        return false;
      }
      /** Whether an expression that puts something out stands in the lines of a map or list, or right beside them. */
      #mayGrow(first3, last) {
        let from2 = first3;
        while (from2 > 0 && !this.#filled[from2 - 1]) from2--;
        let end = last;
        while (end > first3 && !this.#filled[end]) end--;
        return this.#expressionIn(from2, this.#nextFilled(end));
      }
    };
  }
});

// src/read/yaml-positions.ts
function spanOf(node) {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : void 0;
}
function positionsOf(text3) {
  try {
    const document = parseFirst(text3);
    return document ? new DocumentPositions(document) : NOWHERE;
  } catch (error2) {
    if (error2 instanceof RangeError) return NOWHERE;
    throw error2;
  }
}
var DocumentPositions, MOST_MERGES, NOWHERE;
var init_yaml_positions = __esm({
  "src/read/yaml-positions.ts"() {
    "use strict";
    init_yaml_document();
    DocumentPositions = class {
      constructor(document) {
        this.document = document;
      }
      document;
      #yaml = require("yaml");
      #indexes = /* @__PURE__ */ new Map();
      #anchors;
      key(path) {
        return spanOf(this.#find(path)?.key);
      }
      value(path) {
        const step2 = this.#find(path);
        return spanOf(step2?.value) ?? spanOf(step2?.key);
      }
      duplicateKeys() {
        const found = [];
        this.#collectDuplicates(this.document.contents, [], found);
        return found;
      }
      /** The node that an alias stands for. */
      #target(node) {
        if (!this.#yaml.isAlias(node)) return node;
        this.#anchors ??= anchorsOf(this.document);
        return this.#anchors.get(node);
      }
      #find(path) {
        let step2 = { key: this.document.contents, value: this.document.contents };
        for (const key of path) {
          step2 = this.#step(this.#target(step2.value), key, 0);
          if (!step2) return void 0;
        }
        return step2;
      }
      #step(node, key, merges) {
        const { isMap: isMap2, isSeq } = this.#yaml;
        if (isSeq(node)) {
          const item = node.items[Number(key)];
          return item === void 0 ? void 0 : { key: item, value: item };
        }
        if (!isMap2(node)) return void 0;
        if (node.items.some((pair2) => isMerge(pair2.key))) return this.#inOrder(node, key, merges);
        return this.#index(node).get(String(key));
      }
      /** Of keys that stand twice the last counts. */
      #index(node) {
        let index = this.#indexes.get(node);
        if (!index) {
          index = /* @__PURE__ */ new Map();
          for (const pair2 of node.items) index.set(keyText(this.#target(pair2.key)) ?? "", pair2);
          this.#indexes.set(node, index);
        }
        return index;
      }
      /** Merges act in order: the last that says something counts, be it a key or a merge. */
      #inOrder(node, key, merges) {
        if (merges > MOST_MERGES) return void 0;
        for (const pair2 of [...node.items].reverse()) {
          if (!isMerge(pair2.key)) {
            if (keyText(this.#target(pair2.key)) === String(key)) return pair2;
            continue;
          }
          const from2 = this.#target(pair2.value);
          const sources = this.#yaml.isSeq(from2) ? from2.items.map((item) => this.#target(item)) : [from2];
          const steps2 = sources.map((source) => this.#step(source, key, merges + 1));
          const found = steps2.find((step2) => step2 !== void 0);
          if (found) return found;
        }
        return void 0;
      }
      #collectDuplicates(node, path, found) {
        const { isMap: isMap2, isSeq } = this.#yaml;
        if (isSeq(node)) for (const [at6, item] of node.items.entries()) this.#collectDuplicates(item, [...path, at6], found);
        if (!isMap2(node)) return;
        const seen = /* @__PURE__ */ new Map();
        for (const pair2 of node.items) {
          const key = isMerge(pair2.key) ? void 0 : keyText(this.#target(pair2.key));
          const span = spanOf(pair2.key);
          if (key === void 0 || !span) continue;
          const first3 = seen.get(key);
          if (first3) found.push({ path: [...path, key], span, first: first3 });
          else seen.set(key, span);
          this.#collectDuplicates(pair2.value, [...path, key], found);
        }
      }
    };
    MOST_MERGES = 50;
    NOWHERE = { key: () => void 0, value: () => void 0, duplicateKeys: () => [] };
  }
});

// src/locate.ts
function pathText(path) {
  let text3 = "";
  for (const key of path) {
    if (typeof key === "number") text3 += `[${key}]`;
    else if (/^[\w-]+$/.test(key)) text3 += text3 === "" ? key : `.${key}`;
    else text3 += `[${JSON.stringify(key)}]`;
  }
  return text3;
}
function lineStarts(text3) {
  const starts = [0];
  for (let at6 = text3.indexOf("\n"); at6 >= 0; at6 = text3.indexOf("\n", at6 + 1)) starts.push(at6 + 1);
  return starts;
}
function foundIn({ object: { document, base }, path, at: at6 = "value" }) {
  return document?.program?.find([...base, ...path], at6);
}
function spanOf2({ positions }, text3, path, at6, root) {
  const exact = at6 === "key" ? positions.key(path) : valueOrKey(positions, text3, path);
  if (exact) return exact;
  for (let length = path.length - 1; length > root; length--) {
    const parent = positions.key(path.slice(0, length));
    if (parent) return parent;
  }
  const object = path.slice(0, root);
  return positions.value([...object, "metadata", "name"]) ?? positions.key([...object, "kind"]) ?? { start: 0, end: 0 };
}
function valueOrKey(positions, text3, path) {
  const value = positions.value(path);
  if (!value) return void 0;
  return text3.slice(value.start, value.end).includes("\n") ? positions.key(path) ?? value : value;
}
var Locator;
var init_locate = __esm({
  "src/locate.ts"() {
    "use strict";
    init_template();
    init_yaml_positions();
    Locator = class {
      #documents = /* @__PURE__ */ new Map();
      #lines = /* @__PURE__ */ new Map();
      /** Where a place stands; undefined for an object that comes from no file. */
      find(place3) {
        const { document, base } = place3.object;
        if (!document) return void 0;
        const found = foundIn(place3);
        if (found) return this.#inText(document, found);
        const located = this.#open(document);
        const span = spanOf2(located, document.text, [...base, ...place3.path], place3.at ?? "value", base.length);
        return this.#position(document, located, span);
      }
      /** Where the value at a place is used, when it is set elsewhere; undefined for manifests, which are not made of others. */
      use(place3) {
        const used3 = foundIn(place3)?.use;
        return used3 && place3.object.document && this.#inText(place3.object.document, used3);
      }
      /** Every key of a document that stands twice in one map: the later one, and the first. */
      duplicateKeys(document) {
        const located = this.#open(document);
        return located.positions.duplicateKeys().map(({ path, span, first: first3 }) => ({
          path,
          position: this.#position(document, located, span),
          first: this.#position(document, located, first3)
        }));
      }
      #open(document) {
        let located = this.#documents.get(document);
        if (!located) {
          const text3 = document.template ? maskTemplate(document.text) : document.text;
          located = { positions: positionsOf(text3), lines: lineStarts(document.text) };
          this.#documents.set(document, located);
        }
        return located;
      }
      #position(document, { lines }, span) {
        const start = this.#at(document, lines, span.start);
        const end = this.#at(document, lines, span.end);
        const { file: file2, revision } = document;
        const where = revision === void 0 ? { file: file2 } : { file: file2, revision };
        return { ...where, line: start[0], column: start[1], endLine: end[0], endColumn: end[1] };
      }
      #inText(document, { file: file2, text: text3, start, end }) {
        let lines = this.#lines.get(text3);
        if (!lines) {
          lines = lineStarts(text3);
          this.#lines.set(text3, lines);
        }
        return this.#position({ ...document, file: file2, line: 0 }, { lines }, { start, end });
      }
      #at(document, lines, offset) {
        let low = 0;
        let high = lines.length - 1;
        while (low < high) {
          const middle = low + high + 1 >> 1;
          if (lines[middle] <= offset) low = middle;
          else high = middle - 1;
        }
        return [document.line + low + 1, offset - lines[low] + 1];
      }
    };
  }
});

// src/cluster/kustomization.ts
function directory(file2) {
  return file2.slice(0, Math.max(0, file2.lastIndexOf("/")));
}
function resolve2(folder, path) {
  const parts2 = folder === "" ? [] : folder.split("/");
  for (const part2 of path.split("/")) {
    if (part2 === ".." && parts2.length > 0 && parts2.at(-1) !== "..") parts2.pop();
    else if (part2 !== "." && part2 !== "") parts2.push(part2);
  }
  return parts2.join("/");
}
function patchFiles(kustomization, file2) {
  const folder = directory(file2);
  const written4 = [
    ...items(kustomization, "patchesStrategicMerge"),
    ...items(kustomization, "patchesJson6902").map((patch) => get(patch, "path")),
    ...items(kustomization, "patches").map((patch) => get(patch, "path"))
  ];
  return written4.filter((path) => typeof path === "string" && !path.includes("\n")).map((path) => resolve2(folder, path));
}
function standsAlone(object) {
  const kind = MACHINE_KINDS.find(({ group: group2, kind: name }) => group2 === object.group && name === object.kind);
  if (!kind) return false;
  const spec = [...kind.vmi, "spec"];
  return isMap(get(object.value, ...spec, "domain", "devices")) && items(object.value, ...spec, "volumes").length > 0;
}
function looksLikePatch(object) {
  if (object.value.$patch !== void 0) return true;
  const file2 = object.document?.path;
  return file2 !== void 0 && PATCH_NAME.test(file2) && !standsAlone(object);
}
var PATCH_NAME, isKustomizationFile;
var init_kustomization = __esm({
  "src/cluster/kustomization.ts"() {
    "use strict";
    init_kinds();
    init_value();
    PATCH_NAME = /(?:^|\/)(?:patch(?:es)?\/[^/]*|(?:[^/]*[-_.])?patch(?:es)?(?:[-_.][^/]*)?)$/i;
    isKustomizationFile = (file2) => KUSTOMIZATION_FILES.includes(file2.slice(file2.lastIndexOf("/") + 1));
  }
});

// src/read/split.ts
function countLines(text3, from2, to) {
  let count2 = 0;
  for (let at6 = text3.indexOf("\n", from2); at6 >= 0 && at6 < to; at6 = text3.indexOf("\n", at6 + 1)) count2++;
  return count2;
}
function nextSeparator(text3, from2) {
  for (let at6 = from2; at6 >= 0; ) {
    if (text3.startsWith("---", at6)) {
      const end = text3.indexOf("\n", at6);
      if (SEPARATOR_REST.test(text3.slice(at6 + 3, end < 0 ? text3.length : end))) return at6;
    }
    const next = text3.indexOf("\n---", at6);
    at6 = next < 0 ? -1 : next + 1;
  }
  return -1;
}
function splitDocuments(text3) {
  const chunks = [];
  let line = 0;
  for (let start = 0; start <= text3.length; ) {
    const separator = nextSeparator(text3, start);
    const end = separator < 0 ? text3.length : separator;
    const chunk = start === 0 && end === text3.length ? text3 : text3.slice(start, end);
    if (CONTENT.test(chunk)) chunks.push({ text: chunk, offset: start, line });
    if (separator < 0) break;
    const newline = text3.indexOf("\n", separator);
    if (newline < 0) break;
    line += countLines(text3, start, newline + 1);
    start = newline + 1;
  }
  return chunks;
}
var CONTENT, SEPARATOR_REST;
var init_split = __esm({
  "src/read/split.ts"() {
    "use strict";
    CONTENT = /^[^\S\n]*[^\s#%]/m;
    SEPARATOR_REST = /^\s*(?:#[^\n]*)?$/;
  }
});

// src/read/yaml-values.ts
function kubernetesSchema({ Type, FAILSAFE_SCHEMA }) {
  let value = null;
  const scalar = new Type("tag:yaml.org,2002:kubernetes", {
    kind: "scalar",
    resolve: (text3) => {
      value = resolvePlain(text3 ?? "");
      return typeof value !== "string";
    },
    construct: () => value
  });
  return FAILSAFE_SCHEMA.extend({ implicit: [scalar] });
}
function isDuplicate(error2) {
  return error2.reason === "duplicated mapping key";
}
function parse3(text3, json) {
  jsYaml ??= require("js-yaml");
  schema ??= kubernetesSchema(jsYaml);
  return jsYaml.load(text3, { schema, json, maxDepth: 1e4 });
}
function jsonValue(text3) {
  if (!/^\s*\{/.test(text3)) return void 0;
  try {
    return { value: JSON.parse(text3), duplicates: false };
  } catch {
    return void 0;
  }
}
function quickValue(text3) {
  try {
    return { value: parse3(text3, false) ?? null, duplicates: false };
  } catch (error2) {
    if (isDuplicate(error2)) return { value: parse3(text3, true), duplicates: true };
    throw error2;
  }
}
function readValue(text3) {
  if (isTooLong(text3)) return textProblem(text3);
  if (isUnusual(text3)) {
    const reading = documentValue(text3);
    return "problem" in reading ? jsonValue(text3) ?? reading : reading;
  }
  try {
    return quickValue(text3);
  } catch (error2) {
    if (error2 instanceof RangeError) return problemAt(text3, 0, TOO_DEEP);
    const unfit = textProblem(text3);
    if (unfit) return unfit;
    const { reason, mark } = error2;
    return jsonValue(text3) ?? { problem: { message: reason, line: mark.line + 1, column: mark.column + 1 } };
  }
}
var ODD_KEY, UNUSUAL, RARE, RARE_START, isUnusual, jsYaml, schema;
var init_yaml_values = __esm({
  "src/read/yaml-values.ts"() {
    "use strict";
    init_reading();
    init_yaml_document();
    init_yaml_scalars();
    ODD_KEY = String.raw`(?:[-+.]?\d[^\s:]*|[-+.][^\s:]*|~|null|Null|NULL)?[^\S\n]*:(?:[\s,}\]]|$)`;
    UNUSUAL = new RegExp(
      [
        String.raw`(?:^|[\s[{,:?-])(?:!|&[^\s&]|\*[^\s*])`,
        "<<",
        String.raw`(?:^|[[{,]|^[^\S\n]*-)[^\S\n]*(?:\?(?:\s|$)|${ODD_KEY})`,
        String.raw`^(?:%|---|\.\.\.)`,
        String.raw`[:\-,[{?][^\S\n]+[%@\`|>][^\s\d+-]`,
        String.raw`\{\s*\{|[}\]]\s*:|-[^\S\n]+-[^\S\n]*$`,
        String.raw`\\\/|[\u0085\u2028\u2029]|\r(?!\n)`,
        String.raw`\.(?:nan|inf)`
      ].join("|"),
      "im"
    );
    RARE = /[!&*<?%@`|>\\\r\u0085\u2028\u2029]|\.(?:[nN][aA][nN]|[iI][nN][fF])/;
    RARE_START = /(?:^[^\S\n]*(?:-(?:[^\S\n]+|$))*|[[{,]\s*)(?:[+.\d~:{]|-\S|null|Null|NULL)|[}\]]\s*:/m;
    isUnusual = (text3) => (RARE.test(text3) || RARE_START.test(text3)) && UNUSUAL.test(text3);
  }
});

// src/read/documents.ts
function* objectsIn(value, document, options2, base) {
  if (!isMap(value)) return;
  if (Array.isArray(value.items) && typeof value.kind === "string" && value.kind.endsWith("List")) {
    const kind = value.kind.slice(0, -"List".length);
    for (const [index, item] of value.items.entries()) {
      if (!isMap(item)) continue;
      const typed2 = kind === "" ? item : withType(item, value.apiVersion, kind);
      yield* objectsIn(typed2, document, options2, [...base, "items", index]);
    }
    return;
  }
  if (value.kind === "Template" && Array.isArray(value.objects)) {
    for (const [index, item] of value.objects.entries())
      yield* objectsIn(item, document, options2, [...base, "objects", index]);
    return;
  }
  const typed = options2.implied && value.kind === void 0 ? withType(value, options2.implied.apiVersion, options2.implied.kind) : value;
  const object = asKubeObject(typed, { document, base, observed: options2.observed });
  if (object) yield object;
}
function withType(item, apiVersion, kind) {
  if (item.kind !== void 0) return item;
  const typed = { ...item, apiVersion: item.apiVersion ?? apiVersion, kind };
  const open = openReason(item);
  return open === void 0 ? typed : markOpen(typed, open);
}
function readChunk(text3, file2) {
  if (isTemplate(text3)) return { reading: readTemplate(text3), template: true };
  const reading = readValue(text3);
  if ("problem" in reading) {
    return VARIABLE2.test(text3) ? { reading: readTemplate(text3), template: true } : { reading, template: false };
  }
  if (typeof reading.value === "string" && file2.endsWith(".json"))
    return { reading: { problem: { message: "it is no JSON, but one text", line: 1, column: 1 } }, template: false };
  return { reading, template: false };
}
function readDocuments(text3, options2) {
  const objects = [];
  const problems2 = [];
  for (const chunk of splitDocuments(withoutMark(text3))) {
    if (options2.relevant && !options2.relevant.test(chunk.text)) continue;
    const { reading, template: template2 } = readChunk(chunk.text, options2.file);
    const document = {
      file: options2.file,
      path: options2.path ?? options2.file,
      text: chunk.text,
      offset: chunk.offset,
      line: chunk.line,
      template: template2,
      ...options2.revision === void 0 ? {} : { revision: options2.revision }
    };
    if ("problem" in reading) {
      const { message, line, column } = reading.problem;
      const kind = template2 ? "template" : "unreadable";
      problems2.push({ kind, document, groups: [], message, line: document.line + line, column });
      continue;
    }
    const found = [...objectsIn(reading.value, document, options2, [])];
    objects.push(...found);
    const groups = [...new Set(found.map(({ group: group2 }) => group2))];
    const noted = problems2.some(({ kind }) => kind === "template");
    if (template2 && !noted && reading.value !== null) problems2.push({ kind: "template", document, groups });
    if (reading.duplicates) problems2.push({ kind: "duplicate keys", document, groups });
  }
  return { objects, problems: problems2 };
}
function readValues(text3) {
  const values = [];
  for (const chunk of splitDocuments(withoutMark(text3))) {
    const reading = isTemplate(chunk.text) ? readTemplate(chunk.text) : readValue(chunk.text);
    if ("problem" in reading) return void 0;
    values.push(reading.value);
  }
  return values;
}
var BYTE_ORDER_MARK, withoutMark, VARIABLE2;
var init_documents = __esm({
  "src/read/documents.ts"() {
    "use strict";
    init_kube_object();
    init_value();
    init_split();
    init_template();
    init_yaml_values();
    BYTE_ORDER_MARK = "\uFEFF";
    withoutMark = (text3) => text3.startsWith(BYTE_ORDER_MARK) ? text3.slice(1) : text3;
    VARIABLE2 = /\$\{\w/;
  }
});

// src/read/files.ts
function isMissing(error2) {
  return error2.code === "ENOENT";
}
function readText(path) {
  const text3 = (0, import_node_fs.readFileSync)(path, "utf8");
  return text3.startsWith(REPLACEMENT) ? textOf((0, import_node_fs.readFileSync)(path)) : text3;
}
function textOf(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 255 && view[1] === 254) return view.toString("utf16le");
  if (view[0] === 254 && view[1] === 255 && view.length % 2 === 0)
    return Buffer.from(view).swap16().toString("utf16le");
  return view.toString("utf8");
}
function errorText(error2) {
  const { code, message } = error2;
  const words2 = {
    EACCES: "permission denied; make it readable or leave it out",
    ENOENT: "there is no such file or folder; check the path",
    ELOOP: "its symbolic links form a loop; remove the loop",
    EISDIR: "it is a folder; name a file in it",
    ENAMETOOLONG: "the name is too long",
    ERR_STRING_TOO_LONG: "the file is too large to read; split it",
    ERR_FS_FILE_TOO_LARGE: "the file is too large to read; split it"
  };
  return words2[code ?? ""] ?? message;
}
function gitRoot(folder) {
  for (let current = folder; ; current = (0, import_node_path3.dirname)(current)) {
    if ((0, import_node_fs.statSync)((0, import_node_path3.join)(current, ".git"), { throwIfNoEntry: false })) return current;
    if ((0, import_node_path3.dirname)(current) === current) return void 0;
  }
}
function readIgnores(folder, above) {
  let text3;
  try {
    text3 = (0, import_node_fs.readFileSync)((0, import_node_path3.join)(folder, ".gitignore"), "utf8");
  } catch {
    return above;
  }
  newIgnore ??= require("ignore").default;
  return { folder, rules: newIgnore().add(text3), above };
}
function isIgnored(absolute, folder, ignores) {
  for (let current = ignores; current; current = current.above) {
    const path = (0, import_node_path3.relative)(current.folder, absolute).split(import_node_path3.sep).join("/");
    const result3 = current.rules.test(folder ? `${path}/` : path);
    if (result3.ignored) return true;
    if (result3.unignored) return false;
  }
  return false;
}
function ignoresAbove(folder) {
  const root = gitRoot(folder);
  if (root === void 0 || root === folder) return void 0;
  let ignores;
  let current = root;
  for (const part2 of (0, import_node_path3.relative)(root, folder).split(import_node_path3.sep)) {
    ignores = readIgnores(current, ignores);
    current = (0, import_node_path3.join)(current, part2);
    if (isIgnored(current, true, ignores)) return void 0;
  }
  return ignores;
}
function inOrder(files) {
  const keyed = [...files].map((file2) => ({ file: file2, key: `${file2.scope ? 0 : 1}${file2.path.replaceAll("/", "\0")}` }));
  keyed.sort((left2, right) => left2.key < right.key ? -1 : left2.key > right.key ? 1 : 0);
  return keyed.map(({ file: file2 }) => file2);
}
function isFile(path) {
  try {
    return (0, import_node_fs.statSync)(path).isFile();
  } catch {
    return false;
  }
}
function isFolder(path) {
  try {
    return (0, import_node_fs.statSync)(path).isDirectory();
  } catch {
    return false;
  }
}
function exists(path) {
  try {
    return (0, import_node_fs.statSync)(path, { throwIfNoEntry: false }) !== void 0;
  } catch {
    return false;
  }
}
function contextRoot(path, cwd) {
  const absolute = (0, import_node_path3.resolve)(cwd, path);
  return gitRoot(isFolder(absolute) ? absolute : (0, import_node_path3.dirname)(absolute));
}
function contextOf(path, cwd, given) {
  const absolute = (0, import_node_path3.resolve)(cwd, path);
  const start = isFolder(absolute) ? absolute : (0, import_node_path3.dirname)(absolute);
  const root = gitRoot(start);
  if (given !== void 0 && isWithin2(start, given) && (root === void 0 || isWithin2(given, root)))
    return { folder: given, gitRoot: root };
  return root === void 0 ? void 0 : { folder: root, gitRoot: root };
}
function loneFolder(paths2, { cwd, contextFolder }) {
  const [first3, ...others] = paths2.map((path) => (0, import_node_path3.resolve)(cwd, path));
  if (first3 === void 0 || others.length > 0 || contextRoot(first3, cwd) !== void 0) return void 0;
  if (contextFolder !== void 0 && isWithin2(first3, contextFolder)) return contextFolder;
  return isFolder(first3) ? first3 : void 0;
}
function discover(paths2, options2) {
  const { cwd, context, contextFolder, exclusion, replaced } = options2;
  const walk3 = new Walk(cwd, exclusion);
  for (const path of paths2) walk3.named(path);
  const near = replaced === void 0 ? paths2 : [...paths2, replaced];
  const contexts = context ? near.map((path) => contextOf(path, cwd, contextFolder)) : [];
  const folders = new Set(contexts.map((one2) => one2?.folder).filter((folder) => folder !== void 0));
  for (const folder of folders) walk3.folder(folder, false, ignoresAbove(folder));
  if (replaced !== void 0) walk3.files.delete((0, import_node_path3.resolve)(cwd, replaced));
  const root = contexts.find((one2) => one2?.gitRoot !== void 0)?.gitRoot ?? loneFolder(paths2, options2);
  const found = { files: inOrder(walk3.files.values()), problems: walk3.problems, excluded: walk3.excluded };
  return root === void 0 ? found : { ...found, root };
}
var import_node_fs, import_node_path3, MANIFEST, SKIPPED_FOLDERS, GLOB2, isManifestFile, REPLACEMENT, newIgnore, Walk, isBrokenLink, isWithin2, diskFiles;
var init_files = __esm({
  "src/read/files.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    import_node_path3 = require("node:path");
    MANIFEST = /\.(?:ya?ml|json)$/i;
    SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules"]);
    GLOB2 = /[*?[\]{}!]/;
    isManifestFile = (name) => MANIFEST.test(name) || name === "Kustomization";
    REPLACEMENT = "\uFFFD";
    Walk = class {
      constructor(cwd, exclusion) {
        this.cwd = cwd;
        this.exclusion = exclusion;
      }
      cwd;
      exclusion;
      files = /* @__PURE__ */ new Map();
      problems = [];
      excluded = false;
      /** Whether the configuration leaves a path out. */
      leavesOut(absolute, named3, folder = false) {
        if (!this.exclusion) return false;
        if (absolute === this.exclusion.own) return !named3;
        if (!folder && this.exclusion.isFacts(absolute)) return true;
        if (named3 && !this.exclusion.named || !this.exclusion.excludes(absolute, folder)) return false;
        this.excluded = true;
        return true;
      }
      add(absolute, scope, named3) {
        const before2 = this.files.get(absolute);
        if (before2 && (before2.scope || !scope) && (before2.named || !named3)) return;
        const path = (0, import_node_path3.relative)(this.cwd, absolute).split(import_node_path3.sep).join("/");
        this.files.set(absolute, {
          path,
          absolute,
          scope: scope || before2?.scope === true,
          named: named3 || before2?.named === true
        });
      }
      folder(absolute, scope, above) {
        let entries;
        try {
          entries = (0, import_node_fs.readdirSync)(absolute, { withFileTypes: true });
        } catch (error2) {
          this.fail(absolute, error2);
          return;
        }
        const ignores = readIgnores(absolute, above);
        entries.sort((left2, right) => left2.name < right.name ? -1 : 1);
        for (const entry of entries) this.entry(entry, (0, import_node_path3.join)(absolute, entry.name), scope, ignores);
      }
      /** Links to folders are not followed, so that no loop can arise. */
      entry(entry, absolute, scope, ignores) {
        if (entry.isDirectory()) {
          if (SKIPPED_FOLDERS.has(entry.name) || isIgnored(absolute, true, ignores)) return;
          if (this.leavesOut(absolute, false, true)) return;
          this.folder(absolute, scope, ignores);
          return;
        }
        if (entry.name.includes(REPLACEMENT)) {
          if (scope && isManifestFile(entry.name)) this.unnameable(absolute);
          return;
        }
        if (!isManifestFile(entry.name) || isIgnored(absolute, false, ignores) || this.leavesOut(absolute, false)) return;
        if (entry.isFile() || entry.isSymbolicLink() && isFile(absolute)) this.add(absolute, scope, false);
      }
      unnameable(absolute) {
        const path = (0, import_node_path3.relative)(this.cwd, absolute).split(import_node_path3.sep).join("/");
        this.problems.push({ path, message: "its name is not UTF-8; rename it" });
      }
      fail(absolute, error2) {
        const path = (0, import_node_path3.relative)(this.cwd, absolute).split(import_node_path3.sep).join("/") || ".";
        this.problems.push({ path, message: errorText(error2) });
      }
      named(path) {
        if (path === "") {
          this.problems.push({ path: '""', message: "the path is empty; is a variable of the shell not set?" });
          return;
        }
        const absolute = (0, import_node_path3.resolve)(this.cwd, path);
        try {
          const stat = (0, import_node_fs.statSync)(absolute);
          if (stat.isDirectory()) this.folder(absolute, true, ignoresAbove(absolute));
          else if (!stat.isFile() && !stat.isFIFO())
            this.problems.push({ path, message: "it is neither a file nor a folder; name one that is" });
          else if (!this.leavesOut(absolute, true)) this.add(absolute, true, true);
        } catch (error2) {
          if (isMissing(error2) && GLOB2.test(path)) this.glob(path);
          else this.problems.push({ path, message: errorText(error2) });
        }
      }
      glob(pattern) {
        const { globSync } = require("tinyglobby");
        const found = globSync(pattern, {
          cwd: this.cwd,
          dot: true,
          absolute: true,
          ignore: ["**/node_modules/**", "**/.git/**"]
        });
        if (found.length === 0) this.problems.push({ path: pattern, message: "the pattern matches no file; check it" });
        for (const file2 of found.sort()) if (!this.leavesOut((0, import_node_path3.resolve)(file2), false)) this.add((0, import_node_path3.resolve)(file2), true, true);
      }
    };
    isBrokenLink = (path) => (0, import_node_fs.lstatSync)(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !exists(path);
    isWithin2 = (path, folder) => path === folder || path.startsWith((0, import_node_path3.join)(folder, import_node_path3.sep));
    diskFiles = (paths2, options2) => ({
      ...discover(paths2, options2),
      text: readText
    });
  }
});

// src/read/typescript/values.ts
function argument({ list: list4, open }, index) {
  return list4[index] ?? (open === void 0 ? UNDEFINED : { value: new Unknown(open) });
}
function* ancestry(type) {
  let current = type;
  for (let depth = 0; current && depth < 50; depth++) {
    yield current;
    current = current instanceof Unknown ? void 0 : current.base;
  }
}
function descends(type, native) {
  for (const one2 of ancestry(type)) if (one2 instanceof NativeClass && one2.name === native) return true;
  return false;
}
function dictOf(entries = []) {
  const dict = new Dict();
  for (const [key, slot] of entries) dict.entries.set(key, slot);
  return dict;
}
var Unsure, Dict, List, Frame, Func, Native, NativeClass, ClassValue, Instance, UNDEFINED, unknown2, isUnknown2, isPlain, isScalar;
var init_values = __esm({
  "src/read/typescript/values.ts"() {
    "use strict";
    init_value();
    Unsure = class extends Unknown {
      constructor(reason, options2) {
        super(reason);
        this.options = options2;
      }
      options;
    };
    Dict = class {
      entries = /* @__PURE__ */ new Map();
      /** Why it may hold more than it shows. */
      open;
      snapshot() {
        return { entries: new Map(this.entries), open: this.open };
      }
      restore({ entries, open }) {
        this.entries = new Map(entries);
        this.open = open;
      }
    };
    List = class {
      constructor(items2 = []) {
        this.items = items2;
      }
      items;
      open;
      snapshot() {
        return { items: [...this.items], open: this.open };
      }
      restore({ items: items2, open }) {
        this.items = [...items2];
        this.open = open;
      }
    };
    Frame = class {
      constructor(parent) {
        this.parent = parent;
      }
      parent;
      names = /* @__PURE__ */ new Map();
      /** `this`, in the frame of a function or constructor. */
      self;
      /** The class whose code runs, for `super`. */
      home;
      snapshot() {
        return new Map([...this.names].map(([name, { slot }]) => [name, slot]));
      }
      restore(slots) {
        for (const [name, slot] of slots) this.names.get(name).slot = slot;
      }
    };
    Func = class {
      constructor(node, frame, self, home) {
        this.node = node;
        this.frame = frame;
        this.self = self;
        this.home = home;
      }
      node;
      frame;
      self;
      home;
    };
    Native = class {
      constructor(name, call2, members2 = {}) {
        this.name = name;
        this.call = call2;
        this.members = members2;
      }
      name;
      call;
      members;
    };
    NativeClass = class extends Native {
      constructor(name, init2, get3 = () => void 0, methods = {}, base, members2 = {}) {
        super(name, void 0, members2);
        this.init = init2;
        this.get = get3;
        this.methods = methods;
        this.base = base;
      }
      init;
      get;
      methods;
      base;
    };
    ClassValue = class extends Dict {
      constructor(node, frame, base) {
        super();
        this.node = node;
        this.frame = frame;
        this.base = base;
      }
      node;
      frame;
      base;
    };
    Instance = class extends Dict {
      constructor(type, made2) {
        super();
        this.type = type;
        this.made = made2;
      }
      type;
      made;
      construct;
      /** What a native class keeps. */
      hidden = /* @__PURE__ */ new Map();
    };
    UNDEFINED = { value: void 0 };
    unknown2 = (reason, from2) => ({ value: new Unknown(reason), from: from2 });
    isUnknown2 = (value) => value instanceof Unknown;
    isPlain = (value) => value instanceof Dict && !(value instanceof Instance) && !(value instanceof ClassValue);
    isScalar = (value) => value === null || typeof value !== "object" && typeof value !== "function";
  }
});

// src/read/typescript/join.ts
function join2(one2, two, depth = 0) {
  if (Object.is(one2.value, two.value)) return one2;
  if (depth < DEEPEST) {
    if (isPlain(one2.value) && isPlain(two.value))
      return { value: joinDicts(one2.value, two.value, depth), from: one2.from };
    if (one2.value instanceof List && two.value instanceof List)
      return { value: joinLists(one2.value, two.value, depth), from: one2.from };
  }
  const all = [...options(one2), ...options(two)];
  return { value: new Unsure(UNDECIDED, all.length > MOST_OPTIONS ? [] : all), from: one2.from };
}
function joinSlots(one2, two, depth) {
  if (one2 && two) return one2 === two ? one2 : { ...one2, ...join2(one2, two, depth + 1) };
  const only5 = one2 ?? two;
  return { ...only5, value: new Unsure(UNDECIDED, [only5, { value: void 0 }]) };
}
function joinEntries(one2, two, depth) {
  const joined2 = /* @__PURE__ */ new Map();
  for (const key of /* @__PURE__ */ new Set([...one2.keys(), ...two.keys()]))
    joined2.set(key, joinSlots(one2.get(key), two.get(key), depth));
  return joined2;
}
function joinDicts(one2, two, depth) {
  const joined2 = new Dict();
  joined2.entries = joinEntries(one2.entries, two.entries, depth);
  joined2.open = one2.open ?? two.open;
  return joined2;
}
function joinItems(one2, two, depth) {
  const length = Math.min(one2.length, two.length);
  return one2.slice(0, length).map((slot, index) => joinSlots(slot, two[index], depth));
}
function joinLists(one2, two, depth) {
  const joined2 = new List(joinItems(one2.items, two.items, depth));
  joined2.open = one2.open ?? two.open ?? (one2.items.length === two.items.length ? void 0 : UNDECIDED);
  return joined2;
}
function joinState(store2, one2, two) {
  if (store2 instanceof Frame) joinFrame(store2, one2, two);
  else if (store2 instanceof Dict) joinDict(store2, one2, two);
  else if (store2 instanceof List) joinList(store2, one2, two);
}
function joinFrame(frame, one2, two) {
  for (const [name, binding] of frame.names) {
    const [left2, right] = [one2.get(name), two.get(name)];
    binding.slot = left2 && right ? join2(left2, right) : left2 ?? right;
  }
}
function joinDict(store2, one2, two) {
  store2.entries = joinEntries(one2.entries, two.entries, 0);
  store2.open = one2.open ?? two.open;
}
function joinList(store2, one2, two) {
  const joined2 = joinLists(one2, two, 0);
  store2.items = joined2.items;
  store2.open = joined2.open;
}
function eachOption(value, of2) {
  if (!(value instanceof Unsure) || value.options.length === 0) return void 0;
  return value.options.map(of2).reduce((one2, two) => join2(one2, two));
}
var UNDECIDED, MOST_OPTIONS, DEEPEST, options, isMutable;
var init_join = __esm({
  "src/read/typescript/join.ts"() {
    "use strict";
    init_values();
    UNDECIDED = "a condition that cannot be evaluated decides it";
    MOST_OPTIONS = 4;
    DEEPEST = 30;
    options = (traced) => traced.value instanceof Unsure ? traced.value.options : [traced];
    isMutable = (value) => value instanceof Dict && !(value instanceof ClassValue) && !(value instanceof Instance) || value instanceof List;
  }
});

// src/read/typescript/machine.ts
var Exhausted, Thrown, MOST_STEPS, MOST_CALLS, Machine;
var init_machine2 = __esm({
  "src/read/typescript/machine.ts"() {
    "use strict";
    init_join();
    Exhausted = class extends Error {
    };
    Thrown = class extends Error {
      constructor(traced) {
        super("thrown");
        this.traced = traced;
      }
      traced;
    };
    MOST_STEPS = 5e6;
    MOST_CALLS = 120;
    Machine = class {
      constructor(modules) {
        this.modules = modules;
      }
      modules;
      #steps = 0;
      #calls = 0;
      #journal;
      #quiet = 0;
      /** How many times something unknown was called, which may throw. */
      doubts = 0;
      made = /* @__PURE__ */ new Map();
      /** Functions and classes of the program that ran. */
      ran = /* @__PURE__ */ new Set();
      /** Counts a step. @throws Exhausted */
      tick() {
        if (++this.#steps > MOST_STEPS) throw new Exhausted();
      }
      /** Runs a call unless calls are nested too deeply, as where a recursion has no end that is known. */
      nested(run2) {
        if (this.#calls >= MOST_CALLS) return void 0;
        this.#calls++;
        try {
          return run2();
        } finally {
          this.#calls--;
        }
      }
      /** To be called before a store is written to. */
      touch(store2) {
        if (this.#journal && !this.#journal.has(store2)) this.#journal.set(store2, store2.snapshot());
      }
      record(made2) {
        if (this.#quiet === 0) this.made.set(made2.instance, made2);
      }
      /** Runs what will be run again, so that what it makes does not count. */
      quietly(run2) {
        this.#quiet++;
        try {
          run2();
        } finally {
          this.#quiet--;
        }
      }
      /** Runs what counts whatever branch asked for it first: a module. */
      apart(run2) {
        const [journal, quiet] = [this.#journal, this.#quiet];
        this.#journal = void 0;
        this.#quiet = 0;
        try {
          run2();
        } finally {
          this.#journal = journal;
          this.#quiet = quiet;
        }
      }
      /** Runs two ways of which only one is taken; what they write is joined. A way that throws is not taken. */
      fork(first3, second) {
        const outer = this.#journal;
        const results = [];
        try {
          const one2 = this.#branch(first3, results);
          const after2 = new Map([...one2.journal].map(([store2]) => [store2, store2.snapshot()]));
          for (const [store2, before2] of one2.journal) store2.restore(before2);
          const two = this.#branch(second, results);
          this.#settle(outer, one2, after2, two);
        } finally {
          this.#journal = outer;
        }
        if (results.length === 0) throw new Thrown({ value: void 0 });
        return results;
      }
      #branch(run2, results) {
        const journal = /* @__PURE__ */ new Map();
        this.#journal = journal;
        try {
          results.push(run2());
          return { journal, threw: false };
        } catch (error2) {
          if (error2 instanceof Thrown) return { journal, threw: true };
          throw error2;
        }
      }
      #settle(outer, one2, after2, two) {
        for (const store2 of /* @__PURE__ */ new Set([...one2.journal.keys(), ...two.journal.keys()])) {
          const before2 = one2.journal.has(store2) ? one2.journal.get(store2) : two.journal.get(store2);
          if (outer && !outer.has(store2)) outer.set(store2, before2);
          if (two.threw) store2.restore(after2.get(store2) ?? before2);
          else if (!one2.threw) joinState(store2, after2.get(store2) ?? before2, store2.snapshot());
        }
      }
      /** The value of one of two ways. */
      either(first3, second) {
        const [one2, two] = this.fork(first3, second);
        return one2 && two ? join2(one2, two) : one2 ?? two;
      }
    };
  }
});

// src/read/typescript/literals.ts
function nameText(machine, name, frame) {
  if (!import_ts_morph.ts.isComputedPropertyName(name))
    return import_ts_morph.ts.isBigIntLiteral(name) ? new Unknown("a big number is a key") : name.text;
  const { value } = evaluate(machine, name.expression, frame);
  if (isUnknown2(value)) return value;
  return typeof value === "string" || typeof value === "number" ? String(value) : new Unknown("a key is neither text nor a number");
}
function objectLiteral(machine, node, frame) {
  const dict = new Dict();
  for (const member of node.properties) add(machine, dict, member, frame);
  return { value: dict, from: node };
}
function add(machine, dict, member, frame) {
  if (import_ts_morph.ts.isSpreadAssignment(member)) return spread(machine, dict, evaluate(machine, member.expression, frame));
  const name = nameText(machine, member.name, frame);
  const slot = memberSlot(machine, member, frame, dict);
  if (name instanceof Unknown) dict.open ??= name.reason;
  else set2(dict, name, slot);
}
function memberSlot(machine, member, frame, dict) {
  if (import_ts_morph.ts.isPropertyAssignment(member))
    return slotOf(evaluate(machine, member.initializer, frame), member.name, member.initializer);
  if (import_ts_morph.ts.isShorthandPropertyAssignment(member))
    return slotOf(evaluate(machine, member.name, frame), member.name, member.name);
  if (import_ts_morph.ts.isMethodDeclaration(member))
    return slotOf(functionOf(machine, member, frame, { value: dict }), member.name, member);
  return slotOf(unknown2("an accessor computes it", member), member.name, member);
}
function set2(dict, name, slot) {
  dict.entries.set(name, slot);
}
function spread(machine, dict, { value }) {
  if (value instanceof Unsure && value.options.length > 0) return spreadEither(machine, dict, value.options);
  if (isUnknown2(value)) return shadow(dict, value.reason);
  if (value instanceof List) for (const [index, slot] of value.items.entries()) set2(dict, String(index), slot);
  if (!(value instanceof Dict)) return;
  if (value.open !== void 0) shadow(dict, value.open);
  for (const [key, slot] of value.entries) set2(dict, key, slot);
}
function shadow(dict, reason) {
  for (const [key, slot] of dict.entries) dict.entries.set(key, { ...slot, value: new Unknown(reason) });
  dict.open = reason;
}
function spreadEither(machine, dict, options2) {
  const outcomes = options2.map((option) => {
    const copy = new Dict();
    copy.restore(dict.snapshot());
    spread(machine, copy, option);
    return { value: copy };
  });
  const { value } = outcomes.reduce((one2, two) => join2(one2, two), outcomes[0]);
  dict.restore(value.snapshot());
}
function arrayLiteral(machine, node, frame) {
  const { list: list4, open } = elements(machine, node.elements, frame);
  const items2 = new List([...list4]);
  items2.open = open;
  return { value: items2, from: node };
}
function elements(machine, nodes, frame) {
  const list4 = [];
  let open;
  for (const node of nodes) {
    if (!import_ts_morph.ts.isSpreadElement(node)) {
      const traced = evaluate(machine, node, frame);
      if (open === void 0) list4.push(slotOf(traced, node, node));
      continue;
    }
    const { value } = evaluate(machine, node.expression, frame);
    const items2 = listed(value);
    if (open === void 0) list4.push(...items2.items);
    open ??= items2.open;
  }
  return { list: list4, open };
}
function listed(value) {
  if (value instanceof List) return value;
  const list4 = new List();
  if (typeof value === "string") list4.items = [...value].map((character) => ({ value: character }));
  else list4.open = isUnknown2(value) ? value.reason : isMutable(value) ? "it is no list" : UNDECIDED;
  return list4;
}
var import_ts_morph, slotOf;
var init_literals = __esm({
  "src/read/typescript/literals.ts"() {
    "use strict";
    import_ts_morph = require("ts-morph");
    init_value();
    init_expressions();
    init_functions();
    init_join();
    init_values();
    slotOf = (traced, key, use) => ({
      value: traced.value,
      from: traced.from ?? use,
      key,
      use
    });
  }
});

// src/read/typescript/scope.ts
function declare(frame, name, binding) {
  frame.names.set(name, binding);
}
function find(frame, name) {
  for (let current = frame; current; current = current.parent) {
    const binding = current.names.get(name);
    if (binding) return { frame: current, binding };
  }
  return void 0;
}
function bindingValue(binding, name) {
  if (binding.slot) return binding.slot;
  if (!binding.found && binding.late) {
    binding.found = unknown2(`"${name}" is made of itself`);
    binding.found = binding.late();
  }
  return binding.found ?? unknown2(`"${name}" is read before it is set`);
}
function lookUp2(machine, frame, name) {
  const found = find(frame, name);
  if (found) return bindingValue(found.binding, name);
  if (CONSTANTS.has(name)) return { value: CONSTANTS.get(name) };
  const value = machine.modules.global(name);
  return value === void 0 ? unknown2(`"${name}" is not known`) : { value };
}
function assign(machine, frame, name, traced) {
  const found = find(frame, name);
  if (!found) return;
  machine.touch(found.frame);
  found.binding.slot = traced;
}
function selfOf(frame) {
  for (let current = frame; current; current = current.parent) if (current.self) return current.self;
  return UNDEFINED;
}
function homeOf(frame) {
  for (let current = frame; current; current = current.parent) if (current.home) return current.home;
  return void 0;
}
var CONSTANTS, blockOf;
var init_scope = __esm({
  "src/read/typescript/scope.ts"() {
    "use strict";
    init_values();
    CONSTANTS = /* @__PURE__ */ new Map([
      ["undefined", void 0],
      ["NaN", Number.NaN],
      ["Infinity", Number.POSITIVE_INFINITY]
    ]);
    blockOf = (frame) => new Frame(frame);
  }
});

// src/read/typescript/loops.ts
function forEachOf(machine, node, frame) {
  return listed(evaluate(machine, node.expression, frame).value);
}
function forIn(machine, node, frame) {
  const { value } = evaluate(machine, node.expression, frame);
  if (value instanceof Dict)
    return { items: [...value.entries].map(([key, slot]) => ({ value: key, from: slot.key })), open: value.open };
  return { items: [], open: "what is looped over is not known" };
}
function left(end) {
  if (!end || end.label === void 0 && end.kind === "continue") return void 0;
  return end;
}
function loop(machine, turns, node, frame) {
  if (!turns) return conditionLoop(machine, node, frame);
  const { items: items2, open } = turns(machine, node, frame);
  const body = (item) => {
    const inner2 = blockOf(frame);
    bindTurn(machine, node, item, inner2);
    return run(machine, node.statement, inner2);
  };
  const from2 = (index) => {
    for (let at6 = index; at6 < items2.length; at6++) {
      const end = left(body(items2[at6]));
      if (!end) continue;
      return end.maybe ? after(machine, end, () => from2(at6 + 1)) : end;
    }
    return open === void 0 ? void 0 : uncertainTurns(machine, () => body(unknown2(open)));
  };
  return outside(from2(0));
}
function bindTurn(machine, { initializer }, item, frame) {
  if (!import_ts_morph2.ts.isVariableDeclarationList(initializer)) store(machine, initializer, item, initializer, frame);
  else for (const { name } of initializer.declarations) bind(machine, name, item, frame);
}
function uncertainTurns(machine, body) {
  const turn = () => endOf(
    machine.fork(
      () => left(body()),
      () => void 0
    )
  );
  for (let round = 0; round < QUIET_TURNS; round++) machine.quietly(turn);
  const end = turn();
  return end ? { ...end, maybe: true } : void 0;
}
function conditionOf(node) {
  return import_ts_morph2.ts.isForStatement(node) ? node.condition : node.expression;
}
function conditionLoop(machine, node, outer) {
  const frame = blockOf(outer);
  if (import_ts_morph2.ts.isForStatement(node) && node.initializer) {
    if (import_ts_morph2.ts.isVariableDeclarationList(node.initializer)) declareAll(machine, node.initializer, frame);
    else evaluate(machine, node.initializer, frame);
  }
  return outside(turnsFrom(machine, node, frame, 0));
}
function ownTurn(node, frame) {
  if (!import_ts_morph2.ts.isForStatement(node)) return frame;
  const own3 = blockOf(frame.parent);
  for (const [name, { slot }] of frame.names) own3.names.set(name, { slot });
  return own3;
}
function turnsFrom(machine, node, start, done) {
  const condition = conditionOf(node);
  let frame = start;
  for (let turn = done; ; turn++) {
    machine.tick();
    const goes = import_ts_morph2.ts.isDoStatement(node) && turn === 0 ? true : condition ? truth(evaluate(machine, condition, frame).value) : true;
    if (goes === false) return void 0;
    if (goes === void 0) {
      const kept2 = frame;
      return uncertainTurns(machine, () => turnOf(machine, node, kept2));
    }
    const end = left(run(machine, node.statement, blockOf(frame)));
    if (end && !end.maybe) return end;
    if (end) {
      const next = frame;
      return after(machine, end, () => turnsFrom(machine, node, advance(machine, node, next), turn + 1));
    }
    frame = advance(machine, node, frame);
  }
}
function advance(machine, node, frame) {
  const own3 = ownTurn(node, frame);
  if (import_ts_morph2.ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, own3);
  return own3;
}
function turnOf(machine, node, frame) {
  const end = run(machine, node.statement, blockOf(frame));
  if (import_ts_morph2.ts.isForStatement(node) && node.incrementor) evaluate(machine, node.incrementor, frame);
  return end;
}
var import_ts_morph2, outside, QUIET_TURNS;
var init_loops = __esm({
  "src/read/typescript/loops.ts"() {
    "use strict";
    import_ts_morph2 = require("ts-morph");
    init_expressions();
    init_literals();
    init_operators();
    init_patterns();
    init_scope();
    init_statements();
    init_values();
    outside = (end) => end?.kind === "break" && end.label === void 0 ? void 0 : end;
    QUIET_TURNS = 3;
  }
});

// src/read/typescript/statements.ts
function joinEnds(one2, two) {
  if (!one2 || !two) return one2 || two ? { ...one2 ?? two, maybe: true } : void 0;
  const maybe = one2.maybe || two.maybe;
  if (one2.kind === "return" && two.kind === "return")
    return { kind: "return", value: join2(one2.value ?? UNDEFINED, two.value ?? UNDEFINED), maybe };
  if (one2.kind === two.kind && one2.label === two.label) return { ...one2, maybe };
  return { ...one2.kind === "return" ? one2 : two, maybe: true };
}
function declareAll(machine, { declarations }, frame) {
  for (const { name, initializer } of declarations)
    bind(machine, name, initializer ? evaluate(machine, initializer, frame) : UNDEFINED, frame);
}
function run(machine, node, frame) {
  machine.tick();
  return TABLE[node.kind]?.(machine, node, frame);
}
function hoist(machine, statements, frame) {
  for (const node of statements) {
    if (import_ts_morph3.ts.isFunctionDeclaration(node)) {
      if (node.body) declare(frame, node.name?.text ?? "default", { slot: functionOf(machine, node, frame) });
    } else if (import_ts_morph3.ts.isClassDeclaration(node))
      declare(frame, node.name?.text ?? "default", {
        late: () => ({ value: classOf2(machine, node, frame), from: node })
      });
    else if (import_ts_morph3.ts.isEnumDeclaration(node))
      declare(frame, node.name.text, { late: () => ({ value: enumOf(machine, node, frame), from: node }) });
  }
}
function runBlock(machine, statements, frame) {
  hoist(machine, statements, frame);
  return runFrom(machine, statements, 0, frame);
}
function runFrom(machine, statements, start, frame) {
  for (let index = start; index < statements.length; index++) {
    const end = run(machine, statements[index], frame);
    if (!end) continue;
    if (!end.maybe) return end;
    return after(machine, end, () => runFrom(machine, statements, index + 1, frame));
  }
  return void 0;
}
function after(machine, end, rest2) {
  let ended;
  machine.fork(
    () => {
      ended = rest2();
    },
    () => void 0
  );
  return ended ? joinEnds({ ...end, maybe: false }, ended) : end;
}
var import_ts_morph3, K, endOf, returned, conditional, declared, expression, attempt, choice2, jump, labelled, thrown, looped, nothing, TABLE;
var init_statements = __esm({
  "src/read/typescript/statements.ts"() {
    "use strict";
    import_ts_morph3 = require("ts-morph");
    init_classes();
    init_expressions();
    init_functions();
    init_join();
    init_loops();
    init_machine2();
    init_operators();
    init_patterns();
    init_scope();
    init_values();
    K = import_ts_morph3.ts.SyntaxKind;
    endOf = (ends2) => ends2.length === 1 ? ends2[0] : joinEnds(ends2[0], ends2[1]);
    returned = (machine, node, frame) => ({
      kind: "return",
      value: node.expression ? evaluate(machine, node.expression, frame) : UNDEFINED,
      maybe: false
    });
    conditional = (machine, node, frame) => {
      const condition = truth(evaluate(machine, node.expression, frame).value);
      const yes2 = () => run(machine, node.thenStatement, blockOf(frame));
      const no = () => node.elseStatement ? run(machine, node.elseStatement, blockOf(frame)) : void 0;
      return condition === void 0 ? endOf(machine.fork(yes2, no)) : condition ? yes2() : no();
    };
    declared = (machine, node, frame) => {
      declareAll(machine, node.declarationList, frame);
      return void 0;
    };
    expression = (machine, node, frame) => {
      evaluate(machine, node.expression, frame);
      return void 0;
    };
    attempt = (machine, node, frame) => {
      const doubts = machine.doubts;
      const caught = () => {
        const inner2 = blockOf(frame);
        const name = node.catchClause?.variableDeclaration?.name;
        if (name) bind(machine, name, unknown2("it is what was thrown"), inner2);
        return node.catchClause ? run(machine, node.catchClause.block, inner2) : void 0;
      };
      let end;
      try {
        end = run(machine, node.tryBlock, blockOf(frame));
        if (machine.doubts > doubts && node.catchClause) end = joinEnds(end, endOf(machine.fork(caught, () => end)));
      } catch (error2) {
        if (!(error2 instanceof Thrown) || !node.catchClause) throw error2;
        end = caught();
      }
      return node.finallyBlock ? run(machine, node.finallyBlock, blockOf(frame)) ?? end : end;
    };
    choice2 = (machine, node, frame) => {
      const { value } = evaluate(machine, node.expression, frame);
      const { clauses } = node.caseBlock;
      const inner2 = blockOf(frame);
      const from2 = (index) => {
        const end = runBlock(
          machine,
          clauses.slice(index).flatMap((clause) => [...clause.statements]),
          inner2
        );
        return end?.kind === "break" && end.label === void 0 ? void 0 : end;
      };
      const tests = clauses.map(
        (clause) => import_ts_morph3.ts.isCaseClause(clause) ? evaluate(machine, clause.expression, inner2).value : void 0
      );
      const known6 = tests.every((test) => typeof test !== "object") && typeof value !== "object";
      if (known6) {
        const index = clauses.findIndex((clause, at6) => import_ts_morph3.ts.isCaseClause(clause) && tests[at6] === value);
        const start = index < 0 ? clauses.findIndex(import_ts_morph3.ts.isDefaultClause) : index;
        return start < 0 ? void 0 : from2(start);
      }
      const ways = [...clauses.keys()].map((index) => () => from2(index));
      if (!clauses.some(import_ts_morph3.ts.isDefaultClause)) ways.push(() => void 0);
      const either2 = (index) => index < ways.length - 1 ? endOf(machine.fork(ways[index], () => either2(index + 1))) : ways[index]?.();
      return either2(0);
    };
    jump = (kind) => (_machine, node) => ({ kind, label: node.label?.text, maybe: false });
    labelled = (machine, node, frame) => {
      const end = run(machine, node.statement, frame);
      return end?.label === node.label.text ? void 0 : end;
    };
    thrown = (machine, node, frame) => {
      throw new Thrown(evaluate(machine, node.expression, frame));
    };
    looped = (of2) => (machine, node, frame) => loop(machine, of2, node, frame);
    nothing = () => void 0;
    TABLE = {
      [K.ReturnStatement]: returned,
      [K.IfStatement]: conditional,
      [K.VariableStatement]: declared,
      [K.ExpressionStatement]: expression,
      [K.Block]: ((machine, node, frame) => runBlock(machine, node.statements, blockOf(frame))),
      [K.TryStatement]: attempt,
      [K.SwitchStatement]: choice2,
      [K.BreakStatement]: jump("break"),
      [K.ContinueStatement]: jump("continue"),
      [K.LabeledStatement]: labelled,
      [K.ThrowStatement]: thrown,
      [K.ForOfStatement]: looped(forEachOf),
      [K.ForInStatement]: looped(forIn),
      [K.ForStatement]: looped(void 0),
      [K.WhileStatement]: looped(void 0),
      [K.DoStatement]: looped(void 0),
      [K.ExportAssignment]: ((machine, node, frame) => {
        declare(frame, "default", { slot: evaluate(machine, node.expression, frame) });
        return void 0;
      }),
      [K.FunctionDeclaration]: nothing,
      [K.EnumDeclaration]: nothing
    };
  }
});

// src/read/typescript/module.ts
function* namesOf(name) {
  if (import_ts_morph4.ts.isIdentifier(name)) yield name.text;
  else for (const element2 of name.elements) if (!import_ts_morph4.ts.isOmittedExpression(element2)) yield* namesOf(element2.name);
}
var import_node_path4, import_ts_morph4, Namespace, isExported, isDefault, Module;
var init_module = __esm({
  "src/read/typescript/module.ts"() {
    "use strict";
    import_node_path4 = require("node:path");
    import_ts_morph4 = require("ts-morph");
    init_expressions();
    init_machine2();
    init_properties();
    init_scope();
    init_statements();
    init_values();
    Namespace = class extends Dict {
      constructor(get3) {
        super();
        this.get = get3;
        this.open = "it is a module";
      }
      get;
    };
    isExported = (node) => import_ts_morph4.ts.canHaveModifiers(node) && (import_ts_morph4.ts.getModifiers(node) ?? []).some(({ kind }) => kind === import_ts_morph4.ts.SyntaxKind.ExportKeyword);
    isDefault = (node) => import_ts_morph4.ts.canHaveModifiers(node) && (import_ts_morph4.ts.getModifiers(node) ?? []).some(({ kind }) => kind === import_ts_morph4.ts.SyntaxKind.DefaultKeyword);
    Module = class {
      constructor(file2, machine) {
        this.file = file2;
        this.machine = machine;
        declare(this.frame, "__dirname", { slot: { value: (0, import_node_path4.dirname)(file2.fileName) } });
        declare(this.frame, "__filename", { slot: { value: file2.fileName } });
        for (const node of file2.statements) this.#declare(node);
      }
      file;
      machine;
      frame = new Frame(void 0);
      #exports = /* @__PURE__ */ new Map();
      #stars = [];
      #state = "new";
      /** Runs the module unless it ran. */
      run() {
        if (this.#state !== "new") return;
        this.#state = "running";
        this.machine.apart(() => {
          try {
            for (const node of this.file.statements)
              if (import_ts_morph4.ts.isImportDeclaration(node) && !node.importClause) this.#import(node, "*");
            runBlock(this.machine, this.file.statements, this.frame);
          } catch (error2) {
            if (!(error2 instanceof Thrown)) throw error2;
          }
        });
        this.#state = "done";
      }
      /** What it exports under a name; `*` is all of it. */
      get(name, seen = /* @__PURE__ */ new Set()) {
        this.run();
        if (name === "*")
          return { value: new Namespace((member) => this.get(member) ?? unknown2(`"${member}" is not exported`)) };
        const json = this.#json;
        if (json) return name === "default" ? json : property(this.machine, json, name);
        const found = this.#exports.get(name);
        if (found?.specifier !== void 0) return this.machine.modules.imported(this.file, found.specifier, found.name);
        if (found) return this.#local(found.local ?? found.name);
        if (name === "default" || seen.has(this)) return void 0;
        for (const star of this.#stars) {
          const given = this.machine.modules.exported(this.file, star, name, /* @__PURE__ */ new Set([...seen, this]));
          if (given) return given;
        }
        return void 0;
      }
      /** What it imports, as it is written. */
      get specifiers() {
        return this.file.statements.flatMap((node) => {
          const path = import_ts_morph4.ts.isImportDeclaration(node) || import_ts_morph4.ts.isExportDeclaration(node) ? node.moduleSpecifier : void 0;
          return path && import_ts_morph4.ts.isStringLiteral(path) ? [path.text] : [];
        });
      }
      /** Functions and classes that stand at the top, by name. */
      *declarations() {
        for (const node of this.file.statements)
          if (import_ts_morph4.ts.isFunctionDeclaration(node) && node.body || import_ts_morph4.ts.isClassDeclaration(node))
            yield [node, this.#local(node.name?.text ?? "default")];
      }
      get #json() {
        const [first3] = this.file.statements;
        return this.file.fileName.endsWith(".json") && first3 ? evaluate(this.machine, first3.expression, this.frame) : void 0;
      }
      #local(name) {
        const binding = this.frame.names.get(name);
        return binding ? bindingValue(binding, name) : unknown2(`"${name}" is not declared`);
      }
      #import(node, name) {
        return this.machine.modules.imported(this.file, node.moduleSpecifier.text, name);
      }
      #declare(node) {
        if (import_ts_morph4.ts.isImportDeclaration(node)) this.#declareImport(node);
        else if (import_ts_morph4.ts.isExportDeclaration(node)) this.#declareExport(node);
        else if (import_ts_morph4.ts.isExportAssignment(node)) this.#exports.set("default", { name: "default" });
        else if (import_ts_morph4.ts.isVariableStatement(node) && isExported(node)) {
          for (const { name } of node.declarationList.declarations)
            for (const one2 of namesOf(name)) this.#exports.set(one2, { name: one2 });
        } else if ((import_ts_morph4.ts.isFunctionDeclaration(node) || import_ts_morph4.ts.isClassDeclaration(node) || import_ts_morph4.ts.isEnumDeclaration(node)) && isExported(node)) {
          const local = node.name?.text ?? "default";
          this.#exports.set(isDefault(node) ? "default" : local, { name: local });
        }
      }
      #declareImport(node) {
        const { importClause: clause } = node;
        if (!clause || clause.phaseModifier === import_ts_morph4.ts.SyntaxKind.TypeKeyword) return;
        const late2 = (name, imported) => declare(this.frame, name, { late: () => this.#import(node, imported) });
        if (clause.name) late2(clause.name.text, "default");
        if (!clause.namedBindings) return;
        if (import_ts_morph4.ts.isNamespaceImport(clause.namedBindings)) late2(clause.namedBindings.name.text, "*");
        else
          for (const { name, propertyName } of clause.namedBindings.elements) late2(name.text, (propertyName ?? name).text);
      }
      #declareExport(node) {
        const specifier = node.moduleSpecifier && node.moduleSpecifier.text;
        if (!node.exportClause) {
          if (specifier !== void 0) this.#stars.push(specifier);
        } else if (import_ts_morph4.ts.isNamespaceExport(node.exportClause)) {
          if (specifier !== void 0) this.#exports.set(node.exportClause.name.text, { specifier, name: "*" });
        } else
          for (const { name, propertyName } of node.exportClause.elements) {
            const from2 = (propertyName ?? name).text;
            this.#exports.set(name.text, specifier === void 0 ? { name: from2 } : { specifier, name: from2 });
          }
      }
    };
  }
});

// src/read/typescript/properties.ts
function property(machine, base, name) {
  const { value, from: from2 } = base;
  const each2 = eachOption(value, (option) => property(machine, option, name));
  if (each2) return each2;
  if (isUnknown2(value)) return { value: new Unknown(value.reason), from: from2 };
  if (value instanceof Instance) return memberOf(machine, value, name, base);
  if (value instanceof ClassValue) return staticOf(machine, value, name);
  if (value instanceof Namespace) return value.get(name);
  if (value instanceof Dict) return entryOf(value, name, from2);
  if (value instanceof List) return itemOf(value, name, from2);
  if (value instanceof Native)
    return {
      value: Object.hasOwn(value.members, name) ? value.members[name] : new Unknown(`${value.name}.${name} is not evaluated`)
    };
  if (typeof value === "string") return characterOf(value, name, from2);
  return unknown2(value === void 0 || value === null ? `"${name}" is read of nothing` : OUTSIDE, from2);
}
function entryOf(dict, name, from2) {
  return dict.entries.get(name) ?? { value: dict.open === void 0 ? void 0 : new Unknown(dict.open), from: from2 };
}
function itemOf(list4, name, from2) {
  if (name === "length") return { value: list4.open === void 0 ? list4.items.length : new Unknown(list4.open), from: from2 };
  const item = /^\d+$/.test(name) ? list4.items[Number(name)] : void 0;
  return item ?? {
    value: list4.open === void 0 && /^\d+$/.test(name) ? void 0 : new Unknown(list4.open ?? OUTSIDE),
    from: from2
  };
}
function characterOf(text3, name, from2) {
  if (name === "length") return { value: text3.length, from: from2 };
  return /^\d+$/.test(name) ? { value: text3[Number(name)], from: from2 } : unknown2(OUTSIDE, from2);
}
function memberOf(machine, instance, name, self) {
  const own3 = instance.entries.get(name);
  if (own3) return own3;
  const getter = accessorOf(instance.type, name, "get");
  if (getter) return callFunction(machine, { ...getter, self }, { list: [], open: void 0 }, instance.made);
  const method = methodOf(instance.type, name);
  if (method) return { value: method };
  for (const type of ancestry(instance.type)) {
    if (type instanceof Unknown) return unknown2(OUTSIDE);
    const given = type instanceof NativeClass ? type.get(machine, instance, name) : void 0;
    if (given) return given;
  }
  return instance.open === void 0 ? UNDEFINED : unknown2(instance.open);
}
function staticOf(machine, type, name) {
  for (const one2 of ancestry(type)) {
    if (one2 instanceof Unknown) return unknown2(OUTSIDE);
    if (one2 instanceof NativeClass) return Object.hasOwn(one2.members, name) ? { value: one2.members[name] } : UNDEFINED;
    const own3 = one2.entries.get(name);
    if (own3) return own3;
    const getter = accessorOf(one2, name, "get", true);
    if (getter)
      return callFunction(machine, { ...getter, self: { value: type } }, { list: [], open: void 0 }, one2.node);
    const method = methodOf(one2, name, true);
    if (method) return { value: method };
  }
  return name === "name" && type.node.name ? { value: type.node.name.text } : UNDEFINED;
}
function setProperty(machine, base, name, slot) {
  if (base instanceof Instance && typeof name === "string") {
    const setter = accessorOf(base.type, name, "set");
    if (setter) {
      callFunction(machine, { ...setter, self: { value: base } }, { list: [slot], open: void 0 }, base.made);
      return;
    }
  }
  if (base instanceof Dict) {
    machine.touch(base);
    if (isUnknown2(name) || typeof name !== "string" && typeof name !== "number")
      blur(base, "a property whose name is not known is set");
    else {
      base.entries.delete(String(name));
      base.entries.set(String(name), slot);
    }
  } else if (base instanceof List) {
    machine.touch(base);
    const index = Number(name);
    if (Number.isInteger(index) && index >= 0 && index <= base.items.length && base.open === void 0)
      base.items[index] = slot;
    else blurList(base, "an item whose index is not known is set");
  } else if (isUnknown2(base))
    eachOption(base, (option) => {
      if (isMutable(option.value)) spoil(machine, option.value, base.reason);
      return UNDEFINED;
    });
}
function deleteProperty(machine, base, name) {
  if (!(base instanceof Dict)) return;
  machine.touch(base);
  if (typeof name === "string" || typeof name === "number") base.entries.delete(String(name));
  else blur(base, "a property whose name is not known is deleted");
}
function blur(dict, reason) {
  for (const [key, slot] of dict.entries) dict.entries.set(key, { ...slot, value: new Unknown(reason) });
  dict.open = reason;
}
function blurList(list4, reason) {
  list4.items = list4.items.map((slot) => ({ ...slot, value: new Unknown(reason) }));
  list4.open = reason;
}
function spoil(machine, value, reason, depth = 0) {
  if (depth > 20) return;
  if (value instanceof Instance) {
    if (descends(value.type, "ApiObject")) value.hidden.set("spoiled", reason);
    return;
  }
  if (!isMutable(value)) return;
  const slots = value instanceof List ? value.items : [...value.entries.values()];
  for (const slot of slots) spoil(machine, slot.value, reason, depth + 1);
  machine.touch(value);
  if (value instanceof List) blurList(value, reason);
  else blur(value, reason);
}
var OUTSIDE;
var init_properties = __esm({
  "src/read/typescript/properties.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_classes();
    init_join();
    init_module();
    init_values();
    OUTSIDE = "it belongs to something that is not read";
  }
});

// src/read/typescript/operators.ts
function truth(value) {
  if (value instanceof Unsure && value.options.length > 0) {
    const truths = new Set(value.options.map((option) => truth(option.value)));
    return truths.size === 1 ? [...truths][0] : void 0;
  }
  return isUnknown2(value) ? void 0 : isScalar(value) ? Boolean(value) : true;
}
function same(left2, right) {
  for (const value of [left2, right]) if (isUnknown2(value)) return value;
  return left2 === right;
}
function binary(machine, node, frame) {
  const { kind } = node.operatorToken;
  const left2 = evaluate(machine, node.left, frame);
  const decides = SHORT[kind];
  if (decides) return shortened(machine, left2, decides(left2.value), () => evaluate(machine, node.right, frame));
  const right = evaluate(machine, node.right, frame);
  if (kind === K2.CommaToken) return right;
  if (kind === K2.InKeyword) return { value: holdsKey(left2.value, right.value), from: node };
  return { value: operate(kind, left2.value, right.value, node), from: node };
}
function shortened(machine, left2, decided, right) {
  if (decided !== void 0) return decided ? left2 : right();
  return machine.either(() => left2, right);
}
function operate(kind, left2, right, node) {
  if (kind === K2.EqualsEqualsEqualsToken) return same(left2, right);
  if (kind === K2.ExclamationEqualsEqualsToken) {
    const equal = same(left2, right);
    return typeof equal === "boolean" ? !equal : equal;
  }
  const each2 = eachOption(left2, (option) => ({ value: operate(kind, option.value, right, node) }));
  if (each2) return each2.value;
  for (const value of [left2, right]) if (isUnknown2(value)) return new Unknown(value.reason);
  const operator = SCALAR[kind];
  if (!operator || !isScalar(left2) || !isScalar(right)) return new Unknown("this operator is not evaluated");
  const result3 = operator(left2, right);
  return typeof result3 === "string" && result3.length > MOST_TEXT ? new Unknown("the text is too long") : result3;
}
function holdsKey(key, value) {
  for (const one2 of [key, value]) if (isUnknown2(one2)) return new Unknown(one2.reason);
  if (!isPlain(value) || !isScalar(key)) return new Unknown("what holds the key is not known");
  const slot = value.entries.get(String(key));
  if (slot?.value instanceof Unsure) return new Unknown(slot.value.reason);
  return slot !== void 0 || value.open === void 0 ? slot !== void 0 : new Unknown(value.open);
}
function assignment(machine, node, frame) {
  const { kind } = node.operatorToken;
  if (kind < K2.FirstAssignment || kind > K2.LastAssignment) return void 0;
  const traced = assigned(machine, node, frame, kind);
  store(machine, node.left, traced, node.right, frame);
  return traced;
}
function assigned(machine, node, frame, kind) {
  if (kind === K2.EqualsToken) return evaluate(machine, node.right, frame);
  const operator = COMPOUND[kind];
  const left2 = evaluate(machine, node.left, frame);
  const decides = operator && SHORT[operator];
  if (decides) return shortened(machine, left2, decides(left2.value), () => evaluate(machine, node.right, frame));
  const right = evaluate(machine, node.right, frame);
  return operator ? { value: operate(operator, left2.value, right.value, node), from: node } : unknown2("this operator is not evaluated", node);
}
function store(machine, target2, traced, use, frame) {
  if (import_ts_morph5.ts.isIdentifier(target2)) assign(machine, frame, target2.text, traced);
  else if (import_ts_morph5.ts.isPropertyAccessExpression(target2))
    setProperty(
      machine,
      evaluate(machine, target2.expression, frame).value,
      target2.name.text,
      slotOf(traced, target2.name, use)
    );
  else if (import_ts_morph5.ts.isElementAccessExpression(target2)) {
    const base = evaluate(machine, target2.expression, frame).value;
    const { value } = evaluate(machine, target2.argumentExpression, frame);
    setProperty(machine, base, value, slotOf(traced, target2.argumentExpression, use));
  } else if (import_ts_morph5.ts.isArrayLiteralExpression(target2) || import_ts_morph5.ts.isObjectLiteralExpression(target2))
    bindPattern(machine, target2, traced, frame);
  else if (import_ts_morph5.ts.isParenthesizedExpression(target2) || import_ts_morph5.ts.isNonNullExpression(target2) || import_ts_morph5.ts.isAsExpression(target2))
    store(machine, target2.expression, traced, use, frame);
}
function step(machine, node, frame) {
  const before2 = evaluate(machine, node.operand, frame);
  const by = node.operator === K2.PlusPlusToken ? 1 : -1;
  const after2 = {
    value: typeof before2.value === "number" ? before2.value + by : new Unknown("it counts what is not known"),
    from: node
  };
  store(machine, node.operand, after2, node, frame);
  return { before: before2, after: after2 };
}
function postfix(machine, node, frame) {
  return step(machine, node, frame).before;
}
function prefix(machine, node, frame) {
  if (import_ts_morph5.ts.isDeleteExpression(node)) return remove(machine, node.expression, frame);
  if (import_ts_morph5.ts.isTypeOfExpression(node))
    return { value: typeText(evaluate(machine, node.expression, frame).value), from: node };
  if (node.operator === K2.PlusPlusToken || node.operator === K2.MinusMinusToken) return step(machine, node, frame).after;
  const { value } = evaluate(machine, node.operand, frame);
  return { value: unary(node.operator, value), from: node };
}
function unary(operator, value) {
  if (operator === K2.ExclamationToken) {
    const known6 = truth(value);
    return known6 === void 0 ? new Unknown(value.reason) : !known6;
  }
  if (isUnknown2(value)) return new Unknown(value.reason);
  if (!isScalar(value)) return new Unknown("this operator is not evaluated");
  return operator === K2.MinusToken ? -value : operator === K2.TildeToken ? ~value : Number(value);
}
function typeText(value) {
  const each2 = eachOption(value, (option) => ({ value: typeText(option.value) }));
  if (each2) return each2.value;
  if (isUnknown2(value)) return new Unknown(value.reason);
  return isScalar(value) ? typeof value : value !== null && isCallable(value) ? "function" : "object";
}
function remove(machine, target2, frame) {
  if (import_ts_morph5.ts.isPropertyAccessExpression(target2))
    deleteProperty(machine, evaluate(machine, target2.expression, frame).value, target2.name.text);
  else if (import_ts_morph5.ts.isElementAccessExpression(target2))
    deleteProperty(
      machine,
      evaluate(machine, target2.expression, frame).value,
      evaluate(machine, target2.argumentExpression, frame).value
    );
  return UNDEFINED;
}
var import_ts_morph5, K2, SCALAR, MOST_TEXT, isNothing, SHORT, not2, COMPOUND, isCallable;
var init_operators = __esm({
  "src/read/typescript/operators.ts"() {
    "use strict";
    import_ts_morph5 = require("ts-morph");
    init_value();
    init_expressions();
    init_join();
    init_literals();
    init_patterns();
    init_properties();
    init_scope();
    init_values();
    K2 = import_ts_morph5.ts.SyntaxKind;
    SCALAR = {
      [K2.PlusToken]: (left2, right) => left2 + right,
      [K2.MinusToken]: (left2, right) => left2 - right,
      [K2.AsteriskToken]: (left2, right) => left2 * right,
      [K2.SlashToken]: (left2, right) => left2 / right,
      [K2.PercentToken]: (left2, right) => left2 % right,
      [K2.AsteriskAsteriskToken]: (left2, right) => left2 ** right,
      [K2.LessThanToken]: (left2, right) => left2 < right,
      [K2.LessThanEqualsToken]: (left2, right) => left2 <= right,
      [K2.GreaterThanToken]: (left2, right) => left2 > right,
      [K2.GreaterThanEqualsToken]: (left2, right) => left2 >= right,
      [K2.AmpersandToken]: (left2, right) => left2 & right,
      [K2.BarToken]: (left2, right) => left2 | right,
      [K2.CaretToken]: (left2, right) => left2 ^ right,
      [K2.LessThanLessThanToken]: (left2, right) => left2 << right,
      [K2.GreaterThanGreaterThanToken]: (left2, right) => left2 >> right,
      // biome-ignore lint/suspicious/noDoubleEquals: the program compares so
      [K2.EqualsEqualsToken]: (left2, right) => left2 == right,
      // biome-ignore lint/suspicious/noDoubleEquals: the program compares so
      [K2.ExclamationEqualsToken]: (left2, right) => left2 != right
    };
    MOST_TEXT = 1e6;
    isNothing = (value) => value === void 0 || value === null;
    SHORT = {
      [K2.AmpersandAmpersandToken]: (left2) => not2(truth(left2)),
      [K2.BarBarToken]: truth,
      [K2.QuestionQuestionToken]: (left2) => {
        if (left2 instanceof Unsure && left2.options.length > 0) {
          const kinds = new Set(left2.options.map(({ value }) => isUnknown2(value) ? void 0 : !isNothing(value)));
          return kinds.size === 1 ? [...kinds][0] : void 0;
        }
        return isUnknown2(left2) ? void 0 : !isNothing(left2);
      }
    };
    not2 = (value) => value === void 0 ? void 0 : !value;
    COMPOUND = {
      [K2.PlusEqualsToken]: K2.PlusToken,
      [K2.MinusEqualsToken]: K2.MinusToken,
      [K2.AsteriskEqualsToken]: K2.AsteriskToken,
      [K2.SlashEqualsToken]: K2.SlashToken,
      [K2.PercentEqualsToken]: K2.PercentToken,
      [K2.QuestionQuestionEqualsToken]: K2.QuestionQuestionToken,
      [K2.BarBarEqualsToken]: K2.BarBarToken,
      [K2.AmpersandAmpersandEqualsToken]: K2.AmpersandAmpersandToken
    };
    isCallable = (value) => typeof value === "object" && value !== null && ("call" in value || "node" in value);
  }
});

// src/read/typescript/patterns.ts
function bind(machine, name, traced, frame) {
  if (import_ts_morph6.ts.isIdentifier(name)) declare(frame, name.text, { slot: traced });
  else if (import_ts_morph6.ts.isObjectBindingPattern(name)) bindProperties(machine, name, traced, frame);
  else bindItems(machine, name, traced, frame);
}
function withDefault(machine, traced, initializer, frame) {
  if (!initializer) return traced;
  if (traced.value === void 0) return evaluate(machine, initializer, frame);
  if (!isUnknown2(traced.value)) return traced;
  return machine.either(
    () => traced,
    () => evaluate(machine, initializer, frame)
  );
}
function bindProperties(machine, pattern, traced, frame) {
  const taken = /* @__PURE__ */ new Set();
  for (const element2 of pattern.elements) {
    if (element2.dotDotDotToken) {
      bind(machine, element2.name, rest(traced, taken), frame);
      continue;
    }
    const key = element2.propertyName ?? element2.name;
    const name = nameText(machine, key, frame);
    const value = name instanceof Unknown ? unknown2(name.reason, key) : property(machine, traced, name);
    if (typeof name === "string") taken.add(name);
    bind(machine, element2.name, withDefault(machine, value, element2.initializer, frame), frame);
  }
}
function rest({ value, from: from2 }, taken) {
  if (!isPlain(value)) return unknown2(isUnknown2(value) ? value.reason : "it is no map", from2);
  const left2 = new Dict();
  left2.open = value.open;
  for (const [key, slot] of value.entries) if (!taken.has(key)) left2.entries.set(key, slot);
  return { value: left2, from: from2 };
}
function itemAt(list4, index) {
  return list4.items[index] ?? { value: list4.open === void 0 ? void 0 : new Unknown(list4.open) };
}
function itemsFrom(list4, index) {
  const left2 = new List(list4.items.slice(index));
  left2.open = list4.open;
  return { value: left2 };
}
function bindItems(machine, pattern, traced, frame) {
  const list4 = listed(traced.value);
  for (const [index, element2] of pattern.elements.entries()) {
    if (import_ts_morph6.ts.isOmittedExpression(element2)) continue;
    const value = element2.dotDotDotToken ? itemsFrom(list4, index) : withDefault(machine, itemAt(list4, index), element2.initializer, frame);
    bind(machine, element2.name, value, frame);
  }
}
function bindPattern(machine, target2, traced, frame) {
  if (import_ts_morph6.ts.isArrayLiteralExpression(target2)) {
    const list4 = listed(traced.value);
    for (const [index, item] of target2.elements.entries())
      if (!import_ts_morph6.ts.isOmittedExpression(item) && !import_ts_morph6.ts.isSpreadElement(item))
        store(machine, item, itemAt(list4, index), item, frame);
    return;
  }
  for (const member of target2.properties) {
    if (import_ts_morph6.ts.isShorthandPropertyAssignment(member))
      store(machine, member.name, property(machine, traced, member.name.text), member, frame);
    else if (import_ts_morph6.ts.isPropertyAssignment(member)) {
      const name = nameText(machine, member.name, frame);
      const value = name instanceof Unknown ? unknown2(name.reason) : property(machine, traced, name);
      store(machine, member.initializer, value, member, frame);
    }
  }
}
function bindParameters(machine, parameters, args, frame) {
  const given = new List([...args.list]);
  given.open = args.open;
  for (const [index, parameter] of parameters.entries()) {
    const value = parameter.dotDotDotToken ? itemsFrom(given, index) : withDefault(machine, itemAt(given, index), parameter.initializer, frame);
    bind(machine, parameter.name, value, frame);
  }
}
var import_ts_morph6;
var init_patterns = __esm({
  "src/read/typescript/patterns.ts"() {
    "use strict";
    import_ts_morph6 = require("ts-morph");
    init_value();
    init_expressions();
    init_literals();
    init_operators();
    init_properties();
    init_scope();
    init_values();
  }
});

// src/read/typescript/functions.ts
function functionOf(_machine, node, frame, self) {
  const own3 = import_ts_morph7.ts.isArrowFunction(node) ? selfOf(frame) : self;
  return { value: new Func(node, frame, own3, import_ts_morph7.ts.isArrowFunction(node) ? homeOf(frame) : void 0), from: node };
}
function runFunction(machine, { node, frame: outer, self, home }, args) {
  if (node.asteriskToken) return unknown2("a generator makes it", node);
  if (!node.body) return unknown2("the function has no body", node);
  machine.ran.add(node);
  const frame = new Frame(outer);
  frame.self = self ?? UNDEFINED;
  frame.home = home;
  bindParameters(machine, node.parameters, args, frame);
  if (!import_ts_morph7.ts.isBlock(node.body)) return evaluate(machine, node.body, frame);
  const end = runBlock(machine, node.body.statements, frame);
  if (end?.kind !== "return") return UNDEFINED;
  const value = end.value ?? UNDEFINED;
  return end.maybe ? join2(value, UNDEFINED) : value;
}
var import_ts_morph7;
var init_functions = __esm({
  "src/read/typescript/functions.ts"() {
    "use strict";
    import_ts_morph7 = require("ts-morph");
    init_expressions();
    init_join();
    init_patterns();
    init_scope();
    init_statements();
    init_values();
  }
});

// src/read/typescript/expressions.ts
function chained(machine, node, frame) {
  const base = evaluate(machine, node.expression, frame);
  return (node.flags & import_ts_morph8.ts.NodeFlags.OptionalChain) !== 0 && isNothing2(base) ? void 0 : base;
}
function at2(machine, base, { value: name }, node) {
  if (isUnknown2(name)) return unknown2(name.reason, node);
  return typeof name === "string" || typeof name === "number" ? property(machine, base, String(name)) : unknown2(UNDECIDED, node);
}
function evaluate(machine, node, frame) {
  machine.tick();
  const rule75 = TABLE2[node.kind];
  return rule75 ? rule75(machine, node, frame) : unknown2("this kind of expression is not evaluated", node);
}
var import_ts_morph8, K3, inner, constant, textOf2, template, conditional2, isNothing2, access, element, unary2, TABLE2;
var init_expressions = __esm({
  "src/read/typescript/expressions.ts"() {
    "use strict";
    import_ts_morph8 = require("ts-morph");
    init_value();
    init_calls();
    init_classes();
    init_functions();
    init_join();
    init_literals();
    init_operators();
    init_properties();
    init_scope();
    init_values();
    K3 = import_ts_morph8.ts.SyntaxKind;
    inner = (machine, node, frame) => evaluate(machine, node.expression, frame);
    constant = (value) => (_machine, from2) => ({ value, from: from2 });
    textOf2 = (_machine, node) => ({ value: node.text, from: node });
    template = (machine, node, frame) => {
      let text3 = node.head.text;
      let doubt;
      for (const span of node.templateSpans) {
        const { value } = evaluate(machine, span.expression, frame);
        if (isUnknown2(value)) doubt ??= value;
        else if (typeof value === "object" && value !== null) doubt ??= new Unknown("an object is made text");
        else text3 += String(value) + span.literal.text;
      }
      return { value: doubt ? new Unknown(doubt.reason) : text3, from: node };
    };
    conditional2 = (machine, node, frame) => {
      const condition = truth(evaluate(machine, node.condition, frame).value);
      const yes2 = () => evaluate(machine, node.whenTrue, frame);
      const no = () => evaluate(machine, node.whenFalse, frame);
      return condition === void 0 ? machine.either(yes2, no) : condition ? yes2() : no();
    };
    isNothing2 = ({ value }) => value === void 0 || value === null;
    access = (machine, node, frame) => {
      if (node.expression.kind === K3.SuperKeyword) return unknown2("it belongs to a base class", node);
      const base = chained(machine, node, frame);
      return base ? property(machine, base, node.name.text) : UNDEFINED;
    };
    element = (machine, node, frame) => {
      const base = chained(machine, node, frame);
      if (!base) return UNDEFINED;
      const { value } = evaluate(machine, node.argumentExpression, frame);
      const each2 = eachOption(value, (option) => at2(machine, base, option, node));
      return each2 ?? at2(machine, base, { value }, node);
    };
    unary2 = (machine, node, frame) => prefix(machine, node, frame);
    TABLE2 = {
      [K3.StringLiteral]: textOf2,
      [K3.NoSubstitutionTemplateLiteral]: textOf2,
      [K3.NumericLiteral]: ((_machine, node) => ({ value: Number(node.text), from: node })),
      [K3.TrueKeyword]: constant(true),
      [K3.FalseKeyword]: constant(false),
      [K3.NullKeyword]: constant(null),
      [K3.VoidExpression]: () => UNDEFINED,
      [K3.Identifier]: ((machine, node, frame) => lookUp2(machine, frame, node.text)),
      [K3.ThisKeyword]: (_machine, _node, frame) => selfOf(frame),
      [K3.TemplateExpression]: template,
      [K3.TaggedTemplateExpression]: taggedText,
      [K3.ObjectLiteralExpression]: objectLiteral,
      [K3.ArrayLiteralExpression]: arrayLiteral,
      [K3.ParenthesizedExpression]: inner,
      [K3.AsExpression]: inner,
      [K3.SatisfiesExpression]: inner,
      [K3.NonNullExpression]: inner,
      [K3.TypeAssertionExpression]: inner,
      [K3.AwaitExpression]: inner,
      [K3.ConditionalExpression]: conditional2,
      [K3.PropertyAccessExpression]: access,
      [K3.ElementAccessExpression]: element,
      [K3.BinaryExpression]: ((machine, node, frame) => assignment(machine, node, frame) ?? binary(machine, node, frame)),
      [K3.PrefixUnaryExpression]: unary2,
      [K3.PostfixUnaryExpression]: postfix,
      [K3.TypeOfExpression]: prefix,
      [K3.DeleteExpression]: prefix,
      [K3.CallExpression]: call,
      [K3.NewExpression]: construct,
      [K3.ArrowFunction]: functionOf,
      [K3.FunctionExpression]: functionOf,
      [K3.ClassExpression]: ((machine, node, frame) => ({
        value: classOf2(machine, node, frame)
      }))
    };
  }
});

// src/read/typescript/classes.ts
function classOf2(machine, node, outer) {
  const frame = new Frame(outer);
  const type = new ClassValue(node, frame, baseOf(machine, node, outer));
  if (node.name) frame.names.set(node.name.text, { slot: { value: type, from: node } });
  const body = new Frame(frame);
  body.self = { value: type };
  body.home = type;
  for (const member of node.members) {
    if (import_ts_morph9.ts.isPropertyDeclaration(member) && isStatic(member)) setField(machine, type, member, body);
    else if (import_ts_morph9.ts.isClassStaticBlockDeclaration(member)) runBlock(machine, member.body.statements, new Frame(body));
  }
  return type;
}
function baseOf(machine, node, frame) {
  const clause = node.heritageClauses?.find(({ token }) => token === import_ts_morph9.ts.SyntaxKind.ExtendsKeyword)?.types[0];
  if (!clause) return void 0;
  const { value } = evaluate(machine, clause.expression, frame);
  if (value instanceof ClassValue || value instanceof NativeClass) return value;
  return new Unknown(isUnknown2(value) ? value.reason : "the base class is not known");
}
function setField(machine, target2, member, frame) {
  if ((import_ts_morph9.ts.getCombinedModifierFlags(member) & import_ts_morph9.ts.ModifierFlags.Ambient) !== 0) return;
  const name = nameText(machine, member.name, frame);
  const traced = member.initializer ? evaluate(machine, member.initializer, frame) : UNDEFINED;
  machine.touch(target2);
  if (typeof name === "string")
    target2.entries.set(name, slotOf(traced, member.name, member.initializer ?? member.name));
  else target2.open ??= name.reason;
}
function membersOf(node) {
  let index = INDEXES.get(node);
  if (index) return index;
  index = /* @__PURE__ */ new Map();
  for (const member of node.members) {
    const kind = kindOf2(member);
    const declaration = member;
    if (!kind || !declaration.body) continue;
    const name = member.name && !import_ts_morph9.ts.isComputedPropertyName(member.name) && !import_ts_morph9.ts.isBigIntLiteral(member.name) ? member.name.text : "";
    index.set(`${isStatic(member) ? "static " : ""}${kind} ${name}`, declaration);
  }
  INDEXES.set(node, index);
  return index;
}
function memberOf2(type, key) {
  for (const one2 of ancestry(type)) {
    const member = one2 instanceof ClassValue ? membersOf(one2.node).get(key) : void 0;
    if (member) return new Func(member, one2.frame, void 0, one2);
  }
  return void 0;
}
function instantiate(machine, type, args, node) {
  const instance = new Instance(type, node);
  runConstructor(machine, instance, type, args, node);
  return instance;
}
function runConstructor(machine, instance, type, args, node) {
  if (type instanceof NativeClass) return type.init(machine, instance, args, node);
  if (type instanceof Unknown) return unknownBase(machine, instance, type, args);
  if (!type) return;
  machine.ran.add(type.node);
  const frame = new Frame(type.frame);
  frame.self = { value: instance, from: instance.made };
  frame.home = type;
  const declared2 = membersOf(type.node).get("constructor ");
  if (!declared2) {
    runConstructor(machine, instance, type.base, args, node);
    setFields(machine, instance, type, void 0, frame);
    return;
  }
  bindParameters(machine, declared2.parameters, args, frame);
  if (!type.base) setFields(machine, instance, type, declared2, frame);
  if (declared2.body) runBlock(machine, declared2.body.statements, frame);
}
function unknownBase(machine, instance, { reason }, args) {
  machine.doubts++;
  instance.open = reason;
  const [scope, id] = args.list;
  if (scope?.value instanceof Instance && scope.value.construct && typeof id?.value === "string") {
    instance.construct = { scope: scope.value, id: id.value, children: [] };
    scope.value.construct.children.push(instance);
  }
}
function setFields(machine, instance, type, declared2, frame) {
  for (const parameter of declared2?.parameters ?? []) {
    if (!import_ts_morph9.ts.isParameterPropertyDeclaration(parameter, parameter.parent) || !import_ts_morph9.ts.isIdentifier(parameter.name)) continue;
    machine.touch(instance);
    const { text: text3 } = parameter.name;
    instance.entries.set(text3, slotOf(lookUp2(machine, frame, text3), parameter.name, parameter.name));
  }
  const body = new Frame(type.frame);
  body.self = frame.self;
  body.home = type;
  for (const member of type.node.members)
    if (import_ts_morph9.ts.isPropertyDeclaration(member) && !isStatic(member)) setField(machine, instance, member, body);
}
function superCall(machine, args, node, frame) {
  let own3 = frame;
  while (own3 && !own3.home) own3 = own3.parent;
  const instance = own3?.self?.value;
  if (!own3?.home || !(instance instanceof Instance))
    return unknownCall(machine, args, "there is no base class", node, false);
  runConstructor(machine, instance, own3.home.base, args, node);
  setFields(
    machine,
    instance,
    own3.home,
    membersOf(own3.home.node).get("constructor "),
    own3
  );
  return UNDEFINED;
}
function enumOf(machine, node, outer) {
  const dict = new Dict();
  const frame = new Frame(outer);
  let next = 0;
  for (const member of node.members) {
    const name = nameText(machine, member.name, frame);
    const traced = member.initializer ? evaluate(machine, member.initializer, frame) : { value: next, from: member };
    const { value, from: from2 } = traced;
    next = typeof value === "number" ? value + 1 : new Unknown("the member before it has no number");
    if (typeof name !== "string") continue;
    dict.entries.set(name, { value, from: from2, key: member.name });
    frame.names.set(name, { slot: { value, from: from2 } });
    if (typeof value === "number") dict.entries.set(String(value), { value: name, from: member.name });
  }
  return dict;
}
var import_ts_morph9, isStatic, kindOf2, INDEXES, methodOf, accessorOf;
var init_classes = __esm({
  "src/read/typescript/classes.ts"() {
    "use strict";
    import_ts_morph9 = require("ts-morph");
    init_value();
    init_calls();
    init_expressions();
    init_literals();
    init_patterns();
    init_scope();
    init_statements();
    init_values();
    isStatic = (member) => (import_ts_morph9.ts.getCombinedModifierFlags(member) & import_ts_morph9.ts.ModifierFlags.Static) !== 0;
    kindOf2 = (member) => import_ts_morph9.ts.isMethodDeclaration(member) ? "method" : import_ts_morph9.ts.isGetAccessorDeclaration(member) ? "get" : import_ts_morph9.ts.isSetAccessorDeclaration(member) ? "set" : import_ts_morph9.ts.isConstructorDeclaration(member) ? "constructor" : void 0;
    INDEXES = /* @__PURE__ */ new WeakMap();
    methodOf = (type, name, ofClass = false) => memberOf2(type, `${ofClass ? "static " : ""}method ${name}`);
    accessorOf = (type, name, kind, ofClass = false) => memberOf2(type, `${ofClass ? "static " : ""}${kind} ${name}`);
  }
});

// src/read/typescript/lists.ts
function listFrom(items2, open, node) {
  const list4 = new List(items2.slice(0, MOST_ITEMS));
  list4.open = items2.length > MOST_ITEMS ? "it is too long" : open;
  return { value: list4, from: node };
}
function each(machine, list4, args, node, self, of2) {
  const callee = argument(args, 0);
  for (const [index, item] of [...list4.items].entries())
    of2(callValue(machine, callee, { list: [item, { value: index }, self], open: void 0 }, node), item, index);
  if (list4.open === void 0) return void 0;
  const { open } = list4;
  uncertainTurns(machine, () => {
    callValue(machine, callee, { list: [unknown2(open), unknown2(open), self], open: void 0 }, node);
    return void 0;
  });
  return open;
}
function concatenated(parts2) {
  const items2 = [];
  for (const part2 of parts2) {
    if (isUnknown2(part2.value)) return { items: items2, open: part2.value.reason };
    if (!(part2.value instanceof List)) items2.push(part2);
    else {
      items2.push(...part2.value.items);
      if (part2.value.open !== void 0) return { items: items2, open: part2.value.open };
    }
  }
  return { items: items2, open: void 0 };
}
function search(machine, list4, args, node, self) {
  let found;
  let doubt;
  each(machine, list4, args, node, self, ({ value }, item, index) => {
    const holds2 = truth(value);
    if (holds2 === void 0 && !found) doubt ??= new Unknown(UNDECIDED);
    if (holds2 && !found && !doubt) found = { item, index };
  });
  return doubt ?? found ?? (list4.open === void 0 ? void 0 : new Unknown(list4.open));
}
function scalars(values) {
  const known6 = [];
  for (const { value } of values) {
    if (!isScalar(value)) return new Unknown(isUnknown2(value) ? value.reason : "an item is no text");
    known6.push(value);
  }
  return known6;
}
function listMethod(name) {
  const method = Object.hasOwn(METHODS, name) ? METHODS[name] : void 0;
  return method && ((machine, args, node, self) => method(machine, self.value, args, node, self));
}
var MOST_ITEMS, map2, filter, flatMap, searching, every, reduce, includes, join3, slice, push, changing, reversed, sorted, listText, METHODS;
var init_lists = __esm({
  "src/read/typescript/lists.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_join();
    init_loops();
    init_operators();
    init_properties();
    init_values();
    MOST_ITEMS = 1e5;
    map2 = (machine, list4, args, node, self) => {
      const items2 = [];
      const open = each(
        machine,
        list4,
        args,
        node,
        self,
        (result3, item) => items2.push({ ...result3, from: result3.from ?? item.from, use: result3.from })
      );
      return listFrom(items2, open, node);
    };
    filter = (machine, list4, args, node, self) => {
      const items2 = [];
      let doubt;
      const open = each(machine, list4, args, node, self, ({ value }, item) => {
        const stays = truth(value);
        if (stays === void 0) doubt ??= UNDECIDED;
        else if (stays && doubt === void 0) items2.push(item);
      });
      return listFrom(items2, doubt ?? open, node);
    };
    flatMap = (machine, list4, args, node, self) => {
      const results = [];
      const open = each(machine, list4, args, node, self, (result3) => results.push(result3));
      const flat = concatenated(results);
      return listFrom(flat.items, flat.open ?? open, node);
    };
    searching = (of2) => (machine, list4, args, node, self) => {
      const found = search(machine, list4, args, node, self);
      return found instanceof Unknown ? { value: found, from: node } : of2(found);
    };
    every = (machine, list4, args, node, self) => {
      const truths = [];
      const open = each(machine, list4, args, node, self, ({ value }) => truths.push(truth(value)));
      if (truths.includes(false)) return { value: false, from: node };
      return {
        value: open === void 0 && !truths.includes(void 0) ? true : new Unknown(open ?? UNDECIDED),
        from: node
      };
    };
    reduce = (machine, list4, args, node, self) => {
      if (list4.open !== void 0) {
        each(machine, list4, { list: [], open: list4.open }, node, self, () => void 0);
        return unknown2(list4.open, node);
      }
      const callee = argument(args, 0);
      const items2 = args.list.length > 1 ? list4.items : list4.items.slice(1);
      const start = args.list[1] ?? list4.items[0] ?? UNDEFINED;
      return items2.reduce(
        (sum, item, index) => callValue(machine, callee, { list: [sum, item, { value: index }], open: void 0 }, node),
        start
      );
    };
    includes = (_machine, list4, args, node) => {
      const { value } = argument(args, 0);
      if (isUnknown2(value)) return unknown2(value.reason, node);
      if (list4.items.some((item) => Object.is(item.value, value))) return { value: true, from: node };
      const doubt = list4.items.find((item) => isUnknown2(item.value));
      return { value: list4.open === void 0 && !doubt ? false : new Unknown(list4.open ?? UNDECIDED), from: node };
    };
    join3 = (_machine, list4, args, node) => {
      const texts2 = scalars(list4.items);
      const by = args.list.length > 0 ? argument(args, 0).value : ",";
      if (texts2 instanceof Unknown || list4.open !== void 0 || typeof by !== "string")
        return unknown2(texts2 instanceof Unknown ? texts2.reason : list4.open ?? UNDECIDED, node);
      return { value: texts2.map((text3) => text3 ?? "").join(by), from: node };
    };
    slice = (_machine, list4, args, node) => {
      const bounds = scalars(args.list);
      if (bounds instanceof Unknown || args.open !== void 0 || list4.open !== void 0 && bounds.some((bound2) => Number(bound2) < 0))
        return listFrom([], UNDECIDED, node);
      return listFrom(list4.items.slice(...bounds), list4.open, node);
    };
    push = (machine, list4, args, node) => {
      machine.touch(list4);
      if (list4.open === void 0) list4.items.push(...args.list.slice(0, Math.max(0, MOST_ITEMS - list4.items.length)));
      list4.open ??= args.open;
      return { value: list4.open === void 0 ? list4.items.length : new Unknown(list4.open), from: node };
    };
    changing = (change) => (machine, list4, args, node, self) => {
      machine.touch(list4);
      const result3 = list4.open === void 0 && args.open === void 0 ? change(list4.items, args) : void 0;
      if (result3) return result3.value === list4 ? self : result3;
      spoil(machine, list4, "it is changed in a way that is not evaluated");
      return unknown2(list4.open ?? "it is changed in a way that is not evaluated", node);
    };
    reversed = changing((items2) => {
      items2.reverse();
      return UNDEFINED;
    });
    sorted = (_machine, list4, args, node) => {
      const texts2 = scalars(list4.items);
      if (texts2 instanceof Unknown || list4.open !== void 0 || args.list.length > 0)
        return listFrom([], "its order is not evaluated", node);
      return listFrom(
        [...list4.items].sort((one2, two) => String(one2.value) < String(two.value) ? -1 : 1),
        void 0,
        node
      );
    };
    listText = (machine, list4, _args, node, self) => join3(machine, list4, { list: [], open: void 0 }, node, self);
    METHODS = {
      map: map2,
      filter,
      flatMap,
      reduce,
      every,
      includes,
      join: join3,
      slice,
      push,
      toSorted: sorted,
      forEach: (machine, list4, args, node, self) => {
        map2(machine, list4, args, node, self);
        return UNDEFINED;
      },
      find: searching((found) => found?.item ?? UNDEFINED),
      findIndex: searching((found) => ({ value: found?.index ?? -1 })),
      some: searching((found) => ({ value: found !== void 0 })),
      concat: (_machine, _list, args, node, self) => {
        const { items: items2, open } = concatenated([self, ...args.list]);
        return listFrom(items2, open ?? args.open, node);
      },
      flat: (_machine, list4, args, node) => {
        if (args.list.length > 0) return listFrom([], "its depth is not evaluated", node);
        const { items: items2, open } = concatenated(list4.items);
        return listFrom(items2, open ?? list4.open, node);
      },
      at: (_machine, list4, args, node) => {
        const index = argument(args, 0).value;
        return typeof index === "number" && list4.open === void 0 ? list4.items.at(index) ?? UNDEFINED : unknown2(list4.open ?? UNDECIDED, node);
      },
      entries: (_machine, list4, _args, node) => listFrom(
        list4.items.map((item, index) => ({ value: new List([{ value: index }, item]) })),
        list4.open,
        node
      ),
      values: (_machine, list4, _args, node) => listFrom(list4.items, list4.open, node),
      keys: (_machine, list4, _args, node) => listFrom(
        list4.items.map((_item, value) => ({ value })),
        list4.open,
        node
      ),
      toString: listText,
      unshift: changing((items2, { list: list4 }) => ({ value: items2.unshift(...list4) })),
      pop: changing((items2) => items2.pop() ?? UNDEFINED),
      shift: changing((items2) => items2.shift() ?? UNDEFINED),
      reverse: (machine, list4, args, node, self) => {
        reversed(machine, list4, args, node, self);
        return self;
      },
      sort: (machine, list4, args, node, self) => {
        const { value } = sorted(machine, list4, args, node, self);
        machine.touch(list4);
        list4.items = [...value.items];
        list4.open = value.open;
        return self;
      },
      fill: (machine, list4, args, node, self) => {
        machine.touch(list4);
        if (args.list.length > 1) spoil(machine, list4, "it is filled in part");
        else list4.items = list4.items.map(() => ({ ...argument(args, 0), use: node }));
        return self;
      }
    };
  }
});

// src/read/typescript/texts.ts
function known3({ list: list4, open }) {
  if (open !== void 0) return new Unknown(open);
  const values = [];
  for (const { value } of list4) {
    if (!isScalar(value)) return new Unknown(isUnknown2(value) ? value.reason : "an argument is not evaluated");
    values.push(value);
  }
  return values;
}
function safely(run2) {
  try {
    const result3 = run2();
    const size = typeof result3 === "string" || Array.isArray(result3) ? result3.length : 0;
    return size > MOST_TEXT2 ? new Unknown("the text is too long") : result3;
  } catch {
    return new Unknown("it throws");
  }
}
function result(value, node) {
  if (Array.isArray(value)) return { value: new List(value.map((text3) => ({ value: text3, from: node }))), from: node };
  return { value, from: node };
}
function textMethod(name) {
  if (!METHODS2.has(name) && !NUMBERS.has(name)) return void 0;
  return (_machine, args, node, { value }) => {
    const values = known3(args);
    if (values instanceof Unknown) return unknown2(values.reason, node);
    const method = typeof value === "number" ? NUMBERS.get(name) : METHODS2.get(name);
    if (!method) return unknown2(`the method ${name} is not evaluated`, node);
    return result(
      safely(() => method(value, ...values)),
      node
    );
  };
}
var MOST_TEXT2, PLAIN, limited, METHODS2, NUMBERS;
var init_texts = __esm({
  "src/read/typescript/texts.ts"() {
    "use strict";
    init_value();
    init_values();
    MOST_TEXT2 = 1e6;
    PLAIN = [
      "at",
      "charAt",
      "charCodeAt",
      "codePointAt",
      "concat",
      "endsWith",
      "includes",
      "indexOf",
      "lastIndexOf",
      "replace",
      "replaceAll",
      "slice",
      "split",
      "startsWith",
      "substring",
      "substr",
      "toLowerCase",
      "toUpperCase",
      "toString",
      "trim",
      "trimEnd",
      "trimStart",
      "valueOf",
      "normalize"
    ];
    limited = (name) => (text3, count2, filler) => count2 * Math.max(1, name === "repeat" ? text3.length : 1) > MOST_TEXT2 ? void 0 : text3[name](count2, filler ?? " ");
    METHODS2 = new Map([
      ...PLAIN.map(
        (name) => [name, (text3, ...args) => text3[name].apply(text3, args)]
      ),
      ["padStart", limited("padStart")],
      ["padEnd", limited("padEnd")],
      ["repeat", limited("repeat")]
    ]);
    NUMBERS = /* @__PURE__ */ new Map([
      ["toString", (value, radix) => value.toString(radix)],
      ["toFixed", (value, digits) => value.toFixed(digits)],
      ["toPrecision", (value, digits) => value.toPrecision(digits)]
    ]);
  }
});

// src/read/typescript/calls.ts
function callFunction(machine, func, args, node) {
  const result3 = machine.nested(() => runFunction(machine, func, args));
  return result3 ?? unknownCall(machine, args, "calls are nested too deeply", node, false);
}
function unknownCall(machine, args, reason, node, callsBack2) {
  machine.doubts++;
  for (const { value } of args.list) {
    if (value instanceof Func) {
      if (callsBack2) callBack(machine, value, reason, node);
    } else spoil(machine, value, reason);
  }
  return unknown2(reason, node);
}
function callBack(machine, func, reason, node) {
  machine.fork(
    () => callFunction(machine, func, { list: [], open: reason }, node),
    () => void 0
  );
}
function callValue(machine, { value }, args, node, self = UNDEFINED, callsBack2 = false) {
  if (value instanceof Func) return callFunction(machine, bound(value, self), args, node);
  if (value instanceof Native && value.call) return value.call(machine, args, node, self);
  return unknownCall(machine, args, isUnknown2(value) ? value.reason : "what is called is not known", node, callsBack2);
}
function callMethod(machine, base, name, args, node, callsBack2 = false) {
  const { value } = base;
  if (value instanceof Unsure && value.options.length > 0) {
    const ways = value.options.map((option) => () => callMethod(machine, option, name, args, node, callsBack2));
    return ways.reduceRight((rest2, way) => () => machine.either(way, rest2))();
  }
  if (value instanceof List || typeof value === "string" || typeof value === "number") {
    const native = value instanceof List ? listMethod(name) : textMethod(name);
    return native ? native(machine, args, node, base) : unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
  }
  if (value instanceof Instance) return instanceMethod(machine, value, base, name, args, node);
  if (value instanceof Func) return functionMethod(machine, base, name, args, node);
  if (value instanceof Dict && !(value instanceof ClassValue) && name === "hasOwnProperty")
    return hasOwn(value, args, node);
  return callValue(machine, property(machine, base, name), args, node, base, callsBack2);
}
function hasOwn(dict, { list: [key] }, node) {
  const known6 = key && typeof key.value === "string" ? dict.entries.has(key.value) || (dict.open === void 0 ? false : void 0) : void 0;
  return { value: known6 ?? new Unknown(dict.open ?? "the key is not known"), from: node };
}
function functionMethod(machine, func, name, args, node) {
  if (name === "call") return callValue(machine, func, { ...args, list: args.list.slice(1) }, node, args.list[0]);
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function nativeMethod(instance, name) {
  for (const type of ancestry(instance.type)) {
    if (type instanceof NativeClass && Object.hasOwn(type.methods, name)) return type.methods[name];
  }
  return void 0;
}
function instanceMethod(machine, instance, self, name, args, node) {
  const own3 = instance.entries.get(name);
  if (own3) return callValue(machine, own3, args, node, own3.value instanceof Func && own3.value.self ? UNDEFINED : self);
  const method = methodOf(instance.type, name);
  if (method) return callFunction(machine, bound(method, self), args, node);
  const native = nativeMethod(instance, name);
  if (native) return native(machine, args, node, self);
  spoil(machine, instance, `the method ${name} may change it`);
  return unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function callsBack(machine, callee, frame) {
  let root = callee;
  while (import_ts_morph10.ts.isPropertyAccessExpression(root) || import_ts_morph10.ts.isCallExpression(root)) root = root.expression;
  if (!import_ts_morph10.ts.isIdentifier(root)) return true;
  if (!find(frame, root.text)) return false;
  const { value } = evaluate(machine, root, frame);
  return !(isUnknown2(value) && TESTS.test(value.reason));
}
function call(machine, node, frame) {
  const { expression: callee } = node;
  if (callee.kind === import_ts_morph10.ts.SyntaxKind.SuperKeyword)
    return superCall(machine, elements(machine, node.arguments, frame), node, frame);
  if (callee.kind === import_ts_morph10.ts.SyntaxKind.ImportKeyword) return unknown2("it is imported while the program runs", node);
  const required = requiredModule(callee, node, frame);
  if (required !== void 0) return machine.modules.imported(node.getSourceFile(), required, "*");
  if (import_ts_morph10.ts.isPropertyAccessExpression(callee) || import_ts_morph10.ts.isElementAccessExpression(callee))
    return callMember(machine, node, callee, frame);
  const target2 = evaluate(machine, callee, frame);
  if (endsChain(node, target2)) return UNDEFINED;
  const args = elements(machine, node.arguments, frame);
  return callValue(machine, target2, args, node, UNDEFINED, callsBack(machine, callee, frame));
}
function requiredModule(callee, { arguments: [path] }, frame) {
  if (!import_ts_morph10.ts.isIdentifier(callee) || callee.text !== "require" || find(frame, "require")) return void 0;
  return path && import_ts_morph10.ts.isStringLiteralLike(path) ? path.text : void 0;
}
function callMember(machine, node, callee, frame) {
  if (callee.expression.kind === import_ts_morph10.ts.SyntaxKind.SuperKeyword) return superMethod(machine, node, callee, frame);
  const base = evaluate(machine, callee.expression, frame);
  if (endsChain(node, base)) return UNDEFINED;
  const name = import_ts_morph10.ts.isPropertyAccessExpression(callee) ? callee.name.text : evaluate(machine, callee.argumentExpression, frame).value;
  const args = elements(machine, node.arguments, frame);
  if (typeof name === "string") return callMethod(machine, base, name, args, node, callsBack(machine, callee, frame));
  return unknownCall(machine, args, "the method is not known", node, true);
}
function superMethod(machine, node, callee, frame) {
  const args = elements(machine, node.arguments, frame);
  const self = selfOf(frame);
  const name = import_ts_morph10.ts.isPropertyAccessExpression(callee) ? callee.name.text : "";
  const method = methodOf(homeOf(frame)?.base, name);
  if (method) return callFunction(machine, bound(method, self), args, node);
  const native = self.value instanceof Instance ? nativeMethod(self.value, name) : void 0;
  return native ? native(machine, args, node, self) : unknownCall(machine, args, `the method ${name} is not evaluated`, node, true);
}
function construct(machine, node, frame) {
  const { value } = evaluate(machine, node.expression, frame);
  const args = elements(machine, node.arguments ?? [], frame);
  if (value instanceof ClassValue || value instanceof NativeClass) {
    const made2 = machine.nested(() => instantiate(machine, value, args, node));
    return made2 ? { value: made2, from: node } : unknown2("calls are nested too deeply", node);
  }
  if (value instanceof Native && value.name === "Array" && value.call)
    return value.call(machine, args, node, UNDEFINED);
  machine.doubts++;
  return unknown2(isUnknown2(value) ? value.reason : "the class is not known", node);
}
function taggedText(machine, node, frame) {
  if (import_ts_morph10.ts.isPropertyAccessExpression(node.tag) && node.tag.getText() === "String.raw" && import_ts_morph10.ts.isNoSubstitutionTemplateLiteral(node.template))
    return { value: node.template.rawText ?? node.template.text, from: node };
  return unknownCall(
    machine,
    { list: [], open: void 0 },
    "a tag makes the text",
    evaluate(machine, node.tag, frame).from ?? node,
    false
  );
}
var import_ts_morph10, bound, TESTS, endsChain;
var init_calls = __esm({
  "src/read/typescript/calls.ts"() {
    "use strict";
    import_ts_morph10 = require("ts-morph");
    init_value();
    init_classes();
    init_expressions();
    init_functions();
    init_lists();
    init_literals();
    init_properties();
    init_scope();
    init_texts();
    init_values();
    bound = (func, self) => import_ts_morph10.ts.isArrowFunction(func.node) || self === UNDEFINED ? func : new Func(func.node, func.frame, self, func.home);
    TESTS = /"(?:vitest|@jest\/globals|mocha|uvu|node:test|ava|tap)"/;
    endsChain = (node, { value }) => (node.flags & import_ts_morph10.ts.NodeFlags.OptionalChain) !== 0 && (value === void 0 || value === null);
  }
});

// src/read/typescript/generated.ts
function first(node, is2) {
  if (is2(node)) return node;
  return import_ts_morph11.ts.forEachChild(node, (child3) => first(child3, is2));
}
function fieldsOf(func) {
  let fields = FIELDS.get(func);
  if (fields) return fields;
  const literal = first(func, import_ts_morph11.ts.isObjectLiteralExpression);
  fields = (literal?.properties ?? []).flatMap((member) => {
    if (!import_ts_morph11.ts.isPropertyAssignment(member) || import_ts_morph11.ts.isComputedPropertyName(member.name) || import_ts_morph11.ts.isBigIntLiteral(member.name))
      return [];
    const { initializer: expression2 } = member;
    return [{ json: member.name.text, property: first(expression2, ofSubject)?.name.text, expression: expression2 }];
  });
  FIELDS.set(func, fields);
  return fields;
}
function converterOf(toJson) {
  const call2 = toJson.node.body && first(toJson.node.body, (node) => import_ts_morph11.ts.isIdentifier(node) && node.text.startsWith(PREFIX));
  return call2;
}
function converted(machine, name, props, toJson) {
  return byFunction(machine, name.text, props, toJson.frame);
}
function byFunction(machine, name, traced, frame) {
  const { value, from: from2 } = traced;
  const each2 = eachOption(value, (option) => byFunction(machine, name, option, frame));
  if (each2) return each2;
  if (value === void 0 || value === null || isUnknown2(value)) return traced;
  const func = lookUp2(machine, frame, name).value;
  if (!isPlain(value) || !(func instanceof Func))
    return unknown2("it is turned into a field in a way that is not read", from2);
  const dict = new Dict();
  dict.open = value.open;
  for (const field of fieldsOf(func.node)) {
    const slot = field.property === void 0 ? void 0 : value.entries.get(field.property);
    if (slot) dict.entries.set(field.json, { ...slot, ...convert(machine, field.expression, slot, func.frame) });
  }
  return { value: dict, from: from2 };
}
function convert(machine, expression2, traced, frame) {
  if (import_ts_morph11.ts.isParenthesizedExpression(expression2)) return convert(machine, expression2.expression, traced, frame);
  if (import_ts_morph11.ts.isIdentifier(expression2) || import_ts_morph11.ts.isElementAccessExpression(expression2) || ofSubject(expression2)) return traced;
  if (import_ts_morph11.ts.isPropertyAccessExpression(expression2)) return unwrapped(machine, expression2, traced, frame);
  if (import_ts_morph11.ts.isCallExpression(expression2)) return byCall(machine, expression2, traced, frame);
  if (import_ts_morph11.ts.isConditionalExpression(expression2)) return eachEntry(machine, expression2.whenFalse, traced, frame);
  return unknown2("it is turned into a field in a way that is not read", traced.from);
}
function unwrapped(machine, expression2, traced, frame) {
  const inner2 = convert(machine, expression2.expression, traced, frame);
  if (isNothing3(inner2)) return UNDEFINED;
  const { value, from: from2 } = property(machine, inner2, expression2.name.text);
  return { value, from: from2 ?? inner2.from };
}
function byCall(machine, { expression: callee, arguments: [argument2] }, traced, frame) {
  if (import_ts_morph11.ts.isIdentifier(callee) && callee.text.startsWith(PREFIX) && argument2)
    return byFunction(machine, callee.text, convert(machine, argument2, traced, frame), frame);
  if (!import_ts_morph11.ts.isPropertyAccessExpression(callee))
    return unknown2("it is turned into a field in a way that is not read", traced.from);
  const base = convert(machine, callee.expression, traced, frame);
  if (isNothing3(base)) return UNDEFINED;
  if (callee.name.text === "map" && argument2 && import_ts_morph11.ts.isArrowFunction(argument2) && !import_ts_morph11.ts.isBlock(argument2.body))
    return eachItem(machine, argument2.body, base, frame);
  return unknown2("it is turned into a field in a way that is not read", traced.from);
}
function eachItem(machine, body, traced, frame) {
  const { value, from: from2 } = traced;
  if (!(value instanceof List))
    return isUnknown2(value) ? { value: new Unknown(value.reason), from: from2 } : unknown2("it is no list", from2);
  const list4 = new List(value.items.map((slot) => ({ ...slot, ...convert(machine, body, slot, frame) })));
  list4.open = value.open;
  return { value: list4, from: from2 };
}
function eachEntry(machine, expression2, traced, frame) {
  const { value, from: from2 } = traced;
  const computed = (node) => import_ts_morph11.ts.isPropertyAssignment(node) && import_ts_morph11.ts.isComputedPropertyName(node.name);
  const body = first(expression2, computed)?.initializer;
  if (!isPlain(value) || !body) return isUnknown2(value) || isNothing3(traced) ? traced : unknown2("it is no map", from2);
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, ...convert(machine, body, slot, frame) });
  return { value: dict, from: from2 };
}
var import_ts_morph11, PREFIX, FIELDS, ofSubject, isNothing3;
var init_generated = __esm({
  "src/read/typescript/generated.ts"() {
    "use strict";
    import_ts_morph11 = require("ts-morph");
    init_value();
    init_join();
    init_properties();
    init_scope();
    init_values();
    PREFIX = "toJson_";
    FIELDS = /* @__PURE__ */ new WeakMap();
    ofSubject = (node) => import_ts_morph11.ts.isPropertyAccessExpression(node) && import_ts_morph11.ts.isIdentifier(node.expression) && node.expression.text === "obj";
    isNothing3 = ({ value }) => value === void 0 || value === null;
  }
});

// src/read/typescript/copies.ts
function copyOf(value, depth = 0) {
  if (depth > DEEPEST2) return new Unknown("it is nested too deeply");
  if (value instanceof List) {
    const list4 = new List(value.items.map((slot) => ({ ...slot, value: copyOf(slot.value, depth + 1) })));
    list4.open = value.open;
    return list4;
  }
  if (!isPlain(value)) return value;
  const dict = new Dict();
  dict.open = value.open;
  for (const [key, slot] of value.entries) dict.entries.set(key, { ...slot, value: copyOf(slot.value, depth + 1) });
  return dict;
}
var DEEPEST2;
var init_copies = __esm({
  "src/read/typescript/copies.ts"() {
    "use strict";
    init_value();
    init_values();
    DEEPEST2 = 100;
  }
});

// src/read/typescript/patches.ts
function target(root, pointer2) {
  const parts2 = pointer2.split("/").slice(1).map(unescaped);
  const key = parts2.pop();
  let parent = root;
  for (const part2 of parts2) {
    if (parent instanceof Dict) parent = parent.entries.get(part2)?.value;
    else if (parent instanceof List) parent = parent.items[Number(part2)]?.value;
    else return void 0;
  }
  return key === void 0 ? void 0 : { parent, key };
}
function applyToDict(dict, key, op, slot) {
  if (op === "add" || op === "replace") dict.entries.set(key, slot);
  else if (op === "remove") dict.entries.delete(key);
  return op !== "move" && op !== "copy";
}
function applyToList(list4, key, op, slot) {
  const index = key === "-" ? list4.items.length : Number(key);
  if (list4.open !== void 0 || !Number.isInteger(index)) return false;
  if (op === "add") list4.items.splice(index, 0, slot);
  else if (op === "replace") list4.items[index] = slot;
  else if (op === "remove") list4.items.splice(index, 1);
  return op !== "move" && op !== "copy";
}
function patched(root, operations) {
  if (operations.length === 0) return root;
  const copy = copyOf(root);
  for (const { op, path, value } of operations) {
    const found = typeof path.value === "string" ? target(copy, path.value) : void 0;
    const slot = { ...value, value: copyOf(value.value), use: value.from };
    if (!found) return void 0;
    const { parent, key } = found;
    const done = parent instanceof Dict ? applyToDict(parent, key, op, slot) : parent instanceof List && applyToList(parent, key, op, slot);
    if (!done) return void 0;
  }
  return copy;
}
var unescaped;
var init_patches = __esm({
  "src/read/typescript/patches.ts"() {
    "use strict";
    init_copies();
    init_values();
    unescaped = (part2) => part2.replaceAll("~1", "/").replaceAll("~0", "~");
  }
});

// src/read/typescript/pure-classes.ts
function operationsOf2(patches) {
  if (patches.open !== void 0) return void 0;
  const operations = patches.items.map(
    ({ value }) => value instanceof Instance ? value.hidden.get("operation") : void 0
  );
  return operations.every((one2) => one2 !== void 0) ? operations : void 0;
}
var noInit, UNITS, sizeText, converted2, SIZE, PATCH, operation, PATCHES, LAZY_VALUE, LAZY;
var init_pure_classes = __esm({
  "src/read/typescript/pure-classes.ts"() {
    "use strict";
    init_value();
    init_values();
    noInit = () => void 0;
    UNITS = [
      ["kibibytes", "Ki", "toKibibytes"],
      ["mebibytes", "Mi", "toMebibytes"],
      ["gibibytes", "Gi", "toGibibytes"],
      ["tebibytes", "Ti", "toTebibytes"],
      ["pebibyte", "Pi", "toPebibytes"]
    ];
    sizeText = (_machine, _args, node, { value }) => {
      const amount = value.hidden.get("amount");
      return {
        value: isUnknown2(amount) ? amount : `${String(amount)}${value.hidden.get("unit")}`,
        from: node
      };
    };
    converted2 = (to) => (_machine, args, node, { value }) => {
      const { hidden } = value;
      const from2 = UNITS.findIndex(([, unit]) => unit === hidden.get("unit"));
      const result3 = Number(hidden.get("amount")) * 1024 ** (from2 - to);
      return Number.isInteger(result3) && args.list.length === 0 ? { value: result3, from: node } : unknown2("it is rounded", node);
    };
    SIZE = new NativeClass(
      "Size",
      noInit,
      void 0,
      {
        asString: sizeText,
        ...Object.fromEntries(UNITS.map(([, , name], index) => [name, converted2(index)]))
      },
      void 0,
      Object.fromEntries(
        UNITS.map(([name, unit]) => [
          name,
          new Native(`Size.${name}`, (_machine, args, node) => {
            const { value, from: from2 } = argument(args, 0);
            const size = new Instance(SIZE, node);
            size.hidden.set(
              "amount",
              typeof value === "number" || isUnknown2(value) ? value : new Unknown("its amount is no number")
            );
            size.hidden.set("unit", unit);
            return { value: size, from: from2 ?? node };
          })
        ])
      )
    );
    PATCH = new NativeClass("JsonPatch", noInit);
    operation = (op) => (_machine, args, node) => {
      const patch = new Instance(PATCH, node);
      patch.hidden.set("operation", { op, path: argument(args, 0), value: argument(args, 1) });
      return { value: patch, from: node };
    };
    PATCHES = new Native(
      "JsonPatch",
      void 0,
      Object.fromEntries(
        ["add", "remove", "replace", "test", "copy", "move"].map((op) => [
          op,
          new Native(`JsonPatch.${op}`, operation(op))
        ])
      )
    );
    LAZY_VALUE = new NativeClass("Lazy", noInit);
    LAZY = new Native("Lazy", void 0, {
      any: new Native("Lazy.any", (_machine, args, node) => {
        const lazy = new Instance(LAZY_VALUE, node);
        lazy.hidden.set("producer", argument(args, 0));
        return { value: lazy, from: node };
      })
    });
  }
});

// src/read/typescript/tree.ts
function place(instance, args) {
  const scope = argument(args, 0).value;
  const id = argument(args, 1).value;
  const parent = scope instanceof Instance ? scope : new Unknown(isUnknown2(scope) ? scope.reason : "its scope is not known");
  instance.construct = {
    scope: parent,
    id: typeof id === "string" ? id.replace(SEPARATORS, "--") : new Unknown(isUnknown2(id) ? id.reason : "its id is not known"),
    children: []
  };
  if (parent instanceof Instance) parent.construct?.children.push(instance);
}
function idsOf(instance) {
  const ids = [];
  let current = instance;
  for (let depth = 0; current; depth++) {
    if (current instanceof Unknown) return current;
    const { construct: construct2 } = current;
    if (!construct2 || depth > 200) return new Unknown("its place in the tree is not known");
    if (construct2.id instanceof Unknown) return construct2.id;
    ids.unshift(construct2.id);
    current = construct2.scope;
  }
  return ids;
}
function pathOf2(instance) {
  const ids = idsOf(instance);
  return ids instanceof Unknown ? ids : ids.slice(ids[0] === "" ? 1 : 0).join("/");
}
function nearest2(start, type) {
  let current = start;
  for (let depth = 0; current instanceof Instance && depth < 200; depth++) {
    if (descends(current.type, type)) return current;
    current = current.construct ? current.construct.scope : new Unknown("its place in the tree is not known");
  }
  return current;
}
function addressOf(ids) {
  const hash = (0, import_node_crypto.createHash)("sha1");
  for (const id of ids) if (id !== "Default") hash.update(`${id}
`);
  return `c8${hash.digest("hex")}`;
}
function dnsLabel(ids, { maxLen, delimiter, includeHash, extra }) {
  const parts2 = [...ids.slice(ids[0] === "" ? 1 : 0), ...extra];
  const [first3 = ""] = parts2;
  if (parts2.length === 1 && /^[0-9a-z-]+$/.test(first3) && first3.length <= maxLen) return first3;
  const label = parts2.map(
    (part2) => part2.toLocaleLowerCase().replace(/[^0-9a-zA-Z-_.]/g, "").slice(0, maxLen)
  );
  if (includeHash) label.push(addressOf(ids).slice(0, HASH_LENGTH));
  return label.reverse().filter((part2, index, all) => part2 !== all[index - 1]).join("/").slice(0, maxLen).split("/").reverse().filter(Boolean).join(delimiter).split(delimiter).filter((part2) => part2 !== "" && !/^(?:resource|default)$/i.test(part2)).join(delimiter);
}
var import_node_crypto, SEPARATORS, HASH_LENGTH;
var init_tree = __esm({
  "src/read/typescript/tree.ts"() {
    "use strict";
    import_node_crypto = require("node:crypto");
    init_value();
    init_values();
    SEPARATORS = /[/\n]/g;
    HASH_LENGTH = 8;
  }
});

// src/read/typescript/manifest.ts
function only3(fields, reason) {
  const dict = new Dict();
  for (const name of IDENTITY) {
    const slot = fields.entries.get(name);
    if (slot) dict.entries.set(name, slot);
  }
  dict.open = reason;
  return dict;
}
function fieldsOf2(machine, instance) {
  const fields = new Dict();
  spread(machine, fields, instance.hidden.get("props"));
  const data = instance.hidden.get("metadata").hidden.get("data");
  fields.entries.set("metadata", { ...fields.entries.get("metadata"), value: data });
  return late(machine, instance, fields);
}
function late(machine, instance, fields) {
  const spoiled = instance.hidden.get("spoiled");
  if (spoiled !== void 0) return only3(fields, spoiled);
  const app = nearest2(instance, "App");
  if (app instanceof Instance && app.hidden.has("resolvers"))
    return only3(fields, "resolvers of the app may replace it");
  const operations = operationsOf2(instance.hidden.get("patches"));
  const after2 = operations && patched(fields, operations);
  if (!after2) return only3(fields, "a JSON patch changes it in a way that is not evaluated");
  const toJson = methodOf(instance.type, "toJson");
  return toJson ? overridden(machine, toJson, after2) : after2;
}
function overridden(machine, toJson, fields) {
  const converter = converterOf(toJson);
  if (!converter) return only3(fields, "its class writes it in a way that is not evaluated");
  const { value } = converted(machine, converter, { value: fields }, toJson);
  if (!isPlain(value)) return only3(fields, "its class writes it in a way that is not evaluated");
  const all = new Dict();
  spread(machine, all, { value: only3(fields, "") });
  all.open = void 0;
  spread(machine, all, { value });
  for (const name of IDENTITY) all.entries.set(name, all.entries.get(name) ?? fields.entries.get(name));
  return all;
}
function define(map3, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map3, key, { value, enumerable: true, configurable: true, writable: true });
  else map3[key] = value;
}
function produced(machine, lazy) {
  const producer = lazy.hidden.get("producer");
  const none = { list: [], open: void 0 };
  if (producer.value instanceof Func) return callFunction(machine, producer.value, none, lazy.made);
  return callMethod(machine, producer, "produce", none, lazy.made);
}
function withoutEmpty(value) {
  if (Array.isArray(value))
    return value.length === 0 && Object.getOwnPropertySymbols(value).length === 0 ? void 0 : value;
  if (!isMap(value)) return value;
  for (const [key, inner2] of Object.entries(value)) if (withoutEmpty(inner2) === void 0) delete value[key];
  return Object.keys(value).length === 0 && Object.getOwnPropertySymbols(value).length === 0 ? void 0 : value;
}
function plainOf(machine, fields) {
  const plain2 = new Plain(machine).map(fields);
  if (isMap(plain2.metadata)) withoutEmpty(plain2.metadata);
  return plain2;
}
function slotAt(machine, fields, path) {
  let slot = { value: fields };
  for (const key of path) {
    let value = slot.value;
    if (value instanceof Instance && value.type === LAZY_VALUE) value = produced(machine, value).value;
    const next = value instanceof List ? value.items[Number(key)] : value instanceof Dict ? value.entries.get(String(key)) : void 0;
    if (!next) return void 0;
    slot = next;
  }
  return slot;
}
var IDENTITY, MOST_NODES, DEEPEST3, Plain;
var init_manifest = __esm({
  "src/read/typescript/manifest.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_classes();
    init_generated();
    init_literals();
    init_machine2();
    init_patches();
    init_pure_classes();
    init_tree();
    init_values();
    IDENTITY = ["apiVersion", "kind"];
    MOST_NODES = 5e5;
    DEEPEST3 = 200;
    Plain = class {
      constructor(machine) {
        this.machine = machine;
      }
      machine;
      #nodes = 0;
      map(dict, depth = 0) {
        const map3 = {};
        for (const [key, slot] of dict.entries) {
          const value = this.of(slot.value, depth + 1);
          if (value !== void 0 && value !== null) define(map3, key, value);
        }
        return dict.open === void 0 ? map3 : markOpen(map3, dict.open);
      }
      of(value, depth) {
        if (++this.#nodes > MOST_NODES || depth > DEEPEST3) throw new Exhausted();
        if (value === void 0 || value === null) return void 0;
        if (isUnknown2(value)) return new Unknown(value.reason);
        if (value instanceof List) return this.#list(value, depth);
        if (isPlain(value)) return this.map(value, depth);
        if (value instanceof Instance && value.type === LAZY_VALUE)
          return this.of(produced(this.machine, value).value, depth + 1);
        return typeof value === "object" ? new Unknown("it is no plain data") : value;
      }
      #list({ items: items2, open }, depth) {
        const list4 = items2.map(({ value }) => this.of(value, depth + 1) ?? null);
        return open === void 0 ? list4 : markOpen(list4, open);
      }
    };
  }
});

// src/read/typescript/ignore-comments.ts
function isInToken(node, offset) {
  const child3 = import_ts_morph12.ts.forEachChild(node, (one2) => one2.pos <= offset && offset < one2.end ? one2 : void 0);
  if (child3) return isInToken(child3, offset);
  return (import_ts_morph12.ts.isLiteralExpression(node) || import_ts_morph12.ts.isTemplateMiddleOrTemplateTail(node) || import_ts_morph12.ts.isTemplateHead(node)) && node.getStart() <= offset;
}
function ignoreComments(file2) {
  const lines = file2.text.split("\n");
  return [...file2.text.matchAll(COMMENT)].flatMap((match) => {
    if (isInToken(file2, match.index)) return [];
    const { line, character } = file2.getLineAndCharacterOfPosition(match.index);
    const source = match[0].replace(/\*\/.*$/, "").trimEnd();
    const isAlone = (lines[line] ?? "").slice(0, character).trim() === "";
    const next = lines.findIndex((text3, index) => index > line && !BARE.test(text3));
    return [
      {
        text: (match[1] ?? "").replace(/\*\/.*$/, "").trim(),
        line,
        column: character + 1,
        endColumn: character + 1 + source.length,
        target: isAlone ? next < 0 ? void 0 : next : line
      }
    ];
  });
}
var import_ts_morph12, COMMENT, BARE;
var init_ignore_comments = __esm({
  "src/read/typescript/ignore-comments.ts"() {
    "use strict";
    import_ts_morph12 = require("ts-morph");
    COMMENT = /(?:\/\/+|\/\*+)[^\S\n]*vmstate-ignore(?![\w-]):?([^\n]*)/g;
    BARE = /^\s*(?:\/\/.*|\/\*.*\*\/\s*)?\r?$/;
  }
});

// src/read/typescript/places.ts
function spanOf3(node) {
  const start = node.getStart();
  const end = import_ts_morph13.ts.isNewExpression(node) ? node.expression.getEnd() : node.getEnd();
  const line = node.getSourceFile().text.slice(start, end).search(/\r?\n/);
  return { start, end: line < 0 ? end : start + line };
}
function nodesOf({ key, from: from2, use }, at6) {
  const set3 = isWritten(from2) ? from2 : void 0;
  const own3 = isWritten(key) ? key : void 0;
  const node = at6 === "key" ? own3 ?? use ?? set3 : set3 && (!runsOver(set3) || !own3) ? set3 : own3 ?? use ?? set3;
  if (!isWritten(node)) return void 0;
  const used3 = [use, own3].find((one2) => isWritten(one2) && !isInside(node, one2) && one2 !== own3 && at6 === "value");
  return { node, use: node === own3 ? void 0 : used3 };
}
var import_ts_morph13, GENERATED, isWritten, runsOver, isInside, SourceProgram;
var init_places = __esm({
  "src/read/typescript/places.ts"() {
    "use strict";
    import_ts_morph13 = require("ts-morph");
    init_ignore_comments();
    init_manifest();
    GENERATED = /^(?:\s*\/[/*][^\n]*\n)*?\s*\/\/ generated by cdk8s/;
    isWritten = (node) => node !== void 0 && !GENERATED.test(node.getSourceFile().text.slice(0, 500));
    runsOver = (node) => /\n/.test(node.getText());
    isInside = (inner2, outer) => inner2.getSourceFile() === outer.getSourceFile() && inner2.pos >= outer.pos && inner2.end <= outer.end;
    SourceProgram = class {
      /** @param nameOf The path of a file as the user knows it. */
      constructor(machine, nameOf3, files) {
        this.machine = machine;
        this.nameOf = nameOf3;
        this.files = files;
      }
      machine;
      nameOf;
      files;
      objects = [];
      ignoreComments() {
        return this.files().flatMap((file2) => {
          const name = this.nameOf(file2.fileName);
          return ignoreComments(file2).map((comment) => ({ ...comment, file: name }));
        });
      }
      holds(text3) {
        return this.files().some((file2) => text3.test(file2.text));
      }
      find([index, ...path], at6) {
        const object = this.objects[Number(index)];
        const { node, use } = this.#nodes(object, path, at6);
        const told = use ?? (isInside(node, object.made) ? void 0 : object.made);
        return { ...this.#place(node), use: told && this.#place(told) };
      }
      #nodes({ fields, made: made2 }, path, at6) {
        const exact = slotAt(this.machine, fields, path);
        const found = exact && nodesOf(exact, at6);
        if (found) return found;
        for (let length = path.length - 1; length > 0; length--) {
          const parent = slotAt(this.machine, fields, path.slice(0, length));
          const nodes = parent && nodesOf(parent, "key");
          if (nodes) return { node: nodes.node };
        }
        const name = slotAt(this.machine, fields, ["metadata", "name"]);
        return (name && nodesOf(name, "value")) ?? { node: made2 };
      }
      #place(node) {
        const { fileName, text: text3 } = node.getSourceFile();
        return { file: this.nameOf(fileName), text: text3, ...spanOf3(node) };
      }
    };
  }
});

// src/read/typescript/program.ts
function makesSomething(node) {
  return import_ts_morph14.ts.isNewExpression(node) || (import_ts_morph14.ts.forEachChild(node, (child3) => makesSomething(child3) || void 0) ?? false);
}
function runUnseen(machine, node, { value }) {
  if (value instanceof Func) callFunction(machine, value, UNSEEN_ARGUMENTS, node);
  else if (value instanceof ClassValue && ["Construct", "ApiObject"].some((name) => descends(value, name)))
    machine.nested(() => instantiate(machine, value, UNSEEN_ARGUMENTS, node));
}
function runModules(machine, modules, library) {
  for (const module2 of modules) module2.run();
  for (const module2 of library) {
    for (const [node, traced] of module2.declarations()) {
      if (isGenerated(node) || machine.ran.has(node) || !makesSomething(node)) continue;
      try {
        machine.apart(() => runUnseen(machine, node, traced));
      } catch (error2) {
        if (!(error2 instanceof Thrown)) throw error2;
      }
    }
  }
}
function isGenerated(node) {
  return import_ts_morph14.ts.isClassDeclaration(node) && node.members.some(
    (member) => member.name !== void 0 && import_ts_morph14.ts.isIdentifier(member.name) && member.name.text === "GVK"
  );
}
var import_ts_morph14, UNSEEN2, UNSEEN_ARGUMENTS;
var init_program = __esm({
  "src/read/typescript/program.ts"() {
    "use strict";
    import_ts_morph14 = require("ts-morph");
    init_calls();
    init_classes();
    init_machine2();
    init_values();
    UNSEEN2 = "nothing that is read calls it";
    UNSEEN_ARGUMENTS = { list: [], open: UNSEEN2 };
  }
});

// src/read/typescript/api-object.ts
function orElse(first3, second) {
  if (isNothing4(first3)) return second();
  return isUnknown2(first3.value) ? join2(first3, second()) : first3;
}
function copied(machine, ...sources) {
  const dict = new Dict();
  for (const source of sources) spread(machine, dict, source);
  return { value: dict, from: sources.find(({ from: from2 }) => from2)?.from };
}
function copiedList({ value, from: from2 }) {
  const list4 = new List(value instanceof List ? [...value.items] : []);
  list4.open = value instanceof List ? value.open : isUnknown2(value) ? value.reason : void 0;
  return { value: list4, from: from2 };
}
function metadataOf(machine, given, chart, name, node) {
  const of2 = (key) => isNothing4(given) ? UNDEFINED : property(machine, given, key);
  const ofChart = (key) => chart instanceof Instance ? property(machine, { value: chart }, key) : unknown2("its chart is not known", node);
  const own3 = given.value instanceof Dict ? given.value.entries : void 0;
  const data = new Dict();
  data.entries.set("name", { ...own3?.get("name"), ...name });
  spread(machine, data, isNothing4(given) ? { value: new Dict() } : given);
  data.entries.set("name", { ...own3?.get("name"), ...own3?.has("name") && isNothing4(of2("name")) ? UNDEFINED : name });
  data.entries.set("namespace", { ...own3?.get("namespace"), ...orElse(of2("namespace"), () => ofChart("namespace")) });
  data.entries.set("labels", { ...own3?.get("labels"), ...copied(machine, ofChart("labels"), of2("labels")) });
  data.entries.set("annotations", { ...own3?.get("annotations"), ...copied(machine, of2("annotations")) });
  data.entries.set("finalizers", { ...own3?.get("finalizers"), ...copiedList(of2("finalizers")) });
  data.entries.set("ownerReferences", { ...own3?.get("ownerReferences"), ...copiedList(of2("ownerReferences")) });
  return data;
}
function generated(machine, chart, instance) {
  if (!(chart instanceof Instance)) return unknown2("its place in the tree is not known", instance.made);
  return callMethod(
    machine,
    { value: chart },
    "generateObjectName",
    { list: [{ value: instance }], open: void 0 },
    instance.made
  );
}
function init(machine, instance, args) {
  place(instance, args);
  const props = argument(args, 2);
  const chart = nearest2(instance, "Chart");
  const given = isPlain(props.value) ? property(machine, props, "metadata") : unknown2(isUnknown2(props.value) ? props.value.reason : "it is given no props");
  instance.hidden.set("props", props);
  const named3 = isNothing4(given) ? UNDEFINED : property(machine, given, "name");
  const name = orElse(named3, () => generated(machine, chart, instance));
  const metadata = new Instance(METADATA, instance.made);
  metadata.hidden.set("data", metadataOf(machine, given, chart, name, instance.made));
  instance.hidden.set("metadata", metadata);
  instance.hidden.set("name", name);
  instance.hidden.set("chart", chart);
  instance.hidden.set("patches", new List());
  machine.record({ instance, node: instance.made });
}
function get2(machine, instance, name) {
  switch (name) {
    case "name":
      return instance.hidden.get("name");
    case "metadata":
      return { value: instance.hidden.get("metadata") };
    case "chart":
      return { value: instance.hidden.get("chart") };
    case "kind":
    case "apiVersion":
      return property(machine, instance.hidden.get("props"), name);
    case "apiGroup":
      return group(property(machine, instance.hidden.get("props"), "apiVersion"));
    default:
      return void 0;
  }
}
var isNothing4, adds, METADATA, KEPT, listIn, group, objectOf, API_OBJECT;
var init_api_object = __esm({
  "src/read/typescript/api-object.ts"() {
    "use strict";
    init_calls();
    init_join();
    init_literals();
    init_properties();
    init_tree();
    init_values();
    isNothing4 = ({ value }) => value === void 0 || value === null;
    adds = (name) => (machine, args, node, self) => {
      const metadata = self.value.hidden.get("data");
      const [key, value] = [argument(args, 0), argument(args, 1)];
      setProperty(machine, metadata.entries.get(name)?.value, key.value, { ...value, key: node, use: node });
      return UNDEFINED;
    };
    METADATA = new NativeClass(
      "ApiObjectMetadataDefinition",
      () => void 0,
      (machine, instance, name) => property(machine, { value: instance.hidden.get("data") }, name),
      {
        addLabel: adds("labels"),
        addAnnotation: adds("annotations"),
        add: (machine, args, node, self) => {
          const data = self.value.hidden.get("data");
          const name = argument(args, 0).value;
          if (typeof name !== "string" || !KEPT.has(name))
            setProperty(machine, data, name, { ...argument(args, 1), key: node, use: node });
          return UNDEFINED;
        },
        getLabel: (machine, args, node, self) => {
          const labels = property(machine, { value: self.value.hidden.get("data") }, "labels");
          const name = argument(args, 0).value;
          return typeof name === "string" ? property(machine, labels, name) : unknown2("the label is not known", node);
        },
        addFinalizers: (machine, args, node, self) => callMethod(machine, listIn(self, "finalizers"), "push", args, node),
        addOwnerReference: (machine, args, node, self) => callMethod(machine, listIn(self, "ownerReferences"), "push", args, node)
      }
    );
    KEPT = /* @__PURE__ */ new Set(["name", "namespace", "labels", "annotations", "finalizers", "ownerReferences"]);
    listIn = ({ value }, name) => value.hidden.get("data").entries.get(name) ?? UNDEFINED;
    group = ({ value, from: from2 }) => typeof value === "string" ? { value: value.includes("/") ? value.slice(0, value.indexOf("/")) : "core", from: from2 } : { value, from: from2 };
    objectOf = (_machine, args, node) => {
      let { value } = argument(args, 0);
      for (let depth = 0; value instanceof Instance && depth < 50; depth++) {
        if (descends(value.type, "ApiObject")) return { value, from: node };
        value = value.construct?.children.find(
          ({ construct: construct2 }) => construct2?.id === "Default" || construct2?.id === "Resource"
        );
      }
      return unknown2("its object is not known", node);
    };
    API_OBJECT = (base) => new NativeClass(
      "ApiObject",
      init,
      get2,
      {
        addDependency: () => UNDEFINED,
        addJsonPatch: (machine, args, node, self) => callMethod(machine, { value: self.value.hidden.get("patches") }, "push", args, node),
        toJson: (_machine, _args, node) => unknown2("it is what is written", node)
      },
      base,
      { of: new Native("ApiObject.of", objectOf) }
    );
  }
});

// src/read/typescript/cdk8s.ts
function childOf(node, name) {
  const { construct: construct2 } = owner(node);
  if (typeof name !== "string" || !construct2) return new Unknown("the id is not known");
  return construct2.children.find((child3) => child3.construct?.id === name) ?? new Unknown(`"${name}" is not found below it`);
}
function nodeOf(instance) {
  let node = instance.hidden.get("node");
  if (!node) {
    node = new Instance(NODE, instance.made);
    node.hidden.set("owner", instance);
    instance.hidden.set("node", node);
  }
  return { value: node };
}
function generatedName(instance, includeHash, maxLen, node) {
  const ids = idsOf(instance);
  if (ids instanceof Unknown) return unknown2(ids.reason, node);
  if (typeof includeHash !== "boolean") return unknown2("whether names have a hash is not known", node);
  return { value: dnsLabel(ids, { maxLen, delimiter: "-", includeHash, extra: [] }), from: node };
}
function nearestOf({ value }, type, node) {
  const found = value instanceof Instance ? nearest2(value, type) : new Unknown("its place in the tree is not known");
  return found ? { value: found, from: node } : unknown2(`there is no ${type} above it`, node);
}
function isKind(type) {
  return new Native(`${type}.is${type}`, (_machine, args, node) => {
    const { value } = argument(args, 0);
    return value instanceof Unknown ? unknown2(value.reason, node) : { value: value instanceof Instance && descends(value.type, type), from: node };
  });
}
var nothing2, owner, NODE, pathText2, CONSTRUCT, APP, LONGEST_NAME, LONGEST_CRON_JOB, generateObjectName, CHART, toDnsLabel, opaque, yamlOutput, CDK8S, CONSTRUCTS;
var init_cdk8s = __esm({
  "src/read/typescript/cdk8s.ts"() {
    "use strict";
    init_value();
    init_api_object();
    init_calls();
    init_properties();
    init_pure_classes();
    init_tree();
    init_values();
    nothing2 = () => UNDEFINED;
    owner = (node) => node.hidden.get("owner");
    NODE = new NativeClass(
      "Node",
      () => void 0,
      (_machine, node, name) => {
        const self = owner(node);
        const ids = idsOf(self);
        switch (name) {
          case "id":
            return { value: self.construct?.id };
          case "path":
            return { value: pathOf2(self) };
          case "addr":
            return { value: ids instanceof Unknown ? ids : addressOf(ids) };
          case "scope":
            return { value: self.construct?.scope };
          case "root":
            return { value: nearest2(self, "App") };
          case "children":
            return { value: new List((self.construct?.children ?? []).map((value) => ({ value }))) };
          case "defaultChild": {
            const child3 = self.construct?.children.find(
              ({ construct: construct2 }) => construct2?.id === "Default" || construct2?.id === "Resource"
            );
            return { value: child3 ?? new Unknown("its default child is not known") };
          }
          default:
            return unknown2(`node.${name} is not evaluated`);
        }
      },
      {
        addDependency: nothing2,
        addMetadata: nothing2,
        addValidation: nothing2,
        setContext: nothing2,
        findChild: (_machine, args, _node, self) => ({ value: childOf(self.value, argument(args, 0).value) }),
        tryFindChild: (_machine, args, _node, self) => ({
          value: childOf(self.value, argument(args, 0).value)
        }),
        getContext: (_machine, _args, node) => unknown2("the context decides it", node),
        tryGetContext: (_machine, _args, node) => unknown2("the context decides it", node)
      }
    );
    pathText2 = (_machine, _args, _node, { value }) => ({ value: pathOf2(value) });
    CONSTRUCT = new NativeClass(
      "Construct",
      (_machine, instance, args) => place(instance, args),
      (_machine, instance, name) => name === "node" ? nodeOf(instance) : void 0,
      { toString: pathText2 }
    );
    APP = new NativeClass(
      "App",
      (machine, instance, args) => {
        instance.construct = { scope: void 0, id: "", children: [] };
        const resolvers = property(machine, argument(args, 0), "resolvers").value;
        if (args.list.length > 0 && resolvers !== void 0) instance.hidden.set("resolvers", true);
      },
      (_machine, _instance, name) => name === "charts" || name === "outdir" ? unknown2(`${name} is not evaluated`) : void 0,
      { synth: nothing2, synthYaml: (_machine, _args, node) => unknown2("it is what is written", node) },
      CONSTRUCT
    );
    LONGEST_NAME = 63;
    LONGEST_CRON_JOB = 52;
    generateObjectName = (machine, args, node, self) => {
      const chart = self.value;
      const object = argument(args, 0).value;
      if (!(object instanceof Instance)) return unknown2("the object is not known", node);
      const disabled2 = chart.hidden.get("disableResourceNameHashes");
      const isCronJob = property(machine, { value: object }, "kind").value === "CronJob";
      const isOn = disabled2 === void 0 ? true : typeof disabled2 === "boolean" ? !disabled2 : disabled2;
      return generatedName(object, isOn, isCronJob ? LONGEST_CRON_JOB : LONGEST_NAME, node);
    };
    CHART = new NativeClass(
      "Chart",
      (machine, instance, args) => {
        place(instance, args);
        const props = argument(args, 2);
        for (const name of ["namespace", "labels", "disableResourceNameHashes"])
          instance.hidden.set(name, props.value === void 0 ? UNDEFINED : property(machine, props, name));
        instance.hidden.set(
          "disableResourceNameHashes",
          instance.hidden.get("disableResourceNameHashes").value
        );
      },
      (_machine, instance, name) => {
        if (name === "namespace") return instance.hidden.get("namespace");
        if (name !== "labels") return name === "apiObjects" ? unknown2("its objects are not listed") : void 0;
        const labels = instance.hidden.get("labels");
        return labels.value === void 0 ? { value: new Dict() } : labels;
      },
      {
        addDependency: nothing2,
        generateObjectName,
        toJson: (_machine, _args, node) => unknown2("it is what is written", node)
      },
      CONSTRUCT,
      {
        of: new Native("Chart.of", (_machine, args, node) => nearestOf(argument(args, 0), "Chart", node)),
        isChart: isKind("Chart")
      }
    );
    toDnsLabel = (machine, args, node) => {
      const { value } = argument(args, 0);
      const options2 = argument(args, 1).value;
      const ids = value instanceof Instance ? idsOf(value) : new Unknown("the construct is not known");
      if (ids instanceof Unknown) return unknown2(ids.reason, node);
      if (options2 !== void 0 && !isPlain(options2)) return unknown2("its options are not known", node);
      const given = (name) => options2 === void 0 ? void 0 : property(machine, { value: options2 }, name).value;
      const [maxLen = LONGEST_NAME, delimiter = "-", includeHash = true] = ["maxLen", "delimiter", "includeHash"].map(
        given
      );
      const extra = given("extra");
      if (typeof maxLen !== "number" || typeof delimiter !== "string" || typeof includeHash !== "boolean" || extra !== void 0)
        return unknown2("its options are not known", node);
      return { value: dnsLabel(ids, { maxLen, delimiter, includeHash, extra: [] }), from: node };
    };
    opaque = (name) => new Native(name, (machine, args, node) => unknownCall(machine, args, `${name} is not evaluated`, node, false));
    yamlOutput = dictOf(
      ["FILE_PER_APP", "FILE_PER_CHART", "FILE_PER_RESOURCE", "FOLDER_PER_CHART_FILE_PER_RESOURCE"].map((name, value) => [
        name,
        { value }
      ])
    );
    CDK8S = {
      App: APP,
      Chart: CHART,
      ApiObject: API_OBJECT(CONSTRUCT),
      JsonPatch: PATCHES,
      Lazy: LAZY,
      Size: SIZE,
      YamlOutputType: yamlOutput,
      Names: new Native("Names", void 0, { toDnsLabel: new Native("Names.toDnsLabel", toDnsLabel) }),
      Yaml: new Native("Yaml", void 0, { load: opaque("Yaml.load") })
    };
    CONSTRUCTS = { Construct: CONSTRUCT };
  }
});

// src/read/typescript/json-text.ts
function plainValue(value) {
  try {
    return new Plain2().of(value);
  } catch (reason) {
    if (reason instanceof Unknown) return new Unknown(reason.reason);
    throw reason;
  }
}
function jsonText(value) {
  const plain2 = plainValue(value);
  return plain2 instanceof Unknown ? plain2 : JSON.stringify(plain2);
}
var MOST, Plain2;
var init_json_text = __esm({
  "src/read/typescript/json-text.ts"() {
    "use strict";
    init_value();
    init_values();
    MOST = 1e5;
    Plain2 = class {
      #count = 0;
      /** @throws Unknown where a part is not known. */
      of(value) {
        if (++this.#count > MOST) throw new Unknown("it is too large");
        if (isUnknown2(value)) throw value;
        if (isScalar(value)) return value;
        const open = value instanceof List || isPlain(value) ? value.open : "it is no plain data";
        if (open !== void 0) throw new Unknown(open);
        if (value instanceof List) return value.items.map((slot) => this.of(slot.value));
        if (isPlain(value)) return Object.fromEntries([...value.entries].map(([key, slot]) => [key, this.of(slot.value)]));
        return void 0;
      }
    };
  }
});

// src/read/typescript/globals.ts
function listOf(items2, open, from2) {
  const list4 = new List([...items2]);
  list4.open = open;
  return { value: list4, from: from2 };
}
function byIndex([one2], [two]) {
  const [left2, right] = [INDEX.test(one2), INDEX.test(two)];
  return left2 && right ? Number(one2) - Number(two) : left2 ? -1 : right ? 1 : 0;
}
var entriesAs, INDEX, fromEntries, assign2, same2, nothing3, pure, toBoolean, natives, MOST_ITEMS2, from, isArray, stringify, parse4, hasOwn2, of, sized, MATH, error, GLOBALS, globalValue;
var init_globals = __esm({
  "src/read/typescript/globals.ts"() {
    "use strict";
    init_value();
    init_calls();
    init_copies();
    init_json_text();
    init_literals();
    init_operators();
    init_properties();
    init_values();
    entriesAs = (of2) => (_machine, args, node) => {
      const { value } = argument(args, 0);
      if (value instanceof List)
        return listOf(
          value.items.map((slot, index) => of2(String(index), slot)),
          value.open,
          node
        );
      if (!isPlain(value)) return listOf([], isUnknown2(value) ? value.reason : "it is no plain map", node);
      return listOf(
        [...value.entries].sort(byIndex).map(([key, slot]) => of2(key, slot)),
        value.open,
        node
      );
    };
    INDEX = /^(?:0|[1-9]\d*)$/;
    fromEntries = (_machine, args, node) => {
      const dict = new Dict();
      const list4 = listed(argument(args, 0).value);
      dict.open = list4.open;
      for (const { value } of list4.items) {
        const [key, slot] = value instanceof List ? value.items : [];
        if (!key || !isScalar(key.value)) dict.open ??= "a key is not known";
        else dict.entries.set(String(key.value), slot ?? UNDEFINED);
      }
      return { value: dict, from: node };
    };
    assign2 = (machine, { list: [target2, ...sources], open }, node) => {
      if (!(target2?.value instanceof Dict)) return unknown2("what is assigned to is not known", node);
      machine.touch(target2.value);
      for (const source of sources) spread(machine, target2.value, source);
      if (open !== void 0) spoil(machine, target2.value, open);
      return target2;
    };
    same2 = (_machine, args) => argument(args, 0);
    nothing3 = () => UNDEFINED;
    pure = (compute, most = Number.POSITIVE_INFINITY) => (_machine, args, node) => {
      const list4 = args.list.slice(0, most);
      const open = list4.length < most ? args.open : void 0;
      const doubt = list4.find(({ value }) => !isScalar(value))?.value;
      if (open !== void 0 || doubt !== void 0)
        return unknown2(
          open ?? (isUnknown2(doubt) ? doubt.reason : "an argument is not evaluated"),
          node
        );
      return {
        value: compute(...list4.map(({ value }) => value)),
        from: node
      };
    };
    toBoolean = (_machine, args, node) => {
      const { value } = argument(args, 0);
      return { value: truth(value) ?? new Unknown(value.reason), from: node };
    };
    natives = (name, calls, values = {}, call2) => new Native(name, call2, {
      ...Object.fromEntries(Object.entries(calls).map(([member, of2]) => [member, new Native(`${name}.${member}`, of2)])),
      ...values
    });
    MOST_ITEMS2 = 1e4;
    from = (machine, args, node) => {
      const { value } = argument(args, 0);
      const length = isPlain(value) ? value.entries.get("length")?.value : void 0;
      const known6 = typeof length === "number" && length >= 0 && length <= MOST_ITEMS2;
      const list4 = known6 ? new List(Array.from({ length }, () => ({ value: void 0 }))) : listed(value);
      const of2 = args.list[1];
      if (!of2) return listOf(list4.items, list4.open, node);
      const items2 = list4.items.map(
        (item, index) => callValue(machine, of2, { list: [item, { value: index }], open: void 0 }, node)
      );
      return listOf(items2, list4.open, node);
    };
    isArray = (_machine, args, node) => {
      const { value } = argument(args, 0);
      return isUnknown2(value) ? unknown2(value.reason, node) : { value: value instanceof List, from: node };
    };
    stringify = (_machine, args, node) => {
      const text3 = args.list.length === 1 ? jsonText(argument(args, 0).value) : new Unknown("its layout is not evaluated");
      return { value: text3, from: node };
    };
    parse4 = (machine, args, node) => {
      const { value } = argument(args, 0);
      return typeof value === "string" ? machine.modules.json(value, node) : unknown2(isUnknown2(value) ? value.reason : "it is no text", node);
    };
    hasOwn2 = (_machine, args, node) => {
      const [{ value: dict }, { value: key }] = [argument(args, 0), argument(args, 1)];
      if (!(dict instanceof Dict) || typeof key !== "string") return unknown2("the key is not known", node);
      const has2 = dict.entries.has(key);
      return { value: has2 || dict.open === void 0 ? has2 : new Unknown(dict.open), from: node };
    };
    of = (_machine, { list: list4, open }, node) => listOf(list4, open, node);
    sized = (_machine, args, node) => {
      const length = args.list.length === 1 ? argument(args, 0).value : void 0;
      if (typeof length === "number" && length >= 0 && length <= MOST_ITEMS2)
        return listOf(
          Array.from({ length }, () => ({ value: void 0 })),
          void 0,
          node
        );
      return listOf(args.list, args.open ?? (isUnknown2(length) ? length.reason : void 0), node);
    };
    MATH = ["abs", "ceil", "floor", "max", "min", "round", "sign", "sqrt", "trunc", "pow", "log2", "log10"];
    error = new NativeClass("Error", (_machine, instance) => {
      instance.open = "it is an error";
    });
    GLOBALS = /* @__PURE__ */ new Map([
      [
        "Object",
        natives("Object", {
          keys: entriesAs((key, { key: from2 }) => ({ value: key, from: from2 })),
          values: entriesAs((_key, slot) => slot),
          entries: entriesAs((key, slot) => ({ value: new List([{ value: key, from: slot.key }, slot]) })),
          fromEntries,
          assign: assign2,
          freeze: same2,
          seal: same2,
          hasOwn: hasOwn2
        })
      ],
      ["Array", natives("Array", { isArray, from, of }, {}, sized)],
      ["JSON", natives("JSON", { stringify, parse: parse4 })],
      ["Math", natives("Math", Object.fromEntries(MATH.map((name) => [name, pure(Math[name])])), { PI: Math.PI })],
      [
        "Number",
        natives(
          "Number",
          {
            isInteger: pure(Number.isInteger, 1),
            isFinite: pure(Number.isFinite, 1),
            isNaN: pure(Number.isNaN, 1),
            parseInt: pure(Number.parseInt, 2),
            parseFloat: pure(Number.parseFloat, 1)
          },
          { MAX_SAFE_INTEGER: Number.MAX_SAFE_INTEGER },
          pure(Number, 1)
        )
      ],
      ["String", natives("String", {}, {}, pure(String, 1))],
      ["Boolean", natives("Boolean", {}, {}, toBoolean)],
      ["parseInt", new Native("parseInt", pure(Number.parseInt, 2))],
      ["parseFloat", new Native("parseFloat", pure(Number.parseFloat, 1))],
      ["isNaN", new Native("isNaN", pure(Number.isNaN, 1))],
      ["encodeURIComponent", new Native("encodeURIComponent", pure(encodeURIComponent, 1))],
      ["structuredClone", new Native("structuredClone", (_machine, args) => ({ value: copyOf(argument(args, 0).value) }))],
      [
        "console",
        natives("console", Object.fromEntries(["log", "info", "warn", "error", "debug"].map((name) => [name, nothing3])))
      ],
      ["process", new Unknown("the environment decides it")],
      ["Error", error],
      ["TypeError", error],
      ["RangeError", error]
    ]);
    globalValue = (_machine, name) => GLOBALS.get(name);
  }
});

// src/read/typescript/node.ts
function texts({ list: list4, open }) {
  if (open !== void 0) return new Unknown(open);
  const doubt = list4.find(({ value }) => typeof value !== "string");
  return doubt ? new Unknown("a path is not known") : list4.map(({ value }) => value);
}
var import_node_path5, onPaths, resolved, readFile, members, PATHS, FILES;
var init_node = __esm({
  "src/read/typescript/node.ts"() {
    "use strict";
    import_node_path5 = require("node:path");
    init_value();
    init_values();
    onPaths = (of2) => (_machine, args, node) => {
      const paths2 = texts(args);
      return { value: paths2 instanceof Unknown ? paths2 : of2(...paths2), from: node };
    };
    resolved = (_machine, args, node) => {
      const paths2 = texts(args);
      if (paths2 instanceof Unknown || !(0, import_node_path5.isAbsolute)(paths2[0] ?? "")) return unknown2("the working directory decides it", node);
      return { value: import_node_path5.posix.resolve(...paths2), from: node };
    };
    readFile = (machine, args, node) => {
      const path = argument(args, 0).value;
      const text3 = typeof path === "string" ? machine.modules.text(node.getSourceFile(), path) : void 0;
      return text3 === void 0 ? unknown2("it is read from a file", node) : { value: text3, from: node };
    };
    members = (name, calls) => Object.fromEntries(Object.entries(calls).map(([member, call2]) => [member, new Native(`${name}.${member}`, call2)]));
    PATHS = members("path", {
      join: onPaths(import_node_path5.posix.join),
      basename: onPaths(import_node_path5.posix.basename),
      dirname: onPaths(import_node_path5.posix.dirname),
      extname: onPaths(import_node_path5.posix.extname),
      resolve: resolved
    });
    FILES = members("fs", { readFileSync: readFile });
  }
});

// src/read/typescript/resolve.ts
function candidates(path) {
  if (AS_WRITTEN.test(path)) return [path];
  const emitted = EMITTED.find(([ending]) => ending.test(path));
  if (emitted) return emitted[1].map((ending) => path.replace(emitted[0], ending));
  return ENDINGS2.map((ending) => path + ending);
}
function matched(pattern, specifier) {
  const [before2 = "", after2] = pattern.split("*");
  if (after2 === void 0) return pattern === specifier ? "" : void 0;
  if (!specifier.startsWith(before2) || !specifier.endsWith(after2)) return void 0;
  return specifier.slice(before2.length, specifier.length - after2.length);
}
function aliasesIn(folder, text3) {
  const { config } = import_ts_morph15.ts.parseConfigFileTextToJson("tsconfig.json", text3);
  const { baseUrl = ".", paths: paths2 } = config?.compilerOptions ?? {};
  if (typeof paths2 !== "object" || paths2 === null || typeof baseUrl !== "string") return void 0;
  return { folder: (0, import_node_path6.resolve)(folder, baseUrl), paths: paths2 };
}
var import_node_path6, import_ts_morph15, AS_WRITTEN, EMITTED, ENDINGS2, Resolver;
var init_resolve = __esm({
  "src/read/typescript/resolve.ts"() {
    "use strict";
    import_node_path6 = require("node:path");
    import_ts_morph15 = require("ts-morph");
    AS_WRITTEN = /\.(?:[cm]?tsx?|json)$/;
    EMITTED = [
      [/\.jsx?$/, [".ts", ".tsx", ".js", ".jsx"]],
      [/\.mjs$/, [".mts", ".mjs"]],
      [/\.cjs$/, [".cts", ".cjs"]]
    ];
    ENDINGS2 = [".ts", ".tsx", ".mts", ".cts", ".js", ".json", "/index.ts", "/index.tsx", "/index.js"];
    Resolver = class {
      constructor(read3) {
        this.read = read3;
      }
      read;
      #aliases = /* @__PURE__ */ new Map();
      /** The absolute path of the file that a file imports; undefined for a package. */
      resolve(from2, specifier) {
        if (specifier.startsWith(".") || (0, import_node_path6.isAbsolute)(specifier)) return this.#file((0, import_node_path6.resolve)((0, import_node_path6.dirname)(from2), specifier));
        const aliases = this.#aliasesFor((0, import_node_path6.dirname)(from2));
        for (const [pattern, targets] of Object.entries(aliases?.paths ?? {})) {
          const middle = matched(pattern, specifier);
          if (middle === void 0) continue;
          for (const target2 of targets) {
            const found = this.#file((0, import_node_path6.resolve)(aliases?.folder ?? "", target2.replace("*", middle)));
            if (found !== void 0) return found;
          }
        }
        return void 0;
      }
      #file(path) {
        if (path.includes("node_modules")) return void 0;
        return candidates(path).find((candidate) => this.read(candidate) !== void 0);
      }
      /** The aliases of the nearest tsconfig.json. */
      #aliasesFor(folder) {
        if (this.#aliases.has(folder)) return this.#aliases.get(folder);
        const text3 = this.read((0, import_node_path6.join)(folder, "tsconfig.json"));
        const above = (0, import_node_path6.dirname)(folder);
        const aliases = text3 !== void 0 ? aliasesIn(folder, text3) : above === folder ? void 0 : this.#aliasesFor(above);
        this.#aliases.set(folder, aliases);
        return aliases;
      }
    };
  }
});

// src/read/typescript/project.ts
function packageMember(known6, specifier, name) {
  if (name === "*" || name === "default") {
    const all = new Dict();
    for (const [member, value] of Object.entries(known6)) all.entries.set(member, { value });
    all.open = `it comes from the package "${specifier}"`;
    return { value: all };
  }
  return Object.hasOwn(known6, name) ? { value: known6[name] } : unknown2(`"${name}" of "${specifier}" is not evaluated`);
}
function parse5(path, text3) {
  if (!path.endsWith(".json")) return import_ts_morph16.ts.createSourceFile(path, text3, import_ts_morph16.ts.ScriptTarget.Latest, true);
  const file2 = import_ts_morph16.ts.parseJsonText(path, text3);
  setParents(file2);
  return file2;
}
function setParents(node) {
  import_ts_morph16.ts.forEachChild(node, (child3) => {
    child3.parent = node;
    setParents(child3);
  });
}
function placed(value, node) {
  if (value instanceof Dict)
    for (const [key, slot] of value.entries) value.entries.set(key, { value: placed(slot.value, node), from: node });
  else if (typeof value === "object" && value !== null && "items" in value)
    value.items = value.items.map((slot) => ({ value: placed(slot.value, node), from: node }));
  return value;
}
var import_node_path7, import_ts_morph16, LONGEST_SOURCE, PACKAGES, ROOT_FILES, Project;
var init_project = __esm({
  "src/read/typescript/project.ts"() {
    "use strict";
    import_node_path7 = require("node:path");
    import_ts_morph16 = require("ts-morph");
    init_cdk8s();
    init_expressions();
    init_globals();
    init_machine2();
    init_module();
    init_node();
    init_resolve();
    init_values();
    LONGEST_SOURCE = 8 * 1024 * 1024;
    PACKAGES = new Map(
      [
        ["cdk8s", CDK8S],
        ["constructs", CONSTRUCTS],
        ...["path", "node:path"].map((name) => [name, PATHS]),
        ...["fs", "node:fs"].map((name) => [name, FILES])
      ]
    );
    ROOT_FILES = ["cdk8s.yaml", "package.json"];
    Project = class {
      /** @param read Reads files; throws or gives undefined where there is none. */
      constructor(read3) {
        this.read = read3;
        this.#resolver = new Resolver((path) => this.textAt(path));
      }
      read;
      machine = new Machine(this);
      #texts = /* @__PURE__ */ new Map();
      #modules = /* @__PURE__ */ new Map();
      #jsonOf = /* @__PURE__ */ new Map();
      #resolver;
      /** The paths of all files that were read as modules. */
      get files() {
        return [...this.#modules].flatMap(([path, module2]) => module2 ? [path] : []);
      }
      /** All files that were read as modules. */
      get sources() {
        return [...this.#modules.values()].flatMap((module2) => module2 ? [module2.file] : []);
      }
      /** Files and all that they import, as far as it was read. */
      reached(paths2) {
        const reached = /* @__PURE__ */ new Set();
        const open = [...paths2];
        for (let path = open.pop(); path !== void 0; path = open.pop()) {
          if (reached.has(path)) continue;
          reached.add(path);
          const file2 = path;
          for (const specifier of this.#modules.get(file2)?.specifiers ?? []) {
            const found = this.#resolver.resolve(file2, specifier);
            if (found !== void 0) open.push(found);
          }
        }
        return reached;
      }
      /** The text of a file without its byte order mark. */
      textAt(absolute) {
        if (!this.#texts.has(absolute)) this.#texts.set(absolute, this.#read(absolute));
        return this.#texts.get(absolute);
      }
      #read(absolute) {
        try {
          const text3 = this.read(absolute);
          return text3?.startsWith("\uFEFF") ? text3.slice(1) : text3;
        } catch {
          return void 0;
        }
      }
      /** A file as a module; undefined where there is none, or none that is read. */
      module(absolute) {
        if (!this.#modules.has(absolute)) {
          const text3 = this.textAt(absolute);
          const fits = text3 !== void 0 && text3.length <= LONGEST_SOURCE;
          this.#modules.set(absolute, fits ? new Module(parse5(absolute, text3), this.machine) : void 0);
        }
        return this.#modules.get(absolute);
      }
      imported(from2, specifier, name) {
        return this.exported(from2, specifier, name, /* @__PURE__ */ new Set()) ?? unknown2(`"${name}" of "${specifier}" is not read`);
      }
      exported(from2, specifier, name, seen) {
        const known6 = PACKAGES.get(specifier);
        if (known6) return packageMember(known6, specifier, name);
        const path = this.#resolver.resolve(from2.fileName, specifier);
        if (path === void 0) return unknown2(`it comes from the package "${specifier}"`);
        return this.module(path)?.get(name, seen);
      }
      /** Reads what a program reads beside its modules, in its own project only. */
      text(from2, path) {
        const root = this.#root((0, import_node_path7.dirname)(from2.fileName));
        const absolute = (0, import_node_path7.resolve)(root, path);
        if (!absolute.startsWith(root.endsWith(import_node_path7.sep) ? root : root + import_node_path7.sep) || absolute.includes("node_modules"))
          return void 0;
        const text3 = this.textAt(absolute);
        if (text3 !== void 0) this.#jsonOf.set(text3, absolute);
        return text3;
      }
      json(text3, node) {
        const path = this.#jsonOf.get(text3);
        const file2 = import_ts_morph16.ts.parseJsonText(path ?? node.getSourceFile().fileName, text3);
        const [first3] = file2.statements;
        if (!first3 || file2.parseDiagnostics.length > 0) return unknown2("it is no JSON", node);
        setParents(file2);
        const traced = evaluate(this.machine, first3.expression, new Frame(void 0));
        return path === void 0 ? { value: placed(traced.value, node), from: node } : traced;
      }
      global(name) {
        return globalValue(this.machine, name);
      }
      /** The folder where a program of a file is run. */
      #root(folder) {
        for (let current = folder; ; current = (0, import_node_path7.dirname)(current)) {
          if (ROOT_FILES.some((name) => this.textAt((0, import_node_path7.join)(current, name)) !== void 0)) return current;
          if ((0, import_node_path7.dirname)(current) === current) return folder;
        }
      }
    };
  }
});

// src/read/typescript/read.ts
var read_exports = {};
__export(read_exports, {
  readProgram: () => readProgram
});
function sourcesOf(fields) {
  const sources = /* @__PURE__ */ new Set();
  const open = [fields];
  for (let value = open.pop(); value; value = open.pop()) {
    for (const slot of value instanceof List ? value.items : value.entries.values()) {
      if (slot.from) sources.add(slot.from.getSourceFile().fileName);
      if (slot.value instanceof List || isPlain(slot.value)) open.push(slot.value);
    }
  }
  return sources;
}
var TOO_MUCH, TOO_LONG, Reader, readProgram;
var init_read = __esm({
  "src/read/typescript/read.ts"() {
    "use strict";
    init_kube_object();
    init_reading();
    init_machine2();
    init_manifest();
    init_places();
    init_program();
    init_project();
    init_tree();
    init_values();
    TOO_MUCH = "it computes more than can be read without running it; name what cdk8s synth writes instead";
    TOO_LONG = "it has more than 8 Mi characters; name what cdk8s synth writes instead";
    Reader = class {
      constructor(options2) {
        this.options = options2;
        this.#project = new Project(options2.read);
        this.#program = new SourceProgram(
          this.#project.machine,
          (path) => options2.nameOf(path).file,
          () => this.#project.sources
        );
      }
      options;
      #project;
      #program;
      #documents = /* @__PURE__ */ new Map();
      #problems = [];
      program() {
        const { machine } = this.#project;
        let objects = [];
        try {
          const entries = /* @__PURE__ */ new Set([...this.options.entries, ...this.options.library]);
          const modules = [...entries].flatMap((path) => this.#module(path));
          runModules(
            machine,
            modules,
            this.options.library.flatMap((path) => this.#project.module(path) ?? [])
          );
          objects = [...machine.made.values()].flatMap(({ instance }) => this.#object(machine, instance));
        } catch (error2) {
          if (!(error2 instanceof Exhausted || error2 instanceof RangeError || error2 instanceof Thrown)) throw error2;
          const [entry] = this.options.entries;
          if (entry !== void 0) this.#problem(entry, { problem: { message: TOO_MUCH, line: 1, column: 1 } });
        }
        for (const path of this.#project.files) this.#syntax(path);
        return { objects, problems: this.#problems, reached: (files) => this.#project.reached(files) };
      }
      #module(path) {
        const module2 = this.#project.module(path);
        if (module2) return [module2];
        const text3 = this.#project.textAt(path) ?? "";
        if (text3.length > LONGEST_SOURCE) this.#problem(path, { problem: { message: TOO_LONG, line: 1, column: 1 } });
        return [];
      }
      #object(machine, instance) {
        const fields = fieldsOf2(machine, instance);
        const document = this.#document(instance.made.getSourceFile().fileName);
        const { objects } = this.#program;
        const object = asKubeObject(plainOf(machine, fields), { document, base: [objects.length], observed: false });
        if (!object) return [];
        objects.push({ fields, made: instance.made });
        const construct2 = pathOf2(instance);
        return [{ object, construct: typeof construct2 === "string" ? construct2 : void 0, sources: sourcesOf(fields) }];
      }
      #document(absolute) {
        let document = this.#documents.get(absolute);
        if (!document) {
          const text3 = this.#project.textAt(absolute) ?? "";
          const name = this.options.nameOf(absolute);
          document = { ...name, text: text3, offset: 0, line: 0, template: false, program: this.#program };
          this.#documents.set(absolute, document);
        }
        return document;
      }
      /** The first thing in a file that is no TypeScript. */
      #syntax(path) {
        const file2 = this.#project.module(path)?.file;
        const [first3] = file2?.parseDiagnostics ?? [];
        if (!file2 || !first3) return;
        const message = typeof first3.messageText === "string" ? first3.messageText : first3.messageText.messageText;
        this.#problem(path, problemAt(file2.text, first3.start, message.replace(/\.$/, "")));
      }
      #problem(absolute, { problem: problem5 }) {
        const document = this.#document(absolute);
        this.#problems.push({ kind: "unreadable", document, groups: [], ...problem5 });
      }
    };
    readProgram = (options2) => new Reader(options2).program();
  }
});

// src/load/programs.ts
function textOf3(loader, absolute) {
  try {
    return loader.files.text(absolute);
  } catch {
    return void 0;
  }
}
function entryOf2(loader, app) {
  const reading = readValue(textOf3(loader, app) ?? "");
  if ("problem" in reading || !isMap(reading.value)) return void 0;
  const { language, app: command } = reading.value;
  if (language !== "typescript" || typeof command !== "string") return void 0;
  const paths2 = (command.match(SOURCE) ?? []).map(
    (path) => (0, import_node_path8.resolve)((0, import_node_path8.dirname)(app), path.replace(/\.([cm]?)js$/, ".$1ts"))
  );
  return paths2.find((path) => textOf3(loader, path) !== void 0);
}
function homeOf2(loader, absolute) {
  for (let folder = (0, import_node_path8.dirname)(absolute); ; folder = (0, import_node_path8.dirname)(folder)) {
    if ([APP2, "package.json"].some((name) => textOf3(loader, (0, import_node_path8.join)(folder, name)) !== void 0)) return folder;
    if ((0, import_node_path8.dirname)(folder) === folder) return (0, import_node_path8.dirname)(absolute);
  }
}
function sourcesOf2(loader) {
  const all = /* @__PURE__ */ new Map();
  const of2 = (folder) => {
    let sources = all.get(folder);
    if (!sources) {
      sources = { entry: entryOf2(loader, (0, import_node_path8.join)(folder, APP2)), scope: false, named: [] };
      all.set(folder, sources);
    }
    return sources;
  };
  for (const file2 of loader.programs) {
    if (!isApp(file2.path)) of2(homeOf2(loader, file2.absolute)).named.push(file2.absolute);
    else if (file2.scope) of2((0, import_node_path8.dirname)(file2.absolute)).scope = true;
  }
  return all;
}
function programOf(loader, { entry, named: named3 }) {
  const { readProgram: readProgram2 } = (init_read(), __toCommonJS(read_exports));
  const { revision } = loader.files;
  const library = named3.filter((path) => !GENERATED2.test(textOf3(loader, path) ?? ""));
  return readProgram2({
    entries: [.../* @__PURE__ */ new Set([...entry === void 0 ? [] : [entry], ...library])],
    library,
    read: (path) => textOf3(loader, path),
    nameOf: (path) => ({
      file: loader.name(path),
      path: loader.path(path),
      ...revision === void 0 ? {} : { revision }
    })
  });
}
function withoutTwins(loader, folder, made2, named3) {
  const within3 = `${loader.path(folder)}/`.replace(/^\//, "");
  const written4 = loader.objects.filter(({ document, name }) => name !== "" && document?.path.startsWith(within3));
  const twins = new Set(written4.map(identity));
  if (!named3) return made2.map(({ object }) => object).filter((object) => !twins.has(identity(object)));
  const own3 = new Set(made2.filter(({ object }) => object.name !== "").map(({ object }) => identity(object)));
  for (const object of written4) if (own3.has(identity(object))) loader.objects.splice(loader.objects.indexOf(object), 1);
  return made2.map(({ object }) => object);
}
function readPrograms(loader) {
  const reported2 = /* @__PURE__ */ new Set();
  for (const [folder, sources] of sourcesOf2(loader)) {
    const { entry, scope, named: named3 } = sources;
    if (entry === void 0 && named3.length === 0) continue;
    const program = programOf(loader, sources);
    loader.objects.push(...withoutTwins(loader, folder, program.objects, named3.length > 0));
    loader.documentProblems.push(...program.problems);
    for (const path of program.reached([...named3, ...scope && entry !== void 0 ? [entry] : []]))
      reported2.add(loader.name(path));
    const touched = ({ sources: files }) => named3.some((path) => files.has(path));
    for (const one2 of program.objects) if (one2.object.document && touched(one2)) reported2.add(one2.object.document.file);
  }
  return reported2;
}
var import_node_path8, PROGRAM, DECLARATIONS, APP2, GENERATED2, isProgram, isApp, SOURCE, identity;
var init_programs = __esm({
  "src/load/programs.ts"() {
    "use strict";
    import_node_path8 = require("node:path");
    init_yaml_values();
    init_value();
    PROGRAM = /\.[cm]?[jt]sx?$/;
    DECLARATIONS = /\.d\.[cm]?ts$/;
    APP2 = "cdk8s.yaml";
    GENERATED2 = /^\/\/ generated by cdk8s/;
    isProgram = (path) => PROGRAM.test(path) && !DECLARATIONS.test(path);
    isApp = (path) => (0, import_node_path8.basename)(path) === APP2;
    SOURCE = /[\w@./-]+\.[cm]?[jt]s\b/g;
    identity = ({ group: group2, kind, namespace = "", name }) => [group2, kind, namespace, name].join("\0");
  }
});

// src/load/loader.ts
function commonFolder(folders) {
  let [common = import_node_path9.sep] = folders;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(import_node_path9.sep) ? common : `${common}${import_node_path9.sep}`))
      common = (0, import_node_path9.dirname)(common);
  }
  return common;
}
var import_node_path9, RENDERED, posix2, KUSTOMIZATION, Loader;
var init_loader = __esm({
  "src/load/loader.ts"() {
    "use strict";
    import_node_path9 = require("node:path");
    init_kustomization();
    init_kinds();
    init_kube_object();
    init_problems();
    init_documents();
    init_files();
    init_programs();
    RENDERED = "<rendered ";
    posix2 = (path) => path.split(import_node_path9.sep).join("/");
    KUSTOMIZATION = { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization" };
    Loader = class {
      constructor(files, cwd) {
        this.files = files;
        this.cwd = cwd;
        this.#top = commonFolder([cwd, files.root ?? cwd, ...files.files.map(({ absolute }) => (0, import_node_path9.dirname)(absolute))]);
      }
      files;
      cwd;
      objects = [];
      documentProblems = [];
      inputProblems = [];
      patches = /* @__PURE__ */ new Set();
      /** Files that are read as programs, and apps of cdk8s, when all else is read. */
      programs = [];
      /** The folder that all files stand below. */
      #top;
      /** A path, relative to the working directory, from the folder that all files stand below. */
      path(file2) {
        return posix2((0, import_node_path9.relative)(this.#top, (0, import_node_path9.resolve)(this.cwd, file2)));
      }
      /** An absolute path as the user knows it: relative to the working directory. */
      name(absolute) {
        return posix2((0, import_node_path9.relative)(this.cwd, absolute));
      }
      /** The absolute path of such a path. */
      absolute(path) {
        return (0, import_node_path9.resolve)(this.#top, path);
      }
      read(file2) {
        let text3;
        try {
          text3 = this.files.text(file2.absolute);
        } catch (error2) {
          if (file2.scope) this.inputProblems.push({ path: file2.path, message: errorText(error2) });
          return;
        }
        if (isProgram(file2.path)) {
          if (file2.named) this.programs.push(file2);
          return;
        }
        if (isApp(file2.path)) this.programs.push(file2);
        const kustomization = isKustomizationFile(file2.path);
        const everything2 = file2.named || kustomization;
        if (!everything2 && !RELEVANT_TEXT.test(text3)) return;
        this.take(text3, file2.path, everything2, kustomization);
      }
      take(text3, file2, everything2, kustomization = false) {
        const path = this.path(file2);
        const { objects, problems: problems2 } = readDocuments(text3, {
          file: file2,
          path,
          observed: false,
          ...this.files.revision === void 0 ? {} : { revision: this.files.revision },
          ...everything2 ? {} : { relevant: RELEVANT_TEXT },
          ...kustomization ? { implied: KUSTOMIZATION } : {}
        });
        for (const object of objects) {
          this.objects.push(object);
          if (kustomization) for (const patch of patchFiles(object.value, path)) this.patches.add(patch);
        }
        this.documentProblems.push(...problems2);
      }
      /**
       * The objects of a renderer's output.
       * @throws UsageError when there are none.
       */
      output(text3, cluster2) {
        const { objects, problems: problems2 } = readDocuments(text3, { file: `${RENDERED}${cluster2}>`, observed: false });
        if (objects.length === 0)
          throw new UsageError(
            `cluster ${cluster2}: the render command printed no Kubernetes object; it must print manifests`
          );
        this.documentProblems.push(...problems2);
        return objects;
      }
      /** The objects that are no patches, and the patches that no kustomization names. */
      sorted() {
        const unnamed = this.objects.filter((object) => !this.patches.has(pathOf(object)));
        return {
          objects: unnamed.filter((object) => !looksLikePatch(object)),
          loose: unnamed.filter(looksLikePatch)
        };
      }
    };
  }
});

// src/read/lines.ts
function positionAt(text3, offset) {
  let line = 1;
  let start = 0;
  for (let at6 = text3.indexOf("\n"); at6 >= 0 && at6 < offset; at6 = text3.indexOf("\n", at6 + 1)) {
    line++;
    start = at6 + 1;
  }
  return { line, column: offset - start + 1 };
}
var init_lines = __esm({
  "src/read/lines.ts"() {
    "use strict";
  }
});

// src/edit/changed.ts
function inDocument({ object, ...change }) {
  const path = [...object.base, ...change.path];
  return change.op === "move" ? { ...change, path, to: [...object.base, ...change.to] } : { ...change, path };
}
function put(value, path, inner2) {
  const [key, ...rest2] = path;
  if (key === void 0) return inner2;
  const changed2 = put(child2(value, key), rest2, inner2);
  if (Array.isArray(value)) return value.map((item, index) => index === key ? changed2 : item);
  return { ...isMap(value) ? value : {}, [key]: changed2 };
}
function without(value, path) {
  const [key, ...rest2] = path;
  if (key === void 0) return void 0;
  if (rest2.length > 0) return put(value, [key], without(child2(value, key), rest2));
  if (Array.isArray(value)) return value.filter((_2, index) => index !== key);
  const { [key]: _, ...left2 } = value;
  return left2;
}
function commonLength(one2, other) {
  const length = one2.findIndex((key, index) => key !== other[index]);
  return length < 0 ? one2.length : length;
}
function moved(value, path, to) {
  let result3 = put(without(value, path), to, at3(value, path));
  for (let length = path.length - 1; length > commonLength(path, to); length--) {
    const emptied2 = path.slice(0, length);
    if (typeof emptied2.at(-1) === "number" || !isEmptyMap(at3(result3, emptied2))) break;
    result3 = without(result3, emptied2);
  }
  return result3;
}
function byIndex2(left2, right) {
  const [one2, other] = [left2.path.at(-1), right.path.at(-1)];
  return typeof one2 === "number" && typeof other === "number" ? other - one2 : 0;
}
function changed(value, changes2) {
  let result3 = value;
  for (const { op, path, ...change } of changes2) {
    if (op === "set" && "value" in change) result3 = put(result3, path, change.value);
    if (op === "add" && "value" in change) {
      const list4 = at3(result3, path);
      result3 = put(result3, path, [...Array.isArray(list4) ? list4 : [], change.value]);
    }
  }
  for (const change of changes2) {
    if (change.op === "move") result3 = moved(result3, change.path, change.to);
    if (change.op === "rename") {
      const to = [...change.path.slice(0, -1), change.key];
      result3 = put(without(result3, change.path), to, at3(result3, change.path));
    }
  }
  for (const { op, path } of [...changes2].sort(byIndex2)) if (op === "remove") result3 = without(result3, path);
  return result3;
}
var child2, at3, isEmptyMap;
var init_changed = __esm({
  "src/edit/changed.ts"() {
    "use strict";
    init_value();
    child2 = (value, key) => isMap(value) || Array.isArray(value) ? value[key] : void 0;
    at3 = (value, path) => path.reduce(child2, value);
    isEmptyMap = (value) => isMap(value) && Object.keys(value).length === 0;
  }
});

// src/edit/refused.ts
var Refused;
var init_refused = __esm({
  "src/edit/refused.ts"() {
    "use strict";
    Refused = class extends Error {
      name = "Refused";
    };
  }
});

// src/edit/text.ts
function sourceOf3(node) {
  return typeof node.value === "string" ? node.value : "";
}
function isJson(text3) {
  if (!/^\s*[{[]/.test(text3)) return false;
  try {
    JSON.parse(text3);
    return true;
  } catch {
    return false;
  }
}
var MARKS, SCALAR_MARK, PROPERTIES, DEFAULT_STEP, YamlText;
var init_text = __esm({
  "src/edit/text.ts"() {
    "use strict";
    init_yaml_document();
    init_yaml_scalars();
    init_refused();
    MARKS = /* @__PURE__ */ new Set(["", "", ""]);
    SCALAR_MARK = "";
    PROPERTIES = /* @__PURE__ */ new Set(["anchor", "tag"]);
    DEFAULT_STEP = 2;
    YamlText = class {
      constructor(text3) {
        this.text = text3;
        const document = parseFirst(text3, true);
        this.json = isJson(text3);
        if (!document || document.errors.length > 0 && !this.json) throw new Refused("the document cannot be read");
        this.root = document.contents;
        this.comments = this.#commentsOf();
        this.#used = new Set([...anchorsOf(document).keys()].map(({ source }) => source));
        this.layout = this.#layoutOf(document);
      }
      text;
      yaml = require("yaml");
      root;
      /** Whether it is JSON, so that every text stands in quotes. */
      json;
      /** Where comments begin. */
      comments;
      layout;
      /** Names of anchors that aliases stand for. */
      #used;
      #commentsOf() {
        const found = [];
        if (!this.text.includes("#")) return found;
        let offset = 0;
        let scalar = false;
        for (const lexeme of new this.yaml.Lexer().lex(this.text)) {
          if (lexeme.startsWith("#") && !scalar) found.push(offset);
          scalar = lexeme === SCALAR_MARK;
          if (!MARKS.has(lexeme)) offset += lexeme.length;
        }
        return found;
      }
      /** The layout that the document shows first. */
      #layoutOf(document) {
        const eol = /\r?\n/.exec(this.text)?.[0] ?? "\n";
        let step2;
        let dash;
        this.yaml.visit(document, {
          Pair: (_, pair2) => {
            const { key, value } = pair2;
            const container = value;
            if (!key?.range || !container?.range || !this.isContainer(container) || container.flow) return void 0;
            const columns = this.columnAt(container.range[0]) - this.columnAt(key.range[0]);
            if (this.yaml.isSeq(container)) dash ??= columns;
            else step2 ??= columns;
            return step2 !== void 0 && dash !== void 0 ? this.yaml.visit.BREAK : void 0;
          }
        });
        const found = step2 !== void 0 && step2 > 0 ? step2 : DEFAULT_STEP;
        return { eol, step: found, dash: dash !== void 0 && dash >= 0 ? dash : found };
      }
      isContainer(node) {
        return this.yaml.isMap(node) || this.yaml.isSeq(node);
      }
      isNull(node) {
        if (node === null) return true;
        const { isScalar: isScalar2 } = this.yaml;
        return isScalar2(node) && node.type === "PLAIN" && node.tag === void 0 && resolvePlain(sourceOf3(node)) === null;
      }
      /** Where the line of an offset starts. */
      lineStart(offset) {
        return this.text.lastIndexOf("\n", offset - 1) + 1;
      }
      /** Where the line of an offset ends, before its line break. */
      lineEnd(offset) {
        const found = this.text.indexOf("\n", offset);
        const end = found < 0 ? this.text.length : found;
        return end > offset && this.text[end - 1] === "\r" ? end - 1 : end;
      }
      /** Where the line after that of an offset starts; the end of the text when there is none. */
      nextLine(offset) {
        const found = this.text.indexOf("\n", offset);
        return found < 0 ? this.text.length : found + 1;
      }
      columnAt(offset) {
        return offset - this.lineStart(offset);
      }
      /** Whether only blanks stand before an offset in its line. */
      beginsLine(offset) {
        return this.text.slice(this.lineStart(offset), offset).trim() === "";
      }
      hasComment(start, end) {
        return this.comments.some((offset) => offset >= start && offset < end);
      }
      /** Whether a comment in a range has its line for itself. */
      hasCommentLine(start, end) {
        return this.comments.some((offset) => offset >= start && offset < end && this.beginsLine(offset));
      }
      /** The tokens around the pair or item of a spot. */
      tokens({ container, index }) {
        const items2 = container.srcToken?.items;
        const own3 = this.yaml.isMap(container) ? container.items[index].srcToken : items2?.[index];
        if (!own3) throw new Refused("it is written in a way that cannot be edited");
        return own3;
      }
      /** Where the text of a pair or item starts: at its key or value, or what stands before that, without its dash. */
      start(spot) {
        const before2 = this.tokens(spot).start.find(({ type }) => PROPERTIES.has(type) || type === "explicit-key-ind");
        const node = this.keyOf(spot) ?? this.valueOf(spot);
        const offset = before2?.offset ?? node?.range?.[0];
        if (offset === void 0) throw new Refused("it is written in a way that cannot be edited");
        return offset;
      }
      /** Where the dash of an item stands. */
      dash(spot) {
        const found = this.tokens(spot).start.find(({ type }) => type === "seq-item-ind");
        if (!found) throw new Refused("it is written in a way that cannot be edited");
        return found.offset;
      }
      /** Where something may follow the colon of a pair, or the dash of an item, and what belongs to that. */
      valueStart(spot) {
        const { start, sep: sep7 } = this.tokens(spot);
        const own3 = this.yaml.isMap(spot.container) ? sep7 ?? [] : start;
        const last = own3.findLast(
          ({ type }) => type === "map-value-ind" || type === "seq-item-ind" || PROPERTIES.has(type)
        );
        if (!last) throw new Refused("it is written in a way that cannot be edited");
        return last.offset + last.source.length;
      }
      keyOf({ container, index }) {
        return this.yaml.isMap(container) ? container.items[index]?.key : void 0;
      }
      valueOf({ container, index }) {
        const item = container.items[index];
        return this.yaml.isMap(container) ? item?.value ?? null : item ?? null;
      }
      /** Where the text of a pair or item ends, without what follows on its line. */
      end(spot) {
        const value = this.valueOf(spot);
        if (this.isContainer(value) && !value.flow && value.items.length > 0)
          return this.end({ container: value, index: value.items.length - 1 });
        const [start = 0, end = 0] = value?.range ?? [];
        return end > start ? end : this.valueStart(spot);
      }
      /** Where the last line of a pair or item ends: a block of text brings its own line break. */
      lastLineEnd(spot) {
        const end = this.end(spot);
        return this.text[end - 1] === "\n" ? this.lineEnd(this.lineStart(end - 1)) : this.lineEnd(end);
      }
      /** Refuses a node that stands for another, or that others stand for. */
      admit(node) {
        const { isAlias, isMap: isMap2 } = this.yaml;
        if (node === null) return;
        if (isAlias(node)) throw new Refused(`the alias *${node.source} stands for it`);
        this.admitAnchor(node);
        if (isMap2(node) && node.items.some(({ key }) => isMerge(key))) throw new Refused("its map merges another by <<");
      }
      admitAnchor(node) {
        const { anchor } = node;
        if (anchor !== void 0 && this.#used.has(anchor)) throw new Refused(`*${anchor} stands for the same elsewhere`);
      }
      /** Refuses what holds anchors that are used, or aliases. */
      admitAll(node) {
        if (node === null) return;
        this.yaml.visit(node, { Node: (_, inner2) => this.admit(inner2) });
      }
      /** The index of a key in a map, -1 when it is absent. */
      indexOf(map3, key) {
        const found = map3.items.flatMap((pair2, index) => keyText(pair2.key) === key ? [index] : []);
        if (found.length > 1) throw new Refused(`"${key}" stands there twice`);
        return found[0] ?? -1;
      }
    };
  }
});

// src/edit/write.ts
function scalarText(value, quotes = "plain", flow = false) {
  if (value instanceof Raw) return value.text;
  if (typeof value !== "string") return JSON.stringify(value);
  if (quotes === "single") return `'${value.replaceAll("'", "''")}'`;
  const plain2 = PLAIN2.test(value) && resolvePlain(value) === value && !(flow && value.includes(","));
  return quotes === "plain" && plain2 ? value : JSON.stringify(value);
}
function flowText(value, json, lines) {
  if (value instanceof Raw || !isMap(value) && !Array.isArray(value))
    return json && !(value instanceof Raw) ? JSON.stringify(value) : scalarText(value, "plain", true);
  const inner2 = lines && { ...lines, indent: lines.indent + " ".repeat(lines.step) };
  const parts2 = Array.isArray(value) ? value.map((item) => flowText(item, json, inner2)) : Object.entries(value).map(([key, item]) => `${keyText2(key, json)}: ${flowText(item, json, inner2)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  if (parts2.length === 0 || !lines || !inner2) return `${open}${parts2.join(", ")}${close}`;
  return `${open}${lines.eol}${inner2.indent}${parts2.join(`,${lines.eol}${inner2.indent}`)}${lines.eol}${lines.indent}${close}`;
}
function blockText(value, column, layout) {
  const line = (depth) => layout.eol + " ".repeat(depth);
  if (Array.isArray(value) && value.length > 0) {
    const depth = column + layout.dash;
    return value.map((item) => `${line(depth)}- ${flowText(item, false)}`).join("");
  }
  if (isMap(value) && !(value instanceof Raw) && Object.keys(value).length > 0) {
    const depth = column + layout.step;
    const pairs = Object.entries(value).map(([key, inner2]) => pairText(key, inner2, depth, layout));
    return pairs.map((pair2) => line(depth) + pair2).join("");
  }
  return ` ${isMap(value) || Array.isArray(value) ? flowText(value, false) : scalarText(value)}`;
}
var Raw, PLAIN2, keyText2, pairText;
var init_write = __esm({
  "src/edit/write.ts"() {
    "use strict";
    init_yaml_scalars();
    init_value();
    Raw = class {
      constructor(text3) {
        this.text = text3;
      }
      text;
    };
    PLAIN2 = /^[A-Za-z0-9_/][\w./=,@-]*$/;
    keyText2 = (key, json) => json ? JSON.stringify(key) : scalarText(key);
    pairText = (key, value, column, layout) => `${keyText2(key, false)}:${blockText(value, column, layout)}`;
  }
});

// src/edit/containers.ts
function containerEdits(text3, container, { removed, inserted, at: at6 }) {
  const side = container.flow ? new Flow(text3, container) : new Block(text3, container);
  const gone = [...removed].sort((left2, right) => left2 - right);
  const last = gone.at(-1);
  if (last === void 0) return side.insert(inserted);
  if (inserted.length === 0)
    return gone.length === container.items.length ? side.empty(at6) : counted(side.remove(gone), container, gone.length);
  const rest2 = gone.slice(0, -1);
  return [...side.replace(last, inserted), ...rest2.length > 0 ? side.remove(rest2) : []];
}
function counted(edits, { range, items: items2 }, count2) {
  const from2 = { container: range?.[0] ?? 0, taken: count2, left: items2.length - count2 };
  return edits.map((edit) => ({ ...edit, from: from2 }));
}
var Side, Block, Flow, put2;
var init_containers = __esm({
  "src/edit/containers.ts"() {
    "use strict";
    init_refused();
    init_write();
    Side = class {
      constructor(text3, container) {
        this.text = text3;
        this.container = container;
      }
      text;
      container;
      spot(index) {
        return { container: this.container, index };
      }
      get isMap() {
        return this.text.yaml.isMap(this.container);
      }
      get lastSpot() {
        return this.spot(this.container.items.length - 1);
      }
      /** Refuses to take out a comment that has a line for itself: only one at the end of a line goes with it. */
      admitComments(start, end) {
        if (this.text.hasCommentLine(start, end)) throw new Refused("a comment stands within what it would remove");
      }
    };
    Block = class extends Side {
      /** The column of keys, or of dashes. */
      get #column() {
        const first3 = this.spot(0);
        return this.text.columnAt(this.isMap ? this.text.start(first3) : this.text.dash(first3));
      }
      #written(entries, withTail) {
        const column = this.#column;
        const { layout } = this.text;
        const lines = entries.map(({ key, value, tail = "" }) => {
          const line = key === void 0 ? `- ${flowText(value, false)}` : pairText(key, value, column, layout);
          return withTail ? line + tail : line;
        });
        return lines.join(layout.eol + " ".repeat(column));
      }
      insert(entries) {
        const end = this.text.lastLineEnd(this.lastSpot);
        const text3 = this.text.layout.eol + " ".repeat(this.#column) + this.#written(entries, true);
        return [{ start: end, end, text: text3 }];
      }
      replace(index, entries) {
        const spot = this.spot(index);
        const [start, end] = [this.#start(index), this.text.end(spot)];
        this.admitComments(start, end);
        if (this.text.text[end - 1] === "\n") throw new Refused("a block of text stands there");
        return [{ start, end, text: this.#written(entries, false) }];
      }
      /** Where a pair starts, or the dash of an item. */
      #start(index) {
        const spot = this.spot(index);
        const start = this.text.start(spot);
        if (!this.isMap) return this.text.dash(spot);
        if (this.text.text[start] === "?") throw new Refused("it is written in a way that cannot be edited");
        return start;
      }
      remove(indexes) {
        const lines = indexes.filter((index) => this.text.beginsLine(this.#start(index)));
        const inline = indexes.length > lines.length ? [this.#removeInline(indexes)] : [];
        const covered = inline[0]?.end ?? -1;
        return [
          ...inline,
          ...lines.filter((index) => this.#start(index) >= covered).map((index) => this.#removeLines(index))
        ];
      }
      /** The lines of a pair or item, with a comment at the end of the last. */
      #removeLines(index) {
        const start = this.text.lineStart(this.#start(index));
        const last = this.text.lastLineEnd(this.spot(index));
        this.admitComments(start, last);
        const end = this.text.nextLine(last);
        if (end > last || start === 0) return { start, end, text: "" };
        const before2 = this.text.text[start - 2] === "\r" ? start - 2 : start - 1;
        return { start: before2, end, text: "" };
      }
      /** The first pairs of a map that stands behind a dash: what follows takes their place. */
      #removeInline(indexes) {
        if (!this.isMap) throw new Refused("it is written in a way that cannot be edited");
        const next = this.container.items.findIndex((_, index) => !indexes.includes(index));
        const [start, end] = [this.#start(0), this.#start(next)];
        this.admitComments(start, end);
        return { start, end, text: "" };
      }
      empty(at6) {
        if (!at6) throw new Refused("nothing would be left of the document");
        const nothing4 = this.isMap ? "{}" : "[]";
        const [first3, ...others] = this.container.items.keys();
        const rest2 = others.map((index) => this.#removeLines(index));
        const start = this.#start(first3 ?? 0);
        if (this.text.beginsLine(start)) {
          const after2 = this.text.valueStart(at6);
          return [{ start: after2, end: after2, text: ` ${nothing4}` }, this.#removeLines(first3 ?? 0), ...rest2];
        }
        const end = this.text.end(this.spot(0));
        this.admitComments(start, end);
        return [{ start, end, text: nothing4 }, ...rest2];
      }
    };
    Flow = class extends Side {
      get #close() {
        const { end } = this.container.srcToken;
        const offset = end[0]?.offset;
        if (offset === void 0) throw new Refused("it is written in a way that cannot be edited");
        return offset;
      }
      #written({ key, value }, indent) {
        const { json, layout } = this.text;
        const lines = indent === void 0 || !json ? void 0 : { eol: layout.eol, indent, step: indent.length > 0 ? layout.step : 2 };
        const text3 = flowText(value, json, lines);
        return key === void 0 ? text3 : `${keyText2(key, json)}: ${text3}`;
      }
      insert(entries) {
        if (this.container.items.length === 0) return [this.#fill(entries)];
        const { text: text3 } = this;
        const end = text3.end(this.lastSpot);
        const start = text3.start(this.lastSpot);
        const comma = this.#trailingComma(end);
        const own3 = text3.beginsLine(start);
        const indent = own3 ? text3.text.slice(text3.lineStart(start), start) : void 0;
        const between2 = own3 ? `,${text3.layout.eol}${indent}` : ", ";
        const written4 = entries.map((entry) => this.#written(entry, indent)).join(between2);
        if (!own3) return comma === void 0 ? [put2(end, `, ${written4}`)] : [put2(comma + 1, ` ${written4}`)];
        const line = text3.lineEnd(end);
        if (this.#close < line)
          return comma === void 0 ? [put2(end, between2 + written4)] : [put2(comma + 1, between2.slice(1) + written4)];
        const lines = put2(line, `${text3.layout.eol}${indent}${written4}${comma === void 0 ? "" : ","}`);
        if (comma !== void 0) return [lines];
        return line === end ? [put2(end, `,${lines.text}`)] : [put2(end, ","), lines];
      }
      /** the comma behind an entry. */
      #trailingComma(end) {
        for (let at6 = end; at6 < this.#close; at6++) {
          if (this.text.text[at6] === "," && !this.#isComment(at6)) return at6;
        }
        return void 0;
      }
      #isComment(offset) {
        return this.text.hasComment(this.text.lineStart(offset), offset);
      }
      #fill(entries) {
        const open = (this.container.range?.[0] ?? 0) + 1;
        const close = this.#close;
        if (this.text.hasComment(open, close)) throw new Refused("a comment stands within the brackets");
        return { start: open, end: close, text: entries.map((entry) => this.#written(entry)).join(", ") };
      }
      replace(index, entries) {
        const [start, end] = [this.text.start(this.spot(index)), this.text.end(this.spot(index))];
        this.#admit(start, end);
        return [{ start, end, text: entries.map((entry) => this.#written(entry)).join(", ") }];
      }
      /** Each with the comma behind it; where none stays behind them, with the comma before. */
      remove(indexes) {
        const { items: items2 } = this.container;
        const kept2 = [...items2.keys()].filter((index) => !indexes.includes(index));
        const last = kept2.at(-1) ?? -1;
        const edits = indexes.filter((index) => index < last).map((index) => this.#cutBefore(this.text.start(this.spot(index)), this.text.start(this.spot(index + 1))));
        return last === items2.length - 1 ? edits : [...edits, ...this.#cutAfter(last)];
      }
      /** Up to what follows. A comment goes along at the end of a line that goes as a whole. */
      #cutBefore(start, end) {
        if (!this.text.beginsLine(start) || !this.text.beginsLine(end)) return this.#cut(start, end);
        this.admitComments(start, end);
        return { start, end, text: "" };
      }
      /** All that follows one that stays. The comment at the end of the line of that one stays too. */
      #cutAfter(last) {
        const { text: text3 } = this;
        const from2 = text3.end(this.spot(last));
        const [start, end] = [text3.start(this.spot(last + 1)), text3.end(this.lastSpot)];
        if (!text3.hasComment(from2, start) || !text3.beginsLine(start)) return [this.#cut(from2, end)];
        this.admitComments(from2, end);
        const comma = this.#trailingComma(end) === void 0 ? this.#trailingComma(from2) : void 0;
        const line = text3.lineEnd(end);
        const lines = this.#close < line ? { start, end: this.#trailingComma(end) === void 0 ? end : this.#close, text: "" } : { start: text3.lineStart(start), end: text3.nextLine(line), text: "" };
        return comma === void 0 ? [lines] : [{ start: comma, end: comma + 1, text: "" }, lines];
      }
      #cut(start, end) {
        this.#admit(start, end);
        return { start, end, text: "" };
      }
      #admit(start, end) {
        if (this.text.hasComment(start, end)) throw new Refused("a comment stands within what it would remove");
      }
      empty() {
        const open = (this.container.range?.[0] ?? 0) + 1;
        this.#admit(open, Math.min(this.text.lineEnd(open), this.#close));
        this.admitComments(open, this.#close);
        return [{ start: open, end: this.#close, text: "" }];
      }
    };
    put2 = (at6, text3) => ({ start: at6, end: at6, text: text3 });
  }
});

// src/edit/yaml.ts
function quotesOf({ type }) {
  return type === "QUOTE_DOUBLE" ? "double" : type === "QUOTE_SINGLE" ? "single" : "plain";
}
function yamlEdits(text3, changes2) {
  try {
    return new YamlEditor(new YamlText(text3)).edits(changes2);
  } catch (error2) {
    if (error2 instanceof RangeError) throw new Refused("it is nested too deeply");
    throw error2;
  }
}
var nested, YamlEditor;
var init_yaml = __esm({
  "src/edit/yaml.ts"() {
    "use strict";
    init_changed();
    init_containers();
    init_refused();
    init_text();
    init_write();
    nested = (path, value) => path.reduceRight((inner2, key) => ({ [String(key)]: inner2 }), value);
    YamlEditor = class {
      constructor(text3) {
        this.text = text3;
      }
      text;
      #edits = [];
      #work = /* @__PURE__ */ new Map();
      /** Where each map and list stands that was passed. */
      #places = /* @__PURE__ */ new Map();
      edits(changes2) {
        for (const change of changes2) this.#change(change);
        for (const [container, work] of this.#work) this.#edits.push(...containerEdits(this.text, container, work));
        return this.#joined(this.#edits.sort((left2, right) => left2.start - right.start || left2.end - right.end));
      }
      /** What is put in at the end of a line that goes takes the place of that line; lines that go together share a break. */
      #joined(edits) {
        const { eol } = this.text.layout;
        const joined2 = [];
        for (const edit of edits) {
          const line = joined2.at(-1);
          if (line && edit.start === edit.end && edit.start < line.end && line.text === "" && edit.text.startsWith(eol)) {
            const whole = this.text.lineStart(line.start) === line.start;
            joined2[joined2.length - 1] = { ...line, text: whole ? edit.text.slice(eol.length) + eol : edit.text };
          } else if (line && edit.start < line.end && edit.text + line.text === "") {
            joined2[joined2.length - 1] = { ...line, end: edit.end };
          } else joined2.push(edit);
        }
        return joined2;
      }
      #change(change) {
        if (change.op === "set") this.#put(change.path, change.value);
        else if (change.op === "add") this.#add(change.path, change.value);
        else if (change.op === "remove") this.#remove(this.#spot(change.path));
        else if (change.op === "rename") this.#rename(this.#spot(change.path), change.key);
        else this.#move(change.path, change.to);
      }
      /** Follows a path as far as it leads; each map and list on the way must be its own. */
      #walk(path) {
        const { yaml: yaml3 } = this.text;
        let node = this.text.root;
        let spot;
        for (const [depth, key] of path.entries()) {
          this.text.admit(node);
          const index = yaml3.isMap(node) ? this.text.indexOf(node, String(key)) : yaml3.isSeq(node) ? Number(key) : -1;
          if (!this.text.isContainer(node) || index < 0 || index >= node.items.length)
            return { node, spot, rest: path.slice(depth) };
          if (spot) this.#places.set(node, spot);
          spot = { container: node, index };
          node = this.text.valueOf(spot);
        }
        return { node, spot, rest: [] };
      }
      #spot(path) {
        const { spot, rest: rest2 } = this.#walk(path);
        if (!spot || rest2.length > 0) throw new Refused("it is not written where it was read");
        return spot;
      }
      #workOn(container) {
        const work = this.#work.get(container) ?? {
          removed: /* @__PURE__ */ new Set(),
          inserted: [],
          at: this.#places.get(container)
        };
        this.#work.set(container, work);
        return work;
      }
      #put(path, value, tail) {
        const { node, spot, rest: rest2 } = this.#walk(path);
        this.text.admit(node);
        const [key, ...inner2] = rest2;
        if (this.text.isNull(node)) this.#fill(spot, nested(rest2, value));
        else if (key === void 0) this.#replace(spot, node, value);
        else if (this.text.yaml.isMap(node))
          this.#insert(node, { key: String(key), value: nested(inner2, value), ...tail ? { tail } : {} });
        else throw new Refused("something else than a map stands on the way");
      }
      #insert(container, entry) {
        this.#workOn(container).inserted.push(entry);
      }
      #add(path, value) {
        const { node, rest: rest2 } = this.#walk(path);
        this.text.admit(node);
        if (rest2.length === 0 && this.text.yaml.isSeq(node)) this.#insert(node, { value });
        else this.#put(path, [value]);
      }
      /** Gives a value to a key or a dash that has none. */
      #fill(spot, value) {
        if (!spot) throw new Refused("the document is empty");
        const { container } = spot;
        const [start = 0, end = 0] = this.text.valueOf(spot)?.range ?? [];
        const flow = container.flow === true || !this.text.yaml.isMap(container);
        if (end > start) return void this.#edits.push({ start, end, text: flowText(value, this.text.json) });
        const after2 = this.text.valueStart(spot);
        const column = this.text.columnAt(this.text.start(spot));
        const written4 = flow ? ` ${flowText(value, this.text.json)}` : blockText(value, column, this.text.layout);
        const at6 = written4.startsWith(" ") ? after2 : this.text.lineEnd(after2);
        this.#edits.push({ start: at6, end: at6, text: written4 });
      }
      #replace(spot, node, value) {
        const { yaml: yaml3 } = this.text;
        if (!spot || !yaml3.isScalar(node) || !node.range) throw new Refused("a map or list stands there");
        if (node.tag !== void 0) throw new Refused("its value has a tag");
        if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
          throw new Refused("a block of text stands there");
        const [start, end] = node.range;
        const { flow } = spot.container;
        if (typeof value === "object" && !flow) {
          const column = this.text.columnAt(this.text.start(spot));
          const text3 = blockText(value, column, this.text.layout);
          return void this.#edits.push({ start: this.text.valueStart(spot), end, text: text3 });
        }
        const scalar = this.text.json ? flowText(value, true) : scalarText(value, quotesOf(node), flow);
        this.#edits.push({ start, end, text: typeof value === "object" ? flowText(value, this.text.json) : scalar });
      }
      #rename(spot, key) {
        const { yaml: yaml3 } = this.text;
        const node = this.text.keyOf(spot);
        if (!yaml3.isScalar(node) || !node.range || node.tag !== void 0 || node.anchor !== void 0)
          throw new Refused("it is written in a way that cannot be edited");
        const [start, end] = node.range;
        const quotes = quotesOf(node);
        this.#edits.push({ start, end, text: quotes === "plain" ? keyText2(key, false) : scalarText(key, quotes) });
      }
      #remove(spot) {
        this.text.admitAll(this.text.valueOf(spot));
        this.#workOn(spot.container).removed.add(spot.index);
      }
      #move(path, to) {
        const spot = this.#spot(path);
        const value = this.text.valueOf(spot);
        const [start = 0, end = 0] = value?.range ?? [];
        const source = this.text.text.slice(start, end);
        const lines = this.text.isContainer(value) && !value.flow;
        if (source === "" || source.includes("\n") || lines)
          throw new Refused("its value runs over several lines; move it by hand");
        const properties = this.text.text.slice(this.text.valueStart(spot), start).trim();
        if (properties !== "" || value?.tag !== void 0)
          throw new Refused("its value has a tag or an anchor");
        const tail = spot.container.flow ? "" : this.text.text.slice(end, this.text.lineEnd(end));
        this.#remove(this.#outermost(spot, path, to));
        this.#put(to, new Raw(source), tail);
      }
      /** What is taken out where something is moved away: with it the maps that held nothing else. */
      #outermost(spot, path, to) {
        let current = spot;
        for (let length = path.length - 1; length > commonLength(path, to); length--) {
          if (current.container.items.length > 1 || typeof path[length - 1] === "number") return current;
          current = this.#spot(path.slice(0, length));
        }
        return current;
      }
    };
  }
});

// src/edit/edits.ts
var edits_exports = {};
__export(edits_exports, {
  documentEditsOf: () => documentEditsOf,
  edited: () => edited,
  editsOf: () => editsOf,
  findingFix: () => findingFix
});
function dataOf({ template: template2 }, text3) {
  const reading = template2 ? readTemplate(text3) : readValue(text3);
  if ("problem" in reading) throw new Refused("the result could not be read");
  return reading.value;
}
function edited(text3, edits) {
  let result3 = "";
  let from2 = 0;
  for (const { start, end, text: written4 } of edits) {
    result3 += text3.slice(from2, start) + written4;
    from2 = end;
  }
  return result3 + text3.slice(from2);
}
function editsOfYaml(document, changes2) {
  const { text: text3, template: template2 } = document;
  const masked = template2 ? maskTemplate(text3) : text3;
  const edits = yamlEdits(masked, changes2);
  if (edits.some(({ start, end }) => masked.slice(start, end) !== text3.slice(start, end)))
    throw new Refused("a template expression stands there");
  if (isJson(text3) && !isJson(edited(text3, edits))) throw new Refused("it is written in a way that cannot be edited");
  return edits;
}
function admit({ object, path, op }, value) {
  const judged = at(object.value, path);
  if (isUnknown(judged)) throw new Refused(judged.reason);
  const open = op === "add" ? openReason(judged) : void 0;
  if (open !== void 0) throw new Refused(open);
  if (!(0, import_node_util2.isDeepStrictEqual)(judged, at(value, [...object.base, ...path])))
    throw new Refused("what was judged is not what stands in the file");
}
function documentEdits(document, changes2) {
  const value = dataOf(document, document.text);
  for (const change of changes2) admit(change, value);
  const wanted = changes2.map(inDocument);
  const edits = LANGUAGES.find((language) => language.reads(document))?.edits(document, wanted) ?? [];
  if (overlap(edits)) throw new Refused("its changes meet in the text");
  const result3 = dataOf(document, edited(document.text, edits));
  if (!(0, import_node_util2.isDeepStrictEqual)(result3, changed(value, wanted)))
    throw new Refused("it is written in a way that cannot be edited");
  return { document, edits };
}
function documentOf(object) {
  const { document, observed: observed2 } = object;
  if (!document) throw new Refused(`${describe(object)} comes from no file`);
  if (document.program) throw new Refused("sources of programs are not edited");
  if (observed2) throw new Refused(`${describe(object)} was captured from the cluster`);
  if (document.revision !== void 0) throw new Refused(`${describe(object)} stands in a revision`);
  return document;
}
function editsOf({ changes: changes2 }) {
  const byDocument = /* @__PURE__ */ new Map();
  try {
    for (const change of changes2) {
      const document = documentOf(change.object);
      byDocument.set(document, [...byDocument.get(document) ?? [], change]);
    }
    return { documents: [...byDocument].map(([document, own3]) => documentEdits(document, own3)) };
  } catch (error2) {
    if (error2 instanceof Refused) return { refused: error2.message };
    throw error2;
  }
}
function editOf({ file: file2, text: text3, line }, { start, end, text: written4 }) {
  const [first3, last] = [positionAt(text3, start), positionAt(text3, end)];
  return {
    file: file2,
    line: line + first3.line,
    column: first3.column,
    endLine: line + last.line,
    endColumn: last.column,
    text: written4
  };
}
function findingFix({ title, safety }, documents) {
  const edits = documents.flatMap(({ document, edits: own3 }) => own3.map((edit) => editOf(document, edit)));
  const fix2 = { title, safety, edits };
  made.set(fix2, documents);
  return fix2;
}
var import_node_util2, YAML, LANGUAGES, overlap, made, documentEditsOf;
var init_edits = __esm({
  "src/edit/edits.ts"() {
    "use strict";
    import_node_util2 = require("node:util");
    init_kube_object();
    init_lines();
    init_template();
    init_yaml_values();
    init_value();
    init_changed();
    init_refused();
    init_text();
    init_yaml();
    YAML = { reads: () => true, edits: editsOfYaml };
    LANGUAGES = [YAML];
    overlap = (edits) => edits.some(({ start }, index) => index > 0 && start < (edits[index - 1]?.end ?? 0));
    made = /* @__PURE__ */ new WeakMap();
    documentEditsOf = (fix2) => made.get(fix2) ?? [];
  }
});

// src/mend.ts
function dissenting(fix2, rule75, own3, all) {
  const touched = fix2.changes.flatMap(({ object }) => object.document ?? []);
  return all.find(
    ({ documents, problems: problems2 }, index) => all[index] !== own3 && touched.some((document) => documents.has(document)) && !problems2.some((problem5) => problem5.rule === rule75 && isSameFix(problem5.fix, fix2))
  );
}
function kept(files, inScope) {
  if (files.some((file2) => file2.startsWith(RENDERED))) return "it is rendered; mend what it is made from";
  const others = [...new Set(files.filter((file2) => !inScope(file2)))];
  if (others.length === 0) return void 0;
  const named3 = others.length > 3 ? `${others.slice(0, 3).join(", ")} and ${others.length - 3} more` : others.join(", ");
  return `it would change ${named3}, which is out of scope; name that too`;
}
function mended({ fix: fix2, rule: rule75 }, own3, all, inScope) {
  if (!fix2) return {};
  const other = dissenting(fix2, rule75, own3, all);
  if (other) return { noFix: `cluster ${other.name ?? "(unnamed)"} has the same file and does not need the change` };
  const result3 = editing().editsOf(fix2);
  if ("refused" in result3) return { noFix: result3.refused };
  const out = kept(
    result3.documents.map(({ document }) => document.file),
    inScope
  );
  return out === void 0 ? { fix: editing().findingFix(fix2, result3.documents) } : { noFix: out };
}
var editing;
var init_mend = __esm({
  "src/mend.ts"() {
    "use strict";
    init_judge();
    init_loader();
    editing = () => (init_edits(), __toCommonJS(edits_exports));
  }
});

// src/plan.ts
function statePlan(target2, machine) {
  const { needed } = target2.verdict(machine).state;
  if (needed === false) return { needed, trace: [] };
  const { existingClaim, explicit: _explicit, ...claim } = target2.claimOf(machine);
  return { needed, ...claim, ...existingClaim ? { existingClaim: existingClaim.name } : {} };
}
function missingGates(needs, configuration, release2) {
  const missing = /* @__PURE__ */ new Set();
  for (const { requirement } of needs) {
    const answers = requirement.gates.map((gate) => gateOn(gate, configuration, release2));
    if (answers.includes(true)) continue;
    const unknown4 = answers.find(isUnknown);
    if (unknown4) return unknown4;
    missing.add(requirement.gates[0]);
  }
  return [...missing].sort();
}
function handMade(target2, machine) {
  const claim = target2.existingClaim(machine.object);
  return claim !== void 0 && get(claim.value, "metadata", "ownerReferences") === void 0;
}
function planMachine(target2, machine) {
  const { cluster: cluster2, release: release2, configuration } = target2;
  const { state, blockers, migratable, wanted, gates } = target2.verdict(machine);
  return {
    object: refOf(machine.object),
    ...cluster2.name === void 0 ? {} : { cluster: cluster2.name },
    kubevirt: release2.version,
    state: statePlan(target2, machine),
    missingGates: missingGates(gates, configuration, release2),
    liveMigration: {
      wanted,
      possible: migratable,
      why: blockers.map(
        ({ blocker, blocks: blocks2 }) => isUnknown(blocks2) ? `unknown whether ${blocker.what}: ${blocks2.reason}` : blocker.what
      )
    },
    ...fates(target2.stored(machine), state, handMade(target2, machine), release2)
  };
}
function targetRef(cluster2, choice3) {
  return {
    ...cluster2.name === void 0 ? {} : { cluster: cluster2.name },
    kubevirt: choice3.targets.map(({ release: release2 }) => release2.version).join(", "),
    from: choice3.from
  };
}
function reported(clusters, inScope) {
  if (clusters.length < 2) return clusters;
  const found = clusters.filter(({ objects }) => objects.some(inScope));
  return found.length === 0 ? clusters : found;
}
function plan(clusters, kubevirt, inScope = () => true) {
  const targets = [];
  const machines = [];
  for (const cluster2 of reported(clusters, inScope)) {
    const choice3 = targetsOf(cluster2, kubevirt);
    targets.push(targetRef(cluster2, choice3));
    const target2 = choice3.targets.at(-1);
    for (const machine of target2.machines) if (inScope(machine.object)) machines.push(planMachine(target2, machine));
  }
  return { targets, machines };
}
var init_plan = __esm({
  "src/plan.ts"() {
    "use strict";
    init_configuration();
    init_targets();
    init_kube_object();
    init_snapshot();
    init_value();
  }
});

// src/cluster/spec-changes.ts
function isSameQuantity(before2, after2, path, growing) {
  if (!path.includes("resources")) return false;
  const was = readQuantity(before2);
  const is2 = readQuantity(after2);
  return was !== void 0 && is2 !== void 0 && (was === is2 || growing && is2 > was);
}
function changedPaths(before2, after2, spec) {
  const comparison = new Comparison(spec);
  return spec.paths.flatMap((path) => [...comparison.differing(get(before2, ...path), get(after2, ...path), path)]);
}
var startsWith, isWithin3, Comparison, isEmpty;
var init_spec_changes = __esm({
  "src/cluster/spec-changes.ts"() {
    "use strict";
    init_quantity();
    init_value();
    startsWith = (path, start) => start.every((key, index) => path[index] === key);
    isWithin3 = (path, starts) => starts?.some((start) => startsWith(path, start)) === true;
    Comparison = class {
      constructor(spec) {
        this.spec = spec;
      }
      spec;
      /** The paths that surely differ. */
      *differing(before2, after2, path) {
        const { except, filledIn, defaults, growing } = this.spec;
        const key = String(path.at(-1));
        const fallback = defaults && Object.hasOwn(defaults, key) ? defaults[key] : void 0;
        const was = before2 ?? fallback;
        const is2 = after2 ?? fallback;
        if (was === is2 || isUnknown(was) || isUnknown(is2) || isWithin3(path, except)) return;
        if (was === void 0 && isWithin3(path, filledIn)) return;
        if (isMap(was) && isMap(is2)) yield* this.maps(was, is2, path);
        else if (Array.isArray(was) && Array.isArray(is2)) yield* this.lists(was, is2, path);
        else if (isEmpty(was) && isEmpty(is2)) return;
        else if (!isSameQuantity(was, is2, path, isWithin3(path, growing))) yield path;
      }
      *maps(before2, after2, path) {
        for (const key of /* @__PURE__ */ new Set([...Object.keys(before2), ...Object.keys(after2)]))
          yield* this.differing(get(before2, key), get(after2, key), [...path, key]);
      }
      *lists(before2, after2, path) {
        if (openReason(before2) !== void 0 || openReason(after2) !== void 0) return;
        if (before2.length !== after2.length) yield path;
        else for (const [index, item] of before2.entries()) yield* this.differing(item, after2[index], [...path, index]);
      }
    };
    isEmpty = (value) => value === void 0 || Array.isArray(value) && value.length === 0 || isMap(value) && Object.keys(value).length === 0;
  }
});

// src/facts/immutable-specs.ts
var SPEC, ADMITTERS2, IMMUTABLE_SPECS;
var init_immutable_specs = __esm({
  "src/facts/immutable-specs.ts"() {
    "use strict";
    init_kinds();
    SPEC = [["spec"]];
    ADMITTERS2 = "kubevirt/kubevirt pkg/storage/admitters";
    IMMUTABLE_SPECS = [
      {
        group: "",
        kind: "PersistentVolumeClaim",
        paths: SPEC,
        except: [
          ["spec", "volumeAttributesClassName"],
          ["spec", "resources", "limits"]
        ],
        filledIn: [
          ["spec", "storageClassName"],
          ["spec", "volumeName"],
          ["spec", "dataSource"],
          ["spec", "dataSourceRef"]
        ],
        defaults: { volumeMode: "Filesystem" },
        growing: [["spec", "resources", "requests", "storage"]],
        source: "kubernetes/kubernetes pkg/apis/core/validation/validation.go func ValidatePersistentVolumeClaimUpdate"
      },
      {
        group: STORAGE_GROUP,
        kind: "StorageClass",
        paths: [["provisioner"], ["parameters"], ["reclaimPolicy"], ["volumeBindingMode"]],
        defaults: { reclaimPolicy: "Delete", volumeBindingMode: "Immediate" },
        source: "kubernetes/kubernetes pkg/apis/storage/validation/validation.go func ValidateStorageClassUpdate"
      },
      {
        group: CDI_GROUP,
        kind: "DataVolume",
        paths: SPEC,
        // What a warm migration adds step by step.
        except: [
          ["spec", "checkpoints"],
          ["spec", "finalCheckpoint"]
        ],
        source: "kubevirt/containerized-data-importer pkg/apiserver/webhooks/datavolume-validate.go func Admit"
      },
      {
        group: KUBEVIRT_GROUP,
        kind: "VirtualMachineInstance",
        paths: SPEC,
        filledIn: SPEC,
        source: "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-update-admitter.go func Admit"
      },
      {
        group: KUBEVIRT_GROUP,
        kind: "VirtualMachineInstanceMigration",
        paths: SPEC,
        source: "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/migration-update-admitter.go func Admit"
      },
      {
        group: "snapshot.kubevirt.io",
        kind: "VirtualMachineSnapshot",
        paths: SPEC,
        source: `${ADMITTERS2}/vmsnapshot.go func Admit`
      },
      {
        group: "snapshot.kubevirt.io",
        kind: "VirtualMachineRestore",
        paths: SPEC,
        source: `${ADMITTERS2}/vmrestore.go func Admit`
      },
      {
        group: "export.kubevirt.io",
        kind: "VirtualMachineExport",
        paths: SPEC,
        source: `${ADMITTERS2}/vmexport.go func Admit`
      }
    ];
  }
});

// src/rules/define.ts
function yaml2(strings2) {
  const text3 = strings2.join("").replace(/^\n/, "").trimEnd();
  const indent = " ".repeat(text3.length - text3.trimStart().length);
  return `${text3.slice(indent.length).replaceAll(`
${indent}`, "\n")}
`;
}
var documentation, defineRule;
var init_define = __esm({
  "src/rules/define.ts"() {
    "use strict";
    documentation = ({ check: _, ...said }) => said;
    defineRule = (rule75) => rule75;
  }
});

// src/rules/change/immutable.ts
function listed2(paths2) {
  const texts2 = paths2.slice(0, FEW).map((path) => path.join("."));
  return paths2.length > FEW ? `${texts2.join(", ")} and ${paths2.length - FEW} more` : texts2.join(", ");
}
function refused({ before: before2, after: after2 }, spec) {
  const paths2 = changedPaths(before2.value, after2.value, spec);
  const [path] = paths2;
  if (!path) return void 0;
  return {
    place: { object: after2, path },
    message: `${listed2(paths2)} of ${describe(after2)} cannot be changed once it exists: the update is refused; undo it, or make a new object under another name`,
    related: [{ place: { object: before2, path }, message: "it was" }]
  };
}
function* unmoved({ release: release2 }, { before: before2, after: after2 }) {
  if (!DATA_VOLUME) return;
  const old = items(before2.vmSpec, "dataVolumeTemplates");
  for (const [index, template2] of items(after2.vmSpec, "dataVolumeTemplates").entries()) {
    const name = get(template2, "metadata", "name");
    const twin = typeof name === "string" ? old.find((other) => get(other, "metadata", "name") === name) : void 0;
    const paths2 = twin === void 0 ? [] : changedPaths(twin, template2, DATA_VOLUME);
    const [path] = paths2;
    if (!path) continue;
    yield {
      place: { object: after2.object, path: [...after2.vmPath ?? [], "dataVolumeTemplates", index, ...path] },
      severity: "info",
      message: `${listed2(paths2)} of dataVolumeTemplate "${String(name)}" is edited, and ${release2.label} makes a DataVolume from a template once: the one of ${describe(after2.object)} stays as it is; grow its PersistentVolumeClaim instead, or give the template another name for a new disk`
    };
  }
}
var rule, SPECS, DATA_VOLUME, isForced, FEW;
var init_immutable = __esm({
  "src/rules/change/immutable.ts"() {
    "use strict";
    init_spec_changes();
    init_immutable_specs();
    init_kinds();
    init_kube_object();
    init_value();
    init_define();
    rule = defineRule({
      id: "change/immutable",
      severity: "error",
      summary: "A field changes that cannot be changed in an object that exists.",
      why: `The API server or an admission webhook refuses the update, so a GitOps tool fails at every sync and what stands in Git is not what
runs. A tool that replaces the object instead deletes what it holds. The rule is info for an edited dataVolumeTemplate: it is accepted,
and the DataVolume that was made from it stays as it is.`,
      releases: "all",
      needs: ["two revisions"],
      sources: [
        "kubevirt/kubevirt#5829",
        "kubevirt/kubevirt#16738",
        ...new Set(IMMUTABLE_SPECS.map(({ source }) => source))
      ],
      base: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-1.qcow2
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
      bad: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-2.qcow2 # ~> change/immutable
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
      good: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: ledger-root
    spec:
      source:
        http:
          url: https://images.example.com/ledger-1.qcow2
      storage:
        resources:
          requests:
            storage: 20Gi
  `,
      *compare(change) {
        for (const pair2 of change.objects) {
          const spec = SPECS.get(kindKey(pair2.after.group, pair2.after.kind));
          const problem5 = spec && !isForced(pair2.after) ? refused(pair2, spec) : void 0;
          if (problem5) yield problem5;
        }
        for (const pair2 of change.machines) yield* unmoved(change, pair2);
      }
    });
    SPECS = new Map(
      IMMUTABLE_SPECS.map((spec) => [kindKey(spec.group, spec.kind), spec])
    );
    DATA_VOLUME = SPECS.get(kindKey(CDI_GROUP, "DataVolume"));
    isForced = ({ value }) => FORCED_SYNC.some(
      ({ annotation: annotation2, pattern }) => pattern.test(String(get(value, "metadata", "annotations", annotation2) ?? ""))
    );
    FEW = 3;
  }
});

// src/cluster/places.ts
function byPlace(found) {
  const byObject = indexBy(found, ({ place: place3 }) => place3.object);
  return [...byObject.values()].flatMap((group2) => [...indexBy(group2, ({ place: place3 }) => place3.path.join("\0")).values()]);
}
function byFile(found, keyOf3) {
  const ofFiles = indexBy(found, ({ place: { object } }) => object.document?.file ?? object);
  return [...ofFiles.values()].flatMap((group2) => [...indexBy(group2, keyOf3).values()]);
}
function causes(found) {
  return byPlace(found).map((group2) => {
    const machines = group2.map(({ machine }) => machine);
    return { first: group2[0], machines, related: machines.length > 1 ? machines.map(preferenceUser) : [] };
  });
}
var preferenceUser;
var init_places2 = __esm({
  "src/cluster/places.ts"() {
    "use strict";
    init_kube_object();
    init_index_by();
    preferenceUser = ({ object, vmPath }) => ({
      place: { object, path: [...vmPath ?? [], "preference", "name"] },
      message: `${describe(object)} uses it`
    });
  }
});

// src/cluster/state-cause.ts
function oncePerTarget(find2) {
  const found = /* @__PURE__ */ new WeakMap();
  return (target2) => {
    let machines = found.get(target2);
    if (!machines) {
      machines = find2(target2);
      found.set(target2, machines);
    }
    return machines;
  };
}
function judgedPlace(target2, machine, path) {
  const place3 = placeOf(machine, path);
  if (isJudged(target2, place3.object)) return place3;
  const from2 = place3.object === machine.preference.object ? "preference" : "instancetype";
  return { object: machine.object, path: [...machine.vmPath ?? [], from2, "name"] };
}
function persistRemedy({ path }, device) {
  const there = String(path.at(-1));
  const name = String(device.at(-1));
  const field = there === name || there === "preferredTPM" || there === "preferredEfi" ? there : void 0;
  const set3 = field === void 0 ? `${name}.persistent: true in the VM itself` : `${field}.persistent: true`;
  return `set ${set3}, or false to say that this is meant`;
}
function persistFix({ object, path }, device, machines = []) {
  const there = path.at(-1);
  if (machines.length > 0 && areInstances(machines)) return void 0;
  if (there !== device.at(-1) && there !== "preferredTPM" && there !== "preferredEfi") return void 0;
  const change = { op: "set", object, path: [...path, "persistent"], value: true };
  return { title: `set ${there}.persistent: true`, safety: "unsafe", changes: [change] };
}
function areInstances(machines) {
  return machines.every(({ object }) => object.kind === "VirtualMachineInstance");
}
function persistAdvice(machines, place3, device) {
  const remedy7 = persistRemedy(place3, device);
  return areInstances(machines) ? `put its spec into the template of a VirtualMachine and ${remedy7}` : remedy7;
}
function persistencePlace(target2, machine) {
  const { tpm } = target2.verdict(machine).state;
  return judgedPlace(target2, machine, surely(tpm) ? TPM_PERSISTENT : EFI_PERSISTENT);
}
function relatedMachines(target2, machines, what = "keeps TPM or UEFI state") {
  return machines.map((machine) => ({
    place: persistencePlace(target2, machine),
    message: `${describe(machine.object)} ${what}`
  }));
}
function countText(machines) {
  return machines.length === 1 ? "the VM that keeps TPM or UEFI state" : `the ${machines.length} VMs that keep TPM or UEFI state`;
}
function classPlace(target2, machines) {
  const { configuration, claim, storage } = target2;
  const named3 = configuration.stateClassPlace;
  if (claim.explicit !== false && named3 && isJudged(target2, named3.object)) return named3;
  const object = typeof claim.storageClass === "string" ? storage.class(claim.storageClass) : void 0;
  if (claim.explicit === false && object && isJudged(target2, object))
    return { object, path: annotationPath(target2, object) };
  const [first3] = machines;
  return first3 && persistencePlace(target2, first3);
}
function annotationPath({ release: release2 }, { value }) {
  const counts = (name) => name !== VIRT_DEFAULT_ANNOTATION || holds("virtDefaultClass", release2);
  const marked = DEFAULT_CLASS_ANNOTATIONS.filter(counts).find(
    (name) => get(value, "metadata", "annotations", name) === "true"
  );
  return marked === void 0 ? ["metadata", "name"] : ["metadata", "annotations", marked];
}
function classFieldText({ configuration }) {
  const place3 = configuration.stateClassPlace;
  return place3 ? `${place3.path.join(".")} of ${describe(place3.object)}` : "vmStateStorageClass of the KubeVirt object";
}
function knownClass(target2) {
  const { storageClass } = target2.claim;
  return storageClass === void 0 || isUnknown(storageClass) ? void 0 : storageClass;
}
var isJudged, stateful, claiming;
var init_state_cause = __esm({
  "src/cluster/state-cause.ts"() {
    "use strict";
    init_state_claim();
    init_kube_object();
    init_firmware2();
    init_release();
    init_value();
    init_machine();
    init_target();
    isJudged = (target2, object) => !target2.cluster.facts.includes(object);
    stateful = oncePerTarget(
      (target2) => target2.machines.filter((machine) => surely(target2.verdict(machine).state.needed))
    );
    claiming = oncePerTarget(
      (target2) => stateful(target2).filter((machine) => !target2.existingClaim(machine.object))
    );
  }
});

// src/cluster/toggles.ts
function ownPlace({ object, specPath, own: own3 }, path) {
  const persistent2 = [...path, "persistent"];
  return { object, path: [...specPath, ...get(own3, ...persistent2) === void 0 ? path : persistent2] };
}
function causeOf(change, { before: before2, after: after2 }, device) {
  const { shadow: shadow2, path, preferred: preferred2 } = FIELDS2[device];
  const reference = { object: after2.object, path: [...after2.vmPath ?? [], "preference", "name"] };
  if (has(after2, shadow2)) return { cause: "machine", place: ownPlace(after2, path) };
  if (referred(before2) !== referred(after2)) return { cause: "reference", place: reference };
  if (has(before2, shadow2)) return { cause: "machine", place: ownPlace(after2, path) };
  const { object } = after2.preference;
  if (!object || !isJudged(change.after, object)) return { cause: "reference", place: reference };
  const place3 = placeOf(after2, [...path, "persistent"]);
  return { cause: "preference", place: place3.object === object ? place3 : { object, path: preferred2 } };
}
function* togglesOf(change, pair2) {
  const before2 = change.before.verdict(pair2.before).state;
  const after2 = change.after.verdict(pair2.after).state;
  for (const device of ["tpm", "efi"]) {
    const on = after2[device];
    if (isUnknown(on) || isUnknown(before2[device]) || on === before2[device]) continue;
    const cause2 = causeOf(change, pair2, device);
    if (cause2.cause === "preference" && isPinned(pair2.after)) continue;
    const existed = get(pair2.before.spec, ...FIELDS2[device].path) !== void 0;
    yield { machine: pair2.after, device, on, existed, ...cause2 };
  }
}
function preferred(object, device, release2) {
  if (device === "efi" && !holds("preferredEfi", release2)) return false;
  const value = flag(object.value, ...FIELDS2[device].preferred, "persistent");
  return isUnknown(value) ? value : value === true;
}
function* loneToggles(change) {
  const used3 = new Set(change.after.machines.map(({ preference }) => preference.object));
  for (const { before: before2, after: after2 } of change.objects) {
    if (after2.group !== INSTANCETYPE_GROUP || !after2.kind.endsWith("Preference") || used3.has(after2)) continue;
    for (const device of ["tpm", "efi"]) {
      const was = preferred(before2, device, change.release);
      const on = preferred(after2, device, change.release);
      if (isUnknown(was) || isUnknown(on) || was === on) continue;
      yield { device, on, place: { object: after2, path: [...FIELDS2[device].preferred, "persistent"] } };
    }
  }
}
var FIELDS2, has, referred, isPinned, toggles;
var init_toggles = __esm({
  "src/cluster/toggles.ts"() {
    "use strict";
    init_kinds();
    init_firmware2();
    init_release();
    init_value();
    init_machine();
    init_state_cause();
    FIELDS2 = {
      tpm: { shadow: TPM, path: TPM, preferred: ["spec", "devices", "preferredTPM"] },
      efi: { shadow: BOOTLOADER, path: EFI, preferred: ["spec", "firmware", "preferredEfi"] }
    };
    has = (machine, path) => get(machine.own, ...path) !== void 0;
    referred = (machine) => text(machine.vmSpec, "preference", "name");
    isPinned = (machine) => get(machine.vmSpec, "preference", "revisionName") !== void 0;
    toggles = (change) => change.machines.flatMap((pair2) => [...togglesOf(change, pair2)]);
  }
});

// src/rules/change/persistence-toggled.ts
function problemOf(change, on, group2) {
  const [first3] = group2;
  const machines = [...new Set(group2.map(({ machine }) => machine))];
  const devices2 = [...new Set(group2.map(({ device }) => NAMES[device]))].join(" and ");
  const shared2 = first3.cause === "preference";
  const who = machines.length > 1 ? `${machines.length} VMs` : describe(first3.machine.object);
  const what = `persistence of ${devices2} is switched ${on ? "on" : "off"} for ${who}`;
  const effect = on ? switchedOn(change, group2) : switchedOff(change, machines);
  return {
    place: first3.place,
    severity: severityOf(on, group2),
    message: `${what}: ${shared2 ? `${storedRevision(machines)}; for one that is made anew ` : ""}${effect}`,
    ...shared2 || machines.length > 1 ? { related: machines.map(preferenceUser) } : {}
  };
}
function ofPreference({ release: release2 }, { device, on, place: place3 }) {
  const effect = on ? "keep state and need a claim for it" : "start with an empty one at every start";
  return {
    place: place3,
    severity: "info",
    message: `${describe(place3.object)} switches persistence of ${NAMES[device]} ${on ? "on" : "off"}: in ${release2.label} VMs that are made anew with it ${effect}, those that exist keep the revision that was stored for them; see whether any uses it`
  };
}
function severityOf(on, group2) {
  if (on && !group2.some(({ existed }) => existed)) return "info";
  if (group2.some(({ cause: cause2 }) => cause2 === "preference")) return "warning";
  return on && !group2.some(({ device, existed }) => device === "tpm" && existed) ? "warning" : "error";
}
function switchedOff({ after: after2, release: release2 }, machines) {
  const remedy7 = "keep persistent: true";
  const unneeded3 = machines.some((machine) => after2.verdict(machine).state.needed === false);
  return unneeded3 && holds("unneededStateDeleted", release2) ? `${release2.label} deletes the state claim at the next start, for good; ${remedy7}` : `${release2.label} no longer uses what the state claim holds, and the guest loses it at every stop; ${remedy7}`;
}
function switchedOn({ release: release2 }, group2) {
  if (!group2.some(({ existed }) => existed)) return `it starts empty in ${release2.label}, as what is new does`;
  if (group2.some(({ device, existed }) => device === "tpm" && existed))
    return `it starts empty, and ${release2.label} gives the guest model tpm-crb in place of tpm-tis, so keys sealed before cannot be opened; suspend BitLocker before, and have the recovery keys at hand`;
  return `they start anew in ${release2.label}; check boot entries and enrolled keys after the restart`;
}
var deleted, rule2, NAMES, storedRevision;
var init_persistence_toggled = __esm({
  "src/rules/change/persistence-toggled.ts"() {
    "use strict";
    init_places2();
    init_toggles();
    init_kube_object();
    init_release();
    init_define();
    deleted = behaviourText("unneededStateDeleted");
    rule2 = defineRule({
      id: "change/persistence-toggled",
      severity: "error",
      summary: "Persistence of TPM or UEFI state is switched on or off for a VM that exists.",
      why: `Switched off, the state is lost at the next start: ${deleted} KubeVirt deletes a claim that nothing needs any more. Switched on, it
starts empty, and the guest sees another TPM (tpm-crb in place of tpm-tis), so that keys sealed before cannot be opened.
It is a warning for UEFI variables that were not kept before and for an edited preference, whose earlier revision is stored for the VMs
that exist; it is info for a TPM or UEFI where there was none, and for a preference that no VM in scope uses.`,
      releases: "all",
      needs: ["two revisions", "release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsBackendStorageNeeded",
        "kubevirt/kubevirt pkg/virt-launcher/virtwrap/converter/compute/tpm.go",
        "kubevirt/kubevirt pkg/instancetype/revision",
        "kubevirt/kubevirt#9796"
      ],
      base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: false # ~> change/persistence-toggled
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *compare(change) {
        const found = toggles(change);
        for (const on of [true, false])
          for (const group2 of byPlace(found.filter((toggle) => toggle.on === on))) yield problemOf(change, on, group2);
        for (const toggle of loneToggles(change)) yield ofPreference(change, toggle);
      }
    });
    NAMES = { tpm: "TPM", efi: "UEFI variables" };
    storedRevision = (machines) => machines.length > 1 ? "VMs that exist keep the revision of the preference that was stored for them" : "a VM that exists keeps the revision of the preference that was stored for it";
  }
});

// src/facts/api-versions.ts
var API_VERSIONS;
var init_api_versions = __esm({
  "src/facts/api-versions.ts"() {
    "use strict";
    init_kinds();
    API_VERSIONS = {
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
  }
});

// src/kubevirt/firmware-uuid.ts
function uuid5(namespace, name) {
  const { createHash: createHash2 } = require("node:crypto");
  const bytes = createHash2("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name).digest();
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
function uuidOutcome({ vm, before: before2, after: after2, running, from: from2 }) {
  const same4 = (left2, right) => left2.toLowerCase() === right.toLowerCase();
  const legacy = legacyUuid(vm);
  if (before2 === void 0 && after2 === void 0) return KEPT2;
  const becomes = after2 ?? legacy;
  const derived = holds("randomFirmwareUuid", from2) ? void 0 : legacy;
  const was = running ?? before2 ?? derived;
  if (was !== void 0) return same4(was, becomes) ? KEPT2 : { kind: "changed", was, becomes };
  return same4(becomes, legacy) ? KEPT2 : { kind: "unseen", becomes };
}
var legacyUuid, KEPT2;
var init_firmware_uuid = __esm({
  "src/kubevirt/firmware-uuid.ts"() {
    "use strict";
    init_firmware();
    init_release();
    legacyUuid = (vm) => uuid5(LEGACY_UUID_NAMESPACE, vm);
    KEPT2 = { kind: "kept" };
  }
});

// src/cluster/change-machines.ts
function capturedTwin({ after: after2 }, { object }) {
  return after2.cluster.captured(KUBEVIRT_GROUP, object.kind).find(
    ({ name, namespace }) => name === object.name && (object.namespace === void 0 || namespace === void 0 || namespace === object.namespace)
  );
}
function isRenamedOutOfSight({ kustomizations }, { object }) {
  return kustomizations.all.some(
    (kustomization) => NAME_FIELDS.some((field) => get(kustomization.value, field) !== void 0) && kustomizations.reach(kustomization).files.has(pathOf(object))
  );
}
var NAME_FIELDS;
var init_change_machines = __esm({
  "src/cluster/change-machines.ts"() {
    "use strict";
    init_kinds();
    init_kube_object();
    init_value();
    NAME_FIELDS = ["namePrefix", "nameSuffix"];
  }
});

// src/cluster/boundary.ts
function keeping(change) {
  const both = new Set(change.machines.map(({ after: after2 }) => after2));
  return stateful(change.after).filter((machine) => both.has(machine));
}
function unneeded({ after: after2, machines }) {
  return machines.filter((pair2) => after2.verdict(pair2.after).state.needed === false && after2.existingClaim(pair2.after.object)).map(({ after: { object } }) => ({
    place: { object, path: ["metadata", "name"] },
    message: `${describe(object)} has a state claim and needs none`
  }));
}
function unpinned(change) {
  const found = keeping(change).filter(
    (machine) => surely(change.after.verdict(machine).state.tpm) && get(machine.own, "domain", "firmware", "uuid") === void 0 && !isRenamedOutOfSight(change, machine) && get(capturedTwin(change, machine)?.value, ...machine.specPath, "domain", "firmware", "uuid") === void 0
  );
  return found.map(({ object, specPath }) => ({
    place: { object, path: [...specPath, "domain", "firmware", "uuid"] },
    message: `${describe(object)} has "${legacyUuid(object.name)}"`
  }));
}
function madePersistent({ from: from2, after: after2, machines }) {
  const earlier = new Target(after2.cluster, from2);
  const before2 = new Map(earlier.machines.map((machine) => [machine.object, machine]));
  return machines.flatMap(({ after: machine }) => {
    const twin = before2.get(machine.object);
    const kept2 = twin && earlier.verdict(twin).state.needed;
    if (kept2 !== false || machine.preference.bundled === void 0) return [];
    if (!surely(after2.verdict(machine).state.needed)) return [];
    const path = [...machine.vmPath ?? [], "preference", "name"];
    return [{ place: { object: machine.object, path }, message: `${describe(machine.object)} uses it` }];
  });
}
function ownConfiguration({ after: after2 }) {
  const { kubevirt } = after2.configuration;
  if (!kubevirt || !isJudged(after2, kubevirt)) return [];
  return [
    { place: { object: kubevirt, path: ["metadata", "name"] }, message: `${describe(kubevirt)} is configured here` }
  ];
}
function removedVersions({ from: from2, release: release2 }) {
  const removed = Object.entries(API_VERSIONS).flatMap(
    ([group2, versions]) => Object.entries(versions).filter(([, served]) => inRange(from2, served) && !inRange(release2, served)).map(([version2]) => `${group2}/${version2}`)
  );
  return new Set(removed);
}
function unserved(change) {
  return [...removedVersions(change)].flatMap((apiVersion) => {
    const objects = change.after.cluster.objects.filter((object) => object.apiVersion === apiVersion);
    if (objects.length === 0) return [];
    const place3 = (object) => ({
      place: { object, path: ["apiVersion"] },
      message: `${describe(object)} is of this version`
    });
    const says = `${apiVersion} is not served any more, so objects of it cannot be applied`;
    return [{ severity: "warning", says, places: objects.map(place3) }];
  });
}
function boundaryEffects(change) {
  const effects = ROWS.filter(({ crosses }) => crosses(change.from, change.release)).flatMap(
    ({ severity, says, concerns: concerns2 }) => {
      const places = concerns2(change);
      return places.length > 0 ? [{ severity, says, places }] : [];
    }
  );
  return [...unserved(change), ...effects];
}
var begins, ends, keepers, onReadWriteOnce, isGa, ROWS;
var init_boundary = __esm({
  "src/cluster/boundary.ts"() {
    "use strict";
    init_api_versions();
    init_feature_gates();
    init_kube_object();
    init_feature_gates2();
    init_firmware_uuid();
    init_release();
    init_value();
    init_change_machines();
    init_state_cause();
    init_target();
    begins = (behaviour) => (from2, to) => !holds(behaviour, from2) && holds(behaviour, to);
    ends = (behaviour) => (from2, to) => holds(behaviour, from2) && !holds(behaviour, to);
    keepers = (change) => relatedMachines(change.after, keeping(change));
    onReadWriteOnce = (change) => change.after.claim.accessMode === "ReadWriteOnce" ? keepers(change) : [];
    isGa = (release2) => stageOf(STATE_GATE, release2) === "GA";
    ROWS = [
      {
        crosses: ends("stateClaimLabelled"),
        severity: "warning",
        says: "claims with generated names are not found any more, so VMs start with empty TPM and UEFI state",
        concerns: keepers
      },
      {
        crosses: ends("snapshotIncludesState"),
        severity: "warning",
        says: "snapshots no longer hold TPM and UEFI state",
        concerns: keepers
      },
      {
        crosses: begins("rwoStateBlocksMigration"),
        severity: "warning",
        says: "VMs with ReadWriteOnce state do not live-migrate",
        concerns: onReadWriteOnce
      },
      {
        crosses: begins("unneededStateDeleted"),
        severity: "warning",
        says: "a state claim that nothing needs is deleted at the next start of its VM",
        concerns: unneeded
      },
      {
        crosses: () => true,
        severity: "warning",
        says: "the bundled preference makes TPM and UEFI state of VMs made from now on persistent, which takes a state claim",
        concerns: madePersistent
      },
      {
        crosses: begins("rwoStateCopied"),
        severity: "info",
        says: "ReadWriteOnce state is copied into a second claim at each live migration",
        concerns: onReadWriteOnce
      },
      {
        crosses: begins("snapshotIncludesState"),
        severity: "info",
        says: "snapshots hold TPM and UEFI state",
        concerns: keepers
      },
      {
        crosses: begins("randomFirmwareUuid"),
        severity: "info",
        says: "a VM that is made anew gets a random firmware.uuid, so write the one that each VM has to Git",
        concerns: unpinned
      },
      {
        crosses: (from2, to) => !isGa(from2) && isGa(to),
        severity: "info",
        says: `feature gate ${STATE_GATE} is on without being listed`,
        concerns: (change) => change.after.configuration.gates.featureGates.includes(STATE_GATE) ? ownConfiguration(change) : []
      },
      {
        crosses: begins("betaGatesOn"),
        severity: "info",
        says: "Beta feature gates are on unless disabledFeatureGates names them",
        concerns: ownConfiguration
      }
    ];
  }
});

// src/rules/change/release-boundary.ts
function problemOf2({ from: from2, to }, effects) {
  const severity = SEVERITIES.find((level) => effects.some((effect) => effect.severity === level)) ?? "info";
  return {
    place: { object: to.object, path: to.path },
    severity,
    message: `${from2.release.label} becomes v${to.release.version}: ${effects.map(({ says }) => says).join("; ")}`,
    related: effects.flatMap(({ places }) => places)
  };
}
var rule3;
var init_release_boundary = __esm({
  "src/rules/change/release-boundary.ts"() {
    "use strict";
    init_boundary();
    init_behaviours();
    init_finding();
    init_define();
    rule3 = defineRule({
      id: "change/release-boundary",
      severity: "info",
      summary: "Another KubeVirt release treats the TPM and UEFI state of VMs otherwise.",
      why: `What KubeVirt does with state depends on its release: which claims it makes and deletes, what a snapshot holds, what becomes of
firmware.uuid. The rule names what begins or ends with the new release for the VMs and objects in Git, with the VMs as related places. It
is a warning where something is lost or no longer works.`,
      releases: "all",
      needs: ["two revisions", "release"],
      sources: [
        BEHAVIOURS.stateClaimLabelled.source,
        BEHAVIOURS.unneededStateDeleted.source,
        BEHAVIOURS.snapshotIncludesState.source,
        BEHAVIOURS.randomFirmwareUuid.source,
        BEHAVIOURS.betaGatesOn.source
      ],
      base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1 # ~> change/release-boundary
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.3
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *compare(change) {
        const { boundary } = change;
        const effects = boundary ? boundaryEffects(change) : [];
        if (boundary && effects.length > 0) yield problemOf2(boundary, effects);
      }
    });
  }
});

// src/cluster/kustomization-tree.ts
function patchesIn(object, base, folder) {
  return PATCH_LISTS.flatMap(
    (field) => items(object.value, ...base, field).flatMap((item, index) => {
      const path = [...base, field, index];
      if (typeof item === "string") return [{ ...textOrFile(item, folder), place: { object, path } }];
      const target2 = get(item, "target");
      const rest2 = target2 === void 0 ? {} : { target: target2 };
      const inline = text(item, "patch");
      if (typeof inline === "string") return [{ inline, ...rest2, place: { object, path: [...path, "patch"] } }];
      const file2 = text(item, "path");
      if (typeof file2 !== "string") return [];
      return [{ ...textOrFile(file2, folder), ...rest2, place: { object, path: [...path, "path"] } }];
    })
  );
}
var PATCH_LISTS, textOrFile, folderOf, KustomizationTree;
var init_kustomization_tree = __esm({
  "src/cluster/kustomization-tree.ts"() {
    "use strict";
    init_kube_object();
    init_value();
    init_kustomization();
    PATCH_LISTS = ["patches", "patchesJson6902", "patchesStrategicMerge"];
    textOrFile = (written4, folder) => written4.includes("\n") ? { inline: written4 } : { file: resolve2(folder, written4) };
    folderOf = (object) => directory(pathOf(object));
    KustomizationTree = class {
      all;
      #byFolder;
      /** @param objects All objects that were read; those in files named as kustomizations count. */
      constructor(objects) {
        this.all = objects.filter((object) => isKustomizationFile(pathOf(object)));
        this.#byFolder = new Map(this.all.map((object) => [folderOf(object), object]));
      }
      /** The kustomization of a folder. */
      in(folder) {
        return this.#byFolder.get(folder);
      }
      /** What a kustomization builds. */
      reach(kustomization) {
        const reached = { files: /* @__PURE__ */ new Set(), patches: [], kustomizations: /* @__PURE__ */ new Set() };
        this.#add(kustomization, reached, true);
        return reached;
      }
      #add(object, reached, applies) {
        if (reached.kustomizations.has(object)) return;
        reached.kustomizations.add(object);
        if (applies) reached.patches.push(...patchesIn(object, [], folderOf(object)));
        for (const field of ["resources", "bases", "components"]) {
          for (const written4 of items(object.value, field)) {
            if (typeof written4 !== "string") continue;
            const path = resolve2(folderOf(object), written4);
            const below3 = this.in(path);
            if (below3) this.#add(below3, reached, field === "components");
            else reached.files.add(path);
          }
        }
      }
    };
  }
});

// src/cluster/kustomized-names.ts
function builtBy(change, before2, after2) {
  return change.machines.filter(
    (pair2) => before2.has(pathOf(pair2.before.object)) && after2.has(pathOf(pair2.after.object)) && surely(change.before.verdict(pair2.before).state.needed)
  ).map((pair2) => pair2.after);
}
function* movedByKustomizations(change) {
  const { kustomizations } = change;
  const tree = new KustomizationTree(change.before.cluster.objects);
  for (const before2 of tree.all) {
    const folder = directory(change.fileOf(before2));
    const after2 = kustomizations.all.find(({ document }) => directory(document?.file ?? "") === folder);
    if (!after2) continue;
    for (const { field, absent: absent2 } of FIELDS3) {
      const was = text(before2.value, field) ?? absent2;
      const is2 = text(after2.value, field) ?? absent2;
      if (was === void 0 || is2 === void 0 || isUnknown(was) || isUnknown(is2) || was === is2) continue;
      const machines = builtBy(change, tree.reach(before2).files, kustomizations.reach(after2).files);
      if (machines.length > 0) yield { place: { object: after2, path: [field] }, field, was, is: is2, machines };
    }
  }
}
var FIELDS3;
var init_kustomized_names = __esm({
  "src/cluster/kustomized-names.ts"() {
    "use strict";
    init_kube_object();
    init_value();
    init_kustomization();
    init_kustomization_tree();
    init_target();
    FIELDS3 = [
      { field: "namespace", absent: void 0 },
      { field: "namePrefix", absent: "" },
      { field: "nameSuffix", absent: "" }
    ];
  }
});

// src/cluster/renames.ts
function* byKey(gone, added2, keyOf3, keyBefore = keyOf3) {
  const only5 = (machines, own3, key) => {
    const [first3, other] = machines.filter((machine) => own3(machine) === key);
    return other === void 0 ? first3 : void 0;
  };
  for (const key of new Set(gone.map(keyBefore))) {
    const before2 = key === void 0 ? void 0 : only5(gone, keyBefore, key);
    const after2 = key === void 0 ? void 0 : only5(added2, keyOf3, key);
    if (before2 && after2) yield { before: before2, after: after2 };
  }
}
function leaves(value, name, at6 = "", found = /* @__PURE__ */ new Set()) {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) leaves(item, name, `${at6}/${index}`, found);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) leaves(item, name, `${at6}/${key}`, found);
  else found.add(`${at6}=${String(value).replace(name, "*")}`);
  return found;
}
function areAlike(before2, after2) {
  const left2 = leaves(specOf2(before2.object), asWord(before2.object.name));
  const right = leaves(specOf2(after2.object), asWord(after2.object.name));
  const shared2 = [...left2].filter((leaf) => right.has(leaf)).length;
  return shared2 / Math.max(left2.size, right.size, 1) >= ALIKE;
}
function* byFile2({ fileOf: fileOf2 }, gone, added2) {
  const now = ({ object }) => object.document?.file ?? "";
  const was = ({ object }) => fileOf2(object);
  for (const { before: before2, after: after2 } of byKey(gone, added2, now, was)) if (areAlike(before2, after2)) yield { before: before2, after: after2 };
}
function renames(change) {
  const { gone, added: added2 } = change;
  const found = [];
  const left2 = (machines, side) => machines.filter((machine) => !found.some((rename) => rename[side] === machine));
  const take = (pairs, evidence2) => {
    for (const pair2 of pairs) found.push({ ...pair2, evidence: evidence2 });
  };
  take([...byKey(gone, added2, uuidOf)], "firmware.uuid");
  take([...byKey(left2(gone, "before"), left2(added2, "after"), disksOf)], "its disks");
  take([...byFile2(change, left2(gone, "before"), left2(added2, "after"))], "its content in the same file");
  return found;
}
var uuidOf, disksOf, asWord, specOf2, ALIKE;
var init_renames = __esm({
  "src/cluster/renames.ts"() {
    "use strict";
    init_value();
    uuidOf = ({ own: own3 }) => {
      const uuid = text(own3, "domain", "firmware", "uuid");
      return typeof uuid === "string" && uuid !== "" ? uuid.toLowerCase() : void 0;
    };
    disksOf = ({ own: own3 }) => {
      const claims = items(own3, "volumes").flatMap((volume) => {
        const name = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
        return typeof name === "string" ? [name] : [];
      });
      return claims.length > 0 ? claims.sort().join("\0") : void 0;
    };
    asWord = (name) => new RegExp(`(?<![A-Za-z0-9])${name.replace(/[^A-Za-z0-9]/g, "\\$&")}(?![A-Za-z0-9])`, "g");
    specOf2 = ({ value }) => isMap(get(value, "spec")) ? value.spec : {};
    ALIKE = 0.8;
  }
});

// src/rules/change/renamed.ts
function renamed(change, { before: before2, after: after2, evidence: evidence2 }) {
  const { release: release2 } = change;
  const what = before2.object.name === after2.object.name ? "namespace" : "name";
  const effect = isHandMade(change, before2) ? `${release2.label} does not find the claim of the old one` : `${release2.label} deletes the state claim with the old one`;
  return {
    place: { object: after2.object, path: ["metadata", what] },
    message: `${describe(before2.object)} becomes ${describe(after2.object)} (told by ${evidence2}): ${effect} and makes an empty one, so TPM and UEFI state is lost; keep the ${what}, or ${HAND_OVER}`,
    related: [{ place: { object: before2.object, path: ["metadata", what] }, message: "it was" }]
  };
}
function kustomized({ release: release2 }, { place: place3, field, was, is: is2, machines }) {
  const who = machines.length === 1 ? "the VM that keeps state" : `the ${machines.length} VMs that keep state`;
  return {
    place: place3,
    message: `${field} "${was}" becomes "${is2}" for ${who}: ${release2.label} deletes the state claims with the old VMs and makes empty ones, so TPM and UEFI state is lost; keep "${was}", or ${HAND_OVER}`,
    related: machines.map((machine) => ({
      place: named(machine),
      message: `${describe(machine.object)} is built by it`
    }))
  };
}
function removal({ release: release2 }, removed) {
  const [first3, ...others] = removed;
  const alone = others.length === 0;
  const who = alone ? describe(first3.object) : `${removed.length} VMs`;
  const what = alone ? "keeps TPM or UEFI state is removed" : "keep TPM or UEFI state are removed";
  return {
    place: named(first3),
    severity: "info",
    message: `${who} that ${what}: ${release2.label} deletes a state claim together with its VM; if the guest is to come back, keep the VM with runStrategy Halted`,
    ...alone ? {} : { related: others.map(removedToo) }
  };
}
var rule4, HAND_OVER, hasState, isHandMade, ownsState, losesState, named, removedToo;
var init_renamed = __esm({
  "src/rules/change/renamed.ts"() {
    "use strict";
    init_kustomized_names();
    init_renames();
    init_target();
    init_kube_object();
    init_define();
    rule4 = defineRule({
      id: "change/renamed",
      severity: "error",
      summary: "A VM with persistent state gets another name or namespace, or is removed.",
      why: `To Kubernetes a VM under another name is another VM. The state claim is owned by the old one and deleted with it, and the file of
UEFI variables is named after it, so the guest starts with an empty TPM and empty UEFI variables, while its disks survive: the loss
shows at the BitLocker screen. The rule knows a VM again by firmware.uuid, by its disks, or by its content in the same file, and reads
namePrefix, nameSuffix and namespace of kustomizations. It is info for a VM that is removed and nowhere to be seen again.`,
      releases: "all",
      needs: ["two revisions"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreateIfNeeded (ownerReferences)",
        "kubevirt/kubevirt#8156",
        "kubevirt/enhancements#313"
      ],
      base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: accounts # ~> change/renamed
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *compare(change) {
        const found = renames(change);
        for (const rename of found) if (losesState(change, rename)) yield renamed(change, rename);
        for (const moved2 of movedByKustomizations(change)) yield kustomized(change, moved2);
        const renamedMachines = new Set(found.map(({ before: before2 }) => before2));
        const removed = change.gone.filter((machine) => !renamedMachines.has(machine) && ownsState(change, machine));
        if (removed.length > 0) yield removal(change, removed);
      }
    });
    HAND_OVER = "suspend BitLocker before, and have the recovery keys at hand";
    hasState = ({ before: before2 }, machine) => surely(before2.verdict(machine).state.needed);
    isHandMade = ({ before: before2 }, { object }) => {
      const claim = before2.existingClaim(object);
      return claim !== void 0 && !before2.cluster.facts.includes(claim);
    };
    ownsState = (change, machine) => hasState(change, machine) && !isHandMade(change, machine);
    losesState = (change, { before: before2, after: after2 }) => hasState(change, before2) && !(isHandMade(change, before2) && change.after.existingClaim(after2.object));
    named = ({ object }) => ({ object, path: ["metadata", "name"] });
    removedToo = (machine) => ({
      place: named(machine),
      message: `${describe(machine.object)} is removed`
    });
  }
});

// src/rules/change/state-class-moved.ts
function staying({ before: before2, after: after2, machines }, is2) {
  return machines.filter(
    (pair2) => surely(before2.verdict(pair2.before).state.needed) && surely(after2.verdict(pair2.after).state.needed)
  ).map((pair2) => pair2.after).filter((machine) => {
    const claim = after2.existingClaim(machine.object);
    return !claim || !isJudged(after2, claim) && text(claim.value, "spec", "storageClassName") !== is2;
  });
}
var rule5;
var init_state_class_moved = __esm({
  "src/rules/change/state-class-moved.ts"() {
    "use strict";
    init_state_cause();
    init_target();
    init_value();
    init_define();
    rule5 = defineRule({
      id: "change/state-class-moved",
      severity: "warning",
      summary: "The StorageClass of state claims changes, while the claims that exist stay on the old one.",
      why: `KubeVirt takes a claim that exists as it is, in every release: a new vmStateStorageClass, or another default class, is for VMs that
have no claim yet. The state of the others does not move, and is lost if the old class goes with its storage.`,
      releases: "all",
      needs: ["two revisions", "release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreateIfNeeded",
        "kubevirt/kubevirt#13698"
      ],
      base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs-ssd # ~> change/state-class-moved
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs-ssd
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *compare(change) {
        const { before: before2, after: after2, release: release2 } = change;
        const was = knownClass(before2);
        const is2 = knownClass(after2);
        if (was === void 0 || is2 === void 0 || was === is2) return;
        const machines = staying(change, is2);
        const place3 = machines.length > 0 ? classPlace(after2, machines) : void 0;
        if (!place3) return;
        const who = machines.length === 1 ? "1 VM stays" : `${machines.length} VMs stays`;
        yield {
          place: place3,
          message: `the class of state claims becomes "${is2}", but the state of ${who} on "${was}": ${release2.label} reuses a claim that exists, whatever its class; keep "${was}" in service, or copy what the claims hold while their VMs are stopped`,
          related: relatedMachines(after2, machines)
        };
      }
    });
  }
});

// src/rules/change/uuid-changed.ts
function written(machine) {
  const uuid = text(machine.own, ...FIRMWARE_UUID);
  return uuid === "" ? void 0 : uuid;
}
function problemOf3(change, { before: before2, after: after2 }) {
  const was = written(before2);
  const is2 = written(after2);
  if (isUnknown(was) || isUnknown(is2)) return void 0;
  if ((was === void 0 || is2 === void 0) && isRenamedOutOfSight(change, after2)) return void 0;
  const captured = text(capturedTwin(change, after2)?.value, ...after2.specPath, ...FIRMWARE_UUID);
  const running = isUnknown(captured) || captured === "" ? void 0 : captured;
  const outcome = uuidOutcome({ vm: after2.object.name, before: was, after: is2, running, from: change.from });
  const said = messageOf(change, after2, outcome, is2 === void 0);
  if (said === void 0) return void 0;
  return {
    place: { object: after2.object, path: [...after2.specPath, ...FIRMWARE_UUID] },
    ...outcome.kind === "unseen" ? { severity: "info" } : {},
    message: said,
    ...was === void 0 ? {} : {
      related: [
        { place: { object: before2.object, path: [...before2.specPath, ...FIRMWARE_UUID] }, message: "it was" }
      ]
    }
  };
}
function messageOf({ release: release2 }, { object }, outcome, dropped2) {
  const who = describe(object);
  if (outcome.kind === "kept") return void 0;
  if (outcome.kind === "unseen") {
    return `${who} is given firmware.uuid "${outcome.becomes}", and ${release2.label} has stored one that Git did not hold: with another one the guest finds an empty TPM; take the running VM's value`;
  }
  const { was, becomes } = outcome;
  const how = dropped2 ? `is dropped, and ${release2.label} derives "${becomes}" from the name` : `becomes "${becomes}"`;
  return `firmware.uuid "${was}" of ${who} ${how}: the state of its TPM is kept under the uuid, so in ${release2.label} the guest finds an empty one; keep "${was}"`;
}
var random, rule6, keepsTpm;
var init_uuid_changed = __esm({
  "src/rules/change/uuid-changed.ts"() {
    "use strict";
    init_change_machines();
    init_target();
    init_kube_object();
    init_firmware2();
    init_firmware_uuid();
    init_release();
    init_value();
    init_define();
    random = behaviourText("randomFirmwareUuid");
    rule6 = defineRule({
      id: "change/uuid-changed",
      severity: "error",
      summary: "The firmware.uuid of a VM with a persistent TPM changes.",
      why: `The state of a TPM is kept in a folder named after the uuid: under another one the guest finds an empty TPM, and BitLocker asks for
its recovery key. Without the field KubeVirt derives the uuid from the VM's name, and ${random} gives a new VM a random one that
Git does not hold. Adding the field is info then, unless captured facts tell which uuid runs.`,
      releases: "all",
      needs: ["two revisions", "release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-controller/watch/vm/firmware.go",
        "kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go",
        "kubevirt/kubevirt#14130",
        "kubevirt/kubevirt#16529"
      ],
      base: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11 # ~> change/uuid-changed
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *compare(change) {
        for (const pair2 of change.machines) {
          const problem5 = keepsTpm(change, pair2) ? problemOf3(change, pair2) : void 0;
          if (problem5) yield problem5;
        }
      }
    });
    keepsTpm = (change, { before: before2, after: after2 }) => surely(change.before.verdict(before2).state.tpm) && surely(change.after.verdict(after2).state.tpm);
  }
});

// src/rules/gates/beta-disabled.ts
function mayBeSwitchedOn(gate, switches2) {
  if (isUnknown(switches2)) return true;
  const names2 = Array.isArray(switches2) ? switches2.map((item) => typeof item === "string" ? item : text(item, "name")) : isMap(switches2) ? Object.keys(switches2) : [];
  return names2.some((name) => isUnknown(name) || name?.toLowerCase() === gate.toLowerCase());
}
function isAnnotated(gate, { value }) {
  const name = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS, gate) ? HYPERCONVERGED_GATE_ANNOTATIONS[gate] : void 0;
  return name !== void 0 && get(value, "metadata", "annotations", name) !== void 0;
}
function disabled(target2, gates) {
  const object = target2.configuration.hyperconverged;
  if (!object || gates.some((gate) => HYPERCONVERGED_GATES.includes(gate))) return void 0;
  if (get(object.value, "metadata", "annotations", HYPERCONVERGED_JSON_PATCH) !== void 0) return void 0;
  if (gates.some((gate) => isAnnotated(gate, object))) return void 0;
  const switches2 = get(object.value, ...HYPERCONVERGED_FEATURE_GATES);
  if (gates.some((gate) => mayBeSwitchedOn(gate, switches2))) return void 0;
  return gates.find((gate) => stageOf(gate, target2.release) === "Beta");
}
var rule7;
var init_beta_disabled = __esm({
  "src/rules/gates/beta-disabled.ts"() {
    "use strict";
    init_machine();
    init_places2();
    init_hyperconverged();
    init_kube_object();
    init_feature_gates2();
    init_release();
    init_value();
    init_define();
    rule7 = defineRule({
      id: "gates/beta-disabled",
      severity: "warning",
      summary: "An object needs a Beta feature gate that HyperConverged keeps off.",
      why: `KubeVirt has Beta gates on by default in this release, but HyperConverged puts those it does not enable itself into
disabledFeatureGates. Admission then refuses the object although KubeVirt's own documents call the gate enabled.`,
      releases: behaviourText("betaGatesOn"),
      needs: ["release"],
      sources: [
        "kubevirt/hyperconverged-cluster-operator controllers/handlers/kubevirt.go",
        "kubevirt/kubevirt pkg/virt-config/featuregate func IsEnabled"
      ],
      bad: yaml2`
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            launchSecurity:
              sev: {} # ~> gates/beta-disabled
            firmware:
              bootloader:
                efi:
                  secureBoot: false
            devices: {}
  `,
      good: yaml2`
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
      featureGates:
        workloadEncryptionSEV: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            launchSecurity:
              sev: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
            devices: {}
  `,
      facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt-kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    status:
      observedKubeVirtVersion: v1.9.0
  `,
      *check(target2) {
        const { configuration, release: release2 } = target2;
        const object = configuration.hyperconverged;
        if (!object || !holds("betaGatesOn", release2)) return;
        const found = target2.machines.flatMap(
          (machine) => target2.verdict(machine).gates.flatMap((need) => {
            const gate = disabled(target2, need.requirement.gates);
            return gate === void 0 ? [] : [{ machine, gate, place: gatePlace(machine, need) }];
          })
        );
        for (const [first3] of byPlace(found)) {
          if (!first3) continue;
          yield {
            place: { ...first3.place, at: "key" },
            message: `${describe(first3.machine.object)} needs feature gate "${first3.gate}", which is Beta and on in ${release2.label} but put into disabledFeatureGates by ${describe(object)}; switch it on in spec.featureGates of HyperConverged, or do without it`,
            related: [{ place: { object, path: ["spec"], at: "key" }, message: "HyperConverged decides about the gates" }]
          };
        }
      }
    });
  }
});

// src/cluster/kustomize-patches.ts
function matches(pattern, actual) {
  if (typeof pattern !== "string" || pattern === "") return true;
  try {
    return new RegExp(`^(?:${pattern})$`).test(actual);
  } catch {
    return true;
  }
}
function isFor(target2, patch, object) {
  if (target2 !== void 0) {
    return matches(get(target2, "kind"), object.kind) && matches(get(target2, "name"), object.name);
  }
  const name = get(patch, "metadata", "name");
  return get(patch, "kind") === object.kind && (isUnknown(name) || name === object.name);
}
function copyOf2(map3) {
  const open = openReason(map3);
  return open === void 0 ? { ...map3 } : markOpen({ ...map3 }, open);
}
function unknownAt(value, keys) {
  const [key, ...rest2] = keys;
  if (key === void 0 || !isMap(value)) return PATCHED;
  const copy = copyOf2(value);
  copy[key] = unknownAt(value[key], rest2);
  return copy;
}
function unknownWhere(value, patch) {
  if (!isMap(patch)) return patch === value ? value : PATCHED;
  if (!isMap(value) || patch.$patch !== void 0) return PATCHED;
  const copy = copyOf2(value);
  for (const [key, inner2] of Object.entries(patch)) copy[key] = unknownWhere(value[key], inner2);
  return copy;
}
function withoutIdentity(patch) {
  const { apiVersion: _version, kind: _kind, metadata, ...rest2 } = patch;
  if (!isMap(metadata)) return rest2;
  const { name: _name, namespace: _namespace, ...more } = metadata;
  return { ...rest2, metadata: more };
}
function patched2(value, patch) {
  if (Array.isArray(patch)) {
    let result3 = value;
    for (const operation2 of patch) {
      const path = text(operation2, "path");
      if (typeof path === "string") result3 = unknownAt(result3, pointer(path));
    }
    return isMap(result3) ? result3 : { ...value, spec: PATCHED };
  }
  if (!isMap(patch) || patch.$patch !== void 0) return { ...value, spec: PATCHED };
  return unknownWhere(value, withoutIdentity(patch));
}
function applyTo(object, source, documents) {
  if (!documents)
    return isFor(source.target, void 0, object) ? { ...object, value: { ...object.value, spec: PATCHED } } : object;
  let { value } = object;
  for (const patch of documents) if (isFor(source.target, patch.value, object)) value = patched2(value, patch.value);
  return value === object.value ? object : { ...object, value };
}
function withPatches(objects, builds2, read3) {
  if (builds2.length === 0) return { objects, applied: [] };
  const result3 = [...objects];
  const byFile3 = indexBy(objects.keys(), (index) => pathOf(objects[index]));
  const applied = [];
  for (const { builds: has2, patches, fromRelease } of builds2) {
    const reached = [...byFile3].flatMap(([file2, indexes]) => has2(file2) ? indexes : []);
    for (const source of patches) {
      const documents = read3(source);
      for (const { value, object } of documents ?? []) {
        const targets = reached.map((index) => objects[index]);
        const changed2 = targets.filter((target2) => isFor(source.target, value, target2));
        const place3 = object ? { object, path: [] } : source.place;
        applied.push({ value, place: place3, objects: changed2, fromRelease, ...object ? { object } : {} });
      }
      for (const index of reached) result3[index] = applyTo(result3[index], source, documents);
    }
  }
  return { objects: result3, applied };
}
var PATCHED, pointer, buildsOf, mergeOf, placeIn;
var init_kustomize_patches = __esm({
  "src/cluster/kustomize-patches.ts"() {
    "use strict";
    init_kube_object();
    init_value();
    init_index_by();
    init_release2();
    PATCHED = new Unknown("a kustomize patch may change it");
    pointer = (path) => path.split("/").slice(1).map((part2) => part2.replaceAll("~1", "/").replaceAll("~0", "~"));
    buildsOf = (kustomizations, tree) => kustomizations.filter(({ kind }) => kind !== "Component").map((object) => tree.reach(object)).filter(({ patches }) => patches.length > 0).map(({ files, patches, kustomizations: all }) => ({
      builds: (file2) => files.has(file2),
      patches,
      fromRelease: [...all].some((object) => releaseUrlVersion(object) !== void 0)
    }));
    mergeOf = ({ value }) => isMap(value) ? asKubeObject(value, { base: [], observed: false }) : void 0;
    placeIn = ({ object, place: place3 }, path, at6 = "value") => object ? { object, path, at: at6 } : place3;
  }
});

// src/cluster/listed-gates.ts
function patchOperations(hyperconverged) {
  const patch = text(hyperconverged.value, ...JSON_PATCH_PATH);
  if (typeof patch !== "string") return [];
  try {
    const operations = JSON.parse(patch);
    return Array.isArray(operations) ? operations : [];
  } catch {
    return [];
  }
}
function broughtBy(operation2, list4) {
  const op = get(operation2, "op");
  const where = get(operation2, "path");
  const value = get(operation2, "value");
  if (op !== "add" && op !== "replace" || typeof where !== "string") return [];
  const whole = `/${list4.join("/")}`;
  if (where === whole) return Array.isArray(value) ? value : [];
  return where.startsWith(`${whole}/`) ? [value] : [];
}
function patchedGates(object, list4, path) {
  const names2 = patchOperations(object).flatMap((operation2) => broughtBy(operation2, path));
  return names2.flatMap(
    (gate) => typeof gate === "string" ? [{ gate, list: list4, place: { object, path: JSON_PATCH_PATH } }] : []
  );
}
function ownGates(object, list4, path) {
  return items(object.value, ...path).flatMap(
    (gate, index) => typeof gate === "string" && !isUnknown(gate) ? [{ gate, list: list4, place: { object, path: [...path, index] } }] : []
  );
}
function listedGates({ configuration, cluster: cluster2, release: release2 }) {
  const { kubevirt, hyperconverged } = configuration;
  const object = hyperconverged ?? kubevirt;
  if (!object || !cluster2.objects.includes(object)) return [];
  const read3 = hyperconverged ? patchedGates : ownGates;
  const lists2 = holds("disabledGatesField", release2) ? LISTS : LISTS.slice(0, 1);
  return lists2.flatMap(([list4, path]) => read3(object, list4, path));
}
function removal2({ gate, place: { object, path } }) {
  return at(object.value, path) === gate ? { op: "remove", object, path } : void 0;
}
function merged(patch) {
  const merge2 = mergeOf(patch);
  if (merge2?.kind !== "KubeVirt" || !isKubeVirtGroup(merge2.group)) return [];
  return items(merge2.value, ...FEATURE_GATES_PATH).flatMap((gate, index) => {
    const place3 = placeIn(patch, [...FEATURE_GATES_PATH, index]);
    return typeof gate === "string" ? [{ gate, list: "featureGates", place: place3 }] : [];
  });
}
function added({ value, place: place3 }) {
  const operations = Array.isArray(value) ? value : [];
  return operations.flatMap((operation2) => broughtBy(operation2, FEATURE_GATES_PATH)).flatMap((gate) => typeof gate === "string" ? [{ gate, list: "featureGates", place: place3 }] : []);
}
function writtenGates(target2) {
  const own3 = listedGates(target2);
  if (target2.configuration.hyperconverged) return own3;
  return [...own3, ...target2.cluster.patches.flatMap((patch) => [...merged(patch), ...added(patch)])];
}
var LISTS, JSON_PATCH_PATH;
var init_listed_gates = __esm({
  "src/cluster/listed-gates.ts"() {
    "use strict";
    init_hyperconverged();
    init_kinds();
    init_release();
    init_value();
    init_kustomize_patches();
    init_paths();
    LISTS = [
      ["featureGates", FEATURE_GATES_PATH],
      ["disabledFeatureGates", DISABLED_GATES_PATH]
    ];
    JSON_PATCH_PATH = ["metadata", "annotations", HYPERCONVERGED_JSON_PATCH];
  }
});

// src/rules/gates/conflict.ts
var rule8;
var init_conflict = __esm({
  "src/rules/gates/conflict.ts"() {
    "use strict";
    init_listed_gates();
    init_release();
    init_define();
    rule8 = defineRule({
      id: "gates/conflict",
      severity: "error",
      summary: "A feature gate stands in featureGates and in disabledFeatureGates.",
      why: `virt-operator's webhook refuses the KubeVirt object, so that no change of it takes effect while both lists hold the name.`,
      releases: behaviourText("disabledGatesField"),
      needs: ["release"],
      sources: ["kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go func validateFeatureGates"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
          disabledFeatureGates:
            - HostDisk # ~> gates/conflict
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
          disabledFeatureGates:
            - Snapshot
  `,
      *check(target2) {
        const listed5 = listedGates(target2);
        const enabled = new Set(listed5.filter(({ list: list4 }) => list4 === "featureGates").map(({ gate }) => gate));
        for (const { gate, place: place3, list: list4 } of listed5) {
          if (list4 !== "disabledFeatureGates" || !enabled.has(gate)) continue;
          yield {
            place: place3,
            message: `feature gate "${gate}" is listed as enabled and as disabled, which ${target2.release.label} refuses; remove it from one of the lists`
          };
        }
      }
    });
  }
});

// src/rules/gates/deprecated.ts
var rule9;
var init_deprecated = __esm({
  "src/rules/gates/deprecated.ts"() {
    "use strict";
    init_listed_gates();
    init_feature_gates2();
    init_define();
    rule9 = defineRule({
      id: "gates/deprecated",
      severity: "warning",
      summary: "A feature gate is listed that is deprecated in this release.",
      why: `The gate still works, and will be discontinued in a later release: what depends on it stops working with that upgrade.`,
      releases: "by gate",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-config/featuregate",
        "kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - DisableMDEVConfiguration # ~> gates/deprecated
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
  `,
      *check(target2) {
        const { release: release2 } = target2;
        for (const { gate, place: place3, list: list4 } of writtenGates(target2)) {
          if (list4 !== "featureGates" || stageOf(gate, release2) !== "Deprecated") continue;
          const successor = successorOf(gate);
          const remedy7 = successor === void 0 ? "remove it once nothing depends on it" : `use ${successor} and remove it`;
          yield {
            place: place3,
            message: `feature gate "${gate}" is deprecated in ${release2.label} and will stop working in a later release; ${remedy7}`
          };
        }
      }
    });
  }
});

// src/rules/gates/discontinued.ts
function users(target2, gate) {
  const binding = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : void 0;
  if (binding === void 0) return [];
  return target2.machines.flatMap((machine) => {
    const index = items(machine.spec, ...INTERFACES).findIndex((item) => isMap(get(item, binding)));
    if (index < 0) return [];
    const place3 = placeOf(machine, [...INTERFACES, index, binding], "key");
    return [{ place: place3, message: `${describe(machine.object)} uses the interface binding "${binding}"` }];
  });
}
var INTERFACES, rule10;
var init_discontinued = __esm({
  "src/rules/gates/discontinued.ts"() {
    "use strict";
    init_listed_gates();
    init_machine();
    init_feature_gates();
    init_kube_object();
    init_feature_gates2();
    init_release();
    init_value();
    init_define();
    INTERFACES = ["domain", "devices", "interfaces"];
    rule10 = defineRule({
      id: "gates/discontinued",
      severity: "error",
      summary: "A feature gate is listed that no longer does anything in this release.",
      why: `Listing the gate switches nothing on. Where a VM still uses what the gate once enabled, admission refuses that VM; the rule is
an error then, and else a warning.`,
      releases: "by gate",
      needs: ["release"],
      fix: { safety: "safe", does: "It removes the gate from the list, where no VM uses what the gate once enabled." },
      sources: [
        "kubevirt/kubevirt pkg/virt-config/featuregate/inactive.go",
        "kubevirt/kubevirt pkg/virt-config/featuregate func ValidateFeatureGates"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - Macvtap # ~> gates/discontinued
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          networks:
            - name: lan
              multus:
                networkName: lan
          domain:
            devices:
              interfaces:
                - name: lan
                  macvtap: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          networks:
            - name: lan
              multus:
                networkName: lan
          domain:
            devices:
              interfaces:
                - name: lan
                  bridge: {}
  `,
      *check(target2) {
        const { release: release2 } = target2;
        for (const listed5 of writtenGates(target2)) {
          const { gate, place: place3, list: list4 } = listed5;
          if (list4 !== "featureGates" || stageOf(gate, release2) !== "Discontinued") continue;
          const related2 = holds("discontinuedGatesRefused", release2) ? users(target2, gate) : [];
          const refused4 = related2.length === 1 ? "the VM that still uses it" : `the ${related2.length} VMs that still use it`;
          const effect = related2.length > 0 ? `admission refuses ${refused4}` : "the gate has no effect";
          const successor = successorOf(gate);
          const change = related2.length > 0 ? void 0 : removal2(listed5);
          yield {
            place: place3,
            ...change ? { fix: { title: `remove "${gate}" from ${list4}`, safety: "safe", changes: [change] } } : {},
            severity: related2.length > 0 ? "error" : "warning",
            message: `feature gate "${gate}" is discontinued in ${release2.label}: ${effect}; ${successor === void 0 ? "" : `use ${successor} and `}remove the gate`,
            related: related2
          };
        }
      }
    });
  }
});

// src/rules/gates/list-replaced.ts
function listed3(value) {
  const found = items(value, ...FEATURE_GATES_PATH);
  if (moreItems(value, ...FEATURE_GATES_PATH) || !found.every((gate) => typeof gate === "string")) return void 0;
  return found;
}
function setGates(patch) {
  const merge2 = mergeOf(patch);
  if (merge2?.kind !== "KubeVirt" || !isKubeVirtGroup(merge2.group)) return void 0;
  const list4 = get(merge2.value, ...FEATURE_GATES_PATH);
  return Array.isArray(list4) && openReason(list4) === void 0 ? listed3(merge2.value) : void 0;
}
function dropped(patch, gates) {
  const lost = /* @__PURE__ */ new Set();
  const related2 = [];
  for (const object of patch.objects) {
    const own3 = (listed3(object.value) ?? []).filter((gate) => !gates.includes(gate));
    if (own3.length === 0) continue;
    for (const gate of own3) lost.add(gate);
    related2.push({ place: gatesOf(object), message: `${describe(object)} lists ${quoted(own3)}` });
  }
  if (lost.size === 0) return void 0;
  const names2 = quoted([...lost].sort());
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, "key"),
    message: `this patch replaces the whole list of feature gates, so ${names2} of the patched object ${lost.size === 1 ? "is" : "are"} off; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`,
    related: related2
  };
}
function unseen(patch, gates) {
  if (patch.fromRelease || gates.length === 0) return void 0;
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, "key"),
    severity: "info",
    message: `this patch sets the whole list of feature gates to ${quoted(gates)}; gates that the patched object lists, which is out of sight, go off; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`
  };
}
var rule11, gatesOf, quoted;
var init_list_replaced = __esm({
  "src/rules/gates/list-replaced.ts"() {
    "use strict";
    init_kustomize_patches();
    init_paths();
    init_kinds();
    init_kube_object();
    init_value();
    init_define();
    rule11 = defineRule({
      id: "gates/list-replaced",
      severity: "warning",
      summary: "A merge patch sets the list of feature gates and drops those that the patched object lists.",
      why: `featureGates is a plain list: kustomize, Flux and kubectl replace it as a whole where a merge patch names it. A gate that only
the base lists is off after the patch, and VMs that need it are refused. The rule is info where the patched object is out of sight.`,
      releases: "all",
      needs: ["git"],
      sources: ["kubevirt/kubevirt-tekton-tasks#552", "kubernetes-sigs/kustomize api/filters/patchstrategicmerge"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: platform
      namespace: flux-system
    spec:
      path: ./
      prune: false
      interval: 10m
      sourceRef:
        kind: GitRepository
        name: fleet
      patches:
        - target:
            kind: KubeVirt
          patch: | # ~> gates/list-replaced
            apiVersion: kubevirt.io/v1
            kind: KubeVirt
            metadata:
              name: kubevirt
            spec:
              configuration:
                developerConfiguration:
                  featureGates:
                    - Sidecar
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
    ---
    apiVersion: kustomize.toolkit.fluxcd.io/v1
    kind: Kustomization
    metadata:
      name: platform
      namespace: flux-system
    spec:
      path: ./
      prune: false
      interval: 10m
      sourceRef:
        kind: GitRepository
        name: fleet
      patches:
        - target:
            kind: KubeVirt
          patch: |
            - op: add
              path: /spec/configuration/developerConfiguration/featureGates/-
              value: Sidecar
  `,
      *check({ cluster: cluster2 }) {
        for (const patch of cluster2.patches) {
          const gates = setGates(patch);
          if (!gates) continue;
          const problem5 = patch.objects.length > 0 ? dropped(patch, gates) : unseen(patch, gates);
          if (problem5) yield problem5;
        }
      }
    });
    gatesOf = (object) => ({ object, path: FEATURE_GATES_PATH, at: "key" });
    quoted = (gates) => gates.map((gate) => `"${gate}"`).join(", ");
  }
});

// src/cluster/missing-gates.ts
function missingGates2(target2) {
  const asked = /* @__PURE__ */ new Map();
  const ask = (gates, object, place3, what) => {
    const answers = gates.map((gate2) => gateOn(gate2, target2.configuration, target2.release));
    if (answers.some((answer) => answer !== false)) return;
    const gate = gates[0];
    const entry = asked.get(gate) ?? { objects: /* @__PURE__ */ new Set(), places: [] };
    asked.set(gate, entry);
    entry.objects.add(object);
    entry.places.push({ place: place3, message: `${describe(object)} needs it${what}` });
  };
  for (const machine of target2.machines) {
    for (const need of target2.verdict(machine).gates) {
      const { gates, path } = need.requirement;
      ask(gates, machine.object, gatePlace(machine, need), ` for ${path}`);
    }
  }
  const byKind2 = /* @__PURE__ */ new Map();
  for (const object of target2.cluster.objects) {
    if (!isKubeVirtGroup(object.group)) continue;
    const requirements = byKind2.get(object.kind) ?? requirementsFor({ kind: object.kind }, target2.release);
    byKind2.set(object.kind, requirements);
    if (requirements.rows.length === 0) continue;
    for (const { requirement, path } of gateNeeds(requirements, object.value, target2.release))
      ask(requirement.gates, object, { object, path }, "");
  }
  return asked;
}
var init_missing_gates = __esm({
  "src/cluster/missing-gates.ts"() {
    "use strict";
    init_kinds();
    init_kube_object();
    init_gate_requirements2();
    init_configuration();
    init_machine();
  }
});

// src/rules/gates/missing.ts
function fixOf(gate, object, { release: release2 }) {
  const stage = stageOf(gate, release2);
  const disabled2 = items(object.value, ...DISABLED_GATES_PATH).includes(gate);
  if (disabled2 || stage !== "Alpha" && stage !== "Beta") return {};
  const title = `add "${gate}" to featureGates of ${describe(object)}`;
  return { fix: { title, safety: "safe", changes: [{ op: "add", object, path: FEATURE_GATES_PATH, value: gate }] } };
}
var rule12;
var init_missing = __esm({
  "src/rules/gates/missing.ts"() {
    "use strict";
    init_missing_gates();
    init_paths();
    init_kube_object();
    init_feature_gates2();
    init_value();
    init_define();
    rule12 = defineRule({
      id: "gates/missing",
      severity: "error",
      summary: "A feature gate that an object needs is not enabled.",
      why: `Admission refuses the object, so the VM is never created. Which gates are needed changes with the release:
VMPersistentState, for one, guards persistent TPM and UEFI state until it became always on.`,
      releases: "by gate",
      needs: ["release"],
      fix: {
        safety: "safe",
        does: "It adds the gate to the KubeVirt object, where that stands in Git and does not disable the gate."
      },
      sources: ["kubevirt/kubevirt pkg/virt-api/webhooks", "kubevirt/kubevirt pkg/virt-config/featuregate"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: # ~> gates/missing
            - Snapshot
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              bootloader:
                efi:
                  persistent: true
            features:
              smm: {}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              bootloader:
                efi:
                  persistent: true
            features:
              smm: {}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      *check(target2) {
        const { kubevirt, hyperconverged } = target2.configuration;
        const judged = kubevirt && !hyperconverged && target2.cluster.objects.includes(kubevirt);
        for (const [gate, { objects, places }] of missingGates2(target2)) {
          const [first3] = places;
          if (!first3) continue;
          const [only5] = objects;
          const who = only5 && objects.size === 1 ? `${describe(only5)}, which needs it` : `the ${objects.size} objects that need it`;
          yield {
            place: judged ? { object: kubevirt, path: FEATURE_GATES_PATH, at: "key" } : first3.place,
            message: `feature gate "${gate}" is not enabled; ${target2.release.label} refuses ${who}; add it to ${FEATURE_GATES_PATH.join(".")}`,
            related: places,
            ...judged ? fixOf(gate, kubevirt, target2) : {}
          };
        }
      }
    });
  }
});

// src/rules/gates/redundant.ts
var rule13;
var init_redundant = __esm({
  "src/rules/gates/redundant.ts"() {
    "use strict";
    init_listed_gates();
    init_feature_gates2();
    init_define();
    rule13 = defineRule({
      id: "gates/redundant",
      severity: "info",
      summary: "A feature gate is listed that is generally available, so that listing it changes nothing.",
      why: `A gate that is generally available is on in any case, and cannot be switched off. A list of such names hides those that
matter, and the name will be unknown to a later release.`,
      releases: "by gate",
      needs: ["release"],
      fix: { safety: "safe", does: "It removes the gate from the list." },
      sources: [
        "kubevirt/kubevirt pkg/virt-config/featuregate",
        "kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistentState # ~> gates/redundant
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates:
            - HostDisk
  `,
      *check(target2) {
        const { release: release2 } = target2;
        for (const listed5 of writtenGates(target2)) {
          const { gate, place: place3, list: list4 } = listed5;
          if (stageOf(gate, release2) !== "GA") continue;
          const effect = list4 === "featureGates" ? "always on" : "always on and cannot be disabled";
          const change = removal2(listed5);
          yield {
            place: place3,
            ...change ? { fix: { title: `remove "${gate}" from ${list4}`, safety: "safe", changes: [change] } } : {},
            message: `feature gate "${gate}" is generally available in ${release2.label}: it is ${effect}; remove it from ${list4}`
          };
        }
      }
    });
  }
});

// src/rules/gates/unknown.ts
function remedy(gate) {
  if (isKnownGate(gate)) return "it belongs to another release: remove it, or list it only where that release runs";
  const near = nearestGate(gate);
  return near === void 0 ? "remove it, or correct its name" : `did you mean "${near}"?`;
}
var rule14;
var init_unknown = __esm({
  "src/rules/gates/unknown.ts"() {
    "use strict";
    init_listed_gates();
    init_feature_gates2();
    init_release();
    init_define();
    rule14 = defineRule({
      id: "gates/unknown",
      severity: "warning",
      summary: "A feature gate is listed that this release of KubeVirt does not know.",
      why: `KubeVirt accepts any name in the list and says nothing: a misspelt gate, or one of another release, switches nothing on.
The VM that needs the gate is refused, or misses the feature, with no hint at the list.`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-config/featuregate",
        "kubevirt/kubevirt pkg/virt-operator/webhooks/kubevirt-update-admitter.go"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistantState # ~> gates/unknown
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.3
      configuration:
        developerConfiguration:
          featureGates:
            - VMPersistentState
  `,
      *check(target2) {
        const { release: release2, reading } = target2;
        for (const { gate, place: place3 } of writtenGates(target2)) {
          if (stageOf(gate, release2) !== void 0) continue;
          if (!reading.known && supportedReleases().some((other) => stageOf(gate, other) !== void 0)) continue;
          yield {
            place: place3,
            message: `feature gate "${gate}" is not known to ${release2.label} and has no effect; ${remedy(gate)}`
          };
        }
      }
    });
  }
});

// src/facts/cdi.ts
var COLLECTS_BY_DEFAULT, COLLECTS_NEVER, DATA_VOLUME_TTL, DELETE_AFTER_COMPLETION;
var init_cdi = __esm({
  "src/facts/cdi.ts"() {
    "use strict";
    COLLECTS_BY_DEFAULT = { from: "1.55.0", to: "1.56" };
    COLLECTS_NEVER = { from: "1.62.0" };
    DATA_VOLUME_TTL = ["spec", "config", "dataVolumeTTLSeconds"];
    DELETE_AFTER_COMPLETION = "cdi.kubevirt.io/storage.deleteAfterCompletion";
  }
});

// src/cluster/data-volume-gc.ts
function cdiObject({ cluster: cluster2, configuration }) {
  const objects = configuration.hyperconverged ? cluster2.captured(CDI_GROUP, "CDI") : cluster2.all(CDI_GROUP, "CDI");
  return objects.length === 1 && cluster2.unassigned === void 0 ? objects[0] : void 0;
}
function collectionOf(target2) {
  const object = cdiObject(target2);
  if (!object) return void 0;
  const version2 = target2.storage.cdi;
  const isOf = (range) => version2 !== void 0 && versionInRange(version2, range);
  const seconds = get(object.value, ...DATA_VOLUME_TTL);
  if (typeof seconds === "number") return seconds < 0 || isOf(COLLECTS_NEVER) ? void 0 : { object, seconds };
  return seconds === void 0 && isOf(COLLECTS_BY_DEFAULT) ? { object } : void 0;
}
var init_data_volume_gc = __esm({
  "src/cluster/data-volume-gc.ts"() {
    "use strict";
    init_cdi();
    init_kinds();
    init_release();
    init_value();
  }
});

// src/rules/gitops/datavolume-gc.ts
function isCollected(object, { cluster: cluster2 }) {
  const own3 = text(object.value, "metadata", "annotations", DELETE_AFTER_COMPLETION);
  if (own3 === "false" || isUnknown(own3)) return false;
  return !cluster2.deliveriesOf(object).some(({ changes: changes2 }) => changes2.includes(DELETE_AFTER_COMPLETION));
}
var KEEPS, nameOf, rule15;
var init_datavolume_gc = __esm({
  "src/rules/gitops/datavolume-gc.ts"() {
    "use strict";
    init_data_volume_gc();
    init_state_cause();
    init_cdi();
    init_kinds();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    KEEPS = `${DELETE_AFTER_COMPLETION}: "false"`;
    nameOf = (object) => ({ object, path: ["metadata", "name"] });
    rule15 = defineRule({
      id: "gitops/datavolume-gc",
      severity: "warning",
      summary: "CDI deletes a DataVolume of Git once its import is done.",
      why: `CDI ${rangeText(COLLECTS_BY_DEFAULT)} deletes finished DataVolumes by itself, other releases where dataVolumeTTLSeconds says so, and
${rangeText(COLLECTS_NEVER)} none does. The claim stays. A GitOps tool then makes the DataVolume anew at each sync, and is refused because its
claim exists. Where nothing in Git brings the DataVolume again it is info.`,
      releases: "by CDI release",
      needs: ["git"],
      sources: [
        "kubevirt/containerized-data-importer#2421",
        "kubevirt/containerized-data-importer#2754",
        "kubevirt.io/containerized-data-importer-api pkg/apis/core/v1beta1/types.go type CDIConfigSpec"
      ],
      bad: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: disks
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        dataVolumeTTLSeconds: 0 # ~> gitops/datavolume-gc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: root
    spec:
      source:
        blank: {}
      storage:
        resources:
          requests:
            storage: 10Gi
  `,
      good: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: disks
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        dataVolumeTTLSeconds: -1
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: DataVolume
    metadata:
      name: root
    spec:
      source:
        blank: {}
      storage:
        resources:
          requests:
            storage: 10Gi
  `,
      facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    status:
      observedKubeVirtVersion: v1.4.1
  `,
      *check(target2) {
        const { cluster: cluster2 } = target2;
        const collection = collectionOf(target2);
        if (!collection) return;
        const collected = cluster2.of(CDI_GROUP, "DataVolume").filter((object2) => isCollected(object2, target2));
        const [first3] = collected;
        if (!first3) return;
        const { object, seconds } = collection;
        const brought = collected.some((one2) => cluster2.deliveriesOf(one2).length > 0);
        const how = seconds === void 0 ? "by default in its release" : `dataVolumeTTLSeconds: ${seconds}`;
        const whom = collected.length === 1 ? describe(first3) : `${collected.length} DataVolumes`;
        yield {
          place: isJudged(target2, object) ? { object, path: DATA_VOLUME_TTL } : nameOf(first3),
          ...brought ? {} : { severity: "info" },
          message: `${describe(object)} deletes finished DataVolumes (${how}), which concerns ${whom} in Git: once imported it is gone, and applying it again is refused because its claim exists; annotate it with ${KEEPS}, or set dataVolumeTTLSeconds: -1`,
          related: collected.map((one2) => ({
            place: nameOf(one2),
            message: `${describe(one2)} is deleted once its import is done`
          }))
        };
      }
    });
  }
});

// src/facts/gitops.ts
var ARGO_SYNC_OPTIONS, ARGO_COMPARE_OPTIONS, ARGO_SYNC_WAVE, ARGO_HOOKS, ARGO_NO_HOOK, ARGO_KEEPS, ARGO_KEEP, ARGO_PRUNE, ARGO_FORCE, ARGO_REPLACE, ARGO_SKIP_DRY_RUN, ARGO_NO_DRIFT, ARGO_SERVER_SIDE_DIFF, ARGO_GLOBAL_DIFF, ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_DIFF, ARGO_OPERATOR_HEALTH, ARGO_NO_REPLACE, FLUX_LEAVES, FLUX_KEEPS, FLUX_KEEP, FLUX_UNFORCED, FLUX_FORCE;
var init_gitops = __esm({
  "src/facts/gitops.ts"() {
    "use strict";
    ARGO_SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
    ARGO_COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";
    ARGO_SYNC_WAVE = "argocd.argoproj.io/sync-wave";
    ARGO_HOOKS = ["argocd.argoproj.io/hook", "helm.sh/hook"];
    ARGO_NO_HOOK = "Skip";
    ARGO_KEEPS = ["Prune=false", "Prune=confirm"];
    ARGO_KEEP = "Prune=false";
    ARGO_PRUNE = "Prune=true";
    ARGO_FORCE = "Force=true";
    ARGO_REPLACE = "Replace=true";
    ARGO_SKIP_DRY_RUN = "SkipDryRunOnMissingResource=true";
    ARGO_NO_DRIFT = ["ServerSideApply=true", "RespectIgnoreDifferences=true"];
    ARGO_SERVER_SIDE_DIFF = "ServerSideDiff=true";
    ARGO_GLOBAL_DIFF = [
      "resource.customizations.ignoreDifferences.kubevirt.io_VirtualMachine",
      "resource.customizations.ignoreDifferences.all"
    ];
    ARGO_GLOBAL_HEALTH = ["resource.customizations.health.kubevirt.io_VirtualMachine"];
    ARGO_OPERATOR_DIFF = "resourceIgnoreDifferences";
    ARGO_OPERATOR_HEALTH = "resourceHealthChecks";
    ARGO_NO_REPLACE = "Replace=false";
    FLUX_LEAVES = {
      "kustomize.toolkit.fluxcd.io/reconcile": ["disabled"],
      "kustomize.toolkit.fluxcd.io/ssa": ["Ignore", "IfNotPresent"]
    };
    FLUX_KEEPS = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/prune": ["disabled"] };
    FLUX_KEEP = { name: "kustomize.toolkit.fluxcd.io/prune", value: "disabled" };
    FLUX_UNFORCED = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/force": ["disabled"] };
    FLUX_FORCE = { name: "kustomize.toolkit.fluxcd.io/force", value: "enabled" };
  }
});

// src/cluster/delivered.ts
function markOf({ changes: changes2 }, { value }, name) {
  if (changes2.includes(name) || changes2.includes(name.replace("/", "~1"))) return CHANGED;
  return text(value, "metadata", "annotations", name) ?? text(value, "metadata", "labels", name);
}
function ownOptions(delivery, object) {
  const written4 = markOf(delivery, object, ARGO_SYNC_OPTIONS);
  return isUnknown(written4) ? written4 : optionsIn(written4);
}
function appOptions({ object, spec }) {
  const path = [...spec, "syncPolicy", "syncOptions"];
  return items(object.value, ...path).flatMap(
    (option, index) => typeof option === "string" ? [{ option: option.trim(), place: { object, path: [...path, index] } }] : []
  );
}
function isSettled({ object, spec, tool }) {
  if (tool === "Flux") return true;
  if (get(object.value, "spec", "templatePatch") !== void 0) return false;
  const policy = get(object.value, ...spec, "syncPolicy");
  return !isUnknown(policy) && moreItems(object.value, ...spec, "syncPolicy", "syncOptions") === void 0;
}
function isMarked(delivery, object, marks) {
  const answers = Object.entries(marks).map(([name, values]) => {
    const written4 = markOf(delivery, object, name);
    return isUnknown(written4) ? written4 : written4 !== void 0 && values.includes(written4);
  });
  return or(...answers);
}
function hasOption(delivery, object, options2) {
  if (appOptions(delivery).some(({ option }) => options2.includes(option))) return true;
  const own3 = ownOptions(delivery, object);
  return isUnknown(own3) ? own3 : own3.some((option) => options2.includes(option));
}
function waveOf(delivery, object) {
  const written4 = markOf(delivery, object, ARGO_SYNC_WAVE);
  if (isUnknown(written4)) return written4;
  return Number.parseInt(written4 ?? "", 10) || 0;
}
function isHook(delivery, object) {
  const values = ARGO_HOOKS.map((name) => markOf(delivery, object, name));
  if (values.some((value) => typeof value === "string" && value !== ARGO_NO_HOOK)) return true;
  return values.find(isUnknown) ?? false;
}
function hasGlobal(cluster2, keys, field) {
  const inConfigMap = cluster2.all("", "ConfigMap").some(({ value }) => keys.some((key) => get(value, "data", key) !== void 0));
  const ofOperator = cluster2.all(ARGO_GROUP, "ArgoCD");
  return inConfigMap || ofOperator.some(({ value }) => [field, "extraConfig"].some((name) => get(value, "spec", name)));
}
var CHANGED, optionsIn, brings, broughtBy2;
var init_delivered = __esm({
  "src/cluster/delivered.ts"() {
    "use strict";
    init_gitops();
    init_kinds();
    init_value();
    CHANGED = new Unknown("what brings it may change it");
    optionsIn = (written4) => typeof written4 === "string" ? written4.split(",").map((option) => option.trim()) : [];
    brings = (delivery, { document }) => document !== void 0 && delivery.brings(document.path);
    broughtBy2 = (cluster2, delivery) => cluster2.objects.filter((object) => brings(delivery, object));
  }
});

// src/facts/webhook-fields.ts
var WEBHOOK_FIELDS;
var init_webhook_fields = __esm({
  "src/facts/webhook-fields.ts"() {
    "use strict";
    WEBHOOK_FIELDS = [
      { path: ["architecture"] },
      { path: ["domain", "machine", "type"] },
      { path: ["domain", "firmware", "uuid"], behaviour: "randomFirmwareUuid" },
      { path: ["domain", "firmware", "serial"], behaviour: "randomFirmwareUuid" }
    ];
  }
});

// src/rules/gitops/drift.ts
function means(pattern, name) {
  if (typeof pattern !== "string") return isUnknown(pattern);
  return pattern === name || pattern.includes("*");
}
function ignoresSome({ object, spec }) {
  const path = [...spec, "ignoreDifferences"];
  if (moreItems(object.value, ...path)) return true;
  return items(object.value, ...path).some(
    (rule75) => isUnknown(rule75) || means(get(rule75, "kind"), VM) && means(get(rule75, "group"), KUBEVIRT_GROUP)
  );
}
function comparesOnServer({ object, spec }) {
  const written4 = text(object.value, ...spec.slice(0, -1), "metadata", "annotations", ARGO_COMPARE_OPTIONS);
  return isUnknown(written4) || optionsIn(written4).includes(ARGO_SERVER_SIDE_DIFF);
}
function showsDrift(delivery) {
  if (delivery.tool !== "Argo CD" || !isSettled(delivery)) return false;
  if (appOptions(delivery).some(({ option }) => ARGO_NO_DRIFT.includes(option))) return false;
  return !ignoresSome(delivery) && !comparesOnServer(delivery);
}
function problemOf4(delivery, target2) {
  const found = target2.machines.filter(({ object: object2 }) => object2.kind === VM && brings(delivery, object2)).flatMap((machine) => {
    const fields = unset(machine, target2.release);
    return fields.length > 0 ? [{ machine, fields }] : [];
  });
  const [first3] = found;
  if (!first3) return void 0;
  const names2 = first3.fields.map((path) => path.join(".")).join(", ");
  const { object, spec } = delivery;
  return {
    place: { object, path: [...spec, "ignoreDifferences"] },
    message: `${describe(object)} brings VMs and ignores none of their differences: what ${target2.release.label} fills in (${names2}) may show as drift; set it in Git, or use ignoreDifferences or ${ARGO_COMPARE_OPTIONS}: ${ARGO_SERVER_SIDE_DIFF}, and never Replace=true`,
    related: found.map(({ machine, fields }) => ({
      place: { object: machine.object, path: machine.specPath, at: "key" },
      message: `${describe(machine.object)} leaves ${fields.length} of them to KubeVirt`
    }))
  };
}
var VM, unset, rule16;
var init_drift = __esm({
  "src/rules/gitops/drift.ts"() {
    "use strict";
    init_delivered();
    init_gitops();
    init_kinds();
    init_webhook_fields();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    VM = "VirtualMachine";
    unset = ({ own: own3 }, release2) => WEBHOOK_FIELDS.filter(({ behaviour }) => behaviour === void 0 || holds(behaviour, release2)).map(({ path }) => path).filter((path) => get(own3, ...path) === void 0);
    rule16 = defineRule({
      id: "gitops/drift",
      severity: "info",
      summary: "An Argo CD Application brings VMs and does not ignore what KubeVirt fills in.",
      why: `KubeVirt's webhook sets fields of a VM that Git leaves out. Where Argo CD takes them for differences, the Application stays out of
sync or heals itself for ever; those who answer with Replace=true lose the firmware.uuid, and the TPM with it.`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go",
        "kubevirt/kubevirt#11273",
        "projectbluefin/lab#97",
        "argoproj/argo-cd docs/user-guide/diffing.md"
      ],
      bad: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec: # ~> gitops/drift
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      good: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jqPathExpressions:
            - .spec.template.spec.architecture
            - .spec.template.spec.domain.machine
            - .spec.template.spec.domain.firmware
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    status:
      observedKubeVirtVersion: v1.8.4
  `,
      *check(target2) {
        if (hasGlobal(target2.cluster, ARGO_GLOBAL_DIFF, ARGO_OPERATOR_DIFF)) return;
        for (const delivery of target2.cluster.deliveries) {
          const problem5 = showsDrift(delivery) ? problemOf4(delivery, target2) : void 0;
          if (problem5) yield problem5;
        }
      }
    });
  }
});

// src/facts/run-strategies.ts
var RUN_STRATEGIES, RUNNING_STRATEGY, STOPPED_STRATEGY;
var init_run_strategies = __esm({
  "src/facts/run-strategies.ts"() {
    "use strict";
    RUN_STRATEGIES = [
      { value: "Always" },
      { value: "Halted" },
      { value: "Manual" },
      { value: "Once" },
      { value: "RerunOnFailure" },
      { value: "WaitAsReceiver", behaviour: "waitAsReceiver" }
    ];
    RUNNING_STRATEGY = { true: "Always", false: "Halted" };
    STOPPED_STRATEGY = "Halted";
  }
});

// src/cluster/run-strategy.ts
function virtualMachines(cluster2) {
  return MACHINE_KINDS.flatMap(({ group: group2, kind, vm: path }) => {
    if (!path) return [];
    return cluster2.of(group2, kind).flatMap((object) => {
      const spec = get(object.value, ...path);
      return isMap(spec) ? [{ object, path, spec }] : [];
    });
  });
}
function runStrategyOf({ spec }) {
  const running = flag(spec, "running");
  const strategy = text(spec, "runStrategy");
  if (isUnknown(running)) return running;
  if (isUnknown(strategy)) return strategy;
  if (running === void 0) return strategy;
  return strategy === void 0 ? RUNNING_STRATEGY[running ? "true" : "false"] : void 0;
}
var init_run_strategy = __esm({
  "src/cluster/run-strategy.ts"() {
    "use strict";
    init_kinds();
    init_run_strategies();
    init_value();
  }
});

// src/rules/gitops/halted-wave.ts
function stepOf(delivery, objects) {
  const hook = objects.find((object) => surely(isHook(delivery, object)));
  if (hook) return hook;
  const waves = objects.flatMap((object) => {
    const wave = waveOf(delivery, object);
    return isUnknown(wave) ? [] : [{ object, wave }];
  });
  return waves.find(({ wave }) => wave !== waves[0]?.wave)?.object;
}
function problemOf5(delivery, stopped, target2) {
  const [first3, ...others] = stopped.filter(({ object }) => brings(delivery, object));
  const step2 = first3 && stepOf(delivery, broughtBy2(target2.cluster, delivery));
  if (!first3 || !step2) return void 0;
  return {
    place: placeOf2(first3),
    message: `${describe(first3.object)} is declared stopped, which Argo CD takes for Suspended: a sync of ${describe(delivery.object)}, which has several waves or hooks, waits for it without end and blocks later ones; bring stopped VMs by an Application without waves, or give VirtualMachine a health check in argocd-cm`,
    related: [
      {
        place: { object: step2, path: ["metadata", "annotations"], at: "key" },
        message: `${describe(step2)} is another step`
      },
      ...others.map((vm) => ({ place: placeOf2(vm), message: `${describe(vm.object)} is declared stopped too` }))
    ]
  };
}
var placeOf2, rule17;
var init_halted_wave = __esm({
  "src/rules/gitops/halted-wave.ts"() {
    "use strict";
    init_delivered();
    init_run_strategy();
    init_target();
    init_gitops();
    init_run_strategies();
    init_kube_object();
    init_value();
    init_define();
    placeOf2 = ({ object, path, spec }) => ({
      object,
      path: [...path, spec.runStrategy === void 0 ? "running" : "runStrategy"]
    });
    rule17 = defineRule({
      id: "gitops/halted-wave",
      severity: "warning",
      summary: "A stopped VM is brought by an Argo CD Application that syncs in several waves.",
      why: `Argo CD's health check calls a VM that does not run Suspended, whether it should run or not. In a sync of more than one wave, or with
a hook, each object must become healthy before it ends: this one never does, and no later sync begins. Argo CD releases of
September 2026 on take a VM that is declared stopped for healthy.`,
      releases: "all",
      needs: ["git"],
      sources: ["argoproj/argo-cd#29663", "argoproj/argo-cd#29664", "KBVE/kbve#10567"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "2"
    spec:
      runStrategy: Halted # ~> gitops/halted-wave
      template:
        spec:
          domain:
            devices: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "2"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      *check(target2) {
        if (hasGlobal(target2.cluster, ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_HEALTH)) return;
        const stopped = virtualMachines(target2.cluster).filter(
          (vm) => vm.path.length === 1 && runStrategyOf(vm) === STOPPED_STRATEGY
        );
        for (const delivery of target2.cluster.deliveries) {
          if (delivery.tool !== "Argo CD") continue;
          const problem5 = problemOf5(delivery, stopped, target2);
          if (problem5) yield problem5;
        }
      }
    });
  }
});

// src/rules/gitops/hyperconverged-owned.ts
function ownerIn({ cluster: cluster2 }) {
  const [owner3, ...more] = cluster2.all(HYPERCONVERGED_GROUP, "HyperConverged");
  return cluster2.unassigned === void 0 && more.length === 0 ? owner3 : void 0;
}
function remedy2(spec, owner3, patch) {
  const path = owner3 && Object.hasOwn(HYPERCONVERGED_STATE_CLASS, owner3.version) && HYPERCONVERGED_STATE_CLASS[owner3.version];
  if (path && get(spec, "configuration", "vmStateStorageClass") !== void 0)
    return `set ${path.join(".")} of HyperConverged instead`;
  return `set it in HyperConverged, or by its annotation ${patch}`;
}
var OPERANDS, isOwned, rule18;
var init_hyperconverged_owned = __esm({
  "src/rules/gitops/hyperconverged-owned.ts"() {
    "use strict";
    init_hyperconverged();
    init_kinds();
    init_kube_object();
    init_value();
    init_define();
    OPERANDS = [
      { group: KUBEVIRT_GROUP, kind: "KubeVirt" },
      { group: CDI_GROUP, kind: "CDI" }
    ];
    isOwned = (object, owner3, name) => object.name === name || object.namespace !== void 0 && object.namespace === owner3?.namespace;
    rule18 = defineRule({
      id: "gitops/hyperconverged-owned",
      severity: "warning",
      summary: "A KubeVirt or CDI object in Git sets what HyperConverged reverts.",
      why: `HyperConverged makes these objects itself and puts back every field that somebody else sets. A GitOps tool that brings one fights
with the operator, and what Git says of storage classes and gates does not hold.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/hyperconverged-cluster-operator docs/cluster-configuration.md",
        "kubevirt/hyperconverged-cluster-operator controllers/handlers/kubevirt.go"
      ],
      bad: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
    ---
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt-kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec: # ~> gitops/hyperconverged-owned
      configuration:
        vmStateStorageClass: cephfs
  `,
      good: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1beta1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      evictionStrategy: None
      vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      *check(target2) {
        const owner3 = ownerIn(target2);
        for (const { group: group2, kind } of OPERANDS) {
          const { name, patch } = HYPERCONVERGED_OPERANDS[kind];
          for (const object of target2.cluster.of(group2, kind)) {
            const spec = get(object.value, "spec");
            if (object.observed || !isMap(spec) || Object.keys(spec).length === 0) continue;
            if (!isOwned(object, owner3, name)) continue;
            yield {
              place: { object, path: ["spec"], at: "key" },
              message: `${describe(object)} sets ${Object.keys(spec).join(", ")}, which ${owner3 ? describe(owner3) : "HyperConverged"} owns and reverts; ${remedy2(spec, owner3, patch)}`,
              related: owner3 ? [{ place: { object: owner3, path: ["spec"], at: "key" }, message: "HyperConverged owns it" }] : []
            };
          }
        }
      }
    });
  }
});

// src/rules/gitops/hyperconverged-path.ts
function pathsOf(value, key, above = []) {
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([name, inner2]) => {
    const path = [...above, name];
    return name === key ? [path] : pathsOf(inner2, key, path);
  });
}
function* written2({ cluster: cluster2 }) {
  for (const object of cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")) yield asWritten(object, describe(object));
  for (const patch of cluster2.patches) {
    const merge2 = mergeOf(patch);
    if (merge2?.kind !== "HyperConverged" || merge2.group !== HYPERCONVERGED_GROUP) continue;
    yield { ...asWritten(merge2, "this patch"), place: (path) => placeIn(patch, path, "key") };
  }
}
function fixOf2(place3, wrong, right) {
  const { object, path } = place3;
  const to = right.split(".");
  const [only5] = wrong;
  if (wrong.length > 1 || only5?.join(".") !== path.join(".")) return {};
  if (typeof at(object.value, path) !== "string" || at(object.value, to) !== void 0) return {};
  return {
    fix: { title: `move ${path.join(".")} to ${right}`, safety: "safe", changes: [{ op: "move", object, path, to }] }
  };
}
function misplaced({ value, apiVersion }, paths2) {
  const version2 = apiVersion.slice(HYPERCONVERGED_GROUP.length + 1);
  const right = Object.hasOwn(paths2, version2) ? paths2[version2] : void 0;
  const key = right?.at(-1);
  if (!right || key === void 0) return { wrong: [], right: "" };
  const { metadata: _metadata, status: _status, ...rest2 } = value;
  const wanted = right.join(".");
  return { wrong: pathsOf(rest2, key).filter((path) => path.join(".") !== wanted), right: wanted };
}
var FIELDS4, asWritten, rule19;
var init_hyperconverged_path = __esm({
  "src/rules/gitops/hyperconverged-path.ts"() {
    "use strict";
    init_kustomize_patches();
    init_hyperconverged();
    init_kinds();
    init_kube_object();
    init_value();
    init_define();
    FIELDS4 = [
      { paths: HYPERCONVERGED_STATE_CLASS, lost: "the state class is not set" },
      { paths: HYPERCONVERGED_EVICTION_STRATEGY, lost: "the eviction strategy is not set" }
    ];
    asWritten = (object, name) => ({
      value: object.value,
      name,
      apiVersion: object.apiVersion,
      place: (path) => ({ object, path, at: "key" })
    });
    rule19 = defineRule({
      id: "gitops/hyperconverged-path",
      severity: "error",
      summary: "HyperConverged sets a field where its API version does not have it.",
      why: `The two API versions keep vmStateStorageClass and evictionStrategy at different paths, and documents have named a third. The API
server refuses the object where it validates strictly, and else drops the field without a word: state goes to a default class, or to
none.`,
      releases: "by API version of HyperConverged",
      needs: ["git"],
      fix: { safety: "safe", does: "It moves the field to where the API version has it, where nothing stands there." },
      sources: [
        "kubevirt/hyperconverged-cluster-operator api/v1beta1/hyperconverged_types.go type HyperConvergedSpec",
        "kubevirt/hyperconverged-cluster-operator api/v1/hyperconverged_types.go type StorageConfig"
      ],
      bad: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      virtualization:
        vmStateStorageClass: cephfs # ~> gitops/hyperconverged-path
  `,
      good: yaml2`
    apiVersion: operators.coreos.com/v1alpha1
    kind: Subscription
    metadata:
      name: hco-operatorhub
      namespace: kubevirt-hyperconverged
    spec:
      name: community-kubevirt-hyperconverged
      startingCSV: kubevirt-hyperconverged-operator.v1.18.0
    ---
    apiVersion: hco.kubevirt.io/v1
    kind: HyperConverged
    metadata:
      name: kubevirt-hyperconverged
      namespace: kubevirt-hyperconverged
    spec:
      storage:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      *check(target2) {
        for (const one2 of written2(target2)) {
          for (const { paths: paths2, lost } of FIELDS4) {
            const { wrong, right } = misplaced(one2, paths2);
            for (const path of wrong) {
              const place3 = one2.place(path);
              yield {
                place: place3,
                ...fixOf2(place3, wrong, right),
                message: `${one2.name} sets "${path.join(".")}", which ${one2.apiVersion} does not have: the API server refuses or drops it, so ${lost}; write ${right}`
              };
            }
          }
        }
      }
    });
  }
});

// src/cluster/delivery-order.ts
function isTooEarly(delivery, object, needed) {
  if (isHook(delivery, object) !== false || isHook(delivery, needed) !== false) return false;
  const [wave, first3] = [waveOf(delivery, object), waveOf(delivery, needed)];
  return !isUnknown(wave) && !isUnknown(first3) && wave <= first3;
}
function namedBy(cluster2, { object, spec }) {
  const named3 = items(object.value, ...spec, "dependsOn");
  if (moreItems(object.value, ...spec, "dependsOn")) return void 0;
  if (named3.some((one2) => isUnknown(get(one2, "name")) || isUnknown(get(one2, "namespace")))) return void 0;
  return cluster2.deliveries.filter(
    ({ tool, object: other }) => tool === "Flux" && named3.some((one2) => {
      const namespace = text(one2, "namespace") ?? object.namespace;
      const same4 = namespace === void 0 || other.namespace === void 0 || namespace === other.namespace;
      return get(one2, "name") === other.name && same4;
    })
  );
}
function mayWaitFor(cluster2, delivery, first3) {
  const awaited = /* @__PURE__ */ new Set([first3, ...bringersOf(cluster2, first3)]);
  const seen = /* @__PURE__ */ new Set();
  const open = [delivery];
  for (let next = open.pop(); next; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const bringers = bringersOf(cluster2, next);
    const named3 = namedBy(cluster2, next);
    if (!named3 || bringers.some(({ changes: changes2 }) => changes2.includes("dependsOn"))) return true;
    if (named3.some((one2) => awaited.has(one2))) return true;
    open.push(...bringers, ...named3);
  }
  return false;
}
var bringersOf;
var init_delivery_order = __esm({
  "src/cluster/delivery-order.ts"() {
    "use strict";
    init_value();
    init_delivered();
    bringersOf = (cluster2, { object }) => cluster2.deliveriesOf(object).filter((delivery) => delivery.tool === "Flux" && delivery.object !== object);
  }
});

// src/rules/gitops/order.ts
function* needsOf(machine, target2) {
  const { cluster: cluster2 } = target2;
  yield* cluster2.of(KUBEVIRT_GROUP, "KubeVirt");
  yield* cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged");
  if (items(machine.vmSpec, "dataVolumeTemplates").length > 0) yield* cluster2.of(CDI_GROUP, "CDI");
  for (const { object } of [machine.preference, machine.instancetype])
    if (object && isJudged(target2, object)) yield object;
}
function onlyBringer({ cluster: cluster2 }, object, tool) {
  const [first3, ...more] = cluster2.deliveriesOf(object).filter((delivery) => delivery.tool === tool);
  return more.length === 0 ? first3 : void 0;
}
function isLater(delivery, needed, target2) {
  const first3 = onlyBringer(target2, needed, "Flux");
  if (!first3 || first3.destination !== delivery.destination) return false;
  return !mayWaitFor(target2.cluster, delivery, first3);
}
function* pairsOf(delivery, target2) {
  const later = /* @__PURE__ */ new Map();
  for (const machine of target2.machines) {
    if (!brings(delivery, machine.object)) continue;
    for (const needed of needsOf(machine, target2)) {
      const together = brings(delivery, needed);
      if (delivery.tool === "Argo CD") {
        if (together && isTooEarly(delivery, machine.object, needed)) yield { machine, needed };
        continue;
      }
      if (!later.has(needed)) later.set(needed, isLater(delivery, needed, target2));
      const apart = later.get(needed) === true && onlyBringer(target2, machine.object, "Flux") === delivery;
      if (together || apart) yield { machine, needed };
    }
  }
}
function problemOf6(delivery, target2) {
  const pairs = [...pairsOf(delivery, target2)];
  const [first3] = pairs;
  if (!first3) return void 0;
  const { object, spec, tool } = delivery;
  const needed = [...new Set(pairs.map((pair2) => pair2.needed))];
  const early = [...new Set(pairs.map(({ machine }) => machine.object))];
  const remedy7 = tool === "Flux" ? "bring them by another Kustomization, and name it in dependsOn" : `give the VMs a later ${ARGO_SYNC_WAVE}`;
  return {
    place: { object, path: [...spec, ...tool === "Flux" ? ["path"] : ["source", "path"]], at: "key" },
    message: `${describe(object)} brings ${describe(first3.machine.object)} no later than ${needed.map(describe).join(", ")}, which it needs: the first sync of a new cluster refuses the VM; ${remedy7}`,
    related: [
      ...early.map((vm) => ({
        place: { object: vm, path: ["metadata", "name"] },
        message: `${describe(vm)} is too early`
      })),
      ...needed.map((one2) => ({
        place: { object: one2, path: ["metadata", "name"] },
        message: `${describe(one2)} must be first`
      }))
    ]
  };
}
function* dryRuns(delivery, { cluster: cluster2 }) {
  const isBrought = (object) => brings(delivery, object);
  const operator = cluster2.of(OLM_GROUP, "Subscription").find((object) => isOperator(object) && isBrought(object));
  if (!operator || !isSettled(delivery)) return;
  for (const object of cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged").filter(isBrought)) {
    if (hasOption(delivery, object, [ARGO_SKIP_DRY_RUN]) !== false) continue;
    yield {
      place: { object, path: ["metadata"], at: "key" },
      message: `${describe(object)} is brought together with ${describe(operator)}, whose operator makes its kind known: Argo CD's dry run fails on a new cluster before anything is applied; annotate it with ${ARGO_SYNC_OPTIONS}: ${ARGO_SKIP_DRY_RUN}`,
      related: [{ place: { object: delivery.object, path: delivery.spec, at: "key" }, message: "brings both" }]
    };
  }
}
var isOperator, rule20;
var init_order = __esm({
  "src/rules/gitops/order.ts"() {
    "use strict";
    init_delivered();
    init_delivery_order();
    init_state_cause();
    init_gitops();
    init_kinds();
    init_release_signs();
    init_kube_object();
    init_value();
    init_define();
    isOperator = ({ value }) => Object.values(HYPERCONVERGED_PACKAGES).some((name) => name === get(value, "spec", "name"));
    rule20 = defineRule({
      id: "gitops/order",
      severity: "warning",
      summary: "A GitOps tool brings VMs before, or together with, what they need.",
      why: `On a new cluster the kinds of KubeVirt exist only once its operator has worked on the KubeVirt or HyperConverged object, and admission
refuses a VM whose instance type or preference is not there yet. A sync that brings all at once then fails: in Argo CD until somebody
tries again, in Flux for ever, since it applies nothing of a Kustomization that fails in part.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "argoproj/argo-cd docs/user-guide/sync-waves.md",
        "argoproj/argo-cd docs/user-guide/sync-options.md",
        "fluxcd/kustomize-controller docs/spec/v1/kustomizations.md dependsOn",
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: virtualization
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: . # ~> gitops/order
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: virtualization
      namespace: argocd
      annotations:
        argocd.argoproj.io/compare-options: ServerSideDiff=true
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        argocd.argoproj.io/sync-wave: "1"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      *check(target2) {
        if (target2.cluster.unassigned !== void 0) return;
        for (const delivery of target2.cluster.deliveries) {
          const problem5 = problemOf6(delivery, target2);
          if (problem5) yield problem5;
          if (delivery.tool === "Argo CD") yield* dryRuns(delivery, target2);
        }
      }
    });
  }
});

// src/rules/gitops/prune.ts
function losesUuid(machine, target2) {
  if (!holds("randomFirmwareUuid", target2.release) || !surely(target2.verdict(machine).state.tpm)) return false;
  return get(machine.spec, "domain", "firmware", "uuid") === void 0;
}
function argoKeeps(object) {
  const path = annotation(ARGO_SYNC_OPTIONS);
  const written4 = text(object.value, ...path);
  const options2 = optionsIn(written4).filter((option) => option !== "");
  if (isUnknown(written4) || options2.includes(ARGO_PRUNE)) return void 0;
  return { op: "set", object, path, value: [...options2, ARGO_KEEP].join(",") };
}
function fluxKeeps(object) {
  const path = annotation(FLUX_KEEP.name);
  return get(object.value, ...path) === void 0 ? { op: "set", object, path, value: FLUX_KEEP.value } : void 0;
}
function fixOf3({ keeps }, machines) {
  const objects = [...new Set(machines.map(({ object }) => object))];
  const changes2 = keeps ? objects.flatMap((object) => keeps(object) ?? []) : [];
  if (changes2.length === 0 || changes2.length < objects.length) return void 0;
  const [only5] = objects;
  const whom = only5 && objects.length === 1 ? describe(only5) : `${objects.length} VMs`;
  return { title: `annotate ${whom} against pruning`, safety: "safe", changes: changes2 };
}
function replacing(place3, target2, spares) {
  return [
    {
      place: place3,
      does: LOST_UUID,
      remedy: `pin firmware.uuid, and ${NO_REPLACE}`,
      spares: (machine) => !losesUuid(machine, target2) || spares(machine)
    },
    {
      place: place3,
      does: REPLACES,
      remedy: NO_REPLACE,
      severity: "info",
      spares
    }
  ];
}
function* ofArgo(delivery, target2) {
  if (!isSettled(delivery)) return;
  const { object, spec } = delivery;
  const automated = [...spec, "syncPolicy", "automated"];
  const options2 = appOptions(delivery);
  const has2 = (wanted) => options2.find(({ option }) => wanted.includes(option));
  const prunes = get(object.value, ...automated, "prune") === true;
  const enabled = get(object.value, ...automated, "enabled");
  if (prunes && (enabled === void 0 || enabled === true)) {
    yield {
      place: { object, path: [...automated, "prune"] },
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: ARGO_REMEDY,
      spares: (machine) => hasOption(delivery, machine.object, ARGO_KEEPS),
      keeps: argoKeeps
    };
  }
  const force = has2([ARGO_FORCE]);
  if (force) yield { place: force.place, does: RECREATES, remedy: "remove the option", spares: () => false };
  const replace2 = has2([ARGO_REPLACE]);
  if (replace2) yield* replacing(replace2.place, target2, ({ object: vm }) => hasOption(delivery, vm, [ARGO_NO_REPLACE]));
}
function* ofFlux(delivery) {
  const { object, spec } = delivery;
  const place3 = (field) => ({ object, path: [...spec, field] });
  if (get(object.value, ...spec, "prune") === true) {
    yield {
      place: place3("prune"),
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: "annotate such VMs with kustomize.toolkit.fluxcd.io/prune: disabled",
      spares: (machine) => isMarked(delivery, machine.object, FLUX_KEEPS),
      keeps: fluxKeeps
    };
  }
  if (get(object.value, ...spec, "force") === true) {
    yield {
      place: place3("force"),
      does: RECREATES,
      remedy: "remove it, or annotate such VMs with kustomize.toolkit.fluxcd.io/force: disabled",
      spares: (machine) => isMarked(delivery, machine.object, FLUX_UNFORCED)
    };
  }
}
function* ofMachine({ object }, target2) {
  const place3 = (name) => ({ object, path: ["metadata", "annotations", name] });
  const spares = (machine) => machine.object !== object;
  const options2 = optionsIn(text(object.value, "metadata", "annotations", ARGO_SYNC_OPTIONS));
  const at6 = place3(ARGO_SYNC_OPTIONS);
  if (options2.includes(ARGO_FORCE)) yield { place: at6, does: RECREATES, remedy: "remove the option", spares };
  else if (options2.includes(ARGO_REPLACE)) yield* replacing(at6, target2, spares);
  if (text(object.value, "metadata", "annotations", FLUX_FORCE.name) === FLUX_FORCE.value)
    yield { place: place3(FLUX_FORCE.name), does: RECREATES, remedy: "remove the annotation", spares };
}
function outlives(target2, { object }) {
  const claim = target2.existingClaim(object);
  return claim !== void 0 && isJudged(target2, claim) && items(claim.value, "metadata", "ownerReferences").length === 0;
}
function problemOf7(danger, target2, machines) {
  const hit = machines.filter((machine) => danger.spares(machine) === false);
  const [first3] = hit;
  if (!first3) return void 0;
  const whom = hit.length === 1 ? describe(first3.object) : `${hit.length} VMs`;
  const own3 = danger.place.object === first3.object;
  const fix2 = fixOf3(danger, hit);
  return {
    place: danger.place,
    ...fix2 ? { fix: fix2 } : {},
    ...danger.severity ? { severity: danger.severity } : {},
    message: own3 ? `the annotation of ${whom} ${danger.does}; ${danger.remedy}` : `${describe(danger.place.object)} ${danger.does}, which concerns ${whom}; ${danger.remedy}`,
    related: own3 ? [] : relatedMachines(target2, hit)
  };
}
function first2(dangers, target2, machines) {
  for (const danger of dangers) {
    const problem5 = problemOf7(danger, target2, machines);
    if (problem5) return [problem5];
  }
  return [];
}
var DELETED, RECREATES, LOST_UUID, REPLACES, ARGO_REMEDY, NO_REPLACE, annotation, rule21;
var init_prune = __esm({
  "src/rules/gitops/prune.ts"() {
    "use strict";
    init_delivered();
    init_state_cause();
    init_target();
    init_gitops();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    DELETED = "is deleted, and its TPM or UEFI state with it";
    RECREATES = `recreates: a VM that cannot be patched ${DELETED}`;
    LOST_UUID = "replaces: a VM loses the firmware.uuid that is not in Git, and with it finds an empty TPM";
    REPLACES = "replaces: a VM that is recreated loses its TPM or UEFI state";
    ARGO_REMEDY = `annotate such VMs with ${ARGO_SYNC_OPTIONS}: Prune=false,Delete=false`;
    NO_REPLACE = "remove the option, and answer drift with ignoreDifferences";
    annotation = (name) => ["metadata", "annotations", name];
    rule21 = defineRule({
      id: "gitops/prune",
      severity: "warning",
      summary: "A GitOps tool may delete or replace a VM, and its TPM or UEFI state with it.",
      why: `The claim that holds the state belongs to the VM: when the VM is deleted, it goes as well, while disks of their own stay. So a prune
after a rename, or an object that is recreated, shows only at the BitLocker screen. A replacement drops the firmware.uuid that KubeVirt
(${behaviourText("randomFirmwareUuid")}) gave a VM without one in Git, and a TPM is found by that; where one is pinned it harms only if
it ends in a new object, which is info.`,
      releases: "all",
      needs: ["git"],
      fix: {
        safety: "safe",
        does: "It annotates the VMs so that the tool does not prune them (Prune=false beside other sync options, or prune: disabled)."
      },
      sources: [
        "kubevirt/kubevirt#8156",
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI",
        "argoproj/argo-cd docs/user-guide/sync-options.md",
        "fluxcd/kustomize-controller docs/spec/v1/kustomizations.md"
      ],
      bad: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jsonPointers: [/spec/template/spec/architecture]
      syncPolicy:
        automated:
          prune: true # ~> gitops/prune
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jsonPointers: [/spec/template/spec/architecture]
      syncPolicy:
        automated:
          prune: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      annotations:
        argocd.argoproj.io/sync-options: Prune=false,Delete=false
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      facts: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      configuration:
        vmStateStorageClass: cephfs
    status:
      observedKubeVirtVersion: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      *check(target2) {
        const machines = stateful(target2).filter((machine) => machine.vmPath && !outlives(target2, machine));
        if (machines.length === 0) return;
        for (const delivery of target2.cluster.deliveries) {
          const brought = machines.filter(({ object }) => brings(delivery, object));
          const dangers = delivery.tool === "Flux" ? ofFlux(delivery) : ofArgo(delivery, target2);
          yield* first2(dangers, target2, brought);
        }
        for (const machine of machines) yield* first2(ofMachine(machine, target2), target2, [machine]);
      }
    });
  }
});

// src/rules/gitops/run-strategy.ts
function mayBeSet({ cluster: cluster2 }, { object }) {
  if (cluster2.deliveriesOf(object).some(({ changes: changes2 }) => SETS.test(changes2))) return true;
  return cluster2.objects.some(
    ({ kind, value }) => KUSTOMIZE_KINDS.includes(kind) && SETS.test(JSON.stringify(get(value, "replacements") ?? ""))
  );
}
function ofBoth({ object, path }) {
  return {
    place: { object, path: [...path, "running"], at: "key" },
    message: `${describe(object)} sets both running and runStrategy: admission refuses it, since they exclude each other; keep runStrategy`
  };
}
function ofNeither({ object, path, spec }) {
  if (!isMap(get(spec, "template")) || object.name === "") return void 0;
  return {
    place: { object, path, at: "key" },
    message: `${describe(object)} has no runStrategy: admission refuses it, since nothing says whether it runs; set "runStrategy: Always", or Halted`
  };
}
function ofValue(vm, strategy, release2) {
  const values = valuesIn(release2);
  if (values.includes(strategy)) return void 0;
  const meant = nearest(strategy, values);
  const remedy7 = meant === void 0 ? `it is one of ${values.join(", ")}` : `use "${meant}"`;
  return {
    place: { object: vm.object, path: [...vm.path, "runStrategy"] },
    message: `runStrategy "${strategy}" is none of ${release2.label}: admission refuses ${describe(vm.object)}; ${remedy7}`
  };
}
function problemOf8(vm, target2) {
  const running = get(vm.spec, "running");
  const strategy = get(vm.spec, "runStrategy");
  if (isUnknown(running) || isUnknown(strategy)) return void 0;
  if (running !== void 0 && strategy !== void 0) return ofBoth(vm);
  if (typeof strategy === "string") return ofValue(vm, strategy, target2.release);
  if (running !== void 0 || strategy !== void 0) return void 0;
  return mayBeSet(target2, vm) ? void 0 : ofNeither(vm);
}
var valuesIn, KUSTOMIZE_KINDS, SETS, rule22;
var init_run_strategy2 = __esm({
  "src/rules/gitops/run-strategy.ts"() {
    "use strict";
    init_run_strategy();
    init_run_strategies();
    init_kube_object();
    init_release();
    init_nearest();
    init_value();
    init_define();
    valuesIn = (release2) => RUN_STRATEGIES.filter(({ behaviour }) => behaviour === void 0 || holds(behaviour, release2)).map(
      ({ value }) => value
    );
    KUSTOMIZE_KINDS = ["Kustomization", "Component"];
    SETS = /run(ning|Strategy)\b/;
    rule22 = defineRule({
      id: "gitops/run-strategy",
      severity: "error",
      summary: "A VM says not at all, twice, or by an unknown word whether it runs.",
      why: `Exactly one of running and runStrategy must be set, and no schema stands behind the value: manifests pass every schema check and
are then refused by admission, which for a GitOps tool is a sync that fails.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vms-admitter.go func validateRunStrategy"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec: # ~> gitops/run-strategy
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Stopped # ~> gitops/run-strategy
      template:
        spec:
          domain:
            devices: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
  `,
      *check(target2) {
        for (const vm of virtualMachines(target2.cluster)) {
          const problem5 = problemOf8(vm, target2);
          if (problem5) yield problem5;
        }
      }
    });
  }
});

// src/rules/gitops/running-field.ts
var SINCE, rule23;
var init_running_field = __esm({
  "src/rules/gitops/running-field.ts"() {
    "use strict";
    init_run_strategy();
    init_behaviours();
    init_run_strategies();
    init_release();
    init_value();
    init_define();
    SINCE = behaviourText("runningDeprecated");
    rule23 = defineRule({
      id: "gitops/running-field",
      severity: "warning",
      summary: "A VM says by the deprecated field running whether it runs.",
      why: `The API server warns at each apply. Consoles and tools write runStrategy instead, so that Git and cluster come to set one of
two fields each, which admission refuses together; and a GitOps tool that heals itself undoes each stop.`,
      releases: `warning ${SINCE}, info before`,
      needs: ["release"],
      fix: { safety: "safe", does: "It writes runStrategy in its place: Always for true, Halted for false." },
      sources: [BEHAVIOURS.runningDeprecated.source, "kubevirt/kubevirt#11993", "kubevirt/user-guide#849"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      running: true # ~> gitops/running-field
      template:
        spec:
          domain:
            devices: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      *check({ cluster: cluster2, release: release2 }) {
        const deprecated = holds("runningDeprecated", release2);
        const why = deprecated ? `in ${release2.label}: each apply is answered with a warning, and tools write runStrategy beside it` : `${SINCE}, and ${release2.label} takes runStrategy as well`;
        for (const { object, path, spec } of virtualMachines(cluster2)) {
          const running = get(spec, "running");
          if (typeof running !== "boolean" || get(spec, "runStrategy") !== void 0) continue;
          const field = [...path, "running"];
          const strategy = RUNNING_STRATEGY[`${running}`];
          const changes2 = [
            { op: "rename", object, path: field, key: "runStrategy" },
            { op: "set", object, path: field, value: strategy }
          ];
          yield {
            place: { object, path: field, at: "key" },
            fix: { title: `write "runStrategy: ${strategy}"`, safety: "safe", changes: changes2 },
            ...deprecated ? {} : { severity: "info" },
            message: `"running: ${running}" is deprecated ${why}; say "runStrategy: ${strategy}"`
          };
        }
      }
    });
  }
});

// src/facts/server-fields.ts
var SERVER_METADATA, INERT_METADATA, LOCKING_FIELD;
var init_server_fields = __esm({
  "src/facts/server-fields.ts"() {
    "use strict";
    SERVER_METADATA = /* @__PURE__ */ new Set([
      "creationTimestamp",
      "deletionGracePeriodSeconds",
      "deletionTimestamp",
      "generation",
      "managedFields",
      "resourceVersion",
      "selfLink",
      "uid"
    ]);
    INERT_METADATA = /* @__PURE__ */ new Set(["creationTimestamp", "generation", "selfLink"]);
    LOCKING_FIELD = "resourceVersion";
  }
});

// src/rules/gitops/server-field.ts
function fieldsIn(value, path) {
  const metadata = at(value, path);
  if (!isMap(metadata)) return [];
  return Object.keys(metadata).filter((field) => SERVER_METADATA.has(field)).map((field) => [...path, field]);
}
function serverFields({ group: group2, kind, value }) {
  const found = fieldsIn(value, ["metadata"]);
  const templates = TEMPLATES.get(kindKey(group2, kind));
  if (templates) {
    found.push(...fieldsIn(value, templates.machine));
    const volumes = templates.volumes ?? [];
    const count2 = templates.volumes ? items(value, ...volumes).length : 0;
    for (let index = 0; index < count2; index++) found.push(...fieldsIn(value, [...volumes, index, "metadata"]));
  }
  if (Object.hasOwn(value, "status")) found.push(["status"]);
  return found;
}
function fixOf4(object, fields) {
  return {
    title: `remove ${fields.map(written3).join(", ")}`,
    safety: fields.every(isInert) ? "safe" : "unsafe",
    changes: fields.map((path) => ({ op: "remove", object, path }))
  };
}
var TEMPLATES, isInert, written3, isJudged2, rule24;
var init_server_field = __esm({
  "src/rules/gitops/server-field.ts"() {
    "use strict";
    init_kinds();
    init_server_fields();
    init_kube_object();
    init_value();
    init_define();
    TEMPLATES = new Map(
      MACHINE_KINDS.filter(({ vmi }) => vmi.length > 0).map(({ group: group2, kind, vm, vmi }) => [
        kindKey(group2, kind),
        { machine: [...vmi, "metadata"], volumes: vm && [...vm, "dataVolumeTemplates"] }
      ])
    );
    isInert = (path) => path.length === 1 || INERT_METADATA.has(String(path.at(-1)));
    written3 = (path) => path.join(".").replace(/\.(\d+)/g, "[$1]");
    isJudged2 = ({ group: group2, kind, observed: observed2 }) => !observed2 && isKubeVirtGroup(group2) && !(group2 === CDI_GROUP && kind === "StorageProfile");
    rule24 = defineRule({
      id: "gitops/server-field",
      severity: "info",
      summary: "An object in Git holds fields that only the cluster writes.",
      why: `Manifests that were exported or generated carry a status, a uid or a null creationTimestamp. They have no effect, but show as drift
in GitOps tools, and a resourceVersion makes an apply fail as soon as the object in the cluster has changed.`,
      releases: "all",
      needs: ["git"],
      fix: {
        safety: "safe",
        does: "It removes the fields; that is unsafe for uid, resourceVersion and the like, which hold conditions on what is applied."
      },
      sources: ["k8s.io/apimachinery pkg/apis/meta/v1/types.go type ObjectMeta", "kubevirt/kubevirt#11273"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        metadata:
          creationTimestamp: null # ~> gitops/server-field
        spec:
          domain:
            devices: {}
    status: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
  `,
      *check({ cluster: cluster2 }) {
        for (const object of cluster2.objects) {
          if (!isJudged2(object)) continue;
          const fields = serverFields(object);
          const [path] = fields;
          if (!path) continue;
          const locks = fields.some((field) => field.at(-1) === LOCKING_FIELD);
          const effect = locks ? "an apply fails once the object in the cluster has changed" : "it has no effect in Git and may show as drift";
          yield {
            place: { object, path, at: "key" },
            fix: fixOf4(object, fields),
            message: `${describe(object)} holds ${fields.map(written3).join(", ")}, which only the cluster writes: ${effect}; remove it from Git`
          };
        }
      }
    });
  }
});

// src/cluster/eviction.ts
function evictionStrategy(target2, machine) {
  return text(machine.spec, "evictionStrategy") ?? target2.configuration.evictionStrategy;
}
function evictsByMigration(target2, machine) {
  const strategy = evictionStrategy(target2, machine);
  return isUnknown(strategy) ? strategy : strategy === MUST_MIGRATE;
}
function hasNoStrategy(target2, machine) {
  if (text(machine.spec, "evictionStrategy") !== void 0) return false;
  const { evictionStrategy: cluster2 } = target2.configuration;
  return cluster2 === void 0 || isUnknown(cluster2);
}
function strategySource(target2, machines) {
  const [first3] = machines;
  const shared2 = machines.every((machine) => text(machine.spec, "evictionStrategy") === void 0);
  const whose = shared2 ? "the cluster's" : machines.length === 1 ? "its" : "their";
  return `${whose} evictionStrategy ${String(first3 && evictionStrategy(target2, first3))}`;
}
function whoText(machines) {
  const [first3] = machines;
  return first3 && machines.length === 1 ? describe(first3.object) : `the ${machines.length} VMs that use it`;
}
var MUST_MIGRATE;
var init_eviction = __esm({
  "src/cluster/eviction.ts"() {
    "use strict";
    init_kube_object();
    init_value();
    MUST_MIGRATE = "LiveMigrate";
  }
});

// src/rules/guest/bios-and-efi.ts
var FAULTS, rule25;
var init_bios_and_efi = __esm({
  "src/rules/guest/bios-and-efi.ts"() {
    "use strict";
    init_eviction();
    init_places2();
    init_state_cause();
    init_target();
    init_firmware2();
    init_value();
    init_define();
    FAULTS = [
      {
        is: hasBiosAndEfi,
        what: 'the bootloader has both "bios" and "efi"',
        remedy: "keep the one that the guest was installed with"
      },
      {
        is: (spec) => and(hasImpossibleBios(spec), not(hasBiosAndEfi(spec))),
        what: 'arm64 does not boot by "bios"',
        remedy: "write efi in its place"
      }
    ];
    rule25 = defineRule({
      id: "guest/bios-and-efi",
      severity: "error",
      summary: "Both boot loaders, BIOS and EFI, are set, or BIOS on arm64, which has none.",
      why: `Admission refuses the VM: a guest boots by one of them, and on arm64 by EFI. State that EFI should keep is not kept by BIOS.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateBootloader",
        "kubevirt/kubevirt pkg/virt-api/webhooks/arm64.go func validateBootOptions",
        "kubevirt/kubevirt#12985"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                bios: {} # ~> guest/bios-and-efi
                efi: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                efi: {}
  `,
      *check(target2) {
        for (const { is: is2, what, remedy: remedy7 } of FAULTS) {
          const found = target2.machines.filter((machine) => surely(is2(machine.spec))).map((machine) => ({ machine, place: judgedPlace(target2, machine, BIOS) }));
          for (const { first: first3, machines, related: related2 } of causes(found)) {
            yield {
              place: first3.place,
              message: `${what}, so ${target2.release.label} refuses ${whoText(machines)}; ${remedy7}`,
              related: related2
            };
          }
        }
      }
    });
  }
});

// src/kubevirt/confidential.ts
function isAmd64(spec) {
  const architecture = text(spec, "architecture") ?? "amd64";
  return isUnknown(architecture) ? architecture : architecture === "amd64";
}
function isRefused({ guests, when }, spec, release2) {
  const checked2 = guests.filter((guest) => isChecked(guest, release2));
  return and(
    or(...checked2.map((guest) => present(spec, [...LAUNCH_SECURITY, guest]))),
    isAmd64(spec),
    when(spec, release2)
  );
}
var LAUNCH_SECURITY, CONFIDENTIAL_REFUSALS, isChecked, isConfidential, guestText;
var init_confidential = __esm({
  "src/kubevirt/confidential.ts"() {
    "use strict";
    init_value();
    init_firmware2();
    init_release();
    LAUNCH_SECURITY = ["domain", "launchSecurity"];
    CONFIDENTIAL_REFUSALS = [
      {
        guests: ["sev", "snp", "tdx"],
        when: (spec) => not(hasEfi(spec)),
        path: LAUNCH_SECURITY,
        what: "boot by UEFI only, and no efi is set",
        remedy: "set firmware.bootloader.efi"
      },
      {
        guests: ["sev", "snp"],
        when: hasSecureBoot,
        path: EFI,
        what: "cannot have Secure Boot, which an efi without secureBoot switches on",
        remedy: "set efi.secureBoot: false"
      },
      {
        guests: ["snp", "tdx"],
        when: hasPersistentEfi,
        path: [...EFI, "persistent"],
        what: "cannot keep UEFI variables",
        remedy: "remove efi.persistent, or do without launchSecurity"
      },
      {
        guests: ["tdx"],
        when: hasSmm,
        path: SMM,
        what: "cannot have System Management Mode",
        remedy: "set features.smm.enabled: false"
      }
    ];
    isChecked = (guest, release2) => guest === "sev" || holds("snpAndTdxChecked", release2);
    isConfidential = (spec) => present(spec, LAUNCH_SECURITY);
    guestText = (spec, { guests }) => guests.filter((guest) => present(spec, [...LAUNCH_SECURITY, guest]) === true).map((guest) => guest.toUpperCase()).join(" and ");
  }
});

// src/rules/guest/confidential-state.ts
var rule26;
var init_confidential_state = __esm({
  "src/rules/guest/confidential-state.ts"() {
    "use strict";
    init_eviction();
    init_places2();
    init_state_cause();
    init_target();
    init_confidential();
    init_release();
    init_define();
    rule26 = defineRule({
      id: "guest/confidential-state",
      severity: "error",
      summary: "A confidential guest (SEV, SNP or TDX) asks for firmware that it cannot have, such as persistent UEFI variables.",
      why: `Admission refuses the VM. The firmware of SNP and TDX guests is loaded without a variable store that could be kept; SEV and SNP
guests boot by UEFI without Secure Boot, and TDX guests have no System Management Mode.`,
      releases: `SEV in all, SNP and TDX ${behaviourText("snpAndTdxChecked")}`,
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateLaunchSecurity",
        "kubevirt/kubevirt pkg/virt-api/webhooks/amd64.go func ValidateLaunchSecurityAmd64"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - WorkloadEncryptionSEV
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            launchSecurity:
              snp: {}
            devices: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
                  persistent: true # ~> guest/confidential-state
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - WorkloadEncryptionSEV
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            launchSecurity:
              snp: {}
            devices: {}
            firmware:
              bootloader:
                efi:
                  secureBoot: false
  `,
      *check(target2) {
        const confidential = target2.machines.filter(({ spec }) => isConfidential(spec) !== false);
        for (const refusal of CONFIDENTIAL_REFUSALS) {
          const found = confidential.filter((machine) => surely(isRefused(refusal, machine.spec, target2.release))).map((machine) => ({ machine, place: judgedPlace(target2, machine, refusal.path) }));
          for (const { first: first3, machines, related: related2 } of causes(found)) {
            const guests = guestText(first3.machine.spec, refusal);
            yield {
              place: first3.place,
              message: `${guests} guests ${refusal.what}, so ${target2.release.label} refuses ${whoText(machines)}; ${refusal.remedy}`,
              related: related2
            };
          }
        }
      }
    });
  }
});

// src/rules/guest/deprecated-preference.ts
function deprecatedFields({ value }) {
  if (get(value, ...FIRMWARE, "preferredEfi") !== void 0) return [];
  return DEPRECATED_EFI_FIELDS.filter((field) => flag(value, ...FIRMWARE, field) === true);
}
function fixOf5(object) {
  const secureBoot = flag(object.value, ...FIRMWARE, "preferredUseSecureBoot");
  const efi = [...FIRMWARE, "preferredUseEfi"];
  if (flag(object.value, ...efi) !== true || isUnknown(secureBoot)) return {};
  if (!PREFERRED_EFI_VERSIONS.includes(object.version)) return {};
  const written4 = Object.hasOwn(get(object.value, ...FIRMWARE), "preferredUseSecureBoot");
  return {
    fix: {
      title: "write preferredEfi",
      safety: secureBoot === false ? "unsafe" : "safe",
      changes: [
        { op: "rename", object, path: efi, key: "preferredEfi" },
        { op: "set", object, path: efi, value: secureBoot === void 0 ? {} : { secureBoot } },
        ...written4 ? [{ op: "remove", object, path: [...FIRMWARE, "preferredUseSecureBoot"] }] : []
      ]
    }
  };
}
function problemOf9({ release: release2 }, object, field) {
  const secureBoot = flag(object.value, ...FIRMWARE, "preferredUseSecureBoot") === true;
  return {
    place: { object, path: [...FIRMWARE, field], at: "key" },
    ...fixOf5(object),
    message: `${describe(object)} sets "${field}", which is deprecated in ${release2.label} and cannot persist UEFI variables; write preferredEfi with secureBoot: ${secureBoot}, and persistent: true for guests that keep keys`
  };
}
var FIRMWARE, rule27;
var init_deprecated_preference = __esm({
  "src/rules/guest/deprecated-preference.ts"() {
    "use strict";
    init_kinds();
    init_preferences();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    FIRMWARE = ["spec", "firmware"];
    rule27 = defineRule({
      id: "guest/deprecated-preference",
      severity: "warning",
      summary: "A preference asks for EFI by deprecated fields, which cannot make it persistent.",
      why: `preferredUseEfi and preferredUseSecureBoot are switches: UEFI variables of VMs with the preference are made anew at each start, and
the VM cannot add persistence without taking the whole boot loader on itself. preferredEfi holds all that a VM could write.`,
      releases: behaviourText("preferredUseEfiDeprecated"),
      needs: ["release"],
      fix: {
        safety: "safe",
        does: "It writes preferredEfi with the same meaning; that is unsafe where preferredUseSecureBoot is false, which VMs with an efi of their own follow."
      },
      sources: ["kubevirt/kubevirt#12739", "kubevirt/kubevirt pkg/instancetype/preference/apply/firmware.go"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: desktop
    spec:
      features:
        preferredSmm: {}
      firmware:
        preferredUseEfi: true # ~> guest/deprecated-preference
        preferredUseSecureBoot: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: instancetype.kubevirt.io/v1beta1
    kind: VirtualMachineClusterPreference
    metadata:
      name: desktop
    spec:
      features:
        preferredSmm: {}
      firmware:
        preferredEfi:
          secureBoot: true
  `,
      *check(target2) {
        if (!holds("preferredUseEfiDeprecated", target2.release)) return;
        for (const kind of PREFERENCE_KINDS) {
          for (const object of target2.cluster.of(INSTANCETYPE_GROUP, kind)) {
            const [field] = deprecatedFields(object);
            if (field !== void 0) yield problemOf9(target2, object, field);
          }
        }
      }
    });
  }
});

// src/facts/windows.ts
var OS_KEYS, OS_KEY_PREFIXES, TEMPLATE_KEY, DOMAIN_KEY, OS_TYPE_KEY, WINDOWS_SYSTEM, RELEASE, EDITION, REST, ROLE, SERVER, WINDOWS_NAME, WINDOWS_DISK_NAME, WINDOWS_IMAGE, DRIVER_IMAGE, OTHER_SYSTEM, WINDOWS_RELEASE;
var init_windows = __esm({
  "src/facts/windows.ts"() {
    "use strict";
    OS_KEYS = ["vm.kubevirt.io/os", "kubevirt.io/os", "harvesterhci.io/os"];
    OS_KEY_PREFIXES = ["os.template.kubevirt.io/", "name.os.template.kubevirt.io/"];
    TEMPLATE_KEY = "vm.kubevirt.io/template";
    DOMAIN_KEY = "kubevirt.io/domain";
    OS_TYPE_KEY = "instancetype.kubevirt.io/os-type";
    WINDOWS_SYSTEM = /^(?:windows|win[-_.]?(?:10|11|2k|20|xp|vista|7|8)|microsoft[-_. ]windows)/i;
    RELEASE = "(?:xp|vista|7|8(?:[._]?1)?|10|11|2k(?:3|8|12|16|19|22|25)?|20(?:0[38]|12|16|19|22|25))";
    EDITION = "(?:r2|pro|ent|enterprise|home|edu|iot|ltsc|core|std|dc|desktop|server|client|vm|x64|eval)";
    REST = `(?:${EDITION}[0-9]*)*(?![a-z0-9])`;
    ROLE = "(?:srv|server|vm|dc|ad|desktop|pc|client|workstation|jumphost|jumpbox|template|golden)";
    SERVER = "(?:srv|server)?[-_.]?";
    WINDOWS_NAME = new RegExp(
      [
        `(?<![a-z])windows[-_.]?${RELEASE}?${REST}`,
        `(?<![a-z])win[-_.]?${SERVER}${RELEASE}${REST}`,
        `(?<![a-z])win[-_.]?${ROLE}[0-9]*(?![a-z0-9])`,
        // SQL Server has the same years, and any server may be of a year.
        `(?<!sql[-_.]?)(?<![a-z])server20(?:12|16|19|22|25)${REST}`,
        `^server[-_.]20(?:12|16|19|22|25)${REST}`
      ].join("|"),
      "i"
    );
    WINDOWS_DISK_NAME = new RegExp(`(?<![a-z])win(?:dows)?[-_.]?${SERVER}${RELEASE}${REST}`, "i");
    WINDOWS_IMAGE = /server_eval|cliententerpriseeval|\.prss\.microsoft\.com\/|software-download\.microsoft\.com\//i;
    DRIVER_IMAGE = /virtio-(?:container-disk|win)/i;
    OTHER_SYSTEM = /(?:^|[^a-z])(?:linux|ubuntu|debian|fedora|centos|rhel|rocky|alma(?:linux)?|alpine|arch|suse|opensuse|sles|oraclelinux|cirros|talos|flatcar|freebsd|openbsd|pfsense|opnsense|nixos)(?![a-z])/i;
    WINDOWS_RELEASE = /(?:(?<![a-z])win(?:dows)?|(?<!sql[-_. ]?)(?<![a-z])server)[-_. ]?(?:srv|server)?[-_. ]?(xp|vista|7|8|10|11|(?:2k|20)\d\d?)(?![0-9])/i;
  }
});

// src/cluster/ephemeral-root.ts
function maybeCdrom({ spec }, volume) {
  const disks = items(spec, "domain", "devices", "disks");
  const own3 = disks.filter((disk) => get(disk, "name") === get(volume, "name"));
  return own3.some((disk) => get(disk, "cdrom") !== void 0) || !disks.every(isMap);
}
function kindOf3(volume) {
  if (!isMap(volume) || openReason(volume) !== void 0) return void 0;
  const kinds = Object.keys(volume).filter((key) => key !== "name" && get(volume, key) !== void 0);
  return kinds.length === 1 ? kinds[0] : void 0;
}
function maybeOtherDisks({ spec }) {
  const devices2 = ["domain", "devices"];
  const hidden = moreItems(spec, "volumes") ?? moreItems(spec, ...devices2, "disks");
  const network = items(spec, ...devices2, "interfaces").some((one2) => get(one2, "bootOrder") !== void 0);
  return hidden !== void 0 || network || get(spec, ...devices2, "hostDevices") !== void 0;
}
function mayBoot({ spec }, volume) {
  const ordered = items(spec, "domain", "devices", "disks").filter((disk) => get(disk, "bootOrder") !== void 0);
  if (ordered.length === 0 || ordered.some((disk) => isUnknown(get(disk, "bootOrder")))) return true;
  return ordered.some((disk) => isUnknown(get(disk, "name")) || get(disk, "name") === get(volume, "name"));
}
function isDriverDisk(volume) {
  const image = text(volume, "containerDisk", "image");
  return typeof image === "string" && DRIVER_IMAGE.test(image);
}
function ephemeralRoot(machine) {
  const volumes = items(machine.spec, "volumes");
  if (!volumes.some(isEphemeral) || maybeOtherDisks(machine)) return void 0;
  let found;
  for (const [index, volume] of volumes.entries()) {
    const kind = kindOf3(volume);
    if (isMap(volume) && !mayBoot(machine, volume)) continue;
    if (kind !== void 0 && VOLUMES_WITHOUT_SYSTEM.includes(kind)) continue;
    if (kind === void 0 || !EPHEMERAL_VOLUMES.includes(kind)) return void 0;
    if (!isDriverDisk(volume) && !maybeCdrom(machine, volume)) found ??= ["volumes", index, kind];
  }
  return found;
}
var isEphemeral;
var init_ephemeral_root = __esm({
  "src/cluster/ephemeral-root.ts"() {
    "use strict";
    init_volumes();
    init_windows();
    init_value();
    isEphemeral = (volume) => EPHEMERAL_VOLUMES.some((kind) => get(volume, kind) !== void 0);
  }
});

// src/rules/guest/ephemeral-root.ts
var rule28;
var init_ephemeral_root2 = __esm({
  "src/rules/guest/ephemeral-root.ts"() {
    "use strict";
    init_ephemeral_root();
    init_state_cause();
    init_target();
    init_kube_object();
    init_define();
    rule28 = defineRule({
      id: "guest/ephemeral-root",
      severity: "warning",
      summary: "A VM keeps TPM or UEFI state, but its disk is made anew at each start.",
      why: `What a guest seals in its TPM belongs to a system on its disk. A disk from an image (containerDisk, ephemeral) starts over at every
start of the VM, so the guest meets keys and boot entries of a system that is gone.`,
      releases: "all",
      needs: ["git"],
      sources: ["kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go type VolumeSource"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          volumes:
            - name: root
              containerDisk: # ~> guest/ephemeral-root
                image: registry.example/desktop:1
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: desktop
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
      *check(target2) {
        for (const machine of target2.machines) {
          if (machine.object.kind !== "VirtualMachine" || !surely(target2.verdict(machine).state.needed)) continue;
          const found = ephemeralRoot(machine);
          if (!found) continue;
          yield {
            place: { ...judgedPlace(target2, machine, found), at: "key" },
            message: `the ${found.at(-1)} of ${describe(machine.object)} is made anew at each start and it boots from no disk that persists, while ${target2.release.label} keeps its TPM or UEFI state for the system that was on it; boot from a PersistentVolumeClaim or DataVolume`,
            related: [{ place: persistencePlace(target2, machine), message: "this is kept" }]
          };
        }
      }
    });
  }
});

// src/rules/guest/name-too-long.ts
function limitOf(release2) {
  if (holds("stateVolumeNamedAfterVm", release2))
    return VOLUME_NAME_LIMIT - (inForce(STATE_VOLUME_SUFFIXES, release2) ?? "").length;
  return holds("longNamesBreakMigration", release2) ? GENERATED_NAME_LIMIT - STATE_CLAIM_PREFIX.length : void 0;
}
function effectOf(target2, machine) {
  const { label } = target2.release;
  if (holds("stateVolumeNamedAfterVm", target2.release))
    return { severity: "error", what: `${label} cannot name the state's volume in the pod, which is refused` };
  const { wanted, migratable } = target2.verdict(machine);
  if (migratable === false) return void 0;
  return {
    severity: wanted === false ? "info" : "warning",
    what: `${label} does not find the state's claim in a live migration, which never ends`
  };
}
var isOneGuest, rule29;
var init_name_too_long = __esm({
  "src/rules/guest/name-too-long.ts"() {
    "use strict";
    init_target();
    init_state_claim();
    init_kube_object();
    init_release();
    init_define();
    isOneGuest = ({ object }) => object.kind === "VirtualMachine" || object.kind === "VirtualMachineInstance";
    rule29 = defineRule({
      id: "guest/name-too-long",
      severity: "warning",
      summary: "The name of a VM that keeps TPM or UEFI state is too long for its claim or volume.",
      why: `The name of the claim is cut when the name of the VM is too long, and live migrations do not find the claim any more: each ends with
"no backend-storage PVC found in VMI volume status", and a drain waits. It is info for a VM that is not meant to migrate. In the oldest
releases the name is part of the name of a volume in the pod, and the rule is an error: the pod is refused.`,
      releases: [behaviourText("stateVolumeNamedAfterVm"), behaviourText("longNamesBreakMigration")].join(", "),
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt#16760",
        "kubevirt/kubevirt#16853",
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CurrentPVCName"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.6.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: build-agent-for-the-windows-images-of-the-lab-team # ~> guest/name-too-long
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.6.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: build-agent
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        for (const machine of target2.machines) {
          const { object } = machine;
          const limit = limitOf(target2.release);
          if (limit === void 0 || object.name.length <= limit || !isOneGuest(machine)) continue;
          if (!surely(target2.verdict(machine).state.needed)) continue;
          const effect = effectOf(target2, machine);
          if (!effect) continue;
          yield {
            place: { object, path: ["metadata", "name"] },
            severity: effect.severity,
            message: `the name of ${describe(object)} has ${object.name.length} characters, and with more than ${limit} ${effect.what}; upgrade, or choose a shorter name before the VM has state`
          };
        }
      }
    });
  }
});

// src/rules/guest/name-with-dots.ts
var rule30;
var init_name_with_dots = __esm({
  "src/rules/guest/name-with-dots.ts"() {
    "use strict";
    init_state_cause();
    init_target();
    init_kube_object();
    init_release();
    init_define();
    rule30 = defineRule({
      id: "guest/name-with-dots",
      severity: "error",
      summary: "A VM that keeps TPM or UEFI state has a dot in its name.",
      why: `The name of the VM is part of the name of a volume in its pod, which must be a DNS label: the API server refuses the pod, and the VM
never starts.`,
      releases: behaviourText("stateVolumeNamedAfterVm"),
      needs: ["release"],
      sources: ["kubevirt/kubevirt#12261", "kubevirt/kubevirt v1.2.2 pkg/virt-controller/services/rendervolumes.go"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app.lab # ~> guest/name-with-dots
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates:
            - VMPersistentState
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app-lab
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        if (!holds("stateVolumeNamedAfterVm", target2.release)) return;
        for (const machine of target2.machines) {
          const { object } = machine;
          if (!object.name.includes(".") || !surely(target2.verdict(machine).state.needed)) continue;
          yield {
            place: { object, path: ["metadata", "name"] },
            message: `${describe(object)} has a dot in its name, which ${target2.release.label} makes part of the name of the state's volume in the pod: the pod is refused; name the VM without dots before it has state, or upgrade`,
            related: [{ place: persistencePlace(target2, machine), message: "this asks for the state" }]
          };
        }
      }
    });
  }
});

// src/rules/guest/pool-state.ts
function ownPlace2(target2, machine) {
  const place3 = persistencePlace(target2, machine);
  if (place3.object === machine.object) return place3;
  return { object: machine.object, path: [...machine.vmPath ?? [], "preference", "name"] };
}
var LOSSES, rule31;
var init_pool_state = __esm({
  "src/rules/guest/pool-state.ts"() {
    "use strict";
    init_state_cause();
    init_target();
    init_kube_object();
    init_define();
    LOSSES = {
      VirtualMachinePool: "scaling in deletes the state of a VM together with the VM",
      VirtualMachineInstanceReplicaSet: "no instance gets the state of another one again"
    };
    rule31 = defineRule({
      id: "guest/pool-state",
      severity: "warning",
      summary: "The VMs of a pool, or the instances of a replica set, keep TPM or UEFI state.",
      why: `Each VM of a pool has a claim of its own, which is deleted with the VM when the pool is scaled in. The claims of a replica set are
bound to names that no later instance gets: none finds its state again, and they pile up until the set is deleted.`,
      releases: "all",
      needs: ["git"],
      sources: ["kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: pool.kubevirt.io/v1alpha1
    kind: VirtualMachinePool
    metadata:
      name: desktops
    spec:
      replicas: 3
      selector:
        matchLabels:
          app: desktops
      virtualMachineTemplate:
        metadata:
          labels:
            app: desktops
        spec:
          runStrategy: Always
          template:
            metadata:
              labels:
                app: desktops
            spec:
              domain:
                devices:
                  tpm:
                    persistent: true # ~> guest/pool-state
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: pool.kubevirt.io/v1alpha1
    kind: VirtualMachinePool
    metadata:
      name: desktops
    spec:
      replicas: 3
      selector:
        matchLabels:
          app: desktops
      virtualMachineTemplate:
        metadata:
          labels:
            app: desktops
        spec:
          runStrategy: Always
          template:
            metadata:
              labels:
                app: desktops
            spec:
              domain:
                devices:
                  tpm: {}
  `,
      *check(target2) {
        for (const machine of target2.machines) {
          const loss = LOSSES[machine.object.kind];
          if (loss === void 0 || !surely(target2.verdict(machine).state.needed)) continue;
          yield {
            place: ownPlace2(target2, machine),
            message: `${describe(machine.object)} brings forth guests that keep TPM or UEFI state, but in ${target2.release.label} ${loss}; write a VirtualMachine for each guest whose state matters`
          };
        }
      }
    });
  }
});

// src/rules/guest/secure-boot-without-smm.ts
function smmPlace(target2, machine) {
  const off = get(machine.spec, ...SMM) !== void 0;
  return judgedPlace(target2, machine, off ? [...SMM, "enabled"] : EFI);
}
function isX86({ spec }) {
  const architecture = text(spec, "architecture");
  return architecture === void 0 || architecture === "amd64";
}
function smmFix(place3, machines) {
  const [machine] = machines;
  if (!machine || !machines.every(isX86)) return void 0;
  const { object } = place3;
  if (object === machine.object) {
    if (place3.path.slice(0, machine.specPath.length).join(".") !== machine.specPath.join(".")) return void 0;
    const path2 = [...machine.specPath, ...SMM, "enabled"];
    return { title: "enable SMM", safety: "safe", changes: [{ op: "set", object, path: path2, value: true }] };
  }
  if (object !== machine.preference.object) return void 0;
  const path = ["spec", "features", "preferredSmm", "enabled"];
  return { title: "enable SMM", safety: "unsafe", changes: [{ op: "set", object, path, value: true }] };
}
function smmRemedy(machines) {
  const onArm = machines.some(({ spec }) => text(spec, "architecture") === "arm64");
  return onArm ? "set secureBoot: false" : "set domain.features.smm.enabled: true, or secureBoot: false";
}
var lacksSmm, FAULTS2, rule32;
var init_secure_boot_without_smm = __esm({
  "src/rules/guest/secure-boot-without-smm.ts"() {
    "use strict";
    init_eviction();
    init_places2();
    init_state_cause();
    init_target();
    init_firmware2();
    init_value();
    init_define();
    lacksSmm = (spec, release2) => and(lacksSmmForSecureBoot(spec, release2), not(hasImpossibleSecureBoot(spec, release2)));
    FAULTS2 = [
      {
        is: lacksSmm,
        place: smmPlace,
        what: "Secure Boot needs System Management Mode, which is off",
        remedy: smmRemedy,
        fix: smmFix
      },
      {
        is: hasImpossibleSecureBoot,
        place: (target2, machine) => judgedPlace(target2, machine, EFI),
        what: "Secure Boot is not supported on arm64 yet",
        remedy: () => "set secureBoot: false",
        fix: () => void 0
      }
    ];
    rule32 = defineRule({
      id: "guest/secure-boot-without-smm",
      severity: "error",
      summary: "Secure Boot is on without System Management Mode, or on arm64, in releases that refuse it.",
      why: `Admission refuses the VM. An efi without secureBoot already means Secure Boot, which protects its variables by System
Management Mode; SMM must be enabled by the VM or its preference. On arm64 older releases refuse Secure Boot altogether.`,
      releases: "all",
      needs: ["git"],
      fix: {
        safety: "safe",
        does: "It enables SMM in a VM on x86; in a preference, which others may use, that is unsafe."
      },
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateDomainSpec",
        "kubevirt/kubevirt pkg/virt-api/webhooks/arm64.go func validateBootOptions",
        "kubevirt/kubevirt#4897"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              bootloader:
                efi: {} # ~> guest/secure-boot-without-smm
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            features:
              smm: {}
            firmware:
              bootloader:
                efi: {}
  `,
      *check(target2) {
        for (const { is: is2, place: place3, what, remedy: remedy7, fix: fixOf9 } of FAULTS2) {
          const found = target2.machines.filter((machine) => surely(is2(machine.spec, target2.release))).map((machine) => ({ machine, place: place3(target2, machine) }));
          for (const { first: first3, machines, related: related2 } of causes(found)) {
            const fix2 = fixOf9(first3.place, machines);
            yield {
              place: first3.place,
              ...fix2 ? { fix: fix2 } : {},
              message: `${what}, so ${target2.release.label} refuses ${whoText(machines)}; ${remedy7(machines)} (an efi without it means true)`,
              related: related2
            };
          }
        }
      }
    });
  }
});

// src/cluster/shadowing.ts
function silent(own3, path) {
  const value = get(own3, ...path);
  if (value === void 0 || isUnknown(value)) return false;
  return flag(own3, ...path, "persistent") === void 0 && flag(own3, ...path, "enabled") !== false;
}
function shadowedFields({ own: own3, preference }, release2) {
  const { applied } = preference;
  if (applied === void 0 || isUnknown(applied)) return [];
  const shadows = [];
  if (flag(applied, ...PREFERRED_TPM, "persistent") === true && silent(own3, TPM))
    shadows.push({ own: TPM, preferred: PREFERRED_TPM });
  const efi = holds("preferredEfi", release2) && flag(applied, ...PREFERRED_EFI, "persistent") === true;
  const replaced = [EFI, BIOS].find((path) => silent(own3, path));
  if (efi && replaced) shadows.push({ own: replaced, preferred: PREFERRED_EFI });
  return shadows;
}
var PREFERRED_TPM, PREFERRED_EFI;
var init_shadowing = __esm({
  "src/cluster/shadowing.ts"() {
    "use strict";
    init_firmware2();
    init_release();
    init_value();
    PREFERRED_TPM = ["devices", "preferredTPM"];
    PREFERRED_EFI = ["firmware", "preferredEfi"];
  }
});

// src/rules/guest/shadowed-preference.ts
function problemOf10(target2, machine, { own: own3, preferred: preferred2 }) {
  const { object, specPath, preference } = machine;
  const name = String(text(machine.vmSpec, "preference", "name") ?? "");
  const field = own3.at(-1);
  const remedy7 = own3 === BIOS ? "remove it if the guest boots by UEFI" : `remove it, or add persistent: true (false says that this is meant)`;
  const where = preference.object;
  return {
    place: { object, path: [...specPath, ...own3] },
    message: `"${field}" of ${describe(object)} replaces ${preferred2.at(-1)} of preference "${name}" as a whole, so in ${target2.release.label} the state that the preference would persist is lost at every stop; ${remedy7}`,
    related: where ? [{ place: { object: where, path: ["spec", ...preferred2], at: "key" }, message: "this is replaced" }] : []
  };
}
var rule33;
var init_shadowed_preference = __esm({
  "src/rules/guest/shadowed-preference.ts"() {
    "use strict";
    init_shadowing();
    init_kube_object();
    init_firmware2();
    init_value();
    init_define();
    rule33 = defineRule({
      id: "guest/shadowed-preference",
      severity: "warning",
      summary: "A VM's own TPM or boot loader replaces the persistent one of its preference.",
      why: `A preference is applied only where the VM says nothing, and as a whole: a TPM that is added to the VM to be safe, or an efi with
nothing but secureBoot, switches off the persistence that the preference would have given.`,
      releases: "all that have the preference",
      needs: ["release"],
      sources: ["kubevirt/kubevirt pkg/instancetype/preference/apply", "kubevirt/kubevirt#14315"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            devices:
              tpm: {} # ~> guest/shadowed-preference
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            firmware:
              uuid: 3d1b7c9e-5a60-4f0e-8c43-9b7d2e6f1a58
              bootloader:
                efi:
                  persistent: true
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        for (const machine of target2.machines)
          for (const shadow2 of shadowedFields(machine, target2.release)) yield problemOf10(target2, machine, shadow2);
      }
    });
  }
});

// src/rules/guest/split-persistence.ts
function forgotten(target2, machine) {
  const { spec } = machine;
  const { tpm, efi } = target2.verdict(machine).state;
  if (shadowedFields(machine, target2.release).length > 0) return void 0;
  const volatile = (path) => flag(spec, ...path, "persistent") === void 0 ? path : void 0;
  if (surely(tpm) && efi === false && surely(hasEfi(spec))) return volatile(EFI);
  if (surely(efi) && tpm === false && surely(hasTpm(spec, target2.release))) return volatile(TPM);
  return void 0;
}
var rule34;
var init_split_persistence = __esm({
  "src/rules/guest/split-persistence.ts"() {
    "use strict";
    init_eviction();
    init_places2();
    init_shadowing();
    init_state_cause();
    init_target();
    init_firmware2();
    init_release();
    init_value();
    init_define();
    rule34 = defineRule({
      id: "guest/split-persistence",
      severity: "warning",
      summary: "Of TPM and UEFI variables one persists and the other does not.",
      why: `The keys in the TPM are sealed to what the firmware measured, the Secure Boot variables among it. When the variables are made
anew at each start, the guest sees another machine: Windows 11 24H2 with BitLocker asks for the recovery key.`,
      releases: behaviourText("efiPersistentField"),
      needs: ["release"],
      fix: { safety: "unsafe", does: "It sets persistent: true where the device that forgets is written." },
      sources: ["kubevirt/kubevirt#12743", "kubevirt/common-instancetypes#247"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi: {} # ~> guest/split-persistence
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
      *check(target2) {
        if (!holds("efiPersistentField", target2.release)) return;
        const found = target2.machines.flatMap((machine) => {
          const path = forgotten(target2, machine);
          return path ? [{ machine, path, place: judgedPlace(target2, machine, path) }] : [];
        });
        for (const { first: first3, machines, related: related2 } of causes(found)) {
          const [kept2, lost] = first3.path === EFI ? ["TPM", "UEFI variables"] : ["UEFI variables", "TPM"];
          const fix2 = persistFix(first3.place, first3.path, machines);
          yield {
            place: first3.place,
            ...fix2 ? { fix: fix2 } : {},
            message: `${target2.release.label} keeps the ${kept2} of ${whoText(machines)} but not the ${lost}, and a guest that seals keys needs both; ${persistRemedy(first3.place, first3.path)}`,
            related: related2
          };
        }
      }
    });
  }
});

// src/rules/guest/tpm-arch.ts
var rule35;
var init_tpm_arch = __esm({
  "src/rules/guest/tpm-arch.ts"() {
    "use strict";
    init_eviction();
    init_places2();
    init_state_cause();
    init_target();
    init_firmware2();
    init_define();
    rule35 = defineRule({
      id: "guest/tpm-arch",
      severity: "error",
      summary: "A persistent TPM is asked for on an architecture whose QEMU has none.",
      why: `A persistent TPM is of the model tpm-crb, which QEMU for arm64 lacks. Admission lets the VM pass, and its pod fails at every start:
"does not support TPM model tpm-crb".`,
      releases: "all",
      needs: ["git"],
      sources: ["kubevirt/kubevirt#13981", "kubevirt/kubevirt pkg/virt-launcher/virtwrap/converter"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          architecture: arm64
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true # ~> guest/tpm-arch
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        const found = target2.machines.filter((machine) => surely(hasImpossibleTpm(machine.spec, target2.release))).map((machine) => ({ machine, place: judgedPlace(target2, machine, [...TPM, "persistent"]) }));
        for (const { first: first3, machines, related: related2 } of causes(found)) {
          yield {
            place: first3.place,
            message: `QEMU for arm64 has no persistent TPM, so in ${target2.release.label} ${whoText(machines)} passes admission and never starts; run it on amd64, or leave the TPM out`,
            related: related2
          };
        }
      }
    });
  }
});

// src/rules/guest/unowned-instance.ts
function problemOf11(target2, machine) {
  const name = describe(machine.object);
  const remedy7 = "put its spec into the template of a VirtualMachine";
  const { release: release2 } = target2;
  if (surely(target2.verdict(machine).state.needed)) {
    return {
      place: persistencePlace(target2, machine),
      message: `${name} keeps TPM or UEFI state in a claim that ${release2.label} deletes together with the instance; ${remedy7}`
    };
  }
  if (!surely(hasTpm(machine.spec, release2))) return void 0;
  return {
    place: { ...judgedPlace(target2, machine, TPM), at: "key" },
    severity: "info",
    message: `the TPM of ${name} loses its state when the instance ends, which ${release2.label} cannot start again; ${remedy7} if a key depends on it`
  };
}
var rule36;
var init_unowned_instance = __esm({
  "src/rules/guest/unowned-instance.ts"() {
    "use strict";
    init_state_cause();
    init_target();
    init_kube_object();
    init_firmware2();
    init_define();
    rule36 = defineRule({
      id: "guest/unowned-instance",
      severity: "warning",
      summary: "A VirtualMachineInstance without a VirtualMachine has TPM or UEFI state.",
      why: `The claim of the state is owned by the instance and deleted with it, and an instance cannot be stopped and started: when it
ends, the state is lost. The rule is info for a TPM that is not persistent, which loses its state just so.`,
      releases: "all",
      needs: ["git"],
      sources: ["kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: win11
    spec:
      domain:
        devices:
          tpm:
            persistent: true # ~> guest/unowned-instance
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            features:
              smm: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
      *check(target2) {
        for (const machine of target2.machines) {
          if (machine.object.kind !== "VirtualMachineInstance") continue;
          const problem5 = problemOf11(target2, machine);
          if (problem5) yield problem5;
        }
      }
    });
  }
});

// src/rules/guest/unsupported-field.ts
function* used(fields, spec, object, base) {
  for (const field of fields) {
    const value = at(spec, field.path);
    if (value === void 0 || isUnknown(value)) continue;
    yield { place: { object, path: [...base, ...field.path], at: "key" }, field };
  }
}
function* ofMachines(target2) {
  const fields = lacking(MACHINE_FIELDS, target2);
  if (fields.length === 0) return;
  for (const { object, own: own3, specPath } of target2.machines) yield* used(fields, own3, object, specPath);
}
function* ofPreferences(target2) {
  const fields = lacking(PREFERENCE_FIELDS2, target2);
  if (fields.length === 0) return;
  for (const kind of PREFERENCE_KINDS)
    for (const object of target2.cluster.of(INSTANCETYPE_GROUP, kind))
      yield* used(fields, get(object.value, "spec"), object, ["spec"]);
}
function* refusedSerials({ machines, release: release2 }) {
  for (const { object, own: own3, specPath } of machines) {
    const fault = serialFault(own3, release2);
    if (fault === void 0) continue;
    yield {
      place: { object, path: [...specPath, ...FIRMWARE_SERIAL] },
      message: `the firmware.serial of ${describe(object)} ${fault}, so ${release2.label} refuses it; choose another one, or upgrade`
    };
  }
}
function problem({ release: release2 }, group2) {
  const [{ place: place3, field }, ...others] = group2;
  const name = place3.path.slice(-2).join(".");
  return {
    place: place3,
    message: `${release2.label} has no field "${name}" (it exists ${behaviourText(field.behaviour)}): the API server refuses or drops it; upgrade, or ${field.instead ?? "remove it"}`,
    related: others.map((other) => ({ place: other.place, message: `${describe(other.place.object)} has it too` }))
  };
}
var MACHINE_FIELDS, PREFERENCE_FIELDS2, lacking, rule37;
var init_unsupported_field = __esm({
  "src/rules/guest/unsupported-field.ts"() {
    "use strict";
    init_places2();
    init_kinds();
    init_kube_object();
    init_firmware2();
    init_release();
    init_value();
    init_define();
    MACHINE_FIELDS = [
      { path: [...EFI, "persistent"], behaviour: "efiPersistentField" },
      { path: [...TPM, "enabled"], behaviour: "tpmEnabledField" }
    ];
    PREFERENCE_FIELDS2 = [
      {
        path: ["firmware", "preferredEfi"],
        behaviour: "preferredEfi",
        instead: "say preferredUseEfi and preferredUseSecureBoot"
      },
      { path: ["devices", "preferredTPM", "enabled"], behaviour: "tpmEnabledField" }
    ];
    lacking = (fields, { release: release2 }) => fields.filter(({ behaviour }) => !holds(behaviour, release2));
    rule37 = defineRule({
      id: "guest/unsupported-field",
      severity: "error",
      summary: "A field of TPM or EFI is set that this release of KubeVirt does not have, or a firmware.serial that it refuses.",
      why: `The API server refuses the object where it validates strictly, and else drops the field without a word: state that was meant
to persist does not, or a TPM that was meant to be off is there.`,
      releases: "by field",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go types EFI and TPMDevice",
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmi-create-admitter.go func validateFirmwareSerial",
        "kubevirt/kubevirt#14315"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.0
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                enabled: false # ~> guest/unsupported-field
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.5.1
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                enabled: false
  `,
      *check(target2) {
        yield* refusedSerials(target2);
        for (const one2 of ofMachines(target2)) yield problem(target2, [one2]);
        for (const group2 of byFile(ofPreferences(target2), ({ field }) => field.behaviour)) yield problem(target2, group2);
      }
    });
  }
});

// src/rules/guest/uuid-shared.ts
function byUuid(target2) {
  const found = /* @__PURE__ */ new Map();
  for (const machine of target2.machines) {
    const uuid = text(machine.own, ...FIRMWARE_UUID);
    if (typeof uuid !== "string" || machine.object.name === "") continue;
    const key = uuid.toLowerCase();
    const machines = found.get(key) ?? /* @__PURE__ */ new Map();
    found.set(key, machines);
    const name = describe(machine.object);
    if (!machines.has(name)) machines.set(name, machine);
  }
  return found;
}
function problemOf12(target2, uuid, machines) {
  const [first3, ...others] = machines;
  if (!first3) return void 0;
  if (others.length > 0) {
    return {
      place: placeOf3(first3),
      message: `firmware.uuid "${uuid}" stands in ${machines.length} VMs: they are taken for one guest; give each its own, but keep that of a VM that has TPM state`,
      related: others.map((machine) => ({
        place: placeOf3(machine),
        message: `${describe(machine.object)} has it too`
      }))
    };
  }
  if (uuid !== EXAMPLE_UUID) return void 0;
  return {
    place: placeOf3(first3),
    // A TPM that is kept under it may be taken for another's; else it is a name that others have as well.
    ...surely(target2.verdict(first3).state.tpm) ? {} : { severity: "info" },
    message: `firmware.uuid "${uuid}" is that of KubeVirt's example, which many have copied; give the VM its own unless it has TPM state already`
  };
}
var placeOf3, rule38;
var init_uuid_shared = __esm({
  "src/rules/guest/uuid-shared.ts"() {
    "use strict";
    init_target();
    init_firmware();
    init_kube_object();
    init_firmware2();
    init_value();
    init_define();
    placeOf3 = ({ object, specPath }) => ({ object, path: [...specPath, ...FIRMWARE_UUID] });
    rule38 = defineRule({
      id: "guest/uuid-shared",
      severity: "warning",
      summary: "Several VMs have the same firmware.uuid, or a VM has that of KubeVirt's example.",
      why: `The state of a TPM is kept under the uuid, and licences and management tools know a guest by it. VMs that were copied share it, and
a state that is moved or restored is taken for the other's. The uuid of KubeVirt's own example is
reported in one VM alone as well, as info where the VM keeps no TPM.`,
      releases: "all",
      needs: ["git"],
      sources: ["kubevirt/kubevirt#13150", "kubevirt/kubevirt examples/vmi-windows.yaml"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10 # ~> guest/uuid-shared
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: b
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
            firmware:
              uuid: 5c2f7f6e-18a4-4a43-8f0e-1f6f4f2f9f11
  `,
      *check(target2) {
        for (const [uuid, found] of byUuid(target2)) {
          const machines = [...found.values()];
          const groups = target2.cluster.unassigned === void 0 ? [machines] : machines.map((machine) => [machine]);
          for (const group2 of groups) {
            const problem5 = problemOf12(target2, uuid, group2);
            if (problem5) yield problem5;
          }
        }
      }
    });
  }
});

// src/rules/guest/uuid-unpinned.ts
function isUnpinned(target2, machine) {
  if (machine.object.kind !== "VirtualMachine") return false;
  return surely(target2.verdict(machine).state.tpm) && get(machine.own, ...FIRMWARE_UUID) === void 0;
}
function fixOf6(object, path, value) {
  return { title: `pin uuid: ${value}`, safety: "unsafe", changes: [{ op: "set", object, path, value }] };
}
function remedy3(machine, uuid) {
  if (uuid !== void 0) return `pin the one that the running VM has: uuid: ${uuid}`;
  return `pin ${[...machine.specPath, ...FIRMWARE_UUID].join(".")} of the live object, or a fresh one for a VM still to be made`;
}
function liveUuid({ cluster: cluster2 }, { object, specPath }) {
  const live = cluster2.captured(KUBEVIRT_GROUP, "VirtualMachine").filter(({ name, namespace }) => name === object.name && (object.namespace ?? namespace) === namespace);
  const uuid = live.length === 1 ? text(live[0]?.value, ...specPath, ...FIRMWARE_UUID) : void 0;
  return typeof uuid === "string" ? uuid : void 0;
}
var rule39;
var init_uuid_unpinned = __esm({
  "src/rules/guest/uuid-unpinned.ts"() {
    "use strict";
    init_target();
    init_kinds();
    init_kube_object();
    init_firmware2();
    init_release();
    init_value();
    init_define();
    rule39 = defineRule({
      id: "guest/uuid-unpinned",
      severity: "warning",
      summary: "A VM with a persistent TPM leaves its firmware.uuid to KubeVirt.",
      why: `The state of the TPM is kept under the uuid of the guest. KubeVirt draws a random one for a new VM, which then stands in the cluster
only: when the VM is replaced or made anew from Git it gets another one, and the guest finds an empty TPM. UEFI variables are kept under
the name of the VM instead.`,
      releases: behaviourText("randomFirmwareUuid"),
      needs: ["release"],
      fix: {
        safety: "unsafe",
        does: "It pins the uuid that the same VM has in captured facts; without those there is no fix."
      },
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go func setFirmwareDefaultsIfEmpty",
        "kubevirt/kubevirt#14130",
        "kubevirt/kubevirt#12085"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain: # ~> guest/uuid-unpinned
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
      *check(target2) {
        if (!holds("randomFirmwareUuid", target2.release)) return;
        for (const machine of target2.machines) {
          const { object, specPath } = machine;
          if (!isUnpinned(target2, machine)) continue;
          const path = [...specPath, ...FIRMWARE_UUID];
          const uuid = liveUuid(target2, machine);
          yield {
            place: { object, path },
            ...uuid === void 0 ? {} : { fix: fixOf6(object, path, uuid) },
            message: `${describe(object)} keeps a TPM but has no firmware.uuid, under which its state is found: made anew, it gets another one from ${target2.release.label} and an empty TPM; ${remedy3(machine, uuid)}`
          };
        }
      }
    });
  }
});

// src/cluster/windows.ts
function* metadataOf2({ metadata, object }) {
  for (const root of [metadata, object.value.metadata]) {
    for (const where of ["annotations", "labels"]) {
      const entries = map(root, where);
      if (!isMap(entries)) continue;
      for (const [key, value] of Object.entries(entries)) if (typeof value === "string") yield [key, value];
    }
  }
}
function* namedSystems(machine) {
  const preference = text(machine.vmSpec, "preference", "name");
  if (typeof preference === "string") yield [preference, `the preference ${preference}`];
  for (const [key, value] of metadataOf2(machine)) {
    const prefix2 = OS_KEY_PREFIXES.find((one2) => key.startsWith(one2));
    if (prefix2 !== void 0) yield [key.slice(prefix2.length), `the label ${key}`];
    else if (OS_KEYS.includes(key) || key === TEMPLATE_KEY) yield [value, `${key}: ${value}`];
  }
  const type = text(machine.preference.object?.value, "metadata", "labels", OS_TYPE_KEY);
  if (typeof type === "string") yield [type, `the preference's label ${OS_TYPE_KEY}: ${type}`];
}
function* fromImage(url) {
  if (DRIVER_IMAGE.test(fileOf(url))) yield `the driver disk ${url}`;
  else if (namesWindows(fileOf(url)) || WINDOWS_IMAGE.test(url)) yield `the image ${url}`;
}
function* imagesOf(spec) {
  const found = [
    ...URL_SOURCES.map((source) => text(spec, "source", source, "url")),
    ...NAME_SOURCES.map((source) => text(spec, "source", source, "name")),
    text(spec, "sourceRef", "name")
  ];
  for (const image of found) if (typeof image === "string") yield image;
}
function* allImages({ spec, vmSpec, object }, cluster2) {
  for (const template2 of items(vmSpec, "dataVolumeTemplates")) yield* imagesOf(get(template2, "spec"));
  for (const volume of items(spec, "volumes")) {
    const image = text(volume, "containerDisk", "image");
    if (typeof image === "string") yield image;
    const name = text(volume, "dataVolume", "name") ?? text(volume, "persistentVolumeClaim", "claimName");
    const found = typeof name === "string" ? cluster2.find(CDI_GROUP, "DataVolume", name, object.namespace) : [];
    if (!isUnknown(found) && found.length === 1) yield* imagesOf(get(found[0]?.value, "spec"));
  }
}
function* fromVolumes({ spec }) {
  for (const volume of items(spec, "volumes")) {
    if (isMap(get(volume, "sysprep"))) yield "a sysprep volume";
    const claim = text(volume, "dataVolume", "name") ?? text(volume, "persistentVolumeClaim", "claimName");
    if (typeof claim === "string" && WINDOWS_DISK_NAME.test(claim)) yield `its disk ${claim}`;
  }
}
function* fromNames(machine) {
  if (namesWindows(machine.object.name)) yield `its name ${machine.object.name}`;
  const domain = text(machine.metadata, "labels", DOMAIN_KEY);
  if (typeof domain === "string" && namesWindows(domain)) yield `the label ${DOMAIN_KEY}: ${domain}`;
}
function* fromHyperV(machine, images) {
  const { spec, object, preference } = machine;
  if ([object.name, ...images.map(fileOf)].some((name) => OTHER_SYSTEM.test(name))) return;
  if (HYPERV.some((path) => isMap(get(spec, ...path)))) yield "Hyper-V enlightenments";
  if (isMap(get(preference.applied, "features", "preferredHyperv")))
    yield "the Hyper-V enlightenments of its preference";
}
function* evidence(machine, cluster2) {
  const systems = [...namedSystems(machine)];
  const windows = systems.filter(([system]) => isWindows(system));
  if (windows.length === 0 && systems.some(([system]) => OTHER_SYSTEM.test(system))) return;
  for (const [, by] of windows) yield by;
  yield* fromNames(machine);
  yield* fromVolumes(machine);
  const images = [...allImages(machine, cluster2)];
  for (const image of images) yield* fromImage(image);
  yield* fromHyperV(machine, images);
}
function windowsEvidence(machine, cluster2) {
  for (const found of evidence(machine, cluster2)) return found;
  return void 0;
}
function preferenceEvidence({ name, value }) {
  const type = text(value, "metadata", "labels", OS_TYPE_KEY);
  if (typeof type === "string") return isWindows(type) ? `its label ${OS_TYPE_KEY}: ${type}` : void 0;
  return namesWindows(name) ? `its name ${name}` : void 0;
}
function windowsRelease(machine, cluster2) {
  let first3;
  for (const found of evidence(machine, cluster2)) {
    const release2 = WINDOWS_RELEASE.exec(found)?.[1]?.toLowerCase().replace(/^20/, "2k");
    if (release2 === void 0 || DRIVER_IMAGE.test(found)) continue;
    if (first3 && first3.release !== release2) return void 0;
    first3 ??= { release: release2, evidence: found };
  }
  return first3;
}
var HYPERV, isWindows, namesWindows, fileOf, URL_SOURCES, NAME_SOURCES;
var init_windows2 = __esm({
  "src/cluster/windows.ts"() {
    "use strict";
    init_kinds();
    init_windows();
    init_value();
    HYPERV = [
      ["domain", "features", "hyperv"],
      ["domain", "features", "hypervPassthrough"],
      ["domain", "clock", "timer", "hyperv"]
    ];
    isWindows = (system) => WINDOWS_SYSTEM.test(system) || WINDOWS_NAME.test(system);
    namesWindows = (name) => WINDOWS_NAME.test(name) && !OTHER_SYSTEM.test(name);
    fileOf = (url) => url.replace(/\/+$/, "").split("/").at(-1) ?? url;
    URL_SOURCES = ["http", "registry", "s3", "gcs"];
    NAME_SOURCES = ["pvc", "snapshot"];
  }
});

// src/cluster/preferences.ts
function persistent(object, target2) {
  const preferred2 = object.value.spec;
  if (!isMap(preferred2)) return [];
  const { spec, origins } = expand({}, void 0, preferred2, target2.release);
  const { tpm, efi } = stateNeed(spec, target2.release);
  const device = surely(tpm) ? TPM : surely(efi) ? EFI : void 0;
  const origin = device && origins.get(device.join("."));
  return origin ? [{ object, spec, place: { object, path: ["spec", ...origin.path, "persistent"] } }] : [];
}
function unused(target2) {
  const objects = KINDS3.flatMap((kind) => target2.cluster.of(INSTANCETYPE_GROUP, kind));
  if (objects.length === 0) return [];
  const used3 = new Set(target2.machines.map(({ preference }) => preference.object));
  return objects.filter((object) => !used3.has(object));
}
function unusedPersistentPreferences(target2) {
  return unused(target2).flatMap((object) => persistent(object, target2));
}
function unusedWindowsPreferences(target2) {
  return unused(target2).flatMap((object) => {
    const evidence2 = preferenceEvidence(object);
    const preferred2 = object.value.spec;
    if (evidence2 === void 0 || !isMap(preferred2)) return [];
    return [{ object, spec: expand({}, void 0, preferred2, target2.release).spec, evidence: evidence2 }];
  });
}
var KINDS3;
var init_preferences2 = __esm({
  "src/cluster/preferences.ts"() {
    "use strict";
    init_kinds();
    init_expand();
    init_firmware2();
    init_value();
    init_target();
    init_windows2();
    KINDS3 = ["VirtualMachineClusterPreference", "VirtualMachinePreference"];
  }
});

// src/rules/guest/volatile-efi.ts
function fixAt(place3, machines) {
  const fix2 = persistFix(place3, EFI, machines);
  return fix2 ? { fix: fix2 } : {};
}
function forgets(target2, machine) {
  const { spec, object } = machine;
  if (object.kind === "VirtualMachineInstanceReplicaSet") return false;
  if (object.kind === "VirtualMachineInstance" && !surely(hasTpm(spec, target2.release))) return false;
  if (ephemeralRoot(machine) !== void 0) return false;
  if (!surely(hasSecureBoot(spec, target2.release)) || flag(spec, ...EFI, "persistent") !== void 0) return false;
  if (target2.verdict(machine).state.tpm !== false || isUnknown(hasTpm(spec, target2.release))) return false;
  return shadowedFields(machine, target2.release).length === 0;
}
function* unused2(target2) {
  for (const { object, spec, evidence: evidence2 } of unusedWindowsPreferences(target2)) {
    const place3 = { object, path: ["spec", "firmware", "preferredEfi"], at: "key" };
    if (!isJudged(target2, object) || get(object.value, ...place3.path) === void 0) continue;
    if (!surely(hasSecureBoot(spec, target2.release)) || flag(spec, ...EFI, "persistent") !== void 0) continue;
    if (!surely(hasTpm(spec, target2.release)) || hasPersistentTpm(spec, target2.release) !== false) continue;
    yield {
      place: place3,
      severity: "info",
      ...fixAt(place3),
      message: `${describe(object)} gives UEFI variables, with Secure Boot on, that are not persistent: in ${target2.release.label} they are gone at every stop, and a Windows guest (told by ${evidence2}) cannot open what it sealed to them in its TPM; ${persistRemedy(place3, EFI)}`
    };
  }
}
var rule40;
var init_volatile_efi = __esm({
  "src/rules/guest/volatile-efi.ts"() {
    "use strict";
    init_ephemeral_root();
    init_eviction();
    init_places2();
    init_preferences2();
    init_shadowing();
    init_state_cause();
    init_target();
    init_windows2();
    init_kube_object();
    init_firmware2();
    init_release();
    init_value();
    init_define();
    rule40 = defineRule({
      id: "guest/volatile-efi",
      severity: "warning",
      summary: "A Windows guest boots with Secure Boot from UEFI variables that are not persistent.",
      why: `The variables are made anew when the VM is stopped, restarted or drained: boot entries and what the guest enrolled in Secure Boot are
gone. What the firmware measures then differs, so a key that is sealed to the TPM cannot be had: BitLocker asks for the recovery key. The
rule is info for a VM without a TPM, for an instance without a VM, where it takes a TPM, and for a preference that no VM in Git names.`,
      releases: behaviourText("efiPersistentField"),
      needs: ["release"],
      fix: {
        safety: "unsafe",
        does: "It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants."
      },
      sources: ["kubevirt/kubevirt#12743", "kubevirt/common-templates#611"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            features:
              smm: {}
            devices:
              tpm: {} # ~> guest/volatile-tpm
            firmware:
              bootloader:
                efi: {} # ~> guest/volatile-efi
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            features:
              smm: {}
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
              bootloader:
                efi:
                  persistent: true
  `,
      *check(target2) {
        if (!holds("efiPersistentField", target2.release)) return;
        const found = target2.machines.flatMap((machine) => {
          const evidence2 = forgets(target2, machine) ? windowsEvidence(machine, target2.cluster) : void 0;
          return evidence2 === void 0 ? [] : [{ machine, evidence: evidence2, place: judgedPlace(target2, machine, EFI) }];
        });
        for (const { first: first3, machines, related: related2 } of causes(found)) {
          const sealing = machines.some(({ spec }) => surely(hasTpm(spec, target2.release)));
          const guest = `a Windows guest (told by ${first3.evidence})`;
          const loss = sealing ? `${guest} cannot open what it sealed to them in its TPM` : `${guest} loses its boot entries`;
          yield {
            place: first3.place,
            ...fixAt(first3.place, machines),
            ...sealing && !areInstances(machines) ? {} : { severity: "info" },
            message: `the UEFI variables of ${whoText(machines)}, with Secure Boot on, are not persistent: in ${target2.release.label} they are gone at every stop, and ${loss}; ${persistAdvice(machines, first3.place, EFI)}`,
            related: related2
          };
        }
        yield* unused2(target2);
      }
    });
  }
});

// src/rules/guest/volatile-tpm.ts
function fixAt2(place3, machines) {
  const fix2 = persistFix(place3, TPM, machines);
  return fix2 ? { fix: fix2 } : {};
}
function forgets2(target2, machine) {
  const { spec, object } = machine;
  if (object.kind === "VirtualMachineInstanceReplicaSet") return false;
  if (ephemeralRoot(machine) !== void 0) return false;
  if (!surely(hasTpm(spec, target2.release)) || hasPersistentTpm(spec, target2.release) !== false) return false;
  if (["persistent", "enabled"].some((field) => flag(spec, ...TPM, field) === false)) return false;
  return !surely(target2.verdict(machine).state.efi) && shadowedFields(machine, target2.release).length === 0;
}
function* unused3(target2) {
  for (const { object, spec, evidence: evidence2 } of unusedWindowsPreferences(target2)) {
    if (!isJudged(target2, object)) continue;
    if (!surely(hasTpm(spec, target2.release)) || hasPersistentTpm(spec, target2.release) !== false) continue;
    if (["persistent", "enabled"].some((field) => flag(spec, ...TPM, field) === false)) continue;
    const place3 = { object, path: ["spec", "devices", "preferredTPM"], at: "key" };
    yield {
      place: place3,
      severity: "info",
      ...fixAt2(place3),
      message: `${describe(object)} gives a TPM that is not persistent: in ${target2.release.label} it loses its keys at every stop, and a Windows guest (told by ${evidence2}) its BitLocker key; ${persistRemedy(place3, TPM)}`
    };
  }
}
var rule41;
var init_volatile_tpm = __esm({
  "src/rules/guest/volatile-tpm.ts"() {
    "use strict";
    init_ephemeral_root();
    init_eviction();
    init_places2();
    init_preferences2();
    init_shadowing();
    init_state_cause();
    init_target();
    init_windows2();
    init_kube_object();
    init_firmware2();
    init_value();
    init_define();
    rule41 = defineRule({
      id: "guest/volatile-tpm",
      severity: "warning",
      summary: "A Windows guest has a TPM that is not persistent.",
      why: `The TPM loses its keys when the VM is stopped, restarted or drained, not at a reboot of the guest. BitLocker seals its key to
the TPM, turns on without a complaint, and asks for the recovery key after the first stop. The rule is info for an instance without a VM,
and for a preference that no VM in Git names.`,
      releases: "all",
      needs: ["git"],
      fix: {
        safety: "unsafe",
        does: "It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants."
      },
      sources: ["kubevirt/kubevirt#7103", "kubevirt/common-instancetypes#168"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm: {} # ~> guest/volatile-tpm
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        const found = target2.machines.flatMap((machine) => {
          const evidence2 = forgets2(target2, machine) ? windowsEvidence(machine, target2.cluster) : void 0;
          return evidence2 === void 0 ? [] : [{ machine, evidence: evidence2, place: judgedPlace(target2, machine, TPM) }];
        });
        for (const { first: first3, machines, related: related2 } of causes(found)) {
          yield {
            place: first3.place,
            ...fixAt2(first3.place, machines),
            ...areInstances(machines) ? { severity: "info" } : {},
            message: `the TPM of ${whoText(machines)} is not persistent: in ${target2.release.label} it loses its keys at every stop, and a Windows guest (told by ${first3.evidence}) its BitLocker key; ${persistAdvice(machines, first3.place, TPM)}`,
            related: related2
          };
        }
        yield* unused3(target2);
      }
    });
  }
});

// src/rules/guest/windows-without-tpm.ts
function lacksTpm(target2, { vmSpec, spec, own: own3 }) {
  if (vmSpec === void 0 || get(own3, ...TPM) !== void 0) return false;
  const architecture = text(spec, "architecture") ?? "";
  const possible = typeof architecture === "string" && !WITHOUT_PERSISTENT_TPM.includes(architecture);
  return possible && surely(not(hasTpm(spec, target2.release)));
}
function preferenceWithTpm({ release: release2 }, windows) {
  const name = `windows.${windows}`;
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  return history && inForce(history, release2)?.devices?.preferredTPM ? name : void 0;
}
var rule42, opting;
var init_windows_without_tpm = __esm({
  "src/rules/guest/windows-without-tpm.ts"() {
    "use strict";
    init_target();
    init_windows2();
    init_firmware();
    init_preferences();
    init_kube_object();
    init_firmware2();
    init_release();
    init_value();
    init_define();
    rule42 = defineRule({
      id: "guest/windows-without-tpm",
      severity: "info",
      summary: "A guest of a Windows release for which KubeVirt itself would set a TPM has none.",
      why: `KubeVirt's own preferences give a TPM to Windows 11 and the newer servers. Without one, setup of Windows 11 refuses the machine, and
BitLocker has nowhere to keep its key. A TPM that is added later is a new device: better before the disk is encrypted.`,
      releases: "all whose bundle has the preference",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-operator/resource/generate/components/data/common-instancetypes",
        "kubevirt/common-instancetypes#168"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {} # ~> guest/windows-without-tpm
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
  `,
      *check(target2) {
        for (const machine of target2.machines) {
          if (!lacksTpm(target2, machine)) continue;
          const windows = windowsRelease(machine, target2.cluster);
          const preference = windows && preferenceWithTpm(target2, windows.release);
          if (preference === void 0) continue;
          yield {
            place: { object: machine.object, path: [...machine.specPath, ...TPM] },
            message: `${describe(machine.object)} has no TPM, which the preference ${preference} of ${target2.release.label} gives to its Windows (told by ${windows?.evidence}); add devices.tpm with persistent: true before the guest keeps keys${opting(target2)}`
          };
        }
      }
    });
    opting = ({ release: release2 }) => holds("tpmEnabledField", release2) ? ", or enabled: false to say that it needs none" : "";
  }
});

// src/rules/meta/duplicate-key.ts
function duplicateKeyMessage(path, firstLine) {
  return `key "${path}" stands a second time (first on line ${firstLine}); the API server refuses this, kubectl keeps only the last; remove one`;
}
var rule43;
var init_duplicate_key = __esm({
  "src/rules/meta/duplicate-key.ts"() {
    "use strict";
    init_define();
    rule43 = defineRule({
      id: "meta/duplicate-key",
      severity: "error",
      summary: "A key stands twice in one map.",
      why: `The API server refuses the text in strict mode. kubectl keeps the last value and drops the earlier one without a
word, as a whole block: a second \`devices:\` below \`domain:\` takes the TPM of the first away.`,
      releases: "all",
      needs: ["git"],
      sources: ["sigs.k8s.io/yaml", "kubectl create: its YAML to JSON step"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: probe
    spec:
      domain:
        devices:
          rng: {}
        devices: {} # ~> meta/duplicate-key
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstance
    metadata:
      name: probe
    spec:
      domain:
        devices:
          rng: {}
  `
    });
  }
});

// src/rules/meta/ignore-unused.ts
function unusedMessage(ignored, line) {
  if (line === void 0) return `"${ignored}" is not reported of this object; remove the ignore`;
  const where = line === "none" ? "below this comment" : `on line ${line}`;
  return `"${ignored}" is not reported ${where}; remove the ignore, or put it right above the line that is reported`;
}
var rule44;
var init_ignore_unused = __esm({
  "src/rules/meta/ignore-unused.ts"() {
    "use strict";
    init_define();
    rule44 = defineRule({
      id: "meta/ignore-unused",
      severity: "warning",
      summary: "An ignore takes nothing out.",
      why: `What it was for is mended, or stands elsewhere, or the rule is misspelt. Left in place it hides the next defect of
that kind. It is not reported where the rule is off, or where something that was not seen may decide.`,
      releases: "all",
      needs: ["git"],
      sources: ["src/suppress.ts"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        vmstate.io/ignore: "guest/bios-and-efi: until the image boots by UEFI" # ~> meta/ignore-unused
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
            devices: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
            devices: {}
  `
    });
  }
});

// src/rules/meta/ignore-without-reason.ts
function withoutReasonMessage(ignored) {
  if (ignored === "") return 'this ignore names no rule, so it has no effect; write "family/rule: reason"';
  return `the ignore of "${ignored}" gives no reason, so it has no effect; write "${ignored}: reason"`;
}
var rule45;
var init_ignore_without_reason = __esm({
  "src/rules/meta/ignore-without-reason.ts"() {
    "use strict";
    init_define();
    rule45 = defineRule({
      id: "meta/ignore-without-reason",
      severity: "warning",
      summary: "An ignore gives no reason, so it has no effect.",
      why: `Who reads it later cannot tell whether it still holds, and state that is lost is not found again. The reason stands
after the rule and a colon, in the annotation as in the comment.`,
      releases: "all",
      needs: ["git"],
      sources: ["src/suppress.ts"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        vmstate.io/ignore: guest/bios-and-efi # ~> meta/ignore-without-reason
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {} # ~> guest/bios-and-efi
                efi:
                  secureBoot: false
            devices: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
      annotations:
        vmstate.io/ignore: "guest/bios-and-efi: the importer writes both, its webhook drops one"
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              bootloader:
                bios: {}
                efi:
                  secureBoot: false
            devices: {}
  `
    });
  }
});

// src/cluster/cdi.ts
function cdiObject2({ cluster: cluster2, configuration }) {
  const objects = cluster2.all(CDI_GROUP, "CDI");
  if (configuration.hyperconverged) return new Unknown("HyperConverged configures CDI");
  return objects.length > 1 ? new Unknown(`there are ${objects.length} CDI objects`) : objects[0];
}
function stateClaimRaising(target2) {
  const object = cdiObject2(target2);
  const cdi = object instanceof Unknown ? object : object?.value;
  return raising(cdi, target2.storage.cdi, target2.release);
}
var init_cdi2 = __esm({
  "src/cluster/cdi.ts"() {
    "use strict";
    init_kinds();
    init_claim_size2();
    init_value();
  }
});

// src/cluster/gaps.ts
function gateGap(target2, preferences) {
  const { moreGates, hyperconverged } = target2.configuration;
  if (!moreGates || hyperconverged) return void 0;
  const needs = [
    ...stateful(target2).flatMap((machine) => target2.verdict(machine).gates),
    ...preferences.flatMap(({ spec }) => target2.gatesOf(spec))
  ];
  const gates = [...new Set(needs.map(({ requirement }) => requirement.gates[0]))].sort();
  if (gates.length === 0) return void 0;
  const what = gates.length === 1 ? `feature gate ${gates[0]} is` : `feature gates ${gates.slice(0, -1).join(", ")} and ${gates.at(-1)} are`;
  return { what: `whether ${what} on`, why: moreGates.reason, kinds: ["kubevirt"] };
}
function claimGap(target2) {
  const { claim, configuration } = target2;
  if (claim.storageClassCandidates) return void 0;
  if (isUnknown(claim.storageClass)) {
    return {
      what: "which StorageClass the state claim gets",
      why: claim.storageClass.reason,
      kinds: ["kubevirt", "storageclass"]
    };
  }
  const named3 = claim.storageClass;
  const missing = named3 === void 0 ? void 0 : target2.storage.exists(named3);
  if (!isUnknown(missing) && !isUnknown(claim.accessMode)) return void 0;
  const why = isUnknown(missing) ? missing.reason : isUnknown(claim.accessMode) ? claim.accessMode.reason : "";
  const what = configuration.stateClassPlace && claim.explicit ? `whether StorageClass "${named3}" can hold state` : "which access mode the state claim gets";
  return { what, why, kinds: ["storageclass", "storageprofile"] };
}
function sizeGap(target2) {
  const name = knownClass(target2);
  const minimum = name === void 0 ? void 0 : target2.storage.minimumSize(name);
  if (name === void 0 || minimum === void 0 || isUnknown(minimum) || target2.configuration.hyperconverged)
    return void 0;
  if (!refusesStateClaim(minimum, target2.storage.class(name)?.value)) return void 0;
  const raising2 = stateClaimRaising(target2);
  if (!isUnknown(raising2)) return void 0;
  return {
    what: `whether CDI raises the state claim to the ${minimum} that StorageClass "${name}" grants at least`,
    why: raising2.reason,
    kinds: ["cdi"]
  };
}
function classField({ configuration, claim }) {
  const place3 = configuration.stateClassPlace;
  if (!place3 || claim.explicit !== true) return [];
  return [{ place: place3, message: `${describe(place3.object)} names the class` }];
}
function statePlaces(target2, preferences) {
  return [
    ...classField(target2),
    ...relatedMachines(target2, claiming(target2)),
    ...preferences.map(({ object, place: place3 }) => ({ place: place3, message: `${describe(object)} makes state persist` }))
  ];
}
function depends({ what, object, snapshot }, target2) {
  if (what === "clone") return true;
  if (what !== "restore") return holds("snapshotWithoutState", target2.release);
  const source = text(snapshot?.value, "spec", "source", "name");
  const same4 = source !== void 0 && source === text(object.value, "spec", "target", "name");
  return holds("snapshotIncludesState", target2.release) && !same4;
}
function sourceGap(operations) {
  const [first3] = operations;
  if (!first3) return void 0;
  const what = operations.length === 1 ? `whether the VM of ${describe(first3.object)} keeps state` : `whether the VMs of ${describe(first3.object)} and ${operations.length - 1} more keep state`;
  const why = isUnknown(first3.machine) ? first3.machine.reason : "";
  const snapshots = operations.some(({ missing }) => missing === "VirtualMachineSnapshot");
  return { what, why, kinds: ["virtualmachine", ...snapshots ? ["virtualmachinesnapshot"] : []] };
}
function gapsOf(target2) {
  const preferences = unusedPersistentPreferences(target2);
  const asks2 = asksForState(target2, preferences);
  const ofState = asks2 ? [gateGap(target2, preferences), claimGap(target2), sizeGap(target2)] : [];
  const open = target2.operations.filter((one2) => one2.missing !== void 0 && depends(one2, target2));
  const stateGaps = ofState.filter((gap) => gap !== void 0);
  const source = sourceGap(open);
  return {
    gaps: [...stateGaps, ...source ? [source] : []],
    places: [
      ...stateGaps.length > 0 ? statePlaces(target2, preferences) : [],
      ...open.map(({ object, place: place3 }) => ({ place: place3, message: `${describe(object)} names its source` }))
    ]
  };
}
var asksForState;
var init_gaps = __esm({
  "src/cluster/gaps.ts"() {
    "use strict";
    init_kube_object();
    init_claim_size2();
    init_release();
    init_value();
    init_cdi2();
    init_preferences2();
    init_state_cause();
    asksForState = (target2, preferences) => preferences.length > 0 || classField(target2).length > 0 || claiming(target2).length > 0;
  }
});

// src/rules/meta/needs-facts.ts
function gapsText(gaps) {
  const reasons = [...new Set(gaps.map(({ why }) => why))];
  const clauses = reasons.map((reason) => {
    const whats = gaps.filter(({ why }) => why === reason).map(({ what }) => what);
    return `${whats.join(", and ")} (${reason})`;
  });
  return clauses.join(", and ");
}
var rule46;
var init_needs_facts = __esm({
  "src/rules/meta/needs-facts.ts"() {
    "use strict";
    init_gaps();
    init_define();
    rule46 = defineRule({
      id: "meta/needs-facts",
      severity: "warning",
      summary: "Whether state persists depends on objects that are not in scope.",
      why: `Git alone does not tell which feature gates are on, what a StorageClass can do or whether a VM that is cloned or restored
keeps state, so part of the verdict is open. It is said once for each cluster. Objects captured from the cluster close the gap: give them with --facts.`,
      releases: "all",
      needs: ["cluster facts"],
      sources: ["kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate # ~> meta/needs-facts
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: vmstate
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: vmstate
    provisioner: cephfs.csi.ceph.com
  `,
      *check(target2) {
        const { gaps, places } = gapsOf(target2);
        const [first3] = places;
        if (gaps.length === 0 || !first3) return;
        const kinds = [...new Set(gaps.flatMap((gap) => gap.kinds))].join(",");
        yield {
          place: first3.place,
          message: `it cannot be told ${gapsText(gaps)}; capture it with "kubectl get ${kinds} -A -o yaml" and give the file with --facts`,
          related: places
        };
      }
    });
  }
});

// src/rules/meta/parse.ts
function parseReport(problem5, judged) {
  if (problem5.kind === "template") {
    const what = problem5.message ?? "this is a template; values that expressions fill in are unknown";
    return { message: `${what}; lint what it renders to for a full verdict`, severity: "info" };
  }
  return {
    message: `the document cannot be read, so nothing in it is judged: ${problem5.message ?? ""}; correct it here`,
    severity: judged ? "error" : "info"
  };
}
var rule47;
var init_parse = __esm({
  "src/rules/meta/parse.ts"() {
    "use strict";
    init_define();
    rule47 = defineRule({
      id: "meta/parse",
      severity: "error",
      summary: "A document cannot be read, so nothing in it was judged.",
      why: `The API server would refuse the text, and the objects in it were not judged. It is an error where the text names
an API group that is judged, and a note elsewhere. A template is always a note: render it, or lint what it renders to.`,
      releases: "all",
      needs: ["git"],
      sources: ["sigs.k8s.io/yaml"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a: b # ~> meta/parse
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: a-b
  `
    });
  }
});

// src/rules/meta/unknown-release.ts
function subject({ cluster: cluster2, machines }) {
  const configured3 = cluster2.of(KUBEVIRT_GROUP, "KubeVirt")[0] ?? cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")[0];
  return configured3 ?? machines[0]?.object;
}
var list2, rule48;
var init_unknown_release = __esm({
  "src/rules/meta/unknown-release.ts"() {
    "use strict";
    init_release2();
    init_kinds();
    init_release();
    init_define();
    list2 = supportedReleases().map(({ minor }) => `v${minor}`).join(", ");
    rule48 = defineRule({
      id: "meta/unknown-release",
      severity: "info",
      summary: "The KubeVirt release is not known, or newer or older than any that is.",
      why: `What is right depends on the release. Without it the releases that KubeVirt supports are judged: what holds in all
of them is reported as usual, what holds in some is a note that names them.`,
      releases: "all",
      needs: ["release"],
      sources: ["kubevirt/kubevirt docs/release.md"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt # ~> meta/unknown-release
      namespace: kubevirt
    spec: {}
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
  `,
      *check(target2) {
        const object = subject(target2);
        const { known: known6, newer } = target2.reading;
        if (!object || known6 && newer === void 0) return;
        const place3 = { object, path: ["metadata", "name"] };
        if (newer !== void 0) {
          yield {
            place: place3,
            message: `KubeVirt "${newer}" is newer than any release known; it was judged as ${newestRelease().label}`
          };
          return;
        }
        const older = olderReleaseOf(target2.cluster);
        const message = older === void 0 ? `the KubeVirt release is not known, so ${list2} were judged; pin it with --kubevirt or spec.imageTag of the KubeVirt object` : `${older} is older than any release known, so ${list2} were judged; upgrade, or say with --kubevirt which to judge`;
        yield { place: place3, message };
      }
    });
  }
});

// src/rules/migration/blocked-device.ts
function* devices(target2) {
  for (const machine of target2.machines) {
    if (evictsByMigration(target2, machine) !== true && !hasNoStrategy(target2, machine)) continue;
    for (const blocker of target2.verdict(machine).blockers) {
      if (blocker.blocks !== true || ELSEWHERE.includes(blocker.blocker.id)) continue;
      yield { machine, blocker, place: judgedPlace(target2, machine, blocker.path) };
    }
  }
}
function holdsUpDrains(target2, group2) {
  const machines = group2.map(({ machine }) => machine);
  return problem2(
    group2,
    `${factText(target2, group2)}, and ${strategySource(target2, machines)} makes drains wait for that; set evictionStrategy to LiveMigrateIfPossible or None`,
    "error"
  );
}
function shutDown(target2, group2) {
  const unsure = isUnknown(target2.configuration.evictionStrategy);
  const held = unsure ? ", or waits for ever where the cluster sets evictionStrategy LiveMigrate" : "";
  const message = `${factText(target2, group2)}, so a drain shuts it down${held}; set evictionStrategy None to say that this is meant`;
  return problem2(group2, message, "info");
}
function factText(target2, group2) {
  const [{ machine, blocker }] = group2;
  const name = nameAt(machine, blocker.path);
  const named3 = name === void 0 ? "" : ` ("${name}")`;
  const who = whoText(group2.map((obstacle) => obstacle.machine));
  return `${who} cannot live-migrate in ${target2.release.label} because ${blocker.blocker.what}${named3}`;
}
function nameAt({ spec }, path) {
  for (const part2 of [[...path, 0], path, path.slice(0, -1), path.slice(0, -2)]) {
    const name = get(spec, ...part2, "name");
    if (typeof name === "string") return name;
  }
  return void 0;
}
function problem2(group2, message, severity) {
  const [{ place: place3 }] = group2;
  const elsewhere = group2.filter(({ machine }) => machine.object !== place3.object);
  const related2 = elsewhere.map(({ machine }) => ({
    place: { object: machine.object, path: ["metadata", "name"] },
    message: `${describe(machine.object)} cannot live-migrate`
  }));
  return { place: place3, message, severity, related: related2 };
}
var ELSEWHERE, rule49;
var init_blocked_device = __esm({
  "src/rules/migration/blocked-device.ts"() {
    "use strict";
    init_eviction();
    init_places2();
    init_state_cause();
    init_kube_object();
    init_value();
    init_define();
    ELSEWHERE = ["claim-not-shared", "state-rwo"];
    rule49 = defineRule({
      id: "migration/blocked-device",
      severity: "error",
      summary: "A VM that must be evicted by live migration has a device, binding or feature that cannot move.",
      why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Where the VM
chooses no eviction strategy, and the cluster none or an unknown one, it is a note: the VM is shut down when its node is drained.`,
      releases: "by device; see the sources",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-handler/vm.go func calculateLiveMigrationCondition",
        "kubevirt/kubevirt pkg/network/vmispec func VerifyVMIMigratable",
        "kubevirt/kubevirt#6379"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              gpus: # ~> migration/blocked-device
                - name: gpu
                  deviceName: example.com/gpu
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            devices:
              gpus:
                - name: gpu
                  deviceName: example.com/gpu
  `,
      *check(target2) {
        for (const group2 of byPlace(devices(target2))) {
          const held = group2.filter(({ machine }) => evictsByMigration(target2, machine) === true);
          yield held.length > 0 ? holdsUpDrains(target2, held) : shutDown(target2, group2);
        }
      }
    });
  }
});

// src/rules/migration/cluster-default.ts
function configured(target2) {
  const { evictionStrategy: evictionStrategy2, evictionStrategyPlace: place3 } = target2.configuration;
  return evictionStrategy2 === MUST_MIGRATE2 && place3 && isJudged(target2, place3.object) ? [place3] : [];
}
function patched3(patch) {
  const merge2 = mergeOf(patch);
  if (!merge2) return [];
  const { group: group2, version: version2, kind, value } = merge2;
  const ofHyperConverged2 = kind === "HyperConverged" && group2 === HYPERCONVERGED_GROUP;
  const ofKubeVirt2 = kind === "KubeVirt" && isKubeVirtGroup(group2);
  const own3 = Object.hasOwn(HYPERCONVERGED_EVICTION_STRATEGY, version2) ? HYPERCONVERGED_EVICTION_STRATEGY[version2] : void 0;
  const path = ofKubeVirt2 ? EVICTION_STRATEGY_PATH : ofHyperConverged2 ? own3 : void 0;
  if (!path || text(value, ...path) !== MUST_MIGRATE2) return [];
  return [placeIn(patch, path)];
}
function related(target2, machines) {
  return machines.filter(({ object }) => isJudged(target2, object)).map(({ object }) => ({
    place: { object, path: ["metadata", "name"] },
    message: `${describe(object)} cannot live-migrate`
  }));
}
var MUST_MIGRATE2, rule50, countText2;
var init_cluster_default = __esm({
  "src/rules/migration/cluster-default.ts"() {
    "use strict";
    init_kustomize_patches();
    init_paths();
    init_state_cause();
    init_hyperconverged();
    init_kinds();
    init_kube_object();
    init_value();
    init_define();
    MUST_MIGRATE2 = "LiveMigrate";
    rule50 = defineRule({
      id: "migration/cluster-default",
      severity: "warning",
      summary: "The cluster evicts every VM by live migration, also those that cannot live-migrate.",
      why: `With evictionStrategy LiveMigrate in the KubeVirt or HyperConverged object, a VM that cannot live-migrate and names no strategy of its own
has its eviction denied, so every drain of its node waits for ever, though nothing in the VM says so. LiveMigrateIfPossible migrates
the others all the same. Where all VMs in Git that follow the default surely can migrate, nothing is said.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/kubevirt pkg/defaults func setDefaultEvictionStrategy",
        "kubevirt/kubevirt pkg/virt-api/webhooks pod-eviction-admitter.go",
        "kubevirt/kubevirt#9798"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrate # ~> migration/cluster-default
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        evictionStrategy: LiveMigrateIfPossible
  `,
      *check(target2) {
        const places = [...configured(target2), ...target2.cluster.patches.flatMap(patched3)];
        if (places.length === 0) return;
        const following2 = target2.machines.filter((machine) => text(machine.spec, "evictionStrategy") === void 0);
        const able = following2.filter((machine) => target2.verdict(machine).migratable === true);
        if (following2.length > 0 && able.length === following2.length) return;
        const stuck = following2.filter((machine) => target2.verdict(machine).migratable === false);
        for (const place3 of places)
          yield {
            place: place3,
            message: `evictionStrategy "LiveMigrate" holds for every VM that names none, and in ${target2.release.label} those that cannot live-migrate${countText2(stuck)} hold up each drain of their nodes; set LiveMigrateIfPossible here, and LiveMigrate in the VMs that must never be shut down by a drain`,
            related: related(target2, stuck)
          };
      }
    });
    countText2 = (stuck) => stuck.length === 0 ? "" : ` (${stuck.length} in Git)`;
  }
});

// src/cluster/migrations.ts
function machineOf2(target2, name, namespace) {
  const found = target2.cluster.find(KUBEVIRT_GROUP, "VirtualMachineInstance", name, namespace);
  const [instance, other] = isUnknown(found) ? [] : found;
  if (other) return void 0;
  if (instance) return target2.machine(instance);
  const { machine } = machineNamed(target2, name, namespace);
  return isUnknown(machine) ? void 0 : machine;
}
function migrationsOf(target2) {
  return target2.cluster.of(KUBEVIRT_GROUP, "VirtualMachineInstanceMigration").flatMap((object) => {
    const name = text(object.value, "spec", "vmiName");
    if (name === void 0 || isUnknown(name)) return [];
    const machine = machineOf2(target2, name, object.namespace);
    if (!machine) return [];
    const field = ["sendTo", "receive"].find((key) => get(object.value, "spec", key) !== void 0);
    const place3 = { object, path: ["spec", "vmiName"] };
    return [{ object, machine, place: place3, ...field === void 0 ? {} : { decentralized: field } }];
  });
}
var init_migrations = __esm({
  "src/cluster/migrations.ts"() {
    "use strict";
    init_kinds();
    init_value();
    init_operations();
  }
});

// src/rules/migration/cross-namespace.ts
function moves(target2) {
  const asked = migrationsOf(target2).flatMap(
    ({ object, machine, decentralized }) => decentralized ? [{ machine, place: { object, path: ["spec", decentralized], at: "key" } }] : []
  );
  const named3 = new Set(asked.map(({ machine }) => machine));
  const waiting = stateful(target2).filter((machine) => get(machine.vmSpec, "runStrategy") === RECEIVER && !named3.has(machine)).map((machine) => ({
    machine,
    place: { object: machine.object, path: [...machine.vmPath ?? [], "runStrategy"] }
  }));
  return [...asked, ...waiting];
}
function lossOf(target2, machine) {
  const { needed, tpm } = target2.verdict(machine).state;
  const { label } = target2.release;
  if (!surely(needed)) return void 0;
  if (holds("decentralizedTpmBroken", target2.release) && surely(tpm))
    return `${label} fails to move a persistent TPM; upgrade KubeVirt to a later patch first`;
  if (target2.claimOf(machine).accessMode !== "ReadWriteMany") return void 0;
  return `its state claim is ReadWriteMany, which ${label} takes for shared and does not copy; use a state class that gives ReadWriteOnce on one side, or suspend disk encryption in the guest first`;
}
var RECEIVER, rule51;
var init_cross_namespace = __esm({
  "src/rules/migration/cross-namespace.ts"() {
    "use strict";
    init_migrations();
    init_state_cause();
    init_target();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    RECEIVER = "WaitAsReceiver";
    rule51 = defineRule({
      id: "migration/cross-namespace",
      severity: "warning",
      summary: "A VM is migrated to another namespace or cluster without its TPM or UEFI state.",
      why: `A ReadWriteMany state claim counts as one that both sides share, so its content is not copied; in another namespace or cluster it is not
shared, and the guest finds an empty TPM there. The first release with such migrations moves no VM with a persistent TPM at all.`,
      releases: behaviourText("decentralizedMigration"),
      needs: ["release"],
      sources: [
        "kubevirt/user-guide#914",
        "kubevirt/kubevirt#15247",
        "kubevirt/kubevirt pkg/virt-controller/watch/migration"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [DecentralizedLiveMigration]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: send-ledger
    spec:
      vmiName: ledger
      sendTo: # ~> migration/cross-namespace
        migrationID: move-ledger
        connectURL: 10.0.0.8:9185
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates: [DecentralizedLiveMigration]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: send-app
    spec:
      vmiName: app
      sendTo:
        migrationID: move-app
        connectURL: 10.0.0.8:9185
  `,
      *check(target2) {
        if (!holds("decentralizedMigration", target2.release)) return;
        for (const { machine, place: place3 } of moves(target2)) {
          const loss = lossOf(target2, machine);
          if (loss === void 0) continue;
          yield {
            place: place3,
            message: `${describe(machine.object)} keeps TPM or UEFI state and moves between namespaces or clusters here; ${loss}`,
            related: relatedMachines(target2, [machine])
          };
        }
      }
    });
  }
});

// src/rules/migration/request-refused.ts
function obstacles(target2, { machine, decentralized }) {
  return target2.verdict(machine).blockers.filter(({ blocks: blocks2, blocker }) => blocks2 === true && !(decentralized && blocker.reason === DISK_REASON));
}
var DISK_REASON, rule52;
var init_request_refused = __esm({
  "src/rules/migration/request-refused.ts"() {
    "use strict";
    init_migrations();
    init_state_cause();
    init_kube_object();
    init_define();
    DISK_REASON = "DisksNotLiveMigratable";
    rule52 = defineRule({
      id: "migration/request-refused",
      severity: "error",
      summary: "A VirtualMachineInstanceMigration asks for a VM that cannot live-migrate.",
      why: `KubeVirt refuses the object with "Cannot migrate VMI" and the reason of the VM's LiveMigratable condition.`,
      releases: "by obstacle; see the sources",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/migration-create-admitter.go",
        "kubevirt/kubevirt pkg/virt-handler/vm.go func calculateLiveMigrationCondition"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: render
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: None
          domain:
            devices:
              gpus:
                - name: gpu
                  deviceName: example.com/gpu
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: move-render
    spec:
      vmiName: render # ~> migration/request-refused
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachineInstanceMigration
    metadata:
      name: move-app
    spec:
      vmiName: app
  `,
      *check(target2) {
        for (const migration of migrationsOf(target2)) {
          const found = obstacles(target2, migration);
          if (found.length === 0) continue;
          const { machine, place: place3 } = migration;
          const why = [...new Set(found.map(({ blocker }) => blocker.what))].join(", and ");
          yield {
            place: place3,
            message: `${target2.release.label} refuses to migrate ${describe(machine.object)} because ${why}; mend that, or stop the VM and start it elsewhere`,
            related: found.map(({ path }) => judgedPlace(target2, machine, path)).filter(({ object }) => isJudged(target2, object)).map((where) => ({ place: where, message: `this keeps ${describe(machine.object)} from migrating` }))
          };
        }
      }
    });
  }
});

// src/rules/migration/rwo-disk.ts
function* disksNotShared(target2) {
  for (const machine of target2.machines) {
    if (evictsByMigration(target2, machine) !== true) continue;
    for (const blocker of target2.verdict(machine).blockers) {
      if (blocker.blocker.id !== "claim-not-shared" || blocker.blocks !== true) continue;
      const access2 = target2.volumes.access(get(machine.spec, ...blocker.path), machine);
      const volume = placeOf(machine, [...blocker.path, "name"]);
      yield { machine, blocker, access: access2, volume, place: accessPlace(target2, machine, access2) ?? volume };
    }
  }
}
function accessPlace(target2, machine, { object, path }) {
  if (path === void 0) return void 0;
  if (object) return isJudged(target2, object) ? { object, path } : void 0;
  return { object: machine.object, path: [...machine.vmPath ?? [], ...path] };
}
var rule53;
var init_rwo_disk = __esm({
  "src/rules/migration/rwo-disk.ts"() {
    "use strict";
    init_eviction();
    init_machine();
    init_places2();
    init_state_cause();
    init_kube_object();
    init_value();
    init_define();
    rule53 = defineRule({
      id: "migration/rwo-disk",
      severity: "error",
      summary: "A VM that must be evicted by live migration has a disk without ReadWriteMany.",
      why: `KubeVirt marks the VM as not live-migratable and denies its eviction, so a node drain waits for ever. Every claim and
DataVolume of the VM must be ReadWriteMany for it to move.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/kubevirt pkg/virt-handler/vm.go func checkVolumesForMigration",
        "kubevirt/kubevirt pkg/virt-api/webhooks pod-eviction-admitter.go",
        "kubevirt/kubevirt#9798"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      dataVolumeTemplates:
        - metadata:
            name: ledger-root
          spec:
            storage:
              accessModes: [ReadWriteOnce] # ~> migration/rwo-disk
              resources:
                requests:
                  storage: 30Gi
            source:
              blank: {}
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              dataVolume:
                name: ledger-root
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      dataVolumeTemplates:
        - metadata:
            name: ledger-root
          spec:
            storage:
              accessModes: [ReadWriteMany]
              volumeMode: Block
              resources:
                requests:
                  storage: 30Gi
            source:
              blank: {}
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              dataVolume:
                name: ledger-root
  `,
      *check(target2) {
        for (const group2 of byPlace(disksNotShared(target2))) {
          const [{ access: access2, place: place3 }] = group2;
          const machines = [...new Set(group2.map(({ machine }) => machine))];
          const modes = access2.modes.join(", ");
          const by = access2.profile === void 0 ? "" : ` by the StorageProfile of "${access2.profile}"`;
          yield {
            place: place3,
            message: `claim "${access2.claim}" is ${modes}${by}; ${target2.release.label} cannot live-migrate ${whoText(machines)}, and ${strategySource(target2, machines)} makes drains wait for that; use ReadWriteMany of a class that gives it, or evictionStrategy LiveMigrateIfPossible or None`,
            related: group2.filter(({ volume }) => volume.object !== place3.object).map(({ volume, machine }) => ({
              place: volume,
              message: `a volume of ${describe(machine.object)} is on it`
            }))
          };
        }
      }
    });
  }
});

// src/facts/velero.ts
var VELERO_GROUP, VELERO_KINDS, VELERO_EXCLUDE_LABEL, METADATA_BACKUP_LABEL, VELERO_INCLUDES, VELERO_EXCLUDES, CLAIM_RESOURCES, POD_RESOURCES, MACHINE_RESOURCES, VELERO_PLUGIN, VELERO_PLUGIN_KINDS, OADP;
var init_velero = __esm({
  "src/facts/velero.ts"() {
    "use strict";
    VELERO_GROUP = "velero.io";
    VELERO_KINDS = [
      { kind: "Backup", spec: ["spec"] },
      { kind: "Schedule", spec: ["spec", "template"] }
    ];
    VELERO_EXCLUDE_LABEL = "velero.io/exclude-from-backup";
    METADATA_BACKUP_LABEL = "velero.kubevirt.io/metadataBackup";
    VELERO_INCLUDES = ["includedResources", "includedNamespaceScopedResources"];
    VELERO_EXCLUDES = ["excludedResources", "excludedNamespaceScopedResources"];
    CLAIM_RESOURCES = /^(persistentvolumeclaims?|pvcs?)$/i;
    POD_RESOURCES = /^(pods?|po)$/i;
    MACHINE_RESOURCES = /^(virtualmachines?|vms?)(\.kubevirt\.io)?$/i;
    VELERO_PLUGIN = /kubevirt-velero-plugin/;
    VELERO_PLUGIN_KINDS = [
      { group: "apps", kind: "Deployment" },
      { group: "helm.toolkit.fluxcd.io", kind: "HelmRelease" },
      { group: "argoproj.io", kind: "Application" }
    ];
    OADP = {
      group: "oadp.openshift.io",
      kind: "DataProtectionApplication",
      plugins: ["spec", "configuration", "velero", "defaultPlugins"],
      plugin: "kubevirt"
    };
  }
});

// src/cluster/velero.ts
function backupsOf({ cluster: cluster2 }) {
  return VELERO_KINDS.flatMap(
    ({ kind, spec: path }) => cluster2.of(VELERO_GROUP, kind).map((object) => ({ object, path, spec: get(object.value, ...path) }))
  );
}
function lists(spec, field, matches2) {
  const known6 = items(spec, field);
  if (known6.some((item) => typeof item === "string" && matches2(item))) return true;
  return known6.find(isUnknown) ?? moreItems(spec, field) ?? false;
}
function isEmpty2(spec, field) {
  return items(spec, field).length > 0 ? false : moreItems(spec, field) ?? true;
}
function glob(pattern, name) {
  if (!/[*?[]/.test(pattern)) return pattern === name;
  if (pattern.includes("[")) return true;
  const source = pattern.replace(/[.+^${}()|\\\]]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
  return new RegExp(`^${source}$`).test(name);
}
function takesNamespace(spec, namespace) {
  const taken = (matches2) => and(
    or(isEmpty2(spec, "includedNamespaces"), lists(spec, "includedNamespaces", matches2)),
    not(lists(spec, "excludedNamespaces", matches2))
  );
  if (namespace !== void 0) return taken((pattern) => glob(pattern, namespace));
  const everyone = and(
    taken((pattern) => pattern === "*"),
    isEmpty2(spec, "excludedNamespaces")
  );
  return everyone === false ? new Unknown("the namespace of the VM is not written") : everyone;
}
function takesResource(spec, resource) {
  const matches2 = (item) => isNamed(item, resource);
  const included = VELERO_INCLUDES.map((field) => or(isEmpty2(spec, field), lists(spec, field, matches2)));
  const excluded = VELERO_EXCLUDES.map((field) => lists(spec, field, matches2));
  return and(...included, ...excluded.map(not));
}
function meets(expression2, labels) {
  const key = text(expression2, "key");
  if (typeof key !== "string") return isUnknown(key) ? key : false;
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  const among = lists(expression2, "values", (item) => item === value);
  const decide = {
    In: and(value !== void 0, among),
    NotIn: or(value === void 0, not(among)),
    Exists: value !== void 0,
    DoesNotExist: value === void 0
  };
  const operator = text(expression2, "operator");
  return isUnknown(operator) ? operator : decide[operator ?? ""] ?? false;
}
function matchesSelector(selector, labels) {
  if (isUnknown(selector)) return selector;
  const wanted = get(selector, "matchLabels");
  if (isUnknown(wanted)) return wanted;
  const pairs = Object.entries(isMap(wanted) ? wanted : {}).map(([key, value]) => {
    const actual = get(labels, key);
    const doubt = [value, actual].find(isUnknown);
    return doubt ?? actual === value;
  });
  const more = moreItems(selector, "matchExpressions") ?? true;
  return and(more, ...pairs, ...items(selector, "matchExpressions").map((expression2) => meets(expression2, labels)));
}
function selectorOf({ spec }) {
  if (get(spec, "labelSelector") !== void 0) return "labelSelector";
  return get(spec, "orLabelSelectors") === void 0 ? void 0 : "orLabelSelectors";
}
function takesLabels(backup, labels) {
  const { spec } = backup;
  const field = selectorOf(backup);
  if (field === void 0) return true;
  if (field === "labelSelector") return matchesSelector(get(spec, field), labels);
  const answers = items(spec, field).map((selector) => matchesSelector(selector, labels));
  return or(...answers, moreItems(spec, field) ?? false);
}
function claimLabels(target2, machine) {
  const claim = target2.existingClaim(machine.object);
  if (claim) return get(claim.value, "metadata", "labels") ?? {};
  return holds("stateClaimLabelled", target2.release) ? { [STATE_CLAIM_LABEL]: machine.object.name } : {};
}
function takesMachine({ object }, backup) {
  const labels = get(object.value, "metadata", "labels") ?? {};
  const kept2 = get(labels, VELERO_EXCLUDE_LABEL);
  return and(
    isUnknown(kept2) ? kept2 : kept2 !== "true",
    takesNamespace(backup.spec, object.namespace),
    takesResource(backup.spec, MACHINE_RESOURCES),
    takesLabels(backup, labels)
  );
}
function claimsFieldOf({ spec }) {
  const excludes = VELERO_EXCLUDES.find(
    (field) => lists(spec, field, (item) => isNamed(item, CLAIM_RESOURCES)) === true
  );
  return excludes ?? VELERO_INCLUDES.find((field) => items(spec, field).length > 0) ?? VELERO_EXCLUDES[0];
}
function takesClaim(target2, machine, backup) {
  return and(
    takesNamespace(backup.spec, machine.object.namespace),
    takesResource(backup.spec, CLAIM_RESOURCES),
    takesLabels(backup, claimLabels(target2, machine))
  );
}
function takesPod({ metadata, vmSpec }, backup) {
  if (get(vmSpec, "runStrategy") === "Halted") return false;
  return and(takesResource(backup.spec, POD_RESOURCES), takesLabels(backup, get(metadata, "labels") ?? {}));
}
function isMetadataOnly({ object, path }) {
  return [["metadata"], [...path, "metadata"]].some(
    (where) => get(object.value, ...where, "labels", METADATA_BACKUP_LABEL) !== void 0
  );
}
function hasVeleroPlugin({ cluster: cluster2 }) {
  const named3 = VELERO_PLUGIN_KINDS.flatMap(({ group: group2, kind }) => cluster2.all(group2, kind));
  if (named3.some(({ value }) => VELERO_PLUGIN.test(JSON.stringify(value)))) return true;
  return cluster2.all(OADP.group, OADP.kind).some(({ value }) => {
    return items(value, ...OADP.plugins).includes(OADP.plugin) || moreItems(value, ...OADP.plugins) !== void 0;
  });
}
var isNamed, leavesClaims;
var init_velero2 = __esm({
  "src/cluster/velero.ts"() {
    "use strict";
    init_state_claim();
    init_velero();
    init_release();
    init_value();
    isNamed = (item, resource) => item === "*" || resource.test(item);
    leavesClaims = ({ spec }) => not(takesResource(spec, CLAIM_RESOURCES));
  }
});

// src/rules/snapshot/backup-selector.ts
function* problems(target2, backup, taken, plugin) {
  if (leavesClaims(backup) === true) {
    yield problem3(target2, backup, taken, claimsFieldOf(backup), "take PersistentVolumeClaims as well");
    return;
  }
  const field = selectorOf(backup);
  const missed = plugin ? [] : taken.filter((machine) => takesPod(machine, backup) === false);
  if (field === void 0 || missed.length === 0) return;
  const remedy7 = holds("stateClaimLabelled", target2.release) ? `add a selector for the label ${STATE_CLAIM_LABEL} under orLabelSelectors, or let Velero's plugin for KubeVirt add the claim` : "let Velero's plugin for KubeVirt add the claim";
  yield problem3(target2, backup, missed, field, remedy7);
}
function problem3(target2, { object, path }, machines, field, remedy7) {
  const [first3] = machines;
  const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
  return {
    place: { object, path: [...path, field], at: "key" },
    message: `${field} of ${describe(object)} takes ${who} but not the claim of the TPM or UEFI state, which is not in the VM's spec in ${target2.release.label}; ${remedy7}`,
    related: relatedMachines(target2, machines)
  };
}
var rule54;
var init_backup_selector = __esm({
  "src/rules/snapshot/backup-selector.ts"() {
    "use strict";
    init_state_cause();
    init_velero2();
    init_state_claim();
    init_kube_object();
    init_release();
    init_define();
    rule54 = defineRule({
      id: "snapshot/backup-selector",
      severity: "warning",
      summary: "A Velero backup takes a VM but not the claim of its TPM or UEFI state.",
      why: `The claim is not in the VM's spec, newer releases give it a random name, and it carries no label but persistent-state-for, if any. A backup that
selects by other labels, or leaves claims out, holds the VM without its state: after a restore the guest finds an empty TPM.
Velero's plugin for KubeVirt adds the claim; where something in scope shows that it is in use, only claims left out as a kind count.`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt docs/backup-restore-integration.md",
        "kubevirt/kubevirt-velero-plugin pkg/util/kvgraph/backup_graph.go",
        "kubevirt/kubevirt#13767",
        "kubevirt/kubevirt#16779"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: bank
      labels:
        backup: daily
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: daily
      namespace: velero
    spec:
      schedule: 0 2 * * *
      template:
        includedNamespaces: [bank]
        labelSelector: # ~> snapshot/backup-selector
          matchLabels:
            backup: daily
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: bank
      labels:
        backup: daily
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: velero.io/v1
    kind: Schedule
    metadata:
      name: daily
      namespace: velero
    spec:
      schedule: 0 2 * * *
      template:
        includedNamespaces: [bank]
        orLabelSelectors:
          - matchLabels:
              backup: daily
          - matchExpressions:
              - key: persistent-state-for
                operator: Exists
  `,
      *check(target2) {
        const backups = backupsOf(target2);
        if (backups.length === 0) return;
        const machines = stateful(target2).filter(
          (machine) => backups.every((backup) => takesClaim(target2, machine, backup) === false)
        );
        if (machines.length === 0) return;
        const plugin = hasVeleroPlugin(target2);
        for (const backup of backups) {
          if (isMetadataOnly(backup)) continue;
          const taken = machines.filter((machine) => takesMachine(machine, backup) === true);
          if (taken.length > 0) yield* problems(target2, backup, taken, plugin);
        }
      }
    });
  }
});

// src/rules/snapshot/clone.ts
function refused2(target2, { machine, snapshot, place: place3 }) {
  const vm = describe(machine.object);
  const what = snapshot ? `"${snapshot.name}" is a snapshot of ${vm}, which` : vm;
  return {
    place: place3,
    message: `${what} keeps TPM or UEFI state, so ${target2.release.label} refuses the clone; ${REMEDY}`,
    related: relatedMachines(target2, [machine])
  };
}
function emptied(target2, { machine, place: place3 }) {
  return {
    place: place3,
    severity: "warning",
    message: `${describe(machine.object)} keeps UEFI state, which ${target2.release.label} does not look at here: the clone begins without it; keep that in mind, or ${REMEDY}`,
    related: relatedMachines(target2, [machine])
  };
}
var rule55, REMEDY;
var init_clone = __esm({
  "src/rules/snapshot/clone.ts"() {
    "use strict";
    init_operations();
    init_state_cause();
    init_kube_object();
    init_release();
    init_define();
    rule55 = defineRule({
      id: "snapshot/clone",
      severity: "error",
      summary: "A VirtualMachineClone has a source that keeps TPM or UEFI state.",
      why: `KubeVirt cannot give the state to another VM: the clone is refused, or fails. Releases that look at the TPM only clone a VM with
persistent UEFI variables, and the clone starts without them.`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-controller/watch/clone",
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmclone-admitter.go",
        "kubevirt/kubevirt#15856",
        "kubevirt/kubevirt#16634"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: clone.kubevirt.io/v1beta1
    kind: VirtualMachineClone
    metadata:
      name: ledger-copy
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/clone
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger-copy
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: clone.kubevirt.io/v1beta1
    kind: VirtualMachineClone
    metadata:
      name: app-copy
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app-copy
  `,
      *check(target2) {
        for (const clone of knownOperations(target2, "clone")) {
          const sight = target2.sight(clone.machine);
          if (clone.snapshot && !holds("snapshotIncludesState", target2.release)) continue;
          if (sight === "seen") yield refused2(target2, clone);
          if (sight === "EFI only") yield emptied(target2, clone);
        }
      }
    });
    REMEDY = "clone its disks with DataVolumes and let the new VM begin with a TPM and UEFI variables of its own";
  }
});

// src/rules/snapshot/export.ts
var rule56;
var init_export = __esm({
  "src/rules/snapshot/export.ts"() {
    "use strict";
    init_operations();
    init_state_cause();
    init_target();
    init_kube_object();
    init_release();
    init_define();
    rule56 = defineRule({
      id: "snapshot/export",
      severity: "warning",
      summary: "A VirtualMachineExport of a VM leaves out its TPM or UEFI state.",
      why: `These releases export the volumes of the VM's spec only. The claim of the TPM and UEFI state is none of them, so what is
imported elsewhere begins with an empty TPM, and an encrypted guest asks for its recovery key.`,
      releases: behaviourText("snapshotWithoutState"),
      needs: ["release"],
      sources: ["kubevirt/kubevirt pkg/storage/export/export/vm-source.go", "kubevirt/enhancements#464"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState, VMExport]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: export.kubevirt.io/v1beta1
    kind: VirtualMachineExport
    metadata:
      name: ledger
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/export
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMExport]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: export.kubevirt.io/v1beta1
    kind: VirtualMachineExport
    metadata:
      name: ledger
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
  `,
      *check(target2) {
        if (!holds("snapshotWithoutState", target2.release)) return;
        for (const { machine, snapshot, place: place3 } of knownOperations(target2, "export")) {
          if (snapshot || !surely(target2.verdict(machine).state.needed)) continue;
          yield {
            place: place3,
            message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target2.release.label} leaves that out of the export; upgrade KubeVirt first, or export the state claim of its own while the VM is off`,
            related: relatedMachines(target2, [machine])
          };
        }
      }
    });
  }
});

// src/rules/snapshot/preference-invisible.ts
function leavesOut(target2, machine, operation2) {
  if (operation2.machine !== machine || operation2.what === "clone") return false;
  return operation2.what === "snapshot" || holds("snapshotIncludesState", target2.release);
}
function preferencePlace({ object, vmPath }) {
  return { object, path: [...vmPath ?? [], "preference", "name"] };
}
function cloned(target2, { machine, place: place3 }) {
  return {
    place: place3,
    message: `${describe(machine.object)} keeps TPM or UEFI state by preference "${preferenceName(machine)}" only, which ${target2.release.label} does not see when it clones: the clone is accepted and begins with an empty state; suspend disk encryption in the guest first, or clone its disks with DataVolumes`,
    related: isJudged(target2, machine.object) ? [{ place: preferencePlace(machine), message: `${describe(machine.object)} names the preference` }] : []
  };
}
function incomplete(target2, machine, operations) {
  const [{ what, place: place3 }] = operations;
  return {
    place: isJudged(target2, machine.object) ? preferencePlace(machine) : place3,
    message: `preference "${preferenceName(machine)}" alone makes the TPM or UEFI state of ${describe(machine.object)} persist, and ${target2.release.label} reads the VM without it, so the ${what} leaves the state out unsaid; ${remedy4(target2.verdict(machine).state)}`,
    related: at4(operations)
  };
}
function remedy4({ tpm, efi }) {
  const fields = [...surely(tpm) ? ["tpm"] : [], ...surely(efi) ? ["efi"] : []];
  return `repeat persistent: true in the ${fields.join(" and ")} of the VM itself`;
}
function byPreference(machines) {
  const groups = /* @__PURE__ */ new Map();
  for (const machine of machines) {
    const key = machine.preference.object ?? machine.preference.bundled;
    groups.set(key, [...groups.get(key) ?? [], machine]);
  }
  return [...groups.values()];
}
function note(target2, machines) {
  const [first3] = machines;
  const place3 = persistencePlace(target2, first3);
  const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
  return {
    place: place3,
    severity: "info",
    message: `preference "${preferenceName(first3)}" alone makes the TPM or UEFI state of ${who} persist, and ${target2.release.label} snapshots, exports and clones a VM without it, so the state would be left out unsaid; before you do so, ${remedy4(target2.verdict(first3).state)}`,
    related: machines.filter(({ object }) => object !== place3.object).map((machine) => ({ place: preferencePlace(machine), message: `${describe(machine.object)} uses it` }))
  };
}
function unused4(target2, preferences) {
  const [first3, ...others] = preferences;
  const name = describe(first3.object);
  const who = others.length === 0 ? `${name} makes` : `${name} and ${others.length} more make`;
  return {
    place: first3.place,
    severity: "info",
    message: `${who} TPM or UEFI state persist, and ${target2.release.label} snapshots, exports and clones a VM without its preference, so the state would be left out unsaid; where that may happen, ${preferenceRemedy(target2, first3)}`,
    related: others.map(({ object, place: place3 }) => ({ place: place3, message: `${describe(object)} does so too` }))
  };
}
var rule57, preferenceName, at4, preferenceRemedy;
var init_preference_invisible = __esm({
  "src/rules/snapshot/preference-invisible.ts"() {
    "use strict";
    init_machine();
    init_operations();
    init_places2();
    init_preferences2();
    init_shadowing();
    init_state_cause();
    init_target();
    init_kube_object();
    init_firmware2();
    init_release();
    init_value();
    init_define();
    rule57 = defineRule({
      id: "snapshot/preference-invisible",
      severity: "warning",
      summary: "TPM or UEFI state that persists by a preference only is not seen by snapshot, restore, clone and export.",
      why: `They read the VM as it is stored, without its preference. So a snapshot or export leaves the state out, and a clone is not refused but
begins with an empty TPM; nothing tells so. It is a note for VMs of which nothing in Git takes a snapshot, and for a preference
without VMs. The cluster's referencePolicy expand or expandAll stores the preference with the VM and so closes the gap.`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/utils/volumes.go func needsBackendPVC",
        "kubevirt/kubevirt pkg/virt-controller/watch/clone/clone.go",
        "kubevirt/kubevirt#17564"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11 # ~> snapshot/preference-invisible
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices: {}
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: win11-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: win11
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: win11
    spec:
      runStrategy: Always
      preference:
        name: windows.11
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
              bootloader:
                efi:
                  persistent: true
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: win11-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: win11
  `,
      *check(target2) {
        const hidden = target2.machines.filter(
          (machine) => machine.preference.applied !== void 0 && machine.object.kind === "VirtualMachine" && target2.sight(machine) === "by preference"
        );
        const operations = [...knownOperations(target2)].filter(({ machine }) => target2.sight(machine) === "by preference");
        for (const operation2 of operations) if (operation2.what === "clone") yield cloned(target2, operation2);
        const touched = new Set(operations.map(({ machine }) => machine));
        for (const machine of touched) {
          const by = operations.filter((operation2) => leavesOut(target2, machine, operation2));
          if (by.length > 0) yield incomplete(target2, machine, by);
        }
        const rest2 = hidden.filter(
          (machine) => !touched.has(machine) && shadowedFields(machine, target2.release).length === 0
        );
        for (const group2 of byPreference(rest2)) yield note(target2, group2);
        if (storesExpanded(target2.configuration, target2.release) !== false) return;
        for (const group2 of byFile(unusedPersistentPreferences(target2), (one2) => preferenceRemedy(target2, one2)))
          yield unused4(target2, group2);
      }
    });
    preferenceName = ({ vmSpec }) => String(text(vmSpec, "preference", "name") ?? "");
    at4 = (operations) => operations.map(({ object, place: place3 }) => ({ place: place3, message: `${describe(object)} works on it` }));
    preferenceRemedy = ({ release: release2 }, { spec }) => remedy4(stateNeed(spec, release2));
  }
});

// src/rules/snapshot/removed-api.ts
function versionsText() {
  return GROUPS.flatMap(
    (group2) => Object.entries(API_VERSIONS[group2] ?? {}).map(([version2, range]) => `${group2}/${version2} ${rangeText(range)}`)
  ).join(", ");
}
function notServed({ release: release2, reading }, { group: group2, version: version2 }) {
  const versions = GROUPS.includes(group2) ? API_VERSIONS[group2] : void 0;
  if (!versions) return void 0;
  const range = Object.hasOwn(versions, version2) ? versions[version2] : void 0;
  if (!range) return reading.newer === void 0 ? "no release known does" : void 0;
  return inRange(release2, range) ? void 0 : `served ${rangeText(range)}`;
}
function remedy5({ release: release2 }, group2) {
  const served = Object.entries(API_VERSIONS[group2] ?? {}).filter(([, range]) => inRange(release2, range));
  const newest = served.at(-1)?.[0];
  return newest === void 0 ? "remove it, or upgrade KubeVirt first" : `use ${group2}/${newest}`;
}
var GROUPS, rule58;
var init_removed_api = __esm({
  "src/rules/snapshot/removed-api.ts"() {
    "use strict";
    init_api_versions();
    init_kinds();
    init_release();
    init_define();
    GROUPS = [SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP];
    rule58 = defineRule({
      id: "snapshot/removed-api",
      severity: "error",
      summary: "A snapshot, clone, export or backup object is of an API version that the release does not serve.",
      why: `The API server knows no such kind: the object is refused, and a sync that holds it fails. Versions come and
go with releases: ${versionsText()}.`,
      releases: "by API version",
      needs: ["release"],
      sources: ["kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: export.kubevirt.io/v1alpha1 # ~> snapshot/removed-api
    kind: VirtualMachineExport
    metadata:
      name: app
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.9.0
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: app
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            devices: {}
    ---
    apiVersion: export.kubevirt.io/v1
    kind: VirtualMachineExport
    metadata:
      name: app
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: app
  `,
      *check(target2) {
        for (const object of target2.cluster.objects) {
          const why = notServed(target2, object);
          if (why === void 0) continue;
          yield {
            place: { object, path: ["apiVersion"] },
            message: `${target2.release.label} does not serve ${object.apiVersion} (${why}), so the ${object.kind} is refused; ${remedy5(target2, object.group)}`
          };
        }
      }
    });
  }
});

// src/rules/snapshot/restore-elsewhere.ts
function otherTarget({ object, machine }) {
  const kind = text(object.value, "spec", "target", "kind");
  const name = text(object.value, ...TARGET_NAME);
  if (kind !== "VirtualMachine" || name === void 0 || isUnknown(name)) return void 0;
  return name === machine.object.name ? void 0 : name;
}
var TARGET_NAME, rule59;
var init_restore_elsewhere = __esm({
  "src/rules/snapshot/restore-elsewhere.ts"() {
    "use strict";
    init_operations();
    init_state_cause();
    init_kube_object();
    init_release();
    init_snapshot();
    init_value();
    init_define();
    TARGET_NAME = ["spec", "target", "name"];
    rule59 = defineRule({
      id: "snapshot/restore-elsewhere",
      severity: "error",
      summary: "A snapshot of a VM with TPM or UEFI state is restored into another VM.",
      why: `The state belongs to one VM. KubeVirt refuses to restore it into any other, also into one that does not exist yet; the same VM is told
by its UID, so one that was deleted and made anew under the same name is another as well.`,
      releases: behaviourText("snapshotIncludesState"),
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmrestore-admitter.go",
        "kubevirt/kubevirt#15229",
        "kubevirt/kubevirt#15856"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineRestore
    metadata:
      name: ledger-test
    spec:
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger-test # ~> snapshot/restore-elsewhere
      virtualMachineSnapshotName: ledger-before-update
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Halted
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineRestore
    metadata:
      name: ledger-back
    spec:
      target:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
      virtualMachineSnapshotName: ledger-before-update
  `,
      *check(target2) {
        for (const restore2 of knownOperations(target2, "restore")) {
          const other = otherTarget(restore2);
          if (other === void 0 || !refusesRestoreElsewhere(target2.sight(restore2.machine), target2.release)) continue;
          const { machine, object, snapshot } = restore2;
          yield {
            place: { object, path: TARGET_NAME },
            message: `"${snapshot?.name}" is a snapshot of ${describe(machine.object)}, which keeps TPM or UEFI state, so ${target2.release.label} refuses to restore it into "${other}"; restore into ${machine.object.name} itself, or clone the disks alone and let the other VM begin with a TPM of its own`,
            related: relatedMachines(target2, [machine])
          };
        }
      }
    });
  }
});

// src/rules/snapshot/unsupported.ts
function problem4(target2, { machine, place: place3 }, severity, what) {
  return {
    place: place3,
    severity,
    message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target2.release.label} ${what}; upgrade KubeVirt first, or back up the state claim by other means while the VM is off`,
    related: relatedMachines(target2, [machine])
  };
}
var rule60;
var init_unsupported = __esm({
  "src/rules/snapshot/unsupported.ts"() {
    "use strict";
    init_operations();
    init_state_cause();
    init_kube_object();
    init_release();
    init_define();
    rule60 = defineRule({
      id: "snapshot/unsupported",
      severity: "error",
      summary: "A snapshot is taken of a VM with TPM or UEFI state in a release that cannot hold it.",
      why: `These releases refuse to snapshot a VM with a persistent TPM. One with persistent UEFI variables only they snapshot
without these, and nothing tells so.`,
      releases: behaviourText("snapshotWithoutState"),
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/virt-api/webhooks/validating-webhook/admitters/vmsnapshot-admitter.go",
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsBackendStorageNeededForVM",
        "openshift/openshift-docs#64246"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState, Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger # ~> snapshot/unsupported
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [Snapshot]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 6f1c7a52-94ce-4d0d-9d7e-0c3f4b1d2a85
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: snapshot.kubevirt.io/v1beta1
    kind: VirtualMachineSnapshot
    metadata:
      name: ledger-before-update
    spec:
      source:
        apiGroup: kubevirt.io
        kind: VirtualMachine
        name: ledger
  `,
      *check(target2) {
        if (!holds("snapshotWithoutState", target2.release)) return;
        for (const snapshot of knownOperations(target2, "snapshot")) {
          const sight = target2.sight(snapshot.machine);
          if (sight === "seen") yield problem4(target2, snapshot, "error", "refuses a snapshot of it");
          if (sight === "EFI only") yield problem4(target2, snapshot, "warning", "leaves that out of the snapshot unsaid");
        }
      }
    });
  }
});

// src/rules/state/ambiguous-default.ts
function ambiguous2(target2) {
  const kinds = holds("virtDefaultClass", target2.release) ? ["virt", "cluster"] : ["cluster"];
  for (const kind of kinds) {
    const classes = target2.storage.defaultClasses(kind);
    if (new Set(classes.map(({ name }) => name)).size > 1) return { kind, classes };
    if (classes.length > 0) return void 0;
  }
  return void 0;
}
var ANNOTATIONS, rule61;
var init_ambiguous_default = __esm({
  "src/rules/state/ambiguous-default.ts"() {
    "use strict";
    init_state_cause();
    init_state_claim();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    ANNOTATIONS = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION };
    rule61 = defineRule({
      id: "state/ambiguous-default",
      severity: "warning",
      summary: "Several StorageClasses are marked as the default that KubeVirt takes for state.",
      why: `KubeVirt takes the first or the last of its cache, which has no order, so state lands on one class or the other by
chance. Kubernetes and CDI take the newest class, so disks and state may part.`,
      releases: `all but ${behaviourText("stateClassMandatory")}, where default classes do not count`,
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass",
        "kubevirt/monitoring#201"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true"
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true" # ~> state/ambiguous-default
    provisioner: nfs.csi.k8s.io
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
      annotations:
        storageclass.kubevirt.io/is-default-virt-class: "true"
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: nfs.csi.k8s.io
  `,
      *check(target2) {
        const { value } = target2.configuration.stateClass;
        if (holds("stateClassMandatory", target2.release) || isUnknown(value) || (value ?? "") !== "") return;
        const found = ambiguous2(target2);
        if (!found) return;
        const annotation2 = ANNOTATIONS[found.kind];
        const places = found.classes.filter((object) => isJudged(target2, object)).map((object) => ({ object, path: ["metadata", "annotations", annotation2] }));
        const machines = claiming(target2);
        const place3 = places.at(-1) ?? relatedMachines(target2, machines)[0]?.place;
        if (!place3) return;
        const names2 = found.classes.map(({ name }) => `"${name}"`).join(", ");
        yield {
          place: place3,
          message: `StorageClasses ${names2} all carry ${annotation2}; ${target2.release.label} takes any one of them for state; keep it on one class, or set ${classFieldText(target2)}`,
          related: [
            ...places.slice(0, -1).map((other) => ({ place: other, message: `${describe(other.object)} is marked as well` })),
            ...relatedMachines(target2, machines)
          ]
        };
      }
    });
  }
});

// src/facts/block-tracking.ts
var TRACKING_GATE, TRACKING_SELECTORS, TRACKED_VOLUMES, TRACKING_ROOM, NAMESPACE_NAME_LABEL;
var init_block_tracking = __esm({
  "src/facts/block-tracking.ts"() {
    "use strict";
    TRACKING_GATE = "IncrementalBackup";
    TRACKING_SELECTORS = "changedBlockTrackingLabelSelectors";
    TRACKED_VOLUMES = ["persistentVolumeClaim", "dataVolume", "hostDisk"];
    TRACKING_ROOM = "512Mi";
    NAMESPACE_NAME_LABEL = "kubernetes.io/metadata.name";
  }
});

// src/kubevirt/label-selector.ts
function carries(labels, key, values) {
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  if (!values) return value !== void 0;
  return or(...values.map((wanted) => isUnknown(wanted) ? wanted : value !== void 0 && value === wanted));
}
function meets2(labels, expression2) {
  if (isUnknown(expression2)) return expression2;
  const key = text(expression2, "key");
  const operator = text(expression2, "operator");
  const values = list(expression2, "values");
  const doubt = [key, operator, values].find(isUnknown) ?? moreItems(expression2, "values");
  if (doubt) return doubt;
  const wanted = operator === "In" || operator === "NotIn" ? items(expression2, "values") : void 0;
  const found = carries(labels, String(key), wanted);
  if (operator === "In" || operator === "Exists") return found;
  if (operator === "NotIn" || operator === "DoesNotExist") return isUnknown(found) ? found : !found;
  return new Unknown("the selector has an operator that is not known");
}
function selects(selector, labels) {
  if (selector === void 0) return false;
  const matchLabels = get(selector, "matchLabels");
  const doubt = [selector, labels, matchLabels].find(isUnknown) ?? moreItems(selector, "matchExpressions");
  if (doubt) return doubt;
  const equal = Object.entries(isMap(matchLabels) ? matchLabels : {}).map(
    ([key, value]) => carries(labels, key, [value])
  );
  return and(...equal, ...items(selector, "matchExpressions").map((expression2) => meets2(labels, expression2)));
}
var init_label_selector = __esm({
  "src/kubevirt/label-selector.ts"() {
    "use strict";
    init_value();
  }
});

// src/cluster/block-tracking.ts
function namespaceLabels({ cluster: cluster2 }, name) {
  if (name === void 0) return new Unknown("the namespace is not known");
  const found = cluster2.find("", "Namespace", name);
  const object = isUnknown(found) ? void 0 : found[0];
  const written4 = map(object?.value, "metadata", "labels");
  if (isUnknown(written4)) return written4;
  const labels = { ...written4, [NAMESPACE_NAME_LABEL]: name };
  return object?.observed ? labels : markOpen(labels, `the labels of namespace ${name} are not in scope`);
}
function isTracked(target2, machine) {
  const { configuration, release: release2 } = target2;
  if (!holds("unneededStateDeleted", release2) || machine.object.kind !== "VirtualMachine") return false;
  const selectors = get(configuration.configuration, TRACKING_SELECTORS);
  if (selectors === void 0 || isUnknown(selectors)) return selectors ?? false;
  const { namespace, value } = machine.object;
  const labels = map(value, "metadata", "labels");
  const chosen = or(
    selects(get(selectors, "virtualMachineLabelSelector"), labels),
    selects(get(selectors, "namespaceLabelSelector"), namespaceLabels(target2, namespace))
  );
  return and(gateOn(TRACKING_GATE, configuration, release2), chosen, hasTrackedDisk(machine));
}
function hasTrackedDisk({ spec }) {
  const volumes = items(spec, "volumes");
  if (volumes.some((volume) => TRACKED_VOLUMES.some((kind) => isMap(get(volume, kind))))) return true;
  return isUnknown(get(spec, "volumes")) ? new Unknown("the volumes are not known") : false;
}
var init_block_tracking2 = __esm({
  "src/cluster/block-tracking.ts"() {
    "use strict";
    init_block_tracking();
    init_label_selector();
    init_release();
    init_value();
    init_configuration();
  }
});

// src/rules/state/backup-overhead.ts
function hasNoRoom(target2, machine) {
  const existing = target2.existingClaim(machine.object);
  if (existing) {
    const size = readQuantity(get(existing.value, "spec", "resources", "requests", "storage"));
    return size !== void 0 && size < (readQuantity(TRACKING_ROOM) ?? 0n);
  }
  const name = knownClass(target2);
  if (name === void 0) return target2.claim.error === void 0;
  return !holdsAnyway(TRACKING_ROOM, target2.storage.minimumSize(name), target2.storage.class(name)?.value);
}
function selectorsPlace(target2) {
  const object = target2.configuration.kubevirt;
  if (!object || !isJudged(target2, object)) return void 0;
  return { object, path: [...CONFIGURATION, TRACKING_SELECTORS], at: "key" };
}
var rule62, labelsPlace;
var init_backup_overhead = __esm({
  "src/rules/state/backup-overhead.ts"() {
    "use strict";
    init_block_tracking2();
    init_paths();
    init_state_cause();
    init_target();
    init_block_tracking();
    init_state_claim();
    init_kube_object();
    init_claim_size2();
    init_quantity();
    init_release();
    init_value();
    init_define();
    rule62 = defineRule({
      id: "state/backup-overhead",
      severity: "warning",
      summary: "Changed block tracking keeps its data on the state claim, which is too small for it.",
      why: `With changed block tracking KubeVirt writes what it knows of every disk beside the TPM and UEFI state, or makes a state
claim for it. In ${behaviourText("trackingFillsState")} the claim stays at ${STATE_CLAIM_SIZE}: large disks fill it, and the VM
does not start or stops writing its state.`,
      releases: behaviourText("trackingFillsState"),
      needs: ["release"],
      sources: ["kubevirt/kubevirt#18470", "kubevirt/kubevirt#18352", "kubevirt/kubevirt pkg/storage/cbt"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        changedBlockTrackingLabelSelectors: # ~> state/backup-overhead
          virtualMachineLabelSelector:
            matchLabels:
              backup: incremental
        developerConfiguration:
          featureGates: [IncrementalBackup]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      labels:
        backup: incremental
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
        changedBlockTrackingLabelSelectors:
          virtualMachineLabelSelector:
            matchLabels:
              backup: incremental
        developerConfiguration:
          featureGates: [IncrementalBackup]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      labels:
        backup: full
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
      *check(target2) {
        if (!holds("trackingFillsState", target2.release)) return;
        const machines = target2.machines.filter(
          (machine) => surely(isTracked(target2, machine)) && hasNoRoom(target2, machine)
        );
        const [first3] = machines;
        if (!first3) return;
        const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
        yield {
          place: selectorsPlace(target2) ?? labelsPlace(first3),
          message: `${TRACKING_SELECTORS} chooses ${who}; ${target2.release.label} keeps the tracking data on the state claim of ${STATE_CLAIM_SIZE}, which large disks fill; choose VMs of small disks only, or make the claims by hand with ${TRACKING_ROOM} more`,
          related: machines.map((machine) => ({
            place: labelsPlace(machine),
            message: `${describe(machine.object)} is tracked`
          }))
        };
      }
    });
    labelsPlace = ({ object }) => ({ object, path: ["metadata", "labels"], at: "key" });
  }
});

// src/rules/state/claim-in-git.ts
function* unneeded2(target2, machine, claim) {
  if (!holds("unneededStateDeleted", target2.release) || isTracked(target2, machine) !== false) return;
  yield {
    place: { object: claim, path: ["metadata", "name"] },
    message: `${describe(claim)} holds state for ${describe(machine.object)}, which keeps none; ${target2.release.label} deletes it when the VM next starts; keep the state persistent, or copy what the claim holds first`,
    related: [{ place: { object: machine.object, path: ["metadata", "name"] }, message: "this VM keeps no state" }]
  };
}
function* used2(target2, machine, claim) {
  const vm = describe(machine.object);
  const related2 = [{ place: persistencePlace(target2, machine), message: `${vm} keeps its state in it` }];
  const faults = [blockVolume(claim), leftBehind(target2, machine, claim)].filter((fault) => fault !== void 0);
  for (const { path, what } of faults) {
    yield {
      place: { object: claim, path },
      message: `${describe(claim)} holds the state of ${vm}, but ${what}`,
      related: related2
    };
  }
  if (faults.length > 0) return;
  yield {
    place: { object: claim, path: ["metadata", "name"] },
    severity: "info",
    message: `${target2.release.label} takes ${describe(claim)} for the state of ${vm} as it is, and does not own it: it survives the deletion of the VM`,
    related: related2
  };
}
function blockVolume(claim) {
  const mode = text(claim.value, "spec", "volumeMode") ?? STATE_CLAIM_VOLUME_MODE;
  if (isUnknown(mode) || mode === STATE_CLAIM_VOLUME_MODE) return void 0;
  const what = `its volumeMode is ${mode}, which holds no files, so the VM does not start; use ${STATE_CLAIM_VOLUME_MODE}`;
  return { path: ["spec", "volumeMode"], what };
}
function leftBehind(target2, machine, claim) {
  const { release: release2 } = target2;
  const modes = claimModes(claim);
  const { wanted, blockers } = target2.verdict(machine);
  const stays = blockers.some(({ blocker, blocks: blocks2 }) => blocks2 === true && blocker.id !== "state-rwo");
  if (isUnknown(modes) || modes.includes("ReadWriteMany") || !surely(wanted) || stays) return void 0;
  const path = ["spec", "accessModes"];
  const remedy7 = "use ReadWriteMany of a class that gives it";
  if (holds("rwoStateBlocksMigration", release2))
    return { path, what: `it is ${modes.join(", ")}, and ${release2.label} does not live-migrate such a VM; ${remedy7}` };
  if (!holds("rwoStateCopied", release2)) return void 0;
  const what = `it is ${modes.join(", ")}: a live migration in ${release2.label} moves the state to a claim of its own and deletes this one; ${remedy7}, or leave the claim to KubeVirt`;
  return { path, what };
}
var rule63;
var init_claim_in_git = __esm({
  "src/rules/state/claim-in-git.ts"() {
    "use strict";
    init_block_tracking2();
    init_state_cause();
    init_target();
    init_volumes2();
    init_state_claim();
    init_kube_object();
    init_release();
    init_value();
    init_define();
    rule63 = defineRule({
      id: "state/claim-in-git",
      severity: "warning",
      summary: "A claim in Git is taken for a VM's TPM and UEFI state.",
      why: `KubeVirt uses such a claim as it is and does not own it, so it survives the deletion of its VM: that much is information.
It is a warning where KubeVirt cannot use the claim or will delete it: a block volume holds no files, ReadWriteOnce state
leaves the claim at the first live migration (${behaviourText("rwoStateCopied")}), and a claim that nothing needs any more is
deleted at the next start (${behaviourText("unneededStateDeleted")}).`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func PVCForVMI, MigrationHandoff, deletePVC",
        "kubevirt/kubevirt pkg/virt-controller/watch/migration/migration.go func handleBackendStorage"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-state
      labels:
        persistent-state-for: ledger
    spec:
      accessModes: [ReadWriteOnce] # ~> state/claim-in-git
      resources:
        requests:
          storage: 10Mi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        for (const machine of target2.machines) {
          const claim = target2.existingClaim(machine.object);
          if (!claim || !isJudged(target2, claim) || claim.namespace !== machine.object.namespace) continue;
          const { needed } = target2.verdict(machine).state;
          if (needed === false) yield* unneeded2(target2, machine, claim);
          else if (surely(needed)) yield* used2(target2, machine, claim);
        }
      }
    });
  }
});

// src/rules/state/claim-too-small.ts
var ANOTHER, REASONS, BY_VERSION, reasonOf, rule64;
var init_claim_too_small = __esm({
  "src/rules/state/claim-too-small.ts"() {
    "use strict";
    init_cdi2();
    init_state_cause();
    init_claim_size();
    init_state_claim();
    init_claim_size2();
    init_release();
    init_value();
    init_define();
    ANOTHER = "take a class that grants small claims";
    REASONS = {
      release: ["nothing raises it in this release", `${ANOTHER}, or a KubeVirt that labels the claim for CDI`],
      webhook: [
        "CDI's webhook, which would raise it, is off",
        `enable ${CLAIM_WEBHOOK_GATE} in spec.config of the CDI object`
      ],
      "CDI release": ["this CDI does not raise it", `${ANOTHER}, or upgrade CDI`]
    };
    BY_VERSION = [
      `only CDI from v${CDI_WEBHOOK_DEFAULT_SINCE} raises it by itself, and the release of CDI is not known`,
      `list ${CLAIM_WEBHOOK_GATE} in spec.config.featureGates of the CDI object`
    ];
    reasonOf = (raising2) => raising2.by === "nothing" ? REASONS[raising2.because] : BY_VERSION;
    rule64 = defineRule({
      id: "state/claim-too-small",
      severity: "error",
      summary: "The state claim is smaller than the least that its StorageClass grants, and nothing raises it.",
      why: `KubeVirt asks for ${STATE_CLAIM_SIZE}. Some arrays and clouds refuse so little: the claim stays pending and the VM does not
start. KubeVirt labels the claim for CDI (${behaviourText("stateClaimRaised")}), whose webhook then raises it to the minimum of the
StorageProfile, if it is on. A warning where that hangs on a release of CDI that is not known.`,
      releases: `all; where the claim is labelled (${behaviourText("stateClaimRaised")}) only without CDI's webhook`,
      needs: ["release", "cluster facts"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func createPVC",
        "kubevirt/containerized-data-importer pkg/controller/datavolume/util.go func renderPvcSpecVolumeSize",
        "kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go",
        "kubevirt/kubevirt#13800"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: hyperdisk # ~> state/claim-too-small
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        featureGates: [HonorWaitForFirstConsumer]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: hyperdisk
    provisioner: pd.csi.storage.gke.io
    parameters:
      type: hyperdisk-balanced
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: hyperdisk
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: CDI
    metadata:
      name: cdi
    spec:
      config:
        featureGates: [HonorWaitForFirstConsumer, WebhookPvcRendering]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: hyperdisk
    provisioner: pd.csi.storage.gke.io
    parameters:
      type: hyperdisk-balanced
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        const name = knownClass(target2);
        const machines = name === void 0 ? [] : claiming(target2);
        if (name === void 0 || machines.length === 0) return;
        const minimum = target2.storage.minimumSize(name);
        if (minimum === void 0 || isUnknown(minimum)) return;
        if (!refusesStateClaim(minimum, target2.storage.class(name)?.value)) return;
        const raising2 = stateClaimRaising(target2);
        if (isUnknown(raising2) || raising2.by === "CDI") return;
        const place3 = classPlace(target2, machines);
        if (!place3) return;
        const [why, remedy7] = reasonOf(raising2);
        yield {
          place: place3,
          severity: raising2.by === "nothing" ? "error" : "warning",
          message: `StorageClass "${name}" grants no claim below ${minimum}, but ${target2.release.label} asks it for ${STATE_CLAIM_SIZE}; ${why}; ${remedy7}`,
          related: relatedMachines(target2, machines)
        };
      }
    });
  }
});

// src/rules/state/no-filesystem-set.ts
function setsPlace(target2, profile) {
  if (!profile || !isJudged(target2, profile)) return void 0;
  return { object: profile, path: ["spec", "claimPropertySets"], at: "key" };
}
var rule65;
var init_no_filesystem_set = __esm({
  "src/rules/state/no-filesystem-set.ts"() {
    "use strict";
    init_state_cause();
    init_state_claim();
    init_release();
    init_storage_capabilities2();
    init_value();
    init_define();
    rule65 = defineRule({
      id: "state/no-filesystem-set",
      severity: "warning",
      summary: "The StorageProfile of the named state class has no Filesystem set, so KubeVirt asks for ReadWriteMany.",
      why: `The state is always a file system. When no claim property set of the profile says how the class gives one, KubeVirt
asks a class that vmStateStorageClass names for ReadWriteMany. Whether this provisioner grants it is not known here; one
that does not leaves the claim pending and the VM unstarted.`,
      releases: `all but ${behaviourText("stateAlwaysReadWriteMany")}, where profiles do not count`,
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getAccessMode",
        "kubevirt/user-guide#912"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: fast
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: fast
    provisioner: block.example.com
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: fast
    spec:
      claimPropertySets: # ~> state/no-filesystem-set
        - accessModes: [ReadWriteMany]
          volumeMode: Block
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: fast
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: fast
    provisioner: block.example.com
    ---
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: fast
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Block
        - accessModes: [ReadWriteOnce]
          volumeMode: Filesystem
  `,
      *check(target2) {
        const { claim, storage, release: release2 } = target2;
        const name = knownClass(target2);
        if (name === void 0 || claim.explicit !== true || holds("stateAlwaysReadWriteMany", release2)) return;
        const object = storage.class(name);
        const profile = storage.profileObject(name);
        const sets = storage.profile(name).value;
        if (isUnknown(sets) || sets === void 0 || sets.length === 0 && !profile?.observed) return;
        const filesystem = sets.filter((set3) => set3.volumeMode === STATE_CLAIM_VOLUME_MODE);
        const modes = filesystem.flatMap((set3) => set3.accessModes ?? []);
        if (modes.includes("ReadWriteMany") || modes.includes("ReadWriteOnce")) return;
        if (object && !isUnknown(grantsSharedFilesystem(object.value))) return;
        const machines = claiming(target2);
        const place3 = setsPlace(target2, profile) ?? classPlace(target2, machines);
        if (!place3) return;
        yield {
          place: place3,
          message: `StorageProfile "${name}" has no Filesystem set with ReadWriteMany or ReadWriteOnce, so ${release2.label} asks the class for ReadWriteMany; add the Filesystem set that the class really supports`,
          related: relatedMachines(target2, machines)
        };
      }
    });
  }
});

// src/rules/state/no-snapshot-class.ts
function lacksSnapshots({ cluster: cluster2, storage }, name) {
  const provisioner = text(storage.class(name)?.value, "provisioner");
  if (typeof provisioner !== "string" || !cluster2.knowsAll(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass")) return false;
  if (get(storage.profileObject(name)?.value, "status", "snapshotClass") !== void 0) return false;
  const drivers = cluster2.all(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass").map(({ value }) => text(value, "driver"));
  return !drivers.some((driver) => isUnknown(driver) || driver === provisioner);
}
function isIncluded(target2, machine) {
  if (machine.object.kind !== "VirtualMachine") return false;
  const { state } = target2.verdict(machine);
  return fates(machine.own, state, false, target2.release).snapshot.outcome === "included";
}
function snapshotsOf({ cluster: cluster2 }, { object }) {
  return cluster2.of(SNAPSHOT_GROUP, "VirtualMachineSnapshot").filter(({ namespace, value }) => {
    const source = get(value, "spec", "source");
    const here = namespace === void 0 || object.namespace === void 0 || namespace === object.namespace;
    return here && get(source, "kind") === "VirtualMachine" && get(source, "name") === object.name;
  });
}
var rule66;
var init_no_snapshot_class = __esm({
  "src/rules/state/no-snapshot-class.ts"() {
    "use strict";
    init_state_cause();
    init_kinds();
    init_kube_object();
    init_release();
    init_snapshot();
    init_value();
    init_define();
    rule66 = defineRule({
      id: "state/no-snapshot-class",
      severity: "warning",
      summary: "The StorageClass of state has no VolumeSnapshotClass, so snapshots of VMs leave the state out.",
      why: `A VirtualMachineSnapshot takes up the state claim (${behaviourText("snapshotIncludesState")}) only where its driver has a
VolumeSnapshotClass. Without one the snapshot succeeds and lacks the state: restoring it takes the claim from the VM, the
restore does not end ("no backend PVC when there should be one"), and the VM then starts with an empty TPM.`,
      releases: behaviourText("snapshotIncludesState"),
      needs: ["release", "cluster facts"],
      sources: [
        "kubevirt/kubevirt pkg/storage/snapshot/snapshot.go func createContent",
        "kubevirt/kubevirt pkg/storage/snapshot/util.go func GetVolumeSnapshotClass",
        "kubevirt/kubevirt#17286"
      ],
      facts: yaml2`
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: nfs
    provisioner: nfs.csi.k8s.io
    ---
    apiVersion: snapshot.storage.k8s.io/v1
    kind: VolumeSnapshotClass
    metadata:
      name: cephfs
    driver: cephfs.csi.ceph.com
    deletionPolicy: Delete
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: nfs # ~> state/no-snapshot-class
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        const { cluster: cluster2, release: release2 } = target2;
        const name = knownClass(target2);
        if (name === void 0 || !lacksSnapshots(target2, name)) return;
        const machines = claiming(target2).filter((machine) => isIncluded(target2, machine));
        const snapshots = machines.flatMap((machine) => snapshotsOf(target2, machine));
        const isCaptured = cluster2.captured(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass").length > 0;
        const place3 = isCaptured || snapshots.length > 0 ? classPlace(target2, machines) : void 0;
        if (!place3 || machines.length === 0) return;
        const driver = String(get(target2.storage.class(name)?.value, "provisioner"));
        yield {
          place: place3,
          message: `no VolumeSnapshotClass has the driver ${driver} of StorageClass "${name}"; snapshots of ${countText(machines)} leave the state out in ${release2.label}, and cannot be restored; make one, or take a class whose driver has one`,
          related: [
            ...relatedMachines(target2, machines),
            ...snapshots.map((object) => ({
              place: { object, path: ["spec", "source", "name"] },
              message: `${describe(object)} lacks the state`
            }))
          ]
        };
      }
    });
  }
});

// src/rules/state/no-storage-class.ts
function takesState({ storage }, name) {
  const { value: sets } = storage.profile(name);
  if (sets === void 0 || isUnknown(sets)) return false;
  return sets.some(({ accessModes = [], volumeMode }) => volumeMode === "Filesystem" && accessModes.length > 0);
}
function fixOf7(target2) {
  const { stateClassPlace: place3 } = target2.configuration;
  const [only5, ...others] = target2.storage.classes;
  if (!place3 || !isJudged(target2, place3.object) || !only5 || others.length > 0) return void 0;
  if (only5.name === "" || at(place3.object.value, place3.path) !== void 0 || !takesState(target2, only5.name))
    return void 0;
  const change = { op: "set", object: place3.object, path: place3.path, value: only5.name };
  return { title: `set ${place3.path.at(-1)}: ${only5.name}`, safety: "unsafe", changes: [change] };
}
var rule67;
var init_no_storage_class = __esm({
  "src/rules/state/no-storage-class.ts"() {
    "use strict";
    init_state_cause();
    init_release();
    init_value();
    init_define();
    rule67 = defineRule({
      id: "state/no-storage-class",
      severity: "error",
      summary: "No StorageClass is chosen for TPM and UEFI state.",
      why: `KubeVirt makes no claim for the state, so VMs that keep some do not start (FailedBackendStorageCreate). Early releases
take only the class that vmStateStorageClass names; later ones fall back to a class annotated as default.`,
      releases: `all; ${behaviourText("stateClassMandatory")} vmStateStorageClass is mandatory`,
      needs: ["release", "cluster facts"],
      fix: {
        safety: "unsafe",
        does: "It sets vmStateStorageClass where exactly one StorageClass is known, and that takes a Filesystem claim."
      },
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getStorageClass",
        "kubevirt/kubevirt#11773"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration: # ~> state/no-storage-class
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.2.2
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            devices:
              tpm:
                persistent: true
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      *check(target2) {
        const { claim, release: release2 } = target2;
        const machines = claim.error === void 0 ? [] : claiming(target2);
        const place3 = machines.length > 0 ? classPlace(target2, machines) : void 0;
        if (!place3) return;
        const orDefault = holds("stateClassMandatory", release2) ? "" : ", or annotate one StorageClass as default";
        const fix2 = fixOf7(target2);
        yield {
          place: place3,
          ...fix2 ? { fix: fix2 } : {},
          message: `${claim.error}; in ${release2.label} ${countText(machines)} will not start; set ${classFieldText(target2)}${orDefault}`,
          related: relatedMachines(target2, machines)
        };
      }
    });
  }
});

// src/rules/state/node-local-immediate.ts
function hasNodeBoundDisk({ volumes, storage }, machine) {
  return items(machine.spec, "volumes").some((volume) => {
    const name = volumes.storageClass(volume, machine);
    return typeof name === "string" && storage.nodeBinding(name) !== void 0;
  });
}
function bindingPlace(target2, object, machines) {
  if (!isJudged(target2, object)) return classPlace(target2, machines);
  const written4 = get(object.value, "volumeBindingMode") !== void 0;
  return { object, path: [written4 ? "volumeBindingMode" : "provisioner"] };
}
var EFFECTS, rule68;
var init_node_local_immediate = __esm({
  "src/rules/state/node-local-immediate.ts"() {
    "use strict";
    init_state_cause();
    init_storage_capabilities2();
    init_value();
    init_define();
    EFFECTS = {
      refused: "which this provisioner refuses",
      picked: "perhaps on another node than the disks, and then no node can run the VM"
    };
    rule68 = defineRule({
      id: "state/node-local-immediate",
      severity: "warning",
      summary: "State lies on a node-local StorageClass that binds claims before a node is chosen.",
      why: `A volume of such a class can be used on its own node only. With volumeBindingMode Immediate, the default, the state
claim is bound before the VM has a node, apart from the disks: the VM then waits with "volume node affinity conflict".
Some provisioners cannot serve the claim at all and leave it pending.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/kubevirt#4764",
        "kubevirt/kubevirt#5362",
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func IsPVCReady",
        "rancher/local-path-provisioner provisioner.go"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: lvm
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: topolvm.io
    volumeBindingMode: Immediate # ~> state/node-local-immediate
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: lvm
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: lvm
      annotations:
        storageclass.kubernetes.io/is-default-class: "true"
    provisioner: topolvm.io
    volumeBindingMode: WaitForFirstConsumer
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: lvm
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
      *check(target2) {
        const { claim, storage, cluster: cluster2 } = target2;
        const name = knownClass(target2);
        const object = name === void 0 ? void 0 : storage.class(name);
        const binding = name === void 0 ? void 0 : storage.nodeBinding(name);
        if (!object || !binding || claim.accessMode === "ReadWriteMany" || bindsAtOnce(object.value) !== true) return;
        if (cluster2.captured("", "Node").length === 1) return;
        const machines = claiming(target2).filter((machine) => binding === "refused" || hasNodeBoundDisk(target2, machine));
        const place3 = machines.length > 0 ? bindingPlace(target2, object, machines) : void 0;
        if (!place3) return;
        const written4 = get(object.value, "volumeBindingMode") === void 0 ? " by default" : "";
        yield {
          place: place3,
          message: `StorageClass "${name}" is node-local and binds claims at once (Immediate${written4}); ${target2.release.label} makes the state claim of ${countText(machines)} before a node is chosen, ${EFFECTS[binding]}; use volumeBindingMode WaitForFirstConsumer`,
          related: relatedMachines(target2, machines)
        };
      }
    });
  }
});

// src/rules/state/profile-incomplete.ts
function isMissing2(value) {
  return !isUnknown(value) && (value === void 0 || Array.isArray(value) && value.length === 0);
}
var PARTS, rule69;
var init_profile_incomplete = __esm({
  "src/rules/state/profile-incomplete.ts"() {
    "use strict";
    init_kinds();
    init_value();
    init_define();
    PARTS = ["accessModes", "volumeMode"];
    rule69 = defineRule({
      id: "state/profile-incomplete",
      severity: "warning",
      summary: "A claim property set of a StorageProfile lacks accessModes or volumeMode.",
      why: `CDI does not take over a spec with such a set: the status stays as it was, often empty, and KubeVirt, which reads only
the status, falls back as if there were no profile. Older CDI let a set without volumeMode through, and KubeVirt then
ignores that set.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/containerized-data-importer pkg/controller/storageprofile-controller.go func reconcilePropertySets"
      ],
      bad: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany] # ~> state/profile-incomplete
  `,
      good: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
      *check({ cluster: cluster2 }) {
        for (const object of cluster2.of(CDI_GROUP, "StorageProfile")) {
          for (const [index, set3] of items(object.value, "spec", "claimPropertySets").entries()) {
            if (!isMap(set3)) continue;
            const missing = PARTS.filter((part2) => isMissing2(get(set3, part2)));
            if (missing.length === 0) continue;
            yield {
              place: { object, path: ["spec", "claimPropertySets", index] },
              message: `claim property set ${index + 1} of StorageProfile "${object.name}" has no ${missing.join(" and no ")}; CDI then leaves the profile's status as it was; add it`
            };
          }
        }
      }
    });
  }
});

// src/rules/state/profile-status-in-git.ts
var rule70;
var init_profile_status_in_git = __esm({
  "src/rules/state/profile-status-in-git.ts"() {
    "use strict";
    init_kinds();
    init_value();
    init_define();
    rule70 = defineRule({
      id: "state/profile-status-in-git",
      severity: "warning",
      summary: "A StorageProfile in Git sets claim property sets in its status, where they have no effect.",
      why: `KubeVirt reads the status, but only CDI writes it: the API server drops a status that is applied. What is meant as an
override must stand in the spec, from which CDI copies it.`,
      releases: "all",
      needs: ["git"],
      sources: [
        "kubevirt/containerized-data-importer pkg/controller/storageprofile-controller.go",
        "kubevirt/containerized-data-importer#1629"
      ],
      bad: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec: {}
    status:
      claimPropertySets: # ~> state/profile-status-in-git
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
      good: yaml2`
    apiVersion: cdi.kubevirt.io/v1beta1
    kind: StorageProfile
    metadata:
      name: nfs
    spec:
      claimPropertySets:
        - accessModes: [ReadWriteMany]
          volumeMode: Filesystem
  `,
      *check({ cluster: cluster2 }) {
        for (const object of cluster2.of(CDI_GROUP, "StorageProfile")) {
          if (object.observed || isUnknown(get(object.value, "status"))) continue;
          if (items(object.value, "status", "claimPropertySets").length === 0) continue;
          yield {
            place: { object, path: ["status", "claimPropertySets"], at: "key" },
            message: `status.claimPropertySets of StorageProfile "${object.name}" has no effect from Git: only CDI writes the status; put the sets into spec.claimPropertySets`
          };
        }
      }
    });
  }
});

// src/cluster/claims.ts
function claimOf(spec) {
  const size = readQuantity(get(spec, "resources", "requests", "storage")) ?? 0n;
  return { size, storageClass: text(spec, "storageClassName") };
}
function claimsInSight({ cluster: cluster2, machines }, namespace) {
  const found = /* @__PURE__ */ new Map();
  const here = (group2, kind) => cluster2.all(group2, kind).filter((object) => object.namespace === namespace && object.name !== "");
  for (const { object, vmSpec } of machines) {
    if (object.kind !== "VirtualMachine" || object.namespace !== namespace) continue;
    for (const template2 of items(vmSpec, "dataVolumeTemplates")) {
      const name = text(template2, "metadata", "name");
      if (typeof name === "string" && isMap(template2)) found.set(name, ofDataVolume(get(template2, "spec")));
    }
  }
  for (const { name, value } of here(CDI_GROUP, "DataVolume")) found.set(name, ofDataVolume(get(value, "spec")));
  for (const { name, value } of here("", "PersistentVolumeClaim")) found.set(name, claimOf(get(value, "spec")));
  return found;
}
function isRun({ object, vmSpec }) {
  const strategy = get(vmSpec, "runStrategy") ?? get(vmSpec, "running");
  const idle = isUnknown(strategy) || strategy === "Halted" || strategy === false;
  return !idle && get(object.value, "spec", "replicas") !== 0;
}
function newlyClaiming(target2, namespace) {
  if (target2.claim.error !== void 0) return [];
  return claiming(target2).filter((machine) => machine.object.namespace === namespace && isRun(machine));
}
function copying(target2, namespace) {
  if (!holds("rwoStateCopied", target2.release)) return [];
  return stateful(target2).filter((machine) => {
    const { wanted, migratable } = target2.verdict(machine);
    return machine.object.namespace === namespace && isRun(machine) && surely(wanted) && migratable !== false && target2.claimOf(machine).accessMode === "ReadWriteOnce";
  });
}
var STATE_SIZE, ofDataVolume, stateClaimOf;
var init_claims = __esm({
  "src/cluster/claims.ts"() {
    "use strict";
    init_kinds();
    init_state_claim();
    init_quantity();
    init_release();
    init_value();
    init_state_cause();
    init_target();
    STATE_SIZE = readQuantity(STATE_CLAIM_SIZE) ?? 0n;
    ofDataVolume = (spec) => claimOf(get(spec, "pvc") ?? get(spec, "storage"));
    stateClaimOf = (target2) => ({ size: STATE_SIZE, storageClass: knownClass(target2) });
  }
});

// src/facts/quota.ts
var COUNT_KEYS, SIZE_KEY, CLASS_INFIX, CLAIM_LIMIT;
var init_quota = __esm({
  "src/facts/quota.ts"() {
    "use strict";
    COUNT_KEYS = ["persistentvolumeclaims", "count/persistentvolumeclaims"];
    SIZE_KEY = "requests.storage";
    CLASS_INFIX = ".storageclass.storage.k8s.io/";
    CLAIM_LIMIT = "PersistentVolumeClaim";
  }
});

// src/kubevirt/quota.ts
function claimLimit(key) {
  const at6 = key.indexOf(CLASS_INFIX);
  const resource = at6 < 0 ? key : key.slice(at6 + CLASS_INFIX.length);
  const only5 = at6 < 0 ? {} : { storageClass: key.slice(0, at6) };
  if (resource === SIZE_KEY) return { counts: "size", ...only5 };
  const counted3 = at6 < 0 ? COUNT_KEYS.includes(resource) : resource === COUNT_KEYS[0];
  return counted3 ? { counts: "claims", ...only5 } : void 0;
}
var init_quota2 = __esm({
  "src/kubevirt/quota.ts"() {
    "use strict";
    init_quota();
  }
});

// src/rules/state/quota.ts
function limitPlace(target2, object, path, machines) {
  if (isJudged(target2, object)) return { object, path };
  const [first3] = machines;
  return first3 && persistencePlace(target2, first3);
}
function* exceeded(target2, quota) {
  const hard = map(quota.value, "spec", "hard");
  const scoped = ["scopes", "scopeSelector"].some((key) => get(quota.value, "spec", key) !== void 0);
  if (!isMap(hard) || scoped || quota.namespace === void 0) return;
  for (const [key, value] of Object.entries(hard)) {
    const limit = claimLimit(key);
    const allowed = readQuantity(value);
    if (!limit || allowed === void 0) continue;
    const found = demandOf(target2, limit, quota.namespace, allowed);
    const place3 = found && limitPlace(target2, quota, ["spec", "hard", key], found.machines);
    if (!place3) continue;
    yield {
      place: place3,
      message: `ResourceQuota "${quota.name}" allows ${key} ${String(value)}, but namespace ${quota.namespace} needs ${found.text}; raise it`,
      related: relatedMachines(target2, found.machines, found.what)
    };
  }
}
function demandOf(target2, limit, namespace, allowed) {
  const counts = ({ storageClass }) => limit.storageClass === void 0 || limit.storageClass === storageClass;
  const amount = ({ size }) => limit.counts === "size" ? size : ONE;
  const sum = (claims) => claims.filter(counts).reduce((all, claim) => all + amount(claim), 0n);
  const state = stateClaimOf(target2);
  if (!counts(state)) return void 0;
  const machines = newlyClaiming(target2, namespace);
  const needed = sum([...claimsInSight(target2, namespace).values(), ...machines.map(() => state)]);
  const said = (all) => limit.counts === "size" ? quantityText(all) : `${wholeNumber(all)} claims`;
  if (machines.length > 0 && needed > allowed)
    return { machines, text: `${said(needed)} with the state of ${countText(machines)}`, what: "needs a state claim" };
  const moving = copying(target2, namespace);
  const most = needed + amount(state);
  if (moving.length === 0 || most <= allowed) return void 0;
  const why = `for the second claim that ${target2.release.label} makes while ReadWriteOnce state migrates`;
  return { machines: moving, text: `${said(most)} ${why}`, what: "copies its state to migrate" };
}
function* refused3(target2, range) {
  if (range.namespace === void 0) return;
  const machines = newlyClaiming(target2, range.namespace);
  if (machines.length === 0) return;
  for (const [index, item] of items(range.value, "spec", "limits").entries()) {
    const least = get(item, "min", "storage");
    const billionths = readQuantity(least);
    if (get(item, "type") !== CLAIM_LIMIT || billionths === void 0) continue;
    if (billionths <= stateClaimOf(target2).size || mayBeRaised(target2, billionths)) continue;
    const path = ["spec", "limits", index, "min", "storage"];
    const place3 = limitPlace(target2, range, path, machines);
    if (!place3) continue;
    yield {
      place: place3,
      message: `LimitRange "${range.name}" refuses claims below ${String(least)}, but ${target2.release.label} asks for ${STATE_CLAIM_SIZE} for ${countText(machines)} in namespace ${range.namespace}; lower it`,
      related: relatedMachines(target2, machines)
    };
  }
}
function mayBeRaised(target2, least) {
  const raising2 = stateClaimRaising(target2);
  if (!isUnknown(raising2) && raising2.by === "nothing") return false;
  const name = knownClass(target2);
  if (name === void 0 || !target2.storage.class(name)) return true;
  const minimum = target2.storage.minimumSize(name);
  return isUnknown(minimum) || (readQuantity(minimum) ?? 0n) >= least;
}
var rule71, ONE;
var init_quota3 = __esm({
  "src/rules/state/quota.ts"() {
    "use strict";
    init_cdi2();
    init_claims();
    init_state_cause();
    init_quota();
    init_state_claim();
    init_quantity();
    init_quota2();
    init_release();
    init_value();
    init_define();
    rule71 = defineRule({
      id: "state/quota",
      severity: "warning",
      summary: "A ResourceQuota or LimitRange leaves no room for the state claims of its namespace.",
      why: `Every VM that keeps state needs a claim of ${STATE_CLAIM_SIZE} of its own, which counts like any other; live migration of
ReadWriteOnce state needs a second one (${behaviourText("rwoStateCopied")}). What the namespace does not allow is not made: the VM
does not start (FailedBackendStorageCreate), or the migration fails.`,
      releases: `all; a second claim for migration ${behaviourText("rwoStateCopied")}`,
      needs: ["git"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func createPVC, CreatePVCForMigrationTarget",
        "kubernetes/kubernetes pkg/quota/v1/evaluator/core/persistent_volume_claims.go",
        "kubevirt/kubevirt#13667"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: claims
      namespace: books
    spec:
      hard:
        persistentvolumeclaims: "1" # ~> state/quota
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
      namespace: books
    spec:
      accessModes: [ReadWriteMany]
      storageClassName: cephfs
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: books
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: v1
    kind: ResourceQuota
    metadata:
      name: claims
      namespace: books
    spec:
      hard:
        persistentvolumeclaims: "2"
    ---
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata:
      name: ledger-root
      namespace: books
    spec:
      accessModes: [ReadWriteMany]
      storageClassName: cephfs
      resources:
        requests:
          storage: 20Gi
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      namespace: books
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0c1d2e3f-5a6b-4c7d-8e9f-a0b1c2d3e4f5
            devices:
              tpm:
                persistent: true
              disks:
                - name: root
                  disk: {}
          volumes:
            - name: root
              persistentVolumeClaim:
                claimName: ledger-root
  `,
      *check(target2) {
        for (const quota of target2.cluster.all("", "ResourceQuota")) yield* exceeded(target2, quota);
        for (const range of target2.cluster.all("", "LimitRange")) yield* refused3(target2, range);
      }
    });
    ONE = readQuantity(1) ?? 0n;
  }
});

// src/rules/state/rwo.ts
function* byClass(target2) {
  const { claim, release: release2 } = target2;
  if (claim.accessMode !== "ReadWriteOnce") return;
  const machines = claiming(target2).filter((machine) => isKeptBack(target2, machine));
  const place3 = machines.length > 0 ? classPlace(target2, machines) : void 0;
  if (!place3) return;
  const who = machines.length === 1 ? "1 VM that is meant to live-migrate" : `${machines.length} VMs that are meant to live-migrate`;
  const [severity, effect] = effectOf2(target2, machines);
  yield {
    place: place3,
    severity,
    message: `StorageClass "${knownClass(target2) ?? claim.storageClassCandidates?.join(", ")}" gives ReadWriteOnce state to ${who} (${claim.trace.at(-1)?.because}); ${release2.label} ${effect}`,
    related: relatedMachines(target2, machines, "is meant to live-migrate and keeps state")
  };
}
function* byClaim(target2) {
  for (const [storageClass, machines] of boundAlone(target2)) {
    const [first3] = machines;
    if (!first3) continue;
    const [severity, effect] = effectOf2(target2, machines);
    yield {
      place: persistencePlace(target2, first3),
      severity,
      message: `the claims of StorageClass "${storageClass}" that hold the state of ${countText(machines)} are ReadWriteOnce; ${target2.release.label} ${effect}`,
      related: relatedMachines(target2, machines, "is meant to live-migrate and keeps state")
    };
  }
}
function boundAlone(target2) {
  const found = /* @__PURE__ */ new Map();
  for (const machine of stateful(target2)) {
    const { existingClaim, accessMode, storageClass } = target2.claimOf(machine);
    if (!existingClaim || isJudged(target2, existingClaim) || accessMode !== "ReadWriteOnce") continue;
    if (typeof storageClass !== "string" || !isKeptBack(target2, machine)) continue;
    found.set(storageClass, [...found.get(storageClass) ?? [], machine]);
  }
  return found;
}
function isKeptBack(target2, machine) {
  const { wanted, blockers } = target2.verdict(machine);
  return surely(wanted) && !blockers.some(({ blocker, blocks: blocks2 }) => blocks2 === true && blocker.id !== "state-rwo");
}
function effectOf2(target2, machines) {
  const remedy7 = "use a class with ReadWriteMany Filesystem volumes";
  if (!holds("rwoStateBlocksMigration", target2.release))
    return ["warning", `makes a second claim for each migration; ${remedy7}, or allow for the quota`];
  if (machines.some((machine) => evictsByMigration(target2, machine) === true))
    return ["error", `does not live-migrate such a VM, so node drains hang; ${remedy7}`];
  return ["warning", `does not live-migrate such a VM, so node drains shut it down; ${remedy7}`];
}
var blocks, copies, rule72;
var init_rwo = __esm({
  "src/rules/state/rwo.ts"() {
    "use strict";
    init_eviction();
    init_state_cause();
    init_target();
    init_behaviours();
    init_release();
    init_define();
    blocks = behaviourText("rwoStateBlocksMigration");
    copies = behaviourText("rwoStateCopied");
    rule72 = defineRule({
      id: "state/rwo",
      severity: "warning",
      summary: "VMs that are meant to live-migrate keep their state on a ReadWriteOnce claim.",
      why: `In ${blocks} such a VM is not live-migratable and holds up node drains: an error there. In releases ${copies} each live migration
copies the state into a second claim, which costs quota and waits for the provisioner, but works. Persistence is never the
thing to give up.`,
      releases: `error in ${blocks}, warning ${copies}`,
      needs: ["release"],
      sources: [BEHAVIOURS.rwoStateBlocksMigration.source, BEHAVIOURS.rwoStateCopied.source, "kubevirt/kubevirt#12629"],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: rbd # ~> state/rwo
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: rbd
    provisioner: rbd.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              tpm:
                persistent: true
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.3.1
      configuration:
        vmStateStorageClass: cephfs
        developerConfiguration:
          featureGates: [VMPersistentState]
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          evictionStrategy: LiveMigrate
          domain:
            devices:
              tpm:
                persistent: true
  `,
      *check(target2) {
        yield* byClass(target2);
        yield* byClaim(target2);
      }
    });
  }
});

// src/rules/state/rwx-unsupported.ts
function cause(target2, storageClass) {
  const { storage, release: release2 } = target2;
  if (holds("stateAlwaysReadWriteMany", release2)) return "release";
  if (!promises(storage.profile(storageClass).value)) return "fallback";
  const spec = items(storage.profileObject(storageClass)?.value, "spec", "claimPropertySets");
  return promises(readClaimPropertySets(spec)) ? "spec" : "CDI";
}
function setsPlace2(target2, storageClass) {
  const profile = target2.storage.profileObject(storageClass);
  if (!profile || !isJudged(target2, profile)) return void 0;
  return { object: profile, path: ["spec", "claimPropertySets"], at: "key" };
}
var promises, rule73, REMEDIES;
var init_rwx_unsupported = __esm({
  "src/rules/state/rwx-unsupported.ts"() {
    "use strict";
    init_state_cause();
    init_storage();
    init_state_claim();
    init_release();
    init_storage_capabilities2();
    init_value();
    init_define();
    promises = (sets) => !isUnknown(sets) && (sets ?? []).some((set3) => set3.volumeMode === STATE_CLAIM_VOLUME_MODE && set3.accessModes?.includes("ReadWriteMany"));
    rule73 = defineRule({
      id: "state/rwx-unsupported",
      severity: "error",
      summary: "The state claim asks for a ReadWriteMany file system of a class that cannot give one.",
      why: `The claim stays pending and the VM does not start. It happens when vmStateStorageClass names a class of block volumes:
KubeVirt then asks for ReadWriteMany, always as a file system. The same class as default would be asked for ReadWriteOnce.
A StorageProfile that promises what the driver cannot do ends the same way, or corrupts state during migration.`,
      releases: "all",
      needs: ["release"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func getAccessMode",
        "kubevirt/containerized-data-importer pkg/storagecapabilities/storagecapabilities.go",
        "kubevirt/kubevirt#10940",
        "kubevirt/kubevirt#9643"
      ],
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: gp3 # ~> state/rwx-unsupported
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: gp3
    provisioner: ebs.csi.aws.com
    parameters:
      type: gp3
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: efs
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: efs
    provisioner: efs.csi.aws.com
  `,
      *check(target2) {
        const { claim, storage, release: release2 } = target2;
        const name = knownClass(target2);
        const object = name === void 0 ? void 0 : storage.class(name);
        if (claim.accessMode !== "ReadWriteMany" || name === void 0 || !object) return;
        if (grantsSharedFilesystem(object.value) !== false) return;
        const why = cause(target2, name);
        if (why === "CDI") return;
        const machines = claiming(target2);
        const promised = why === "spec" ? setsPlace2(target2, name) : void 0;
        const place3 = promised ?? (claim.explicit || machines.length > 0 ? classPlace(target2, machines) : void 0);
        if (!place3) return;
        const provisioner = text(object.value, "provisioner");
        const because = claim.trace.at(-1)?.because;
        yield {
          place: place3,
          message: `StorageClass "${name}" (${String(provisioner)}) gives no ReadWriteMany file system, but ${release2.label} asks it for one: ${because}; ${REMEDIES[why]}`,
          related: relatedMachines(target2, machines)
        };
      }
    });
    REMEDIES = {
      spec: "leave ReadWriteMany out of the Filesystem set of the StorageProfile",
      release: "name a class with ReadWriteMany file systems, such as NFS or CephFS",
      fallback: "name a class with ReadWriteMany file systems, or give its StorageProfile a Filesystem set with ReadWriteOnce"
    };
  }
});

// src/rules/state/unknown-storage-class.ts
function remedy6(target2, name) {
  const names2 = target2.storage.classes.map((object) => object.name);
  const near = nearest(name, names2);
  const correct = `correct ${classFieldText(target2)}`;
  if (near !== void 0) return `did you mean "${near}"? ${correct}`;
  return names2.length > 0 ? `${correct} to one that exists: ${names2.join(", ")}` : `make the class, or ${correct}`;
}
var rule74;
var init_unknown_storage_class = __esm({
  "src/rules/state/unknown-storage-class.ts"() {
    "use strict";
    init_state_cause();
    init_nearest();
    init_value();
    init_define();
    rule74 = defineRule({
      id: "state/unknown-storage-class",
      severity: "error",
      summary: "The StorageClass that vmStateStorageClass names does not exist.",
      why: `Nothing checks the name when it is set. The state claim stays pending, so VMs that keep state do not start; later
releases say "storage class not found" in the VM's conditions.`,
      releases: "all",
      needs: ["cluster facts"],
      sources: [
        "kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go",
        "kubevirt/kubevirt pkg/virt-operator/webhooks (no check)"
      ],
      facts: yaml2`
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
      bad: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cehpfs # ~> state/unknown-storage-class
  `,
      good: yaml2`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      imageTag: v1.8.4
      configuration:
        vmStateStorageClass: cephfs
  `,
      *check(target2) {
        const { storage, configuration } = target2;
        const name = configuration.stateClass.value;
        if (name === void 0 || name === "" || isUnknown(name) || storage.exists(name) !== false) return;
        const machines = claiming(target2);
        const place3 = classPlace(target2, machines);
        if (!place3) return;
        yield {
          place: place3,
          message: `StorageClass "${name}" does not exist; in ${target2.release.label} nothing checks the name and state claims stay pending; ${remedy6(target2, name)}`,
          related: relatedMachines(target2, machines)
        };
      }
    });
  }
});

// src/rules/index.ts
var RULES, ruleById;
var init_rules = __esm({
  "src/rules/index.ts"() {
    "use strict";
    init_immutable();
    init_persistence_toggled();
    init_release_boundary();
    init_renamed();
    init_state_class_moved();
    init_uuid_changed();
    init_beta_disabled();
    init_conflict();
    init_deprecated();
    init_discontinued();
    init_list_replaced();
    init_missing();
    init_redundant();
    init_unknown();
    init_datavolume_gc();
    init_drift();
    init_halted_wave();
    init_hyperconverged_owned();
    init_hyperconverged_path();
    init_order();
    init_prune();
    init_run_strategy2();
    init_running_field();
    init_server_field();
    init_bios_and_efi();
    init_confidential_state();
    init_deprecated_preference();
    init_ephemeral_root2();
    init_name_too_long();
    init_name_with_dots();
    init_pool_state();
    init_secure_boot_without_smm();
    init_shadowed_preference();
    init_split_persistence();
    init_tpm_arch();
    init_unowned_instance();
    init_unsupported_field();
    init_uuid_shared();
    init_uuid_unpinned();
    init_volatile_efi();
    init_volatile_tpm();
    init_windows_without_tpm();
    init_duplicate_key();
    init_ignore_unused();
    init_ignore_without_reason();
    init_needs_facts();
    init_parse();
    init_unknown_release();
    init_blocked_device();
    init_cluster_default();
    init_cross_namespace();
    init_request_refused();
    init_rwo_disk();
    init_backup_selector();
    init_clone();
    init_export();
    init_preference_invisible();
    init_removed_api();
    init_restore_elsewhere();
    init_unsupported();
    init_ambiguous_default();
    init_backup_overhead();
    init_claim_in_git();
    init_claim_too_small();
    init_no_filesystem_set();
    init_no_snapshot_class();
    init_no_storage_class();
    init_node_local_immediate();
    init_profile_incomplete();
    init_profile_status_in_git();
    init_quota3();
    init_rwo();
    init_rwx_unsupported();
    init_unknown_storage_class();
    RULES = [
      rule,
      rule2,
      rule3,
      rule4,
      rule5,
      rule6,
      rule7,
      rule8,
      rule9,
      rule10,
      rule11,
      rule12,
      rule13,
      rule14,
      rule15,
      rule16,
      rule17,
      rule18,
      rule19,
      rule20,
      rule21,
      rule22,
      rule23,
      rule24,
      rule25,
      rule26,
      rule27,
      rule28,
      rule29,
      rule30,
      rule31,
      rule32,
      rule33,
      rule34,
      rule35,
      rule36,
      rule37,
      rule38,
      rule39,
      rule40,
      rule41,
      rule42,
      rule43,
      rule44,
      rule45,
      rule46,
      rule47,
      rule48,
      rule49,
      rule50,
      rule51,
      rule52,
      rule53,
      rule54,
      rule55,
      rule56,
      rule57,
      rule58,
      rule59,
      rule60,
      rule61,
      rule62,
      rule63,
      rule64,
      rule65,
      rule66,
      rule67,
      rule68,
      rule69,
      rule70,
      rule71,
      rule72,
      rule73,
      rule74
    ];
    ruleById = (id) => RULES.find((rule75) => rule75.id === id);
  }
});

// src/cluster/decided.ts
function holdsUnknown(value) {
  if (isUnknown(value)) return true;
  if (typeof value !== "object" || value === null) return false;
  return openReason(value) !== void 0 || Object.values(value).some(holdsUnknown);
}
function isMachineOpen(target2, object, git2) {
  const machine = target2.machines.find((candidate) => candidate.object === object);
  if (!machine) return false;
  const { state, migratable, wanted } = target2.verdict(machine);
  const own3 = [machine.instancetype.applied, machine.preference.applied, state.needed];
  return (git2 ? own3 : [...own3, migratable, wanted]).some(isUnknown);
}
function isConfigurationOpen({ configuration, claim }) {
  return isUnknown(configuration.configuration) || configuration.moreGates !== void 0 || isUnknown(claim.storageClass) || isUnknown(claim.accessMode);
}
function isOpen({ targets }, object, git2) {
  const [target2] = targets;
  if (!target2 || holdsUnknown(object.value)) return true;
  if (!git2 && targets.length > 1) return true;
  if (target2.cluster.knowsAll("", "")) return false;
  return isMachineOpen(target2, object, git2) || !git2 && isConfigurationOpen(target2);
}
var init_decided = __esm({
  "src/cluster/decided.ts"() {
    "use strict";
    init_value();
  }
});

// src/read/ignore-comments.ts
function* comments(text3) {
  const { Lexer } = require("yaml");
  let offset = 0;
  let before2 = "";
  for (const token of new Lexer().lex(text3)) {
    const isMark = MARKS2.has(token);
    if (!isMark && before2 !== SCALAR_MARK2 && token.startsWith("#")) yield { source: token, offset };
    if (!isMark) offset += token.length;
    before2 = token;
  }
}
function nextFilled(lines, after2) {
  const next = lines.findIndex((line, index) => index > after2 && !BARE2.test(line));
  return next < 0 ? void 0 : next;
}
function ignoreComments2(text3) {
  if (!text3.includes(WORD)) return [];
  const lines = text3.split("\n");
  const found = [];
  for (const { source, offset } of comments(text3)) {
    const match = COMMENT2.exec(source.trimEnd());
    if (!match) continue;
    const before2 = text3.slice(0, offset).split("\n");
    const line = before2.length - 1;
    const lead = before2.at(-1) ?? "";
    found.push({
      text: (match[1] ?? "").trim(),
      line,
      column: lead.length + 1,
      endColumn: lead.length + 1 + source.trimEnd().length,
      target: lead.trim() === "" ? nextFilled(lines, line) : line
    });
  }
  return found;
}
var WORD, COMMENT2, BARE2, SCALAR_MARK2, MARKS2;
var init_ignore_comments2 = __esm({
  "src/read/ignore-comments.ts"() {
    "use strict";
    WORD = "vmstate-ignore";
    COMMENT2 = /^#+\s*vmstate-ignore(?![\w-]):?([\s\S]*)$/;
    BARE2 = /^\s*(?:#[\s\S]*)?$/;
    SCALAR_MARK2 = "";
    MARKS2 = /* @__PURE__ */ new Set([SCALAR_MARK2, "", ""]);
  }
});

// src/suppress/ignores.ts
function entriesOf(text3) {
  const entries = text3.split(NEXT_ENTRY).filter((part2) => part2.trim() !== "");
  return (entries.length > 0 ? entries : [""]).map((entry) => {
    const [, rule75 = "", reason = ""] = /^\s*([^\s:]*)\s*(?::([\s\S]*))?/.exec(entry) ?? [];
    return { rule: rule75, reason: reason.trim() };
  });
}
function metadataPaths({ group: group2, kind }) {
  const machine = MACHINE_KINDS.find((candidate) => candidate.group === group2 && candidate.kind === kind);
  const paths2 = [["metadata"]];
  if (machine?.vm && machine.vm.length > 1) paths2.push([...machine.vm.slice(0, -1), "metadata"]);
  if (machine && machine.vmi.length > 0) paths2.push([...machine.vmi, "metadata"]);
  return paths2;
}
function annotated3(object) {
  return metadataPaths(object).flatMap((metadata) => {
    const path = [...metadata, "annotations", ANNOTATION];
    const text3 = get(object.value, ...path);
    if (text3 === void 0 || isUnknown(text3) || typeof text3 === "object") return [];
    const place3 = { object, path };
    return entriesOf(String(text3)).map((entry) => ignoreOf(entry, { place: place3 }));
  });
}
function commented(document) {
  if (document.program) return inProgram(document.program);
  const text3 = document.template ? maskTemplate(document.text) : document.text;
  return ignoreComments2(text3).flatMap(({ text: entries, line, column, endColumn, target: target2 }) => {
    const at6 = document.line + line + 1;
    const comment = { file: document.file, line: at6, column, endLine: at6, endColumn };
    const of2 = target2 === void 0 ? void 0 : document.line + target2 + 1;
    return entriesOf(entries).map((entry) => ignoreOf(entry, { comment, line: of2 }));
  });
}
function inProgram(program) {
  return program.ignoreComments().flatMap(({ text: text3, file: file2, line, column, endColumn, target: target2 }) => {
    const comment = { file: file2, line: line + 1, column, endLine: line + 1, endColumn };
    const of2 = target2 === void 0 ? void 0 : target2 + 1;
    return entriesOf(text3).map((entry) => ignoreOf(entry, { comment, line: of2 }));
  });
}
function ignoresOf(source) {
  if (!("text" in source)) return { comments: [], objects: /* @__PURE__ */ new Map() };
  const isMarked2 = source.program ? source.program.holds(MARK) : MARK.test(source.text);
  return isMarked2 ? { comments: commented(source), objects: /* @__PURE__ */ new Map() } : void 0;
}
function ignoreOf(entry, rest2) {
  return { ...entry, place: rest2.place, comment: rest2.comment, line: rest2.line, seen: [], used: false };
}
var ANNOTATION, MARK, NEXT_ENTRY;
var init_ignores = __esm({
  "src/suppress/ignores.ts"() {
    "use strict";
    init_kinds();
    init_ignore_comments2();
    init_template();
    init_value();
    ANNOTATION = "vmstate.io/ignore";
    MARK = /vmstate(?:\.io|-ignore)/;
    NEXT_ENTRY = /[;\n](?=\s*[\w-]+\/(?:[\w-]+|\*)\s*(?:[:;\n]|$))/;
  }
});

// src/suppress.ts
function fixOf8(fix2, left2) {
  const changes2 = fix2.changes.filter(({ object }) => left2.has(object) || !isConcerned(object));
  return changes2.length > 0 ? { ...fix2, changes: changes2 } : void 0;
}
var ALWAYS, isConcerned, objectsOf, Suppressions;
var init_suppress = __esm({
  "src/suppress.ts"() {
    "use strict";
    init_decided();
    init_names();
    init_kinds();
    init_ignore_unused();
    init_ignore_without_reason();
    init_ignores();
    ALWAYS = /* @__PURE__ */ new Set(["meta/parse", rule44.id, rule45.id]);
    isConcerned = ({ group: group2, kind }) => isKubeVirtGroup(group2) && group2 !== INSTANCETYPE_GROUP && group2 !== CDI_GROUP && kind !== "KubeVirt";
    objectsOf = (places) => new Set(places.map(({ place: place3 }) => place3.object));
    Suppressions = class {
      constructor(rules2, locator, ignoreErrors = true) {
        this.rules = rules2;
        this.locator = locator;
        this.ignoreErrors = ignoreErrors;
        this.#names = withFamilies(Object.fromEntries(rules2.map(({ id, summary }) => [id, summary])));
      }
      rules;
      locator;
      ignoreErrors;
      #ignores = /* @__PURE__ */ new Map();
      #names;
      /** How many findings were taken out. */
      count = 0;
      /** Problems of one cluster without what is ignored of them. `reported`: whether a problem is reported at all. */
      left(problems2, choice3, reported2 = () => true) {
        this.#see(choice3);
        return problems2.filter(reported2).flatMap((problem5) => {
          const left2 = this.#apply(problem5);
          if (left2 && reported2(left2)) return [left2];
          this.count++;
          return [];
        });
      }
      /** What the reading reports of a document, without what is ignored at its line. */
      leftOf(document, findings) {
        const ignores = this.#in(document);
        return findings.filter((found) => {
          if (!ignores || !this.#use(found.rule, this.#onLine(ignores, found))) return true;
          this.count++;
          return false;
        });
      }
      /** Reads what is ignored in the objects of a cluster. */
      #see(choice3) {
        for (const object of choice3.targets[0]?.cluster.objects ?? []) {
          const ignores = this.#in(object.document ?? object);
          if (!ignores) continue;
          for (const ignore of [...this.#annotated(ignores, object), ...ignores.comments])
            ignore.seen.push({ object, choice: choice3 });
        }
      }
      /** A problem without what is ignored of it; undefined when nothing is left. */
      #apply(problem5) {
        const { rule: rule75, place: place3, related: related2 = [], severity } = problem5;
        if (severity === "error" && !this.ignoreErrors) return problem5;
        const own3 = this.#isIgnored(rule75, place3);
        const left2 = related2.filter((one2) => !isConcerned(one2.place.object) || !this.#isIgnored(rule75, one2.place));
        if (!own3 && left2.length === related2.length) return problem5;
        const concerned = left2.filter((one2) => isConcerned(one2.place.object));
        if (concerned.length === 0 || own3 && !objectsOf(related2).has(place3.object)) return void 0;
        const rest2 = objectsOf(left2);
        const gone = [...objectsOf(related2)].filter((object) => !rest2.has(object)).length;
        const note2 = gone === 0 ? "" : gone === 1 ? " (1 object is ignored)" : ` (${gone} objects are ignored)`;
        const first3 = concerned[0]?.place;
        const { fix: meant, ...found } = problem5;
        const fix2 = meant && fixOf8(meant, rest2);
        return {
          ...found,
          ...own3 && first3 ? { place: first3 } : {},
          related: left2,
          message: problem5.message + note2,
          ...fix2 ? { fix: fix2 } : {}
        };
      }
      /** What is to be said of ignores that do nothing. `reports`: whether a rule reports in a file at all. */
      reports(reports) {
        const found = [];
        for (const ignores of this.#ignores.values()) {
          if (!ignores) continue;
          for (const ignore of [...ignores.comments, ...[...ignores.objects.values()].flat()]) {
            const file2 = ignore.comment?.file ?? ignore.place?.object.document?.file;
            const report = this.#reportOf(ignore, (rule75) => reports(rule75, file2));
            if (report) found.push({ ...report, file: file2, place: ignore.place, comment: ignore.comment });
          }
        }
        return found;
      }
      #in(source) {
        const key = "program" in source && source.program || source;
        if (!this.#ignores.has(key)) this.#ignores.set(key, ignoresOf(source));
        return this.#ignores.get(key);
      }
      #annotated({ objects }, object) {
        const key = object.base.join("/");
        let own3 = objects.get(key);
        if (!own3) {
          own3 = annotated3(object);
          objects.set(key, own3);
        }
        return own3;
      }
      #isIgnored(rule75, place3) {
        const ignores = this.#in(place3.object.document ?? place3.object);
        if (!ignores) return false;
        const position = ignores.comments.length > 0 ? this.locator.find(place3) : void 0;
        return this.#use(rule75, [...this.#annotated(ignores, place3.object), ...this.#onLine(ignores, position)]);
      }
      #onLine({ comments: comments2 }, { file: file2, line } = {}) {
        return comments2.filter(
          ({ comment, line: of2 }) => line !== void 0 && of2 === line && (comment?.file ?? file2) === file2
        );
      }
      #use(rule75, ignores) {
        const covering = ALWAYS.has(rule75) ? [] : ignores.filter((ignore) => ignore.reason !== "" && (ignore.rule === rule75 || ignore.rule === familyOf(rule75)));
        for (const ignore of covering) ignore.used = true;
        return covering.length > 0;
      }
      #reportOf(ignore, reports) {
        if (ignore.rule === "" || Object.hasOwn(this.#names, ignore.rule) && ignore.reason === "")
          return { rule: rule45, message: withoutReasonMessage(ignore.rule) };
        if (!Object.hasOwn(this.#names, ignore.rule))
          return { rule: rule44, message: `${unknownRule(ignore.rule, this.#names)}; this ignore has no effect` };
        if (ALWAYS.has(ignore.rule))
          return { rule: rule44, message: `"${ignore.rule}" cannot be ignored here; set its level in vmstate.yaml` };
        if (ignore.used || !this.#isSurelyUnused(ignore, reports)) return void 0;
        return { rule: rule44, message: unusedMessage(ignore.rule, ignore.comment && (ignore.line ?? "none")) };
      }
      /** Whether every rule it is for ran, and would have reported with what was seen if there were anything. */
      #isSurelyUnused({ rule: rule75, seen }, reports) {
        const meant = this.rules.filter(({ id }) => (id === rule75 || familyOf(id) === rule75) && !ALWAYS.has(id));
        const ran = meant.filter(({ id, needs }) => reports(id) && !needs.includes("two revisions"));
        if (ran.length === 0 || ran.length < meant.length) return false;
        const git2 = ran.every(({ id, needs }) => familyOf(id) !== "migration/*" && needs.every((need) => need === "git"));
        const facts = ran.some(({ needs }) => needs.includes("cluster facts"));
        return seen.every(({ object, choice: choice3 }) => {
          const { facts: captured = [] } = choice3.targets[0]?.cluster ?? {};
          const complete = choice3.targets[0]?.cluster.knowsAll("", "") === true;
          return (!facts || complete || captured.length > 0) && !isOpen(choice3, object, git2);
        });
      }
    };
  }
});

// src/lint.ts
function locate(place3, locator) {
  return { ...locator.find(place3), object: refOf(place3.object) };
}
function finding(problem5, cluster2, locator) {
  const used3 = locator.use(problem5.place);
  const related2 = [
    ...used3 ? [{ message: USED, ...used3 }] : [],
    ...(problem5.related ?? []).map(({ place: place3, message }) => ({ message, ...locate(place3, locator) }))
  ];
  return {
    rule: problem5.rule,
    severity: problem5.severity,
    message: problem5.message,
    ...cluster2 === void 0 ? {} : { cluster: cluster2 },
    ...locate(problem5.place, locator),
    path: pathText(problem5.place.path),
    ...related2.length > 0 ? { related: related2 } : {},
    docs: docsOf(problem5.rule)
  };
}
function compareFindings(left2, right) {
  return compare(left2.file ?? "", right.file ?? "") || compare(left2.revision ?? "", right.revision ?? "") || compare(left2.line ?? 0, right.line ?? 0) || compare(left2.column ?? 0, right.column ?? 0) || compare(left2.rule, right.rule) || compare(left2.cluster ?? "", right.cluster ?? "") || compare(left2.message, right.message) || compare(left2.object?.name ?? "", right.object?.name ?? "");
}
function result2(targets, findings, suppressed, rest2 = {}, files) {
  const summary = {
    errors: count(findings, "error"),
    warnings: count(findings, "warning"),
    infos: count(findings, "info"),
    suppressed,
    ...files === void 0 ? {} : { files }
  };
  return { version: VERSION, targets, findings: findings.sort(compareFindings), summary, ...rest2 };
}
function judgeCluster(cluster2, kubevirt, levels) {
  const choice3 = targetsOf(cluster2, kubevirt);
  const rules2 = RULES.filter(({ id }) => !levels.isOff(id));
  const problems2 = judge(rules2, choice3, (rule75, file2) => levels.of(rule75, file2));
  return { target: targetRef(cluster2, choice3), choice: choice3, problems: problems2 };
}
function levelled(findings, levels) {
  return findings.flatMap((found) => {
    const severity = levels.of(found.rule, found.file) ?? found.severity;
    return severity === "off" ? [] : [{ ...found, severity }];
  });
}
function isInScope(problem5, inScope) {
  return inScope(problem5.place.object) || (problem5.related ?? []).some(({ place: place3 }) => inScope(place3.object));
}
function documentFindings(problem5, locator) {
  const { document, groups } = problem5;
  if (groups.length > 0 && !groups.some(isJudgedGroup)) return [];
  if (problem5.kind === "duplicate keys") {
    return locator.duplicateKeys(document).map(({ path, position, first: first3 }) => ({
      rule: rule43.id,
      severity: rule43.severity,
      message: duplicateKeyMessage(pathText(path), first3.line),
      ...position,
      path: pathText(path),
      related: [{ message: "the key stands here first", ...first3 }],
      docs: docsOf(rule43.id)
    }));
  }
  const { message, severity } = parseReport(problem5, JUDGED_TEXT.test(document.text));
  const { line = document.line + 1, column = 1 } = problem5;
  return [{ rule: rule47.id, severity, message, file: document.file, line, column, docs: docsOf(rule47.id) }];
}
function ignoreFindings(suppressions, levels, locator, inScope = () => true) {
  const reports = suppressions.reports((rule75, file2) => levels.of(rule75, file2) !== "off").filter(({ file: file2 }) => file2 === void 0 || inScope(file2));
  const findings = reports.map(({ rule: rule75, message, place: place3, comment }) => ({
    rule: rule75.id,
    severity: rule75.severity,
    message,
    ...comment,
    ...place3 ? { ...locate(place3, locator), path: pathText(place3.path) } : {},
    docs: docsOf(rule75.id)
  }));
  return levelled(findings, levels);
}
function lintLoaded(loaded2, kubevirt, levels = new Levels()) {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const findings = loaded2.documentProblems.flatMap(
    (problem5) => suppressions.leftOf(problem5.document, levelled(documentFindings(problem5, locator), levels))
  );
  const inScope = (object) => object.document !== void 0 && loaded2.inScope(object.document.file);
  const judged = reported(loaded2.clusters, inScope).map((cluster2) => ({
    cluster: cluster2,
    ...judgeCluster(cluster2, kubevirt, levels)
  }));
  const several = judged.length > 1;
  const all = judged.map(({ cluster: cluster2, problems: problems3 }) => clusterProblems(cluster2, problems3, several));
  for (const [index, { cluster: cluster2, choice: choice3, problems: problems3 }] of judged.entries()) {
    for (const problem5 of suppressions.left(problems3, choice3, (one2) => isInScope(one2, inScope))) {
      const fix2 = mended(problem5, all[index], all, loaded2.inScope);
      findings.push({ ...finding(problem5, cluster2.name, locator), ...fix2 });
    }
  }
  findings.push(...ignoreFindings(suppressions, levels, locator, loaded2.inScope));
  const { inputProblems: inputProblems2 } = loaded2;
  const problems2 = inputProblems2.length > 0 ? { problems: inputProblems2 } : {};
  const targets = judged.map(({ target: target2 }) => target2);
  return result2(targets, findings, suppressions.count, problems2, loaded2.files);
}
function reaches({ findings }, level) {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
  return findings.some(({ severity }) => grave.includes(severity));
}
var docsOf, USED, compare, count, clusterProblems;
var init_lint = __esm({
  "src/lint.ts"() {
    "use strict";
    init_targets();
    init_levels();
    init_kinds();
    init_finding();
    init_judge();
    init_kube_object();
    init_locate();
    init_mend();
    init_plan();
    init_rules();
    init_duplicate_key();
    init_parse();
    init_suppress();
    init_version();
    docsOf = (rule75) => `vmstate explain ${rule75}`;
    USED = "the value is used here";
    compare = (left2, right) => left2 < right ? -1 : left2 > right ? 1 : 0;
    count = (findings, severity) => findings.filter((candidate) => candidate.severity === severity).length;
    clusterProblems = ({ name, objects }, problems2, several) => ({
      name,
      problems: problems2,
      documents: new Set(several ? objects.flatMap(({ document }) => document ?? []) : [])
    });
  }
});

// src/report/json.ts
function jsonReport(result3) {
  return `${JSON.stringify(result3, null, 2)}
`;
}
var init_json = __esm({
  "src/report/json.ts"() {
    "use strict";
  }
});

// src/report/terminal.ts
function paint(colour) {
  if (!colour) return PLAIN3;
  return require("picocolors").createColors(true);
}
function table(rows) {
  const widths = [];
  for (const row2 of rows)
    for (const [index, cell] of row2.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map(
    (row2) => row2.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd()
  );
}
function printable(text3) {
  return text3.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, "\xB7");
}
var plain, PLAIN3, plural;
var init_terminal = __esm({
  "src/report/terminal.ts"() {
    "use strict";
    plain = (text3) => String(text3);
    PLAIN3 = { red: plain, yellow: plain, cyan: plain, green: plain, bold: plain, dim: plain };
    plural = (count2, word2) => `${count2} ${word2}${count2 === 1 ? "" : "s"}`;
  }
});

// src/report/text.ts
function place2({ file: file2, revision, line, column }) {
  if (file2 === void 0) return "";
  const path = revision === void 0 ? file2 : `${revision}:${file2}`;
  return line === void 0 ? path : `${path}:${line}:${column}`;
}
function excerpt(finding2, { paint: paint2, source }) {
  const { file: file2, revision, line, column = 1, endLine, endColumn = column + 1 } = finding2;
  const text3 = file2 === void 0 || line === void 0 ? void 0 : source(file2, revision)?.split("\n")[line - 1];
  if (text3 === void 0 || line === void 0) return [];
  const from2 = Math.max(0, Math.min(column - 1 - LEAD, text3.length - WIDEST));
  const skipped2 = column > WIDEST - LEAD ? from2 : 0;
  const clean = printable(text3.replace(/\r$/, "")).slice(skipped2, skipped2 + WIDEST);
  const start = column - skipped2;
  const end = endLine === line ? endColumn - skipped2 : clean.length + 1;
  const width = Math.max(1, Math.min(end, clean.length + 1) - start);
  const margin = " ".repeat(String(line).length);
  const caret = start <= clean.length ? `${" ".repeat(start - 1)}${"^".repeat(width)}` : "";
  return [
    paint2.dim(`${margin} |`),
    `${paint2.dim(`${line} |`)} ${clean}`,
    `${paint2.dim(`${margin} |`)} ${coloured(finding2.severity, paint2)(caret)}`
  ];
}
function relatedLines(finding2, { paint: paint2, verbose }) {
  const related2 = (finding2.related ?? []).filter(
    (other) => place2(other) !== place2(finding2) || other.file === void 0
  );
  const shown = verbose ? related2 : related2.slice(0, FEW2);
  const lines = shown.map((other) => `  ${paint2.dim("=")} ${printable(other.message)}${at5(place2(other), paint2)}`);
  const rest2 = related2.length - shown.length;
  return rest2 > 0 ? [...lines, `  ${paint2.dim("=")} and ${rest2} more (--verbose lists them)`] : lines;
}
function fixLines({ fix: fix2, noFix }, { paint: paint2 }) {
  const mark = paint2.dim("=");
  if (fix2) return [`  ${mark} ${fix2.safety === "unsafe" ? "unsafe fix" : "fix"}: ${printable(fix2.title)}`];
  return noFix === void 0 ? [] : [`  ${mark} no fix: ${printable(noFix)}`];
}
function fixSummary(findings, options2) {
  const safe = findings.filter((finding2) => isFixable(finding2, options2)).length;
  const unsafe = options2.unsafeFixes ? 0 : findings.filter(({ fix: fix2 }) => fix2?.safety === "unsafe").length;
  if (safe + unsafe === 0) return [];
  const flags = options2.unsafeFixes ? "--fix --unsafe-fixes" : "--fix";
  const more = unsafe === 0 ? "" : `, ${unsafe} more with --unsafe-fixes`;
  return [`[*] ${safe} fixable with ${flags}${more}`];
}
function findingLines(finding2, options2) {
  const { paint: paint2 } = options2;
  const cluster2 = finding2.cluster === void 0 ? "" : paint2.dim(` [cluster ${printable(finding2.cluster)}]`);
  const where = place2(finding2) || (finding2.object ? `${finding2.object.kind} ${finding2.object.name}` : "");
  const fixable = isFixable(finding2, options2) ? " [*]" : "";
  return [
    `${coloured(finding2.severity, paint2)(paint2.bold(finding2.severity))}${paint2.dim(`[${finding2.rule}]`)}${fixable} ${printable(finding2.message)}${cluster2}`,
    `  ${paint2.dim("-->")} ${printable(where)}`,
    ...excerpt(finding2, options2),
    ...relatedLines(finding2, options2),
    ...fixLines(finding2, options2),
    ""
  ];
}
function summaryLines(result3, options2) {
  const { paint: paint2 } = options2;
  const { errors, warnings, infos, suppressed, fixed, files } = result3.summary;
  const counts = [plural(errors, "error"), plural(warnings, "warning"), plural(infos, "note")].join(", ");
  const ignored = suppressed === 0 ? "" : `, ${suppressed} ignored`;
  const mended2 = fixed === void 0 ? "" : `, ${fixed} fixed`;
  const scope = `${files === void 0 ? "" : ` in ${plural(files, "file")}`}${ignored}${mended2}`;
  const clean = errors + warnings + infos === 0;
  const lines = [clean ? paint2.green(`no findings${scope}`) : `${paint2.bold(counts)}${scope}`];
  lines.push(...fixSummary(result3.findings, options2));
  for (const { cluster: cluster2, kubevirt, from: from2 } of result3.targets) {
    const name = cluster2 === void 0 ? "" : `${printable(cluster2)}: `;
    lines.push(paint2.dim(`${name}judged as KubeVirt ${kubevirt} (release: ${printable(from2)})`));
  }
  return lines;
}
function textReport(result3, options2) {
  const shown = options2.quiet ? result3.findings.filter(({ severity }) => severity === "error") : result3.findings;
  const lines = shown.flatMap((finding2) => findingLines(finding2, options2));
  return `${[...lines, ...summaryLines(result3, options2)].join("\n")}
`;
}
var FEW2, WIDEST, LEAD, coloured, at5, isFixable;
var init_text2 = __esm({
  "src/report/text.ts"() {
    "use strict";
    init_terminal();
    FEW2 = 3;
    WIDEST = 160;
    LEAD = 60;
    coloured = (severity, paint2) => ({ error: paint2.red, warning: paint2.yellow, info: paint2.cyan })[severity];
    at5 = (where, paint2) => where === "" ? "" : ` ${paint2.dim(`(${printable(where)})`)}`;
    isFixable = ({ fix: fix2 }, { unsafeFixes = false }) => fix2 !== void 0 && (fix2.safety === "safe" || unsafeFixes);
  }
});

// src/options.ts
function knownRelease(version2) {
  const reading = readRelease(version2);
  if ("release" in reading) return reading.release;
  const known6 = KNOWN_RELEASES.map(({ minor }) => minor).join(", ");
  return `KubeVirt release ${JSON.stringify(version2)} is not known; known are ${known6}`;
}
function releaseOption(version2) {
  if (version2 === void 0) return void 0;
  if (typeof version2 !== "string") throw new UsageError("kubevirt takes the release as a string");
  const release2 = knownRelease(version2);
  if (typeof release2 === "string") throw new UsageError(release2);
  return release2;
}
var init_options = __esm({
  "src/options.ts"() {
    "use strict";
    init_release();
    init_problems();
  }
});

// src/config/shape.ts
function text2(what, schema2 = {}, refuse) {
  return {
    schema: { type: "string", minLength: 1, ...schema2 },
    read(node, name, source) {
      const { isScalar: isScalar2 } = source.yaml;
      if (!isScalar2(node) || typeof node.value !== "string")
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      if (node.value.trim() === "") return source.wrong(node, `${name} must not be empty; it takes ${what}`);
      const problem5 = refuse?.(node.value);
      return problem5 === void 0 ? node.value : source.wrong(node, problem5);
    }
  };
}
function version(what, parse6) {
  return {
    schema: { type: ["string", "number"] },
    read(node, name, source) {
      const { isScalar: isScalar2 } = source.yaml;
      const written4 = isScalar2(node) && (typeof node.value === "number" ? node.source : node.value);
      if (typeof written4 !== "string")
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const parsed2 = parse6(written4);
      return typeof parsed2 === "string" ? source.wrong(node, parsed2) : parsed2;
    }
  };
}
function oneOf(words2) {
  return {
    schema: { enum: words2 },
    read(node, name, source) {
      const { isScalar: isScalar2 } = source.yaml;
      const found = words2.find((word2) => isScalar2(node) && node.value === word2);
      return found ?? source.wrong(node, `${name} takes ${either(words2)}; this is ${source.kindOf(node)}`);
    }
  };
}
function list3(item, what) {
  return {
    schema: { type: "array", items: item.schema },
    read(node, name, source) {
      if (!source.yaml.isSeq(node))
        return source.wrong(node, `${name} takes a list of ${what}; this is ${source.kindOf(node)}`);
      const values = node.items.map((one2, index) => item.read(source.target(one2), `${name}[${index}]`, source));
      return values.filter((value) => value !== void 0);
    }
  };
}
function oneOrMore(item, what) {
  const many = list3(item, what);
  return {
    schema: { oneOf: [item.schema, many.schema] },
    read(node, name, source) {
      if (source.yaml.isSeq(node)) return many.read(node, name, source);
      const value = item.read(node, name, source);
      return value === void 0 ? void 0 : [value];
    }
  };
}
function* knownPairs(node, where, source, known6, unknown4) {
  for (const { key, value } of node.items) {
    const at6 = source.target(key);
    const word2 = source.yaml.isScalar(at6) ? String(at6.value) : void 0;
    if (word2 === void 0) source.wrong(at6 ?? node, `a key of ${where} must be text`);
    else if (!known6.includes(word2)) source.wrong(at6, unknown4(word2));
    else yield [word2, source.target(value)];
  }
}
function record(fields, what) {
  const known6 = Object.keys(fields);
  const required = known6.filter((key) => fields[key]?.required);
  const unknown4 = (key) => {
    const near = nearest(key, known6);
    const instead = near === void 0 ? `known are ${known6.join(", ")}` : `did you mean ${near}?`;
    return `${what} has no key ${quote(key)}; ${instead}`;
  };
  return {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(fields).map(([key, { about, shape: shape2 }]) => [key, { description: about, ...shape2.schema }])
      ),
      ...required.length > 0 ? { required } : {}
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node))
        return source.wrong(node, `${name || what} takes a map; this is ${source.kindOf(node)}`);
      const values = {};
      const before2 = source.mistakes.length;
      for (const [key, value] of knownPairs(node, what, source, known6, unknown4)) {
        values[key] = fields[key]?.shape.read(value, name === "" ? key : `${name}.${key}`, source);
      }
      const missing = source.mistakes.length > before2 ? [] : required.filter((key) => !node.has(key));
      for (const key of missing) source.wrong(node, `${what} needs the key ${key}; add it`);
      return values;
    }
  };
}
function mapOf(names2, item, what, unknown4) {
  return {
    schema: {
      type: "object",
      additionalProperties: false,
      properties: Object.fromEntries(
        Object.entries(names2).map(([name, about]) => [name, { description: about, ...item.schema }])
      )
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node)) return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const values = /* @__PURE__ */ new Map();
      for (const [key, value] of knownPairs(node, name, source, Object.keys(names2), unknown4)) {
        const read3 = item.read(value, `${name}.${key}`, source);
        if (read3 !== void 0) values.set(key, read3);
      }
      return values;
    }
  };
}
var Source, quote, either;
var init_shape = __esm({
  "src/config/shape.ts"() {
    "use strict";
    init_nearest();
    Source = class {
      constructor(yaml3, document) {
        this.yaml = yaml3;
        this.document = document;
      }
      yaml;
      document;
      mistakes = [];
      /** Notes what is wrong at a node. */
      wrong(node, message) {
        this.mistakes.push({ offset: node?.range?.[0] ?? 0, message });
        return void 0;
      }
      /** The node that is meant: an alias leads to what it stands for. */
      target(node) {
        const { isAlias, isNode } = this.yaml;
        if (isAlias(node)) return node.resolve(this.document) ?? null;
        return isNode(node) ? node : null;
      }
      /** What stands at a node, in words. */
      kindOf(node) {
        const { isMap: isMap2, isScalar: isScalar2, isSeq } = this.yaml;
        if (isMap2(node)) return "a map";
        if (isSeq(node)) return "a list";
        if (!isScalar2(node) || node.value === null) return "nothing";
        return typeof node.value === "string" ? `the text ${quote(node.value)}` : String(node.value);
      }
    };
    quote = (text3) => JSON.stringify(text3);
    either = (words2) => words2.join(", ").replace(/, ([^,]*)$/, " or $1");
  }
});

// src/config/keys.ts
function configShape(rules2) {
  const names2 = withFamilies(rules2);
  return record(
    {
      kubevirt: { about: "The KubeVirt release that the manifests are for.", shape: release },
      clusters: { about: "The clusters that the manifests are for.", shape: list3(cluster, "clusters") },
      exclude: {
        about: "Globs of files that are neither judged nor read for facts, relative to this file.",
        shape: globs
      },
      rules: {
        about: "Levels of rules: what is off is not run, another level holds for all findings of the rule.",
        shape: levelMap(names2)
      },
      overrides: {
        about: "Levels of rules for some files. Later entries win.",
        shape: list3(
          record(
            {
              files: { about: "Globs of the files, relative to this file.", shape: globs, required: true },
              rules: { about: "Levels of rules in those files.", shape: levelMap(names2), required: true }
            },
            "an override"
          ),
          "overrides"
        )
      },
      failOn: { about: "The severity from which on the exit code is 1.", shape: oneOf(FAIL_ON) }
    },
    "the configuration"
  );
}
var FAIL_ON, file, glob2, globs, factsFiles, release, levelMap, clusterKeys, cluster;
var init_keys = __esm({
  "src/config/keys.ts"() {
    "use strict";
    init_finding();
    init_release();
    init_options();
    init_globs();
    init_names();
    init_shape();
    FAIL_ON = [...SEVERITIES, "never"];
    file = text2("the path of a file");
    glob2 = text2("a glob", {}, globProblem);
    globs = list3(glob2, "globs");
    factsFiles = oneOrMore(file, "files");
    release = version(`a KubeVirt release such as "${newestRelease().minor}"`, knownRelease);
    levelMap = (names2, where = "") => mapOf(names2, oneOf(LEVELS), "a map from rules to levels", (name) => where + unknownRule(name, names2));
    clusterKeys = record(
      {
        name: { about: "How findings name the cluster.", shape: text2("a name"), required: true },
        paths: { about: "Globs of the files that belong to the cluster, relative to this file.", shape: globs },
        kubevirt: { about: "The KubeVirt release that the cluster runs.", shape: release },
        facts: {
          about: "Files with objects captured from the cluster, as kubectl get -o yaml prints them.",
          shape: factsFiles
        },
        render: {
          about: "Command whose standard output is what is deployed. It runs only with --render.",
          shape: text2("a command")
        }
      },
      "a cluster"
    );
    cluster = {
      ...clusterKeys,
      schema: {
        ...clusterKeys.schema,
        anyOf: ["paths", "render"].map((key) => ({ properties: { [key]: {} }, required: [key] }))
      }
    };
  }
});

// src/config/read.ts
function syntaxMessage(code, message) {
  if (code === "DUPLICATE_KEY") return "this key stands a second time; remove one";
  if (code === "MULTIPLE_DOCS") return "a second document begins here; a configuration is one document";
  if (message.includes("call stack")) return TOO_DEEP;
  return `it is no valid YAML: ${message.replace(/\n[\s\S]*/, "").replace(/\s+/g, " ")}`;
}
function isManifest(text3) {
  return /^["']?apiVersion["']?[^\S\n]*:/m.test(text3) && /^["']?kind["']?[^\S\n]*:/m.test(text3);
}
function clusterOf({ name = "", paths: paths2 = [], facts = [], kubevirt, render: render2 }) {
  return { name, paths: paths2, facts, ...kubevirt ? { kubevirt } : {}, ...render2 === void 0 ? {} : { render: render2 } };
}
function checkClusters(source) {
  const { isMap: isMap2, isSeq } = source.yaml;
  const clusters = isMap2(source.document.contents) ? source.target(source.document.contents.get("clusters", true)) : null;
  if (!isSeq(clusters)) return;
  const seen = /* @__PURE__ */ new Set();
  const doubtful = source.mistakes.length > 0;
  for (const item of clusters.items) {
    const cluster2 = source.target(item);
    if (!isMap2(cluster2)) continue;
    checkName(cluster2, seen, source);
    if (!doubtful && !cluster2.has("paths") && !cluster2.has("render"))
      source.wrong(cluster2, "a cluster needs paths, or a render command; add one");
  }
}
function checkName(cluster2, seen, source) {
  const name = source.target(cluster2.get("name", true));
  const value = source.yaml.isScalar(name) ? name.value : void 0;
  if (typeof value === "string") {
    if (seen.has(value)) source.wrong(name, `there is a cluster ${quote(value)} already; give each its own name`);
    seen.add(value);
  }
}
function usageError(mistakes, place3, positionOf) {
  const lines = [...mistakes].sort((left2, right) => left2.offset - right.offset).map(({ offset, message }) => `${place3.file}:${positionOf(offset)}: ${message}`);
  return new UsageError([...new Set(lines)].join("\n"));
}
function readConfig(text3, place3, rules2) {
  const unfit = textProblem(withoutMark(text3))?.problem;
  if (unfit) throw new UsageError(`${place3.file}:${unfit.line}:${unfit.column}: ${unfit.message}`);
  try {
    return readFitting(withoutMark(text3), place3, rules2);
  } catch (error2) {
    if (error2 instanceof RangeError) throw new UsageError(`${place3.file}:1:1: ${TOO_DEEP}`);
    throw error2;
  }
}
function readFitting(text3, place3, rules2) {
  const yaml3 = require("yaml");
  const counter = new yaml3.LineCounter();
  const positionOf = (offset) => {
    const { line, col } = counter.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const options2 = {
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: counter,
    logLevel: "error"
  };
  const document = yaml3.parseDocument(text3, options2);
  const syntax = document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    message: syntaxMessage(code, message)
  }));
  if (syntax.length > 0) throw usageError(syntax, place3, positionOf);
  const { contents } = document;
  if (contents === null || yaml3.isScalar(contents) && contents.value === null) return configOf({}, place3);
  const source = new Source(yaml3, document);
  const read3 = configShape(rules2).read(source.target(document.contents), "", source) ?? {};
  checkClusters(source);
  if (source.mistakes.length > 0) throw usageError(source.mistakes, place3, positionOf);
  return configOf(read3, place3);
}
function configOf(read3, { file: file2, folder }) {
  return {
    file: file2,
    folder,
    clusters: (read3.clusters ?? []).map(clusterOf),
    exclude: read3.exclude ?? [],
    rules: read3.rules ?? /* @__PURE__ */ new Map(),
    overrides: (read3.overrides ?? []).map(({ files = [], rules: rules2 = /* @__PURE__ */ new Map() }) => ({ files, rules: rules2 })),
    ...read3.kubevirt === void 0 ? {} : { kubevirt: read3.kubevirt },
    ...read3.failOn === void 0 ? {} : { failOn: read3.failOn }
  };
}
var init_read2 = __esm({
  "src/config/read.ts"() {
    "use strict";
    init_problems();
    init_documents();
    init_reading();
    init_keys();
    init_shape();
  }
});

// src/config/find.ts
function read2(file2) {
  try {
    return readText(file2);
  } catch (error2) {
    throw new UsageError(`configuration ${file2}: ${errorText(error2)}`);
  }
}
function configsIn(folder) {
  const files = NAMES2.map((name) => (0, import_node_path10.join)(folder, name)).filter((file2) => isFile(file2) || isBrokenLink(file2));
  return files.filter((file2) => !isManifest(read2(file2)));
}
function nearestConfig(folder) {
  for (let current = folder; ; current = (0, import_node_path10.dirname)(current)) {
    const [first3, second] = configsIn(current);
    if (second !== void 0) throw new UsageError(`${first3} and ${second} are both configurations; remove one`);
    if (first3 !== void 0) return first3;
    if ((0, import_node_path10.dirname)(current) === current) return void 0;
  }
}
function startOf2(path, cwd) {
  const absolute = (0, import_node_path10.resolve)(cwd, path);
  return isFolder(absolute) ? absolute : (0, import_node_path10.dirname)(absolute);
}
function search2(paths2, cwd) {
  let found;
  const byFolder = /* @__PURE__ */ new Map();
  for (const path of paths2) {
    const folder = startOf2(path, cwd);
    if (!byFolder.has(folder)) byFolder.set(folder, nearestConfig(folder));
    const file2 = byFolder.get(folder);
    if (file2 === void 0) continue;
    if (found && found.file !== file2) {
      const shown = [found.file, file2].map((one2) => known4(one2, cwd));
      throw new UsageError(
        `${shown[0]} configures ${found.path}, and ${shown[1]} configures ${path}; run vmstate once for each, or name one with --config`
      );
    }
    found ??= { path, file: file2 };
  }
  return found?.file;
}
function findConfig(paths2, options2, rules2) {
  const { cwd, config } = options2;
  if (config === false) return void 0;
  const file2 = config === void 0 ? search2(paths2.length > 0 ? paths2 : ["."], cwd) : (0, import_node_path10.resolve)(cwd, config);
  if (file2 === void 0) return void 0;
  return readConfig(read2(file2), { file: known4(file2, cwd), folder: (0, import_node_path10.dirname)(file2) }, rules2);
}
var import_node_path10, NAMES2, known4;
var init_find = __esm({
  "src/config/find.ts"() {
    "use strict";
    import_node_path10 = require("node:path");
    init_problems();
    init_files();
    init_read2();
    NAMES2 = ["vmstate.yaml", "vmstate.yml"];
    known4 = (file2, cwd) => (0, import_node_path10.relative)(cwd, file2).split(import_node_path10.sep).join("/");
  }
});

// src/settings.ts
function settingsOf(paths2, given) {
  const { cwd, config, stdinFilename = "." } = given;
  if (config !== void 0 && config !== false && typeof config !== "string")
    throw new UsageError("config takes the path of a file, or false");
  const release2 = releaseOption(given.kubevirt);
  const levels = readLevels(given.rules ?? [], RULE_NAMES);
  const from2 = paths2.map((path) => path === "-" ? stdinFilename : path);
  const configuration = findConfig(from2, { cwd, ...config === void 0 ? {} : { config } }, RULE_NAMES);
  return {
    configuration,
    kubevirt: release2,
    levels: new Levels(configuration, levels, cwd),
    failOn: given.failOn ?? configuration?.failOn ?? "error"
  };
}
function resolved2({ configuration, kubevirt, levels, failOn }) {
  const { clusters = [], exclude = [], overrides = [] } = configuration ?? {};
  const release2 = kubevirt ?? configuration?.kubevirt;
  return {
    ...release2 === void 0 ? {} : { kubevirt: release2.version },
    clusters: clusters.map(
      ({ kubevirt: own3, ...rest2 }) => own3 === void 0 ? rest2 : { ...rest2, kubevirt: own3.version }
    ),
    exclude,
    rules: byName(RULES.map(({ id, severity }) => [id, levels.usual(id) ?? severity])),
    overrides: overrides.map(({ files, rules: rules2 }) => ({ files, rules: byName(rules2) })),
    failOn
  };
}
function resolvedText(settings2) {
  const { Document, isMap: isMap2, isScalar: isScalar2 } = require("yaml");
  const document = new Document(resolved2(settings2));
  document.commentBefore = ` from ${settings2.configuration?.file ?? "defaults; there is no vmstate.yaml"}`;
  const rules2 = document.get("rules");
  for (const { key, value } of isMap2(rules2) ? rules2.items : []) {
    if (isScalar2(value) && settings2.levels.usual(String(key)) === void 0) value.comment = " default";
  }
  return document.toString({ lineWidth: 0 });
}
var RULE_NAMES, byName;
var init_settings = __esm({
  "src/settings.ts"() {
    "use strict";
    init_find();
    init_levels();
    init_options();
    init_problems();
    init_rules();
    RULE_NAMES = Object.fromEntries(RULES.map(({ id, summary }) => [id, summary]));
    byName = (levels) => Object.fromEntries([...levels].sort(([left2], [right]) => left2 < right ? -1 : 1));
  }
});

// src/cluster/owners.ts
function owner2(name, files) {
  const own3 = new Set(files);
  const folders = [...new Set([...own3].map(directory))].map(
    (folder) => folder.split("/").filter((part2) => part2 !== "")
  );
  return { name, folders, files: own3, kustomizations: /* @__PURE__ */ new Set(), gets: () => true };
}
function destinations({ objects, deliveries, tree }) {
  const files = new Set(objects.filter(({ group: group2 }) => isJudgedGroup(group2)).map(pathOf));
  const byName2 = indexBy(deliveries, ({ destination }) => isUnknown(destination) ? void 0 : destination);
  const owners = [...byName2].flatMap(([name, list4]) => {
    const brought = [...files].filter((file2) => list4.some(({ brings: brings2 }) => brings2(file2)));
    if (brought.length === 0) return [];
    const gets = ({ destination }) => typeof destination !== "string" || destination === name;
    const found = { ...owner2(name, brought), gets };
    for (const { kustomizations } of list4)
      for (const root of kustomizations)
        for (const one2 of tree.reach(root).kustomizations) found.kustomizations.add(one2);
    return [found];
  });
  return owners.length > 1 ? owners : [];
}
function installations({ tree }) {
  const found = tree.all.flatMap((object) => {
    const version2 = releaseUrlVersion(object);
    return version2 === void 0 ? [] : [{ object, version: version2 }];
  });
  if (new Set(found.map(({ version: version2 }) => version2)).size < 2) return [];
  return found.map(({ object }) => owner2(directory(pathOf(object)) || ".", [pathOf(object)]));
}
function anchorGroups(objects) {
  const byFolder = indexBy(objects.filter(isAnchor), (object) => directory(pathOf(object)));
  return [...byFolder.values()].flatMap((here) => {
    const kinds = new Set(here.map(({ kind }) => kind));
    return kinds.size === here.length ? [here] : here.map((object) => [object]);
  });
}
function shared(left2, right) {
  let count2 = 0;
  while (count2 < left2.length && count2 < right.length && left2[count2] === right[count2]) count2++;
  return count2;
}
function nearestOwner(path, owners) {
  let best = [];
  let most = -1;
  for (const candidate of owners) {
    const count2 = Math.max(...candidate.folders.map((folder) => shared(path, folder)));
    if (count2 > most) best = [];
    if (count2 >= most) best.push(candidate);
    most = Math.max(most, count2);
  }
  return best.length === 1 ? best[0] : void 0;
}
function withAnchors(owners, { objects }) {
  const groups = anchorGroups(objects);
  const result3 = [...owners];
  for (const group2 of groups) {
    const [first3] = group2;
    const file2 = pathOf(first3);
    if (owners.some(({ files }) => files.has(file2))) continue;
    const near = nearestOwner(folderNames(file2), owners);
    if (near) {
      for (const object of group2) near.files.add(pathOf(object));
      continue;
    }
    const folder = directory(file2);
    const alone = groups.every((other) => other === group2 || directory(pathOf(other[0])) !== folder);
    result3.push(owner2(alone ? folder || "." : file2, group2.map(pathOf)));
  }
  return result3;
}
function roots({ tree }) {
  const below3 = new Set(
    tree.all.flatMap((object) => [...tree.reach(object).kustomizations].filter((one2) => one2 !== object))
  );
  return tree.all.filter((object) => object.kind !== "Component" && !below3.has(object));
}
function addOverlays(owners, repository) {
  const anchors = new Set(repository.objects.filter(isAnchor).map(pathOf));
  const own3 = owners.map(({ files }) => new Set([...files].filter((file2) => anchors.has(file2))));
  for (const root of roots(repository)) {
    const { files, kustomizations } = repository.tree.reach(root);
    if (owners.some((candidate) => candidate.kustomizations.has(root))) continue;
    const built = owners.filter((_, index) => [...own3[index]].some((file2) => files.has(file2)));
    const found = built.length > 0 ? built : [nearestOwner(folderNames(pathOf(root)), owners)];
    const [only5] = found;
    if (!only5 || found.length > 1) continue;
    for (const file2 of files) only5.files.add(file2);
    for (const one2 of kustomizations) only5.kustomizations.add(one2);
  }
}
function ownersOf(repository) {
  const told = destinations(repository);
  const owners = withAnchors(told.length > 0 ? told : installations(repository), repository);
  if (owners.length > 1) addOverlays(owners, repository);
  return owners;
}
var folderNames, isAnchor;
var init_owners = __esm({
  "src/cluster/owners.ts"() {
    "use strict";
    init_kinds();
    init_kube_object();
    init_value();
    init_index_by();
    init_kustomization();
    init_release2();
    folderNames = (file2) => file2.split("/").slice(0, -1);
    isAnchor = ({ group: group2, kind }) => group2 === KUBEVIRT_GROUP && kind === "KubeVirt" || group2 === HYPERCONVERGED_GROUP && kind === "HyperConverged";
  }
});

// src/facts/rendered.ts
var ORIGIN_ANNOTATION, ORIGIN_PATH, ORIGIN_REPOSITORY, HELM_SOURCE;
var init_rendered = __esm({
  "src/facts/rendered.ts"() {
    "use strict";
    ORIGIN_ANNOTATION = "config.kubernetes.io/origin";
    ORIGIN_PATH = /^path: ["']?([^"'\n]+?)["']?$/m;
    ORIGIN_REPOSITORY = /^repo: /m;
    HELM_SOURCE = /^# Source: (\S+)$/m;
  }
});

// src/cluster/rendered.ts
function placeRendered(rendered, sources, tree, others = []) {
  const known6 = [new Sources(sources, tree), new Sources(others, tree)];
  const replaced = /* @__PURE__ */ new Set();
  const placed2 = rendered.map((object) => {
    const source = known6[0].of(object) ?? known6[1].of(object);
    if (!source?.document) return object;
    replaced.add(source);
    return { ...object, document: source.document, base: source.base };
  });
  const names2 = new Set(rendered.map(identity2));
  const built = new Set(tree.all.flatMap((object) => [...tree.reach(object).files]));
  const isRendered = (object) => replaced.has(object) || names2.has(identity2(object));
  const left2 = sources.filter((object) => !isRendered(object) && !built.has(pathOf(object)));
  return { placed: placed2, left: left2, isRendered };
}
var only4, Sources, identity2;
var init_rendered2 = __esm({
  "src/cluster/rendered.ts"() {
    "use strict";
    init_rendered();
    init_kube_object();
    init_value();
    init_index_by();
    init_kustomization();
    only4 = (found) => found.length === 1 ? found[0] : void 0;
    Sources = class {
      #byFile;
      #folders;
      constructor(sources, tree) {
        this.#byFile = indexBy(sources, pathOf);
        this.#folders = new Set(tree.all.map((object) => directory(pathOf(object))));
      }
      /** What a rendered object was made from. */
      of(object) {
        const file2 = this.#file(object);
        return file2 === void 0 ? void 0 : this.#object(file2, object);
      }
      /** The file that a rendered object says it was made from. */
      #file(object) {
        const origin = text(object.value, "metadata", "annotations", ORIGIN_ANNOTATION);
        if (typeof origin === "string") return this.#built(origin);
        const chart = HELM_SOURCE.exec(object.document?.text ?? "")?.[1];
        return chart === void 0 ? void 0 : this.#templated(chart);
      }
      /** Paths in origin annotations start at the kustomization that was built, which nothing names. */
      #built(origin) {
        const path = ORIGIN_PATH.exec(origin)?.[1];
        if (path === void 0 || ORIGIN_REPOSITORY.test(origin)) return void 0;
        const candidates2 = new Set([...this.#folders].map((folder) => resolve2(folder, path)));
        return only4([...candidates2].filter((file2) => this.#byFile.has(file2)));
      }
      /** A chart's folder mostly has its name; else its path in the chart must do. */
      #templated(source) {
        const [, ...inChart] = source.split("/");
        for (const path of [source, inChart.join("/")]) {
          const found = [...this.#byFile.keys()].filter((file2) => file2 === path || file2.endsWith(`/${path}`));
          if (found.length > 0) return only4(found);
        }
        return void 0;
      }
      /** The object of a file that another was rendered from: of its kind, and by its name where there are several. */
      #object(file2, { group: group2, kind, name }) {
        const same4 = (this.#byFile.get(file2) ?? []).filter((object) => object.group === group2 && object.kind === kind);
        const named3 = same4.filter((object) => object.name === name);
        const within3 = same4.filter((object) => object.name !== "" && name.includes(object.name));
        return only4(named3) ?? only4(within3) ?? only4(same4);
      }
    };
    identity2 = ({ group: group2, kind, namespace, name }) => [group2, kind, namespace ?? "", name].join("\0");
  }
});

// src/cluster/clusters.ts
function builds(owner3, { tree, deliveries }) {
  const own3 = tree.all.filter((object) => owner3.kustomizations.has(object));
  return [...buildsOf(own3, tree), ...patching(deliveries.filter(owner3.gets))];
}
function make(objects, by, { deliveries }, read3, rest2, { rendered = [], loose = [] } = {}) {
  const { objects: patched4, applied } = withPatches(objects, by, read3);
  const all = [...rendered, ...patched4];
  return new Cluster({ ...rest2, objects: all, patches: [...applied, ...loose], deliveries, complete: false });
}
function everything(repository, read3, rest2 = {}) {
  const { objects, tree, deliveries, loose } = repository;
  const by = [...buildsOf(tree.all, tree), ...patching(deliveries)];
  return make(objects, by, repository, read3, rest2, { loose: asPatches(loose) });
}
function ownersOfFile(file2, owners) {
  const sure = owners.filter(({ files }) => files.has(file2));
  if (sure.length > 0) return sure;
  const near = nearestOwner(file2.split("/").slice(0, -1), owners);
  return near ? [near] : [];
}
function assign3(objects, ownersOfOne) {
  const held = /* @__PURE__ */ new Map();
  const rest2 = [];
  const byFile3 = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const file2 = pathOf(object);
    const found = byFile3.get(file2) ?? ownersOfOne(file2);
    byFile3.set(file2, found);
    if (found.length === 0) rest2.push(object);
    for (const owner3 of found) {
      const own3 = held.get(owner3);
      if (own3) own3.push(object);
      else held.set(owner3, [object]);
    }
  }
  return { held, rest: rest2 };
}
function clustersOf(repository, read3, release2) {
  const owners = ownersOf(repository);
  const given = release2 === void 0 ? {} : { release: release2 };
  if (owners.length < 2) return [everything(repository, read3, given)];
  const { held, rest: rest2 } = assign3(repository.objects, (file2) => ownersOfFile(file2, owners));
  const loose = assign3(repository.loose, (file2) => ownersOfFile(file2, owners));
  const clusters = owners.map((owner3) => {
    const more = { ...given, name: owner3.name, nearby: rest2 };
    const patches = { loose: asPatches(loose.held.get(owner3) ?? []) };
    return make(held.get(owner3) ?? [], builds(owner3, repository), gotBy(owner3, repository), read3, more, patches);
  });
  const unassigned = `it may belong to ${owners.length} clusters`;
  return [...clusters, ...remaining(rest2, { ...repository, loose: loose.rest }, read3, { ...given, unassigned })];
}
function configured2(named3, files, tree) {
  const own3 = new Set([...files].filter((file2) => named3.holds(file2)));
  const kustomizations = /* @__PURE__ */ new Set();
  for (const object of tree.all.filter((one2) => own3.has(pathOf(one2)))) {
    const reached = tree.reach(object);
    for (const file2 of reached.files) own3.add(file2);
    for (const one2 of reached.kustomizations) kustomizations.add(one2);
  }
  return { name: named3.name, folders: [], files: own3, kustomizations, gets: () => true };
}
function withoutForeign(owners) {
  const alone = (one2, owner3) => owner3.kustomizations.has(one2) && owners.every((other) => other === owner3 || !other.kustomizations.has(one2));
  return owners.map((owner3) => ({
    ...owner3,
    gets: ({ kustomizations }) => kustomizations.some((one2) => alone(one2, owner3)) || !kustomizations.some((one2) => owners.some((other) => other !== owner3 && alone(one2, other)))
  }));
}
function configuredClusters(repository, named3, read3) {
  const { objects, tree } = repository;
  const files = new Set([...objects, ...tree.all, ...repository.loose].map(pathOf));
  const owners = withoutForeign(named3.map((cluster2) => configured2(cluster2, files, tree)));
  const { held, rest: rest2 } = assign3(objects, (file2) => owners.filter((owner3) => owner3.files.has(file2)));
  const patches = assign3(repository.loose, (file2) => owners.filter((owner3) => owner3.files.has(file2)));
  let others = rest2;
  const clusters = owners.map((owner3, index) => {
    const { name, facts, release: release2, rendered } = named3[index];
    const own3 = held.get(owner3) ?? [];
    const loose = asPatches(patches.held.get(owner3) ?? []);
    const more = { name, facts, nearby: rest2, ...release2 === void 0 ? {} : { release: release2 } };
    const got = gotBy(owner3, repository);
    if (rendered === void 0) return make(own3, builds(owner3, repository), got, read3, more, { loose });
    const output2 = placeRendered(rendered, own3, tree, rest2);
    others = others.filter((object) => !output2.isRendered(object));
    return make(output2.left, builds(owner3, repository), got, read3, more, { loose, rendered: output2.placed });
  });
  const unassigned = "no cluster of the configuration names its file";
  return [...clusters, ...remaining(others, { ...repository, loose: patches.rest }, read3, { unassigned })];
}
function remaining(objects, repository, read3, rest2) {
  if (!objects.some(({ group: group2 }) => isJudgedGroup(group2))) return [];
  return [everything({ ...repository, objects }, read3, rest2)];
}
var patching, gotBy, asPatches;
var init_clusters = __esm({
  "src/cluster/clusters.ts"() {
    "use strict";
    init_kinds();
    init_kube_object();
    init_cluster();
    init_kustomize_patches();
    init_owners();
    init_rendered2();
    patching = (deliveries) => deliveries.filter(({ patches }) => patches.length > 0).map(({ brings: brings2, patches }) => ({ builds: brings2, patches, fromRelease: false }));
    gotBy = ({ gets }, repository) => ({
      ...repository,
      deliveries: repository.deliveries.filter(gets)
    });
    asPatches = (loose) => loose.map((object) => ({
      value: object.value,
      object,
      place: { object, path: [] },
      objects: [],
      fromRelease: false
    }));
  }
});

// src/cluster/deliveries.ts
function partOf(kustomizations, tree) {
  const reached = kustomizations.map((kustomization) => tree.reach(kustomization));
  return {
    brings: (file2) => reached.some(({ files }) => files.has(file2)),
    kustomizations: reached.flatMap((reach) => [...reach.kustomizations])
  };
}
function hasKustomization(path, folder, tree) {
  for (let at6 = path; at6 !== folder && at6 !== ""; at6 = directory(at6)) if (tree.in(at6)) return true;
  return false;
}
function bringsOf({ folder, recursive, nested: nested2, takes }, tree) {
  const own3 = tree.in(folder);
  if (own3) return partOf([own3], tree);
  if (!takes) return NOTHING3;
  const taken = (file2) => takes(file2.slice(folder === "" ? 0 : folder.length + 1));
  if (!recursive) return { ...NOTHING3, brings: (file2) => directory(file2) === folder && taken(file2) };
  if (!nested2) return { ...NOTHING3, brings: (file2) => isBelow(file2, folder) && taken(file2) };
  const folders = tree.all.map((object) => [object, directory(pathOf(object))]);
  const topmost = folders.filter(([, at6]) => isBelow(at6, folder) && !hasKustomization(directory(at6), folder, tree));
  const built = partOf(
    topmost.map(([object]) => object),
    tree
  );
  const loose = (file2) => isBelow(file2, folder) && !hasKustomization(directory(file2), folder, tree);
  return { ...built, brings: (file2) => built.brings(file2) || loose(file2) };
}
function globPattern(glob3) {
  const source = glob3.replace(/[.+^$()|\\]/g, "\\$&").replace(/\*+/g, ".*").replace(/\?/g, ".").replace(/\{([^{}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(",", "|")})`);
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return void 0;
  }
}
function takenBy(source) {
  const [include, exclude] = ["include", "exclude"].map((field) => text(source, "directory", field));
  if (isUnknown(include) || isUnknown(exclude)) return void 0;
  const only5 = include ? globPattern(include) : /^/;
  const never = exclude ? globPattern(exclude) : /^(?!)/;
  return only5 && never && ((path) => only5.test(path) && !never.test(path));
}
function destinationOf(object, tool, spec) {
  if (tool === "Flux") return text(object.value, ...spec, "kubeConfig", "secretRef", "name");
  return text(object.value, ...spec, "destination", "server") ?? text(object.value, ...spec, "destination", "name");
}
function patchesOf(object, tool, spec, root) {
  if (tool === "Flux") return patchesIn(object, spec, root);
  const sources = items(object.value, ...spec, "sources").map((_, index) => [...spec, "sources", index]);
  return [[...spec, "source"], ...sources].flatMap((source) => {
    const folder = text(object.value, ...source, "path");
    const known6 = typeof folder === "string" ? resolve2(root, folder) : root;
    return patchesIn(object, [...source, "kustomize"], known6);
  });
}
function sourcesOf3({ value }, tool, spec) {
  if (tool === "Flux") return [get(value, ...spec)];
  return [get(value, ...spec, "source"), ...items(value, ...spec, "sources")].filter((source) => source !== void 0);
}
function foldersOf(sources, tool, root) {
  return sources.flatMap((source) => {
    const path = text(source, "path");
    if (isUnknown(path) || path === void 0) return [];
    const nested2 = tool === "Flux";
    const recursive = nested2 || get(source, "helm") !== void 0 || flag(source, "directory", "recurse") === true;
    return [{ folder: resolve2(root, path), recursive, nested: nested2, takes: takenBy(source) }];
  });
}
function changesOf({ value }, sources, parts2) {
  const own3 = sources.flatMap(
    (source) => ["patches", "kustomize", "commonMetadata"].map((field) => get(source, field))
  );
  const built = parts2.flatMap(({ kustomizations }) => kustomizations.map((object) => object.value));
  return JSON.stringify([own3, get(value, "spec", "templatePatch"), built]);
}
function deliveriesOf(objects, root, tree) {
  return objects.flatMap((object) => {
    const kind = KINDS4.find(({ group: group2, kind: name }) => group2 === object.group && name === object.kind);
    if (!kind) return [];
    const { tool, spec } = kind;
    const sources = sourcesOf3(object, tool, spec);
    const parts2 = foldersOf(sources, tool, root).map((source) => bringsOf(source, tree));
    return [
      {
        object,
        tool,
        spec,
        destination: destinationOf(object, tool, spec),
        brings: (file2) => parts2.some((part2) => part2.brings(file2)),
        kustomizations: parts2.flatMap(({ kustomizations }) => kustomizations),
        patches: patchesOf(object, tool, spec, root),
        changes: changesOf(object, sources, parts2)
      }
    ];
  });
}
var KINDS4, isBelow, NOTHING3;
var init_deliveries = __esm({
  "src/cluster/deliveries.ts"() {
    "use strict";
    init_kinds();
    init_kube_object();
    init_value();
    init_kustomization();
    init_kustomization_tree();
    KINDS4 = [
      { group: ARGO_GROUP, kind: "Application", tool: "Argo CD", spec: ["spec"] },
      { group: ARGO_GROUP, kind: "ApplicationSet", tool: "Argo CD", spec: ["spec", "template", "spec"] },
      { group: FLUX_KUSTOMIZE_GROUP, kind: "Kustomization", tool: "Flux", spec: ["spec"] }
    ];
    isBelow = (file2, folder) => folder === "" || file2.startsWith(`${folder}/`);
    NOTHING3 = { brings: () => false, kustomizations: [] };
  }
});

// src/load/facts.ts
function readFacts(paths2, cwd, problems2) {
  const facts = [];
  for (const path of paths2) {
    try {
      const text3 = withoutMark(readText((0, import_node_path11.resolve)(cwd, path)));
      const documents = readDocuments(text3, { file: path, observed: true });
      facts.push(...documents.objects);
      const broken = documents.problems.find(({ kind }) => kind === "unreadable");
      if (broken)
        problems2.push({ path: `${path}:${broken.line}:${broken.column}`, message: `facts: ${broken.message}` });
      else if (documents.objects.length === 0) {
        problems2.push({ path, message: "facts: it holds no Kubernetes object; use kubectl get -o yaml" });
      }
    } catch (error2) {
      problems2.push({ path, message: `facts: ${errorText(error2)}` });
    }
  }
  return facts;
}
function factsFiles2({ configuration, facts = [] }, cwd) {
  const configured3 = (configuration?.clusters ?? []).flatMap((cluster2) => cluster2.facts);
  const folder = configuration?.folder ?? cwd;
  return /* @__PURE__ */ new Set([...facts.map((file2) => (0, import_node_path11.resolve)(cwd, file2)), ...configured3.map((file2) => (0, import_node_path11.resolve)(folder, file2))]);
}
var import_node_path11;
var init_facts = __esm({
  "src/load/facts.ts"() {
    "use strict";
    import_node_path11 = require("node:path");
    init_documents();
    init_files();
  }
});

// src/load/patches.ts
function patchReader(loader) {
  const files = /* @__PURE__ */ new Map();
  const readFile2 = (file2) => {
    try {
      const here = loader.objects.filter((object) => pathOf(object) === file2);
      const values = readValues(loader.files.text(loader.absolute(file2)));
      return values?.map((value) => withObject(value, here));
    } catch {
      return void 0;
    }
  };
  return ({ inline, file: file2 = "" }) => {
    if (inline !== void 0) return readValues(inline)?.map((value) => ({ value }));
    if (!files.has(file2)) files.set(file2, readFile2(file2));
    return files.get(file2);
  };
}
function withObject(value, objects) {
  const object = objects.find(
    ({ kind, name }) => get(value, "kind") === kind && get(value, "metadata", "name") === name
  );
  return object ? { value, object } : { value };
}
var init_patches2 = __esm({
  "src/load/patches.ts"() {
    "use strict";
    init_kube_object();
    init_documents();
    init_value();
  }
});

// src/load/clusters.ts
function clustersIn(loader, root, cwd, options2) {
  const { objects } = loader;
  const tree = new KustomizationTree(objects);
  const repository = { ...loader.sorted(), tree, deliveries: deliveriesOf(objects, loader.path(root ?? ""), tree) };
  const read3 = patchReader(loader);
  const { configuration } = options2;
  if (!configuration || configuration.clusters.length === 0)
    return clustersOf(repository, read3, configuration?.kubevirt);
  const named3 = configuration.clusters.map((cluster2) => namedCluster(cluster2, configuration, cwd, loader, options2));
  return configuredClusters(repository, named3, read3);
}
function namedCluster({ name, paths: paths2, kubevirt, facts }, { folder, kubevirt: usual }, cwd, loader, { rendered }) {
  const matches2 = below(folder, paths2);
  const release2 = kubevirt ?? usual;
  const output2 = rendered?.get(name);
  return {
    name,
    holds: (path) => matches2(loader.absolute(path)),
    ...release2 === void 0 ? {} : { release: release2 },
    facts: readFacts(
      facts.map((file2) => (0, import_node_path12.relative)(cwd, (0, import_node_path12.resolve)(folder, file2))),
      cwd,
      loader.inputProblems
    ),
    ...output2 === void 0 ? {} : { rendered: loader.output(output2, name) }
  };
}
function choose(clusters, { cluster: wanted, facts: files = [] }, cwd, loader, inScope) {
  const names2 = clusters.map(({ name }) => name).filter((name) => name !== void 0);
  if (wanted !== void 0 && !names2.includes(wanted)) throw new UsageError(noCluster(wanted, names2));
  const chosen = wanted === void 0 ? clusters : clusters.filter(({ name }) => name === wanted);
  if (files.length === 0) return chosen;
  const reported2 = chosen.filter(({ objects }) => objects.some(({ document }) => document && inScope(document.file)));
  const about = chosen.length === 1 ? chosen : reported2.filter(({ unassigned }) => unassigned === void 0);
  const [only5] = about;
  if (!only5 || about.length > 1) throw new UsageError(severalClusters(names2));
  const facts = readFacts(files, cwd, loader.inputProblems);
  return chosen.map((cluster2) => cluster2 === only5 ? cluster2.withFacts(facts) : cluster2);
}
function noCluster(wanted, names2) {
  if (names2.length === 0)
    return `there is no cluster "${wanted}": the files show only one, without a name; leave --cluster out`;
  const near = nearest(wanted, names2);
  return `there is no cluster "${wanted}"; ${near === void 0 ? `there are ${names2.join(", ")}` : `did you mean ${near}?`}`;
}
var import_node_path12, severalClusters;
var init_clusters2 = __esm({
  "src/load/clusters.ts"() {
    "use strict";
    import_node_path12 = require("node:path");
    init_clusters();
    init_deliveries();
    init_kustomization_tree();
    init_globs();
    init_nearest();
    init_problems();
    init_facts();
    init_patches2();
    severalClusters = (names2) => `--facts tells of one cluster, and the paths hold several (${names2.join(", ")}); name one with --cluster, or give each its facts in the configuration`;
  }
});

// src/load.ts
function exclusionOf(options2, cwd) {
  const { configuration, forceExclude = false } = options2;
  const facts = factsFiles2(options2, cwd);
  if (!configuration && facts.size === 0) return void 0;
  const { folder = cwd, exclude = [] } = configuration ?? {};
  const files = below(folder, exclude);
  const folders = wholly(folder, exclude);
  return {
    ...configuration ? { own: (0, import_node_path13.resolve)(cwd, configuration.file) } : {},
    isFacts: (path) => facts.has(path),
    excludes: (path, isFolder2) => (isFolder2 ? folders : files)(path),
    named: forceExclude
  };
}
function diskOptions(options2) {
  const cwd = options2.cwd ?? process.cwd();
  return {
    cwd,
    context: options2.context ?? true,
    contextFolder: options2.configuration?.folder,
    exclusion: exclusionOf(options2, cwd)
  };
}
function findFiles(paths2, options2 = {}) {
  const named3 = paths2.filter((path) => path !== STDIN);
  const replaced = paths2.includes(STDIN) ? options2.stdinFilename : void 0;
  return diskFiles(named3, { ...diskOptions(options2), replaced });
}
function loadFiles(paths2, options2 = {}) {
  return loadFrom(findFiles(paths2, options2), paths2, options2);
}
function loadFrom(found, paths2, options2 = {}) {
  const cwd = options2.cwd ?? process.cwd();
  const exclusion = exclusionOf(options2, cwd);
  const loader = new Loader(found, cwd);
  loader.inputProblems.push(...found.problems);
  const scope = new Set(found.files.filter((file2) => file2.scope).map((file2) => file2.path));
  const name = options2.stdinFilename ?? STDIN_NAME;
  const leftOut2 = exclusion?.named === true && exclusion.excludes((0, import_node_path13.resolve)(cwd, name), false);
  if (paths2.includes(STDIN) && !leftOut2) {
    scope.add(name);
    loader.take(options2.stdin ?? "", name, true, isKustomizationFile(name));
  }
  for (const [index, file2] of found.files.entries()) {
    options2.onFile?.(index, found.files.length);
    loader.read(file2);
  }
  for (const file2 of readPrograms(loader)) scope.add(file2);
  const inScope = (file2) => scope.has(file2) || file2.startsWith(RENDERED);
  const clusters = choose(clustersIn(loader, found.root, cwd, options2), options2, cwd, loader, inScope);
  return {
    clusters,
    documentProblems: loader.documentProblems.filter(({ document }) => inScope(document.file)),
    inputProblems: loader.inputProblems,
    inScope,
    files: scope.size + (options2.rendered?.size ?? 0),
    excluded: found.excluded || leftOut2 && paths2.includes(STDIN),
    facts: factsFiles2(options2, cwd).size > 0
  };
}
function unread({ inputProblems: inputProblems2, documentProblems }) {
  const documents = documentProblems.filter(({ kind, document }) => kind === "unreadable" && JUDGED_TEXT.test(document.text)).map(({ document, message, line, column }) => ({
    path: `${document.file}:${line}:${column}`,
    message: `the document cannot be read: ${message}; correct it here`
  }));
  return [...inputProblems2, ...documents];
}
var import_node_path13, STDIN, STDIN_NAME;
var init_load = __esm({
  "src/load.ts"() {
    "use strict";
    import_node_path13 = require("node:path");
    init_kustomization();
    init_globs();
    init_kinds();
    init_clusters2();
    init_facts();
    init_loader();
    init_programs();
    init_files();
    STDIN = "-";
    STDIN_NAME = "<stdin>";
  }
});

// src/commands/render.ts
var render_exports = {};
__export(render_exports, {
  render: () => render
});
function render(config, only5) {
  const clusters = (config?.clusters ?? []).filter(({ name }) => only5 === void 0 || name === only5);
  const commands = clusters.filter(({ render: command }) => command !== void 0);
  if (!config || commands.length === 0)
    throw new UsageError(
      '--render needs a command to run: give the cluster a "render" in vmstate.yaml, as "kustomize build overlays/prod"'
    );
  return new Map(commands.map((cluster2) => [cluster2.name, output(cluster2, config)]));
}
function output({ name, render: command = "" }, { folder }) {
  const { status, signal, stdout, stderr, error: error2 } = (0, import_node_child_process.spawnSync)(command, {
    cwd: folder,
    shell: true,
    encoding: "utf8",
    maxBuffer: MOST_BYTES,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const failed = `cluster ${name}: the render command "${command}"`;
  if (error2) throw new UsageError(`${failed} cannot be run: ${error2.message}`);
  if (status !== 0) {
    const complaint = stderr.trim().split("\n").slice(-SHOWN_LINES).join("\n");
    const how = status === null ? `was ended by ${signal}` : `failed with exit code ${status}`;
    throw new UsageError(`${failed} ${how}${complaint === "" ? "" : `:
${complaint}`}`);
  }
  if (stdout.trim() === "") throw new UsageError(`${failed} printed nothing; it must print manifests`);
  return stdout;
}
var import_node_child_process, MOST_BYTES, SHOWN_LINES;
var init_render = __esm({
  "src/commands/render.ts"() {
    "use strict";
    import_node_child_process = require("node:child_process");
    init_problems();
    MOST_BYTES = 2 ** 30;
    SHOWN_LINES = 5;
  }
});

// src/commands/files.ts
function paths(parsed2) {
  return parsed2.positionals.length > 0 ? parsed2.positionals : ["."];
}
function ruleLevel(text3) {
  const at6 = text3.indexOf("=");
  if (at6 < 0)
    throw new UsageError(`--rule takes rule=level, as state/rwo=error; ${JSON.stringify(text3)} is no such pair`);
  return [text3.slice(0, at6), text3.slice(at6 + 1)];
}
function settings(parsed2, io, failOn) {
  const { values } = parsed2;
  if (values["stdin-filename"] !== void 0 && !parsed2.positionals.includes("-"))
    throw new UsageError("--stdin-filename is for standard input; name - as a path");
  if (values["no-config"] === true && values.config !== void 0)
    throw new UsageError("--config and --no-config exclude each other; leave one out");
  return settingsOf(paths(parsed2), {
    cwd: io.cwd,
    config: values["no-config"] === true ? false : textOf4(values.config),
    kubevirt: textOf4(values.kubevirt),
    rules: Array.isArray(values.rule) ? values.rule.map(ruleLevel) : [],
    failOn,
    stdinFilename: textOf4(values["stdin-filename"])
  });
}
function loadOptions({ values }, io, { configuration }) {
  const cluster2 = textOf4(values.cluster);
  return {
    cwd: io.cwd,
    context: values["no-context"] !== true,
    configuration,
    forceExclude: values["force-exclude"] === true,
    facts: Array.isArray(values.facts) ? values.facts : [],
    ...cluster2 === void 0 ? {} : { cluster: cluster2 },
    ...values.render === true ? { rendered: rendering()(configuration, cluster2) } : {}
  };
}
function loading(parsed2, io, set3, load2) {
  const options2 = loadOptions(parsed2, io, set3);
  const progress = new Progress(io);
  const named3 = paths(parsed2);
  const stdinFilename = textOf4(parsed2.values["stdin-filename"]);
  const loaded2 = load2(named3, {
    ...options2,
    ...named3.includes("-") ? { stdin: io.readStdin() } : {},
    ...stdinFilename === void 0 ? {} : { stdinFilename },
    onFile: (done, total) => progress.step(done, total)
  });
  progress.end();
  return loaded2;
}
function reportInput(loaded2, parsed2, io, found = loaded2.inputProblems) {
  const problems2 = [...found];
  const forced = loaded2.excluded && parsed2.values["force-exclude"] === true;
  if (loaded2.files === 0 && problems2.length === 0 && !forced) {
    const message = loaded2.excluded ? "the configuration excludes every file in it; name a file itself to judge it all the same" : `it holds no YAML or JSON file${loaded2.facts ? " beside the facts" : ""}; name one that does`;
    problems2.push({ path: paths(parsed2).join(" "), message });
  }
  reportProblems(problems2, io);
  return problems2.length > 0;
}
function reportProblems(problems2, io) {
  for (const { path, message } of problems2) io.stderr.write(`vmstate: ${printable(`${path}: ${message}`)}
`);
}
function sourceReader(io) {
  const texts2 = /* @__PURE__ */ new Map();
  return (file2) => {
    if (!texts2.has(file2)) texts2.set(file2, sourceOf4((0, import_node_path14.resolve)(io.cwd, file2)));
    return texts2.get(file2);
  };
}
function sourceOf4(path) {
  try {
    return readText(path).replace(/^\uFEFF/, "");
  } catch {
    return void 0;
  }
}
var import_node_path14, SLOW_MS, Progress, textOf4, rendering, load;
var init_files2 = __esm({
  "src/commands/files.ts"() {
    "use strict";
    import_node_path14 = require("node:path");
    init_load();
    init_problems();
    init_files();
    init_terminal();
    init_settings();
    SLOW_MS = 1e3;
    Progress = class {
      constructor(io) {
        this.io = io;
      }
      io;
      #start = Date.now();
      #shown = false;
      step(done, total) {
        if (this.io.stderr.isTTY !== true || done % 100 !== 0 || Date.now() - this.#start < SLOW_MS) return;
        this.#shown = true;
        this.io.stderr.write(`\rreading ${done} of ${total} files`);
      }
      end() {
        if (this.#shown) this.io.stderr.write("\r\x1B[K");
      }
    };
    textOf4 = (value) => typeof value === "string" ? value : void 0;
    rendering = () => (init_render(), __toCommonJS(render_exports)).render;
    load = (parsed2, io, set3) => loading(parsed2, io, set3, loadFiles);
  }
});

// src/fix/unified.ts
function unifiedDiff(files) {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = require("diff");
  const options2 = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return files.map(({ file: file2, before: before2, after: after2 }) => createTwoFilesPatch(file2, file2, before2, after2, void 0, void 0, options2)).join("");
}
var init_unified = __esm({
  "src/fix/unified.ts"() {
    "use strict";
  }
});

// src/fix/write.ts
function failure(file2, error2) {
  if (error2 instanceof Unwritable) return error2;
  const { code = "", message } = error2;
  return new Unwritable(file2, `it cannot be written: ${WORDS3[code] ?? message}; it is left as it was`);
}
function encoded(text3, [first3, second]) {
  if (first3 === 255 && second === 254) return Buffer.from(text3, "utf16le");
  if (first3 === 254 && second === 255) return Buffer.from(text3, "utf16le").swap16();
  return Buffer.from(text3, "utf8");
}
function checked({ file: file2, absolute, before: before2 }) {
  const real = (0, import_node_fs2.realpathSync)(absolute);
  const bytes = (0, import_node_fs2.readFileSync)(real);
  const stat = (0, import_node_fs2.statSync)(real);
  if (textOf(bytes) !== before2)
    throw new Unwritable(file2, "it was changed since it was read; it is left as it is, run again");
  if (!encoded(before2, bytes).equals(bytes))
    throw new Unwritable(
      file2,
      "it is no valid UTF-8 or UTF-16 text, so that it cannot be written back; correct that first"
    );
  if ((stat.mode & 146) === 0) throw new Unwritable(file2, "it is read-only; it is left as it was");
  (0, import_node_fs2.accessSync)(real, import_node_fs2.constants.W_OK);
  return { real, bytes, stat };
}
function writeNew(path, bytes, { mode, uid, gid }) {
  const handle = (0, import_node_fs2.openSync)(path, "wx", 384);
  try {
    for (let done = 0; done < bytes.length; ) done += (0, import_node_fs2.writeSync)(handle, bytes, done);
    (0, import_node_fs2.fsyncSync)(handle);
  } finally {
    (0, import_node_fs2.closeSync)(handle);
  }
  const own3 = (0, import_node_fs2.statSync)(path);
  if (own3.uid !== uid || own3.gid !== gid) keepOwner(path, uid, gid);
  (0, import_node_fs2.chmodSync)(path, mode & 4095);
}
function keepOwner(path, uid, gid) {
  try {
    (0, import_node_fs2.chownSync)(path, uid, gid);
  } catch {
  }
}
function prepare(changed2) {
  const { file: file2, after: after2 } = changed2;
  try {
    const { real, bytes, stat } = checked(changed2);
    const temporary = temporaryOf(real);
    try {
      writeNew(temporary, encoded(after2, bytes), stat);
    } catch (error2) {
      (0, import_node_fs2.rmSync)(temporary, { force: true });
      throw error2;
    }
    return { file: file2, real, bytes, stat, temporary };
  } catch (error2) {
    throw failure(file2, error2);
  }
}
function replace({ file: file2, real, stat, temporary }) {
  try {
    const now = (0, import_node_fs2.statSync)(real);
    if (now.mtimeMs !== stat.mtimeMs || now.size !== stat.size)
      throw new Unwritable(file2, "it was changed since it was read; it is left as it is, run again");
    (0, import_node_fs2.renameSync)(temporary, real);
  } catch (error2) {
    throw failure(file2, error2);
  }
}
function restore({ file: file2, real, bytes, stat }) {
  const temporary = temporaryOf(real);
  try {
    writeNew(temporary, bytes, stat);
    (0, import_node_fs2.renameSync)(temporary, real);
    return [];
  } catch (error2) {
    (0, import_node_fs2.rmSync)(temporary, { force: true });
    return [
      { path: file2, message: `it was written and could not be put back (${error2.message}); undo that` }
    ];
  }
}
function writeGroup(group2) {
  const prepared = [];
  const written4 = [];
  try {
    for (const changed2 of unlinked(group2)) prepared.push(prepare(changed2));
    for (const one2 of prepared) {
      replace(one2);
      written4.push(one2);
    }
    return [];
  } catch (error2) {
    for (const { temporary } of prepared) (0, import_node_fs2.rmSync)(temporary, { force: true });
    const wrong = written4.flatMap(restore);
    if (!(error2 instanceof Unwritable)) throw error2;
    const others = group2.filter(({ file: file2 }) => file2 !== error2.file && !wrong.some(({ path }) => path === file2));
    return [
      { path: error2.file, message: error2.message },
      ...wrong,
      ...others.map(({ file: file2 }) => ({
        path: file2,
        message: `it is left as it was, as ${error2.file} could not be written`
      }))
    ];
  }
}
function unlinked(group2) {
  const seen = /* @__PURE__ */ new Map();
  return group2.flatMap((changed2) => {
    const { absolute, file: file2, after: after2 } = changed2;
    if (absolute === void 0) return [];
    const real = realOf(absolute);
    const before2 = seen.get(real);
    if (before2 && before2.after !== after2)
      throw new Unwritable(
        file2,
        `it is the same file as ${before2.file}, and both would change it; name only one of them`
      );
    seen.set(real, changed2);
    return before2 ? [] : [{ ...changed2, absolute }];
  });
}
function realOf(path) {
  try {
    return (0, import_node_fs2.realpathSync)(path);
  } catch {
    return path;
  }
}
function byRealFile(groups) {
  const joined2 = [];
  for (const group2 of groups) {
    const real = new Set(group2.flatMap(({ absolute }) => absolute === void 0 ? [] : [realOf(absolute)]));
    const same4 = joined2.find((one2) => [...real].some((path) => one2.real.has(path)));
    if (!same4) joined2.push({ files: [...group2], real });
    else {
      same4.files.push(...group2);
      for (const path of real) same4.real.add(path);
    }
  }
  return joined2.map(({ files }) => files);
}
function writeFiles(groups) {
  return byRealFile(groups).flatMap(writeGroup);
}
var import_node_crypto2, import_node_fs2, import_node_path15, Unwritable, WORDS3, temporaryOf;
var init_write2 = __esm({
  "src/fix/write.ts"() {
    "use strict";
    import_node_crypto2 = require("node:crypto");
    import_node_fs2 = require("node:fs");
    import_node_path15 = require("node:path");
    init_files();
    Unwritable = class extends Error {
      constructor(file2, message) {
        super(message);
        this.file = file2;
      }
      file;
    };
    WORDS3 = {
      EACCES: "permission denied",
      EDQUOT: "the disk quota is used up",
      ENOENT: "it is gone, or its folder is",
      ENOSPC: "no space is left on the disk",
      EPERM: "the operation is not permitted",
      EROFS: "the file system is read-only"
    };
    temporaryOf = (real) => (0, import_node_path15.join)((0, import_node_path15.dirname)(real), `.${(0, import_node_path15.basename)(real)}.${(0, import_node_crypto2.randomBytes)(6).toString("hex")}.vmstate`);
  }
});

// src/fix/choose.ts
function touch(one2, other) {
  if (one2.start === one2.end || other.start === other.end) return one2.start <= other.end && other.start <= one2.end;
  return one2.start < other.end && other.start < one2.end;
}
function choose2(findings, unsafe) {
  const fixes = [];
  const taken = /* @__PURE__ */ new Map();
  const of2 = (file2) => {
    const own3 = taken.get(file2) ?? new Taken();
    taken.set(file2, own3);
    return own3;
  };
  for (const { fix: fix2 } of findings) {
    if (!fix2 || fix2.safety === "unsafe" && !unsafe) continue;
    const documents = documentEditsOf(fix2);
    if (documents.some((edits) => of2(edits.document.file).meets(edits))) continue;
    for (const edits of documents) of2(edits.document.file).take(edits);
    fixes.push(fix2);
  }
  const files = [...taken].filter(([, { edits }]) => edits.length > 0);
  return {
    fixes,
    files: new Map(files.map(([file2, { edits }]) => [file2, edits.sort((left2, right) => left2.start - right.start)]))
  };
}
var Taken;
var init_choose = __esm({
  "src/fix/choose.ts"() {
    "use strict";
    init_edits();
    Taken = class {
      edits = [];
      /** How many entries were taken from each map or list, by where it stands. */
      #taken = /* @__PURE__ */ new Map();
      meets({ document, edits }) {
        return edits.some(({ start, end, from: from2 }) => {
          const edit = { start: start + document.offset, end: end + document.offset };
          if (from2 && from2.left <= (this.#taken.get(from2.container + document.offset) ?? 0)) return true;
          return this.edits.some((other) => touch(edit, other));
        });
      }
      take({ document, edits }) {
        const from2 = new Map(edits.flatMap((edit) => edit.from ? [[edit.from.container, edit.from.taken]] : []));
        for (const [container, taken] of from2) {
          const at6 = container + document.offset;
          this.#taken.set(at6, (this.#taken.get(at6) ?? 0) + taken);
        }
        for (const { start, end, text: text3 } of edits)
          this.edits.push({ start: start + document.offset, end: end + document.offset, text: text3 });
      }
    };
  }
});

// src/fix.ts
function fixFiles(paths2, options2, kubevirt, levels, unsafe) {
  const stdin = paths2.includes(STDIN) ? { file: options2.stdinFilename ?? STDIN_NAME, text: options2.stdin ?? "" } : void 0;
  const texts2 = new Texts(findFiles(paths2, options2), stdin);
  const together = new Together();
  let fixed = 0;
  for (let pass = 0; ; pass++) {
    const { input } = texts2;
    const loaded2 = loadFrom(texts2.current, paths2, { ...options2, ...input === void 0 ? {} : { stdin: input } });
    const result3 = lintLoaded(loaded2, kubevirt, levels);
    const { fixes, files } = choose2(result3.findings, unsafe);
    if (fixes.length === 0 || pass === MOST_PASSES) {
      const groups = together.groups(texts2.changed());
      const summary = { ...result3.summary, fixed };
      const rest2 = input === void 0 ? {} : { input };
      return { result: { ...result3, summary }, loaded: loaded2, fixed, groups, unfinished: fixes.length > 0, ...rest2 };
    }
    fixed += fixes.length;
    for (const { edits } of fixes) together.join(new Set(edits.map(({ file: file2 }) => file2)));
    for (const [file2, edits] of files) texts2.edit(file2, edits);
  }
}
var MOST_PASSES, Texts, Together;
var init_fix = __esm({
  "src/fix.ts"() {
    "use strict";
    init_edits();
    init_choose();
    init_lint();
    init_load();
    init_documents();
    MOST_PASSES = 10;
    Texts = class {
      constructor(files, stdin) {
        this.files = files;
        this.stdin = stdin;
        if (stdin) this.#before.set(stdin.file, stdin.text);
      }
      files;
      stdin;
      #before = /* @__PURE__ */ new Map();
      #after = /* @__PURE__ */ new Map();
      /** The same files with the texts as they have become. */
      get current() {
        const paths2 = new Map(this.files.files.map(({ absolute, path }) => [absolute, path]));
        return {
          ...this.files,
          text: (absolute) => {
            const path = paths2.get(absolute) ?? absolute;
            const known6 = this.#after.get(path) ?? this.#before.get(path);
            if (known6 !== void 0) return known6;
            const text3 = this.files.text(absolute);
            this.#before.set(path, text3);
            return text3;
          }
        };
      }
      get input() {
        return this.stdin && (this.#after.get(this.stdin.file) ?? this.stdin.text);
      }
      edit(file2, edits) {
        const text3 = this.#after.get(file2) ?? this.#before.get(file2) ?? "";
        const bare = withoutMark(text3);
        this.#after.set(file2, text3.slice(0, text3.length - bare.length) + edited(bare, edits));
      }
      /** The files that are not as they were. */
      changed() {
        const absolute = new Map(this.files.files.map((file2) => [file2.path, file2.absolute]));
        return [...this.#after].flatMap(([file2, after2]) => {
          const before2 = this.#before.get(file2) ?? "";
          const path = file2 === this.stdin?.file ? void 0 : absolute.get(file2);
          return before2 === after2 ? [] : [{ file: file2, before: before2, after: after2, ...path === void 0 ? {} : { absolute: path } }];
        });
      }
    };
    Together = class {
      #sets = /* @__PURE__ */ new Map();
      join(files) {
        const joined2 = /* @__PURE__ */ new Set();
        for (const file2 of files) for (const other of this.#sets.get(file2) ?? [file2]) joined2.add(other);
        for (const file2 of joined2) this.#sets.set(file2, joined2);
      }
      groups(changed2) {
        const sets = new Set(this.#sets.values());
        return [...sets].map((set3) => changed2.filter(({ file: file2 }) => set3.has(file2))).filter((group2) => group2.length > 0);
      }
    };
  }
});

// src/commands/fix.ts
var fix_exports = {};
__export(fix_exports, {
  fix: () => fix
});
function fix(parsed2, io, set3, ending) {
  const { values } = parsed2;
  if (values.render === true)
    throw new UsageError("--render judges what commands print, which is not mended; leave it or --fix and --diff out");
  const unsafe = values["unsafe-fixes"] === true;
  const outcome = loading(
    parsed2,
    io,
    set3,
    (paths2, options2) => fixFiles(paths2, options2, set3.kubevirt, set3.levels, unsafe)
  );
  const unreadable = reportInput(outcome.loaded, parsed2, io);
  if (outcome.unfinished) io.stderr.write("vmstate: more can be fixed; run the same again\n");
  const code = values.diff === true ? showDiff(outcome, unsafe, io) : write(outcome, io, ending);
  return unreadable ? 2 : code;
}
function showDiff({ groups, fixed, result: result3 }, unsafe, io) {
  const files = groups.flat().sort(({ file: left2 }, { file: right }) => left2 < right ? -1 : 1);
  io.stdout.write(unifiedDiff(files));
  const rest2 = unsafe ? 0 : result3.findings.filter((one2) => one2.fix?.safety === "unsafe").length;
  const more = rest2 > 0 ? ` (${rest2} more with --unsafe-fixes)` : "";
  io.stderr.write(`vmstate: would fix ${plural(fixed, "finding")} in ${plural(files.length, "file")}${more}
`);
  return files.length > 0 ? 1 : 0;
}
function write({ groups, result: result3, input }, io, { report, code }) {
  const problems2 = writeFiles(groups);
  reportProblems(problems2, io);
  if (input !== void 0) io.stdout.write(input);
  (input === void 0 ? io.stdout : io.stderr).write(report(result3));
  return problems2.length > 0 ? 2 : code(result3);
}
var init_fix2 = __esm({
  "src/commands/fix.ts"() {
    "use strict";
    init_unified();
    init_write2();
    init_fix();
    init_problems();
    init_terminal();
    init_files2();
  }
});

// src/commands/lint.ts
var lint_exports = {};
__export(lint_exports, {
  lint: () => lint
});
function lint(argv, io) {
  const parsed2 = parse(argv, OPTIONS);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText("vmstate lint [paths] [options]", ABOUT, OPTIONS));
    return 0;
  }
  const format = choice(parsed2, "format", ["text", "json"]) ?? "text";
  const set3 = settings(parsed2, io, choice(parsed2, "fail-on", [...SEVERITIES, "never"]));
  if (parsed2.values["print-config"] === true) {
    io.stdout.write(format === "json" ? jsonReport(resolved2(set3)) : resolvedText(set3));
    return 0;
  }
  const report = (result4) => format === "json" ? jsonReport(result4) : inText(result4, parsed2, io);
  const code = (result4) => set3.failOn !== "never" && reaches(result4, set3.failOn) ? 1 : 0;
  if (parsed2.values.fix === true || parsed2.values.diff === true) return fixing(parsed2, io, set3, { report, code });
  const loaded2 = load(parsed2, io, set3);
  const result3 = lintLoaded(loaded2, set3.kubevirt, set3.levels);
  const unreadable = reportInput(loaded2, parsed2, io);
  io.stdout.write(report(result3));
  return unreadable ? 2 : code(result3);
}
function inText(result3, parsed2, io) {
  return textReport(result3, {
    paint: paint(wantsColour(parsed2, io)),
    source: sourceReader(io),
    quiet: parsed2.values.quiet === true,
    verbose: parsed2.values.verbose === true,
    unsafeFixes: parsed2.values["unsafe-fixes"] === true
  });
}
var OPTIONS, ABOUT, fixing;
var init_lint2 = __esm({
  "src/commands/lint.ts"() {
    "use strict";
    init_finding();
    init_lint();
    init_json();
    init_terminal();
    init_text2();
    init_settings();
    init_arguments();
    init_files2();
    OPTIONS = {
      ...FILE_OPTIONS,
      ...LEVEL_OPTIONS,
      fix: { type: "boolean", help: "make the fixes that keep what the cluster does, and report what is left" },
      "unsafe-fixes": { type: "boolean", help: "with --fix or --diff: make those too that change what the cluster does" },
      diff: { type: "boolean", help: "show as a diff what --fix would change, and write nothing" },
      "print-config": { type: "boolean", help: "print the resolved configuration and exit" },
      ...COMMON_OPTIONS
    };
    ABOUT = `Lints KubeVirt manifests below paths (default: the working directory; - is standard input). Findings are those in the
paths; the Git work tree around them is read for facts. Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;
    fixing = (...given) => (init_fix2(), __toCommonJS(fix_exports)).fix(...given);
  }
});

// src/report/plan-text.ts
function stateWord({ state, missingGates: missingGates3 }) {
  if (state.needed === false) return "none";
  if (isUnknown(state.needed)) return "unknown";
  if (!isUnknown(missingGates3) && missingGates3.length > 0) return "refused";
  if (state.error !== void 0) return "no claim";
  return state.existingClaim === void 0 ? "kept" : "kept (reused)";
}
function classWord({ state }) {
  if (state.storageClassCandidates) return state.storageClassCandidates.map(printable).join(" or ");
  return word(state.storageClass);
}
function row(machine) {
  const { object, state, liveMigration } = machine;
  return [
    printable(`${object.namespace === void 0 ? "" : `${object.namespace}/`}${object.name || "(unnamed)"}`),
    stateWord(machine),
    classWord(machine),
    word(state.accessMode),
    state.size ?? "-",
    yes(liveMigration.possible, "possible", "blocked"),
    machine.snapshot.outcome,
    machine.clone.outcome,
    machine.onDelete.outcome
  ];
}
function details(machine, paint2) {
  const { object, state, missingGates: missingGates3, liveMigration } = machine;
  const lines = [paint2.bold(printable(`${object.kind} ${object.name || "(unnamed)"}`))];
  const add2 = (label, text3) => void lines.push(`  ${paint2.dim(`${label}:`)} ${printable(text3)}`);
  for (const step2 of state.trace) add2(step2.decides, `${step2.answer}, because ${step2.because} (${step2.input})`);
  if (state.error !== void 0) add2("error", state.error);
  if (isUnknown(missingGates3)) add2("gates", `unknown: ${missingGates3.reason}`);
  else if (missingGates3.length > 0) add2("missing gates", missingGates3.join(", "));
  for (const why of liveMigration.why) add2("live migration", why);
  for (const fate of ["snapshot", "clone", "restore", "onDelete"]) {
    if (machine[fate].outcome !== "no state") add2(fate, `${machine[fate].outcome}: ${machine[fate].why}`);
  }
  return [...lines, ""];
}
function planText(result3, options2) {
  const { paint: paint2 } = options2;
  const lines = result3.machines.length === 0 ? ["no virtual machines"] : table([HEAD, ...result3.machines.map(row)]);
  if (result3.machines.length > 0) lines[0] = paint2.bold(lines[0] ?? "");
  lines.push("");
  if (options2.verbose) for (const machine of result3.machines) lines.push(...details(machine, paint2));
  lines.push(`${plural(result3.machines.length, "machine")}${options2.verbose ? "" : "; --verbose shows why"}`);
  for (const { cluster: cluster2, kubevirt, from: from2 } of result3.targets) {
    lines.push(
      paint2.dim(
        printable(`${cluster2 === void 0 ? "" : `${cluster2}: `}planned as KubeVirt ${kubevirt} (release: ${from2})`)
      )
    );
  }
  return `${lines.join("\n")}
`;
}
var HEAD, word, yes;
var init_plan_text = __esm({
  "src/report/plan-text.ts"() {
    "use strict";
    init_value();
    init_terminal();
    HEAD = ["machine", "state", "class", "access mode", "size", "live migration", "snapshot", "clone", "on delete"];
    word = (value) => isUnknown(value) ? "unknown" : printable(value ?? "-");
    yes = (value, positive, negative) => isUnknown(value) ? "unknown" : value ? positive : negative;
  }
});

// src/commands/plan.ts
var plan_exports = {};
__export(plan_exports, {
  plan: () => plan2
});
function plan2(argv, io) {
  const parsed2 = parse(argv, OPTIONS2);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText("vmstate plan [paths] [options]", ABOUT2, OPTIONS2));
    return 0;
  }
  const format = choice(parsed2, "format", ["text", "json"]) ?? "text";
  const set3 = settings(parsed2, io);
  const loaded2 = load(parsed2, io, set3);
  const result3 = plan(
    loaded2.clusters,
    set3.kubevirt,
    ({ document }) => document !== void 0 && loaded2.inScope(document.file)
  );
  const problems2 = unread(loaded2);
  const unreadable = reportInput(loaded2, parsed2, io, problems2);
  const options2 = { paint: paint(wantsColour(parsed2, io)), verbose: parsed2.values.verbose === true };
  io.stdout.write(
    format === "json" ? jsonReport(problems2.length > 0 ? { ...result3, problems: problems2 } : result3) : planText(result3, options2)
  );
  return unreadable ? 2 : 0;
}
var OPTIONS2, ABOUT2;
var init_plan2 = __esm({
  "src/commands/plan.ts"() {
    "use strict";
    init_load();
    init_plan();
    init_json();
    init_plan_text();
    init_terminal();
    init_arguments();
    init_files2();
    OPTIONS2 = { ...FILE_OPTIONS, ...COMMON_OPTIONS };
    ABOUT2 = `Plans every virtual machine below paths: whether its TPM and UEFI state is kept, on which claim and why, and what live
migration, snapshot, clone and deletion do with it. Exit code: 0, or 2 for usage or unreadable input.`;
  }
});

// src/cluster/pairs.ts
function pair(before2, after2, objectOf2, fileOf2) {
  const groups = /* @__PURE__ */ new Map();
  const put3 = (values, side) => {
    for (const value of values) {
      const { group: group2, kind, name } = objectOf2(value);
      if (name === "") continue;
      const key = `${kindKey(group2, kind)} ${name}`;
      const held = groups.get(key) ?? new Group(objectOf2);
      groups.set(key, held);
      held[side].push(value);
    }
  };
  put3(before2, "before");
  put3(after2, "after");
  const both = [];
  const sameFile = (old, now) => fileOf2(old) === (now.document?.file ?? "");
  for (const group2 of groups.values()) for (const same4 of steps(sameFile)) both.push(...group2.take(same4));
  return {
    both,
    gone: [...groups.values()].flatMap((group2) => group2.alone(group2.before, group2.after)),
    added: [...groups.values()].flatMap((group2) => group2.alone(group2.after, group2.before))
  };
}
var sameNamespace, mayBeSame, steps, Group;
var init_pairs = __esm({
  "src/cluster/pairs.ts"() {
    "use strict";
    init_kube_object();
    sameNamespace = (before2, after2) => before2.namespace === after2.namespace;
    mayBeSame = (before2, after2) => before2.namespace === void 0 || after2.namespace === void 0 || sameNamespace(before2, after2);
    steps = (sameFile) => [
      (before2, after2) => sameNamespace(before2, after2) && sameFile(before2, after2),
      sameNamespace,
      (before2, after2) => mayBeSame(before2, after2) && sameFile(before2, after2),
      mayBeSame
    ];
    Group = class {
      constructor(objectOf2) {
        this.objectOf = objectOf2;
      }
      objectOf;
      before = [];
      after = [];
      /** Takes out the pairs that a step tells without doubt. */
      *take(same4) {
        const twin = (left2, right) => same4(this.objectOf(left2), this.objectOf(right));
        for (const before2 of [...this.before]) {
          const [after2, other] = this.after.filter((candidate) => twin(before2, candidate));
          if (after2 === void 0 || other !== void 0) continue;
          if (this.before.filter((candidate) => twin(candidate, after2)).length > 1) continue;
          this.before = this.before.filter((candidate) => candidate !== before2);
          this.after = this.after.filter((candidate) => candidate !== after2);
          yield { before: before2, after: after2 };
        }
      }
      /** Those of a list that can be none of the other side. */
      alone(list4, others) {
        return list4.filter((one2) => !others.some((other) => mayBeSame(this.objectOf(one2), this.objectOf(other))));
      }
    };
  }
});

// src/cluster/change.ts
var isVirtualMachine, Change;
var init_change = __esm({
  "src/cluster/change.ts"() {
    "use strict";
    init_kinds();
    init_kustomization_tree();
    init_pairs();
    isVirtualMachine = ({ object }) => object.kind === "VirtualMachine" && object.group === KUBEVIRT_GROUP;
    Change = class {
      before;
      after;
      from;
      boundary;
      #hides;
      #twin;
      #machines;
      #objects;
      #kustomizations;
      constructor({ before: before2, after: after2, from: from2, boundary, hides, twin }) {
        this.before = before2;
        this.after = after2;
        this.from = from2;
        this.boundary = boundary;
        this.#hides = hides ?? (() => false);
        this.#twin = twin ?? ((path) => path);
      }
      /** The release that is judged. */
      get release() {
        return this.after.release;
      }
      /** The VirtualMachines that stand on both sides. */
      get machines() {
        return this.#pairedMachines.both;
      }
      /** The VirtualMachines that stand in the base only. */
      get gone() {
        return this.#pairedMachines.gone.filter(({ object }) => !this.#hides(object));
      }
      /** The VirtualMachines that are new. */
      get added() {
        return this.#pairedMachines.added;
      }
      /** The kustomizations as they are now. */
      get kustomizations() {
        this.#kustomizations ??= new KustomizationTree(this.after.cluster.objects);
        return this.#kustomizations;
      }
      /** The objects of all kinds that stand on both sides. */
      get objects() {
        this.#objects ??= pair(this.before.cluster.objects, this.after.cluster.objects, (object) => object, this.fileOf);
        return this.#objects.both;
      }
      /** The path now of the file that an object of the base stands in; empty for one that comes from no file. */
      fileOf = ({ document }) => document === void 0 ? "" : this.#twin(document.file);
      get #pairedMachines() {
        this.#machines ??= pair(
          this.before.machines.filter(isVirtualMachine),
          this.after.machines.filter(isVirtualMachine),
          ({ object }) => object,
          this.fileOf
        );
        return this.#machines;
      }
    };
  }
});

// src/diff.ts
function anchorFile(cluster2) {
  const [object] = [...cluster2.of(KUBEVIRT_GROUP, "KubeVirt"), ...cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")];
  return object?.document?.file;
}
function pairClusters({ before: { clusters: before2 }, after: { clusters: after2 }, twin }) {
  const [first3] = before2;
  const [second] = after2;
  if (first3 && second && before2.length === 1 && after2.length === 1) return [[first3, second]];
  return after2.flatMap((cluster2) => {
    const anchor = anchorFile(cluster2);
    const found = before2.find((other) => keyOf2(other) === keyOf2(cluster2)) ?? before2.find(({ name }) => name !== void 0 && cluster2.name !== void 0 && twin(name) === cluster2.name) ?? before2.find((other) => anchor !== void 0 && twin(anchorFile(other) ?? "") === anchor);
    return found ? [[found, cluster2]] : [];
  });
}
function changesOf2(before2, after2, kubevirt, rest2 = {}) {
  const from2 = writtenReleaseOf(before2);
  const to = writtenReleaseOf(after2);
  const moves2 = kubevirt === void 0 && from2 && to && from2.release.version !== to.release.version;
  const boundary = moves2 ? { boundary: { from: from2, to } } : {};
  const choice3 = moves2 ? { targets: [new Target(after2, to.release)], from: to.from } : targetsOf(after2, kubevirt);
  const ran = kubevirt ?? (moves2 ? from2 : readReleaseOf(before2))?.release;
  const changes2 = choice3.targets.map(
    (target2) => new Change({
      before: new Target(before2, target2.release, target2.reading),
      after: target2,
      from: ran ?? target2.release,
      ...boundary,
      ...rest2
    })
  );
  return { choice: choice3, changes: changes2 };
}
function counted2({ clusters }) {
  const counts = /* @__PURE__ */ new Map();
  for (const key of clusters.flatMap(({ objects }) => objects.map(identity3)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
function hiding({ before: before2, after: after2 }) {
  const [was, is2] = [counted2(before2), counted2(after2)];
  const isNotFewer = (key) => (is2.get(key) ?? 0) >= (was.get(key) ?? 0);
  const nameless = (side, { group: group2, kind }) => [...side].reduce((sum, [key, n]) => key.startsWith(`${group2}/${kind}/`) && key.endsWith("/") ? sum + n : sum, 0);
  const broken = after2.documentProblems.filter(({ kind, groups }) => kind !== "duplicate keys" && groups.length === 0);
  return (gone) => isNotFewer(identity3(gone)) || nameless(is2, gone) > nameless(was, gone) || broken.some(({ document }) => document.file === gone.document?.file || document.text.includes(gone.name));
}
function diffSides(base, sides, kubevirt, levels) {
  const { before: before2, after: after2, twin } = sides;
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const rules2 = RULES.filter(({ id }) => !levels.isOff(id));
  const hides = hiding(sides);
  const inScope = ({ document }) => document !== void 0 && (after2.inScope(document.file) || before2.inScope(document.file));
  const targets = [];
  const findings = pairClusters(sides).flatMap(([old, cluster2]) => {
    const { choice: choice3, changes: changes2 } = changesOf2(old, cluster2, kubevirt, { hides, twin });
    const from2 = changes2[0]?.boundary?.from.release.version;
    targets.push({ ...targetRef(cluster2, choice3), ...from2 === void 0 ? {} : { before: from2 } });
    const problems3 = judgeChange(rules2, changes2, (rule75, file2) => levels.of(rule75, file2));
    const left2 = suppressions.left(problems3, choice3, (problem5) => isInScope(problem5, inScope));
    return left2.map((problem5) => finding(problem5, cluster2.name, locator));
  });
  const problems2 = inputProblems(sides);
  const rest2 = problems2.length > 0 ? { problems: problems2 } : {};
  return { base, ...result2(targets, findings, suppressions.count, rest2, after2.files) };
}
function inputProblems({ before: before2, after: after2 }) {
  const known6 = new Set(after2.inputProblems.map(({ path }) => path));
  return [...after2.inputProblems, ...before2.inputProblems.filter(({ path }) => !known6.has(path))];
}
var keyOf2, identity3;
var init_diff = __esm({
  "src/diff.ts"() {
    "use strict";
    init_change();
    init_release2();
    init_target();
    init_targets();
    init_kinds();
    init_judge();
    init_lint();
    init_locate();
    init_plan();
    init_rules();
    init_suppress();
    keyOf2 = ({ name, unassigned }) => name ?? (unassigned === void 0 ? "" : "?");
    identity3 = ({ group: group2, kind, namespace = "", name }) => `${group2}/${kind}/${namespace}/${name}`;
  }
});

// src/read/git.ts
function environment() {
  const kept2 = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT3.test(name));
  return {
    ...Object.fromEntries(kept2),
    GIT_OPTIONAL_LOCKS: "0",
    GIT_NO_LAZY_FETCH: "1",
    // Older Gits fetch what a partial clone lacks unless no protocol is allowed.
    GIT_ALLOW_PROTOCOL: "none",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_TERMINAL_PROMPT: "0",
    LC_ALL: "C"
  };
}
function git(root, args, input = "") {
  const { error: error2, status, stdout, stderr } = (0, import_node_child_process2.spawnSync)("git", [...SAFE, "-C", root, ...args], {
    input,
    env: environment(),
    maxBuffer: Number.POSITIVE_INFINITY
  });
  if (error2) {
    const missing = error2.code === "ENOENT";
    throw new UsageError(
      missing ? "git is not installed, so no revision can be read; name a folder as base" : `git: ${error2.message}`
    );
  }
  if (status === 0) return stdout;
  const [line = `it ended with ${status}`] = stderr.toString("utf8").trim().split("\n");
  throw new UsageError(`git: ${line.replace(/^fatal: /, "")}`);
}
function commitOf(root, name) {
  const answer = git(root, ["cat-file", "--batch-check"], `${name}^{commit}
`).toString("utf8");
  const [, id] = /^([0-9a-f]{40,64}) commit \d+\n/.exec(answer) ?? [];
  if (id !== void 0) return id;
  if (answer.endsWith(" ambiguous\n")) throw new UsageError(`the revision "${name}" is ambiguous; write more of it`);
  if (name.includes(".."))
    throw new UsageError(`"${name}" is a range; a base is one revision, which the working tree is compared with`);
  throw new UsageError(
    name === "HEAD" ? "HEAD has no commit yet; commit first, or name a folder as base" : `"${name}" is neither a folder nor a revision of ${root}; in a shallow clone fetch it first`
  );
}
function entriesOf2(root, commit) {
  const entries = /* @__PURE__ */ new Map();
  for (const line of git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]).toString("utf8").split("\0")) {
    const [, mode, id, path] = /^(\d+) blob ([0-9a-f]+)\t([\s\S]+)$/.exec(line) ?? [];
    if (id !== void 0 && path !== void 0) entries.set(path, { id, link: mode === "120000" });
  }
  return entries;
}
function blobsOf(root, ids) {
  const blobs = /* @__PURE__ */ new Map();
  if (ids.length === 0) return blobs;
  const output2 = git(root, ["cat-file", "--batch"], `${ids.join("\n")}
`);
  for (let at6 = 0; at6 < output2.length; ) {
    const end = output2.indexOf("\n", at6);
    const [id = "", type, size] = output2.toString("latin1", at6, end).split(" ");
    at6 = end + 1;
    if (type !== "blob")
      throw new UsageError(`git: the contents of ${id} are not in this partial clone; fetch them first`);
    blobs.set(id, output2.subarray(at6, at6 + Number(size)));
    at6 += Number(size) + 1;
  }
  return blobs;
}
function behind(link, target2) {
  if (target2.startsWith("/")) return void 0;
  const parts2 = link.split("/").slice(0, -1);
  for (const part2 of target2.split("/")) {
    if (part2 === ".." && parts2.pop() === void 0) return void 0;
    if (part2 !== ".." && part2 !== "." && part2 !== "") parts2.push(part2);
  }
  return parts2.join("/");
}
var import_node_child_process2, SAFE, KEPT3, LONGEST_CHAIN, Revision;
var init_git = __esm({
  "src/read/git.ts"() {
    "use strict";
    import_node_child_process2 = require("node:child_process");
    init_problems();
    init_files();
    SAFE = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
    KEPT3 = /^GIT_(?:CONFIG_|EXEC_PATH$|CEILING_DIRECTORIES$)/;
    LONGEST_CHAIN = 8;
    Revision = class {
      /**
       * @param wanted Which files are read, by path.
       * @throws UsageError when there is no such revision, or no Git.
       */
      constructor(root, name, wanted) {
        this.name = name;
        this.#entries = entriesOf2(root, commitOf(root, name));
        const read3 = [...this.#entries].filter(([path, { link }]) => link || wanted(path));
        this.#blobs = blobsOf(root, [...new Set(read3.map(([, { id }]) => id))]);
        this.paths = read3.map(([path]) => path).filter((path) => wanted(path) && this.text(path) !== void 0);
      }
      name;
      /** Paths of the wanted files, in Git's order. */
      paths;
      #entries;
      #blobs;
      /** The text of a file; undefined when it is none of those that were read. */
      text(path) {
        let at6 = path;
        for (let step2 = 0; step2 < LONGEST_CHAIN && at6 !== void 0; step2++) {
          const entry = this.#entries.get(at6);
          const bytes = entry && this.#blobs.get(entry.id);
          if (!entry || !bytes) return void 0;
          if (!entry.link) return textOf(bytes);
          at6 = behind(at6, bytes.toString("utf8"));
        }
        return void 0;
      }
    };
  }
});

// src/sides.ts
function rootOf(base, paths2, cwd) {
  const roots2 = new Set(paths2.map((path) => contextRoot(path, cwd)));
  const [root] = roots2;
  if (roots2.size > 1) throw new UsageError("the paths stand in several Git work trees; name those of one");
  if (root !== void 0) return root;
  throw new UsageError(
    `"${base}" is no folder, and ${paths2.join(", ")} stands in no Git work tree whose revision it could be`
  );
}
function revisionFiles(revision, root, after2, paths2, options2) {
  const cwd = options2.cwd ?? process.cwd();
  const named3 = paths2.map((path) => (0, import_node_path16.resolve)(cwd, path));
  const found = new Map(after2.files.map((file2) => [file2.absolute, file2]));
  const files = [];
  for (const inside of revision.paths) {
    const absolute = (0, import_node_path16.join)(root, inside);
    const twin = found.get(absolute);
    if (!twin && exists(absolute)) continue;
    if (isProgram(inside) && !twin?.named && !named3.includes(absolute)) continue;
    const scope = twin?.scope ?? named3.some((path2) => isWithin2(absolute, path2));
    if (!scope && options2.context === false) continue;
    const path = (0, import_node_path16.relative)(cwd, absolute).split(import_node_path16.sep).join("/");
    files.push({ path, absolute, scope, named: twin?.named ?? named3.includes(absolute) });
  }
  const text3 = (absolute) => {
    const read3 = revision.text((0, import_node_path16.relative)(root, absolute).split(import_node_path16.sep).join("/"));
    if (read3 === void 0) throw new Error("it is not in the revision");
    return read3;
  };
  return { files, problems: [], root, excluded: false, text: text3, revision: revision.name };
}
function fromRevision(base, paths2, options2) {
  const cwd = options2.cwd ?? process.cwd();
  const root = rootOf(base, paths2, cwd);
  const disk = diskFiles(paths2, diskOptions(options2));
  const programs = disk.files.some(({ path, scope }) => scope && (isProgram(path) || isApp(path))) || paths2.some(isProgram);
  const isWanted = (name) => isManifestFile(name) || programs && isProgram(name);
  const revision = new Revision(
    root,
    base,
    (path) => isWanted(path.slice(path.lastIndexOf("/") + 1)) && !skipped(path)
  );
  const files = revisionFiles(revision, root, disk, paths2, options2);
  const deleted2 = (path) => !exists((0, import_node_path16.resolve)(cwd, path)) && files.files.some(({ absolute }) => isWithin2(absolute, (0, import_node_path16.resolve)(cwd, path)));
  const after2 = { ...disk, problems: disk.problems.filter(({ path }) => !deleted2(path)) };
  return {
    before: loadFrom(files, paths2, options2),
    after: loadFrom(after2, paths2, options2),
    twin: (path) => path,
    baseText: (file2) => revision.text((0, import_node_path16.relative)(root, (0, import_node_path16.resolve)(cwd, file2)).split(import_node_path16.sep).join("/"))
  };
}
function baseFolder([path = "."], cwd) {
  const named3 = (0, import_node_path16.resolve)(cwd, path);
  return isFolder(named3) ? named3 : (0, import_node_path16.dirname)(named3);
}
function twinPaths(base, paths2, cwd) {
  const folder = baseFolder(paths2, cwd);
  return (inside) => (0, import_node_path16.relative)(cwd, (0, import_node_path16.join)(folder, (0, import_node_path16.relative)((0, import_node_path16.resolve)(cwd, base), (0, import_node_path16.resolve)(cwd, inside)))).split(import_node_path16.sep).join("/") || ".";
}
function fromFolder(base, paths2, options2) {
  const cwd = options2.cwd ?? process.cwd();
  const alone = diskOptions({ ...options2, context: false });
  const programs = paths2.filter(isProgram).map((path) => (0, import_node_path16.join)(base, (0, import_node_path16.relative)(baseFolder(paths2, cwd), (0, import_node_path16.resolve)(cwd, path))));
  const before2 = diskFiles([base, ...programs.filter((path) => exists((0, import_node_path16.resolve)(cwd, path)))], alone);
  const after2 = diskFiles(paths2, alone);
  const folder = (0, import_node_path16.resolve)(cwd, base);
  const named3 = paths2.map((path) => (0, import_node_path16.resolve)(cwd, path));
  const inside = named3.some((path) => isWithin2(path, folder));
  const rest2 = after2.files.filter(({ absolute }) => inside || !isWithin2(absolute, folder));
  return {
    before: loadFrom(before2, [base], options2),
    after: loadFrom({ ...after2, files: rest2 }, paths2, options2),
    twin: twinPaths(base, paths2, cwd),
    baseText: () => void 0
  };
}
function loadSides(base, paths2, options2 = {}) {
  if (base === "") throw new UsageError("the base is empty; is a variable of the shell not set?");
  if (base.startsWith("-")) throw new UsageError(`"${base}" is no base; name a folder or a Git revision`);
  if (/[\0\n]/.test(base)) throw new UsageError("the base holds a line break; name a folder or a Git revision");
  if (paths2.includes("-")) throw new UsageError("diff does not read standard input; name files or folders");
  const cwd = options2.cwd ?? process.cwd();
  if (isFolder((0, import_node_path16.resolve)(cwd, base))) return fromFolder(base, paths2, options2);
  if (/^\.{0,2}\//.test(base)) throw new UsageError(`there is no folder "${base}"; check the path`);
  return fromRevision(base, paths2, options2);
}
var import_node_path16, skipped;
var init_sides = __esm({
  "src/sides.ts"() {
    "use strict";
    import_node_path16 = require("node:path");
    init_programs();
    init_load();
    init_problems();
    init_files();
    init_git();
    skipped = (path) => path.split("/").some((part2) => SKIPPED_FOLDERS.has(part2));
  }
});

// src/commands/diff.ts
var diff_exports = {};
__export(diff_exports, {
  diff: () => diff
});
function diff(argv, io) {
  const parsed2 = parse(argv, OPTIONS3);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText("vmstate diff <base> [paths] [options]", ABOUT3, OPTIONS3));
    return 0;
  }
  const [base, ...paths2] = parsed2.positionals;
  if (base === void 0) throw new UsageError("diff needs a base: a folder, or a Git revision such as HEAD or main");
  const format = choice(parsed2, "format", ["text", "json"]) ?? "text";
  const named3 = { ...parsed2, positionals: paths2 };
  const set3 = settings(named3, io, choice(parsed2, "fail-on", [...SEVERITIES, "never"]));
  const sides = loadSides(base, paths2.length > 0 ? paths2 : ["."], loadOptions(named3, io, set3));
  const { before: before2, after: after2, baseText } = sides;
  const compared = diffSides(base, sides, set3.kubevirt, set3.levels);
  const problems2 = [...inputProblems(sides), ...unread({ ...after2, inputProblems: [] })];
  const files = Math.max(before2.files, after2.files);
  const unreadable = reportInput({ ...after2, files }, named3, io, problems2);
  const current = sourceReader(io);
  const options2 = {
    paint: paint(wantsColour(parsed2, io)),
    source: (file2, revision) => revision === void 0 ? current(file2) : baseText(file2),
    quiet: parsed2.values.quiet === true,
    verbose: parsed2.values.verbose === true
  };
  io.stdout.write(format === "json" ? jsonReport(compared) : textReport(compared, options2));
  if (unreadable) return 2;
  return set3.failOn !== "never" && reaches(compared, set3.failOn) ? 1 : 0;
}
var _stdin, _render, FILES2, OPTIONS3, ABOUT3;
var init_diff2 = __esm({
  "src/commands/diff.ts"() {
    "use strict";
    init_diff();
    init_finding();
    init_lint();
    init_load();
    init_problems();
    init_json();
    init_terminal();
    init_text2();
    init_sides();
    init_arguments();
    init_files2();
    ({ "stdin-filename": _stdin, render: _render, ...FILES2 } = FILE_OPTIONS);
    OPTIONS3 = {
      ...FILES2,
      ...LEVEL_OPTIONS,
      ...COMMON_OPTIONS
    };
    ABOUT3 = `Reports what a change does to TPM and UEFI state that exists. The base is a folder or a Git revision; a folder that exists
wins (write refs/heads/NAME for the revision, ./NAME for the folder). A revision is compared with the paths (default: the
working directory) of its work tree, and read without a checkout; two folders are compared each alone.
Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;
  }
});

// src/kubevirt/api-types.ts
function elementOf(type) {
  const match = COLLECTION.exec(type);
  if (!match) return { type, around: "" };
  const inner2 = elementOf(match[2] ?? "");
  return { type: inner2.type, around: `${match[1] === "list" ? "[]" : ".*"}${inner2.around}` };
}
function lifeOf(text3) {
  const [from2, to] = text3.split("-");
  return { ...from2 ? { from: from2 } : {}, ...to ? { to } : {} };
}
function fieldOf(text3) {
  const [name = "", type = "", ...marks] = text3.split(" ");
  const marked = (sign2) => marks.find((mark) => mark.startsWith(sign2))?.slice(1);
  const [required, life, values] = [marked("!"), marked("@"), marked("=")];
  return {
    name,
    type,
    ...life === void 0 ? {} : lifeOf(life),
    ...required === void 0 ? {} : { required: lifeOf(required) },
    ...values === void 0 ? {} : { values: values.split("|") }
  };
}
function typeOf(name, text3) {
  const parts2 = text3 === "" ? [] : text3.split(";");
  const own3 = parts2[0]?.startsWith("@") ? parts2.shift() : void 0;
  return { name, fields: parts2.map(fieldOf), ...own3 === void 0 ? {} : lifeOf(own3.slice(1)) };
}
var COLLECTION, ProductApi, productsOf;
var init_api_types = __esm({
  "src/kubevirt/api-types.ts"() {
    "use strict";
    COLLECTION = /^(list|map)<(.*)>$/;
    ProductApi = class {
      constructor(name, packed) {
        this.name = name;
        this.releases = packed.releases;
        this.kinds = packed.kinds;
        this.#packed = packed.types;
      }
      name;
      releases;
      kinds;
      #packed;
      #types = /* @__PURE__ */ new Map();
      /** Names of all types. */
      get typeNames() {
        return Object.keys(this.#packed);
      }
      /** A type by name, with or without `#`; undefined for what is no type of the table, as a string. */
      type(name) {
        const key = name.replace(/^#/, "");
        const known6 = this.#types.get(key);
        if (known6 || !Object.hasOwn(this.#packed, key)) return known6;
        const type = typeOf(key, this.#packed[key] ?? "");
        this.#types.set(key, type);
        return type;
      }
      /** The part of a span in which a life lasts; undefined when it never does. */
      during(life, span = { first: 0, last: this.releases.length - 1 }) {
        const first3 = life.from === void 0 ? span.first : Math.max(span.first, this.releases.indexOf(life.from));
        const last = life.to === void 0 ? span.last : Math.min(span.last, this.releases.indexOf(life.to));
        return first3 > last ? void 0 : { first: first3, last };
      }
    };
    productsOf = (table2) => [
      new ProductApi("kubevirt", table2.kubevirt),
      new ProductApi("cdi", table2.cdi),
      new ProductApi("hyperconverged", table2.hyperconverged)
    ];
  }
});

// src/api-table.ts
var apiProducts;
var init_api_table = __esm({
  "src/api-table.ts"() {
    "use strict";
    init_api_types();
    apiProducts = () => productsOf(require("./facts/api-types.json"));
  }
});

// src/rules/families.ts
var FAMILIES, familyOf2;
var init_families = __esm({
  "src/rules/families.ts"() {
    "use strict";
    FAMILIES = {
      change: "What a change does to state that exists; reported by `vmstate diff`.",
      gates: "Feature gates of KubeVirt: missing, misspelt, or meant for another release.",
      gitops: "What Argo CD, Flux and operators do with the objects in Git.",
      guest: "The TPM, the firmware and the identity of a virtual machine.",
      meta: "What keeps vmstate itself from a verdict.",
      migration: "What keeps a virtual machine from live migration.",
      schema: "What the API server refuses or drops.",
      snapshot: "Snapshots, restores, clones, exports and backups.",
      state: "The claim that keeps TPM and UEFI state, and its storage class."
    };
    familyOf2 = (id) => id.slice(0, id.indexOf("/"));
  }
});

// src/explain/api-paths.ts
function queryOf(word2, apis) {
  const keys = keysOf(word2);
  const [first3, ...rest2] = keys;
  const kinds = apis.flatMap((api) => api.kinds.map(({ kind: kind2 }) => kind2));
  const kind = first3 === void 0 ? void 0 : kinds.find((name) => loosely(name, first3));
  if (kind === void 0 || rest2.length === 0 && kind !== first3) return { keys };
  return { kind, keys: rest2, otherwise: keys };
}
function walk2({ base, keys, path, type, span, entered }, visit) {
  const owner3 = base.api.type(type);
  if (!owner3 || entered.includes(owner3.name)) return;
  const alive = base.api.during(owner3, span);
  if (!alive) return;
  for (const field of owner3.fields) {
    const lasting = base.api.during(field, alive);
    if (!lasting) continue;
    const element2 = elementOf(field.type);
    const own3 = path === "" ? field.name : `${path}.${field.name}`;
    const next = [...keys, field.name];
    visit({ ...base, owner: owner3.name, field, type: element2.type, path: own3, span: lasting }, next);
    walk2(
      {
        base,
        keys: next,
        path: `${own3}${element2.around}`,
        type: element2.type,
        span: lasting,
        entered: [...entered, owner3.name]
      },
      visit
    );
  }
}
function walkKind(api, kind, visit) {
  for (const { type, version: version2, ...life } of kind.types) {
    const span = api.during(life);
    if (!span) continue;
    const base = { api, kind, ...version2 === void 0 ? {} : { version: version2 } };
    visit({ ...base, owner: "", type: `#${type}`, path: "", span }, []);
    walk2({ base, keys: [], path: "", type, span, entered: [] }, visit);
  }
}
function visitFields(apis, kind, visit) {
  for (const api of apis)
    for (const candidate of api.kinds)
      if (kind === void 0 || candidate.kind === kind) walkKind(api, candidate, visit);
}
function select(apis, { kind, keys: wanted }, equal) {
  const whole = [];
  const ends2 = [];
  visitFields(apis, kind, (occurrence, keys) => {
    if (wanted.length === 0 ? keys.length > 0 : !endsWith(keys, wanted, equal)) return;
    (keys.length === wanted.length ? whole : ends2).push(occurrence);
  });
  return kind !== void 0 && whole.length > 0 ? whole : [...whole, ...ends2];
}
function occurrences(apis, query) {
  if (query.kind === void 0 && query.keys.length === 0) return [];
  const exact = select(apis, query, exactly);
  const found = exact.length > 0 ? exact : select(apis, query, loosely);
  return found.length === 0 && query.otherwise ? occurrences(apis, { keys: query.otherwise }) : found;
}
var exactly, loosely, keysOf, endsWith;
var init_api_paths = __esm({
  "src/explain/api-paths.ts"() {
    "use strict";
    init_api_types();
    exactly = (left2, right) => left2 === right;
    loosely = (left2, right) => left2.toLowerCase() === right.toLowerCase();
    keysOf = (path) => path.replace(/\[[^\]]*\]/g, "").split(".").filter((key) => key !== "" && key !== "*");
    endsWith = (keys, end, equal) => keys.length >= end.length && end.every((key, index) => equal(keys[keys.length - end.length + index] ?? "", key));
  }
});

// src/facts/field-notes.ts
var PREFERENCES, SCHEMA2, FIELD_NOTES;
var init_field_notes = __esm({
  "src/facts/field-notes.ts"() {
    "use strict";
    PREFERENCES = "kubevirt/kubevirt staging/src/kubevirt.io/api/instancetype/v1beta1/types.go type FirmwarePreferences";
    SCHEMA2 = "kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go";
    FIELD_NOTES = [
      {
        type: "VirtualMachineSpec",
        field: "running",
        deprecated: { from: "1.4.0", instead: "runStrategy" },
        source: "kubevirt/kubevirt#11993"
      },
      {
        type: "FirmwarePreferences",
        field: "preferredUseEfi",
        deprecated: { from: "1.5.0", instead: "preferredEfi" },
        source: PREFERENCES
      },
      {
        type: "FirmwarePreferences",
        field: "preferredUseSecureBoot",
        deprecated: { from: "1.5.0", instead: "preferredEfi.secureBoot" },
        source: PREFERENCES
      },
      { type: "FirmwarePreferences", field: "preferredEfi", exists: "preferredEfi", source: PREFERENCES },
      { type: "TPMDevice", field: "enabled", exists: "tpmEnabledField", source: `${SCHEMA2} type TPMDevice` },
      { type: "EFI", field: "persistent", exists: "efiPersistentField", source: `${SCHEMA2} type EFI` }
    ];
  }
});

// src/explain/groups.ts
function joined(found) {
  const places = /* @__PURE__ */ new Map();
  for (const occurrence of found) {
    const key = [occurrence.kind.group, occurrence.kind.kind, occurrence.version, occurrence.path].join(" ");
    const earlier = places.get(key);
    const span = earlier ? hull(earlier.span, occurrence.span) : occurrence.span;
    const each2 = [...earlier?.each ?? [], occurrence];
    places.set(key, { ...occurrence, span, each: each2, keys: keysOf(occurrence.path) });
  }
  return [...places.values()];
}
function fieldGroups(found) {
  const groups = /* @__PURE__ */ new Map();
  for (const place3 of joined(found).sort((left2, right) => rank(left2) - rank(right))) {
    const key = [place3.api.name, place3.owner, place3.field?.name ?? place3.kind.kind].join(" ");
    const group2 = groups.get(key);
    if (group2) group2.push(place3);
    else groups.set(key, [place3]);
  }
  return [...groups.values()];
}
var hull, FIRST_KINDS, rank;
var init_groups = __esm({
  "src/explain/groups.ts"() {
    "use strict";
    init_api_paths();
    hull = (left2, right) => ({
      first: Math.min(left2.first, right.first),
      last: Math.max(left2.last, right.last)
    });
    FIRST_KINDS = [
      "VirtualMachine",
      "VirtualMachineInstance",
      "VirtualMachineInstancetype",
      "VirtualMachinePreference",
      "KubeVirt"
    ];
    rank = ({ kind }) => {
      const at6 = FIRST_KINDS.indexOf(kind.kind);
      return at6 < 0 ? FIRST_KINDS.length : at6;
    };
  }
});

// src/explain/examples.ts
function objectsIn2(text3) {
  const objects = known5.get(text3) ?? readObjects(text3);
  known5.set(text3, objects);
  return objects;
}
function readObjects(text3) {
  return splitDocuments(text3).flatMap((chunk) => {
    const reading = readValue(chunk.text);
    return "value" in reading && isMap(reading.value) ? [reading.value] : [];
  });
}
function collect(value, path, into) {
  const children = Array.isArray(value) ? value.map((item) => [path, item]) : isMap(value) ? Object.entries(value).map(([key, child3]) => [path === "" ? key : `${path}.${key}`, child3]) : [];
  for (const [at6, child3] of children) collect(child3, at6, into);
  if (children.length > 0) return;
  const values = into.get(path) ?? /* @__PURE__ */ new Set();
  into.set(path, values.add(JSON.stringify(value)));
}
function contentsOf(objects) {
  const contents = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const kind = String(get(object, "kind"));
    const paths2 = contents.get(kind) ?? /* @__PURE__ */ new Map();
    contents.set(kind, paths2);
    collect(object, "", paths2);
  }
  return contents;
}
function differences(left2, right) {
  return [...left2].flatMap(([kind, paths2]) => {
    const others = right.get(kind);
    if (!others) return [];
    const all = /* @__PURE__ */ new Set([...paths2.keys(), ...others.keys()]);
    return [...all].filter((path) => !same3(paths2.get(path), others.get(path))).map((path) => `${kind}.${path}`);
  });
}
function fieldsOf3(rule75) {
  const bad = contentsOf(objectsIn2(rule75.bad));
  const others = rule75.base === void 0 ? [rule75.good] : [rule75.good, rule75.base];
  return new Set(others.flatMap((text3) => differences(bad, contentsOf(objectsIn2(text3)))));
}
function without2(value, keys) {
  if (Array.isArray(value)) {
    const items2 = value.map((item) => without2(item, keys));
    return items2.some((item, index) => item !== value[index]) ? items2 : value;
  }
  const [key, ...rest2] = keys;
  if (key === void 0 || !isMap(value) || !Object.hasOwn(value, key)) return value;
  if (rest2.length === 0) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
  const child3 = without2(value[key], rest2);
  return child3 === value[key] ? value : { ...value, [key]: child3 };
}
function verdict(rule75, objects, facts) {
  const read3 = (values, observed2) => values.flatMap((value) => isMap(value) ? asKubeObject(value, { base: [], observed: observed2 }) ?? [] : []);
  const cluster2 = new Cluster({ objects: read3(objects, false), facts: read3(facts, true), complete: false });
  const found = targetsOf(cluster2, void 0).targets.flatMap(
    (target2) => [...rule75.check?.(target2) ?? []].map(
      ({ place: place3, severity }) => [place3.object.kind, place3.object.name, place3.path.join("."), severity].join(" ")
    )
  );
  return [...new Set(found)].sort().join("\n");
}
function minds(rule75, fields) {
  return [rule75.bad, rule75.good].some((text3) => {
    const objects = objectsIn2(text3);
    const less = objects.map(
      (object) => fields.filter(({ kind }) => kind === object.kind).reduce((value, { keys }) => without2(value, keys), object)
    );
    if (less.every((object, index) => object === objects[index])) return false;
    const facts = rule75.facts === void 0 ? [] : objectsIn2(rule75.facts);
    return verdict(rule75, objects, facts) !== verdict(rule75, less, facts);
  });
}
var known5, same3;
var init_examples = __esm({
  "src/explain/examples.ts"() {
    "use strict";
    init_cluster();
    init_targets();
    init_kube_object();
    init_split();
    init_yaml_values();
    init_value();
    known5 = /* @__PURE__ */ new Map();
    same3 = (left2, right) => left2 !== void 0 && right !== void 0 && left2.size === right.size && [...left2].every((value) => right.has(value));
  }
});

// src/explain/span.ts
function spanText({ name, releases }, { first: first3, last }) {
  const [from2, to] = [`v${releases[first3]}`, `v${releases[last]}`];
  if (last === releases.length - 1) return `${PRODUCT[name]} from ${from2}`;
  return `${PRODUCT[name]} ${from2 === to ? from2 : `${from2} to ${to}`}`;
}
var PRODUCT;
var init_span = __esm({
  "src/explain/span.ts"() {
    "use strict";
    PRODUCT = { kubevirt: "KubeVirt", cdi: "CDI", hyperconverged: "HyperConverged" };
  }
});

// src/explain/gate.ts
function requirementField({ subject: subject2, path }) {
  const plain2 = path.replace(/\\\./g, ".");
  if (subject2 === "machine") return plain2;
  const kinds = typeof subject2 === "string" ? subject2 : subject2.join(", ");
  return plain2 === "kind" ? kinds : `${kinds} ${plain2}`;
}
function discontinued(gate, release2) {
  if (!holds("discontinuedGatesRefused", release2)) return "off, even if listed";
  const binding = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : void 0;
  return binding === void 0 ? "its feature is gone; listing it changes nothing" : `its feature is gone; while it is listed, a VM with the interface binding ${binding} is refused`;
}
function meaning(gate, release2) {
  const stage = stageOf(gate, release2);
  if (stage === void 0) return "listing it has no effect";
  if (stage === "Discontinued") return discontinued(gate, release2);
  const unlisted = isGateOn(gate, release2, BOTH_OFF);
  if (!unlisted) return "off unless listed in featureGates";
  const disabled2 = isGateOn(gate, release2, { ...BOTH_OFF, disabledFeatureGates: [gate] });
  return disabled2 ? "always on; listing it changes nothing" : "on unless listed in disabledFeatureGates";
}
function stages(gate, history) {
  const ranges = changes(
    history.map(([from2]) => from2),
    (release2) => ({ stage: stageOf(gate, release2) ?? "not registered", means: meaning(gate, release2) }),
    (left2, right) => left2.stage === right.stage && left2.means === right.means
  );
  return ranges.map(({ range, value }) => ({ releases: rangeText(range), ...value }));
}
function switches(gate, apis) {
  const found = [];
  for (const api of apis.filter(({ name }) => name === "hyperconverged")) {
    for (const { type, version: version2 } of api.kinds.flatMap((kind) => kind.types)) {
      const spec = api.type(type)?.fields.find(({ name }) => name === "spec");
      const gates = api.type(spec?.type ?? "")?.fields.find(({ name }) => name === "featureGates");
      const own3 = api.type(elementOf(gates?.type ?? "").type)?.fields ?? [];
      const field = own3.find(({ name }) => name.toLowerCase() === gate.toLowerCase());
      const span = field && api.during(field);
      if (field && span) found.push(`spec.featureGates.${field.name} in ${version2} (${spanText(api, span)})`);
    }
  }
  return found;
}
function treatment(gate, apis) {
  if (HYPERCONVERGED_GATES.includes(gate)) return "keeps it on, whatever the user writes";
  const annotation2 = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS, gate) ? HYPERCONVERGED_GATE_ANNOTATIONS[gate] : void 0;
  const own3 = [...switches(gate, apis()), ...annotation2 === void 0 ? [] : [`the annotation ${annotation2}`]];
  const set3 = own3.length === 0 ? "has no switch of that name" : `switches it by ${own3.join(", ")}`;
  const beta = FEATURE_GATES[gate]?.some(([, stage]) => stage === "Beta");
  return beta ? `${set3}; KubeVirt ${behaviourText("betaGatesOn")}: a Beta gate that it does not enable is disabled` : set3;
}
function explainGate(gate, apis) {
  const history = FEATURE_GATES[gate] ?? [];
  const replacedBy = successorOf(gate);
  return {
    what: "gate",
    gate,
    stages: stages(gate, history),
    neededBy: GATE_REQUIREMENTS.filter(({ gates }) => gates.includes(gate)).map((row2) => userOf(gate, row2)),
    effects: GATE_EFFECTS.filter((row2) => row2.gate === gate).map(({ gate: _, ...row2 }) => row2),
    hyperconverged: treatment(gate, apis),
    ...replacedBy === void 0 ? {} : { replacedBy }
  };
}
var WHEN, whenText, BOTH_OFF, userOf;
var init_gate = __esm({
  "src/explain/gate.ts"() {
    "use strict";
    init_feature_gates();
    init_gate_effects();
    init_gate_requirements();
    init_hyperconverged();
    init_api_types();
    init_feature_gates2();
    init_release();
    init_span();
    WHEN = {
      set: "set",
      true: "true",
      filled: "not empty",
      "persistent-tpm": "true, unless tpm.enabled is false",
      "privileged-virtiofs": "a virtiofs on anything but a configMap, secret, serviceAccount or downwardAPI volume",
      "virtiofs-config-volume": "a virtiofs on a configMap, secret, serviceAccount or downwardAPI volume",
      "virtiofs-storage-volume": "a virtiofs on a persistentVolumeClaim or dataVolume volume",
      "launch-security-amd64": "set, unless the architecture is s390x",
      "launch-security-s390x": "set, where the architecture is s390x",
      "cdrom-without-volume": "a cdrom without a volume of its name",
      "other-architecture": "not the architecture that virt-api runs on",
      "container-path-filesystem": "used by a filesystem of its name"
    };
    whenText = ({ when }) => typeof when === "object" ? `equal to ${when.equals}` : WHEN[when];
    BOTH_OFF = { featureGates: [], disabledFeatureGates: [] };
    userOf = (gate, row2) => ({
      field: requirementField(row2),
      when: row2.path === "kind" ? "created" : whenText(row2),
      releases: rangeText(row2),
      or: row2.gates.filter((other) => other !== gate),
      source: row2.source
    });
  }
});

// src/explain/readers.ts
function requirementPath({ subject: subject2, path }, kind) {
  const keys = keysOf(path.replace(/\.[^.]*\\\..*$/, "")).join(".");
  const machine = MACHINE_KINDS.find((candidate) => candidate.kind === kind);
  if (subject2 === "machine")
    return machine && [...machine.vmi, ...keys.startsWith("metadata.") ? [] : ["spec"], keys].join(".");
  if (subject2 === "VirtualMachine") return kind === subject2 ? keys : void 0;
  if (!subject2.includes(kind)) return void 0;
  return keys === "kind" ? "" : keys;
}
function concerns(place3, path) {
  const own3 = place3.join(".");
  return own3 === path || own3 !== "" && path !== "" && own3.startsWith(`${path}.`) || keysOf(path).slice(0, -1).join(".") === own3;
}
function gatesOf2(group2) {
  return GATE_REQUIREMENTS.filter(
    (row2) => group2.some(({ keys, kind, field }) => {
      const path = requirementPath(row2, kind.kind);
      if (path === void 0) return false;
      return field === void 0 ? path === "" : concerns(keys, path);
    })
  ).flatMap(
    (row2) => row2.gates.map((gate) => ({
      gate,
      when: row2.path === "kind" ? "the object is created" : `${requirementField(row2)} is ${whenText(row2)}`,
      releases: rangeText(row2)
    }))
  );
}
function effectsOf(group2) {
  const names2 = group2.flatMap(({ kind, keys }) => [
    `${kind.kind} ${keys.join(".")}`,
    ...kind.kind === "VirtualMachineInstance" ? [keys.slice(1).join(".")] : []
  ]);
  return GATE_EFFECTS.filter(({ on }) => names2.includes(on)).map(({ gate, effect }) => ({ gate, effect }));
}
function isSmall({ api, type, owner: owner3, keys }) {
  if (keys.length < 2 || owner3 === "meta.ObjectMeta") return false;
  return api.type(type)?.fields.every((field) => !elementOf(field.type).type.startsWith("#")) ?? true;
}
function rulesOf(group2, gates) {
  const places = group2.filter(({ keys }) => keys.length > 0);
  const names2 = new Set(places.map(({ kind, keys }) => [kind.kind, ...keys].join(".")));
  const isAbout = (field) => names2.has(field) || names2.has(field.replace(/\.[^.]*$/, ""));
  const own3 = group2[0]?.field?.name ?? "";
  const word2 = TELLING.test(own3) ? new RegExp(`\\b${own3}\\b`) : void 0;
  const small = places.filter(isSmall).map(({ kind, keys }) => ({ kind: kind.kind, keys }));
  const reads = (rule75) => rule75.id === GATES_RULE && gates.length > 0 || word2?.test(`${rule75.summary} ${rule75.why}`) || [...fieldsOf3(rule75)].some(isAbout) || minds(rule75, small);
  return RULES.filter(reads).map(({ id, summary }) => ({ id, summary }));
}
var TELLING, GATES_RULE;
var init_readers = __esm({
  "src/explain/readers.ts"() {
    "use strict";
    init_gate_effects();
    init_gate_requirements();
    init_kinds();
    init_api_types();
    init_release();
    init_rules();
    init_api_paths();
    init_examples();
    init_gate();
    TELLING = /^[a-z]+[A-Z]/;
    GATES_RULE = "gates/missing";
  }
});

// src/explain/field.ts
function noteOf({ api, owner: owner3, field }) {
  if (api.name !== "kubevirt") return void 0;
  return FIELD_NOTES.find((note2) => note2.field === field?.name && note2.type === owner3.split(".").at(-1));
}
function releasesOf(place3, span) {
  const exact = noteOf(place3)?.exists;
  const whole = place3.field && place3.api.during(place3.field);
  const lasts = whole?.first === span.first && whole.last === span.last;
  return exact !== void 0 && lasts ? `KubeVirt ${behaviourText(exact)}` : spanText(place3.api, span);
}
function servedIn({ served }, only5) {
  return Object.entries(served).filter(([version2]) => only5 === void 0 || version2 === only5);
}
function listed4(place3) {
  const rows = placesOf(place3);
  return {
    field: nameOf2(place3),
    apiVersions: rows.flatMap(({ apiVersions }) => apiVersions),
    type: typeText2(place3.field?.type ?? place3.type),
    releases: releasesOf(place3, place3.span)
  };
}
function placesOf(place3) {
  const rows = /* @__PURE__ */ new Map();
  for (const [version2, life] of servedIn(place3.kind, place3.version)) {
    const span = place3.api.during(life, place3.span);
    if (!span) continue;
    const releases = releasesOf(place3, span);
    rows.set(releases, [...rows.get(releases) ?? [], version2]);
  }
  const { kind, group: group2 } = place3.kind;
  return [...rows].map(([releases, versions]) => ({
    kind,
    apiVersions: versions.map((version2) => `${group2}/${version2}`),
    path: place3.path,
    releases
  }));
}
function below2({ api, each: each2 }) {
  const fields = /* @__PURE__ */ new Map();
  for (const { type, span } of each2) {
    const owner3 = api.type(type);
    const alive = owner3 && api.during(owner3, span);
    for (const field of owner3?.fields ?? []) {
      const lasting = alive && api.during(field, alive);
      if (!lasting) continue;
      const earlier = fields.get(field.name);
      fields.set(field.name, { type: field.type, span: earlier ? hull(earlier.span, lasting) : lasting });
    }
  }
  return [...fields].map(([name, { type, span }]) => ({ name, type: typeText2(type), releases: spanText(api, span) }));
}
function typeText2(type) {
  const [, around, inner2] = /^(list|map)<(.*)>$/.exec(type) ?? [];
  if (around !== void 0) return `${around} of ${typeText2(inner2 ?? "")}`;
  return type.startsWith("#") ? "object" : type;
}
function requiredIn(api, required) {
  const span = required && api.during(required);
  return span && spanText(api, span);
}
function explainField(group2) {
  const [first3] = group2;
  const { api, field, type } = first3;
  const note2 = noteOf(first3);
  const gates = gatesOf2(group2);
  const required = requiredIn(api, field?.required);
  return {
    what: "field",
    field: nameOf2(first3),
    type: typeText2(field?.type ?? type),
    ...field?.values === void 0 ? {} : { values: field.values },
    ...required === void 0 ? {} : { required },
    ...note2?.deprecated === void 0 ? {} : {
      deprecated: {
        releases: `KubeVirt ${rangeText(note2.deprecated)}`,
        instead: note2.deprecated.instead,
        source: note2.source
      }
    },
    places: group2.flatMap(placesOf),
    fields: below2(first3),
    gates,
    effects: effectsOf(group2),
    rules: rulesOf(group2, gates)
  };
}
var nameOf2;
var init_field = __esm({
  "src/explain/field.ts"() {
    "use strict";
    init_field_notes();
    init_release();
    init_groups();
    init_readers();
    init_span();
    nameOf2 = ({ kind, path }) => path === "" ? kind.kind : `${kind.kind}.${path}`;
  }
});

// src/explain/names.ts
function allNames(apis) {
  const names2 = new Set(apis.flatMap((api) => api.kinds.map(({ kind }) => kind)));
  visitFields(apis, void 0, ({ field }) => {
    if (field) names2.add(field.name);
  });
  return [...names2];
}
function following(keys, apis) {
  if (keys.length === 0) return allNames(apis);
  const names2 = occurrences(apis, queryOf(keys.join("."), apis)).flatMap(
    ({ api, type }) => api.type(type)?.fields.map(({ name }) => name) ?? []
  );
  return [...new Set(names2)];
}
function nearestPath(word2, apis) {
  const path = [];
  for (const key of keysOf(word2)) {
    const names2 = following(path, apis);
    const found = names2.includes(key) ? key : nearest(key, names2);
    if (found === void 0) return void 0;
    path.push(found);
  }
  return path.length > 0 ? path.join(".") : void 0;
}
function nearestNames(word2, apis) {
  const rule75 = nearest(
    word2,
    RULES.map(({ id }) => id)
  );
  const field = word2.includes("/") ? void 0 : nearestPath(word2, apis);
  return [rule75, nearest(word2, Object.keys(FEATURE_GATES)), field].flatMap((name) => name ?? []);
}
var init_names2 = __esm({
  "src/explain/names.ts"() {
    "use strict";
    init_feature_gates();
    init_nearest();
    init_rules();
    init_api_paths();
  }
});

// src/explain/explain.ts
function gateNamed(word2) {
  const gates = Object.keys(FEATURE_GATES);
  return gates.find((gate) => gate === word2) ?? gates.find((gate) => gate.toLowerCase() === word2.toLowerCase());
}
function familyNamed(family) {
  const rules2 = RULES.filter(({ id }) => familyOf2(id) === family);
  return rules2.length === 0 ? void 0 : { what: "family", family, about: FAMILIES[family] ?? "", rules: rules2 };
}
function fieldNamed(word2, apis) {
  const groups = fieldGroups(occurrences(apis, queryOf(word2, apis)));
  const fields = groups.map(([place3]) => listed4(place3));
  const [only5] = groups;
  if (!only5) return void 0;
  if (groups.length === 1) return explainField(only5);
  return new Set(fields.map(({ field }) => field)).size === 1 ? { what: "versions", versions: groups.map(explainField) } : { what: "fields", fields };
}
function isFieldName(word2, apis) {
  if (Object.hasOwn(FEATURE_GATES, word2)) return false;
  return occurrences(apis(), { keys: [word2] }).some(({ field }) => field?.name === word2);
}
function named2(word2, apis) {
  const rule75 = ruleById(word2);
  if (rule75) return { explanation: { what: "rule", rule: rule75 }, also: [] };
  const [family, gate] = [familyNamed(word2), gateNamed(word2)];
  if (family)
    return {
      explanation: family,
      also: [...gate ? [{ what: "gate", word: gate }] : [], ...alsoField(word2, apis)]
    };
  if (gate) return { explanation: explainGate(gate, apis), also: alsoField(word2, apis) };
  const field = word2.includes("/") ? void 0 : fieldNamed(word2, apis());
  return field && { explanation: field, also: [] };
}
function explain(word2) {
  let read3;
  const apis = () => {
    read3 ??= apiProducts();
    return read3;
  };
  return named2(word2, apis) ?? { near: nearestNames(word2, apis()) };
}
var alsoField;
var init_explain = __esm({
  "src/explain/explain.ts"() {
    "use strict";
    init_api_table();
    init_feature_gates();
    init_families();
    init_rules();
    init_api_paths();
    init_field();
    init_gate();
    init_groups();
    init_names2();
    alsoField = (word2, apis) => isFieldName(word2, apis) ? [{ what: "field", word: `.${word2}` }] : [];
  }
});

// src/report/explain-text.ts
function gateText({ gate, stages: stages2, neededBy, effects, hyperconverged, replacedBy }) {
  const or2 = (gates) => gates.length === 0 ? "" : ` (or with ${gates.join(", ")})`;
  const needs = neededBy.map(({ field, when, releases, or: others }) => [field, releases, `${when}${or2(others)}`]);
  const sources = [...new Set([...neededBy, ...effects].map(({ source }) => source))];
  return [
    `${gate} (feature gate of KubeVirt)`,
    ...part(
      "Stages",
      stages2.map(({ releases, stage, means: means2 }) => [releases, stage, means2])
    ),
    ...part("Admission refuses without it", needs),
    ...part(
      "Without admission it acts on",
      effects.map(({ on, effect }) => [on, effect])
    ),
    ...needs.length + effects.length === 0 ? ["vmstate knows of no object that needs it."] : [],
    `HyperConverged: ${hyperconverged}`,
    ...replacedBy === void 0 ? [] : [`Replaced by: ${replacedBy}`],
    ...part(
      "Sources in kubevirt/kubevirt",
      sources.map((source) => [source])
    )
  ];
}
function fieldText({ field, type, values, required, deprecated, places, ...rest2 }) {
  const facts = [
    type,
    ...values === void 0 ? [] : [`one of ${values.join(", ")}`],
    ...required === void 0 ? [] : [`required: ${required}`]
  ];
  return [
    `${field} (${field.includes(".") ? "field" : "kind"})`,
    facts.join("; "),
    ...deprecated === void 0 ? [] : [`Deprecated ${deprecated.releases}: set ${deprecated.instead} instead`],
    ...part(
      "Found in",
      places.map(({ kind, apiVersions, path, releases }) => [kind, versionsText2(apiVersions), releases, path])
    ),
    ...part(
      "Gates that admission asks for",
      rest2.gates.map(({ gate, releases, when }) => [gate, releases, when])
    ),
    ...part(
      "Gates that act on it without admission",
      rest2.effects.map(({ gate, effect }) => [gate, effect])
    ),
    ...part(
      "Rules that read it",
      rest2.rules.map(({ id, summary }) => [id, summary])
    ),
    ...part(
      "Fields below it",
      rest2.fields.map(({ name, type: own3, releases }) => [name, own3, releases])
    )
  ];
}
function listText2({ fields }) {
  const rows = fields.slice(0, MOST_FIELDS).map((row2) => [row2.field, versionsText2(row2.apiVersions), row2.type, row2.releases]);
  const more = fields.length - rows.length;
  return [
    `${plural(fields.length, "field")} of that name; explain one by more of its path`,
    table(rows).join("\n"),
    ...more > 0 ? [`and ${more} more`] : []
  ];
}
function familyText({ family, about, rules: rules2 }) {
  return [
    `${family} (family of ${plural(rules2.length, "rule")})`,
    about,
    table(rules2.map(({ id, severity, releases, summary }) => [id, severity, releases, summary])).join("\n")
  ];
}
function partsOf(explanation) {
  switch (explanation.what) {
    case "family":
      return familyText(explanation);
    case "gate":
      return gateText(explanation);
    case "field":
      return fieldText(explanation);
    case "versions":
      return explanation.versions.flatMap(fieldText);
    case "fields":
      return listText2(explanation);
  }
}
function explainText({ explanation, also }, page) {
  const parts2 = explanation.what === "rule" ? [page(explanation.rule).trimEnd()] : partsOf(explanation);
  const others = also.map(({ what, word: word2 }) => `There is also a ${what} of that name: vmstate explain ${word2}`);
  return `${[...parts2, ...others].join("\n\n")}
`;
}
var MOST_FIELDS, indented, part, versionsText2;
var init_explain_text = __esm({
  "src/report/explain-text.ts"() {
    "use strict";
    init_terminal();
    MOST_FIELDS = 30;
    indented = (rows) => table(rows).map((line) => `  ${line}`).join("\n");
    part = (heading, rows) => rows.length === 0 ? [] : [`${heading}:
${indented(rows)}`];
    versionsText2 = ([first3 = "", ...more]) => [first3, ...more.map((version2) => version2.slice(version2.indexOf("/") + 1))].join(", ");
  }
});

// src/rules/text.ts
function examples(rule75) {
  return [
    ...rule75.base === void 0 ? [] : [["Before", unmarked(rule75.base)]],
    ...rule75.facts === void 0 ? [] : [["Captured from the cluster (--facts)", rule75.facts.trimEnd()]],
    ["Wrong", unmarked(rule75.bad)],
    ["Right", unmarked(rule75.good)]
  ];
}
function ruleText(rule75) {
  return `${[
    `${rule75.id} (${rule75.severity})`,
    rule75.summary,
    rule75.why,
    [`Releases: ${rule75.releases}`, `Needs: ${rule75.needs.join(", ")}`, ...fixText(rule75, "Fix: ")].join("\n"),
    ...examples(rule75).map(([heading, text3]) => `${heading}:
${indented2(text3)}`),
    `Sources:
${rule75.sources.map((source) => `  ${source}`).join("\n")}`
  ].join("\n\n")}
`;
}
var unmarked, fixText, indented2;
var init_text3 = __esm({
  "src/rules/text.ts"() {
    "use strict";
    init_families();
    unmarked = (example) => example.replace(/ *# ~> .*$/gm, "").trimEnd();
    fixText = ({ fix: fix2 }, label) => fix2 ? [`${label}${fix2.safety}. ${fix2.does}`] : [];
    indented2 = (text3) => text3.split("\n").map((line) => line === "" ? "" : `    ${line}`).join("\n");
  }
});

// src/commands/explain.ts
var explain_exports = {};
__export(explain_exports, {
  explain: () => explain2
});
function explain2(argv, io) {
  const parsed2 = parse(argv, OPTIONS4);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText("vmstate explain <rule|family|gate|field>", ABOUT4, OPTIONS4));
    return 0;
  }
  const json = choice(parsed2, "format", ["text", "json"]) === "json";
  const [word2, more] = parsed2.positionals;
  if (word2 === void 0)
    throw new UsageError("explain needs the name of a rule, a feature gate or a field; vmstate rules lists the rules");
  if (more !== void 0) throw new UsageError(`explain takes one name; "${printable(more)}" is one too many`);
  const answer = explain(word2);
  if ("near" in answer) throw new UsageError(unknown3(word2, answer.near));
  io.stdout.write(json ? jsonReport(shape(answer)) : explainText(answer, ruleText));
  return 0;
}
function shape({ explanation, also }) {
  const other = also.length === 0 ? {} : { also };
  if (explanation.what === "rule") return { what: "rule", ...documentation(explanation.rule), ...other };
  if (explanation.what === "family") return { ...explanation, rules: explanation.rules.map(documentation), ...other };
  return { ...explanation, ...other };
}
function unknown3(word2, near) {
  const last = near.at(-1);
  const names2 = near.length > 1 ? `${near.slice(0, -1).join(", ")} or ${last}` : last;
  const hint = names2 === void 0 ? "vmstate rules lists the rules" : `did you mean ${names2}?`;
  return `there is no rule, feature gate or field "${printable(word2)}"; ${hint}`;
}
var OPTIONS4, ABOUT4;
var init_explain2 = __esm({
  "src/commands/explain.ts"() {
    "use strict";
    init_explain();
    init_problems();
    init_explain_text();
    init_json();
    init_terminal();
    init_define();
    init_text3();
    init_arguments();
    OPTIONS4 = {
      format: { type: "string", value: "FORMAT", help: "text (default) or json" },
      ...COMMON_OPTIONS
    };
    ABOUT4 = `Explains a rule (gates/missing), a family of rules (gates), a feature gate (VMPersistentState, in any case) or a field:
VirtualMachine.spec.runStrategy, the end of its path (tpm.persistent), a kind. A word that names several is taken as the
first of these; with a leading dot (.template) it is a field.`;
  }
});

// src/commands/rules.ts
var rules_exports = {};
__export(rules_exports, {
  rules: () => rules
});
function rules(argv, io) {
  const parsed2 = parse(argv, OPTIONS5);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText("vmstate rules [families] [options]", ABOUT5, OPTIONS5));
    return 0;
  }
  const json = choice(parsed2, "format", ["text", "json"]) === "json";
  const severity = choice(parsed2, "severity", SEVERITIES);
  const families = parsed2.positionals;
  checkFamilies(families);
  const listed5 = RULES.filter(
    (rule75) => (families.length === 0 || families.includes(familyOf2(rule75.id))) && (severity === void 0 || rule75.severity === severity)
  );
  const lines = table(listed5.map(({ id, severity: own3, releases, summary }) => [id, own3, releases, summary]));
  io.stdout.write(json ? jsonReport(listed5.map(documentation)) : lines.map((line) => `${line}
`).join(""));
  return 0;
}
function checkFamilies(named3) {
  const known6 = [...new Set(RULES.map(({ id }) => familyOf2(id)))];
  const wrong = named3.find((family) => !known6.includes(family));
  if (wrong === void 0) return;
  const near = nearest(wrong, known6);
  throw new UsageError(
    wrong.includes("/") ? `rules takes families; vmstate explain ${printable(wrong)} shows a rule` : `there is no family "${printable(wrong)}"; ${near === void 0 ? `there are ${known6.join(", ")}` : `did you mean ${near}?`}`
  );
}
var OPTIONS5, ABOUT5;
var init_rules2 = __esm({
  "src/commands/rules.ts"() {
    "use strict";
    init_finding();
    init_nearest();
    init_problems();
    init_json();
    init_terminal();
    init_define();
    init_families();
    init_rules();
    init_arguments();
    OPTIONS5 = {
      severity: { type: "string", value: "LEVEL", help: "those whose usual severity is error, warning or info" },
      format: { type: "string", value: "FORMAT", help: "text (default) or json" },
      ...COMMON_OPTIONS
    };
    ABOUT5 = "Lists the rules, or those of the families named; explain shows one of them in full.";
  }
});

// src/cli.ts
var import_node_fs3 = require("node:fs");

// src/main.ts
init_arguments();
init_nearest();
init_problems();
init_version();
var COMMANDS = {
  lint: {
    help: "report what loses, blocks or refuses TPM and UEFI state",
    load: () => (init_lint2(), __toCommonJS(lint_exports)).lint
  },
  plan: {
    help: "show per VM whether its state is kept, on which claim, and why",
    load: () => (init_plan2(), __toCommonJS(plan_exports)).plan
  },
  diff: {
    help: "report what a change since a Git revision or folder does to existing state",
    load: () => (init_diff2(), __toCommonJS(diff_exports)).diff
  },
  explain: { help: "explain a rule, a feature gate or a field", load: () => (init_explain2(), __toCommonJS(explain_exports)).explain },
  rules: { help: "list the rules", load: () => (init_rules2(), __toCommonJS(rules_exports)).rules }
};
var ABOUT6 = `Proves that the TPM and UEFI state of KubeVirt virtual machines persists.

Commands:
${Object.entries(
  COMMANDS
).map(([name, { help }]) => `  ${name.padEnd(10)}${help}`).join("\n")}

"vmstate <command> --help" tells the options of a command.`;
function commandOf(name) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : void 0;
  if (command) return command.load();
  const near = nearest(name, Object.keys(COMMANDS));
  throw new UsageError(
    `there is no command "${name}"${near === void 0 ? "; see vmstate --help" : `; did you mean ${near}?`}`
  );
}
var TOP_OPTIONS = { ...COMMON_OPTIONS, version: { type: "boolean", help: "show the version" } };
function main(argv, io) {
  try {
    const [first3, ...rest2] = argv;
    if (first3 === "--version" || first3 === "-V") {
      io.stdout.write(`${VERSION}
`);
      return 0;
    }
    if (first3 === void 0 || first3 === "--help" || first3 === "-h") {
      (first3 === void 0 ? io.stderr : io.stdout).write(helpText("vmstate <command> [options]", ABOUT6, TOP_OPTIONS));
      return first3 === void 0 ? 2 : 0;
    }
    if (first3.startsWith("-")) throw new UsageError(`the command comes first; "${first3}" is none; see vmstate --help`);
    return commandOf(first3)(rest2, io);
  } catch (error2) {
    return failure2(error2, io);
  }
}
function failure2(error2, io) {
  if (error2 instanceof UsageError) {
    for (const line of error2.message.split("\n")) io.stderr.write(`vmstate: ${line}
`);
    return 2;
  }
  const text3 = error2 instanceof Error ? error2.stack ?? error2.message : String(error2);
  io.stderr.write(
    `vmstate: this is a bug in vmstate ${VERSION}; please report it with the command and this text:
${text3}
`
  );
  return 3;
}

// src/cli.ts
process.stdout.on("error", (error2) => {
  if (error2.code === "EPIPE") return;
  process.stderr.write(`vmstate: the output cannot be written: ${error2.message}
`);
  process.exit(2);
});
process.exitCode = main(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  readStdin: () => (0, import_node_fs3.readFileSync)(0, "utf8")
});
