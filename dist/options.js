"use strict";
const {
  createHash,
  randomBytes,
  createHash: createHash2,
} = require("node:crypto");
const {
  join: join2,
  resolve,
  basename,
  dirname: dirname2,
  join,
  dirname,
  join: join3,
  join: join4,
  extname,
  join: join5,
} = require("node:path");
const {
  UsageError_of_problems: UsageError,
  contextRoot,
  printable,
  isFile,
  RULES,
  exists,
  isFile: isFile2,
  readingAsJson,
  READER,
  DEPENDENCIES,
  readSlowly,
  isReadWhole,
  printable: printable2,
  printable: printable3,
  placeText,
  printable: printable4,
  printable: printable5,
  SEVERITIES,
  plural,
  printable: printable6,
  placeText: placeText2,
  PLAIN,
  printable: printable7,
  countsText,
  placeText: placeText3,
  targetLines,
  printable: printable8,
} = require("./lint.js");
const {
  chmodSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync: statSync2,
  writeFileSync,
  mkdirSync,
  statSync,
  readdirSync,
  readFileSync,
} = require("node:fs");
const {
  hostname,
} = require("node:os");
const {
  pathToFileURL,
} = require("node:url");
const {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
} = require("node:worker_threads");
var __defProp = Object.defineProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// src/rules/families.ts
var FAMILIES = {
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
var familyOf = (id) => id.slice(0, id.indexOf("/"));

// src/commands/cache.ts
var cache_exports = {};
__export(cache_exports, {
  cachePlace: () => cachePlace
});

// src/commands/write-file.ts
var write_file_exports = {};
__export(write_file_exports, {
  writeWhole: () => writeWhole
});

// src/writable.ts
var WORDS = {
  EACCES: "permission denied",
  EEXIST: "a link to nothing stands where its folder should",
  EISDIR: "it is a folder",
  ENOENT: "its folder does not exist",
  ENOSPC: "no space is left on the disk",
  ENOTDIR: "a file stands where its folder should",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only"
};
function writeProblem(error) {
  const { code = "", message } = error;
  return WORDS[code] ?? message;
}
var isThere = (path) => statSync(path, { throwIfNoEntry: false }) !== void 0;
function makeFolder(folder, mode) {
  const missing = [];
  for (let path = folder; !isThere(path); path = dirname(path)) missing.push(path);
  for (const path of missing.reverse())
    try {
      mkdirSync(path, mode);
    } catch (error) {
      if (error.code !== "EEXIST" || !isThere(path)) throw error;
    }
}

// src/commands/write-file.ts
function statOf(path) {
  try {
    return statSync2(path);
  } catch {
    return void 0;
  }
}
function replace(path, text2, before) {
  const real = before ? realpathSync(path) : path;
  const temporary = join(dirname2(real), `.${basename(real)}.${randomBytes(6).toString("hex")}.vmstate`);
  try {
    writeFileSync(temporary, text2, { flag: "wx" });
    if (before) chmodSync(temporary, before.mode & 4095);
    renameSync(temporary, real);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
function writeWhole(path, text2) {
  const before = statOf(path);
  try {
    if (before && !before.isFile()) writeFileSync(path, text2);
    else replace(path, text2, before);
    return void 0;
  } catch (error) {
    return writeProblem(error);
  }
}

// src/commands/cache.ts
function folderFor({ cwd, env }) {
  const caches = env.XDG_CACHE_HOME || env.LOCALAPPDATA || env.HOME && join2(env.HOME, ".cache");
  if (!caches)
    throw new UsageError("--cache knows no place for it, as HOME is not set; name one with --cache-location");
  const root = createHash("sha1").update(contextRoot(".", cwd) ?? cwd);
  return join2(caches, "vmstate", root.digest("hex").slice(0, 16));
}
function cachePlace(location2, io, name) {
  const folder = location2 === void 0 ? folderFor(io) : resolve(io.cwd, location2);
  return {
    folder,
    ...name === void 0 ? {} : { name },
    write: writeWhole,
    failed: (reason) => void io.stderr.write(`vmstate: ${printable(`nothing is kept in the cache ${folder}: ${reason}`)}
`)
  };
}

// src/commands/rule-help.ts
var rule_help_exports = {};
__export(rule_help_exports, {
  ruleHelp: () => ruleHelp
});

// src/rule-page.ts
var rule_page_exports = {};
__export(rule_page_exports, {
  publicPage: () => publicPage,
  rulePage: () => rulePage
});
var PAGE = /^([a-z-]+)\/([a-z-]+)$/;
function pageOf(rule) {
  const [, family, name] = PAGE.exec(rule) ?? [];
  return family === void 0 ? void 0 : { path: `src/rules/${family}/README.md`, anchor: `${family}${name}` };
}
function publicPage(rule, { repository } = require("../package.json")) {
  const url = typeof repository === "string" ? repository : repository?.url;
  const [, web] = /^(?:git\+)?(https:\/\/(?:github|gitlab)\.com\/[\w./-]+?)(?:\.git)?$/.exec(url ?? "") ?? [];
  const page = pageOf(rule);
  return web === void 0 || page === void 0 ? void 0 : `${web}/blob/HEAD/${page.path}#${page.anchor}`;
}
function rulePage(rule) {
  const page = pageOf(rule);
  const found = publicPage(rule);
  if (found !== void 0 || page === void 0) return found;
  const file = join3(__dirname, "..", page.path);
  if (!isFile(file)) return void 0;
  const url = pathToFileURL(file);
  url.hash = page.anchor;
  return url.href.replace(/^file:\/\//, `file://${hostname()}`);
}

// src/commands/rule-help.ts

// src/rules/text.ts
var unmarked = (example) => example.replace(/ *# ~> .*$/gm, "").trimEnd();
function examples(rule) {
  return [
    ...rule.base === void 0 ? [] : [["Before", unmarked(rule.base)]],
    ...rule.facts === void 0 ? [] : [["Captured from the cluster (--facts)", rule.facts.trimEnd()]],
    ["Wrong", unmarked(rule.bad)],
    ["Right", unmarked(rule.good)]
  ];
}
var fixText = ({ fix }, label) => fix ? [`${label}${fix.safety}. ${fix.does}`] : [];
var indented = (text2) => text2.split("\n").map((line) => line === "" ? "" : `    ${line}`).join("\n");
function ruleText(rule) {
  return `${[
    `${rule.id} (${rule.severity})`,
    rule.summary,
    rule.why,
    [`Releases: ${rule.releases}`, `Needs: ${rule.needs.join(", ")}`, ...fixText(rule, "Fix: ")].join("\n"),
    ...examples(rule).map(([heading, text2]) => `${heading}:
${indented(text2)}`),
    `Sources:
${rule.sources.map((source) => `  ${source}`).join("\n")}`
  ].join("\n\n")}
`;
}
function ruleMarkdown(rule) {
  return [
    rule.summary,
    rule.why,
    [
      `- Severity: ${rule.severity}`,
      `- Releases: ${rule.releases}`,
      `- Needs: ${rule.needs.join(", ")}`,
      ...fixText(rule, "- Fix: ")
    ].join("\n"),
    ...examples(rule).map(([heading, text2]) => `${heading}:

\`\`\`yaml
${text2}
\`\`\``),
    `Sources:

${rule.sources.map((source) => `- ${source}`).join("\n")}`
  ].join("\n\n");
}

// src/commands/rule-help.ts
function ruleHelp(id) {
  const rule = RULES.find((one) => one.id === id);
  if (!rule) return void 0;
  const { severity, summary, why } = rule;
  const uri = publicPage(id);
  const help = { id, severity, summary, why, text: ruleText(rule), markdown: ruleMarkdown(rule) };
  return uri === void 0 ? help : { ...help, uri };
}

// src/load/cache.ts
var cache_exports2 = {};
__export(cache_exports2, {
  KeptReading: () => KeptReading
});
var SUFFIX = ".pack";
var digestOf = (bytes) => createHash2("sha1").update(bytes).digest("hex");
var DIGEST_LENGTH = 40;
var program;
function programDigest() {
  program ??= digestOf([__filename, READER].map((file) => digestOf(readFileSync(file))) + JSON.stringify(DEPENDENCIES));
  return program;
}
function unpacked(bytes) {
  const end = bytes.length - DIGEST_LENGTH;
  const entries = /* @__PURE__ */ new Map();
  if (end < 0 || digestOf(bytes.subarray(0, end)) !== bytes.toString("latin1", end)) return entries;
  let at = bytes.indexOf(10) + 1;
  const head = JSON.parse(bytes.toString("utf8", 0, at));
  if (head.program !== programDigest()) return entries;
  for (const [key, length] of head.entries) {
    entries.set(key, bytes.subarray(at, at + length));
    at += length;
  }
  return entries;
}
function packed(entries) {
  const head = { program: programDigest(), entries: [...entries].map(([key, { length }]) => [key, length]) };
  const body = Buffer.concat([Buffer.from(`${JSON.stringify(head)}
`), ...entries.values()]);
  return Buffer.concat([body, Buffer.from(digestOf(body), "latin1")]);
}
function packsIn(folder) {
  try {
    return readdirSync(folder).filter((name) => name.endsWith(SUFFIX)).sort();
  } catch {
    return [];
  }
}
var isOther = (path) => exists(path) && !isFile2(path);
function readPack(path) {
  try {
    return isOther(path) ? /* @__PURE__ */ new Map() : unpacked(readFileSync(path));
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
var KeptReading = class {
  /**
   * @param slowly Reads what is not kept.
   * @param keepOthers Whether what was kept of other documents stays: for runs that see only some of them.
   */
  constructor(slowly, place, keepOthers) {
    this.slowly = slowly;
    this.place = place;
    this.keepOthers = keepOthers;
    const packs = packsIn(place.folder).map((name) => readPack(join4(place.folder, name)));
    this.#kept = packs.length === 1 ? packs[0] : new Map(packs.flatMap((pack) => [...pack]));
  }
  slowly;
  place;
  keepOthers;
  #kept;
  #used = /* @__PURE__ */ new Map();
  #missed = 0;
  read(text2, file) {
    const key = digestOf(text2);
    const kept = this.#used.get(key) ?? this.#kept.get(key);
    if (kept) {
      this.#used.set(key, kept);
      return JSON.parse(kept.toString("utf8"));
    }
    const reading = this.slowly(text2, file);
    const json = readingAsJson(reading);
    if (json !== void 0) {
      this.#missed++;
      this.#used.set(key, Buffer.from(json));
    }
    return reading;
  }
  end() {
    const { folder, name } = this.place;
    if (this.#missed === 0 && name === void 0) return;
    const entries = this.keepOthers ? new Map([...this.#kept, ...this.#used]) : this.#used;
    const path = join4(folder, `${name ?? "all"}${SUFFIX}`);
    const reason = madeFolder(folder) ?? (isOther(path) ? `${path} is no regular file; remove it` : this.place.write(path, packed(entries)));
    if (reason !== void 0) this.place.failed(reason);
  }
};
function madeFolder(folder) {
  try {
    makeFolder(folder, 448);
    return void 0;
  } catch (error) {
    return writeProblem(error);
  }
}

// src/load/parallel-reading.ts
var parallel_reading_exports = {};
__export(parallel_reading_exports, {
  ParallelReading: () => ParallelReading
});

// src/load/shared-work.ts
var FREE = 0;
var HERE = 1;
var THERE = 2;

// src/load/parallel-reading.ts
var PATIENCE_MS = 5e3;
var PROGRAM = join5(__dirname, `reading-worker${extname(__filename)}`);
var ParallelReading = class {
  #indexes;
  #work;
  #ports;
  #answers = /* @__PURE__ */ new Map();
  /** The file whose documents are asked for: what was said of others before it is not asked for again. */
  #current = -1;
  /** @param jobs Number of threads, this one among them. */
  constructor(wanted, jobs) {
    this.#indexes = new Map(wanted.map(({ absolute }, index) => [absolute, index]));
    this.#work = {
      files: wanted.map((file) => ({ absolute: file.absolute, path: file.path, whole: isReadWhole(file) })),
      claims: new Int32Array(new SharedArrayBuffer(4 * wanted.length)),
      sent: new Int32Array(new SharedArrayBuffer(4))
    };
    this.#ports = Array.from({ length: jobs - 1 }, () => this.#start());
  }
  /** Starts a thread, which keeps nobody from ending. */
  #start() {
    const { port1, port2 } = new MessageChannel();
    const worker = new Worker(PROGRAM, {
      workerData: { ...this.#work, port: port2 },
      transferList: [port2],
      // What a thread fails at is read here.
      stderr: true
    });
    worker.on("error", () => {
    });
    worker.unref();
    port1.unref();
    return port1;
  }
  /** Reads a document of a file. */
  read(text2, { absolute }) {
    const index = this.#indexes.get(absolute);
    if (index === void 0 || Atomics.compareExchange(this.#work.claims, index, FREE, HERE) !== THERE)
      return readSlowly(text2);
    if (index !== this.#current) this.#answers.delete(this.#current);
    this.#current = index;
    const json = this.#answer(index)?.get(text2);
    return json === void 0 ? readSlowly(text2) : JSON.parse(json);
  }
  /** What another thread says of a file; undefined when it says nothing in time. */
  #answer(index) {
    for (; ; ) {
      const sent = Atomics.load(this.#work.sent, 0);
      this.#receive();
      const answer = this.#answers.get(index);
      if (answer || Atomics.wait(this.#work.sent, 0, sent, PATIENCE_MS) === "timed-out") return answer;
    }
  }
  #receive() {
    for (const port of this.#ports) {
      for (let got = receiveMessageOnPort(port); got; got = receiveMessageOnPort(port)) {
        const { index, readings } = got.message;
        this.#answers.set(index, new Map(readings));
      }
    }
  }
};

// src/report/compact.ts
var compact_exports = {};
__export(compact_exports, {
  compactReport: () => compactReport
});

// src/report/report.ts
var shown = ({ result: { findings }, quiet }) => quiet ? findings.filter(({ severity }) => severity === "error") : findings;
var said = ({ message, cluster }) => printable2(cluster === void 0 ? message : `${message} [cluster ${cluster}]`);
var saidOf = (finding) => finding.revision === void 0 ? said(finding) : `${said(finding)} (in ${printable2(finding.revision)})`;
function objectText({ object }) {
  if (object === void 0) return void 0;
  const { kind, namespace, name } = object;
  return printable2(`${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name || "(unnamed)"}`);
}

// src/report/compact.ts
function compactReport(report) {
  return shown(report).map((finding) => {
    const where = printable3(placeText(finding)) || objectText(finding) || "-";
    return `${where}: ${finding.severity} ${finding.rule}: ${said(finding)}
`;
  }).join("");
}

// src/report/github.ts
var github_exports = {};
__export(github_exports, {
  githubReport: () => githubReport
});
var COMMANDS = { error: "error", warning: "warning", info: "notice" };
var data = (text2) => text2.replaceAll("%", "%25");
var property = (text2) => data(text2).replaceAll(":", "%3A").replaceAll(",", "%2C");
function propertiesOf(finding, report) {
  const { file, revision, line, column, endLine, endColumn, rule } = finding;
  const columns = line === endLine ? { col: column, endColumn } : {};
  return [
    ["file", file === void 0 ? void 0 : printable4(report.inRepository(file))],
    // Lines of a revision are others now.
    ...revision === void 0 ? Object.entries({ line, endLine, ...columns }) : [],
    ["title", rule]
  ];
}
function githubReport(report) {
  return shown(report).map((finding) => {
    const properties = propertiesOf(finding, report).flatMap(([name, value]) => value === void 0 ? [] : [`${name}=${property(String(value))}`]).join(",");
    return `::${COMMANDS[finding.severity]} ${properties}::${data(saidOf(finding))}
`;
  }).join("");
}

// src/report/gitlab.ts
var gitlab_exports = {};
__export(gitlab_exports, {
  gitlabReport: () => gitlabReport
});
var SEVERITY = { error: "critical", warning: "minor", info: "info" };
function gitlabReport({ result, inRepository }) {
  const issues = result.findings.map((finding) => {
    const { rule, severity, fingerprint, file, line = 1, endLine = line } = finding;
    return {
      description: saidOf(finding),
      check_name: rule,
      fingerprint,
      severity: SEVERITY[severity],
      location: {
        path: file === void 0 ? "." : printable5(inRepository(file)),
        lines: { begin: line, end: endLine }
      }
    };
  });
  return `${JSON.stringify(issues, null, 2)}
`;
}

// src/report/junit.ts
var junit_exports = {};
__export(junit_exports, {
  junitReport: () => junitReport
});
var ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;"
};
var NO_XML = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g;
var xml = (text2) => text2.split("\n").map(
  (line) => printable6(line).replace(NO_XML, "\uFFFD").replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
).join("\n");
var opening = (name, attributes) => `<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(String(value)).replaceAll("\n", "&#10;")}"`).join("")}`;
function element(name, attributes, inner, indent = "") {
  const head = `${indent}${opening(name, attributes)}`;
  return inner.length === 0 ? `${head}/>` : [`${head}>`, ...inner, `${indent}</${name}>`].join("\n");
}
var textual = (name, attributes, text2, indent) => `${indent}${opening(name, attributes)}>${xml(text2)}</${name}>`;
var isFailure = ({ severity }, { failOn }) => failOn !== "never" && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
function details(finding, report) {
  const { severity, rule, docs, related = [], fix } = finding;
  const where = (place) => placeText2(place.file === void 0 ? place : { ...place, file: report.inRepository(place.file) });
  return [
    `${where(finding)}: ${severity} ${rule}: ${said(finding)}`,
    ...related.map((other) => `  ${other.message}${other.file === void 0 ? "" : ` (${where(other)})`}`),
    ...fix === void 0 ? [] : [`  ${fix.safety} fix: ${fix.title}`],
    `  ${docs}`
  ].map(printable6).join("\n");
}
function caseOf(finding, suite, report) {
  const object = objectText(finding);
  const attributes = { classname: suite, name: object === void 0 ? finding.rule : `${finding.rule}: ${object}` };
  const text2 = details(finding, report);
  const inner = isFailure(finding, report) ? textual("failure", { type: finding.severity, message: said(finding) }, text2, "      ") : textual("system-out", {}, text2, "      ");
  return element("testcase", attributes, [inner], "    ");
}
function suitesOf(report) {
  const byFile = /* @__PURE__ */ new Map();
  for (const finding of report.result.findings) {
    const file = finding.file === void 0 ? "" : report.inRepository(finding.file);
    byFile.set(file, [...byFile.get(file) ?? [], finding]);
  }
  return [...byFile].map(([file, findings]) => {
    const name = file || "vmstate";
    return {
      name,
      ...file === "" ? {} : { file },
      cases: findings.map((finding) => caseOf(finding, name, report)),
      failures: findings.filter((finding) => isFailure(finding, report)).length,
      errors: 0
    };
  });
}
function unreadSuite({ result: { problems = [] } }) {
  if (problems.length === 0) return [];
  const cases = problems.map(
    ({ path, message }) => element(
      "testcase",
      { classname: "input", name: path },
      [element("error", { type: "input", message }, [], "      ")],
      "    "
    )
  );
  return [{ name: "input", cases, failures: 0, errors: cases.length }];
}
var passed = ({ result: { summary } }) => ({
  name: "vmstate",
  cases: [
    element(
      "testcase",
      { classname: "vmstate", name: `no findings in ${plural(summary.files ?? 0, "file")}` },
      [],
      "    "
    )
  ],
  failures: 0,
  errors: 0
});
var sum = (suites, count) => suites.reduce((total, suite) => total + count(suite), 0);
function junitReport(report) {
  const found = [...unreadSuite(report), ...suitesOf(report)];
  const suites = found.length > 0 ? found : [passed(report)];
  const totals = {
    tests: sum(suites, ({ cases }) => cases.length),
    failures: sum(suites, ({ failures }) => failures),
    errors: sum(suites, ({ errors }) => errors)
  };
  const inner = suites.map(
    ({ name, file, cases, failures, errors }) => element(
      "testsuite",
      { name, ...file === void 0 ? {} : { file }, tests: cases.length, failures, errors },
      cases,
      "  "
    )
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
${element("testsuites", { name: "vmstate", ...totals }, inner)}
`;
}

// src/report/markdown.ts
var markdown_exports = {};
__export(markdown_exports, {
  markdownReport: () => markdownReport
});
var MOST_BYTES = 1e6;
var escaped = (text2) => printable7(text2).replace(/[\\`*_[\]<>#|~&$]/g, "\\$&").replaceAll("@", "@<!-- -->");
function row(finding, { inRepository }) {
  const { file, severity, rule } = finding;
  const where = placeText3(file === void 0 ? finding : { ...finding, file: inRepository(file) });
  return `| ${severity} | \`${rule}\` | ${escaped(where || (objectText(finding) ?? ""))} | ${escaped(said(finding))} |`;
}
function rowsOf(report) {
  const findings = shown(report);
  const rows = [];
  let bytes = 0;
  for (const finding of findings) {
    const text2 = row(finding, report);
    bytes += Buffer.byteLength(text2) + 1;
    if (bytes > MOST_BYTES) break;
    rows.push(text2);
  }
  return { rows, left: findings.length - rows.length };
}
function markdownReport(report) {
  const { result } = report;
  const { rows, left } = rowsOf(report);
  const table = ["| severity | rule | where | what |", "| --- | --- | --- | --- |", ...rows].join("\n");
  return `${[
    `### vmstate: ${countsText(result, PLAIN)}`,
    ...rows.length > 0 ? [table] : [],
    ...left > 0 ? [`and ${left} more, which would make this page too large`] : [],
    targetLines(result).map(escaped).join("  \n")
  ].filter((part) => part !== "").join("\n\n")}
`;
}

// src/report/sarif.ts
var sarif_exports = {};
__export(sarif_exports, {
  sarifReport: () => sarifReport
});
var SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var ROOT = "%SRCROOT%";
var LEVEL = { error: "error", warning: "warning", info: "note" };
var PROBLEM = { error: "error", warning: "warning", info: "recommendation" };
var text = (message) => ({
  text: /\]\(/.test(message) ? printable8(message).replace(/[\\[\]]/g, "\\$&") : printable8(message)
});
var isAbsolute = (path) => path.startsWith("/") || path.startsWith("../");
var encoded = (name) => encodeURIComponent(Buffer.from(name).toString());
function artifact(file, { inRepository }) {
  const path = inRepository(file);
  const uri = path.split("/").map(encoded).join("/");
  return isAbsolute(path) ? { uri: path.startsWith("/") ? `file://${uri}` : uri } : { uri, uriBaseId: ROOT };
}
var region = ({ line, column, endLine, endColumn }) => line === void 0 ? void 0 : { startLine: line, startColumn: column, endLine, endColumn };
function location(place, report, message, id) {
  const { file, revision } = place;
  const object = objectText(place);
  const said2 = [message, revision === void 0 ? void 0 : `in ${revision}`].filter((part) => part !== void 0);
  return {
    ...id === void 0 ? {} : { id },
    ...file === void 0 ? {} : { physicalLocation: { artifactLocation: artifact(file, report), region: region(place) } },
    ...object === void 0 ? {} : { logicalLocations: [{ fullyQualifiedName: object, kind: "resource" }] },
    ...said2.length > 0 ? { message: text(said2.join(", ")) } : {}
  };
}
function fixOf({ title, edits }, report) {
  const byFile = /* @__PURE__ */ new Map();
  for (const edit of edits) byFile.set(edit.file, [...byFile.get(edit.file) ?? [], edit]);
  const artifactChanges = [...byFile].map(([file, own]) => ({
    artifactLocation: artifact(file, report),
    replacements: own.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } }))
  }));
  return { description: text(title), artifactChanges };
}
function resultOf(finding, rules, report) {
  const { rule, severity, fingerprint, cluster, path, related = [], fix } = finding;
  const properties = {
    cluster: cluster && printable8(cluster),
    path: path && printable8(path),
    fixSafety: fix?.safety
  };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVEL[severity],
    message: text(said(finding)),
    locations: [location(finding, report)],
    ...related.length > 0 ? { relatedLocations: related.map((other, index) => location(other, report, other.message, index + 1)) } : {},
    partialFingerprints: { "vmstate/v1": fingerprint },
    ...fix === void 0 ? {} : { fixes: [fixOf(fix, report)] },
    ...Object.values(properties).some((value) => value !== void 0) ? { properties } : {}
  };
}
function descriptor(id, rule) {
  if (rule === void 0) return { id };
  const { severity, summary, why, text: help, markdown, uri } = rule;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why.replaceAll("\n", " ") },
    help: { text: help, markdown },
    ...uri === void 0 ? {} : { helpUri: uri },
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: [id.slice(0, id.indexOf("/"))], "problem.severity": PROBLEM[severity] }
  };
}
function invocation(report) {
  const { problems = [] } = report.result;
  const toolExecutionNotifications = problems.map(({ path, message }) => ({
    level: "error",
    message: text(`${path}: ${message}`),
    locations: [{ physicalLocation: { artifactLocation: artifact(path, report) } }]
  }));
  return {
    executionSuccessful: problems.length === 0,
    ...problems.length > 0 ? { toolExecutionNotifications } : {}
  };
}
function sarifReport(report) {
  const { version, findings } = report.result;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const driver = {
    name: "vmstate",
    version,
    semanticVersion: version,
    rules: rules.map((id) => descriptor(id, report.rule(id)))
  };
  const run = {
    tool: { driver },
    invocations: [invocation(report)],
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [ROOT]: { description: { text: "The top of the repository." } } },
    results: findings.map((finding) => resultOf(finding, rules, report))
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, null, 2)}
`;
}
module.exports = {
  FAMILIES,
  all_of_commands_cache: cache_exports,
  all_of_commands_rule_help: rule_help_exports,
  all_of_commands_write_file: write_file_exports,
  all_of_load_cache: cache_exports2,
  all_of_load_parallel_reading: parallel_reading_exports,
  all_of_report_compact: compact_exports,
  all_of_report_github: github_exports,
  all_of_report_gitlab: gitlab_exports,
  all_of_report_junit: junit_exports,
  all_of_report_markdown: markdown_exports,
  all_of_report_sarif: sarif_exports,
  all_of_rule_page: rule_page_exports,
  cachePlace,
  familyOf_of_rules_families: familyOf,
  makeFolder,
  objectText,
  ruleText,
  writeProblem,
  writeWhole,
};
Reflect.defineProperty(module.exports, "__esModule", { value: true });
