/** Runs the user's kubectl, which knows how to reach the cluster. It only ever gets lists. */

import { spawnSync } from 'node:child_process';
import type { KubeObject } from '../kube-object.js';
import { UsageError } from '../problems.js';
import { jsonObjects } from './read.js';

const KUBECTL = 'kubectl';
const SECOND = 1000;
/** A gibibyte: what it may print of one kind. */
const MOST_BYTES = 2 ** 30;
/** Objects that are asked for at once. */
const PAGE = 500;
/** Lines of its complaint that are shown, from the end, and characters of each. */
const SHOWN_LINES = 5;
const SHOWN = 300;

/** How kubectl is called. */
export interface Kubectl {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What says which cluster is meant and who asks: `--context=prod`. */
  readonly flags: readonly string[];
  /** How long it may take for one kind. */
  readonly seconds: number;
}

/** What came of asking for a kind. */
export type Listing =
  | { readonly objects: readonly KubeObject[] }
  /** `missing`: the cluster has no such kind. */
  | { readonly refused: 'missing' | 'forbidden' };

/** How kubectl and API servers say it, of any version that is in use. */
const REFUSALS: readonly (readonly [RegExp, 'missing' | 'forbidden'])[] = [
  [/\(Forbidden\)|\bis forbidden:/, 'forbidden'],
  [/doesn't have a resource type|could not find the requested resource|no matches for kind/, 'missing'],
];

const complaint = (stderr: string): string =>
  stderr
    .trim()
    .split('\n')
    .slice(-SHOWN_LINES)
    .map((line) => line.slice(0, SHOWN))
    .join('\n');

function notRun({ code, message }: NodeJS.ErrnoException, seconds: number): UsageError {
  if (code === 'ENOENT')
    return new UsageError('kubectl is not on PATH; install it, or give what it prints elsewhere with --from');
  if (code === 'ETIMEDOUT')
    return new UsageError(
      `kubectl did not end within ${seconds} s; see whether the cluster answers, or raise --timeout`,
    );
  return new UsageError(`kubectl cannot be run: ${message}`);
}

function objectsIn(stdout: string, what: string): KubeObject[] {
  const objects = stdout.trim() === '' ? [] : jsonObjects(stdout);
  if (objects) return objects;
  throw new UsageError(`kubectl printed no JSON of ${what}: ${JSON.stringify(stdout.slice(0, SHOWN))}`);
}

/**
 * What the cluster has of a resource.
 * @param resource As kubectl names it, with its group: `storageclasses.storage.k8s.io`.
 * @param where Which of them: flags and names.
 * @throws UsageError when the cluster cannot be asked.
 */
export function list(resource: string, where: readonly string[], { cwd, env, flags, seconds }: Kubectl): Listing {
  const argv = ['get', resource, ...where, '--output=json', '--ignore-not-found', `--chunk-size=${PAGE}`];
  const { error, status, signal, stdout, stderr } = spawnSync(
    KUBECTL,
    [...argv, `--request-timeout=${seconds}s`, ...flags],
    {
      cwd,
      // What it says is understood in English only.
      env: { ...env, LC_ALL: 'C' },
      encoding: 'utf8',
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: seconds * SECOND,
      killSignal: 'SIGKILL',
    },
  );
  if (error) throw notRun(error, seconds);
  if (status === 0) return { objects: objectsIn(stdout, resource) };
  const refusal = REFUSALS.find(([words]) => words.test(stderr));
  if (refusal) return { refused: refusal[1] };
  const how = status === null ? `was ended by ${signal}` : `failed with exit code ${status}`;
  throw new UsageError(`kubectl get ${resource} ${how}:\n${complaint(stderr)}`);
}
