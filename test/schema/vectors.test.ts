/**
 * A kube-apiserver's own verdicts on manifests under the CRDs of three KubeVirt releases, with strict validation. A sample stands
 * in test/fixtures/schema; where the whole sets lie beside the checkout, all of them are compared.
 */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { releaseOption } from '../../src/options.js';
import { type Documents, readDocuments } from '../../src/read/documents.js';
import { tableCheck } from '../../src/schema/check.js';
import { isApiGroup } from '../../src/schema/kinds.js';
import type { SchemaProblem } from '../../src/schema/problem.js';
import { pathText } from '../../src/value.js';
import { documentOn } from './cases.js';
import { difference, type Verdict } from './verdicts.js';

const SAMPLE = join(__dirname, '../fixtures/schema/apiserver-verdicts.jsonl');
const SHARED = join(__dirname, '../../../shared');

/** The CDI release whose API each KubeVirt release is built with: that is what the server had. */
const CDI: Readonly<Record<string, string>> = { '1.5': 'v1.60.5', '1.8': 'v1.64.0', '1.9': 'v1.64.0' };

interface Case {
  readonly id: string;
  readonly text: string;
  readonly expect: readonly { readonly kubevirt: readonly string[]; readonly strict: Verdict }[];
}

/** Why a verdict is another one, by case. In all others both must agree. */
const EXPLAINED: Readonly<Record<string, string>> = {
  'b7-115': 'its namespace does not exist in that cluster; no manifest tells whether one does',
};

/** Rules that report what the API server takes. */
const TAKEN: ReadonlySet<SchemaProblem['rule']> = new Set(['null-object', 'deprecated-version']);

const checks = Object.entries(CDI).map(([minor, cdi]) => {
  const release = releaseOption(minor);
  assert.ok(release);
  return [minor, tableCheck({ release, isNewer: false, cdi })] as const;
});

/** What refuses a document in a release, as paths. */
function refusals({ objects, problems }: Documents, minor: string): string[] {
  const check = checks.find(([one]) => one === minor)?.[1];
  const [object] = objects;
  const found = (object && check?.(object)) ?? [];
  return [
    ...problems.filter(({ kind }) => kind !== 'template').map(({ kind }) => kind),
    ...(objects.length === 0 && problems.length === 0 ? ['no object'] : []),
    ...found.filter(({ rule }) => !TAKEN.has(rule)).map(({ place }) => pathText(place.path)),
  ];
}

interface Comparison {
  readonly verdicts: number;
  readonly differences: readonly { readonly id: string; readonly minor: string; readonly text: string }[];
}

function compare(cases: readonly (Omit<Case, 'text'> & { readonly documents: Documents })[]): Comparison {
  let verdicts = 0;
  const differences = cases.flatMap(({ id, documents, expect }) =>
    expect.flatMap(({ kubevirt, strict }) =>
      kubevirt.flatMap((minor) => {
        verdicts++;
        const text = difference(refusals(documents, minor), strict);
        return text === undefined ? [] : [{ id, minor, text }];
      }),
    ),
  );
  return { verdicts, differences };
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

/** HyperConverged and groups that the table lacks had no CRD in that cluster. */
function wasThere({ objects }: Documents, expect: Case['expect']): boolean {
  const group = objects[0]?.group;
  const missing = expect.every(({ strict }) => strict.errors.some(({ message }) => message.startsWith('no matches')));
  return !missing || (group !== undefined && isApiGroup(group) && !group.startsWith('hco.'));
}

const read = (text: string): Documents => readDocuments(text, { file: 'case.yaml', observed: false });

/** Every difference must be explained, and nothing that is explained may agree. */
function agree({ verdicts, differences }: Comparison, atLeast: number): void {
  assert.ok(verdicts >= atLeast, `${verdicts} verdicts`);
  const open = differences.filter(({ id }) => EXPLAINED[id] === undefined);
  assert.equal(
    open.map(({ id, minor, text }) => `${id} v${minor}: ${text}`),
    [],
  );
  assert.ok(differences.length <= verdicts * 0.02);
  assert.equal(
    differences.filter(({ text }) => text.startsWith('the server takes')),
    [],
    'what the server accepts is never refused',
  );
}

const verdictsOf = (file: string): Comparison =>
  compare(
    lines<Case>(file)
      .map(({ text, ...rest }) => ({ ...rest, documents: read(text) }))
      .filter(({ documents, expect }) => wasThere(documents, expect)),
  );

test('a sample of manifests is accepted, or refused for the same fields, as a kube-apiserver does', () => {
  agree(verdictsOf(SAMPLE), 200);
});

if (existsSync(SHARED)) {
  test('every manifest of the whole set is', () => {
    const all = verdictsOf(join(SHARED, 'vectors/apiserver-verdicts.jsonl'));
    agree(all, 2100);
    assert.equal([...new Set(all.differences.map(({ id }) => id))], Object.keys(EXPLAINED));
  });

  test('every published manifest is', () => {
    interface Published extends Omit<Case, 'id' | 'text'> {
      readonly file: string;
      readonly line: number;
    }
    const cases = lines<Published>(join(SHARED, 'vectors/apiserver-corpus.jsonl')).map(({ file, line, expect }) => {
      const text = readFileSync(join(SHARED, 'corpus/visible', file), 'utf8');
      return { id: `${file}:${line}`, documents: read(documentOn(line, text)), expect };
    });
    agree(compare(cases.filter(({ documents, expect }) => wasThere(documents, expect))), 700);
  });
} else {
  test('the whole sets are not beside the checkout: only the sample was compared', () => {});
}

test.run();
