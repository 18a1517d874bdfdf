/** The life of a feature gate: its stages, who needs it, what HyperConverged does with it. */

import { DISCONTINUED_BINDINGS, FEATURE_GATES, type GateStage } from '../facts/feature-gates.js';
import { GATE_EFFECTS, type GateEffect } from '../facts/gate-effects.js';
import { GATE_REQUIREMENTS, type GateCondition, type GateRequirement } from '../facts/gate-requirements.js';
import { HYPERCONVERGED_GATE_ANNOTATIONS, HYPERCONVERGED_GATES } from '../facts/hyperconverged.js';
import { elementOf, type ProductApi } from '../kubevirt/api-types.js';
import { fieldOf, isGateOn, stageOf, successorOf } from '../kubevirt/feature-gates.js';
import {
  behaviourText,
  type Change,
  changes,
  holds,
  KNOWN_RELEASES,
  type Release,
  rangeText,
} from '../kubevirt/release.js';
import { spanText } from './span.js';

/** A stage, and what the two lists of the KubeVirt CR do to the gate in it. */
export interface StageRange {
  readonly releases: string;
  readonly stage: GateStage | 'not registered';
  readonly means: string;
}

/** What admission refuses while the gate is off. */
export interface GateUser {
  readonly field: string;
  readonly when: string;
  readonly releases: string;
  /** Other gates that let it pass as well. */
  readonly or: readonly string[];
  readonly source: string;
}

export interface GateExplanation {
  readonly what: 'gate';
  readonly gate: string;
  readonly stages: readonly StageRange[];
  readonly neededBy: readonly GateUser[];
  readonly effects: readonly Omit<GateEffect, 'gate'>[];
  readonly hyperconverged: string;
  readonly replacedBy?: string;
}

const WHEN: Readonly<Record<Extract<GateCondition, string>, string>> = {
  set: 'set',
  true: 'true',
  filled: 'not empty',
  'persistent-tpm': 'true, unless tpm.enabled is false',
  'privileged-virtiofs': 'a virtiofs on anything but a configMap, secret, serviceAccount or downwardAPI volume',
  'virtiofs-config-volume': 'a virtiofs on a configMap, secret, serviceAccount or downwardAPI volume',
  'virtiofs-storage-volume': 'a virtiofs on a persistentVolumeClaim or dataVolume volume',
  'launch-security-amd64': 'set, unless the architecture is s390x',
  'launch-security-s390x': 'set, where the architecture is s390x',
  'cdrom-without-volume': 'a cdrom without a volume of its name',
  'other-architecture': 'not the architecture that virt-api runs on',
  'container-path-filesystem': 'used by a filesystem of its name',
};

/** The condition of a requirement in words. */
export const whenText = ({ when }: GateRequirement): string =>
  typeof when === 'object' ? `equal to ${when.equals}` : WHEN[when];

/** Where a requirement's value stands: below the VM's template, or below the object. */
export function requirementField({ subject, path }: GateRequirement): string {
  const plain = path.replace(/\\\./g, '.');
  if (subject === 'machine') return plain;
  const kinds = typeof subject === 'string' ? subject : subject.join(', ');
  return plain === 'kind' ? kinds : `${kinds} ${plain}`;
}

const BOTH_OFF = { featureGates: [], disabledFeatureGates: [] };

function discontinued(gate: string, release: Release): string {
  if (!holds('discontinuedGatesRefused', release)) return 'off, even if listed';
  const binding = Object.hasOwn(DISCONTINUED_BINDINGS, gate) ? DISCONTINUED_BINDINGS[gate] : undefined;
  return binding === undefined
    ? 'its feature is gone; listing it changes nothing'
    : `its feature is gone; while it is listed, a VM with the interface binding ${binding} is refused`;
}

