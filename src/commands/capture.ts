/** vmstate capture: keeps of a cluster what verdicts depend on. */

import { resolve } from 'node:path';
import { captureText, keptObjects } from '../capture/capture.js';
import { notesOf, readCluster, type Scope } from '../capture/cluster.js';
import { checked, scopeOf } from '../capture/drift.js';
import type { Kubectl } from '../capture/kubectl.js';
import { rbacText } from '../capture/rbac.js';
import { readObjects } from '../capture/read.js';
import { unifiedDiff } from '../fix/unified.js';
import type { KubeObject } from '../kube-object.js';
import { UsageError } from '../problems.js';
import { plural, printable } from '../report/terminal.js';
import { COMMON_OPTIONS, helpText, type Io, type OptionTable, type Parsed, parse } from './arguments.js';
import { writeWhole } from './write-file.js';

/** Options that kubectl takes under the same names. */
const KUBECTL_OPTIONS: OptionTable = {
  kubeconfig: { type: 'string', value: 'FILE', help: 'kubeconfig that kubectl takes' },
  context: { type: 'string', value: 'NAME', help: 'context of the kubeconfig' },
  as: { type: 'string', value: 'USER', help: 'user to impersonate' },
  'as-group': { type: 'string', multiple: true, value: 'GROUP', help: 'group to impersonate; repeatable' },
  'as-uid': { type: 'string', value: 'UID', help: 'uid to impersonate' },
};

/** Options of what is read of a cluster. */
const CLUSTER_OPTIONS: OptionTable = {
  namespace: {
    type: 'string',
    short: 'n',
    multiple: true,
    value: 'NAME',
    help: 'read this namespace only; repeatable (default: all)',
  },
  crds: { type: 'boolean', help: 'read the CustomResourceDefinitions of KubeVirt, CDI and HyperConverged too' },
  snapshots: { type: 'boolean', help: 'read VirtualMachineSnapshots too, for restores in Git' },
};

const OPTIONS: OptionTable = {
  from: {
    type: 'string',
    multiple: true,
    value: 'FILE',
    help: 'read what kubectl get -o yaml or -o json printed, - for standard input, in place of a cluster',
  },
  ...CLUSTER_OPTIONS,
  ...KUBECTL_OPTIONS,
  timeout: { type: 'string', value: 'SECONDS', help: 'how long kubectl may take for one kind (default: 60)' },
  output: {
    type: 'string',
    short: 'o',
    value: 'FILE',
    help: 'write to this file, as a whole or not at all (default: print)',
  },
  check: {
    type: 'string',
    value: 'FILE',
    help: 'show how the cluster differs from this file, and exit with 1 if it does',
  },
  'print-rbac': { type: 'boolean', help: 'print a service account with the least role that a capture takes' },
  ...COMMON_OPTIONS,
};

const ABOUT = `Reads from a cluster, through kubectl, what verdicts on TPM and UEFI state depend on, and prints it as YAML to commit and to give to
--facts: no Secrets, nothing that guests are set up with, no managed fields, and the same text as long as the cluster is the same.
Exit code: 0, 1 for a cluster that differs from the file of --check, 2 for a failure.`;

const listOf = (value: Parsed['values'][string]): readonly string[] => (Array.isArray(value) ? value : []);
const given = ({ values }: Parsed, names: readonly string[]): string[] =>
  names.filter((name) => values[name] !== undefined);

/** Refuses options that go against each other. */
function checkOptions(parsed: Parsed): void {
  const [path] = parsed.positionals;
  if (path !== undefined)
    throw new UsageError(`capture takes no paths; name the file "${path}" with --from to read it`);
  const apart = [
    ['from', [...Object.keys(CLUSTER_OPTIONS), ...Object.keys(KUBECTL_OPTIONS), 'timeout', 'print-rbac']],
    ['check', ['output', 'print-rbac']],
    ['print-rbac', ['output', ...Object.keys(KUBECTL_OPTIONS), 'timeout']],
  ] as const;
  for (const [name, others] of apart) {
    const [other] = parsed.values[name] === undefined ? [] : given(parsed, others);
    if (other !== undefined) throw new UsageError(`--${name} and --${other} exclude each other; leave one out`);
  }
}

