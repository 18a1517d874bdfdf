"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// src/cdk8s-recorder.ts
var import_node_fs = require("node:fs");
var import_node_module = __toESM(require("node:module"));
var import_node_path = require("node:path");
var RECORDS = process.env.VMSTATE_CDK8S_RECORDS;
var OUTDIR = (0, import_node_path.resolve)(process.env.CDK8S_OUTDIR ?? "dist");
var API_OBJECT = /* @__PURE__ */ Symbol.for("cdk8s.ApiObject");
var paths = /* @__PURE__ */ new WeakMap();
var written;
function follow(construct) {
  const { toJson } = construct;
  if (!(API_OBJECT in construct) || typeof toJson !== "function" || !Object.isExtensible(construct)) return;
  const noted = function(...args) {
    const json = toJson.apply(construct, args);
    if (typeof json === "object" && json !== null) paths.set(json, construct.node.path);
    return json;
  };
  Object.defineProperty(construct, "toJson", { value: noted, configurable: true, writable: true, enumerable: false });
}
function recordOf(value) {
  const { apiVersion, kind, metadata } = value ?? {};
  const { namespace, name } = metadata ?? {};
  return { apiVersion, kind, namespace, name, path: paths.get(Object(value)) };
}
var below = (file, folder) => file === folder || file.startsWith(folder + import_node_path.sep);
function recorded(app, synth) {
  const own = (0, import_node_path.resolve)(app.outdir);
  const inside = below(own, OUTDIR);
  const before = app.outdir;
  if (!inside) app.outdir = (0, import_node_fs.mkdtempSync)((0, import_node_path.join)(OUTDIR, "app-"));
  const folder = (0, import_node_path.resolve)(app.outdir);
  const files = /* @__PURE__ */ new Map();
  written = files;
  try {
    return synth();
  } finally {
    written = void 0;
    const records = [...files].map(([file, documents]) => ({
      // Where the run of cdk8s itself has written it: relative to its folder, or where the app says.
      file: inside ? (0, import_node_path.relative)(OUTDIR, file).split(import_node_path.sep).join("/") : (0, import_node_path.join)(own, (0, import_node_path.relative)(folder, file)),
      objects: documents.map(recordOf)
    }));
    (0, import_node_fs.writeFileSync)((0, import_node_path.join)((0, import_node_fs.mkdtempSync)((0, import_node_path.join)(RECORDS ?? "", "app-")), "files.json"), JSON.stringify(records));
    app.outdir = before;
  }
}
var patched = /* @__PURE__ */ new WeakSet();
function patchOnce(target, patch) {
  if (target === void 0 || patched.has(target)) return;
  patched.add(target);
  patch();
}
function patchCdk8s({ App, Yaml }) {
  if (typeof App?.prototype?.synth === "function") {
    const { prototype } = App;
    const { synth } = prototype;
    patchOnce(prototype, () => {
      prototype.synth = function(...args) {
        for (const construct of this.node.findAll()) follow(construct);
        return recorded(this, () => synth.apply(this, args));
      };
    });
  }
  if (typeof Yaml?.save === "function") {
    const { save } = Yaml;
    patchOnce(Yaml, () => {
      Yaml.save = (file, documents, ...rest) => {
        written?.set((0, import_node_path.resolve)(file), [...documents]);
        return save.call(Yaml, file, documents, ...rest);
      };
    });
  }
}
var CDK8S = /(?:^|[\\/])cdk8s(?:[\\/]|$)/;
function watch(loader) {
  const load = loader._load;
  loader._load = function(request, parent, ...rest) {
    const exports2 = load.call(this, request, parent, ...rest);
    if (typeof exports2 === "object" && exports2 !== null && CDK8S.test(`${parent?.filename ?? ""}\0${request}`.replace("\0", "/")))
      patchCdk8s(exports2);
    return exports2;
  };
}
if (RECORDS !== void 0) watch(import_node_module.default);
