/**
 * Loaded with --require into the app of a cdk8s project that is run once more: records which construct wrote which object of
 * which file. cdk8s' own record is keyed by the bare name, so of two objects with one name it keeps the last. The app does
 * what it always does, save that nothing is written outside of CDK8S_OUTDIR.
 */

import { mkdtempSync, writeFileSync } from 'node:fs';
import Module from 'node:module';
import { join, relative, resolve, sep } from 'node:path';

/** What is used of cdk8s, in whatever copy and version the app loads. */
interface Node {
  readonly node: { readonly path: string };
  toJson?(...args: unknown[]): unknown;
}
interface App {
  readonly node: { findAll(): Node[] };
  outdir: string;
}
interface Cdk8s {
  readonly App?: { readonly prototype: { synth(this: App, ...args: unknown[]): unknown } };
  readonly Yaml?: { save(file: string, documents: unknown[], ...rest: unknown[]): unknown };
}

/** Folder that the records go to. */
const RECORDS = process.env.VMSTATE_CDK8S_RECORDS;
const OUTDIR = resolve(process.env.CDK8S_OUTDIR ?? 'dist');
const API_OBJECT = Symbol.for('cdk8s.ApiObject');

/** Paths of the constructs by the objects that they give. */
const paths = new WeakMap<object, string>();
/** The files that the app that is synthesized writes. */
let written: Map<string, readonly unknown[]> | undefined;

/** Notes what a construct gives, also where its class makes more of what ApiObject makes. */
function follow(construct: Node): void {
  const { toJson } = construct;
  if (!(API_OBJECT in construct) || typeof toJson !== 'function' || !Object.isExtensible(construct)) return;
  const noted = function (this: unknown, ...args: unknown[]): unknown {
    const json = toJson.apply(construct, args);
    if (typeof json === 'object' && json !== null) paths.set(json, construct.node.path);
    return json;
  };
  Object.defineProperty(construct, 'toJson', { value: noted, configurable: true, writable: true, enumerable: false });
}

/** An object as written: what Kubernetes knows it by, and its construct. */
function recordOf(value: unknown): object {
  const { apiVersion, kind, metadata } = (value ?? {}) as Record<string, unknown>;
  const { namespace, name } = (metadata ?? {}) as Record<string, unknown>;
  return { apiVersion, kind, namespace, name, path: paths.get(Object(value)) };
}

const below = (file: string, folder: string): boolean => file === folder || file.startsWith(folder + sep);

/** Synthesizes an app, with its files in a folder of ours where it has its own, and records them by where they belong. */
function recorded(app: App, synth: () => unknown): unknown {
  const own = resolve(app.outdir);
  const inside = below(own, OUTDIR);
  const before = app.outdir;
  if (!inside) app.outdir = mkdtempSync(join(OUTDIR, 'app-'));
  const folder = resolve(app.outdir);
  const files = new Map<string, readonly unknown[]>();
  written = files;
  try {
    return synth();
  } finally {
    written = undefined;
    const records = [...files].map(([file, documents]) => ({
      // Where the run of cdk8s itself has written it: relative to its folder, or where the app says.
      file: inside ? relative(OUTDIR, file).split(sep).join('/') : join(own, relative(folder, file)),
      objects: documents.map(recordOf),
    }));
    writeFileSync(join(mkdtempSync(join(RECORDS ?? '', 'app-')), 'files.json'), JSON.stringify(records));
    app.outdir = before;
  }
}

const patched = new WeakSet<object>();

function patchOnce(target: object | undefined, patch: () => void): void {
  if (target === undefined || patched.has(target)) return;
  patched.add(target);
  patch();
}

function patchCdk8s({ App, Yaml }: Cdk8s): void {
  if (typeof App?.prototype?.synth === 'function') {
    const { prototype } = App;
    const { synth } = prototype;
    patchOnce(prototype, () => {
      prototype.synth = function (...args) {
        for (const construct of this.node.findAll()) follow(construct);
        return recorded(this, () => synth.apply(this, args));
      };
    });
  }
  if (typeof Yaml?.save === 'function') {
    const { save } = Yaml;
    patchOnce(Yaml, () => {
      Yaml.save = (file, documents, ...rest) => {
        written?.set(resolve(file), [...documents]);
        return save.call(Yaml, file, documents, ...rest);
      };
    });
  }
}

const CDK8S = /(?:^|[\\/])cdk8s(?:[\\/]|$)/;
type Load = (request: string, parent: { readonly filename?: string } | undefined, ...rest: unknown[]) => unknown;

/** Every copy of cdk8s is patched as it is loaded. */
function watch(loader: { _load: Load }): void {
  const load = loader._load;
  loader._load = function (this: unknown, request, parent, ...rest) {
    const exports = load.call(this, request, parent, ...rest);
    if (
      typeof exports === 'object' &&
      exports !== null &&
      CDK8S.test(`${parent?.filename ?? ''}\0${request}`.replace('\0', '/'))
    )
      patchCdk8s(exports);
    return exports;
  };
}

if (RECORDS !== undefined) watch(Module as unknown as { _load: Load });
