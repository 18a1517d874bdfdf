import {
  appOptions,
  broughtOf,
  hasOption,
  isMarked,
  isSettled,
  optionsIn,
  ownOptions,
} from '../../cluster/delivered.js';
import type { Delivery } from '../../cluster/deliveries.js';
import type { Machine } from '../../cluster/machine.js';
import { isJudged, relatedMachines, stateful } from '../../cluster/state-cause.js';
import { surely, type Target } from '../../cluster/target.js';
import {
  ARGO_FORCE,
  ARGO_KEEP,
  ARGO_KEEPS,
  ARGO_NO_REPLACE,
  ARGO_PRUNE,
  ARGO_REPLACE,
  ARGO_SYNC_OPTIONS,
  FLUX_FORCE,
  FLUX_KEEP,
  FLUX_KEEPS,
  FLUX_UNFORCED,
} from '../../facts/gitops.js';
import type { Fix, ObjectChange, Problem, Severity } from '../../finding.js';
import { describe, type KubeObject, type Place } from '../../kube-object.js';
import { behaviourText, holds } from '../../kubevirt/release.js';
import { get, isUnknown, items, type Maybe, type Path, text } from '../../value.js';
import { defineRule, yaml } from '../define.js';

/** A setting that may cost VMs their state. */
interface Danger {
  readonly place: Place;
  /** What it does, as a clause. */
  readonly does: string;
  readonly remedy: string;
  /** Whether a VM is kept from it. */
  readonly spares: (machine: Machine) => Maybe<boolean>;
  readonly severity?: Severity;
  /** What keeps a VM from it, where an annotation of the VM does and nothing speaks against that. */
  readonly keeps?: (object: KubeObject) => ObjectChange | undefined;
}

const DELETED = 'is deleted, and its TPM or UEFI state with it';
const RECREATES = `recreates: a VM that cannot be patched ${DELETED}`;
const LOST_UUID = 'replaces: a VM loses the firmware.uuid that is not in Git, and with it finds an empty TPM';
const REPLACES = 'replaces: a VM that is recreated loses its TPM or UEFI state';
const ARGO_REMEDY = `annotate such VMs with ${ARGO_SYNC_OPTIONS}: Prune=false,Delete=false`;
const NO_REPLACE = 'remove the option, and answer drift with ignoreDifferences';

/** Whether a replacement drops the uuid under which a VM's TPM is kept. */
function losesUuid(machine: Machine, target: Target): boolean {
  if (!holds('randomFirmwareUuid', target.release) || !surely(target.verdict(machine).state.tpm)) return false;
  return get(machine.spec, 'domain', 'firmware', 'uuid') === undefined;
}

const annotation = (name: string): Path => ['metadata', 'annotations', name];

/** Argo CD's options, with the one that keeps an object among them. */
function argoKeeps(object: KubeObject): ObjectChange | undefined {
  const path = annotation(ARGO_SYNC_OPTIONS);
  const written = text(object.value, ...path);
  const options = optionsIn(written).filter((option) => option !== '');
  if (isUnknown(written) || options.includes(ARGO_PRUNE)) return undefined;
  return { op: 'set', object, path, value: [...options, ARGO_KEEP].join(',') };
}

function fluxKeeps(object: KubeObject): ObjectChange | undefined {
  const path = annotation(FLUX_KEEP.name);
  return get(object.value, ...path) === undefined ? { op: 'set', object, path, value: FLUX_KEEP.value } : undefined;
}

/** All VMs are kept, or none. */
function fixOf({ keeps }: Danger, machines: readonly Machine[]): Fix | undefined {
  const objects = [...new Set(machines.map(({ object }) => object))];
  const changes = keeps ? objects.flatMap((object) => keeps(object) ?? []) : [];
  if (changes.length === 0 || changes.length < objects.length) return undefined;
  const [only] = objects;
  const whom = only && objects.length === 1 ? describe(only) : `${objects.length} VMs`;
  return { title: `annotate ${whom} against pruning`, safety: 'safe', changes };
}

/** A replacement harms VMs without a uuid surely, others only where it ends in a new object. */
function replacing(place: Place, target: Target, spares: Danger['spares']): Danger[] {
  return [
    {
      place,
      does: LOST_UUID,
      remedy: `pin firmware.uuid, and ${NO_REPLACE}`,
      spares: (machine) => !losesUuid(machine, target) || spares(machine),
    },
    {
      place,
      does: REPLACES,
      remedy: NO_REPLACE,
      severity: 'info',
      spares,
    },
  ];
}

