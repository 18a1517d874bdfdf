/** What a rule of another family says of a field better: only that is reported. */
import type { KubeObject } from '../kube-object.js';
import { type Path } from '../value.js';
import type { Fault } from './walk.js';
type Unknown = Fault & {
    what: 'unknown';
};
export declare function isToldElsewhere(object: KubeObject, { path, owner, value }: Unknown): boolean;
/** Whether state/profile-incomplete says that a field is missing. */
export declare const isMissingToldElsewhere: ({ kind }: KubeObject, path: Path) => boolean;
export {};
