/** Where a cdk8s app makes its constructs and sets their fields, read from its sources, which are never run. */

import { resolve } from 'node:path';
import { Locator, pathSaid } from '../locate.js';
import { isFile, pathFrom, readText } from '../read/files.js';
import { originalOf } from '../read/original.js';
import type { Running } from '../read/running.js';
import { type Found, ProgramPlaces } from './program-places.js';

type Typescript = typeof import('../read/typescript/sites.js');

/** About a second: who waits for what was found must not wait long for where. An app of 1,000 VMs takes a tenth of it. */
const MOST_STEPS = 500_000;

/** A place in the sources of an app. Lines and columns are 1-based, the end is exclusive. */
export interface SourcePlace {
  /** Path relative to the working directory. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /**
   * What stands there: what sets the field, or the nearest map or list around it; else the expression that makes the
   * construct; else the one that makes the nearest construct above it that is found.
   */
  readonly is: 'property' | 'construct' | 'ancestor';
  /** The path of the construct that the place belongs to. */
  readonly construct: string;
  /** The place as messages say it, with what stands there if it is not the field itself: `made at main.ts:8:1`. */
  readonly text: string;
}

/** The sources of one app. They are read when something is sought, and once. */
export class AppSources {
  readonly #entries: readonly string[];
  readonly #cwd: string;
  readonly #programs: Map<string, ProgramPlaces | undefined>;
  readonly #locator: Locator;

  /**
   * @param entries Files that the app may begin with, the likeliest first; compiled ones stand for their sources.
   * @param cwd The folder that paths are relative to; default: the working directory.
   * @param before Sources that were sought in before: what was read for them is not read again.
   */
  constructor(entries: readonly string[], cwd = process.cwd(), before?: AppSources) {
    this.#cwd = cwd;
    this.#programs = before ? before.#programs : new Map();
    this.#locator = before ? before.#locator : new Locator();
    this.#entries = entries.map((entry) => resolve(cwd, entry));
  }

  /**
   * Finds where a construct is made or a field of its object is set.
   * @param construct Its path in the tree, as `desktops/anna`.
   * @param field A field of the manifest, as findings name it: `spec.template.spec.volumes[0]`.
   * @param running The calls that are under way, where the app runs: of tests that make the same construct, the one counts
   * that runs.
   * @returns undefined where the sources do not tell, or are not there.
   */
  find(construct: string, field = '', running: readonly Running[] = []): SourcePlace | undefined {
    const path = pathSaid(field) ?? [];
    const found =
      this.#first((program) => program.exact(construct, path, running)) ??
      this.#first((program) => program.above(construct, running));
    if (!found) return undefined;
    const { place, ...rest } = found;
    const where = { ...this.#locator.inText(place), ...rest };
    return { ...where, text: placeText(where) };
  }

  #first(find: (program: ProgramPlaces) => Found | undefined): Found | undefined {
    for (const entry of this.#entries) {
      const program = this.#program(entry);
      const found = program && orNothing(() => find(program));
      if (found) return found;
    }
    return undefined;
  }

  #program(entry: string): ProgramPlaces | undefined {
    const key = `${this.#cwd}\0${entry}`;
    if (!this.#programs.has(key))
      this.#programs.set(
        key,
        orNothing(() => this.#read(entry)),
      );
    return this.#programs.get(key);
  }

  #read(entry: string): ProgramPlaces | undefined {
    const source = originalOf(entry, (path) => (isFile(path) ? readText(path) : undefined));
    if (source === undefined) return undefined;
    const { readSites } = require('../read/typescript/sites.js') as Typescript;
    const nameOf = (path: string): string => pathFrom(this.#cwd, path);
    return new ProgramPlaces(readSites({ entry: source, read: readText, nameOf, tests: true, steps: MOST_STEPS }));
  }
}

/** Whatever goes wrong here must not stand in the way of what is reported. */
function orNothing<T>(of: () => T): T | undefined {
  try {
    return of();
  } catch {
    return undefined;
  }
}

function placeText({ file, line, column, is, construct }: Omit<SourcePlace, 'text'>): string {
  const at = `at ${file}:${line}:${column}`;
  return is === 'property' ? at : is === 'construct' ? `made ${at}` : `below "${construct}", made ${at}`;
}
