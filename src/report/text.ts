/** Findings as a person reads them: the line with a caret, what is wrong, and a summary that names the release. */

import { type Finding, type Related, SEVERITIES, type Severity } from '../finding.js';
import type { LintResult } from '../lint.js';
import { type LinesOf, type Source, splitOnce } from './lines.js';
import { type Paint, plural, printable } from './terminal.js';

export interface TextOptions {
  readonly paint: Paint;
  /** The text of a file, for excerpts; undefined when it cannot be had. */
  readonly source: Source;
  /** The page of a rule, for terminals that follow links; undefined where a rule has none. */
  readonly link?: (rule: string) => string | undefined;
  /** Whether all related places are listed rather than the first few. */
  readonly verbose: boolean;
  /** Whether only errors are shown. */
  readonly quiet: boolean;
  /** Whether unsafe fixes are to be made too; default false. */
  readonly unsafeFixes?: boolean;
  /** Whether --fix can be asked for: what was rendered stands in no file. Default true. */
  readonly canFix?: boolean;
  /** How many findings are shown; default 1000. */
  readonly most?: number;
}

/** More than that nobody reads; a report for programs holds all. */
const MOST = 1000;
const FEW = 3;
const WIDEST = 160;
/** How much of a long line is shown before the finding. */
const LEAD = 60;

/** `vms/a.yaml:3:9`, or `main:vms/a.yaml:3:9` as Git writes what stands in a revision. */
export function placeText({ file, revision, line, column }: Related | Finding): string {
  if (file === undefined) return '';
  const path = revision === undefined ? file : `${revision}:${file}`;
  return line === undefined ? path : `${path}:${line}:${column}`;
}

const coloured = (severity: Severity, paint: Paint): ((text: string) => string) =>
  ({ error: paint.red, warning: paint.yellow, info: paint.cyan })[severity];

/** The line of a finding with a caret under what is meant. Control characters are shown as dots. */
function excerpt(finding: Finding, linesOf: LinesOf, { paint }: TextOptions): string[] {
  const { file, revision, line, column = 1, endLine, endColumn = column + 1 } = finding;
  const text = file === undefined || line === undefined ? undefined : linesOf(file, revision)?.[line - 1];
  if (text === undefined || line === undefined) return [];
  // Of a long line the part around the finding is shown.
  const length = text.endsWith('\r') ? text.length - 1 : text.length;
  const from = Math.max(0, Math.min(column - 1 - LEAD, length - WIDEST));
  const skipped = column > WIDEST - LEAD ? from : 0;
  const clean = printable(text.slice(skipped, Math.min(length, skipped + WIDEST)));
  const start = column - skipped;
  const end = endLine === line ? endColumn - skipped : clean.length + 1;
  const width = Math.max(1, Math.min(end, clean.length + 1) - start);
  const margin = ' '.repeat(String(line).length);
  const caret = start <= clean.length ? `${' '.repeat(start - 1)}${'^'.repeat(width)}` : '';
  return [
    paint.dim(`${margin} |`),
    `${paint.dim(`${line} |`)} ${clean}`,
    `${paint.dim(`${margin} |`)} ${coloured(finding.severity, paint)(caret)}`,
  ];
}

function relatedLines(finding: Finding, { paint, verbose }: TextOptions): string[] {
  const related = (finding.related ?? []).filter(
    (other) => placeText(other) !== placeText(finding) || other.file === undefined,
  );
  const shown = verbose ? related : related.slice(0, FEW);
  const lines = shown.map((other) => `  ${paint.dim('=')} ${printable(other.message)}${at(placeText(other), paint)}`);
  const rest = related.length - shown.length;
  return rest > 0 ? [...lines, `  ${paint.dim('=')} and ${rest} more (--verbose lists them)`] : lines;
}

const at = (where: string, paint: Paint): string => (where === '' ? '' : ` ${paint.dim(`(${printable(where)})`)}`);

/** Whether --fix, as it is asked for, mends a finding. */
const isFixable = ({ fix }: Finding, { unsafeFixes = false, canFix = true }: TextOptions): boolean =>
  canFix && fix !== undefined && (fix.safety === 'safe' || unsafeFixes);

function fixLines({ fix, noFix }: Finding, { paint }: TextOptions): string[] {
  const mark = paint.dim('=');
  if (fix) return [`  ${mark} ${fix.safety === 'unsafe' ? 'unsafe fix' : 'fix'}: ${printable(fix.title)}`];
  return noFix === undefined ? [] : [`  ${mark} no fix: ${printable(noFix)}`];
}

