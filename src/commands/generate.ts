/** vmstate generate: runs what renders manifests, judges what it made, and passes it on unless there are errors. */

import { resolve } from 'node:path';
import type { ClusterConfig, Config } from '../config.js';
import { SEVERITIES } from '../finding.js';
import { type LintResult, lintLoaded, reaches } from '../lint.js';
import type { LoadOptions } from '../load/options.js';
import { type Loaded, loadFrom } from '../load.js';
import { UsageError } from '../problems.js';
import { type Files, pathFrom } from '../read/files.js';
import type { Settings } from '../settings.js';
import { announced } from './announced.js';
import {
  COMMON_OPTIONS,
  choice,
  FILE_OPTIONS,
  helpText,
  type Io,
  LEVEL_OPTIONS,
  type OptionTable,
  type Parsed,
  parse,
} from './arguments.js';
import { loadOptions, reportInput, settings, sourceReader } from './files.js';
import { FINDING_FORMATS, type Output, outputsOf, reportOf, writeReports } from './formats.js';
import { joined, ManifestFolder, type ManifestText, printed } from './manifests.js';
import { run as runCommand } from './run.js';

const { kubevirt, facts, config, cluster, format, quiet, verbose } = FILE_OPTIONS;

const OPTIONS = {
  manifests: { type: 'string', value: 'DIR', help: 'the folder that the command writes manifests into' },
  kubevirt,
  facts,
  cluster,
  config,
  'no-config': FILE_OPTIONS['no-config'],
  ...LEVEL_OPTIONS,
  format,
  quiet,
  verbose,
  'no-color': FILE_OPTIONS['no-color'],
  ...COMMON_OPTIONS,
} as OptionTable;

const ABOUT = `Runs a command that renders manifests, and prints these as they are unless there are findings at or above --fail-on.
Everything else goes to stderr. Without --manifests they are what the command prints; with it those it writes into DIR, in
the order of their paths. What is rendered is judged by itself, with --facts; a cluster of the configuration gives its
facts and release. In an Argo CD plugin the parameters kubevirt, facts, cluster, rule and fail-on are taken as options.
Exit code: 0 printed, 1 findings, 2 usage, a command that fails or renders nothing, or output that nobody reads.`;

const USAGE = 'vmstate generate [options] -- <command>';

/** The options before `--`, and the command behind it. */
function split(argv: readonly string[]): { parsed: Parsed; command: readonly string[] } {
  const at = argv.indexOf('--');
  const own = parse(at < 0 ? argv : argv.slice(0, at), OPTIONS);
  return { parsed: own, command: at < 0 ? [] : argv.slice(at + 1) };
}

/** What a command line asks for. */
interface Run {
  readonly parsed: Parsed;
  readonly set: Settings;
  readonly outputs: readonly Output[];
}

/** Reads a command line, with the parameters of Argo CD for what it leaves open. */
function asked(own: Parsed, command: readonly string[], io: Io): Run {
  const [word] = own.positionals;
  if (word !== undefined) throw new UsageError(`the command stands behind --, as in vmstate generate -- ${word} ...`);
  if (command.length === 0) throw new UsageError(`there is no command to run; usage: ${USAGE}`);
  const parsed = { ...own, values: { ...announced(io), ...own.values } };
  const set = settings(parsed, io, choice(parsed, 'fail-on', [...SEVERITIES, 'never']));
  return { parsed, set, outputs: outputsOf(parsed, io, FINDING_FORMATS) };
}

/** vmstate generate: the exit code is 2 where nothing can be rendered or judged, 1 for findings, else 0. */
export function generate(argv: readonly string[], io: Io): number {
  const { parsed: own, command } = split(argv);
  if (own.values.help === true) {
    io.stdout.write(helpText(USAGE, ABOUT, OPTIONS));
    return 0;
  }
  const run = asked(own, command, io);
  const { parsed, set } = run;
  const options = judging(parsed, io, set);
  const texts = rendered(command, parsed, io);
  const loaded = loadFrom(asFiles(texts, io), [], options);
  const result = lintLoaded(loaded, set.kubevirt, set.levels);
  const unwritten = report(result, texts, run, io);
  if (reportInput(loaded, parsed, io) || isEmpty(loaded, io) || unwritten) return 2;
  if (set.failOn !== 'never' && reaches(result, set.failOn)) return 1;
  io.stdout.write(joined(texts));
  return 0;
}

