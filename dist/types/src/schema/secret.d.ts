/** Values that are secret: what does not fit of them is told without them. */
import type { KubeObject } from '../kube-object.js';
import { type Path } from '../value.js';
/** What is said in place of a reason that may quote a value; undefined for a value that is not secret. */
export declare function secretText(path: Path, { kind, value }: KubeObject): string | undefined;
