interface Manifest {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const manifest = require('../package.json') as Manifest;

/** Version of this package. */
export const VERSION: string = manifest.version;

/** The exact versions of the packages that it uses, by name. */
export const DEPENDENCIES: Readonly<Record<string, string>> = manifest.dependencies;
