/** The keys of vmstate.yaml: one table for the reader, its messages and the JSON Schema. */

import { SEVERITIES } from '../finding.js';
import { newestRelease } from '../kubevirt/release.js';
import { knownRelease } from '../options.js';
import { globProblem } from './globs.js';
import { LEVELS, type RuleNames, unknownRule, withFamilies } from './names.js';
import { list, mapOf, oneOf, oneOrMore, record, text, version } from './shape.js';

/** What `schema` takes. */
export const SCHEMA_CHECKS = ['builtin', 'off'] as const;
/** What it takes on the command line alone: a configuration in a checkout runs no program. */
export const SCHEMA_MODES = ['builtin', 'kubeconform', 'off'] as const;
export const FAIL_ON = [...SEVERITIES, 'never'] as const;

const file = text('the path of a file');
const glob = text('a glob', {}, globProblem);
const globs = list(glob, 'globs');

/** Files with objects captured from a cluster: one, or a list. */
export const factsFiles = oneOrMore(file, 'files');
const release = version(`a KubeVirt release such as "${newestRelease().minor}"`, knownRelease);

/** A map from rules, or families of them, to levels. `where` comes before what is said of an unknown rule. */
export const levelMap = (names: RuleNames, where = '') =>
  mapOf(names, oneOf(LEVELS), 'a map from rules to levels', (name) => where + unknownRule(name, names));

const clusterKeys = record(
  {
    name: { about: 'How findings name the cluster.', shape: text('a name'), required: true },
    paths: { about: 'Globs of the files that belong to the cluster, relative to this file.', shape: globs },
    kubevirt: { about: 'The KubeVirt release that the cluster runs.', shape: release },
    facts: {
      about: 'Files with objects captured from the cluster, as kubectl get -o yaml prints them.',
      shape: factsFiles,
    },
    render: {
      about: 'Command whose standard output is what is deployed. It runs only with --render.',
      shape: text('a command'),
    },
  },
  'a cluster',
);
const cluster: typeof clusterKeys = {
  ...clusterKeys,
  get schema() {
    const either = ['paths', 'render'].map((key) => ({ properties: { [key]: {} }, required: [key] }));
    return { ...clusterKeys.schema, anyOf: either };
  },
};

/** The shape of the whole file, for the rules that there are. */
export function configShape(rules: RuleNames) {
  const names = withFamilies(rules);
  return record(
    {
      kubevirt: { about: 'The KubeVirt release that the manifests are for.', shape: release },
      clusters: { about: 'The clusters that the manifests are for.', shape: list(cluster, 'clusters') },
      exclude: {
        about: 'Globs of files that are neither judged nor read for facts, relative to this file.',
        shape: globs,
      },
      rules: {
        about: 'Levels of rules: what is off is not run, another level holds for all findings of the rule.',
        shape: levelMap(names),
      },
      overrides: {
        about: 'Levels of rules for some files. Later entries win.',
        shape: list(
          record(
            {
              files: { about: 'Globs of the files, relative to this file.', shape: globs, required: true },
              rules: { about: 'Levels of rules in those files.', shape: levelMap(names), required: true },
            },
            'an override',
          ),
          'overrides',
        ),
      },
      failOn: { about: 'The severity from which on the exit code is 1.', shape: oneOf(FAIL_ON) },
      schema: { about: 'What checks manifests against the schemas of their API.', shape: oneOf(SCHEMA_CHECKS) },
    },
    'the configuration',
  );
}

/** The JSON Schema of vmstate.yaml, for editors. */
export function configSchema(rules: RuleNames): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'vmstate.yaml: the configuration of vmstate',
    ...configShape(rules).schema,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
