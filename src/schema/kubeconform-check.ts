/** Has kubeconform judge the documents of a cluster, and finds for each result the object that it is of. */

import type { Target } from '../cluster/target.js';
import { indexBy } from '../index-by.js';
import type { KubeObject, SourceDocument } from '../kube-object.js';
import { contextOf, type ObjectCheck } from './check.js';
import { userKinds } from './crd-check.js';
import { inTemporaryFolder, writeTexts } from './folder.js';
import { type JsonSchema, SCHEMA_FILES, schemaFile, servedSchemas } from './json-schema.js';
import { kubeconformFaults } from './kubeconform-faults.js';
import { type KubeconformOptions, type KubeconformResult, runKubeconform } from './kubeconform-wrapper.js';
import { outsideProblems } from './outside.js';
import type { SchemaProblem } from './problem.js';

export interface KubeconformInput {
  readonly program: string;
  /** Further places of schemas, asked after the user's definitions and the release. */
  readonly schemaLocations: readonly string[];
  readonly timeoutSeconds?: number | undefined;
  /** Whether findings in a file are reported. */
  inScope(file: string): boolean;
  /** Whether a document has keys that stand twice: that is told by the reader. */
  hasDuplicates(document: SourceDocument): boolean;
}

/** A text that kubeconform can read as it stands, with the objects in it. */
interface Manifest {
  readonly text: string;
  readonly objects: readonly KubeObject[];
}

/** The documents of a target, and objects that come from none. */
function manifestsOf({ cluster }: Target, inScope: KubeconformInput['inScope']): Manifest[] {
  const given = cluster.objects.filter(({ document }) => !document);
  const judged = cluster.objects.filter(
    ({ document }) => document && !document.template && !document.program && inScope(document.file),
  );
  const written = indexBy(judged, ({ document }) => document as SourceDocument);
  return [
    ...given.map((object) => ({ text: JSON.stringify(object.value), objects: [object] })),
    ...[...written].map(([{ text }, objects]) => ({ text, objects })),
  ];
}

/** Where schemas are laid out in its folder: the user's definitions, and what the release has. */
const FOLDERS = { crds: 'crds', release: 'release' };

const asTexts = (folder: string, schemas: ReadonlyMap<string, JsonSchema>): [string, string][] =>
  [...schemas].map(([file, schema]) => [`${folder}/${file}`, JSON.stringify(schema)]);

/** Lays out the schemas of the kinds that there are objects of. */
function layOutSchemas(folder: string, target: Target, objects: readonly KubeObject[]): void {
  const files = new Set(objects.map(({ group, kind, version }) => schemaFile(group, kind, version)));
  const own = new Map([...userKinds(target)].filter(([file]) => files.has(file)));
  const schemas = new Map([...own].map(([file, { schema }]) => [file, schema]));
  writeTexts(folder, asTexts(FOLDERS.crds, schemas));
  writeTexts(
    folder,
    asTexts(
      FOLDERS.release,
      servedSchemas(contextOf(target), (file) => files.has(file)),
    ),
  );
}

/** Gives each result of a document the object that it is of: the next of its kind and name. */
function* withObjects(
  results: readonly KubeconformResult[],
  objects: readonly KubeObject[],
): Generator<[KubeObject, KubeconformResult]> {
  const left = [...objects];
  for (const result of results) {
    if (result.status === 'empty') continue;
    const index = objects.length === 1 ? 0 : left.findIndex((object) => isOf(result, object));
    const [object] = index < 0 ? [] : left.splice(index, 1);
    if (object) yield [object, result];
  }
}

/** What cannot be read has no kind. A name that is generated comes with a mark behind it. */
const isOf = ({ kind, version, name }: KubeconformResult, object: KubeObject): boolean =>
  kind === '' ||
  (kind === object.kind && version === object.apiVersion && (object.name === '' || object.name === name));

const DUPLICATE = /already set in map|already defined/;

function problemsOf(object: KubeObject, result: KubeconformResult, input: KubeconformInput): SchemaProblem[] {
  if (result.status === 'valid') return [];
  const { document } = object;
  if (result.status === 'error' && DUPLICATE.test(result.message) && document && input.hasDuplicates(document))
    return [];
  const faults =
    result.status === 'error'
      ? [{ what: 'value' as const, path: [], said: result.message }]
      : kubeconformFaults(result, object.value);
  return outsideProblems(faults, object, 'kubeconform');
}

/** The results of documents, which are files of a folder by their number; of several objects only in order can they be told. */
function resultsOf(
  documents: readonly (readonly KubeObject[])[],
  options: Omit<KubeconformOptions, 'inOrder'>,
): Map<string, KubeconformResult[]> {
  const files = (several: boolean): string[] =>
    documents.flatMap((objects, index) => (objects.length > 1 === several ? [fileOf(index)] : []));
  const results = [
    ...runKubeconform(files(false), options),
    ...runKubeconform(files(true), { ...options, inOrder: true }),
  ];
  return indexBy(results, ({ file }) => file);
}

const fileOf = (index: number): string => `${index}.yaml`;

/**
 * What kubeconform says of the objects of a target.
 * @throws ToolError when it fails.
 */
export function kubeconformCheck(target: Target, input: KubeconformInput): ObjectCheck {
  const manifests = manifestsOf(target, input.inScope);
  const objects = manifests.map((one) => one.objects);
  const found = new Map<KubeObject, SchemaProblem[]>();
  inTemporaryFolder((folder) => {
    layOutSchemas(folder, target, objects.flat());
    writeTexts(
      folder,
      manifests.map(({ text }, index) => [fileOf(index), text]),
    );
    const { program, schemaLocations, timeoutSeconds } = input;
    const own = Object.values(FOLDERS).map((name) => `${name}/${SCHEMA_FILES}`);
    const results = resultsOf(objects, {
      program,
      schemaLocations: [...own, ...schemaLocations],
      cwd: folder,
      timeoutSeconds,
    });
    for (const [index, inDocument] of objects.entries())
      for (const [object, result] of withObjects(results.get(fileOf(index)) ?? [], inDocument))
        if (result.status !== 'skipped') found.set(object, problemsOf(object, result, input));
  });
  return (object) => found.get(object);
}
