/**
 * Manifests that a real kube-apiserver judged under the CRDs of three KubeVirt releases. A sample stands in
 * test/fixtures/schema; where the whole sets lie beside the checkout, they are added.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KubeObject } from '../../src/kube-object.js';
import { releaseOption } from '../../src/options.js';
import { readDocuments } from '../../src/read/documents.js';
import { splitDocuments } from '../../src/read/split.js';
import type { ApiContext } from '../../src/schema/table.js';

const SAMPLE = join(__dirname, '../fixtures/schema/apiserver-verdicts.jsonl');
const SHARED = join(__dirname, '../../../shared');

/** The releases that the server ran, with the CDI release whose API each is built with. */
export const CONTEXTS: ReadonlyMap<string, ApiContext> = new Map(
  Object.entries({ '1.5': 'v1.60.5', '1.8': 'v1.64.0', '1.9': 'v1.64.0' }).map(([minor, cdi]) => {
    const release = releaseOption(minor);
    if (!release) throw new Error(`no release ${minor}`);
    return [minor, { release, isNewer: false, cdi }];
  }),
);

export interface JudgedManifest {
  readonly id: string;
  readonly text: string;
  readonly object: KubeObject;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

const lines = (file: string): Line[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

const published = ({ file, line }: Line): Pick<Line, 'id' | 'text'> => {
  const text = readFileSync(join(SHARED, 'corpus/visible', file), 'utf8');
  return { id: `${file}:${line}`, text: splitDocuments(text).findLast((one) => one.line < line)?.text ?? '' };
};

function texts(): Pick<Line, 'id' | 'text'>[] {
  const whole = join(SHARED, 'vectors/apiserver-verdicts.jsonl');
  if (!existsSync(whole)) return lines(SAMPLE);
  return [...lines(whole), ...lines(join(SHARED, 'vectors/apiserver-corpus.jsonl')).map(published)];
}

/** Those that are one object which can be read: what cannot is told by the reader, before any schema. */
export function judgedManifests(): JudgedManifest[] {
  return texts().flatMap(({ id, text }) => {
    const { objects, problems } = readDocuments(text, { file: `${id}.yaml`, observed: false });
    const [object] = objects;
    return object && objects.length === 1 && problems.length === 0 ? [{ id, text, object }] : [];
  });
}
