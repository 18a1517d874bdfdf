/** A folder of its own for each test of the command line, and runs in it. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { suite } from 'uvu';
import type { Io } from '../src/commands/arguments.js';
import type { LintResult } from '../src/index.js';
import { main } from '../src/main.js';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** A suite whose tests each get an empty folder. */
export function workspace(name: string) {
  const test = suite<{ folder: string }>(name, { folder: '' });
  test.before.each((context) => {
    context.folder = mkdtempSync(join(tmpdir(), `vmstate-${name}-`));
  });
  test.after.each(({ folder }) => rmSync(folder, { recursive: true, force: true }));
  return test;
}

export function run(cwd: string, argv: readonly string[], stdin = '', env: Io['env'] = {}): Outcome {
  const outcome = { code: -1, out: '', err: '' };
  outcome.code = main(argv, {
    cwd,
    env,
    stdout: { write: (text: string) => (outcome.out += text) },
    stderr: { write: (text: string) => (outcome.err += text) },
    readStdin: () => stdin,
  });
  return outcome;
}

/** What lint finds in a folder. */
export function lint(cwd: string, argv: readonly string[] = [], stdin = ''): LintResult {
  const { out, err } = run(cwd, ['lint', '--format', 'json', ...argv], stdin);
  if (out === '') throw new Error(err);
  return JSON.parse(out) as LintResult;
}

export const rulesOf = ({ findings }: LintResult): string[] => findings.map(({ rule }) => rule);

export function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}

export const KUBEVIRT = `apiVersion: kubevirt.io/v1
kind: KubeVirt
metadata: {name: kubevirt, namespace: kubevirt}
spec:
  imageTag: v1.5.3
  configuration: {vmStateStorageClass: cephfs}
---
apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: {name: cephfs}
provisioner: cephfs.csi.ceph.com
`;

/** A machine whose state needs a feature gate in the release of KUBEVIRT; its UUID is pinned. */
export const MACHINE = `apiVersion: kubevirt.io/v1
kind: VirtualMachine
metadata:
  name: ledger
spec:
  runStrategy: Always
  template:
    spec:
      domain:
        firmware:
          uuid: 1a53d4f7-0f8e-4a57-8ac7-35ad0d5d8b4d
        devices:
          tpm:
            persistent: true
`;
