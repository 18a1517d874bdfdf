"use strict";
const {
  lintCluster,
  lintLoaded: lintLoaded2,
  missingGatesOf,
  loadedObjects,
  loadObjects,
  loadFiles,
  unread,
  releaseOption,
  plan_of_plan: plan,
  planLoaded,
  UsageError_of_problems: UsageError3,
  withoutMark: withoutMark2,
  Lines_of_read_lines: Lines,
  splitDocuments,
  readValue: readValue2,
  levelsOf,
  SCHEMAS_ALONE,
  settingsOf: settingsOf2,
  diskOptions,
  contextRoot,
  diskFiles,
  isWithin,
  pathFrom,
  readText,
  withoutMark,
  isFile,
  readText: readText2,
  readValue,
  isMap,
  FAIL_ON,
  factsFiles_of_config_keys: factsFiles,
  levelMap,
  withFamilies,
  oneOf,
  record,
  Source_of_config_shape: Source,
  text_of_config_shape: text,
  newestRelease,
  knownRelease,
  UsageError_of_problems: UsageError,
  isMap: isMap2,
  SEVERITIES,
  printable,
  lintLoaded,
  reaches,
  loadFrom,
  UsageError_of_problems: UsageError2,
  programsIn,
  readDocuments,
  pathFrom: pathFrom3,
  readText: readText4,
  RULE_NAMES,
  settingsOf,
  Locator,
  pathSaid,
  isFile: isFile2,
  pathFrom: pathFrom2,
  readText: readText3,
  originalOf,
  UsageError_of_problems: UsageError4,
  Unknown_of_value: Unknown,
} = require("./lint.js");
const {
  join: join4,
  resolve: resolve4,
  dirname,
  join,
  relative,
  resolve,
  join: join2,
  join: join3,
  resolve: resolve2,
  resolve: resolve3,
} = require("node:path");
const {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} = require("node:fs");
const {
  tmpdir,
} = require("node:os");
// src/index.ts

// src/cdk8s-validation.ts

// src/cdk8s/manifests.ts
function folderAbove([first = "", ...rest]) {
  let folder = dirname(first);
  while (folder !== dirname(folder) && !rest.every((path) => isWithin(path, folder))) folder = dirname(folder);
  return folder;
}
function placed(paths, cwd, output, stdout) {
  const tree = contextRoot(cwd, cwd) ?? cwd;
  const real = paths.map((path) => resolve(cwd, path));
  if (!stdout && real.every((path) => isWithin(path, tree)))
    return { byPlace: new Map(real.map((place, index) => [place, paths[index] ?? place])) };
  const folder = resolve(cwd, output);
  const above = folderAbove(real);
  return {
    output: folder,
    byPlace: new Map(real.map((path, index) => [join(folder, relative(above, path)), paths[index] ?? path]))
  };
}
function filesOf({ byPlace, output }, cwd, options) {
  if (output === void 0) return diskFiles([...byPlace.keys()], diskOptions(options));
  const around = diskFiles([], { ...diskOptions(options), replaced: join(output, "manifests.yaml") });
  const files = [...byPlace.keys()].sort().map((absolute) => ({
    path: pathFrom(cwd, absolute),
    absolute,
    scope: true,
    named: true
  }));
  const context = around.files.filter(({ absolute }) => !isWithin(absolute, output));
  const text2 = (absolute) => readText(resolve(cwd, byPlace.get(absolute) ?? absolute));
  return { ...around, files: [...files, ...context], text: text2 };
}

// src/cdk8s/project.ts
var DEFAULT_OUTPUT = "dist";
function configurationIn(folder) {
  const file = join2(folder, "cdk8s.yaml");
  const reading = isFile(file) ? readValue(withoutMark(readText2(file))) : void 0;
  return reading && "value" in reading && isMap(reading.value) ? reading.value : {};
}
var textOf = (value) => typeof value === "string" ? value : void 0;
var APP = /^(?:--app|-a)(?:=(.*))?$/s;
var ANY_APP = /^(?:--app|--no-app|-[a-zA-Z]*a)/;
function typedApp(argv) {
  const given = argv.flatMap((word, index) => ANY_APP.test(word) ? [index] : []);
  const [at = -1, ...more] = given;
  if (at < 0) return void 0;
  const form = APP.exec(argv[at] ?? "");
  return (more.length === 0 && form ? form[1] ?? argv[at + 1] : void 0) ?? null;
}
function projectIn(folder, argv, env) {
  const { app, output } = configurationIn(folder);
  const typed = typedApp(argv);
  return {
    app: typed === null ? void 0 : typed ?? env.CDK8S_APP ?? textOf(app),
    output: textOf(output) ?? DEFAULT_OUTPUT
  };
}

