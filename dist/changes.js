"use strict";
const {
  resolve: resolve2,
  dirname,
  join: join2,
  relative,
  resolve,
  sep,
  join,
} = require("node:path");
const {
  UsageError_of_problems: UsageError,
  without,
  UsageError_of_problems: UsageError4,
  errorText,
  exists: exists3,
  readText,
  plural,
  printable,
  isApp,
  isProgram,
  diskOptions,
  loadFrom,
  UsageError_of_problems: UsageError3,
  contextRoot,
  diskFiles,
  exists: exists2,
  isFolder,
  isManifestFile,
  isWithin,
  pathFrom,
  SKIPPED_FOLDERS,
  UsageError_of_problems: UsageError2,
  exists,
  leadsOut,
  textOf,
  loadOptions,
  paths,
  KUBEVIRT_GROUP,
  KustomizationTree,
  kindKey,
  readReleaseOf,
  writtenReleaseOf,
  Target,
  targetsOf,
  HYPERCONVERGED_GROUP,
  KUBEVIRT_GROUP: KUBEVIRT_GROUP2,
  judgeChange,
  finding,
  isInScope,
  result,
  Locator,
  targetRef,
  RULES,
  Suppressions,
} = require("./lint.js");
const {
  objectText,
  writeWhole,
} = require("./options.js");
const {
  spawnSync,
} = require("node:child_process");
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/commands/known.ts
var known_exports = {};
__export(known_exports, {
  newIn: () => newIn,
  sidesSince: () => sidesSince,
  withoutBaseline: () => withoutBaseline
});

// src/baseline.ts
var VERSION = 1;
var isText = (value) => typeof value === "string";
var isTextOrAbsent = (value) => value === void 0 || isText(value);
function isEntry(value) {
  if (typeof value !== "object" || value === null) return false;
  const { file, rule, cluster, object, fingerprint } = value;
  return isText(rule) && isText(fingerprint) && [file, cluster, object].every(isTextOrAbsent);
}
function parsed(text, file) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is no baseline: ${error.message.split("\n")[0]}`);
  }
}
function readBaseline(text, file) {
  const value = parsed(text, file);
  const { version, findings } = typeof value === "object" && value !== null ? value : {};
  if (!Array.isArray(findings) || version === void 0)
    throw new UsageError(`${file} is no baseline of vmstate; write one with --write-baseline`);
  if (version !== VERSION)
    throw new UsageError(`${file} is a baseline of version ${String(version)}, which this vmstate does not read`);
  const wrong = findings.findIndex((entry) => !isEntry(entry));
  if (wrong >= 0)
    throw new UsageError(`${file} is no baseline of vmstate: entry ${wrong + 1} lacks a rule or a fingerprint`);
  return findings;
}
var key = ({ file = "", rule, object = "", cluster = "", fingerprint }) => [file, rule, object, cluster, fingerprint].join("\0");
function baselineText(entries) {
  const unique = new Map([...entries].map((entry) => [key(entry), entry]));
  const lines = [...unique].sort(([left], [right]) => left < right ? -1 : 1).map(
    ([, { file, rule, cluster, object, fingerprint }]) => JSON.stringify({ file, rule, cluster, object, fingerprint })
  );
  const findings = lines.length === 0 ? "[]" : `[
    ${lines.join(",\n    ")}
  ]`;
  return `{
  "version": ${VERSION},
  "findings": ${findings}
}
`;
}

// src/commands/known.ts

// src/sides.ts
var sides_exports = {};
__export(sides_exports, {
  loadRevision: () => loadRevision,
  loadSides: () => loadSides
});

// src/read/git.ts
var SAFE = ["--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"];
var KEPT = /^GIT_(?:CONFIG_|EXEC_PATH$|CEILING_DIRECTORIES$)/;
function environment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || KEPT.test(name));
  return {
    ...Object.fromEntries(kept),
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
  const { error, status, stdout, stderr } = spawnSync("git", [...SAFE, "-C", root, ...args], {
    input,
    env: environment(),
    maxBuffer: Number.POSITIVE_INFINITY
  });
  const code = error?.code;
  if (error && code !== "EPIPE") {
    const missing = code === "ENOENT";
    throw new UsageError2(
      missing ? "git is not installed, so no revision can be read; name a folder as base" : `git: ${error.message}`
    );
  }
  if (status === 0) return stdout;
  const [line = `it ended with ${status}`] = stderr.toString("utf8").trim().split("\n");
  const trust = /^fatal: detected dubious ownership/.test(line) ? `; if you trust it: git config --global --add safe.directory ${root}` : "";
  throw new UsageError2(`git: ${line.replace(/^fatal: /, "")}${trust}`);
}
function commitOf(root, name) {
  const answer = git(root, ["cat-file", "--batch-check"], `${name}^{commit}
