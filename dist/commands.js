"use strict";
const {
  resolve: resolve2,
  resolve,
  basename,
  dirname,
  join,
  resolve: resolve3,
  resolve: resolve5,
  join: join2,
  resolve: resolve4,
  dirname: dirname2,
  join: join4,
  resolve: resolve6,
  join: join3,
  resolve: resolve7,
  join: join7,
  resolve: resolve8,
  join: join6,
  dirname: dirname3,
  join: join5,
  resolve: resolve9,
} = require("node:path");
const {
  CAPTURE_TITLE,
  CAPTURE_GROUP,
  CAPTURED_NAMESPACE,
  DATA_VOLUME_TTL,
  CDI_GATES_PATH,
  CLAIM_WEBHOOK_PATH,
  MINIMUM_SIZE_ANNOTATION,
  ARGO_GLOBAL_DIFF,
  ARGO_GLOBAL_HEALTH,
  ARGO_OPERATOR_DIFF,
  ARGO_OPERATOR_HEALTH,
  HYPERCONVERGED_BUNDLE_SWITCH,
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_FEATURE_GATES,
  HYPERCONVERGED_GATE_ANNOTATIONS,
  HYPERCONVERGED_OPERANDS,
  HYPERCONVERGED_REFERENCE_POLICY,
  HYPERCONVERGED_STATE_CLASS,
  STORED_REVISION,
  ARGO_GROUP,
  CDI_GROUP,
  HYPERCONVERGED_GROUP,
  INSTANCETYPE_GROUP,
  KUBEVIRT_GROUP,
  OLM_GROUP,
  POOL_GROUP,
  SNAPSHOT_GROUP,
  STORAGE_GROUP,
  VOLUME_SNAPSHOT_GROUP,
  ALLOW_BRIDGE_MIGRATION_ANNOTATION,
  PROVISIONER_KEYS,
  CDI_OPERATOR_IMAGE,
  OPERATOR_IMAGE,
  DEFAULT_CLASS_ANNOTATIONS,
  OADP,
  VELERO_PLUGIN,
  CLAIM_TEMPLATES_ANNOTATION,
  OS_KEY_PREFIXES,
  OS_KEYS,
  OS_TYPE_KEY,
  TEMPLATE_KEY,
  kindKey,
  isMap,
  INSTANCETYPE_GROUP: INSTANCETYPE_GROUP2,
  isJudgedGroup,
  CLAIM_LIMIT,
  claimLimit,
  get,
  isMap: isMap2,
  items,
  map,
  text_of_value: text,
  isMap: isMap3,
  CAPTURE_GROUP: CAPTURE_GROUP2,
  CAPTURED_NAMESPACE: CAPTURED_NAMESPACE2,
  STATE_CLAIM_LABEL,
  STATE_CLAIM_PREFIX,
  asKubeObject: asKubeObject2,
  UsageError_of_problems: UsageError3,
  get: get2,
  UsageError_of_problems: UsageError2,
  asKubeObject,
  UsageError_of_problems: UsageError,
  readDocuments,
  errorText,
  readText,
  isMap: isMap4,
  CAPTURED_NAMESPACE: CAPTURED_NAMESPACE3,
  UsageError_of_problems: UsageError4,
  indexBy,
  UsageError_of_problems: UsageError5,
  plural,
  printable,
  COMMON_OPTIONS,
  helpText,
  parse,
  SEVERITIES,
  reaches,
  unread,
  UsageError_of_problems: UsageError6,
  COMMON_OPTIONS: COMMON_OPTIONS2,
  choice,
  FILE_OPTIONS,
  helpText: helpText2,
  LEVEL_OPTIONS,
  parse: parse2,
  loadOptions,
  reportInput,
  reportProblems,
  settings,
  sourceReader,
  FINDING_FORMATS,
  formatOption,
  outputsOf,
  reportOf,
  writeReports,
  FEATURE_GATES: FEATURE_GATES3,
  RULES: RULES3,
  ruleById,
  schemaProducts,
  elementOf,
  FIELD_NOTES,
  behaviourText: behaviourText2,
  rangeText: rangeText3,
  GATE_EFFECTS: GATE_EFFECTS2,
  GATE_REQUIREMENTS: GATE_REQUIREMENTS2,
  MACHINE_KINDS,
  elementOf: elementOf3,
  rangeText: rangeText2,
  RULES,
  Cluster,
  targetsOf,
  asKubeObject: asKubeObject3,
  splitDocuments,
  readValue,
  get: get3,
  isMap: isMap5,
  DISCONTINUED_BINDINGS,
  FEATURE_GATES,
  GATE_EFFECTS,
  GATE_REQUIREMENTS,
  HYPERCONVERGED_GATE_ANNOTATIONS: HYPERCONVERGED_GATE_ANNOTATIONS2,
  HYPERCONVERGED_GATES,
  elementOf: elementOf2,
  fieldOf,
  isGateOn,
  stageOf,
  successorOf,
  behaviourText,
  changes,
  holds,
  KNOWN_RELEASES,
  rangeText,
  FEATURE_GATES: FEATURE_GATES2,
  nearest_of_nearest: nearest,
  RULES: RULES2,
  UsageError_of_problems: UsageError7,
  plural: plural2,
  table,
  jsonReport,
  printable: printable2,
  documentation,
  COMMON_OPTIONS: COMMON_OPTIONS3,
  choice: choice2,
  helpText: helpText3,
  parse: parse3,
  textOf: textOf2,
  lintLoaded,
  findFiles,
  loadFrom,
  STDIN_of_load: STDIN2,
  STDIN_NAME,
  withoutMark,
  pathFrom,
  UsageError_of_problems: UsageError8,
  NO_UTF8,
  plural: plural3,
  loading,
  reportInput: reportInput2,
  reportProblems: reportProblems2,
  SEVERITIES: SEVERITIES2,
  lintLoaded: lintLoaded2,
  reaches: reaches2,
  loadFrom: loadFrom2,
  UsageError_of_problems: UsageError12,
  pathFrom: pathFrom2,
  UsageError_of_problems: UsageError9,
  printable: printable3,
  isMap: isMap6,
  COMMON_OPTIONS: COMMON_OPTIONS4,
  choice: choice3,
  FILE_OPTIONS: FILE_OPTIONS2,
  helpText: helpText4,
  LEVEL_OPTIONS: LEVEL_OPTIONS2,
  parse: parse4,
  loadOptions: loadOptions2,
  reportInput: reportInput3,
  settings: settings2,
  sourceReader: sourceReader2,
  FINDING_FORMATS: FINDING_FORMATS2,
  outputsOf: outputsOf2,
  reportOf: reportOf2,
  writeReports: writeReports2,
  UsageError_of_problems: UsageError10,
  errorText: errorText2,
  isManifestFile,
  SKIPPED_FOLDERS,
  printable: printable4,
  UsageError_of_problems: UsageError11,
  printable: printable5,
  isOfShard,
  readingsOf,
  isProgram,
  findFiles: findFiles2,
  plural: plural4,
  printable: printable6,
  COMMON_OPTIONS: COMMON_OPTIONS5,
  FILE_OPTIONS: FILE_OPTIONS3,
  helpText: helpText5,
  parse: parse5,
  loadOptions: loadOptions3,
  paths,
  reportProblems: reportProblems3,
  settings: settings3,
  SHARD_OPTION,
  shardOf,
  newestRelease,
  UsageError_of_problems: UsageError13,
  isMap: isMap7,
  items: items2,
  releaseOption,
  UsageError_of_problems: UsageError14,
  errorText: errorText3,
  gitRoot,
  isFolder,
  LEADS_OUT,
  leadsOut,
  pathFrom: pathFrom3,
  readText: readText2,
  plural: plural5,
  printable: printable7,
  VERSION,
  COMMON_OPTIONS: COMMON_OPTIONS6,
  choice: choice4,
  EMPTY,
  helpText: helpText6,
  parse: parse6,
  SEVERITIES: SEVERITIES4,
  reaches: reaches3,
  compareFindings,
  counts,
  UsageError_of_problems: UsageError15,
  UsageError_of_problems: UsageError16,
  errorText: errorText4,
  readText: readText3,
  COMMON_OPTIONS: COMMON_OPTIONS7,
  choice: choice5,
  FILE_OPTIONS: FILE_OPTIONS4,
  helpText: helpText7,
  LEVEL_OPTIONS: LEVEL_OPTIONS3,
  parse: parse7,
  reportProblems: reportProblems4,
  FINDING_FORMATS: FINDING_FORMATS3,
  formatOption: formatOption2,
  outputsOf: outputsOf3,
  reportOf: reportOf3,
  writeReports: writeReports3,
  SEVERITIES: SEVERITIES3,
  isMap: isMap8,
  MOST_SHARDS,
  unread: unread2,
  planLoaded,
  jsonReport: jsonReport2,
  isUnknown_of_value: isUnknown2,
  isUnknown_of_value: isUnknown,
  plural: plural6,
  printable: printable8,
  table: table2,
  paint,
  COMMON_OPTIONS: COMMON_OPTIONS8,
  FILE_OPTIONS: FILE_OPTIONS5,
  helpText: helpText8,
  parse: parse8,
  wantsColour,
  load,
  reportInput: reportInput4,
  settings: settings4,
  outputsOf: outputsOf4,
  writeReports: writeReports4,
  UsageError_of_problems: UsageError17,
  SEVERITIES: SEVERITIES5,
  nearest_of_nearest: nearest2,
  UsageError_of_problems: UsageError18,
  jsonReport: jsonReport3,
  printable: printable9,
  table: table3,
  documentation: documentation2,
  RULES: RULES4,
  COMMON_OPTIONS: COMMON_OPTIONS9,
  choice: choice6,
  helpText: helpText9,
  parse: parse9,
  newestRelease: newestRelease2,
  readDefinitions,
  releaseOption: releaseOption2,
  UsageError_of_problems: UsageError21,
  plural: plural7,
  customKinds,
  releaseSchemas,
  SCHEMA_FILES,
  schemaFile,
  UsageError_of_problems: UsageError20,
  isMap: isMap9,
  UsageError_of_problems: UsageError19,
  DRAFT,
  COMMON_OPTIONS: COMMON_OPTIONS10,
  EMPTY: EMPTY2,
  helpText: helpText10,
  parse: parse10,
  reportProblems: reportProblems5,
  UsageError_of_problems: UsageError22,
  alsoBy,
  indexBy: indexBy2,
  contextOf,
  userKinds,
  SCHEMA_FILES: SCHEMA_FILES2,
  schemaFile: schemaFile2,
  servedSchemas,
  pathIn,
  pointerKeys,
  isSince,
  isMap: isMap10,
  outsideProblems,
  isUnknown_of_value: isUnknown3,
  VERSION: VERSION2,
  splitOnce,
  printable: printable11,
  printable: printable10,
  isUnknown_of_value: isUnknown4,
  printable: printable12,
  plural: plural8,
  printable: printable13,
} = require("./lint.js");
const {
  scalarText,
  edited,
  documentEditsOf,
  holding,
} = require("./findings.js");
const {
  spawnSync,
  spawnSync: spawnSync2,
  spawnSync: spawnSync3,
  spawnSync: spawnSync4,
} = require("node:child_process");
const {
  writeWhole,
  FAMILIES,
  familyOf_of_rules_families: familyOf2,
  familyOf_of_rules_families: familyOf,
  ruleText,
  cachePlace,
  makeFolder,
  writeProblem,
  writeWhole: writeWhole2,
  familyOf_of_rules_families: familyOf3,
  writeProblem: writeProblem3,
  makeFolder: makeFolder2,
  writeProblem: writeProblem2,
} = require("./options.js");
const {
  diffSides,
  inputProblems,
  loadSides,
} = require("./changes.js");
const {
  randomBytes,
  createHash,
} = require("node:crypto");
const {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
  readdirSync,
  readFileSync: readFileSync2,
  statSync: statSync2,
  readFileSync: readFileSync3,
  lstatSync,
  readFileSync: readFileSync4,
  rmSync: rmSync3,
  mkdtempSync,
  rmSync: rmSync2,
  writeFileSync,
} = require("node:fs");
const {
  constants: constants2,
  isUtf8,
} = require("node:buffer");
const {
  isDeepStrictEqual,
  isDeepStrictEqual: isDeepStrictEqual2,
} = require("node:util");
const {
  tmpdir,
} = require("node:os");
var __defProp = Object.defineProperty;
var __export = (target, all3) => {
  for (var name in all3)
    __defProp(target, name, { get: all3[name], enumerable: true });
};

// src/commands/capture.ts
var capture_exports = {};
__export(capture_exports, {
  capture: () => capture
});

// src/capture/capture.ts

// src/facts/captured.ts
var keys = (table4) => ({ keys: table4 });
var all = (...names) => Object.fromEntries(names.map((name) => [name, "all"]));
function at(paths2) {
  const heads = [...new Set(paths2.map(([head = ""]) => head))];
  return Object.fromEntries(
    heads.map((head) => {
      const below2 = paths2.filter(([first]) => first === head).map((path) => path.slice(1));
      return [head, below2.some((path) => path.length === 0) ? "all" : keys(at(below2))];
    })
  );
}
var OWNERS = { ownerReferences: keys(all("apiVersion", "kind", "name")) };
var MACHINE_METADATA = {
  labels: "all",
  annotations: keys({
    ...all(...OS_KEYS, TEMPLATE_KEY, ...OS_KEY_PREFIXES.map((prefix) => `${prefix}*`)),
    ...all(ALLOW_BRIDGE_MIGRATION_ANNOTATION),
    // Their texts are those of the guest.
    "kubevirt.io/ignitiondata": "presence",
    "hooks.kubevirt.io/hookSidecars": "presence"
  })
};
var QUANTITY_AND_MODES = {
  ...all("accessModes", "volumeMode", "storageClassName"),
  resources: keys({ requests: keys(all("storage")) })
};
var DATA_VOLUME = keys({
  pvc: keys(QUANTITY_AND_MODES),
  storage: keys(QUANTITY_AND_MODES),
  source: keys({
    ...Object.fromEntries(["http", "registry", "s3", "gcs"].map((kind) => [kind, keys({ url: "address" })])),
    ...Object.fromEntries(["pvc", "snapshot"].map((kind) => [kind, keys(all("name", "namespace"))])),
    "*": "presence"
  }),
  sourceRef: keys(all("kind", "name", "namespace"))
});
var VOLUME = keys({
  ...all("name", "persistentVolumeClaim", "dataVolume", "ephemeral", "hostDisk", "memoryDump", "containerPath"),
  containerDisk: keys(all("image")),
  "*": "presence"
});
var LAUNCH_SECURITY = keys({ "*": keys({ session: "nothing", dhCert: "nothing", "*": "all" }) });
var INSTANCE_SPEC = keys({
  domain: keys({ launchSecurity: LAUNCH_SECURITY, "*": "all" }),
  ...all("architecture", "evictionStrategy", "networks", "nodeSelector", "utilityVolumes"),
  volumes: VOLUME
});
var TEMPLATE = keys({ metadata: keys(MACHINE_METADATA), spec: INSTANCE_SPEC });
var VM_SPEC = {
  ...all("instancetype", "preference", "running", "runStrategy", "updateVolumesStrategy", "liveUpdateFeatures"),
  dataVolumeTemplates: keys({ metadata: keys(all("name")), spec: DATA_VOLUME }),
  template: TEMPLATE
};
var VM_METADATA = {
  ...MACHINE_METADATA,
  uid: "all",
  annotations: keys({
    ...MACHINE_METADATA.annotations.keys,
    ...all(CLAIM_TEMPLATES_ANNOTATION)
  })
};
var CLAIM_PROPERTY_SETS = all("claimPropertySets");
var INSTANCETYPE_SPEC = {
  ...all("gpus", "hostDevices"),
  launchSecurity: LAUNCH_SECURITY,
  cpu: keys(all("dedicatedCPUPlacement", "isolateEmulatorThread", "numa"))
};
var INSTANCETYPE = {
  group: INSTANCETYPE_GROUP,
  when: "always",
  rest: { spec: keys(INSTANCETYPE_SPEC) }
};
var PREFERENCE_SPEC = {
  devices: keys(
    all("preferredTPM", "preferredAutoattachPodInterface", "preferredInterfaceMasquerade", "preferredPanicDeviceModel")
  ),
  features: keys(all("preferredSmm", "preferredHyperv")),
  firmware: "all",
  preferredLaunchSecurity: LAUNCH_SECURITY
};
var PREFERENCE = {
  group: INSTANCETYPE_GROUP,
  when: "always",
  metadata: { labels: keys(all(OS_TYPE_KEY)) },
  rest: { spec: keys(PREFERENCE_SPEC) }
};
var HYPERCONVERGED_TABLES = [
  HYPERCONVERGED_STATE_CLASS,
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_REFERENCE_POLICY,
  HYPERCONVERGED_BUNDLE_SWITCH
];
var HYPERCONVERGED_PATHS = [
  ...HYPERCONVERGED_TABLES.flatMap((table4) => Object.values(table4)),
  HYPERCONVERGED_FEATURE_GATES
];
var CLASS_PARAMETERS = [
  ...new Set(
    Object.values(PROVISIONER_KEYS).flatMap((rows2) => rows2.flatMap(({ when }) => when.map((test) => test.parameter)))
  )
];
var IMAGES = new RegExp([OPERATOR_IMAGE, CDI_OPERATOR_IMAGE, VELERO_PLUGIN].map(({ source }) => source).join("|"));
var CAPTURED_KINDS = [
  {
    group: CAPTURE_GROUP,
    kind: CAPTURED_NAMESPACE,
    resource: "capturednamespaces",
    namespaced: false,
    when: "never",
    rest: {}
  },
  {
    group: "",
    kind: "Namespace",
    resource: "namespaces",
    namespaced: false,
    tells: "which VMs are tracked by the labels of their namespace",
    when: "where VMs are",
    metadata: { labels: "all" },
    rest: {}
  },
  {
    group: KUBEVIRT_GROUP,
    kind: "KubeVirt",
    resource: "kubevirts",
    namespaced: true,
    forAll: true,
    tells: "the KubeVirt release, the feature gates, and the class of state",
    when: "always",
    metadata: OWNERS,
    rest: {
      spec: keys(all("configuration", "imageTag")),
      status: keys(all("observedKubeVirtVersion", "targetKubeVirtVersion"))
    }
  },
  {
    group: HYPERCONVERGED_GROUP,
    kind: "HyperConverged",
    resource: "hyperconvergeds",
    namespaced: true,
    forAll: true,
    tells: "whether HyperConverged configures KubeVirt, and how",
    when: "always",
    metadata: {
      annotations: keys(
        all(
          ...Object.values(HYPERCONVERGED_OPERANDS).map(({ patch }) => patch),
          ...Object.values(HYPERCONVERGED_GATE_ANNOTATIONS)
        )
      )
    },
    rest: { ...at(HYPERCONVERGED_PATHS), status: keys({ versions: keys(all("name", "version")) }) }
  },
  {
    group: CDI_GROUP,
    kind: "CDI",
    resource: "cdis",
    namespaced: false,
    tells: "CDI's release, and whether it raises small claims",
    when: "always",
    metadata: OWNERS,
    rest: { ...at([DATA_VOLUME_TTL, CDI_GATES_PATH, CLAIM_WEBHOOK_PATH]), status: keys(all("observedVersion")) }
  },
  {
    group: STORAGE_GROUP,
    kind: "StorageClass",
    resource: "storageclasses",
    namespaced: false,
    tells: "which StorageClass state gets, and what its provisioner can do",
    when: "always",
    metadata: { annotations: keys(all(...DEFAULT_CLASS_ANNOTATIONS)), creationTimestamp: "all" },
    rest: { ...all("provisioner", "volumeBindingMode"), parameters: keys(all(...CLASS_PARAMETERS)) }
  },
  {
    group: CDI_GROUP,
    kind: "StorageProfile",
    resource: "storageprofiles",
    namespaced: false,
    tells: "the access mode that a StorageClass gives state, and its smallest claim",
    when: "always",
    metadata: { annotations: keys(all(MINIMUM_SIZE_ANNOTATION)) },
    rest: { spec: keys(CLAIM_PROPERTY_SETS), status: keys({ ...CLAIM_PROPERTY_SETS, snapshotClass: "all" }) }
  },
  {
    group: VOLUME_SNAPSHOT_GROUP,
    kind: "VolumeSnapshotClass",
    resource: "volumesnapshotclasses",
    namespaced: false,
    tells: "whether snapshots can hold state",
    when: "always",
    rest: all("driver")
  },
  {
    group: "",
    kind: "PersistentVolume",
    resource: "persistentvolumes",
    namespaced: false,
    tells: "whether classes without a provisioner have local volumes",
    when: "always",
    only: "first local of its class",
    rest: { spec: keys({ storageClassName: "all", local: "presence" }) }
  },
  {
    group: "",
    kind: "Node",
    resource: "nodes",
    namespaced: false,
    tells: "whether there is more than one node to bind volumes to",
    when: "always",
    only: "single",
    rest: {}
  },
  {
    ...INSTANCETYPE,
    kind: "VirtualMachineClusterInstancetype",
    resource: "virtualmachineclusterinstancetypes",
    namespaced: false,
    tells: "what VMs get of cluster-wide instance types"
  },
  {
    ...INSTANCETYPE,
    kind: "VirtualMachineInstancetype",
    resource: "virtualmachineinstancetypes",
    namespaced: true,
    tells: "what VMs get of instance types"
  },
  {
    ...PREFERENCE,
    kind: "VirtualMachineClusterPreference",
    resource: "virtualmachineclusterpreferences",
    namespaced: false,
    tells: "what VMs get of cluster-wide preferences"
  },
  {
    ...PREFERENCE,
    kind: "VirtualMachinePreference",
    resource: "virtualmachinepreferences",
    namespaced: true,
    tells: "what VMs get of preferences"
  },
  {
    ...STORED_REVISION,
    resource: "controllerrevisions",
    namespaced: true,
    when: "never",
    only: "of instance types and preferences",
    rest: { data: keys({ ...all("apiVersion", "kind"), spec: keys({ ...INSTANCETYPE_SPEC, ...PREFERENCE_SPEC }) }) }
  },
  {
    group: KUBEVIRT_GROUP,
    kind: "VirtualMachine",
    resource: "virtualmachines",
    namespaced: true,
    tells: "which VMs exist, and the firmware.uuid that each has",
    when: "always",
    metadata: VM_METADATA,
    rest: { spec: keys(VM_SPEC) }
  },
  {
    group: KUBEVIRT_GROUP,
    kind: "VirtualMachineInstance",
    resource: "virtualmachineinstances",
    namespaced: true,
    when: "never",
    metadata: VM_METADATA,
    rest: { spec: INSTANCE_SPEC }
  },
  {
    group: KUBEVIRT_GROUP,
    kind: "VirtualMachineInstanceReplicaSet",
    resource: "virtualmachineinstancereplicasets",
    namespaced: true,
    when: "never",
    metadata: VM_METADATA,
    rest: { spec: keys({ replicas: "all", template: TEMPLATE }) }
  },
  {
    group: POOL_GROUP,
    kind: "VirtualMachinePool",
    resource: "virtualmachinepools",
    namespaced: true,
    when: "never",
    metadata: VM_METADATA,
    rest: {
      spec: keys({
        replicas: "all",
        virtualMachineTemplate: keys({ metadata: keys(MACHINE_METADATA), spec: keys(VM_SPEC) })
      })
    }
  },
  {
    group: SNAPSHOT_GROUP,
    kind: "VirtualMachineSnapshot",
    resource: "virtualmachinesnapshots",
    namespaced: true,
    tells: "what restores in Git are made from",
    when: "snapshots",
    rest: { spec: keys({ source: keys(all("apiGroup", "kind", "name")) }) }
  },
  {
    group: "",
    kind: "PersistentVolumeClaim",
    resource: "persistentvolumeclaims",
    namespaced: true,
    tells: "which state claims exist, and the access modes of disks",
    when: "where VMs are",
    metadata: { labels: "all", ownerReferences: keys(all("apiVersion", "kind", "name", "uid")) },
    rest: { spec: keys(QUANTITY_AND_MODES), status: keys(all("accessModes")) }
  },
  {
    group: CDI_GROUP,
    kind: "DataVolume",
    resource: "datavolumes",
    namespaced: true,
    tells: "what disks are made from",
    when: "where VMs are",
    rest: { spec: DATA_VOLUME }
  },
  {
    group: "",
    kind: "ResourceQuota",
    resource: "resourcequotas",
    namespaced: true,
    tells: "whether state claims fit the quota",
    when: "always",
    only: "with claims",
    rest: { spec: keys({ hard: "all", scopes: "presence", scopeSelector: "presence" }) }
  },
  {
    group: "",
    kind: "LimitRange",
    resource: "limitranges",
    namespaced: true,
    tells: "whether small claims are refused",
    when: "always",
    only: "with claims",
    rest: { spec: keys({ limits: keys({ type: "all", min: keys(all("storage")) }) }) }
  },
  {
    group: "apps",
    kind: "Deployment",
    resource: "deployments",
    namespaced: true,
    when: "never",
    only: "with something kept",
    rest: { spec: { matching: IMAGES } }
  },
  ...["HelmRelease", "Application"].map(
    (kind) => ({
      group: kind === "HelmRelease" ? "helm.toolkit.fluxcd.io" : ARGO_GROUP,
      kind,
      resource: `${kind.toLowerCase()}s`,
      namespaced: true,
      when: "never",
      only: "with something kept",
      rest: { spec: { matching: VELERO_PLUGIN } }
    })
  ),
  {
    group: OADP.group,
    kind: OADP.kind,
    resource: "dataprotectionapplications",
    namespaced: true,
    when: "never",
    rest: at([OADP.plugins])
  },
  {
    group: OLM_GROUP,
    kind: "Subscription",
    resource: "subscriptions",
    namespaced: true,
    when: "never",
    rest: { spec: keys(all("name", "startingCSV", "installPlanApproval")) }
  },
  {
    group: "",
    kind: "ConfigMap",
    resource: "configmaps",
    namespaced: true,
    when: "never",
    only: "with something kept",
    rest: { data: keys(all(...ARGO_GLOBAL_DIFF, ...ARGO_GLOBAL_HEALTH)) }
  },
  {
    group: ARGO_GROUP,
    kind: "ArgoCD",
    resource: "argocds",
    namespaced: true,
    when: "never",
    rest: { spec: keys({ ...all(ARGO_OPERATOR_DIFF, ARGO_OPERATOR_HEALTH), extraConfig: "presence" }) }
  },
  {
    group: "apiextensions.k8s.io",
    kind: "CustomResourceDefinition",
    resource: "customresourcedefinitions",
    namespaced: false,
    tells: "which fields the cluster takes",
    when: "crds",
    only: "of judged groups",
    rest: {
      spec: keys({
        ...all("group", "names", "scope", "preserveUnknownFields", "validation", "version"),
        versions: keys(all("name", "served", "storage", "deprecated", "schema"))
      })
    }
  }
];

