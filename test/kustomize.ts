/** The real kustomize, as a program of its own or inside kubectl. */

import { spawnSync } from 'node:child_process';

const CANDIDATES = ['kustomize build', 'kubectl kustomize'];

/** The command that builds a kustomization; undefined where neither program is there. */
export const KUSTOMIZE = CANDIDATES.find(
  (command) => spawnSync(`${command} --help`, { shell: true, stdio: 'ignore' }).status === 0,
);

if (KUSTOMIZE === undefined)
  console.warn(`SKIPPED: tests that need kustomize; install it, or kubectl (looked for: ${CANDIDATES.join(', ')})`);
