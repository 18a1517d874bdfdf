/** Reads the text of a configuration: YAML 1.2, strictly, with every mistake at its line and column. */

import type { YAMLMap } from 'yaml';
import type { ClusterConfig, Config } from '../config.js';
import type { Release } from '../kubevirt/release.js';
import { UsageError } from '../problems.js';
import { withoutMark } from '../read/documents.js';
import { TOO_DEEP, textProblem } from '../read/reading.js';
import { configShape } from './keys.js';
import type { RuleNames } from './names.js';
import { type Mistake, quote, Source } from './shape.js';

/** Where a configuration stands. */
export interface ConfigPlace {
  /** As the user knows it. */
  readonly file: string;
  /** Absolute path of its folder. */
  readonly folder: string;
}

type Yaml = typeof import('yaml');

/** What the YAML library says, in one line of our words. */
function syntaxMessage(code: string, message: string): string {
  if (code === 'DUPLICATE_KEY') return 'this key stands a second time; remove one';
  if (code === 'MULTIPLE_DOCS') return 'a second document begins here; a configuration is one document';
  if (message.includes('call stack')) return TOO_DEEP;
  return `it is no valid YAML: ${message.replace(/\n[\s\S]*/, '').replace(/\s+/g, ' ')}`;
}

/** Whether a text is a Kubernetes manifest, which may well be named vmstate.yaml. */
export function isManifest(text: string): boolean {
  return /^["']?apiVersion["']?[^\S\n]*:/m.test(text) && /^["']?kind["']?[^\S\n]*:/m.test(text);
}

interface ClusterRead {
  readonly name?: string;
  readonly paths?: readonly string[];
  readonly kubevirt?: Release;
  readonly facts?: readonly string[];
  readonly render?: string;
}

function clusterOf({ name = '', paths = [], facts = [], kubevirt, render }: ClusterRead): ClusterConfig {
  return { name, paths, facts, ...(kubevirt ? { kubevirt } : {}), ...(render === undefined ? {} : { render }) };
}

/** What no single cluster tells: names that stand twice, and clusters without anything in them. */
function checkClusters(source: Source): void {
  const { isMap, isSeq } = source.yaml;
  const clusters = isMap(source.document.contents)
    ? source.target(source.document.contents.get('clusters', true))
    : null;
  if (!isSeq(clusters)) return;
  const seen = new Set<string>();
  // A key that is missing may be one that is misspelt, which was said.
  const doubtful = source.mistakes.length > 0;
  for (const item of clusters.items) {
    const cluster = source.target(item);
    if (!isMap(cluster)) continue;
    checkName(cluster, seen, source);
    if (!doubtful && !cluster.has('paths') && !cluster.has('render'))
      source.wrong(cluster, 'a cluster needs paths, or a render command; add one');
  }
}

function checkName(cluster: YAMLMap, seen: Set<string>, source: Source): void {
  const name = source.target(cluster.get('name', true));
  const value = source.yaml.isScalar(name) ? name.value : undefined;
  if (typeof value === 'string') {
    if (seen.has(value)) source.wrong(name, `there is a cluster ${quote(value)} already; give each its own name`);
    seen.add(value);
  }
}

/** All mistakes as one error: a line each, in the order of the text. */
function usageError(
  mistakes: readonly Mistake[],
  place: ConfigPlace,
  positionOf: (offset: number) => string,
): UsageError {
  const lines = [...mistakes]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, message }) => `${place.file}:${positionOf(offset)}: ${message}`);
  return new UsageError([...new Set(lines)].join('\n'));
}

/**
 * Reads a configuration.
 * @throws UsageError that names every mistake with its place.
 */
export function readConfig(text: string, place: ConfigPlace, rules: RuleNames): Config {
  const unfit = textProblem(withoutMark(text))?.problem;
  if (unfit) throw new UsageError(`${place.file}:${unfit.line}:${unfit.column}: ${unfit.message}`);
  try {
    return readFitting(withoutMark(text), place, rules);
  } catch (error) {
    // The parser recurses, so nesting beyond the stack ends here.
    if (error instanceof RangeError) throw new UsageError(`${place.file}:1:1: ${TOO_DEEP}`);
    throw error;
  }
}

function readFitting(text: string, place: ConfigPlace, rules: RuleNames): Config {
  const yaml = require('yaml') as Yaml;
  const counter = new yaml.LineCounter();
  const positionOf = (offset: number): string => {
    const { line, col } = counter.linePos(offset);
    return `${Math.max(1, line)}:${Math.max(1, col)}`;
  };
  const options = {
    schema: 'core',
    resolveKnownTags: false,
    prettyErrors: false,
    lineCounter: counter,
    logLevel: 'error',
  } as const;
  const document = yaml.parseDocument(text, options);
  const syntax = document.errors.map(({ code, message, pos }) => ({
    offset: pos[0],
    message: syntaxMessage(code, message),
  }));
  if (syntax.length > 0) throw usageError(syntax, place, positionOf);
  const { contents } = document;
  if (contents === null || (yaml.isScalar(contents) && contents.value === null)) return configOf({}, place);
  const source = new Source(yaml, document);
  const read = configShape(rules).read(source.target(document.contents), '', source) ?? {};
  checkClusters(source);
  if (source.mistakes.length > 0) throw usageError(source.mistakes, place, positionOf);
  return configOf(read, place);
}

type ConfigRead = NonNullable<ReturnType<ReturnType<typeof configShape>['read']>>;

function configOf(read: ConfigRead, { file, folder }: ConfigPlace): Config {
  return {
    file,
    folder,
    clusters: (read.clusters ?? []).map(clusterOf),
    exclude: read.exclude ?? [],
    rules: read.rules ?? new Map(),
    overrides: (read.overrides ?? []).map(({ files = [], rules = new Map() }) => ({ files, rules })),
    ...(read.kubevirt === undefined ? {} : { kubevirt: read.kubevirt }),
    ...(read.failOn === undefined ? {} : { failOn: read.failOn }),
    ...(read.schema === undefined ? {} : { schema: read.schema }),
  };
}