/** Whether Argo CD keeps a VM: what the VM itself says counts before what its Application says. */
function isKeptByArgo(delivery: Delivery, object: KubeObject): Maybe<boolean> {
  const own = ownOptions(delivery, object);
  return !isUnknown(own) && own.includes(ARGO_PRUNE) ? false : hasOption(delivery, object, ARGO_KEEPS);
}

function* prunedByArgo(delivery: Delivery): Generator<Danger> {
  if (!isSettled(delivery)) return;
  const { object, spec } = delivery;
  const automated: Path = [...spec, 'syncPolicy', 'automated'];
  const prunes = get(object.value, ...automated, 'prune') === true;
  const enabled = get(object.value, ...automated, 'enabled');
  if (prunes && (enabled === undefined || enabled === true)) {
    yield {
      place: { object, path: [...automated, 'prune'] },
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: ARGO_REMEDY,
      spares: (machine) => isKeptByArgo(delivery, machine.object),
      keeps: argoKeeps,
    };
  }
}

function* madeAnewByArgo(delivery: Delivery, target: Target): Generator<Danger> {
  if (!isSettled(delivery)) return;
  const options = appOptions(delivery);
  const has = (wanted: readonly string[]) => options.find(({ option }) => wanted.includes(option));
  const force = has([ARGO_FORCE]);
  if (force) yield { place: force.place, does: RECREATES, remedy: 'remove the option', spares: () => false };
  const replace = has([ARGO_REPLACE]);
  if (replace) yield* replacing(replace.place, target, ({ object: vm }) => hasOption(delivery, vm, [ARGO_NO_REPLACE]));
}

function* prunedByFlux(delivery: Delivery): Generator<Danger> {
  const { object, spec } = delivery;
  if (get(object.value, ...spec, 'prune') === true) {
    yield {
      place: { object, path: [...spec, 'prune'] },
      does: `prunes: a VM that is renamed or leaves Git ${DELETED}`,
      remedy: 'annotate such VMs with kustomize.toolkit.fluxcd.io/prune: disabled',
      spares: (machine) => isMarked(delivery, machine.object, FLUX_KEEPS),
      keeps: fluxKeeps,
    };
  }
}

function* madeAnewByFlux(delivery: Delivery): Generator<Danger> {
  const { object, spec } = delivery;
  if (get(object.value, ...spec, 'force') === true) {
    yield {
      place: { object, path: [...spec, 'force'] },
      does: RECREATES,
      remedy: 'remove it, or annotate such VMs with kustomize.toolkit.fluxcd.io/force: disabled',
      spares: (machine) => isMarked(delivery, machine.object, FLUX_UNFORCED),
    };
  }
}

/** What each tool does with VMs that leave Git, and with those that change in it. */
const TOOLS = {
  'Argo CD': { pruned: prunedByArgo, madeAnew: madeAnewByArgo },
  Flux: { pruned: prunedByFlux, madeAnew: madeAnewByFlux },
} as const satisfies Record<Delivery['tool'], unknown>;

/** What a VM's own annotations ask for. */
function* ofMachine({ object }: Machine, target: Target): Generator<Danger> {
  const place = (name: string): Place => ({ object, path: ['metadata', 'annotations', name] });
  const spares = (machine: Machine): boolean => machine.object !== object;
  const options = optionsIn(text(object.value, 'metadata', 'annotations', ARGO_SYNC_OPTIONS));
  const at = place(ARGO_SYNC_OPTIONS);
  if (options.includes(ARGO_FORCE)) yield { place: at, does: RECREATES, remedy: 'remove the option', spares };
  else if (options.includes(ARGO_REPLACE)) yield* replacing(at, target, spares);
  if (text(object.value, 'metadata', 'annotations', FLUX_FORCE.name) === FLUX_FORCE.value)
    yield { place: place(FLUX_FORCE.name), does: RECREATES, remedy: 'remove the annotation', spares };
}

/** Whether the state outlives the VM: its claim stands in Git and belongs to nobody. */
function outlives(target: Target, { object }: Machine): boolean {
  const claim = target.existingClaim(object);
  return (
    claim !== undefined && isJudged(target, claim) && items(claim.value, 'metadata', 'ownerReferences').length === 0
  );
}