`).toString("utf8");
  const [, id] = /^([0-9a-f]{40,64}) commit \d+\n/.exec(answer) ?? [];
  if (id !== void 0) return id;
  if (answer.endsWith(" ambiguous\n")) throw new UsageError2(`the revision "${name}" is ambiguous; write more of it`);
  if (name.includes(".."))
    throw new UsageError2(`"${name}" is a range; a base is one revision, which the working tree is compared with`);
  throw new UsageError2(
    name === "HEAD" ? "HEAD has no commit yet; commit first, or name a folder as base" : `"${name}" is neither a folder nor a revision of ${root}; in a shallow clone fetch it first`
  );
}
var ENTRY = /^(\d+) (blob|commit) ([0-9a-f]+)\t([\s\S]+)$/;
function entriesOf(root, commit, prefix = "", entries = /* @__PURE__ */ new Map()) {
  for (const line of git(root, ["ls-tree", "-r", "-z", "--full-tree", commit]).toString("utf8").split("\0")) {
    const [, mode, type, id, path] = ENTRY.exec(line) ?? [];
    if (id === void 0 || path === void 0) continue;
    if (type === "blob") entries.set(prefix + path, { id, link: mode === "120000", root });
    else if (!leadsOut(root, path, root)) addSubmodule(join(root, path), id, `${prefix}${path}/`, entries);
  }
  return entries;
}
function addSubmodule(root, commit, prefix, entries) {
  if (!exists(join(root, ".git"))) return;
  try {
    entriesOf(root, commit, prefix, entries);
  } catch (error) {
    if (!(error instanceof UsageError2)) throw error;
  }
}
function addBlobs(root, ids, blobs) {
  const output = git(root, ["cat-file", "--batch"], `${ids.join("\n")}
