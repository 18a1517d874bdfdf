import { join, resolve } from 'node:path';
import { newestRelease, type Release } from '../kubevirt/release.js';
import { readDefinitions } from '../load/definitions.js';
import { releaseOption } from '../options.js';
import { UsageError } from '../problems.js';
import type { InputProblem } from '../read/files.js';
import { plural } from '../report/terminal.js';
import { customKinds } from '../schema/crd.js';
import { releaseSchemas, SCHEMA_FILES, schemaFile } from '../schema/json-schema.js';
import { ANY, writeSchemas } from '../schema/written.js';
import { COMMON_OPTIONS, EMPTY, helpText, type Io, type OptionTable, parse } from './arguments.js';
import { reportProblems } from './files.js';

const OPTIONS: OptionTable = {
  kubevirt: {
    type: 'string',
    multiple: true,
    value: 'RELEASE',
    help: 'KubeVirt release: a minor or a full version; repeatable (default: the newest known)',
  },
  crds: {
    type: 'string',
    multiple: true,
    value: 'PATH',
    help: 'file or folder of CustomResourceDefinitions, whose schemas come in place of ours and beside them',
  },
  ...COMMON_OPTIONS,
};

const ABOUT = `Writes JSON Schemas of every kind of KubeVirt, CDI and HyperConverged that a release serves into a folder of its own
below DIR, for other tools. Files that vmstate did not write are never overwritten.

  kubeconform -strict -schema-location 'DIR/v1.8/${SCHEMA_FILES}' -schema-location default vm.yaml

yaml-language-server, in the first line of each document:
  # yaml-language-server: $schema=DIR/v1.8/${ANY}

VS Code, in settings.json:
  "yaml.schemas": { "DIR/v1.8/${ANY}": "manifests/**/*.yaml" }`;

/** A release as the user named it, which is how its folder is called. */
interface Wanted {
  readonly folder: string;
  readonly release: Release;
}

function wanted(given: readonly string[]): Wanted[] {
  const names = given.length > 0 ? given : [newestRelease().minor];
  return names.map((name) => ({
    folder: `v${name.trim().replace(/^v/, '')}`,
    release: releaseOption(name) as Release,
  }));
}

/** vmstate schemas: writes JSON Schemas for other tools. */
export function schemas(argv: readonly string[], io: Io): number {
  const parsed = parse(argv, OPTIONS);
  if (parsed.values.help === true) {
    io.stdout.write(helpText('vmstate schemas DIR [options]', ABOUT, OPTIONS));
    return 0;
  }
  const [folder, ...more] = parsed.positionals;
  if (folder === undefined || more.length > 0) throw new UsageError('schemas takes one folder to write to; see --help');
  if (folder === '') throw new UsageError(`the folder ${EMPTY}`);
  const { kubevirt, crds } = parsed.values;
  const releases = wanted(Array.isArray(kubevirt) ? kubevirt : []);
  const problems: InputProblem[] = [];
  const kinds = customKinds(readDefinitions(Array.isArray(crds) ? crds : [], io.cwd, problems));
  if (problems.length > 0) {
    reportProblems(problems, io);
    return 2;
  }
  const own = kinds.map(({ group, kind, version, schema }) => [schemaFile(group, kind, version), schema] as const);
  for (const { folder: name, release } of releases) {
    const all = new Map([...releaseSchemas({ release, isNewer: false }), ...own]);
    const place = join(folder, name);
    writeSchemas(resolve(io.cwd, place), `JSON Schemas of ${release.label}, written by vmstate`, all);
    io.stdout.write(`${place}: ${plural(all.size, 'schema')} of ${release.label}\n`);
  }
  return 0;
}