// src/capture/keep.ts
var BY_KIND = new Map(CAPTURED_KINDS.map((kind) => [kindKey(kind.group, kind.kind), kind]));
var capturedKind = ({ group, kind }) => BY_KIND.get(kindKey(group, kind));
var LEFT_OUT = "left out";
function presence(value) {
  if (Array.isArray(value)) return value.length === 0 ? [] : [{}];
  if (isMap(value)) return {};
  return typeof value === "string" && value !== "" ? LEFT_OUT : value;
}
function address(value) {
  if (typeof value !== "string") return presence(value);
  return value.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/@]*@/i, "$1").replace(/[?#].*$/s, "");
}
function keptKeys(value, table4) {
  const prefixes2 = Object.keys(table4).filter((name) => name.length > 1 && name.endsWith("*"));
  const ruleOf = (key) => {
    if (Object.hasOwn(table4, key)) return table4[key];
    const prefix = prefixes2.find((name) => key.startsWith(name.slice(0, -1)));
    return table4[prefix ?? "*"];
  };
  return mapEntries(value, (inner, key) => kept(inner, ruleOf(key)));
}
function mapEntries(value, change2) {
  const entries = Object.entries(value).map(([key, inner]) => [key, change2(inner, key)]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== void 0));
}
function matching(value, pattern) {
  if (Array.isArray(value)) {
    const found = value.map((item) => matching(item, pattern)).filter((item) => item !== void 0);
    return found.length > 0 ? found : void 0;
  }
  if (isMap(value)) {
    const found = mapEntries(value, (inner, key) => matching(inner, pattern) ?? (pattern.test(key) ? {} : void 0));
    return Object.keys(found).length > 0 ? found : void 0;
  }
  return typeof value === "string" ? pattern.exec(value)?.[0] : void 0;
}
function kept(value, rule) {
  if (rule === void 0 || rule === "nothing" || value === null || value === void 0) return void 0;
  if (rule === "all") return value;
  if (rule === "presence") return presence(value);
  if (rule === "address") return address(value);
  if ("matching" in rule) return matching(value, rule.matching);
  if (Array.isArray(value)) return value.map((item) => kept(item, rule) ?? null);
  return isMap(value) ? keptKeys(value, rule.keys) : value;
}
function keptMetadata({ metadata }, rules2 = {}) {
  const all3 = kept(metadata, { keys: { ...rules2, name: "all", namespace: "all" } });
  if (!isMap(all3)) return all3;
  return mapEntries(all3, (inner) => isMap(inner) && Object.keys(inner).length === 0 ? void 0 : inner);
}
function keptObject({ value: { metadata, ...value } }, row3) {
  const rest = keptKeys(value, { ...row3.rest, apiVersion: "all", kind: "all" });
  return { ...rest, metadata: keptMetadata({ metadata }, row3.metadata) ?? {} };
}

// src/capture/select.ts
var APART = ["apiVersion", "kind", "metadata"];
function ofClaims(value) {
  const { spec } = value;
  const hard = map(spec, "hard");
  if (isMap2(hard)) {
    if (["scopes", "scopeSelector"].some((key) => get(spec, key) !== void 0)) return [];
    const claims = Object.fromEntries(Object.entries(hard).filter(([key]) => claimLimit(key) !== void 0));
    return Object.keys(claims).length > 0 ? [{ ...value, spec: { hard: claims } }] : [];
  }
  const limits = items(spec, "limits").filter((item) => get(item, "type") === CLAIM_LIMIT);
  return limits.length > 0 ? [{ ...value, spec: { limits } }] : [];
}
var className = (value) => get(value, "spec", "storageClassName");
function firstLocal(values) {
  const local = values.filter((value) => isMap2(get(value, "spec", "local")));
  return local.filter((value) => local.find((other) => className(other) === className(value)) === value);
}
function withoutProse(schema) {
  if (Array.isArray(schema)) return schema.map(withoutProse);
  if (!isMap2(schema)) return schema;
  const entries = Object.entries(schema).filter(([key, inner]) => key !== "description" || typeof inner !== "string");
  return Object.fromEntries(entries.map(([key, inner]) => [key, withoutProse(inner)]));
}
var isJudged = (value) => {
  const group = text(value, "spec", "group");
  return typeof group === "string" && isJudgedGroup(group);
};
var isStoredForVms = (value) => String(get(value, "data", "apiVersion")).startsWith(`${INSTANCETYPE_GROUP2}/`);
var SELECT = {
  "with claims": (values) => values.flatMap(ofClaims),
  // Volumes bound to a node do no harm where there is only one; of several, which they are does not matter.
  single: (values) => values.length === 1 ? values : [],
  "first local of its class": firstLocal,
  "of judged groups": (values) => values.filter(isJudged).map((value) => withoutProse(value)),
  // Those of Kubernetes' own kinds are many, and no matter of VMs.
  "of instance types and preferences": (values) => values.filter(isStoredForVms),
  "with something kept": (values) => values.filter((value) => Object.keys(value).some((key) => !APART.includes(key) && !isEmpty(value[key])))
};
var isEmpty = (value) => isMap2(value) && Object.keys(value).length === 0;
var selected = (values, only) => only === void 0 ? values : SELECT[only](values);

// src/capture/yaml.ts
var CONTROLS = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;
var scalar = (value) => scalarText(value).replace(CONTROLS, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`);
var isEmpty2 = (value) => Object.keys(value).length === 0;
function linesOf(value) {
  if (Array.isArray(value)) return value.flatMap((item) => nested("- ", item));
  if (!isMap3(value)) return [scalar(value)];
  const keys2 = Object.keys(value).sort();
  return keys2.flatMap((key) => pair(scalar(key), value[key]));
}
function nested(mark, value) {
  if (typeof value !== "object" || value === null || isEmpty2(value)) return [`${mark}${leaf(value)}`];
  return linesOf(value).map((line, index2) => `${index2 === 0 ? mark : "  "}${line}`);
}
function pair(key, value) {
  if (typeof value !== "object" || value === null || isEmpty2(value)) return [`${key}: ${leaf(value)}`];
  const lines = linesOf(value).map((line) => Array.isArray(value) ? line : `  ${line}`);
  return [`${key}:`, ...lines];
}
var leaf = (value) => Array.isArray(value) ? "[]" : isMap3(value) ? "{}" : scalar(value);
var documentsText = (objects) => objects.map((object) => `${linesOf(object).join("\n")}
`).join("---\n");

// src/capture/capture.ts
function orderOf({ group, kind, namespace = "", name }) {
  return [group, kind, namespace, name].join("\0");
}
var byOrder = (left, right) => left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : 0;
function keptObjects(objects) {
  const sorted = [...new Map(objects.map((object) => [orderOf(object), object])).entries()].sort(byOrder);
  const rows2 = /* @__PURE__ */ new Map();
  for (const [, object] of sorted) {
    const row3 = capturedKind(object);
    if (!row3) continue;
    const value = keptObject(object, row3);
    const others = rows2.get(row3);
    if (others) others.push(value);
    else rows2.set(row3, [value]);
  }
  return [...rows2].flatMap(([{ only }, values]) => selected(values, only));
}
function captureText(values, notes = []) {
  const comments = [CAPTURE_TITLE, ...notes.map((note) => `# ${note}`)];
  return `${comments.join("\n")}
${documentsText(values)}`;
}

// src/capture/cluster.ts

// src/capture/kubectl.ts

// src/capture/read.ts
var STDIN = "-";
function textOf(file, { cwd, readStdin }) {
  if (file === STDIN) return readStdin();
  try {
    return readText(resolve(cwd, file));
  } catch (error) {
    throw new UsageError(`${file}: ${errorText(error)}`);
  }
}
function jsonObjects(text3) {
  let value;
  try {
    value = JSON.parse(text3);
  } catch {
    return void 0;
  }
  const items3 = isMap4(value) && value.kind === "List" && Array.isArray(value.items) ? value.items : [value];
  return items3.flatMap((item) => isMap4(item) ? asKubeObject(item, { base: [], observed: true }) ?? [] : []);
}
var TYPED_LIST = /^\w+List$/;
function plainJson(text3) {
  const objects = text3.trimStart().startsWith("{") ? jsonObjects(text3) : void 0;
  return objects?.some(({ kind }) => TYPED_LIST.test(kind)) ? void 0 : objects;
}
function objectsOf(text3, file) {
  const json = plainJson(text3);
  if (json !== void 0 && json.length > 0) return json;
  const { objects, problems } = readDocuments(text3, { file, observed: true });
  const broken = problems.find(({ kind }) => kind === "unreadable");
  if (broken) {
    const { problemMessage } = require("./findings.js").all_of_mask;
    throw new UsageError(`${file}:${broken.line}:${broken.column}: ${problemMessage(broken)}`);
  }
  if (objects.length === 0)
    throw new UsageError(`${file}: it holds no Kubernetes object; give it what kubectl get -o yaml prints`);
  return objects;
}
var readObjects = (files, source) => files.flatMap((file) => objectsOf(textOf(file, source), file === STDIN ? "<stdin>" : file));