const SECONDS = /^(\d{1,5})s?$/;

function seconds(value: Parsed['values'][string]): number {
  if (value === undefined) return 60;
  const read = Number(SECONDS.exec(String(value))?.[1] ?? 0);
  if (read === 0) throw new UsageError(`--timeout takes a number of seconds; "${String(value)}" is none`);
  return read;
}

function kubectl({ values }: Parsed, { cwd, env }: Io): Kubectl {
  const flags = Object.keys(KUBECTL_OPTIONS).flatMap((name) =>
    [values[name] ?? []].flat().map((value) => `--${name}=${String(value)}`),
  );
  return { cwd, env, flags, seconds: seconds(values.timeout) };
}

/** A namespace is a DNS label: nothing else may reach a command line. */
const NAMESPACE = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

function scope({ values }: Parsed): Scope {
  const namespaces = [...new Set(listOf(values.namespace))].sort();
  const wrong = namespaces.find((name) => !NAMESPACE.test(name));
  if (wrong !== undefined) throw new UsageError(`${JSON.stringify(wrong)} is no name of a namespace`);
  return { namespaces, asked: (['crds', 'snapshots'] as const).filter((name) => values[name] === true) };
}

/** What was read, and what is to be said of it. */
interface Reading {
  readonly objects: readonly KubeObject[];
  readonly notes: readonly string[];
}

function read(parsed: Parsed, io: Io, of: Scope): Reading & { readonly unread: readonly string[] } {
  const files = listOf(parsed.values.from);
  if (files.length > 0) return { objects: readObjects(files, io), notes: [], unread: [] };
  const captured = readCluster(of, kubectl(parsed, io));
  const notes = notesOf(captured);
  for (const note of notes) io.stderr.write(`vmstate: ${note}\n`);
  return { objects: captured.objects, notes, unread: captured.forbidden.map(({ kind }) => kind) };
}

/** vmstate capture: the exit code is 1 for drift, 2 for what cannot be read or written, else 0. */
export function capture(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  const { help, check, output, 'print-rbac': rbac } = parsed.values;
  if (help === true) {
    io.stdout.write(helpText('vmstate capture [options]', ABOUT, OPTIONS));
    return 0;
  }
  checkOptions(parsed);
  if (rbac === true) {
    io.stdout.write(rbacText(scope(parsed)));
    return 0;
  }
  if (typeof check === 'string') return checkDrift(check, parsed, io);
  const { objects, notes } = read(parsed, io, scope(parsed));
  const values = keptObjects(objects);
  if (values.length === 0)
    throw new UsageError(
      `nothing in ${plural(objects.length, 'object')} is what a verdict depends on; is it the right cluster?`,
    );
  const text = captureText(values, notes);
  if (typeof output === 'string') write(output, text, io);
  else io.stdout.write(text);
  io.stderr.write(`vmstate: kept ${plural(values.length, 'object')} of ${objects.length}\n`);
  return 0;
}

function write(file: string, text: string, { cwd }: Io): void {
  const problem = writeWhole(resolve(cwd, file), text);
  if (problem !== undefined) throw new UsageError(`${file}: it cannot be written: ${problem}`);
}

function checkDrift(file: string, parsed: Parsed, io: Io): number {
  const before = readObjects([file], io);
  const { objects, unread } = read(parsed, io, scopeOf(before, scope(parsed)));
  const changed = checked(file, before, objects, unread);
  if (!changed) return 0;
  io.stdout.write(unifiedDiff([changed]));
  io.stderr.write(`vmstate: ${printable(file)} differs from the cluster; capture it again\n`);
  return 1;
}