function meaning(gate: string, release: Release): string {
  const stage = stageOf(gate, release);
  if (stage === undefined) return 'listing it has no effect';
  if (stage === 'Discontinued') return discontinued(gate, release);
  const field = fieldOf(gate, release);
  if (field) return `off unless spec.configuration.${field.join('.')} is true, or is not set while the gate is listed`;
  const unlisted = isGateOn(gate, release, BOTH_OFF);
  if (!unlisted) return 'off unless listed in featureGates';
  const disabled = isGateOn(gate, release, { ...BOTH_OFF, disabledFeatureGates: [gate] });
  return disabled ? 'always on; listing it changes nothing' : 'on unless listed in disabledFeatureGates';
}

function stages(gate: string, history: readonly (readonly [from: string, stage: GateStage])[]): StageRange[] {
  const ranges: Change<Omit<StageRange, 'releases'>>[] = changes(
    history.map(([from]) => from),
    (release) => ({ stage: stageOf(gate, release) ?? 'not registered', means: meaning(gate, release) }),
    (left, right) => left.stage === right.stage && left.means === right.means,
  );
  return ranges.map(({ range, value }) => ({ releases: rangeText(range), ...value }));
}

const userOf = (gate: string, row: GateRequirement): GateUser => ({
  field: requirementField(row),
  when: row.path === 'kind' ? 'created' : whenText(row),
  releases: rangeText(row),
  or: row.gates.filter((other) => other !== gate),
  source: row.source,
});

/** HyperConverged's own switch for a gate, in each API version whose type lists its switches. */
function switches(gate: string, apis: readonly ProductApi[]): string[] {
  const found: string[] = [];
  for (const api of apis.filter(({ name }) => name === 'hyperconverged')) {
    for (const { type, version } of api.kinds.flatMap((kind) => kind.types)) {
      const spec = api.type(type)?.fields.find(({ name }) => name === 'spec');
      const gates = api.type(spec?.type ?? '')?.fields.find(({ name }) => name === 'featureGates');
      const own = api.type(elementOf(gates?.type ?? '').type)?.fields ?? [];
      const field = own.find(({ name }) => name.toLowerCase() === gate.toLowerCase());
      const span = field && api.during(field);
      if (field && span) found.push(`spec.featureGates.${field.name} in ${version} (${spanText(api, span)})`);
    }
  }
  return found;
}

/** What HyperConverged does with a gate; the table of fields is read only for those that it does not keep on. */
function treatment(gate: string, apis: () => readonly ProductApi[]): string {
  if (HYPERCONVERGED_GATES.includes(gate)) return 'keeps it on, whatever the user writes';
  const annotation = Object.hasOwn(HYPERCONVERGED_GATE_ANNOTATIONS, gate)
    ? HYPERCONVERGED_GATE_ANNOTATIONS[gate]
    : undefined;
  const own = [...switches(gate, apis()), ...(annotation === undefined ? [] : [`the annotation ${annotation}`])];
  const set = own.length === 0 ? 'has no switch of that name' : `switches it by ${own.join(', ')}`;
  const beta = KNOWN_RELEASES.some((release) => holds('betaGatesOn', release) && stageOf(gate, release) === 'Beta');
  return beta
    ? `${set}; KubeVirt ${behaviourText('betaGatesOn')}: a Beta gate that it does not enable is disabled`
    : set;
}

/** Explains a gate of the table, named as it is spelt there. */
export function explainGate(gate: string, apis: () => readonly ProductApi[]): GateExplanation {
  const history = FEATURE_GATES[gate] ?? [];
  const replacedBy = successorOf(gate);
  return {
    what: 'gate',
    gate,
    stages: stages(gate, history),
    neededBy: GATE_REQUIREMENTS.filter(({ gates }) => gates.includes(gate)).map((row) => userOf(gate, row)),
    effects: GATE_EFFECTS.filter((row) => row.gate === gate).map(({ gate: _, ...row }) => row),
    hyperconverged: treatment(gate, apis),
    ...(replacedBy === undefined ? {} : { replacedBy }),
  };
}
