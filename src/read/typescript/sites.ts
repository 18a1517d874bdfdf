/** Reads where programs make constructs and set fields of their objects, without running them. */

import type { TextPlace } from '../../kube-object.js';
import type { Path } from '../../value.js';
import type { Running } from '../running.js';
import type { ts } from './compiler.js';
import type { Limits } from './machine.js';
import { writtenOf } from './manifest.js';
import { type Placed, SourceProgram } from './places.js';
import { runModules } from './program.js';
import { Project } from './project.js';
import type { ReadText } from './resolve.js';
import { pathOf } from './tree.js';
import type { Instance } from './values.js';

/** An API object. */
export interface SitedObject {
  /** The expression that makes it. */
  readonly made: TextPlace;
  /** Where a field is set, or the nearest map or list around it that is; undefined where none is. */
  property(path: Path): TextPlace | undefined;
}

export interface Sites {
  /**
   * The expressions that make constructs of a path: several where it cannot be told which of them runs.
   * @param running Tells tests apart that make the same.
   */
  constructsAt(path: string, running?: readonly Running[]): readonly TextPlace[];
  /** The objects that constructs of a path may be. */
  objectsAt(path: string): readonly SitedObject[];
}

export interface SitesOptions extends Limits {
  /** Absolute path of the file that is run. */
  readonly entry: string;
  readonly read: ReadText;
  /** A file as the user knows it, by its absolute path. */
  nameOf(absolute: string): string;
}

function isRunning(node: ts.Node, running: readonly Running[]): boolean {
  const file = node.getSourceFile();
  const [first = 0, last = 0] = [node.getStart(), node.getEnd()].map(
    (at) => file.getLineAndCharacterOfPosition(at).line + 1,
  );
  return running.some((one) => one.file === file.fileName && one.line >= first && one.line <= last);
}

/** The API objects of a program by the paths of their constructs. */
function byPath(instances: Iterable<Instance>): Map<string, Instance[]> {
  const found = new Map<string, Instance[]>();
  for (const instance of instances) {
    const path = pathOf(instance);
    if (typeof path !== 'string') continue;
    const group = found.get(path);
    if (group) group.push(instance);
    else found.set(path, [instance]);
  }
  return found;
}

/**
 * Reads a program.
 * @throws Exhausted and others where it cannot be read to its end: who knows some constructs and not others might take one
 * for another.
 */
export function readSites({ entry, read, nameOf, ...limits }: SitesOptions): Sites {
  const project = new Project(read, limits);
  const { machine } = project;
  const program = new SourceProgram(machine, nameOf, () => project.sources);
  const module = project.module(entry);
  runModules(machine, module ? [module] : [], []);
  const objects = byPath(machine.made.keys());
  // What fields come to is asked only of what is sought: an app may have thousands of objects.
  const sited = (instance: Instance): SitedObject => {
    let placed: Placed | undefined;
    return {
      made: program.made(instance.made),
      property: (path) => {
        placed ??= {
          fields: writtenOf(machine, instance).fields,
          made: instance.made,
          origin: project.originOf(instance),
        };
        return program.property(placed, path);
      },
    };
  };
  return {
    constructsAt: (path, running = []) =>
      machine.constructs.at(path, (node) => isRunning(node, running)).map((node) => program.made(node)),
    objectsAt: (path) => (objects.get(path) ?? []).map(sited),
  };
}
