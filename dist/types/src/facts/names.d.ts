/** Names that Kubernetes takes. Source: k8s.io/apimachinery pkg/util/validation func IsDNS1123Label and IsDNS1123Subdomain. */
/** How many characters the name of an object has at most. */
export declare const NAME_MOST = 253;
/** How many a label of DNS has at most, and the name and value of a label of Kubernetes. */
export declare const LABEL_MOST = 63;
/** Names of objects. */
export declare const SUBDOMAIN: RegExp;
/** Names that may hold no dot, as those of namespaces. */
export declare const DNS_LABEL: RegExp;
