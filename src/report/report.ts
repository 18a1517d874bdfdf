/** What a report of findings is made of, whatever its format. */

import type { Finding, Severity } from '../finding.js';
import type { LintResult } from '../lint.js';
import type { PlanResult } from '../plan.js';
import { printable } from './terminal.js';
import type { TextOptions } from './text.js';

/** What a rule says of itself. */
export interface RuleHelp {
  readonly id: string;
  /** The usual severity. */
  readonly severity: Severity;
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** Why that is bad. */
  readonly why: string;
  /** The whole page, with examples. */
  readonly text: string;
  readonly markdown: string;
  /** Its public page; absent where there is none. */
  readonly uri?: string;
}

export interface Report extends TextOptions {
  readonly result: LintResult;
  /** The plan of the machines among what was judged, made when it is asked for; absent where nothing tells it. */
  readonly plan?: () => PlanResult;
  /** The severity from which on findings fail the run. */
  readonly failOn: Severity | 'never';
  /** The path of a file from the top of the repository, as hosts of code name it; one that stands elsewhere keeps its name. */
  readonly inRepository: (file: string) => string;
  /** Rules by id; undefined for one that is not known. */
  readonly rule: (id: string) => RuleHelp | undefined;
}

/** What a format for people shows: --quiet leaves out what is no error. */
export const shown = ({ result: { findings }, quiet }: Report): readonly Finding[] =>
  quiet ? findings.filter(({ severity }) => severity === 'error') : findings;

/** The message of a finding on one line, with the cluster where there are several. */
export const said = ({ message, cluster }: Finding): string =>
  printable(cluster === undefined ? message : `${message} [cluster ${cluster}]`);

/** The same where the format's place cannot tell that it stood in a Git revision. */
export const saidOf = (finding: Finding): string =>
  finding.revision === undefined ? said(finding) : `${said(finding)} (in ${printable(finding.revision)})`;

/** The object of a finding: `VirtualMachine desktops/anna`. */
export function objectText({ object }: Pick<Finding, 'object'>): string | undefined {
  if (object === undefined) return undefined;
  const { kind, namespace, name } = object;
  return printable(`${kind} ${namespace === undefined ? '' : `${namespace}/`}${name || '(unnamed)'}`);
}
