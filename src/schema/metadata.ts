/** What the API server takes as the metadata of an object. Source: k8s.io/apimachinery pkg/api/validation func ValidateObjectMeta. */

import { DNS_LABEL, LABEL_MOST, NAME_MOST, SUBDOMAIN } from '../facts/names.js';
import { isMap, isUnknown, openReason, type Path, type PlainMap } from '../value.js';
import { hasVariable, quoted } from './scalars.js';
import type { Fault } from './walk.js';

export const LABEL_VALUE = /^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/;
export const QUALIFIED = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

type Said = string | undefined;

function nameFault(name: string): Said {
  if (name === '') return 'it is empty';
  if (name.length > NAME_MOST) return `it has ${name.length} characters, and a name has ${NAME_MOST} at most`;
  return SUBDOMAIN.test(name) ? undefined : 'a name has lower case letters, digits, "-" and "." only';
}

/** What is made of a prefix that ends with a dash ends otherwise. */
const prefixFault = (prefix: string): Said => (prefix === '' ? undefined : nameFault(prefix.replace(/-$/, '')));

const noFault = (): Said => undefined;

function namespaceFault(name: string): Said {
  if (name === '') return undefined;
  return name.length <= LABEL_MOST && DNS_LABEL.test(name)
    ? undefined
    : `a namespace has lower case letters, digits and "-" only, ${LABEL_MOST} at most`;
}

/** What was said of keys: those of labels come again and again. */
const saidOfKeys = new Map<string, Said>();
const MOST_KEYS = 1000;

function keyFault(key: string): Said {
  const said = saidOfKeys.get(key);
  if (said !== undefined || saidOfKeys.has(key)) return said;
  if (saidOfKeys.size === MOST_KEYS) saidOfKeys.clear();
  const fault = faultOfKey(key);
  saidOfKeys.set(key, fault);
  return fault;
}

/** Keys of labels and annotations, and finalizers: a name, with a domain and a slash before it or not. */
function faultOfKey(key: string): Said {
  if (hasVariable(key)) return undefined;
  const slash = key.lastIndexOf('/');
  const name = key.slice(slash + 1);
  const domain = key.slice(0, Math.max(slash, 0));
  if (slash >= 0 && (domain.length > NAME_MOST || !SUBDOMAIN.test(domain.toLowerCase())))
    return `${quoted(key)} must be a name, or a domain, "/" and a name`;
  return name.length <= LABEL_MOST && QUALIFIED.test(name)
    ? undefined
    : `${quoted(key)} has other than letters, digits, "-", "_" and ".", or more than ${LABEL_MOST} of them`;
}

function labelFault(value: string): Said {
  if (value.length > LABEL_MOST) return `a label has ${LABEL_MOST} characters at most`;
  return LABEL_VALUE.test(value)
    ? undefined
    : 'a label has letters, digits, "-", "_" and "." only, and starts and ends with a letter or digit';
}

export const OWNER_FIELDS = ['apiVersion', 'kind', 'name', 'uid'];

class MetadataWalk {
  readonly faults: Fault[] = [];

  wrong(path: Path, why: string): void {
    this.faults.push({ what: 'value', path: ['metadata', ...path], why });
  }

  /** A text at a key, if there is one that can be known. */
  text(map: PlainMap, key: string, path: Path, fault: (text: string) => Said): void {
    const value = map[key];
    if (value === undefined || value === null || isUnknown(value)) return;
    if (typeof value !== 'string' || hasVariable(value)) return;
    const said = fault(value);
    if (said !== undefined) this.wrong([...path, key], `${quoted(value)} is refused: ${said}`);
  }

  texts(metadata: PlainMap, field: string, fault: (text: string) => Said): void {
    const map = metadata[field];
    if (!isMap(map)) return;
    for (const key in map) {
      const said = keyFault(key);
      if (said !== undefined) this.wrong([field, key], said);
      this.text(map, key, [field], fault);
    }
  }

  finalizers(metadata: PlainMap): void {
    const { finalizers } = metadata;
    if (!Array.isArray(finalizers)) return;
    for (const [index, name] of finalizers.entries()) {
      const said = typeof name === 'string' ? keyFault(name) : undefined;
      if (said !== undefined) this.wrong(['finalizers', index], said);
    }
  }

  owners(metadata: PlainMap): void {
    const { ownerReferences: owners } = metadata;
    if (!Array.isArray(owners)) return;
    for (const [index, owner] of owners.entries()) {
      if (!isMap(owner)) continue;
      for (const key of OWNER_FIELDS) if (owner[key] === '') this.wrong(['ownerReferences', index, key], 'it is empty');
    }
  }
}

/** Whether a name is given, or one to be generated. */
const isNamed = ({ name, generateName }: PlainMap): boolean =>
  [name, generateName].some((value) => value !== undefined && value !== null && value !== '');

/** What of the values in an object's metadata does not fit, beside their types; `open`: more of it may be there. */
export function metadataFaults(metadata: unknown, open: boolean): readonly Fault[] {
  const walk = new MetadataWalk();
  if (metadata === undefined || metadata === null) {
    if (!open) walk.faults.push({ what: 'missing', path: ['metadata', 'name'], isNull: false });
    return walk.faults;
  }
  if (!isMap(metadata)) return walk.faults;
  if (!isNamed(metadata) && !open && openReason(metadata) === undefined)
    walk.faults.push({ what: 'missing', path: ['metadata', 'name'], isNull: metadata.name === null });
  walk.text(metadata, 'name', [], nameFault);
  walk.text(metadata, 'generateName', [], prefixFault);
  walk.text(metadata, 'namespace', [], namespaceFault);
  walk.texts(metadata, 'labels', labelFault);
  walk.texts(metadata, 'annotations', noFault);
  walk.finalizers(metadata);
  walk.owners(metadata);
  return walk.faults;
}
