/** CDI as a cluster runs it. */
import type { KubeObject } from '../kube-object.js';
import { type Raising } from '../kubevirt/claim-size.js';
import { type Maybe } from '../value.js';
import type { Target } from './target.js';
/** The CDI object of a cluster; unknown when another owns it, or there are several. */
export declare function cdiObject({ cluster, configuration }: Target): Maybe<KubeObject | undefined>;
/** What raises the state claim to the least that its class grants. */
export declare function stateClaimRaising(target: Target): Maybe<Raising>;
