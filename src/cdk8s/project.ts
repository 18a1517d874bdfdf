/** What cdk8s synth was told: by cdk8s.yaml in the working directory, its environment and its command line. */

import { join } from 'node:path';
import { withoutMark } from '../read/documents.js';
import { isFile, readText } from '../read/files.js';
import { readValue } from '../read/yaml-values.js';
import { isMap, type PlainMap } from '../value.js';

export interface Project {
  /** The command that cdk8s has just run; undefined where that cannot be told for sure. */
  readonly app: string | undefined;
  /** The output folder, as configured. */
  readonly output: string;
}

/** cdk8s' own. */
const DEFAULT_OUTPUT = 'dist';

function configurationIn(folder: string): PlainMap {
  const file = join(folder, 'cdk8s.yaml');
  const reading = isFile(file) ? readValue(withoutMark(readText(file))) : undefined;
  return reading && 'value' in reading && isMap(reading.value) ? reading.value : {};
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Forms of the option that are read here; others are left to cdk8s. */
const APP = /^(?:--app|-a)(?:=(.*))?$/s;
const ANY_APP = /^(?:--app|--no-app|-[a-zA-Z]*a)/;

/** What the command line says of the app: its value, null where that is not clear, undefined for nothing. */
function typedApp(argv: readonly string[]): string | null | undefined {
  const given = argv.flatMap((word, index) => (ANY_APP.test(word) ? [index] : []));
  const [at = -1, ...more] = given;
  if (at < 0) return undefined;
  const form = APP.exec(argv[at] ?? '');
  return (more.length === 0 && form ? (form[1] ?? argv[at + 1]) : undefined) ?? null;
}

/** Reads the project in a folder; the command line wins over the environment, and that over cdk8s.yaml. */
export function projectIn(folder: string, argv: readonly string[], env: NodeJS.ProcessEnv): Project {
  const { app, output } = configurationIn(folder);
  const typed = typedApp(argv);
  return {
    app: typed === null ? undefined : (typed ?? env.CDK8S_APP ?? textOf(app)),
    output: textOf(output) ?? DEFAULT_OUTPUT,
  };
}