/** The cluster that manifests are for, as the user names it; where there is only one, that. */
function clusterOf({ file, clusters }: Config, wanted: string | undefined): ClusterConfig | undefined {
  const names = clusters.map(({ name }) => name).join(', ');
  if (wanted === undefined) {
    if (clusters.length < 2) return clusters[0];
    throw new UsageError(`${file} names several clusters (${names}); tell by --cluster which one gets the manifests`);
  }
  const found = clusters.find(({ name }) => name === wanted);
  if (found) return found;
  throw new UsageError(`${file} names no cluster "${wanted}"${names === '' ? '' : `; there are ${names}`}`);
}

/** How manifests are judged: by themselves, with the facts and the release of the cluster that gets them. */
function judging(parsed: Parsed, io: Io, set: Settings): LoadOptions {
  const { cluster: wanted, ...values } = parsed.values;
  const { configuration } = set;
  const options = loadOptions({ ...parsed, values }, io, set);
  if (!configuration) {
    if (wanted !== undefined) throw new UsageError('--cluster names a cluster of vmstate.yaml, and there is none');
    return options;
  }
  const chosen = clusterOf(configuration, typeof wanted === 'string' ? wanted : undefined);
  const release = chosen?.kubevirt ?? configuration.kubevirt;
  const own = (chosen?.facts ?? []).map((file) => pathFrom(io.cwd, resolve(configuration.folder, file)));
  return {
    ...options,
    facts: [...(options.facts ?? []), ...own],
    // Its paths are those of sources; what was rendered is all for the one cluster.
    configuration: { ...configuration, clusters: [], ...(release === undefined ? {} : { kubevirt: release }) },
  };
}

function rendered(command: readonly string[], { values }: Parsed, { cwd }: Io): ManifestText[] {
  if (typeof values.manifests !== 'string') return printed(runCommand(command, cwd, true));
  const folder = new ManifestFolder(values.manifests, cwd);
  runCommand(command, cwd, false);
  const texts = folder.read();
  if (texts.length > 0) return texts;
  throw new UsageError(`${values.manifests}: the command wrote no manifests into it; nothing is printed`);
}

/** Texts as the files of a run that reads nothing else. */
function asFiles(texts: readonly ManifestText[], { cwd }: Io): Files {
  const byPlace = new Map(texts.map(({ name, text }) => [resolve(cwd, name), text]));
  return {
    files: texts.map(({ name }) => ({ path: name, absolute: resolve(cwd, name), scope: true, named: true })),
    problems: [],
    excluded: false,
    text: (absolute) => byPlace.get(absolute) ?? '',
  };
}

/** Reports to stderr and to files; true if a file could not be written. */
function report(result: LintResult, texts: readonly ManifestText[], run: Run, io: Io): boolean {
  const source = sourceReader(io, undefined, (file) => texts.find(({ name }) => name === file)?.text);
  const aside = { ...io, stdout: io.stderr };
  const given = reportOf(result, run.parsed, aside, run.set, source);
  return writeReports(run.outputs, FINDING_FORMATS, (toFile) => ({ ...given(toFile), canFix: false }), aside);
}

/** Whether nothing was rendered, which is told: where manifests are taken for all there is, none removes everything. */
function isEmpty({ clusters }: Loaded, io: Io): boolean {
  const empty = clusters.every(({ objects }) => objects.length === 0);
  if (empty) io.stderr.write('vmstate: the command rendered no Kubernetes object; nothing is printed\n');
  return empty;
}
