/** Lists what is installed with vmstate, and what is built into dist, with versions and licences, from the lock file. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

interface Package {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly peer?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Licences that ask for no more than that they are named. Others need a decision first. */
export const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
]);

/** Packages whose code, or a part of it, stands in dist; the licences stand beside it. */
const BUILT_IN = ['typescript'];

function read<T>(name: string): T {
  return JSON.parse(readFileSync(join(ROOT, name), 'utf8')) as T;
}

export interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** The packages that bring it. */
  readonly from: readonly string[];
}

/** Every package that an installation of vmstate brings, by name. */
export function dependencies(): Dependency[] {
  const { packages } = read<{ packages: Readonly<Record<string, Package>> }>('package-lock.json');
  const installed = Object.entries(packages).filter(
    ([path, { dev, devOptional, peer }]) => path !== '' && !dev && !devOptional && !peer,
  );
  const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const bringing = (name: string): string[] =>
    [['vmstate', packages[''] as Package] as const, ...installed.map(([path, one]) => [nameOf(path), one] as const)]
      .filter(([, one]) => Object.hasOwn(one.dependencies ?? {}, name))
      .map(([other]) => other);
  return installed
    .map(([path, { version, license = 'unknown' }]) => ({
      name: nameOf(path),
      version,
      license,
      from: bringing(nameOf(path)),
    }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** The page that lists them. */
export function dependenciesPage(): string {
  const { packages } = read<{ packages: Readonly<Record<string, Package>> }>('package-lock.json');
  const rows = dependencies().map(
    ({ name, version, license, from }) => `| ${name} | ${version} | ${license} | ${from.join(', ')} |`,
  );
  const built = BUILT_IN.map((name) => {
    const { version, license } = packages[`node_modules/${name}`] as Package;
    return `| ${name} | ${version} | ${license} |`;
  });
  return [
    '# What comes with vmstate',
    '',
    'Written by `npm run docs` from package-lock.json; a test holds it, and refuses licences that ask for more than being named.',
    'Versions are those of the lock file, to which package.json pins what it names. cdk8s, cdk8s-plus and constructs are optional',
    'peers: they come with the app that uses the constructs.',
    '',
    '| package | version | licence | brought by |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    'Built into `dist`, in parts; `dist/typescript.licenses.txt` holds their licences:',
    '',
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...built,
    '',
  ].join('\n');
}
