/**
 * Runs a plugin.yaml as the plugin server of Argo CD does, from its cmpserver/plugin/plugin.go: sources in a folder of their own
 * without executable bits, discovery by the first way that is configured, commands in a process group of their own that is
 * ended as a whole, and an output that is split into objects.
 */

import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { readYaml } from '../../src/index.js';

interface Command {
  readonly command?: readonly string[];
  readonly args?: readonly string[];
}

interface Announced {
  readonly name: string;
  readonly collectionType?: string;
}

export interface Plugin {
  readonly metadata: { readonly name: string };
  readonly spec: {
    readonly init?: Command;
    readonly generate: Command;
    readonly discover?: { readonly fileName?: string; readonly find?: Command & { readonly glob?: string } };
    readonly parameters?: { readonly static?: readonly Announced[] };
  };
}

/** A parameter as an Application gives it. */
export interface Parameter {
  readonly name: string;
  readonly string?: string;
  readonly array?: readonly string[];
  readonly map?: Readonly<Record<string, string>>;
}

export interface Generated {
  /** The objects, if all commands succeeded. */
  readonly objects?: readonly unknown[];
  readonly output: string;
  /** What users are shown when it fails. */
  readonly stderr: string;
}

export interface Sidecar {
  readonly plugin: Plugin;
  /** The environment of its container. */
  readonly env: NodeJS.ProcessEnv;
  /** Its user, where it can be another than ours. */
  readonly user?: { readonly uid: number; readonly gid: number };
  /** ARGOCD_EXEC_TIMEOUT, in milliseconds. */
  readonly timeout: number;
}

/** The plugin of a file; commands name folders of the image, which may stand elsewhere here. */
export function readPlugin(file: string, inImage: string, here: string): Plugin {
  return readYaml(readFileSync(file, 'utf8').replaceAll(inImage, here)).values[0] as Plugin;
}

/** Copies sources as the server gets them: files for everybody to read and nobody to execute. */
export function receive(from: string, to: string, { user }: Sidecar): void {
  cpSync(from, to, { recursive: true, filter: (path) => !/^(?:\.git|node_modules|dist)$/.test(basename(path)) });
  for (const entry of ['.', ...(readdirSync(to, { recursive: true }) as string[])]) {
    const path = join(to, entry);
    chmodSync(path, lstatSync(path).isDirectory() ? 0o700 : 0o644);
  }
  if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, to]);
}

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command in a process group of its own; the group gets TERM after the timeout, and KILL five seconds later. */
function run(
  { command = [], args = [] }: Command,
  cwd: string,
  env: NodeJS.ProcessEnv,
  sidecar: Sidecar,
): Promise<Ended> {
  const [program = '', ...rest] = [...command, ...args];
  const stdio = ['ignore', 'pipe', 'pipe'] as const;
  const child = spawn(program, rest, { cwd, env, detached: true, stdio: [...stdio], ...sidecar.user });
  const end = (signal: NodeJS.Signals): boolean => process.kill(-(child.pid ?? 0), signal);
  const timers = [
    setTimeout(() => end('SIGTERM'), sidecar.timeout),
    setTimeout(() => end('SIGKILL'), sidecar.timeout + 5000),
  ];
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (said.stdout += text));
  child.stderr.on('data', (text) => (said.stderr += text));
  return new Promise((done) => {
    const ended = (code: number | null): void => {
      timers.forEach(clearTimeout);
      done({ code, ...said });
    };
    child.on('error', ({ message }) => {
      said.stderr += message;
      ended(null);
    });
    child.on('close', ended);
  });
}

/** Whether the plugin takes an application: by file name, else by glob, else by a command that prints something. */
export async function discovers(sidecar: Sidecar, folder: string): Promise<boolean> {
  const { fileName = '', find = {} } = sidecar.plugin.spec.discover ?? {};
  const pattern = fileName === '' ? (find.glob ?? '') : fileName;
  if (pattern !== '') return globSync(pattern, { cwd: folder }).length > 0;
  const { code, stdout } = await run(find, folder, sidecar.env, sidecar);
  return code === 0 && stdout.trim() !== '';
}

const escaped = (name: string): string => name.toUpperCase().replace(/[^A-Z0-9_]/g, '_');

/** Parameters as variables, one for each value. */
function variables({ name, string, array = [], map = {} }: Parameter): [name: string, value: string][] {
  const own = `PARAM_${escaped(name)}`;
  return [
    ...(string === undefined ? [] : [[own, string] as [string, string]]),
    ...array.map((value, at): [string, string] => [`${own}_${at}`, value]),
    ...Object.entries(map).map(([key, value]): [string, string] => [`${own}_${escaped(key)}`, value]),
  ];
}

/** What Argo CD adds to the environment of the container. */
function applicationEnvironment(parameters: readonly Parameter[]): NodeJS.ProcessEnv {
  return {
    ARGOCD_APP_NAME: 'windows',
    ARGOCD_APP_NAMESPACE: 'windows',
    ARGOCD_APP_REVISION: '0123456789abcdef0123456789abcdef01234567',
    ARGOCD_APP_SOURCE_PATH: 'fleet',
    ARGOCD_APP_PARAMETERS: parameters.length === 0 ? 'null' : JSON.stringify(parameters),
    KUBE_VERSION: '1.34',
    KUBE_API_VERSIONS: 'v1,kubevirt.io/v1,kubevirt.io/v1/VirtualMachine',
    ...Object.fromEntries(parameters.flatMap(variables)),
  };
}

/** Generates the manifests of an application whose sources were received. */
export async function generates(
  sidecar: Sidecar,
  folder: string,
  parameters: readonly Parameter[] = [],
): Promise<Generated> {
  const env = { ...sidecar.env, ...applicationEnvironment(parameters) };
  const { init, generate } = sidecar.plugin.spec;
  let output = '';
  for (const command of [init, generate]) {
    if (command === undefined) continue;
    const { code, stdout, stderr } = await run(command, folder, env, sidecar);
    output = stdout;
    if (code !== 0 || command === generate)
      return code === 0 ? { objects: readYaml(stdout).values, output, stderr } : { output, stderr };
  }
  return { output, stderr: '' };
}