// src/cdk8s/properties.ts
var RELEASE = `a KubeVirt release in quotes, such as "${newestRelease().minor}" (YAML drops the last zero of a number)`;
function releaseProblem(written) {
  const release = knownRelease(written);
  return typeof release === "string" ? `properties.release: ${release}` : void 0;
}
var shape = (rules) => record(
  {
    release: { about: "The KubeVirt release that the manifests are for.", shape: text(RELEASE, {}, releaseProblem) },
    facts: { about: "Files with objects captured from the cluster.", shape: factsFiles },
    failOn: { about: "The severity from which on the validation fails.", shape: oneOf(FAIL_ON) },
    rules: { about: "Levels of rules.", shape: levelMap(withFamilies(rules), "properties.rules: ") }
  },
  "properties"
);
function withWords(properties) {
  if (!isMap2(properties) || !isMap2(properties.rules)) return properties;
  const rules = Object.entries(properties.rules).map(([rule, level]) => [rule, level === false ? "off" : level]);
  return { ...properties, rules: Object.fromEntries(rules) };
}
function readProperties(properties, rules) {
  const yaml = require("yaml");
  const document = new yaml.Document(withWords(properties), { aliasDuplicateObjects: false });
  const source = new Source(yaml, document);
  const read = shape(rules).read(source.target(document.contents), "properties", source) ?? {};
  const mistakes = source.mistakes.map(({ message }) => message);
  if (mistakes.length > 0) throw new UsageError(mistakes.join("\n"));
  return read;
}
var inProperties = (message) => message.replaceAll("--kubevirt", "properties.release").replaceAll("--facts", "properties.facts");

