/** Names that Kubernetes takes. Source: k8s.io/apimachinery pkg/util/validation func IsDNS1123Label and IsDNS1123Subdomain. */

/** How many characters the name of an object has at most. */
export const NAME_MOST = 253;
/** How many a label of DNS has at most, and the name and value of a label of Kubernetes. */
export const LABEL_MOST = 63;

/** Names of objects. */
export const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
/** Names that may hold no dot, as those of namespaces. */
export const DNS_LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