function problemOf(danger: Danger, target: Target, machines: readonly Machine[]): Problem | undefined {
  const hit = machines.filter((machine) => danger.spares(machine) === false);
  const [first] = hit;
  if (!first) return undefined;
  const whom = hit.length === 1 ? describe(first.object) : `${hit.length} VMs`;
  const own = danger.place.object === first.object;
  const fix = fixOf(danger, hit);
  return {
    place: danger.place,
    ...(fix ? { fix } : {}),
    ...(danger.severity ? { severity: danger.severity } : {}),
    message: own
      ? `the annotation of ${whom} ${danger.does}; ${danger.remedy}`
      : `${describe(danger.place.object)} ${danger.does}, which concerns ${whom}; ${danger.remedy}`,
    related: own ? [] : relatedMachines(target, hit),
  };
}

export const rule = defineRule({
  id: 'gitops/prune',
  severity: 'warning',
  summary: 'A GitOps tool may delete or replace a VM, and its TPM or UEFI state with it.',
  why: `The claim that holds the state belongs to the VM: when the VM is deleted, it goes as well, while disks of their own stay. So a prune
after a rename, or an object that is recreated, shows only at the BitLocker screen. A replacement drops the firmware.uuid that KubeVirt
(${behaviourText('randomFirmwareUuid')}) gave a VM without one in Git, and a TPM is found by that; where one is pinned it harms only if
it ends in a new object, which is info.`,
  releases: 'all',
  needs: ['git'],
  fix: {
    safety: 'safe',
    does: 'It annotates the VMs so that the tool does not prune them (Prune=false beside other sync options, or prune: disabled).',
  },
  sources: [
    'kubevirt/kubevirt#8156',
    'kubevirt/kubevirt pkg/storage/backend-storage/backend-storage.go func CreatePVCForVMI',
    'argoproj/argo-cd docs/user-guide/sync-options.md',
    'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md',
  ],
  bad: yaml`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jsonPointers: [/spec/template/spec/architecture]
      syncPolicy:
        automated:
          prune: true # ~> gitops/prune
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  good: yaml`
    apiVersion: argoproj.io/v1alpha1
    kind: Application
    metadata:
      name: vms
      namespace: argocd
    spec:
      source:
        repoURL: https://git.example.com/vms
        path: .
      destination:
        server: https://kubernetes.default.svc
      ignoreDifferences:
        - group: kubevirt.io
          kind: VirtualMachine
          jsonPointers: [/spec/template/spec/architecture]
      syncPolicy:
        automated:
          prune: true
    ---
    apiVersion: kubevirt.io/v1
    kind: VirtualMachine
    metadata:
      name: ledger
      annotations:
        argocd.argoproj.io/sync-options: Prune=false,Delete=false
    spec:
      runStrategy: Always
      template:
        spec:
          domain:
            firmware:
              uuid: 0a5bd2c4-6a37-4c55-9f0a-0c2a3a1b7f10
            devices:
              tpm:
                persistent: true
  `,
  facts: yaml`
    apiVersion: kubevirt.io/v1
    kind: KubeVirt
    metadata:
      name: kubevirt
      namespace: kubevirt
    spec:
      configuration:
        vmStateStorageClass: cephfs
    status:
      observedKubeVirtVersion: v1.8.4
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata:
      name: cephfs
    provisioner: cephfs.csi.ceph.com
  `,
  *check(target) {
    const machines = stateful(target).filter((machine) => machine.vmPath && !outlives(target, machine));
    if (machines.length === 0) return;
    const brought = broughtOf(machines);
    for (const delivery of target.cluster.deliveries) {
      const { pruned, madeAnew } = TOOLS[delivery.tool];
      const vms = brought(delivery);
      yield* first(pruned(delivery), target, vms);
      yield* first(madeAnew(delivery, target), target, vms);
    }
    for (const machine of machines)
      if (get(machine.object.value, 'metadata', 'annotations') !== undefined)
        yield* first(ofMachine(machine, target), target, [machine]);
  },
});

/** The gravest of what one object sets to the same end. */
function first(dangers: Iterable<Danger>, target: Target, machines: readonly Machine[]): Problem[] {
  for (const danger of dangers) {
    const problem = problemOf(danger, target, machines);
    if (problem) return [problem];
  }
  return [];
}