// src/capture/kubectl.ts
var KUBECTL = "kubectl";
var SECOND = 1e3;
var MOST_BYTES = 2 ** 30;
var PAGE = 500;
var SHOWN_LINES = 5;
var SHOWN = 300;
var REFUSALS = [
  [/\(Forbidden\)|\bis forbidden:/, "forbidden"],
  [/doesn't have a resource type|could not find the requested resource|no matches for kind/, "missing"]
];
var complaint = (stderr) => stderr.trim().split("\n").slice(-SHOWN_LINES).map((line) => line.slice(0, SHOWN)).join("\n");
function notRun({ code: code2, message }, seconds3) {
  if (code2 === "ENOENT")
    return new UsageError2("kubectl is not on PATH; install it, or give what it prints elsewhere with --from");
  if (code2 === "ETIMEDOUT")
    return new UsageError2(
      `kubectl did not end within ${seconds3} s; see whether the cluster answers, or raise --timeout`
    );
  return new UsageError2(`kubectl cannot be run: ${message}`);
}
function objectsIn(stdout, what) {
  const objects = stdout.trim() === "" ? [] : jsonObjects(stdout);
  if (objects) return objects;
  throw new UsageError2(`kubectl printed no JSON of ${what}: ${JSON.stringify(stdout.slice(0, SHOWN))}`);
}
function list(resource, where, { cwd, env, flags, seconds: seconds3 }) {
  const argv = ["get", resource, ...where, "--output=json", "--ignore-not-found", `--chunk-size=${PAGE}`];
  const { error, status, signal, stdout, stderr } = spawnSync(
    KUBECTL,
    [...argv, `--request-timeout=${seconds3}s`, ...flags],
    {
      cwd,
      // What it says is understood in English only.
      env: { ...env, LC_ALL: "C" },
      encoding: "utf8",
      maxBuffer: MOST_BYTES,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: seconds3 * SECOND,
      killSignal: "SIGKILL"
    }
  );
  if (error) throw notRun(error, seconds3);
  if (status === 0) return { objects: objectsIn(stdout, resource) };
  const refusal = REFUSALS.find(([words]) => words.test(stderr));
  if (refusal) return { refused: refusal[1] };
  const how = status === null ? `was ended by ${signal}` : `failed with exit code ${status}`;
  throw new UsageError2(`kubectl get ${resource} ${how}:
${complaint(stderr)}`);
}

// src/capture/cluster.ts
var ALWAYS = ["always", "where VMs are"];
var kindsOf = ({ asked: asked2 }) => CAPTURED_KINDS.filter(({ when }) => ALWAYS.includes(when) || asked2.includes(when));
var resourceName = ({ group, resource }) => group === "" ? resource : `${resource}.${group}`;
function places({ kind, namespaced, forAll }, { namespaces }) {
  if (namespaces.length === 0 || forAll) return [namespaced ? ["--all-namespaces"] : []];
  if (kind === "Namespace") return namespaces.map((name) => [name]);
  return namespaced ? namespaces.map((name) => [`--namespace=${name}`]) : [[]];
}
function joined(listings) {
  const objects = [];
  for (const listing of listings) {
    if ("refused" in listing) return listing;
    objects.push(...listing.objects);
  }
  return { objects };
}
var isStateClaim = ({ kind, name, value }) => kind === "PersistentVolumeClaim" && (name.startsWith(STATE_CLAIM_PREFIX) || get2(value, "metadata", "labels", STATE_CLAIM_LABEL) !== void 0);
var inhabited = (objects) => new Set(
  objects.filter((one) => one.kind === "VirtualMachine" || isStateClaim(one)).map(({ namespace }) => namespace)
);
function withoutOthers(objects, kinds) {
  const homes = inhabited(objects);
  const local = new Set(kinds.filter(({ when }) => when === "where VMs are").map(({ kind }) => kind));
  return objects.filter(
    (object) => !local.has(object.kind) || homes.has(object.kind === "Namespace" ? object.name : object.namespace)
  );
}
var markOf = (name) => {
  const value = { apiVersion: `${CAPTURE_GROUP2}/v1`, kind: CAPTURED_NAMESPACE2, metadata: { name } };
  return [asKubeObject2(value, { base: [], observed: true }) ?? []].flat();
};
function readCluster(scope2, kubectl2) {
  const kinds = kindsOf(scope2);
  const objects = [];
  const refused = { missing: [], forbidden: [] };
  for (const kind of kinds) {
    const listing = joined(places(kind, scope2).map((where) => list(resourceName(kind), where, kubectl2)));
    if ("refused" in listing) refused[listing.refused].push(kind);
    else objects.push(...listing.objects);
    if (kind.kind === "Namespace" && "objects" in listing) checkNamespaces(scope2, listing.objects);
  }
  if (refused.forbidden.length + refused.missing.length === kinds.length)
    throw new UsageError3("nothing may be read in this cluster; --print-rbac prints the role that it takes");
  const isWhole2 = scope2.namespaces.length > 0 || refused.forbidden.some(({ kind }) => kind === "VirtualMachine");
  const own = isWhole2 ? objects : withoutOthers(objects, kinds);
  return { objects: [...own, ...scope2.namespaces.flatMap(markOf)], ...refused };
}
function checkNamespaces({ namespaces }, found) {
  const gone = namespaces.find((name) => !found.some((object) => object.name === name));
  if (gone !== void 0) throw new UsageError3(`there is no namespace "${gone}" in the cluster`);
}
function notesOf({ forbidden, missing }) {
  return [
    ...forbidden.map((kind) => `Forbidden: ${resourceName(kind)}, so it is not known ${kind.tells ?? kind.kind}.`),
    ...missing.length > 0 ? [`Not served by this cluster: ${missing.map(resourceName).join(", ")}.`] : []
  ];
}

// src/capture/drift.ts
function scopeOf(before, { namespaces, asked: asked2 }) {
  const marked = before.filter(({ kind }) => kind === CAPTURED_NAMESPACE3).map(({ name }) => name);
  const held = new Set(before.map(({ kind }) => kind));
  const onRequest = CAPTURED_KINDS.filter(({ kind, when }) => when !== "never" && held.has(kind)).map(
    ({ when }) => when
  );
  return {
    namespaces: namespaces.length > 0 ? namespaces : marked.sort(),
    asked: [.../* @__PURE__ */ new Set([...asked2, ...onRequest])]
  };
}
function checked(file, before, now, unread3) {
  const lost = unread3.find((kind) => before.some((object) => object.kind === kind));
  if (lost !== void 0)
    throw new UsageError4(`${file} cannot be compared: it holds objects of kind ${lost}, which may not be read now`);
  const [old, current] = [before, now].map((objects) => captureText(keptObjects(objects)));
  return old === current ? void 0 : { file, before: old, after: current };
}

// src/capture/rbac.ts
var NAME = "vmstate-capture";
var HOME = "vmstate";
var RBAC = "rbac.authorization.k8s.io";
function rulesFor(kinds) {
  return [...indexBy(kinds, ({ group }) => group)].sort(([left], [right]) => left < right ? -1 : 1).map(([group, own]) => ({
    apiGroups: [group],
    resources: own.map(({ resource }) => resource).sort(),
    verbs: ["list"]
  }));
}
var role = (kind, rules2, namespace) => ({
  apiVersion: `${RBAC}/v1`,
  kind,
  metadata: { name: NAME, ...namespace === void 0 ? {} : { namespace } },
  rules: rules2
});
var binding = (kind, namespace) => ({
  apiVersion: `${RBAC}/v1`,
  kind: `${kind}Binding`,
  metadata: { name: NAME, ...namespace === void 0 ? {} : { namespace } },
  roleRef: { apiGroup: RBAC, kind, name: NAME },
  subjects: [{ kind: "ServiceAccount", name: NAME, namespace: HOME }]
});
function rbacText(scope2) {
  const kinds = kindsOf(scope2);
  const { namespaces } = scope2;
  const inNamespaces = kinds.filter(({ namespaced, forAll }) => namespaced && !forAll);
  const account = { apiVersion: "v1", kind: "ServiceAccount", metadata: { name: NAME, namespace: HOME } };
  if (namespaces.length === 0)
    return documentsText([account, role("ClusterRole", rulesFor(kinds)), binding("ClusterRole")]);
  const wide = kinds.filter((kind) => !inNamespaces.includes(kind) && kind.kind !== "Namespace");
  const named2 = { apiGroups: [""], resourceNames: namespaces, resources: ["namespaces"], verbs: ["get"] };
  return documentsText([
    account,
    role("ClusterRole", [...rulesFor(wide), named2]),
    binding("ClusterRole"),
    ...namespaces.flatMap((name) => [role("Role", rulesFor(inNamespaces), name), binding("Role", name)])
  ]);
}

// src/fix/unified.ts
var SPACED_NAMES = /^(--- [^"\n].* .*)\n(.*)\n/;
function unifiedDiff(files) {
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = require("diff");
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return files.map(({ file, before, after }) => createTwoFilesPatch(file, file, before, after, void 0, void 0, options)).map((patch) => patch.replace(SPACED_NAMES, "$1	\n$2	\n")).join("");
}

// src/commands/capture.ts
var KUBECTL_OPTIONS = {
  kubeconfig: { type: "string", value: "FILE", help: "kubeconfig that kubectl takes" },
  context: { type: "string", value: "NAME", help: "context of the kubeconfig" },
  as: { type: "string", value: "USER", help: "user to impersonate" },
  "as-group": { type: "string", multiple: true, value: "GROUP", help: "group to impersonate; repeatable" },
  "as-uid": { type: "string", value: "UID", help: "uid to impersonate" }
};
var CLUSTER_OPTIONS = {
  namespace: {
    type: "string",
    short: "n",
    multiple: true,
    value: "NAME",
    help: "read this namespace only; repeatable (default: all)"
  },
  crds: { type: "boolean", help: "read the CustomResourceDefinitions of KubeVirt, CDI and HyperConverged too" },
  snapshots: { type: "boolean", help: "read VirtualMachineSnapshots too, for restores in Git" }
};
var OPTIONS = {
  from: {
    type: "string",
    multiple: true,
    value: "FILE",
    help: "read what kubectl get -o yaml or -o json printed, - for standard input, in place of a cluster"
  },
  ...CLUSTER_OPTIONS,
  ...KUBECTL_OPTIONS,
  timeout: { type: "string", value: "SECONDS", help: "how long kubectl may take for one kind (default: 60)" },
  output: {
    type: "string",
    short: "o",
    value: "FILE",
    help: "write to this file, as a whole or not at all (default: print)"
  },
  check: {
    type: "string",
    value: "FILE",
    help: "show how the cluster differs from this file, and exit with 1 if it does"
  },
  "print-rbac": { type: "boolean", help: "print a service account with the least role that a capture takes" },
  ...COMMON_OPTIONS
};
var ABOUT = `Reads from a cluster, through kubectl, what verdicts on TPM and UEFI state depend on, and prints it as YAML to commit and to give to
--facts: no Secrets, nothing that guests are set up with, no managed fields, and the same text as long as the cluster is the same.
Exit code: 0, 1 for a cluster that differs from the file of --check, 2 for a failure.`;
var listOf = (value) => Array.isArray(value) ? value : [];
var given = ({ values }, names) => names.filter((name) => values[name] !== void 0);
function checkOptions(parsed2) {
  const [path] = parsed2.positionals;
  if (path !== void 0)
    throw new UsageError5(`capture takes no paths; name the file "${path}" with --from to read it`);
  const apart = [
    ["from", [...Object.keys(CLUSTER_OPTIONS), ...Object.keys(KUBECTL_OPTIONS), "timeout", "print-rbac"]],
    ["check", ["output", "print-rbac"]],
    ["print-rbac", ["output", ...Object.keys(KUBECTL_OPTIONS), "timeout"]]
  ];
  for (const [name, others] of apart) {
    const [other] = parsed2.values[name] === void 0 ? [] : given(parsed2, others);
    if (other !== void 0) throw new UsageError5(`--${name} and --${other} exclude each other; leave one out`);
  }
}
var SECONDS = /^(\d{1,5})s?$/;
function seconds(value) {
  if (value === void 0) return 60;
  const read4 = Number(SECONDS.exec(String(value))?.[1] ?? 0);
  if (read4 === 0) throw new UsageError5(`--timeout takes a number of seconds; "${String(value)}" is none`);
  return read4;
}
function kubectl({ values }, { cwd, env }) {
  const flags = Object.keys(KUBECTL_OPTIONS).flatMap(
    (name) => [values[name] ?? []].flat().map((value) => `--${name}=${String(value)}`)
  );
  return { cwd, env, flags, seconds: seconds(values.timeout) };
}
var NAMESPACE = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
function scope({ values }) {
  const namespaces = [...new Set(listOf(values.namespace))].sort();
  const wrong = namespaces.find((name) => !NAMESPACE.test(name));
  if (wrong !== void 0) throw new UsageError5(`${JSON.stringify(wrong)} is no name of a namespace`);
  return { namespaces, asked: ["crds", "snapshots"].filter((name) => values[name] === true) };
}
function read(parsed2, io, of) {
  const files = listOf(parsed2.values.from);
  if (files.length > 0) return { objects: readObjects(files, io), notes: [], unread: [] };
  const captured = readCluster(of, kubectl(parsed2, io));
  const notes = notesOf(captured);
  for (const note of notes) io.stderr.write(`vmstate: ${note}
`);
  return { objects: captured.objects, notes, unread: captured.forbidden.map(({ kind }) => kind) };
}
function capture(argv, io) {
  const parsed2 = parse(argv, OPTIONS);
  const { help, check: check2, output: output2, "print-rbac": rbac } = parsed2.values;
  if (help === true) {
    io.stdout.write(helpText("vmstate capture [options]", ABOUT, OPTIONS));
    return 0;
  }
  checkOptions(parsed2);
  if (rbac === true) {
    io.stdout.write(rbacText(scope(parsed2)));
    return 0;
  }
  if (typeof check2 === "string") return checkDrift(check2, parsed2, io);
  const { objects, notes } = read(parsed2, io, scope(parsed2));
  const values = keptObjects(objects);
  if (values.length === 0)
    throw new UsageError5(
      `nothing in ${plural(objects.length, "object")} is what a verdict depends on; is it the right cluster?`
    );
  const text3 = captureText(values, notes);
  if (typeof output2 === "string") write(output2, text3, io);
  else io.stdout.write(text3);
  io.stderr.write(`vmstate: kept ${plural(values.length, "object")} of ${objects.length}
`);
  return 0;
}
function write(file, text3, { cwd }) {
  const problem = writeWhole(resolve2(cwd, file), text3);
  if (problem !== void 0) throw new UsageError5(`${file}: it cannot be written: ${problem}`);
}
function checkDrift(file, parsed2, io) {
  const before = readObjects([file], io);
  const { objects, unread: unread3 } = read(parsed2, io, scopeOf(before, scope(parsed2)));
  const changed = checked(file, before, objects, unread3);
  if (!changed) return 0;
  io.stdout.write(unifiedDiff([changed]));
  io.stderr.write(`vmstate: ${printable(file)} differs from the cluster; capture it again
`);
  return 1;
}

// src/commands/diff.ts
var diff_exports = {};
__export(diff_exports, {
  diff: () => diff
});
var { "stdin-filename": _stdin, render: _render, ...FILES } = FILE_OPTIONS;
var OPTIONS2 = {
  ...FILES,
  ...formatOption(FINDING_FORMATS),
  ...LEVEL_OPTIONS,
  ...COMMON_OPTIONS2
};
var ABOUT2 = `Reports what a change does to TPM and UEFI state that exists. The base is a folder or a Git revision; a folder that exists
wins (write refs/heads/NAME for the revision, ./NAME for the folder). A revision is compared with the paths (default: the
working directory) of its work tree, and read without a checkout; two folders are compared each alone.
Exit code: 0 clean, 1 findings, 2 usage or unreadable input.`;
function reportBase(base, before, broken, io) {
  const still = new Set(broken.map(({ path }) => path));
  const problems = unread({ ...before, inputProblems: [] }).filter(({ path }) => !still.has(path)).map(({ path }) => ({
    path: `${base}: ${path}`,
    message: "the document cannot be read, so what has changed in it is not told"
  }));
  reportProblems(problems, io);
}
function diff(argv, io) {
  const parsed2 = parse2(argv, OPTIONS2);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText2("vmstate diff <base> [paths] [options]", ABOUT2, OPTIONS2));
    return 0;
  }
  const [base, ...paths2] = parsed2.positionals;
  if (base === void 0) throw new UsageError6("diff needs a base: a folder, or a Git revision such as HEAD or main");
  const outputs = outputsOf(parsed2, io, FINDING_FORMATS);
  const named2 = { ...parsed2, positionals: paths2 };
  const set = settings(named2, io, choice(parsed2, "fail-on", [...SEVERITIES, "never"]));
  const sides = loadSides(base, paths2.length > 0 ? paths2 : ["."], loadOptions(named2, io, set));
  const { before, after, baseText } = sides;
  const compared = diffSides(base, sides, set.kubevirt, set.levels);
  const broken = unread({ ...after, inputProblems: [] });
  const problems = [...inputProblems(sides), ...broken];
  const files = Math.max(before.files, after.files);
  const unreadable = reportInput({ ...after, files }, named2, io, problems);
  reportBase(base, before, broken, io);
  const source = sourceReader(io, baseText);
  const failed = writeReports(outputs, FINDING_FORMATS, reportOf(compared, parsed2, io, set, source), io);
  if (unreadable || failed) return 2;
  return set.failOn !== "never" && reaches(compared, set.failOn) ? 1 : 0;
}

// src/commands/explain.ts
var explain_exports = {};
__export(explain_exports, {
  explain: () => explain2
});

// src/explain/explain.ts

// src/explain/api-paths.ts
var exactly = (left, right) => left === right;
var loosely = (left, right) => left.toLowerCase() === right.toLowerCase();
var keysOf = (path) => path.replace(/\[[^[\]]*\]/g, "").split(".").filter((key) => key !== "" && key !== "*");
function queryOf(word2, apis) {
  const keys2 = keysOf(word2);
  const [first, ...rest] = keys2;
  const kinds = apis.flatMap((api) => api.kinds.map(({ kind: kind2 }) => kind2));
  const kind = first === void 0 ? void 0 : kinds.find((name) => loosely(name, first));
  if (kind === void 0 || rest.length === 0 && kind !== first) return { keys: keys2 };
  return { kind, keys: rest, otherwise: keys2 };
}
function walk({ base, keys: keys2, path, type, span, entered }, visit) {
  const owner = base.api.type(type);
  if (!owner || entered.includes(owner.name)) return;
  const alive = base.api.during(owner, span);
  if (!alive) return;
  for (const field of owner.fields) {
    const lasting = base.api.during(field, alive);
    if (!lasting) continue;
    const element = elementOf(field.type);
    const own = path === "" ? field.name : `${path}.${field.name}`;
    const next = [...keys2, field.name];
    visit({ ...base, owner: owner.name, field, type: element.type, path: own, span: lasting }, next);
    walk(
      {
        base,
        keys: next,
        path: `${own}${element.around}`,
        type: element.type,
        span: lasting,
        entered: [...entered, owner.name]
      },
      visit
    );
  }
}
function walkKind(api, kind, visit) {
  for (const { type, version, ...life } of kind.types) {
    const span = api.during(life);
    if (!span) continue;
    const base = { api, kind, ...version === void 0 ? {} : { version } };
    visit({ ...base, owner: "", type: `#${type}`, path: "", span }, []);
    walk({ base, keys: [], path: "", type, span, entered: [] }, visit);
  }
}
function visitFields(apis, kind, visit) {
  for (const api of apis)
    for (const candidate of api.kinds)
      if (kind === void 0 || candidate.kind === kind) walkKind(api, candidate, visit);
}
var endsWith = (keys2, end, equal) => keys2.length >= end.length && end.every((key, index2) => equal(keys2[keys2.length - end.length + index2] ?? "", key));
function select(apis, { kind, keys: wanted2 }, equal) {
  const whole = [];
  const ends = [];
  visitFields(apis, kind, (occurrence, keys2) => {
    if (wanted2.length === 0 ? keys2.length > 0 : !endsWith(keys2, wanted2, equal)) return;
    (keys2.length === wanted2.length ? whole : ends).push(occurrence);
  });
  return kind !== void 0 && whole.length > 0 ? whole : [...whole, ...ends];
}
function occurrences(apis, query) {
  if (query.kind === void 0 && query.keys.length === 0) return [];
  const exact = select(apis, query, exactly);
  const found = exact.length > 0 ? exact : select(apis, query, loosely);
  return found.length === 0 && query.otherwise ? occurrences(apis, { keys: query.otherwise }) : found;
}

// src/explain/field.ts

// src/explain/groups.ts
var hull = (left, right) => ({
  first: Math.min(left.first, right.first),
  last: Math.max(left.last, right.last)
});
function joined2(found) {
  const places2 = /* @__PURE__ */ new Map();
  for (const occurrence of found) {
    const key = [occurrence.kind.group, occurrence.kind.kind, occurrence.version, occurrence.path].join(" ");
    const earlier = places2.get(key);
    const span = earlier ? hull(earlier.span, occurrence.span) : occurrence.span;
    const each = [...earlier?.each ?? [], occurrence];
    places2.set(key, { ...occurrence, span, each, keys: keysOf(occurrence.path) });
  }
  return [...places2.values()];
}
var FIRST_KINDS = [
  "VirtualMachine",
  "VirtualMachineInstance",
  "VirtualMachineInstancetype",
  "VirtualMachinePreference",
  "KubeVirt"
];
var rank = ({ kind }) => {
  const at2 = FIRST_KINDS.indexOf(kind.kind);
  return at2 < 0 ? FIRST_KINDS.length : at2;
};
function fieldGroups(found) {
  const groups = /* @__PURE__ */ new Map();
  for (const place of joined2(found).sort((left, right) => rank(left) - rank(right))) {
    const key = [place.api.name, place.owner, place.field?.name ?? place.kind.kind].join(" ");
    const group = groups.get(key);
    if (group) group.push(place);
    else groups.set(key, [place]);
  }
  return [...groups.values()];
}

// src/explain/readers.ts

// src/explain/examples.ts
var known = /* @__PURE__ */ new Map();
function objectsIn2(text3) {
  const objects = known.get(text3) ?? readObjects2(text3);
  known.set(text3, objects);
  return objects;
}
function readObjects2(text3) {
  return splitDocuments(text3).flatMap((chunk) => {
    const reading = readValue(chunk.text);
    return "value" in reading && isMap5(reading.value) ? [reading.value] : [];
  });
}
function collect(value, path, into) {
  const children = Array.isArray(value) ? value.map((item) => [path, item]) : isMap5(value) ? Object.entries(value).map(([key, child]) => [path === "" ? key : `${path}.${key}`, child]) : [];
  for (const [at2, child] of children) collect(child, at2, into);
  if (children.length > 0) return;
  const values = into.get(path) ?? /* @__PURE__ */ new Set();
  into.set(path, values.add(JSON.stringify(value)));
}
function contentsOf(objects) {
  const contents = /* @__PURE__ */ new Map();
  for (const object of objects) {
    const kind = String(get3(object, "kind"));
    const paths2 = contents.get(kind) ?? /* @__PURE__ */ new Map();
    contents.set(kind, paths2);
    collect(object, "", paths2);
  }
  return contents;
}
var same = (left, right) => left !== void 0 && right !== void 0 && left.size === right.size && [...left].every((value) => right.has(value));
function differences(left, right) {
  return [...left].flatMap(([kind, paths2]) => {
    const others = right.get(kind);
    if (!others) return [];
    const all3 = /* @__PURE__ */ new Set([...paths2.keys(), ...others.keys()]);
    return [...all3].filter((path) => !same(paths2.get(path), others.get(path))).map((path) => `${kind}.${path}`);
  });
}
function fieldsOf(rule) {
  const bad = contentsOf(objectsIn2(rule.bad));
  const others = rule.base === void 0 ? [rule.good] : [rule.good, rule.base];
  return new Set(others.flatMap((text3) => differences(bad, contentsOf(objectsIn2(text3)))));
}
function without(value, keys2) {
  if (Array.isArray(value)) {
    const items3 = value.map((item) => without(item, keys2));
    return items3.some((item, index2) => item !== value[index2]) ? items3 : value;
  }
  const [key, ...rest] = keys2;
  if (key === void 0 || !isMap5(value) || !Object.hasOwn(value, key)) return value;
  if (rest.length === 0) return Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
  const child = without(value[key], rest);
  return child === value[key] ? value : { ...value, [key]: child };
}
function verdict(rule, objects, facts3) {
  const read4 = (values, observed) => values.flatMap((value) => isMap5(value) ? asKubeObject3(value, { base: [], observed }) ?? [] : []);
  const cluster2 = new Cluster({ objects: read4(objects, false), facts: read4(facts3, true), complete: false });
  const found = targetsOf(cluster2, void 0).targets.flatMap(
    (target) => [...rule.check?.(target) ?? []].map(
      ({ place, severity }) => [place.object.kind, place.object.name, place.path.join("."), severity].join(" ")
    )
  );
  return [...new Set(found)].sort().join("\n");
}
function minds(rule, fields) {
  return [rule.bad, rule.good].some((text3) => {
    const objects = objectsIn2(text3);
    const less = objects.map(
      (object) => fields.filter(({ kind }) => kind === object.kind).reduce((value, { keys: keys2 }) => without(value, keys2), object)
    );
    if (less.every((object, index2) => object === objects[index2])) return false;
    const facts3 = rule.facts === void 0 ? [] : objectsIn2(rule.facts);
    return verdict(rule, objects, facts3) !== verdict(rule, less, facts3);
  });
}

// src/explain/gate.ts

// src/explain/span.ts
var PRODUCT = { kubevirt: "KubeVirt", cdi: "CDI", hyperconverged: "HyperConverged" };
function spanText({ name, releases }, { first, last }) {
  const [from, to] = [`v${releases[first]}`, `v${releases[last]}`];
  if (last === releases.length - 1) return `${PRODUCT[name]} from ${from}`;
  return `${PRODUCT[name]} ${from === to ? from : `${from} to ${to}`}`;
}

// src/explain/gate.ts
var WHEN = {
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
var whenText = ({ when }) => typeof when === "object" ? `equal to ${when.equals}` : WHEN[when];
function requirementField({ subject, path }) {
  const plain = path.replace(/\\\./g, ".");
  if (subject === "machine") return plain;
  const kinds = typeof subject === "string" ? subject : subject.join(", ");
  return plain === "kind" ? kinds : `${kinds} ${plain}`;
}
var BOTH_OFF = { featureGates: [], disabledFeatureGates: [] };
function discontinued(gate, release) {
  if (!holds("discontinuedGatesRefused", release)) return "off, even if listed";
  const binding2 = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : void 0;
  return binding2 === void 0 ? "its feature is gone; listing it changes nothing" : `its feature is gone; while it is listed, a VM with the interface binding ${binding2} is refused`;
}
function meaning(gate, release) {
  const stage2 = stageOf(gate, release);
  if (stage2 === void 0) return "listing it has no effect";
  if (stage2 === "Discontinued") return discontinued(gate, release);
  const field = fieldOf(gate, release);
  if (field) return `off unless spec.configuration.${field.join(".")} is true, or is not set while the gate is listed`;
  const unlisted = isGateOn(gate, release, BOTH_OFF);
  if (!unlisted) return "off unless listed in featureGates";
  const disabled = isGateOn(gate, release, { ...BOTH_OFF, disabledFeatureGates: [gate] });
  return disabled ? "always on; listing it changes nothing" : "on unless listed in disabledFeatureGates";
}
function stages(gate, history) {
  const ranges = changes(
    history.map(([from]) => from),
    (release) => ({ stage: stageOf(gate, release) ?? "not registered", means: meaning(gate, release) }),
    (left, right) => left.stage === right.stage && left.means === right.means
  );
  return ranges.map(({ range, value }) => ({ releases: rangeText(range), ...value }));
}
var userOf = (gate, row3) => ({
  field: requirementField(row3),
  when: row3.path === "kind" ? "created" : whenText(row3),
  releases: rangeText(row3),
  or: row3.gates.filter((other) => other !== gate),
  source: row3.source
});
function switches(gate, apis) {
  const found = [];
  for (const api of apis.filter(({ name }) => name === "hyperconverged")) {
    for (const { type, version } of api.kinds.flatMap((kind) => kind.types)) {
      const spec = api.type(type)?.fields.find(({ name }) => name === "spec");
      const gates = api.type(spec?.type ?? "")?.fields.find(({ name }) => name === "featureGates");
      const own = api.type(elementOf2(gates?.type ?? "").type)?.fields ?? [];
      const field = own.find(({ name }) => name.toLowerCase() === gate.toLowerCase());
      const span = field && api.during(field);
      if (field && span) found.push(`spec.featureGates.${field.name} in ${version} (${spanText(api, span)})`);
    }
  }
  return found;
}
function treatment(gate, apis) {
  if (HYPERCONVERGED_GATES.includes(gate)) return "keeps it on, whatever the user writes";
  const annotation = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS2, gate) ? HYPERCONVERGED_GATE_ANNOTATIONS2[gate] : void 0;
  const own = [...switches(gate, apis()), ...annotation === void 0 ? [] : [`the annotation ${annotation}`]];
  const set = own.length === 0 ? "has no switch of that name" : `switches it by ${own.join(", ")}`;
  const beta = KNOWN_RELEASES.some((release) => holds("betaGatesOn", release) && stageOf(gate, release) === "Beta");
  return beta ? `${set}; KubeVirt ${behaviourText("betaGatesOn")}: a Beta gate that it does not enable is disabled` : set;
}
function explainGate(gate, apis) {
  const history = FEATURE_GATES[gate] ?? [];
  const replacedBy = successorOf(gate);
  return {
    what: "gate",
    gate,
    stages: stages(gate, history),
    neededBy: GATE_REQUIREMENTS.filter(({ gates }) => gates.includes(gate)).map((row3) => userOf(gate, row3)),
    effects: GATE_EFFECTS.filter((row3) => row3.gate === gate).map(({ gate: _, ...row3 }) => row3),
    hyperconverged: treatment(gate, apis),
    ...replacedBy === void 0 ? {} : { replacedBy }
  };
}

// src/explain/readers.ts
function requirementPath({ subject, path }, kind) {
  const keys2 = keysOf(path.replace(/\.[^.]*\\\..*$/, "")).join(".");
  const machine = MACHINE_KINDS.find((candidate) => candidate.kind === kind);
  if (subject === "machine")
    return machine && [...machine.vmi, ...keys2.startsWith("metadata.") ? [] : ["spec"], keys2].join(".");
  if (subject === "VirtualMachine") return kind === subject ? keys2 : void 0;
  if (!subject.includes(kind)) return void 0;
  return keys2 === "kind" ? "" : keys2;
}
function concerns(place, path) {
  const own = place.join(".");
  return own === path || own !== "" && path !== "" && own.startsWith(`${path}.`) || keysOf(path).slice(0, -1).join(".") === own;
}
function gatesOf(group) {
  return GATE_REQUIREMENTS2.filter(
    (row3) => group.some(({ keys: keys2, kind, field }) => {
      const path = requirementPath(row3, kind.kind);
      if (path === void 0) return false;
      return field === void 0 ? path === "" : concerns(keys2, path);
    })
  ).flatMap(
    (row3) => row3.gates.map((gate) => ({
      gate,
      when: row3.path === "kind" ? "the object is created" : `${requirementField(row3)} is ${whenText(row3)}`,
      releases: rangeText2(row3)
    }))
  );
}
function effectsOf(group) {
  const names = group.flatMap(({ kind, keys: keys2 }) => [
    `${kind.kind} ${keys2.join(".")}`,
    ...kind.kind === "VirtualMachineInstance" ? [keys2.slice(1).join(".")] : []
  ]);
  return GATE_EFFECTS2.filter(({ on }) => names.includes(on)).map(({ gate, effect }) => ({ gate, effect }));
}
var TELLING = /^[a-z]+[A-Z]/;
function isSmall({ api, type, owner, keys: keys2 }) {
  if (keys2.length < 2 || owner === "meta.ObjectMeta") return false;
  return api.type(type)?.fields.every((field) => !elementOf3(field.type).type.startsWith("#")) ?? true;
}
var GATES_RULE = "gates/missing";
function rulesOf(group, gates) {
  const places2 = group.filter(({ keys: keys2 }) => keys2.length > 0);
  const names = new Set(places2.map(({ kind, keys: keys2 }) => [kind.kind, ...keys2].join(".")));
  const isAbout = (field) => names.has(field) || names.has(field.replace(/\.[^.]*$/, ""));
  const own = group[0]?.field?.name ?? "";
  const word2 = TELLING.test(own) ? new RegExp(`\\b${own}\\b`) : void 0;
  const small = places2.filter(isSmall).map(({ kind, keys: keys2 }) => ({ kind: kind.kind, keys: keys2 }));
  const reads = (rule) => familyOf(rule.id) !== "schema" && (rule.id === GATES_RULE && gates.length > 0 || word2?.test(`${rule.summary} ${rule.why}`) || [...fieldsOf(rule)].some(isAbout) || minds(rule, small));
  return RULES.filter(reads).map(({ id, summary }) => ({ id, summary }));
}

// src/explain/field.ts
var nameOf = ({ kind, path }) => path === "" ? kind.kind : `${kind.kind}.${path}`;
function noteOf({ api, owner, field }) {
  if (api.name !== "kubevirt") return void 0;
  return FIELD_NOTES.find((note) => note.field === field?.name && note.type === owner.split(".").at(-1));
}
function releasesOf(place, span) {
  const exact = noteOf(place)?.exists;
  const whole = place.field && place.api.during(place.field);
  const lasts = whole?.first === span.first && whole.last === span.last;
  return exact !== void 0 && lasts ? `KubeVirt ${behaviourText2(exact)}` : spanText(place.api, span);
}
function servedIn({ served }, only) {
  return Object.entries(served).filter(([version]) => only === void 0 || version === only);
}
function listed(place) {
  const rows2 = placesOf(place);
  return {
    field: nameOf(place),
    apiVersions: rows2.flatMap(({ apiVersions }) => apiVersions),
    type: typeText(place.field?.type ?? place.type),
    releases: releasesOf(place, place.span)
  };
}
function placesOf(place) {
  const rows2 = /* @__PURE__ */ new Map();
  for (const [version, life] of servedIn(place.kind, place.version)) {
    const span = place.api.during(life, place.span);
    if (!span) continue;
    const releases = releasesOf(place, span);
    rows2.set(releases, [...rows2.get(releases) ?? [], version]);
  }
  const { kind, group } = place.kind;
  return [...rows2].map(([releases, versions]) => ({
    kind,
    apiVersions: versions.map((version) => `${group}/${version}`),
    path: place.path,
    releases
  }));
}
function below({ api, each }) {
  const fields = /* @__PURE__ */ new Map();
  for (const { type, span } of each) {
    const owner = api.type(type);
    const alive = owner && api.during(owner, span);
    for (const field of owner?.fields ?? []) {
      const lasting = alive && api.during(field, alive);
      if (!lasting) continue;
      const earlier = fields.get(field.name);
      fields.set(field.name, { type: field.type, span: earlier ? hull(earlier.span, lasting) : lasting });
    }
  }
  return [...fields].map(([name, { type, span }]) => ({ name, type: typeText(type), releases: spanText(api, span) }));
}
function typeText(type) {
  const [, around, inner] = /^(list|map)<(.*)>$/.exec(type) ?? [];
  if (around !== void 0) return `${around} of ${typeText(inner ?? "")}`;
  return type.startsWith("#") ? "object" : type;
}
function requiredIn(api, required) {
  const span = required && api.during(required);
  return span && spanText(api, span);
}
function explainField(group) {
  const [first] = group;
  const { api, field, type } = first;
  const note = noteOf(first);
  const gates = gatesOf(group);
  const required = requiredIn(api, field?.required);
  return {
    what: "field",
    field: nameOf(first),
    type: typeText(field?.type ?? type),
    ...field?.values === void 0 ? {} : { values: field.values },
    ...required === void 0 ? {} : { required },
    ...note?.deprecated === void 0 ? {} : {
      deprecated: {
        releases: `KubeVirt ${rangeText3(note.deprecated)}`,
        instead: note.deprecated.instead,
        source: note.source
      }
    },
    places: group.flatMap(placesOf),
    fields: below(first),
    gates,
    effects: effectsOf(group),
    rules: rulesOf(group, gates)
  };
}

// src/explain/names.ts
function allNames(apis) {
  const names = new Set(apis.flatMap((api) => api.kinds.map(({ kind }) => kind)));
  visitFields(apis, void 0, ({ field }) => {
    if (field) names.add(field.name);
  });
  return [...names];
}
function following(keys2, apis) {
  if (keys2.length === 0) return allNames(apis);
  const names = occurrences(apis, queryOf(keys2.join("."), apis)).flatMap(
    ({ api, type }) => api.type(type)?.fields.map(({ name }) => name) ?? []
  );
  return [...new Set(names)];
}
function nearestPath(word2, apis) {
  const path = [];
  for (const key of keysOf(word2)) {
    const names = following(path, apis);
    const found = names.includes(key) ? key : nearest(key, names);
    if (found === void 0) return void 0;
    path.push(found);
  }
  return path.length > 0 ? path.join(".") : void 0;
}
function nearestNames(word2, apis) {
  const rule = nearest(
    word2,
    RULES2.map(({ id }) => id)
  );
  const field = word2.includes("/") ? void 0 : nearestPath(word2, apis);
  return [rule, nearest(word2, Object.keys(FEATURE_GATES2)), field].flatMap((name) => name ?? []);
}

// src/explain/explain.ts
function gateNamed(word2) {
  const gates = Object.keys(FEATURE_GATES3);
  return gates.find((gate) => gate === word2) ?? gates.find((gate) => gate.toLowerCase() === word2.toLowerCase());
}
function familyNamed(family) {
  const rules2 = RULES3.filter(({ id }) => familyOf2(id) === family);
  return rules2.length === 0 ? void 0 : { what: "family", family, about: FAMILIES[family] ?? "", rules: rules2 };
}
function fieldNamed(word2, apis) {
  const groups = fieldGroups(occurrences(apis, queryOf(word2, apis)));
  const fields = groups.map(([place]) => listed(place));
  const [only] = groups;
  if (!only) return void 0;
  if (groups.length === 1) return explainField(only);
  return new Set(fields.map(({ field }) => field)).size === 1 ? { what: "versions", versions: groups.map(explainField) } : { what: "fields", fields };
}
function isFieldName(word2, apis) {
  if (Object.hasOwn(FEATURE_GATES3, word2)) return false;
  return occurrences(apis(), { keys: [word2] }).some(({ field }) => field?.name === word2);
}
var alsoField = (word2, apis) => isFieldName(word2, apis) ? [{ what: "field", word: `.${word2}` }] : [];
function named(word2, apis) {
  const rule = ruleById(word2);
  if (rule) return { explanation: { what: "rule", rule }, also: [] };
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
  let read4;
  const apis = () => {
    read4 ??= schemaProducts();
    return read4;
  };
  return named(word2, apis) ?? { near: nearestNames(word2, apis()) };
}

// src/commands/explain.ts

// src/report/explain-text.ts
var MOST_FIELDS = 30;
var indented = (rows2) => table(rows2).map((line) => `  ${line}`).join("\n");
var part = (heading, rows2) => rows2.length === 0 ? [] : [`${heading}:
${indented(rows2)}`];
function gateText({ gate, stages: stages2, neededBy, effects, hyperconverged, replacedBy }) {
  const or = (gates) => gates.length === 0 ? "" : ` (or with ${gates.join(", ")})`;
  const needs = neededBy.map(({ field, when, releases, or: others }) => [field, releases, `${when}${or(others)}`]);
  const sources = [...new Set([...neededBy, ...effects].map(({ source }) => source))];
  return [
    `${gate} (feature gate of KubeVirt)`,
    ...part(
      "Stages",
      stages2.map(({ releases, stage: stage2, means }) => [releases, stage2, means])
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
var versionsText = ([first = "", ...more]) => [first, ...more.map((version) => version.slice(version.indexOf("/") + 1))].join(", ");
function fieldText({ field, type, values, required, deprecated, places: places2, ...rest }) {
  const facts3 = [
    type,
    ...values === void 0 ? [] : [`one of ${values.join(", ")}`],
    ...required === void 0 ? [] : [`required: ${required}`]
  ];
  return [
    `${field} (${field.includes(".") ? "field" : "kind"})`,
    facts3.join("; "),
    ...deprecated === void 0 ? [] : [`Deprecated ${deprecated.releases}: set ${deprecated.instead} instead`],
    ...part(
      "Found in",
      places2.map(({ kind, apiVersions, path, releases }) => [kind, versionsText(apiVersions), releases, path])
    ),
    ...part(
      "Gates that admission asks for",
      rest.gates.map(({ gate, releases, when }) => [gate, releases, when])
    ),
    ...part(
      "Gates that act on it without admission",
      rest.effects.map(({ gate, effect }) => [gate, effect])
    ),
    ...part(
      "Rules that read it",
      rest.rules.map(({ id, summary }) => [id, summary])
    ),
    ...part(
      "Fields below it",
      rest.fields.map(({ name, type: own, releases }) => [name, own, releases])
    )
  ];
}
function listText({ fields }) {
  const rows2 = fields.slice(0, MOST_FIELDS).map((row3) => [row3.field, versionsText(row3.apiVersions), row3.type, row3.releases]);
  const more = fields.length - rows2.length;
  return [
    `${plural2(fields.length, "field")} of that name; explain one by more of its path`,
    table(rows2).join("\n"),
    ...more > 0 ? [`and ${more} more`] : []
  ];
}
function familyText({ family, about, rules: rules2 }) {
  return [
    `${family} (family of ${plural2(rules2.length, "rule")})`,
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
      return listText(explanation);
  }
}
function explainText({ explanation, also }, page) {
  const parts = explanation.what === "rule" ? [page(explanation.rule).trimEnd()] : partsOf(explanation);
  const others = also.map(({ what, word: word2 }) => `There is also a ${what} of that name: vmstate explain ${word2}`);
  return `${[...parts, ...others].join("\n\n")}
`;
}

// src/commands/explain.ts
var OPTIONS3 = {
  format: { type: "string", value: "FORMAT", help: "text (default) or json" },
  ...COMMON_OPTIONS3
};
var ABOUT3 = `Explains a rule (gates/missing), a family of rules (gates), a feature gate (VMPersistentState, in any case) or a field:
VirtualMachine.spec.runStrategy, the end of its path (tpm.persistent), a kind. A word that names several is taken as the
first of these; with a leading dot (.template) it is a field.`;
function explain2(argv, io) {
  const parsed2 = parse3(argv, OPTIONS3);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText3("vmstate explain <rule|family|gate|field>", ABOUT3, OPTIONS3));
    return 0;
  }
  const json = choice2(parsed2, "format", ["text", "json"]) === "json";
  const [word2, more] = parsed2.positionals;
  if (word2 === void 0)
    throw new UsageError7("explain needs the name of a rule, a feature gate or a field; vmstate rules lists the rules");
  if (more !== void 0) throw new UsageError7(`explain takes one name; "${printable2(more)}" is one too many`);
  const answer = explain(word2);
  if ("near" in answer) throw new UsageError7(unknown(word2, answer.near));
  io.stdout.write(json ? jsonReport(shape(answer)) : explainText(answer, ruleText));
  return 0;
}
function shape({ explanation, also }) {
  const other = also.length === 0 ? {} : { also };
  if (explanation.what === "rule") return { what: "rule", ...documentation(explanation.rule), ...other };
  if (explanation.what === "family") return { ...explanation, rules: explanation.rules.map(documentation), ...other };
  return { ...explanation, ...other };
}
function unknown(word2, near) {
  const last = near.at(-1);
  const names = near.length > 1 ? `${near.slice(0, -1).join(", ")} or ${last}` : last;
  const hint = names === void 0 ? "vmstate rules lists the rules" : `did you mean ${names}?`;
  return `there is no rule, feature gate or field "${printable2(word2)}"; ${hint}`;
}

// src/commands/fix.ts
var fix_exports = {};
__export(fix_exports, {
  fix: () => fix
});

// src/fix/write.ts
var CHANGED = "it was changed since it was read; it is left as it is, run again";
var NO_TEXT = "it is no valid UTF-8 or UTF-16 text, so that it cannot be written back; correct that first";
var Unwritable = class extends Error {
  constructor(file, message) {
    super(message);
    this.file = file;
  }
  file;
};
var WORDS = {
  EACCES: "permission denied",
  EDQUOT: "the disk quota is used up",
  ENOENT: "it is gone, or its folder is",
  ENOSPC: "no space is left on the disk",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only"
};
function failure(file, error) {
  if (error instanceof Unwritable) return error;
  const { code: code2 = "", message } = error;
  return new Unwritable(file, `it cannot be written: ${WORDS[code2] ?? message}; it is left as it was`);
}
function encoded(text3, [first, second]) {
  if (first === 255 && second === 254) return Buffer.from(text3, "utf16le");
  if (first === 254 && second === 255) return Buffer.from(text3, "utf16le").swap16();
  return Buffer.from(text3, "utf8");
}
function checked2({ file, absolute, before }) {
  const real = realpathSync(absolute);
  const bytes = readFileSync(real);
  const stat = statSync(real);
  if (textOf2(bytes) !== before) throw new Unwritable(file, CHANGED);
  if (!encoded(before, bytes).equals(bytes)) throw new Unwritable(file, NO_TEXT);
  if ((stat.mode & 146) === 0) throw new Unwritable(file, "it is read-only; it is left as it was");
  accessSync(real, constants.W_OK);
  return { real, bytes, stat };
}
function writeNew(path, bytes, { mode, uid, gid }) {
  const handle = openSync(path, "wx", 384);
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  const own = statSync(path);
  if (own.uid !== uid || own.gid !== gid) keepOwner(path, uid, gid);
  chmodSync(path, mode & 4095);
}
function keepOwner(path, uid, gid) {
  try {
    chownSync(path, uid, gid);
  } catch {
  }
}
var temporaryOf = (real) => join(dirname(real), `.${basename(real)}.${randomBytes(6).toString("hex")}.vmstate`);
function prepare(changed) {
  const { file, after } = changed;
  try {
    const { real, bytes, stat } = checked2(changed);
    const temporary = temporaryOf(real);
    try {
      writeNew(temporary, encoded(after, bytes), stat);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    return { file, real, bytes, stat, temporary };
  } catch (error) {
    throw failure(file, error);
  }
}
function replace({ file, real, bytes, temporary }) {
  try {
    if (!readFileSync(real).equals(bytes)) throw new Unwritable(file, CHANGED);
    renameSync(temporary, real);
  } catch (error) {
    throw failure(file, error);
  }
}
function restore({ file, real, bytes, stat }) {
  const temporary = temporaryOf(real);
  try {
    writeNew(temporary, bytes, stat);
    renameSync(temporary, real);
    return [];
  } catch (error) {
    rmSync(temporary, { force: true });
    return [
      { path: file, message: `it was written and could not be put back (${error.message}); undo that` }
    ];
  }
}
function isWritten({ absolute, after }) {
  try {
    return textOf2(readFileSync(absolute)) === after;
  } catch {
    return false;
  }
}
function notText(groups) {
  return groups.flatMap((group) => {
    const broken = group.find(({ absolute }) => absolute !== void 0 && !isText(absolute));
    return broken ? [{ path: broken.file, message: NO_TEXT }, ...leftWith(broken.file, group)] : [];
  });
}
function isText(absolute) {
  try {
    const bytes = readFileSync(absolute);
    return encoded(textOf2(bytes), bytes).equals(bytes);
  } catch {
    return true;
  }
}
function leftWith(broken, group, but = []) {
  return group.filter(({ file }) => file !== broken && !but.includes(file)).map(({ file }) => ({ path: file, message: `it is left as it was, as ${broken} could not be written` }));
}
function writeGroup(group) {
  const prepared = [];
  const written = [];
  try {
    for (const changed of unlinked(group)) if (!isWritten(changed)) prepared.push(prepare(changed));
    for (const one of prepared) {
      replace(one);
      written.push(one);
    }
    return [];
  } catch (error) {
    for (const { temporary } of prepared) rmSync(temporary, { force: true });
    const wrong = written.flatMap(restore);
    if (!(error instanceof Unwritable)) throw error;
    const paths2 = wrong.map(({ path }) => path);
    return [{ path: error.file, message: error.message }, ...wrong, ...leftWith(error.file, group, paths2)];
  }
}
function unlinked(group) {
  const seen = /* @__PURE__ */ new Map();
  return group.flatMap((changed) => {
    const { absolute, file, after } = changed;
    if (absolute === void 0) return [];
    const real = realOf(absolute);
    const before = seen.get(real);
    if (before && before.after !== after)
      throw new Unwritable(
        file,
        `it is the same file as ${before.file}, and both would change it; name only one of them`
      );
    seen.set(real, changed);
    return before ? [] : [{ ...changed, absolute }];
  });
}
function realOf(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
function byRealFile(groups) {
  const joined4 = [];
  for (const group of groups) {
    const real = new Set(group.flatMap(({ absolute }) => absolute === void 0 ? [] : [realOf(absolute)]));
    const same2 = joined4.find((one) => [...real].some((path) => one.real.has(path)));
    if (!same2) joined4.push({ files: [...group], real });
    else {
      same2.files.push(...group);
      for (const path of real) same2.real.add(path);
    }
  }
  return joined4.map(({ files }) => files);
}
function* writing(groups) {
  const problems = [];
  for (const group of byRealFile(groups)) {
    problems.push(...writeGroup(group));
    yield;
  }
  return problems;
}
function writeFiles(groups) {
  const steps = writing(groups);
  for (; ; ) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

// src/fix.ts

// src/fix/choose.ts
var Taken = class {
  edits = [];
  /** How many entries were taken from each map or list, by where it stands. */
  #taken = /* @__PURE__ */ new Map();
  /** What the edits make, by its document and path, and what that stands below. */
  #made = /* @__PURE__ */ new Set();
  #above = /* @__PURE__ */ new Set();
  meets({ document, edits, makes = [] }) {
    if (makes.some((path) => this.#isMade(prefixes(document, path)))) return true;
    return edits.some(({ start, end, from }) => {
      const edit = { start: start + document.offset, end: end + document.offset };
      if (from && from.left <= (this.#taken.get(from.container + document.offset) ?? 0)) return true;
      return this.edits.some((other) => touch(edit, other));
    });
  }
  /** Whether another one makes what a path leads to, or something on the way there or below it. */
  #isMade(all3) {
    return this.#above.has(all3.at(-1)) || all3.some((one) => this.#made.has(one));
  }
  take({ document, edits, makes = [] }) {
    for (const path of makes) {
      const all3 = prefixes(document, path);
      this.#made.add(all3.at(-1));
      for (const one of all3) this.#above.add(one);
    }
    const from = new Map(edits.flatMap((edit) => edit.from ? [[edit.from.container, edit.from.taken]] : []));
    for (const [container, taken] of from) {
      const at2 = container + document.offset;
      this.#taken.set(at2, (this.#taken.get(at2) ?? 0) + taken);
    }
    for (const { start, end, text: text3 } of edits)
      this.edits.push({ start: start + document.offset, end: end + document.offset, text: text3 });
  }
};
var prefixes = ({ offset }, path) => path.map((_, index2) => [offset, ...path.slice(0, index2 + 1)].join("\0"));
function touch(one, other) {
  if (one.start === one.end || other.start === other.end) return one.start <= other.end && other.start <= one.end;
  return one.start < other.end && other.start < one.end;
}
function choose(findings, unsafe) {
  const wanted2 = findings.flatMap(({ fix: fix2 }) => fix2 && (fix2.safety === "safe" || unsafe) ? [fix2] : []);
  const chosen = chosenOf(wanted2);
  const fixes = holding(chosen.fixes);
  return fixes.length === chosen.fixes.length ? chosen : chosenOf(fixes);
}
var rank2 = (fix2) => documentEditsOf(fix2).some(({ renames }) => renames) ? 0 : 1;
function chosenOf(wanted2) {
  const fixes = /* @__PURE__ */ new Set();
  const taken = /* @__PURE__ */ new Map();
  const done = /* @__PURE__ */ new Set();
  const of = (file) => {
    const own = taken.get(file) ?? new Taken();
    taken.set(file, own);
    return own;
  };
  for (const fix2 of [...wanted2].sort((one, other) => rank2(one) - rank2(other))) {
    const documents = documentEditsOf(fix2);
    const fresh = documents.filter((edits) => !done.has(edits));
    if (fresh.some((edits) => of(edits.document.file).meets(edits))) continue;
    for (const edits of fresh) {
      of(edits.document.file).take(edits);
      done.add(edits);
    }
    fixes.add(fix2);
  }
  const files = [...taken].filter(([, { edits }]) => edits.length > 0);
  return {
    fixes: wanted2.filter((fix2) => fixes.has(fix2)),
    files: new Map(files.map(([file, { edits }]) => [file, edits.sort((left, right) => left.start - right.start)]))
  };
}

// src/fix.ts
var MOST_PASSES = 10;
var Texts = class {
  constructor(files, cwd, stdin) {
    this.files = files;
    this.cwd = cwd;
    this.stdin = stdin;
    if (stdin) this.#before.set(stdin.file, stdin.text);
  }
  files;
  cwd;
  stdin;
  #before = /* @__PURE__ */ new Map();
  #after = /* @__PURE__ */ new Map();
  /** The same files with the texts as they have become. */
  get current() {
    return {
      ...this.files,
      text: (absolute) => {
        const path = pathFrom(this.cwd, absolute);
        const known2 = this.#after.get(path) ?? this.#before.get(path);
        if (known2 !== void 0) return known2;
        const text3 = this.files.text(absolute);
        this.#before.set(path, text3);
        return text3;
      }
    };
  }
  get input() {
    return this.stdin && (this.#after.get(this.stdin.file) ?? this.stdin.text);
  }
  edit(file, edits) {
    const text3 = this.#after.get(file) ?? this.#before.get(file) ?? "";
    const bare = withoutMark(text3);
    this.#after.set(file, text3.slice(0, text3.length - bare.length) + edited(bare, edits));
  }
  /** Forgets what fixes made of a file, which is read again. */
  forget(file) {
    if (file === this.stdin?.file) return;
    this.#before.delete(file);
    this.#after.delete(file);
  }
  /** The files that are not as they were. */
  changed() {
    return [...this.#after].flatMap(([file, after]) => {
      const before = this.#before.get(file) ?? "";
      const path = file === this.stdin?.file ? {} : { absolute: resolve3(this.cwd, file) };
      return before === after ? [] : [{ file, before, after, ...path }];
    });
  }
};
var Together = class {
  #sets = /* @__PURE__ */ new Map();
  join(files) {
    const joined4 = /* @__PURE__ */ new Set();
    for (const file of files) for (const other of this.#sets.get(file) ?? [file]) joined4.add(other);
    for (const file of joined4) this.#sets.set(file, joined4);
  }
  groups(changed) {
    const sets = new Set(this.#sets.values());
    return [...sets].map((set) => changed.filter(({ file }) => set.has(file))).filter((group) => group.length > 0);
  }
};
function fixFiles(paths2, options, kubevirt2, levels, unsafe) {
  const stdin = paths2.includes(STDIN2) ? { file: options.stdinFilename ?? STDIN_NAME, text: options.stdin ?? "" } : void 0;
  const texts = new Texts(findFiles(paths2, options), options.cwd ?? process.cwd(), stdin);
  const together = new Together();
  let made = [];
  const linted = () => {
    const { input } = texts;
    const loaded = loadFrom(texts.current, paths2, { ...options, ...input === void 0 ? {} : { stdin: input } });
    return { loaded, result: lintLoaded(loaded, kubevirt2, levels) };
  };
  const ended = ({ loaded, result }, unfinished) => {
    const { input } = texts;
    const groups = together.groups(texts.changed());
    const summary = { ...result.summary, fixed: made.length };
    const rest = input === void 0 ? {} : { input };
    return { result: { ...result, summary }, loaded, fixed: made.length, groups, unfinished, ...rest, without: without2 };
  };
  const without2 = (unwritten) => {
    made = made.filter(({ edits }) => !edits.some(({ file }) => unwritten.has(file)));
    for (const file of unwritten) texts.forget(file);
    return ended(linted(), false);
  };
  for (let pass = 0; ; pass++) {
    const found = linted();
    const { fixes, files } = choose(found.result.findings, unsafe);
    if (fixes.length === 0 || pass === MOST_PASSES) return ended(found, fixes.length > 0);
    made.push(...fixes);
    for (const { edits } of fixes) together.join(new Set(edits.map(({ file }) => file)));
    for (const [file, edits] of files) texts.edit(file, edits);
  }
}

// src/commands/fix.ts
function fix(parsed2, io, set, finish) {
  const { values } = parsed2;
  if (values.render === true)
    throw new UsageError8("--render judges what commands print, which is not mended; leave it or --fix and --diff out");
  const unsafe = values["unsafe-fixes"] === true;
  const outcome = loading(parsed2, io, set, (paths2, options) => {
    if (options.stdin?.includes(NO_UTF8))
      throw new UsageError8("standard input is no valid UTF-8, so that it cannot be printed again; correct that first");
    return fixFiles(paths2, options, set.kubevirt, set.levels, unsafe);
  });
  const unreadable = reportInput2(outcome.loaded, parsed2, io);
  if (outcome.unfinished) io.stderr.write("vmstate: more can be fixed; run the same again\n");
  const ended = (code2) => unreadable ? 2 : code2;
  if (values.diff === true) return ended(diffed(outcome, unsafe, io));
  const report2 = (problems) => ended(told(outcome, problems, io, finish));
  const { groups } = outcome;
  return io.hearSignals ? heedful(groups, io, io.hearSignals()).then(report2) : report2(writeFiles(groups));
}
function diffed(outcome, unsafe, io) {
  const problems = notText(outcome.groups);
  reportProblems2(problems, io);
  if (problems.length === 0) return showDiff(outcome, unsafe, io);
  showDiff(outcome.without(new Set(problems.map(({ path }) => path))), unsafe, io);
  return 2;
}
function showDiff({ groups, fixed, result }, unsafe, io) {
  const files = groups.flat().sort(({ file: left }, { file: right }) => left < right ? -1 : 1);
  io.stdout.write(unifiedDiff(files));
  const rest = unsafe ? 0 : result.findings.filter((one) => one.fix?.safety === "unsafe").length;
  const more = rest > 0 ? ` (${rest} more with --unsafe-fixes)` : "";
  io.stderr.write(`vmstate: would fix ${plural3(fixed, "finding")} in ${plural3(files.length, "file")}${more}
`);
  return files.length > 0 ? 1 : 0;
}
async function heedful(groups, io, signals) {
  const steps = writing(groups);
  for (let written = 0; ; written++) {
    const { done, value } = steps.next();
    const signal = await signals.came();
    if (done !== true && signal === void 0) continue;
    if (done !== true)
      io.stderr.write(
        `vmstate: ended by ${signal}: of ${plural3(groups.length, "change")} ${written + 1} were made, each in full; run again for the others
`
      );
    signals.end();
    return value ?? [];
  }
}
function told(outcome, problems, io, finish) {
  reportProblems2(problems, io);
  const { result, input, loaded } = problems.length > 0 ? outcome.without(new Set(problems.map(({ path }) => path))) : outcome;
  if (input !== void 0) io.stdout.write(input);
  const code2 = finish(result, loaded, input === void 0 ? io.stdout : io.stderr);
  return problems.length > 0 ? 2 : code2;
}

// src/commands/generate.ts
var generate_exports = {};
__export(generate_exports, {
  generate: () => generate
});

// src/commands/announced.ts
var PARAMETERS = {
  kubevirt: { several: false },
  cluster: { several: false },
  facts: { several: true },
  rule: { several: true },
  "fail-on": { several: false }
};
var ALL = "ARGOCD_APP_PARAMETERS";
var variable = (name) => `PARAM_${name.toUpperCase().replace(/\W/g, "_")}`;
function valuesOf({ string, array, map: map2 }) {
  const pairs = isMap6(map2) ? Object.entries(map2).map(([key, value]) => `${key}=${value}`) : [];
  return [string, ...Array.isArray(array) ? array : [], ...pairs].filter((value) => value !== void 0).map(String);
}
function inJson(text3) {
  let parameters;
  try {
    parameters = JSON.parse(text3);
  } catch (error) {
    throw new UsageError9(`${ALL} in the environment is no JSON: ${error.message}`);
  }
  const list2 = Array.isArray(parameters) ? parameters.filter(isMap6) : [];
  return new Map(list2.map((parameter) => [String(parameter.name), valuesOf(parameter)]));
}
function inVariables(env) {
  const found = /* @__PURE__ */ new Map();
  for (const name of Object.keys(PARAMETERS)) {
    const values = [env[variable(name)]];
    for (let at2 = 0; env[`${variable(name)}_${at2}`] !== void 0; at2++) values.push(env[`${variable(name)}_${at2}`]);
    found.set(
      name,
      values.filter((value) => value !== void 0)
    );
  }
  return found;
}
function announced({ env }) {
  const json = env[ALL] ?? "";
  const given2 = json === "" ? inVariables(env) : inJson(json);
  const options = Object.entries(PARAMETERS).flatMap(([name, { several }]) => {
    const values = (given2.get(name) ?? []).filter((value) => value !== "");
    const [first] = values;
    if (first === void 0) return [];
    if (!several && values.length > 1)
      throw new UsageError9(
        `the parameter "${name}" takes one value; it has ${values.length}: ${printable3(values.join(", "))}`
      );
    return [[name, several ? values : first]];
  });
  return Object.fromEntries(options);
}

// src/commands/generate.ts

// src/commands/manifests.ts
var PRINTED = "<rendered>";
var CONSTRUCTS = "construct-metadata.json";
function textOf3(bytes, name) {
  if (!isUtf8(bytes)) throw new UsageError10(`${printable4(name)} is not UTF-8; manifests must be`);
  if (bytes.length > constants2.MAX_STRING_LENGTH)
    throw new UsageError10(`${printable4(name)} is too large to read; split it`);
  return bytes.toString("utf8");
}
var printed = (bytes) => [{ name: PRINTED, text: textOf3(bytes, PRINTED) }];
function filesIn(folder) {
  const entries = readdirSync(folder, { withFileTypes: true });
  entries.sort((left, right) => left.name < right.name ? -1 : 1);
  return entries.flatMap((entry) => {
    const path = join2(folder, entry.name);
    if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : filesIn(path);
    return isManifestFile(entry.name) && entry.name !== CONSTRUCTS && statSync2(path).isFile() ? [path] : [];
  });
}
var identity = ({ ino, ctimeNs }) => `${ino} ${ctimeNs}`;
var ManifestFolder = class {
  /** Notes what stands there before the command runs. */
  constructor(folder, cwd) {
    this.folder = folder;
    this.cwd = cwd;
    this.#before = new Map(this.#files(true).map((file) => [file, this.#identity(file)]));
  }
  folder;
  cwd;
  #before;
  /**
   * The manifests that were written.
   * @throws UsageError for files that were there before: they are of another run, and of objects that may be gone.
   */
  read() {
    const files = this.#files(false);
    const old = files.find((file) => this.#before.get(file) === this.#identity(file));
    if (old !== void 0)
      throw new UsageError10(
        `${printable4(old)} was there before, and the command did not write it; have ${this.folder} empty`
      );
    return files.map((name) => ({ name, text: textOf3(readFileSync2(resolve4(this.cwd, name)), name) }));
  }
  #files(mayMiss) {
    try {
      const absolute = resolve4(this.cwd, this.folder);
      return filesIn(absolute).map((file) => join2(this.folder, file.slice(absolute.length)));
    } catch (error) {
      if (mayMiss && error.code === "ENOENT") return [];
      throw new UsageError10(`--manifests ${this.folder}: ${errorText2(error)}`);
    }
  }
  #identity(file) {
    return identity(statSync2(resolve4(this.cwd, file), { bigint: true }));
  }
};
var SEPARATOR = "---\n";
var SEPARATED = /^(?:\uFEFF)?---(?:\s|$)/;
function joined3(texts) {
  let stream = "";
  for (const { text: text3 } of texts) {
    if (stream !== "" && !stream.endsWith("\n")) stream += "\n";
    stream += stream === "" || SEPARATED.test(text3) ? text3 : `${SEPARATOR}${text3}`;
  }
  return stream;
}

// src/commands/run.ts
var MOST_BYTES2 = 2 ** 30;
var ending = ({ status, signal }) => status === null ? `was ended by ${signal}` : `failed with exit code ${status}`;
function cannotRun(program, { code: code2, message }) {
  const words = {
    ENOENT: `there is no program "${program}"; name one that is installed`,
    EACCES: `"${program}" is not executable; have its interpreter run it, as in node ${program}`,
    ENOBUFS: "it printed more than a gibibyte"
  };
  return words[code2 ?? ""] ?? message;
}
function run(command, cwd, printed3) {
  const [program = "", ...args] = command;
  const stdio = ["inherit", printed3 ? "pipe" : 2, "inherit"];
  const outcome = spawnSync2(program, args, { cwd, stdio, maxBuffer: MOST_BYTES2 });
  const failed = `the command "${printable5(command.join(" "))}"`;
  if (outcome.error) throw new UsageError11(`${failed} cannot be run: ${cannotRun(program, outcome.error)}`);
  if (outcome.status !== 0) throw new UsageError11(`${failed} ${ending(outcome)}; nothing is printed`);
  return outcome.stdout ?? Buffer.alloc(0);
}

// src/commands/generate.ts
var { kubevirt, facts, config, cluster, format, quiet, verbose } = FILE_OPTIONS2;
var OPTIONS4 = {
  manifests: { type: "string", value: "DIR", help: "the folder that the command writes manifests into" },
  kubevirt,
  facts,
  cluster,
  config,
  "no-config": FILE_OPTIONS2["no-config"],
  ...LEVEL_OPTIONS2,
  format,
  quiet,
  verbose,
  "no-color": FILE_OPTIONS2["no-color"],
  ...COMMON_OPTIONS4
};
var ABOUT4 = `Runs a command that renders manifests, and prints these as they are unless there are findings at or above --fail-on.
Everything else goes to stderr. Without --manifests they are what the command prints; with it those it writes into DIR, in
the order of their paths. What is rendered is judged by itself, with --facts; a cluster of the configuration gives its
facts and release. In an Argo CD plugin the parameters kubevirt, facts, cluster, rule and fail-on are taken as options.
Exit code: 0 printed, 1 findings, 2 usage, a command that fails or renders nothing, or output that nobody reads.`;
var USAGE = "vmstate generate [options] -- <command>";
function split(argv) {
  const at2 = argv.indexOf("--");
  const own = parse4(at2 < 0 ? argv : argv.slice(0, at2), OPTIONS4);
  return { parsed: own, command: at2 < 0 ? [] : argv.slice(at2 + 1) };
}
function asked(own, command, io) {
  const [word2] = own.positionals;
  if (word2 !== void 0) throw new UsageError12(`the command stands behind --, as in vmstate generate -- ${word2} ...`);
  if (command.length === 0) throw new UsageError12(`there is no command to run; usage: ${USAGE}`);
  const parsed2 = { ...own, values: { ...announced(io), ...own.values } };
  const set = settings2(parsed2, io, choice3(parsed2, "fail-on", [...SEVERITIES2, "never"]));
  return { parsed: parsed2, set, outputs: outputsOf2(parsed2, io, FINDING_FORMATS2) };
}
function generate(argv, io) {
  const { parsed: own, command } = split(argv);
  if (own.values.help === true) {
    io.stdout.write(helpText4(USAGE, ABOUT4, OPTIONS4));
    return 0;
  }
  const run2 = asked(own, command, io);
  const { parsed: parsed2, set } = run2;
  const options = judging(parsed2, io, set);
  const texts = rendered(command, parsed2, io);
  const loaded = loadFrom2(asFiles(texts, io), [], options);
  const result = lintLoaded2(loaded, set.kubevirt, set.levels);
  const unwritten = report(result, texts, run2, io);
  if (reportInput3(loaded, parsed2, io) || isEmpty3(loaded, io) || unwritten) return 2;
  if (set.failOn !== "never" && reaches2(result, set.failOn)) return 1;
  io.stdout.write(joined3(texts));
  return 0;
}
function clusterOf({ file, clusters }, wanted2) {
  const names = clusters.map(({ name }) => name).join(", ");
  if (wanted2 === void 0) {
    if (clusters.length < 2) return clusters[0];
    throw new UsageError12(`${file} names several clusters (${names}); tell by --cluster which one gets the manifests`);
  }
  const found = clusters.find(({ name }) => name === wanted2);
  if (found) return found;
  throw new UsageError12(`${file} names no cluster "${wanted2}"${names === "" ? "" : `; there are ${names}`}`);
}
function judging(parsed2, io, set) {
  const { cluster: wanted2, ...values } = parsed2.values;
  const { configuration } = set;
  const options = loadOptions2({ ...parsed2, values }, io, set);
  if (!configuration) {
    if (wanted2 !== void 0) throw new UsageError12("--cluster names a cluster of vmstate.yaml, and there is none");
    return options;
  }
  const chosen = clusterOf(configuration, typeof wanted2 === "string" ? wanted2 : void 0);
  const release = chosen?.kubevirt ?? configuration.kubevirt;
  const own = (chosen?.facts ?? []).map((file) => pathFrom2(io.cwd, resolve5(configuration.folder, file)));
  return {
    ...options,
    facts: [...options.facts ?? [], ...own],
    // Its paths are those of sources; what was rendered is all for the one cluster.
    configuration: { ...configuration, clusters: [], ...release === void 0 ? {} : { kubevirt: release } }
  };
}
function rendered(command, { values }, { cwd }) {
  if (typeof values.manifests !== "string") return printed(run(command, cwd, true));
  const folder = new ManifestFolder(values.manifests, cwd);
  run(command, cwd, false);
  const texts = folder.read();
  if (texts.length > 0) return texts;
  throw new UsageError12(`${values.manifests}: the command wrote no manifests into it; nothing is printed`);
}
function asFiles(texts, { cwd }) {
  const byPlace = new Map(texts.map(({ name, text: text3 }) => [resolve5(cwd, name), text3]));
  return {
    files: texts.map(({ name }) => ({ path: name, absolute: resolve5(cwd, name), scope: true, named: true })),
    problems: [],
    excluded: false,
    text: (absolute) => byPlace.get(absolute) ?? ""
  };
}
function report(result, texts, run2, io) {
  const source = sourceReader2(io, void 0, (file) => texts.find(({ name }) => name === file)?.text);
  const aside = { ...io, stdout: io.stderr };
  const given2 = reportOf2(result, run2.parsed, aside, run2.set, source);
  return writeReports2(run2.outputs, FINDING_FORMATS2, (toFile) => ({ ...given2(toFile), canFix: false }), aside);
}
function isEmpty3({ clusters }, io) {
  const empty = clusters.every(({ objects }) => objects.length === 0);
  if (empty) io.stderr.write("vmstate: the command rendered no Kubernetes object; nothing is printed\n");
  return empty;
}

// src/commands/index-tree.ts
var index_tree_exports = {};
__export(index_tree_exports, {
  index: () => index
});

// src/load/indexing.ts
function indexFiles(found, options, shard) {
  const files = found.files.filter(({ path }) => !isProgram(path) && (!shard || isOfShard(path, shard)));
  const readings = readingsOf({ ...found, files }, options);
  for (const [index2, file] of files.entries()) {
    options.onFile?.(index2, files.length);
    read2(file, (one) => readings.of(one));
  }
  readings.end?.();
  return files.length;
}
function read2(file, of) {
  try {
    of(file);
  } catch {
  }
}

// src/commands/index-tree.ts
var { facts: facts2, config: config2, jobs } = FILE_OPTIONS3;
var OPTIONS5 = {
  ...SHARD_OPTION,
  "cache-location": FILE_OPTIONS3["cache-location"],
  facts: facts2,
  config: config2,
  "no-config": FILE_OPTIONS3["no-config"],
  jobs,
  ...COMMON_OPTIONS5
};
var ABOUT5 = `Reads the manifests below paths (default: the working directory) and the Git work tree around them, keeps in the cache what is
slow to read, and judges nothing: runs with --cache that see the same files need not read that. Of several machines each reads a part.`;
function index(argv, io) {
  const parsed2 = parse5(argv, OPTIONS5);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText5("vmstate index [paths] [options]", ABOUT5, OPTIONS5));
    return 0;
  }
  const shard = shardOf(parsed2);
  const set = settings3(parsed2, io);
  let failed = false;
  const place = cachePlace(
    parsed2.values["cache-location"],
    io,
    shard && `${shard.index}-of-${shard.of}`
  );
  const cache = {
    ...place,
    failed: (reason) => {
      failed = true;
      place.failed(reason);
    }
  };
  const options = { ...loadOptions3(parsed2, io, set), cache };
  const found = findFiles2(paths(parsed2), options);
  reportProblems3(found.problems, io);
  const files = indexFiles(found, options, shard);
  if (!failed) io.stderr.write(`vmstate: read ${plural4(files, "file")} into ${printable6(place.folder)}
`);
  return failed || found.problems.length > 0 ? 2 : 0;
}

// src/commands/init.ts
var init_exports = {};
__export(init_exports, {
  init: () => init
});

// src/package-files.ts
var packageFile = (path) => readFileSync3(join3(__dirname, "..", path), "utf8");

// src/init/offer.ts
function offer(file, after, read4) {
  const before = read4(file);
  if (before === void 0) return { what: "new", file, before: "", after };
  return { what: "there", file, differs: before !== after };
}

// src/init/argocd.ts
var EXAMPLE = "examples/argocd";
var FOLDER = "argocd";
var SIDECAR = "repo-server.yaml";
var AS_THEY_ARE = ["plugin.yaml", SIDECAR, "argocd-cm.yaml"];
var DOCKERFILE = "Dockerfile";
var SOURCE = "/source";
var image = () => /^\s*image: (\S+)$/m.exec(packageFile(`${EXAMPLE}/${SIDECAR}`))?.[1] ?? "vmstate-argocd";
var stage = ({ repository, rev }) => `# The sidecar of Argo CD's repo-server. Built in this folder:
#   docker build --tag ${image()} .
FROM node:20-bookworm AS source
RUN git clone --quiet --depth 1 --branch ${rev} -- ${repository} ${SOURCE}

`;
function copied(line) {
  const [, names = "", to = ""] = /^COPY (.*) (\S+)$/.exec(line) ?? [];
  if (names.startsWith(`${EXAMPLE}/`)) return `COPY ${names.slice(EXAMPLE.length + 1)} ${to}`;
  const from = names.split(" ").map((name) => `${SOURCE}/${name}`);
  return `COPY --from=source ${from.join(" ")} ${to}`;
}
function dockerfile(origin) {
  const lines = packageFile(`${EXAMPLE}/${DOCKERFILE}`).split("\n");
  const first = lines.findIndex((line) => line.startsWith("FROM "));
  return stage(origin) + lines.slice(first).map((line) => line.startsWith("COPY ") ? copied(line) : line).join("\n");
}
var argocdOffers = (origin, read4) => [
  ...AS_THEY_ARE.map((name) => offer(`${FOLDER}/${name}`, packageFile(`${EXAMPLE}/${name}`), read4)),
  offer(`${FOLDER}/${DOCKERFILE}`, dockerfile(origin), read4)
];

// src/init/ci.ts
var CI_SYSTEMS = ["github", "gitlab"];
var WORKFLOW = ".github/workflows/vmstate.yaml";
var PIPELINE = ".gitlab-ci.yml";
var JOB = ".gitlab/vmstate.gitlab-ci.yml";
var GITHUB = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/;
function lintSteps({ repository, rev }) {
  const [, name] = GITHUB.exec(repository) ?? [];
  if (name !== void 0) return [`      - uses: ${name}@${rev}`, "        with:", "          sarif: vmstate.sarif"];
  return [
    "      - uses: actions/setup-node@v4",
    "        with:",
    "          node-version: 20",
    "      - name: Install vmstate",
    "        run: |",
    `          git clone --quiet --depth 1 --branch ${rev} -- ${repository} "$RUNNER_TEMP/vmstate"`,
    '          npm ci --prefix "$RUNNER_TEMP/vmstate" --omit=dev --ignore-scripts --no-audit --no-fund',
    "      - name: Lint",
    '        run: node "$RUNNER_TEMP/vmstate/dist/cli.js" lint --format github --format sarif=vmstate.sarif'
  ];
}
var workflow = (origin) => [
  "name: vmstate",
  "on:",
  "  pull_request:",
  "  push:",
  "    branches: [main, master]",
  "permissions:",
  "  contents: read",
  "  # For the upload of SARIF.",
  "  security-events: write",
  "jobs:",
  "  vmstate:",
  "    runs-on: ubuntu-latest",
  "    steps:",
  "      - uses: actions/checkout@v4",
  ...lintSteps(origin),
  "      # Findings fail the step before, and are uploaded all the same. Pull requests of forks may not upload.",
  "      - uses: github/codeql-action/upload-sarif@v3",
  "        if: always() && hashFiles('vmstate.sarif') != '' && github.event.pull_request.head.repo.fork != true",
  "        with:",
  "          sarif_file: vmstate.sarif",
  ""
].join("\n");
function job({ repository, rev }) {
  const variables = `  variables:
    VMSTATE_REPOSITORY: ${repository}
    VMSTATE_REF: ${rev}
`;
  return packageFile("templates/vmstate.gitlab-ci.yml").replace(/^# Include this file or copy it[\s\S]*?(?=^vmstate:)/m, "").replace(/^ {2}script:/m, (line) => variables + line);
}
var INCLUDE = `include:
  - local: /${JOB}
`;
function pipelineOffer(read4) {
  const before = read4(PIPELINE);
  if (before?.includes(JOB)) return { what: "there", file: PIPELINE, differs: false };
  if (before === void 0) return offer(PIPELINE, INCLUDE, read4);
  return { what: "by hand", file: PIPELINE, why: "it is yours", text: INCLUDE };
}
function ciOffers(system, origin, read4) {
  if (system === "github") return [offer(WORKFLOW, workflow(origin), read4)];
  return [offer(JOB, job(origin), read4), pipelineOffer(read4)];
}

// src/init/configuration.ts
var CONFIGURATION = "vmstate.yaml";
var SCHEMA = "schema/vmstate.schema.json";
var INSTALLED = `node_modules/vmstate/${SCHEMA}`;
var NAMES = [CONFIGURATION, "vmstate.yml"];
var HOSTS = [
  [/^https:\/\/github\.com\//, "/raw/"],
  [/^https:\/\/gitlab\.[^/]+\//, "/-/raw/"]
];
function schemaAddress(origin, read4) {
  const raw = HOSTS.find(([host]) => origin && host.test(origin.repository))?.[1];
  if (!origin || raw === void 0 || read4("package.json") !== void 0) return INSTALLED;
  return `${origin.repository.replace(/\.git$/, "")}${raw}${origin.rev}/${SCHEMA}`;
}
function text2(kubevirt2, schema) {
  const release = kubevirt2 === void 0 ? [
    `# The KubeVirt release that runs; where this is left out it is read from the manifests.`,
    `# kubevirt: "${newestRelease().minor}"`
  ] : ["# The KubeVirt release that runs.", `kubevirt: "${kubevirt2}"`];
  return [
    `# yaml-language-server: $schema=${schema}`,
    ...release,
    "# Files and folders that are not judged.",
    "exclude: []",
    "# The severity from which on a run fails: error, warning, info or never.",
    "failOn: error",
    ""
  ].join("\n");
}
function configurationOffer(kubevirt2, origin, read4) {
  const file = NAMES.find((name) => read4(name) !== void 0) ?? CONFIGURATION;
  return offer(file, text2(kubevirt2, schemaAddress(origin, read4)), read4);
}

// src/init/pre-commit.ts
var PRE_COMMIT = ".pre-commit-config.yaml";
var HOOK = "vmstate";
var entryOf = ({ repository, rev }) => ({ repo: repository, rev, hooks: [{ id: HOOK }] });
var entryText = ({ repository, rev }, indent) => [`- repo: ${repository}`, `  rev: ${rev}`, "  hooks:", `    - id: ${HOOK}`].map((line) => `${indent}${line}
`).join("");
var hasHook = (value) => items2(value, "repos").some((repo) => items2(repo, "hooks").some((hook) => isMap7(hook) && hook.id === HOOK));
function withEntry(text3, origin) {
  const { isMap: isYamlMap, isSeq, parseDocument } = require("yaml");
  const document = parseDocument(text3);
  const repos = document.errors.length === 0 && isYamlMap(document.contents) ? document.contents.get("repos", true) : null;
  if (!isSeq(repos) || repos.flow || !repos.range || repos.items.length === 0) return void 0;
  const last = repos.items.at(-1).range?.[1] ?? 0;
  const indent = /(?:^|\n)([^\S\n]*)-[^\n]*$/.exec(text3.slice(0, (repos.range[0] ?? 0) + 1))?.[1];
  if (indent === void 0) return void 0;
  const lineEnd = text3[last - 1] === "\n" ? last : text3.indexOf("\n", last) + 1;
  const at2 = lineEnd === 0 ? text3.length : lineEnd;
  const eol = text3.includes("\r\n") ? "\r\n" : "\n";
  const added = `${at2 > 0 && text3[at2 - 1] !== "\n" ? "\n" : ""}${entryText(origin, indent)}`.replaceAll("\n", eol);
  const after = text3.slice(0, at2) + added + text3.slice(at2);
  const wanted2 = document.toJS();
  const isAsMeant = isDeepStrictEqual(parseDocument(after).toJS(), {
    ...wanted2,
    repos: [...items2(wanted2, "repos"), entryOf(origin)]
  });
  return isAsMeant ? after : void 0;
}
function withFirst(text3, value, origin) {
  const isEmpty4 = !isMap7(value) || !Object.hasOwn(value, "repos");
  const eol = text3.includes("\r\n") ? "\r\n" : "\n";
  const entry = `repos:
${entryText(origin, "  ")}`.replaceAll("\n", eol);
  const lines = text3 === "" || text3.endsWith("\n") ? text3 : `${text3}${eol}`;
  const after = isEmpty4 ? lines + entry : text3.replace(/^repos:[^\S\r\n]*(?:\[[^\S\r\n]*\])?[^\S\r\n]*(?:\r?\n|$)/m, () => entry);
  const { parseDocument } = require("yaml");
  const document = parseDocument(after);
  if (document.errors.length > 0) return void 0;
  return isDeepStrictEqual(document.toJS(), { ...value ?? {}, repos: [entryOf(origin)] }) ? after : void 0;
}
function preCommitOffer(origin, read4) {
  const file = PRE_COMMIT;
  const before = read4(file);
  if (before === void 0) return offer(file, `repos:
${entryText(origin, "  ")}`, read4);
  const { parseDocument } = require("yaml");
  const document = parseDocument(before);
  if (document.errors.length > 0)
    throw new UsageError13(
      `${file} is no valid YAML (${document.errors[0]?.message.split("\n")[0]}); correct that first`
    );
  const value = document.toJS();
  if (value !== null && !isMap7(value))
    throw new UsageError13(`${file} holds no configuration of pre-commit; correct that first`);
  if (hasHook(value)) return { what: "there", file, differs: false };
  const after = withEntry(before, origin) ?? withFirst(before, value, origin);
  if (after !== void 0) return { what: "changed", file, before, after };
  return {
    what: "by hand",
    file,
    why: 'its list "repos" is not written in lines of its own',
    text: entryText(origin, "  ")
  };
}

// src/commands/init.ts
var OPTIONS6 = {
  kubevirt: { type: "string", value: "RELEASE", help: "KubeVirt release that runs: a minor or a full version" },
  "pre-commit": { type: "boolean", help: "add the hook to .pre-commit-config.yaml" },
  ci: { type: "string", value: "SYSTEM", help: "write a workflow for github or gitlab" },
  argocd: { type: "boolean", help: "write what Argo CD takes to run vmstate as a plugin, into argocd/" },
  repository: {
    type: "string",
    value: "URL",
    help: "Git repository of vmstate, from which hooks, workflows and images take it"
  },
  rev: { type: "string", value: "REV", help: `tag of that repository (default: v${VERSION})` },
  yes: { type: "boolean", short: "y", help: "write without asking" },
  "dry-run": { type: "boolean", help: "show what would be written, and write nothing" },
  ...COMMON_OPTIONS6
};
var ABOUT6 = `Writes vmstate.yaml into a folder (default: the working directory), and what else is asked for; on a terminal it asks. It shows all of it
as a diff first. A file that is there is never overwritten: only the list of .pre-commit-config.yaml gets an entry more.
Exit code: 0, or 2 for wrong usage or what cannot be written.`;
var ADDRESS = /^(?:(?:https?|ssh|file|git):\/\/|[\w.-]+@[\w.-]+:)[\w./:@~+-]+$/;
var REV = /^\w[\w./+-]*$/;
var textOf4 = (value) => typeof value === "string" ? value : void 0;
function originOf(repository, rev = `v${VERSION}`) {
  if (!ADDRESS.test(repository))
    throw new UsageError14(
      `${JSON.stringify(repository)} is no address of a Git repository, as https://git.example.com/vmstate`
    );
  if (!REV.test(rev)) throw new UsageError14(`${JSON.stringify(rev)} is no tag of a Git repository`);
  return { repository, rev };
}
function wishesOf(parsed2) {
  const { values } = parsed2;
  const kubevirt2 = textOf4(values.kubevirt);
  releaseOption(kubevirt2);
  const ci = choice4(parsed2, "ci", CI_SYSTEMS);
  const repository = textOf4(values.repository);
  return {
    preCommit: values["pre-commit"] === true,
    argocd: values.argocd === true,
    ...ci === void 0 ? {} : { ci },
    ...kubevirt2 === void 0 ? {} : { kubevirt: kubevirt2 },
    ...repository === void 0 ? {} : { origin: originOf(repository, textOf4(values.rev)) }
  };
}
var needsOrigin = ({ preCommit, ci, argocd }) => preCommit || ci !== void 0 || argocd;
var asker = ({ stderr, readLine }) => (question) => {
  stderr.write(question);
  return readLine?.();
};
var isYes = (answer) => /^y(?:es)?$/i.test(answer ?? "");
function answered(ask, question, take, io) {
  for (; ; ) {
    const answer = ask(question);
    if (answer === void 0 || answer === "") return void 0;
    try {
      return take(answer);
    } catch (error) {
      if (!(error instanceof UsageError14)) throw error;
      io.stderr.write(`${error.message}
`);
    }
  }
}
function takeRelease(answer) {
  releaseOption(answer);
  return answer;
}
function takeCi(answer) {
  const found = [...CI_SYSTEMS, "none"].find((name) => name === answer.toLowerCase());
  if (found === void 0) throw new UsageError14(`it is ${CI_SYSTEMS.join(", ")} or none`);
  return found;
}
function askedWishes(ask, io) {
  const kubevirt2 = answered(ask, "KubeVirt release that runs (empty: read it from the manifests): ", takeRelease, io);
  const preCommit = isYes(ask("Add a hook for pre-commit? [y/N] "));
  const ci = answered(ask, "Write a workflow for CI: github, gitlab or none (empty): ", takeCi, io);
  const argocd = isYes(ask("Write the files for Argo CD? [y/N] "));
  return {
    preCommit,
    argocd,
    ...kubevirt2 === void 0 ? {} : { kubevirt: kubevirt2 },
    ...ci === void 0 || ci === "none" ? {} : { ci }
  };
}
var MISSING = "say with --repository where vmstate is: hooks, workflows and images take it from its Git repository";
function withOrigin(wishes, rev, ask, io) {
  if (wishes.origin || !needsOrigin(wishes)) return wishes;
  const question = "Git repository of vmstate, from which they take it: ";
  const origin = ask && answered(ask, question, (answer) => originOf(answer, rev), io);
  if (!origin) throw new UsageError14(MISSING);
  return { ...wishes, origin };
}
function offersFor({ kubevirt: kubevirt2, preCommit, ci, argocd, origin }, read4) {
  const more = origin ? [
    ...preCommit ? [preCommitOffer(origin, read4)] : [],
    ...ci ? ciOffers(ci, origin, read4) : [],
    ...argocd ? argocdOffers(origin, read4) : []
  ] : [];
  return [configurationOffer(kubevirt2, origin, read4), ...more];
}
var reader = (folder, cwd) => (file) => {
  if (leadsOut(folder, file, cwd)) throw new UsageError14(`${file}: ${LEADS_OUT}; put a file in its place`);
  try {
    return readText2(join4(folder, file));
  } catch (error) {
    if (error.code === "ENOENT") return void 0;
    throw new UsageError14(`${file}: ${errorText3(error)}`);
  }
};
var isWritable = (offer2) => offer2.what === "new" || offer2.what === "changed";
function tell(offers, io) {
  for (const offer2 of offers) {
    if (offer2.what === "there") {
      const how = offer2.differs ? "it is there already, and left as it is" : "it is there already";
      io.stderr.write(`vmstate: ${offer2.file}: ${how}
`);
    }
    if (offer2.what === "by hand")
      io.stderr.write(`vmstate: ${offer2.file}: ${offer2.why}; add this to it:
${offer2.text}`);
  }
}
function writeAll(offers, folder, io) {
  for (const { file, after } of offers) {
    const path = join4(folder, file);
    let problem;
    try {
      makeFolder(dirname2(path));
      problem = writeWhole2(path, after);
    } catch (error) {
      problem = writeProblem(error);
    }
    if (problem !== void 0) throw new UsageError14(`${file}: it cannot be written: ${problem}`);
    io.stderr.write(`vmstate: wrote ${file}
`);
  }
  return 0;
}
function folderOf({ positionals }, { cwd }) {
  const [name = ".", more] = positionals;
  if (more !== void 0) throw new UsageError14(`init takes one folder; "${printable7(more)}" is one too many`);
  if (name === "") throw new UsageError14(`the folder ${EMPTY}`);
  const folder = resolve6(cwd, name);
  if (!isFolder(folder)) throw new UsageError14(`${printable7(name)}: there is no such folder`);
  return { name, folder };
}
function refuseUnread({ preCommit, ci }, folder, { cwd }) {
  const root = gitRoot(folder);
  if (!preCommit && ci === void 0 || root === void 0 || root === folder) return;
  const top = printable7(pathFrom3(cwd, root) || ".");
  throw new UsageError14(
    `hooks and workflows are read at the top of the repository alone; have them written into ${top}`
  );
}
function askOf({ values }, io) {
  if (values.yes === true) return void 0;
  if (io.isTerminal === true) return asker(io);
  if (values["dry-run"] === true) return void 0;
  throw new UsageError14("there is nobody to ask; say with --yes to write it, or with --dry-run to show it");
}
var FLAGS_OF_HOW = ["yes", "dry-run"];
function init(argv, io) {
  const parsed2 = parse6(argv, OPTIONS6);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText6("vmstate init [folder] [options]", ABOUT6, OPTIONS6));
    return 0;
  }
  const { name, folder } = folderOf(parsed2, io);
  const ask = askOf(parsed2, io);
  const saysWhat = Object.keys(parsed2.values).some((flag) => !FLAGS_OF_HOW.includes(flag));
  const wishes = ask && !saysWhat ? askedWishes(ask, io) : wishesOf(parsed2);
  refuseUnread(wishes, folder, io);
  const offers = offersFor(withOrigin(wishes, textOf4(parsed2.values.rev), ask, io), reader(folder, io.cwd));
  tell(offers, io);
  const writable = offers.filter(isWritable);
  io.stdout.write(unifiedDiff(writable.map((one) => ({ ...one, file: join4(name, one.file) }))));
  if (parsed2.values["dry-run"] === true || writable.length === 0) return 0;
  if (ask && !isYes(ask(`Write ${plural5(writable.length, "file")}? [y/N] `))) {
    io.stderr.write("vmstate: nothing was written\n");
    return 0;
  }
  return writeAll(writable, folder, io);
}

// src/commands/merge.ts
var merge_exports = {};
__export(merge_exports, {
  merge: () => merge
});

// src/merge.ts
var SHARED = [
  ["the version of vmstate", ({ version }) => version],
  ["the number of shards", ({ shard }) => shard?.of],
  ["the severity that fails a run", ({ shard }) => shard?.failOn],
  ["the clusters and releases", ({ targets }) => targets],
  ["the files", ({ summary: { files } }) => files],
  ["what is ignored", ({ summary: { suppressed } }) => suppressed],
  ["what could not be read", ({ problems }) => problems]
];
function check([first, ...others]) {
  if (!first)
    throw new UsageError15("name the results of all shards, as lint --shard 1/2 --format json=FILE writes them");
  for (const { name, result } of [first, ...others])
    if (!result.shard) throw new UsageError15(`${name} is no result of a shard; make it with lint --shard`);
  for (const { name, result } of others)
    for (const [what, of] of SHARED)
      if (!isDeepStrictEqual2(of(result), of(first.result)))
        throw new UsageError15(`${name} and ${first.name} are not of one run: they differ in ${what}`);
  return first;
}
function checkComplete(results, of) {
  const seen = /* @__PURE__ */ new Map();
  for (const { name, result } of results) {
    const index2 = result.shard?.index ?? 0;
    const before = seen.get(index2);
    if (before !== void 0) throw new UsageError15(`${name} and ${before} both are shard ${index2}/${of}`);
    seen.set(index2, name);
  }
  const missing = Array.from({ length: of }, (_, index2) => index2 + 1).filter((index2) => !seen.has(index2));
  if (missing.length > 0)
    throw new UsageError15(
      `of ${of} shards ${missing.map((index2) => `${index2}/${of}`).join(", ")} ${missing.length === 1 ? "is" : "are"} missing`
    );
}
function merged(results) {
  const { result } = check(results);
  const { shard, ...rest } = result;
  checkComplete(results, shard?.of ?? 0);
  const findings = results.flatMap(({ result: result2 }) => result2.findings).sort(compareFindings);
  return { ...rest, findings, summary: { ...rest.summary, ...counts(findings) } };
}

// src/commands/merge.ts

// src/commands/merge-shapes.ts
var isText2 = (value) => typeof value === "string";
var isCount = (value) => Number.isSafeInteger(value) && value >= 0;
var isOrdinal = (value) => isCount(value) && value !== 0;
var isSeverity = (value) => SEVERITIES3.some((severity) => severity === value);
var listOf2 = (is) => (value) => Array.isArray(value) && value.every(is);
var mapOf = (required, optional = {}) => (value) => isMap8(value) && Object.entries(required).every(([key, is]) => is(value[key])) && Object.entries(optional).every(([key, is]) => value[key] === void 0 || is(value[key]));
var POSITION = { line: isOrdinal, column: isOrdinal, endLine: isOrdinal, endColumn: isOrdinal };
var isObject = mapOf({ kind: isText2, name: isText2 }, { apiVersion: isText2, namespace: isText2 });
var PLACE = { ...POSITION, file: isText2, revision: isText2, object: isObject };
var isEdit = mapOf({ ...POSITION, file: isText2, text: isText2 });
var isFix = mapOf({ title: isText2, safety: isText2, edits: listOf2(isEdit) });
var isFinding = mapOf(
  { rule: isText2, severity: isSeverity, message: isText2, docs: isText2, fingerprint: isText2 },
  {
    ...PLACE,
    cluster: isText2,
    path: isText2,
    related: listOf2(mapOf({ message: isText2 }, PLACE)),
    fix: isFix,
    noFix: isText2
  }
);
var isTarget = mapOf({ kubevirt: isText2, from: isText2 }, { cluster: isText2 });
var isProblem = mapOf({ path: isText2, message: isText2 });
var isPart = (value) => isOrdinal(value) && value <= MOST_SHARDS;
var isShard = mapOf({ index: isPart, of: isPart }, { failOn: (value) => value === "never" || isSeverity(value) });
var isSummary = mapOf(
  { errors: isCount, warnings: isCount, infos: isCount, suppressed: isCount },
  { files: isCount, fixed: isCount, baseline: isCount, older: isCount }
);
var isWhole = mapOf(
  { version: isText2, targets: listOf2(isTarget), findings: listOf2(isFinding), summary: isSummary },
  { problems: listOf2(isProblem), shard: isShard }
);
var isResult = (value) => isWhole(value);

// src/commands/merge.ts
var { html: _html, ...FORMATS } = FINDING_FORMATS3;
var { quiet: quiet2, verbose: verbose2 } = FILE_OPTIONS4;
var OPTIONS7 = {
  ...formatOption2(FORMATS),
  "fail-on": LEVEL_OPTIONS3["fail-on"],
  "unsafe-fixes": { type: "boolean", help: "count as fixable what needs --unsafe-fixes too" },
  quiet: quiet2,
  verbose: verbose2,
  "no-color": FILE_OPTIONS4["no-color"],
  ...COMMON_OPTIONS7
};
var ABOUT7 = `Makes one report of those of all shards, which lint --shard I/N --format json=FILE wrote: the one that a run without shards
would have made. Exit code: 0 clean, 1 findings, 2 for what is no complete set of shards.`;
function read3(name, { cwd }) {
  let value;
  try {
    value = JSON.parse(readText3(resolve7(cwd, name)));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message.split("\n")[0] : errorText4(error);
    throw new UsageError16(`${name} cannot be read: ${reason}`);
  }
  if (!isResult(value)) throw new UsageError16(`${name} is no result of vmstate lint --format json`);
  return { name, result: value };
}
function merge(argv, io) {
  const parsed2 = parse7(argv, OPTIONS7);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText7("vmstate merge FILE... [options]", ABOUT7, OPTIONS7));
    return 0;
  }
  const outputs = outputsOf3(parsed2, io, FORMATS);
  const results = parsed2.positionals.map((name) => read3(name, io));
  const result = merged(results);
  const failOn = choice5(parsed2, "fail-on", [...SEVERITIES4, "never"]) ?? results[0]?.result.shard?.failOn ?? "error";
  if (writeReports3(outputs, FORMATS, reportOf3(result, parsed2, io, { failOn }), io)) return 2;
  if (result.problems) {
    reportProblems4(result.problems, io);
    return 2;
  }
  return failOn !== "never" && reaches3(result, failOn) ? 1 : 0;
}

// src/commands/plan.ts
var plan_exports = {};
__export(plan_exports, {
  plan: () => plan
});

// src/report/plan-text.ts

// src/report/plan-words.ts
var word = (value) => isUnknown(value) ? "unknown" : value ?? "-";
function stateWord({ state, missingGates }) {
  if (state.needed === false) return "none";
  if (isUnknown(state.needed)) return "unknown";
  if (!isUnknown(missingGates) && missingGates.length > 0) return "refused";
  if (state.error !== void 0) return "no claim";
  if (state.unusable !== void 0) return "unusable";
  if (isUnknown(missingGates)) return "wanted";
  if (state.existingClaim !== void 0) return "kept (reused)";
  return isUnknown(state.storageClass) && state.storageClassCandidates === void 0 ? "wanted" : "kept";
}
var classWord = ({ state }) => state.storageClassCandidates ? state.storageClassCandidates.join(" or ") : word(state.storageClass);
function migrationWord({ liveMigration: { possible } }) {
  return isUnknown(possible) ? "unknown" : possible ? "possible" : "blocked";
}
var fullName = ({ namespace, name }) => `${namespace === void 0 ? "" : `${namespace}/`}${name || "(unnamed)"}`;
var targetText = ({ cluster: cluster2, kubevirt: kubevirt2, from }) => `${cluster2 === void 0 ? "" : `${cluster2}: `}planned as KubeVirt ${kubevirt2} (release: ${from})`;
function byTarget({ targets, machines }) {
  const groups = new Map(targets.map((target) => [target.cluster, { target, machines: [] }]));
  for (const machine of machines) groups.get(machine.cluster)?.machines.push(machine);
  return [...groups.values()];
}

// src/report/plan-text.ts
var HEAD = ["machine", "state", "class", "access mode", "size", "live migration", "snapshot", "clone", "on delete"];
function row(machine) {
  const { object, state } = machine;
  return [
    fullName(object),
    stateWord(machine),
    classWord(machine),
    word(state.accessMode),
    state.size ?? "-",
    migrationWord(machine),
    machine.snapshot.outcome,
    machine.clone.outcome,
    machine.onDelete.outcome
  ].map(printable8);
}
function details(machine, paint2) {
  const { object, state, missingGates, liveMigration } = machine;
  const cluster2 = machine.cluster === void 0 ? "" : paint2.dim(` [cluster ${printable8(machine.cluster)}]`);
  const lines = [`${paint2.bold(printable8(`${object.kind} ${object.name || "(unnamed)"}`))}${cluster2}`];
  const add = (label2, text3) => void lines.push(`  ${paint2.dim(`${label2}:`)} ${printable8(text3)}`);
  for (const step of state.trace) add(step.decides, `${step.answer}, because ${step.because} (${step.input})`);
  if (state.error !== void 0) add("error", state.error);
  if (state.unusable !== void 0) add("unusable", state.unusable);
  if (isUnknown2(missingGates)) add("gates", `unknown: ${missingGates.reason}`);
  else if (missingGates.length > 0) add("missing gates", missingGates.join(", "));
  for (const why of liveMigration.why) add("live migration", why);
  for (const fate of ["snapshot", "clone", "restore", "onDelete"]) {
    if (machine[fate].outcome !== "no state") add(fate, `${machine[fate].outcome}: ${machine[fate].why}`);
  }
  return [...lines, ""];
}
function rows(machines) {
  const all3 = [HEAD, ...machines.map(row)];
  if (machines.every(({ cluster: cluster2 }) => cluster2 === void 0)) return all3;
  const clusters = ["cluster", ...machines.map(({ cluster: cluster2 = "-" }) => printable8(cluster2))];
  return all3.map((cells, index2) => [clusters[index2] ?? "", ...cells]);
}
function planText(result, options) {
  const { paint: paint2 } = options;
  const lines = result.machines.length === 0 ? ["no virtual machines"] : table2(rows(result.machines));
  if (result.machines.length > 0) lines[0] = paint2.bold(lines[0] ?? "");
  lines.push("");
  if (options.verbose) for (const machine of result.machines) lines.push(...details(machine, paint2));
  lines.push(`${plural6(result.machines.length, "machine")}${options.verbose ? "" : "; --verbose shows why"}`);
  for (const target of result.targets) lines.push(paint2.dim(printable8(targetText(target))));
  return `${lines.join("\n")}
`;
}

// src/commands/plan.ts
var FORMATS2 = {
  text: () => ({ result, ...options }) => planText(result, options),
  json: () => ({ result }) => jsonReport2(result),
  markdown: () => {
    const { planMarkdown: planMarkdown2 } = require("./commands.js").all_of_report_plan_markdown;
    return ({ result }) => planMarkdown2(result);
  },
  mermaid: () => {
    const { planMermaid: planMermaid2 } = require("./commands.js").all_of_report_plan_mermaid;
    return ({ result }) => planMermaid2(result);
  },
  html: () => {
    const { pageReport: pageReport2 } = require("./commands.js").all_of_report_page;
    return ({ result }) => pageReport2({ plan: result, source: () => void 0 });
  }
};
var OPTIONS8 = {
  ...FILE_OPTIONS5,
  format: {
    ...FILE_OPTIONS5.format,
    help: `${Object.keys(FORMATS2).join(", ")} (default: text); repeatable, each but one with its FILE`
  },
  ...COMMON_OPTIONS8
};
var ABOUT8 = `Plans every virtual machine below paths: whether its TPM and UEFI state is kept, on which claim and why, and what live
migration, snapshot, clone and deletion do with it. Exit code: 0, or 2 for usage or unreadable input.`;
function plan(argv, io) {
  const parsed2 = parse8(argv, OPTIONS8);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText8("vmstate plan [paths] [options]", ABOUT8, OPTIONS8));
    return 0;
  }
  const outputs = outputsOf4(parsed2, io, FORMATS2);
  const set = settings4(parsed2, io);
  const loaded = load(parsed2, io, set);
  const result = planLoaded(loaded, set.kubevirt);
  const problems = unread2(loaded);
  const unreadable = reportInput4(loaded, parsed2, io, problems);
  const report2 = (toFile) => ({
    result: problems.length > 0 ? { ...result, problems } : result,
    paint: paint(!toFile && wantsColour(parsed2, io)),
    verbose: parsed2.values.verbose === true
  });
  const failed = writeReports4(outputs, FORMATS2, report2, io);
  return unreadable || failed ? 2 : 0;
}

// src/commands/render.ts
var render_exports = {};
__export(render_exports, {
  render: () => render
});
var SHOWN_LINES2 = 5;
function render(config3, only) {
  const clusters = (config3?.clusters ?? []).filter(({ name }) => only === void 0 || name === only);
  const commands = clusters.filter(({ render: command }) => command !== void 0);
  if (!config3 || commands.length === 0)
    throw new UsageError17(
      '--render needs a command to run: give the cluster a "render" in vmstate.yaml, as "kustomize build overlays/prod"'
    );
  return new Map(commands.map((cluster2) => [cluster2.name, output(cluster2, config3)]));
}
function output({ name, render: command = "" }, { folder }) {
  const outcome = spawnSync3(command, {
    cwd: folder,
    shell: true,
    encoding: "utf8",
    maxBuffer: MOST_BYTES2,
    stdio: ["ignore", "pipe", "pipe"]
  });
  const { status, stdout, stderr, error } = outcome;
  const failed = `cluster ${name}: the render command "${command}"`;
  if (error) throw new UsageError17(`${failed} cannot be run: ${error.message}`);
  if (status !== 0) {
    const complaint2 = stderr.trim().split("\n").slice(-SHOWN_LINES2).join("\n");
    throw new UsageError17(`${failed} ${ending(outcome)}${complaint2 === "" ? "" : `:
${complaint2}`}`);
  }
  if (stdout.trim() === "") throw new UsageError17(`${failed} printed nothing; it must print manifests`);
  return stdout;
}

// src/commands/rules.ts
var rules_exports = {};
__export(rules_exports, {
  rules: () => rules
});
var OPTIONS9 = {
  severity: { type: "string", value: "LEVEL", help: "those whose usual severity is error, warning or info" },
  format: { type: "string", value: "FORMAT", help: "text (default) or json" },
  ...COMMON_OPTIONS9
};
var ABOUT9 = "Lists the rules, or those of the families named; explain shows one of them in full.";
function rules(argv, io) {
  const parsed2 = parse9(argv, OPTIONS9);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText9("vmstate rules [families] [options]", ABOUT9, OPTIONS9));
    return 0;
  }
  const json = choice6(parsed2, "format", ["text", "json"]) === "json";
  const severity = choice6(parsed2, "severity", SEVERITIES5);
  const families = parsed2.positionals;
  checkFamilies(families);
  const listed3 = RULES4.filter(
    (rule) => (families.length === 0 || families.includes(familyOf3(rule.id))) && (severity === void 0 || rule.severity === severity)
  );
  const lines = table3(listed3.map(({ id, severity: own, releases, summary }) => [id, own, releases, summary]));
  io.stdout.write(json ? jsonReport3(listed3.map(documentation2)) : lines.map((line) => `${line}
`).join(""));
  return 0;
}
function checkFamilies(named2) {
  const known2 = [...new Set(RULES4.map(({ id }) => familyOf3(id)))];
  const wrong = named2.find((family) => !known2.includes(family));
  if (wrong === void 0) return;
  const near = nearest2(wrong, known2);
  throw new UsageError18(
    wrong.includes("/") ? `rules takes families; vmstate explain ${printable9(wrong)} shows a rule` : `there is no family "${printable9(wrong)}"; ${near === void 0 ? `there are ${known2.join(", ")}` : `did you mean ${near}?`}`
  );
}

// src/commands/schemas.ts
var schemas_exports = {};
__export(schemas_exports, {
  schemas: () => schemas
});

// src/schema/written.ts

// src/schema/folder.ts
function change(path, act) {
  try {
    act(path);
  } catch (error) {
    throw new UsageError19(`${path} cannot be written: ${writeProblem2(error)}`);
  }
}
function writeTexts(folder, texts) {
  change(folder, makeFolder2);
  for (const [file, text3] of texts) {
    const path = join5(folder, file);
    change(dirname3(path), makeFolder2);
    change(path, () => writeFileSync(path, text3));
  }
}
function inTemporaryFolder(use) {
  const folder = mkdtempSync(join5(tmpdir(), "vmstate-"));
  try {
    return use(folder);
  } finally {
    rmSync2(folder, { recursive: true, force: true });
  }
}

// src/schema/written.ts
var LIST = "vmstate-schemas.json";
var ANY = "all.json";
var SHOWN2 = 3;
var checksum = (text3) => createHash("sha256").update(text3).digest("hex");
var printed2 = (value) => `${JSON.stringify(value, null, 2)}
`;
function anySchema(schemas2) {
  const kinds = [...schemas2].map(([file, schema]) => {
    const { apiVersion, kind } = schema.properties;
    return {
      if: { properties: { apiVersion, kind }, required: ["apiVersion", "kind"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: file }
    };
  });
  return { $schema: DRAFT, title: "Manifests of any kind", allOf: kinds };
}
function standing(path) {
  try {
    return lstatSync(path).isFile() ? checksum(readFileSync4(path)) : "no file";
  } catch (error) {
    if (error.code === "ENOENT") return void 0;
    throw new UsageError20(`${path} cannot be read: ${writeProblem3(error)}`);
  }
}
function listText2(folder) {
  const path = join6(folder, LIST);
  return lstatSync(path).isFile() ? readFileSync4(path, "utf8") : "";
}
function listed2(folder) {
  try {
    const value = JSON.parse(listText2(folder));
    if (isMap9(value) && isMap9(value.files)) return new Map(Object.entries(value.files));
  } catch {
  }
  return /* @__PURE__ */ new Map();
}
function listOf3(title, texts) {
  const files = Object.fromEntries([...texts].map(([file, text3]) => [file, checksum(text3)]));
  return printed2({ title, files, list: checksum(printed2(files)) });
}
function isList(folder) {
  try {
    const value = JSON.parse(listText2(folder));
    return isMap9(value) && value.list === checksum(printed2(value.files));
  } catch {
    return false;
  }
}
function writeSchemas(folder, title, schemas2) {
  const sorted = [...schemas2].sort(([left], [right]) => left < right ? -1 : 1);
  const texts = new Map(
    [...sorted, [ANY, anySchema(new Map(sorted))]].map(([file, one]) => [file, printed2(one)])
  );
  const before = listed2(folder);
  const foreign = [...texts].filter(([file, text3]) => {
    const now = standing(join6(folder, file));
    return now !== void 0 && now !== before.get(file) && now !== checksum(text3);
  });
  const isForeignList = standing(join6(folder, LIST)) !== void 0 && !isList(folder);
  const names = [...isForeignList ? [LIST] : [], ...foreign.map(([file]) => file)];
  if (names.length > 0) {
    const more = names.length > SHOWN2 ? ` and ${names.length - SHOWN2} more` : "";
    throw new UsageError20(
      `${folder} holds files that vmstate did not write, or that were changed since: ${names.slice(0, SHOWN2).join(", ")}${more}; move them away, or name another folder`
    );
  }
  for (const [file, sum] of before) {
    const path = join6(folder, file);
    if (!texts.has(file) && isBelow(file) && standing(path) === sum) change(path, () => rmSync3(path));
  }
  writeTexts(folder, [...texts, [LIST, listOf3(title, texts)]]);
}
var isBelow = (file) => !file.split(/[\\/]/).includes("..") && !/^(?:[\\/]|[A-Za-z]:)/.test(file);

// src/commands/schemas.ts
var OPTIONS10 = {
  kubevirt: {
    type: "string",
    multiple: true,
    value: "RELEASE",
    help: "KubeVirt release: a minor or a full version; repeatable (default: the newest known)"
  },
  crds: {
    type: "string",
    multiple: true,
    value: "PATH",
    help: "file or folder of CustomResourceDefinitions, whose schemas come in place of ours and beside them"
  },
  ...COMMON_OPTIONS10
};
var ABOUT10 = `Writes JSON Schemas of every kind of KubeVirt, CDI and HyperConverged that a release serves into a folder of its own
below DIR, for other tools. Files that vmstate did not write are never overwritten.

  kubeconform -strict -schema-location 'DIR/v1.8/${SCHEMA_FILES}' -schema-location default vm.yaml

yaml-language-server, in the first line of each document:
  # yaml-language-server: $schema=DIR/v1.8/${ANY}

VS Code, in settings.json:
  "yaml.schemas": { "DIR/v1.8/${ANY}": "manifests/**/*.yaml" }`;
function wanted(given2) {
  const names = given2.length > 0 ? given2 : [newestRelease2().minor];
  return names.map((name) => ({
    folder: `v${name.trim().replace(/^v/, "")}`,
    release: releaseOption2(name)
  }));
}
function schemas(argv, io) {
  const parsed2 = parse10(argv, OPTIONS10);
  if (parsed2.values.help === true) {
    io.stdout.write(helpText10("vmstate schemas DIR [options]", ABOUT10, OPTIONS10));
    return 0;
  }
  const [folder, ...more] = parsed2.positionals;
  if (folder === void 0 || more.length > 0) throw new UsageError21("schemas takes one folder to write to; see --help");
  if (folder === "") throw new UsageError21(`the folder ${EMPTY2}`);
  const { kubevirt: kubevirt2, crds } = parsed2.values;
  const releases = wanted(Array.isArray(kubevirt2) ? kubevirt2 : []);
  const problems = [];
  const kinds = customKinds(readDefinitions(Array.isArray(crds) ? crds : [], io.cwd, problems));
  if (problems.length > 0) {
    reportProblems5(problems, io);
    return 2;
  }
  const own = kinds.map(({ group, kind, version, schema }) => [schemaFile(group, kind, version), schema]);
  for (const { folder: name, release } of releases) {
    const all3 = new Map([...releaseSchemas({ release, isNewer: false }), ...own]);
    const place = join7(folder, name);
    writeSchemas(resolve8(io.cwd, place), `JSON Schemas of ${release.label}, written by vmstate`, all3);
    io.stdout.write(`${place}: ${plural7(all3.size, "schema")} of ${release.label}
`);
  }
  return 0;
}

// src/kubeconform.ts
var kubeconform_exports = {};
__export(kubeconform_exports, {
  withKubeconform: () => withKubeconform
});

// src/schema/kubeconform-check.ts

// src/schema/kubeconform-faults.ts
var NODE = /(?<! )( +)- at '((?:[^'\\]|\\.)*)': /g;
var QUOTED = /'((?:[^'\\]|\\.)*)'/g;
var GROUP = /^(?:validation failed|allOf failed)/;
var UNKNOWN = /^additional propert(?:y|ies) (.*) not allowed$/s;
var MISSING2 = /^missing propert(?:y|ies) (.*)$/s;
var NAME2 = /^invalid propertyName '/;
var unquoted = (text3) => text3.replace(/\\(.)/gs, "$1");
var namesIn = (text3) => [...text3.matchAll(QUOTED)].map(([, name = ""]) => unquoted(name));
function treeOf(message) {
  const found = [...message.matchAll(NODE)];
  const roots = [];
  const above = [];
  for (const [index2, match] of found.entries()) {
    const [whole, spaces = "", pointer = ""] = match;
    const start = match.index + whole.length;
    const node = {
      depth: (spaces.length - 1) / 2,
      pointer: pointerKeys(unquoted(pointer)),
      said: message.slice(start, found[index2 + 1]?.index).trim(),
      below: []
    };
    while (above.length > 0 && above.at(-1).depth >= node.depth) above.pop();
    (above.at(-1)?.below ?? roots).push(node);
    above.push(node);
  }
  return roots;
}
var toldBy = ({ said, below: below2 }) => below2.length === 0 ? said : `${said}: ${below2.map(toldBy).join("; or ")}`;
function faultsOf(node, path) {
  const { said, below: below2 } = node;
  const at2 = (what, names) => names.map((name) => ({ what, path: [...path, name], said }));
  const unknown2 = UNKNOWN.exec(said);
  if (unknown2) return at2("unknown", namesIn(unknown2[1] ?? ""));
  const missing = MISSING2.exec(said);
  if (missing) return at2("missing", namesIn(missing[1] ?? ""));
  if (NAME2.test(said))
    return namesIn(said).slice(0, 1).map((name) => ({ what: "value", path: [...path, name], said: toldBy(node) }));
  return below2.length > 0 && GROUP.test(said) ? [] : [{ what: "value", path, said: toldBy(node) }];
}
function kubeconformFaults({ message }, value) {
  const walk2 = (node, above) => {
    const keys2 = node.pointer.length === 0 ? above : node.pointer;
    const own = faultsOf(node, pathIn(value, keys2));
    return own.length > 0 ? own : node.below.flatMap((one) => walk2(one, keys2));
  };
  const faults = treeOf(message).flatMap((node) => walk2(node, []));
  return faults.length > 0 ? faults : [{ what: "value", path: [], said: message }];
}

