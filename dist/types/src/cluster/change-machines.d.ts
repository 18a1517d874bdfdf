/** What rules on changes ask of a machine that stands on both sides. */
import { type KubeObject } from '../kube-object.js';
import type { Change } from './change.js';
import type { Machine } from './machine.js';
/** The captured object of a machine. */
export declare function capturedTwin({ after }: Change, { object }: Machine): KubeObject | undefined;
/** Whether a kustomization gives a machine another name than its manifest does. */
export declare function isRenamedOutOfSight({ kustomizations }: Change, { object }: Machine): boolean;
