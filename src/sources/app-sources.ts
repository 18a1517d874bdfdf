/** Where a cdk8s app makes its constructs and sets their fields, read from its sources, which are never run. */

import { relative, resolve, sep } from 'node:path';
import type { TextPlace } from '../kube-object.js';
import { Locator, pathFrom } from '../locate.js';
import { readText } from '../read/files.js';
import type { Program } from '../read/typescript/read.js';
import type { Path } from '../value.js';
import { originalOf } from './original.js';

type Typescript = typeof import('../read/typescript/read.js');

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
}

/** What is found, and how near it is to what was sought. */
type Found = Pick<SourcePlace, 'is' | 'construct'> & { readonly place: TextPlace };

/** The ids of the object that a construct of a library is made of: who makes the construct makes it. */
const OWN_OBJECT = /\/(?:Resource|Default)$/;

const samePlace = (one: TextPlace, two: TextPlace): boolean =>
  one.file === two.file && one.start === two.start && one.end === two.end;

/** The only place among some; undefined where it cannot be told which counts. */
function only(places: readonly (TextPlace | undefined)[]): TextPlace | undefined {
  const [first] = places;
  return first && places.every((place) => place && samePlace(place, first)) ? first : undefined;
}

/** Where a program sets a field of the object of a construct. */
function property(program: Program, construct: string, field: Path): TextPlace | undefined {
  const of = (path: string) => program.objects.filter((object) => object.construct === path);
  const own = of(construct);
  const objects = own.length > 0 ? own : of(`${construct}/Resource`);
  return only(objects.map((object) => object.property(field)));
}

const made = (program: Program, construct: string): TextPlace | undefined => only(program.constructsAt(construct));

function exact(program: Program, path: string, field: Path): Found | undefined {
  const set = field.length > 0 ? property(program, path, field) : undefined;
  if (set) return { place: set, is: 'property', construct: path };
  const own = path.replace(OWN_OBJECT, '');
  const place = made(program, path) ?? made(program, own);
  return place && { place, is: 'construct', construct: own };
}

/** The nearest construct above one that is found. */
function above(program: Program, path: string): Found | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const construct = path.slice(0, end);
    const place = made(program, construct);
    if (place) return { place, is: 'ancestor', construct };
  }
  return undefined;
}

/** The sources of one app. They are read when something is sought, and once. */
export class AppSources {
  readonly #entries: readonly string[];
  readonly #cwd: string;
  readonly #programs = new Map<string, Program | undefined>();
  readonly #locator = new Locator();

  /**
   * @param entries Files that the app may begin with, the likeliest first; compiled ones stand for their sources.
   * @param cwd The folder that paths are relative to; default: the working directory.
   */
  constructor(entries: readonly string[], cwd = process.cwd()) {
    this.#cwd = cwd;
    this.#entries = entries.map((entry) => resolve(cwd, entry));
  }

  /**
   * Finds where a construct is made or a field of its object is set.
   * @param construct Its path in the tree, as `desktops/anna`.
   * @param field A field of the manifest, as findings name it: `spec.template.spec.volumes[0]`.
   * @returns undefined where the sources do not tell, or are not there.
   */
  find(construct: string, field = ''): SourcePlace | undefined {
    const path = pathFrom(field) ?? [];
    const found =
      this.#first((program) => exact(program, construct, path)) ?? this.#first((program) => above(program, construct));
    if (!found) return undefined;
    const { place, ...rest } = found;
    return { ...this.#locator.inText(place), ...rest };
  }

  #first(find: (program: Program) => Found | undefined): Found | undefined {
    for (const entry of this.#entries) {
      const program = this.#program(entry);
      const found = program && find(program);
      if (found) return found;
    }
    return undefined;
  }

  #program(entry: string): Program | undefined {
    if (!this.#programs.has(entry)) this.#programs.set(entry, this.#read(entry));
    return this.#programs.get(entry);
  }

  /** Whatever goes wrong here must not stand in the way of what is reported. */
  #read(entry: string): Program | undefined {
    try {
      const source = originalOf(entry);
      if (source === undefined) return undefined;
      const { readProgram } = require('../read/typescript/read.js') as Typescript;
      const name = (path: string): string => relative(this.#cwd, path).split(sep).join('/');
      return readProgram({
        entries: [source],
        library: [],
        read: readText,
        nameOf: (path) => ({ file: name(path), path: name(path) }),
      });
    } catch {
      return undefined;
    }
  }
}

/** A place as messages say it: what stands there if it is not the field itself. */
export function placeText({ file, line, column, is, construct }: SourcePlace): string {
  const at = `at ${file}:${line}:${column}`;
  return is === 'property' ? at : is === 'construct' ? `made ${at}` : `below "${construct}", made ${at}`;
}
