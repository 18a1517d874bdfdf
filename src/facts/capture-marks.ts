/**
 * What a capture of some namespaces says of itself, one object for each: what is not among the objects of other namespaces may
 * exist all the same.
 */
export const CAPTURE_GROUP = 'vmstate.io';
export const CAPTURED_NAMESPACE = 'CapturedNamespace';
