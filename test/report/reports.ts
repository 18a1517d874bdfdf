/** Reads what reports say, each by the grammar of its format. */

import { printable } from '../../src/report/terminal.js';

/** What each format must tell of a finding. */
export interface Told {
  readonly severity: string;
  readonly rule: string;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** A workflow command as the runner of GitHub Actions takes it apart (src/Runner.Common/ActionCommand.cs, TryParseV2). */
export function workflowCommand(line: string): { command: string; properties: Map<string, string>; data: string } {
  const end = line.indexOf('::', 2);
  if (!line.startsWith('::') || end < 0) throw new Error(`no workflow command: ${line}`);
  const info = line.slice(2, end);
  const space = info.indexOf(' ');
  const unescaped = (text: string, signs: Record<string, string>): string =>
    Object.entries(signs).reduce((left, [escaped, sign]) => left.replaceAll(escaped, sign), text);
  const properties = info
    .slice(space + 1)
    .trim()
    .split(',')
    .filter((property) => property !== '')
    .map((property): [string, string] => {
      const [name = '', value = ''] = property.split(/=(.*)/s).filter((part) => part !== '');
      return [name, unescaped(value, { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' })];
    });
  return {
    command: info.slice(0, space),
    properties: new Map(properties),
    data: unescaped(line.slice(end + 2), { '%0D': '\r', '%0A': '\n', '%25': '%' }),
  };
}

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const WORDS: Readonly<Record<string, string>> = {
  notice: 'info',
  note: 'info',
  critical: 'error',
  minor: 'warning',
};

const severityOf = (word: string): string => WORDS[word] ?? word;

const unescapedXml = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '',
  );

/** `file:3:9: error family/rule: message`. */
function ofLine(line: string): Told {
  const [, file = '', at, severity = '', rule = '', message = ''] =
    /^(.*):(\d+):\d+: (error|warning|info) ([a-z-]+\/[a-z-]+): (.*)$/s.exec(line) ?? [];
  return { severity, rule, file, line: Number(at), message };
}

// biome-ignore lint/suspicious/noExplicitAny: the shapes of reports are what is tested
type Json = any;

/** What a report says, by its format. */
export const READERS: Readonly<Record<string, (report: string) => Told[]>> = {
  json: (report) =>
    JSON.parse(report).findings.map(({ severity, rule, file, line, message }: Told) => ({
      severity,
      rule,
      file: printable(file),
      line,
      message: printable(message),
    })),
  text: (report) =>
    [...report.matchAll(/^(\w+)\[(\S+)\] (?:\[\*\] )?(.*)\n {2}--> (.*):(\d+):\d+$/gm)].map(
      ([, severity = '', rule = '', message = '', file = '', line]) => ({
        severity,
        rule,
        file,
        line: Number(line),
        message,
      }),
    ),
  compact: (report) => lines(report).map(ofLine),
  sarif: (report) =>
    JSON.parse(report).runs[0].results.map(({ level, ruleId, message, locations: [{ physicalLocation }] }: Json) => ({
      severity: severityOf(level),
      rule: ruleId,
      file: printable(decodeURIComponent(physicalLocation.artifactLocation.uri)),
      line: physicalLocation.region.startLine,
      message: /\]\(/.test(message.text.replaceAll('\\', ''))
        ? message.text.replace(/\\([\\[\]])/g, '$1')
        : message.text,
    })),
  junit: (report) =>
    [...report.matchAll(/<(?:failure|system-out)[^>]*>([^<]*)\n/g)].map(([, text = '']) =>
      ofLine(unescapedXml(text).split('\n')[0] ?? ''),
    ),
  github: (report) =>
    lines(report).map((line) => {
      const { command, properties, data } = workflowCommand(line);
      return {
        severity: severityOf(command),
        rule: properties.get('title') ?? '',
        file: properties.get('file') ?? '',
        line: Number(properties.get('line')),
        message: data,
      };
    }),
  gitlab: (report) =>
    JSON.parse(report).map(({ severity, check_name, location, description }: Json) => ({
      severity: severityOf(severity),
      rule: check_name,
      file: location.path,
      line: location.lines.begin,
      message: description,
    })),
  markdown: (report) =>
    lines(report)
      .filter((line) => /^\| (error|warning|info) /.test(line))
      .map((line) => {
        const cells = line
          .replaceAll('@<!-- -->', '@')
          .split(/(?<!\\)(?:\\\\)*\|/)
          .map((cell) => cell.trim().replace(/\\([!-/:-@[-`{-~])/g, '$1'));
        const [, severity = '', rule = '', where = '', message = ''] = cells;
        const [, file = '', at] = /^(.*):(\d+):\d+$/s.exec(where) ?? [];
        return { severity, rule: rule.replaceAll('`', ''), file, line: Number(at), message };
      }),
};
