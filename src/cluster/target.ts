/** One cluster judged as one release: what every rule and every plan reads. */

import { STATE_CLAIM_LABEL, STATE_CLAIM_PREFIX, STATE_CLAIM_VOLUME_MODE } from '../facts/state-claim.js';
import { indexBy } from '../index-by.js';
import { describe, type KubeObject } from '../kube-object.js';
import {
  type AccessMode,
  accessModeOf,
  type StateClaim,
  stateClaim,
  type TraceStep,
} from '../kubevirt/backend-storage.js';
import { type StateNeed, stateNeed } from '../kubevirt/firmware.js';
import { type GateNeed, gateNeeds, type Requirements, requirementsFor } from '../kubevirt/gate-requirements.js';
import {
  type Blocker,
  isMigratable,
  type MigrationInputs,
  migrationBlockers,
  wantsLiveMigration,
} from '../kubevirt/live-migration.js';
import { holds, type Release } from '../kubevirt/release.js';
import { type Sight, sightOf } from '../kubevirt/snapshot.js';
import { isUnknown, type Maybe, type PlainMap, text, Unknown } from '../value.js';
import type { Cluster } from './cluster.js';
import { type Configuration, configurationOf } from './configuration.js';
import { isOneGuest, type Machine, machineFrom, machinesOf, storedSpec } from './machine.js';
import { type Operation, operationsOf } from './operations.js';
import { ClusterStorage } from './storage.js';
import { stateClaimMode, Volumes } from './volumes.js';

/** What a target decides of one machine; computed when first asked for. */
export interface Verdict {
  readonly state: StateNeed;
  readonly blockers: readonly Blocker[];
  readonly migratable: Maybe<boolean>;
  /** Whether somebody means it to live-migrate. */
  readonly wanted: Maybe<boolean>;
  readonly gates: readonly GateNeed[];
}

/** How the release came to be known. */
export interface ReleaseReading {
  readonly known: boolean;
  /** A version that stands in the manifests and is newer than any known; the newest known is judged instead. */
  readonly newer?: string;
}

export class Target {
  readonly configuration: Configuration;
  readonly storage: ClusterStorage;
  readonly volumes: Volumes;
  /** The state claim of any VM of the cluster that needs one. */
  readonly claim: StateClaim;
  readonly #verdicts = new Map<Machine, Verdict>();
  readonly #modelVerdicts = new Map<Machine, ModelVerdict>();
  #machines: readonly Machine[] | undefined;
  #models: readonly Machine[] | undefined;
  #byObject: Map<KubeObject, Machine | undefined> | undefined;
  #operations: readonly Operation[] | undefined;
  #stateClaims: StateClaims | undefined;

  constructor(
    readonly cluster: Cluster,
    readonly release: Release,
    readonly reading: ReleaseReading = { known: true },
  ) {
    this.configuration = configurationOf(cluster);
    this.storage = new ClusterStorage(cluster, this.configuration);
    this.volumes = new Volumes(cluster, this.storage);
    this.claim = stateClaim(this.storage, release);
  }

  get machines(): readonly Machine[] {
    this.#machines ??= machinesOf(this.cluster, this.configuration, this.release);
    return this.#machines;
  }

