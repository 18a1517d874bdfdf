/** What the KubeVirt or HyperConverged object of a cluster configures. */

import {
  HYPERCONVERGED_EVICTION_STRATEGY,
  HYPERCONVERGED_GATES,
  HYPERCONVERGED_JSON_PATCH,
  HYPERCONVERGED_OPERANDS,
  HYPERCONVERGED_REFERENCE_POLICY,
  HYPERCONVERGED_STATE_CLASS,
} from '../facts/hyperconverged.js';
import { HYPERCONVERGED_GROUP, KUBEVIRT_GROUP } from '../facts/kinds.js';
import { describe, type KubeObject, type Place } from '../kube-object.js';
import type { Sourced } from '../kubevirt/backend-storage.js';
import { fieldOf, type GateLists, isGateOn } from '../kubevirt/feature-gates.js';
import type { Release } from '../kubevirt/release.js';
import { flag, get, isUnknown, items, type Maybe, moreItems, type Path, text, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import {
  CONFIGURATION,
  DISABLED_GATES_PATH,
  EVICTION_STRATEGY_PATH,
  FEATURE_GATES_PATH,
  REFERENCE_POLICY_PATH,
  STATE_CLASS_PATH,
} from './paths.js';

export interface Configuration {
  /** The KubeVirt object that is read: from Git, else captured. */
  readonly kubevirt?: KubeObject;
  /** The HyperConverged object that owns it, if there is one. */
  readonly hyperconverged?: KubeObject;
  /** `spec.configuration` of KubeVirt as far as it is to be seen. */
  readonly configuration: unknown;
  readonly gates: GateLists;
  /** Why gates may be on that the lists do not hold. */
  readonly moreGates?: Unknown;
  readonly stateClass: Sourced<Maybe<string | undefined>>;
  /** Where the state class is set, or would be. */
  readonly stateClassPlace?: Place;
  /** The cluster's eviction strategy. */
  readonly evictionStrategy: Maybe<string | undefined>;
  /** Where the eviction strategy is set, or would be. */
  readonly evictionStrategyPlace?: Place;
  /** How VMs refer to instance types and preferences; undefined for the default, a reference. */
  readonly referencePolicy: Maybe<string | undefined>;
}

function only(objects: readonly KubeObject[], kind: string): Maybe<KubeObject | undefined> {
  return objects.length > 1 ? new Unknown(`there are ${objects.length} ${kind} objects`) : objects[0];
}

function pick(cluster: Cluster, group: string, kind: string): Maybe<KubeObject | undefined> {
  if (cluster.unassigned !== undefined) return new Unknown(cluster.unassigned);
  const judged = only(cluster.of(group, kind), kind);
  return judged ?? only(cluster.captured(group, kind), kind);
}

function known(object: KubeObject, path: Path): string[] {
  return items(object.value, ...path).filter((item): item is string => typeof item === 'string');
}

function gateLists(object: KubeObject): GateLists {
  return { featureGates: known(object, FEATURE_GATES_PATH), disabledFeatureGates: known(object, DISABLED_GATES_PATH) };
}

function unknownGates(object: KubeObject): Unknown | undefined {
  const more = moreItems(object.value, ...FEATURE_GATES_PATH);
  return more ?? items(object.value, ...FEATURE_GATES_PATH).find(isUnknown);
}

/** Where a HyperConverged object keeps a value of its API version; undefined for a version not known. */
function hyperconvergedPath(object: KubeObject, table: Readonly<Record<string, readonly string[]>>): Path | undefined {
  return Object.hasOwn(table, object.version) ? table[object.version] : undefined;
}

const HIDDEN_GATES = new Unknown('HyperConverged sets the gates of the KubeVirt object');
const NO_GATES: GateLists = { featureGates: [], disabledFeatureGates: [] };

function absent(why: Unknown, complete: boolean): Configuration {
  const nothing = complete ? undefined : why;
  const stateClass = { value: nothing, from: complete ? 'no KubeVirt object' : why.reason };
  // Where nothing can be read of the configuration, the usual policy is assumed.
  const rest = { evictionStrategy: nothing, referencePolicy: undefined };
  return { configuration: why, gates: NO_GATES, moreGates: why, stateClass, ...rest };
}

function ofKubeVirt(object: KubeObject): Configuration {
  // Its name tells one that HyperConverged makes, though that is out of sight.
  const made = object.name === HYPERCONVERGED_OPERANDS.KubeVirt.name && !object.observed;
  const more = made ? HIDDEN_GATES : unknownGates(object);
  return {
    kubevirt: object,
    configuration: get(object.value, ...CONFIGURATION) ?? {},
    gates: gateLists(object),
    ...(more ? { moreGates: more } : {}),
    stateClass: {
      value: text(object.value, ...STATE_CLASS_PATH),
      from: `${describe(object)} ${STATE_CLASS_PATH.join('.')}`,
    },
    stateClassPlace: { object, path: STATE_CLASS_PATH },
    evictionStrategy: text(object.value, ...EVICTION_STRATEGY_PATH),
    evictionStrategyPlace: { object, path: EVICTION_STRATEGY_PATH },
    referencePolicy: text(object.value, ...REFERENCE_POLICY_PATH),
  };
}

function referencePolicyOf(hyperconverged: KubeObject): Maybe<string | undefined> {
  const path = hyperconvergedPath(hyperconverged, HYPERCONVERGED_REFERENCE_POLICY);
  return path && text(hyperconverged.value, ...path);
}

/** HyperConverged decides; the KubeVirt object counts only as captured, since HyperConverged overwrites it. */
function ofHyperConverged(object: KubeObject, captured: KubeObject | undefined): Configuration {
  const classPath = hyperconvergedPath(object, HYPERCONVERGED_STATE_CLASS);
  const evictionPath = hyperconvergedPath(object, HYPERCONVERGED_EVICTION_STRATEGY);
  const patched = get(object.value, 'metadata', 'annotations', HYPERCONVERGED_JSON_PATCH);
  const version = new Unknown(`${object.apiVersion} is not a version of HyperConverged that is known`);
  const eviction = evictionPath && text(object.value, ...evictionPath);
  return {
    ...(captured ? { kubevirt: captured } : {}),
    hyperconverged: object,
    configuration: captured ? (get(captured.value, ...CONFIGURATION) ?? {}) : HIDDEN_GATES,
    gates: captured ? gateLists(captured) : { featureGates: HYPERCONVERGED_GATES, disabledFeatureGates: [] },
    ...(captured ? {} : { moreGates: HIDDEN_GATES }),
    stateClass: {
      value:
        patched === undefined
          ? classPath
            ? text(object.value, ...classPath)
            : version
          : new Unknown('a JSON patch annotation'),
      from: `${describe(object)}${classPath ? ` ${classPath.join('.')}` : ''}`,
    },
    ...(classPath ? { stateClassPlace: { object, path: classPath } } : {}),
    evictionStrategy:
      patched === undefined && eviction !== undefined
        ? eviction
        : new Unknown('HyperConverged chooses it by the number of nodes'),
    ...(evictionPath ? { evictionStrategyPlace: { object, path: evictionPath } } : {}),
    referencePolicy: captured ? text(captured.value, ...REFERENCE_POLICY_PATH) : referencePolicyOf(object),
  };
}

/** Reads what configures KubeVirt in a cluster. */
export function configurationOf(cluster: Cluster): Configuration {
  const hyperconverged = pick(cluster, HYPERCONVERGED_GROUP, 'HyperConverged');
  const kubevirt = pick(cluster, KUBEVIRT_GROUP, 'KubeVirt');
  if (isUnknown(hyperconverged)) return absent(hyperconverged, false);
  if (hyperconverged) {
    const captured = only(cluster.captured(KUBEVIRT_GROUP, 'KubeVirt'), 'KubeVirt');
    return ofHyperConverged(hyperconverged, isUnknown(captured) ? undefined : captured);
  }
  if (isUnknown(kubevirt)) return absent(kubevirt, false);
  if (kubevirt) return ofKubeVirt(kubevirt);
  return absent(
    new Unknown('no KubeVirt or HyperConverged object is in scope'),
    cluster.knowsAll(KUBEVIRT_GROUP, 'KubeVirt'),
  );
}

/** Whether a gate is on; unknown when it may have been switched on out of sight. */
export function gateOn(gate: string, configuration: Configuration, release: Release): Maybe<boolean> {
  const field = fieldOf(gate, release);
  const said = field && flag(configuration.configuration, ...field);
  if (said !== undefined) return said;
  if (isGateOn(gate, release, configuration.gates)) return true;
  return configuration.moreGates ?? false;
}
