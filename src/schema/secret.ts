/** Values that are secret: what does not fit of them is told without them. */

import { FIELDS_OF_SECRETS, SECRET_FIELDS } from '../facts/secret-fields.js';
import type { KubeObject } from '../kube-object.js';
import { get, type Path } from '../value.js';
import { kindOf } from './scalars.js';

/** What is said in place of a reason that may quote a value; undefined for a value that is not secret. */
export function secretText(path: Path, { kind, value }: KubeObject): string | undefined {
  const fields = kind === 'Secret' ? [...SECRET_FIELDS, ...FIELDS_OF_SECRETS] : SECRET_FIELDS;
  if (!path.some((key) => fields.includes(String(key).toLowerCase()))) return undefined;
  return `it is ${kindOf(get(value, ...path) ?? null)}, which is secret and not shown`;
}
