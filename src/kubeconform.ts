/** Lints with kubeconform beside the built-in check: what was loaded, and what has it judge each cluster. */

import { resolve } from 'node:path';
import type { Target } from './cluster/target.js';
import type { Loaded } from './load.js';
import { UsageError } from './problems.js';
import { alsoBy } from './schema/check.js';
import { kubeconformCheck } from './schema/kubeconform-check.js';
import { kubeconformProgram, kubeconformVersion, ToolError } from './schema/kubeconform-wrapper.js';

/** How kubeconform is found and called. */
export interface KubeconformSettings {
  /** The program; default: VMSTATE_KUBECONFORM of the environment, else `kubeconform` on PATH. */
  readonly program?: string | undefined;
  /** Folders, addresses or templates of further schemas, as its -schema-location takes them. */
  readonly schemaLocations?: readonly string[] | undefined;
  /** How many seconds a call may take; default: VMSTATE_KUBECONFORM_TIMEOUT of the environment, else 300. */
  readonly timeoutSeconds?: number | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

function seconds({ timeoutSeconds }: KubeconformSettings, env: Environment): number | undefined {
  const text = env.VMSTATE_KUBECONFORM_TIMEOUT || undefined;
  const wanted = timeoutSeconds ?? (text === undefined ? undefined : Number(text));
  if (wanted === undefined || (wanted > 0 && Number.isFinite(wanted))) return wanted;
  throw new UsageError(
    `VMSTATE_KUBECONFORM_TIMEOUT takes a number of seconds; ${JSON.stringify(text ?? wanted)} is none`,
  );
}

/** Places of schemas as they are from any folder. */
const located = (location: string, cwd: string): string =>
  location === 'default' || /^https?:/.test(location) ? location : resolve(cwd, location);

/** What is needed of what was loaded. */
type Judgeable = Pick<Loaded, 'documentProblems' | 'inputProblems' | 'inScope'>;

export interface AlsoJudged<From extends Judgeable = Loaded> {
  /** What was loaded; what kubeconform fails at is added to its problems, while the rest is judged. */
  readonly loaded: From;
  /** Has it judge a target, before the rules do. */
  before(target: Target): void;
}

/**
 * Has kubeconform judge what was loaded too.
 * @throws UsageError for a setting that is none.
 */
export function withKubeconform<From extends Judgeable>(
  loaded: From,
  settings: KubeconformSettings,
  { cwd, env }: { readonly cwd: string; readonly env: Environment },
): AlsoJudged<From> {
  const problems = [...loaded.inputProblems];
  const given = kubeconformProgram(settings.program, env);
  const doubled = new Set(
    loaded.documentProblems.flatMap(({ kind, document }) => (kind === 'duplicate keys' ? [document] : [])),
  );
  const input = {
    // A path is from where the user stands, a name is looked for on PATH.
    program: /[\\/]/.test(given) ? resolve(cwd, given) : given,
    schemaLocations: (settings.schemaLocations ?? []).map((location) => located(location, cwd)),
    timeoutSeconds: seconds(settings, env),
    inScope: loaded.inScope,
    hasDuplicates: (document: Loaded['documentProblems'][number]['document']) => doubled.has(document),
  };
  let isKnown = false;
  let hasFailed = false;
  const before = (target: Target): void => {
    if (hasFailed) return;
    try {
      if (!isKnown) kubeconformVersion(input.program);
      isKnown = true;
      alsoBy(target, kubeconformCheck(target, input));
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      hasFailed = true;
      problems.push({
        path: 'kubeconform',
        message: `${error.message}; nothing was judged by it, all else was`,
      });
    }
  };
  return { loaded: { ...loaded, inputProblems: problems }, before };
}
