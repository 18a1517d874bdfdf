/** The types of the API say what the table of its fields says, in both directions, and users can compile them. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apiProducts } from '../../src/api-table.js';
import { WRITTEN_KINDS, type WrittenKind } from '../../src/facts/api-versions.js';
import { FIELD_NOTES, type FieldNote } from '../../src/facts/field-notes.js';
import { SERVER_METADATA } from '../../src/facts/server-fields.js';
import { type ApiField, type ApiType, elementOf, type ProductApi, type Span } from '../../src/kubevirt/api-types.js';
import { behaviourText, newestRelease } from '../../src/kubevirt/release.js';
import { writtenVersion } from '../../src/kubevirt/written-version.js';

const FOLDER = join(__dirname, '../../constructs/api');
const GENERATED = ['cdi', 'hyperconverged', 'kubernetes', 'kubevirt'];
const MOST_BYTES = 200_000;

interface Property {
  readonly isReadonly: boolean;
  readonly optional: boolean;
  /** Whether `undefined` may be given for it. */
  readonly takesUndefined: boolean;
  /** As written, without comments and line breaks, and without `undefined`. */
  readonly type: string;
  readonly doc: string;
}

interface Declared {
  readonly file: string;
  readonly doc: string;
  readonly properties: ReadonlyMap<string, Property>;
}

function docOf(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return docs.map((doc) => doc.getText()).join(' ');
}

function typeOf(node: ts.TypeNode): string {
  const text = node.getText().replace(/\s+/g, ' ').replace(/^\| /, '');
  return text.replace(/ \| undefined$/, '');
}

function propertiesOf(members: readonly ts.TypeElement[]): Map<string, Property> {
  return new Map(
    members.filter(ts.isPropertySignature).map((member) => {
      const type = member.type as ts.TypeNode;
      const property = {
        isReadonly: member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
        optional: member.questionToken !== undefined,
        takesUndefined: /\| undefined$|^unknown$/.test(type.getText()),
        type: typeOf(type),
        doc: docOf(member),
      };
      return [member.name.getText(), property] as const;
    }),
  );
}

/** What the files hold beside interfaces, and types without fields. */
const others: string[] = [];

/** What a file declares. */
function declaredIn(file: string): [string, Declared][] {
  const text = readFileSync(join(FOLDER, `${file}.ts`), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((node): [string, Declared][] => {
    if (ts.isImportDeclaration(node)) return [];
    const doc = docOf(node);
    if (ts.isInterfaceDeclaration(node))
      return [[node.name.text, { file, doc, properties: propertiesOf([...node.members]) }]];
    const [name, type] = ts.isTypeAliasDeclaration(node) ? [node.name.text, node.type.getText()] : [node.getText(), ''];
    if (type === 'Readonly<Record<string, never>>') return [[name, { file, doc, properties: new Map() }]];
    others.push(name);
    return [];
  });
}

const all = GENERATED.flatMap(declaredIn);
const declared = new Map(all);

/** A type of the table that an interface stands for. */
interface Row {
  readonly api: ProductApi;
  readonly type: ApiType;
}

const stemOf = ({ name }: ApiType): string => name.split('.').at(-1) ?? '';

/** What the user does not write: what the cluster keeps in metadata, and the status of an object in another. */
const written = (type: ApiType): ApiField[] =>
  type.fields.filter(({ name }) => (stemOf(type) === 'ObjectMeta' ? !SERVER_METADATA.has(name) : name !== 'status'));

/** The name that a written type has in the end: `kubernetes.Affinity` of `readonly kubernetes.Affinity[]`. */
const named = (text: string): string => text.match(/([A-Za-z0-9]+)[\])>]*$/)?.[1] ?? '';

/** Interfaces, each with the types of the table that it stands for. */
const pairs = new Map<string, Row[]>();

