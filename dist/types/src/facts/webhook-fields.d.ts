/**
 * Fields of a VM's template that KubeVirt's webhook fills in where they are not set, so that the object in the cluster
 * differs from the one in Git. Source: kubevirt/kubevirt pkg/virt-api/webhooks/mutating-webhook/mutators/vm-mutator.go.
 */
import type { BehaviourName } from './behaviours.js';
export declare const WEBHOOK_FIELDS: readonly {
    readonly path: readonly string[];
    readonly behaviour?: BehaviourName;
}[];
