/** The table of API fields: whole in itself, and equal to what was read from the releases. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { apiTypesText, type Extract } from '../scripts/api-types.js';
import { apiProducts } from '../src/api-table.js';
import { FIELD_NOTES } from '../src/facts/field-notes.js';
import { type ApiField, type ApiType, elementOf, type Life, type ProductApi } from '../src/kubevirt/api-types.js';

const TABLE = join(__dirname, '../src/facts/api-types.json');
const EXTRACT = join(__dirname, '../../shared/facts/api-types.json');

const apis = apiProducts();
const typesOf = (api: ProductApi): ApiType[] => api.typeNames.flatMap((name) => api.type(name) ?? []);

test('every type that a field or a kind names is there, and every life is within the releases', () => {
  for (const api of apis) {
    const known = ({ from, to }: Life): boolean => {
      const ends = [from ?? api.releases[0], to ?? api.releases.at(-1)].map((end) => api.releases.indexOf(end ?? ''));
      return !ends.includes(-1) && (ends[0] ?? 0) <= (ends[1] ?? 0);
    };
    for (const kind of api.kinds) {
      for (const life of Object.values(kind.served)) assert.ok(known(life), kind.kind);
      for (const { type, ...life } of kind.types) assert.ok(api.type(type) && known(life), `${kind.kind} ${type}`);
    }
    for (const type of typesOf(api)) {
      assert.ok(known(type), type.name);
      for (const field of type.fields) {
        const element = elementOf(field.type).type;
        assert.ok(known(field) && known(field.required ?? {}), `${type.name} ${field.name}`);
        assert.ok(!element.startsWith('#') || api.type(element), `${type.name} ${field.name}: ${element}`);
      }
    }
  }
});

test('a note is about a field that exists', () => {
  for (const { type, field } of FIELD_NOTES) {
    const owners = apis.flatMap(typesOf).filter(({ name }) => name.split('.').at(-1) === type);
    assert.ok(
      owners.some(({ fields }) => fields.some(({ name }) => name === field)),
      `${type}.${field}`,
    );
  }
});

test('the table stays small', () => assert.ok(statSync(TABLE).size < 110_000));

/** A field as the extract writes it. */
function rowOf({ name: _, values, required, ...field }: ApiField): unknown {
  const row = {
    ...field,
    ...(values === undefined ? {} : { enum: values }),
    ...(required === undefined ? {} : { required: true }),
    ...(required?.from === undefined ? {} : { requiredFrom: required.from }),
    ...(required?.to === undefined ? {} : { requiredTo: required.to }),
  };
  return Object.keys(row).length === 1 ? row.type : row;
}

function asExtract({ name: _, fields, ...life }: ApiType): unknown {
  return { ...life, fields: Object.fromEntries(fields.map((field) => [field.name, rowOf(field)])) };
}

type Flat = Record<string, unknown>;

/** The fields below a type as flat paths, each with its whole life. */
function flatten(api: ProductApi, type: string, prefix: string, outer: Life, into: Flat): void {
  for (const { name, type: own, from, to, values } of api.type(type)?.fields ?? []) {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const life = { ...outer, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    add(api, path, own, life, values, into);
  }
}

function add(
  api: ProductApi,
  path: string,
  type: string,
  life: Life,
  values: readonly string[] | undefined,
  into: Flat,
): void {
  const [, around, inner] = /^(list|map)<(.*)>$/.exec(type) ?? [];
  const plain = around === undefined ? (type.startsWith('#') ? 'object' : type) : around;
  const row = { type: plain === 'list' ? 'array' : plain, ...life, ...(values === undefined ? {} : { enum: values }) };
  into[path] = Object.keys(row).length === 1 ? row.type : row;
  if (inner !== undefined) add(api, around === 'list' ? `${path}[]` : `${path}.*`, inner, life, undefined, into);
  else if (type.startsWith('#')) flatten(api, type, path, life, into);
}

if (existsSync(EXTRACT)) {
  const extract: Extract = JSON.parse(readFileSync(EXTRACT, 'utf8'));
  const [kubevirt, cdi, hyperconverged] = apis as [ProductApi, ProductApi, ProductApi];

  test('the table is what its script makes of the extract', () => {
    assert.ok(
      readFileSync(TABLE, 'utf8') === apiTypesText(extract),
      'node --import tsx scripts/api-types.ts writes it',
    );
  });

  for (const [api, row] of [
    [kubevirt, extract.kubevirt],
    [cdi, extract.cdi],
  ] as const) {
    test(`${api.name}: every row says what was read`, () => {
      assert.equal(api.releases, row.releases);
      assert.equal([...api.typeNames], Object.keys(row.types));
      for (const [name, type] of Object.entries(row.types))
        assert.equal(asExtract(api.type(name) as ApiType), type, name);
      for (const [index, { served, ...kind }] of row.kinds.entries()) {
        const { served: own, ...rest } = api.kinds[index] ?? { served: {} };
        assert.equal(rest, kind);
        if (served) assert.equal(own, served);
      }
    });
  }

  test('hyperconverged: every path says what was read', () => {
    const [kind] = hyperconverged.kinds;
    for (const { type, version, from, to } of kind?.types ?? []) {
      const { fields, ...life } = extract.hyperconverged[version ?? ''] ?? { fields: {} };
      const flat: Flat = {};
      flatten(hyperconverged, type, '', {}, flat);
      const { spec, ...paths } = flat;
      assert.equal({ from, to }, life);
      assert.is(spec, 'object');
      assert.equal(paths, fields, version);
    }
  });
}

test.run();