function pair(name: string, row: Row): void {
  const rows = pairs.get(name) ?? [];
  if (rows.some(({ type }) => type === row.type)) return;
  pairs.set(name, [...rows, row]);
  for (const field of written(row.type)) {
    const next = row.api.type(elementOf(field.type).type);
    const property = declared.get(name)?.properties.get(field.name);
    // A property that is missing is found below.
    if (next && property) pair(named(property.type.replaceAll('[]', '')), { ...row, type: next });
  }
}

/** The spec of each kind, and the interface in which a user looks for it. */
const specs = apiProducts().flatMap((api) =>
  api.kinds
    .filter(({ kind }) => Object.hasOwn(WRITTEN_KINDS, kind))
    .flatMap(({ kind, types }) =>
      types.map((row) => {
        const spec = api.type(api.type(row.type)?.fields.find(({ name }) => name === 'spec')?.type ?? '') as ApiType;
        const version = row.version ?? row.type.split('.')[0] ?? '';
        const newest = writtenVersion(kind as WrittenKind, newestRelease()).split('/')[1];
        const stem = row.version === undefined ? stemOf(spec) : `${kind}Spec`;
        const suffix = version.charAt(0).toUpperCase() + version.slice(1);
        return { api, kind, spec, name: version === newest ? stem : stem + suffix };
      }),
    ),
);
for (const { name, api, spec } of specs) pair(name, { api, type: spec });

test('the files hold interfaces alone, and the type of values that are not listed', () => {
  assert.equal(others, ['OtherValue']);
});

test('every spec that users write has an interface', () => {
  assert.ok(specs.length > 20);
  assert.is(stemOf(pairs.get('VirtualMachineSpec')?.[0]?.type as ApiType), 'VirtualMachineSpec');
});

test('every interface is reached from a spec, and stands for one type of a product', () => {
  assert.equal([...pairs.keys()].sort(), [...declared.keys()].sort());
  const types = new Map<ApiType, string>();
  for (const [name, rows] of pairs) {
    assert.is(new Set(rows.map(({ api }) => api)).size, rows.length, name);
    for (const { type } of rows) {
      assert.is(types.get(type), undefined, `${name} and ${types.get(type)} are both ${type.name}`);
      types.set(type, name);
    }
  }
});

test('no name is exported twice', () => {
  const storage = readFileSync(join(FOLDER, 'storage.ts'), 'utf8');
  const byHand = [...storage.matchAll(/^export interface (\w+)/gm)].map(([, name]) => name ?? '');
  const names = [...all.map(([name]) => name), 'OtherValue', ...byHand];
  assert.equal(
    names.filter((name, index) => names.indexOf(name) !== index),
    [],
  );
});

test('an interface has the fields of the table, and no other', () => {
  for (const [name, rows] of pairs) {
    const fields = new Set(rows.flatMap(({ type }) => written(type).map((field) => field.name)));
    assert.equal([...(declared.get(name)?.properties.keys() ?? [])].sort(), [...fields].sort(), name);
  }
});

type Check = (
  place: string,
  property: Property,
  held: readonly (Row & { readonly field: ApiField })[],
  rows: number,
) => void;

/** Runs a check on every field of every interface, with the rows of the table that it stands for. */
function eachField(check: Check): void {
  let checked = 0;
  for (const [name, rows] of pairs) {
    for (const [field, property] of declared.get(name)?.properties ?? []) {
      const held = rows.flatMap((row) =>
        row.type.fields.filter((own) => own.name === field).map((own) => ({ ...row, field: own })),
      );
      check(`${name}.${field}`, property, held, rows.length);
      checked += 1;
    }
  }
  assert.ok(checked > 1000);
}

/** The releases of a product that have a field, as places in its list. */
function spanOf({ api, type, field }: Row & { readonly field?: ApiField }): Span {
  const span = api.during(field ?? {}, api.during(type));
  return span as Span;
}

test('a field is read-only, and takes undefined when it may be left out', () => {
  eachField((place, { isReadonly, optional, takesUndefined }) => {
    assert.ok(isReadonly, place);
    assert.is(takesUndefined, optional, place);
  });
});