  /** The machine of an object, which may be a captured one. */
  machine(object: KubeObject): Machine | undefined {
    this.#byObject ??= new Map(this.machines.map((machine) => [machine.object, machine]));
    if (!this.#byObject.has(object))
      this.#byObject.set(object, machineFrom(object, this.cluster, this.configuration, this.release));
    return this.#byObject.get(object);
  }

  /** The snapshots, restores, clones and exports in Git. */
  get operations(): readonly Operation[] {
    this.#operations ??= operationsOf(this);
    return this.#operations;
  }

  /** The spec that the cluster keeps of a machine. */
  stored(machine: Machine): Maybe<PlainMap> {
    const stored = storedSpec(machine, this.configuration, this.release);
    // What was captured is what is kept, whatever the policy has become since.
    return stored !== machine.own && this.cluster.facts.includes(machine.object) ? machine.own : stored;
  }

  /** What snapshot, restore, clone and export see of a machine's state. */
  sight(machine: Machine): Maybe<Sight> {
    return sightOf(this.stored(machine), this.verdict(machine).state, this.release);
  }

  verdict(machine: Machine): Verdict {
    let verdict = this.#verdicts.get(machine);
    if (!verdict) {
      verdict = new MachineVerdict(machine, this.#modelVerdict(machine.model), this);
      this.#verdicts.set(machine, verdict);
    }
    return verdict;
  }

  #modelVerdict(model: Machine): ModelVerdict {
    let verdict = this.#modelVerdicts.get(model);
    if (!verdict) {
      verdict = new ModelVerdict(model, this);
      this.#modelVerdicts.set(model, verdict);
    }
    return verdict;
  }

  /** The state claim of one machine: the one that exists, which is reused as it is, else the one KubeVirt makes. */
  claimOf(machine: Machine): StateClaim & { readonly existingClaim?: KubeObject } {
    const existing = this.existingClaim(machine.object);
    if (!existing) return this.claim;
    const name = describe(existing);
    const size = asText(text(existing.value, 'spec', 'resources', 'requests', 'storage'));
    const step: TraceStep = {
      decides: 'storageClass',
      answer: name,
      because: 'a claim that exists is reused',
      input: name,
    };
    return {
      existingClaim: existing,
      storageClass: text(existing.value, 'spec', 'storageClassName') ?? new Unknown('the claim names no class'),
      accessMode: stateClaimMode(existing, this.release),
      volumeMode: asText(text(existing.value, 'spec', 'volumeMode')) ?? STATE_CLAIM_VOLUME_MODE,
      ...(size === undefined ? {} : { size }),
      trace: [step],
    };
  }

  /** The claim in scope that KubeVirt takes for a VM's state: by label where the release looks for it, else by name. */
  existingClaim(object: KubeObject): KubeObject | undefined {
    const { name, namespace } = object;
    if (name === '' || !isOneGuest(object)) return undefined;
    this.#stateClaims ??= stateClaimsOf(this.cluster.all('', 'PersistentVolumeClaim'));
    const { labelled, named } = this.#stateClaims;
    if (labelled.size + named.size === 0) return undefined;
    const here = (claim: KubeObject): boolean =>
      claim.namespace === undefined || namespace === undefined || claim.namespace === namespace;
    const byLabel = holds('stateClaimLabelled', this.release) ? labelled.get(name)?.find(here) : undefined;
    return byLabel ?? named.get(`${STATE_CLAIM_PREFIX}${name}`)?.find(here);
  }

  /**
   * The machines of which something holds.
   * @param holds Asked of one machine of each model: it must not depend on anything in which the machines of one may differ.
   */
  machinesThat(holds: (machine: Machine) => boolean): readonly Machine[] {
    this.#models ??= [...new Set(this.machines.map(({ model }) => model))];
    const models = new Set(this.#models.filter(holds));
    return models.size === 0 ? NO_MACHINES : this.machines.filter(({ model }) => models.has(model));
  }

  /** The access mode the claim would have if its class were named by vmStateStorageClass, or were the default. */
  accessModeIf(storageClass: string, explicit: boolean): Maybe<AccessMode> {
    return accessModeOf(storageClass, explicit, this.storage, this.release)[0];
  }

  /** What keeps a machine from migrating, or may do so: by what it has to itself, or by what all of its model have. */
  blockers(machine: Machine, state: StateNeed, by: 'machine' | 'model'): readonly Blocker[] {
    return migrationBlockers(machine.spec, this.#migrationInputs(machine, state), this.release, by);
  }

  /** What beside the spec of a machine decides about its migration. */
  #migrationInputs(machine: Machine, state: StateNeed): MigrationInputs {
    const { gates, moreGates, configuration } = this.configuration;
    return {
      metadata: machine.metadata,
      stateAccessMode: stateMode(state, this.claimOf(machine).accessMode),
      claimAccessModes: (volume) => this.volumes.accessModes(volume, machine),
      configuration,
      gates: moreGates ?? gates,
    };
  }

  /** The feature gates that an effective spec asks for. */
  gatesOf(spec: PlainMap, metadata: PlainMap = {}): readonly GateNeed[] {
    return gateNeeds(this.#rows('machine'), spec, this.release, metadata);
  }

  /** The feature gates that a machine and its VirtualMachine ask for. */
  machineGates({ spec, metadata, vmSpec }: Machine): readonly GateNeed[] {
    const ofSpec = this.gatesOf(spec, metadata);
    if (vmSpec === undefined) return ofSpec;
    return [...ofSpec, ...gateNeeds(this.#rows('VirtualMachine'), { spec: vmSpec }, this.release)];
  }

  readonly #rowsOf = new Map<string, Requirements>();

  #rows(subject: 'machine' | 'VirtualMachine'): Requirements {
    let rows = this.#rowsOf.get(subject);
    if (!rows) {
      rows = requirementsFor(subject, this.release);
      this.#rowsOf.set(subject, rows);
    }
    return rows;
  }
}

const NO_MACHINES: readonly Machine[] = [];

/** All of two lists, one of which is mostly empty. */
const both = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  one.length === 0 ? other : other.length === 0 ? one : [...one, ...other];

/** What is decided alike of all machines of a model; each part when it is first asked for. */
class ModelVerdict {
  readonly state: StateNeed;
  #blockers: readonly Blocker[] | undefined;
  #gates: readonly GateNeed[] | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly target: Target,
  ) {
    this.state = stateNeed(machine.spec, target.release);
  }

  get blockers(): readonly Blocker[] {
    this.#blockers ??= this.target.blockers(this.machine, this.state, 'model');
    return this.#blockers;
  }

  get gates(): readonly GateNeed[] {
    this.#gates ??= this.target.machineGates(this.machine);
    return this.#gates;
  }
}

class MachineVerdict implements Verdict {
  readonly state: StateNeed;
  #blockers: readonly Blocker[] | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly model: ModelVerdict,
    private readonly target: Target,
  ) {
    this.state = model.state;
  }

  get blockers(): readonly Blocker[] {
    this.#blockers ??= both(this.target.blockers(this.machine, this.state, 'machine'), this.model.blockers);
    return this.#blockers;
  }

  get migratable(): Maybe<boolean> {
    return isMigratable(this.blockers);
  }

  get wanted(): Maybe<boolean> {
    const own = text(this.machine.spec, 'evictionStrategy');
    return wantsLiveMigration(own, this.target.configuration.evictionStrategy);
  }

  get gates(): readonly GateNeed[] {
    return this.model.gates;
  }
}

/** Claims by the VM that their label names, and by their own name. */
interface StateClaims {
  readonly labelled: ReadonlyMap<string, readonly KubeObject[]>;
  readonly named: ReadonlyMap<string, readonly KubeObject[]>;
}

function stateClaimsOf(claims: readonly KubeObject[]): StateClaims {
  const label = ({ value }: KubeObject): string | undefined =>
    asText(text(value, 'metadata', 'labels', STATE_CLAIM_LABEL));
  const named = claims.filter(({ name }) => name.startsWith(STATE_CLAIM_PREFIX));
  return { labelled: indexBy(claims, label), named: indexBy(named, ({ name }) => name) };
}

function stateMode(need: StateNeed, mode: Maybe<string | undefined>): Maybe<string | undefined> {
  if (need.needed === false) return undefined;
  return isUnknown(need.needed) ? need.needed : mode;
}

const asText = (value: Maybe<string | undefined>): string | undefined => (isUnknown(value) ? undefined : value);

/** Whether a value is known and true. */
export const surely = (value: Maybe<boolean>): boolean => !isUnknown(value) && value;
