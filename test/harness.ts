/** Lints small texts and compares what is found with the marks that stand in them. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type FilesOptions, type Finding, type LintResult, lintFiles } from '../src/index.js';
import { lintLoaded } from '../src/lint.js';
import { loadFiles } from '../src/load.js';
import { settingsOf } from '../src/settings.js';

/** `# ~> family/rule` at the end of a line: a finding of that rule is expected there. */
const MARK = /# ~> (.*)$/;

export interface CaseOptions {
  readonly kubevirt?: string;
  /** Objects captured from the cluster, as YAML. */
  readonly facts?: string;
}

/** Lints one text as a file in an otherwise empty folder. */
export async function lintText(text: string, options: CaseOptions = {}): Promise<LintResult> {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-test-'));
  try {
    writeFileSync(join(folder, 'case.yaml'), text);
    if (options.facts !== undefined) writeFileSync(join(folder, 'facts.txt'), options.facts);
    const facts = options.facts === undefined ? [] : ['facts.txt'];
    return await lintFiles(['case.yaml'], { cwd: folder, context: false, facts, ...pick(options) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const pick = ({ kubevirt }: CaseOptions): { kubevirt?: string } => (kubevirt === undefined ? {} : { kubevirt });

/** Options for a tree; `rendered` is what the render commands of its vmstate.yaml would print, by cluster. */
export type TreeOptions = FilesOptions & { readonly rendered?: ReadonlyMap<string, string> };

/** Lints a Git work tree of files, by path. */
export async function lintTree(
  files: Readonly<Record<string, string>>,
  paths: readonly string[] = ['.'],
  options: (folder: string) => TreeOptions = () => ({}),
): Promise<LintResult> {
  const cwd = mkdtempSync(join(tmpdir(), 'vmstate-tree-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    mkdirSync(join(cwd, '.git'), { recursive: true });
    const { rendered, ...rest } = options(cwd);
    if (!rendered) return await lintFiles(paths, { cwd, ...rest });
    const { configuration, kubevirt, levels } = settingsOf(paths, { cwd });
    return lintLoaded(loadFiles(paths, { cwd, ...rest, configuration, rendered }), kubevirt, levels);
  } finally {
    rmSync(cwd, { recursive: true });
  }
}

/** The marks of a text as `line rule`, in order. */
export function marksOf(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rules = MARK.exec(line)?.[1]?.trim().split(/\s+/) ?? [];
    return rules.map((rule) => `${index + 1} ${rule}`);
  });
}

const placed = (findings: readonly Finding[]): string[] => findings.map(({ line, rule }) => `${line} ${rule}`).sort();

/** Findings of every rule must be those marked. */
export async function expectMarks(text: string, options: CaseOptions = {}): Promise<void> {
  const { findings } = await lintText(text, options);
  assert.equal(
    placed(findings),
    marksOf(text).sort(),
    findings.map(({ rule, message }) => `${rule}: ${message}`).join('\n'),
  );
}

export interface RuleCase extends CaseOptions {
  /** Why the case is as it is: the name of the test. */
  readonly name: string;
  /** The manifests; lines to blame are marked. Without marks the rule must be silent. */
  readonly yaml: string;
  readonly severity?: Finding['severity'];
  /** What the message must hold. */
  readonly says?: readonly string[];
}

/** One test a case: the findings of this rule must be those marked; those of other rules do not matter here. */
export function ruleCases(rule: string, cases: readonly RuleCase[]): void {
  for (const one of cases) {
    test(`${rule}: ${one.name}`, async () => {
      const { findings } = await lintText(one.yaml, one);
      const own = findings.filter((finding) => finding.rule === rule);
      const messages = own.map(({ message }) => message).join('\n');
      assert.equal(placed(own), marksOf(one.yaml).sort(), messages);
      for (const finding of own) if (one.severity) assert.is(finding.severity, one.severity, messages);
      for (const words of one.says ?? []) assert.ok(messages.includes(words), `${messages}\nshould say: ${words}`);
    });
  }
}