test('a field is required when every product and release that has the type demands it', () => {
  eachField((place, { optional }, held, rows) => {
    const always = held.every(({ api, type, field }) => {
      const [life, demanded] = [
        api.during(type),
        field.required && api.during(field.required, api.during(field, api.during(type))),
      ];
      return demanded?.first === life?.first && demanded?.last === life?.last;
    });
    assert.is(optional, !(held.length === rows && always), place);
  });
});

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: 'string',
  duration: 'string',
  time: 'string',
  boolean: 'boolean',
  integer: 'number',
  number: 'number',
  quantity: 'string | number',
  'int-or-string': 'number | string',
  any: 'unknown',
};

/** The type that a field should have, the name of an interface left as it is written. */
function expected(type: string, values: readonly string[] | undefined, text: string, prefix: string): string {
  const [, collection, item = ''] = /^(list|map)<(.*)>$/.exec(type) ?? [];
  const inner = collection === undefined ? '' : expected(item, values, text, prefix);
  if (collection === 'list') return `readonly ${/ \| /.test(inner) ? `(${inner})` : inner}[]`;
  if (collection === 'map') return `Readonly<Record<string, ${inner}>>`;
  if (values) return [...values.map((value) => `'${value}'`), `${prefix}OtherValue`].join(' | ');
  return type.startsWith('#') ? (/[\w.]+(?=[\])>]*$)/.exec(text)?.[0] ?? '') : (PRIMITIVES[type] ?? type);
}

test('a field has the type of the table, and the values that it lists beside any string', () => {
  eachField((place, { type }, held) => {
    const exact = held.find(({ field }) => elementOf(field.type).type === 'quantity') ?? held[0];
    const file = declared.get(place.split('.')[0] ?? '')?.file;
    const prefix = file === 'kubernetes' ? '' : 'kubernetes.';
    assert.is(type, expected(exact?.field.type ?? '', exact?.field.values, type.replaceAll('[]', ''), prefix), place);
  });
});

const PRODUCTS: Readonly<Record<string, string>> = {
  kubevirt: 'KubeVirt',
  cdi: 'CDI',
  hyperconverged: 'HyperConverged',
};
const LIVES = /\b(KubeVirt|CDI|HyperConverged)(?: (from )?v(\d+\.\d+)(?: to v(\d+\.\d+))?)?(?=[.;] |\.$| \*\/)/g;

/** The releases that a comment says, by product, as places in their lists; whole: the product is named alone. */
function saidOf(doc: string, rows: readonly Row[]): Record<string, Span | 'whole'> {
  const lives = [...doc.matchAll(LIVES)].map(([, product = '', open, from, to]): [string, Span | 'whole'] => {
    const releases = rows.find(({ api }) => PRODUCTS[api.name] === product)?.api.releases ?? [];
    if (from === undefined) return [product, 'whole'];
    const first = releases.indexOf(from);
    return [product, { first, last: open ? releases.length - 1 : to === undefined ? first : releases.indexOf(to) }];
  });
  return Object.fromEntries(lives);
}

const noteOf = ({ type, field }: { readonly type: ApiType; readonly field: ApiField }): FieldNote | undefined =>
  FIELD_NOTES.find((note) => note.type === stemOf(type) && note.field === field.name);

test('a field says the releases that have it, when not all have it that have its type', () => {
  let limited = 0;
  eachField((place, { doc }, held, rows) => {
    const exists = held.map((one) => noteOf(one)?.exists).find((name) => name !== undefined);
    if (exists) return assert.ok(doc.includes(`/** KubeVirt ${behaviourText(exists)}. */`), `${place}: ${doc}`);
    const lives = held.map((one): [string, Span | 'whole'] => {
      const [own, whole] = [spanOf(one), spanOf({ api: one.api, type: one.type })];
      const isWhole = own.first === whole.first && own.last === whole.last;
      return [PRODUCTS[one.api.name] ?? '', isWhole ? 'whole' : own];
    });
    const isAlways = held.length === rows && lives.every(([, life]) => life === 'whole');
    if (!isAlways) limited += 1;
    assert.equal(saidOf(doc, held), isAlways ? {} : Object.fromEntries(lives), `${place}: ${doc}`);
  });
  assert.ok(limited > 100);
});

