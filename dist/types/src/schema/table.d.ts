/** The API of every product as the schema check knows it, and as which releases a cluster's objects are judged. */
import { type ApiKind, type ProductApi, type Span } from '../kubevirt/api-types.js';
import { type Release } from '../kubevirt/release.js';
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
/** The products of the table, with what it lacks; the table is read when this is first asked. */
export declare function schemaProducts(): readonly ProductApi[];
/** `v1.57 to v1.66` of a product. */
export declare function releasesText({ releases }: ProductApi, { first, last }: Span): string;
/** `from v1.60`, or the releases where the newest are not among them. */
export declare const lifeText: (api: ProductApi, span: Span) => string;
export declare const productName: ({ name }: ProductApi) => string;
/** The APIs of one cluster in one release, each made when it is first asked for. */
export declare class Apis {
    #private;
    private readonly context;
    constructor(context: ApiContext);
    /** Whether the release of KubeVirt is newer than any known. */
    get isNewer(): boolean;
    /** The kind that a group and a name stand for, with the API it is of. */
    kind(group: string, kind: string): {
        api: ProductApi;
        kind: ApiKind;
    } | undefined;
    judged(api: ProductApi): JudgedApi;
}
