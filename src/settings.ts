/** What a run is set to: the configuration found for its paths, and what the command line or the library gives over it. */

import { findConfig } from './config/find.js';
import { SCHEMA_CHECKS, SCHEMA_MODES } from './config/keys.js';
import { Levels, readLevels } from './config/levels.js';
import { familyOf, namesOf, type RuleNames } from './config/names.js';
import type { Config, Level, SchemaCheck, SchemaMode } from './config.js';
import type { Severity } from './finding.js';
import type { Release } from './kubevirt/release.js';
import { releaseOption } from './options.js';
import { UsageError } from './problems.js';
import { RULES } from './rules/index.js';

/** Every rule with what it reports. */
export const RULE_NAMES: RuleNames = namesOf(RULES);

export interface Settings {
  readonly configuration: Config | undefined;
  /** The release that wins over the configuration and over what is read. */
  readonly kubevirt: Release | undefined;
  readonly levels: Levels;
  readonly failOn: Severity | 'never';
  readonly schema: SchemaMode;
}

/** What wins over the configuration. */
export interface Given {
  readonly cwd: string;
  /** A file to take in place of the one found; false takes none. */
  readonly config?: string | false | undefined;
  readonly kubevirt?: string | undefined;
  readonly rules?: Iterable<readonly [rule: string, level: string]> | undefined;
  readonly failOn?: Severity | 'never' | undefined;
  readonly schema?: SchemaMode | undefined;
  /** Name of standard input, for the path `-`. */
  readonly stdinFilename?: string | undefined;
}

/** The rules that compare manifests with schemas. */
const SCHEMA_RULES = 'schema/*';

/** What keeps a document from being compared with a schema, or what of it was. */
const READING: ReadonlySet<string> = new Set(['meta/parse', 'meta/duplicate-key']);

/** Levels under which only what schemas say is reported, and what could not be compared with one. */
export const SCHEMAS_ALONE: Readonly<Record<string, Level>> = Object.fromEntries(
  RULES.filter(({ id }) => familyOf(id) !== SCHEMA_RULES && !READING.has(id)).map(({ id }) => [id, 'off' as const]),
);

/** Levels under which no rule of schemas runs where none is to. */
function withSchema(levels: ReadonlyMap<string, Level>, schema: SchemaMode): ReadonlyMap<string, Level> {
  if (schema !== 'off') return levels;
  const others = [...levels].filter(([rule]) => familyOf(rule) !== SCHEMA_RULES);
  return new Map([...others, [SCHEMA_RULES, 'off']]);
}

/** The way of checking schemas that JavaScript may give, refused in words where it is none. */
function schemaOption<T extends SchemaMode>(schema: T | undefined, allowed: readonly T[]): T | undefined {
  if (schema === undefined || allowed.includes(schema)) return schema;
  const given = JSON.stringify(schema);
  throw new UsageError(`schema takes ${allowed.join(' or ')}; ${given} is ${allowed.length > 2 ? 'none' : 'neither'}`);
}

/** Levels given for a run without a configuration, over objects. */
export const levelsOf = (
  given: Iterable<readonly [rule: string, level: string]>,
  schema: SchemaCheck = 'builtin',
): Levels =>
  new Levels(undefined, withSchema(readLevels(given, RULE_NAMES), schemaOption(schema, SCHEMA_CHECKS) ?? 'builtin'));

/**
 * The settings of a run over some paths.
 * @throws UsageError for what is given or configured wrongly.
 */
export function settingsOf(paths: readonly string[], given: Given): Settings {
  const { cwd, config, stdinFilename = '.' } = given;
  if (config !== undefined && config !== false && typeof config !== 'string')
    throw new UsageError('config takes the path of a file, or false');
  const release = releaseOption(given.kubevirt);
  const levels = readLevels(given.rules ?? [], RULE_NAMES);
  const from = paths.map((path) => (path === '-' ? stdinFilename : path));
  const configuration = findConfig(from, { cwd, ...(config === undefined ? {} : { config }) }, RULE_NAMES);
  const schema = schemaOption(given.schema, SCHEMA_MODES) ?? configuration?.schema ?? 'builtin';
  return {
    configuration,
    kubevirt: release,
    levels: new Levels(configuration, withSchema(levels, schema), cwd),
    schema,
    failOn: given.failOn ?? configuration?.failOn ?? 'error',
  };
}

const byName = (levels: Iterable<readonly [string, string]>): Record<string, string> =>
  Object.fromEntries([...levels].sort(([left], [right]) => (left < right ? -1 : 1)));

/** The settings with the keys of a configuration: defaults, file and command line merged. */
export function resolved({ configuration, kubevirt, levels, failOn, schema }: Settings) {
  const { clusters = [], exclude = [], overrides = [] } = configuration ?? {};
  const release = kubevirt ?? configuration?.kubevirt;
  return {
    ...(release === undefined ? {} : { kubevirt: release.version }),
    clusters: clusters.map(({ kubevirt: own, ...rest }) =>
      own === undefined ? rest : { ...rest, kubevirt: own.version },
    ),
    exclude,
    rules: byName(RULES.map(({ id, severity }) => [id, levels.usual(id) ?? severity])),
    overrides: overrides.map(({ files, rules }) => ({ files, rules: byName(rules) })),
    failOn,
    schema,
  };
}

/** The resolved settings as a configuration in YAML; rules that nothing sets are marked as default. */
export function resolvedText(settings: Settings): string {
  const { Document, isMap, isScalar } = require('yaml') as typeof import('yaml');
  const document = new Document(resolved(settings));
  document.commentBefore = ` from ${settings.configuration?.file ?? 'defaults; there is no vmstate.yaml'}`;
  const rules = document.get('rules');
  for (const { key, value } of isMap(rules) ? rules.items : []) {
    if (isScalar(value) && settings.levels.usual(String(key)) === undefined) value.comment = ' default';
  }
  return document.toString({ lineWidth: 0 });
}
