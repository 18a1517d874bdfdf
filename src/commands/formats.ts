/** The formats of a report: where each goes, and what makes it. */

import { dirname, resolve } from 'node:path';
import type { LintResult } from '../lint.js';
import { nearest } from '../nearest.js';
import { UsageError } from '../problems.js';
import { contextRoot, isFolder, isWithin, pathFrom } from '../read/files.js';
import type { Report } from '../report/report.js';
import { paint } from '../report/terminal.js';
import type { Settings } from '../settings.js';
import { type Io, type OptionTable, type Parsed, wantsColour } from './arguments.js';
import { sourceReader } from './files.js';
import { followsLinks } from './links.js';

/** What makes a report of what it is given, loaded when it is asked for. */
export type Formats<T> = Readonly<Record<string, () => (given: T) => string>>;

/** A report that is to be made; without a file it goes to standard output. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

/** The formats of findings. */
export const FINDING_FORMATS: Formats<Report> = {
  text: () => {
    const { textReport } = require('../report/text.js') as typeof import('../report/text.js');
    return (report) => textReport(report.result, report);
  },
  compact: () => (require('../report/compact.js') as typeof import('../report/compact.js')).compactReport,
  json: () => {
    const { jsonReport } = require('../report/json.js') as typeof import('../report/json.js');
    return ({ result }) => jsonReport(result);
  },
  sarif: () => (require('../report/sarif.js') as typeof import('../report/sarif.js')).sarifReport,
  junit: () => (require('../report/junit.js') as typeof import('../report/junit.js')).junitReport,
  github: () => (require('../report/github.js') as typeof import('../report/github.js')).githubReport,
  gitlab: () => (require('../report/gitlab.js') as typeof import('../report/gitlab.js')).gitlabReport,
  markdown: () => (require('../report/markdown.js') as typeof import('../report/markdown.js')).markdownReport,
  html: () => {
    const { pageReport } = require('../report/page.js') as typeof import('../report/page.js');
    return ({ result, plan, source }) => pageReport({ lint: result, ...(plan ? { plan: plan() } : {}), source });
  },
};

/** --format of a command that makes some of the formats of findings, the first of them where none is asked for. */
export function formatOption(formats: Formats<Report>): OptionTable {
  const [first, ...names] = Object.keys(formats);
  const last = names.pop();
  const help = `${[`${first} (default)`, ...names].join(', ')} or ${last}; with a file, written there`;
  return { format: { type: 'string', multiple: true, value: 'FORMAT[=FILE]', help } };
}

/** `sarif`, or `sarif=FILE`. */
function outputOf(text: string, names: readonly string[]): Output {
  const at = text.indexOf('=');
  const format = at < 0 ? text : text.slice(0, at);
  if (!names.includes(format)) {
    const near = nearest(format, names);
    throw new UsageError(
      `--format takes ${names.join(', ')}; ${JSON.stringify(format)} is none of them${near === undefined ? '' : `; did you mean ${near}?`}`,
    );
  }
  if (at < 0) return { format };
  const file = text.slice(at + 1);
  if (file === '') throw new UsageError(`--format ${format}= needs the name of a file after the =`);
  return { format, file };
}

const given = ({ values: { format } }: Parsed): readonly string[] =>
  Array.isArray(format) ? format : typeof format === 'string' ? [format] : [];

/**
 * Where --format sends reports: FORMAT to standard output, FORMAT=FILE to a file. The first of the formats goes to standard
 * output where none is sent there.
 * @throws UsageError for what cannot be written, before anything is read.
 */
export function outputsOf(parsed: Parsed, io: Io, formats: Formats<never>): readonly Output[] {
  const names = Object.keys(formats);
  const outputs = given(parsed).map((text) => outputOf(text, names));
  const shown = outputs.filter(({ file }) => file === undefined);
  if (shown.length > 1) {
    const [first, second] = shown.map(({ format }) => format);
    throw new UsageError(
      `--format ${first} and --format ${second} both go to standard output; give one a file: --format ${second}=FILE`,
    );
  }
  const files = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const path = resolve(io.cwd, file);
    if (files.has(path)) throw new UsageError(`--format names ${file} twice; give each format its own file`);
    files.add(path);
    checkWritable(path, file);
  }
  return shown.length > 0 ? outputs : [...usual(outputs, names, io), ...outputs];
}

/** What goes to standard output where nothing else is asked for: on GitHub Actions annotations follow the text. */
function usual(asked: readonly Output[], names: readonly string[], io: Io): Output[] {
  const annotate = asked.length === 0 && io.env.GITHUB_ACTIONS === 'true' && names.includes('github');
  return [{ format: names[0] ?? '' }, ...(annotate ? [{ format: 'github' }] : [])];
}

function checkWritable(path: string, file: string): void {
  if (isFolder(path)) throw new UsageError(`${file} is a folder; name a file in it`);
  if (!isFolder(dirname(path))) throw new UsageError(`${file} cannot be written: there is no folder ${dirname(path)}`);
}

/**
 * Makes reports and writes them. `given` tells what a report is made of: those in files have no colour.
 * @returns whether a file could not be written, which is said.
 */
export function writeReports<T>(
  outputs: readonly Output[],
  formats: Formats<T>,
  given: (toFile: boolean) => T,
  io: Io,
  out: Io['stdout'] = io.stdout,
): boolean {
  let failed = false;
  for (const { format, file } of outputs) {
    const text = (formats[format] as Formats<T>[string])()(given(file !== undefined));
    if (file === undefined) out.write(text);
    else failed = writeReport(file, text, io) || failed;
  }
  return failed;
}

function writeReport(file: string, text: string, io: Io): boolean {
  const { writeWhole } = require('./write-file.js') as typeof import('./write-file.js');
  const problem = writeWhole(resolve(io.cwd, file), text);
  if (problem !== undefined) io.stderr.write(`vmstate: ${file} cannot be written: ${problem}\n`);
  return problem !== undefined;
}

/** Loaded only where a format tells of rules. */
const help = (id: string): ReturnType<Report['rule']> =>
  (require('./rule-help.js') as typeof import('./rule-help.js')).ruleHelp(id);

/** Loaded only where links are followed. */
const page = (rule: string): string | undefined =>
  (require('../rule-page.js') as typeof import('../rule-page.js')).rulePage(rule);

/** Gives rules their pages on a terminal that shows links. */
const linking = (parsed: Parsed, io: Io): Pick<Report, 'link'> =>
  wantsColour(parsed, io) && followsLinks(io) ? { link: page } : {};

/** What reports of findings are made of, as the command line says. */
export function reportOf(
  result: LintResult,
  parsed: Parsed,
  io: Io,
  { failOn }: Pick<Settings, 'failOn'>,
  source: Report['source'] = sourceReader(io),
): (toFile: boolean) => Report {
  const root = contextRoot('.', io.cwd) ?? io.cwd;
  const inRepository = (file: string): string => {
    const path = resolve(io.cwd, file);
    return isWithin(path, root) ? pathFrom(root, path) : file;
  };
  return (toFile) => ({
    result,
    failOn,
    inRepository,
    rule: help,
    paint: paint(!toFile && wantsColour(parsed, io)),
    ...(toFile ? {} : linking(parsed, io)),
    source,
    quiet: parsed.values.quiet === true,
    verbose: parsed.values.verbose === true,
    unsafeFixes: parsed.values['unsafe-fixes'] === true,
  });
}
