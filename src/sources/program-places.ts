/** Where a program makes constructs and sets fields of their objects, as far as that is sure. */

import type { TextPlace } from '../kube-object.js';
import type { Running } from '../read/running.js';
import type { Sites } from '../read/typescript/sites.js';
import type { Path } from '../value.js';

/** What is found, and how near it is to what was sought. */
export interface Found {
  readonly place: TextPlace;
  readonly is: 'property' | 'construct' | 'ancestor';
  /** The construct that the place belongs to. */
  readonly construct: string;
}

/** The ids of the object that a construct of a library is made of: who makes the construct makes it. */
const OWN_OBJECT = /\/(?:Resource|Default)$/;

const samePlace = (one: TextPlace, two: TextPlace): boolean =>
  one.file === two.file && one.start === two.start && one.end === two.end;

/** The only place among some; undefined where it cannot be told which counts. */
function only(places: readonly (TextPlace | undefined)[]): TextPlace | undefined {
  const [first] = places;
  return first && places.every((place) => place && samePlace(place, first)) ? first : undefined;
}

export class ProgramPlaces {
  constructor(private readonly sites: Sites) {}

  /** Where a field is set, else where its construct is made. */
  exact(path: string, field: Path, running: readonly Running[]): Found | undefined {
    const own = path.replace(OWN_OBJECT, '');
    const set = field.length > 0 ? this.#property([path, own, `${path}/Resource`], field, running) : undefined;
    if (set) return { place: set, is: 'property', construct: path };
    const place = this.#made(path, running) ?? this.#made(own, running);
    return place && { place, is: 'construct', construct: own };
  }

  /** Where the nearest construct above one is made. */
  above(path: string, running: readonly Running[]): Found | undefined {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const construct = path.slice(0, end);
      const place = this.#made(construct, running);
      if (place) return { place, is: 'ancestor', construct };
    }
    return undefined;
  }

  /** Where the object at the first of some paths that has one sets a field. */
  #property(paths: readonly string[], field: Path, running: readonly Running[]): TextPlace | undefined {
    const path = paths.find((one) => this.sites.objectsAt(one).length > 0);
    if (path === undefined) return undefined;
    const sites = this.sites.constructsAt(path, running);
    const made = only(sites);
    if (sites.length > 0 && !made) return undefined;
    const objects = this.sites.objectsAt(path).filter((object) => !made || samePlace(object.made, made));
    return only(objects.map((object) => object.property(field)));
  }

  #made(path: string, running: readonly Running[]): TextPlace | undefined {
    return only(this.sites.constructsAt(path, running));
  }
}