// src/cdk8s/rerun.ts
var INTERRUPTED = 130;
var nodeOptions = (recorder) => [process.env.NODE_OPTIONS, `--require ${JSON.stringify(recorder)}`].filter((part) => part).join(" ");
function end(child) {
  try {
    if (process.platform !== "win32" && child.pid !== void 0) process.kill(-child.pid, "SIGKILL");
    else child.kill();
  } catch {
  }
}
function run({ command, cwd, timeout }, env) {
  return new Promise((done) => {
    const detached = process.platform !== "win32";
    const { spawn } = require("node:child_process");
    const child = spawn(command, { cwd, env, shell: true, stdio: "ignore", detached });
    const interrupted = () => {
      end(child);
      process.exit(INTERRUPTED);
    };
    const finish = (problem) => {
      clearTimeout(timer);
      process.removeListener("SIGINT", interrupted);
      done(problem);
    };
    const timer = setTimeout(() => {
      end(child);
      finish(`it did not end within ${timeout / 1e3} seconds`);
    }, timeout);
    process.once("SIGINT", interrupted);
    child.once("error", ({ message }) => finish(message));
    child.once("exit", (code, signal) => {
      const how = code === null ? `by ${signal}` : `with exit code ${code}`;
      finish(code === 0 ? void 0 : `it ended ${how}`);
    });
  });
}
function recordsIn(folder) {
  return readdirSync(folder).flatMap((app) => JSON.parse(readFileSync(join3(folder, app, "files.json"), "utf8")));
}
async function rerun(app) {
  const folder = mkdtempSync(join3(tmpdir(), "vmstate-cdk8s-"));
  const [outdir, records] = [join3(folder, "out"), join3(folder, "records")];
  try {
    for (const one of [outdir, records]) mkdirSync(one);
    const NODE_OPTIONS = nodeOptions(app.recorder);
    const env = { ...process.env, NODE_OPTIONS, CDK8S_OUTDIR: outdir, VMSTATE_CDK8S_RECORDS: records };
    const failed = await run(app, env);
    if (failed !== void 0) return { failed };
    const files = recordsIn(records);
    return files.length > 0 ? { files } : { failed: "no cdk8s app was seen in it" };
  } catch (error) {
    return { failed: error.message };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

// src/cdk8s/resources.ts
var described = ({ kind, namespace, name }) => `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
var keyOf = ({ apiVersion, kind, namespace = "", name }) => [apiVersion, kind, namespace, name].join("\0");
var namesOf = ({ object, file }) => [
  object.name,
  described(object),
  `${described(object)} in ${file}`
];
var Resources = class {
  #counts = /* @__PURE__ */ new Map();
  #files = /* @__PURE__ */ new Set();
  constructor(written) {
    for (const one of written) {
      this.#files.add(one.file);
      for (const name of namesOf(one)) this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    }
  }
  /** Whether an object stands in the manifests, and not merely beside them. */
  holds({ file }) {
    return this.#files.has(file);
  }
  /** Whether cdk8s' record of constructs, which is kept by bare names, cannot tell an object from another. */
  collides({ object }) {
    return (this.#counts.get(object.name) ?? 0) > 1;
  }
  /** The shortest name that means no other object. What is not of the app must not be taken for what is. */
  nameOf(one) {
    const names = namesOf(one);
    if (!this.holds(one)) return names[2];
    return names.find((name) => name !== "" && this.#counts.get(name) === 1) ?? names[2];
  }
};
function outputOf(manifests, files) {
  const all = new Set(manifests);
  const [first] = files;
  const folders = manifests.filter((path) => path.endsWith(`/${first?.file}`)).map((path) => path.slice(0, -(first?.file.length ?? 0)));
  const explained = (folder) => files.filter(({ file }) => all.has(folder + file)).length;
  return folders.sort((left, right) => explained(right) - explained(left))[0] ?? "";
}
function constructsIn(files, manifests) {
  const output = outputOf(manifests, files);
  const paths = /* @__PURE__ */ new Map();
  for (const { file, objects } of files) {
    for (const { path, ...object } of objects) {
      const key = `${resolve2(output, file)}\0${keyOf(object)}`;
      paths.set(key, paths.has(key) ? void 0 : path);
    }
  }
  return (manifest, object) => paths.get(`${resolve2(manifest)}\0${keyOf(object)}`);
}

// src/cdk8s/violations.ts
var MOST = 10;
var position = ({ line, column }) => line === void 0 ? "" : `${line}:${column}`;
function located(words, place, source) {
  const at = position(place);
  const where = at === "" || words === "" ? words + at : `${words} (${at})`;
  return printable([where, source].filter((part) => part !== "").join(", "));
}
function resource(place, words, naming) {
  const { nameOf, manifestOf, sourceOf } = naming;
  const { file = "", object } = place;
  const field = "rule" in place ? place.path ?? "" : "";
  return {
    resourceName: printable(object === void 0 ? file : nameOf({ object, file })),
    locations: [located(words, place, object === void 0 ? "" : sourceOf({ object, file }, field))],
    manifestPath: manifestOf(file)
  };
}
function joined(resources) {
  const byName = /* @__PURE__ */ new Map();
  for (const one of resources) {
    const key = `${one.manifestPath}\0${one.resourceName}`;
    const before = byName.get(key)?.locations ?? [];
    byName.set(key, { ...one, locations: [.../* @__PURE__ */ new Set([...before, ...one.locations])] });
  }
  return [...byName.values()];
}
var samePlace = (left, right) => left.file !== void 0 && left.file === right.file && position(left) === position(right);
function violation(finding, naming) {
  const { rule, severity, message, cluster, path = "", docs } = finding;
  const related = (finding.related ?? []).filter((other) => !samePlace(other, finding));
  const rest = related.length - MOST;
  const more = rest > 0 ? ` (and ${rest} more places; vmstate lint --verbose lists them)` : "";
  const where = cluster === void 0 ? "" : ` [cluster ${cluster}]`;
  return {
    ruleName: rule,
    recommendation: printable(`${severity}: ${inProperties(message)}${where}${more}`),
    fix: `as recommended; ${docs} tells why, with a right example`,
    violatingResources: joined([
      resource(finding, path, naming),
      ...related.slice(0, MOST).map((other) => resource(other, other.message, naming))
    ])
  };
}
var bySeverity = (findings) => SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
function objectsOf(finding) {
  const places = [finding, ...(finding.related ?? []).slice(0, MOST)];
  return places.flatMap(({ object, file }) => object && file !== void 0 ? [{ object, file }] : []);
}

// src/cdk8s-validation.ts

// src/sources/app-sources.ts

// src/sources/program-places.ts
var OWN_OBJECT = /\/(?:Resource|Default)$/;
var samePlace2 = (one, two) => one.file === two.file && one.start === two.start && one.end === two.end;
function only(places) {
  const [first] = places;
  return first && places.every((place) => place && samePlace2(place, first)) ? first : void 0;
}
var ProgramPlaces = class {
  constructor(sites) {
    this.sites = sites;
  }
  sites;
  /** Where a field is set, else where its construct is made. */
  exact(path, field, running) {
    const own = path.replace(OWN_OBJECT, "");
    const set = field.length > 0 ? this.#property([path, own, `${path}/Resource`], field, running) : void 0;
    if (set) return { place: set, is: "property", construct: path };
    const place = this.#made(path, running) ?? this.#made(own, running);
    return place && { place, is: "construct", construct: own };
  }
  /** Where the nearest construct above one is made. */
  above(path, running) {
    for (let end2 = path.lastIndexOf("/"); end2 > 0; end2 = path.lastIndexOf("/", end2 - 1)) {
      const construct = path.slice(0, end2);
      const place = this.#made(construct, running);
      if (place) return { place, is: "ancestor", construct };
    }
    return void 0;
  }
  /** Where the object at the first of some paths that has one sets a field. */
  #property(paths, field, running) {
    const path = paths.find((one) => this.sites.objectsAt(one).length > 0);
    if (path === void 0) return void 0;
    const sites = this.sites.constructsAt(path, running);
    const made = only(sites);
    if (sites.length > 0 && !made) return void 0;
    const objects = this.sites.objectsAt(path).filter((object) => !made || samePlace2(object.made, made));
    return only(objects.map((object) => object.property(field)));
  }
  #made(path, running) {
    return only(this.sites.constructsAt(path, running));
  }
};

// src/sources/app-sources.ts
var MOST_STEPS = 5e5;
var AppSources = class {
  #entries;
  #cwd;
  #programs;
  #locator;
  /**
   * @param entries Files that the app may begin with, the likeliest first; compiled ones stand for their sources.
   * @param cwd The folder that paths are relative to; default: the working directory.
   * @param before Sources that were sought in before: what was read for them is not read again.
   */
  constructor(entries, cwd = process.cwd(), before) {
    this.#cwd = cwd;
    this.#programs = before ? before.#programs : /* @__PURE__ */ new Map();
    this.#locator = before ? before.#locator : new Locator();
    this.#entries = entries.map((entry) => resolve3(cwd, entry));
  }
  /**
   * Finds where a construct is made or a field of its object is set.
   * @param construct Its path in the tree, as `desktops/anna`.
   * @param field A field of the manifest, as findings name it: `spec.template.spec.volumes[0]`.
   * @param running The calls that are under way, where the app runs: of tests that make the same construct, the one counts
   * that runs.
   * @returns undefined where the sources do not tell, or are not there.
   */
  find(construct, field = "", running = []) {
    const path = pathSaid(field) ?? [];
    const found = this.#first((program) => program.exact(construct, path, running)) ?? this.#first((program) => program.above(construct, running));
    if (!found) return void 0;
    const { place, ...rest } = found;
    const where = { ...this.#locator.inText(place), ...rest };
    return { ...where, text: placeText(where) };
  }
  #first(find) {
    for (const entry of this.#entries) {
      const program = this.#program(entry);
      const found = program && orNothing(() => find(program));
      if (found) return found;
    }
    return void 0;
  }
  #program(entry) {
    const key = `${this.#cwd}\0${entry}`;
    if (!this.#programs.has(key))
      this.#programs.set(
        key,
        orNothing(() => this.#read(entry))
      );
    return this.#programs.get(key);
  }
  #read(entry) {
    const source = originalOf(entry, (path) => isFile2(path) ? readText3(path) : void 0);
    if (source === void 0) return void 0;
    const { readSites } = require("./programs.js").all_of_read_typescript_sites;
    const nameOf = (path) => pathFrom2(this.#cwd, path);
    return new ProgramPlaces(readSites({ entry: source, read: readText3, nameOf, tests: true, steps: MOST_STEPS }));
  }
};
function orNothing(of) {
  try {
    return of();
  } catch {
    return void 0;
  }
}
function placeText({ file, line, column, is, construct }) {
  const at = `at ${file}:${line}:${column}`;
  return is === "property" ? at : is === "construct" ? `made ${at}` : `below "${construct}", made ${at}`;
}

// src/cdk8s-validation.ts
var RECORDER = join4(__dirname, "cdk8s-recorder.js");
var TIMEOUT_MS = 12e4;
function refusal(message) {
  const error = new UsageError2(message);
  error.stack = `${error.name}: ${message}
    at VmStateValidation (cdk8s.yaml)`;
  return error;
}
function refusing(step) {
  try {
    return step();
  } catch (error) {
    throw error instanceof UsageError2 ? refusal(inProperties(error.message)) : error;
  }
}
function settingsFor({ byPlace }, cwd, { release, failOn, rules }) {
  const given = { cwd, kubevirt: release, failOn, rules };
  const found = settingsOf([...byPlace.keys()], given);
  return found.configuration ? found : settingsOf(["."], given);
}
function lintManifests(manifests, cwd, settings2, facts) {
  const options = { cwd, configuration: settings2.configuration, facts };
  const loaded = loadFrom(filesOf(manifests, cwd, options), [...manifests.byPlace.keys()], options);
  const result = lintLoaded(loaded, settings2.kubevirt, settings2.levels);
  if (result.problems)
    throw new UsageError2(result.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  return result;
}
function* writtenIn({ byPlace }, cwd) {
  for (const [place, path] of byPlace) {
    const file = pathFrom3(cwd, place);
    const { objects } = readDocuments(readText4(resolve4(cwd, path)), { file, observed: false });
    for (const object of objects) yield { object, file };
  }
}
var VmStateValidation = class {
  #properties;
  /**
   * @param properties What cdk8s.yaml gives as `properties`.
   * @throws UsageError that names each property that is wrong.
   */
  constructor(properties = {}) {
    this.#properties = refusing(() => readProperties(properties, RULE_NAMES));
  }
  /**
   * Judges the manifests and fills the report.
   * @throws UsageError when there is no manifest, or the configuration or the facts are wrong; cdk8s then exits with 1.
   */
  async validate(context) {
    const cwd = process.cwd();
    const project = projectIn(cwd, process.argv.slice(2), process.env);
    if (context.manifests.length === 0)
      throw refusal(
        "cdk8s found no manifest to validate: it takes files that end in .yaml; see outputFileExtension of the app"
      );
    const manifests = placed(context.manifests, cwd, project.output, context.stdout === true);
    const { settings: settings2, result } = refusing(() => {
      const settings3 = settingsFor(manifests, cwd, this.#properties);
      return { settings: settings3, result: lintManifests(manifests, cwd, settings3, this.#properties.facts ?? []) };
    });
    const note = await this.#report(result, manifests, project, context);
    const failed = settings2.failOn !== "never" && reaches(result, settings2.failOn);
    context.report.submit(failed ? "failure" : "success", summaryOf(result, note));
  }
  /** Adds the violations; gives what is to be said of constructs that could not be found. */
  async #report(result, manifests, project, context) {
    if (result.findings.length === 0) return void 0;
    const cwd = process.cwd();
    const resources = new Resources(writtenIn(manifests, cwd));
    const manifestOf = (file) => manifests.byPlace.get(resolve4(cwd, file)) ?? file;
    const note = await nameConstructs(result, resources, manifestOf, project, context);
    const naming = {
      nameOf: (one) => resources.nameOf(one),
      manifestOf,
      sourceOf: sourcesOf(project, resources, context.metadata ?? {})
    };
    for (const finding of bySeverity(result.findings)) context.report.addViolation(violation(finding, naming));
    return note;
  }
};
async function nameConstructs(result, resources, manifestOf, { app: command }, { metadata = {}, manifests }) {
  const doubtful = result.findings.flatMap(objectsOf).filter((one) => resources.holds(one) && resources.collides(one) && Object.hasOwn(metadata, one.object.name));
  if (doubtful.length === 0) return void 0;
  if (command === void 0) return "not known where names collide: the command of the app is not clear";
  const recording = await rerun({ command, cwd: process.cwd(), recorder: RECORDER, timeout: TIMEOUT_MS });
  if ("failed" in recording) return `not known where names collide: the app was run again, and ${recording.failed}`;
  const constructOf = constructsIn(recording.files, manifests);
  for (const one of doubtful) {
    const path = constructOf(manifestOf(one.file), one.object);
    if (path !== void 0) Reflect.set(metadata, resources.nameOf(one), { path });
  }
  return void 0;
}
function sourcesOf({ app: command }, resources, metadata) {
  const cwd = process.cwd();
  const app = new AppSources(command === void 0 ? [] : programsIn(command, cwd), cwd);
  return (one, field) => {
    const name = resources.nameOf(one);
    const path = Object.hasOwn(metadata, name) ? metadata[name]?.path : void 0;
    return (path === void 0 ? void 0 : app.find(path, field))?.text ?? "";
  };
}
function summaryOf({ summary, targets }, note) {
  const judged = targets.map(({ cluster, kubevirt, from }) => {
    const name = cluster === void 0 ? "" : `${cluster}: `;
    return `${name}${kubevirt} (release: ${from})`;
  });
  return {
    errors: String(summary.errors),
    warnings: String(summary.warnings),
    infos: String(summary.infos),
    ...summary.suppressed > 0 ? { ignored: String(summary.suppressed) } : {},
    KubeVirt: judged.join("; "),
    ...note === void 0 ? {} : { constructs: note }
  };
}

// src/index.ts
function settings(paths, options) {
  const { cwd = process.cwd(), config, kubevirt, rules = {}, schema, stdinFilename } = options;
  const given = { cwd, config, kubevirt, rules: Object.entries(rules), schema, stdinFilename };
  return settingsOf2(listOf(paths, "paths"), given);
}
async function lintFiles(paths, options = {}) {
  const { configuration, kubevirt, levels, schema } = settings(paths, options);
  const loaded = loadFiles(paths, { ...options, configuration });
  if (schema !== "kubeconform") return lintLoaded2(loaded, kubevirt, levels);
  const also = kubeconformOver(loaded, options);
  return lintLoaded2(also.loaded, kubevirt, levels, also.before);
}
function kubeconformOver(loaded, options) {
  const { withKubeconform } = require("./commands.js").all_of_kubeconform;
  return withKubeconform(loaded, options.kubeconform ?? {}, { cwd: options.cwd ?? process.cwd(), env: process.env });
}
async function checkSchema(manifests, options = {}) {
  const given = { ...options, schema: options.schema ?? "builtin" };
  const all = listOf(manifests, "manifests");
  const paths = all.filter((one) => typeof one === "string");
  if (paths.length === all.length) return lintFiles(paths, { ...given, rules: SCHEMAS_ALONE });
  if (paths.length > 0) throw new UsageError3("manifests are all paths, or all objects");
  const { cwd = process.cwd(), crds = [], kubevirt, schema } = given;
  const loaded = loadedObjects(all, crds, cwd);
  const levels = levelsOf(Object.entries(SCHEMAS_ALONE));
  const also = schema === "kubeconform" ? kubeconformOver(loaded, given) : { loaded, before: void 0 };
  const result = lintCluster(loaded.cluster, releaseOption(kubevirt), levels, true, also.before);
  const problems = also.loaded.inputProblems;
  return problems.length > 0 ? { ...result, problems } : result;
}
async function planFiles(paths, options = {}) {
  const { configuration, kubevirt } = settings(paths, options);
  const loaded = loadFiles(paths, { ...options, configuration });
  const problems = unread(loaded);
  const result = planLoaded(loaded, kubevirt);
  return problems.length > 0 ? { ...result, problems } : result;
}
async function diffFiles(base, paths, options = {}) {
  if (typeof base !== "string") throw new UsageError3("base must be a string");
  const { configuration, kubevirt, levels } = settings(paths, options);
  const { diffSides } = require("./changes.js").all_of_diff;
  const { loadSides } = require("./changes.js").all_of_sides;
  return diffSides(base, loadSides(base, paths, { ...options, configuration }), kubevirt, levels);
}
function lintObjects(objects, options = {}) {
  const cluster = loadObjects(listOf(objects, "objects"), options);
  const levels = levelsOf(Object.entries(options.rules ?? {}), options.schema);
  return lintCluster(cluster, releaseOption(options.kubevirt), levels, options.ignoreErrors);
}
function planObjects(objects, options = {}) {
  return plan([loadObjects(listOf(objects, "objects"), options)], releaseOption(options.kubevirt));
}
function missingGates(objects, options = {}) {
  return missingGatesOf(listOf(objects, "objects"), options, releaseOption(options.kubevirt));
}
function listOf(value, what) {
  if (!Array.isArray(value)) throw new UsageError3(`${what} must be an array`);
  return value;
}
function readYaml(text2) {
  if (typeof text2 !== "string") throw new UsageError3("readYaml takes the text as a string");
  const values = [];
  const errors = [];
  const lines = new Lines(withoutMark2(text2));
  for (const { text: document, offset } of splitDocuments(lines.text)) {
    const reading = readValue2(document, { isFresh: true });
    if ("value" in reading) values.push(reading.value);
    else errors.push({ ...reading.problem, line: reading.problem.line + lines.at(offset) });
  }
  return { values, errors };
}
module.exports = {
  AppSources,
  Unknown,
  UsageError: UsageError4,
  VmStateValidation,
  checkSchema,
  diffFiles,
  lintFiles,
  lintObjects,
  missingGates,
  planFiles,
  planObjects,
  readYaml,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
