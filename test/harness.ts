/** Lints small texts and compares what is found with the marks that stand in them. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { diffFiles, type FilesOptions, type Finding, type LintResult, lintFiles } from '../src/index.js';
import { lintLoaded } from '../src/lint.js';
import { loadFiles } from '../src/load.js';
import { settingsOf } from '../src/settings.js';

/** `# ~> family/rule` at the end of a line: a finding of that rule is expected there. */
const MARK = /# ~> (.*)$/;

export interface CaseOptions {
  readonly kubevirt?: string;
  /** Objects captured from the cluster, as YAML. */
  readonly facts?: string;
  /** What stood there before the change; findings are then those of the change, and what marks in it expect. */
  readonly base?: string;
}

/** Lints one text as a file in an otherwise empty folder, or compares it with a base. */
export async function lintText(text: string, options: CaseOptions = {}): Promise<LintResult> {
  const folder = mkdtempSync(join(tmpdir(), 'vmstate-test-'));
  try {
    writeFileSync(join(folder, 'case.yaml'), text);
    if (options.facts !== undefined) writeFileSync(join(folder, 'facts.txt'), options.facts);
    const facts = options.facts === undefined ? [] : ['facts.txt'];
    const files = { cwd: folder, context: false, facts, ...pick(options) };
    if (options.base === undefined) return await lintFiles(['case.yaml'], files);
    mkdirSync(join(folder, 'base'));
    writeFileSync(join(folder, 'base/case.yaml'), options.base);
    return await diffFiles('base', ['case.yaml'], files);
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
    const { rendered, ...given } = options(cwd);
    const rest = { cwd, ...given };
    if (!rendered) return await lintFiles(paths, rest);
    const { configuration, kubevirt, levels } = settingsOf(paths, { cwd: rest.cwd });
    return lintLoaded(loadFiles(paths, { ...rest, configuration, rendered }), kubevirt, levels);
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

/** The marks of a case; those of its base are told by the file. */
const marksOfCase = (text: string, { base = '' }: CaseOptions): string[] =>
  [...marksOf(text), ...marksOf(base).map((mark) => `base/${mark}`)].sort();

const placed = (findings: readonly Finding[]): string[] =>
  findings.map(({ file, line, rule }) => `${file?.startsWith('base/') ? 'base/' : ''}${line} ${rule}`).sort();

/** Findings of every rule must be those marked: of the text itself, and of its change where a base is given. */
export async function expectMarks(text: string, { base, ...options }: CaseOptions = {}): Promise<void> {
  const alone = await lintText(text, options);
  const change = base === undefined ? [] : (await lintText(text, { ...options, base })).findings;
  const findings = [...alone.findings, ...change];
  assert.equal(
    placed(findings),
    marksOfCase(text, base === undefined ? {} : { base }),
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
  /** What the message must not hold. */
  readonly saysNot?: readonly string[];
  /** Whether what is found comes with a fix, or one of what safety. */
  readonly mends?: boolean | 'safe' | 'unsafe';
}

/** One test a case: the findings of this rule must be those marked; those of other rules do not matter here. */
export function ruleCases(rule: string, cases: readonly RuleCase[]): void {
  for (const one of cases) {
    test(`${rule}: ${one.name}`, async () => {
      const { findings } = await lintText(one.yaml, one);
      const own = findings.filter((finding) => finding.rule === rule);
      const messages = own.map(({ message }) => message).join('\n');
      assert.equal(placed(own), marksOfCase(one.yaml, one), messages);
      for (const finding of own) if (one.severity) assert.is(finding.severity, one.severity, messages);
      for (const words of one.says ?? []) assert.ok(messages.includes(words), `${messages}\nshould say: ${words}`);
      for (const words of one.saysNot ?? [])
        assert.not.ok(messages.includes(words), `${messages}\nshould not say: ${words}`);
      for (const { fix } of own)
        if (one.mends !== undefined)
          assert.is(
            typeof one.mends === 'string' ? fix?.safety : fix !== undefined,
            one.mends,
            `${messages}\nwith a fix`,
          );
    });
  }
}
