/** What the page shows, as it stands in it. Texts have no control characters. */

import type { Severity } from '../../finding.js';
import type { Decision, InputSource, PlanInput } from '../../plan/inputs.js';

export interface PageCluster {
  readonly name?: string;
  readonly kubevirt: string;
  readonly from: string;
  readonly graph: PageGraph;
}

export interface PageNode {
  readonly role: PlanInput['role'] | 'answer';
  readonly kind: string;
  /** The first few names, and how many there are. */
  readonly names: readonly string[];
  readonly count: number;
  readonly source: InputSource;
  readonly says: readonly string[];
  readonly decides: readonly Decision[];
  /** Of machines that stand together, their indices. */
  readonly machines: readonly number[];
}

export interface PageGraph {
  readonly nodes: readonly PageNode[];
  /** Indices of nodes, from and to. */
  readonly edges: readonly (readonly [number, number])[];
}

export interface PageFate {
  readonly outcome: string;
  readonly why: string;
}

/** A plan that machines may share. */
export interface PagePlan {
  readonly state: string;
  /** What of it persists: `TPM`, `UEFI`, both, or nothing that is known. */
  readonly keeps: readonly string[];
  readonly storageClass: string;
  readonly accessMode: string;
  readonly volumeMode?: string;
  readonly size?: string;
  readonly claim?: string;
  readonly error?: string;
  readonly unusable?: string;
  readonly migration: string;
  readonly migrationWanted: string;
  readonly migrationWhy: readonly string[];
  readonly missingGates: readonly string[];
  /** Why the missing gates are not known. */
  readonly unknownGates?: string;
  readonly snapshot: PageFate;
  readonly clone: PageFate;
  readonly restore: PageFate;
  readonly onDelete: PageFate;
  readonly trace: readonly {
    readonly decides: string;
    readonly answer: string;
    readonly because: string;
    readonly input: string;
  }[];
  /** The chain of inputs; that of the machine itself is first, without its name. */
  readonly inputs: readonly PageInput[];
}

export interface PageInput {
  readonly role: PlanInput['role'];
  readonly kind: string;
  readonly name: string;
  readonly source: InputSource;
  readonly place?: string;
  readonly says: readonly string[];
  readonly decides: readonly Decision[];
}

export interface PageMachine {
  /** Index of its cluster. */
  readonly cluster: number;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
  readonly place?: string;
  /** Index of its plan. */
  readonly plan: number;
}

/** Lines of a source around what is meant. */
export interface PageExcerpt {
  /** Number (1-based) of the first line. */
  readonly first: number;
  readonly lines: readonly string[];
  /** What is meant: index of its line, and columns from 0, the end exclusive. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Lines that a fix changes. */
export interface PageHunk {
  readonly place: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface PageFinding {
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  /** Index of its cluster; absent where it is of none. */
  readonly cluster?: number;
  readonly object?: string;
  readonly place: string;
  readonly excerpt?: PageExcerpt;
  readonly related: readonly { readonly message: string; readonly place: string }[];
  readonly fix?: { readonly title: string; readonly safety: string; readonly hunks: readonly PageHunk[] };
  readonly noFix?: string;
  readonly docs: string;
  /** Indices of the machines that it is about. */
  readonly machines: readonly number[];
}

export interface PageData {
  readonly version: string;
  readonly clusters: readonly PageCluster[];
  readonly plans: readonly PagePlan[];
  /** Absent where nothing was planned. */
  readonly machines?: readonly PageMachine[];
  /** Absent where nothing was linted. */
  readonly findings?: readonly PageFinding[];
  /** Findings that are ignored. */
  readonly suppressed?: number;
  /** What could not be read. */
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}
