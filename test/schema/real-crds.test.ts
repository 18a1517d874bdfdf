/**
 * Published CustomResourceDefinitions, converted as those of a user are. KubeVirt's own are held against the answers of a kube-apiserver
 * that had them; to the others there are none, so what is taken and refused was read off the definition.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { KubeObject } from '../../src/kube-object.js';
import { readDocuments } from '../../src/read/documents.js';
import { customKinds } from '../../src/schema/crd.js';
import { crdCheck } from '../../src/schema/crd-check.js';
import { schemaFile } from '../../src/schema/json-schema.js';
import { pathText } from '../../src/value.js';
import { difference, type Verdict } from './verdicts.js';

const FIXTURES = join(__dirname, '../fixtures/schema');
const SHARED = join(__dirname, '../../../shared');

const lines = (file: string): string[] => readFileSync(file, 'utf8').trim().split('\n');

function objectOf(text: string): KubeObject | undefined {
  const { objects, problems } = readDocuments(text, { file: 'a.yaml', observed: false });
  return objects.length === 1 && problems.length === 0 ? objects[0] : undefined;
}

/** The paths of what is refused under the definitions of a fixture; undefined for a kind that they do not have. */
function checkBy(fixture: string): (text: string) => string[] | undefined {
  const kinds = customKinds(lines(join(FIXTURES, 'crds', fixture)).flatMap((line) => objectOf(line) ?? []));
  const check = crdCheck(new Map(kinds.map((kind) => [schemaFile(kind.group, kind.kind, kind.version), kind])));
  return (text) => {
    const object = objectOf(text);
    return object && check(object)?.map(({ place }) => pathText(place.path));
  };
}

/** Why an answer is another one, by case. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'b7-115': 'its namespace does not exist in that cluster; no manifest tells whether one does',
};

/** Answers of which no schema tells. */
const NO_SCHEMA = /unrecognized|does not match the expected API version/;

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect: readonly { readonly kubevirt: readonly string[]; readonly strict: Verdict }[];
}

function agree(file: string, atLeast: number): void {
  const refusals = checkBy('kubevirt-v1.8.4.jsonl');
  let compared = 0;
  const open = lines(file).flatMap((line) => {
    const { id, text, expect } = JSON.parse(line) as Case;
    const strict = expect.find(({ kubevirt }) => kubevirt.includes('1.8'))?.strict;
    const found = refusals(text);
    if (!strict || !found || strict.errors.some(({ message }) => NO_SCHEMA.test(message))) return [];
    compared++;
    const different = difference(found, strict);
    return different === undefined || EXPLAINED[id] !== undefined ? [] : [`${id}: ${different}`];
  });
  assert.equal(open, []);
  assert.ok(compared >= atLeast, `${compared} compared`);
}

test("KubeVirt's own definitions take and refuse what a kube-apiserver does, for the same fields", () => {
  agree(join(FIXTURES, 'apiserver-verdicts.jsonl'), 40);
});

if (existsSync(SHARED))
  test('they do in the whole set', () => {
    agree(join(SHARED, 'vectors/apiserver-verdicts.jsonl'), 330);
  });

/** Manifests in which `SPEC` stands for what is given, with what is taken and what is refused at which paths. */
const READ_OFF: Readonly<
  Record<
    string,
    {
      fixture: string;
      manifest: string;
      takes: readonly string[];
      refuses: Readonly<Record<string, readonly string[]>>;
    }
  >
> = {
  'one of two sources, and labels as they are': {
    fixture: 'external-snapshotter-v8.2.0.jsonl',
    manifest: '{apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: a}, SPEC}',
    takes: [
      'spec: {source: {persistentVolumeClaimName: a}}',
      'spec: {source: {volumeSnapshotContentName: a}, volumeSnapshotClassName: fast}',
    ],
    refuses: {
      '': ['spec'],
      'spec: {}': ['spec.source'],
      'spec: {source: {persistentVolumeClaim: a}}': ['spec.source.persistentVolumeClaim'],
      'spec: {source: {persistentVolumeClaimName: 1}}': ['spec.source.persistentVolumeClaimName'],
      'spec: {source: {}}, status: {ready: true}': ['status.ready'],
    },
  },
  'fields beside metadata, and a map of texts': {
    fixture: 'external-snapshotter-v8.2.0.jsonl',
    manifest: '{apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshotClass, metadata: {name: a}, SPEC}',
    takes: ['driver: a, deletionPolicy: Delete, parameters: {any/key: x}', 'driver: a, deletionPolicy: Retain'],
    refuses: {
      'driver: a': ['deletionPolicy'],
      'driver: a, deletionPolicy: delete': ['deletionPolicy'],
      'driver: a, deletionPolicy: Delete, parameters: {key: 1}': ['parameters.key'],
      'driver: a, deletionPolicy: Delete, parameter: {}': ['parameter'],
    },
  },
  'another object inside, of which nothing is known': {
    fixture: 'provider-kubernetes-v0.14.1.jsonl',
    manifest: '{apiVersion: kubernetes.crossplane.io/v1alpha2, kind: Object, metadata: {name: a}, SPEC}',
    takes: [
      'spec: {forProvider: {manifest: {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{}]}}}}',
      'spec: {forProvider: {manifest: {apiVersion: v1, kind: A}}, references: [{dependsOn: {name: a}}], watch: true}',
    ],
    refuses: {
      'spec: {forProvider: {manifest: {kind: Pod}}}': ['spec.forProvider.manifest.apiVersion'],
      'spec: {forProvider: {manifest: {apiVersion: v1, kind: Pod}, other: 1}}': ['spec.forProvider.other'],
      'spec: {forProvider: {manifest: {apiVersion: v1, kind: A}}, references: [{dependsOn: {nam: a}}]}': [
        'spec.references[0].dependsOn.name',
        'spec.references[0].dependsOn.nam',
      ],
      'spec: {forProvider: {}}': ['spec.forProvider.manifest'],
      'spec: {forProvider: {manifest: {apiVersion: v1, kind: A}}, managementPolicies: [Sometimes]}': [
        'spec.managementPolicies[0]',
      ],
    },
  },
};

for (const [name, { fixture, manifest, takes, refuses }] of Object.entries(READ_OFF))
  test(name, () => {
    const refusals = checkBy(fixture);
    const of = (spec: string): string[] | undefined =>
      refusals(manifest.replace(', SPEC', spec === '' ? '' : `, ${spec}`));
    for (const spec of takes) assert.equal(of(spec), [], spec);
    for (const [spec, paths] of Object.entries(refuses)) assert.equal(of(spec)?.sort(), [...paths].sort(), spec);
  });

test.run();
