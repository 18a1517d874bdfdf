/** Compares manifests with the table of API fields: whether a release has every field that is written, of that type. */

import { apiProducts } from '../../src/api-table.js';
import { FIELD_NOTES } from '../../src/facts/field-notes.js';
import { type ApiField, elementOf, type Life, type ProductApi } from '../../src/kubevirt/api-types.js';
import { holds, type Release } from '../../src/kubevirt/release.js';

const [KUBEVIRT] = apiProducts() as [ProductApi, ...ProductApi[]];

/** How Kubernetes itself checks a quantity. Source: k8s.io/apimachinery pkg/api/resource/quantity.go, and its OpenAPI. */
const QUANTITY =
  /^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$|^[+-]?(\d+\.?\d*|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/;

type Check = (value: unknown) => boolean;
const isText: Check = (value) => typeof value === 'string';
const isWhole: Check = (value) => Number.isSafeInteger(value);

/** What a value of a plain type is. */
const PLAIN: Readonly<Record<string, Check>> = {
  string: isText,
  'string|null': isText,
  time: isText,
  duration: isText,
  integer: isWhole,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  // Quantities may be numbers in YAML, but texts are what the API server writes back.
  quantity: (value) => isText(value) && QUANTITY.test(value as string),
  'int-or-string': (value) => isText(value) || isWhole(value),
  any: () => true,
};

const LIST = /^list<(.*)>$/;
const MAP = /^map<(.*)>$/;

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a field lives in a release. */
function lives(type: string, field: string, life: Life, release: Release): boolean {
  const note = FIELD_NOTES.find((row) => row.type === type.split('.').at(-1) && row.field === field);
  if (note?.exists !== undefined) return holds(note.exists, release);
  const place = KUBEVIRT.releases.indexOf(release.minor);
  return KUBEVIRT.during(life, { first: place, last: place }) !== undefined;
}

/** What is wrong with a value of a type, each as `path: what`. */
function misfits(value: unknown, type: string, path: string, release: Release): string[] {
  if (value === undefined || value === null) return [`${path}: ${value}`];
  const [inner, entry] = [LIST.exec(type)?.[1], MAP.exec(type)?.[1]];
  if (inner !== undefined) {
    if (!Array.isArray(value)) return [`${path}: ${JSON.stringify(value)} is no list`];
    return value.flatMap((item, index) => misfits(item, inner, `${path}[${index}]`, release));
  }
  if (entry !== undefined || type.startsWith('#')) {
    if (!isMap(value)) return [`${path}: ${JSON.stringify(value)} is no map`];
    if (entry === undefined) return fieldMisfits(value, type, path, release);
    return Object.entries(value).flatMap(([key, item]) => misfits(item, entry, `${path}.${key}`, release));
  }
  const check = PLAIN[type];
  if (!check) return [`${path}: the table has no type ${elementOf(type).type}`];
  return check(value) ? [] : [`${path}: ${JSON.stringify(value)} is no ${type}`];
}

function fieldMisfits(value: Record<string, unknown>, type: string, path: string, release: Release): string[] {
  const fields = KUBEVIRT.type(type)?.fields ?? [];
  const written = Object.entries(value).flatMap(([name, item]) => {
    const field = fields.find((candidate) => candidate.name === name);
    const at = `${path}.${name}`;
    if (!field) return [`${at}: no such field`];
    if (!lives(type, name, field, release)) return [`${at}: not in ${release.label}`];
    if (field.values && !field.values.includes(item as string)) return [`${at}: ${JSON.stringify(item)} is not listed`];
    return misfits(item, field.type, at, release);
  });
  const isMissing = ({ name, required }: ApiField): boolean =>
    required !== undefined && value[name] === undefined && lives(type, name, required, release);
  return [...written, ...fields.filter(isMissing).map(({ name }) => `${path}.${name}: required`)];
}

/** What is wrong with a manifest of KubeVirt's API in a release; undefined for objects of other APIs. */
export function apiMisfits(manifest: unknown, release: Release): string[] | undefined {
  const { apiVersion = '', kind } = manifest as { apiVersion?: string; kind?: string };
  const [group, version = ''] = apiVersion.split('/');
  const row = KUBEVIRT.kinds.find((one) => one.group === group && one.kind === kind);
  if (!row) return undefined;
  const place = KUBEVIRT.releases.indexOf(release.minor);
  const isNow = (life: Life): boolean => KUBEVIRT.during(life, { first: place, last: place }) !== undefined;
  if (!row.served[version] || !isNow(row.served[version])) return [`${apiVersion} ${kind}: not served`];
  const typed = row.types.find((one) => isNow(one) && (one.version === undefined || one.version === version));
  return typed ? misfits(manifest, `#${typed.type}`, kind ?? '', release) : [`${kind}: no type`];
}