/** What fixes would do about the findings. */
function fixSummary(findings: readonly Finding[], options: TextOptions): string[] {
  if (options.canFix === false) return [];
  const safe = findings.filter((finding) => isFixable(finding, options)).length;
  const unsafe = options.unsafeFixes ? 0 : findings.filter(({ fix }) => fix?.safety === 'unsafe').length;
  if (safe + unsafe === 0) return [];
  const flags = options.unsafeFixes ? '--fix --unsafe-fixes' : '--fix';
  const more = unsafe === 0 ? '' : `, ${unsafe} more with --unsafe-fixes`;
  return [`[*] ${safe} fixable with ${flags}${more}`];
}

/** A rule as a link to its page (OSC 8), where those are followed. */
function linked(rule: string, { link }: TextOptions): string {
  const page = link?.(rule);
  return page === undefined ? rule : `\u001b]8;;${printable(page)}\u001b\\${rule}\u001b]8;;\u001b\\`;
}

function findingLines(finding: Finding, linesOf: LinesOf, options: TextOptions): string[] {
  const { paint } = options;
  const cluster = finding.cluster === undefined ? '' : paint.dim(` [cluster ${printable(finding.cluster)}]`);
  const where = placeText(finding) || (finding.object ? `${finding.object.kind} ${finding.object.name}` : '');
  const fixable = isFixable(finding, options) ? ' [*]' : '';
  return [
    `${coloured(finding.severity, paint)(paint.bold(finding.severity))}${paint.dim(`[${linked(finding.rule, options)}]`)}${fixable} ${printable(finding.message)}${cluster}`,
    `  ${paint.dim('-->')} ${printable(where)}`,
    ...excerpt(finding, linesOf, options),
    ...relatedLines(finding, options),
    ...fixLines(finding, options),
    '',
  ];
}

/** `2 errors, 1 warning, 0 notes in 3 files, 1 ignored`, or `no findings in 3 files`. */
export function countsText({ summary }: LintResult, paint: Paint): string {
  const { errors, warnings, infos, suppressed, fixed, files, baseline, older } = summary;
  const counts = [plural(errors, 'error'), plural(warnings, 'warning'), plural(infos, 'note')].join(', ');
  const ignored = suppressed === 0 ? '' : `, ${suppressed} ignored`;
  const mended = fixed === undefined ? '' : `, ${fixed} fixed`;
  const known = baseline === undefined ? '' : `, ${baseline} in the baseline`;
  const before = older === undefined ? '' : `, ${older} not new`;
  const scope = `${files === undefined ? '' : ` in ${plural(files, 'file')}`}${ignored}${mended}${known}${before}`;
  return errors + warnings + infos === 0 ? paint.green(`no findings${scope}`) : `${paint.bold(counts)}${scope}`;
}

/** As which release each cluster was judged, a line each. */
export const targetLines = ({ targets }: LintResult): string[] =>
  targets.map(({ cluster, kubevirt, from }) => {
    const name = cluster === undefined ? '' : `${printable(cluster)}: `;
    return `${name}judged as KubeVirt ${kubevirt} (release: ${printable(from)})`;
  });

function summaryLines(result: LintResult, options: TextOptions): string[] {
  const { paint } = options;
  const targets = targetLines(result).map((line) => paint.dim(line));
  return [countsText(result, paint), ...fixSummary(result.findings, options), ...targets];
}

/** The first of some findings, of which errors go before warnings and those before notes; in the order that they had. */
function first(findings: readonly Finding[], most: number): readonly Finding[] {
  if (findings.length <= most) return findings;
  const bySeverity = SEVERITIES.flatMap((wanted) => findings.filter(({ severity }) => severity === wanted));
  const chosen = new Set(bySeverity.slice(0, most));
  return findings.filter((finding) => chosen.has(finding));
}

/** Renders a result for people. */
export function textReport(result: LintResult, options: TextOptions): string {
  const wanted = options.quiet ? result.findings.filter(({ severity }) => severity === 'error') : result.findings;
  const shown = first(wanted, options.most ?? MOST);
  const linesOf = splitOnce(options.source);
  const lines = shown.flatMap((finding) => findingLines(finding, linesOf, options));
  const rest = wanted.length - shown.length;
  const more = rest > 0 ? [`and ${plural(rest, 'more finding')}; --format json holds all`, ''] : [];
  return `${[...lines, ...more, ...summaryLines(result, options)].join('\n')}\n`;
}
