/** Findings as violations of cdk8s' report. */

import type { Finding, Related } from '../finding.js';
import { SEVERITIES } from '../finding.js';
import { printable } from '../report/terminal.js';
import type { ViolatingResource, Violation } from './plugin.js';
import { inProperties } from './properties.js';
import type { Written } from './resources.js';

/** How cdk8s is to call what a finding is about, and where it is. */
export interface Naming {
  nameOf(one: Written): string;
  manifestOf(file: string): string;
  /** Where the app makes an object or sets a field of it, in words; empty where that is not known. */
  sourceOf(one: Written, field: string): string;
}

/** Related places that are shown of one finding: a cause may concern hundreds of machines. */
const MOST = 10;

const position = ({ line, column }: Related | Finding): string => (line === undefined ? '' : `${line}:${column}`);

/** What is said of a place, with line and column, and where the app makes it. */
function located(words: string, place: Related | Finding, source: string): string {
  const at = position(place);
  const where = at === '' || words === '' ? words + at : `${words} (${at})`;
  return printable([where, source].filter((part) => part !== '').join(', '));
}

/** What stands at a place, as one resource with one location. */
function resource(place: Related | Finding, words: string, naming: Naming): ViolatingResource {
  const { nameOf, manifestOf, sourceOf } = naming;
  const { file = '', object } = place;
  const field = 'rule' in place ? (place.path ?? '') : '';
  return {
    resourceName: printable(object === undefined ? file : nameOf({ object, file })),
    locations: [located(words, place, object === undefined ? '' : sourceOf({ object, file }, field))],
    manifestPath: manifestOf(file),
  };
}

/** Resources with what stands in each joined. */
function joined(resources: readonly ViolatingResource[]): ViolatingResource[] {
  const byName = new Map<string, ViolatingResource>();
  for (const one of resources) {
    const key = `${one.manifestPath}\0${one.resourceName}`;
    const before = byName.get(key)?.locations ?? [];
    byName.set(key, { ...one, locations: [...new Set([...before, ...one.locations])] });
  }
  return [...byName.values()];
}

const samePlace = (left: Related | Finding, right: Related | Finding): boolean =>
  left.file !== undefined && left.file === right.file && position(left) === position(right);

/** A finding as cdk8s reports it. It knows no severity, so that the recommendation begins with it. */
export function violation(finding: Finding, naming: Naming): Violation {
  const { rule, severity, message, cluster, path = '', docs } = finding;
  const related = (finding.related ?? []).filter((other) => !samePlace(other, finding));
  const rest = related.length - MOST;
  const more = rest > 0 ? ` (and ${rest} more places; vmstate lint --verbose lists them)` : '';
  const where = cluster === undefined ? '' : ` [cluster ${cluster}]`;
  return {
    ruleName: rule,
    recommendation: printable(`${severity}: ${inProperties(message)}${where}${more}`),
    fix: `as recommended; ${docs} tells why, with a right example`,
    violatingResources: joined([
      resource(finding, path, naming),
      ...related.slice(0, MOST).map((other) => resource(other, other.message, naming)),
    ]),
  };
}

/** The gravest findings first, since cdk8s prints all in one colour. */
export const bySeverity = (findings: readonly Finding[]): Finding[] =>
  SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));

/** The objects that the shown part of a finding names. */
export function objectsOf(finding: Finding): Written[] {
  const places = [finding, ...(finding.related ?? []).slice(0, MOST)];
  return places.flatMap(({ object, file }) => (object && file !== undefined ? [{ object, file }] : []));
}
