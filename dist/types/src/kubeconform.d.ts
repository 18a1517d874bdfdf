/** Lints with kubeconform beside the built-in check: what was loaded, and what has it judge each cluster. */
import type { Target } from './cluster/target.js';
import type { Loaded } from './load.js';
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
export declare function withKubeconform<From extends Judgeable>(loaded: From, settings: KubeconformSettings, { cwd, env }: {
    readonly cwd: string;
    readonly env: Environment;
}): AlsoJudged<From>;
export {};
