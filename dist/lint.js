"use strict";
const {
  parseArgs,
} = require("node:util");
const {
  isAscii,
  isUtf8,
} = require("node:buffer");
const {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} = require("node:fs");
const {
  dirname,
  join,
  relative,
  resolve,
  sep,
  dirname: dirname8,
  resolve: resolve12,
  resolve: resolve11,
  resolve: resolve8,
  relative: relative2,
  resolve: resolve4,
  resolve: resolve3,
  dirname: dirname2,
  join: join2,
  dirname: dirname6,
  resolve: resolve7,
  sep: sep3,
  basename: basename2,
  dirname: dirname5,
  join: join5,
  resolve: resolve5,
  basename,
  dirname: dirname4,
  join: join4,
  relative: relative3,
  resolve: resolve6,
  sep: sep2,
  dirname: dirname3,
  join: join3,
  dirname: dirname7,
  join: join6,
  resolve: resolve9,
  resolve: resolve10,
} = require("node:path");
const {
  fileURLToPath,
} = require("node:url");
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/facts/migration-blockers.ts
var MIGRATION_BLOCKERS = [
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
var ALLOW_BRIDGE_MIGRATION_ANNOTATION = "kubevirt.io/allow-pod-bridge-network-live-migration";
var VGPU_MIGRATION_GATE = "VGPULiveMigration";
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
var MIGRATABLE_POD_BINDINGS = [
  { binding: "masquerade", from: "1.0.0" },
  { binding: "passtBinding", from: "1.8.0" }
];
var MIGRATABLE_PLUGINS = { from: "1.2.0" };

// src/facts/gitops.ts
var ARGO_SYNC_OPTIONS = "argocd.argoproj.io/sync-options";
var ARGO_COMPARE_OPTIONS = "argocd.argoproj.io/compare-options";
var ARGO_SYNC_WAVE = "argocd.argoproj.io/sync-wave";
var ARGO_HOOKS = ["argocd.argoproj.io/hook", "helm.sh/hook"];
var ARGO_NO_HOOK = "Skip";
var ARGO_KEEPS = ["Prune=false", "Prune=confirm"];
var ARGO_KEEP = "Prune=false";
var ARGO_PRUNE = "Prune=true";
var ARGO_FORCE = "Force=true";
var ARGO_REPLACE = "Replace=true";
var ARGO_SKIP_DRY_RUN = "SkipDryRunOnMissingResource=true";
var ARGO_NO_DRIFT = ["ServerSideApply=true", "RespectIgnoreDifferences=true"];
var ARGO_SERVER_SIDE_DIFF = "ServerSideDiff=true";
var ARGO_GLOBAL_DIFF = [
  "resource.customizations.ignoreDifferences.kubevirt.io_VirtualMachine",
  "resource.customizations.ignoreDifferences.all"
];
var ARGO_GLOBAL_HEALTH = ["resource.customizations.health.kubevirt.io_VirtualMachine"];
var ARGO_OPERATOR_DIFF = "resourceIgnoreDifferences";
var ARGO_OPERATOR_HEALTH = "resourceHealthChecks";
var ARGO_NO_REPLACE = "Replace=false";
var FLUX_LEAVES = {
  "kustomize.toolkit.fluxcd.io/reconcile": ["disabled"],
  "kustomize.toolkit.fluxcd.io/ssa": ["Ignore", "IfNotPresent"]
};
var FLUX_KEEPS = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/prune": ["disabled"] };
var FLUX_KEEP = { name: "kustomize.toolkit.fluxcd.io/prune", value: "disabled" };
var FLUX_UNFORCED = { ...FLUX_LEAVES, "kustomize.toolkit.fluxcd.io/force": ["disabled"] };
var FLUX_FORCE = { name: "kustomize.toolkit.fluxcd.io/force", value: "enabled" };

// src/facts/kinds.ts
var KUBEVIRT_GROUP = "kubevirt.io";
var INSTANCETYPE_GROUP = "instancetype.kubevirt.io";
var CDI_GROUP = "cdi.kubevirt.io";
var HYPERCONVERGED_GROUP = "hco.kubevirt.io";
var STORAGE_GROUP = "storage.k8s.io";
var VOLUME_SNAPSHOT_GROUP = "snapshot.storage.k8s.io";
var SNAPSHOT_GROUP = "snapshot.kubevirt.io";
var CLONE_GROUP = "clone.kubevirt.io";
var EXPORT_GROUP = "export.kubevirt.io";
var BACKUP_GROUP = "backup.kubevirt.io";
var POOL_GROUP = "pool.kubevirt.io";
var MIGRATIONS_GROUP = "migrations.kubevirt.io";
var ARGO_GROUP = "argoproj.io";
var FLUX_KUSTOMIZE_GROUP = "kustomize.toolkit.fluxcd.io";
var OLM_GROUP = "operators.coreos.com";
var isKubeVirtGroup = (group) => group === KUBEVIRT_GROUP || group.endsWith(`.${KUBEVIRT_GROUP}`);
var isJudgedGroup = (group) => isKubeVirtGroup(group) || group === STORAGE_GROUP;
var MACHINE_KINDS = [
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
var PREFERENCE_KINDS = ["VirtualMachinePreference", "VirtualMachineClusterPreference"];
var RELEVANT_TEXT = /kubevirt\.io|storage\.k8s\.io|PersistentVolume|kind"?: *"?(?:Namespace\b|VirtualMach|KubeVirt\b|DataVolume|DataImportCron|DataSource\b|StorageProfile|MigrationPolicy|HyperConverged|CDI)|kustomize\.config\.k8s\.io|argoproj\.io|toolkit\.fluxcd\.io|velero\.io|velero-plugin|oadp\.openshift\.io|operators\.coreos\.com|ResourceQuota|LimitRange|virt-operator/;
var JUDGED_TEXT = /kubevirt\.io/;
var KUSTOMIZATION_FILES = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
var FORCED_SYNC = [
  { annotation: "argocd.argoproj.io/sync-options", pattern: /(?:^|,)\s*Force=true/ },
  { annotation: "kustomize.toolkit.fluxcd.io/force", pattern: /^enabled$/i }
];

// src/facts/capture-marks.ts
var CAPTURE_GROUP = "vmstate.io";
var CAPTURED_NAMESPACE = "CapturedNamespace";
var CAPTURE_TITLE = "# What verdicts on TPM and UEFI state depend on in this cluster, written by vmstate capture.";

// src/facts/claim-size.ts
var MINIMUM_SIZE_ANNOTATION = "cdi.kubevirt.io/minimumSupportedPvcSize";
var CLAIM_WEBHOOK_GATE = "WebhookPvcRendering";
var CDI_GATES_PATH = ["spec", "config", "featureGates"];
var CLAIM_WEBHOOK_PATH = ["spec", "config", "webhookPvcRendering"];
var CLAIM_WEBHOOK_OFF = "Disabled";
var CDI_RAISES_SINCE = "1.63";
var CDI_WEBHOOK_DEFAULT_SINCE = "1.66";
var ROUNDED_UP_TO = { "ebs.csi.aws.com": "1Gi" };
var SIZE_NOT_ENFORCED = [
  "rancher.io/local-path",
  "kubevirt.io.hostpath-provisioner",
  "kubevirt.io/hostpath-provisioner",
  "k8s.io/minikube-hostpath",
  "nfs.csi.k8s.io",
  "k8s-sigs.io/nfs-subdir-external-provisioner",
  "efs.csi.aws.com"
];

// src/facts/release-signs.ts
var OPERATOR_IMAGE = /(?:^|\/)virt-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
var RELEASE_URL = /github\.com\/kubevirt\/kubevirt\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;
var CDI_OPERATOR_IMAGE = /(?:^|\/)cdi-operator:(v?\d+\.\d+\.\d+[^@\s]*)/;
var CDI_RELEASE_URL = /github\.com\/kubevirt\/containerized-data-importer\/releases\/download\/(v\d+\.\d+\.\d+[^/]*)\//;
var KUBEVIRT_RELEASE_ANNOTATION = "vmstate.io/kubevirt-release";
var CDI_RELEASE_ANNOTATION = "vmstate.io/cdi-release";
var HYPERCONVERGED_PACKAGES = {
  upstream: "community-kubevirt-hyperconverged",
  openshift: "kubevirt-hyperconverged"
};
var CSV_VERSION = /\.v(\d+\.\d+\.\d+\S*)/;
var MANUAL_APPROVAL = "Manual";

// src/facts/quota.ts
var COUNT_KEYS = ["persistentvolumeclaims", "count/persistentvolumeclaims"];
var SIZE_KEY = "requests.storage";
var CLASS_INFIX = ".storageclass.storage.k8s.io/";
var CLAIM_LIMIT = "PersistentVolumeClaim";

// src/facts/volumes.ts
var EPHEMERAL_VOLUMES = ["containerDisk", "ephemeral"];
var VOLUMES_WITHOUT_SYSTEM = [
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
var CLAIM_TEMPLATES_ANNOTATION = "harvesterhci.io/volumeClaimTemplates";

// src/commands/arguments.ts

// src/nearest.ts
var nearest = (name, candidates) => nearestOf(name, candidates)[0];
function nearestOf(name, candidates) {
  const wanted = name.toLowerCase();
  let best = [];
  let bestDistance = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of candidates) {
    const distance2 = editDistance(wanted, candidate.toLowerCase(), bestDistance + 1);
    if (distance2 > bestDistance) continue;
    if (distance2 < bestDistance) best = [];
    best.push(candidate);
    bestDistance = distance2;
  }
  return best;
}
function editDistance(left, right, limit) {
  if (Math.abs(left.length - right.length) >= limit) return limit;
  let before2 = [];
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1] ? 0 : 1;
      const replaced2 = (previous[column - 1] ?? 0) + same;
      const least = Math.min(replaced2, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const swaps = row > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current.push(swaps ? Math.min(least, (before2[column - 2] ?? least) + 1) : least);
    }
    before2 = previous;
    previous = current;
  }
  return Math.min(previous[right.length] ?? limit, limit);
}

// src/problems.ts
var UsageError = class extends Error {
  name = "UsageError";
};

// src/commands/arguments.ts
var COMMON_OPTIONS = {
  help: { type: "boolean", short: "h", help: "show this help" }
};
var FILE_OPTIONS = {
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
  format: {
    type: "string",
    multiple: true,
    value: "FORMAT[=FILE]",
    help: "how to print (text by default, or json), or what to write to a file"
  },
  "no-context": { type: "boolean", help: "judge the named paths alone, without the Git work tree around them" },
  "stdin-filename": { type: "string", value: "NAME", help: "the file that standard input stands for" },
  jobs: {
    type: "string",
    value: "N",
    help: "threads that read what is no plain YAML (default: up to 4 where there is much of it)"
  },
  cache: { type: "boolean", help: "keep what is no plain YAML, as it was read, for the next run" },
  "cache-location": {
    type: "string",
    value: "FOLDER",
    help: "where to keep it (default: in the cache folder of the user)"
  },
  quiet: { type: "boolean", short: "q", help: "show errors only" },
  verbose: { type: "boolean", short: "v", help: "show every related place and trace" },
  "no-color": { type: "boolean", help: "no colours" }
};
var LEVEL_OPTIONS = {
  rule: { type: "string", multiple: true, value: "RULE=LEVEL", help: "set a rule to error, warning, info or off" },
  "fail-on": { type: "string", value: "LEVEL", help: "error (default), warning, info or never: when to exit with 1" }
};
var EMPTY = "is empty; is a variable of the shell not set?";
var PATHS = ["DIR", "FILE", "FOLDER", "PATH"];
function parse(argv, table2) {
  const parsed2 = parsedStrictly(argv, table2);
  for (const [name, value] of Object.entries(parsed2.values))
    if (PATHS.includes(table2[name]?.value ?? "") && [value].flat().includes(""))
      throw new UsageError(`--${name} ${EMPTY}`);
  return parsed2;
}
function parsedStrictly(argv, table2) {
  try {
    const options = Object.fromEntries(
      Object.entries(table2).map(([name, { type, short, multiple }]) => [
        name,
        { type, ...short === void 0 ? {} : { short }, ...multiple ? { multiple } : {} }
      ])
    );
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(usageText(error, table2));
  }
}
function usageText({ code, message }, table2) {
  const name = /'(?:-\w, )?(-[^' ]*)/.exec(message)?.[1];
  if (/argument (?:is ambiguous|missing)/.test(message)) return `${name} needs a value; see --help`;
  if (code !== "ERR_PARSE_ARGS_UNKNOWN_OPTION" || name === void 0)
    return (message.split("\n")[0] ?? message).replace(/\.$/, "");
  const near = nearest(name.replace(/^-+/, "").replace(/=.*/s, ""), Object.keys(table2));
  if (name === `--${near}`) return `${name} and what follows it are one argument; give them as two`;
  return `there is no option ${name}${near === void 0 ? "; see --help" : `; did you mean --${near}?`}`;
}
function choice(parsed2, name, allowed) {
  const value = parsed2.values[name];
  if (value === void 0) return void 0;
  const found = allowed.find((word) => word === value);
  if (found === void 0)
    throw new UsageError(`--${name} takes ${allowed.join(", ")}; "${String(value)}" is none of them`);
  return found;
}
function count(parsed2, name, least, most = Number.POSITIVE_INFINITY) {
  const value = parsed2.values[name];
  if (value === void 0) return void 0;
  const range = Number.isFinite(most) ? `from ${least} to ${most}` : `from ${least}`;
  if (typeof value !== "string" || !/^\d{1,6}$/.test(value) || Number(value) < least || Number(value) > most)
    throw new UsageError(`--${name} takes a whole number ${range}; "${String(value)}" is none`);
  return Number(value);
}
function helpText(usage, about, table2) {
  const rows = Object.entries(table2).map(([name, { short, value, help: help2 }]) => {
    const flags = `${short === void 0 ? "    " : `-${short}, `}--${name}${value === void 0 ? "" : ` ${value}`}`;
    return `  ${flags.padEnd(28)}${help2}`;
  });
  return `Usage: ${usage}

${about}

Options:
${rows.join("\n")}
`;
}
var NO_FORCE = ["0", "false"];
function wantsColour(parsed2, io) {
  const { NO_COLOR = "", FORCE_COLOR: forced = "" } = io.env;
  if (parsed2.values["no-color"] === true || NO_COLOR !== "") return false;
  if (forced !== "") return !NO_FORCE.includes(forced);
  return io.stdout.isTTY === true && io.env.TERM !== "dumb";
}

// src/index-by.ts
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

// src/kube-object.ts
var pathOf = ({ document }) => document?.path ?? "";
function refOf(object) {
  const { apiVersion, kind, namespace, name } = object;
  return { apiVersion, kind, ...namespace === void 0 ? {} : { namespace }, name };
}
function describe(object) {
  const name = object.name === "" ? "(unnamed)" : object.name;
  return `${object.kind || "object"} ${object.namespace === void 0 ? "" : `${object.namespace}/`}${name}`;
}
var kindKey = (group, kind) => `${group}/${kind}`;
var textOf = (value) => typeof value === "string" ? value : "";
function asKubeObject(value, rest, isMeant = () => false) {
  const isTyped = typeof value.apiVersion === "string" && textOf(value.kind) !== "";
  if (!isTyped && !isMeant(value)) return void 0;
  const apiVersion = textOf(value.apiVersion);
  const slash = apiVersion.indexOf("/");
  const metadata = typeof value.metadata === "object" && value.metadata || {};
  const { name, namespace } = metadata;
  return {
    apiVersion,
    group: slash < 0 ? "" : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: textOf(value.kind),
    name: typeof name === "string" ? name : "",
    ...typeof namespace === "string" && namespace !== "" ? { namespace } : {},
    value,
    ...rest
  };
}

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
function pathText(path) {
  let text4 = "";
  for (const key of path) {
    if (typeof key === "number") text4 += `[${key}]`;
    else if (/^[\w-]+$/.test(key)) text4 += text4 === "" ? key : `.${key}`;
    else text4 += `[${JSON.stringify(key)}]`;
  }
  return text4;
}
function isUnknown(value) {
  return value instanceof Unknown;
}
function isMap(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function holdsUnknown(value, isUnsure = () => false) {
  if (isUnknown(value)) return true;
  if (typeof value !== "object" || value === null) return isUnsure(value);
  return openReason(value) !== void 0 || Object.values(value).some((inner2) => holdsUnknown(inner2, isUnsure));
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
function field(parent, key) {
  const value = child(parent, key);
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

// src/cluster/cluster.ts
var Cluster = class _Cluster {
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
  /** Indexes by name, of each kind of a group. */
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
  of(group, kind) {
    return this.#judged.get(kindKey(group, kind)) ?? [];
  }
  /** The captured objects of a kind. */
  captured(group, kind) {
    return this.#captured.get(kindKey(group, kind)) ?? [];
  }
  /** The objects of a kind known to exist: judged ones first, then captured ones that Git does not hold. */
  all(group, kind) {
    const judged3 = this.of(group, kind);
    const captured = this.captured(group, kind);
    if (captured.length === 0) return judged3;
    const held = new Set(judged3.map((object) => `${object.namespace ?? ""}/${object.name}`));
    return [...judged3, ...captured.filter((object) => !held.has(`${object.namespace ?? ""}/${object.name}`))];
  }
  /** Whether no object of a kind exists beside those of `all`. */
  knowsAll(group, kind) {
    return this.#complete || this.captured(group, kind).length > 0;
  }
  /**
   * The objects of a kind with a name; without a namespace on either side the name decides. Unknown when none is known
   * but one may exist.
   */
  find(group, kind, name, namespace) {
    const found = this.known(group, kind, name, namespace);
    if (found.length > 0) return found;
    if (this.isNearby(group, kind, name))
      return new Unknown(`${kind} "${name}" stands where it cannot be told to which cluster it belongs`);
    if (this.knowsAll(group, kind)) return this.#notCaptured(group, kind, namespace) ?? found;
    return new Unknown(`${kind} "${name}" is not in scope`);
  }
  /** Those of them that are known to exist. */
  known(group, kind, name, namespace) {
    const named2 = this.#byName(group, kind).get(name);
    if (!named2) return NONE;
    return named2.filter(
      (object) => object.namespace === void 0 || namespace === void 0 || object.namespace === namespace
    );
  }
  /** Why an object may exist though it was not captured: other namespaces were than its own. */
  #notCaptured(group, kind, namespace) {
    const read4 = this.captured(CAPTURE_GROUP, CAPTURED_NAMESPACE);
    const isNamespaced = this.captured(group, kind).some((object) => object.namespace !== void 0);
    if (read4.length === 0 || !isNamespaced || read4.some(({ name }) => name === namespace)) return void 0;
    return new Unknown(`only ${read4.map(({ name }) => name).join(", ")} of the cluster's namespaces were captured`);
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
  isNearby(group, kind, name) {
    return this.#nearby.some((object) => object.group === group && object.kind === kind && object.name === name);
  }
  #byName(group, kind) {
    let kinds = this.#named.get(group);
    if (!kinds) {
      kinds = /* @__PURE__ */ new Map();
      this.#named.set(group, kinds);
    }
    let index = kinds.get(kind);
    if (!index) {
      index = indexBy(this.all(group, kind), (object) => object.name);
      kinds.set(kind, index);
    }
    return index;
  }
};
var NONE = [];
var byKind = (objects) => indexBy(objects, ({ group, kind }) => kindKey(group, kind));

// src/facts/cdi.ts
var COLLECTS_BY_DEFAULT = { from: "1.55.0", to: "1.56" };
var COLLECTS_NEVER = { from: "1.62.0" };
var DATA_VOLUME_TTL = ["spec", "config", "dataVolumeTTLSeconds"];
var DELETE_AFTER_COMPLETION = "cdi.kubevirt.io/storage.deleteAfterCompletion";

// src/facts/state-claim.ts
var STATE_CLAIM_SIZE = "10Mi";
var STATE_CLAIM_VOLUME_MODE = "Filesystem";
var STATE_CLAIM_PREFIX = "persistent-state-for-";
var STATE_CLAIM_LABEL = "persistent-state-for";
var VIRT_DEFAULT_ANNOTATION = "storageclass.kubevirt.io/is-default-virt-class";
var CLUSTER_DEFAULT_ANNOTATION = "storageclass.kubernetes.io/is-default-class";
var DEFAULT_CLASS_ANNOTATIONS = [VIRT_DEFAULT_ANNOTATION, CLUSTER_DEFAULT_ANNOTATION];
var VOLUME_NAME_LIMIT = 63;
var STATE_VOLUME_SUFFIXES = [
  ["1.0.0", "-tpm"],
  ["1.1.0", "-state"]
];
var GENERATED_NAME_LIMIT = 58;

// src/version.ts
var manifest = require("../package.json");
var VERSION = manifest.version;
var DEPENDENCIES = manifest.dependencies;

// src/facts/feature-gates.ts
var FEATURE_GATES = {
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
var UNRELEASED_GATES = ["MigrationDowntimeTuning"];
var DISCONTINUED_BINDINGS = { Macvtap: "macvtap", Passt: "passt" };
var GATE_FIELDS = {
  PersistentReservation: { from: "1.9.0", path: ["persistentReservationConfiguration", "enabled"] }
};
var STATE_GATE = "VMPersistentState";

// src/facts/crd-values.ts
var PERCENT = /^(0(?:\.\d{1,3})?|1)$/;
var SOME_TEXT = /[\s\S]/;
var KEPT = ["Disabled", "Offline", "Online"];
var FIELD_LIMITS = {
  "CDISpec.cloneStrategyOverride": { values: ["copy", "snapshot", "csi-clone"] },
  "CDISpec.imagePullPolicy": { values: ["Always", "IfNotPresent", "Never"] },
  "CDISpec.uninstallStrategy": { values: ["RemoveWorkloads", "BlockUninstallIfWorkloadsExist"] },
  "ClaimPropertySet.accessModes": { items: 4 },
  "ClaimPropertySet.volumeMode": { values: ["Block", "Filesystem"] },
  // Absolute, and without a way up.
  "ContainerPathVolumeSource.path": { pattern: /^\/(\.?[^.])*\.?$/ },
  "ContainerPathVolumeSource.readOnly": { values: [true] },
  "CustomizeComponentsPatch.resourceName": { pattern: SOME_TEXT },
  "CustomizeComponentsPatch.resourceType": { pattern: SOME_TEXT },
  "DataVolumeSpec.contentType": { values: ["kubevirt", "archive"] },
  "DeveloperConfiguration.memoryOvercommit": { least: 10, from: "1.8" },
  "DomainSpec.rebootPolicy": { values: ["Reboot", "Terminate"] },
  "FilesystemOverhead.global": { pattern: PERCENT },
  "FilesystemOverhead.storageClass.*": { pattern: PERCENT },
  "HypervisorConfiguration.name": { values: ["kvm", "hyperv-direct"] },
  "InstancetypeConfiguration.referencePolicy": { values: ["reference", "expand", "expandAll"], keepsNull: true },
  "KubeVirtConfiguration.hypervisors": { items: 1 },
  "KubeVirtConfiguration.roleAggregationStrategy": { values: ["AggregateToDefault", "Manual"] },
  "KubeVirtConfiguration.vmRolloutStrategy": { values: ["Stage", "LiveUpdate"], keepsNull: true },
  "MigrationConfiguration.maxDowntimeMs": { least: 1, most: 2e6 },
  "ReservedOverhead.memLock": { values: ["NotRequired", "Required"] },
  "ResourceRequirements.claims": { unique: ["name"] },
  "TLSConfiguration.ciphers": { unique: [] },
  "TLSConfiguration.minTLSVersion": { values: ["VersionTLS10", "VersionTLS11", "VersionTLS12", "VersionTLS13"] },
  "QemuGuestAgentSSHPublicKeyAccessCredentialPropagation.users": { unique: [] },
  "VirtualMachineInstanceSpec.resourceClaims": { unique: ["name"] },
  "VirtualMachineInstanceSpec.topologySpreadConstraints": { unique: ["topologyKey", "whenUnsatisfiable"] },
  "VirtualMachineInstanceSpec.utilityVolumes": { unique: ["name"] },
  // Kinds with a scale refuse a negative number of replicas.
  "VirtualMachineInstanceReplicaSetSpec.replicas": { least: 0 },
  "VirtualMachinePoolSpec.replicas": { least: 0 },
  "VirtualMachinePoolAutohealingStrategy.startUpFailureThreshold": { least: 1 },
  "VirtualMachinePoolOpportunisticScaleInStrategy.statePreservation": { values: KEPT },
  "VirtualMachinePoolProactiveScaleInStrategy.statePreservation": { values: KEPT },
  "VirtualMachinePoolSelectionPolicy.sortPolicy": {
    values: ["AscendingOrder", "DescendingOrder", "Newest", "Oldest", "Random"]
  },
  "VirtualMachineBackupSpec.mode": { values: ["Push", "Pull"] },
  "VirtualMachineRestoreSpec.targetReadinessPolicy": {
    values: ["StopTarget", "WaitGracePeriod", "FailImmediate", "WaitEventually"]
  }
};
var CRD_TYPES = {
  "HTTPGetAction.port": "int-or-string",
  "ObjectMeta.creationTimestamp": "time",
  "TCPSocketAction.port": "int-or-string",
  "ResourceRequirements.limits": "map<quantity>",
  "ResourceRequirements.requests": "map<quantity>",
  "VolumeResourceRequirements.limits": "map<quantity>",
  "VolumeResourceRequirements.requests": "map<quantity>"
};
var FREE_TYPES = /* @__PURE__ */ new Set(["Clock"]);
var OPAQUE_TYPES = /* @__PURE__ */ new Set(["FieldsV1", "RawExtension"]);
var NULLABLE_ITEMS = /* @__PURE__ */ new Set(["DataVolumeTemplateSpec"]);
var INT32 = {
  CDIConfigSpec: ["dataVolumeTTLSeconds", "logVerbosity"],
  ComponentConfig: ["apiServerReplicas", "deploymentReplicas", "replicas", "uploadProxyReplicas"],
  CPU: ["cores", "maxSockets", "sockets", "threads"],
  CPUInstancetype: ["guest", "maxSockets"],
  CPUPreferenceRequirement: ["guest"],
  DataImportCronSpec: ["importsToKeep"],
  DiskIOThreads: ["supplementalPoolThreadCount"],
  DownwardAPIVolumeFile: ["mode"],
  FeatureSpinlocks: ["spinlocks"],
  KubeVirtConfiguration: ["memBalloonStatsPeriod"],
  LiveUpdateConfiguration: ["maxCpuSockets", "maxHotplugRatio"],
  MigrationConfiguration: ["parallelMigrationsPerCluster", "parallelOutboundMigrationsPerNode"],
  Port: ["port"],
  PreferredSchedulingTerm: ["weight"],
  Probe: ["failureThreshold", "initialDelaySeconds", "periodSeconds", "successThreshold", "timeoutSeconds"],
  SpreadOptions: ["ratio"],
  TopologySpreadConstraint: ["maxSkew", "minDomains"],
  VirtualMachineInstanceReplicaSetSpec: ["replicas"],
  VirtualMachinePoolAutohealingStrategy: ["startUpFailureThreshold"],
  VirtualMachinePoolSpec: ["replicas"],
  VirtualMachinePreferenceSpec: ["preferSpreadSocketToCoreRatio"],
  WeightedPodAffinityTerm: ["weight"]
};
var INT32_FIELDS = new Set(
  Object.entries(INT32).flatMap(([type, fields]) => fields.map((field2) => `${type}.${field2}`))
);
var KEEPS_STATUS = /* @__PURE__ */ new Set(["VirtualMachineInstance"]);

// src/kubevirt/api-types.ts
var COLLECTION = /^(list|map)<(.*)>$/;
function elementOf(type) {
  const match = COLLECTION.exec(type);
  if (!match) return { type, around: "" };
  const inner2 = elementOf(match[2] ?? "");
  return { type: inner2.type, around: `${match[1] === "list" ? "[]" : ".*"}${inner2.around}` };
}
function lifeOf(text4) {
  const [from, to] = text4.split("-");
  return { ...from ? { from } : {}, ...to ? { to } : {} };
}
function fieldOf(text4) {
  const [name = "", type = "", ...marks] = text4.split(" ");
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
function typeOf(name, text4) {
  const parts2 = text4 === "" ? [] : text4.split(";");
  const own3 = parts2[0]?.startsWith("@") ? parts2.shift() : void 0;
  return { name, fields: parts2.map(fieldOf), ...own3 === void 0 ? {} : lifeOf(own3.slice(1)) };
}
var nameOf = (type) => type.startsWith("#") ? type.slice(1) : type;
var ProductApi = class {
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
  /** Whether the table has a type, by name with or without `#`; it is not unpacked. */
  hasType(name) {
    return Object.hasOwn(this.#packed, nameOf(name));
  }
  /** A type by name, with or without `#`; undefined for what is no type of the table, as a string. */
  type(name) {
    const key = nameOf(name);
    const known5 = this.#types.get(key);
    if (known5 || !this.hasType(key)) return known5;
    const type = typeOf(key, this.#packed[key] ?? "");
    this.#types.set(key, type);
    return type;
  }
  /** The part of a span in which a life lasts; undefined when it never does. */
  during(life, span = { first: 0, last: this.releases.length - 1 }) {
    const first3 = life.from === void 0 ? span.first : Math.max(span.first, this.releases.indexOf(life.from));
    const last2 = life.to === void 0 ? span.last : Math.min(span.last, this.releases.indexOf(life.to));
    return first3 > last2 ? void 0 : { first: first3, last: last2 };
  }
};
var productsOf = (table2) => [
  new ProductApi("kubevirt", table2.kubevirt),
  new ProductApi("cdi", table2.cdi),
  new ProductApi("hyperconverged", table2.hyperconverged)
];

// src/api-table.ts
var apiTable = () => require("./facts/api-types.json");

// src/facts/api-additions.ts
var CDI_RELEASES = { from: "1.57", to: "1.66" };
var PROFILE = "cloneStrategy string;claimPropertySets list<#v1beta1.ClaimPropertySet>;dataImportCronSourceFormat string;snapshotClass string";
var MORE_OF_CDI = {
  kinds: [
    {
      group: "cdi.kubevirt.io",
      kind: "StorageProfile",
      namespaced: false,
      types: [{ type: "v1beta1.StorageProfile", ...CDI_RELEASES }],
      served: { v1beta1: CDI_RELEASES }
    }
  ],
  types: {
    "v1beta1.StorageProfile": "apiVersion string;kind string;metadata #v1.ObjectMeta;spec #v1beta1.StorageProfileSpec !;status #v1beta1.StorageProfileStatus",
    "v1beta1.StorageProfileSpec": PROFILE,
    "v1beta1.StorageProfileStatus": `${PROFILE};provisioner string;storageClass string`,
    "v1beta1.ClaimPropertySet": "accessModes list<string> !1.60-;volumeMode string !1.60-"
  }
};
var MORE_VERSIONS = {
  CDI: { v1alpha1: CDI_RELEASES }
};
var OTHER_KINDS = {
  "backup.kubevirt.io": ["VirtualMachineBackupTracker"],
  "cdi.kubevirt.io": ["ObjectTransfer", "VolumeCloneSource", "VolumeImportSource", "VolumeUploadSource"]
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
var SUPPORTED_MINORS = 3;
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
var KUBEVIRT_CDI = [
  ["1.5.0", "1.60"],
  ["1.8.0", "1.64"]
];

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

// src/kubevirt/release.ts
var VERSION2 = /^v?(\d+)\.(\d+)(?:\.(\d+))?(?:[-+].*)?$/;
var MINOR_STEP = 1e3;
var ANY_PATCH = MINOR_STEP - 1;
var parsed = /* @__PURE__ */ new Map();
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
var KNOWN_RELEASES = KUBEVIRT_RELEASES.map(([, patch]) => releaseAt(patch));
var OLDEST = KNOWN_RELEASES[0];
var NEWEST = KNOWN_RELEASES.at(-1);
var newestRelease = () => NEWEST;
var supportedReleases = () => KNOWN_RELEASES.slice(-SUPPORTED_MINORS);
function readRelease(version2) {
  const [major, minor, patch] = parts(version2.trim()) ?? [];
  if (major === void 0 || minor === void 0) return { unknown: "not a version" };
  const known5 = KNOWN_RELEASES.find((release2) => release2.minor === `${major}.${minor}`);
  if (known5) return { release: patch === void 0 ? known5 : releaseAt(`${major}.${minor}.${patch}`) };
  const order = orderOf(`${major}.${minor}`, 0);
  if (order > NEWEST.order) return { newer: NEWEST };
  return { unknown: order < OLDEST.order ? "older than any known" : "no such release" };
}
var isWithin = (order, { from, to }) => order >= orderOf(from, 0) && (to === void 0 || order <= orderOf(to, ANY_PATCH));
var inRange = (release2, range) => isWithin(release2.order, range);
var versionInRange = (version2, range) => isWithin(orderOf(version2, 0), range);
var known = /* @__PURE__ */ new WeakMap();
function holds(behaviour, release2) {
  let answers = known.get(release2);
  if (!answers) {
    answers = /* @__PURE__ */ new Map();
    known.set(release2, answers);
  }
  let answer = answers.get(behaviour);
  if (answer === void 0) {
    const row = BEHAVIOURS[behaviour];
    answer = row.ranges.some((range) => inRange(release2, range));
    answers.set(behaviour, answer);
  }
  return answer;
}
function isSince(version2, first3) {
  return parts(version2) && orderOf(version2, 0) >= orderOf(first3, 0);
}
function nextMinor(minor) {
  const [major, number3] = parts(minor) ?? [0, 0];
  return `${major}.${number3 + 1}`;
}
function rangeText(range) {
  const from = `v${range.from.replace(/\.0$/, "")}`;
  if (range.to === void 0) return `from ${from}`;
  const to = `v${range.to}`;
  if (from.startsWith(`${to}.`)) return `${to} since ${from}`;
  return from === to ? from : `${from} to ${to}`;
}
function inForce(history, release2) {
  let found;
  for (const [from, value] of history) if (orderOf(from, 0) <= release2.order) found = value;
  return found;
}
function boundaries(versions) {
  const all = /* @__PURE__ */ new Set([...KNOWN_RELEASES.map(({ minor }) => `${minor}.0`), ...versions]);
  return [...all].map(releaseAt).sort((left, right) => left.order - right.order);
}
function before({ version: version2, minor }) {
  const patch = parts(version2)?.[2] ?? 0;
  if (patch > 0) return `${minor}.${patch - 1}`;
  const index = KNOWN_RELEASES.findIndex((release2) => release2.minor === minor);
  return KNOWN_RELEASES[index - 1]?.minor ?? minor;
}
function changes(versions, valueIn, same) {
  const found = [];
  for (const release2 of boundaries(versions)) {
    const [value, last2] = [valueIn(release2), found.at(-1)];
    if (last2 && same(last2.value, value)) continue;
    if (last2) found[found.length - 1] = { ...last2, range: { ...last2.range, to: before(release2) } };
    found.push({ range: { from: release2.version }, value });
  }
  return found;
}
var behaviourText = (behaviour) => BEHAVIOURS[behaviour].ranges.map(rangeText).join(", ");

// src/facts/field-notes.ts
var PREFERENCES = "kubevirt/kubevirt staging/src/kubevirt.io/api/instancetype/v1beta1/types.go type FirmwarePreferences";
var SCHEMA2 = "kubevirt/kubevirt staging/src/kubevirt.io/api/core/v1/schema.go";
var FIELD_NOTES = [
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

// src/schema/shapes.ts
var isNullable = (shape) => shape.is === "any" || shape.is === "object" && shape.nullable === true;
var ANY = { is: "any" };
var ANY_MAP = { is: "map", value: ANY };
var ANY_LIST = { is: "list", item: ANY };
var PLAIN = {
  any: ANY,
  object: ANY_MAP,
  map: ANY_MAP,
  list: ANY_LIST,
  "string|null": { is: "scalar", format: "string" }
};
var FORMATS = /* @__PURE__ */ new Set([
  "string",
  "duration",
  "time",
  "boolean",
  "integer",
  "number",
  "quantity",
  "int-or-string"
]);
var stemOf = (name) => name.slice(name.lastIndexOf(".") + 1);
var METADATA = "ObjectMeta";
var ROOT_FIELDS = ["apiVersion", "kind", "metadata", "status"];
var ObjectType = class {
  stem;
  /** The map that was found last to fit as a whole: machines of one model share most of theirs. */
  sound;
  #shapes;
  #name;
  #isRoot;
  #fields;
  #required;
  constructor(shapes, name, isRoot) {
    this.#shapes = shapes;
    this.#name = name;
    this.#isRoot = isRoot;
    this.stem = stemOf(nameOf(name));
  }
  get fields() {
    this.#fields ??= this.#made();
    return this.#fields;
  }
  /** The fields that must be set. */
  get required() {
    this.#required ??= this.#unpacked.filter((field2) => this.#shapes.isRequired(field2) && this.#shapes.has(this.stem, field2)).map(({ name }) => name);
    return this.#required;
  }
  /** Whether it takes fields that it does not have. */
  get isFree() {
    return FREE_TYPES.has(this.stem);
  }
  get #unpacked() {
    return this.#shapes.api.type(this.#name)?.fields ?? [];
  }
  #made() {
    const fields = /* @__PURE__ */ new Map();
    if (this.#isRoot) for (const name of ROOT_FIELDS) fields.set(name, ANY);
    for (const field2 of this.#unpacked) {
      if (!this.#shapes.has(this.stem, field2)) continue;
      const key = `${this.stem}.${field2.name}`;
      fields.set(field2.name, this.#shapes.shape(CRD_TYPES[key] ?? field2.type, key, field2));
    }
    const metadata = this.#isRoot ? this.#shapes.metadata : void 0;
    if (metadata) fields.set("metadata", { is: "object", type: metadata, nullable: true });
    return fields;
  }
};
var Shapes = class {
  constructor(api, span, release2) {
    this.api = api;
    this.span = span;
    this.release = release2;
  }
  api;
  span;
  release;
  #types = /* @__PURE__ */ new Map();
  /** The type of the metadata of whole objects, where the product's table has it. */
  get metadata() {
    const name = this.api.typeNames.find((one2) => stemOf(one2) === METADATA);
    return name === void 0 ? void 0 : this.type(name);
  }
  /** The type of a name, as that of a whole object or of a part. */
  type(name, isRoot = false) {
    const key = isRoot ? `root ${name}` : name;
    const known5 = this.#types.get(key);
    if (known5) return known5;
    if (!this.api.hasType(name)) return void 0;
    const type = new ObjectType(this, name, isRoot);
    this.#types.set(key, type);
    return type;
  }
  /** Whether a field of a type, by its stem, exists in any of the releases. */
  has(stem, field2) {
    const note2 = this.api.name === "kubevirt" && FIELD_NOTES.find((row) => row.field === field2.name && row.type === stem);
    if (note2 && note2.exists !== void 0) return holds(note2.exists, this.release);
    return this.api.during(field2, this.span) !== void 0;
  }
  /** Whether a field must be set in all of them. */
  isRequired({ required }) {
    const during = required && this.api.during(required, this.span);
    return during !== void 0 && during.first === this.span.first && during.last === this.span.last;
  }
  shape(type, key, field2 = {}) {
    const [, around, inner2 = ""] = /^(list|map)<(.*)>$/.exec(type) ?? [];
    if (around === "map") return { is: "map", value: this.shape(inner2, `${key}.*`) };
    if (around === "list") {
      const limits = this.#limits(key);
      return { is: "list", item: this.shape(inner2, `${key}[]`, field2), ...limits ? { limits } : {} };
    }
    if (type.startsWith("#")) return this.#object(type);
    return PLAIN[type] ?? this.#scalar(type, key, field2);
  }
  /** What the CRDs of all of the releases say of a field. */
  #limits(key) {
    const limits = FIELD_LIMITS[key];
    const { releases } = this.api;
    return limits?.from === void 0 || releases.indexOf(limits.from) <= this.span.first ? limits : void 0;
  }
  #object(name) {
    const type = this.type(name);
    if (!type || OPAQUE_TYPES.has(type.stem)) return ANY;
    if (type.stem === METADATA) return this.api.name === "kubevirt" ? ANY : { is: "object", type };
    return NULLABLE_ITEMS.has(type.stem) ? { is: "object", type, nullable: true } : { is: "object", type };
  }
  #scalar(type, key, { values }) {
    if (!FORMATS.has(type)) return ANY;
    const format = type === "integer" && INT32_FIELDS.has(key) ? "int32" : type;
    const own3 = this.#limits(key);
    const limits = own3 ?? (this.api.name === "hyperconverged" && values ? { values } : void 0);
    return { is: "scalar", format, ...limits ? { limits } : {} };
  }
};

// src/schema/table.ts
var metadataTypes = (types) => Object.fromEntries(Object.entries(types).filter(([name]) => name.startsWith("meta.")));
var products;
function schemaProducts() {
  if (products) return products;
  const table2 = apiTable();
  const { kinds, types } = table2.cdi;
  const withVersions = kinds.map((kind) => ({ ...kind, served: { ...MORE_VERSIONS[kind.kind], ...kind.served } }));
  const cdi = {
    ...table2.cdi,
    kinds: [...withVersions, ...MORE_OF_CDI.kinds],
    types: { ...types, ...MORE_OF_CDI.types }
  };
  const hyperconverged = {
    ...table2.hyperconverged,
    types: { ...metadataTypes(table2.kubevirt.types), ...table2.hyperconverged.types }
  };
  products = productsOf({ ...table2, cdi, hyperconverged });
  return products;
}
var whole = ({ releases }) => ({ first: 0, last: releases.length - 1 });
var only = (index) => ({ first: index, last: index });
var minorOf = (version2) => version2.replace(/^v/, "").split(".").slice(0, 2).join(".");
function cdiSpan(api, { cdi: version2, release: release2 }) {
  const last2 = api.releases.length - 1;
  const oldest = inForce(KUBEVIRT_CDI, release2);
  const all = { first: oldest === void 0 ? 0 : api.releases.indexOf(oldest), last: last2 };
  if (version2 === void 0) return { span: all, isNewer: false };
  const index = api.releases.indexOf(minorOf(version2));
  if (index >= 0) return { span: only(index), isNewer: false };
  return isSince(version2, api.releases[last2] ?? "") === true ? { span: only(last2), isNewer: true } : { span: all, isNewer: false };
}
function hyperconvergedSpan(api, { release: release2, isNewer }) {
  const indexes = Object.entries(HYPERCONVERGED_RELEASES).filter(([, kubevirt]) => minorOf(kubevirt) === release2.minor).map(([minor]) => api.releases.indexOf(minor)).filter((index) => index >= 0);
  const [first3] = indexes;
  if (first3 === void 0) return { span: only(api.releases.length - 1), isNewer: true };
  return { span: { first: first3, last: indexes.at(-1) ?? first3 }, isNewer };
}
function judgedSpan(api, context) {
  if (api.name === "cdi") return cdiSpan(api, context);
  if (api.name === "hyperconverged") return hyperconvergedSpan(api, context);
  const index = api.releases.indexOf(context.release.minor);
  return index < 0 ? { span: whole(api), isNewer: true } : { span: only(index), isNewer: context.isNewer };
}
var NAMES = { kubevirt: "KubeVirt", cdi: "CDI", hyperconverged: "HyperConverged" };
function releasesText({ releases }, { first: first3, last: last2 }) {
  const [from, to] = [`v${releases[first3]}`, `v${releases[last2]}`];
  return from === to ? from : `${from} to ${to}`;
}
var lifeText = (api, span) => span.last === api.releases.length - 1 ? `from v${api.releases[span.first]}` : releasesText(api, span);
var productName = ({ name }) => NAMES[name];
var Apis = class {
  constructor(context) {
    this.context = context;
  }
  context;
  #judged = /* @__PURE__ */ new Map();
  /** Whether the release of KubeVirt is newer than any known. */
  get isNewer() {
    return this.context.isNewer;
  }
  /** The kind that a group and a name stand for, with the API it is of. */
  kind(group, kind) {
    for (const api of schemaProducts()) {
      const found = api.kinds.find((one2) => one2.group === group && one2.kind === kind);
      if (found) return { api, kind: found };
    }
    return void 0;
  }
  judged(api) {
    const known5 = this.#judged.get(api);
    if (known5) return known5;
    const { span, isNewer } = judgedSpan(api, this.context);
    const { release: release2 } = this.context;
    const label = api.name === "kubevirt" ? release2.label : `${NAMES[api.name]} ${releasesText(api, span)}`;
    const judged3 = { api, shapes: new Shapes(api, span, release2), label, isNewer };
    this.#judged.set(api, judged3);
    return judged3;
  }
};

// src/schema/kind-types.ts
function rootType({ kind, judged: { shapes } }, version2) {
  const row = kind.types.find(
    (one2) => (one2.version === void 0 || one2.version === version2) && shapes.api.during(one2, shapes.span) !== void 0
  );
  return row && shapes.type(row.type, true);
}
function servedVersions(context) {
  const apis = new Apis(context);
  return schemaProducts().flatMap((api) => {
    const judged3 = apis.judged(api);
    return api.kinds.flatMap(
      (kind) => Object.entries(kind.served).flatMap(([version2, life]) => {
        if (api.during(life, judged3.shapes.span) === void 0) return [];
        const root = rootType({ judged: judged3, kind }, version2);
        return root ? [{ kind, version: version2, label: judged3.label, isNewer: judged3.isNewer, root }] : [];
      })
    );
  });
}

// src/facts/names.ts
var NAME_MOST = 253;
var LABEL_MOST = 63;
var SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
var DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;

// src/schema/scalars.ts
var QUANTITY = /^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$/;
var TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/;
var INT322 = { least: -(2 ** 31), most: 2 ** 31 - 1 };
var INT64_MOST = 2 ** 63;
function quoted(value) {
  const text4 = JSON.stringify(value) ?? String(value);
  return text4.length > 60 ? `${text4.slice(0, 57)}...` : text4;
}
var hasVariable = (value) => typeof value === "string" && value.includes("$") && /\$[{(][A-Za-z_][^{}()\s]*[})]/.test(value);
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  if (typeof value === "number") return Number.isInteger(value) ? "a whole number" : "a number with a fraction";
  return typeof value === "boolean" ? "a boolean" : "a text";
}
var described = (value) => typeof value === "object" && value !== null ? kindOf(value) : `${quoted(value)} is ${kindOf(value)}`;
var isWhole = (value) => typeof value === "number" && Number.isInteger(value);
function wholeFault(value, least, most, bits) {
  if (!isWhole(value)) return "a whole number is wanted";
  const size = value;
  return size >= least && size <= most ? void 0 : `it does not fit in ${bits} bits`;
}
function quantityFault(value) {
  if (isWhole(value)) return void 0;
  if (typeof value === "number") return `a quantity with a fraction must be quoted: "${value}"`;
  if (typeof value !== "string") return 'a quantity is wanted, as 2 or "512Mi"';
  return QUANTITY.test(value) ? void 0 : 'it is no quantity: digits and one of Ki, Mi, Gi, Ti, k, M, G, T, as in "512Mi"';
}
var text2 = (value) => typeof value === "string" ? void 0 : textWanted(value);
function textWanted(value) {
  return typeof value === "object" ? "a text is wanted" : `a text is wanted; quote it: "${String(value)}"`;
}
function booleanFault(value) {
  if (typeof value === "boolean") return void 0;
  const meant = typeof value === "string" && /^(?:true|false)$/i.test(value);
  return meant ? "a boolean is wanted; take the quotes away" : "a boolean is wanted: true or false";
}
var FORMATS2 = {
  string: text2,
  duration: text2,
  time: (value) => typeof value === "string" && !TIME.test(value) ? 'a time is wanted, as "2006-01-02T15:04:05Z"' : text2(value),
  boolean: booleanFault,
  int32: (value) => wholeFault(value, INT322.least, INT322.most, 32),
  // Whole numbers beyond 2^53 are not exact here: at the very bounds the benefit of the doubt holds.
  integer: (value) => wholeFault(value, -INT64_MOST, INT64_MOST, 64),
  number: (value) => typeof value === "number" ? void 0 : "a number is wanted",
  quantity: quantityFault,
  "int-or-string": (value) => isWhole(value) || typeof value === "string" ? void 0 : "a whole number or a text is wanted"
};

// src/schema/metadata.ts
var LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
var QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
function nameFault(name) {
  if (name === "") return "it is empty";
  if (name.length > NAME_MOST) return `it has ${name.length} characters, and a name has ${NAME_MOST} at most`;
  return SUBDOMAIN.test(name) ? void 0 : 'a name has lower case letters, digits, "-" and "." only';
}
var prefixFault = (prefix) => prefix === "" ? void 0 : nameFault(prefix.replace(/-$/, ""));
var noFault = () => void 0;
function namespaceFault(name) {
  if (name === "") return void 0;
  return name.length <= LABEL_MOST && DNS_LABEL.test(name) ? void 0 : `a namespace has lower case letters, digits and "-" only, ${LABEL_MOST} at most`;
}
var saidOfKeys = /* @__PURE__ */ new Map();
var MOST_KEYS = 1e3;
function keyFault(key) {
  const said = saidOfKeys.get(key);
  if (said !== void 0 || saidOfKeys.has(key)) return said;
  if (saidOfKeys.size === MOST_KEYS) saidOfKeys.clear();
  const fault = faultOfKey(key);
  saidOfKeys.set(key, fault);
  return fault;
}
function faultOfKey(key) {
  if (hasVariable(key)) return void 0;
  const slash = key.lastIndexOf("/");
  const name = key.slice(slash + 1);
  const domain = key.slice(0, Math.max(slash, 0));
  if (slash >= 0 && (domain.length > NAME_MOST || !SUBDOMAIN.test(domain.toLowerCase())))
    return `${quoted(key)} must be a name, or a domain, "/" and a name`;
  return name.length <= LABEL_MOST && QUALIFIED.test(name) ? void 0 : `${quoted(key)} has other than letters, digits, "-", "_" and ".", or more than ${LABEL_MOST} of them`;
}
function labelFault(value) {
  if (value.length > LABEL_MOST) return `a label has ${LABEL_MOST} characters at most`;
  return LABEL_VALUE.test(value) ? void 0 : 'a label has letters, digits, "-", "_" and "." only, and starts and ends with a letter or digit';
}
var OWNER_FIELDS = ["apiVersion", "kind", "name", "uid"];
var MetadataWalk = class {
  faults = [];
  wrong(path, why) {
    this.faults.push({ what: "value", path: ["metadata", ...path], why });
  }
  /** A text at a key, if there is one that can be known. */
  text(map2, key, path, fault) {
    const value = map2[key];
    if (value === void 0 || value === null || isUnknown(value)) return;
    if (typeof value !== "string" || hasVariable(value)) return;
    const said = fault(value);
    if (said !== void 0) this.wrong([...path, key], `${quoted(value)} is refused: ${said}`);
  }
  texts(metadata, field2, fault) {
    const map2 = metadata[field2];
    if (!isMap(map2)) return;
    for (const key in map2) {
      const said = keyFault(key);
      if (said !== void 0) this.wrong([field2, key], said);
      this.text(map2, key, [field2], fault);
    }
  }
  finalizers(metadata) {
    const { finalizers } = metadata;
    if (!Array.isArray(finalizers)) return;
    for (const [index, name] of finalizers.entries()) {
      const said = typeof name === "string" ? keyFault(name) : void 0;
      if (said !== void 0) this.wrong(["finalizers", index], said);
    }
  }
  owners(metadata) {
    const { ownerReferences: owners } = metadata;
    if (!Array.isArray(owners)) return;
    for (const [index, owner2] of owners.entries()) {
      if (!isMap(owner2)) continue;
      for (const key of OWNER_FIELDS) if (owner2[key] === "") this.wrong(["ownerReferences", index, key], "it is empty");
    }
  }
};
var isNamed = ({ name, generateName }) => [name, generateName].some((value) => value !== void 0 && value !== null && value !== "");
function metadataFaults(metadata, open) {
  const walk2 = new MetadataWalk();
  if (metadata === void 0 || metadata === null) {
    if (!open) walk2.faults.push({ what: "missing", path: ["metadata", "name"], isNull: false });
    return walk2.faults;
  }
  if (!isMap(metadata)) return walk2.faults;
  if (!isNamed(metadata) && !open && openReason(metadata) === void 0)
    walk2.faults.push({ what: "missing", path: ["metadata", "name"], isNull: metadata.name === null });
  walk2.text(metadata, "name", [], nameFault);
  walk2.text(metadata, "generateName", [], prefixFault);
  walk2.text(metadata, "namespace", [], namespaceFault);
  walk2.texts(metadata, "labels", labelFault);
  walk2.texts(metadata, "annotations", noFault);
  walk2.finalizers(metadata);
  walk2.owners(metadata);
  return walk2.faults;
}

// src/schema/metadata-schema.ts
var TEXT = ["string", "null"];
var inner = ({ source }) => source.replace(/^\^/, "").replace(/\$$/, "");
var KEYS = {
  pattern: `^(${inner(SUBDOMAIN).replaceAll("a-z", "A-Za-z")}/)?${inner(QUALIFIED)}$`,
  // The name is what stands behind the slash.
  allOf: [{ pattern: `(^|/)[^/]{1,${LABEL_MOST}}$` }]
};
var FIELDS = {
  name: { minLength: 1, maxLength: NAME_MOST, pattern: SUBDOMAIN.source },
  // What is made of a prefix that ends with a dash ends otherwise.
  generateName: { maxLength: NAME_MOST + 1, pattern: `^$|^${inner(SUBDOMAIN)}-?$` },
  namespace: { maxLength: LABEL_MOST, pattern: `^$|${DNS_LABEL.source}` },
  labels: {
    propertyNames: KEYS,
    additionalProperties: { type: TEXT, maxLength: LABEL_MOST, pattern: LABEL_VALUE.source }
  },
  annotations: { propertyNames: KEYS, additionalProperties: { type: TEXT } }
};
var NAMED = {
  if: { not: { required: ["generateName"], properties: { generateName: { type: "string", minLength: 1 } } } },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: { required: ["name"], properties: { name: { type: "string" } } }
};
var finalizersSchema = (finalizers) => ({
  ...finalizers,
  items: { ...finalizers.items, ...KEYS }
});
var TIMES = { type: TEXT, pattern: TIME.source };
var ANY_TEXT = { type: TEXT };
var WHOLE = { type: ["integer", "null"] };
var OBJECT_METADATA = {
  properties: {
    creationTimestamp: TIMES,
    deletionGracePeriodSeconds: WHOLE,
    deletionTimestamp: TIMES,
    finalizers: { type: ["array", "null"], items: { type: "string" } },
    generateName: ANY_TEXT,
    generation: WHOLE,
    managedFields: { type: ["array", "null"] },
    ownerReferences: {
      type: ["array", "null"],
      items: {
        properties: {
          ...Object.fromEntries(OWNER_FIELDS.map((name) => [name, ANY_TEXT])),
          blockOwnerDeletion: { type: ["boolean", "null"] },
          controller: { type: ["boolean", "null"] }
        },
        additionalProperties: false
      }
    },
    resourceVersion: ANY_TEXT,
    selfLink: ANY_TEXT,
    uid: ANY_TEXT
  },
  additionalProperties: false
};
function ownersSchema(owners) {
  const items3 = owners.items;
  if (!items3?.properties) return owners;
  const told = Object.fromEntries(
    OWNER_FIELDS.map((name) => [name, { ...items3.properties?.[name], type: "string", minLength: 1 }])
  );
  const type = "object";
  return { ...owners, items: { ...items3, type, properties: { ...items3.properties, ...told }, required: OWNER_FIELDS } };
}
function metadataSchema(fields) {
  const { properties: properties2 = {}, ...rest } = fields;
  const { finalizers, ownerReferences } = properties2;
  const limited = Object.entries(FIELDS).map(([name, limits]) => [
    name,
    { type: name === "labels" || name === "annotations" ? ["object", "null"] : TEXT, ...properties2[name], ...limits }
  ]);
  return {
    ...rest,
    type: "object",
    properties: {
      ...properties2,
      ...Object.fromEntries(limited),
      ...finalizers ? { finalizers: finalizersSchema(finalizers) } : {},
      ...ownerReferences ? { ownerReferences: ownersSchema(ownerReferences) } : {}
    },
    ...NAMED
  };
}

// src/schema/json-schema.ts
var DRAFT = "http://json-schema.org/draft-07/schema#";
var NOT_NULL = ["array", "boolean", "number", "object", "string"];
var FORMAT_SCHEMAS = {
  string: { type: ["string"] },
  duration: { type: ["string"] },
  time: { type: ["string"], pattern: TIME.source },
  boolean: { type: ["boolean"] },
  int32: { type: ["integer"], minimum: INT322.least, maximum: INT322.most },
  integer: { type: ["integer"], minimum: -INT64_MOST, maximum: INT64_MOST },
  number: { type: ["number"] },
  quantity: { type: ["integer", "string"], pattern: QUANTITY.source },
  "int-or-string": { type: ["integer", "string"] }
};
var typed = (types, nulls) => {
  const all = nulls ? [...types, "null"] : types;
  return { type: all.length === 1 ? all[0] : all };
};
function limitsSchema({ values, least, most, pattern }, nulls) {
  return {
    ...values ? { enum: nulls ? [...values, null] : values } : {},
    ...least === void 0 ? {} : { minimum: least },
    ...most === void 0 ? {} : { maximum: most },
    ...pattern ? { pattern: pattern.source } : {}
  };
}
function scalarSchema({ format, limits = {} }, nulls) {
  const { type, ...rest } = FORMAT_SCHEMAS[format];
  const mayBeNull = nulls && limits.keepsNull !== true;
  return { ...typed(type, mayBeNull), ...rest, ...limitsSchema(limits, mayBeNull) };
}
var properties = (type, schema2) => Object.fromEntries([...type.fields].map(([name, shape]) => [name, schema2(shape, name)]));
var SchemaWriter = class {
  /** Whether fields that are not known may exist: what runs may be newer than all that is known. */
  constructor(isOpen2, keepsStatus) {
    this.isOpen = isOpen2;
    this.keepsStatus = keepsStatus;
  }
  isOpen;
  keepsStatus;
  /** What a shape takes; `nulls`: null too. */
  shape(shape, nulls) {
    switch (shape.is) {
      case "any":
        return nulls ? {} : { type: NOT_NULL };
      case "scalar":
        return scalarSchema(shape, nulls);
      case "list":
        return this.#list(shape, nulls);
      case "map":
        return {
          ...typed(["object"], nulls),
          ...shape.value.is === "any" ? {} : { additionalProperties: this.shape(shape.value, true) }
        };
      default:
        return this.object(shape.type, nulls);
    }
  }
  #list({ item, limits = {} }, nulls) {
    return {
      ...typed(["array"], nulls),
      ...item.is === "any" ? {} : { items: this.shape(item, isNullable(item)) },
      ...limits.items === void 0 ? {} : { maxItems: limits.items },
      // Which fields of items must differ is more than a schema can say.
      ...limits.unique?.length === 0 ? { uniqueItems: true } : {}
    };
  }
  object(type, nulls) {
    const { required } = type;
    return {
      ...typed(["object"], nulls),
      properties: properties(type, (shape, name) => this.shape(shape, !required.includes(name))),
      ...required.length > 0 ? { required } : {},
      ...this.#closed(type)
    };
  }
  #closed({ isFree }) {
    return this.isOpen || isFree ? {} : { additionalProperties: false };
  }
  /** The names of fields alone: a status is dropped when an object is applied, but a strict API server knows its fields. */
  #names(shape) {
    switch (shape.is) {
      case "list":
        return { items: this.#names(shape.item) };
      case "map":
        return { additionalProperties: this.#names(shape.value) };
      case "object":
        return { properties: properties(shape.type, (one2) => this.#names(one2)), ...this.#closed(shape.type) };
      default:
        return {};
    }
  }
  /** A field of a whole object. */
  field(shape, name, required) {
    if (name === "metadata") return metadataSchema(shape.is === "object" ? this.object(shape.type, false) : {});
    return name === "status" && !this.keepsStatus ? this.#names(shape) : this.shape(shape, !required.includes(name));
  }
};
function kindSchema({ kind: { group, kind }, version: version2, label, isNewer, root }) {
  const required = [.../* @__PURE__ */ new Set(["apiVersion", "kind", "metadata", ...root.required])];
  const writer = new SchemaWriter(isNewer, KEEPS_STATUS.has(kind));
  return {
    $schema: DRAFT,
    title: `${kind} of ${group}/${version2}, ${label}`,
    type: "object",
    properties: {
      ...properties(root, (shape, name) => writer.field(shape, name, required)),
      apiVersion: { enum: [`${group}/${version2}`] },
      kind: { enum: [kind] }
    },
    required,
    ...isNewer ? {} : { additionalProperties: false }
  };
}
var schemaFile = (group, kind, version2) => `${group}/${kind.toLowerCase()}_${version2}.json`;
var SCHEMA_FILES = "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json";
function servedSchemas(context, wanted) {
  const files = servedVersions(context).map(
    (one2) => [schemaFile(one2.kind.group, one2.kind.kind, one2.version), one2]
  );
  return new Map(files.filter(([file2]) => wanted(file2)).map(([file2, one2]) => [file2, kindSchema(one2)]));
}
var releaseSchemas = (context) => servedSchemas(context, () => true);

// src/finding.ts
var SEVERITIES = ["error", "warning", "info"];

// src/options.ts
function knownRelease(version2) {
  const reading2 = readRelease(version2);
  if ("release" in reading2) return reading2.release;
  const known5 = KNOWN_RELEASES.map(({ minor }) => minor).join(", ");
  return `KubeVirt release ${JSON.stringify(version2)} is not known; known are ${known5}`;
}
function releaseOption(version2) {
  if (version2 === void 0) return void 0;
  if (typeof version2 !== "string") throw new UsageError("kubevirt takes the release as a string");
  const release2 = knownRelease(version2);
  if (typeof release2 === "string") throw new UsageError(release2);
  return release2;
}

// src/read/files.ts

// src/read/reading.ts
function readingAsJson(reading2) {
  let isWhole3 = true;
  const json = JSON.stringify(reading2, (_, value) => {
    if (typeof value === "number" && !Number.isFinite(value)) isWhole3 = false;
    return value;
  });
  return isWhole3 ? json : void 0;
}
var DocumentError = class extends Error {
  constructor(message, offset) {
    super(message);
    this.offset = offset;
  }
  offset;
};
function problemAt(text4, offset, message) {
  const before2 = text4.slice(0, offset);
  const start = before2.lastIndexOf("\n") + 1;
  return { problem: { message, line: before2.split("\n").length, column: offset - start + 1 } };
}
var NOT_ALLOWED = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFE\uFFFF]/;
var NO_UTF8 = "\uFFFF";
var LONGEST_DOCUMENT = 16 * 1024 * 1024;
var isTooLong = (text4) => text4.length > LONGEST_DOCUMENT;
function textProblem(text4) {
  if (isTooLong(text4))
    return problemAt(
      text4,
      0,
      "it has more than 16 Mi characters, and no object has a tenth of that; if it is a List, split it, as by namespace"
    );
  const offset = text4.search(NOT_ALLOWED);
  if (offset < 0) return void 0;
  if (text4[offset] === NO_UTF8) return problemAt(text4, offset, "it is no valid UTF-8 here; save the file as UTF-8");
  const code = text4.charCodeAt(offset).toString(16).toUpperCase().padStart(4, "0");
  return problemAt(text4, offset, `the control character U+${code} is not allowed in YAML; is this a text file?`);
}
var TOO_DEEP = "it is nested too deeply; flatten it";

// src/read/files.ts
var MANIFEST = /\.(?:ya?ml|json)$/i;
var SKIPPED_FOLDERS = /* @__PURE__ */ new Set([".git", "node_modules"]);
var GLOB = /[*?[\]{}!]/;
var isManifestFile = (name) => MANIFEST.test(name) || name === "Kustomization";
var pathFrom = (cwd, absolute) => relative(cwd, absolute).split(sep).join("/");
function isMissing(error) {
  return error.code === "ENOENT";
}
var REPLACEMENT = "\uFFFD";
var LARGEST_FILE = 512 * 1024 * 1024;
function refuseUnreadable(path, pipes) {
  const stat = statSync(path);
  if (stat.size > LARGEST_FILE)
    throw new Error(`it has ${Math.round(stat.size / 2 ** 20)} MiB, and no file of more than 512 is read; split it`);
  if (!stat.isFile() && !stat.isDirectory() && !(pipes && stat.isFIFO()))
    throw new Error("it is a pipe, a device or a socket; name a file");
}
function readText(path, pipes = false) {
  refuseUnreadable(path, pipes);
  return textOf2(readFileSync(path));
}
var SHORT_BYTES = 65536;
var buffer;
function readRegular(path) {
  buffer ??= Buffer.allocUnsafeSlow(SHORT_BYTES);
  const descriptor = openSync(path, "r");
  try {
    let length = 0;
    for (let read4 = -1; read4 !== 0 && length < SHORT_BYTES; length += read4)
      read4 = readSync(descriptor, buffer, length, SHORT_BYTES - length, null);
    if (length < SHORT_BYTES) return textOf2(buffer.subarray(0, length));
  } finally {
    closeSync(descriptor);
  }
  return readText(path);
}
function textOf2(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === 255 && view[1] === 254) return view.toString("utf16le");
  if (view[0] === 254 && view[1] === 255 && view.length % 2 === 0)
    return Buffer.from(view).swap16().toString("utf16le");
  if (isAscii(view)) return view.toString("latin1");
  const text4 = view.toString("utf8");
  return text4.includes("\uFFFD") && !isUtf8(view) ? text4.replaceAll("\uFFFD", NO_UTF8) : text4;
}
function errorText(error) {
  const { code, message } = error;
  const words2 = {
    EACCES: "permission denied; make it readable or leave it out",
    ENOENT: "there is no such file or folder; check the path",
    ELOOP: "its symbolic links form a loop; remove the loop",
    EISDIR: "it is a folder; name a file in it",
    ENAMETOOLONG: "the name is too long",
    ERR_STRING_TOO_LONG: "it has more than 512 MiB, which is not read; split it"
  };
  return words2[code ?? ""] ?? message;
}
function gitRoot(folder) {
  for (let current = folder; ; current = dirname(current)) {
    if (exists(join(current, ".git"))) return current;
    if (dirname(current) === current) return void 0;
  }
}
var MOST_STARS = 3;
var countOf = (text4, part) => text4.match(part)?.length ?? 0;
var isCostlyGlob = (glob3) => countOf(glob3, /\*\*/g) > MOST_STARS || glob3.split("/").some((name) => countOf(name, /\*+/g) > MOST_STARS);
var cheap = (rules) => rules.split(/\r?\n/).filter((rule82) => !isCostlyGlob(rule82));
var IGNORE_CASE = process.platform === "darwin" || process.platform === "win32";
var newIgnore;
function readIgnores(folder, above) {
  let text4;
  try {
    const path = join(folder, ".gitignore");
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) return above;
    text4 = readText(path);
  } catch {
    return above;
  }
  newIgnore ??= require("ignore").default;
  return { folder, rules: newIgnore({ ignorecase: IGNORE_CASE }).add(cheap(text4)), above };
}
function isIgnored(absolute, folder, ignores) {
  for (let current = ignores; current; current = current.above) {
    const path = relative(current.folder, absolute).split(sep).join("/");
    const result2 = current.rules.test(folder ? `${path}/` : path);
    if (result2.ignored) return true;
    if (result2.unignored) return false;
  }
  return false;
}
function ignoresAbove(folder) {
  const root = gitRoot(folder);
  if (root === void 0 || root === folder) return void 0;
  let ignores;
  let current = root;
  for (const part of relative(root, folder).split(sep)) {
    ignores = readIgnores(current, ignores);
    current = join(current, part);
    if (isIgnored(current, true, ignores)) return void 0;
  }
  return ignores;
}
var LEADS_OUT = "it is a link that leads out of the repository";
function endOf(folder, { contextFolder, cwd }) {
  const outer = gitRoot(folder) ?? [contextFolder, cwd].find((one2) => one2 && isWithin2(folder, one2)) ?? folder;
  return realpathSync(outer);
}
var isBeyond = (path, end) => !isWithin2(realpathSync(path), end);
function leadsOut(folder, name, cwd) {
  const end = endOf(folder, { cwd });
  const real = realpathSync(folder);
  for (let path = join(folder, name); path !== folder; path = dirname(path))
    if (exists(path)) return isBeyond(path, end) && realpathSync(path) !== join(real, relative(folder, path));
  return false;
}
var Walk = class {
  constructor(options) {
    this.options = options;
  }
  options;
  files = /* @__PURE__ */ new Map();
  problems = [];
  excluded = false;
  /** Where the folder that is walked ends for links: the repository around it, by its real path. */
  #end = "";
  get cwd() {
    return this.options.cwd;
  }
  get exclusion() {
    return this.options.exclusion;
  }
  /** Whether the configuration leaves a path out. */
  leavesOut(absolute, named2, folder = false) {
    if (!this.exclusion) return false;
    if (absolute === this.exclusion.own) return !named2;
    if (!folder && this.exclusion.isFacts(absolute)) return true;
    if (named2 && !this.exclusion.named || !this.exclusion.excludes(absolute, folder)) return false;
    this.excluded = true;
    return true;
  }
  add(found, scope, named2, pipe = false) {
    const { absolute, path } = found;
    const before2 = this.files.get(absolute);
    if (before2 && (before2.scope || !scope) && (before2.named || !named2)) return;
    const file2 = { path, absolute, scope: scope || before2?.scope === true, named: named2 || before2?.named === true };
    this.files.set(absolute, pipe ? { ...file2, pipe } : file2);
  }
  /** A path as it is found. */
  found(absolute) {
    return { absolute, path: pathFrom(this.cwd, absolute) };
  }
  /** Adds the manifests below a folder. */
  below(absolute, scope) {
    this.#end = endOf(absolute, this.options);
    this.folder(this.found(absolute), scope, ignoresAbove(absolute));
  }
  folder({ absolute, path }, scope, above) {
    let entries;
    try {
      entries = readdirSync(absolute, { withFileTypes: true });
    } catch (error) {
      this.fail(absolute, error);
      return;
    }
    const ignores = readIgnores(absolute, above);
    entries.sort((left, right) => left.name < right.name ? -1 : 1);
    const [before2, pathBefore] = [absolute.endsWith(sep) ? absolute : absolute + sep, path === "" ? "" : `${path}/`];
    for (const entry of entries) {
      const { name } = entry;
      this.entry(entry, { absolute: before2 + name, path: pathBefore + name }, scope, ignores);
    }
  }
  /** Links to folders are not followed, so that no loop can arise. */
  entry(entry, found, scope, ignores) {
    const { absolute } = found;
    if (entry.isDirectory()) {
      if (SKIPPED_FOLDERS.has(entry.name) || isIgnored(absolute, true, ignores)) return;
      if (this.leavesOut(absolute, false, true)) return;
      this.folder(found, scope, ignores);
      return;
    }
    if (entry.name.includes(REPLACEMENT)) {
      if (scope && isManifestFile(entry.name)) this.unnameable(absolute);
      return;
    }
    if (!isManifestFile(entry.name) || isIgnored(absolute, false, ignores) || this.leavesOut(absolute, false)) return;
    if (entry.isFile()) this.add(found, scope, false);
    else if (entry.isSymbolicLink() && isFile(absolute)) this.link(found, scope);
  }
  link(found, scope) {
    if (!isBeyond(found.absolute, this.#end)) this.add(found, scope, false);
    else if (scope)
      this.problems.push({ path: found.path, message: `${LEADS_OUT}; name it to have it read, or exclude it` });
  }
  unnameable(absolute) {
    const path = pathFrom(this.cwd, absolute);
    this.problems.push({ path, message: "its name is not UTF-8; rename it" });
  }
  fail(absolute, error) {
    const path = pathFrom(this.cwd, absolute) || ".";
    if (!this.problems.some((one2) => one2.path === path)) this.problems.push({ path, message: errorText(error) });
  }
  named(path) {
    if (path === "") {
      this.problems.push({ path: '""', message: "the path is empty; is a variable of the shell not set?" });
      return;
    }
    const absolute = resolve(this.cwd, path);
    try {
      const stat = statSync(absolute);
      if (stat.isDirectory()) this.below(absolute, true);
      else if (!stat.isFile() && !stat.isFIFO())
        this.problems.push({ path, message: "it is neither a file nor a folder; name one that is" });
      else if (!this.leavesOut(absolute, true)) this.add(this.found(absolute), true, true, stat.isFIFO());
    } catch (error) {
      if (isMissing(error) && GLOB.test(path)) this.glob(path);
      else this.problems.push({ path, message: errorText(error) });
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
    for (const file2 of found.sort().map((path) => resolve(path)))
      if (!this.leavesOut(file2, false)) this.add(this.found(file2), true, true);
  }
};
function inOrder(files) {
  const keyed = [...files].map((file2) => ({ file: file2, key: `${file2.scope ? 0 : 1}${file2.path.replaceAll("/", "\0")}` }));
  keyed.sort((left, right) => left.key < right.key ? -1 : left.key > right.key ? 1 : 0);
  return keyed.map(({ file: file2 }) => file2);
}
function isFile(path) {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
function sizeOf(path) {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
function isBrokenLink(path) {
  try {
    return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true && !exists(path);
  } catch {
    return false;
  }
}
function isFolder(path) {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
var isWithin2 = (path, folder) => path === folder || path.startsWith(join(folder, sep));
function exists(path) {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== void 0;
  } catch {
    return false;
  }
}
function contextRoot(path, cwd) {
  const absolute = resolve(cwd, path);
  return gitRoot(isFolder(absolute) ? absolute : dirname(absolute));
}
function contextOf(path, cwd, given3) {
  const absolute = resolve(cwd, path);
  const start = isFolder(absolute) ? absolute : dirname(absolute);
  const root = gitRoot(start);
  if (given3 !== void 0 && isWithin2(start, given3) && (root === void 0 || isWithin2(given3, root)))
    return { folder: given3, gitRoot: root };
  return root === void 0 ? void 0 : { folder: root, gitRoot: root };
}
function loneFolder(paths2, { cwd, contextFolder }) {
  const [first3, ...others3] = paths2.map((path) => resolve(cwd, path));
  if (first3 === void 0 || others3.length > 0 || contextRoot(first3, cwd) !== void 0) return void 0;
  if (contextFolder !== void 0 && isWithin2(first3, contextFolder)) return contextFolder;
  return isFolder(first3) ? first3 : void 0;
}
function discover(paths2, options) {
  const { cwd, context, contextFolder, replaced: replaced2 } = options;
  const walk2 = new Walk(options);
  for (const path of paths2) walk2.named(path);
  const near = replaced2 === void 0 ? paths2 : [...paths2, replaced2];
  const contexts = context ? near.map((path) => contextOf(path, cwd, contextFolder)) : [];
  const folders = new Set(contexts.map((one2) => one2?.folder).filter((folder) => folder !== void 0));
  for (const folder of folders) walk2.below(folder, false);
  if (replaced2 !== void 0) walk2.files.delete(resolve(cwd, replaced2));
  const root = contexts.find((one2) => one2?.gitRoot !== void 0)?.gitRoot ?? loneFolder(paths2, options);
  const found = { files: inOrder(walk2.files.values()), problems: walk2.problems, excluded: walk2.excluded };
  return root === void 0 ? found : { ...found, root };
}
function reachOf(files) {
  const folders = new Set(files.map(({ absolute }) => dirname(absolute)));
  const roots = new Set([...folders].map(gitRoot));
  if (roots.has(void 0)) return () => true;
  const real = [...roots].flatMap((root) => root === void 0 ? [] : [realpathSync(root)]);
  return (absolute) => real.some((root) => isWithin2(realpathSync(absolute), root));
}
function diskFiles(paths2, options) {
  const found = discover(paths2, options);
  const byPath = new Map(found.files.map((file2) => [file2.absolute, file2]));
  let isInReach;
  const text4 = (absolute) => {
    const file2 = byPath.get(absolute);
    isInReach ??= file2 ? void 0 : reachOf(found.files);
    if (!file2 && isInReach?.(absolute) === false) throw new Error("it stands outside of the repository");
    return file2?.named === false ? readRegular(absolute) : readText(absolute, file2?.pipe);
  };
  return { ...found, text: text4 };
}

// src/config/globs.ts
var GLOB2 = /[*?[\](){}!+@]/;
var LONGEST_GLOB = 4096;
var MOST_GROUPS = 4;
function globProblem(glob3) {
  if (glob3.length > LONGEST_GLOB) return "this glob is longer than any path; shorten it";
  if (isCostlyGlob(glob3))
    return `glob ${JSON.stringify(glob3)} has more than three stars in a name, or more than three "**", which takes long; write several`;
  if ((glob3.match(/[{(]/g)?.length ?? 0) > MOST_GROUPS)
    return `glob ${JSON.stringify(glob3)} has more than ${MOST_GROUPS} groups of alternatives, which takes long; write several`;
  if (glob3.startsWith("!"))
    return `glob ${JSON.stringify(glob3)} is negated, which is not supported; name what is meant`;
  if (/^(?:\/|[A-Za-z]:|(?:.*\/)?\.\.(?:\/|$))/.test(glob3))
    return `glob ${JSON.stringify(glob3)} leads out of the folder of the configuration; write it relative to that folder`;
  return void 0;
}
function expanded(glob3) {
  const plain2 = glob3.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
  if (plain2 === "" || plain2 === ".") return ["**"];
  return GLOB2.test(plain2) && !glob3.endsWith("/") ? [plain2] : [plain2, `${plain2}/**`];
}
function globMatcher(globs2) {
  return matcher(globs2.flatMap(expanded));
}
function matcher(globs2) {
  return globs2.length === 0 ? () => false : require("picomatch")(globs2, { dot: true });
}
function within(folder, matches3) {
  return (absolute) => {
    const path = pathFrom(folder, absolute);
    return path !== "" && !path.startsWith("../") && matches3(path);
  };
}
var below = (folder, globs2) => within(folder, globMatcher(globs2));
var wholly = (folder, globs2) => within(folder, matcher(globs2.flatMap(expanded).filter((glob3) => glob3 === "**" || glob3.endsWith("/**"))));

// src/config/names.ts
var namesOf = (rules) => Object.fromEntries(rules.map((rule82) => [rule82.id, () => rule82.summary]));
var LEVELS = [...SEVERITIES, "off"];
var familyOf = (rule82) => `${rule82.split("/")[0]}/*`;
function withFamilies(rules) {
  const families = Object.keys(rules).map((id) => [familyOf(id), () => `All rules of ${familyOf(id)}.`]);
  return { ...rules, ...Object.fromEntries(families) };
}
function unknownRule(name, rules) {
  const known5 = Object.keys(rules);
  const near = known5.find((rule82) => rule82 === `${name}/*` || rule82.endsWith(`/${name}`)) ?? nearest(name, known5);
  return `there is no rule ${JSON.stringify(name)}; ${near === void 0 ? "vmstate rules lists them" : `did you mean ${near}?`}`;
}
var levelIn = (levels, rule82) => levels.get(rule82) ?? levels.get(familyOf(rule82));

// src/config/shape.ts
var Source = class {
  constructor(yaml83, document) {
    this.yaml = yaml83;
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
    const { isMap: isMap2, isScalar, isSeq } = this.yaml;
    if (isMap2(node)) return "a map";
    if (isSeq(node)) return "a list";
    if (!isScalar(node) || node.value === null) return "nothing";
    return typeof node.value === "string" ? `the text ${quote(node.value)}` : String(node.value);
  }
};
var quote = (text4) => JSON.stringify(text4);
var either = (words2) => words2.join(", ").replace(/, ([^,]*)$/, " or $1");
function text3(what, schema2 = {}, refuse) {
  return {
    schema: { type: "string", minLength: 1, ...schema2 },
    read(node, name, source) {
      const { isScalar } = source.yaml;
      if (!isScalar(node) || typeof node.value !== "string")
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      if (node.value.trim() === "") return source.wrong(node, `${name} must not be empty; it takes ${what}`);
      const problem5 = refuse?.(node.value);
      return problem5 === void 0 ? node.value : source.wrong(node, problem5);
    }
  };
}
function version(what, parse4) {
  return {
    schema: { type: ["string", "number"] },
    read(node, name, source) {
      const { isScalar } = source.yaml;
      const written4 = isScalar(node) && (typeof node.value === "number" ? node.source : node.value);
      if (typeof written4 !== "string")
        return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const parsed2 = parse4(written4);
      return typeof parsed2 === "string" ? source.wrong(node, parsed2) : parsed2;
    }
  };
}
function oneOf(words2) {
  return {
    schema: { enum: words2 },
    read(node, name, source) {
      const { isScalar } = source.yaml;
      const found = words2.find((word) => isScalar(node) && node.value === word);
      return found ?? source.wrong(node, `${name} takes ${either(words2)}; this is ${source.kindOf(node)}`);
    }
  };
}
function list2(item, what) {
  return {
    get schema() {
      return { type: "array", items: item.schema };
    },
    read(node, name, source) {
      if (!source.yaml.isSeq(node))
        return source.wrong(node, `${name} takes a list of ${what}; this is ${source.kindOf(node)}`);
      const values = node.items.map((one2, index) => item.read(source.target(one2), `${name}[${index}]`, source));
      return values.filter((value) => value !== void 0);
    }
  };
}
function oneOrMore(item, what) {
  const many = list2(item, what);
  return {
    get schema() {
      return { oneOf: [item.schema, many.schema] };
    },
    read(node, name, source) {
      if (source.yaml.isSeq(node)) return many.read(node, name, source);
      const value = item.read(node, name, source);
      return value === void 0 ? void 0 : [value];
    }
  };
}
function* knownPairs(node, where, source, known5, unknown2) {
  for (const { key, value } of node.items) {
    const at4 = source.target(key);
    const word = source.yaml.isScalar(at4) ? String(at4.value) : void 0;
    if (word === void 0) source.wrong(at4 ?? node, `a key of ${where} must be text`);
    else if (!known5.includes(word)) source.wrong(at4, unknown2(word));
    else yield [word, source.target(value)];
  }
}
function record(fields, what) {
  const known5 = Object.keys(fields);
  const required = known5.filter((key) => fields[key]?.required);
  const unknown2 = (key) => {
    const near = nearest(key, known5);
    const instead = near === void 0 ? `known are ${known5.join(", ")}` : `did you mean ${near}?`;
    return `${what} has no key ${quote(key)}; ${instead}`;
  };
  return {
    get schema() {
      const properties2 = Object.entries(fields).map(([key, { about, shape }]) => [
        key,
        { description: about, ...shape.schema }
      ]);
      return {
        type: "object",
        additionalProperties: false,
        properties: Object.fromEntries(properties2),
        ...required.length > 0 ? { required } : {}
      };
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node))
        return source.wrong(node, `${name || what} takes a map; this is ${source.kindOf(node)}`);
      const values = {};
      const before2 = source.mistakes.length;
      for (const [key, value] of knownPairs(node, what, source, known5, unknown2)) {
        values[key] = fields[key]?.shape.read(value, name === "" ? key : `${name}.${key}`, source);
      }
      const missing2 = source.mistakes.length > before2 ? [] : required.filter((key) => !node.has(key));
      for (const key of missing2) source.wrong(node, `${what} needs the key ${key}; add it`);
      return values;
    }
  };
}
function mapOf(names2, item, what, unknown2) {
  return {
    get schema() {
      const properties2 = Object.entries(names2).map(([name, about]) => [name, { description: about(), ...item.schema }]);
      return { type: "object", additionalProperties: false, properties: Object.fromEntries(properties2) };
    },
    read(node, name, source) {
      if (!source.yaml.isMap(node)) return source.wrong(node, `${name} takes ${what}; this is ${source.kindOf(node)}`);
      const values = /* @__PURE__ */ new Map();
      for (const [key, value] of knownPairs(node, name, source, Object.keys(names2), unknown2)) {
        const read4 = item.read(value, `${name}.${key}`, source);
        if (read4 !== void 0) values.set(key, read4);
      }
      return values;
    }
  };
}

// src/config/keys.ts
var SCHEMA_CHECKS = ["builtin", "off"];
var SCHEMA_MODES = ["builtin", "kubeconform", "off"];
var FAIL_ON = [...SEVERITIES, "never"];
var file = text3("the path of a file");
var glob = text3("a glob", {}, globProblem);
var globs = list2(glob, "globs");
var factsFiles = oneOrMore(file, "files");
var release = version(`a KubeVirt release such as "${newestRelease().minor}"`, knownRelease);
var levelMap = (names2, where = "") => mapOf(names2, oneOf(LEVELS), "a map from rules to levels", (name) => where + unknownRule(name, names2));
var clusterKeys = record(
  {
    name: { about: "How findings name the cluster.", shape: text3("a name"), required: true },
    paths: { about: "Globs of the files that belong to the cluster, relative to this file.", shape: globs },
    kubevirt: { about: "The KubeVirt release that the cluster runs.", shape: release },
    facts: {
      about: "Files with objects captured from the cluster, as kubectl get -o yaml prints them.",
      shape: factsFiles
    },
    render: {
      about: "Command whose standard output is what is deployed. It runs only with --render.",
      shape: text3("a command")
    }
  },
  "a cluster"
);
var cluster = {
  ...clusterKeys,
  get schema() {
    const either2 = ["paths", "render"].map((key) => ({ properties: { [key]: {} }, required: [key] }));
    return { ...clusterKeys.schema, anyOf: either2 };
  }
};
function configShape(rules) {
  const names2 = withFamilies(rules);
  return record(
    {
      kubevirt: { about: "The KubeVirt release that the manifests are for.", shape: release },
      clusters: { about: "The clusters that the manifests are for.", shape: list2(cluster, "clusters") },
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
        shape: list2(
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
      failOn: { about: "The severity from which on the exit code is 1.", shape: oneOf(FAIL_ON) },
      schema: { about: "What checks manifests against the schemas of their API.", shape: oneOf(SCHEMA_CHECKS) }
    },
    "the configuration"
  );
}

// src/facts/secret-fields.ts
var SECRET_FIELDS = [
  "userdata",
  "userdatabase64",
  "networkdata",
  "networkdatabase64",
  "stringdata",
  "kubevirt.io/ignitiondata",
  // Answers for sysprep, by the names that KubeVirt looks for in a ConfigMap or Secret.
  "autounattend.xml",
  "unattend.xml",
  // kubectl keeps the whole object in it, whatever it holds.
  "kubectl.kubernetes.io/last-applied-configuration"
];
var FIELDS_OF_SECRETS = ["data", "literals"];
var SECRET_CALLS = ["addstringdata", "cloudinitnocloud", "cloudinitconfigdrive"];
var SECRET_OBJECT = /\bkind["'`]?\s*[:=]\s*(?:[!&|>]\S*\s+)*["'`]?Secret|\bsecretGenerator\b|\b\w*Secret\s*\(/;
var SECRET_TEXT = /#cloud-config|#cloud-boothook|<unattend\b/;
var PATCH_VALUE = "value";

// src/commands/formats.ts

// src/report/terminal.ts
var plain = (text4) => String(text4);
var PLAIN2 = { red: plain, yellow: plain, cyan: plain, green: plain, bold: plain, dim: plain };
function paint(colour) {
  if (!colour) return PLAIN2;
  return require("picocolors").createColors(true);
}
var plural = (count3, word) => `${count3} ${word}${count3 === 1 ? "" : "s"}`;
function table(rows) {
  const widths = [];
  for (const row of rows)
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, cell.length);
  return rows.map(
    (row) => row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join("  ").trimEnd()
  );
}
var CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g;
var COMMAND = /:(?=:)(?<=^\s*:)|#(?=\w*\[)(?<=##)/g;
var printable = (text4) => text4.replace(CONTROL, "\xB7").replace(COMMAND, "\xB7");

// src/commands/files.ts

// src/load.ts

// src/load/clusters.ts

// src/json-pointer.ts
var pointerKeys = (pointer) => pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
var pointerOf = (path) => path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
function pathIn(value, keys2) {
  let at4 = value;
  return keys2.map((key) => {
    const step = Array.isArray(at4) ? Number(key) : key;
    at4 = Array.isArray(at4) ? at4[Number(key)] : isMap(at4) ? at4[key] : void 0;
    return step;
  });
}

// src/pattern.ts
var LONGEST_PATTERN = 1e3;
var MOST_STEPS = 2e7;
var matchers = /* @__PURE__ */ new Map();
var MOST_MATCHERS = 1e3;
function matcher2(pattern) {
  const known5 = matchers.get(pattern);
  if (known5 || matchers.has(pattern)) return known5;
  if (matchers.size === MOST_MATCHERS) matchers.clear();
  const made = newMatcher(pattern);
  matchers.set(pattern, made);
  return made;
}
function newMatcher(pattern) {
  if (pattern.length > LONGEST_PATTERN) return void 0;
  const { RE2JS, RE2JSException } = require("re2js");
  try {
    const compiled = RE2JS.compile(pattern);
    const size = compiled.programSize();
    return (text4) => text4.length * size > MOST_STEPS ? void 0 : compiled.matcher(text4).find();
  } catch (error) {
    if (error instanceof RE2JSException) return void 0;
    throw error;
  }
}

// src/kubevirt/hyperconverged-release.ts
var own = (table2, key) => Object.hasOwn(table2, key) ? table2[key] : void 0;
var numbersOf = (version2) => version2.replace(/^v/, "").split(".");
function shippedKubevirt(version2) {
  const minor = numbersOf(version2).slice(0, 2).join(".");
  return own(HYPERCONVERGED_RELEASES, own(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) ?? minor);
}

// src/cluster/release.ts
function* statusOf(cluster2) {
  for (const object of cluster2.captured(KUBEVIRT_GROUP, "KubeVirt")) {
    for (const field2 of ["observedKubeVirtVersion", "targetKubeVirtVersion"]) {
      const version2 = text(object.value, "status", field2);
      if (typeof version2 === "string")
        yield [object, version2, `status.${field2} of ${describe(object)}`, ["status", field2]];
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
  for (const field2 of ["resources", "bases"])
    for (const [index, resource] of items(value, field2).entries()) {
      const version2 = RELEASE_URL.exec(String(resource))?.[1];
      if (version2 !== void 0) yield [version2, [field2, index]];
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
var own2 = (table2, key) => Object.hasOwn(table2, key) ? table2[key] : void 0;
var minorOf2 = (version2) => version2.split(".").slice(0, 2).join(".");
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
    const csv = CSV_VERSION.exec(String(get(object.value, "spec", "startingCSV") ?? ""))?.[1];
    if (csv === void 0) continue;
    const name = get(object.value, "spec", "name");
    const minor = minorOf2(csv);
    const openshift = name === HYPERCONVERGED_PACKAGES.openshift ? own2(OPENSHIFT_VIRTUALIZATION_RELEASES, minor) : void 0;
    const upstream = name === HYPERCONVERGED_PACKAGES.upstream ? minor : openshift;
    const shipped = upstream === void 0 ? void 0 : own2(HYPERCONVERGED_RELEASES, upstream);
    if (shipped === void 0) continue;
    const stays = csv === `${upstream}.0` && get(object.value, "spec", "installPlanApproval") === MANUAL_APPROVAL;
    const version2 = stays ? shipped : minorOf2(shipped);
    yield [object, version2, `spec.startingCSV of ${describe(object)}`, ["spec", "startingCSV"]];
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
var READERS = [
  statusOf,
  imageTag,
  operatorImage,
  releaseUrl,
  hyperconvergedStatus,
  subscription,
  annotated
];
function readReleaseOf(cluster2) {
  if (cluster2.unassigned !== void 0) return void 0;
  for (const reader2 of READERS) {
    const signs = [...reader2(cluster2)].flatMap(
      ([object, version2, from, path]) => sign(version2, { object, from, path })
    );
    const [first3] = signs;
    if (!first3) continue;
    return signs.every(({ release: release2 }) => release2.version === first3.release.version) ? first3 : void 0;
  }
  return void 0;
}
function olderReleaseOf(cluster2) {
  for (const reader2 of READERS)
    for (const [, version2, from] of reader2(cluster2)) {
      const reading2 = readRelease(version2);
      if ("unknown" in reading2 && reading2.unknown === "older than any known") return `KubeVirt "${version2}" (${from})`;
    }
  return void 0;
}
var writtenReleaseOf = ({ objects, unassigned }) => readReleaseOf(new Cluster({ objects, complete: false, ...unassigned === void 0 ? {} : { unassigned } }));
function sign(version2, where) {
  const reading2 = readRelease(version2);
  if ("release" in reading2) return [{ ...where, release: reading2.release }];
  return "newer" in reading2 ? [{ ...where, release: reading2.newer, newer: version2 }] : [];
}

// src/cluster/kustomize-patches.ts
var REASON = "a kustomize patch may change it";
var PATCHED = new Unknown(REASON);
var BROUGHT = new Unknown(REASON);
var isBroughtByPatch = (value) => value === BROUGHT;
var LITERAL = /^[\w-]+$/;
function matches(pattern, actual) {
  if (typeof pattern !== "string" || pattern === "") return true;
  if (LITERAL.test(pattern)) return pattern === actual;
  return matcher2(`^(?:${pattern})$`)?.(actual) ?? true;
}
function isFor(target, patch, { object, names: names2 }) {
  if (target !== void 0) {
    const wanted = get(target, "name");
    return matches(get(target, "kind"), object.kind) && names2.some((name2) => matches(wanted, name2));
  }
  const name = get(patch, "metadata", "name");
  return get(patch, "kind") === object.kind && (isUnknown(name) || names2.some((one2) => one2 === name));
}
function copyOf(map2) {
  const open = openReason(map2);
  return open === void 0 ? { ...map2 } : markOpen({ ...map2 }, open);
}
function unknownAt(value, keys2) {
  if (value === void 0) return BROUGHT;
  const [key, ...rest] = keys2;
  if (key === void 0 || !isMap(value)) return PATCHED;
  const copy = copyOf(value);
  copy[key] = unknownAt(value[key], rest);
  return copy;
}
function unknownWhere(value, patch) {
  if (!isMap(patch)) return patch === value ? value : BROUGHT;
  if (!isMap(value) || patch.$patch !== void 0) return BROUGHT;
  const copy = copyOf(value);
  for (const [key, inner2] of Object.entries(patch)) copy[key] = unknownWhere(value[key], inner2);
  return copy;
}
function withoutIdentity(patch) {
  const { apiVersion: _version, kind: _kind, metadata, ...rest } = patch;
  if (!isMap(metadata)) return rest;
  const { name: _name, namespace: _namespace, ...more } = metadata;
  return { ...rest, metadata: more };
}
function patched(value, patch) {
  if (Array.isArray(patch)) {
    let result2 = value;
    for (const operation of patch)
      for (const field2 of get(operation, "op") === "move" ? ["from", "path"] : ["path"]) {
        const pointer = text(operation, field2);
        if (typeof pointer === "string") result2 = unknownAt(result2, pointerKeys(pointer));
      }
    return isMap(result2) ? result2 : { ...value, spec: PATCHED };
  }
  if (!isMap(patch) || patch.$patch !== void 0) return { ...value, spec: PATCHED };
  return unknownWhere(value, withoutIdentity(patch));
}
var STEP = /(?:\\.|\[[^\]]*\]|[^.\\])+/g;
function keysOf(fieldPath) {
  const steps = (fieldPath.match(STEP) ?? []).map((step) => step.replace(/\\(.)/g, "$1"));
  const end = steps.findIndex((step) => step.startsWith("[") || step === "*");
  return end < 0 ? steps : steps.slice(0, end);
}
function replaced(patchable, documents) {
  const { object } = patchable;
  let value = object.value;
  const all = documents.flatMap((document) => Array.isArray(document.value) ? document.value : [document.value]);
  for (const target of all.flatMap((one2) => items(one2, "targets"))) {
    const select = get(target, "select");
    if (select === void 0 || !isFor(select, void 0, patchable)) continue;
    for (const path of items(target, "fieldPaths"))
      if (typeof path === "string") value = unknownAt(value, keysOf(path));
  }
  return isMap(value) && value !== object.value ? { ...object, value } : object;
}
function applyTo(patchable, source, documents) {
  const { object } = patchable;
  if (source.isReplacement) return replaced(patchable, documents ?? []);
  if (!documents) {
    const value2 = { ...object.value, spec: PATCHED };
    return isFor(source.target, void 0, patchable) ? { ...object, value: value2 } : object;
  }
  let { value } = object;
  for (const patch of documents) if (isFor(source.target, patch.value, patchable)) value = patched(value, patch.value);
  return value === object.value ? object : { ...object, value };
}
var buildsOf = (kustomizations, tree, namings) => kustomizations.filter(({ kind }) => kind !== "Component").map((object) => tree.reach(object)).filter(({ patches }) => patches.length > 0).map(({ files, patches, kustomizations: all }) => ({
  builds: (file2) => files.has(file2),
  namesOf: namings.namesBy(all),
  patches,
  fromRelease: [...all].some((object) => releaseUrlVersion(object) !== void 0)
}));
var mergeOf = ({ value }) => isMap(value) ? asKubeObject(value, { base: [], observed: false }) : void 0;
var placeIn = ({ object, place: place2 }, path, at4 = "value") => object ? { object, path, at: at4 } : place2;
function withPatches(objects, builds2, read4) {
  if (builds2.length === 0) return { objects, applied: [] };
  const result2 = [...objects];
  const byFile3 = indexBy(objects.keys(), (index) => pathOf(objects[index]));
  const applied = [];
  for (const { builds: has2, namesOf: namesOf2, patches, fromRelease } of builds2) {
    const reached = [...byFile3].flatMap(([file2, indexes]) => has2(file2) ? indexes : []);
    const targets = reached.map((index) => {
      const object = objects[index];
      return { index, object, names: namesOf2(object) };
    });
    for (const source of patches) {
      const documents = read4(source);
      for (const { value, object } of source.isReplacement ? [] : documents ?? []) {
        const changed = targets.filter((target) => isFor(source.target, value, target)).map((target) => target.object);
        const place2 = object ? { object, path: [] } : source.place;
        applied.push({ value, place: place2, objects: changed, fromRelease, ...object ? { object } : {} });
      }
      for (const { index, names: names2 } of targets)
        result2[index] = applyTo({ object: result2[index], names: names2 }, source, documents);
    }
  }
  return { objects: result2, applied };
}

// src/cluster/kustomization.ts
var PATCH_NAME = /(?:^|\/)(?:patch(?:es)?\/[^/]*|(?:[^/]*[-_.])?patch(?:es)?(?:[-_.][^/]*)?)$/i;
function directory(file2) {
  return file2.slice(0, Math.max(0, file2.lastIndexOf("/")));
}
function resolve2(folder, path) {
  const parts2 = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === ".." && parts2.length > 0 && parts2.at(-1) !== "..") parts2.pop();
    else if (part !== "." && part !== "") parts2.push(part);
  }
  return parts2.join("/");
}
var isKustomizationFile = (file2) => KUSTOMIZATION_FILES.includes(file2.slice(file2.lastIndexOf("/") + 1));
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
  const kind = MACHINE_KINDS.find(({ group, kind: name }) => group === object.group && name === object.kind);
  if (!kind) return false;
  const spec = [...kind.vmi, "spec"];
  return isMap(get(object.value, ...spec, "domain", "devices")) && items(object.value, ...spec, "volumes").length > 0;
}
function looksLikePatch(object) {
  if (object.value.$patch !== void 0) return true;
  const file2 = object.document?.path;
  return file2 !== void 0 && PATCH_NAME.test(file2) && !standsAlone(object);
}

// src/cluster/namings.ts
var AS_WRITTEN = { prefix: "", suffix: "", namespace: void 0 };
var MOST_NAMINGS = 100;
var known2 = (object, field2) => {
  const value = text(object.value, field2);
  return typeof value === "string" && value !== "" ? value : void 0;
};
function distinct(namings) {
  if (namings.length < 2) return namings;
  const byText = new Map(namings.map((naming2) => [JSON.stringify(naming2), naming2]));
  return [...byText.values()].slice(0, MOST_NAMINGS);
}
function rename(built, object) {
  const [prefix = "", suffix = "", namespace] = ["namePrefix", "nameSuffix", "namespace"].map(
    (field2) => known2(object, field2)
  );
  if (prefix === "" && suffix === "" && namespace === void 0) return;
  for (const [file2, namings] of built) {
    const named2 = namings.map((naming2) => ({
      prefix: prefix + naming2.prefix,
      suffix: naming2.suffix + suffix,
      namespace: namespace ?? naming2.namespace
    }));
    built.set(file2, distinct(named2));
  }
}
var Namings = class {
  constructor(tree) {
    this.tree = tree;
  }
  tree;
  #known = /* @__PURE__ */ new Map();
  #open = /* @__PURE__ */ new Set();
  /** The files that a kustomization builds, each with what becomes of the names in it. */
  of(kustomization) {
    const known5 = this.#known.get(kustomization);
    if (known5) return known5;
    const built = /* @__PURE__ */ new Map();
    this.#build(kustomization, built);
    this.#known.set(kustomization, built);
    return built;
  }
  /** Gives the names that an object bears on its way through kustomizations, its own first. */
  namesBy(kustomizations) {
    const all = [...kustomizations];
    if (!all.some((one2) => known2(one2, "namePrefix") ?? known2(one2, "nameSuffix"))) return ({ name }) => [name];
    const byFile3 = /* @__PURE__ */ new Map();
    return (object) => {
      const file2 = pathOf(object);
      const namings = byFile3.get(file2) ?? distinct(all.flatMap((one2) => this.of(one2).get(file2) ?? []));
      byFile3.set(file2, namings);
      return [object.name, ...namings.map(({ prefix, suffix }) => prefix + object.name + suffix)];
    };
  }
  /** Adds what a kustomization builds, and renames it with all that is there: a component gets what was built before it. */
  #build(object, built) {
    if (this.#open.has(object)) return;
    this.#open.add(object);
    for (const field2 of ["resources", "bases", "components"])
      for (const written4 of items(object.value, field2))
        if (typeof written4 === "string") this.#add(resolve2(directory(pathOf(object)), written4), field2, built);
    rename(built, object);
    this.#open.delete(object);
  }
  #add(path, field2, built) {
    const below3 = this.tree.in(path);
    if (below3 && field2 === "components") return this.#build(below3, built);
    const added2 = below3 ? this.of(below3) : /* @__PURE__ */ new Map([[path, [AS_WRITTEN]]]);
    for (const [file2, namings] of added2) built.set(file2, distinct([...built.get(file2) ?? [], ...namings]));
  }
};

// src/cluster/owners.ts
var folderNames = (file2) => file2.split("/").slice(0, -1);
function owner(name, files) {
  const own3 = new Set(files);
  const folders = [...new Set([...own3].map(directory))].map(
    (folder) => folder.split("/").filter((part) => part !== "")
  );
  return { name, folders, files: own3, kustomizations: /* @__PURE__ */ new Set(), gets: () => true };
}
var isAnchor = ({ group, kind }) => group === KUBEVIRT_GROUP && kind === "KubeVirt" || group === HYPERCONVERGED_GROUP && kind === "HyperConverged";
function destinations({ objects, deliveries, tree }) {
  if (deliveries.length === 0) return [];
  const files = new Set(objects.filter(({ group }) => isJudgedGroup(group)).map(pathOf));
  const byName2 = indexBy(deliveries, ({ destination }) => isUnknown(destination) ? void 0 : destination);
  const owners = [...byName2].flatMap(([name, list4]) => {
    const brought = [...files].filter((file2) => list4.some(({ brings: brings2 }) => brings2(file2)));
    if (brought.length === 0) return [];
    const gets = ({ destination }) => typeof destination !== "string" || destination === name;
    const found = { ...owner(name, brought), gets };
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
  return found.map(({ object }) => owner(directory(pathOf(object)) || ".", [pathOf(object)]));
}
function anchorGroups(objects) {
  const byFolder = indexBy(objects.filter(isAnchor), (object) => directory(pathOf(object)));
  return [...byFolder.values()].flatMap((here) => {
    const kinds = new Set(here.map(({ kind }) => kind));
    return kinds.size === here.length ? [here] : [...indexBy(here, pathOf).values()];
  });
}
function shared(left, right) {
  let count3 = 0;
  while (count3 < left.length && count3 < right.length && left[count3] === right[count3]) count3++;
  return count3;
}
function nearestOwner(path, owners) {
  let best = [];
  let most = -1;
  for (const candidate of owners) {
    const count3 = Math.max(...candidate.folders.map((folder) => shared(path, folder)));
    if (count3 > most) best = [];
    if (count3 >= most) best.push(candidate);
    most = Math.max(most, count3);
  }
  return best.length === 1 ? best[0] : void 0;
}
function withAnchors(owners, { objects }) {
  const groups = anchorGroups(objects);
  const result2 = [...owners];
  for (const group of groups) {
    const [first3] = group;
    const file2 = pathOf(first3);
    if (owners.some(({ files }) => files.has(file2))) continue;
    const near = nearestOwner(folderNames(file2), owners);
    if (near) {
      for (const object of group) near.files.add(pathOf(object));
      continue;
    }
    const folder = directory(file2);
    const alone = groups.every((other) => other === group || directory(pathOf(other[0])) !== folder);
    result2.push(owner(alone ? folder || "." : file2, group.map(pathOf)));
  }
  return result2;
}
function addOverlays(owners, repository) {
  const anchors = new Set(repository.objects.filter(isAnchor).map(pathOf));
  const own3 = owners.map(({ files }) => new Set([...files].filter((file2) => anchors.has(file2))));
  for (const root of repository.tree.roots()) {
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

// src/facts/rendered.ts
var ORIGIN_ANNOTATION = "config.kubernetes.io/origin";
var ORIGIN_PATH = /^path: ["']?([^"'\n]+?)["']?$/m;
var ORIGIN_REPOSITORY = /^repo: /m;
var HELM_SOURCE = /^# Source: (\S+)$/m;

// src/cluster/rendered.ts
var only2 = (found) => found.length === 1 ? found[0] : void 0;
var Sources = class {
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
    const candidates = new Set([...this.#folders].map((folder) => resolve2(folder, path)));
    return only2([...candidates].filter((file2) => this.#byFile.has(file2)));
  }
  /** A chart's folder mostly has its name; else its path in the chart must do. */
  #templated(source) {
    const [, ...inChart] = source.split("/");
    for (const path of [source, inChart.join("/")]) {
      const found = [...this.#byFile.keys()].filter((file2) => file2 === path || file2.endsWith(`/${path}`));
      if (found.length > 0) return only2(found);
    }
    return void 0;
  }
  /** The object of a file that another was rendered from: of its kind, and by its name where there are several. */
  #object(file2, { group, kind, name }) {
    const same = (this.#byFile.get(file2) ?? []).filter((object) => object.group === group && object.kind === kind);
    const named2 = same.filter((object) => object.name === name);
    const within3 = same.filter((object) => object.name !== "" && name.includes(object.name));
    return only2(named2) ?? only2(within3) ?? only2(same);
  }
};
function placeRendered(rendered, sources, tree, others3 = []) {
  const known5 = [new Sources(sources, tree), new Sources(others3, tree)];
  const replaced2 = /* @__PURE__ */ new Set();
  const placed = rendered.map((object) => {
    const source = known5[0].of(object) ?? known5[1].of(object);
    if (!source?.document) return object;
    replaced2.add(source);
    return { ...object, document: source.document, base: source.base };
  });
  const names2 = new Set(rendered.map(identity));
  const built = new Set(tree.all.flatMap((object) => [...tree.reach(object).files]));
  const isRendered = (object) => replaced2.has(object) || names2.has(identity(object));
  const left = sources.filter((object) => !isRendered(object) && !built.has(pathOf(object)));
  return { placed, left, isRendered };
}
var identity = ({ group, kind, namespace, name }) => [group, kind, namespace ?? "", name].join("\0");

// src/cluster/clusters.ts
function builds(owner2, { tree, deliveries }) {
  const own3 = tree.all.filter((object) => owner2.kustomizations.has(object));
  const namings = new Namings(tree);
  return [...buildsOf(own3, tree, namings), ...patching(deliveries.filter(owner2.gets), namings)];
}
var patching = (deliveries, namings) => deliveries.filter(({ patches }) => patches.length > 0).map(({ brings: brings2, kustomizations, patches }) => ({
  builds: brings2,
  namesOf: namings.namesBy(kustomizations),
  patches,
  fromRelease: false
}));
var gotBy = ({ gets }, repository) => ({
  ...repository,
  deliveries: repository.deliveries.filter(gets)
});
function make(objects, by, { deliveries }, read4, rest, { rendered = [], loose = [] } = {}) {
  const { objects: patched3, applied } = withPatches(objects, by, read4);
  const all = [...rendered, ...patched3];
  return new Cluster({ ...rest, objects: all, patches: [...applied, ...loose], deliveries, complete: false });
}
function everything(repository, read4, rest = {}) {
  const { objects, tree, deliveries, loose } = repository;
  const namings = new Namings(tree);
  const by = [...buildsOf(tree.all, tree, namings), ...patching(deliveries, namings)];
  return make(objects, by, repository, read4, rest, { loose: asPatches(loose) });
}
var asPatches = (loose) => loose.map((object) => ({
  value: object.value,
  object,
  place: { object, path: [] },
  objects: [],
  fromRelease: false
}));
function ownersOfFile(file2, owners) {
  const sure = owners.filter(({ files }) => files.has(file2));
  if (sure.length > 0) return sure;
  const near = nearestOwner(file2.split("/").slice(0, -1), owners);
  return near ? [near] : [];
}
function assign(objects, ownersOfOne) {
  const held = /* @__PURE__ */ new Map();
  const rest = [];
  const byFile3 = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const file2 = pathOf(object);
    const found = byFile3.get(file2) ?? ownersOfOne(file2);
    byFile3.set(file2, found);
    if (found.length === 0) rest.push(object);
    for (const owner2 of found) {
      const own3 = held.get(owner2);
      if (own3) own3.push(object);
      else held.set(owner2, [object]);
    }
  }
  return { held, rest };
}
function clustersOf(repository, read4, release2) {
  const owners = ownersOf(repository);
  const given3 = release2 === void 0 ? {} : { release: release2 };
  if (owners.length < 2) return [everything(repository, read4, given3)];
  const { held, rest } = assign(repository.objects, (file2) => ownersOfFile(file2, owners));
  const loose = assign(repository.loose, (file2) => ownersOfFile(file2, owners));
  const clusters = owners.map((owner2) => {
    const more = { ...given3, name: owner2.name, nearby: rest };
    const patches = { loose: asPatches(loose.held.get(owner2) ?? []) };
    return make(held.get(owner2) ?? [], builds(owner2, repository), gotBy(owner2, repository), read4, more, patches);
  });
  const unassigned = `it may belong to ${owners.length} clusters`;
  return [...clusters, ...remaining(rest, { ...repository, loose: loose.rest }, read4, { ...given3, unassigned })];
}
function configured(named2, files, tree) {
  const own3 = new Set([...files].filter((file2) => named2.holds(file2)));
  const kustomizations = /* @__PURE__ */ new Set();
  for (const object of tree.all.filter((one2) => own3.has(pathOf(one2)))) {
    const reached = tree.reach(object);
    for (const file2 of reached.files) own3.add(file2);
    for (const one2 of reached.kustomizations) kustomizations.add(one2);
  }
  return { name: named2.name, folders: [], files: own3, kustomizations, gets: () => true };
}
function withoutForeign(owners) {
  const alone = (one2, owner2) => owner2.kustomizations.has(one2) && owners.every((other) => other === owner2 || !other.kustomizations.has(one2));
  return owners.map((owner2) => ({
    ...owner2,
    gets: ({ kustomizations }) => kustomizations.some((one2) => alone(one2, owner2)) || !kustomizations.some((one2) => owners.some((other) => other !== owner2 && alone(one2, other)))
  }));
}
function configuredClusters(repository, named2, read4) {
  const { objects, tree } = repository;
  const files = new Set([...objects, ...tree.all, ...repository.loose].map(pathOf));
  const owners = withoutForeign(named2.map((cluster2) => configured(cluster2, files, tree)));
  const { held, rest } = assign(objects, (file2) => owners.filter((owner2) => owner2.files.has(file2)));
  const patches = assign(repository.loose, (file2) => owners.filter((owner2) => owner2.files.has(file2)));
  let others3 = rest;
  const clusters = owners.map((owner2, index) => {
    const { name, facts, release: release2, rendered } = named2[index];
    const own3 = held.get(owner2) ?? [];
    const loose = asPatches(patches.held.get(owner2) ?? []);
    const more = { name, facts, nearby: rest, ...release2 === void 0 ? {} : { release: release2 } };
    const got = gotBy(owner2, repository);
    if (rendered === void 0) return make(own3, builds(owner2, repository), got, read4, more, { loose });
    const output = placeRendered(rendered, own3, tree, rest);
    others3 = others3.filter((object) => !output.isRendered(object));
    return make(output.left, builds(owner2, repository), got, read4, more, { loose, rendered: output.placed });
  });
  const unassigned = "no cluster of the configuration names its file";
  return [...clusters, ...remaining(others3, { ...repository, loose: patches.rest }, read4, { unassigned })];
}
function remaining(objects, repository, read4, rest) {
  if (!objects.some(({ group }) => isJudgedGroup(group))) return [];
  return [everything({ ...repository, objects }, read4, rest)];
}

// src/cluster/kustomization-tree.ts
var PATCH_LISTS = ["patches", "patchesJson6902", "patchesStrategicMerge"];
function patchesIn(object, base, folder) {
  return PATCH_LISTS.flatMap(
    (field2) => items(object.value, ...base, field2).flatMap((item, index) => {
      const path = [...base, field2, index];
      if (typeof item === "string") return [{ ...textOrFile(item, folder), place: { object, path } }];
      const target = get(item, "target");
      const rest = target === void 0 ? {} : { target };
      const inline = text(item, "patch");
      if (typeof inline === "string") return [{ inline, ...rest, place: { object, path: [...path, "patch"] } }];
      const file2 = text(item, "path");
      if (typeof file2 !== "string") return [];
      return [{ ...textOrFile(file2, folder), ...rest, place: { object, path: [...path, "path"] } }];
    })
  );
}
function replacementsIn(object, folder) {
  return items(object.value, "replacements").map((item, index) => {
    const path = text(item, "path");
    const from = typeof path === "string" ? { file: resolve2(folder, path) } : { inline: JSON.stringify(item) };
    return { ...from, isReplacement: true, place: { object, path: ["replacements", index] } };
  });
}
var textOrFile = (written4, folder) => written4.includes("\n") ? { inline: written4 } : { file: resolve2(folder, written4) };
var folderOf = (object) => directory(pathOf(object));
var KustomizationTree = class {
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
  /** Those of some kustomizations that no other one of them builds on. */
  roots(among2 = this.all) {
    const below3 = new Set(
      among2.flatMap((object) => [...this.reach(object).kustomizations].filter((one2) => one2 !== object))
    );
    return among2.filter((object) => object.kind !== "Component" && !below3.has(object));
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
    if (applies) {
      const folder = folderOf(object);
      reached.patches.push(...patchesIn(object, [], folder), ...replacementsIn(object, folder));
    }
    for (const field2 of ["resources", "bases", "components"]) {
      for (const written4 of items(object.value, field2)) {
        if (typeof written4 !== "string") continue;
        const path = resolve2(folderOf(object), written4);
        const below3 = this.in(path);
        if (below3) this.#add(below3, reached, applies && field2 === "components");
        else reached.files.add(path);
      }
    }
  }
};

// src/cluster/deliveries.ts
var KINDS = [
  { group: ARGO_GROUP, kind: "Application", tool: "Argo CD", spec: ["spec"] },
  { group: ARGO_GROUP, kind: "ApplicationSet", tool: "Argo CD", spec: ["spec", "template", "spec"] },
  { group: FLUX_KUSTOMIZE_GROUP, kind: "Kustomization", tool: "Flux", spec: ["spec"] }
];
var isBelow = (file2, folder) => folder === "" || file2.startsWith(`${folder}/`);
var NOTHING = { brings: () => false, kustomizations: [] };
function partOf(kustomizations, tree) {
  const reached = kustomizations.map((kustomization) => tree.reach(kustomization));
  return {
    brings: (file2) => reached.some(({ files }) => files.has(file2)),
    kustomizations: reached.flatMap((reach) => [...reach.kustomizations])
  };
}
function hasKustomization(path, folder, tree) {
  for (let at4 = path; at4 !== folder && at4 !== ""; at4 = directory(at4)) if (tree.in(at4)) return true;
  return false;
}
function bringsOf({ folder, recursive, nested, takes }, tree) {
  const own3 = tree.in(folder);
  if (own3) return partOf([own3], tree);
  if (!takes) return NOTHING;
  const taken = (file2) => takes(file2.slice(folder === "" ? 0 : folder.length + 1));
  if (!recursive) return { ...NOTHING, brings: (file2) => directory(file2) === folder && taken(file2) };
  if (!nested) return { ...NOTHING, brings: (file2) => isBelow(file2, folder) && taken(file2) };
  const folders = tree.all.map((object) => [object, directory(pathOf(object))]);
  const topmost = folders.filter(([, at4]) => isBelow(at4, folder) && !hasKustomization(directory(at4), folder, tree));
  const built = partOf(
    topmost.map(([object]) => object),
    tree
  );
  const loose = (file2) => isBelow(file2, folder) && !hasKustomization(directory(file2), folder, tree);
  return { ...built, brings: (file2) => built.brings(file2) || loose(file2) };
}
function globPattern(glob3) {
  const source = glob3.replace(/[.+^$()|\\]/g, "\\$&").replace(/\*+/g, ".*").replace(/\?/g, ".").replace(/\{([^{}]*)\}/g, (_, choices) => `(?:${choices.replaceAll(",", "|")})`);
  return matcher2(`^${source}$`);
}
function takenBy(source) {
  const [include, exclude] = ["include", "exclude"].map((field2) => text(source, "directory", field2));
  if (isUnknown(include) || isUnknown(exclude)) return void 0;
  const only5 = include ? globPattern(include) : () => true;
  const never = exclude ? globPattern(exclude) : () => false;
  return only5 && never && ((path) => (only5(path) ?? true) && never(path) !== true);
}
function destinationOf(object, tool, spec) {
  if (tool === "Flux") return text(object.value, ...spec, "kubeConfig", "secretRef", "name");
  return text(object.value, ...spec, "destination", "server") ?? text(object.value, ...spec, "destination", "name");
}
function kustomizesOf({ value }, tool, spec, root) {
  const sources = items(value, ...spec, "sources").map((_, index) => [...spec, "sources", index]);
  const all = tool === "Flux" ? [spec] : [[...spec, "source"], ...sources];
  return all.map((source) => {
    const path = text(value, ...source, "path");
    const folder = typeof path === "string" ? resolve2(root, path) : root;
    return { at: tool === "Flux" ? source : [...source, "kustomize"], folder };
  });
}
var componentsIn = ({ value }, { at: at4, folder }, tree) => items(value, ...at4, "components").flatMap(
  (path) => typeof path === "string" ? tree.in(resolve2(folder, path)) ?? [] : []
);
function sourcesOf({ value }, tool, spec) {
  if (tool === "Flux") return [get(value, ...spec)];
  return [get(value, ...spec, "source"), ...items(value, ...spec, "sources")].filter((source) => source !== void 0);
}
function foldersOf(sources, tool, root) {
  return sources.flatMap((source) => {
    const path = text(source, "path");
    if (isUnknown(path) || path === void 0) return [];
    const nested = tool === "Flux";
    const recursive = nested || get(source, "helm") !== void 0 || flag(source, "directory", "recurse") === true;
    return [{ folder: resolve2(root, path), recursive, nested, takes: takenBy(source) }];
  });
}
function changesOf({ value }, sources, parts2) {
  const own3 = sources.flatMap(
    (source) => ["patches", "kustomize", "commonMetadata"].map((field2) => get(source, field2))
  );
  const built = parts2.flatMap(({ kustomizations }) => kustomizations.map((object) => object.value));
  return JSON.stringify([own3, get(value, "spec", "templatePatch"), built]);
}
function deliveriesOf(objects, root, tree) {
  return objects.flatMap((object) => {
    const kind = KINDS.find(({ group, kind: name }) => group === object.group && name === object.kind);
    if (!kind) return [];
    const { tool, spec } = kind;
    const sources = sourcesOf(object, tool, spec);
    const kustomizes = kustomizesOf(object, tool, spec, root);
    const components = kustomizes.flatMap((one2) => componentsIn(object, one2, tree));
    const parts2 = foldersOf(sources, tool, root).map((source) => bringsOf(source, tree));
    parts2.push(partOf(components, tree));
    return [
      {
        object,
        tool,
        spec,
        destination: destinationOf(object, tool, spec),
        brings: (file2) => parts2.some((part) => part.brings(file2)),
        kustomizations: parts2.flatMap(({ kustomizations }) => kustomizations),
        patches: [
          ...components.flatMap((component) => tree.reach(component).patches),
          ...kustomizes.flatMap(({ at: at4, folder }) => patchesIn(object, at4, folder))
        ],
        changes: changesOf(object, sources, parts2)
      }
    ];
  });
}

// src/load/facts.ts

// src/read/lines.ts
function lineStarts(text4) {
  const starts = [0];
  for (let at4 = text4.indexOf("\n"); at4 >= 0; at4 = text4.indexOf("\n", at4 + 1)) starts.push(at4 + 1);
  return starts;
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
var Lines = class {
  constructor(text4) {
    this.text = text4;
  }
  text;
  #starts;
  /** The line (0-based) on which an offset stands. */
  at(offset) {
    return lineAt(this.#found(), offset);
  }
  /** The 1-based line and column of an offset, in UTF-16 units. */
  positionOf(offset) {
    const line = this.at(offset);
    return { line: line + 1, column: offset - this.#found()[line] + 1 };
  }
  #found() {
    this.#starts ??= lineStarts(this.text);
    return this.#starts;
  }
};
var last = new Lines("");
function positionAt(text4, offset) {
  if (last.text !== text4) last = new Lines(text4);
  return last.positionOf(offset);
}

// src/read/list-items.ts
function isJson(text4) {
  if (!/^\s*[{[]/.test(text4)) return false;
  try {
    JSON.parse(text4);
    return true;
  } catch {
    return false;
  }
}
var FIRST = /( *)(-(?=\s)|\S)?/y;
function itemLines(text4, key) {
  const [found, other] = text4.matchAll(new RegExp(`^${key}:[^\\S\\n]*(?:#.*)?\\n`, "gm"));
  if (!found || other) return [];
  const starts = [];
  let column = -1;
  let at4 = found.index + found[0].length;
  for (let end = at4; at4 < text4.length; at4 = end) {
    end = text4.indexOf("\n", at4) + 1 || text4.length;
    FIRST.lastIndex = at4;
    const [, spaces = "", first3 = ""] = FIRST.exec(text4) ?? [];
    if (first3 === "" || first3 === "#") continue;
    if (column < 0) column = spaces.length;
    if (spaces.length > column) continue;
    if (first3 !== "-") break;
    starts.push(at4);
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? at4, own: start + column + 1 }));
}
var TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
function jsonItems(text4, key) {
  const spans = [];
  const opens = new RegExp(`"${key}"\\s*:\\s*$`);
  let depth = 0;
  let isList2 = false;
  let own3 = 0;
  let commas = 0;
  for (const { 0: token, index } of text4.matchAll(TOKEN)) {
    if (token === ",") {
      if (depth === 2 && isList2) commas++;
    } else if (token === "{" || token === "[") {
      if (depth === 1) isList2 = token === "[" && opens.test(text4.slice(Math.max(0, index - 100), index));
      if (depth === 2) own3 = index;
      depth++;
    } else if (token === "}" || token === "]") {
      depth--;
      if (depth === 2 && isList2 && token === "}") spans.push({ start: own3, end: index + 1, own: own3 });
    }
  }
  return spans.length === commas + 1 ? spans : [];
}

// src/read/split.ts
var CONTENT = /^[^\S\n\r\u2028\u2029]*[^\s#%]/m;
var SEPARATOR_REST = /^\s*(?:#[^\n]*)?$/;
function nextSeparator(text4, from) {
  for (let at4 = from; at4 >= 0; ) {
    if (text4.startsWith("---", at4)) {
      const end = text4.indexOf("\n", at4);
      if (SEPARATOR_REST.test(text4.slice(at4 + 3, end < 0 ? text4.length : end))) return at4;
    }
    const next = text4.indexOf("\n---", at4);
    at4 = next < 0 ? -1 : next + 1;
  }
  return -1;
}
var FOLLOWED = /\}\s*\{/;
var TOKEN2 = /"(?:[^"\\]|\\.)*"|[{}]/g;
function mapEnds(text4) {
  const ends2 = [];
  let depth = 0;
  for (const { 0: token, index } of text4.matchAll(TOKEN2)) {
    if (token === "{") depth++;
    else if (token === "}" && --depth === 0) ends2.push(text4.indexOf("\n", index) + 1 || text4.length);
  }
  return ends2;
}
function maps(text4) {
  if (!/^\s*\{/.test(text4) || !FOLLOWED.test(text4)) return [text4];
  const ends2 = mapEnds(text4);
  const parts2 = ends2.map((end, index) => text4.slice(ends2[index - 1] ?? 0, end));
  const rest = text4.slice(ends2.at(-1) ?? 0);
  return rest.trim() === "" && parts2.every(isJson) ? parts2 : [text4];
}
function splitDocuments(text4) {
  const chunks = [];
  for (let start = 0; start <= text4.length; ) {
    const separator = nextSeparator(text4, start);
    const end = separator < 0 ? text4.length : separator;
    const chunk = start === 0 && end === text4.length ? text4 : text4.slice(start, end);
    if (CONTENT.test(chunk)) {
      let offset = start;
      for (const part of maps(chunk)) {
        chunks.push({ text: part, offset });
        offset += part.length;
      }
    }
    if (separator < 0) break;
    const newline = text4.indexOf("\n", separator);
    if (newline < 0) break;
    start = newline + 1;
  }
  return chunks;
}

// src/read/yaml-scalars.ts
var WORDS = new Map([
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map((word) => [word, true]),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map((word) => [word, false]),
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map((word) => [word, Number.POSITIVE_INFINITY]),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY])
]);
var LONGEST_WORD = 5;
var INTEGER = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|0[oO]?([0-7]+)|(0|[1-9][0-9]*))$/;
var FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
var LEADING_DOT = /^\.[0-9]+(?:[eE][-+]?[0-9]+)?$/;
var INT64 = { least: -(2n ** 63n), most: 2n ** 63n - 1n };
var UINT64_MOST = 2n ** 64n - 1n;
function integer(plain2) {
  const match = INTEGER.exec(plain2);
  if (!match) return void 0;
  const [, sign2, hex2, binary, octal, decimal] = match;
  const size = BigInt(hex2 ? `0x${hex2}` : binary ? `0b${binary}` : octal ? `0o${octal}` : decimal);
  const value = sign2 === "-" ? -size : size;
  return value >= INT64.least && value <= (sign2 === "" ? UINT64_MOST : INT64.most) ? value : void 0;
}
function float(plain2, pattern) {
  if (!pattern.test(plain2)) return void 0;
  const value = Number(plain2);
  return Number.isFinite(value) ? value : void 0;
}
var SAFE_DECIMAL = /^(?:0|[1-9][0-9]{0,14})$/;
function number(text4) {
  if (SAFE_DECIMAL.test(text4)) return Number(text4);
  if (text4.startsWith(".")) return float(text4, LEADING_DOT);
  const plain2 = text4.includes("_") ? text4.replaceAll("_", "") : text4;
  const whole2 = integer(plain2);
  return whole2 === void 0 ? float(plain2, FLOAT) : Number(whole2);
}
var FIRST2 = new Set(Array.from("+-0123456789.yYnNtTfFoO~", (character) => character.charCodeAt(0)));
var NINE = "9".charCodeAt(0);
function resolvePlain(text4) {
  if (text4 === "") return null;
  const first3 = text4.charCodeAt(0);
  if (!FIRST2.has(first3)) return text4;
  if (text4.length <= LONGEST_WORD) {
    const word = WORDS.get(text4);
    if (word !== void 0) return word;
  }
  if (first3 > NINE) return text4;
  return number(text4) ?? text4;
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
function plainKey(text4) {
  const value = resolvePlain(text4);
  if (typeof value === "string") return value;
  if (value === null) return void 0;
  if (typeof value === "boolean") return String(value);
  const whole2 = integer(text4.replaceAll("_", ""));
  if (whole2 === void 0) return floatKey(value);
  return whole2 > INT64.most ? void 0 : String(whole2);
}

// src/read/yaml-document.ts
var loaded;
function yaml() {
  loaded ??= require("yaml");
  return loaded;
}
function parseFirst(text4, keepSourceTokens = false) {
  const { Composer, Parser } = yaml();
  const composer = new Composer({
    schema: "failsafe",
    resolveKnownTags: false,
    uniqueKeys: false,
    merge: false,
    logLevel: "silent",
    keepSourceTokens
  });
  for (const document of composer.compose(new Parser().parse(text4), true, text4.length)) return document;
  return void 0;
}
var MOST_KEPT = 256;
var LONGEST_KEPT = 65536;
var kept = /* @__PURE__ */ new Map();
var long;
function keptLong(text4) {
  if (long?.text !== text4) long = void 0;
  return long?.document;
}
function parsedFirst(text4) {
  const before2 = text4.length > LONGEST_KEPT ? keptLong(text4) : kept.get(text4);
  if (before2) return before2;
  const document = parseFirst(text4, true);
  if (text4.length > LONGEST_KEPT) long = { text: text4, document };
  else {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(text4, document);
  }
  return document;
}
var TAG = "tag:yaml.org,2002:";
var SCALAR_TAGS = new Set(["str", "bool", "int", "float", "null", "timestamp", "binary"].map((name) => TAG + name));
var MERGE_TAG = `${TAG}merge`;
function tagOf(scalar) {
  if (scalar === null) return "null";
  if (typeof scalar === "number") return Number.isInteger(scalar) ? "int" : "float";
  return typeof scalar === "boolean" ? "bool" : "str";
}
var startOf = (node) => node.range?.[0] ?? 0;
function sourceOf(node) {
  return typeof node.value === "string" ? node.value : "";
}
function decodeBase64(text4, node) {
  const packed = text4.replace(/[\r\n]/g, "");
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed))
    throw new DocumentError("the !!binary value is no base64 text", startOf(node));
  return Buffer.from(packed, "base64").toString("utf8");
}
function tagged(text4, tag, node) {
  if (tag === `${TAG}str`) return text4;
  if (tag === `${TAG}binary`) return decodeBase64(text4, node);
  const value = resolvePlain(text4);
  const wanted = tag.slice(TAG.length);
  const actual = tagOf(value);
  const fits3 = actual === wanted || wanted === "float" && typeof value === "number";
  if (fits3) return value;
  if (wanted === "timestamp" && /^\d{4}-\d{1,2}-\d{1,2}/.test(text4)) return text4;
  throw new DocumentError(`cannot read "${text4}" as !!${wanted}`, startOf(node));
}
function anchorsOf(document) {
  const { isAlias, visit } = yaml();
  const named2 = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = named2.get(node.source);
        if (target) anchors.set(node, target);
      } else if ("anchor" in node && typeof node.anchor === "string") named2.set(node.anchor, node);
    }
  });
  return anchors;
}
function keyText(node) {
  const { isScalar } = yaml();
  if (!isScalar(node)) return void 0;
  const text4 = sourceOf(node);
  return node.type === "PLAIN" && !isExplicit(node) ? plainKey(text4) : text4;
}
var Decoder = class {
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
    const replaced2 = this.overlay?.replace(node, "value");
    if (replaced2 !== void 0) return replaced2;
    const { isAlias, isMap: isMap2, isSeq } = yaml();
    if (isAlias(node)) return this.#aliased(node, (target) => this.value(target));
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
    const target = this.#anchors.get(node);
    if (!target)
      throw new DocumentError(
        `there is no anchor "${node.source}" before this alias; define it first, or quote the text`,
        startOf(node)
      );
    if (this.#open.has(target))
      throw new DocumentError(`the value of anchor "${node.source}" contains itself`, startOf(node));
    return target;
  }
  #aliased(node, read4) {
    const target = this.#target(node);
    this.#open.add(target);
    this.#aliasDepth++;
    const value = read4(target);
    this.#aliasDepth--;
    this.#open.delete(target);
    return value;
  }
  #scalar(node) {
    const text4 = sourceOf(node);
    const { tag } = node;
    if (tag !== void 0 && SCALAR_TAGS.has(tag) && isExplicit(node))
      return this.#finite(tagged(text4, tag, node), node);
    if (node.type !== "PLAIN" || isExplicit(node)) return text4;
    return this.#finite(resolvePlain(text4), node);
  }
  #finite(value, node) {
    if (typeof value === "number" && !Number.isFinite(value))
      throw new DocumentError("JSON has no infinity and no NaN; quote it if it is meant as text", startOf(node));
    return value;
  }
  #map(node) {
    const result2 = {};
    const written4 = /* @__PURE__ */ new Set();
    for (const pair of node.items) this.#pair(pair, result2, written4);
    return this.overlay ? this.overlay.finish(result2, node) : result2;
  }
  #pair(pair, result2, written4) {
    if (isMerge(pair.key)) {
      this.#merge(pair.value, result2, pair.key);
      return;
    }
    const replaced2 = pair.key ? this.overlay?.replace(pair.key, "key") : void 0;
    const key = this.#key(pair.key);
    const value = this.value(pair.value);
    if (replaced2 !== void 0 && replaced2 !== null) set(result2, key, replaced2);
    else if (replaced2 !== null) set(result2, key, value);
    if (written4.has(key)) this.duplicates = true;
    written4.add(key);
  }
  #key(node) {
    if (!node) throw new DocumentError('a key is missing before ":"', 0);
    const { isAlias, isScalar } = yaml();
    if (isAlias(node)) return this.#key(this.#target(node));
    if (!isScalar(node)) throw new DocumentError("a key must be plain text, not a map or a list", startOf(node));
    const text4 = sourceOf(node);
    const { tag } = node;
    const explicit = isExplicit(node);
    if (explicit && tag !== void 0 && SCALAR_TAGS.has(tag)) {
      const value = tagged(text4, tag, node);
      if (value === null) throw new DocumentError("a key must not be null; quote it", startOf(node));
      return typeof value === "string" ? value : plainKey(text4) ?? text4;
    }
    if (node.type !== "PLAIN" || explicit) return text4;
    const key = plainKey(text4);
    if (key === void 0) throw new DocumentError(`"${text4}" cannot be a key; quote it`, startOf(node));
    return key;
  }
  /** Merges act in order: what is merged overrides what stands before, and is overridden by what follows. */
  #merge(node, result2, key) {
    const { isAlias, isMap: isMap2, isSeq } = yaml();
    const from = isAlias(node) ? this.#target(node) : node;
    if (isMap2(from)) merge(result2, this.value(node));
    else if (isSeq(from) && !isAlias(node)) {
      for (const item of [...from.items].reverse()) {
        const target = isAlias(item) ? this.#target(item) : item;
        if (!isMap2(target)) throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
        merge(result2, this.value(item));
      }
    } else throw new DocumentError('"<<" takes a map, or a list of maps', startOf(key));
  }
};
function set(map2, key, value) {
  if (key === "__proto__")
    Object.defineProperty(map2, key, { value, enumerable: true, configurable: true, writable: true });
  else map2[key] = value;
}
function merge(map2, from) {
  for (const [key, value] of Object.entries(from)) set(map2, key, value);
}
function isExplicit(node) {
  return node.tag !== void 0;
}
function isMerge(node) {
  const { isScalar } = yaml();
  return isScalar(node) && node.value === "<<" && (node.type === "PLAIN" && !isExplicit(node) || node.tag === MERGE_TAG);
}
function plainMessage(message) {
  if (message.includes("call stack")) return TOO_DEEP;
  const [first3 = message] = message.split("\n");
  return first3.replace(/ at line \d+, column \d+:?$/, "").replace(/:$/, "");
}
function documentValue(text4, overlay) {
  const unfit = textProblem(text4);
  if (unfit) return unfit;
  try {
    const document = parseFirst(text4);
    if (!document) return { value: null, duplicates: false };
    const [error] = document.errors;
    if (error) return problemAt(text4, error.pos[0], plainMessage(error.message));
    const { explicit, version: version2 } = document.directives.yaml;
    if (explicit && !/^1\.[01]$/.test(version2))
      return problemAt(text4, 0, `Kubernetes refuses %YAML ${version2}; leave the directive out`);
    const decoder = new Decoder(document, overlay);
    const value = decoder.value(document.contents);
    return { value, duplicates: decoder.duplicates };
  } catch (error) {
    if (error instanceof DocumentError) return problemAt(text4, error.offset, error.message);
    if (error instanceof RangeError) return problemAt(text4, 0, TOO_DEEP);
    throw error;
  }
}

// src/read/template.ts
var ENDINGS = { "{{": "}}", "{%": "%}", "{#": "#}" };
var STARTS = /\{[{%#]/g;
var VARIABLE = /\$\{[A-Za-z_][^{}\n]*\}/g;
function* expressions(text4) {
  let from = 0;
  const missing2 = /* @__PURE__ */ new Set();
  for (const { 0: start, index } of text4.matchAll(STARTS)) {
    const ending = ENDINGS[start];
    if (index < from || missing2.has(ending)) continue;
    const end = text4.indexOf(ending, index + 2);
    if (end < 0) missing2.add(ending);
    else {
      from = end + 2;
      yield { source: text4.slice(index, from), index };
    }
  }
}
var OPENS = /^\{[{%][-+~]?\s*(?:if|range|with|define|block|for|macro|call|filter|raw|unless)\b/;
var ENDS = /^\{[{%][-+~]?\s*end\w*\b/;
var SILENT = /^\{(?:#|[{%][-+~]?\s*(?:\/\*|end\w*\b|else\b|elif\b|elsif\b|set\b|import\b|from\b|\$\w+\s*:?=))/;
var DEFINES = /^\{[{%][-+~]?\s*(?:define|macro)\b/;
var isTemplate = (text4) => text4.includes("{{") || text4.includes("{%") || hasVariable2(text4);
var HEADER = /[:-] +(?:[&!]\S+ +)*[|>][-+\d]*\s*(?:#.*)?$/;
var NO_VALUE = /(?:^|\s)#.*|"(?:[^"\\]|\\[^n])*\\n(?:[^"\\]|\\.)*"/g;
function headerColumn(line) {
  if (!HEADER.test(line)) return void 0;
  const [start = ""] = /^ *(?:- +)*/.exec(line) ?? [];
  return /^[&!|>]/.test(line.slice(start.length)) ? start.lastIndexOf("-") : start.length;
}
function hasVariable2(text4) {
  if (!text4.includes("${")) return false;
  let column;
  for (const line of text4.split("\n")) {
    const indent = line.search(/\S/);
    if (indent < 0 || column !== void 0 && indent > column) continue;
    column = headerColumn(line);
    if (line.replace(NO_VALUE, "").search(VARIABLE) >= 0) return true;
  }
  return false;
}
var cache = {};
function mask(text4) {
  if (cache.text === text4 && cache.result) return cache.result;
  const result2 = new Masking(text4).result();
  cache.text = text4;
  cache.result = result2;
  return result2;
}
var Masking = class {
  constructor(text4) {
    this.text = text4;
    this.#masked = new Uint8Array(text4.length);
    this.#starts = lineStarts(text4);
  }
  text;
  #masked;
  #starts;
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
    for (const left of open) this.#close(left, this.#starts.length);
    for (const { 0: source, index } of this.text.matchAll(VARIABLE)) this.#masked.fill(1, index, index + source.length);
    const standing = this.#standing();
    for (const { start } of alone) if (standing.has(this.#lineOf(start))) this.#emitting.add(this.#lineOf(start));
    const text4 = this.#write(standing);
    return { text: text4, masked: this.#masked, emitting: this.#emitting, conditional: this.#conditional(text4) };
  }
  #lineOf(offset) {
    return lineAt(this.#starts, offset);
  }
  #close(region, last2) {
    if (region) this.#regions.push({ ...region, last: last2 });
  }
  /** Lines of which nothing but expressions of a template language stands. */
  #standing() {
    const standing = /* @__PURE__ */ new Set();
    for (let line = 0; line < this.#starts.length; line++) {
      const [start, end] = this.#line(line);
      let some = false;
      let other = false;
      for (let at4 = start; at4 < end; at4++) {
        if (this.#masked[at4]) some = true;
        else if (this.text.charCodeAt(at4) > 32) other = true;
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
      for (let at4 = start; at4 < end; at4++) {
        const character = this.text[at4];
        written4 += !this.#masked[at4] || character === "\n" || character === "\r" ? character : blank ? " " : "x";
      }
      parts2.push(written4);
      inside = this.#masked[end - 1] === 1;
    }
    return parts2.join("");
  }
  /** Lines under a condition. One around all that the document holds does not count: it is judged as if it held. */
  #conditional(text4) {
    const content = text4.split("\n").flatMap((line, at4) => /^\s*[^\s#]/.test(line) && !/^---/.test(line) ? [at4] : []);
    const first3 = content[0] ?? 0;
    const last2 = content.at(-1) ?? 0;
    const lines = /* @__PURE__ */ new Set();
    for (const region of this.#regions) {
      if (!region.defines && region.first < first3 && region.last > last2) continue;
      for (let line = region.first; line <= region.last; line++) lines.add(line);
    }
    return lines;
  }
};
function maskTemplate(text4) {
  return mask(text4).text;
}
var FILLED_IN = "a template expression fills it in";
var CONDITIONAL = "it stands under a template condition";
var MAY_ADD = "a template expression may add to it";
var TemplateOverlay = class {
  constructor(masked) {
    this.masked = masked;
    const lines = masked.text.split("\n");
    this.#filled = lines.map((line) => /^\s*[^\s#]/.test(line));
    for (let at4 = 0, line = 0; line < lines.length; line++) {
      this.#lines.push(at4);
      at4 += lines[line].length + 1;
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
    const last2 = this.#lineOf(Math.max(start, end - 1));
    if (Array.isArray(value)) {
      for (const [index, item] of node.items.entries()) {
        const at4 = item?.range?.[0] ?? start;
        if (!this.masked.conditional.has(this.#lineOf(at4))) continue;
        value[index] = new Unknown(CONDITIONAL);
        markOpen(value, CONDITIONAL);
      }
    }
    const keys2 = "items" in node ? node.items.map((item) => item.key) : [];
    const written4 = keys2.some((key) => key?.range && this.#touched(key.range[0], key.range[1]));
    const conditional = this.masked.conditional.has(first3);
    if (written4 || conditional || this.#mayGrow(first3, last2)) markOpen(value, conditional ? CONDITIONAL : MAY_ADD);
    return value;
  }
  #lineOf(offset) {
    return lineAt(this.#lines, offset);
  }
  #touched(start, end) {
    for (let at4 = start; at4 < end; at4++) if (this.masked.masked[at4]) return true;
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
  #expressionIn(from, to) {
    for (let line = from; line < to; line++) if (this.masked.emitting.has(line)) return true;
    return false;
  }
  /** Whether an expression that puts something out stands in the lines of a map or list, or right beside them. */
  #mayGrow(first3, last2) {
    let from = first3;
    while (from > 0 && !this.#filled[from - 1]) from--;
    let end = last2;
    while (end > first3 && !this.#filled[end]) end--;
    return this.#expressionIn(from, this.#nextFilled(end));
  }
};
function readTemplate(text4) {
  const masked = mask(text4);
  const reading2 = documentValue(masked.text, new TemplateOverlay(masked));
  return "problem" in reading2 ? reading2 : { value: reading2.value, duplicates: false };
}

// src/read/yaml-values.ts

// src/read/plain-yaml.ts
var NEWLINE = 10;
var SPACE = 32;
var DASH = 45;
var HASH = 35;
var COLON = 58;
var TAB = 9;
var COMMA = 44;
var QUOTE = 34;
var BACKSLASH = 92;
var TILDE = 126;
var STRANGE = /[^\t\n\x20-\x7e\xa1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;
function among(characters) {
  const table2 = new Uint8Array(128);
  for (const character of characters) table2[character.charCodeAt(0)] = 1;
  return table2;
}
var LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
var DIGITS = "0123456789";
var KEY_START = among(LETTERS);
var KEY = among(`${LETTERS}${DIGITS}_./-`);
var PLAIN_START = among(`${LETTERS}${DIGITS}_./$(+-`);
var FLOW_START = among(`${LETTERS}${DIGITS}/`);
var NOT_PLAIN = new Error("not plain");
var DEEPEST = 200;
var SLOTS = 4096;
var keys = new Array(SLOTS).fill("");
var scalars = new Array(SLOTS).fill("");
var scalarValues = new Array(SLOTS).fill(null);
var items2 = [];
var SHORT = 12;
var EMPTY2 = Object.freeze({});
var blocks = new Array(SLOTS).fill(void 0);
var others = new Uint8Array(SLOTS);
var FEW = 8;
var isBlank = (code) => code === SPACE || code === NEWLINE;
var slotOf = (hash2) => (hash2 ^ hash2 >>> 12) & SLOTS - 1;
function hasAt(text4, other, offset) {
  for (let at4 = 0; at4 < other.length; at4++) if (text4.charCodeAt(offset + at4) !== other.charCodeAt(at4)) return false;
  return true;
}
function newKey(text4, slot) {
  if (resolvePlain(text4) !== text4) throw NOT_PLAIN;
  const [key = text4] = Object.keys({ [text4]: 0 });
  keys[slot] = key;
  return key;
}
function refuseStrange(piece) {
  if (STRANGE.test(piece)) throw NOT_PLAIN;
}
function newScalar(text4) {
  const value = resolvePlain(text4);
  if (typeof value === "number" && !Number.isFinite(value)) throw NOT_PLAIN;
  return value;
}
function folded(lines) {
  if (lines.some((line) => isBlank(line.charCodeAt(0)) || line.charCodeAt(0) === TAB)) throw NOT_PLAIN;
  return lines.reduce((before2, line, index) => {
    if (line === "") return `${before2}
`;
    return index === 0 || lines[index - 1] === "" ? before2 + line : `${before2} ${line}`;
  }, "");
}
var ESCAPES = { "\\": "\\", '"': '"', n: "\n", t: "	" };
var unescaped = (text4) => text4.replace(/\\(.)/g, (_, character) => {
  const meant = ESCAPES[character];
  if (meant === void 0) throw NOT_PLAIN;
  return meant;
});
var PlainReader = class {
  /**
   * @param end Offset in the text after a line break, behind which nothing is read.
   * @param isEnded Whether that line break stands in the document itself.
   * @param isFresh Whether no value is one that another text has.
   */
  constructor(text4, start, end, isEnded, isFresh) {
    this.text = text4;
    this.start = start;
    this.end = end;
    this.isEnded = isEnded;
    this.isFresh = isFresh;
  }
  text;
  start;
  end;
  isEnded;
  isFresh;
  /** Where the line that is read next has its first character, and its column, which is -1 after the last line. */
  #at = 0;
  #indent = -1;
  #depth = 0;
  /** Of the key that was read last. */
  #slot = 0;
  /** How many items of open lists there are. */
  #top = 0;
  /** Whether there is a flow collection that holds anything, a folded text, or an escape. */
  isDense = false;
  read() {
    this.#line(this.start);
    if (this.#indent < 0) throw NOT_PLAIN;
    const value = this.#block(this.#indent);
    if (this.#indent >= 0) throw NOT_PLAIN;
    return value;
  }
  /** Goes to the next line that holds something, from the start of a line. */
  #line(from) {
    const { text: text4, end } = this;
    for (let start = from; start < end; ) {
      let at4 = start;
      let code = text4.charCodeAt(at4);
      while (code === SPACE) code = text4.charCodeAt(++at4);
      if (code === HASH) at4 = this.#comment(at4);
      else if (code !== NEWLINE) {
        this.#at = at4;
        this.#indent = at4 - start;
        return;
      }
      start = at4 + 1;
    }
    this.#indent = -1;
  }
  /** Goes to the next line from where nothing but white space and a comment may follow. */
  #end(from) {
    const { text: text4 } = this;
    let at4 = from;
    let code = text4.charCodeAt(at4);
    while (code === SPACE) code = text4.charCodeAt(++at4);
    if (code === HASH && at4 > from) at4 = this.#comment(at4);
    else if (code !== NEWLINE) throw NOT_PLAIN;
    this.#line(at4 + 1);
  }
  /** Where the line of a comment ends. */
  #comment(start) {
    const end = this.text.indexOf("\n", start);
    refuseStrange(this.text.slice(start, end));
    return end;
  }
  #isItem() {
    return this.text.charCodeAt(this.#at) === DASH && this.text.charCodeAt(this.#at + 1) === SPACE;
  }
  #block(indent) {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    const value = this.#isItem() ? this.#list(indent) : this.#map(indent, this.#key());
    this.#depth--;
    return value;
  }
  /** A line of another indentation ends it; where that is none of what is open, all ends, and the line is left over. */
  #map(indent, first3) {
    const map2 = {};
    let key = first3;
    let seen = 0;
    for (; ; ) {
      if (key === void 0) throw NOT_PLAIN;
      const bit = 1 << (this.#slot & 31);
      if ((seen & bit) !== 0 && Object.hasOwn(map2, key)) throw NOT_PLAIN;
      seen |= bit;
      map2[key] = this.#value(indent);
      if (this.#indent !== indent) break;
      key = this.#key();
    }
    return map2;
  }
  #list(indent) {
    const first3 = this.#top;
    do {
      const dash = this.#at;
      const at4 = dash + 1 + this.#spaces(dash + 1);
      this.#at = at4;
      const key = this.#key();
      const item = key === void 0 ? this.#scalar(at4, indent) : this.#map(indent + at4 - dash, key);
      items2[this.#top++] = item;
    } while (this.#indent === indent && this.#isItem());
    const list4 = items2.slice(first3, this.#top);
    this.#top = first3;
    return list4;
  }
  /** The key that stands here, and goes behind its colon; undefined where there is none. */
  #key() {
    const { text: text4 } = this;
    const start = this.#at;
    let at4 = start;
    let code = text4.charCodeAt(at4);
    if (KEY_START[code] !== 1) return void 0;
    let hash2 = 0;
    do {
      hash2 = Math.imul(hash2, 31) + code | 0;
      code = text4.charCodeAt(++at4);
    } while (KEY[code] === 1);
    if (code !== COLON || !isBlank(text4.charCodeAt(at4 + 1))) return void 0;
    this.#at = at4 + 1;
    const slot = slotOf(hash2);
    this.#slot = slot;
    const kept3 = keys[slot];
    return kept3.length === at4 - start && hasAt(text4, kept3, start) ? kept3 : newKey(text4.slice(start, at4), slot);
  }
  /** What stands behind the colon of a key, or in the lines below it. */
  #value(indent) {
    const { text: text4 } = this;
    const colon = this.#at;
    let at4 = colon;
    let code = text4.charCodeAt(at4);
    while (code === SPACE) code = text4.charCodeAt(++at4);
    if (code !== NEWLINE && code !== HASH) return this.#scalar(at4, indent);
    const slot = this.#slot + indent & SLOTS - 1;
    this.#end(colon);
    if (this.#indent > indent) return this.isFresh ? this.#block(this.#indent) : this.#shared(indent, slot);
    return this.#indent === indent && this.#isItem() ? this.#list(indent) : null;
  }
  /**
   * The value of the block that begins here: that of the last one below such a key, where the text is the same.
   * @param above The column of the key.
   */
  #shared(above, slot) {
    const kept3 = blocks[slot];
    const count3 = others[slot];
    if (kept3 !== void 0 && count3 < FEW && this.#isAgain(kept3, above)) {
      others[slot] = 0;
      return kept3.value;
    }
    others[slot] = count3 + 1;
    if (count3 >= FEW) return this.#block(this.#indent);
    const start = this.#at;
    const indent = this.#indent;
    const value = this.#block(indent);
    const text4 = this.text.slice(start, this.#indent < 0 ? this.end : this.#at - this.#indent);
    blocks[slot] = { text: text4, indent, value };
    return value;
  }
  /** Whether a block stands here, and nothing that belongs to it behind it; goes behind it, if so. */
  #isAgain({ text: text4, indent }, above) {
    const start = this.#at;
    const end = start + text4.length;
    if (this.#indent !== indent || this.text.slice(start, end) !== text4) return false;
    this.#line(end);
    if (this.#indent >= 0 && this.#indent <= above && this.#at - this.#indent === end) return true;
    this.#at = start;
    this.#indent = indent;
    return false;
  }
  /** What stands from here to the end of its line, or of its lines. */
  #scalar(start, indent) {
    const { text: text4 } = this;
    const code = text4.charCodeAt(start);
    if (code === DASH && isBlank(text4.charCodeAt(start + 1))) throw NOT_PLAIN;
    if (code > 127 || PLAIN_START[code] === 1) return this.#plain(start);
    switch (text4[start]) {
      case "|":
        return this.#lines(start + 1, indent).join("\n") + this.#last(start + 1);
      case ">":
        this.isDense = true;
        return folded(this.#lines(start + 1, indent)) + this.#last(start + 1);
      default: {
        const value = this.#flow(start);
        this.#end(this.#at);
        return value;
      }
    }
  }
  /** What stands here in quotes or brackets, or in a collection; goes behind it. */
  #flow(start) {
    const { text: text4 } = this;
    switch (text4[start]) {
      case '"':
      case "'":
        return this.#quoted(start, text4[start]);
      case "[":
        return this.#flowList(start + 1);
      case "{":
        return this.#flowMap(start + 1);
      default:
        throw NOT_PLAIN;
    }
  }
  #quoted(start, quote2) {
    const { text: text4 } = this;
    let end = text4.indexOf(quote2, start + 1);
    if (end < 0) throw NOT_PLAIN;
    let value = text4.slice(start + 1, end);
    if (quote2 === '"' && value.includes("\\")) {
      this.isDense = true;
      end = this.#closing(start + 1);
      value = unescaped(text4.slice(start + 1, end));
    } else if (value.includes("\n")) throw NOT_PLAIN;
    refuseStrange(value);
    this.#at = end + 1;
    return value;
  }
  /** Where the quotes close that a text in double quotes with escapes stands in. */
  #closing(start) {
    const { text: text4 } = this;
    let at4 = start;
    for (let code = text4.charCodeAt(at4); code !== QUOTE; code = text4.charCodeAt(++at4)) {
      if (code === BACKSLASH) at4++;
      if (text4.charCodeAt(at4) === NEWLINE) throw NOT_PLAIN;
    }
    return at4;
  }
  #flowList(start) {
    const list4 = [];
    this.#each(start, "]", (at4) => list4.push(this.#flowItem(at4)));
    return list4;
  }
  #flowMap(start) {
    if (this.text[start] === "}" && !this.isFresh) {
      this.#at = start + 1;
      return EMPTY2;
    }
    const map2 = {};
    this.#each(start, "}", (at4) => {
      this.#at = at4;
      const key = this.#key();
      if (key === void 0 || Object.hasOwn(map2, key)) throw NOT_PLAIN;
      map2[key] = this.#flowItem(this.#at + this.#spaces(this.#at));
    });
    return map2;
  }
  /** Reads what a flow collection holds, from behind its bracket; goes behind the one that closes it. */
  #each(start, close, readAt) {
    if (++this.#depth > DEEPEST) throw NOT_PLAIN;
    let at4 = start + this.#spaces(start);
    if (this.text[at4] === close) this.#at = at4 + 1;
    else
      do {
        readAt(at4);
        at4 = this.#next(close);
      } while (at4 >= 0);
    this.#depth--;
  }
  /** Where the next item of a flow collection stands; goes behind the collection, and gives -1, where it ends. */
  #next(close) {
    const { text: text4 } = this;
    const at4 = this.#at + this.#spaces(this.#at);
    this.#at = at4 + 1;
    if (text4[at4] === close) return -1;
    if (text4.charCodeAt(at4) !== COMMA) throw NOT_PLAIN;
    return at4 + 1 + this.#spaces(at4 + 1);
  }
  #flowItem(start) {
    const { text: text4 } = this;
    this.isDense = true;
    if (FLOW_START[text4.charCodeAt(start)] !== 1) return this.#flow(start);
    let at4 = start + 1;
    while (KEY[text4.charCodeAt(at4)] === 1) at4++;
    this.#at = at4;
    return newScalar(text4.slice(start, at4));
  }
  #plain(start) {
    const { text: text4 } = this;
    let end = start;
    let hash2 = 0;
    let before2 = SPACE;
    let isUnsure = false;
    let at4 = start;
    let code = text4.charCodeAt(at4);
    for (; code !== NEWLINE; code = text4.charCodeAt(++at4)) {
      if (code < COLON) {
        if (code === HASH && before2 === SPACE) break;
        if (code < SPACE) throw NOT_PLAIN;
      } else if (code > TILDE) isUnsure = true;
      else if (code === COLON && isBlank(text4.charCodeAt(at4 + 1))) throw NOT_PLAIN;
      if (code !== SPACE) end = at4 + 1;
      hash2 = Math.imul(hash2, 31) + code | 0;
      before2 = code;
    }
    if (isUnsure) refuseStrange(text4.slice(start, at4));
    this.#line((code === HASH ? this.#comment(at4) : at4) + 1);
    if (end - start > SHORT) return newScalar(text4.slice(start, end));
    const slot = slotOf(hash2);
    const kept3 = scalars[slot];
    if (kept3.length === end - start && hasAt(text4, kept3, start)) return scalarValues[slot];
    const scalar = text4.slice(start, end);
    const value = newScalar(scalar);
    scalars[slot] = scalar;
    scalarValues[slot] = value;
    return value;
  }
  /** What a text of several lines ends with, from behind its indicator. */
  #last(indicator) {
    return this.text.charCodeAt(indicator) === DASH ? "" : "\n";
  }
  /** The lines of a text but for empty ones at its end, from behind its indicator. */
  #lines(indicator, indent) {
    const { text: text4 } = this;
    const header = text4.charCodeAt(indicator) === DASH ? indicator + 1 : indicator;
    if (text4.charCodeAt(header) !== NEWLINE) throw NOT_PLAIN;
    const column = this.#spaces(header + 1);
    if (column <= indent || text4.charCodeAt(header + 1 + column) === NEWLINE) throw NOT_PLAIN;
    const lines = [];
    let count3 = 0;
    let start = header + 1;
    while (start < this.end) {
      const end = text4.indexOf("\n", start);
      const spaces = this.#spaces(start);
      const isEmpty3 = start + spaces === end;
      if (isEmpty3 && spaces >= column) throw NOT_PLAIN;
      if (!isEmpty3 && spaces < column) break;
      lines.push(isEmpty3 ? "" : text4.slice(start + column, end));
      if (!isEmpty3) count3 = lines.length;
      start = end + 1;
    }
    if (start >= this.end && !this.isEnded) throw NOT_PLAIN;
    refuseStrange(text4.slice(header, start));
    this.#line(start);
    lines.length = count3;
    return lines;
  }
  #spaces(from) {
    let at4 = from;
    while (this.text.charCodeAt(at4) === SPACE) at4++;
    return at4 - from;
  }
};
function reader(text4, whole2, offset, isFresh) {
  return text4.endsWith("\n") ? new PlainReader(whole2, offset, offset + text4.length, true, isFresh) : new PlainReader(`${text4}
`, 0, text4.length + 1, false, isFresh);
}
function plainYaml(text4, whole2 = text4, offset = 0, isFresh = false) {
  const unix = text4.includes("\r") ? text4.replaceAll("\r\n", "\n") : text4;
  return read(unix === text4 ? reader(text4, whole2, offset, isFresh) : reader(unix, unix, 0, isFresh));
}
function isInBlockStyle(text4) {
  const one2 = reader(text4, text4, 0, true);
  return read(one2) !== void 0 && !one2.isDense;
}
function read(one2) {
  try {
    return one2.read();
  } catch (error) {
    if (error === NOT_PLAIN) return void 0;
    throw error;
  }
}

// src/read/yaml-values.ts
var ODD_KEY = String.raw`(?:[-+.]?\d[^\s:]*|[-+.][^\s:]*|~|null|Null|NULL)?[^\S\n]*:(?:[\s,}\]]|$)`;
var UNUSUAL = new RegExp(
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
var RARE = /[!&*<?%@`|>\\\r\u0085\u2028\u2029]|\.(?:[nN][aA][nN]|[iI][nN][fF])/;
var RARE_START = /(?:^[^\S\n]*(?:-(?:[^\S\n]+|$))*|[[{,]\s*)(?:[+.\d~:{]|-\S|null|Null|NULL)|[}\]]\s*:/m;
var isUnusual = (text4) => (RARE.test(text4) || RARE_START.test(text4)) && UNUSUAL.test(text4);
var jsYaml;
var schema;
function kubernetesSchema({ Type, FAILSAFE_SCHEMA }) {
  let value = null;
  const scalar = new Type("tag:yaml.org,2002:kubernetes", {
    kind: "scalar",
    resolve: (text4) => {
      value = resolvePlain(text4 ?? "");
      return typeof value !== "string";
    },
    construct: () => value
  });
  return FAILSAFE_SCHEMA.extend({ implicit: [scalar] });
}
function isDuplicate(error) {
  return error.reason === "duplicated mapping key";
}
var loaded2 = () => require(join2(dirname2(require.resolve("js-yaml")), "dist/js-yaml.min.js"));
function parse3(text4, json) {
  jsYaml ??= loaded2();
  schema ??= kubernetesSchema(jsYaml);
  return jsYaml.load(text4, { schema, json, maxDepth: 1e4 });
}
function jsonValue(text4) {
  if (!/^\s*\{/.test(text4)) return void 0;
  try {
    return { value: JSON.parse(text4), duplicates: false };
  } catch {
    return void 0;
  }
}
function quickValue(text4) {
  try {
    return { value: parse3(text4, false) ?? null, duplicates: false };
  } catch (error) {
    if (isDuplicate(error)) return { value: parse3(text4, true), duplicates: true };
    throw error;
  }
}
var READER = __filename;
function readSlowly(text4) {
  if (isUnusual(text4)) {
    const reading2 = documentValue(text4);
    return "problem" in reading2 ? jsonValue(text4) ?? reading2 : reading2;
  }
  const unfit = textProblem(text4);
  if (unfit) return jsonValue(text4) ?? unfit;
  try {
    return quickValue(text4);
  } catch (error) {
    if (error instanceof RangeError) return problemAt(text4, 0, TOO_DEEP);
    const { reason, mark } = error;
    const json = jsonValue(text4);
    if (json) return json;
    if (mark.line >= text4.split("\n").length) return problemAt(text4, text4.length, reason);
    return { problem: { message: reason, line: mark.line + 1, column: mark.column + 1 } };
  }
}
function readValue(text4, options = {}) {
  const { whole: whole2 = text4, offset = 0, isFresh = false, slowly = readSlowly } = options;
  if (isTooLong(text4)) return textProblem(text4);
  const value = plainYaml(text4, whole2, offset, isFresh);
  return value === void 0 ? slowly(text4) : { value, duplicates: false };
}

// src/read/documents.ts
var BYTE_ORDER_MARK = "\uFEFF";
var withoutMark = (text4) => text4.startsWith(BYTE_ORDER_MARK) ? text4.slice(1) : text4;
function addObjects(to, value, document, options, base) {
  if (!isMap(value)) return;
  if (Array.isArray(value.items) && typeof value.kind === "string" && value.kind.endsWith("List")) {
    const kind = value.kind.slice(0, -"List".length);
    for (const [index, item] of value.items.entries()) {
      if (!isMap(item)) continue;
      const typed3 = kind === "" ? item : withType(item, value.apiVersion, kind);
      addObjects(to, typed3, document, options, [...base, "items", index]);
    }
    return;
  }
  if (value.kind === "Template" && Array.isArray(value.objects)) {
    for (const [index, item] of value.objects.entries())
      addObjects(to, item, document, options, [...base, "objects", index]);
    return;
  }
  const typed2 = options.implied && value.kind === void 0 ? withType(value, options.implied.apiVersion, options.implied.kind) : value;
  const object = asKubeObject(typed2, { document, base, observed: options.observed }, options.isMeant);
  if (object) to.push(object);
}
function withType(item, apiVersion, kind) {
  if (item.kind !== void 0) return item;
  const typed2 = { ...item, apiVersion: item.apiVersion ?? apiVersion, kind };
  const open = openReason(item);
  return open === void 0 ? typed2 : markOpen(typed2, open);
}
var VARIABLE2 = /\$\{\w/;
function readChunk({ text: text4, offset }, whole2, { file: file2, observed: observed2, slowly }) {
  if (!observed2 && isTemplate(text4)) return { reading: readTemplate(text4), template: true };
  const reading2 = readValue(text4, { whole: whole2, offset, slowly });
  if ("problem" in reading2) {
    return !observed2 && VARIABLE2.test(text4) ? { reading: readTemplate(text4), template: true } : { reading: reading2, template: false };
  }
  if (typeof reading2.value === "string" && file2.endsWith(".json"))
    return { reading: { problem: { message: "it is no JSON, but one text", line: 1, column: 1 } }, template: false };
  return { reading: reading2, template: false };
}
function documentsIn(text4, options) {
  const whole2 = withoutMark(text4);
  const { relevant } = options;
  const chunks = splitDocuments(whole2);
  return (relevant ? chunks.filter((chunk) => relevant.test(chunk.text)) : chunks).map((chunk) => {
    const { offset } = chunk;
    return { offset, end: offset + chunk.text.length, ...readChunk(chunk, whole2, options) };
  });
}
var TextDocument = class {
  constructor(lines, { offset, end, template }, { file: file2, path = file2, revision }) {
    this.lines = lines;
    const { text: text4 } = lines;
    this.file = file2;
    this.path = path;
    this.text = offset === 0 && end === text4.length ? text4 : text4.slice(offset, end);
    this.offset = offset;
    this.template = template;
    if (revision !== void 0) this.revision = revision;
  }
  lines;
  file;
  path;
  text;
  offset;
  template;
  revision;
  get line() {
    return this.lines.at(this.offset);
  }
};
function documentsOf(text4, read4, options) {
  const lines = new Lines(withoutMark(text4));
  const objects = [];
  const problems2 = [];
  for (const one2 of read4) {
    const { template, reading: reading2 } = one2;
    const document = new TextDocument(lines, one2, options);
    if ("problem" in reading2) {
      const { message, line, column } = reading2.problem;
      const kind = template ? "template" : "unreadable";
      problems2.push({ kind, document, groups: [], message, line: document.line + line, column });
      continue;
    }
    const first3 = objects.length;
    addObjects(objects, reading2.value, document, options, []);
    if (!template && !reading2.duplicates) continue;
    const groups = [...new Set(objects.slice(first3).map(({ group }) => group))];
    const noted = problems2.some(({ kind }) => kind === "template");
    if (template && !noted && reading2.value !== null) problems2.push({ kind: "template", document, groups });
    if (reading2.duplicates) problems2.push({ kind: "duplicate keys", document, groups });
  }
  return { objects, problems: problems2 };
}
var readDocuments = (text4, options) => documentsOf(text4, documentsIn(text4, options), options);
function readValues(text4) {
  const values = [];
  for (const chunk of splitDocuments(withoutMark(text4))) {
    const reading2 = isTemplate(chunk.text) ? readTemplate(chunk.text) : readValue(chunk.text);
    if ("problem" in reading2) return void 0;
    values.push(reading2.value);
  }
  return values;
}

// src/load/facts.ts
function readFacts(paths2, cwd, problems2, pipes = false) {
  const facts = [];
  for (const path of paths2) {
    try {
      const text4 = withoutMark(readText(resolve3(cwd, path), pipes));
      const documents = readDocuments(text4, { file: path, observed: true });
      facts.push(...documents.objects);
      const broken = documents.problems.find(({ kind }) => kind === "unreadable");
      if (broken) {
        const { problemMessage } = require("./findings.js").all_of_mask;
        problems2.push({ path: `${path}:${broken.line}:${broken.column}`, message: `facts: ${problemMessage(broken)}` });
      } else if (documents.objects.length === 0) {
        problems2.push({ path, message: "facts: it holds no Kubernetes object; use kubectl get -o yaml" });
      }
    } catch (error) {
      problems2.push({ path, message: `facts: ${errorText(error)}` });
    }
  }
  return facts;
}
function factsFiles2({ configuration, facts = [] }, cwd) {
  const configured3 = (configuration?.clusters ?? []).flatMap((cluster2) => cluster2.facts);
  const folder = configuration?.folder ?? cwd;
  return /* @__PURE__ */ new Set([...facts.map((file2) => resolve3(cwd, file2)), ...configured3.map((file2) => resolve3(folder, file2))]);
}

// src/load/patches.ts
function patchReader(loader) {
  const files = /* @__PURE__ */ new Map();
  const readFile = (file2) => {
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
    if (!files.has(file2)) files.set(file2, readFile(file2));
    return files.get(file2);
  };
}
function withObject(value, objects) {
  const object = objects.find(
    ({ kind, name }) => get(value, "kind") === kind && get(value, "metadata", "name") === name
  );
  return object ? { value, object } : { value };
}

// src/load/clusters.ts
function clustersIn(loader, root, cwd, options) {
  const { objects } = loader;
  const tree = new KustomizationTree(objects);
  const repository = { ...loader.sorted(), tree, deliveries: deliveriesOf(objects, loader.path(root ?? ""), tree) };
  const read4 = patchReader(loader);
  const { configuration } = options;
  if (!configuration || configuration.clusters.length === 0)
    return clustersOf(repository, read4, configuration?.kubevirt);
  const named2 = configuration.clusters.map((cluster2) => namedCluster(cluster2, configuration, cwd, loader, options));
  return configuredClusters(repository, named2, read4);
}
function namedCluster({ name, paths: paths2, kubevirt, facts }, { folder, kubevirt: usual3 }, cwd, loader, { rendered }) {
  const matches3 = below(folder, paths2);
  const release2 = kubevirt ?? usual3;
  const output = rendered?.get(name);
  return {
    name,
    holds: (path) => matches3(loader.absolute(path)),
    ...release2 === void 0 ? {} : { release: release2 },
    facts: readFacts(
      facts.map((file2) => relative2(cwd, resolve4(folder, file2))),
      cwd,
      loader.inputProblems
    ),
    ...output === void 0 ? {} : { rendered: loader.output(output, name) }
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
  const facts = readFacts(files, cwd, loader.inputProblems, true);
  return chosen.map((cluster2) => cluster2 === only5 ? cluster2.withFacts(facts) : cluster2);
}
function noCluster(wanted, names2) {
  if (names2.length === 0)
    return `there is no cluster "${wanted}": the files show only one, without a name; leave --cluster out`;
  const near = nearest(wanted, names2);
  return `there is no cluster "${wanted}"; ${near === void 0 ? `there are ${names2.join(", ")}` : `did you mean ${near}?`}`;
}
var severalClusters = (names2) => `--facts tells of one cluster, and the paths hold several (${names2.join(", ")}); name one with --cluster, or give each its facts in the configuration`;

// src/load/definitions.ts
var DEFINITION = "CustomResourceDefinition";
function readDefinitions(paths2, cwd, problems2) {
  return paths2.flatMap((path) => {
    const found = diskFiles([path], { cwd, context: false });
    problems2.push(...found.problems);
    const definitions = found.files.flatMap((file2) => {
      try {
        const text4 = withoutMark(found.text(file2.absolute));
        return text4.includes(DEFINITION) ? readDocuments(text4, { file: file2.path, observed: true }).objects : [];
      } catch (error) {
        problems2.push({ path: file2.path, message: errorText(error) });
        return [];
      }
    });
    const own3 = definitions.filter(({ kind }) => kind === DEFINITION);
    if (own3.length === 0 && found.problems.length === 0)
      problems2.push({ path, message: `it holds no ${DEFINITION}; name a file or folder that does` });
    return own3;
  });
}

// src/load/readings.ts
var isReadWhole = ({ named: named2, path }) => named2 || isKustomizationFile(path);
function optionsFor(text4, file2, whole2) {
  if (text4.startsWith(CAPTURE_TITLE)) return void 0;
  if (whole2) return { file: file2, observed: false };
  return RELEVANT_TEXT.test(text4) ? { file: file2, observed: false, relevant: RELEVANT_TEXT } : void 0;
}
var TextReadings = class {
  constructor(files, slowly = readSlowly) {
    this.files = files;
    this.slowly = slowly;
  }
  files;
  slowly;
  of(file2) {
    const text4 = this.files.text(file2.absolute);
    const options = optionsFor(text4, file2.path, isReadWhole(file2));
    const slowly = (chunk) => this.slowly(chunk, file2);
    return options && { text: text4, documents: documentsIn(text4, { ...options, slowly }) };
  }
};

// src/load/jobs.ts
var MOST = 4;
var FIRST3 = 1024 * 1024;
var LEFT = 12 * 1024 * 1024;
function isLong(files) {
  let bytes = 0;
  return files.some((file2) => {
    bytes += Math.min(sizeOf(file2.absolute), LONGEST_DOCUMENT);
    return bytes > LEFT;
  });
}
function parallel(wanted, jobs) {
  const { ParallelReading } = require("./options.js").all_of_load_parallel_reading;
  const reading2 = new ParallelReading(wanted, jobs);
  return (text4, file2) => reading2.read(text4, file2);
}
function usualJobs() {
  const { availableParallelism } = require("node:os");
  return Math.min(availableParallelism(), MOST);
}
function growing(files) {
  let slow = 0;
  let reader2;
  return (text4, file2) => {
    slow += text4.length;
    if (!reader2 && slow > FIRST3) {
      const left = files.slice(files.indexOf(file2) + 1);
      const jobs = isLong(left) ? usualJobs() : 1;
      reader2 = jobs > 1 ? parallel(left, jobs) : readSlowly;
    }
    return (reader2 ?? readSlowly)(text4, file2);
  };
}
function slowReader({ files, revision }, jobs) {
  if (jobs === 1 || revision !== void 0) return readSlowly;
  return jobs === void 0 ? growing(files) : parallel(files, jobs);
}
function readingsOf(files, { jobs, cache: cache3, context = true }) {
  const reader2 = slowReader(files, jobs);
  if (!cache3) return new TextReadings(files, reader2);
  const { KeptReading } = require("./options.js").all_of_load_cache;
  const kept3 = new KeptReading(reader2, cache3, !context);
  const readings = new TextReadings(files, (text4, file2) => kept3.read(text4, file2));
  return { of: (file2) => readings.of(file2), end: () => kept3.end() };
}

// src/load/loader.ts

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

// src/cluster/typing.ts
var FIELDS2 = /* @__PURE__ */ new Set(["apiVersion", "kind", "metadata", "spec", "status"]);
var isText = (value) => typeof value === "string" && value !== "";
function misspeltTypeKey(map2, wanted) {
  if (map2[wanted] !== void 0 && map2[wanted] !== null) return void 0;
  return Object.keys(map2).find((key) => !FIELDS2.has(key) && nearest(key, [wanted]) !== void 0 && isText(map2[key]));
}
function saidType(map2, wanted) {
  const value = map2[misspeltTypeKey(map2, wanted) ?? wanted];
  return isText(value) ? value : void 0;
}
var isNamed2 = ({ metadata }) => isMap(metadata) && (isText(metadata.name) || isText(metadata.generateName));
function isObjectLike(map2) {
  const misspelt = [misspeltTypeKey(map2, "apiVersion"), misspeltTypeKey(map2, "kind")];
  return Object.keys(map2).every((key) => FIELDS2.has(key) || misspelt.includes(key));
}
function isMeantAsObject(map2) {
  if (openReason(map2) !== void 0 || isUnknown(map2.apiVersion) || isUnknown(map2.kind) || !isObjectLike(map2))
    return false;
  const [apiVersion, kind] = [saidType(map2, "apiVersion"), saidType(map2, "kind")];
  if (apiVersion === void 0)
    return kind !== void 0 && Object.hasOwn(KIND_GROUPS, kind) && isNamed2(map2) && isMap(map2.spec);
  const isOfGroup = Object.hasOwn(API_VERSIONS, apiVersion.split("/")[0] ?? "");
  return isOfGroup && (kind !== void 0 || isNamed2(map2));
}

// src/load/programs.ts

// src/read/command.ts
var PROGRAM = /(?<![\w@./-])[\w@./-]+\.[cm]?[jt]s\b/g;
var programsIn = (command, folder) => (command.match(PROGRAM) ?? []).map((path) => resolve5(folder, path));

// src/read/original.ts

// src/read/project-root.ts
var ROOT_FILES = ["cdk8s.yaml", "package.json"];
function projectRoot(start, isThere2) {
  for (let folder = start; ; folder = dirname3(folder)) {
    if (ROOT_FILES.some((name) => isThere2(join3(folder, name)))) return folder;
    if (dirname3(folder) === folder) return void 0;
  }
}

// src/read/original.ts
var IN_PACKAGE = /[\\/]node_modules[\\/]/;
var SOURCE = /\.[cm]?tsx?$/;
var COMPILED = /\.([cm]?)js$/;
var MAP = /^\/\/# sourceMappingURL=(\S+)\s*$/m;
var MADE = /"__esModule"|'__esModule'/;
function mapped(file2, text4, read4) {
  const [, url = ""] = MAP.exec(text4) ?? [];
  if (url === "") return void 0;
  const [, data] = /^data:[^,]*;base64,(.*)$/.exec(url) ?? [];
  const at4 = join4(dirname4(file2), decodeURIComponent(url));
  const map2 = JSON.parse(data === void 0 ? read4(at4) ?? "" : Buffer.from(data, "base64").toString("utf8"));
  if (!isMap(map2) || !Array.isArray(map2.sources)) return void 0;
  const root = typeof map2.sourceRoot === "string" ? map2.sourceRoot : "";
  const folder = data === void 0 ? dirname4(at4) : dirname4(file2);
  return map2.sources.map((source) => /^file:/.test(source) ? fileURLToPath(source) : resolve6(folder, root, String(source))).filter((path) => read4(path) !== void 0).at(-1);
}
function usual(file2, read4) {
  const name = basename(file2).replace(COMPILED, ".$1ts");
  const root = projectRoot(dirname4(file2), (path) => read4(path) !== void 0);
  const [, ...below3] = root === void 0 ? [] : relative3(root, dirname4(file2)).split(sep2);
  return [
    join4(dirname4(file2), name),
    ...root === void 0 ? [] : [[], ["src"]].map((top) => join4(root, ...top, ...below3, name))
  ];
}
function fromMap(file2, text4, read4) {
  try {
    return mapped(file2, text4, read4);
  } catch {
    return void 0;
  }
}
function originalOf(file2, read4) {
  if (IN_PACKAGE.test(file2)) return void 0;
  const text4 = read4(file2);
  if (!COMPILED.test(file2)) return text4 !== void 0 && SOURCE.test(file2) ? file2 : void 0;
  const mapped2 = text4 === void 0 ? void 0 : fromMap(file2, text4, read4);
  const source = [mapped2, ...usual(file2, read4)].find((path) => path !== void 0 && read4(path) !== void 0);
  return source ?? (text4 === void 0 || MAP.test(text4) || MADE.test(text4) ? void 0 : file2);
}

// src/facts/gate-requirements.ts
var ADMITTERS = "pkg/virt-api/webhooks/validating-webhook/admitters";
var VMI = `${ADMITTERS}/vmi-create-admitter.go`;
var NETWORK = "pkg/network/admitter";
var GATE_REQUIREMENTS = [
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

// src/facts/firmware.ts
var WITHOUT_PERSISTENT_TPM = ["arm64"];
var USUAL_ARCHITECTURE = "amd64";
var ARCHITECTURE_LABEL = "kubernetes.io/arch";
var EXAMPLE_UUID = "5d307ca9-b3ef-428c-8861-06e72d69f223";
var SERIAL_LIMIT = 256;
var SERIAL_CHARACTERS = /^[A-Za-z0-9_.+-]+$/;
var LEGACY_UUID_NAMESPACE = "6a1a24a1-4061-4607-8bf4-a3963d0c5895";

// src/kubevirt/firmware.ts
var TPM = ["domain", "devices", "tpm"];
var BOOTLOADER = ["domain", "firmware", "bootloader"];
var EFI = [...BOOTLOADER, "efi"];
var BIOS = [...BOOTLOADER, "bios"];
var FIRMWARE_UUID = ["domain", "firmware", "uuid"];
var FIRMWARE_SERIAL = ["domain", "firmware", "serial"];
var SMM = ["domain", "features", "smm"];
var ENABLED = ["enabled"];
var PERSISTENT = ["persistent"];
var TPM_PERSISTENT = [...TPM, "persistent"];
var EFI_PERSISTENT = [...EFI, "persistent"];
var SECURE_BOOT = ["secureBoot"];
var VolatileUnknown = class extends Unknown {
};
var present = (spec, path) => isThere(at(spec, path));
function is(wanted, spec, path) {
  const value = at(spec, path);
  return isUnknown(value) ? value : value === wanted;
}
var isSwitchedOff = (tpm, release2) => holds("tpmEnabledField", release2) && is(false, tpm, ENABLED);
var isTpm = (tpm, release2) => and(isThere(tpm), not(isSwitchedOff(tpm, release2)));
var hasTpm = (spec, release2) => isTpm(at(spec, TPM), release2);
function hasPersistentTpm(spec, release2) {
  const tpm = at(spec, TPM);
  return and(isTpm(tpm, release2), is(true, tpm, PERSISTENT));
}
var hasEfi = (spec) => present(spec, EFI);
function hasPersistentEfi(spec, release2) {
  if (!holds("efiPersistentField", release2) || at(spec, EFI_PERSISTENT) instanceof VolatileUnknown) return false;
  return is(true, spec, EFI_PERSISTENT);
}
function hasBiosAndEfi(spec) {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(present(spec, EFI), bios);
}
var architectureOf = (spec) => text(spec, "architecture") ?? text(spec, "nodeSelector", ARCHITECTURE_LABEL);
function hasSecureBoot(spec, release2) {
  const efi = at(spec, EFI);
  if (efi === void 0) return false;
  const written4 = at(efi, SECURE_BOOT);
  if (typeof written4 === "boolean" || isUnknown(written4)) return written4;
  if (written4 !== void 0) return new Unknown("secureBoot is no boolean");
  if (!holds("arm64SecureBootDefaultsOff", release2)) return isThere(efi);
  const named2 = text(spec, "architecture");
  if (isUnknown(named2)) return named2;
  if (architectureOf(spec) !== "arm64") return isThere(efi);
  return named2 === "arm64" ? false : new Unknown("KubeVirt fills in the architecture of the nodes it runs on itself");
}
function hasSmm(spec) {
  const smm = at(spec, SMM);
  return and(isThere(smm), not(is(false, smm, ENABLED)));
}
function lacksSmmForSecureBoot(spec, release2) {
  const smm = hasSmm(spec);
  if (smm === true) return false;
  const secureBoot = hasSecureBoot(spec, release2);
  if (secureBoot === false) return false;
  const exempt = holds("tdxWithoutSmm", release2) ? present(spec, ["domain", "launchSecurity", "tdx"]) : false;
  return and(secureBoot, not(smm), not(exempt));
}
var isArm = (spec) => {
  const architecture = text(spec, "architecture");
  return isUnknown(architecture) ? architecture : architecture === "arm64";
};
function hasImpossibleBios(spec) {
  const bios = present(spec, BIOS);
  return bios === false ? false : and(bios, isArm(spec));
}
function hasImpossibleSecureBoot(spec, release2) {
  if (holds("arm64SecureBootDefaultsOff", release2)) return false;
  return and(isArm(spec), hasSecureBoot(spec, release2));
}
function hasImpossibleTpm(spec, release2) {
  const architecture = architectureOf(spec);
  const lacking2 = isUnknown(architecture) ? architecture : WITHOUT_PERSISTENT_TPM.includes(architecture ?? "");
  if (lacking2 === false) return false;
  return and(hasPersistentTpm(spec, release2), lacking2);
}
function stateNeed(spec, release2) {
  const tpm = hasPersistentTpm(spec, release2);
  const efi = hasPersistentEfi(spec, release2);
  return { needed: or(tpm, efi), tpm, efi };
}
function serialFault(spec, release2) {
  const serial = at(spec, FIRMWARE_SERIAL);
  if (typeof serial !== "string" || serial === "" || !holds("serialChecked", release2)) return void 0;
  if (serial.length > SERIAL_LIMIT) return `has ${serial.length} characters, and at most ${SERIAL_LIMIT} are taken`;
  return SERIAL_CHARACTERS.test(serial) ? void 0 : 'has characters other than letters, digits and "_", ".", "+", "-"';
}

// src/kubevirt/gate-requirements.ts
var isFilled = (value) => typeof value === "string" || Array.isArray(value) ? value.length > 0 : isMap(value) && Object.keys(value).length > 0;
var CONFIG_VOLUMES = ["configMap", "secret", "serviceAccount", "downwardAPI"];
var STORAGE_VOLUMES = ["persistentVolumeClaim", "dataVolume"];
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
  const name = at(root, [...path.slice(0, -1), "name"]);
  if (isUnknown(name)) return name;
  if (items(root, "volumes").some((volume) => get(volume, "name") === name)) return false;
  return moreItems(root, "volumes") ?? true;
}
function containerPathFilesystem(root, path) {
  const name = at(root, [...path.slice(0, -1), "name"]);
  const used3 = items(root, "domain", "devices", "filesystems").some((item) => get(item, "name") === name);
  return used3 || (moreItems(root, "domain", "devices", "filesystems") ?? false);
}
var architectureIs = (matches3) => (root) => {
  const architecture = get(root, "architecture");
  return isUnknown(architecture) ? architecture : matches3(architecture);
};
var CONDITIONS = {
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
function segments(path) {
  return path.replace(/\[\]/g, ".[]").split(/(?<!\\)\./).map((part) => part.replace(/\\\./g, "."));
}
var newTree = () => ({ rows: [], children: /* @__PURE__ */ new Map() });
function treeOf(rows) {
  const root = newTree();
  for (const row of rows) {
    let node = root;
    for (const key of segments(row.path)) {
      const next = node.children.get(key) ?? newTree();
      node.children.set(key, next);
      node = next;
    }
    node.rows.push(row);
  }
  return root;
}
function walk(value, { rows, children }, path, visit) {
  if (value === void 0 || isUnknown(value)) return;
  for (const row of rows) visit(row, path, value);
  if (children.size === 0) return;
  if (Array.isArray(value)) {
    const child2 = children.get("[]");
    for (let index = 0; child2 && index < value.length; index++) below2(value[index], child2, index, path, visit);
  } else if (isMap(value)) {
    for (const key in value) {
      const child2 = children.get(key);
      if (child2) below2(value[key], child2, key, path, visit);
    }
  }
}
function below2(value, tree, key, path, visit) {
  path.push(key);
  walk(value, tree, path, visit);
  path.pop();
}
function asks(row, root, path, value, release2) {
  if (typeof row.when === "object") return value === row.when.equals;
  return CONDITIONS[row.when](root, path, value, release2);
}
var ASKING_KINDS = new Set(
  GATE_REQUIREMENTS.flatMap(({ subject: subject2 }) => Array.isArray(subject2) ? subject2 : [])
);
function requirementsFor(subject2, release2) {
  const rows = GATE_REQUIREMENTS.filter((row) => {
    if (!inRange(release2, row)) return false;
    if (typeof subject2 === "string") return row.subject === subject2;
    return Array.isArray(row.subject) && row.subject.includes(subject2.kind);
  });
  return { rows, tree: treeOf(rows) };
}
var NO_NEEDS = [];
function gateNeeds({ rows, tree }, root, release2, metadata) {
  let found;
  const visit = (row, path, value) => {
    if (found?.has(row) || asks(row, root, path, value, release2) !== true) return;
    found ??= /* @__PURE__ */ new Map();
    found.set(row, [...path]);
  };
  walk(root, tree, [], visit);
  const beside = metadata === void 0 ? void 0 : tree.children.get("metadata");
  if (beside) walk(metadata, beside, ["metadata"], visit);
  if (!found) return NO_NEEDS;
  const asking = found;
  return rows.flatMap((requirement) => {
    const path = asking.get(requirement);
    return path ? [{ requirement, path }] : [];
  });
}

// src/facts/hyperconverged.ts
var HYPERCONVERGED_GATES = [
  "CPUManager",
  "HostDevices",
  "KubevirtSeccompProfile",
  "Snapshot",
  "VMPersistentState"
];
var HYPERCONVERGED_STATE_CLASS = {
  v1beta1: ["spec", "vmStateStorageClass"],
  v1: ["spec", "storage", "vmStateStorageClass"]
};
var HYPERCONVERGED_JSON_PATCH = "kubevirt.kubevirt.io/jsonpatch";
var HYPERCONVERGED_EVICTION_STRATEGY = {
  v1beta1: ["spec", "evictionStrategy"],
  v1: ["spec", "virtualization", "evictionStrategy"]
};
var HYPERCONVERGED_REFERENCE_POLICY = {
  v1beta1: ["spec", "instancetypeConfig", "referencePolicy"],
  v1: ["spec", "workloadSources", "instancetypeConfig", "referencePolicy"]
};
var HYPERCONVERGED_FEATURE_GATES = ["spec", "featureGates"];
var HYPERCONVERGED_BUNDLE_SWITCH = {
  v1beta1: ["spec", "CommonInstancetypesDeployment", "enabled"],
  v1: ["spec", "workloadSources", "commonInstancetypesDeployment", "enabled"]
};
var HYPERCONVERGED_GATE_ANNOTATIONS = {
  PasstBinding: "deployPasstNetworkBinding"
};
var HYPERCONVERGED_OPERANDS = {
  KubeVirt: { name: "kubevirt-kubevirt-hyperconverged", patch: HYPERCONVERGED_JSON_PATCH },
  CDI: { name: "cdi-kubevirt-hyperconverged", patch: "containerizeddataimporter.kubevirt.io/jsonpatch" }
};

// src/facts/gate-effects.ts
var GATE_EFFECTS = [
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
var GATE_SUCCESSORS = {
  DisableMDEVConfiguration: "KubeVirt spec.configuration.mediatedDevicesConfiguration.enabled",
  ExperimentalVirtiofsSupport: "EnableVirtioFsConfigVolumes and EnableVirtioFsStorageVolumes",
  HotplugVolumes: "DeclarativeHotplugVolumes",
  Macvtap: "a network binding plugin: domain.devices.interfaces[].binding",
  Passt: "a network binding plugin: domain.devices.interfaces[].binding",
  PersistentReservation: "KubeVirt spec.configuration.persistentReservationConfiguration.enabled"
};

// src/kubevirt/feature-gates.ts
function stageOf(gate, release2) {
  const history = Object.hasOwn(FEATURE_GATES, gate) ? FEATURE_GATES[gate] : void 0;
  const stage = history && inForce(history, release2);
  return stage === "Removed" ? void 0 : stage;
}
var isKnownGate = (gate) => Object.hasOwn(FEATURE_GATES, gate) || UNRELEASED_GATES.includes(gate);
function fieldOf2(gate, release2) {
  const field2 = Object.hasOwn(GATE_FIELDS, gate) ? GATE_FIELDS[gate] : void 0;
  return field2 && inRange(release2, field2) ? field2.path : void 0;
}
function isGateOn(gate, release2, lists3) {
  if (fieldOf2(gate, release2)) return lists3.featureGates.includes(gate);
  const stage = stageOf(gate, release2);
  if (stage === void 0 && holds("unregisteredGatesOff", release2)) return false;
  if (stage === "GA") return true;
  if (stage === "Discontinued" && holds("discontinuedGatesOff", release2)) return false;
  if (lists3.featureGates.includes(gate)) return true;
  if (!holds("betaGatesOn", release2)) return false;
  return stage === "Beta" && !lists3.disabledFeatureGates.includes(gate);
}
var successorOf = (gate) => Object.hasOwn(GATE_SUCCESSORS, gate) ? GATE_SUCCESSORS[gate] : void 0;
function nearestGate(name) {
  return nearest(name, Object.keys(FEATURE_GATES));
}

// src/cluster/paths.ts
var CONFIGURATION = ["spec", "configuration"];
var FEATURE_GATES_PATH = [...CONFIGURATION, "developerConfiguration", "featureGates"];
var DISABLED_GATES_PATH = [...CONFIGURATION, "developerConfiguration", "disabledFeatureGates"];
var STATE_CLASS_PATH = [...CONFIGURATION, "vmStateStorageClass"];
var EVICTION_STRATEGY_PATH = [...CONFIGURATION, "evictionStrategy"];
var REFERENCE_POLICY_PATH = [...CONFIGURATION, "instancetype", "referencePolicy"];

// src/cluster/configuration.ts
function only3(objects, kind) {
  return objects.length > 1 ? new Unknown(`there are ${objects.length} ${kind} objects`) : objects[0];
}
function pick(cluster2, group, kind) {
  if (cluster2.unassigned !== void 0) return new Unknown(cluster2.unassigned);
  const judged3 = only3(cluster2.of(group, kind), kind);
  return judged3 ?? only3(cluster2.captured(group, kind), kind);
}
function known3(object, path) {
  return items(object.value, ...path).filter((item) => typeof item === "string");
}
function gateLists(object) {
  return { featureGates: known3(object, FEATURE_GATES_PATH), disabledFeatureGates: known3(object, DISABLED_GATES_PATH) };
}
function unknownGates(object) {
  const more = moreItems(object.value, ...FEATURE_GATES_PATH);
  return more ?? items(object.value, ...FEATURE_GATES_PATH).find(isUnknown);
}
function hyperconvergedPath(object, table2) {
  return Object.hasOwn(table2, object.version) ? table2[object.version] : void 0;
}
var HIDDEN_GATES = new Unknown("HyperConverged sets the gates of the KubeVirt object");
var NO_GATES = { featureGates: [], disabledFeatureGates: [] };
function absent(why, complete) {
  const nothing = complete ? void 0 : why;
  const stateClass = { value: nothing, from: complete ? "no KubeVirt object" : why.reason };
  const rest = { evictionStrategy: nothing, referencePolicy: void 0 };
  return { configuration: why, gates: NO_GATES, moreGates: why, stateClass, ...rest };
}
function ofKubeVirt(object) {
  const made = object.name === HYPERCONVERGED_OPERANDS.KubeVirt.name && !object.observed;
  const more = made ? HIDDEN_GATES : unknownGates(object);
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
  const patched3 = get(object.value, "metadata", "annotations", HYPERCONVERGED_JSON_PATCH);
  const version2 = new Unknown(`${object.apiVersion} is not a version of HyperConverged that is known`);
  const eviction = evictionPath && text(object.value, ...evictionPath);
  return {
    ...captured ? { kubevirt: captured } : {},
    hyperconverged: object,
    configuration: captured ? get(captured.value, ...CONFIGURATION) ?? {} : HIDDEN_GATES,
    gates: captured ? gateLists(captured) : { featureGates: HYPERCONVERGED_GATES, disabledFeatureGates: [] },
    ...captured ? {} : { moreGates: HIDDEN_GATES },
    stateClass: {
      value: patched3 === void 0 ? classPath ? text(object.value, ...classPath) : version2 : new Unknown("a JSON patch annotation"),
      from: `${describe(object)}${classPath ? ` ${classPath.join(".")}` : ""}`
    },
    ...classPath ? { stateClassPlace: { object, path: classPath } } : {},
    evictionStrategy: patched3 === void 0 && eviction !== void 0 ? eviction : new Unknown("HyperConverged chooses it by the number of nodes"),
    ...evictionPath ? { evictionStrategyPlace: { object, path: evictionPath } } : {},
    referencePolicy: captured ? text(captured.value, ...REFERENCE_POLICY_PATH) : referencePolicyOf(object)
  };
}
function configurationOf(cluster2) {
  const hyperconverged = pick(cluster2, HYPERCONVERGED_GROUP, "HyperConverged");
  const kubevirt = pick(cluster2, KUBEVIRT_GROUP, "KubeVirt");
  if (isUnknown(hyperconverged)) return absent(hyperconverged, false);
  if (hyperconverged) {
    const captured = only3(cluster2.captured(KUBEVIRT_GROUP, "KubeVirt"), "KubeVirt");
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
  const field2 = fieldOf2(gate, release2);
  const said = field2 && flag(configuration.configuration, ...field2);
  if (said !== void 0) return said;
  if (isGateOn(gate, release2, configuration.gates)) return true;
  return configuration.moreGates ?? false;
}

// src/facts/instancetypes.ts
var PLAIN_INSTANCETYPE_SERIES = ["m1", "o1", "u1"];
var STORED_REVISION = { group: "apps", kind: "ControllerRevision" };
var EXPANDING_POLICIES = ["expand", "expandAll"];
var REFERENCE_POLICY_GATE = "InstancetypeReferencePolicy";

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
  add(path, value, from, at4) {
    if (value === void 0 || this.has(path)) return;
    this.spec = withValue(this.spec, path, value);
    this.origins.set(path.join("."), { from, path: at4 });
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
function applyInstancetype(draft, applied, release2) {
  for (const [to, from] of INSTANCETYPE_FIELDS) draft.add(to, read2(applied, ...from), "instancetype", from);
  const chosen = isUnknown(applied) ? void 0 : get(applied, "nodeSelector");
  if (holds("instancetypeNodeSelector", release2)) draft.add(["nodeSelector"], chosen, "instancetype", ["nodeSelector"]);
}
function applyPreference(draft, applied, release2) {
  for (const [to, from] of PREFERENCE_FIELDS) draft.add(to, read2(applied, ...from), "preference", from);
  applyBootloader(draft, applied, release2);
  applyMasquerade(draft, applied);
  if (holds("preferredPanicDevice", release2)) applyPanicDevice(draft, applied);
  if (holds("preferredLaunchSecurity", release2)) {
    const from = ["preferredLaunchSecurity"];
    draft.add(["domain", "launchSecurity"], read2(applied, ...from), "preference", from);
  }
}
function applyBootloader(draft, applied, release2) {
  const addFlagged = (to, name) => {
    const wanted = read2(applied, "firmware", name);
    if (draft.has(EFI) || draft.has(BIOS)) return;
    if (wanted === true) draft.add(to, {}, "preference", ["firmware", name]);
    if (isUnknown(wanted)) draft.add(to, wanted, "preference", ["firmware", name]);
  };
  if (isUnknown(applied)) return applyUnknownBootloader(draft, applied, release2);
  addFlagged(BIOS, "preferredUseBios");
  const efi = holds("preferredEfi", release2) ? read2(applied, "firmware", "preferredEfi") : void 0;
  if (efi !== void 0 && !draft.has(EFI) && !draft.has(BIOS)) {
    return draft.add(EFI, efi, "preference", ["firmware", "preferredEfi"]);
  }
  addFlagged(EFI, "preferredUseEfi");
  if (!draft.has(EFI)) return;
  const secureBoot = ["firmware", "preferredUseSecureBoot"];
  draft.add([...EFI, "secureBoot"], read2(applied, ...secureBoot), "preference", secureBoot);
}
function applyUnknownBootloader(draft, applied, release2) {
  if (draft.has(BIOS)) return;
  if (draft.has(EFI)) return draft.add([...EFI, "secureBoot"], applied, "preference", []);
  const efi = holds("preferredEfi", release2) ? applied : new VolatileUnknown(applied.reason);
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
  const own3 = list(draft.spec, "domain", "devices", "panicDevices");
  if (model === void 0 || isUnknown(own3) || own3.length > 0 || openReason(own3) !== void 0) return;
  const path = ["domain", "devices", "panicDevices"];
  draft.spec = withValue(draft.spec, path, isUnknown(model) ? model : [{ model }]);
  draft.origins.set(path.join("."), { from: "preference", path: from });
}
function withArchitecture(spec, wanted, preference, release2) {
  if (get(spec, "architecture") !== void 0) return spec;
  const known5 = holds("preferredArchitecture", release2) && !isUnknown(preference) ? preference : void 0;
  const preferred2 = text(known5, "preferredArchitecture") || void 0;
  if (preferred2 === void 0 || preferred2 === (wanted ?? USUAL_ARCHITECTURE))
    return wanted === void 0 ? spec : { ...spec, architecture: wanted };
  const either2 = isUnknown(preferred2) ? preferred2 : new Unknown(`its preference prefers ${preferred2}`);
  return { ...spec, architecture: either2 };
}
var NO_ORIGINS = /* @__PURE__ */ new Map();
function expand(spec, instancetype, preference, release2) {
  if (instancetype === void 0 && preference === void 0) return { spec, origins: NO_ORIGINS };
  const draft = new Draft(spec);
  if (instancetype !== void 0) applyInstancetype(draft, instancetype, release2);
  if (preference !== void 0) applyPreference(draft, preference, release2);
  return { spec: draft.spec, origins: draft.origins };
}

// src/cluster/models.ts
var isWhole2 = (value) => openReason(value) === void 0;
var maps2 = (parts2, all) => (one2, other) => {
  if (one2 === other) return true;
  return isMap(one2) && isMap(other) && isWhole2(one2) && isWhole2(other) && areAlike(one2, other, parts2, all);
};
function areAlike(one2, other, parts2, all) {
  let more = 0;
  for (const key in one2) {
    const value = one2[key];
    const second = other[key];
    if (value !== second) {
      const alike2 = Object.hasOwn(parts2, key) ? parts2[key] : all;
      if (!alike2?.(value, second)) return false;
    }
    more++;
  }
  for (const _ in other) more--;
  return more === 0;
}
var lists = (items3) => (one2, other) => {
  if (one2 === other) return true;
  if (!Array.isArray(one2) || !Array.isArray(other) || one2.length !== other.length) return false;
  if (!isWhole2(one2) || !isWhole2(other)) return false;
  for (let index = 0; index < one2.length; index++) if (!items3(one2[index], other[index])) return false;
  return true;
};
var bothMaps = (one2, other) => isMap(one2) && isMap(other);
var bothTexts = (one2, other) => typeof one2 === "string" && typeof other === "string";
var whatever = () => true;
var areAlikeSpecs = maps2({
  volumes: lists(maps2({}, bothMaps)),
  domain: maps2({
    firmware: maps2({ uuid: bothTexts }),
    devices: maps2({ interfaces: lists(maps2({ macAddress: bothTexts })) })
  })
});
var areAlikeVms = maps2({ template: whatever, dataVolumeTemplates: whatever });
function areOfOneModel(one2, other) {
  return one2.specPath === other.specPath && one2.instancetype === other.instancetype && one2.preference === other.preference && areAlikeSpecs(one2.own, other.own) && areAlikeVms(one2.vmSpec, other.vmSpec) && field(one2.metadata, "annotations") === field(other.metadata, "annotations");
}
var TRIED = 4;
var Models = class {
  #byDisks = /* @__PURE__ */ new Map();
  #next = 0;
  /** The first machine of the model of another one: itself where none of its model was met. */
  of(machine) {
    const disks = field(field(field(machine.spec, "domain"), "devices"), "disks");
    const tried = this.#byDisks.get(disks);
    if (!tried) this.#byDisks.set(disks, [machine]);
    else {
      for (const model of tried) if (areOfOneModel(model, machine)) return model;
      tried[tried.length < TRIED ? tried.length : this.#next++ % TRIED] = machine;
    }
    return machine;
  }
};

// src/facts/preferences.ts
var BUNDLE_GATE = "CommonInstancetypesDeploymentGate";
var NOTHING2 = {};
var EFI_WITHOUT_SECURE_BOOT = { firmware: { preferredEfi: { secureBoot: false } } };
var USE_EFI = { firmware: { preferredUseEfi: true, preferredUseSecureBoot: false } };
var USE_SECURE_BOOT = {
  features: { preferredSmm: {} },
  firmware: { preferredUseEfi: true, preferredUseSecureBoot: true }
};
var SECURE_BOOT2 = {
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
  ["1.4.0", SECURE_BOOT2]
];
var SECURE_BOOT_GUEST = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", SECURE_BOOT2]
];
var OLD_WINDOWS = [
  ["1.2.0", USE_SECURE_BOOT],
  ["1.4.0", NOTHING2]
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
  "windows.2k25": [["1.4.0", PERSISTENT2]],
  "windows.2k25.virtio": [["1.4.0", PERSISTENT2]]
};
var PREFERRED_EFI_VERSIONS = ["v1beta1"];
var DEPRECATED_EFI_FIELDS = ["preferredUseEfi", "preferredUseSecureBoot"];
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
function bundledPreference(name, release2) {
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  if (history) return inForce(history, release2);
  return PLAIN_BUNDLED_PREFERENCES.includes(name) ? {} : void 0;
}

// src/cluster/references.ts
var KINDS2 = {
  instancetype: { cluster: "VirtualMachineClusterInstancetype", namespaced: "VirtualMachineInstancetype" },
  preference: { cluster: "VirtualMachineClusterPreference", namespaced: "VirtualMachinePreference" }
};
var NONE2 = { applied: void 0 };
var unknown = (reason) => ({ applied: new Unknown(reason) });
function kindOf2(kind, written4) {
  if (written4 === void 0 || written4 === "") return KINDS2[kind].cluster;
  const plain2 = written4.toLowerCase().replace(/s$/, "");
  return Object.values(KINDS2[kind]).find((name) => name.toLowerCase() === plain2);
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
  const switches = [flag(own3, "commonInstancetypesDeployment", "enabled"), path && flag(hyperconverged.value, ...path)];
  return !switches.includes(false);
}
function bundled(kind, name, configuration, release2) {
  if (!isDeployed(configuration, release2)) return void 0;
  return kind === "preference" ? bundledPreference(name, release2) : bundledInstancetype(name);
}
function follow(kind, vm, cluster2, configuration, release2) {
  const matcher3 = field(vm.spec, kind);
  if (matcher3 === void 0) return NONE2;
  if (isUnknown(matcher3)) return { applied: matcher3 };
  const parts2 = ["name", "kind", "revisionName"].map((key) => text(matcher3, key));
  const doubt = parts2.find(isUnknown);
  if (doubt) return { applied: doubt };
  const [name, written4, revision] = parts2;
  const target = kindOf2(kind, written4);
  const found = name && target ? lookUp(kind, target, name, vm.namespace, cluster2, configuration, release2) : NONE2;
  if (revision) return stored(kind, revision, vm.namespace, found.object, cluster2);
  const isInferred = !name && get(matcher3, "inferFromVolume") !== void 0;
  return isInferred ? unknown(`the ${kind} is inferred from a volume`) : found;
}
function stored(kind, name, namespace, object, cluster2) {
  const what = `${STORED_REVISION.kind} "${name}"`;
  const named2 = object ? { named: object } : {};
  const open = (reason) => ({
    ...named2,
    applied: new Unknown(`revisionName has a stored ${kind} count, and ${reason}`)
  });
  const found = cluster2.find(STORED_REVISION.group, STORED_REVISION.kind, name, namespace);
  if (isUnknown(found)) return open(found.reason);
  const [revision, ...others3] = found;
  if (!revision) return open(`there is no ${what}`);
  if (others3.length > 0) return open(`there are ${found.length} objects ${what}`);
  const data = map(revision.value, "data");
  const holds2 = text(data, "kind");
  const applied = Object.values(KINDS2[kind]).some((one2) => one2 === holds2) ? map(data, "spec") : void 0;
  return applied === void 0 ? open(`${what} holds none that can be read`) : { ...named2, applied, revision };
}
function lookUp(kind, target, name, namespace, cluster2, configuration, release2) {
  const clusterWide = target === KINDS2[kind].cluster;
  const found = cluster2.find(INSTANCETYPE_GROUP, target, name, clusterWide ? void 0 : namespace);
  const objects = isUnknown(found) ? [] : found;
  const [object] = objects;
  if (objects.length > 1) return unknown(`there are ${objects.length} objects ${target} "${name}"`);
  if (object) return { applied: specOf(object), object };
  if (isUnknown(found) && cluster2.isNearby(INSTANCETYPE_GROUP, target, name)) return { applied: found };
  const spec = clusterWide ? bundled(kind, name, configuration, release2) : void 0;
  if (spec) return { applied: spec, bundled: name };
  return isUnknown(found) ? { applied: found } : NONE2;
}

// src/cluster/machine.ts
var asMap = (value) => isMap(value) ? value : void 0;
function defaultArchitecture({ configuration }) {
  return isUnknown(configuration) ? void 0 : text(configuration, "architectureConfiguration", "defaultArchitecture");
}
var SPEC_PATHS = new Map(MACHINE_KINDS.map((kind) => [kind, [...kind.vmi, "spec"]]));
function machineOf(object, kind, cluster2, configuration, release2, models) {
  const template = at(object.value, kind.vmi);
  const own3 = asMap(field(template, "spec"));
  if (!own3) return void 0;
  const vmSpec = kind.vm && asMap(at(object.value, kind.vm));
  const vm = { spec: vmSpec, namespace: object.namespace };
  const instancetype = follow("instancetype", vm, cluster2, configuration, release2);
  const preference = follow("preference", vm, cluster2, configuration, release2);
  const { spec, origins: origins2 } = expand(
    withArchitecture(own3, defaultArchitecture(configuration), preference.applied, release2),
    instancetype.applied,
    preference.applied,
    release2
  );
  const machine = {
    object,
    vmSpec,
    vmPath: kind.vm,
    specPath: SPEC_PATHS.get(kind),
    own: own3,
    spec,
    metadata: asMap(field(template, "metadata")) ?? {},
    origins: origins2,
    instancetype,
    preference,
    model: void 0
  };
  machine.model = models.of(machine);
  return machine;
}
function machinesOf(cluster2, configuration, release2) {
  const machines = [];
  const models = new Models();
  for (const kind of MACHINE_KINDS) {
    for (const object of cluster2.of(kind.group, kind.kind)) {
      const machine = machineOf(object, kind, cluster2, configuration, release2, models);
      if (machine) machines.push(machine);
    }
  }
  return machines;
}
function machineFrom(object, cluster2, configuration, release2) {
  const kind = MACHINE_KINDS.find(({ group, kind: name }) => group === object.group && name === object.kind);
  return kind && machineOf(object, kind, cluster2, configuration, release2, new Models());
}
var isOneGuest = ({ kind }) => kind === "VirtualMachine" || kind === "VirtualMachineInstance";
function guestCount(object) {
  const replicas = isOneGuest(object) ? 1 : get(object.value, "spec", "replicas") ?? 1;
  return typeof replicas === "number" && Number.isSafeInteger(replicas) ? Math.max(replicas, 0) : 0;
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
function placeOf(machine, path, at4 = "value") {
  for (let length = path.length; length > 0; length--) {
    const origin = machine.origins.get(path.slice(0, length).join("."));
    if (!origin) continue;
    const object = machine[origin.from].object;
    if (object) return { object, path: ["spec", ...origin.path, ...path.slice(length)], at: at4 };
    return { object: machine.object, path: [...machine.vmPath ?? [], origin.from, "name"], at: at4 };
  }
  return { object: machine.object, path: [...machine.specPath, ...path], at: at4 };
}
function gatePlace(machine, need) {
  const { object, specPath, vmPath } = machine;
  if (need.requirement.subject === "VirtualMachine") {
    return { object, path: [...vmPath ?? [], ...need.path.slice(1)] };
  }
  if (need.path[0] === "metadata") return { object, path: [...specPath.slice(0, -1), ...need.path] };
  return placeOf(machine, need.path);
}

// src/cluster/missing-gates.ts
function missingGates(target) {
  const asked = /* @__PURE__ */ new Map();
  const ask = (gates, object, place2, what) => {
    const answers = gates.map((gate2) => gateOn(gate2, target.configuration, target.release));
    if (answers.some((answer) => answer !== false)) return;
    const gate = gates[0];
    const entry = asked.get(gate) ?? { objects: /* @__PURE__ */ new Set(), places: [] };
    asked.set(gate, entry);
    entry.objects.add(object);
    entry.places.push({ place: place2, message: `${describe(object)} needs it${what}` });
  };
  for (const machine of target.machinesThat((one2) => target.verdict(one2).gates.length > 0)) {
    for (const need of target.verdict(machine).gates) {
      const { gates, path } = need.requirement;
      ask(gates, machine.object, gatePlace(machine, need), ` for ${path}`);
    }
  }
  const byKind2 = /* @__PURE__ */ new Map();
  for (const object of target.cluster.objects) {
    if (!ASKING_KINDS.has(object.kind) || !isKubeVirtGroup(object.group)) continue;
    const requirements = byKind2.get(object.kind) ?? requirementsFor({ kind: object.kind }, target.release);
    byKind2.set(object.kind, requirements);
    for (const { requirement, path } of gateNeeds(requirements, object.value, target.release))
      ask(requirement.gates, object, { object, path }, "");
  }
  return asked;
}

// src/kubevirt/backend-storage.ts
var CLASS_REQUIRED = "vmStateStorageClass is not set and this release takes no default class";
var NO_DEFAULT = "vmStateStorageClass is not set and no StorageClass is marked as default";
function classStep(answer, because, input) {
  return { decides: "storageClass", answer, because, input };
}
function chooseClass(storage, release2) {
  const { value, from } = storage.stateClass;
  if (isUnknown(value)) {
    return { storageClass: value, explicit: false, step: classStep("unknown", value.reason, from) };
  }
  if (value !== void 0 && value !== "") {
    return { storageClass: value, explicit: true, step: classStep(value, "vmStateStorageClass names it", from) };
  }
  if (holds("stateClassMandatory", release2)) {
    return { error: CLASS_REQUIRED, explicit: false, step: classStep("none", CLASS_REQUIRED, from) };
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
      step: classStep(name, `it is the ${WORDS2[kind]}`, `StorageClass ${name}`)
    };
  }
  if (more) return { storageClass: more, explicit: false, step: classStep("unknown", more.reason, "StorageClasses") };
  return { error: NO_DEFAULT, explicit: false, step: classStep("none", NO_DEFAULT, "StorageClasses") };
}
var WORDS2 = { virt: "default virtualization class", cluster: "cluster's default class" };
function ambiguous(names2, kind) {
  const reason = `${names2.length} classes are each marked as the ${WORDS2[kind]}; which one is taken is random`;
  return {
    storageClass: new Unknown(reason),
    candidates: names2,
    explicit: false,
    step: classStep("unknown", reason, names2.map((name) => `StorageClass ${name}`).join(", "))
  };
}
function modeStep(answer, because, input) {
  const text4 = isUnknown(answer) ? "unknown" : answer;
  return [answer, { decides: "accessMode", answer: text4, because, input }];
}
function accessModeOf(storageClass, explicit, storage, release2) {
  if (holds("stateAlwaysReadWriteMany", release2)) {
    return modeStep("ReadWriteMany", "this release always asks for ReadWriteMany", release2.label);
  }
  const { value: sets, from } = storage.profile(storageClass);
  if (isUnknown(sets)) return modeStep(sets, sets.reason, from);
  const fallback = explicit ? "ReadWriteMany" : "ReadWriteOnce";
  const why = explicit ? "vmStateStorageClass is set" : "vmStateStorageClass is not set";
  if (sets === void 0) return modeStep(fallback, `there is no StorageProfile and ${why}`, from);
  if (sets.length === 0) return modeStep(fallback, `the StorageProfile has no claim property sets and ${why}`, from);
  const modes = sets.filter((set2) => set2.volumeMode === STATE_CLAIM_VOLUME_MODE).flatMap((set2) => set2.accessModes ?? []);
  for (const mode of ["ReadWriteMany", "ReadWriteOnce"]) {
    if (modes.includes(mode)) return modeStep(mode, `a Filesystem claim property set has ${mode}`, from);
  }
  return modeStep(
    fallback,
    `no claim property set is Filesystem with ReadWriteMany or ReadWriteOnce, and ${why}`,
    from
  );
}
function agreed(modes, reason) {
  const [first3] = modes;
  const same = first3 !== void 0 && modes.every((mode) => mode === first3);
  return same && first3 !== void 0 ? first3 : new Unknown(reason);
}
function stateClaim(storage, release2) {
  const choice2 = chooseClass(storage, release2);
  if (choice2.error !== void 0) return { error: choice2.error, trace: [choice2.step] };
  const { storageClass, candidates, explicit, step } = choice2;
  const rest = { volumeMode: STATE_CLAIM_VOLUME_MODE, size: STATE_CLAIM_SIZE, explicit };
  if (storageClass === void 0) return { ...rest, trace: [step] };
  if (candidates) {
    const results = candidates.map((name) => accessModeOf(name, explicit, storage, release2));
    const accessMode2 = agreed(
      results.map(([mode]) => mode),
      "the classes that may be taken differ in access mode"
    );
    const trace2 = [step, ...results.map(([, modeTrace2]) => modeTrace2)];
    return { storageClass, storageClassCandidates: candidates, accessMode: accessMode2, ...rest, trace: trace2 };
  }
  if (isUnknown(storageClass)) {
    const always = holds("stateAlwaysReadWriteMany", release2);
    return { storageClass, accessMode: always ? "ReadWriteMany" : storageClass, ...rest, trace: [step] };
  }
  const [accessMode, modeTrace] = accessModeOf(storageClass, explicit, storage, release2);
  return { storageClass, accessMode, ...rest, trace: [step, modeTrace] };
}

// src/once.ts
function oncePer(find) {
  const found = /* @__PURE__ */ new WeakMap();
  return (of) => {
    let answer = found.get(of);
    if (answer === void 0) {
      answer = find(of);
      found.set(of, answer);
    }
    return answer;
  };
}

// src/kubevirt/live-migration.ts
var NOTHING3 = [];
function given(answer, path) {
  return answer === false ? NOTHING3 : [path ? { answer, path } : { answer }];
}
var securedBy = (way) => ({ domain }) => {
  const value = get(domain, "launchSecurity", way);
  return value === void 0 ? NOTHING3 : given(isUnknown(value) ? value : true, ["domain", "launchSecurity", way]);
};
var anyOf = (device) => ({ devices: devices2 }) => {
  if (field(devices2, device) === void 0) return NOTHING3;
  const answer = items(devices2, device).length > 0 || (moreItems(devices2, device) ?? false);
  return given(answer, ["domain", "devices", device]);
};
function isShared(modes) {
  return isUnknown(modes) ? modes : modes.includes("ReadWriteMany");
}
function claimsNotShared({ spec, inputs }) {
  const found = [];
  items(spec, "volumes").forEach((volume, index) => {
    if (!isUnknown(volume) && !isOnClaim(volume)) return;
    const answer = isUnknown(volume) ? volume : not(isShared(inputs.claimAccessModes(volume)));
    if (answer !== false) found.push({ answer, path: ["volumes", index] });
  });
  const more = moreItems(spec, "volumes");
  if (more) found.push({ answer: more, path: ["volumes"] });
  return found;
}
var isOnClaim = (volume) => field(volume, "persistentVolumeClaim") !== void 0 || field(volume, "dataVolume") !== void 0;
function hostDisks({ spec }) {
  const found = [];
  items(spec, "volumes").forEach((volume, index) => {
    if (isUnknown(volume) || field(volume, "hostDisk") === void 0) return;
    const shared2 = flag(volume, "hostDisk", "shared");
    found.push({ answer: isUnknown(shared2) ? shared2 : shared2 !== true, path: ["volumes", index, "hostDisk"] });
  });
  return found;
}
var present2 = (root, key) => isThere(field(root, key));
function canMove(item, inputs, release2) {
  for (const { binding, from } of MIGRATABLE_POD_BINDINGS) {
    const movable = inRange(release2, { from }) ? present2(item, binding) : false;
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
  const name = field(item, "name");
  const candidates = items(spec, "networks").map((network) => {
    const other = field(network, "name");
    const same = isUnknown(other) ? other : isUnknown(name) ? name : other === name;
    return and(same, present2(network, "pod"));
  });
  return or(...candidates, moreItems(spec, "networks") ?? false);
}
function podNetwork({ spec, devices: devices2, inputs, release: release2 }) {
  const found = [];
  items(devices2, "interfaces").forEach((item, index) => {
    const movable = isMap(item) ? canMove(item, inputs, release2) : !isUnknown(item);
    if (movable === true) return;
    const answer = isUnknown(item) ? item : and(isOnPodNetwork(spec, item), not(movable));
    found.push({ answer, path: ["domain", "devices", "interfaces", index] });
  });
  const more = moreItems(devices2, "interfaces");
  if (more) found.push({ answer: more });
  return found;
}
function gpus({ devices: devices2, inputs, release: release2 }) {
  if (field(devices2, "gpus") === void 0) return NOTHING3;
  const path = ["domain", "devices", "gpus"];
  const found = items(devices2, "gpus");
  const more = moreItems(devices2, "gpus");
  if (found.length === 0) return more ? [{ answer: more, path }] : NOTHING3;
  if (found.length > 1) return [{ answer: true, path }];
  return [{ answer: not(and(more ? not(more) : true, isMovableGpu(found[0], inputs, release2))), path }];
}
function isMovableGpu(gpu, inputs, release2) {
  if (isUnknown(inputs.gates)) return inputs.gates;
  if (!isGateOn(VGPU_MIGRATION_GATE, release2, inputs.gates)) return false;
  const name = field(gpu, "deviceName");
  const devices2 = ["permittedHostDevices", "mediatedDevices"];
  const mediated = items(inputs.configuration, ...devices2).some((device) => field(device, "resourceName") === name);
  return mediated || (moreItems(inputs.configuration, ...devices2) ?? false);
}
function reservations({ devices: devices2 }) {
  const found = [];
  items(devices2, "disks").forEach((disk, index) => {
    if (field(disk, "lun") === void 0) return;
    const answer = flag(disk, "lun", "reservation") ?? false;
    if (answer !== false) found.push({ answer, path: ["domain", "devices", "disks", index, "lun", "reservation"] });
  });
  return found;
}
var CONDITIONS2 = {
  "state-rwo": ({ inputs: { stateAccessMode: mode } }) => given(isUnknown(mode) ? mode : mode === "ReadWriteOnce"),
  "claim-not-shared": claimsNotShared,
  "host-disk": hostDisks,
  "pod-network": podNetwork,
  virtiofs: anyOf("filesystems"),
  "host-devices": anyOf("hostDevices"),
  gpus: anyOf("gpus"),
  "host-devices-v19": anyOf("hostDevices"),
  "gpus-v19": gpus,
  sev: securedBy("sev"),
  snp: securedBy("snp"),
  tdx: securedBy("tdx"),
  "secure-execution": ({ spec, domain }) => {
    if (text(spec, "architecture") !== "s390x") return NOTHING3;
    return given(present2(domain, "launchSecurity"), ["domain", "launchSecurity"]);
  },
  "persistent-reservation": reservations,
  "hyperv-passthrough": ({ domain }) => {
    const answer = flag(domain, "features", "hypervPassthrough", "enabled") ?? false;
    return given(answer, ["domain", "features", "hypervPassthrough", "enabled"]);
  },
  "isolated-emulator": ({ domain }) => {
    const isolated = flag(domain, "cpu", "isolateEmulatorThread") ?? false;
    if (isolated === false) return NOTHING3;
    const dedicated = flag(domain, "cpu", "dedicatedCpuPlacement") ?? false;
    return given(and(isolated, dedicated), ["domain", "cpu", "isolateEmulatorThread"]);
  }
};
var OF_MACHINE = ["state-rwo", "claim-not-shared", "host-disk"];
var blockersOf = oncePer((release2) => {
  const ready = MIGRATION_BLOCKERS.filter((blocker) => inRange(release2, blocker)).map((blocker) => ({
    blocker,
    decide: CONDITIONS2[blocker.id],
    path: blocker.path.split(".").filter(Boolean)
  }));
  return {
    machine: ready.filter(({ blocker }) => OF_MACHINE.includes(blocker.id)),
    model: ready.filter(({ blocker }) => !OF_MACHINE.includes(blocker.id))
  };
});
function migrationBlockers(spec, inputs, release2, by) {
  const found = [];
  const domain = field(spec, "domain");
  const subject2 = { spec, domain, devices: field(domain, "devices"), inputs, release: release2 };
  for (const { blocker, decide, path: usual3 } of blockersOf(release2)[by]) {
    for (const { answer, path } of decide(subject2))
      if (answer !== false) found.push({ blocker, blocks: answer, path: path ?? usual3 });
  }
  return found;
}
function isMigratable(blockers) {
  return not(or(...blockers.map(({ blocks: blocks3 }) => blocks3)));
}
function wantsLiveMigration(own3, cluster2) {
  const strategy = own3 === void 0 ? cluster2 : own3;
  if (isUnknown(strategy)) return new Unknown(`eviction strategy: ${strategy.reason}`);
  return strategy === "LiveMigrate" || strategy === "LiveMigrateIfPossible";
}

// src/kubevirt/snapshot.ts
function sightOf(stored2, need, release2) {
  if (need.needed === false) return "no state";
  const written4 = stateNeed(stored2, release2);
  const seen = holds("efiSeenByGuards", release2) ? written4.needed : written4.tpm;
  if (seen === true) return "seen";
  const doubt = [need.needed, seen, written4.needed].find(isUnknown);
  return doubt ?? (written4.needed === true ? "EFI only" : "by preference");
}
var NO_STATE = { outcome: "no state", why: "it keeps no TPM or UEFI state" };
var KEPT2 = { outcome: "kept", why: "the claim was made by hand and has no owner" };
var UNSEEN = {
  "by preference": "persistence comes from a preference, which is not read",
  "EFI only": "this release looks at the TPM only, and the state is that of UEFI"
};
var leftOut = (sight) => ({ outcome: "left out", why: UNSEEN[sight] });
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
var refusesRestoreElsewhere = (sight, release2) => sight === "seen" && holds("snapshotIncludesState", release2);
var VM_OWNER = { areVms: true, why: "the claim is owned by the VM" };
var OTHER_OWNERS = {
  VirtualMachinePool: {
    areVms: true,
    why: "each VM of the pool owns its claim, so scaling in deletes the state together with the VM"
  },
  VirtualMachineInstance: { areVms: false, why: "the claim is owned by the instance and ends with it" },
  VirtualMachineInstanceReplicaSet: {
    areVms: false,
    why: "the claims are owned by the set, and pile up until then: no instance gets the state of another one again"
  }
};
var OF_VMS_ONLY = {
  snapshot: { outcome: "refused", why: "snapshots are of VirtualMachines only" },
  clone: { outcome: "refused", why: "clones are of VirtualMachines only" },
  restore: { outcome: "refused", why: "snapshots are restored into VirtualMachines only" }
};
function fatesOfVm(sight, release2) {
  if (!isUnknown(sight))
    return { snapshot: snapshotFate(sight, release2), clone: cloneFate(sight), restore: restoreFate(sight, release2) };
  const unknown2 = { outcome: "unknown", why: sight.reason };
  return { snapshot: unknown2, clone: unknown2, restore: unknown2 };
}
var TRACKED = { outcome: "refused", why: "VMs whose changed blocks are tracked cannot be cloned" };
function fates(stored2, need, claimed2, release2) {
  const found = fatesOfState(stored2, need, claimed2, release2);
  return claimed2.tracked && found.clone.outcome !== "refused" ? { ...found, clone: TRACKED } : found;
}
function fatesOfState(stored2, need, { kind, byHand }, release2) {
  const sight = sightOf(stored2, need, release2);
  if (sight === "no state") return { snapshot: NO_STATE, clone: NO_STATE, restore: NO_STATE, onDelete: NO_STATE };
  const { areVms, why } = OTHER_OWNERS[kind] ?? VM_OWNER;
  const unknown2 = isUnknown(need.needed) ? { outcome: "unknown", why: need.needed.reason } : void 0;
  const onDelete = unknown2 ?? (byHand ? KEPT2 : { outcome: "deleted", why });
  if (areVms) return { ...fatesOfVm(sight, release2), onDelete };
  return unknown2 ? { snapshot: unknown2, clone: unknown2, restore: unknown2, onDelete } : { ...OF_VMS_ONLY, onDelete };
}

// src/cluster/operations.ts
var BY_SOURCE = { name: ["spec", "source", "name"], of: ["spec", "source", "kind"] };
var KINDS3 = [
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
function only4(target, group, kind, name, namespace) {
  const found = target.cluster.find(group, kind, name, namespace);
  if (isUnknown(found)) {
    const missing2 = target.cluster.isNearby(group, kind, name) ? {} : { missing: kind };
    return { object: found, ...missing2 };
  }
  const [object] = found;
  return { object: found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : object };
}
function machineNamed(target, name, namespace) {
  const { object, ...rest } = only4(target, KUBEVIRT_GROUP, "VirtualMachine", name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest };
  return { machine: object && target.machine(object) };
}
function ofSnapshot(target, name, namespace) {
  const { object, ...rest } = only4(target, SNAPSHOT_GROUP, "VirtualMachineSnapshot", name, namespace);
  if (isUnknown(object)) return { machine: object, ...rest };
  if (!object) return { machine: void 0 };
  const vm = text(object.value, ...BY_SOURCE.name);
  if (get(object.value, ...BY_SOURCE.of) !== "VirtualMachine" || vm === void 0) return { machine: void 0 };
  return { ...isUnknown(vm) ? { machine: vm } : machineNamed(target, vm, object.namespace), snapshot: object };
}
function sourceOf2(target, object, { name: path, of }) {
  const name = text(object.value, ...path);
  const kind = of === void 0 ? "VirtualMachineSnapshot" : text(object.value, ...of);
  const doubt = [name, kind].find(isUnknown);
  if (doubt) return { machine: doubt };
  if (typeof name !== "string" || name === "") return { machine: void 0 };
  if (kind === "VirtualMachine") return machineNamed(target, name, object.namespace);
  return kind === "VirtualMachineSnapshot" ? ofSnapshot(target, name, object.namespace) : { machine: void 0 };
}
function operationsOf(target) {
  return KINDS3.flatMap(
    (kind) => target.cluster.of(kind.group, kind.kind).map((object) => ({
      what: kind.what,
      object,
      place: { object, path: kind.name },
      ...sourceOf2(target, object, kind)
    }))
  );
}
function* knownOperations(target, what) {
  for (const operation of target.operations) {
    const { machine } = operation;
    if ((what === void 0 || operation.what === what) && machine !== void 0 && !isUnknown(machine))
      yield { ...operation, machine };
  }
}

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
var NODE_LOCAL_PROVISIONERS = ["openebs.io/local", "rancher.io/local-path"];
var NODE_BOUND_PROVISIONERS = {
  "directpv-min-io": "picked",
  "kubevirt.io.hostpath-provisioner": "picked",
  "local.csi.openebs.io": "picked",
  "openebs.io/local": "refused",
  "rancher.io/local-path": "refused",
  "topolvm.cybozu.com": "picked",
  "topolvm.io": "picked",
  "zfs.csi.openebs.io": "picked"
};
var NO_PROVISIONER = "kubernetes.io/no-provisioner";
var BINDING_DEFAULT = "Immediate";
var SHARES_ON_CONDITION = {
  "driver.longhorn.io": "Longhorn shares file systems by NFS where the nodes have an NFS client",
  "csi.vsphere.vmware.com": "vSphere shares file systems where vSAN file services run"
};

// src/kubevirt/quantity.ts
var QUANTITY2 = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:([KMGTPE]i|[numkMGTPE])|[eE]([+-]?\d{1,3}))?$/;
var DECIMAL = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
var BINARY = ["Ki", "Mi", "Gi", "Ti", "Pi", "Ei"];
var SCALE = 9;
var MOST_DIGITS = 100;
var power = (base, exponent) => base ** BigInt(exponent);
function readQuantity(value) {
  if (typeof value !== "string" && typeof value !== "number") return void 0;
  const match = QUANTITY2.exec(String(value));
  if (!match) return void 0;
  const [, sign2, digits = "", suffix = "", exponent] = match;
  if (digits.length > MOST_DIGITS) return void 0;
  const [whole2 = "", fraction = ""] = digits.split(".");
  const binary = BINARY.indexOf(suffix);
  const factor = binary < 0 ? 1n : power(1024n, binary + 1);
  const tens = SCALE - fraction.length + (exponent === void 0 ? DECIMAL[suffix] ?? 0 : Number(exponent));
  const amount = BigInt(`${whole2}${fraction}`) * factor;
  const scaled = tens >= 0 ? amount * power(10n, tens) : dividedUp(amount, power(10n, -tens));
  return sign2 === "-" ? -scaled : scaled;
}
var dividedUp = (amount, by) => (amount + by - 1n) / by;
var wholeNumber = (billionths) => dividedUp(billionths, power(10n, SCALE));
function quantityText(billionths) {
  const bytes = wholeNumber(billionths);
  for (let at4 = BINARY.length; at4 > 0; at4--) {
    const unit = power(1024n, at4);
    if (bytes >= unit && bytes % unit === 0n) return `${bytes / unit}${BINARY[at4 - 1]}`;
  }
  return String(bytes);
}

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
var ACCESS_MODES = { RWO: "ReadWriteOnce", RWX: "ReadWriteMany", ROX: "ReadOnlyMany" };
function asSet(capability) {
  const [mode, volumeMode] = capability.split(" ");
  return { accessModes: [ACCESS_MODES[mode]], volumeMode };
}
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
    const unknown2 = values.find(isUnknown);
    if (unknown2) return unknown2;
    const met = row.when.every(
      (test, index) => passes(test, typeof values[index] === "string" ? values[index] : void 0)
    );
    if (met) return row.key;
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
  const row = Object.hasOwn(PROVISIONERS, key) ? PROVISIONERS[key] : void 0;
  if (row?.since !== void 0 && isSince(cdi, row.since) === false)
    return key === provisioner ? [] : capabilitiesIn(provisioner, provisioner, cdi);
  const earlier = row?.earlier?.find(({ until }) => isSince(cdi, nextMinor(until)) === false);
  return (earlier ?? row)?.capabilities ?? [];
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
    (set2) => set2.volumeMode === "Filesystem" && set2.accessModes?.includes("ReadWriteMany")
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

// src/kubevirt/claim-size.ts
function raisingOf(cdi, version2) {
  const listed3 = items(cdi, ...CDI_GATES_PATH).includes(CLAIM_WEBHOOK_GATE);
  const policy = text(cdi, ...CLAIM_WEBHOOK_PATH);
  const doubt = listed3 ? void 0 : moreItems(cdi, ...CDI_GATES_PATH) ?? items(cdi, ...CDI_GATES_PATH).find(isUnknown);
  const isOn = version2 === void 0 ? void 0 : isSince(version2, CDI_WEBHOOK_DEFAULT_SINCE);
  if (version2 !== void 0 && isSince(version2, CDI_RAISES_SINCE) === false)
    return { by: "nothing", because: "CDI release" };
  if (isOn !== false && isUnknown(policy)) return policy;
  if (isOn === true) return policy === CLAIM_WEBHOOK_OFF ? { by: "nothing", because: "webhook" } : { by: "CDI" };
  if (listed3) return { by: "CDI" };
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
var roundedUpTo = (provisioner) => typeof provisioner === "string" && Object.hasOwn(ROUNDED_UP_TO, provisioner) ? ROUNDED_UP_TO[provisioner] : void 0;
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

// src/cluster/cdi-release.ts
var observed = (cluster2) => cluster2.captured(CDI_GROUP, "CDI").map(({ value }) => text(value, "status", "observedVersion"));
var annotated2 = (cluster2) => cluster2.of(CDI_GROUP, "CDI").map(({ value }) => text(value, "metadata", "annotations", CDI_RELEASE_ANNOTATION)).filter((version2) => typeof version2 === "string" && isSince(version2, version2));
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

// src/cluster/storage.ts
var DEFAULT_ANNOTATION = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION };
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
  const unknown2 = [modes, volumeMode, ...Array.isArray(modes) ? modes : []].find(isUnknown);
  if (unknown2) return unknown2;
  return {
    ...Array.isArray(modes) ? { accessModes: modes.filter((mode) => typeof mode === "string") } : {},
    ...typeof volumeMode === "string" ? { volumeMode } : {}
  };
}
function readClaimPropertySets(values) {
  const sets = values.filter((value) => isMap(value) || isUnknown(value)).map(asClaimPropertySet);
  const unknown2 = sets.find(isUnknown);
  return unknown2 ?? sets;
}
function takenOver(profile, sets) {
  if (profile.observed || isUnknown(sets)) return sets;
  const complete = sets.every((set2) => set2.volumeMode !== void 0 && (set2.accessModes?.length ?? 0) > 0);
  return complete ? sets : new Unknown(`${describe(profile)} has an incomplete claim property set, so its spec is not taken over`);
}
var ClusterStorage = class {
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
    const judged3 = isUnknown(found) ? void 0 : found[0];
    if (judged3 === void 0 || judged3 === captured) return captured;
    return captured && items(judged3.value, "spec", "claimPropertySets").length === 0 ? captured : judged3;
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

// src/cluster/volumes.ts
var SHARED = "ReadWriteMany";
function strings(values) {
  if (isUnknown(values)) return values;
  if (openReason(values) === void 0 && values.every((value) => typeof value === "string")) return values;
  const known5 = values.filter((value) => typeof value === "string");
  const open = openReason(values);
  const doubt = values.find(isUnknown) ?? (open === void 0 ? void 0 : new Unknown(open));
  return known5.includes(SHARED) ? known5 : doubt ?? known5;
}
function dataVolumeAccess(spec, storage) {
  for (const part of ["pvc", "storage"]) {
    const modes = strings(list(spec, part, "accessModes"));
    if (isUnknown(modes) || modes.length > 0) return { modes, path: [part, "accessModes"] };
  }
  const wanted = field(spec, "storage");
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
  const chosen = sets?.find((set2) => volumeMode === void 0 || set2.volumeMode === volumeMode);
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
    const bound = strings(list(claim.value, "status", "accessModes"));
    if (!isUnknown(bound) && bound.length > 0) return bound;
  }
  const wanted = strings(list(claim.value, "spec", "accessModes"));
  return isUnknown(wanted) || wanted.length > 0 ? wanted : new Unknown("the claim names no access mode");
}
function stateClaimMode(claim, release2) {
  const modes = claimModes(claim);
  if (isUnknown(modes)) return modes;
  if (!modes.includes(SHARED)) return "ReadWriteOnce";
  if (!holds("rwoStateCopied", release2)) return SHARED;
  const first3 = claim.observed ? text(claim.value, "status", "accessModes", 0) : void 0;
  if (isUnknown(first3)) return first3;
  if (first3 !== void 0) return first3 === SHARED ? SHARED : "ReadWriteOnce";
  const wanted = list(claim.value, "spec", "accessModes");
  const isOnly = !isUnknown(wanted) && wanted.length === 1 && openReason(wanted) === void 0;
  return isOnly ? SHARED : new Unknown("which of its access modes is the first once it is bound is not known");
}
function harvesterClaim(name, { object }) {
  const written4 = text(object.value, "metadata", "annotations", CLAIM_TEMPLATES_ANNOTATION);
  if (typeof written4 !== "string") return void 0;
  try {
    const template = items({ claims: JSON.parse(written4) }, "claims").find(
      (item) => get(item, "metadata", "name") === name
    );
    return template === void 0 ? void 0 : { spec: { pvc: field(template, "spec") } };
  } catch {
    return void 0;
  }
}
function classOf({ claim, spec }, storage) {
  const written4 = claim ? text(spec, "storageClassName") : text(spec, "pvc", "storageClassName") ?? text(spec, "storage", "storageClassName");
  if (written4 !== void 0) return written4;
  if (!claim && field(spec, "storage") !== void 0) return claimClass(void 0, storage);
  return new Unknown("the claim names no class");
}
var NO_CLAIM = "the volume names no claim";
var claimOf = (volume) => text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
var Volumes = class {
  constructor(cluster2, storage) {
    this.cluster = cluster2;
    this.storage = storage;
  }
  cluster;
  storage;
  last;
  /** The access modes of the claim behind a volume of a machine. */
  accessModes(volume, owner2) {
    const name = claimOf(volume);
    if (isUnknown(name)) return name;
    if (name === void 0) return new Unknown(NO_CLAIM);
    const source = this.source(name, owner2);
    if (isUnknown(source)) return source;
    return source.claim ? claimModes(source.claim) : this.modesOf(source.spec);
  }
  /** The access modes that a DataVolume asks for: the volumes of a fleet share what asks. */
  modesOf(spec) {
    if (!this.last || this.last.spec !== spec) this.last = { spec, modes: dataVolumeAccess(spec, this.storage).modes };
    return this.last.modes;
  }
  /** The same, with where they are decided. */
  access(volume, owner2) {
    const claim = claimOf(volume);
    if (isUnknown(claim)) return { modes: claim };
    if (claim === void 0) return { modes: new Unknown(NO_CLAIM) };
    return { claim, ...this.claim(claim, owner2) };
  }
  /** The class of the claim behind a volume; unknown where nobody names it and the default is not sure. */
  storageClass(volume, owner2) {
    const name = claimOf(volume);
    if (name === void 0 || isUnknown(name)) return name;
    const source = this.source(name, owner2);
    return isUnknown(source) ? source : classOf(source, this.storage);
  }
  claim(name, owner2) {
    const source = this.source(name, owner2);
    if (isUnknown(source)) return { modes: source };
    const { claim, object, spec, base } = source;
    if (claim) return { modes: claimModes(claim), object: claim, path: ["spec", "accessModes"] };
    return { ...object ? { object } : {}, ...within2(base, dataVolumeAccess(spec, this.storage)) };
  }
  /** What makes the claim of a name: itself, the VM's own template for it or for a DataVolume, or a DataVolume. */
  source(name, owner2) {
    const { namespace } = owner2.object;
    const claim = this.one("", "PersistentVolumeClaim", name, namespace);
    if (isUnknown(claim)) return claim;
    if (claim) return { claim, spec: field(claim.value, "spec"), base: [] };
    const templates = items(owner2.vmSpec, "dataVolumeTemplates");
    const index = templates.findIndex((item) => field(field(item, "metadata"), "name") === name);
    if (index >= 0) return { spec: field(templates[index], "spec"), base: ["dataVolumeTemplates", index] };
    const object = this.one(CDI_GROUP, "DataVolume", name, namespace);
    if (isUnknown(object)) return object;
    if (object) return { object, spec: field(object.value, "spec"), base: [] };
    return harvesterClaim(name, owner2) ?? new Unknown(`PersistentVolumeClaim "${name}" is not in scope`);
  }
  /** The only object of a name that is known; undefined when none is, unknown when several are. */
  one(group, kind, name, namespace) {
    const found = this.cluster.known(group, kind, name, namespace);
    return found.length > 1 ? new Unknown(`there are ${found.length} objects ${kind} "${name}"`) : found[0];
  }
};
function within2(base, { path, ...access }) {
  return base && path ? { ...access, path: [...base, "spec", ...path] } : access;
}

// src/cluster/target.ts
var Target = class {
  constructor(cluster2, release2, reading2 = { known: true }) {
    this.cluster = cluster2;
    this.release = release2;
    this.reading = reading2;
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
  #modelVerdicts = /* @__PURE__ */ new Map();
  #machines;
  #models;
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
    const stored2 = storedSpec(machine, this.configuration, this.release);
    return stored2 !== machine.own && this.cluster.facts.includes(machine.object) ? machine.own : stored2;
  }
  /** What snapshot, restore, clone and export see of a machine's state. */
  sight(machine) {
    return sightOf(this.stored(machine), this.verdict(machine).state, this.release);
  }
  verdict(machine) {
    let verdict = this.#verdicts.get(machine);
    if (!verdict) {
      verdict = new MachineVerdict(machine, this.#modelVerdict(machine.model), this);
      this.#verdicts.set(machine, verdict);
    }
    return verdict;
  }
  #modelVerdict(model) {
    let verdict = this.#modelVerdicts.get(model);
    if (!verdict) {
      verdict = new ModelVerdict(model, this);
      this.#modelVerdicts.set(model, verdict);
    }
    return verdict;
  }
  /** The state claim of one machine: the one that exists, which is reused as it is, else the one KubeVirt makes. */
  claimOf(machine) {
    const existing = this.existingClaim(machine.object);
    if (!existing) return this.claim;
    const name = describe(existing);
    const size = asText(text(existing.value, "spec", "resources", "requests", "storage"));
    const step = {
      decides: "storageClass",
      answer: name,
      because: "a claim that exists is reused",
      input: name
    };
    return {
      existingClaim: existing,
      storageClass: text(existing.value, "spec", "storageClassName") ?? new Unknown("the claim names no class"),
      accessMode: stateClaimMode(existing, this.release),
      volumeMode: asText(text(existing.value, "spec", "volumeMode")) ?? STATE_CLAIM_VOLUME_MODE,
      ...size === void 0 ? {} : { size },
      trace: [step]
    };
  }
  /** The claim in scope that KubeVirt takes for a VM's state: by label where the release looks for it, else by name. */
  existingClaim(object) {
    const { name, namespace } = object;
    if (name === "" || !isOneGuest(object)) return void 0;
    this.#stateClaims ??= stateClaimsOf(this.cluster.all("", "PersistentVolumeClaim"));
    const { labelled, named: named2 } = this.#stateClaims;
    if (labelled.size + named2.size === 0) return void 0;
    const here = (claim) => claim.namespace === void 0 || namespace === void 0 || claim.namespace === namespace;
    const byLabel = holds("stateClaimLabelled", this.release) ? labelled.get(name)?.find(here) : void 0;
    return byLabel ?? named2.get(`${STATE_CLAIM_PREFIX}${name}`)?.find(here);
  }
  /**
   * The machines of which something holds.
   * @param holds Asked of one machine of each model: it must not depend on anything in which the machines of one may differ.
   */
  machinesThat(holds2) {
    this.#models ??= [...new Set(this.machines.map(({ model }) => model))];
    const models = new Set(this.#models.filter(holds2));
    return models.size === 0 ? NO_MACHINES : this.machines.filter(({ model }) => models.has(model));
  }
  /** The access mode the claim would have if its class were named by vmStateStorageClass, or were the default. */
  accessModeIf(storageClass, explicit) {
    return accessModeOf(storageClass, explicit, this.storage, this.release)[0];
  }
  /** What keeps a machine from migrating, or may do so: by what it has to itself, or by what all of its model have. */
  blockers(machine, state, by) {
    return migrationBlockers(machine.spec, this.#migrationInputs(machine, state), this.release, by);
  }
  /** What beside the spec of a machine decides about its migration. */
  #migrationInputs(machine, state) {
    const { gates, moreGates, configuration } = this.configuration;
    return {
      metadata: machine.metadata,
      stateAccessMode: stateMode(state, this.claimOf(machine).accessMode),
      claimAccessModes: (volume) => this.volumes.accessModes(volume, machine),
      configuration,
      gates: moreGates ?? gates
    };
  }
  /** The feature gates that an effective spec asks for. */
  gatesOf(spec, metadata = {}) {
    return gateNeeds(this.#rows("machine"), spec, this.release, metadata);
  }
  /** The feature gates that a machine and its VirtualMachine ask for. */
  machineGates({ spec, metadata, vmSpec }) {
    const ofSpec = this.gatesOf(spec, metadata);
    if (vmSpec === void 0) return ofSpec;
    return [...ofSpec, ...gateNeeds(this.#rows("VirtualMachine"), { spec: vmSpec }, this.release)];
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
var NO_MACHINES = [];
var both = (one2, other) => one2.length === 0 ? other : other.length === 0 ? one2 : [...one2, ...other];
var ModelVerdict = class {
  constructor(machine, target) {
    this.machine = machine;
    this.target = target;
    this.state = stateNeed(machine.spec, target.release);
  }
  machine;
  target;
  state;
  #blockers;
  #gates;
  get blockers() {
    this.#blockers ??= this.target.blockers(this.machine, this.state, "model");
    return this.#blockers;
  }
  get gates() {
    this.#gates ??= this.target.machineGates(this.machine);
    return this.#gates;
  }
};
var MachineVerdict = class {
  constructor(machine, model, target) {
    this.machine = machine;
    this.model = model;
    this.target = target;
    this.state = model.state;
  }
  machine;
  model;
  target;
  state;
  #blockers;
  get blockers() {
    this.#blockers ??= both(this.target.blockers(this.machine, this.state, "machine"), this.model.blockers);
    return this.#blockers;
  }
  get migratable() {
    return isMigratable(this.blockers);
  }
  get wanted() {
    const own3 = text(this.machine.spec, "evictionStrategy");
    return wantsLiveMigration(own3, this.target.configuration.evictionStrategy);
  }
  get gates() {
    return this.model.gates;
  }
};
function stateClaimsOf(claims) {
  const label = ({ value }) => asText(text(value, "metadata", "labels", STATE_CLAIM_LABEL));
  const named2 = claims.filter(({ name }) => name.startsWith(STATE_CLAIM_PREFIX));
  return { labelled: indexBy(claims, label), named: indexBy(named2, ({ name }) => name) };
}
function stateMode(need, mode) {
  if (need.needed === false) return void 0;
  return isUnknown(need.needed) ? need.needed : mode;
}
var asText = (value) => isUnknown(value) ? void 0 : value;
var surely = (value) => !isUnknown(value) && value;

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

// src/load/objects.ts
function loadObjects(objects, options) {
  const { complete = true, observed: observed2 = true, facts = [] } = options;
  return new Cluster({ objects: objectsIn(objects, observed2), facts: objectsIn(facts, true), complete });
}
function loadedObjects(objects, crds, cwd) {
  const inputProblems = [];
  const cluster2 = loadObjects(objects, { observed: false }).withFacts(readDefinitions(crds, cwd, inputProblems));
  return { cluster: cluster2, inputProblems, documentProblems: [], inScope: () => true };
}
function objectsIn(values, observed2) {
  return values.flatMap(itemsOf).flatMap((value) => {
    const object = isMap(value) ? asKubeObject(value, { base: [], observed: observed2 }, isMeantAsObject) : void 0;
    return object ? [object] : [];
  });
}
function itemsOf(value) {
  if (isMap(value) && value.kind === "List" && Array.isArray(value.items)) return value.items;
  return [value];
}

// src/load/missing-gates.ts
function missingGatesOf(objects, options, release2) {
  const { targets } = targetsOf(loadObjects(objects, options), release2);
  const everywhere = targets.map((target) => [...missingGates(target).keys()]);
  return (everywhere[0] ?? []).filter((gate) => everywhere.every((gates) => gates.includes(gate))).sort();
}

// src/load/programs.ts
var PROGRAM2 = /\.[cm]?[jt]sx?$/;
var DECLARATIONS = /\.d\.[cm]?ts$/;
var APP = "cdk8s.yaml";
var GENERATED = /^\/\/ generated by cdk8s/;
var isProgram = (path) => PROGRAM2.test(path) && !DECLARATIONS.test(path);
var isApp = (path) => basename2(path) === APP;
function textOf3(loader, absolute) {
  try {
    return loader.files.text(absolute);
  } catch {
    return void 0;
  }
}
function entryOf(loader, app) {
  const reading2 = readValue(textOf3(loader, app) ?? "");
  if ("problem" in reading2 || !isMap(reading2.value)) return void 0;
  const { app: command } = reading2.value;
  if (typeof command !== "string") return void 0;
  const read4 = (path) => textOf3(loader, path);
  return programsIn(command, dirname5(app)).map((path) => originalOf(path, read4)).find((path) => path !== void 0);
}
function homeOf(loader, absolute) {
  const folder = dirname5(absolute);
  return projectRoot(folder, (path) => textOf3(loader, path) !== void 0) ?? folder;
}
function sourcesOf2(loader) {
  const all = /* @__PURE__ */ new Map();
  const of = (folder) => {
    let sources = all.get(folder);
    if (!sources) {
      sources = { entry: entryOf(loader, join5(folder, APP)), scope: false, named: [] };
      all.set(folder, sources);
    }
    return sources;
  };
  for (const file2 of loader.programs) {
    if (!isApp(file2.path)) of(homeOf(loader, file2.absolute)).named.push(file2.absolute);
    else if (file2.scope) of(dirname5(file2.absolute)).scope = true;
  }
  return all;
}
var missingGates2 = (objects, { kubevirt, ...options }) => {
  const reading2 = readRelease(kubevirt);
  return missingGatesOf(objects, options, "release" in reading2 ? reading2.release : void 0);
};
function programOf(loader, { entry, named: named2 }, parsed2) {
  const { readProgram } = require("./programs.js").all_of_read_typescript_read;
  const { revision } = loader.files;
  const library = named2.filter((path) => !GENERATED.test(textOf3(loader, path) ?? ""));
  return readProgram({
    entries: [.../* @__PURE__ */ new Set([...entry === void 0 ? [] : [entry], ...library])],
    library,
    parsed: parsed2,
    missingGates: missingGates2,
    read: (path) => textOf3(loader, path),
    nameOf: (path) => ({
      file: loader.name(path),
      path: loader.path(path),
      ...revision === void 0 ? {} : { revision }
    })
  });
}
var identity2 = ({ group, kind, namespace = "", name }) => [group, kind, namespace, name].join("\0");
function unique(objects) {
  const found = /* @__PURE__ */ new Map();
  for (const object of objects) found.set(identity2(object), found.has(identity2(object)) ? void 0 : object);
  return new Map([...found].flatMap(([key, object]) => object ? [[key, object]] : []));
}
function isIdentified({ name, value: { metadata } }) {
  return name !== "" && isMap(metadata) && openReason(metadata) === void 0 && !isUnknown(metadata.namespace);
}
function trace(written4, made) {
  const sources = unique(made.map(({ object }) => object).filter(isIdentified));
  for (const [key, object] of unique(written4)) {
    const source = sources.get(key);
    if (source) object.source = source;
  }
}
function withoutTwins(loader, folder, made, named2) {
  const within3 = `${loader.path(folder)}/`.replace(/^\//, "");
  const written4 = loader.objects.filter(({ document, name }) => name !== "" && document?.path.startsWith(within3));
  const twins = new Set(written4.map(identity2));
  if (!named2) {
    trace(written4, made);
    return made.map(({ object }) => object).filter((object) => !twins.has(identity2(object)));
  }
  const own3 = new Set(made.filter(({ object }) => object.name !== "").map(({ object }) => identity2(object)));
  for (const object of written4) if (own3.has(identity2(object))) loader.objects.splice(loader.objects.indexOf(object), 1);
  return made.map(({ object }) => object);
}
function readPrograms(loader) {
  const reported2 = /* @__PURE__ */ new Set();
  const parsed2 = /* @__PURE__ */ new Map();
  for (const [folder, sources] of sourcesOf2(loader)) {
    const { entry, scope, named: named2 } = sources;
    if (entry === void 0 && named2.length === 0) continue;
    const program = programOf(loader, sources, parsed2);
    loader.objects.push(...withoutTwins(loader, folder, program.objects, named2.length > 0));
    loader.documentProblems.push(...program.problems);
    for (const path of program.reached([...named2, ...scope && entry !== void 0 ? [entry] : []]))
      reported2.add(loader.name(path));
    if (named2.length === 0) continue;
    const touched = (one2) => {
      const files = one2.sources();
      return named2.some((path) => files.has(path));
    };
    for (const one2 of program.objects) if (one2.object.document && touched(one2)) reported2.add(one2.object.document.file);
  }
  return reported2;
}

// src/load/loader.ts
var RENDERED = "<rendered ";
function commonFolder(folders) {
  let [common = sep3] = folders;
  for (const folder of folders) {
    while (folder !== common && !folder.startsWith(common.endsWith(sep3) ? common : `${common}${sep3}`))
      common = dirname6(common);
  }
  return common;
}
var KUSTOMIZATION = { apiVersion: "kustomize.config.k8s.io/v1beta1", kind: "Kustomization" };
var Loader = class {
  constructor(files, cwd, readings) {
    this.files = files;
    this.cwd = cwd;
    this.readings = readings;
    this.#top = commonFolder([cwd, files.root ?? cwd, ...files.files.map(({ absolute }) => dirname6(absolute))]);
  }
  files;
  cwd;
  readings;
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
    return pathFrom(this.#top, resolve7(this.cwd, file2));
  }
  /** An absolute path as the user knows it: relative to the working directory. */
  name(absolute) {
    return pathFrom(this.cwd, absolute);
  }
  /** The absolute path of such a path. */
  absolute(path) {
    return resolve7(this.#top, path);
  }
  read(file2) {
    try {
      if (isProgram(file2.path)) this.#program(file2);
      else this.#manifests(file2);
    } catch (error) {
      if (file2.scope) this.inputProblems.push({ path: file2.path, message: errorText(error) });
    }
  }
  #program(file2) {
    if (!file2.named) return;
    this.files.text(file2.absolute);
    this.programs.push(file2);
  }
  #manifests(file2) {
    const read4 = this.readings.of(file2);
    if (isApp(file2.path)) this.programs.push(file2);
    if (read4) this.#take(read4, file2.path, isKustomizationFile(file2.path));
  }
  /** Takes a text that stands for a file. */
  take(text4, file2) {
    const kustomization = isKustomizationFile(file2);
    this.#take({ text: text4, documents: documentsIn(text4, { file: file2, observed: false }) }, file2, kustomization);
  }
  #take({ text: text4, documents }, file2, kustomization) {
    const path = this.path(file2);
    const { objects, problems: problems2 } = documentsOf(text4, documents, {
      file: file2,
      path,
      observed: false,
      isMeant: isMeantAsObject,
      ...this.files.revision === void 0 ? {} : { revision: this.files.revision },
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
  output(text4, cluster2) {
    const { objects, problems: problems2 } = readDocuments(text4, {
      file: `${RENDERED}${cluster2}>`,
      observed: false,
      isMeant: isMeantAsObject
    });
    if (objects.length === 0)
      throw new UsageError(
        `cluster ${cluster2}: the render command printed no Kubernetes object; it must print manifests`
      );
    this.documentProblems.push(...problems2);
    return objects;
  }
  /** The objects that are no patches, and the patches that no kustomization names. */
  sorted() {
    const sorted = { objects: [], loose: [] };
    for (const object of this.objects) {
      if (!this.patches.has(pathOf(object))) sorted[looksLikePatch(object) ? "loose" : "objects"].push(object);
    }
    return sorted;
  }
};

// src/load.ts
var STDIN = "-";
var STDIN_NAME = "<stdin>";
function exclusionOf(options, cwd) {
  const { configuration, forceExclude = false } = options;
  const facts = factsFiles2(options, cwd);
  if (!configuration && facts.size === 0) return void 0;
  const { folder = cwd, exclude = [] } = configuration ?? {};
  const files = below(folder, exclude);
  const folders = wholly(folder, exclude);
  return {
    ...configuration ? { own: resolve8(cwd, configuration.file) } : {},
    isFacts: (path) => facts.has(path),
    excludes: (path, isFolder2) => (isFolder2 ? folders : files)(path),
    named: forceExclude
  };
}
function diskOptions(options) {
  const cwd = options.cwd ?? process.cwd();
  return {
    cwd,
    context: options.context ?? true,
    contextFolder: options.configuration?.folder,
    exclusion: exclusionOf(options, cwd)
  };
}
function findFiles(paths2, options = {}) {
  const named2 = paths2.filter((path) => path !== STDIN);
  const replaced2 = paths2.includes(STDIN) ? options.stdinFilename : void 0;
  return diskFiles(named2, { ...diskOptions(options), replaced: replaced2 });
}
function loadFiles(paths2, options = {}) {
  return loadFrom(findFiles(paths2, options), paths2, options);
}
function naming([first3 = "."], { configuration }, cwd) {
  let found;
  const top = () => {
    found ??= contextRoot(first3, cwd) ?? configuration?.folder ?? cwd;
    return found;
  };
  const isFile2 = (name) => name !== STDIN_NAME && !name.startsWith(RENDERED);
  return {
    nameOf: (file2) => isFile2(file2) ? pathFrom(top(), resolve8(cwd, file2)) : file2,
    fileOf: (name) => isFile2(name) ? pathFrom(cwd, resolve8(top(), name)) : name
  };
}
function loadFrom(found, paths2, options = {}) {
  const cwd = options.cwd ?? process.cwd();
  const exclusion = exclusionOf(options, cwd);
  const readings = readingsOf(found, options);
  const loader = new Loader(found, cwd, readings);
  loader.inputProblems.push(...found.problems);
  const scope = new Set(found.files.filter((file2) => file2.scope).map((file2) => file2.path));
  const name = options.stdinFilename ?? STDIN_NAME;
  const leftOut2 = exclusion?.named === true && exclusion.excludes(resolve8(cwd, name), false);
  if (paths2.includes(STDIN) && isProgram(name))
    throw new UsageError(
      `${name}: a program is read with the files that it imports, not from standard input; name the file`
    );
  if (paths2.includes(STDIN) && !leftOut2) {
    scope.add(name);
    loader.take(options.stdin ?? "", name);
  }
  for (const [index, file2] of found.files.entries()) {
    options.onFile?.(index, found.files.length);
    loader.read(file2);
  }
  readings.end?.();
  for (const file2 of readPrograms(loader)) scope.add(file2);
  const inScope = (file2) => scope.has(file2) || file2.startsWith(RENDERED);
  const chosen = choose(clustersIn(loader, found.root, cwd, options), options, cwd, loader, inScope);
  const crds = readDefinitions(options.crds ?? [], cwd, loader.inputProblems);
  const clusters = crds.length === 0 ? chosen : chosen.map((cluster2) => cluster2.withFacts(crds));
  return {
    clusters,
    documentProblems: loader.documentProblems.filter(({ document }) => inScope(document.file)),
    inputProblems: loader.inputProblems,
    inScope,
    ...naming(paths2, options, cwd),
    files: scope.size + (options.rendered?.size ?? 0),
    excluded: found.excluded || leftOut2 && paths2.includes(STDIN),
    facts: factsFiles2(options, cwd).size > 0
  };
}
function unread({ inputProblems, documentProblems }) {
  const broken = documentProblems.filter(
    ({ kind, document }) => kind === "unreadable" && JUDGED_TEXT.test(document.text)
  );
  if (broken.length === 0) return inputProblems;
  const { problemMessage } = require("./findings.js").all_of_mask;
  const documents = broken.map((problem5) => ({
    path: `${problem5.document.file}:${problem5.line}:${problem5.column}`,
    message: `the document cannot be read: ${problemMessage(problem5)}; correct it here`
  }));
  return [...inputProblems, ...documents];
}

// src/config/find.ts

// src/config/read.ts
function syntaxMessage(code, message) {
  if (code === "DUPLICATE_KEY") return "this key stands a second time; remove one";
  if (code === "MULTIPLE_DOCS") return "a second document begins here; a configuration is one document";
  if (message.includes("call stack")) return TOO_DEEP;
  return `it is no valid YAML: ${message.replace(/\n[\s\S]*/, "").replace(/\s+/g, " ")}`;
}
function isManifest(text4) {
  return /^["']?apiVersion["']?[^\S\n]*:/m.test(text4) && /^["']?kind["']?[^\S\n]*:/m.test(text4);
}
function clusterOf({ name = "", paths: paths2 = [], facts = [], kubevirt, render }) {
  return { name, paths: paths2, facts, ...kubevirt ? { kubevirt } : {}, ...render === void 0 ? {} : { render } };
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
function usageError(mistakes, place2, positionOf) {
  const lines = [...mistakes].sort((left, right) => left.offset - right.offset).map(({ offset, message }) => `${place2.file}:${positionOf(offset)}: ${message}`);
  return new UsageError([...new Set(lines)].join("\n"));
}
function readConfig(text4, place2, rules) {
  const unfit = textProblem(withoutMark(text4))?.problem;
  if (unfit) throw new UsageError(`${place2.file}:${unfit.line}:${unfit.column}: ${unfit.message}`);
  try {
    return readFitting(withoutMark(text4), place2, rules);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${place2.file}:1:1: ${TOO_DEEP}`);
    throw error;
  }
}
function readFitting(text4, place2, rules) {
  const yaml83 = require("yaml");
  const counter = new yaml83.LineCounter();
  const positionOf = (offset) => {
    const { line, col } = counter.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const options = {
    schema: "core",
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: counter,
    logLevel: "error"
  };
  const document = yaml83.parseDocument(text4, options);
  const syntax = document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    message: syntaxMessage(code, message)
  }));
  if (syntax.length > 0) throw usageError(syntax, place2, positionOf);
  const { contents } = document;
  if (contents === null || yaml83.isScalar(contents) && contents.value === null) return configOf({}, place2);
  const source = new Source(yaml83, document);
  const read4 = configShape(rules).read(source.target(document.contents), "", source) ?? {};
  checkClusters(source);
  if (source.mistakes.length > 0) throw usageError(source.mistakes, place2, positionOf);
  return configOf(read4, place2);
}
function configOf(read4, { file: file2, folder }) {
  return {
    file: file2,
    folder,
    clusters: (read4.clusters ?? []).map(clusterOf),
    exclude: read4.exclude ?? [],
    rules: read4.rules ?? /* @__PURE__ */ new Map(),
    overrides: (read4.overrides ?? []).map(({ files = [], rules = /* @__PURE__ */ new Map() }) => ({ files, rules })),
    ...read4.kubevirt === void 0 ? {} : { kubevirt: read4.kubevirt },
    ...read4.failOn === void 0 ? {} : { failOn: read4.failOn },
    ...read4.schema === void 0 ? {} : { schema: read4.schema }
  };
}

// src/config/find.ts
var NAMES2 = ["vmstate.yaml", "vmstate.yml"];
function read3(file2, pipes = false) {
  try {
    return readText(file2, pipes);
  } catch (error) {
    throw new UsageError(`configuration ${file2}: ${errorText(error)}`);
  }
}
function readFound(folder, name, cwd) {
  const file2 = join6(folder, name);
  if (leadsOut(folder, name, cwd))
    throw new UsageError(`configuration ${file2}: ${LEADS_OUT}; name it with --config to have it read`);
  return read3(file2);
}
function configsIn(folder, cwd) {
  const names2 = NAMES2.filter((name) => isFile(join6(folder, name)) || isBrokenLink(join6(folder, name)));
  return names2.filter((name) => !isManifest(readFound(folder, name, cwd))).map((name) => join6(folder, name));
}
function nearestConfig(folder, cwd) {
  for (let current = folder; ; current = dirname7(current)) {
    const [first3, second] = configsIn(current, cwd);
    if (second !== void 0) throw new UsageError(`${first3} and ${second} are both configurations; remove one`);
    if (first3 !== void 0) return first3;
    if (dirname7(current) === current) return void 0;
  }
}
function startOf2(path, cwd) {
  const absolute = resolve9(cwd, path);
  return isFolder(absolute) ? absolute : dirname7(absolute);
}
function search(paths2, cwd) {
  let found;
  const byFolder = /* @__PURE__ */ new Map();
  for (const path of paths2) {
    const folder = startOf2(path, cwd);
    if (!byFolder.has(folder)) byFolder.set(folder, nearestConfig(folder, cwd));
    const file2 = byFolder.get(folder);
    if (file2 === void 0) continue;
    if (found && found.file !== file2) {
      const shown = [found.file, file2].map((one2) => pathFrom(cwd, one2));
      throw new UsageError(
        `${shown[0]} configures ${found.path}, and ${shown[1]} configures ${path}; run vmstate once for each, or name one with --config`
      );
    }
    found ??= { path, file: file2 };
  }
  return found?.file;
}
function findConfig(paths2, options, rules) {
  const { cwd, config } = options;
  if (config === false) return void 0;
  const file2 = config === void 0 ? search(paths2.length > 0 ? paths2 : ["."], cwd) : resolve9(cwd, config);
  if (file2 === void 0) return void 0;
  return readConfig(read3(file2, config !== void 0), { file: pathFrom(cwd, file2), folder: dirname7(file2) }, rules);
}

// src/config/levels.ts
var NONE3 = /* @__PURE__ */ new Map();
function readLevels(given3, rules) {
  const names2 = withFamilies(rules);
  const levels = /* @__PURE__ */ new Map();
  for (const [rule82, word] of given3) {
    const level = LEVELS.find((one2) => one2 === word);
    if (!Object.hasOwn(names2, rule82)) throw new UsageError(unknownRule(rule82, names2));
    if (level === void 0)
      throw new UsageError(`${JSON.stringify(word)} is no level for ${rule82}; levels are ${LEVELS.join(", ")}`);
    levels.set(rule82, level);
  }
  return levels;
}
var Levels = class {
  /** @param given Levels that win over those of the configuration. */
  constructor(config, given3 = NONE3, cwd = "") {
    this.given = given3;
    this.cwd = cwd;
    this.#rules = config?.rules ?? NONE3;
    this.#overrides = (config?.overrides ?? []).map(({ files, rules }) => ({ rules, matches: remembered(below(config?.folder ?? "", files)) })).reverse();
  }
  given;
  cwd;
  #overrides;
  #rules;
  /** What a rule is set to in a file, by its path as the user knows it; undefined leaves each finding its own severity. */
  of(rule82, file2) {
    const given3 = levelIn(this.given, rule82);
    if (given3 !== void 0) return given3;
    for (const { rules, matches: matches3 } of this.#overrides) {
      const level = levelIn(rules, rule82);
      if (level !== void 0 && file2 !== void 0 && matches3(resolve10(this.cwd, file2))) return level;
    }
    return levelIn(this.#rules, rule82);
  }
  /** What a rule is set to where nothing else is said. */
  usual(rule82) {
    return levelIn(this.given, rule82) ?? levelIn(this.#rules, rule82);
  }
  /** Whether a rule reports nowhere, so that it need not run. */
  isOff(rule82) {
    if (this.usual(rule82) !== "off") return false;
    if (levelIn(this.given, rule82) !== void 0) return true;
    return this.#overrides.every(({ rules }) => (levelIn(rules, rule82) ?? "off") === "off");
  }
};
function remembered(matches3) {
  const answers = /* @__PURE__ */ new Map();
  return (file2) => {
    let answer = answers.get(file2);
    if (answer === void 0) {
      answer = matches3(file2);
      answers.set(file2, answer);
    }
    return answer;
  };
}

// rule-texts:rule-texts
var texts = {
  get summary() {
    return require("./rule-texts.json")[this.id].summary;
  },
  get why() {
    return require("./rule-texts.json")[this.id].why;
  },
  get releases() {
    return require("./rule-texts.json")[this.id].releases;
  },
  get sources() {
    return require("./rule-texts.json")[this.id].sources;
  },
  get bad() {
    return require("./rule-texts.json")[this.id].bad;
  },
  get good() {
    return require("./rule-texts.json")[this.id].good;
  },
  get base() {
    return require("./rule-texts.json")[this.id].base;
  },
  get facts() {
    return require("./rule-texts.json")[this.id].facts;
  }
};

// src/cluster/spec-changes.ts
var startsWith = (path, start) => start.every((key, index) => path[index] === key);
var isWithin3 = (path, starts) => starts?.some((start) => startsWith(path, start)) === true;
function isSameQuantity(before2, after, path, growing2) {
  if (!path.includes("resources")) return false;
  const was = readQuantity(before2);
  const is2 = readQuantity(after);
  return was !== void 0 && is2 !== void 0 && (was === is2 || growing2 && is2 > was);
}
var Comparison = class {
  constructor(spec) {
    this.spec = spec;
  }
  spec;
  /** The paths that surely differ. */
  *differing(before2, after, path) {
    const { except, filledIn, defaults, growing: growing2 } = this.spec;
    const key = String(path.at(-1));
    const fallback = defaults && Object.hasOwn(defaults, key) ? defaults[key] : void 0;
    const was = before2 ?? fallback;
    const is2 = after ?? fallback;
    if (was === is2 || isUnknown(was) || isUnknown(is2) || isWithin3(path, except)) return;
    if (was === void 0 && isWithin3(path, filledIn)) return;
    if (isMap(was) && isMap(is2)) yield* this.maps(was, is2, path);
    else if (Array.isArray(was) && Array.isArray(is2)) yield* this.lists(was, is2, path);
    else if (isEmpty(was) && isEmpty(is2)) return;
    else if (!isSameQuantity(was, is2, path, isWithin3(path, growing2))) yield path;
  }
  *maps(before2, after, path) {
    for (const key of /* @__PURE__ */ new Set([...Object.keys(before2), ...Object.keys(after)]))
      yield* this.differing(get(before2, key), get(after, key), [...path, key]);
  }
  *lists(before2, after, path) {
    if (openReason(before2) !== void 0 || openReason(after) !== void 0) return;
    if (before2.length !== after.length) yield path;
    else for (const [index, item] of before2.entries()) yield* this.differing(item, after[index], [...path, index]);
  }
};
var isEmpty = (value) => value === void 0 || Array.isArray(value) && value.length === 0 || isMap(value) && Object.keys(value).length === 0;
function changedPaths(before2, after, spec) {
  const comparison = new Comparison(spec);
  return spec.paths.flatMap((path) => [...comparison.differing(get(before2, ...path), get(after, ...path), path)]);
}

// src/facts/immutable-specs.ts
var SPEC = [["spec"]];
var ADMITTERS2 = "kubevirt/kubevirt pkg/storage/admitters";
var IMMUTABLE_SPECS = [
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

// src/rules/define.ts
var SAID = [
  "id",
  "severity",
  "summary",
  "why",
  "releases",
  "needs",
  "fix",
  "sources",
  "base",
  "bad",
  "good",
  "facts"
];
var documentation = (rule82) => Object.fromEntries(SAID.flatMap((name) => rule82[name] === void 0 ? [] : [[name, rule82[name]]]));
var defineRule = (rule82) => rule82;

// src/rules/change/immutable.ts
var rule = defineRule({
  id: "change/immutable",
  severity: "error",
  __proto__: texts,
  needs: ["two revisions"],
  *compare(change) {
    for (const pair of change.objects) {
      const spec = SPECS.get(kindKey(pair.after.group, pair.after.kind));
      const problem5 = spec && !isForced(pair.after) ? refused(pair, spec) : void 0;
      if (problem5) yield problem5;
    }
    for (const pair of change.machines) yield* unmoved(change, pair);
  }
});
var SPECS = new Map(
  IMMUTABLE_SPECS.map((spec) => [kindKey(spec.group, spec.kind), spec])
);
var DATA_VOLUME = SPECS.get(kindKey(CDI_GROUP, "DataVolume"));
var isForced = ({ value }) => FORCED_SYNC.some(
  ({ annotation: annotation2, pattern }) => pattern.test(String(get(value, "metadata", "annotations", annotation2) ?? ""))
);
var FEW2 = 3;
function listed(paths2) {
  const texts2 = paths2.slice(0, FEW2).map((path) => path.join("."));
  return paths2.length > FEW2 ? `${texts2.join(", ")} and ${paths2.length - FEW2} more` : texts2.join(", ");
}
function refused({ before: before2, after }, spec) {
  const paths2 = changedPaths(before2.value, after.value, spec);
  const [path] = paths2;
  if (!path) return void 0;
  return {
    place: { object: after, path },
    message: `${listed(paths2)} of ${describe(after)} cannot be changed once it exists: the update is refused; undo it, or make a new object under another name`,
    related: [{ place: { object: before2, path }, message: "it was" }]
  };
}
function* unmoved({ release: release2 }, { before: before2, after }) {
  if (!DATA_VOLUME) return;
  const old = items(before2.vmSpec, "dataVolumeTemplates");
  for (const [index, template] of items(after.vmSpec, "dataVolumeTemplates").entries()) {
    const name = get(template, "metadata", "name");
    const twin = typeof name === "string" ? old.find((other) => get(other, "metadata", "name") === name) : void 0;
    const paths2 = twin === void 0 ? [] : changedPaths(twin, template, DATA_VOLUME);
    const [path] = paths2;
    if (!path) continue;
    yield {
      place: { object: after.object, path: [...after.vmPath ?? [], "dataVolumeTemplates", index, ...path] },
      severity: "info",
      message: `${listed(paths2)} of dataVolumeTemplate "${String(name)}" is edited, and ${release2.label} makes a DataVolume from a template once: the one of ${describe(after.object)} stays as it is; grow its PersistentVolumeClaim instead, or give the template another name for a new disk`
    };
  }
}

// src/cluster/places.ts
function byPlace(found) {
  const byObject = indexBy(found, ({ place: place2 }) => place2.object);
  return [...byObject.values()].flatMap((group) => [...indexBy(group, ({ place: place2 }) => place2.path.join("\0")).values()]);
}
function byFile(found, keyOf3) {
  const ofFiles = indexBy(found, ({ place: { object } }) => object.document?.file ?? object);
  return [...ofFiles.values()].flatMap((group) => [...indexBy(group, keyOf3).values()]);
}
var preferenceUser = ({ object, vmPath }) => ({
  place: { object, path: [...vmPath ?? [], "preference", "name"] },
  message: `${describe(object)} uses it`
});
function causes(found) {
  return byPlace(found).map((group) => {
    const machines = group.map(({ machine }) => machine);
    return { first: group[0], machines, related: machines.length > 1 ? machines.map(preferenceUser) : [] };
  });
}

// src/kubevirt/confidential.ts
var LAUNCH_SECURITY = ["domain", "launchSecurity"];
var CONFIDENTIAL_REFUSALS = [
  {
    guests: ["sev", "snp", "tdx"],
    when: (spec) => not(hasEfi(spec)),
    path: LAUNCH_SECURITY,
    what: "boot by UEFI only, and no efi is set",
    remedy: "set firmware.bootloader.efi"
  },
  {
    guests: ["sev", "snp"],
    bars: "secureBoot",
    when: hasSecureBoot,
    path: EFI,
    what: "cannot have Secure Boot, which an efi without secureBoot switches on",
    remedy: "set efi.secureBoot: false"
  },
  {
    guests: ["snp", "tdx"],
    bars: "persistentEfi",
    when: hasPersistentEfi,
    path: EFI_PERSISTENT,
    what: "cannot keep UEFI variables",
    remedy: "remove efi.persistent, or do without launchSecurity"
  },
  {
    guests: ["tdx"],
    bars: "smm",
    when: hasSmm,
    path: SMM,
    what: "cannot have System Management Mode",
    remedy: "set features.smm.enabled: false"
  }
];
var isChecked = (guest, release2) => guest === "sev" || holds("snpAndTdxChecked", release2);
function isAmd64(spec) {
  const architecture = text(spec, "architecture") ?? "amd64";
  return isUnknown(architecture) ? architecture : architecture === "amd64";
}
var isConfidential = (spec) => present(spec, LAUNCH_SECURITY);
function isGuestOf({ guests }, spec, release2) {
  const checked2 = guests.filter((guest) => isChecked(guest, release2));
  return and(or(...checked2.map((guest) => present(spec, [...LAUNCH_SECURITY, guest]))), isAmd64(spec));
}
var isRefused = (refusal, spec, release2) => and(isGuestOf(refusal, spec, release2), refusal.when(spec, release2));
var isBarred = (what, spec, release2) => or(...CONFIDENTIAL_REFUSALS.filter(({ bars }) => bars === what).map((refusal) => isGuestOf(refusal, spec, release2)));
var guestText = (spec, { guests }) => guests.filter((guest) => present(spec, [...LAUNCH_SECURITY, guest]) === true).map((guest) => guest.toUpperCase()).join(" and ");

// src/facts/block-tracking.ts
var TRACKING_GATE = "IncrementalBackup";
var TRACKING_SELECTORS = "changedBlockTrackingLabelSelectors";
var TRACKED_VOLUMES = ["persistentVolumeClaim", "dataVolume", "hostDisk"];
var TRACKING_ROOM = "512Mi";
var NAMESPACE_NAME_LABEL = "kubernetes.io/metadata.name";

// src/kubevirt/label-selector.ts
function carries(labels, key, values) {
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  if (!values) return value !== void 0;
  return or(...values.map((wanted) => isUnknown(wanted) ? wanted : value !== void 0 && value === wanted));
}
function meets(labels, expression) {
  if (isUnknown(expression)) return expression;
  const key = text(expression, "key");
  const operator = text(expression, "operator");
  const values = list(expression, "values");
  const doubt = [key, operator, values].find(isUnknown) ?? moreItems(expression, "values");
  if (doubt) return doubt;
  const wanted = operator === "In" || operator === "NotIn" ? items(expression, "values") : void 0;
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
  return and(...equal, ...items(selector, "matchExpressions").map((expression) => meets(labels, expression)));
}

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
function isTracked(target, machine) {
  const { configuration, release: release2 } = target;
  if (!holds("unneededStateDeleted", release2) || machine.object.kind !== "VirtualMachine") return false;
  const selectors = get(configuration.configuration, TRACKING_SELECTORS);
  if (selectors === void 0 || isUnknown(selectors)) return selectors ?? false;
  const { namespace, value } = machine.object;
  const labels = map(value, "metadata", "labels");
  const chosen = or(
    selects(get(selectors, "virtualMachineLabelSelector"), labels),
    selects(get(selectors, "namespaceLabelSelector"), namespaceLabels(target, namespace))
  );
  return and(gateOn(TRACKING_GATE, configuration, release2), chosen, hasTrackedDisk(machine));
}
function hasTrackedDisk({ spec }) {
  const volumes = items(spec, "volumes");
  if (volumes.some((volume) => TRACKED_VOLUMES.some((kind) => isMap(get(volume, kind))))) return true;
  return isUnknown(get(spec, "volumes")) ? new Unknown("the volumes are not known") : false;
}

// src/cluster/state-cause.ts
var isJudged = (target, object) => !target.cluster.facts.includes(object);
var stateful = oncePer(
  (target) => target.machinesThat((machine) => surely(target.verdict(machine).state.needed))
);
var claiming = oncePer(
  (target) => stateful(target).filter((machine) => !target.existingClaim(machine.object))
);
var claimingToTrack = oncePer(
  (target) => target.machines.filter(
    (machine) => surely(isTracked(target, machine)) && target.verdict(machine).state.needed === false && !target.existingClaim(machine.object)
  )
);
function judgedPlace(target, machine, path) {
  const place2 = placeOf(machine, path);
  if (isJudged(target, place2.object)) return place2;
  const from = place2.object === machine.preference.object ? "preference" : "instancetype";
  return { object: machine.object, path: [...machine.vmPath ?? [], from, "name"] };
}
var inheritsNoSecureBoot = ({ origins: origins2, spec }) => origins2.get(EFI.join("."))?.path.at(-1) === "preferredEfi" && flag(spec, ...EFI, "secureBoot") === false;
function persistRemedy({ path }, device, machine) {
  const there = String(path.at(-1));
  const name = String(device.at(-1));
  const field2 = there === name || there === "preferredTPM" || there === "preferredEfi" ? there : void 0;
  const set2 = field2 === void 0 ? `${name}.persistent: true in the VM itself` : `${field2}.persistent: true`;
  const loses = field2 === void 0 && device === EFI && machine !== void 0 && inheritsNoSecureBoot(machine);
  const rest = loses ? "; write secureBoot: false beside it, as the preference does" : "";
  return `set ${set2}, or false to say that this is meant${rest}`;
}
var mayNotPersist = (spec, device, { release: release2 }) => device === EFI ? isBarred("persistentEfi", spec, release2) : false;
function persistFix(target, { object, path }, device, guests) {
  const there = path.at(-1);
  if (areInstances(guests) || guests.some(({ spec }) => mayNotPersist(spec, device, target) !== false)) return {};
  if (there !== device.at(-1) && there !== "preferredTPM" && there !== "preferredEfi") return {};
  const change = { op: "set", object, path: [...path, "persistent"], value: true };
  return { fix: { title: `set ${there}.persistent: true`, safety: "unsafe", changes: [change] } };
}
function areInstances(machines) {
  return machines.every(({ object }) => object.kind === "VirtualMachineInstance");
}
function persistAdvice(machines, place2, device) {
  const remedy8 = persistRemedy(place2, device, machines[0]);
  return areInstances(machines) ? `put its spec into the template of a VirtualMachine and ${remedy8}` : remedy8;
}
function persistencePlace(target, machine) {
  const { tpm, needed } = target.verdict(machine).state;
  if (needed === false) return { object: machine.object, path: ["metadata", "labels"], at: "key" };
  return judgedPlace(target, machine, surely(tpm) ? TPM_PERSISTENT : EFI_PERSISTENT);
}
function relatedMachines(target, machines, what = "keeps TPM or UEFI state") {
  return machines.map((machine) => ({
    place: persistencePlace(target, machine),
    message: `${describe(machine.object)} ${what}`
  }));
}
function countText({ length }) {
  return length === 1 ? "the VM that keeps TPM or UEFI state" : `the ${length} VMs that keep TPM or UEFI state`;
}
function classPlace(target, machines) {
  const { configuration, claim, storage } = target;
  const named2 = configuration.stateClassPlace;
  if (claim.explicit !== false && named2 && isJudged(target, named2.object)) return named2;
  const object = typeof claim.storageClass === "string" ? storage.class(claim.storageClass) : void 0;
  if (claim.explicit === false && object && isJudged(target, object))
    return { object, path: annotationPath(target, object) };
  const [first3] = machines;
  return first3 && persistencePlace(target, first3);
}
function annotationPath({ release: release2 }, { value }) {
  const counts3 = (name) => name !== VIRT_DEFAULT_ANNOTATION || holds("virtDefaultClass", release2);
  const marked = DEFAULT_CLASS_ANNOTATIONS.filter(counts3).find(
    (name) => get(value, "metadata", "annotations", name) === "true"
  );
  return marked === void 0 ? ["metadata", "name"] : ["metadata", "annotations", marked];
}
function classFieldText({ configuration }) {
  const place2 = configuration.stateClassPlace;
  return place2 ? `${place2.path.join(".")} of ${describe(place2.object)}` : "vmStateStorageClass of the KubeVirt object";
}
function knownClass(target) {
  const { storageClass } = target.claim;
  return storageClass === void 0 || isUnknown(storageClass) ? void 0 : storageClass;
}

// src/cluster/toggles.ts
var FIELDS3 = {
  tpm: { shadow: TPM, path: TPM, preferred: ["spec", "devices", "preferredTPM"] },
  efi: { shadow: BOOTLOADER, path: EFI, preferred: ["spec", "firmware", "preferredEfi"] }
};
var devicePath = (device) => FIELDS3[device].path;
var has = (machine, path) => get(machine.own, ...path) !== void 0;
function ownPlace({ object, specPath, own: own3 }, path, release2) {
  const isOff = isSwitchedOff(get(own3, ...path), release2) === true;
  const field2 = [...path, isOff ? "enabled" : "persistent"];
  return { object, path: [...specPath, ...get(own3, ...field2) === void 0 ? path : field2] };
}
var referred = (machine) => text(machine.vmSpec, "preference", "name");
function causeOf(change, { before: before2, after }, device) {
  const { shadow, path, preferred: preferred2 } = FIELDS3[device];
  const reference = { object: after.object, path: [...after.vmPath ?? [], "preference", "name"] };
  if (has(after, shadow)) return { cause: "machine", place: ownPlace(after, path, change.release) };
  if (referred(before2) !== referred(after)) return { cause: "reference", place: reference };
  if (has(before2, shadow)) return { cause: "machine", place: ownPlace(after, path, change.release) };
  const { object } = after.preference;
  if (!object || !isJudged(change.after, object)) return { cause: "reference", place: reference };
  const place2 = placeOf(after, [...path, "persistent"]);
  return { cause: "preference", place: place2.object === object ? place2 : { object, path: preferred2 } };
}
function* togglesOf(change, pair) {
  const before2 = change.before.verdict(pair.before).state;
  const after = change.after.verdict(pair.after).state;
  for (const device of ["tpm", "efi"]) {
    const on = after[device];
    if (isUnknown(on) || isUnknown(before2[device]) || on === before2[device]) continue;
    const cause = causeOf(change, pair, device);
    const existed = get(pair.before.spec, ...FIELDS3[device].path) !== void 0;
    yield { machine: pair.after, device, on, existed, ...cause };
  }
}
var toggles = (change) => change.machines.flatMap((pair) => [...togglesOf(change, pair)]);
function preferred(object, device, release2) {
  if (device === "efi" && !holds("preferredEfi", release2)) return false;
  const value = flag(object.value, ...FIELDS3[device].preferred, "persistent");
  return isUnknown(value) ? value : value === true;
}
function* loneToggles(change) {
  const used3 = new Set(change.after.machines.flatMap(({ preference }) => [preference.object, preference.named]));
  for (const { before: before2, after } of change.objects) {
    if (after.group !== INSTANCETYPE_GROUP || !after.kind.endsWith("Preference") || used3.has(after)) continue;
    for (const device of ["tpm", "efi"]) {
      const was = preferred(before2, device, change.release);
      const on = preferred(after, device, change.release);
      if (isUnknown(was) || isUnknown(on) || was === on) continue;
      yield { device, on, place: { object: after, path: [...FIELDS3[device].preferred, "persistent"] } };
    }
  }
}

// src/rules/change/persistence-toggled.ts
var deleted = behaviourText("unneededStateDeleted");
var rule2 = defineRule({
  id: "change/persistence-toggled",
  severity: "error",
  __proto__: texts,
  needs: ["two revisions", "release"],
  *compare(change) {
    const found = toggles(change);
    for (const on of [true, false])
      for (const group of byPlace(found.filter((toggle) => toggle.on === on))) yield problemOf(change, on, group);
    for (const toggle of loneToggles(change)) yield ofPreference(change, toggle);
  }
});
var NAMES3 = { tpm: "TPM", efi: "UEFI variables" };
function problemOf(change, on, group) {
  const [first3] = group;
  const machines = [...new Set(group.map(({ machine }) => machine))];
  const devices2 = [...new Set(group.map(({ device }) => NAMES3[device]))].join(" and ");
  const shared2 = first3.cause === "preference";
  const who = machines.length > 1 ? `${machines.length} VMs` : describe(first3.machine.object);
  const what = `persistence of ${devices2} is switched ${on ? "on" : "off"} for ${who}`;
  const effect = on ? switchedOn(change, group) : switchedOff(change, machines, group);
  return {
    place: first3.place,
    severity: severityOf(on, group),
    message: `${what}: ${shared2 ? `${storedRevision(machines)}; for one that is made anew ` : ""}${effect}`,
    ...shared2 || machines.length > 1 ? { related: machines.map(preferenceUser) } : {}
  };
}
function ofPreference({ release: release2 }, { device, on, place: place2 }) {
  const effect = on ? "keep state and need a claim for it" : "start with an empty one at every start";
  return {
    place: place2,
    severity: "info",
    message: `${describe(place2.object)} switches persistence of ${NAMES3[device]} ${on ? "on" : "off"}: in ${release2.label} VMs that are made anew with it ${effect}, those that exist keep the revision that was stored for them; see whether any uses it`
  };
}
var storedRevision = (machines) => machines.length > 1 ? "VMs that exist keep the revision of the preference that was stored for them" : "a VM that exists keeps the revision of the preference that was stored for it";
function severityOf(on, group) {
  if (on && !group.some(({ existed }) => existed)) return "info";
  if (group.some(({ cause }) => cause === "preference")) return "warning";
  return on && !group.some(({ device, existed }) => device === "tpm" && existed) ? "warning" : "error";
}
function remedyOf({ after, release: release2 }, group) {
  const kept3 = group.filter(({ machine, device }) => !surely(mayNotPersist(machine.spec, devicePath(device), after)));
  if (kept3.length === 0) return "";
  const isOff = ({ machine, device }) => device === "tpm" && surely(isSwitchedOff(get(machine.spec, ...TPM), release2));
  const off = kept3.filter(isOff);
  if (off.length === 0) return "; keep persistent: true";
  const isKept = off.every(({ machine }) => flag(machine.spec, ...TPM, "persistent") === true);
  return isKept ? "; remove enabled: false" : "; keep persistent: true, without enabled: false";
}
function switchedOff(change, machines, group) {
  const { after, release: release2 } = change;
  const remedy8 = remedyOf(change, group);
  const unneeded3 = machines.some((machine) => after.verdict(machine).state.needed === false);
  return unneeded3 && holds("unneededStateDeleted", release2) ? `${release2.label} deletes the state claim at the next start, for good${remedy8}` : `${release2.label} no longer uses what the state claim holds, and the guest loses it at every stop${remedy8}`;
}
function switchedOn({ release: release2 }, group) {
  if (!group.some(({ existed }) => existed)) return `it starts empty in ${release2.label}, as what is new does`;
  if (group.some(({ device, existed }) => device === "tpm" && existed))
    return `it starts empty, and ${release2.label} gives the guest model tpm-crb in place of tpm-tis, so keys sealed before cannot be opened; suspend BitLocker before, and have the recovery keys at hand`;
  return `they start anew in ${release2.label}; check boot entries and enrolled keys after the restart`;
}

// src/kubevirt/firmware-uuid.ts
function uuid5(namespace, name) {
  const { createHash } = require("node:crypto");
  const bytes = createHash("sha1").update(Buffer.from(namespace.replaceAll("-", ""), "hex")).update(name).digest();
  bytes[6] = (bytes[6] ?? 0) & 15 | 80;
  bytes[8] = (bytes[8] ?? 0) & 63 | 128;
  const hex2 = bytes.toString("hex", 0, 16);
  return [hex2.slice(0, 8), hex2.slice(8, 12), hex2.slice(12, 16), hex2.slice(16, 20), hex2.slice(20)].join("-");
}
var legacyUuid = (vm) => uuid5(LEGACY_UUID_NAMESPACE, vm);
var KEPT3 = { kind: "kept" };
function uuidOutcome({ vm, before: before2, after, running, from }) {
  const same = (left, right) => left.toLowerCase() === right.toLowerCase();
  const legacy = legacyUuid(vm);
  if (before2 === void 0 && after === void 0) return KEPT3;
  const becomes = after ?? legacy;
  const derived = holds("randomFirmwareUuid", from) ? void 0 : legacy;
  const was = running ?? before2 ?? derived;
  if (was !== void 0) return same(was, becomes) ? KEPT3 : { kind: "changed", was, becomes };
  return same(becomes, legacy) ? KEPT3 : { kind: "unseen", becomes };
}

// src/cluster/change-machines.ts
function capturedTwin({ after }, { object }) {
  return after.cluster.captured(KUBEVIRT_GROUP, object.kind).find(
    ({ name, namespace }) => name === object.name && (object.namespace === void 0 || namespace === void 0 || namespace === object.namespace)
  );
}
var NAME_FIELDS = ["namePrefix", "nameSuffix"];
function isRenamedOutOfSight({ kustomizations }, { object }) {
  return kustomizations.all.some(
    (kustomization) => NAME_FIELDS.some((field2) => get(kustomization.value, field2) !== void 0) && kustomizations.reach(kustomization).files.has(pathOf(object))
  );
}

// src/cluster/boundary.ts
var begins = (behaviour) => (from, to) => !holds(behaviour, from) && holds(behaviour, to);
var ends = (behaviour) => (from, to) => holds(behaviour, from) && !holds(behaviour, to);
function keeping(change) {
  const both2 = new Set(change.machines.map(({ after }) => after));
  return stateful(change.after).filter((machine) => both2.has(machine));
}
var keepers = (change) => relatedMachines(change.after, keeping(change));
var onReadWriteOnce = (change) => change.after.claim.accessMode === "ReadWriteOnce" ? keepers(change) : [];
function unneeded({ after, machines }) {
  return machines.filter((pair) => after.verdict(pair.after).state.needed === false && after.existingClaim(pair.after.object)).map(({ after: { object } }) => ({
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
function madePersistent({ from, after, machines }) {
  const earlier = new Target(after.cluster, from);
  const before2 = new Map(earlier.machines.map((machine) => [machine.object, machine]));
  return machines.flatMap(({ after: machine }) => {
    const twin = before2.get(machine.object);
    const kept3 = twin && earlier.verdict(twin).state.needed;
    if (kept3 !== false || machine.preference.bundled === void 0) return [];
    if (!surely(after.verdict(machine).state.needed)) return [];
    const path = [...machine.vmPath ?? [], "preference", "name"];
    return [{ place: { object: machine.object, path }, message: `${describe(machine.object)} uses it` }];
  });
}
function ownConfiguration({ after }) {
  const { kubevirt } = after.configuration;
  if (!kubevirt || !isJudged(after, kubevirt)) return [];
  return [
    { place: { object: kubevirt, path: ["metadata", "name"] }, message: `${describe(kubevirt)} is configured here` }
  ];
}
var isGa = (release2) => stageOf(STATE_GATE, release2) === "GA";
var ROWS = [
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
    crosses: (from, to) => !isGa(from) && isGa(to),
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
function removedVersions({ from, release: release2 }) {
  const removed = Object.entries(API_VERSIONS).flatMap(
    ([group, versions]) => Object.entries(versions).filter(([, served]) => inRange(from, served) && !inRange(release2, served)).map(([version2]) => `${group}/${version2}`)
  );
  return new Set(removed);
}
function unserved(change) {
  return [...removedVersions(change)].flatMap((apiVersion) => {
    const objects = change.after.cluster.objects.filter((object) => object.apiVersion === apiVersion);
    if (objects.length === 0) return [];
    const place2 = (object) => ({
      place: { object, path: ["apiVersion"] },
      message: `${describe(object)} is of this version`
    });
    const says = `${apiVersion} is not served any more, so objects of it cannot be applied`;
    return [{ severity: "warning", says, places: objects.map(place2) }];
  });
}
function boundaryEffects(change) {
  const effects = ROWS.filter(({ crosses }) => crosses(change.from, change.release)).flatMap(
    ({ severity, says, concerns }) => {
      const places = concerns(change);
      return places.length > 0 ? [{ severity, says, places }] : [];
    }
  );
  return [...unserved(change), ...effects];
}

// src/rules/change/release-boundary.ts
var rule3 = defineRule({
  id: "change/release-boundary",
  severity: "info",
  __proto__: texts,
  needs: ["two revisions", "release"],
  *compare(change) {
    const { boundary } = change;
    const effects = boundary ? boundaryEffects(change) : [];
    if (boundary && effects.length > 0) yield problemOf2(boundary, effects);
  }
});
function problemOf2({ from, to }, effects) {
  const severity = SEVERITIES.find((level) => effects.some((effect) => effect.severity === level)) ?? "info";
  return {
    place: { object: to.object, path: to.path },
    severity,
    message: `${from.release.label} becomes v${to.release.version}: ${effects.map(({ says }) => says).join("; ")}`,
    related: effects.flatMap(({ places }) => places)
  };
}

// src/cluster/kustomized-names.ts
var FIELDS4 = ["namespace", "namePrefix", "nameSuffix"];
var namingsIn = (built, side, { object }) => built[side].get(pathOf(object)) ?? [];
var identityOf = ({ name, namespace }, { prefix, suffix, namespace: set2 }) => ({
  name: prefix + name + suffix,
  namespace: set2 ?? namespace
});
function isLost(built, { before: before2, after }) {
  const now = namingsIn(built, "after", after).map((naming2) => identityOf(after.object, naming2));
  return namingsIn(built, "before", before2).map((naming2) => identityOf(before2.object, naming2)).some(
    ({ name, namespace }) => !now.some(
      (one2) => one2.name === name && (one2.namespace === namespace || one2.namespace === void 0 || namespace === void 0)
    )
  );
}
var KustomizedNames = class {
  constructor(change) {
    this.change = change;
    this.#tree = new KustomizationTree(change.before.cluster.objects);
    this.#namings = { before: new Namings(this.#tree), after: new Namings(change.kustomizations) };
    const brought = change.before.cluster.deliveries.flatMap(({ kustomizations }) => this.#tree.roots(kustomizations));
    this.#tops = [.../* @__PURE__ */ new Set([...this.#tree.roots(), ...brought])].flatMap((before2) => {
      const after = this.#twin(before2);
      return after ? [this.#built({ before: before2, after })] : [];
    });
  }
  change;
  #tree;
  #namings;
  /** What is built on top of all else, or brought into the cluster as it is. */
  #tops;
  /** Whether a machine ends up under another name or in another namespace, as far as its kustomizations tell. */
  isMoved(pair) {
    const tops = this.#tops.filter(
      (built) => namingsIn(built, "before", pair.before).length > 0 && namingsIn(built, "after", pair.after).length > 0
    );
    return tops.length === 0 || tops.some((built) => isLost(built, pair));
  }
  /** What the kustomizations of a change rename. */
  *moved() {
    for (const before2 of this.#tree.all) {
      const after = this.#twin(before2);
      if (!after) continue;
      const built = this.#built({ before: before2, after });
      const pairs = this.#withState(built);
      for (const field2 of FIELDS4) yield* movedBy(field2, { before: before2, after }, built, pairs);
    }
  }
  #twin(before2) {
    const folder = directory(this.change.fileOf(before2));
    return this.change.kustomizations.all.find(({ document }) => directory(document?.file ?? "") === folder);
  }
  #built({ before: before2, after }) {
    return { before: this.#namings.before.of(before2), after: this.#namings.after.of(after) };
  }
  /** The machines with state that a kustomization builds on both sides, and that do not stay what they are. */
  #withState(built) {
    return this.change.machines.filter(
      (pair) => built.before.has(pathOf(pair.before.object)) && built.after.has(pathOf(pair.after.object)) && surely(this.change.before.verdict(pair.before).state.needed) && this.isMoved(pair)
    );
  }
};
function* movedBy(field2, { before: before2, after }, built, pairs) {
  const [old, now] = [text(before2.value, field2), text(after.value, field2)];
  if (isUnknown(old) || isUnknown(now) || old === now) return;
  const unset2 = (side, machine) => {
    if (field2 !== "namespace") return "";
    return namingsIn(built, side, machine)[0]?.namespace ?? machine.object.namespace;
  };
  const groups = indexBy(pairs, (pair) => {
    const was = old || unset2("before", pair.before);
    const is2 = now || unset2("after", pair.after);
    return was === void 0 || is2 === void 0 || was === is2 ? void 0 : JSON.stringify([was, is2]);
  });
  for (const [key, group] of groups) {
    const [was, is2] = JSON.parse(key);
    yield { place: { object: after, path: [field2] }, field: field2, was, is: is2, machines: group.map((pair) => pair.after) };
  }
}

// src/cluster/renames.ts
var uuidOf = ({ own: own3 }) => {
  const uuid = text(own3, "domain", "firmware", "uuid");
  return typeof uuid === "string" && uuid !== "" ? uuid.toLowerCase() : void 0;
};
var disksOf = ({ own: own3 }) => {
  const claims = items(own3, "volumes").flatMap((volume) => {
    const name = text(volume, "persistentVolumeClaim", "claimName") ?? text(volume, "dataVolume", "name");
    return typeof name === "string" ? [name] : [];
  });
  return claims.length > 0 ? claims.sort().join("\0") : void 0;
};
function* byKey(gone, added2, keyOf3, keyBefore = keyOf3) {
  const only5 = (machines, own3, key) => {
    const [first3, other] = machines.filter((machine) => own3(machine) === key);
    return other === void 0 ? first3 : void 0;
  };
  for (const key of new Set(gone.map(keyBefore))) {
    const before2 = key === void 0 ? void 0 : only5(gone, keyBefore, key);
    const after = key === void 0 ? void 0 : only5(added2, keyOf3, key);
    if (before2 && after) yield { before: before2, after };
  }
}
var asWord = (name) => new RegExp(`(?<![A-Za-z0-9])${name.replace(/[^A-Za-z0-9]/g, "\\$&")}(?![A-Za-z0-9])`, "g");
function leaves(value, name, at4 = "", found = /* @__PURE__ */ new Set()) {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) leaves(item, name, `${at4}/${index}`, found);
  else if (isMap(value)) for (const [key, item] of Object.entries(value)) leaves(item, name, `${at4}/${key}`, found);
  else found.add(`${at4}=${String(value).replace(name, "*")}`);
  return found;
}
var specOf2 = ({ value }) => isMap(get(value, "spec")) ? value.spec : {};
var ALIKE = 0.8;
function areAlike2(before2, after) {
  const left = leaves(specOf2(before2.object), asWord(before2.object.name));
  const right = leaves(specOf2(after.object), asWord(after.object.name));
  const shared2 = [...left].filter((leaf) => right.has(leaf)).length;
  return shared2 / Math.max(left.size, right.size, 1) >= ALIKE;
}
function* byFile2({ fileOf: fileOf3 }, gone, added2) {
  const now = ({ object }) => object.document?.file ?? "";
  const was = ({ object }) => fileOf3(object);
  for (const { before: before2, after } of byKey(gone, added2, now, was)) if (areAlike2(before2, after)) yield { before: before2, after };
}
function renames(change) {
  const { gone, added: added2 } = change;
  const found = [];
  const left = (machines, side) => machines.filter((machine) => !found.some((rename2) => rename2[side] === machine));
  const take = (pairs, evidence2) => {
    for (const pair of pairs) found.push({ ...pair, evidence: evidence2 });
  };
  take([...byKey(gone, added2, uuidOf)], "firmware.uuid");
  take([...byKey(left(gone, "before"), left(added2, "after"), disksOf)], "its disks");
  take([...byFile2(change, left(gone, "before"), left(added2, "after"))], "its content in the same file");
  return found;
}

// src/rules/change/renamed.ts
var rule4 = defineRule({
  id: "change/renamed",
  severity: "error",
  __proto__: texts,
  needs: ["two revisions"],
  *compare(change) {
    const found = renames(change);
    const names2 = new KustomizedNames(change);
    for (const rename2 of found) if (losesState(change, rename2) && names2.isMoved(rename2)) yield renamed(change, rename2);
    for (const moved of names2.moved()) yield kustomized(change, moved);
    const renamedMachines = new Set(found.map(({ before: before2 }) => before2));
    const removed = change.gone.filter((machine) => !renamedMachines.has(machine) && ownsState(change, machine));
    if (removed.length > 0) yield removal(change, removed);
  }
});
var HAND_OVER = "suspend BitLocker before, and have the recovery keys at hand";
var hasState = ({ before: before2 }, machine) => surely(before2.verdict(machine).state.needed);
var isHandMade = ({ before: before2 }, { object }) => {
  const claim = before2.existingClaim(object);
  return claim !== void 0 && !before2.cluster.facts.includes(claim);
};
var ownsState = (change, machine) => hasState(change, machine) && !isHandMade(change, machine);
var losesState = (change, { before: before2, after }) => hasState(change, before2) && !(isHandMade(change, before2) && change.after.existingClaim(after.object));
function renamed(change, { before: before2, after, evidence: evidence2 }) {
  const { release: release2 } = change;
  const what = before2.object.name === after.object.name ? "namespace" : "name";
  const effect = isHandMade(change, before2) ? `${release2.label} does not find the claim of the old one` : `${release2.label} deletes the state claim with the old one`;
  return {
    place: { object: after.object, path: ["metadata", what] },
    message: `${describe(before2.object)} becomes ${describe(after.object)} (told by ${evidence2}): ${effect} and makes an empty one, so TPM and UEFI state is lost; keep the ${what}, or ${HAND_OVER}`,
    related: [{ place: { object: before2.object, path: ["metadata", what] }, message: "it was" }]
  };
}
var named = ({ object }) => ({ object, path: ["metadata", "name"] });
function kustomized({ release: release2 }, { place: place2, field: field2, was, is: is2, machines }) {
  const who = machines.length === 1 ? "the VM that keeps state" : `the ${machines.length} VMs that keep state`;
  return {
    place: place2,
    message: `${field2} "${was}" becomes "${is2}" for ${who}: ${release2.label} deletes the state claims with the old VMs and makes empty ones, so TPM and UEFI state is lost; keep "${was}", or ${HAND_OVER}`,
    related: machines.map((machine) => ({
      place: named(machine),
      message: `${describe(machine.object)} is built by it`
    }))
  };
}
function removal({ release: release2 }, removed) {
  const [first3, ...others3] = removed;
  const alone = others3.length === 0;
  const who = alone ? describe(first3.object) : `${removed.length} VMs`;
  const what = alone ? "keeps TPM or UEFI state is removed" : "keep TPM or UEFI state are removed";
  return {
    place: named(first3),
    severity: "info",
    message: `${who} that ${what}: ${release2.label} deletes a state claim together with its VM; if the guest is to come back, keep the VM with runStrategy Halted`,
    ...alone ? {} : { related: others3.map(removedToo) }
  };
}
var removedToo = (machine) => ({
  place: named(machine),
  message: `${describe(machine.object)} is removed`
});

// src/rules/change/state-class-moved.ts
var rule5 = defineRule({
  id: "change/state-class-moved",
  severity: "warning",
  __proto__: texts,
  needs: ["two revisions", "release"],
  *compare(change) {
    const { before: before2, after, release: release2 } = change;
    const was = knownClass(before2);
    const is2 = knownClass(after);
    if (was === void 0 || is2 === void 0 || was === is2) return;
    const machines = staying(change, is2);
    const place2 = machines.length > 0 ? classPlace(after, machines) : void 0;
    if (!place2) return;
    const who = machines.length === 1 ? "1 VM stays" : `${machines.length} VMs stays`;
    yield {
      place: place2,
      message: `the class of state claims becomes "${is2}", but the state of ${who} on "${was}": ${release2.label} reuses a claim that exists, whatever its class; keep "${was}" in service, or copy what the claims hold while their VMs are stopped`,
      related: relatedMachines(after, machines)
    };
  }
});
function staying({ before: before2, after, machines }, is2) {
  return machines.filter(
    (pair) => surely(before2.verdict(pair.before).state.needed) && surely(after.verdict(pair.after).state.needed)
  ).map((pair) => pair.after).filter((machine) => {
    const claim = after.existingClaim(machine.object);
    return !claim || !isJudged(after, claim) && text(claim.value, "spec", "storageClassName") !== is2;
  });
}

// src/rules/change/uuid-changed.ts
var random = behaviourText("randomFirmwareUuid");
var rule6 = defineRule({
  id: "change/uuid-changed",
  severity: "error",
  __proto__: texts,
  needs: ["two revisions", "release"],
  *compare(change) {
    for (const pair of change.machines) {
      const problem5 = keepsTpm(change, pair) ? problemOf3(change, pair) : void 0;
      if (problem5) yield problem5;
    }
  }
});
var keepsTpm = (change, { before: before2, after }) => surely(change.before.verdict(before2).state.tpm) && surely(change.after.verdict(after).state.tpm);
function written(machine) {
  const uuid = text(machine.own, ...FIRMWARE_UUID);
  return uuid === "" ? void 0 : uuid;
}
function problemOf3(change, { before: before2, after }) {
  const was = written(before2);
  const is2 = written(after);
  if (isUnknown(was) || isUnknown(is2)) return void 0;
  if ((was === void 0 || is2 === void 0) && isRenamedOutOfSight(change, after)) return void 0;
  const captured = text(capturedTwin(change, after)?.value, ...after.specPath, ...FIRMWARE_UUID);
  const running = isUnknown(captured) || captured === "" ? void 0 : captured;
  const outcome = uuidOutcome({ vm: after.object.name, before: was, after: is2, running, from: change.from });
  const said = messageOf(change, after, outcome, is2 === void 0);
  if (said === void 0) return void 0;
  return {
    place: { object: after.object, path: [...after.specPath, ...FIRMWARE_UUID] },
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

// src/rules/gates/beta-disabled.ts
function mayBeSwitchedOn(gate, switches) {
  if (isUnknown(switches)) return true;
  const names2 = Array.isArray(switches) ? switches.map((item) => typeof item === "string" ? item : text(item, "name")) : isMap(switches) ? Object.keys(switches) : [];
  return names2.some((name) => isUnknown(name) || name?.toLowerCase() === gate.toLowerCase());
}
function isAnnotated(gate, { value }) {
  const name = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS, gate) ? HYPERCONVERGED_GATE_ANNOTATIONS[gate] : void 0;
  return name !== void 0 && get(value, "metadata", "annotations", name) !== void 0;
}
function disabled(target, gates) {
  const object = target.configuration.hyperconverged;
  if (!object || gates.some((gate) => HYPERCONVERGED_GATES.includes(gate))) return void 0;
  if (get(object.value, "metadata", "annotations", HYPERCONVERGED_JSON_PATCH) !== void 0) return void 0;
  if (gates.some((gate) => isAnnotated(gate, object))) return void 0;
  const switches = get(object.value, ...HYPERCONVERGED_FEATURE_GATES);
  if (gates.some((gate) => mayBeSwitchedOn(gate, switches))) return void 0;
  return gates.find((gate) => stageOf(gate, target.release) === "Beta");
}
var rule7 = defineRule({
  id: "gates/beta-disabled",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const { configuration, release: release2 } = target;
    const object = configuration.hyperconverged;
    if (!object || !holds("betaGatesOn", release2)) return;
    const found = target.machines.flatMap(
      (machine) => target.verdict(machine).gates.flatMap((need) => {
        const gate = disabled(target, need.requirement.gates);
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

// src/cluster/listed-gates.ts
var LISTS = [
  ["featureGates", FEATURE_GATES_PATH],
  ["disabledFeatureGates", DISABLED_GATES_PATH]
];
var JSON_PATCH_PATH = ["metadata", "annotations", HYPERCONVERGED_JSON_PATCH];
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
function broughtBy(operation, list4) {
  const op = get(operation, "op");
  const where = get(operation, "path");
  const value = get(operation, "value");
  if (op !== "add" && op !== "replace" || typeof where !== "string") return [];
  const whole2 = `/${list4.join("/")}`;
  if (where === whole2) return Array.isArray(value) ? value : [];
  return where.startsWith(`${whole2}/`) ? [value] : [];
}
function patchedGates(object, list4, path) {
  const names2 = patchOperations(object).flatMap((operation) => broughtBy(operation, path));
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
  const read4 = hyperconverged ? patchedGates : ownGates;
  const lists3 = holds("disabledGatesField", release2) ? LISTS : LISTS.slice(0, 1);
  return lists3.flatMap(([list4, path]) => read4(object, list4, path));
}
function removal2({ gate, place: { object, path } }) {
  return at(object.value, path) === gate ? { op: "remove", object, path } : void 0;
}
function merged(patch) {
  const merge3 = mergeOf(patch);
  if (merge3?.kind !== "KubeVirt" || !isKubeVirtGroup(merge3.group)) return [];
  return items(merge3.value, ...FEATURE_GATES_PATH).flatMap((gate, index) => {
    const place2 = placeIn(patch, [...FEATURE_GATES_PATH, index]);
    return typeof gate === "string" ? [{ gate, list: "featureGates", place: place2 }] : [];
  });
}
function added({ value, place: place2 }) {
  const operations = Array.isArray(value) ? value : [];
  return operations.flatMap((operation) => broughtBy(operation, FEATURE_GATES_PATH)).flatMap((gate) => typeof gate === "string" ? [{ gate, list: "featureGates", place: place2 }] : []);
}
function writtenGates(target) {
  const own3 = listedGates(target);
  if (target.configuration.hyperconverged) return own3;
  return [...own3, ...target.cluster.patches.flatMap((patch) => [...merged(patch), ...added(patch)])];
}

// src/rules/gates/conflict.ts
var rule8 = defineRule({
  id: "gates/conflict",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const listed3 = listedGates(target);
    const enabled = new Set(listed3.filter(({ list: list4 }) => list4 === "featureGates").map(({ gate }) => gate));
    for (const { gate, place: place2, list: list4 } of listed3) {
      if (list4 !== "disabledFeatureGates" || !enabled.has(gate)) continue;
      yield {
        place: place2,
        message: `feature gate "${gate}" is listed as enabled and as disabled, which ${target.release.label} refuses; remove it from one of the lists`
      };
    }
  }
});

// src/rules/gates/deprecated.ts
var rule9 = defineRule({
  id: "gates/deprecated",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const { release: release2 } = target;
    for (const { gate, place: place2, list: list4 } of writtenGates(target)) {
      if (list4 !== "featureGates" || stageOf(gate, release2) !== "Deprecated") continue;
      const successor = successorOf(gate);
      const remedy8 = successor === void 0 ? "remove it once nothing depends on it" : `use ${successor} and remove it`;
      yield {
        place: place2,
        message: `feature gate "${gate}" is deprecated in ${release2.label} and will stop working in a later release; ${remedy8}`
      };
    }
  }
});

// src/rules/gates/discontinued.ts
var INTERFACES = ["domain", "devices", "interfaces"];
function users(target, gate) {
  const binding = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : void 0;
  if (binding === void 0) return [];
  return target.machines.flatMap((machine) => {
    const index = items(machine.spec, ...INTERFACES).findIndex((item) => isMap(get(item, binding)));
    if (index < 0) return [];
    const place2 = placeOf(machine, [...INTERFACES, index, binding], "key");
    return [{ place: place2, message: `${describe(machine.object)} uses the interface binding "${binding}"` }];
  });
}
var rule10 = defineRule({
  id: "gates/discontinued",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  fix: { safety: "safe", does: "It removes the gate from the list, where no VM uses what the gate once enabled." },
  *check(target) {
    const { release: release2 } = target;
    for (const listed3 of writtenGates(target)) {
      const { gate, place: place2, list: list4 } = listed3;
      if (list4 !== "featureGates" || stageOf(gate, release2) !== "Discontinued") continue;
      const related2 = holds("discontinuedGatesRefused", release2) ? users(target, gate) : [];
      const refused4 = related2.length === 1 ? "the VM that still uses it" : `the ${related2.length} VMs that still use it`;
      const effect = related2.length > 0 ? `admission refuses ${refused4}` : "the gate has no effect";
      const successor = successorOf(gate);
      const change = related2.length > 0 ? void 0 : removal2(listed3);
      yield {
        place: place2,
        ...change ? { fix: { title: `remove "${gate}" from ${list4}`, safety: "safe", changes: [change] } } : {},
        severity: related2.length > 0 ? "error" : "warning",
        message: `feature gate "${gate}" is discontinued in ${release2.label}: ${effect}; ${successor === void 0 ? "" : `use ${successor} and `}remove the gate`,
        related: related2
      };
    }
  }
});

// src/rules/gates/list-replaced.ts
function listed2(value) {
  const found = items(value, ...FEATURE_GATES_PATH);
  if (moreItems(value, ...FEATURE_GATES_PATH) || !found.every((gate) => typeof gate === "string")) return void 0;
  return found;
}
function setGates(patch) {
  const merge3 = mergeOf(patch);
  if (merge3?.kind !== "KubeVirt" || !isKubeVirtGroup(merge3.group)) return void 0;
  const list4 = get(merge3.value, ...FEATURE_GATES_PATH);
  return Array.isArray(list4) && openReason(list4) === void 0 ? listed2(merge3.value) : void 0;
}
var rule11 = defineRule({
  id: "gates/list-replaced",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check({ cluster: cluster2, release: release2 }) {
    for (const patch of cluster2.patches) {
      const gates = setGates(patch);
      if (!gates) continue;
      const problem5 = patch.objects.length > 0 ? dropped(patch, gates, release2) : unseen(patch, gates);
      if (problem5) yield problem5;
    }
  }
});
function isOnByList(gate, gates, release2) {
  const isOn = (featureGates) => isGateOn(gate, release2, { featureGates, disabledFeatureGates: [] });
  return isOn([gate]) && !isOn(gates);
}
function dropped(patch, gates, release2) {
  const lost = /* @__PURE__ */ new Set();
  const related2 = [];
  for (const object of patch.objects) {
    const own3 = (listed2(object.value) ?? []).filter((gate) => isOnByList(gate, gates, release2));
    if (own3.length === 0) continue;
    for (const gate of own3) lost.add(gate);
    related2.push({ place: gatesOf(object), message: `${describe(object)} lists ${quoted2(own3)}` });
  }
  if (lost.size === 0) return void 0;
  const names2 = quoted2([...lost].sort());
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, "key"),
    message: `this patch replaces the whole list of feature gates, so ${names2} of the patched object ${lost.size === 1 ? "is" : "are"} off in ${release2.label}; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`,
    related: related2
  };
}
function unseen(patch, gates) {
  if (patch.fromRelease || gates.length === 0) return void 0;
  return {
    place: placeIn(patch, FEATURE_GATES_PATH, "key"),
    severity: "info",
    message: `this patch sets the whole list of feature gates to ${quoted2(gates)}; gates that the patched object lists, which is out of sight, go off; repeat them here, or add with a JSON patch (op: add, path ending in featureGates/-)`
  };
}
var gatesOf = (object) => ({ object, path: FEATURE_GATES_PATH, at: "key" });
var quoted2 = (gates) => gates.map((gate) => `"${gate}"`).join(", ");

// src/rules/gates/missing.ts
var isDisabled = (gate, { configuration }) => configuration.gates.disabledFeatureGates.includes(gate);
function pathOf2(gate, { release: release2 }) {
  const field2 = fieldOf2(gate, release2);
  return field2 ? [...CONFIGURATION, ...field2] : FEATURE_GATES_PATH;
}
function fixOf(gate, object, target) {
  if (fieldOf2(gate, target.release)) {
    const path = pathOf2(gate, target);
    if (at(object.value, path) !== void 0) return {};
    const title2 = `set ${pathText(path)} of ${describe(object)} to true`;
    return { fix: { title: title2, safety: "safe", changes: [{ op: "set", object, path, value: true }] } };
  }
  const stage = stageOf(gate, target.release);
  if (isDisabled(gate, target) || stage !== "Alpha" && stage !== "Beta") return {};
  const title = `add "${gate}" to featureGates of ${describe(object)}`;
  return { fix: { title, safety: "safe", changes: [{ op: "add", object, path: FEATURE_GATES_PATH, value: gate }] } };
}
function remedyOf2(gate, target) {
  if (stageOf(gate, target.release) === "Discontinued") {
    const successor = successorOf(gate);
    return `it is discontinued, so that listing it does not help${successor === void 0 ? "" : `; use ${successor}`}`;
  }
  const add = `add it to ${FEATURE_GATES_PATH.join(".")}`;
  if (!isDisabled(gate, target)) return add;
  const remove = `remove it from ${DISABLED_GATES_PATH.join(".")}`;
  const isOnThen = isGateOn(gate, target.release, { ...target.configuration.gates, disabledFeatureGates: [] });
  return isOnThen ? remove : `${remove}, and ${add}`;
}
function sayings(gate, who, target) {
  const refuses = `${target.release.label} refuses ${who}`;
  if (!fieldOf2(gate, target.release))
    return `feature gate "${gate}" is not enabled; ${refuses}; ${remedyOf2(gate, target)}`;
  const field2 = pathText(pathOf2(gate, target));
  return `${field2} is not true, which decides in place of feature gate ${gate}; ${refuses}; set it to true`;
}
var rule12 = defineRule({
  id: "gates/missing",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  fix: {
    safety: "safe",
    does: "It adds the gate to the KubeVirt object, where that stands in Git and does not disable the gate."
  },
  *check(target) {
    const { kubevirt, hyperconverged } = target.configuration;
    const judged3 = kubevirt && !hyperconverged && target.cluster.objects.includes(kubevirt);
    for (const [gate, { objects, places }] of missingGates(target)) {
      const [first3] = places;
      if (!first3) continue;
      const [only5] = objects;
      const who = only5 && objects.size === 1 ? `${describe(only5)}, which needs it` : `the ${objects.size} objects that need it`;
      yield {
        place: judged3 ? { object: kubevirt, path: pathOf2(gate, target), at: "key" } : first3.place,
        topic: gate,
        message: sayings(gate, who, target),
        related: places,
        ...judged3 ? fixOf(gate, kubevirt, target) : {}
      };
    }
  }
});

// src/rules/gates/redundant.ts
var rule13 = defineRule({
  id: "gates/redundant",
  severity: "info",
  __proto__: texts,
  needs: ["release"],
  fix: { safety: "safe", does: "It removes the gate from the list." },
  *check(target) {
    const { release: release2 } = target;
    for (const listed3 of writtenGates(target)) {
      const { gate, place: place2, list: list4 } = listed3;
      if (stageOf(gate, release2) !== "GA" || fieldOf2(gate, release2)) continue;
      const effect = list4 === "featureGates" ? "always on" : "always on and cannot be disabled";
      const change = removal2(listed3);
      yield {
        place: place2,
        ...change ? { fix: { title: `remove "${gate}" from ${list4}`, safety: "safe", changes: [change] } } : {},
        message: `feature gate "${gate}" is generally available in ${release2.label}: it is ${effect}; remove it from ${list4}`
      };
    }
  }
});

// src/rules/gates/unknown.ts
var rule14 = defineRule({
  id: "gates/unknown",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const { release: release2, reading: reading2 } = target;
    for (const { gate, place: place2 } of writtenGates(target)) {
      if (stageOf(gate, release2) !== void 0) continue;
      if (!reading2.known && supportedReleases().some((other) => stageOf(gate, other) !== void 0)) continue;
      yield {
        place: place2,
        message: `feature gate "${gate}" is not known to ${release2.label} and has no effect; ${remedy(gate)}`
      };
    }
  }
});
function remedy(gate) {
  if (isKnownGate(gate)) return "it belongs to another release: remove it, or list it only where that release runs";
  const near = nearestGate(gate);
  return near === void 0 ? "remove it, or correct its name" : `did you mean "${near}"?`;
}

// src/cluster/data-volume-gc.ts
function cdiObject({ cluster: cluster2, configuration }) {
  const objects = configuration.hyperconverged ? cluster2.captured(CDI_GROUP, "CDI") : cluster2.all(CDI_GROUP, "CDI");
  return objects.length === 1 && cluster2.unassigned === void 0 ? objects[0] : void 0;
}
function collectionOf(target) {
  const object = cdiObject(target);
  if (!object) return void 0;
  const version2 = target.storage.cdi;
  const isOf = (range) => version2 !== void 0 && versionInRange(version2, range);
  const seconds = get(object.value, ...DATA_VOLUME_TTL);
  if (typeof seconds === "number") return seconds < 0 || isOf(COLLECTS_NEVER) ? void 0 : { object, seconds };
  return seconds === void 0 && isOf(COLLECTS_BY_DEFAULT) ? { object } : void 0;
}

// src/rules/gitops/datavolume-gc.ts
var KEEPS = `${DELETE_AFTER_COMPLETION}: "false"`;
function isCollected(object, { cluster: cluster2 }) {
  const own3 = text(object.value, "metadata", "annotations", DELETE_AFTER_COMPLETION);
  if (own3 === "false" || isUnknown(own3)) return false;
  return !cluster2.deliveriesOf(object).some(({ changes: changes2 }) => changes2.includes(DELETE_AFTER_COMPLETION));
}
var nameOf2 = (object) => ({ object, path: ["metadata", "name"] });
var rule15 = defineRule({
  id: "gitops/datavolume-gc",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const { cluster: cluster2 } = target;
    const collection = collectionOf(target);
    if (!collection) return;
    const collected = cluster2.of(CDI_GROUP, "DataVolume").filter((object2) => isCollected(object2, target));
    const [first3] = collected;
    if (!first3) return;
    const { object, seconds } = collection;
    const brought = collected.some((one2) => cluster2.deliveriesOf(one2).length > 0);
    const how = seconds === void 0 ? "by default in its release" : `dataVolumeTTLSeconds: ${seconds}`;
    const whom = collected.length === 1 ? describe(first3) : `${collected.length} DataVolumes`;
    yield {
      place: isJudged(target, object) ? { object, path: DATA_VOLUME_TTL } : nameOf2(first3),
      ...brought ? {} : { severity: "info" },
      message: `${describe(object)} deletes finished DataVolumes (${how}), which concerns ${whom} in Git: once imported it is gone, and applying it again is refused because its claim exists; annotate it with ${KEEPS}, or set dataVolumeTTLSeconds: -1`,
      related: collected.map((one2) => ({
        place: nameOf2(one2),
        message: `${describe(one2)} is deleted once its import is done`
      }))
    };
  }
});

// src/cluster/delivered.ts
var CHANGED = new Unknown("what brings it may change it");
function markOf({ changes: changes2 }, { value }, name) {
  if (changes2.includes(name) || changes2.includes(name.replace("/", "~1"))) return CHANGED;
  return text(value, "metadata", "annotations", name) ?? text(value, "metadata", "labels", name);
}
var optionsIn = (written4) => typeof written4 === "string" ? written4.split(",").map((option) => option.trim()) : [];
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
function means(pattern, name) {
  if (typeof pattern !== "string") return isUnknown(pattern);
  return pattern === name || pattern.includes("*");
}
function ignoredOf({ object, spec }, { group, kind }) {
  const path = [...spec, "ignoreDifferences"];
  const rules = items(object.value, ...path).filter(
    (rule82) => isUnknown(rule82) || means(get(rule82, "kind"), kind) && means(get(rule82, "group"), group)
  );
  const more = moreItems(object.value, ...path);
  return more ? [...rules, more] : rules;
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
function hasOption(delivery, object, options) {
  if (appOptions(delivery).some(({ option }) => options.includes(option))) return true;
  const own3 = ownOptions(delivery, object);
  return isUnknown(own3) ? own3 : own3.some((option) => options.includes(option));
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
var brings = (delivery, { document }) => document !== void 0 && delivery.brings(document.path);
function broughtOf(all) {
  let files;
  return (delivery) => {
    files ??= indexBy(all.keys(), (index) => all[index]?.object.document?.path);
    const found = [...files].flatMap(([path, indexes]) => delivery.brings(path) ? indexes : []);
    return found.sort((one2, other) => one2 - other).map((index) => all[index]);
  };
}
var broughtBy2 = (cluster2, delivery) => cluster2.objects.filter((object) => brings(delivery, object));
function hasGlobal(cluster2, keys2, field2) {
  const inConfigMap = cluster2.all("", "ConfigMap").some(({ value }) => keys2.some((key) => get(value, "data", key) !== void 0));
  const ofOperator = cluster2.all(ARGO_GROUP, "ArgoCD");
  return inConfigMap || ofOperator.some(({ value }) => [field2, "extraConfig"].some((name) => get(value, "spec", name)));
}

// src/facts/webhook-fields.ts
var WEBHOOK_FIELDS = [
  { path: ["architecture"] },
  { path: ["domain", "machine", "type"] },
  { path: ["domain", "firmware", "uuid"], behaviour: "randomFirmwareUuid" },
  { path: ["domain", "firmware", "serial"], behaviour: "randomFirmwareUuid" }
];

// src/rules/gitops/drift.ts
var VM = { group: KUBEVIRT_GROUP, kind: "VirtualMachine" };
function comparesOnServer({ object, spec }) {
  const written4 = text(object.value, ...spec.slice(0, -1), "metadata", "annotations", ARGO_COMPARE_OPTIONS);
  return isUnknown(written4) || optionsIn(written4).includes(ARGO_SERVER_SIDE_DIFF);
}
function showsDrift(delivery) {
  if (delivery.tool !== "Argo CD" || !isSettled(delivery)) return false;
  if (appOptions(delivery).some(({ option }) => ARGO_NO_DRIFT.includes(option))) return false;
  return ignoredOf(delivery, VM).length === 0 && !comparesOnServer(delivery);
}
var unset = ({ own: own3 }, release2) => WEBHOOK_FIELDS.filter(({ behaviour }) => behaviour === void 0 || holds(behaviour, release2)).map(({ path }) => path).filter((path) => get(own3, ...path) === void 0);
function problemOf4(delivery, brought, target) {
  const found = brought.flatMap((machine) => {
    const fields = unset(machine, target.release);
    return fields.length > 0 ? [{ machine, fields }] : [];
  });
  const [first3] = found;
  if (!first3) return void 0;
  const names2 = first3.fields.map((path) => path.join(".")).join(", ");
  const { object, spec } = delivery;
  return {
    place: { object, path: [...spec, "ignoreDifferences"] },
    message: `${describe(object)} brings VMs and ignores none of their differences: what ${target.release.label} fills in (${names2}) may show as drift; set it in Git, or use ignoreDifferences or ${ARGO_COMPARE_OPTIONS}: ${ARGO_SERVER_SIDE_DIFF}, and never Replace=true`,
    related: found.map(({ machine, fields }) => ({
      place: { object: machine.object, path: machine.specPath, at: "key" },
      message: `${describe(machine.object)} leaves ${fields.length} of them to KubeVirt`
    }))
  };
}
var rule16 = defineRule({
  id: "gitops/drift",
  severity: "info",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    if (hasGlobal(target.cluster, ARGO_GLOBAL_DIFF, ARGO_OPERATOR_DIFF)) return;
    const brought = broughtOf(target.machines.filter(({ object }) => object.kind === VM.kind));
    for (const delivery of target.cluster.deliveries) {
      const problem5 = showsDrift(delivery) ? problemOf4(delivery, brought(delivery), target) : void 0;
      if (problem5) yield problem5;
    }
  }
});

// src/facts/run-strategies.ts
var RUN_STRATEGIES = [
  { value: "Always" },
  { value: "Halted" },
  { value: "Manual" },
  { value: "Once" },
  { value: "RerunOnFailure" },
  { value: "WaitAsReceiver", behaviour: "waitAsReceiver" }
];
var RECEIVER_STRATEGY = "WaitAsReceiver";
var RUNNING_STRATEGY = { true: "Always", false: "Halted" };
var STOPPED_STRATEGY = "Halted";

// src/cluster/run-strategy.ts
var virtualMachines = oncePer((cluster2) => {
  const found = [];
  for (const { group, kind, vm: path } of MACHINE_KINDS) {
    if (!path) continue;
    for (const object of cluster2.of(group, kind)) {
      const spec = at(object.value, path);
      if (isMap(spec)) found.push({ object, path, spec });
    }
  }
  return found;
});
function runStrategyOf({ spec }) {
  const running = flag(spec, "running");
  const strategy = text(spec, "runStrategy");
  if (isUnknown(running)) return running;
  if (isUnknown(strategy)) return strategy;
  if (running === void 0) return strategy;
  return strategy === void 0 ? RUNNING_STRATEGY[running ? "true" : "false"] : void 0;
}

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
var placeOf2 = ({ object, path, spec }) => ({
  object,
  path: [...path, spec.runStrategy === void 0 ? "running" : "runStrategy"]
});
function problemOf5(delivery, [first3, ...others3], target) {
  const step = first3 && stepOf(delivery, broughtBy2(target.cluster, delivery));
  if (!first3 || !step) return void 0;
  return {
    place: placeOf2(first3),
    message: `${describe(first3.object)} is declared stopped, which Argo CD takes for Suspended: a sync of ${describe(delivery.object)}, which has several waves or hooks, waits for it without end and blocks later ones; bring stopped VMs by an Application without waves, or give VirtualMachine a health check in argocd-cm`,
    related: [
      {
        place: { object: step, path: ["metadata", "annotations"], at: "key" },
        message: `${describe(step)} is another step`
      },
      ...others3.map((vm) => ({ place: placeOf2(vm), message: `${describe(vm.object)} is declared stopped too` }))
    ]
  };
}
var rule17 = defineRule({
  id: "gitops/halted-wave",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    if (hasGlobal(target.cluster, ARGO_GLOBAL_HEALTH, ARGO_OPERATOR_HEALTH)) return;
    const deliveries = target.cluster.deliveries.filter(({ tool }) => tool === "Argo CD");
    if (deliveries.length === 0) return;
    const stopped = virtualMachines(target.cluster).filter(
      (vm) => vm.path.length === 1 && runStrategyOf(vm) === STOPPED_STRATEGY
    );
    const brought = broughtOf(stopped);
    for (const delivery of deliveries) {
      const problem5 = problemOf5(delivery, brought(delivery), target);
      if (problem5) yield problem5;
    }
  }
});

// src/rules/gitops/hyperconverged-owned.ts
var OPERANDS = [
  { group: KUBEVIRT_GROUP, kind: "KubeVirt" },
  { group: CDI_GROUP, kind: "CDI" }
];
var isOwned = (object, owner2, name) => object.name === name || object.namespace !== void 0 && object.namespace === owner2?.namespace;
function ownerIn({ cluster: cluster2 }) {
  const [owner2, ...more] = cluster2.all(HYPERCONVERGED_GROUP, "HyperConverged");
  return cluster2.unassigned === void 0 && more.length === 0 ? owner2 : void 0;
}
function remedy2(spec, owner2, patch) {
  const path = owner2 && Object.hasOwn(HYPERCONVERGED_STATE_CLASS, owner2.version) && HYPERCONVERGED_STATE_CLASS[owner2.version];
  if (path && get(spec, "configuration", "vmStateStorageClass") !== void 0)
    return `set ${path.join(".")} of HyperConverged instead`;
  return `set it in HyperConverged, or by its annotation ${patch}`;
}
var rule18 = defineRule({
  id: "gitops/hyperconverged-owned",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const owner2 = ownerIn(target);
    for (const { group, kind } of OPERANDS) {
      const { name, patch } = HYPERCONVERGED_OPERANDS[kind];
      for (const object of target.cluster.of(group, kind)) {
        const spec = get(object.value, "spec");
        if (object.observed || !isMap(spec) || Object.keys(spec).length === 0) continue;
        if (!isOwned(object, owner2, name)) continue;
        yield {
          place: { object, path: ["spec"], at: "key" },
          message: `${describe(object)} sets ${Object.keys(spec).join(", ")}, which ${owner2 ? describe(owner2) : "HyperConverged"} owns and reverts; ${remedy2(spec, owner2, patch)}`,
          related: owner2 ? [{ place: { object: owner2, path: ["spec"], at: "key" }, message: "HyperConverged owns it" }] : []
        };
      }
    }
  }
});

// src/rules/gitops/hyperconverged-path.ts
var FIELDS5 = [
  { paths: HYPERCONVERGED_STATE_CLASS, lost: "the state class is not set" },
  { paths: HYPERCONVERGED_EVICTION_STRATEGY, lost: "the eviction strategy is not set" }
];
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
    const merge3 = mergeOf(patch);
    if (merge3?.kind !== "HyperConverged" || merge3.group !== HYPERCONVERGED_GROUP) continue;
    yield { ...asWritten(merge3, "this patch"), place: (path) => placeIn(patch, path, "key") };
  }
}
var asWritten = (object, name) => ({
  value: object.value,
  name,
  apiVersion: object.apiVersion,
  place: (path) => ({ object, path, at: "key" })
});
function fixOf2(place2, wrong, right) {
  const { object, path } = place2;
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
  const { metadata: _metadata, status: _status, ...rest } = value;
  const wanted = right.join(".");
  return { wrong: pathsOf(rest, key).filter((path) => path.join(".") !== wanted), right: wanted };
}
var rule19 = defineRule({
  id: "gitops/hyperconverged-path",
  severity: "error",
  __proto__: texts,
  needs: ["git"],
  fix: { safety: "safe", does: "It moves the field to where the API version has it, where nothing stands there." },
  *check(target) {
    for (const one2 of written2(target)) {
      for (const { paths: paths2, lost } of FIELDS5) {
        const { wrong, right } = misplaced(one2, paths2);
        for (const path of wrong) {
          const place2 = one2.place(path);
          yield {
            place: place2,
            ...fixOf2(place2, wrong, right),
            message: `${one2.name} sets "${path.join(".")}", which ${one2.apiVersion} does not have: the API server refuses or drops it, so ${lost}; write ${right}`
          };
        }
      }
    }
  }
});

// src/cluster/delivery-order.ts
function isTooEarly(delivery, object, needed) {
  if (isHook(delivery, object) !== false || isHook(delivery, needed) !== false) return false;
  const [wave, first3] = [waveOf(delivery, object), waveOf(delivery, needed)];
  return !isUnknown(wave) && !isUnknown(first3) && wave <= first3;
}
var bringersOf = (cluster2, { object }) => cluster2.deliveriesOf(object).filter((delivery) => delivery.tool === "Flux" && delivery.object !== object);
function namedBy(cluster2, { object, spec }) {
  const named2 = items(object.value, ...spec, "dependsOn");
  if (moreItems(object.value, ...spec, "dependsOn")) return void 0;
  if (named2.some((one2) => isUnknown(get(one2, "name")) || isUnknown(get(one2, "namespace")))) return void 0;
  return cluster2.deliveries.filter(
    ({ tool, object: other }) => tool === "Flux" && named2.some((one2) => {
      const namespace = text(one2, "namespace") ?? object.namespace;
      const same = namespace === void 0 || other.namespace === void 0 || namespace === other.namespace;
      return get(one2, "name") === other.name && same;
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
    const named2 = namedBy(cluster2, next);
    if (!named2 || bringers.some(({ changes: changes2 }) => changes2.includes("dependsOn"))) return true;
    if (named2.some((one2) => awaited.has(one2))) return true;
    open.push(...bringers, ...named2);
  }
  return false;
}

// src/rules/gitops/order.ts
function* needsOf(machine, target) {
  const { cluster: cluster2 } = target;
  yield* cluster2.of(KUBEVIRT_GROUP, "KubeVirt");
  yield* cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged");
  if (items(machine.vmSpec, "dataVolumeTemplates").length > 0) yield* cluster2.of(CDI_GROUP, "CDI");
  for (const { object } of [machine.preference, machine.instancetype])
    if (object && isJudged(target, object)) yield object;
}
function onlyBringer({ cluster: cluster2 }, object, tool) {
  const [first3, ...more] = cluster2.deliveriesOf(object).filter((delivery) => delivery.tool === tool);
  return more.length === 0 ? first3 : void 0;
}
function isLater(delivery, needed, target) {
  const first3 = onlyBringer(target, needed, "Flux");
  if (!first3 || first3.destination !== delivery.destination) return false;
  return !mayWaitFor(target.cluster, delivery, first3);
}
function* pairsOf(delivery, brought, target) {
  const later = /* @__PURE__ */ new Map();
  for (const machine of brought) {
    for (const needed of needsOf(machine, target)) {
      const together = brings(delivery, needed);
      if (delivery.tool === "Argo CD") {
        if (together && isTooEarly(delivery, machine.object, needed)) yield { machine, needed };
        continue;
      }
      if (!later.has(needed)) later.set(needed, isLater(delivery, needed, target));
      const apart2 = later.get(needed) === true && onlyBringer(target, machine.object, "Flux") === delivery;
      if (together || apart2) yield { machine, needed };
    }
  }
}
function problemOf6(delivery, brought, target) {
  const pairs = [...pairsOf(delivery, brought, target)];
  const [first3] = pairs;
  if (!first3) return void 0;
  const { object, spec, tool } = delivery;
  const needed = [...new Set(pairs.map((pair) => pair.needed))];
  const early = [...new Set(pairs.map(({ machine }) => machine.object))];
  const remedy8 = tool === "Flux" ? "bring them by another Kustomization, and name it in dependsOn" : `give the VMs a later ${ARGO_SYNC_WAVE}`;
  return {
    place: { object, path: [...spec, ...tool === "Flux" ? ["path"] : ["source", "path"]], at: "key" },
    message: `${describe(object)} brings ${describe(first3.machine.object)} no later than ${needed.map(describe).join(", ")}, which it needs: the first sync of a new cluster refuses the VM; ${remedy8}`,
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
var isOperator = ({ value }) => Object.values(HYPERCONVERGED_PACKAGES).some((name) => name === get(value, "spec", "name"));
function* dryRuns(delivery, { cluster: cluster2 }) {
  const isBrought2 = (object) => brings(delivery, object);
  const operator = cluster2.of(OLM_GROUP, "Subscription").find((object) => isOperator(object) && isBrought2(object));
  if (!operator || !isSettled(delivery)) return;
  for (const object of cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged").filter(isBrought2)) {
    if (hasOption(delivery, object, [ARGO_SKIP_DRY_RUN]) !== false) continue;
    yield {
      place: { object, path: ["metadata"], at: "key" },
      message: `${describe(object)} is brought together with ${describe(operator)}, whose operator makes its kind known: Argo CD's dry run fails on a new cluster before anything is applied; annotate it with ${ARGO_SYNC_OPTIONS}: ${ARGO_SKIP_DRY_RUN}`,
      related: [{ place: { object: delivery.object, path: delivery.spec, at: "key" }, message: "brings both" }]
    };
  }
}
var rule20 = defineRule({
  id: "gitops/order",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    if (target.cluster.unassigned !== void 0) return;
    const brought = broughtOf(target.machines);
    for (const delivery of target.cluster.deliveries) {
      const problem5 = problemOf6(delivery, brought(delivery), target);
      if (problem5) yield problem5;
      if (delivery.tool === "Argo CD") yield* dryRuns(delivery, target);
    }
  }
});

// src/rules/gitops/prune.ts
var DELETED = "is deleted, and its TPM or UEFI state with it";
var RECREATES = `recreates: a VM that cannot be patched ${DELETED}`;
var LOST_UUID = "replaces: a VM loses the firmware.uuid that is not in Git, and with it finds an empty TPM";
var REPLACES = "replaces: a VM that is recreated loses its TPM or UEFI state";
var ARGO_REMEDY = `annotate such VMs with ${ARGO_SYNC_OPTIONS}: Prune=false,Delete=false`;
var NO_REPLACE = "remove the option, and answer drift with ignoreDifferences";
function losesUuid(machine, target) {
  if (!holds("randomFirmwareUuid", target.release) || !surely(target.verdict(machine).state.tpm)) return false;
  return get(machine.spec, "domain", "firmware", "uuid") === void 0;
}
var annotation = (name) => ["metadata", "annotations", name];
function argoKeeps(object) {
  const path = annotation(ARGO_SYNC_OPTIONS);
  const written4 = text(object.value, ...path);
  const options = optionsIn(written4).filter((option) => option !== "");
  if (isUnknown(written4) || options.includes(ARGO_PRUNE)) return void 0;
  return { op: "set", object, path, value: [...options, ARGO_KEEP].join(",") };
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
function replacing(place2, target, spares) {
  return [
    {
      place: place2,
      does: LOST_UUID,
      remedy: `pin firmware.uuid, and ${NO_REPLACE}`,
      spares: (machine) => !losesUuid(machine, target) || spares(machine)
    },
    {
      place: place2,
      does: REPLACES,
      remedy: NO_REPLACE,
      severity: "info",
      spares
    }
  ];
}
function isKeptByArgo(delivery, object) {
  const own3 = ownOptions(delivery, object);
  return !isUnknown(own3) && own3.includes(ARGO_PRUNE) ? false : hasOption(delivery, object, ARGO_KEEPS);
}
function* prunedByArgo(delivery) {
  if (!isSettled(delivery)) return;
  const { object, spec } = delivery;
  const automated = [...spec, "syncPolicy", "automated"];
  const prunes = get(object.value, ...automated, "prune") === true;
  const enabled = get(object.value, ...automated, "enabled");
  if (prunes && (enabled === void 0 || enabled === true)) {
    yield {
      place: { object, path: [...automated, "prune"] },
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: ARGO_REMEDY,
      spares: (machine) => isKeptByArgo(delivery, machine.object),
      keeps: argoKeeps
    };
  }
}
function* madeAnewByArgo(delivery, target) {
  if (!isSettled(delivery)) return;
  const options = appOptions(delivery);
  const has2 = (wanted) => options.find(({ option }) => wanted.includes(option));
  const force = has2([ARGO_FORCE]);
  if (force) yield { place: force.place, does: RECREATES, remedy: "remove the option", spares: () => false };
  const replace = has2([ARGO_REPLACE]);
  if (replace) yield* replacing(replace.place, target, ({ object: vm }) => hasOption(delivery, vm, [ARGO_NO_REPLACE]));
}
function* prunedByFlux(delivery) {
  const { object, spec } = delivery;
  if (get(object.value, ...spec, "prune") === true) {
    yield {
      place: { object, path: [...spec, "prune"] },
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: "annotate such VMs with kustomize.toolkit.fluxcd.io/prune: disabled",
      spares: (machine) => isMarked(delivery, machine.object, FLUX_KEEPS),
      keeps: fluxKeeps
    };
  }
}
function* madeAnewByFlux(delivery) {
  const { object, spec } = delivery;
  if (get(object.value, ...spec, "force") === true) {
    yield {
      place: { object, path: [...spec, "force"] },
      does: RECREATES,
      remedy: "remove it, or annotate such VMs with kustomize.toolkit.fluxcd.io/force: disabled",
      spares: (machine) => isMarked(delivery, machine.object, FLUX_UNFORCED)
    };
  }
}
var TOOLS = {
  "Argo CD": { pruned: prunedByArgo, madeAnew: madeAnewByArgo },
  Flux: { pruned: prunedByFlux, madeAnew: madeAnewByFlux }
};
function* ofMachine({ object }, target) {
  const place2 = (name) => ({ object, path: ["metadata", "annotations", name] });
  const spares = (machine) => machine.object !== object;
  const options = optionsIn(text(object.value, "metadata", "annotations", ARGO_SYNC_OPTIONS));
  const at4 = place2(ARGO_SYNC_OPTIONS);
  if (options.includes(ARGO_FORCE)) yield { place: at4, does: RECREATES, remedy: "remove the option", spares };
  else if (options.includes(ARGO_REPLACE)) yield* replacing(at4, target, spares);
  if (text(object.value, "metadata", "annotations", FLUX_FORCE.name) === FLUX_FORCE.value)
    yield { place: place2(FLUX_FORCE.name), does: RECREATES, remedy: "remove the annotation", spares };
}
function outlives(target, { object }) {
  const claim = target.existingClaim(object);
  return claim !== void 0 && isJudged(target, claim) && items(claim.value, "metadata", "ownerReferences").length === 0;
}
function problemOf7(danger, target, machines) {
  const hit = machines.filter((machine) => danger.spares(machine) === false);
  const [first3] = hit;
  if (!first3) return void 0;
  const whom = hit.length === 1 ? describe(first3.object) : `${hit.length} VMs`;
  const own3 = danger.place.object === first3.object;
  const fix = fixOf3(danger, hit);
  return {
    place: danger.place,
    ...fix ? { fix } : {},
    ...danger.severity ? { severity: danger.severity } : {},
    message: own3 ? `the annotation of ${whom} ${danger.does}; ${danger.remedy}` : `${describe(danger.place.object)} ${danger.does}, which concerns ${whom}; ${danger.remedy}`,
    related: own3 ? [] : relatedMachines(target, hit)
  };
}
var rule21 = defineRule({
  id: "gitops/prune",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  fix: {
    safety: "safe",
    does: "It annotates the VMs so that the tool does not prune them (Prune=false beside other sync options, or prune: disabled)."
  },
  *check(target) {
    const machines = stateful(target).filter((machine) => machine.vmPath && !outlives(target, machine));
    if (machines.length === 0) return;
    const brought = broughtOf(machines);
    for (const delivery of target.cluster.deliveries) {
      const { pruned, madeAnew } = TOOLS[delivery.tool];
      const vms = brought(delivery);
      yield* first(pruned(delivery), target, vms);
      yield* first(madeAnew(delivery, target), target, vms);
    }
    for (const machine of machines)
      if (get(machine.object.value, "metadata", "annotations") !== void 0)
        yield* first(ofMachine(machine, target), target, [machine]);
  }
});
function first(dangers, target, machines) {
  for (const danger of dangers) {
    const problem5 = problemOf7(danger, target, machines);
    if (problem5) return [problem5];
  }
  return [];
}

// src/rules/gitops/run-strategy.ts
var valuesIn = (release2) => RUN_STRATEGIES.filter(({ behaviour }) => behaviour === void 0 || holds(behaviour, release2)).map(
  ({ value }) => value
);
var KUSTOMIZE_KINDS = ["Kustomization", "Component"];
var SETS = /run(ning|Strategy)\b/;
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
function ofValue(vm, strategy, values, { label }) {
  if (values.includes(strategy)) return void 0;
  const meant = nearest(strategy, values);
  const remedy8 = meant === void 0 ? `it is one of ${values.join(", ")}` : `use "${meant}"`;
  return {
    place: { object: vm.object, path: [...vm.path, "runStrategy"] },
    message: `runStrategy "${strategy}" is none of ${label}: admission refuses ${describe(vm.object)}; ${remedy8}`
  };
}
function problemOf8(vm, values, target) {
  const running = get(vm.spec, "running");
  const strategy = get(vm.spec, "runStrategy");
  if (isUnknown(running) || isUnknown(strategy)) return void 0;
  if (running !== void 0 && strategy !== void 0) return ofBoth(vm);
  if (typeof strategy === "string") return ofValue(vm, strategy, values, target.release);
  if (running !== void 0 || strategy !== void 0) return void 0;
  return mayBeSet(target, vm) ? void 0 : ofNeither(vm);
}
var rule22 = defineRule({
  id: "gitops/run-strategy",
  severity: "error",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const values = valuesIn(target.release);
    for (const vm of virtualMachines(target.cluster)) {
      const problem5 = problemOf8(vm, values, target);
      if (problem5) yield problem5;
    }
  }
});

// src/rules/gitops/running-field.ts
var SINCE = behaviourText("runningDeprecated");
function namesRunning(rule82) {
  if (isUnknown(rule82)) return true;
  return ["jsonPointers", "jqPathExpressions"].some(
    (list4) => moreItems(rule82, list4) !== void 0 || items(rule82, list4).some((path) => isUnknown(path) || /\brunning\b/.test(String(path)))
  );
}
var ignoringOf = (object, cluster2) => cluster2.deliveriesOf(object).find((delivery) => ignoredOf(delivery, object).some(namesRunning))?.object;
var rule23 = defineRule({
  id: "gitops/running-field",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  fix: {
    safety: "safe",
    does: "It writes runStrategy in its place: Always for true, Halted for false; that is unsafe where an Application of Argo CD ignores differences of running."
  },
  *check({ cluster: cluster2, release: release2 }) {
    const deprecated2 = holds("runningDeprecated", release2);
    const why = deprecated2 ? `in ${release2.label}: each apply is answered with a warning, and tools write runStrategy beside it` : `${SINCE}, and ${release2.label} takes runStrategy as well`;
    for (const { object, path, spec } of virtualMachines(cluster2)) {
      const running = get(spec, "running");
      if (typeof running !== "boolean" || get(spec, "runStrategy") !== void 0) continue;
      const field2 = [...path, "running"];
      const strategy = RUNNING_STRATEGY[`${running}`];
      const changes2 = [
        { op: "rename", object, path: field2, key: "runStrategy" },
        { op: "set", object, path: field2, value: strategy }
      ];
      const ignoring = ignoringOf(object, cluster2);
      const too = ignoring ? `; ${describe(ignoring)} must then ignore runStrategy where it ignores running` : "";
      yield {
        place: { object, path: field2, at: "key" },
        // What is no longer ignored is set back to what Git says.
        fix: { title: `write "runStrategy: ${strategy}"`, safety: ignoring ? "unsafe" : "safe", changes: changes2 },
        ...deprecated2 ? {} : { severity: "info" },
        message: `"running: ${running}" is deprecated ${why}; say "runStrategy: ${strategy}"${too}`
      };
    }
  }
});

// src/facts/server-fields.ts
var SERVER_METADATA = /* @__PURE__ */ new Set([
  "creationTimestamp",
  "deletionGracePeriodSeconds",
  "deletionTimestamp",
  "generation",
  "managedFields",
  "resourceVersion",
  "selfLink",
  "uid"
]);
var INERT_METADATA = /* @__PURE__ */ new Set(["creationTimestamp", "generation", "selfLink"]);
var LOCKING_FIELD = "resourceVersion";

// src/rules/gitops/server-field.ts
var TEMPLATES = MACHINE_KINDS.filter(({ vmi }) => vmi.length > 0).map(({ group, kind, vm, vmi }) => ({
  group,
  kind,
  machine: vmi,
  volumes: vm && [...vm, "dataVolumeTemplates"]
}));
function addFields(of, path, found, ...item) {
  const metadata = field(of, "metadata");
  if (!isMap(metadata)) return;
  for (const key in metadata) if (SERVER_METADATA.has(key)) found.push([...path, ...item, "metadata", key]);
}
function serverFields({ group, kind, value }) {
  const found = [];
  addFields(value, [], found);
  const templates = TEMPLATES.find((one2) => one2.kind === kind && one2.group === group);
  if (templates) {
    const { machine, volumes } = templates;
    addFields(at(value, machine), machine, found);
    if (volumes) for (const [index, one2] of items(at(value, volumes)).entries()) addFields(one2, volumes, found, index);
  }
  if (Object.hasOwn(value, "status")) found.push(["status"]);
  return found;
}
var isInert = (path) => path.length === 1 || INERT_METADATA.has(String(path.at(-1)));
function fixOf4(object, fields) {
  return {
    title: `remove ${fields.map(written3).join(", ")}`,
    safety: fields.every(isInert) ? "safe" : "unsafe",
    changes: fields.map((path) => ({ op: "remove", object, path }))
  };
}
var written3 = (path) => path.join(".").replace(/\.(\d+)/g, "[$1]");
var isJudged2 = ({ group, kind, observed: observed2 }) => !observed2 && isKubeVirtGroup(group) && !(group === CDI_GROUP && kind === "StorageProfile");
var rule24 = defineRule({
  id: "gitops/server-field",
  severity: "info",
  __proto__: texts,
  needs: ["git"],
  fix: {
    safety: "safe",
    does: "It removes the fields; that is unsafe for uid, resourceVersion and the like, which hold conditions on what is applied."
  },
  *check({ cluster: cluster2 }) {
    for (const object of cluster2.objects) {
      if (!isJudged2(object)) continue;
      const fields = serverFields(object);
      const [path] = fields;
      if (!path) continue;
      const locks = fields.some((field2) => field2.at(-1) === LOCKING_FIELD);
      const effect = locks ? "an apply fails once the object in the cluster has changed" : "it has no effect in Git and may show as drift";
      yield {
        place: { object, path, at: "key" },
        fix: fixOf4(object, fields),
        message: `${describe(object)} holds ${fields.map(written3).join(", ")}, which only the cluster writes: ${effect}; remove it from Git`
      };
    }
  }
});

// src/cluster/eviction.ts
var MUST_MIGRATE = "LiveMigrate";
function evictionStrategy(target, machine) {
  return text(machine.spec, "evictionStrategy") ?? target.configuration.evictionStrategy;
}
function evictsByMigration(target, machine) {
  const strategy = evictionStrategy(target, machine);
  return isUnknown(strategy) ? strategy : strategy === MUST_MIGRATE;
}
function hasNoStrategy(target, machine) {
  if (text(machine.spec, "evictionStrategy") !== void 0) return false;
  const { evictionStrategy: cluster2 } = target.configuration;
  return cluster2 === void 0 || isUnknown(cluster2);
}
function strategySource(target, machines) {
  const [first3] = machines;
  const shared2 = machines.every((machine) => text(machine.spec, "evictionStrategy") === void 0);
  const whose = shared2 ? "the cluster's" : machines.length === 1 ? "its" : "their";
  return `${whose} evictionStrategy ${String(first3 && evictionStrategy(target, first3))}`;
}
function whoText(machines) {
  const [first3] = machines;
  return first3 && machines.length === 1 ? describe(first3.object) : `the ${machines.length} VMs that use it`;
}

// src/rules/guest/bios-and-efi.ts
var FAULTS = [
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
var rule25 = defineRule({
  id: "guest/bios-and-efi",
  severity: "error",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const withBios = target.machinesThat(({ spec }) => present(spec, BIOS) !== false);
    for (const { is: is2, what, remedy: remedy8 } of FAULTS) {
      const found = withBios.filter((machine) => surely(is2(machine.spec))).map((machine) => ({ machine, place: judgedPlace(target, machine, BIOS) }));
      for (const { first: first3, machines, related: related2 } of causes(found)) {
        yield {
          place: first3.place,
          message: `${what}, so ${target.release.label} refuses ${whoText(machines)}; ${remedy8}`,
          related: related2
        };
      }
    }
  }
});

// src/rules/guest/confidential-state.ts
var rule26 = defineRule({
  id: "guest/confidential-state",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const confidential = target.machinesThat(({ spec }) => isConfidential(spec) !== false);
    for (const refusal of CONFIDENTIAL_REFUSALS) {
      const found = confidential.filter((machine) => surely(isRefused(refusal, machine.spec, target.release))).map((machine) => ({ machine, place: judgedPlace(target, machine, refusal.path) }));
      for (const { first: first3, machines, related: related2 } of causes(found)) {
        const guests = guestText(first3.machine.spec, refusal);
        yield {
          place: first3.place,
          message: `${guests} guests ${refusal.what}, so ${target.release.label} refuses ${whoText(machines)}; ${refusal.remedy}`,
          related: related2
        };
      }
    }
  }
});

// src/rules/guest/deprecated-preference.ts
var FIRMWARE = ["spec", "firmware"];
var USE_EFI2 = "preferredUseEfi";
var USE_SECURE_BOOT2 = "preferredUseSecureBoot";
function deprecatedFields({ value }) {
  const says = (field2) => get(value, ...FIRMWARE, field2);
  if (says("preferredEfi") !== void 0) return [];
  const bios = says("preferredUseBios");
  const isOvertaken = bios === true || isUnknown(bios);
  return DEPRECATED_EFI_FIELDS.filter((field2) => says(field2) === true && !(field2 === USE_EFI2 && isOvertaken));
}
var rule27 = defineRule({
  id: "guest/deprecated-preference",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  fix: {
    safety: "safe",
    does: "It writes preferredEfi with the same meaning; that is unsafe where preferredUseSecureBoot is false, which VMs with an efi of their own follow."
  },
  *check(target) {
    if (!holds("preferredUseEfiDeprecated", target.release)) return;
    for (const kind of PREFERENCE_KINDS) {
      for (const object of target.cluster.of(INSTANCETYPE_GROUP, kind)) {
        const [field2] = deprecatedFields(object);
        if (field2 !== void 0) yield problemOf9(target, object, field2);
      }
    }
  }
});
function fixOf5(object) {
  const secureBoot = flag(object.value, ...FIRMWARE, USE_SECURE_BOOT2);
  const efi = [...FIRMWARE, USE_EFI2];
  if (isUnknown(secureBoot) || !PREFERRED_EFI_VERSIONS.includes(object.version)) return {};
  const written4 = Object.hasOwn(get(object.value, ...FIRMWARE), USE_SECURE_BOOT2);
  return {
    fix: {
      title: "write preferredEfi",
      safety: secureBoot === false ? "unsafe" : "safe",
      changes: [
        { op: "rename", object, path: efi, key: "preferredEfi" },
        { op: "set", object, path: efi, value: secureBoot === void 0 ? {} : { secureBoot } },
        ...written4 ? [{ op: "remove", object, path: [...FIRMWARE, USE_SECURE_BOOT2] }] : []
      ]
    }
  };
}
function insteadOf(field2, object) {
  if (field2 !== USE_EFI2) return "write secureBoot: true in the efi of the VMs that have one";
  const secureBoot = flag(object.value, ...FIRMWARE, USE_SECURE_BOOT2);
  if (secureBoot === void 0) return "write preferredEfi";
  return `write preferredEfi with ${isUnknown(secureBoot) ? "the same secureBoot" : `secureBoot: ${secureBoot}`}`;
}
var problemOf9 = ({ release: release2 }, object, field2) => ({
  place: { object, path: [...FIRMWARE, field2], at: "key" },
  ...field2 === USE_EFI2 ? fixOf5(object) : {},
  message: `${describe(object)} sets "${field2}", which is deprecated in ${release2.label} and cannot persist UEFI variables; ${insteadOf(field2, object)}, and persistent: true for guests that keep keys`
});

// src/facts/windows.ts
var OS_KEYS = ["vm.kubevirt.io/os", "kubevirt.io/os", "harvesterhci.io/os"];
var OS_KEY_PREFIXES = ["os.template.kubevirt.io/", "name.os.template.kubevirt.io/"];
var TEMPLATE_KEY = "vm.kubevirt.io/template";
var DOMAIN_KEY = "kubevirt.io/domain";
var OS_TYPE_KEY = "instancetype.kubevirt.io/os-type";
var WINDOWS_SYSTEM = /^(?:windows|win[-_.]?(?:10|11|2k|20|xp|vista|7|8)|microsoft[-_. ]windows)/i;
var RELEASE = "(?:xp|vista|7|8(?:[._]?1)?|10|11|2k(?:3|8|12|16|19|22|25)?|20(?:0[38]|12|16|19|22|25))";
var EDITION = "(?:r2|pro|ent|enterprise|home|edu|iot|ltsc|core|std|dc|desktop|server|client|vm|x64|eval)";
var REST = `(?:${EDITION}[0-9]*)*(?![a-z0-9])`;
var ROLE = "(?:srv|server|vm|dc|ad|desktop|pc|client|workstation|jumphost|jumpbox|template|golden)";
var SERVER = "(?:srv|server)?[-_.]?";
var WINDOWS_NAME = new RegExp(
  [
    `(?<![a-z])windows[-_.]?${RELEASE}?${REST}`,
    `(?<![a-z])win[-_.]?${SERVER}${RELEASE}${REST}`,
    `(?<![a-z])win[-_.]?${ROLE}[0-9]*(?![a-z0-9])`,
    // Any server may be of a year, and SQL Server has the same ones: in one word, and before all else, it is Windows Server.
    `^server20(?:12|16|19|22|25)${REST}`
  ].join("|"),
  "i"
);
var WINDOWS_DISK_NAME = new RegExp(`(?<![a-z])win(?:dows)?[-_.]?${SERVER}${RELEASE}${REST}`, "i");
var WINDOWS_IMAGE = /server_eval|cliententerpriseeval|\.prss\.microsoft\.com\/|software-download\.microsoft\.com\//i;
var DRIVER_IMAGE = /virtio-(?:container-disk|win)/i;
var OTHER_SYSTEM = /(?:^|[^a-z])(?:linux|ubuntu|debian|fedora|centos|rhel|rocky|alma(?:linux)?|alpine|arch|suse|opensuse|sles|oraclelinux|cirros|talos|flatcar|freebsd|openbsd|pfsense|opnsense|nixos)(?![a-z])/i;
var WINDOWS_RELEASE = /(?:(?<![a-z])win(?:dows)?|(?<!sql[-_. ]?)(?<![a-z])server)[-_. ]?(?:srv|server)?[-_. ]?(xp|vista|7|8|10|11|(?:2k|20)\d\d?)(?![0-9])/i;

// src/cluster/ephemeral-root.ts
function maybeCdrom({ spec }, volume) {
  const disks = items(spec, "domain", "devices", "disks");
  const own3 = disks.filter((disk) => field(disk, "name") === field(volume, "name"));
  return own3.some((disk) => field(disk, "cdrom") !== void 0) || !disks.every(isMap);
}
var isEphemeral = (volume) => EPHEMERAL_VOLUMES.some((kind) => field(volume, kind) !== void 0);
function kindOf3(volume) {
  if (!isMap(volume) || openReason(volume) !== void 0) return void 0;
  const kinds = Object.keys(volume).filter((key) => key !== "name" && field(volume, key) !== void 0);
  return kinds.length === 1 ? kinds[0] : void 0;
}
function maybeOtherDisks({ spec }) {
  const devices2 = ["domain", "devices"];
  const hidden = moreItems(spec, "volumes") ?? moreItems(spec, ...devices2, "disks");
  const network = items(spec, ...devices2, "interfaces").some((one2) => field(one2, "bootOrder") !== void 0);
  return hidden !== void 0 || network || get(spec, ...devices2, "hostDevices") !== void 0;
}
function mayBoot({ spec }, volume) {
  const ordered = items(spec, "domain", "devices", "disks").filter((disk) => field(disk, "bootOrder") !== void 0);
  if (ordered.length === 0 || ordered.some((disk) => isUnknown(field(disk, "bootOrder")))) return true;
  return ordered.some((disk) => isUnknown(field(disk, "name")) || field(disk, "name") === field(volume, "name"));
}
function isDriverDisk(volume) {
  const image = text(volume, "containerDisk", "image");
  return typeof image === "string" && DRIVER_IMAGE.test(image);
}
var hasEphemeral = ({ spec }) => items(spec, "volumes").some(isEphemeral);
function ephemeralRoot(machine) {
  const volumes = items(machine.spec, "volumes");
  if (!hasEphemeral(machine) || maybeOtherDisks(machine)) return void 0;
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

// src/rules/guest/ephemeral-root.ts
var rule28 = defineRule({
  id: "guest/ephemeral-root",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const some = target.machinesThat((one2) => hasEphemeral(one2) && surely(target.verdict(one2).state.needed));
    for (const machine of some) {
      if (machine.object.kind !== "VirtualMachine") continue;
      const found = ephemeralRoot(machine);
      if (!found) continue;
      yield {
        place: { ...judgedPlace(target, machine, found), at: "key" },
        message: `the ${found.at(-1)} of ${describe(machine.object)} is made anew at each start and it boots from no disk that persists, while ${target.release.label} keeps its TPM or UEFI state for the system that was on it; boot from a PersistentVolumeClaim or DataVolume`,
        related: [{ place: persistencePlace(target, machine), message: "this is kept" }]
      };
    }
  }
});

// src/rules/guest/name-too-long.ts
function limitOf(release2) {
  if (holds("stateVolumeNamedAfterVm", release2))
    return VOLUME_NAME_LIMIT - (inForce(STATE_VOLUME_SUFFIXES, release2) ?? "").length;
  return holds("longNamesBreakMigration", release2) ? GENERATED_NAME_LIMIT - STATE_CLAIM_PREFIX.length : void 0;
}
function effectOf(target, machine) {
  const { label } = target.release;
  if (holds("stateVolumeNamedAfterVm", target.release))
    return { severity: "error", what: `${label} cannot name the state's volume in the pod, which is refused` };
  const { wanted, migratable } = target.verdict(machine);
  if (migratable === false) return void 0;
  return {
    severity: wanted === false ? "info" : "warning",
    what: `${label} does not find the state's claim in a live migration, which never ends`
  };
}
var rule29 = defineRule({
  id: "guest/name-too-long",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const limit = limitOf(target.release);
    if (limit === void 0) return;
    for (const machine of target.machines) {
      const { object } = machine;
      if (object.name.length <= limit || !isOneGuest(machine.object)) continue;
      if (!surely(target.verdict(machine).state.needed)) continue;
      const effect = effectOf(target, machine);
      if (!effect) continue;
      yield {
        place: { object, path: ["metadata", "name"] },
        severity: effect.severity,
        message: `the name of ${describe(object)} has ${object.name.length} characters, and with more than ${limit} ${effect.what}; upgrade, or choose a shorter name before the VM has state`
      };
    }
  }
});

// src/rules/guest/name-with-dots.ts
var rule30 = defineRule({
  id: "guest/name-with-dots",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    if (!holds("stateVolumeNamedAfterVm", target.release)) return;
    for (const machine of target.machines) {
      const { object } = machine;
      if (!object.name.includes(".") || !surely(target.verdict(machine).state.needed)) continue;
      yield {
        place: { object, path: ["metadata", "name"] },
        message: `${describe(object)} has a dot in its name, which ${target.release.label} makes part of the name of the state's volume in the pod: the pod is refused; name the VM without dots before it has state, or upgrade`,
        related: [{ place: persistencePlace(target, machine), message: "this asks for the state" }]
      };
    }
  }
});

// src/rules/guest/pool-state.ts
var LOSSES = {
  VirtualMachinePool: "scaling in deletes the state of a VM together with the VM",
  VirtualMachineInstanceReplicaSet: "no instance gets the state of another one again"
};
function ownPlace2(target, machine) {
  const place2 = persistencePlace(target, machine);
  if (place2.object === machine.object) return place2;
  return { object: machine.object, path: [...machine.vmPath ?? [], "preference", "name"] };
}
var rule31 = defineRule({
  id: "guest/pool-state",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    for (const machine of stateful(target)) {
      const loss = LOSSES[machine.object.kind];
      if (loss === void 0) continue;
      yield {
        place: ownPlace2(target, machine),
        message: `${describe(machine.object)} brings forth guests that keep TPM or UEFI state, but in ${target.release.label} ${loss}; write a VirtualMachine for each guest whose state matters`
      };
    }
  }
});

// src/rules/guest/secure-boot-without-smm.ts
function lacksSmm(spec, release2) {
  const lacks = lacksSmmForSecureBoot(spec, release2);
  return lacks === false ? false : and(lacks, not(hasImpossibleSecureBoot(spec, release2)));
}
function smmPlace(target, machine) {
  const off = get(machine.spec, ...SMM) !== void 0;
  return judgedPlace(target, machine, off ? [...SMM, "enabled"] : EFI);
}
function isX86({ spec }) {
  const architecture = architectureOf(spec);
  return architecture === void 0 || architecture === USUAL_ARCHITECTURE;
}
var isSmmVain = ({ spec }, { release: release2 }) => or(isBarred("smm", spec, release2), isBarred("secureBoot", spec, release2));
function smmFix(target, place2, machines) {
  const [machine] = machines;
  if (!machine || !machines.every((one2) => isX86(one2) && isSmmVain(one2, target) === false)) return void 0;
  const { object } = place2;
  if (object === machine.object) {
    if (place2.path.slice(0, machine.specPath.length).join(".") !== machine.specPath.join(".")) return void 0;
    const path2 = [...machine.specPath, ...SMM, "enabled"];
    return { title: "enable SMM", safety: "safe", changes: [{ op: "set", object, path: path2, value: true }] };
  }
  if (object !== machine.preference.object) return void 0;
  const path = ["spec", "features", "preferredSmm", "enabled"];
  return { title: "enable SMM", safety: "unsafe", changes: [{ op: "set", object, path, value: true }] };
}
function smmRemedy(target, machines) {
  const onArm = machines.some(({ spec }) => architectureOf(spec) === "arm64");
  const isVain = onArm || machines.some((machine) => surely(isSmmVain(machine, target)));
  return isVain ? "set secureBoot: false" : "set domain.features.smm.enabled: true, or secureBoot: false";
}
var FAULTS2 = [
  {
    is: lacksSmm,
    place: smmPlace,
    what: "Secure Boot needs System Management Mode, which is off",
    remedy: smmRemedy,
    fix: smmFix
  },
  {
    is: hasImpossibleSecureBoot,
    place: (target, machine) => judgedPlace(target, machine, EFI),
    what: "Secure Boot is not supported on arm64 yet",
    remedy: () => "set secureBoot: false",
    fix: () => void 0
  }
];
var rule32 = defineRule({
  id: "guest/secure-boot-without-smm",
  severity: "error",
  __proto__: texts,
  needs: ["git"],
  fix: {
    safety: "safe",
    does: "It enables SMM in a VM on x86; in a preference, which others may use, that is unsafe. A confidential guest that may not have it is left alone."
  },
  *check(target) {
    for (const { is: is2, place: place2, what, remedy: remedy8, fix: fixOf9 } of FAULTS2) {
      const found = target.machinesThat((machine) => surely(is2(machine.spec, target.release))).map((machine) => ({ machine, place: place2(target, machine) }));
      for (const { first: first3, machines, related: related2 } of causes(found)) {
        const fix = fixOf9(target, first3.place, machines);
        yield {
          place: first3.place,
          ...fix ? { fix } : {},
          message: `${what}, so ${target.release.label} refuses ${whoText(machines)}; ${remedy8(target, machines)} (an efi without it means true)`,
          related: related2
        };
      }
    }
  }
});

// src/cluster/shadowing.ts
var PREFERRED_TPM = ["devices", "preferredTPM"];
var PREFERRED_EFI = ["firmware", "preferredEfi"];
function silent(own3, path) {
  const value = get(own3, ...path);
  if (value === void 0 || isUnknown(value)) return false;
  return flag(own3, ...path, "persistent") === void 0 && flag(own3, ...path, "enabled") !== false;
}
function shadowedFields({ own: own3, spec, preference }, release2) {
  const { applied } = preference;
  if (applied === void 0 || isUnknown(applied)) return [];
  const shadows = [];
  if (flag(applied, ...PREFERRED_TPM, "persistent") === true && silent(own3, TPM))
    shadows.push({ own: TPM, preferred: PREFERRED_TPM });
  const efi = holds("preferredEfi", release2) && flag(applied, ...PREFERRED_EFI, "persistent") === true;
  const replaced2 = [EFI, BIOS].find((path) => silent(own3, path));
  if (efi && replaced2 && isBarred("persistentEfi", spec, release2) !== true)
    shadows.push({ own: replaced2, preferred: PREFERRED_EFI });
  return shadows;
}

// src/rules/guest/shadowed-preference.ts
var rule33 = defineRule({
  id: "guest/shadowed-preference",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const machine of target.machinesThat((one2) => shadowedFields(one2, target.release).length > 0))
      for (const shadow of shadowedFields(machine, target.release)) yield problemOf10(target, machine, shadow);
  }
});
function problemOf10(target, machine, { own: own3, preferred: preferred2 }) {
  const { object, specPath, preference } = machine;
  const name = String(text(machine.vmSpec, "preference", "name") ?? "");
  const field2 = own3.at(-1);
  const remedy8 = own3 === BIOS ? "remove it if the guest boots by UEFI" : `remove it, or add persistent: true (false says that this is meant)`;
  const where = preference.object;
  return {
    place: { object, path: [...specPath, ...own3] },
    message: `"${field2}" of ${describe(object)} replaces ${preferred2.at(-1)} of preference "${name}" as a whole, so in ${target.release.label} the state that the preference would persist is lost at every stop; ${remedy8}`,
    related: where ? [{ place: { object: where, path: ["spec", ...preferred2], at: "key" }, message: "this is replaced" }] : []
  };
}

// src/rules/guest/split-persistence.ts
function forgotten(target, machine) {
  const { spec } = machine;
  const { tpm, efi } = target.verdict(machine).state;
  if (shadowedFields(machine, target.release).length > 0) return void 0;
  const volatile = (path) => flag(spec, ...path, "persistent") === void 0 && !surely(mayNotPersist(spec, path, target)) ? path : void 0;
  if (surely(tpm) && efi === false && surely(hasEfi(spec))) return volatile(EFI);
  if (surely(efi) && tpm === false && surely(hasTpm(spec, target.release))) return volatile(TPM);
  return void 0;
}
var rule34 = defineRule({
  id: "guest/split-persistence",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  fix: { safety: "unsafe", does: "It sets persistent: true where the device that forgets is written." },
  *check(target) {
    if (!holds("efiPersistentField", target.release)) return;
    const found = target.machinesThat((machine) => forgotten(target, machine) !== void 0).map((machine) => {
      const path = forgotten(target, machine);
      return { machine, path, place: judgedPlace(target, machine, path) };
    });
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      const [kept3, lost] = first3.path === EFI ? ["TPM", "UEFI variables"] : ["UEFI variables", "TPM"];
      yield {
        place: first3.place,
        ...persistFix(target, first3.place, first3.path, machines),
        message: `${target.release.label} keeps the ${kept3} of ${whoText(machines)} but not the ${lost}, and a guest that seals keys needs both; ${persistRemedy(first3.place, first3.path, first3.machine)}`,
        related: related2
      };
    }
  }
});

// src/rules/guest/tpm-arch.ts
var rule35 = defineRule({
  id: "guest/tpm-arch",
  severity: "error",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const found = target.machinesThat((machine) => surely(hasImpossibleTpm(machine.spec, target.release))).map((machine) => ({ machine, place: judgedPlace(target, machine, [...TPM, "persistent"]) }));
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      yield {
        place: first3.place,
        message: `QEMU for arm64 has no persistent TPM, which admission does not check, so in ${target.release.label} ${whoText(machines)} never starts; run it on amd64, or leave the TPM out`,
        related: related2
      };
    }
  }
});

// src/rules/guest/unowned-instance.ts
var rule36 = defineRule({
  id: "guest/unowned-instance",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    for (const machine of target.machinesThat(({ object }) => object.kind === "VirtualMachineInstance")) {
      const problem5 = problemOf11(target, machine);
      if (problem5) yield problem5;
    }
  }
});
function problemOf11(target, machine) {
  const name = describe(machine.object);
  const remedy8 = "put its spec into the template of a VirtualMachine";
  const { release: release2 } = target;
  if (surely(target.verdict(machine).state.needed)) {
    return {
      place: persistencePlace(target, machine),
      message: `${name} keeps TPM or UEFI state in a claim that ${release2.label} deletes together with the instance; ${remedy8}`
    };
  }
  if (!surely(hasTpm(machine.spec, release2))) return void 0;
  return {
    place: { ...judgedPlace(target, machine, TPM), at: "key" },
    severity: "info",
    message: `the TPM of ${name} loses its state when the instance ends, which ${release2.label} cannot start again; ${remedy8} if a key depends on it`
  };
}

// src/rules/guest/unsupported-field.ts
var MACHINE_FIELDS = [
  { path: [...EFI, "persistent"], behaviour: "efiPersistentField" },
  { path: [...TPM, "enabled"], behaviour: "tpmEnabledField" }
];
var PREFERENCE_FIELDS2 = [
  {
    path: ["firmware", "preferredEfi"],
    behaviour: "preferredEfi",
    instead: "say preferredUseEfi and preferredUseSecureBoot"
  },
  { path: ["devices", "preferredTPM", "enabled"], behaviour: "tpmEnabledField" }
];
var lacking = (fields, { release: release2 }) => fields.filter(({ behaviour }) => !holds(behaviour, release2));
function* used(fields, spec, object, base) {
  for (const field2 of fields) {
    const value = at(spec, field2.path);
    if (value === void 0 || isUnknown(value)) continue;
    yield { place: { object, path: [...base, ...field2.path], at: "key" }, field: field2 };
  }
}
function* ofMachines(target) {
  const fields = lacking(MACHINE_FIELDS, target);
  if (fields.length === 0) return;
  const having = target.machinesThat(({ own: own3 }) => fields.some(({ path }) => at(own3, path) !== void 0));
  for (const { object, own: own3, specPath } of having) yield* used(fields, own3, object, specPath);
}
function* ofPreferences(target) {
  const fields = lacking(PREFERENCE_FIELDS2, target);
  if (fields.length === 0) return;
  for (const kind of PREFERENCE_KINDS)
    for (const object of target.cluster.of(INSTANCETYPE_GROUP, kind))
      yield* used(fields, get(object.value, "spec"), object, ["spec"]);
}
var rule37 = defineRule({
  id: "guest/unsupported-field",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    yield* refusedSerials(target);
    for (const one2 of ofMachines(target)) yield problem(target, [one2]);
    for (const group of byFile(ofPreferences(target), ({ field: field2 }) => field2.behaviour)) yield problem(target, group);
  }
});
function* refusedSerials(target) {
  const { release: release2 } = target;
  for (const { object, own: own3, specPath } of target.machinesThat((one2) => serialFault(one2.own, release2) !== void 0)) {
    const fault = serialFault(own3, release2);
    yield {
      place: { object, path: [...specPath, ...FIRMWARE_SERIAL] },
      message: `the firmware.serial of ${describe(object)} ${fault}, so ${release2.label} refuses it; choose another one, or upgrade`
    };
  }
}
function problem({ release: release2 }, group) {
  const [{ place: place2, field: field2 }, ...others3] = group;
  const name = place2.path.slice(-2).join(".");
  return {
    place: place2,
    message: `${release2.label} has no field "${name}" (it exists ${behaviourText(field2.behaviour)}): the API server refuses or drops it; upgrade, or ${field2.instead ?? "remove it"}`,
    related: others3.map((other) => ({ place: other.place, message: `${describe(other.place.object)} has it too` }))
  };
}

// src/rules/guest/uuid-shared.ts
var placeOf3 = ({ object, specPath }) => ({ object, path: [...specPath, ...FIRMWARE_UUID] });
var isReceiver = ({ vmSpec }) => get(vmSpec, "runStrategy") === RECEIVER_STRATEGY;
function byUuid({ machines }) {
  const found = /* @__PURE__ */ new Map();
  for (const machine of machines) {
    const uuid = at(machine.own, FIRMWARE_UUID);
    if (typeof uuid !== "string" || machine.object.name === "" || isReceiver(machine)) continue;
    const key = uuid.toLowerCase();
    const others3 = found.get(key);
    if (!others3) found.set(key, machine);
    else if (Array.isArray(others3)) others3.push(machine);
    else found.set(key, [others3, machine]);
  }
  return found;
}
var isList = (found) => Array.isArray(found);
var isFleet = ({ object }) => guestCount(object) > 1;
function apart(machines) {
  return [...indexBy(machines, ({ object }) => describe(object)).values()].map(([first3]) => first3);
}
var rule38 = defineRule({
  id: "guest/uuid-shared",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    for (const [uuid, found] of byUuid(target)) {
      if (!isList(found) && !isFleet(found) && uuid !== EXAMPLE_UUID) continue;
      const machines = apart(isList(found) ? found : [found]);
      const groups = target.cluster.unassigned === void 0 ? [machines] : machines.map((machine) => [machine]);
      for (const group of groups) {
        const problem5 = problemOf12(target, uuid, group);
        if (problem5) yield problem5;
      }
    }
  }
});
function problemOf12(target, uuid, machines) {
  const [first3, ...others3] = machines;
  if (!first3) return void 0;
  if (others3.length > 0) {
    const count3 = machines.reduce((all, { object }) => all + Math.max(guestCount(object), 1), 0);
    return {
      place: placeOf3(first3),
      message: `firmware.uuid "${uuid}" stands in ${count3} VMs: they are taken for one guest; give each its own, but keep that of a VM that has TPM state`,
      related: others3.map((machine) => ({
        place: placeOf3(machine),
        message: `${describe(machine.object)} has it too`
      }))
    };
  }
  if (isFleet(first3)) {
    return {
      place: placeOf3(first3),
      message: `firmware.uuid "${uuid}" stands in the template of ${describe(first3.object)}: its ${guestCount(first3.object)} guests are taken for one; leave it out, so that each gets its own, but TPM state that they keep is not found again under another`
    };
  }
  if (uuid !== EXAMPLE_UUID) return void 0;
  return {
    place: placeOf3(first3),
    // A TPM that is kept under it may be taken for another's; else it is a name that others have as well.
    ...surely(target.verdict(first3).state.tpm) ? {} : { severity: "info" },
    message: `firmware.uuid "${uuid}" is that of KubeVirt's example, which many have copied; give the VM its own unless it has TPM state already`
  };
}

// src/rules/guest/uuid-unpinned.ts
var rule39 = defineRule({
  id: "guest/uuid-unpinned",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  fix: {
    safety: "unsafe",
    does: "It pins the uuid that the same VM has in captured facts; without those there is no fix."
  },
  *check(target) {
    if (!holds("randomFirmwareUuid", target.release)) return;
    for (const machine of target.machinesThat((one2) => isUnpinned(target, one2))) {
      const { object, specPath } = machine;
      const path = [...specPath, ...FIRMWARE_UUID];
      const uuid = liveUuid(target, machine);
      yield {
        place: { object, path },
        ...uuid === void 0 ? {} : { fix: fixOf6(object, path, uuid) },
        message: `${describe(object)} keeps a TPM but has no firmware.uuid, under which its state is found: made anew, it gets another one from ${target.release.label} and an empty TPM; ${remedy3(machine, uuid)}`
      };
    }
  }
});
function isUnpinned(target, machine) {
  if (machine.object.kind !== "VirtualMachine") return false;
  return surely(target.verdict(machine).state.tpm) && at(machine.own, FIRMWARE_UUID) === void 0;
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

// src/cluster/windows.ts
var hasFeature = (features) => isMap(features) && Object.values(features).some((feature) => feature !== null && get(feature, "enabled") !== false);
var HYPERV = [
  [["domain", "features", "hyperv"], hasFeature],
  [["domain", "features", "hypervPassthrough"], (all) => isMap(all) && (get(all, "enabled") ?? false) !== false],
  [["domain", "clock", "timer", "hyperv"], (timer) => isMap(timer) && get(timer, "present") !== false]
];
function* metadataOf({ metadata, object }) {
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
  for (const [key, value] of metadataOf(machine)) {
    const prefix = OS_KEY_PREFIXES.find((one2) => key.startsWith(one2));
    if (prefix !== void 0) yield [key.slice(prefix.length), `the label ${key}`];
    else if (OS_KEYS.includes(key) || key === TEMPLATE_KEY) yield [value, `${key}: ${value}`];
  }
  const type = text(machine.preference.object?.value, "metadata", "labels", OS_TYPE_KEY);
  if (typeof type === "string") yield [type, `the preference's label ${OS_TYPE_KEY}: ${type}`];
}
var isWindows = (system) => WINDOWS_SYSTEM.test(system) || WINDOWS_NAME.test(system);
var namesWindows = (name) => WINDOWS_NAME.test(name) && !OTHER_SYSTEM.test(name);
var fileOf = (url) => url.split("/").findLast((part) => part !== "") ?? url;
function* fromImage(url) {
  if (DRIVER_IMAGE.test(fileOf(url))) yield `the driver disk ${url}`;
  else if (namesWindows(fileOf(url)) || WINDOWS_IMAGE.test(url)) yield `the image ${url}`;
}
var URL_SOURCES = ["http", "registry", "s3", "gcs"];
var NAME_SOURCES = ["pvc", "snapshot"];
function* imagesOf(spec) {
  const found = [
    ...URL_SOURCES.map((source) => text(spec, "source", source, "url")),
    ...NAME_SOURCES.map((source) => text(spec, "source", source, "name")),
    text(spec, "sourceRef", "name")
  ];
  for (const image of found) if (typeof image === "string") yield image;
}
function* allImages({ spec, vmSpec, object }, cluster2) {
  for (const template of items(vmSpec, "dataVolumeTemplates")) yield* imagesOf(get(template, "spec"));
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
  if (HYPERV.some(([path, isOn]) => isOn(get(spec, ...path)))) yield "Hyper-V enlightenments";
  if (hasFeature(get(preference.applied, "features", "preferredHyperv")))
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

// src/cluster/preferences.ts
var KINDS4 = ["VirtualMachineClusterPreference", "VirtualMachinePreference"];
function persistent(object, target) {
  const preferred2 = object.value.spec;
  if (!isMap(preferred2)) return [];
  const { spec, origins: origins2 } = expand({}, void 0, preferred2, target.release);
  const { tpm, efi } = stateNeed(spec, target.release);
  const device = surely(tpm) ? TPM : surely(efi) ? EFI : void 0;
  const origin = device && origins2.get(device.join("."));
  return origin ? [{ object, spec, origins: origins2, place: { object, path: ["spec", ...origin.path, "persistent"] } }] : [];
}
function unused(target) {
  const objects = KINDS4.flatMap((kind) => target.cluster.of(INSTANCETYPE_GROUP, kind));
  if (objects.length === 0) return [];
  const used3 = new Set(target.machines.flatMap(({ preference }) => [preference.object, preference.named]));
  return objects.filter((object) => !used3.has(object));
}
function unusedPersistentPreferences(target) {
  return unused(target).flatMap((object) => persistent(object, target));
}
function unusedWindowsPreferences(target) {
  return unused(target).flatMap((object) => {
    const evidence2 = preferenceEvidence(object);
    const preferred2 = object.value.spec;
    if (evidence2 === void 0 || !isMap(preferred2)) return [];
    return [{ object, spec: expand({}, void 0, preferred2, target.release).spec, evidence: evidence2 }];
  });
}

// src/rules/guest/volatile-efi.ts
function forgets(target, machine) {
  const { spec, object } = machine;
  if (target.verdict(machine).state.tpm !== false) return false;
  if (object.kind === "VirtualMachineInstanceReplicaSet") return false;
  if (object.kind === "VirtualMachineInstance" && !surely(hasTpm(spec, target.release))) return false;
  if (!surely(hasSecureBoot(spec, target.release)) || flag(spec, ...EFI, "persistent") !== void 0) return false;
  if (surely(mayNotPersist(spec, EFI, target))) return false;
  if (isUnknown(hasTpm(spec, target.release))) return false;
  return shadowedFields(machine, target.release).length === 0;
}
var rule40 = defineRule({
  id: "guest/volatile-efi",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  fix: {
    safety: "unsafe",
    does: "It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants."
  },
  *check(target) {
    if (!holds("efiPersistentField", target.release)) return;
    const found = target.machinesThat((machine) => forgets(target, machine)).flatMap((machine) => {
      const evidence2 = ephemeralRoot(machine) ? void 0 : windowsEvidence(machine, target.cluster);
      return evidence2 === void 0 ? [] : [{ machine, evidence: evidence2, place: judgedPlace(target, machine, EFI) }];
    });
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      const sealing = machines.some(({ spec }) => surely(hasTpm(spec, target.release)));
      const guest = `a Windows guest (told by ${first3.evidence})`;
      const loss = sealing ? `${guest} cannot open what it sealed to them in its TPM` : `${guest} loses its boot entries`;
      yield {
        place: first3.place,
        ...persistFix(target, first3.place, EFI, machines),
        ...sealing && !areInstances(machines) ? {} : { severity: "info" },
        message: `the UEFI variables of ${whoText(machines)}, with Secure Boot on, are not persistent: in ${target.release.label} they are gone at every stop, and ${loss}; ${persistAdvice(machines, first3.place, EFI)}`,
        related: related2
      };
    }
    yield* unused2(target);
  }
});
function* unused2(target) {
  for (const { object, spec, evidence: evidence2 } of unusedWindowsPreferences(target)) {
    const place2 = { object, path: ["spec", "firmware", "preferredEfi"], at: "key" };
    if (!isJudged(target, object) || get(object.value, ...place2.path) === void 0) continue;
    if (!surely(hasSecureBoot(spec, target.release)) || flag(spec, ...EFI, "persistent") !== void 0) continue;
    if (surely(mayNotPersist(spec, EFI, target))) continue;
    if (!surely(hasTpm(spec, target.release)) || hasPersistentTpm(spec, target.release) !== false) continue;
    yield {
      place: place2,
      severity: "info",
      ...persistFix(target, place2, EFI, [{ object, spec }]),
      message: `${describe(object)} gives UEFI variables, with Secure Boot on, that are not persistent: in ${target.release.label} they are gone at every stop, and a Windows guest (told by ${evidence2}) cannot open what it sealed to them in its TPM; ${persistRemedy(place2, EFI)}`
    };
  }
}

// src/rules/guest/volatile-tpm.ts
function forgets2(target, machine) {
  const { spec, object } = machine;
  const { tpm, efi } = target.verdict(machine).state;
  if (tpm !== false || !surely(hasTpm(spec, target.release))) return false;
  if (object.kind === "VirtualMachineInstanceReplicaSet") return false;
  if (["persistent", "enabled"].some((field2) => flag(spec, ...TPM, field2) === false)) return false;
  return !surely(efi) && shadowedFields(machine, target.release).length === 0;
}
var rule41 = defineRule({
  id: "guest/volatile-tpm",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  fix: {
    safety: "unsafe",
    does: "It sets persistent: true where the device is written, which makes a claim for the state and wants all that such a claim wants."
  },
  *check(target) {
    const found = target.machinesThat((machine) => forgets2(target, machine)).flatMap((machine) => {
      const evidence2 = ephemeralRoot(machine) ? void 0 : windowsEvidence(machine, target.cluster);
      return evidence2 === void 0 ? [] : [{ machine, evidence: evidence2, place: judgedPlace(target, machine, TPM) }];
    });
    for (const { first: first3, machines, related: related2 } of causes(found)) {
      yield {
        place: first3.place,
        ...persistFix(target, first3.place, TPM, machines),
        ...areInstances(machines) ? { severity: "info" } : {},
        message: `the TPM of ${whoText(machines)} is not persistent: in ${target.release.label} it loses its keys at every stop, and a Windows guest (told by ${first3.evidence}) its BitLocker key; ${persistAdvice(machines, first3.place, TPM)}`,
        related: related2
      };
    }
    yield* unused3(target);
  }
});
function* unused3(target) {
  for (const { object, spec, evidence: evidence2 } of unusedWindowsPreferences(target)) {
    if (!isJudged(target, object)) continue;
    if (!surely(hasTpm(spec, target.release)) || hasPersistentTpm(spec, target.release) !== false) continue;
    if (["persistent", "enabled"].some((field2) => flag(spec, ...TPM, field2) === false)) continue;
    const place2 = { object, path: ["spec", "devices", "preferredTPM"], at: "key" };
    yield {
      place: place2,
      severity: "info",
      ...persistFix(target, place2, TPM, [{ object, spec }]),
      message: `${describe(object)} gives a TPM that is not persistent: in ${target.release.label} it loses its keys at every stop, and a Windows guest (told by ${evidence2}) its BitLocker key; ${persistRemedy(place2, TPM)}`
    };
  }
}

// src/rules/guest/windows-without-tpm.ts
function lacksTpm(target, machine) {
  const { vmSpec, spec, own: own3 } = machine;
  if (vmSpec === void 0 || target.verdict(machine).state.tpm === true || at(own3, TPM) !== void 0) return false;
  const architecture = text(spec, "architecture") ?? "";
  const possible = typeof architecture === "string" && !WITHOUT_PERSISTENT_TPM.includes(architecture);
  return possible && surely(not(hasTpm(spec, target.release)));
}
function preferenceWithTpm({ release: release2 }, windows) {
  const name = `windows.${windows}`;
  const history = Object.hasOwn(BUNDLED_PREFERENCES, name) ? BUNDLED_PREFERENCES[name] : void 0;
  return history && inForce(history, release2)?.devices?.preferredTPM ? name : void 0;
}
var rule42 = defineRule({
  id: "guest/windows-without-tpm",
  severity: "info",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const machine of target.machinesThat((one2) => lacksTpm(target, one2))) {
      const windows = windowsRelease(machine, target.cluster);
      const preference = windows && preferenceWithTpm(target, windows.release);
      if (preference === void 0) continue;
      yield {
        place: { object: machine.object, path: [...machine.specPath, ...TPM] },
        message: `${describe(machine.object)} has no TPM, which the preference ${preference} of ${target.release.label} gives to its Windows (told by ${windows?.evidence}); add devices.tpm with persistent: true before the guest keeps keys${opting(target)}`
      };
    }
  }
});
var opting = ({ release: release2 }) => holds("tpmEnabledField", release2) ? ", or enabled: false to say that it needs none" : "";

// src/rules/meta/duplicate-key.ts
var rule43 = defineRule({
  id: "meta/duplicate-key",
  severity: "error",
  __proto__: texts,
  needs: ["git"]
});
function duplicateKeyMessage(path, firstLine) {
  return `key "${path}" stands a second time (first on line ${firstLine}); the API server refuses this, kubectl keeps only the last; remove one`;
}

// src/rules/meta/ignore-unused.ts
var rule44 = defineRule({
  id: "meta/ignore-unused",
  severity: "warning",
  __proto__: texts,
  needs: ["git"]
});
function unusedMessage(ignored, line) {
  if (line === void 0) return `"${ignored}" is not reported of this object; remove the ignore`;
  const where = line === "none" ? "below this comment" : `on line ${line}`;
  return `"${ignored}" is not reported ${where}; remove the ignore, or put it right above the line that is reported`;
}

// src/rules/meta/ignore-without-reason.ts
var rule45 = defineRule({
  id: "meta/ignore-without-reason",
  severity: "warning",
  __proto__: texts,
  needs: ["git"]
});
function withoutReasonMessage(ignored) {
  if (ignored === "") return 'this ignore names no rule, so it has no effect; write "family/rule: reason"';
  return `the ignore of "${ignored}" gives no reason, so it has no effect; write "${ignored}: reason"`;
}

// src/cluster/cdi.ts
function cdiObject2({ cluster: cluster2, configuration }) {
  const objects = cluster2.all(CDI_GROUP, "CDI");
  if (configuration.hyperconverged) return new Unknown("HyperConverged configures CDI");
  return objects.length > 1 ? new Unknown(`there are ${objects.length} CDI objects`) : objects[0];
}
function stateClaimRaising(target) {
  const object = cdiObject2(target);
  const cdi = object instanceof Unknown ? object : object?.value;
  return raising(cdi, target.storage.cdi, target.release);
}

// src/cluster/gaps.ts
function gateGap(target, preferences) {
  const { moreGates, hyperconverged } = target.configuration;
  if (!moreGates || hyperconverged) return void 0;
  const needs = [
    ...stateful(target).flatMap((machine) => target.verdict(machine).gates),
    ...preferences.flatMap(({ spec }) => target.gatesOf(spec))
  ];
  const gates = [...new Set(needs.map(({ requirement }) => requirement.gates[0]))].sort();
  if (gates.length === 0) return void 0;
  const what = gates.length === 1 ? `feature gate ${gates[0]} is` : `feature gates ${gates.slice(0, -1).join(", ")} and ${gates.at(-1)} are`;
  return { what: `whether ${what} on`, why: moreGates.reason, kinds: ["kubevirt"] };
}
function claimGap(target) {
  const { claim, configuration } = target;
  if (claim.storageClassCandidates) return void 0;
  if (isUnknown(claim.storageClass)) {
    return {
      what: "which StorageClass the state claim gets",
      why: claim.storageClass.reason,
      kinds: ["kubevirt", "storageclass"]
    };
  }
  const named2 = claim.storageClass;
  const missing2 = named2 === void 0 ? void 0 : target.storage.exists(named2);
  if (!isUnknown(missing2) && !isUnknown(claim.accessMode)) return void 0;
  const why = isUnknown(missing2) ? missing2.reason : isUnknown(claim.accessMode) ? claim.accessMode.reason : "";
  const what = configuration.stateClassPlace && claim.explicit ? `whether StorageClass "${named2}" can hold state` : "which access mode the state claim gets";
  return { what, why, kinds: ["storageclass", "storageprofile"] };
}
function sizeGap(target) {
  const name = knownClass(target);
  const minimum = name === void 0 ? void 0 : target.storage.minimumSize(name);
  if (name === void 0 || minimum === void 0 || isUnknown(minimum) || target.configuration.hyperconverged)
    return void 0;
  if (!refusesStateClaim(minimum, target.storage.class(name)?.value)) return void 0;
  const raising2 = stateClaimRaising(target);
  if (!isUnknown(raising2)) return void 0;
  return {
    what: `whether CDI raises the state claim to the ${minimum} that StorageClass "${name}" grants at least`,
    why: raising2.reason,
    kinds: ["cdi"]
  };
}
function classField({ configuration, claim }) {
  const place2 = configuration.stateClassPlace;
  if (!place2 || claim.explicit !== true) return [];
  return [{ place: place2, message: `${describe(place2.object)} names the class` }];
}
function statePlaces(target, preferences) {
  return [
    ...classField(target),
    ...relatedMachines(target, claiming(target)),
    ...preferences.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} makes state persist` }))
  ];
}
var asksForState = (target, preferences) => preferences.length > 0 || classField(target).length > 0 || claiming(target).length > 0;
function depends({ what, object, snapshot }, target) {
  if (what === "clone") return true;
  if (what !== "restore") return holds("snapshotWithoutState", target.release);
  const source = text(snapshot?.value, "spec", "source", "name");
  const same = source !== void 0 && source === text(object.value, "spec", "target", "name");
  return holds("snapshotIncludesState", target.release) && !same;
}
function sourceGap(operations) {
  const [first3] = operations;
  if (!first3) return void 0;
  const what = operations.length === 1 ? `whether the VM of ${describe(first3.object)} keeps state` : `whether the VMs of ${describe(first3.object)} and ${operations.length - 1} more keep state`;
  const why = isUnknown(first3.machine) ? first3.machine.reason : "";
  const snapshots = operations.some(({ missing: missing2 }) => missing2 === "VirtualMachineSnapshot");
  return { what, why, kinds: ["virtualmachine", ...snapshots ? ["virtualmachinesnapshot"] : []] };
}
function gapsOf(target) {
  const preferences = unusedPersistentPreferences(target);
  const asks2 = asksForState(target, preferences);
  const ofState = asks2 ? [gateGap(target, preferences), claimGap(target), sizeGap(target)] : [];
  const open = target.operations.filter((one2) => one2.missing !== void 0 && depends(one2, target));
  const stateGaps = ofState.filter((gap) => gap !== void 0);
  const source = sourceGap(open);
  return {
    gaps: [...stateGaps, ...source ? [source] : []],
    places: [
      ...stateGaps.length > 0 ? statePlaces(target, preferences) : [],
      ...open.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} names its source` }))
    ]
  };
}

// src/rules/meta/needs-facts.ts
var rule46 = defineRule({
  id: "meta/needs-facts",
  severity: "warning",
  __proto__: texts,
  needs: ["cluster facts"],
  *check(target) {
    const { gaps, places } = gapsOf(target);
    const [first3] = places;
    if (gaps.length === 0 || !first3) return;
    const kinds = [...new Set(gaps.flatMap((gap) => gap.kinds))];
    const option = kinds.includes("virtualmachinesnapshot") ? " --snapshots" : "";
    yield {
      place: first3.place,
      message: `it cannot be told ${gapsText(gaps)}; capture it with "vmstate capture${option}", or with "kubectl get ${kinds.join(",")} -A -o yaml", and give the file with --facts`,
      related: places
    };
  }
});
function gapsText(gaps) {
  const reasons = [...new Set(gaps.map(({ why }) => why))];
  const clauses = reasons.map((reason) => {
    const whats = gaps.filter(({ why }) => why === reason).map(({ what }) => what);
    return `${whats.join(", and ")} (${reason})`;
  });
  return clauses.join(", and ");
}

// src/rules/meta/parse.ts
var rule47 = defineRule({
  id: "meta/parse",
  severity: "error",
  __proto__: texts,
  needs: ["git"]
});
function parseReport(problem5, judged3) {
  if (problem5.kind === "template") {
    const what = problem5.message ?? "this is a template; values that expressions fill in are unknown";
    return { message: `${what}; lint what it renders to for a full verdict`, severity: "info" };
  }
  return {
    message: `the document cannot be read, so nothing in it is judged: ${problem5.message ?? ""}; correct it here`,
    severity: judged3 ? "error" : "info"
  };
}

// src/rules/meta/unknown-release.ts
function subject({ cluster: cluster2, machines }) {
  const configured3 = cluster2.of(KUBEVIRT_GROUP, "KubeVirt")[0] ?? cluster2.of(HYPERCONVERGED_GROUP, "HyperConverged")[0];
  return configured3 ?? machines[0]?.object;
}
var list3 = supportedReleases().map(({ minor }) => `v${minor}`).join(", ");
var rule48 = defineRule({
  id: "meta/unknown-release",
  severity: "info",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const object = subject(target);
    const { known: known5, newer } = target.reading;
    if (!object || known5 && newer === void 0) return;
    const place2 = { object, path: ["metadata", "name"] };
    if (newer !== void 0) {
      yield {
        place: place2,
        message: `KubeVirt "${newer}" is newer than any release known; it was judged as ${newestRelease().label}`
      };
      return;
    }
    const older = olderReleaseOf(target.cluster);
    const message = older === void 0 ? `the KubeVirt release is not known, so ${list3} were judged; pin it with --kubevirt or spec.imageTag of the KubeVirt object` : `${older} is older than any release known, so ${list3} were judged; upgrade, or say with --kubevirt which to judge`;
    yield { place: place2, message };
  }
});

// src/rules/migration/blocked-device.ts
var ELSEWHERE = ["claim-not-shared", "state-rwo"];
var rule49 = defineRule({
  id: "migration/blocked-device",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const group of byPlace(devices(target))) {
      const held = group.filter(({ machine }) => evictsByMigration(target, machine) === true);
      yield held.length > 0 ? holdsUpDrains(target, held) : shutDown(target, group);
    }
  }
});
function* devices(target) {
  for (const machine of target.machinesThat(
    (one2) => evictsByMigration(target, one2) === true || hasNoStrategy(target, one2)
  )) {
    for (const blocker of target.verdict(machine).blockers) {
      if (blocker.blocks !== true || ELSEWHERE.includes(blocker.blocker.id)) continue;
      yield { machine, blocker, place: judgedPlace(target, machine, blocker.path) };
    }
  }
}
function holdsUpDrains(target, group) {
  const machines = group.map(({ machine }) => machine);
  return problem2(
    group,
    `${factText(target, group)}, and ${strategySource(target, machines)} makes drains wait for that; set evictionStrategy to LiveMigrateIfPossible or None`,
    "error"
  );
}
function shutDown(target, group) {
  const unsure = isUnknown(target.configuration.evictionStrategy);
  const held = unsure ? ", or waits for ever where the cluster sets evictionStrategy LiveMigrate" : "";
  const message = `${factText(target, group)}, so a drain shuts it down${held}; set evictionStrategy None to say that this is meant`;
  return problem2(group, message, "info");
}
function factText(target, group) {
  const [{ machine, blocker }] = group;
  const name = nameAt(machine, blocker.path);
  const named2 = name === void 0 ? "" : ` ("${name}")`;
  const who = whoText(group.map((obstacle) => obstacle.machine));
  return `${who} cannot live-migrate in ${target.release.label} because ${blocker.blocker.what}${named2}`;
}
function nameAt({ spec }, path) {
  for (const part of [[...path, 0], path, path.slice(0, -1), path.slice(0, -2)]) {
    const name = get(spec, ...part, "name");
    if (typeof name === "string") return name;
  }
  return void 0;
}
function problem2(group, message, severity) {
  const [{ place: place2 }] = group;
  const elsewhere2 = group.filter(({ machine }) => machine.object !== place2.object);
  const related2 = elsewhere2.map(({ machine }) => ({
    place: { object: machine.object, path: ["metadata", "name"] },
    message: `${describe(machine.object)} cannot live-migrate`
  }));
  return { place: place2, message, severity, related: related2 };
}

// src/rules/migration/cluster-default.ts
var MUST_MIGRATE2 = "LiveMigrate";
var rule50 = defineRule({
  id: "migration/cluster-default",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const places = [...configured2(target), ...target.cluster.patches.flatMap(patched2)];
    if (places.length === 0) return;
    const following = target.machinesThat((machine) => text(machine.spec, "evictionStrategy") === void 0);
    const able = following.filter((machine) => target.verdict(machine).migratable === true);
    if (following.length > 0 && able.length === following.length) return;
    const stuck = following.filter((machine) => target.verdict(machine).migratable === false);
    for (const place2 of places)
      yield {
        place: place2,
        message: `evictionStrategy "LiveMigrate" holds for every VM that names none, and in ${target.release.label} those that cannot live-migrate${countText2(stuck)} hold up each drain of their nodes; set LiveMigrateIfPossible here, and LiveMigrate in the VMs that must never be shut down by a drain`,
        related: related(target, stuck)
      };
  }
});
function configured2(target) {
  const { evictionStrategy: evictionStrategy2, evictionStrategyPlace: place2 } = target.configuration;
  return evictionStrategy2 === MUST_MIGRATE2 && place2 && isJudged(target, place2.object) ? [place2] : [];
}
function patched2(patch) {
  const merge3 = mergeOf(patch);
  if (!merge3) return [];
  const { group, version: version2, kind, value } = merge3;
  const ofHyperConverged2 = kind === "HyperConverged" && group === HYPERCONVERGED_GROUP;
  const ofKubeVirt2 = kind === "KubeVirt" && isKubeVirtGroup(group);
  const own3 = Object.hasOwn(HYPERCONVERGED_EVICTION_STRATEGY, version2) ? HYPERCONVERGED_EVICTION_STRATEGY[version2] : void 0;
  const path = ofKubeVirt2 ? EVICTION_STRATEGY_PATH : ofHyperConverged2 ? own3 : void 0;
  if (!path || text(value, ...path) !== MUST_MIGRATE2) return [];
  return [placeIn(patch, path)];
}
var countText2 = (stuck) => stuck.length === 0 ? "" : ` (${stuck.length} in Git)`;
function related(target, machines) {
  return machines.filter(({ object }) => isJudged(target, object)).map(({ object }) => ({
    place: { object, path: ["metadata", "name"] },
    message: `${describe(object)} cannot live-migrate`
  }));
}

// src/cluster/migrations.ts
function machineOf2(target, name, namespace) {
  const found = target.cluster.find(KUBEVIRT_GROUP, "VirtualMachineInstance", name, namespace);
  const [instance, other] = isUnknown(found) ? [] : found;
  if (other) return void 0;
  if (instance) return target.machine(instance);
  const { machine } = machineNamed(target, name, namespace);
  return isUnknown(machine) ? void 0 : machine;
}
function migrationsOf(target) {
  return target.cluster.of(KUBEVIRT_GROUP, "VirtualMachineInstanceMigration").flatMap((object) => {
    const name = text(object.value, "spec", "vmiName");
    if (name === void 0 || isUnknown(name)) return [];
    const machine = machineOf2(target, name, object.namespace);
    if (!machine) return [];
    const field2 = ["sendTo", "receive"].find((key) => get(object.value, "spec", key) !== void 0);
    const place2 = { object, path: ["spec", "vmiName"] };
    return [{ object, machine, place: place2, ...field2 === void 0 ? {} : { decentralized: field2 } }];
  });
}

// src/rules/migration/cross-namespace.ts
var rule51 = defineRule({
  id: "migration/cross-namespace",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    if (!holds("decentralizedMigration", target.release)) return;
    for (const { machine, place: place2 } of moves(target)) {
      const loss = lossOf(target, machine);
      if (loss === void 0) continue;
      yield {
        place: place2,
        message: `${describe(machine.object)} keeps TPM or UEFI state and moves between namespaces or clusters here; ${loss}`,
        related: relatedMachines(target, [machine])
      };
    }
  }
});
function moves(target) {
  const asked = migrationsOf(target).flatMap(
    ({ object, machine, decentralized }) => decentralized ? [{ machine, place: { object, path: ["spec", decentralized], at: "key" } }] : []
  );
  const named2 = new Set(asked.map(({ machine }) => machine));
  const waiting = stateful(target).filter((machine) => get(machine.vmSpec, "runStrategy") === RECEIVER_STRATEGY && !named2.has(machine)).map((machine) => ({
    machine,
    place: { object: machine.object, path: [...machine.vmPath ?? [], "runStrategy"] }
  }));
  return [...asked, ...waiting];
}
function lossOf(target, machine) {
  const { needed, tpm } = target.verdict(machine).state;
  const { label } = target.release;
  if (!surely(needed)) return void 0;
  if (holds("decentralizedTpmBroken", target.release) && surely(tpm))
    return `${label} fails to move a persistent TPM; upgrade KubeVirt to a later patch first`;
  if (target.claimOf(machine).accessMode !== "ReadWriteMany") return void 0;
  return `its state claim is ReadWriteMany, which ${label} takes for shared and does not copy; use a state class that gives ReadWriteOnce on one side, or suspend disk encryption in the guest first`;
}

// src/rules/migration/request-refused.ts
var DISK_REASON = "DisksNotLiveMigratable";
var rule52 = defineRule({
  id: "migration/request-refused",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const migration of migrationsOf(target)) {
      const found = obstacles(target, migration);
      if (found.length === 0) continue;
      const { machine, place: place2 } = migration;
      const why = [...new Set(found.map(({ blocker }) => blocker.what))].join(", and ");
      yield {
        place: place2,
        message: `${target.release.label} refuses to migrate ${describe(machine.object)} because ${why}; mend that, or stop the VM and start it elsewhere`,
        related: found.map(({ path }) => judgedPlace(target, machine, path)).filter(({ object }) => isJudged(target, object)).map((where) => ({ place: where, message: `this keeps ${describe(machine.object)} from migrating` }))
      };
    }
  }
});
function obstacles(target, { machine, decentralized }) {
  return target.verdict(machine).blockers.filter(({ blocks: blocks3, blocker }) => blocks3 === true && !(decentralized && blocker.reason === DISK_REASON));
}

// src/rules/migration/rwo-disk.ts
var rule53 = defineRule({
  id: "migration/rwo-disk",
  severity: "error",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    for (const group of byPlace(disksNotShared(target))) {
      const [{ access, place: place2 }] = group;
      const machines = [...new Set(group.map(({ machine }) => machine))];
      const modes = access.modes.join(", ");
      const by = access.profile === void 0 ? "" : ` by the StorageProfile of "${access.profile}"`;
      yield {
        place: place2,
        message: `claim "${access.claim}" is ${modes}${by}; ${target.release.label} cannot live-migrate ${whoText(machines)}, and ${strategySource(target, machines)} makes drains wait for that; use ReadWriteMany of a class that gives it, or evictionStrategy LiveMigrateIfPossible or None`,
        related: group.filter(({ volume }) => volume.object !== place2.object).map(({ volume, machine }) => ({
          place: volume,
          message: `a volume of ${describe(machine.object)} is on it`
        }))
      };
    }
  }
});
function* disksNotShared(target) {
  for (const machine of target.machinesThat((one2) => evictsByMigration(target, one2) === true)) {
    for (const blocker of target.verdict(machine).blockers) {
      if (blocker.blocker.id !== "claim-not-shared" || blocker.blocks !== true) continue;
      const access = target.volumes.access(get(machine.spec, ...blocker.path), machine);
      const volume = placeOf(machine, [...blocker.path, "name"]);
      yield { machine, blocker, access, volume, place: accessPlace(target, machine, access) ?? volume };
    }
  }
}
function accessPlace(target, machine, { object, path }) {
  if (path === void 0) return void 0;
  if (object) return isJudged(target, object) ? { object, path } : void 0;
  return { object: machine.object, path: [...machine.vmPath ?? [], ...path] };
}

// src/schema/crd.ts
var CRD_GROUP = "apiextensions.k8s.io";
var CRD_KIND = "CustomResourceDefinition";
var NOT_NULL2 = { not: { type: "null" } };
var PRESERVES = "x-kubernetes-preserve-unknown-fields";
var MAP_KEYS = "x-kubernetes-list-map-keys";
var isCount = (value) => Number.isInteger(value) && value >= 0;
var isText2 = (value) => typeof value === "string";
var SAME = {
  ...Object.fromEntries(
    ["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"].map((key) => [key, isCount])
  ),
  multipleOf: (value) => typeof value === "number" && value > 0,
  title: isText2,
  description: isText2
};
var TYPES = /* @__PURE__ */ new Set(["array", "boolean", "integer", "number", "object", "string"]);
var valuesOf = ({ enum: values }) => Array.isArray(values) && values.length > 0 ? values : void 0;
var isNullable2 = (node) => get(node, "nullable") === true;
var isIntOrString = (node) => node["x-kubernetes-int-or-string"] === true || node.format === "int-or-string";
function patternOf({ pattern }) {
  if (typeof pattern !== "string" || pattern.includes("[[:")) return {};
  try {
    new RegExp(pattern, "u");
    return { pattern };
  } catch {
    return {};
  }
}
function boundsOf(node) {
  const bound = (key, exclusive) => typeof node[key] === "number" ? { [node[exclusive] === true ? exclusive : key]: node[key] } : {};
  return {
    ...node.format === "int32" ? { minimum: INT322.least, maximum: INT322.most } : {},
    ...node.format === "int64" ? { minimum: -INT64_MOST, maximum: INT64_MOST } : {},
    ...bound("minimum", "exclusiveMinimum"),
    ...bound("maximum", "exclusiveMaximum")
  };
}
function plainLimits(node) {
  return {
    ...Object.fromEntries(Object.entries(SAME).flatMap(([key, fits3]) => fits3(node[key]) ? [[key, node[key]]] : [])),
    ...node.format === "date-time" ? { pattern: TIME.source } : {},
    ...patternOf(node),
    ...boundsOf(node),
    ...node["x-kubernetes-list-type"] === "set" || node.uniqueItems === true ? { uniqueItems: true } : {},
    ...node["x-kubernetes-list-type"] === "map" ? { [MAP_KEYS]: items(node, MAP_KEYS) } : {}
  };
}
var requiredOf = (node, base = node) => items(node, "required").filter((name) => typeof name === "string").filter((name) => get(base, "properties", name, "default") === void 0);
var entriesOf = (node) => Object.entries(isMap(node.properties) ? node.properties : {}).map(([name, one2]) => [name, isMap(one2) ? one2 : {}]);
function narrowedField(field2, base, required) {
  const own3 = narrowing(field2, base);
  if (isNullable2(base)) return own3;
  return required ? { allOf: [own3, NOT_NULL2] } : { anyOf: [{ type: "null" }, own3] };
}
function narrowing(node, base) {
  const required = requiredOf(node, base);
  const fields = new Map(entriesOf(node));
  for (const name of required) if (!fields.has(name)) fields.set(name, {});
  const properties2 = [...fields].map(([name, field2]) => [
    name,
    narrowedField(field2, get(base, "properties", name), required.includes(name))
  ]);
  return {
    ...plainLimits(node),
    ...TYPES.has(node.type) ? { type: node.type } : {},
    ...valuesOf(node) ? { enum: valuesOf(node) } : {},
    ...properties2.length > 0 ? { properties: Object.fromEntries(properties2) } : {},
    ...required.length > 0 ? { required } : {},
    ...isMap(node.items) ? { items: narrowing(node.items, get(base, "items")) } : {},
    ...isMap(node.additionalProperties) ? { additionalProperties: narrowedField(node.additionalProperties, get(base, "additionalProperties"), false) } : {},
    ...combined(node, base)
  };
}
function combined(node, base) {
  const junctors = {};
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    if (key === "anyOf" && isMap(base) && isIntOrString(base)) continue;
    const parts2 = items(node, key).filter(isMap);
    if (parts2.length > 0) junctors[key] = parts2.map((part) => narrowing(part, base));
  }
  if (isMap(node.not)) junctors.not = narrowing(node.not, base);
  return junctors;
}
var StructureWriter = class {
  constructor(prunes, strict) {
    this.prunes = prunes;
    this.strict = strict;
  }
  prunes;
  strict;
  /** `drops`: a null that the structure does not take is dropped here, so it is no value at all. */
  node(node, drops) {
    const fields = { ...this.#fields(node), ...this.#items(node) };
    if (!this.strict) return fields;
    const dropped2 = drops && !isNullable2(node);
    const limits = { ...plainLimits(node), ...this.#values(node, dropped2), ...fields };
    const junctors = combined(node, node);
    if (Object.keys(junctors).length === 0) return limits;
    return dropped2 ? { ...limits, if: { type: "null" }, else: junctors } : { ...limits, ...junctors };
  }
  /** The types and the values that are taken. */
  #values(node, dropped2) {
    const own3 = isIntOrString(node) ? ["integer", "string"] : TYPES.has(node.type) ? [node.type] : [];
    const types = own3.length > 0 && (dropped2 || isNullable2(node)) ? [...own3, "null"] : own3;
    const values = valuesOf(node);
    const absent2 = types.length === 0 && !dropped2 && !isNullable2(node) && node[PRESERVES] === true;
    return {
      ...types.length > 0 ? { type: types.length === 1 ? types[0] : types } : absent2 ? NOT_NULL2 : {},
      ...values ? { enum: dropped2 ? [...values, null] : values } : {}
    };
  }
  #items(node) {
    return isMap(node.items) ? { items: this.node(node.items, false) } : {};
  }
  #fields(node) {
    const embedded = node["x-kubernetes-embedded-resource"] === true;
    const required = [...requiredOf(node), ...embedded ? ["apiVersion", "kind"] : []];
    const properties2 = {
      ...Object.fromEntries(entriesOf(node).map(([name, field2]) => [name, this.node(field2, !required.includes(name))])),
      ...embedded ? EMBEDDED : {}
    };
    const { additionalProperties: values } = node;
    const isObject = node.type === "object" || Object.keys(properties2).length > 0;
    const closed = this.prunes && isObject && node[PRESERVES] !== true && (values === void 0 || values === false);
    return {
      ...Object.keys(properties2).length > 0 ? { properties: properties2 } : {},
      ...this.strict && required.length > 0 ? { required: [...new Set(required)] } : {},
      ...isMap(values) ? { additionalProperties: this.node(values, true) } : {},
      ...closed ? { additionalProperties: false } : {}
    };
  }
};
var EMBEDDED = {
  apiVersion: { type: "string", minLength: 1 },
  kind: { type: "string", minLength: 1 },
  metadata: { type: ["object", "null"] }
};
function namesSchema({ properties: properties2 }) {
  const metadata = get(properties2, "metadata");
  return isMap(metadata) && isMap(metadata.properties) ? { allOf: [narrowing(metadata, metadata)] } : {};
}
function rootSchema(identity3, version2, prunes) {
  const { group, kind } = identity3;
  const { schema: schema2, name, dropsStatus } = version2;
  const { apiVersion: _, kind: __, metadata: ___, ...own3 } = isMap(schema2.properties) ? schema2.properties : {};
  const { status, ...rest } = own3;
  const writer = new StructureWriter(prunes, true);
  const inner2 = { ...schema2, type: "object", properties: dropsStatus ? rest : own3 };
  const root = writer.node(inner2, false);
  const statusSchema = isMap(status) && dropsStatus ? { status: new StructureWriter(prunes, false).node(status, true) } : {};
  return {
    $schema: DRAFT,
    title: `${kind} of ${group}/${name}`,
    ...root,
    properties: {
      ...root.properties,
      ...statusSchema,
      apiVersion: { enum: [`${group}/${name}`] },
      kind: { enum: [kind] },
      metadata: { ...metadataSchema(OBJECT_METADATA), ...namesSchema(schema2) }
    },
    required: [.../* @__PURE__ */ new Set(["apiVersion", "kind", "metadata", ...requiredOf(schema2)])]
  };
}
function versionsOf({ value }) {
  const { spec } = value;
  const rows = items(spec, "versions").filter(isMap);
  const listed3 = rows.length > 0 ? rows : [{ name: get(spec, "version"), served: true }];
  return listed3.flatMap((row) => {
    const name = text(row, "name");
    const schema2 = get(row, "schema", "openAPIV3Schema") ?? get(spec, "validation", "openAPIV3Schema");
    const status = get(row, "subresources", "status") ?? get(spec, "subresources", "status");
    if (row.served !== true || typeof name !== "string" || !isMap(schema2)) return [];
    return [{ name, schema: schema2, dropsStatus: status !== void 0 }];
  });
}
function isPruned({ value, version: version2 }) {
  const preserves = get(value, "spec", "preserveUnknownFields");
  return preserves === false || preserves === void 0 && version2 !== "v1beta1";
}
function customKinds(crds) {
  return crds.flatMap((crd) => {
    const [group, kind] = [text(crd.value, "spec", "group"), text(crd.value, "spec", "names", "kind")];
    if (typeof group !== "string" || typeof kind !== "string" || holdsUnknown(crd.value, hasVariable)) return [];
    return versionsOf(crd).map((version2) => {
      const identity3 = { group, kind, version: version2.name };
      return { crd, ...identity3, schema: rootSchema(identity3, version2, isPruned(crd)) };
    });
  });
}

// src/schema/secret.ts
function secretText(path, { kind, value }) {
  const fields = kind === "Secret" ? [...SECRET_FIELDS, ...FIELDS_OF_SECRETS] : SECRET_FIELDS;
  if (!path.some((key) => fields.includes(String(key).toLowerCase()))) return void 0;
  return `it is ${kindOf(get(value, ...path) ?? null)}, which is secret and not shown`;
}

// src/schema/outside.ts
var isPatchKey = (key) => typeof key === "string" && key.startsWith("$");
function isCertain({ what, path }, root) {
  let value = root;
  const above = what === "value" ? path : path.slice(0, -1);
  for (const key of above) {
    if (isUnknown(value)) return false;
    value = Array.isArray(value) || isMap(value) ? value[key] : void 0;
  }
  if (what === "value") return !holdsUnknown(value, hasVariable) && !hasVariable(path.at(-1));
  if (what === "unknown") return isMap(value) && !isUnknown(value[String(path.at(-1))]) && !hasVariable(path.at(-1));
  return isMap(value) && openReason(value) === void 0;
}
var REFUSED = "so it is refused";
function messageOf2({ what, path, said, fields = [] }, object, by) {
  const at4 = path.length === 0 ? describe(object) : `"${pathText(path)}" of ${describe(object)}`;
  if (what === "missing") return `${at4} is missing: ${by} requires it, ${REFUSED}; add it`;
  if (what === "value") return `${at4} does not fit ${by}, ${REFUSED}: ${secretText(path, object) ?? said}; correct it`;
  const near = nearest(String(path.at(-1)), fields);
  const remedy8 = near === void 0 ? "correct its name or place, or remove it" : `did you mean "${near}"?`;
  return `${at4} is no field by ${by}: a strict API server refuses it, others drop it without a word; ${remedy8}`;
}
function outsideProblems(faults, object, by) {
  if (faults.some(({ what, path }) => what === "unknown" && isPatchKey(path.at(-1)))) return [];
  return faults.filter((fault) => isCertain(fault, object.value)).map((fault) => ({
    rule: fault.what === "unknown" ? "unknown-field" : "invalid",
    place: { object, path: fault.path, ...fault.what === "unknown" ? { at: "key" } : {} },
    message: messageOf2(fault, object, by)
  }));
}
var covers = (above, below3) => above.length <= below3.length && above.every((key, index) => key === below3[index]);
var isSame = ({ place: left }, { place: right }) => covers(left.path, right.path) || covers(right.path, left.path);
var ADVICE = /* @__PURE__ */ new Set(["null-object", "deprecated-version"]);
var isAdvice = ({ rule: rule82 }) => ADVICE.has(rule82);
function withoutDoubles(ours, others3) {
  const grave = ours.filter((own3) => !isAdvice(own3));
  return others3.filter((other) => !grave.some((own3) => isSame(own3, other)));
}

// src/schema/schema-walk.ts
var TYPES2 = {
  array: Array.isArray,
  boolean: (value) => typeof value === "boolean",
  integer: Number.isInteger,
  null: (value) => value === null,
  number: (value) => typeof value === "number",
  object: isMap,
  string: (value) => typeof value === "string"
};
var withoutNull = (values) => values.filter((one2) => one2 !== null && one2 !== "null");
var listOf = (value) => Array.isArray(value) ? value : [value];
var isSame2 = (left, right) => JSON.stringify(left) === JSON.stringify(right);
var hasDoubles = (values) => new Set(values.map((one2) => JSON.stringify(one2))).size < values.length;
function repeats(list4, fields) {
  const keys2 = list4.map((item) => fields.map((field2) => get(item, field2)));
  return hasDoubles(keys2.filter((key) => !key.some(isUnknown)));
}
var matches2 = (text4, source) => matcher2(source)?.(text4) ?? true;
var lengthOf = (text4) => [...text4].length;
var LIMITS = {
  string: [
    [
      "minLength",
      (text4, least) => lengthOf(text4) < least ? `at least ${least} characters are wanted` : void 0
    ],
    [
      "maxLength",
      (text4, most) => lengthOf(text4) > most ? `at most ${most} characters are wanted` : void 0
    ],
    ["pattern", (text4, source) => matches2(text4, source) ? void 0 : `it does not match ${source}`]
  ],
  number: [
    ["minimum", (number3, least) => number3 < least ? `it is less than ${least}` : void 0],
    ["maximum", (number3, most) => number3 > most ? `it is more than ${most}` : void 0],
    [
      "exclusiveMinimum",
      (number3, limit) => number3 <= limit ? `more than ${limit} is wanted` : void 0
    ],
    [
      "exclusiveMaximum",
      (number3, limit) => number3 >= limit ? `less than ${limit} is wanted` : void 0
    ],
    [
      "multipleOf",
      (number3, unit) => Number.isInteger(number3 / unit) ? void 0 : `a multiple of ${unit} is wanted`
    ]
  ],
  array: [
    [
      "minItems",
      (list4, least) => list4.length < least ? `at least ${least} items are wanted` : void 0
    ],
    [
      "maxItems",
      (list4, most) => list4.length > most ? `at most ${most} items are wanted` : void 0
    ],
    [
      "uniqueItems",
      (list4, unique2) => unique2 && hasDoubles(list4) ? "an item stands in it twice" : void 0
    ],
    [
      MAP_KEYS,
      (list4, fields) => repeats(list4, fields) ? `two items have the same ${fields.join(" and ")}` : void 0
    ]
  ],
  object: [
    [
      "minProperties",
      (map2, least) => Object.keys(map2).length < least ? `at least ${least} keys are wanted` : void 0
    ],
    [
      "maxProperties",
      (map2, most) => Object.keys(map2).length > most ? `at most ${most} keys are wanted` : void 0
    ]
  ]
};
var SchemaWalk = class {
  faults = [];
  at(schema2, value, path) {
    if (!this.#type(schema2, value, path)) return;
    const type = Object.keys(LIMITS).find((one2) => TYPES2[one2]?.(value));
    for (const [keyword, fault] of LIMITS[type ?? ""] ?? []) {
      const said = schema2[keyword] === void 0 ? void 0 : fault(value, schema2[keyword]);
      if (said !== void 0) this.#wrong(path, said);
    }
    if (Array.isArray(value) && isMap(schema2.items))
      for (const [index, item] of value.entries()) this.at(schema2.items, item, [...path, index]);
    if (isMap(value)) this.#map(schema2, value, path);
    this.#junctors(schema2, value, path);
  }
  #wrong(path, said) {
    this.faults.push({ what: "value", path, said });
  }
  /** Whether a value is of a type, and one of the values, that are taken. */
  #type({ type, enum: values }, value, path) {
    if (type !== void 0 && !listOf(type).some((one2) => TYPES2[String(one2)]?.(value))) {
      this.#wrong(path, `${withoutNull(listOf(type)).join(" or ")} is wanted`);
      return false;
    }
    if (!Array.isArray(values) || values.some((one2) => isSame2(one2, value))) return true;
    this.#wrong(path, `one of ${withoutNull(values).map(quoted).join(", ")} is wanted`);
    return false;
  }
  #map(schema2, map2, path) {
    const { properties: properties2 = {}, additionalProperties: rest, propertyNames: names2, required = [] } = schema2;
    for (const [key, value] of Object.entries(map2)) {
      const field2 = Object.hasOwn(properties2, key) ? properties2[key] : rest;
      if (field2 === false) this.#unknown([...path, key], Object.keys(properties2));
      else if (isMap(field2) && value !== void 0) this.at(field2, value, [...path, key]);
      if (isMap(names2)) for (const { said } of schemaFaults(names2, key)) this.#wrong([...path, key], said);
    }
    for (const name of required)
      if (!Object.hasOwn(map2, name) || map2[name] === void 0)
        this.faults.push({ what: "missing", path: [...path, name], said: "it is missing" });
  }
  #unknown(path, fields) {
    this.faults.push({ what: "unknown", path, said: "it is no field", fields });
  }
  #junctors({ allOf = [], anyOf: anyOf2, oneOf: oneOf2, not: not2, if: condition, ...branches }, value, path) {
    for (const one2 of allOf) this.at(one2, value, path);
    if (Array.isArray(anyOf2) && !anyOf2.some((one2) => fits(one2, value)))
      this.#wrong(path, `it is none of what is taken: ${saidBy(anyOf2, value, path)}`);
    const fitting = Array.isArray(oneOf2) ? oneOf2.filter((one2) => fits(one2, value)).length : 1;
    if (fitting > 1) this.#wrong(path, "it is several of what only one may be");
    if (fitting === 0) this.#wrong(path, `it is none of what is taken: ${saidBy(oneOf2, value, path)}`);
    if (isMap(not2) && fits(not2, value)) this.#wrong(path, "it is what may not be");
    if (!isMap(condition)) return;
    const branch = fits(condition, value) ? branches.then : branches.else;
    if (isMap(branch)) this.at(branch, value, path);
  }
};
var fits = (schema2, value) => schemaFaults(schema2, value).length === 0;
function saidBy(schemas, value, path) {
  const said = schemas.flatMap((one2) => schemaFaults(one2, value, path).slice(0, 1));
  return [...new Set(said.map((one2) => one2.what === "missing" ? `"${one2.path.at(-1)}" is missing` : one2.said))].join(
    ", or "
  );
}
function schemaFaults(schema2, value, path = []) {
  const walk2 = new SchemaWalk();
  walk2.at(schema2, value, path);
  return walk2.faults;
}

// src/schema/crd-check.ts
var fileOf2 = ({ group, kind, version: version2 }) => schemaFile(group, kind, version2);
function certain(kinds) {
  const groups = [...indexBy(kinds, fileOf2).values()];
  const isSame3 = ([first3, ...rest]) => rest.every((one2) => JSON.stringify(one2.schema) === JSON.stringify(first3?.schema));
  return new Map(groups.filter(isSame3).map((group) => [fileOf2(group[0]), group[0]]));
}
var occursIn = (cluster2) => ({ value }) => {
  const [group, kind] = [text(value, "spec", "group"), text(value, "spec", "names", "kind")];
  return typeof group === "string" && typeof kind === "string" && cluster2.of(group, kind).length > 0;
};
var kindsOf = oncePer((crd) => customKinds([crd]));
function userKinds({ cluster: cluster2 }) {
  const occurs = occursIn(cluster2);
  const certainOf = (crds) => certain(crds.filter(occurs).flatMap(kindsOf));
  return new Map([...certainOf(cluster2.of(CRD_GROUP, CRD_KIND)), ...certainOf(cluster2.captured(CRD_GROUP, CRD_KIND))]);
}
function crdCheck(kinds) {
  return (object, isPatch = false) => {
    const kind = kinds.get(schemaFile(object.group, object.kind, object.version));
    if (kind?.kind !== object.kind) return void 0;
    const faults = schemaFaults(kind.schema, object.value);
    return outsideProblems(
      isPatch ? faults.filter((one2) => isWrongInPatch(one2, object)) : faults,
      object,
      `the schema in ${whereOf(kind)}`
    );
  };
}
function isWrongInPatch({ what, path }, { value }) {
  if (what === "value") return path.length > 0;
  return what === "unknown" && !isPatchKey(path.at(-1)) && get(value, ...path) !== void 0;
}
var whereOf = ({ crd }) => crd.document === void 0 ? describe(crd) : `${describe(crd)} (${crd.document.file})`;

// src/schema/versions.ts
function storedVersion({ api, shapes }, kind) {
  if (kind.types.some((row2) => row2.version !== void 0)) return void 0;
  const row = kind.types.findLast((one2) => api.during(one2, shapes.span) !== void 0);
  return row?.type.split(".")[0];
}
function newestOf({ releases }, { served }, versions) {
  const from = (version2) => releases.indexOf(served[version2]?.from ?? "");
  return [...versions].sort((left, right) => from(left) - from(right) || rank(left) - rank(right)).at(-1);
}
var STAGES = ["alpha", "beta"];
function rank(version2) {
  const stage = STAGES.findIndex((one2) => version2.includes(one2));
  return stage < 0 ? STAGES.length : stage;
}
function versionToWrite(judged3, kind) {
  const { api, shapes } = judged3;
  const all = Object.keys(kind.served);
  const served = all.filter((version2) => api.during(kind.served[version2] ?? {}, shapes.span) !== void 0);
  const stored2 = storedVersion(judged3, kind);
  if (stored2 !== void 0 && served.includes(stored2)) return stored2;
  return newestOf(api, kind, served.length > 0 ? served : all);
}
function apiVersionsOf(name, apis) {
  return schemaProducts().flatMap(
    (api) => api.kinds.filter(({ kind }) => kind === name).map((kind) => `${kind.group}/${versionToWrite(apis.judged(api), kind)}`)
  );
}

// src/schema/untyped.ts
var REFUSED2 = "the API server cannot tell what it is and refuses it";
function specsOf(apis, isWanted) {
  return schemaProducts().flatMap((api) => {
    const judged3 = apis.judged(api);
    return api.kinds.filter(isWanted).map((kind) => {
      const spec = rootType({ judged: judged3, kind }, versionToWrite(judged3, kind) ?? "")?.fields.get("spec");
      return { kind: kind.kind, fields: spec?.is === "object" ? [...spec.type.fields.keys()] : [] };
    });
  });
}
var specKeys = ({ value }) => isMap(value.spec) ? Object.keys(value.spec) : [];
function likelyKind(object, group, apis) {
  const keys2 = specKeys(object);
  const fitting = specsOf(apis, (kind) => kind.group === group).filter(
    ({ fields }) => keys2.every((key) => fields.includes(key))
  );
  return fitting.length === 1 ? fitting[0]?.kind : void 0;
}
function isSpecOf(object, kind, apis) {
  const keys2 = specKeys(object);
  return specsOf(apis, (one2) => one2.kind === kind).some(({ fields }) => {
    const known5 = keys2.filter((key) => fields.includes(key)).length;
    return known5 * 2 >= keys2.length;
  });
}
function problemOf13(object, key, right) {
  const { value } = object;
  const misspelt = misspeltTypeKey(value, key);
  if (misspelt !== void 0)
    return {
      rule: "unknown-kind",
      place: { object, path: [misspelt], at: "key" },
      message: `"${misspelt}" is no field of an object, and ${key} is missing: ${REFUSED2}; did you mean "${key}"?`
    };
  const isThere2 = value[key] !== void 0;
  const other = key === "kind" ? "apiVersion" : "kind";
  const what = !isThere2 ? "is missing" : value[key] === null || value[key] === "" ? "has no value" : `is ${kindOf(value[key])}`;
  return {
    rule: "unknown-kind",
    place: {
      object,
      path: [isThere2 ? key : misspeltTypeKey(value, other) ?? other],
      ...isThere2 ? { at: "key" } : {}
    },
    message: `${key} ${what}: ${REFUSED2}; ${right === void 0 ? `write the ${key} that is meant` : `write ${key}: ${right}`}`
  };
}
function untyped(object, apis) {
  const { value } = object;
  const kind = saidType(value, "kind");
  const apiVersion = saidType(value, "apiVersion");
  if (apiVersion === void 0 && !(kind !== void 0 && isSpecOf(object, kind, apis))) return [];
  const group = apiVersion?.split("/")[0] ?? "";
  return [
    ...object.apiVersion === "" ? [problemOf13(object, "apiVersion", kind && apiVersionsOf(kind, apis)[0])] : [],
    ...object.kind === "" ? [problemOf13(object, "kind", likelyKind(object, group, apis))] : []
  ];
}

// src/schema/kinds.ts
var JUDGED_ELSEWHERE = /* @__PURE__ */ new Set([SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP]);
var REFUSED3 = "the API server knows no such kind and refuses it";
var isApiGroup = (group) => Object.hasOwn(API_VERSIONS, group);
var NOTHING4 = { problems: [] };
function kindVerdict(object, apis) {
  const { group, kind, version: version2 } = object;
  if (kind === "" || object.apiVersion === "") return { problems: untyped(object, apis) };
  if (!isApiGroup(group)) return { problems: misspeltGroup(object, apis) };
  const found = apis.kind(group, kind);
  if (!found) return { problems: OTHER_KINDS[group]?.includes(kind) ? [] : unknownKind(object, apis) };
  const judged3 = apis.judged(found.api);
  const life = Object.hasOwn(found.kind.served, version2) ? found.kind.served[version2] : void 0;
  if (!life) return judged3.isNewer ? NOTHING4 : { problems: [unknownVersion(object, found.kind, judged3)] };
  if (!found.api.during(life, judged3.shapes.span)) {
    if (judged3.isNewer) return NOTHING4;
    return { problems: [notServed(object, found.kind, judged3, lifeText(found.api, spanOf(found.api, life)))] };
  }
  const served = { judged: judged3, kind: found.kind };
  const stored2 = storedVersion(judged3, found.kind);
  if (stored2 === void 0 || stored2 === version2) return { problems: [], served };
  return { problems: [deprecated(object, judged3, stored2)], served };
}
function spanOf(api, life) {
  return { first: api.releases.indexOf(life.from), last: api.releases.indexOf(life.to) };
}
var place = (object, key) => ({ object, path: [key] });
function unknownKind(object, apis) {
  const { group, kind, apiVersion } = object;
  const [elsewhere2] = apiVersionsOf(kind, apis);
  if (elsewhere2 !== void 0)
    return [
      {
        rule: "unknown-kind",
        place: place(object, "apiVersion"),
        message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED3}; write apiVersion: ${elsewhere2}`
      }
    ];
  const near = meantKind(kind, group);
  if (near === void 0 && apis.isNewer) return [];
  return [
    {
      rule: "unknown-kind",
      place: place(object, "kind"),
      message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED3}; ${near === void 0 ? "correct kind or apiVersion" : `did you mean ${near}?`}`
    }
  ];
}
function unknownVersion(object, kind, judged3) {
  const { version: version2, group } = object;
  return {
    rule: "unknown-kind",
    place: place(object, "apiVersion"),
    isToldElsewhere: JUDGED_ELSEWHERE.has(group),
    message: `no known release of ${productName(judged3.api)} serves ${kind.kind} in version "${version2}" of ${group}: ${REFUSED3}; write apiVersion: ${group}/${versionToWrite(judged3, kind)}`
  };
}
function notServed(object, kind, judged3, releases) {
  const { apiVersion, group } = object;
  const stored2 = storedVersion(judged3, kind);
  return {
    rule: "removed-version",
    place: place(object, "apiVersion"),
    group: apiVersion,
    isToldElsewhere: JUDGED_ELSEWHERE.has(group),
    message: `${judged3.label} does not serve ${apiVersion} (${productName(judged3.api)} ${releases} does), so ${describe(object)} is refused; ${stored2 === void 0 ? "upgrade first, or remove it" : `use ${group}/${stored2}`}`
  };
}
function deprecated(object, { label }, stored2) {
  const { apiVersion, group } = object;
  return {
    rule: "deprecated-version",
    place: place(object, "apiVersion"),
    group: apiVersion,
    message: `${label} still serves ${apiVersion}, but keeps ${describe(object)} as ${stored2}, and a later release may drop the older version; use ${group}/${stored2}`
  };
}
var isMeantAs = (group, right) => nearest(group, [right]) !== void 0 || right.startsWith(`${group}.`);
var meantGroups = /* @__PURE__ */ new Map();
function meantGroup(group) {
  if (!meantGroups.has(group)) meantGroups.set(group, nearest(group, Object.keys(API_VERSIONS)));
  return meantGroups.get(group);
}
function meantKind(name, group) {
  const kinds = schemaProducts().flatMap((api) => api.kinds.filter((one2) => one2.group === group));
  const names2 = [...kinds.map(({ kind }) => kind), ...OTHER_KINDS[group] ?? []];
  const [short, ...others3] = names2.filter((one2) => one2.replace(/[^A-Z]/g, "") === name.toUpperCase());
  return nearest(name, names2) ?? (others3.length === 0 ? short : void 0);
}
var isOfProducts = (object, right, apis) => isMeantAs(object.group, right) || !object.group.includes(".") && isSpecOf(object, object.kind, apis);
function kindOfProducts(object, apis) {
  const { group, kind } = object;
  const right = Object.hasOwn(KIND_GROUPS, kind) ? KIND_GROUPS[kind] : void 0;
  if (right !== void 0) return isOfProducts(object, right, apis) ? kind : void 0;
  const meant = meantGroup(group);
  return meant && meantKind(kind, meant);
}
function misspeltGroup(object, apis) {
  const { kind, apiVersion } = object;
  const right = kindOfProducts(object, apis);
  if (right === void 0) return [];
  const write = `apiVersion: ${apiVersionsOf(right, apis)[0]}${right === kind ? "" : ` and kind: ${right}`}`;
  return [
    {
      rule: "unknown-kind",
      place: place(object, "apiVersion"),
      message: `"${kind}" is no kind of ${apiVersion}: ${REFUSED3}; write ${write}`
    }
  ];
}

// src/schema/suggest.ts
var NO_PLACES = /* @__PURE__ */ new Set(["status", "metadata", "apiVersion", "kind"]);
function fits2(value, shape) {
  if (value === null || value === void 0 || shape.is === "any") return true;
  if (shape.is === "list") return Array.isArray(value);
  if (shape.is === "scalar") return typeof value !== "object";
  return isMap(value);
}
var FieldPlaces = class {
  #byName = /* @__PURE__ */ new Map();
  constructor(root) {
    this.#type(root, [], []);
  }
  of(name) {
    return this.#byName.get(name.toLowerCase()) ?? [];
  }
  #type(type, path, entered) {
    if (entered.includes(type)) return;
    for (const [name, shape] of type.fields) {
      if (entered.length === 0 && NO_PLACES.has(name)) continue;
      const own3 = [...path, name];
      const key = name.toLowerCase();
      this.#byName.set(key, [...this.#byName.get(key) ?? [], { path: own3, shape }]);
      this.#shape(shape, own3, [...entered, type]);
    }
  }
  #shape(shape, path, entered) {
    if (shape.is === "list") this.#shape(shape.item, [...path, "[]"], entered);
    else if (shape.is === "map") this.#shape(shape.value, [...path, "*"], entered);
    else if (shape.is === "object") this.#type(shape.type, path, entered);
  }
};
var placesOf = /* @__PURE__ */ new WeakMap();
function fieldPlaces(root) {
  const known5 = placesOf.get(root) ?? new FieldPlaces(root);
  placesOf.set(root, known5);
  return known5;
}
function distance(from, to) {
  let common = 0;
  while (common < from.length && from[common] === to[common]) common++;
  return from.length + to.length - 2 * common;
}
var FARTHEST = 6;
var MOST_PLACES = 3;
var asSteps = (path) => path.map((key) => typeof key === "number" ? "[]" : key);
var placeText = (path) => path.join(".").replaceAll(".[]", "[]");
var STEM = 4;
function nearOnes(key, names2) {
  const near = nearestOf(key, names2);
  if (near.length > 0 || key.length < STEM) return near;
  const small = key.toLowerCase();
  return names2.filter((name) => {
    const other = name.toLowerCase();
    return other.startsWith(small) || other.length >= STEM && small.startsWith(other);
  });
}
function meantBy({ path, owner: owner2, value, beside }, root) {
  const key = String(path.at(-1));
  const free = [...owner2.fields.keys()].filter((name) => beside[name] === void 0);
  const near = nearOnes(key, free);
  const [first3] = near;
  const fitting = near.filter((name) => fits2(value, owner2.fields.get(name)));
  if (first3?.toLowerCase() === key.toLowerCase()) return { name: first3 };
  if (fitting.length === 1 && fitting[0] !== void 0) return { name: fitting[0] };
  const places = elsewhere(key, value, asSteps(path.slice(0, -1)), root);
  if (places.length > 0) return { places };
  return first3 === void 0 || near.length > 1 ? {} : { name: first3 };
}
function elsewhere(key, value, at4, root) {
  const found = fieldPlaces(root).of(key).filter(({ shape }) => fits2(value, shape)).map(({ path }) => ({ parent: path.slice(0, -1), name: path.at(-1) ?? "" })).map((one2) => ({ ...one2, steps: distance(at4, one2.parent) })).filter(({ steps }) => steps <= FARTHEST);
  const least = Math.min(...found.map(({ steps }) => steps));
  const nearest2 = found.filter(({ steps }) => steps === least);
  if (nearest2.length > MOST_PLACES) return [];
  return nearest2.map(({ parent, name }) => name === key ? placeText(parent) : placeText([...parent, name]));
}
function lifeAt(path, { api }, { types }, version2) {
  const spans = types.filter((row) => row.version === void 0 || row.version === version2).flatMap(({ type, from, to }) => lives(api, `#${type}`, path, api.during({ from, to })));
  const [first3] = spans;
  if (!first3) return void 0;
  if ("exact" in first3) return first3.exact;
  const all = spans.filter((span2) => "first" in span2);
  const span = {
    first: Math.min(...all.map((one2) => one2.first)),
    last: Math.max(...all.map((one2) => one2.last))
  };
  return lifeText(api, span);
}
function lives(api, type, path, during) {
  const [key, ...rest] = path;
  if (key === void 0 || !during) return [];
  const collection = /^(list|map)<(.*)>$/.exec(type);
  if (collection) return rest.length === 0 ? [] : lives(api, collection[2] ?? "", rest, during);
  const owner2 = api.type(type);
  const field2 = owner2?.fields.find(({ name }) => name === key);
  if (!owner2 || !field2) return [];
  const alive = api.during(owner2, during);
  const span = alive && api.during(field2, alive);
  if (rest.length > 0) return lives(api, field2.type, rest, span);
  const note2 = FIELD_NOTES.find((row) => row.field === field2.name && row.type === stemOf(owner2.name));
  if (note2?.exists !== void 0) return [{ exact: behaviourText(note2.exists) }];
  return span ? [span] : [];
}

// src/schema/told-elsewhere.ts
var MISPLACED = new Set(
  [HYPERCONVERGED_STATE_CLASS, HYPERCONVERGED_EVICTION_STRATEGY].flatMap(
    (paths2) => Object.values(paths2).map((path) => path.at(-1))
  )
);
function isMisplaced(key, value) {
  if (MISPLACED.has(key)) return true;
  const entries = isMap(value) ? Object.entries(value) : [];
  return entries.length > 0 && entries.every(([name, inner2]) => isMisplaced(name, inner2));
}
var hasGuestFields = ({ group, kind }) => MACHINE_KINDS.some((row) => row.group === group && row.kind === kind) || group === INSTANCETYPE_GROUP && PREFERENCE_KINDS.includes(kind);
function isToldElsewhere(object, { path, owner: owner2, value }) {
  const key = String(path.at(-1));
  if (object.group === HYPERCONVERGED_GROUP) return isMisplaced(key, value);
  const isNoted = FIELD_NOTES.some(
    ({ type, field: field2, exists: exists2 }) => exists2 !== void 0 && type === owner2.stem && field2 === key
  );
  return isNoted && hasGuestFields(object);
}
var isMissingToldElsewhere = ({ kind }, path) => kind === "StorageProfile" && path[1] === "claimPropertySets";

// src/schema/walk.ts
var PATCH_KEY = /^\$(?:patch|deleteFromPrimitiveList|setElementOrder|retainKeys)\b/;
var Walk2 = class {
  faults = [];
  isPatch = false;
  #path = [];
  at(key, value, shape) {
    this.#path.push(key);
    this.value(value, shape);
    this.#path.pop();
  }
  value(value, shape) {
    if (value instanceof Object && isUnknown(value)) return;
    switch (shape.is) {
      case "any":
        return;
      case "scalar":
        this.#scalar(value, shape);
        return;
      case "list":
        this.#list(value, shape);
        return;
      case "map":
        this.#map(value, shape);
        return;
      default:
        this.#object(value, shape.type);
    }
  }
  #wrong(why, ...below3) {
    this.faults.push({ what: "value", path: [...this.#path, ...below3], why });
  }
  #scalar(value, { format, limits }) {
    const fault = FORMATS2[format](value);
    if (fault !== void 0) {
      if (!hasVariable(value)) this.#wrong(`${described(value)}, but ${fault}`);
      return;
    }
    if (!limits || hasVariable(value)) return;
    const { values, least, most, pattern } = limits;
    if (values && !values.includes(value))
      this.#wrong(`${quoted(value)} is none of ${values.map((one2) => JSON.stringify(one2)).join(", ")}`);
    else if (least !== void 0 && value < least) this.#wrong(`${quoted(value)} is less than ${least}`);
    else if (most !== void 0 && value > most) this.#wrong(`${quoted(value)} is more than ${most}`);
    else if (pattern && !pattern.test(value))
      this.#wrong(`${quoted(value)} does not match ${pattern.source}`);
  }
  #list(value, { item, limits }) {
    if (!Array.isArray(value)) {
      this.#wrong(`${described(value)}, but a list is wanted`);
      return;
    }
    if (limits) this.#items(value, limits);
    for (let index = 0; index < value.length; index++) {
      const one2 = value[index];
      if (one2 !== null) this.at(index, one2, item);
      else if (!isNullable(item)) this.#wrong("an item of the list is null", index);
    }
  }
  #items(items3, { items: most, unique: unique2 }) {
    if (most !== void 0 && items3.length > most)
      this.#wrong(`it has ${items3.length} items, but takes ${most} at most`);
    if (!unique2) return;
    const seen = /* @__PURE__ */ new Set();
    for (const [index, item] of items3.entries()) {
      const key = keyOf2(item, unique2);
      if (key === void 0) continue;
      if (seen.has(key)) this.#wrong(`${key} stands in the list already`, index);
      seen.add(key);
    }
  }
  #map(value, { value: shape }) {
    if (!isPlainMap(value)) {
      this.#wrong(`${described(value)}, but a map is wanted`);
      return;
    }
    if (shape.is === "any") return;
    for (const key in value) {
      const one2 = value[key];
      if (one2 !== null && one2 !== void 0) this.at(key, one2, shape);
    }
  }
  #object(value, type) {
    if (!isPlainMap(value)) {
      this.#wrong(`${described(value)}, but a map is wanted`);
      return;
    }
    if (value === type.sound) return;
    const before2 = this.faults.length;
    const { fields } = type;
    for (const key in value) {
      const one2 = value[key];
      if (one2 === void 0) continue;
      const shape = fields.get(key);
      if (!shape) this.#unknown(key, value, type);
      else if (one2 === null) this.#null(key, type, shape);
      else this.at(key, one2, shape);
    }
    this.#required(value, type);
    if (this.faults.length === before2) type.sound = value;
  }
  #unknown(key, beside, owner2) {
    if (owner2.isFree) return;
    if (PATCH_KEY.test(key)) this.isPatch = true;
    this.faults.push({ what: "unknown", path: [...this.#path, key], owner: owner2, value: beside[key], beside });
  }
  /** The server drops a key that is null, while who writes one below another means something by it. */
  #null(key, type, shape) {
    if (shape.is === "scalar" && shape.limits?.keepsNull) this.at(key, null, shape);
    if (shape.is !== "object" || shape.nullable || this.#path.length === 0 || type.required.includes(key)) return;
    this.faults.push({ what: "null", path: [...this.#path, key], owner: shape.type });
  }
  #required(value, { required }) {
    for (const key of required) {
      const one2 = value[key];
      if (one2 !== void 0 && one2 !== null) continue;
      if (one2 === void 0 && openReason(value) !== void 0) continue;
      this.faults.push({ what: "missing", path: [...this.#path, key], isNull: one2 === null });
    }
  }
};
function keyOf2(item, fields) {
  const parts2 = fields.length === 0 ? item : fields.map((field2) => get(item, field2));
  const known5 = Array.isArray(parts2) ? !parts2.some(isUnknown) : typeof parts2 === "string";
  return known5 ? JSON.stringify(parts2) : void 0;
}
var isPlainMap = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
var isWrongInPatch2 = (fault) => fault.what === "value" || fault.what === "unknown" && fault.value !== null && !PATCH_KEY.test(String(fault.path.at(-1)));
function isTaken(value, shape) {
  const walk2 = new Walk2();
  if (value !== null) walk2.value(value, shape);
  return walk2.faults.every(({ what }) => what === "null");
}
function faultsOf(value, type) {
  const walk2 = new Walk2();
  walk2.value(value, { is: "object", type });
  return walk2;
}

// src/schema/messages.ts
var DROPPED = "the API server refuses it, or drops it without a word where it is not strict";
var inWhat = (path, { kind }) => `in ${path.length === 0 ? kind : pathText(path)}`;
function unknownField(fault, judged3) {
  const { object, served, root } = judged3;
  const { label, api, shapes, isNewer } = served.judged;
  const { owner: owner2 } = fault;
  const key = String(fault.path.at(-1));
  const life = lifeAt(fault.path, shapes, served.kind, object.version);
  const meant = life === void 0 ? meantBy(fault, root) : {};
  if (isNewer && meant.name === void 0 && meant.places === void 0) return void 0;
  const has2 = life === void 0 ? "" : ` (${productName(api)} ${life} has it)`;
  return {
    rule: "unknown-field",
    place: { object, path: fault.path, at: "key" },
    message: `${label} has no field "${key}" ${inWhat(fault.path.slice(0, -1), object)}${has2}: ${DROPPED}; ${remedy4(key, meant, life)}`,
    ...life === void 0 ? {} : { group: `${owner2.stem}.${key}` },
    ...isNewer ? { severity: "warning" } : {},
    ...renaming(fault, meant, object),
    ...isToldElsewhere(object, fault) ? { isToldElsewhere: true } : {}
  };
}
function remedy4(key, { name, places }, life) {
  if (name !== void 0) return `did you mean "${name}"?`;
  if (places) return `"${key}" belongs to ${places.map((place2) => place2 || "the top of the object").join(" or ")}`;
  return life === void 0 ? "correct its name or place, or remove it" : "run a release that has it, or remove it";
}
function renaming(fault, { name }, object) {
  const { path, beside, owner: owner2, value } = fault;
  const shape = name === void 0 ? void 0 : owner2.fields.get(name);
  if (name === void 0 || shape === void 0 || beside[name] !== void 0 || !isTaken(value, shape)) return {};
  const title = `rename ${JSON.stringify(path.at(-1))} to ${JSON.stringify(name)}`;
  return { fix: { title, safety: "unsafe", changes: [{ object, path, op: "rename", key: name }] } };
}
function missing({ path, isNull }, { object, served }) {
  const field2 = pathText(path);
  const what = isNull ? `"${field2}" is null, which counts as missing` : `"${field2}" is missing`;
  return {
    rule: "invalid",
    place: { object, path, at: isNull ? "key" : "value" },
    ...isMissingToldElsewhere(object, path) ? { isToldElsewhere: true } : {},
    message: `${what}: ${served.judged.label} requires it, so ${describe(object)} is refused; ${isNull ? "write its value" : "add it"}`
  };
}
function wrongValue({ path, why }, { object, served }) {
  return {
    rule: "invalid",
    place: { object, path },
    message: `${pathText(path)} does not fit: ${secretText(path, object) ?? why}; ${served.judged.label} refuses ${describe(object)}`
  };
}
function nullObject({ path, owner: owner2 }, { object }) {
  const key = String(path.at(-1));
  const write = owner2.required.length === 0 ? "write {} if it is to be there with its defaults" : "write its fields";
  return {
    rule: "null-object",
    place: { object, path, at: "key" },
    message: `"${key}" ${inWhat(path.slice(0, -1), object)} has no value: the API server drops the key, as if it were not written; ${write}, or remove the key`
  };
}
function problemOf14(fault, judged3) {
  if (fault.what === "unknown") return unknownField(fault, judged3);
  if (fault.what === "missing") return missing(fault, judged3);
  return fault.what === "null" ? nullObject(fault, judged3) : wrongValue(fault, judged3);
}

// src/schema/check.ts
var counts = ({ path, what }, { observed: observed2, kind }) => path[0] !== "status" || !observed2 && (what === "unknown" || KEEPS_STATUS.has(kind));
var isBrought = (fault) => fault.what === "unknown" && isBroughtByPatch(fault.value);
var NO_FAULTS = [];
var NO_PROBLEMS = [];
function faultsIn({ value }, root, isPatch) {
  const found = faultsOf(value, root);
  if (isPatch) return found.faults.filter(isWrongInPatch2);
  if (found.isPatch) return NO_FAULTS;
  const ofMetadata = metadataFaults(value.metadata, openReason(value) !== void 0);
  return ofMetadata.length === 0 ? found.faults : [...found.faults, ...ofMetadata];
}
function tableCheck(context) {
  const apis = new Apis(context);
  let last2;
  return (object, isPatch = false) => {
    const known5 = last2 && isOfKind(object, last2) ? last2 : kindOf4(object, apis);
    if (known5.served && known5.problems.length === 0) last2 = known5;
    const { problems: problems2, served, root } = known5;
    const own3 = isPatch ? NO_PROBLEMS : problems2;
    if (!served || !root) return own3.length === 0 ? void 0 : own3;
    const found = faultsIn(object, root, isPatch);
    if (found.length === 0) return own3;
    const judged3 = { object, served, root };
    const faults = found.filter((fault) => counts(fault, object) && !isBrought(fault));
    return [...own3, ...faults.flatMap((fault) => problemOf14(fault, judged3) ?? [])];
  };
}
var isOfKind = (object, { apiVersion, kind }) => object.kind === kind && object.apiVersion === apiVersion;
function kindOf4(object, apis) {
  const verdict = kindVerdict(object, apis);
  const { apiVersion, kind } = object;
  return { ...verdict, apiVersion, kind, root: verdict.served && rootType(verdict.served, object.version) };
}
function contextOf2({ cluster: cluster2, release: release2, reading: reading2 }) {
  const cdi = cdiRelease(cluster2);
  return { release: release2, isNewer: reading2.newer !== void 0, ...cdi === void 0 ? {} : { cdi } };
}
var others2 = /* @__PURE__ */ new WeakMap();
function alsoBy(target, check) {
  others2.set(target, check);
}
function ownCheck(target) {
  const byTable = tableCheck(contextOf2(target));
  const kinds = userKinds(target);
  if (kinds.size === 0) return byTable;
  const byCrds = crdCheck(kinds);
  return (object, isPatch) => {
    const problems2 = byCrds(object, isPatch);
    const known5 = byTable(object, isPatch);
    if (!problems2) return known5;
    const better = (known5 ?? []).filter(
      (one2) => isAdvice(one2) || withoutDoubles([one2], problems2).length < problems2.length
    );
    return [...better, ...withoutDoubles(better, problems2)];
  };
}
function writtenBy(operation, like) {
  const path = text(operation, "path");
  const value = get(operation, "value");
  if (typeof path !== "string" || value === void 0 || !WRITES.includes(get(operation, "op"))) return void 0;
  const keys2 = pointerKeys(path);
  const steps = keys2.map((key, index) => ({
    key,
    above: get(like.value, ...pathIn(like.value, keys2.slice(0, index)))
  }));
  if (steps.some(({ key, above }) => !isMap(above) && !Array.isArray(above) && ITEM.test(key))) return void 0;
  const written4 = steps.reduceRight(
    (inner2, { key, above }) => Array.isArray(above) ? [inner2] : { [key]: inner2 },
    value
  );
  const { apiVersion, kind, metadata } = like.value;
  return isMap(written4) ? { ...like, value: { apiVersion, kind, metadata, ...written4 } } : void 0;
}
var WRITES = ["add", "replace"];
var ITEM = /^(?:-|\d+)$/;
function writtenByAll({ value, objects: [like, ...others3] }) {
  if (!like || !Array.isArray(value)) return [];
  if (others3.some(({ apiVersion, kind }) => apiVersion !== like.apiVersion || kind !== like.kind)) return [];
  return value.flatMap((operation) => writtenBy(operation, like) ?? []);
}
function problemsOfPatch(patch, check) {
  const merge3 = patch.object ?? mergeOf(patch);
  const isOfKind2 = ({ group, kind }) => group === merge3?.group && kind === merge3.kind;
  if (merge3 && !patch.objects.every(isOfKind2)) return [];
  const problems2 = (merge3 ? [merge3] : writtenByAll(patch)).flatMap((object) => check(object, true) ?? []);
  if (patch.object) return problems2;
  return problems2.map(({ fix: _, ...problem5 }) => ({ ...problem5, place: patch.place }));
}
function findIn(target) {
  const own3 = ownCheck(target);
  const other = others2.get(target);
  const problems2 = [];
  const without2 = [];
  for (const object of target.cluster.objects) {
    const ours = own3(object);
    const theirs = other?.(object);
    if (ours === void 0 && theirs === void 0 && (other || isApiGroup(object.group))) without2.push(object);
    if (ours) problems2.push(...ours);
    if (theirs) problems2.push(...withoutDoubles(ours ?? NO_PROBLEMS, theirs));
  }
  problems2.push(...target.cluster.patches.flatMap((patch) => problemsOfPatch(patch, own3)));
  return { problems: problems2, without: without2 };
}
var judged = oncePer(findIn);
var schemaProblems = (target) => judged(target).problems;
var withoutSchema = (target) => judged(target).without;
function schemaProblemsOf(target, rule82) {
  const own3 = schemaProblems(target).filter((problem5) => problem5.rule === rule82 && !problem5.isToldElsewhere);
  const alone = own3.filter(({ group }) => group === void 0);
  const grouped = own3.filter(({ group }) => group !== void 0);
  return [...alone, ...byFile(grouped, ({ group = "" }) => group).map(joined)];
}
function joined(group) {
  const [first3, ...others3] = group;
  const related2 = others3.map(({ place: place2 }) => ({ place: place2, message: `${describe(place2.object)} has it too` }));
  return related2.length === 0 ? first3 : { ...first3, related: related2 };
}

// src/rules/schema/deprecated-version.ts
var rule54 = defineRule({
  id: "schema/deprecated-version",
  severity: "info",
  __proto__: texts,
  needs: ["release"],
  check: (target) => schemaProblemsOf(target, "deprecated-version")
});

// src/rules/schema/invalid.ts
var rule55 = defineRule({
  id: "schema/invalid",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  check: (target) => schemaProblemsOf(target, "invalid")
});

// src/rules/schema/no-schema.ts
var SHOWN = 5;
var rule56 = defineRule({
  id: "schema/no-schema",
  severity: "info",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const objects = withoutSchema(target);
    const [first3] = objects;
    if (!first3) return;
    const kinds = [...indexBy(objects, ({ kind }) => kind)].map(([kind, { length }]) => `${length} ${kind}`);
    const more = kinds.length > SHOWN ? ` and ${kinds.length - SHOWN} more kinds` : "";
    yield {
      place: { object: first3, path: ["kind"] },
      message: `no schema is known for ${kinds.slice(0, SHOWN).join(", ")}${more}, so their fields were not checked; add their CustomResourceDefinition, or name schemas for kubeconform with --schema-location`
    };
  }
});

// src/rules/schema/null-object.ts
var rule57 = defineRule({
  id: "schema/null-object",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  check: (target) => schemaProblemsOf(target, "null-object")
});

// src/rules/schema/removed-version.ts
var rule58 = defineRule({
  id: "schema/removed-version",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  check: (target) => schemaProblemsOf(target, "removed-version")
});

// src/rules/schema/unknown-field.ts
var rule59 = defineRule({
  id: "schema/unknown-field",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  fix: {
    safety: "unsafe",
    does: "It renames the field to the only one of a near name that takes its value: what the cluster dropped so far then takes effect."
  },
  check: (target) => schemaProblemsOf(target, "unknown-field")
});

// src/rules/schema/unknown-kind.ts
var rule60 = defineRule({
  id: "schema/unknown-kind",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  check: (target) => schemaProblemsOf(target, "unknown-kind")
});

// src/facts/velero.ts
var VELERO_GROUP = "velero.io";
var VELERO_KINDS = [
  { kind: "Backup", spec: ["spec"] },
  { kind: "Schedule", spec: ["spec", "template"] }
];
var VELERO_EXCLUDE_LABEL = "velero.io/exclude-from-backup";
var METADATA_BACKUP_LABEL = "velero.kubevirt.io/metadataBackup";
var VELERO_INCLUDES = ["includedResources", "includedNamespaceScopedResources"];
var VELERO_EXCLUDES = ["excludedResources", "excludedNamespaceScopedResources"];
var CLAIM_RESOURCES = /^(persistentvolumeclaims?|pvcs?)$/i;
var POD_RESOURCES = /^(pods?|po)$/i;
var MACHINE_RESOURCES = /^(virtualmachines?|vms?)(\.kubevirt\.io)?$/i;
var VELERO_PLUGIN = /kubevirt-velero-plugin/;
var VELERO_PLUGIN_KINDS = [
  { group: "apps", kind: "Deployment" },
  { group: "helm.toolkit.fluxcd.io", kind: "HelmRelease" },
  { group: "argoproj.io", kind: "Application" }
];
var OADP = {
  group: "oadp.openshift.io",
  kind: "DataProtectionApplication",
  plugins: ["spec", "configuration", "velero", "defaultPlugins"],
  plugin: "kubevirt"
};

// src/cluster/velero.ts
function backupsOf({ cluster: cluster2 }) {
  return VELERO_KINDS.flatMap(
    ({ kind, spec: path }) => cluster2.of(VELERO_GROUP, kind).map((object) => ({ object, path, spec: get(object.value, ...path) }))
  );
}
function lists2(spec, field2, matches3) {
  const known5 = items(spec, field2);
  if (known5.some((item) => typeof item === "string" && matches3(item))) return true;
  return known5.find(isUnknown) ?? moreItems(spec, field2) ?? false;
}
function isEmpty2(spec, field2) {
  return items(spec, field2).length > 0 ? false : moreItems(spec, field2) ?? true;
}
function glob2(pattern, name) {
  if (!/[*?[]/.test(pattern)) return pattern === name;
  if (pattern.includes("[")) return true;
  const source = pattern.replace(/[.+^${}()|\\\]]/g, "\\$&").replace(/\*/g, ".*").replace(/\?/g, ".");
  return matcher2(`^${source}$`)?.(name) ?? true;
}
function takesNamespace(spec, namespace) {
  const taken = (matches3) => and(
    or(isEmpty2(spec, "includedNamespaces"), lists2(spec, "includedNamespaces", matches3)),
    not(lists2(spec, "excludedNamespaces", matches3))
  );
  if (namespace !== void 0) return taken((pattern) => glob2(pattern, namespace));
  const everyone = and(
    taken((pattern) => pattern === "*"),
    isEmpty2(spec, "excludedNamespaces")
  );
  return everyone === false ? new Unknown("the namespace of the VM is not written") : everyone;
}
var isNamed3 = (item, resource) => item === "*" || resource.test(item);
function takesResource(spec, resource) {
  const matches3 = (item) => isNamed3(item, resource);
  const included = VELERO_INCLUDES.map((field2) => or(isEmpty2(spec, field2), lists2(spec, field2, matches3)));
  const excluded = VELERO_EXCLUDES.map((field2) => lists2(spec, field2, matches3));
  return and(...included, ...excluded.map(not));
}
function meets2(expression, labels) {
  const key = text(expression, "key");
  if (typeof key !== "string") return isUnknown(key) ? key : false;
  const value = get(labels, key);
  if (isUnknown(value)) return value;
  const among2 = lists2(expression, "values", (item) => item === value);
  const decide = {
    In: and(value !== void 0, among2),
    NotIn: or(value === void 0, not(among2)),
    Exists: value !== void 0,
    DoesNotExist: value === void 0
  };
  const operator = text(expression, "operator");
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
  return and(more, ...pairs, ...items(selector, "matchExpressions").map((expression) => meets2(expression, labels)));
}
function selectorOf({ spec }) {
  if (get(spec, "labelSelector") !== void 0) return "labelSelector";
  return get(spec, "orLabelSelectors") === void 0 ? void 0 : "orLabelSelectors";
}
function takesLabels(backup, labels) {
  const { spec } = backup;
  const field2 = selectorOf(backup);
  if (field2 === void 0) return true;
  if (field2 === "labelSelector") return matchesSelector(get(spec, field2), labels);
  const answers = items(spec, field2).map((selector) => matchesSelector(selector, labels));
  return or(...answers, moreItems(spec, field2) ?? false);
}
function claimLabels(target, machine) {
  const claim = target.existingClaim(machine.object);
  if (claim) return get(claim.value, "metadata", "labels") ?? {};
  return holds("stateClaimLabelled", target.release) ? { [STATE_CLAIM_LABEL]: machine.object.name } : {};
}
function takesMachine({ object }, backup) {
  const labels = get(object.value, "metadata", "labels") ?? {};
  const kept3 = get(labels, VELERO_EXCLUDE_LABEL);
  return and(
    isUnknown(kept3) ? kept3 : kept3 !== "true",
    takesNamespace(backup.spec, object.namespace),
    takesResource(backup.spec, MACHINE_RESOURCES),
    takesLabels(backup, labels)
  );
}
function claimsFieldOf({ spec }) {
  const excludes = VELERO_EXCLUDES.find(
    (field2) => lists2(spec, field2, (item) => isNamed3(item, CLAIM_RESOURCES)) === true
  );
  return excludes ?? VELERO_INCLUDES.find((field2) => items(spec, field2).length > 0) ?? VELERO_EXCLUDES[0];
}
var leavesClaims = ({ spec }) => not(takesResource(spec, CLAIM_RESOURCES));
function takesClaim(target, machine, backup) {
  return and(
    takesNamespace(backup.spec, machine.object.namespace),
    takesResource(backup.spec, CLAIM_RESOURCES),
    takesLabels(backup, claimLabels(target, machine))
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
  const named2 = VELERO_PLUGIN_KINDS.flatMap(({ group, kind }) => cluster2.all(group, kind));
  if (named2.some(({ value }) => VELERO_PLUGIN.test(JSON.stringify(value)))) return true;
  return cluster2.all(OADP.group, OADP.kind).some(({ value }) => {
    return items(value, ...OADP.plugins).includes(OADP.plugin) || moreItems(value, ...OADP.plugins) !== void 0;
  });
}

// src/rules/snapshot/backup-selector.ts
var rule61 = defineRule({
  id: "snapshot/backup-selector",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const backups = backupsOf(target);
    if (backups.length === 0) return;
    const machines = stateful(target).filter(
      (machine) => backups.every((backup) => takesClaim(target, machine, backup) === false)
    );
    if (machines.length === 0) return;
    const plugin = hasVeleroPlugin(target);
    for (const backup of backups) {
      if (isMetadataOnly(backup)) continue;
      const taken = machines.filter((machine) => takesMachine(machine, backup) === true);
      if (taken.length > 0) yield* problems(target, backup, taken, plugin);
    }
  }
});
function* problems(target, backup, taken, plugin) {
  if (leavesClaims(backup) === true) {
    yield problem3(target, backup, taken, claimsFieldOf(backup), "take PersistentVolumeClaims as well");
    return;
  }
  const field2 = selectorOf(backup);
  const missed = plugin ? [] : taken.filter((machine) => takesPod(machine, backup) === false);
  if (field2 === void 0 || missed.length === 0) return;
  const remedy8 = holds("stateClaimLabelled", target.release) ? `add a selector for the label ${STATE_CLAIM_LABEL} under orLabelSelectors, or let Velero's plugin for KubeVirt add the claim` : "let Velero's plugin for KubeVirt add the claim";
  yield problem3(target, backup, missed, field2, remedy8);
}
function problem3(target, { object, path }, machines, field2, remedy8) {
  const [first3] = machines;
  const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
  return {
    place: { object, path: [...path, field2], at: "key" },
    message: `${field2} of ${describe(object)} takes ${who} but not the claim of the TPM or UEFI state, which is not in the VM's spec in ${target.release.label}; ${remedy8}`,
    related: relatedMachines(target, machines)
  };
}

// src/rules/snapshot/clone.ts
var rule62 = defineRule({
  id: "snapshot/clone",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const clone of knownOperations(target, "clone")) {
      const sight = target.sight(clone.machine);
      if (clone.snapshot && !holds("snapshotIncludesState", target.release)) continue;
      if (sight === "seen") yield refused2(target, clone);
      else if (!clone.snapshot && surely(isTracked(target, clone.machine))) yield tracked(target, clone);
      else if (sight === "EFI only") yield emptied(target, clone);
    }
  }
});
var REMEDY = "clone its disks with DataVolumes and let the new VM begin with a TPM and UEFI variables of its own";
function refused2(target, { machine, snapshot, place: place2 }) {
  const vm = describe(machine.object);
  const what = snapshot ? `"${snapshot.name}" is a snapshot of ${vm}, which` : vm;
  return {
    place: place2,
    message: `${what} keeps TPM or UEFI state, so ${target.release.label} refuses the clone; ${REMEDY}`,
    related: relatedMachines(target, [machine])
  };
}
function tracked(target, { machine, place: place2 }) {
  const vm = describe(machine.object);
  return {
    place: place2,
    message: `KubeVirt tracks the changed blocks of ${vm} and keeps what it knows of them on a state claim, so ${target.release.label} refuses the clone; clone its disks with DataVolumes`,
    related: [
      { place: { object: machine.object, path: ["metadata", "labels"], at: "key" }, message: `${vm} is tracked` }
    ]
  };
}
function emptied(target, { machine, place: place2 }) {
  return {
    place: place2,
    severity: "warning",
    message: `${describe(machine.object)} keeps UEFI state, which ${target.release.label} does not look at here: the clone begins without it; keep that in mind, or ${REMEDY}`,
    related: relatedMachines(target, [machine])
  };
}

// src/rules/snapshot/export.ts
var rule63 = defineRule({
  id: "snapshot/export",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    if (!holds("snapshotWithoutState", target.release)) return;
    for (const { machine, snapshot, place: place2 } of knownOperations(target, "export")) {
      if (snapshot || !surely(target.verdict(machine).state.needed)) continue;
      yield {
        place: place2,
        message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target.release.label} leaves that out of the export; upgrade KubeVirt first, or export the state claim of its own while the VM is off`,
        related: relatedMachines(target, [machine])
      };
    }
  }
});

// src/rules/snapshot/preference-invisible.ts
var rule64 = defineRule({
  id: "snapshot/preference-invisible",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const hidden = target.machinesThat(({ preference, object }) => preference.applied !== void 0 && object.kind === "VirtualMachine").filter((machine) => target.sight(machine) === "by preference");
    const operations = [...knownOperations(target)].filter(({ machine }) => target.sight(machine) === "by preference");
    for (const operation of operations) if (operation.what === "clone") yield cloned(target, operation);
    const touched = new Set(operations.map(({ machine }) => machine));
    for (const machine of touched) {
      const by = operations.filter((operation) => leavesOut(target, machine, operation));
      if (by.length > 0) yield incomplete(target, machine, by);
    }
    const rest = hidden.filter(
      (machine) => !touched.has(machine) && shadowedFields(machine, target.release).length === 0
    );
    for (const group of byPreference(rest)) yield note(target, group);
    if (storesExpanded(target.configuration, target.release) !== false) return;
    for (const group of byFile(unusedPersistentPreferences(target), (one2) => preferenceRemedy(target, one2)))
      yield unused4(target, group);
  }
});
function leavesOut(target, machine, operation) {
  if (operation.machine !== machine || operation.what === "clone") return false;
  return operation.what === "snapshot" || holds("snapshotIncludesState", target.release);
}
var preferenceName = ({ vmSpec }) => String(text(vmSpec, "preference", "name") ?? "");
function preferencePlace({ object, vmPath }) {
  return { object, path: [...vmPath ?? [], "preference", "name"] };
}
var at2 = (operations) => operations.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} works on it` }));
function cloned(target, { machine, place: place2 }) {
  return {
    place: place2,
    message: `${describe(machine.object)} keeps TPM or UEFI state by preference "${preferenceName(machine)}" only, which ${target.release.label} does not see when it clones: the clone is accepted and begins with an empty state; suspend disk encryption in the guest first, or clone its disks with DataVolumes`,
    related: isJudged(target, machine.object) ? [{ place: preferencePlace(machine), message: `${describe(machine.object)} names the preference` }] : []
  };
}
function incomplete(target, machine, operations) {
  const [{ what, place: place2 }] = operations;
  return {
    place: isJudged(target, machine.object) ? preferencePlace(machine) : place2,
    message: `preference "${preferenceName(machine)}" alone makes the TPM or UEFI state of ${describe(machine.object)} persist, and ${target.release.label} reads the VM without it, so the ${what} leaves the state out unsaid; ${remedy5(target.verdict(machine).state, machine, target.release)}`,
    related: at2(operations)
  };
}
function remedy5({ tpm, efi }, given3, release2) {
  const fields = [...surely(tpm) ? ["tpm"] : [], ...surely(efi) ? ["efi"] : []];
  const rest = surely(efi) && inheritsNoSecureBoot(given3) ? ", and secureBoot: false in the efi" : "";
  const first3 = holds("snapshotWithoutState", release2) ? `upgrade KubeVirt, whose snapshots hold state ${behaviourText("snapshotIncludesState")}, then ` : "";
  return `${first3}repeat persistent: true in the ${fields.join(" and ")} of the VM itself${rest}`;
}
function byPreference(machines) {
  const groups = /* @__PURE__ */ new Map();
  for (const machine of machines) {
    const key = machine.preference.revision ?? machine.preference.object ?? machine.preference.bundled;
    groups.set(key, [...groups.get(key) ?? [], machine]);
  }
  return [...groups.values()];
}
function note(target, machines) {
  const [first3] = machines;
  const place2 = persistencePlace(target, first3);
  const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
  return {
    place: place2,
    severity: "info",
    message: `preference "${preferenceName(first3)}" alone makes the TPM or UEFI state of ${who} persist, and ${target.release.label} snapshots, exports and clones a VM without it, so the state would be left out unsaid; before you do so, ${remedy5(target.verdict(first3).state, first3, target.release)}`,
    related: machines.filter(({ object }) => object !== place2.object).map((machine) => ({ place: preferencePlace(machine), message: `${describe(machine.object)} uses it` }))
  };
}
var preferenceRemedy = ({ release: release2 }, preference) => remedy5(stateNeed(preference.spec, release2), preference, release2);
function unused4(target, preferences) {
  const [first3, ...others3] = preferences;
  const name = describe(first3.object);
  const who = others3.length === 0 ? `${name} makes` : `${name} and ${others3.length} more make`;
  return {
    place: first3.place,
    severity: "info",
    message: `${who} TPM or UEFI state persist, and ${target.release.label} snapshots, exports and clones a VM without its preference, so the state would be left out unsaid; where that may happen, ${preferenceRemedy(target, first3)}`,
    related: others3.map(({ object, place: place2 }) => ({ place: place2, message: `${describe(object)} does so too` }))
  };
}

// src/rules/snapshot/removed-api.ts
var GROUPS = [SNAPSHOT_GROUP, CLONE_GROUP, EXPORT_GROUP, BACKUP_GROUP];
var rule65 = defineRule({
  id: "snapshot/removed-api",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const object of target.cluster.objects) {
      const why = notServed2(target, object);
      if (why === void 0) continue;
      yield {
        place: { object, path: ["apiVersion"] },
        message: `${target.release.label} does not serve ${object.apiVersion} (${why}), so the ${object.kind} is refused; ${remedy6(target, object.group)}`
      };
    }
  }
});
function notServed2({ release: release2, reading: reading2 }, { group, version: version2 }) {
  const versions = GROUPS.includes(group) ? API_VERSIONS[group] : void 0;
  if (!versions) return void 0;
  const range = Object.hasOwn(versions, version2) ? versions[version2] : void 0;
  if (!range) return reading2.newer === void 0 ? "no release known does" : void 0;
  return inRange(release2, range) ? void 0 : `served ${rangeText(range)}`;
}
function remedy6({ release: release2 }, group) {
  const served = Object.entries(API_VERSIONS[group] ?? {}).filter(([, range]) => inRange(release2, range));
  const newest = served.at(-1)?.[0];
  return newest === void 0 ? "remove it, or upgrade KubeVirt first" : `use ${group}/${newest}`;
}

// src/rules/snapshot/restore-elsewhere.ts
var TARGET_NAME = ["spec", "target", "name"];
var rule66 = defineRule({
  id: "snapshot/restore-elsewhere",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const restore of knownOperations(target, "restore")) {
      const other = otherTarget(restore);
      if (other === void 0 || !refusesRestoreElsewhere(target.sight(restore.machine), target.release)) continue;
      const { machine, object, snapshot } = restore;
      yield {
        place: { object, path: TARGET_NAME },
        message: `"${snapshot?.name}" is a snapshot of ${describe(machine.object)}, which keeps TPM or UEFI state, so ${target.release.label} refuses to restore it into "${other}"; restore into ${machine.object.name} itself, or clone the disks alone and let the other VM begin with a TPM of its own`,
        related: relatedMachines(target, [machine])
      };
    }
  }
});
function otherTarget({ object, machine }) {
  const kind = text(object.value, "spec", "target", "kind");
  const name = text(object.value, ...TARGET_NAME);
  if (kind !== "VirtualMachine" || name === void 0 || isUnknown(name)) return void 0;
  return name === machine.object.name ? void 0 : name;
}

// src/rules/snapshot/unsupported.ts
var rule67 = defineRule({
  id: "snapshot/unsupported",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    if (!holds("snapshotWithoutState", target.release)) return;
    for (const snapshot of knownOperations(target, "snapshot")) {
      const sight = target.sight(snapshot.machine);
      if (sight === "seen") yield problem4(target, snapshot, "error", "refuses a snapshot of it");
      if (sight === "EFI only") yield problem4(target, snapshot, "warning", "leaves that out of the snapshot unsaid");
    }
  }
});
function problem4(target, { machine, place: place2 }, severity, what) {
  return {
    place: place2,
    severity,
    message: `${describe(machine.object)} keeps TPM or UEFI state, and ${target.release.label} ${what}; upgrade KubeVirt first, or back up the state claim by other means while the VM is off`,
    related: relatedMachines(target, [machine])
  };
}

// src/rules/state/ambiguous-default.ts
var ANNOTATIONS = { virt: VIRT_DEFAULT_ANNOTATION, cluster: CLUSTER_DEFAULT_ANNOTATION };
function ambiguous2(target) {
  const kinds = holds("virtDefaultClass", target.release) ? ["virt", "cluster"] : ["cluster"];
  for (const kind of kinds) {
    const classes = target.storage.defaultClasses(kind);
    if (new Set(classes.map(({ name }) => name)).size > 1) return { kind, classes };
    if (classes.length > 0) return void 0;
  }
  return void 0;
}
var rule68 = defineRule({
  id: "state/ambiguous-default",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const { value } = target.configuration.stateClass;
    if (holds("stateClassMandatory", target.release) || isUnknown(value) || (value ?? "") !== "") return;
    const found = ambiguous2(target);
    if (!found) return;
    const annotation2 = ANNOTATIONS[found.kind];
    const places = found.classes.filter((object) => isJudged(target, object)).map((object) => ({ object, path: ["metadata", "annotations", annotation2] }));
    const machines = claiming(target);
    const place2 = places.at(-1) ?? relatedMachines(target, machines)[0]?.place;
    if (!place2) return;
    const names2 = found.classes.map(({ name }) => `"${name}"`).join(", ");
    yield {
      place: place2,
      message: `StorageClasses ${names2} all carry ${annotation2}; ${target.release.label} takes any one of them for state; keep it on one class, or set ${classFieldText(target)}`,
      related: [
        ...places.slice(0, -1).map((other) => ({ place: other, message: `${describe(other.object)} is marked as well` })),
        ...relatedMachines(target, machines)
      ]
    };
  }
});

// src/rules/state/backup-overhead.ts
var rule69 = defineRule({
  id: "state/backup-overhead",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    if (!holds("trackingFillsState", target.release)) return;
    const machines = target.machines.filter(
      (machine) => surely(isTracked(target, machine)) && hasNoRoom(target, machine)
    );
    const [first3] = machines;
    if (!first3) return;
    const who = machines.length === 1 ? describe(first3.object) : `${machines.length} VMs`;
    yield {
      place: selectorsPlace(target) ?? labelsPlace(first3),
      message: `${TRACKING_SELECTORS} chooses ${who}; ${target.release.label} keeps the tracking data on the state claim of ${STATE_CLAIM_SIZE}, which large disks fill; choose VMs of small disks only, or make the claims by hand with ${TRACKING_ROOM} more`,
      related: machines.map((machine) => ({
        place: labelsPlace(machine),
        message: `${describe(machine.object)} is tracked`
      }))
    };
  }
});
function hasNoRoom(target, machine) {
  const existing = target.existingClaim(machine.object);
  if (existing) {
    const size = readQuantity(get(existing.value, "spec", "resources", "requests", "storage"));
    return size !== void 0 && size < (readQuantity(TRACKING_ROOM) ?? 0n);
  }
  const name = knownClass(target);
  if (name === void 0) return target.claim.error === void 0;
  return !holdsAnyway(TRACKING_ROOM, target.storage.minimumSize(name), target.storage.class(name)?.value);
}
function selectorsPlace(target) {
  const object = target.configuration.kubevirt;
  if (!object || !isJudged(target, object)) return void 0;
  return { object, path: [...CONFIGURATION, TRACKING_SELECTORS], at: "key" };
}
var labelsPlace = ({ object }) => ({ object, path: ["metadata", "labels"], at: "key" });

// src/cluster/claim-faults.ts
function missingClass({ storage, configuration }) {
  const name = configuration.stateClass.value;
  if (name === void 0 || name === "" || isUnknown(name)) return void 0;
  return storage.exists(name) === false ? name : void 0;
}
var promises = (sets) => !isUnknown(sets) && (sets ?? []).some((set2) => set2.volumeMode === STATE_CLAIM_VOLUME_MODE && set2.accessModes?.includes("ReadWriteMany"));
function askedBy({ storage, release: release2 }, storageClass) {
  if (holds("stateAlwaysReadWriteMany", release2)) return "release";
  if (!promises(storage.profile(storageClass).value)) return "fallback";
  const spec = items(storage.profileObject(storageClass)?.value, "spec", "claimPropertySets");
  return promises(readClaimPropertySets(spec)) ? "spec" : "CDI";
}
function unsharedClass(target, name = knownClass(target), mode = target.claim.accessMode) {
  const object = name === void 0 ? void 0 : target.storage.class(name);
  if (mode !== "ReadWriteMany" || name === void 0 || !object) return void 0;
  if (grantsSharedFilesystem(object.value) !== false) return void 0;
  const asked = askedBy(target, name);
  return asked === "CDI" ? void 0 : { object, asked };
}
function unmetMinimum(target, storageClass = knownClass(target)) {
  const minimum = storageClass === void 0 ? void 0 : target.storage.minimumSize(storageClass);
  if (storageClass === void 0 || minimum === void 0 || isUnknown(minimum)) return void 0;
  if (!refusesStateClaim(minimum, target.storage.class(storageClass)?.value)) return void 0;
  const raising2 = stateClaimRaising(target);
  return isUnknown(raising2) || raising2.by === "CDI" ? void 0 : { storageClass, minimum, raising: raising2 };
}
function fileless({ value }) {
  const mode = text(value, "spec", "volumeMode") ?? STATE_CLAIM_VOLUME_MODE;
  return isUnknown(mode) || mode === STATE_CLAIM_VOLUME_MODE ? void 0 : mode;
}
var isSurelyOf = (claim, { object }) => claim.namespace === object.namespace;
var faultOfClass = oncePer((target) => {
  const { label } = target.release;
  const missing2 = missingClass(target);
  if (missing2 !== void 0) return { fault: `StorageClass "${missing2}" does not exist, so the claim stays pending` };
  const unshared = unsharedClass(target);
  if (unshared)
    return { fault: `${describe(unshared.object)} gives no ReadWriteMany file system, for which ${label} asks it` };
  const unmet = unmetMinimum(target);
  if (unmet?.raising.by !== "nothing") return { fault: void 0 };
  const { storageClass, minimum } = unmet;
  return {
    fault: `StorageClass "${storageClass}" grants no claim below ${minimum}, and ${label} asks it for ${STATE_CLAIM_SIZE}`
  };
});
function claimFault(target, machine) {
  const claim = target.existingClaim(machine.object);
  if (!claim) return target.claim.error === void 0 ? faultOfClass(target).fault : void 0;
  const mode = isSurelyOf(claim, machine) ? fileless(claim) : void 0;
  return mode && `its volumeMode is ${mode}, which holds no files`;
}

// src/rules/state/claim-in-git.ts
var rule70 = defineRule({
  id: "state/claim-in-git",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    for (const machine of target.machines) {
      const claim = target.existingClaim(machine.object);
      if (!claim || !isJudged(target, claim) || !isSurelyOf(claim, machine)) continue;
      const { needed } = target.verdict(machine).state;
      if (needed === false) yield* unneeded2(target, machine, claim);
      else if (surely(needed)) yield* used2(target, machine, claim);
    }
  }
});
function* unneeded2(target, machine, claim) {
  if (!holds("unneededStateDeleted", target.release) || isTracked(target, machine) !== false) return;
  yield {
    place: { object: claim, path: ["metadata", "name"] },
    message: `${describe(claim)} holds state for ${describe(machine.object)}, which keeps none; ${target.release.label} deletes it when the VM next starts; keep the state persistent, or copy what the claim holds first`,
    related: [{ place: { object: machine.object, path: ["metadata", "name"] }, message: "this VM keeps no state" }]
  };
}
function* used2(target, machine, claim) {
  const vm = describe(machine.object);
  const related2 = [{ place: persistencePlace(target, machine), message: `${vm} keeps its state in it` }];
  const faults = [blockVolume(claim), leftBehind(target, machine, claim)].filter((fault) => fault !== void 0);
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
    message: `${target.release.label} takes ${describe(claim)} for the state of ${vm} as it is, and does not own it: it survives the deletion of the VM`,
    related: related2
  };
}
function blockVolume(claim) {
  const mode = fileless(claim);
  if (mode === void 0) return void 0;
  const what = `its volumeMode is ${mode}, which holds no files, so the VM does not start; use ${STATE_CLAIM_VOLUME_MODE}`;
  return { path: ["spec", "volumeMode"], what };
}
function leftBehind(target, machine, claim) {
  const { release: release2 } = target;
  const modes = claimModes(claim);
  const isAlone = target.claimOf(machine).accessMode === "ReadWriteOnce";
  const { wanted, blockers } = target.verdict(machine);
  const stays = blockers.some(({ blocker, blocks: blocks3 }) => blocks3 === true && blocker.id !== "state-rwo");
  if (isUnknown(modes) || !isAlone || !surely(wanted) || stays) return void 0;
  const path = ["spec", "accessModes"];
  const remedy8 = "use ReadWriteMany of a class that gives it";
  if (holds("rwoStateBlocksMigration", release2))
    return { path, what: `it is ${modes.join(", ")}, and ${release2.label} does not live-migrate such a VM; ${remedy8}` };
  if (!holds("rwoStateCopied", release2)) return void 0;
  const what = `it is ${modes.join(", ")}: a live migration in ${release2.label} moves the state to a claim of its own and deletes this one; ${remedy8}, or leave the claim to KubeVirt`;
  return { path, what };
}

// src/rules/state/claim-too-small.ts
var ANOTHER = "take a class that grants small claims";
var REASONS = {
  release: ["nothing raises it in this release", `${ANOTHER}, or a KubeVirt that labels the claim for CDI`],
  webhook: [
    "CDI's webhook, which would raise it, is off",
    `enable ${CLAIM_WEBHOOK_GATE} in spec.config of the CDI object`
  ],
  "CDI release": ["this CDI does not raise it", `${ANOTHER}, or upgrade CDI`]
};
var BY_VERSION = [
  `only CDI from v${CDI_WEBHOOK_DEFAULT_SINCE} raises it by itself, and the release of CDI is not known`,
  `list ${CLAIM_WEBHOOK_GATE} in spec.config.featureGates of the CDI object`
];
var reasonOf = (raising2) => raising2.by === "nothing" ? REASONS[raising2.because] : BY_VERSION;
var rule71 = defineRule({
  id: "state/claim-too-small",
  severity: "error",
  __proto__: texts,
  needs: ["release", "cluster facts"],
  *check(target) {
    const machines = claiming(target);
    const unmet = machines.length === 0 ? void 0 : unmetMinimum(target);
    const place2 = unmet && classPlace(target, machines);
    if (!place2) return;
    const { storageClass, minimum, raising: raising2 } = unmet;
    const [why, remedy8] = reasonOf(raising2);
    yield {
      place: place2,
      severity: raising2.by === "nothing" ? "error" : "warning",
      message: `StorageClass "${storageClass}" grants no claim below ${minimum}, but ${target.release.label} asks it for ${STATE_CLAIM_SIZE}; ${why}; ${remedy8}`,
      related: relatedMachines(target, machines)
    };
  }
});

// src/rules/state/no-filesystem-set.ts
var rule72 = defineRule({
  id: "state/no-filesystem-set",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const { claim, storage, release: release2 } = target;
    const name = knownClass(target);
    if (name === void 0 || claim.explicit !== true || holds("stateAlwaysReadWriteMany", release2)) return;
    const object = storage.class(name);
    const profile = storage.profileObject(name);
    const sets = storage.profile(name).value;
    if (isUnknown(sets) || sets === void 0 || sets.length === 0 && !profile?.observed) return;
    const filesystem = sets.filter((set2) => set2.volumeMode === STATE_CLAIM_VOLUME_MODE);
    const modes = filesystem.flatMap((set2) => set2.accessModes ?? []);
    if (modes.includes("ReadWriteMany") || modes.includes("ReadWriteOnce")) return;
    if (object && !isUnknown(grantsSharedFilesystem(object.value))) return;
    const machines = claiming(target);
    const place2 = setsPlace(target, profile) ?? classPlace(target, machines);
    if (!place2) return;
    yield {
      place: place2,
      message: `StorageProfile "${name}" has no Filesystem set with ReadWriteMany or ReadWriteOnce, so ${release2.label} asks the class for ReadWriteMany; add the Filesystem set that the class really supports`,
      related: relatedMachines(target, machines)
    };
  }
});
function setsPlace(target, profile) {
  if (!profile || !isJudged(target, profile)) return void 0;
  return { object: profile, path: ["spec", "claimPropertySets"], at: "key" };
}

// src/rules/state/no-snapshot-class.ts
var rule73 = defineRule({
  id: "state/no-snapshot-class",
  severity: "warning",
  __proto__: texts,
  needs: ["release", "cluster facts"],
  *check(target) {
    const { cluster: cluster2, release: release2 } = target;
    const name = knownClass(target);
    if (name === void 0 || !lacksSnapshots(target, name)) return;
    const machines = claiming(target).filter((machine) => isIncluded(target, machine));
    const snapshots = machines.flatMap((machine) => snapshotsOf(target, machine));
    const isCaptured = cluster2.captured(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass").length > 0;
    const place2 = isCaptured || snapshots.length > 0 ? classPlace(target, machines) : void 0;
    if (!place2 || machines.length === 0) return;
    const driver = String(get(target.storage.class(name)?.value, "provisioner"));
    yield {
      place: place2,
      message: `no VolumeSnapshotClass has the driver ${driver} of StorageClass "${name}"; snapshots of ${countText(machines)} leave the state out in ${release2.label}, and cannot be restored; make one, or take a class whose driver has one`,
      related: [
        ...relatedMachines(target, machines),
        ...snapshots.map((object) => ({
          place: { object, path: ["spec", "source", "name"] },
          message: `${describe(object)} lacks the state`
        }))
      ]
    };
  }
});
function lacksSnapshots({ cluster: cluster2, storage }, name) {
  const provisioner = text(storage.class(name)?.value, "provisioner");
  if (typeof provisioner !== "string" || !cluster2.knowsAll(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass")) return false;
  if (get(storage.profileObject(name)?.value, "status", "snapshotClass") !== void 0) return false;
  const drivers = cluster2.all(VOLUME_SNAPSHOT_GROUP, "VolumeSnapshotClass").map(({ value }) => text(value, "driver"));
  return !drivers.some((driver) => isUnknown(driver) || driver === provisioner);
}
function isIncluded(target, machine) {
  const { kind } = machine.object;
  if (kind !== "VirtualMachine") return false;
  const { state } = target.verdict(machine);
  return fates(machine.own, state, { kind, byHand: false }, target.release).snapshot.outcome === "included";
}
function snapshotsOf({ cluster: cluster2 }, { object }) {
  return cluster2.of(SNAPSHOT_GROUP, "VirtualMachineSnapshot").filter(({ namespace, value }) => {
    const source = get(value, "spec", "source");
    const here = namespace === void 0 || object.namespace === void 0 || namespace === object.namespace;
    return here && get(source, "kind") === "VirtualMachine" && get(source, "name") === object.name;
  });
}

// src/rules/state/no-storage-class.ts
function takesState(target, name) {
  const mode = target.accessModeIf(name, true);
  const { value: sets } = target.storage.profile(name);
  if (isUnknown(mode) || sets === void 0 || isUnknown(sets)) return false;
  const isGiven = sets.some(
    ({ accessModes, volumeMode }) => volumeMode === STATE_CLAIM_VOLUME_MODE && accessModes?.includes(mode)
  );
  return isGiven && !unsharedClass(target, name, mode) && !unmetMinimum(target, name);
}
function fixOf7(target) {
  const { stateClassPlace: place2 } = target.configuration;
  const [only5, ...others3] = target.storage.classes;
  if (!place2 || !isJudged(target, place2.object) || !only5 || others3.length > 0) return void 0;
  if (only5.name === "" || at(place2.object.value, place2.path) !== void 0 || !takesState(target, only5.name))
    return void 0;
  const change = { op: "set", object: place2.object, path: place2.path, value: only5.name };
  return { title: `set ${place2.path.at(-1)}: ${only5.name}`, safety: "unsafe", changes: [change] };
}
function whoText2(keeping2, tracked2) {
  const vms = tracked2.length === 1 ? "the VM" : `the ${tracked2.length} VMs`;
  const parts2 = [
    keeping2.length > 0 ? countText(keeping2) : "",
    tracked2.length > 0 ? `${vms} whose changed blocks are tracked` : ""
  ];
  return parts2.filter(Boolean).join(" and ");
}
var rule74 = defineRule({
  id: "state/no-storage-class",
  severity: "error",
  __proto__: texts,
  needs: ["release", "cluster facts"],
  fix: {
    safety: "unsafe",
    does: "It sets vmStateStorageClass where exactly one StorageClass is known, and that gives the claim that KubeVirt then asks for."
  },
  *check(target) {
    const { claim, release: release2 } = target;
    if (claim.error === void 0) return;
    const [keeping2, tracked2] = [claiming(target), claimingToTrack(target)];
    const machines = [...keeping2, ...tracked2];
    const place2 = machines.length > 0 ? classPlace(target, machines) : void 0;
    if (!place2) return;
    const orDefault = holds("stateClassMandatory", release2) ? "" : ", or annotate one StorageClass as default";
    const fix = fixOf7(target);
    yield {
      place: place2,
      ...fix ? { fix } : {},
      message: `${claim.error}; in ${release2.label} ${whoText2(keeping2, tracked2)} will not start; set ${classFieldText(target)}${orDefault}`,
      related: [
        ...relatedMachines(target, keeping2),
        ...relatedMachines(target, tracked2, "has its changed blocks tracked")
      ]
    };
  }
});

// src/rules/state/node-local-immediate.ts
var EFFECTS = {
  refused: "which this provisioner refuses",
  picked: "perhaps on another node than the disks, and then no node can run the VM"
};
var rule75 = defineRule({
  id: "state/node-local-immediate",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    const { claim, storage, cluster: cluster2 } = target;
    const name = knownClass(target);
    const object = name === void 0 ? void 0 : storage.class(name);
    const binding = name === void 0 ? void 0 : storage.nodeBinding(name);
    if (!object || !binding || claim.accessMode === "ReadWriteMany" || bindsAtOnce(object.value) !== true) return;
    if (cluster2.captured("", "Node").length === 1) return;
    const machines = claiming(target).filter((machine) => binding === "refused" || hasNodeBoundDisk(target, machine));
    const place2 = machines.length > 0 ? bindingPlace(target, object, machines) : void 0;
    if (!place2) return;
    const written4 = get(object.value, "volumeBindingMode") === void 0 ? " by default" : "";
    yield {
      place: place2,
      message: `StorageClass "${name}" is node-local and binds claims at once (Immediate${written4}); ${target.release.label} makes the state claim of ${countText(machines)} before a node is chosen, ${EFFECTS[binding]}; use volumeBindingMode WaitForFirstConsumer`,
      related: relatedMachines(target, machines)
    };
  }
});
function hasNodeBoundDisk({ volumes, storage }, machine) {
  return items(machine.spec, "volumes").some((volume) => {
    const name = volumes.storageClass(volume, machine);
    return typeof name === "string" && storage.nodeBinding(name) !== void 0;
  });
}
function bindingPlace(target, object, machines) {
  if (!isJudged(target, object)) return classPlace(target, machines);
  const written4 = get(object.value, "volumeBindingMode") !== void 0;
  return { object, path: [written4 ? "volumeBindingMode" : "provisioner"] };
}

// src/rules/state/profile-incomplete.ts
var PARTS = ["accessModes", "volumeMode"];
var rule76 = defineRule({
  id: "state/profile-incomplete",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check({ cluster: cluster2 }) {
    for (const object of cluster2.of(CDI_GROUP, "StorageProfile")) {
      for (const [index, set2] of items(object.value, "spec", "claimPropertySets").entries()) {
        if (!isMap(set2)) continue;
        const missing2 = PARTS.filter((part) => isMissing2(get(set2, part)));
        if (missing2.length === 0) continue;
        yield {
          place: { object, path: ["spec", "claimPropertySets", index] },
          message: `claim property set ${index + 1} of StorageProfile "${object.name}" has no ${missing2.join(" and no ")}; CDI then leaves the profile's status as it was; add it`
        };
      }
    }
  }
});
function isMissing2(value) {
  return !isUnknown(value) && (value === void 0 || Array.isArray(value) && value.length === 0);
}

// src/rules/state/profile-status-in-git.ts
var rule77 = defineRule({
  id: "state/profile-status-in-git",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
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

// src/cluster/claims.ts
var STATE_SIZE = readQuantity(STATE_CLAIM_SIZE) ?? 0n;
function claimOf2(spec) {
  const size = readQuantity(get(spec, "resources", "requests", "storage")) ?? 0n;
  return { size, storageClass: text(spec, "storageClassName") };
}
var ofDataVolume = (spec) => claimOf2(get(spec, "pvc") ?? get(spec, "storage"));
function claimsInSight({ cluster: cluster2, machines }, namespace) {
  const found = /* @__PURE__ */ new Map();
  const here = (group, kind) => cluster2.all(group, kind).filter((object) => object.namespace === namespace && object.name !== "");
  for (const { object, vmSpec } of machines) {
    if (object.kind !== "VirtualMachine" || object.namespace !== namespace) continue;
    for (const template of items(vmSpec, "dataVolumeTemplates")) {
      const name = text(template, "metadata", "name");
      if (typeof name === "string" && isMap(template)) found.set(name, ofDataVolume(get(template, "spec")));
    }
  }
  for (const { name, value } of here(CDI_GROUP, "DataVolume")) found.set(name, ofDataVolume(get(value, "spec")));
  for (const { name, value } of here("", "PersistentVolumeClaim")) found.set(name, claimOf2(get(value, "spec")));
  return found;
}
function isRun({ object, vmSpec }) {
  const strategy = get(vmSpec, "runStrategy") ?? get(vmSpec, "running");
  const idle = isUnknown(strategy) || strategy === "Halted" || strategy === false;
  return !idle && guestCount(object) > 0;
}
function claimsOfGuests({ cluster: cluster2 }, { name, namespace }) {
  const isOfOne = ({ namespace: place2, name: claim, value }) => place2 === namespace && (claim.startsWith(`${STATE_CLAIM_PREFIX}${name}`) || String(text(value, "metadata", "labels", STATE_CLAIM_LABEL)).startsWith(name));
  return cluster2.all("", "PersistentVolumeClaim").filter(isOfOne).length;
}
function newClaims(target, { object }) {
  const guests = guestCount(object);
  return isOneGuest(object) ? guests : Math.max(guests - claimsOfGuests(target, object), 0);
}
function newlyClaiming(target, namespace) {
  if (target.claim.error !== void 0) return [];
  return claiming(target).filter(
    (machine) => machine.object.namespace === namespace && isRun(machine) && newClaims(target, machine) > 0
  );
}
function copying(target, namespace) {
  if (!holds("rwoStateCopied", target.release)) return [];
  return stateful(target).filter((machine) => {
    const { wanted, migratable } = target.verdict(machine);
    return machine.object.namespace === namespace && isRun(machine) && surely(wanted) && migratable !== false && target.claimOf(machine).accessMode === "ReadWriteOnce";
  });
}
var stateClaimOf = (target) => ({ size: STATE_SIZE, storageClass: knownClass(target) });

// src/kubevirt/quota.ts
function claimLimit(key) {
  const at4 = key.indexOf(CLASS_INFIX);
  const resource = at4 < 0 ? key : key.slice(at4 + CLASS_INFIX.length);
  const only5 = at4 < 0 ? {} : { storageClass: key.slice(0, at4) };
  if (resource === SIZE_KEY) return { counts: "size", ...only5 };
  const counted = at4 < 0 ? COUNT_KEYS.includes(resource) : resource === COUNT_KEYS[0];
  return counted ? { counts: "claims", ...only5 } : void 0;
}

// src/rules/state/quota.ts
var rule78 = defineRule({
  id: "state/quota",
  severity: "warning",
  __proto__: texts,
  needs: ["git"],
  *check(target) {
    for (const quota of target.cluster.all("", "ResourceQuota")) yield* exceeded(target, quota);
    for (const range of target.cluster.all("", "LimitRange")) yield* refused3(target, range);
  }
});
function limitPlace(target, object, path, machines) {
  if (isJudged(target, object)) return { object, path };
  const [first3] = machines;
  return first3 && persistencePlace(target, first3);
}
function* exceeded(target, quota) {
  const hard = map(quota.value, "spec", "hard");
  const scoped = ["scopes", "scopeSelector"].some((key) => get(quota.value, "spec", key) !== void 0);
  if (!isMap(hard) || scoped || quota.namespace === void 0) return;
  for (const [key, value] of Object.entries(hard)) {
    const limit = claimLimit(key);
    const allowed = readQuantity(value);
    if (!limit || allowed === void 0) continue;
    const found = demandOf(target, limit, quota.namespace, allowed);
    const place2 = found && limitPlace(target, quota, ["spec", "hard", key], found.machines);
    if (!place2) continue;
    yield {
      place: place2,
      message: `ResourceQuota "${quota.name}" allows ${key} ${String(value)}, but namespace ${quota.namespace} needs ${found.text}; raise it`,
      related: relatedMachines(target, found.machines, found.what)
    };
  }
}
var ONE = readQuantity(1) ?? 0n;
function demandOf(target, limit, namespace, allowed) {
  const counts3 = ({ storageClass }) => limit.storageClass === void 0 || limit.storageClass === storageClass;
  const amount = ({ size }) => limit.counts === "size" ? size : ONE;
  const sum = (claims) => claims.filter(counts3).reduce((all, claim) => all + amount(claim), 0n);
  const state = stateClaimOf(target);
  if (!counts3(state)) return void 0;
  const machines = newlyClaiming(target, namespace);
  const guests = machines.reduce((all, machine) => all + newClaims(target, machine), 0);
  const needed = sum([...claimsInSight(target, namespace).values()]) + BigInt(guests) * amount(state);
  const said = (all) => limit.counts === "size" ? quantityText(all) : `${wholeNumber(all)} claims`;
  if (machines.length > 0 && needed > allowed)
    return {
      machines,
      text: `${said(needed)} with the state of ${countText({ length: guests })}`,
      what: "needs a state claim"
    };
  const moving = copying(target, namespace);
  const most = needed + amount(state);
  if (moving.length === 0 || most <= allowed) return void 0;
  const why = `for the second claim that ${target.release.label} makes while ReadWriteOnce state migrates`;
  return { machines: moving, text: `${said(most)} ${why}`, what: "copies its state to migrate" };
}
function* refused3(target, range) {
  if (range.namespace === void 0) return;
  const machines = newlyClaiming(target, range.namespace);
  if (machines.length === 0) return;
  for (const [index, item] of items(range.value, "spec", "limits").entries()) {
    const least = get(item, "min", "storage");
    const billionths = readQuantity(least);
    if (get(item, "type") !== CLAIM_LIMIT || billionths === void 0) continue;
    if (billionths <= stateClaimOf(target).size || mayBeRaised(target, billionths)) continue;
    const path = ["spec", "limits", index, "min", "storage"];
    const place2 = limitPlace(target, range, path, machines);
    if (!place2) continue;
    yield {
      place: place2,
      message: `LimitRange "${range.name}" refuses claims below ${String(least)}, but ${target.release.label} asks for ${STATE_CLAIM_SIZE} for ${countText(machines)} in namespace ${range.namespace}; lower it`,
      related: relatedMachines(target, machines)
    };
  }
}
function mayBeRaised(target, least) {
  const raising2 = stateClaimRaising(target);
  if (!isUnknown(raising2) && raising2.by === "nothing") return false;
  const name = knownClass(target);
  if (name === void 0 || !target.storage.class(name)) return true;
  const minimum = target.storage.minimumSize(name);
  return isUnknown(minimum) || (readQuantity(minimum) ?? 0n) >= least;
}

// src/rules/state/rwo.ts
var blocks2 = behaviourText("rwoStateBlocksMigration");
var copies = behaviourText("rwoStateCopied");
var rule79 = defineRule({
  id: "state/rwo",
  severity: "warning",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    yield* byClass(target);
    yield* byClaim(target);
  }
});
function* byClass(target) {
  const { claim, release: release2 } = target;
  if (claim.accessMode !== "ReadWriteOnce") return;
  const machines = claiming(target).filter((machine) => isKeptBack(target, machine));
  const place2 = machines.length > 0 ? classPlace(target, machines) : void 0;
  if (!place2) return;
  const who = machines.length === 1 ? "1 VM that is meant to live-migrate" : `${machines.length} VMs that are meant to live-migrate`;
  const [severity, effect] = effectOf2(target, machines);
  yield {
    place: place2,
    severity,
    message: `StorageClass "${knownClass(target) ?? claim.storageClassCandidates?.join(", ")}" gives ReadWriteOnce state to ${who} (${claim.trace.at(-1)?.because}); ${release2.label} ${effect}`,
    related: relatedMachines(target, machines, "is meant to live-migrate and keeps state")
  };
}
function* byClaim(target) {
  for (const [storageClass, machines] of boundAlone(target)) {
    const [first3] = machines;
    if (!first3) continue;
    const [severity, effect] = effectOf2(target, machines);
    yield {
      place: persistencePlace(target, first3),
      severity,
      message: `the claims of StorageClass "${storageClass}" that hold the state of ${countText(machines)} are ReadWriteOnce; ${target.release.label} ${effect}`,
      related: relatedMachines(target, machines, "is meant to live-migrate and keeps state")
    };
  }
}
function boundAlone(target) {
  const found = /* @__PURE__ */ new Map();
  for (const machine of stateful(target)) {
    const { existingClaim, accessMode, storageClass } = target.claimOf(machine);
    if (!existingClaim || isJudged(target, existingClaim) || accessMode !== "ReadWriteOnce") continue;
    if (typeof storageClass !== "string" || !isKeptBack(target, machine)) continue;
    found.set(storageClass, [...found.get(storageClass) ?? [], machine]);
  }
  return found;
}
function isKeptBack(target, machine) {
  const { wanted, blockers } = target.verdict(machine);
  return surely(wanted) && !blockers.some(({ blocker, blocks: blocks3 }) => blocks3 === true && blocker.id !== "state-rwo");
}
function effectOf2(target, machines) {
  const remedy8 = "use a class with ReadWriteMany Filesystem volumes";
  if (!holds("rwoStateBlocksMigration", target.release))
    return ["warning", `makes a second claim for each migration; ${remedy8}, or allow for the quota`];
  if (machines.some((machine) => evictsByMigration(target, machine) === true))
    return ["error", `does not live-migrate such a VM, so node drains hang; ${remedy8}`];
  return ["warning", `does not live-migrate such a VM, so node drains shut it down; ${remedy8}`];
}

// src/rules/state/rwx-unsupported.ts
var rule80 = defineRule({
  id: "state/rwx-unsupported",
  severity: "error",
  __proto__: texts,
  needs: ["release"],
  *check(target) {
    const { claim, release: release2 } = target;
    const found = unsharedClass(target);
    if (!found) return;
    const { object, asked } = found;
    const { name } = object;
    const machines = claiming(target);
    const promised = asked === "spec" ? setsPlace2(target, name) : void 0;
    const place2 = promised ?? (claim.explicit || machines.length > 0 ? classPlace(target, machines) : void 0);
    if (!place2) return;
    const provisioner = text(object.value, "provisioner");
    const because = claim.trace.at(-1)?.because;
    yield {
      place: place2,
      message: `StorageClass "${name}" (${String(provisioner)}) gives no ReadWriteMany file system, but ${release2.label} asks it for one: ${because}; ${REMEDIES[asked]}`,
      related: relatedMachines(target, machines)
    };
  }
});
var REMEDIES = {
  spec: "leave ReadWriteMany out of the Filesystem set of the StorageProfile",
  release: "name a class with ReadWriteMany file systems, such as NFS or CephFS",
  fallback: "name a class with ReadWriteMany file systems, or give its StorageProfile a Filesystem set with ReadWriteOnce"
};
function setsPlace2(target, storageClass) {
  const profile = target.storage.profileObject(storageClass);
  if (!profile || !isJudged(target, profile)) return void 0;
  return { object: profile, path: ["spec", "claimPropertySets"], at: "key" };
}

// src/rules/state/unknown-storage-class.ts
var rule81 = defineRule({
  id: "state/unknown-storage-class",
  severity: "error",
  __proto__: texts,
  needs: ["cluster facts"],
  *check(target) {
    const name = missingClass(target);
    if (name === void 0) return;
    const machines = claiming(target);
    const place2 = classPlace(target, machines);
    if (!place2) return;
    yield {
      place: place2,
      message: `StorageClass "${name}" does not exist; in ${target.release.label} nothing checks the name and state claims stay pending; ${remedy7(target, name)}`,
      related: relatedMachines(target, machines)
    };
  }
});
function remedy7(target, name) {
  const names2 = target.storage.classes.map((object) => object.name);
  const near = nearest(name, names2);
  const correct = `correct ${classFieldText(target)}`;
  if (near !== void 0) return `did you mean "${near}"? ${correct}`;
  return names2.length > 0 ? `${correct} to one that exists: ${names2.join(", ")}` : `make the class, or ${correct}`;
}

// src/rules/index.ts
var RULES = [
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
  rule74,
  rule75,
  rule76,
  rule77,
  rule78,
  rule79,
  rule80,
  rule81
];
var ruleById = (id) => RULES.find((rule82) => rule82.id === id);

// src/settings.ts
var RULE_NAMES = namesOf(RULES);
var SCHEMA_RULES = "schema/*";
var READING = /* @__PURE__ */ new Set(["meta/parse", "meta/duplicate-key"]);
var SCHEMAS_ALONE = Object.fromEntries(
  RULES.filter(({ id }) => familyOf(id) !== SCHEMA_RULES && !READING.has(id)).map(({ id }) => [id, "off"])
);
function withSchema(levels, schema2) {
  if (schema2 !== "off") return levels;
  const others3 = [...levels].filter(([rule82]) => familyOf(rule82) !== SCHEMA_RULES);
  return new Map([...others3, [SCHEMA_RULES, "off"]]);
}
function schemaOption(schema2, allowed) {
  if (schema2 === void 0 || allowed.includes(schema2)) return schema2;
  const given3 = JSON.stringify(schema2);
  throw new UsageError(`schema takes ${allowed.join(" or ")}; ${given3} is ${allowed.length > 2 ? "none" : "neither"}`);
}
var levelsOf = (given3, schema2 = "builtin") => new Levels(void 0, withSchema(readLevels(given3, RULE_NAMES), schemaOption(schema2, SCHEMA_CHECKS) ?? "builtin"));
function settingsOf(paths2, given3) {
  const { cwd, config, stdinFilename = "." } = given3;
  if (config !== void 0 && config !== false && typeof config !== "string")
    throw new UsageError("config takes the path of a file, or false");
  const release2 = releaseOption(given3.kubevirt);
  const levels = readLevels(given3.rules ?? [], RULE_NAMES);
  const from = paths2.map((path) => path === "-" ? stdinFilename : path);
  const configuration = findConfig(from, { cwd, ...config === void 0 ? {} : { config } }, RULE_NAMES);
  const schema2 = schemaOption(given3.schema, SCHEMA_MODES) ?? configuration?.schema ?? "builtin";
  return {
    configuration,
    kubevirt: release2,
    levels: new Levels(configuration, withSchema(levels, schema2), cwd),
    schema: schema2,
    failOn: given3.failOn ?? configuration?.failOn ?? "error"
  };
}
var byName = (levels) => Object.fromEntries([...levels].sort(([left], [right]) => left < right ? -1 : 1));
function resolved({ configuration, kubevirt, levels, failOn, schema: schema2 }) {
  const { clusters = [], exclude = [], overrides = [] } = configuration ?? {};
  const release2 = kubevirt ?? configuration?.kubevirt;
  return {
    ...release2 === void 0 ? {} : { kubevirt: release2.version },
    clusters: clusters.map(
      ({ kubevirt: own3, ...rest }) => own3 === void 0 ? rest : { ...rest, kubevirt: own3.version }
    ),
    exclude,
    rules: byName(RULES.map(({ id, severity }) => [id, levels.usual(id) ?? severity])),
    overrides: overrides.map(({ files, rules }) => ({ files, rules: byName(rules) })),
    failOn,
    schema: schema2
  };
}
function resolvedText(settings2) {
  const { Document, isMap: isMap2, isScalar } = require("yaml");
  const document = new Document(resolved(settings2));
  document.commentBefore = ` from ${settings2.configuration?.file ?? "defaults; there is no vmstate.yaml"}`;
  const rules = document.get("rules");
  for (const { key, value } of isMap2(rules) ? rules.items : []) {
    if (isScalar(value) && settings2.levels.usual(String(key)) === void 0) value.comment = " default";
  }
  return document.toString({ lineWidth: 0 });
}

// src/commands/files.ts
var SLOW_MS = 1e3;
var Progress = class {
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
function paths(parsed2) {
  return parsed2.positionals.length > 0 ? parsed2.positionals : ["."];
}
function ruleLevel(text4) {
  const at4 = text4.indexOf("=");
  if (at4 < 0)
    throw new UsageError(`--rule takes rule=level, as state/rwo=error; ${JSON.stringify(text4)} is no such pair`);
  return [text4.slice(0, at4), text4.slice(at4 + 1)];
}
var textOf4 = (value) => typeof value === "string" ? value : void 0;
function settings(parsed2, io, failOn, schema2) {
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
    schema: schema2,
    stdinFilename: textOf4(values["stdin-filename"])
  });
}
var rendering = () => require("./commands.js").all_of_commands_render.render;
var cache2 = (values, io) => require("./options.js").all_of_commands_cache.cachePlace(textOf4(values["cache-location"]), io);
function loadOptions(parsed2, io, { configuration }) {
  const { values } = parsed2;
  const cluster2 = textOf4(values.cluster);
  const jobs = count(parsed2, "jobs", 1, MOST_JOBS);
  return {
    cwd: io.cwd,
    context: values["no-context"] !== true,
    configuration,
    forceExclude: values["force-exclude"] === true,
    facts: Array.isArray(values.facts) ? values.facts : [],
    crds: Array.isArray(values.crds) ? values.crds : [],
    ...cluster2 === void 0 ? {} : { cluster: cluster2 },
    ...jobs === void 0 ? {} : { jobs },
    ...values.cache === true || values["cache-location"] !== void 0 ? { cache: cache2(values, io) } : {},
    ...values.render === true ? { rendered: rendering()(configuration, cluster2) } : {}
  };
}
var MANY_FILES = 50;
var MOST_JOBS = 64;
function loading(parsed2, io, set2, load2) {
  const options = loadOptions(parsed2, io, set2);
  const progress = new Progress(io);
  const named2 = paths(parsed2);
  const stdinFilename = textOf4(parsed2.values["stdin-filename"]);
  const loaded3 = load2(named2, {
    ...options,
    ...named2.includes("-") ? { stdin: io.readStdin() } : {},
    ...stdinFilename === void 0 ? {} : { stdinFilename },
    onFile: (done, total) => {
      if (done === 0 && total >= MANY_FILES) io.manyFiles?.();
      progress.step(done, total);
    }
  });
  progress.end();
  return loaded3;
}
var load = (parsed2, io, set2) => loading(parsed2, io, set2, loadFiles);
function reportInput(loaded3, parsed2, io, found = loaded3.inputProblems) {
  const problems2 = [...found];
  const forced = loaded3.excluded && parsed2.values["force-exclude"] === true;
  if (loaded3.files === 0 && problems2.length === 0 && !forced) {
    const message = loaded3.excluded ? "the configuration excludes every file in it; name a file itself to judge it all the same" : `it holds no YAML or JSON file${loaded3.facts ? " beside the facts" : ""}; name one that does`;
    problems2.push({ path: paths(parsed2).join(" "), message });
  }
  reportProblems(problems2, io);
  return problems2.length > 0;
}
function reportProblems(problems2, io) {
  for (const { path, message } of problems2) io.stderr.write(`vmstate: ${printable(`${path}: ${message}`)}
`);
}
function sourceReader(io, inRevision = () => void 0, inFile = (file2) => sourceOf3(resolve11(io.cwd, file2))) {
  const texts2 = /* @__PURE__ */ new Map();
  return (file2, revision) => {
    const key = `${revision ?? ""}
${file2}`;
    if (!texts2.has(key)) {
      const text4 = revision === void 0 ? inFile(file2) : inRevision(file2);
      texts2.set(key, text4 && mask2()(text4, file2));
    }
    return texts2.get(key);
  };
}
var mask2 = () => require("./findings.js").all_of_mask.masked;
function sourceOf3(path) {
  try {
    return readText(path).replace(/^\uFEFF/, "");
  } catch {
    return void 0;
  }
}

// src/commands/links.ts
function number2(version2) {
  const [, major = "0", minor = "0"] = /^(\d+)(?:\.(\d+))?/.exec(version2 ?? "") ?? [];
  return Number(major) + Number(minor) / 1e3;
}
var PROGRAMS = {
  "iTerm.app": 3.001,
  WezTerm: 20200620,
  vscode: 1.072,
  ghostty: 0,
  zed: 0
};
var TERMS = ["xterm-kitty", "alacritty", "alacritty-direct", "foot", "xterm-ghostty"];
var isVte = ({ VTE_VERSION }) => Number(VTE_VERSION) > 5e3;
var isProgram2 = ({ TERM_PROGRAM = "", TERM_PROGRAM_VERSION }) => Object.hasOwn(PROGRAMS, TERM_PROGRAM) && number2(TERM_PROGRAM_VERSION) >= (PROGRAMS[TERM_PROGRAM] ?? 0);
function followsLinks({ env, stdout }) {
  const { FORCE_HYPERLINK: forced, CI, TEAMCITY_VERSION, WT_SESSION, KONSOLE_VERSION, TERM = "" } = env;
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  if (stdout.isTTY !== true || (CI ?? "") !== "" || (TEAMCITY_VERSION ?? "") !== "") return false;
  if (isVte(env) || isProgram2(env) || TERMS.includes(TERM)) return true;
  return (WT_SESSION ?? "") !== "" || Number(KONSOLE_VERSION) >= 201200;
}

// src/commands/formats.ts
var FINDING_FORMATS = {
  text: () => {
    const { textReport: textReport2 } = require("./lint.js").all_of_report_text;
    return (report) => textReport2(report.result, report);
  },
  compact: () => require("./options.js").all_of_report_compact.compactReport,
  json: () => {
    const { jsonReport: jsonReport2 } = require("./lint.js").all_of_report_json;
    return ({ result: result2 }) => jsonReport2(result2);
  },
  sarif: () => require("./options.js").all_of_report_sarif.sarifReport,
  junit: () => require("./options.js").all_of_report_junit.junitReport,
  github: () => require("./options.js").all_of_report_github.githubReport,
  gitlab: () => require("./options.js").all_of_report_gitlab.gitlabReport,
  markdown: () => require("./options.js").all_of_report_markdown.markdownReport,
  html: () => {
    const { pageReport } = require("./commands.js").all_of_report_page;
    return ({ result: result2, plan: plan2, source }) => pageReport({ lint: result2, ...plan2 ? { plan: plan2() } : {}, source });
  }
};
function formatOption(formats) {
  const [first3, ...names2] = Object.keys(formats);
  const last2 = names2.pop();
  const help2 = `${[`${first3} (default)`, ...names2].join(", ")} or ${last2}; with a file, written there`;
  return { format: { type: "string", multiple: true, value: "FORMAT[=FILE]", help: help2 } };
}
function outputOf(text4, names2) {
  const at4 = text4.indexOf("=");
  const format = at4 < 0 ? text4 : text4.slice(0, at4);
  if (!names2.includes(format)) {
    const near = nearest(format, names2);
    throw new UsageError(
      `--format takes ${names2.join(", ")}; ${JSON.stringify(format)} is none of them${near === void 0 ? "" : `; did you mean ${near}?`}`
    );
  }
  if (at4 < 0) return { format };
  const file2 = text4.slice(at4 + 1);
  if (file2 === "") throw new UsageError(`--format ${format}= needs the name of a file after the =`);
  return { format, file: file2 };
}
var given2 = ({ values: { format } }) => Array.isArray(format) ? format : typeof format === "string" ? [format] : [];
function outputsOf(parsed2, io, formats) {
  const names2 = Object.keys(formats);
  const outputs = given2(parsed2).map((text4) => outputOf(text4, names2));
  const shown = outputs.filter(({ file: file2 }) => file2 === void 0);
  if (shown.length > 1) {
    const [first3, second] = shown.map(({ format }) => format);
    throw new UsageError(
      `--format ${first3} and --format ${second} both go to standard output; give one a file: --format ${second}=FILE`
    );
  }
  const files = /* @__PURE__ */ new Set();
  for (const { file: file2 } of outputs) {
    if (file2 === void 0) continue;
    const path = resolve12(io.cwd, file2);
    if (files.has(path)) throw new UsageError(`--format names ${file2} twice; give each format its own file`);
    files.add(path);
    checkWritable(path, file2);
  }
  return shown.length > 0 ? outputs : [...usual2(outputs, names2, io), ...outputs];
}
function usual2(asked, names2, io) {
  const annotate = asked.length === 0 && io.env.GITHUB_ACTIONS === "true" && names2.includes("github");
  return [{ format: names2[0] ?? "" }, ...annotate ? [{ format: "github" }] : []];
}
function checkWritable(path, file2) {
  if (isFolder(path)) throw new UsageError(`${file2} is a folder; name a file in it`);
  if (!isFolder(dirname8(path))) throw new UsageError(`${file2} cannot be written: there is no folder ${dirname8(path)}`);
}
function writeReports(outputs, formats, given3, io, out = io.stdout) {
  let failed = false;
  for (const { format, file: file2 } of outputs) {
    const text4 = formats[format]()(given3(file2 !== void 0));
    if (file2 === void 0) out.write(text4);
    else failed = writeReport(file2, text4, io) || failed;
  }
  return failed;
}
function writeReport(file2, text4, io) {
  const { writeWhole } = require("./options.js").all_of_commands_write_file;
  const problem5 = writeWhole(resolve12(io.cwd, file2), text4);
  if (problem5 !== void 0) io.stderr.write(`vmstate: ${file2} cannot be written: ${problem5}
`);
  return problem5 !== void 0;
}
var help = (id) => require("./options.js").all_of_commands_rule_help.ruleHelp(id);
var page = (rule82) => require("./options.js").all_of_rule_page.rulePage(rule82);
var linking = (parsed2, io) => wantsColour(parsed2, io) && followsLinks(io) ? { link: page } : {};
function reportOf(result2, parsed2, io, { failOn }, source = sourceReader(io)) {
  const root = contextRoot(".", io.cwd) ?? io.cwd;
  const inRepository = (file2) => {
    const path = resolve12(io.cwd, file2);
    return isWithin2(path, root) ? pathFrom(root, path) : file2;
  };
  return (toFile) => ({
    result: result2,
    failOn,
    inRepository,
    rule: help,
    paint: paint(!toFile && wantsColour(parsed2, io)),
    ...toFile ? {} : linking(parsed2, io),
    source,
    quiet: parsed2.values.quiet === true,
    verbose: parsed2.values.verbose === true,
    unsafeFixes: parsed2.values["unsafe-fixes"] === true
  });
}

// src/locate.ts
var reading = () => require("./findings.js").all_of_read_yaml_positions;
var KEY2 = /^(?:\.?([\w-]+)|\[(\d+)\]|\[("(?:[^"\\\n]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")\])/;
function pathSaid(text4) {
  const path = [];
  for (let rest = text4; rest !== ""; ) {
    const [all = "", word, index, quoted4] = KEY2.exec(rest) ?? [];
    if (all === "" || all.startsWith(".") && path.length === 0) return void 0;
    path.push(word ?? (index === void 0 ? JSON.parse(quoted4 ?? '""') : Number(index)));
    rest = rest.slice(all.length);
  }
  return path;
}
var Locator = class {
  #documents = /* @__PURE__ */ new Map();
  #lines = /* @__PURE__ */ new Map();
  /** Where a place stands; undefined for an object that comes from no file. */
  find(place2) {
    const { document, base } = place2.object;
    if (!document) return void 0;
    const found = foundIn(place2);
    if (found) return this.#inText(document, found);
    const located = this.#open(document);
    const span = spanOf2(located, [...base, ...place2.path], place2.at ?? "value", base.length);
    return this.#position(document, located, span);
  }
  /** Where the value at a place is used, when it is set elsewhere; undefined for manifests, which are not made of others. */
  use(place2) {
    const used3 = foundIn(place2)?.use;
    return used3 && place2.object.document && this.#inText(place2.object.document, used3);
  }
  /** Where a piece of a text stands. */
  inText(place2) {
    return this.#inText({}, place2);
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
      const text4 = document.template ? maskTemplate(document.text) : document.text;
      located = { positions: reading().positionsOf(text4), lines: lineStarts(document.text) };
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
  #inText({ revision }, { file: file2, text: text4, start, end }) {
    let lines = this.#lines.get(text4);
    if (!lines) {
      lines = lineStarts(text4);
      this.#lines.set(text4, lines);
    }
    const document = { file: file2, line: 0, ...revision === void 0 ? {} : { revision } };
    return this.#position(document, { lines }, { start, end });
  }
  #at(document, lines, offset) {
    const line = lineAt(lines, offset);
    return [document.line + line + 1, offset - lines[line] + 1];
  }
};
function foundIn({ object: { document, base }, path, at: at4 = "value" }) {
  return document?.program?.find([...base, ...path], at4);
}
function spanOf2({ positions }, path, at4, root) {
  const exact = at4 === "key" ? positions.key(path) : positions.shown(path);
  if (exact) return exact;
  for (let length = path.length - 1; length > root; length--) {
    const parent = positions.key(path.slice(0, length));
    if (parent) return parent;
  }
  const object = path.slice(0, root);
  return positions.value([...object, "metadata", "name"]) ?? positions.key([...object, "kind"]) ?? { start: 0, end: 0 };
}

// src/commands/shard.ts
var SHARD_OPTION = {
  shard: { type: "string", value: "I/N", help: "do the I-th of N parts of the work, for vmstate merge" }
};
var MOST_SHARDS = 9999;
function shardOf({ values: { shard } }) {
  if (typeof shard !== "string") return void 0;
  const [, index, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(shard) ?? [];
  if (index === void 0 || Number(index) > Number(of))
    throw new UsageError(`--shard takes a part of a whole, from 1/4 to 4/4; ${JSON.stringify(shard)} is none`);
  return { index: Number(index), of: Number(of) };
}

// src/cluster/decided.ts
function isMachineOpen(target, object, git) {
  const machine = target.machines.find((candidate) => candidate.object === object);
  if (!machine) return false;
  const { state, migratable, wanted } = target.verdict(machine);
  const own3 = [machine.instancetype.applied, machine.preference.applied, state.needed];
  return (git ? own3 : [...own3, migratable, wanted]).some(isUnknown);
}
function isConfigurationOpen({ configuration, claim }) {
  return isUnknown(configuration.configuration) || configuration.moreGates !== void 0 || isUnknown(claim.storageClass) || isUnknown(claim.accessMode);
}
function isOpen({ targets }, object, git) {
  const [target] = targets;
  if (!target || holdsUnknown(object.value)) return true;
  if (!git && targets.length > 1) return true;
  if (target.cluster.knowsAll("", "")) return false;
  return isMachineOpen(target, object, git) || !git && isConfigurationOpen(target);
}

// src/read/ignore-comments.ts
var WORD = "vmstate-ignore";
var COMMENT = /^#+\s*vmstate-ignore(?![\w-]):?([\s\S]*)$/;
var BARE = /^\s*(?:#[\s\S]*)?$/;
var SCALAR_MARK = "";
var MARKS = /* @__PURE__ */ new Set([SCALAR_MARK, "", ""]);
function* comments(text4) {
  const { Lexer } = require("yaml");
  let offset = 0;
  let before2 = "";
  for (const token of new Lexer().lex(text4)) {
    const isMark = MARKS.has(token);
    if (!isMark && before2 !== SCALAR_MARK && token.startsWith("#")) yield { source: token, offset };
    if (!isMark) offset += token.length;
    before2 = token;
  }
}
function nextFilled(lines) {
  const next = new Array(lines.length);
  let filled;
  for (let index = lines.length - 1; index >= 0; index--) {
    next[index] = filled;
    if (!BARE.test(lines[index])) filled = index;
  }
  return next;
}
function ignoreComments(text4) {
  if (!text4.includes(WORD)) return [];
  const starts = lineStarts(text4);
  const next = nextFilled(text4.split("\n"));
  const found = [];
  for (const { source, offset } of comments(text4)) {
    const match = COMMENT.exec(source.trimEnd());
    if (!match) continue;
    const line = lineAt(starts, offset);
    const lead = text4.slice(starts[line], offset);
    found.push({
      text: (match[1] ?? "").trim(),
      line,
      column: lead.length + 1,
      endColumn: lead.length + 1 + source.trimEnd().length,
      target: lead.trim() === "" ? next[line] : line
    });
  }
  return found;
}

// src/suppress/ignores.ts
var ANNOTATION = "vmstate.io/ignore";
var MARK = /vmstate(?:\.io|-ignore)/;
var NEXT_ENTRY = /[;\n](?=[^\S\n]*[\w-]+\/(?:[\w-]+|\*)\s*(?:[:;\n]|$))/;
function entriesOf2(text4) {
  const entries = text4.split(NEXT_ENTRY).filter((part) => part.trim() !== "");
  return (entries.length > 0 ? entries : [""]).map((entry) => {
    const [, rule82 = "", reason = ""] = /^\s*([^\s:]*)\s*(?::([\s\S]*))?/.exec(entry) ?? [];
    return { rule: rule82, reason: reason.trim().replace(/;$/, "").trimEnd() };
  });
}
function metadataPaths({ group, kind }) {
  const machine = MACHINE_KINDS.find((candidate) => candidate.group === group && candidate.kind === kind);
  const paths2 = [["metadata"]];
  if (machine?.vm && machine.vm.length > 1) paths2.push([...machine.vm.slice(0, -1), "metadata"]);
  if (machine && machine.vmi.length > 0) paths2.push([...machine.vmi, "metadata"]);
  return paths2;
}
function annotated3(object) {
  return metadataPaths(object).flatMap((metadata) => {
    const path = [...metadata, "annotations", ANNOTATION];
    const text4 = get(object.value, ...path);
    if (text4 === void 0 || isUnknown(text4) || typeof text4 === "object") return [];
    const place2 = { object, path };
    return entriesOf2(String(text4)).map((entry) => ignoreOf(entry, { place: place2, seen: [] }));
  });
}
function commented(document, seen) {
  if (document.program) return inProgram(document.program, seen);
  const text4 = document.template ? maskTemplate(document.text) : document.text;
  return ignoreComments(text4).flatMap(({ text: entries, line, column, endColumn, target }) => {
    const at4 = document.line + line + 1;
    const comment = { file: document.file, line: at4, column, endLine: at4, endColumn };
    const of = target === void 0 ? void 0 : document.line + target + 1;
    return entriesOf2(entries).map((entry) => ignoreOf(entry, { comment, line: of, seen }));
  });
}
function inProgram(program, seen) {
  return program.ignoreComments().flatMap(({ text: text4, file: file2, line, column, endColumn, target }) => {
    const comment = { file: file2, line: line + 1, column, endLine: line + 1, endColumn };
    const of = target === void 0 ? void 0 : target + 1;
    return entriesOf2(text4).map((entry) => ignoreOf(entry, { comment, line: of, seen }));
  });
}
function ignoresOf(source) {
  const seen = [];
  const objects = /* @__PURE__ */ new Map();
  if (!("text" in source)) return { comments: [], byLine: /* @__PURE__ */ new Map(), seen, objects };
  const isMarked2 = source.program ? source.program.holds(MARK) : MARK.test(source.text);
  if (!isMarked2) return void 0;
  const comments2 = commented(source, seen);
  return { comments: comments2, byLine: indexBy(comments2, ({ line }) => line), seen, objects };
}
var ignoreOf = (entry, { place: place2, comment, line, seen }) => ({
  ...entry,
  ...{ place: place2, comment, line, seen },
  used: false
});

// src/suppress.ts
var ALWAYS = /* @__PURE__ */ new Set(["meta/parse", rule44.id, rule45.id]);
var isConcerned = ({ group, kind }) => isKubeVirtGroup(group) && group !== INSTANCETYPE_GROUP && group !== CDI_GROUP && kind !== "KubeVirt";
var objectsOf = (places) => new Set(places.map(({ place: place2 }) => place2.object));
function fixOf8(fix, left) {
  const changes2 = fix.changes.filter(({ object }) => left.has(object) || !isConcerned(object));
  return changes2.length > 0 ? { ...fix, changes: changes2 } : void 0;
}
var Suppressions = class {
  constructor(rules, locator, ignoreErrors = true) {
    this.rules = rules;
    this.locator = locator;
    this.ignoreErrors = ignoreErrors;
    this.#names = withFamilies(namesOf(rules));
  }
  rules;
  locator;
  ignoreErrors;
  #ignores = /* @__PURE__ */ new Map();
  #names;
  #decided = /* @__PURE__ */ new Map();
  /** How many findings were taken out. */
  count = 0;
  /** Problems of one cluster without what is ignored of them. `reported`: whether a problem is reported at all. */
  left(problems2, choice2, reported2 = () => true) {
    this.#see(choice2);
    return problems2.filter(reported2).flatMap((problem5) => {
      const left = this.#apply(problem5);
      if (left && reported2(left)) return [left];
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
  #see(choice2) {
    for (const object of choice2.targets[0]?.cluster.objects ?? []) {
      const ignores = this.#in(object.document ?? object);
      if (!ignores) continue;
      for (const { seen } of [...this.#annotated(ignores, object), ignores]) seen.push({ object, choice: choice2 });
    }
  }
  /** A problem without what is ignored of it; undefined when nothing is left. */
  #apply(problem5) {
    const { rule: rule82, place: place2, related: related2 = [], severity } = problem5;
    if (severity === "error" && !this.ignoreErrors) return problem5;
    const own3 = this.#isIgnored(rule82, place2);
    const left = related2.filter((one2) => !isConcerned(one2.place.object) || !this.#isIgnored(rule82, one2.place));
    if (!own3 && left.length === related2.length) return problem5;
    const concerned = left.filter((one2) => isConcerned(one2.place.object));
    if (concerned.length === 0 || own3 && !objectsOf(related2).has(place2.object)) return void 0;
    const rest = objectsOf(left);
    const gone = [...objectsOf(related2)].filter((object) => !rest.has(object)).length;
    const note2 = gone === 0 ? "" : gone === 1 ? " (1 object is ignored)" : ` (${gone} objects are ignored)`;
    const first3 = concerned[0]?.place;
    const { fix: meant, ...found } = problem5;
    const fix = meant && fixOf8(meant, rest);
    return {
      ...found,
      ...own3 && first3 ? { place: first3 } : {},
      related: left,
      message: problem5.message + note2,
      ...fix ? { fix } : {}
    };
  }
  /** What is to be said of ignores that do nothing. `reports`: whether a rule reports in a file at all. */
  reports(reports) {
    const found = [];
    for (const ignores of this.#ignores.values()) {
      if (!ignores) continue;
      for (const ignore of [...ignores.comments, ...[...ignores.objects.values()].flat()]) {
        const file2 = ignore.comment?.file ?? ignore.place?.object.document?.file;
        const report = this.#reportOf(ignore, (rule82) => reports(rule82, file2));
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
  #isIgnored(rule82, place2) {
    const ignores = this.#in(place2.object.document ?? place2.object);
    if (!ignores) return false;
    const position = ignores.comments.length > 0 ? this.locator.find(place2) : void 0;
    return this.#use(rule82, [...this.#annotated(ignores, place2.object), ...this.#onLine(ignores, position)]);
  }
  #onLine({ byLine }, { file: file2, line } = {}) {
    if (line === void 0) return [];
    return (byLine.get(line) ?? []).filter(({ comment }) => (comment?.file ?? file2) === file2);
  }
  #use(rule82, ignores) {
    const covering = ALWAYS.has(rule82) ? [] : ignores.filter((ignore) => ignore.reason !== "" && (ignore.rule === rule82 || ignore.rule === familyOf(rule82)));
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
  #isSurelyUnused({ rule: rule82, seen }, reports) {
    const meant = this.rules.filter(({ id }) => (id === rule82 || familyOf(id) === rule82) && !ALWAYS.has(id));
    const ran = meant.filter(({ id, needs }) => reports(id) && !needs.includes("two revisions"));
    if (ran.length === 0 || ran.length < meant.length) return false;
    const git = ran.every(({ id, needs }) => familyOf(id) !== "migration/*" && needs.every((need) => need === "git"));
    const facts = ran.some(({ needs }) => needs.includes("cluster facts"));
    return this.#isDecided(seen, git, facts);
  }
  /** Whether what rules need to know of objects is known. Asked once for all comments of a document. */
  #isDecided(seen, git, facts) {
    const known5 = this.#decided.get(seen) ?? /* @__PURE__ */ new Map();
    this.#decided.set(seen, known5);
    const key = `${git} ${facts}`;
    const before2 = known5.get(key);
    if (before2 !== void 0) return before2;
    const decided = seen.every(({ object, choice: choice2 }) => {
      const { facts: captured = [] } = choice2.targets[0]?.cluster ?? {};
      const complete = choice2.targets[0]?.cluster.knowsAll("", "") === true;
      return (!facts || complete || captured.length > 0) && !isOpen(choice2, object, git);
    });
    known5.set(key, decided);
    return decided;
  }
};

// src/commands/lint.ts
var lint_exports = {};
__export(lint_exports, {
  lint: () => lint
});

// src/fingerprint.ts
function nameIn(list4, index) {
  const item = list4[index];
  if (typeof item === "string") return `=${item}`;
  if (!isMap(item)) return index;
  const { name = isMap(item.metadata) ? item.metadata.name : void 0 } = item;
  return typeof name === "string" ? `name=${name}` : index;
}
function namedPath({ object, path }) {
  let value = object.value;
  return path.map((key) => {
    const named2 = typeof key === "number" && Array.isArray(value) ? nameIn(value, key) : key;
    value = Array.isArray(value) || isMap(value) ? value[key] : void 0;
    return named2;
  });
}
var quoted3 = (message) => message.match(/"[^"]*"/g) ?? [];
function aboutPlace({ rule: rule82, cluster: cluster2 = "", message }, place2, file2) {
  const { group, kind, namespace = "", name } = place2.object;
  const object = [group, kind, namespace, name, ...name === "" ? [file2] : []];
  return JSON.stringify([rule82, cluster2, object, namedPath(place2), quoted3(message)]);
}
var aboutFile = ({ rule: rule82, cluster: cluster2 = "", message }, file2, path = "") => JSON.stringify([rule82, cluster2, file2, path, message.replace(/\d+/g, "0")]);
function spread(bits) {
  const first3 = Math.imul(bits ^ bits >>> 16, 2246822507);
  const second = Math.imul(first3 ^ first3 >>> 13, 3266489909);
  return (second ^ second >>> 16) >>> 0;
}
var hex = (bits) => bits.toString(16).padStart(8, "0");
function hash(text4) {
  let left = 2166136261;
  let right = 2654435769;
  for (let at4 = 0; at4 < text4.length; at4++) {
    const unit = text4.charCodeAt(at4);
    left = Math.imul(left ^ unit, 16777619);
    right = Math.imul(right << 5 ^ right >>> 27 ^ unit, 668265263);
  }
  return hex(spread(left)) + hex(spread(right ^ text4.length));
}
var Fingerprints = class {
  #seen = /* @__PURE__ */ new Map();
  of(about) {
    const before2 = this.#seen.get(about) ?? 0;
    this.#seen.set(about, before2 + 1);
    return hash(before2 === 0 ? about : `${about}#${before2}`);
  }
};
var isOfShard = (about, { index, of }) => Number.parseInt(hash(about).slice(0, 8), 16) % of === index - 1;

// src/judge.ts
var RuleError = class extends Error {
  name = "RuleError";
};
function* problemsOf(rules, subject2, levelOf) {
  for (const rule82 of rules) {
    try {
      for (const problem5 of subject2.problems(rule82)) {
        const severity = levelOf(rule82.id, problem5.place.object.document?.file) ?? problem5.severity ?? rule82.severity;
        if (severity !== "off") yield { ...problem5, severity, rule: rule82.id };
      }
    } catch (cause) {
      throw new RuleError(`rule ${rule82.id} failed for ${subject2.release.label}: ${String(cause)}`, { cause });
    }
  }
}
var Keys = class {
  #ids = /* @__PURE__ */ new Map();
  of({ rule: rule82, place: place2, topic = "" }) {
    return [rule82, this.#id(place2), ...place2.path, place2.at ?? "value", topic].join("\0");
  }
  #id({ object }) {
    const id = this.#ids.get(object) ?? this.#ids.size;
    this.#ids.set(object, id);
    return id;
  }
};
var versionless = (message) => message.replace(/\d+(?:\.\d+)+/g, "");
function alike(held) {
  const isSingle = indexBy(held, ({ release: release2 }) => release2).size === held.length;
  return isSingle ? [[...held]] : [...indexBy(held, ({ problem: problem5 }) => versionless(problem5.message)).values()];
}
var mildest = (severities) => SEVERITIES.findLast((severity) => severities.includes(severity)) ?? "info";
var names = (releases) => releases.map(({ minor }) => `v${minor}`).join(", ");
var changeKey = ({ object: _, ...change }) => JSON.stringify(change);
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
  const fix = problems2[0]?.fix;
  return problems2.every((problem5) => isSameFix(problem5.fix, fix)) ? fix : void 0;
}
function merge2(held, judged3) {
  const problems2 = held.map(({ problem: problem5 }) => problem5);
  const releases = [...new Set(held.map(({ release: release2 }) => release2))];
  const { fix: _, ...newest } = problems2.at(-1);
  const last2 = releases.at(-1);
  const label = `KubeVirt ${names(releases)}`;
  const message = newest.message.replaceAll(last2.label, label);
  if (releases.length === judged3.length) {
    const fix = commonFix(problems2);
    return {
      ...newest,
      message,
      severity: mildest(problems2.map(({ severity }) => severity)),
      ...fix ? { fix } : {}
    };
  }
  return {
    ...newest,
    message: `${message} (holds in ${names(releases)} only; the release is not known)`,
    severity: "info"
  };
}
function judgeEach(rules, subjects, levelOf) {
  const [only5] = subjects;
  if (subjects.length === 1 && only5) return [...problemsOf(rules, only5, levelOf)];
  const keys2 = new Keys();
  const found = subjects.flatMap(
    (subject2) => [...problemsOf(rules, subject2, levelOf)].map((problem5) => ({ release: subject2.release, problem: problem5 }))
  );
  const judged3 = subjects.map(({ release: release2 }) => release2);
  const places = indexBy(found, ({ problem: problem5 }) => keys2.of(problem5));
  return [...places.values()].flatMap(alike).map((held) => merge2(held, judged3));
}
function judge(rules, { targets }, levelOf) {
  const subjects = targets.map((target) => ({
    release: target.release,
    problems: (rule82) => rule82.check?.(target) ?? []
  }));
  return judgeEach(rules, subjects, levelOf);
}
function judgeChange(rules, changes2, levelOf) {
  const subjects = changes2.map((change) => ({
    release: change.release,
    problems: (rule82) => rule82.compare?.(change) ?? []
  }));
  return judgeEach(rules, subjects, levelOf);
}

// src/mend.ts
var editing = () => require("./findings.js").all_of_edit_edits;
function dissenting(fix, rule82, own3, all) {
  const touched = fix.changes.flatMap(({ object }) => object.document ?? []);
  return all.find(
    ({ documents, problems: problems2 }, index) => all[index] !== own3 && touched.some((document) => documents.has(document)) && !problems2.some((problem5) => problem5.rule === rule82 && isSameFix(problem5.fix, fix))
  );
}
function kept2(files, inScope) {
  if (files.some((file2) => file2.startsWith(RENDERED))) return "it is rendered; mend what it is made from";
  const others3 = [...new Set(files.filter((file2) => !inScope(file2)))];
  if (others3.length === 0) return void 0;
  const named2 = others3.length > 3 ? `${others3.slice(0, 3).join(", ")} and ${others3.length - 3} more` : others3.join(", ");
  return `it would change ${named2}, which is out of scope; name that too`;
}
function mendedAll(mendable, all, programs, inScope) {
  const result2 = mendable.map(() => ({}));
  const fixes = [];
  for (const [index, { problem: problem5, own: own3 }] of mendable.entries()) {
    const { fix, rule: rule82 } = problem5;
    if (!fix) continue;
    const other = dissenting(fix, rule82, own3, all);
    if (!other) fixes.push({ index, fix });
    else
      result2[index] = { noFix: `cluster ${other.name ?? "(unnamed)"} has the same file and does not need the change` };
  }
  if (fixes.length === 0) return result2;
  const edits = editing().editsOfAll(
    fixes.map(({ fix }) => fix),
    programs
  );
  for (const [at4, { index, fix }] of fixes.entries()) result2[index] = mended(fix, edits[at4], inScope);
  return result2;
}
function mended(fix, edits, inScope) {
  if ("refused" in edits) return { noFix: edits.refused };
  const out = kept2(
    edits.documents.map(({ document }) => document.file),
    inScope
  );
  return out === void 0 ? { fix: editing().findingFix(fix, edits) } : { noFix: out };
}

// src/plan/inputs.ts
var FIELDS6 = [
  ["tpm", TPM_PERSISTENT, "tpm.persistent"],
  ["efi", EFI_PERSISTENT, "efi.persistent"]
];
function ofObject(role, object, saying) {
  const { kind, namespace, name, document, observed: observed2 } = object;
  return {
    role,
    kind,
    ...namespace === void 0 ? {} : { namespace },
    name,
    source: observed2 ? "cluster" : "manifest",
    ...document === void 0 ? {} : { file: document.file, line: document.line + 1 },
    ...saying
  };
}
function originOf({ origins: origins2 }, path) {
  for (let length = path.length; length > 0; length--) {
    const origin = origins2.get(path.slice(0, length).join("."));
    if (origin) return { ...origin, rest: path.slice(length) };
  }
  return void 0;
}
var valueText = (value) => isUnknown(value) ? `unknown: ${value.reason}` : String(value);
function stateSayings(target, machine) {
  const says = { machine: [], preference: [] };
  const asks2 = { machine: false, preference: false };
  const { state } = target.verdict(machine);
  for (const [need, path, name] of FIELDS6) {
    if (state[need] === false) {
      if (at(machine.own, path.slice(0, -1)) !== void 0) says.machine.push(`${name}: not set`);
      continue;
    }
    const origin = originOf(machine, path);
    const by = origin?.from === "preference" ? "preference" : "machine";
    const field2 = by === "machine" ? name : pathText([...origin?.path ?? [], ...origin?.rest ?? []]);
    says[by].push(`${field2 || name}: ${valueText(state[need])}`);
    asks2[by] = true;
  }
  const none = state.needed === false;
  if (none) says.machine.push("keeps no TPM or UEFI state");
  return {
    machine: { says: says.machine, decides: none || asks2.machine ? ["state"] : [] },
    preference: { says: says.preference, decides: asks2.preference ? ["state"] : [] }
  };
}
function preferenceInput({ preference, object, vmSpec }, saying) {
  const counts3 = preference.revision ?? preference.object;
  if (counts3) return [ofObject("preference", counts3, saying)];
  if (preference.applied === void 0 && preference.bundled === void 0) return [];
  const name = text(vmSpec, "preference", "name");
  const kind = text(vmSpec, "preference", "kind");
  const rest = isUnknown(preference.applied) ? { source: "unknown", says: [preference.applied.reason], decides: saying.decides } : { source: "KubeVirt", ...saying };
  const namespaced = kind === "VirtualMachinePreference";
  return [
    {
      role: "preference",
      kind: namespaced ? kind : "VirtualMachineClusterPreference",
      ...namespaced && object.namespace !== void 0 ? { namespace: object.namespace } : {},
      name: typeof name === "string" ? name : "",
      ...rest
    }
  ];
}
var configurationDecides = (target, { trace: trace2 }) => trace2.some(({ decides, input }) => decides === "storageClass" && input === target.storage.stateClass.from);
function kubevirtSaying(target, machine, missing2) {
  const { storage, claim, release: release2 } = target;
  const { value } = storage.stateClass;
  const says = [
    isUnknown(value) ? `vmStateStorageClass: unknown: ${value.reason}` : `vmStateStorageClass: ${value || "not set"}`
  ];
  const decides = [];
  const asked = target.verdict(machine).gates.map(({ requirement }) => requirement.gates[0]);
  const needed = [...new Set(asked.filter((gate) => !fieldOf2(gate, release2)))].sort();
  if (needed.length > 0) {
    decides.push("admission");
    if (isUnknown(missing2)) says.push(`feature gates: unknown: ${missing2.reason}`);
    else for (const gate of needed) says.push(`${gate}: ${missing2.includes(gate) ? "off" : "on"}`);
  }
  if (target.existingClaim(machine.object)) return { says, decides };
  if (configurationDecides(target, claim)) decides.push("storageClass");
  if (claim.trace.some(({ decides: what, input }) => what === "accessMode" && input === release2.label)) {
    decides.push("accessMode");
    says.push(`${release2.label} always asks for ReadWriteMany`);
  }
  return { says, decides };
}
function kubevirtInput(target, saying) {
  const { hyperconverged, kubevirt, stateClass } = target.configuration;
  const object = hyperconverged ?? kubevirt;
  if (object) return ofObject("kubevirt", object, saying);
  const none = target.cluster.knowsAll(KUBEVIRT_GROUP, "KubeVirt");
  const { decides } = saying;
  return {
    role: "kubevirt",
    kind: "KubeVirt",
    name: "",
    source: none ? "none" : "unknown",
    says: [stateClass.from],
    decides
  };
}
var madeByTable = (from) => from.endsWith(" provisioner");
function classInput(target, name) {
  const { storage, claim, release: release2 } = target;
  const object = storage.class(name);
  const marks = ["virt", "cluster"].filter((kind) => storage.defaults(kind).names.includes(name));
  const says = marks.map(
    (kind) => kind === "virt" ? "default virtualization class" : "cluster's default class"
  );
  const decides = claim.explicit ? [] : ["storageClass"];
  const byRelease = claim.trace.some(({ input }) => input === release2.label);
  if (!byRelease && madeByTable(storage.profile(name).from)) decides.push("accessMode");
  if (!object) {
    const none = storage.knowsAllClasses;
    const why = none ? "it does not exist" : "it is not in scope";
    return {
      role: "storageClass",
      kind: "StorageClass",
      name,
      source: none ? "none" : "unknown",
      says: [...says, why],
      decides
    };
  }
  const provisioner = get(object.value, "provisioner");
  if (typeof provisioner === "string") says.push(`provisioner: ${provisioner}`);
  return ofObject("storageClass", object, { says, decides });
}
var setText = ({ volumeMode = "no volume mode", accessModes = [] }) => `${volumeMode}: ${accessModes.join(", ") || "no access modes"}`;
function profileInput(target, name) {
  const { storage, claim, release: release2 } = target;
  const { value, from } = storage.profile(name);
  const object = storage.profileObject(name);
  const says = isUnknown(value) ? [value.reason] : value?.length ? value.map(setText) : ["no claim property sets"];
  const byRelease = claim.trace.some(({ input }) => input === release2.label);
  const table2 = madeByTable(from);
  const decides = byRelease || table2 ? [] : ["accessMode"];
  if (object && !table2) return ofObject("storageProfile", object, { says, decides });
  const source = table2 ? "CDI" : value === void 0 ? "none" : "unknown";
  return { role: "storageProfile", kind: "StorageProfile", name, source, says, decides };
}
function storageInputs(target) {
  const { claim, storage } = target;
  const { storageClass, storageClassCandidates } = claim;
  const names2 = storageClassCandidates ?? (typeof storageClass === "string" ? [storageClass] : []);
  if (names2.length > 0) return names2.flatMap((name) => [classInput(target, name), profileInput(target, name)]);
  if (configurationDecides(target, claim)) return [];
  const says = claim.trace.map(({ because }) => because);
  const source = claim.error !== void 0 && storage.knowsAllClasses ? "none" : "unknown";
  return [{ role: "storageClass", kind: "StorageClass", name: "", source, says, decides: ["storageClass"] }];
}
var sharedStorage = oncePer(storageInputs);
function inputsOf(target, machine, missing2) {
  const state = stateSayings(target, machine);
  const inputs = [ofObject("machine", machine.object, state.machine), ...preferenceInput(machine, state.preference)];
  if (target.verdict(machine).state.needed === false) return inputs;
  inputs.push(kubevirtInput(target, kubevirtSaying(target, machine, missing2)));
  const claim = target.existingClaim(machine.object);
  if (!claim) return [...inputs, ...sharedStorage(target)];
  const saying = { says: ["it exists and is reused"], decides: ["storageClass", "accessMode"] };
  return [...inputs, ofObject("claim", claim, saying)];
}

// src/plan.ts
function statePlan(target, machine) {
  const { needed, tpm, efi } = target.verdict(machine).state;
  if (needed === false) return { needed, trace: [] };
  const keeps = [...tpm === true ? ["TPM"] : [], ...efi === true ? ["UEFI"] : []];
  const { existingClaim, explicit: _explicit, ...claim } = target.claimOf(machine);
  const unusable = needed === true ? claimFault(target, machine) : void 0;
  return {
    needed,
    ...keeps.length > 0 ? { keeps } : {},
    ...claim,
    ...existingClaim ? { existingClaim: existingClaim.name } : {},
    ...unusable === void 0 ? {} : { unusable }
  };
}
function missingGates3(needs, configuration, release2) {
  const missing2 = /* @__PURE__ */ new Set();
  for (const { requirement } of needs) {
    if (fieldOf2(requirement.gates[0], release2)) continue;
    const answers = requirement.gates.map((gate) => gateOn(gate, configuration, release2));
    if (answers.includes(true)) continue;
    const unknown2 = answers.find(isUnknown);
    if (unknown2) return unknown2;
    missing2.add(requirement.gates[0]);
  }
  return [...missing2].sort();
}
function claimed(target, machine) {
  const claim = target.existingClaim(machine.object);
  return {
    kind: machine.object.kind,
    byHand: claim !== void 0 && get(claim.value, "metadata", "ownerReferences") === void 0,
    tracked: surely(isTracked(target, machine))
  };
}
function planMachine(target, machine) {
  const { cluster: cluster2, release: release2, configuration } = target;
  const { state, blockers, migratable, wanted, gates } = target.verdict(machine);
  const missing2 = missingGates3(gates, configuration, release2);
  return {
    object: refOf(machine.object),
    ...cluster2.name === void 0 ? {} : { cluster: cluster2.name },
    kubevirt: release2.version,
    state: statePlan(target, machine),
    missingGates: missing2,
    liveMigration: {
      wanted,
      possible: migratable,
      why: blockers.map(
        ({ blocker, blocks: blocks3 }) => isUnknown(blocks3) ? `unknown whether ${blocker.what}: ${blocks3.reason}` : blocker.what
      )
    },
    ...fates(target.stored(machine), state, claimed(target, machine), release2),
    inputs: inputsOf(target, machine, missing2)
  };
}
function targetRef(cluster2, choice2) {
  return {
    ...cluster2.name === void 0 ? {} : { cluster: cluster2.name },
    kubevirt: choice2.targets.map(({ release: release2 }) => release2.version).join(", "),
    from: choice2.from
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
    const choice2 = targetsOf(cluster2, kubevirt);
    targets.push(targetRef(cluster2, choice2));
    const target = choice2.targets.at(-1);
    for (const machine of target.machines) if (inScope(machine.object)) machines.push(planMachine(target, machine));
  }
  return { targets, machines };
}
function planLoaded({ clusters, inScope }, kubevirt) {
  return plan(clusters, kubevirt, ({ document }) => document !== void 0 && inScope(document.file));
}

// src/lint.ts
var docsOf = (rule82) => `vmstate explain ${rule82}`;
var USED = "the value is used here";
var SOURCE2 = "the app makes it here";
function origins(place2, locator) {
  const used3 = locator.use(place2);
  const source = place2.object.source && locator.find({ ...place2, object: place2.object.source });
  return [...used3 ? [{ message: USED, ...used3 }] : [], ...source ? [{ message: SOURCE2, ...source }] : []];
}
function locate(place2, locator) {
  return { ...locator.find(place2), object: refOf(place2.object) };
}
var aboutProblem = (problem5, cluster2, nameOf3) => aboutPlace({ ...problem5, cluster: cluster2 }, problem5.place, nameOf3(problem5.place.object.document?.file ?? ""));
function finding(problem5, cluster2, locator, nameOf3 = (file2) => file2) {
  const related2 = [
    ...origins(problem5.place, locator),
    ...(problem5.related ?? []).map(({ place: place2, message }) => ({ message, ...locate(place2, locator) }))
  ];
  return {
    rule: problem5.rule,
    severity: problem5.severity,
    message: problem5.message,
    ...cluster2 === void 0 ? {} : { cluster: cluster2 },
    ...locate(problem5.place, locator),
    path: pathText(problem5.place.path),
    ...related2.length > 0 ? { related: related2 } : {},
    docs: docsOf(problem5.rule),
    about: aboutProblem(problem5, cluster2, nameOf3)
  };
}
var compare = (left, right) => left < right ? -1 : left > right ? 1 : 0;
function compareFindings(left, right) {
  return compare(left.file ?? "", right.file ?? "") || compare(left.revision ?? "", right.revision ?? "") || compare(left.line ?? 0, right.line ?? 0) || compare(left.column ?? 0, right.column ?? 0) || compare(left.rule, right.rule) || compare(left.cluster ?? "", right.cluster ?? "") || compare(left.message, right.message) || compare(left.object?.name ?? "", right.object?.name ?? "");
}
var count2 = (findings, severity) => findings.filter((candidate) => candidate.severity === severity).length;
var counts2 = (findings) => ({
  errors: count2(findings, "error"),
  warnings: count2(findings, "warning"),
  infos: count2(findings, "info")
});
function sealed(findings) {
  const fingerprints = new Fingerprints();
  return findings.sort(compareFindings).map(({ about, ...found }) => ({ ...found, fingerprint: fingerprints.of(about) }));
}
function result(targets, findings, suppressed, rest = {}, files) {
  const summary = {
    ...counts2(findings),
    suppressed,
    ...files === void 0 ? {} : { files }
  };
  return { version: VERSION, targets, findings: sealed(findings), summary, ...rest };
}
function without(result2, isLeftOut, as) {
  const { findings, summary } = result2;
  const left = findings.filter((finding2) => !isLeftOut(finding2));
  return { ...result2, findings: left, summary: { ...summary, ...counts2(left), [as]: findings.length - left.length } };
}
function judgeCluster(cluster2, kubevirt, levels, before2 = () => {
}) {
  const choice2 = targetsOf(cluster2, kubevirt);
  choice2.targets.forEach(before2);
  const rules = RULES.filter(({ id }) => !levels.isOff(id));
  const problems2 = judge(rules, choice2, (rule82, file2) => levels.of(rule82, file2));
  return { target: targetRef(cluster2, choice2), choice: choice2, problems: problems2 };
}
function levelled(findings, levels) {
  return findings.flatMap((found) => {
    const severity = levels.of(found.rule, found.file) ?? found.severity;
    return severity === "off" ? [] : [{ ...found, severity }];
  });
}
function isInScope(problem5, inScope) {
  return inScope(problem5.place.object) || (problem5.related ?? []).some(({ place: place2 }) => inScope(place2.object));
}
function documentFindings(problem5, locator, nameOf3) {
  const { document, groups } = problem5;
  if (groups.length > 0 && !groups.some(isJudgedGroup)) return [];
  if (problem5.kind === "duplicate keys") {
    return locator.duplicateKeys(document).map(({ path, position, first: first3 }) => {
      const said2 = { rule: rule43.id, message: duplicateKeyMessage(pathText(path), first3.line) };
      return {
        ...said2,
        severity: rule43.severity,
        ...position,
        path: pathText(path),
        related: [{ message: "the key stands here first", ...first3 }],
        docs: docsOf(rule43.id),
        about: aboutFile(said2, nameOf3(document.file), pathText(path))
      };
    });
  }
  const { message, severity } = parseReport(problem5, JUDGED_TEXT.test(document.text));
  const { line = document.line + 1, column = 1 } = problem5;
  const { problemMessage } = require("./findings.js").all_of_mask;
  const { file: file2 } = document;
  const said = problemMessage({ message, line, document });
  const about = aboutFile({ rule: rule47.id, message: said }, nameOf3(file2));
  return [{ rule: rule47.id, severity, message: said, file: file2, line, column, docs: docsOf(rule47.id), about }];
}
function ignoreFindings(suppressions, levels, locator, inScope = () => true, nameOf3 = (file2) => file2) {
  const reports = suppressions.reports((rule82, file2) => levels.of(rule82, file2) !== "off").filter(({ file: file2 }) => file2 === void 0 || inScope(file2));
  const findings = reports.map(({ rule: rule82, message, place: place2, comment, file: file2 = "" }) => ({
    rule: rule82.id,
    severity: rule82.severity,
    message,
    ...comment,
    ...place2 ? { ...locate(place2, locator), path: pathText(place2.path) } : {},
    docs: docsOf(rule82.id),
    about: place2 ? aboutPlace({ rule: rule82.id, message }, place2, nameOf3(file2)) : aboutFile({ rule: rule82.id, message }, nameOf3(file2))
  }));
  return levelled(findings, levels);
}
var clusterProblems = ({ name, objects }, problems2, several) => ({
  name,
  problems: problems2,
  documents: new Set(several ? objects.flatMap(({ document }) => document ?? []) : [])
});
var programsOf = ({ clusters }) => new Set(clusters.flatMap(({ objects }) => objects.flatMap(({ document }) => document?.program ?? [])));
function lintLoaded(loaded3, kubevirt, levels = new Levels(), before2, shard) {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const isMine = ({ about }) => !shard || isOfShard(about, shard);
  const findings = loaded3.documentProblems.flatMap(
    (problem5) => suppressions.leftOf(problem5.document, levelled(documentFindings(problem5, locator, loaded3.nameOf), levels))
  );
  const inScope = (object) => object.document !== void 0 && loaded3.inScope(object.document.file);
  const judged3 = reported(loaded3.clusters, inScope).map((cluster2) => ({
    cluster: cluster2,
    ...judgeCluster(cluster2, kubevirt, levels, before2)
  }));
  const several = judged3.length > 1;
  const all = judged3.map(({ cluster: cluster2, problems: problems3 }) => clusterProblems(cluster2, problems3, several));
  const left = judged3.flatMap(
    ({ cluster: cluster2, choice: choice2, problems: problems3 }, index) => suppressions.left(problems3, choice2, (one2) => isInScope(one2, inScope)).filter((problem5) => !shard || isOfShard(aboutProblem(problem5, cluster2.name, loaded3.nameOf), shard)).map((problem5) => ({ problem: problem5, own: all[index] }))
  );
  const fixes = mendedAll(left, all, () => programsOf(loaded3), loaded3.inScope);
  for (const [index, { problem: problem5, own: own3 }] of left.entries())
    findings.push({ ...finding(problem5, own3.name, locator, loaded3.nameOf), ...fixes[index] });
  findings.push(...ignoreFindings(suppressions, levels, locator, loaded3.inScope, loaded3.nameOf));
  const { inputProblems } = loaded3;
  const problems2 = inputProblems.length > 0 ? { problems: inputProblems } : {};
  const targets = judged3.map(({ target }) => target);
  const told = result(targets, findings.filter(isMine), suppressions.count, problems2, loaded3.files);
  return shard ? { ...told, shard } : told;
}
function lintCluster(cluster2, kubevirt, levels = new Levels(), ignoreErrors = true, before2) {
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator, ignoreErrors);
  const { target, choice: choice2, problems: problems2 } = judgeCluster(cluster2, kubevirt, levels, before2);
  const findings = suppressions.left(problems2, choice2).map((problem5) => finding(problem5, cluster2.name, locator));
  findings.push(...ignoreFindings(suppressions, levels, locator));
  return result([target], findings, suppressions.count);
}
function reaches({ findings }, level) {
  const grave = SEVERITIES.slice(0, SEVERITIES.indexOf(level) + 1);
  return findings.some(({ severity }) => grave.includes(severity));
}

// src/report/json.ts
var json_exports = {};
__export(json_exports, {
  jsonReport: () => jsonReport
});
function jsonReport(result2) {
  return `${JSON.stringify(result2, null, 2)}
`;
}

// src/commands/lint.ts
var OPTIONS = {
  ...FILE_OPTIONS,
  ...formatOption(FINDING_FORMATS),
  ...LEVEL_OPTIONS,
  fix: { type: "boolean", help: "make the fixes that keep what the cluster does, and report what is left" },
  "unsafe-fixes": { type: "boolean", help: "with --fix or --diff: make those too that change what the cluster does" },
  diff: { type: "boolean", help: "show as a diff what --fix would change, and write nothing" },
  schema: {
    type: "string",
    value: "CHECK",
    help: "builtin (default), kubeconform beside it, or off: what checks manifests against their API"
  },
  crds: {
    type: "string",
    multiple: true,
    value: "PATH",
    help: "file or folder of CustomResourceDefinitions to check objects by"
  },
  kubeconform: {
    type: "string",
    value: "PROGRAM",
    help: "the kubeconform to run (default: VMSTATE_KUBECONFORM, else the one on PATH)"
  },
  "schema-location": {
    type: "string",
    multiple: true,
    value: "PLACE",
    help: "where kubeconform finds more schemas, as its own option takes it"
  },
  baseline: { type: "string", value: "FILE", help: "leave out the findings that this file holds" },
  "write-baseline": { type: "boolean", help: "write what is found to the file of --baseline" },
  since: { type: "string", value: "REVISION", help: "report only what was not there at this Git revision" },
  "max-warnings": { type: "string", value: "N", help: "exit with 1 where there are more warnings" },
  ...SHARD_OPTION,
  "print-config": { type: "boolean", help: "print the resolved configuration and exit" },
  ...COMMON_OPTIONS
};
var ABOUT = `Lints KubeVirt manifests below paths (default: the working directory; - is standard input). Findings are those in the
paths; the Git work tree around them is read for facts. Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;
function lint(argv, io) {
  const parsed2 = parse(argv, OPTIONS);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText("vmstate lint [paths] [options]", ABOUT, OPTIONS));
    return 0;
  }
  const outputs = outputsOf(parsed2, io, FINDING_FORMATS);
  const set2 = settings(
    parsed2,
    io,
    choice(parsed2, "fail-on", [...SEVERITIES, "never"]),
    choice(parsed2, "schema", SCHEMA_MODES)
  );
  if (parsed2.values["print-config"] === true) {
    const json = outputs.some(({ format, file: file2 }) => format === "json" && file2 === void 0);
    io.stdout.write(json ? jsonReport(resolved(set2)) : resolvedText(set2));
    return 0;
  }
  checkOptions(parsed2, set2);
  const most = maxWarnings(parsed2);
  const finish = (found, loaded4, out = io.stdout, all2 = found) => {
    const result3 = withoutKnown(found, all2, loaded4, parsed2, io, set2);
    const report = reportOf(result3, parsed2, io, set2);
    const given3 = (toFile) => ({ ...report(toFile), plan: () => planLoaded(loaded4, set2.kubevirt) });
    if (writeReports(outputs, FINDING_FORMATS, given3, io, out)) return 2;
    const tooMany = hasTooMany(result3, most, io);
    return tooMany || set2.failOn !== "never" && reaches(result3, set2.failOn) ? 1 : 0;
  };
  if (parsed2.values.fix === true || parsed2.values.diff === true) return fixing(parsed2, io, set2, finish);
  const { loaded: loaded3, result: result2, all, files } = judged2(parsed2, io, set2);
  const unreadable = reportInput({ ...loaded3, files }, parsed2, io);
  const code = finish(result2, loaded3, io.stdout, all);
  return unreadable ? 2 : code;
}
function judged2(parsed2, io, set2) {
  const part = shardOf(parsed2);
  const failOn = set2.configuration?.failOn;
  const shard = part && { ...part, ...failOn === void 0 ? {} : { failOn } };
  const judge2 = (read4) => {
    const { loaded: loaded3, before: before3 } = checked(read4, parsed2, io, set2);
    const result2 = lintLoaded(loaded3, set2.kubevirt, set2.levels, before3, shard);
    return { loaded: loaded3, result: result2, all: result2, files: loaded3.files };
  };
  const { since: since2 } = parsed2.values;
  if (typeof since2 !== "string") return judge2(load(parsed2, io, set2));
  const { before: before2, after } = known4().sidesSince(since2, parsed2, io, set2);
  const now = judge2(after);
  const files = Math.max(before2.files, after.files);
  return { ...now, result: known4().newIn(now.all, judge2(before2).all), files };
}
var known4 = () => require("./changes.js").all_of_commands_known;
function withoutKnown(result2, all, loaded3, parsed2, io, set2) {
  const { baseline: file2, "write-baseline": write } = parsed2.values;
  if (typeof file2 !== "string") return result2;
  return known4().withoutBaseline(result2, all, loaded3, parsed2, io, set2, { file: file2, write: write === true });
}
function maxWarnings({ values }) {
  const given3 = values["max-warnings"];
  if (typeof given3 !== "string") return void 0;
  if (!/^\d+$/.test(given3)) throw new UsageError(`--max-warnings takes a number; ${JSON.stringify(given3)} is none`);
  return Number(given3);
}
function hasTooMany({ summary: { warnings } }, most, io) {
  if (most === void 0 || warnings <= most) return false;
  io.stderr.write(`vmstate: ${plural(warnings, "warning")}, and --max-warnings allows ${most}
`);
  return true;
}
var NEEDS_KUBECONFORM = ["kubeconform", "schema-location"];
var NOT_SINCE = {
  render: "commands run in the working tree, not in a revision",
  fix: "fixes mend what was there before too",
  diff: "fixes mend what was there before too",
  "write-baseline": "a baseline holds all findings"
};
var NOT_SHARD = {
  fix: "runs at the same time would mend the same files",
  diff: "one diff is of all files",
  baseline: "what is known is left out of the whole",
  since: "what is new is told of the whole"
};
function checkOptions({ values, positionals }, { schema: schema2 }) {
  if (values["write-baseline"] === true && values.baseline === void 0)
    throw new UsageError("--write-baseline needs the file to write: --baseline FILE");
  for (const [name, why] of Object.entries(values.since === void 0 ? {} : NOT_SINCE))
    if (values[name] === true) throw new UsageError(`--since and --${name} do not go together: ${why}`);
  for (const [name, why] of Object.entries(values.shard === void 0 ? {} : NOT_SHARD))
    if (values[name] !== void 0 && values[name] !== false)
      throw new UsageError(`--shard and --${name} do not go together: ${why}`);
  if (values.since !== void 0 && positionals.includes("-"))
    throw new UsageError("--since compares files with a revision; standard input is none");
  const unused5 = NEEDS_KUBECONFORM.find((name) => values[name] !== void 0);
  if (schema2 !== "kubeconform" && unused5 !== void 0)
    throw new UsageError(`--${unused5} is for kubeconform; add --schema kubeconform`);
  if (schema2 === "kubeconform" && (values.fix === true || values.diff === true))
    throw new UsageError("--schema kubeconform reports and mends nothing; leave it or --fix and --diff out");
}
function checked(loaded3, { values }, io, { schema: schema2 }) {
  if (schema2 !== "kubeconform") return { loaded: loaded3 };
  const { withKubeconform } = require("./commands.js").all_of_kubeconform;
  const { kubeconform: program, "schema-location": locations } = values;
  const settings2 = {
    program: typeof program === "string" ? program : void 0,
    schemaLocations: Array.isArray(locations) ? locations : []
  };
  return withKubeconform(loaded3, settings2, io);
}
var fixing = (...given3) => require("./commands.js").all_of_commands_fix.fix(...given3);

// src/report/text.ts
var text_exports = {};
__export(text_exports, {
  countsText: () => countsText,
  placeText: () => placeText2,
  targetLines: () => targetLines,
  textReport: () => textReport
});

// src/report/lines.ts
function splitOnce(source) {
  const split = /* @__PURE__ */ new Map();
  return (file2, revision) => {
    const key = `${revision ?? ""}:${file2}`;
    if (!split.has(key)) split.set(key, source(file2, revision)?.split("\n"));
    return split.get(key);
  };
}

// src/report/text.ts
var MOST2 = 1e3;
var FEW3 = 3;
var WIDEST = 160;
var LEAD = 60;
function placeText2({ file: file2, revision, line, column }) {
  if (file2 === void 0) return "";
  const path = revision === void 0 ? file2 : `${revision}:${file2}`;
  return line === void 0 ? path : `${path}:${line}:${column}`;
}
var coloured = (severity, paint2) => ({ error: paint2.red, warning: paint2.yellow, info: paint2.cyan })[severity];
function excerpt(finding2, linesOf, { paint: paint2 }) {
  const { file: file2, revision, line, column = 1, endLine, endColumn = column + 1 } = finding2;
  const text4 = file2 === void 0 || line === void 0 ? void 0 : linesOf(file2, revision)?.[line - 1];
  if (text4 === void 0 || line === void 0) return [];
  const length = text4.endsWith("\r") ? text4.length - 1 : text4.length;
  const from = Math.max(0, Math.min(column - 1 - LEAD, length - WIDEST));
  const skipped = column > WIDEST - LEAD ? from : 0;
  const clean = printable(text4.slice(skipped, Math.min(length, skipped + WIDEST)));
  const start = column - skipped;
  const end = endLine === line ? endColumn - skipped : clean.length + 1;
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
    (other) => placeText2(other) !== placeText2(finding2) || other.file === void 0
  );
  const shown = verbose ? related2 : related2.slice(0, FEW3);
  const lines = shown.map((other) => `  ${paint2.dim("=")} ${printable(other.message)}${at3(placeText2(other), paint2)}`);
  const rest = related2.length - shown.length;
  return rest > 0 ? [...lines, `  ${paint2.dim("=")} and ${rest} more (--verbose lists them)`] : lines;
}
var at3 = (where, paint2) => where === "" ? "" : ` ${paint2.dim(`(${printable(where)})`)}`;
var isFixable = ({ fix }, { unsafeFixes = false, canFix = true }) => canFix && fix !== void 0 && (fix.safety === "safe" || unsafeFixes);
function fixLines({ fix, noFix }, { paint: paint2 }) {
  const mark = paint2.dim("=");
  if (fix) return [`  ${mark} ${fix.safety === "unsafe" ? "unsafe fix" : "fix"}: ${printable(fix.title)}`];
  return noFix === void 0 ? [] : [`  ${mark} no fix: ${printable(noFix)}`];
}
function fixSummary(findings, options) {
  if (options.canFix === false) return [];
  const safe = findings.filter((finding2) => isFixable(finding2, options)).length;
  const unsafe = options.unsafeFixes ? 0 : findings.filter(({ fix }) => fix?.safety === "unsafe").length;
  if (safe + unsafe === 0) return [];
  const flags = options.unsafeFixes ? "--fix --unsafe-fixes" : "--fix";
  const more = unsafe === 0 ? "" : `, ${unsafe} more with --unsafe-fixes`;
  return [`[*] ${safe} fixable with ${flags}${more}`];
}
function linked(rule82, { link }) {
  const page2 = link?.(rule82);
  return page2 === void 0 ? rule82 : `\x1B]8;;${printable(page2)}\x1B\\${rule82}\x1B]8;;\x1B\\`;
}
function findingLines(finding2, linesOf, options) {
  const { paint: paint2 } = options;
  const cluster2 = finding2.cluster === void 0 ? "" : paint2.dim(` [cluster ${printable(finding2.cluster)}]`);
  const where = placeText2(finding2) || (finding2.object ? `${finding2.object.kind} ${finding2.object.name}` : "");
  const fixable = isFixable(finding2, options) ? " [*]" : "";
  return [
    `${coloured(finding2.severity, paint2)(paint2.bold(finding2.severity))}${paint2.dim(`[${linked(finding2.rule, options)}]`)}${fixable} ${printable(finding2.message)}${cluster2}`,
    `  ${paint2.dim("-->")} ${printable(where)}`,
    ...excerpt(finding2, linesOf, options),
    ...relatedLines(finding2, options),
    ...fixLines(finding2, options),
    ""
  ];
}
function countsText({ summary }, paint2) {
  const { errors, warnings, infos, suppressed, fixed, files, baseline, older } = summary;
  const counts3 = [plural(errors, "error"), plural(warnings, "warning"), plural(infos, "note")].join(", ");
  const ignored = suppressed === 0 ? "" : `, ${suppressed} ignored`;
  const mended2 = fixed === void 0 ? "" : `, ${fixed} fixed`;
  const known5 = baseline === void 0 ? "" : `, ${baseline} in the baseline`;
  const before2 = older === void 0 ? "" : `, ${older} not new`;
  const scope = `${files === void 0 ? "" : ` in ${plural(files, "file")}`}${ignored}${mended2}${known5}${before2}`;
  return errors + warnings + infos === 0 ? paint2.green(`no findings${scope}`) : `${paint2.bold(counts3)}${scope}`;
}
var targetLines = ({ targets }) => targets.map(({ cluster: cluster2, kubevirt, from }) => {
  const name = cluster2 === void 0 ? "" : `${printable(cluster2)}: `;
  return `${name}judged as KubeVirt ${kubevirt} (release: ${printable(from)})`;
});
function summaryLines(result2, options) {
  const { paint: paint2 } = options;
  const targets = targetLines(result2).map((line) => paint2.dim(line));
  return [countsText(result2, paint2), ...fixSummary(result2.findings, options), ...targets];
}
function first2(findings, most) {
  if (findings.length <= most) return findings;
  const bySeverity = SEVERITIES.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted));
  const chosen = new Set(bySeverity.slice(0, most));
  return findings.filter((finding2) => chosen.has(finding2));
}
function textReport(result2, options) {
  const wanted = options.quiet ? result2.findings.filter(({ severity }) => severity === "error") : result2.findings;
  const shown = first2(wanted, options.most ?? MOST2);
  const linesOf = splitOnce(options.source);
  const lines = shown.flatMap((finding2) => findingLines(finding2, linesOf, options));
  const rest = wanted.length - shown.length;
  const more = rest > 0 ? [`and ${plural(rest, "more finding")}; --format json holds all`, ""] : [];
  return `${[...lines, ...more, ...summaryLines(result2, options)].join("\n")}
`;
}

// src/main.ts
var COMMANDS = {
  lint: {
    help: "report what loses, blocks or refuses TPM and UEFI state",
    load: () => require("./lint.js").all_of_commands_lint.lint
  },
  plan: {
    help: "show per VM whether its state is kept, on which claim, and why",
    load: () => require("./commands.js").all_of_commands_plan.plan
  },
  diff: {
    help: "report what a change since a Git revision or folder does to existing state",
    load: () => require("./commands.js").all_of_commands_diff.diff
  },
  capture: {
    help: "keep of a cluster what verdicts depend on, as YAML to commit",
    load: () => require("./commands.js").all_of_commands_capture.capture
  },
  generate: {
    help: "run what renders manifests, judge what it made, and print that unless there are errors",
    load: () => require("./commands.js").all_of_commands_generate.generate
  },
  init: {
    help: "write a configuration, hooks and workflows for a repository",
    load: () => require("./commands.js").all_of_commands_init.init
  },
  index: {
    help: "read manifests into the cache, for runs that share it",
    load: () => require("./commands.js").all_of_commands_index_tree.index
  },
  merge: {
    help: "make one report of those of all shards",
    load: () => require("./commands.js").all_of_commands_merge.merge
  },
  explain: { help: "explain a rule, a feature gate or a field", load: () => require("./commands.js").all_of_commands_explain.explain },
  rules: { help: "list the rules", load: () => require("./commands.js").all_of_commands_rules.rules },
  schemas: {
    help: "write JSON Schemas of a release for other tools",
    load: () => require("./commands.js").all_of_commands_schemas.schemas
  }
};
var ABOUT2 = `Proves that the TPM and UEFI state of KubeVirt virtual machines persists.

Commands:
${Object.entries(
  COMMANDS
).map(([name, { help: help2 }]) => `  ${name.padEnd(10)}${help2}`).join("\n")}

"vmstate <command> --help" or "vmstate help <command>" tells the options of a command.`;
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
    const [first3, ...rest] = argv[0] === "help" ? [...argv.slice(1, 2), "--help"] : argv;
    if (first3 === "--version" || first3 === "-V") {
      io.stdout.write(`${VERSION}
`);
      return 0;
    }
    if (first3 === void 0 || first3 === "--help" || first3 === "-h") {
      (first3 === void 0 ? io.stderr : io.stdout).write(helpText("vmstate <command> [options]", ABOUT2, TOP_OPTIONS));
      return first3 === void 0 ? 2 : 0;
    }
    if (first3.startsWith("-")) throw new UsageError(`the command comes first; "${first3}" is none; see vmstate --help`);
    const code = commandOf(first3)(rest, io);
    return typeof code === "number" ? code : code.catch((error) => failure(error, io));
  } catch (error) {
    return failure(error, io);
  }
}
function failure(error, io) {
  if (error instanceof UsageError) {
    for (const line of error.message.split("\n")) io.stderr.write(`vmstate: ${printable(line)}
`);
    return 2;
  }
  const text4 = (error instanceof Error ? error.stack ?? error.message : String(error)).split("\n").map(printable);
  io.stderr.write(
    `vmstate: this is a bug in vmstate ${VERSION}; please report it with the command and this text:
${text4.join("\n")}
`
  );
  return 3;
}
module.exports = {
  ALLOW_BRIDGE_MIGRATION_ANNOTATION,
  ARGO_GLOBAL_DIFF,
  ARGO_GLOBAL_HEALTH,
  ARGO_GROUP,
  ARGO_OPERATOR_DIFF,
  ARGO_OPERATOR_HEALTH,
  CAPTURED_NAMESPACE,
  CAPTURE_GROUP,
  CAPTURE_TITLE,
  CDI_GATES_PATH,
  CDI_GROUP,
  CDI_OPERATOR_IMAGE,
  CLAIM_LIMIT,
  CLAIM_TEMPLATES_ANNOTATION,
  CLAIM_WEBHOOK_PATH,
  COMMON_OPTIONS,
  Cluster,
  DATA_VOLUME_TTL,
  DEFAULT_CLASS_ANNOTATIONS,
  DEPENDENCIES,
  DISCONTINUED_BINDINGS,
  DRAFT,
  EMPTY,
  FAIL_ON,
  FEATURE_GATES,
  FIELDS_OF_SECRETS,
  FIELD_NOTES,
  FILE_OPTIONS,
  FINDING_FORMATS,
  GATE_EFFECTS,
  GATE_REQUIREMENTS,
  HYPERCONVERGED_BUNDLE_SWITCH,
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_FEATURE_GATES,
  HYPERCONVERGED_GATES,
  HYPERCONVERGED_GATE_ANNOTATIONS,
  HYPERCONVERGED_GROUP,
  HYPERCONVERGED_OPERANDS,
  HYPERCONVERGED_REFERENCE_POLICY,
  HYPERCONVERGED_STATE_CLASS,
  INSTANCETYPE_GROUP,
  KNOWN_RELEASES,
  KUBEVIRT_GROUP,
  KustomizationTree,
  LARGEST_FILE,
  LEADS_OUT,
  LEVEL_OPTIONS,
  Lines_of_read_lines: Lines,
  Locator,
  MACHINE_KINDS,
  MINIMUM_SIZE_ANNOTATION,
  MOST_SHARDS,
  NO_UTF8,
  OADP,
  OLM_GROUP,
  OPERATOR_IMAGE,
  OS_KEYS,
  OS_KEY_PREFIXES,
  OS_TYPE_KEY,
  PATCH_VALUE,
  PLAIN: PLAIN2,
  POOL_GROUP,
  PROVISIONER_KEYS,
  READER,
  RULES,
  RULE_NAMES,
  SCHEMAS_ALONE,
  SCHEMA_FILES,
  SECRET_CALLS,
  SECRET_FIELDS,
  SECRET_OBJECT,
  SECRET_TEXT,
  SEVERITIES,
  SHARD_OPTION,
  SKIPPED_FOLDERS,
  SNAPSHOT_GROUP,
  STATE_CLAIM_LABEL,
  STATE_CLAIM_PREFIX,
  STDIN_NAME,
  STDIN_of_load: STDIN,
  STORAGE_GROUP,
  STORED_REVISION,
  Source_of_config_shape: Source,
  Suppressions,
  TEMPLATE_KEY,
  Target,
  Unknown_of_value: Unknown,
  UsageError_of_problems: UsageError,
  VELERO_PLUGIN,
  VERSION,
  VOLUME_SNAPSHOT_GROUP,
  all_of_commands_lint: lint_exports,
  all_of_report_json: json_exports,
  all_of_report_text: text_exports,
  alsoBy,
  anchorsOf,
  asKubeObject,
  at,
  behaviourText,
  changes,
  choice,
  claimLimit,
  compareFindings,
  contextOf: contextOf2,
  contextRoot,
  counts: counts2,
  countsText,
  customKinds,
  describe,
  diskFiles,
  diskOptions,
  documentation,
  elementOf,
  errorText,
  exists,
  factsFiles_of_config_keys: factsFiles,
  fieldOf: fieldOf2,
  findFiles,
  finding,
  formatOption,
  get,
  gitRoot,
  helpText,
  holds,
  holdsUnknown,
  indexBy,
  isApp,
  isFile,
  isFolder,
  isGateOn,
  isInBlockStyle,
  isInScope,
  isJson,
  isJudgedGroup,
  isManifestFile,
  isMap,
  isMerge,
  isOfShard,
  isProgram,
  isReadWhole,
  isSince,
  isUnknown_of_value: isUnknown,
  isWithin: isWithin2,
  itemLines,
  items,
  jsonItems,
  jsonReport,
  judgeChange,
  keyText_of_read_yaml_document: keyText,
  kindKey,
  knownRelease,
  leadsOut,
  levelMap,
  levelsOf,
  lintCluster,
  lintLoaded,
  load,
  loadFiles,
  loadFrom,
  loadObjects,
  loadOptions,
  loadedObjects,
  loading,
  main,
  map,
  markOpen,
  maskTemplate,
  missingGatesOf,
  nearest_of_nearest: nearest,
  newestRelease,
  oncePer,
  oneOf,
  openReason,
  originalOf,
  outputsOf,
  outsideProblems,
  paint,
  parse,
  parsedFirst,
  pathFrom,
  pathIn,
  pathSaid,
  paths,
  placeText: placeText2,
  planLoaded,
  plan_of_plan: plan,
  plural,
  pointerKeys,
  pointerOf,
  positionAt,
  printable,
  problemAt,
  programsIn,
  projectRoot,
  rangeText,
  reaches,
  readDefinitions,
  readDocuments,
  readReleaseOf,
  readSlowly,
  readTemplate,
  readText,
  readValue,
  readingAsJson,
  readingsOf,
  record,
  releaseOption,
  releaseSchemas,
  reportInput,
  reportOf,
  reportProblems,
  resolvePlain,
  result,
  ruleById,
  schemaFile,
  schemaProducts,
  servedSchemas,
  settings,
  settingsOf,
  shardOf,
  sourceReader,
  splitDocuments,
  splitOnce,
  stageOf,
  successorOf,
  table,
  targetLines,
  targetRef,
  targetsOf,
  textOf: textOf2,
  text_of_config_shape: text3,
  text_of_value: text,
  unread,
  userKinds,
  wantsColour,
  withFamilies,
  without,
  withoutMark,
  writeReports,
  writtenReleaseOf,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