// src/schema/kubeconform-wrapper.ts
var OLDEST = { major: 0, minor: 7 };
var WANTED = `kubeconform ${OLDEST.major}.${OLDEST.minor} or newer`;
var UNVERSIONED = "development";
var ON_PATH = "kubeconform";
var SECOND2 = 1e3;
var VERSION_SECONDS = 20;
var DEFAULT_SECONDS = 300;
var MOST_BYTES3 = 2 ** 30;
var MOST_CHARACTERS = 24e3;
var SHOWN3 = 300;
var ToolError = class extends Error {
  name = "ToolError";
};
var kubeconformProgram = (given2, env) => given2 || env.VMSTATE_KUBECONFORM || ON_PATH;
var shown = (text3) => {
  const line = text3.trim().replace(/\s+/g, " ");
  return line.length > SHOWN3 ? `${line.slice(0, SHOWN3)}...` : line;
};
var INSTALL = `install ${WANTED}, or name it with --kubeconform or VMSTATE_KUBECONFORM`;
function failedToRun({ program, seconds: seconds3 }, { code: code2, message }) {
  if (code2 === "ENOENT") return new ToolError(`"${program}" is not there to be run; ${INSTALL}`);
  if (code2 === "EACCES") return new ToolError(`"${program}" may not be run: permission denied; ${INSTALL}`);
  if (code2 === "ETIMEDOUT")
    return new ToolError(
      `"${program}" did not end within ${seconds3} s and was killed; give it longer with VMSTATE_KUBECONFORM_TIMEOUT`
    );
  return new ToolError(`"${program}" cannot be run: ${message}`);
}
function call(how, argv) {
  const { program, cwd, seconds: seconds3 } = how;
  const { error, status, signal, stdout, stderr } = spawnSync4(program, argv, {
    ...cwd === void 0 ? {} : { cwd },
    encoding: "utf8",
    maxBuffer: MOST_BYTES3,
    stdio: ["ignore", "pipe", "pipe"],
    timeout: seconds3 * SECOND2,
    killSignal: "SIGKILL"
  });
  if (error) throw failedToRun(how, error);
  if (status === null) throw new ToolError(`"${program}" was ended by ${signal}`);
  return { status, stdout, stderr };
}
function kubeconformVersion(program) {
  const { status, stdout, stderr } = call({ program, seconds: VERSION_SECONDS }, ["-v"]);
  const version = stdout.trim();
  if (status === 0 && (version === UNVERSIONED || isSince(version, `${OLDEST.major}.${OLDEST.minor}`) === true))
    return version;
  const said = shown(version || stderr) || "nothing";
  throw new ToolError(`"${program} -v" prints ${JSON.stringify(said)}, but ${WANTED} is needed`);
}
var STATUSES = {
  statusValid: "valid",
  statusInvalid: "invalid",
  statusError: "error",
  statusSkipped: "skipped",
  "": "empty"
};
var textAt = (raw, key) => typeof raw[key] === "string" ? raw[key] : "";
function resultOf(raw, files) {
  const fields = isMap10(raw) ? raw : {};
  const file = files.get(textAt(fields, "filename"));
  const status = Object.hasOwn(STATUSES, textAt(fields, "status")) ? STATUSES[textAt(fields, "status")] : void 0;
  if (file === void 0 || status === void 0 || typeof fields.status !== "string")
    throw new ToolError(`it printed a result that cannot be understood: ${shown(JSON.stringify(raw) ?? "")}`);
  const errors = Array.isArray(fields.validationErrors) ? fields.validationErrors.filter(isMap10) : [];
  return {
    file,
    kind: textAt(fields, "kind"),
    version: textAt(fields, "version"),
    name: textAt(fields, "name"),
    status,
    message: textAt(fields, "msg"),
    errors: errors.map((one) => ({ path: textAt(one, "path"), message: textAt(one, "msg") }))
  };
}
function parsed(stdout) {
  try {
    const value = JSON.parse(stdout);
    return isMap10(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
var COUNTED = {
  valid: "valid",
  invalid: "invalid",
  errors: "error",
  skipped: "skipped"
};
function resultsOf({ status, stdout, stderr }, files) {
  const output2 = parsed(stdout);
  const { resources, summary } = output2 ?? {};
  if (!Array.isArray(resources) || !isMap10(summary))
    throw new ToolError(
      `it ended with exit code ${status} and printed no result: ${shown(stderr || stdout) || "nothing at all"}`
    );
  const results = resources.map((raw) => resultOf(raw, files));
  const count = (wanted2) => results.filter((one) => one.status === wanted2).length;
  const wrong = Object.entries(COUNTED).find(([name, wanted2]) => summary[name] !== count(wanted2));
  if (wrong)
    throw new ToolError(
      `it lists ${count(wrong[1])} results as ${wrong[1]}, but counts ${JSON.stringify(summary[wrong[0]])}`
    );
  const failed = count("invalid") + count("error") > 0;
  if (status !== (failed ? 1 : 0))
    throw new ToolError(`its exit code ${status} does not go with its results: ${shown(stderr) || "it says nothing"}`);
  const told2 = new Set(results.map(({ file }) => file));
  const silent = [...files.values()].filter((file) => !told2.has(file));
  if (silent.length > 0)
    throw new ToolError(
      `it says nothing of ${silent.length} of ${files.size} files, first ${silent[0]}: ${shown(stderr || (results.find((one) => one.status === "error")?.message ?? "")) || "no reason given"}`
    );
  return results;
}
var argument = (file) => file.startsWith("-") ? `./${file}` : file;
function chunked(files) {
  const chunks = [];
  let length = MOST_CHARACTERS;
  for (const file of files) {
    length += file.length + 3;
    if (length > MOST_CHARACTERS) {
      chunks.push([]);
      length = file.length + 3;
    }
    chunks.at(-1)?.push(file);
  }
  return chunks;
}
function runKubeconform(files, options) {
  const { program, schemaLocations, cwd, timeoutSeconds = DEFAULT_SECONDS, inOrder = false } = options;
  const flags = ["-output", "json", "-summary", "-verbose", "-strict", "-ignore-missing-schemas"];
  const locations = schemaLocations.flatMap((location) => ["-schema-location", location]);
  const order = inOrder ? ["-n", "1"] : [];
  return chunked(files).flatMap((chunk) => {
    const byArgument = new Map(chunk.map((file) => [argument(file), file]));
    const argv = [...flags, ...order, ...locations, ...byArgument.keys()];
    return resultsOf(call({ program, cwd, seconds: timeoutSeconds }, argv), byArgument);
  });
}

// src/schema/kubeconform-check.ts
function manifestsOf({ cluster: cluster2 }, inScope) {
  const given2 = cluster2.objects.filter(({ document }) => !document);
  const judged = cluster2.objects.filter(
    ({ document }) => document && !document.template && !document.program && inScope(document.file)
  );
  const written = indexBy2(judged, ({ document }) => document);
  return [
    ...given2.map((object) => ({ text: JSON.stringify(object.value), objects: [object] })),
    ...[...written].map(([{ text: text3 }, objects]) => ({ text: text3, objects }))
  ];
}
var FOLDERS = { crds: "crds", release: "release" };
var asTexts = (folder, schemas2) => [...schemas2].map(([file, schema]) => [`${folder}/${file}`, JSON.stringify(schema)]);
function layOutSchemas(folder, target, objects) {
  const files = new Set(objects.map(({ group, kind, version }) => schemaFile2(group, kind, version)));
  const own = new Map([...userKinds(target)].filter(([file]) => files.has(file)));
  const schemas2 = new Map([...own].map(([file, { schema }]) => [file, schema]));
  writeTexts(folder, asTexts(FOLDERS.crds, schemas2));
  writeTexts(
    folder,
    asTexts(
      FOLDERS.release,
      servedSchemas(contextOf(target), (file) => files.has(file))
    )
  );
}
function* withObjects(results, objects) {
  const left = [...objects];
  for (const result of results) {
    if (result.status === "empty") continue;
    const index2 = objects.length === 1 ? 0 : left.findIndex((object2) => isOf(result, object2));
    const [object] = index2 < 0 ? [] : left.splice(index2, 1);
    if (object) yield [object, result];
  }
}
var isOf = ({ kind, version, name }, object) => kind === "" || kind === object.kind && version === object.apiVersion && (object.name === "" || object.name === name);
var DUPLICATE = /already set in map|already defined/;
function problemsOf(object, result, input) {
  if (result.status === "valid") return [];
  const { document } = object;
  if (result.status === "error" && DUPLICATE.test(result.message) && document && input.hasDuplicates(document))
    return [];
  const faults = result.status === "error" ? [{ what: "value", path: [], said: result.message }] : kubeconformFaults(result, object.value);
  return outsideProblems(faults, object, "kubeconform");
}
function resultsOf2(documents, options) {
  const files = (several) => documents.flatMap((objects, index2) => objects.length > 1 === several ? [fileOf(index2)] : []);
  const results = [
    ...runKubeconform(files(false), options),
    ...runKubeconform(files(true), { ...options, inOrder: true })
  ];
  return indexBy2(results, ({ file }) => file);
}
var fileOf = (index2) => `${index2}.yaml`;
function kubeconformCheck(target, input) {
  const manifests = manifestsOf(target, input.inScope);
  const objects = manifests.map((one) => one.objects);
  const found = /* @__PURE__ */ new Map();
  inTemporaryFolder((folder) => {
    layOutSchemas(folder, target, objects.flat());
    writeTexts(
      folder,
      manifests.map(({ text: text3 }, index2) => [fileOf(index2), text3])
    );
    const { program, schemaLocations, timeoutSeconds } = input;
    const own = Object.values(FOLDERS).map((name) => `${name}/${SCHEMA_FILES2}`);
    const results = resultsOf2(objects, {
      program,
      schemaLocations: [...own, ...schemaLocations],
      cwd: folder,
      timeoutSeconds
    });
    for (const [index2, inDocument] of objects.entries())
      for (const [object, result] of withObjects(results.get(fileOf(index2)) ?? [], inDocument))
        if (result.status !== "skipped") found.set(object, problemsOf(object, result, input));
  });
  return (object) => found.get(object);
}

// src/kubeconform.ts
function seconds2({ timeoutSeconds }, env) {
  const text3 = env.VMSTATE_KUBECONFORM_TIMEOUT || void 0;
  const wanted2 = timeoutSeconds ?? (text3 === void 0 ? void 0 : Number(text3));
  if (wanted2 === void 0 || wanted2 > 0 && Number.isFinite(wanted2)) return wanted2;
  throw new UsageError22(
    `VMSTATE_KUBECONFORM_TIMEOUT takes a number of seconds; ${JSON.stringify(text3 ?? wanted2)} is none`
  );
}
var located = (location, cwd) => location === "default" || /^https?:/.test(location) ? location : resolve9(cwd, location);
function withKubeconform(loaded, settings5, { cwd, env }) {
  const problems = [...loaded.inputProblems];
  const given2 = kubeconformProgram(settings5.program, env);
  const doubled = new Set(
    loaded.documentProblems.flatMap(({ kind, document }) => kind === "duplicate keys" ? [document] : [])
  );
  const input = {
    // A path is from where the user stands, a name is looked for on PATH.
    program: /[\\/]/.test(given2) ? resolve9(cwd, given2) : given2,
    schemaLocations: (settings5.schemaLocations ?? []).map((location) => located(location, cwd)),
    timeoutSeconds: seconds2(settings5, env),
    inScope: loaded.inScope,
    hasDuplicates: (document) => doubled.has(document)
  };
  let isKnown = false;
  let hasFailed = false;
  const before = (target) => {
    if (hasFailed) return;
    try {
      if (!isKnown) kubeconformVersion(input.program);
      isKnown = true;
      alsoBy(target, kubeconformCheck(target, input));
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      hasFailed = true;
      problems.push({
        path: "kubeconform",
        message: `${error.message}; nothing was judged by it, all else was`
      });
    }
  };
  return { loaded: { ...loaded, inputProblems: problems }, before };
}

// src/report/page.ts
var page_exports = {};
__export(page_exports, {
  pageReport: () => pageReport
});

// src/report/page/build.ts

// src/report/plan-graph.ts
var addAll = (list2, more) => {
  for (const item of more) if (!list2.includes(item)) list2.push(item);
};
var Drawing = class {
  nodes = [];
  edges = [];
  #index = /* @__PURE__ */ new Map();
  #joined = /* @__PURE__ */ new Set();
  /** A node by its key: what another place says of it is added. */
  node(key, node) {
    const known2 = this.#index.get(key);
    if (known2 === void 0) {
      this.#index.set(key, this.nodes.length);
      return this.nodes.push(node) - 1;
    }
    const { role: role2, names, machines, says, decides } = node;
    const before = this.nodes[known2];
    if (role2 === "machine" || role2 === "claim") before.names.push(...names);
    before.machines.push(...machines);
    addAll(before.says, says);
    addAll(before.decides, decides);
    return known2;
  }
  edge(from, to) {
    const key = `${from} ${to}`;
    if (this.#joined.has(key)) return;
    this.#joined.add(key);
    this.edges.push({ from, to });
  }
};
var keyOf = ({ role: role2, kind, namespace, name, source }) => JSON.stringify(role2 === "claim" ? [role2, kind, source] : [role2, kind, namespace, name, source]);
var nodeOf = (input, machines = []) => {
  const { role: role2, kind, source, says, decides } = input;
  const names = input.name === "" && role2 !== "machine" ? [] : [fullName(input)];
  return { role: role2, kind, source, names, machines, says: [...says], decides: [...decides] };
};
function answerOf(machine) {
  const { state } = machine;
  const kept2 = stateWord(machine);
  const why = state.error ?? state.unusable;
  const claim = [classWord(machine), word(state.accessMode), state.size].filter((part2) => part2 !== void 0);
  const says = kept2 === "none" ? [] : why === void 0 ? claim : [why];
  return { role: "answer", kind: "state", names: [kept2], machines: [], source: "manifest", says, decides: [] };
}
function graphOf(machines) {
  const drawing = new Drawing();
  for (const [index2, machine] of machines.entries()) {
    const [own, ...inputs] = machine.inputs;
    if (!own) continue;
    const answer = answerOf(machine);
    const group = JSON.stringify([own.says, own.decides, own.source, own.kind, inputs.map(keyOf), answer]);
    let last = drawing.node(group, nodeOf(own, [index2]));
    let before = last;
    const ends = [];
    for (const input of inputs) {
      const to2 = drawing.node(keyOf(input), nodeOf(input));
      if (input.role === "storageClass" || input.role === "claim") {
        if (before !== last) ends.push(last);
        drawing.edge(before, to2);
      } else drawing.edge(last, to2);
      last = to2;
      if (input.role !== "storageClass" && input.role !== "storageProfile") before = to2;
    }
    const to = drawing.node(JSON.stringify(answer), answer);
    for (const end of [...ends, last]) drawing.edge(end, to);
  }
  return drawing;
}

// src/report/page/build.ts

// src/report/page/excerpt.ts
var AROUND = 2;
var WIDEST = 400;
var shown2 = (line) => printable10(line.replace(/\r$/, "")).slice(0, WIDEST);
function excerptOf({ file, revision, line, column = 1, endLine, endColumn }, linesOf2) {
  const lines = file === void 0 || line === void 0 ? void 0 : linesOf2(file, revision);
  if (!lines || line === void 0 || line > lines.length) return void 0;
  const first = Math.max(1, line - AROUND);
  const piece = lines.slice(first - 1, line + AROUND).map(shown2);
  if (first + piece.length - 1 === lines.length && piece.at(-1) === "") piece.pop();
  const own = piece[line - first] ?? "";
  const start = Math.min(column - 1, own.length);
  const end = endLine === line && endColumn !== void 0 ? Math.min(endColumn - 1, own.length) : own.length;
  return { first, lines: piece, line: line - first, start, end: Math.max(start, end) };
}
function grouped(edits) {
  const groups = [];
  const order = (left, right) => left.line - right.line || left.column - right.column;
  for (const edit of [...edits].sort(order)) {
    const last = groups.at(-1);
    const end = last && Math.max(...last.map(({ endLine }) => endLine));
    if (last && end !== void 0 && last[0]?.file === edit.file && edit.line <= end) last.push(edit);
    else groups.push([edit]);
  }
  return groups;
}
var offsetIn = (lines, first, line, column) => lines.slice(0, line - first).reduce((sum, { length }) => sum + length + 1, 0) + column - 1;
function hunkOf(edits, linesOf2) {
  const [{ file, line: first }] = edits;
  const last = Math.max(...edits.map(({ endLine }) => endLine));
  const before = linesOf2(file)?.slice(first - 1, last);
  if (!before || before.length === 0) return void 0;
  let text3 = before.join("\n");
  for (const edit of [...edits].reverse()) {
    const [start, end] = [
      offsetIn(before, first, edit.line, edit.column),
      offsetIn(before, first, edit.endLine, edit.endColumn)
    ];
    text3 = text3.slice(0, start) + edit.text + text3.slice(end);
  }
  const after = text3.split("\n");
  let from = 0;
  while (from < Math.min(before.length, after.length) - 1 && before[from] === after[from]) from++;
  let same2 = 0;
  while (same2 < Math.min(before.length, after.length) - from && before.at(-1 - same2) === after.at(-1 - same2)) same2++;
  return {
    place: `${printable10(file)}:${first + from}`,
    before: before.slice(from, before.length - same2).map(shown2),
    after: after.slice(from, after.length - same2).map(shown2)
  };
}
var hunksOf = (edits, linesOf2) => [...new Set(edits.map(({ file }) => file))].flatMap(
  (file) => grouped(edits.filter((edit) => edit.file === file)).flatMap((group) => hunkOf(group, linesOf2) ?? [])
);

// src/report/page/build.ts
var FEW = 4;
var FEW_CLAIMS = 1;
var placeText = ({
  file,
  revision,
  line,
  column
}) => {
  if (file === void 0) return "";
  const path = printable11(revision === void 0 ? file : `${revision}:${file}`);
  return line === void 0 ? path : `${path}:${line}${column === void 0 ? "" : `:${column}`}`;
};
var all2 = (texts) => texts.map(printable11);
function nodeOf2({ role: role2, kind, names, source, says, decides, machines }, indices) {
  const own = machines.map((index2) => indices[index2]);
  const shown3 = all2(names.slice(0, role2 === "claim" ? FEW_CLAIMS : FEW));
  return { role: role2, kind, names: shown3, count: names.length, source, says: all2(says), decides, machines: own };
}
function graph(machines, indices) {
  const { nodes, edges } = graphOf(machines);
  return { nodes: nodes.map((node) => nodeOf2(node, indices)), edges: edges.map(({ from, to }) => [from, to]) };
}
function inputOf(input, isMachine) {
  const { role: role2, kind, source, says, decides, file, line } = input;
  const place = file === void 0 || isMachine ? {} : { place: placeText({ file, ...line === void 0 ? {} : { line } }) };
  return {
    role: role2,
    kind,
    name: isMachine || input.name === "" ? "" : printable11(fullName(input)),
    source,
    ...place,
    says: all2(says),
    decides
  };
}
function planOf(machine) {
  const { state, missingGates, liveMigration, snapshot, clone, restore: restore2, onDelete, inputs } = machine;
  const { wanted: wanted2 } = liveMigration;
  const { volumeMode, size, existingClaim: claim, error, unusable } = state;
  const given2 = Object.entries({ volumeMode, size, claim, error, unusable }).filter(([, text3]) => text3 !== void 0);
  return {
    state: stateWord(machine),
    keeps: state.keeps ?? [],
    storageClass: printable11(classWord(machine)),
    accessMode: word(state.accessMode),
    ...Object.fromEntries(given2.map(([key, text3]) => [key, printable11(String(text3))])),
    migration: migrationWord(machine),
    migrationWanted: isUnknown3(wanted2) ? printable11(wanted2.reason) : wanted2 ? "yes" : "no",
    migrationWhy: all2(liveMigration.why),
    missingGates: isUnknown3(missingGates) ? [] : all2(missingGates),
    ...isUnknown3(missingGates) ? { unknownGates: printable11(missingGates.reason) } : {},
    ...Object.fromEntries(
      Object.entries({ snapshot, clone, restore: restore2, onDelete }).map(([key, { outcome, why }]) => [
        key,
        { outcome, why: printable11(why) }
      ])
    ),
    trace: state.trace.map(({ decides, answer, because, input }) => ({
      decides,
      answer: printable11(answer),
      because: printable11(because),
      input: printable11(input)
    })),
    inputs: inputs.map((input, index2) => inputOf(input, index2 === 0))
  };
}
var Shared = class {
  values = [];
  #index = /* @__PURE__ */ new Map();
  add(value) {
    const key = JSON.stringify(value);
    let index2 = this.#index.get(key);
    if (index2 === void 0) {
      index2 = this.values.push(value) - 1;
      this.#index.set(key, index2);
    }
    return index2;
  }
};
var keyOf2 = ({ kind, namespace, name }) => JSON.stringify([kind, namespace, name]);
var Machines = class {
  #byKey = /* @__PURE__ */ new Map();
  constructor(machines) {
    for (const [index2, { object, cluster: cluster2 }] of machines.entries()) {
      const key = keyOf2(object);
      const found = this.#byKey.get(key) ?? [];
      found.push({ index: index2, cluster: cluster2 });
      this.#byKey.set(key, found);
    }
  }
  of({ object, related = [], cluster: cluster2 }) {
    const objects = [object, ...related.map((other) => other.object)].filter((one) => one !== void 0);
    const found = objects.flatMap((one) => this.#byKey.get(keyOf2(one)) ?? []);
    return [
      ...new Set(found.filter((one) => cluster2 === void 0 || one.cluster === cluster2).map(({ index: index2 }) => index2))
    ];
  }
};
function findingOf(finding, clusters, machines, linesOf2) {
  const { severity, rule, message, object, related = [], fix: fix2, noFix, docs } = finding;
  const excerpt = excerptOf(finding, linesOf2);
  const named2 = clusters.findIndex(({ cluster: cluster2 }) => cluster2 === finding.cluster);
  return {
    severity,
    rule,
    message: printable11(message),
    ...named2 < 0 ? {} : { cluster: named2 },
    ...object === void 0 ? {} : { object: printable11(`${object.kind} ${fullName(object)}`) },
    place: placeText(finding),
    ...excerpt ? { excerpt } : {},
    related: related.map((other) => ({ message: printable11(other.message), place: placeText(other) })),
    ...fix2 ? { fix: { title: printable11(fix2.title), safety: fix2.safety, hunks: hunksOf(fix2.edits, linesOf2) } } : {},
    ...noFix === void 0 ? {} : { noFix: printable11(noFix) },
    docs,
    machines: machines.of(finding)
  };
}
function machineOf({ object, cluster: cluster2, inputs: [own] }, clusters, plan2) {
  const { kind, namespace, name } = object;
  return {
    cluster: clusters.findIndex((target) => target.cluster === cluster2),
    kind,
    ...namespace === void 0 ? {} : { namespace: printable11(namespace) },
    name: printable11(name || "(unnamed)"),
    ...own?.file === void 0 ? {} : { place: placeText(own) },
    plan: plan2
  };
}
function pageData({ lint, plan: plan2, source }) {
  const targets = plan2?.targets ?? lint?.targets ?? [];
  const machines = plan2?.machines ?? [];
  const plans = new Shared();
  const rows2 = machines.map((machine) => machineOf(machine, targets, plans.add(planOf(machine))));
  const clusters = targets.map(({ cluster: cluster2, kubevirt: kubevirt2, from }) => {
    const indices = machines.flatMap((machine, index2) => machine.cluster === cluster2 ? [index2] : []);
    const own = indices.map((index2) => machines[index2]);
    const name = cluster2 === void 0 ? {} : { name: printable11(cluster2) };
    return { ...name, kubevirt: kubevirt2, from: printable11(from), graph: graph(own, indices) };
  });
  const found = new Machines(machines);
  const linesOf2 = splitOnce(source);
  const problems = plan2?.problems ?? lint?.problems ?? [];
  return {
    version: VERSION2,
    clusters,
    plans: plans.values,
    ...plan2 ? { machines: rows2 } : {},
    ...lint ? {
      findings: lint.findings.map((finding) => findingOf(finding, targets, found, linesOf2)),
      suppressed: lint.summary.suppressed
    } : {},
    problems: problems.map(({ path, message }) => ({ path: printable11(path), message: printable11(message) }))
  };
}

// src/report/page.ts
var inScript = (value) => JSON.stringify(value).replaceAll("<", "\\u003c").replaceAll(">", "\\u003e").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
var policy = ({ scriptHash, styleHash }) => [
  "default-src 'none'",
  `script-src 'sha256-${scriptHash}'`,
  `style-src 'sha256-${styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
function pageReport(parts) {
  const assets = require("./page/assets.json");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>vmstate report</title>
<style>${assets.style}</style>
</head>
<body>
<noscript>This report is drawn by the script in it. Allow the script, or use another format of vmstate.</noscript>
<script type="application/json" id="data">${inScript(pageData(parts))}</script>
<script>${assets.script}</script>
</body>
</html>
`;
}

// src/report/plan-markdown.ts
var plan_markdown_exports = {};
__export(plan_markdown_exports, {
  planMarkdown: () => planMarkdown
});

// src/report/plan-mermaid.ts
var plan_mermaid_exports = {};
__export(plan_mermaid_exports, {
  DECISIONS: () => DECISIONS,
  SOURCES: () => SOURCES,
  mermaidOf: () => mermaidOf,
  namesText: () => namesText,
  planMermaid: () => planMermaid
});
var FEW2 = 5;
var DECISIONS = {
  state: "whether state is kept",
  admission: "whether admission takes the VM",
  storageClass: "the storage class",
  accessMode: "the access mode"
};
var SOURCES = {
  manifest: void 0,
  cluster: "captured",
  KubeVirt: "bundled with KubeVirt",
  CDI: "made by CDI",
  unknown: "out of sight",
  none: "does not exist"
};
var escaped = (text3) => printable12(text3).replace(/[^\p{L}\p{N} .,:/()·'-]/gu, (character) => `#${character.codePointAt(0)};`);
function namesText({ names }, most = FEW2) {
  return names.length <= most ? names : [...names.slice(0, most), `and ${names.length - most} more`];
}
function label({ role: role2, kind, names, source, says, decides }) {
  const heading = role2 === "answer" ? "state" : names.length > 1 ? `${names.length} of ${kind}` : kind;
  const from = SOURCES[source];
  const lines = [
    heading,
    ...namesText({ names }),
    ...from === void 0 ? [] : [`(${from})`],
    ...says,
    ...decides.length > 0 ? [`decides ${decides.map((what) => DECISIONS[what]).join(", ")}`] : []
  ];
  return lines.map(escaped).join("<br/>");
}
var styleOf = ({ role: role2, decides, source }) => source === "unknown" || source === "none" ? ":::missing" : role2 === "answer" ? ":::answer" : decides.length > 0 ? ":::decides" : "";
function nodeLine(node, id) {
  const [open, close] = node.role === "answer" ? ['(["', '"])'] : ['["', '"]'];
  return `  ${id}${open}${label(node)}${close}${styleOf(node)}`;
}
var STYLES = [
  "  classDef decides stroke-width:3px",
  "  classDef missing stroke-dasharray:4 4",
  "  classDef answer stroke-width:2px"
];
function drawn({ nodes, edges }, prefix) {
  const lines = nodes.map((node, index2) => nodeLine(node, `${prefix}n${index2}`));
  for (const { from, to } of edges) {
    const { decides = [] } = nodes[to] ?? {};
    lines.push(`  ${prefix}n${from} ${decides.length > 0 ? "==>" : "-->"} ${prefix}n${to}`);
  }
  return lines;
}
var mermaidOf = (machines) => ["flowchart LR", ...drawn(graphOf(machines), ""), ...STYLES].join("\n");
function planMermaid(result) {
  const frames = byTarget(result).flatMap(({ target, machines }, index2) => [
    `  subgraph c${index2}["${escaped(targetText(target))}"]`,
    ...drawn(graphOf(machines), `c${index2}`).map((line) => `  ${line}`),
    "  end"
  ]);
  return `${["flowchart LR", ...frames, ...STYLES].join("\n")}
`;
}

// src/report/plan-markdown.ts
var HEAD2 = ["Machine", "State", "Class", "Access mode", "Size", "Live migration", "Snapshot", "Clone", "On delete"];
var MOST_DETAILS = 50;
var escaped2 = (text3) => printable13(text3).replace(/[^\p{L}\p{N} .,:;/()·'@-]/gu, (character) => `&#${character.codePointAt(0)};`).replaceAll("@", "@<!-- -->");
var code = (text3) => /^[\w./:-]+$/.test(text3) ? `\`${text3}\`` : `<code>${escaped2(text3)}</code>`;
var tableRow = (cells) => `| ${cells.join(" | ")} |`;
function row2(machine) {
  const { object, state } = machine;
  const words = [
    stateWord(machine),
    classWord(machine),
    word(state.accessMode),
    state.size ?? "-",
    migrationWord(machine)
  ];
  const fates = [machine.snapshot, machine.clone, machine.onDelete].map(({ outcome }) => outcome);
  return tableRow([code(fullName(object)), ...[...words, ...fates].map(escaped2)]);
}
var FATES = { snapshot: "snapshot", clone: "clone", restore: "restore", onDelete: "on delete" };
function reasons({ state, missingGates, liveMigration, ...machine }) {
  const rows2 = state.trace.map(({ decides, answer, because, input }) => [
    decides === "storageClass" ? "class" : "access mode",
    `${answer}, because ${because} (${input})`
  ]);
  if (state.error !== void 0) rows2.push(["no claim", state.error]);
  if (state.unusable !== void 0) rows2.push(["unusable", state.unusable]);
  if (isUnknown4(missingGates)) rows2.push(["gates", `unknown: ${missingGates.reason}`]);
  else if (missingGates.length > 0) rows2.push(["missing gates", missingGates.join(", ")]);
  for (const why of liveMigration.why) rows2.push(["live migration", why]);
  for (const fate of ["snapshot", "clone", "restore", "onDelete"]) {
    const { outcome, why } = machine[fate];
    if (outcome !== "no state") rows2.push([FATES[fate], `${outcome}: ${why}`]);
  }
  return rows2;
}
function details2(machine) {
  const { object } = machine;
  const lines = reasons(machine).map(([what, why]) => `- **${what}**: ${escaped2(why)}`);
  if (lines.length === 0) return [];
  return [
    `<details><summary>${escaped2(`${object.kind} ${fullName(object)}`)}</summary>`,
    "",
    ...lines,
    "",
    "</details>",
    ""
  ];
}
function section(machines) {
  if (machines.length === 0) return ["No virtual machines.", ""];
  const rest = machines.length - MOST_DETAILS;
  return [
    tableRow(HEAD2),
    tableRow(HEAD2.map(() => "---")),
    ...machines.map(row2),
    "",
    "```mermaid",
    mermaidOf(machines),
    "```",
    "",
    ...machines.slice(0, MOST_DETAILS).flatMap(details2),
    ...rest > 0 ? [`Reasons of ${plural8(rest, "more machine")} are left out.`, ""] : []
  ];
}
function planMarkdown(result) {
  const lines = ["# Plan of TPM and UEFI state", ""];
  for (const { target, machines } of byTarget(result)) {
    const { cluster: cluster2, kubevirt: kubevirt2, from } = target;
    const name = cluster2 === void 0 ? plural8(machines.length, "machine") : `Cluster ${code(cluster2)}`;
    lines.push(`## ${name}`, "", `${escaped2(targetText({ kubevirt: kubevirt2, from }))}`, "", ...section(machines));
  }
  return `${lines.join("\n").trimEnd()}
`;
}
module.exports = {
  all_of_commands_capture: capture_exports,
  all_of_commands_diff: diff_exports,
  all_of_commands_explain: explain_exports,
  all_of_commands_fix: fix_exports,
  all_of_commands_generate: generate_exports,
  all_of_commands_index_tree: index_tree_exports,
  all_of_commands_init: init_exports,
  all_of_commands_merge: merge_exports,
  all_of_commands_plan: plan_exports,
  all_of_commands_render: render_exports,
  all_of_commands_rules: rules_exports,
  all_of_commands_schemas: schemas_exports,
  all_of_kubeconform: kubeconform_exports,
  all_of_report_page: page_exports,
  all_of_report_plan_markdown: plan_markdown_exports,
  all_of_report_plan_mermaid: plan_mermaid_exports,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
