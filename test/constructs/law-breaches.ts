/** How an app breaks the law of the constructs. */

import { Testing } from 'cdk8s';
import { type Finding, readYaml } from '../../src/index.js';
import { KNOWN_RELEASES, type Release } from '../../src/kubevirt/release.js';
import { apiMisfits } from './api-fields.js';
import { findingsIn, type Outcome, oursIn, unjudged, yamlOf } from './law.js';
import { type Combination, type Part, partsOf } from './law-table.js';

/**
 * Findings that must not be in what the constructs accept, as `severity rule`, sorted: errors anywhere, and warnings that
 * concern objects of this library but for those that say what is not known.
 */
export function breaches(findings: readonly Finding[], ours: ReadonlySet<string>): string[] {
  const isOurs = ({ object }: Pick<Finding, 'object'>): boolean => ours.has(`${object?.kind}/${object?.name}`);
  const found = findings.filter((finding) => {
    if (finding.severity !== 'warning') return finding.severity === 'error';
    return !finding.rule.startsWith('meta/') && [finding, ...(finding.related ?? [])].some(isOurs);
  });
  return [...new Set(found.map(({ rule, severity }) => `${severity} ${rule}`))].sort();
}

/** A construct that cannot do what is asked says which two things contradict each other, or what cannot be had. */
const CLEAR = [
  /^\S+ \(KubeVirt v[\d.]+\): spec\S* is .+ by the props and .+ by the raw spec; set it in one of them$/,
  /^\S+ \(KubeVirt v[\d.]+\): spec\S* has the name .+ by the props and by the raw spec; set it in one of them$/,
  /^\S+ \(KubeVirt v[\d.]+\): state: the preference gives a TPM, which this release cannot take away; take .+$/,
  /^\S+: KubeVirt v[\d.]+ has no disabledFeatureGates \(from v[\d.]+\)$/,
];

/** Whether an error says what is wrong with what was written. */
export const isClear = ({ message }: Error): boolean => CLEAR.some((pattern) => pattern.test(message));

/** How an outcome breaks the law; undefined when it does not. */
export function breach(outcome: Outcome, release: string): string | undefined {
  if ('thrown' in outcome) return isClear(outcome.thrown) ? undefined : `thrown: ${outcome.thrown.stack}`;
  const yaml = 'yaml' in outcome ? outcome.yaml : yamlOf(unjudged(outcome.made));
  const found = breaches(findingsIn(yaml, release), oursIn(outcome.made));
  if ('yaml' in outcome) return found.length === 0 ? undefined : `accepted, but there is ${found}`;
  if (outcome.refused.join() === found.join()) return undefined;
  return `refused for ${outcome.refused}, but there is ${found}: ${outcome.message}`;
}

/** What stands where in a list does not matter. */
const withoutIndexes = (misfit: string): string => misfit.replace(/\[\d+\]/g, '[]');

/** Fields that a raw spec sets although the release lacks them: these are the user's own. */
function ownMisfits(parts: Part, release: Release): Set<string> {
  const specs = { VirtualMachine: parts.vm?.spec, KubeVirt: parts.kubevirt?.spec };
  const misfits = Object.entries(specs).flatMap(([kind, spec]) =>
    spec === undefined ? [] : (apiMisfits({ apiVersion: 'kubevirt.io/v1', kind, spec }, release) ?? []),
  );
  return new Set(misfits.filter((misfit) => misfit.includes(': not in ')).map(withoutIndexes));
}

/** What in accepted manifests is no field of the release, or of another type, but for what a raw spec asks. */
export function strangers(yaml: string, combination: Combination, minor: string): string[] {
  const release = KNOWN_RELEASES.find((one) => one.minor === minor) as Release;
  const own = ownMisfits(partsOf(combination, Testing.chart()), release);
  const all = readYaml(yaml).values.flatMap((manifest) => apiMisfits(manifest, release) ?? []);
  return all.filter((misfit) => !own.has(withoutIndexes(misfit)));
}
