/** What does not fit, in words for people: what is wrong, why in this release, what to do. */

import type { Fix } from '../finding.js';
import { describe, type KubeObject } from '../kube-object.js';
import { type Path, pathText } from '../value.js';
import type { ServedKind } from './kinds.js';
import type { SchemaProblem } from './problem.js';
import { secretText } from './secret.js';
import type { ObjectType } from './shapes.js';
import { lifeAt, type Meant, meantBy } from './suggest.js';
import { productName } from './table.js';
import { isMissingToldElsewhere, isToldElsewhere } from './told-elsewhere.js';
import { type Fault, isTaken } from './walk.js';

/** An object with what it is compared to. */
export interface Judged {
  readonly object: KubeObject;
  readonly served: ServedKind;
  readonly root: ObjectType;
}

type FaultOf<What extends Fault['what']> = Fault & { readonly what: What };

const DROPPED = 'the API server refuses it, or drops it without a word where it is not strict';

/** `in spec.template` or `in a VirtualMachine`. */
const inWhat = (path: Path, { kind }: KubeObject): string => `in ${path.length === 0 ? kind : pathText(path)}`;

/** A problem of a field that does not exist; none where what runs may be newer and nothing shows what was meant. */
function unknownField(fault: FaultOf<'unknown'>, judged: Judged): SchemaProblem | undefined {
  const { object, served, root } = judged;
  const { label, api, shapes, isNewer } = served.judged;
  const { owner } = fault;
  const key = String(fault.path.at(-1));
  const life = lifeAt(fault.path, shapes, served.kind, object.version);
  const meant = life === undefined ? meantBy(fault, root) : {};
  if (isNewer && meant.name === undefined && meant.places === undefined) return undefined;
  const has = life === undefined ? '' : ` (${productName(api)} ${life} has it)`;
  return {
    rule: 'unknown-field',
    place: { object, path: fault.path, at: 'key' },
    message: `${label} has no field "${key}" ${inWhat(fault.path.slice(0, -1), object)}${has}: ${DROPPED}; ${remedy(key, meant, life)}`,
    ...(life === undefined ? {} : { group: `${owner.stem}.${key}` }),
    ...(isNewer ? { severity: 'warning' as const } : {}),
    ...renaming(fault, meant, object),
    ...(isToldElsewhere(object, fault) ? { isToldElsewhere: true } : {}),
  };
}

function remedy(key: string, { name, places }: Meant, life: string | undefined): string {
  if (name !== undefined) return `did you mean "${name}"?`;
  if (places) return `"${key}" belongs to ${places.map((place) => place || 'the top of the object').join(' or ')}`;
  return life === undefined ? 'correct its name or place, or remove it' : 'run a release that has it, or remove it';
}

/** The name that was meant, where nothing has it yet and its field takes the value. */
function renaming(fault: FaultOf<'unknown'>, { name }: Meant, object: KubeObject): { readonly fix?: Fix } {
  const { path, beside, owner, value } = fault;
  const shape = name === undefined ? undefined : owner.fields.get(name);
  if (name === undefined || shape === undefined || beside[name] !== undefined || !isTaken(value, shape)) return {};
  const title = `rename ${JSON.stringify(path.at(-1))} to ${JSON.stringify(name)}`;
  return { fix: { title, safety: 'unsafe', changes: [{ object, path, op: 'rename', key: name }] } };
}

function missing({ path, isNull }: FaultOf<'missing'>, { object, served }: Judged): SchemaProblem {
  const field = pathText(path);
  const what = isNull ? `"${field}" is null, which counts as missing` : `"${field}" is missing`;
  return {
    rule: 'invalid',
    place: { object, path, at: isNull ? 'key' : 'value' },
    ...(isMissingToldElsewhere(object, path) ? { isToldElsewhere: true } : {}),
    message: `${what}: ${served.judged.label} requires it, so ${describe(object)} is refused; ${isNull ? 'write its value' : 'add it'}`,
  };
}

function wrongValue({ path, why }: FaultOf<'value'>, { object, served }: Judged): SchemaProblem {
  return {
    rule: 'invalid',
    place: { object, path },
    message: `${pathText(path)} does not fit: ${secretText(path, object) ?? why}; ${served.judged.label} refuses ${describe(object)}`,
  };
}

function nullObject({ path, owner }: FaultOf<'null'>, { object }: Judged): SchemaProblem {
  const key = String(path.at(-1));
  const write = owner.required.length === 0 ? 'write {} if it is to be there with its defaults' : 'write its fields';
  return {
    rule: 'null-object',
    place: { object, path, at: 'key' },
    message: `"${key}" ${inWhat(path.slice(0, -1), object)} has no value: the API server drops the key, as if it were not written; ${write}, or remove the key`,
  };
}

/** A fault as a problem; undefined where it cannot be told whether it is one. */
export function problemOf(fault: Fault, judged: Judged): SchemaProblem | undefined {
  if (fault.what === 'unknown') return unknownField(fault, judged);
  if (fault.what === 'missing') return missing(fault, judged);
  return fault.what === 'null' ? nullObject(fault, judged) : wrongValue(fault, judged);
}