`);
  for (let at = 0; at < output.length; ) {
    const end = output.indexOf("\n", at);
    const [id = "", type, size] = output.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (type !== "blob")
      throw new UsageError2(`git: the contents of ${id} are not in this partial clone; fetch them first`);
    blobs.set(id, output.subarray(at, at + Number(size)));
    at += Number(size) + 1;
  }
}
function blobsOf(entries) {
  const blobs = /* @__PURE__ */ new Map();
  for (const root of new Set(entries.map((entry) => entry.root))) {
    const ids = entries.filter((entry) => entry.root === root).map(({ id }) => id);
    addBlobs(root, [...new Set(ids)], blobs);
  }
  return blobs;
}
function behind(link, target) {
  if (target.startsWith("/")) return void 0;
  const parts = link.split("/").slice(0, -1);
  for (const part of target.split("/")) {
    if (part === ".." && parts.pop() === void 0) return void 0;
    if (part !== ".." && part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
var LONGEST_CHAIN = 8;
var Revision = class {
  /**
   * @param wanted Which files are read, by path.
   * @throws UsageError when there is no such revision, or no Git.
   */
  constructor(root, name, wanted) {
    this.name = name;
    this.#entries = entriesOf(root, commitOf(root, name));
    const read = [...this.#entries].filter(([path, { link }]) => link || wanted(path));
    this.#blobs = blobsOf(read.map(([, entry]) => entry));
    this.paths = read.map(([path]) => path).filter((path) => wanted(path) && this.text(path) !== void 0);
  }
  name;
  /** Paths of the wanted files, in Git's order. */
  paths;
  #entries;
  #blobs;
  /** The text of a file; undefined when it is none of those that were read. */
  text(path) {
    let at = path;
    for (let step = 0; step < LONGEST_CHAIN && at !== void 0; step++) {
      const entry = this.#entries.get(at);
      const bytes = entry && this.#blobs.get(entry.id);
      if (!entry || !bytes) return void 0;
      if (!entry.link) return textOf(bytes);
      at = behind(at, bytes.toString("utf8"));
    }
    return void 0;
  }
};

// src/sides.ts
function rootOf(base, paths2, cwd) {
  const roots = new Set(paths2.map((path) => contextRoot(path, cwd)));
  const [root] = roots;
  if (roots.size > 1) throw new UsageError3("the paths stand in several Git work trees; name those of one");
  if (root !== void 0) return root;
  throw new UsageError3(
    `"${base}" is no folder, and ${paths2.join(", ")} stands in no Git work tree whose revision it could be`
  );
}
var skipped = (path) => path.split("/").some((part) => SKIPPED_FOLDERS.has(part));
function revisionFiles(revision, root, after, paths2, options) {
  const cwd = options.cwd ?? process.cwd();
  const named = paths2.map((path) => resolve(cwd, path));
  const found = new Map(after.files.map((file) => [file.absolute, file]));
  const files = [];
  for (const inside of revision.paths) {
    const absolute = join2(root, inside);
    const twin = found.get(absolute);
    if (!twin && exists2(absolute)) continue;
    if (isProgram(inside) && !twin?.named && !named.includes(absolute)) continue;
    const scope = twin?.scope ?? named.some((path2) => isWithin(absolute, path2));
    if (!scope && options.context === false) continue;
    const path = pathFrom(cwd, absolute);
    files.push({ path, absolute, scope, named: twin?.named ?? named.includes(absolute) });
  }
  const text = (absolute) => {
    const read = revision.text(pathFrom(root, absolute));
    if (read === void 0) throw new Error("it is not in the revision");
    return read;
  };
  return { files, problems: [], root, excluded: false, text, revision: revision.name };
}
function loadRevision(base, paths2, options) {
  checkBase(base);
  const cwd = options.cwd ?? process.cwd();
  const root = rootOf(base, paths2, cwd);
  const disk = diskFiles(paths2, diskOptions(options));
  const programs = disk.files.some(({ path, scope }) => scope && (isProgram(path) || isApp(path))) || paths2.some(isProgram);
  const isWanted = (name) => isManifestFile(name) || programs && isProgram(name);
  const revision = new Revision(
    root,
    base,
    (path) => isWanted(path.slice(path.lastIndexOf("/") + 1)) && !skipped(path)
  );
  const files = revisionFiles(revision, root, disk, paths2, options);
  const deleted = (path) => !exists2(resolve(cwd, path)) && files.files.some(({ absolute }) => isWithin(absolute, resolve(cwd, path)));
  const after = { ...disk, problems: disk.problems.filter(({ path }) => !deleted(path)) };
  return {
    before: loadFrom(files, paths2, options),
    after: loadFrom(after, paths2, options),
    twin: (path) => path,
    baseText: (file) => revision.text(pathFrom(root, resolve(cwd, file)))
  };
}
function baseFolder([path = "."], cwd) {
  const named = resolve(cwd, path);
  return isFolder(named) ? named : dirname(named);
}
function twinPaths(base, paths2, cwd) {
  const folder = baseFolder(paths2, cwd);
  return (inside) => relative(cwd, join2(folder, relative(resolve(cwd, base), resolve(cwd, inside)))).split(sep).join("/") || ".";
}
function fromFolder(base, paths2, options) {
  const cwd = options.cwd ?? process.cwd();
  const alone = diskOptions({ ...options, context: false });
  const programs = paths2.filter(isProgram).map((path) => join2(base, relative(baseFolder(paths2, cwd), resolve(cwd, path))));
  const before = diskFiles([base, ...programs.filter((path) => exists2(resolve(cwd, path)))], alone);
  const after = diskFiles(paths2, alone);
  const folder = resolve(cwd, base);
  const named = paths2.map((path) => resolve(cwd, path));
  const inside = named.some((path) => isWithin(path, folder));
  const rest = after.files.filter(({ absolute }) => inside || !isWithin(absolute, folder));
  return {
    before: loadFrom(before, [base], options),
    after: loadFrom({ ...after, files: rest }, paths2, options),
    twin: twinPaths(base, paths2, cwd),
    baseText: () => void 0
  };
}
function checkBase(base) {
  if (base === "") throw new UsageError3("the base is empty; is a variable of the shell not set?");
  if (base.startsWith("-")) throw new UsageError3(`"${base}" is no base; name a folder or a Git revision`);
  if (/[\0\n]/.test(base)) throw new UsageError3("the base holds a line break; name a folder or a Git revision");
}
function loadSides(base, paths2, options = {}) {
  checkBase(base);
  if (paths2.includes("-")) throw new UsageError3("diff does not read standard input; name files or folders");
  const cwd = options.cwd ?? process.cwd();
  if (isFolder(resolve(cwd, base))) return fromFolder(base, paths2, options);
  if (/^\.{0,2}\//.test(base)) throw new UsageError3(`there is no folder "${base}"; check the path`);
  return loadRevision(base, paths2, options);
}

// src/commands/known.ts
function sidesSince(ref, parsed2, io, set) {
  const { before, after } = loadRevision(ref, paths(parsed2), loadOptions(parsed2, io, set));
  return { before: { ...before, inScope: () => true }, after };
}
function newIn(result2, { findings }) {
  const known = new Set(findings.map(({ fingerprint }) => fingerprint));
  return without(result2, ({ fingerprint }) => known.has(fingerprint), "older");
}
function entriesOf2(file, io) {
  const path = resolve2(io.cwd, file);
  let text;
  try {
    text = readText(path);
  } catch (error) {
    if (error.code === "ENOENT")
      throw new UsageError4(`there is no baseline ${file}; write it with --write-baseline`);
    throw new UsageError4(`${file} cannot be read: ${errorText(error)}`);
  }
  return readBaseline(text, file);
}
function judgedAgain(loaded, { values }, io, { levels }) {
  return ({ file, rule, cluster }) => {
    if (levels.isOff(rule) || typeof values.cluster === "string" && values.cluster !== cluster) return false;
    if (file === void 0) return true;
    if (file.startsWith("<")) return loaded.inScope(file) && (values.render === true || !file.startsWith("<rendered"));
    const path = loaded.fileOf(file);
    return loaded.inScope(path) || !exists3(resolve2(io.cwd, path));
  };
}
function reportStale(stale, file, io) {
  if (stale.length === 0) return;
  const [{ rule, object, file: where } = { rule: "" }] = stale;
  const first = printable(`${rule} of ${object ?? where}`);
  const more = stale.length > 1 ? ` and ${stale.length - 1} more` : "";
  io.stderr.write(
    `vmstate: the baseline ${printable(file)} holds ${plural(stale.length, "finding")} no longer there: ${first}${more}; --write-baseline drops what is gone
