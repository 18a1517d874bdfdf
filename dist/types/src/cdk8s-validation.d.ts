/** The validation for cdk8s.yaml: the linter over what an app synthesizes. */
import type { ValidationContext } from './cdk8s/plugin.js';
/**
 * Validates the manifests of a cdk8s app as `vmstate lint` does, in `validations` of cdk8s.yaml. Properties, all optional:
 *
 * - `release`: the KubeVirt release, in quotes. Default: that of the configuration, else read from the manifests.
 * - `facts`: a file, or a list, with objects captured from the cluster, relative to cdk8s.yaml. Default: none.
 * - `failOn`: `error`, `warning`, `info` or `never`: from which severity on cdk8s exits with 2. Default: that of the
 *   configuration, else `error`. Findings below it are reported all the same.
 * - `rules`: levels of rules or families, as in vmstate.yaml: `error`, `warning`, `info`, `off`.
 *
 * Properties win over the configuration, which is the vmstate.yaml found upward. As for the command, the Git work tree around
 * gives context: a KubeVirt object or a preference that stands there as YAML counts, and so do committed manifests of other
 * apps; where they tell of another cluster, `clusters` in vmstate.yaml keeps them apart. Manifests of `--stdout`, and those
 * of an output folder outside of the work tree, are judged as if they stood in the `output` of cdk8s.yaml, without what an
 * earlier synth left there: a verdict does not depend on where the manifests go.
 *
 * cdk8s records constructs by the bare name of their object. Where a name that is reported stands more than once among the
 * manifests, the command of `app` that cdk8s has just run is run once more to learn who wrote what; it is not run otherwise.
 * What it synthesizes then goes to a temporary folder. If it fails, cdk8s shows N/A as the construct path, and the summary says why.
 */
export declare class VmStateValidation {
    #private;
    /**
     * @param properties What cdk8s.yaml gives as `properties`.
     * @throws UsageError that names each property that is wrong.
     */
    constructor(properties?: unknown);
    /**
     * Judges the manifests and fills the report.
     * @throws UsageError when there is no manifest, or the configuration or the facts are wrong; cdk8s then exits with 1.
     */
    validate(context: ValidationContext): Promise<void>;
}
