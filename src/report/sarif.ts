/** SARIF 2.1.0, for code scanning and viewers. */

import type { Edit, FilePosition, Finding, FindingFix, Related, Severity } from '../finding.js';
import { objectText, type Report, type RuleHelp, said } from './report.js';
import { printable } from './terminal.js';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The top of the repository, under the name that hosts of code know. */
const ROOT = '%SRCROOT%';

const LEVEL: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** How GitHub calls severities of rules. */
const PROBLEM: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };

/** A message; what would read as a link in it is none. */
const text = (message: string): { text: string } => ({
  text: /\]\(/.test(message) ? printable(message).replace(/[\\[\]]/g, '\\$&') : printable(message),
});

const isAbsolute = (path: string): boolean => path.startsWith('/') || path.startsWith('../');

/** A name for a URI. Half of a character, as the name of a cluster may have it, has no bytes there. */
const encoded = (name: string): string => encodeURIComponent(Buffer.from(name).toString());

function artifact(file: string, { inRepository }: Report): Record<string, string> {
  const path = inRepository(file);
  const uri = path.split('/').map(encoded).join('/');
  return isAbsolute(path) ? { uri: path.startsWith('/') ? `file://${uri}` : uri } : { uri, uriBaseId: ROOT };
}

const region = ({ line, column, endLine, endColumn }: FilePosition) =>
  line === undefined ? undefined : { startLine: line, startColumn: column, endLine, endColumn };

/** A place; what stands in a Git revision says so. */
function location(place: Finding | Related, report: Report, message?: string, id?: number) {
  const { file, revision } = place;
  const object = objectText(place);
  const said = [message, revision === undefined ? undefined : `in ${revision}`].filter((part) => part !== undefined);
  return {
    ...(id === undefined ? {} : { id }),
    ...(file === undefined
      ? {}
      : { physicalLocation: { artifactLocation: artifact(file, report), region: region(place) } }),
    ...(object === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: object, kind: 'resource' }] }),
    ...(said.length > 0 ? { message: text(said.join(', ')) } : {}),
  };
}

function fixOf({ title, edits }: FindingFix, report: Report) {
  const byFile = new Map<string, Edit[]>();
  for (const edit of edits) byFile.set(edit.file, [...(byFile.get(edit.file) ?? []), edit]);
  const artifactChanges = [...byFile].map(([file, own]) => ({
    artifactLocation: artifact(file, report),
    replacements: own.map((edit) => ({ deletedRegion: region(edit), insertedContent: { text: edit.text } })),
  }));
  return { description: text(title), artifactChanges };
}

function resultOf(finding: Finding, rules: readonly string[], report: Report) {
  const { rule, severity, fingerprint, cluster, path, related = [], fix } = finding;
  const properties = {
    cluster: cluster && printable(cluster),
    path: path && printable(path),
    fixSafety: fix?.safety,
  };
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: LEVEL[severity],
    message: text(said(finding)),
    locations: [location(finding, report)],
    ...(related.length > 0
      ? { relatedLocations: related.map((other, index) => location(other, report, other.message, index + 1)) }
      : {}),
    partialFingerprints: { 'vmstate/v1': fingerprint },
    ...(fix === undefined ? {} : { fixes: [fixOf(fix, report)] }),
    ...(Object.values(properties).some((value) => value !== undefined) ? { properties } : {}),
  };
}

function descriptor(id: string, rule: RuleHelp | undefined) {
  if (rule === undefined) return { id };
  const { severity, summary, why, text: help, markdown, uri } = rule;
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why.replaceAll('\n', ' ') },
    help: { text: help, markdown },
    ...(uri === undefined ? {} : { helpUri: uri }),
    defaultConfiguration: { level: LEVEL[severity] },
    properties: { tags: [id.slice(0, id.indexOf('/'))], 'problem.severity': PROBLEM[severity] },
  };
}

function invocation(report: Report) {
  const { problems = [] } = report.result;
  const toolExecutionNotifications = problems.map(({ path, message }) => ({
    level: 'error',
    message: text(`${path}: ${message}`),
    locations: [{ physicalLocation: { artifactLocation: artifact(path, report) } }],
  }));
  return {
    executionSuccessful: problems.length === 0,
    ...(problems.length > 0 ? { toolExecutionNotifications } : {}),
  };
}

/** The findings as one run. */
export function sarifReport(report: Report): string {
  const { version, findings } = report.result;
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const driver = {
    name: 'vmstate',
    version,
    semanticVersion: version,
    rules: rules.map((id) => descriptor(id, report.rule(id))),
  };
  const run = {
    tool: { driver },
    invocations: [invocation(report)],
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { description: { text: 'The top of the repository.' } } },
    results: findings.map((finding) => resultOf(finding, rules, report)),
  };
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`;
}
