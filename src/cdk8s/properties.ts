/** The `properties` of the validation in cdk8s.yaml, as cdk8s has read them: plain values, without their places. */

import { FAIL_ON, factsFiles, levelMap } from '../config/keys.js';
import { type RuleNames, withFamilies } from '../config/names.js';
import { oneOf, record, Source, text } from '../config/shape.js';
import type { Level } from '../config.js';
import type { Severity } from '../finding.js';
import { newestRelease } from '../kubevirt/release.js';
import { knownRelease } from '../options.js';
import { UsageError } from '../problems.js';
import { isMap } from '../value.js';

export interface Properties {
  readonly release?: string;
  readonly facts?: readonly string[];
  readonly failOn?: Severity | 'never';
  readonly rules?: ReadonlyMap<string, Level>;
}

/** A number is refused: what was written `10` after the point has come as `1`, and nothing tells. */
const RELEASE = `a KubeVirt release in quotes, such as "${newestRelease().minor}" (YAML drops the last zero of a number)`;

function releaseProblem(written: string): string | undefined {
  const release = knownRelease(written);
  return typeof release === 'string' ? `properties.release: ${release}` : undefined;
}

const shape = (rules: RuleNames) =>
  record(
    {
      release: { about: 'The KubeVirt release that the manifests are for.', shape: text(RELEASE, {}, releaseProblem) },
      facts: { about: 'Files with objects captured from the cluster.', shape: factsFiles },
      failOn: { about: 'The severity from which on the validation fails.', shape: oneOf(FAIL_ON) },
      rules: { about: 'Levels of rules.', shape: levelMap(withFamilies(rules), 'properties.rules: ') },
    },
    'properties',
  );

/** `off` without quotes is a boolean where YAML 1.1 is read. */
function withWords(properties: unknown): unknown {
  if (!isMap(properties) || !isMap(properties.rules)) return properties;
  const rules = Object.entries(properties.rules).map(([rule, level]) => [rule, level === false ? 'off' : level]);
  return { ...properties, rules: Object.fromEntries(rules) };
}

/**
 * Reads the properties.
 * @throws UsageError that names every property that is wrong, with a suggestion.
 */
export function readProperties(properties: unknown, rules: RuleNames): Properties {
  const yaml = require('yaml') as typeof import('yaml');
  const document = new yaml.Document(withWords(properties), { aliasDuplicateObjects: false });
  const source = new Source(yaml, document);
  const read = shape(rules).read(source.target(document.contents), 'properties', source) ?? {};
  const mistakes = source.mistakes.map(({ message }) => message);
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  return read as Properties;
}

/** A message of the linter, which names options of the command line, with the properties that stand for them here. */
export const inProperties = (message: string): string =>
  message.replaceAll('--kubevirt', 'properties.release').replaceAll('--facts', 'properties.facts');
