/** How the class of an object calls its fields. */

import { methodOf } from '../../read/typescript/classes.js';
import { converterOf, type OwnNames, ownNames } from '../../read/typescript/generated.js';
import type { Machine } from '../../read/typescript/machine.js';
import type { Func, Instance } from '../../read/typescript/values.js';
import type { Path } from '../../value.js';
import { Refused } from '../refused.js';
import type { Types } from './types.js';

export class Names {
  /** The function of a class of `cdk8s import` by which it writes itself. */
  readonly #toJson: Func | undefined;

  constructor(
    private readonly machine: Machine,
    private readonly types: Types,
    instance: Instance,
  ) {
    const toJson = methodOf(instance.type, 'toJson');
    this.#toJson = toJson && converterOf(toJson) ? toJson : undefined;
  }

  #own(path: Path): OwnNames | undefined {
    return this.#toJson && ownNames(this.machine, this.#toJson, path);
  }

  /** A path in the names of the class. @throws Refused where it has none. */
  of(path: Path): Path {
    const names = this.#own(path)?.names ?? path;
    const at = names.indexOf(undefined);
    if (at >= 0) throw new Refused(`its class has no property for ${String(path[at])}`);
    return names as Path;
  }

  /** Refuses a value that the class does not take. */
  admit(path: Path, value: unknown): void {
    const type = this.#own(path)?.type;
    if (type && !this.types.fits(value, type))
      throw new Refused(`its class takes a value of the type ${type.getText()} there`);
  }
}
