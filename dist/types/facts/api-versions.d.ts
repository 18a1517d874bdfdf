/**
 * API versions of KubeVirt's groups, and the releases that serve them. All kinds of a group share them.
 *
 * Source: kubevirt/kubevirt pkg/virt-operator/resource/generate/components/crds.go, v1.0.1 to v1.9.0.
 */
import type { ReleaseRange } from './behaviours.js';
export declare const API_VERSIONS: Readonly<Record<string, Readonly<Record<string, ReleaseRange>>>>;
