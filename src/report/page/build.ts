/** Makes what the page shows of a plan and of findings. */

import type { Finding, Related } from '../../finding.js';
import type { ObjectRef } from '../../kube-object.js';
import type { LintResult } from '../../lint.js';
import type { PlanInput } from '../../plan/inputs.js';
import type { MachinePlan, PlanResult, TargetRef } from '../../plan.js';
import { isUnknown } from '../../value.js';
import { VERSION } from '../../version.js';
import { type LinesOf, type Source, splitOnce } from '../lines.js';
import { type GraphNode, graphOf } from '../plan-graph.js';
import { classWord, fullName, migrationWord, stateWord, word } from '../plan-words.js';
import { printable } from '../terminal.js';
import type {
  PageCluster,
  PageData,
  PageFinding,
  PageGraph,
  PageInput,
  PageMachine,
  PageNode,
  PagePlan,
} from './data.js';
import { excerptOf, hunksOf } from './excerpt.js';

/** What a page is made of: a plan, findings, or both. */
export interface PageParts {
  readonly lint?: LintResult;
  readonly plan?: PlanResult;
  readonly source: Source;
}

/** How many names a node of the graph carries; those of claims are long. */
const FEW = 4;
const FEW_CLAIMS = 1;

const placeText = ({
  file,
  revision,
  line,
  column,
}: Pick<Finding, 'file' | 'revision' | 'line' | 'column'>): string => {
  if (file === undefined) return '';
  const path = printable(revision === undefined ? file : `${revision}:${file}`);
  return line === undefined ? path : `${path}:${line}${column === undefined ? '' : `:${column}`}`;
};

const all = (texts: readonly string[]): string[] => texts.map(printable);

function nodeOf(
  { role, kind, names, source, says, decides, machines }: GraphNode,
  indices: readonly number[],
): PageNode {
  const own = machines.map((index) => indices[index] as number);
  const shown = all(names.slice(0, role === 'claim' ? FEW_CLAIMS : FEW));
  return { role, kind, names: shown, count: names.length, source, says: all(says), decides, machines: own };
}

function graph(machines: readonly MachinePlan[], indices: readonly number[]): PageGraph {
  const { nodes, edges } = graphOf(machines);
  return { nodes: nodes.map((node) => nodeOf(node, indices)), edges: edges.map(({ from, to }) => [from, to] as const) };
}

function inputOf(input: PlanInput, isMachine: boolean): PageInput {
  const { role, kind, source, says, decides, file, line } = input;
  const place =
    file === undefined || isMachine ? {} : { place: placeText({ file, ...(line === undefined ? {} : { line }) }) };
  return {
    role,
    kind,
    name: isMachine || input.name === '' ? '' : printable(fullName(input)),
    source,
    ...place,
    says: all(says),
    decides,
  };
}

function planOf(machine: MachinePlan): PagePlan {
  const { state, missingGates, liveMigration, snapshot, clone, restore, onDelete, inputs } = machine;
  const { wanted } = liveMigration;
  const { volumeMode, size, existingClaim: claim, error, unusable } = state;
  const given = Object.entries({ volumeMode, size, claim, error, unusable }).filter(([, text]) => text !== undefined);
  return {
    state: stateWord(machine),
    keeps: state.keeps ?? [],
    storageClass: printable(classWord(machine)),
    accessMode: word(state.accessMode),
    ...Object.fromEntries(given.map(([key, text]) => [key, printable(String(text))])),
    migration: migrationWord(machine),
    migrationWanted: isUnknown(wanted) ? printable(wanted.reason) : wanted ? 'yes' : 'no',
    migrationWhy: all(liveMigration.why),
    missingGates: isUnknown(missingGates) ? [] : all(missingGates),
    ...(isUnknown(missingGates) ? { unknownGates: printable(missingGates.reason) } : {}),
    ...(Object.fromEntries(
      Object.entries({ snapshot, clone, restore, onDelete }).map(([key, { outcome, why }]) => [
        key,
        { outcome, why: printable(why) },
      ]),
    ) as Pick<PagePlan, 'snapshot' | 'clone' | 'restore' | 'onDelete'>),
    trace: state.trace.map(({ decides, answer, because, input }) => ({
      decides,
      answer: printable(answer),
      because: printable(because),
      input: printable(input),
    })),
    inputs: inputs.map((input, index) => inputOf(input, index === 0)),
  };
}