test('a deprecated field says what to set in its place', () => {
  const found = new Set<FieldNote>();
  eachField((place, { doc }, held) => {
    const note = held.map(noteOf).find((one) => one?.deprecated);
    assert.is(/@deprecated/.test(doc), note !== undefined, place);
    if (note) assert.ok(doc.includes(`\`${note.deprecated?.instead}\``), found.add(note) && place);
  });
  assert.is(found.size, FIELD_NOTES.filter(({ deprecated }) => deprecated).length);
});

test('an interface says the releases of its type, when not all have it, and where it is found', () => {
  for (const [name, rows] of pairs) {
    const doc = declared.get(name)?.doc ?? '';
    const [, path = '', kind, rest = ''] = /^\/\*\* `([^`]*)` of (\w+)\.(.*)$/.exec(doc) ?? [];
    const reached = specs
      .filter((spec) => spec.kind === kind)
      .flatMap(({ api, spec }) => {
        const step = (at: ApiType | undefined, field: string): ApiType | undefined =>
          api.type(elementOf(at?.fields.find((own) => own.name === field)?.type ?? '').type);
        return path.split('.').slice(1).reduce<ApiType | undefined>(step, spec) ?? [];
      });
    assert.ok(
      rows.some(({ type }) => reached.includes(type)),
      `${name}: ${doc}`,
    );
    const lives = rows
      .filter(({ type }) => type.from !== undefined || type.to !== undefined)
      .map((row) => [PRODUCTS[row.api.name], spanOf(row)]);
    assert.equal(saidOf(rest, rows), Object.fromEntries(lives), `${name}: ${doc}`);
  }
});

test('the types stay small', () => {
  const bytes = GENERATED.map((file) => readFileSync(join(FOLDER, `${file}.ts`)).length);
  assert.ok(bytes.reduce((left, right) => left + right) < MOST_BYTES, `${bytes}`);
});

/** What a user's project may set, from the oldest that cdk8s makes to the strictest. */
const PROJECTS: Readonly<Record<string, ts.CompilerOptions>> = {
  'classic resolution': { moduleResolution: ts.ModuleResolutionKind.Classic },
  'node10 resolution': { moduleResolution: ts.ModuleResolutionKind.Node10 },
  'exact optional properties': { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true },
};

for (const [project, options] of Object.entries(PROJECTS)) {
  test(`a strict project with ${project} compiles right specs, and wrong ones not`, () => {
    const program = ts.createProgram([join(__dirname, 'api-samples.ts')], {
      strict: true,
      skipLibCheck: false,
      target: ts.ScriptTarget.ES2016,
      lib: ['lib.es2016.d.ts'],
      module: ts.ModuleKind.CommonJS,
      types: [],
      noEmit: true,
      ...options,
    });
    const messages = ts
      .getPreEmitDiagnostics(program)
      .map(
        ({ messageText, start, file }) =>
          `${file?.fileName}:${start} ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
      );
    assert.equal(messages, []);
  });
}

test('an editor still proposes the values listed', () => {
  const program = ts.createProgram([join(FOLDER, 'index.ts')], { strict: true, types: [], noEmit: true });
  const source = program.getSourceFile(join(FOLDER, 'cdi.ts')) as ts.SourceFile;
  const checker = program.getTypeChecker();
  const spec = source.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'CDISpec');
  const policy = checker.getTypeAtLocation(spec as ts.Node).getProperty('imagePullPolicy') as ts.Symbol;
  const type = checker.getTypeOfSymbol(policy) as ts.UnionType;
  const proposed = type.types.filter((one) => one.isStringLiteral()).map((one) => (one as ts.StringLiteralType).value);
  assert.equal(proposed.sort(), ['Always', 'IfNotPresent', 'Never']);
});

test.run();
