/**
 * Manifests that a real kube-apiserver judged under the CRDs of three KubeVirt releases. A sample stands in
 * test/fixtures/schema; where the whole sets lie beside the checkout, they are added.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import type { KubeObject } from '../../src/kube-object.js';
import { releaseOption } from '../../src/options.js';
import { readDocuments } from '../../src/read/documents.js';
import { Lines } from '../../src/read/lines.js';
import { splitDocuments } from '../../src/read/split.js';
import { tableCheck } from '../../src/schema/check.js';
import type { SchemaProblem } from '../../src/schema/problem.js';
import type { ApiContext } from '../../src/schema/table.js';
import { pathText } from '../../src/value.js';

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

/** The text of the document that holds a line (1-based) of a text. */
export function documentOn(line: number, text: string): string {
  const all = new Lines(text);
  return splitDocuments(text).findLast(({ offset }) => all.at(offset) < line)?.text ?? '';
}

const published = ({ file, line }: Line): Pick<Line, 'id' | 'text'> => {
  const text = readFileSync(join(SHARED, 'corpus/visible', file), 'utf8');
  return { id: `${file}:${line}`, text: documentOn(line, text) };
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
    return object && objects.length === 1 && problems.length === 0 ? [{ id, object }] : [];
  });
}

/** What the check reports and the API server takes. */
const TAKEN: ReadonlySet<SchemaProblem['rule']> = new Set(['null-object', 'deprecated-version']);

/** Where JSON Schemas say something else than the built-in check, by case, and why. In all else both must agree. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'b7-266': 'two items of a list are equal in the fields that tell them apart; JSON Schema compares whole items only',
};

const covers = (above: string, below: string): boolean =>
  above === below || below.startsWith(`${above}.`) || below.startsWith(`${above}[`);

const isNamed = (path: string, paths: readonly string[]): boolean =>
  paths.some((own) => covers(own, path) || covers(path, own));

/** Paths of what another program refuses of a manifest; undefined where it has no schema. */
export type Refusals = (manifest: JudgedManifest) => readonly string[] | undefined;

/** Holds what another program says in each release against the built-in check: verdicts and fields must be the same. */
export function agree(refusalsIn: (context: ApiContext, manifests: readonly JudgedManifest[]) => Refusals): void {
  const manifests = judgedManifests();
  const open: string[] = [];
  const different = new Set<string>();
  let compared = 0;
  for (const [minor, context] of CONTEXTS) {
    const check = tableCheck(context);
    const refusals = refusalsIn(context, manifests);
    for (const manifest of manifests) {
      const theirs = refusals(manifest);
      if (!theirs) continue;
      compared++;
      const problems = (check(manifest.object) ?? []).filter(({ rule }) => !TAKEN.has(rule));
      const ours = problems.map(({ place }) => pathText(place.path));
      const unnamed = [...ours.filter((one) => !isNamed(one, theirs)), ...theirs.filter((one) => !isNamed(one, ours))];
      if (unnamed.length === 0) continue;
      different.add(manifest.id);
      if (EXPLAINED[manifest.id] === undefined) open.push(`${manifest.id} v${minor}: check ${ours}, other ${theirs}`);
    }
  }
  assert.equal(open, []);
  assert.equal([...different], Object.keys(EXPLAINED), 'what is explained differs');
  assert.ok(compared > 250, `${compared} compared`);
}
