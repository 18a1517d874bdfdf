/** The validation for cdk8s.yaml: the linter over what an app synthesizes. */

import { join, resolve } from 'node:path';
import { filesOf, type Manifests, placed } from './cdk8s/manifests.js';
import type { Constructs, ValidationContext } from './cdk8s/plugin.js';
import { type Project, projectIn } from './cdk8s/project.js';
import { inProperties, type Properties, readProperties } from './cdk8s/properties.js';
import { rerun } from './cdk8s/rerun.js';
import { constructsIn, Resources, type Written } from './cdk8s/resources.js';
import { bySeverity, objectsOf, violation } from './cdk8s/violations.js';
import { type LintResult, lintLoaded, reaches } from './lint.js';
import { loadFrom } from './load.js';
import { UsageError } from './problems.js';
import { programsIn } from './read/command.js';
import { readDocuments } from './read/documents.js';
import { pathFrom, readText } from './read/files.js';
import { RULE_NAMES, type Settings, settingsOf } from './settings.js';
import { AppSources } from './sources/app-sources.js';

/** The bundle stands in one folder with the recorder. */
const RECORDER = join(__dirname, 'cdk8s-recorder.js');
const TIMEOUT_MS = 120_000;

/** What is wrong with the project, told as cdk8s tells it: with a stack, which is of no use to its user. */
function refusal(message: string): UsageError {
  const error = new UsageError(message);
  error.stack = `${error.name}: ${message}\n    at VmStateValidation (cdk8s.yaml)`;
  return error;
}

/** Runs a step; a mistake of the user's is told without our stack. */
function refusing<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    throw error instanceof UsageError ? refusal(inProperties(error.message)) : error;
  }
}

/** The settings for manifests; where nothing above them configures, what is above cdk8s.yaml does. */
function settingsFor({ byPlace }: Manifests, cwd: string, { release, failOn, rules }: Properties): Settings {
  const given = { cwd, kubevirt: release, failOn, rules };
  const found = settingsOf([...byPlace.keys()], given);
  return found.configuration ? found : settingsOf(['.'], given);
}

function lintManifests(manifests: Manifests, cwd: string, settings: Settings, facts: readonly string[]): LintResult {
  const options = { cwd, configuration: settings.configuration, facts };
  const loaded = loadFrom(filesOf(manifests, cwd, options), [...manifests.byPlace.keys()], options);
  const result = lintLoaded(loaded, settings.kubevirt, settings.levels);
  if (result.problems)
    throw new UsageError(result.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return result;
}

/** Every object of the manifests. */
function* writtenIn({ byPlace }: Manifests, cwd: string): Generator<Written> {
  for (const [place, path] of byPlace) {
    const file = pathFrom(cwd, place);
    const { objects } = readDocuments(readText(resolve(cwd, path)), { file, observed: false });
    for (const object of objects) yield { object, file };
  }
}

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
export class VmStateValidation {
  readonly #properties: Properties;

  /**
   * @param properties What cdk8s.yaml gives as `properties`.
   * @throws UsageError that names each property that is wrong.
   */
  constructor(properties: unknown = {}) {
    this.#properties = refusing(() => readProperties(properties, RULE_NAMES));
  }

  /**
   * Judges the manifests and fills the report.
   * @throws UsageError when there is no manifest, or the configuration or the facts are wrong; cdk8s then exits with 1.
   */
  async validate(context: ValidationContext): Promise<void> {
    const cwd = process.cwd();
    const project = projectIn(cwd, process.argv.slice(2), process.env);
    if (context.manifests.length === 0)
      throw refusal(
        'cdk8s found no manifest to validate: it takes files that end in .yaml; see outputFileExtension of the app',
      );
    const manifests = placed(context.manifests, cwd, project.output, context.stdout === true);
    const { settings, result } = refusing(() => {
      const settings = settingsFor(manifests, cwd, this.#properties);
      return { settings, result: lintManifests(manifests, cwd, settings, this.#properties.facts ?? []) };
    });
    const note = await this.#report(result, manifests, project, context);
    const failed = settings.failOn !== 'never' && reaches(result, settings.failOn);
    context.report.submit(failed ? 'failure' : 'success', summaryOf(result, note));
  }

  /** Adds the violations; gives what is to be said of constructs that could not be found. */
  async #report(result: LintResult, manifests: Manifests, project: Project, context: ValidationContext) {
    if (result.findings.length === 0) return undefined;
    const cwd = process.cwd();
    const resources = new Resources(writtenIn(manifests, cwd));
    const manifestOf = (file: string): string => manifests.byPlace.get(resolve(cwd, file)) ?? file;
    const note = await nameConstructs(result, resources, manifestOf, project, context);
    const naming = {
      nameOf: (one: Written) => resources.nameOf(one),
      manifestOf,
      sourceOf: sourcesOf(project, resources, context.metadata ?? {}),
    };
    for (const finding of bySeverity(result.findings)) context.report.addViolation(violation(finding, naming));
    return note;
  }
}

/** Completes cdk8s' record by the constructs of objects whose bare names collide. Gives why it could not. */
async function nameConstructs(
  result: LintResult,
  resources: Resources,
  manifestOf: (file: string) => string,
  { app: command }: Project,
  { metadata = {}, manifests }: ValidationContext,
): Promise<string | undefined> {
  const doubtful = result.findings
    .flatMap(objectsOf)
    .filter((one) => resources.holds(one) && resources.collides(one) && Object.hasOwn(metadata, one.object.name));
  if (doubtful.length === 0) return undefined;
  if (command === undefined) return 'not known where names collide: the command of the app is not clear';
  const recording = await rerun({ command, cwd: process.cwd(), recorder: RECORDER, timeout: TIMEOUT_MS });
  if ('failed' in recording) return `not known where names collide: the app was run again, and ${recording.failed}`;
  const constructOf = constructsIn(recording.files, manifests);
  for (const one of doubtful) {
    const path = constructOf(manifestOf(one.file), one.object);
    // A record that cannot be added to leaves N/A, which is not wrong.
    if (path !== undefined) Reflect.set(metadata, resources.nameOf(one), { path });
  }
  return undefined;
}

/** Tells where the app makes an object, by the construct that cdk8s is told of. */
function sourcesOf({ app: command }: Project, resources: Resources, metadata: Constructs) {
  const cwd = process.cwd();
  const app = new AppSources(command === undefined ? [] : programsIn(command, cwd), cwd);
  return (one: Written, field: string): string => {
    const name = resources.nameOf(one);
    const path = Object.hasOwn(metadata, name) ? metadata[name]?.path : undefined;
    return (path === undefined ? undefined : app.find(path, field))?.text ?? '';
  };
}

/** The rows that cdk8s shows below status, plugin and version. */
function summaryOf({ summary, targets }: LintResult, note: string | undefined): Record<string, string> {
  const judged = targets.map(({ cluster, kubevirt, from }) => {
    const name = cluster === undefined ? '' : `${cluster}: `;
    return `${name}${kubevirt} (release: ${from})`;
  });
  return {
    errors: String(summary.errors),
    warnings: String(summary.warnings),
    infos: String(summary.infos),
    ...(summary.suppressed > 0 ? { ignored: String(summary.suppressed) } : {}),
    KubeVirt: judged.join('; '),
    ...(note === undefined ? {} : { constructs: note }),
  };
}
