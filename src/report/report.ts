/** What a report of findings is made of, whatever its format. */

import type { Severity } from '../finding.js';
import type { LintResult } from '../lint.js';
import type { TextOptions } from './text.js';

/** What a rule says of itself. */
export interface RuleHelp {
  readonly id: string;
  /** The usual severity. */
  readonly severity: Severity;
  /** What it reports, in one sentence. */
  readonly summary: string;
  /** Why, with examples, for a terminal. */
  readonly text: string;
  readonly markdown: string;
  /** Its public page; absent where there is none. */
  readonly uri?: string;
}

export interface Report extends TextOptions {
  readonly result: LintResult;
  /** The severity from which on findings fail the run. */
  readonly failOn: Severity | 'never';
  /** The path of a file from the top of the repository, as hosts of code name it; undefined for what is no file in it. */
  readonly inRepository: (file: string) => string | undefined;
  /** Absolute path of the top of the repository, else of the working directory. */
  readonly root: string;
  /** Rules by id; undefined for one that is not known. */
  readonly rule: (id: string) => RuleHelp | undefined;
}
