/** Runs the render commands of the configuration: only where the user asks for it with `--render`. */

import { spawnSync } from 'node:child_process';
import type { ClusterConfig, Config } from '../config.js';
import { UsageError } from '../problems.js';
import { ending, MOST_BYTES } from './run.js';

/** Lines of a failed renderer's complaint that are shown. */
const SHOWN_LINES = 5;

/**
 * What each cluster's render command prints, by cluster.
 * @param only Name of the only cluster to render.
 * @throws UsageError when no cluster has a command, when one fails, or when it prints nothing.
 */
export function render(config: Config | undefined, only: string | undefined): Map<string, string> {
  const clusters = (config?.clusters ?? []).filter(({ name }) => only === undefined || name === only);
  const commands = clusters.filter(({ render: command }) => command !== undefined);
  if (!config || commands.length === 0)
    throw new UsageError(
      '--render needs a command to run: give the cluster a "render" in vmstate.yaml, as "kustomize build overlays/prod"',
    );
  return new Map(commands.map((cluster) => [cluster.name, output(cluster, config)]));
}

function output({ name, render: command = '' }: ClusterConfig, { folder }: Config): string {
  const outcome = spawnSync(command, {
    cwd: folder,
    shell: true,
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { status, stdout, stderr, error } = outcome;
  const failed = `cluster ${name}: the render command "${command}"`;
  if (error) throw new UsageError(`${failed} cannot be run: ${error.message}`);
  if (status !== 0) {
    const complaint = stderr.trim().split('\n').slice(-SHOWN_LINES).join('\n');
    throw new UsageError(`${failed} ${ending(outcome)}${complaint === '' ? '' : `:\n${complaint}`}`);
  }
  if (stdout.trim() === '') throw new UsageError(`${failed} printed nothing; it must print manifests`);
  return stdout;
}
