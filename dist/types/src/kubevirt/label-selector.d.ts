/** Label selectors, as Kubernetes reads them. Source: k8s.io/apimachinery pkg/apis/meta/v1/helpers.go. */
import { type Maybe } from '../value.js';
/** Whether a selector chooses what carries these labels: an empty one chooses all, an absent one nothing. */
export declare function selects(selector: unknown, labels: unknown): Maybe<boolean>;