`
  );
}
function withoutBaseline(result2, all, loaded, parsed2, io, set, { file, write }) {
  const path = resolve2(io.cwd, file);
  const old = write && !exists3(path) ? [] : entriesOf2(file, io);
  const found = new Set(all.findings.map(({ fingerprint }) => fingerprint));
  const again = judgedAgain(loaded, parsed2, io, set);
  const stale = old.filter((entry) => !found.has(entry.fingerprint) && again(entry));
  if (write) {
    writeBaseline(
      result2,
      loaded,
      old.filter((entry) => !found.has(entry.fingerprint) && !stale.includes(entry)),
      file,
      io
    );
    return without(result2, () => true, "baseline");
  }
  if (loaded.inputProblems.length === 0) reportStale(stale, file, io);
  const known = new Set(old.map(({ fingerprint }) => fingerprint));
  return without(result2, ({ fingerprint }) => known.has(fingerprint), "baseline");
}
function entryOf(finding2, { nameOf }) {
  const { file, rule, cluster, fingerprint } = finding2;
  const object = objectText(finding2);
  return {
    ...file === void 0 ? {} : { file: nameOf(file) },
    rule,
    ...cluster === void 0 ? {} : { cluster },
    ...object === void 0 ? {} : { object },
    fingerprint
  };
}
function writeBaseline({ findings }, loaded, kept, file, io) {
  if (loaded.inputProblems.length > 0)
    throw new UsageError4(`${file} is left as it was, as not everything could be read; correct that first`);
  const entries = [...findings.map((finding2) => entryOf(finding2, loaded)), ...kept];
  const problem = writeWhole(resolve2(io.cwd, file), baselineText(entries));
  if (problem !== void 0) throw new UsageError4(`${file} cannot be written: ${problem}`);
  io.stderr.write(`vmstate: ${plural(entries.length, "finding")} in the baseline ${printable(file)}
