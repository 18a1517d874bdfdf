/** The API of every product as the schema check knows it, and as which releases a cluster's objects are judged. */

import { apiTable } from '../api-table.js';
import { MORE_OF_CDI, MORE_VERSIONS } from '../facts/api-additions.js';
import { HYPERCONVERGED_RELEASES, KUBEVIRT_CDI } from '../facts/releases.js';
import { type ApiKind, type ProductApi, productsOf, type Span } from '../kubevirt/api-types.js';
import { inForce, isSince, type Release } from '../kubevirt/release.js';
import { Shapes } from './shapes.js';

/** What is known of a cluster that decides about its API. */
export interface ApiContext {
  readonly release: Release;
  /** Whether the release of KubeVirt is newer than any known, and judged as the newest. */
  readonly isNewer: boolean;
  /** The release of CDI, as `v1.65.0`, where it is known. */
  readonly cdi?: string;
}

/** The API of a product in the releases that a cluster may run. */
export interface JudgedApi {
  readonly api: ProductApi;
  readonly shapes: Shapes;
  /** As messages name it: `KubeVirt v1.8.4`, `CDI v1.57 to v1.66`. */
  readonly label: string;
  /** Whether what runs may be newer than the table, and have more. */
  readonly isNewer: boolean;
}

/** The types of what Kubernetes keeps of every object. */
const metadataTypes = (types: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(types).filter(([name]) => name.startsWith('meta.')));

let products: readonly ProductApi[] | undefined;

/** The products of the table, with what it lacks; the table is read when this is first asked. */
export function schemaProducts(): readonly ProductApi[] {
  if (products) return products;
  const table = apiTable();
  const { kinds, types } = table.cdi;
  const withVersions = kinds.map((kind) => ({ ...kind, served: { ...MORE_VERSIONS[kind.kind], ...kind.served } }));
  const cdi = {
    ...table.cdi,
    kinds: [...withVersions, ...MORE_OF_CDI.kinds],
    types: { ...types, ...MORE_OF_CDI.types },
  };
  // The description of HyperConverged leaves out what all objects have.
  const hyperconverged = {
    ...table.hyperconverged,
    types: { ...metadataTypes(table.kubevirt.types), ...table.hyperconverged.types },
  };
  products = productsOf({ ...table, cdi, hyperconverged });
  return products;
}

interface Judged {
  readonly span: Span;
  readonly isNewer: boolean;
}

const whole = ({ releases }: ProductApi): Span => ({ first: 0, last: releases.length - 1 });

const only = (index: number): Span => ({ first: index, last: index });

/** The minor of a version such as `v1.65.0`. */
const minorOf = (version: string): string => version.replace(/^v/, '').split('.').slice(0, 2).join('.');

/** CDI has releases of its own; where its release is not known, any may run from that on which KubeVirt is built with. */
function cdiSpan(api: ProductApi, { cdi: version, release }: ApiContext): Judged {
  const last = api.releases.length - 1;
  const oldest = inForce(KUBEVIRT_CDI, release);
  const all = { first: oldest === undefined ? 0 : api.releases.indexOf(oldest), last };
  if (version === undefined) return { span: all, isNewer: false };
  const index = api.releases.indexOf(minorOf(version));
  if (index >= 0) return { span: only(index), isNewer: false };
  return isSince(version, api.releases[last] ?? '') === true
    ? { span: only(last), isNewer: true }
    : { span: all, isNewer: false };
}

/** HyperConverged ships one minor of KubeVirt, which tells its own. */
function hyperconvergedSpan(api: ProductApi, { release, isNewer }: ApiContext): Judged {
  const indexes = Object.entries(HYPERCONVERGED_RELEASES)
    .filter(([, kubevirt]) => minorOf(kubevirt) === release.minor)
    .map(([minor]) => api.releases.indexOf(minor))
    .filter((index) => index >= 0);
  const [first] = indexes;
  if (first === undefined) return { span: only(api.releases.length - 1), isNewer: true };
  return { span: { first, last: indexes.at(-1) ?? first }, isNewer };
}

function judgedSpan(api: ProductApi, context: ApiContext): Judged {
  if (api.name === 'cdi') return cdiSpan(api, context);
  if (api.name === 'hyperconverged') return hyperconvergedSpan(api, context);
  const index = api.releases.indexOf(context.release.minor);
  return index < 0 ? { span: whole(api), isNewer: true } : { span: only(index), isNewer: context.isNewer };
}

const NAMES = { kubevirt: 'KubeVirt', cdi: 'CDI', hyperconverged: 'HyperConverged' } as const;

/** `v1.57 to v1.66` of a product. */
export function releasesText({ releases }: ProductApi, { first, last }: Span): string {
  const [from, to] = [`v${releases[first]}`, `v${releases[last]}`];
  return from === to ? from : `${from} to ${to}`;
}

/** `from v1.60`, or the releases where the newest are not among them. */
export const lifeText = (api: ProductApi, span: Span): string =>
  span.last === api.releases.length - 1 ? `from v${api.releases[span.first]}` : releasesText(api, span);

export const productName = ({ name }: ProductApi): string => NAMES[name];

/** The APIs of one cluster in one release, each made when it is first asked for. */
export class Apis {
  readonly #judged = new Map<ProductApi, JudgedApi>();

  constructor(private readonly context: ApiContext) {}

  /** Whether the release of KubeVirt is newer than any known. */
  get isNewer(): boolean {
    return this.context.isNewer;
  }

  /** The kind that a group and a name stand for, with the API it is of. */
  kind(group: string, kind: string): { api: ProductApi; kind: ApiKind } | undefined {
    for (const api of schemaProducts()) {
      const found = api.kinds.find((one) => one.group === group && one.kind === kind);
      if (found) return { api, kind: found };
    }
    return undefined;
  }

  judged(api: ProductApi): JudgedApi {
    const known = this.#judged.get(api);
    if (known) return known;
    const { span, isNewer } = judgedSpan(api, this.context);
    const { release } = this.context;
    const label = api.name === 'kubevirt' ? release.label : `${NAMES[api.name]} ${releasesText(api, span)}`;
    const judged = { api, shapes: new Shapes(api, span, release), label, isNewer };
    this.#judged.set(api, judged);
    return judged;
  }
}
