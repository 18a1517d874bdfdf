/**
 * How a map says which kind of object it is, where it does not do so rightly. What is surely meant as an object of KubeVirt's groups is
 * told what it lacks; documents of others (values of a chart, parts of manifests) are passed over as nothing.
 */

import { API_VERSIONS, KIND_GROUPS } from '../facts/api-versions.js';
import { nearest } from '../nearest.js';
import { isMap, isUnknown, openReason, type PlainMap } from '../value.js';

type TypeKey = 'apiVersion' | 'kind';

/** The fields of a whole object of those groups. */
const FIELDS: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata', 'spec', 'status']);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** A key that is meant as another one, which has no value itself. */
export function misspeltTypeKey(map: PlainMap, wanted: TypeKey): string | undefined {
  if (map[wanted] !== undefined && map[wanted] !== null) return undefined;
  return Object.keys(map).find((key) => !FIELDS.has(key) && nearest(key, [wanted]) !== undefined && isText(map[key]));
}

/** What a map says itself to be of, under the right key or a misspelt one. */
export function saidType(map: PlainMap, wanted: TypeKey): string | undefined {
  const value = map[misspeltTypeKey(map, wanted) ?? wanted];
  return isText(value) ? value : undefined;
}

/** Whether it has a name, as objects do and other documents do not. */
const isNamed = ({ metadata }: PlainMap): boolean =>
  isMap(metadata) && (isText(metadata.name) || isText(metadata.generateName));

/** Whether all that stands in it stands in objects. */
function isObjectLike(map: PlainMap): boolean {
  const misspelt = [misspeltTypeKey(map, 'apiVersion'), misspeltTypeKey(map, 'kind')];
  return Object.keys(map).every((key) => FIELDS.has(key) || misspelt.includes(key));
}

/** Whether a map without apiVersion or kind is surely meant as an object of one of KubeVirt's groups. */
export function isMeantAsObject(map: PlainMap): boolean {
  if (openReason(map) !== undefined || isUnknown(map.apiVersion) || isUnknown(map.kind) || !isObjectLike(map))
    return false;
  const [apiVersion, kind] = [saidType(map, 'apiVersion'), saidType(map, 'kind')];
  if (apiVersion === undefined)
    return kind !== undefined && Object.hasOwn(KIND_GROUPS, kind) && isNamed(map) && isMap(map.spec);
  const isOfGroup = Object.hasOwn(API_VERSIONS, apiVersion.split('/')[0] ?? '');
  return isOfGroup && (kind !== undefined || isNamed(map));
}