/** Values that are many times the same, each kept once. */
class Shared<T> {
  readonly values: T[] = [];
  readonly #index = new Map<string, number>();

  add(value: T): number {
    const key = JSON.stringify(value);
    let index = this.#index.get(key);
    if (index === undefined) {
      index = this.values.push(value) - 1;
      this.#index.set(key, index);
    }
    return index;
  }
}

const keyOf = ({ kind, namespace, name }: Omit<ObjectRef, 'apiVersion'>): string =>
  JSON.stringify([kind, namespace, name]);

/** Finds machines by what findings say they are about. */
class Machines {
  readonly #byKey = new Map<string, { index: number; cluster: string | undefined }[]>();

  constructor(machines: readonly MachinePlan[]) {
    for (const [index, { object, cluster }] of machines.entries()) {
      const key = keyOf(object);
      const found = this.#byKey.get(key) ?? [];
      found.push({ index, cluster });
      this.#byKey.set(key, found);
    }
  }

  of({ object, related = [], cluster }: Finding): number[] {
    const objects = [object, ...related.map((other: Related) => other.object)].filter((one) => one !== undefined);
    const found = objects.flatMap((one) => this.#byKey.get(keyOf(one)) ?? []);
    return [
      ...new Set(found.filter((one) => cluster === undefined || one.cluster === cluster).map(({ index }) => index)),
    ];
  }
}

function findingOf(
  finding: Finding,
  clusters: readonly TargetRef[],
  machines: Machines,
  linesOf: LinesOf,
): PageFinding {
  const { severity, rule, message, object, related = [], fix, noFix, docs } = finding;
  const excerpt = excerptOf(finding, linesOf);
  const named = clusters.findIndex(({ cluster }) => cluster === finding.cluster);
  return {
    severity,
    rule,
    message: printable(message),
    ...(named < 0 ? {} : { cluster: named }),
    ...(object === undefined ? {} : { object: printable(`${object.kind} ${fullName(object)}`) }),
    place: placeText(finding),
    ...(excerpt ? { excerpt } : {}),
    related: related.map((other) => ({ message: printable(other.message), place: placeText(other) })),
    ...(fix ? { fix: { title: printable(fix.title), safety: fix.safety, hunks: hunksOf(fix.edits, linesOf) } } : {}),
    ...(noFix === undefined ? {} : { noFix: printable(noFix) }),
    docs,
    machines: machines.of(finding),
  };
}

function machineOf(
  { object, cluster, inputs: [own] }: MachinePlan,
  clusters: readonly TargetRef[],
  plan: number,
): PageMachine {
  const { kind, namespace, name } = object;
  return {
    cluster: clusters.findIndex((target) => target.cluster === cluster),
    kind,
    ...(namespace === undefined ? {} : { namespace: printable(namespace) }),
    name: printable(name || '(unnamed)'),
    ...(own?.file === undefined ? {} : { place: placeText(own) }),
    plan,
  };
}

/** What the page shows. */
export function pageData({ lint, plan, source }: PageParts): PageData {
  const targets = plan?.targets ?? lint?.targets ?? [];
  const machines = plan?.machines ?? [];
  const plans = new Shared<PagePlan>();
  const rows = machines.map((machine) => machineOf(machine, targets, plans.add(planOf(machine))));
  const clusters = targets.map(({ cluster, kubevirt, from }): PageCluster => {
    const indices = machines.flatMap((machine, index) => (machine.cluster === cluster ? [index] : []));
    const own = indices.map((index) => machines[index] as MachinePlan);
    const name = cluster === undefined ? {} : { name: printable(cluster) };
    return { ...name, kubevirt, from: printable(from), graph: graph(own, indices) };
  });
  const found = new Machines(machines);
  const linesOf = splitOnce(source);
  const problems = plan?.problems ?? lint?.problems ?? [];
  return {
    version: VERSION,
    clusters,
    plans: plans.values,
    ...(plan ? { machines: rows } : {}),
    ...(lint
      ? {
          findings: lint.findings.map((finding) => findingOf(finding, targets, found, linesOf)),
          suppressed: lint.summary.suppressed,
        }
      : {}),
    problems: problems.map(({ path, message }) => ({ path: printable(path), message: printable(message) })),
  };
}
