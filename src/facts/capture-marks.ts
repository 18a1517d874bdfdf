/**
 * What a capture of some namespaces says of itself, one object for each: what is not among the objects of other namespaces may
 * exist all the same.
 */
export const CAPTURE_GROUP = 'vmstate.io';
export const CAPTURED_NAMESPACE = 'CapturedNamespace';

/** The first line of a captured file, which tells it from manifests wherever it stands. */
export const CAPTURE_TITLE =
  '# What verdicts on TPM and UEFI state depend on in this cluster, written by vmstate capture.';