`);
}

// src/diff.ts
var diff_exports = {};
__export(diff_exports, {
  changesOf: () => changesOf,
  diffSides: () => diffSides,
  inputProblems: () => inputProblems
});

// src/cluster/change.ts

// src/cluster/pairs.ts
var sameNamespace = (before, after) => before.namespace === after.namespace;
var mayBeSame = (before, after) => before.namespace === void 0 || after.namespace === void 0 || sameNamespace(before, after);
var steps = (sameFile) => [
  (before, after) => sameNamespace(before, after) && sameFile(before, after),
  sameNamespace,
  (before, after) => mayBeSame(before, after) && sameFile(before, after),
  mayBeSame
];
var Group = class {
  constructor(objectOf) {
    this.objectOf = objectOf;
  }
  objectOf;
  before = [];
  after = [];
  /** Takes out the pairs that a step tells without doubt. */
  *take(same) {
    const twin = (left, right) => same(this.objectOf(left), this.objectOf(right));
    for (const before of [...this.before]) {
      const [after, other] = this.after.filter((candidate) => twin(before, candidate));
      if (after === void 0 || other !== void 0) continue;
      if (this.before.filter((candidate) => twin(candidate, after)).length > 1) continue;
      this.before = this.before.filter((candidate) => candidate !== before);
      this.after = this.after.filter((candidate) => candidate !== after);
      yield { before, after };
    }
  }
  /** Those of a list that can be none of the other side. */
  alone(list, others) {
    return list.filter((one) => !others.some((other) => mayBeSame(this.objectOf(one), this.objectOf(other))));
  }
};
function pair(before, after, objectOf, fileOf) {
  const groups = /* @__PURE__ */ new Map();
  const put = (values, side) => {
    for (const value of values) {
      const { group, kind, name } = objectOf(value);
      if (name === "") continue;
      const key2 = `${kindKey(group, kind)} ${name}`;
      const held = groups.get(key2) ?? new Group(objectOf);
      groups.set(key2, held);
      held[side].push(value);
    }
  };
  put(before, "before");
  put(after, "after");
  const both = [];
  const sameFile = (old, now) => fileOf(old) === (now.document?.file ?? "");
  for (const group of groups.values()) for (const same of steps(sameFile)) both.push(...group.take(same));
  return {
    both,
    gone: [...groups.values()].flatMap((group) => group.alone(group.before, group.after)),
    added: [...groups.values()].flatMap((group) => group.alone(group.after, group.before))
  };
}

// src/cluster/change.ts
var isVirtualMachine = ({ object }) => object.kind === "VirtualMachine" && object.group === KUBEVIRT_GROUP;
var Change = class {
  before;
  after;
  from;
  boundary;
  #hides;
  #twin;
  #machines;
  #objects;
  #kustomizations;
  constructor({ before, after, from, boundary, hides, twin }) {
    this.before = before;
    this.after = after;
    this.from = from;
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

// src/diff.ts
function anchorFile(cluster) {
  const [object] = [...cluster.of(KUBEVIRT_GROUP2, "KubeVirt"), ...cluster.of(HYPERCONVERGED_GROUP, "HyperConverged")];
  return object?.document?.file;
}
var keyOf = ({ name, unassigned }) => name ?? (unassigned === void 0 ? "" : "?");
function pairClusters({ before: { clusters: before }, after: { clusters: after }, twin }) {
  const [first] = before;
  const [second] = after;
  if (first && second && before.length === 1 && after.length === 1) return [[first, second]];
  return after.flatMap((cluster) => {
    const anchor = anchorFile(cluster);
    const found = before.find((other) => keyOf(other) === keyOf(cluster)) ?? before.find(({ name }) => name !== void 0 && cluster.name !== void 0 && twin(name) === cluster.name) ?? before.find((other) => anchor !== void 0 && twin(anchorFile(other) ?? "") === anchor);
    return found ? [[found, cluster]] : [];
  });
}
function changesOf(before, after, kubevirt, rest = {}) {
  const from = writtenReleaseOf(before);
  const to = writtenReleaseOf(after);
  const moves = kubevirt === void 0 && from && to && from.release.version !== to.release.version;
  const boundary = moves ? { boundary: { from, to } } : {};
  const choice = moves ? { targets: [new Target(after, to.release)], from: to.from } : targetsOf(after, kubevirt);
  const ran = kubevirt ?? (moves ? from : readReleaseOf(before))?.release;
  const changes = choice.targets.map(
    (target) => new Change({
      before: new Target(before, target.release, target.reading),
      after: target,
      from: ran ?? target.release,
      ...boundary,
      ...rest
    })
  );
  return { choice, changes };
}
var identity = ({ group, kind, namespace = "", name }) => `${group}/${kind}/${namespace}/${name}`;
function counted({ clusters }) {
  const counts = /* @__PURE__ */ new Map();
  for (const key2 of clusters.flatMap(({ objects }) => objects.map(identity)))
    counts.set(key2, (counts.get(key2) ?? 0) + 1);
  return counts;
}
function hiding({ before, after }) {
  const [was, is] = [counted(before), counted(after)];
  const isNotFewer = (key2) => (is.get(key2) ?? 0) >= (was.get(key2) ?? 0);
  const nameless = (side, { group, kind }) => [...side].reduce((sum, [key2, n]) => key2.startsWith(`${group}/${kind}/`) && key2.endsWith("/") ? sum + n : sum, 0);
  const broken = after.documentProblems.filter(({ kind, groups }) => kind !== "duplicate keys" && groups.length === 0);
  return (gone) => isNotFewer(identity(gone)) || nameless(is, gone) > nameless(was, gone) || broken.some(({ document }) => document.file === gone.document?.file || document.text.includes(gone.name));
}
function diffSides(base, sides, kubevirt, levels) {
  const { before, after, twin } = sides;
  const locator = new Locator();
  const suppressions = new Suppressions(RULES, locator);
  const rules = RULES.filter(({ id }) => !levels.isOff(id));
  const hides = hiding(sides);
  const inScope = ({ document }) => document !== void 0 && (after.inScope(document.file) || before.inScope(document.file));
  const targets = [];
  const findings = pairClusters(sides).flatMap(([old, cluster]) => {
    const { choice, changes } = changesOf(old, cluster, kubevirt, { hides, twin });
    const from = changes[0]?.boundary?.from.release.version;
    targets.push({ ...targetRef(cluster, choice), ...from === void 0 ? {} : { before: from } });
    const problems2 = judgeChange(rules, changes, (rule, file) => levels.of(rule, file));
    const left = suppressions.left(problems2, choice, (problem) => isInScope(problem, inScope));
    return left.map((problem) => finding(problem, cluster.name, locator, after.nameOf));
  });
  const problems = inputProblems(sides);
  const rest = problems.length > 0 ? { problems } : {};
  return { base, ...result(targets, findings, suppressions.count, rest, after.files) };
}
function inputProblems({ before, after }) {
  const known = new Set(after.inputProblems.map(({ path }) => path));
  return [...after.inputProblems, ...before.inputProblems.filter(({ path }) => !known.has(path))];
}
module.exports = {
  all_of_commands_known: known_exports,
  all_of_diff: diff_exports,
  all_of_sides: sides_exports,
  diffSides,
  inputProblems,
  loadSides,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
