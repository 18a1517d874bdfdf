/** Options that an Argo CD Application gives its plugin, as the parameters that plugin.yaml announces. */

import { UsageError } from '../problems.js';
import { printable } from '../report/terminal.js';
import { isMap } from '../value.js';
import type { Io, Parsed } from './arguments.js';

/** Parameters by the options that they stand for, and whether they hold several values. */
const PARAMETERS: Readonly<Record<string, { readonly several: boolean }>> = {
  kubevirt: { several: false },
  cluster: { several: false },
  facts: { several: true },
  rule: { several: true },
  'fail-on': { several: false },
};

const ALL = 'ARGOCD_APP_PARAMETERS';

/** The environment variable that holds a parameter of one text. */
const variable = (name: string): string => `PARAM_${name.toUpperCase().replace(/\W/g, '_')}`;

/** The values of a parameter: of a text, an array, or a map, whose entries become `key=value`. */
function valuesOf({ string, array, map }: Readonly<Record<string, unknown>>): string[] {
  const pairs = isMap(map) ? Object.entries(map).map(([key, value]) => `${key}=${value}`) : [];
  return [string, ...(Array.isArray(array) ? array : []), ...pairs].filter((value) => value !== undefined).map(String);
}

/** The parameters as Argo CD gives them all at once. */
function inJson(text: string): Map<string, string[]> {
  let parameters: unknown;
  try {
    parameters = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${ALL} in the environment is no JSON: ${(error as Error).message}`);
  }
  // Argo CD writes null for none.
  const list = Array.isArray(parameters) ? parameters.filter(isMap) : [];
  return new Map(list.map((parameter) => [String(parameter.name), valuesOf(parameter)]));
}

/** The same from a variable for each: `PARAM_FACTS`, or `PARAM_FACTS_0` and so on for an array. */
function inVariables(env: Io['env']): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const name of Object.keys(PARAMETERS)) {
    const values = [env[variable(name)]];
    for (let at = 0; env[`${variable(name)}_${at}`] !== undefined; at++) values.push(env[`${variable(name)}_${at}`]);
    found.set(
      name,
      values.filter((value) => value !== undefined),
    );
  }
  return found;
}

/**
 * The options that parameters give; what is empty gives none. Other parameters are for the command that renders.
 * @throws UsageError when they cannot be read.
 */
export function announced({ env }: Io): Parsed['values'] {
  const json = env[ALL] ?? '';
  const given = json === '' ? inVariables(env) : inJson(json);
  const options = Object.entries(PARAMETERS).flatMap(([name, { several }]) => {
    const values = (given.get(name) ?? []).filter((value) => value !== '');
    const [first] = values;
    if (first === undefined) return [];
    if (!several && values.length > 1)
      throw new UsageError(
        `the parameter "${name}" takes one value; it has ${values.length}: ${printable(values.join(', '))}`,
      );
    return [[name, several ? values : first] as const];
  });
  return Object.fromEntries(options);
}
