/** Makes apps of combinations, and asks both sides of the law about them: the guard at synth, and the linter. */

import { ApiObject, App, Chart, Yaml } from 'cdk8s';
import { KubeVirt, Resource, type StateKind, VirtualMachine } from '../../constructs/index.js';
import { type Finding, lintObjects, readYaml } from '../../src/index.js';
import { type Combination, type Part, partsOf } from './law-table.js';

export interface Made {
  readonly app: App;
  readonly chart: Chart;
}

/** Changes to the props of a combination before constructs are made of them. */
export type Change = (parts: Part) => Part;

/** An app with a KubeVirt and a VM of a combination. */
export function made(
  combination: Combination,
  release: string,
  change: Change = (parts) => parts,
  app: App = new App(),
  id = 'law',
): Made {
  const chart = new Chart(app, id);
  const { vm = {}, kubevirt = {}, more } = change(partsOf(combination, chart));
  new KubeVirt(chart, 'kubevirt', { ...kubevirt, release });
  const machine = new VirtualMachine<StateKind>(chart, 'vm', vm);
  more?.(machine, chart);
  return { app, chart };
}

/** The manifests as they would be written if nobody judged them. */
export const unjudged = ({ app }: Made): unknown[] =>
  app.node
    .findAll()
    .filter(ApiObject.isApiObject)
    .map((object) => object.toJson());

export type Outcome =
  | { readonly yaml: string; readonly made: Made }
  /** Rules as `severity rule`, sorted. */
  | { readonly refused: readonly string[]; readonly message: string; readonly made: Made }
  | { readonly thrown: Error };

const REFUSED = /^Validation failed/;
const FAILURE = /^ {2}\[[^\]]*\] (?:\S+: )?(error|warning) ([\w-]+\/[\w-]+): /gm;

/** Runs code without what it writes to stderr: warnings that are printed. */
function quietly<T>(run: () => T): T {
  const { write } = process.stderr;
  process.stderr.write = () => true;
  try {
    return run();
  } finally {
    process.stderr.write = write;
  }
}

/** What becomes of an app at synth. */
export function outcomeOf(make: () => Made, synth = ({ app }: Made): string => app.synthYaml()): Outcome {
  let app: Made | undefined;
  try {
    const own = make();
    app = own;
    return { yaml: quietly(() => synth(own)), made: own };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (!app || !REFUSED.test(error.message)) return { thrown: error };
    const failures = [...error.message.matchAll(FAILURE)].map(([, severity, rule]) => `${severity} ${rule}`);
    return { refused: [...new Set(failures)].sort(), message: error.message, made: app };
  }
}

/** Documents as they are written to a file. */
export const yamlOf = (manifests: readonly unknown[]): string => Yaml.stringify(...manifests);

/** What the linter finds in manifests, read from YAML; annotations take out warnings only. */
export function findingsIn(yaml: string, release: string | undefined): readonly Finding[] {
  const { values, errors } = readYaml(yaml);
  if (errors.length > 0) throw new Error(`${errors[0]?.message} in\n${yaml}`);
  const target = release === undefined ? {} : { kubevirt: release };
  return lintObjects(values, { ...target, observed: false, complete: false, ignoreErrors: false }).findings;
}

/** The objects that constructs of this library made, as `Kind/name`. */
export const oursIn = ({ app }: Made): ReadonlySet<string> =>
  new Set(
    app.node
      .findAll()
      .filter((construct) => construct instanceof Resource)
      .map(({ kind, name }) => `${kind}/${name}`),
  );
